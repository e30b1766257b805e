/* SPDX-License-Identifier: MIT */
/* The reliable provisional responses that we get, and PRACK: RFC 3262 4. */
#include "dialog/dialog.h"

static uint32_t rseq_of(const struct peal_message *m)
{
	uint32_t rseq = 0;

	peal_number_read(peal_message_value(m, PEAL_HDR_RSEQ), UINT32_MAX, &rseq, NULL);
	return rseq;
}

/* A 100 never is: RFC 3262 4. */
bool provisional_is_reliable(const struct runtime *rt)
{
	const struct peal_message *m = rt->input;

	return m->status > 100 && m->status < 200 && is_able(rt, PEAL_TEXT("100rel")) &&
	       has_option(m, PEAL_HDR_REQUIRE, PEAL_TEXT("100rel")) && rseq_of(m) != 0;
}

void dialog_ask_provisional(struct dialog *d)
{
	dialog_decide(d, FSM_MACHINE_RELIABLE_CLIENT, DIALOG_PROVISIONAL);
}

bool dialog_owing(const struct dialog *d)
{
	return session_owes_ack(d);
}

/* Each INVITE counts anew; and what cannot be acknowledged now comes again. */
bool dialog_next(const struct dialog *d)
{
	bool first = d->seen_rseq == 0 || d->seen_cseq != d->layer->facts->cseq.number;

	return transaction_room(d->layer->transactions, false) &&
	       (first || rseq_of(d->layer->facts->message) == d->seen_rseq + 1);
}

/* RFC 6141 4.7: a reliable response moves the target, an unreliable one does not. */
void dialog_take_provisional(struct dialog *d)
{
	const struct facts *facts = d->layer->facts;
	struct peal_text target;

	d->seen_rseq = rseq_of(facts->message);
	d->seen_cseq = facts->cseq.number;
	if (dialog_contact(facts->message, &target) == PEAL_OK)
		dialog_refresh(d, target, NULL);
	if (message_describes(facts->message))
		session_note(d, SESSION_RESPONDED, true);
	dialog_signal(d, WHICH_USAGE, DIALOG_KNOWN);
}

/* RFC 3261 12.2.2: a request behind it would make it late, should it get lost. */
bool dialog_pracking(const struct dialog *d)
{
	return d->pracks != 0;
}

int prack_prepare(struct dialog *d, const struct peal_body *answer, struct within *prack)
{
	*prack = (struct within){ .method = PEAL_TEXT("PRACK"),
				  .rseq = d->seen_rseq,
				  .rseq_cseq = d->seen_cseq };
	if (answer)
		prack->body = *answer;
	return within_prepare(d, prack);
}

void prack_send(struct dialog *d, const struct within *prack)
{
	within_send(d, prack);
	d->pracks++;
	session_note(d, SESSION_ACKNOWLEDGE, body_describes(&prack->body));
}

void dialog_acknowledge_provisional(struct dialog *d)
{
	struct within prack;

	if (!session_owes_ack(d) && prack_prepare(d, NULL, &prack) == PEAL_OK)
		prack_send(d, &prack);
}

void dialog_pass_provisional(struct dialog *d)
{
	runtime_signal(d->layer->rt,
		       (struct signal){ d->slot.id, SIGNAL_TOLD, DIALOG_TOLD_PROGRESS, 0 });
}
