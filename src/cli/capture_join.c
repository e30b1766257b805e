/* SPDX-License-Identifier: MIT */
/* IP packets that came in fragments, RFC 791 3.2, RFC 8200 4.5: a few at a time, the
 * oldest gives way. */
#include "capture.h"

#include <stdlib.h>
#include <string.h>

enum { JOINTS = 32, LONGEST = 65536, UNIT = 8 };

struct joint {
	struct fragment key; /* its bytes are not looked at; id 0, len 0: free */
	unsigned long begun; /* number of the packet; 0: free */
	unsigned pieces;     /* fragments that came */
	size_t units, total; /* of 8 bytes, that are there; of all, 0: not known yet */
	unsigned char there[LONGEST / UNIT / 8];
	unsigned char bytes[LONGEST];
};

static bool same_address(const struct peal_address *a, const struct peal_address *b)
{
	return a->family == b->family && memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

static bool is_of(const struct joint *joint, const struct fragment *f)
{
	return joint->begun && joint->key.id == f->id && joint->key.protocol == f->protocol &&
	       same_address(&joint->key.from, &f->from) && same_address(&joint->key.to, &f->to);
}

static struct joint *joint_of(struct capture *capture, const struct fragment *f)
{
	struct joint *joints = capture->joints, *oldest = joints;

	for (size_t i = 0; i < JOINTS; i++) {
		if (is_of(&joints[i], f))
			return &joints[i];
		if (joints[i].begun < oldest->begun)
			oldest = &joints[i];
	}
	memset(oldest, 0, sizeof *oldest);
	oldest->key = *f;
	oldest->begun = capture->packets;
	return oldest;
}

static void mark(struct joint *joint, size_t first, size_t len)
{
	for (size_t unit = first / UNIT; unit < (first + len + UNIT - 1) / UNIT; unit++) {
		unsigned char bit = (unsigned char)(1u << unit % 8);

		joint->units += !(joint->there[unit / 8] & bit);
		joint->there[unit / 8] |= bit;
	}
}

bool capture_join(struct capture *capture, const struct fragment *f, const unsigned char **bytes,
		  size_t *len)
{
	struct joint *joint;

	capture->fragments++;
	if (!capture->joints)
		capture->joints = calloc(JOINTS, sizeof(struct joint));
	if (!capture->joints || f->offset + f->len > LONGEST)
		return false;
	joint = joint_of(capture, f);
	memcpy(joint->bytes + f->offset, f->bytes, f->len);
	mark(joint, f->offset, f->len);
	joint->pieces++;
	if (!f->more)
		joint->total = f->offset + f->len;
	if (!joint->total || joint->units < (joint->total + UNIT - 1) / UNIT)
		return false;
	capture->fragments -= joint->pieces;
	joint->begun = 0;
	*bytes = joint->bytes;
	*len = joint->total;
	return true;
}
