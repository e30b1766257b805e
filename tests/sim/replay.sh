#!/bin/sh
# SPDX-License-Identifier: MIT
# replay.sh SIM PEAL: one agent of random calls in each weather, recorded and given
# the same again: every message, event and result, byte for byte.
set -eu

tape=$(mktemp)
trap 'rm -f "$tape"' EXIT
for seed in 1 2 3 4 5 6 7 8; do
	"$1" --seed "$seed" --world 100 --record "$tape"
	"$2" replay "$tape"
done
