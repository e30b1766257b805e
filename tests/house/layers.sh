# SPDX-License-Identifier: MIT
# Who may include whom.  src/ is a stack of folders, see `core` in rules; tape, registrar,
# net and cli stand beside it and see only what every user sees.
. "$(dirname "$0")/rules"

# FILE:LINE:name of each #include of the files given, <> and "" kept.
includes() {
	grep -HnoE '^ *# *include *[<"][^>"]+[>"]' "$@" /dev/null | sed -E 's/# *include *//'
}

layers() {
	allowed=
	for folder in $core tape registrar net cli; do
		case $folder in
		tape | registrar | net | cli) allowed=$folder ;;
		*) allowed=${allowed:+$allowed|}$folder ;;
		esac
		includes $(find "src/$folder" -name '*.[ch]') | grep '"' |
			grep -vE ":\"(($allowed)/)?[a-z0-9_]+\\.h\"\$"
	done
}

# "x.h" is a neighbour or generated; everything else is written "folder/x.h".
bare_names() {
	for file in $(find src -name '*.[ch]'); do
		includes "$file" | grep -E ':"[a-z0-9_]+\.h"$' | while IFS= read -r found; do
			name=${found##*:\"}
			name=${name%\"}
			[ -e "$(dirname "$file")/$name" ] || [ -e "gen/$name" ] || echo "$found"
		done
	done
}

core_headers() { # emmintrin.h is of the processor, not of a system
	includes $(core_sources) $(generated) | grep '<' | grep -v '^gen/fsmc_lexer\.c' |
		grep -vE '<(peal/[a-z]+\.h|string\.h|stdbool\.h|stddef\.h|stdint\.h|limits\.h|emmintrin\.h)>$'
}

public_headers() {
	includes include/peal/*.h gen/peal/*.h |
		grep -vE '<(peal/[a-z]+|stdbool|stddef|stdint)\.h>$'
	grep -HnwE 'ssize_t|FILE|time_t|socklen_t' include/peal/*.h gen/peal/*.h
}

no_source_included() {
	includes $(hand_written) $(generated) | grep '\.c[">]$'
}

one_header_for_generated() {
	for file in $(find gen -name '*.c'); do
		[ "$(includes "$file" | grep -c '"[a-z]*/')" -le 1 ] ||
			echo "$file:1: more than one hand-written header"
	done
}

# What is optional is a file of its own, so #if is left to include guards.
no_conditions() {
	grep -HnE '^ *# *(if|ifdef|elif)\b' $(core_sources | grep '\.c$') /dev/null
}

rule 'a folder includes itself and the folders above it' layers
rule 'a header without a folder is a neighbour or generated' bare_names
rule 'the core and gen/ include no header of a system' core_headers
rule 'public headers include stdbool, stddef, stdint and each other' public_headers
rule 'nothing includes a .c file' no_source_included
rule 'a generated .c includes one hand-written header of src/ at most' one_header_for_generated
rule 'no conditional compilation in the core' no_conditions
verdict
