/* SPDX-License-Identifier: MIT */
/* Typed fields: one function for each family of headers.
 *
 * A function reads a value and names its fields; show_text() and show_number()
 * write them, as "name value" on one line or as a field of a JSON object. */
#include "fields.h"

#include "json.h"
#include "page.h"

#include <stdio.h>

#define INDENT "                          "

/* Where fields are written to. */
struct sheet {
	bool json;
	const char *header;
	bool begun;
};

static void begin_field(struct sheet *sheet)
{
	if (!sheet->begun && sheet->json) {
		json_begin("value");
		json_string("header", sheet->header);
	} else if (!sheet->json) {
		fputs(sheet->begun ? "  " : INDENT, stdout);
	}
	sheet->begun = true;
}

static void end_value(struct sheet *sheet)
{
	if (sheet->begun && sheet->json)
		json_end();
	else if (sheet->begun)
		putchar('\n');
	sheet->begun = false;
}

static void show_text(struct sheet *sheet, const char *name, struct peal_text value)
{
	char text[1000];
	struct page page = PAGE_ON(text);

	if (value.len == 0)
		return;
	begin_field(sheet);
	if (sheet->json) {
		json_text(name, value);
		return;
	}
	page_text(&page, value);
	printf("%s %s", name, text);
}

static void show_number(struct sheet *sheet, const char *name, uint32_t number)
{
	begin_field(sheet);
	if (sheet->json)
		json_number(name, number);
	else
		printf("%s %u", name, (unsigned)number);
}

static void show_uri(struct sheet *sheet, struct peal_text text)
{
	static const char *const kinds[] = {
		[PEAL_HOST_NAME] = "name",
		[PEAL_HOST_IPV4] = "IPv4",
		[PEAL_HOST_IPV6] = "IPv6",
	};
	struct peal_uri uri;

	if (peal_uri_read(text, &uri, NULL) != 0)
		return;
	show_text(sheet, "scheme", uri.scheme_name);
	show_text(sheet, "user", uri.user);
	show_text(sheet, "password", uri.password);
	show_text(sheet, "host", uri.host);
	if (uri.host.len > 0)
		show_text(sheet, "kind", peal_text_of(kinds[uri.host_kind]));
	if (uri.port)
		show_number(sheet, "port", uri.port);
	show_text(sheet, "uri-params", uri.params);
	show_text(sheet, "uri-headers", uri.headers);
	show_text(sheet, "rest", uri.opaque);
}

/* ---- families ---- */

static void show_vias(struct sheet *sheet, struct peal_text value)
{
	struct peal_values values = peal_values_in(value);
	struct peal_via via;

	while (peal_via_next(&values, &via, NULL) > 0) {
		show_text(sheet, "transport", via.transport);
		show_text(sheet, "host", via.host);
		if (via.port)
			show_number(sheet, "port", via.port);
		show_text(sheet, "branch", via.branch);
		show_text(sheet, "received", via.received);
		show_text(sheet, "maddr", via.maddr);
		if (via.has_rport)
			show_text(sheet, "rport", via.rport.len ? via.rport : PEAL_TEXT("asked"));
		end_value(sheet);
	}
}

static void show_addresses(struct sheet *sheet, struct peal_text value)
{
	struct peal_values values = peal_values_in(value);
	struct peal_address_value address;

	while (peal_address_next(&values, &address, NULL) > 0) {
		if (address.star)
			show_text(sheet, "all", PEAL_TEXT("*"));
		show_text(sheet, "display", address.display);
		show_uri(sheet, address.uri);
		show_text(sheet, "tag", address.tag);
		show_text(sheet, "params", address.params);
		end_value(sheet);
	}
}

static void show_cseq(struct sheet *sheet, struct peal_text value)
{
	struct peal_cseq cseq;

	if (peal_cseq_read(value, &cseq, NULL) != 0)
		return;
	show_number(sheet, "number", cseq.number);
	show_text(sheet, "method", cseq.token);
	end_value(sheet);
}

static void show_rack(struct sheet *sheet, struct peal_text value)
{
	struct peal_rack rack;

	if (peal_rack_read(value, &rack, NULL) != 0)
		return;
	show_number(sheet, "response", rack.response);
	show_number(sheet, "number", rack.cseq.number);
	show_text(sheet, "method", rack.cseq.token);
	end_value(sheet);
}

static void show_call_id_params(struct sheet *sheet, struct peal_text value)
{
	struct peal_call_id_params read;

	if (peal_call_id_params_read(value, &read, NULL) != 0)
		return;
	show_text(sheet, "call-id", read.call_id);
	show_text(sheet, "params", read.params);
	end_value(sheet);
}

static void show_plain_number(struct sheet *sheet, struct peal_text value)
{
	struct peal_text params = { NULL, 0 };
	uint32_t number;

	if (peal_number_read(value, UINT32_MAX, &number, NULL) != 0 &&
	    peal_number_params_read(value, UINT32_MAX, &number, &params, NULL) != 0)
		return;
	show_number(sheet, "number", number);
	show_text(sheet, "params", params);
	end_value(sheet);
}

static void show_tokens(struct sheet *sheet, struct peal_text value)
{
	struct peal_values values = peal_values_in(value);
	struct peal_text token;

	while (peal_token_next(&values, &token, NULL) > 0) {
		show_text(sheet, "token", token);
		if (sheet->json)
			end_value(sheet);
	}
	end_value(sheet);
}

static void show_token_params(struct sheet *sheet, struct peal_text value)
{
	struct peal_values values = peal_values_in(value);
	struct peal_token_params read;

	while (peal_token_params_next(&values, &read, NULL) > 0) {
		show_text(sheet, "token", read.token);
		show_text(sheet, "params", read.params);
		end_value(sheet);
	}
}

static void show_media_types(struct sheet *sheet, struct peal_text value)
{
	struct peal_values values = peal_values_in(value);
	struct peal_media_type media;

	while (peal_media_type_next(&values, &media, NULL) > 0) {
		show_text(sheet, "type", media.type);
		show_text(sheet, "subtype", media.subtype);
		show_text(sheet, "params", media.params);
		end_value(sheet);
	}
}

void fields_show_row(const struct peal_header *row, bool json)
{
	static void (*const views[])(struct sheet *, struct peal_text) = {
		[PEAL_FAMILY_VIA] = show_vias,
		[PEAL_FAMILY_ADDRESS] = show_addresses,
		[PEAL_FAMILY_NAME_ADDR] = show_addresses,
		[PEAL_FAMILY_ANGLE_URI] = show_addresses,
		[PEAL_FAMILY_CSEQ] = show_cseq,
		[PEAL_FAMILY_RACK] = show_rack,
		[PEAL_FAMILY_CALL_ID_PARAMS] = show_call_id_params,
		[PEAL_FAMILY_NUMBER] = show_plain_number,
		[PEAL_FAMILY_NUMBER_PARAMS] = show_plain_number,
		[PEAL_FAMILY_TOKEN] = show_tokens,
		[PEAL_FAMILY_TOKEN_PARAMS] = show_token_params,
		[PEAL_FAMILY_MEDIA_TYPE] = show_media_types,
	};
	struct peal_header_info info = peal_header_describe(row->id);
	struct sheet sheet = { .json = json, .header = info.name };

	if (info.family < sizeof views / sizeof *views && views[info.family])
		views[info.family](&sheet, row->value);
}

void fields_show_uri(const char *name, struct peal_text uri, bool json)
{
	struct sheet sheet = { .json = json, .header = name };

	show_uri(&sheet, uri);
	end_value(&sheet);
}
