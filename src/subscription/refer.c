/* SPDX-License-Identifier: MIT */
/* REFER, RFC 3515: what one asks for, and what is told of it. */
#include "subscription/subscription.h"

#include "message/writer.h"

struct peal_text refer_target(const struct peal_message *m)
{
	struct peal_address_value address = { 0 };

	peal_address_read(peal_message_value(m, PEAL_HDR_REFER_TO), &address, NULL);
	return address.uri;
}

/* One Refer-To, an address; one Referred-By at most: RFC 3515 2.4.2, RFC 3892 3. */
struct response refer_check(const struct runtime *rt)
{
	const struct peal_header *to = peal_message_find(rt->input, PEAL_HDR_REFER_TO);
	const struct peal_header *by = peal_message_find(rt->input, PEAL_HDR_REFERRED_BY);

	if (!to || peal_message_next(rt->input, to) || !refer_target(rt->input).len ||
	    (by && peal_message_next(rt->input, by)))
		return (struct response){ .status = 400 };
	return (struct response){ 0 };
}

bool refer_is_quiet(const struct peal_message *m)
{
	struct peal_text value = peal_message_value(m, PEAL_HDR_REFER_SUB), tag;
	struct peal_values require = peal_values_of(m, PEAL_HDR_REQUIRE);
	struct peal_token_params refer_sub;

	while (peal_token_next(&require, &tag, NULL) > 0)
		if (peal_text_same(tag, PEAL_TEXT("nosub")))
			return true;
	return peal_token_params_read(value, &refer_sub, NULL) == PEAL_OK &&
	       peal_text_same(refer_sub.token, PEAL_TEXT("false"));
}

struct peal_body refer_progress(char out[SUBSCRIPTION_ROWS], uint16_t status,
				struct peal_text reason)
{
	struct peal_writer w = peal_writer_into(out, SUBSCRIPTION_ROWS);

	peal_write_response(&w, status,
			    reason.len < SUBSCRIPTION_ROWS / 2 ? reason : PEAL_TEXT(""));
	return (struct peal_body){ PEAL_TEXT("message/sipfrag;version=2.0"), { out, w.used } };
}

/* RFC 3515 2.4.5, 2.4.7: each response; with the final one it is over. */
void refer_report(struct subscription *s, uint16_t status, struct peal_text reason)
{
	char line[SUBSCRIPTION_ROWS];
	struct peal_notice notice = { .size = sizeof notice,
				      .body = refer_progress(line, status, reason) };

	if (status >= 200) {
		notice.state = PEAL_STATE_TERMINATED;
		notice.reason = PEAL_REASON_NORESOURCE;
	}
	if (!subscription_last(s) && subscription_keep(s, &notice) == PEAL_OK)
		subscription_signal(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_TELL);
}
