/* SPDX-License-Identifier: MIT */
/* Capture files, pcap and pcapng, by libpcap. */
#define _DEFAULT_SOURCE /* the types that pcap.h wants */

#include "capture.h"

#include <pcap/pcap.h>

/* What is before IP; -1: a link we do not know. */
static int link_bytes(int type)
{
	switch (type) {
	case DLT_EN10MB: return 14;
	case DLT_RAW:
	case DLT_IPV4:
	case DLT_IPV6: return 0;
	case DLT_NULL:
	case DLT_LOOP: return 4;
	case DLT_LINUX_SLL: return 16;
	case DLT_LINUX_SLL2: return 20;
	default: return -1;
	}
}

static int read_all(struct capture *capture, pcap_t *pcap, int link)
{
	struct pcap_pkthdr *head;
	const unsigned char *bytes;
	int got;

	while ((got = pcap_next_ex(pcap, &head, &bytes)) == 1)
		capture_packet(capture, bytes, head->caplen, (size_t)link,
			       (peal_time)head->ts.tv_sec * 1000 +
				   (peal_time)head->ts.tv_usec / 1000);
	return got == PCAP_ERROR_BREAK ? 0 : -1;
}

int capture_read(struct capture *capture, const char *file, char *why, size_t size)
{
	char error[PCAP_ERRBUF_SIZE] = "";
	pcap_t *pcap = pcap_open_offline(file, error);
	int link, result = -1;

	if (!pcap) {
		snprintf(why, size, "%s", error);
		return -1;
	}
	link = link_bytes(pcap_datalink(pcap));
	if (link < 0)
		snprintf(why, size, "packets of a link like \"%s\" cannot be read",
			 pcap_datalink_val_to_name(pcap_datalink(pcap)));
	else if ((result = read_all(capture, pcap, link)) != 0)
		snprintf(why, size, "%s", pcap_geterr(pcap));
	pcap_close(pcap);
	return result;
}
