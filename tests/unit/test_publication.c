/* SPDX-License-Identifier: MIT */
/* Event state that is published and kept so: RFC 3903 4. */
#include "upkeep_kit.h"

#define TAGGED "SIP-ETag: e1\r\nExpires: 600\r\n"
#define AGAIN  "SIP-ETag: e2\r\nExpires: 600\r\n"

static const struct peal_extra presence = { { "Event", 5 }, { "presence", 8 } };

static struct peal_request state_of(const char *body)
{
	return (struct peal_request){ .size = sizeof(struct peal_request),
				      .target = PEAL_TEXT(NINE),
				      .extra = &presence,
				      .extra_count = 1,
				      .body = { PEAL_TEXT("text/plain"), peal_text_of(body) } };
}

static peal_id publish(struct stage *s, const struct packet **sent)
{
	struct peal_request request = state_of("here");
	peal_id id = 0;

	assert_int_equal(peal_publish(s->engine[ONE], &request, 3600, s->now, &id), PEAL_OK);
	stage_read(s);
	*sent = expect_packet(s, ONE, s->now, "PUBLISH " NINE " SIP/2.0\r\n");
	return id;
}

static void modify(struct stage *s, peal_id id, const char *body)
{
	struct peal_body state = { PEAL_TEXT("application/x"), peal_text_of(body) };

	assert_int_equal(peal_renew(s->engine[ONE], id, (struct peal_text){ 0 }, &state, s->now),
			 PEAL_OK);
	stage_read(s);
}

static const struct packet *expect_publish(struct stage *s, const char *cseq, const char *etag,
					   const char *expires, const char *type, const char *body)
{
	const struct packet *p = expect_packet(s, ONE, s->now, "PUBLISH " NINE " ");

	expect_header(p, "CSeq", cseq);
	expect_header(p, "SIP-If-Match", etag);
	expect_header(p, "Expires", expires);
	expect_header(p, "Event", "presence");
	expect_header(p, "Content-Type", type);
	assert_string_equal(strstr(p->bytes, "\r\n\r\n") + 4, body);
	return p;
}

/* RFC 3903 4.2, 4.3, 4.4, 4.5: all of it; renewed without; with other state; removed */
static void a_publication_lives(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	char call_id[64];
	peal_id id = publish(s, &p);

	(void)state;
	expect_header(p, "To", "<" NINE ">");
	assert_int_equal(strncmp(header_of(p, "From"), "<" NINE ">;tag=", 24), 0);
	expect_header(p, "Contact", "");
	expect_header(p, "SIP-If-Match", "");
	expect_header(p, "Expires", "3600");
	assert_string_equal(strstr(p->bytes, "\r\n\r\n") + 4, "here");
	strcpy(call_id, header_of(p, "Call-ID"));
	nine_answers(s, p, "200 OK", "t", TAGGED, NULL);
	expect_granted(s, id, 600);
	stage_run(s, 540000);
	p = expect_publish(s, "2 PUBLISH", "e1", "3600", "", "");
	expect_header(p, "Call-ID", call_id);
	nine_answers(s, p, "200 OK", "t", AGAIN, NULL);
	expect_granted(s, id, 600);
	modify(s, id, "away");
	p = expect_publish(s, "3 PUBLISH", "e2", "3600", "application/x", "away");
	nine_answers(s, p, "200 OK", "t", TAGGED, NULL);
	expect_granted(s, id, 600);
	remove_it(s, id, false);
	p = expect_publish(s, "4 PUBLISH", "e1", "0", "", "");
	nine_answers(s, p, "200 OK", "t", "SIP-ETag: e3\r\nExpires: 0\r\n", NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3903 4: what the server has forgotten is published whole, as it is now */
static void what_was_forgotten_is_published_again(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = publish(s, &p);

	(void)state;
	nine_answers(s, p, "200 OK", "t", TAGGED, NULL);
	expect_granted(s, id, 600);
	modify(s, id, "away");
	nine_answers(s, next_packet(s), "200 OK", "t", AGAIN, NULL);
	expect_granted(s, id, 600);
	stage_run(s, s->now + 540000);
	nine_answers(s, expect_publish(s, "3 PUBLISH", "e2", "3600", "", ""),
		     "412 Conditional Request Failed", "t", NULL, NULL);
	p = expect_publish(s, "4 PUBLISH", "", "3600", "application/x", "away");
	nine_answers(s, p, "412 Conditional Request Failed", "t", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_RESPONSE, 412);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3903 4: one PUBLISH at a time; a change that failed is in the next one */
static void changes_wait_for_the_answer(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = publish(s, &p);

	(void)state;
	modify(s, id, "away");
	expect_silence(s);
	nine_answers(s, p, "200 OK", "t", TAGGED, NULL);
	p = expect_publish(s, "2 PUBLISH", "e1", "3600", "application/x", "away");
	nine_answers(s, p, "500 No", "t", NULL, NULL);
	expect_retry(s, id, 500);
	while (s->packet_read == s->packet_count)
		stage_run(s, peal_deadline(s->engine[ONE]));
	p = expect_publish(s, "3 PUBLISH", "e1", "3600", "application/x", "away");
	nine_answers(s, p, "200 OK", "t", AGAIN, NULL);
	expect_granted(s, id, 600);
	renew(s, id, "");
	p = expect_publish(s, "4 PUBLISH", "e2", "3600", "application/x", "away");
	remove_it(s, id, false);
	nine_answers(s, p, "500 No", "t", NULL, NULL);
	nine_answers(s, expect_publish(s, "5 PUBLISH", "e2", "0", "", ""), "200 OK", "t", NULL,
		     NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

static void failures(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = publish(s, &p);

	(void)state;
	nine_answers(s, p, "423 Interval Too Brief", "t", "Min-Expires: 7200\r\n", NULL);
	p = expect_publish(s, "2 PUBLISH", "", "7200", "text/plain", "here");
	nine_answers(s, p, "423 Interval Too Brief", "t", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_RESPONSE, 423);
	id = publish(s, &p); /* a 2xx without its tag */
	nine_answers(s, p, "200 OK", "t", "Expires: 60\r\n", NULL);
	expect_removed(s, id, PEAL_CAUSE_RESPONSE, 200);
	id = publish(s, &p);
	nine_answers(s, p, "489 Bad Event", "t", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_RESPONSE, 489);
	id = publish(s, &p);
	nine_answers(s, p, "503 Later", "t", NULL, NULL);
	stage_run(s, s->now + 1000 * (peal_time)expect_retry(s, id, 503));
	p = next_packet(s);
	remove_it(s, id, false);
	nine_answers(s, p, "503 Later", "t", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 503);
	id = publish(s, &p);
	nine_answers(s, p, "503 Later", "t", NULL, NULL);
	expect_retry(s, id, 503);
	remove_it(s, id, false);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 503);
	s->packet_read = s->packet_count;
	expect_rest(s);
	stage_close(s);
}

/* Waiting, but the server still has it: then it is removed there. */
static void what_waits_is_removed_too(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = publish(s, &p);

	(void)state;
	nine_answers(s, p, "200 OK", "t", TAGGED, NULL);
	expect_granted(s, id, 600);
	renew(s, id, "");
	nine_answers(s, next_packet(s), "500 No", "t", NULL, NULL);
	expect_retry(s, id, 500);
	remove_it(s, id, false);
	p = expect_publish(s, "3 PUBLISH", "e1", "0", "", "");
	nine_answers(s, p, "412 No", "t", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 412);
	id = publish(s, &p);
	remove_it(s, id, false);
	nine_answers(s, p, "200 OK", "t", TAGGED, NULL);
	p = expect_publish(s, "2 PUBLISH", "e1", "0", "", "");
	nine_answers(s, p, "403 No", "t", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 403);
	expect_rest(s);
	stage_close(s);
}

static const struct {
	const char *status, *rows;
} ends[] = { { "200 OK", TAGGED },
	     { "412 No", NULL },
	     { "423 Brief", "Min-Expires: 9\r\n" },
	     { "500 No", NULL },
	     { "403 No", NULL } };

/* Whatever the answer to what was under way: then it is removed, if it was there. */
static void what_is_being_made_is_removed_behind_its_answer(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;

	(void)state;
	for (size_t i = 1; i < 5; i++) {
		peal_id id = publish(s, &p);

		remove_it(s, id, false);
		nine_answers(s, p, ends[i].status, "t", ends[i].rows, NULL);
		expect_removed(s, id, PEAL_CAUSE_LOCAL, (uint16_t)atoi(ends[i].status));
	}
	for (size_t i = 0; i < 5; i++) {
		peal_id id = publish(s, &p);

		nine_answers(s, p, "200 OK", "t", TAGGED, NULL);
		expect_granted(s, id, 600);
		renew(s, id, "");
		p = next_packet(s);
		remove_it(s, id, false);
		nine_answers(s, p, ends[i].status, "t", ends[i].rows, NULL);
		p = expect_packet(s, ONE, s->now, "PUBLISH ");
		nine_answers(s, p, ends[i].status, "t", ends[i].rows, NULL);
		expect_removed(s, id, PEAL_CAUSE_LOCAL, (uint16_t)atoi(ends[i].status));
	}
	expect_rest(s);
	stage_close(s);
}

/* peal.h */
static void what_cannot_be_published_is_refused(void **state)
{
	struct stage *s = stage_open(hashing);
	struct peal_request good = state_of("here"), bad;
	struct peal_body line = { PEAL_TEXT("a\r\nb"), PEAL_TEXT("x") };
	const struct packet *p;
	peal_id id = 7, held;

	(void)state;
	bad = good, bad.extra_count = 0;
	assert_int_equal(peal_publish(s->engine[ONE], &bad, 60, 0, &id), PEAL_E_ARGUMENT);
	bad = good, bad.body.bytes.len = 0;
	assert_int_equal(peal_publish(s->engine[ONE], &bad, 60, 0, &id), PEAL_E_ARGUMENT);
	assert_int_equal(peal_publish(s->engine[ONE], &good, 0, 0, &id), PEAL_E_ARGUMENT);
	bad = good, bad.target.len = 0;
	assert_int_equal(peal_publish(s->engine[ONE], &bad, 60, 0, &id), PEAL_E_SYNTAX);
	assert_int_equal(id, 7);
	held = publish(s, &p);
	assert_int_equal(peal_renew(s->engine[ONE], held, PEAL_TEXT("<sip:a@b>"), NULL, 0),
			 PEAL_E_ARGUMENT);
	assert_int_equal(peal_renew(s->engine[ONE], held, (struct peal_text){ 0 }, &line, 0),
			 PEAL_E_ARGUMENT);
	nine_answers(s, p, "403 No", "t", NULL, NULL);
	expect_removed(s, held, PEAL_CAUSE_RESPONSE, 403);
	expect_rest(s);
	stage_close(s);
}

/* Rows that nothing a server or a user may do can reach */
static void each_state_is_deaf_to_what_cannot_come(void **state)
{
	static const uint8_t answers[] = { UPKEEP_2XX, UPKEEP_MISSING, UPKEEP_BRIEF, UPKEEP_LATER,
					   UPKEEP_REFUSED };
	static const uint8_t wishes[] = { UPKEEP_CHANGE, UPKEEP_REMOVE };
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = publish(s, &p);
	struct fsm *fsm = &upkeep_find(&s->engine[ONE]->ua, id)->fsm;

	(void)state;
	nine_answers(s, p, "500 No", "t", NULL, NULL);
	expect_retry(s, id, 500);
	for (size_t i = 0; i < 5; i++)
		expect_ignored(s, fsm, answers[i]);
	renew(s, id, "");
	p = next_packet(s);
	nine_answers(s, p, "200 OK", "t", TAGGED, NULL);
	expect_granted(s, id, 600);
	for (size_t i = 0; i < 5; i++)
		expect_ignored(s, fsm, answers[i]);
	renew(s, id, "");
	p = next_packet(s);
	remove_it(s, id, false);
	for (size_t i = 0; i < 2; i++)
		expect_ignored(s, fsm, wishes[i]);
	nine_answers(s, p, "200 OK", "t", TAGGED, NULL);
	p = next_packet(s);
	for (size_t i = 0; i < 2; i++)
		expect_ignored(s, fsm, wishes[i]);
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_publication_lives),
		cmocka_unit_test(what_was_forgotten_is_published_again),
		cmocka_unit_test(changes_wait_for_the_answer),
		cmocka_unit_test(failures),
		cmocka_unit_test(what_waits_is_removed_too),
		cmocka_unit_test(what_is_being_made_is_removed_behind_its_answer),
		cmocka_unit_test(what_cannot_be_published_is_refused),
		cmocka_unit_test(each_state_is_deaf_to_what_cannot_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
