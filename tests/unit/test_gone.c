/* SPDX-License-Identifier: MIT */
/* Objects know each other by id, and what has gone is found to be gone: whatever a table
 * says, an action whose transaction, dialog or request is not there any more does nothing.
 * The tables as they are let none of this happen, so ids are taken away by hand. */
#include <string.h>

#include "engine/engine.h"
#include "events_kit.h"
#include "modify_kit.h"
#include "ua/upkeep.h"

#include "words.h"

#define GONE ((peal_id)1) /* of no pool */

/* Nothing waits to be sent, told or done. */
static void expect_untouched(struct stage *s)
{
	const struct runtime *rt = &s->engine[ONE]->rt;

	assert_int_equal(rt->signals.count, 0);
	assert_int_equal(rt->outputs.count, 0);
	assert_int_equal(rt->events.count, 0);
	assert_int_equal(rt->counts.unexpected, 0);
}

/* The peer's end of a call that is up, and nothing is left. */
static void end(struct stage *s, peal_id call)
{
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* ---- the dialog of a record, RFC 3261 13.2.2.4, 13.3.1.4 ---- */

static void a_record_of_a_2xx_without_its_dialog_does_nothing(void **state)
{
	static void (*const actions[])(struct ack *) = { ack_send_ack,    ack_repeat_ack,
							 ack_repeat_2xx,  ack_tell_ack,
							 ack_tell_no_ack, ack_release_dialog };
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct dialog *d = dialog_of_one(s, call);
	struct ack *ack = ack_find(d->layer, d->ack);
	struct ack before = *ack;

	(void)state;
	assert_non_null(ack->bytes);
	ack->dialog = ack->transaction = GONE;
	for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
		actions[i](ack);
		expect_untouched(s);
	}
	*ack = before;
	assert_int_equal(d->acks, 1);
	end(s, call);
}

/* RFC 3262 3 */
static void a_record_of_a_reliable_response_without_its_dialog_does_nothing(void **state)
{
	static void (*const actions[])(struct reliable *) = {
		reliable_send_provisional, reliable_repeat_provisional, reliable_answer_prack,
		reliable_pass_offer,       reliable_tell_acknowledged,  reliable_release_dialog,
	};
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct dialog *d = dialog_of_one(s, call);
	struct dialogs *layer = d->layer;
	struct reliable *r = reliable_make(d, sender_of(s, &s->packets[0]), 1);
	struct facts facts = { .message = &(struct peal_message){ .body = PEAL_TEXT("x") } };

	(void)state;
	r->described = true;
	r->dialog = r->transaction = GONE;
	layer->facts = &facts;
	assert_false(reliable_offer(r));
	for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
		actions[i](r);
		expect_untouched(s);
	}
	layer->facts = NULL;
	reliable_free(r);
	assert_int_equal(layer->reliables.live, 0);
	assert_int_equal(d->reliables--, 1);
	end(s, call);
}

static void a_record_goes_also_when_its_dialog_has_gone(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct dialog *d = dialog_of_one(s, call);
	struct ack *ack = ack_find(d->layer, d->ack);

	(void)state;
	ack->dialog = GONE;
	ack_free(ack);
	assert_int_equal(d->layer->acks.live, 0);
	assert_int_equal(d->acks--, 1);
	end(s, call);
}

/* ---- the request of a dialog, the INVITE of a call ---- */

/* RFC 3261 12.2.2, 14.2 */
static void a_dialog_without_a_request_answers_none(void **state)
{
	static void (*const actions[])(struct dialog *) = {
		dialog_refuse_late,    dialog_refuse_repeated, dialog_refuse_gone,
		dialog_refuse_pending, dialog_refuse_busy,     dialog_answer_bye,
		dialog_send_answer,    dialog_send_refusal,    dialog_send_cancelled,
	};
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct dialog *d = dialog_of_one(s, call);

	(void)state;
	for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
		d->offer = GONE;
		actions[i](d);
		expect_untouched(s);
	}
	d->offer = 0;
	modify_send_cancel(&d->modify); /* there is no re-INVITE */
	expect_untouched(s);
	end(s, call);
}

/* RFC 3261 9.1, 13.3.1 */
static void a_call_without_its_invite_says_nothing(void **state)
{
	static void (*const actions[])(struct call *) = {
		call_send_cancel,    call_abandon_invite,     call_send_provisional,
		call_send_reliable,  call_repeat_provisional, call_send_answer,
		call_send_refusal,   call_send_cancelled,     call_send_timed_out,
		call_hang_up_dialog,
	};
	struct stage *s = stage_open(NULL);
	peal_id id = nine_call_up(s);
	struct call *call = call_of(s, id);
	struct call before = *call;

	(void)state;
	call->invite = call->dialog = GONE;
	for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
		actions[i](call);
		expect_untouched(s);
	}
	assert_false(call_described(call));
	call->keeps = true;
	assert_false(call_keeping(call));
	call->keeps = before.keeps;
	call->dialog = before.dialog;
	call_send_answer(call);
	call->dialog = GONE;
	call->invite = before.invite; /* there is nothing prepared for it, and no dialog */
	call_send_answer(call);
	call_send_provisional(call);
	expect_untouched(s);
	*call = before;
	end(s, id);
}

/* ---- subscriptions, RFC 6665 ---- */

/* What cannot be sent is as if it had failed, and the time granted stands: RFC 6665 4.1.2.2 */
static void a_subscription_of_ours_without_its_dialog_is_not_refreshed(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribed(s, &p);

	(void)state;
	subscription_find(&s->engine[ONE]->subscriptions, id)->dialog = GONE;
	stage_run(s, 3568000); /* when it is to be refreshed */
	expect_silence(s);
	expect_in(s, id, "Subscribed");
	stage_run(s, 3600000);
	expect_silence(s);
	expect_over(s, id, PEAL_CAUSE_EXPIRED, 0);
	stage_close(s);
}

/* RFC 6665 4.1.2.4, 4.2.1.1 */
static void what_came_without_the_dialog_moves_no_target(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribed(s, &p);
	struct subscription *sub = subscription_find(&s->engine[ONE]->subscriptions, id);
	peal_id dialog = sub->dialog;

	(void)state;
	sub->dialog = GONE;
	nine_notifies(s, "x", 2, "dialog", "active;expires=60");
	expect_notify_answered(s, 200, 2);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 60);
	sub->dialog = dialog;
	nine_ends(s, id, 3);
	id = nine_subscribed_as(s, 4);
	sub = subscription_find(&s->engine[ONE]->subscriptions, id);
	sub->dialog = GONE;
	nine_subscribes(s, 5, true, "dialog", "90");
	expect_response(s, s->now, 200, "5 SUBSCRIBE");
	expect_silence(s);
	stage_close(s);
}

static void a_notifier_without_its_dialog_tells_nobody(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);
	struct subscription *sub = subscription_find(&s->engine[ONE]->subscriptions, id);
	peal_id dialog = sub->dialog;

	(void)state;
	sub->dialog = GONE;
	assert_int_equal(tell(s, id, PEAL_STATE_NONE, "lost\r\n"), PEAL_OK);
	expect_silence(s);
	expect_in(s, id, "Idle");
	sub->dialog = dialog;
	assert_int_equal(tell(s, id, PEAL_STATE_TERMINATED, NULL), PEAL_OK);
	nine_takes(s, expect_notify(s, "terminated"));
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* ---- what transactions tell ---- */

/* RFC 3261 13.2.2, 15.1.1: of a call or dialog that has ended */
static void what_is_told_of_a_request_of_nobody_is_told_nobody(void **state)
{
	static const char *const statuses[] = { "180 Ringing", "486 Busy Here" };
	struct stage *s = stage_open(NULL);
	const struct packet *p;
	peal_id id = one_call_up(s);

	(void)state;
	p = hang_up(s, id);
	sender_of(s, p)->owner = GONE;
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	expect_silence(s);
	expect_no_event(s);
	id = one_calls(s, &p);
	call_of(s, id)->invite = GONE;
	could_not_send(s, p);
	expect_silence(s);
	expect_no_event(s);
	one_calls(s, &p);
	sender_of(s, p)->owner = (peal_id)99 << 32 | (peal_id)KIND_CALL << 28;
	for (size_t i = 0; i < 2; i++)
		nine_answers(s, p, statuses[i], "x", CONTACT, NULL);
	expect_packet(s, ONE, 0, "ACK "); /* 17.1.1.3: the transaction's own */
	expect_silence(s);
	expect_no_event(s);
	stage_close(s);
}

static void with_one_upkeep(struct peal_config *config)
{
	config->upkeeps = 1;
}

/* RFC 3261 10.2.4: nor of a request that was not the latest of what is kept up */
static void what_an_older_request_of_an_upkeep_tells_is_late(void **state)
{
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:192.0.2.9"),
					.to = PEAL_TEXT("sip:one@example.com") };
	struct stage *s = stage_open(with_one_upkeep);
	const struct packet *p;
	struct upkeep *u;
	peal_id id = 0;

	(void)state;
	assert_int_equal(
	    peal_register(s->engine[ONE], &request, (struct peal_text){ 0 }, 60, 0, &id), PEAL_OK);
	stage_read(s);
	p = next_packet(s);
	u = upkeep_find(&s->engine[ONE]->ua, id);
	u->request = GONE;
	nine_answers(s, p, "403 Forbidden", "t", NULL, NULL);
	expect_silence(s);
	expect_no_event(s);
	fsm_rest(&u->fsm, FSM_MACHINE_REGISTRATION);
	upkeep_event(u, UPKEEP_REFUSED);
	expect_untouched(s);
	stage_close(s);
}

/* ---- signals ---- */

static void a_signal_for_what_has_gone_is_nobodys(void **state)
{
	static const enum kind kinds[] = { KIND_TRANSACTION, KIND_DIALOG, KIND_ACK,
					   KIND_CALL,        KIND_UPKEEP, KIND_SUBSCRIPTION,
					   KIND_RELIABLE };
	struct stage *s = stage_open(NULL);
	struct runtime *rt = &s->engine[ONE]->rt;

	(void)state;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		peal_id id = (peal_id)1 << 32 | (peal_id)kinds[i] << 28;

		for (uint8_t kind = SIGNAL_EVENT; kind <= SIGNAL_TOLD; kind++)
			runtime_signal(rt, (struct signal){ id, kind, 0, 1 });
		assert_int_equal(rt->signals.count, 3);
		peal_advance(s->engine[ONE], s->now);
		expect_untouched(s);
	}
	stage_close(s);
}

/* An event for a machine that has ended is a race that was decided. */
static void an_event_behind_the_end_is_too_late(void **state)
{
	struct stage *s = stage_open(NULL);
	struct runtime *rt = &s->engine[ONE]->rt;
	peal_id id = nine_call_up(s);
	struct call *call = call_of(s, id);
	struct fsm before = call->fsm;

	(void)state;
	fsm_rest(&call->fsm, FSM_MACHINE_CALLEE);
	runtime_signal(rt, (struct signal){ id, SIGNAL_EVENT, 0, CALL_HANG_UP });
	peal_advance(s->engine[ONE], s->now);
	call_event(call, CALL_HANG_UP);
	expect_untouched(s);
	call->fsm = before;
	end(s, id);
}

/* RFC 6665 4.2.1.1: there is a request, and there is an answer, or nothing is said */
static void a_subscribe_is_answered_when_there_is_an_answer(void **state)
{
	struct stage *s = events_open();
	struct subscription *sub;
	struct subscriptions *layer = &s->engine[ONE]->subscriptions;
	struct runtime *rt = &s->engine[ONE]->rt;
	peal_id id;

	(void)state;
	nine_subscribes(s, 1, false, "dialog", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	sub = subscription_find(layer, id);
	subscription_refuse(sub);
	expect_untouched(s);
	sub->transaction = GONE;
	sub->prepared = buffer_take(&rt->store, 1);
	subscription_refuse(sub);
	expect_untouched(s);
	fsm_rest(&sub->fsm, FSM_MACHINE_NOTIFIER);
	subscription_event(sub, WHICH_SUBSCRIPTION, SUBSCRIPTION_REJECT);
	expect_untouched(s);
	stage_close(s);
}

/* RFC 3261 9.2, 14.2: what is answered is the re-INVITE that waits */
static void an_offer_that_has_gone_is_not_answered(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s), offer;
	struct dialog *d = dialog_of_one(s, call);

	(void)state;
	d->offer = GONE;
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_E_STATE);
	d->offer = 0;
	nine_sends(s, (struct nine_request){
			  .method = "INVITE", .cseq = 2, .in_call = true, .body = NINE_SDP });
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	offer = d->offer;
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	d->offer = offer; /* it was answered */
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_E_STATE);
	d->offer = 0;
	stage_close(s);
}

/* The name of a next hop that is not in the request is none; RFC 3261 8.1.2 */
static void a_host_is_kept_where_the_request_has_it(void **state)
{
	struct stage *s = stage_open(NULL);
	struct store *store = &s->engine[ONE]->rt.store;
	struct buffer *request = buffer_copy(store, PEAL_TEXT("INVITE sip:nine.example SIP/2.0"));
	struct peal_text host = transaction_host(request, PEAL_TEXT("nine.example"));

	(void)state;
	assert_ptr_equal(host.at, request->bytes + 11);
	assert_int_equal(host.len, 12);
	assert_null(transaction_host(request, PEAL_TEXT("ten.example")).at);
	buffer_drop(store, request);
	stage_close(s);
}

/* RFC 3261 13.3.1.4: the answer goes out, and nothing is kept of a dialog that is not there */
static void a_call_without_its_dialog_is_answered(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id id = nine_calls(s);

	(void)state;
	call_of(s, id)->dialog = GONE;
	assert_int_equal(peal_answer(s->engine[ONE], id, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	assert_int_equal(s->engine[ONE]->dialogs.acks.live, 0);
	stage_close(s);
}

static void with_update(struct peal_config *config)
{
	config->methods = PEAL_TEXT("UPDATE");
}

/* RFC 3261 15.1.2: what a BYE cancels is the UPDATE that waits, RFC 3311 5.2 */
static void an_update_that_waits_no_more_is_not_cancelled(void **state)
{
	struct stage *s = stage_open(with_update);
	struct peal_reply ok = reply_of(200, NINE_SDP);
	peal_id call = one_call_up(s), id;
	struct dialog *d = dialog_of_one(s, call);

	(void)state;
	d->asked_update = GONE;
	dialog_cancel_update(d);
	expect_untouched(s);
	nine_sends(s, (struct nine_request){ .method = "UPDATE",
					     .cseq = 2,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .rows = CONTACT,
					     .body = NINE_SDP });
	id = expect_told(s, PEAL_EV_REQUEST);
	assert_int_equal(peal_answer(s->engine[ONE], id, &ok, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "2 UPDATE");
	assert_int_equal(d->asked_update, id);
	assert_non_null(transaction_find(d->layer->transactions, id)); /* it was answered */
	dialog_cancel_update(d);
	expect_untouched(s);
	end(s, call);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_of_a_2xx_without_its_dialog_does_nothing),
		cmocka_unit_test(a_record_of_a_reliable_response_without_its_dialog_does_nothing),
		cmocka_unit_test(a_record_goes_also_when_its_dialog_has_gone),
		cmocka_unit_test(a_dialog_without_a_request_answers_none),
		cmocka_unit_test(a_call_without_its_invite_says_nothing),
		cmocka_unit_test(a_subscription_of_ours_without_its_dialog_is_not_refreshed),
		cmocka_unit_test(what_came_without_the_dialog_moves_no_target),
		cmocka_unit_test(a_notifier_without_its_dialog_tells_nobody),
		cmocka_unit_test(what_is_told_of_a_request_of_nobody_is_told_nobody),
		cmocka_unit_test(what_an_older_request_of_an_upkeep_tells_is_late),
		cmocka_unit_test(a_signal_for_what_has_gone_is_nobodys),
		cmocka_unit_test(an_event_behind_the_end_is_too_late),
		cmocka_unit_test(a_subscribe_is_answered_when_there_is_an_answer),
		cmocka_unit_test(an_offer_that_has_gone_is_not_answered),
		cmocka_unit_test(a_host_is_kept_where_the_request_has_it),
		cmocka_unit_test(a_call_without_its_dialog_is_answered),
		cmocka_unit_test(an_update_that_waits_no_more_is_not_cancelled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
