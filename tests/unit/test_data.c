/* SPDX-License-Identifier: MIT */
/* What a dialog keeps and the requests it writes: RFC 3261 12.1, 12.2.1.1. */
#include <stdio.h>
#include <string.h>

#include "nine.h"

#define TARGET "sip:user@192.0.2.9"

/* The BYE of a call that came with this Record-Route. */
static const struct packet *bye_of(struct stage *s, const char *contact, const char *routes)
{
	char rows[4096];
	peal_id call;

	snprintf(rows, sizeof rows, "Contact: <%s>\r\n%s", contact, routes);
	nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i", .rows = rows });
	call = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, 0, "BYE ");
}

/* R3261-12.2.1.1-04, -05, -06: RFC 3261 12.2.1.1; the fourth is its example */
static void a_route_set_is_followed_loosely_or_strictly(void **state)
{
	static const struct {
		const char *contact, *routes, *uri, *route;
	} cases[] = {
		{ TARGET, "", TARGET, "" },
		{ TARGET, "Record-Route: <sip:p1.example;lr>\r\n", TARGET, "<sip:p1.example;lr>" },
		{ TARGET, "Record-Route: <sip:p1.example;LR=on>;x, <sip:p2.example>\r\n", TARGET,
		  "<sip:p1.example;LR=on>;x, <sip:p2.example>" },
		{ "sip:user@remoteua.example",
		  "Record-Route: <sip:proxy1.example>, <sip:proxy2.example>\r\n"
		  "Record-Route: <sip:proxy3.example;lr>, <sip:proxy4.example>\r\n",
		  "sip:proxy1.example",
		  "<sip:proxy2.example>, <sip:proxy3.example;lr>, <sip:proxy4.example>, "
		  "<sip:user@remoteua.example>" },
		{ TARGET, "Record-Route: \"a, <b>\" <sip:p1.example;x>;y\r\n", "sip:p1.example;x",
		  "<" TARGET ">" },
		{ TARGET, "Record-Route: <sip:p1.example;x?h=v>\r\n", "sip:p1.example;x",
		  "<" TARGET ">" },
		{ TARGET, "Record-Route: <sip:u?v@p1.example>\r\n", "sip:u?v@p1.example",
		  "<" TARGET ">" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *bye = bye_of(s, cases[i].contact, cases[i].routes);
		char line[256];

		snprintf(line, sizeof line, "BYE %s SIP/2.0\r\n", cases[i].uri);
		assert_memory_equal(bye->bytes, line, strlen(line));
		assert_string_equal(headers_of(bye, "Route"), cases[i].route);
		nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
		expect_event(s, ONE, PEAL_EV_ENDED, 200);
		expect_rest(s);
		stage_close(s);
	}
}

/* The rows of a BYE, all of them: RFC 3261 12.2.1.1 */
static void a_bye_has_all_that_it_must(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *bye = bye_of(s, TARGET, "");
	const char *at = bye->bytes;
	static const char *const rows[] = { "BYE sip:user@192.0.2.9 SIP/2.0",
					    "Via: SIP/2.0/UDP 192.0.2.1:5060;rport;branch=z9hG4bK",
					    "Max-Forwards: 70",
					    "From: <sip:one@192.0.2.1:5060>;tag=",
					    "To: <sip:nine@192.0.2.9>;tag=p",
					    "Call-ID: c@192.0.2.9",
					    "CSeq: ",
					    "Content-Length: 0",
					    "" };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_memory_equal(at, rows[i], strlen(rows[i]));
		at = strstr(at, "\r\n") + 2;
	}
	assert_string_equal(at, "");
	stage_close(s);
}

static size_t put_routes(char *out, size_t size, int count)
{
	size_t len = 0;

	for (int i = 0; i < count; i++)
		len += (size_t)snprintf(out + len, size - len,
					"Record-Route: <sip:p%d.example;lr>\r\n", i);
	return len;
}

/* DIALOG_ROUTES values are enough for anybody; one more is refused whole. */
static void a_route_set_has_its_limit(void **state)
{
	char rows[4096], all[4096];
	struct stage *s = stage_open(NULL);
	const struct packet *bye;
	size_t len = 0;

	(void)state;
	put_routes(rows, sizeof rows, DIALOG_ROUTES);
	bye = bye_of(s, TARGET, rows);
	for (int i = 0; i < DIALOG_ROUTES; i++)
		len += (size_t)snprintf(all + len, sizeof all - len, "%s<sip:p%d.example;lr>",
					i ? ", " : "", i);
	expect_header(bye, "Route", all);
	stage_close(s);

	s = stage_open(NULL);
	len = (size_t)snprintf(rows, sizeof rows, CONTACT);
	put_routes(rows + len, sizeof rows - len, DIALOG_ROUTES + 1);
	nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i", .rows = rows });
	expect_response(s, 0, 400, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 12.1.1: what cannot be a target makes no dialog; 8.1.1.8: the first
 * Contact counts. */
static void a_target_is_the_uri_of_the_first_contact(void **state)
{
	static const char *const broken[] = { "", "Contact: *\r\n", "Contact: <tel:1>\r\n",
					      "Contact: <sip:>\r\n", "Contact: \r\n" };
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		nine_sends(s, (struct nine_request){
				  .method = "INVITE", .branch = "i", .rows = broken[i] });
		expect_response(s, s->now, 400, "1 INVITE");
		nine_sends(
		    s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
		stage_rest(s);
	}
	expect_rest(s);
	stage_close(s);

	s = stage_open(NULL);
	assert_memory_equal(bye_of(s, "sip:first@192.0.2.9>, <sip:second@192.0.2.9", "")->bytes,
			    "BYE sip:first@192.0.2.9 SIP/2.0\r\n", 33);
	stage_close(s);
}

#define BROKEN "Record-Route: sip:p1.example;lr\r\n"

/* RFC 3261 12.1.2, 13.2.2.4: a response whose route set cannot be read makes no dialog; the
 * 2xx of an early one leaves it as it was */
static void a_broken_route_set_is_not_followed(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *ack;
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "180 Ringing", "x", CONTACT BROKEN, NULL);
	assert_int_equal(s->engine[ONE]->dialogs.pool.live, 0);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_answers(s, invite, "180 Ringing", "y", CONTACT "Record-Route: <sip:192.0.2.9;lr>\r\n",
		     NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_answers(s, invite, "200 OK", "y", "Contact: <sip:new@192.0.2.9>\r\n" BROKEN, NINE_SDP);
	ack = expect_packet(s, ONE, 0, "ACK " NINE " SIP/2.0\r\n");
	expect_header(ack, "Route", "<sip:192.0.2.9;lr>");
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ANSWERED, 200)->event.id, call);
	stage_close(s);
}

static void small_messages(struct peal_config *config)
{
	config->message_size = 1400;
}

/* RFC 3261 12.2.2: a target that has no room beside the route set is not taken */
static void a_target_has_to_fit(void **state)
{
	static char rows[1200], contact[800];
	struct stage *s = stage_open(small_messages);
	peal_id call;

	(void)state;
	snprintf(rows, sizeof rows, CONTACT "Record-Route: <sip:%0670d@192.0.2.9;lr>\r\n", 1);
	nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i", .rows = rows });
	call = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	snprintf(contact, sizeof contact, "Contact: <sip:%0670d@192.0.2.9>\r\n", 2);
	nine_sends(s, (struct nine_request){
			  .method = "INVITE", .cseq = 2, .in_call = true, .rows = contact });
	expect_told(s, PEAL_EV_OFFER);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "2 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .cseq = 2, .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 0, "BYE " NINE " SIP/2.0\r\n");
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_route_set_is_followed_loosely_or_strictly),
		cmocka_unit_test(a_bye_has_all_that_it_must),
		cmocka_unit_test(a_route_set_has_its_limit),
		cmocka_unit_test(a_target_is_the_uri_of_the_first_contact),
		cmocka_unit_test(a_broken_route_set_is_not_followed),
		cmocka_unit_test(a_target_has_to_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
