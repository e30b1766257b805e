/* SPDX-License-Identifier: MIT */
/* The guards and actions of fsm/upkeep.voc. */
#include "ua/upkeep.h"

#include <string.h>

#include "base/text.h"
#include "message/writer.h"
#include "ua/rewrite.h"

#define MARGIN       60 /* s before its end that a longer grant is renewed */
#define WAIT_FIRST   30 /* s; RFC 5626 4.5 */
#define WAIT_LONGEST 1800

static struct runtime *runtime_of(const struct upkeep *u)
{
	return u->ua->rt;
}

struct upkeep *upkeep_find(const struct ua *ua, peal_id id)
{
	return pool_find(&ua->upkeeps, id);
}

/* Takes the place of what was kept there. */
static void keep(struct upkeep *u, struct buffer **place, struct buffer *buffer)
{
	buffer_drop(&runtime_of(u)->store, *place);
	*place = buffer;
}

struct upkeep *upkeep_make(struct ua *ua, struct outgoing *first, bool publication,
			   struct buffer *contacts, uint32_t seconds)
{
	struct upkeep *u = pool_take(&ua->upkeeps);

	u->ua = ua;
	u->is_publication = publication;
	u->fresh = true;
	u->sent = first->bytes;
	u->flow = first->flow;
	u->host = transaction_host(u->sent, first->host);
	u->contacts = contacts;
	u->asked = seconds;
	u->flight.object = u->slot.id;
	fsm_start(ua->rt, &u->fsm, publication ? FSM_MACHINE_PUBLICATION : FSM_MACHINE_REGISTRATION,
		  0, u, &u->flight);
	return u;
}

void upkeep_event(struct upkeep *u, uint8_t event)
{
	if (!fsm_is_final(&u->fsm))
		fsm_event(runtime_of(u), &u->fsm, event);
}

void upkeep_free(struct upkeep *u)
{
	struct buffer **const all[] = { &u->sent, &u->contacts, &u->gone,
					&u->body, &u->etag,     &u->route };
	struct peal_text none = { 0 };

	fsm_stop(runtime_of(u), &u->fsm);
	contact_note(runtime_of(u), pool_number(u->slot.id), none, none);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		keep(u, all[i], NULL);
	pool_give(&u->ua->upkeeps, u);
}

/* ---- guards and times ---- */

bool upkeep_changed(const struct upkeep *u)
{
	return u->changed;
}

bool upkeep_granted(const struct upkeep *u)
{
	return u->is_publication ? u->etag != NULL : runtime_of(u)->now < u->until;
}

static uint32_t least_of(const struct upkeep *u)
{
	uint32_t seconds = 0;

	peal_number_read(peal_message_value(runtime_of(u)->input, PEAL_HDR_MIN_EXPIRES), UINT32_MAX,
			 &seconds, NULL);
	return seconds;
}

bool upkeep_hopeless(const struct upkeep *u)
{
	return least_of(u) <= u->asked;
}

/* Well before the end: in time for a request that nobody answers at first. */
peal_time upkeep_refresh(const struct upkeep *u)
{
	uint32_t seconds = u->granted > 2 * MARGIN ? u->granted - MARGIN : u->granted / 2;

	return seconds ? (peal_time)seconds * 1000 : 500;
}

peal_time upkeep_wait(const struct upkeep *u)
{
	return u->wait;
}

/* ---- sending ---- */

static void fail(struct upkeep *u)
{
	u->cause = PEAL_CAUSE_TRANSPORT;
	u->status = 503;
	runtime_signal(runtime_of(u), (struct signal){ u->slot.id, SIGNAL_EVENT, 0, UPKEEP_LATER });
}

/* There is room for it. */
static void send(struct upkeep *u, struct sending *sending)
{
	const struct transaction *t;

	sending->owner = u->slot.id;
	t = transaction_send(u->ua->transactions, sending);
	u->request = t->slot.id;
	u->cseq = sending->cseq;
}

/* The request as outgoing_write() made it; checked for room by who wanted it. */
static void send_first(struct upkeep *u, struct peal_message *m)
{
	struct facts facts;
	struct sending sending = { .request = buffer_hold(u->sent),
				   .method = m->token,
				   .cseq = 1,
				   .flow = u->flow,
				   .host = u->host };

	facts_read(&facts, m);
	sending.branch = facts.via.branch;
	sending.call_id = facts.call_id;
	sending.from_tag = facts.from.tag;
	u->fresh = false;
	send(u, &sending);
}

static struct peal_text text_of(const struct buffer *buffer)
{
	return buffer ? buffer_text(buffer) : (struct peal_text){ 0 };
}

static struct rewriting renewal_of(const struct upkeep *u, const struct peal_message *sent)
{
	struct peal_text body = text_of(u->body);

	return (struct rewriting){ .sent = sent,
				   .uri = sent->target,
				   .cseq = u->cseq + 1,
				   .flow = u->flow,
				   .host = u->host,
				   .keeps = true,
				   .contacts = text_of(u->contacts),
				   .gone = text_of(u->gone),
				   .etag = text_of(u->etag),
				   .expires = u->asked,
				   .body = { { body.at, body.len ? u->type : 0 },
					     text_behind(body, body.len ? u->type : 0) } };
}

/* The next request is made of the first: what it had is what is wanted. */
static void send_next(struct upkeep *u, struct rewriting *r)
{
	struct sending sending;

	if (transaction_room(u->ua->transactions, false) && rewrite(u->ua, r, &sending) == PEAL_OK)
		send(u, &sending);
	else
		fail(u);
}

static void read_sent(const struct upkeep *u, struct peal_message *m)
{
	peal_message_read(m, u->sent->bytes, u->sent->len, u->ua->transactions->headers,
			  runtime_of(u)->config.headers, NULL);
}

/* RFC 3903 4.3: what is only renewed has no body. */
void upkeep_send_request(struct upkeep *u)
{
	struct peal_message m;
	struct rewriting r;

	read_sent(u, &m);
	r = renewal_of(u, &m);
	r.bodiless = u->etag && !u->changed && !u->was_changed;
	u->was_changed = u->was_changed || u->changed;
	u->changed = false;
	if (u->fresh)
		send_first(u, &m);
	else
		send_next(u, &r);
}

/* RFC 3261 10.2.2: "*" removes what others registered, too. */
void upkeep_send_removal(struct upkeep *u)
{
	struct peal_message m;
	struct rewriting r;

	read_sent(u, &m);
	r = renewal_of(u, &m);
	r.expires = 0;
	r.bodiless = true;
	if (u->all && !u->is_publication) {
		r.contacts = PEAL_TEXT("*");
		r.gone = (struct peal_text){ 0 };
	}
	send_next(u, &r);
}

/* ---- what is wanted ---- */

void upkeep_note_change(struct upkeep *u)
{
	struct wanted *wanted = u->ua->wanted;

	u->changed = true;
	if (wanted->contacts) {
		keep(u, &u->contacts, wanted->contacts);
		keep(u, &u->gone, wanted->gone);
	}
	if (wanted->body) {
		keep(u, &u->body, wanted->body);
		u->type = wanted->type;
	}
}

/* ---- what came ---- */

static void keep_routes(struct upkeep *u)
{
	struct runtime *rt = runtime_of(u);
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct peal_values routes = peal_values_of(rt->input, PEAL_HDR_SERVICE_ROUTE);
	struct peal_address_value route;

	while (peal_address_next(&routes, &route, NULL) > 0) {
		if (w.used)
			writer_put(&w, PEAL_TEXT(", "));
		peal_write_copied(&w, route.text);
	}
	keep(u, &u->route,
	     w.used && peal_writer_end(&w) >= 0 ? buffer_copy(&rt->store, writer_text(&w, 0))
						: NULL);
}

/* Which of the two the user wants; of the first contact of ours that has one. */
static struct peal_text wanted_gruu(const struct upkeep *u)
{
	uint8_t which = runtime_of(u)->config.gruu;

	if (which == PEAL_GRUU_NONE)
		return (struct peal_text){ 0 };
	return grant_gruu(u, which == PEAL_GRUU_PUBLIC ? PEAL_TEXT("pub-gruu")
						       : PEAL_TEXT("temp-gruu"));
}

static void keep_gruu(struct upkeep *u, struct peal_text gruu)
{
	struct peal_message m;

	read_sent(u, &m);
	contact_note(runtime_of(u), pool_number(u->slot.id), peal_message_value(&m, PEAL_HDR_TO),
		     gruu);
}

void upkeep_note_grant(struct upkeep *u)
{
	struct runtime *rt = runtime_of(u);
	struct peal_text etag = peal_message_value(rt->input, PEAL_HDR_SIP_ETAG);

	u->granted = grant_read(u, rt->input);
	u->until = rt->now + (peal_time)u->granted * 1000;
	u->failures = 0;
	u->was_changed = false;
	if (!u->changed)
		keep(u, &u->gone, NULL);
	if (u->is_publication)
		keep(u, &u->etag, buffer_copy(&rt->store, etag));
	if (!u->is_publication) {
		keep_routes(u);
		keep_gruu(u, wanted_gruu(u));
	}
}

void upkeep_note_minimum(struct upkeep *u)
{
	u->asked = least_of(u);
}

/* RFC 5626 4.5: between half and all of a time that doubles with each failure. */
void upkeep_note_delay(struct upkeep *u)
{
	uint32_t longest = (uint32_t)WAIT_FIRST << (u->failures < 6 ? u->failures : 6);
	peal_time least = (peal_time)ua_retry_after(runtime_of(u)->input) * 1000;
	uint64_t chance = random_next(&runtime_of(u)->random);

	longest = longest < WAIT_LONGEST ? longest : WAIT_LONGEST;
	u->failures++;
	u->wait = 500 * (peal_time)longest + chance % (500 * (uint64_t)longest + 1);
	u->wait = u->wait > least ? u->wait : least;
}

void upkeep_forget_grant(struct upkeep *u)
{
	u->until = 0;
	u->granted = 0;
	keep(u, &u->etag, NULL);
	keep(u, &u->route, NULL);
	keep_gruu(u, (struct peal_text){ 0 });
}

/* ---- telling the user ---- */

static void tell(struct upkeep *u, struct peal_event event)
{
	struct runtime *rt = runtime_of(u);

	event.id = u->slot.id;
	runtime_tell(rt, &event, rt->input != NULL);
}

void upkeep_tell_granted(struct upkeep *u)
{
	tell(u, (struct peal_event){ .type = PEAL_EV_GRANTED,
				     .status = runtime_of(u)->input->status,
				     .seconds = u->granted });
}

void upkeep_tell_retry(struct upkeep *u)
{
	tell(u, (struct peal_event){ .type = PEAL_EV_RETRY,
				     .status = u->status,
				     .cause = u->cause,
				     .seconds = (uint32_t)((u->wait + 999) / 1000) });
}

static void tell_end(struct upkeep *u, enum peal_cause cause)
{
	tell(u,
	     (struct peal_event){ .type = PEAL_EV_REMOVED, .status = u->status, .cause = cause });
	ua_keep_end(runtime_of(u), &u->fsm, NULL);
}

void upkeep_tell_failed(struct upkeep *u)
{
	tell_end(u, u->cause);
}

void upkeep_tell_removed(struct upkeep *u)
{
	tell_end(u, PEAL_CAUSE_LOCAL);
}

/* ---- what its transaction tells ---- */

static bool may_be_tried_again(uint16_t status)
{
	return status == 408 || status == 480 ||
	       (status / 100 == 5 && status != 501 && status != 505 && status != 513);
}

static uint8_t event_of(const struct upkeep *u, const struct peal_message *m)
{
	if (m->status / 100 == 2)
		return grant_read(u, m) ? UPKEEP_2XX : UPKEEP_MISSING;
	if (m->status == 412 && u->is_publication)
		return UPKEEP_MISSING;
	if (m->status == 423)
		return UPKEEP_BRIEF;
	return may_be_tried_again(m->status) ? UPKEEP_LATER : UPKEEP_REFUSED;
}

void upkeep_told(struct upkeep *u, const struct transaction *t, enum told what)
{
	const struct peal_message *m = what == TOLD_RESPONSE ? runtime_of(u)->input : NULL;

	if (u->request != t->slot.id || (m && m->status < 200))
		return;
	u->request = 0;
	u->cseq = t->cseq; /* it may have gone more than once */
	u->status = m ? m->status : what == TOLD_TIMEOUT ? 408 : 503;
	u->cause = m                      ? PEAL_CAUSE_RESPONSE
		   : what == TOLD_TIMEOUT ? PEAL_CAUSE_TIMEOUT
					  : PEAL_CAUSE_TRANSPORT;
	upkeep_event(u, m ? event_of(u, m) : UPKEEP_LATER);
}

/* ---- afterwards ---- */

/* Its To was valid when it was written. */
static bool is_of(const struct upkeep *u, const struct peal_uri *identity)
{
	struct peal_message m;
	struct peal_address_value aor;
	struct peal_uri uri;

	read_sent(u, &m);
	peal_address_read(peal_message_value(&m, PEAL_HDR_TO), &aor, NULL);
	peal_uri_read(aor.uri, &uri, NULL);
	return peal_uri_equal(&uri, identity);
}

struct peal_text upkeep_route(const struct ua *ua, struct peal_text from)
{
	struct peal_address_value address;
	struct peal_uri identity;
	const struct upkeep *u = NULL;

	if (!ua->upkeeps.live || peal_address_read(from, &address, NULL) != PEAL_OK ||
	    peal_uri_read(address.uri, &identity, NULL) != PEAL_OK)
		return (struct peal_text){ 0 };
	while ((u = pool_next(&ua->upkeeps, u ? u->slot.id : 0)))
		if (u->route && is_of(u, &identity))
			return buffer_text(u->route);
	return (struct peal_text){ 0 };
}

/* What takes no removal any more is on its way out. */
bool upkeep_goes(const struct ua *ua, struct peal_text target, struct peal_text to)
{
	const struct upkeep *u = NULL;
	struct peal_message m;

	while ((u = pool_next(&ua->upkeeps, u ? u->slot.id : 0))) {
		if (u->is_publication || fsm_takes(&u->fsm, UPKEEP_REMOVE))
			continue;
		read_sent(u, &m);
		if (peal_text_equal(m.target, target) &&
		    contact_is_of(peal_message_value(&m, PEAL_HDR_TO), to))
			return true;
	}
	return false;
}
