#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# data.sh SEKISHO - what Sekisho itself says of the packs, registers and stories that go with it
. tests/tools/tap.sh
sekisho=$1

# well ARGUMENTS...: one point, a command that ends with 0. It shows what it said when it does not.
well() {
    said=$("$sekisho" "$@" 2>&1)
    status=$?
    [ $status -eq 0 ] && said=''
    point "sekisho $*" "$status $said" '0 '
}

well pack check
for pack in $("$sekisho" pack list --json | grep -o '"id":"[^"]*"' | cut -d '"' -f 4); do
    well pack lint "$pack"
    well pack test "$pack"
done
for file in $(find packs access -name '*.rules' -o -name '*.access' | sort); do
    well pack fmt --check "$file"
done
well register check
well story run stories/
for file in papers/*.paper; do
    well paper check "$file"
done
# Every paper that a step of a route makes can be printed.
for paper in $(sed -n 's/^ *PAPER //p' routes/*.route | tr -d ',' | tr ' ' '\n' | sort -u); do
    point "routes: $paper" "$("$sekisho" paper list | grep -c "^$paper  ")" 1
done
plan
