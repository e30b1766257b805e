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
  action begin     { text = p; }
  action end       { address->text = scan_text(text, p); }
  action quote     { m = p + 1; }
  action display   { address->display = scan_text(m, p); }
  action uri       { address->uri = scan_text(m, p); }
  action bracketed { address->bracketed = true; }
  action param     { param = p; }
  action params    { address->params = scan_text(param, p); }
  action tag       { address->tag = scan_text(m, p); }
  action tags      { tags++; }
  action done      { fbreak; }

  scheme     = ALPHA ( alphanum | [+\-.] )*;
  uri_char   = 0x21..0x7e - [<>"];
  uri        = scheme ":" uri_char+;
  bare_uri   = scheme ":" ( uri_char - [;,] )+;

  # A display name of any bytes, blanks inside <>; "?" where there is no <>.
  words      = ( LWS | 0x21..0xff - [<>"] )+;
  quoted     = DQUOTE @quote ( qdtext | quoted_pair )* %display DQUOTE;
  display    = words >mark %display | quoted SWS;
  name_addr  = display? "<" SWS uri >mark %uri SWS ">" @bracketed;
  addr_spec  = bare_uri >mark %uri;

  tag        = "tag"i EQUAL token >mark %tag %tags;
  param      = tag | ( token ( EQUAL gen_value )? );
  params     = SEMI ( param ( SEMI param )* ) >param %params;
  value      = ( name_addr | addr_spec ) params?;
  main      := SWS value >begin %end SWS ( "," @done )?;
}%%

%% write data;

bool name_addr_lenient_scan(struct scan *scan, struct peal_address_value *address)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const unsigned char *text = p, *param = p;
	uint32_t tags = 0;
	int cs;

	*address = (struct peal_address_value){ 0 };
	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = "an address";
	scan->again = tags > 1 ? (const unsigned char *)address->tag.at : NULL;
	address->star = address->uri.len == 0;
	if (!address->bracketed) /* what began like a display name was none */
		address->display = (struct peal_text){ NULL, 0 };
	return cs >= name_addr_lenient_first_final;
}
