/* SPDX-License-Identifier: MIT */
/* Reading files, and whole versions of the tables, into a model. */
#ifndef FSMC_INPUT_H
#define FSMC_INPUT_H

#include "model.h"

/* Adds a file to the model; false after a message when it cannot be read. */
bool input_add(struct model *model, const char *path);

/* Adds a version: a machine's file with its vocabulary from the same folder, or
 * a folder with all that is in it, in the order of the names. */
bool input_add_version(struct model *model, const char *path);

bool path_ends_with(const char *path, const char *end);

#endif
