/* SPDX-License-Identifier: MIT */
/* The command `peal`: what its files share.
 *
 * main.c finds the command in the table of commands, options.c reads its
 * options into settings, then the command runs: listen.c, call.c, query.c
 * (options), parse.c, tables.c (fsm), demo.c.  Results go to standard output,
 * all else to standard error.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <peal/peal.h>

/* What the command ends with. */
enum verdict {
	VERDICT_DONE = 0,   /* as asked */
	VERDICT_FAILED = 1, /* the call, request, message: it says why */
	VERDICT_USAGE = 2,  /* the command line is wrong */
	VERDICT_SYSTEM = 3, /* could not bind, read, reserve */
};

#define NOT_SET UINT32_MAX

struct settings {
	const char *command;
	const char *on[PEAL_LOCALS];
	size_t on_count;
	const char *from, *proxy, *sdp;
	uint32_t ring, answer, reject, bye_after, calls, linger; /* NOT_SET or a number */
	uint32_t duration, cancel_after, rate, concurrent, t1, seconds;
	const char *path, *svg, *record, *automatic, *user, *password, *registrar_uri;
	const char *challenge[3]; /* realm, user, password; [0] NULL: not given */
	bool dot, figure, remove, registrar;
	bool ladder, explain, json, verbose, ascii, lf, lenient, uri, sdp_only, help, version;
};

struct command {
	const char *name;
	char letter;          /* in the `commands` of an option's row */
	const char *operands; /* "URI" */
	int least, most;      /* how many operands */
	const char *summary;  /* one line */
	const char *about;    /* some lines more, for its own help */
	int (*run)(const struct settings *settings, int count, char **operands);
};

extern const struct command commands[];
extern const size_t command_count;

int run_listen(const struct settings *settings, int count, char **operands);
int run_phone(const struct settings *settings, int count, char **operands);
int run_call(const struct settings *settings, int count, char **operands);
int run_message(const struct settings *settings, int count, char **operands);
int run_register(const struct settings *settings, int count, char **operands);
int run_publish(const struct settings *settings, int count, char **operands);
int run_subscribe(const struct settings *settings, int count, char **operands);
int run_query(const struct settings *settings, int count, char **operands);
int run_parse(const struct settings *settings, int count, char **operands);
int run_tables(const struct settings *settings, int count, char **operands);
int run_replay(const struct settings *settings, int count, char **operands);
int run_ladder(const struct settings *settings, int count, char **operands);
int run_demo(const struct settings *settings, int count, char **operands);

/* Reads the options of a command.  Returns how many operands are left in
 * `argv`, from argv[1] on; -1 after it has said what is wrong. */
int options_read(struct settings *settings, const struct command *command, int argc, char **argv);

/* Help on standard output: for everything, or for one command. */
void options_help_all(void);
void options_help(const struct command *command);

/* Says what is wrong on standard error: "peal call: ...". */
void complain(const char *command, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The word most like `word`, or NULL when none is near. */
const char *near_word(const char *word, const char *const *words, size_t count);

static inline uint32_t number_or(uint32_t number, uint32_t otherwise)
{
	return number == NOT_SET ? otherwise : number;
}

#endif
