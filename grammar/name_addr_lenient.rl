/* SPDX-License-Identifier: MIT */
/* An address as name_addr.rl reads it, and what the field sends beyond that; only
 * run where name_addr.rl has said no.  docs/grammar.md has the list.
 */
#include "message/scan.h"
%%{
  machine name_addr_lenient;
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
  action done      { fbreak; }

  scheme     = ALPHA ( alphanum | [+\-.] )*;
  uri_char   = 0x21..0x7e - [<>"];
  uri        = scheme ":" uri_char+;
  bare_uri   = scheme ":" ( uri_char - [;,] )+;

  # A display name of any bytes, blanks inside <>; "?" where there is no <>.
  words      = ( LWS | 0x21..0xff - [<>"] )+;
  display    = words >mark %words | quoted_string >mark %quoted SWS;
  name_addr  = display? "<" SWS uri >begin %bracketed SWS ">";
  addr_spec  = bare_uri >begin %bare;

  tag        = "tag"i EQUAL token >mark %tag %tags;
  param      = tag | ( token ( EQUAL gen_value )? );
  main      := SWS ( name_addr | addr_spec ) %params ( SEMI param )* SWS ( "," @done )?;
}%%

%% write data;

bool name_addr_lenient_scan(struct scan *scan, struct scan_address *address)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *u = p;
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = "an address";
	return cs >= name_addr_lenient_first_final;
}
