/* SPDX-License-Identifier: MIT */
/* Requests within a dialog, both ways: RFC 3261 12.2, RFC 5057 5. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nine.h"
#include "sender.h"

static void serve(struct peal_config *config)
{
	config->methods = PEAL_TEXT("INFO, MESSAGE, NOTIFY, DANCE");
}

static struct peal_request request_of(const char *method)
{
	return (struct peal_request){ .size = sizeof(struct peal_request),
				      .method = peal_text_of(method) };
}

/* ONE sends a request in its call; the packet. */
static const struct packet *send_one(struct stage *s, peal_id call, const char *method, peal_id *id)
{
	static const struct peal_extra event[] = {
		{ { "Event", 5 }, { "x", 1 } }, { { "Subscription-State", 18 }, { "active", 6 } }
	};
	struct peal_request request = request_of(method);
	char start[64];

	request.extra = event;
	request.extra_count = strcmp(method, "NOTIFY") == 0 ? 2 : 0;
	snprintf(start, sizeof start, "%s " NINE " SIP/2.0\r\n", method);
	assert_int_equal(peal_send(s->engine[ONE], call, &request, s->now, id), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, start);
}

static void hang_up_and_rest(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
}

/* ---- ours ---- */

/* RFC 3261 12.2.1.1: Call-ID, tags and target of the dialog, CSeq one higher */
static void a_request_within_a_call_is_of_its_dialog(void **state)
{
	static const struct peal_extra extra = { { "Info-Package", 12 }, { "foo", 3 } };
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s), id;
	const struct packet *invite = &s->packets[0], *info;
	struct peal_request request = request_of("INFO");
	char kept[128];

	(void)state;
	request.extra = &extra;
	request.extra_count = 1;
	request.body = (struct peal_body){ { "text/plain", 10 }, { "hello", 5 } };
	assert_int_equal(peal_send(s->engine[ONE], call, &request, s->now, &id), PEAL_OK);
	stage_read(s);
	info = expect_packet(s, ONE, 0, "INFO " NINE " SIP/2.0\r\n");
	strcpy(kept, header_of(invite, "From"));
	expect_header(info, "From", kept);
	strcpy(kept, header_of(invite, "Call-ID"));
	expect_header(info, "Call-ID", kept);
	expect_header(info, "To", "<" NINE ">;tag=x");
	expect_header(info, "CSeq", "2 INFO");
	expect_header(info, "Contact", "");
	expect_header(info, "Info-Package", "foo");
	expect_header(info, "Content-Type", "text/plain");
	assert_string_equal(info->bytes + info->len - 5, "hello");
	nine_answers(s, info, "100 Trying", NULL, NULL, NULL);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_RESPONSE, 100)->event.call, call);
	nine_answers(s, info, "200 OK", NULL, NULL, NULL);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_RESPONSE, 200)->event.id, id);
	expect_header(send_one(s, call, "DANCE", &id), "CSeq", "3 DANCE");
	nine_answers(s, &s->packets[s->packet_count - 1], "200 OK", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 6141 4.2, RFC 6665 4.1.3: what refreshes the target has a Contact, and so
 * does its 2xx */
static void the_2xx_to_a_notify_moves_the_target(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s), id;
	const struct packet *notify = send_one(s, call, "NOTIFY", &id);

	(void)state;
	expect_header(notify, "Contact", "<sip:one@192.0.2.1:5060>");
	nine_answers(s, notify, "200 OK", NULL, "Contact: <sip:moved@192.0.2.9:5062>\r\n", NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE sip:moved@192.0.2.9:5062 "), "200 OK", NULL,
		     NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 6141 4.2: INFO is none of those */
static void the_2xx_to_an_info_does_not(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s), id;

	(void)state;
	nine_answers(s, send_one(s, call, "INFO", &id), "200 OK", NULL,
		     "Contact: <sip:moved@192.0.2.9:5062>\r\n", NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	assert_true(peal_text_is(dialog_of_one(s, call)->target, NINE));
	hang_up_and_rest(s, call);
	stage_close(s);
}

static void expect_no_send(struct stage *s, peal_id call, struct peal_request request, int result)
{
	peal_id id = 77;

	assert_int_equal(peal_send(s->engine[ONE], call, &request, s->now, &id), result);
	assert_int_equal(id, 77);
	stage_read(s);
	expect_silence(s);
}

/* peal.h */
static void a_request_that_cannot_be_sent_changes_nothing(void **state)
{
	static const char *const ours[] = { "INVITE", "ACK", "BYE", "CANCEL", "PRACK", "", "A B" };
	static const struct peal_extra via = { { "Via", 3 }, { "x", 1 } };
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct peal_request request;

	(void)state;
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
		expect_no_send(s, call, request_of(ours[i]), PEAL_E_ARGUMENT);
	request = request_of("INFO"), request.size--;
	expect_no_send(s, call, request, PEAL_E_ARGUMENT);
	request = request_of("INFO"), request.target = PEAL_TEXT(NINE);
	expect_no_send(s, call, request, PEAL_E_ARGUMENT);
	request = request_of("INFO"), request.extra = &via, request.extra_count = 1;
	expect_no_send(s, call, request, PEAL_E_ARGUMENT);
	expect_no_send(s, call + 1, request_of("INFO"), PEAL_E_GONE);
	assert_int_equal(dialog_of_one(s, call)->local_cseq, 1);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* peal.h: only once the ACK has gone or come, and not behind the hangup */
static void a_call_that_is_not_up_sends_nothing(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	expect_no_send(s, call, request_of("INFO"), PEAL_E_STATE);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	expect_no_send(s, call, request_of("INFO"), PEAL_E_STATE);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	invite = expect_packet(s, ONE, 0, "BYE ");
	expect_no_send(s, call, request_of("INFO"), PEAL_E_STATE);
	nine_answers(s, invite, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 15: the callee waits for the ACK with this, too */
static void the_callee_sends_nothing_before_the_ack(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	struct peal_reply reply = reply_of(200, NINE_SDP);
	peal_id id;

	(void)state;
	expect_no_send(s, call, request_of("INFO"), PEAL_E_STATE); /* no 2xx yet */
	peal_answer(s->engine[ONE], call, &reply, s->now);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	expect_no_send(s, call, request_of("INFO"), PEAL_E_STATE);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	nine_answers(s, send_one(s, call, "INFO", &id), "200 OK", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* ---- what a failure ends ---- */

enum scope { REQUEST, SESSION };

static void expect_scope(const char *method, const char *status, enum scope scope)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s), id;
	const struct packet *bye;
	uint16_t number = (uint16_t)strtoul(status, NULL, 10);

	nine_answers(s, send_one(s, call, method, &id), status, NULL, NULL, NULL);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_RESPONSE, number)->event.id, id);
	if (scope == REQUEST) {
		hang_up_and_rest(s, call);
	} else {
		bye = expect_packet(s, ONE, 0, "BYE ");
		expect_header(bye, "CSeq", "3 BYE");
		expect_ended(s, call, PEAL_CAUSE_LOST, number);
		nine_answers(s, bye, "481 Gone", NULL, NULL, NULL);
		expect_rest(s);
	}
	stage_close(s);
}

/* R5057-5.1-01: RFC 5057 5.1 */
static void what_a_failure_ends_is_a_table(void **state)
{
	static const struct {
		const char *status;
		enum scope info, notify;
	} cases[] = {
		{ "302 Moved", REQUEST, REQUEST },   { "400 Bad", REQUEST, REQUEST },
		{ "401 Who", REQUEST, REQUEST },     { "403 No", REQUEST, REQUEST },
		{ "404 Not", SESSION, SESSION },     { "405 Never", REQUEST, REQUEST },
		{ "408 Late", SESSION, REQUEST },    { "410 Gone", SESSION, SESSION },
		{ "415 What", REQUEST, REQUEST },    { "416 Scheme", SESSION, SESSION },
		{ "420 Bad", REQUEST, REQUEST },     { "480 Not now", SESSION, REQUEST },
		{ "481 None", SESSION, REQUEST },    { "482 Loop", SESSION, SESSION },
		{ "483 Hops", SESSION, SESSION },    { "484 Short", SESSION, SESSION },
		{ "485 Which", SESSION, SESSION },   { "486 Busy", REQUEST, REQUEST },
		{ "488 Not", REQUEST, REQUEST },     { "489 Event", REQUEST, REQUEST },
		{ "491 Pending", REQUEST, REQUEST }, { "500 Oops", REQUEST, REQUEST },
		{ "501 What", REQUEST, REQUEST },    { "502 Bad", SESSION, SESSION },
		{ "503 Busy", REQUEST, REQUEST },    { "504 Late", REQUEST, REQUEST },
		{ "600 No", REQUEST, REQUEST },      { "603 No", REQUEST, REQUEST },
		{ "604 None", SESSION, SESSION },    { "606 No", REQUEST, REQUEST },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		expect_scope("INFO", cases[i].status, cases[i].info);
		expect_scope("NOTIFY", cases[i].status, cases[i].notify);
	}
}

/* R5057-5.1-02, R3261-12.2.1.2-02: RFC 5057 5.2, RFC 3261 12.2.1.2 */
static void silence_ends_the_session(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s), id;
	const struct packet *bye;

	(void)state;
	send_one(s, call, "MESSAGE", &id);
	stage_run(s, 31999);
	s->packet_read = s->packet_count;
	expect_no_event(s);
	stage_run(s, 32000);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_RESPONSE, 408)->event.cause,
			 PEAL_CAUSE_TIMEOUT);
	bye = expect_packet(s, ONE, 32000, "BYE ");
	expect_ended(s, call, PEAL_CAUSE_LOST, 408);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 8.1.3.1: a 503, so only the request */
static void a_transport_error_ends_the_request_alone(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s), id;

	(void)state;
	could_not_send(s, send_one(s, call, "INFO", &id));
	assert_int_equal(expect_event(s, ONE, PEAL_EV_RESPONSE, 503)->event.cause,
			 PEAL_CAUSE_TRANSPORT);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* A response that comes when the session has ended for another reason. */
static void a_failure_behind_the_end_changes_nothing(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s), id;
	const struct packet *info = send_one(s, call, "INFO", &id);

	(void)state;
	peal_hangup(s->engine[ONE], call, s->now);
	stage_read(s);
	nine_answers(s, info, "481 None", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 481);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 5057 5.1: 405 and 501 end it where the usage needs the request */
static void an_integral_request_needs_its_method(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	for (uint16_t status = 405; status <= 501; status += 96) {
		peal_id call = one_call_up(s);

		dialog_failed(dialog_of_one(s, call), PEAL_METHOD_INVITE, status);
		peal_advance(s->engine[ONE], s->now);
		stage_read(s);
		nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
		expect_ended(s, call, PEAL_CAUSE_LOST, status);
		expect_rest(s);
	}
	stage_close(s);
}

static void expect_no_use(struct stage *s, peal_id call)
{
	expect_ignored(s, &dialog_of_one(s, call)->usage, DIALOG_SEND);
	expect_ignored(s, &dialog_of_one(s, call)->usage, DIALOG_LOST);
}

/* Rows that no user reaches: the interface asks the table first */
static void a_usage_that_is_not_up_sends_and_loses_nothing(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	const struct packet *bye;

	(void)state;
	expect_no_use(s, call);
	peal_answer(s->engine[ONE], call, &stage_answer, s->now);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	expect_no_use(s, call);
	peal_hangup(s->engine[ONE], call, s->now);
	expect_no_use(s, call);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	bye = expect_packet(s, ONE, 0, "BYE ");
	expect_no_use(s, call);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* ---- theirs ---- */

static peal_id asked(struct stage *s, struct nine_request request, peal_id call)
{
	const struct happened *h;

	nine_sends(s, request);
	h = expect_event(s, ONE, PEAL_EV_REQUEST, 0);
	assert_int_equal(h->event.call, call);
	return h->event.id;
}

static void answer(struct stage *s, peal_id id, uint16_t status, int result)
{
	struct peal_reply reply = reply_of(status, NULL);

	assert_int_equal(status < 300 ? peal_answer(s->engine[ONE], id, &reply, s->now)
				      : peal_reject(s->engine[ONE], id, &reply, s->now),
			 result);
	stage_read(s);
}

/* RFC 3261 12.2.2, 8.2.6 */
static void a_request_within_a_call_is_the_applications_to_answer(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = nine_call_up(s), id, other;
	const struct packet *ok;
	struct nine_request info = { .method = "INFO", .branch = "f", .cseq = 2, .in_call = true };

	(void)state;
	id = asked(s, info, call);
	nine_sends(s, info); /* again: told once */
	expect_no_event(s);
	other = asked(s, (struct nine_request){ .method = "DANCE", .cseq = 3, .in_call = true },
		      call);
	assert_int_equal(peal_ring(s->engine[ONE], id, NULL, s->now), PEAL_E_STATE);
	answer(s, other, 488, PEAL_OK);
	expect_response(s, 0, 488, "3 DANCE");
	answer(s, id, 200, PEAL_OK);
	ok = expect_response(s, 0, 200, "2 INFO");
	expect_header(ok, "Allow",
		      "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, MESSAGE, NOTIFY, DANCE");
	expect_header(ok, "Contact", "");
	answer(s, id, 200, PEAL_E_STATE); /* only once */
	nine_sends(s, info);
	assert_string_equal(expect_response(s, 0, 200, "2 INFO")->bytes, ok->bytes);
	stage_run(s, 32000);
	answer(s, id, 200, PEAL_E_GONE);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 4320 4: who waits too long answers nobody */
static void a_request_nobody_answers_goes_after_64_t1(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = nine_call_up(s), id;

	(void)state;
	id = asked(s, (struct nine_request){ .method = "INFO", .cseq = 2, .in_call = true }, call);
	stage_run(s, 31999);
	expect_response(s, 3500, 100, "2 INFO");
	stage_run(s, 32000);
	answer(s, id, 200, PEAL_E_GONE);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 6141 4.6, RFC 3261 12.2.2: the target moves with the 2xx */
static void a_notify_moves_the_target_when_it_is_accepted(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = nine_call_up(s), id;
	struct nine_request notify = { .method = "NOTIFY",
				       .cseq = 2,
				       .in_call = true,
				       .rows = "Contact: <sip:moved@192.0.2.9:5062>\r\n"
					       "Event: x\r\nSubscription-State: active\r\n" };

	(void)state;
	id = asked(s, notify, call);
	assert_true(peal_text_is(dialog_of_one(s, call)->target, NINE));
	answer(s, id, 489, PEAL_OK);
	expect_response(s, 0, 489, "2 NOTIFY");
	assert_true(peal_text_is(dialog_of_one(s, call)->target, NINE));
	notify.cseq = 3;
	id = asked(s, notify, call);
	answer(s, id, 200, PEAL_OK);
	expect_header(expect_response(s, 0, 200, "3 NOTIFY"), "Contact",
		      "<sip:one@192.0.2.1:5060>");
	assert_true(peal_text_is(dialog_of_one(s, call)->target, "sip:moved@192.0.2.9:5062"));
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 4, .in_call = true });
	expect_response(s, 0, 200, "4 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 8.2.1: what nobody serves is 405, or 501 when nobody knows it */
static void what_is_not_served_is_refused(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = nine_call_up(s);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "PUBLISH", .cseq = 2, .in_call = true });
	expect_header(expect_response(s, 0, 405, "2 PUBLISH"), "Allow",
		      "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, MESSAGE, NOTIFY, DANCE");
	nine_sends(s, (struct nine_request){ .method = "info", .cseq = 3, .in_call = true });
	expect_response(s, 0, 501, "3 info"); /* methods have a case: RFC 3261 7.1 */
	expect_no_event(s);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3428 4: MESSAGE outside a dialog; and its answer */
static void a_request_outside_a_call_is_told_too(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id id = asked(s,
			   (struct nine_request){ .method = "MESSAGE",
						  .rows = "Content-Type: text/plain\r\n",
						  .body = "hello" },
			   0);

	(void)state;
	assert_string_equal(s->events[s->event_read - 1].body, "hello");
	answer(s, id, 200, PEAL_OK);
	expect_header(expect_response(s, 0, 200, "1 MESSAGE"), "Contact", "");
	expect_rest(s);
	stage_close(s);
}

/* A request that is pending when the session ends can still be answered:
 * RFC 3261 15.1.2 */
static void what_came_before_the_bye_is_still_answered(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = nine_call_up(s), id;

	(void)state;
	id = asked(s, (struct nine_request){ .method = "INFO", .cseq = 2, .in_call = true }, call);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 3, .in_call = true });
	expect_response(s, 0, 200, "3 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	answer(s, id, 487, PEAL_OK);
	expect_response(s, 0, 487, "2 INFO");
	expect_rest(s);
	stage_close(s);
}

/* peal.h: the list is one of methods */
static void a_list_that_is_none_makes_no_sense(void **state)
{
	struct peal_config config;

	(void)state;
	peal_config_init(&config);
	assert_int_not_equal(peal_size(&config), 0);
	config.methods = PEAL_TEXT("INFO,");
	assert_int_equal(peal_size(&config), 0);
	config.methods = PEAL_TEXT("INFO\r\nX: y");
	assert_int_equal(peal_size(&config), 0);
	config.methods = PEAL_TEXT("INFO");
	assert_int_not_equal(peal_size(&config), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_request_within_a_call_is_of_its_dialog),
		cmocka_unit_test(the_2xx_to_a_notify_moves_the_target),
		cmocka_unit_test(the_2xx_to_an_info_does_not),
		cmocka_unit_test(a_request_that_cannot_be_sent_changes_nothing),
		cmocka_unit_test(a_call_that_is_not_up_sends_nothing),
		cmocka_unit_test(the_callee_sends_nothing_before_the_ack),
		cmocka_unit_test(what_a_failure_ends_is_a_table),
		cmocka_unit_test(silence_ends_the_session),
		cmocka_unit_test(a_transport_error_ends_the_request_alone),
		cmocka_unit_test(a_failure_behind_the_end_changes_nothing),
		cmocka_unit_test(an_integral_request_needs_its_method),
		cmocka_unit_test(a_usage_that_is_not_up_sends_and_loses_nothing),
		cmocka_unit_test(a_request_within_a_call_is_the_applications_to_answer),
		cmocka_unit_test(a_request_nobody_answers_goes_after_64_t1),
		cmocka_unit_test(a_notify_moves_the_target_when_it_is_accepted),
		cmocka_unit_test(what_is_not_served_is_refused),
		cmocka_unit_test(a_request_outside_a_call_is_told_too),
		cmocka_unit_test(what_came_before_the_bye_is_still_answered),
		cmocka_unit_test(a_list_that_is_none_makes_no_sense),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
