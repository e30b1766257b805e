/* SPDX-License-Identifier: MIT */
/* SipHash-2-4 with 128 bits of result, against one written for reading only,
 * itself held to the published values of key 00..0f and message 00..(n - 1). */
#include "stage.h"

#include <string.h>

#include "base/random.h"

static uint64_t turn(uint64_t x, unsigned n)
{
	return x << n | x >> (64 - n);
}

static void rounds(uint64_t v[4], int count)
{
	while (count--) {
		v[0] += v[1];
		v[1] = turn(v[1], 13) ^ v[0];
		v[0] = turn(v[0], 32);
		v[2] += v[3];
		v[3] = turn(v[3], 16) ^ v[2];
		v[0] += v[3];
		v[3] = turn(v[3], 21) ^ v[0];
		v[2] += v[1];
		v[1] = turn(v[1], 17) ^ v[2];
		v[2] = turn(v[2], 32);
	}
}

static uint64_t byte_at(const uint8_t *bytes, size_t len, size_t i)
{
	return i < len ? bytes[i] : i % 8 == 7 && i / 8 == len / 8 ? (uint8_t)len : 0;
}

static struct table_key plain(const uint64_t key[2], const uint8_t *bytes, size_t len)
{
	uint64_t v[4] = { key[0] ^ 0x736f6d6570736575, key[1] ^ 0x646f72616e646f6d ^ 0xee,
			  key[0] ^ 0x6c7967656e657261, key[1] ^ 0x7465646279746573 };
	struct table_key result;

	for (size_t word = 0; word <= len / 8; word++) {
		uint64_t m = 0;

		for (size_t i = 0; i < 8; i++)
			m |= byte_at(bytes, len, 8 * word + i) << 8 * i;
		v[3] ^= m;
		rounds(v, 2);
		v[0] ^= m;
	}
	v[2] ^= 0xee;
	rounds(v, 4);
	result.a = v[0] ^ v[1] ^ v[2] ^ v[3];
	v[1] ^= 0xdd;
	rounds(v, 4);
	result.b = v[0] ^ v[1] ^ v[2] ^ v[3];
	return result;
}

static const uint64_t key[2] = { 0x0706050403020100, 0x0f0e0d0c0b0a0908 };

static struct random keyed(void)
{
	struct random random;
	uint8_t seed[32];

	for (size_t i = 0; i < 32; i++)
		seed[i] = (uint8_t)(i % 16);
	random_init(&random, seed);
	return random;
}

static void the_plain_one_gives_the_published_values(void **state)
{
	static const uint8_t message[1] = { 0 };
	struct table_key none = plain(key, message, 0), one = plain(key, message, 1);

	(void)state;
	assert_true(none.a == 0xe6a825ba047f81a3 && none.b == 0x930255c71472f66d);
	assert_true(one.a == 0x44af996bd8c187da && one.b == 0x45fc229b11597634);
}

static void numbers_are_the_hash_of_a_counter(void **state)
{
	struct random random = keyed();

	(void)state;
	random.counter = 0x0706050403020100;
	for (uint8_t i = 0; i < 10; i++) {
		uint8_t message[8] = { i, 1, 2, 3, 4, 5, 6, 7 };

		assert_true(random_next(&random) == plain(key, message, 8).a);
	}
}

/* Each text behind its length, both in whole words. */
static size_t lay_out(uint8_t *out, const struct peal_text *texts, size_t count)
{
	size_t len = 0;

	for (size_t i = 0; i < count; i++) {
		memset(out + len, 0, 8 + (texts[i].len + 7) / 8 * 8);
		out[len] = (uint8_t)texts[i].len;
		if (texts[i].len)
			memcpy(out + len + 8, texts[i].at, texts[i].len);
		len += 8 + (texts[i].len + 7) / 8 * 8;
	}
	return len;
}

static void texts_of_any_length_hash_as_laid_out(void **state)
{
	static const char bytes[64] = "abcdefghijklmnopqrstuvwxyz\0\1\2\3\xff";
	struct random random = keyed();
	uint8_t message[512];

	(void)state;
	for (size_t a = 0; a <= 64; a++)
		for (size_t b = 0; b <= 20; b++) {
			struct peal_text texts[] = { { bytes, a }, { bytes + a % 40, b } };
			struct table_key got = random_hash(&random, texts, 2);
			struct table_key want = plain(key, message, lay_out(message, texts, 2));

			assert_true(got.a == want.a && got.b == want.b);
		}
}

/* Numbers have the first half of the seed, keys of tables the second: whoever sees
 * the one learns nothing of the other. */
static void each_half_of_the_seed_has_its_use(void **state)
{
	const struct peal_text text = PEAL_TEXT("text");
	uint8_t seed[32] = { 0 };
	struct random one, other;

	(void)state;
	random_init(&one, seed);
	seed[3] = 1;
	random_init(&other, seed);
	assert_true(random_hash(&one, &text, 1).a == random_hash(&other, &text, 1).a);
	assert_true(random_next(&one) != random_next(&other));
	random_init(&one, seed);
	seed[19] = 1;
	random_init(&other, seed);
	assert_true(random_hash(&one, &text, 1).a != random_hash(&other, &text, 1).a);
	assert_true(random_next(&one) == random_next(&other));
}

static void moving_a_byte_to_the_next_text_gives_another_key(void **state)
{
	struct random random = keyed();
	struct peal_text one[] = { PEAL_TEXT("ab"), PEAL_TEXT("c") };
	struct peal_text other[] = { PEAL_TEXT("a"), PEAL_TEXT("bc") };
	struct peal_text padded[] = { PEAL_TEXT("ab\0"), PEAL_TEXT("c") };

	(void)state;
	assert_true(random_hash(&random, one, 2).a != random_hash(&random, other, 2).a);
	assert_true(random_hash(&random, one, 2).a != random_hash(&random, padded, 2).a);
}

static void digits_are_hexadecimal_highest_first(void **state)
{
	char out[RANDOM_DIGITS];

	(void)state;
	random_digits(0x0123456789abcdef, out);
	assert_memory_equal(out, "0123456789abcdef", RANDOM_DIGITS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_plain_one_gives_the_published_values),
		cmocka_unit_test(numbers_are_the_hash_of_a_counter),
		cmocka_unit_test(texts_of_any_length_hash_as_laid_out),
		cmocka_unit_test(each_half_of_the_seed_has_its_use),
		cmocka_unit_test(moving_a_byte_to_the_next_text_gives_another_key),
		cmocka_unit_test(digits_are_hexadecimal_highest_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
