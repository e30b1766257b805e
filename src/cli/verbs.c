/* SPDX-License-Identifier: MIT */
/* What a line may say to the phone. */
#include "phone.h"

#include "page.h"
#include "sdp.h"

#include <peal/explain.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a verb is given: the words of the line behind it, and the call that it is about. */
struct order {
	struct phone *phone;
	const struct verb *verb;
	struct call *call; /* NULL for verbs that are about none */
	size_t count;
	char *words[PHONE_WORDS];
};

struct verb {
	const char *name, *arguments;
	uint8_t least, most; /* words behind it */
	bool takes_rest;     /* the last of `most` is the rest of the line */
	uint8_t states;      /* of a call, where it is possible; 0: it is about no call */
	void (*obey)(const struct order *order);
	const char *help;
};

#define IN(state) (1u << PEAL_CALL_##state)
#define ANY       0x3f

/* ---- what verbs are made of ---- */

static struct peal_tape *tape_of(const struct order *order)
{
	return peal_net_tape(order->phone->agent.net);
}

static peal_time now_of(const struct order *order)
{
	return peal_net_now(order->phone->agent.net);
}

static void check(const struct order *order, int result)
{
	if (result == PEAL_OK)
		return;
	if (order->call)
		phone_fails(order->phone, VERDICT_FAILED, "call %u: cannot %s: %s",
			    (unsigned)order->call->number, order->verb->name, agent_why(result));
	else
		phone_fails(order->phone, VERDICT_FAILED, "cannot %s: %s", order->verb->name,
			    agent_why(result));
}

static bool has_word(const struct order *order, const char *word)
{
	for (size_t i = 0; i < order->count; i++)
		if (strcmp(order->words[i], word) == 0)
			return true;
	return false;
}

/* The number in a word, or `otherwise` without it; says what is wrong. */
static bool read_number(const struct order *order, size_t word, uint32_t most, uint32_t *number)
{
	if (word >= order->count)
		return true;
	if (peal_text_number(peal_text_of(order->words[word]), most, number) == PEAL_OK)
		return true;
	phone_fails(order->phone, VERDICT_USAGE, "%s takes a number up to %u, not \"%s\"",
		    order->verb->name, (unsigned)most, order->words[word]);
	return false;
}

static struct peal_request request_to(const struct order *order, const char *method,
				      const char *target)
{
	const struct settings *settings = order->phone->agent.settings;
	struct peal_request request = {
		.size = sizeof request,
		.method = peal_text_of(method),
		.target = peal_text_of(target),
	};

	if (*target && settings->from)
		request.from = peal_text_of(settings->from);
	return request;
}

static struct peal_body session_of(char *sdp, size_t len)
{
	return (struct peal_body){ PEAL_TEXT("application/sdp"), { sdp, len } };
}

/* ---- calls ---- */

static void note_call(const struct order *order, peal_id id, const struct call *blank)
{
	struct agent *agent = &order->phone->agent;
	struct call *call = calls_add(&agent->calls, agent, id, now_of(order));
	struct page page;

	if (!call)
		return;
	call->sdp_session = blank->sdp_session;
	call->sdp_version = blank->sdp_version;
	page = (struct page)PAGE_ON(call->peer);
	page_text(&page, peal_text_of(order->words[0]));
	if (!agent->settings->json)
		printf("call %u: calling %s\n", (unsigned)call->number, call->peer);
	tell_began(call);
}

static void call_someone(const struct order *order)
{
	struct peal_request request = request_to(order, "", order->words[0]);
	struct call blank = { .agent = &order->phone->agent };
	char sdp[PHONE_SDP];
	peal_id id;
	int result;

	if (!has_word(order, "nosdp"))
		request.body = session_of(sdp, agent_offer(&blank, sdp, sizeof sdp));
	result = peal_tape_call(tape_of(order), &request, now_of(order), &id);
	if (result == PEAL_OK)
		note_call(order, id, &blank);
	check(order, result);
}

static void ring(const struct order *order)
{
	check(order, peal_tape_ring(tape_of(order), order->call->id, NULL, now_of(order)));
}

static void progress(const struct order *order)
{
	struct peal_reply reply = { .size = sizeof reply, .status = 183 };

	reply.body = session_of(order->call->answer, order->call->answer_len);
	check(order, peal_tape_ring(tape_of(order), order->call->id, &reply, now_of(order)));
}

static void answer(const struct order *order)
{
	struct call *call = order->call;
	struct peal_reply reply = { .size = sizeof reply };
	int result;

	reply.body = session_of(call->answer, call->answer_len);
	result = peal_tape_answer(tape_of(order), call->id, &reply, now_of(order));
	if (result == PEAL_OK) {
		call->is_up = true;
		call->up = now_of(order);
	}
	check(order, result);
}

static void refuse(const struct order *order, const struct peal_reply *reply)
{
	order->call->we_end = true;
	check(order, peal_tape_reject(tape_of(order), order->call->id, reply, now_of(order)));
}

static void reject(const struct order *order)
{
	struct peal_reply reply;
	uint32_t status = 603;

	if (!read_number(order, 0, 699, &status))
		return;
	reply = agent_refusal((uint16_t)status);
	refuse(order, &reply);
}

static void redirect(const struct order *order)
{
	char contact[600];
	struct page page = PAGE_ON(contact);
	struct peal_extra extra = { .name = PEAL_TEXT("Contact") };
	struct peal_reply reply = {
		.size = sizeof reply, .status = 302, .extra = &extra, .extra_count = 1
	};

	page_add(&page, "<%s>", order->words[0]);
	extra.value = peal_text_of(contact);
	refuse(order, &reply);
}

/* Of a call that is up: the re-INVITE is taken back. */
static void cancel(const struct order *order)
{
	struct call *call = order->call;
	struct peal_call_info info;

	if (peal_call_look(order->phone->agent.engine, call->id, &info) == PEAL_OK &&
	    info.state == PEAL_CALL_UP) {
		check(order, peal_tape_cancel(tape_of(order), call->id, now_of(order)));
		return;
	}
	call->we_end = true;
	check(order, peal_tape_hangup(tape_of(order), call->id, now_of(order)));
}

static void hang_up(const struct order *order)
{
	order->call->we_end = true;
	check(order, peal_tape_hangup(tape_of(order), order->call->id, now_of(order)));
}

/* ---- sessions ---- */

static int modify(const struct order *order)
{
	struct peal_request request = { .size = sizeof request };
	char sdp[PHONE_SDP];

	if (!has_word(order, "nosdp"))
		request.body = session_of(sdp, agent_offer(order->call, sdp, sizeof sdp));
	return peal_tape_modify(tape_of(order), order->call->id, &request, now_of(order));
}

static void reinvite(const struct order *order)
{
	check(order, modify(order));
}

static void change_hold(const struct order *order, bool holds)
{
	bool before = order->call->holds;
	int result;

	order->call->holds = holds;
	result = modify(order);
	if (result != PEAL_OK)
		order->call->holds = before;
	check(order, result);
}

static void hold(const struct order *order)
{
	change_hold(order, true);
}

static void resume(const struct order *order)
{
	change_hold(order, false);
}

/* ---- requests ---- */

static void send_within(const struct order *order, struct peal_request *request)
{
	peal_id id;
	int result = peal_tape_send(tape_of(order), order->call->id, request, now_of(order), &id);

	if (result == PEAL_OK)
		phone_asked(order->phone, id, request->method);
	check(order, result);
}

static void update(const struct order *order)
{
	struct peal_request request = request_to(order, "UPDATE", "");
	char sdp[PHONE_SDP];

	if (!has_word(order, "nosdp"))
		request.body = session_of(sdp, agent_offer(order->call, sdp, sizeof sdp));
	send_within(order, &request);
}

static void info(const struct order *order)
{
	struct peal_request request = request_to(order, "INFO", "");

	request.body.type = peal_text_of(order->words[0]);
	request.body.bytes = peal_text_of(order->words[1]);
	send_within(order, &request);
}

static void ask(const struct order *order, struct peal_request *request)
{
	peal_id id;
	int result = peal_tape_request(tape_of(order), request, now_of(order), &id);

	if (result == PEAL_OK)
		phone_asked(order->phone, id, request->method);
	check(order, result);
}

static void message(const struct order *order)
{
	struct peal_request request = request_to(order, "MESSAGE", order->words[0]);

	request.body.type = PEAL_TEXT("text/plain");
	request.body.bytes = peal_text_of(order->words[1]);
	ask(order, &request);
}

static void options(const struct order *order)
{
	struct peal_request request = request_to(order, "OPTIONS", order->words[0]);

	ask(order, &request);
}

/* ---- the phone itself ---- */

static void calls(const struct order *order)
{
	phone_tell_calls(order->phone);
}

static void explain(const struct order *order)
{
	char text[8192];

	if (peal_explain(order->phone->agent.engine, order->call->id, text, sizeof text) >= 0)
		fputs(text, stdout);
}

static void sleep_so_long(const struct order *order)
{
	uint32_t ms = 0;

	if (read_number(order, 0, 86400000, &ms))
		phone_pause(order->phone, ms, NULL);
}

static void wait_for_event(const struct order *order)
{
	const char *names[64], *near, *name = order->words[0];
	uint32_t ms = PHONE_WAIT;
	size_t count = 0, at = 0;

	while (count < 64 && (names[count] = tell_event_name(count)))
		count++;
	while (at < count && strcmp(names[at], name) != 0)
		at++;
	near = near_word(name, names, count);
	if (at == count)
		phone_fails(order->phone, VERDICT_USAGE, "there is no event \"%s\"%s%s%s", name,
			    near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
	else if (read_number(order, 1, 86400000, &ms))
		phone_pause(order->phone, ms, names[at]);
}

static void quit(const struct order *order)
{
	agent_stop(&order->phone->agent);
}

static void help(const struct order *order);

#define UP_FRONT (IN(CALLING) | IN(EARLY))

static const struct verb verbs[] = {
	{ "call", "URI [nosdp]", 1, 2, false, 0, call_someone, "calls someone" },
	{ "ring", "", 0, 0, false, IN(RINGING), ring, "sends 180" },
	{ "progress", "", 0, 0, false, IN(RINGING), progress, "sends 183 with a session" },
	{ "answer", "", 0, 0, false, IN(RINGING), answer, "accepts the call" },
	{ "reject", "[CODE]", 0, 1, false, IN(RINGING), reject, "refuses it (603)" },
	{ "redirect", "URI", 1, 1, false, IN(RINGING), redirect, "sends the caller elsewhere" },
	{ "cancel", "", 0, 0, false, UP_FRONT | IN(UP), cancel,
	  "gives the call up, or takes a re-INVITE back" },
	{ "bye", "", 0, 0, false, ANY & ~IN(ENDING), hang_up, "ends the call, whatever it does" },
	{ "hold", "", 0, 0, false, IN(UP), hold, "puts the peer on hold" },
	{ "resume", "", 0, 0, false, IN(UP), resume, "takes it off again" },
	{ "reinvite", "[nosdp]", 0, 1, false, IN(UP), reinvite, "offers the session once more" },
	{ "update", "[nosdp]", 0, 1, false, IN(UP), update, "the same by UPDATE" },
	{ "info", "TYPE TEXT", 2, 2, true, IN(UP), info, "sends INFO within the call" },
	{ "message", "URI TEXT", 2, 2, true, 0, message, "sends a text message" },
	{ "options", "URI", 1, 1, false, 0, options, "asks what a server can do" },
	{ "calls", "", 0, 0, false, 0, calls, "lists the calls" },
	{ "explain", "", 0, 0, false, ANY, explain, "says how the call came to where it is" },
	{ "sleep", "MS", 1, 1, false, 0, sleep_so_long, "waits so long before the next line" },
	{ "wait", "EVENT [MS]", 1, 2, false, 0, wait_for_event,
	  "waits until that has happened (32000 ms)" },
	{ "help", "", 0, 0, false, 0, help, "lists the commands" },
	{ "quit", "", 0, 0, false, 0, quit, "hangs up and ends" },
};
#define VERBS (sizeof verbs / sizeof *verbs)

const char *phone_verb_name(size_t number)
{
	return number < VERBS ? verbs[number].name : NULL;
}

static void help(const struct order *order)
{
	(void)order;
	for (size_t i = 0; i < VERBS; i++)
		printf("  %-10s %-12s  %s\n", verbs[i].name, verbs[i].arguments, verbs[i].help);
	puts("A number in front says which call is meant (\"2 hold\"); without it, the newest.");
}

/* ---- one line ---- */

/* Cuts the first word off. */
static char *take_word(char **text)
{
	char *word = *text + strspn(*text, " \t\r");
	size_t len = strcspn(word, " \t\r");

	*text = word + len;
	if (**text)
		*(*text)++ = '\0';
	return word;
}

static void take_words(struct order *order, char *text)
{
	while (order->count < PHONE_WORDS) {
		char *rest = text + strspn(text, " \t\r");

		if (!*rest)
			return;
		if (order->verb->takes_rest && order->count + 1u == order->verb->most)
			order->words[order->count++] = rest;
		if (order->count == order->verb->most && order->verb->takes_rest)
			return;
		order->words[order->count++] = take_word(&text);
	}
}

static const struct verb *find_verb(struct phone *phone, const char *name)
{
	const char *names[VERBS], *near;

	for (size_t i = 0; i < VERBS; i++) {
		if (strcmp(verbs[i].name, name) == 0)
			return &verbs[i];
		names[i] = verbs[i].name;
	}
	near = near_word(name, names, VERBS);
	if (near)
		phone_fails(phone, VERDICT_USAGE, "unknown command \"%s\"; did you mean \"%s\"?",
			    name, near);
	else
		phone_fails(phone, VERDICT_USAGE,
			    "unknown command \"%s\"; \"help\" lists the commands", name);
	return NULL;
}

/* What the call's state allows instead. */
static void complain_state(const struct order *order, unsigned state)
{
	char possible[400] = "";
	struct page page = PAGE_ON(possible);

	for (size_t i = 0; i < VERBS; i++)
		if (verbs[i].states & 1u << state)
			page_add(&page, "%s%s", page.used ? ", " : "", verbs[i].name);
	phone_fails(order->phone, VERDICT_FAILED, "call %u is %s: cannot %s; possible now: %s",
		    (unsigned)order->call->number, phone_state_of(order->phone, order->call),
		    order->verb->name, possible);
}

static bool is_possible(const struct order *order)
{
	struct peal_call_info look;

	if (peal_call_look(order->phone->agent.engine, order->call->id, &look) != PEAL_OK)
		return false;
	if (order->verb->states & 1u << look.state)
		return true;
	complain_state(order, look.state);
	return false;
}

static bool find_call(struct order *order, uint32_t number)
{
	order->call = calls_numbered(&order->phone->agent.calls, number);
	if (order->call)
		return is_possible(order);
	if (number)
		phone_fails(order->phone, VERDICT_FAILED, "there is no call %u", (unsigned)number);
	else
		phone_fails(order->phone, VERDICT_FAILED, "cannot %s: there is no call",
			    order->verb->name);
	return false;
}

static bool check_words(const struct order *order)
{
	const struct verb *verb = order->verb;

	if (order->count >= verb->least && order->count <= verb->most)
		return true;
	phone_fails(order->phone, VERDICT_USAGE, "%s: \"%s%s%s\"",
		    order->count < verb->least ? "something is missing" : "that is too much",
		    verb->name, *verb->arguments ? " " : "", verb->arguments);
	return false;
}

void phone_obey(struct phone *phone, char *text)
{
	struct order order = { .phone = phone };
	uint32_t number = 0;
	char *word = take_word(&text);

	if (!*word || *word == '#')
		return;
	if (peal_text_number(peal_text_of(word), 999999, &number) == PEAL_OK)
		word = take_word(&text);
	order.verb = find_verb(phone, word);
	if (!order.verb)
		return;
	take_words(&order, text);
	if (check_words(&order) && (!order.verb->states || find_call(&order, number)))
		order.verb->obey(&order);
}
