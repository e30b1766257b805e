/* SPDX-License-Identifier: MIT */
/* An INVITE or UPDATE whose session interval was too short: the guard and the action of
 * fsm/again.voc that are about 422.                                 RFC 4028 7.3, 7.4 */
#include "ua/again.h"

void again_look_at_interval(struct again *a)
{
	struct dialog *d = again_dialog(a);

	if (!has_timers(a->ua->rt))
		return;
	a->least = interval_of(a->response, PEAL_HDR_MIN_SE);
	a->asked = interval_of(&a->sent, PEAL_HDR_SESSION_EXPIRES);
	if (d)
		timer_note_min_se(d, a->least);
}

/* Not the same again. */
bool again_satisfied(const struct again *a)
{
	return !a->asked || a->least <= a->asked || again_spent(a);
}

/* The Min-SE of this response is the largest so far, within the dialog or, as there is none
 * yet, for this Call-ID: it is above the interval that was asked for, and that was no less
 * than the Min-SE beside it.  Outside of dialogs the From tag is new: erratum 1681. */
void again_ask_for_longer_session(struct again *a)
{
	char tag[RANDOM_DIGITS];
	struct rewriting r = { .uri = a->sent.target, .interval = a->least, .min_se = a->least };

	if (!again_dialog(a)) {
		runtime_digits(a->ua->rt, tag);
		r.tag = (struct peal_text){ tag, RANDOM_DIGITS };
	}
	again_resend(a, &r);
}
