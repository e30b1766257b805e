/* SPDX-License-Identifier: MIT */
/* Rows of Digest: credentials, challenges, Authentication-Info.  No text gets out of its
 * quotes.
 */
#include <peal/digest.h>

#include "base/text.h"
#include "message/digest.h"
#include "message/writer.h"

/* Between two parameters; nothing before the first one. */
struct rows {
	struct peal_writer *w;
	bool is_first;
};

static void begin(struct rows *r, struct peal_writer *w, enum peal_header_id id, const char *scheme)
{
	*r = (struct rows){ w, true };
	peal_write_begin(w, id);
	writer_put(w, peal_text_of(scheme));
}

static void name(struct rows *r, const char *word)
{
	if (!r->is_first)
		writer_put(r->w, PEAL_TEXT(", "));
	r->is_first = false;
	writer_put(r->w, peal_text_of(word));
	writer_put(r->w, PEAL_TEXT("="));
}

static void plain(struct rows *r, const char *word, struct peal_text value)
{
	name(r, word);
	peal_write_part(r->w, value);
}

/* Whether `text` is what stands between two quotes. */
static bool is_quotable(struct peal_text text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '"' || (text.at[i] == '\\' && ++i == text.len))
			return false;
	}
	return true;
}

/* A value between quotes, with the backslashes it has. */
static void quoted(struct rows *r, const char *word, struct peal_text value)
{
	if (!is_quotable(value))
		writer_refuse(r->w, "a text that stays within its quotes");
	name(r, word);
	peal_write_part(r->w, PEAL_TEXT("\""));
	peal_write_part(r->w, value);
	peal_write_part(r->w, PEAL_TEXT("\""));
}

static void quoted_if(struct rows *r, const char *word, struct peal_text value)
{
	if (value.len > 0)
		quoted(r, word, value);
}

static void put_count(struct rows *r, uint32_t nc)
{
	char digits[8];

	if (nc == 0)
		writer_refuse(r->w, "a nonce count from 1");
	plain(r, "nc", digest_count(nc, digits));
}

static void check_row(struct peal_writer *w, enum peal_header_id id, enum peal_header_id one,
		      enum peal_header_id other)
{
	if (id != one && id != other)
		writer_refuse(w, "a header of this kind");
}

/* ---- credentials ---- */

/* The best of what a challenge offers that we know; none: it offers nothing. */
static enum peal_qop choose_qop(struct peal_writer *w, const struct peal_login *login)
{
	struct peal_values offered = peal_values_in(login->challenge->qop);
	struct peal_text word;
	unsigned qops = 0;

	if (!login->challenge->qop.at)
		return PEAL_QOP_NONE;
	while (peal_token_next(&offered, &word, NULL) > 0) {
		if (peal_text_same(word, PEAL_TEXT("auth")))
			qops |= PEAL_QOP_AUTH;
		else if (peal_text_same(word, PEAL_TEXT("auth-int")))
			qops |= PEAL_QOP_AUTH_INT;
	}
	if (qops == 0)
		writer_refuse(w, "a qop that is known");
	if (qops & PEAL_QOP_AUTH_INT && (login->integrity || !(qops & PEAL_QOP_AUTH)))
		return PEAL_QOP_AUTH_INT;
	return PEAL_QOP_AUTH;
}

/* A server that speaks of a charset knows the form of RFC 5987; others get the bytes of
 * UTF-8 in quotes, which SIP allows.                    RFC 7616 3.4, 4, RFC 3261 25.1 */
static bool is_extended(const struct peal_digest *challenge, struct peal_text username)
{
	if (!peal_text_same(challenge->charset, PEAL_TEXT("UTF-8")))
		return false;
	for (size_t i = 0; i < username.len; i++) {
		if ((unsigned char)username.at[i] >= 0x80)
			return true;
	}
	return false;
}

static bool asks_userhash(const struct peal_digest *challenge)
{
	return peal_text_same(challenge->userhash, PEAL_TEXT("true"));
}

/* A name of the user's, which may have what has to be quoted. */
static void put_plain_username(struct rows *r, struct peal_text username)
{
	name(r, "username");
	peal_write_part(r->w, PEAL_TEXT("\""));
	for (size_t i = 0; i < username.len; i++) {
		if (username.at[i] == '"' || username.at[i] == '\\')
			peal_write_part(r->w, PEAL_TEXT("\\"));
		peal_write_part(r->w, (struct peal_text){ username.at + i, 1 });
	}
	peal_write_part(r->w, PEAL_TEXT("\""));
}

/* What RFC 5987 leaves as it is and SIP has in a token.   RFC 5987 3.2.1, RFC 3261 25.1 */
static void put_extended_username(struct rows *r, struct peal_text username)
{
	writer_check_line(r->w, username);
	name(r, "username*");
	writer_put(r->w, PEAL_TEXT("UTF-8''"));
	writer_put_escaped(r->w, "!+-._`~", username);
}

/* The digits of a hash, or none where there is no such hash. */
static struct peal_text digits_of(struct peal_writer *w, int length, const char *digits)
{
	if (length >= 0)
		return (struct peal_text){ digits, (size_t)length };
	writer_refuse(w, "an algorithm that can be computed");
	return (struct peal_text){ NULL, 0 };
}

static void put_hashed_username(struct rows *r, const struct peal_hasher *hasher,
				const struct peal_digest_work *work)
{
	char digits[PEAL_DIGEST_HEX];
	int length = peal_digest_userhash(hasher, work->algorithm, work->username, work->realm,
					  digits);

	quoted(r, "username", digits_of(r->w, length, digits));
}

static void put_username(struct rows *r, const struct peal_hasher *hasher,
			 const struct peal_digest_work *work, const struct peal_digest *challenge)
{
	if (work->username.len > 0 && memchr(work->username.at, ':', work->username.len))
		writer_refuse(r->w, "a username without a colon");
	if (asks_userhash(challenge))
		put_hashed_username(r, hasher, work);
	else if (is_extended(challenge, work->username))
		put_extended_username(r, work->username);
	else
		put_plain_username(r, work->username);
}

static struct peal_digest_work work_of(struct peal_writer *w, const struct peal_login *login)
{
	const struct peal_digest *challenge = login->challenge;
	struct peal_digest_work work = {
		.qop = choose_qop(w, login),
		.username = login->username,
		.realm = challenge->realm,
		.password = login->password,
		.secret = login->secret,
		.nonce = challenge->nonce,
		.cnonce = login->cnonce,
		.first_nonce = login->first_nonce,
		.first_cnonce = login->first_cnonce,
		.nc = login->nc,
		.method = login->method,
		.uri = login->uri,
		.body = login->body,
	};

	if (!peal_algorithm_lookup(challenge->algorithm, &work.algorithm))
		writer_refuse(w, "an algorithm that is known");
	if (work.method.len == 0 || work.uri.len == 0)
		writer_refuse(w, "a method and a URI");
	return work;
}

static void put_answer(struct rows *r, const struct peal_hasher *hasher,
		       const struct peal_digest_work *work)
{
	char digits[PEAL_DIGEST_HEX];

	quoted(r, "realm", work->realm);
	quoted(r, "nonce", work->nonce);
	quoted(r, "uri", work->uri);
	quoted(r, "response", digits_of(r->w, peal_digest_response(hasher, work, digits), digits));
}

/* cnonce: with qop, and for a session, whose key is made of it. */
static void put_qop(struct rows *r, const struct peal_digest_work *work)
{
	bool is_session = work->algorithm % 2 == 1;

	if (work->qop == PEAL_QOP_NONE && !is_session)
		return;
	if (work->cnonce.len == 0)
		writer_refuse(r->w, "a cnonce");
	quoted(r, "cnonce", work->cnonce);
	if (work->qop == PEAL_QOP_NONE)
		return;
	plain(r, "qop", digest_qop_name(work->qop));
	put_count(r, work->nc);
}

void peal_write_credentials(struct peal_writer *w, const struct peal_hasher *hasher,
			    enum peal_header_id id, const struct peal_login *login)
{
	const struct peal_digest *challenge = login->challenge;
	struct peal_digest_work work = work_of(w, login);
	struct rows r;

	check_row(w, id, PEAL_HDR_AUTHORIZATION, PEAL_HDR_PROXY_AUTHORIZATION);
	begin(&r, w, id, "Digest ");
	put_username(&r, hasher, &work, challenge);
	put_answer(&r, hasher, &work);
	if (challenge->algorithm.at)
		plain(&r, "algorithm", peal_text_of(peal_algorithm_name(work.algorithm)));
	put_qop(&r, &work);
	if (challenge->opaque.at)
		quoted(&r, "opaque", challenge->opaque);
	if (asks_userhash(challenge))
		plain(&r, "userhash", PEAL_TEXT("true"));
	peal_write_end(w);
}

/* ---- what servers say ---- */

/* Our own texts: with a backslash in them the two sides might not hash the same. */
static void own(struct rows *r, const char *word, struct peal_text value)
{
	if (value.len > 0 &&
	    (memchr(value.at, '\\', value.len) || memchr(value.at, '"', value.len)))
		writer_refuse(r->w, "a text without quotes and backslashes");
	quoted(r, word, value);
}

static void own_if(struct rows *r, const char *word, struct peal_text value)
{
	if (value.len > 0)
		own(r, word, value);
}

static void put_qops(struct rows *r, unsigned qops)
{
	if (qops > (PEAL_QOP_AUTH | PEAL_QOP_AUTH_INT))
		writer_refuse(r->w, "a qop that is known");
	if (qops == (PEAL_QOP_AUTH | PEAL_QOP_AUTH_INT))
		quoted(r, "qop", PEAL_TEXT("auth,auth-int"));
	else if (qops != PEAL_QOP_NONE)
		quoted(r, "qop", digest_qop_name((enum peal_qop)qops));
}

void peal_write_challenge(struct peal_writer *w, enum peal_header_id id,
			  const struct peal_challenge *challenge)
{
	struct rows r;

	check_row(w, id, PEAL_HDR_WWW_AUTHENTICATE, PEAL_HDR_PROXY_AUTHENTICATE);
	if (!digest_is_algorithm(challenge->algorithm))
		writer_refuse(w, "an algorithm that is known");
	begin(&r, w, id, "Digest ");
	own(&r, "realm", challenge->realm);
	own_if(&r, "domain", challenge->domain);
	own(&r, "nonce", challenge->nonce);
	own_if(&r, "opaque", challenge->opaque);
	if (challenge->stale)
		plain(&r, "stale", PEAL_TEXT("true"));
	plain(&r, "algorithm", peal_text_of(peal_algorithm_name(challenge->algorithm)));
	put_qops(&r, challenge->qops);
	if (challenge->utf8)
		plain(&r, "charset", PEAL_TEXT("UTF-8"));
	if (challenge->userhash)
		plain(&r, "userhash", PEAL_TEXT("true"));
	peal_write_end(w);
}

void peal_write_authentication_info(struct peal_writer *w, enum peal_header_id id,
				    const struct peal_authentication_info *info)
{
	struct rows r;

	check_row(w, id, PEAL_HDR_AUTHENTICATION_INFO, PEAL_HDR_PROXY_AUTHENTICATION_INFO);
	if (info->nextnonce.len == 0 && info->rspauth.len == 0)
		writer_refuse(w, "a nextnonce or a rspauth");
	begin(&r, w, id, "");
	own_if(&r, "nextnonce", info->nextnonce);
	if (info->qop != PEAL_QOP_NONE)
		plain(&r, "qop", digest_qop_name(info->qop));
	quoted_if(&r, "rspauth", info->rspauth);
	quoted_if(&r, "cnonce", info->cnonce);
	if (info->qop != PEAL_QOP_NONE)
		put_count(&r, info->nc);
	peal_write_end(w);
}
