/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "talk.h"

/* ---- cutting ---- */

/* Takes what stands before two blanks or the end; "" when nothing is left. */
static char *next_field(char **rest)
{
	char *field = *rest + strspn(*rest, " ");
	char *behind = strstr(field, "  ");

	*rest = behind ? behind : field + strlen(field);
	if (behind) {
		*behind = '\0';
		*rest = behind + 1;
	}
	return field;
}

static bool is_who(const char *field)
{
	return strcmp(field, "user") == 0 || strcmp(field, "wire") == 0 ||
	       strcmp(field, "peer") == 0 || strcmp(field, "net") == 0;
}

bool line_cut(const struct talk *t, char *text, struct line *line)
{
	char *time = next_field(&text), *unit, *who = next_field(&text);

	*line = (struct line){ .who = "", .what = "", .expected = who };
	line->at = strtoull(time, &unit, 10);
	if (unit == time || strcmp(unit, " ms") != 0)
		return wrong(t, "a line begins with its time, as in \"500 ms\"; this with \"%s\"",
			     time);
	if (is_who(who)) {
		line->who = who;
		line->what = next_field(&text);
		line->expected = next_field(&text);
	}
	if (*next_field(&text) != '\0')
		return wrong(t, "a line has four columns at most: time, who, what, expected");
	if (line->what[0] == '\0' && line->expected[0] == '\0')
		return wrong(t,
			     "behind the time stands user, peer, net, wire, or what is expected");
	return true;
}

bool phrase_cut(struct phrase *p, const char *text)
{
	p->count = 0;
	snprintf(p->text, sizeof p->text, "%s", text);
	snprintf(p->cut, sizeof p->cut, "%s", text);
	for (char *word = strtok(p->cut, " "); word; word = strtok(NULL, " ")) {
		if (p->count == TALK_WORDS)
			return false;
		p->words[p->count++] = word;
	}
	return p->count > 0 && strlen(text) < sizeof p->text;
}

bool phrase_has(const struct phrase *p, const char *word)
{
	for (size_t i = 1; i < p->count; i++)
		if (strcmp(p->words[i], word) == 0)
			return true;
	return false;
}

const char *phrase_behind(const struct phrase *p, const char *word)
{
	for (size_t i = 1; i + 1 < p->count; i++)
		if (strcmp(p->words[i], word) == 0)
			return p->words[i + 1];
	return NULL;
}

const char *phrase_value(const struct phrase *p, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 1; i < p->count; i++)
		if (strncmp(p->words[i], name, len) == 0 && p->words[i][len] == '=')
			return p->words[i] + len + 1;
	return NULL;
}

bool word_is_header(const char *word)
{
	return word[0] >= 'A' && word[0] <= 'Z' && strchr(word, '=');
}

static bool is_known(const char *word, const char *const *known)
{
	for (; *known; known++) {
		size_t len = strlen(*known);

		if (strcmp(word, *known) == 0)
			return true;
		if ((*known)[len - 1] == '=' && strncmp(word, *known, len) == 0)
			return true;
	}
	return false;
}

bool phrase_known(const struct talk *t, const struct phrase *p, const char *const *known)
{
	for (size_t i = 1; i < p->count; i++) {
		if (is_known(p->words[i], known) || word_is_header(p->words[i]))
			continue;
		if (strcmp(p->words[i - 1], "for") == 0 || strcmp(p->words[i - 1], "over") == 0)
			continue;
		return wrong(t, "\"%s\" is no word of this line", p->words[i]);
	}
	return true;
}

/* ---- running ---- */

/* What is due at `until` is done before anybody acts at that time. */
static bool pass_time(struct talk *t, peal_time until, bool until_gone)
{
	if (until < t->s->now)
		return wrong(t, "time goes back: it is %llu ms", (unsigned long long)t->s->now);
	if (until_gone && until > t->s->now) {
		stage_run(t->s, until - 1);
		if (!check_passed(t))
			return false;
		if (check_is_gone(t))
			return wrong(t, "all was gone before %llu ms", (unsigned long long)until);
	}
	stage_run(t->s, until);
	return check_passed(t);
}

static bool ends_with_gone(const char *expected)
{
	size_t len = strlen(expected);

	return len >= 4 && strcmp(expected + len - 4, "gone") == 0;
}

static bool act(struct talk *t, const struct line *line, const struct packet **packet)
{
	t->result = PEAL_OK;
	if (strcmp(line->who, "user") == 0)
		return say_as_user(t, line->what);
	if (strcmp(line->who, "peer") == 0)
		return say_as_peer(t, line->what);
	if (strcmp(line->who, "net") == 0)
		return say_as_net(t, line->what);
	if (strcmp(line->who, "wire") == 0)
		return (*packet = check_packet(t, line->what)) != NULL;
	return true;
}

bool line_run(struct talk *t, const struct line *line)
{
	const struct packet *packet = NULL;

	if (strcmp(line->who, "wire") != 0 || line->at > t->s->now) {
		if (!check_nothing_sent(t))
			return false;
		t->inside_count = 0;
	}
	return pass_time(t, line->at, !line->who[0] && ends_with_gone(line->expected)) &&
	       act(t, line, &packet) && check_owed(t) && check_column(t, line->expected, packet);
}

bool line_last(struct talk *t)
{
	if (!check_nothing_sent(t))
		return false;
	if (t->owed_count > 0)
		return wrong(t, "the transcript ends before what line %u wants to be retransmitted",
			     t->owed[0].line);
	if (!t->gone)
		return wrong(t, "a transcript ends when all is gone: \"... ms  gone\"");
	return true;
}
