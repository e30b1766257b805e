/* SPDX-License-Identifier: MIT */
/* CSeq (RFC 3261 20.16), and RAck with one number more (RFC 3262 7.2). */
#include "message/scan.h"
%%{
  machine cseq;
  include sip_common "sip_common.rl";
  alphtype unsigned char;

  action mark     { m = p; }
  action digit    { cseq->value = cseq->value * 10 + (*p - '0'); }
  action number   { cseq->number = scan_text(m, p); }
  action method   { cseq->method = scan_text(m, p); }
  action response { cseq->response = scan_text(m, p); }

  action want_method { expected = "a blank and a method"; }
  action want_number { expected = "a blank and a number"; }

  cseq   = ( DIGIT @digit )+ >mark @want_method %number LWS token >mark %method SWS;
  main  := cseq;
  rack  := DIGIT+ >mark @want_number %response LWS cseq;
}%%

%% write data;

static bool run(struct scan *scan, int cs, struct scan_cseq *cseq)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "a number";

	%% write exec;
	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= cseq_first_final;
}

bool cseq_scan(struct scan *scan, struct scan_cseq *cseq)
{
	return run(scan, cseq_en_main, cseq);
}

bool rack_scan(struct scan *scan, struct scan_cseq *rack)
{
	return run(scan, cseq_en_rack, rack);
}
