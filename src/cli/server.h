/* SPDX-License-Identifier: MIT */
/* What a phone does for others: --registrar and --challenge. */
#ifndef CLI_SERVER_H
#define CLI_SERVER_H

#include "agent.h"

struct server {
	struct peal_registrar *registrar; /* NULL: it is none */
	struct peal_guard *guard;         /* NULL: nobody is challenged */
	struct peal_extra proof;          /* for a 2xx to who was admitted last; may be empty */
};

/* Returns VERDICT_DONE, or another verdict after it has said why. */
int server_open(struct server *server, const struct settings *settings);
void server_close(struct server *server);

/* Whether a request may be dealt with; else it has been answered: 401, or 400. */
bool server_admits(struct server *server, struct agent *agent, const struct peal_event *event);

/* Answers a REGISTER. */
void server_register(const struct server *server, struct agent *agent,
		     const struct peal_event *event);

#endif
