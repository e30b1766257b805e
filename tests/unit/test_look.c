/* SPDX-License-Identifier: MIT */
/* What an application may know of its calls, and what is counted. */
#include <string.h>

#include "events_kit.h"
#include "upkeep_kit.h"

static struct peal_call_info look(const struct stage *s, peal_id call)
{
	struct peal_call_info info;

	assert_int_equal(peal_call_look(s->engine[ONE], call, &info), PEAL_OK);
	return info;
}

static void expect_call(const struct stage *s, peal_id call, enum peal_call_state state)
{
	assert_int_equal(look(s, call).state, state);
}

/* RFC 3261 13.2.2, 15: from INVITE to BYE */
static void a_call_of_ours_goes_through_its_states(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *bye;
	peal_id call = one_calls(s, &invite);

	(void)state;
	expect_call(s, call, PEAL_CALL_CALLING);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_call(s, call, PEAL_CALL_EARLY);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_call(s, call, PEAL_CALL_UP);
	assert_true(look(s, call).is_caller);
	stage_read(s);
	expect_packet(s, ONE, 0, "ACK ");
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	expect_call(s, call, PEAL_CALL_ENDING);
	stage_read(s);
	bye = expect_packet(s, ONE, 0, "BYE ");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	stage_rest(s);
	assert_int_equal(peal_call_look(s->engine[ONE], call, &(struct peal_call_info){ 0 }),
			 PEAL_E_GONE);
	stage_close(s);
}

/* RFC 3261 13.2.1: an offer in the 2xx leaves the ACK to the user */
static void an_answer_owed_is_not_up_yet(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls_bare(s, &invite);

	(void)state;
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_call(s, call, PEAL_CALL_ANSWERED);
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &stage_sdp, s->now), PEAL_OK);
	expect_call(s, call, PEAL_CALL_UP);
	stage_close(s);
}

/* RFC 3261 9.1: a CANCEL that waits for a provisional response, and one that went */
static void a_call_given_up_is_ending(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	expect_call(s, call, PEAL_CALL_ENDING);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_call(s, call, PEAL_CALL_ENDING);
	stage_close(s);
}

/* RFC 3261 13.3.1 */
static void a_call_of_theirs_goes_through_its_states(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	expect_call(s, call, PEAL_CALL_RINGING);
	assert_false(look(s, call).is_caller);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, s->now), PEAL_OK);
	expect_call(s, call, PEAL_CALL_ANSWERED);
	stage_read(s);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_call(s, call, PEAL_CALL_UP);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	stage_rest(s);
	stage_close(s);
}

/* RFC 3261 15: our BYE waits for the ACK */
static void a_hangup_before_the_ack_is_ending(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, s->now), PEAL_OK);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	expect_call(s, call, PEAL_CALL_ENDING);
	stage_close(s);
}

/* RFC 3261 12.1.1: Call-ID, tags, remote target; and when it was */
static void a_call_tells_its_dialog_and_its_times(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	struct peal_call_info info;
	peal_id call;

	(void)state;
	stage_run(s, 1000);
	call = one_calls(s, &invite);
	assert_int_equal(look(s, call).call_id.len, 0);
	stage_run(s, 1100);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	info = look(s, call);
	assert_true(peal_text_is(info.call_id, header_of(invite, "Call-ID")));
	assert_true(peal_text_is(info.local, header_of(invite, "From")));
	assert_true(peal_text_is(info.remote, "<" NINE ">;tag=x"));
	assert_true(peal_text_is(info.target, NINE));
	assert_int_equal(info.begun, 1000);
	assert_int_equal(info.active, 1100);
	stage_close(s);
}

/* RFC 3261 12: Call-ID and both tags name a dialog, nothing less does */
static void a_call_is_found_by_its_dialog(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);
	struct peal_text call_id = PEAL_TEXT("c@192.0.2.9"), remote = PEAL_TEXT("p"), local;
	const struct dialog *d = dialog_of_one(s, call);

	(void)state;
	local = (struct peal_text){ d->local.at + d->local.len - 16, 16 };
	assert_true(peal_call_find(s->engine[ONE], call_id, local, remote) == call);
	assert_true(peal_call_find(s->engine[ONE], call_id, remote, local) == 0);
	assert_true(peal_call_find(s->engine[ONE], call_id, local, PEAL_TEXT("q")) == 0);
	assert_true(peal_call_find(s->engine[ONE], PEAL_TEXT("d"), local, remote) == 0);
	stage_close(s);
}

static peal_id of_bytes(struct stage *s, const char *bytes, size_t len)
{
	struct peal_header rows[32];
	struct peal_message message;

	assert_int_equal(peal_message_read(&message, bytes, len, rows, 32, NULL), PEAL_OK);
	return peal_call_of(s->engine[ONE], &message);
}

static peal_id of_packet(struct stage *s, const struct packet *p)
{
	return of_bytes(s, p->bytes, p->len);
}

/* Every message of a call tells which it is: before there is a dialog, in an early one, up,
 * in both directions; and nobody's is of none.           RFC 3261 12, 17.1.3, 17.2.3 */
static void a_message_tells_its_call(void **state)
{
	static const char nobodys[] =
	    "OPTIONS sip:one@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKq\r\n"
	    "From: <sip:nine@192.0.2.9>;tag=q\r\nTo: <sip:one@192.0.2.1>\r\nCall-ID: q\r\n"
	    "CSeq: 1 OPTIONS\r\n\r\n";
	static const char theirs[] =
	    "CANCEL sip:one@192.0.2.1:5060 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.9:5060;"
	    "branch=z9hG4bKi\r\nFrom: <sip:nine@192.0.2.9>;tag=p\r\n"
	    "To: <sip:one@192.0.2.1:5060>\r\nCall-ID: c@192.0.2.9\r\nCSeq: 1 CANCEL\r\n\r\n";
	static const char broken[] = "CANCEL sip:one@192.0.2.1:5060 SIP/2.0\r\n\r\n";
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *p;
	peal_id call = one_calls(s, &invite), other;

	(void)state;
	assert_true(of_packet(s, invite) == call); /* no dialog yet */
	other = nine_calls(s);
	assert_true(of_bytes(s, theirs, sizeof theirs - 1) == other); /* of their INVITE */
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	assert_true(of_packet(s, invite) == call);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NULL);
	p = expect_packet(s, ONE, 0, "ACK ");
	assert_true(of_packet(s, p) == call);
	assert_int_equal(peal_answer(s->engine[ONE], other, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	assert_true(of_packet(s, expect_response(s, 0, 200, "1 INVITE")) == other);
	assert_true(of_bytes(s, nobodys, sizeof nobodys - 1) == 0);
	assert_true(of_bytes(s, broken, sizeof broken - 1) == 0);
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "BYE ");
	assert_true(of_packet(s, p) == call);
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	assert_true(of_packet(s, p) == 0); /* it is over */
	stage_close(s);
}

/* RFC 3261 10.2: what a transaction belongs to need not be a call */
static void a_registration_is_no_call(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *p;

	(void)state;
	assert_true(reg(s, "", 60, &p) != 0);
	assert_true(of_packet(s, p) == 0);
	stage_close(s);
}

static void calls_are_told_one_after_the_other(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id calls[3], id = 0;

	(void)state;
	assert_true(peal_call_next(s->engine[ONE], 0) == 0);
	for (int i = 0; i < 3; i++)
		calls[i] = one_calls(s, &invite);
	for (int i = 0; i < 3; i++)
		assert_true((id = peal_call_next(s->engine[ONE], id)) == calls[i]);
	assert_true(peal_call_next(s->engine[ONE], id) == 0);
	nine_answers(s, invite, "486 Busy Here", "x", NULL, NULL);
	assert_true(peal_call_next(s->engine[ONE], calls[1]) == 0);
	assert_true(peal_call_next(s->engine[ONE], calls[0]) == calls[1]);
	stage_close(s);
}

/* What came and went, by method and by class; a broken message is no traffic. */
static void messages_are_counted_by_kind(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_counts counts;

	(void)state;
	nine_call_up(s);
	nine_sends(s, (struct nine_request){ .method = "DANCE", .branch = "d", .cseq = 2 });
	stage_wire(s, ONE, "SIP/2.0 999 Odd\r\n\r\n");
	stage_wire(s, ONE, "nonsense");
	stage_read(s);
	counts = counts_of(s, ONE);
	assert_int_equal(counts.in.requests[PEAL_METHOD_INVITE], 1);
	assert_int_equal(counts.in.requests[PEAL_METHOD_ACK], 1);
	assert_int_equal(counts.in.requests[PEAL_METHOD_OTHER], 1);
	assert_int_equal(counts.out.responses[1], 0);
	assert_int_equal(counts.out.responses[2], 1);
	assert_int_equal(counts.out.responses[5], 1);
	assert_int_equal(counts.out.requests[PEAL_METHOD_OTHER], 0);
	stage_close(s);
}

static void expect_one(const struct peal_durations *durations, unsigned step)
{
	for (unsigned i = 0; i < PEAL_DURATIONS; i++)
		assert_int_equal(durations->counts[i], i == step);
}

/* An answer after 1,000 ms (512 .. 1,023 is step 10), an end after 9 hours (the last). */
static void setup_and_lifetime_are_counted(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	struct peal_counts counts;

	(void)state;
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	stage_run(s, 1000);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	stage_run(s, 32400000);
	counts = counts_of(s, ONE);
	expect_one(&counts.setup, 10);
	expect_one(&counts.lifetimes, PEAL_DURATIONS);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_rest(s);
	counts = counts_of(s, ONE);
	expect_one(&counts.setup, 10);
	expect_one(&counts.lifetimes, PEAL_DURATIONS - 1);
	stage_close(s);
}

/* RFC 3261 12.1: a fork that rings later is news of the call, not of its first dialog; a
 * dialog whose session is not there any more is ending */
static void a_call_is_as_active_as_its_latest_branch(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	struct call *of = call_of(s, call);

	(void)state;
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	stage_run(s, 700);
	nine_answers(s, invite, "200 OK", "y", CONTACT, NINE_SDP);
	assert_int_equal(look(s, call).active, 700);
	of->dialog = 0;
	expect_call(s, call, PEAL_CALL_ENDING);
	stage_close(s);
}

/* RFC 6665 4.5.2: a subscription's dialog is no call's */
static void the_dialog_of_a_subscription_is_no_call(void **state)
{
	struct stage *s = events_open();
	const struct subscription *sub;
	const struct dialog *d;
	struct peal_text local;

	(void)state;
	sub = subscription_find(&s->engine[ONE]->subscriptions, nine_subscribed(s));
	d = dialog_find(&s->engine[ONE]->dialogs, sub->dialog);
	local = (struct peal_text){ d->local.at + d->local.len - 16, 16 };
	assert_ptr_equal(dialog_named(&s->engine[ONE]->dialogs, d->call_id, local, PEAL_TEXT("p")),
			 d);
	assert_true(peal_call_find(s->engine[ONE], d->call_id, local, PEAL_TEXT("p")) == 0);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_of_ours_goes_through_its_states),
		cmocka_unit_test(an_answer_owed_is_not_up_yet),
		cmocka_unit_test(a_call_given_up_is_ending),
		cmocka_unit_test(a_call_of_theirs_goes_through_its_states),
		cmocka_unit_test(a_hangup_before_the_ack_is_ending),
		cmocka_unit_test(a_call_tells_its_dialog_and_its_times),
		cmocka_unit_test(a_call_is_found_by_its_dialog),
		cmocka_unit_test(a_message_tells_its_call),
		cmocka_unit_test(a_registration_is_no_call),
		cmocka_unit_test(calls_are_told_one_after_the_other),
		cmocka_unit_test(messages_are_counted_by_kind),
		cmocka_unit_test(setup_and_lifetime_are_counted),
		cmocka_unit_test(a_call_is_as_active_as_its_latest_branch),
		cmocka_unit_test(the_dialog_of_a_subscription_is_no_call),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
