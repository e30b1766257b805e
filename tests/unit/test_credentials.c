/* SPDX-License-Identifier: MIT */
/* What challenges are answered with: peal_credentials(). */
#include "challenge_kit.h"

static int give(struct stage *s, struct peal_credentials c)
{
	c.size = c.size ? c.size : sizeof c;
	return peal_credentials(s->engine[ONE], &c);
}

static void four(struct peal_config *config)
{
	hashing(config);
	config->accounts = 2;
}

/* peal.h */
static void credentials_have_their_limits(void **state)
{
	static char long_text[400];
	struct stage *s = stage_open(four);
	struct peal_text some = PEAL_TEXT("x"), colon = PEAL_TEXT("a:b"), line = PEAL_TEXT("a\r\n");
	struct peal_text big = { long_text, 129 }, bigger = { long_text, 384 };

	(void)state;
	memset(long_text, 'x', sizeof long_text);
	assert_int_equal(give(s, (struct peal_credentials){ .size = 1 }), PEAL_E_ARGUMENT);
	assert_int_equal(give(s, (struct peal_credentials){ .username = colon }), PEAL_E_ARGUMENT);
	assert_int_equal(give(s, (struct peal_credentials){ .username = line }), PEAL_E_ARGUMENT);
	assert_int_equal(give(s, (struct peal_credentials){ .username = PEAL_TEXT("a\x7f") }),
			 PEAL_E_ARGUMENT);
	assert_int_equal(give(s, (struct peal_credentials){ .realm = line, .username = some }),
			 PEAL_E_ARGUMENT);
	assert_int_equal(give(s, (struct peal_credentials){ .username = some, .password = big }),
			 PEAL_E_ARGUMENT);
	assert_int_equal(give(s, (struct peal_credentials){ .realm = some, .username = bigger }),
			 PEAL_E_ARGUMENT);
	assert_int_equal(
	    give(s, (struct peal_credentials){ .realm = some, .username = some, .secret = some }),
	    PEAL_E_ARGUMENT);
	big.len = 32;
	assert_int_equal(give(s, (struct peal_credentials){ .username = some, .secret = big }),
			 PEAL_E_ARGUMENT);
	assert_int_equal(give(s, (struct peal_credentials){ .realm = some }), PEAL_E_GONE);
	bigger.len = 383;
	assert_int_equal(give(s, (struct peal_credentials){ .realm = some, .username = bigger }),
			 PEAL_OK);
	assert_int_equal(give(s, (struct peal_credentials){ .username = some }), PEAL_OK);
	assert_int_equal(give(s, (struct peal_credentials){ .realm = line, .username = some }),
			 PEAL_E_ARGUMENT);
	assert_int_equal(give(s, (struct peal_credentials){ .realm = big, .username = some }),
			 PEAL_E_FULL);
	assert_int_equal(give(s, (struct peal_credentials){ .realm = some }), PEAL_OK);
	assert_int_equal(give(s, (struct peal_credentials){ .realm = big, .username = some }),
			 PEAL_OK);
	stage_close(s);
}

static void without_hashes_there_are_no_credentials(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	assert_int_equal(give(s, (struct peal_credentials){ .username = PEAL_TEXT("x") }),
			 PEAL_E_STATE);
	stage_close(s);
}

/* peal.h: H(A1) in place of the password, for one hash */
static void a_secret_does_for_its_hash(void **state)
{
	struct peal_hasher hasher = sum_hasher();
	char digits[PEAL_DIGEST_HEX], value[512];
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id;

	(void)state;
	assert_int_equal(peal_digest_secret(&hasher, PEAL_ALGORITHM_SHA_256, PEAL_TEXT("one"),
					    PEAL_TEXT("nine"), PEAL_TEXT("secret"), digits),
			 64);
	assert_int_equal(give(s, (struct peal_credentials){ .realm = PEAL_TEXT("nine"),
							    .username = PEAL_TEXT("one"),
							    .secret = { digits, 64 },
							    .algorithm = PEAL_ALGORITHM_SHA_256 }),
			 PEAL_OK);
	id = ask(s, "OPTIONS", &p);
	nine_answers(s, p, "401 Unauthorized", "t",
		     "WWW-Authenticate: Digest " REALM ", algorithm=MD5\r\n", NULL);
	expect_answer(s, id, 401);
	id = ask(s, "OPTIONS", &p);
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	expect_rest(s);
	stage_close(s);
}

/* An empty realm is any that no other account has. */
static void one_name_may_do_for_all_realms(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	char value[512];
	peal_id id;

	(void)state;
	learn(s, "", "anybody", "wrong");
	learn(s, "nine", "one", "secret");
	id = ask(s, "OPTIONS", &p);
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	nine_answers(s, p, "407 Proxy Authentication Required", "t", BY_ROW, NULL);
	p = next_packet(s);
	snprintf(value, sizeof value, "%s", header_of(p, "Proxy-Authorization"));
	assert_string_equal(sum_param(value, "username"), "anybody");
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	expect_rest(s);
	stage_close(s);
}

#define OWN "Digest realm=\"nine\", username=\"me\", nonce=\"n0\", uri=\"u\", response=\"r\""

/* Who writes Authorization himself is left alone. */
static void an_application_may_answer_itself(void **state)
{
	static const struct peal_extra own = { { "Authorization", 13 }, { OWN, sizeof OWN - 1 } };
	struct stage *s = open_known();
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT(NINE) };
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	nine_answers(s, next_packet(s), "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	request.extra = &own;
	request.extra_count = 1;
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	p = next_packet(s);
	assert_null(strchr(headers_of(p, "Authorization"), '|'));
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	expect_answer(s, id, 401);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(credentials_have_their_limits),
		cmocka_unit_test(without_hashes_there_are_no_credentials),
		cmocka_unit_test(a_secret_does_for_its_hash),
		cmocka_unit_test(one_name_may_do_for_all_realms),
		cmocka_unit_test(an_application_may_answer_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
