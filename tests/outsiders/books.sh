#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
#     books.sh SHOW_BOOKS
#     books.sh DIRECTORY
#
# What hledger, ledger and beancount say of books of ours, which SHOW_BOOKS writes or which lie in
# DIRECTORY as show_books.c tells: accepted as strictly as each can be, the same balance of every
# account, the same entries and no more. Those of SHOW_BOOKS, small ones and random ones whose texts
# try to break the file, are also refused when one assertion or one posting is 1 yen off. Without
# the tools nothing is judged; of a DIRECTORY the exit status is then 77.
set -u
for tool in hledger ledger bean-check bean-query bean-report; do
    command -v $tool >/dev/null || {
        echo "$tool is missing: scripts/install-packages test" >&2
        echo "1..0 # SKIP $tool is not installed"
        [ ! -d "$1" ] || exit 77
        exit 0
    }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export LC_ALL=C.UTF-8 HOME="$work" TZ=UTC
export LEDGER_FILE="$work/none" BEANCOUNT_DISABLE_LOAD_CACHE=1

if [ -d "$1" ]; then
    cp "$1"/* "$work"
else
    "$1" "$work" || {
        echo 'Bail out! no books could be made'
        exit 1
    }
fi

number=0
failed=0
point() {
    number=$((number + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $number - $2"
    else
        head -20 "$work/said" | sed 's/^/# /'
        echo "not ok $number - $2"
        failed=1
    fi
}

# ---- the tools, each called with TOOL FILE: accepts, balances ("account amount"), ids ("day id"),
# leaves

accepts() {
    case $1 in
    hledger) hledger -f "$2.ledger" check -s >"$work/said" 2>&1 ;;
    ledger) ledger --args-only -f "$2.ledger" --pedantic balance >"$work/said" 2>&1 ;;
    beancount) bean-check --no-cache "$2.beancount" >"$work/said" 2>&1 ;;
    esac
}

# Thousands marks and what else is for the eye are taken off.
balances() {
    case $1 in
    hledger)
        hledger -f "$2.ledger" balance --flat -E -N -O csv |
            sed -n '2,$ { s/^"\([^"]*\)","\([^"]*\)"$/\1 \2/; p; }' | tr -d ,
        ;;
    ledger)
        ledger --args-only -f "$2.ledger" balance --flat --empty --no-total \
            -F '%(account) %(display_total)\n' | tr -d ,
        ;;
    # bean-query 2.3.5 cannot show amounts from a thousand million on.
    beancount)
        bean-report "$2.beancount" balances | sed '/:/!d; s/  */ /g; s/ $//; /^[^ ]*$/ s/$/ 0/'
        ;;
    esac | LC_ALL=C sort
}

ids() {
    case $1 in
    hledger) hledger -f "$2.ledger" register -O csv | sed '1d; s/^[^,]*,//' | cut -d, -f1,2 ;;
    ledger)
        ledger --args-only -f "$2.ledger" register \
            -F '%(format_date(date, "%Y-%m-%d")),%(code)\n'
        ;;
    beancount)
        bean-query --no-errors -f csv "$2.beancount" 'SELECT DISTINCT date, entry_meta("id")' |
            sed 1d
        ;;
    esac | tr -d '"\r ' | tr , ' ' | grep -v -e ' opening$' -e ' $' | LC_ALL=C sort -u
}

leaves() {
    case $1 in
    hledger) hledger -f "$2.ledger" tags leaf --values ;;
    ledger) ledger --args-only -f "$2.ledger" register -F '%(tag("leaf"))\n' ;;
    beancount)
        bean-query --no-errors -f csv "$2.beancount" 'SELECT DISTINCT entry_meta("leaf")' | sed 1d
        ;;
    esac | tr -d '"\r ' | grep . | LC_ALL=C sort -u
}

same() {
    diff "$1" "$2" >"$work/said" 2>&1
}

# One yen off: the last assertion in yen, or the first posting.
spoil_assertion() {
    awk -v ending="$3" '
        { line[NR] = $0 }
        ending == "ledger" && / 0 JPY = .* JPY$/ { at = NR }
        ending == "beancount" && / balance .* JPY$/ { at = NR }
        END {
            count = split(line[at], word, " ")
            changed = sprintf("%d", word[count - 1] + 1)
            sub(word[count - 1] " JPY$", changed " JPY", line[at])
            for (i = 1; i <= NR; i++) print line[i]
        }' "$1.$3" >"$2.$3"
}

spoil_posting() {
    awk '!done && /^    [A-Z].* -?[0-9]+ JPY$/ && $2 != 0 {
            done = 1
            sub($2 " JPY$", sprintf("%d", $2 + 1) " JPY")
        }
        { print }' "$1.$3" >"$2.$3"
}

refuses() {
    for spoil in assertion posting; do
        spoil_$spoil "$work/$1" "$work/spoilt" "$3"
        [ "$(diff "$work/$1.$3" "$work/spoilt.$3" | grep -c '^>')" -eq 1 ] &&
            ! accepts "$2" "$work/spoilt"
        point $? "$2 refuses $1 with one $spoil 1 yen off"
    done
}

for file in "$work"/*.balances; do
    books=$(basename "$file" .balances)
    LC_ALL=C sort "$work/$books.balances" >"$work/ours"
    LC_ALL=C sort "$work/$books.ids" >"$work/our_ids"
    LC_ALL=C sort "$work/$books.leaves" >"$work/our_leaves"
    for tool in hledger ledger beancount; do
        accepts $tool "$work/$books"
        point $? "$tool accepts $books"
        # Against this account openings that are out of balance stand; it is none of ours.
        balances $tool "$work/$books" 2>&1 | grep -v '^Equity:Opening:' >"$work/theirs"
        [ -s "$work/ours" ] && same "$work/ours" "$work/theirs"
        point $? "$tool and we agree on each of $(wc -l <"$work/ours") accounts of $books"
        ids $tool "$work/$books" >"$work/their_ids" 2>&1
        same "$work/our_ids" "$work/their_ids"
        point $? "$tool finds the $(wc -l <"$work/our_ids") entries of $books, each on its day"
        leaves $tool "$work/$books" >"$work/their_leaves" 2>&1
        same "$work/our_leaves" "$work/their_leaves"
        point $? "$tool finds the $(wc -l <"$work/our_leaves") leaves of $books"
        ending=ledger
        [ $tool != beancount ] || ending=beancount
        [ -d "$1" ] || refuses $books $tool $ending
    done
done
echo "1..$number"
exit $failed
