#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
#     run.sh SEKISHO TABLE...
#
# Runs every command line of the tables and compares all that comes of it (standard output, standard
# error, exit code, files written) with tests/golden/cli/NAME.txt. A row of a table is
#
#     NAME EXIT-CODE ARGUMENTS...
#
# and the shell reads the arguments: $big and $deep are files too large and too deep to keep,
# redirections work. Each row runs in a directory of its own that holds a copy of cases/, bad/,
# answers/ and data/, and as listed/ the data with a list of known survivors. SEKISHO_BLESS=1
# rewrites the golden files; read the difference before keeping it.
. tests/tools/tap.sh
sekisho=$(realpath "$1")
shift
tables=$*
root=$PWD
golden=$root/tests/golden/cli
# What rows name: invented lists, and queries for them.
lists=$root/tests/lists queries=$root/tests/cli/screen costs=$root/tests/cli/cost
papers=$root/examples/papers credit=$root/examples/credit
offsets=$root/tests/cli/offset samples=$root/examples/offset
bids=$root/examples/campaigns
export SEKISHO_TODAY=2026-11-21 LANG=C.UTF-8 SEKISHO_DATA=data
unset LC_ALL LC_MESSAGES

# Larger than any file Sekisho reads: 50 MB, all of it holes.
big=$work/big.json
truncate -s 50M "$big"
big_rules=$work/big.rules
ln "$big" "$big_rules"
deep=$work/deep.json
{
    printf '{ "format": "sekisho-case-1", "facts": '
    head -c 100000 /dev/zero | tr '\0' '['
} >"$deep"
wide=$work/wide.rules
head -c 3000000 /dev/zero | tr '\0' 'A' >"$wide"

# The files of the row's directory with their sums, to see what a command wrote.
listing() {
    find . -type f -exec cksum {} + | sort -k 3
}

# What became of the row's directory: "wrote FILE" and the file, for every file new or changed.
written() {
    diff "$work/before" "$work/after" | sed -n 's/^> [0-9]* [0-9]* //p' | while read -r file; do
        printf -- '---- wrote %s\n' "$file"
        cat "$file"
    done
    diff "$work/before" "$work/after" | sed -n 's/^< [0-9]* [0-9]* //p' | while read -r file; do
        [ -e "$file" ] || printf -- '---- removed %s\n' "$file"
    done
}

# run ARGUMENTS: the command line as a shell would read it, with everything that comes of it.
run() {
    rm -rf "$work/row"
    mkdir "$work/row"
    cd "$work/row" || exit 1
    cp -r "$root/tests/cli/cases" "$root/tests/cli/bad" "$root/tests/cli/answers" \
        "$root/tests/cli/data" .
    cp -r data listed
    cp bad/survivors.txt listed/packs
    listing >"$work/before"
    eval "\"\$sekisho\" $1" >"$work/out" 2>"$work/err"
    status=$?
    listing >"$work/after"
    {
        printf '$ sekisho %s\n' "$1"
        cat "$work/out"
        if [ -s "$work/err" ]; then
            echo '---- standard error'
            cat "$work/err"
        fi
        written
        echo "---- exit code $status"
    } | sed "s|$work/||g; s|$root/||g"
    cd "$root" || exit 1
}

# check NAME EXIT-CODE ARGUMENTS: one point.
check() {
    said=$(run "$3")
    if [ -n "${SEKISHO_BLESS:-}" ]; then
        printf '%s\n' "$said" >"$golden/$1.txt"
    fi
    differences=$(printf '%s\n' "$said" | diff "$golden/$1.txt" - 2>&1)
    case $said in
    *"---- exit code $2") ;;
    *) differences="$differences exit code should be $2" ;;
    esac
    [ -z "$differences" ] ||
        echo "# if it is meant: SEKISHO_BLESS=1 tests/cli/run.sh $sekisho $tables"
    point "$1" "$differences" ''
}

cat "$@" | grep -v -e '^#' -e '^$' >"$work/rows"
while read -r name code arguments; do
    check "$name" "$code" "$arguments"
done <"$work/rows"
point 'every name stands once' "$(cut -d ' ' -f 1 "$work/rows" | sort | uniq -d)" ''
plan
