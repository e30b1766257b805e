/* SPDX-License-Identifier: MIT */
/* run: BYE x BYE, 2xx and ACK: any loss | -DHANG_UP=3 */
/* run: BYE x BYE, 2xx and ACK: two messages lost, no final timer | -DHANG_UP=3 -DLOSSES=2 */
/* run: BYE x BYE, an offer in the 2xx: any loss | -DHANG_UP=3 -DLATE_OFFER */
/* run: re-INVITE x BYE: any loss | -DUP -DREINVITE=1 -DHANG_UP=2 */
/* run: re-INVITE x re-INVITE: both succeed | -DUP -DREINVITE=3 -DLOSSES=0 */
/* run: re-INVITE x UPDATE: a message lost, no final timer | -DUP -DREINVITE=1 -DSEND_UPDATE=2 -DLOSSES=1 */
/* run: UPDATE x UPDATE: any loss | -DUP -DSEND_UPDATE=3 */
/* run: UPDATE x UPDATE x BYE: a message lost, no final timer | -DUP -DSEND_UPDATE=3 -DHANG_UP=1 -DLOSSES=1 */
/* course: both hang up at once | -DUP -DHANG_UP=3 -DLOSSES=0 -DONCE -DCOURSE=BYE_X_BYE */
/* course: two re-INVITEs cross, and both succeed | -DUP -DREINVITE=3 -DLOSSES=0 -DONCE -DCOURSE=GLARE */
/* course: the callee hangs up before the ACK, which is lost once | -DHANG_UP=2 -DLOSSES=1 -DONCE -DCOURSE=EARLY_HANG_UP */
/* course: a re-INVITE crosses an UPDATE | -DUP -DREINVITE=1 -DSEND_UPDATE=2 -DLOSSES=0 -DONCE -DCOURSE=CROSSING */
/* finds: the other BYE gets no answer | -DHANG_UP=3 -DLOSSES=1 | invite_usage.fsm | /^state Mortal/,/^$/s/( bye +): answer bye/\1: ignore/ */
/* finds: the record of a 2xx holds its dialog for ever | -DHANG_UP=2 -DLOSSES=0 | ack_server.fsm | s/tell ack, release dialog/tell ack/ | the call's end, which the dialog is told, is not in the model */
/* finds: a dialog ends before its BYE is answered | -DHANG_UP=1 | dialog.fsm | /^state Confirmed/,/^$/{/over .held./d} */
/* finds: two re-INVITEs that cross are both accepted | -DUP -DREINVITE=3 -DLOSSES=0 | reinvite.fsm | s/\[inviting\] : refuse pending/[inviting] : tell offer -> Pending/ */
/* finds: a re-INVITE is not tried again after a 491 | -DUP -DREINVITE=3 -DLOSSES=0 | modify.fsm | /^state Calling/,/^$/s/(491 +: note glare +)-> Waiting/\1-> Idle/ */
/* finds: two UPDATEs that cross are both accepted | -DUP -DSEND_UPDATE=3 | update.fsm | /^state Idle/,/^$/s/\[ours\]    : refuse pending/[ours] : tell update -> Pending/ */

/* Two parties of a dialog: all its machines on both sides, its transactions, and the
 * records of each 2xx and its ACK, over UDP.
 *
 * It begins when the callee has sent its 2xx, or, with UP, when all that is over.
 * Which side (1 the caller, 2 the callee, 3 both) may do what, once:
 *     HANG_UP, REINVITE, SEND_UPDATE
 * With LATE_OFFER the INVITE had no offer, and the caller's user answers the one in
 * the 2xx when it likes.  With ONCE no message arrives twice.
 *
 * Proved: every message and command meets a row; nobody waits for ever; a user is
 * told one end at most, and the outcome of a re-INVITE once; one offer at a time is
 * before a user; each 2xx is acknowledged; at rest all transactions and records have
 * ended, and either both dialogs have or none, unless a final timer has given up.
 * With a bounded number of losses none is needed; without loss two re-INVITEs that
 * cross succeed both, because the owner of the Call-ID waits longer.
 */
#include "session_machines.pml"

#ifndef HANG_UP
#define HANG_UP 0
#endif
#ifndef REINVITE
#define REINVITE 0
#endif
#ifndef SEND_UPDATE
#define SEND_UPDATE 0
#endif

/* ---- ends: each as soon as what it waits for cannot come any more ---- */

#define INVITE_ALIVE(n)  ((net[n] & M_REQUEST) || invite[n].state == INVITE_CLIENT_CALLING)
#define REFUSAL_ALIVE(n) ((net[n] & M_FINAL) || invited[n].state == INVITE_SERVER_COMPLETED || \
			  invited[n].state == INVITE_SERVER_PROCEEDING)
#define ANSWER_ALIVE(n)  ((net[n] & M_FINAL) || answer[n].state == ACK_SERVER_WAITING)
#define ASKING(n)        ((net[n] & M_REQUEST) || request[n - 5].state == CLIENT_TRYING || \
			  request[n - 5].state == CLIENT_PROCEEDING)

inline run_out_invite()
{
	me = SIDE(t);
	if
	:: invite_client_due_d(invite[t]) && !REFUSAL_ALIVE(t) ->
		SAY(ends invite_client D); invite_client_fire_d(invite[t])
	:: invite_client_due_m(invite[t]) && !ANSWER_ALIVE(t) ->
		SAY(ends invite_client M); invite_client_fire_m(invite[t])
	:: else
	fi;
	me = 1 - me;
	if
	:: invite_server_due_i(invited[t]) && !INVITE_ALIVE(t) && !(net[t] & M_ACK) ->
		SAY(ends invite_server I); invite_server_fire_i(invited[t])
	:: invite_server_due_l(invited[t]) && !INVITE_ALIVE(t) && answer[t].state == ACK_SERVER_GONE ->
		SAY(ends invite_server L); invite_server_fire_l(invited[t])
	:: else
	fi
}

inline run_out_request()
{
	me = SIDE(t);
	if
	:: client_due_k(request[REQUEST_OF(t)]) && !(net[t] & (M_TRYING | M_FINAL)) ->
		SAY(ends client K); client_fire_k(request[REQUEST_OF(t)])
	:: else
	fi;
	me = 1 - me;
	if
	:: server_due_j(requested[REQUEST_OF(t)]) && !ASKING(t) ->
		SAY(ends server J); server_fire_j(requested[REQUEST_OF(t)])
	:: else
	fi
}

inline run_out()
{
	t = 0;
	do
	:: t < FIRST_REQUEST -> run_out_invite(); t++
	:: t >= FIRST_REQUEST && t < TRANSACTIONS -> run_out_request(); t++
	:: t == TRANSACTIONS -> break
	od
}

inline settle()
{
	do
	:: signals?machine, whose, event -> take_signal()
	:: empty(signals) ->
		d_step { run_out() };
		if :: empty(signals) -> break :: nempty(signals) fi
	od;
	machine = 0; whose = 0; event = 0; t = 0; me = 0; asked = 0; status = 0; described = false;
	check()
}

/* True at all times. */
#define BEFORE_USER(s) (offer[s] != 0 || (asks[s] && LIVES(s)))
inline check()
{
	assert(told[0] <= 1 && told[1] <= 1);
	assert(outcomes[0] <= 1 && outcomes[1] <= 1);
	assert(!(BEFORE_USER(0) && BEFORE_USER(1)));   /* RFC 3264 4: one offer at a time */
	assert(!(byeing[0] && final[BYE_OF(1)] == GONE)); /* RFC 5407 3.2.1: BYEs that cross */
	assert(!(byeing[1] && final[BYE_OF(0)] == GONE));
	assert(!(offer[0] != 0 && asks[0]) && !(offer[1] != 0 && asks[1]))
}

/* ---- the network ---- */

inline get_request()
{
	asked = t;
	me = 1 - SIDE(t);
	if
	:: IS_INVITE(t) && invited[t].state != INVITE_SERVER_TERMINATED ->
		SIGNAL(TO_INVITED, t, INVITE_SERVER_ON_REQUEST)
	:: !IS_INVITE(t) && requested[REQUEST_OF(t)].state != SERVER_TERMINATED ->
		SIGNAL(TO_SERVER, t, SERVER_ON_REQUEST)
	:: else ->
		assert(final[t] == 0); /* J1: seen once */
		SIGNAL((IS_INVITE(t) -> TO_INVITED : TO_SERVER), t, START);
		if
		:: LIVES(me) -> SIGNAL(TO_DIALOG, me, (IS_BYE(t) -> DIALOG_ON_BYE : DIALOG_ON_REQUEST))
		:: else -> RESPOND(GONE)
		fi
	fi
}

inline get_response(response)
{
	status = response;
	SIGNAL((IS_INVITE(t) -> TO_INVITE : TO_CLIENT), t, (status == 0 -> CLIENT_ON_1XX :
		(status == OK -> CLIENT_ON_2XX : CLIENT_ON_3XX_6XX)))
}

#define NOTE_KIND(words) if :: is_lost -> printf(TEXT(ladder lost %d words\n), t) \
			    :: else -> printf(TEXT(ladder arrives %d words\n), t) fi
bool is_lost, is_last;
byte kind;

/* Some message arrives, for the last time or not, or is lost. */
inline choose_message()
{
	if
	:: net[0] -> t = 0 :: net[1] -> t = 1 :: net[2] -> t = 2 :: net[3] -> t = 3
	:: net[4] -> t = 4 :: net[5] -> t = 5 :: net[6] -> t = 6 :: net[7] -> t = 7
	:: net[8] -> t = 8
	fi;
	if
	:: net[t] & M_REQUEST -> kind = M_REQUEST
	:: net[t] & M_ACK -> kind = M_ACK
	:: net[t] & M_ACK_2XX -> kind = M_ACK_2XX
	:: net[t] & M_TRYING -> kind = M_TRYING
	:: net[t] & M_FINAL -> kind = M_FINAL
	fi;
	if
#ifndef ONCE
	:: is_lost = false
#endif
	:: is_lost = false; is_last = true
	:: MAY_LOSE -> is_lost = true; is_last = true; lost = (MAY_GIVE_UP -> 0 : lost + 1)
	fi
}

inline note_message()
{
	if
	:: kind == M_REQUEST && IS_INVITE(t) -> NOTE_KIND(INVITE)
	:: kind == M_REQUEST && IS_BYE(t) -> NOTE_KIND(BYE)
	:: kind == M_REQUEST && !IS_INVITE(t) && !IS_BYE(t) -> NOTE_KIND(UPDATE)
	:: kind == M_ACK -> NOTE_KIND(ACK)
	:: kind == M_ACK_2XX -> NOTE_KIND(ACK-2XX)
	:: kind == M_TRYING -> NOTE_KIND(100)
	:: kind == M_FINAL && final[t] == OK -> NOTE_KIND(200)
	:: kind == M_FINAL && final[t] == PENDING -> NOTE_KIND(491)
	:: kind == M_FINAL && (final[t] == BUSY || final[t] == LATE) -> NOTE_KIND(500)
	:: kind == M_FINAL && final[t] == GONE -> NOTE_KIND(481)
	:: kind == M_FINAL && final[t] == REFUSED -> NOTE_KIND(488)
	:: kind == M_FINAL && final[t] == CANCELLED -> NOTE_KIND(487)
	fi
}

inline travel()
{
	note_message();
	net[t] = (is_last -> net[t] & ~kind : net[t]);
	if
	:: is_lost
	:: !is_lost && kind == M_REQUEST -> get_request()
	:: !is_lost && kind == M_ACK -> SIGNAL(TO_INVITED, t, INVITE_SERVER_ON_ACK)
	:: !is_lost && kind == M_ACK_2XX && LIVES(1 - SIDE(t)) -> SIGNAL(TO_ANSWER, t, ACK_SERVER_ON_ACK)
	:: !is_lost && kind == M_ACK_2XX && !LIVES(1 - SIDE(t))
	:: !is_lost && kind == M_TRYING -> get_response(0)
	:: !is_lost && kind == M_FINAL -> get_response(final[t])
	fi;
	is_lost = false;
	is_last = false;
	kind = 0
}

/* ---- what may happen besides: what is chosen happens in act() ---- */

/* Where messages are lost a bounded number of times, nobody sends again before what
 * is under way has come; then each time is owed to a loss. */
#ifdef LOSSES
#define AGAIN(n, what, count) (!UNDER_WAY && (count) < LOSSES)
#else
#define AGAIN(n, what, count) (!(net[n] & (what)))
#endif
#define MAY(what, s) (((what) >> (s)) & 1)

/* Of the two that wait after 491s, the owner of the Call-ID waits longer: unless
 * something is lost, theirs has come, and has been answered, before. */
#ifdef LOSSES
#define WAITS_LONGER(s) (LOSSES == 0 && (UNDER_WAY || BEFORE_USER(0) || \
			 (s == 0 && modify[1].state == MODIFY_WAITING)))
#else
#define WAITS_LONGER(s) false
#endif

mtype = { MESSAGE, A, B, G, H, P, R, G_OF_ACK, M_OF_ACK, E, F, Q, F_OF_SERVER, W, C, U,
	  HANGS_UP, MODIFIES, ACCEPTS, REFUSES, UPDATES, ANSWERS, ACKNOWLEDGES };
mtype what;
#define CHOICE(n, condition, name) :: (condition) -> t = n; what = name

/* A course takes no longer than a record of a 2xx lives. */
#ifdef COURSE
#define OUTLIVED (!UNDER_WAY && !byeing[0] && !byeing[1] && modify[0].state != MODIFY_WAITING && \
	      modify[1].state != MODIFY_WAITING)
#else
#define OUTLIVED true
#endif

#define OF_INVITE(n) \
	CHOICE(n, invite_client_due_a(invite[n]) && AGAIN(n, M_REQUEST, again_a[n]) && \
		  !invite_server_due_p(invited[n]) && offer[1 - SIDE(n)] != n + 1, A) \
	CHOICE(n, invite_server_due_g(invited[n]) && AGAIN(n, M_FINAL, again_g[n]), G) \
	CHOICE(n, invite_server_due_p(invited[n]), P) \
	CHOICE(n, ack_server_due_r(answer[n]) && AGAIN(n, M_FINAL, again_r[n]), R) \
	CHOICE(n, MAY_GIVE_UP && invite_client_due_b(invite[n]), B) \
	CHOICE(n, MAY_GIVE_UP && invite_server_due_h(invited[n]) && !INVITE_ALIVE(n), H) \
	CHOICE(n, MAY_GIVE_UP && ack_server_due_g(answer[n]), G_OF_ACK) \
	CHOICE(n, ack_client_due_m(ack[n]) && !ANSWER_ALIVE(n) && OUTLIVED && \
		  (MAY_GIVE_UP || ack[n].state == ACK_CLIENT_ACKED), M_OF_ACK)

#define OF_REQUEST(n) \
	CHOICE(n, client_due_e(request[n - 5]) && AGAIN(n, M_REQUEST, again_e[n - 5]) && \
		  (final[n] != 0 || requested[n - 5].state == SERVER_TERMINATED), E) \
	CHOICE(n, server_due_q(requested[n - 5]), Q) \
	CHOICE(n, MAY_GIVE_UP && client_due_f(request[n - 5]), F) \
	CHOICE(n, MAY_GIVE_UP && server_due_f(requested[n - 5]) && !ASKING(n), F_OF_SERVER)

#define OF_SIDE(s) \
	CHOICE(s, modify_due_w(modify[s]) && !WAITS_LONGER(s) && !IS_CLOSED(s), W) \
	CHOICE(s, MAY_GIVE_UP && modify_due_c(modify[s]), C) \
	CHOICE(s, MAY_GIVE_UP && update_due_u(update[s]), U) \
	CHOICE(s, MAY(HANG_UP, s) && !hung_up[s] && LIVES(s) && \
		  (usage[s].state == INVITE_USAGE_MORATORIUM || TAKES_SEND(s)), HANGS_UP) \
	CHOICE(s, MAY(REINVITE, s) && !modified[s] && !IS_CLOSED(s) && \
		  modify[s].state == MODIFY_IDLE, MODIFIES) \
	CHOICE(s, offer[s] != 0 && reinvite[s].state == REINVITE_PENDING, ACCEPTS) \
	CHOICE(s, offer[s] != 0 && reinvite[s].state == REINVITE_PENDING, REFUSES) \
	CHOICE(s, MAY(SEND_UPDATE, s) && !updated[s] && TAKES_SEND(s) && TAKES_UPDATE(s), UPDATES) \
	CHOICE(s, asks[s] && requested[UPDATE_OF(1 - s) - 5].state != SERVER_TERMINATED, ANSWERS)

#define ON_SIDE(s, words) me = s; SAY(words)
inline act()
{
	if
	:: what == MESSAGE -> d_step { travel() }
	:: what == A -> d_step {
		COUNT(again_a[t]); ON_SIDE(SIDE(t), timer invite_client A); invite_client_fire_a(invite[t]) }
	:: what == B -> d_step {
		ON_SIDE(SIDE(t), timer invite_client B); invite_client_fire_b(invite[t]) }
	:: what == G -> d_step {
		COUNT(again_g[t]); ON_SIDE(1 - SIDE(t), timer invite_server G); invite_server_fire_g(invited[t]) }
	:: what == H -> d_step {
		ON_SIDE(1 - SIDE(t), timer invite_server H); invite_server_fire_h(invited[t]) }
	:: what == P -> d_step {
		ON_SIDE(1 - SIDE(t), timer invite_server P); invite_server_fire_p(invited[t]) }
	:: what == R -> d_step {
		COUNT(again_r[t]); ON_SIDE(1 - SIDE(t), timer ack_server R); ack_server_fire_r(answer[t]) }
	:: what == G_OF_ACK -> d_step {
		ON_SIDE(1 - SIDE(t), timer ack_server G); ack_server_fire_g(answer[t]) }
	:: what == M_OF_ACK -> d_step {
		ON_SIDE(SIDE(t), timer ack_client M); ack_client_fire_m(ack[t]) }
	:: what == E -> d_step {
		COUNT(again_e[t - 5]); ON_SIDE(SIDE(t), timer client E); client_fire_e(request[t - 5]) }
	:: what == F -> d_step {
		ON_SIDE(SIDE(t), timer client F); client_fire_f(request[t - 5]) }
	:: what == Q -> d_step {
		ON_SIDE(1 - SIDE(t), timer server Q); server_fire_q(requested[t - 5]) }
	:: what == F_OF_SERVER -> d_step {
		ON_SIDE(1 - SIDE(t), timer server F); server_fire_f(requested[t - 5]) }
	:: what == W -> d_step {
		ON_SIDE(t, timer modify W); modify_fire_w(modify[me]) }
	:: what == C -> d_step {
		ON_SIDE(t, timer modify C); modify_fire_c(modify[me]) }
	:: what == U -> d_step {
		ON_SIDE(t, timer update U); gave_up = true; update_fire_u(update[me]) }
	:: what == HANGS_UP -> d_step {
		ON_SIDE(t, user hangs up);
		hung_up[me] = true;
		if
		:: me == 0 && ack[THE_INVITE].state == ACK_CLIENT_WAITING ->
			SIGNAL(TO_ACK, THE_INVITE, ACK_CLIENT_ON_OVER)
		:: else
		fi;
		SIGNAL(TO_USAGE, me, INVITE_USAGE_ON_HANG_UP) }
	:: what == MODIFIES -> d_step { ON_SIDE(t, user modifies);
		modified[me] = true; SIGNAL(TO_MODIFY, me, MODIFY_ON_MODIFY) }
	:: what == ACCEPTS -> d_step { ON_SIDE(t, user accepts); SIGNAL(TO_REINVITE, me, REINVITE_ON_ANSWER) }
	:: what == REFUSES -> d_step { ON_SIDE(t, user refuses);
		refused = true; SIGNAL(TO_REINVITE, me, REINVITE_ON_REJECT) }
	:: what == UPDATES -> d_step { ON_SIDE(t, user updates);
		updated[me] = true; SIGNAL(TO_UPDATE, me, UPDATE_ON_SEND_UPDATE) }
	:: what == ANSWERS -> d_step { ON_SIDE(t, user answers UPDATE);
		asks[me] = false;
		RESPOND_TO(UPDATE_OF(1 - me), OK);
		TELL_SESSION(OFFER_ANSWER_ON_ANSWER + DESCRIBED);
		SIGNAL(TO_UPDATE, me, UPDATE_ON_ANSWERED) }
	:: what == ACKNOWLEDGES -> d_step { me = 0; SAY(user acknowledges);
		SIGNAL(TO_ACK, THE_INVITE, ACK_CLIENT_ON_ACKNOWLEDGE) }
	fi;
	what = 0
}

/* ---- the beginning, and the rest ---- */

#ifdef UP
#define NOTE_BEGIN NOTE(begins up)
#else
#define NOTE_BEGIN NOTE(begins answered)
#endif
inline begin()
{
	t = 0;
	do
	:: t < FIRST_REQUEST ->
		invite[t].state = INVITE_CLIENT_TERMINATED;
		invited[t].state = INVITE_SERVER_TERMINATED;
		ack[t].state = ACK_CLIENT_GONE;
		answer[t].state = ACK_SERVER_GONE;
		t++
	:: t >= FIRST_REQUEST && t < TRANSACTIONS ->
		request[REQUEST_OF(t)].state = CLIENT_TERMINATED;
		requested[REQUEST_OF(t)].state = SERVER_TERMINATED;
		t++
	:: t == TRANSACTIONS -> break
	od;
	own_cseq[0] = 1;
	seen_cseq[1] = 1;
#ifdef LATE_OFFER
	SIGNAL(TO_SESSION, 0, OFFER_ANSWER_ON_INVITE);
	SIGNAL(TO_SESSION, 1, OFFER_ANSWER_ON_INVITED);
#else
	SIGNAL(TO_SESSION, 0, OFFER_ANSWER_ON_INVITE + DESCRIBED);
	SIGNAL(TO_SESSION, 1, OFFER_ANSWER_ON_INVITED + DESCRIBED);
#endif
	SIGNAL(TO_SESSION, 1, OFFER_ANSWER_ON_RESPOND + DESCRIBED);
	SIGNAL(TO_DIALOG, 1, DIALOG_ON_2XX);
	SIGNAL(TO_USAGE, 1, INVITE_USAGE_ON_2XX);
	SIGNAL(TO_REINVITE, 1, REINVITE_ON_2XX);
#ifdef UP
	SIGNAL(TO_DIALOG, 0, DIALOG_ON_2XX);
	SIGNAL(TO_USAGE, 0, INVITE_USAGE_ON_2XX);
	SIGNAL(TO_REINVITE, 0, REINVITE_ON_2XX);
	SIGNAL(TO_SESSION, 0, OFFER_ANSWER_ON_RESPONDED + DESCRIBED);
	SIGNAL(TO_USAGE, 0, INVITE_USAGE_ON_ACK);
	SIGNAL(TO_USAGE, 1, INVITE_USAGE_ON_ACK)
#else
	final[THE_INVITE] = OK;
	acks[1] = 1;
	invite[THE_INVITE].state = INVITE_CLIENT_PROCEEDING;
	SIGNAL(TO_INVITED, THE_INVITE, START);
	SIGNAL(TO_INVITED, THE_INVITE, INVITE_SERVER_ON_2XX);
	SIGNAL(TO_ANSWER, THE_INVITE, START)
#endif
}

/* A course ends with these. */
#define BYE_X_BYE   (hung_up[0] && hung_up[1])
#define GLARE       (tries[0] == 2 && tries[1] == 2 && succeeded[0] && succeeded[1])
#define EARLY_HANG_UP (hung_up[1] && again_r[THE_INVITE] == 1)
#define CROSSING    (modified[0] && updated[1] && tries[0] == 2 && final[UPDATE_OF(1)] == PENDING)

active proctype world()
{
	d_step { begin() };
	atomic { settle(); NOTE_BEGIN };
end:	atomic {
		if
		:: UNDER_WAY -> what = MESSAGE; choose_message()
		OF_INVITE(0) OF_INVITE(1) OF_INVITE(2) OF_INVITE(3) OF_INVITE(4)
		OF_REQUEST(5) OF_REQUEST(6) OF_REQUEST(7) OF_REQUEST(8)
		OF_SIDE(0) OF_SIDE(1)
#ifdef LATE_OFFER
		:: ack[THE_INVITE].state == ACK_CLIENT_WAITING -> what = ACKNOWLEDGES
#endif
		:: timeout -> goto rest
		fi;
		act();
		settle()
	};
	goto end;
rest:	/* Nothing can happen any more. */
	t = 0;
	do
	:: t < FIRST_REQUEST ->
		assert(INVITE_CLIENT_MAY_REST(invite[t]));
		assert(invite[t].state == INVITE_CLIENT_TERMINATED || gave_up);
		assert(invited[t].state == INVITE_SERVER_TERMINATED);
		assert(ack[t].state == ACK_CLIENT_GONE);
		assert(answer[t].state == ACK_SERVER_GONE);
		t++
	:: t >= FIRST_REQUEST && t < TRANSACTIONS ->
		assert(request[REQUEST_OF(t)].state == CLIENT_TERMINATED);
		assert(requested[REQUEST_OF(t)].state == SERVER_TERMINATED);
		t++
	:: t == TRANSACTIONS -> break
	od;
	assert(LIVES(0) == LIVES(1) || gave_up);
	me = 0;
	do
	:: me < 2 && !LIVES(me) ->
		assert(told[me] == 1 || gave_up);
		me++
	:: me < 2 && LIVES(me) ->
		assert(DIALOG_MAY_REST(dialog[me]) && INVITE_USAGE_MAY_REST(usage[me]));
		assert(REINVITE_MAY_REST(reinvite[me]) && MODIFY_MAY_REST(modify[me]));
		assert(UPDATE_MAY_REST(update[me]));
		assert(session[me].state == OFFER_ANSWER_STABLE || gave_up);
		assert(told[me] == 0 || gave_up);
		assert(!hung_up[me] || gave_up); /* who hung up has gone */
		assert(offer[me] == 0);
		assert((!updating[me] && modifying[me] == 0) || gave_up);
		assert(outcomes[me] == modified[me] || gave_up);
		me++
	:: else -> break
	od;
#ifdef LOSSES
	assert(HANG_UP || LIVES(0));
	assert(LOSSES != 0 || refused || SEND_UPDATE || HANG_UP ||
	       (succeeded[0] == modified[0] && succeeded[1] == modified[1]))
#endif
#ifdef COURSE
	assert(!(COURSE))
#endif
}
