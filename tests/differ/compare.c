/* SPDX-License-Identifier: MIT */
/* What two readings of the same bytes differ in, and which row it is about. */
#include <peal/message.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "differ.h"

#define LONGEST 70000

void fact_add(char fact[FACT_SIZE], const char *text, size_t len)
{
	size_t used = strlen(fact);

	if (used > 0 && used + 1 < FACT_SIZE)
		fact[used++] = ' ';
	if (len > FACT_SIZE - 1 - used)
		len = FACT_SIZE - 1 - used;
	memcpy(fact + used, text, len);
	fact[used + len] = 0;
}

void fact_add_word(char fact[FACT_SIZE], const char *word)
{
	if (word && *word)
		fact_add(fact, word, strlen(word));
}

void fact_add_number(char fact[FACT_SIZE], unsigned long number)
{
	char digits[30];

	snprintf(digits, sizeof digits, "%lu", number);
	fact_add_word(fact, digits);
}

/* ---- facts ---- */

static const char *const fact_names[FACT_COUNT] = {
	[FACT_START] = "method or status",
	[FACT_TARGET] = "Request-URI",
	[FACT_BRANCH] = "top Via",
	[FACT_VIA_HOST] = "top Via",
	[FACT_VIA_PORT] = "top Via",
	[FACT_FROM_TAG] = "From tag",
	[FACT_TO_TAG] = "To tag",
	[FACT_CALL_ID] = "Call-ID",
	[FACT_CSEQ] = "CSeq number",
	[FACT_CSEQ_METHOD] = "CSeq method",
	[FACT_CONTACT] = "Contact",
	[FACT_ROUTES] = "Route",
	[FACT_RECORD_ROUTES] = "Record-Route",
	[FACT_CONTENT_LENGTH] = "Content-Length",
	[FACT_BODY] = "body",
};

/* How `other` differs from `ours`; hosts are compared without case (RFC 3261 19.1.4). */
static const char *difference(const char *ours, const char *other)
{
	if (strcasecmp(ours, other) == 0)
		return NULL;
	if (*other == 0)
		return "none";
	return *ours == 0 ? "one more" : "another";
}

static unsigned facts_differ(const struct outcome *ours, const struct outcome *other,
			     struct difference out[FACT_COUNT])
{
	unsigned count = 0;

	for (int i = 0; i < FACT_COUNT; i++) {
		const char *how = difference(ours->facts[i], other->facts[i]);

		if (how) {
			out[count].clause = NULL;
			snprintf(out[count++].name, DIFFERENCE_NAME, "reads: %s, %s", fact_names[i],
				 how);
		}
	}
	return count;
}

/* ---- which row it is that another parser refuses ---- */

/* The end of the row that begins at `at`, with its folds. */
static size_t row_end(const char *bytes, size_t len, size_t at)
{
	while (at < len) {
		const char *lf = memchr(bytes + at, '\n', len - at);

		at = lf ? (size_t)(lf - bytes) + 1 : len;
		if (at >= len || (bytes[at] != ' ' && bytes[at] != '\t'))
			break;
	}
	return at;
}

static struct peal_text name_of(const char *row, size_t len)
{
	const char *colon = memchr(row, ':', len);
	size_t n = colon ? (size_t)(colon - row) : 0;

	while (n > 0 && (row[n - 1] == ' ' || row[n - 1] == '\t'))
		n--;
	return (struct peal_text){ row, n };
}

/* What may stand in place of a row that a message needs; of others: nothing. */
static size_t in_place_of(enum peal_header_id id, struct peal_text method, char *out, size_t size)
{
	int n = 0;

	switch (id) {
	case PEAL_HDR_VIA:
		n = snprintf(out, size, "Via: SIP/2.0/UDP a.example;branch=z9hG4bK1\r\n");
		break;
	case PEAL_HDR_FROM: n = snprintf(out, size, "From: <sip:a@a.example>;tag=1\r\n"); break;
	case PEAL_HDR_TO: n = snprintf(out, size, "To: <sip:b@b.example>\r\n"); break;
	case PEAL_HDR_CALL_ID: n = snprintf(out, size, "Call-ID: 1\r\n"); break;
	case PEAL_HDR_CSEQ:
		n = snprintf(out, size, "CSeq: 1 %.*s\r\n", (int)method.len, method.at);
		break;
	default: break;
	}
	return (size_t)n;
}

/* The message with the bytes from `begin` to `end` replaced. */
static bool taken_without(const struct reader *other, const char *bytes, size_t len, size_t begin,
			  size_t end, const char *by, size_t by_len)
{
	static char copy[LONGEST];
	static struct outcome reading;

	if (len + by_len > sizeof copy)
		return false;
	memcpy(copy, bytes, begin);
	memcpy(copy + begin, by, by_len);
	memcpy(copy + begin + by_len, bytes + end, len - end);
	memset(&reading, 0, sizeof reading);
	other->read(copy, begin + by_len + len - end, &reading);
	return reading.taken;
}

static bool line_is_it(const struct reader *other, const char *bytes, size_t len, size_t end,
		       struct peal_text method)
{
	char line[300];
	int n = method.len > 8 && memcmp(bytes, "SIP/2.0 ", 8) == 0
		    ? snprintf(line, sizeof line, "SIP/2.0 200 OK\r\n")
		    : snprintf(line, sizeof line, "%.*s sip:a.example SIP/2.0\r\n", (int)method.len,
			       method.at);

	return n > 0 && (size_t)n < sizeof line &&
	       taken_without(other, bytes, len, 0, end, line, (size_t)n);
}

/* The row (or "start line") without which `other` takes the message. */
static const char *culprit(const struct reader *other, const char *bytes, size_t len)
{
	size_t begin = 0, end = row_end(bytes, len, 0), n;
	const char *blank = memchr(bytes, ' ', len);
	struct peal_text method = { bytes, blank ? (size_t)(blank - bytes) : 0 }, name;
	char by[400];

	if (line_is_it(other, bytes, len, end, method))
		return "start line";
	for (begin = end; begin < len && bytes[begin] != '\r'; begin = end) {
		end = row_end(bytes, len, begin);
		name = name_of(bytes + begin, end - begin);
		n = in_place_of(peal_header_lookup(name), method, by, sizeof by);
		if (n < sizeof by && taken_without(other, bytes, len, begin, end, by, n))
			return peal_header_describe(peal_header_lookup(name)).name;
	}
	if (taken_without(other, bytes, len, begin + 2 < len ? begin + 2 : len, len, "", 0))
		return "body";
	return "several rows";
}

unsigned differences(const struct reader *other, const char *bytes, size_t len,
		     struct difference out[FACT_COUNT])
{
	static struct outcome ours, theirs;

	memset(&ours, 0, sizeof ours);
	memset(&theirs, 0, sizeof theirs);
	peal.read(bytes, len, &ours);
	other->read(bytes, len, &theirs);
	if (ours.taken && theirs.taken)
		return facts_differ(&ours, &theirs, out);
	if (theirs.taken)
		snprintf(out[0].name, DIFFERENCE_NAME, "takes: %s", ours.expected);
	else if (ours.taken)
		snprintf(out[0].name, DIFFERENCE_NAME, "refuses: %s", culprit(other, bytes, len));
	out[0].clause = theirs.taken ? ours.clause : NULL;
	return ours.taken != theirs.taken;
}
