/* SPDX-License-Identifier: MIT */
/* What the verbs of subscriptions refuse: arguments that are none, ids of something else, and
 * what there is no room for.  PEAL_E_ARGUMENT, PEAL_E_STATE and PEAL_E_FULL change nothing. */
#include "events_kit.h"
#include "hog_kit.h"

#define VIA_ROW                                                                                    \
	{                                                                                          \
		{ "Via", 3 },                                                                      \
		{                                                                                  \
			"x", 1                                                                     \
		}                                                                                  \
	}

static const struct peal_extra not_theirs = VIA_ROW;

static void small(struct peal_config *config)
{
	with_events(config);
	small_store(config);
}

static peal_id asked(struct stage *s)
{
	nine_subscribes(s, 1, false, "dialog", "600");
	return expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
}

static peal_id referred(struct stage *s, unsigned cseq, const char *to, const char *rows)
{
	nine_refers(s, cseq, false, to, rows);
	return expect_event(s, ONE, PEAL_EV_REFER, 0)->event.id;
}

static void end_it(struct stage *s, peal_id id)
{
	one_ends(s, id);
	expect_rest(s);
	stage_close(s);
}

/* ---- notices ---- */

/* RFC 6665 4.1.3, 8.2.3: state, reason and Retry-After are those there are, and go together */
static void a_notice_is_complete_and_possible(void **state)
{
	const struct peal_notice cases[] = {
		{ .size = 1 },
		{ .size = sizeof *cases, .state = PEAL_STATE_TERMINATED + 1 },
		{ .size = sizeof *cases,
		  .state = PEAL_STATE_TERMINATED,
		  .reason = PEAL_REASON_INVARIANT + 1 },
		{ .size = sizeof *cases, .retry_after = 5 },
		{ .size = sizeof *cases, .reason = PEAL_REASON_GIVEUP },
		{ .size = sizeof *cases, .extra = &not_theirs, .extra_count = 1 },
	};
	struct stage *s = events_open();
	peal_id id = asked(s);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(peal_accept(s->engine[ONE], id, &cases[i], 0), PEAL_E_ARGUMENT);
	stage_read(s);
	expect_silence(s);
	assert_int_equal(accept_it(s, id, NULL), PEAL_OK);
	expect_response(s, 0, 200, "1 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "active;expires=600"));
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(peal_notify(s->engine[ONE], id, &cases[i], 0), PEAL_E_ARGUMENT);
	stage_read(s);
	expect_silence(s);
	end_it(s, id);
}

/* What does not fit a message is told, and the notice before it stays. */
static void a_notice_fits_a_message(void **state)
{
	static char long_text[70000];
	struct peal_notice notice = notice_of(PEAL_STATE_NONE, "x");
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);

	(void)state;
	notice.body.bytes = (struct peal_text){ long_text, sizeof long_text };
	assert_int_equal(peal_notify(s->engine[ONE], id, &notice, 0), PEAL_E_FULL);
	nine_subscribes(s, 2, true, "dialog", "700");
	expect_response(s, 0, 200, "2 SUBSCRIBE");
	assert_non_null(strstr(expect_notify(s, "active;expires=700")->bytes, "\r\n\r\nidle\r\n"));
	nine_takes(s, &s->packets[s->packet_count - 1]);
	end_it(s, id);
}

/* ---- what an id is of ---- */

/* RFC 6665: ours are ended by peal_unsubscribe(), theirs are told, accepted, refused */
static void a_verb_is_for_one_kind_of_subscription(void **state)
{
	struct stage *s = events_open();
	struct peal_notice notice = notice_of(PEAL_STATE_NONE, "x");
	struct peal_engine *e = s->engine[ONE];
	const struct packet *p;
	peal_id ours = one_subscribed(s, &p), theirs = nine_subscribed(s), call;

	(void)state;
	assert_int_equal(peal_unsubscribe(e, theirs, 0), PEAL_E_STATE);
	assert_int_equal(peal_notify(e, ours, &notice, 0), PEAL_E_STATE);
	notice.expires = 0;
	assert_int_equal(peal_accept(e, ours, &notice, 0), PEAL_E_STATE);
	assert_int_equal(peal_reject(e, ours, NULL, 0), PEAL_E_STATE);
	assert_int_equal(follow(s, ours, &call), PEAL_E_STATE);
	assert_int_equal(follow(s, theirs, &call), PEAL_E_STATE); /* it is no REFER's */
	expect_silence(s);
	expect_no_event(s);
	stage_close(s);
}

/* RFC 6665 4.2.1.1: refused is what was not answered yet; its NOTIFY is another request */
static void what_was_accepted_is_not_refused(void **state)
{
	struct stage *s = events_open();
	struct peal_reply reply = reply_of(403, NULL);
	peal_id id = asked(s);
	const struct packet *p;

	(void)state;
	reply.extra = &not_theirs;
	reply.extra_count = 1;
	assert_int_equal(peal_reject(s->engine[ONE], id, &reply, 0), PEAL_E_ARGUMENT);
	assert_int_equal(accept_it(s, id, NULL), PEAL_OK);
	assert_int_equal(peal_reject(s->engine[ONE], id, NULL, 0), PEAL_E_STATE);
	expect_response(s, 0, 200, "1 SUBSCRIBE");
	p = expect_notify(s, "active;expires=600");
	nine_takes(s, p);
	stage_run(s, 32000); /* that transaction has gone */
	assert_int_equal(peal_reject(s->engine[ONE], id, NULL, s->now), PEAL_E_STATE);
	end_it(s, id);
}

/* An answer goes to the request that waits for it, and to no other. */
static void without_its_request_nothing_is_accepted(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id, options = 0;
	struct subscription *sub;
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT(NINE) };

	(void)state;
	id = asked(s);
	sub = subscription_find(&s->engine[ONE]->subscriptions, id);
	assert_int_equal(peal_request(s->engine[ONE], &request, 0, &options), PEAL_OK);
	stage_read(s);
	p = next_packet(s);
	sub->transaction = options;
	assert_int_equal(accept_it(s, id, NULL), PEAL_E_STATE);
	sub->transaction = 1;
	assert_int_equal(accept_it(s, id, NULL), PEAL_E_STATE);
	assert_int_equal(peal_reject(s->engine[ONE], id, NULL, 0), PEAL_E_STATE);
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_silence(s);
	stage_close(s);
}

/* ---- SUBSCRIBE and REFER that we send ---- */

/* What a call knows already is not the application's to say. */
static void within_a_call_only_rows_and_a_body_are_given(void **state)
{
	struct peal_flow flow = { .connection = 1 };
	const struct peal_request cases[] = {
		{ .size = 1 },
		{ .size = sizeof *cases, .method = PEAL_TEXT("INFO") },
		{ .size = sizeof *cases, .target = PEAL_TEXT(NINE) },
		{ .size = sizeof *cases, .to = PEAL_TEXT(NINE) },
		{ .size = sizeof *cases, .from = PEAL_TEXT(NINE) },
		{ .size = sizeof *cases, .route = PEAL_TEXT("<sip:a;lr>") },
		{ .size = sizeof *cases, .flow = &flow },
		{ .size = sizeof *cases, .extra = &not_theirs, .extra_count = 1 },
	};
	struct stage *s = events_open();
	peal_id call = one_call_up(s), id = 7;
	struct peal_subscribe how = {
		.size = sizeof how, .call = call, .event = PEAL_TEXT("dialog"), .expires = 60
	};
	struct peal_refer refer = { .size = sizeof refer,
				    .call = call,
				    .to = PEAL_TEXT("sip:ten@192.0.2.8") };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(peal_subscribe(s->engine[ONE], &cases[i], &how, 0, &id),
				 PEAL_E_ARGUMENT);
		assert_int_equal(peal_refer(s->engine[ONE], &cases[i], &refer, 0, &id),
				 PEAL_E_ARGUMENT);
		assert_int_equal(peal_modify(s->engine[ONE], call, &cases[i], 0), PEAL_E_ARGUMENT);
	}
	assert_int_equal(id, 7);
	expect_silence(s);
	stage_close(s);
}

static void what_is_asked_for_has_a_name_and_one_call(void **state)
{
	static char long_event[SUBSCRIPTION_ROWS];
	struct stage *s = events_open();
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	struct peal_subscribe how = { .size = sizeof how, .expires = 60 };
	struct peal_refer refer = { .size = 1, .to = PEAL_TEXT("sip:ten@192.0.2.8") };
	peal_id call = one_call_up(s), id = 7;

	(void)state;
	memset(long_event, 'x', sizeof long_event);
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_ARGUMENT);
	how.event = (struct peal_text){ long_event, SUBSCRIPTION_ROWS / 2 };
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_ARGUMENT);
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_E_ARGUMENT);
	refer.size = sizeof refer;
	refer.call = refer.about = call;
	request.target.len = 0;
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_E_ARGUMENT);
	how.event.len = SUBSCRIPTION_ROWS / 2 - 1;
	request.target = PEAL_TEXT(NINE);
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_OK);
	stage_read(s);
	assert_int_equal(strlen(header_of(next_packet(s), "Event")), SUBSCRIPTION_ROWS / 2 - 1);
	stage_close(s);
}

/* ---- following a REFER, RFC 3515 2.4.2, RFC 3261 19.1.5 ---- */

static int follow_with(struct stage *s, peal_id id, struct peal_request request)
{
	peal_id call;
	int result = peal_follow(s->engine[ONE], id, &request, s->now, &call);

	stage_read(s);
	return result;
}

static void whom_to_call_is_said_by_the_refer(void **state)
{
	struct stage *s = events_open();
	peal_id id = referred(s, 1, "<sip:ten@192.0.2.8>", "");

	(void)state;
	assert_int_equal(follow_with(s, id, (struct peal_request){ .size = 1 }), PEAL_E_ARGUMENT);
	assert_int_equal(follow_with(s, id,
				     (struct peal_request){ .size = sizeof(struct peal_request),
							    .method = PEAL_TEXT("INFO") }),
			 PEAL_E_ARGUMENT);
	assert_int_equal(follow_with(s, id,
				     (struct peal_request){ .size = sizeof(struct peal_request),
							    .target = PEAL_TEXT(NINE) }),
			 PEAL_E_ARGUMENT);
	expect_silence(s);
	stage_close(s);
}

/* What cannot be called is not followed, and may be refused then. */
static void what_cannot_be_called_is_not_followed(void **state)
{
	static char row[5200], place[5200];
	const struct {
		const char *to;
		int result;
	} cases[] = {
		{ "<sip:ten@192.0.2.8:99999>", PEAL_E_SYNTAX },
		{ "<tel:1>", PEAL_E_SYNTAX },
		{ row, PEAL_E_SYNTAX }, /* more header fields than an INVITE gets */
		{ place, PEAL_E_FULL }, /* a longer place than one is called at */
	};
	struct stage *s = events_open();

	(void)state;
	snprintf(row, sizeof row, "<sip:ten@192.0.2.8?Subject=%04200d>", 0);
	snprintf(place, sizeof place, "<sip:%01100d@192.0.2.8>", 0);
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		char rows[6000];
		peal_id id, call;

		snprintf(rows, sizeof rows, CONTACT "Refer-To: %s\r\n", cases[i].to);
		nine_sends(s,
			   (struct nine_request){ .method = "REFER", .cseq = i + 1, .rows = rows });
		id = expect_event(s, ONE, PEAL_EV_REFER, 0)->event.id;
		assert_int_equal(follow(s, id, &call), cases[i].result);
		assert_int_equal(peal_reject(s->engine[ONE], id, NULL, 0), PEAL_OK);
		stage_read(s);
		next_packet(s);
		expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	}
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 19.1.5: a field of a name nobody has is left out */
static void a_field_with_a_long_name_is_left_out(void **state)
{
	char to[200];
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id, call;

	(void)state;
	snprintf(to, sizeof to, "<sip:ten@192.0.2.8?X-%070d=1&Subject=hello>", 0);
	id = referred(s, 1, to, "");
	assert_int_equal(follow(s, id, &call), PEAL_OK);
	expect_response(s, 0, 200, "1 REFER");
	nine_takes(s, expect_report(s, "active;expires=600", "SIP/2.0 100 Trying\r\n"));
	p = next_packet(s);
	expect_header(p, "Subject", "hello");
	assert_null(strstr(p->bytes, "X-00"));
	stage_close(s);
}

/* ---- room ---- */

struct task {
	struct stage *s;
	peal_id id, call;
	struct peal_notice notice;
};

static int accept_task(void *of)
{
	const struct task *task = of;

	return peal_accept(task->s->engine[ONE], task->id, &task->notice, task->s->now);
}

static int notify_task(void *of)
{
	const struct task *task = of;

	return peal_notify(task->s->engine[ONE], task->id, &task->notice, task->s->now);
}

static int follow_task(void *of)
{
	struct task *task = of;
	struct peal_request request = { .size = sizeof request, .body = stage_sdp };

	return peal_follow(task->s->engine[ONE], task->id, &request, task->s->now, &task->call);
}

/* The 200 and what the NOTIFY is to say are both kept, or neither. */
static void what_there_is_no_room_to_keep_is_not_accepted(void **state)
{
	struct stage *s = stage_open(small);
	struct task task = { s, asked(s), 0, notice_of(PEAL_STATE_NONE, "") };
	char text[900];

	(void)state;
	memset(text, 'x', sizeof text);
	task.notice.body.bytes = (struct peal_text){ text, sizeof text };
	assert_in_range(hog_until_it_fits(s->engine[ONE], accept_task, &task), 3, 6);
	stage_read(s);
	expect_response(s, 0, 200, "1 SUBSCRIBE");
	expect_silence(s); /* which a NOTIFY found no room for: the next may get through */
	assert_in_range(hog_until_it_fits(s->engine[ONE], notify_task, &task), 3, 6);
	stage_read(s);
	expect_silence(s);
	end_it(s, task.id);
}

static void what_there_is_no_room_to_keep_is_not_followed(void **state)
{
	struct stage *s = stage_open(small);
	struct task task = { s, referred(s, 1, "<sip:ten@192.0.2.8>", ""), 0,
			     notice_of(PEAL_STATE_NONE, "") };

	(void)state;
	assert_in_range(hog_until_it_fits(s->engine[ONE], follow_task, &task), 3, 6);
	stage_read(s);
	expect_response(s, 0, 200, "1 REFER");
	stage_close(s);
}

static void eight(struct peal_config *config)
{
	with_events(config);
	config->transactions = 8;
}

/* A NOTIFY has to be possible: RFC 6665 4.2.1.2 */
static void without_a_transaction_for_its_notify_nothing_is_accepted(void **state)
{
	struct stage *s = stage_open(eight);
	struct transactions *transactions = &s->engine[ONE]->transactions;
	peal_id id = asked(s);
	struct transaction *taken[8];
	int n = 0;

	(void)state;
	while ((taken[n] = pool_take(&transactions->pool)))
		n++;
	assert_int_equal(accept_it(s, id, NULL), PEAL_E_FULL);
	expect_silence(s);
	while (n-- > 0)
		pool_give(&transactions->pool, taken[n]);
	assert_int_equal(accept_it(s, id, NULL), PEAL_OK);
	expect_response(s, 0, 200, "1 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "active;expires=600"));
	transactions->pool.count = transactions->pool.live;
	assert_int_equal(tell(s, id, PEAL_STATE_NONE, NULL), PEAL_E_FULL);
	transactions->pool.count = 8;
	end_it(s, id);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_notice_is_complete_and_possible),
		cmocka_unit_test(a_notice_fits_a_message),
		cmocka_unit_test(a_verb_is_for_one_kind_of_subscription),
		cmocka_unit_test(what_was_accepted_is_not_refused),
		cmocka_unit_test(without_its_request_nothing_is_accepted),
		cmocka_unit_test(within_a_call_only_rows_and_a_body_are_given),
		cmocka_unit_test(what_is_asked_for_has_a_name_and_one_call),
		cmocka_unit_test(whom_to_call_is_said_by_the_refer),
		cmocka_unit_test(what_cannot_be_called_is_not_followed),
		cmocka_unit_test(a_field_with_a_long_name_is_left_out),
		cmocka_unit_test(what_there_is_no_room_to_keep_is_not_accepted),
		cmocka_unit_test(what_there_is_no_room_to_keep_is_not_followed),
		cmocka_unit_test(without_a_transaction_for_its_notify_nothing_is_accepted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
