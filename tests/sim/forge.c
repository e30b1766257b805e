/* SPDX-License-Identifier: MIT */
/* Messages that nobody sent, and that fit: answers to what was sent, requests in the
 * dialog it belongs to.  They are built as a user of the library would build them. */
#include "script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <peal/compose.h>

#define HEADERS 64

#define SDP                                                                                        \
	"v=0\r\no=- 1 1 IN IP4 10.0.0.9\r\ns=-\r\nc=IN IP4 10.0.0.9\r\nt=0 0\r\n"                  \
	"m=audio 4000 RTP/AVP 0\r\n"

/* New ones stand last, so that scripts mean the same. */
static const char *const statuses[] = { "100", "180", "183", "200", "202", "299", "302",
					"400", "401", "404", "405", "407", "408", "410",
					"416", "420", "480", "481", "482", "483", "484",
					"485", "486", "487", "488", "489", "491", "500",
					"501", "502", "503", "603", "604", "412", "421",
					"422", "423", "433", "199", "204", "413", "415" };
static const char *const methods[] = { "INVITE",  "ACK",    "CANCEL",   "BYE",       "INFO",
				       "OPTIONS", "UPDATE", "NOTIFY",   "SUBSCRIBE", "REFER",
				       "PRACK",   "X",      "REGISTER", "MESSAGE",   "PUBLISH" };
#define COUNT(array) (sizeof(array) / sizeof *(array))

const char *forge_status(uint8_t how)
{
	return how < COUNT(statuses) ? statuses[how] : NULL;
}

const char *forge_method(uint8_t how)
{
	return how < COUNT(methods) ? methods[how] : NULL;
}

/* What step.more says of a message. */
enum {
	MORE_ROWS = 0x1f, /* which group of rows it has, from the lists below */
	MORE_BODY = 0x20,
	MORE_HARM = 0x40,  /* it is damaged */
	MORE_FRESH = 0x80, /* it is outside of any dialog */
};

/* Rows that belong together: two at most, the second may be missing (id 0). */
struct rows {
	struct {
		uint8_t id; /* enum peal_header_id */
		const char *value;
	} row[2];
};

#define EVENT(state)                                                                               \
	{                                                                                          \
		{                                                                                  \
			{ PEAL_HDR_EVENT, "sim" },                                                 \
			{                                                                          \
				PEAL_HDR_SUBSCRIPTION_STATE, state                                 \
			}                                                                          \
		}                                                                                  \
	}
#define TWO(id, value, other, other_value)                                                         \
	{                                                                                          \
		{                                                                                  \
			{ PEAL_HDR_##id, value },                                                  \
			{                                                                          \
				PEAL_HDR_##other, other_value                                      \
			}                                                                          \
		}                                                                                  \
	}
#define ONE(id, value)                                                                             \
	{                                                                                          \
		{                                                                                  \
			{                                                                          \
				PEAL_HDR_##id, value                                               \
			}                                                                          \
		}                                                                                  \
	}

static const struct rows request_rows[] = {
	{ { { 0, NULL } } },
	EVENT("active;expires=60"),
	EVENT("pending"),
	EVENT("terminated;reason=deactivated"),
	EVENT("terminated;reason=probation;retry-after=5"),
	EVENT("terminated;reason=rejected"),
	EVENT("terminated;reason=timeout"),
	EVENT("terminated;reason=giveup"),
	EVENT("terminated;reason=giveup;retry-after=5"),
	EVENT("terminated;reason=noresource"),
	EVENT("terminated;reason=invariant"),
	EVENT("terminated"),
	EVENT("terminated;retry-after=5"),
	TWO(EVENT, "sim", EXPIRES, "0"),
	TWO(EVENT, "sim", EXPIRES, "60"),
	TWO(EVENT, "refer", SUBSCRIPTION_STATE, "active;expires=60"),
	TWO(EVENT, "refer", SUBSCRIPTION_STATE, "terminated;reason=noresource"),
	ONE(REFER_TO, "<sip:0@10.0.0.2>"),
	TWO(REFER_TO, "<sip:0@10.0.0.2>", REFER_SUB, "false"),
	TWO(REFER_TO, "<sip:0@10.0.0.1>", REQUIRE, "nosub"),
	TWO(SUPPORTED, "timer, 100rel", SESSION_EXPIRES, "90;refresher=uac"),
	TWO(SUPPORTED, "timer", SESSION_EXPIRES, "90;refresher=uas"),
	TWO(SUPPORTED, "timer", SESSION_EXPIRES, "20"),
	TWO(SESSION_EXPIRES, "200", MIN_SE, "100"),
	ONE(REQUIRE, "100rel"),
	ONE(SUPPORTED, "100rel"),
	TWO(REQUIRE, "else", PROXY_REQUIRE, "else"),
	ONE(EXPIRES, "1"),
};
/* Rows besides, by who / 2: mostly what is asked of a session timer. */
static const struct rows more_rows[] = {
	{ { { 0, NULL } } },
	TWO(SUPPORTED, "timer", SESSION_EXPIRES, "1800"),
	ONE(SESSION_EXPIRES, "60"),
	TWO(SUPPORTED, "timer", SESSION_EXPIRES, "60;refresher=uac"),
	ONE(SESSION_EXPIRES, "60;refresher=uac"),
	ONE(SESSION_EXPIRES, "1800;refresher=uac"),
	TWO(SUPPORTED, "timer", SESSION_EXPIRES, "60;refresher=uas"),
	ONE(SESSION_EXPIRES, "60;refresher=uas"),
	ONE(SESSION_EXPIRES, "1800;refresher=uas"),
	TWO(SUPPORTED, "100rel", EXPIRES, "5"),
};
/* Behind the others: rows that are made of the message before. */
enum { ROWS_RACK = COUNT(request_rows), ROWS_REPLACES, ROWS_EARLY_ONLY, ROWS_BOTH };

static const struct rows response_rows[] = {
	{ { { 0, NULL } } },
	ONE(EXPIRES, "60"),
	ONE(EXPIRES, "0"),
	ONE(MIN_EXPIRES, "7200"),
	ONE(MIN_EXPIRES, "1"),
	TWO(SIP_ETAG, "e", EXPIRES, "60"),
	ONE(RETRY_AFTER, "2"),
	ONE(RETRY_AFTER, "0"),
	ONE(CONTACT, "<sip:me@10.0.0.1>;expires=60, <sip:me@10.0.0.2>;expires=60"),
	ONE(CONTACT, "<sip:me@10.0.0.3>;expires=60"),
	ONE(CONTACT, "<sip:9@10.0.0.9>, <sip:8@10.0.0.9>"),
	ONE(UNSUPPORTED, "100rel"),
	ONE(UNSUPPORTED, "timer"),
	ONE(REFER_SUB, "false"),
	TWO(REQUIRE, "timer", SESSION_EXPIRES, "90;refresher=uac"),
	TWO(REQUIRE, "timer", SESSION_EXPIRES, "90;refresher=uas"),
	ONE(MIN_SE, "120"),
	TWO(REQUIRE, "100rel", RSEQ, "1"),
	TWO(REQUIRE, "100rel", RSEQ, "2"),
	TWO(REQUIRE, "100rel", RSEQ, "3"),
	ONE(WWW_AUTHENTICATE, "Digest realm=\"sim\", nonce=\"2\", qop=\"auth\", stale=true"),
	ONE(PROXY_AUTHENTICATE, "Digest realm=\"sim\", nonce=\"3\", algorithm=SHA-256"),
	ONE(WWW_AUTHENTICATE, "Digest realm=\"else\", nonce=\"4\""),
	ONE(ACCEPT_ENCODING, "identity"),
	ONE(SERVICE_ROUTE, "<sip:10.0.0.2;lr>"),
	ONE(CONTACT, "<sip:9@10.0.0.9>"),
	TWO(REQUIRE, "timer", SESSION_EXPIRES, "90"),
	ONE(UNSUPPORTED, "else"),
	ONE(ACCEPT, "application/sdp"),
};

static size_t end(struct peal_writer *w, bool has_body)
{
	int len;

	if (has_body)
		peal_write_body(w, PEAL_TEXT("application/sdp"), PEAL_TEXT(SDP));
	else
		peal_write_body(w, PEAL_TEXT(""), PEAL_TEXT(""));
	len = peal_writer_end(w);
	return len > 0 ? (size_t)len : 0;
}

static void write_group(struct peal_writer *w, const struct rows *rows)
{
	for (size_t i = 0; i < COUNT(rows->row); i++)
		if (rows->row[i].value)
			peal_write_header(w, (enum peal_header_id)rows->row[i].id,
					  peal_text_of(rows->row[i].value));
}

/* ---- responses ---- */

/* By seed / 8 another one, which says that only the nonce was too old. */
static void write_challenge(struct peal_writer *w, const struct step *step, uint16_t status)
{
	unsigned nonce = step->seed / 8;
	char value[64];

	if (status != 401 && status != 407)
		return;
	snprintf(value, sizeof value, "Digest realm=\"sim\", nonce=\"%u\", qop=\"auth\"%s",
		 nonce + 1, nonce ? ", stale=true" : "");
	peal_write_header(w,
			  status == 401 ? PEAL_HDR_WWW_AUTHENTICATE : PEAL_HDR_PROXY_AUTHENTICATE,
			  peal_text_of(value));
}

/* Without rows of its own it has those that its status wants. */
static void write_response_rows(struct peal_writer *w, const struct step *step, uint16_t status)
{
	const struct rows *group = &response_rows[(step->more & MORE_ROWS) % COUNT(response_rows)];
	bool contact = group->row[0].id == PEAL_HDR_CONTACT;

	if (!contact && !(step->seed & 4) && status > 100 && status < 400)
		peal_write_header(w, PEAL_HDR_CONTACT, PEAL_TEXT("<sip:9@10.0.0.9>"));
	if (group->row[0].value)
		write_group(w, group);
	else
		write_challenge(w, step, status);
}

/* One of four tags, so that branches of a fork are few enough to come twice. */
static size_t build_response(const struct step *step, struct peal_text packet, char *out)
{
	struct peal_writer w = peal_writer_into(out, LONGEST);
	uint16_t status = (uint16_t)strtoul(statuses[step->how], NULL, 10);
	char tag[] = { (char)('w' + step->seed % 4), '\0' };
	struct peal_header headers[HEADERS];
	struct peal_message m;

	if (peal_message_read(&m, packet.at, packet.len, headers, HEADERS, NULL) != PEAL_OK ||
	    !m.is_request || m.method == PEAL_METHOD_ACK)
		return 0;
	peal_write_response_head(
	    &w, &m, &(struct peal_response_head){ .status = status, .tag = peal_text_of(tag) });
	write_response_rows(&w, step, status);
	return end(&w, step->more & MORE_BODY && status > 100 && status < 300);
}

/* ---- requests ---- */

/* An ACK or CANCEL has the branch and the number of its INVITE, if that is asked. */
static bool is_of_invite(const struct step *step, const struct peal_message *m)
{
	const char *method = methods[step->how];

	return !(step->seed & 64) && (m->method == PEAL_METHOD_INVITE || !m->is_request) &&
	       (strcmp(method, "ACK") == 0 || strcmp(method, "CANCEL") == 0);
}

/* The number of the dialog's latest request, that before, or one more or two. */
static uint32_t cseq(const struct facts *f, const struct step *step)
{
	uint32_t number = f->cseq.number;

	return step->seed % 4 == 3 && number > 0 ? number - 1 : number + step->seed % 4;
}

static void print_via(char *out, size_t size, const struct step *step, const struct facts *f,
		      bool same)
{
	unsigned host = step->who % 2 ? 1 : 2; /* the other one */

	if (same)
		snprintf(out, size, "SIP/2.0/UDP 10.0.0.%u:5060;branch=%.*s", host,
			 (int)f->via.branch.len, f->via.branch.at);
	else
		snprintf(out, size, "SIP/2.0/UDP 10.0.0.%u:5060;branch=z9hG4bKforge%u", host,
			 step->seed);
}

/* For a PRACK: of the response before, or the first that might be. */
static void write_rack(struct peal_writer *w, const struct facts *f)
{
	struct peal_text rseq = peal_message_value(f->message, PEAL_HDR_RSEQ);
	uint32_t number = 1;

	if (rseq.at)
		peal_number_read(rseq, UINT32_MAX, &number, NULL);
	peal_write_begin(w, PEAL_HDR_RACK);
	peal_write_decimal(w, number);
	peal_write_part(w, PEAL_TEXT(" "));
	peal_write_decimal(w, f->cseq.number);
	peal_write_part(w, PEAL_TEXT(" INVITE"));
	peal_write_end(w);
}

/* The dialog of the message before, as whom it reaches sees it. */
static void write_replaces(struct peal_writer *w, const struct facts *f, bool swap, bool early)
{
	const struct peal_address_value *to = swap ? &f->from : &f->to;
	const struct peal_address_value *from = swap ? &f->to : &f->from;
	struct peal_text none = PEAL_TEXT("0");

	peal_write_begin(w, PEAL_HDR_REPLACES);
	peal_write_copied(w, f->call_id);
	peal_write_part(w, PEAL_TEXT(";to-tag="));
	peal_write_copied(w, to->tag.len ? to->tag : none);
	peal_write_part(w, PEAL_TEXT(";from-tag="));
	peal_write_copied(w, from->tag.len ? from->tag : none);
	if (early)
		peal_write_part(w, PEAL_TEXT(";early-only"));
	peal_write_end(w);
}

static void write_request_rows(struct peal_writer *w, const struct step *step,
			       const struct facts *f, bool swap)
{
	uint8_t group = step->more & MORE_ROWS;

	if (group == ROWS_RACK)
		write_rack(w, f);
	else if (group >= ROWS_REPLACES)
		write_replaces(w, f, swap, group == ROWS_EARLY_ONLY);
	else
		write_group(w, &request_rows[group]);
	if (group == ROWS_BOTH)
		write_replaces(w, f, swap, true);
	write_group(w, &more_rows[step->who / 2 % COUNT(more_rows)]);
}

static void print_fresh(char *out, size_t size, const struct peal_address_value *address)
{
	snprintf(out, size, "<%.*s>", (int)address->uri.len, address->uri.at);
}

static size_t build_request(const struct step *step, struct peal_text packet, bool swap, char *out)
{
	struct peal_writer w = peal_writer_into(out, LONGEST);
	bool fresh = step->more & MORE_FRESH, same;
	struct peal_header headers[HEADERS];
	struct peal_request_head head;
	char via[256], to[256];
	struct peal_message m;
	struct facts f;

	if (peal_message_read(&m, packet.at, packet.len, headers, HEADERS, NULL) != PEAL_OK ||
	    facts_read(&f, &m) != PEAL_OK)
		return 0;
	same = !fresh && is_of_invite(step, &m);
	print_via(via, sizeof via, step, &f, same);
	print_fresh(to, sizeof to, swap ? &f.from : &f.to);
	head = (struct peal_request_head){
		.method = peal_text_of(methods[step->how]),
		.target = PEAL_TEXT("sip:0@10.0.0.1"),
		.via = peal_text_of(via),
		.from = swap ? f.to.text : f.from.text,
		.to = fresh  ? peal_text_of(to)
		      : swap ? f.from.text
			     : f.to.text,
		.call_id = fresh ? PEAL_TEXT("fresh") : f.call_id,
		.contact = PEAL_TEXT("<sip:9@10.0.0.9>"),
		.cseq = same ? f.cseq.number : cseq(&f, step),
		.max_forwards = 70,
	};
	peal_write_request_head(&w, &head);
	write_request_rows(&w, step, &f, swap);
	return end(&w, step->more & MORE_BODY);
}

/* ---- both ---- */

static size_t harm(struct sim *sim, const struct step *step, char *out, size_t len)
{
	return len && step->more & MORE_HARM ? spoil(sim, out, len) : len;
}

size_t forge_response(struct sim *sim, const struct step *step, struct peal_text packet, char *out)
{
	return harm(sim, step, out, build_response(step, packet, out));
}

size_t forge_request(struct sim *sim, const struct step *step, struct peal_text packet, bool swap,
		     char *out)
{
	return harm(sim, step, out, build_request(step, packet, swap, out));
}
