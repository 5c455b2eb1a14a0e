#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# screen_a_name.sh PROGRAM - the example finds who is on the invented list, and nobody else.
. tests/tools/tap.sh
program=$(realpath "$1")
ask() {
    "$program" "$@" 2>&1
    echo "exit $?"
}
point 'in another script' "$(ask tests/lists/plain.csv 'モガミ・タロウ' | tail -n 1)" 'exit 1'
point 'with its score' "$(ask tests/lists/plain.csv '最上太郎')" "1000 最上 太郎
exit 1"
point 'nobody' "$(ask tests/lists/plain.csv 'Quite Another')" 'exit 0'
point 'nothing to compare' "$(ask tests/lists/plain.csv '??')" 'exit 2'
point 'a list that is none' "$(ask README.md 'Quite Another')" 'exit 2'
point 'no list' "$(ask none.csv 'Quite Another')" 'exit 2'
plan
