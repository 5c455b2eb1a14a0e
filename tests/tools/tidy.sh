#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# tidy.sh TIDY - shows every rule of the house fire on a small bad tree, and rest on a good one
. tests/tools/tap.sh
tidy=$1
# REUSE-IgnoreStart
head='/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */'

# A good tree of two rooms to begin each case with.
fresh() {
    rm -rf "$work/t"
    mkdir -p "$work/t/src/base" "$work/t/src/rules" "$work/t/src/gate" "$work/t/tools"
    put src/base/base.h ''
    put src/base/a.c '#include "base/base.h"'
    put src/rules/rules.h '#include "base/base.h"'
    put src/rules/r.c '#include "rules/rules.h"'
    put src/gate/gate.h '#include "rules/rules.h"'
    put src/gate/g.c '#include "gate/gate.h"'
    build base a
    build rules r
    build gate g
}

put() {
    path=$work/t/$1
    shift
    printf '%s\n' "$head" "$@" >"$path"
}

build() {
    printf '%s\n' "$head" "sources = files('$2.c')" "tests = ['${3:-}']" \
        >"$work/t/src/$1/meson.build"
}

# finds NAME WANT [ARGUMENT]: what tidy says, without the points that are well
finds() {
    name=$1
    want=$2
    shift 2
    point "$name" "$(said "$tidy" "$work/t" "$@" | grep -v -e '^ok' -e '^1\.\.')" "$want"
}

fresh
finds 'a good tree' ''

put src/base/a.c '#include "rules/rules.h"' '#include "base/base.h"'
finds 'a floor above' '# src/base/a.c:3: base may not include from rules: it stands no lower
not ok 1 - floors and doors'

fresh
put src/rules/inner.h '#pragma once'
put src/rules/r.c '#include "rules/inner.h"' '#include "rules/rules.h"'
put src/gate/g.c '#include "rules/inner.h"' '#include "gate/gate.h"'
finds 'a private header' '# src/gate/g.c:3: "rules/inner.h" is private; include "rules/rules.h"
not ok 1 - floors and doors'

fresh
put src/gate/g.c '#include "countries.h"' '#include "gate/gate.h"'
finds "another room's made header" '# src/gate/g.c:3: "countries.h" is no header of a room
not ok 1 - floors and doors'

fresh
put src/rules/dead.c ''
put src/rules/r_test.c ''
put src/rules/dead.h ''
mkdir -p "$work/t/docs/man/en"
put docs/man/en/dead.5 ''
finds 'dead files' '# docs/man/en/dead.5: docs/meson.build does not install it
# src/rules/dead.c: no meson.build names it
# src/rules/dead.h: nothing includes it
# src/rules/r_test.c: no meson.build names it
not ok 2 - no dead files'
rm "$work/t/src/rules/dead.c" "$work/t/src/rules/dead.h" "$work/t/docs/man/en/dead.5"
build rules r r
finds 'a listed test' ''

fresh
{
    printf '%s\n' "$head" '#include "base/base.h"' 'int longest(void)' '{'
    yes '    step();' | head -69
    printf '}\n'
} >"$work/t/src/base/a.c"
finds 'a long function' '# src/base/a.c:5: longest has 71 lines
not ok 3 - functions of at most 70 lines'
put tools/tidy.allow 'src/base/a.c longest  because'
sed -i '1,2d' "$work/t/tools/tidy.allow"
finds 'an allowed long function' ''
sed -i '6d' "$work/t/src/base/a.c"
finds 'an exception that nothing needs' \
    '# tools/tidy.allow:1: nothing needs this exception
not ok 10 - no idle exceptions'

fresh
put src/base/a.c '#include "base/base.h"' "/* $(printf '%0100d' 0) */"
finds 'a long line' '# src/base/a.c:4: 106 columns
not ok 4 - lines of at most 100 columns'
put src/base/a.c '#include "base/base.h"' "/* $(yes 関所 | head -24 | tr -d '\n') */"
finds 'wide characters count two' '# src/base/a.c:4: 102 columns
not ok 4 - lines of at most 100 columns'

fresh
put src/base/a.c '#include "base/base.h"' 'void f(void)' '{' '    strcpy(a, b);' \
    '    /* strcpy(a, b) */ x = "strcpy(a, b)"; my_strcpy(a); m.free(a); free(a);' \
    "    c = '\"'; puts(a);" '}'
finds 'banned calls' '# src/base/a.c:6: strcpy is banned: it knows no bound: use Str and Text
# src/base/a.c:7: free is banned: memory comes from an Arena
# src/base/a.c:8: puts is banned: rooms return, edges print
not ok 5 - no banned calls'

fresh
printf '#include "base/base.h"\n' >"$work/t/src/base/a.c"
printf '%s\n' "$head" >"$work/t/notes.md"
finds 'no licence lines' '# src/base/a.c:1: the two SPDX lines are missing
not ok 6 - licence lines'

fresh
printf 'see /wo''rk/x\nhttps://example.org/wo''rk/x\n"/ho''me/x"\n' >"$work/t/notes.txt"
finds 'machine paths' '# notes.txt:1: names a folder of one machine
# notes.txt:3: names a folder of one machine
not ok 7 - no machine paths'

fresh
mkdir -p "$work/t/texts/en" "$work/t/assets/pages"
printf '%s\n' '# SPDX-FileCopyrightText: 2026 The Sekisho Authors' \
    '# SPDX-License-Identifier: Apache-2.0' 'a.used = x' 'a.on-page = x' 'a.idle = x' \
    '  PHRASE_A_IDLE' >"$work/t/texts/en/a.texts"
put src/base/a.c '#include "base/base.h"' 'int x = PHRASE_A_USED; /* PHRASE_A_IDLE */' \
    'int y = PHRASE_A_IDLE_NOT;'
printf '%s\n' "<!-- $head -->" '{t a.on-page x}' >"$work/t/assets/pages/x.html"
finds 'an unused sentence' '# texts/en/a.texts:5: no source and no page uses "a.idle"
not ok 8 - no unused sentences'

fresh
put tools/tidy.symbols '* memcpy  bytes' 'rules Z3_*  the prover'
printf '%s\n' 'l.a:a.o:0000 T base_f' 'l.a:a.o: U memcpy' 'l.a:a.o: U time' >"$work/b"
printf '%s\n' 'l.a:r.o: U base_f' 'l.a:r.o: U Z3_mk' 'l.a:r.o:00 T rules_f' >"$work/r"
printf '%s\n' 'l.a:g.o: U rules_f' 'l.a:g.o: U reg_f' 'l.a:g.o: U Z3_mk' >"$work/g"
printf '%s\n' 'l.a:x.o:00 T reg_f' 'l.a:x.o: U rules_f' >"$work/x"
finds 'impure rooms' '# base: a.o uses time, which no pure room may
# gate: g.o uses Z3_mk, which no pure room may
# registers: x.o uses rules_f, which no pure room may
not ok 9 - pure rooms' "base=$work/b" "rules=$work/r" "gate=$work/g" "registers=$work/x"
plan
# REUSE-IgnoreEnd
