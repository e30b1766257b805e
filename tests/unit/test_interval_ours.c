/* SPDX-License-Identifier: MIT */
/* What we ask for of a session timer, and what their 2xx and 422 make of it: RFC 4028 4, 5,
 * 7.1 to 7.4. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nine.h"

#define ABLE     "Supported: timer\r\n"
#define REQUIRED "Require: timer\r\n"

static void able(struct peal_config *config)
{
	config->methods = PEAL_TEXT("UPDATE, INFO, MESSAGE");
	config->supported = PEAL_TEXT("timer");
}

static void asking(struct peal_config *config)
{
	able(config);
	config->session_expires = 1800;
}

static void eager(struct peal_config *config)
{
	asking(config);
	config->refresher = PEAL_REFRESH_OURS;
}

static void careful(struct peal_config *config)
{
	able(config);
	config->session_expires = config->min_se = 300;
}

static void expect_terms(struct stage *s, peal_id call, uint32_t seconds, uint8_t refresher)
{
	struct peal_call_info info;

	assert_int_equal(peal_call_look(s->engine[ONE], call, &info), PEAL_OK);
	assert_int_equal(info.session_expires, seconds);
	assert_int_equal(info.refresher, refresher);
}

static void expect_told_terms(const struct happened *h, uint32_t seconds, uint8_t refresher)
{
	assert_int_equal(h->event.session_expires, seconds);
	assert_int_equal(h->event.refresher, refresher);
}

static void hang_up(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
}

/* ---- ours ---- */

static const struct packet *ask(struct stage *s, uint32_t seconds, peal_id *call)
{
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.body = stage_sdp,
					.session_expires = seconds };

	assert_int_equal(peal_call(s->engine[ONE], &request, s->now, call), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, "INVITE ");
}

/* R4028-7.1-02: what we ask for is no less than our Min-SE */
static void an_invite_asks_for_an_interval(void **state)
{
	struct stage *s = stage_open(careful);
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	const struct packet *p;
	peal_id call = 0;

	(void)state;
	p = ask(s, 0, &call);
	expect_header(p, "Session-Expires", "300");
	expect_header(p, "Min-SE", "300");
	expect_header(p, "Supported", "replaces, timer");
	nine_answers(s, p, "486 Busy Here", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	p = ask(s, 600, &call);
	expect_header(p, "Session-Expires", "600");
	nine_answers(s, p, "486 Busy Here", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	request.session_expires = 299;
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_E_ARGUMENT);
	request.session_expires = 300;
	request.method = PEAL_TEXT("OPTIONS");
	assert_int_equal(peal_request(s->engine[ONE], &request, 0, &call), PEAL_E_ARGUMENT);
	expect_rest(s);
	stage_close(s);
	s = stage_open(eager);
	expect_header(ask(s, 0, &call), "Session-Expires", "1800;refresher=uac");
	stage_close(s);
	s = stage_open(NULL);
	request.method.len = 0;
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_E_ARGUMENT);
	stage_close(s);
}

/* What a 2xx with these rows makes of the call. */
static void granted(void (*config)(struct peal_config *), const char *rows, uint32_t seconds,
		    uint8_t refresher)
{
	struct stage *s = stage_open(config);
	peal_id call;
	const struct packet *invite = ask(s, 0, &call);
	char all[512];

	snprintf(all, sizeof all, CONTACT "%s", rows);
	nine_answers(s, invite, "200 OK", "x", all, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_told_terms(expect_event(s, ONE, PEAL_EV_ANSWERED, 200), seconds, refresher);
	expect_terms(s, call, seconds, refresher);
	hang_up(s, call);
	stage_close(s);
}

/* R4028-7.2-01: also where we did not ask */
static void their_2xx_says_who_refreshes(void **state)
{
	(void)state;
	granted(asking, REQUIRED "Session-Expires: 1200;refresher=uac\r\n", 1200,
		PEAL_REFRESH_OURS);
	granted(asking, REQUIRED "Session-Expires: 1200;refresher=uas\r\n", 1200,
		PEAL_REFRESH_THEIRS);
	granted(able, REQUIRED "Session-Expires: 1800;refresher=uac\r\n", 1800, PEAL_REFRESH_OURS);
	granted(able, "Session-Expires: 1800;refresher=uas\r\n", 1800, PEAL_REFRESH_THEIRS);
	granted(asking, REQUIRED "Session-Expires: 1200\r\n", 1200, PEAL_REFRESH_OURS);
	granted(able, "", 0, PEAL_REFRESH_NONE);
}

/* R4028-4-01: no interval is shorter than 90 s, whatever a 2xx says */
static void a_2xx_cannot_make_us_hurry(void **state)
{
	(void)state;
	granted(asking, REQUIRED "Session-Expires: 1;refresher=uac\r\n", 90, PEAL_REFRESH_OURS);
	granted(asking, REQUIRED "Session-Expires: 91;refresher=uac\r\n", 91, PEAL_REFRESH_OURS);
}

/* R4028-7.2-02, R4028-7.2-03: for ourselves only if the peer cannot */
static void who_knows_no_timers_is_refreshed_all_the_same(void **state)
{
	(void)state;
	granted(asking, "", 1800, PEAL_REFRESH_OURS);
	granted(asking, ABLE, 0, PEAL_REFRESH_NONE);
}

static const char *update(struct stage *s, peal_id call, uint32_t seconds, const char *rows)
{
	static char asked[64];
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("UPDATE"),
					.session_expires = seconds };
	const struct packet *p;
	peal_id id;

	assert_int_equal(peal_send(s->engine[ONE], call, &request, s->now, &id), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, s->now, "UPDATE ");
	snprintf(asked, sizeof asked, "%s", header_of(p, "Session-Expires"));
	nine_answers(s, p, "200 OK", NULL, rows, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	return asked;
}

/* R4028-7.2-03, R4028-7.2-04: the latest 2xx counts, be it of a request for other ends */
static void a_2xx_without_an_interval_turns_the_timer_off(void **state)
{
	struct stage *s = stage_open(asking);
	struct peal_request request = { .size = sizeof request, .body = stage_sdp };
	peal_id call;
	const struct packet *p = ask(s, 0, &call);

	(void)state;
	nine_answers(s, p, "200 OK", "x", CONTACT "Session-Expires: 1800;refresher=uas\r\n",
		     NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	expect_terms(s, call, 1800, PEAL_REFRESH_THEIRS);
	assert_string_equal(update(s, call, 0, ABLE "Session-Expires: 900;refresher=uas\r\n"),
			    "1800;refresher=uas");
	expect_terms(s, call, 900, PEAL_REFRESH_THEIRS);
	assert_string_equal(update(s, call, 700, ABLE), "700;refresher=uas");
	expect_terms(s, call, 0, PEAL_REFRESH_NONE);
	assert_int_equal(peal_modify(s->engine[ONE], call, &request, s->now), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "INVITE ");
	expect_header(p, "Session-Expires", "");
	nine_answers(s, p, "200 OK", NULL, CONTACT "Session-Expires: 600;refresher=uac\r\n",
		     NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_told_terms(expect_event(s, ONE, PEAL_EV_MODIFIED, 200), 600, PEAL_REFRESH_OURS);
	hang_up(s, call);
	stage_close(s);
}

/* RFC 4028 7.1, 7.4: where no timer runs there are no roles to keep: an UPDATE that asks for
 * one says "uac" only if by the config we are to refresh */
static void a_timer_asked_for_anew_has_the_roles_of_the_config(void **state)
{
	static const struct {
		void (*config)(struct peal_config *);
		const char *asked;
	} cases[] = { { asking, "700" }, { eager, "700;refresher=uac" } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(cases[i].config);
		peal_id call;
		const struct packet *p = ask(s, 0, &call);

		nine_answers(s, p, "200 OK", "x", CONTACT ABLE, NINE_SDP);
		expect_packet(s, ONE, 0, "ACK ");
		expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
		expect_terms(s, call, 0, PEAL_REFRESH_NONE);
		assert_string_equal(
		    update(s, call, 700, REQUIRED "Session-Expires: 700;refresher=uas\r\n"),
		    cases[i].asked);
		expect_terms(s, call, 700, PEAL_REFRESH_THEIRS);
		hang_up(s, call);
		stage_close(s);
	}
}

/* R4028-7.1-02: nor within a dialog less than our Min-SE, or one of what is no refresh */
static void what_is_asked_for_in_a_dialog_is_no_less(void **state)
{
	struct stage *s = stage_open(careful);
	struct peal_request request = { .size = sizeof request, .session_expires = 299 };
	peal_id call = one_call_up(s), id = 7;

	(void)state;
	assert_int_equal(peal_modify(s->engine[ONE], call, &request, 0), PEAL_E_ARGUMENT);
	request.method = PEAL_TEXT("UPDATE");
	assert_int_equal(peal_send(s->engine[ONE], call, &request, 0, &id), PEAL_E_ARGUMENT);
	request.method = PEAL_TEXT("INFO");
	request.session_expires = 300;
	assert_int_equal(peal_send(s->engine[ONE], call, &request, 0, &id), PEAL_E_ARGUMENT);
	assert_int_equal(id, 7);
	stage_read(s);
	expect_silence(s);
	hang_up(s, call);
	stage_close(s);
}

/* R4028-4-01, R4028-7.1-01: where the rows stand, and where they do not */
static void which_requests_speak_of_timers(void **state)
{
	static const char *const methods[] = { "INFO", "OPTIONS", "MESSAGE", "UPDATE" };
	struct stage *s = stage_open(asking);
	struct peal_request request = { .size = sizeof request };
	peal_id call, id;
	const struct packet *p = ask(s, 0, &call);

	(void)state;
	nine_answers(s, p, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_answers(s, p, "200 OK", "x", CONTACT "Session-Expires: 1800;refresher=uas\r\n",
		     NINE_SDP);
	p = expect_packet(s, ONE, 0, "ACK ");
	expect_header(p, "Supported", "");
	expect_header(p, "Session-Expires", "");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
		request.method = peal_text_of(methods[i]);
		assert_int_equal(peal_send(s->engine[ONE], call, &request, 0, &id), PEAL_OK);
		stage_read(s);
		p = expect_packet(s, ONE, 0, methods[i]);
		expect_header(p, "Supported", "replaces, timer");
		expect_header(p, "Session-Expires", i == 3 ? "1800;refresher=uas" : "");
		nine_answers(s, p, "200 OK", NULL,
			     i == 3 ? "Session-Expires: 1800;refresher=uas\r\n" : "", NULL);
		expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	}
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "BYE ");
	expect_header(p, "Supported", "replaces, timer");
	expect_header(p, "Session-Expires", "");
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* R4028-7.1-01 of CANCEL, and of what is in no dialog */
static void requests_beside_dialogs_speak_of_timers(void **state)
{
	struct stage *s = stage_open(asking);
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("MESSAGE"),
					.target = PEAL_TEXT(NINE) };
	peal_id call, id;
	const struct packet *invite = ask(s, 0, &call), *p;

	(void)state;
	nine_answers(s, invite, "180 Ringing", "x", NULL, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "CANCEL ");
	expect_header(p, "Supported", "replaces, timer");
	nine_answers(s, p, "200 OK", "x", NULL, NULL);
	nine_answers(s, invite, "487 Request Terminated", "x", NULL, NULL);
	expect_header(expect_packet(s, ONE, 0, "ACK "), "Supported", "");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 487);
	assert_int_equal(peal_request(s->engine[ONE], &request, 0, &id), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "MESSAGE ");
	expect_header(p, "Supported", "replaces, timer");
	expect_header(p, "Session-Expires", "");
	nine_answers(s, p, "200 OK", "x", NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	expect_rest(s);
	stage_close(s);
}

/* The engine's own rows, where it writes them; else the application's. */
static void the_rows_are_the_engines(void **state)
{
	const struct peal_extra rows_of_ours[] = {
		{ PEAL_TEXT("Session-Expires"), PEAL_TEXT("90") },
		{ PEAL_TEXT("Min-SE"), PEAL_TEXT("90") },
	};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct peal_request request = { .size = sizeof request,
						.target = PEAL_TEXT(NINE),
						.extra = &rows_of_ours[i],
						.extra_count = 1 };
		struct stage *s = stage_open(able);
		peal_id call;

		assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_E_ARGUMENT);
		stage_close(s);
		s = stage_open(NULL);
		assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_OK);
		stage_close(s);
	}
}

/* ---- our 422s ---- */

/* R4028-7.3-01, R4028-7.4-01: with what is wanted, Min-SE, the next CSeq, a From tag of its
 * own (erratum 1681); the largest so far is kept; what is dropped when the dialog begins */
static void a_422_is_answered_with_a_longer_interval(void **state)
{
	struct stage *s = stage_open(eager);
	peal_id call;
	const struct packet *p = ask(s, 0, &call);
	char from[128], id[128];

	(void)state;
	snprintf(from, sizeof from, "%s", header_of(p, "From"));
	snprintf(id, sizeof id, "%s", header_of(p, "Call-ID"));
	nine_answers(s, p, "422 Session Interval Too Small", "x", "Min-SE: 3600\r\n", NULL);
	expect_packet(s, ONE, 0, "ACK ");
	p = expect_packet(s, ONE, 0, "INVITE ");
	expect_header(p, "Session-Expires", "3600;refresher=uac");
	expect_header(p, "Min-SE", "3600");
	expect_header(p, "CSeq", "2 INVITE");
	expect_header(p, "Call-ID", id);
	assert_string_not_equal(header_of(p, "From"), from);
	assert_int_equal(strlen(header_of(p, "From")), strlen(from));
	nine_answers(s, p, "422 Session Interval Too Small", "x", "Min-SE: 4000\r\n", NULL);
	expect_packet(s, ONE, 0, "ACK ");
	p = expect_packet(s, ONE, 0, "INVITE ");
	expect_header(p, "Session-Expires", "4000;refresher=uac");
	assert_string_equal(headers_of(p, "Min-SE"), "4000");
	expect_no_event(s);
	nine_answers(s, p, "200 OK", "y", CONTACT "Session-Expires: 4000;refresher=uac\r\n",
		     NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_told_terms(expect_event(s, ONE, PEAL_EV_ANSWERED, 200), 4000, PEAL_REFRESH_OURS);
	update(s, call, 0, "Session-Expires: 4000;refresher=uac\r\n");
	expect_terms(s, call, 4000, PEAL_REFRESH_OURS);
	hang_up(s, call);
	stage_close(s);
}

static void refused_422(struct stage *s, const char *rows)
{
	peal_id call;
	const struct packet *p = ask(s, 0, &call);

	nine_answers(s, p, "422 Session Interval Too Small", "x", rows, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 422);
	expect_rest(s);
	stage_close(s);
}

/* RFC 4028 10: not the same again, nor without end */
static void a_422_that_makes_no_sense_is_told(void **state)
{
	struct stage *s = stage_open(asking);
	peal_id call;
	const struct packet *p;
	char rows[64];

	(void)state;
	refused_422(s, "");
	refused_422(stage_open(asking), "Min-SE: 30\r\n");
	refused_422(stage_open(asking), "Min-SE: 1800\r\n");
	refused_422(stage_open(able), "Min-SE: 1800\r\n");
	refused_422(stage_open(NULL), "Min-SE: 1800\r\n");
	s = stage_open(asking);
	p = ask(s, 0, &call);
	for (unsigned i = 1; i <= 5; i++) {
		snprintf(rows, sizeof rows, "Min-SE: %u\r\n", 1800 + i);
		nine_answers(s, p, "422 Session Interval Too Small", "x", rows, NULL);
		expect_packet(s, ONE, 0, "ACK ");
		p = expect_packet(s, ONE, 0, "INVITE ");
		assert_int_equal(strtoul(header_of(p, "Min-SE"), NULL, 10), 1800 + i);
	}
	nine_answers(s, p, "422 Session Interval Too Small", "x", "Min-SE: 9000\r\n", NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 422);
	expect_rest(s);
	stage_close(s);
}

/* The user has hung up, so there is nothing to ask for any more. */
static void a_422_behind_the_hangup_ends_the_call(void **state)
{
	struct stage *s = stage_open(asking);
	peal_id call;
	const struct packet *p = ask(s, 0, &call);

	(void)state;
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	nine_answers(s, p, "422 Session Interval Too Small", "x", "Min-SE: 3600\r\n", NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 422);
	expect_rest(s);
	stage_close(s);
}

/* R4028-5-01, R4028-7.1-02: what a config may say, at the limit and one beyond */
static void a_config_has_sensible_intervals(void **state)
{
	struct peal_config config;

	(void)state;
	peal_config_init(&config);
	assert_int_equal(config.min_se, 90);
	assert_int_equal(config.session_expires, 0);
	config.session_expires = 90;
	assert_true(peal_size(&config) > 0);
	config.session_expires = 89;
	assert_int_equal(peal_size(&config), 0);
	config.session_expires = 0;
	config.min_se = 89;
	assert_int_equal(peal_size(&config), 0);
	config.min_se = 91;
	assert_true(peal_size(&config) > 0);
	config.refresher = PEAL_REFRESH_THEIRS;
	assert_true(peal_size(&config) > 0);
	config.refresher++;
	assert_int_equal(peal_size(&config), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_invite_asks_for_an_interval),
		cmocka_unit_test(their_2xx_says_who_refreshes),
		cmocka_unit_test(a_2xx_cannot_make_us_hurry),
		cmocka_unit_test(who_knows_no_timers_is_refreshed_all_the_same),
		cmocka_unit_test(a_2xx_without_an_interval_turns_the_timer_off),
		cmocka_unit_test(a_timer_asked_for_anew_has_the_roles_of_the_config),
		cmocka_unit_test(what_is_asked_for_in_a_dialog_is_no_less),
		cmocka_unit_test(which_requests_speak_of_timers),
		cmocka_unit_test(requests_beside_dialogs_speak_of_timers),
		cmocka_unit_test(the_rows_are_the_engines),
		cmocka_unit_test(a_422_is_answered_with_a_longer_interval),
		cmocka_unit_test(a_422_that_makes_no_sense_is_told),
		cmocka_unit_test(a_422_behind_the_hangup_ends_the_call),
		cmocka_unit_test(a_config_has_sensible_intervals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
