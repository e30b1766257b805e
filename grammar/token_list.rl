/* SPDX-License-Identifier: MIT */
/* One token of a list: Allow, Supported, Require ...  RFC 3261 20.5, 20.32, 20.37 */
#include "message/scan.h"
%%{
  machine token_list;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action value  { value->value = scan_text(m, p); }
  action done   { fbreak; }

  main := SWS token >mark %value SWS ( "," @done )?;
}%%
%% write data;

bool token_list_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = "a token";
	return cs >= token_list_first_final;
}
