/* SPDX-License-Identifier: MIT */
/* What our 2xx says of a session timer: RFC 4028 5, 9 with table 2; and our 422. */
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

/* ---- theirs: table 2 ---- */

static void answer(struct stage *s, peal_id call)
{
	struct peal_reply reply = reply_of(200, NINE_SDP);

	assert_int_equal(peal_answer(s->engine[ONE], call, &reply, s->now), PEAL_OK);
	stage_read(s);
}

static peal_id called_with(struct stage *s, const char *rows)
{
	char all[512];

	snprintf(all, sizeof all, CONTACT "%s", rows);
	nine_sends(s, (struct nine_request){ .method = "INVITE", .rows = all, .body = NINE_SDP });
	return expect_told(s, PEAL_EV_INCOMING);
}

/* The whole call: what the request says, what the 2xx does, what the user is told. */
static void agree(void (*config)(struct peal_config *), const char *rows, const char *expires,
		  const char *require, uint8_t refresher)
{
	struct stage *s = stage_open(config);
	peal_id call = called_with(s, rows);
	const struct packet *ok;
	uint32_t seconds = 0;

	sscanf(expires, "%u", &seconds);
	answer(s, call);
	ok = expect_response(s, 0, 200, "1 INVITE");
	expect_header(ok, "Session-Expires", expires);
	expect_header(ok, "Require", require);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told_terms(expect_event(s, ONE, PEAL_EV_ESTABLISHED, 0), seconds, refresher);
	expect_terms(s, call, seconds, refresher);
	hang_up(s, call);
	stage_close(s);
}

/* R4028-9-02, R4028-9-03: table 2, by the config where it leaves a choice */
static void our_2xx_says_who_refreshes(void **state)
{
	(void)state;
	agree(able, "Session-Expires: 1800\r\n", "1800;refresher=uas", "", PEAL_REFRESH_OURS);
	agree(able, ABLE "Session-Expires: 1800\r\n", "1800;refresher=uac", "timer",
	      PEAL_REFRESH_THEIRS);
	agree(eager, ABLE "Session-Expires: 1800\r\n", "1800;refresher=uas", "timer",
	      PEAL_REFRESH_OURS);
	agree(eager, ABLE "Session-Expires: 1800;refresher=uac\r\n", "1800;refresher=uac", "timer",
	      PEAL_REFRESH_THEIRS);
	agree(able, ABLE "x: 1800;refresher=uas\r\n", "1800;refresher=uas", "timer",
	      PEAL_REFRESH_OURS);
}

/* R4028-9-02: the rows of table 2 that the protocol has not */
static void who_knows_no_timers_does_not_refresh(void **state)
{
	(void)state;
	agree(able, "Session-Expires: 1800;refresher=uac\r\n", "1800;refresher=uas", "",
	      PEAL_REFRESH_OURS);
	agree(able, "Session-Expires: 1800;refresher=uas\r\n", "1800;refresher=uas", "",
	      PEAL_REFRESH_OURS);
}

/* R4028-9-02, R4028-5-01: lowered, never raised; Min-SE and 90 s are the floor */
static void an_interval_is_lowered_but_not_below_the_least(void **state)
{
	(void)state;
	agree(asking, ABLE "Session-Expires: 7200\r\n", "1800;refresher=uac", "timer",
	      PEAL_REFRESH_THEIRS);
	agree(asking, ABLE "Session-Expires: 7200\r\nMin-SE: 3600\r\n", "3600;refresher=uac",
	      "timer", PEAL_REFRESH_THEIRS);
	agree(asking, ABLE "Session-Expires: 600\r\n", "600;refresher=uac", "timer",
	      PEAL_REFRESH_THEIRS);
	agree(able, ABLE "Session-Expires: 90\r\nMin-SE: 30\r\n", "90;refresher=uac", "timer",
	      PEAL_REFRESH_THEIRS);
}

/* RFC 4028 9: we may ask, if the caller understands it */
static void a_callee_may_ask_for_a_timer(void **state)
{
	(void)state;
	agree(asking, ABLE, "1800;refresher=uac", "timer", PEAL_REFRESH_THEIRS);
	agree(eager, ABLE "Min-SE: 2000\r\n", "2000;refresher=uas", "timer", PEAL_REFRESH_OURS);
	agree(asking, "", "", "", PEAL_REFRESH_NONE);
	agree(able, ABLE, "", "", PEAL_REFRESH_NONE);
	agree(asking, ABLE "Session-Expires: soon\r\n", "1800;refresher=uac", "timer",
	      PEAL_REFRESH_THEIRS);
}

/* Without the option tag nothing of it is known: 420, or no word. */
static void without_the_option_there_are_no_timers(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *p;

	(void)state;
	agree(NULL, ABLE "Session-Expires: 30\r\n", "", "", PEAL_REFRESH_NONE);
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .rows = CONTACT REQUIRED "Session-Expires: 1800\r\n",
					     .body = NINE_SDP });
	p = expect_response(s, 0, 420, "1 INVITE");
	expect_header(p, "Unsupported", "timer");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

/* ---- theirs: 422 ---- */

static void refuse(void (*config)(struct peal_config *), const char *rows, const char *least)
{
	struct stage *s = stage_open(config);
	char all[512];
	const struct packet *p;

	snprintf(all, sizeof all, CONTACT "%s", rows);
	nine_sends(s, (struct nine_request){
			  .method = "INVITE", .branch = "i", .rows = all, .body = NINE_SDP });
	p = expect_response(s, 0, 422, "1 INVITE");
	expect_header(p, "Min-SE", least);
	expect_header(p, "Session-Expires", "");
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* R4028-9-01, R4028-5-01: 422 with what would do, at the limit and one beyond */
static void an_interval_that_is_too_short_is_refused(void **state)
{
	(void)state;
	refuse(able, ABLE "Session-Expires: 89\r\n", "90");
	refuse(able, ABLE "Session-Expires: 0;refresher=uac\r\n", "90");
	refuse(able, ABLE "Session-Expires: 4;refresher=uas\r\n", "90");
	refuse(careful, ABLE "Session-Expires: 299\r\n", "300");
	agree(careful, ABLE "Session-Expires: 300\r\n", "300;refresher=uac", "timer",
	      PEAL_REFRESH_THEIRS);
}

/* R4028-9-01: nobody there could ask for more; R4028-9-02: it is not raised either */
static void no_422_for_who_knows_no_timers(void **state)
{
	(void)state;
	agree(able, "Session-Expires: 89\r\n", "", "", PEAL_REFRESH_NONE);
	agree(able, "Session-Expires: 89;refresher=uac\r\n", "", "", PEAL_REFRESH_NONE);
	agree(able, "Session-Expires: 89;refresher=uas\r\n", "", "", PEAL_REFRESH_NONE);
}

static void they_send(struct stage *s, const char *method, unsigned cseq, const char *rows)
{
	bool invites = strcmp(method, "INVITE") == 0;
	char all[512];

	snprintf(all, sizeof all, CONTACT "%s", rows);
	nine_sends(
	    s, (struct nine_request){ .method = method,
				      .cseq = cseq,
				      .in_call = true,
				      .branch = invites || strcmp(method, "ACK") == 0 ? "r" : NULL,
				      .rows = all,
				      .body = invites ? NINE_SDP : NULL });
}

/* R4028-9-01 within the call; what was agreed on stands.  RFC 4028 10 */
static void a_short_refresh_is_refused_and_changes_nothing(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called_with(s, ABLE "Session-Expires: 1800\r\n");

	(void)state;
	answer(s, call);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	they_send(s, "UPDATE", 2, ABLE "Session-Expires: 60;refresher=uac\r\n");
	expect_header(expect_response(s, 0, 422, "2 UPDATE"), "Min-SE", "90");
	they_send(s, "INVITE", 3, ABLE "Session-Expires: 60;refresher=uac\r\n");
	expect_header(expect_response(s, 0, 422, "3 INVITE"), "Min-SE", "90");
	they_send(s, "ACK", 3, "");
	expect_no_event(s);
	expect_terms(s, call, 1800, PEAL_REFRESH_THEIRS);
	/* RFC 4028 7.4: the roles stay, from wherever the next one comes. */
	they_send(s, "UPDATE", 4, ABLE "Session-Expires: 1200\r\n");
	expect_header(expect_response(s, 0, 200, "4 UPDATE"), "Session-Expires",
		      "1200;refresher=uac");
	expect_told_terms(expect_event(s, ONE, PEAL_EV_REFRESHED, 0), 1200, PEAL_REFRESH_THEIRS);
	they_send(s, "UPDATE", 5, ABLE);
	expect_header(expect_response(s, 0, 200, "5 UPDATE"), "Session-Expires",
		      "1200;refresher=uac");
	expect_told(s, PEAL_EV_REFRESHED);
	/* One that knows no timers turns them off. */
	they_send(s, "UPDATE", 6, "");
	expect_header(expect_response(s, 0, 200, "6 UPDATE"), "Session-Expires", "");
	expect_told_terms(expect_event(s, ONE, PEAL_EV_REFRESHED, 0), 0, PEAL_REFRESH_NONE);
	expect_terms(s, call, 0, PEAL_REFRESH_NONE);
	they_send(s, "UPDATE", 7, "");
	expect_response(s, 0, 200, "7 UPDATE");
	expect_no_event(s);
	hang_up(s, call);
	stage_close(s);
}

/* ---- an UPDATE before the call is up ---- */

static void early(struct peal_config *config)
{
	asking(config);
	config->supported = PEAL_TEXT("100rel, timer");
}

/* RFC 4028 9: nothing is agreed on before the 2xx to the INVITE */
static void an_early_update_agrees_on_nothing(void **state)
{
	static const char *const asks[] = { "", "Session-Expires: 30\r\n",
					    "Session-Expires: 30;refresher=uac\r\n",
					    "Session-Expires: 30;refresher=uas\r\n" };
	struct stage *s = stage_open(early);
	struct peal_reply reply = reply_of(183, NINE_SDP);
	peal_id call = called_with(s, "Supported: 100rel, timer\r\nSession-Expires: 600\r\n");
	char rack[64];

	(void)state;
	reply.reliable = true;
	assert_int_equal(peal_ring(s->engine[ONE], call, &reply, 0), PEAL_OK);
	stage_read(s);
	snprintf(rack, sizeof rack, "RAck: %s 1 INVITE\r\n",
		 header_of(expect_response(s, 0, 183, "1 INVITE"), "RSeq"));
	nine_sends(s, (struct nine_request){
			  .method = "PRACK", .cseq = 2, .in_call = true, .rows = rack });
	expect_response(s, 0, 200, "2 PRACK");
	expect_told(s, PEAL_EV_ACKNOWLEDGED);
	for (unsigned i = 0; i < 4; i++) {
		char rows[128], cseq[32];

		snprintf(rows, sizeof rows, ABLE "%s", asks[i]);
		they_send(s, "UPDATE", 3 + i, rows);
		snprintf(cseq, sizeof cseq, "%u UPDATE", 3 + i);
		expect_header(expect_response(s, 0, 200, cseq), "Session-Expires", "");
	}
	expect_no_event(s);
	assert_int_equal(peal_answer(s->engine[ONE], call, NULL, 0), PEAL_OK);
	stage_read(s);
	expect_header(expect_response(s, 0, 200, "1 INVITE"), "Session-Expires",
		      "600;refresher=uac");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	hang_up(s, call);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(our_2xx_says_who_refreshes),
		cmocka_unit_test(who_knows_no_timers_does_not_refresh),
		cmocka_unit_test(an_interval_is_lowered_but_not_below_the_least),
		cmocka_unit_test(a_callee_may_ask_for_a_timer),
		cmocka_unit_test(without_the_option_there_are_no_timers),
		cmocka_unit_test(an_interval_that_is_too_short_is_refused),
		cmocka_unit_test(no_422_for_who_knows_no_timers),
		cmocka_unit_test(a_short_refresh_is_refused_and_changes_nothing),
		cmocka_unit_test(an_early_update_agrees_on_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
