/* SPDX-License-Identifier: MIT */
/* The registrar: RFC 3261 10.3, RFC 3327 5.3, RFC 5626 6; and with a guard, an engine on
 * either side. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <peal/guard.h>
#include <peal/registrar.h>

#include "upkeep_kit.h"

struct office {
	struct peal_registrar *registrar;
	void *memory;
	struct peal_registrar_answer answer;
	char bytes[8192];
	struct peal_header headers[64];
	struct peal_message message;
};

static struct peal_registrar_config usual(void)
{
	return (struct peal_registrar_config){ .size = sizeof(struct peal_registrar_config),
					       .domain = PEAL_TEXT("example.com"),
					       .bindings = 4,
					       .contacts = 3,
					       .least = 60 };
}

static struct office *open_office(struct peal_registrar_config config)
{
	struct office *o = calloc(1, sizeof *o);

	assert_non_null(o);
	o->memory = aligned_alloc(16, (peal_registrar_size(&config) + 15) / 16 * 16);
	assert_int_equal(
	    peal_registrar_init(&o->registrar, o->memory, peal_registrar_size(&config), &config),
	    PEAL_OK);
	return o;
}

static void close_office(struct office *o)
{
	free(o->memory);
	free(o);
}

/* A REGISTER for an address; what is answered. */
static uint16_t take_for(struct office *o, const char *to, const char *call_id, unsigned cseq,
			 const char *rows, peal_time now)
{
	int len = snprintf(o->bytes, sizeof o->bytes,
			   "REGISTER sip:example.com SIP/2.0\r\nTo: <%s>\r\nCall-ID: %s\r\n"
			   "CSeq: %u REGISTER\r\n%sContent-Length: 0\r\n\r\n",
			   to, call_id, cseq, rows);

	assert_int_equal(
	    peal_message_read(&o->message, o->bytes, (size_t)len, o->headers, 64, NULL), PEAL_OK);
	peal_registrar_take(o->registrar, &o->message, now, &o->answer);
	return o->answer.status;
}

static uint16_t take(struct office *o, const char *call_id, unsigned cseq, const char *rows,
		     peal_time now)
{
	return take_for(o, "sip:one@example.com", call_id, cseq, rows, now);
}

/* The rows of the answer, joined. */
static const char *answered(const struct office *o)
{
	static char text[4096];
	size_t len = 0;

	text[0] = '\0';
	for (size_t i = 0; i < o->answer.extra_count; i++)
		len += (size_t)snprintf(
		    text + len, sizeof text - len, "%s%.*s: %.*s", i ? " | " : "",
		    (int)o->answer.extra[i].name.len, o->answer.extra[i].name.at,
		    (int)o->answer.extra[i].value.len, o->answer.extra[i].value.at);
	return text;
}

/* The contacts of an address, in their order. */
static const char *found(const struct office *o, const char *uri, peal_time now)
{
	static char text[1024];
	struct peal_binding b = { 0 };
	size_t len = 0;

	text[0] = '\0';
	while (peal_registrar_next(o->registrar, peal_text_of(uri), now, &b))
		len += (size_t)snprintf(text + len, sizeof text - len, "%s%.*s", len ? " " : "",
					(int)b.uri.len, b.uri.at);
	return text;
}

/* R3261-10.3-06: all bindings, each with what is left of its time; RFC 3261 10.2, 20.10,
 * 20.19: what is malformed counts as 3600 */
static void bindings_are_listed_with_their_time(void **state)
{
	struct office *o = open_office(usual());

	(void)state;
	assert_int_equal(take(o, "a", 1, "", 0), 200);
	assert_string_equal(answered(o), "");
	assert_int_equal(take(o, "a", 2, "Contact: \"A\" <sip:a@h>;q=0.5;expires=100\r\n", 0), 200);
	assert_string_equal(answered(o), "Contact: <sip:a@h>;q=0.5;expires=100");
	assert_int_equal(take(o, "b", 1, "Contact: sip:b@h\r\nExpires: 200\r\n", 40500), 200);
	assert_string_equal(answered(o),
			    "Contact: <sip:a@h>;q=0.5;expires=60 | Contact: <sip:b@h>;expires=200");
	assert_int_equal(take(o, "c", 1, "", 100000), 200); /* the first is over */
	assert_string_equal(answered(o), "Contact: <sip:b@h>;expires=141");
	assert_int_equal(take(o, "c", 2, "Contact: <sip:c@h>\r\n", 300000), 200);
	assert_string_equal(answered(o), "Contact: <sip:c@h>;expires=3600");
	assert_int_equal(take(o, "c", 3, "Contact: <sip:c@h>;expires=99999\r\n", 300000), 200);
	assert_string_equal(answered(o), "Contact: <sip:c@h>;expires=7200");
	assert_int_equal(take(o, "c", 4, "Contact: <sip:c@h>;expires=x\r\nExpires: 70\r\n", 300000),
			 200);
	assert_string_equal(answered(o), "Contact: <sip:c@h>;expires=3600");
	assert_int_equal(take(o, "c", 5, "Contact: <sip:c@h>;expires\r\nExpires: 70\r\n", 300000),
			 200);
	assert_string_equal(answered(o), "Contact: <sip:c@h>;expires=3600");
	assert_int_equal(take(o, "c", 6, "Contact: <sip:c@h>\r\nExpires: 70\r\n", 300000), 200);
	assert_string_equal(answered(o), "Contact: <sip:c@h>;expires=70");
	assert_int_equal(take(o, "c", 7, "Contact: <sip:c@h>\r\nExpires: soon\r\n", 300000), 200);
	assert_string_equal(answered(o), "Contact: <sip:c@h>;expires=3600");
	assert_int_equal(
	    take(o, "c", 8, "Contact: <sip:c@h>;expires=\"Thu, 01 Dec 1994\"\r\n", 300000), 200);
	assert_string_equal(answered(o), "Contact: <sip:c@h>;expires=3600");
	close_office(o);
}

/* RFC 3261 10.3 step 7: the best by q; of equals the latest */
static void contacts_are_found_in_their_order(void **state)
{
	struct office *o = open_office(usual());
	struct peal_binding b = { 0 };

	(void)state;
	assert_int_equal(
	    take(o, "a", 1,
		 "Contact: <sip:b@h>;q=0.9, <sip:c@h>;q=0.9\r\nContact: <sip:a@h>;q=0.2\r\n", 0),
	    200);
	assert_string_equal(found(o, "sip:one@example.com", 0), "sip:c@h sip:b@h sip:a@h");
	assert_string_equal(found(o, "sip:%6fne@EXAMPLE.com;transport=tcp", 0),
			    "sip:c@h sip:b@h sip:a@h"); /* R3261-10.3-02 */
	assert_string_equal(found(o, "sip:One@example.com", 0), "");
	assert_string_equal(found(o, "sips:one@example.com", 0), "");
	assert_string_equal(found(o, "sip:one@example.com", 3600000), "");
	assert_true(peal_registrar_next(o->registrar, PEAL_TEXT("sip:one@example.com"), 1, &b));
	assert_true(peal_text_is(b.contact, "<sip:c@h>;q=0.9"));
	assert_int_equal(b.quality, 900);
	assert_int_equal(b.seconds, 3600);
	assert_true(peal_registrar_same(PEAL_TEXT("sip:a@h;x"), PEAL_TEXT("sip:%61@H")));
	assert_false(peal_registrar_same(PEAL_TEXT("sip:a@h"), PEAL_TEXT("sip:a@h:5060")));
	assert_false(peal_registrar_same(PEAL_TEXT("tel:1"), PEAL_TEXT("tel:1")));
	close_office(o);
}

/* R3261-10.3-03: "*" alone and with Expires: 0 */
static void all_bindings_are_removed_by_a_star(void **state)
{
	static const char *const bad[] = {
		"Contact: *\r\n",
		"Contact: *\r\nExpires: 1\r\n",
		"Contact: *, <sip:a@h>\r\nExpires: 0\r\n",
		"Contact: <sip:a@h>\r\nContact: *\r\nExpires: 0\r\n",
		"Contact: *\r\nContact: *\r\nExpires: 0\r\n",
		"Contact: <<\r\n",
	};
	struct office *o = open_office(usual());

	(void)state;
	assert_int_equal(take(o, "a", 5, "Contact: <sip:a@h>, <sip:b@h>\r\n", 0), 200);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(take(o, "b", 1, bad[i], 0), 400);
	assert_int_equal(take(o, "a", 5, "Contact: *\r\nExpires: 0\r\n", 0), 500);
	assert_string_equal(found(o, "sip:one@example.com", 0), "sip:b@h sip:a@h");
	assert_int_equal(take(o, "b", 1, "Contact: *\r\nExpires: 0\r\n", 0), 200);
	assert_string_equal(answered(o), "");
	assert_string_equal(found(o, "sip:one@example.com", 0), "");
	close_office(o);
}

/* R3261-10.3-04: what comes late changes nothing; all or nothing: R3261-10.3-01 */
static void older_requests_change_nothing(void **state)
{
	struct office *o = open_office(usual());

	(void)state;
	assert_int_equal(take(o, "a", 5, "Contact: <sip:a@h>;q=0.1\r\n", 0), 200);
	assert_int_equal(take(o, "a", 5, "Contact: <sip:b@h>, <sip:a@h>;expires=0\r\n", 0), 500);
	assert_int_equal(take(o, "a", 4, "Contact: <sip:a@h>;expires=0\r\n", 0), 500);
	assert_string_equal(found(o, "sip:one@example.com", 0), "sip:a@h");
	assert_int_equal(take(o, "a", 6, "Contact: <sip:a@h>;expires=0, <sip:b@h>\r\n", 0), 200);
	assert_string_equal(found(o, "sip:one@example.com", 0), "sip:b@h");
	assert_int_equal(take(o, "other", 1, "Contact: <sip:b@h>;expires=0\r\n", 0), 200);
	assert_string_equal(found(o, "sip:one@example.com", 0), "");
	close_office(o);
}

/* R3261-10.3-05 */
static void what_is_too_brief_is_refused(void **state)
{
	struct office *o = open_office(usual());

	(void)state;
	assert_int_equal(take(o, "a", 1, "Contact: <sip:a@h>, <sip:b@h>;expires=59\r\n", 0), 423);
	assert_string_equal(answered(o), "Min-Expires: 60");
	assert_string_equal(found(o, "sip:one@example.com", 0), "");
	assert_int_equal(take(o, "a", 2, "Contact: <sip:a@h>;expires=60\r\n", 0), 200);
	assert_int_equal(take(o, "a", 3, "Contact: <sip:a@h>;expires=0\r\n", 0), 200);
	close_office(o);
}

/* registrar.h */
static void bindings_have_their_limits(void **state)
{
	struct office *o = open_office(usual());
	char longest[1200];

	(void)state;
	assert_int_equal(take(o, "a", 1, "Contact: <sip:a@h>, <sip:b@h>, <sip:c@h>\r\n", 0), 200);
	assert_int_equal(take(o, "a", 2, "Contact: <sip:d@h>\r\n", 0), 500);
	assert_int_equal(take(o, "a", 3, "Contact: <sip:a@h>, <sip:b@h>\r\n", 0), 200);
	assert_int_equal(
	    take_for(o, "sip:two@example.com", "b", 1, "Contact: <sip:a@h>, <sip:b@h>\r\n", 0),
	    500); /* one place is left */
	assert_string_equal(found(o, "sip:two@example.com", 0), "");
	assert_int_equal(take_for(o, "sip:two@example.com", "b", 2, "Contact: <sip:a@h>\r\n", 0),
			 200);
	assert_int_equal(
	    take_for(o, "sip:three@example.com", "c", 1, "Contact: <sip:a@h>\r\n", 3600000),
	    200); /* those are over by now */
	snprintf(longest, sizeof longest, "Contact: <sip:%01050d@h>\r\n", 1);
	assert_int_equal(take(o, "a", 9, longest, 3600000), 500);
	close_office(o);
}

static void other_domains_are_not_known(void **state)
{
	struct peal_registrar_config any = usual();
	struct office *o = open_office(any);

	(void)state;
	assert_int_equal(take_for(o, "sip:one@other.com", "a", 1, "", 0), 404);
	assert_int_equal(take_for(o, "tel:+1", "a", 1, "", 0), 404);
	assert_int_equal(take_for(o, "sip:one@EXAMPLE.com:5060;x", "a", 1, "", 0), 200);
	close_office(o);
	any.domain.len = 0;
	o = open_office(any);
	assert_int_equal(take_for(o, "sip:one@other.com", "a", 1, "", 0), 200);
	close_office(o);
}

/* RFC 3327 5.3: kept, and told to who understands it; RFC 5626 6: one instance, one flow */
static void paths_and_instances(void **state)
{
	struct office *o = open_office(usual());
	struct peal_binding b = { 0 };

	(void)state;
	assert_int_equal(take(o, "a", 1,
			      "Path: <sip:p1;lr>\r\nPath: <sip:p2;lr>\r\nSupported: gruu, path\r\n"
			      "Contact: <sip:a@h>;+sip.instance=\"<urn:uuid:1>\";reg-id=1\r\n",
			      0),
			 200);
	assert_string_equal(
	    answered(o),
	    "Contact: <sip:a@h>;+sip.instance=\"<urn:uuid:1>\";reg-id=1;expires=3600 | "
	    "Path: <sip:p1;lr>, <sip:p2;lr>");
	assert_true(peal_registrar_next(o->registrar, PEAL_TEXT("sip:one@example.com"), 1, &b));
	assert_true(peal_text_is(b.path, "<sip:p1;lr>, <sip:p2;lr>"));
	assert_int_equal(
	    take(o, "b", 1, "Contact: <sip:z@h>;+sip.instance=\"<urn:uuid:1>\";reg-id=1\r\n", 0),
	    200);
	assert_string_equal(found(o, "sip:one@example.com", 0), "sip:z@h");
	assert_int_equal(
	    take(o, "c", 1, "Contact: <sip:y@h>;+sip.instance=\"<urn:uuid:1>\";reg-id=2\r\n", 0),
	    200);
	assert_string_equal(found(o, "sip:one@example.com", 0), "sip:y@h sip:z@h");
	close_office(o);
}

/* RFC 3261 7.3.1, RFC 3327 4: a Contact or Path that is none could not be answered; the
 * fuzzer found it */
static void what_could_not_be_answered_is_refused(void **state)
{
	static const char *const rows[] = { "Contact: <sip:b@h>;x;x\r\n",
					    "Contact: <sip:b@h>;y=1, <sip:c@h>;z;Z=2\r\n",
					    "Path: <p1;l:r>\r\n",
					    "Path: x y\r\n",
					    "Path: <sip:p1;lr>\r\nPath: <sip:p2\r\n",
					    "Path: <sip:p@1>\r\nPath: <sip:p2;lr>\r\n" };
	struct office *o = open_office(usual());
	char all[128];

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		snprintf(all, sizeof all, "%sSupported: path\r\nContact: <sip:a@h>\r\n", rows[i]);
		assert_int_equal(take(o, "a", 1, all, 0), 400);
		assert_string_equal(found(o, "sip:one@example.com", 0), "");
	}
	close_office(o);
}

static void configs_that_make_no_sense_are_refused(void **state)
{
	struct peal_registrar_config good = usual(), bad;
	struct peal_registrar *registrar;
	_Alignas(16) char memory[64];

	(void)state;
	bad = good, bad.size--;
	assert_int_equal(peal_registrar_size(&bad), 0);
	bad = good, bad.contacts = PEAL_BINDINGS + 1;
	assert_int_equal(peal_registrar_size(&bad), 0);
	bad = good, bad.least = 3601;
	assert_int_equal(peal_registrar_size(&bad), 0);
	bad = good, bad.most = 59;
	assert_int_equal(peal_registrar_size(&bad), 0);
	bad = good, bad.domain.len = 256;
	assert_int_equal(peal_registrar_size(&bad), 0);
	assert_int_equal(peal_registrar_init(&registrar, memory, sizeof memory, &bad),
			 PEAL_E_ARGUMENT);
	assert_int_equal(peal_registrar_init(&registrar, memory, sizeof memory, &good),
			 PEAL_E_FULL);
}

/* ---- an engine on either side ---- */

static void both(struct peal_config *config)
{
	hashing(config);
	config->methods = PEAL_TEXT("REGISTER");
}

static struct peal_guard *guard_of(void **memory)
{
	struct peal_guard_config config = { .size = sizeof config,
					    .realm = PEAL_TEXT("example.com"),
					    .hasher = sum_hasher(),
					    .key = { 1 } };
	struct peal_guard *guard;

	*memory = aligned_alloc(16, (peal_guard_size(&config) + 15) / 16 * 16);
	assert_int_equal(peal_guard_init(&guard, *memory, peal_guard_size(&config), &config), 0);
	return guard;
}

/* What TWO does with a REGISTER of ONE; the status. */
static uint16_t serve(struct stage *s, struct office *o, struct peal_guard *guard,
		      const struct peal_event *event)
{
	struct peal_hasher hasher = sum_hasher();
	struct peal_extra extra[PEAL_GUARD_CHALLENGES];
	struct peal_reply reply = { .size = sizeof reply, .status = 401, .extra = extra };
	struct peal_claim claim;
	char secret[PEAL_DIGEST_HEX];
	int len, known = peal_guard_read(guard, event->message, s->now, &claim);

	if (known == 1) {
		len = peal_digest_secret(&hasher, claim.algorithm, claim.username,
					 PEAL_TEXT("example.com"), PEAL_TEXT("secret"), secret);
		known = peal_guard_check(guard, &claim, (struct peal_text){ secret, (size_t)len });
	}
	if (known == 1) {
		peal_registrar_take(o->registrar, event->message, s->now, &o->answer);
		reply.status = o->answer.status;
		reply.extra = o->answer.extra;
		reply.extra_count = o->answer.extra_count;
	} else {
		reply.extra_count = peal_guard_challenge(guard, claim.stale, s->now, extra);
	}
	assert_int_equal(reply.status < 300
			     ? peal_answer(s->engine[TWO], event->id, &reply, s->now)
			     : peal_reject(s->engine[TWO], event->id, &reply, s->now),
			 PEAL_OK);
	return reply.status;
}

/* Carries what was sent since, and lets TWO serve it. */
static uint16_t carry(struct stage *s, struct office *o, struct peal_guard *guard)
{
	struct peal_flow flow = { .local = s->packets[0].flow.remote,
				  .remote = s->packets[0].flow.local };
	struct peal_output output;
	struct peal_event event;
	uint16_t status = 0;
	const struct packet *p = next_packet(s);

	assert_int_equal(peal_receive(s->engine[TWO], &flow, p->bytes, p->len, s->now), PEAL_OK);
	assert_true(peal_next_event(s->engine[TWO], &event));
	status = serve(s, o, guard, &event);
	assert_true(peal_next_output(s->engine[TWO], &output));
	assert_int_equal(
	    peal_receive(s->engine[ONE], &p->flow, output.bytes.at, output.bytes.len, s->now),
	    PEAL_OK);
	stage_read(s);
	return status;
}

/* Challenged, too brief, then bound; renewed with the same nonce, and removed. */
static void an_engine_registers_with_another(void **state)
{
	struct stage *s = stage_open(both);
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:192.0.2.2"),
					.to = PEAL_TEXT("sip:one@example.com") };
	struct office *o = open_office(usual());
	void *memory;
	struct peal_guard *guard = guard_of(&memory);
	peal_id id;

	(void)state;
	learn(s, "example.com", "one", "secret");
	assert_int_equal(
	    peal_register(s->engine[ONE], &request, (struct peal_text){ 0 }, 30, 0, &id), PEAL_OK);
	stage_read(s);
	assert_int_equal(carry(s, o, guard), 401);
	assert_int_equal(carry(s, o, guard), 423);
	assert_int_equal(carry(s, o, guard), 200);
	expect_granted(s, id, 60);
	assert_string_equal(found(o, "sip:one@example.com", 0), "sip:one@192.0.2.1:5060");
	while (s->packet_read == s->packet_count)
		stage_run(s, peal_deadline(s->engine[ONE]));
	assert_int_equal(s->now, 30000);
	assert_int_equal(carry(s, o, guard), 200);
	expect_granted(s, id, 60);
	remove_it(s, id, true);
	assert_int_equal(carry(s, o, guard), 200);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	assert_string_equal(found(o, "sip:one@example.com", s->now), "");
	free(memory);
	close_office(o);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bindings_are_listed_with_their_time),
		cmocka_unit_test(contacts_are_found_in_their_order),
		cmocka_unit_test(all_bindings_are_removed_by_a_star),
		cmocka_unit_test(older_requests_change_nothing),
		cmocka_unit_test(what_is_too_brief_is_refused),
		cmocka_unit_test(bindings_have_their_limits),
		cmocka_unit_test(other_domains_are_not_known),
		cmocka_unit_test(paths_and_instances),
		cmocka_unit_test(what_could_not_be_answered_is_refused),
		cmocka_unit_test(configs_that_make_no_sense_are_refused),
		cmocka_unit_test(an_engine_registers_with_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
