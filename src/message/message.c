/* SPDX-License-Identifier: MIT */
/* Reading a message into its index: grammar/frame.rl walks the bytes, with frame.c
 * where it is quicker; what is left is the version, the status code
 * and how long the body is.
 */
#include <peal/message.h>

#include "base/text.h"
#include "message/fault.h"
#include "message/frame.h"

static int refuse(struct peal_message *message, enum peal_verdict verdict, uint16_t status,
		  int result)
{
	message->verdict = (uint8_t)verdict;
	message->refusal = status;
	return result;
}

/* All Content-Lengths say the same, and no more than there is.
 *                                              RFC 3261 18.3, 20.14 */
static int cut_body(struct peal_message *message, const char *start, struct peal_fault *fault)
{
	static const char clause[] = "RFC 3261 20.14";
	const struct peal_header *row = peal_message_find(message, PEAL_HDR_CONTENT_LENGTH);
	uint32_t length = 0, other;

	if (!row)
		return PEAL_OK;
	for (bool first = true; row; row = peal_message_next(message, row), first = false) {
		size_t at = (size_t)(row->value.at - start);

		if (peal_text_number(row->value, UINT32_MAX, &other) != PEAL_OK)
			return fault_at(fault, at, "a length in decimal digits", clause);
		if (!first && other != length)
			return fault_at(fault, at, "the same length as before", clause);
		length = other;
		if (length > message->body.len)
			return fault_at(fault, at, "no more than there is", "RFC 3261 18.3");
	}
	message->body.len = length;
	return PEAL_OK;
}

/* What the start line says beyond its shape.              RFC 3261 7.1, 7.2 */
static int start_line(struct scan_frame *frame, const char *start, struct peal_fault *fault)
{
	struct peal_message *m = frame->message;
	uint32_t status;

	if (!text_is_named(frame->version, PEAL_TEXT("SIP/2.0"))) {
		fault_at(fault, (size_t)(frame->version.at - start), "SIP/2.0", "RFC 3261 7.1");
		return refuse(m, PEAL_VERDICT_MESSAGE, 505, PEAL_E_SYNTAX);
	}
	if (m->is_request)
		return PEAL_OK;
	if (peal_text_number(frame->status, 699, &status) != PEAL_OK || status < 100) {
		fault_at(fault, (size_t)(frame->status.at - start), "100 to 699", "RFC 3261 7.2");
		return refuse(m, PEAL_VERDICT_MESSAGE, 400, PEAL_E_SYNTAX);
	}
	m->status = (uint16_t)status;
	return PEAL_OK;
}

/* What is behind the machine: all that was indexed is in `message`. */
static int finish(struct scan_frame *frame, const struct scan *scan, struct peal_fault *fault)
{
	const char *start = (const char *)scan->at;
	struct peal_message *m = frame->message;

	m->body = (struct peal_text){ start + scan->used, scan->len - scan->used };
	if (start_line(frame, start, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (frame->full) {
		fault_at(fault, frame->row_at, "fewer header rows", "RFC 3261 7.3");
		return refuse(m, PEAL_VERDICT_FRAMING, 513, PEAL_E_FULL);
	}
	if (cut_body(m, start, fault) != PEAL_OK)
		return refuse(m, PEAL_VERDICT_FRAMING, 400, PEAL_E_SYNTAX);
	return PEAL_OK;
}

/* A machine said no: where the bytes ended too early it is the frame that is broken. */
static int broken(struct peal_message *message, const struct scan *scan, struct peal_fault *fault)
{
	enum peal_verdict verdict = scan->used == scan->len ? PEAL_VERDICT_FRAMING
							    : PEAL_VERDICT_MESSAGE;

	message->method = (uint8_t)peal_method_lookup(message->token);
	fault_at(fault, scan->used, scan->expected, "RFC 3261 7");
	return refuse(message, verdict, 400, PEAL_E_SYNTAX);
}

int peal_message_read(struct peal_message *message, const void *bytes, size_t len,
		      struct peal_header *headers, uint32_t limit, struct peal_fault *fault)
{
	struct scan scan = scan_of((struct peal_text){ bytes, len });
	struct scan_frame frame = { .message = message };

	*message = (struct peal_message){ .headers = headers, .header_limit = limit };
	if (!frame_scan(&scan, &frame))
		return broken(message, &scan, fault);
	message->method = (uint8_t)peal_method_lookup(message->token);
	return finish(&frame, &scan, fault);
}

int peal_fragment_read(struct peal_message *message, const void *bytes, size_t len,
		       struct peal_header *headers, uint32_t limit, struct peal_fault *fault)
{
	struct scan scan = scan_of((struct peal_text){ bytes, len });
	struct scan_frame frame = { .message = message };
	const char *start = (const char *)scan.at;

	*message = (struct peal_message){ .headers = headers, .header_limit = limit };
	if (!fragment_scan(&scan, &frame))
		return broken(message, &scan, fault);
	message->method = (uint8_t)peal_method_lookup(message->token);
	message->body = (struct peal_text){ start + scan.used, len - scan.used };
	if (message->line.at && start_line(&frame, start, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (!frame.full)
		return PEAL_OK;
	fault_at(fault, frame.row_at, "fewer header rows", "RFC 3261 7.3");
	return refuse(message, PEAL_VERDICT_FRAMING, 513, PEAL_E_FULL);
}

static struct peal_text without_angles(struct peal_text target)
{
	if (target.len > 1 && target.at[0] == '<' && target.at[target.len - 1] == '>')
		return (struct peal_text){ target.at + 1, target.len - 2 };
	return target;
}

int peal_message_read_lenient(struct peal_message *message, const void *bytes, size_t len,
			      struct peal_header *headers, uint32_t limit, struct peal_fault *fault)
{
	struct scan scan = scan_of((struct peal_text){ bytes, len });
	struct scan_frame frame = { .message = message };
	int result = peal_message_read(message, bytes, len, headers, limit, fault);

	if (result != PEAL_OK && message->refusal == 400) {
		*message = (struct peal_message){ .headers = headers, .header_limit = limit };
		if (!frame_lenient_scan(&scan, &frame))
			return broken(message, &scan, fault);
		message->method = (uint8_t)peal_method_lookup(message->token);
		result = finish(&frame, &scan, fault);
	}
	message->target = without_angles(message->target);
	message->is_lenient = true;
	return result;
}

/* The first row with this id from `row` on. */
static const struct peal_header *find_from(const struct peal_message *message,
					   const struct peal_header *row, unsigned id)
{
	const struct peal_header *end = message->headers + message->header_count;

	while (row < end && row->id != id)
		row++;
	return row < end ? row : NULL;
}

const struct peal_header *peal_message_find(const struct peal_message *message,
					    enum peal_header_id id)
{
	if ((unsigned)id - 1 < PEAL_MESSAGE_FOUND - 1) {
		uint32_t found = message->found[id];

		return found ? &message->headers[found - 1] : NULL;
	}
	return message->header_count ? find_from(message, message->headers, id) : NULL;
}

const struct peal_header *peal_message_next(const struct peal_message *message,
					    const struct peal_header *row)
{
	return find_from(message, row + 1, row->id);
}

struct peal_text peal_message_value(const struct peal_message *message, enum peal_header_id id)
{
	const struct peal_header *row = peal_message_find(message, id);

	return row ? row->value : (struct peal_text){ NULL, 0 };
}
