/* SPDX-License-Identifier: MIT */
/* One Via value: via-parm of RFC 3261 25.1, up to the end or a comma. */
#include "message/scan.h"
%%{
  machine via;
  include sip_common "sip_common.rl";
  include host_rules "host_rules.rl";
  alphtype unsigned char;

  action mark      { m = p; }
  action begin     { text = p; }
  action end       { via->text = scan_text(text, p); }
  action transport { via->transport = scan_text(m, p); }
  action param     { param = p; }
  action params    { via->params = scan_text(param, p); }
  action branch    { to = &via->branch; }
  action branches  { branches++; }
  action last      { last = m; }
  action received  { to = &via->received; }
  action maddr     { to = &via->maddr; }
  action rport     { to = &via->rport; }
  action has_rport { via->has_rport = true; }
  action other     { to = &ignored; }
  action value     { *to = scan_text(m, p); }
  action word_run  { p = skip_name(scan->at, p, pe); }
  action done      { fbreak; }

  action want_version   { expected = "a protocol version"; }
  action want_transport { expected = "a transport"; }
  action want_host      { expected = "a blank and a sent-by host"; }
  action want_port      { expected = "a port"; }
  action want_param     { expected = "a parameter"; }
  action want_value     { expected = "a parameter value"; }
  action want_end       { expected = "a semicolon, a comma or the end"; }

  protocol  = token SLASH >want_version token SLASH >want_transport
              token >mark >want_host %transport;
  sent_by   = host >want_end ( COLON >want_port port @want_end )?;

  # Wider than a token: old stacks put these into a branch, and IPv6 stands in
  # received without brackets (as it should) and with them.  RFC 5118 4.5
  value     = ( ( token_char @word_run | [:@/?=&$\[\]] )+ | quoted_string )
              >mark @want_end %value;
  known     = "branch"i | "received"i | "maddr"i | "rport"i;
  name      = "branch"i >mark %branch %branches %last | "received"i %received | "maddr"i %maddr
            | ( token - known ) %other;
  # Here alone a value may be empty.                                    RFC 3581 3
  rport     = "rport"i %rport %has_rport;
  param     = name @want_end ( EQUAL >want_value value )? | rport ( EQUAL value? )?;
  params    = SEMI >want_param ( param ( SEMI >want_param param )* ) >param %params;

  main     := SWS ( protocol LWS sent_by params? ) >begin %end SWS ( "," @done )?;
}%%

%% write data;

bool via_scan(struct scan *scan, struct peal_via *via, struct scan_host *host)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const unsigned char *text = p, *param = p;
	const char *expected = "a sent-protocol";
	struct peal_text ignored, *to = &ignored;
	const unsigned char *last = p;
	uint32_t branches = 0;
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	scan->again = branches > 1 ? last : NULL;
	return cs >= via_first_final;
}
