/* SPDX-License-Identifier: MIT */
/* A message that was read is written again, row by row, and read again: the same rows
 * with folds gone, the same body, and what was valid is valid.  A part of it as an
 * argument of the builder never ends a line.
 */
#include "fuzz_kit.h"

#include <peal/build.h>

#define ROWS 64

static char out[300000];

static struct peal_writer write_again(const struct peal_message *m)
{
	struct peal_writer w = peal_writer_into(out, sizeof out);

	if (m->is_request)
		peal_write_request(&w, m->token, m->target);
	else
		peal_write_response(&w, m->status, m->reason);
	for (uint32_t i = 0; i < m->header_count; i++) {
		if (m->headers[i].id != PEAL_HDR_CONTENT_LENGTH &&
		    m->headers[i].id != PEAL_HDR_CONTENT_TYPE)
			peal_write_copy(&w, &m->headers[i]);
	}
	peal_write_body(&w, PEAL_TEXT("application/x"), m->body);
	return w;
}

static void compare(const struct peal_message *m, const struct peal_writer *w)
{
	static struct peal_header rows[ROWS + 2];
	struct peal_fault fault;
	struct peal_message again;
	uint32_t k = 0;

	must(peal_message_read(&again, out, w->used, rows, ROWS + 2, &fault) == PEAL_OK,
	     "what is written can be read");
	must(again.is_request == m->is_request && again.status == m->status,
	     "the line is the same");
	must(peal_text_equal(again.token, m->token) && peal_text_equal(again.target, m->target),
	     "method and target are the same");
	must(peal_text_equal(again.body, m->body), "the body is the same");
	for (uint32_t i = 0; i < m->header_count; i++) {
		if (m->headers[i].id == PEAL_HDR_CONTENT_LENGTH ||
		    m->headers[i].id == PEAL_HDR_CONTENT_TYPE)
			continue;
		must(k < again.header_count && rows[k].id == m->headers[i].id,
		     "rows keep their order");
		must(!memchr(rows[k].value.len ? rows[k].value.at : "", '\n', rows[k].value.len),
		     "folds are gone");
		k++;
	}
}

/* Any bytes as a value: one line or an error. */
static void inject(struct peal_text value)
{
	for (unsigned id = 1; id < PEAL_HDR_COUNT; id += 7) {
		struct peal_writer w = peal_writer_into(out, sizeof out);

		peal_write_header(&w, (enum peal_header_id)id, value);
		if (peal_writer_end(&w) > 0)
			must(memchr(out, '\r', w.used) == out + w.used - 2 &&
				 memchr(out, '\n', w.used) == out + w.used - 1,
			     "one row is one line");
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct peal_header rows[ROWS];
	struct peal_finding finding;
	struct peal_message m;
	struct peal_writer w;

	if (size > 65536)
		return 0;
	inject((struct peal_text){ (const char *)data, size < 100 ? size : 100 });
	if (peal_message_read(&m, data, size, rows, ROWS, NULL) != PEAL_OK)
		return 0;
	w = write_again(&m);
	if (peal_writer_end(&w) > 0)
		compare(&m, &w);
	else
		must(peal_message_findings(&m, data, &finding, 1) == 1 || w.error != PEAL_E_FULL,
		     "what is valid fits");
	return 0;
}
