/* SPDX-License-Identifier: MIT */
/* Where the header rows of a message in a stream end: at the first empty line.  This
 * is all that has to be known before all of them are there, so this machine alone can
 * stop anywhere and go on.                                   RFC 3261 7.5, 18.3 */
#include "message/scan.h"
%%{
  machine stream;
  include abnf "abnf.rl";
  alphtype unsigned char;

  action skip { p = skip_plain(scan->at, p, pe); }
  action done { fbreak; }

  text  = any - ( CR | LF );
  main := ( text @skip | CRLF text )+ CRLF CRLF @done;
}%%

%% write data;

int stream_begin(void)
{
	return stream_en_main;
}

bool stream_scan(struct scan *scan, int *state)
{
	const unsigned char *p = scan->at, *pe = p + scan->len;
	int cs = *state;

	%% write exec;
	*state = cs;
	scan->used = (size_t)(p - scan->at);
	scan->expected = "CR and LF together";
	return cs >= stream_first_final;
}

bool stream_is_broken(int state)
{
	return state == stream_error;
}
