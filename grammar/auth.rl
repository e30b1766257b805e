/* SPDX-License-Identifier: MIT */
/* Challenges and credentials: a scheme and its parameters, or token68.  Commas
 * separate parameters, and a scheme may begin again behind one (two challenges in
 * one row, as HTTP writes them).        RFC 3261 20.7, 20.44, 25.1, RFC 7235 2.1
 * Authentication-Info is parameters alone.                        RFC 3261 20.6
 */
#include "message/scan.h"
%%{
  machine auth;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action value  { value->value = scan_text(m, p); }
  action second { value->second = scan_text(m, p); }
  action params { value->params = p; }
  action run    { p = skip_quoted(scan->at, p, pe); }
  action done   { fbreak; }

  quoted     = DQUOTE @run ( qdchar @run | LWS | quoted_pair )* DQUOTE;
  auth_param = token EQUAL ( token | quoted );
  token68    = ( alphanum | [\-._~+/] )+ "="*;
  scheme     = token;
  element    = ( scheme LWS )? auth_param;
  # A comma is forgotten now and then, in RFC 3665 2.1 too.
  next       = COMMA | LWS;

  main := scheme >mark %value %params ( LWS ( token68 | auth_param ( next element )* ) )? SWS;
  info := auth_param ( next auth_param )* SWS;
  one  := SWS token >mark %value EQUAL ( token | quoted ) >mark %second SWS ( "," @done )?;
}%%

%% write data;

static bool run(struct scan *scan, int cs, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;

	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = "name=value, values quoted or tokens";
	return cs >= auth_first_final;
}

bool auth_scan(struct scan *scan, struct scan_value *value)
{
	return run(scan, auth_en_main, value);
}

bool auth_info_scan(struct scan *scan, struct scan_value *value)
{
	return run(scan, auth_en_info, value);
}

bool auth_param_scan(struct scan *scan, struct scan_value *param)
{
	return run(scan, auth_en_one, param);
}
