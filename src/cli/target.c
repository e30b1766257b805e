/* SPDX-License-Identifier: MIT */
/* Whom to call: the URIs that a user gives, checked before anything is sent. */
#include "target.h"

#include "page.h"

#include <peal/net.h>
#include <string.h>

#define EXAMPLE "sip:bob@192.0.2.7:5060"

static int complain_uri(const struct settings *settings, const char *what, const char *text,
			const struct peal_fault *fault)
{
	struct peal_uri uri;
	char guess[300];
	struct page page = PAGE_ON(guess);

	complain(settings->command, "%s \"%s\" is no URI: at byte %u %s is expected (%s)", what,
		 text, (unsigned)fault->at, fault->expected, fault->clause);
	page_add(&page, "sip:%s", text);
	if (!page.full && peal_uri_read(peal_text_of(guess), &uri, NULL) == 0)
		complain(settings->command, "did you mean \"%s\"?", guess);
	else
		complain(settings->command, "a URI looks like " EXAMPLE);
	return VERDICT_USAGE;
}

static int complain_transport(const struct settings *settings, const char *text)
{
	complain(settings->command,
		 "\"%s\" needs another transport than UDP, and UDP is the only "
		 "one so far",
		 text);
	return VERDICT_USAGE;
}

/* A sip URI that can be reached over UDP. */
static int read_sip(const struct settings *settings, const char *what, const char *text,
		    struct peal_uri *uri)
{
	struct peal_text transport;
	struct peal_fault fault;

	if (peal_uri_read(peal_text_of(text), uri, &fault) != 0)
		return complain_uri(settings, what, text, &fault);
	if (uri->scheme == PEAL_SCHEME_SIPS)
		return complain_transport(settings, text);
	if (uri->scheme == PEAL_SCHEME_OTHER &&
	    peal_text_same(uri->scheme_name, PEAL_TEXT("localhost"))) {
		complain(settings->command, "did you mean \"sip:%s\"?", text);
		return VERDICT_USAGE;
	}
	if (uri->scheme != PEAL_SCHEME_SIP) {
		complain(settings->command,
			 "%s \"%s\" does not begin with \"sip:\", as " EXAMPLE " does", what, text);
		return VERDICT_USAGE;
	}
	if (peal_param_find(uri->params, PEAL_TEXT("transport"), &transport) &&
	    !peal_text_same(transport, PEAL_TEXT("udp")))
		return complain_transport(settings, text);
	return VERDICT_DONE;
}

/* As a Route value with ";lr": a proxy of this century.      RFC 3261 16.12 */
static int read_proxy(struct target *target, const struct settings *settings, struct peal_uri *uri)
{
	struct page page = PAGE_ON(target->route);
	int verdict = read_sip(settings, "the proxy", settings->proxy, uri);

	if (verdict)
		return verdict;
	page_add(&page, "<%s%s>", settings->proxy,
		 peal_param_find(uri->params, PEAL_TEXT("lr"), NULL) ? "" : ";lr");
	if (!page.full)
		return VERDICT_DONE;
	complain(settings->command, "the proxy's URI is too long");
	return VERDICT_USAGE;
}

static int check_from(const struct settings *settings)
{
	struct peal_address_value address;
	struct peal_fault fault;

	if (!settings->from ||
	    peal_address_read(peal_text_of(settings->from), &address, &fault) == 0)
		return VERDICT_DONE;
	return complain_uri(settings, "the caller", settings->from, &fault);
}

/* The address that leads to a host given by number; localhost is one too. */
static bool find_way(const struct peal_uri *uri, struct peal_address *local)
{
	struct peal_address remote = { .port = 9 };
	size_t len = peal_host_address(uri->host, remote.bytes);

	if (peal_text_same(uri->host, PEAL_TEXT("localhost")))
		len = peal_host_address(PEAL_TEXT("127.0.0.1"), remote.bytes);
	remote.family = len == 16 ? 6 : 4;
	return len > 0 && peal_address_toward(&remote, local);
}

static void choose_on(struct target *target, const struct settings *settings,
		      const struct peal_uri *next_hop)
{
	struct page page = PAGE_ON(target->on_text);
	struct peal_address local;
	char text[64];

	target->on_count = settings->on_count;
	memcpy(target->on, settings->on, sizeof target->on);
	if (settings->on_count > 0)
		return;
	if (find_way(next_hop, &local) && peal_address_write(&local, text, sizeof text) > 0)
		page_add(&page, "udp:%s", text);
	else
		page_add(&page,
			 next_hop->host_kind == PEAL_HOST_IPV6 ? "udp:[::]:0" : "udp:0.0.0.0:0");
	target->on[target->on_count++] = target->on_text;
}

int target_read(struct target *target, const struct settings *settings, const char *text)
{
	struct peal_uri uri;
	int verdict = read_sip(settings, "the target", text, &uri);

	*target = (struct target){ .uri = text };
	if (!verdict)
		verdict = check_from(settings);
	if (!verdict && settings->proxy)
		verdict = read_proxy(target, settings, &uri);
	if (!verdict)
		choose_on(target, settings, &uri);
	return verdict;
}
