/* SPDX-License-Identifier: MIT */
/* A message but its body, RFC 3261 7: start line, header rows, the empty line.
 * Knows no header by name and no value; folds are handled here and nowhere else.
 */
#include "message/frame.h"
%%{
  machine frame;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action uri_run { p = skip_uri(scan->at, p, pe); }

  eol         = CRLF;
  include frame_rules "frame_rules.rl";

  RequestLine = token >mark %method %request SP @want_target ( uri_text @uri_run )+ >mark %target
                SP @want_version Version >mark %version @want_crlf;
  StatusLine  = Version >mark %version SP @want_status ( DIGIT{3} ) >mark %status
                SP @want_crlf reason_text >mark %reason;
  start_line  = ( RequestLine | StatusLine ) >line %line_end eol @rows @want_row;

  main       := eol* start_line row* eol @done;
}%%

%% write data;

bool frame_scan(struct scan *scan, struct scan_frame *frame)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *m = p, *line = p;
	const char *expected = "a method or SIP/2.0";
	struct peal_message *message = frame->message;
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= frame_first_final;
}
