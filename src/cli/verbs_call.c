/* SPDX-License-Identifier: MIT */
/* Verbs about a call and its session. */
#include "verbs.h"

#include "page.h"

#include <stdio.h>
#include <string.h>

/* ---- calls ---- */

void order_note_call(const struct order *order, peal_id id, const struct call *blank,
		     const char *peer)
{
	struct agent *agent = &order->phone->agent;
	struct call *call = calls_add(&agent->calls, agent, id, order_now(order));
	struct page page;

	if (!call)
		return;
	call->sdp_session = blank->sdp_session;
	call->sdp_version = blank->sdp_version;
	page = (struct page)PAGE_ON(call->peer);
	page_text(&page, peal_text_of(peer));
	if (!agent->settings->json)
		printf("call %u: calling %s\n", (unsigned)call->number, call->peer);
	tell_began(call);
}

/* The tag of a From or To. */
static struct peal_text tag_of(struct peal_text party)
{
	struct peal_address_value address = { 0 };

	peal_address_read(party, &address, NULL);
	return address.tag;
}

/* What names our dialog to its other end.                             RFC 3891 3 */
static bool read_replaces(const struct order *order, char *value, size_t size)
{
	struct page page = { value, size, 0, false };
	const struct call *call = order_call_named(order, "replaces");
	struct peal_call_info info;
	struct peal_text to, from;

	if (!call || peal_call_look(order->phone->agent.engine, call->id, &info) != PEAL_OK)
		return false;
	to = tag_of(info.remote);
	from = tag_of(info.local);
	page_add(&page, "%.*s;to-tag=%.*s;from-tag=%.*s", TEXT_ARGS(info.call_id), TEXT_ARGS(to),
		 TEXT_ARGS(from));
	return !page.full;
}

/* The headers that its words ask for. */
static bool add_extra(const struct order *order, struct peal_extra extra[2], size_t *count,
		      char *replaces, size_t size)
{
	*count = 0;
	if (order_has(order, "100rel"))
		extra[(*count)++] = (struct peal_extra){ PEAL_TEXT("Require"),
							 PEAL_TEXT("100rel") };
	if (!order_has(order, "replaces"))
		return true;
	if (!read_replaces(order, replaces, size))
		return false;
	extra[(*count)++] = (struct peal_extra){ PEAL_TEXT("Replaces"), peal_text_of(replaces) };
	return true;
}

/* RFC 4028 4 */
static bool read_timer(const struct order *order, uint32_t *seconds)
{
	if (!order_number_named(order, "timer", 999999, seconds))
		return false;
	if (!*seconds || *seconds >= 90)
		return true;
	phone_fails(order->phone, VERDICT_USAGE, "a session timer has 90 s at least");
	return false;
}

void verb_call_someone(const struct order *order)
{
	struct peal_request request = order_request(order, "", order->words[0]);
	struct call blank = { .agent = &order->phone->agent };
	char sdp[PHONE_SDP], replaces[600];
	struct peal_extra extra[2];
	peal_id id;
	int result;

	if (!add_extra(order, extra, &request.extra_count, replaces, sizeof replaces) ||
	    !read_timer(order, &request.session_expires))
		return;
	request.extra = extra;
	request.keep_branches = order_has(order, "branches");
	if (!order_has(order, "nosdp"))
		request.body = order_session(sdp, agent_offer(&blank, sdp, sizeof sdp));
	result = peal_tape_call(order_tape(order), &request, order_now(order), &id);
	if (result == PEAL_OK)
		order_note_call(order, id, &blank, order->words[0]);
	order_check(order, result);
}

void verb_ring(const struct order *order)
{
	order_check(order,
		    peal_tape_ring(order_tape(order), order->call->id, NULL, order_now(order)));
}

void verb_progress(const struct order *order)
{
	struct peal_reply reply = { .size = sizeof reply,
				    .status = 183,
				    .reliable = order_has(order, "reliable") };

	reply.body = order_session(order->call->answer, order->call->answer_len);
	order_check(order,
		    peal_tape_ring(order_tape(order), order->call->id, &reply, order_now(order)));
}

void verb_answer(const struct order *order)
{
	struct call *call = order->call;
	struct peal_reply reply = { .size = sizeof reply };
	int result;

	reply.body = order_session(call->answer, call->answer_len);
	result = peal_tape_answer(order_tape(order), call->id, &reply, order_now(order));
	if (result == PEAL_OK) {
		call->is_up = true;
		call->up = order_now(order);
	}
	order_check(order, result);
}

static void refuse(const struct order *order, const struct peal_reply *reply)
{
	order->call->we_end = true;
	order_check(order,
		    peal_tape_reject(order_tape(order), order->call->id, reply, order_now(order)));
}

void verb_reject(const struct order *order)
{
	struct peal_reply reply;
	uint32_t status = 603;

	if (!order_number(order, 0, 699, &status))
		return;
	reply = agent_refusal((uint16_t)status);
	refuse(order, &reply);
}

void verb_redirect(const struct order *order)
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

/* "bye gone to lunch", "cancel Q.850;cause=16": what is no Reason is its text.  RFC 3326 2 */
static size_t read_reason(const struct order *order, struct page *value, struct peal_extra *extra)
{
	struct peal_text given = peal_text_of(order->count ? order->words[0] : "");
	struct peal_values values = peal_values_in(given);
	struct peal_reason reason;

	if (!order->count)
		return 0;
	if (peal_reason_next(&values, &reason, NULL) == 1 && reason.has_cause) {
		*extra = (struct peal_extra){ PEAL_TEXT("Reason"), given };
		return 1;
	}
	page_add(value, "SIP;text=\"");
	for (size_t i = 0; i < given.len; i++)
		page_add(value, "%s%c", strchr("\"\\", given.at[i]) ? "\\" : "", given.at[i]);
	page_add(value, "\"");
	*extra = (struct peal_extra){ PEAL_TEXT("Reason"), { value->at, value->used } };
	return 1;
}

static void hang_up(const struct order *order)
{
	char text[400];
	struct page value = PAGE_ON(text);
	struct peal_extra reason;
	size_t count = read_reason(order, &value, &reason);

	order->call->we_end = true;
	order_check(order, peal_tape_hangup_with(order_tape(order), order->call->id, &reason, count,
						 order_now(order)));
}

/* Of a call that is up: the re-INVITE is taken back. */
void verb_cancel(const struct order *order)
{
	struct call *call = order->call;
	char text[400];
	struct page value = PAGE_ON(text);
	struct peal_call_info info;
	struct peal_extra reason;
	size_t count = read_reason(order, &value, &reason);

	if (peal_call_look(order->phone->agent.engine, call->id, &info) == PEAL_OK &&
	    info.state == PEAL_CALL_UP)
		order_check(order, peal_tape_cancel_with(order_tape(order), call->id, &reason,
							 count, order_now(order)));
	else
		hang_up(order);
}

void verb_hang_up(const struct order *order)
{
	hang_up(order);
}

/* ---- sessions ---- */

static int modify(const struct order *order)
{
	struct peal_request request = { .size = sizeof request };
	char sdp[PHONE_SDP];

	if (!order_has(order, "nosdp"))
		request.body = order_session(sdp, agent_offer(order->call, sdp, sizeof sdp));
	return peal_tape_modify(order_tape(order), order->call->id, &request, order_now(order));
}

void verb_reinvite(const struct order *order)
{
	order_check(order, modify(order));
}

static void change_hold(const struct order *order, bool holds)
{
	bool before = order->call->holds;
	int result;

	order->call->holds = holds;
	result = modify(order);
	if (result != PEAL_OK)
		order->call->holds = before;
	order_check(order, result);
}

void verb_hold(const struct order *order)
{
	change_hold(order, true);
}

void verb_resume(const struct order *order)
{
	change_hold(order, false);
}
