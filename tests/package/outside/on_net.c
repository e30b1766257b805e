/* SPDX-License-Identifier: MIT */
/* Needs libpeal-net.a, and with it libpeal.a and libuv. */
#include <peal/net.h>
#include <stdio.h>

int main(void)
{
	struct peal_net_config config = { .size = sizeof config };
	struct peal_net *net;
	const char *why = "";

	/* No loop and no address: refused, but linked. */
	if (peal_net_open(&net, &config, &why) != PEAL_E_ARGUMENT)
		return 1;
	printf("%s\n", why);
	return 0;
}
