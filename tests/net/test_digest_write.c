/* SPDX-License-Identifier: MIT */
/* The rows of Digest: what is written, and what of it is refused. */
#include "message_kit.h"

#include <peal/digest.h>
#include <peal/net.h>

static struct peal_hasher hasher(void)
{
	return peal_net_hasher();
}

/* One row, written and read again, as text without its CRLF. */
static struct peal_text row_of(struct peal_writer *w, int length)
{
	assert_true(length > 2);
	return (struct peal_text){ w->at, (size_t)length - 2 };
}

static struct peal_digest read_row(struct peal_text row)
{
	const char *colon = memchr(row.at, ':', row.len);
	struct peal_text value = { colon + 2, row.len - (size_t)(colon + 2 - row.at) };
	struct peal_digest digest;
	struct peal_auth auth = { .params = value };

	if (memchr(row.at, 'D', row.len) && strstr(row.at, "Digest "))
		assert_int_equal(peal_auth_read(value, &auth, NULL), PEAL_OK);
	assert_int_equal(peal_digest_read(auth.params, &digest, NULL), PEAL_OK);
	return digest;
}

static struct peal_login login_to(const struct peal_digest *challenge)
{
	return (struct peal_login){
		.challenge = challenge,
		.username = T("Mufasa"),
		.password = T("Circle of Life"),
		.cnonce = T("f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"),
		.nc = 1,
		.method = T("GET"),
		.uri = T("/dir/index.html"),
	};
}

static int credentials(char *buffer, size_t size, const struct peal_login *login,
		       const char **expected)
{
	struct peal_writer w = peal_writer_into(buffer, size);
	struct peal_hasher by = hasher();

	peal_write_credentials(&w, &by, PEAL_HDR_AUTHORIZATION, login);
	if (expected)
		*expected = w.expected;
	return peal_writer_end(&w);
}

/* RFC 7616 3.9.1, from its challenge to its credentials; nextnonce; rspauth. */
static void a_login_from_first_to_last(void **state)
{
	struct peal_challenge ask = {
		.algorithm = PEAL_ALGORITHM_SHA_256,
		.realm = T("http-auth@example.org"),
		.nonce = T("7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"),
		.opaque = T("FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"),
		.qops = PEAL_QOP_AUTH | PEAL_QOP_AUTH_INT,
	};
	struct peal_hasher by = hasher();
	char asked[600], answered[600], told[300], secret[64], proof[64];
	struct peal_writer w = peal_writer_into(asked, sizeof asked);
	struct peal_digest challenge, sent, info;
	struct peal_login login;
	int n;

	(void)state;
	peal_write_challenge(&w, PEAL_HDR_WWW_AUTHENTICATE, &ask);
	n = peal_writer_end(&w);
	assert_text(row_of(&w, n), "WWW-Authenticate: Digest realm=\"http-auth@example.org\", "
				   "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
				   "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", "
				   "algorithm=SHA-256, qop=\"auth,auth-int\"");
	challenge = read_row(row_of(&w, n));
	login = login_to(&challenge);
	n = credentials(answered, sizeof answered, &login, NULL);
	assert_true(n > 2);
	assert_text(
	    (struct peal_text){ answered, (size_t)n },
	    "Authorization: Digest username=\"Mufasa\", realm=\"http-auth@example.org\", "
	    "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/dir/index.html\", "
	    "response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\", "
	    "algorithm=SHA-256, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", "
	    "qop=auth, nc=00000001, opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"\r\n");
	sent = read_row((struct peal_text){ answered, (size_t)n - 2 });
	assert_int_equal(peal_digest_secret(&by, PEAL_ALGORITHM_SHA_256, login.username, sent.realm,
					    login.password, secret),
			 64);
	assert_int_equal(
	    peal_digest_check(&by, &sent, NULL, (struct peal_text){ secret, 64 }, T("GET"), T("")),
	    1);

	/* RFC 7616 3.5: the server's own response has no method. */
	struct peal_digest_work work = { .algorithm = PEAL_ALGORITHM_SHA_256,
					 .qop = PEAL_QOP_AUTH,
					 .secret = { secret, 64 },
					 .nonce = sent.nonce,
					 .cnonce = sent.cnonce,
					 .nc = 1,
					 .uri = sent.uri };
	assert_int_equal(peal_digest_response(&by, &work, proof), 64);
	struct peal_authentication_info good = { .nextnonce = T("next"),
						 .rspauth = { proof, 64 },
						 .cnonce = sent.cnonce,
						 .qop = PEAL_QOP_AUTH,
						 .nc = 1 };
	w = peal_writer_into(told, sizeof told);
	peal_write_authentication_info(&w, PEAL_HDR_AUTHENTICATION_INFO, &good);
	n = peal_writer_end(&w);
	assert_text(row_of(&w, n),
		    "Authentication-Info: nextnonce=\"next\", qop=auth, "
		    "rspauth=\"86d3b25618d41854ca5039a5d7e53ff6355d5134a9b1fb088a78ac3c462195a0\", "
		    "cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", nc=00000001");
	info = read_row(row_of(&w, n));

	/* R7616-3-01: nextnonce takes the place of the nonce, and nc begins again. */
	challenge.nonce = info.nextnonce;
	n = credentials(answered, sizeof answered, &login, NULL);
	sent = read_row((struct peal_text){ answered, (size_t)n - 2 });
	assert_text(sent.nonce, "next");
	assert_int_equal(
	    peal_digest_check(&by, &sent, NULL, (struct peal_text){ secret, 64 }, T("GET"), T("")),
	    1);
}

/* Which qop is taken of those offered, and the form without; R8760-2-03. */
static void the_qop_is_one_that_was_offered(void **state)
{
	static const struct {
		const char *offered;
		bool integrity;
		const char *taken; /* NULL: refused; "": none */
	} cases[] = {
		{ "auth", false, "auth" },
		{ "auth", true, "auth" },
		{ "auth-int", false, "auth-int" },
		{ "auth,auth-int", false, "auth" },
		{ "auth-int , AUTH", true, "auth-int" },
		{ "future, auth", false, "auth" },
		{ "future", false, NULL },
		{ "", false, NULL },
		{ NULL, false, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_digest challenge = { .realm = T("r"), .nonce = T("n") };
		struct peal_login login = login_to(&challenge);
		const char *expected;
		char row[600];
		int n;

		if (cases[i].offered)
			challenge.qop = peal_text_of(cases[i].offered);
		login.integrity = cases[i].integrity;
		n = credentials(row, sizeof row, &login, &expected);
		if (!cases[i].taken) {
			assert_int_equal(n, PEAL_E_ARGUMENT);
			assert_string_equal(expected, "a qop that is known");
			continue;
		}
		assert_true(n > 0);
		assert_text(read_row((struct peal_text){ row, (size_t)n - 2 }).qop, cases[i].taken);
	}
}

/* What a login may not have: each refused, and named. */
static void what_breaks_a_login_is_named(void **state)
{
	static const struct {
		size_t at; /* which text of the login, or of the challenge */
		bool in_challenge;
		struct peal_text text;
		const char *expected;
	} cases[] = {
#define LOGIN(field)     offsetof(struct peal_login, field), false
#define CHALLENGE(field) offsetof(struct peal_digest, field), true
		{ LOGIN(username), { "a:b", 3 }, "a username without a colon" },
		{ LOGIN(username), { "a\r\nX=y", 6 }, "a text without control bytes" },
		{ LOGIN(username), { "a\0b", 3 }, "a text without control bytes" },
		{ LOGIN(cnonce), { "", 0 }, "a cnonce" },
		{ LOGIN(cnonce), { "a\"", 2 }, "a text that stays within its quotes" },
		{ LOGIN(cnonce), { "a\\", 2 }, "a text that stays within its quotes" },
		{ LOGIN(method), { "", 0 }, "a method and a URI" },
		{ LOGIN(uri), { "", 0 }, "a method and a URI" },
		{ LOGIN(uri), { "a\", b=\"c", 8 }, "a text that stays within its quotes" },
		{ LOGIN(uri), { "a\n", 2 }, "a text without control bytes" },
		{ CHALLENGE(realm), { "a\"b\"", 4 }, "a text that stays within its quotes" },
		{ CHALLENGE(realm), { "a\\\"\r\n b", 7 }, "a text without control bytes" },
		{ CHALLENGE(nonce), { "\"", 1 }, "a text that stays within its quotes" },
		{ CHALLENGE(opaque), { "\\", 1 }, "a text that stays within its quotes" },
		{ CHALLENGE(algorithm), { "ROT13", 5 }, "an algorithm that is known" },
		{ CHALLENGE(algorithm), { "", 0 }, "an algorithm that is known" },
#undef LOGIN
#undef CHALLENGE
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_digest challenge = { .realm = T("r"),
						 .nonce = T("n"),
						 .qop = T("auth") };
		struct peal_login login = login_to(&challenge);
		char *from = cases[i].in_challenge ? (char *)&challenge : (char *)&login;
		const char *expected = "";
		char row[600];

		memcpy(from + cases[i].at, &cases[i].text, sizeof cases[i].text);
		assert_int_equal(credentials(row, sizeof row, &login, &expected), PEAL_E_ARGUMENT);
		assert_string_equal(expected, cases[i].expected);
	}
}

/* A name with a quote is escaped where it is written and not where it is hashed; with
 * userhash it is not to be seen. */
static void a_username_is_written_as_it_has_to_be(void **state)
{
	struct peal_digest challenge = { .realm = T("r"), .nonce = T("n"), .qop = T("auth") };
	struct peal_login login = login_to(&challenge);
	struct peal_hasher by = hasher();
	char row[600], name[64], secret[64];
	struct peal_digest sent;
	int n;

	(void)state;
	login.username = T("a\"b\\c");
	n = credentials(row, sizeof row, &login, NULL);
	assert_true(n > 0);
	sent = read_row((struct peal_text){ row, (size_t)n - 2 });
	assert_text(sent.username, "a\\\"b\\\\c");
	assert_int_equal(peal_text_unescape(sent.username, name, sizeof name), login.username.len);
	assert_int_equal(peal_digest_secret(&by, PEAL_ALGORITHM_MD5,
					    (struct peal_text){ name, login.username.len }, T("r"),
					    login.password, secret),
			 32);
	assert_int_equal(peal_digest_check(&by, &sent, NULL, (struct peal_text){ secret, 32 },
					   login.method, login.body),
			 1);
	challenge.userhash = T("TRUE");
	n = credentials(row, sizeof row, &login, NULL);
	assert_true(n > 0);
	sent = read_row((struct peal_text){ row, (size_t)n - 2 });
	assert_text(sent.userhash, "true");
	assert_int_equal(
	    peal_digest_userhash(&by, PEAL_ALGORITHM_MD5, login.username, T("r"), name), 32);
	assert_int_equal(sent.username.len, 32);
	assert_memory_equal(sent.username.at, name, 32);
	challenge.userhash = (struct peal_text){ NULL, 0 };
	login.username = (struct peal_text){ NULL, 0 };
	n = credentials(row, sizeof row, &login, NULL);
	assert_true(n > 0);
	sent = read_row((struct peal_text){ row, (size_t)n - 2 });
	assert_non_null(sent.username.at);
	assert_int_equal(sent.username.len, 0);
}

/* R7616-3-03: a server that names a charset knows the form of RFC 5987.  RFC 7616 3.9.2 has
 * this name in it. */
static void a_username_of_another_language_is_extended(void **state)
{
	static const struct {
		const char *username, *charset;
		bool hashed;
		const char *sent, *extended; /* NULL: not in that form; "": hashed */
	} cases[] = {
		{ "J\xc3\xa4s\xc3\xb8n Doe", "UTF-8", false, NULL, "UTF-8''J%C3%A4s%C3%B8n%20Doe" },
		{ "J\xc3\xa4s\xc3\xb8n Doe", "utf-8", false, NULL, "UTF-8''J%C3%A4s%C3%B8n%20Doe" },
		{ "\xc3\xa4!#$%&'*+-.^_`|~\"\\", "UTF-8", false, NULL,
		  "UTF-8''%C3%A4!%23%24%25%26%27%2A+-.%5E_`%7C~%22%5C" },
		{ "J\xc3\xa4s\xc3\xb8n Doe", NULL, false, "J\xc3\xa4s\xc3\xb8n Doe", NULL },
		{ "Jason Doe", "UTF-8", false, "Jason Doe", NULL },
		{ "J\xc3\xa4", "UTF-8", true, "", NULL },
	};
	struct peal_hasher by = hasher();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_digest challenge = { .realm = T("r"),
						 .nonce = T("n"),
						 .qop = T("auth") };
		struct peal_login login = login_to(&challenge);
		struct peal_digest sent;
		char row[600], secret[64];
		int n;

		login.username = peal_text_of(cases[i].username);
		if (cases[i].charset)
			challenge.charset = peal_text_of(cases[i].charset);
		if (cases[i].hashed)
			challenge.userhash = T("true");
		n = credentials(row, sizeof row, &login, NULL);
		assert_true(n > 0);
		sent = read_row((struct peal_text){ row, (size_t)n - 2 });
		assert_int_equal(sent.username.at != NULL, cases[i].sent != NULL);
		if (sent.username.at && !cases[i].hashed)
			assert_text(sent.username, cases[i].sent);
		if (cases[i].extended)
			assert_text(sent.username_star, cases[i].extended);
		assert_int_equal(peal_digest_secret(&by, PEAL_ALGORITHM_MD5, login.username, T("r"),
						    login.password, secret),
				 32);
		assert_int_equal(peal_digest_check(&by, &sent, NULL,
						   (struct peal_text){ secret, 32 }, login.method,
						   login.body),
				 1);
	}
}

/* RFC 7616 3.4.2, RFC 2617 3.2.2: a session has a cnonce without qop, too, but no count;
 * without either there is none. */
static void without_qop_only_a_session_has_a_cnonce(void **state)
{
	struct peal_digest challenge = { .realm = T("r"), .nonce = T("n") };
	struct peal_login login = login_to(&challenge);
	struct peal_digest sent;
	char row[600];
	int n;

	(void)state;
	for (int is_session = 0; is_session <= 1; is_session++) {
		challenge.algorithm = is_session ? T("MD5-sess") : T("MD5");
		n = credentials(row, sizeof row, &login, NULL);
		assert_true(n > 0);
		sent = read_row((struct peal_text){ row, (size_t)n - 2 });
		assert_int_equal(sent.cnonce.at != NULL, is_session);
		assert_null(sent.qop.at);
		assert_null(sent.nc.at);
	}
}

/* Our own texts have nothing that the two sides could hash each in its way; and no row
 * says what it cannot mean. */
static void what_a_server_may_not_say(void **state)
{
	static const struct {
		struct peal_challenge challenge;
		enum peal_header_id id;
		const char *expected;
	} cases[] = {
#define OWN "a text without quotes and backslashes"
		{ { .realm = { "a\\b", 3 }, .nonce = { "n", 1 } }, PEAL_HDR_WWW_AUTHENTICATE, OWN },
		{ { .realm = { "r", 1 }, .nonce = { "\"", 1 } }, PEAL_HDR_WWW_AUTHENTICATE, OWN },
		{ { .realm = { "r", 1 }, .nonce = { "n", 1 } },
		  PEAL_HDR_AUTHORIZATION,
		  "a header of this kind" },
		{ { .realm = { "r", 1 }, .nonce = { "n", 1 }, .qops = 4 },
		  PEAL_HDR_PROXY_AUTHENTICATE,
		  "a qop that is known" },
		{ { .algorithm = (enum peal_algorithm)6, .realm = { "r", 1 }, .nonce = { "n", 1 } },
		  PEAL_HDR_PROXY_AUTHENTICATE,
		  "an algorithm that is known" },
#undef OWN
	};
	const struct peal_authentication_info empty = { .qop = PEAL_QOP_NONE };
	const struct peal_authentication_info uncounted = { .nextnonce = T("n"),
							    .qop = PEAL_QOP_AUTH };
	char row[300];
	struct peal_writer w;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		w = peal_writer_into(row, sizeof row);
		peal_write_challenge(&w, cases[i].id, &cases[i].challenge);
		assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
		assert_string_equal(w.expected, cases[i].expected);
	}
	w = peal_writer_into(row, sizeof row);
	peal_write_authentication_info(&w, PEAL_HDR_AUTHENTICATION_INFO, &empty);
	assert_string_equal(w.expected, "a nextnonce or a rspauth");
	w = peal_writer_into(row, sizeof row);
	peal_write_authentication_info(&w, PEAL_HDR_AUTHENTICATION_INFO, &uncounted);
	assert_string_equal(w.expected, "a nonce count from 1");
	w = peal_writer_into(row, sizeof row);
	peal_write_authentication_info(
	    &w, PEAL_HDR_AUTHENTICATION_INFO,
	    &(struct peal_authentication_info){ .rspauth = T("x"), .qop = PEAL_QOP_NONE });
	assert_text(row_of(&w, peal_writer_end(&w)), "Authentication-Info: rspauth=\"x\"");
}

/* All that a challenge can have.                                  RFC 7616 3.3 */
static void a_challenge_says_it_all(void **state)
{
	const struct peal_challenge all = {
		.algorithm = PEAL_ALGORITHM_SHA_512_256_SESS,
		.realm = T("r"),
		.domain = T("sip:a sip:b"),
		.nonce = T("n"),
		.opaque = T("o"),
		.qops = PEAL_QOP_AUTH_INT,
		.stale = true,
		.userhash = true,
		.utf8 = true,
	};
	char row[300];
	struct peal_writer w = peal_writer_into(row, sizeof row);
	int n;

	(void)state;
	peal_write_challenge(&w, PEAL_HDR_PROXY_AUTHENTICATE, &all);
	n = peal_writer_end(&w);
	assert_text(row_of(&w, n),
		    "Proxy-Authenticate: Digest realm=\"r\", domain=\"sip:a sip:b\", nonce=\"n\", "
		    "opaque=\"o\", stale=true, algorithm=SHA-512-256-sess, qop=\"auth-int\", "
		    "charset=UTF-8, userhash=true");
	w = peal_writer_into(row, sizeof row);
	peal_write_challenge(&w, PEAL_HDR_WWW_AUTHENTICATE,
			     &(struct peal_challenge){ .nonce = T("n"), .qops = 0 });
	n = peal_writer_end(&w);
	assert_text(row_of(&w, n),
		    "WWW-Authenticate: Digest realm=\"\", nonce=\"n\", algorithm=MD5");
}

static bool no_hash(void *context, enum peal_hash which, const struct peal_text *pieces,
		    size_t count, uint8_t out[PEAL_HASH_SIZE])
{
	(void)context, (void)which, (void)pieces, (void)count, (void)out;
	return false;
}

/* Counts down; the hash it comes to is not there. */
static bool hash_some(void *context, enum peal_hash which, const struct peal_text *pieces,
		      size_t count, uint8_t out[PEAL_HASH_SIZE])
{
	struct peal_hasher by = hasher();
	int *left = context;

	return (*left)-- > 0 && by.hash(by.context, which, pieces, count, out);
}

/* Each hash of a response with auth-int: name and password, body, method, all. */
static void each_hash_that_fails_is_told(void **state)
{
	struct peal_digest_work work = { .qop = PEAL_QOP_AUTH_INT,
					 .cnonce = T("c"),
					 .nc = 1,
					 .method = T("INVITE"),
					 .uri = T("sip:b") };
	char out[PEAL_DIGEST_HEX];

	(void)state;
	for (int there = 0; there <= 4; there++) {
		int left = there;
		const struct peal_hasher by = { hash_some, &left };

		assert_int_equal(peal_digest_response(&by, &work, out),
				 there < 4 ? PEAL_E_STATE : 32);
	}
}

/* A system without MD5, and numbers that are no algorithm. */
static void a_hash_that_is_not_there_is_told(void **state)
{
	const struct peal_hasher none = { no_hash, NULL };
	struct peal_digest challenge = { .realm = T("r"), .nonce = T("n"), .qop = T("auth-int") };
	struct peal_login login = login_to(&challenge);
	struct peal_digest_work work = { .qop = PEAL_QOP_AUTH_INT, .nc = 1 };
	char out[PEAL_DIGEST_HEX], row[400];
	struct peal_writer w = peal_writer_into(row, sizeof row);

	(void)state;
	assert_int_equal(peal_digest_response(&none, &work, out), PEAL_E_STATE);
	assert_int_equal(peal_digest_userhash(&none, PEAL_ALGORITHM_MD5, T("a"), T("b"), out),
			 PEAL_E_STATE);
	peal_write_credentials(&w, &none, PEAL_HDR_AUTHORIZATION, &login);
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	assert_string_equal(w.expected, "an algorithm that can be computed");
	work.algorithm = (enum peal_algorithm)6;
	assert_int_equal(peal_digest_response(&none, &work, out), PEAL_E_ARGUMENT);
	assert_string_equal(peal_algorithm_name((enum peal_algorithm)6), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_login_from_first_to_last),
		cmocka_unit_test(the_qop_is_one_that_was_offered),
		cmocka_unit_test(what_breaks_a_login_is_named),
		cmocka_unit_test(a_username_is_written_as_it_has_to_be),
		cmocka_unit_test(a_username_of_another_language_is_extended),
		cmocka_unit_test(without_qop_only_a_session_has_a_cnonce),
		cmocka_unit_test(what_a_server_may_not_say),
		cmocka_unit_test(a_challenge_says_it_all),
		cmocka_unit_test(each_hash_that_fails_is_told),
		cmocka_unit_test(a_hash_that_is_not_there_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
