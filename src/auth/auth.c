/* SPDX-License-Identifier: MIT */
/* Challenges, and the rows that answer them. */
#include "auth/auth.h"

#include <string.h>

#include "auth/accounts.h"

/* A challenge, or credentials, of one row. */
struct row {
	struct peal_text params;
	struct peal_digest digest;
	uint16_t answer; /* the header that answers it */
};

static bool read_row(const struct peal_header *header, struct row *row)
{
	struct peal_auth auth;

	if (peal_auth_read(header->value, &auth, NULL) != PEAL_OK ||
	    !peal_text_same(auth.scheme, PEAL_TEXT("Digest")) ||
	    peal_digest_read(auth.params, &row->digest, NULL) != PEAL_OK)
		return false;
	row->params = auth.params;
	row->answer = header->id == PEAL_HDR_WWW_AUTHENTICATE ? PEAL_HDR_AUTHORIZATION
							      : PEAL_HDR_PROXY_AUTHORIZATION;
	return true;
}

static bool is_challenge(const struct peal_header *header)
{
	return header->id == PEAL_HDR_WWW_AUTHENTICATE || header->id == PEAL_HDR_PROXY_AUTHENTICATE;
}

/* ---- what can be answered ---- */

/* Who has an account has a hash: auth_learn(). */
static bool has_hash(const struct auth *auth, enum peal_algorithm algorithm)
{
	const struct peal_hasher *hasher = &auth->rt->config.hasher;
	uint8_t out[PEAL_HASH_SIZE];

	return hasher->hash(hasher->context, (enum peal_hash)(algorithm / 2), NULL, 0, out);
}

static bool has_qop(const struct peal_digest *challenge)
{
	struct peal_values offered = peal_values_in(challenge->qop);
	struct peal_text word;
	bool known = !challenge->qop.at;

	while (challenge->qop.at && peal_token_next(&offered, &word, NULL) > 0)
		known = known || peal_text_same(word, PEAL_TEXT("auth")) ||
			peal_text_same(word, PEAL_TEXT("auth-int"));
	return known;
}

/* RFC 7616 3.3: what nobody knows is passed over. */
static bool is_known(const struct auth *auth, const struct row *row)
{
	const struct account *account = account_for(auth, row->digest.realm);
	enum peal_algorithm algorithm;

	return account && row->digest.realm.at && row->digest.nonce.at && has_qop(&row->digest) &&
	       row->params.len <= CHALLENGE_SIZE &&
	       peal_algorithm_lookup(row->digest.algorithm, &algorithm) &&
	       (!account->is_hashed || account->algorithm / 2 == algorithm / 2) &&
	       has_hash(auth, algorithm);
}

/* The credentials that a request has for the realm of a challenge. */
static bool find_sent(const struct peal_message *sent, const struct row *challenge, struct row *row)
{
	const struct peal_header *header;

	for (header = peal_message_find(sent, (enum peal_header_id)challenge->answer); header;
	     header = peal_message_next(sent, header))
		if (read_row(header, row) &&
		    peal_text_equal(row->digest.realm, challenge->digest.realm))
			return true;
	return false;
}

/* Credentials with a nonce that is used for the first time are wrong when they are
 * refused; others may have been too old, even where the server does not say so. */
static bool is_wrong(const struct row *sent, const struct row *challenge)
{
	uint32_t nc = 1;

	if (peal_text_equal(sent->digest.nonce, challenge->digest.nonce))
		return true;
	peal_digest_count(sent->digest.nc, &nc);
	return nc <= 1 && !peal_text_same(challenge->digest.stale, PEAL_TEXT("true"));
}

struct auth_verdict auth_judge(const struct auth *auth, const struct peal_message *sent,
			       const struct peal_message *response)
{
	struct auth_verdict verdict = { 0 };

	for (uint32_t i = 0; i < response->header_count; i++) {
		struct row challenge, answer;

		if (!is_challenge(&response->headers[i]) ||
		    !read_row(&response->headers[i], &challenge) || !is_known(auth, &challenge))
			continue;
		verdict.answerable = true;
		if (find_sent(sent, &challenge, &answer))
			verdict.rejected = verdict.rejected || is_wrong(&answer, &challenge);
	}
	return verdict;
}

/* ---- sessions ---- */

/* A server is who the Request-URI names, a proxy who the request is sent to. */
static uint64_t where_of(const struct auth *auth, uint16_t row, const struct auth_request *r)
{
	struct peal_text texts[3] = { r->host };
	struct peal_uri uri = { 0 };

	if (row == PEAL_HDR_AUTHORIZATION) {
		peal_uri_read(r->uri, &uri, NULL);
		texts[0] = uri.host;
	} else if (r->flow->remote.family) {
		texts[0] = (struct peal_text){ (const char *)r->flow->remote.bytes,
					       r->flow->remote.family == 6 ? 16 : 4 };
	}
	texts[1] = (struct peal_text){ (const char *)&r->flow->remote.port, sizeof(uint16_t) };
	return random_hash(&auth->rt->random, texts, row == PEAL_HDR_AUTHORIZATION ? 1 : 2).a;
}

/* Of one that is used: the challenge was read when it came. */
static struct peal_digest session_of(const struct nonce *s)
{
	struct peal_text text = { s->text, s->text_len };
	struct peal_digest challenge;

	peal_digest_read(text, &challenge, NULL);
	return challenge;
}

static struct peal_text nonce_of(const struct nonce *s)
{
	return s->next_len ? (struct peal_text){ s->next, s->next_len } : session_of(s).nonce;
}

static struct nonce *find(const struct auth *auth, uint16_t row, struct peal_text realm,
			  uint64_t where)
{
	for (uint32_t i = 0; i < auth->rt->config.nonces; i++) {
		struct nonce *s = &auth->nonces[i];

		if (s->row == row && s->where == where &&
		    peal_text_equal(session_of(s).realm, realm))
			return s;
	}
	return NULL;
}

/* One that is free, or was used least lately. */
static struct nonce *oldest(const struct auth *auth)
{
	struct nonce *s = auth->nonces;

	for (uint32_t i = 1; i < auth->rt->config.nonces; i++)
		if (auth->nonces[i].used < s->used)
			s = &auth->nonces[i];
	return s;
}

void auth_forget(struct auth *auth)
{
	for (uint32_t i = 0; i < auth->rt->config.nonces; i++)
		auth->nonces[i] = (struct nonce){ 0 };
}

static void begin(struct auth *auth, const struct row *challenge, uint64_t where, uint64_t round)
{
	struct nonce *s = find(auth, challenge->answer, challenge->digest.realm, where);

	if (s && s->used == round)
		return; /* RFC 8760 2.4: the topmost of a realm that is supported */
	s = s ? s : oldest(auth);
	*s = (struct nonce){ .row = challenge->answer,
			     .where = where,
			     .used = round,
			     .text_len = (uint16_t)challenge->params.len };
	memcpy(s->text, challenge->params.at, challenge->params.len);
	runtime_digits(auth->rt, s->first_cnonce);
}

void auth_begin(struct auth *auth, const struct auth_request *request,
		const struct peal_message *response)
{
	uint64_t round = ++auth->uses;

	for (uint32_t i = 0; i < response->header_count; i++) {
		struct row challenge;

		if (is_challenge(&response->headers[i]) &&
		    read_row(&response->headers[i], &challenge) && is_known(auth, &challenge))
			begin(auth, &challenge, where_of(auth, challenge.answer, request), round);
	}
}

/* ---- writing ---- */

/* RFC 7616 3.4.2: a session's key is of its first nonce and cnonce. */
static void write_session(struct auth *auth, struct peal_writer *w, struct nonce *s,
			  const struct auth_request *r)
{
	struct peal_digest now = session_of(s);
	const struct account *account = account_for(auth, now.realm);
	char cnonce[RANDOM_DIGITS];
	struct peal_login login = { .challenge = &now,
				    .username = account_username(account),
				    .cnonce = { cnonce, sizeof cnonce },
				    .first_nonce = now.nonce,
				    .first_cnonce = { s->first_cnonce, RANDOM_DIGITS },
				    .nc = s->nc + 1,
				    .method = r->method,
				    .uri = r->uri,
				    .body = r->body };

	if (s->nc == 0 && !s->next_len)
		memcpy(cnonce, s->first_cnonce, sizeof cnonce);
	else
		runtime_digits(auth->rt, cnonce);
	now.nonce = nonce_of(s);
	if (account->is_hashed)
		login.secret = account_secret(account);
	else
		login.password = account_secret(account);
	peal_write_credentials(w, &auth->rt->config.hasher, (enum peal_header_id)s->row, &login);
	s->nc++;
	s->used = ++auth->uses;
}

void auth_write(struct auth *auth, struct peal_writer *w, const struct auth_request *r)
{
	for (uint32_t i = 0; i < auth->rt->config.nonces; i++) {
		struct nonce *s = &auth->nonces[i];

		if (s->row && s->where == where_of(auth, s->row, r))
			write_session(auth, w, s, r);
	}
}

bool auth_replaces(const struct auth *auth, const struct peal_header *header,
		   const struct auth_request *r)
{
	struct row row;

	return (header->id == PEAL_HDR_AUTHORIZATION ||
		header->id == PEAL_HDR_PROXY_AUTHORIZATION) &&
	       read_row(header, &row) &&
	       find(auth, header->id, row.digest.realm, where_of(auth, header->id, r));
}

/* ---- what servers say of good credentials ---- */

/* The row of a request that has the nonce of this session. */
static bool find_row_of(const struct peal_message *sent, const struct nonce *s, struct row *row)
{
	const struct peal_header *header = peal_message_find(sent, (enum peal_header_id)s->row);

	for (; header; header = peal_message_next(sent, header))
		if (read_row(header, row) && peal_text_equal(row->digest.nonce, nonce_of(s)))
			return true;
	return false;
}

/* The secret of an account for this algorithm and realm; `digits` may be where it lies. */
static struct peal_text secret_for(const struct auth *auth, const struct account *account,
				   const struct peal_digest *d, char digits[PEAL_DIGEST_HEX])
{
	enum peal_algorithm algorithm = PEAL_ALGORITHM_MD5;
	int len;

	if (account->is_hashed)
		return account_secret(account);
	peal_algorithm_lookup(d->algorithm, &algorithm);
	len = peal_digest_secret(&auth->rt->config.hasher, algorithm, account_username(account),
				 d->realm, account_secret(account), digits);
	return (struct peal_text){ digits, len > 0 ? (size_t)len : 0 };
}

/* RFC 7616 3.5: whoever knows the password, too, can say what follows from it. */
static bool is_disproved(const struct auth *auth, const struct nonce *s, const struct row *sent,
			 struct peal_text rspauth, struct peal_text body)
{
	const struct account *account = account_for(auth, sent->digest.realm);
	struct peal_digest proof = sent->digest, first = session_of(s);
	struct peal_text none = { 0 };
	char digits[PEAL_DIGEST_HEX];

	if (!rspauth.at)
		return false; /* else there is an account: auth_learn() ends all sessions */
	proof.response = rspauth;
	first.cnonce = (struct peal_text){ s->first_cnonce, RANDOM_DIGITS };
	return peal_digest_check(&auth->rt->config.hasher, &proof, &first,
				 secret_for(auth, account, &proof, digits), none, body) == 0;
}

static void take_next(struct nonce *s, struct peal_text next)
{
	if (!next.len || next.len > NONCE_SIZE)
		return;
	memcpy(s->next, next.at, next.len);
	s->next_len = (uint16_t)next.len;
	s->nc = 0;
}

/* Who gives a wrong proof is not believed, and not given more. */
static void take_info(struct auth *auth, const struct peal_message *sent, uint16_t row,
		      const struct peal_digest *info, struct peal_text body)
{
	for (uint32_t i = 0; i < auth->rt->config.nonces; i++) {
		struct nonce *s = &auth->nonces[i];
		struct row answer;

		if (s->row != row || !find_row_of(sent, s, &answer))
			continue;
		if (!is_disproved(auth, s, &answer, info->rspauth, body)) {
			take_next(s, info->nextnonce);
			continue;
		}
		auth->rt->counts.unproven++;
		*s = (struct nonce){ 0 };
	}
}

static void hear(struct auth *auth, const struct peal_message *sent, uint16_t row,
		 const struct peal_message *response, enum peal_header_id id)
{
	struct peal_text text = peal_message_value(response, id);
	struct peal_digest info;

	if (text.len && peal_digest_read(text, &info, NULL) == PEAL_OK)
		take_info(auth, sent, row, &info, response->body);
}

void auth_heard(struct auth *auth, const struct peal_message *sent,
		const struct peal_message *response)
{
	hear(auth, sent, PEAL_HDR_AUTHORIZATION, response, PEAL_HDR_AUTHENTICATION_INFO);
	hear(auth, sent, PEAL_HDR_PROXY_AUTHORIZATION, response,
	     PEAL_HDR_PROXY_AUTHENTICATION_INFO);
}
