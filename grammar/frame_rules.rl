/* SPDX-License-Identifier: MIT */
/* What the strict and the lenient reading of a message share: all but how a line
 * ends (`eol`, of the including file) and what the start line looks like.
 */
%%{
  machine frame_rules;

  action mark        { m = p; }
  action line        { line = p; }
  action request     { message->is_request = true; }
  action method      { message->token = scan_text(m, p); }
  action target      { message->target = scan_text(m, p); }
  action version     { frame->version = scan_text(m, p); }
  action status      { frame->status = scan_text(m, p); }
  action reason      { message->reason = scan_text(m, p); }
  action line_end    { message->line = scan_text(line, p); }
  action name        { frame->name = scan_text(m, p); }
  action begin       { m = p + 1; }
  action value       { frame->value = scan_text(m, p); }
  action skip        { p = skip_plain(scan->at, p, pe); }
  action rows        { p = frame_rows(frame, scan, p, pe); }
  action done        { fbreak; }

  action want_target  { expected = "a Request-URI without blanks"; }
  action want_version { expected = "SIP/2.0"; }
  action want_status  { expected = "three digits and a blank"; }
  action want_crlf    { expected = "the end of the line"; }
  action want_row     { expected = "a header name, or the empty line"; }
  action want_colon   { expected = "a colon behind a header name"; }
  action want_value   { expected = "header text, or the end of the line"; }

  # A control byte is only text behind a backslash: so a quoted NUL passes, as
  # RFC 4475 3.1.1.2 has it, and a bare one does not.
  plain       = HTAB | 0x20..0x5b | 0x5d..0xff;
  pair        = "\\" ( any - ( CR | LF ) );
  line_text   = ( plain @skip | pair )* "\\"?;

  # Any version has this shape; which one it is, is asked in message.c.
  Version     = "SIP"i "/" DIGIT+ "." DIGIT+;
  uri_text    = 0x21..0xff - 0x7f;
  reason_text = ( HTAB | 0x20..0xff )*;

  # RFC 3261 7.3.1: a row goes on where the next line begins with a blank.
  body        = line_text %value ( eol WSP line_text %value )*;
  open_row    = token >mark @want_colon %name WSP* ":" @begin @want_value body;
  row         = open_row eol @rows @want_row;
}%%
