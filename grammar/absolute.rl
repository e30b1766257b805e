/* SPDX-License-Identifier: MIT */
/* URIs other than sip and sips, from behind the scheme's colon; and the scheme.
 *                                  RFC 3261 25.1, RFC 3966 3, RFC 8141 2
 */
#include "message/scan.h"
%%{
  machine absolute;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action first  { uri->user = scan_text(m, p); }
  action host   { uri->host = scan_text(m, p); }
  action begin  { s = p + 1; }
  action params { uri->params = scan_text(s, p); }

  action want_param  { expected = "a parameter"; }
  action want_digit  { expected = "a digit"; }

  # Which numbers make sense, and phone-context, are the application's.
  visual     = [\-.()];
  global     = "+" @want_digit visual* DIGIT ( DIGIT | visual )*;
  local      = visual* ( HEXDIG | [*#] ) ( HEXDIG | [*#] | visual )*;
  tel_value  = ( unreserved | escaped | [\[\]/:&+$] )+;
  tel_param  = ";" @want_param ( alphanum | "-" )+ ( "=" tel_value )?;
  tel       := ( global | local ) >mark %first ( tel_param+ >begin %params )?;

  # The name of the namespace, then any text; q- and f-components stay in it.
  nid        = alphanum ( alphanum | "-" ){0,30} alphanum;
  pchar      = unreserved | escaped | [&=+$,;:@];
  urn       := nid >mark %first ":" ( pchar ( pchar | [/?#] )* ) >mark %host;

  scheme    := ALPHA ( alphanum | [+\-.] )*;
  other     := ( unreserved | escaped | [;/?:@&=+$,\[\]] )+;
}%%

%% write data;

static int start(enum scan_absolute form)
{
	switch (form) {
	case SCAN_ABSOLUTE_TEL: return absolute_en_tel;
	case SCAN_ABSOLUTE_URN: return absolute_en_urn;
	case SCAN_ABSOLUTE_SCHEME: return absolute_en_scheme;
	case SCAN_ABSOLUTE_OTHER: break;
	}
	return absolute_en_other;
}

static const char *wanted(enum scan_absolute form)
{
	switch (form) {
	case SCAN_ABSOLUTE_TEL: return "a telephone number";
	case SCAN_ABSOLUTE_URN: return "a namespace, a colon and a name in it";
	case SCAN_ABSOLUTE_SCHEME: return "a URI scheme";
	case SCAN_ABSOLUTE_OTHER: break;
	}
	return "what a URI is made of";
}

bool absolute_scan(struct scan *scan, enum scan_absolute form, struct peal_uri *uri)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *s = p;
	const char *expected = wanted(form);
	int cs = start(form);

	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= absolute_first_final;
}
