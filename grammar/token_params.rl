/* SPDX-License-Identifier: MIT */
/* A token with parameters, up to the end or a comma: Event, Content-Disposition,
 * Accept-Encoding ...                           RFC 3261 20.2, 20.11, RFC 6665 8.2 */
#include "message/scan.h"
%%{
  machine token_params;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action value  { value->value = scan_text(m, p); }
  action params { value->params = p; }
  action want_param { expected = "a parameter"; }
  action done   { fbreak; }

  main := SWS token >mark %value %params %want_param generic_params SWS ( "," @done )?;
}%%
%% write data;

bool token_params_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "a token";
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= token_params_first_final;
}
