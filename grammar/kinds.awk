# SPDX-License-Identifier: MIT
# What ragel -G2 writes, but bytes are asked for their kinds: those that no state tells
# apart are of one kind, so a set of bytes is a range or two of kinds, not a tree of
# comparisons.  A state that compares once stays as it is.
#     awk -v machine=NAME -f grammar/kinds.awk FILE

function fail(what) {
	print "kinds.awk: " what ": " line[at] >"/dev/stderr"
	exit failed = 1
}

# The number behind `mark` in `text`.
function number_behind(text, mark) {
	return substr(text, index(text, mark) + length(mark)) + 0
}

# Where a line jumps to.
function target_of(text) {
	if (!match(text, /goto [a-z]+[0-9]+;/))
		fail("no jump")
	return substr(text, RSTART + 5, RLENGTH - 6)
}

# In the state that is read, bytes jump as the next line says, unless they have done so.
function take(from, to,    byte, target) {
	target = target_of(line[at++])
	for (byte = from; byte <= to; byte++) {
		if (!((state, byte) in jumps))
			jumps[state, byte] = target
	}
	questions++
}

function read_switch(    byte) {
	for (at++; line[at] ~ /^\t\tcase /;) {
		byte = number_behind(line[at], "case ")
		take(byte, byte)
	}
	at++
}

# An `if` and all its else, where the byte is `low` to `high`.
function read_if(low, high,    text, from, to) {
	text = line[at++]
	from = low
	to = high
	if (text ~ /u <= \(\*p\) && \(\*p\) <= /) {
		from = number_behind(text, "if ( ")
		to = number_behind(text, "&& (*p) <= ")
	} else if (text ~ /\(\*p\) == /) {
		from = to = number_behind(text, "(*p) == ")
	} else if (text ~ /\(\*p\) <= /) {
		to = number_behind(text, "(*p) <= ")
	} else if (text ~ /\(\*p\) < /) {
		to = number_behind(text, "(*p) < ") - 1
	} else if (text ~ /\(\*p\) >= /) {
		from = number_behind(text, "(*p) >= ")
	} else if (text ~ /\(\*p\) > /) {
		from = number_behind(text, "(*p) > ") + 1
	} else {
		fail("no comparison")
	}
	if (text !~ /\{$/) {
		take(from, to)
		return
	}
	while (line[at] !~ /^\t+\}/)
		read_questions(from, to)
	if (line[at] ~ /else/)
		read_else(from > low ? low : to + 1, from > low ? from - 1 : high)
	else
		at++
}

function read_else(low, high) {
	if (line[at] ~ /else if/) {
		read_if(low, high)
	} else {
		at++
		take(low, high)
	}
}

function read_questions(low, high) {
	if (line[at] ~ /^\t+if /)
		read_if(low, high)
	else if (line[at] ~ /^\t+goto /)
		take(low, high)
	else if (line[at] ~ /^\tswitch\( \(\*p\) \) \{$/)
		read_switch()
	else
		fail("no question")
}

# What is between a `case` and the jump of all bytes that are left.
function read_state() {
	state = at++
	questions = 0
	while (line[at] !~ /^\tgoto /)
		read_questions(0, 255)
	if (questions > 1)
		ends[state] = at
}

# How many states take both bytes, the same way.
function alike(one, other,    state, n) {
	n = 0
	for (state in ends)
		n += jumps[state, one] != "" && jumps[state, one] == jumps[state, other]
	return n
}

# What all states answer to a byte tells its kind.
function find_kinds(    byte, answers, state) {
	for (byte = 0; byte < 256; byte++) {
		answers = ""
		for (state = 1; state <= lines; state++) {
			if (state in ends)
				answers = answers " " jumps[state, byte]
		}
		if (!(answers in known)) {
			known[answers] = 1
			sample[count++] = byte
		}
		said[byte] = answers
	}
}

# Behind each kind comes the one most like it: so those of a set are neighbours.
function order_kinds(    k, other, likeness, most, next_one, byte) {
	for (k = 1; k < count; k++) {
		most = -1
		for (other = k; other < count; other++) {
			likeness = alike(sample[k - 1], sample[other])
			if (likeness > most) {
				most = likeness
				next_one = other
			}
		}
		byte = sample[k]
		sample[k] = sample[next_one]
		sample[next_one] = byte
	}
}

function write_kinds(    byte, k, kind) {
	for (k = 0; k < count; k++)
		kind[said[sample[k]]] = k
	printf "static const unsigned char %s_kind[256] = {", machine
	for (byte = 0; byte < 256; byte++)
		printf "%s%d,", byte % 16 ? " " : "\n\t", kind[said[byte]]
	print "\n};\n"
}

function write_state(state,    k, target, targets, order, cases, i) {
	targets = 0
	for (k = 0; k < count; k++) {
		target = jumps[state, sample[k]]
		if (target == "")
			continue
		if (!(target in cases))
			order[targets++] = target
		cases[target] = cases[target] "case " k ": "
	}
	print line[state] "\n\tswitch ( " machine "_kind[*p] ) {"
	for (i = 0; i < targets; i++)
		print "\t" cases[order[i]] "goto " order[i] ";"
	print "\t}"
}

{ line[++lines] = $0 }

END {
	if (failed)
		exit 1
	count = 0
	for (at = 1; at <= lines; at++) {
		if (line[at] ~ /^case [0-9]+:$/)
			read_state()
	}
	find_kinds()
	order_kinds()
	for (at = 1; at <= lines; at++) {
		if (line[at] ~ ("^static const int " machine "_first_final"))
			write_kinds()
		if (at in ends) {
			write_state(at)
			at = ends[at]
		}
		print line[at]
	}
}
