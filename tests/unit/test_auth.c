/* SPDX-License-Identifier: MIT */
/* Digest sessions: which challenges begin one, which requests it is for, and what moves its
 * nonce: RFC 3261 22, RFC 7616 3.3 to 3.5. */
#include "challenge_kit.h"

#define TEN      "WWW-Authenticate: Digest realm=\"ten\", nonce=\"t1\", qop=\"auth\"\r\n"
#define TOO_LONG 1100

static peal_id ask_at(struct stage *s, const char *target, const struct peal_extra *extra,
		      const struct packet **sent)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = peal_text_of(target),
					.extra = extra,
					.extra_count = extra ? 1 : 0 };
	peal_id id = 0;

	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	*sent = next_packet(s);
	return id;
}

static void expect_done(struct stage *s, const struct packet *p, peal_id id)
{
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
}

static void expect_good(const struct packet *p, const char *row)
{
	char value[512];

	snprintf(value, sizeof value, "%s", header_of(p, row));
	assert_true(sum_knows(value, "OPTIONS", "", "secret"));
}

/* ---- challenges ---- */

/* RFC 7616 3.3: realm and nonce are mandatory, and nothing is there twice; what is longer than
 * we keep is not answered either */
static void a_challenge_has_to_be_read_and_kept(void **state)
{
	static char too_long[TOO_LONG + 200];
	const char *const rows[] = {
		"WWW-Authenticate: Digest nonce=\"n\", qop=\"auth\"\r\n",
		"WWW-Authenticate: Digest realm=\"nine\", nonce=\"n\", realm=\"nine\"\r\n",
		too_long,
	};
	struct stage *s = open_known();
	const struct packet *p;

	(void)state;
	snprintf(too_long, sizeof too_long,
		 "WWW-Authenticate: Digest realm=\"nine\", nonce=\"n\", opaque=\"%0*d\"\r\n",
		 TOO_LONG, 0);
	learn(s, "", "anybody", "secret");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		peal_id id = ask(s, "OPTIONS", &p);

		nine_answers(s, p, "401 Unauthorized", "t", rows[i], NULL);
		expect_answer(s, id, 401);
		expect_silence(s);
	}
	expect_rest(s);
	stage_close(s);
}

/* R8760-2-01: what nobody can read is passed over, as what nobody knows */
static void a_broken_challenge_hides_no_good_one(void **state)
{
	struct stage *s = open_known();
	const struct packet *p;
	char value[512];
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	nine_answers(
	    s, p, "401 Unauthorized", "t",
	    "WWW-Authenticate: Digest realm=\"nine\", nonce=\"a\", realm=\"nine\"\r\n" ASKED, NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	assert_string_equal(sum_param(value, "nonce"), "n1");
	expect_done(s, p, id);
	expect_rest(s);
	stage_close(s);
}

/* R3261-22.1-04: of two realms at one server each has its credentials; refused are both */
static void two_realms_of_a_server_are_answered_apart(void **state)
{
	struct stage *s = open_known();
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	learn(s, "ten", "one", "secret");
	nine_answers(s, p, "401 Unauthorized", "t", ASKED TEN, NULL);
	p = next_packet(s);
	assert_non_null(strstr(headers_of(p, "Authorization"), "realm=\"nine\""));
	assert_non_null(strstr(headers_of(p, "Authorization"), "realm=\"ten\""));
	nine_answers(s, p, "401 Unauthorized", "t", ASKED TEN, NULL);
	expect_answer(s, id, 401);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 22.3: credentials that the user gave, of another scheme or for another realm,
 * stay in the request beside ours */
static void credentials_of_the_user_stay(void **state)
{
	static const char *const given[] = {
		"Bearer abc",
		"Digest realm=\"ten\", nonce=\"u\", response=\"0123456789abcdef\"",
	};

	(void)state;
	for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
		struct peal_extra extra = { PEAL_TEXT("Authorization"), peal_text_of(given[i]) };
		struct stage *s = open_known();
		const struct packet *p;
		const char *rows, *ours;
		peal_id id = ask_at(s, NINE, &extra, &p);

		nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
		p = next_packet(s);
		rows = headers_of(p, "Authorization");
		assert_non_null(strstr(rows, given[i]));
		ours = strstr(rows, "username=\"one\"");
		assert_non_null(ours);
		assert_null(strstr(ours + 1, "username=\"one\"")); /* once */
		nine_answers(s, p, "200 OK", "t", "Authentication-Info: nextnonce=\"n5\"\r\n",
			     NULL);
		expect_answer(s, id, 200);
		id = ask(s, "OPTIONS", &p);
		assert_string_equal(sum_param(header_of(p, "Authorization"), "nonce"), "n5");
		expect_done(s, p, id);
		expect_rest(s);
		stage_close(s);
	}
}

/* ---- the server's own proof ---- */

/* Authentication-Info of a server that has this password. */
static void put_proof(char *row, size_t size, const struct packet *p, const char *password,
		      const char *body, const char *next)
{
	struct peal_hasher hasher = sum_hasher();
	char value[512], digits[PEAL_DIGEST_HEX];
	struct peal_auth auth;
	struct peal_digest d;
	struct peal_digest_work work = { .username = PEAL_TEXT("one"),
					 .realm = PEAL_TEXT("nine"),
					 .password = peal_text_of(password),
					 .nc = 1,
					 .body = peal_text_of(body) };

	snprintf(value, sizeof value, "%s", header_of(p, "Authorization"));
	assert_int_equal(peal_auth_read(peal_text_of(value), &auth, NULL), PEAL_OK);
	assert_int_equal(peal_digest_read(auth.params, &d, NULL), PEAL_OK);
	assert_true(peal_algorithm_lookup(d.algorithm, &work.algorithm));
	work.qop = peal_text_is(d.qop, "auth-int") ? PEAL_QOP_AUTH_INT : PEAL_QOP_AUTH;
	work.nonce = d.nonce;
	work.cnonce = d.cnonce;
	work.uri = d.uri;
	snprintf(row, size, "Authentication-Info: rspauth=\"%.*s\"%s%s\r\n",
		 peal_digest_response(&hasher, &work, digits), digits, next ? ", nextnonce=" : "",
		 next ? next : "");
}

/* R7616-3-01: who knows the password says what is next */
static void a_proof_is_checked(void **state)
{
	static const struct {
		const char *asked, *password, *body;
		bool is_good;
	} cases[] = {
		{ ASKED, "secret", "", true },
		{ ASKED, "other", "", false },
		{ "WWW-Authenticate: Digest " REALM ", qop=\"auth\", algorithm=MD5-sess\r\n",
		  "secret", "", true },
		{ "WWW-Authenticate: Digest " REALM ", qop=\"auth-int\"\r\n", "secret", NINE_SDP,
		  true },
		{ "WWW-Authenticate: Digest " REALM ", qop=\"auth-int\"\r\n", "secret", "other",
		  false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = open_known();
		const struct packet *p;
		struct peal_counts counts;
		char row[512];
		peal_id id = ask(s, "OPTIONS", &p);

		nine_answers(s, p, "401 Unauthorized", "t", cases[i].asked, NULL);
		p = next_packet(s);
		put_proof(row, sizeof row, p, cases[i].password, cases[i].body, "\"n7\"");
		nine_answers(s, p, "200 OK", "t", row, cases[i].body[0] ? NINE_SDP : NULL);
		expect_answer(s, id, 200);
		peal_count(s->engine[ONE], &counts);
		assert_int_equal(counts.unproven, !cases[i].is_good);
		id = ask(s, "OPTIONS", &p);
		assert_string_equal(sum_param(header_of(p, "Authorization"), "nonce"),
				    cases[i].is_good ? "n7" : "");
		expect_done(s, p, id);
		expect_rest(s);
		stage_close(s);
	}
}

/* A server without a proof, or with a hash for a password of ours, is taken as before. */
static void a_proof_is_checked_by_a_secret_as_well(void **state)
{
	struct stage *s = stage_open(hashing);
	struct peal_hasher hasher = sum_hasher();
	struct peal_credentials c = { .size = sizeof c,
				      .realm = PEAL_TEXT("nine"),
				      .username = PEAL_TEXT("one"),
				      .algorithm = PEAL_ALGORITHM_SHA_256 };
	char secret[PEAL_DIGEST_HEX], row[512];
	const struct packet *p;
	struct peal_counts counts;
	peal_id id;

	(void)state;
	c.secret = (struct peal_text){ secret, (size_t)peal_digest_secret(
						   &hasher, c.algorithm, c.username, c.realm,
						   PEAL_TEXT("secret"), secret) };
	assert_int_equal(peal_credentials(s->engine[ONE], &c), PEAL_OK);
	for (int i = 0; i < 2; i++) {
		id = ask(s, "OPTIONS", &p);
		if (i == 0) {
			nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
			p = next_packet(s);
		}
		put_proof(row, sizeof row, p, i ? "wrong" : "secret", "", "\"n7\"");
		nine_answers(s, p, "200 OK", "t", row, NULL);
		expect_answer(s, id, 200);
		peal_count(s->engine[ONE], &counts);
		assert_int_equal(counts.unproven, i);
	}
	expect_rest(s);
	stage_close(s);
}

/* ---- the way ---- */

static void with_ipv6(struct peal_config *config)
{
	hashing(config);
	config->locals[2] = config->locals[0];
	config->locals[2].local = (struct peal_address){
		.family = 6, .bytes = { 0x20, 0x01, 0x0d, 0xb8, [15] = 1 }, .port = 5060
	};
	config->local_count = 3;
}

/* RFC 3261 22.3: a proxy is who the request is sent to: by IPv4, IPv6 or name; nobody else
 * gets what it asked for */
static void a_proxy_is_known_by_where_requests_go(void **state)
{
	static const char *const targets[] = {
		NINE,
		"sip:nine@[2001:db8::9]",
		"sip:nine@nine.example",
	};
	struct stage *s = stage_open(with_ipv6);

	(void)state;
	learn(s, "gate", "one", "secret");
	for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
		const struct packet *p;
		peal_id id = ask_at(s, targets[i], NULL, &p);

		expect_header(p, "Proxy-Authorization", "");
		nine_answers(s, p, "407 Proxy Authentication Required", "t", BY_ROW, NULL);
		p = next_packet(s);
		expect_good(p, "Proxy-Authorization");
		expect_done(s, p, id);
		id = ask_at(s, targets[i], NULL, &p);
		expect_good(p, "Proxy-Authorization");
		expect_done(s, p, id);
	}
	expect_rest(s);
	stage_close(s);
}

/* ---- the next nonce ---- */

/* R7616-3-01: what says nothing of a next nonce, or says too much, changes nothing */
static void without_a_next_nonce_the_nonce_stays(void **state)
{
	static char too_long[400];
	const char *const rows[] = {
		"Authentication-Info: nextnonce=\"a\", nextnonce=\"b\"\r\n",
		"Authentication-Info: qop=auth\r\n",
		"Authentication-Info: nextnonce=\"\"\r\n",
		too_long,
	};
	struct stage *s = open_known();
	const struct packet *p;
	char value[512], nc[16];
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	snprintf(too_long, sizeof too_long, "Authentication-Info: nextnonce=\"%0257d\"\r\n", 0);
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		nine_answers(s, p, "200 OK", "t", rows[i], NULL);
		expect_answer(s, id, 200);
		id = ask(s, "OPTIONS", &p);
		snprintf(value, sizeof value, "%s", header_of(p, "Authorization"));
		assert_string_equal(sum_param(value, "nonce"), "n1");
		snprintf(nc, sizeof nc, "%08x", i + 2);
		assert_string_equal(sum_param(value, "nc"), nc);
	}
	expect_done(s, p, id);
	expect_rest(s);
	stage_close(s);
}

/* R7616-3-01: it is for the session whose nonce the request had, and for no other */
static void the_next_nonce_is_for_the_session_that_was_used(void **state)
{
	static const struct peal_extra own = { { "Authorization", 13 }, { "Bearer abc", 10 } };
	struct stage *s = open_known();
	const struct packet *p;
	peal_id id;

	(void)state;
	for (int i = 0; i < 2; i++) {
		id = ask_at(s, i ? "sip:192.0.2.8" : NINE, i ? &own : NULL, &p);
		nine_answers(s, p, "401 Unauthorized", "t", i ? LATER : ASKED, NULL);
		p = next_packet(s);
		nine_answers(s, p, "200 OK", "t",
			     i ? "Authentication-Info: nextnonce=\"n8\"\r\n" : NULL, NULL);
		expect_answer(s, id, 200);
	}
	id = ask_at(s, NINE, NULL, &p);
	assert_string_equal(sum_param(header_of(p, "Authorization"), "nonce"), "n1");
	expect_done(s, p, id);
	id = ask_at(s, "sip:192.0.2.8", NULL, &p);
	assert_string_equal(sum_param(header_of(p, "Authorization"), "nonce"), "n8");
	expect_done(s, p, id);
	expect_rest(s);
	stage_close(s);
}

/* ---- accounts ---- */

/* peal.h: what was given for a realm before is forgotten, and so are its sessions */
static void another_password_takes_the_place_of_the_first(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	char value[512];
	peal_id id;

	(void)state;
	learn(s, "nine", "one", "wrong");
	id = ask(s, "OPTIONS", &p);
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	expect_done(s, next_packet(s), id);
	learn(s, "nine", "one", "secret");
	id = ask(s, "OPTIONS", &p);
	expect_header(p, "Authorization", "");
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	expect_done(s, p, id);
	expect_rest(s);
	stage_close(s);
}

static bool broken;

static bool fails(void *context, enum peal_hash which, const struct peal_text *pieces, size_t count,
		  uint8_t out[PEAL_HASH_SIZE])
{
	return !broken && sum_hasher().hash(context, which, pieces, count, out);
}

static void failing(struct peal_config *config)
{
	hashing(config);
	config->hasher = (struct peal_hasher){ fails, NULL };
}

/* RFC 7616 3.5: what cannot be computed is not disproved */
static void without_its_hash_nobody_is_disproved(void **state)
{
	struct stage *s = stage_open(failing);
	const struct packet *p;
	char value[512];
	peal_id id;

	(void)state;
	broken = false;
	learn(s, "nine", "one", "secret");
	id = ask(s, "OPTIONS", &p);
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	p = expect_authorized(s, "OPTIONS", "Authorization", "2 OPTIONS", value);
	broken = true;
	nine_answers(s, p, "200 OK", "t",
		     "Authentication-Info: rspauth=\"00\", qop=auth, nc=00000001\r\n", NULL);
	broken = false;
	expect_answer(s, id, 200);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_challenge_has_to_be_read_and_kept),
		cmocka_unit_test(a_broken_challenge_hides_no_good_one),
		cmocka_unit_test(two_realms_of_a_server_are_answered_apart),
		cmocka_unit_test(a_proof_is_checked),
		cmocka_unit_test(a_proof_is_checked_by_a_secret_as_well),
		cmocka_unit_test(credentials_of_the_user_stay),
		cmocka_unit_test(a_proxy_is_known_by_where_requests_go),
		cmocka_unit_test(without_a_next_nonce_the_nonce_stays),
		cmocka_unit_test(the_next_nonce_is_for_the_session_that_was_used),
		cmocka_unit_test(another_password_takes_the_place_of_the_first),
		cmocka_unit_test(without_its_hash_nobody_is_disproved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
