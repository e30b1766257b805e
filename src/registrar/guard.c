/* SPDX-License-Identifier: MIT */
/* A nonce is 16 digits of the time, 16 of a count, 32 of a hash over both under the key.
 * Of those in use a window of 64 counts is kept: RFC 7616 3.4.6 lets them come out of
 * order. */
#include <peal/guard.h>

#include <string.h>

#define REALM_SIZE     128
#define ROW_SIZE       512
#define CNONCE_SIZE    64
#define NONCE_LENGTH   64
#define DEFAULT_LIFE   300000
#define DEFAULT_NONCES 1024

/* A nonce in use. */
struct used {
	uint64_t made, count; /* the nonce; made 0: free */
	uint32_t last;        /* the highest nc */
	uint64_t seen;        /* bit n: last - n was used */
	uint8_t cnonce_len;
	char cnonce[CNONCE_SIZE]; /* of a session's first response */
};

struct peal_guard {
	struct peal_guard_config config;
	char realm[REALM_SIZE];
	char rows[PEAL_GUARD_CHALLENGES][ROW_SIZE]; /* of the latest challenge, or of a 2xx */
	uint64_t count;                             /* of challenges */
	uint64_t oldest;                            /* nonces made before were forgotten */
	enum peal_algorithm algorithms[PEAL_GUARD_CHALLENGES];
	size_t algorithm_count;
	struct used used[];
};

/* ---- making it ---- */

static bool has_hash(const struct peal_hasher *hasher, enum peal_algorithm algorithm)
{
	uint8_t out[PEAL_HASH_SIZE];

	return hasher->hash &&
	       hasher->hash(hasher->context, (enum peal_hash)(algorithm / 2), NULL, 0, out);
}

static bool are_different(const struct peal_guard_config *c)
{
	for (size_t i = 0; i < c->algorithm_count; i++) {
		if (!has_hash(&c->hasher, c->algorithms[i]))
			return false;
		for (size_t n = 0; n < i; n++)
			if (c->algorithms[n] / 2 == c->algorithms[i] / 2)
				return false;
	}
	return true;
}

/* A challenge can name it. */
static bool is_realm(struct peal_text realm)
{
	const struct peal_challenge challenge = { .realm = realm, .nonce = PEAL_TEXT("n") };
	char row[ROW_SIZE];
	struct peal_writer w = peal_writer_into(row, sizeof row);

	peal_write_challenge(&w, PEAL_HDR_WWW_AUTHENTICATE, &challenge);
	return realm.len > 0 && realm.len <= REALM_SIZE && peal_writer_end(&w) > 0;
}

static bool makes_sense(const struct peal_guard_config *c)
{
	return c->size == sizeof *c && is_realm(c->realm) &&
	       c->qops <= (PEAL_QOP_AUTH | PEAL_QOP_AUTH_INT) &&
	       c->algorithm_count <= PEAL_GUARD_CHALLENGES &&
	       (has_hash(&c->hasher, PEAL_ALGORITHM_SHA_256) ||
		has_hash(&c->hasher, PEAL_ALGORITHM_MD5)) &&
	       are_different(c) && c->nonces < UINT32_MAX / 2;
}

static uint32_t nonces_of(const struct peal_guard_config *c)
{
	return c->nonces ? c->nonces : DEFAULT_NONCES;
}

size_t peal_guard_size(const struct peal_guard_config *c)
{
	return makes_sense(c) ? sizeof(struct peal_guard) + nonces_of(c) * sizeof(struct used) : 0;
}

static void choose_algorithms(struct peal_guard *g)
{
	static const enum peal_algorithm usual[] = { PEAL_ALGORITHM_SHA_256, PEAL_ALGORITHM_MD5 };

	for (size_t i = 0; i < g->config.algorithm_count; i++)
		g->algorithms[g->algorithm_count++] = g->config.algorithms[i];
	for (size_t i = 0; i < 2 && !g->config.algorithm_count; i++)
		if (has_hash(&g->config.hasher, usual[i]))
			g->algorithms[g->algorithm_count++] = usual[i];
}

int peal_guard_init(struct peal_guard **guard, void *memory, size_t size,
		    const struct peal_guard_config *config)
{
	size_t need = peal_guard_size(config);
	struct peal_guard *g = memory;

	if (!need || !memory || (uintptr_t)memory % 16)
		return PEAL_E_ARGUMENT;
	if (size < need)
		return PEAL_E_FULL;
	memset(g, 0, need);
	g->config = *config;
	memcpy(g->realm, config->realm.at, config->realm.len);
	g->config.realm.at = g->realm;
	g->config.nonces = nonces_of(config);
	if (!g->config.nonce_life)
		g->config.nonce_life = DEFAULT_LIFE;
	if (!g->config.qops)
		g->config.qops = PEAL_QOP_AUTH | PEAL_QOP_AUTH_INT;
	choose_algorithms(g);
	*guard = g;
	return PEAL_OK;
}

/* ---- nonces ---- */

static void put_hex(uint64_t number, char *out)
{
	for (int i = 15; i >= 0; i--, number >>= 4)
		out[i] = "0123456789abcdef"[number & 0xf];
}

static bool read_hex(const char *digits, uint64_t *number)
{
	*number = 0;
	for (int i = 0; i < 16; i++) {
		const char *digit = memchr("0123456789abcdef", digits[i], 16);

		if (!digit)
			return false;
		*number = *number << 4 | (uint64_t)(digit - "0123456789abcdef");
	}
	return true;
}

/* H(key H(key text)), so that nobody can go on where the text ends; by the better hash. */
static void seal(const struct peal_guard *g, const char text[32], char out[32])
{
	const struct peal_hasher *h = &g->config.hasher;
	enum peal_hash which = has_hash(h, PEAL_ALGORITHM_SHA_256) ? PEAL_HASH_SHA_256
								   : PEAL_HASH_MD5;
	struct peal_text pieces[] = { { (const char *)g->config.key, sizeof g->config.key },
				      g->config.realm,
				      { text, 32 } };
	uint8_t inner[PEAL_HASH_SIZE] = { 0 }, outer[PEAL_HASH_SIZE] = { 0 };

	h->hash(h->context, which, pieces, 3, inner);
	pieces[2] = (struct peal_text){ (const char *)inner, 16 };
	h->hash(h->context, which, pieces, 3, outer);
	for (int i = 0; i < 16; i++) {
		out[2 * i] = "0123456789abcdef"[outer[i] >> 4];
		out[2 * i + 1] = "0123456789abcdef"[outer[i] & 0xf];
	}
}

static void make_nonce(const struct peal_guard *g, uint64_t made, uint64_t count,
		       char nonce[NONCE_LENGTH])
{
	put_hex(made, nonce);
	put_hex(count, nonce + 16);
	seal(g, nonce, nonce + 32);
}

static bool is_ours(const struct peal_guard *g, struct peal_text nonce, uint64_t *made,
		    uint64_t *count)
{
	char ours[NONCE_LENGTH];

	if (nonce.len != NONCE_LENGTH || !read_hex(nonce.at, made) ||
	    !read_hex(nonce.at + 16, count))
		return false;
	make_nonce(g, *made, *count, ours);
	return peal_digest_same(nonce, (struct peal_text){ ours, NONCE_LENGTH });
}

static struct used *find_used(struct peal_guard *g, uint64_t made, uint64_t count)
{
	for (uint32_t i = 0; i < g->config.nonces; i++)
		if (g->used[i].made == made && g->used[i].count == count && made)
			return &g->used[i];
	return NULL;
}

/* A free place, or that of the oldest: whatever is as old is then too old. */
static struct used *take_place(struct peal_guard *g)
{
	struct used *oldest = g->used;

	for (uint32_t i = 0; i < g->config.nonces; i++)
		if (g->used[i].made < oldest->made)
			oldest = &g->used[i];
	if (oldest->made > g->oldest)
		g->oldest = oldest->made;
	*oldest = (struct used){ 0 };
	return oldest;
}

static bool was_used(const struct used *u, uint32_t nc)
{
	if (nc > u->last)
		return false;
	return u->last - nc >= 64 || u->seen >> (u->last - nc) & 1;
}

static void note_used(struct used *u, uint32_t nc)
{
	if (nc > u->last) {
		u->seen = nc - u->last >= 64 ? 0 : u->seen << (nc - u->last);
		u->last = nc;
	}
	u->seen |= (uint64_t)1 << (u->last - nc);
}

/* ---- challenges ---- */

size_t peal_guard_challenge(struct peal_guard *g, bool stale, peal_time now,
			    struct peal_extra extra[PEAL_GUARD_CHALLENGES])
{
	enum peal_header_id id = g->config.is_proxy ? PEAL_HDR_PROXY_AUTHENTICATE
						    : PEAL_HDR_WWW_AUTHENTICATE;
	struct peal_text name = peal_text_of(peal_header_describe(id).name);
	char nonce[NONCE_LENGTH];

	make_nonce(g, now + 1, ++g->count, nonce);
	for (size_t i = 0; i < g->algorithm_count; i++) {
		struct peal_writer w = peal_writer_into(g->rows[i], ROW_SIZE);
		struct peal_challenge challenge = { .algorithm = g->algorithms[i],
						    .realm = g->config.realm,
						    .nonce = { nonce, NONCE_LENGTH },
						    .qops = g->config.qops,
						    .stale = stale,
						    .userhash = g->config.userhash };

		peal_write_challenge(&w, id, &challenge);
		extra[i] = (struct peal_extra){
			name, { g->rows[i] + name.len + 2, w.used - name.len - 4 }
		};
	}
	return g->algorithm_count;
}

/* ---- credentials ---- */

/* The row for our realm; false: none.  PEAL_E_SYNTAX: one that cannot be read. */
static int find_row(const struct peal_guard *g, const struct peal_message *m,
		    struct peal_digest *digest)
{
	enum peal_header_id id = g->config.is_proxy ? PEAL_HDR_PROXY_AUTHORIZATION
						    : PEAL_HDR_AUTHORIZATION;
	const struct peal_header *row = peal_message_find(m, id);
	struct peal_auth auth;

	for (; row; row = peal_message_next(m, row)) {
		if (peal_auth_read(row->value, &auth, NULL) != PEAL_OK)
			return PEAL_E_SYNTAX;
		if (!peal_text_same(auth.scheme, PEAL_TEXT("Digest")))
			continue; /* RFC 3261 22: Basic is not accepted */
		if (peal_digest_read(auth.params, digest, NULL) != PEAL_OK)
			return PEAL_E_SYNTAX;
		if (peal_text_equal(digest->realm, g->config.realm))
			return 1;
	}
	return 0;
}

static bool is_offered(const struct peal_guard *g, enum peal_algorithm algorithm)
{
	for (size_t i = 0; i < g->algorithm_count; i++)
		if (g->algorithms[i] == algorithm)
			return true;
	return false;
}

static enum peal_qop qop_of(const struct peal_digest *d)
{
	return peal_text_same(d->qop, PEAL_TEXT("auth-int")) ? PEAL_QOP_AUTH_INT : PEAL_QOP_AUTH;
}

static bool has_good_qop(const struct peal_guard *g, const struct peal_digest *d)
{
	if (peal_text_same(d->qop, PEAL_TEXT("auth")))
		return g->config.qops & PEAL_QOP_AUTH;
	return peal_text_same(d->qop, PEAL_TEXT("auth-int")) &&
	       (g->config.qops & PEAL_QOP_AUTH_INT);
}

/* RFC 7616 3.4.6: for this request, and no other. */
static bool is_for(const struct peal_digest *d, const struct peal_message *m)
{
	struct peal_uri said, meant;

	if (peal_text_equal(d->uri, m->target))
		return true;
	return peal_uri_read(d->uri, &said, NULL) == PEAL_OK &&
	       peal_uri_read(m->target, &meant, NULL) == PEAL_OK && peal_uri_equal(&said, &meant);
}

/* RFC 7616 3.4: UTF-8 is the charset of usernames; nobody is known by another. */
static bool read_username(struct peal_claim *claim)
{
	struct peal_text star = claim->credentials.username_star;
	struct peal_extended extended;

	claim->username = claim->credentials.username;
	claim->is_escaped = star.at != NULL;
	if (!star.at)
		return claim->username.at != NULL;
	if (peal_extended_read(star, &extended, NULL) != PEAL_OK)
		return false;
	claim->username = extended.text;
	return peal_text_same(extended.charset, PEAL_TEXT("UTF-8"));
}

static bool is_whole(const struct peal_guard *g, const struct peal_message *m,
		     struct peal_claim *claim)
{
	const struct peal_digest *d = &claim->credentials;

	return read_username(claim) && d->cnonce.len && has_good_qop(g, d) && is_for(d, m) &&
	       peal_digest_count(d->nc, &claim->nc) && claim->nc > 0 &&
	       peal_algorithm_lookup(d->algorithm, &claim->algorithm);
}

int peal_guard_read(struct peal_guard *g, const struct peal_message *m, peal_time now,
		    struct peal_claim *claim)
{
	const struct used *used;
	uint64_t count;
	int found;

	*claim = (struct peal_claim){ .method = m->token, .body = m->body };
	found = find_row(g, m, &claim->credentials);
	if (found <= 0)
		return found;
	if (!is_whole(g, m, claim))
		return PEAL_E_SYNTAX;
	claim->is_hashed = peal_text_same(claim->credentials.userhash, PEAL_TEXT("true"));
	if (!is_ours(g, claim->credentials.nonce, &claim->nonce, &count) ||
	    !is_offered(g, claim->algorithm))
		return 0;
	used = find_used(g, claim->nonce, count);
	claim->stale = now + 1 < claim->nonce || now + 1 - claim->nonce > g->config.nonce_life ||
		       (used ? was_used(used, claim->nc) : claim->nonce <= g->oldest);
	return !claim->stale;
}

bool peal_guard_names(const struct peal_guard *g, const struct peal_claim *claim,
		      struct peal_text username)
{
	char hash[PEAL_DIGEST_HEX], name[256];
	size_t len;

	if (claim->is_hashed) {
		int digits = peal_digest_userhash(&g->config.hasher, claim->algorithm, username,
						  g->config.realm, hash);

		username = (struct peal_text){ hash, digits > 0 ? (size_t)digits : 0 };
	}
	len = claim->is_escaped ? peal_uri_unescape(claim->username, name, sizeof name)
				: peal_text_unescape(claim->username, name, sizeof name);
	return len > 0 && len <= sizeof name &&
	       peal_text_equal((struct peal_text){ name, len }, username);
}

static struct used *use(struct peal_guard *g, const struct peal_claim *claim)
{
	struct peal_text cnonce = claim->credentials.cnonce;
	uint64_t made, count;
	struct used *u;

	if (!is_ours(g, claim->credentials.nonce, &made, &count))
		return NULL;
	u = find_used(g, made, count);
	if (!u) {
		u = take_place(g);
		u->made = made;
		u->count = count;
		u->cnonce_len = (uint8_t)(cnonce.len <= CNONCE_SIZE ? cnonce.len : 0);
		memcpy(u->cnonce, cnonce.at, u->cnonce_len);
	}
	return was_used(u, claim->nc) ? NULL : u;
}

/* RFC 7616 3.4.2: a session's key is that of its first response. */
static const struct peal_digest *first_of(struct peal_guard *g, const struct peal_claim *claim,
					  struct peal_digest *first)
{
	uint64_t made, count;
	const struct used *u;

	*first = claim->credentials;
	u = is_ours(g, first->nonce, &made, &count) ? find_used(g, made, count) : NULL;
	if (u)
		first->cnonce = (struct peal_text){ u->cnonce, u->cnonce_len };
	return first;
}

int peal_guard_check(struct peal_guard *g, const struct peal_claim *claim, struct peal_text secret)
{
	struct peal_digest first;
	struct peal_text tried = secret;
	struct used *u;

	if (!secret.len) /* any text of its length does */
		tried = (struct peal_text){ g->realm,
					    claim->algorithm / 2 == PEAL_HASH_MD5 ? 32 : 64 };
	if (peal_digest_check(&g->config.hasher, &claim->credentials, first_of(g, claim, &first),
			      tried, claim->method, claim->body) != 1 ||
	    !secret.len)
		return 0;
	u = use(g, claim);
	if (!u)
		return 0;
	note_used(u, claim->nc);
	return 1;
}

/* ---- good credentials ---- */

static int prove(struct peal_guard *g, const struct peal_claim *claim, struct peal_text secret,
		 struct peal_text body, char digits[PEAL_DIGEST_HEX])
{
	struct peal_digest first;
	struct peal_digest_work work = { .algorithm = claim->algorithm,
					 .qop = qop_of(&claim->credentials),
					 .secret = secret,
					 .nonce = claim->credentials.nonce,
					 .cnonce = claim->credentials.cnonce,
					 .nc = claim->nc,
					 .uri = claim->credentials.uri,
					 .body = body };

	first_of(g, claim, &first);
	work.first_nonce = first.nonce;
	work.first_cnonce = first.cnonce;
	return peal_digest_response(&g->config.hasher, &work, digits);
}

bool peal_guard_confirm(struct peal_guard *g, const struct peal_claim *claim,
			struct peal_text secret, struct peal_text body, peal_time now,
			struct peal_extra *extra)
{
	enum peal_header_id id = g->config.is_proxy ? PEAL_HDR_PROXY_AUTHENTICATION_INFO
						    : PEAL_HDR_AUTHENTICATION_INFO;
	struct peal_text name = peal_text_of(peal_header_describe(id).name);
	struct peal_writer w = peal_writer_into(g->rows[0], ROW_SIZE);
	char digits[PEAL_DIGEST_HEX], next[NONCE_LENGTH];
	int len = prove(g, claim, secret, body, digits);
	struct peal_authentication_info info = { .cnonce = claim->credentials.cnonce,
						 .qop = qop_of(&claim->credentials),
						 .nc = claim->nc };

	info.rspauth = (struct peal_text){ digits, len > 0 ? (size_t)len : 0 };
	if (now + 1 - claim->nonce > g->config.nonce_life / 2) {
		make_nonce(g, now + 1, ++g->count, next);
		info.nextnonce = (struct peal_text){ next, NONCE_LENGTH };
	}
	peal_write_authentication_info(&w, id, &info);
	if (len < 0 || peal_writer_end(&w) < 0)
		return false;
	*extra = (struct peal_extra){ name, { g->rows[0] + name.len + 2, w.used - name.len - 4 } };
	return true;
}
