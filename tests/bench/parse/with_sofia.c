/* SPDX-License-Identifier: MIT */
#include <sofia-sip/msg.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/url.h>
#include <string.h>

#include "bench.h"

static size_t length(const char *text)
{
	return text ? strlen(text) : 0;
}

static void read_hosts(const sip_route_t *route, struct reading *r)
{
	for (; route; route = route->r_next) {
		r->routes++;
		r->route_hosts += length(route->r_url->url_host);
	}
}

static bool read_parts(const sip_t *sip, struct reading *r)
{
	if (!sip || !sip->sip_via || !sip->sip_from || !sip->sip_to || !sip->sip_call_id ||
	    !sip->sip_cseq)
		return false;
	r->branch = length(sip->sip_via->v_branch);
	r->from_tag = length(sip->sip_from->a_tag);
	r->to_tag = length(sip->sip_to->a_tag);
	r->call_id = length(sip->sip_call_id->i_id);
	r->cseq = sip->sip_cseq->cs_seq;
	r->method = length(sip->sip_cseq->cs_method_name);
	r->contact = sip->sip_contact ? length(sip->sip_contact->m_url->url_host) : 0;
	r->content_length = sip->sip_content_length ? (uint32_t)sip->sip_content_length->l_length
						    : 0;
	read_hosts(sip->sip_route, r);
	read_hosts(sip->sip_record_route, r);
	return true;
}

static bool read_message(const struct sample *sample, struct reading *r)
{
	msg_t *msg = msg_make(sip_default_mclass(), 0, sample->bytes, (ssize_t)sample->len);
	bool fits = msg && read_parts((const sip_t *)msg_object(msg), r);

	msg_destroy(msg);
	return fits;
}

/* It reads in place, so each time it takes a copy. */
static size_t read_uri(const char *text, size_t len)
{
	char copy[512];
	url_t url[1];

	memcpy(copy, text, len);
	copy[len] = 0;
	return url_d(url, copy) == 0 ? length(url->url_host) : 0;
}

const struct parser with_sofia = { "Sofia-SIP", NULL, read_message, read_uri };
