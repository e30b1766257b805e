/* SPDX-License-Identifier: MIT */
/* RFC 5234 appendix B.1, spelled as in the RFC.  No actions here. */
%%{
  machine abnf;

  CR      = 0x0d;
  LF      = 0x0a;
  CRLF    = CR LF;
  SP      = 0x20;
  HTAB    = 0x09;
  WSP     = SP | HTAB;
  DQUOTE  = 0x22;
  ALPHA   = 0x41..0x5a | 0x61..0x7a;
  DIGIT   = 0x30..0x39;
  HEXDIG  = DIGIT | "A"i | "B"i | "C"i | "D"i | "E"i | "F"i;
  OCTET   = 0x00..0xff;
}%%
