/* SPDX-License-Identifier: MIT */
/* RFC 3261 25.1, the rules that several machines share.  Still no actions: a
 * rule that captures nothing can be used anywhere.
 */
%%{
  machine sip_common;
  include abnf "abnf.rl";

  # Folds are only where frame.rl found them; several in a row are one blank,
  # and blanks may stand before a fold.                    RFC 3261 erratum 7529
  LWS           = ( WSP | CRLF WSP )+;
  SWS           = LWS?;
  SEMI          = SWS ";" SWS;
  COMMA         = SWS "," SWS;
  EQUAL         = SWS "=" SWS;
  SLASH         = SWS "/" SWS;
  COLON         = SWS ":" SWS;

  alphanum      = ALPHA | DIGIT;
  mark_char     = [\-_.!~*'()];
  unreserved    = alphanum | mark_char;
  escaped       = "%" HEXDIG HEXDIG;
  token_char    = alphanum | [\-.!%*_+`'~];
  token         = token_char+;
  utf8_nonascii = 0x80..0xff;           # opaque: well-formedness is not checked
  qdchar        = 0x21 | 0x23..0x5b | 0x5d..0x7e | utf8_nonascii;
  qdtext        = LWS | qdchar;
  quoted_pair   = "\\" ( 0x00..0x09 | 0x0b..0x0c | 0x0e..0x7f );
  quoted_string = DQUOTE ( qdtext | quoted_pair )* DQUOTE;

  # Shape only, as the names and IPv4 addresses of host_rules.rl.
  ipv6_ref      = "[" ( HEXDIG | [:.] )+ "]";

  # generic-param: host as a value adds nothing but the IPv6 reference to token
  gen_value     = token | ipv6_ref | quoted_string;
  generic_param = token ( EQUAL gen_value )?;
  generic_params = ( SEMI generic_param )*;
}%%
