/* SPDX-License-Identifier: MIT */
/* What the user answers challenges with. */
#include "engine/engine.h"

int peal_credentials(struct peal_engine *e, const struct peal_credentials *credentials)
{
	return auth_learn(&e->auth, credentials);
}
