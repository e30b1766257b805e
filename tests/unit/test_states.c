/* SPDX-License-Identifier: MIT */
/* docs/calls.md as a test: each verb in each state of a call, what peal_call_look() says
 * there, and that what is impossible changes not one byte of the engine. */
#include <stdlib.h>
#include <string.h>

#include "nine.h"

enum verb {
	RING,
	ANSWER,
	REJECT,
	ACKNOWLEDGE,
	HANGUP,
	MODIFY,
	CANCEL,
	SEND,
	UPDATE,
	REFER,
	SUBSCRIBE,
	VERBS
};
#define CAN(verb) (1u << (verb))

static void small(struct peal_config *config)
{
	config->transactions = config->calls = config->dialogs = config->acks = 8;
	config->reliables = config->subscriptions = 8;
	config->storage = 65536;
	config->methods = PEAL_TEXT("UPDATE");
}

static int send_it(struct peal_engine *e, peal_id call, const char *method, peal_time now)
{
	struct peal_request request = { .size = sizeof request, .method = peal_text_of(method) };
	peal_id id;

	return peal_send(e, call, &request, now, &id);
}

static int watch(struct peal_engine *e, peal_id call, bool refers, peal_time now)
{
	struct peal_request request = { .size = sizeof request };
	struct peal_refer refer = { .size = sizeof refer,
				    .call = call,
				    .to = PEAL_TEXT("sip:b@192.0.2.8") };
	struct peal_subscribe subscribe = {
		.size = sizeof subscribe, .call = call, .event = PEAL_TEXT("dialog"), .expires = 600
	};
	peal_id id;

	return refers ? peal_refer(e, &request, &refer, now, &id)
		      : peal_subscribe(e, &request, &subscribe, now, &id);
}

static int say(struct stage *s, enum verb verb, peal_id call)
{
	struct peal_request offer = { .size = sizeof offer, .body = stage_sdp };
	struct peal_engine *e = s->engine[ONE];

	switch (verb) {
	case RING: return peal_ring(e, call, NULL, s->now);
	case ANSWER: return peal_answer(e, call, &stage_answer, s->now);
	case REJECT: return peal_reject(e, call, NULL, s->now);
	case ACKNOWLEDGE: return peal_acknowledge(e, call, &stage_sdp, s->now);
	case HANGUP: return peal_hangup(e, call, s->now);
	case MODIFY: return peal_modify(e, call, &offer, s->now);
	case CANCEL: return peal_cancel(e, call, s->now);
	case SEND: return send_it(e, call, "INFO", s->now);
	case UPDATE: return send_it(e, call, "UPDATE", s->now);
	case REFER: return watch(e, call, true, s->now);
	default: return watch(e, call, false, s->now);
	}
}

/* ---- how a call comes to its state ---- */

static peal_id calling(struct stage *s)
{
	const struct packet *invite;

	return one_calls(s, &invite);
}

static peal_id early(struct stage *s)
{
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	return call;
}

static peal_id given_up(struct stage *s)
{
	peal_id call = early(s);

	say(s, HANGUP, call);
	return call;
}

static peal_id owing(struct stage *s)
{
	const struct packet *invite;
	peal_id call = one_calls_bare(s, &invite);

	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	return call;
}

static peal_id answered(struct stage *s)
{
	peal_id call = nine_calls(s);

	say(s, ANSWER, call);
	return call;
}

static peal_id closing(struct stage *s)
{
	peal_id call = answered(s);

	say(s, HANGUP, call);
	return call;
}

static peal_id offered(struct stage *s)
{
	peal_id call = nine_call_up(s);

	nine_sends(s, (struct nine_request){
			  .method = "INVITE", .cseq = 2, .in_call = true, .body = NINE_SDP });
	return call;
}

static peal_id modifying(struct stage *s)
{
	peal_id call = one_call_up(s);

	say(s, MODIFY, call);
	return call;
}

static peal_id ending(struct stage *s)
{
	peal_id call = one_call_up(s);

	say(s, HANGUP, call);
	return call;
}

#define IN_A_DIALOG (CAN(SEND) | CAN(REFER) | CAN(SUBSCRIBE))
#define UP          (CAN(HANGUP) | CAN(MODIFY) | CAN(UPDATE) | IN_A_DIALOG)

static const struct {
	peal_id (*make)(struct stage *s);
	enum peal_call_state state;
	unsigned can;
} states[] = {
	{ calling, PEAL_CALL_CALLING, CAN(HANGUP) },
	{ early, PEAL_CALL_EARLY, CAN(HANGUP) },
	{ given_up, PEAL_CALL_ENDING, 0 },
	{ nine_calls, PEAL_CALL_RINGING, CAN(RING) | CAN(ANSWER) | CAN(REJECT) | CAN(HANGUP) },
	{ owing, PEAL_CALL_ANSWERED, CAN(ACKNOWLEDGE) | CAN(HANGUP) },
	{ answered, PEAL_CALL_ANSWERED, CAN(HANGUP) },
	{ closing, PEAL_CALL_ENDING, 0 },
	{ one_call_up, PEAL_CALL_UP, UP },
	{ nine_call_up, PEAL_CALL_UP, UP },
	{ offered, PEAL_CALL_UP, CAN(ANSWER) | CAN(REJECT) | CAN(HANGUP) | IN_A_DIALOG },
	{ modifying, PEAL_CALL_UP, CAN(CANCEL) | CAN(HANGUP) | IN_A_DIALOG },
	{ ending, PEAL_CALL_ENDING, 0 },
};

/* ---- the table ---- */

static size_t memory_size(void)
{
	struct peal_config config;

	peal_config_init(&config);
	small(&config);
	return peal_size(&config);
}

static void expect_impossible(struct stage *s, enum verb verb, peal_id call)
{
	size_t size = memory_size();
	void *before = malloc(size);

	assert_non_null(before);
	stage_read(s);
	peal_advance(s->engine[ONE], s->now);
	memcpy(before, s->engine[ONE], size);
	assert_int_equal(say(s, verb, call), PEAL_E_STATE);
	assert_true(memcmp(before, s->engine[ONE], size) == 0);
	free(before);
}

/* RFC 3261 9.1, 14.1, 15; peal.h: PEAL_E_STATE: not possible now; nothing has changed */
static void what_is_impossible_changes_not_a_byte(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		for (enum verb verb = RING; verb < VERBS; verb++) {
			struct stage *s = stage_open(small);
			peal_id call = states[i].make(s);
			struct peal_call_info look;

			stage_read(s);
			assert_int_equal(peal_call_look(s->engine[ONE], call, &look), PEAL_OK);
			assert_int_equal(look.state, states[i].state);
			if (states[i].can & CAN(verb))
				assert_int_equal(say(s, verb, call), PEAL_OK);
			else
				expect_impossible(s, verb, call);
			stage_close(s);
		}
}

static void expect_look(struct stage *s, peal_id call, enum peal_call_state state)
{
	struct peal_call_info look;

	stage_read(s);
	assert_int_equal(peal_call_look(s->engine[ONE], call, &look), PEAL_OK);
	assert_int_equal(look.state, state);
}

/* All states of docs/calls.md, one after the other, of a call of ours and one of theirs;
 * where it has ended there is nothing to look at */
static void a_call_goes_through_its_states(void **state)
{
	struct stage *s = stage_open(small);
	const struct packet *invite;
	peal_id call = one_calls_bare(s, &invite);
	struct peal_call_info look;

	(void)state;
	expect_look(s, call, PEAL_CALL_CALLING);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_look(s, call, PEAL_CALL_EARLY);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_look(s, call, PEAL_CALL_ANSWERED);
	say(s, ACKNOWLEDGE, call);
	expect_look(s, call, PEAL_CALL_UP);
	say(s, HANGUP, call);
	expect_look(s, call, PEAL_CALL_ENDING);
	nine_answers(s, &s->packets[s->packet_count - 1], "200 OK", NULL, NULL, NULL);
	assert_int_equal(peal_call_look(s->engine[ONE], call, &look), PEAL_E_GONE);
	stage_read(s);
	s->event_read = s->event_count;
	call = nine_calls(s);
	expect_look(s, call, PEAL_CALL_RINGING);
	say(s, ANSWER, call);
	expect_look(s, call, PEAL_CALL_ANSWERED);
	say(s, HANGUP, call);
	expect_look(s, call, PEAL_CALL_ENDING);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_impossible_changes_not_a_byte),
		cmocka_unit_test(a_call_goes_through_its_states),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
