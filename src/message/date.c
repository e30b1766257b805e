/* SPDX-License-Identifier: MIT */
/* Date: RFC 1123's, always GMT.                                 RFC 3261 20.17 */
#include <peal/build.h>

#include "base/text.h"
#include "message/fault.h"
#include "message/values.h"
#include "message/writer.h"

static const char weekdays[] = "SunMonTueWedThuFriSat";
static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

/* The place of a name of three letters in a row of them; stamps.rl saw to it that
 * it is there. */
static uint8_t place(const char *names, struct peal_text name)
{
	uint8_t n = 0;

	while (memcmp(names + 3 * n, name.at, 3) != 0)
		n++;
	return n;
}

/* `count` digits, which stamps.rl saw. */
static uint16_t digits(const char *at, size_t count)
{
	uint32_t number = 0;

	peal_text_number((struct peal_text){ at, count }, 9999, &number);
	return (uint16_t)number;
}

static bool is_leap(uint32_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static uint32_t days_of(uint32_t year, uint32_t month)
{
	static const uint8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

int peal_date_read(struct peal_text value, struct peal_date *date, struct peal_fault *fault)
{
	static const char clause[] = "RFC 3261 20.17";
	struct scan_value got;
	const char *month;

	if (values_one(value, PEAL_FAMILY_DATE, &got, clause, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	month = text_trimmed(text_behind(got.second, 2)).at;
	date->weekday = place(weekdays, got.value);
	date->day = (uint8_t)digits(got.second.at, 2);
	date->month = (uint8_t)(1 + place(months, (struct peal_text){ month, 3 }));
	date->year = digits(got.second.at + got.second.len - 4, 4);
	date->hour = (uint8_t)digits(got.third.at, 2);
	date->minute = (uint8_t)digits(got.third.at + 3, 2);
	date->second = (uint8_t)digits(got.third.at + 6, 2);
	if (date->day == 0 || date->day > days_of(date->year, date->month))
		return fault_at(fault, (size_t)(got.second.at - value.at), "a day there is",
				clause);
	if (date->hour > 23 || date->minute > 59 || date->second > 60)
		return fault_at(fault, (size_t)(got.third.at - value.at), "a time there is",
				clause);
	return PEAL_OK;
}

int64_t peal_date_seconds(const struct peal_date *date)
{
	/* Years from March on, so that a leap day is the last of its year. */
	int64_t year = date->year - (date->month < 3), era = year / 400;
	int64_t month = (date->month + 9) % 12, in_era = year - era * 400;
	int64_t days = era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 +
		       (153 * month + 2) / 5 + date->day - 1 - 719468;

	return ((days * 24 + date->hour) * 60 + date->minute) * 60 + date->second;
}

/* ---- writing ---- */

#define DAY 86400

/* The same the other way; years begin with March here, too. */
static struct peal_date date_of(int64_t seconds)
{
	int64_t days = seconds / DAY + 719468, rest = seconds % DAY, era = days / 146097;
	int64_t day = days % 146097;
	int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	int64_t of_year = day - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153;

	return (struct peal_date){
		.weekday = (uint8_t)((seconds / DAY + 4) % 7),
		.day = (uint8_t)(of_year - (153 * month + 2) / 5 + 1),
		.month = (uint8_t)(month < 10 ? month + 3 : month - 9),
		.year = (uint16_t)(era * 400 + year + (month >= 10)),
		.hour = (uint8_t)(rest / 3600),
		.minute = (uint8_t)(rest / 60 % 60),
		.second = (uint8_t)(rest % 60),
	};
}

static void put_name(struct peal_writer *w, const char *names, unsigned number)
{
	writer_put(w, (struct peal_text){ names + 3 * number, 3 });
}

static void put_digits(struct peal_writer *w, unsigned number, unsigned count)
{
	char text[4];

	for (unsigned i = count; i-- > 0; number /= 10)
		text[i] = (char)('0' + number % 10);
	writer_put(w, (struct peal_text){ text, count });
}

void peal_write_date(struct peal_writer *w, int64_t seconds)
{
	bool is_there = seconds >= 0 && seconds < 253402300800; /* the year 10000 */
	struct peal_date d = date_of(is_there ? seconds : 0);

	if (!is_there)
		writer_refuse(w, "a time from 1970 to 9999");
	peal_write_begin(w, PEAL_HDR_DATE);
	put_name(w, weekdays, d.weekday);
	writer_put(w, PEAL_TEXT(", "));
	put_digits(w, d.day, 2);
	writer_put(w, PEAL_TEXT(" "));
	put_name(w, months, d.month - 1u);
	writer_put(w, PEAL_TEXT(" "));
	put_digits(w, d.year, 4);
	writer_put(w, PEAL_TEXT(" "));
	put_digits(w, d.hour, 2);
	writer_put(w, PEAL_TEXT(":"));
	put_digits(w, d.minute, 2);
	writer_put(w, PEAL_TEXT(":"));
	put_digits(w, d.second, 2);
	writer_put(w, PEAL_TEXT(" GMT"));
	peal_write_end(w);
}
