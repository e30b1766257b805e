# SPDX-License-Identifier: MIT
# Of the text of a test: the ids of requirements and the clauses that it names, as
#     id TAB R3261-9.1-02 TAB file
#     clause TAB RFC 3261 9.1 TAB file
# "R3261-9.1-02, -05, 9.2-01" are three, and so are "RFC 3261 9.1, 17.1.2".

function say(kind, what) { print kind "\t" what "\t" file }

# What `pattern` finds at the very beginning of `text`, taken off.
function take(pattern) {
	if (!match(text, "^" pattern))
		return ""
	found = substr(text, 1, RLENGTH)
	text = substr(text, RLENGTH + 1)
	return found
}

{
	text = $0
	while (match(text, /R[0-9][0-9][0-9][0-9]-[0-9A][0-9A-Zp.]*-[0-9][0-9]/)) {
		id = substr(text, RSTART, RLENGTH)
		text = substr(text, RSTART + RLENGTH)
		say("id", id)
		rfc = substr(id, 1, 6)
		section = substr(id, 7)
		sub(/-[0-9][0-9]$/, "", section)
		while ((more = take("(,| and) +(-?[0-9][0-9.]*)?-[0-9][0-9]")) != "") {
			sub(/^(,| and) +-?/, "", more)
			if (more ~ /-/) {
				section = more
				sub(/-[0-9][0-9]$/, "", section)
			}
			sub(/^.*-/, "", more)
			say("id", rfc section "-" more)
		}
	}
	text = $0
	while (match(text, /RFC [0-9][0-9][0-9][0-9],? +[0-9A-D][0-9.]*/)) {
		clause = substr(text, RSTART, RLENGTH)
		text = substr(text, RSTART + RLENGTH)
		rfc = substr(clause, 1, 8)
		sub(/^RFC [0-9]*,? +/, "", clause)
		sub(/\.$/, "", clause)
		if (clause ~ /^[A-D]/ && text ~ /^[A-Za-z]/)
			continue
		say("clause", rfc " " clause)
		while ((more = take("(,| and) +[0-9]+(\\.[0-9]+)+")) != "") {
			sub(/^[^0-9]*/, "", more)
			say("clause", rfc " " more)
		}
	}
}
