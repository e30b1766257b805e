/* SPDX-License-Identifier: MIT */
#include "stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SDP                                                                                        \
	"v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 4000 "   \
	"RTP/AVP 0\r\n"

const struct peal_body stage_sdp = { { "application/sdp", 15 }, { SDP, sizeof SDP - 1 } };
const struct peal_reply stage_answer = {
	.size = sizeof stage_answer, .body = { { "application/sdp", 15 }, { SDP, sizeof SDP - 1 } }
};

static struct peal_address address(uint8_t last)
{
	return (struct peal_address){ .family = 4, .bytes = { 192, 0, 2, last }, .port = 5060 };
}

static void open_engine(struct stage *s, int n, void (*change)(struct peal_config *))
{
	static const char *const names[] = { "one", "two", "three" };
	struct peal_config config;
	size_t size;

	peal_config_init(&config);
	config.steps = 1024;
	config.contact_user = peal_text_of(names[n]);
	config.locals[0] = (struct peal_flow){ .local = address((uint8_t)(n + 1)) };
	config.locals[1] = config.locals[0];
	config.locals[1].transport = PEAL_TCP;
	config.local_count = 2;
	memset(config.seed, n + 1, sizeof config.seed);
	if (change)
		change(&config);
	size = peal_size(&config);
	assert_int_not_equal(size, 0);
	s->memory[n] = malloc(size);
	assert_int_equal(peal_init(&s->engine[n], s->memory[n], size, &config), PEAL_OK);
	s->count = n + 1;
}

struct stage *stage_open(void (*change)(struct peal_config *))
{
	struct stage *s = calloc(1, sizeof *s);

	assert_non_null(s);
	rows_restart();
	open_engine(s, ONE, change);
	open_engine(s, TWO, change);
	return s;
}

void stage_third(struct stage *s, void (*change)(struct peal_config *))
{
	open_engine(s, THREE, change);
}

void stage_close(struct stage *s)
{
	for (size_t i = 0; i < s->packet_count; i++)
		free(s->packets[i].bytes);
	free(s->memory[ONE]);
	free(s->memory[TWO]);
	free(s->memory[THREE]);
	free(s);
}

/* ---- what engines say ---- */

/* Whatever an engine sends, it would itself accept. */
static void expect_valid(struct peal_text bytes)
{
	static struct peal_header headers[256];
	struct peal_message message;
	struct peal_fault fault = { 0 };

	if (peal_message_read(&message, bytes.at, bytes.len, headers, 256, &fault) != PEAL_OK ||
	    peal_message_validate(&message, bytes.at, &fault, NULL) != PEAL_OK)
		fail_msg("byte %u: expected %s (%s) in\n%.*s", fault.at, fault.expected,
			 fault.clause, (int)bytes.len, bytes.at);
}

static void keep_packet(struct stage *s, enum who from, const struct peal_output *output)
{
	struct packet *p = &s->packets[s->packet_count++];

	assert_in_range(s->packet_count, 1, STAGE_PACKETS);
	expect_valid(output->bytes);
	*p = (struct packet){ .at = s->now,
			      .from = from,
			      .flow = output->flow,
			      .ticket = output->ticket,
			      .len = output->bytes.len };
	p->bytes = malloc(p->len + 1);
	assert_non_null(p->bytes);
	memcpy(p->bytes, output->bytes.at, p->len);
	p->bytes[p->len] = '\0';
	p->lost = s->lose && s->lose(s, p);
}

static void copy_text(char *out, size_t size, struct peal_text text)
{
	size_t len = text.len < size ? text.len : size - 1;

	if (len)
		memcpy(out, text.at, len);
	out[len] = '\0';
}

static void keep_event(struct stage *s, enum who who, const struct peal_event *event)
{
	struct happened *h = &s->events[s->event_count++];

	assert_in_range(s->event_count, 1, STAGE_EVENTS);
	h->event = *event;
	h->who = who;
	copy_text(h->line, sizeof h->line, event->message ? event->message->line : PEAL_TEXT(""));
	copy_text(h->body, sizeof h->body, event->body);
	h->event.message = NULL;
	h->event.body = (struct peal_text){ 0 };
}

static void read_one(struct stage *s, enum who who)
{
	struct peal_output output;
	struct peal_event event;
	struct peal_step step;

	while (peal_next_output(s->engine[who], &output))
		keep_packet(s, who, &output);
	while (peal_next_event(s->engine[who], &event))
		keep_event(s, who, &event);
	while (peal_next_step(s->engine[who], &step)) {
		rows_note(who, &step);
		if (s->stepped)
			s->stepped(s->watcher, &step);
	}
}

void stage_enter(struct stage *s, enum who who)
{
	if (s->entering)
		s->entering(s->engine[who]);
}

static void receive(struct stage *s, enum who to, const struct peal_flow *flow, const void *bytes,
		    size_t len)
{
	void *exact;

	if (s->heard)
		s->heard(s->watcher, bytes, len);
	exact = malloc(len ? len : 1); /* so that a sanitizer sees one byte too far */

	assert_non_null(exact);
	memcpy(exact, bytes, len);
	stage_enter(s, to);
	assert_int_equal(peal_receive(s->engine[to], flow, exact, len, s->now), PEAL_OK);
	free(exact);
}

static enum who addressee(const struct stage *s, const struct packet *p)
{
	if (s->count == 3)
		return (enum who)(p->flow.remote.bytes[3] - 1);
	return p->from == ONE ? TWO : ONE;
}

/* Hands over the packets whose time has come; a packet may cause more. */
static void deliver(struct stage *s)
{
	while (s->linked && s->packet_delivered < s->packet_count) {
		const struct packet *p = &s->packets[s->packet_delivered];
		enum who to = addressee(s, p);
		struct peal_flow flow = { .transport = p->flow.transport,
					  .local = p->flow.remote,
					  .remote = p->flow.local };

		if (p->at + s->delay > s->now)
			return;
		s->packet_delivered++;
		if (p->lost)
			continue;
		receive(s, to, &flow, p->bytes, p->len);
		read_one(s, to);
	}
}

void stage_read(struct stage *s)
{
	for (int n = 0; n < s->count; n++)
		read_one(s, (enum who)n);
	deliver(s);
}

static peal_time earlier(peal_time a, peal_time b)
{
	return a < b ? a : b;
}

static peal_time next_time(const struct stage *s)
{
	peal_time next = PEAL_NEVER;

	for (int n = 0; n < s->count; n++)
		next = earlier(next, peal_deadline(s->engine[n]));
	if (s->linked && s->packet_delivered < s->packet_count)
		next = earlier(next, s->packets[s->packet_delivered].at + s->delay);
	return next < s->now ? s->now : next;
}

static void advance(struct stage *s, enum who who)
{
	stage_enter(s, who);
	peal_advance(s->engine[who], s->now);
}

void stage_run(struct stage *s, peal_time until)
{
	stage_read(s);
	while (next_time(s) <= until) {
		s->now = next_time(s);
		for (int n = 0; n < s->count; n++)
			advance(s, (enum who)n);
		stage_read(s);
	}
	s->now = until;
}

void stage_rest(struct stage *s)
{
	stage_read(s);
	while (next_time(s) != PEAL_NEVER)
		stage_run(s, next_time(s));
}

/* ---- the peer ---- */

static const struct packet *latest(const struct stage *s, enum who from)
{
	for (size_t i = s->packet_count; i > 0; i--)
		if (s->packets[i - 1].from == from)
			return &s->packets[i - 1];
	return NULL;
}

static const struct packet *latest_request(const struct stage *s, enum who from)
{
	for (size_t i = s->packet_count; i > 0; i--)
		if (s->packets[i - 1].from == from &&
		    strncmp(s->packets[i - 1].bytes, "SIP/", 4) != 0)
			return &s->packets[i - 1];
	return NULL;
}

/* What stands behind `mark` up to a delimiter, in `text`. */
static size_t copy_after(char *out, const char *text, const char *mark)
{
	const char *at = text ? strstr(text, mark) : NULL;
	size_t len;

	if (!at)
		return 0;
	at += strlen(mark);
	len = strcspn(at, ";,>\r\n ");
	memcpy(out, at, len);
	return len;
}

static size_t our_tag(char *out, const struct packet *p)
{
	const char *row;

	if (!p)
		return 0;
	row = strstr(p->bytes, strncmp(p->bytes, "SIP/", 4) == 0 ? "\r\nTo:" : "\r\nFrom:");
	return row ? copy_after(out, row, ";tag=") : 0;
}

static size_t our_call_id(char *out, const struct packet *p)
{
	return p ? copy_after(out, p->bytes, "\r\nCall-ID: ") : 0;
}

static size_t expand(const struct stage *s, enum who who, const char *text, char *out)
{
	size_t len = 0;

	while (*text) {
		if (strncmp(text, "$BRANCH", 7) == 0) {
			const struct packet *p = latest_request(s, who);

			len += copy_after(out + len, p ? p->bytes : NULL, "branch=");
			text += 7;
		} else if (strncmp(text, "$TAG", 4) == 0) {
			len += our_tag(out + len, latest(s, who));
			text += 4;
		} else if (strncmp(text, "$CALL", 5) == 0) {
			len += our_call_id(out + len, latest(s, who));
			text += 5;
		} else {
			out[len++] = *text++;
		}
	}
	return len;
}

void stage_wire_bytes(struct stage *s, enum who to, const void *bytes, size_t len)
{
	struct peal_flow flow = { .transport = s->reliable ? PEAL_TCP : PEAL_UDP,
				  .local = address((uint8_t)(to + 1)),
				  .remote = address(9) };

	receive(s, to, &flow, bytes, len);
	stage_read(s);
}

void stage_wire(struct stage *s, enum who to, const char *text)
{
	static char out[70000];

	stage_wire_bytes(s, to, out, expand(s, to, text, out));
}

peal_id stage_call(struct stage *s, enum who from, const char *target)
{
	struct peal_request request = { .size = sizeof request,
					.target = peal_text_of(target),
					.body = stage_sdp };
	peal_id call = 0;

	assert_int_equal(peal_call(s->engine[from], &request, s->now, &call), PEAL_OK);
	stage_read(s);
	return call;
}

/* ---- what is expected ---- */

const struct packet *next_packet(struct stage *s)
{
	if (s->packet_read == s->packet_count)
		fail_msg("nothing more was sent");
	return &s->packets[s->packet_read++];
}

const struct packet *expect_packet(struct stage *s, enum who from, peal_time at, const char *start)
{
	const struct packet *p = next_packet(s);

	if (strncmp(p->bytes, start, strlen(start)) != 0)
		fail_msg("sent at %llu: %.*s\nexpected at %llu: %s", (unsigned long long)p->at,
			 (int)strcspn(p->bytes, "\r"), p->bytes, (unsigned long long)at, start);
	assert_int_equal(p->from, from);
	assert_int_equal(p->at, at);
	return p;
}

void expect_silence(struct stage *s)
{
	if (s->packet_read < s->packet_count)
		fail_msg("sent at %llu: %s", (unsigned long long)s->packets[s->packet_read].at,
			 s->packets[s->packet_read].bytes);
}

const struct happened *expect_event(struct stage *s, enum who who, enum peal_event_type type,
				    uint16_t status)
{
	const struct happened *h = &s->events[s->event_read];

	if (s->event_read == s->event_count)
		fail_msg("no event %d", type);
	s->event_read++;
	assert_int_equal(h->event.type, type);
	assert_int_equal(h->event.status, status);
	assert_int_equal(h->who, who);
	return h;
}

void expect_no_event(struct stage *s)
{
	if (s->event_read < s->event_count)
		fail_msg("event %d, status %d, cause %d", s->events[s->event_read].event.type,
			 s->events[s->event_read].event.status,
			 s->events[s->event_read].event.cause);
}

void expect_empty(struct stage *s)
{
	for (int n = 0; n < s->count; n++) {
		struct peal_counts c;

		peal_count(s->engine[n], &c);
		assert_int_equal(c.transactions, 0);
		assert_int_equal(c.calls, 0);
		assert_int_equal(c.dialogs, 0);
		assert_int_equal(c.acks, 0);
		assert_int_equal(c.subscriptions, 0);
		assert_int_equal(c.upkeeps, 0);
		assert_int_equal(c.reliables, 0);
		assert_int_equal(c.storage, 0);
		assert_int_equal(c.unexpected, 0);
	}
}

const char *header_of(const struct packet *packet, const char *name)
{
	static char value[4096];
	char row[64];
	const char *at;
	size_t len;

	snprintf(row, sizeof row, "\r\n%s: ", name);
	at = strstr(packet->bytes, row);
	if (!at)
		return "";
	at += strlen(row);
	len = strcspn(at, "\r");
	assert_in_range(len, 0, sizeof value - 1);
	memcpy(value, at, len);
	value[len] = '\0';
	return value;
}
