/* SPDX-License-Identifier: MIT */
/* What is agreed on for a session timer, RFC 4028 7.2, 9: which event of the two tables a
 * message is, and the guards and actions of fsm/interval.voc. */
#include "dialog/dialog.h"

struct interval {
	struct fsm fsm;
	struct runtime *rt;
	const struct dialog *dialog; /* NULL: there is none yet */
	struct transaction *t;       /* theirs; NULL for a 2xx to ours */
	uint32_t seconds;            /* asked for, or granted; 0: none */
	uint32_t least;              /* that the sender's Min-SE allows */
	uint32_t insisted;           /* what ours asked for */
	bool is_able;                /* the peer has session timers */
	bool is_refused;
	struct terms terms; /* what is agreed on */
};

static uint32_t larger(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

/* What cannot be read is as if it were not there. */
static struct peal_session_expires read_row(const struct peal_message *m, enum peal_header_id id)
{
	struct peal_text value = peal_message_value(m, id);
	struct peal_session_expires row;

	if (!value.at || peal_session_expires_read(value, &row, NULL) != PEAL_OK)
		return (struct peal_session_expires){ .seconds = 0 };
	row.seconds = row.seconds ? row.seconds : 1; /* too short, but there */
	return row;
}

uint32_t interval_of(const struct peal_message *m, enum peal_header_id id)
{
	return read_row(m, id).seconds;
}

/* The event of a Session-Expires: there is none, or it names nobody, "uac", "uas". */
static uint8_t event_of(const struct peal_session_expires *row, const uint8_t events[4])
{
	return row->seconds ? events[1 + row->refresher] : events[0];
}

static void ask(struct interval *i, uint8_t machine, uint8_t which, uint8_t event,
		struct flight *flight)
{
	fsm_start(i->rt, &i->fsm, machine, which, i, flight);
	fsm_event(i->rt, &i->fsm, event);
	fsm_stop(i->rt, &i->fsm);
}

/* ---- theirs ---- */

bool timer_asked(struct runtime *rt, const struct dialog *d, struct transaction *t,
		 const struct peal_message *m)
{
	static const uint8_t events[] = { INTERVAL_UNASKED, INTERVAL_ASKED, INTERVAL_ASKED_UAC,
					  INTERVAL_ASKED_UAS };
	struct peal_session_expires row = read_row(m, PEAL_HDR_SESSION_EXPIRES);
	struct interval i = { .rt = rt,
			      .dialog = d,
			      .t = t,
			      .seconds = row.seconds,
			      .least = larger(interval_of(m, PEAL_HDR_MIN_SE), TIMER_LEAST) };

	if (!has_timers(rt))
		return true;
	t->is_early = interval_early(&i);
	i.is_able = has_option(m, PEAL_HDR_SUPPORTED, PEAL_TEXT("timer"));
	ask(&i, FSM_MACHINE_INTERVAL_SERVER, WHICH_INTERVAL, event_of(&row, events), &t->flight);
	t->terms = i.terms;
	return !i.is_refused;
}

bool interval_early(const struct interval *i)
{
	return i->dialog && fsm_takes(&i->dialog->timer.fsm, SESSION_TIMER_CONFIRMED);
}

bool interval_unable(const struct interval *i)
{
	return !i->is_able;
}

/* What we would have: the interval that runs, or that of the config; 0: none. */
static uint32_t own(const struct interval *i)
{
	return i->dialog && i->dialog->timer.interval ? i->dialog->timer.interval
						      : i->rt->config.session_expires;
}

bool interval_unwanted(const struct interval *i)
{
	return own(i) == 0;
}

bool interval_brief(const struct interval *i)
{
	return interval_hopeless(i) && i->is_able;
}

/* Behind `brief` in the table: whose peer could be told has been. */
bool interval_hopeless(const struct interval *i)
{
	return i->seconds < i->rt->config.min_se;
}

bool interval_willing(const struct interval *i)
{
	uint8_t who = i->dialog && i->dialog->timer.interval ? i->dialog->timer.refresher
							     : i->rt->config.refresher;

	return who == PEAL_REFRESH_OURS;
}

void interval_refuse_brief(struct interval *i)
{
	struct response response = { .status = 422, .min_se = i->rt->config.min_se };

	i->is_refused = true;
	transaction_answer(i->t, &response);
}

void interval_propose(struct interval *i)
{
	i->terms.interval = larger(own(i), i->least);
}

/* Lowered, if at all, never raised. */
void interval_agree(struct interval *i)
{
	uint32_t ours = i->rt->config.session_expires;
	uint32_t lower = larger(ours, i->least);

	i->terms.interval = ours && lower < i->seconds ? lower : i->seconds;
}

/* ---- ours ---- */

static struct peal_body body_of(const struct peal_message *m)
{
	return (struct peal_body){ peal_message_value(m, PEAL_HDR_CONTENT_TYPE), m->body };
}

/* What we have offered is agreed on now; in a new call, where nothing has been since. */
static void describe(struct dialog *d, const struct peal_message *sent)
{
	bool fresh = fsm_takes(&d->timer.fsm, SESSION_TIMER_CONFIRMED);

	if (!fresh || !d->timer.description)
		timer_describe(d, body_of(sent));
}

void timer_answered(struct dialog *d, const struct transaction *t)
{
	static const uint8_t events[] = { INTERVAL_UNGRANTED, INTERVAL_GRANTED,
					  INTERVAL_GRANTED_UAC, INTERVAL_GRANTED_UAS };
	const struct peal_message *m = d->layer->rt->input;
	struct peal_session_expires row = read_row(m, PEAL_HDR_SESSION_EXPIRES);
	struct interval i = { .rt = d->layer->rt, .dialog = d, .seconds = row.seconds };
	struct peal_message sent;

	if (!has_timers(i.rt) || t->is_early)
		return; /* the 2xx to the INVITE is the one that counts, even if it was faster */
	timer_learn(d, m);
	transaction_sent(t, &sent);
	describe(d, &sent);
	i.is_able = d->timer.is_able;
	i.insisted = interval_of(&sent, PEAL_HDR_SESSION_EXPIRES);
	ask(&i, FSM_MACHINE_INTERVAL_CLIENT, WHICH_DECISION, event_of(&row, events), &d->flight);
	timer_agree(d, &i.terms);
}

bool interval_alone(const struct interval *i)
{
	return i->insisted && !i->is_able;
}

/* RFC 4028 4: no interval is shorter. */
void interval_take(struct interval *i)
{
	i->terms.interval = larger(i->seconds, TIMER_LEAST);
}

void interval_insist(struct interval *i)
{
	i->terms.interval = i->insisted;
}

/* ---- both ---- */

void interval_refresh(struct interval *i)
{
	i->terms.refresher = PEAL_REFRESH_OURS;
}

void interval_let_refresh(struct interval *i)
{
	i->terms.refresher = PEAL_REFRESH_THEIRS;
}

void interval_require_timer(struct interval *i)
{
	i->terms.required = true;
}

/* The time of a 2xx counts, when it was sent or when it came.      RFC 4028 7.2, 9 */
void timer_agree(struct dialog *d, const struct terms *terms)
{
	struct session_timer *s = &d->timer;

	s->interval = terms->interval;
	s->refresher = terms->refresher;
	s->until = d->layer->rt->now + (peal_time)terms->interval * 1000;
	s->tries = 0;
	dialog_signal(d, WHICH_TIMER, SESSION_TIMER_STOP);
	if (terms->interval)
		dialog_signal(d, WHICH_TIMER,
			      terms->refresher == PEAL_REFRESH_OURS ? SESSION_TIMER_OURS
								    : SESSION_TIMER_THEIRS);
}
