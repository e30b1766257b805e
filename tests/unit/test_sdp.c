/* SPDX-License-Identifier: MIT */
/* Session descriptions: what is read, where the rest breaks, what the views say. */
#include "corpus_kit.h"

#include <peal/sdp.h>

#define LINES 700

#define V  "v=0\r\no=- 1 2 IN IP4 a.example\r\ns=-\r\n"
#define T0 "t=0 0\r\n"
#define M  "m=audio 5004 RTP/AVP 0 8 101\r\n"
#define C  "c=IN IP4 a\r\n"

static int read_text(struct peal_sdp *sdp, struct peal_text text, struct peal_fault *fault)
{
	static struct peal_sdp_line lines[LINES];

	return peal_sdp_read(sdp, text, lines, LINES, fault);
}

/* RFC 8866 5, 9. */
static void lines_have_an_order_and_parts(void **state)
{
	static const struct {
		const char *text;
		uint32_t at; /* 999: it is read */
	} cases[] = {
		{ V T0, 999 },
		{ V "t=0 0", 999 },
		{ "v=0\no=- 1 2 IN IP4 a\ns= \nc=IN IP4 a\nt=0 0\nm=audio 1 RTP/AVP 0\n", 999 },
		{ V
		  "i=x\r\nu=x\r\ne=x\r\ne=y\r\np=x\r\nc=IN IP4 1.2.3.4\r\nb=AS:64\r\nb=X-a:1\r\n" T0
		  "r=1 2\r\nt=1 2\r\nz=1 2\r\nk=x\r\na=x\r\na=x:\r\na=x:y z\r\n",
		  999 },
		{ V T0 M "i=x\r\nc=IN IP4 224.2.1.1/127/3\r\nc=IN IP6 "
			 "ff15::101/3\r\nb=AS:1\r\nk=x\r\na=x\r\n" M C,
		  999 },
		{ V T0 "x=unknown\r\n" M C "y=unknown\r\na=x\r\n", 999 },
		{ V C T0 "m=audio 49170/2 RTP/AVP 31 \r\n", 999 },
		{ V C T0 "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n", 999 },
		{ V T0 M, 45 }, /* RFC 8866 5.7 */
		{ V C T0 M M, 999 },
		{ V T0 M C M, 87 },
		{ V "c=IN IP4 192.0.2.256\r\n" T0, 45 }, /* RFC 5954 4 */
		{ V "c=IN IP4 1.2.3\r\n" T0, 45 },
		{ V "c=IN IP4 1.2.3.x\r\n" T0, 999 },
		{ V "c=IN IP4 10-a.example\r\n" T0, 999 }, /* a name */
		{ V "c=IN IP4 224.2.1.1\r\n" T0, 54 },
		{ V "c=IN IP4 224.2.1.1/255\r\n" T0, 999 },
		{ V "c=IN IP4 239.2.1.1/256\r\n" T0, 55 },
		{ V "c=IN IP4 240.2.1.1/1\r\n" T0, 55 },
		{ V "c=IN IP4 192.0.2.1/1\r\n" T0, 55 },
		{ V "c=IN IP6 ff15::101\r\n" T0, 999 },
		{ V "c=IN IP6 2001:db8::1/2\r\n" T0, 57 },
		{ "", 0 },
		{ "v=1\r\n", 2 },
		{ "v=\r\n", 2 },
		{ "v=0\r\nv=0\r\n", 5 },
		{ "v=0\r\ns=-\r\n", 5 },
		{ V, 36 },
		{ V T0 "s=-\r\n", 43 },
		{ V T0 "c=IN IP4 1.2.3.4\r\n", 999 }, /* RFC 3264 7 writes it so */
		{ V "c=IN IP4 1.2.3.4\r\nc=IN IP4 1.2.3.4\r\n" T0, 54 },
		{ V T0 "a\r\n", 44 },
		{ V T0 "a=\r\n", 45 },
		{ V T0 "A=x\r\n", 43 },
		{ V T0 "a=x\ry\r\n", 47 },
		{ V T0 M "t=0 0\r\n", 73 },
		{ V "t=0\r\n", 39 },
		{ V "t=0 x\r\n", 40 },
		{ "v=0\r\no=- 1 2 IN IP4\r\ns=-\r\n" T0, 19 },
		{ "v=0\r\no=- x 2 IN IP4 a\r\ns=-\r\n" T0, 9 },
		{ "v=0\r\no=- 1 2 IN IP4 ::1\r\ns=-\r\n" T0, 20 },
		{ "v=0\r\no=- 1 2 IN IP6 1.2.3.4\r\ns=-\r\n" T0, 20 },
		{ V "c=IN IP4 224.1.1.1/\r\n" T0, 55 },
		{ V "c=IN IP6 ff15::101/127/3\r\n" T0, 59 },
		{ V "c=IN IP6 fe80::1%eth0\r\n" T0, 45 },
		{ V "b=AS\r\n" T0, 40 },
		{ V T0 "m=audio 65536 RTP/AVP 0\r\n", 51 },
		{ V T0 "m=audio 5004x RTP/AVP 0\r\n", 55 },
		{ V T0 "m=audio 5004/0 RTP/AVP 0\r\n", 56 },
		{ V T0 "m=audio 5004/65536 RTP/AVP 0\r\n", 56 },
		{ V "c=IN ATM 192.0.2.1\r\n" T0, 999 },
		{ V T0 "m=audio 5004 RTP/AVP\r\n", 63 },
		{ V T0 "m=audio  5004 RTP/AVP 0\r\n", 51 },
		{ V T0 "a=x y:z\r\n", 46 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text text = exact_copy(peal_text_of(cases[i].text));
		struct peal_fault fault = { 999, "", "" };
		struct peal_sdp sdp;
		int result = read_text(&sdp, text, &fault);

		if (fault.at != cases[i].at || (result == PEAL_OK) != (fault.at == 999))
			fail_msg("%zu: %s at %u: %s", i, cases[i].text, fault.at, fault.expected);
		exact_free(text);
	}
}

/* A NUL is nowhere legal; at the limit of lines and one beyond. */
static void a_nul_and_too_many_lines_are_refused(void **state)
{
	struct peal_sdp_line lines[4];
	struct peal_fault fault;
	struct peal_sdp sdp;

	(void)state;
	assert_int_equal(peal_sdp_read(&sdp, T(V T0), lines, 4, &fault), PEAL_OK);
	assert_int_equal(peal_sdp_read(&sdp, T(V T0), lines, 3, &fault), PEAL_E_FULL);
	assert_int_equal(fault.at, 38);
	assert_int_equal(sdp.line_count, 3);
	assert_int_equal(peal_sdp_read(&sdp, T(V T0), lines, 1, &fault), PEAL_E_FULL);
	assert_int_equal(fault.at, 7); /* the first that found no room */
	assert_int_equal(peal_sdp_read(&sdp, T(V T0 "a=x:\0\r\n"), lines, 4, &fault),
			 PEAL_E_SYNTAX);
	assert_int_equal(fault.at, 47);
}

/* RFC 8866: two media, of which one has its own connection. */
static const char description[] =
    "v=0\r\no=jdoe 3724394400 3724394405 IN IP6 2001:db8::1\r\ns=Call\r\n"
    "c=IN IP4 198.51.100.1\r\nt=0 0\r\na=recvonly\r\na=tool:x\r\n"
    "m=audio 49170 RTP/AVP 0 96 97\r\na=rtpmap:96 L8/8000/2\r\na=fmtp:96 a=b; c\r\n"
    "a=ptime:20\r\na=candidate:1 1 UDP 2130706431 203.0.113.1 3478 typ host\r\n"
    "a=rtpmap:97 broken\r\n"
    "m=video 51372/2 RTP/SAVPF 99\r\nc=IN IP4 233.252.0.1/127/3\r\na=sendonly\r\n"
    "a=rtpmap:99 h263-1998/90000\r\n";

static struct peal_sdp described(void)
{
	struct peal_sdp sdp;

	assert_int_equal(read_text(&sdp, T(description), NULL), PEAL_OK);
	return sdp;
}

/* RFC 8866 5.2, 5.13. */
static void a_session_is_taken_apart(void **state)
{
	struct peal_sdp sdp = described();
	struct peal_sdp_section section;
	struct peal_sdp_origin origin;
	struct peal_text name, value;

	(void)state;
	assert_int_equal(sdp.media_count, 2);
	assert_text(peal_sdp_value(&sdp, 's'), "Call");
	assert_null(peal_sdp_value(&sdp, 'i').at);
	peal_sdp_origin(&sdp, &origin);
	assert_text(origin.username, "jdoe");
	assert_text(origin.session, "3724394400");
	assert_text(origin.version, "3724394405");
	assert_text(origin.net_type, "IN");
	assert_text(origin.address_type, "IP6");
	assert_text(origin.address, "2001:db8::1");
	section = peal_sdp_session(&sdp);
	assert_true(peal_sdp_attribute_next(&sdp, &section, &name, &value));
	assert_text(name, "recvonly");
	assert_int_equal(value.len, 0);
	assert_true(peal_sdp_attribute_next(&sdp, &section, &name, &value));
	assert_text(value, "x");
	assert_false(peal_sdp_attribute_next(&sdp, &section, &name, &value));
}

/* RFC 8866 5.14, 6.4, 6.6, 6.7. */
static void a_media_description_is_taken_apart(void **state)
{
	struct peal_sdp sdp = described();
	struct peal_sdp_media media = { 0 };
	struct peal_sdp_connection connection;
	struct peal_sdp_codec codec;
	struct peal_text value, formats, format;

	(void)state;
	assert_true(peal_sdp_media_next(&sdp, &media));
	assert_text(media.media, "audio");
	assert_text(media.protocol, "RTP/AVP");
	assert_int_equal(media.port, 49170);
	assert_int_equal(media.port_count, 1);
	assert_int_equal(peal_sdp_direction(&sdp, &media), PEAL_DIRECTION_RECVONLY);
	assert_int_equal(peal_sdp_ptime(&sdp, &media), 20);
	assert_true(peal_sdp_connection(&sdp, &media, &connection));
	assert_text(connection.address, "198.51.100.1");
	assert_int_equal(connection.ttl, 0);
	assert_int_equal(connection.count, 1);
	assert_true(peal_sdp_attribute_find(&sdp, media.section, T("candidate"), &value));
	assert_text(value, "1 1 UDP 2130706431 203.0.113.1 3478 typ host");
	assert_false(peal_sdp_attribute_find(&sdp, media.section, T("tool"), &value));
	formats = media.formats;
	assert_true(peal_sdp_format_next(&formats, &format));
	assert_true(peal_sdp_codec_find(&sdp, &media, format, &codec));
	assert_text(codec.name, "PCMU");
	assert_int_equal(codec.clock, 8000);
	assert_true(peal_sdp_format_next(&formats, &format));
	assert_true(peal_sdp_codec_find(&sdp, &media, format, &codec));
	assert_text(codec.name, "L8");
	assert_int_equal(codec.channels, 2);
	assert_int_equal(codec.payload, 96);
	assert_text(codec.params, "a=b; c");
	assert_true(peal_sdp_format_next(&formats, &format));
	assert_false(peal_sdp_codec_find(&sdp, &media, format, &codec));
	assert_false(peal_sdp_codec_find(&sdp, &media, T("128"), &codec));
	assert_false(peal_sdp_codec_find(&sdp, &media, T("4294967296"), &codec));
	assert_false(peal_sdp_format_next(&formats, &format));
}

/* RFC 8866 5.7: that of the media, or else that of the session. */
static void a_connection_is_the_nearest(void **state)
{
	struct peal_sdp sdp = described();
	struct peal_sdp_media media = { 0 };
	struct peal_sdp_connection connection;

	(void)state;
	assert_true(peal_sdp_media_next(&sdp, &media));
	assert_true(peal_sdp_media_next(&sdp, &media));
	assert_int_equal(media.port_count, 2);
	assert_int_equal(peal_sdp_direction(&sdp, &media), PEAL_DIRECTION_SENDONLY);
	assert_true(peal_sdp_connection(&sdp, &media, &connection));
	assert_int_equal(connection.ttl, 127);
	assert_int_equal(connection.count, 3);
	assert_int_equal(peal_sdp_ptime(&sdp, &media), 0);
	assert_false(peal_sdp_media_next(&sdp, &media));
	assert_int_equal(read_text(&sdp, T(V "c=IN IP6 ff15::101/3\r\n" T0), NULL), PEAL_OK);
	assert_true(peal_sdp_connection(&sdp, NULL, &connection));
	assert_text(connection.address, "ff15::101");
	assert_int_equal(connection.ttl, 0);
	assert_int_equal(connection.count, 3);
	assert_int_equal(read_text(&sdp, T(V T0), NULL), PEAL_OK);
	assert_false(peal_sdp_connection(&sdp, NULL, &connection));
}

/* RFC 8866 6.6: what is out of range is no codec. */
static void a_codec_has_a_clock_and_channels(void **state)
{
	struct peal_sdp_media media = { 0 };
	struct peal_sdp_codec codec;
	struct peal_sdp sdp;

	(void)state;
	assert_int_equal(read_text(&sdp,
				   T(V C T0 "m=audio 9 RTP/AVP 96 97 98\r\n"
					    "a=rtpmap:96 x/99999999999\r\na=rtpmap:97 x/1/256\r\n"
					    "a=rtpmap:98 x/4294967295/255\r\n"),
				   NULL),
			 PEAL_OK);
	assert_true(peal_sdp_media_next(&sdp, &media));
	assert_false(peal_sdp_codec_find(&sdp, &media, T("96"), &codec));
	assert_false(peal_sdp_codec_find(&sdp, &media, T("97"), &codec));
	assert_true(peal_sdp_codec_find(&sdp, &media, T("98"), &codec));
	assert_int_equal(codec.clock, UINT32_MAX);
	assert_int_equal(codec.channels, 255);
}

/* A view of what was too long has only what was whole. */
static void a_description_cut_off_has_no_broken_parts(void **state)
{
	struct peal_sdp_line lines[4];
	struct peal_sdp_connection connection;
	struct peal_sdp sdp;

	(void)state;
	assert_int_equal(peal_sdp_read(&sdp, T(V "c=IN IP4\r\n" T0), lines, 4, NULL), PEAL_E_FULL);
	assert_text(lines[3].value, "IN IP4");
	assert_false(peal_sdp_connection(&sdp, NULL, &connection));
	assert_false(peal_sdp_is_held(&sdp, NULL)); /* RFC 3264 8.4: nothing says so */
}

/* The corpus: each body by its class. */
static void every_body_gets_its_verdict(void **state)
{
	char *text = table("manifest.tsv"), *rest = text, *c[8];
	int count = 0;

	(void)state;
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_fault fault = { 0, "", "" };
		struct peal_sdp sdp, again;
		struct file file;
		int result;

		if (strcmp(c[4], "body") != 0)
			continue;
		file = load(c[0]);
		assert_non_null(file.at);
		result = read_text(&sdp, (struct peal_text){ file.at, file.len }, &fault);
		assert_int_equal(read_text(&again, (struct peal_text){ file.at, file.len }, NULL),
				 result);
		if ((strcmp(c[5], "valid") == 0 && result != PEAL_OK) ||
		    (strcmp(c[5], "invalid") == 0 && result == PEAL_OK))
			fail_msg("%s is %s: at %u: %s", c[0], c[5], fault.at, fault.expected);
		count++;
		free(file.at);
	}
	free(text);
	print_message("%d bodies\n", count);
	assert_true(count > 50);
}

/* What the views say, as the corpus writes it. */
static void say(char *out, size_t size, struct peal_text text)
{
	snprintf(out, size, "%.*s", (int)text.len, text.at ? text.at : "");
}

static uint32_t count_attributes(const struct peal_sdp *sdp, struct peal_sdp_section section)
{
	struct peal_text name, value;
	uint32_t n = 0;

	while (peal_sdp_attribute_next(sdp, &section, &name, &value))
		n++;
	return n;
}

static bool origin_fact(const struct peal_sdp *sdp, const char *part, char *out, size_t size)
{
	static const char *const parts[] = {
		"user", "id", "version", "nettype", "addrtype", "addr"
	};
	struct peal_sdp_origin o;

	peal_sdp_origin(sdp, &o);
	for (size_t i = 0; i < COUNT(parts); i++) {
		const struct peal_text values[] = { o.username, o.session,      o.version,
						    o.net_type, o.address_type, o.address };

		if (strcmp(part, parts[i]) == 0) {
			say(out, size, values[i]);
			return true;
		}
	}
	return false;
}

static const char *const directions[] = { "inactive", "sendonly", "recvonly", "sendrecv" };

static bool media_fact(const struct peal_sdp *sdp, const char *key, char *out, size_t size)
{
	unsigned long n = strtoul(key, NULL, 10);
	const char *part = strchr(key, '.') + 1;
	struct peal_sdp_media media = { 0 };
	struct peal_sdp_section section;

	do {
		if (!peal_sdp_media_next(sdp, &media))
			return false;
	} while (n-- > 0);
	section = media.section;
	if (strcmp(part, "media") == 0)
		say(out, size, media.media);
	else if (strcmp(part, "port") == 0)
		snprintf(out, size, "%u", media.port);
	else if (strcmp(part, "nports") == 0)
		snprintf(out, size, "%u", media.port_count);
	else if (strcmp(part, "proto") == 0)
		say(out, size, media.protocol);
	else if (strcmp(part, "fmt") == 0)
		say(out, size, media.formats);
	else if (strcmp(part, "dir") == 0)
		snprintf(out, size, "%s", directions[peal_sdp_direction(sdp, &media)]);
	else if (strcmp(part, "attr.count") == 0)
		snprintf(out, size, "%u", count_attributes(sdp, section));
	else if (strcmp(part, "c") == 0)
		for (uint32_t i = 0; i < section.count; i++) {
			if (sdp->lines[section.first + i].type == 'c')
				say(out, size, sdp->lines[section.first + i].value);
		}
	else
		return false;
	return true;
}

static bool fact(const struct peal_sdp *sdp, const char *key, char *out, size_t size)
{
	uint32_t times = 0;
	struct peal_text value;

	if (key[0] == 'o')
		return origin_fact(sdp, key + 2, out, size);
	if (strcmp(key, "m.count") == 0) {
		snprintf(out, size, "%u", sdp->media_count);
		return true;
	}
	if (key[0] == 'm')
		return media_fact(sdp, key + 2, out, size);
	if (strcmp(key, "attr.count") == 0) {
		snprintf(out, size, "%u", count_attributes(sdp, peal_sdp_session(sdp)));
		return true;
	}
	if (strcmp(key, "t.count") == 0) {
		for (uint32_t i = 0; i < sdp->line_count; i++)
			times += sdp->lines[i].type == 't';
		snprintf(out, size, "%u", times);
		return true;
	}
	if (strcmp(key, "dir") == 0) {
		snprintf(out, size, "%s", directions[peal_sdp_direction(sdp, NULL)]);
		return true;
	}
	value = peal_sdp_value(sdp, key[0]);
	say(out, size, value);
	return value.at != NULL;
}

static void every_fact_of_a_body_is_what_the_views_say(void **state)
{
	char *text = table("facts.tsv"), *rest = text, *c[3], value[2000];
	struct peal_sdp_line lines[LINES];
	int count = 0;

	(void)state;
	next_line(&rest, c, COUNT(c));
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_text expected = unescaped(c[2]);
		struct peal_sdp sdp;
		struct file file;

		if (strcmp(c[0] + strlen(c[0]) - 4, ".sdp") != 0)
			continue;
		file = load(c[0]);
		assert_int_equal(peal_sdp_read(&sdp, (struct peal_text){ file.at, file.len }, lines,
					       LINES, NULL),
				 PEAL_OK);
		if (!fact(&sdp, c[1], value, sizeof value) || !peal_text_is(expected, value))
			fail_msg("%s: %s is \"%s\", not \"%s\"", c[0], c[1], value, c[2]);
		count++;
		free(file.at);
	}
	free(text);
	print_message("%d facts\n", count);
	assert_true(count > 900);
}

/* No cut of a description is read beyond its end. */
static void no_cut_is_read_beyond_its_end(void **state)
{
	static const char text[] = V "c=IN IP4 224.2.1.1/127/3\r\n" T0 "a=x\r\n" M
				     "a=rtpmap:0 PCMU/8000\r\n";

	(void)state;
	for (size_t n = 0; n < sizeof text; n++) {
		struct peal_text cut = exact_copy((struct peal_text){ text, n });
		struct peal_fault fault = { 0, "", "" };
		struct peal_sdp sdp;

		if (read_text(&sdp, cut, &fault) != PEAL_OK)
			assert_true(fault.at <= n);
		exact_free(cut);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_have_an_order_and_parts),
		cmocka_unit_test(a_nul_and_too_many_lines_are_refused),
		cmocka_unit_test(a_session_is_taken_apart),
		cmocka_unit_test(a_media_description_is_taken_apart),
		cmocka_unit_test(a_connection_is_the_nearest),
		cmocka_unit_test(a_codec_has_a_clock_and_channels),
		cmocka_unit_test(a_description_cut_off_has_no_broken_parts),
		cmocka_unit_test(every_body_gets_its_verdict),
		cmocka_unit_test(every_fact_of_a_body_is_what_the_views_say),
		cmocka_unit_test(no_cut_is_read_beyond_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
