/* SPDX-License-Identifier: MIT */
/* safety D14: no text that the engine is given brings a line of its own, or gets out of its
 * quotes: each verb, each text of it, each bad byte.  A verb that refuses has changed
 * nothing, so one scene stands all of them, and in the end the verb is taken.
 * tests/house/texts.sh asks that no text of a public struct is missing here. */
#include "events_kit.h"
#include "upkeep_kit.h"

/* All that verbs take. */
struct given {
	struct peal_request request;
	struct peal_reply reply;
	struct peal_notice notice;
	struct peal_subscribe subscribe;
	struct peal_refer refer;
	struct peal_extra extra;
	struct peal_body body;
	struct peal_text contacts;
};

static struct given good(void)
{
	return (struct given){
		.request = { .size = sizeof(struct peal_request),
			     .target = PEAL_TEXT(NINE),
			     .to = PEAL_TEXT("<" NINE ">"),
			     .from = PEAL_TEXT("<sip:one@192.0.2.1>") },
		.reply = { .size = sizeof(struct peal_reply) },
		.notice = { .size = sizeof(struct peal_notice) },
		.subscribe = { .size = sizeof(struct peal_subscribe),
			       .event = PEAL_TEXT("dialog"),
			       .expires = 60 },
		.refer = { .size = sizeof(struct peal_refer),
			   .to = PEAL_TEXT("sip:there@192.0.2.7"),
			   .referred_by = PEAL_TEXT("<sip:one@192.0.2.1>") },
		.extra = { PEAL_TEXT("X-Y"), PEAL_TEXT("z") },
		.body = { PEAL_TEXT("application/sdp"), PEAL_TEXT(NINE_SDP) },
		.contacts = PEAL_TEXT("<sip:one@192.0.2.1>"),
	};
}

/* ---- verbs, and where they are possible ---- */

struct scene {
	struct stage *stage;
	peal_id id;
};

static peal_id nothing(struct stage *s)
{
	(void)s;
	return 0;
}

static peal_id waiting_refer(struct stage *s)
{
	nine_refers(s, 1, false, "<sip:there@192.0.2.7>", "");
	return expect_asked(s, PEAL_EV_REFER, 600);
}

static peal_id accepted_refer(struct stage *s)
{
	peal_id id = waiting_refer(s);

	assert_int_equal(accept_it(s, id, NULL), PEAL_OK);
	return id;
}

static peal_id waiting_subscription(struct stage *s)
{
	nine_subscribes(s, 1, false, "dialog", "3600");
	return expect_asked(s, PEAL_EV_SUBSCRIPTION, 3600);
}

static peal_id answered_bare(struct stage *s)
{
	const struct packet *invite;
	peal_id call = one_calls_bare(s, &invite);

	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	return call;
}

static peal_id registered(struct stage *s)
{
	const struct packet *sent;
	peal_id id = reg(s, "", 60, &sent);

	nine_answers(s, sent, "200 OK", "x", "Contact: <sip:one@192.0.2.1:5060>;expires=60\r\n",
		     NULL);
	expect_granted(s, id, 60);
	return id;
}

#define ENGINE c->stage->engine[ONE]
#define NOW    c->stage->now

static int do_call(struct scene *c, const struct given *g)
{
	peal_id id;

	return peal_call(ENGINE, &g->request, NOW, &id);
}

static int do_ring(struct scene *c, const struct given *g)
{
	return peal_ring(ENGINE, c->id, &g->reply, NOW);
}

static int do_answer(struct scene *c, const struct given *g)
{
	return peal_answer(ENGINE, c->id, &g->reply, NOW);
}

static int do_reject(struct scene *c, const struct given *g)
{
	return peal_reject(ENGINE, c->id, &g->reply, NOW);
}

static int do_acknowledge(struct scene *c, const struct given *g)
{
	return peal_acknowledge(ENGINE, c->id, &g->body, NOW);
}

static int do_modify(struct scene *c, const struct given *g)
{
	return peal_modify(ENGINE, c->id, &g->request, NOW);
}

static int do_send(struct scene *c, const struct given *g)
{
	peal_id id;

	return peal_send(ENGINE, c->id, &g->request, NOW, &id);
}

static int do_request(struct scene *c, const struct given *g)
{
	peal_id id;

	return peal_request(ENGINE, &g->request, NOW, &id);
}

static int do_subscribe(struct scene *c, const struct given *g)
{
	peal_id id;

	return peal_subscribe(ENGINE, &g->request, &g->subscribe, NOW, &id);
}

static int do_accept(struct scene *c, const struct given *g)
{
	return peal_accept(ENGINE, c->id, &g->notice, NOW);
}

static int do_notify(struct scene *c, const struct given *g)
{
	return peal_notify(ENGINE, c->id, &g->notice, NOW);
}

static int do_refer(struct scene *c, const struct given *g)
{
	peal_id id;

	return peal_refer(ENGINE, &g->request, &g->refer, NOW, &id);
}

static int do_follow(struct scene *c, const struct given *g)
{
	peal_id id;

	return peal_follow(ENGINE, c->id, &g->request, NOW, &id);
}

static int do_register(struct scene *c, const struct given *g)
{
	peal_id id;

	return peal_register(ENGINE, &g->request, g->contacts, 60, NOW, &id);
}

static int do_publish(struct scene *c, const struct given *g)
{
	peal_id id;

	return peal_publish(ENGINE, &g->request, 60, NOW, &id);
}

static int do_renew(struct scene *c, const struct given *g)
{
	return peal_renew(ENGINE, c->id, g->contacts, NULL, NOW);
}

static const struct verb {
	const char *name;
	peal_id (*prepare)(struct stage *s);
	int (*run)(struct scene *c, const struct given *g);
	const char *method; /* NULL: it has its own */
	bool aims;          /* it has a target */
	bool speaks;        /* it says from whom, and to whom */
} verbs[] = {
	{ "peal_call", nothing, do_call, NULL, true, true },
	{ "peal_ring", nine_calls, do_ring, NULL, false, false },
	{ "peal_answer", nine_calls, do_answer, NULL, false, false },
	{ "peal_reject", nine_calls, do_reject, NULL, false, false },
	{ "peal_acknowledge", answered_bare, do_acknowledge, NULL, false, false },
	{ "peal_modify", nine_call_up, do_modify, NULL, false, false },
	{ "peal_send", nine_call_up, do_send, "INFO", false, false },
	{ "peal_request", nothing, do_request, "OPTIONS", true, true },
	{ "peal_subscribe", nothing, do_subscribe, NULL, true, true },
	{ "peal_accept", waiting_subscription, do_accept, NULL, false, false },
	{ "peal_notify", nine_subscribed, do_notify, NULL, false, false },
	{ "peal_refer", nothing, do_refer, NULL, true, true },
	{ "peal_follow", accepted_refer, do_follow, NULL, false, true },
	{ "peal_register", nothing, do_register, NULL, true, true },
	{ "peal_publish", nothing, do_publish, NULL, true, true },
	{ "peal_renew", registered, do_renew, NULL, false, false },
};

/* What is good for that verb; `g` points into itself. */
static void fill(struct given *g, const struct verb *verb)
{
	*g = good();
	if (verb->method)
		g->request.method = peal_text_of(verb->method);
	if (!verb->aims)
		g->request.target.len = 0;
	if (!verb->speaks)
		g->request.to.len = g->request.from.len = 0;
	if (verb->run == do_register) /* of itself, at a domain */
		g->request.target = PEAL_TEXT(REGISTRAR), g->request.from.len = 0;
	if (verb->run == do_publish)
		g->request.body = g->body;
	if (verb->run == do_answer) /* it owes one: RFC 3261 13.3.1.4 */
		g->reply.body = g->body;
	if (verb->run == do_publish)
		g->extra = (struct peal_extra){ PEAL_TEXT("Event"), PEAL_TEXT("presence") };
	g->request.extra = g->reply.extra = g->notice.extra = &g->extra;
	g->request.extra_count = g->reply.extra_count = g->notice.extra_count = 1;
}

/* ---- texts ---- */

#define FIELD(field) offsetof(struct given, field)

static const struct argument {
	const char *name;
	size_t at;
	const char *verb; /* the only one that takes it; NULL: all do that take such a struct */
	bool quotes;      /* quotes mean something there */
} arguments[] = {
	{ "peal_request.method", FIELD(request.method), NULL, true },
	{ "peal_request.target", FIELD(request.target), NULL, true },
	{ "peal_request.to", FIELD(request.to), NULL, true },
	{ "peal_request.from", FIELD(request.from), NULL, true },
	{ "peal_request.route", FIELD(request.route), NULL, true },
	{ "peal_reply.reason", FIELD(reply.reason), NULL, false },
	{ "peal_extra.name", FIELD(extra.name), NULL, true },
	{ "peal_extra.value", FIELD(extra.value), NULL, false },
	{ "peal_body.type", FIELD(body.type), NULL, true },
	{ "peal_subscribe.event", FIELD(subscribe.event), "peal_subscribe", true },
	{ "peal_refer.to", FIELD(refer.to), "peal_refer", true },
	{ "peal_refer.referred_by", FIELD(refer.referred_by), "peal_refer", true },
	{ "peal_register.contacts", FIELD(contacts), "peal_register", true },
	{ "peal_renew.contacts", FIELD(contacts), "peal_renew", true },
};

/* Which structs a verb takes. */
static bool takes(const struct verb *verb, const struct argument *argument)
{
	bool replies = verb->prepare == nine_calls;
	bool notifies = verb->run == do_accept || verb->run == do_notify;
	bool answers = verb->run == do_acknowledge, renews = verb->run == do_renew;

	if (argument->verb)
		return strcmp(argument->verb, verb->name) == 0;
	if (argument->at == FIELD(request.method))
		return verb->method != NULL;
	if (argument->at == FIELD(reply.reason))
		return replies;
	if (argument->at == FIELD(body.type))
		return !renews;
	if (argument->at == FIELD(extra.name) || argument->at == FIELD(extra.value))
		return !answers && !renews;
	return !replies && !notifies && !answers && !renews;
}

static void set(struct given *g, const struct argument *argument, struct peal_text text)
{
	memcpy((char *)g + argument->at, &text, sizeof text);
	if (argument->at == FIELD(body.type)) /* only of a body that is there */
		g->request.body = g->reply.body = g->notice.body = g->body;
}

static void must_be_refused(struct scene *c, const struct verb *verb,
			    const struct argument *argument, struct peal_text text)
{
	struct given g;
	int result;

	fill(&g, verb);
	set(&g, argument, text);
	result = verb->run(c, &g);
	if (result != PEAL_E_ARGUMENT && result != PEAL_E_SYNTAX)
		fail_msg("%s takes %s \"%.*s\", byte %u: %d", verb->name, argument->name,
			 (int)text.len, text.at, text.len > 1 ? (unsigned char)text.at[1] : 0u,
			 result);
}

static void refuse_lines(struct scene *c, const struct verb *verb, const struct argument *argument)
{
	static const char bad[] = { '\r', '\n', '\0' };

	for (size_t i = 0; i < sizeof bad; i++) {
		const char within[] = { '1', bad[i], '2' };
		const char first[] = { bad[i], '1' };

		must_be_refused(c, verb, argument, (struct peal_text){ within, 3 });
		must_be_refused(c, verb, argument, (struct peal_text){ within, 2 });
		must_be_refused(c, verb, argument, (struct peal_text){ first, 2 });
	}
	must_be_refused(c, verb, argument, PEAL_TEXT("1\r\nX: y"));
	must_be_refused(c, verb, argument, PEAL_TEXT("<sip:a@b.example>\r\nX: y"));
	must_be_refused(c, verb, argument, PEAL_TEXT("1\r\n\r\nbody"));
}

static void refuse_quotes(struct scene *c, const struct verb *verb, const struct argument *argument)
{
	must_be_refused(c, verb, argument, PEAL_TEXT("\""));
	must_be_refused(c, verb, argument, PEAL_TEXT("1\"2"));
	must_be_refused(c, verb, argument, PEAL_TEXT("\"1\\"));
	must_be_refused(c, verb, argument, PEAL_TEXT("\"1 <sip:a@b.example>"));
}

static void with_all(struct peal_config *config)
{
	with_events(config);
	config->upkeeps = 4;
	config->methods = PEAL_TEXT("INFO");
}

static void no_text_ends_its_line_or_opens_a_quote(void **state)
{
	(void)state;
	for (size_t v = 0; v < sizeof verbs / sizeof *verbs; v++) {
		struct scene c = { stage_open(with_all), 0 };
		struct given g;
		int result;

		c.id = verbs[v].prepare(c.stage);
		stage_read(c.stage);
		for (size_t i = 0; i < sizeof arguments / sizeof *arguments; i++) {
			if (!takes(&verbs[v], &arguments[i]))
				continue;
			refuse_lines(&c, &verbs[v], &arguments[i]);
			if (arguments[i].quotes)
				refuse_quotes(&c, &verbs[v], &arguments[i]);
		}
		fill(&g, &verbs[v]);
		result = verbs[v].run(&c, &g);
		if (result != PEAL_OK)
			fail_msg("%s does not take what is good: %d", verbs[v].name, result);
		stage_close(c.stage);
	}
}

/* Of what an engine is made of: none of these makes sense. */
static void no_text_of_a_config_does(void **state)
{
	static const struct {
		const char *name;
		size_t at;
	} texts[] = {
		{ "peal_config.user_agent", offsetof(struct peal_config, user_agent) },
		{ "peal_config.contact_user", offsetof(struct peal_config, contact_user) },
		{ "peal_config.methods", offsetof(struct peal_config, methods) },
		{ "peal_config.supported", offsetof(struct peal_config, supported) },
		{ "peal_config.packages", offsetof(struct peal_config, packages) },
		{ "peal_config.instance", offsetof(struct peal_config, instance) },
	};
	static const struct peal_text bad[] = {
		{ "1\r", 2 },       { "1\n2", 3 },   { "1\0", 2 }, { "\r\n", 2 },
		{ "1\r\nX: y", 7 }, { "1 (\"2", 5 }, { "\"", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		for (size_t k = 0; k < sizeof bad / sizeof *bad; k++) {
			struct peal_config config;

			if (i == 0 && k >= 5)
				continue; /* prose: a quote is a byte */
			peal_config_init(&config);
			config.subscriptions = 16;
			memcpy((char *)&config + texts[i].at, &bad[k], sizeof bad[k]);
			if (peal_size(&config) != 0)
				fail_msg("%s, %zu", texts[i].name, k);
		}
	}
}

/* Names of users and realms; a password is hashed alone. */
static void no_text_of_credentials_does(void **state)
{
	static const struct {
		const char *name;
		size_t at;
	} texts[] = {
		{ "peal_credentials.realm", offsetof(struct peal_credentials, realm) },
		{ "peal_credentials.username", offsetof(struct peal_credentials, username) },
		{ "peal_credentials.secret", offsetof(struct peal_credentials, secret) },
	};
	static const struct peal_text bad[] = {
		{ "1\r", 2 }, { "1\n2", 3 }, { "1\0", 2 }, { "1\r\nX: y", 7 }
	};
	struct stage *s = stage_open(hashing);

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		for (size_t k = 0; k < sizeof bad / sizeof *bad; k++) {
			struct peal_credentials c = { .size = sizeof c,
						      .realm = PEAL_TEXT("r"),
						      .username = PEAL_TEXT("u"),
						      .password = PEAL_TEXT("p") };

			memcpy((char *)&c + texts[i].at, &bad[k], sizeof bad[k]);
			if (peal_credentials(s->engine[ONE], &c) != PEAL_E_ARGUMENT)
				fail_msg("%s, %zu", texts[i].name, k);
		}
	}
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_text_ends_its_line_or_opens_a_quote),
		cmocka_unit_test(no_text_of_a_config_does),
		cmocka_unit_test(no_text_of_credentials_does),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
