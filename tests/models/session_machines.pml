/* SPDX-License-Identifier: MIT */
/* The machines of both sides of session.pml: what they ask and do, and how signals
 * go from one to the other. */
#include "dialog_words.pml"
#include "invite_usage_words.pml"
#include "reinvite_words.pml"
#include "modify_words.pml"
#include "update_words.pml"
#include "offer_answer_words.pml"
#include "scope_words.pml"
#include "invite_client_words.pml"
#include "invite_server_words.pml"
#include "client_words.pml"
#include "server_words.pml"
#include "ack_client_words.pml"
#include "ack_server_words.pml"
#include "network.pml"

/* Sides are 0, the caller, and 1.  Transactions are numbers: re-INVITEs are 0 and 1
 * of side 0, 2 and 3 of side 1; the INVITE is 4; BYE and UPDATE are 5 and 6 of side
 * 0, 7 and 8 of side 1. */
#define THE_INVITE     4
#define FIRST_REQUEST  5
#define TRANSACTIONS   9
#define SIDE(t)        ((t) == THE_INVITE -> 0 : ((t) < THE_INVITE -> (t) / 2 : ((t) - FIRST_REQUEST) / 2))
#define IS_INVITE(t)   ((t) < FIRST_REQUEST)
#define IS_BYE(t)      ((t) == 5 || (t) == 7)
#define BYE_OF(s)      (FIRST_REQUEST + 2 * (s))
#define UPDATE_OF(s)   (FIRST_REQUEST + 2 * (s) + 1)

dialog_t dialog[2];
invite_usage_t usage[2];
reinvite_t reinvite[2];
modify_t modify[2];
update_t update[2];
offer_answer_t session[2];
scope_t scope;
invite_client_t invite[5];
invite_server_t invited[5];
ack_client_t ack[5];     /* the record of its 2xx, at who sent the INVITE */
ack_server_t answer[5];  /* and at who answered it */
client_t request[4];
server_t requested[4];

/* What is under way of a transaction. */
#define M_REQUEST 1
#define M_ACK     2
#define M_ACK_2XX 4
#define M_TRYING  8
#define M_FINAL   16
byte net[TRANSACTIONS];
#define UNDER_WAY (net[0] || net[1] || net[2] || net[3] || net[4] || net[5] || net[6] || \
		   net[7] || net[8])

/* The final response of a transaction's server. */
#define OK        1
#define PENDING   2 /* 491 */
#define BUSY      3 /* 500 with Retry-After */
#define LATE      4 /* 500 */
#define GONE      5 /* 481 */
#define REFUSED   6 /* 488 */
#define CANCELLED 7 /* 487 */
#define NOBODY    8 /* 408 */
byte final[TRANSACTIONS];

/* A signal: which machine, of which side or transaction, and the event. */
#define TO_DIALOG   0
#define TO_USAGE    1
#define TO_REINVITE 2
#define TO_MODIFY   3
#define TO_UPDATE   4
#define TO_INVITE   5
#define TO_INVITED  6
#define TO_ACK      7
#define TO_ANSWER   8
#define TO_CLIENT   9
#define TO_SERVER   10
#define TO_SCOPE    11
#define TO_SESSION  12
#define DESCRIBED   128 /* the message has a session description */
#define START       255
chan signals = [16] of { byte, byte, byte };
#define SIGNAL(machine, which, what_happens) signals!machine, which, what_happens

byte machine, whose, event; /* the signal being taken */
byte me, t;           /* its side; its transaction */
byte asked, status;   /* the request that came; the response: 0, a provisional one */
byte cseq[TRANSACTIONS], own_cseq[2], seen_cseq[2];
bool gave_up;
bool byeing[2];       /* our BYE has no answer yet */
bool updating[2];     /* our UPDATE has none */
byte modifying[2];    /* our re-INVITE has none: its number, plus 1 */
byte offer[2];        /* theirs, to be answered: its number, plus 1 */
byte tries[2], acks[2];
bool described;       /* the message of which the session is told */
bool taken;           /* the caller has the 2xx */
byte told[2], outcomes[2]; /* to the user: ends of the call; of its re-INVITE */
bool succeeded[2];         /* it was accepted */
bool refused;              /* a user has refused one */
bool asks[2];              /* an UPDATE waits for the user */
bool hung_up[2], modified[2], updated[2];
byte again_a[5], again_g[5], again_r[5], again_e[4];

/* ---- what machines ask and do: `me` is their side, `t` their transaction ---- */

#define ACK_WAITS(s)    ((ack[0].state == ACK_CLIENT_WAITING && s == 0) || \
			 (ack[1].state == ACK_CLIENT_WAITING && s == 0) || \
			 (ack[2].state == ACK_CLIENT_WAITING && s == 1) || \
			 (ack[3].state == ACK_CLIENT_WAITING && s == 1) || \
			 (ack[4].state == ACK_CLIENT_WAITING && s == 0))
#define ANSWER_WAITS(s) ((answer[0].state == ACK_SERVER_WAITING && s == 1) || \
			 (answer[1].state == ACK_SERVER_WAITING && s == 1) || \
			 (answer[2].state == ACK_SERVER_WAITING && s == 0) || \
			 (answer[3].state == ACK_SERVER_WAITING && s == 0) || \
			 (answer[4].state == ACK_SERVER_WAITING && s == 1))
#define OURS(s)         (session[s].state == OFFER_ANSWER_CALLING || \
			 session[s].state == OFFER_ANSWER_ASKING || \
			 session[s].state == OFFER_ANSWER_OFFERING || \
			 session[s].state == OFFER_ANSWER_UPDATING)
#define THEIRS(s)       (session[s].state != OFFER_ANSWER_STABLE && !OURS(s))
#define INVITING(s)     (modifying[s] != 0 || ACK_WAITS(s))
#define IS_BUSY(s)      (updating[s] || session[s].state != OFFER_ANSWER_STABLE)
#define TAKES_UPDATE(s) (update[s].state == UPDATE_IDLE && !IS_BUSY(s))
#define TAKES_SEND(s)   (usage[s].state == INVITE_USAGE_ESTABLISHED)

#define TELL_SESSION(what_happens) SIGNAL(TO_SESSION, me, what_happens)
#define SAY(words) printf(TEXT(ladder %d words\n), me)
#define RESPOND_TO(n, response) \
	final[n] = response; SIGNAL((IS_INVITE(n) -> TO_INVITED : TO_SERVER), n, \
		(response == OK -> SERVER_ON_2XX : SERVER_ON_3XX_6XX))
#define RESPOND(response) RESPOND_TO(asked, response)
#define NUMBER(s, n) own_cseq[s]++; cseq[n] = own_cseq[s]

#define dialog_ran(row, words) SAY(ran dialog words)
#define dialog_ask_late(m) (cseq[asked] < seen_cseq[me])
#define dialog_ask_repeated(m) (cseq[asked] == seen_cseq[me])
#define dialog_ask_held(m) (byeing[me] || acks[me] != 0 || modifying[me] != 0)
#define dialog_ask_ending(m) byeing[me]
#define dialog_ask_shared(m) false
#define dialog_ask_session(m) true
#define dialog_ask_acknowledging(m) false
#define dialog_do_take_prack(m) assert(false)
#define dialog_do_refuse_prack(m) assert(false)
#define dialog_do_take_request(m) seen_cseq[me] = cseq[asked]; \
	SIGNAL((IS_INVITE(asked) -> TO_REINVITE : TO_UPDATE), me, \
	       (IS_INVITE(asked) -> REINVITE_ON_REINVITE : UPDATE_ON_UPDATE))
#define dialog_do_take_bye(m) seen_cseq[me] = cseq[asked]; SIGNAL(TO_USAGE, me, INVITE_USAGE_ON_BYE)
#define dialog_do_refuse_late(m) RESPOND(LATE)
#define dialog_do_refuse_repeated(m) assert(false) /* that is what transactions absorb */
#define dialog_do_refuse_gone(m) RESPOND(GONE)
#include "dialog.pml"

#define invite_usage_ran(row, words) SAY(ran invite_usage words)
#define invite_usage_ask_pracking(m) false
#define invite_usage_do_tell_early_lost(m) assert(false)
#define invite_usage_do_send_bye(m) byeing[me] = true; NUMBER(me, BYE_OF(me)); \
	SIGNAL(TO_CLIENT, BYE_OF(me), START)
#define invite_usage_do_send_request(m) assert(false)
#define invite_usage_do_answer_bye(m) RESPOND(OK)
#define invite_usage_do_end_dialog(m) \
	SIGNAL(TO_REINVITE, me, REINVITE_ON_OVER); SIGNAL(TO_MODIFY, me, MODIFY_ON_OVER); \
	SIGNAL(TO_UPDATE, me, UPDATE_ON_OVER); TELL_SESSION(OFFER_ANSWER_ON_OVER); \
	SIGNAL(TO_DIALOG, me, DIALOG_ON_OVER)
#define invite_usage_do_release_dialog(m) byeing[me] = false; \
	SIGNAL(TO_DIALOG, me, DIALOG_ON_RELEASED)
#define invite_usage_do_drop_2xx(m) \
	if :: me == 1 -> SIGNAL(TO_ANSWER, THE_INVITE, ACK_SERVER_ON_OVER) :: else fi
#define invite_usage_do_acknowledge(m) \
	if :: me == 0 -> SIGNAL(TO_ACK, THE_INVITE, ACK_CLIENT_ON_OVER) :: else fi
#define invite_usage_do_tell_established(m) skip
#define invite_usage_do_tell_hung_up(m) told[me]++
#define invite_usage_do_tell_no_ack(m) told[me]++
#define invite_usage_do_tell_lost(m) told[me]++
#define invite_usage_do_tell_ended(m) told[me] = (told[me] -> told[me] : 1)
#define invite_usage_do_tell_early_bye(m) skip
#include "invite_usage.pml"

#define reinvite_ran(row, words) SAY(ran reinvite words)
#define reinvite_ask_calling(m) (me == 0)
#define reinvite_ask_inviting(m) INVITING(me)
#define reinvite_ask_ours(m) OURS(me)
#define reinvite_ask_theirs(m) THEIRS(me)
#define reinvite_do_refuse_pending(m) RESPOND(PENDING)
#define reinvite_do_refuse_busy(m) RESPOND(BUSY)
#define reinvite_do_tell_offer(m) offer[me] = asked + 1; TELL_SESSION(OFFER_ANSWER_ON_INVITED + DESCRIBED)
#define reinvite_do_send_answer(m) drop_older_2xx(); acks[me]++; \
	RESPOND_TO(offer[me] - 1, OK); TELL_SESSION(OFFER_ANSWER_ON_RESPOND + DESCRIBED); \
	 SIGNAL(TO_ANSWER, offer[me] - 1, START); offer[me] = 0
#define reinvite_do_send_refusal(m) RESPOND_TO(offer[me] - 1, REFUSED); offer[me] = 0; \
	TELL_SESSION(OFFER_ANSWER_ON_REFUSED)
#define reinvite_do_send_cancelled(m) RESPOND_TO(offer[me] - 1, CANCELLED); offer[me] = 0; \
	TELL_SESSION(OFFER_ANSWER_ON_REFUSED)
#define reinvite_do_tell_withdrawn(m) skip
#include "reinvite.pml"

#define modify_ran(row, words) SAY(ran modify words)
#define IS_CLOSED(s) (!TAKES_SEND(s) || !TAKES_UPDATE(s) || ANSWER_WAITS(s))
#define modify_ask_closed(m) IS_CLOSED(me)
#define modify_ask_again(m) (tries[me] > 1)
#define modify_do_send_reinvite(m) NUMBER(me, 2 * me + tries[me]); \
	modifying[me] = 2 * me + tries[me] + 1; tries[me]++; \
	SIGNAL(TO_INVITE, modifying[me] - 1, START); TELL_SESSION(OFFER_ANSWER_ON_INVITE + DESCRIBED)
#define modify_do_note_glare(m) skip
#define modify_do_note_delay(m) skip
#define modify_do_send_cancel(m) assert(false)
#define modify_do_abandon_invite(m) gave_up = true; \
	SIGNAL(TO_INVITE, modifying[me] - 1, INVITE_CLIENT_ON_ABANDON); modifying[me] = 0; \
	TELL_SESSION(OFFER_ANSWER_ON_REFUSED)
#define modify_do_acknowledge(m) acks[me]++; TELL_SESSION(OFFER_ANSWER_ON_RESPONDED + DESCRIBED); \
	SIGNAL(TO_ACK, modifying[me] - 1, START); \
	SIGNAL(TO_ACK, modifying[me] - 1, ACK_CLIENT_ON_ACKNOWLEDGE); modifying[me] = 0
#define modify_do_acknowledge_at_once(m) modify_do_acknowledge(m)
#define modify_do_tell_modified(m) outcomes[me]++; succeeded[me] = true
#define modify_do_tell_unmodified(m) outcomes[me]++
#define modify_do_release_dialog(m) SIGNAL(TO_DIALOG, me, DIALOG_ON_RELEASED)
#include "modify.pml"

#define update_ran(row, words) SAY(ran update words)
#define update_ask_bodiless(m) false
#define update_ask_ours(m) OURS(me)
#define update_ask_theirs(m) THEIRS(me)
#define update_ask_busy(m) IS_BUSY(me)
#define update_do_answer_update(m) assert(false)
#define update_do_refuse_pending(m) RESPOND(PENDING)
#define update_do_refuse_busy(m) RESPOND(BUSY)
#define update_do_tell_update(m) asks[me] = true; TELL_SESSION(OFFER_ANSWER_ON_OFFERED + DESCRIBED)
#define update_do_cancel_update(m) asks[me] = false; RESPOND_TO(UPDATE_OF(1 - me), CANCELLED)
#define update_do_forget_update(m) TELL_SESSION(OFFER_ANSWER_ON_REJECTED)
#define update_do_send_update(m) updating[me] = true; NUMBER(me, UPDATE_OF(me)); \
	SIGNAL(TO_CLIENT, UPDATE_OF(me), START); TELL_SESSION(OFFER_ANSWER_ON_OFFER + DESCRIBED)
#include "update.pml"

#define offer_answer_ran(row, words) SAY(ran offer_answer words)
#define offer_answer_ask_described(m) described
#include "offer_answer.pml"

#define scope_ran(row, words) SAY(ran scope words)
#define scope_ask_foreign(m) false
#define scope_ask_integral(m) true
#define scope_do_lose_subscriptions(m) skip
#define scope_do_lose_session(m) SIGNAL(TO_USAGE, me, INVITE_USAGE_ON_LOST)
#include "scope.pml"

#define SEND(what) net[t] = net[t] | (what)
#define invite_client_ran(row, words) SAY(ran invite_client words)
#define invite_client_ask_unreliable(m) true
#define invite_client_do_send_request(m) SEND(M_REQUEST)
#define invite_client_do_send_ack(m) SEND(M_ACK)
#define invite_client_do_tell_response(m) take_response()
#define invite_client_do_tell_timeout(m) gave_up = true; status = NOBODY; take_response()
#define invite_client_do_tell_transport_error(m) assert(false)
#include "invite_client.pml"

#define invite_server_ran(row, words) SAY(ran invite_server words)
#define invite_server_ask_unreliable(m) true
#define invite_server_ask_answered(m) (final[t] != 0)
#define invite_server_do_send_trying(m) SEND(M_TRYING)
#define invite_server_do_send_response(m) SEND((final[t] -> M_FINAL : M_TRYING))
#define invite_server_do_tell_timeout(m) gave_up = true
#define invite_server_do_tell_transport_error(m) assert(false)
#include "invite_server.pml"

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

#define ack_client_ran(row, words) SAY(ran ack_client words)
#define ack_client_do_send_ack(m) SEND(M_ACK_2XX); TELL_SESSION(OFFER_ANSWER_ON_ACKNOWLEDGE); \
	SIGNAL(TO_USAGE, me, INVITE_USAGE_ON_ACK)
#define ack_client_do_repeat_ack(m) SEND(M_ACK_2XX)
#define ack_client_do_release_dialog(m) acks[me]--; SIGNAL(TO_DIALOG, me, DIALOG_ON_RELEASED)
#define ack_client_do_tell_no_ack(m) gave_up = true; SIGNAL(TO_USAGE, me, INVITE_USAGE_ON_NO_ACK)
#include "ack_client.pml"

#define ack_server_ran(row, words) SAY(ran ack_server words)
#define ack_server_do_repeat_2xx(m) SIGNAL(TO_INVITED, t, INVITE_SERVER_ON_2XX)
#define ack_server_do_tell_ack(m) TELL_SESSION(OFFER_ANSWER_ON_ACKNOWLEDGED); \
	SIGNAL(TO_USAGE, me, INVITE_USAGE_ON_ACK)
#define ack_server_do_tell_no_ack(m) gave_up = true; SIGNAL(TO_USAGE, me, INVITE_USAGE_ON_NO_ACK)
#define ack_server_do_release_dialog(m) acks[me]--; SIGNAL(TO_DIALOG, me, DIALOG_ON_RELEASED)
#include "ack_server.pml"

/* A newer re-INVITE answered, the older 2xx no longer matters: RFC 6141 5.4. */
inline drop_older_2xx()
{
	if
	:: me == 0 && ANSWER_WAITS(0) ->
		SIGNAL(TO_ANSWER, (answer[2].state == ACK_SERVER_WAITING -> 2 : 3), ACK_SERVER_ON_OVER)
	:: me == 1 && answer[0].state == ACK_SERVER_WAITING -> SIGNAL(TO_ANSWER, 0, ACK_SERVER_ON_OVER)
	:: me == 1 && answer[0].state != ACK_SERVER_WAITING && answer[1].state == ACK_SERVER_WAITING ->
		SIGNAL(TO_ANSWER, 1, ACK_SERVER_ON_OVER)
	:: me == 1 && answer[4].state == ACK_SERVER_WAITING -> SIGNAL(TO_ANSWER, 4, ACK_SERVER_ON_OVER)
	:: else
	fi
}

/* A failure within the dialog may end more than the request: RFC 5057. */
inline fail()
{
	if
	:: status == GONE -> SIGNAL(TO_SCOPE, me, SCOPE_ON_481)
	:: status == NOBODY -> SIGNAL(TO_SCOPE, me, SCOPE_ON_408)
	:: else
	fi
}

/* The response to an INVITE: of the first one the 2xx, the rest is invite.pml's. */
inline take_response()
{
	if
	:: status == OK && ack[t].state != ACK_CLIENT_GONE -> SIGNAL(TO_ACK, t, ACK_CLIENT_ON_2XX)
	:: status == OK && t == THE_INVITE && !taken && dialog[0].state != DIALOG_TERMINATED ->
		taken = true;
		acks[0]++;
		TELL_SESSION(OFFER_ANSWER_ON_RESPONDED + DESCRIBED);
		SIGNAL(TO_DIALOG, 0, DIALOG_ON_2XX);
		SIGNAL(TO_USAGE, 0, INVITE_USAGE_ON_2XX);
		SIGNAL(TO_REINVITE, 0, REINVITE_ON_2XX);
		SIGNAL(TO_ACK, THE_INVITE, START);
#ifndef LATE_OFFER
		SIGNAL(TO_ACK, THE_INVITE, ACK_CLIENT_ON_ACKNOWLEDGE)
#endif
	:: modifying[me] == t + 1 && !(status == OK && ack[t].state != ACK_CLIENT_GONE) ->
		if
		:: status == 0 -> SIGNAL(TO_MODIFY, me, MODIFY_ON_1XX)
		:: status == OK -> SIGNAL(TO_MODIFY, me, MODIFY_ON_2XX)
		:: status > OK ->
			modifying[me] = 0;
			TELL_SESSION(OFFER_ANSWER_ON_REFUSED);
			SIGNAL(TO_MODIFY, me, (status == PENDING -> MODIFY_ON_491 :
				(status == BUSY -> MODIFY_ON_LATER : MODIFY_ON_REFUSED)));
			fail()
		fi
	:: else
	fi
}

inline take_answer()
{
	if
	:: IS_BYE(t) -> SIGNAL(TO_USAGE, me, INVITE_USAGE_ON_BYE_DONE)
	:: else ->
		updating[me] = false;
		TELL_SESSION((status == OK -> OFFER_ANSWER_ON_ANSWERED : OFFER_ANSWER_ON_REJECTED));
		fail()
	fi
}

/* ---- signals, one after the other, as the engine takes them ---- */

#define LIVES(s) (dialog[s].state != DIALOG_TERMINATED)
#define STARTS(name, instance) d_step { if :: event == START -> name##_start(instance) \
					   :: else -> name##_event(instance, event) fi }
#define REQUEST_OF(t) ((t) - FIRST_REQUEST)

inline take_signal()
{
	t = whose;
	me = (machine < TO_INVITE || machine >= TO_SCOPE -> whose :
		(machine == TO_INVITED || machine == TO_ANSWER || machine == TO_SERVER ->
			1 - SIDE(whose) : SIDE(whose)));
	if
	:: machine == TO_INVITE -> STARTS(invite_client, invite[t])
	:: machine == TO_INVITED -> STARTS(invite_server, invited[t])
	:: machine == TO_CLIENT -> STARTS(client, request[REQUEST_OF(t)])
	:: machine == TO_SERVER -> STARTS(server, requested[REQUEST_OF(t)])
	:: machine == TO_ACK -> STARTS(ack_client, ack[t])
	:: machine == TO_ANSWER -> STARTS(ack_server, answer[t])
	:: machine == TO_DIALOG -> d_step { dialog_event(dialog[me], event) }
	:: machine == TO_USAGE && LIVES(me) -> d_step { invite_usage_event(usage[me], event) }
	:: machine == TO_REINVITE && LIVES(me) -> d_step { reinvite_event(reinvite[me], event) }
	:: machine == TO_MODIFY && LIVES(me) -> d_step { modify_event(modify[me], event) }
	:: machine == TO_UPDATE && LIVES(me) -> d_step { update_event(update[me], event) }
	:: machine == TO_SESSION && LIVES(me) ->
		described = event >= DESCRIBED;
		event = event % DESCRIBED;
		d_step { offer_answer_event(session[me], event) }
	:: machine == TO_SCOPE && LIVES(me) ->
		d_step { scope_event(scope, event); scope.state = SCOPE_ASKED }
	:: else
	fi
}
