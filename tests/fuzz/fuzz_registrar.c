/* SPDX-License-Identifier: MIT */
/* Requests to one registrar, an empty line between them and as long apart as the byte
 * behind it says: each does all that it asks for or nothing, no address of record has more
 * contacts than it may, none of them is older than it may be, and what is answered is what
 * is there.                                                              RFC 3261 10.3
 */
#include "fuzz_kit.h"

#include <peal/registrar.h>

#define CONTACTS 4
#define LONGEST  7200
#define ROWS     32

struct state {
	size_t count;
	uint64_t sum; /* of all texts */
};

static uint64_t sum_of(struct peal_text text, uint64_t sum)
{
	for (size_t i = 0; i < text.len; i++)
		sum = sum * 31 + (unsigned char)text.at[i];
	return sum * 31;
}

/* What is registered for whom the request names. */
static struct state look(const struct peal_registrar *r, struct peal_text aor, peal_time now)
{
	struct peal_binding b = { .place = 0 };
	struct state state = { 0, 0 };
	uint32_t last = 1000;

	while (peal_registrar_next(r, aor, now, &b)) {
		struct peal_uri uri;

		must(peal_uri_read(b.uri, &uri, NULL) == PEAL_OK, "a contact is a URI");
		must(b.seconds > 0 && b.seconds <= LONGEST, "no contact is older than it may be");
		must(b.quality <= last, "the best comes first");
		last = b.quality;
		state.count++;
		state.sum += sum_of(b.contact, sum_of(b.path, 7));
	}
	must(state.count <= CONTACTS, "nobody has more contacts than he may");
	return state;
}

/* The rows of an answer are rows, and as many of them contacts as there are. */
static void check_answer(const struct peal_registrar_answer *answer, size_t bindings)
{
	char row[2048];
	size_t contacts = 0;

	must(answer->extra_count <= PEAL_BINDINGS + 2, "there is room for two rows more");
	for (size_t i = 0; i < answer->extra_count; i++) {
		struct peal_writer w = peal_writer_into(row, sizeof row);

		peal_write_named(&w, answer->extra[i].name, answer->extra[i].value);
		must(w.error == PEAL_OK, "what is answered can be written");
		contacts += peal_text_is(answer->extra[i].name, "Contact");
	}
	must(answer->status != 200 || contacts == bindings, "all bindings are answered");
}

static void take(struct peal_registrar *r, struct peal_text text, peal_time now)
{
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_address_value to = { 0 };
	struct peal_registrar_answer answer;
	struct state before, after;

	if (peal_message_read(&m, text.at, text.len, rows, ROWS, NULL) != PEAL_OK || !m.is_request)
		return;
	peal_address_read(peal_message_value(&m, PEAL_HDR_TO), &to, NULL);
	before = look(r, to.uri, now);
	peal_registrar_take(r, &m, now, &answer);
	after = look(r, to.uri, now);
	must(answer.status == 200 || answer.status == 400 || answer.status == 404 ||
		 answer.status == 423 || answer.status == 500,
	     "an answer that a registrar has");
	must(answer.status == 200 || (before.count == after.count && before.sum == after.sum),
	     "all of it or nothing");
	check_answer(&answer, after.count);
}

/* The first request of the rest, and the time after which it comes. */
static struct peal_text cut(struct peal_text *rest, peal_time *now)
{
	struct peal_text all = *rest;

	for (size_t i = 0; i + 4 <= all.len; i++)
		if (memcmp(all.at + i, "\r\n\r\n", 4) == 0) {
			size_t behind = i + 4 < all.len ? i + 5 : i + 4;

			if (i + 4 < all.len)
				*now += (peal_time)(unsigned char)all.at[i + 4] * 100000;
			*rest = (struct peal_text){ all.at + behind, all.len - behind };
			return (struct peal_text){ all.at, i + 4 };
		}
	rest->len = 0;
	return all;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static _Alignas(16) unsigned char memory[1u << 17];
	struct peal_registrar_config config = { .size = sizeof config,
						.bindings = 6,
						.contacts = CONTACTS,
						.least = 60,
						.most = LONGEST };
	struct peal_text rest = { (const char *)data, size };
	struct peal_registrar *r;
	peal_time now = 0;

	must(peal_registrar_init(&r, memory, sizeof memory, &config) == PEAL_OK, "a registrar");
	while (rest.len > 0) {
		struct peal_text request = cut(&rest, &now);

		take(r, request, now);
	}
	return 0;
}
