/* SPDX-License-Identifier: MIT */
/* Writing session descriptions line by line.  Each line is checked by the grammar that
 * reads it; that they stand in the order of RFC 8866 5 is the caller's.
 */
#include "message/sdp_write.h"

#include "base/text.h"
#include "message/writer.h"

void sdp_put_word(struct peal_writer *w, struct peal_text word)
{
	if (word.len == 0 || memchr(word.at, ' ', word.len) || memchr(word.at, '\t', word.len))
		writer_refuse(w, "one word");
	peal_write_part(w, word);
}

void sdp_put_number(struct peal_writer *w, uint64_t number)
{
	char digits[20];
	size_t n = sizeof digits;

	do {
		digits[--n] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	writer_put(w, (struct peal_text){ digits + n, sizeof digits - n });
}

/* The end of a line whose value began at `from`: what fits is there to be looked at. */
static void end_line(struct peal_writer *w, char type, size_t from)
{
	if (w->used <= w->size && !sdp_line_fits(type, writer_text(w, from)))
		writer_refuse(w, "a value of this line");
	writer_put(w, PEAL_TEXT("\r\n"));
}

static size_t begin_line(struct peal_writer *w, char type)
{
	const char start[] = { type, '=' };

	writer_put(w, (struct peal_text){ start, 2 });
	return w->used;
}

static bool has_byte(struct peal_text text, char byte)
{
	return text.len > 0 && memchr(text.at, byte, text.len) != NULL;
}

void peal_sdp_write_line(struct peal_writer *w, char type, struct peal_text value)
{
	size_t from;

	if (type < 'a' || type > 'z')
		writer_refuse(w, "a type that is a letter");
	if (has_byte(value, '\r') || has_byte(value, '\n') || has_byte(value, '\0'))
		writer_refuse(w, "a value of one line");
	from = begin_line(w, type);
	writer_put(w, value);
	end_line(w, type, from);
}

void peal_sdp_write_origin(struct peal_writer *w, const struct peal_sdp_origin *origin)
{
	const struct peal_text words[] = {
		origin->username, origin->session,      origin->version,
		origin->net_type, origin->address_type, origin->address
	};
	size_t from = begin_line(w, 'o');

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		writer_put(w, i > 0 ? PEAL_TEXT(" ") : PEAL_TEXT(""));
		sdp_put_word(w, words[i]);
	}
	end_line(w, 'o', from);
}

/* A TTL of 0 is one, too, where there has to be one; IPv6 has none.      RFC 8866 5.7 */
static bool needs_ttl(const struct peal_sdp_connection *connection)
{
	uint8_t bytes[16];
	bool is_group = peal_host_address(connection->address, bytes) == 4 && bytes[0] >> 4 == 0xe;

	return is_group || (connection->count > 1 && peal_text_is(connection->address_type, "IP4"));
}

/* Of multicast addresses: how far, and how many. */
static void put_scope(struct peal_writer *w, const struct peal_sdp_connection *connection)
{
	if (connection->ttl > 0 || needs_ttl(connection)) {
		writer_put(w, PEAL_TEXT("/"));
		sdp_put_number(w, connection->ttl);
	}
	if (connection->count > 1) {
		writer_put(w, PEAL_TEXT("/"));
		sdp_put_number(w, connection->count);
	}
}

void peal_sdp_write_connection(struct peal_writer *w, const struct peal_sdp_connection *connection)
{
	size_t from = begin_line(w, 'c');

	sdp_put_word(w, connection->net_type);
	writer_put(w, PEAL_TEXT(" "));
	sdp_put_word(w, connection->address_type);
	writer_put(w, PEAL_TEXT(" "));
	sdp_put_word(w, connection->address);
	put_scope(w, connection);
	end_line(w, 'c', from);
}

void sdp_begin_media(struct peal_writer *w, struct peal_text media, uint16_t port,
		     uint32_t port_count, struct peal_text protocol)
{
	begin_line(w, 'm');
	sdp_put_word(w, media);
	writer_put(w, PEAL_TEXT(" "));
	sdp_put_number(w, port);
	if (port_count > 1) {
		writer_put(w, PEAL_TEXT("/"));
		sdp_put_number(w, port_count);
	}
	writer_put(w, PEAL_TEXT(" "));
	sdp_put_word(w, protocol);
}

void peal_sdp_write_media(struct peal_writer *w, const struct peal_sdp_media *media)
{
	size_t from = w->used + 2;

	sdp_begin_media(w, media->media, media->port, media->port_count, media->protocol);
	writer_put(w, PEAL_TEXT(" "));
	if (media->formats.len == 0)
		writer_refuse(w, "formats");
	peal_write_part(w, media->formats);
	end_line(w, 'm', from);
}

void peal_sdp_write_attribute(struct peal_writer *w, struct peal_text name, struct peal_text value)
{
	size_t from = begin_line(w, 'a');

	if (!writer_is_token(name))
		writer_refuse(w, "a name that is a token");
	peal_write_part(w, name);
	if (value.len > 0) {
		writer_put(w, PEAL_TEXT(":"));
		peal_write_part(w, value);
	}
	end_line(w, 'a', from);
}

static void put_mapping(struct peal_writer *w, const char *start, uint8_t payload)
{
	writer_put(w, peal_text_of(start));
	sdp_put_number(w, payload);
	writer_put(w, PEAL_TEXT(" "));
}

void peal_sdp_write_codec(struct peal_writer *w, const struct peal_sdp_codec *codec)
{
	if (codec->payload > 127)
		writer_refuse(w, "a payload type up to 127");
	put_mapping(w, "a=rtpmap:", codec->payload);
	if (!writer_is_token(codec->name))
		writer_refuse(w, "a codec's name");
	peal_write_part(w, codec->name);
	writer_put(w, PEAL_TEXT("/"));
	sdp_put_number(w, codec->clock);
	if (codec->channels > 1) {
		writer_put(w, PEAL_TEXT("/"));
		sdp_put_number(w, codec->channels);
	}
	writer_put(w, PEAL_TEXT("\r\n"));
	if (codec->params.len == 0)
		return;
	put_mapping(w, "a=fmtp:", codec->payload);
	peal_write_part(w, codec->params);
	writer_put(w, PEAL_TEXT("\r\n"));
}

void peal_sdp_write_direction(struct peal_writer *w, enum peal_direction direction)
{
	static const char names[][9] = { "inactive", "sendonly", "recvonly", "sendrecv" };

	peal_sdp_write_attribute(w, peal_text_of(names[direction & 3]),
				 (struct peal_text){ NULL, 0 });
}

void peal_sdp_write(struct peal_writer *w, const struct peal_sdp *sdp)
{
	for (uint32_t i = 0; i < sdp->line_count; i++)
		peal_sdp_write_line(w, sdp->lines[i].type, sdp->lines[i].value);
}
