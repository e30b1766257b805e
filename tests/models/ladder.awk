# SPDX-License-Identifier: MIT
# Draws the notes of a trail that SPIN plays (spin -t): what arrived, what was
# lost, and what each side did.
function name(bit) {
	sub(/^[ud]_/, "", bit)
	return bit == "ack2" ? "ACK of the 2xx" : bit ~ /xx/ ? bit : toupper(bit)
}
function dashes(count) {
	return count > 0 ? substr("----------------------------------------", 1, count) : ""
}
function arrow(bit, is_lost,    text, rest) {
	text = " " name(bit) " "
	rest = 40 - length(text)
	if (bit ~ /^u_/ && is_lost) return sprintf("|%s%sx%*s|", dashes(8), text, rest - 9, "")
	if (bit ~ /^u_/) return "|" dashes(8) text dashes(rest - 9) ">|"
	if (is_lost) return sprintf("|%*sx%s%s|", rest - 9, "", text, dashes(8))
	return "|<" dashes(rest - 9) text dashes(8) "|"
}
!/^ *ladder / { next }
{ sub(/^ *ladder /, "") }
$1 == "arrives" { print "        " arrow($2, 0) }
$1 == "lost" { print "        " arrow($2, 1) }
$1 == "left" { sub(/^left /, ""); printf "        | %-39s|\n", $0 }
$1 == "right" { sub(/^right /, ""); printf "        |%40s|\n", $0 " " }
