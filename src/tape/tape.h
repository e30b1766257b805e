/* SPDX-License-Identifier: MIT */
/* The kinds of entries, for tape.c and replay.c; docs/tape.md has what is in them. */
#ifndef TAPE_TAPE_H
#define TAPE_TAPE_H

#include <peal/tape.h>

#define TAPE_MAGIC "peal tape 1\n"

enum tape_kind {
	TAPE_CONFIG = 'C',
	TAPE_RECEIVE = 'R',
	TAPE_ADVANCE = 'A',
	TAPE_NOT_SENT = 'N',
	TAPE_OUTPUT = 'O',
	TAPE_EVENT = 'E',
	TAPE_CALL = 'c',
	TAPE_REQUEST = 'q',
	TAPE_SEND = 's',
	TAPE_RING = 'r',
	TAPE_ANSWER = 'a',
	TAPE_REJECT = 'j',
	TAPE_ACKNOWLEDGE = 'k',
	TAPE_HANGUP = 'h',
	TAPE_MODIFY = 'm',
	TAPE_CANCEL = 'x',
	TAPE_RESULT = '=',
	TAPE_END = '.',
};

#define TAPE_EXTRAS 64 /* headers of an application's own in one message */

#endif
