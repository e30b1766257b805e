/* SPDX-License-Identifier: MIT */
/* The steps of RFC 3261 10.3.  What a request says is noted first for each contact; only
 * when all of it is possible is anything changed. */
#include <peal/registrar.h>

#include <string.h>

#define ADDRESS_SIZE 512
#define HOUR         3600

struct binding {
	bool is_used;
	uint16_t aor, contact, call_id, path; /* how long each text is; they follow one another */
	uint32_t cseq, quality;
	uint64_t order; /* the later the higher */
	peal_time until;
	char text[PEAL_BINDING_SIZE];
};

struct peal_registrar {
	struct peal_registrar_config config;
	char domain[256];
	uint64_t order;
	char rows[PEAL_BINDINGS][PEAL_BINDING_SIZE + 32]; /* of the latest answer */
	char number[16], path[PEAL_BINDING_SIZE];
	struct binding bindings[];
};

/* ---- making it ---- */

static uint32_t or (uint32_t number, uint32_t otherwise)
{
	return number ? number : otherwise;
}

static bool makes_sense(const struct peal_registrar_config *c)
{
	return c->size == sizeof *c && c->domain.len < 256 && c->contacts <= PEAL_BINDINGS &&
		   c->least <= HOUR && c->least <= or
	       (c->most, 2 * HOUR) && c->bindings < UINT32_MAX / 2;
}

size_t peal_registrar_size(const struct peal_registrar_config *c)
{
	return makes_sense(c)
		   ? sizeof(struct peal_registrar) + or (c->bindings, 1024) * sizeof(struct binding)
		   : 0;
}

int peal_registrar_init(struct peal_registrar **registrar, void *memory, size_t size,
			const struct peal_registrar_config *config)
{
	size_t need = peal_registrar_size(config);
	struct peal_registrar *r = memory;

	if (!need || !memory || (uintptr_t)memory % 16)
		return PEAL_E_ARGUMENT;
	if (size < need)
		return PEAL_E_FULL;
	memset(r, 0, sizeof *r);
	r->config = *config;
	if (config->domain.len)
		memcpy(r->domain, config->domain.at, config->domain.len);
	r->config.domain.at = r->domain;
	r->config.bindings = or (config->bindings, 1024);
	r->config.contacts = or (config->contacts, 8);
	r->config.most = or (config->most, 2 * HOUR);
	r->config.usual = or (config->usual, HOUR);
	for (uint32_t i = 0; i < r->config.bindings; i++)
		r->bindings[i].is_used = false;
	*registrar = r;
	return PEAL_OK;
}

/* ---- texts ---- */

static struct peal_text aor_of(const struct binding *b)
{
	return (struct peal_text){ b->text, b->aor };
}

static struct peal_text contact_of(const struct binding *b)
{
	return (struct peal_text){ b->text + b->aor, b->contact };
}

static struct peal_text call_id_of(const struct binding *b)
{
	return (struct peal_text){ b->text + b->aor + b->contact, b->call_id };
}

static struct peal_text path_of(const struct binding *b)
{
	return (struct peal_text){ b->text + b->aor + b->contact + b->call_id, b->path };
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The canonical form, step 5: scheme, user without escapes, host, port; no parameters.
 * Its length, 0 where there is none. */
static size_t canonical(const struct peal_uri *uri, char out[ADDRESS_SIZE])
{
	size_t len = 1, user = peal_uri_unescape(uri->user, out + 1, ADDRESS_SIZE - 1);

	out[0] = uri->scheme == PEAL_SCHEME_SIPS ? 's' : '-';
	len += user;
	if (len + 3 + uri->host.len > ADDRESS_SIZE)
		return 0;
	out[len++] = '@';
	for (size_t i = 0; i < uri->host.len; i++)
		out[len++] = lower(uri->host.at[i]);
	out[len++] = (char)(uri->port >> 8);
	out[len++] = (char)(uri->port & 0xff);
	return len;
}

static size_t read_aor(struct peal_text text, char out[ADDRESS_SIZE], struct peal_uri *uri)
{
	if (peal_uri_read(text, uri, NULL) != PEAL_OK || uri->scheme > PEAL_SCHEME_SIPS)
		return 0;
	return canonical(uri, out);
}

bool peal_registrar_same(struct peal_text a, struct peal_text b)
{
	char one[ADDRESS_SIZE], two[ADDRESS_SIZE];
	struct peal_uri uri;
	size_t len = read_aor(a, one, &uri), other = read_aor(b, two, &uri);

	return len && len == other && memcmp(one, two, len) == 0;
}

/* ---- a request ---- */

/* What one Contact of it does. */
struct change {
	struct peal_address_value contact;
	struct binding *old; /* that it replaces or removes; NULL: none */
	uint32_t seconds;    /* 0: it is removed */
};

struct taking {
	struct peal_registrar *r;
	const struct peal_message *m;
	peal_time now;
	struct peal_registrar_answer *answer;
	char aor[ADDRESS_SIZE];
	size_t aor_len;
	struct peal_text call_id;
	uint32_t cseq;
	struct peal_text path;
	struct change changes[PEAL_BINDINGS];
	size_t count;
	bool all; /* Contact: * */
};

static bool is_of(const struct binding *b, struct peal_text aor, peal_time now)
{
	return b->is_used && b->until > now && peal_text_equal(aor_of(b), aor);
}

static struct binding *next_of(const struct taking *t, struct binding *after)
{
	struct binding *end = t->r->bindings + t->r->config.bindings;
	struct peal_text aor = { t->aor, t->aor_len };

	for (struct binding *b = after ? after + 1 : t->r->bindings; b < end; b++)
		if (is_of(b, aor, t->now))
			return b;
	return NULL;
}

static bool is_older(const struct taking *t, const struct binding *b)
{
	return peal_text_equal(call_id_of(b), t->call_id) && t->cseq <= b->cseq;
}

static bool same_param(struct peal_text a, struct peal_text b, const char *name, bool *is_there)
{
	struct peal_text one = { 0 }, two = { 0 };
	bool first = peal_param_find(a, peal_text_of(name), &one);
	bool second = peal_param_find(b, peal_text_of(name), &two);

	*is_there = first;
	return first == second && peal_text_equal(one, two);
}

/* RFC 5626 6: by instance and reg-id where there are both, else by the URI. */
static bool is_same(const struct binding *b, const struct peal_address_value *contact)
{
	struct peal_address_value old;
	struct peal_uri mine, theirs;
	bool instance, reg_id;

	if (peal_address_read(contact_of(b), &old, NULL) != PEAL_OK)
		return false;
	if (same_param(old.params, contact->params, "+sip.instance", &instance) && instance &&
	    same_param(old.params, contact->params, "reg-id", &reg_id) && reg_id)
		return true;
	return peal_uri_read(old.uri, &mine, NULL) == PEAL_OK &&
	       peal_uri_read(contact->uri, &theirs, NULL) == PEAL_OK &&
	       peal_uri_equal(&mine, &theirs);
}

static struct binding *find(const struct taking *t, const struct peal_address_value *contact)
{
	struct binding *b = NULL;

	while ((b = next_of(t, b)))
		if (is_same(b, contact))
			return b;
	return NULL;
}

static bool read_seconds(struct peal_text text, uint32_t *seconds)
{
	return text.len && peal_number_read(text, UINT32_MAX, seconds, NULL) == PEAL_OK;
}

/* What is malformed counts as 3600.                       RFC 3261 10.2, 20.10, 20.19 */
static uint32_t asked(const struct taking *t, const struct peal_address_value *contact)
{
	struct peal_text value = { 0 };
	uint32_t seconds;

	if (!peal_param_find(contact->params, PEAL_TEXT("expires"), &value)) {
		if (!peal_message_find(t->m, PEAL_HDR_EXPIRES))
			return t->r->config.usual;
		value = peal_message_value(t->m, PEAL_HDR_EXPIRES);
	}
	return read_seconds(value, &seconds) ? seconds : HOUR;
}

/* 0, or the status that refuses it. */
static uint16_t note(struct taking *t, const struct peal_address_value *contact)
{
	struct change *c = &t->changes[t->count];
	const struct peal_registrar_config *config = &t->r->config;
	struct peal_uri uri;

	if (t->count == config->contacts)
		return 500;
	if (contact->star || peal_uri_read(contact->uri, &uri, NULL) != PEAL_OK)
		return 400;
	c->contact = *contact;
	c->old = find(t, contact);
	c->seconds = asked(t, contact);
	if (c->seconds && c->seconds < HOUR && c->seconds < config->least)
		return 423;
	if (c->seconds > config->most)
		c->seconds = config->most;
	if (c->old && is_older(t, c->old))
		return 500;
	t->count++;
	return 0;
}

/* Step 6: "*" alone, with Expires 0. */
static uint16_t note_all(struct taking *t)
{
	uint32_t seconds;

	for (struct binding *b = next_of(t, NULL); b; b = next_of(t, b))
		if (is_older(t, b))
			return 500;
	if (!read_seconds(peal_message_value(t->m, PEAL_HDR_EXPIRES), &seconds) || seconds)
		return 400;
	t->all = true;
	return 0;
}

static uint16_t note_contacts(struct taking *t)
{
	struct peal_values values = peal_values_of(t->m, PEAL_HDR_CONTACT);
	struct peal_address_value contact;
	uint16_t status = 0;
	size_t count = 0;

	while (!status && peal_address_next(&values, &contact, NULL) > 0) {
		if (t->all)
			return 400; /* something besides "*" */
		status = contact.star && count == 0 ? note_all(t) : note(t, &contact);
		count++;
	}
	return status;
}

/* ---- is there room ---- */

static bool is_free(const struct binding *b, peal_time now)
{
	return !b->is_used || b->until <= now;
}

static struct binding *free_place(const struct taking *t)
{
	for (uint32_t i = 0; i < t->r->config.bindings; i++)
		if (is_free(&t->r->bindings[i], t->now))
			return &t->r->bindings[i];
	return NULL;
}

static size_t size_of(const struct taking *t, const struct change *c)
{
	return t->aor_len + c->contact.text.len + 2 + t->call_id.len + t->path.len; /* 2: <> */
}

/* Step 7, at its end: all of it, or nothing. */
static bool has_room(const struct taking *t)
{
	uint32_t spare = 0;
	size_t own = 0, more = 0;

	for (uint32_t i = 0; i < t->r->config.bindings; i++)
		spare += is_free(&t->r->bindings[i], t->now);
	for (struct binding *b = next_of(t, NULL); b; b = next_of(t, b))
		own++;
	for (size_t i = 0; i < t->count; i++) {
		if (size_of(t, &t->changes[i]) > PEAL_BINDING_SIZE)
			return false;
		more += !t->changes[i].old && t->changes[i].seconds;
	}
	return more <= spare && own + more <= t->r->config.contacts;
}

/* ---- doing it ---- */

static size_t add(struct binding *b, size_t at, struct peal_text text)
{
	if (text.len)
		memcpy(b->text + at, text.at, text.len);
	return at + text.len;
}

/* The Contact without "expires": that is the registrar's to say. */
static size_t add_contact(struct binding *b, size_t at, const struct peal_address_value *contact)
{
	struct peal_text params = contact->params, name, value;
	size_t begin = at;

	at = add(b, at, PEAL_TEXT("<"));
	at = add(b, at, contact->uri);
	at = add(b, at, PEAL_TEXT(">"));
	while (peal_param_next(&params, &name, &value)) {
		if (peal_text_same(name, PEAL_TEXT("expires")))
			continue;
		at = add(b, at, PEAL_TEXT(";"));
		at = add(b, at, name);
		if (value.len)
			at = add(b, add(b, at, PEAL_TEXT("=")), value);
	}
	b->contact = (uint16_t)(at - begin);
	return at;
}

static void bind(struct taking *t, const struct change *c)
{
	struct binding *b = c->old ? c->old : free_place(t);
	size_t at;

	*b = (struct binding){ .is_used = true,
			       .aor = (uint16_t)t->aor_len,
			       .call_id = (uint16_t)t->call_id.len,
			       .path = (uint16_t)t->path.len,
			       .cseq = t->cseq,
			       .order = ++t->r->order,
			       .until = t->now + (peal_time)c->seconds * 1000 };
	if (peal_quality(c->contact.params, &b->quality) != PEAL_OK)
		b->quality = 1000;
	at = add(b, 0, (struct peal_text){ t->aor, t->aor_len });
	at = add_contact(b, at, &c->contact);
	at = add(b, at, t->call_id);
	add(b, at, t->path);
}

static void commit(struct taking *t)
{
	for (size_t i = 0; i < t->count; i++) {
		const struct change *c = &t->changes[i];

		if (c->seconds)
			bind(t, c);
		else if (c->old)
			c->old->is_used = false;
	}
	for (struct binding *b = next_of(t, NULL); b && t->all; b = next_of(t, b))
		b->is_used = false;
}

/* ---- answering ---- */

static void answer_number(struct taking *t, enum peal_header_id id, uint32_t number)
{
	struct peal_writer w = peal_writer_into(t->r->number, sizeof t->r->number);

	peal_write_decimal(&w, number);
	t->answer->extra[t->answer->extra_count++] = (struct peal_extra){
		peal_text_of(peal_header_describe(id).name), { t->r->number, w.used }
	};
}

static uint32_t seconds_left(const struct binding *b, peal_time now)
{
	return (uint32_t)((b->until - now + 999) / 1000);
}

static void answer_binding(struct taking *t, const struct binding *b)
{
	size_t n = t->answer->extra_count++;
	struct peal_writer w = peal_writer_into(t->r->rows[n], sizeof t->r->rows[n]);

	peal_write_copied(&w, contact_of(b));
	peal_write_part(&w, PEAL_TEXT(";expires="));
	peal_write_decimal(&w, seconds_left(b, t->now));
	t->answer->extra[n] = (struct peal_extra){ PEAL_TEXT("Contact"),
						   { t->r->rows[n], w.used } };
}

static bool has_option(const struct peal_message *m, struct peal_text option)
{
	struct peal_values tags = peal_values_of(m, PEAL_HDR_SUPPORTED);
	struct peal_text tag;

	while (peal_token_next(&tags, &tag, NULL) > 0)
		if (peal_text_same(tag, option))
			return true;
	return false;
}

static void answer_all(struct taking *t)
{
	t->answer->status = 200;
	for (struct binding *b = next_of(t, NULL); b; b = next_of(t, b))
		answer_binding(t, b);
	if (t->path.len && has_option(t->m, PEAL_TEXT("path")))
		t->answer->extra[t->answer->extra_count++] = (struct peal_extra){ PEAL_TEXT("Path"),
										  t->path };
}

/* RFC 3327 5.3: the way that requests to this contact go. */
static uint16_t read_path(struct taking *t)
{
	struct peal_writer w = peal_writer_into(t->r->path, sizeof t->r->path);
	const struct peal_header *row = peal_message_find(t->m, PEAL_HDR_PATH);

	for (; row; row = peal_message_next(t->m, row)) {
		if (w.used)
			peal_write_copied(&w, PEAL_TEXT(", "));
		peal_write_copied(&w, row->value);
	}
	t->path = (struct peal_text){ t->r->path, w.used };
	return w.used <= sizeof t->r->path ? 0 : 500;
}

/* What is no value of its header could not be answered, either. */
static bool is_well_formed(const struct peal_message *m, enum peal_header_id id)
{
	const struct peal_header *row = peal_message_find(m, id);

	for (; row; row = peal_message_next(m, row))
		if (peal_header_check(id, row->value, NULL) != PEAL_OK)
			return false;
	return true;
}

static uint16_t read_request(struct taking *t)
{
	struct peal_address_value to;
	struct peal_cseq cseq;
	struct peal_uri uri;

	if (peal_cseq_read(peal_message_value(t->m, PEAL_HDR_CSEQ), &cseq, NULL) != PEAL_OK ||
	    peal_address_read(peal_message_value(t->m, PEAL_HDR_TO), &to, NULL) != PEAL_OK ||
	    !is_well_formed(t->m, PEAL_HDR_CONTACT) || !is_well_formed(t->m, PEAL_HDR_PATH))
		return 400;
	t->cseq = cseq.number;
	t->call_id = peal_message_value(t->m, PEAL_HDR_CALL_ID);
	t->aor_len = read_aor(to.uri, t->aor, &uri);
	if (!t->aor_len ||
	    (t->r->config.domain.len && !peal_text_same(uri.host, t->r->config.domain)))
		return 404;
	return read_path(t);
}

void peal_registrar_take(struct peal_registrar *r, const struct peal_message *m, peal_time now,
			 struct peal_registrar_answer *answer)
{
	struct taking t = { .r = r, .m = m, .now = now, .answer = answer };
	uint16_t status = read_request(&t);

	*answer = (struct peal_registrar_answer){ 0 };
	if (!status)
		status = note_contacts(&t);
	if (!status && !has_room(&t))
		status = 500;
	answer->status = status;
	if (status == 423)
		answer_number(&t, PEAL_HDR_MIN_EXPIRES, r->config.least);
	if (status)
		return;
	commit(&t);
	answer_all(&t);
}

/* ---- looking ---- */

/* Whether `a` comes before `b`: by q, then the later one. */
static bool is_before(const struct binding *a, const struct binding *b)
{
	return a->quality != b->quality ? a->quality > b->quality : a->order > b->order;
}

static const struct binding *best_behind(const struct peal_registrar *r, struct peal_text aor,
					 peal_time now, const struct binding *last)
{
	const struct binding *best = NULL;

	for (uint32_t i = 0; i < r->config.bindings; i++) {
		const struct binding *b = &r->bindings[i];

		if (is_of(b, aor, now) && (!last || is_before(last, b)) &&
		    (!best || is_before(b, best)))
			best = b;
	}
	return best;
}

bool peal_registrar_next(const struct peal_registrar *r, struct peal_text text, peal_time now,
			 struct peal_binding *binding)
{
	char aor[ADDRESS_SIZE];
	struct peal_uri uri;
	struct peal_text key = { aor, read_aor(text, aor, &uri) };
	const struct binding *last = binding->place ? &r->bindings[binding->place - 1] : NULL;
	const struct binding *b = key.len ? best_behind(r, key, now, last) : NULL;
	struct peal_address_value contact;

	if (!b || peal_address_read(contact_of(b), &contact, NULL) != PEAL_OK)
		return false;
	*binding = (struct peal_binding){ .contact = contact_of(b),
					  .uri = contact.uri,
					  .path = path_of(b),
					  .quality = b->quality,
					  .seconds = seconds_left(b, now),
					  .place = (uint32_t)(b - r->bindings) + 1 };
	return true;
}
