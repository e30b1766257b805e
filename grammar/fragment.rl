/* SPDX-License-Identifier: MIT */
/* Part of a message, RFC 3420 2: a start line, header rows, an empty line, each of
 * them there or not, and no line end needed at the end.  A MIME part is one without a
 * start line.                                               RFC 2046 5.1, RFC 5621 */
#include "message/frame.h"
%%{
  machine fragment;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  eol         = CRLF;
  include frame_rules "frame_rules.rl";

  action no_row { frame->name.len = 0; }

  RequestLine = token >mark %method %request SP @want_target uri_text+ >mark %target
                SP @want_version Version >mark %version @want_crlf;
  StatusLine  = Version >mark %version SP @want_status ( DIGIT{3} ) >mark %status
                @want_crlf ( SP reason_text >mark %reason )?;
  start_line  = ( RequestLine | StatusLine ) >line %line_end %no_row;

  # The first token may be a method or a name yet.
  main       := ( start_line? | ( start_line eol @rows @want_row )? row*
                ( open_row | eol @done )? );
}%%

%% write data;

bool fragment_scan(struct scan *scan, struct scan_frame *frame)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *line = p;
	const char *expected = "a start line, a header name, or the empty line";
	struct peal_message *message = frame->message;
	int cs;

	%% write init;
	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	if (cs < fragment_first_final)
		return false;
	frame_row(frame, scan);
	return true;
}
