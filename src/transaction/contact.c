/* SPDX-License-Identifier: MIT */
/* Our Contact: by the flow, or the GRUU that a registrar gave for this identity.
 *                                                       RFC 3261 8.1.1.8, RFC 5627 4.3 */
#include "message/writer.h"
#include "transaction/transaction.h"

static bool read_uri(struct peal_text party, struct peal_uri *uri)
{
	struct peal_address_value address;

	return peal_address_read(party, &address, NULL) == PEAL_OK &&
	       peal_uri_read(address.uri, uri, NULL) == PEAL_OK;
}

bool contact_is_of(struct peal_text party, struct peal_text identity)
{
	struct peal_uri mine, theirs;

	return read_uri(party, &mine) && read_uri(identity, &theirs) &&
	       peal_uri_equal(&mine, &theirs);
}

static const struct target *find(const struct runtime *rt, struct peal_text identity)
{
	for (uint32_t i = 0; i < rt->config.upkeeps && identity.len; i++)
		if (rt->targets[i].gruu &&
		    contact_is_of(buffer_text(rt->targets[i].identity), identity))
			return &rt->targets[i];
	return NULL;
}

void contact_note(struct runtime *rt, uint32_t place, struct peal_text identity,
		  struct peal_text gruu)
{
	struct target *t = &rt->targets[place];

	buffer_drop(&rt->store, t->identity);
	buffer_drop(&rt->store, t->gruu);
	t->identity = gruu.len ? buffer_copy(&rt->store, identity) : NULL;
	t->gruu = t->identity ? buffer_copy(&rt->store, gruu) : NULL;
}

void write_contact(struct peal_writer *w, const struct runtime *rt, const struct peal_flow *flow,
		   struct peal_text identity)
{
	const struct target *t = find(rt, identity);

	peal_write_begin(w, PEAL_HDR_CONTACT);
	if (t) {
		writer_put(w, PEAL_TEXT("<"));
		peal_write_part(w, buffer_text(t->gruu));
		writer_put(w, PEAL_TEXT(">"));
	} else {
		write_local_uri(w, rt, flow);
	}
	peal_write_end(w);
}

void write_binding(struct peal_writer *w, const struct runtime *rt, const struct peal_flow *flow,
		   bool with_instance)
{
	write_local_uri(w, rt, flow);
	if (!with_instance || !rt->config.instance.len)
		return;
	writer_put(w, PEAL_TEXT(";+sip.instance=\"<"));
	peal_write_part(w, rt->config.instance);
	writer_put(w, PEAL_TEXT(">\""));
}
