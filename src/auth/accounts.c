/* SPDX-License-Identifier: MIT */
/* Names and passwords.  They lie in memory of their own, at a fixed size, are wiped
 * when they are replaced, and are never told to anybody but the hash. */
#include "auth/accounts.h"

#include "base/text.h"

static struct peal_text realm_of(const struct account *a)
{
	return (struct peal_text){ a->text, a->realm };
}

struct peal_text account_username(const struct account *a)
{
	return (struct peal_text){ a->text + a->realm, a->username };
}

struct peal_text account_secret(const struct account *a)
{
	return (struct peal_text){ a->text + a->realm + a->username, a->secret };
}

static struct account *find(const struct auth *auth, struct peal_text realm)
{
	for (uint32_t i = 0; i < auth->rt->config.accounts; i++) {
		struct account *a = &auth->accounts[i];

		if (a->is_used && peal_text_equal(realm_of(a), realm))
			return a;
	}
	return NULL;
}

static struct account *find_free(const struct auth *auth)
{
	for (uint32_t i = 0; i < auth->rt->config.accounts; i++)
		if (!auth->accounts[i].is_used)
			return &auth->accounts[i];
	return NULL;
}

const struct account *account_for(const struct auth *auth, struct peal_text realm)
{
	const struct account *a = find(auth, realm);

	return a ? a : find(auth, (struct peal_text){ 0 });
}

/* Volatile, so that no compiler thinks nobody will look. */
static void wipe(struct account *a)
{
	volatile char *byte = a->text;

	for (size_t i = 0; i < sizeof a->text; i++)
		byte[i] = 0;
	*a = (struct account){ 0 };
}

static size_t add(struct account *a, size_t at, struct peal_text text)
{
	if (text.len)
		memcpy(a->text + at, text.at, text.len);
	return at + text.len;
}

static void fill(struct account *a, const struct peal_credentials *c)
{
	struct peal_text secret = c->secret.len ? c->secret : c->password;

	wipe(a);
	a->is_used = true;
	a->is_hashed = c->secret.len != 0;
	a->algorithm = c->algorithm;
	a->realm = (uint16_t)c->realm.len;
	a->username = (uint16_t)c->username.len;
	a->secret = (uint16_t)secret.len;
	add(a, add(a, add(a, 0, c->realm), c->username), secret);
}

static bool is_possible(const struct peal_credentials *c)
{
	size_t digits = c->algorithm <= PEAL_ALGORITHM_MD5_SESS ? 32 : 64;

	if (c->secret.len && (c->secret.len != digits || !c->realm.len))
		return false;
	return c->size == sizeof *c && c->algorithm <= PEAL_ALGORITHM_SHA_512_256_SESS &&
	       c->password.len <= PASSWORD_SIZE &&
	       c->realm.len + c->username.len <= ACCOUNT_SIZE - PASSWORD_SIZE &&
	       !text_has_control(c->realm) && !text_has_control(c->username) &&
	       !(c->username.len && memchr(c->username.at, ':', c->username.len));
}

int auth_learn(struct auth *auth, const struct peal_credentials *c)
{
	struct account *a = find(auth, c->realm);

	if (!is_possible(c))
		return PEAL_E_ARGUMENT;
	if (!auth->rt->config.hasher.hash)
		return PEAL_E_STATE;
	if (!c->username.len) {
		if (!a)
			return PEAL_E_GONE;
		wipe(a);
	} else {
		a = a ? a : find_free(auth);
		if (!a)
			return PEAL_E_FULL;
		fill(a, c);
	}
	auth_forget(auth);
	return PEAL_OK;
}
