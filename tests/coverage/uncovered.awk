# SPDX-License-Identifier: MIT
# What `llvm-cov export` says of branches and conditions, as lines:
#     FILE <tab> LINE <tab> never true|never false <tab> CONDITION
# then `branches COVERED ALL` and `mcdc COVERED ALL`; with mcdc=1 also a line for each
# condition that was never shown to decide its outcome alone (`never alone`).
# A branch is [line, column, line, column, true, false, three more]; a decision
# [line, column, line, column, two more, [one claim for each condition]].

BEGIN { RS = "[][]" }

/"filename":/ {
	match($0, /"filename":"[^"]*"/)
	file = substr($0, RSTART + 12, RLENGTH - 13)
	for (i = 0; i < count; i++)
		add(file, branch[i])
	count = 0
	next
}
split($0, words, ",") == 9 && /^[0-9,]+$/ {
	branch[count++] = $0
}
/^[0-9]+(,[0-9]+)*,$/ { decision = $0 }
/^(true|false)(,(true|false))*$/ { add_decision(file, decision, $0) }

function add(file, text,    v, key) {
	split(text, v, ",")
	key = file SUBSEP v[1] SUBSEP v[2] SUBSEP v[3] SUBSEP v[4]
	if (!(key in yes))
		keys[all++] = key
	yes[key] += v[5]
	no[key] += v[6]
}

function add_decision(file, at, claims,    v, n, i, key) {
	split(at, v, ",")
	n = split(claims, claim, ",")
	for (i = 1; i <= n; i++) {
		key = file SUBSEP v[1] SUBSEP v[2] SUBSEP v[3] SUBSEP v[4] SUBSEP i
		if (!(key in alone))
			conditions[condition_count++] = key
		alone[key] += claim[i] == "true"
	}
}

# What stands in the source between two places, its blanks folded.
function source(key,    v, text, line) {
	split(key, v, SUBSEP)
	if (loaded != v[1]) {
		RS = "\n"
		for (line = 1; (getline lines[line] < v[1]) > 0; line++)
			;
		close(v[1])
		loaded = v[1]
	}
	if (v[2] == v[4])
		return substr(lines[v[2]], v[3], v[5] - v[3])
	text = substr(lines[v[2]], v[3])
	for (line = v[2] + 1; line < v[4]; line++)
		text = text " " lines[line]
	text = text " " substr(lines[v[4]], 1, v[5] - 1)
	gsub(/[ \t]+/, " ", text)
	return text
}

function tell(key, what,    v) {
	split(key, v, SUBSEP)
	sub(/.*\/src\//, "src/", v[1])
	printf "%s\t%d\t%s\t%s\n", v[1], v[2], what, source(key)
}

END {
	for (i = 0; i < all; i++) {
		covered += (yes[keys[i]] > 0) + (no[keys[i]] > 0)
		if (!yes[keys[i]])
			tell(keys[i], "never true")
		if (!no[keys[i]])
			tell(keys[i], "never false")
	}
	for (i = 0; i < condition_count; i++) {
		decided += alone[conditions[i]] > 0
		if (mcdc && !alone[conditions[i]]) {
			split(conditions[i], v, SUBSEP)
			tell(conditions[i], "condition " v[6] " never alone")
		}
	}
	print "branches", covered + 0, 2 * all
	print "mcdc", decided + 0, condition_count + 0
}
