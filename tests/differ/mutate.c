/* SPDX-License-Identifier: MIT */
/* What people and programs do wrong to a message: bytes lost, doubled and changed, words
 * put where they do not belong, rows moved. */
#include <string.h>

#include "differ.h"

/* xorshift64* of Marsaglia and Vigna. */
static size_t chance(uint64_t *seed, size_t below)
{
	*seed ^= *seed >> 12;
	*seed ^= *seed << 25;
	*seed ^= *seed >> 27;
	return below == 0 ? 0 : (size_t)((*seed * 0x2545f4914f6cdd1du) >> 33) % below;
}

static const char *const words[] = {
	" ",   "\t",       ",",        ";",     ":",          "=",          "<",        ">",
	"\"",  "\\",       "@",        "?",     "&",          "%41",        "%",        "[::1]",
	"/",   "*",        "()",       "\r\n ", "\n",         "\r",         ";tag=",    ";tag=x",
	";lr", ";branch=", ";rport=1", "sip:",  "sips:",      "tel:",       "0",        "65536",
	"255", "256",      "-1",       "ACK",   "INVITE",     "SIP/2.0",    "\xc3\xa9", "_",
	"'",   "!",        "\x7f",     "\x01",  "4294967296", "2147483648", "99",       "a",
};

static size_t cut(char *out, size_t len, size_t at, size_t count)
{
	count = count > len - at ? len - at : count;
	memmove(out + at, out + at + count, len - at - count);
	return len - count;
}

static size_t put(char *out, size_t len, size_t size, size_t at, const char *bytes, size_t count)
{
	if (count > size - len)
		return len;
	memmove(out + at + count, out + at, len - at);
	memcpy(out + at, bytes, count);
	return len + count;
}

/* The row that `at` is in: where it begins and ends, with its CRLF. */
static size_t row_at(const char *out, size_t len, size_t at, size_t *end)
{
	const char *lf = memchr(out + at, '\n', len - at);

	*end = lf ? (size_t)(lf - out) + 1 : len;
	while (at > 0 && out[at - 1] != '\n')
		at--;
	return at;
}

static size_t change(char *out, size_t len, size_t size, size_t head, uint64_t *seed)
{
	size_t at = chance(seed, head), begin, end;
	const char *word = words[chance(seed, sizeof words / sizeof *words)];
	char row[500];

	begin = row_at(out, len, at, &end);
	switch (chance(seed, 8)) {
	case 0: return cut(out, len, at, 1);
	case 1: return cut(out, len, at, 1 + chance(seed, 12));
	case 2: return put(out, len, size, at, word, strlen(word));
	case 3: return put(out, cut(out, len, at, 1), size, at, word, strlen(word));
	case 4: out[at] = (char)chance(seed, 256); return len;
	case 5: return cut(out, len, begin, end - begin);
	case 6: /* the row twice, or moved to where another begins */
		if (end - begin > sizeof row)
			return len;
		memcpy(row, out + begin, end - begin);
		at = row_at(out, len, chance(seed, head), &size);
		return put(out, len, len + (end - begin), at, row, end - begin);
	default: return put(out, len, size, end > 1 ? end - 2 : 0, word, strlen(word));
	}
}

/* The length of start line and rows; of all where there is no empty line. */
static size_t head_of(const char *bytes, size_t len)
{
	for (size_t i = 4; i <= len; i++)
		if (memcmp(bytes + i - 4, "\r\n\r\n", 4) == 0)
			return i - 2;
	return len;
}

size_t mutate(const char *bytes, size_t len, uint64_t seed, char *out, size_t size)
{
	uint64_t state = seed * 0x9e3779b97f4a7c15u + 1;
	size_t head;

	len = len > size ? size : len;
	memcpy(out, bytes, len);
	for (size_t times = 1 + chance(&state, 2); times > 0 && len > 4; times--) {
		head = chance(&state, 20) > 0 ? head_of(out, len) : len;
		len = change(out, len, size, head, &state);
	}
	return len;
}
