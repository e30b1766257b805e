/* SPDX-License-Identifier: MIT */
/* A terminal, by libedit: editing, history, completion of commands. */
#include "lines.h"

#include "phone.h"

#include <editline/readline.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The library's functions know no argument of ours; there is one terminal. */
static struct lines *typed;

static void end_typing(void)
{
	rl_callback_handler_remove();
	uv_poll_stop(&typed->source);
	lines_end(typed);
}

static void on_line(char *text)
{
	if (text) {
		lines_feed(typed, text, strlen(text));
		lines_feed(typed, "\n", 1);
		if (*text)
			add_history(text);
		free(text);
	} else {
		putchar('\n');
		end_typing();
	}
	typed->arrived(typed);
	if (!typed->has_ended) /* the library stops to watch keys with each line */
		rl_callback_handler_install(PROMPT, on_line);
}

static void on_bytes(uv_poll_t *source, int status, int events)
{
	(void)source;
	if (status == 0 && !(events & UV_DISCONNECT)) {
		rl_callback_read_char();
		return;
	}
	end_typing();
	typed->arrived(typed);
}

static char *next_verb(const char *start, int number)
{
	static size_t at;
	const char *name;

	if (number == 0)
		at = 0;
	while ((name = phone_verb_name(at++)))
		if (strncmp(name, start, strlen(start)) == 0)
			return strdup(name);
	return NULL;
}

static char **complete(const char *word, int start, int end)
{
	(void)end;
	rl_attempted_completion_over = 1;
	return start == 0 ? rl_completion_matches(word, next_verb) : NULL;
}

bool terminal_open(struct lines *lines)
{
	typed = lines;
	rl_catch_signals = 0; /* the loop does */
	rl_attempted_completion_function = complete;
	rl_callback_handler_install(PROMPT, on_line);
	uv_poll_init(lines->loop, &lines->source, 0);
	lines->source.data = lines;
	return uv_poll_start(&lines->source, UV_READABLE | UV_DISCONNECT, on_bytes) == 0;
}

void terminal_close(struct lines *lines)
{
	if (!lines->has_ended)
		rl_callback_handler_remove();
	lines->has_ended = true;
	terminal_hide();
}

void terminal_hide(void)
{
	fputs("\r\033[K", stdout);
	fflush(stdout);
}

void terminal_show(void)
{
	fflush(stdout);
	if (!typed->has_ended)
		rl_forced_update_display();
}
