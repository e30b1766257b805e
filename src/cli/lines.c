/* SPDX-License-Identifier: MIT */
#include "lines.h"

#include "cli.h"
#include "page.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define FILE_LIMIT 1000000

struct line {
	struct line *next;
	char text[];
};

/* ---- lines of bytes ---- */

static void add_line(struct lines *lines)
{
	struct line *line = malloc(sizeof *line + lines->piece_len + 1);

	if (!line)
		abort();
	memcpy(line->text, lines->piece, lines->piece_len);
	line->text[lines->piece_len] = '\0';
	line->next = NULL;
	*lines->last = line;
	lines->last = &line->next;
}

static void end_line(struct lines *lines)
{
	if (lines->too_long)
		complain("phone", "a line of more than %d bytes is left out", LINE_LIMIT);
	else
		add_line(lines);
	lines->too_long = false;
	lines->piece_len = 0;
}

void lines_feed(struct lines *lines, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (bytes[i] == '\n')
			end_line(lines);
		else if (bytes[i] == '\0' || lines->piece_len == LINE_LIMIT)
			lines->too_long = true;
		else
			lines->piece[lines->piece_len++] = bytes[i];
	}
}

void lines_end(struct lines *lines)
{
	if (lines->has_ended)
		return;
	if (lines->piece_len > 0)
		end_line(lines);
	lines->has_ended = true;
}

char *lines_take(struct lines *lines)
{
	struct line *line = lines->first;
	char *text;

	if (!line)
		return NULL;
	lines->first = line->next;
	if (!lines->first)
		lines->last = &lines->first;
	text = strdup(line->text);
	free(line);
	return text;
}

bool lines_are_over(const struct lines *lines)
{
	return lines->has_ended && !lines->first;
}

/* ---- where they come from ---- */

static void lend_buffer(uv_handle_t *pipe, size_t size, uv_buf_t *buffer)
{
	static char bytes[4096];

	(void)pipe;
	(void)size;
	*buffer = uv_buf_init(bytes, sizeof bytes);
}

static void on_read(uv_stream_t *pipe, ssize_t len, const uv_buf_t *buffer)
{
	struct lines *lines = pipe->data;

	if (len > 0)
		lines_feed(lines, buffer->base, (size_t)len);
	else if (len < 0)
		lines_end(lines);
	if (len < 0)
		uv_read_stop(pipe);
	lines->arrived(lines);
}

static bool open_pipe(struct lines *lines)
{
	uv_pipe_init(lines->loop, &lines->pipe, 0);
	lines->pipe.data = lines;
	return uv_pipe_open(&lines->pipe, 0) == 0 &&
	       uv_read_start((uv_stream_t *)&lines->pipe, lend_buffer, on_read) == 0;
}

static bool open_file(struct lines *lines)
{
	size_t len;
	char *text = page_of_file("-", FILE_LIMIT, &len);

	if (!text)
		return false;
	lines_feed(lines, text, len);
	free(text);
	lines_end(lines);
	return true;
}

bool lines_open(struct lines *lines, uv_loop_t *loop)
{
	lines->loop = loop;
	lines->last = &lines->first;
	switch (uv_guess_handle(0)) {
	case UV_TTY: lines->is_terminal = true; return terminal_open(lines);
	case UV_NAMED_PIPE: return open_pipe(lines);
	default: return open_file(lines);
	}
}

void lines_close(struct lines *lines)
{
	char *text;

	while ((text = lines_take(lines)))
		free(text);
	if (lines->is_terminal)
		terminal_close(lines);
	if (lines->pipe.data)
		uv_close((uv_handle_t *)&lines->pipe, NULL);
	if (lines->source.data)
		uv_close((uv_handle_t *)&lines->source, NULL);
}

void lines_hide(struct lines *lines)
{
	if (lines->is_terminal)
		terminal_hide();
}

void lines_show(struct lines *lines)
{
	if (lines->is_terminal)
		terminal_show();
}
