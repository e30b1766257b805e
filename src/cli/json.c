/* SPDX-License-Identifier: MIT */
/* Flat JSON objects, RFC 8259.  What is not UTF-8 becomes U+FFFD, so that each
 * line is valid whatever a peer sent. */
#include "json.h"
#include "page.h"

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
		n = page_character(at + i, value.len - i);
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
