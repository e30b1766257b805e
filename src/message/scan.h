/* SPDX-License-Identifier: MIT */
/* What the machines of grammar/ (compiled to gen/) are given and what they fill.
 *
 * A machine reads from `at`, at most `len` bytes, and returns whether what it
 * read fits.  It ends at the end of the bytes or just behind a comma that ends
 * the value; `used` says where.  When it returns false, `used` is the first byte
 * that does not fit and `expected` names what would have.  Captures are then
 * meaningless: they were taken on the way and count only when the machine ends.
 */
#ifndef MESSAGE_SCAN_H
#define MESSAGE_SCAN_H

#include "message/skip.h"

#include <peal/header.h>
#include <peal/sdp.h>
#include <peal/uri.h>

struct scan {
	const unsigned char *at;
	size_t len;
	size_t used;
	const char *expected;
	const unsigned char *again; /* a tag or branch behind another */
};

static inline struct peal_text scan_text(const unsigned char *from, const unsigned char *to)
{
	return (struct peal_text){ (const char *)from, (size_t)(to - from) };
}

static inline struct scan scan_of(struct peal_text text)
{
	const char *at = text.at ? text.at : "";

	return (struct scan){ (const unsigned char *)at, text.len, 0, "", NULL };
}

/* A host and a port, shape only. */
struct scan_host {
	struct peal_text text;     /* IPv6 with its brackets */
	const unsigned char *port; /* NULL: none */
	uint32_t number;           /* of the port, five digits at most */
	uint32_t octet, misfit;    /* IPv4: the last octet; 0 when each is one */
	enum peal_host_kind kind;  /* what it looks like */
};

/* These fill the view of one value, all but the host of a Via; it is empty before. */
bool via_scan(struct scan *scan, struct peal_via *via, struct scan_host *host);
bool name_addr_scan(struct scan *scan, struct peal_address_value *address);
bool name_addr_lenient_scan(struct scan *scan, struct peal_address_value *address);

/* sip and sips, from behind the scheme's ":"; `has_user`: there is an "@".  Fills the
 * parts of `uri` but the host. */
bool uri_scan(struct scan *scan, bool has_user, struct peal_uri *uri, struct scan_host *host);

/* Other URIs, from behind the colon.  tel: user and params; urn: user is the namespace,
 * host the rest. */
enum scan_absolute {
	SCAN_ABSOLUTE_TEL,
	SCAN_ABSOLUTE_URN,
	SCAN_ABSOLUTE_SCHEME,
	SCAN_ABSOLUTE_OTHER,
};
bool absolute_scan(struct scan *scan, enum scan_absolute form, struct peal_uri *uri);

/* An IPv4 or IPv6 literal: what was between its colons and dots. */
struct scan_literal {
	uint32_t groups; /* how many 16-bit groups were seen */
	uint32_t octets;
	uint32_t gap; /* how many groups stood before "::" */
	uint16_t group[8];
	uint16_t octet[4];
	bool has_gap;
};
bool host_scan(struct scan *scan, struct scan_literal *literal);

struct scan_cseq {
	struct peal_text number, method;
	struct peal_text response; /* RAck: the number before */
	uint64_t value;            /* of `number`, if that has nine digits at most */
};
bool cseq_scan(struct scan *scan, struct scan_cseq *cseq);
bool rack_scan(struct scan *scan, struct scan_cseq *rack);

/* A value and its parameters: a number, a token, a Call-ID, a media type. */
struct scan_value {
	struct peal_text value, second, third; /* second: the subtype */
	const unsigned char *params;
	struct peal_text behind; /* the parameters, stored by values_next() */
};
bool number_scan(struct scan *scan, struct scan_value *value);
bool token_list_scan(struct scan *scan, struct scan_value *value);
bool token_params_scan(struct scan *scan, struct scan_value *value);
bool media_type_scan(struct scan *scan, struct scan_value *value);
bool call_id_scan(struct scan *scan, struct scan_value *value);

/* A value and its parameters, or one of the things a value may be. */
enum scan_word {
	SCAN_WORD_VALUE,
	SCAN_WORD_ALONE,
	SCAN_WORD_EVENT,
	SCAN_WORD_LANGUAGE,
	SCAN_WORD_PRIORITY,
	SCAN_WORD_STAR,
	SCAN_WORD_HEX,
	SCAN_WORD_QUOTED,
	SCAN_WORD_SPECIAL,
	SCAN_WORD_MSG_ID,
	SCAN_WORD_VERSION,
	SCAN_WORD_IDENTITY,
	SCAN_WORD_EXTENDED,
};
bool words_scan(struct scan *scan, enum scan_word word, struct scan_value *value);

/* Values of up to three parts with blanks between. */
enum scan_stamp {
	SCAN_STAMP_DATE,
	SCAN_STAMP_TIMESTAMP,
	SCAN_STAMP_RETRY_AFTER,
	SCAN_STAMP_WARNING,
};
bool stamps_scan(struct scan *scan, enum scan_stamp stamp, struct scan_value *value);

/* The whole row; `value` is the first scheme.  Info: parameters alone. */
bool auth_scan(struct scan *scan, struct scan_value *value);
bool auth_info_scan(struct scan *scan, struct scan_value *value);
/* One parameter of such a row: name and value; ends behind its comma, or fails at
 * the next name where the comma was forgotten. */
bool auth_param_scan(struct scan *scan, struct scan_value *param);

/* One parameter of a value that was accepted; ends behind its ";". */
struct scan_param {
	struct peal_text name, value;
};
bool param_scan(struct scan *scan, struct scan_param *param);
/* Parameters alone, the whole value. */
bool params_scan(struct scan *scan, struct scan_value *value);

/* The end of the header rows in a stream: `*state` goes on where it was. */
int stream_begin(void);
bool stream_scan(struct scan *scan, int *state);
bool stream_is_broken(int state);

/* A session description: its lines go to sdp_line(). */
struct scan_sdp {
	struct peal_sdp *sdp;
	uint32_t full_at; /* offset of the line for which there was no room */
	bool full;
};
bool sdp_scan(struct scan *scan, struct scan_sdp *sdp);
void sdp_line(struct scan_sdp *sdp, const struct scan *scan, char type, struct peal_text value);

/* The parts of one line. */
enum scan_sdp_line {
	SCAN_SDP_ORIGIN,
	SCAN_SDP_CONNECTION,
	SCAN_SDP_MEDIA,
	SCAN_SDP_TIME,
	SCAN_SDP_BANDWIDTH,
	SCAN_SDP_ATTRIBUTE,
	SCAN_SDP_RTPMAP,
	SCAN_SDP_FMTP,
};
struct scan_sdp_parts {
	struct peal_text part[6];
};
bool sdp_line_scan(struct scan *scan, enum scan_sdp_line form, struct scan_sdp_parts *line);

#endif
