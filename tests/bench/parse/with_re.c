/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include <re.h>

#include "bench.h"

/* Its bytes come in a buffer of its own: made once for each message. */
static void prepare(struct sample *sample)
{
	struct mbuf *mb = mbuf_alloc(sample->len);

	if (!mb || mbuf_write_mem(mb, (const uint8_t *)sample->bytes, sample->len) != 0)
		exit(1);
	sample->aside = mb;
}

static bool note_route(const struct sip_hdr *hdr, const struct sip_msg *msg, void *arg)
{
	struct reading *r = arg;
	struct sip_addr address;

	(void)msg;
	if (sip_addr_decode(&address, &hdr->val) == 0) {
		r->routes++;
		r->route_hosts += address.uri.host.l;
	}
	return false;
}

static void read_parts(const struct sip_msg *msg, struct reading *r)
{
	const struct sip_hdr *contact = sip_msg_hdr(msg, SIP_HDR_CONTACT);
	struct sip_addr address;

	r->branch = msg->via.branch.l;
	r->from_tag = msg->from.tag.l;
	r->to_tag = msg->to.tag.l;
	r->call_id = msg->callid.l;
	r->cseq = msg->cseq.num;
	r->method = msg->cseq.met.l;
	if (contact && sip_addr_decode(&address, &contact->val) == 0)
		r->contact = address.uri.host.l;
	r->content_length = pl_u32(&msg->clen);
	sip_msg_hdr_apply(msg, true, SIP_HDR_ROUTE, note_route, r);
	sip_msg_hdr_apply(msg, true, SIP_HDR_RECORD_ROUTE, note_route, r);
}

static bool read_message(const struct sample *sample, struct reading *r)
{
	struct mbuf *mb = sample->aside;
	struct sip_msg *msg;

	mb->pos = 0;
	if (sip_msg_decode(&msg, mb) != 0)
		return false;
	read_parts(msg, r);
	mem_deref(msg);
	return true;
}

static size_t read_uri(const char *text, size_t len)
{
	struct pl pl = { text, len };
	struct uri uri;

	return uri_decode(&uri, &pl) == 0 ? uri.host.l : 0;
}

const struct parser with_re = { "libre", prepare, read_message, read_uri };
