# SPDX-License-Identifier: MIT
# Reads the notes of a trail that SPIN plays (spin -t): what arrived, what was lost,
# what each side did, which rows ran.
#
#     awk -f trail.awk              draws them as a ladder
#     awk -v script=1 -f trail.awk  writes them for play, see play.c; with -v early=1
#                                   timers that end something stand where they fired
#
# A message is a bit of invite.pml and non_invite.pml, "u_invite", or a transaction of
# session.pml, "4 INVITE", or 10 and a request of watching.pml.  In a script it is named by its sender, what it is, and
# which of the sender's (or, of a response, the receiver's) requests of that method
# it belongs to: "left INVITE 1", "right 200 for INVITE 1".
BEGIN {
	is["u_invite"] = "left INVITE 1"
	is["u_ack"] = "left ACK 1"
	is["u_ack2"] = "left ACK-2XX 1"
	is["u_cancel"] = "left CANCEL 1"
	is["u_bye"] = "left BYE 1"
	is["u_request"] = "left MESSAGE 1"
	is["d_1xx"] = "right 1xx for INVITE 1"
	is["d_2xx"] = "right 2xx for INVITE 1"
	is["d_refused"] = "right 3xx-6xx for INVITE 1"
	is["d_cancel_2xx"] = "right 2xx for CANCEL 1"
	is["d_cancel_refused"] = "right 3xx-6xx for CANCEL 1"
	is["d_bye_2xx"] = "right 2xx for BYE 1"
	is["d_final"] = "right 2xx for MESSAGE 1"
	split("left left right right left left left right right - " \
	      "left left left right right right right", client_of)
	split("INVITE INVITE INVITE INVITE INVITE BYE UPDATE BYE UPDATE - " \
	      "SUBSCRIBE SUBSCRIBE SUBSCRIBE NOTIFY NOTIFY NOTIFY NOTIFY", method_of)
	split("2 3 1 2 1 1 1 1 1 - 1 2 3 1 2 3 4", number_of)
}
function other(side) {
	return side == "left" ? "right" : "left"
}
function message(first, second,    t) {
	if (first in is) return is[first]
	t = first + 1
	if (second ~ /^[1-9]/)
		return other(client_of[t]) " " second " for " method_of[t] " " number_of[t]
	return client_of[t] " " second " " number_of[t]
}
function dashes(count) {
	return count > 0 ? substr("----------------------------------------", 1, count) : ""
}
function arrow(name, is_lost,    from, text, rest) {
	from = name
	sub(/ .*/, "", from)
	sub(/^[a-z]* /, "", name)
	sub(/ 1$/, "", name)
	sub(/ACK-2XX/, "ACK of the 2xx", name)
	text = " " name " "
	rest = 40 - length(text)
	if (from == "left" && is_lost) return sprintf("|%s%sx%*s|", dashes(8), text, rest - 9, "")
	if (from == "left") return "|" dashes(8) text dashes(rest - 9) ">|"
	if (is_lost) return sprintf("|%*sx%s%s|", rest - 9, "", text, dashes(8))
	return "|<" dashes(rest - 9) text dashes(8) "|"
}
function draw_side(side, words) {
	if (words ~ /^ran /) return
	if (side == "left") printf "        | %-39s|\n", words
	else printf "        |%40s|\n", words " "
}
!/^ *ladder / { next }
{
	sub(/^ *ladder /, "")
	sub(/^0 /, "left ")
	sub(/^1 /, "right ")
}
$1 == "begins" { if (script) print; begun = 1; next }
!begun { next } # what ran before was another course
$1 == "arrives" || $1 == "lost" {
	late = 0
	if (script) print "wire", message($2, $3), $1
	else print "        " arrow(message($2, $3), $1 == "lost")
	next
}
# A timer that ends what waits for nothing any more: a model lets it fire at once, in
# a script it comes last, with the rows that it makes run.
$2 == "ends" || ($2 == "ran" && late) {
	late = 1
	sub(/ ends /, " timer ")
	if (script && !early) last[++lasts] = $0
	else if (script) print
	else if ($2 != "ran") draw_side($1, $2 " " $3 " " $4)
	next
}
{
	late = 0
	side = $1
	sub(/^[a-z]* /, "")
	if (script) print side, $0
	else draw_side(side, $0)
}
END {
	for (i = 1; i <= lasts; i++) print last[i]
}
