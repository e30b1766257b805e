/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>

#include <osipparser2/osip_parser.h>

#include "bench.h"

static size_t length(const char *text)
{
	return text ? strlen(text) : 0;
}

static size_t tag_of(osip_from_t *address)
{
	osip_generic_param_t *tag = NULL;

	return osip_from_get_tag(address, &tag) == 0 && tag ? length(tag->gvalue) : 0;
}

static void read_hosts(osip_list_t *list, struct reading *r)
{
	for (int i = 0; i < osip_list_size(list); i++) {
		osip_route_t *route = osip_list_get(list, i);

		r->routes++;
		r->route_hosts += route->url ? length(route->url->host) : 0;
	}
}

static bool read_parts(osip_message_t *m, struct reading *r)
{
	osip_via_t *via = osip_list_get(&m->vias, 0);
	osip_generic_param_t *branch = NULL;
	osip_contact_t *contact = osip_list_get(&m->contacts, 0);

	if (!via || !m->from || !m->to || !m->call_id || !m->cseq)
		return false;
	if (osip_via_param_get_byname(via, "branch", &branch) == 0 && branch)
		r->branch = length(branch->gvalue);
	r->from_tag = tag_of(m->from);
	r->to_tag = tag_of(m->to);
	r->call_id = length(m->call_id->number);
	if (m->call_id->host)
		r->call_id += 1 + length(m->call_id->host);
	r->cseq = (uint32_t)strtoul(m->cseq->number, NULL, 10);
	r->method = length(m->cseq->method);
	r->contact = contact && contact->url ? length(contact->url->host) : 0;
	r->content_length = m->content_length
				? (uint32_t)strtoul(m->content_length->value, NULL, 10)
				: 0;
	read_hosts(&m->routes, r);
	read_hosts(&m->record_routes, r);
	return true;
}

static void prepare(struct sample *sample)
{
	(void)sample;
	parser_init(); /* may be called again */
}

static bool read_message(const struct sample *sample, struct reading *r)
{
	osip_message_t *m;
	bool fits;

	if (osip_message_init(&m) != 0)
		return false;
	fits = osip_message_parse(m, sample->bytes, sample->len) == 0 && read_parts(m, r);
	osip_message_free(m);
	return fits;
}

/* It wants a NUL at the end, so each time it takes a copy. */
static size_t read_uri(const char *text, size_t len)
{
	osip_uri_t *uri;
	char copy[512];
	size_t host = 0;

	memcpy(copy, text, len);
	copy[len] = 0;
	if (osip_uri_init(&uri) != 0)
		return 0;
	if (osip_uri_parse(uri, copy) == 0)
		host = length(uri->host);
	osip_uri_free(uri);
	return host;
}

const struct parser with_osip = { "libosip2", prepare, read_message, read_uri };
