/* SPDX-License-Identifier: MIT */
/* A session description: which lines there are, and in which order.  What a line says
 * is read by sdp_line.rl.                                             RFC 8866 5, 9 */
#include "message/scan.h"
%%{
  machine sdp;
  include abnf "abnf.rl";
  alphtype unsigned char;

  action type  { at->type = (char)*p; }
  action begin { at->value = at->end = p + 1; }
  action text  { at->end = p + 1; }
  action line  { sdp_line(sdp, scan, at->type, scan_text(at->value, at->end)); }

  action want_version { scan->expected = "v=0"; }
  action want_origin  { scan->expected = "an o= line"; }
  action want_name    { scan->expected = "an s= line"; }
  action want_time    { scan->expected = "a t= line"; }
  action want_line    { scan->expected = "a line that may stand here"; }

  # LF alone ends a line, too.  No NUL, no other CR.                   RFC 8866 5
  text    = any - ( 0x00 | CR | LF );
  rest    = "=" @begin ( text @text )+ ( CR? LF ) >line;
  # A letter nobody knows is kept, and is nobody's concern.            RFC 8866 5
  unknown = ( [a-z] - [vosiuepcbtrzkam] ) >type rest;

  version = "v" @type "=" @begin ( "0" @text ) ( CR? LF ) >line @want_origin unknown*;
  origin  = "o" @type rest @want_name unknown*;
  # An empty name is no name, but common: RFC 3264 7 has it.
  name    = "s" @type "=" @begin ( text @text )* ( CR? LF ) >line @want_time unknown*;
  info    = "i" @type rest unknown*;
  uri     = "u" @type rest unknown*;
  email   = "e" @type rest unknown*;
  phone   = "p" @type rest unknown*;
  address = "c" @type rest unknown*;
  width   = "b" @type rest unknown*;
  time    = "t" @type rest @want_line unknown*;
  repeat  = "r" @type rest unknown*;
  zone    = "z" @type rest unknown*;
  key     = "k" @type rest unknown*;
  attr    = "a" @type rest unknown*;
  stream  = "m" @type rest unknown*;

  # c= behind t= is what RFC 3264 7 itself writes.
  session = version origin name info? uri? email* phone* address? width*
            ( time repeat* )+ zone? ( address width* )? key? attr*;
  media   = stream info? address* width* key? attr*;
  main   := session >want_version media*;
}%%

%% write data;

/* Where a line began and ended, over two runs. */
struct place {
	const unsigned char *value, *end;
	char type;
};

static int run(struct scan *scan, struct peal_text bytes, int cs, struct place *at,
	       struct scan_sdp *sdp)
{
	const unsigned char *p = (const unsigned char *)bytes.at, *pe = p + bytes.len;

	%% write exec;
	scan->used = (size_t)(p - (const unsigned char *)bytes.at);
	return cs;
}

/* The last line may be without its end: then one is read that is not there. */
bool sdp_scan(struct scan *scan, struct scan_sdp *sdp)
{
	struct peal_text bytes = { (const char *)scan->at, scan->len };
	struct place at = { NULL, NULL, 0 };
	int cs;

	scan->expected = "v=0";
	cs = run(scan, bytes, sdp_en_main, &at, sdp);
	if (cs != sdp_error && cs < sdp_first_final) {
		cs = run(scan, PEAL_TEXT("\n"), cs, &at, sdp);
		scan->used = scan->len;
	}
	return cs >= sdp_first_final;
}
