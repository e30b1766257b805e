/* SPDX-License-Identifier: MIT */
/* Flat JSON objects, RFC 8259.  What is not UTF-8 becomes U+FFFD, so that each
 * line is valid whatever a peer sent. */
#include "json.h"

#include <stdio.h>
#include <string.h>

void json_begin(const char *event)
{
	printf("{\"event\":\"%s\"", event);
}

void json_end(void)
{
	puts("}");
	fflush(stdout);
}

/* The length of the UTF-8 character at the start of `text`, 0: it is none. */
static size_t character(const unsigned char *at, size_t len)
{
	size_t n = at[0] < 0x80 ? 1 : at[0] < 0xc2 ? 0 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;

	if (n == 0 || n > len || at[0] > 0xf4)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((at[i] & 0xc0) != 0x80)
			return 0;
	if (n > 2 && ((at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == 0xed && at[1] > 0x9f) ||
		      (at[0] == 0xf0 && at[1] < 0x90) || (at[0] == 0xf4 && at[1] > 0x8f)))
		return 0;
	return n;
}

static void write_control(unsigned char byte)
{
	static const char short_form[] = "btn\0fr"; /* 8 to 13 */

	if (byte >= 8 && byte <= 13 && short_form[byte - 8])
		printf("\\%c", short_form[byte - 8]);
	else
		printf("\\u%04x", (unsigned)byte);
}

void json_text(const char *key, struct peal_text value)
{
	const unsigned char *at = (const unsigned char *)value.at;

	printf(",\"%s\":\"", key);
	for (size_t i = 0, n; i < value.len; i += n ? n : 1) {
		n = character(at + i, value.len - i);
		if (n == 0)
			fputs("\\ufffd", stdout);
		else if (at[i] < 0x20 || at[i] == 0x7f)
			write_control(at[i]);
		else if (at[i] == '"' || at[i] == '\\')
			printf("\\%c", at[i]);
		else
			fwrite(at + i, 1, n, stdout);
	}
	putchar('"');
}

void json_string(const char *key, const char *value)
{
	json_text(key, (struct peal_text){ value, strlen(value) });
}

void json_number(const char *key, uint64_t value)
{
	printf(",\"%s\":%llu", key, (unsigned long long)value);
}

void json_flag(const char *key, bool value)
{
	printf(",\"%s\":%s", key, value ? "true" : "false");
}
