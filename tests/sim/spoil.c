/* SPDX-License-Identifier: MIT */
/* Damage: what a bad link, a bad program or a bad person makes of a datagram. */
#include "sim.h"

#include <string.h>

static size_t insert(char *bytes, size_t len, size_t at, const char *more, size_t more_len)
{
	if (len + more_len > LONGEST)
		return len;
	memmove(bytes + at + more_len, bytes + at, len - at);
	memmove(bytes + at, more, more_len);
	return len + more_len;
}

static size_t cut(char *bytes, size_t len, size_t at, size_t count)
{
	count = count < len - at ? count : len - at;
	memmove(bytes + at, bytes + at + count, len - at - count);
	return len - count;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The first place from `at` on where `text` stands; `len` when there is none. */
static size_t find(const char *bytes, size_t len, size_t at, const char *text)
{
	size_t n = strlen(text);

	for (; at + n <= len; at++)
		if (memcmp(bytes + at, text, n) == 0)
			return at;
	return len;
}

static size_t replace_number(struct sim *sim, char *bytes, size_t len, size_t at)
{
	static const char *const numbers[] = { "0",          "99999999999999999999", "4294967295",
					       "4294967296", "2147483648",           "-1" };
	const char *number = numbers[sim_below(sim, 6)];

	while (at < len && !is_digit(bytes[at]))
		at++;
	while (at < len && is_digit(bytes[at]))
		len = cut(bytes, len, at, 1);
	return insert(bytes, len, at, number, strlen(number));
}

/* Repeats or removes the row in which `at` stands. */
static size_t change_row(struct sim *sim, char *bytes, size_t len, size_t at)
{
	char row[512];
	size_t begin = find(bytes, len, at, "\r\n") + 2, end;

	if (begin >= len)
		return len;
	end = find(bytes, len, begin, "\r\n") + 2;
	if (end > len || end - begin > sizeof row)
		return len;
	if (sim_below(sim, 2))
		return cut(bytes, len, begin, end - begin);
	memcpy(row, bytes + begin, end - begin);
	return insert(bytes, len, begin, row, end - begin);
}

/* From and To change places, so that a message comes back with its tags swapped. */
static size_t swap_tags(char *bytes, size_t len)
{
	size_t from = find(bytes, len, 0, "\r\nFrom:"), to = find(bytes, len, 0, "\r\nTo:");

	if (from == len || to == len)
		return len;
	memcpy(bytes + from + 2, "t   :", 5);
	memcpy(bytes + to + 2, "f :", 3);
	return len;
}

static size_t replace_word(char *bytes, size_t len, size_t at, const char *word)
{
	while (at < len && bytes[at] != ' ' && bytes[at] != '\r')
		len = cut(bytes, len, at, 1);
	return insert(bytes, len, at, word, strlen(word));
}

/* Another method, also in the CSeq, whose number rises: a request that fits into
 * the dialog, if the message was of one.  Of a response, another status. */
static size_t change_kind(struct sim *sim, char *bytes, size_t len)
{
	static const char *const methods[] = {
		"INVITE", "ACK", "CANCEL", "BYE", "INFO", "OPTIONS"
	};
	static const char *const statuses[] = { "100", "183", "200", "302", "408", "481", "699" };
	const char *method = methods[sim_below(sim, 6)];
	size_t cseq;

	if (len > 8 && memcmp(bytes, "SIP/2.0 ", 8) == 0)
		return replace_word(bytes, len, 8, statuses[sim_below(sim, 7)]);
	len = replace_word(bytes, len, 0, method);
	cseq = find(bytes, len, 0, "CSeq: ");
	if (cseq == len)
		return len;
	if (sim_below(sim, 2))
		len = insert(bytes, len, cseq + 6, "9", 1);
	cseq = find(bytes, len, cseq + 6, " ");
	return cseq == len ? len : replace_word(bytes, len, cseq + 1, method);
}

static size_t new_branch(struct sim *sim, char *bytes, size_t len)
{
	size_t at = find(bytes, len, 0, "z9hG4bK");
	char digit = (char)('a' + sim_below(sim, 16));

	return at == len ? len : insert(bytes, len, at + 7, &digit, 1);
}

static size_t spoil_once(struct sim *sim, char *bytes, size_t len)
{
	size_t at = sim_below(sim, (uint32_t)len);
	char byte = (char)sim_below(sim, 256);

	switch (sim_below(sim, 10)) {
	case 0: bytes[at] = (char)(bytes[at] ^ 1 << sim_below(sim, 8)); return len;
	case 1: return at;
	case 2: return insert(bytes, len, at, &byte, 1);
	case 3: return cut(bytes, len, at, 1 + sim_below(sim, 16));
	case 4: return change_row(sim, bytes, len, at);
	case 5: return replace_number(sim, bytes, len, at);
	case 6: return swap_tags(bytes, len);
	case 7: return new_branch(sim, bytes, len);
	default: return change_kind(sim, bytes, len);
	}
}

size_t spoil(struct sim *sim, char *bytes, size_t len)
{
	uint32_t times = 1 + sim_below(sim, 4);

	while (times-- && len)
		len = spoil_once(sim, bytes, len);
	return len;
}
