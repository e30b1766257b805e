/* SPDX-License-Identifier: MIT */
/* A corpus of messages with their verdicts (RFC 4475, RFC 5118, the messages printed
 * in RFCs, odd ones after public bugs), of URIs, bodies and their parts.
 * $PEAL_CORPUS says where it is; its README tells what the columns mean.
 */
#ifndef CORPUS_KIT_H
#define CORPUS_KIT_H

#include "message_kit.h"

#define ROWS 4000

struct file {
	char *at;
	size_t len;
};

static inline const char *corpus(void)
{
	const char *folder = getenv("PEAL_CORPUS");

	return folder ? folder : "../shared/corpus";
}

/* A file of the corpus, in memory of exactly its size; `at` NULL: it is not there. */
static inline struct file load(const char *name)
{
	struct file file = { NULL, 0 };
	char path[1024];
	FILE *stream;
	long size;

	snprintf(path, sizeof path, "%s/%s", corpus(), name);
	stream = fopen(path, "rb");
	if (!stream)
		return file;
	fseek(stream, 0, SEEK_END);
	size = ftell(stream);
	rewind(stream);
	assert_true(size >= 0);
	file.len = (size_t)size;
	file.at = malloc(file.len ? file.len : 1);
	assert_non_null(file.at);
	assert_int_equal(fread(file.at, 1, file.len, stream), file.len);
	fclose(stream);
	return file;
}

/* A table of the corpus as a string; skips the test when there is none. */
static inline char *table(const char *name)
{
	struct file file = load(name);
	char *text;

	if (!file.at) {
		print_message("no corpus at %s: skipped\n", corpus());
		skip();
	}
	text = realloc(file.at, file.len + 1);
	assert_non_null(text);
	text[file.len] = '\0';
	return text;
}

/* Cuts the next line off `rest` into columns; false at the end. */
static inline bool next_line(char **rest, char **columns, size_t count)
{
	char *line = *rest, *end = strchr(line, '\n');

	if (!end)
		return false;
	*end = '\0';
	*rest = end + 1;
	for (size_t i = 0; i < count; i++) {
		char *tab = strchr(line, '\t');

		columns[i] = line;
		if (tab)
			*tab = '\0';
		line = tab ? tab + 1 : line + strlen(line);
	}
	return true;
}

/* Facts are written with \xHH and \\ for what is not printable. */
static inline struct peal_text unescaped(char *text)
{
	size_t n = 0;

	for (char *p = text; *p; p++) {
		if (p[0] == '\\' && p[1] == 'x') {
			text[n++] = (char)strtoul((char[]){ p[2], p[3], '\0' }, NULL, 16);
			p += 3;
		} else {
			p += p[0] == '\\';
			text[n++] = *p;
		}
	}
	return (struct peal_text){ text, n };
}

#endif
