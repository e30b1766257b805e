/* SPDX-License-Identifier: MIT */
/* Reading session descriptions: grammar/sdp.rl finds the lines, which are indexed and
 * checked; views read single lines again when somebody asks.
 */
#include <peal/sdp.h>
#include <peal/uri.h>

#include "base/text.h"
#include "message/fault.h"
#include "message/scan.h"
#include "message/sdp_write.h"

void sdp_line(struct scan_sdp *scan_sdp, const struct scan *scan, char type, struct peal_text value)
{
	struct peal_sdp *sdp = scan_sdp->sdp;

	if (sdp->line_count == sdp->line_limit) {
		if (!scan_sdp->full)
			scan_sdp->full_at = (uint32_t)(value.at - (const char *)scan->at);
		scan_sdp->full = true;
		return;
	}
	sdp->lines[sdp->line_count++] = (struct peal_sdp_line){ value, type };
	if (type == 'm')
		sdp->media_count++;
	else if (sdp->media_count == 0)
		sdp->session_lines = sdp->line_count;
}

static bool line_parts(struct peal_text value, enum scan_sdp_line form,
		       struct scan_sdp_parts *parts, size_t *used)
{
	struct scan scan = scan_of(value);

	*parts = (struct scan_sdp_parts){ 0 };
	if (sdp_line_scan(&scan, form, parts))
		return true;
	*used = scan.used;
	return false;
}

/* Digits and dots alone, or a colon: that is no name. */
static bool is_numeric(struct peal_text address)
{
	for (size_t i = 0; i < address.len; i++)
		if (address.at[i] != '.' && (address.at[i] < '0' || address.at[i] > '9'))
			return memchr(address.at, ':', address.len) != NULL;
	return true;
}

/* A numeric address is one of its type; a name may be anything.      RFC 8866 9 */
static bool fits_type(struct peal_text address, struct peal_text type)
{
	uint8_t bytes[16];
	size_t n = peal_host_address(address, bytes);

	if (n == 0)
		return !is_numeric(address);
	if (peal_text_is(type, "IP4"))
		return n == 4;
	return !peal_text_is(type, "IP6") || n == 16;
}

static int bad(const struct peal_sdp *sdp, struct peal_text at, size_t offset, const char *expected,
	       const char *clause, struct peal_fault *fault)
{
	return fault_at(fault, (size_t)(at.at - sdp->text.at) + offset, expected, clause);
}

static int check_address(const struct peal_sdp *sdp, struct peal_text address,
			 struct peal_text type, const char *clause, struct peal_fault *fault)
{
	if (fits_type(address, type))
		return PEAL_OK;
	return bad(sdp, address, 0, "an address of this type", clause, fault);
}

/* A TTL is of IPv4 multicast, and only there; a count of addresses of multicast.
 *                                                                   RFC 8866 5.7 */
static int check_connection(const struct peal_sdp *sdp, const struct scan_sdp_parts *c,
			    struct peal_fault *fault)
{
	static const char clause[] = "RFC 8866 5.7";
	struct peal_text address = c->part[2], slash = c->part[3];
	uint8_t bytes[16] = { 0 };
	size_t n = peal_host_address(address, bytes);
	bool is_group = n == 4 ? bytes[0] >> 4 == 0xe : n == 16 && bytes[0] == 0xff;
	uint32_t ttl;

	if (check_address(sdp, address, c->part[1], "RFC 8866 5.7", fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (n == 16 && c->part[4].len > 0)
		return bad(sdp, c->part[4], 0, "no TTL", clause, fault);
	if (n > 0 && !is_group && slash.len > 0)
		return bad(sdp, slash, 0, "a TTL or count with multicast only", clause, fault);
	if (n == 4 && is_group && slash.len == 0)
		return bad(sdp, address, address.len, "a TTL", clause, fault);
	if (n == 4 && is_group && peal_text_number(slash, 255, &ttl) != PEAL_OK)
		return bad(sdp, slash, 0, "0 to 255", clause, fault);
	return PEAL_OK;
}

static int check_media(const struct peal_sdp *sdp, const struct scan_sdp_parts *m,
		       struct peal_fault *fault)
{
	uint32_t port, count = 1;

	if (peal_text_number(m->part[1], 65535, &port) != PEAL_OK)
		return bad(sdp, m->part[1], 0, "0 to 65535", "RFC 8866 5.14", fault);
	if (m->part[2].len > 0 &&
	    (peal_text_number(m->part[2], 65535, &count) != PEAL_OK || count == 0))
		return bad(sdp, m->part[2], 0, "a number of ports", "RFC 8866 5.14", fault);
	return PEAL_OK;
}

static const char forms[][52] = {
	[SCAN_SDP_ORIGIN] = "username, session, version, IN IP4 or IP6, address",
	[SCAN_SDP_CONNECTION] = "IN IP4 or IP6, address",
	[SCAN_SDP_MEDIA] = "media, port, protocol, formats",
	[SCAN_SDP_TIME] = "start and stop time",
	[SCAN_SDP_BANDWIDTH] = "type:number",
	[SCAN_SDP_ATTRIBUTE] = "name or name:value",
};

/* One line by its grammar and its ranges. */
static int check_line(const struct peal_sdp *sdp, const struct peal_sdp_line *line,
		      struct peal_fault *fault)
{
	enum scan_sdp_line form;
	struct scan_sdp_parts parts;
	size_t used;

	switch (line->type) {
	case 'o': form = SCAN_SDP_ORIGIN; break;
	case 'c': form = SCAN_SDP_CONNECTION; break;
	case 'm': form = SCAN_SDP_MEDIA; break;
	case 't': form = SCAN_SDP_TIME; break;
	case 'b': form = SCAN_SDP_BANDWIDTH; break;
	case 'a': form = SCAN_SDP_ATTRIBUTE; break;
	default: return PEAL_OK;
	}
	if (!line_parts(line->value, form, &parts, &used))
		return bad(sdp, line->value, used, forms[form], "RFC 8866 9", fault);
	if (form == SCAN_SDP_ORIGIN)
		return check_address(sdp, parts.part[5], parts.part[4], "RFC 8866 5.2", fault);
	if (form == SCAN_SDP_CONNECTION)
		return check_connection(sdp, &parts, fault);
	return form == SCAN_SDP_MEDIA ? check_media(sdp, &parts, fault) : PEAL_OK;
}

bool sdp_line_fits(char type, struct peal_text value)
{
	const struct peal_sdp alone = { .text = value };
	const struct peal_sdp_line line = { value, type };

	if (type == 'v')
		return peal_text_is(value, "0");
	return (value.len > 0 || type == 's') && check_line(&alone, &line, NULL) == PEAL_OK;
}

/* Each medium has a c=, or there is one for all.                   RFC 8866 5.7 */
static int check_connections(const struct peal_sdp *sdp, struct peal_fault *fault)
{
	struct peal_sdp_media media = { 0 };
	struct peal_sdp_connection connection;

	while (peal_sdp_media_next(sdp, &media))
		if (!peal_sdp_connection(sdp, &media, &connection))
			return bad(sdp, sdp->lines[media.section.first].value, 0,
				   "a medium with c=, or one c= for all", "RFC 8866 5.7", fault);
	return PEAL_OK;
}

int peal_sdp_read(struct peal_sdp *sdp, struct peal_text text, struct peal_sdp_line *lines,
		  uint32_t limit, struct peal_fault *fault)
{
	struct scan scan = scan_of(text);
	struct scan_sdp into = { .sdp = sdp };

	*sdp = (struct peal_sdp){ .text = text, .lines = lines, .line_limit = limit };
	if (!sdp_scan(&scan, &into))
		return fault_at(fault, scan.used, scan.expected, "RFC 8866 5");
	if (into.full) {
		fault_at(fault, into.full_at, "fewer lines", "RFC 8866 5");
		return PEAL_E_FULL;
	}
	for (uint32_t i = 0; i < sdp->line_count; i++) {
		if (check_line(sdp, &lines[i], fault) != PEAL_OK)
			return PEAL_E_SYNTAX;
	}
	return check_connections(sdp, fault);
}

struct peal_sdp_section peal_sdp_session(const struct peal_sdp *sdp)
{
	return (struct peal_sdp_section){ 0, sdp->session_lines };
}

/* The first line of a type in a section, NULL when there is none. */
static const struct peal_sdp_line *find_line(const struct peal_sdp *sdp,
					     struct peal_sdp_section section, char type)
{
	for (uint32_t i = 0; i < section.count; i++) {
		if (sdp->lines[section.first + i].type == type)
			return &sdp->lines[section.first + i];
	}
	return NULL;
}

struct peal_text peal_sdp_value(const struct peal_sdp *sdp, char type)
{
	const struct peal_sdp_line *line = find_line(sdp, peal_sdp_session(sdp), type);

	return line ? line->value : (struct peal_text){ NULL, 0 };
}

void peal_sdp_origin(const struct peal_sdp *sdp, struct peal_sdp_origin *origin)
{
	struct scan_sdp_parts o;
	size_t used;

	line_parts(peal_sdp_value(sdp, 'o'), SCAN_SDP_ORIGIN, &o, &used);
	*origin = (struct peal_sdp_origin){ o.part[0], o.part[1], o.part[2],
					    o.part[3], o.part[4], o.part[5] };
}

bool peal_sdp_media_next(const struct peal_sdp *sdp, struct peal_sdp_media *media)
{
	uint32_t first = media->section.count ? media->section.first + media->section.count
					      : sdp->session_lines;
	struct scan_sdp_parts m;
	uint32_t port = 0, end = first + 1;
	size_t used;

	if (first >= sdp->line_count)
		return false;
	while (end < sdp->line_count && sdp->lines[end].type != 'm')
		end++;
	line_parts(sdp->lines[first].value, SCAN_SDP_MEDIA, &m, &used);
	*media = (struct peal_sdp_media){ .media = m.part[0],
					  .protocol = m.part[3],
					  .formats = m.part[4],
					  .port_count = 1,
					  .section = { first, end - first } };
	peal_text_number(m.part[1], 65535, &port);
	peal_text_number(m.part[2], 65535, &media->port_count);
	media->port = (uint16_t)port;
	return true;
}

bool peal_sdp_format_next(struct peal_text *formats, struct peal_text *format)
{
	const char *end;

	*formats = text_trimmed(*formats);
	if (formats->len == 0)
		return false;
	end = memchr(formats->at, ' ', formats->len);
	*format = (struct peal_text){ formats->at,
				      end ? (size_t)(end - formats->at) : formats->len };
	*formats = text_behind(*formats, format->len);
	return true;
}

bool peal_sdp_connection(const struct peal_sdp *sdp, const struct peal_sdp_media *media,
			 struct peal_sdp_connection *connection)
{
	const struct peal_sdp_line *line = media ? find_line(sdp, media->section, 'c') : NULL;
	struct scan_sdp_parts c;
	struct peal_text ttl, count;
	size_t used;

	if (!line)
		line = find_line(sdp, peal_sdp_session(sdp), 'c');
	if (!line || !line_parts(line->value, SCAN_SDP_CONNECTION, &c, &used))
		return false;
	*connection = (struct peal_sdp_connection){ c.part[0], c.part[1], c.part[2], 0, 1 };
	ttl = c.part[3];
	count = c.part[4];
	if (peal_text_is(c.part[1], "IP6")) { /* one number there: how many */
		count = ttl;
		ttl.len = 0;
	}
	peal_text_number(ttl, UINT32_MAX, &connection->ttl);
	peal_text_number(count, UINT32_MAX, &connection->count);
	return true;
}

/* Its grammar was checked when it was read; only the first colon divides it. */
static void split_attribute(struct peal_text line, struct peal_text *name, struct peal_text *value)
{
	const char *colon = memchr(line.at, ':', line.len);

	*name = *value = line;
	name->len = colon ? (size_t)(colon - line.at) : line.len;
	*value = colon ? text_behind(line, name->len + 1) : (struct peal_text){ 0 };
}

bool peal_sdp_attribute_next(const struct peal_sdp *sdp, struct peal_sdp_section *section,
			     struct peal_text *name, struct peal_text *value)
{
	while (section->count > 0) {
		const struct peal_sdp_line *line = &sdp->lines[section->first];

		section->first++;
		section->count--;
		if (line->type != 'a')
			continue;
		split_attribute(line->value, name, value);
		return true;
	}
	return false;
}

bool peal_sdp_attribute_find(const struct peal_sdp *sdp, struct peal_sdp_section section,
			     struct peal_text name, struct peal_text *value)
{
	struct peal_text found;

	while (peal_sdp_attribute_next(sdp, &section, &found, value)) {
		if (peal_text_equal(found, name))
			return true;
	}
	return false;
}

/* The direction a section names itself. */
static bool find_direction(const struct peal_sdp *sdp, struct peal_sdp_section section,
			   enum peal_direction *direction)
{
	static const char names[][9] = { "inactive", "sendonly", "recvonly", "sendrecv" };
	struct peal_text name, value;

	while (peal_sdp_attribute_next(sdp, &section, &name, &value)) {
		for (unsigned i = 0; i < 4; i++) {
			if (peal_text_is(name, names[i])) {
				*direction = (enum peal_direction)i;
				return true;
			}
		}
	}
	return false;
}

enum peal_direction peal_sdp_direction(const struct peal_sdp *sdp,
				       const struct peal_sdp_media *media)
{
	enum peal_direction direction = PEAL_DIRECTION_SENDRECV;

	if (!media || !find_direction(sdp, media->section, &direction))
		find_direction(sdp, peal_sdp_session(sdp), &direction);
	return direction;
}

bool peal_sdp_is_held(const struct peal_sdp *sdp, const struct peal_sdp_media *media)
{
	struct peal_sdp_connection connection;

	if ((peal_sdp_direction(sdp, media) & PEAL_DIRECTION_RECVONLY) == 0)
		return true;
	return peal_sdp_connection(sdp, media, &connection) &&
	       peal_text_is(connection.address, "0.0.0.0");
}

/* RFC 3551 6: the static payload types of audio and video still met. */
static const struct static_codec {
	uint8_t payload, channels;
	uint32_t clock;
	char name[8];
} static_codecs[] = {
	{ 0, 1, 8000, "PCMU" },   { 3, 1, 8000, "GSM" },    { 4, 1, 8000, "G723" },
	{ 5, 1, 8000, "DVI4" },   { 6, 1, 16000, "DVI4" },  { 7, 1, 8000, "LPC" },
	{ 8, 1, 8000, "PCMA" },   { 9, 1, 8000, "G722" },   { 10, 2, 44100, "L16" },
	{ 11, 1, 44100, "L16" },  { 12, 1, 8000, "QCELP" }, { 13, 1, 8000, "CN" },
	{ 14, 1, 90000, "MPA" },  { 15, 1, 8000, "G728" },  { 18, 1, 8000, "G729" },
	{ 26, 1, 90000, "JPEG" }, { 31, 1, 90000, "H261" }, { 32, 1, 90000, "MPV" },
	{ 33, 1, 90000, "MP2T" }, { 34, 1, 90000, "H263" },
};

static bool find_static(struct peal_sdp_codec *codec)
{
	for (size_t i = 0; i < sizeof static_codecs / sizeof *static_codecs; i++) {
		const struct static_codec *known = &static_codecs[i];

		if (known->payload != codec->payload)
			continue;
		codec->name = peal_text_of(known->name);
		codec->clock = known->clock;
		codec->channels = known->channels;
		return true;
	}
	return false;
}

/* The value of the first attribute `name` whose value begins with a format. */
static bool find_mapping(const struct peal_sdp *sdp, struct peal_sdp_section section,
			 const char *name, enum scan_sdp_line form, struct peal_text format,
			 struct scan_sdp_parts *parts)
{
	struct peal_text found, value;
	size_t used;

	while (peal_sdp_attribute_next(sdp, &section, &found, &value)) {
		if (peal_text_is(found, name) && line_parts(value, form, parts, &used) &&
		    peal_text_equal(parts->part[0], format))
			return true;
	}
	return false;
}

bool peal_sdp_codec_find(const struct peal_sdp *sdp, const struct peal_sdp_media *media,
			 struct peal_text format, struct peal_sdp_codec *codec)
{
	struct scan_sdp_parts parts;
	uint32_t payload, channels = 1;

	if (peal_text_number(format, 127, &payload) != PEAL_OK)
		return false;
	*codec = (struct peal_sdp_codec){ .payload = (uint8_t)payload };
	if (find_mapping(sdp, media->section, "fmtp", SCAN_SDP_FMTP, format, &parts))
		codec->params = parts.part[1];
	if (!find_mapping(sdp, media->section, "rtpmap", SCAN_SDP_RTPMAP, format, &parts))
		return find_static(codec);
	if (peal_text_number(parts.part[2], UINT32_MAX, &codec->clock) != PEAL_OK ||
	    (parts.part[3].len > 0 && peal_text_number(parts.part[3], 255, &channels) != PEAL_OK))
		return false;
	codec->name = parts.part[1];
	codec->channels = (uint8_t)channels;
	return true;
}

uint32_t peal_sdp_ptime(const struct peal_sdp *sdp, const struct peal_sdp_media *media)
{
	struct peal_text value;
	uint32_t ptime = 0;

	if (peal_sdp_attribute_find(sdp, media->section, PEAL_TEXT("ptime"), &value))
		peal_text_number(value, UINT32_MAX, &ptime);
	return ptime;
}
