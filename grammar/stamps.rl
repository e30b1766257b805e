/* SPDX-License-Identifier: MIT */
/* Times and warnings: values of several parts with blanks between.
 *                                RFC 3261 20.17, 20.33, 20.38, 20.43, 25.1 */
#include "message/scan.h"
%%{
  machine stamps;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action first  { value->value = scan_text(m, p); }
  action second { value->second = scan_text(m, p); }
  action third  { value->third = scan_text(m, p); }
  action params { value->params = p; }
  action done   { fbreak; }

  # Case matters here, and there is one zone.
  wkday     = "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun";
  month     = "Jan" | "Feb" | "Mar" | "Apr" | "May" | "Jun" | "Jul" | "Aug" | "Sep"
            | "Oct" | "Nov" | "Dec";
  day       = DIGIT{2} LWS month LWS DIGIT{4};
  time      = DIGIT{2} ":" DIGIT{2} ":" DIGIT{2};
  date      := SWS wkday >mark %first "," LWS day >mark %second LWS time >mark %third LWS "GMT" SWS;

  seconds   = DIGIT+ ( "." DIGIT* )?;
  delay     = DIGIT* ( "." DIGIT* )?;
  timestamp := SWS seconds >mark %first ( LWS delay >mark %second )? SWS;

  # Comments nest; four deep is one more than anybody was seen to write.
  ctext     = LWS | 0x21..0x27 | 0x2a..0x5b | 0x5d..0x7e | utf8_nonascii | quoted_pair;
  comment_4 = "(" ctext* ")";
  comment_3 = "(" ( ctext | comment_4 )* ")";
  comment_2 = "(" ( ctext | comment_3 )* ")";
  comment   = "(" ( ctext | comment_2 )* ")";
  retry_after := SWS DIGIT+ >mark %first ( SWS comment >mark %second )? %params generic_params SWS;

  agent     = ( token_char | [:\[\]] )+;
  warning   := SWS ( DIGIT{3} ) >mark %first LWS agent >mark %second
               LWS quoted_string >mark %third SWS ( "," @done )?;
}%%

%% write data;

static int start(enum scan_stamp stamp)
{
	static const uint8_t starts[] = { stamps_en_date, stamps_en_timestamp, stamps_en_retry_after,
					  stamps_en_warning };

	return starts[stamp];
}

bool stamps_scan(struct scan *scan, enum scan_stamp stamp, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	int cs = start(stamp);

	%% write exec;
	scan->used = (size_t)(p - scan->at);
	return cs >= stamps_first_final;
}
