/* SPDX-License-Identifier: MIT */
/* One address with header parameters: name-addr, addr-spec or Contact's star,
 * RFC 3261 20.10 and 25.1, up to the end or a comma.  The URI itself is read by
 * uri.rl: here it is a scheme and what may stand in a URI at all.
 */
#include "message/scan.h"
%%{
  machine name_addr;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark      { m = p; }
  action words     { address->display = scan_text(m, p); }
  action quoted    { address->quoted = scan_text(m, p); }
  action begin     { u = p; }
  action bare      { address->bare = scan_text(u, p); }
  action bracketed { address->bracketed = scan_text(u, p); }
  action params    { address->params = p; }
  action tag       { address->tag = scan_text(m, p); }
  action tags      { address->tags++; }
  action uri_run   { p = skip_run(p, pe, SKIP_URI); }
  action token_run { p = skip_run(p, pe, SKIP_TOKEN); }
  action bare_run  { p = skip_run(p, pe, SKIP_ALNUM); }
  action done      { fbreak; }

  action want_uri   { expected = "a URI and >"; }
  action want_angle { expected = "<"; }
  action want_rest  { expected = "a parameter, or the end of the URI"; }
  action want_param { expected = "a parameter"; }
  action want_value { expected = "a parameter value"; }
  action want_end   { expected = "a semicolon, a comma or the end"; }

  scheme     = ALPHA ( alphanum | [+\-.] )*;
  uri_char   = 0x21..0x7e - [<>"];
  # Without <> a URI ends at ; , or blank, and has no "?".     RFC 3261 20, 20.10
  bare_char  = uri_char - [;,?];
  uri        = scheme ":" ( uri_char @uri_run )+;
  bare_uri   = scheme ":" ( bare_char @bare_run )+;

  # RFC 3261 25.1 wants a blank before "<"; erratum 5598 does not.
  words      = token ( LWS token )*;
  display    = words >mark %words | quoted_string >mark %quoted @want_angle;
  name_addr  = ( display SWS )? "<" @want_uri uri >begin %bracketed ">" @want_end;
  addr_spec  = bare_uri >begin %bare @want_rest;

  EQ         = EQUAL >want_value;
  tag        = "tag"i EQ ( token_char @token_run )+ >mark @want_end %tag %tags;
  param      = tag | ( token @want_end ( EQ gen_value @want_end )? );

  value     = ( name_addr | addr_spec ) %params ( SEMI >want_param param )*;
  main      := SWS ( value | "*" ) SWS ( "," @done )?;
}%%

%% write data;

bool name_addr_scan(struct scan *scan, struct scan_address *address)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *u = p;
	const char *expected = "a display name, < or a URI";
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= name_addr_first_final;
}
