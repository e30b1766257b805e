# SPDX-License-Identifier: MIT
# The limits of fsmc, each at the limit and one beyond; sourced by run.sh.

# Writes many.voc and many.fsm: a small machine, and what these awk programs add.
lamp() { # EXTRA-WORDS EXTRA-TIMERS EXTRA-ROWS EXTRA-STATES
	{
		printf 'event press "p"\nguard warm "w"\naction light "l"\n'
		awk "BEGIN { $1 }"
	} >"$work/many.voc"
	{
		printf 'machine many\nuse many\ninitial S0\nfinal Gone\n'
		awk "BEGIN { $2 }"
		printf 'state S0 unbounded @peal many\npress [warm] : light\npress : -> Gone\n'
		awk "BEGIN { $3 }"
		awk "BEGIN { $4 }"
	} >"$work/many.fsm"
}

# What was made is refused with this text, or accepted when it is empty, or, with
# "not TEXT", not refused for that.
limit() { # NAME TEXT [FILES...]
	name=$1
	text=$2
	shift 2
	[ $# -gt 0 ] || set -- many.voc many.fsm
	(cd "$work" && "$fsmc" check "$@") >"$work/out" 2>&1
	status=$?
	case $text in
	'') [ $status = 0 ] && [ ! -s "$work/out" ] ;;
	'not '*) [ $status -le 1 ] && ! grep -F "${text#not }" "$work/out" >/dev/null ;;
	*) [ $status = 1 ] && grep -F "$text" "$work/out" >/dev/null ;;
	esac
	result=$?
	[ $result = 0 ] || sed -n 1,6p "$work/out"
	verdict "limit: $name" $result
}

edit() { # SED-PROGRAM
	sed "$1" "$work/many.fsm" >"$work/x" && mv "$work/x" "$work/many.fsm"
}

states() { # COUNT: a chain of so many after S0
	printf '%s\n' "for (i = 1; i <= $1; i++) printf(\"state S%d unbounded @peal x\\npress : -> %s\\n\", i, i < $1 ? \"S\" i + 1 : \"Gone\")"
}
words() { # KIND COUNT
	printf '%s\n' "for (i = 1; i <= $2; i++) printf(\"$1 w%d \\\"w\\\"\\n\", i)"
}
letters() { # COUNT
	awk "BEGIN { for (i = 1; i <= $1; i++) printf(\"x\") }"
}

limits_of_a_machine() {
	lamp '' '' '' ''
	limit 'nothing added' ''
	lamp '' '' '' "$(states 30)"
	edit 's/press \[warm\] : light/press [warm] : light -> S1/'
	limit '32 states' ''
	lamp '' '' '' "$(states 31)"
	limit '33 states' 'more than 32 states'
	timers=$(sed -n 's/^#define FSM_TIMERS *//p' "$root/src/fsm/tables.h")
	for count in "$timers" $((timers + 1)); do
		lamp '' "for (i = 1; i <= $count; i++) print \"timer t\" i \" T1 repeating in S0 @peal x\"" \
			"for (i = 1; i <= $count; i++) print \"timer t\" i \" : light\"" ''
		[ "$count" = "$timers" ] && limit "$count timers" '' ||
			limit "$count timers" "a machine has at most $timers different timers"
	done
	for count in 255 256; do # they overlap, but so many are read
		lamp '' "for (i = 1; i <= $count; i++) print \"timer t T1 repeating in S0 @peal x\"" 'print "timer t : light"' ''
		[ $count = 255 ] && limit "$count timer lines" 'not more than' ||
			limit "$count timer lines" 'more than 255 timer lines'
	done
	lamp "$(words event 253)" '' 'for (i = 1; i <= 253; i++) print "w" i " : ignore"' ''
	limit '255 events with enter' ''
	lamp "$(words event 253)" 'print "timer t T1 repeating in S0 @peal x"' 'for (i = 1; i <= 253; i++) print "w" i " : ignore"; print "timer t : light"' ''
	limit '256 events with enter and a timer' 'at most 255 fit'
	for count in 255 256; do
		lamp '' "print \"timer t $count*T1 in S0 @peal x\"" 'print "timer t : light"' ''
		[ $count = 255 ] && limit "the factor $count" '' || limit "the factor $count" 'a factor is 1 to 255'
	done
	for time in 4294967295ms 4294967296ms 4294967s 4294968s 0s; do
		lamp '' "print \"timer t $time in S0 @peal x\"" 'print "timer t : light"' ''
		case $time in
		4294967295ms | 4294967s) limit "$time" '' ;;
		*) limit "$time" 'a duration is 1 ms to 4294967295 ms' ;;
		esac
	done
}

limits_of_a_row() {
	for count in 32 33; do
		lamp "$(words event 33)" '' "for (i = 1; i <= $count; i++) printf(\"w%d%s\", i, i < $count ? \", \" : \" : light\\n\"); if ($count < 33) print \"w33 : light\"" ''
		[ $count = 32 ] && limit "$count events in a row" '' ||
			limit "$count events in a row" 'at most 32 events share a row'
	done
	for count in 16 17; do
		lamp "$(words action 17)" '' "printf(\"press : w17\\n\"); printf(\"press [warm] : \"); for (i = 1; i <= $count; i++) printf(\"w%d%s\", i, i < $count ? \", \" : \"\\n\")" ''
		edit '/^press : -> Gone/d; /^press \[warm\] : light/d; s/^press : w17/press [not warm] : w17, light -> Gone/'
		[ $count = 16 ] && limit "$count actions in a row" '' ||
			limit "$count actions in a row" 'at most 16 actions'
	done
	for count in 1000 1001; do # 125 guards, 8 events, one of them press
		lamp "$(words guard 124); $(words event 7)" '' "for (e = 0; e < 8; e++) { n = e ? \"w\" e : \"press\"; for (i = 1; i <= 124; i++) print n \" [w\" i \"] : light\"; print n \" : -> Gone\" }; if ($count > 1000) print \"press : ignore\"" ''
		edit '2,7{/^press/d;}; s/^w1 \[w1\]/w1 [warm]/'
		[ $count = 1000 ] && limit "$count rows in a state" '' ||
			limit "$count rows in a state" 'more than 1000 rows in a state'
	done
}

limits_of_a_vocabulary() {
	lamp "$(words guard 126)" '' 'for (i = 1; i <= 126; i++) print "press [w" i "] : light"' ''
	edit '/^press : -> Gone/d'
	echo 'press : -> Gone' >>"$work/many.fsm"
	limit '127 guards' ''
	lamp "$(words guard 127)" '' '' ''
	limit '128 guards' 'more than 127 guards'
	lamp "$(words action 254); $(words event 16)" '' 'for (i = 1; i <= 254; i++) printf("%sw%d", i % 16 == 1 ? "\nw" ++e " : " : ", ", i); print ""' ''
	limit '255 actions' ''
	lamp "$(words action 255)" '' '' ''
	limit '256 actions' 'more than 255 actions'
	lamp "$(words time 255)" '' '' ''
	limit '255 times' 'not more than'
	lamp "$(words time 256)" '' '' ''
	limit '256 times' 'more than 255 times'
	lamp "$(words event 253)" '' '' ''
	limit '254 events in a vocabulary' 'not more than'
	lamp "$(words event 254)" '' '' ''
	limit '255 events in a vocabulary' 'more than 254 events'
	for count in 127 128; do # over two vocabularies
		lamp "$(words guard 126)" '' '' ''
		awk "BEGIN { for (i = 127; i < $count; i++) print \"guard w \\\"w\\\"\" }" >"$work/more.voc"
		[ $count = 127 ] && limit "$count guards over all" 'not over all vocabularies' many.voc more.voc many.fsm ||
			limit "$count guards over all" 'more than 127 guards over all vocabularies' many.voc more.voc many.fsm
	done
}

limits_of_text() {
	for count in 40 41; do
		lamp '' '' '' ''
		edit "s/S0/$(letters $count)/"
		[ $count = 40 ] && limit "a name of $count letters" '' ||
			limit "a name of $count letters" 'a name of 41 letters; at most 40 fit'
		lamp '' '' '' ''
		edit "s/@peal many/@peal $(letters $count)/"
		[ $count = 40 ] && limit "an anchor of $count letters" '' ||
			limit "an anchor of $count letters" "a clause reads '@3261 17.1.1.2' or '@peal anchor'"
	done
	for count in 160 161; do
		lamp '' '' '' ''
		edit "s/-> Gone/-> Gone # $(letters $count)/"
		[ $count = 160 ] && limit "a note of $count bytes" '' ||
			limit "a note of $count bytes" 'a note of 161 bytes; at most 160 fit'
	done
	for count in 100 101; do
		lamp '' '' '' ''
		sed "s/\"w\"/\"$(letters $count)\"/" "$work/many.voc" >"$work/x" && mv "$work/x" "$work/many.voc"
		[ $count = 100 ] && limit "a sentence of $count bytes" '' ||
			limit "a sentence of $count bytes" 'a sentence of 101 bytes; 1 to 100 fit'
	done
	lamp '' '' '' ''
	size=$(wc -c <"$work/many.fsm")
	{ cat "$work/many.fsm"; head -c $((1048576 - size)) /dev/zero | tr '\0' '\n'; } >"$work/large.fsm"
	limit 'a file of 1 MiB' '' many.voc large.fsm
	echo >>"$work/large.fsm"
	(cd "$work" && "$fsmc" check many.voc large.fsm) >"$work/out" 2>&1
	[ $? = 2 ] && grep -F 'larger than 1 MiB' "$work/out" >/dev/null
	verdict 'limit: a file of 1 MiB and a byte' $?
}

# A machine NAME of STATES states, each with so many rows for many.voc as told.
large() { # NAME STATES ROWS-PROGRAM, with s the number of the state
	awk -v name="$1" -v states="$2" "BEGIN {
		printf(\"machine %s\\nuse many\\ninitial S1\\nfinal Gone\\n\", name)
		for (s = 1; s <= states; s++) {
			to = s < states ? \"S\" s + 1 : \"Gone\"
			printf(\"state S%d unbounded @peal x\\n\", s)
			$3
		}
	}" >"$work/$1.fsm"
}

limits_over_all() {
	rm -f "$work"/m*.fsm
	lamp '' '' '' ''
	for n in $(seq 1 256); do
		sed "s/machine many/machine m$n/" "$work/many.fsm" >"$work/m$n.fsm"
	done
	limit '255 machines' '' many.voc $(seq -f 'm%g.fsm' 1 255)
	limit '256 machines' 'more than 255 machines' many.voc $(seq -f 'm%g.fsm' 1 256)

	# 8 machines of 32 states and 254 events, and 511 or 512 cells more.
	lamp "$(words event 252)" '' '' ''
	mv "$work/many.voc" "$work/large.voc"
	for n in 1 2 3 4 5 6 7 8; do
		large m$n 31 'printf("press [warm] : light\npress : -> %s\n", to); for (e = 1; e <= 252; e++) printf("w%d : ignore\n", e)'
		sed 's/use many/use large/' "$work/m$n.fsm" >"$work/x" && mv "$work/x" "$work/m$n.fsm"
	done
	lamp "$(words event 71)" '' '' ''
	large m9 6 'printf("press [warm] : light\npress : -> %s\n", to); for (e = 1; e <= 71; e++) printf("w%d : ignore\n", e)'
	limit '65,535 cells' '' large.voc many.voc m1.fsm m2.fsm m3.fsm m4.fsm m5.fsm m6.fsm m7.fsm m8.fsm m9.fsm
	lamp "$(words event 62)" '' '' ''
	large m9 7 'printf("press [warm] : light\npress : -> %s\n", to); for (e = 1; e <= 62; e++) printf("w%d : ignore\n", e)'
	limit '65,536 cells' 'hold 65536 cells; at most 65535 fit' large.voc many.voc m1.fsm m2.fsm m3.fsm m4.fsm m5.fsm m6.fsm m7.fsm m8.fsm m9.fsm

	# 2 machines of 31 states and 1,000 rows each, and 3,534 or 3,535 rows more.
	lamp "$(words guard 123); $(words event 7)" '' '' ''
	rows='for (e = 0; e < 8; e++) {
		n = e ? "w" e : "press"
		for (i = 1; i <= most(s, e); i++) printf("%s [%s] : ignore\n", n, i < 124 ? "w" i : "warm")
		printf("%s : light -> %s\n", n, to)
	}'
	rows_of() { printf '%s' "$rows" | sed "s/most(s, e)/$1/"; }
	large m1 31 "$(rows_of 124)"
	large m2 31 "$(rows_of 124)"
	large m3 4 "$(rows_of '(s < 4 || e < 4 ? 124 : e == 4 ? 30 : 0)')"
	limit '65,534 rows' '' many.voc m1.fsm m2.fsm m3.fsm
	(cd "$work" && "$fsmc" emit --out large many.voc m1.fsm m2.fsm m3.fsm) >"$work/out" 2>&1
	verdict 'limit: 65,534 rows are written' $?
	large m3 4 "$(rows_of '(s < 4 || e < 4 ? 124 : e == 4 ? 31 : 0)')"
	limit '65,535 rows' 'hold 65535 rows; at most 65534 fit' many.voc m1.fsm m2.fsm m3.fsm

	# 3,854 rows of 16 actions, and one of 15 or 16: each takes a byte more.
	lamp "$(words guard 123); $(words event 7); $(words action 16 | sed s/w%d/a%d/)" '' '' ''
	sed '/action light/d; /guard warm/d' "$work/many.voc" >"$work/x" && mv "$work/x" "$work/many.voc"
	for last in 15 16; do
		large m1 4 "for (e = 0; e < 8; e++) {
			n = e ? \"w\" e : \"press\"
			for (i = 1; i <= 123; i++) {
				k = ++rows <= 3854 ? 16 : rows == 3855 ? $last : 0
				printf(\"%s [w%d] : %s\", n, i, k ? \"\" : \"ignore\\n\")
				for (a = 1; a <= k; a++) printf(\"a%d%s\", a, a < k ? \", \" : \"\\n\")
			}
			printf(\"%s : -> %s\\n\", n, to)
		}"
		[ $last = 15 ] && limit '65,535 bytes of actions' '' many.voc m1.fsm ||
			limit '65,536 bytes of actions' 'hold 65536 actions of rows; at most 65535 fit' many.voc m1.fsm
	done
}

limits() {
	limits_of_a_machine
	limits_of_a_row
	limits_of_a_vocabulary
	limits_of_text
	limits_over_all
}
