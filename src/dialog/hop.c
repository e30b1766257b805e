/* SPDX-License-Identifier: MIT */
/* The next hop of a request, as far as it can be told without DNS. */
#include "dialog/dialog.h"
#include "message/parts.h"

static uint8_t transport_of(const struct peal_uri *uri)
{
	struct peal_text value;

	if (uri->scheme == PEAL_SCHEME_SIPS)
		return PEAL_TLS;
	if (!peal_param_find(uri->params, PEAL_TEXT("transport"), &value))
		return PEAL_UDP;
	if (peal_text_same(value, PEAL_TEXT("tcp")))
		return PEAL_TCP;
	if (peal_text_same(value, PEAL_TEXT("tls")))
		return PEAL_TLS;
	if (peal_text_same(value, PEAL_TEXT("ws")))
		return PEAL_WS;
	return PEAL_UDP;
}

static bool suits(const struct peal_flow *local, uint8_t transport, uint8_t family)
{
	return local->local.family != 0 && local->transport == transport &&
	       (family == 0 || local->local.family == family);
}

static int choose_local(const struct runtime *rt, struct peal_flow *flow, uint8_t transport)
{
	uint8_t family = flow->remote.family;

	if (suits(flow, transport, family))
		return PEAL_OK;
	for (uint32_t i = 0; i < rt->config.local_count; i++) {
		if (!suits(&rt->config.locals[i], transport, family))
			continue;
		flow->local = rt->config.locals[i].local;
		flow->transport = transport;
		flow->connection = 0;
		return PEAL_OK;
	}
	return PEAL_E_ARGUMENT;
}

int hop_read(const struct runtime *rt, struct peal_text text, struct peal_flow *flow,
	     struct peal_text *host)
{
	struct peal_uri uri;
	struct peal_text name;
	uint8_t transport;
	size_t len;

	if (peal_uri_read(text, &uri, NULL) != PEAL_OK || uri.scheme > PEAL_SCHEME_SIPS)
		return PEAL_E_SYNTAX;
	if (!peal_param_find(uri.params, PEAL_TEXT("maddr"), &name))
		name = uri.host;
	name = host_unbracketed(name); /* of maddr */
	transport = transport_of(&uri);
	len = peal_host_address(name, flow->remote.bytes);
	flow->remote.family = len == 16 ? 6 : len == 4 ? 4 : 0;
	flow->remote.port = uri.port ? uri.port : transport == PEAL_TLS ? 5061 : 5060;
	*host = len ? (struct peal_text){ 0 } : name;
	return choose_local(rt, flow, transport);
}
