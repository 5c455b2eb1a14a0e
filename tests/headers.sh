#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# headers.sh BUILD COMPILER... - compiles every header alone, so that a header brings what it needs.
# BUILD is the folder of the build, for made headers, COMPILER the compiler with its arguments.
. tests/tools/tap.sh
build=$1
shift
for header in src/*/*.h verify/*.h tests/*.h tools/*.h; do
    printf '#include "%s"\n' "${header#src/}" >"$work/alone.c"
    point "$header" "$(said "$@" -std=c17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only \
        -D_GNU_SOURCE= -I. -Isrc "-I$build/src" "-I$build/texts" "$work/alone.c")" ''
done
plan
