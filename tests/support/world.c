/* SPDX-License-Identifier: MIT */
#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stage.h"

static void must(bool holds, const char *sentence)
{
	if (holds)
		return;
	fprintf(stderr, "world: not true that %s\n", sentence);
	abort();
}

/* ---- chance ---- */

bool chance_is_over(const struct chance *c)
{
	return c->len == 0 && c->random == 0;
}

/* xorshift64* */
static uint32_t generate(struct chance *c)
{
	c->random ^= c->random >> 12;
	c->random ^= c->random << 25;
	c->random ^= c->random >> 27;
	return (uint32_t)(c->random * 0x2545f4914f6cdd1d >> 32);
}

uint32_t chance_below(struct chance *c, uint32_t limit)
{
	uint32_t number = 0;

	if (c->len == 0)
		return c->random ? generate(c) % limit : 0;
	for (uint32_t reach = 1; reach < limit && c->len; reach *= 256, c->len--)
		number = number << 8 | *c->at++;
	return number % limit;
}

/* ---- two engines ---- */

static struct peal_address address(int n)
{
	return (struct peal_address){ .family = 4,
				      .bytes = { 192, 0, 2, (uint8_t)(n + 1) },
				      .port = 5060 };
}

static void open_engine(struct world *w, int n)
{
	struct peal_config config;
	size_t size;

	peal_config_init(&config);
	config.transactions = 64;
	config.calls = WORLD_CALLS;
	config.dialogs = config.acks = 2 * WORLD_CALLS;
	config.events = config.outputs = 64;
	config.steps = 256;
	config.headers = 32;
	config.message_size = WORLD_LONGEST;
	config.storage = 1 << 19;
	config.locals[0].local = address(n);
	config.local_count = 1;
	config.methods = PEAL_TEXT("INFO, NOTIFY");
	config.contact_user = n ? PEAL_TEXT("two") : PEAL_TEXT("one");
	memset(config.seed, n + 1, sizeof config.seed);
	size = peal_size(&config);
	w->memory[n] = malloc(size);
	must(peal_init(&w->engine[n], w->memory[n], size, &config) == PEAL_OK, "an engine opens");
}

struct world *world_open(struct chance chance)
{
	struct world *w = calloc(1, sizeof *w);

	must(w != NULL, "there is memory");
	w->chance = chance;
	rows_restart();
	open_engine(w, 0);
	open_engine(w, 1);
	return w;
}

/* ---- who is alive ---- */

static peal_id *place_of(struct world *w, int n, peal_id id)
{
	for (size_t i = 0; i < WORLD_ALIVE; i++)
		if (w->alive[n][i] == id)
			return &w->alive[n][i];
	return NULL;
}

static void begins(struct world *w, int n, peal_id id)
{
	peal_id *place = place_of(w, n, 0);

	must(id != 0 && !place_of(w, n, id) && place, "an id is new when it begins");
	*place = id;
}

static void ends(struct world *w, int n, peal_id id)
{
	peal_id *place = place_of(w, n, id);

	must(place != NULL, "what ends was alive, and ends once");
	*place = 0;
	w->stale = id;
}

static peal_id somebody(struct world *w, int n)
{
	size_t first = chance_below(&w->chance, WORLD_ALIVE);

	for (size_t i = 0; i < WORLD_ALIVE; i++)
		if (w->alive[n][(first + i) % WORLD_ALIVE])
			return w->alive[n][(first + i) % WORLD_ALIVE];
	return w->stale;
}

/* ---- what engines say ---- */

static void hear(struct world *w, int from, struct peal_text bytes)
{
	struct heard *h = &w->heard[w->heard_count % WORLD_HEARD];

	must(bytes.len <= WORLD_LONGEST, "no message is longer than the config allows");
	h->from = from;
	h->len = bytes.len;
	memcpy(h->bytes, bytes.at, bytes.len);
	w->heard_count++;
}

static bool is_final(const struct peal_event *event)
{
	return event->type == PEAL_EV_ENDED ||
	       (event->type == PEAL_EV_RESPONSE && event->status >= 200);
}

static uint32_t listen(struct world *w, int n)
{
	struct peal_output output;
	struct peal_event event;
	struct peal_step step;
	uint32_t sent = 0;

	for (; peal_next_output(w->engine[n], &output); sent++) {
		hear(w, n, output.bytes);
		w->ticket[n] = output.ticket;
	}
	while (peal_next_event(w->engine[n], &event)) {
		if (event.type == PEAL_EV_INCOMING)
			begins(w, n, event.id);
		else if (event.type == PEAL_EV_REQUEST)
			w->asked[n] = event.id;
		else
			must(place_of(w, n, event.id) != NULL, "events come for what is alive");
		if (is_final(&event))
			ends(w, n, event.id);
	}
	while (peal_next_step(w->engine[n], &step))
		rows_note((unsigned)n, &step);
	return sent;
}

static void check(struct world *w, int n)
{
	struct peal_counts c;

	peal_count(w->engine[n], &c);
	must(c.unexpected == 0, "tables provide for every event");
	must(c.transactions <= 64 && c.calls <= WORLD_CALLS && c.dialogs <= 2 * WORLD_CALLS &&
		 c.acks <= 2 * WORLD_CALLS && c.storage <= 1 << 19,
	     "limits hold");
	must(c.events == 0 && c.outputs == 0, "all was read");
}

static void settle(struct world *w)
{
	for (int n = 0; n < 2; n++) {
		listen(w, n);
		check(w, n);
	}
}

/* ---- what comes in ---- */

static uint64_t malformed(const struct world *w, int n)
{
	struct peal_counts c;

	peal_count(w->engine[n], &c);
	return c.malformed;
}

/* RFC 3261 8.2, 17.1.1.1, 18.3: no answer to a broken response or to an ACK. */
static bool may_be_answered(const void *bytes, size_t len)
{
	struct peal_header headers[32];
	struct peal_message m;

	peal_message_read(&m, bytes, len, headers, 32, NULL);
	return m.is_request && m.method != PEAL_METHOD_ACK;
}

static bool is_refusal(const struct heard *h)
{
	static const char *const starts[] = { "SIP/2.0 400 ", "SIP/2.0 505 ", "SIP/2.0 513 " };

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (h->len > 12 && memcmp(h->bytes, starts[i], 12) == 0)
			return true;
	return false;
}

void world_receive(struct world *w, int to, const void *bytes, size_t len)
{
	struct peal_flow flow = { .local = address(to), .remote = address(!to) };
	void *exact = malloc(len ? len : 1); /* so that a sanitizer sees one byte too far */
	uint64_t before = malformed(w, to);
	uint32_t sent;

	must(exact != NULL, "there is memory");
	memcpy(exact, bytes, len);
	must(peal_receive(w->engine[to], &flow, exact, len, w->now) == PEAL_OK,
	     "there is room when all was read");
	sent = listen(w, to);
	if (malformed(w, to) > before)
		must(sent == 0 || (sent == 1 && may_be_answered(exact, len) &&
				   is_refusal(&w->heard[(w->heard_count - 1) % WORLD_HEARD])),
		     "a malformed datagram has one answer at most, and only where one is due");
	free(exact);
	settle(w);
}

/* ---- spoiling ---- */

static size_t insert(char *bytes, size_t len, size_t at, const char *more, size_t more_len)
{
	if (len + more_len > WORLD_LONGEST)
		return len;
	memmove(bytes + at + more_len, bytes + at, len - at);
	memmove(bytes + at, more, more_len);
	return len + more_len;
}

static size_t cut(char *bytes, size_t len, size_t at, size_t count)
{
	count = count < len - at ? count : len - at;
	memmove(bytes + at, bytes + at + count, len - at - count);
	return len - count;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The first place from `at` on where `text` stands; `len` when there is none. */
static size_t find(const char *bytes, size_t len, size_t at, const char *text)
{
	size_t n = strlen(text);

	for (; at + n <= len; at++)
		if (memcmp(bytes + at, text, n) == 0)
			return at;
	return len;
}

static size_t replace_number(struct chance *c, char *bytes, size_t len, size_t at)
{
	static const char *const numbers[] = { "0",          "99999999999999999999", "4294967295",
					       "4294967296", "2147483648",           "-1" };
	const char *number = numbers[chance_below(c, 6)];

	while (at < len && !is_digit(bytes[at]))
		at++;
	while (at < len && is_digit(bytes[at]))
		len = cut(bytes, len, at, 1);
	return insert(bytes, len, at, number, strlen(number));
}

/* Repeats or removes the row in which `at` stands. */
static size_t change_row(struct chance *c, char *bytes, size_t len, size_t at)
{
	char row[512];
	size_t begin = find(bytes, len, at, "\r\n") + 2, end;

	if (begin >= len)
		return len;
	end = find(bytes, len, begin, "\r\n") + 2;
	if (end > len || end - begin > sizeof row)
		return len;
	if (chance_below(c, 2))
		return cut(bytes, len, begin, end - begin);
	memcpy(row, bytes + begin, end - begin);
	return insert(bytes, len, begin, row, end - begin);
}

/* From and To change places, so that a message comes back with its tags swapped. */
static size_t swap_tags(char *bytes, size_t len)
{
	size_t from = find(bytes, len, 0, "\r\nFrom:"), to = find(bytes, len, 0, "\r\nTo:");

	if (from == len || to == len)
		return len;
	memcpy(bytes + from + 2, "t   :", 5);
	memcpy(bytes + to + 2, "f :", 3);
	return len;
}

static size_t replace_word(char *bytes, size_t len, size_t at, const char *word)
{
	while (at < len && bytes[at] != ' ' && bytes[at] != '\r')
		len = cut(bytes, len, at, 1);
	return insert(bytes, len, at, word, strlen(word));
}

/* Another method, also in the CSeq, whose number rises: a request that fits into
 * the dialog, if the message was of one.  Of a response, another status. */
static size_t change_kind(struct chance *c, char *bytes, size_t len)
{
	static const char *const methods[] = { "INVITE", "ACK",     "CANCEL", "BYE",
					       "INFO",   "OPTIONS", "NOTIFY" };
	static const char *const statuses[] = { "100", "183", "200", "302", "408", "481", "699" };
	const char *method = methods[chance_below(c, 7)];
	size_t cseq;

	if (len > 8 && memcmp(bytes, "SIP/2.0 ", 8) == 0)
		return replace_word(bytes, len, 8, statuses[chance_below(c, 7)]);
	len = replace_word(bytes, len, 0, method);
	cseq = find(bytes, len, 0, "CSeq: ");
	if (cseq == len)
		return len;
	if (chance_below(c, 2))
		len = insert(bytes, len, cseq + 6, "9", 1);
	cseq = find(bytes, len, cseq + 6, " ");
	return cseq == len ? len : replace_word(bytes, len, cseq + 1, method);
}

static size_t new_branch(struct chance *c, char *bytes, size_t len)
{
	size_t at = find(bytes, len, 0, "z9hG4bK");
	char digit = (char)('a' + chance_below(c, 16));

	return at == len ? len : insert(bytes, len, at + 7, &digit, 1);
}

static size_t spoil_once(struct chance *c, char *bytes, size_t len)
{
	size_t at = chance_below(c, (uint32_t)len);
	char byte = (char)chance_below(c, 256);

	switch (chance_below(c, 10)) {
	case 0: bytes[at] = (char)(bytes[at] ^ 1 << chance_below(c, 8)); return len;
	case 1: return at;
	case 2: return insert(bytes, len, at, &byte, 1);
	case 3: return cut(bytes, len, at, 1 + chance_below(c, 16));
	case 4: return change_row(c, bytes, len, at);
	case 5: return replace_number(c, bytes, len, at);
	case 6: return swap_tags(bytes, len);
	case 7: return new_branch(c, bytes, len);
	default: return change_kind(c, bytes, len);
	}
}

size_t world_spoil(struct chance *c, char *bytes, size_t len)
{
	uint32_t times = 1 + chance_below(c, 4);

	while (times-- && len)
		len = spoil_once(c, bytes, len);
	return len;
}

/* ---- what may happen ---- */

#define SDP "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nt=0 0\r\n"

static const struct peal_body sdp = { { "application/sdp", 15 }, { SDP, sizeof SDP - 1 } };

static void call_somebody(struct world *w, int n)
{
	struct peal_request request = { .size = sizeof request,
					.target = n ? PEAL_TEXT("sip:one@192.0.2.1")
						    : PEAL_TEXT("sip:two@192.0.2.2") };
	peal_id id;

	if (chance_below(&w->chance, 4))
		request.body = sdp;
	if (peal_call(w->engine[n], &request, w->now, &id) == PEAL_OK)
		begins(w, n, id);
}

static void ask_somebody(struct world *w, int n)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = n ? PEAL_TEXT("sip:192.0.2.1")
						    : PEAL_TEXT("sip:192.0.2.2") };
	peal_id id;

	if (peal_request(w->engine[n], &request, w->now, &id) == PEAL_OK)
		begins(w, n, id);
}

static void send_within(struct world *w, int n, peal_id call)
{
	static const struct peal_text methods[] = { { "INFO", 4 }, { "NOTIFY", 6 }, { "X", 1 } };
	struct peal_request request = { .size = sizeof request,
					.method = methods[chance_below(&w->chance, 3)] };
	peal_id id;

	if (chance_below(&w->chance, 2))
		request.body = sdp;
	if (peal_send(w->engine[n], call, &request, w->now, &id) == PEAL_OK)
		begins(w, n, id);
}

static void press_a_button(struct world *w, int n)
{
	struct peal_reply reply = { .size = sizeof reply, .body = sdp };
	peal_id id = somebody(w, n);
	struct peal_engine *e = w->engine[n];

	switch (chance_below(&w->chance, 9)) {
	case 0: peal_ring(e, id, NULL, w->now); break;
	case 1: peal_answer(e, id, &reply, w->now); break;
	case 2: peal_answer(e, id, NULL, w->now); break;
	case 3: peal_reject(e, id, NULL, w->now); break;
	case 4: peal_acknowledge(e, id, &sdp, w->now); break;
	case 5: send_within(w, n, id); break;
	case 6: peal_answer(e, w->asked[n], NULL, w->now); break;
	case 7: peal_reject(e, w->asked[n], NULL, w->now); break;
	default: peal_hangup(e, id, w->now); break;
	}
}

static void deliver(struct world *w)
{
	static char bytes[WORLD_LONGEST]; /* what comes in may overwrite what was heard */
	const struct heard *h;
	size_t len;

	if (w->heard_count - w->delivered > WORLD_HEARD)
		w->delivered = w->heard_count - WORLD_HEARD;
	if (w->delivered == w->heard_count)
		return;
	h = &w->heard[w->delivered++ % WORLD_HEARD];
	len = h->len;
	memcpy(bytes, h->bytes, len);
	world_receive(w, !h->from, bytes, len);
}

/* Something heard before comes again, as it was or spoilt, to either. */
static void repeat(struct world *w, bool spoilt)
{
	static char bytes[WORLD_LONGEST];
	uint32_t kept = w->heard_count < WORLD_HEARD ? w->heard_count : WORLD_HEARD;
	const struct heard *h;
	size_t len;
	int to;

	if (kept == 0)
		return;
	h = &w->heard[(w->heard_count - 1 - chance_below(&w->chance, kept)) % WORLD_HEARD];
	len = h->len;
	to = chance_below(&w->chance, 4) ? !h->from : h->from;
	memcpy(bytes, h->bytes, len);
	if (spoilt)
		len = world_spoil(&w->chance, bytes, len);
	world_receive(w, to, bytes, len);
}

static void shout(struct world *w, int to)
{
	char bytes[64];
	size_t len = chance_below(&w->chance, sizeof bytes);

	for (size_t i = 0; i < len; i++)
		bytes[i] = (char)chance_below(&w->chance, 256);
	world_receive(w, to, bytes, len);
}

static void pass_time(struct world *w)
{
	w->now += chance_below(&w->chance, 256) << chance_below(&w->chance, 9);
	for (int n = 0; n < 2; n++)
		for (int i = 0; peal_deadline(w->engine[n]) <= w->now; i++) {
			must(i < 10000, "what is due ends");
			peal_advance(w->engine[n], w->now);
			settle(w);
		}
}

void world_step(struct world *w)
{
	int n = (int)chance_below(&w->chance, 2);

	switch (chance_below(&w->chance, 16)) {
	case 0: call_somebody(w, n); break;
	case 1: ask_somebody(w, n); break;
	case 2:
	case 3: press_a_button(w, n); break;
	case 4: pass_time(w); break;
	case 5: peal_not_sent(w->engine[n], w->ticket[n], w->now); break;
	case 6: w->delivered += w->delivered < w->heard_count; break;
	case 7: repeat(w, false); break;
	case 8:
	case 9:
	case 10:
	case 11: repeat(w, true); break;
	case 12: shout(w, n); break;
	default: deliver(w); break;
	}
	settle(w);
}

/* ---- the end ---- */

static void hang_up_all(struct world *w, int n)
{
	for (size_t i = 0; i < WORLD_ALIVE; i++)
		if (w->alive[n][i])
			peal_hangup(w->engine[n], w->alive[n][i], w->now);
	settle(w);
}

static void expect_nothing(struct world *w, int n)
{
	struct peal_counts c;

	peal_count(w->engine[n], &c);
	must(!c.transactions && !c.calls && !c.dialogs && !c.acks && !c.storage,
	     "every pool is empty in the end");
	for (size_t i = 0; i < WORLD_ALIVE; i++)
		must(w->alive[n][i] == 0, "every call and request was told to have ended");
}

static void drain(struct world *w, int n)
{
	peal_time due;

	for (int i = 0; (due = peal_deadline(w->engine[n])) != PEAL_NEVER; i++) {
		must(i < 100000, "time brings rest");
		if (due > w->now)
			w->now = due;
		hang_up_all(w, n);
		peal_advance(w->engine[n], w->now);
		settle(w);
	}
}

void world_end(struct world *w)
{
	for (int n = 0; n < 2; n++) {
		hang_up_all(w, n);
		drain(w, n);
		expect_nothing(w, n);
	}
	free(w->memory[0]);
	free(w->memory[1]);
	free(w);
}
