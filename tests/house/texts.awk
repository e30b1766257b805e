# SPDX-License-Identifier: MIT
# Every text that a writer or a verb is given, one a line: FUNCTION.ARGUMENT, and
# STRUCT.FIELD of each struct that one takes, or that stands in such a struct.
# Reads include/peal/*.h.

function is_taker(text) {
	sub(/^.*\(/, "", text)
	if (text ~ /const struct peal_(engine|tape|guard|registrar) /)
		return 0
	return text ~ /struct peal_(writer|engine|tape|guard|registrar) \*/
}

function note_arguments(name, list,   n, i, part, word) {
	n = split(list, part, ",")
	for (i = 1; i <= n; i++) {
		sub(/^ /, "", part[i])
		split(part[i], word, " ")
		if (part[i] ~ /^struct peal_text [a-z_]+$/)
			print name "." word[3]
		else if (part[i] ~ /^const struct [a-z_]+ \*[a-z_]+$/)
			taken[word[3]] = 1
	}
}

function note_declaration(text,   name, list) {
	gsub(/[ \t]+/, " ", text)
	if (!match(text, /[a-z_]+\(/) || !is_taker(text))
		return
	name = substr(text, RSTART, RLENGTH - 1)
	list = substr(text, RSTART + RLENGTH)
	sub(/\);.*/, "", list)
	note_arguments(name, list)
}

function note_fields(text,   n, i, part, type) {
	gsub(/[\t]/, "", text)
	sub(/;.*/, "", text)
	sub(/^const /, "", text)
	n = split(text, part, /[ ,]+/)
	type = part[2]
	if (text !~ /^struct /)
		return
	if (type != "peal_text")
		inner[within, ++inners[within]] = type
	for (i = 3; i <= n && type == "peal_text"; i++)
		field[within, ++fields[within]] = part[i]
}

# A struct that is taken, once, and those in it.
function put(name,   i) {
	if (done[name]++)
		return
	for (i = 1; i <= fields[name]; i++)
		print name "." field[name, i]
	for (i = 1; i <= inners[name]; i++)
		put(inner[name, i])
}

{ gsub(/\/\*.*\*\//, ""); sub(/\/\*.*/, "") }
/^ \*/ || /^\t+ \*/ { next }
/^struct [a-z_]+ \{/ { within = $2; next }
/^};/ { within = "" }
within { note_fields($0); next }
/^[a-z].*\(/ || declaration {
	declaration = declaration " " $0
	if ($0 ~ /;/) {
		note_declaration(declaration)
		declaration = ""
	}
}
END {
	for (name in taken)
		put(name)
}
