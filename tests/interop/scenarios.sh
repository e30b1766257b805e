#!/bin/sh
# SPDX-License-Identifier: MIT
# The conversations of tests/interop/scenarios: SIPp, and a phone that is told what to
# do.  With arguments: only pages of these names.
. tests/interop/common
need sipp
here=tests/interop/scenarios

# lines PAGE WORD: what stands behind the word, of each line that begins with it.
lines() {
	sed -n "s/^$2 //p" "$1"
}

# Ports of their own for each page: they run at the same time.
ports_of() {
	sipp_port=$((30000 + $1 * 4))
	until is_port_free $sipp_port; do sipp_port=$((sipp_port + 400)); done
}

start_phone() { # PAGE FOLDER
	options=$(lines "$1" phone | sed "s/AT/127.0.0.1:$sipp_port/")
	[ -n "$options" ] || grep -q '^>' "$1" || options="--auto answer"
	lines "$1" '>' | sed "s/AT/127.0.0.1:$sipp_port/" >"$2/lines"
	"$PEAL" phone --on udp:127.0.0.1:0 $options <"$2/lines" >"$2/says" 2>"$2/err" &
	phone=$!
}

start_sipp() { # PAGE FOLDER [REMOTE]
	folder=$2
	again=-nr
	grep -q '^deaf' "$1" && again=
	lasts=$(lines "$1" lasts)
	: "${lasts:=35}"
	shift 2
	(cd "$folder" && exec timeout -s KILL $((lasts + 5)) sipp "$@" -sf page.xml -i 127.0.0.1 -p $sipp_port \
		-m 1 $again -timeout ${lasts}s -timeout_error -nostdin -trace_err -error_file errors >log 2>&1) &
	sipp=$!
}

# The phone ends by itself when its lines do, else it is asked to.
end_phone() { # PAGE
	grep -q '^>' "$1" && ! grep -q '^phone.*--auto' "$1" || kill -INT "$phone"
	wait "$phone"
}

play() { # PAGE FOLDER
	if [ "$(cat "$2/role")" = uac ]; then
		start_phone "$1" "$2"
		wait_for "$2/err" "listening on" || return 1
		start_sipp "$1" "$2" "$(sed -n 's/^listening on udp://p' "$2/err")"
	else
		start_sipp "$1" "$2"
		tries=0
		while is_port_free $sipp_port; do
			tries=$((tries + 1))
			[ $tries -gt 100 ] && echo "SIPp does not begin" && return 1
			sleep 0.05
		done
		start_phone "$1" "$2"
	fi
	wait $sipp
	sipp_exit=$?
	end_phone "$1"
	phone_exit=$?
	[ $sipp_exit -eq 0 ] || { echo "SIPp: exit $sipp_exit"; return 1; }
}

judge() { # PAGE FOLDER
	want=$(lines "$1" exit)
	[ "$phone_exit" -eq "${want:-0}" ] || { echo "the phone: exit $phone_exit"; return 1; }
	lines "$1" says | while IFS= read -r text; do
		grep -qF -e "$text" "$2/says" || { echo "the phone does not say: $text"; return 1; }
	done || return 1
	lines "$1" never | while IFS= read -r text; do
		! grep -qF -e "$text" "$2/says" || { echo "the phone says: $text"; return 1; }
	done
}

one() { # PAGE NUMBER
	folder=$work/$2
	mkdir "$folder"
	ports_of "$2"
	awk -v rolefile="$folder/role" -f $here/sipp.awk "$1" >"$folder/page.xml" 2>"$folder/why" &&
		play "$1" "$folder" >"$folder/why" 2>&1 && judge "$1" "$folder" >"$folder/why" 2>&1 &&
		echo ok >"$folder/verdict"
}

show() { # PAGE NUMBER
	title="$(basename "$1" .txt): $(sed -n '1s/^# //p' "$1")"
	if [ -f "$work/$2/verdict" ]; then
		pass "$title"
		return
	fi
	fail "$title"
	for part in why says err errors; do
		[ -s "$work/$2/$part" ] && sed "s/^/      $part: /" "$work/$2/$part" | head -n 40
	done
}

pages=
if [ $# -gt 0 ]; then
	for name; do pages="$pages $here/$name.txt"; done
else
	pages=$(ls $here/*.txt)
fi
number=0
for page in $pages; do
	number=$((number + 1))
	one "$page" $number &
	players="${players:-} $!"
	[ $((number % 8)) -eq 0 ] && wait $players && players=
done
[ -n "${players:-}" ] && wait $players
number=0
for page in $pages; do
	number=$((number + 1))
	show "$page" $number
done
finish
