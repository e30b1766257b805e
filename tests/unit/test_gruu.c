/* SPDX-License-Identifier: MIT */
/* A GRUU that a registrar gives, and what it is used for: RFC 5627 4, RFC 6665 4.5, RFC 7647. */
#include "upkeep_kit.h"

#define URN      "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
#define INSTANCE "+sip.instance=\"<" URN ">\""
#define PUBLIC   "sip:one@example.com;gr=urn:uuid:f81d4fae"
#define SECRET   "sip:tgruu.7hs@example.com;gr"
#define GIVEN                                                                                      \
	"Contact: <sip:one@192.0.2.1:5060>;" INSTANCE ";pub-gruu=\"" PUBLIC                        \
	"\";temp-gruu=\"" SECRET "\";expires=600\r\n"

static void device(struct peal_config *config)
{
	hashing(config);
	config->instance = PEAL_TEXT(URN);
	config->subscriptions = 8;
	config->packages = PEAL_TEXT("dialog");
}

static void device_in_secret(struct peal_config *config)
{
	device(config);
	config->gruu = PEAL_GRUU_TEMPORARY;
}

static void device_by_address(struct peal_config *config)
{
	device(config);
	config->gruu = PEAL_GRUU_NONE;
}

static peal_id registered(struct stage *s)
{
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p);

	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>;" INSTANCE);
	nine_answers(s, p, "200 OK", "t", GIVEN, NULL);
	expect_granted(s, id, 600);
	return id;
}

static peal_id call_as(struct stage *s, const char *from, const struct packet **p)
{
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.from = peal_text_of(from),
					.body = stage_sdp };
	peal_id call;

	assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &call), PEAL_OK);
	stage_read(s);
	*p = next_packet(s);
	return call;
}

/* RFC 5627 4.3: for who was registered, and nobody else, as long as he is */
static void a_gruu_is_our_contact(void **state)
{
	struct stage *s = stage_open(device);
	peal_id id = registered(s);
	const struct packet *p;

	(void)state;
	call_as(s, "<" AOR ">", &p);
	expect_header(p, "Contact", "<" PUBLIC ">");
	call_as(s, AOR, &p);
	expect_header(p, "Contact", "<" PUBLIC ">");
	call_as(s, "sip:two@example.com", &p);
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	call_as(s, "", &p);
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	remove_it(s, id, false);
	p = next_packet(s);
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>;" INSTANCE);
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_event(s, ONE, PEAL_EV_REMOVED, 200);
	call_as(s, AOR, &p);
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	stage_close(s);
}

static void which_gruu_is_the_users_choice(void **state)
{
	static const struct {
		void (*change)(struct peal_config *);
		const char *contact;
	} cases[] = { { device_in_secret, "<" SECRET ">" },
		      { device_by_address, "<sip:one@192.0.2.1:5060>" } };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct stage *s = stage_open(cases[i].change);
		const struct packet *p;

		registered(s);
		call_as(s, AOR, &p);
		expect_header(p, "Contact", cases[i].contact);
		stage_close(s);
	}
}

/* R7647-3-01, R6665-4.5-01: whoever is called by the address of record answers with it, and
 * sends with it what follows */
static void who_is_called_answers_with_it(void **state)
{
	struct stage *s = stage_open(device);
	struct peal_request same = { .size = sizeof same, .body = stage_sdp };
	const struct packet *p;
	peal_id call;

	(void)state;
	registered(s);
	nine_sends(s, (struct nine_request){
			  .method = "INVITE", .branch = "i", .to = "<" AOR ">", .body = NINE_SDP });
	call = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, s->now), PEAL_OK);
	stage_read(s);
	p = expect_response(s, s->now, 200, "1 INVITE");
	expect_header(p, "Contact", "<" PUBLIC ">");
	nine_sends(s, (struct nine_request){ .method = "ACK", .to = "<" AOR ">;tag=$TAG" });
	expect_told(s, PEAL_EV_ESTABLISHED);
	assert_int_equal(peal_modify(s->engine[ONE], call, &same, s->now), PEAL_OK);
	stage_read(s);
	expect_header(expect_packet(s, ONE, s->now, "INVITE "), "Contact", "<" PUBLIC ">");
	stage_close(s);
}

static void who_accepts_a_refer_says_where_he_is(void **state)
{
	struct stage *s = stage_open(device);
	peal_id id;

	(void)state;
	registered(s);
	nine_sends(s, (struct nine_request){ .method = "REFER",
					     .to = "<" AOR ">",
					     .rows = CONTACT "Refer-To: <sip:x@192.0.2.9>\r\n" });
	id = expect_told(s, PEAL_EV_REFER);
	assert_int_equal(peal_accept(s->engine[ONE], id, NULL, s->now), PEAL_OK);
	stage_read(s);
	expect_header(expect_response(s, s->now, 200, "1 REFER"), "Contact", "<" PUBLIC ">");
	expect_header(expect_packet(s, ONE, s->now, "NOTIFY "), "Contact", "<" PUBLIC ">");
	stage_close(s);
}

/* R6665-4.5-01, R7647-4-01: whoever has one is asked in a dialog of its own; only a REFER
 * that makes no subscription may share it */
static void a_dialog_with_a_gruu_is_not_shared(void **state)
{
	struct stage *s = stage_open(device);
	struct peal_request none = { .size = sizeof none },
			    out = { .size = sizeof out, .target = PEAL_TEXT(NINE) };
	struct peal_subscribe how = { .size = sizeof how,
				      .event = PEAL_TEXT("dialog"),
				      .expires = 600 };
	struct peal_refer refer = { .size = sizeof refer, .to = PEAL_TEXT("sip:x@192.0.2.9") };
	const struct packet *p;
	peal_id call = one_calls(s, &p), id;

	(void)state;
	nine_answers(s, p, "200 OK", "x", "Contact: <sip:nine@192.0.2.9;gr=urn:x>\r\n", NINE_SDP);
	how.call = refer.call = call;
	assert_int_equal(peal_subscribe(s->engine[ONE], &none, &how, s->now, &id), PEAL_E_STATE);
	assert_int_equal(peal_refer(s->engine[ONE], &none, &refer, s->now, &id), PEAL_E_STATE);
	refer.kind = PEAL_REFER_QUIET;
	assert_int_equal(peal_refer(s->engine[ONE], &none, &refer, s->now, &id), PEAL_E_STATE);
	refer.kind = PEAL_REFER_NOSUB;
	assert_int_equal(peal_refer(s->engine[ONE], &none, &refer, s->now, &id), PEAL_OK);
	refer.kind = PEAL_REFER_WATCHED;
	refer.call = 0;
	refer.about = call;
	assert_int_equal(peal_refer(s->engine[ONE], &out, &refer, s->now, &id), PEAL_OK);
	how.call = 0;
	assert_int_equal(peal_subscribe(s->engine[ONE], &out, &how, s->now, &id), PEAL_OK);
	stage_close(s);
}

/* R5626-4.2-03: nothing of this device for somebody else */
static void who_registers_for_another_names_no_device(void **state)
{
	struct stage *s = stage_open(device);
	struct peal_request request = registration();
	const struct packet *p;
	peal_id id;

	(void)state;
	request.from = PEAL_TEXT("sip:boss@example.com");
	assert_int_equal(
	    peal_register(s->engine[ONE], &request, (struct peal_text){ 0 }, 600, s->now, &id),
	    PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, s->now, "REGISTER ");
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	stage_close(s);
}

/* RFC 5627 4.2: of our own contact, and only what is one */
static void what_is_no_gruu_is_not_used(void **state)
{
	static const char *const contacts[] = {
		"Contact: <sip:one@192.0.2.1:5060>;" INSTANCE ";expires=600\r\n",
		"Contact: <sip:one@192.0.2.1:5060>;" INSTANCE
		";pub-gruu=\"sip:x@y\";expires=600\r\n",
		"Contact: <sip:one@192.0.2.1:5060>;" INSTANCE
		";pub-gruu=\"tel:+1\";expires=600\r\n",
		"Contact: <sip:one@192.0.2.1:5060>;" INSTANCE
		";pub-gruu=\"sip:x@y;gr?a=b\";expires=600\r\n",
		"Contact: <sip:one@192.0.2.1:5060>;" INSTANCE ";pub-gruu;expires=600\r\n",
		"Contact: <sip:two@192.0.2.2>;pub-gruu=\"" PUBLIC
		"\", <sip:one@192.0.2.1:5060>;" INSTANCE ";expires=600\r\n",
	};
	struct stage *s = stage_open(device);
	const struct packet *p;

	(void)state;
	for (size_t i = 0; i < sizeof contacts / sizeof *contacts; i++) {
		peal_id id = reg(s, "", 3600, &p);

		nine_answers(s, p, "200 OK", "t", contacts[i], NULL);
		expect_granted(s, id, 600);
		call_as(s, AOR, &p);
		expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	}
	stage_close(s);
}

/* A registration that is lost, or gives another, takes the old one along. */
static void a_gruu_is_as_new_as_its_registration(void **state)
{
	struct stage *s = stage_open(device);
	peal_id id = registered(s);
	const struct packet *p;

	(void)state;
	renew(s, id, "");
	nine_answers(s, next_packet(s), "200 OK", "t",
		     "Contact: <sip:one@192.0.2.1:5060>;" INSTANCE
		     ";pub-gruu=\"sip:n@example.com;gr=2\";expires=600\r\n",
		     NULL);
	expect_granted(s, id, 600);
	call_as(s, AOR, &p);
	expect_header(p, "Contact", "<sip:n@example.com;gr=2>");
	renew(s, id, "");
	nine_answers(s, next_packet(s), "200 OK", "t", NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RETRY, 200);
	call_as(s, AOR, &p);
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	stage_close(s);
}

static void an_instance_is_a_urn(void **state)
{
	static const char *const instances[] = { "sip:one@192.0.2.1", "urn:x:\"", "urn:x:>", "x" };
	struct peal_config config;

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		peal_config_init(&config);
		config.instance = peal_text_of(instances[i]);
		assert_int_equal(peal_size(&config), 0);
	}
	peal_config_init(&config);
	config.instance = PEAL_TEXT(URN);
	assert_true(peal_size(&config) > 0);
	config.gruu = PEAL_GRUU_NONE + 1;
	assert_int_equal(peal_size(&config), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_gruu_is_our_contact),
		cmocka_unit_test(which_gruu_is_the_users_choice),
		cmocka_unit_test(who_is_called_answers_with_it),
		cmocka_unit_test(who_accepts_a_refer_says_where_he_is),
		cmocka_unit_test(a_dialog_with_a_gruu_is_not_shared),
		cmocka_unit_test(who_registers_for_another_names_no_device),
		cmocka_unit_test(what_is_no_gruu_is_not_used),
		cmocka_unit_test(a_gruu_is_as_new_as_its_registration),
		cmocka_unit_test(an_instance_is_a_urn),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
