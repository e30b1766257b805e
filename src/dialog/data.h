/* SPDX-License-Identifier: MIT */
#ifndef DIALOG_DATA_H
#define DIALOG_DATA_H

#include "dialog/dialog.h"

/* Fills a new dialog with what the input says; `echo`: we are the UAS.  Without a usable
 * Contact the target is `otherwise`; PEAL_E_SYNTAX when that is empty, too. */
int data_fill(struct dialog *dialog, const struct facts *facts, const struct echo *echo,
	      struct peal_text otherwise);

#endif
