/* SPDX-License-Identifier: MIT */
/* run: until it is not wanted any more: any loss | -DWHAT=2 */
/* run: everything, two messages lost, no final timer | -DWHAT=15 -DONCE -DLOSSES=2 */
/* run: a refresh crosses the end, all copies | -DWHAT=9 -DLOSSES=0 */
/* run: both end it at once, all copies | -DWHAT=10 -DLOSSES=0 */
/* run: a NOTIFY is overtaken, its repetition not, all copies | -DWHAT=28 -DLOSSES=0 */
/* run: a NOTIFY is overtaken, with news: any loss | -DWHAT=20 -DONCE */
/* run: a NOTIFY is overtaken while anything happens, two messages lost | -DWHAT=23 -DONCE -DLOSSES=2 */
/* finds: news are never told | -DWHAT=4 -DONCE -DLOSSES=0 | notifier.fsm | /^state Telling/,/^$/s/(done .untold. +): send notify/\1: ignore/ | play.c knows no subscriptions */
/* finds: a NOTIFY that crosses the last SUBSCRIBE gets no answer | -DWHAT=6 -DONCE -DLOSSES=0 | subscriber.fsm | /^state Leaving/,/^$/s/( notify +): answer notify/\1: ignore/ | play.c knows no subscriptions */
/* finds: a subscription stays behind its last NOTIFY | -DWHAT=2 -DONCE -DLOSSES=0 | subscriber.fsm | /^state Leaving/,/^$/s/(last notify +: take last notify, tell ended +)-> Terminated/\1-> Subscribed/ | play.c knows no subscriptions */
/* finds: what was overtaken is never told | -DWHAT=20 -DONCE -DLOSSES=0 | notifier.fsm | /^state Telling/,/^$/s/(overtaken  +:) note pause +-> Waiting/\1                          -> Idle/ | play.c knows no subscriptions */

/* A subscription, both sides of it, with the transactions of SUBSCRIBE and NOTIFY and
 * the time granted, over UDP.
 *
 * The notifier, side 1, accepts or refuses.  WHAT may happen then, once: the
 * subscriber, side 0, refreshes (1), or wants no more (2); the notifier has news (4),
 * or ends it (8); a NOTIFY is overtaken by a request of another usage, and answered 500
 * (16).  With ONCE no message arrives twice.  The dialogs are left out: a request for
 * what has ended is answered 481.
 *
 * Proved: every message and command meets a row; each user is told one end at most;
 * the notifier is asked once; who is told something first is subscribed; at rest all
 * transactions have ended, both sides agree whether there is a subscription, and what
 * the notifier had to tell has been told, unless a final timer has given up.  With a
 * bounded number of losses none is needed.
 */
#include "subscriber_words.pml"
#include "notifier_words.pml"
#include "lifetime_words.pml"
#include "client_words.pml"
#include "server_words.pml"
#include "network.pml"

/* SUBSCRIBEs are 0 (the first), 1 (the refresh), 2 (the last); NOTIFYs are 3 to 7. */
#define REQUESTS      8
#define FIRST_NOTIFY  3
#define SIDE(t)       ((t) < FIRST_NOTIFY -> 0 : 1)
#define REFRESH       1
#define LEAVE         2

#ifndef WHAT
#define WHAT 0
#endif
#define REFRESHES 1
#define LEAVE_IT  2
#define NEWS      4
#define END       8
#define OVERTAKE  16
#define MAY(may_be) (((WHAT) / (may_be)) % 2)

subscriber_t subscriber;
notifier_t notifier;
lifetime_t lifetime[2];
client_t request[REQUESTS];
server_t requested[REQUESTS];

/* What is under way of a request. */
#define M_REQUEST 1
#define M_TRYING  2
#define M_FINAL   4
byte net[REQUESTS];
#define UNDER_WAY (net[0] || net[1] || net[2] || net[3] || net[4] || net[5] || net[6] || net[7])

/* The final response of its server. */
#define OK      1
#define GONE    2 /* 481 */
#define REFUSED 3 /* 403 */
#define NOBODY  4 /* 408 */
#define LATE    5 /* 500 */
byte final[REQUESTS];

#define TO_SUBSCRIBER 0
#define TO_NOTIFIER   1
#define TO_LIFETIME   2
#define TO_CLIENT     3
#define TO_SERVER     4
#define START         255
chan signals = [12] of { byte, byte, byte };
#define SIGNAL(which, whom, what_happens) signals!which, whom, what_happens

byte machine, whose, event; /* the signal being taken */
byte me, t, asked, status;
byte latest[2];       /* request of each side, plus 1 */
byte notifies;        /* sent */
bool is_last[REQUESTS];
bool ending, untold;  /* what the notifier's user has to say */
bool has_notifier, gave_up, overtook;
bool refreshed, leaves, has_news, news_at_end;
byte told[2], asks, heard;
byte again_e[REQUESTS];

#define SAY(words) printf(TEXT(ladder %d words\n), me)
#define RESPOND(response) final[asked] = response; \
	SIGNAL(TO_SERVER, asked, (response == OK -> SERVER_ON_2XX : SERVER_ON_3XX_6XX))
#define SUBSCRIBE(n) latest[0] = n + 1; SIGNAL(TO_CLIENT, n, START)
#define RESTART(s) SIGNAL(TO_LIFETIME, s, LIFETIME_ON_STOP); SIGNAL(TO_LIFETIME, s, LIFETIME_ON_START)

#define subscriber_ran(row, words) SAY(ran subscriber words)
#define subscriber_ask_silent(m) false
#define subscriber_do_take_grant(m) RESTART(0)
#define subscriber_do_take_notify(m) heard = asked; RESPOND(OK); RESTART(0)
#define subscriber_do_take_last_notify(m) heard = asked; RESPOND(OK)
#define subscriber_do_answer_notify(m) heard = asked; RESPOND(OK)
#define subscriber_do_send_refresh(m) refreshed = true; SUBSCRIBE(REFRESH)
#define subscriber_do_note_pause(m) assert(false)
#define subscriber_do_note_delay(m) assert(false)
#define subscriber_do_send_unsubscribe(m) SUBSCRIBE(LEAVE)
#define subscriber_do_close_forks(m) skip
#define subscriber_do_tell_ended(m) told[0]++
#define subscriber_do_tell_accepted(m) assert(false)
#define subscriber_do_tell_refused(m) told[0]++
#define subscriber_do_tell_timeout(m) told[0]++; gave_up = true
#define subscriber_do_tell_transport_error(m) assert(false)
#define subscriber_do_tell_expired(m) told[0]++; gave_up = true
#define subscriber_do_tell_lost(m) assert(false)
#include "subscriber.pml"

#define notifier_ran(row, words) SAY(ran notifier words)
#define notifier_ask_last(m) ending
#define notifier_ask_untold(m) untold
#define notifier_ask_leaving(m) (asked == LEAVE)
#define notifier_ask_unwatched(m) false
#define notifier_do_tell_asked(m) asks++
#define notifier_do_accept(m) final[0] = OK; SIGNAL(TO_SERVER, 0, SERVER_ON_2XX); RESTART(1)
#define notifier_do_refuse(m) final[0] = REFUSED; SIGNAL(TO_SERVER, 0, SERVER_ON_3XX_6XX)
#define notifier_do_refuse_gone(m) RESPOND(GONE)
#define notifier_do_take_refresh(m) RESPOND(OK); untold = true; RESTART(1)
#define notifier_do_take_leave(m) RESPOND(OK); untold = true; ending = true
#define notifier_do_note_expiry(m) untold = true; ending = true
#define notifier_do_note_news(m) untold = true
#define notifier_do_note_pause(m) skip
#define notifier_do_note_delay(m) assert(false)
#define notifier_do_send_notify(m) untold = false; is_last[FIRST_NOTIFY + notifies] = ending; \
	latest[1] = FIRST_NOTIFY + notifies + 1; SIGNAL(TO_CLIENT, FIRST_NOTIFY + notifies, START); \
	notifies++
#define notifier_do_tell_ended(m) told[1]++
#define notifier_do_tell_refused(m) told[1]++
#define notifier_do_tell_timeout(m) told[1]++; gave_up = true
#define notifier_do_tell_lost(m) assert(false)
#include "notifier.pml"

#define lifetime_ran(row, words) SAY(ran lifetime words)
#define lifetime_do_signal_due(m) SIGNAL(TO_SUBSCRIBER, 0, SUBSCRIBER_ON_DUE)
#define lifetime_do_signal_expired(m) gave_up = true; \
	SIGNAL(me, 0, (me == 0 -> SUBSCRIBER_ON_EXPIRED : NOTIFIER_ON_EXPIRED))
#include "lifetime.pml"

#define SEND(what) net[t] = net[t] | (what)
#define client_ran(row, words) SAY(ran client words)
#define client_ask_unreliable(m) true
#define client_do_send_request(m) SEND(M_REQUEST)
#define client_do_tell_response(m) if :: status -> take_answer() :: else fi
#define client_do_tell_timeout(m) gave_up = true; status = NOBODY; take_answer()
#define client_do_tell_transport_error(m) assert(false)
#include "client.pml"

#define server_ran(row, words) SAY(ran server words)
#define server_ask_unreliable(m) true
#define server_do_send_trying(m) SEND(M_TRYING)
#define server_do_send_response(m) SEND((final[t] -> M_FINAL : M_TRYING))
#define server_do_tell_transport_error(m) assert(false)
#include "server.pml"

/* Of the latest request only: what an older one comes to is nobody's. */
inline take_answer()
{
	if
	:: latest[me] != t + 1
	:: latest[me] == t + 1 && me == 0 -> SIGNAL(TO_SUBSCRIBER, 0,
		(status == OK -> SUBSCRIBER_ON_2XX : (status == NOBODY -> SUBSCRIBER_ON_TIMEOUT :
			(status == GONE -> SUBSCRIBER_ON_GONE : SUBSCRIBER_ON_REFUSED))))
	:: latest[me] == t + 1 && me == 1 -> SIGNAL(TO_NOTIFIER, 0,
		(status == OK -> NOTIFIER_ON_DONE :
			(status == LATE -> NOTIFIER_ON_OVERTAKEN : NOTIFIER_ON_GONE)))
	fi
}

#define STARTS(name, instance) d_step { if :: event == START -> name##_start(instance) \
					   :: else -> name##_event(instance, event) fi }
inline take_signal()
{
	t = whose;
	me = (machine < TO_LIFETIME -> machine : (machine == TO_LIFETIME -> whose :
		(machine == TO_CLIENT -> SIDE(whose) : 1 - SIDE(whose))));
	if
	:: machine == TO_SUBSCRIBER -> d_step { subscriber_event(subscriber, event) }
	:: machine == TO_NOTIFIER -> STARTS(notifier, notifier)
	:: machine == TO_LIFETIME -> d_step { lifetime_event(lifetime[me], event) }
	:: machine == TO_CLIENT -> STARTS(client, request[t])
	:: machine == TO_SERVER -> STARTS(server, requested[t])
	fi
}

#define ASKING(n) ((net[n] & M_REQUEST) || request[n].state == CLIENT_TRYING || \
		   request[n].state == CLIENT_PROCEEDING)

/* Ends, each as soon as what it waits for cannot come any more. */
inline run_out()
{
	t = 0;
	do
	:: t < REQUESTS ->
		me = SIDE(t);
		if
		:: client_due_k(request[t]) && !(net[t] & (M_TRYING | M_FINAL)) ->
			SAY(ends client K); client_fire_k(request[t])
		:: else
		fi;
		me = 1 - me;
		if
		:: server_due_j(requested[t]) && !ASKING(t) -> SAY(ends server J); server_fire_j(requested[t])
		:: else
		fi;
		t++
	:: else -> break
	od;
	if
	:: subscriber.state == SUBSCRIBER_TERMINATED && lifetime[0].state != LIFETIME_OVER ->
		SIGNAL(TO_LIFETIME, 0, LIFETIME_ON_OVER)
	:: else
	fi;
	if
	:: notifier.state == NOTIFIER_TERMINATED && lifetime[1].state != LIFETIME_OVER ->
		SIGNAL(TO_LIFETIME, 1, LIFETIME_ON_OVER)
	:: else
	fi
}

inline settle()
{
	do
	:: signals?machine, whose, event -> take_signal()
	:: empty(signals) ->
		d_step { run_out() };
		if :: empty(signals) -> break :: nempty(signals) fi
	od;
	machine = 0; whose = 0; event = 0; t = 0; me = 0; asked = 0; status = 0;
	assert(told[0] <= 1 && told[1] <= 1 && asks <= 1)
}

/* ---- the network ---- */

inline get_request()
{
	asked = t;
	if
	:: requested[t].state != SERVER_TERMINATED -> SIGNAL(TO_SERVER, t, SERVER_ON_REQUEST)
	:: else ->
		assert(final[t] == 0); /* seen once */
		SIGNAL(TO_SERVER, t, START);
		if
		:: t == 0 -> has_notifier = true; SIGNAL(TO_NOTIFIER, 0, START)
		:: t != 0 && SIDE(t) == 0 && notifier.state != NOTIFIER_TERMINATED ->
			SIGNAL(TO_NOTIFIER, 0, NOTIFIER_ON_SUBSCRIBE)
		:: SIDE(t) == 1 && is_late -> overtook = true; RESPOND(LATE)
		:: SIDE(t) == 1 && !is_late && subscriber.state != SUBSCRIBER_TERMINATED ->
			SIGNAL(TO_SUBSCRIBER, 0, (is_last[t] -> SUBSCRIBER_ON_LAST_NOTIFY : SUBSCRIBER_ON_NOTIFY))
		:: else -> RESPOND(GONE)
		fi
	fi
}

#define NOTE_KIND(words) if :: is_lost -> printf(TEXT(ladder lost %d words\n), 10 + t) \
			    :: else -> printf(TEXT(ladder arrives %d words\n), 10 + t) fi
bool is_lost, is_over, is_late;
byte kind;

#define MAY_BE_LATE (MAY(OVERTAKE) && !overtook && !is_lost && SIDE(t) == 1 && \
		     kind == M_REQUEST && requested[t].state == SERVER_TERMINATED)
inline choose_message()
{
	if
	:: net[0] -> t = 0 :: net[1] -> t = 1 :: net[2] -> t = 2 :: net[3] -> t = 3
	:: net[4] -> t = 4 :: net[5] -> t = 5 :: net[6] -> t = 6 :: net[7] -> t = 7
	fi;
	if
	:: net[t] & M_REQUEST -> kind = M_REQUEST
	:: net[t] & M_TRYING -> kind = M_TRYING
	:: net[t] & M_FINAL -> kind = M_FINAL
	fi;
	if
#ifndef ONCE
	:: is_lost = false
#endif
	:: is_lost = false; is_over = true
	:: MAY_LOSE -> is_lost = true; is_over = true; lost = (MAY_GIVE_UP -> 0 : lost + 1)
	fi;
	if
	:: is_late = false
	:: MAY_BE_LATE -> is_late = true
	fi
}

inline travel()
{
	if
	:: kind == M_REQUEST && SIDE(t) == 0 -> NOTE_KIND(SUBSCRIBE)
	:: kind == M_REQUEST && SIDE(t) == 1 -> NOTE_KIND(NOTIFY)
	:: kind == M_TRYING -> NOTE_KIND(100)
	:: kind == M_FINAL && final[t] == OK -> NOTE_KIND(200)
	:: kind == M_FINAL && final[t] == GONE -> NOTE_KIND(481)
	:: kind == M_FINAL && final[t] == REFUSED -> NOTE_KIND(403)
	:: kind == M_FINAL && final[t] == LATE -> NOTE_KIND(500)
	fi;
	net[t] = (is_over -> net[t] & ~kind : net[t]);
	if
	:: is_lost
	:: !is_lost && kind == M_REQUEST -> get_request()
	:: !is_lost && kind == M_TRYING -> SIGNAL(TO_CLIENT, t, CLIENT_ON_1XX)
	:: !is_lost && kind == M_FINAL -> status = final[t];
		SIGNAL(TO_CLIENT, t, (status == OK -> CLIENT_ON_2XX : CLIENT_ON_3XX_6XX))
	fi;
	is_lost = false;
	is_over = false;
	is_late = false;
	kind = 0
}

/* ---- what may happen besides ---- */

#ifdef LOSSES
#define AGAIN(n) (!UNDER_WAY && again_e[n] < LOSSES && (n != 0 || final[0] != 0 || !has_notifier))
#else
#define AGAIN(n) (!(net[n] & M_REQUEST))
#endif

mtype = { MESSAGE, E, F, Q, F_OF_SERVER, N, D, W, L, R, X, LEAVES, ACCEPTS, REFUSES, TELLS, ENDS };
mtype what;
#define CHOICE(n, condition, name) :: (condition) -> t = n; what = name
#define OF_REQUEST(n) \
	CHOICE(n, client_due_e(request[n]) && AGAIN(n), E) \
	CHOICE(n, server_due_q(requested[n]), Q) \
	CHOICE(n, MAY_GIVE_UP && client_due_f(request[n]), F) \
	CHOICE(n, MAY_GIVE_UP && server_due_f(requested[n]) && !ASKING(n), F_OF_SERVER)
#define DECIDES (has_notifier && notifier.state == NOTIFIER_ASKED)
#define TAKES_NEWS (has_notifier && (notifier.state == NOTIFIER_IDLE || notifier.state == NOTIFIER_TELLING || \
				    notifier.state == NOTIFIER_WAITING))

inline act()
{
	if
	:: what == MESSAGE -> d_step { travel() }
	:: what == E -> d_step { me = SIDE(t); COUNT(again_e[t]); SAY(timer client E); client_fire_e(request[t]) }
	:: what == F -> d_step { me = SIDE(t); SAY(timer client F); client_fire_f(request[t]) }
	:: what == Q -> d_step { me = 1 - SIDE(t); SAY(timer server Q); server_fire_q(requested[t]) }
	:: what == F_OF_SERVER -> d_step { me = 1 - SIDE(t); SAY(timer server F); server_fire_f(requested[t]) }
	:: what == N -> d_step { me = 0; SAY(timer subscriber N); gave_up = true; subscriber_fire_n(subscriber) }
	:: what == D -> d_step { me = 1; SAY(timer notifier D); notifier_fire_d(notifier) }
	:: what == W -> d_step { me = 1; SAY(timer notifier W); notifier_fire_w(notifier) }
	:: what == L -> d_step { me = 1; SAY(timer notifier L); gave_up = true; notifier_fire_l(notifier) }
	:: what == R -> d_step { me = 0; SAY(timer lifetime R); lifetime_fire_r(lifetime[0]) }
	:: what == X -> d_step { me = t; SAY(timer lifetime E); lifetime_fire_e(lifetime[me]) }
	:: what == LEAVES -> d_step { me = 0; SAY(user wants no more);
		leaves = true; SIGNAL(TO_SUBSCRIBER, 0, SUBSCRIBER_ON_UNSUBSCRIBE) }
	:: what == ACCEPTS -> d_step { me = 1; SAY(user accepts); SIGNAL(TO_NOTIFIER, 0, NOTIFIER_ON_ACCEPT) }
	:: what == REFUSES -> d_step { me = 1; SAY(user refuses); SIGNAL(TO_NOTIFIER, 0, NOTIFIER_ON_REJECT) }
	:: what == TELLS -> d_step { me = 1; SAY(user tells); has_news = true;
		SIGNAL(TO_NOTIFIER, 0, NOTIFIER_ON_TELL) }
	:: what == ENDS -> d_step { me = 1; SAY(user ends); news_at_end = true; ending = true;
		SIGNAL(TO_NOTIFIER, 0, NOTIFIER_ON_TELL) }
	fi;
	what = 0
}

active proctype world()
{
	d_step {
		do
		:: t < REQUESTS ->
			request[t].state = CLIENT_TERMINATED;
			requested[t].state = SERVER_TERMINATED;
			t++
		:: else -> break
		od;
		NOTE(begins subscribing);
		t = 0;
		subscriber_start(subscriber);
		lifetime_start(lifetime[0]);
		lifetime_start(lifetime[1]);
		SUBSCRIBE(0)
	};
	atomic { settle() };
end:	atomic {
		if
		:: UNDER_WAY -> what = MESSAGE; choose_message()
		OF_REQUEST(0) OF_REQUEST(1) OF_REQUEST(2) OF_REQUEST(3) OF_REQUEST(4)
		OF_REQUEST(5) OF_REQUEST(6) OF_REQUEST(7)
		CHOICE(0, MAY_GIVE_UP && subscriber_due_n(subscriber), N)
		CHOICE(0, MAY_GIVE_UP && has_notifier && notifier_due_d(notifier), D)
		CHOICE(0, has_notifier && notifier_due_w(notifier), W)
		CHOICE(0, MAY_GIVE_UP && has_notifier && notifier_due_l(notifier), L)
		CHOICE(0, MAY(REFRESHES) && lifetime_due_r(lifetime[0]) && !refreshed && subscriber.state == SUBSCRIBER_SUBSCRIBED, R)
		CHOICE(0, MAY_GIVE_UP && lifetime_due_e(lifetime[0]), X)
		CHOICE(1, MAY_GIVE_UP && lifetime_due_e(lifetime[1]), X)
		CHOICE(0, MAY(LEAVE_IT) && !leaves && subscriber.state != SUBSCRIBER_TERMINATED, LEAVES)
		CHOICE(0, DECIDES, ACCEPTS)
		CHOICE(0, DECIDES, REFUSES)
		CHOICE(0, MAY(NEWS) && TAKES_NEWS && !has_news, TELLS)
		CHOICE(0, MAY(END) && TAKES_NEWS && !news_at_end, ENDS)
		:: timeout -> goto rest
		fi;
		act();
		settle()
	};
	goto end;
rest:	/* Nothing can happen any more. */
	t = 0;
	do
	:: t < REQUESTS ->
		assert(request[t].state == CLIENT_TERMINATED && requested[t].state == SERVER_TERMINATED);
		t++
	:: else -> break
	od;
	assert(SUBSCRIBER_MAY_REST(subscriber) || gave_up);
	assert(!has_notifier || NOTIFIER_MAY_REST(notifier));
	assert((subscriber.state == SUBSCRIBER_TERMINATED) ==
	       (has_notifier && notifier.state == NOTIFIER_TERMINATED) || gave_up);
	assert(told[0] == (subscriber.state == SUBSCRIBER_TERMINATED));
	assert(!untold || gave_up || notifier.state == NOTIFIER_TERMINATED);
	assert(notifies == 0 || heard == FIRST_NOTIFY + notifies - 1 || gave_up || final[latest[1] - 1] == GONE)
#ifdef COURSE
	;
	assert(!(COURSE))
#endif
}
