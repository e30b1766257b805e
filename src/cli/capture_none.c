/* SPDX-License-Identifier: MIT */
/* In place of capture_pcap.c where there is no libpcap. */
#include "capture.h"

int capture_read(struct capture *capture, const char *file, char *why, size_t size)
{
	(void)capture;
	(void)file;
	snprintf(why, size, "this peal was built without libpcap");
	return -1;
}
