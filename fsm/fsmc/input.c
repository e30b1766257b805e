/* SPDX-License-Identifier: MIT */
/* Reading files; see input.h. */
#define _POSIX_C_SOURCE 200809L
#include "input.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool path_ends_with(const char *path, const char *end)
{
	size_t length = strlen(path);

	return length > strlen(end) && strcmp(path + length - strlen(end), end) == 0;
}

/* Reads all of the file, up to MAX_FILE bytes. */
static bool read_all(struct model *model, FILE *file, struct text *bytes)
{
	size_t room = 0, used = 0;
	char *at = NULL;

	do {
		at = arena_grow(&model->arena, at, used, &room, 1);
		used += fread(at + used, 1, room - used, file);
	} while (used == room && used <= MAX_FILE);
	*bytes = (struct text){ at, used };
	return !ferror(file) && used <= MAX_FILE;
}

bool input_add(struct model *model, const char *path)
{
	struct text bytes = { "", 0 };
	bool is_read;
	FILE *file;

	if (!path_ends_with(path, ".voc") && !path_ends_with(path, ".fsm")) {
		fprintf(stderr, "fsmc: %s: a file is named NAME.voc or NAME.fsm\n", path);
		return false;
	}
	file = fopen(path, "rb");
	is_read = file && read_all(model, file, &bytes);
	if (file)
		fclose(file);
	if (is_read)
		model_add(model, path, bytes);
	else
		fprintf(stderr, "fsmc: %s: cannot be read, or is larger than 1 MiB\n", path);
	return is_read;
}

/* Vocabularies first, then by name. */
static int by_kind_and_name(const void *a, const void *b)
{
	const char *left = *(const char *const *)a, *right = *(const char *const *)b;
	int order = path_ends_with(right, ".voc") - path_ends_with(left, ".voc");

	return order ? order : strcmp(left, right);
}

struct names {
	const char **at;
	size_t count, room;
};

static void list_folder(struct model *model, DIR *folder, const char *path, struct names *names)
{
	const struct dirent *entry;

	while ((entry = readdir(folder))) {
		if (!path_ends_with(entry->d_name, ".voc") &&
		    !path_ends_with(entry->d_name, ".fsm"))
			continue;
		names->at = arena_grow(&model->arena, names->at, names->count, &names->room,
				       sizeof *names->at);
		names->at[names->count++] = text_format(&model->arena, "%s/%s", path, entry->d_name)
						.at;
	}
}

static bool add_folder(struct model *model, DIR *folder, const char *path)
{
	struct names names = { NULL, 0, 0 };

	list_folder(model, folder, path, &names);
	if (!names.count) {
		fprintf(stderr, "fsmc: %s: no NAME.voc or NAME.fsm in this folder\n", path);
		return false;
	}
	qsort(names.at, names.count, sizeof *names.at, by_kind_and_name);
	for (size_t i = 0; i < names.count; i++) {
		if (!input_add(model, names.at[i]))
			return false;
	}
	return true;
}

/* The vocabulary stands beside the machine that uses it; without one the check
 * says what is missing. */
static bool add_machine(struct model *model, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *vocabulary;
	struct stat about;
	struct text use;

	if (!input_add(model, path))
		return false;
	if (!model->machine_count)
		return true;
	use = model->machines[model->machine_count - 1]->use.text;
	vocabulary = text_format(&model->arena, "%.*s%.*s.voc", slash ? (int)(slash - path + 1) : 0,
				 path, SHOW(use))
			 .at;
	return !use.len || stat(vocabulary, &about) != 0 || input_add(model, vocabulary);
}

bool input_add_version(struct model *model, const char *path)
{
	DIR *folder = opendir(path);
	bool is_read;

	if (!folder)
		return add_machine(model, path);
	is_read = add_folder(model, folder, path);
	closedir(folder);
	return is_read;
}
