/* SPDX-License-Identifier: MIT */
/* A terminal where there is no libedit: the system's own line editing. */
#include "lines.h"

#include <errno.h>
#include <unistd.h>

static void on_bytes(uv_poll_t *source, int status, int events)
{
	struct lines *lines = source->data;
	char bytes[1024];
	ssize_t len = status == 0 ? read(0, bytes, sizeof bytes) : 0;

	(void)events;
	if (len > 0)
		lines_feed(lines, bytes, (size_t)len);
	else if (len == 0 || errno != EINTR)
		lines_end(lines);
	if (lines->has_ended)
		uv_poll_stop(source);
	lines->arrived(lines);
}

bool terminal_open(struct lines *lines)
{
	uv_poll_init(lines->loop, &lines->source, 0);
	lines->source.data = lines;
	return uv_poll_start(&lines->source, UV_READABLE, on_bytes) == 0;
}

void terminal_close(struct lines *lines)
{
	(void)lines;
}

void terminal_hide(void)
{
}

void terminal_show(void)
{
}
