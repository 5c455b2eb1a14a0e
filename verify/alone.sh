#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
#     alone.sh SEKISHO-VERIFY
#
# A second opinion is one only if it does not repeat the first: sekisho-verify includes nothing of
# the first program and needs no library but libsodium and the system's own.
. tests/tools/tap.sh

included=$(grep -h '^#include "' verify/*.[ch] --exclude='*_test.c' --exclude='*_fuzz.c' |
    grep -v '^#include "verify/' | sort -u)
point 'includes its own headers alone' "$included" ''

linked=$(sed -n "s|^ *'\(.*\.c\)',\$|\1|p" verify/meson.build | grep / | sort -u | tr '\n' ' ')
point 'only its test builds files of the first program' "$linked" \
    '../src/base/rng.c ../src/base/str.c '

needed=$(readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\.so.*/\1/p' |
    grep -v -e '^libc$' -e '^ld-linux' -e san$ -e '^lib\(m\|gcc_s\|dl\|rt\|resolv\|pthread\)$')
point 'needs libsodium alone' "$needed" 'libsodium'
plan
