/* SPDX-License-Identifier: MIT */
/* SIP messages out of captured packets: UDP, and TCP put in order again.
 *
 * capture_pcap.c reads the file with libpcap (capture_none.c: built without it),
 * capture_frame.c finds UDP and TCP in a packet, capture_tcp.c cuts streams.
 */
#ifndef CLI_CAPTURE_H
#define CLI_CAPTURE_H

#include "cli.h"

#include <stdio.h>

struct tcp;

struct capture {
	/* Each message, `flow->remote` its sender; `bytes` live during the call only. */
	void (*message)(void *user, const struct peal_flow *flow, struct peal_text bytes,
			peal_time at);
	void *user;
	struct tcp *streams;
	uint32_t stream_count;
	unsigned long packets, fragments, gaps; /* fragments of IP packets are not joined */
};

/* Reads a file; negative, and `why` is a sentence, when it cannot be read. */
int capture_read(struct capture *capture, const char *file, char *why, size_t size);

/* One packet as libpcap gives it: `skip` bytes of its link layer, then IP; `skip` 14
 * may be followed by VLAN tags. */
void capture_packet(struct capture *capture, const unsigned char *bytes, size_t len, size_t skip,
		    peal_time at);

/* One segment of a TCP stream. */
struct segment {
	uint32_t number;
	bool is_first; /* SYN */
	const unsigned char *bytes;
	size_t len;
};
void capture_segment(struct capture *capture, const struct peal_flow *flow,
		     const struct segment *segment, peal_time at);
void capture_close(struct capture *capture);

#endif
