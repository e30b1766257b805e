/* SPDX-License-Identifier: MIT */
/* type/subtype with parameters, up to the end or a comma: Content-Type, Accept.
 *                                                    RFC 3261 20.1, 20.15, 25.1 */
#include "message/scan.h"
%%{
  machine media_type;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action value  { value->value = scan_text(m, p); }
  action second { value->second = scan_text(m, p); }
  action params { value->params = p; }
  action want_param { expected = "a parameter"; }
  action done   { fbreak; }

  main := SWS token >mark %value SLASH token >mark %second %params %want_param
          generic_params SWS ( "," @done )?;
}%%
%% write data;

bool media_type_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "type/subtype";
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= media_type_first_final;
}
