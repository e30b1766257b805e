/* SPDX-License-Identifier: MIT */
/* Places that are named oddly, or have no room; and requests that are not what they were
 * when their answer comes: RFC 3261 8.1.3.4, 8.1.3.5. */
#include "challenge_kit.h"
#include "modify_kit.h"

#define GONE ((peal_id)1) /* of no pool */

static void everywhere(struct peal_config *config)
{
	hashing(config);
	config->redirects = 4;
	config->locals[2] = config->locals[0];
	config->locals[2].local = (struct peal_address){ .family = 6,
							 .bytes = { 0x20, 1 },
							 .port = 5060 };
	config->locals[3] = config->locals[0];
	config->locals[3].transport = PEAL_TLS;
	config->locals[3].local.port = 5061;
	config->local_count = 4;
}

static void small_messages(struct peal_config *config)
{
	everywhere(config);
	config->message_size = 1500;
}

static void moved(struct stage *s, const struct packet *request, const char *contacts)
{
	char rows[1400];

	snprintf(rows, sizeof rows, "Contact: %s\r\n", contacts);
	nine_answers(s, request, "302 Moved Temporarily", "t", rows, NULL);
}

/* R3261-8.1.3.4-04: what is no URI, or cannot be reached from where we are, is no place */
static void a_place_can_be_reached(void **state)
{
	static const char *const places[] = { "<sip:a@192.0.2.9:99999>", "<sip:a@[2001:db8::7]>",
					      "<sip:a@192.0.2.7;transport=tcp>" };
	struct stage *s = stage_open(everywhere);

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		const struct packet *p;
		peal_id id = ask(s, "OPTIONS", &p);

		moved(s, p, places[i]);
		expect_answer(s, id, 302);
		expect_silence(s);
	}
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 20.10: a q that cannot be read says nothing: 1 */
static void a_broken_quality_is_none(void **state)
{
	struct stage *s = stage_open(everywhere);
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	moved(s, p, "<sip:a@192.0.2.9>;q=0.9, <sip:b@192.0.2.9>;q=7");
	p = expect_packet(s, ONE, 0, "OPTIONS sip:b@192.0.2.9 ");
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.1.3.4-05: from sips to sips is no way down */
static void from_sips_it_goes_to_sips(void **state)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT("sips:nine@192.0.2.9") };
	struct stage *s = stage_open(everywhere);
	const struct packet *p;
	peal_id id;

	(void)state;
	assert_int_equal(peal_request(s->engine[ONE], &request, 0, &id), PEAL_OK);
	stage_read(s);
	moved(s, next_packet(s), "<sip:a@192.0.2.9>, <sips:b@192.0.2.9>");
	p = expect_packet(s, ONE, 0, "OPTIONS sips:b@192.0.2.9 ");
	assert_int_equal(p->flow.transport, PEAL_TLS);
	stage_close(s);
}

/* RFC 3261 19.1.5: a field asked for takes the place of ours where it may; one of a name that
 * nobody has, or of what is the engine's, does not */
static void a_field_overwrites_what_it_may(void **state)
{
	static const struct peal_extra subject = { { "Subject", 7 }, { "old", 3 } };
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT(NINE),
					.extra = &subject,
					.extra_count = 1 };
	struct stage *s = stage_open(everywhere);
	const struct packet *p;
	char contact[256], call_id[128];
	peal_id id;

	(void)state;
	assert_int_equal(peal_request(s->engine[ONE], &request, 0, &id), PEAL_OK);
	stage_read(s);
	p = next_packet(s);
	snprintf(call_id, sizeof call_id, "%s", header_of(p, "Call-ID"));
	snprintf(contact, sizeof contact, "<sip:a@192.0.2.9?X-%070d=1&Call-ID=x&Subject=new>", 0);
	moved(s, p, contact);
	p = expect_packet(s, ONE, 0, "OPTIONS sip:a@192.0.2.9 ");
	assert_string_equal(headers_of(p, "Subject"), "new");
	assert_string_equal(headers_of(p, "Call-ID"), call_id);
	assert_null(strstr(p->bytes, "X-00"));
	stage_close(s);
}

/* Places that have no room beside those before them are none: the redirection is told. */
static void places_have_to_fit(void **state)
{
	char places[1300];
	struct stage *s = stage_open(small_messages);
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	snprintf(places, sizeof places, "<sip:%0900d@192.0.2.9>", 1);
	moved(s, p, places);
	p = expect_packet(s, ONE, 0, "OPTIONS sip:0");
	snprintf(places, sizeof places, "<sip:%0900d@192.0.2.9>", 2);
	moved(s, p, places);
	expect_silence(s);
	expect_answer(s, id, 302);
	expect_rest(s);
	stage_close(s);
}

/* ---- option tags, RFC 3261 8.1.3.5 ---- */

static peal_id ask_proxies(struct stage *s, const struct packet **sent)
{
	static const struct peal_extra require = { { "Proxy-Require", 13 }, { "foo, bar", 8 } };
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT(NINE),
					.extra = &require,
					.extra_count = 1 };
	peal_id id = 0;

	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	*sent = next_packet(s);
	return id;
}

/* RFC 3261 20.29, 21.4.15: what no proxy knows is left out of Proxy-Require; after five tries
 * of one request it is enough */
static void what_no_proxy_knows_is_left_out(void **state)
{
	struct stage *s = stage_open(everywhere);
	const struct packet *p;
	peal_id id = ask_proxies(s, &p);

	(void)state;
	nine_answers(s, p, "420 Bad Extension", "t", "Unsupported: foo\r\n", NULL);
	p = next_packet(s);
	expect_header(p, "Proxy-Require", "bar");
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	id = ask_proxies(s, &p);
	sender_of(s, p)->tries = 5;
	nine_answers(s, p, "420 Bad Extension", "t", "Unsupported: foo\r\n", NULL);
	expect_answer(s, id, 420);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 8.1.1.5: there is no number behind the last */
static void behind_the_last_cseq_nothing_goes_again(void **state)
{
	struct peal_request request = { .size = sizeof request, .method = PEAL_TEXT("INFO") };
	struct stage *s = stage_open(everywhere);
	peal_id call, id;

	(void)state;
	learn(s, "nine", "one", "secret");
	call = one_call_up(s);
	assert_int_equal(peal_send(s->engine[ONE], call, &request, 0, &id), PEAL_OK);
	stage_read(s);
	dialog_of_one(s, call)->local_cseq = UINT32_MAX;
	nine_answers(s, next_packet(s), "401 Unauthorized", NULL, ASKED, NULL);
	expect_answer(s, id, 401);
	expect_silence(s);
	stage_close(s);
}

/* What is not the latest of its call or dialog any more is not tried again. */
static void what_is_not_waited_for_is_not_tried_again(void **state)
{
	struct stage *s = stage_open(everywhere);
	const struct packet *p;
	peal_id call;

	(void)state;
	learn(s, "nine", "one", "secret");
	call = one_call_up(s);
	p = reinvite(s, call);
	dialog_of_one(s, call)->modify.invite = GONE;
	nine_answers(s, p, "401 Unauthorized", NULL, ASKED, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_silence(s);
	call = one_calls(s, &p);
	call_of(s, call)->invite = GONE;
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_silence(s);
	stage_close(s);
}

/* A new id for what waits in the queues: only what is of the old one, and only its end. */
static void the_end_of_what_is_set_aside_goes_along(void **state)
{
	struct stage *s = stage_open(NULL);
	struct runtime *rt = &s->engine[ONE]->rt;
	static const struct signal before[] = { { 7, SIGNAL_ENDED, 0, 0 },
						{ 7, SIGNAL_TOLD, 0, 0 },
						{ 8, SIGNAL_ENDED, 0, 0 } };
	static const peal_id after[] = { 9, 7, 8 };

	(void)state;
	for (size_t i = 0; i < 3; i++)
		runtime_signal(rt, before[i]);
	runtime_rename(rt, 7, 9);
	for (size_t i = 0; i < 3; i++)
		assert_true(((struct signal *)ring_pop(&rt->signals))->object == after[i]);
	stage_close(s);
}

/* ---- bodies, RFC 3261 21.4.11, 21.4.13 ---- */

static peal_id ask_with_rows(struct stage *s, const char *type, const char *body,
			     const struct peal_extra *extra, size_t count,
			     const struct packet **sent)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("INFO"),
					.target = PEAL_TEXT(NINE),
					.extra = extra,
					.extra_count = count,
					.body = { peal_text_of(type), peal_text_of(body) } };
	peal_id id = 0;

	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	*sent = next_packet(s);
	return id;
}

/* RFC 3261 7.4.1: with a body go all rows that are about it */
static void the_rows_about_a_body_go_with_it(void **state)
{
	static const struct peal_extra extra[] = {
		{ { "Content-Disposition", 19 }, { "render;handling=optional", 24 } },
		{ { "Content-Encoding", 16 }, { "gzip", 4 } },
		{ { "Content-Language", 16 }, { "de", 2 } },
		{ { "Content-ID", 10 }, { "<a@b>", 5 } },
	};
	struct stage *s = stage_open(everywhere);
	const struct packet *p;

	(void)state;
	ask_with_rows(s, "text/plain", "hello", extra, 4, &p);
	nine_answers(s, p, "413 Request Entity Too Large", "t", NULL, NULL);
	p = next_packet(s);
	expect_header(p, "CSeq", "2 INFO");
	for (size_t i = 0; i < 4; i++)
		expect_header(p, extra[i].name.at, "");
	expect_header(p, "Content-Length", "0");
	stage_close(s);
}

/* What is encoded, or cannot be read, has no parts that could go alone. */
static void a_part_has_to_be_readable(void **state)
{
	static const struct peal_extra zipped = { { "Content-Encoding", 16 }, { "gzip", 4 } };
	static const char body[] = "--b\r\nContent-Type text/html\r\n\r\nx\r\n--b--\r\n";
	struct stage *s = stage_open(everywhere);

	(void)state;
	for (size_t count = 0; count < 2; count++) {
		const struct packet *p;
		peal_id id = ask_with_rows(s, "multipart/mixed;boundary=b", body, &zipped, count,
					   &p);

		nine_answers(s, p, "415 Unsupported Media Type", "t", "Accept: text/html\r\n",
			     NULL);
		expect_answer(s, id, 415);
		expect_silence(s);
	}
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 21.4.17: a SUBSCRIBE of the user's own goes once more with the longer time; after
 * five tries it is enough */
static void what_is_too_brief_is_made_longer(void **state)
{
	static const struct peal_extra brief[] = { { { "Event", 5 }, { "x", 1 } },
						   { { "Expires", 7 }, { "60", 2 } } };
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("SUBSCRIBE"),
					.target = PEAL_TEXT(NINE),
					.extra = brief,
					.extra_count = 2 };
	struct stage *s = stage_open(everywhere);

	(void)state;
	for (int spent = 0; spent < 2; spent++) {
		const struct packet *p;
		peal_id id;

		assert_int_equal(peal_request(s->engine[ONE], &request, 0, &id), PEAL_OK);
		stage_read(s);
		p = next_packet(s);
		sender_of(s, p)->tries = spent ? 5 : 0;
		nine_answers(s, p, "423 Interval Too Brief", "t", "Min-Expires: 90\r\n", NULL);
		if (spent) {
			expect_answer(s, id, 423);
			continue;
		}
		p = next_packet(s);
		expect_header(p, "Expires", "90");
		nine_answers(s, p, "200 OK", "t", NULL, NULL);
		expect_answer(s, id, 200);
	}
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 9.1: a CANCEL that finds no room is not sent; the answer comes by itself */
static void a_cancel_of_a_reinvite_may_find_no_room(void **state)
{
	struct stage *s = stage_open(NULL);
	struct pool *pool = &s->engine[ONE]->transactions.pool;
	peal_id call = one_call_up(s);
	const struct packet *p = reinvite(s, call);
	uint32_t count = pool->count;

	(void)state;
	nine_answers(s, p, "180 Ringing", NULL, CONTACT, NULL);
	s->event_read = s->event_count;
	pool->count = pool->live;
	cancel(s, call, PEAL_OK);
	pool->count = count;
	expect_silence(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_place_can_be_reached),
		cmocka_unit_test(a_broken_quality_is_none),
		cmocka_unit_test(from_sips_it_goes_to_sips),
		cmocka_unit_test(a_field_overwrites_what_it_may),
		cmocka_unit_test(places_have_to_fit),
		cmocka_unit_test(what_no_proxy_knows_is_left_out),
		cmocka_unit_test(behind_the_last_cseq_nothing_goes_again),
		cmocka_unit_test(what_is_not_waited_for_is_not_tried_again),
		cmocka_unit_test(the_end_of_what_is_set_aside_goes_along),
		cmocka_unit_test(the_rows_about_a_body_go_with_it),
		cmocka_unit_test(a_part_has_to_be_readable),
		cmocka_unit_test(what_is_too_brief_is_made_longer),
		cmocka_unit_test(a_cancel_of_a_reinvite_may_find_no_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
