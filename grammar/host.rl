/* SPDX-License-Identifier: MIT */
/* An IPv4 or IPv6 literal: its shape, and the numbers in it.  How many groups
 * there are and how large an octet is, is asked in uri.c.  RFC 3986 3.2.2, 5954 4
 */
#include "message/scan.h"
%%{
  machine host;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action hex_1    { hex = (uint16_t)HEX(*p); }
  action hex_n    { hex = (uint16_t)(hex * 16 + HEX(*p)); }
  action decimal_1 { decimal = (uint16_t)(*p - '0'); }
  action decimal_n { decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
  action group    { literal->group[literal->groups++ & 7] = hex; }
  action octet    { literal->octet[literal->octets++ & 3] = decimal; }
  action gap      { literal->gap = literal->groups; }
  action has_gap  { literal->has_gap = true; }

  # No leading zero: to some readers it means octal.
  octet   = ( "0" @decimal_1 | [1-9] @decimal_1 ( DIGIT @decimal_n ){0,2} ) %octet;
  ipv4    = octet ( "." octet ){3};
  h16     = ( HEXDIG @hex_1 ( HEXDIG @hex_n ){0,3} ) %group;

  # ":::" before an IPv4 address is what RFC 3261's grammar wrongly asked for;
  # RFC 5118 4.10 wants it tolerated.
  groups  = h16 ( ":" h16 )* ( ":" ipv4 )?;
  ipv6    = groups | ( h16 ( ":" h16 )* )? "::" @gap @has_gap ( groups | ":"? ipv4 )?;

  main   := ipv4 | ipv6;
}%%

/* The value of a hexadecimal digit. */
#define HEX(c) (((c) & 15) + ((c) >> 6) * 9)

%% write data;

bool host_scan(struct scan *scan, struct scan_literal *literal)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe;
	uint16_t hex = 0, decimal = 0;
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = "an IPv4 or IPv6 address";
	return cs >= host_first_final;
}
