/* SPDX-License-Identifier: MIT */
/* Writes names.c: what include/peal/fsm.h declares, from one pool of strings
 * and offsets into it, so that the data needs no relocation.
 *
 * The pool is a struct of arrays, one member a string: a single literal would
 * be longer than C promises.  All members are chars, so nothing is padded.
 */
#include "emit.h"

struct pooled {
	struct text text;
	size_t offset;
};

struct pool {
	struct model *model;
	struct pooled *at;
	size_t count, room, size;
	size_t *names; /* offsets of states, events and timers, machine by machine */
	size_t name_count, name_room;
};

static size_t pool_add(struct pool *pool, struct text text)
{
	for (size_t i = 0; i < pool->count; i++) {
		if (text_same(pool->at[i].text, text))
			return pool->at[i].offset;
	}
	pool->at = arena_grow(&pool->model->arena, pool->at, pool->count, &pool->room,
			      sizeof *pool->at);
	pool->at[pool->count++] = (struct pooled){ text, pool->size };
	pool->size += text.len + 1;
	return pool->size - text.len - 1;
}

static void pool_name(struct pool *pool, struct text text)
{
	pool->names = arena_grow(&pool->model->arena, pool->names, pool->name_count,
				 &pool->name_room, sizeof *pool->names);
	pool->names[pool->name_count++] = pool_add(pool, text);
}

static void add_timers(struct pool *pool, const struct machine *machine)
{
	for (size_t which = 0; which < machine->timer_name_count; which++) {
		for (size_t i = 0; i < machine->timer_count; i++) {
			if (machine->timers[i].which != which)
				continue;
			pool_name(pool, machine->timers[i].written);
			pool_name(pool, machine->timers[i].clause);
		}
	}
}

static size_t event_count(const struct machine *machine)
{
	return machine_events(machine) + machine->timer_name_count;
}

static void add_machine(struct pool *pool, const struct machine *machine)
{
	struct model *model = pool->model;

	pool_add(pool, machine->name.text);
	pool_add(pool, machine->title);
	for (size_t i = 0; i < machine->state_count; i++)
		pool_name(pool, machine->states[i].name.text);
	for (uint32_t i = 0; i < event_count(machine); i++)
		pool_name(pool, machine_event_name(model, machine, i));
	add_timers(pool, machine);
	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = machine->order[i];

		pool_add(pool, guard_text(model, &row->guard));
		pool_add(pool, row_actions(model, row));
		pool_add(pool, row->clause);
		pool_add(pool, row->note);
	}
}

static void put_pool(const struct pool *pool, FILE *to)
{
	fputs("\nstatic const struct {\n", to);
	for (size_t i = 0; i < pool->count; i++)
		fprintf(to, "%st%zu[%zu]%s", i % 8 ? " " : "\tchar ", i, pool->at[i].text.len + 1,
			i % 8 == 7 || i + 1 == pool->count ? ";\n" : ",");
	fputs("} text = {\n", to);
	for (size_t i = 0; i < pool->count; i++) {
		putc('\t', to);
		put_string(to, pool->at[i].text);
		fputs(",\n", to);
	}
	fputs("};\n", to);
}

static void put_name_offsets(const struct pool *pool, const char *type, FILE *to)
{
	struct numbers numbers = { to, 0 };

	fprintf(
	    to,
	    "\n/* Machine by machine: states, events, then each timer line with its clause. */\n"
	    "static const %s names[] = {\n",
	    type);
	for (size_t i = 0; i < pool->name_count; i++)
		put_number(&numbers, pool->names[i]);
	end_numbers(&numbers);
	fputs("};\n", to);
}

static void put_machines(struct pool *pool, const char *type, FILE *to)
{
	size_t first = 0;

	fprintf(to,
		"\n/* Offsets into `text`, then indices into `names`. */\n"
		"static const struct {\n\t%s name, title, states, events, timers;\n"
		"} machines[] = {\n",
		type);
	for (size_t i = 0; i < pool->model->machine_count; i++) {
		const struct machine *machine = pool->model->machines[i];
		size_t events = first + machine->state_count;
		size_t timers = events + event_count(machine);

		fprintf(to, "\t{ %zu, %zu, %zu, %zu, %zu },\n", pool_add(pool, machine->name.text),
			pool_add(pool, machine->title), first, events, timers);
		first = timers + 2 * machine->timer_count;
	}
	fputs("};\n", to);
}

static void put_row(struct pool *pool, const struct row *row, FILE *to)
{
	fprintf(to, "\t{ %zu, %zu, %zu, %zu, %u, %u },\n",
		pool_add(pool, guard_text(pool->model, &row->guard)),
		pool_add(pool, row_actions(pool->model, row)), pool_add(pool, row->clause),
		pool_add(pool, row->note), (unsigned)row->state, (unsigned)row->event_number);
}

static void put_rows(struct pool *pool, const char *type, FILE *to)
{
	fprintf(to,
		"\nstatic const struct {\n\t%s guard, actions, clause, note;\n"
		"\tuint8_t state, event;\n} rows[] = {\n",
		type);
	for (size_t i = 0; i < pool->model->machine_count; i++) {
		const struct machine *machine = pool->model->machines[i];

		for (size_t j = 0; j < machine->row_count; j++)
			put_row(pool, machine->order[j], to);
	}
	fputs("};\n", to);
}

static const char *const code[] = {
	"",
	"static const char *text_at(size_t offset)",
	"{",
	"\treturn (const char *)&text + offset;",
	"}",
	"",
	"static const char *name_at(size_t first, size_t i)",
	"{",
	"\treturn text_at(names[first + i]);",
	"}",
	"",
	"uint8_t peal_machine_count(void)",
	"{",
	"\treturn fsm_machine_count;",
	"}",
	"",
	"const char *peal_machine_name(uint8_t machine)",
	"{",
	"\treturn machine < fsm_machine_count ? text_at(machines[machine].name) : \"\";",
	"}",
	"",
	"const char *peal_machine_title(uint8_t machine)",
	"{",
	"\treturn machine < fsm_machine_count ? text_at(machines[machine].title) : \"\";",
	"}",
	"",
	"uint8_t peal_machine_states(uint8_t machine)",
	"{",
	"\treturn machine < fsm_machine_count ? fsm_machines[machine].states : 0;",
	"}",
	"",
	"const char *peal_state_name(uint8_t machine, uint8_t state)",
	"{",
	"\tif (state >= peal_machine_states(machine))",
	"\t\treturn \"\";",
	"\treturn name_at(machines[machine].states, state);",
	"}",
	"",
	"const char *peal_event_name(uint8_t machine, uint8_t event)",
	"{",
	"\tif (machine >= fsm_machine_count || event >= fsm_machines[machine].events)",
	"\t\treturn \"\";",
	"\treturn name_at(machines[machine].events, event);",
	"}",
	"",
	"uint8_t peal_machine_timers(uint8_t machine)",
	"{",
	"\treturn machine < fsm_machine_count ? fsm_machines[machine].timer_lines : 0;",
	"}",
	"",
	"const char *peal_timer_text(uint8_t machine, uint8_t line)",
	"{",
	"\tif (line >= peal_machine_timers(machine))",
	"\t\treturn \"\";",
	"\treturn name_at(machines[machine].timers, 2 * (size_t)line);",
	"}",
	"",
	"const char *peal_timer_clause(uint8_t machine, uint8_t line)",
	"{",
	"\tif (line >= peal_machine_timers(machine))",
	"\t\treturn \"\";",
	"\treturn name_at(machines[machine].timers, 2 * (size_t)line + 1);",
	"}",
	"",
	"uint16_t peal_row_count(void)",
	"{",
	"\treturn fsm_row_count;",
	"}",
	"",
	"static uint8_t machine_of(uint16_t row)",
	"{",
	"\tuint8_t machine = 0;",
	"",
	"\twhile (row - fsm_machines[machine].row_first >= fsm_machines[machine].row_count)",
	"\t\tmachine++;",
	"\treturn machine;",
	"}",
	"",
	"bool peal_row_describe(uint16_t row, struct peal_row *description)",
	"{",
	"\tif (row >= fsm_row_count)",
	"\t\treturn false;",
	"\tdescription->machine = machine_of(row);",
	"\tdescription->state = rows[row].state;",
	"\tdescription->event = rows[row].event;",
	"\tdescription->stays = fsm_rows[row].next == FSM_STAY;",
	"\tdescription->next = description->stays ? rows[row].state : fsm_rows[row].next;",
	"\tdescription->guard = text_at(rows[row].guard);",
	"\tdescription->actions = text_at(rows[row].actions);",
	"\tdescription->clause = text_at(rows[row].clause);",
	"\tdescription->note = text_at(rows[row].note);",
	"\treturn true;",
	"}",
};

void emit_names_c(struct model *model, FILE *to)
{
	struct pool pool = { model, NULL, 0, 0, 0, NULL, 0, 0 };
	const char *type;

	pool_add(&pool, (struct text){ "", 0 });
	for (size_t i = 0; i < model->machine_count; i++)
		add_machine(&pool, model->machines[i]);
	type = pool.size <= UINT16_MAX && pool.name_count <= UINT16_MAX ? "uint16_t" : "uint32_t";
	fputs("/* SPDX-License-Identifier: MIT */\n"
	      "/* generated by fsmc from fsm/; do not edit */\n"
	      "/* The names of all machines, for tools; see include/peal/fsm.h. */\n"
	      "#include <peal/fsm.h>\n\n#include \"fsm/tables.h\"\n",
	      to);
	put_pool(&pool, to);
	put_name_offsets(&pool, type, to);
	put_machines(&pool, type, to);
	put_rows(&pool, type, to);
	for (size_t i = 0; i < sizeof code / sizeof *code; i++)
		fprintf(to, "%s\n", code[i]);
}
