/* SPDX-License-Identifier: MIT */
/* From a packet of a link to the UDP datagram or TCP segment in it. */
#include "capture.h"

#include <string.h>

enum { TCP = 6, UDP = 17, HOP_BY_HOP = 0, ROUTING = 43, FRAGMENT = 44, OPTIONS = 60 };

struct frame {
	const unsigned char *at;
	size_t len;
};

static unsigned read_16(const unsigned char *at)
{
	return (unsigned)at[0] << 8 | at[1];
}

static bool skip(struct frame *frame, size_t bytes)
{
	if (frame->len < bytes)
		return false;
	frame->at += bytes;
	frame->len -= bytes;
	return true;
}

/* What is behind the length that IP tells is padding of the link. */
static void cut(struct frame *frame, size_t len)
{
	if (frame->len > len)
		frame->len = len;
}

static bool skip_link(struct frame *frame, size_t link)
{
	unsigned type = link == 14 && frame->len >= 14 ? read_16(frame->at + 12) : 0;

	if (!skip(frame, link))
		return false;
	while (type == 0x8100 || type == 0x88a8) {
		if (frame->len < 4)
			return false;
		type = read_16(frame->at + 2);
		skip(frame, 4);
	}
	return frame->len > 0;
}

static void set_address(struct peal_address *address, uint8_t family, const unsigned char *from)
{
	address->family = family;
	memcpy(address->bytes, from, family == 4 ? 4 : 16);
}

/* The protocol of the packet that this fragment makes whole, now in `frame`; -1. */
static int join(struct capture *capture, struct frame *frame, const struct fragment *part)
{
	struct fragment fragment = *part;

	fragment.bytes = frame->at;
	fragment.len = frame->len;
	return capture_join(capture, &fragment, &frame->at, &frame->len) ? fragment.protocol : -1;
}

/* The protocol inside, -1: none that can be read. */
static int open_ip4(struct capture *capture, struct frame *frame, struct peal_flow *flow)
{
	const unsigned char *at = frame->at;
	size_t header = (size_t)(at[0] & 15) * 4;

	if (frame->len < 20 || header < 20 || read_16(at + 2) < header)
		return -1;
	set_address(&flow->remote, 4, at + 12);
	set_address(&flow->local, 4, at + 16);
	cut(frame, read_16(at + 2));
	if (!skip(frame, header))
		return -1;
	if ((read_16(at + 6) & 0x3fff) == 0)
		return at[9];
	return join(capture, frame,
		    &(struct fragment){
			.from = flow->remote,
			.to = flow->local,
			.id = read_16(at + 4),
			.protocol = at[9],
			.more = read_16(at + 6) & 0x2000,
			.offset = (size_t)(read_16(at + 6) & 0x1fff) * 8,
		    });
}

static bool is_extension(unsigned protocol)
{
	return protocol == HOP_BY_HOP || protocol == ROUTING || protocol == FRAGMENT ||
	       protocol == OPTIONS;
}

static int open_ip6(struct capture *capture, struct frame *frame, struct peal_flow *flow)
{
	const unsigned char *at = frame->at;
	unsigned protocol;

	if (frame->len < 40)
		return -1;
	protocol = at[6];
	set_address(&flow->remote, 6, at + 8);
	set_address(&flow->local, 6, at + 24);
	cut(frame, 40 + (size_t)read_16(at + 4));
	skip(frame, 40);
	while (is_extension(protocol)) {
		at = frame->at;
		if (frame->len < 8)
			return -1;
		if (!skip(frame, protocol == FRAGMENT ? 8 : ((size_t)at[1] + 1) * 8))
			return -1;
		if (protocol == FRAGMENT && read_16(at + 2) & 0xfff9)
			return join(capture, frame,
				    &(struct fragment){
					.from = flow->remote,
					.to = flow->local,
					.id = read_16(at + 4) << 16 | read_16(at + 6),
					.protocol = at[0],
					.more = at[3] & 1,
					.offset = read_16(at + 2) & 0xfff8,
				    });
		protocol = at[0];
	}
	return (int)protocol;
}

static int open_ip(struct capture *capture, struct frame *frame, struct peal_flow *flow)
{
	unsigned version = frame->at[0] >> 4;

	return version == 4   ? open_ip4(capture, frame, flow)
	       : version == 6 ? open_ip6(capture, frame, flow)
			      : -1;
}

static void take_udp(struct capture *capture, struct frame *frame, struct peal_flow *flow,
		     peal_time at)
{
	size_t len = read_16(frame->at + 4);

	cut(frame, len);
	if (len < 8 || !skip(frame, 8))
		return;
	flow->transport = PEAL_UDP;
	capture->message(capture->user, flow,
			 (struct peal_text){ (const char *)frame->at, frame->len }, at);
}

static void take_tcp(struct capture *capture, struct frame *frame, struct peal_flow *flow,
		     peal_time at)
{
	const unsigned char *head = frame->at;
	struct segment segment;

	if (frame->len < 20 || !skip(frame, (size_t)(head[12] >> 4) * 4))
		return;
	segment = (struct segment){
		.number = (uint32_t)read_16(head + 4) << 16 | read_16(head + 6),
		.is_first = head[13] & 2,
		.bytes = frame->at,
		.len = frame->len,
	};
	flow->transport = PEAL_TCP;
	capture_segment(capture, flow, &segment, at);
}

void capture_packet(struct capture *capture, const unsigned char *bytes, size_t len, size_t link,
		    peal_time at)
{
	struct frame frame = { bytes, len };
	struct peal_flow flow = { 0 };
	int protocol;

	capture->packets++;
	if (!skip_link(&frame, link))
		return;
	protocol = open_ip(capture, &frame, &flow);
	if ((protocol != UDP && protocol != TCP) || frame.len < 8)
		return;
	flow.remote.port = (uint16_t)read_16(frame.at);
	flow.local.port = (uint16_t)read_16(frame.at + 2);
	if (protocol == UDP)
		take_udp(capture, &frame, &flow, at);
	else
		take_tcp(capture, &frame, &flow, at);
}
