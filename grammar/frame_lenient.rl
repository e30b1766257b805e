/* SPDX-License-Identifier: MIT */
/* A message as frame.rl reads it, and what the field sends beyond that; only run
 * where frame.rl has said no.  docs/grammar.md has the list.
 */
#include "message/frame.h"
%%{
  machine frame_lenient;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  eol         = CR? LF;
  include frame_rules "frame_rules.rl";

  gap         = SP+;
  RequestLine = token >mark %method %request gap >want_target uri_text+ >mark %target
                gap >want_version Version >mark %version @want_crlf SP*;
  StatusLine  = Version >mark %version gap >want_status ( DIGIT{3} ) >mark %status
                @want_crlf ( SP reason_text >mark %reason )?;
  start_line  = ( RequestLine | StatusLine ) >line %line_end eol @rows @want_row;

  # Nor need there be an empty line where there is no body.
  main       := eol* start_line row* ( eol @done )?;
}%%

%% write data;

bool frame_lenient_scan(struct scan *scan, struct scan_frame *frame)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *m = p, *line = p;
	const char *expected = "a method or SIP/2.0";
	struct peal_message *message = frame->message;
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	if (cs < frame_lenient_first_final)
		return false;
	frame_row(frame, scan);
	return true;
}
