#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# check.sh SAMPLE - what the test framework says of tests that fail, are skipped, or run seeds
. tests/tools/tap.sh
sample=$1
unset SEKISHO_LONG SEKISHO_SEED
run() {
    "$@" | sed 's/^# [^ ]*check_sample.c:[0-9]*:/# file:line:/'
}

point 'as usual' "$(run "$sample")" 'ok 1 - test_well
# file:line: row a: got 1, want 2
# file:line: row b: got "x", want "y"
# file:line: row c: is not true
not ok 2 - test_wrong
ok 3 - test_skipped # SKIP no such machine
# file:line: seven: is not true
# prop_wrong_for_seven: run it again with SEKISHO_SEED=7
not ok 4 - prop_wrong_for_seven
# 20 runs
# 40 runs
ok 5 - prop_counts
1..5'
"$sample" >/dev/null
point 'the exit code' $? 1
point 'in full' "$(SEKISHO_LONG=1 run "$sample" | grep -c ' runs$')" 50
point 'one seed that fails' "$(SEKISHO_SEED=7 run "$sample" | grep ' 4 ')" \
    'not ok 4 - prop_wrong_for_seven'
point 'one seed that does not' "$(SEKISHO_SEED=8 run "$sample" | grep ' 4 ')" \
    'ok 4 - prop_wrong_for_seven'
plan
