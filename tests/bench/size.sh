#!/bin/sh
# SPDX-License-Identifier: MIT
# Code and constants of the message layer, in bytes: the machines of grammar/, the
# registries, src/message.  What fsmc writes is not of it.
#     tests/bench/size.sh [BUILD]
build=${1:-build/release}

objects() {
	find "$build" -path '*peal-inside.dir*' \( -path '*/gen/*.o' -o -path '*/message/*.o' \) |
		grep -vE '/gen/(machines|dispatch|names|guards|actions)\.c\.o$'
}

size $(objects) | awk '
	NR > 1 { name = $NF
		 sub(/.*peal-inside\.dir\//, "", name)
		 sub(/\.o$/, "", name)
		 printf "%8d  %s\n", $1, name | "sort -rn"
		 group = name ~ /gen\/(headers|methods|registry)/ ? "registries" : name ~ /^gen/ ? "machines" : "src/message"
		 part[group] += $1
		 all += $1 }
	END { close("sort -rn")
	      for (group in part) printf "%8d  %s\n", part[group], group
	      printf "%8d  text of the message layer\n", all }'
