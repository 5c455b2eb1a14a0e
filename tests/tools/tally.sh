#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# tally.sh - how tests/tally.awk adds up logs; no bad end may look like a shorter success
. tests/tools/tap.sh

# adds NAME WANT LINE...: the last line for one test whose log is these lines
adds() {
    name=$1
    want=$2
    shift 2
    printf '%s\n' '==== 1/1 ====' 'test: t' "$@" >"$work/log"
    point "$name" "$(awk -f tests/tally.awk "$work/log" | tail -n 1)" "$want"
}

well='result: exit status 0'
adds 'two points' '2 passed, 0 failed, 0 skipped' "$well" 'ok 1 - a' 'ok 2 - b' '1..2'
adds 'a failed point' '1 passed, 1 failed, 0 skipped' \
    'result: exit status 1' 'ok 1' 'not ok 2' '1..2'
adds 'a skipped point' '1 passed, 0 failed, 1 skipped' "$well" 'ok 1' 'ok 2 # SKIP why' '1..2'
adds 'a skipped test' '0 passed, 0 failed, 1 skipped' "$well" '1..0 # SKIP why'
adds 'fewer points than planned' '1 passed, 1 failed, 0 skipped' "$well" 'ok 1' '1..2'
adds 'no plan' '1 passed, 1 failed, 0 skipped' "$well" 'ok 1'
adds 'killed' '1 passed, 1 failed, 0 skipped' 'result: killed by signal 6 SIGABRT' 'ok 1'
adds 'ended badly after its plan' '1 passed, 1 failed, 0 skipped' \
    'result: exit status 1' 'ok 1' '1..1'
adds 'said nothing' '0 passed, 1 failed, 0 skipped' "$well"
awk -f tests/tally.awk /dev/null >/dev/null
point 'nothing at all is no success' $? 1
plan
