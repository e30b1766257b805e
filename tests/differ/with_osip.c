/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>

#include <osipparser2/osip_parser.h>

#include "differ.h"

static void read_tag(osip_from_t *address, char fact[FACT_SIZE])
{
	osip_generic_param_t *tag = NULL;

	if (osip_from_get_tag(address, &tag) == 0 && tag)
		fact_add_word(fact, tag->gvalue);
}

/* It takes the brackets off. */
static void add_host(char fact[FACT_SIZE], const char *host)
{
	char in_brackets[FACT_SIZE];

	if (host && strchr(host, ':') && *host != '[') {
		snprintf(in_brackets, sizeof in_brackets, "[%s]", host);
		host = in_brackets;
	}
	fact_add_word(fact, host);
}

static void read_hosts(osip_list_t *list, char fact[FACT_SIZE])
{
	for (int i = 0; i < osip_list_size(list); i++) {
		osip_route_t *route = osip_list_get(list, i);

		add_host(fact, route->url ? route->url->host : NULL);
	}
}

static void read_via(osip_via_t *via, struct outcome *r)
{
	osip_generic_param_t *branch = NULL;

	if (osip_via_param_get_byname(via, "branch", &branch) == 0 && branch)
		fact_add_word(r->facts[FACT_BRANCH], branch->gvalue);
	add_host(r->facts[FACT_VIA_HOST], via->host);
	if (via->port)
		fact_add_number(r->facts[FACT_VIA_PORT], strtoul(via->port, NULL, 10));
}

static void read_contact(osip_contact_t *contact, char fact[FACT_SIZE])
{
	if (!contact || !contact->url)
		return;
	fact_add_word(fact, contact->url->username);
	add_host(fact, contact->url->host);
	if (contact->url->port)
		fact_add_number(fact, strtoul(contact->url->port, NULL, 10));
}

static void read_call_id(osip_call_id_t *call_id, char fact[FACT_SIZE])
{
	char whole[FACT_SIZE] = "";

	if (call_id->number)
		strncat(whole, call_id->number, sizeof whole - 1);
	if (call_id->host) {
		strncat(whole, "@", sizeof whole - strlen(whole) - 1);
		strncat(whole, call_id->host, sizeof whole - strlen(whole) - 1);
	}
	fact_add_word(fact, whole);
}

static void read_start(osip_message_t *m, struct outcome *r)
{
	if (m->sip_method) {
		fact_add_word(r->facts[FACT_START], m->sip_method);
		add_host(r->facts[FACT_TARGET], m->req_uri ? m->req_uri->host : NULL);
	} else {
		fact_add_number(r->facts[FACT_START], (unsigned long)m->status_code);
	}
}

static void read_body(osip_message_t *m, struct outcome *r)
{
	size_t len = 0;

	for (int i = 0; i < osip_list_size(&m->bodies); i++)
		len += ((osip_body_t *)osip_list_get(&m->bodies, i))->length;
	fact_add_number(r->facts[FACT_BODY], len);
	if (m->content_length && m->content_length->value)
		fact_add_number(r->facts[FACT_CONTENT_LENGTH],
				strtoul(m->content_length->value, NULL, 10));
}

static bool read_facts(osip_message_t *m, struct outcome *r)
{
	osip_via_t *via = osip_list_get(&m->vias, 0);

	if (!via || !m->from || !m->to || !m->call_id || !m->cseq)
		return false;
	read_start(m, r);
	read_via(via, r);
	read_tag(m->from, r->facts[FACT_FROM_TAG]);
	read_tag(m->to, r->facts[FACT_TO_TAG]);
	read_call_id(m->call_id, r->facts[FACT_CALL_ID]);
	fact_add_number(r->facts[FACT_CSEQ], strtoul(m->cseq->number, NULL, 10));
	fact_add_word(r->facts[FACT_CSEQ_METHOD], m->cseq->method);
	read_contact(osip_list_get(&m->contacts, 0), r->facts[FACT_CONTACT]);
	read_hosts(&m->routes, r->facts[FACT_ROUTES]);
	read_hosts(&m->record_routes, r->facts[FACT_RECORD_ROUTES]);
	read_body(m, r);
	return true;
}

/* May be called again.  It would print each fault. */
static void begin(void)
{
	for (int level = TRACE_LEVEL0; level < END_TRACE_LEVEL; level++)
		osip_trace_disable_level((osip_trace_level_t)level);
	parser_init();
}

static void read_message(const char *bytes, size_t len, struct outcome *r)
{
	osip_message_t *m;

	begin();
	if (osip_message_init(&m) != 0)
		return;
	r->taken = osip_message_parse(m, bytes, len) == 0 && read_facts(m, r);
	osip_message_free(m);
}

const struct reader osip = { "libosip2", read_message };
