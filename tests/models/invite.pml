/* SPDX-License-Identifier: MIT */
/* run: any loss | */
/* run: two messages lost, no final timer | -DLOSSES=2 */
/* course: the caller hangs up while it rings | -DLOSSES=0 -DCOURSE=CANCELLED */
/* course: the same, and the CANCEL is lost once | -DLOSSES=1 -DCOURSE=CANCELLED_AGAIN */
/* finds: RFC 3261 without RFC 6026 | | invite_server.fsm | /^timer L/d;/^state Accepted/,/^$/d;s/-> Accepted/-> Terminated/ */
/* finds: timer L of RFC 6026, without T4 more | | invite_server.fsm | /^timer L/s/\+T4// */
/* finds: a 2xx that crosses a CANCEL stays up | | caller.fsm | /^state Cancelling/,/^$/s/take 2xx, hang up dialog/take 2xx/ | timer F of the CANCEL and timer C are due at once, and C is first */
/* finds: nobody sends a lost 2xx again | -DLOSSES=1 | invite_server.fsm | /^state Accepted/,/^$/s/( 2xx +): send response/\1: ignore/ */
/* finds: a CANCEL before any response | | caller.fsm | /^state Calling/,/^$/s/( hang up +):  /\1: send cancel/ */
/* finds: the CANCEL is answered, the INVITE is not | | callee.fsm | s/send cancelled, tell cancelled/tell cancelled/ */
/* finds: a lost CANCEL is not sent again | -DLOSSES=1 | client.fsm | /^state Trying/,/^$/s/( timer E +): send request/\1: ignore/ | timer X of the callee is never due, as the INVITE has no Expires */
/* finds: a copy of the CANCEL gets no answer | -DLOSSES=1 | server.fsm | /^state Completed/,/^$/s/( request +): send response/\1: ignore/ */

/* An INVITE and what becomes of it: both transactions, both calls, both records of
 * the 2xx with its ACK, and the CANCEL with its own two transactions, over UDP.
 *
 * Users do what they like: the caller may hang up at any time, the callee rings,
 * answers, refuses, hangs up.  BYE and its answer stand here without their
 * transactions, which are in session.pml.
 *
 * Proved: every message and command meets a row; the callee's user sees the INVITE
 * once; each user is told one end at most; no CANCEL comes before its INVITE; each
 * 2xx that comes is acknowledged; at rest all transactions have ended, who hung up
 * does not talk, and both users agree whether they talk, unless a final timer has
 * given up.  With a bounded number of losses none is needed.
 */
#include "invite_client_words.pml"
#include "invite_server_words.pml"
#include "caller_words.pml"
#include "callee_words.pml"
#include "ack_client_words.pml"
#include "ack_server_words.pml"
#include "client_words.pml"
#include "server_words.pml"
#include "network.pml"

invite_client_t invite;
invite_server_t invited;
client_t cancel;
server_t cancelled;
caller_t caller;
callee_t callee;
ack_client_t ack_c;
ack_server_t ack_s;
bool has_server, has_cancel, has_cancelled, has_ack_c, has_ack_s;
bool acknowledged;
bool found; /* by the CANCEL: the transaction of the INVITE */

bool u_invite, u_ack, u_ack2, u_cancel, u_bye; /* to the callee */
bool d_1xx, d_2xx, d_refused;                  /* to the caller */
bool d_cancel_2xx, d_cancel_refused, d_bye_2xx;

byte to_caller, to_callee, to_client, to_server, to_ack_client, to_ack_server;
byte to_cancel, to_cancelled;
byte response;  /* what the client transaction got, as an event of the call */
bool gave_up;   /* a final timer fired */
bool caller_up, callee_up;
byte caller_told, callee_told, incoming;
bool byeing, answered, rang;
bool may_hang_up, has_hung_up; /* the caller's user, once */
byte refusals;    /* given to the caller */
bool server_told; /* that the ACK never came */

#define invite_client_ask_unreliable(m) true
#define invite_client_ran(row, words) RAN(left, invite_client words)
#define invite_client_do_send_request(m) u_invite = true
#define invite_client_do_send_ack(m) u_ack = true
#define invite_client_do_tell_response(m) to_caller = response; \
	refusals = refusals + (response == CALLER_ON_3XX_6XX -> 1 : 0)
#define invite_client_do_tell_timeout(m) gave_up = true; to_caller = CALLER_ON_TIMEOUT
#define invite_client_do_tell_transport_error(m) assert(false)
#include "invite_client.pml"

#define invite_server_ask_unreliable(m) true
#define invite_server_ask_answered(m) answered
#define invite_server_ran(row, words) RAN(right, invite_server words)
#define invite_server_do_send_trying(m) d_1xx = true
#define invite_server_do_send_response(m) send_response()
#define invite_server_do_tell_timeout(m) gave_up = true; server_told = true
#define invite_server_do_tell_transport_error(m) assert(false)
#include "invite_server.pml"

/* The CANCEL's own transactions. */
#define client_ask_unreliable(m) true
#define client_ran(row, words) RAN(left, client words)
#define client_do_send_request(m) u_cancel = true
#define client_do_tell_response(m) skip
#define client_do_tell_timeout(m) gave_up = true
#define client_do_tell_transport_error(m) assert(false)
#include "client.pml"

#define server_ask_unreliable(m) true
#define server_ran(row, words) RAN(right, server words)
#define server_do_send_trying(m) assert(false)
#define server_do_send_response(m) \
	if :: found -> d_cancel_2xx = true :: else -> d_cancel_refused = true fi
#define server_do_tell_transport_error(m) assert(false)
#include "server.pml"

#define caller_ran(row, words) RAN(left, caller words)
#define caller_do_note_early_dialog(m) skip
#define caller_do_take_2xx(m) caller_up = true; to_ack_client = ACK_CLIENT_ON_ACKNOWLEDGE
#define caller_ask_keeping(m) false
#define caller_do_keep_2xx(m) assert(false)
#define caller_do_take_other_2xx(m) assert(false)
#define caller_do_end_other_branches(m) skip
#define caller_do_end_branch(m) assert(false)
#define caller_do_send_cancel(m) has_cancel = true; client_start(cancel)
#define caller_do_abandon_invite(m) gave_up = true; to_client = INVITE_CLIENT_ON_ABANDON
#define caller_do_hang_up_dialog(m) caller_up = false; byeing = true; u_bye = true
#define caller_do_tell_progress(m) skip
#define caller_do_mark_expired(m) skip
#define caller_ask_forked(m) false /* nothing is lost: no PRACK */
#define caller_do_mark_lost(m) assert(false)
#define caller_do_tell_refused(m) caller_told++
#define caller_do_tell_timeout(m) caller_told++
#define caller_do_tell_transport_error(m) assert(false)
#define caller_do_tell_ended(m) caller_told++
#include "caller.pml"

#define callee_ran(row, words) RAN(right, callee words)
#define callee_do_tell_incoming(m) incoming++
#define callee_do_send_provisional(m) rang = true; answered = true; to_server = INVITE_SERVER_ON_1XX
#define callee_do_repeat_provisional(m) skip
#define callee_ask_described(m) false /* no response is reliable */
#define callee_do_send_reliable(m) assert(false)
#define callee_do_tell_acknowledged(m) assert(false)
#define callee_do_send_timed_out(m) assert(false)
#define callee_do_tell_no_ack(m) assert(false)
#define callee_do_send_answer(m) callee_up = true; to_server = INVITE_SERVER_ON_2XX; start_ack_server()
#define callee_do_send_refusal(m) to_server = INVITE_SERVER_ON_3XX_6XX
#define callee_do_send_cancelled(m) to_server = INVITE_SERVER_ON_3XX_6XX
#define callee_do_hang_up_dialog(m) assert(false)
#define callee_do_end_replaced(m) skip
#define callee_do_tell_ended(m) callee_told++
#define callee_do_tell_cancelled(m) callee_told++
#define callee_do_tell_hung_up(m) callee_told++
#define callee_do_tell_expired(m) callee_told++
#include "callee.pml"

#define ack_client_ran(row, words) RAN(left, ack_client words)
#define ack_client_do_send_ack(m) u_ack2 = true; acknowledged = true
#define ack_client_do_repeat_ack(m) u_ack2 = true
#define ack_client_do_release_dialog(m) skip
#define ack_client_do_tell_no_ack(m) skip
#include "ack_client.pml"

#define ack_server_ran(row, words) RAN(right, ack_server words)
#define ack_server_do_repeat_2xx(m) to_server = INVITE_SERVER_ON_2XX
#define ack_server_do_tell_ack(m) skip
#define ack_server_do_tell_no_ack(m) gave_up = true; callee_up = false; to_callee = CALLEE_ON_OVER
#define ack_server_do_release_dialog(m) skip
#include "ack_server.pml"

#define UNDER_WAY (u_invite || u_ack || u_ack2 || u_cancel || u_bye || d_1xx || d_2xx || \
		   d_refused || d_cancel_2xx || d_cancel_refused || d_bye_2xx)
#ifdef LOSSES
/* Nobody sends again before what is under way has come; then each time is owed to
 * a loss, so that more of them than losses are of no use. */
#define AGAIN(bit, n) (!UNDER_WAY && n <= LOSSES)
#else
#define AGAIN(bit, n) (!bit)
#endif
byte again_a, again_g, again_r, again_e, again_bye;


/* The response that the server transaction was given last goes out. */
byte latest;
inline send_response()
{
	if
	:: latest == INVITE_SERVER_ON_1XX -> d_1xx = true
	:: latest == INVITE_SERVER_ON_2XX -> d_2xx = true
	:: latest == INVITE_SERVER_ON_3XX_6XX -> d_refused = true
	:: else
	fi
}

inline start_ack_server()
{
	has_ack_s = true;
	ack_server_start(ack_s)
}

#define INVITE_ALIVE (u_invite || invite.state == INVITE_CLIENT_CALLING)
#define REFUSAL_ALIVE (d_refused || (has_server && invited.state == INVITE_SERVER_COMPLETED))
#define CANCEL_ALIVE (u_cancel || (has_cancel && (cancel.state == CLIENT_TRYING || \
		      cancel.state == CLIENT_PROCEEDING)))
#define ANSWER_ALIVE (d_2xx || (has_ack_s && ack_s.state != ACK_SERVER_GONE) || \
		      (has_server && invited.state == INVITE_SERVER_PROCEEDING))

/* The last copy of an INVITE leaves before timer B and travels for T4 at most; a
 * shorter timer L does not see it arrive. */
#if INVITE_SERVER_TIMER_L_MS >= INVITE_CLIENT_TIMER_B_MS + 5000
#define L_IS_OVER !INVITE_ALIVE
#else
#define L_IS_OVER (invite.state != INVITE_CLIENT_CALLING)
#endif

/* The ends of transactions, each as soon as what it waits for cannot come any more;
 * later would change nothing. */
inline run_out()
{
	if
	:: invite_client_due_d(invite) && !REFUSAL_ALIVE ->
		NOTE(left ends invite_client D); invite_client_fire_d(invite)
	:: invite_client_due_m(invite) && !ANSWER_ALIVE ->
		NOTE(left ends invite_client M); invite_client_fire_m(invite)
	:: invite_server_due_i(invited) && !INVITE_ALIVE && !u_ack ->
		NOTE(right ends invite_server I); invite_server_fire_i(invited)
#ifdef INVITE_SERVER_ACCEPTED
	:: invite_server_due_l(invited) && L_IS_OVER && ack_s.state == ACK_SERVER_GONE ->
		NOTE(right ends invite_server L); invite_server_fire_l(invited)
#endif
	:: has_cancel && client_due_k(cancel) && !d_cancel_2xx && !d_cancel_refused ->
		NOTE(left ends client K); client_fire_k(cancel)
	:: has_cancelled && server_due_j(cancelled) && !CANCEL_ALIVE ->
		NOTE(right ends server J); server_fire_j(cancelled)
	:: has_ack_c && ack_client_due_m(ack_c) && !ANSWER_ALIVE ->
		NOTE(left ends ack_client M); ack_client_fire_m(ack_c)
	:: caller_due_z(caller) -> NOTE(left ends caller Z); caller_fire_z(caller)
	:: else -> break
	fi
}

/* What actions have asked for, until nothing is left; one thing at a time, as the
 * engine does it. */
inline settle()
{
	do
	:: to_client != 0 ->
		invite_client_event(invite, to_client);
		to_client = 0
	:: to_server != 0 ->
		latest = (invited.state == INVITE_SERVER_PROCEEDING -> to_server : latest);
		invite_server_event(invited, to_server);
		to_server = 0
	:: to_caller == CALLER_ON_2XX && has_ack_c -> /* the same 2xx again */
		to_ack_client = ACK_CLIENT_ON_2XX;
		to_caller = 0
	:: to_caller != 0 && !(to_caller == CALLER_ON_2XX && has_ack_c) ->
		caller_event(caller, to_caller);
		to_caller = 0
	:: to_callee != 0 ->
		callee_event(callee, to_callee);
		to_callee = 0
	:: to_ack_client != 0 && !has_ack_c ->
		has_ack_c = true;
		ack_client_start(ack_c)
	:: to_ack_client != 0 && has_ack_c ->
		ack_client_event(ack_c, to_ack_client);
		to_ack_client = 0
	:: to_cancel != 0 ->
		client_event(cancel, to_cancel);
		to_cancel = 0
	:: to_cancelled != 0 ->
		server_event(cancelled, to_cancelled);
		to_cancelled = 0
	:: to_ack_server != 0 ->
		ack_server_event(ack_s, to_ack_server);
		to_ack_server = 0
	:: else -> run_out()
	od;
	response = 0;
	assert(incoming <= 1);    /* J1: the TU sees the INVITE once */
	assert(caller_told <= 1 && callee_told <= 1);
	assert(refusals <= 1)     /* I1: and the caller one refusal */
}

inline get_invite()
{
	if
	:: has_server && invited.state != INVITE_SERVER_TERMINATED ->
		to_server = INVITE_SERVER_ON_REQUEST
	:: else -> /* to the user agent it is a new one */
		has_server = true;
		invite_server_start(invited);
		callee_start(callee)
	fi
}

/* It is answered at once, whatever becomes of the INVITE: RFC 3261 9.2. */
inline get_cancel()
{
	if
	:: has_cancelled && cancelled.state != SERVER_TERMINATED ->
		to_cancelled = SERVER_ON_REQUEST
	:: else ->
		assert(has_server);
		has_cancelled = true;
		found = has_server && invited.state != INVITE_SERVER_TERMINATED;
		server_start(cancelled);
		to_cancelled = (found -> SERVER_ON_2XX : SERVER_ON_3XX_6XX);
		to_callee = (found -> CALLEE_ON_CANCEL : 0)
	fi
}

inline get_bye()
{
	d_bye_2xx = true;
	if
	:: callee_up ->
		callee_up = false;
		to_callee = CALLEE_ON_OVER;
		to_ack_server = ACK_SERVER_ON_OVER
	:: else
	fi
}

/* A course ends with these. */
#define CANCELLED (rang && callee.state == CALLEE_ENDED && has_hung_up && found)
#define CANCELLED_AGAIN (CANCELLED && again_e == 1)

active proctype world()
{
	atomic { NOTE(begins calling); invite_client_start(invite); caller_start(caller);
		if :: may_hang_up = true :: may_hang_up = false fi };
again:	atomic { settle() };
end:	if
	/* the network */
	:: u_invite -> atomic { ARRIVES(u_invite); get_invite() }
	:: u_ack -> atomic { ARRIVES(u_ack);
		if :: has_server -> to_server = INVITE_SERVER_ON_ACK :: else fi }
	:: u_ack2 -> atomic { ARRIVES(u_ack2);
		if :: has_ack_s -> to_ack_server = ACK_SERVER_ON_ACK :: else fi }
	:: u_cancel -> atomic { ARRIVES(u_cancel); get_cancel() }
	:: u_bye -> atomic { ARRIVES(u_bye); get_bye() }
	:: d_1xx -> atomic { ARRIVES(d_1xx); response = CALLER_ON_1XX;
		to_client = INVITE_CLIENT_ON_1XX }
	:: d_2xx -> atomic { ARRIVES(d_2xx); response = CALLER_ON_2XX;
		to_client = INVITE_CLIENT_ON_2XX }
	:: d_refused -> atomic { ARRIVES(d_refused); response = CALLER_ON_3XX_6XX;
		to_client = INVITE_CLIENT_ON_3XX_6XX }
	:: d_cancel_2xx -> atomic { ARRIVES(d_cancel_2xx); to_cancel = CLIENT_ON_2XX }
	:: d_cancel_refused -> atomic {
		ARRIVES(d_cancel_refused); to_cancel = CLIENT_ON_3XX_6XX }
	:: d_bye_2xx -> atomic { ARRIVES(d_bye_2xx);
		if :: byeing -> byeing = false; to_caller = CALLER_ON_OVER :: else fi }
	:: atomic { LOST(u_invite) }
	:: atomic { LOST(u_ack) }
	:: atomic { LOST(u_ack2) }
	:: atomic { LOST(u_cancel) }
	:: atomic { LOST(u_bye) }
	:: atomic { LOST(d_1xx) }
	:: atomic { LOST(d_2xx) }
	:: atomic { LOST(d_refused) }
	:: atomic { LOST(d_bye_2xx) }
	:: atomic { LOST(d_cancel_2xx) }
	:: atomic { LOST(d_cancel_refused) }

	/* once more: where a copy is under way it would change nothing */
	:: invite_client_due_a(invite) && AGAIN(u_invite, again_a) && !invite_server_due_p(invited) -> atomic {
		COUNT(again_a); NOTE(left timer invite_client A); invite_client_fire_a(invite) }
	:: invite_server_due_g(invited) && AGAIN(d_refused, again_g) -> atomic {
		COUNT(again_g); NOTE(right timer invite_server G); invite_server_fire_g(invited) }
	:: invite_server_due_p(invited) -> atomic { NOTE(right timer invite_server P); invite_server_fire_p(invited) }
	:: has_ack_s && ack_server_due_r(ack_s) && AGAIN(d_2xx, again_r) -> atomic {
		COUNT(again_r); NOTE(right timer ack_server R); ack_server_fire_r(ack_s) }
	:: has_cancel && client_due_e(cancel) && AGAIN(u_cancel, again_e) -> atomic {
		COUNT(again_e); NOTE(left timer client E); client_fire_e(cancel) }
	:: byeing && AGAIN(u_bye, again_bye) -> atomic { COUNT(again_bye); NOTE(left BYE again); u_bye = true }

	/* giving up */
	:: MAY_GIVE_UP && invite_client_due_b(invite) -> atomic { NOTE(left timer invite_client B); invite_client_fire_b(invite); assert(to_caller == CALLER_ON_TIMEOUT) }
	:: MAY_GIVE_UP && has_cancel && client_due_f(cancel) -> atomic { NOTE(left timer client F); client_fire_f(cancel) }
	:: MAY_GIVE_UP && caller_due_c(caller) -> atomic { NOTE(left timer caller C); caller_fire_c(caller) }
	:: MAY_GIVE_UP && invite_server_due_h(invited) && !INVITE_ALIVE -> atomic {
		NOTE(right timer invite_server H); invite_server_fire_h(invited); assert(server_told) }
	:: MAY_GIVE_UP && has_ack_s && ack_server_due_g(ack_s) -> atomic { NOTE(right timer ack_server G); ack_server_fire_g(ack_s) }
	:: MAY_GIVE_UP && byeing -> atomic { NOTE(left gives up its BYE); byeing = false; gave_up = true; to_caller = CALLER_ON_OVER }

	/* the users */
	:: may_hang_up && caller.state != CALLER_ENDED -> atomic {
		may_hang_up = false; has_hung_up = true; NOTE(left user hangs up); to_caller = CALLER_ON_HANG_UP }
	:: caller_due_x(caller) -> atomic { NOTE(left timer caller X); caller_fire_x(caller) }
	:: has_server && callee.state == CALLEE_PROCEEDING -> atomic {
		if
		:: !rang -> NOTE(right user rings); to_callee = CALLEE_ON_RING
		:: NOTE(right user answers); to_callee = CALLEE_ON_ANSWER
		:: NOTE(right user refuses); to_callee = CALLEE_ON_REJECT
		:: NOTE(right user hangs up); to_callee = CALLEE_ON_HANG_UP
		fi }
	:: has_server && callee_due_x(callee) -> atomic { NOTE(right timer callee X); callee_fire_x(callee) }

	:: timeout -> goto rest
	fi;
	goto again;
rest:	/* Nothing can happen any more.  At rest: */
	assert(invite.state == INVITE_CLIENT_TERMINATED || gave_up);
	assert(!has_server || invited.state == INVITE_SERVER_TERMINATED);
	assert(!has_cancel || cancel.state == CLIENT_TERMINATED);
	assert(!has_cancelled || cancelled.state == SERVER_TERMINATED);
	assert(!has_ack_c || ack_c.state == ACK_CLIENT_GONE);
	assert(!has_ack_s || ack_s.state == ACK_SERVER_GONE);
	assert(caller.state != CALLER_ACCEPTED || acknowledged);
	assert(caller_up == callee_up || gave_up);
	assert(caller.state == CALLER_ENDED || caller_up || gave_up);
	assert(caller.state != CALLER_ENDED || caller_told == 1);
	assert(!(has_hung_up && caller_up)); /* who hung up does not talk */
#ifdef COURSE
	assert(!(COURSE))
#endif
}
