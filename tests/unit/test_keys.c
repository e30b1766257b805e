/* SPDX-License-Identifier: MIT */
/* The keys by which transactions are found. */
#include "stage.h"

#include "engine/engine.h"
#include "transaction/match.h"

static bool same(struct table_key a, struct table_key b)
{
	return a.a == b.a && a.b == b.b;
}

static struct table_key sent_with(const struct runtime *rt, const char *branch, const char *method)
{
	struct sending sending = { .branch = peal_text_of(branch),
				   .method = peal_text_of(method),
				   .call_id = PEAL_TEXT("c"),
				   .from_tag = PEAL_TEXT("f") };

	return match_sending_key(rt, &sending);
}

/* A key is a keyed hash of 128 bits over texts whose borders count. */
static void keys_tell_texts_and_engines_apart(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct runtime *one = &s->engine[ONE]->rt, *two = &s->engine[TWO]->rt;
	struct table_key key = sent_with(one, "z9hG4bKa", "BYE");

	(void)state;
	assert_true(same(key, sent_with(one, "z9hG4bKa", "BYE")));
	assert_false(same(key, sent_with(one, "z9hG4bKaB", "YE")));
	assert_false(same(key, sent_with(one, "z9hG4bKaBYE", "")));
	assert_false(same(key, sent_with(one, "z9hG4bKa", "bye")));
	assert_false(same(key, sent_with(two, "z9hG4bKa", "BYE")));
	assert_int_not_equal(match_token(one, PEAL_TEXT("Bye")),
			     match_token(one, PEAL_TEXT("BYE")));
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_tell_texts_and_engines_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
