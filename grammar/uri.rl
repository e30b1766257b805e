/* SPDX-License-Identifier: MIT */
/* A sip or sips URI behind its colon, in two runs: what is before the "@", if there is
 * one, and what is behind it.  "@" is legal nowhere else, so nothing is tried twice.
 *                                                          RFC 3261 19.1.1, 25.1
 */
#include "message/scan.h"
%%{
  machine uri;
  include sip_common "sip_common.rl";
  include host_rules "host_rules.rl";
  alphtype unsigned char;

  action mark     { m = p; }
  action user     { uri->user = scan_text(m, p); }
  action password { uri->password = scan_text(m, p); }
  action host     { uri->host.text = scan_text(m, p); }
  action name     { uri->host.dotted = false; }
  action dotted   { uri->host.dotted = true; }
  action port     { uri->host.port = scan_text(m, p); }
  action begin    { s = p + 1; }
  action params   { uri->params = scan_text(s, p); }
  action headers  { uri->headers = scan_text(s, p); }

  action run      { p = skip_run(p, pe, SKIP_ALNUM); }

  action want_host    { expected = "a host"; }
  action want_port    { expected = "a port"; }
  action want_param   { expected = "a uri-parameter"; }
  action want_header  { expected = "name=value"; }
  action want_end     { expected = "a parameter, ? or the end"; }

  plain     = unreserved @run;
  user      = ( plain | escaped | [&=+$,;?/] )+;
  password  = ( plain | escaped | [&=+$,] )*;
  userinfo := user >mark %user ( ":" password >mark %password )?;

  host      = ( hostname %name | ipv4_shape %dotted | ipv6_ref %name ) >mark @want_end %host;
  hostport  = host ( ":" @want_port port >mark @want_end %port )?;

  param_char = plain | escaped | [\[\]/:&+$];
  sip_param  = ";" @want_param param_char+ @want_end ( "=" @want_param param_char+ @want_end )?;
  hnv        = plain | escaped | [\[\]/?:+$];
  header     = hnv+ "=" hnv*;
  headers    = "?" @want_header header ( "&" header )*;
  tail       = ( sip_param+ >begin %params )? ( headers >begin %headers )?;

  hostpart := hostport >want_host tail;
}%%

%% write data;

bool uri_scan(struct scan *scan, enum scan_uri_part part, struct scan_uri *uri)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *s = p;
	const char *expected = "a user";
	int cs = part == SCAN_URI_USERINFO ? uri_en_userinfo : uri_en_hostpart;

	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= uri_first_final;
}
