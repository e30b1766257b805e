#!/bin/sh
# SPDX-License-Identifier: MIT
# Reads our own messages, changes of them, and the corpus where it is, with Peal and with
# others: run.sh DIFFER.  docs/differences.md decides what they differ in.
set -eu
differ=$1

"$differ" docs/differences.md 3000 tests/fuzz/seeds/fuzz_message/*
[ -d "${PEAL_CORPUS:-}" ] || { echo 'without the corpus: there is none'; exit 0; }
find "$PEAL_CORPUS" -name '*.sip' -o -name '*.dat' | grep -v /sdp/ | LC_ALL=C sort |
	xargs "$differ" docs/differences.md 50
