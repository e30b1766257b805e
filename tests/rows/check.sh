# SPDX-License-Identifier: MIT
# That the sums of rows can fail, and name who ran what.
#     check.sh ROWS
set -u
rows=$1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failed=0

expect() { # WHAT, STATUS, and arguments; what is said is in $work/said
	what=$1
	status=$2
	shift 2
	"$rows" "$@" >"$work/said" 2>&1
	[ $? -eq "$status" ] || { echo "FAILED  $what: $*"; failed=1; }
}

says() { # a line begins, or ends, like this
	grep -q "$1" "$work/said" || { echo "FAILED  nothing like: $1"; failed=1; }
}

mkdir "$work/none" "$work/some" "$work/all"
expect 'rows that never ran are a failure' 1 "$work/none"
says '^ack_client *rows 0/[0-9]*, pairs 0/[0-9]*, actions 0/[0-9]*$'
says '^  never ran: in Waiting, acknowledge : send ack$'
expect 'without a folder there is nothing to say' 2 "$work/nowhere"
says 'rows: no folder'

printf 'row 0\nrow 1\npair 1 0\n' >"$work/some/second.7"
printf 'row 0\n' >"$work/some/first.8"
printf 'row 0\n' >"$work/some/first.9"
expect 'one missing row is a failure' 1 "$work/some"
says '^ack_client *rows 2/[0-9]*, pairs 1/'
expect 'the first by name is named' 0 --by "$work/some"
says 'in Waiting, acknowledge : send ack   first and 1 more$'
says 'in Waiting, 2xx : ignore   second$'
says '   NONE$'
expect 'pairs that never ran are listed' 0 --pairs "$work/some"
! grep -q 'in Waiting, 2xx : ignore   then in Waiting, acknowledge' "$work/said" || failed=1
says '^ack_client *in Waiting, 2xx : ignore   then in Waiting, 2xx : ignore$'

seq 0 1023 | sed 's/^/row /' >"$work/all/every.1"
expect 'all rows are enough' 0 "$work/all"
says '^0 rows never ran$'
says 'guards both ways \([0-9]*\)/\1$'
[ "$failed" -eq 0 ] && echo 'all as expected'
exit "$failed"
