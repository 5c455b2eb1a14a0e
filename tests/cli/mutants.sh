#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# mutants.sh SEKISHO - breaks every rule of every pack, one word at a time: one point a file.
. tests/tools/tap.sh
"$1" pack test --mutate --lang en >"$work/out" 2>"$work/err"
status=$?
sed 's/^/# /' "$work/err"
grep 'breakages noticed' "$work/out" | sed 's/^/# /'

for file in packs/*/*.rules; do
    missed=$(grep -F "$file:" "$work/err" | grep -F 'error:')
    point "$file" "$missed" ''
done
point 'the list of known survivors is true' "$(grep -F 'survivors.txt:' "$work/err")" ''
point 'nothing else is wrong' "$status" 0
plan
