#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# interview.sh SEKISHO - an interview from an empty case ends, and what it saves is assessed with
# the same answer, word for word. (That nobody can say now is not saved: it may be asked again.)
. tests/tools/tap.sh
sekisho=$1
export SEKISHO_TODAY=2026-11-21 LANG=C.UTF-8
unset LC_ALL LC_MESSAGES

# The answer an interview ends with: what follows the last prompt.
ending() {
    awk '/^> /{ text = ""; next } { text = text $0 "\n" } END { printf "%s", text }' "$1" |
        sed '/./,$!d'
}

# interview NAME ANSWERS OPTIONS...: the same in both ways, and the same exit code.
interview() {
    name=$1
    answers=$2
    shift 2
    rm -f "$work/saved.json"
    "$sekisho" ask "$@" --save "$work/saved.json" <"$answers" >"$work/asked" 2>"$work/said"
    asked=$?
    "$sekisho" assess "$work/saved.json" "$@" >"$work/assessed" 2>&1
    assessed=$?
    point "$name: the same answer" "$(ending "$work/asked")" "$(sed '/./,$!d' "$work/assessed")"
    point "$name: the same exit code" "$asked" "$assessed"
}

# The same answer to every question: more answers than there can be questions.
always() {
    awk -v answer="$1" 'BEGIN { for (i = 0; i < 300; i++) print answer }' >"$work/always"
    echo "$work/always"
}

export SEKISHO_DATA=tests/cli/data
interview 'rescue boats' tests/cli/answers/rescue.txt --on 2021-02-03
interview 'rescue boats, in Japanese' tests/cli/answers/rescue.ja.txt --on 2021-02-03 --lang ja
interview 'nothing said' /dev/null --on 2021-02-03
interview 'licences' "$(always 1)" --regime export-control --on 2021-02-03

# The real law: answers that are no answer to one question are one to the next, so that all end.
unset SEKISHO_DATA
cat >"$work/mixed" <<END
PHL
END
for day in 1970-01-01 1980-01-01 1990-01-01 2005-01-01 2012-01-01 2014-04-01 2022-04-01 2024-01-01 \
    2024-04-01 2026-05-01; do
    for word in no yes; do
        awk -v word=$word 'BEGIN { for (i = 0; i < 300; i++) print word "\n1\nPHL" }' \
            >"$work/mixed"
        interview "$day, always $word" "$work/mixed" --on $day
    done
done
interview 'licences, always yes' "$work/mixed" --on 2024-01-01 --regime export-control
plan
