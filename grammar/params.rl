/* SPDX-License-Identifier: MIT */
/* Parameters by themselves: one of a row of them that another machine took (of a
 * URI, a Via, a header: hence the wide class), or a value that is nothing else.
 */
#include "message/scan.h"
%%{
  machine params;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action name   { param->name = scan_text(m, p); }
  action value  { param->value = scan_text(m, p); }
  action run    { p = skip_name(scan->at, p, pe); }
  action done   { fbreak; }

  param_char = any - ( [;="] | WSP | CR | LF );
  value_char = any - ( [;"] | WSP | CR | LF );
  name       = param_char @run param_char*;
  plain      = ( value_char - "<" ) @run value_char*;
  angle      = "<" ( any - [<>] )* ">"; # Identity's info
  main   := SWS name >mark %name
            ( EQUAL ( plain | angle | quoted_string ) >mark %value | EQUAL )? SWS ( ";" @done )?;
  # A value of its own: P-Charging-Vector and its kin.            RFC 7315 5.6
  whole  := SWS generic_param generic_params SWS ( "," @done )?;
}%%

%% write data;

static bool run(struct scan *scan, int cs, struct scan_param *param)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;

	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = "a parameter";
	return cs >= params_first_final;
}

bool param_scan(struct scan *scan, struct scan_param *param)
{
	return run(scan, params_en_main, param);
}

bool params_scan(struct scan *scan, struct scan_value *value)
{
	struct scan_param ignored;

	value->params = scan->at;
	return run(scan, params_en_whole, &ignored);
}
