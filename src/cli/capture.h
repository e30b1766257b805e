/* SPDX-License-Identifier: MIT */
/* SIP messages out of captured packets: UDP, and TCP put in order again.
 *
 * capture_pcap.c reads the file with libpcap (capture_none.c: built without it),
 * capture_frame.c finds UDP and TCP in a packet, capture_join.c joins fragments,
 * capture_tcp.c cuts streams.
 */
#ifndef CLI_CAPTURE_H
#define CLI_CAPTURE_H

#include "cli.h"

#include <stdio.h>

struct tcp;
struct joint;

struct capture {
	/* Each message, `flow->remote` its sender; `bytes` live during the call only. */
	void (*message)(void *user, const struct peal_flow *flow, struct peal_text bytes,
			peal_time at);
	void *user;
	struct tcp *streams;
	uint32_t stream_count;
	struct joint *joints;
	unsigned long packets, gaps;
	unsigned long fragments; /* of IP packets that are not whole */
};

/* Reads a file; negative, and `why` is a sentence, when it cannot be read. */
int capture_read(struct capture *capture, const char *file, char *why, size_t size);

/* One packet as libpcap gives it: `skip` bytes of its link layer, then IP; `skip` 14
 * may be followed by VLAN tags. */
void capture_packet(struct capture *capture, const unsigned char *bytes, size_t len, size_t skip,
		    peal_time at);

/* One fragment of an IP packet. */
struct fragment {
	struct peal_address from, to; /* without ports */
	uint32_t id;
	uint8_t protocol;
	bool more; /* it is not the last */
	size_t offset, len;
	const unsigned char *bytes;
};

/* True when it makes a packet whole: its `bytes`, valid until the next call. */
bool capture_join(struct capture *capture, const struct fragment *fragment,
		  const unsigned char **bytes, size_t *len);

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
