/* SPDX-License-Identifier: MIT */
/* What a line may say to the phone. */
#include "verbs.h"

#include "page.h"

#include <peal/explain.h>
#include <stdio.h>
#include <string.h>

#define IN(state) (1u << PEAL_CALL_##state)
#define ANY       0x3f

/* ---- what verbs are made of ---- */

struct peal_tape *order_tape(const struct order *order)
{
	return peal_net_tape(order->phone->agent.net);
}

peal_time order_now(const struct order *order)
{
	return peal_net_now(order->phone->agent.net);
}

void order_check(const struct order *order, int result)
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

bool order_has(const struct order *order, const char *word)
{
	for (size_t i = 0; i < order->count; i++)
		if (strcmp(order->words[i], word) == 0)
			return true;
	return false;
}

bool order_number(const struct order *order, size_t word, uint32_t most, uint32_t *number)
{
	if (word >= order->count)
		return true;
	if (peal_text_number(peal_text_of(order->words[word]), most, number) == PEAL_OK)
		return true;
	phone_fails(order->phone, VERDICT_USAGE, "%s takes a number up to %u, not \"%s\"",
		    order->verb->name, (unsigned)most, order->words[word]);
	return false;
}

/* The place behind a word; of none the first one. */
static size_t behind(const struct order *order, const char *word)
{
	size_t at = 0;

	while (at < order->count && strcmp(order->words[at], word) != 0)
		at++;
	return *word ? at + 1 : 0;
}

bool order_number_named(const struct order *order, const char *word, uint32_t most,
			uint32_t *number)
{
	size_t at = behind(order, word);

	if (at == order->count) {
		phone_fails(order->phone, VERDICT_USAGE, "%s takes a number behind \"%s\"",
			    order->verb->name, word);
		return false;
	}
	return order_number(order, at, most, number);
}

struct call *order_call_named(const struct order *order, const char *word)
{
	uint32_t number = 0;
	size_t at = behind(order, word);
	struct call *call;

	if (at >= order->count || !order_number(order, at, 999999, &number))
		number = 0;
	call = number ? calls_numbered(&order->phone->agent.calls, number) : NULL;
	if (!call)
		phone_fails(order->phone, VERDICT_FAILED, "%s: which call?", order->verb->name);
	return call;
}

struct peal_request order_request(const struct order *order, const char *method, const char *target)
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

struct peal_body order_session(char *sdp, size_t len)
{
	return (struct peal_body){ PEAL_TEXT("application/sdp"), { sdp, len } };
}

/* ---- the phone itself ---- */

static void calls(const struct order *order)
{
	phone_tell_calls(order->phone);
}

static void explain(const struct order *order)
{
	char text[8192];
	uint32_t number = order->call->number;
	const struct call *call;

	if (!order_number(order, 0, 999999, &number))
		return;
	call = calls_numbered(&order->phone->agent.calls, number);
	if (!call)
		phone_fails(order->phone, VERDICT_FAILED, "explain: which call?");
	else if (peal_explain(order->phone->agent.engine, call->id, text, sizeof text) >= 0)
		fputs(text, stdout);
}

static void sleep_so_long(const struct order *order)
{
	uint32_t ms = 0;

	if (order_number(order, 0, 86400000, &ms))
		phone_pause(order->phone, ms, (struct seen){ 0 });
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
	else if (order_number(order, 1, 86400000, &ms))
		phone_pause(order->phone, ms, (struct seen){ names[at], order->number });
}

static void quit(const struct order *order)
{
	agent_stop(&order->phone->agent);
}

static void help(const struct order *order);

#define UP_FRONT (IN(CALLING) | IN(EARLY))

static const struct verb verbs[] = {
	{ "call", "URI [nosdp] [100rel] [branches] [replaces CALL] [timer SECONDS]", 1, 8, false, 0,
	  ABOUT_NONE, verb_call_someone, "calls someone" },
	{ "ring", "", 0, 0, false, IN(RINGING), ABOUT_NONE, verb_ring, "sends 180" },
	{ "progress", "[reliable]", 0, 1, false, IN(RINGING), ABOUT_NONE, verb_progress,
	  "sends 183 with a session" },
	{ "answer", "", 0, 0, false, IN(RINGING), ABOUT_NONE, verb_answer, "accepts the call" },
	{ "reject", "[CODE]", 0, 1, false, IN(RINGING), ABOUT_NONE, verb_reject,
	  "refuses it (603)" },
	{ "redirect", "URI", 1, 1, false, IN(RINGING), ABOUT_NONE, verb_redirect,
	  "sends the caller elsewhere" },
	{ "cancel", "[REASON]", 0, 1, true, UP_FRONT | IN(UP), ABOUT_NONE, verb_cancel,
	  "gives the call up, or takes a re-INVITE back" },
	{ "bye", "[REASON]", 0, 1, true, ANY & ~IN(ENDING), ABOUT_NONE, verb_hang_up,
	  "ends the call, whatever it does" },
	{ "hold", "", 0, 0, false, IN(UP), ABOUT_NONE, verb_hold, "puts the peer on hold" },
	{ "resume", "", 0, 0, false, IN(UP), ABOUT_NONE, verb_resume, "takes it off again" },
	{ "reinvite", "[nosdp]", 0, 1, false, IN(UP), ABOUT_NONE, verb_reinvite,
	  "offers the session once more" },
	{ "update", "[nosdp]", 0, 1, false, IN(UP), ABOUT_NONE, verb_update, "the same by UPDATE" },
	{ "info", "TYPE TEXT", 2, 2, true, IN(UP), ABOUT_NONE, verb_info,
	  "sends INFO within the call" },
	{ "message", "URI TEXT", 2, 2, true, 0, ABOUT_NONE, verb_message, "sends a text message" },
	{ "options", "URI", 1, 1, false, 0, ABOUT_NONE, verb_options, "asks what a server can do" },
	{ "transfer", "URI [nosub]", 1, 2, false, IN(UP), ABOUT_NONE, verb_transfer,
	  "asks the peer to call URI" },
	{ "transfer-to", "CALL", 1, 1, false, IN(UP), ABOUT_NONE, verb_transfer_to,
	  "asks the peer to take our place in that call" },
	{ "subscribe", "URI EVENT [SECONDS]", 2, 3, false, 0, ABOUT_NONE, verb_subscribe,
	  "subscribes to events (3600 s)" },
	{ "unsubscribe", "", 0, 0, false, 0, ABOUT_OURS, verb_unsubscribe,
	  "ends a subscription of ours" },
	{ "accept", "", 0, 0, false, 0, ABOUT_WAITING, verb_accept,
	  "grants a subscription, or what a REFER asks for" },
	{ "decline", "[CODE]", 0, 1, false, 0, ABOUT_WAITING, verb_decline, "refuses it (603)" },
	{ "notify", "STATE [TYPE TEXT]", 1, 3, true, 0, ABOUT_THEIRS, verb_notify,
	  "tells a subscriber: active, pending, terminated" },
	{ "register", "[SECONDS]", 0, 1, false, 0, ABOUT_NONE, verb_register,
	  "registers at --registrar-uri (3600 s), and stays so" },
	{ "unregister", "", 0, 0, false, 0, ABOUT_NONE, verb_unregister, "takes that back" },
	{ "publish", "URI EVENT TYPE TEXT", 4, 4, true, 0, ABOUT_NONE, verb_publish,
	  "publishes a state, and keeps it so" },
	{ "calls", "", 0, 0, false, 0, ABOUT_NONE, calls, "lists the calls" },
	{ "explain", "[CALL]", 0, 1, false, ANY, ABOUT_NONE, explain,
	  "says how the call came to where it is" },
	{ "sleep", "MS", 1, 1, false, 0, ABOUT_NONE, sleep_so_long,
	  "waits so long before the next line" },
	{ "wait", "EVENT [MS]", 1, 2, false, 0, ABOUT_NONE, wait_for_event,
	  "waits until that has happened (32000 ms)" },
	{ "help", "", 0, 0, false, 0, ABOUT_NONE, help, "lists the commands" },
	{ "quit", "", 0, 0, false, 0, ABOUT_NONE, quit, "hangs up and ends" },
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
	puts(
	    "A number in front says which call or subscription is meant (\"2 hold\"); without it,\n"
	    "the newest.");
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

static bool find_call(struct order *order)
{
	uint32_t number = order->number;

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

/* The newest that the verb may be about, or the one with this number. */
static bool find_subscription(struct order *order)
{
	uint32_t number = order->number;
	const struct verb *verb = order->verb;
	struct subscription *all = order->phone->subscriptions;

	for (size_t i = 0; i < PHONE_SUBSCRIPTIONS; i++) {
		if (!all[i].id || (number && all[i].number != number) ||
		    all[i].is_theirs != (verb->about != ABOUT_OURS) ||
		    all[i].waits != (verb->about == ABOUT_WAITING))
			continue;
		if (!order->subscription || all[i].number > order->subscription->number)
			order->subscription = &all[i];
	}
	if (!order->subscription)
		phone_fails(order->phone, VERDICT_FAILED,
			    "cannot %s: there is no such subscription", verb->name);
	return order->subscription != NULL;
}

static bool find_subject(struct order *order)
{
	if (order->verb->about != ABOUT_NONE)
		return find_subscription(order);
	return !order->verb->states || find_call(order);
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

/* What stands behind "[word" among the arguments; NULL: nothing is called so there. */
static const char *behind_keyword(const char *arguments, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = arguments; (at = strchr(at, '[')); at++)
		if (strncmp(at + 1, word, len) == 0 && strchr(" ]", at[1 + len]))
			return at + 1 + len;
	return NULL;
}

/* Arguments in brackets are keywords, "[replaces CALL]", unless they are capitals. */
static bool has_keywords(const struct verb *verb)
{
	const char *bracket = strchr(verb->arguments, '[');

	return bracket && (bracket[1] < 'A' || bracket[1] > 'Z');
}

static bool check_keywords(const struct order *order)
{
	const struct verb *verb = order->verb;
	const char *behind;

	if (!has_keywords(verb))
		return true;
	for (size_t i = verb->least; i < order->count; i++) {
		behind = behind_keyword(verb->arguments, order->words[i]);
		if (!behind) {
			phone_fails(order->phone, VERDICT_USAGE, "\"%s\" is not one of \"%s %s\"",
				    order->words[i], verb->name, verb->arguments);
			return false;
		}
		if (*behind == ' ')
			i++;
	}
	return true;
}

void phone_obey(struct phone *phone, char *text)
{
	struct order order = { .phone = phone };
	char *word = take_word(&text);

	if (!*word || *word == '#')
		return;
	if (peal_text_number(peal_text_of(word), 999999, &order.number) == PEAL_OK)
		word = take_word(&text);
	order.verb = find_verb(phone, word);
	if (!order.verb)
		return;
	take_words(&order, text);
	if (check_words(&order) && check_keywords(&order) && find_subject(&order))
		order.verb->obey(&order);
}
