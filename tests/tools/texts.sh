#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# texts.sh TEXTS - what the catalogue compiler takes and what it refuses
. tests/tools/tap.sh
texts=$1
mkdir -p "$work/en" "$work/ja" "$work/out"

# catalogue NAME EN JA WANT
catalogue() {
    printf "$2" >"$work/en/a.texts"
    printf "$3" >"$work/ja/a.texts"
    point "$1" "$(said "$texts" "$work" "$work/out" "$work/out/d" a)" "$4"
}

catalogue 'joined lines' 'a.b = one\n  two {1}\n' 'a.b = 一\n  二{1}\n' ''
point 'joined with a blank, or without' \
    "$(grep -A1 '一二' "$work/out/phrases.c" | tr -d '\n')" \
    '      { STR("一二{1}"),        STR("one two {1}") } },'
point 'the constant' "$(grep -c '^    PHRASE_A_B,$' "$work/out/phrases_a.h")" 1

printf 'b.c = x\n' | tee "$work/en/b.texts" >"$work/ja/b.texts"
point 'a subject the build does not know' "$(said "$texts" "$work" "$work/out" "$work/out/d" a)" \
    'en/b.texts:1: error: "b.c" is of no subject in texts/meson.build'
point 'two subjects' "$(said "$texts" "$work" "$work/out" "$work/out/d" a b)" ''
point 'a range for each' "$(grep -h PHRASES_BEFORE "$work"/out/phrases_?.h | tr -d '\n')" \
    '    PHRASES_BEFORE_A = 4095,    PHRASES_BEFORE_B = 8191,'
rm "$work/en/b.texts" "$work/ja/b.texts"
point 'a subject without a key' "$(said "$texts" "$work" "$work/out" "$work/out/d" a b)" \
    'en: error: no key begins with "b."'

catalogue 'missing in Japanese' 'a.b = x\n' '' 'en/a.texts:1: error: "a.b" is missing in ja'
catalogue 'missing in English' '' 'a.b = x\n' 'ja/a.texts:1: error: "a.b" is missing in en'
catalogue 'other placeholders' 'a.b = x {1}\n' 'a.b = x {2}\n' \
    'en/a.texts:1: error: "a.b" has other placeholders than its twin at ja/a.texts:1'
catalogue 'twice' 'a.b = x\na.b = y\n' 'a.b = x\n' \
    'en/a.texts:2: error: "a.b" stands a second time (first: en/a.texts:1)'
catalogue 'one constant' 'a.b-c = x\na-b.c = y\n' 'a.b-c = x\na-b.c = y\n' \
    'en/a.texts:1: error: "a.b-c" and "a-b.c" make the same constant'
catalogue 'a brace' 'a.b = {x}\n' 'a.b = {{x}\n' \
    'en/a.texts:1: error: a brace in "a.b" begins neither {1} to {4} nor {{ (one literal brace)'
catalogue 'no key' 'x = y\n' '' \
    'en/a.texts:1: error: expected "room.key = sentence", found "x = y"'
catalogue 'upper case' 'a.B = y\n' '' \
    'en/a.texts:1: error: expected "room.key = sentence", found "a.B = y"'
catalogue 'no sentence' 'a.b =\n' 'a.b = x\n' 'en/a.texts:1: error: this key has no sentence'
catalogue 'nothing to continue' '# note\n  more\n' '' \
    'en/a.texts:2: error: this indented line continues no sentence'
catalogue 'not UTF-8' 'a.b = \377\n' 'a.b = x\n' 'en/a.texts: error: byte 7 is not valid UTF-8'
plan
