/* SPDX-License-Identifier: MIT */
/* The options: one table, from which both reading and help derive. */
#define _GNU_SOURCE /* getopt_long */

#include "cli.h"

#include "page.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

enum kind { FLAG, NUMBER, STRING, LIST, TRIPLE };

/* `commands`: l listen, c call, o options, p parse, r replay, L ladder, f fsm, d demo, P phone,
 * m message, g register, u publish, s subscribe, h help. */
struct option_row {
	const char *name;
	const char *commands;
	enum kind kind;
	const char *argument;
	uint32_t min, max;
	size_t offset;
	const char *help;
};

#define AT(field) offsetof(struct settings, field)
#define DAY       86400000

static const struct option_row rows[] = {
	{ "on", "lcoPmgus", LIST, "ADDRESS", 0, 0, AT(on),
	  "bind to udp:HOST:PORT; up to four times" },
	{ "ring", "l", NUMBER, "MS", 0, DAY, AT(ring), "send 180 so long after the INVITE (0)" },
	{ "answer", "l", NUMBER, "MS", 0, DAY, AT(answer), "send 200 so long after the 180 (0)" },
	{ "reject", "l", NUMBER, "CODE", 300, 699, AT(reject), "refuse with this status instead" },
	{ "bye-after", "l", NUMBER, "MS", 0, DAY, AT(bye_after),
	  "hang up so long after the ACK (never)" },
	{ "from", "comus", STRING, "URI", 0, 0, AT(from), "who calls (our own address)" },
	{ "identity", "Pg", STRING, "URI", 0, 0, AT(from), "who we are (our own address)" },
	{ "user", "Pomgus", STRING, "NAME", 0, 0, AT(user), "answer challenges with this name" },
	{ "password", "Pomgus", STRING, "PW", 0, 0, AT(password), "and this password" },
	{ "registrar-uri", "P", STRING, "URI", 0, 0, AT(registrar_uri),
	  "where \"register\" registers the identity" },
	{ "seconds", "gu", NUMBER, "N", 1, DAY, AT(seconds), "ask for so many seconds (3600)" },
	{ "seconds", "s", NUMBER, "N", 0, DAY, AT(seconds),
	  "ask for so many seconds (3600); 0: once" },
	{ "remove", "g", FLAG, NULL, 0, 0, AT(remove), "take it back at once" },
	{ "registrar", "P", FLAG, NULL, 0, 0, AT(registrar), "be a registrar, in memory" },
	{ "challenge", "P", TRIPLE, "REALM USER PW", 0, 0, AT(challenge),
	  "let nobody do anything who is not this user" },
	{ "auto", "P", STRING, "WHAT", 0, 0, AT(automatic),
	  "answer, ring, busy: what is done with a call that comes in (none)" },
	{ "proxy", "comgus", STRING, "URI", 0, 0, AT(proxy), "send by way of this proxy" },
	{ "sdp", "c", STRING, "FILE", 0, 0, AT(sdp), "the offer (PCMU and PCMA)" },
	{ "duration", "c", NUMBER, "MS", 0, DAY, AT(duration),
	  "hang up so long after the answer (1000)" },
	{ "cancel-after", "c", NUMBER, "MS", 0, DAY, AT(cancel_after),
	  "give up when not answered so long after the INVITE (never)" },
	{ "calls", "lc", NUMBER, "N", 1, 1000000000, AT(calls),
	  "end after so many calls (listen: never, call: 1)" },
	{ "rate", "c", NUMBER, "CPS", 1, 100000, AT(rate),
	  "begin so many calls each second (as many as --concurrent lets)" },
	{ "concurrent", "c", NUMBER, "N", 1, 65536, AT(concurrent),
	  "so many calls at the same time (100; with --rate 65536)" },
	{ "linger", "lc", NUMBER, "MS", 0, DAY, AT(linger),
	  "stay so long after the last call, for what is repeated (listen 1000, call 0)" },
	{ "uri", "p", FLAG, NULL, 0, 0, AT(uri),
	  "take apart a URI instead, written in place of FILE" },
	{ "sdp", "p", FLAG, NULL, 0, 0, AT(sdp_only), "take apart a session description instead" },
	{ "lenient", "p", FLAG, NULL, 0, 0, AT(lenient), "take what the field sends, too" },
	{ "dot", "f", FLAG, NULL, 0, 0, AT(dot), "the machine's figure for Graphviz" },
	{ "svg", "f", FLAG, NULL, 0, 0, AT(figure), "the figure as SVG (Graphviz draws it)" },
	{ "path", "f", STRING, "ROW", 0, 0, AT(path), "the events that lead to that row" },
	{ "lf", "p", FLAG, NULL, 0, 0, AT(lf), "take each LF without CR as CRLF" },
	{ "ladder", "rLlcopfdPmgus", FLAG, NULL, 0, 0, AT(ladder),
	  "draw each call when it has ended" },
	{ "svg", "rLlcodPmgus", STRING, "FILE", 0, 0, AT(svg), "draw each call into this file" },
	{ "record", "lcodPmgus", STRING, "FILE", 0, 0, AT(record),
	  "write all that the engine is given, for \"peal replay\"" },
	{ "explain", "lcodPmgus", FLAG, NULL, 0, 0, AT(explain),
	  "say of each call how it got to its end (only of those that fail)" },
	{ "json", "rLlcopfdPmgus", FLAG, NULL, 0, 0, AT(json),
	  "one JSON object for each event and line" },
	{ "t1", "rLlcopfdPmgus", NUMBER, "MS", 10, 10000, AT(t1),
	  "T1, the round-trip estimate (500)" },
	{ "verbose", "rLlcopfdPmgus", FLAG, NULL, 0, 0, AT(verbose),
	  "show each message on standard error" },
	{ "ascii", "rLlcopfdPmgus", FLAG, NULL, 0, 0, AT(ascii),
	  "draw with ASCII characters only" },
	{ "help", "rLlcopfdhPmgus", FLAG, NULL, 0, 0, AT(help), "show this" },
	{ "version", "rLlcopfdhPmgus", FLAG, NULL, 0, 0, AT(version), "show the version" },
};
#define ROWS (sizeof rows / sizeof *rows)

static bool has_option(const struct command *command, const struct option_row *row)
{
	return strchr(row->commands, command->letter) != NULL;
}

/* ---- reading ---- */

static int read_number(struct settings *settings, const struct option_row *row)
{
	uint32_t *number = (uint32_t *)(void *)((char *)settings + row->offset);

	if (peal_text_number(peal_text_of(optarg), row->max, number) == 0 && *number >= row->min)
		return 0;
	complain(settings->command, "--%s takes a number from %u to %u, not \"%s\"", row->name,
		 (unsigned)row->min, (unsigned)row->max, optarg);
	return -1;
}

static int add_address(struct settings *settings)
{
	if (settings->on_count == PEAL_LOCALS) {
		complain(settings->command, "--on can be given %d times", PEAL_LOCALS);
		return -1;
	}
	settings->on[settings->on_count++] = optarg;
	return 0;
}

/* The two words behind an option's value belong to it, too. */
static int take_triple(struct settings *settings, const struct option_row *row, int argc,
		       char **argv)
{
	const char **field = (const char **)(void *)((char *)settings + row->offset);

	if (optind + 2 > argc) {
		complain(settings->command, "--%s takes three values: %s", row->name,
			 row->argument);
		return -1;
	}
	field[0] = optarg;
	field[1] = argv[optind++];
	field[2] = argv[optind++];
	return 0;
}

static int take(struct settings *settings, const struct option_row *row, int argc, char **argv)
{
	char *field = (char *)settings + row->offset;

	switch (row->kind) {
	case NUMBER: return read_number(settings, row);
	case LIST: return add_address(settings);
	case FLAG: *(bool *)(void *)field = true; return 0;
	case TRIPLE: return take_triple(settings, row, argc, argv);
	case STRING: *(const char **)(void *)field = optarg; return 0;
	}
	return -1;
}

static void complain_unknown(const struct command *command, const char *given)
{
	const char *names[ROWS], *near;
	char word[64] = "";
	struct page page = PAGE_ON(word);
	size_t count = 0;

	for (size_t i = 0; i < ROWS; i++)
		if (has_option(command, &rows[i]))
			names[count++] = rows[i].name;
	page_add(&page, "%.*s", (int)strcspn(given, "="), given);
	near = near_word(word + strspn(word, "-"), names, count);
	complain(command->name,
		 near ? "unknown option \"%s\"; did you mean \"--%s\"?" : "unknown option \"%s\"",
		 word, near ? near : "");
}

static const char *name_of(int value)
{
	return value > 0 && (size_t)value <= ROWS ? rows[value - 1].name : "?";
}

/* The option that getopt_long() stumbled over. */
static int complain_about(const struct command *command, int result, char **argv)
{
	if (result == ':')
		complain(command->name, "--%s needs a value", name_of(optopt));
	else if (optopt > 0 && (size_t)optopt <= ROWS)
		complain(command->name, "--%s takes no value", name_of(optopt));
	else
		complain_unknown(command, argv[optind - 1]);
	complain(command->name, "\"peal %s --help\" shows its options", command->name);
	return -1;
}

static void list_options(const struct command *command, struct option *list)
{
	for (size_t i = 0; i < ROWS; i++)
		if (has_option(command, &rows[i]))
			*list++ = (struct option){
				.name = rows[i].name,
				.has_arg = rows[i].kind == FLAG ? no_argument : required_argument,
				.val = (int)i + 1,
			};
	*list = (struct option){ .name = NULL };
}

static int check_count(const struct command *command, int count, char **operands)
{
	if (count < command->least)
		complain(command->name, "%s is missing", command->operands);
	else if (count > command->most)
		complain(command->name, "\"%s\" is one argument too many", operands[command->most]);
	else
		return count;
	complain(command->name, "\"peal %s --help\" shows how it is used", command->name);
	return -1;
}

int options_read(struct settings *settings, const struct command *command, int argc, char **argv)
{
	struct option list[ROWS + 1];
	int result;

	*settings = (struct settings){ .command = command->name };
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].kind == NUMBER)
			*(uint32_t *)(void *)((char *)settings + rows[i].offset) = NOT_SET;
	list_options(command, list);
	opterr = 0;
	while ((result = getopt_long(argc, argv, ":h", list, NULL)) != -1) {
		if (result == 'h') {
			settings->help = true;
			continue;
		}
		if (result == '?' || result == ':')
			return complain_about(command, result, argv);
		if (take(settings, &rows[result - 1], argc, argv) != 0)
			return -1;
	}
	for (int i = optind; i < argc; i++)
		argv[i - optind + 1] = argv[i];
	if (settings->help || settings->version)
		return 0;
	return check_count(command, argc - optind, argv + 1);
}

/* ---- help ---- */

static void show_row(const struct option_row *row)
{
	char left[40];
	struct page page = PAGE_ON(left);

	page_add(&page, row->argument ? "--%s %s" : "--%s", row->name,
		 row->argument ? row->argument : "");
	printf("  %-20s  %s\n", left, row->help);
}

void options_help(const struct command *command)
{
	printf("Usage: peal %s [OPTION]...%s%s\n%s.\n\n%s\nOptions:\n", command->name,
	       *command->operands ? " " : "", command->operands, command->summary, command->about);
	for (size_t i = 0; i < ROWS; i++)
		if (has_option(command, &rows[i]))
			show_row(&rows[i]);
	printf("\nExit status: 0 done as asked, 1 the call, request or message failed,\n"
	       "2 wrong usage, 3 the system refused (address in use, no memory, no file).\n");
}

void options_help_all(void)
{
	printf("Usage: peal COMMAND [OPTION]... [OPERAND]\n"
	       "Makes, answers and inspects SIP calls.\n\nCommands:\n");
	for (size_t i = 0; i < command_count; i++) {
		char left[40];
		struct page page = PAGE_ON(left);

		page_add(&page, "%s %s", commands[i].name, commands[i].operands);
		printf("  %-16s  %s\n", left, commands[i].summary);
	}
	printf("\n\"peal COMMAND --help\" shows the options of a command.  Try \"peal demo\".\n");
}
