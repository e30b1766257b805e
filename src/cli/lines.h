/* SPDX-License-Identifier: MIT */
/* Standard input, one line at a time, while the loop goes on.
 *
 * A pipe is read as it fills, a file at once, a terminal by a library that knows
 * editing and history, where there is one (terminal.c, else terminal_none.c).
 */
#ifndef CLI_LINES_H
#define CLI_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <uv.h>

#define LINE_LIMIT 8192 /* bytes of one line */

struct line;

struct lines {
	/* Lines may be taken, or the end has come. */
	void (*arrived)(struct lines *lines);
	void *user;

	uv_loop_t *loop;
	struct line *first, **last; /* not yet taken */
	char piece[LINE_LIMIT];     /* of the line that is not yet whole */
	size_t piece_len;
	bool too_long; /* and the rest of it is skipped */
	bool has_ended, is_terminal;
	uv_pipe_t pipe;   /* .data NULL: not used */
	uv_poll_t source; /* the same, of a terminal */
};

/* Begins to read; `arrived` and `user` are set, all else is 0.  False with errno when
 * it cannot. */
bool lines_open(struct lines *lines, uv_loop_t *loop);
void lines_close(struct lines *lines);

/* The next line, to be freed; NULL: there is none now. */
char *lines_take(struct lines *lines);
/* There is none now, and none will come. */
bool lines_are_over(const struct lines *lines);

/* Around what is said while a line may be being typed: takes it off the screen, and
 * shows it again.  Nothing but on a terminal. */
void lines_hide(struct lines *lines);
void lines_show(struct lines *lines);

/* ---- for terminal.c ---- */

/* Bytes and the end of what a person or a program writes. */
void lines_feed(struct lines *lines, const char *bytes, size_t len);
void lines_end(struct lines *lines);

#define PROMPT "peal> "
bool terminal_open(struct lines *lines);
void terminal_close(struct lines *lines);
void terminal_hide(void);
void terminal_show(void);

#endif
