/* SPDX-License-Identifier: MIT */
/* Session descriptions for calls without media: telephone audio, offered and
 * answered as RFC 3264 asks, to a port of ours where nobody listens. */
#ifndef CLI_SDP_H
#define CLI_SDP_H

#include <peal/peal.h>
#include <peal/sdp.h>

struct sdp_us {
	struct peal_address media; /* where we say that media may be sent */
	uint64_t session;          /* the o= line: same in all of a call */
	uint64_t version;          /* one more each time */
	enum peal_direction direction;
};

/* An offer of PCMU, PCMA and telephone-event.  Returns its length. */
size_t sdp_offer(const struct sdp_us *us, char *out, size_t size);

/* The answer to an offer.  Takes the first audio stream over RTP/AVP with PCMU
 * or PCMA, refuses the other streams.  Returns its length; 0 when nothing in the
 * offer can be taken, or it is no SDP: then 488 is the answer.
 *                                                        RFC 3264 5-6, RFC 8866 */
size_t sdp_answer(const struct sdp_us *us, struct peal_text offer, char *out, size_t size);

/* The direction of the first stream; sendrecv when it is no SDP. */
enum peal_direction sdp_direction(struct peal_text description);

#endif
