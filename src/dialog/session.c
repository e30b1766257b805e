/* SPDX-License-Identifier: MIT */
/* Offers and answers, RFC 3264: what fsm/offer_answer.fsm is told, and what other
 * tables ask of it. */
#include "dialog/dialog.h"

void session_note(struct dialog *d, uint8_t event, bool described)
{
	d->session.described = described;
	dialog_event(d, WHICH_SESSION, event);
}

bool session_described(const struct session *session)
{
	return session->described;
}

bool session_owes_ack(const struct dialog *d)
{
	return fsm_takes(&d->session.fsm, SESSION_ACKNOWLEDGE);
}

bool dialog_owes_description(const struct dialog *d)
{
	return !d->answered_early && fsm_takes(&d->session.fsm, SESSION_RESPONDED);
}

bool dialog_wants_description(const struct dialog *d)
{
	return fsm_takes(&d->session.fsm, SESSION_RESPOND) ||
	       fsm_takes(&d->session.fsm, SESSION_ANSWER);
}

bool dialog_ours(const struct dialog *d)
{
	const struct fsm *f = &d->session.fsm;

	return fsm_takes(f, SESSION_RESPONDED) || fsm_takes(f, SESSION_ACKNOWLEDGED) ||
	       fsm_takes(f, SESSION_ANSWERED);
}

bool dialog_theirs(const struct dialog *d)
{
	const struct fsm *f = &d->session.fsm;

	return fsm_takes(f, SESSION_RESPOND) || fsm_takes(f, SESSION_ACKNOWLEDGE) ||
	       fsm_takes(f, SESSION_ANSWER);
}

bool dialog_busy(const struct dialog *d)
{
	return d->update || !fsm_takes(&d->session.fsm, SESSION_OFFER);
}
