/* SPDX-License-Identifier: MIT */
/* All that is wrong with a message, also where reading stops at the first of it. */
#ifndef CLI_LINT_H
#define CLI_LINT_H

#include <peal/message.h>

#define LINT_HEADERS 4096
#define LINT_FAULTS  100

/* One thing that is wrong; `verdict` is "framing", "message", "header", "semantics",
 * "body", or "advice" where the message is valid all the same. */
struct lint_fault {
	struct peal_fault fault; /* counted from the first byte of the message */
	const char *verdict;
	uint16_t status; /* the one that suits it in a request, 0 for none */
};

struct lint {
	struct peal_message message; /* points into `copy` */
	struct peal_header headers[LINT_HEADERS];
	struct lint_fault faults[LINT_FAULTS];
	uint32_t count;
	uint32_t wrong; /* how many are no advice */
	bool is_read;   /* to its end, perhaps without some lines */

	/* What could not be read was painted over in here. */
	char *copy;
	size_t len;
	size_t painted[LINT_FAULTS]; /* where such a line begins */
	uint32_t painted_count;
};

/* The verdict of what is no more than advice; compared by its address. */
extern const char lint_advice[];

/* Looks at `bytes`; lint_end() frees what it holds.  False: no memory. */
bool lint_message(struct lint *lint, struct peal_text bytes, bool lenient);
void lint_end(struct lint *lint);

/* Notes all that is wrong in the body of a message in `lint->copy`, or of a part in it. */
void lint_body(struct lint *lint, const struct peal_message *message, unsigned depth);

/* Notes all that is wrong in a session description; faults count from its first byte.  Of
 * an order that is broken it tells the first place. */
void lint_sdp(struct lint *lint, struct peal_text content);

/* Notes what is wrong in a URI, as far as it can be seen. */
void lint_uri(struct lint *lint, struct peal_text uri);

void lint_note(struct lint *lint, const struct peal_fault *fault, const char *verdict,
	       uint16_t status);

/* Makes the line of the copy that byte `at` is in a row that says nothing: `says` and
 * dashes.  False: it is too short. */
bool lint_paint_over(struct lint *lint, size_t at, const char *says);

/* As they come in the message, and advice behind. */
void lint_sort(struct lint *lint);

/* Whether a row, respectively the start line, is one that was painted over. */
bool lint_is_painted(const struct lint *lint, const struct peal_header *row);
bool lint_is_nameless(const struct lint *lint);

#endif
