/* SPDX-License-Identifier: MIT */
/* Recording an engine and replaying it: the same bytes, or what is not the same. */
#include "stage.h"
#include "sum.h"

#include <peal/tape.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TAPE_LIMIT   65536
#define MEMORY_LIMIT ((size_t)1 << 26)

struct recording {
	struct peal_tape tape;
	void *memory;
	char sent[4096]; /* the message that went out last */
	size_t sent_len;
	unsigned char bytes[TAPE_LIMIT];
	size_t len;
};

static void keep(void *user, const void *bytes, size_t len)
{
	struct recording *r = user;

	assert_true(len <= sizeof r->bytes - r->len);
	memcpy(r->bytes + r->len, bytes, len);
	r->len += len;
}

static struct peal_address host(uint8_t last)
{
	return (struct peal_address){ .family = 4, .bytes = { 192, 0, 2, last }, .port = 5060 };
}

static const struct peal_flow *from_nine(void)
{
	static struct peal_flow flow;

	flow.local = host(1);
	flow.remote = host(9);
	return &flow;
}

static struct peal_config small_config(void)
{
	struct peal_config config;

	peal_config_init(&config);
	config.transactions = 16;
	config.calls = config.dialogs = config.acks = config.upkeeps = 4;
	config.events = config.outputs = 16;
	config.headers = 32;
	config.message_size = 2048;
	config.storage = 1 << 20;
	config.locals[0].local = host(1);
	config.local_count = 1;
	config.user_agent = PEAL_TEXT("recorded");
	config.hasher = sum_hasher();
	memset(config.seed, 7, sizeof config.seed);
	return config;
}

static void read_all(struct recording *r)
{
	struct peal_output output;
	struct peal_event event;

	while (peal_tape_next_output(&r->tape, &output)) {
		assert_true(output.bytes.len < sizeof r->sent);
		memcpy(r->sent, output.bytes.at, output.bytes.len);
		r->sent_len = output.bytes.len;
	}
	while (peal_tape_next_event(&r->tape, &event))
		;
}

/* The peer answers what was sent last. */
static void answer(struct recording *r, const char *status, peal_time now)
{
	static const enum peal_header_id rows[] = { PEAL_HDR_VIA, PEAL_HDR_FROM, PEAL_HDR_CALL_ID,
						    PEAL_HDR_CSEQ };
	struct peal_header headers[32];
	struct peal_message message;
	char bytes[2048];
	int len = snprintf(bytes, sizeof bytes, "SIP/2.0 %s\r\nContact: <sip:nine@192.0.2.9>\r\n",
			   status);

	assert_int_equal(peal_message_read(&message, r->sent, r->sent_len, headers, 32, NULL), 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct peal_text value = peal_message_value(&message, rows[i]);

		len += snprintf(bytes + len, sizeof bytes - (size_t)len, "%s: %.*s\r\n",
				peal_header_describe(rows[i]).name, (int)value.len, value.at);
	}
	len += snprintf(bytes + len, sizeof bytes - (size_t)len,
			"To: <sip:nine@192.0.2.9>;tag=n\r\nContent-Length: 0\r\n\r\n");
	assert_int_equal(peal_tape_receive(&r->tape, from_nine(), bytes, (size_t)len, now), 0);
	read_all(r);
}

/* A request that is challenged, twice, and one that is not any more. */
static void live_asked(struct recording *r, const struct peal_request *request)
{
	struct peal_credentials c = { .size = sizeof c,
				      .realm = PEAL_TEXT("nine"),
				      .username = PEAL_TEXT("one"),
				      .password = PEAL_TEXT("swordfish") };
	struct peal_credentials wrong = { .size = sizeof c, .username = PEAL_TEXT("a:b") };
	peal_id id;

	assert_int_equal(peal_tape_credentials(&r->tape, &wrong), PEAL_E_ARGUMENT);
	assert_int_equal(peal_tape_credentials(&r->tape, &c), PEAL_OK);
	assert_int_equal(peal_tape_request(&r->tape, request, 2100, &id), PEAL_OK);
	read_all(r);
	answer(r,
	       "401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"nine\", nonce=\"1\", "
	       "qop=\"auth\", algorithm=MD5-sess",
	       2200);
	answer(r,
	       "401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"nine\", nonce=\"2\", "
	       "qop=\"auth-int\", algorithm=SHA-256, stale=true",
	       2300);
	answer(r, "200 OK", 2400);
	for (int i = 0; i < 3; i++) {
		assert_int_equal(peal_tape_request(&r->tape, request, 2500, &id), PEAL_OK);
		read_all(r);
		answer(r, "200 OK", 2600);
	}
}

/* What is registered and published, changed, and removed. */
static void live_kept(struct recording *r)
{
	static const struct peal_extra event = { { "Event", 5 }, { "presence", 8 } };
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:192.0.2.9"),
					.to = PEAL_TEXT("sip:one@192.0.2.9") };
	struct peal_body body = { PEAL_TEXT("text/plain"), PEAL_TEXT("here") };
	struct peal_text contact = PEAL_TEXT("<sip:a@192.0.2.1>");
	peal_id id;

	assert_int_equal(peal_tape_register(&r->tape, &request, contact, 60, 3000, &id), PEAL_OK);
	read_all(r);
	answer(r, "500 No", 3100);
	assert_int_equal(peal_tape_renew(&r->tape, id, contact, &body, 3200), PEAL_E_ARGUMENT);
	assert_int_equal(peal_tape_renew(&r->tape, id, contact, NULL, 3200), PEAL_OK);
	read_all(r);
	assert_int_equal(peal_tape_remove(&r->tape, id, true, 3300), PEAL_OK);
	answer(r, "200 OK", 3400);
	request.extra = &event;
	request.extra_count = 1;
	assert_int_equal(peal_tape_publish(&r->tape, &request, 60, 3500, &id), PEAL_E_ARGUMENT);
	request.body = body;
	assert_int_equal(peal_tape_publish(&r->tape, &request, 60, 3500, &id), PEAL_OK);
	read_all(r);
	assert_int_equal(peal_tape_renew(&r->tape, id, (struct peal_text){ 0 }, &body, 3600),
			 PEAL_OK);
	answer(r, "200 OK\r\nSIP-ETag: e\r\nExpires: 60", 3700);
	assert_int_equal(peal_tape_remove(&r->tape, id, false, 3800), PEAL_OK);
	read_all(r);
	answer(r, "200 OK", 3900);
}

/* A call that rings, is answered and ended, one that cannot be sent, and a request. */
static void live(struct recording *r)
{
	static const struct peal_extra extra = { { "Subject", 7 }, { "tape", 4 } };
	struct peal_request request = {
		.size = sizeof request,
		.target = PEAL_TEXT("sip:nine@192.0.2.9"),
		.flow = from_nine(),
		.extra = &extra,
		.extra_count = 1,
		.body = { PEAL_TEXT("application/sdp"), PEAL_TEXT("v=0\r\n") },
	};
	struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };
	struct peal_output output;
	peal_id call;

	assert_int_equal(peal_tape_call(&r->tape, &request, 1000, &call), PEAL_OK);
	read_all(r);
	peal_tape_advance(&r->tape, 1500);
	read_all(r);
	answer(r, "180 Ringing", 1600);
	assert_int_equal(peal_tape_ring(&r->tape, call, NULL, 1700), PEAL_E_STATE);
	assert_int_equal(peal_tape_send(&r->tape, call, &info, 1700, &(peal_id){ 0 }),
			 PEAL_E_STATE);
	info.method = PEAL_TEXT("");
	assert_int_equal(peal_tape_modify(&r->tape, call, &info, 1700), PEAL_E_STATE);
	assert_int_equal(peal_tape_cancel(&r->tape, call, 1700), PEAL_E_STATE);
	assert_int_equal(peal_tape_hangup(&r->tape, call + 1, 1700), PEAL_E_GONE);
	assert_int_equal(peal_tape_hangup(&r->tape, call, 1800), PEAL_OK);
	read_all(r);
	answer(r, "200 OK", 1900); /* to the CANCEL */
	request.method = PEAL_TEXT("OPTIONS");
	request.body = (struct peal_body){ 0 };
	request.flow = NULL;
	assert_int_equal(peal_tape_request(&r->tape, &request, 2000, &call), PEAL_OK);
	assert_true(peal_tape_next_output(&r->tape, &output));
	peal_tape_not_sent(&r->tape, output.ticket, 2000);
	read_all(r);
	live_asked(r, &request);
	live_kept(r);
	peal_tape_advance(&r->tape, 70000);
	read_all(r);
	peal_tape_end(&r->tape);
}

static struct recording *record(void)
{
	struct peal_config config = small_config();
	struct recording *r = calloc(1, sizeof *r);

	assert_non_null(r);
	r->tape = (struct peal_tape){ .put = keep, .user = r };
	r->memory = malloc(peal_size(&config));
	assert_int_equal(peal_tape_init(&r->tape, r->memory, peal_size(&config), &config), 0);
	live(r);
	return r;
}

static void forget(struct recording *r)
{
	free(r->memory);
	free(r);
}

/* How a replay ends: 0, PEAL_E_SYNTAX, PEAL_E_STATE. */
static int replay(const void *bytes, size_t len, struct peal_replay *replay,
		  struct peal_replayed *last)
{
	struct peal_config config;
	void *memory;
	int result;

	peal_config_init(&config);
	result = peal_replay_open(replay, bytes, len, &config);
	if (result != PEAL_OK || peal_size(&config) > MEMORY_LIMIT)
		return result == PEAL_OK ? PEAL_E_SYNTAX : result;
	memory = malloc(peal_size(&config));
	assert_non_null(memory);
	result = peal_replay_init(replay, memory, peal_size(&config));
	if (result == PEAL_OK)
		while ((result = peal_replay_next(replay, last)) > 0)
			;
	free(memory);
	return result;
}

static void a_replay_gives_the_same(void **state)
{
	struct recording *r = record();
	struct peal_replay again;
	struct peal_replayed last;

	(void)state;
	assert_memory_equal(r->bytes, "peal tape 4\n", 12);
	assert_int_equal(replay(r->bytes, r->len, &again, &last), 0);
	assert_int_equal(again.at, r->len);
	forget(r);
}

/* Where `text` stands in the recording for the last time. */
static size_t find(const struct recording *r, const char *text)
{
	size_t at = r->len - strlen(text);

	while (memcmp(r->bytes + at, text, strlen(text)) != 0)
		at--;
	return at;
}

static void a_message_that_differs_is_told_by_its_byte(void **state)
{
	struct recording *r = record();
	size_t cancel = find(r, "CANCEL sip:nine@192.0.2.9");
	struct peal_replay again;
	struct peal_replayed last;

	(void)state;
	r->bytes[cancel + 11] = 'N';
	assert_int_equal(replay(r->bytes, r->len, &again, &last), PEAL_E_STATE);
	assert_string_equal(again.what, "a message is not what it was");
	assert_int_equal(last.kind, 'O');
	assert_int_equal(last.differs, 11);
	assert_true(again.where < cancel);
	forget(r);
}

static void what_the_engine_was_given_is_what_matters(void **state)
{
	struct recording *r = record();
	struct peal_replay again;
	struct peal_replayed last;

	(void)state;
	for (size_t i = 0; i < r->len; i++)
		if (memcmp(r->bytes + i, "Subject", 7) == 0) {
			r->bytes[i + 11] = 'T'; /* the value, behind its length */
			break;
		}
	assert_int_equal(replay(r->bytes, r->len, &again, &last), PEAL_E_STATE);
	assert_string_equal(again.what, "a message is not what it was");
	forget(r);
}

static void a_recording_cut_anywhere_is_refused(void **state)
{
	struct recording *r = record();
	struct peal_replay again;
	struct peal_replayed last;

	(void)state;
	for (size_t len = 0; len < r->len; len++) {
		unsigned char *cut = malloc(len ? len : 1);

		assert_non_null(cut);
		memcpy(cut, r->bytes, len);
		assert_true(replay(cut, len, &again, &last) < 0);
		assert_non_null(again.what);
		assert_true(again.where <= len);
		free(cut);
	}
	r->bytes[r->len] = 'x';
	assert_int_equal(replay(r->bytes, r->len + 1, &again, &last), PEAL_E_SYNTAX);
	assert_string_equal(again.what, "there is more behind its end");
	forget(r);
}

/* Whatever a bit becomes, the end is one of the three. */
static void a_spoilt_recording_does_no_harm(void **state)
{
	struct recording *r = record();
	struct peal_replay again;
	struct peal_replayed last;

	(void)state;
	for (size_t bit = 0; bit < 8 * r->len; bit += 3) {
		int result;

		r->bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
		result = replay(r->bytes, r->len, &again, &last);
		assert_true(result <= 0);
		r->bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
	}
	forget(r);
}

static bool has(const struct recording *r, const void *bytes, size_t len)
{
	for (size_t i = 0; i + len <= r->len; i++)
		if (memcmp(r->bytes + i, bytes, len) == 0)
			return true;
	return false;
}

/* docs/tape.md: no password, and nothing that does for it */
static void no_secret_is_recorded(void **state)
{
	static const char realm[] = "nine", user[] = "one", password[] = "swordfish";
	const struct peal_text pieces[] = {
		{ user, 3 }, { ":", 1 }, { realm, 4 }, { ":", 1 }, { password, 9 }
	};
	struct recording *r = record();
	struct peal_hasher hasher = sum_hasher();
	uint8_t secret[PEAL_HASH_SIZE];

	(void)state;
	assert_true(has(r, "Authorization: Digest username=\"one\"", 36));
	assert_false(has(r, password, 9));
	for (int which = 0; which < 2; which++) {
		assert_true(hasher.hash(NULL, (enum peal_hash)which, pieces, 5, secret));
		assert_false(has(r, secret, 16));
	}
	forget(r);
}

/* Hashes that are missing, or too many, are told. */
static void hashes_are_compared(void **state)
{
	struct recording *r = record();
	size_t entry = 2 + PEAL_HASH_SIZE, first = 0;
	struct peal_replay again;
	struct peal_replayed last;

	(void)state;
	while (r->bytes[first] != 'H' || r->bytes[first + 1] != 1 || r->bytes[first + entry] != 'H')
		first++;
	memmove(r->bytes + first + entry, r->bytes + first, r->len - first);
	r->len += entry;
	assert_int_equal(replay(r->bytes, r->len, &again, &last), PEAL_E_STATE);
	assert_string_equal(again.what, "a hash is not asked for any more");
	memmove(r->bytes + first, r->bytes + first + 2 * entry, r->len - first - 2 * entry);
	r->len -= 2 * entry;
	assert_int_equal(replay(r->bytes, r->len, &again, &last), PEAL_E_STATE);
	assert_string_equal(again.what, "a hash is asked for that was not");
	forget(r);
}

static void without_a_sink_nothing_is_recorded(void **state)
{
	struct peal_config config = small_config();
	struct recording *r = calloc(1, sizeof *r);

	(void)state;
	assert_non_null(r);
	r->memory = malloc(peal_size(&config));
	assert_int_equal(peal_tape_init(&r->tape, r->memory, peal_size(&config), &config), 0);
	live(r);
	assert_int_equal(r->len, 0);
	forget(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_replay_gives_the_same),
		cmocka_unit_test(a_message_that_differs_is_told_by_its_byte),
		cmocka_unit_test(what_the_engine_was_given_is_what_matters),
		cmocka_unit_test(a_recording_cut_anywhere_is_refused),
		cmocka_unit_test(a_spoilt_recording_does_no_harm),
		cmocka_unit_test(no_secret_is_recorded),
		cmocka_unit_test(hashes_are_compared),
		cmocka_unit_test(without_a_sink_nothing_is_recorded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
