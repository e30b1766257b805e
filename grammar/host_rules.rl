/* SPDX-License-Identifier: MIT */
/* What via.rl and uri.rl share: a host by name or IPv4 address.
 *
 * Shape only; octets up to 255, groups and "::" are host.rl's and uri.c's.
 */
%%{
  machine host_rules;

  action label_run { p = skip_run(p, pe, SKIP_ALNUM); }

  # A label may begin with a digit and hold "_" (RFC 3261 says neither), but
  # what is digits and dots alone has to be an IPv4 address: a letter decides,
  # and then the label goes on.                                     RFC 5954 4
  label_char    = ALPHA @label_run | DIGIT | "_";
  label         = label_char ( "-"* label_char )*;
  dotted_digits = ( DIGIT | "." )+;
  hostname      = ( label ( "." label )* "."? ) - dotted_digits;
  ipv4_shape    = DIGIT{1,3} ( "." DIGIT{1,3} ){3};
}%%
