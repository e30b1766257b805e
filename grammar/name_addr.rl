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
  action uri_run   { p = skip_uri(scan->at, p, pe); }
  action word_run  { p = skip_word(scan->at, p, pe); }
  action text_run  { p = skip_quoted(scan->at, p, pe); }
  action done      { fbreak; }

  action want_uri   { expected = "a URI and >"; }
  action want_quote { expected = "the closing quote"; }
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
  bare_uri   = scheme ":" ( bare_char @word_run )+;

  # RFC 3261 25.1 wants a blank before "<"; erratum 5598 does not.
  words      = token ( LWS token )*;
  quoted     = DQUOTE @quote @want_quote @text_run
               ( qdchar @text_run | LWS | quoted_pair )* %display DQUOTE;
  display    = words >mark %display | quoted @want_angle;
  name_addr  = ( display SWS )? "<" @want_uri uri >mark %uri ">" @bracketed @want_end;
  addr_spec  = bare_uri >mark %uri @want_rest;

  EQ         = EQUAL >want_value;
  tag        = "tag"i EQ ( token_char @word_run )+ >mark @want_end %tag %tags;
  param      = tag | ( token @want_end ( EQ gen_value @want_end )? );
  params     = SEMI >want_param ( param ( SEMI >want_param param )* ) >param %params;

  value     = ( name_addr | addr_spec ) params? | "*";
  main      := SWS value >begin %end SWS ( "," @done )?;
}%%

%% write data;

bool name_addr_scan(struct scan *scan, struct peal_address_value *address)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const unsigned char *text = p, *param = p;
	const char *expected = "a display name, < or a URI";
	uint32_t tags = 0;
	int cs;

	*address = (struct peal_address_value){ 0 };
	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	scan->again = tags > 1 ? (const unsigned char *)address->tag.at : NULL;
	address->star = address->uri.len == 0;
	if (!address->bracketed) /* what began like a display name was none */
		address->display = (struct peal_text){ NULL, 0 };
	return cs >= name_addr_first_final;
}
