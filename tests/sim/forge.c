/* SPDX-License-Identifier: MIT */
/* Messages that nobody sent, and that fit: answers to what was sent, requests in the
 * dialog it belongs to.  They are built as a user of the library would build them. */
#include "script.h"

#include <stdio.h>
#include <string.h>

#include <peal/compose.h>

#define HEADERS 64

#define SDP                                                                                        \
	"v=0\r\no=- 1 1 IN IP4 10.0.0.9\r\ns=-\r\nc=IN IP4 10.0.0.9\r\nt=0 0\r\n"                  \
	"m=audio 4000 RTP/AVP 0\r\n"

/* New ones stand last, so that scripts mean the same. */
static const uint16_t statuses[] = { 100, 180, 183, 200, 202, 299, 302, 400, 401, 404, 405,
				     407, 408, 410, 416, 420, 480, 481, 482, 483, 484, 485,
				     486, 487, 488, 489, 491, 500, 501, 502, 503, 603, 604 };
static const char *const methods[] = { "INVITE",  "ACK",    "CANCEL",   "BYE",       "INFO",
				       "OPTIONS", "UPDATE", "NOTIFY",   "SUBSCRIBE", "REFER",
				       "PRACK",   "X",      "REGISTER", "MESSAGE" };
#define COUNT(array) (sizeof(array) / sizeof *(array))

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

static void write_rows(struct peal_writer *w, uint16_t status, uint8_t seed)
{
	if (!(seed & 4) && status > 100 && status < 400)
		peal_write_header(w, PEAL_HDR_CONTACT, PEAL_TEXT("<sip:9@10.0.0.9>"));
	if (seed & 8 && status >= 400)
		peal_write_number(w, PEAL_HDR_RETRY_AFTER, seed / 64);
	if (seed & 8 && status > 100 && status < 200) {
		peal_write_header(w, PEAL_HDR_REQUIRE, PEAL_TEXT("100rel"));
		peal_write_number(w, PEAL_HDR_RSEQ, seed / 64);
	}
	if (status == 401)
		peal_write_header(w, PEAL_HDR_WWW_AUTHENTICATE,
				  PEAL_TEXT("Digest realm=\"sim\", nonce=\"1\", qop=\"auth\""));
	if (status == 407)
		peal_write_header(w, PEAL_HDR_PROXY_AUTHENTICATE,
				  PEAL_TEXT("Digest realm=\"sim\", nonce=\"1\""));
}

/* One of four tags, so that branches of a fork are few enough to come twice. */
size_t forge_response(const struct step *step, struct peal_text packet, char *out)
{
	struct peal_writer w = peal_writer_into(out, LONGEST);
	uint16_t status = statuses[step->how % COUNT(statuses)];
	char tag[] = { (char)('w' + step->seed % 4), '\0' };
	struct peal_header headers[HEADERS];
	struct peal_message m;

	if (peal_message_read(&m, packet.at, packet.len, headers, HEADERS, NULL) != PEAL_OK ||
	    !m.is_request || m.method == PEAL_METHOD_ACK)
		return 0;
	peal_write_response_head(
	    &w, &m, &(struct peal_response_head){ .status = status, .tag = peal_text_of(tag) });
	write_rows(&w, status, step->seed);
	return end(&w, step->seed & 16 && status > 100 && status < 300);
}

/* An ACK or CANCEL has the branch and the number of its INVITE, if that is asked. */
static bool is_of_invite(const struct step *step, const struct peal_message *m)
{
	const char *method = methods[step->how % COUNT(methods)];

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

size_t forge_request(const struct step *step, struct peal_text packet, bool swap, char *out)
{
	struct peal_writer w = peal_writer_into(out, LONGEST);
	struct peal_header headers[HEADERS];
	struct peal_message m;
	struct facts f;
	char via[256];
	bool same;

	if (peal_message_read(&m, packet.at, packet.len, headers, HEADERS, NULL) != PEAL_OK ||
	    facts_read(&f, &m) != PEAL_OK)
		return 0;
	same = is_of_invite(step, &m);
	print_via(via, sizeof via, step, &f, same);
	peal_write_request_head(&w, &(struct peal_request_head){
					.method = peal_text_of(methods[step->how % COUNT(methods)]),
					.target = PEAL_TEXT("sip:0@10.0.0.1"),
					.via = peal_text_of(via),
					.from = swap ? f.to.text : f.from.text,
					.to = swap ? f.from.text : f.to.text,
					.call_id = f.call_id,
					.contact = PEAL_TEXT("<sip:9@10.0.0.9>"),
					.cseq = same ? f.cseq.number : cseq(&f, step),
					.max_forwards = 70,
				    });
	return end(&w, step->seed & 16 && step->how % 6 == 0);
}
