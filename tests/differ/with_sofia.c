/* SPDX-License-Identifier: MIT */
#include <sofia-sip/msg.h>
#include <sofia-sip/msg_addr.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_util.h>
#include <stdlib.h>
#include <string.h>

#include "differ.h"

static void read_hosts(const sip_route_t *route, char fact[FACT_SIZE])
{
	for (; route; route = route->r_next)
		fact_add_word(fact, route->r_url->url_host);
}

static void read_start(const sip_t *sip, struct outcome *r)
{
	if (sip->sip_request) {
		fact_add_word(r->facts[FACT_START], sip->sip_request->rq_method_name);
		fact_add_word(r->facts[FACT_TARGET], sip->sip_request->rq_url->url_host);
	} else {
		fact_add_number(r->facts[FACT_START], (unsigned long)sip->sip_status->st_status);
	}
}

static void read_contact(const sip_contact_t *contact, char fact[FACT_SIZE])
{
	if (!contact)
		return;
	fact_add_word(fact, contact->m_url->url_user);
	fact_add_word(fact, contact->m_url->url_host);
	if (contact->m_url->url_port)
		fact_add_number(fact, strtoul(contact->m_url->url_port, NULL, 10));
}

static void read_facts(const sip_t *sip, struct outcome *r)
{
	read_start(sip, r);
	fact_add_word(r->facts[FACT_BRANCH], sip->sip_via->v_branch);
	fact_add_word(r->facts[FACT_VIA_HOST], sip->sip_via->v_host);
	if (sip->sip_via->v_port)
		fact_add_number(r->facts[FACT_VIA_PORT], strtoul(sip->sip_via->v_port, NULL, 10));
	fact_add_word(r->facts[FACT_FROM_TAG], sip->sip_from->a_tag);
	fact_add_word(r->facts[FACT_TO_TAG], sip->sip_to->a_tag);
	fact_add_word(r->facts[FACT_CALL_ID], sip->sip_call_id->i_id);
	fact_add_number(r->facts[FACT_CSEQ], sip->sip_cseq->cs_seq);
	fact_add_word(r->facts[FACT_CSEQ_METHOD], sip->sip_cseq->cs_method_name);
	read_contact(sip->sip_contact, r->facts[FACT_CONTACT]);
	read_hosts(sip->sip_route, r->facts[FACT_ROUTES]);
	read_hosts(sip->sip_record_route, r->facts[FACT_RECORD_ROUTES]);
	if (sip->sip_content_length)
		fact_add_number(r->facts[FACT_CONTENT_LENGTH], sip->sip_content_length->l_length);
	fact_add_number(r->facts[FACT_BODY], sip->sip_payload ? sip->sip_payload->pl_len : 0);
}

/* Its own server asks the same two questions before it goes on. */
static bool is_sane(const sip_t *sip)
{
	return sip && !(sip->sip_flags & MSG_FLG_ERROR) && (sip->sip_request || sip->sip_status) &&
	       sip->sip_via && sip->sip_from && sip->sip_to && sip->sip_call_id && sip->sip_cseq &&
	       sip_sanity_check(sip) == 0;
}

static void read_message(const char *bytes, size_t len, struct outcome *r)
{
	msg_t *msg = msg_make(sip_default_mclass(), 0, bytes, (ssize_t)len);
	const sip_t *sip = msg ? (const sip_t *)msg_object(msg) : NULL;

	r->taken = is_sane(sip);
	if (r->taken)
		read_facts(sip, r);
	msg_destroy(msg);
}

const struct reader sofia = { "Sofia-SIP", read_message };
