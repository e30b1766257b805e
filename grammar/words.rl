/* SPDX-License-Identifier: MIT */
/* Values that are nearly a token with parameters, each family with bytes of its
 * own.  Two steps keep the machine small: `value` finds where a value ends and
 * reads the parameters behind it, then one of the others reads the value itself.
 */
#include "message/scan.h"
%%{
  machine words;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark   { m = p; }
  action value  { value->value = scan_text(m, p); }
  action second { value->second = scan_text(m, p); }
  action third  { value->third = scan_text(m, p); }
  action params { value->params = p; }
  action done   { fbreak; }
  action want_param { scan->expected = "a parameter"; }

  angle      = "<" ( 0x21..0x7e - [<>] )+ ">";
  run        = ( 0x21..0x7e - [;,"<>] )+ | quoted_string | angle;
  value      := SWS run >mark %value %params %want_param generic_params SWS ( "," @done )?;
  # Alone in its row; info is a URI in <>.                          RFC 8224 4
  alone      := SWS run >mark %value %params %want_param
                ( SEMI token ( EQUAL ( gen_value | angle ) )? )* SWS;

  part       = ( token_char - "." )+;
  # A package and the templates on it; case matters.         RFC 6665 8.2.1, 8.4
  event      := part >mark %value ( "." ( part ( "." part )* ) >mark %second )?;
  # RFC 3261 20.3; with the digits of RFC 5646.
  language   := ALPHA{1,8} ( "-" alphanum{1,8} )* | "*";
  # A namespace and a priority.                                     RFC 4412 3.1
  priority   := part >mark %value "." part >mark %second;
  # RFC 3841 9.2, RFC 6809 6.3.1: what matters is in the parameters.
  star       := "*";
  hex        := HEXDIG+;
  # RFC 7315 5.3, RFC 7433 4.1
  quoted     := token | quoted_string;
  # RFC 5503, RFC 7316: a host, an address or a number, which nobody compares.
  special    := any+;
  # RFC 8262 3.2
  msg_id     := "<" ( ( 0x21..0x7e - [<>@] )+ "@" ( 0x21..0x7e - [<>@] )+ ) >mark %value ">";
  # RFC 3261 20.24
  version    := DIGIT+ >mark %value "." DIGIT+ >mark %second;
  # A JWS (RFC 8224 4), or base64 in quotes (RFC 4474 9).
  identity   := ( alphanum | [+/=._\-] )+ | quoted_string;
  # Text of another language: charset'language'text.              RFC 5987 3.2.1
  charset    = ( alphanum | [!#$%&+\-^_`{}~] )+;
  extended   := charset >mark %value "'" ( alphanum | "-" )* >mark %second "'"
                ( alphanum | [!#$&+\-.^_`|~] | "%" HEXDIG{2} )* >mark %third;
}%%

%% write data;

static int start(enum scan_word word)
{
	static const unsigned char starts[] = {
		words_en_value,    words_en_alone,  words_en_event,  words_en_language,
		words_en_priority, words_en_star,   words_en_hex,    words_en_quoted,
		words_en_special,  words_en_msg_id, words_en_version, words_en_identity,
		words_en_extended,
	};

	return starts[word];
}

bool words_scan(struct scan *scan, enum scan_word word, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	int cs = start(word);

	%% write exec;
	scan->used = (size_t)(p - scan->at);
	return cs >= words_first_final;
}
