/* SPDX-License-Identifier: MIT */
#include "nine.h"

#include <stdio.h>
#include <string.h>

static const char * or (const char *text, const char *otherwise)
{
	return text ? text : otherwise;
}

static void put_body(char *out, size_t size, const char *rows, const char *body)
{
	const char *type = body && body[0] && !strstr(rows, "Content-Type")
			       ? "Content-Type: application/sdp\r\n"
			       : "";

	snprintf(out, size, "%s%sContent-Length: %zu\r\n\r\n%s", rows, type,
		 body ? strlen(body) : 0, or (body, ""));
}

void nine_sends(struct stage *s, struct nine_request r)
{
	static unsigned fresh;
	char text[12288], branch[32], to[128], tail[7168];

	snprintf(branch, sizeof branch, "p%u", fresh++);
	snprintf(to, sizeof to, "<sip:one@192.0.2.1:5060>%s", r.in_call ? ";tag=$TAG" : "");
	put_body(tail, sizeof tail, or (r.rows, strcmp(r.method, "INVITE") == 0 ? CONTACT : ""),
		 r.body);
	snprintf(text, sizeof text,
		 "%s %s SIP/2.0\r\n"
		 "Via: SIP/2.0/%s 192.0.2.9:5060;branch=z9hG4bK%s\r\n"
		 "%sFrom: <" NINE ">;tag=%s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: %u %s\r\n%s",
		 r.method, or (r.uri, "sip:one@192.0.2.1:5060"), s->reliable ? "TCP" : "UDP",
		 or (r.branch, branch), strstr(tail, "Max-Forwards") ? "" : "Max-Forwards: 70\r\n",
		 or (r.tag, "p"), or (r.to, to), or (r.call_id, r.called ? "$CALL" : "c@192.0.2.9"),
		 r.cseq ? r.cseq : 1, r.method, tail);
	stage_wire(s, ONE, text);
}

void nine_answers(struct stage *s, const struct packet *request, const char *status,
		  const char *tag, const char *rows, const char *body)
{
	char text[12288], to[1024], tail[7168], via[512], from[512], call_id[128];

	snprintf(via, sizeof via, "%s", header_of(request, "Via"));
	snprintf(from, sizeof from, "%s", header_of(request, "From"));
	snprintf(call_id, sizeof call_id, "%s", header_of(request, "Call-ID"));
	snprintf(to, sizeof to, "%s", header_of(request, "To"));
	if (!body && status[0] == '2' && strstr(header_of(request, "CSeq"), "INVITE"))
		body = NINE_SDP;
	put_body(tail, sizeof tail, or (rows, ""), body);
	snprintf(text, sizeof text,
		 "SIP/2.0 %s\r\nVia: %s\r\nFrom: %s\r\nTo: %s%s%s\r\nCall-ID: %s\r\nCSeq: %s\r\n%s",
		 status, via, from, to, tag && !strstr(to, ";tag=") ? ";tag=" : "",
		 tag && !strstr(to, ";tag=") ? tag : "", call_id, header_of(request, "CSeq"), tail);
	stage_wire(s, ONE, text);
}

peal_id nine_calls(struct stage *s)
{
	nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i", .body = NINE_SDP });
	return expect_told(s, PEAL_EV_INCOMING);
}

peal_id one_calls(struct stage *s, const struct packet **invite)
{
	peal_id call = stage_call(s, ONE, NINE);

	*invite = expect_packet(s, ONE, s->now, "INVITE " NINE " SIP/2.0\r\n");
	return call;
}

peal_id one_calls_bare(struct stage *s, const struct packet **invite)
{
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	peal_id call = 0;

	assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &call), PEAL_OK);
	stage_read(s);
	*invite = expect_packet(s, ONE, s->now, "INVITE " NINE " SIP/2.0\r\n");
	return call;
}

peal_id nine_call_up(struct stage *s)
{
	peal_id call = nine_calls(s);
	struct peal_reply reply = reply_of(200, NINE_SDP);

	assert_int_equal(peal_answer(s->engine[ONE], call, &reply, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, s->now, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	expect_silence(s);
	return call;
}

peal_id one_call_up(struct stage *s)
{
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, s->now, "ACK ");
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ANSWERED, 200)->event.id, call);
	return call;
}

const struct packet *expect_response(struct stage *s, peal_time at, unsigned status,
				     const char *cseq)
{
	char start[32];
	const struct packet *p;

	snprintf(start, sizeof start, "SIP/2.0 %u ", status);
	p = expect_packet(s, ONE, at, start);
	expect_header(p, "CSeq", cseq);
	return p;
}

void expect_ended(struct stage *s, peal_id call, enum peal_cause cause, uint16_t status)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_ENDED, status);

	assert_int_equal(h->event.cause, cause);
	assert_int_equal(h->event.id, call);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_E_GONE);
}

peal_id expect_told(struct stage *s, enum peal_event_type type)
{
	return expect_event(s, ONE, type, 0)->event.id;
}

void expect_rest(struct stage *s)
{
	expect_silence(s);
	expect_no_event(s);
	stage_rest(s);
	expect_silence(s);
	expect_no_event(s);
	expect_empty(s);
}

void expect_header(const struct packet *p, const char *name, const char *value)
{
	assert_string_equal(header_of(p, name), value);
}

const char *headers_of(const struct packet *p, const char *name)
{
	static char values[4096];
	char row[64];
	size_t len = 0;

	snprintf(row, sizeof row, "\r\n%s: ", name);
	values[0] = '\0';
	for (const char *at = strstr(p->bytes, row); at; at = strstr(at, row)) {
		at += strlen(row);
		len += (size_t)snprintf(values + len, sizeof values - len, "%s%.*s", len ? "|" : "",
					(int)strcspn(at, "\r"), at);
	}
	return values;
}

void expect_ignored(struct stage *s, struct fsm *machine, uint8_t event)
{
	uint8_t before = machine->state;

	assert_int_equal(fsm_event(&s->engine[ONE]->rt, machine, event), PEAL_OK);
	assert_int_equal(machine->state, before);
	peal_advance(s->engine[ONE], s->now);
	stage_read(s);
	expect_silence(s);
	expect_no_event(s);
}

struct call *call_of(struct stage *s, peal_id id)
{
	struct call *call = call_find(&s->engine[ONE]->ua, id);

	assert_non_null(call);
	return call;
}

struct dialog *dialog_of_one(struct stage *s, peal_id id)
{
	struct dialog *d = dialog_find(&s->engine[ONE]->dialogs, call_of(s, id)->dialog);

	assert_non_null(d);
	return d;
}

struct peal_reply reply_of(uint16_t status, const char *sdp)
{
	struct peal_reply reply = { .size = sizeof reply, .status = status };

	if (sdp)
		reply.body = (struct peal_body){ PEAL_TEXT("application/sdp"), peal_text_of(sdp) };
	return reply;
}
