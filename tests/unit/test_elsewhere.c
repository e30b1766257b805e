/* SPDX-License-Identifier: MIT */
/* The places of a redirection, one after the other, and servers that are left alone:
 * RFC 3261 8.1.3.4, 21.5.4. */
#include "challenge_kit.h"

static void follow(struct peal_config *config)
{
	hashing(config);
	config->redirects = 100;
}

static void moved(struct stage *s, const struct packet *request, const char *contacts)
{
	char rows[2048];

	snprintf(rows, sizeof rows, "Contact: %s\r\n", contacts);
	nine_answers(s, request, "302 Moved Temporarily", "t", rows, NULL);
}

static const struct packet *expect_at(struct stage *s, const char *user)
{
	char line[64];

	snprintf(line, sizeof line, "OPTIONS sip:%s@192.0.2.9 SIP/2.0\r\n", user);
	return expect_packet(s, ONE, s->now, line);
}

/* R3261-8.1.3.4-01: by q, what a later place names among those that wait; the last failure
 * is told. */
static void places_are_tried_in_the_order_of_q(void **state)
{
	struct stage *s = stage_open(follow);
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	moved(s, p, "<sip:a@192.0.2.9>;q=0.4, <sip:b@192.0.2.9>;q=0.9, <sip:c@192.0.2.9>;q=0.4");
	p = expect_at(s, "b");
	moved(s, p, "<sip:d@192.0.2.9>;q=0.401, <sip:a@192.0.2.9>;q=1, <sip:e@192.0.2.9>;q=0.0");
	p = expect_at(s, "d");
	nine_answers(s, p, "404 Not Found", "t", NULL, NULL);
	p = expect_at(s, "a");
	nine_answers(s, p, "500 Oops", "t", NULL, NULL);
	p = expect_at(s, "c");
	expect_header(p, "CSeq", "5 OPTIONS");
	nine_answers(s, p, "486 Busy Here", "t", NULL, NULL);
	p = expect_at(s, "e");
	nine_answers(s, p, "499 Never Heard", "t", NULL, NULL);
	expect_answer(s, id, 499);
	expect_rest(s);
	stage_close(s);
}

/* 16 places in all, its own among them, however many are named. */
static void there_are_sixteen_places_at_most(void **state)
{
	struct stage *s = stage_open(follow);
	char contacts[1024] = "";
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	for (int i = 0; i < 20; i++)
		snprintf(contacts + strlen(contacts), 32, "%s<sip:u%02d@192.0.2.9>", i ? "," : "",
			 i);
	moved(s, p, contacts);
	for (int i = 0; i < 15; i++) {
		char user[16];

		snprintf(user, sizeof user, "u%02d", i);
		p = expect_at(s, user);
		nine_answers(s, p, "404 Not Found", "t", NULL, NULL);
	}
	expect_answer(s, id, 404);
	expect_rest(s);
	stage_close(s);
}

/* 8.1.3.4: failures of the transport, and nobody's answer, too */
static void a_place_that_does_not_answer_is_left(void **state)
{
	struct stage *s = stage_open(follow);
	const struct packet *p;
	peal_id call = one_calls(s, &p);

	(void)state;
	moved(s, p, "<sip:a@192.0.2.9>;q=0.9, <sip:b@192.0.2.9>;q=0.8, <sip:c@192.0.2.9>;q=0.7");
	expect_packet(s, ONE, s->now, "ACK ");
	p = expect_packet(s, ONE, s->now, "INVITE sip:a@192.0.2.9 ");
	stage_run(s, s->now + 32000);
	while (strncmp((p = next_packet(s))->bytes, "INVITE sip:a@", 13) == 0)
		;
	assert_int_equal(strncmp(p->bytes, "INVITE sip:b@192.0.2.9 ", 23), 0);
	assert_int_equal(p->at, 32000);
	peal_not_sent(s->engine[ONE], p->ticket, s->now);
	stage_read(s);
	p = expect_packet(s, ONE, s->now, "INVITE sip:c@192.0.2.9 ");
	nine_answers(s, p, "486 Busy Here", "t", NULL, NULL);
	expect_packet(s, ONE, s->now, "ACK sip:c@192.0.2.9 ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	expect_rest(s);
	stage_close(s);
}

/* The same without anything left: it is told as ever. */
static void the_last_place_may_be_silent(void **state)
{
	struct stage *s = stage_open(follow);
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	moved(s, p, "<sip:a@192.0.2.9>");
	expect_at(s, "a");
	stage_run(s, s->now + 32000);
	while (s->packet_read < s->packet_count)
		next_packet(s);
	expect_answer(s, id, 408);
	expect_rest(s);
	stage_close(s);
}

/* A challenge that cannot be answered is a failure of that place: 22.2, 8.1.3.4 */
static void a_place_that_wants_to_know_more_is_left(void **state)
{
	struct stage *s = stage_open(follow);
	const struct packet *p;
	peal_id id;

	(void)state;
	learn(s, "nine", "one", "secret");
	id = ask(s, "OPTIONS", &p);
	moved(s, p, "<sip:a@192.0.2.9>;q=1, <sip:b@192.0.2.9>;q=0.5");
	p = expect_at(s, "a");
	nine_answers(s, p, "407 Proxy Authentication Required", "t", BY_ROW, NULL);
	p = expect_at(s, "b");
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	p = expect_at(s, "b");
	assert_non_null(strstr(p->bytes, "\r\nAuthorization: "));
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	expect_rest(s);
	stage_close(s);
}

/* Whoever asks again and again does not keep the request: 22.1 */
static void a_place_that_never_has_enough_is_left(void **state)
{
	struct stage *s = stage_open(follow);
	const struct packet *p;
	peal_id id;

	(void)state;
	learn(s, "nine", "one", "secret");
	id = ask(s, "OPTIONS", &p);
	moved(s, p, "<sip:a@192.0.2.9>, <sip:b@192.0.2.9>;q=0.5");
	for (int i = 0; i < 6; i++) {
		char row[128];

		p = expect_at(s, "a");
		snprintf(row, sizeof row,
			 "WWW-Authenticate: Digest realm=\"nine\", nonce=\"%d\", qop=\"auth\", "
			 "stale=true, algorithm=SHA-256\r\n",
			 i);
		nine_answers(s, p, "401 Unauthorized", "t", row, NULL);
	}
	p = expect_at(s, "b");
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	expect_answer(s, id, 401);
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.1.3.4-05: from sips to sip is the user's decision: he is told the 3xx */
static void nobody_is_led_away_from_sips(void **state)
{
	struct stage *s = stage_open(follow);
	struct peal_flow flow = { .transport = PEAL_UDP,
				  .local = { 4, { 192, 0, 2, 1 }, 5060, 0 },
				  .remote = { 4, { 192, 0, 2, 9 }, 5060, 0 } };
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT("sips:nine@192.0.2.9"),
					.flow = &flow };
	const struct packet *p;
	peal_id id;

	(void)state;
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	p = next_packet(s);
	moved(s, p, "<sip:a@192.0.2.9>");
	expect_answer(s, id, 302);
	expect_rest(s);
	stage_close(s);
}

/* ---- a server that wants to be left alone ---- */

static int try_at(struct stage *s, const char *target, const struct peal_flow *flow)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = peal_text_of(target),
					.flow = flow };
	peal_id id;
	int result = peal_request(s->engine[ONE], &request, s->now, &id);

	stage_read(s);
	return result;
}

static void answer_busy(struct stage *s, const char *row)
{
	nine_answers(s, next_packet(s), "503 Service Unavailable", "t", row, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 503);
}

/* RFC 3261 21.5.4: for that time, and no longer; whoever is named by another way is asked. */
static void a_busy_server_is_left_alone(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_flow flow = { .transport = PEAL_UDP,
				  .local = { 4, { 192, 0, 2, 1 }, 5060, 0 },
				  .remote = { 4, { 192, 0, 2, 9 }, 5060, 0 } };

	(void)state;
	assert_int_equal(try_at(s, NINE, NULL), PEAL_OK);
	answer_busy(s, "Retry-After: 7\r\n");
	assert_int_equal(s->events[s->event_count - 1].event.seconds, 7);
	assert_int_equal(try_at(s, "sip:192.0.2.9", NULL), PEAL_E_STATE);
	assert_int_equal(try_at(s, "sip:192.0.2.9:5061", NULL), PEAL_OK);
	assert_int_equal(try_at(s, "sip:192.0.2.8", NULL), PEAL_OK);
	assert_int_equal(try_at(s, NINE, &flow), PEAL_OK);
	stage_run(s, s->now + 6999);
	assert_int_equal(try_at(s, NINE, NULL), PEAL_E_STATE);
	stage_run(s, s->now + 1);
	assert_int_equal(try_at(s, NINE, NULL), PEAL_OK);
	stage_close(s);
}

/* 21.5.4: without Retry-After it is as a 500 */
static void a_server_that_does_not_say_for_how_long_is_asked(void **state)
{
	static const char *const rows[] = { NULL, "Retry-After: soon\r\n", "Retry-After: 0\r\n" };
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(try_at(s, NINE, NULL), PEAL_OK);
		answer_busy(s, rows[i]);
	}
	expect_rest(s);
	stage_close(s);
}

static void nobody_is_left_alone_for_a_day(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	assert_int_equal(try_at(s, NINE, NULL), PEAL_OK);
	answer_busy(s, "Retry-After: 4294967295\r\n");
	stage_run(s, s->now + 3599999);
	assert_int_equal(try_at(s, NINE, NULL), PEAL_E_STATE);
	stage_run(s, s->now + 1);
	assert_int_equal(try_at(s, NINE, NULL), PEAL_OK);
	stage_close(s);
}

static void one_server(struct peal_config *config)
{
	config->avoided = 1;
}

static void no_server(struct peal_config *config)
{
	config->avoided = 0;
}

/* As many as the config says: the one that is over first is forgotten. */
static void so_many_servers_are_remembered(void **state)
{
	struct stage *s = stage_open(one_server);

	(void)state;
	assert_int_equal(try_at(s, NINE, NULL), PEAL_OK);
	answer_busy(s, "Retry-After: 100\r\n");
	assert_int_equal(try_at(s, "sip:192.0.2.9:5070", NULL), PEAL_OK);
	answer_busy(s, "Retry-After: 10\r\n");
	assert_int_equal(try_at(s, NINE, NULL), PEAL_OK);
	assert_int_equal(try_at(s, "sip:192.0.2.9:5070", NULL), PEAL_E_STATE);
	stage_close(s);
	s = stage_open(no_server);
	assert_int_equal(try_at(s, NINE, NULL), PEAL_OK);
	answer_busy(s, "Retry-After: 100\r\n");
	assert_int_equal(try_at(s, NINE, NULL), PEAL_OK);
	stage_close(s);
}

/* A server by its name: the name, not an address, is what is known of it. */
static void a_busy_name_is_left_alone(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	assert_int_equal(try_at(s, "sip:one.example", NULL), PEAL_OK);
	answer_busy(s, "Retry-After: 100\r\n");
	assert_int_equal(try_at(s, "sip:one.example", NULL), PEAL_E_STATE);
	assert_int_equal(try_at(s, "sip:two.example", NULL), PEAL_OK);
	stage_close(s);
}

/* 21.5.4: what is up goes on; a place that is busy is none. */
static void only_what_is_new_waits(void **state)
{
	struct stage *s = stage_open(follow);
	struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };
	peal_id call = one_call_up(s), id;
	const struct packet *p;

	(void)state;
	assert_int_equal(peal_send(s->engine[ONE], call, &info, s->now, &id), PEAL_OK);
	stage_read(s);
	nine_answers(s, next_packet(s), "503 Service Unavailable", NULL, "Retry-After: 100\r\n",
		     NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 503);
	assert_int_equal(try_at(s, NINE, NULL), PEAL_E_STATE);
	assert_int_equal(try_at(s, "sip:192.0.2.9:5070", NULL), PEAL_OK);
	moved(s, next_packet(s), "<sip:a@192.0.2.9>, <sip:b@192.0.2.9:5071>;q=0.1");
	expect_packet(s, ONE, s->now, "OPTIONS sip:b@192.0.2.9:5071 ");
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, s->now, "BYE ");
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_are_tried_in_the_order_of_q),
		cmocka_unit_test(there_are_sixteen_places_at_most),
		cmocka_unit_test(a_place_that_does_not_answer_is_left),
		cmocka_unit_test(the_last_place_may_be_silent),
		cmocka_unit_test(a_place_that_wants_to_know_more_is_left),
		cmocka_unit_test(a_place_that_never_has_enough_is_left),
		cmocka_unit_test(nobody_is_led_away_from_sips),
		cmocka_unit_test(a_busy_server_is_left_alone),
		cmocka_unit_test(a_server_that_does_not_say_for_how_long_is_asked),
		cmocka_unit_test(nobody_is_left_alone_for_a_day),
		cmocka_unit_test(so_many_servers_are_remembered),
		cmocka_unit_test(a_busy_name_is_left_alone),
		cmocka_unit_test(only_what_is_new_waits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
