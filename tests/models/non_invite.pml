/* SPDX-License-Identifier: MIT */
/* run: any loss | */
/* run: three messages lost, no final timer | -DLOSSES=3 */
/* finds: a final response is told twice | | client.fsm | /^state Completed/,/^$/s/( 1xx, 2xx, 3xx-6xx +): ignore/\1: tell response/ */
/* finds: timer F tells nobody | | client.fsm | s/tell timeout/            / */
/* finds: a copy in Completed gets no answer | -DLOSSES=1 | server.fsm | /^state Completed/,/^$/s/( request +): send response/\1: ignore/ */

/* A request other than INVITE, and its transactions, over UDP: the network of
 * invite.pml.  Assumed: timer J outlives the copies of the request, which of RFC
 * 3261's 64*T1 is true while no copy travels longer than the first of them took.
 *
 * Proved: every message and command meets a row; the server's user sees the request
 * once; the client's user is told one end, exactly; both transactions end; what the
 * client got is what the server's user answered, unless a timer has given up.  With
 * a bounded number of losses none is needed.
 */
#include "client_words.pml"
#include "server_words.pml"
#include "network.pml"

bool u_request;        /* to the server */
bool d_1xx, d_final;  /* the responses */
byte seen, told;      /* by the server's user; by the client's */
bool gave_up, got_final, answered;
byte response, again_e;
byte to_client, to_server;

#define client_ask_unreliable(m) true
#define client_ran(row, words) RAN(left, client words)
#define client_do_send_request(m) u_request = true
#define client_do_tell_response(m) told = told + (response == CLIENT_ON_2XX -> 1 : 0); \
	got_final = got_final || response == CLIENT_ON_2XX
#define client_do_tell_timeout(m) told++; gave_up = true
#define client_do_tell_transport_error(m) assert(false)
#include "client.pml"

#define server_ask_unreliable(m) true
#define server_ran(row, words) RAN(right, server words)
#define server_do_send_trying(m) d_1xx = true
#define server_do_send_response(m) if :: answered -> d_final = true :: else -> d_1xx = true fi
#define server_do_tell_transport_error(m) assert(false)
#include "server.pml"

client_t client;
server_t server;
bool has_server;

#ifdef LOSSES
#define AGAIN (!u_request && !d_1xx && !d_final && again_e <= LOSSES && (!has_server || answered))
#else
#define AGAIN (!u_request)
#endif

#define ALIVE (u_request || client.state == CLIENT_TRYING || client.state == CLIENT_PROCEEDING)
inline get_request()
{
	if
	:: has_server && server.state != SERVER_TERMINATED -> to_server = SERVER_ON_REQUEST
	:: else -> /* to the user agent it is a new one */
		has_server = true;
		answered = false;
		server_start(server);
		seen++
	fi
}

inline settle()
{
	do
	:: to_client != 0 -> client_event(client, to_client); to_client = 0
	:: to_server != 0 -> server_event(server, to_server); to_server = 0
	:: else -> break
	od;
	response = 0;
	assert(seen <= 1);
	assert(told <= 1)
}

active proctype world()
{
	atomic { NOTE(begins asking); client_start(client) };
again:	atomic { settle() };
end:	if
	:: u_request -> atomic { ARRIVES(u_request); get_request() }
	:: d_1xx -> atomic { ARRIVES(d_1xx); response = CLIENT_ON_1XX; to_client = response }
	:: d_final -> atomic { ARRIVES(d_final); response = CLIENT_ON_2XX; to_client = response }
	:: atomic { LOST(u_request) }
	:: atomic { LOST(d_1xx) }
	:: atomic { LOST(d_final) }

	:: client_due_e(client) && AGAIN -> atomic { COUNT(again_e); NOTE(left timer client E); client_fire_e(client) }
	:: has_server && server_due_q(server) -> atomic { NOTE(right timer server Q); server_fire_q(server) }

	/* the ends, when what they wait for cannot come any more */
	:: client_due_k(client) && !d_1xx && !d_final -> atomic { NOTE(left ends client K); client_fire_k(client) }
	:: has_server && server_due_j(server) && !ALIVE -> atomic { NOTE(right ends server J); server_fire_j(server) }

	/* giving up */
	:: MAY_GIVE_UP && client_due_f(client) -> atomic { NOTE(left timer client F); client_fire_f(client); assert(told == 1) }
	:: MAY_GIVE_UP && has_server && server_due_f(server) && !ALIVE -> atomic { NOTE(right timer server F); server_fire_f(server) }

	/* the server's user answers, once */
	:: has_server && !answered && server.state != SERVER_TERMINATED -> atomic {
		NOTE(right user answers); answered = true; to_server = SERVER_ON_2XX }

	:: timeout -> goto rest
	fi;
	goto again;
rest:	/* Nothing can happen any more.  At rest: */
	assert(client.state == CLIENT_TERMINATED);
	assert(!has_server || server.state == SERVER_TERMINATED);
	assert(told == 1);
	assert((got_final && answered) || gave_up)
}
