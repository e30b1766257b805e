/* SPDX-License-Identifier: MIT */
/* A request of ours that is challenged: RFC 3261 22, RFC 7616 3, RFC 8760 2. */
#include "challenge_kit.h"

/* The request is answered, and that is all. */
static void finish(struct stage *s, const struct packet *request, peal_id id)
{
	nine_answers(s, request, "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	expect_rest(s);
	stage_close(s);
}

/* A request was challenged and then answered, with these rows. */
static struct stage *open_challenged(const char *rows)
{
	struct stage *s = open_known();
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	nine_answers(s, next_packet(s), "200 OK", "t", rows, NULL);
	expect_answer(s, id, 200);
	return s;
}

/* A request that has good credentials at once, left in `value`. */
static peal_id ask_at_once(struct stage *s, const char *method, const struct packet **sent,
			   char value[512])
{
	peal_id id = ask(s, method, sent);

	snprintf(value, 512, "%s", header_of(*sent, "Authorization"));
	assert_true(sum_knows(value, method, "", "secret"));
	return id;
}

/* ---- outside of dialogs ---- */

/* R3261-8.1.3.5-01, -03, R3261-22.2-04: the same request once more: Call-ID, From and To
 * stay, CSeq is one higher;
 * RFC 7616 3.4: nc from 1, a cnonce of ours */
static void a_challenge_is_answered_under_the_same_id(void **state)
{
	struct stage *s = open_known();
	const struct packet *first, *second;
	char value[512], kept[256], branch[128];
	peal_id id = ask(s, "OPTIONS", &first);

	(void)state;
	nine_answers(s, first, "401 Unauthorized", "t", ASKED, NULL);
	expect_no_event(s);
	second = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	strcpy(branch, header_of(first, "Via"));
	assert_string_not_equal(header_of(second, "Via"), branch);
	strcpy(kept, header_of(first, "Call-ID"));
	expect_header(second, "Call-ID", kept);
	strcpy(kept, header_of(first, "From"));
	expect_header(second, "From", kept);
	expect_header(second, "To", "<" NINE ">");
	assert_string_equal(sum_param(value, "nonce"), "n1");
	assert_string_equal(sum_param(value, "nc"), "00000001");
	assert_int_equal(strlen(sum_param(value, "cnonce")), 16);
	finish(s, second, id);
}

static const struct {
	const char *name, *rows;
} hopeless[] = {
	{ "another realm", "WWW-Authenticate: Digest realm=\"ten\", nonce=\"n\"\r\n" },
	{ "another scheme", "WWW-Authenticate: Basic realm=\"nine\"\r\n" },
	{ "an algorithm nobody knows", "WWW-Authenticate: Digest " REALM ", algorithm=SHA-9\r\n" },
	{ "a hash we have not", "WWW-Authenticate: Digest " REALM ", algorithm=SHA-512-256\r\n" },
	{ "a qop nobody knows", "WWW-Authenticate: Digest " REALM ", qop=\"auth-x\"\r\n" },
	{ "no nonce", "WWW-Authenticate: Digest realm=\"nine\"\r\n" },
	{ "no challenge", "" },
};

/* R3261-22-01, R8760-2-01: the user is told what cannot be answered */
static void what_cannot_be_answered_is_told(void **state)
{
	struct stage *s = open_known();

	(void)state;
	for (size_t i = 0; i < sizeof hopeless / sizeof *hopeless; i++) {
		const struct packet *first;
		peal_id id = ask(s, "OPTIONS", &first);

		nine_answers(s, first, "401 Unauthorized", "t", hopeless[i].rows, NULL);
		expect_answer(s, id, 401);
		expect_silence(s);
	}
	expect_rest(s);
	stage_close(s);
}

/* R8760-2-01: the topmost challenge of a realm that is supported */
static void the_topmost_challenge_that_is_known_is_answered(void **state)
{
	struct stage *s = open_known();
	const struct packet *first;
	char value[512];
	peal_id id = ask(s, "OPTIONS", &first);

	(void)state;
	nine_answers(s, first, "401 Unauthorized", "t",
		     "WWW-Authenticate: Digest realm=\"nine\", nonce=\"a\", algorithm=SHA-512-256, "
		     "qop=\"auth\"\r\n"
		     "WWW-Authenticate: Digest realm=\"nine\", nonce=\"b\", algorithm=SHA-256, "
		     "qop=\"auth\"\r\n"
		     "WWW-Authenticate: Digest realm=\"nine\", nonce=\"c\", algorithm=MD5, "
		     "qop=\"auth\"\r\n",
		     NULL);
	first = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	assert_string_equal(sum_param(value, "nonce"), "b");
	assert_string_equal(sum_param(value, "algorithm"), "SHA-256");
	assert_string_equal(headers_of(first, "Authorization"), value);
	finish(s, first, id);
}

/* R3261-22.1-04: credentials that were just refused are not tried again, be it with
 * another nonce */
static void wrong_credentials_are_told(void **state)
{
	static const char *const rows[] = { ASKED, LATER };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct stage *s = open_known();
		const struct packet *p;
		char value[512];
		peal_id id = ask(s, "OPTIONS", &p);

		nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
		p = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
		nine_answers(s, p, "401 Unauthorized", "t", rows[i], NULL);
		expect_answer(s, id, 401);
		expect_rest(s);
		stage_close(s);
	}
}

/* R3261-22.1-04, R7616-3-01: stale=true is no reproach; but each nonce gets one try only */
static void a_stale_nonce_gets_another_try(void **state)
{
	struct stage *s = open_known();
	const struct packet *p;
	char value[512];
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	nine_answers(s, p, "401 Unauthorized", "t", STALE, NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "3 OPTIONS", value);
	assert_string_equal(sum_param(value, "nonce"), "n2");
	assert_string_equal(sum_param(value, "nc"), "00000001");
	nine_answers(s, p, "401 Unauthorized", "t", STALE, NULL);
	expect_answer(s, id, 401);
	expect_rest(s);
	stage_close(s);
}

/* A server that always says stale does not keep us busy. */
static void five_tries_are_enough(void **state)
{
	struct stage *s = open_known();
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);
	char row[256];

	(void)state;
	for (int i = 0; i < 6; i++) {
		snprintf(row, sizeof row,
			 "WWW-Authenticate: Digest realm=\"nine\", nonce=\"m%d\", qop=\"auth\", "
			 "stale=true, algorithm=MD5\r\n",
			 i);
		nine_answers(s, p, "401 Unauthorized", "t", row, NULL);
		if (i < 5)
			p = next_packet(s);
	}
	expect_header(p, "CSeq", "6 OPTIONS");
	expect_answer(s, id, 401);
	expect_rest(s);
	stage_close(s);
}

/* R3261-22.1-01, R3261-22.3-01: each proxy and the server have their own; who was answered once is
 * answered again in the next try */
static void a_proxy_and_a_server_may_both_ask(void **state)
{
	struct stage *s = open_known();
	const struct packet *p;
	char value[512];
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	learn(s, "gate", "guest", "secret");
	nine_answers(s, p, "407 Proxy Authentication Required", "t", BY_ROW, NULL);
	p = expect_authorized(s, "OPTIONS", "Proxy-Authorization", "2 OPTIONS", value);
	expect_header(p, "Authorization", "");
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "3 OPTIONS", value);
	snprintf(value, sizeof value, "%s", header_of(p, "Proxy-Authorization"));
	assert_true(sum_knows(value, "OPTIONS", "", "secret"));
	assert_string_equal(sum_param(value, "nc"), "00000002");
	finish(s, p, id);
}

/* R3261-22.2-02, R3261-22.4-06: later requests have credentials at once, nc rises; a new nonce
 * without "stale" is then no refusal */
static void later_requests_need_no_challenge(void **state)
{
	struct stage *s = open_challenged(NULL);
	const struct packet *p;
	char value[512];
	peal_id id = ask_at_once(s, "MESSAGE", &p, value);

	(void)state;
	assert_string_equal(sum_param(value, "nc"), "00000002");
	nine_answers(s, p, "401 Unauthorized", "t", LATER, NULL);
	p = expect_authorized(s, "MESSAGE", "Authorization", "2 MESSAGE", value);
	assert_string_equal(sum_param(value, "nonce"), "n2");
	assert_string_equal(sum_param(value, "nc"), "00000001");
	finish(s, p, id);
}

/* R7616-3-01: nextnonce takes the place of the nonce, nc begins anew; the key of a
 * session stays that of its first nonce and cnonce (3.4.2) */
static void the_next_nonce_is_used_next(void **state)
{
	struct stage *s = open_challenged("Authentication-Info: nextnonce=\"n7\"\r\n");
	const struct packet *p;
	char value[512];
	peal_id id = ask_at_once(s, "OPTIONS", &p, value);

	(void)state;
	assert_string_equal(sum_param(value, "nonce"), "n7");
	assert_string_equal(sum_param(value, "nc"), "00000001");
	finish(s, p, id);
}

/* RFC 7616 3.4.2: of a session, whatever its nonce is by now */
static void the_key_of_a_session_stays(void **state)
{
	struct peal_hasher hasher = sum_hasher();
	struct stage *s = open_known();
	const struct packet *p;
	char value[512], cnonce[32], secret[PEAL_DIGEST_HEX];
	struct peal_digest digest, first = { .nonce = PEAL_TEXT("n1") };
	struct peal_auth auth;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	nine_answers(s, p, "401 Unauthorized", "t",
		     "WWW-Authenticate: Digest " REALM ", qop=\"auth\", algorithm=MD5-sess\r\n",
		     NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	strcpy(cnonce, sum_param(value, "cnonce"));
	first.cnonce = peal_text_of(cnonce);
	nine_answers(s, p, "200 OK", "t", "Authentication-Info: nextnonce=\"n7\"\r\n", NULL);
	expect_answer(s, id, 200);
	id = ask(s, "OPTIONS", &p);
	snprintf(value, sizeof value, "%s", header_of(p, "Authorization"));
	assert_string_equal(sum_param(value, "nonce"), "n7");
	assert_int_equal(peal_auth_read(peal_text_of(value), &auth, NULL), PEAL_OK);
	assert_int_equal(peal_digest_read(auth.params, &digest, NULL), PEAL_OK);
	assert_int_equal(peal_digest_secret(&hasher, PEAL_ALGORITHM_MD5, PEAL_TEXT("one"),
					    PEAL_TEXT("nine"), PEAL_TEXT("secret"), secret),
			 32);
	assert_int_equal(peal_digest_check(&hasher, &digest, &first,
					   (struct peal_text){ secret, 32 }, PEAL_TEXT("OPTIONS"),
					   PEAL_TEXT("")),
			 1);
	finish(s, p, id);
}

/* peal.h: who has credentials for one server does not show them to another */
static void another_server_is_not_told(void **state)
{
	struct stage *s = open_known();
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT("sip:ten@192.0.2.10") };
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	nine_answers(s, next_packet(s), "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	p = next_packet(s);
	expect_header(p, "Authorization", "");
	finish(s, p, id);
}

/* R3261-22.4-02, -05: auth-int has the body in it; RFC 2617 3.2.2: without qop neither nc nor
 * cnonce */
static void what_the_challenge_wants_is_what_it_gets(void **state)
{
	static const char *const rows[] = { "qop=\"auth-int\", algorithm=MD5", "algorithm=MD5",
					    "qop=\"auth\", algorithm=MD5-sess", "opaque=\"o\"" };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct stage *s = open_known();
		struct peal_request request = { .size = sizeof request,
						.method = PEAL_TEXT("MESSAGE"),
						.target = PEAL_TEXT(NINE),
						.body = { PEAL_TEXT("text/plain"),
							  PEAL_TEXT("hello") } };
		char row[256], value[512];
		peal_id id;
		const struct packet *p;

		assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
		stage_read(s);
		snprintf(row, sizeof row, "WWW-Authenticate: Digest " REALM ", %s\r\n", rows[i]);
		nine_answers(s, next_packet(s), "401 Unauthorized", "t", row, NULL);
		p = expect_authorized(s, "MESSAGE", "Authorization", "2 MESSAGE", value);
		assert_string_equal(strstr(p->bytes, "\r\n\r\n") + 4, "hello");
		assert_string_equal(sum_param(value, "qop"), i == 0   ? "auth-int"
							     : i == 2 ? "auth"
								      : "");
		assert_string_equal(sum_param(value, "nc"), i % 2 == 0 ? "00000001" : "");
		assert_string_equal(sum_param(value, "opaque"), i == 3 ? "o" : "");
		nine_answers(s, p, "200 OK", "t", NULL, NULL);
		expect_answer(s, id, 200);
		expect_rest(s);
		stage_close(s);
	}
}

/* ---- calls ---- */

/* R3261-22.1-02: the ACK of the 2xx has the credentials of its INVITE; the call keeps
 * its id, and the dialog is of the second INVITE */
static void a_challenged_call_goes_on(void **state)
{
	struct stage *s = open_known();
	const struct packet *invite, *ack;
	char value[512];
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "401 Unauthorized", "t", ASKED, NULL);
	ack = expect_packet(s, ONE, s->now, "ACK ");
	expect_header(ack, "CSeq", "1 ACK");
	invite = expect_authorized(s, "INVITE", "Authorization", "2 INVITE", value);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ANSWERED, 200)->event.id, call);
	ack = expect_packet(s, ONE, s->now, "ACK ");
	expect_header(ack, "CSeq", "2 ACK");
	expect_header(ack, "Authorization", value);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	/* BYE has credentials of its own, and may be asked for others. */
	invite = expect_authorized(s, "BYE", "Authorization", "3 BYE", value);
	nine_answers(s, invite, "401 Unauthorized", NULL, STALE, NULL);
	invite = expect_authorized(s, "BYE", "Authorization", "4 BYE", value);
	nine_answers(s, invite, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 13.2.2.3: the early dialogs of the INVITE that was refused are gone */
static void early_dialogs_end_with_the_challenge(void **state)
{
	struct stage *s = open_known();
	const struct packet *invite;
	char value[512];
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "180 Ringing", "e", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_answers(s, invite, "407 Proxy Authentication Required", "t", BY_ROW ASKED, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	invite = expect_authorized(s, "INVITE", "Authorization", "2 INVITE", value);
	assert_int_equal(counts_of(s, ONE).dialogs, 0);
	/* Nobody has answered this one: there is nothing to cancel yet. */
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	expect_silence(s);
	nine_answers(s, invite, "401 Unauthorized", "t", STALE, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 401);
	expect_rest(s);
	stage_close(s);
}

static void a_call_is_refused_without_credentials(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "401 Unauthorized", "t", ASKED, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 401);
	expect_rest(s);
	stage_close(s);
}

/* ---- within a call ---- */

static const struct packet *re_invite(struct stage *s, peal_id call)
{
	struct peal_request request = { .size = sizeof request, .body = stage_sdp };

	assert_int_equal(peal_modify(s->engine[ONE], call, &request, s->now), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, "INVITE ");
}

static void requests_within_a_call_are_challenged_too(void **state)
{
	struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };
	struct stage *s = open_known();
	peal_id call = one_call_up(s), id;
	const struct packet *p = re_invite(s, call);
	char value[512];

	(void)state;
	nine_answers(s, p, "100 Trying", NULL, NULL, NULL);
	nine_answers(s, p, "401 Unauthorized", NULL, ASKED, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	p = expect_authorized(s, "INVITE", "Authorization", "3 INVITE", value);
	expect_header(p, "To", "<" NINE ">;tag=x");
	nine_answers(s, p, "200 OK", NULL, CONTACT, NINE_SDP);
	p = expect_packet(s, ONE, s->now, "ACK ");
	expect_header(p, "CSeq", "3 ACK");
	expect_header(p, "Authorization", value);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_MODIFIED, 200)->event.id, call);
	assert_int_equal(peal_send(s->engine[ONE], call, &info, s->now, &id), PEAL_OK);
	stage_read(s);
	p = expect_authorized(s, "INFO", "Authorization", "4 INFO", value);
	assert_string_equal(sum_param(value, "nc"), "00000002");
	nine_answers(s, p, "401 Unauthorized", NULL, STALE, NULL);
	p = expect_authorized(s, "INFO", "Authorization", "5 INFO", value);
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	expect_answer(s, id, 200);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_authorized(s, "BYE", "Authorization", "6 BYE", value), "200 OK",
		     NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 9.1: the second re-INVITE has no provisional response to be cancelled behind */
static void a_challenged_reinvite_is_cancelled_when_it_may_be(void **state)
{
	struct stage *s = open_known();
	peal_id call = one_call_up(s);
	const struct packet *p = re_invite(s, call);
	char value[512];

	(void)state;
	nine_answers(s, p, "100 Trying", NULL, NULL, NULL);
	nine_answers(s, p, "401 Unauthorized", NULL, ASKED, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	p = expect_authorized(s, "INVITE", "Authorization", "3 INVITE", value);
	assert_int_equal(peal_cancel(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	expect_silence(s);
	nine_answers(s, p, "100 Trying", NULL, NULL, NULL);
	expect_packet(s, ONE, s->now, "CANCEL ");
	nine_answers(s, p, "487 Request Terminated", NULL, NULL, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_event(s, ONE, PEAL_EV_UNMODIFIED, 487);
	stage_close(s);
}

/* What was challenged when its call has ended is told, not sent again. */
static void behind_the_hangup_nothing_is_tried_again(void **state)
{
	struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };
	struct stage *s = open_known();
	peal_id call = one_call_up(s), id;
	const struct packet *p, *bye;

	(void)state;
	assert_int_equal(peal_send(s->engine[ONE], call, &info, s->now, &id), PEAL_OK);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, s->now, "INFO ");
	bye = expect_packet(s, ONE, s->now, "BYE ");
	nine_answers(s, p, "401 Unauthorized", NULL, ASKED, NULL);
	expect_answer(s, id, 401);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* ---- the old transaction ---- */

/* RFC 3261 17.1.1.3: the refusal that is repeated is acknowledged again; a transport
 * error of that ACK is nothing to the second INVITE */
static void the_refused_invite_is_still_answered_for(void **state)
{
	struct stage *s = open_known();
	const struct packet *first, *ack, *second;
	peal_id call = one_calls(s, &first);
	char refusal[2048];

	(void)state;
	snprintf(refusal, sizeof refusal, "SIP/2.0 401 Unauthorized\r\nVia: %s\r\n",
		 header_of(first, "Via"));
	snprintf(refusal + strlen(refusal), sizeof refusal - strlen(refusal), "From: %s\r\n",
		 header_of(first, "From"));
	snprintf(refusal + strlen(refusal), sizeof refusal - strlen(refusal),
		 "To: <" NINE ">;tag=t\r\nCall-ID: %s\r\nCSeq: 1 INVITE\r\n" ASKED
		 "Content-Length: 0\r\n\r\n",
		 header_of(first, "Call-ID"));
	stage_wire(s, ONE, refusal);
	ack = expect_packet(s, ONE, s->now, "ACK ");
	second = expect_packet(s, ONE, s->now, "INVITE ");
	stage_wire(s, ONE, refusal);
	expect_same_bytes(expect_packet(s, ONE, s->now, "ACK "), ack);
	assert_int_not_equal(ack->ticket, second->ticket);
	could_not_send(s, ack);
	expect_no_event(s);
	nine_answers(s, second, "486 Busy Here", "b", NULL, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_challenge_is_answered_under_the_same_id),
		cmocka_unit_test(what_cannot_be_answered_is_told),
		cmocka_unit_test(the_topmost_challenge_that_is_known_is_answered),
		cmocka_unit_test(wrong_credentials_are_told),
		cmocka_unit_test(a_stale_nonce_gets_another_try),
		cmocka_unit_test(five_tries_are_enough),
		cmocka_unit_test(a_proxy_and_a_server_may_both_ask),
		cmocka_unit_test(later_requests_need_no_challenge),
		cmocka_unit_test(the_next_nonce_is_used_next),
		cmocka_unit_test(the_key_of_a_session_stays),
		cmocka_unit_test(another_server_is_not_told),
		cmocka_unit_test(what_the_challenge_wants_is_what_it_gets),
		cmocka_unit_test(a_challenged_call_goes_on),
		cmocka_unit_test(early_dialogs_end_with_the_challenge),
		cmocka_unit_test(a_call_is_refused_without_credentials),
		cmocka_unit_test(requests_within_a_call_are_challenged_too),
		cmocka_unit_test(a_challenged_reinvite_is_cancelled_when_it_may_be),
		cmocka_unit_test(behind_the_hangup_nothing_is_tried_again),
		cmocka_unit_test(the_refused_invite_is_still_answered_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
