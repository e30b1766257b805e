/* SPDX-License-Identifier: MIT */
/* peal: makes, answers and inspects SIP calls.  The table of commands. */
#include "cli.h"

#include "page.h"

#include <stdio.h>
#include <string.h>

static int run_help(const struct settings *settings, int count, char **operands);

const struct command commands[] = {
	{ "listen", 'l', "", 0, 0, "Answers calls",
	  "Rings (180) at once and answers (200 with an SDP answer) at once, unless told\n"
	  "otherwise; takes BYE and CANCEL; answers OPTIONS.  Without --on it listens on\n"
	  "udp:0.0.0.0:5060.  Ends after --calls, or on SIGINT or SIGTERM, when it hangs up\n"
	  "what is still open.\n",
	  run_listen },
	{ "call", 'c', "URI", 1, 1, "Makes calls",
	  "Calls URI (sip:bob@192.0.2.7:5060) with an SDP offer, stays for --duration, hangs\n"
	  "up.  Without --on it sends from the address that leads there, and any port.\n"
	  "With --calls above 1 it prints a summary line at the end.\n",
	  run_call },
	{ "phone", 'P', "", 0, 0, "A user agent that does what it is told, line by line",
	  "Reads commands from standard input, one a line, typed or piped; \"help\" lists them.\n"
	  "Without --on it listens on udp:0.0.0.0:5060.  At the end of its input it hangs up\n"
	  "and ends, unless --auto has it go on.  Exit status 1 when a command could not be\n"
	  "done or \"wait\" waited in vain, unless the commands were typed.\n",
	  run_phone },
	{ "options", 'o', "URI", 1, 1, "Asks what a server can do",
	  "Sends OPTIONS to URI and prints the status line, and Allow, Accept, Supported and\n"
	  "the like.  Exit status 0 when the answer is a 2xx.\n",
	  run_query },
	{ "message", 'm', "URI TEXT", 2, 2, "Sends a message",
	  "Sends TEXT in a MESSAGE to URI and prints the status line.  Exit status 0 when the\n"
	  "answer is a 2xx.\n",
	  run_message },
	{ "register", 'g', "URI", 1, 1, "Registers at a server, once",
	  "Registers the address that it sends from at the registrar URI (sip:example.com) for\n"
	  "--identity, and prints the answer with all contacts.  It ends then: nothing renews\n"
	  "the registration.  With --remove it takes it back at once.  Exit status 0 when it\n"
	  "was granted, or is removed.\n",
	  run_register },
	{ "publish", 'u', "URI EVENT TYPE TEXT", 4, 4, "Publishes a state, once",
	  "Publishes TEXT, of the media type TYPE, as the state of URI in the event package\n"
	  "EVENT (presence), and prints the answer.  Nothing renews it.\n",
	  run_publish },
	{ "subscribe", 's', "URI EVENT", 2, 2, "Watches a state",
	  "Subscribes to the event package EVENT (presence) of URI and prints each NOTIFY: its\n"
	  "state, what is left of the time, its body.  It is refreshed until the other side\n"
	  "ends it, or SIGINT or SIGTERM does; with --seconds 0 the state is asked for once.\n"
	  "Exit status 0 when it was told of, and not rejected.\n",
	  run_subscribe },
	{ "parse", 'p', "[FILE | URI]", 0, 1, "Takes a message apart",
	  "Reads one SIP message from FILE (without it, or \"-\": from standard input), prints\n"
	  "start line, headers and their typed fields, and checks everything.  What is wrong\n"
	  "is shown with its byte, the line, and the rule.  With --uri: the same for one URI;\n"
	  "with --sdp for a session description.\n",
	  run_parse },
	{ "replay", 'r', "FILE", 1, 1, "Repeats what --record wrote",
	  "Gives an engine again all that FILE says another one was given, and compares what\n"
	  "comes of it, byte for byte.  Where something is not as it was it says so, shows\n"
	  "the lines, draws the calls up to there, and exits with 1.\n",
	  run_replay },
	{ "ladder", 'L', "FILE", 1, 1, "Draws the calls of a capture file",
	  "Reads FILE (pcap or pcapng; \"-\": standard input), finds SIP in UDP and TCP over\n"
	  "IPv4 and IPv6, and draws each call between two addresses: retransmissions, how\n"
	  "long responses took, what is wrong with a message, and the states of the\n"
	  "transactions on both sides as the tables have them.  With --svg FILE it draws\n"
	  "into that file, and on the terminal only with --ladder.\n",
	  run_ladder },
	{ "fsm", 'f', "[MACHINE]", 0, 1, "Shows the state machines",
	  "Lists the machines, or prints one: its timers and its table; with --dot or --svg\n"
	  "its figure, with --path the shortest way to a row (\"Accepted timer M\", a guard\n"
	  "behind it in brackets).\n",
	  run_tables },
	{ "demo", 'd', "", 0, 0, "Two user agents call each other over UDP on loopback",
	  "Makes one complete call between two sockets of this machine and draws it, with the\n"
	  "states of both sides.\n",
	  run_demo },
	{ "help", 'h', "[COMMAND]", 0, 1, "Shows help", "Shows all commands, or one.\n", run_help },
};
const size_t command_count = sizeof commands / sizeof *commands;

static const struct command *find_command(const char *name)
{
	for (size_t i = 0; i < command_count; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

static int complain_unknown(const char *name)
{
	const char *names[sizeof commands / sizeof *commands], *near;

	for (size_t i = 0; i < command_count; i++)
		names[i] = commands[i].name;
	near = near_word(name, names, command_count);
	if (near)
		complain("", "unknown command \"%s\"; did you mean \"%s\"?", name, near);
	else
		complain("", "unknown command \"%s\"", name);
	complain("", "\"peal help\" shows the commands");
	return VERDICT_USAGE;
}

static int show_version(void)
{
	puts("peal " PEAL_VERSION);
	return VERDICT_DONE;
}

static int run_help(const struct settings *settings, int count, char **operands)
{
	const struct command *command;

	(void)settings;
	if (count == 0) {
		options_help_all();
		return VERDICT_DONE;
	}
	command = find_command(operands[0]);
	if (!command)
		return complain_unknown(operands[0]);
	options_help(command);
	return VERDICT_DONE;
}

static int run(const struct command *command, int argc, char **argv)
{
	struct settings settings;
	int count = options_read(&settings, command, argc, argv);

	if (count < 0)
		return VERDICT_USAGE;
	if (settings.version)
		return show_version();
	if (settings.help) {
		options_help(command);
		return VERDICT_DONE;
	}
	return command->run(&settings, count, argv + 1);
}

int main(int argc, char **argv)
{
	const struct command *command;

	if (argc < 2) {
		complain("", "which command?  \"peal help\" shows them; try \"peal demo\"");
		return VERDICT_USAGE;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		options_help_all();
		return VERDICT_DONE;
	}
	if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0)
		return show_version();
	command = find_command(argv[1]);
	return command ? run(command, argc - 1, argv + 1) : complain_unknown(argv[1]);
}
