/* SPDX-License-Identifier: MIT */
/* The session timer of a dialog, RFC 4028 7.2, 7.4, 10: the guards and actions of
 * fsm/session_timer.voc, and what a refresh says.  What is agreed on is interval.c's. */
#include "dialog/dialog.h"

#include "base/text.h"
#include "message/writer.h"

#define TRIES 4 /* of one refresh: RFC 4028 10, not continuously */

static uint32_t larger(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

/* ---- what a re-INVITE repeats ---- */

static void forget(struct session_timer *s)
{
	buffer_drop(&s->dialog->layer->rt->store, s->description);
	s->description = NULL;
}

/* It stood in a message, so the scratch has room.  Where the store has none the peer is
 * asked for an offer when the time has come. */
void timer_describe(struct dialog *d, struct peal_body body)
{
	struct session_timer *s = &d->timer;
	struct runtime *rt = d->layer->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);

	if (!has_timers(rt) || s->by_update || !body.bytes.len)
		return;
	forget(s);
	writer_put(&w, body.type);
	s->type_len = (uint32_t)w.used;
	writer_put(&w, body.bytes);
	s->description = buffer_copy(&rt->store, (struct peal_text){ rt->scratch, w.used });
}

struct peal_body timer_description(const struct dialog *d)
{
	const struct session_timer *s = &d->timer;
	struct peal_text all;

	if (!s->description)
		return (struct peal_body){ .type = { 0 } };
	all = buffer_text(s->description);
	return (struct peal_body){ { all.at, s->type_len }, text_behind(all, s->type_len) };
}

/* ---- what the peer says of itself ---- */

void timer_note_min_se(struct dialog *d, uint32_t seconds)
{
	d->timer.min_se = larger(d->timer.min_se, seconds);
}

void timer_learn(struct dialog *d, const struct peal_message *m)
{
	struct session_timer *s = &d->timer;

	if (!has_timers(d->layer->rt))
		return;
	if (m->is_request)
		timer_note_min_se(d, interval_of(m, PEAL_HDR_MIN_SE));
	if (has_option(m, PEAL_HDR_SUPPORTED, PEAL_TEXT("timer")) ||
	    has_option(m, PEAL_HDR_REQUIRE, PEAL_TEXT("timer")))
		s->is_able = true;
	if (peal_message_find(m, PEAL_HDR_ALLOW))
		s->by_update = has_option(m, PEAL_HDR_ALLOW, PEAL_TEXT("UPDATE"));
	if (s->by_update)
		forget(s);
}

/* ---- the rows of a request ---- */

/* RFC 4028 7.4: the roles stay, and "uac" is whoever sends. */
static struct peal_text role_of(const struct session_timer *s)
{
	if (!s->interval)
		return s->dialog->layer->rt->config.refresher == PEAL_REFRESH_OURS
			   ? PEAL_TEXT(";refresher=uac")
			   : PEAL_TEXT("");
	return s->refresher == PEAL_REFRESH_OURS ? PEAL_TEXT(";refresher=uac")
						 : PEAL_TEXT(";refresher=uas");
}

void timer_write(struct peal_writer *w, const struct dialog *d, uint32_t wanted)
{
	const struct session_timer *s = &d->timer;
	const struct runtime *rt = d->layer->rt;
	uint32_t least = s->min_se ? larger(s->min_se, rt->config.min_se) : 0;
	uint32_t seconds = wanted ? wanted : s->interval;

	if (!has_timers(rt) || fsm_takes(&s->fsm, SESSION_TIMER_CONFIRMED))
		return; /* in an early dialog there is no session yet */
	if (seconds)
		write_interval(w, larger(seconds, larger(least, TIMER_LEAST)), role_of(s), least);
	else if (least)
		peal_write_number(w, PEAL_HDR_MIN_SE, least);
}

/* ---- what becomes of a refresh by UPDATE ---- */

static uint8_t refusal_of(const struct dialog *d, uint16_t status)
{
	const struct peal_message *input = d->layer->rt->input;

	if (status == 491)
		return SESSION_TIMER_491;
	if (status == 405 || status == 501)
		return SESSION_TIMER_NOT_ALLOWED;
	return input && peal_message_find(input, PEAL_HDR_RETRY_AFTER) ? SESSION_TIMER_LATER
								       : SESSION_TIMER_REFUSED;
}

void timer_refreshed(struct dialog *d, uint16_t status)
{
	if (status >= 300)
		dialog_event(d, WHICH_TIMER, refusal_of(d, status));
	else
		runtime_signal(d->layer->rt, (struct signal){ d->slot.id, SIGNAL_TOLD,
							      DIALOG_TOLD_REFRESHED, 0 });
}

/* ---- guards and times, see fsm/session_timer.voc ---- */

bool session_timer_busy(const struct session_timer *s)
{
	const struct dialog *d = s->dialog;

	if (!s->by_update)
		return !fsm_takes(&d->modify.fsm, MODIFY_MODIFY);
	return !fsm_takes(&d->usage, DIALOG_SEND) || !fsm_takes(&d->updates, DIALOG_SEND_UPDATE);
}

bool session_timer_by_update(const struct session_timer *s)
{
	return s->by_update;
}

peal_time session_timer_refresh(const struct session_timer *s)
{
	return (peal_time)s->interval * 1000 / 2;
}

peal_time session_timer_expiry(const struct session_timer *s)
{
	return (peal_time)s->interval * 1000;
}

peal_time session_timer_patience(const struct session_timer *s)
{
	peal_time all = session_timer_expiry(s), third = all / 3;

	return all - (third < 32000 ? third : 32000);
}

peal_time session_timer_wait(const struct session_timer *s)
{
	return s->tries < TRIES ? s->wait : PEAL_NEVER;
}

/* ---- actions ---- */

void session_timer_send_update(struct session_timer *s)
{
	s->tries++;
	dialog_signal(s->dialog, WHICH_UPDATE, DIALOG_SEND_UPDATE);
}

void session_timer_send_reinvite(struct session_timer *s)
{
	s->tries++;
	s->dialog->modify.refreshes = true;
	dialog_signal(s->dialog, WHICH_MODIFY, MODIFY_MODIFY);
}

void session_timer_note_busy(struct session_timer *s)
{
	s->wait = 1000;
}

void session_timer_note_glare(struct session_timer *s)
{
	s->wait = dialog_glare(s->dialog);
}

void session_timer_note_delay(struct session_timer *s)
{
	s->wait = dialog_delay(s->dialog);
}

void session_timer_note_inability(struct session_timer *s)
{
	s->by_update = false;
	s->wait = 0;
}

void session_timer_note_refusal(struct session_timer *s)
{
	s->wait = (s->until - s->dialog->layer->rt->now) / 2;
}

void session_timer_tell_expired(struct session_timer *s)
{
	dialog_signal(s->dialog, WHICH_USAGE, DIALOG_EXPIRED);
}
