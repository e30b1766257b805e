/* SPDX-License-Identifier: MIT */
/* The server's side of Digest: RFC 3261 22, RFC 7616 3, RFC 8760 2. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <peal/guard.h>

#include "sum.h"

/* A guard, and a client that answers it. */
struct gate {
	struct peal_guard *guard;
	void *memory;
	struct peal_extra extra[PEAL_GUARD_CHALLENGES];
	char challenge[512], bytes[2048];
	struct peal_header headers[16];
	struct peal_message message;
	struct peal_claim claim;
	const char *method, *uri, *body, *said_uri, *cnonce;
	bool userhash_wrong;
};

static struct peal_guard_config usual(void)
{
	struct peal_guard_config config = { .size = sizeof config,
					    .realm = PEAL_TEXT("gate"),
					    .nonces = 2,
					    .hasher = sum_hasher() };

	memset(config.key, 7, sizeof config.key);
	return config;
}

static struct gate *open_gate(struct peal_guard_config config)
{
	struct gate *g = calloc(1, sizeof *g);

	assert_non_null(g);
	g->memory = aligned_alloc(16, (peal_guard_size(&config) + 15) / 16 * 16);
	assert_int_equal(peal_guard_init(&g->guard, g->memory, peal_guard_size(&config), &config),
			 PEAL_OK);
	g->method = "REGISTER";
	g->uri = "sip:gate.example";
	g->body = "";
	g->cnonce = "c1";
	return g;
}

static void close_gate(struct gate *g)
{
	free(g->memory);
	free(g);
}

/* Asks for a challenge; number `n` is answered from now on. */
static void challenge(struct gate *g, bool stale, peal_time now, size_t n)
{
	size_t count = peal_guard_challenge(g->guard, stale, now, g->extra);

	assert_true(n < count);
	snprintf(g->challenge, sizeof g->challenge, "%.*s", (int)g->extra[n].value.len,
		 g->extra[n].value.at);
}

static void put(struct gate *g, const char *credentials)
{
	int len = snprintf(g->bytes, sizeof g->bytes,
			   "%s %s SIP/2.0\r\n%sContent-Length: %zu\r\n\r\n%s", g->method, g->uri,
			   credentials, strlen(g->body), g->body);

	assert_int_equal(
	    peal_message_read(&g->message, g->bytes, (size_t)len, g->headers, 16, NULL), PEAL_OK);
}

/* A request with the answer to the challenge. */
static void answer(struct gate *g, const char *password, uint32_t nc)
{
	struct peal_hasher hasher = sum_hasher();
	struct peal_digest digest;
	struct peal_auth auth;
	struct peal_login login = { .challenge = &digest,
				    .username = PEAL_TEXT("one"),
				    .password = peal_text_of(password),
				    .cnonce = peal_text_of(g->cnonce),
				    .first_cnonce = PEAL_TEXT("c1"),
				    .nc = nc,
				    .method = peal_text_of(g->method),
				    .uri = peal_text_of(g->said_uri ? g->said_uri : g->uri),
				    .body = peal_text_of(g->body) };
	char row[1024];
	struct peal_writer w = peal_writer_into(row, sizeof row - 1);

	assert_int_equal(peal_auth_read(peal_text_of(g->challenge), &auth, NULL), PEAL_OK);
	assert_int_equal(peal_digest_read(auth.params, &digest, NULL), PEAL_OK);
	peal_write_credentials(&w, &hasher, PEAL_HDR_AUTHORIZATION, &login);
	row[peal_writer_end(&w)] = '\0';
	put(g, row);
}

static int read_at(struct gate *g, peal_time now)
{
	return peal_guard_read(g->guard, &g->message, now, &g->claim);
}

/* The user one has the password "secret". */
static int check(struct gate *g)
{
	struct peal_hasher hasher = sum_hasher();
	char secret[PEAL_DIGEST_HEX];
	int len = peal_digest_secret(&hasher, g->claim.algorithm, PEAL_TEXT("one"),
				     PEAL_TEXT("gate"), PEAL_TEXT("secret"), secret);

	assert_true(len > 0);
	return peal_guard_check(g->guard, &g->claim, (struct peal_text){ secret, (size_t)len });
}

/* R3261-22.2-01, R3261-22.4-03, R8760-2-02: the best first, always with qop */
static void a_challenge_has_what_it_needs(void **state)
{
	struct gate *g = open_gate(usual());
	char nonce[80];

	(void)state;
	assert_int_equal(peal_guard_challenge(g->guard, false, 1000, g->extra), 2);
	for (size_t i = 0; i < 2; i++) {
		challenge(g, false, 1000, i);
		assert_true(peal_text_is(g->extra[i].name, "WWW-Authenticate"));
		assert_string_equal(sum_param(g->challenge, "realm"), "gate");
		assert_string_equal(sum_param(g->challenge, "algorithm"), i ? "MD5" : "SHA-256");
		assert_string_equal(sum_param(g->challenge, "qop"), "auth,auth-int");
		assert_string_equal(sum_param(g->challenge, "stale"), "");
	}
	strcpy(nonce, sum_param(g->challenge, "nonce"));
	challenge(g, true, 1000, 0);
	assert_string_equal(sum_param(g->challenge, "stale"), "true");
	assert_string_not_equal(sum_param(g->challenge, "nonce"), nonce);
	close_gate(g);
}

static void who_knows_the_password_passes(void **state)
{
	struct gate *g = open_gate(usual());

	(void)state;
	put(g, "");
	assert_int_equal(read_at(g, 1000), 0);
	assert_false(g->claim.stale);
	for (size_t i = 0; i < 2; i++) {
		challenge(g, false, 1000, i);
		answer(g, "secret", 1);
		assert_int_equal(read_at(g, 2000), 1);
		assert_true(peal_text_is(g->claim.username, "one"));
		assert_int_equal(check(g), 1);
	}
	challenge(g, false, 1000, 0);
	answer(g, "wrong", 1);
	assert_int_equal(read_at(g, 2000), 1);
	assert_int_equal(check(g), 0);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 2000), 1);
	assert_int_equal(peal_guard_check(g->guard, &g->claim, (struct peal_text){ 0 }), 0);
	assert_int_equal(check(g), 1);
	close_gate(g);
}

/* R7616-3-02: each count once, in any order within 64 */
static void nothing_is_played_again(void **state)
{
	static const struct {
		uint32_t nc;
		int read;
	} steps[] = { { 1, 1 }, { 1, 0 }, { 5, 1 }, { 3, 1 },   { 3, 0 },   { 70, 1 },
		      { 6, 0 }, { 7, 1 }, { 7, 0 }, { 200, 1 }, { 140, 1 }, { 70, 0 } };
	struct gate *g = open_gate(usual());

	(void)state;
	challenge(g, false, 1000, 0);
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		answer(g, "secret", steps[i].nc);
		assert_int_equal(read_at(g, 2000), steps[i].read);
		assert_int_equal(g->claim.stale, !steps[i].read);
		if (steps[i].read)
			assert_int_equal(check(g), 1);
	}
	/* Two read before one of them is checked: one of them passes. */
	answer(g, "secret", 300);
	assert_int_equal(read_at(g, 2000), 1);
	assert_int_equal(check(g), 1);
	assert_int_equal(check(g), 0);
	close_gate(g);
}

/* RFC 7616 3.3: an old nonce is stale; one that nobody made is not even that */
static void nonces_have_their_time(void **state)
{
	struct gate *g = open_gate(usual());
	char *digit;

	(void)state;
	challenge(g, false, 1000, 0);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 301000), 1);
	assert_int_equal(read_at(g, 301001), 0);
	assert_true(g->claim.stale);
	assert_int_equal(read_at(g, 999), 0); /* from the future */
	digit = strstr(g->challenge, "nonce=\"") + 7;
	for (int i = 0; i < 64; i++) {
		char was = digit[i];

		digit[i] = was == '0' ? '1' : '0';
		answer(g, "secret", 1);
		assert_int_equal(read_at(g, 2000), 0);
		assert_false(g->claim.stale);
		digit[i] = was;
	}
	close_gate(g);
}

/* guard.h: more nonces in use than places: the oldest are stale, not open to replay */
static void forgotten_nonces_are_stale(void **state)
{
	struct gate *g = open_gate(usual());
	char first[512];

	(void)state;
	challenge(g, false, 1000, 0);
	strcpy(first, g->challenge);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 1000), 1);
	assert_int_equal(check(g), 1);
	for (peal_time now = 2000; now <= 3000; now += 1000) {
		challenge(g, false, now, 0);
		answer(g, "secret", 1);
		assert_int_equal(read_at(g, now), 1);
		assert_int_equal(check(g), 1);
	}
	strcpy(g->challenge, first);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 4000), 0);
	assert_true(g->claim.stale);
	close_gate(g);
}

/* RFC 7616 3.4.6, 3.4.3: for this Request-URI, and with auth-int this body */
static void credentials_are_of_one_request(void **state)
{
	struct gate *g = open_gate(usual());

	(void)state;
	challenge(g, false, 1000, 0);
	g->said_uri = "sip:other.example";
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 2000), PEAL_E_SYNTAX);
	g->said_uri = "sip:GATE.example";
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 2000), 1);
	assert_int_equal(check(g), 1);
	close_gate(g);

	struct peal_guard_config config = usual();

	config.qops = PEAL_QOP_AUTH_INT;
	g = open_gate(config);
	g->body = "hello";
	challenge(g, false, 1000, 0);
	answer(g, "secret", 1);
	memcpy(strstr(g->bytes, "hello"), "HELLO", 5);
	assert_int_equal(read_at(g, 2000), 1);
	assert_int_equal(check(g), 0);
	memcpy(strstr(g->bytes, "HELLO"), "hello", 5);
	assert_int_equal(read_at(g, 2000), 1);
	assert_int_equal(check(g), 1);
	close_gate(g);
}

/* R7616-3-04: the key of a session is that of its first cnonce */
static void a_session_keeps_its_first_cnonce(void **state)
{
	struct peal_guard_config config = usual();
	struct gate *g;

	(void)state;
	config.algorithms[0] = PEAL_ALGORITHM_SHA_256_SESS;
	config.algorithm_count = 1;
	g = open_gate(config);
	challenge(g, false, 1000, 0);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 2000), 1);
	assert_int_equal(check(g), 1);
	g->cnonce = "c2";
	answer(g, "secret", 2);
	assert_int_equal(read_at(g, 2000), 1);
	assert_int_equal(check(g), 1);
	close_gate(g);
}

static void what_is_broken_is_told(void **state)
{
	static const struct {
		const char *rows;
		int read;
	} cases[] = {
		{ "Authorization: Basic x\r\n", 0 },
		{ "Authorization: Digest realm=\"other\", nonce=\"n\"\r\n", 0 },
		{ "Authorization: Digest realm=\"gate\", nonce=\"n\"\r\n", PEAL_E_SYNTAX },
		{ "Authorization: Digest realm=\"gate\", realm=\"gate\"\r\n", PEAL_E_SYNTAX },
		{ "Authorization: Digest realm=\"gate\", username=\"one\", nonce=\"n\", "
		  "uri=\"sip:gate.example\", qop=auth, nc=00000001, cnonce=\"c\", "
		  "response=\"0\"\r\n",
		  0 },
		{ "Authorization: Digest realm=\"gate\", username=\"one\", nonce=\"n\", "
		  "uri=\"sip:gate.example\", qop=auth, nc=00000000, cnonce=\"c\", "
		  "response=\"0\"\r\n",
		  PEAL_E_SYNTAX },
		{ "Authorization: Digest realm=\"gate\", username=\"one\", nonce=\"n\", "
		  "uri=\"sip:gate.example\", response=\"0\"\r\n",
		  PEAL_E_SYNTAX },
	};
	struct gate *g = open_gate(usual());

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		put(g, cases[i].rows);
		assert_int_equal(read_at(g, 2000), cases[i].read);
	}
	close_gate(g);
}

/* R7616-3-03: one name in each of its forms; another charset than UTF-8 is nobody's. */
static void a_name_is_one_in_every_form(void **state)
{
	static const struct {
		const char *name;
		int read;
		bool is_him;
	} cases[] = {
		{ "username=\"J\xc3\xa4n \\\"e\\\"\"", 0, true },
		{ "username*=UTF-8''J%C3%A4n%20%22e%22", 0, true },
		{ "username*=utf-8'fi'%4A%c3%a4n%20%22e%22", 0, true },
		{ "username*=UTF-8''Jan", 0, false },
		{ "username*=UTF-8''", 0, false },
		{ "username=\"J%C3%A4n%20%22e%22\"", 0, false },
		{ "username*=ISO-8859-1''J%E4n", PEAL_E_SYNTAX, false },
		{ "username*=\"UTF-8''Jan\"", PEAL_E_SYNTAX, false },
		{ "username=\"a\", username*=UTF-8''a", PEAL_E_SYNTAX, false },
	};
	struct gate *g = open_gate(usual());

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char rows[300];

		snprintf(
		    rows, sizeof rows,
		    "Authorization: Digest realm=\"gate\", nonce=\"n\", uri=\"sip:gate.example\", "
		    "qop=auth, nc=00000001, cnonce=\"c\", response=\"0\", %s\r\n",
		    cases[i].name);
		put(g, rows);
		assert_int_equal(read_at(g, 2000), cases[i].read);
		if (cases[i].read == 0)
			assert_int_equal(
			    peal_guard_names(g->guard, &g->claim, PEAL_TEXT("J\xc3\xa4n \"e\"")),
			    cases[i].is_him);
	}
	close_gate(g);
}

static void a_hashed_name_is_found(void **state)
{
	struct peal_guard_config config = usual();
	struct gate *g;

	(void)state;
	config.userhash = true;
	g = open_gate(config);
	challenge(g, false, 1000, 0);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 2000), 1);
	assert_true(g->claim.is_hashed);
	assert_true(peal_guard_names(g->guard, &g->claim, PEAL_TEXT("one")));
	assert_false(peal_guard_names(g->guard, &g->claim, PEAL_TEXT("two")));
	close_gate(g);
}

/* R8760-2-06: MD5 switched off */
static void only_what_is_offered_is_taken(void **state)
{
	struct peal_guard_config config = usual();
	struct gate *g, *md5 = open_gate(usual());

	(void)state;
	config.algorithms[0] = PEAL_ALGORITHM_SHA_256;
	config.algorithm_count = 1;
	g = open_gate(config);
	assert_int_equal(peal_guard_challenge(g->guard, false, 1000, g->extra), 1);
	challenge(md5, false, 1000, 1); /* the same key: the nonce is known */
	strcpy(g->challenge, md5->challenge);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 2000), 0);
	close_gate(md5);
	close_gate(g);
}

static void a_proxy_asks_as_one(void **state)
{
	struct peal_guard_config config = usual();
	struct gate *g;

	(void)state;
	config.is_proxy = true;
	g = open_gate(config);
	challenge(g, false, 1000, 0);
	assert_true(peal_text_is(g->extra[0].name, "Proxy-Authenticate"));
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 2000), 0); /* Authorization is not for a proxy */
	close_gate(g);
}

static void configs_that_make_no_sense_are_refused(void **state)
{
	/* safety D14, "peal_guard_config.realm" */
	static const struct peal_text realms[] = {
		{ "a\"b", 3 }, { "a\\", 2 },  { "a\r", 2 },
		{ "\na", 2 },  { "a\0b", 3 }, { "a\r\nX: y", 7 }
	};
	struct peal_guard_config good = usual(), bad;
	struct peal_guard *guard;
	_Alignas(16) char memory[64];

	(void)state;
	bad = good, bad.size--;
	assert_int_equal(peal_guard_size(&bad), 0);
	bad = good, bad.realm.len = 0;
	assert_int_equal(peal_guard_size(&bad), 0);
	for (size_t i = 0; i < sizeof realms / sizeof *realms; i++) {
		bad = good, bad.realm = realms[i];
		assert_int_equal(peal_guard_size(&bad), 0);
	}
	bad = good, bad.qops = 8;
	assert_int_equal(peal_guard_size(&bad), 0);
	bad = good, bad.algorithms[0] = PEAL_ALGORITHM_SHA_512_256, bad.algorithm_count = 1;
	assert_int_equal(peal_guard_size(&bad), 0);
	bad = good, bad.algorithms[1] = PEAL_ALGORITHM_MD5_SESS, bad.algorithm_count = 2;
	assert_int_equal(peal_guard_size(&bad), 0); /* MD5 twice */
	bad = good, bad.hasher.hash = NULL;
	assert_int_equal(peal_guard_size(&bad), 0);
	assert_int_equal(peal_guard_init(&guard, memory, sizeof memory, &bad), PEAL_E_ARGUMENT);
	assert_int_equal(peal_guard_init(&guard, memory, sizeof memory, &good), PEAL_E_FULL);
}

/* The 2xx that follows, as its client reads it. */
static bool confirm(struct gate *g, peal_time now, const char *body, struct peal_digest *info)
{
	struct peal_hasher hasher = sum_hasher();
	char secret[PEAL_DIGEST_HEX];
	int len = peal_digest_secret(&hasher, g->claim.algorithm, PEAL_TEXT("one"),
				     PEAL_TEXT("gate"), PEAL_TEXT("secret"), secret);

	if (!peal_guard_confirm(g->guard, &g->claim, (struct peal_text){ secret, (size_t)len },
				peal_text_of(body), now, g->extra))
		return false;
	assert_int_equal(peal_digest_read(g->extra[0].value, info, NULL), PEAL_OK);
	return true;
}

static bool is_proof(struct gate *g, const struct peal_digest *info, const char *body)
{
	struct peal_hasher hasher = sum_hasher();
	struct peal_digest proof = g->claim.credentials,
			   first = { .nonce = proof.nonce, .cnonce = PEAL_TEXT("c1") };
	char secret[PEAL_DIGEST_HEX];
	int len = peal_digest_secret(&hasher, g->claim.algorithm, PEAL_TEXT("one"),
				     PEAL_TEXT("gate"), PEAL_TEXT("secret"), secret);

	proof.response = info->rspauth;
	return peal_digest_check(&hasher, &proof, &first, (struct peal_text){ secret, (size_t)len },
				 (struct peal_text){ NULL, 0 }, peal_text_of(body)) == 1;
}

/* R7616-3-01, RFC 7616 3.5: it proves that we know him, and says nothing else for half the life
 * of a nonce */
static void who_passed_is_told_by_whom(void **state)
{
	static const struct {
		enum peal_algorithm algorithm;
		unsigned qops;
		const char *qop;
	} cases[] = {
		{ PEAL_ALGORITHM_SHA_256, PEAL_QOP_AUTH, "auth" },
		{ PEAL_ALGORITHM_MD5_SESS, PEAL_QOP_AUTH, "auth" },
		{ PEAL_ALGORITHM_MD5, PEAL_QOP_AUTH_INT, "auth-int" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct peal_guard_config config = usual();
		struct peal_digest info;
		struct gate *g;

		config.algorithms[0] = cases[i].algorithm;
		config.algorithm_count = 1;
		config.qops = cases[i].qops;
		g = open_gate(config);
		challenge(g, false, 1000, 0);
		for (uint32_t nc = 1; nc <= 2; nc++) {
			g->cnonce = nc == 1 ? "c1" : "c2";
			answer(g, "secret", nc);
			assert_int_equal(read_at(g, 1000), 1);
			assert_int_equal(check(g), 1);
			assert_true(confirm(g, 1000 + 150000, "body", &info));
			assert_true(peal_text_is(g->extra[0].name, "Authentication-Info"));
			assert_true(is_proof(g, &info, "body"));
			assert_int_equal(is_proof(g, &info, "other"),
					 cases[i].qops == PEAL_QOP_AUTH);
			assert_true(peal_text_is(info.qop, cases[i].qop));
			assert_true(peal_text_is(info.cnonce, g->cnonce));
			assert_true(peal_text_is(info.nc, nc == 1 ? "00000001" : "00000002"));
			assert_null(info.nextnonce.at);
		}
		close_gate(g);
	}
}

/* RFC 7616 3.5: what is next is as good as a challenge */
static void an_old_nonce_is_followed_by_another(void **state)
{
	struct gate *g = open_gate(usual());
	struct peal_digest info;

	(void)state;
	challenge(g, false, 1000, 0);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 1000), 1);
	assert_int_equal(check(g), 1);
	assert_true(confirm(g, 1000 + 150001, "", &info));
	assert_int_equal(info.nextnonce.len, 64);
	snprintf(g->challenge, sizeof g->challenge,
		 "Digest realm=\"gate\", nonce=\"%.*s\", algorithm=SHA-256, qop=\"auth\"", 64,
		 info.nextnonce.at);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 1000 + 400000), 1);
	assert_int_equal(check(g), 1);
	close_gate(g);
}

static void a_proof_needs_its_hash(void **state)
{
	struct gate *g = open_gate(usual());
	struct peal_digest info;

	(void)state;
	challenge(g, false, 1000, 0);
	answer(g, "secret", 1);
	assert_int_equal(read_at(g, 1000), 1);
	g->claim.algorithm = PEAL_ALGORITHM_SHA_512_256;
	assert_false(confirm(g, 1000, "", &info));
	close_gate(g);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_challenge_has_what_it_needs),
		cmocka_unit_test(who_knows_the_password_passes),
		cmocka_unit_test(nothing_is_played_again),
		cmocka_unit_test(nonces_have_their_time),
		cmocka_unit_test(forgotten_nonces_are_stale),
		cmocka_unit_test(credentials_are_of_one_request),
		cmocka_unit_test(a_session_keeps_its_first_cnonce),
		cmocka_unit_test(what_is_broken_is_told),
		cmocka_unit_test(a_name_is_one_in_every_form),
		cmocka_unit_test(a_hashed_name_is_found),
		cmocka_unit_test(only_what_is_offered_is_taken),
		cmocka_unit_test(a_proxy_asks_as_one),
		cmocka_unit_test(configs_that_make_no_sense_are_refused),
		cmocka_unit_test(who_passed_is_told_by_whom),
		cmocka_unit_test(an_old_nonce_is_followed_by_another),
		cmocka_unit_test(a_proof_needs_its_hash),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
