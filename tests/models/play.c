/* SPDX-License-Identifier: MIT */
/* Plays what a model did with two engines, and sees that the same rows run.
 *
 *     play SCRIPT...
 *     play --found SCRIPT...       the script ends where a model found something amiss:
 *                                  timers may have gone on; and tells what was sent and
 *                                  heard, so that one can see what
 *
 * trail.awk writes the scripts.  A model knows no times, but engines do: each has a
 * clock of its own, and a timer is waited for until it is due.  A line is
 *
 *     begins calling, or: begins answered, begins up (the 2xx was sent; all is over),
 *     begins asking (by MESSAGE)
 *     left user hangs up           a user does this
 *     wire left INVITE 1 arrives   the latest copy of this message; or it is lost
 *     left timer client E          this timer of this machine fires
 *     left ran client Trying timer E   and this row ran since the line above
 *
 * A row that ran and is in no line is a difference, unless a timer made it, or what
 * follows from that: while one is waited for others are due.  It may stand in a later
 * line; if it does not, it must be one that stays where it is.  Machines that no line names are
 * left out.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <peal/fsm.h>

#include "stage.h"

#define LINES 1000
#define RAN   1000

struct ran {
	enum who who;
	uint16_t row;
	bool timed; /* while time passed */
};

struct play {
	const char *file;
	unsigned line;
	struct stage *s;
	enum who who; /* whose engine is at work */
	bool waiting; /* for a timer */
	peal_time clock[2];
	peal_id call[2];
	peal_id request;     /* the latest that a user is to answer */
	bool found;          /* what is amiss */
	bool named[256];     /* machines that the script speaks of */
	struct ran ran[RAN]; /* and that no line told so far */
	size_t ran_count;
	char lines[LINES][128];
	unsigned line_count;
};

static bool differs(const struct play *p, const char *format, const char *what)
{
	printf("%s:%u: ", p->file, p->line);
	printf(format, what);
	putchar('\n');
	return false;
}

/* ---- rows ---- */

static const char *row_text(uint16_t row)
{
	static char text[128];
	struct peal_row r;

	peal_row_describe(row, &r);
	snprintf(text, sizeof text, "%s %s %s%s%s%s", peal_machine_name(r.machine),
		 peal_state_name(r.machine, r.state), peal_event_name(r.machine, r.event),
		 r.guard[0] ? " [" : "", r.guard, r.guard[0] ? "]" : "");
	return text;
}

static bool is_timer(uint16_t row)
{
	return strstr(row_text(row), " timer ") != NULL;
}

static bool stays(uint16_t row)
{
	struct peal_row r;

	return peal_row_describe(row, &r) && r.stays;
}

static void note_row(void *watcher, const struct peal_step *step)
{
	struct play *p = watcher;
	struct peal_row r;

	peal_row_describe(step->row, &r);
	if (!p->named[r.machine])
		return;
	assert_in_range(p->ran_count, 0, RAN - 1);
	p->ran[p->ran_count++] = (struct ran){ p->who, step->row, p->waiting };
}

/* The place of a row that ran: the whole text, or a machine's timer. */
static size_t find_row(const struct play *p, enum who who, const char *text, const char *timer)
{
	size_t i = 0;

	for (; i < p->ran_count; i++) {
		const char *row = row_text(p->ran[i].row), *event = strstr(row, " timer ");

		if (p->ran[i].who != who)
			continue;
		if (!timer ? strcmp(row, text) == 0
			   : event && strncmp(row, text, strlen(text)) == 0 &&
				 row[strlen(text)] == ' ' &&
				 strncmp(event + 7, timer, strlen(timer)) == 0)
			break;
	}
	return i;
}

static bool take_row(struct play *p, enum who who, const char *text)
{
	size_t i = find_row(p, who, text, NULL);

	if (i == p->ran_count)
		return differs(p, "not run: %s", text);
	memmove(&p->ran[i], &p->ran[i + 1], (--p->ran_count - i) * sizeof p->ran[0]);
	return true;
}

/* What ran and was not told: only time may have done it. */
static bool nothing_else_ran(const struct play *p, bool is_end)
{
	for (size_t i = 0; i < p->ran_count; i++) {
		uint16_t row = p->ran[i].row;
		bool may_move = is_end ? p->found : is_timer(row);

		if (!(is_timer(row) || p->ran[i].timed) || !(may_move || stays(row)))
			return differs(p, "run, too: %s", row_text(row));
	}
	return true;
}

/* ---- time ---- */

static void act_as(struct play *p, enum who who)
{
	p->who = who;
	p->s->now = p->clock[who];
}

static void read_events(struct play *p)
{
	stage_read(p->s);
	for (; p->s->event_read < p->s->event_count; p->s->event_read++) {
		const struct happened *h = &p->s->events[p->s->event_read];

		if (h->event.type == PEAL_EV_INCOMING)
			p->call[h->who] = h->event.id;
		if (h->event.type == PEAL_EV_REQUEST)
			p->request = h->event.id;
	}
}

static bool wait_once(struct play *p, enum who who)
{
	peal_time due = peal_deadline(p->s->engine[who]);

	if (due == PEAL_NEVER)
		return false;
	act_as(p, who);
	p->clock[who] = p->s->now = due;
	p->waiting = true;
	peal_advance(p->s->engine[who], due);
	read_events(p);
	p->waiting = false;
	return true;
}

/* "client E" */
static bool wait_for(struct play *p, enum who who, const char *what)
{
	char machine[64];
	const char *timer = strchr(what, ' ');

	if (!timer)
		return differs(p, "which timer? %s", what);
	snprintf(machine, sizeof machine, "%.*s", (int)(timer - what), what);
	while (find_row(p, who, machine, timer + 1) == p->ran_count)
		if (p->ran_count > RAN / 2 || !wait_once(p, who))
			return differs(p, "never due: timer %s", what);
	return true;
}

/* ---- messages ---- */

struct name {
	enum who from;
	char word[16], method[16];
	unsigned number;
};

static bool is_response(const struct packet *packet)
{
	return strncmp(packet->bytes, "SIP/2.0 ", 8) == 0;
}

static unsigned cseq_of(const struct packet *packet, char method[16])
{
	unsigned number = 0;

	sscanf(header_of(packet, "CSeq"), "%u %15s", &number, method);
	return number;
}

/* The CSeq of the request with this number of its method that a side sent first;
 * its place among the packets is in `first`. */
static unsigned find_request(const struct play *p, enum who from, const char *method,
			     unsigned number, const struct packet **first)
{
	unsigned latest = 0;

	for (size_t i = 0; i < p->s->packet_count; i++) {
		const struct packet *q = &p->s->packets[i];
		char its[16];
		unsigned cseq = cseq_of(q, its);

		if (q->from != from || is_response(q) || strcmp(its, method) != 0 || cseq == latest)
			continue;
		latest = cseq;
		*first = q;
		if (--number == 0)
			return cseq;
	}
	return 0;
}

static bool has_status(const struct packet *packet, const char *word)
{
	const char *status = packet->bytes + 8;

	if (strcmp(word, "3xx-6xx") == 0)
		return status[0] >= '3';
	return strncmp(status, word, strcmp(word + 1, "xx") == 0 ? 1 : 3) == 0;
}

static bool same_branch(const struct packet *a, const struct packet *b)
{
	char branch[256];

	snprintf(branch, sizeof branch, "%s", header_of(a, "Via"));
	return strcmp(branch, header_of(b, "Via")) == 0;
}

static bool is_request_named(const struct name *n, const struct packet *packet, const char *method,
			     const struct packet *first)
{
	if (is_response(packet))
		return false;
	if (strcmp(n->word, "ACK") == 0)
		return strcmp(method, "ACK") == 0 && same_branch(packet, first);
	if (strcmp(n->word, "ACK-2XX") == 0)
		return strcmp(method, "ACK") == 0 && !same_branch(packet, first);
	return strcmp(method, n->word) == 0;
}

static const struct packet *find_packet(const struct play *p, const struct name *n)
{
	const struct packet *found = NULL, *first = NULL;
	bool response = n->method[0] != '\0', ack = strncmp(n->word, "ACK", 3) == 0;
	enum who asks = response ? (n->from == ONE ? TWO : ONE) : n->from;
	unsigned cseq = find_request(p, asks,
				     response ? n->method
				     : ack    ? "INVITE"
					      : n->word,
				     n->number, &first);

	for (size_t i = 0; i < p->s->packet_count; i++) {
		const struct packet *q = &p->s->packets[i];
		char method[16];

		if (cseq_of(q, method) != cseq || q->from != n->from)
			continue;
		if (response
			? is_response(q) && strcmp(method, n->method) == 0 && has_status(q, n->word)
			: is_request_named(n, q, method, first))
			found = q;
	}
	return found;
}

static bool transport(struct play *p, const char *text)
{
	struct name n = { 0 };
	char side[8], fate[16];
	const struct packet *packet;

	if (sscanf(text, "%7s %15s for %15s %u %15s", side, n.word, n.method, &n.number, fate) !=
	    5) {
		n.method[0] = '\0';
		if (sscanf(text, "%7s %15s %u %15s", side, n.word, &n.number, fate) != 4)
			return differs(p, "which message? %s", text);
	}
	n.from = strcmp(side, "left") == 0 ? ONE : TWO;
	packet = find_packet(p, &n);
	if (!packet)
		return differs(p, "not sent: %s", text);
	if (strcmp(fate, "arrives") == 0) {
		act_as(p, n.from == ONE ? TWO : ONE);
		stage_wire_bytes(p->s, p->who, packet->bytes, packet->len);
		read_events(p);
	}
	return true;
}

/* ---- users ---- */

static int do_verb(struct play *p, const char *verb)
{
	struct peal_engine *e = p->s->engine[p->who];
	struct peal_request request = { .size = sizeof request, .body = stage_sdp };
	struct peal_reply reply = { .size = sizeof reply, .body = stage_sdp };
	struct peal_reply refusal = { .size = sizeof refusal, .status = 488 };
	peal_id call = p->call[p->who], id;
	peal_time now = p->s->now;

	if (strcmp(verb, "hangs up") == 0)
		return peal_hangup(e, call, now);
	if (strcmp(verb, "rings") == 0)
		return peal_ring(e, call, NULL, now);
	if (strcmp(verb, "answers") == 0 || strcmp(verb, "accepts") == 0)
		return peal_answer(e, call ? call : p->request, &reply, now);
	if (strcmp(verb, "refuses") == 0)
		return peal_reject(e, call, &refusal, now);
	if (strcmp(verb, "modifies") == 0)
		return peal_modify(e, call, &request, now);
	if (strcmp(verb, "answers UPDATE") == 0)
		return peal_answer(e, p->request, &reply, now);
	if (strcmp(verb, "updates") == 0) {
		request.method = PEAL_TEXT("UPDATE");
		return peal_send(e, call, &request, now, &id);
	}
	return PEAL_E_ARGUMENT;
}

static bool use(struct play *p, enum who who, const char *verb)
{
	act_as(p, who);
	if (do_verb(p, verb) != PEAL_OK)
		return differs(p, "the engine refuses: user %s", verb);
	read_events(p);
	return true;
}

/* ---- the beginning ---- */

static bool wait_for_none(struct play *p, enum who who)
{
	struct peal_counts counts;

	do
		peal_count(p->s->engine[who], &counts);
	while (counts.transactions + counts.acks && wait_once(p, who));
	return counts.transactions + counts.acks == 0;
}

static bool ask(struct play *p)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("MESSAGE"),
					.target = PEAL_TEXT("sip:two@192.0.2.2") };
	peal_id id;

	if (peal_request(p->s->engine[ONE], &request, p->s->now, &id) != PEAL_OK)
		return differs(p, "the engine refuses: %s", "MESSAGE");
	read_events(p);
	return true;
}

static bool begin(struct play *p, const char *how)
{
	bool up = strcmp(how, "up") == 0;

	act_as(p, ONE);
	if (strcmp(how, "asking") == 0)
		return ask(p);
	p->call[ONE] = stage_call(p->s, ONE, "sip:two@192.0.2.2");
	read_events(p);
	if (strcmp(how, "calling") == 0)
		return true;
	if (!transport(p, "left INVITE 1 arrives") || !use(p, TWO, "rings") ||
	    !transport(p, "right 180 for INVITE 1 arrives") || !use(p, TWO, "answers"))
		return false;
	if (up && (!transport(p, "right 200 for INVITE 1 arrives") ||
		   !transport(p, "left ACK-2XX 1 arrives")))
		return false;
	if (up && (!wait_for_none(p, ONE) || !wait_for_none(p, TWO)))
		return differs(p, "not over: %s", "the INVITE");
	p->ran_count = 0;
	return true;
}

/* ---- lines ---- */

static bool play_side(struct play *p, enum who who, const char *text)
{
	if (strncmp(text, "ran ", 4) == 0)
		return take_row(p, who, text + 4);
	if (strncmp(text, "timer ", 6) == 0)
		return wait_for(p, who, text + 6);
	if (!nothing_else_ran(p, false))
		return false;
	if (strncmp(text, "user ", 5) == 0)
		return use(p, who, text + 5);
	return differs(p, "what is this? %s", text);
}

static bool play_line(struct play *p, const char *text)
{
	if (strncmp(text, "left ", 5) == 0)
		return play_side(p, ONE, text + 5);
	if (strncmp(text, "right ", 6) == 0)
		return play_side(p, TWO, text + 6);
	if (strncmp(text, "begins ", 7) == 0)
		return begin(p, text + 7);
	if (strncmp(text, "wire ", 5) == 0)
		return nothing_else_ran(p, false) && transport(p, text + 5);
	return differs(p, "what is this? %s", text);
}

static void name_machine(struct play *p, const char *line)
{
	const char *ran = strstr(line, " ran ");

	for (uint8_t i = 0; ran && i < peal_machine_count(); i++) {
		size_t len = strlen(peal_machine_name(i));

		if (strncmp(ran + 5, peal_machine_name(i), len) == 0 && ran[5 + len] == ' ')
			p->named[i] = true;
	}
}

static bool read_lines(struct play *p)
{
	FILE *file = fopen(p->file, "r");

	while (file && p->line_count < LINES && fgets(p->lines[p->line_count], 128, file)) {
		p->lines[p->line_count][strcspn(p->lines[p->line_count], "\n")] = '\0';
		name_machine(p, p->lines[p->line_count++]);
	}
	return file && fclose(file) == 0 && p->line_count;
}

static void serve(struct peal_config *config)
{
	config->methods = PEAL_TEXT("UPDATE, MESSAGE");
}

static void tell(const struct stage *s)
{
	static const char *const sides[] = { "left", "right" };

	for (size_t i = 0; i < s->packet_count; i++)
		printf("%s sends %.*s at %llu ms\n", sides[s->packets[i].from],
		       (int)strcspn(s->packets[i].bytes, "\r"), s->packets[i].bytes,
		       (unsigned long long)s->packets[i].at);
	for (size_t i = 0; i < s->event_count; i++)
		printf("%s hears event %d, status %u, cause %d\n", sides[s->events[i].who],
		       (int)s->events[i].event.type, s->events[i].event.status,
		       (int)s->events[i].event.cause);
}

static bool play_file(const char *name, bool found)
{
	static struct play play;
	bool same = true;

	play = (struct play){ .file = name, .found = found };
	if (!read_lines(&play))
		return differs(&play, "cannot be read%s", "");
	play.s = stage_open(serve);
	play.s->stepped = note_row;
	play.s->watcher = &play;
	while (same && play.line < play.line_count)
		same = play_line(&play, play.lines[play.line++]);
	same = same && nothing_else_ran(&play, true);
	if (found)
		tell(play.s);
	stage_close(play.s);
	if (same)
		printf("%s: the same, in %u lines\n", name, play.line_count);
	return same;
}

int main(int argc, char **argv)
{
	bool found = argc > 1 && strcmp(argv[1], "--found") == 0, same = argc > 1 + found;

	for (int i = 1 + found; i < argc; i++)
		same = play_file(argv[i], found) && same;
	return !same;
}
