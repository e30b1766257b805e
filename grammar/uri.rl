/* SPDX-License-Identifier: MIT */
/* A sip or sips URI behind its colon.  "@" is legal in one place alone, so whoever calls
 * has looked whether there is one, and nothing is tried twice.
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
  action password { uri->password = scan_text(s, p); }
  action begin    { s = p + 1; }
  action params   { uri->params = scan_text(s, p); }
  action headers  { uri->headers = scan_text(s, p); }

  action word_run { p = skip_word(scan->at, p, pe); }

  action want_host    { expected = "a host"; }
  action want_port    { expected = "a port"; }
  action want_param   { expected = "a uri-parameter"; }
  action want_header  { expected = "name=value"; }
  action want_password { expected = "a password, then @"; }
  action want_rest    { expected = "more of a host, a port, a parameter, ? or the end"; }
  action want_end     { expected = "a parameter, ? or the end"; }

  plain     = unreserved @word_run;
  user      = ( plain | escaped | [&=+$,;?/] )+;
  password  = ( plain | escaped | [&=+$,] )*;
  userinfo  = user >mark %user ( ":" @begin @want_password password %password )? "@" @want_host;

  hostport  = host @want_rest ( ":" @want_port port @want_end )?;

  param_char = unreserved | escaped | [\[\]/:&+$];
  sip_param  = ";" @want_param param_char+ @want_end ( "=" @want_param param_char+ @want_end )?;
  hnv        = plain | escaped | [\[\]/?:+$];
  header     = hnv+ "=" hnv*;
  headers    = "?" @want_header header ( "&" header )*;
  tail       = ( sip_param+ >begin %params )? ( headers >begin %headers )?;

  with_user := userinfo hostport tail;
  without   := hostport tail;
}%%

%% write data;

bool uri_scan(struct scan *scan, bool has_user, struct peal_uri *uri, struct scan_host *host)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *s = p;
	const char *expected = has_user ? "a user, then @" : "a host";
	int cs = has_user ? uri_en_with_user : uri_en_without;

	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= uri_first_final;
}
