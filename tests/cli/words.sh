#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# words.sh SEKISHO - help, manual page and completion name the same commands and options.
. tests/tools/tap.sh
sekisho=$(realpath "$1")
export LANG=C.UTF-8
unset LC_ALL LC_MESSAGES

# The names of all commands, as help lists them: the lower-case words before the arguments.
"$sekisho" help >"$work/help"
sed -n '/^Usage/,/^  --/s/^  \([a-z][a-z-]*\( [a-z][a-z-]*\)\{0,1\}\) .*/\1/p' "$work/help" |
    sed 's/ *$//' >"$work/names"
awk '{ print }' "$work/names" >"$work/listed"

for lang in en ja; do
    "$sekisho" manual --lang $lang >"$work/$lang.1"
    point "manual in $lang is well formed" "$(mandoc -Tlint -Wwarning "$work/$lang.1" 2>&1)" ''
    point "manual in $lang is the one in docs/man" \
        "$(diff "docs/man/$lang/sekisho.1" "$work/$lang.1" 2>&1)" ''
    "$sekisho" route manual --lang $lang >"$work/$lang.7"
    point "the routes in $lang are well formed" "$(mandoc -Tlint -Wwarning "$work/$lang.7" 2>&1)" ''
    point "the routes in $lang are those in docs/man" \
        "$(diff "docs/man/$lang/sekisho-routes.7" "$work/$lang.7" 2>&1)" ''
    mandoc -Tutf8 "$work/$lang.1" | sed 's/.\x08//g' >"$work/$lang.txt"
done

"$sekisho" completion bash >"$work/completion"
while read -r name; do
    "$sekisho" help $name >"$work/one" 2>&1
    point "help $name" "$?" 0
    example=$(sed -n 's/^Example: //p' "$work/one")
    point "help $name has an example of it" "${example#sekisho $name}" "${example##*sekisho $name}"
    for lang in en ja; do
        grep -q -- "^ *$name" "$work/$lang.txt"
        point "manual in $lang has $name" "$?" 0
    done
    # Every option of its help is completed.
    for option in $(sed -n 's/^  \(--[a-zN.-]*\).*/\1/p' "$work/one"); do
        case $option in *.N.*) continue ;; esac # rows of a list are counted by whoever writes them
        grep -F "'$name') words=" "$work/completion" | grep -q -- "$option[ ']"
        point "completion of $name has $option" "$?" 0
    done
done <"$work/listed"

# complete WORDS...: what bash offers for the last of the words.
complete() {
    bash -c '
        . "$1"
        shift
        COMP_WORDS=(sekisho "$@")
        COMP_CWORD=$#
        _sekisho
        echo "${COMPREPLY[@]}"' - "$work/completion" "$@"
}

point 'the first word' "$(complete hist)" 'history'
point 'all first words' "$(complete '' | tr ' ' '\n' | sort)" \
    "$(cut -d ' ' -f 1 "$work/listed" | sort -u)"
point 'a verb' "$(complete pack d)" 'diff'
point 'all verbs of a noun' "$(complete register '')" 'list check show'
point 'an option' "$(complete assess case.json --kn)" '--known-on'
point 'an option of two words' "$(complete pack test --mu)" '--mutate'
point 'a file' "$(cd tests/cli/cases && complete assess resc)" 'rescue.json'
if command -v zsh >/dev/null; then
    "$sekisho" completion zsh >"$work/completion.zsh"
    point 'zsh reads its script' "$(zsh -n "$work/completion.zsh" 2>&1)" ''
fi
plan
