/* SPDX-License-Identifier: MIT */
/* safety D14: no argument of any builder brings a line of its own, or gets out of its
 * quotes.  Each text that a builder takes, one after the other, with each bad byte.  What
 * an engine is given is in test_inject_engine.c; tests/house/texts.sh asks that none is
 * missing. */
#include "message_kit.h"

#include <peal/body.h>
#include <peal/compose.h>
#include <peal/digest.h>
#include <peal/sdp.h>

/* Which builder, or which struct that a builder takes. */
enum builder {
	METHOD,
	REQUEST_URI,
	REASON,
	NAME,
	NAMED_VALUE,
	PART,
	COPY_NAME,
	COPY_VALUE,
	HEADER_VALUE,
	BEGIN_NAME,
	COPIED,
	METHOD_TO,
	FIELD_NAME,
	FIELD_VALUE,
	ESCAPED,
	ROWS,
	BODY_TYPE,
	PART_ROWS,
	BOUNDARY,
	LAST_BOUNDARY,
	REFER_TARGET,
	EDIT_NAME,
	EDIT_PUSHED,
	EDIT_APPENDED,
	EDIT_REPLACED,
	ATTRIBUTE_NAME,
	ATTRIBUTE_VALUE,
	LINE,
	BRANCH,
	NEXT_METHOD,
	HEAD,
	PREPARED,
	RESPONSE,
	URI,
	OPAQUE,
	DIALOG,
	LOGIN,
	CHALLENGED,
	CHALLENGE,
	INFO,
	ORIGIN,
	CONNECTION,
	MEDIA,
	CODEC,
	LOCAL,
	STREAM,
};

/* What stands in a row where quotes mean something; elsewhere they are bytes. */
enum { PLAIN, QUOTES };

#define FIELD(type, field) offsetof(struct type, field)

static const struct argument {
	const char *what;
	enum builder builder;
	size_t at; /* where in the struct */
	int quotes;
} arguments[] = {
	{ "peal_write_request.method", METHOD, 0, QUOTES },
	{ "peal_write_request.uri", REQUEST_URI, 0, QUOTES },
	{ "peal_write_response.reason", REASON, 0, PLAIN },
	{ "peal_write_named.name", NAME, 0, QUOTES },
	{ "peal_write_named.value", NAMED_VALUE, 0, PLAIN },
	{ "peal_write_part.part", PART, 0, QUOTES },
	{ "peal_header.name", COPY_NAME, 0, QUOTES },
	{ "peal_header.value", COPY_VALUE, 0, QUOTES },
	{ "peal_write_header.value", HEADER_VALUE, 0, QUOTES },
	{ "peal_write_begin_named.name", BEGIN_NAME, 0, QUOTES },
	{ "peal_write_copied.part", COPIED, 0, QUOTES },
	{ "peal_write_request_to.method", METHOD_TO, 0, QUOTES },
	{ "peal_write_uri_field.name", FIELD_NAME, 0, QUOTES },
	{ "peal_write_uri_field.value", FIELD_VALUE, 0, QUOTES },
	{ "peal_write_escaped.text", ESCAPED, 0, PLAIN },
	{ "peal_write_rows.rows", ROWS, 0, PLAIN },
	{ "peal_write_body.type", BODY_TYPE, 0, QUOTES },
	{ "peal_write_body_part.rows", PART_ROWS, 0, PLAIN },
	{ "peal_write_body_part.boundary", BOUNDARY, 0, QUOTES },
	{ "peal_write_body_end.boundary", LAST_BOUNDARY, 0, QUOTES },
	{ "peal_write_refer_to.target", REFER_TARGET, 0, QUOTES },
	{ "peal_edit.name", EDIT_NAME, 0, QUOTES },
	{ "peal_edit.value", EDIT_PUSHED, 0, QUOTES },
	{ "peal_edit.value", EDIT_APPENDED, 0, QUOTES },
	{ "peal_edit.value", EDIT_REPLACED, 0, QUOTES },
	{ "peal_sdp_write_attribute.name", ATTRIBUTE_NAME, 0, QUOTES },
	{ "peal_sdp_write_attribute.value", ATTRIBUTE_VALUE, 0, PLAIN },
	{ "peal_sdp_write_line.value", LINE, 0, PLAIN },
	{ "peal_write_prepared_head.branch", BRANCH, 0, QUOTES },
	{ "peal_write_prepared_head.method", NEXT_METHOD, 0, QUOTES },
	{ "peal_request_head.target", PREPARED, FIELD(peal_request_head, target), QUOTES },
	{ "peal_request_head.routes", PREPARED, FIELD(peal_request_head, routes), QUOTES },
	{ "peal_request_head.via", PREPARED, FIELD(peal_request_head, via), QUOTES },
	{ "peal_request_head.from", PREPARED, FIELD(peal_request_head, from), QUOTES },
	{ "peal_request_head.to", PREPARED, FIELD(peal_request_head, to), QUOTES },
	{ "peal_request_head.call_id", PREPARED, FIELD(peal_request_head, call_id), PLAIN },
	{ "peal_request_head.contact", PREPARED, FIELD(peal_request_head, contact), QUOTES },
	{ "peal_request_head.method", HEAD, FIELD(peal_request_head, method), QUOTES },
	{ "peal_request_head.target", HEAD, FIELD(peal_request_head, target), QUOTES },
	{ "peal_request_head.routes", HEAD, FIELD(peal_request_head, routes), QUOTES },
	{ "peal_request_head.via", HEAD, FIELD(peal_request_head, via), QUOTES },
	{ "peal_request_head.from", HEAD, FIELD(peal_request_head, from), QUOTES },
	{ "peal_request_head.to", HEAD, FIELD(peal_request_head, to), QUOTES },
	{ "peal_request_head.call_id", HEAD, FIELD(peal_request_head, call_id), PLAIN },
	{ "peal_request_head.contact", HEAD, FIELD(peal_request_head, contact), QUOTES },
	{ "peal_response_head.reason", RESPONSE, FIELD(peal_response_head, reason), PLAIN },
	{ "peal_response_head.tag", RESPONSE, FIELD(peal_response_head, tag), QUOTES },
	{ "peal_response_head.source", RESPONSE, FIELD(peal_response_head, source), QUOTES },
	{ "peal_uri.scheme_name", URI, FIELD(peal_uri, scheme_name), QUOTES },
	{ "peal_uri.user", URI, FIELD(peal_uri, user), QUOTES },
	{ "peal_uri.password", URI, FIELD(peal_uri, password), QUOTES },
	{ "peal_uri.host", URI, FIELD(peal_uri, host), QUOTES },
	{ "peal_uri.params", URI, FIELD(peal_uri, params), QUOTES },
	{ "peal_uri.headers", URI, FIELD(peal_uri, headers), QUOTES },
	{ "peal_uri.opaque", OPAQUE, FIELD(peal_uri, opaque), QUOTES },
	{ "peal_dialog_name.call_id", DIALOG, FIELD(peal_dialog_name, call_id), PLAIN },
	{ "peal_dialog_name.to_tag", DIALOG, FIELD(peal_dialog_name, to_tag), QUOTES },
	{ "peal_dialog_name.from_tag", DIALOG, FIELD(peal_dialog_name, from_tag), QUOTES },
	{ "peal_login.username", LOGIN, FIELD(peal_login, username), PLAIN }, /* it is escaped */
	{ "peal_login.cnonce", LOGIN, FIELD(peal_login, cnonce), QUOTES },
	{ "peal_login.uri", LOGIN, FIELD(peal_login, uri), QUOTES },
	{ "peal_digest.realm", CHALLENGED, FIELD(peal_digest, realm), QUOTES },
	{ "peal_digest.nonce", CHALLENGED, FIELD(peal_digest, nonce), QUOTES },
	{ "peal_digest.opaque", CHALLENGED, FIELD(peal_digest, opaque), QUOTES },
	{ "peal_challenge.realm", CHALLENGE, FIELD(peal_challenge, realm), QUOTES },
	{ "peal_challenge.nonce", CHALLENGE, FIELD(peal_challenge, nonce), QUOTES },
	{ "peal_challenge.opaque", CHALLENGE, FIELD(peal_challenge, opaque), QUOTES },
	{ "peal_challenge.domain", CHALLENGE, FIELD(peal_challenge, domain), QUOTES },
	{ "peal_authentication_info.nextnonce", INFO, FIELD(peal_authentication_info, nextnonce),
	  QUOTES },
	{ "peal_authentication_info.rspauth", INFO, FIELD(peal_authentication_info, rspauth),
	  QUOTES },
	{ "peal_authentication_info.cnonce", INFO, FIELD(peal_authentication_info, cnonce),
	  QUOTES },
	{ "peal_sdp_origin.username", ORIGIN, FIELD(peal_sdp_origin, username), PLAIN },
	{ "peal_sdp_origin.session", ORIGIN, FIELD(peal_sdp_origin, session), PLAIN },
	{ "peal_sdp_origin.version", ORIGIN, FIELD(peal_sdp_origin, version), PLAIN },
	{ "peal_sdp_origin.net_type", ORIGIN, FIELD(peal_sdp_origin, net_type), PLAIN },
	{ "peal_sdp_origin.address_type", ORIGIN, FIELD(peal_sdp_origin, address_type), PLAIN },
	{ "peal_sdp_origin.address", ORIGIN, FIELD(peal_sdp_origin, address), PLAIN },
	{ "peal_sdp_connection.net_type", CONNECTION, FIELD(peal_sdp_connection, net_type), PLAIN },
	{ "peal_sdp_connection.address_type", CONNECTION, FIELD(peal_sdp_connection, address_type),
	  PLAIN },
	{ "peal_sdp_connection.address", CONNECTION, FIELD(peal_sdp_connection, address), PLAIN },
	{ "peal_sdp_media.media", MEDIA, FIELD(peal_sdp_media, media), PLAIN },
	{ "peal_sdp_media.protocol", MEDIA, FIELD(peal_sdp_media, protocol), PLAIN },
	{ "peal_sdp_media.formats", MEDIA, FIELD(peal_sdp_media, formats), PLAIN },
	{ "peal_sdp_codec.name", CODEC, FIELD(peal_sdp_codec, name), PLAIN },
	{ "peal_sdp_codec.params", CODEC, FIELD(peal_sdp_codec, params), PLAIN },
	{ "peal_sdp_local.username", LOCAL, FIELD(peal_sdp_local, username), PLAIN },
	{ "peal_sdp_local.address", LOCAL, FIELD(peal_sdp_local, address), PLAIN },
	{ "peal_sdp_stream.media", STREAM, FIELD(peal_sdp_stream, media), PLAIN },
	{ "peal_sdp_stream.protocol", STREAM, FIELD(peal_sdp_stream, protocol), PLAIN },
	{ "peal_sdp_stream.formats", STREAM, FIELD(peal_sdp_stream, formats), PLAIN },
};

/* A hash that is none: what is hashed is not looked at here. */
static bool hash(void *context, enum peal_hash which, const struct peal_text *pieces, size_t count,
		 uint8_t out[PEAL_HASH_SIZE])
{
	(void)context, (void)which, (void)pieces, (void)count;
	memset(out, 0x5a, PEAL_HASH_SIZE);
	return true;
}

static const struct peal_hasher hasher = { hash, NULL };

static const char request[] =
    "OPTIONS sip:b@b.example SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
    "From: <sip:a>;tag=1\r\nTo: <sip:b>\r\nCall-ID: 9\r\nCSeq: 7 OPTIONS\r\n\r\n";

static void write_edit(struct peal_writer *w, enum peal_change change, struct peal_text name,
		       struct peal_text value)
{
	const enum peal_header_id id = name.at ? PEAL_HDR_OTHER : PEAL_HDR_TO;
	const struct peal_edit edit = { change, id, name, value };
	struct peal_header rows[8];
	struct peal_message m;

	assert_int_equal(peal_message_read(&m, request, sizeof request - 1, rows, 8, NULL), 0);
	peal_write_edited(w, &m, &edit, 1);
}

static void write_response(struct peal_writer *w, const struct peal_response_head *head)
{
	struct peal_header rows[8];
	struct peal_message m;

	assert_int_equal(peal_message_read(&m, request, sizeof request - 1, rows, 8, NULL), 0);
	peal_write_response_head(w, &m, head);
}

/* What is appended begins like a branch, so that only what it goes on with is wrong. */
static void write_prepared(struct peal_writer *w, enum builder builder, struct peal_text text)
{
	const struct peal_request_head head = { { NULL, 0 },
						T("sip:b"),
						{ NULL, 0 },
						T("SIP/2.0/UDP a"),
						T("<sip:a>;tag=1"),
						T("<sip:b>;tag=2"),
						T("9"),
						T("<sip:a>"),
						0,
						70 };
	struct peal_prepared_head prepared;
	char memory[300], branch[30] = "z9hG4bK";
	struct peal_writer into = peal_writer_into(memory, sizeof memory);

	peal_prepare_head(&into, &head, &prepared);
	assert_true(peal_writer_end(&into) > 0);
	memcpy(branch + 7, text.at, text.len);
	if (builder == BRANCH)
		peal_write_prepared_head(w, &prepared, T("INVITE"),
					 (struct peal_text){ branch, 7 + text.len }, 1);
	else
		peal_write_prepared_head(w, &prepared, text, T("z9hG4bK1"), 1);
}

/* All structs that builders take, each with what it has to have. */
struct all {
	struct peal_request_head head, prepared;
	struct peal_response_head response;
	struct peal_uri uri, other;
	struct peal_dialog_name dialog;
	struct peal_login login;
	struct peal_digest challenged;
	struct peal_challenge challenge;
	struct peal_authentication_info info;
	struct peal_sdp_origin origin;
	struct peal_sdp_connection connection;
	struct peal_sdp_media media;
	struct peal_sdp_codec codec;
	struct peal_sdp_local local;
	struct peal_sdp_stream stream;
};

static struct all all_good(void)
{
	return (struct all){
		.head = { T("INVITE"), T("sip:b"), T("<sip:p;lr>"),
			  T("SIP/2.0/UDP a;branch=z9hG4bK1"), T("<sip:a>;tag=1"), T("<sip:b>"),
			  T("9"), T("<sip:a>"), 1, 70 },
		.prepared = { { NULL, 0 },
			      T("sip:b"),
			      T("<sip:p;lr>"),
			      T("SIP/2.0/UDP a"),
			      T("<sip:a>;tag=1"),
			      T("<sip:b>;tag=2"),
			      T("9"),
			      T("<sip:a>"),
			      0,
			      70 },
		.response = { 200, T("OK"), T("1"), T("192.0.2.1"), 5060 },
		.uri = { .scheme_name = T("sip"),
			 .user = T("u"),
			 .password = T("p"),
			 .host = T("h"),
			 .has_user = true,
			 .params = T("a=b"),
			 .headers = T("c=d"),
			 .opaque = { NULL, 0 } },
		.other = { .scheme = PEAL_SCHEME_OTHER,
			   .scheme_name = T("http"),
			   .opaque = T("//a.example") },
		.dialog = { .call_id = T("9"), .to_tag = T("1"), .from_tag = T("2") },
		.login = { .username = T("u"),
			   .password = T("p"),
			   .cnonce = T("c"),
			   .nc = 1,
			   .method = T("INVITE"),
			   .uri = T("sip:b") },
		.challenged = { .realm = T("r"),
				.nonce = T("n"),
				.opaque = T("o"),
				.qop = T("auth") },
		.challenge = { .realm = T("r"), .nonce = T("n"), .qops = PEAL_QOP_AUTH },
		.info = { T("n"), T("r"), T("c"), PEAL_QOP_AUTH, 1 },
		.origin = { T("-"), T("1"), T("1"), T("IN"), T("IP4"), T("a.example") },
		.connection = { T("IN"), T("IP4"), T("a.example"), 0, 1 },
		.media = { .media = T("audio"),
			   .protocol = T("RTP/AVP"),
			   .formats = T("0"),
			   .port = 9 },
		.codec = { 0, 1, 8000, T("PCMU"), T("x=y") },
		.local = { T("-"), 1, 1, T("a.example"), NULL, 0 },
		.stream = { .media = T("message"),
			    .protocol = T("TCP/MSRP"),
			    .port = 9,
			    .formats = T("*") },
	};
}

/* The builders that take texts alone. */
static void write_text(struct peal_writer *w, enum builder builder, struct peal_text text)
{
	const struct peal_text none = { NULL, 0 };
	const struct all all = all_good();
	const bool is_name = builder == COPY_NAME;
	const struct peal_header row = { is_name ? text : T("To"), is_name ? T("<sip:b>") : text,
					 0 };

	switch (builder) {
	case METHOD: peal_write_request(w, text, T("sip:b")); break;
	case REQUEST_URI: peal_write_request(w, T("BYE"), text); break;
	case REASON: peal_write_response(w, 200, text); break;
	case NAME: peal_write_named(w, text, T("1")); break;
	case NAMED_VALUE: peal_write_named(w, T("X-Y"), text); break;
	case PART:
		peal_write_begin(w, PEAL_HDR_TO);
		peal_write_part(w, text);
		peal_write_end(w);
		break;
	case COPY_NAME:
	case COPY_VALUE: peal_write_copy(w, &row); break;
	case HEADER_VALUE: peal_write_header(w, PEAL_HDR_TO, text); break;
	case BEGIN_NAME:
		peal_write_begin_named(w, text);
		peal_write_end(w);
		break;
	case COPIED:
		peal_write_begin(w, PEAL_HDR_TO);
		peal_write_copied(w, text);
		peal_write_end(w);
		break;
	case METHOD_TO: peal_write_request_to(w, text, &all.uri); break;
	case FIELD_NAME: peal_write_uri_field(w, text, T("1")); break;
	case FIELD_VALUE: peal_write_uri_field(w, T("Reply-To"), text); break;
	case ESCAPED: peal_write_escaped(w, PEAL_URI_HEADER, text); break;
	case ROWS: peal_write_rows(w, text); break;
	case BODY_TYPE: peal_write_body(w, text, T("x")); break;
	case PART_ROWS: peal_write_body_part(w, T("b"), text, T("x")); break;
	case BOUNDARY: peal_write_body_part(w, text, none, T("x")); break;
	case LAST_BOUNDARY: peal_write_body_end(w, text); break;
	case REFER_TARGET: peal_write_refer_to(w, text, NULL, false); break;
	case EDIT_NAME: write_edit(w, PEAL_CHANGE_PUSH, text, T("1")); break;
	case EDIT_PUSHED: write_edit(w, PEAL_CHANGE_PUSH, none, text); break;
	case EDIT_APPENDED: write_edit(w, PEAL_CHANGE_APPEND, none, text); break;
	case EDIT_REPLACED: write_edit(w, PEAL_CHANGE_REPLACE, none, text); break;
	case ATTRIBUTE_NAME: peal_sdp_write_attribute(w, text, none); break;
	case ATTRIBUTE_VALUE: peal_sdp_write_attribute(w, T("x"), text); break;
	case BRANCH:
	case NEXT_METHOD: write_prepared(w, builder, text); break;
	default: peal_sdp_write_line(w, 's', text); break;
	}
}

/* The struct that an argument stands in. */
static void *struct_of(struct all *all, enum builder builder)
{
	switch (builder) {
	case HEAD: return &all->head;
	case PREPARED: return &all->prepared;
	case RESPONSE: return &all->response;
	case URI: return &all->uri;
	case OPAQUE: return &all->other;
	case DIALOG: return &all->dialog;
	case LOGIN: return &all->login;
	case CHALLENGED: return &all->challenged;
	case CHALLENGE: return &all->challenge;
	case INFO: return &all->info;
	case ORIGIN: return &all->origin;
	case CONNECTION: return &all->connection;
	case MEDIA: return &all->media;
	case CODEC: return &all->codec;
	case LOCAL: return &all->local;
	default: return &all->stream;
	}
}

static void write_struct(struct peal_writer *w, enum builder builder, struct all *all)
{
	struct peal_prepared_head prepared;

	all->login.challenge = &all->challenged;
	all->local.streams = &all->stream;
	all->local.stream_count = 1;
	switch (builder) {
	case HEAD: peal_write_request_head(w, &all->head); break;
	case PREPARED: peal_prepare_head(w, &all->prepared, &prepared); break;
	case RESPONSE: write_response(w, &all->response); break;
	case URI: peal_write_uri(w, &all->uri); break;
	case OPAQUE: peal_write_uri(w, &all->other); break;
	case DIALOG: peal_write_refer_to(w, T("sip:a"), &all->dialog, true); break;
	case LOGIN:
	case CHALLENGED:
		peal_write_credentials(w, &hasher, PEAL_HDR_AUTHORIZATION, &all->login);
		break;
	case CHALLENGE: peal_write_challenge(w, PEAL_HDR_WWW_AUTHENTICATE, &all->challenge); break;
	case INFO:
		peal_write_authentication_info(w, PEAL_HDR_AUTHENTICATION_INFO, &all->info);
		break;
	case ORIGIN: peal_sdp_write_origin(w, &all->origin); break;
	case CONNECTION: peal_sdp_write_connection(w, &all->connection); break;
	case MEDIA: peal_sdp_write_media(w, &all->media); break;
	case CODEC: peal_sdp_write_codec(w, &all->codec); break;
	default: peal_sdp_write_offer(w, &all->local); break;
	}
}

/* Writes with `text` as one argument, all others being good; NULL: it too. */
static int write_with(const struct argument *argument, const struct peal_text *text,
		      const char **expected)
{
	struct all all = all_good();
	char buffer[1500];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	if (argument->builder < HEAD) {
		write_text(&w, argument->builder, *text);
	} else {
		if (text)
			memcpy((char *)struct_of(&all, argument->builder) + argument->at, text,
			       sizeof *text);
		write_struct(&w, argument->builder, &all);
	}
	*expected = w.expected;
	return peal_writer_end(&w);
}

static void must_be_refused(const struct argument *argument, struct peal_text text)
{
	struct peal_text copy = exact_copy(text);
	const char *expected = NULL;
	int result = write_with(argument, &copy, &expected);

	if (result != PEAL_E_ARGUMENT || !expected)
		fail_msg("%s takes \"%.*s\", byte %u", argument->what, (int)text.len, text.at,
			 text.len > 1 ? (unsigned char)text.at[1] : 0u);
	exact_free(copy);
}

/* What the structs have otherwise is taken: so what is refused is the one argument. */
static void what_is_good_is_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(arguments); i++) {
		const char *expected = NULL;

		if (arguments[i].builder >= HEAD && write_with(&arguments[i], NULL, &expected) <= 0)
			fail_msg("%s: %s", arguments[i].what, expected ? expected : "too long");
	}
}

static void no_argument_ends_its_line(void **state)
{
	static const char bad[] = { '\r', '\n', '\0' };

	(void)state;
	for (size_t i = 0; i < COUNT(arguments); i++) {
		for (size_t k = 0; k < sizeof bad; k++) {
			const char within[] = { '1', bad[k], '2' };
			const char first[] = { bad[k], '1' };

			must_be_refused(&arguments[i], (struct peal_text){ within, 3 });
			must_be_refused(&arguments[i], (struct peal_text){ within, 2 });
			must_be_refused(&arguments[i], (struct peal_text){ first, 2 });
			must_be_refused(&arguments[i], (struct peal_text){ first, 1 });
		}
		must_be_refused(&arguments[i], T("1\r\nX: y"));
		must_be_refused(&arguments[i], T("1\r\n\r\nbody"));
	}
}

static void no_argument_opens_a_quote(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(arguments); i++) {
		if (arguments[i].quotes == PLAIN)
			continue;
		must_be_refused(&arguments[i], T("\""));
		must_be_refused(&arguments[i], T("1\"2"));
		must_be_refused(&arguments[i], T("\"1\\"));
	}
}

/* Each header there is: its value ends where its row ends, and so does what it quotes. */
static void no_header_of_the_registry_lets_through(void **state)
{
	static const char bad[] = { '\r', '\n', '\0', '\1' };

	(void)state;
	for (int id = 0; id < PEAL_HDR_COUNT; id++) {
		struct peal_header_info info = peal_header_describe((enum peal_header_id)id);
		char buffer[200];

		for (size_t k = 0; k < sizeof bad; k++) {
			const char text[] = { '1', bad[k], '2' };
			struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

			peal_write_header(&w, (enum peal_header_id)id,
					  (struct peal_text){ text, sizeof text });
			if (peal_writer_end(&w) != PEAL_E_ARGUMENT)
				fail_msg("%s takes byte %u", info.name, (unsigned)bad[k]);
		}
		if (info.family == PEAL_FAMILY_TEXT || info.family == PEAL_FAMILY_CALL_ID ||
		    info.family == PEAL_FAMILY_CALL_ID_PARAMS)
			continue;
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);
		peal_write_header(&w, (enum peal_header_id)id, T("\"1"));
		if (peal_writer_end(&w) != PEAL_E_ARGUMENT)
			fail_msg("%s takes a quote", info.name);
	}
}

/* Long texts are looked at sixteen bytes at a time: each place of each length. */
static void no_place_of_a_part_is_overlooked(void **state)
{
	static const char bad[] = { '\r', '\n', '\0', '\1', '"' };
	char buffer[100], text[40];

	(void)state;
	for (size_t len = 1; len <= sizeof text; len++) {
		for (size_t at = 0; at < len * sizeof bad; at++) {
			struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

			memset(text, 'x', sizeof text);
			text[at % len] = bad[at / len];
			peal_write_begin(&w, PEAL_HDR_TO);
			peal_write_part(&w, (struct peal_text){ text, len });
			peal_write_end(&w);
			assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
		}
	}
}

/* RFC 3261 25.1: a backslash quotes the byte behind it, also in the next part of a row. */
static void a_backslash_reaches_into_the_next_part(void **state)
{
	static const struct {
		const char *parts[3];
		int length;
	} cases[] = {
		{ { "\"a\\", "bcd", "\"" }, sizeof "To: \"a\\bcd\"\r\n" - 1 },
		{ { "\"a\\", "\"cd", "\"" }, sizeof "To: \"a\\\"cd\"\r\n" - 1 },
		{ { "\"a\\", "bcd", "\\\"" }, PEAL_E_ARGUMENT },
		{ { "\"a\\", "\"", "cd" }, PEAL_E_ARGUMENT },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char buffer[100];
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		peal_write_begin(&w, PEAL_HDR_TO);
		for (size_t k = 0; k < 3; k++)
			peal_write_part(&w, peal_text_of(cases[i].parts[k]));
		peal_write_end(&w);
		assert_int_equal(peal_writer_end(&w), cases[i].length);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_good_is_written),
		cmocka_unit_test(no_argument_ends_its_line),
		cmocka_unit_test(no_argument_opens_a_quote),
		cmocka_unit_test(no_header_of_the_registry_lets_through),
		cmocka_unit_test(no_place_of_a_part_is_overlooked),
		cmocka_unit_test(a_backslash_reaches_into_the_next_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
