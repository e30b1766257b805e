# SPDX-License-Identifier: MIT
# The words of a fuzz target, from where the library has them: registries, grammars,
# tables, and the names that C compares with.
#     awk -f words.awk FILE... >NAME.dict

function say(word) {
	if (word == "" || length(word) > 60 || word in said)
		return
	said[word] = 1
	print "\"" word "\""
}

# Text that stands in quotes means the same there and here, but for tabs and the like.
function quoted(line,  word) {
	while (match(line, /"([^"\\]|\\.)*"/)) {
		word = substr(line, RSTART + 1, RLENGTH - 2)
		line = substr(line, RSTART + RLENGTH)
		gsub(/\\r/, "\\x0d", word)
		gsub(/\\n/, "\\x0a", word)
		gsub(/\\t/, "\\x09", word)
		gsub(/\\0/, "\\x00", word)
		say(word)
	}
}

function trim(text) {
	gsub(/^[ \t]+|[ \t]+$/, "", text)
	return text
}

BEGIN { print "# SPDX-License-Identifier: MIT" }
FNR == 1 { rows = 0 }

FILENAME ~ /\.gperf$/ {
	if ($0 == "%%")
		rows = 1
	else if (rows && split($0, field, ",") > 1 && FILENAME ~ /headers/) {
		say(field[1] ": ")
		say("\\x0d\\x0a" field[1] ": ")
		if (trim(field[2]) != "-")
			say("\\x0d\\x0a" trim(field[2]) ":")
	} else if (rows && split($0, field, ",") > 1) {
		say(field[1] " ")
		say(field[1] " sip:a SIP/2.0\\x0d\\x0a")
	}
}

FILENAME ~ /statuses\.tsv$/ && !/^#/ {
	split($0, field, "\t")
	say("SIP/2.0 " field[1] " " field[2] "\\x0d\\x0a")
}

FILENAME ~ /\.rl$/ && !/expected|include/ {
	quoted($0)
}

# Words that are compared with, and those of the RFC's lists.
FILENAME ~ /\.c$/ {
	line = $0
	while (match(line, /(PEAL_TEXT|T)\("([^"\\]|\\.)*"\)/)) {
		text = substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
		quoted(text)
	}
}

FILENAME ~ /\.(voc|fsm)$/ {
	sub(/#.*/, "")
	if (match($0, /"/))
		$0 = substr($0, 1, RSTART - 1)
	gsub(/\\/, "")
	count = split($0, field, /[:,\[\]]|->|  +/)
	for (i = 1; i <= count; i++)
		say(trim(field[i]))
}

END {
	say("\\x0d\\x0a")
	say("\\x0d\\x0a\\x0d\\x0a")
	say("\\x0d\\x0a ")
	say("\\x00")
	say("255"); say("256"); say("65535"); say("65536")
	say("2147483648"); say("4294967295"); say("4294967296")
}
