/* SPDX-License-Identifier: MIT */
/* The peer of a transcript: what is not said is the usual. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "talk.h"

#define OTHER_SDP                                                                                  \
	"v=0\r\no=- 9 10 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 192.0.2.99\r\nt=0 0\r\nm=audio 4990 " \
	"RTP/AVP 0\r\n"

const char *phrase_body(const struct phrase *p)
{
	if (phrase_has(p, "other-sdp"))
		return OTHER_SDP;
	return phrase_has(p, "sdp") ? NINE_SDP : NULL;
}

static void copy_tag(char *out, size_t size, const char *value)
{
	const char *tag = strstr(value, ";tag=");

	snprintf(out, size, "%s", tag ? tag + 5 : "");
	out[strcspn(out, ";>")] = '\0';
}

static bool is_of(const struct packet *p, const char *method)
{
	const char *behind = strchr(header_of(p, "CSeq"), ' ');

	return behind && strcmp(behind + 1, method) == 0;
}

/* These make dialogs. */
static bool is_of_dialog(const struct packet *p)
{
	return is_of(p, "INVITE") || is_of(p, "SUBSCRIBE");
}

/* The tag by which the engine is known in the dialog. */
static void our_tag(const struct talk *t, const char *call_id, char *out, size_t size)
{
	out[0] = '\0';
	for (size_t i = t->s->packet_count; i > 0 && out[0] == '\0'; i--) {
		const struct packet *p = &t->s->packets[i - 1];

		if (is_of_dialog(p) && (!call_id || strcmp(header_of(p, "Call-ID"), call_id) == 0))
			copy_tag(out, size, header_of(p, packet_is_response(p) ? "To" : "From"));
	}
}

static const struct packet *our_call(const struct talk *t)
{
	for (size_t i = 0; i < t->s->packet_count; i++)
		if (packet_is(&t->s->packets[i], "INVITE") ||
		    packet_is(&t->s->packets[i], "SUBSCRIBE"))
			return &t->s->packets[i];
	return NULL;
}

/* The latest INVITE of the peer's, or that with this number. */
static const struct said *latest_invite(const struct talk *t, const char *cseq)
{
	for (size_t i = t->said_count; i > 0; i--) {
		const struct said *said = &t->said[i - 1];

		if (strcmp(said->method, "INVITE") == 0 &&
		    (!cseq || said->cseq == strtoul(cseq, NULL, 10)))
			return said;
	}
	return NULL;
}

/* The highest number that the peer has used. */
static unsigned latest_cseq(const struct talk *t)
{
	unsigned cseq = 0;

	for (size_t i = 0; i < t->said_count; i++)
		if (t->said[i].cseq > cseq)
			cseq = t->said[i].cseq;
	return cseq;
}

static bool was_refused(const struct talk *t, unsigned cseq)
{
	char value[32];

	snprintf(value, sizeof value, "%u INVITE", cseq);
	for (size_t i = t->s->packet_count; i > 0; i--) {
		const struct packet *p = &t->s->packets[i - 1];

		if (packet_is_response(p) && strcmp(header_of(p, "CSeq"), value) == 0)
			return p->bytes[8] >= '3';
	}
	return false;
}

/* A PRACK names the latest reliable response of the engine's. */
static size_t put_rack(const struct talk *t, struct said *said)
{
	for (size_t i = t->s->packet_count; i > 0; i--) {
		const struct packet *p = &t->s->packets[i - 1];
		char rseq[32];

		snprintf(rseq, sizeof rseq, "%s", header_of(p, "RSeq"));
		if (rseq[0])
			return (size_t)snprintf(said->rows, sizeof said->rows, "RAck: %s %s\r\n",
						rseq, header_of(p, "CSeq"));
	}
	return 0;
}

/* "replaces": by the call that the engine made, early or not. */
static size_t put_replaces(const struct talk *t, struct said *said, size_t len)
{
	const struct packet *ours = our_call(t);
	char tag[128];

	if (!ours)
		return 0;
	copy_tag(tag, sizeof tag, header_of(ours, "From"));
	return (size_t)snprintf(said->rows + len, sizeof said->rows - len,
				"Replaces: %s;to-tag=%s;from-tag=x%s\r\n",
				header_of(ours, "Call-ID"), tag,
				phrase_has(&said->phrase, "early-only") ? ";early-only" : "");
}

static void put_rows(const struct talk *t, struct said *said, bool contact)
{
	const char *given = phrase_value(&said->phrase, "Contact");
	size_t len = 0;

	if (strcmp(said->method, "PRACK") == 0)
		len = put_rack(t, said);
	if (contact && !given)
		len = (size_t)snprintf(said->rows, sizeof said->rows, CONTACT);
	if (phrase_has(&said->phrase, "replaces"))
		len += put_replaces(t, said, len);
	for (size_t i = 1; i < said->phrase.count; i++) {
		const char *word = said->phrase.words[i], *value = strchr(word, '=');

		if (word_is_header(word) && strcmp(value, "=none") != 0)
			len += (size_t)snprintf(said->rows + len, sizeof said->rows - len,
						"%.*s: %s\r\n", (int)(value - word), word,
						value + 1);
	}
	for (char *c = said->rows; *c; c++)
		if (*c == '_')
			*c = ' ';
}

/* A dialog that the engine knows, or none. */
static void put_dialog(const struct talk *t, struct said *said)
{
	const char *given = phrase_value(&said->phrase, "our");
	const struct packet *ours = our_call(t);
	char tag[128];

	if (given)
		snprintf(tag, sizeof tag, "%s", strcmp(given, "none") == 0 ? "" : given);
	else
		our_tag(t, phrase_value(&said->phrase, "call-id"), tag, sizeof tag);
	snprintf(said->to, sizeof said->to, "<sip:one@192.0.2.1:5060>%s%s", tag[0] ? ";tag=" : "",
		 tag);
	snprintf(said->call_id, sizeof said->call_id, "%s",
		 ours ? header_of(ours, "Call-ID") : "c@192.0.2.9");
}

/* CANCEL, and the ACK of a refusal, are hop by hop: RFC 3261 9.1, 17.1.1.3. */
static void put_of_invite(const struct talk *t, struct said *said)
{
	const struct said *invite = latest_invite(t, phrase_value(&said->phrase, "cseq"));
	bool cancels = strcmp(said->method, "CANCEL") == 0;

	if (!invite || (!cancels && strcmp(said->method, "ACK") != 0))
		return;
	said->cseq = invite->cseq;
	if (cancels || was_refused(t, invite->cseq))
		memcpy(said->branch, invite->branch, sizeof said->branch);
	if (cancels)
		memcpy(said->to, invite->to, sizeof said->to);
}

static void put_given(struct said *said)
{
	const char *branch = phrase_value(&said->phrase, "branch");
	const char *cseq = phrase_value(&said->phrase, "cseq");
	const char *tag = phrase_value(&said->phrase, "tag");
	const char *call_id = phrase_value(&said->phrase, "call-id");
	const char *uri = phrase_value(&said->phrase, "uri");

	if (branch)
		snprintf(said->branch, sizeof said->branch, "%s",
			 strncmp(branch, "z9hG4bK", 7) == 0 ? branch + 7 : branch);
	if (cseq)
		said->cseq = (unsigned)strtoul(cseq, NULL, 10);
	if (call_id)
		snprintf(said->call_id, sizeof said->call_id, "%s", call_id);
	snprintf(said->tag, sizeof said->tag, "%s", tag ? tag : "x");
	snprintf(said->uri, sizeof said->uri, "%s", uri ? uri : "sip:one@192.0.2.1:5060");
}

/* These say where requests come back to. */
static bool is_target(const char *method)
{
	return strcmp(method, "INVITE") == 0 || strcmp(method, "NOTIFY") == 0;
}

static bool make_request(struct talk *t, struct said *said)
{
	static const char *const known[] = {
		"branch=",   "cseq=",    "tag=",     "our=",       "uri=", "sdp",
		"other-sdp", "call-id=", "replaces", "early-only", "over", NULL
	};

	snprintf(said->method, sizeof said->method, "%s", said->phrase.words[0]);
	snprintf(said->branch, sizeof said->branch, "p%u", ++t->fresh);
	said->cseq = latest_cseq(t) + 1;
	put_dialog(t, said);
	put_of_invite(t, said);
	put_given(said);
	put_rows(t, said, is_target(said->method));
	return phrase_known(t, &said->phrase, known);
}

static bool is_asked(const struct packet *p, const struct phrase *phrase)
{
	const char *method = phrase_behind(phrase, "for"), *cseq = phrase_value(phrase, "cseq");
	const char *tag = phrase_value(phrase, "tag"), *behind = strchr(header_of(p, "CSeq"), ' ');
	char theirs[128];

	if (packet_is_response(p) || p->lost || !behind || strcmp(behind, " ACK") == 0)
		return false;
	if (method && strcmp(behind + 1, method) != 0)
		return false;
	if (cseq && strtoul(cseq, NULL, 10) != strtoul(header_of(p, "CSeq"), NULL, 10))
		return false;
	copy_tag(theirs, sizeof theirs, header_of(p, "To"));
	return !tag || theirs[0] == '\0' || strcmp(theirs, tag) == 0;
}

/* The latest request that the phrase can be a response to; never an ACK. */
static const struct packet *asked(const struct talk *t, const struct phrase *phrase)
{
	for (size_t i = t->s->packet_count; i > 0; i--)
		if (is_asked(&t->s->packets[i - 1], phrase))
			return &t->s->packets[i - 1];
	return NULL;
}

static bool make_response(struct talk *t, struct said *said)
{
	static const char *const known[] = { "for",       "cseq=", "tag=", "sdp",
					     "other-sdp", "over",  NULL };
	const char *tag = phrase_value(&said->phrase, "tag");

	snprintf(said->status, sizeof said->status, "%s", said->phrase.words[0]);
	said->answers = asked(t, &said->phrase);
	if (!said->answers)
		return wrong(t, "nothing was asked that \"%s\" could answer", said->phrase.text);
	if (strcmp(said->status, "100") != 0)
		snprintf(said->tag, sizeof said->tag, "%s", tag ? tag : "x");
	put_rows(t, said,
		 is_of_dialog(said->answers) && strcmp(said->status, "100") > 0 &&
		     said->status[0] < '3');
	return phrase_known(t, &said->phrase, known);
}

static void send_request(struct talk *t, const struct said *said)
{
	nine_sends(t->s, (struct nine_request){ .method = said->method,
						.branch = said->branch,
						.cseq = said->cseq,
						.tag = said->tag,
						.uri = said->uri,
						.to = said->to,
						.call_id = said->call_id,
						.rows = said->rows,
						.body = phrase_body(&said->phrase) });
}

static void send_response(struct talk *t, const struct said *said)
{
	const char *body = phrase_body(&said->phrase);
	char start[128];

	snprintf(start, sizeof start, "%s %s", said->status,
		 peal_status_phrase((uint16_t)atoi(said->status)));
	nine_answers(t->s, said->answers, start, said->tag[0] ? said->tag : NULL, said->rows,
		     body ? body : "");
}

static bool send_said(struct talk *t, const struct said *said)
{
	const char *over = phrase_behind(&said->phrase, "over");

	t->s->reliable = over ? strcmp(over, "tcp") == 0
			      : said->answers && said->answers->flow.transport == PEAL_TCP;
	if (said->answers)
		send_response(t, said);
	else
		send_request(t, said);
	return true;
}

/* "INVITE again": the same bytes as the latest that began with "INVITE". */
static bool send_again(struct talk *t, const struct phrase *p)
{
	size_t len = strlen(p->text) - strlen(" again");

	for (size_t i = t->said_count; i > 0; i--) {
		const char *text = t->said[i - 1].phrase.text;

		if (strncmp(text, p->text, len) == 0 && (text[len] == ' ' || text[len] == '\0'))
			return send_said(t, &t->said[i - 1]);
	}
	return wrong(t, "the peer did not say \"%.*s\" before", (int)len, p->text);
}

bool say_as_peer(struct talk *t, const char *what)
{
	struct said *said = &t->said[t->said_count];
	struct phrase p;

	if (!phrase_cut(&p, what) || t->said_count + 1 == TALK_SAID)
		return wrong(t, "that is too much for one transcript");
	if (p.count > 1 && strcmp(p.words[p.count - 1], "again") == 0)
		return send_again(t, &p);
	memset(said, 0, sizeof *said);
	phrase_cut(&said->phrase, what);
	if (strspn(said->phrase.words[0], "0123456789") == 3 ? !make_response(t, said)
							     : !make_request(t, said))
		return false;
	t->said_count++;
	return send_said(t, said);
}
