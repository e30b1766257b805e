/* SPDX-License-Identifier: MIT */
/* One Via value: via-parm of RFC 3261 25.1, up to the end or a comma. */
#include "message/scan.h"
%%{
  machine via;
  include sip_common "sip_common.rl";
  include host_rules "host_rules.rl";
  alphtype unsigned char;

  action mark      { m = p; }
  action transport { via->transport = scan_text(m, p); }
  action host      { via->by.text = scan_text(m, p); }
  action named     { via->by.dotted = false; }
  action dotted    { via->by.dotted = true; }
  action port      { via->by.port = scan_text(m, p); }
  action params    { via->params = p; }
  action name      { name = scan_text(m, p); }
  action no_value  { value = (struct peal_text){ NULL, 0 }; }
  action empty     { value = scan_text(p + 1, p + 1); }
  action value     { value = scan_text(m, p); }
  action param     { via_param(via, name, value); }
  action token_run { p = skip_run(p, pe, SKIP_TOKEN); }
  action done      { fbreak; }

  action want_version   { expected = "a protocol version"; }
  action want_transport { expected = "a transport"; }
  action want_host      { expected = "a blank and a sent-by host"; }
  action want_port      { expected = "a port"; }
  action want_param     { expected = "a parameter"; }
  action want_end       { expected = "a semicolon, a comma or the end"; }

  protocol  = token SLASH >want_version token SLASH >want_transport
              token >mark >want_host %transport;
  host      = ( hostname %named | ipv4_shape %dotted | ipv6_ref %named ) >mark %host;
  sent_by   = host >want_end ( COLON >want_port port >mark >want_end %port )?;

  # Wider than a token: old stacks put these into a branch, and IPv6 stands in
  # received without brackets (as it should) and with them.  RFC 5118 4.5
  value     = ( token_char @token_run | [:@/?=&$\[\]] )+ | quoted_string;
  param     = ( token_char @token_run )+ >mark >no_value %name ( EQUAL @empty ( value >mark %value )? )?;
  next      = SWS ";" @param SWS;

  # A parameter is known for what it is where the next one, a comma or the end is.
  main     := SWS protocol LWS sent_by %params ( next >want_param param )*
              SWS ( "," @param @done )? %/param;
}%%

%% write data;

bool via_scan(struct scan *scan, struct scan_via *via)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "a sent-protocol";
	struct peal_text name = { NULL, 0 }, value = { NULL, 0 };
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= via_first_final;
}
