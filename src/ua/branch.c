/* SPDX-License-Identifier: MIT */
/* Branches of an INVITE of ours that are kept, each as a call of its own: RFC 3261
 * 13.2.2.4. */
#include "ua/ua.h"

static bool is_up(const struct call *call)
{
	const struct dialog *d = dialog_find(call->ua->dialogs, call->dialog);

	return d && fsm_takes(&d->usage, DIALOG_HANG_UP);
}

/* No dialog yet, or an early one of this call: not one that was kept before, or that a
 * BYE has ended. */
static bool is_new(const struct call *call)
{
	const struct ua *ua = call->ua;
	const struct dialog *d = dialog_of(ua->dialogs, ua->facts);

	return !d || (d->call == call->slot.id && !fsm_is_final(&d->usage));
}

bool call_keeping(const struct call *call)
{
	return call->keeps && is_up(call) && is_new(call) && !call_lacking(call) &&
	       call->ua->calls.live < call->ua->calls.count;
}

/* The dialog of the 2xx, which is now that of `kept`. */
static struct dialog *branch_of(struct ua *ua, const struct call *kept)
{
	struct dialog *d = dialog_of(ua->dialogs, ua->facts);

	if (!d)
		return dialog_make_client(ua->dialogs, ua->facts, kept->slot.id, ua->transaction);
	d->call = d->flight.call = kept->slot.id;
	return d;
}

static void forget_branch(struct call *call, const struct dialog *d)
{
	for (int i = 0; i < CALL_BRANCHES; i++)
		if (call->branches[i] == d->slot.id)
			call->branches[i] = 0;
}

void call_keep_2xx(struct call *call)
{
	struct ua *ua = call->ua;
	struct call *kept = call_make(ua, true); /* the guard has seen that there is room */
	struct dialog *d = branch_of(ua, kept);

	if (!d) {
		pool_give(&ua->calls, kept);
		return;
	}
	forget_branch(call, d);
	kept->branches[0] = d->slot.id;
	kept->invite = call->invite;
	kept->origin = call->slot.id;
	kept->begun = call->begun;
	kept->expires = call->expires;
	call_start(kept);
	runtime_signal(ua->rt, (struct signal){ kept->slot.id, SIGNAL_EVENT, 0, CALL_2XX });
}
