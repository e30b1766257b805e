/* SPDX-License-Identifier: MIT */
/* Addresses: as text, as sockaddr, and which of our own to tell a peer.
 *
 * A socket bound to 0.0.0.0 or [::] hears on every interface, but Via and
 * Contact need one address.  It is the one that the system would send from to
 * a far address (no packet is sent to find out); with no such route the first
 * interface that is up and not loopback; failing that, loopback.
 */
#include "net.h"

#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

bool address_from(const struct sockaddr *sa, struct peal_address *address)
{
	*address = (struct peal_address){ 0 };
	if (sa->sa_family == AF_INET) {
		const struct sockaddr_in *in = (const struct sockaddr_in *)(const void *)sa;

		address->family = 4;
		memcpy(address->bytes, &in->sin_addr, 4);
		address->port = ntohs(in->sin_port);
		return true;
	}
	if (sa->sa_family == AF_INET6) {
		const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)(const void *)sa;

		address->family = 6;
		memcpy(address->bytes, &in6->sin6_addr, 16);
		address->port = ntohs(in6->sin6_port);
		address->scope = in6->sin6_scope_id;
		return true;
	}
	return false;
}

const struct sockaddr *address_to(const struct peal_address *address,
				  struct sockaddr_storage *storage)
{
	if (address->family == 4) {
		struct sockaddr_in *in = (struct sockaddr_in *)storage;

		*in = (struct sockaddr_in){ .sin_family = AF_INET,
					    .sin_port = htons(address->port) };
		memcpy(&in->sin_addr, address->bytes, 4);
	} else {
		struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)storage;

		*in6 = (struct sockaddr_in6){ .sin6_family = AF_INET6,
					      .sin6_port = htons(address->port),
					      .sin6_scope_id = address->scope };
		memcpy(&in6->sin6_addr, address->bytes, 16);
	}
	return (const struct sockaddr *)storage;
}

bool address_is_any(const struct peal_address *address)
{
	static const uint8_t zero[16];

	return memcmp(address->bytes, zero, sizeof zero) == 0;
}

bool address_equal(const struct peal_address *a, const struct peal_address *b)
{
	return a->family == b->family && a->port == b->port &&
	       memcmp(a->bytes, b->bytes, a->family == 4 ? 4 : 16) == 0;
}

size_t peal_address_write(const struct peal_address *address, char *out, size_t size)
{
	struct sockaddr_storage storage;
	char host[64];
	int n;

	if (address->family != 4 && address->family != 6)
		return 0;
	if (uv_ip_name(address_to(address, &storage), host, sizeof host) != 0)
		return 0;
	n = snprintf(out, size, address->family == 6 ? "[%s]:%u" : "%s:%u", host,
		     (unsigned)address->port);
	return n > 0 && (size_t)n < size ? (size_t)n : 0;
}

/* ---- "udp:HOST:PORT" ---- */

static int read_transport(const char **on, const char **why)
{
	static const char *const later[] = { "tcp:", "tls:", "ws:", "wss:" };

	if (strncmp(*on, "udp:", 4) == 0) {
		*on += 4;
		return PEAL_OK;
	}
	*why = "an address begins with its transport, as udp:127.0.0.1:5060";
	for (size_t i = 0; i < sizeof later / sizeof *later; i++)
		if (strncmp(*on, later[i], strlen(later[i])) == 0)
			*why = "UDP is the only transport so far: udp:127.0.0.1:5060";
	return PEAL_E_ARGUMENT;
}

/* Cuts `text` in host and port: the last ":" that is not inside []. */
static const char *find_port(const char *text, size_t *host_len)
{
	const char *colon = strrchr(text, ':'), *bracket = strchr(text, ']');

	if (*text == '[' ? colon < bracket : !colon) {
		*host_len = strlen(text);
		return NULL;
	}
	*host_len = (size_t)(colon - text);
	return colon + 1;
}

static int read_host(const char *host, struct peal_address *address)
{
	struct sockaddr_storage storage = { 0 };
	size_t len = strlen(host);
	char inner[64];

	if (uv_ip4_addr(host, 0, (struct sockaddr_in *)&storage) == 0) {
		address_from((const struct sockaddr *)&storage, address);
		return PEAL_OK;
	}
	if (len < 4 || host[0] != '[' || host[len - 1] != ']')
		return PEAL_E_ARGUMENT;
	memcpy(inner, host + 1, len - 2);
	inner[len - 2] = '\0';
	if (uv_ip6_addr(inner, 0, (struct sockaddr_in6 *)&storage) != 0)
		return PEAL_E_ARGUMENT;
	address_from((const struct sockaddr *)&storage, address);
	return PEAL_OK;
}

int address_read_on(const char *on, struct peal_address *address, const char **why)
{
	uint32_t number = SIP_PORT;
	const char *port;
	size_t host_len;
	char host[64];

	if (read_transport(&on, why) != 0)
		return PEAL_E_ARGUMENT;
	port = find_port(on, &host_len);
	*why = "the port is a number from 0 (any) to 65535, as udp:127.0.0.1:5060";
	if (port && peal_text_number(peal_text_of(port), 65535, &number) != 0)
		return PEAL_E_ARGUMENT;
	*why = "the host is a numeric address of this machine, as udp:127.0.0.1:5060 or "
	       "udp:[::1]:5060";
	if (host_len >= sizeof host)
		return PEAL_E_ARGUMENT;
	memcpy(host, on, host_len);
	host[host_len] = '\0';
	if (read_host(host, address) != 0)
		return PEAL_E_ARGUMENT;
	address->port = (uint16_t)number;
	*why = "";
	return PEAL_OK;
}

/* ---- which address of ours ---- */

bool peal_address_toward(const struct peal_address *remote, struct peal_address *local)
{
	struct sockaddr_storage storage;
	socklen_t len = remote->family == 4 ? sizeof(struct sockaddr_in)
					    : sizeof(struct sockaddr_in6);
	const struct sockaddr *to = address_to(remote, &storage);
	int fd = socket(to->sa_family, SOCK_DGRAM, 0);
	bool found = false;

	if (fd < 0)
		return false;
	if (connect(fd, to, len) == 0 && getsockname(fd, (struct sockaddr *)&storage, &len) == 0)
		found = address_from((const struct sockaddr *)&storage, local);
	close(fd);
	if (found)
		local->port = 0;
	return found && !address_is_any(local);
}

static bool find_interface(uint8_t family, struct peal_address *found)
{
	uv_interface_address_t *list;
	int count;
	bool done = false;

	if (uv_interface_addresses(&list, &count) != 0)
		return false;
	for (int i = 0; i < count && !done; i++)
		done = !list[i].is_internal &&
		       address_from((const struct sockaddr *)&list[i].address, found) &&
		       found->family == family;
	uv_free_interface_addresses(list, count);
	return done;
}

void address_make_usable(struct peal_address *address)
{
	/* 192.0.2.1 and 2001:db8::1 are documentation: nobody is there. */
	struct peal_address far = { .family = address->family,
				    .port = 9,
				    .bytes = { 192, 0, 2, 1 } };
	struct peal_address near = { .family = address->family };

	if (!address_is_any(address))
		return;
	if (far.family == 6)
		memcpy(far.bytes, (const uint8_t[16]){ 0x20, 0x01, 0x0d, 0xb8, [15] = 1 }, 16);
	if (!peal_address_toward(&far, &near) && !find_interface(far.family, &near)) {
		near = (struct peal_address){ .family = far.family, .bytes = { 127, 0, 0, 1 } };
		if (far.family == 6)
			memcpy(near.bytes, (const uint8_t[16]){ [15] = 1 }, 16);
	}
	memcpy(address->bytes, near.bytes, sizeof near.bytes);
	address->scope = near.scope;
}
