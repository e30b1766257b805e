/* SPDX-License-Identifier: MIT */
#include "ua/rewrite.h"

#include "base/text.h"
#include "message/compose.h"
#include "message/writer.h"
#include "ua/place.h"

bool rewrite_lists(struct peal_values list, struct peal_text tag)
{
	struct peal_text one;

	while (peal_token_next(&list, &one, NULL) > 0)
		if (peal_text_same(one, tag))
			return true;
	return false;
}

static bool is_unknown(const struct rewriting *r, struct peal_text tag)
{
	return r->unsupported &&
	       rewrite_lists(peal_values_of(r->unsupported, PEAL_HDR_UNSUPPORTED), tag);
}

/* A row of option tags without those that are not known there; nothing of none. */
static void write_known(struct peal_writer *w, const struct rewriting *r,
			const struct peal_header *row)
{
	struct peal_values tags = peal_values_in(row->value);
	struct peal_text tag;
	bool any = false;

	while (peal_token_next(&tags, &tag, NULL) > 0) {
		if (is_unknown(r, tag))
			continue;
		if (any)
			writer_put(w, PEAL_TEXT(", "));
		else
			peal_write_begin(w, (enum peal_header_id)row->id);
		peal_write_copied(w, tag);
		any = true;
	}
	if (any)
		peal_write_end(w);
}

static void write_contacts(struct peal_writer *w, const struct rewriting *r)
{
	struct peal_values gone = peal_values_in(r->gone);
	struct peal_address_value one;

	peal_write_begin(w, PEAL_HDR_CONTACT);
	peal_write_part(w, r->contacts);
	while (r->gone.len && peal_address_next(&gone, &one, NULL) > 0) {
		writer_put(w, PEAL_TEXT(", "));
		peal_write_copied(w, one.text);
		writer_put(w, PEAL_TEXT(";expires=0"));
	}
	peal_write_end(w);
}

static struct peal_text body_of(const struct rewriting *r)
{
	if (r->keeps && r->bodiless)
		return (struct peal_text){ 0 };
	if (r->reshaped)
		return r->body.bytes;
	return r->body.bytes.len ? r->body.bytes : r->sent->body;
}

static struct auth_request request_of(const struct rewriting *r)
{
	return (struct auth_request){ .method = r->sent->token,
				      .uri = r->uri,
				      .body = body_of(r),
				      .flow = &r->flow,
				      .host = r->host };
}

static bool is_about_body(const struct peal_header *row)
{
	return row->id == PEAL_HDR_CONTENT_TYPE || row->id == PEAL_HDR_CONTENT_LENGTH ||
	       row->id == PEAL_HDR_CONTENT_DISPOSITION || row->id == PEAL_HDR_CONTENT_ENCODING ||
	       row->id == PEAL_HDR_CONTENT_LANGUAGE || row->id == PEAL_HDR_CONTENT_ID ||
	       row->id == PEAL_HDR_MIME_VERSION;
}

/* What is kept up is the same each time but for these. */
static bool write_kept(struct peal_writer *w, const struct rewriting *r,
		       const struct peal_header *row)
{
	switch (row->id) {
	case PEAL_HDR_CONTACT: write_contacts(w, r); return true;
	case PEAL_HDR_EXPIRES: peal_write_number(w, PEAL_HDR_EXPIRES, r->expires); return true;
	case PEAL_HDR_CONTENT_TYPE:
	case PEAL_HDR_CONTENT_LENGTH: return true;
	default: return false;
	}
}

/* The refresher stays who it was. */
static void write_longer(struct peal_writer *w, const struct rewriting *r,
			 const struct peal_header *row)
{
	struct peal_text params = text_behind(row->value, 0);

	while (params.len && *params.at != ';')
		params = text_behind(params, 1);
	write_interval(w, r->interval, params, r->min_se);
}

static void write_from(struct peal_writer *w, const struct rewriting *r,
		       const struct peal_header *row)
{
	peal_write_begin(w, PEAL_HDR_FROM);
	peal_write_copied(
	    w, (struct peal_text){ row->value.at, (size_t)(r->old_tag.at - row->value.at) });
	writer_put(w, r->tag);
	peal_write_copied(
	    w, text_behind(row->value, (size_t)(r->old_tag.at + r->old_tag.len - row->value.at)));
	peal_write_end(w);
}

/* Of a request whose session interval was too short. */
static bool write_timed(struct peal_writer *w, const struct rewriting *r,
			const struct peal_header *row)
{
	if (r->interval && row->id == PEAL_HDR_SESSION_EXPIRES)
		write_longer(w, r, row);
	else if (r->tag.len && row->id == PEAL_HDR_FROM)
		write_from(w, r, row);
	else
		return r->interval && row->id == PEAL_HDR_MIN_SE;
	return true;
}

static void write_row(struct peal_writer *w, struct ua *ua, const struct rewriting *r,
		      const struct peal_header *row)
{
	struct auth_request request = request_of(r);

	if (write_timed(w, r, row))
		return;
	if (row->id == PEAL_HDR_VIA) {
		write_via(w, &r->flow, (struct peal_text){ r->branch, BRANCH_LENGTH });
	} else if (row->id == PEAL_HDR_CSEQ) {
		compose_cseq(w, r->cseq, r->sent->token);
		auth_write(ua->auth, w, &request);
		if (r->keeps && r->etag.len)
			peal_write_header(w, PEAL_HDR_SIP_IF_MATCH, r->etag);
		place_write_fields(w, ua->rt, r->fields);
	} else if (place_overwrites(ua->rt, r->fields, row) ||
		   (r->reshaped && is_about_body(row))) {
		return;
	} else if (r->keeps && write_kept(w, r, row)) {
		return;
	} else if (r->longer && row->id == PEAL_HDR_EXPIRES) {
		peal_write_number(w, PEAL_HDR_EXPIRES, r->longer);
	} else if (row->id == PEAL_HDR_REQUIRE || row->id == PEAL_HDR_PROXY_REQUIRE) {
		write_known(w, r, row);
	} else if (!auth_replaces(ua->auth, row, &request)) {
		peal_write_copy(w, row);
	}
}

static void write_body(struct peal_writer *w, const struct rewriting *r)
{
	struct peal_text type = r->body.bytes.len
				    ? r->body.type
				    : peal_message_value(r->sent, PEAL_HDR_CONTENT_TYPE);

	if (r->disposition.len)
		peal_write_header(w, PEAL_HDR_CONTENT_DISPOSITION, r->disposition);
	if (r->keeps || r->reshaped)
		peal_write_body(w, type, body_of(r));
	else
		peal_write_same_body(w, r->sent);
}

static void write_all(struct peal_writer *w, struct ua *ua, const struct rewriting *r)
{
	peal_write_request(w, r->sent->token, r->uri);
	for (uint32_t i = 0; i < r->sent->header_count; i++)
		write_row(w, ua, r, &r->sent->headers[i]);
	write_body(w, r);
}

int rewrite(struct ua *ua, struct rewriting *r, struct sending *sending)
{
	struct runtime *rt = ua->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct facts facts;
	int len;

	facts_read(&facts, r->sent); /* which was read before, when it was sent */
	r->old_tag = facts.from.tag;
	write_branch(rt, r->branch);
	write_all(&w, ua, r);
	len = peal_writer_end(&w);
	if (len < 0)
		return len;
	*sending = (struct sending){ .method = r->sent->token,
				     .branch = { r->branch, BRANCH_LENGTH },
				     .call_id = facts.call_id,
				     .from_tag = r->tag.len ? r->tag : facts.from.tag,
				     .cseq = r->cseq,
				     .flow = r->flow,
				     .host = r->host };
	sending->request = buffer_copy(&rt->store, (struct peal_text){ rt->scratch, (size_t)len });
	return sending->request ? PEAL_OK : PEAL_E_FULL;
}
