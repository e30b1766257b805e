# SPDX-License-Identifier: MIT
# Applies a change, lines that begin with ' ', '-' and '+', to a file: the lines
# it speaks of must stand there once, in this order.
#
#     awk -f apply.awk CHANGE FILE
FNR == NR {
	line = substr($0, 2) "\n"
	if ($0 !~ /^\+/) before = before line
	if ($0 !~ /^-/) after = after line
	next
}
{ file = file $0 "\n" }
END {
	at = index(file, before)
	if (!at || before == "") {
		print "these lines are not there:\n" before > "/dev/stderr"
		exit 1
	}
	printf "%s%s%s", substr(file, 1, at - 1), after, substr(file, at + length(before))
}
