/* SPDX-License-Identifier: MIT */
/* What one line of a session description says: up to six parts, in their order.  Which
 * numbers and addresses make sense is asked in sdp.c.                  RFC 8866 9 */
#include "message/scan.h"
%%{
  machine sdp_line;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark { m = p; }
  action a    { line->part[0] = scan_text(m, p); }
  action b    { line->part[1] = scan_text(m, p); }
  action c    { line->part[2] = scan_text(m, p); }
  action d    { line->part[3] = scan_text(m, p); }
  action e    { line->part[4] = scan_text(m, p); }
  action f    { line->part[5] = scan_text(m, p); }

  # RFC 8866 writes token-char as RFC 2045 does.
  sdp_token  = ( 0x21 | 0x23..0x27 | 0x2a..0x2b | 0x2d..0x2e | 0x30..0x39 | 0x41..0x5a
               | 0x5e..0x7e )+;
  visible    = ( 0x21..0xff - 0x7f )+;
  digits     = DIGIT+;
  address    = ( 0x21..0xff - ( 0x7f | "/" ) )+;
  text       = any+;

  origin     := visible >mark %a SP digits >mark %b SP digits >mark %c SP sdp_token >mark %d
                SP sdp_token >mark %e SP visible >mark %f;
  connection := sdp_token >mark %a SP sdp_token >mark %b SP address >mark %c
                ( "/" digits >mark %d ( "/" digits >mark %e )? )?;
  # Blanks at the end are an old habit of some phones.
  media      := sdp_token >mark %a SP digits >mark %b ( "/" digits >mark %c )?
                SP ( sdp_token ( "/" sdp_token )* ) >mark %d
                SP ( sdp_token ( SP sdp_token )* ) >mark %e SP*;
  time       := digits >mark %a SP digits >mark %b;
  bandwidth  := sdp_token >mark %a ":" digits >mark %b;
  attribute  := sdp_token >mark %a ( ":" text? >mark %b )?;
  rtpmap     := digits >mark %a SP sdp_token >mark %b "/" digits >mark %c
                ( "/" digits >mark %d )?;
  fmtp       := sdp_token >mark %a SP text >mark %b;
}%%

%% write data;

static int start(enum scan_sdp_line form)
{
	static const unsigned char starts[] = {
		sdp_line_en_origin,    sdp_line_en_connection, sdp_line_en_media,  sdp_line_en_time,
		sdp_line_en_bandwidth, sdp_line_en_attribute,  sdp_line_en_rtpmap, sdp_line_en_fmtp,
	};

	return starts[form];
}

bool sdp_line_scan(struct scan *scan, enum scan_sdp_line form, struct scan_sdp_parts *line)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	int cs = start(form);

	%% write exec;
	scan->used = (size_t)(p - scan->at);
	return cs >= sdp_line_first_final;
}
