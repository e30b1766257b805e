/* SPDX-License-Identifier: MIT */
#ifndef DIALOG_DATA_H
#define DIALOG_DATA_H

#include "dialog/dialog.h"

/* Fills a new dialog with what the input says; `echo`: we are the UAS. */
int data_fill(struct dialog *dialog, const struct facts *facts, const struct echo *echo);

/* The URI of the first Contact; PEAL_E_SYNTAX unless it is sip or sips. */
int data_contact(const struct peal_message *message, struct peal_text *uri);

#endif
