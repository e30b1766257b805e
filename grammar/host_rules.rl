/* SPDX-License-Identifier: MIT */
/* What via.rl and uri.rl share: a host by name or address, and a port, in a variable
 * `host`.
 *
 * Shape only; octets up to 255, groups and "::" are host.rl's and uri.c's.
 */
%%{
  machine host_rules;

  action host_mark { host->text.at = (const char *)p; }
  action host_end  { host->text.len = (size_t)((const char *)p - host->text.at); }
  action named     { host->kind = PEAL_HOST_NAME; }
  action dotted    { host->kind = PEAL_HOST_IPV4; }
  action grouped   { host->kind = PEAL_HOST_IPV6; }
  action label_run { p = skip_name(scan->at, p, pe); }
  action octet_1   { host->octet = *p - '0'; }
  action octet_n   { host->octet = host->octet * 10 + (*p - '0'); }
  action octet     { host->misfit |= host->octet >> 8; }
  action padded    { host->misfit = 1; }
  action port_mark { host->port = p; }
  action digit     { host->number = host->number * 10 + (*p - '0'); }

  # A label may begin with a digit and hold "_" (RFC 3261 says neither), but
  # what is digits and dots alone has to be an IPv4 address: a letter decides,
  # and then the label goes on.                                     RFC 5954 4
  label_char    = ALPHA @label_run | DIGIT | "_";
  label         = label_char ( "-"* label_char )*;
  dotted_digits = ( DIGIT | "." )+;
  hostname      = ( label ( "." label )* "."? ) - dotted_digits;
  # With a leading zero it would be octal to some readers.
  octet         = ( [1-9] @octet_1 ( DIGIT @octet_n ){0,2}
                  | "0" @octet_1 ( DIGIT @padded ){0,2} ) %octet;
  ipv4_shape    = octet ( "." octet ){3};
  host          = ( hostname %named | ipv4_shape %dotted | ipv6_ref %grouped )
                  >host_mark %host_end;
  port          = ( DIGIT{1,5} $digit ) >port_mark;
}%%
