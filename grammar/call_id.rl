/* SPDX-License-Identifier: MIT */
/* Call-ID, alone or in a list or with parameters (Replaces), up to the end or a
 * comma.                                RFC 3261 20.8, 20.21, 25.1, RFC 3891 6.1 */
#include "message/scan.h"
%%{
  machine call_id;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action value  { value->value = scan_text(m, p); }
  action run    { p = skip_name(scan->at, p, pe); }
  action params { value->params = p; }
  action want_param { expected = "a parameter"; }
  action done   { fbreak; }

  word_char = alphanum | [\-.!%*_+`'~()<>:\\"/\[\]?{}];
  word      = ( word_char @run )+;

  main := SWS ( word ( "@" word )? ) >mark %value %params %want_param
          generic_params SWS ( "," @done )?;
}%%
%% write data;

bool call_id_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "word, or word@word";
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= call_id_first_final;
}
