/* SPDX-License-Identifier: MIT */
/* What has to be true of every packet and of every object, whatever happens. */
#include "sim.h"

#include <string.h>

#include <peal/fsm.h>

#include "objects.h"

#define HEADERS 64

static inline uint64_t mix(uint64_t h, uint64_t word)
{
	h = (h ^ word) * UINT64_C(0xD6E8FEB86659FD93);
	return h ^ h >> 32;
}

static inline uint64_t word_at(const unsigned char *at)
{
	uint64_t word;

	memcpy(&word, at, 8);
	return word;
}

/* Two words at once: neither waits for the other. */
uint64_t hash_bytes(const void *bytes, size_t len)
{
	const unsigned char *at = bytes;
	uint64_t h = UINT64_C(0x9E3779B97F4A7C15) ^ len, other = 0;

	for (; len >= 16; len -= 16, at += 16) {
		h = mix(h, word_at(at));
		other = mix(other, word_at(at + 8));
	}
	h ^= other;
	if (len >= 8) {
		h = mix(h, word_at(at));
		at += 8;
	}
	for (len &= 7; len; len--)
		h = (h ^ *at++) * UINT64_C(0xD6E8FEB86659FD93);
	h = (h ^ h >> 32) * UINT64_C(0xD6E8FEB86659FD93);
	return h ^ h >> 29;
}

struct memory *memory_of(const struct sim *sim, struct memory *slots, uint64_t key)
{
	uint64_t at = key, mask = sim->slots - 1;

	while (slots[at & mask].key && slots[at & mask].key != key)
		must(sim, ++at < key + sim->slots, "the simulation remembers too much");
	return &slots[at & mask];
}

/* ---- packets ---- */

/* P12: what comes twice changes nothing; at most we say again what we said.  Whether
 * these bytes were sent, and so judged, before. */
static bool watch_repeat(struct sim *sim, uint8_t agent, uint64_t key)
{
	struct memory *seen = memory_of(sim, sim->agents[agent].sent, key);
	bool again = seen->key != 0;

	must(sim, !sim->repeating || sim->style.cramped || again,
	     "a packet that came twice is answered by something new (P12)");
	seen->key = key;
	return again;
}

/* What P6 and P7 need of a final response; no more, as so many are read. */
struct final {
	struct peal_via via; /* the topmost */
	struct peal_cseq cseq;
	uint16_t status;
};

static bool read_final(struct final *final, const struct peal_message *m)
{
	struct peal_values values = peal_values_of(m, PEAL_HDR_VIA);
	struct peal_text cseq = peal_message_value(m, PEAL_HDR_CSEQ);

	final->status = m->status;
	return peal_via_next(&values, &final->via, NULL) == 1 &&
	       peal_cseq_read(cseq, &final->cseq, NULL) == PEAL_OK;
}

/* Whether a request may get another final response than the one before: it found
 * no room and comes again (RFC 3261 8.2.7), or it is a copy that was sent last of
 * all and comes later than Timer H or J (17.2), or time was skipped. */
static bool may_change_mind(const struct sim *sim, const struct final *f, const struct memory *seen)
{
	if (sim->style.jumps || sim->style.spoilt)
		return true;
	if (sim->style.cramped && (seen->value == 503 || f->status == 503))
		return true;
	return (f->cseq.method != PEAL_METHOD_INVITE || seen->value >= 300) &&
	       sim->now - seen->at >= 64 * T1;
}

/* P7: a request gets one final response. */
static void watch_final(struct sim *sim, uint8_t agent, const struct final *f)
{
	struct {
		uint64_t branch, method;
		uint32_t cseq, agent;
	} of = {
		hash_bytes(f->via.branch.at, f->via.branch.len),
		hash_bytes(f->cseq.token.at, f->cseq.token.len),
		f->cseq.number,
		agent,
	};
	uint64_t key = hash_bytes(&of, sizeof of);
	struct memory *seen = memory_of(sim, sim->finals, key);

	must(sim, !seen->key || seen->value == f->status || may_change_mind(sim, f, seen),
	     "one request is answered %u and %u (P7)", seen->value, f->status);
	if (seen->value != f->status)
		*seen = (struct memory){ .key = key, .at = sim->now, .value = f->status };
}

static void watch_final_response(struct sim *sim, uint8_t agent, struct peal_text bytes)
{
	struct peal_header headers[HEADERS];
	struct peal_message m;
	struct final final;

	must(sim,
	     peal_message_read(&m, bytes.at, bytes.len, headers, HEADERS, NULL) == PEAL_OK &&
		 read_final(&final, &m),
	     "a packet cannot be read");
	must(sim, final.cseq.method != PEAL_METHOD_ACK || sim->style.spoilt,
	     "a response to ACK (P6)");
	watch_final(sim, agent, &final);
}

/* One packet in so many; every packet is read by whom it reaches. */
#define SAMPLE 64

static void watch_validity(struct sim *sim, struct peal_text bytes)
{
	struct peal_header headers[HEADERS];
	struct peal_message m;

	struct peal_fault fault = { 0 };

	must(sim,
	     peal_message_read(&m, bytes.at, bytes.len, headers, HEADERS, &fault) == PEAL_OK &&
		 peal_message_validate(&m, bytes.at, &fault, NULL) == PEAL_OK,
	     "a packet is not valid: byte %u, expected %s (%s):\n%.*s", fault.at, fault.expected,
	     fault.clause, (int)bytes.len, bytes.at);
}

static bool is_final(struct peal_text bytes)
{
	return bytes.len > 8 && memcmp(bytes.at, "SIP/2.0 ", 8) == 0 && bytes.at[8] != '1';
}

void watch_sent(struct sim *sim, uint8_t agent, const struct peal_output *output)
{
	uint64_t key = hash_bytes(output->bytes.at, output->bytes.len);

	sim->digest = hash_bytes(&sim->digest, sizeof sim->digest) ^ key ^ sim->now;
	if (!watch_repeat(sim, agent, key) && is_final(output->bytes))
		watch_final_response(sim, agent, output->bytes);
	if (sim->packets % SAMPLE == 0 &&
	    !sim->style.spoilt) /* an answer repeats what was spoilt */
		watch_validity(sim, output->bytes);
}

/* ---- what arrives ---- */

static uint64_t malformed(const struct sim *sim, uint8_t agent)
{
	return sim->agents[agent].engine->rt.counts.malformed;
}

struct sight watch_before(const struct sim *sim, uint8_t agent)
{
	return (struct sight){ sim->packets, malformed(sim, agent) };
}

static bool may_be_answered(struct peal_text bytes)
{
	struct peal_header headers[HEADERS];
	struct peal_message m;

	peal_message_read(&m, bytes.at, bytes.len, headers, HEADERS, NULL); /* or what there is */
	return m.is_request && m.method != PEAL_METHOD_ACK;
}

/* RFC 3261 8.2, 17.1.1.1, 18.3: what is broken gets one answer at most, and none if
 * it is a response or an ACK. */
void watch_after(const struct sim *sim, uint8_t agent, struct peal_text bytes,
		 const struct sight *before)
{
	if (malformed(sim, agent) > before->malformed)
		must(sim, sim->packets - before->packets <= may_be_answered(bytes),
		     "what is malformed is answered");
}

/* ---- rows ---- */

/* The timers by which a machine gives up: machine and event.  Where messages are
 * lost twice at most, none of them may ever come to that. */
static const char *const last_resorts[][2] = {
	{ "client", "timer F" },        { "invite_client", "timer B" }, { "server", "timer F" },
	{ "invite_server", "timer H" }, { "ack_server", "timer G" },    { "caller", "timer C" },
};

static bool is_last_resort(uint16_t row)
{
	struct peal_row r;
	bool is = false;

	if (!peal_row_describe(row, &r))
		return false;
	for (size_t i = 0; i < sizeof last_resorts / sizeof *last_resorts; i++)
		is |= strcmp(peal_machine_name(r.machine), last_resorts[i][0]) == 0 &&
		      strcmp(peal_event_name(r.machine, r.event), last_resorts[i][1]) == 0;
	return is;
}

void watch_prepare(struct sim *sim)
{
	for (uint16_t row = 0; row < peal_row_count(); row++)
		sim->last_resort[row] = is_last_resort(row);
	sim->last_resort_known = true;
}

void watch_step(const struct sim *sim, uint8_t agent, const struct peal_step *step)
{
	sim_note(agent, step);
	must(sim, !sim->last_resort[step->row] || !weather_is_kind(sim),
	     "a machine gives up (row %u, P9)", step->row);
}

/* ---- objects ---- */

void watch_agent(const struct sim *sim, uint8_t agent)
{
	const char *amiss = objects_amiss(sim->agents[agent].engine, world_clock(sim, agent));

	must(sim, !amiss, "%s", amiss);
	must(sim, sim->agents[agent].due == peal_deadline(sim->agents[agent].engine),
	     "a deadline changes by itself");
}

/* P8: nothing is said twice where nothing is lost.  P10: nothing is left. */
void watch_empty(const struct sim *sim, uint8_t agent)
{
	struct peal_counts c;

	peal_count(sim->agents[agent].engine, &c);
	must(sim, c.unexpected == 0, "an event that no table provides for");
	must(sim, c.subscriptions == 0, "left: %u subscriptions (P10)", c.subscriptions);
	must(sim,
	     c.transactions == 0 && c.calls == 0 && c.dialogs == 0 && c.acks == 0 &&
		 c.reliables == 0 && c.upkeeps == 0,
	     "left: %u transactions, %u calls, %u dialogs, %u acks (P10)", c.transactions, c.calls,
	     c.dialogs, c.acks);
	must(sim, c.storage == 0, "left: %llu bytes stored (P10)", (unsigned long long)c.storage);
	must(sim, c.retransmitted == 0 || sim->weather != FAIR, "%llu said again (P8)",
	     (unsigned long long)c.retransmitted);
}
