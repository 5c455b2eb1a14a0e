#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# page_types.sh PAGE MADE COMPILER - what the C compiler refuses of a compiled template, and that it
# names the template's own line
. tests/tools/tap.sh
page=$1
made=$2
compiler=$3
mkdir -p "$work/in" "$work/out"

# body NAME WANT LINE: is the line taken, or refused at line 2 of the template?
body() {
    printf '%s\n' '{page p Tree "tests/templates/views.h"}' "$3" >"$work/in/x.html"
    "$page" "$work/in" "$work/out" "$work/out/d"
    if $compiler -std=c17 -Wall -Wextra -Werror -fsyntax-only -I. -Isrc "-I$made" "-I$work/out" \
        "$work/out/templates.c" >"$work/said" 2>&1; then
        got=taken
    else
        got=$(sed "s|$work/||g" "$work/said" | grep -o '^in/x.html:[0-9][0-9]*' | head -n 1)
    fi
    point "$1" "$got" "$2"
}

body 'a Str' taken '{title}'
body 'no such field' in/x.html:2 '{titel}'
body 'no such sentence' in/x.html:2 '{t web.no-such-key}'
body 'an Html in text' taken '{fragment}'
body 'an Html in an attribute' in/x.html:2 '<p title="{fragment}">'
body 'a Url alone in an address' taken '<a href="{source}">'
body 'a Str alone in an address' in/x.html:2 '<a href="{title}">'
body 'a Url in text' in/x.html:2 '{source}'
body 'a Url behind a prefix' in/x.html:2 '<a href="/{source}">'
body 'an Html in a sentence' in/x.html:2 '{t base.more-findings fragment}'
body 'a bare Date, which is an int' in/x.html:2 '{day.day}'
body 'a struct' in/x.html:2 '{inner}'
body 'a list without a count' in/x.html:2 '{#each title as letter}{letter}{/each}'
plan
