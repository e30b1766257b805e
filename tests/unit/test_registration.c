/* SPDX-License-Identifier: MIT */
/* Registrations that are kept up: RFC 3261 10.2, RFC 3327, RFC 3608, RFC 5626. */
#include "upkeep_kit.h"

#define BOUND "Contact: <sip:one@192.0.2.1:5060>;expires=600\r\n"

/* R3261-10.2-01, -02, -03, R3261-10.2.2-01, R3261-10.2.4-01, -02: the rows of a REGISTER, and
 * when it goes again */
static void a_registration_is_made_and_renewed(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	char call_id[64], from[128];
	peal_id id = reg(s, "", 3600, &p);

	(void)state;
	expect_header(p, "To", "<" AOR ">");
	assert_int_equal(strncmp(header_of(p, "From"), "<" AOR ">;tag=", 26), 0);
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(p, "Expires", "3600");
	expect_header(p, "CSeq", "1 REGISTER");
	assert_non_null(strstr(p->bytes, "\r\nSupported: path, gruu\r\n"));
	strcpy(call_id, header_of(p, "Call-ID"));
	strcpy(from, header_of(p, "From"));
	nine_answers(s, p, "200 OK", "r", BOUND, NULL);
	expect_granted(s, id, 600);
	stage_run(s, 539999);
	expect_silence(s);
	stage_run(s, 540000);
	p = expect_packet(s, ONE, 540000, "REGISTER " REGISTRAR " ");
	expect_header(p, "Call-ID", call_id);
	expect_header(p, "From", from);
	expect_header(p, "To", "<" AOR ">");
	expect_header(p, "CSeq", "2 REGISTER");
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(p, "Expires", "3600");
	nine_answers(s, p, "200 OK", "r", "Contact: <sip:one@192.0.2.1:5060>;expires=100\r\n",
		     NULL);
	expect_granted(s, id, 100);
	stage_run(s, 590000);
	p = expect_packet(s, ONE, 590000, "REGISTER ");
	nine_answers(s, p, "200 OK", "r",
		     "Contact: <sip:x@y>, <sip:one@192.0.2.1:5060>\r\nExpires: 60\r\n", NULL);
	expect_granted(s, id, 60);
	remove_it(s, id, false);
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	expect_header(p, "CSeq", "4 REGISTER");
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(p, "Expires", "0");
	nine_answers(s, p, "200 OK", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* R3261-10.2.2-02: "*" with Expires 0 */
static void all_contacts_may_be_removed(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "<sip:a@192.0.2.1>", 3600, &p);

	(void)state;
	nine_answers(s, p, "200 OK", "r", "Contact: <sip:a@192.0.2.1>\r\n", NULL);
	expect_granted(s, id, 3600);
	remove_it(s, id, true);
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	expect_header(p, "Contact", "*");
	expect_header(p, "Expires", "0");
	nine_answers(s, p, "403 Forbidden", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 403);
	expect_rest(s);
	stage_close(s);
}

/* R3261-10.2.8-01: the time that the registrar wants at least, once */
static void too_brief_a_time_is_made_longer(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "", 60, &p);

	(void)state;
	nine_answers(s, p, "423 Interval Too Brief", "r", "Min-Expires: 120\r\n", NULL);
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	expect_header(p, "Expires", "120");
	expect_header(p, "CSeq", "2 REGISTER");
	nine_answers(s, p, "423 Interval Too Brief", "r", "Min-Expires: 120\r\n", NULL);
	expect_removed(s, id, PEAL_CAUSE_RESPONSE, 423);
	id = reg(s, "", 60, &p);
	nine_answers(s, p, "423 Interval Too Brief", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_RESPONSE, 423);
	expect_rest(s);
	stage_close(s);
}

/* R5626-4.5-01: 30 s, doubled each time, up to 1800 s; between half of it and all */
static void failures_are_tried_again_ever_later(void **state)
{
	static const uint32_t longest[] = { 30, 60, 120, 240, 480, 960, 1800, 1800 };
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p);

	(void)state;
	for (size_t i = 0; i < 8; i++) {
		peal_time from = s->now;
		uint32_t seconds;

		nine_answers(s, p, "500 Server Internal Error", "r", NULL, NULL);
		seconds = expect_retry(s, id, 500);
		assert_in_range(seconds, longest[i] / 2, longest[i]);
		while (s->packet_read == s->packet_count)
			stage_run(s, peal_deadline(s->engine[ONE]));
		p = next_packet(s);
		assert_in_range(p->at - from, 500 * (uint64_t)longest[i],
				1000 * (uint64_t)longest[i]);
	}
	/* RFC 3261 21.5.4: not before Retry-After; success begins anew */
	nine_answers(s, p, "503 Service Unavailable", "r", "Retry-After: 4000\r\n", NULL);
	assert_int_equal(expect_retry(s, id, 503), 4000);
	stage_run(s, s->now + 4000000);
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	nine_answers(s, p, "200 OK", "r", BOUND, NULL);
	expect_granted(s, id, 600);
	stage_run(s, s->now + 540000);
	nine_answers(s, next_packet(s), "500 No", "r", NULL, NULL);
	assert_in_range(expect_retry(s, id, 500), 15, 30);
	remove_it(s, id, false);
	nine_answers(s, next_packet(s), "200 OK", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* What the registrar does not list is not there: RFC 3261 10.2.4 */
static void a_contact_that_is_not_listed_is_not_there(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "<sip:a@192.0.2.1>, <sip:b@192.0.2.1>", 3600, &p);

	(void)state;
	nine_answers(s, p, "200 OK", "r", "Contact: <sip:a@192.0.2.1>;expires=9\r\n", NULL);
	expect_retry(s, id, 200);
	renew(s, id, "");
	nine_answers(s, next_packet(s), "200 OK", "r",
		     "Contact: <sip:a@192.0.2.1>;expires=50, <sip:b@192.0.2.1>;expires=70\r\n",
		     NULL);
	expect_granted(s, id, 50); /* the first to end counts */
	renew(s, id, "");
	nine_answers(s, next_packet(s), "200 OK", "r", NULL, NULL);
	expect_retry(s, id, 200);
	remove_it(s, id, false);
	expect_silence(s);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* R3261-10.2.7-01: nobody answers, or it cannot be sent. */
static void silence_and_broken_ways_are_failures_too(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p);

	(void)state;
	could_not_send(s, p);
	expect_retry(s, id, 503);
	assert_int_equal(peal_renew(s->engine[ONE], id, (struct peal_text){ 0 }, NULL, s->now), 0);
	stage_read(s);
	expect_packet(s, ONE, s->now, "REGISTER ");
	stage_run(s, s->now + 32000);
	s->packet_read = s->packet_count;
	expect_retry(s, id, 408);
	remove_it(s, id, false);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 408);
	expect_rest(s);
	stage_close(s);
}

static void what_is_refused_for_good_ends(void **state)
{
	static const char *const statuses[] = { "403 Forbidden", "404 Not Found", "301 Moved",
						"600 Busy",      "501 No",        "412 No" };
	struct stage *s = stage_open(hashing);

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		const struct packet *p;
		peal_id id = reg(s, "", 3600, &p);

		nine_answers(s, p, statuses[i], "r", "Contact: <sip:other@192.0.2.9>\r\n", NULL);
		expect_removed(s, id, PEAL_CAUSE_RESPONSE, (uint16_t)atoi(statuses[i]));
	}
	expect_rest(s);
	stage_close(s);
}

/* R3261-10.2-03: challenged, then with credentials from the start; CSeq counts each */
static void a_registrar_may_ask_who_it_is(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	char value[512];
	peal_id id;

	(void)state;
	learn(s, "nine", "one", "secret");
	id = reg(s, "", 3600, &p);
	nine_answers(s, p, "401 Unauthorized", "r", ASKED, NULL);
	p = expect_authorized(s, "REGISTER", "Authorization", "2 REGISTER", value);
	nine_answers(s, p, "200 OK", "r", BOUND, NULL);
	expect_granted(s, id, 600);
	stage_run(s, 540000);
	p = expect_authorized(s, "REGISTER", "Authorization", "3 REGISTER", value);
	assert_string_equal(sum_param(value, "nc"), "00000002");
	nine_answers(s, p, "401 Unauthorized", "r", STALE, NULL);
	p = expect_authorized(s, "REGISTER", "Authorization", "4 REGISTER", value);
	nine_answers(s, p, "200 OK", "r", BOUND, NULL);
	expect_granted(s, id, 600);
	remove_it(s, id, false);
	p = expect_authorized(s, "REGISTER", "Authorization", "5 REGISTER", value);
	nine_answers(s, p, "401 Unauthorized", "r", STALE, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 401);
	expect_rest(s);
	stage_close(s);
}

/* R3261-10.2-04: one REGISTER at a time; what changed meanwhile comes next */
static void changes_wait_for_the_answer(void **state)
{
	struct peal_body body = { PEAL_TEXT("text/plain"), PEAL_TEXT("x") };
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "<sip:a@192.0.2.1>, <sip:b@192.0.2.1>", 3600, &p);

	(void)state;
	renew(s, id, "<sip:b@192.0.2.1>;q=0.5, <sip:c@192.0.2.1>");
	expect_silence(s);
	nine_answers(s, p, "200 OK", "r",
		     "Contact: <sip:a@192.0.2.1>, <sip:b@192.0.2.1>, <sip:c@192.0.2.1>\r\n", NULL);
	expect_no_event(s);
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	expect_header(p, "Contact",
		      "<sip:b@192.0.2.1>;q=0.5, <sip:c@192.0.2.1>, <sip:a@192.0.2.1>;expires=0");
	nine_answers(s, p, "200 OK", "r", "Contact: <sip:b@192.0.2.1>, <sip:c@192.0.2.1>\r\n",
		     NULL);
	expect_granted(s, id, 3600);
	renew(s, id, "<sip:d@192.0.2.1>");
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	expect_header(p, "Contact",
		      "<sip:d@192.0.2.1>, <sip:b@192.0.2.1>;q=0.5;expires=0, "
		      "<sip:c@192.0.2.1>;expires=0");
	nine_answers(s, p, "500 No", "r", NULL, NULL);
	expect_retry(s, id, 500);
	renew(s, id, "<sip:b@192.0.2.1>;q=0.5, <sip:c@192.0.2.1>");
	nine_answers(s, next_packet(s), "200 OK", "r",
		     "Contact: <sip:b@192.0.2.1>, <sip:c@192.0.2.1>\r\n", NULL);
	expect_granted(s, id, 3600);
	renew(s, id, "");
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	expect_header(p, "Contact", "<sip:b@192.0.2.1>;q=0.5, <sip:c@192.0.2.1>");
	assert_int_equal(peal_renew(s->engine[ONE], id, (struct peal_text){ 0 }, &body, s->now),
			 PEAL_E_ARGUMENT);
	remove_it(s, id, false);
	expect_silence(s);
	assert_int_equal(peal_remove(s->engine[ONE], id, false, s->now), PEAL_E_STATE);
	assert_int_equal(peal_renew(s->engine[ONE], id, (struct peal_text){ 0 }, NULL, s->now),
			 PEAL_E_STATE);
	nine_answers(s, p, "200 OK", "r", "Contact: <sip:b@192.0.2.1>, <sip:c@192.0.2.1>\r\n",
		     NULL);
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	expect_header(p, "Expires", "0");
	nine_answers(s, p, "200 OK", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* While it is not there, removing it needs no word to the registrar. */
static void what_was_never_there_is_not_removed(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p);

	(void)state;
	remove_it(s, id, false);
	nine_answers(s, p, "500 No", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 500);
	id = reg(s, "", 3600, &p);
	nine_answers(s, p, "200 OK", "r", BOUND, NULL);
	expect_granted(s, id, 600);
	renew(s, id, "");
	p = next_packet(s);
	remove_it(s, id, false);
	nine_answers(s, p, "500 No", "r", NULL, NULL);
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	expect_header(p, "Expires", "0");
	nine_answers(s, p, "500 No", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 500);
	expect_rest(s);
	stage_close(s);
}

static const struct {
	const char *status, *rows;
} ends[] = { { "200 OK", BOUND },
	     { "200 OK", NULL },
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
		peal_id id = reg(s, "", 3600, &p);

		remove_it(s, id, false);
		nine_answers(s, p, ends[i].status, "r", ends[i].rows, NULL);
		expect_removed(s, id, PEAL_CAUSE_LOCAL, (uint16_t)atoi(ends[i].status));
	}
	for (size_t i = 0; i < 5; i++) {
		peal_id id = reg(s, "", 3600, &p);

		nine_answers(s, p, "200 OK", "r", BOUND, NULL);
		expect_granted(s, id, 600);
		renew(s, id, "");
		p = next_packet(s);
		remove_it(s, id, false);
		expect_ignored(s, &upkeep_find(&s->engine[ONE]->ua, id)->fsm, UPKEEP_CHANGE);
		expect_ignored(s, &upkeep_find(&s->engine[ONE]->ua, id)->fsm, UPKEEP_REMOVE);
		nine_answers(s, p, ends[i].status, "r", ends[i].rows, NULL);
		p = expect_packet(s, ONE, s->now, "REGISTER ");
		expect_ignored(s, &upkeep_find(&s->engine[ONE]->ua, id)->fsm, UPKEEP_CHANGE);
		expect_ignored(s, &upkeep_find(&s->engine[ONE]->ua, id)->fsm, UPKEEP_REMOVE);
		nine_answers(s, p, ends[i].status, "r", ends[i].rows, NULL);
		expect_removed(s, id, PEAL_CAUSE_LOCAL, (uint16_t)atoi(ends[i].status));
	}
	expect_rest(s);
	stage_close(s);
}

/* RFC 3608 6.1: requests of that identity go by the Service-Route, others do not */
static void a_service_route_is_taken_afterwards(void **state)
{
	struct stage *s = stage_open(hashing);
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.from = PEAL_TEXT("\"One\" <" AOR ">"),
					.target = PEAL_TEXT("sip:far@away.example") };
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p), asked;

	(void)state;
	nine_answers(s, p, "200 OK", "r",
		     BOUND "Service-Route: <" NINE ";lr>, <sip:p2.example;lr>\r\n", NULL);
	expect_granted(s, id, 600);
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &asked), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, s->now, "OPTIONS sip:far@away.example ");
	expect_header(p, "Route", "<" NINE ";lr>, <sip:p2.example;lr>");
	assert_int_equal(p->flow.remote.family, 4);
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	request.from = PEAL_TEXT("sip:other@example.com");
	request.target = PEAL_TEXT(NINE);
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &asked), PEAL_OK);
	stage_read(s);
	p = next_packet(s);
	expect_header(p, "Route", "");
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	remove_it(s, id, false);
	p = next_packet(s);
	expect_header(p, "Route", "");
	nine_answers(s, p, "200 OK", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 5626 4.2: a registrar that knows instances may list us by another URI */
static void an_instance_is_known_by_its_name(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "<sip:a@192.0.2.1>;+sip.instance=\"<urn:uuid:1>\";reg-id=1", 3600, &p);

	(void)state;
	nine_answers(s, p, "200 OK", "r",
		     "Contact: <sip:a@10.0.0.1>;+sip.instance=\"<urn:uuid:1>\";reg-id=2, "
		     "<sip:b@10.0.0.1>;+sip.instance=\"<urn:uuid:1>\";reg-id=1;expires=200\r\n",
		     NULL);
	expect_granted(s, id, 200);
	remove_it(s, id, false);
	nine_answers(s, next_packet(s), "200 OK", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* peal.h */
static void what_cannot_be_registered_is_refused(void **state)
{
	static const char *const contacts[] = { "*", "<sip:a@b>;expires=3", "sip:a@b", "<sip:a@b",
						"," };
	static const struct peal_extra expires = { { "Expires", 7 }, { "3", 1 } };
	struct stage *s = stage_open(hashing);
	struct peal_request good = registration(), bad;
	peal_id id = 7;

	(void)state;
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(
		    peal_register(s->engine[ONE], &good, peal_text_of(contacts[i]), 60, 0, &id),
		    PEAL_E_ARGUMENT);
	bad = good, bad.size--;
	assert_int_equal(try_register(s, &bad, 60), PEAL_E_ARGUMENT);
	bad = good, bad.target = PEAL_TEXT(NINE);
	assert_int_equal(try_register(s, &bad, 60), PEAL_E_ARGUMENT); /* R3261-10.2-01 */
	bad = good, bad.to.len = 0;
	assert_int_equal(try_register(s, &bad, 60), PEAL_E_ARGUMENT);
	bad = good, bad.method = PEAL_TEXT("REGISTER");
	assert_int_equal(try_register(s, &bad, 60), PEAL_E_ARGUMENT);
	bad = good, bad.extra = &expires, bad.extra_count = 1;
	assert_int_equal(try_register(s, &bad, 60), PEAL_E_ARGUMENT);
	bad = good, bad.body.bytes = PEAL_TEXT("x");
	assert_int_equal(try_register(s, &bad, 60), PEAL_E_ARGUMENT);
	assert_int_equal(try_register(s, &good, 0), PEAL_E_ARGUMENT);
	bad = good, bad.target = PEAL_TEXT("x y");
	assert_int_equal(try_register(s, &bad, 60), PEAL_E_SYNTAX);
	assert_int_equal(peal_remove(s->engine[ONE], 7, false, 0), PEAL_E_GONE);
	assert_int_equal(peal_renew(s->engine[ONE], 7, good.to, NULL, 0), PEAL_E_GONE);
	assert_int_equal(id, 7);
	expect_rest(s);
	stage_close(s);
}

/* R3261-10.2-05: neither the registrar's nor that of a REGISTER that comes.
 * R3261-10.2.4-03: it is renewed where it was made */
static void a_registration_has_no_route_set(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p);

	(void)state;
	nine_answers(s, p, "200 OK", "r",
		     "Record-Route: <sip:192.0.2.8;lr>\r\n"
		     "Contact: <sip:one@192.0.2.1:5060>;expires=600\r\n",
		     NULL);
	expect_granted(s, id, 600);
	renew(s, id, "");
	p = expect_packet(s, ONE, s->now, "REGISTER " REGISTRAR " SIP/2.0\r\n");
	expect_header(p, "Route", "");
	assert_int_equal(p->flow.remote.bytes[3], 9);
	nine_answers(s, p, "403 Forbidden", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_RESPONSE, 403);
	expect_rest(s);
	stage_close(s);
}

/* R3261-10.2-04: the old removal might come behind the new binding */
static void nothing_is_registered_over_a_removal(void **state)
{
	struct stage *s = stage_open(hashing);
	struct peal_request good = registration();
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p);

	(void)state;
	remove_it(s, id, false);
	assert_int_equal(try_register(s, &good, 60), PEAL_E_STATE);
	nine_answers(s, p, "403 Forbidden", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 403);
	assert_int_equal(try_register(s, &good, 60), PEAL_OK);
	stage_close(s);
}

static void serving(struct peal_config *config)
{
	config->methods = PEAL_TEXT("REGISTER");
}

/* R3261-10.2-05 */
static void a_registrar_records_no_route(void **state)
{
	struct stage *s = stage_open(serving);
	const struct packet *p;
	peal_id id;

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "REGISTER",
					     .rows = "Record-Route: <sip:192.0.2.8;lr>\r\n" });
	id = expect_told(s, PEAL_EV_REQUEST);
	assert_int_equal(peal_answer(s->engine[ONE], id, NULL, s->now), PEAL_OK);
	stage_read(s);
	p = expect_response(s, s->now, 200, "1 REGISTER");
	expect_header(p, "Record-Route", "");
	expect_rest(s);
	stage_close(s);
}

static void one_only(struct peal_config *config)
{
	hashing(config);
	config->upkeeps = 1;
}

static void there_is_a_limit(void **state)
{
	struct stage *s = stage_open(one_only);
	struct peal_request good = registration();
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p);

	(void)state;
	assert_int_equal(try_register(s, &good, 60), PEAL_E_FULL);
	nine_answers(s, p, "403 Forbidden", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_RESPONSE, 403);
	expect_rest(s);
	stage_close(s);
}

/* Rows that nothing a server or a user may do can reach */
static void each_state_is_deaf_to_what_cannot_come(void **state)
{
	static const uint8_t answers[] = { UPKEEP_2XX, UPKEEP_MISSING, UPKEEP_BRIEF, UPKEEP_LATER,
					   UPKEEP_REFUSED };
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p);
	struct fsm *fsm = &upkeep_find(&s->engine[ONE]->ua, id)->fsm;

	(void)state;
	nine_answers(s, p, "500 No", "r", NULL, NULL);
	expect_retry(s, id, 500);
	for (size_t i = 0; i < 5; i++)
		expect_ignored(s, fsm, answers[i]);
	renew(s, id, "");
	nine_answers(s, next_packet(s), "200 OK", "r", BOUND, NULL);
	expect_granted(s, id, 600);
	for (size_t i = 0; i < 5; i++)
		expect_ignored(s, fsm, answers[i]);
	remove_it(s, id, false);
	nine_answers(s, next_packet(s), "200 OK", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_registration_is_made_and_renewed),
		cmocka_unit_test(all_contacts_may_be_removed),
		cmocka_unit_test(too_brief_a_time_is_made_longer),
		cmocka_unit_test(failures_are_tried_again_ever_later),
		cmocka_unit_test(a_contact_that_is_not_listed_is_not_there),
		cmocka_unit_test(silence_and_broken_ways_are_failures_too),
		cmocka_unit_test(what_is_refused_for_good_ends),
		cmocka_unit_test(a_registrar_may_ask_who_it_is),
		cmocka_unit_test(changes_wait_for_the_answer),
		cmocka_unit_test(what_was_never_there_is_not_removed),
		cmocka_unit_test(what_is_being_made_is_removed_behind_its_answer),
		cmocka_unit_test(a_service_route_is_taken_afterwards),
		cmocka_unit_test(an_instance_is_known_by_its_name),
		cmocka_unit_test(what_cannot_be_registered_is_refused),
		cmocka_unit_test(a_registration_has_no_route_set),
		cmocka_unit_test(a_registrar_records_no_route),
		cmocka_unit_test(nothing_is_registered_over_a_removal),
		cmocka_unit_test(there_is_a_limit),
		cmocka_unit_test(each_state_is_deaf_to_what_cannot_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
