/* SPDX-License-Identifier: MIT */
/* A decimal number, with parameters: Max-Forwards, Session-Expires ...
 * How large it may be depends on the header: peal_number_read() asks.
 *                                          RFC 3261 20.14, 20.22, RFC 4028 4 */
#include "message/scan.h"
%%{
  machine number;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action value  { value->value = scan_text(m, p); }
  action params { value->params = p; }
  action want_param { expected = "a parameter"; }

  main := DIGIT+ >mark %value %params %want_param generic_params SWS;
}%%
%% write data;

bool number_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "decimal digits";
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= number_first_final;
}
