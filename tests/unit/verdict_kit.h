/* SPDX-License-Identifier: MIT */
/* What the tests of the tables of docs/grammar.md share: the verdict on a message, and the
 * rows of a table. */
#ifndef VERDICT_KIT_H
#define VERDICT_KIT_H

#include "message_kit.h"

/* A good request, in rows that a case may take others for. */
#define VIA  "Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
#define FROM "From: <sip:a>;tag=1\r\n"
#define TO   "To: <sip:b>\r\n"
#define REST "Call-ID: 1\r\nCSeq: 1 OPTIONS\r\n"
#define LINE "OPTIONS sip:b SIP/2.0\r\n"
#define ALL  VIA FROM TO REST

#define VERDICT_ROWS 16
#define ROW_SIZE     300

/* The first verdict on a message, read either way. */
static inline enum peal_verdict verdict(struct peal_message *m, struct peal_header *rows,
					struct peal_text text, bool is_lenient)
{
	struct peal_finding first;
	struct peal_fault fault;
	int result = is_lenient
			 ? peal_message_read_lenient(m, text.at, text.len, rows, VERDICT_ROWS,
						     &fault)
			 : peal_message_read(m, text.at, text.len, rows, VERDICT_ROWS, &fault);

	if (result != PEAL_OK)
		return (enum peal_verdict)m->verdict;
	if (peal_message_findings(m, text.at, &first, 1) == 0)
		return PEAL_VERDICT_VALID;
	return first.verdict;
}

/* The page, read once. */
static inline const char *grammar_page(void)
{
	const char *root = getenv("PEAL_SOURCE");
	static char page[131072];
	char path[1024];
	FILE *stream;

	if (page[0])
		return page;
	snprintf(path, sizeof path, "%s/docs/grammar.md", root ? root : ".");
	stream = fopen(path, "rb");
	assert_non_null(stream);
	page[fread(page, 1, sizeof page - 1, stream)] = '\0';
	fclose(stream);
	return page;
}

/* The first cell of a row of the first table below a heading; false when there are no
 * more rows. */
static inline bool table_row(const char *heading, size_t number, char row[ROW_SIZE])
{
	const char *at = strstr(grammar_page(), heading), *end;

	assert_non_null(at);
	at = strstr(at, "\n|---");
	assert_non_null(at);
	for (size_t i = 0; i <= number && at; i++)
		at = strchr(at + 1, '\n');
	if (!at || at[1] != '|')
		return false;
	end = strstr(at + 2, " |");
	assert_non_null(end);
	snprintf(row, ROW_SIZE, "%.*s", (int)(end - at - 3), at + 3);
	return true;
}

#endif
