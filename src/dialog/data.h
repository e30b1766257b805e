/* SPDX-License-Identifier: MIT */
#ifndef DIALOG_DATA_H
#define DIALOG_DATA_H

#include "dialog/dialog.h"

/* Fills a new dialog with what the input says; `echo`: we are the UAS. */
int data_fill(struct dialog *dialog, const struct facts *facts, const struct echo *echo);

#endif
