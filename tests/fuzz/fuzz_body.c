/* SPDX-License-Identifier: MIT */
/* A fragment of a message: its rows and body lie inside, what a strict reader takes of it
 * a lenient one takes as well, and the parts of a multipart end.
 */
#include "fuzz_kit.h"

#include <peal/body.h>

#define ROWS 32

static void walk_parts(struct peal_text body, struct peal_text params)
{
	struct peal_parts parts = peal_parts_of(body, params);
	struct peal_header rows[ROWS];
	struct peal_message inner;
	struct peal_fault fault;
	struct peal_text part;
	size_t steps = 0;

	while (peal_part_next(&parts, &part, &fault) > 0) {
		inside(part, body);
		must(++steps <= body.len, "parts end");
		if (peal_fragment_read(&inner, part.at, part.len, rows, ROWS, NULL) == PEAL_OK)
			inside(inner.body, part);
	}
	must(peal_part_next(&parts, &part, NULL) == 0, "the end is the end");
}

/* Strict and lenient: the same index. */
static void compare(struct peal_text whole)
{
	static struct peal_header strict_rows[ROWS], lenient_rows[ROWS];
	struct peal_message strict, lenient;
	struct peal_finding findings[8];

	memset(strict_rows, 0, sizeof strict_rows);
	memset(lenient_rows, 0, sizeof lenient_rows);
	if (peal_message_read(&strict, whole.at, whole.len, strict_rows, ROWS, NULL) != PEAL_OK) {
		if (peal_message_read_lenient(&lenient, whole.at, whole.len, lenient_rows, ROWS,
					      NULL) == PEAL_OK)
			inside(lenient.body, whole), inside(lenient.target, whole);
		return;
	}
	must(peal_message_read_lenient(&lenient, whole.at, whole.len, lenient_rows, ROWS, NULL) ==
		 PEAL_OK,
	     "a lenient reader takes it, too");
	must(memcmp(strict_rows, lenient_rows, sizeof strict_rows) == 0 &&
		 strict.body.at == lenient.body.at && strict.body.len == lenient.body.len,
	     "it means the same to a lenient reader");
	if (peal_message_findings(&strict, whole.at, findings, 8) == 0)
		must(peal_message_findings(&lenient, whole.at, findings, 8) == 0,
		     "what is valid is valid to a lenient reader");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct peal_text whole = { (const char *)data, size }, content;
	struct peal_media_type media;
	struct peal_header rows[ROWS];
	struct peal_message m;

	compare(whole);
	if (peal_fragment_read(&m, data, size, rows, ROWS, NULL) != PEAL_OK)
		return 0;
	inside(m.body, whole), inside(m.line, whole);
	for (uint32_t i = 0; i < m.header_count; i++)
		inside(rows[i].name, whole), inside(rows[i].value, whole);
	if (peal_media_type_read(peal_message_value(&m, PEAL_HDR_CONTENT_TYPE), &media, NULL) ==
	    PEAL_OK)
		walk_parts(m.body, media.params);
	if (peal_content_find(&m, "application/sdp", &content))
		inside(content, whole);
	return 0;
}
