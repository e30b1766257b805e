# SPDX-License-Identifier: MIT
# What libpeal.a (PEAL_LIBRARY, built without instruments) is made of.
. "$(dirname "$0")/rules"

[ -n "${PEAL_LIBRARY:-}" ] || { echo 'skipped: not a sealed build'; exit 77; }
: "${NM:=nm}" "${SIZE:=size}"

# Defined public names: those of the headers, comments removed.
declared() {
	cat include/peal/*.h gen/peal/*.h | awk '{
		while (match($0, /\/\*.*\*\//)) $0 = substr($0, 1, RSTART - 1) substr($0, RSTART + RLENGTH)
		if (skip) { if (!match($0, /\*\//)) next; $0 = substr($0, RSTART + 2); skip = 0 }
		if (match($0, /\/\*/)) { $0 = substr($0, 1, RSTART - 1); skip = 1 }
		if (/^[a-z]/ && match($0, /peal_[a-z0-9_]+\(/)) print substr($0, RSTART, RLENGTH - 1)
	}' | sort -u
}

defined() {
	"$NM" --defined-only --extern-only "$@" 2>/dev/null | awk 'NF == 3 { print $3 }' | sort -u
}


not_writable() { # constant pointers are relocated once and then sealed: .data.rel.ro
	"$SIZE" -A "$PEAL_LIBRARY" | awk '
		/:$|ex / { member = $1 }
		/^\.t?(data|bss)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 {
			print member ": " $1 " has " $2 " bytes"
		}'
}

needs_nothing() {
	known=$(printf '%s\n' memcpy memmove memset memcmp memchr strlen; defined "$PEAL_LIBRARY")
	"$NM" -u "$PEAL_LIBRARY" | awk '/:$/ { member = $1 } $1 == "U" { print $2 " " member }' |
		while read -r name member; do
			printf '%s\n' "$known" | grep -qx "$name" || echo "$member needs $name"
		done
}

only_public_names() { # peal_private_: see cmake/seal.sh
	names=$(declared)
	defined "$PEAL_LIBRARY" | grep -v '^peal_private_' | while read -r name; do
		printf '%s\n' "$names" | grep -qx "$name" ||
			echo "$PEAL_LIBRARY: $name is global, but no header declares it"
	done
}

all_public_names() {
	names=$(defined "$PEAL_LIBRARY" ${PEAL_NET_LIBRARY:-})
	declared | while read -r name; do
		printf '%s\n' "$names" | grep -qx "$name" ||
			grep -Hn "^[a-z].*$name(" include/peal/*.h | sed 's/:[^:0-9].*$/: '"$name is not defined/"
	done
}

rule 'nothing in the core can be written to' not_writable
rule 'the core needs memcpy memmove memset memcmp memchr strlen at most' needs_nothing
rule 'what is global is declared in include/peal' only_public_names
rule 'what include/peal declares is there' all_public_names
"$SIZE" -t "$PEAL_LIBRARY" | awk '
	$NF == "(TOTALS)" { printf "size    %d bytes of text in libpeal.a, of %d aimed for\n", $1, 160 * 1024 }'
verdict
