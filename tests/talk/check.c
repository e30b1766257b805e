/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <peal/fsm.h>

#include "talk.h"

/* ---- packets ---- */

bool packet_is_response(const struct packet *p)
{
	return strncmp(p->bytes, "SIP/2.0 ", 8) == 0;
}

static bool has_body(const struct packet *p)
{
	return strcmp(header_of(p, "Content-Length"), "0") != 0;
}

static const char *method_of(const struct packet *p)
{
	const char *blank = strchr(header_of(p, "CSeq"), ' ');

	return blank ? blank + 1 : "";
}

/* The packet as a transcript would write it. */
static const char *short_form(const struct packet *p)
{
	static char text[256];
	char method[32];
	int len = (int)strcspn(p->bytes, " ");

	snprintf(method, sizeof method, "%s", method_of(p));
	if (packet_is_response(p))
		snprintf(text, sizeof text, "%.3s for %s", p->bytes + 8, method);
	else
		snprintf(text, sizeof text, "%.*s", len, p->bytes);
	len = (int)strlen(text);
	snprintf(text + len, sizeof text - (size_t)len, " cseq=%lu%s",
		 strtoul(header_of(p, "CSeq"), NULL, 10), has_body(p) ? " sdp" : "");
	return text;
}

static const char *line_for(const struct packet *p)
{
	static char text[320];

	snprintf(text, sizeof text, "%llu ms  wire  %s", (unsigned long long)p->at, short_form(p));
	return text;
}

bool packet_is(const struct packet *p, const char *word)
{
	const char *at = packet_is_response(p) ? p->bytes + 8 : p->bytes;
	size_t len = strlen(word);

	return strncmp(at, word, len) == 0 && at[len] == ' ';
}

static void copy_branch(char *out, size_t size, const struct packet *p)
{
	const char *branch = strstr(header_of(p, "Via"), ";branch=");

	snprintf(out, size, "%s", branch ? branch + 8 : "");
	out[strcspn(out, ";, ")] = '\0';
}

/* "branch=INVITE": that of the latest INVITE before; "branch=new": of nobody's. */
static bool has_branch(const struct talk *t, const struct packet *p, const char *wanted)
{
	char branch[128], other[128];

	copy_branch(branch, sizeof branch, p);
	for (const struct packet *q = p; q-- > t->s->packets;) {
		copy_branch(other, sizeof other, q);
		if (strcmp(wanted, "new") == 0 && strcmp(branch, other) == 0)
			return false;
		if (packet_is(q, wanted))
			return strcmp(branch, other) == 0;
	}
	return strcmp(wanted, "new") == 0 || strcmp(wanted, branch) == 0;
}

/* The tag of the peer: in To of our requests, in From of what answers theirs. */
static bool has_tag(const struct packet *p, const char *wanted)
{
	const char *tag = strstr(header_of(p, packet_is_response(p) ? "From" : "To"), ";tag=");

	return strcmp(tag ? tag + 5 : "none", wanted) == 0;
}

static bool has_header(const struct packet *p, const char *word)
{
	const char *value = strchr(word, '=');
	const char *there;
	char name[64];

	snprintf(name, sizeof name, "%.*s", (int)(value - word), word);
	there = header_of(p, name);
	if (strcmp(value, "=any") == 0)
		return there[0] != '\0';
	return strcmp(there, strcmp(value, "=none") == 0 ? "" : value + 1) == 0;
}

static bool has_uri(const struct packet *p, const char *wanted)
{
	const char *uri = strchr(p->bytes, ' ') + 1;

	return strncmp(uri, wanted, strlen(wanted)) == 0 && uri[strlen(wanted)] == ' ';
}

/* What the packet is not; NULL when it is all that the phrase says. */
static const char *differs(const struct talk *t, const struct packet *p, const struct phrase *w)
{
	const char *cseq = phrase_value(w, "cseq"), *tag = phrase_value(w, "tag");
	const char *branch = phrase_value(w, "branch"), *uri = phrase_value(w, "uri");
	const char *method = phrase_behind(w, "for"), *over = phrase_behind(w, "over");

	if (!packet_is(p, w->words[0]) || (method && strcmp(method, method_of(p)) != 0))
		return w->words[0];
	if (has_body(p) != phrase_has(w, "sdp"))
		return "sdp";
	if (cseq && strtoul(cseq, NULL, 10) != strtoul(header_of(p, "CSeq"), NULL, 10))
		return "cseq";
	if (tag && !has_tag(p, tag))
		return "tag";
	if (branch && !has_branch(t, p, branch))
		return "branch";
	if (uri && !has_uri(p, uri))
		return "uri";
	if (over && (strcmp(over, "tcp") == 0) != (p->flow.transport == PEAL_TCP))
		return "over";
	for (size_t i = 1; i < w->count; i++)
		if (word_is_header(w->words[i]) && !has_header(p, w->words[i]))
			return w->words[i];
	return NULL;
}

/* Says what comes instead, if anything does. */
static bool nothing_was_sent(const struct talk *t, const char *what)
{
	peal_time at = t->s->now;

	while (t->s->packet_read == t->s->packet_count &&
	       peal_deadline(t->s->engine[ONE]) != PEAL_NEVER)
		stage_run(t->s, peal_deadline(t->s->engine[ONE]));
	if (t->s->packet_read == t->s->packet_count)
		return wrong(t, "no %s is sent at %llu ms, nor anything later", what,
			     (unsigned long long)at);
	return wrong(t, "no %s is sent at %llu ms; the next is\n\t%s", what, (unsigned long long)at,
		     line_for(&t->s->packets[t->s->packet_read]));
}

bool check_nothing_sent(struct talk *t)
{
	if (t->s->packet_read == t->s->packet_count)
		return true;
	return wrong(t, "not written down is\n\t%s", line_for(&t->s->packets[t->s->packet_read]));
}

/* ---- retransmissions ---- */

static bool pay(struct talk *t, const struct packet *p)
{
	for (size_t i = 0; i < t->owed_count; i++) {
		const struct owed *o = &t->owed[i];

		if (o->at != p->at || o->packet->len != p->len ||
		    memcmp(o->packet->bytes, p->bytes, p->len) != 0)
			continue;
		memmove(&t->owed[i], &t->owed[i + 1], (--t->owed_count - i) * sizeof t->owed[0]);
		return true;
	}
	return false;
}

static bool all_paid(const struct talk *t)
{
	for (size_t i = 0; i < t->owed_count; i++) {
		const struct owed *o = &t->owed[i];

		if (o->at < t->s->now)
			return wrong(t, "not retransmitted at %llu ms, as line %u wants:\n\t%s",
				     (unsigned long long)o->at, o->line, short_form(o->packet));
	}
	return true;
}

bool check_owed(struct talk *t)
{
	while (t->s->packet_read < t->s->packet_count) {
		const struct packet *p = &t->s->packets[t->s->packet_read];

		if (!pay(t, p)) {
			if (p->at < t->s->now)
				return check_nothing_sent(t);
			break; /* a line of the wire is to say so */
		}
		t->s->packet_read++;
	}
	return all_paid(t);
}

static void print_whole(const struct packet *p)
{
	for (const char *at = p->bytes; *at; at++)
		if (*at != '\r')
			fputc(*at, stderr);
}

const struct packet *check_packet(struct talk *t, const char *what)
{
	static const char *const known[] = { "for",  "cseq=", "tag=", "branch=",
					     "uri=", "sdp",   "over", NULL };
	const struct packet *p = &t->s->packets[t->s->packet_read];
	const char *other;
	struct phrase w;

	if (!phrase_cut(&w, what) || !phrase_known(t, &w, known))
		return NULL;
	if (t->s->packet_read == t->s->packet_count) {
		nothing_was_sent(t, what);
		return NULL;
	}
	other = differs(t, p, &w);
	if (other) {
		wrong(t, "not so (%s); what is sent is\n\t%s", other, line_for(p));
		print_whole(p);
		return NULL;
	}
	t->s->packet_read++;
	return check_owed(t) ? p : NULL;
}

/* ---- events ---- */

/* Of a request that the application is to answer, its method. */
static int method_length(const struct happened *h)
{
	return h->event.type == PEAL_EV_REQUEST ? (int)strcspn(h->line, " ") : 0;
}

/* Of a NOTIFY what it says of its subscription. */
static const char *notice_text(const struct happened *h)
{
	static const char *const states[] = { "", " pending", " active", " terminated" };

	return h->event.type == PEAL_EV_NOTIFIED ? states[h->event.state] : "";
}

/* Of a call, where it is told that it is up, or lasts on. */
static void timer_text(const struct peal_event *event, char *out, size_t size)
{
	static const char *const who[] = { "", "ours", "theirs" };

	out[0] = '\0';
	if (event->session_expires &&
	    (event->type == PEAL_EV_ANSWERED || event->type == PEAL_EV_ESTABLISHED ||
	     event->type == PEAL_EV_MODIFIED || event->type == PEAL_EV_REFRESHED))
		snprintf(out, size, " %us %s", event->session_expires, who[event->refresher]);
}

static const char *event_text(const struct happened *h)
{
	static const char *const types[] = {
		"INCOMING",   "PROGRESS",     "ANSWERED", "ESTABLISHED",  "OFFER",
		"WITHDRAWN",  "ENDED",        "RESPONSE", "REQUEST",      "MODIFIED",
		"UNMODIFIED", "SUBSCRIPTION", "REFER",    "NOTIFIED",     "UNSUBSCRIBED",
		"GRANTED",    "RETRY",        "REMOVED",  "ACKNOWLEDGED", "REFRESHED",
	};
	static const char *const causes[] = {
		[PEAL_CAUSE_NONE] = "",
		[PEAL_CAUSE_RESPONSE] = "",
		[PEAL_CAUSE_LOCAL] = " local",
		[PEAL_CAUSE_BYE] = " bye",
		[PEAL_CAUSE_CANCEL] = " cancel",
		[PEAL_CAUSE_TIMEOUT] = " timeout",
		[PEAL_CAUSE_TRANSPORT] = " transport",
		[PEAL_CAUSE_NO_ACK] = " no-ack",
		[PEAL_CAUSE_EXPIRED] = " expired",
		[PEAL_CAUSE_LOST] = " lost",
		[PEAL_CAUSE_REPLACED] = " replaced",
		[PEAL_CAUSE_NOTIFY] = " notify",
		[PEAL_CAUSE_LACKING] = " lacking",
	};
	static char text[256];
	char status[16] = "", seconds[32] = "";
	int method = method_length(h);

	if (h->event.status)
		snprintf(status, sizeof status, " %u", h->event.status);
	timer_text(&h->event, seconds, sizeof seconds);
	if (h->event.type == PEAL_EV_GRANTED || h->event.type == PEAL_EV_NOTIFIED ||
	    (h->event.cause == PEAL_CAUSE_RESPONSE && h->event.seconds))
		snprintf(seconds, sizeof seconds, " %us", h->event.seconds);
	snprintf(text, sizeof text, "%s%s%.*s%s%s%s%s%s%s", types[h->event.type], method ? " " : "",
		 method, h->line, status, notice_text(h), seconds, causes[h->event.cause],
		 h->event.wants_answer ? " offer" : "", h->body[0] ? " sdp" : "");
	return text;
}

static const struct happened *next_event(const struct talk *t)
{
	return t->s->event_read < t->s->event_count ? &t->s->events[t->s->event_read] : NULL;
}

bool begins_call(const struct peal_event *event)
{
	return event->type == PEAL_EV_INCOMING ||
	       (event->type == PEAL_EV_ANSWERED && event->origin);
}

static bool expect_this_event(struct talk *t, const char *text)
{
	const struct happened *h = next_event(t);

	if (!h)
		return wrong(t, "there is no event %s", text);
	if (strcmp(event_text(h), text) != 0)
		return wrong(t, "not event %s but\n\tevent %s", text, event_text(h));
	t->s->event_read++;
	if (begins_call(&h->event))
		t->id = h->event.id;
	if (h->event.type == PEAL_EV_REQUEST)
		t->request = h->event.id;
	return true;
}

static bool no_event_left(const struct talk *t)
{
	const struct happened *h = next_event(t);

	return !h || wrong(t, "missing in this line is\n\tevent %s", event_text(h));
}

bool check_passed(struct talk *t)
{
	const struct happened *h = next_event(t);

	if (h && h->event.at < t->s->now)
		return wrong(t, "not written down is\n\t%llu ms  event %s",
			     (unsigned long long)h->event.at, event_text(h));
	return check_owed(t);
}

/* ---- states ---- */

void check_step(void *talk, const struct peal_step *step)
{
	struct talk *t = talk;
	struct inside *in = t->inside, *end = t->inside + t->inside_count;
	struct peal_row row;

	peal_row_describe(step->row, &row);
	while (in < end && (in->object != step->object || in->machine != row.machine))
		in++;
	if (in == t->inside + TALK_INSIDE)
		return;
	t->inside_count += in == end;
	*in = (struct inside){ step->object, row.machine, row.next };
}

static bool say_states(const struct talk *t, const char *wanted)
{
	char text[512] = "nothing";
	size_t len = 0;

	for (size_t i = 0; i < t->inside_count && len < sizeof text; i++) {
		const struct inside *in = &t->inside[i];

		len += (size_t)snprintf(text + len, sizeof text - len, "%sstate %s %s",
					i ? ", " : "", peal_machine_name(in->machine),
					peal_state_name(in->machine, in->state));
	}
	return wrong(t, "no machine that ran is in state %s; what ran is in\n\t%s", wanted, text);
}

static bool expect_state(struct talk *t, const char *wanted)
{
	for (size_t i = 0; i < t->inside_count; i++) {
		const struct inside *in = &t->inside[i];
		const char *machine = peal_machine_name(in->machine);
		const char *state = peal_state_name(in->machine, in->state);
		size_t len = strlen(machine);

		if (strcmp(wanted, state) == 0 ||
		    (strncmp(wanted, machine, len) == 0 && wanted[len] == ' ' &&
		     strcmp(wanted + len + 1, state) == 0))
			return true;
	}
	return say_states(t, wanted);
}

/* ---- the last column ---- */

bool check_is_gone(const struct talk *t)
{
	struct peal_counts c;

	peal_count(t->s->engine[ONE], &c);
	return c.transactions + c.calls + c.dialogs + c.acks + c.upkeeps + c.subscriptions == 0 &&
	       c.storage == 0 && c.unexpected == 0;
}

static bool expect_gone(struct talk *t)
{
	peal_time next = peal_deadline(t->s->engine[ONE]);
	struct peal_counts c;
	char when[32] = "ever";

	peal_count(t->s->engine[ONE], &c);
	if (check_is_gone(t))
		return t->gone = true;
	if (next != PEAL_NEVER)
		snprintf(when, sizeof when, "before %llu ms", (unsigned long long)next);
	return wrong(t,
		     "not all is gone: %u transactions, %u calls, %u dialogs, %u acks, %llu bytes; "
		     "nothing is due %s",
		     c.transactions, c.calls, c.dialogs, c.acks, (unsigned long long)c.storage,
		     when);
}

static bool owe(struct talk *t, const char *times, const struct packet *packet)
{
	char *end;

	if (!packet)
		return wrong(t, "what is sent again stands in a line of the wire");
	while (strcmp(times, " ms") != 0) {
		peal_time at = strtoull(times, &end, 10);

		if (end == times || t->owed_count == TALK_OWED)
			return wrong(t, "it is \"retransmit at 500 1500 ms\"");
		t->owed[t->owed_count++] = (struct owed){ at, packet, t->line };
		times = end;
	}
	return true;
}

static const char *result_text(int result)
{
	static const char *const names[] = { "OK", "SYNTAX", "FULL", "STATE", "GONE", "ARGUMENT" };

	return result <= 0 && result > -6 ? names[-result] : "unknown";
}

static bool expect_error(struct talk *t, const char *wanted)
{
	int result = t->result;

	t->result = PEAL_OK;
	return strcmp(result_text(result), wanted) == 0 ||
	       wrong(t, "not error %s but\n\terror %s", wanted, result_text(result));
}

static const char *behind(const char *item, const char *word)
{
	size_t len = strlen(word);

	return strncmp(item, word, len) == 0 ? item + len : NULL;
}

static bool expect_item(struct talk *t, const char *item, const struct packet *packet)
{
	const char *rest;

	if ((rest = behind(item, "event ")))
		return expect_this_event(t, rest);
	if ((rest = behind(item, "state ")))
		return expect_state(t, rest);
	if ((rest = behind(item, "retransmit at")))
		return owe(t, rest, packet);
	if ((rest = behind(item, "error ")))
		return expect_error(t, rest);
	if (strcmp(item, "nothing") == 0)
		return check_nothing_sent(t);
	if (strcmp(item, "gone") == 0)
		return expect_gone(t);
	return wrong(t,
		     "\"%s\" is not to be expected, but: event, state, retransmit at, error, "
		     "not sent, nothing, gone",
		     item);
}

bool check_column(struct talk *t, const char *list, const struct packet *packet)
{
	char items[512];

	t->gone = false;
	snprintf(items, sizeof items, "%s", list);
	for (char *item = strtok(items, ","); item; item = strtok(NULL, ","))
		if (!expect_item(t, item + strspn(item, " "), packet))
			return false;
	if (t->result != PEAL_OK)
		return wrong(t, "the call was refused:\n\terror %s", result_text(t->result));
	return no_event_left(t);
}
