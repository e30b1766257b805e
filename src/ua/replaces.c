/* SPDX-License-Identifier: MIT */
/* Replaces, RFC 3891: the guards and actions of fsm/replaces.fsm. */
#include "ua/replaces.h"

struct replacement {
	struct fsm fsm;
	struct ua *ua;
	struct transaction *t;
	struct peal_dialog_name name;
	const struct dialog *dialog; /* that it names, or NULL */
	const struct call *call;     /* ... and its call */
	bool broken, ended;
	bool replaces; /* the answer */
};

/* ---- whom it names ---- */

/* A tag of 0 also means none: RFC 3891 3, 6.1. */
static bool may_be_none(struct peal_text tag)
{
	return peal_text_is(tag, "0");
}

static void look_up(struct replacement *r, struct peal_text local, struct peal_text remote)
{
	const struct dialogs *dialogs = r->ua->dialogs;

	if (!r->dialog)
		r->dialog = dialog_named(dialogs, r->name.call_id, local, remote);
	r->ended |= dialog_ended(dialogs, r->name.call_id, local, remote);
}

static void find(struct replacement *r)
{
	struct peal_text local = r->name.to_tag, remote = r->name.from_tag, none = { 0 };

	look_up(r, local, remote);
	if (may_be_none(remote))
		look_up(r, local, none);
	if (may_be_none(local))
		look_up(r, none, remote);
	r->call = r->dialog ? call_find(r->ua, r->dialog->call) : NULL;
}

static bool is_early(const struct replacement *r)
{
	return fsm_takes(&r->dialog->fsm, DIALOG_2XX);
}

/* ---- guards ---- */

bool replacement_contradictory(const struct replacement *r)
{
	return r->broken || peal_message_find(r->ua->rt->input, PEAL_HDR_JOIN);
}

/* Also while the BYE or CANCEL that ends it is not answered. */
bool replacement_forgotten(const struct replacement *r)
{
	if (!r->call)
		return r->ended;
	return !fsm_takes(&r->call->fsm, CALL_HANG_UP) ||
	       (!is_early(r) && !fsm_takes(&r->dialog->usage, DIALOG_HANG_UP));
}

bool replacement_unknown(const struct replacement *r)
{
	return !r->call;
}

bool replacement_unwanted(const struct replacement *r)
{
	return r->name.early_only && !is_early(r);
}

bool replacement_confirmed(const struct replacement *r)
{
	return !is_early(r);
}

bool replacement_ours(const struct replacement *r)
{
	return r->call->is_caller;
}

/* ---- actions ---- */

static void answer(struct replacement *r, uint16_t status)
{
	struct response response = { .status = status };

	transaction_answer(r->t, &response);
}

void replacement_refuse(struct replacement *r)
{
	answer(r, 400);
}

void replacement_refuse_unknown(struct replacement *r)
{
	answer(r, 481);
}

void replacement_decline(struct replacement *r)
{
	answer(r, 603);
}

void replacement_refuse_busy(struct replacement *r)
{
	answer(r, 486);
}

void replacement_replace(struct replacement *r)
{
	r->replaces = true;
}

/* ---- the question ---- */

bool replaces_ask(struct ua *ua, struct transaction *t, peal_id *replaced)
{
	const struct peal_header *row = peal_message_find(ua->rt->input, PEAL_HDR_REPLACES);
	struct replacement r = { .ua = ua, .t = t };
	bool fresh = t->method == PEAL_METHOD_INVITE && !t->echo.to_has_tag;

	*replaced = 0;
	if (!row)
		return true;
	r.broken = peal_message_next(ua->rt->input, row) ||
		   peal_dialog_name_read(row->value, &r.name, NULL) != PEAL_OK;
	if (!r.broken)
		find(&r);
	fsm_start(ua->rt, &r.fsm, FSM_MACHINE_REPLACES, WHICH_REPLACES, &r, &t->flight);
	fsm_event(ua->rt, &r.fsm, fresh ? REPLACEMENT_INVITE : REPLACEMENT_OTHER);
	fsm_stop(ua->rt, &r.fsm);
	if (r.replaces)
		*replaced = r.call->slot.id;
	return r.replaces;
}
