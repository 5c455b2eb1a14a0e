#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
#     witness.sh SEKISHO
#
# A record and its witness, each a process of its own: growth is cosigned; a tail cut off, a whole
# older directory put back, keys and all, and a history that forked are refused by the witness and
# told by the record in both languages.
. tests/tools/tap.sh
sekisho=$(realpath "$1")
export LANG=C.UTF-8
unset LC_ALL LC_MESSAGES SEKISHO_RECORD
office=$work/office
server=''
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT

# Runs it and leaves what it said in $said, its exit code in $code.
run() {
    said=$("$sekisho" "$@" 2>&1)
    code=$?
}

# says NAME CODE WORDS: one point, ok when the last run ended so and said that.
says() {
    case $said in
    *"$3"*) point "$1" "$code" "$2" ;;
    *) point "$1" "$said" "$3" ;;
    esac
}

seal() {
    run journal seal --record "$office" --lang "$1"
}

add() {
    run organisation add --record "$office" --as mori --handle "$1" --name.en "$1" --name.ja "$1"
    point "organisation $1 added" "$code" 0
}

# put_back COPY: the whole directory as it was.
put_back() {
    rm -rf "$office"
    cp -r "$work/$1" "$office"
}

run record create --record "$office" --origin record.example.jp/office --organisation north \
    --organisation-name.en 'North Office' --person mori --person-name.en 'Mori Hana' \
    --reason 'the law of this office' --without-screening 'nobody is screened in this test'
point 'a record' "$code" 0
run journal key --record "$office"
key=$said
mkdir "$work/witness"
run witness create witness.example/w --record "$work/witness"
point 'a witness' "$code" 0
witness_key=$said
run witness trust "$key" --record "$work/witness"
point 'which knows the log' "$code" 0

"$sekisho" witness serve --record "$work/witness" --port 0 --lang en >"$work/log" 2>&1 &
server=$!
address=$(scripts/address "$work/log" "$server")
point 'is reached over HTTP' "$?" 0
printf '%s %s\n' "$address" "$witness_key" >"$office/witnesses"

seal en
says 'what is there is cosigned' 0 'witness.example/w has cosigned the record up to event'
cp -r "$office" "$work/before"
add south
add west
seal ja
says 'what is added is cosigned' 0 '連署しました'
cp -r "$office" "$work/good"
size=$(printf '%s\n' "$said" | sed -n 's/.*出来事 \([0-9]*\) 件.*/\1/p')

put_back before
seal en
fewer="HAS COSIGNED $size EVENTS, AND THIS RECORD HOLDS FEWER"
says 'an older directory put back is told' 5 "$fewer"
seal ja
says 'also in Japanese' 5 "出来事 $size 件までに連署していますが、この記録にはそれより少ない"

# The newest events taken out by hand, and what was signed of them.
put_back good
rm "$office"/keys/*.last
python3 - "$office/sekisho.db" "$size" <<'END'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
last = int(sys.argv[2]) - 1
db.execute('DELETE FROM event WHERE seq >= ?', (last,))
db.execute('DELETE FROM checkpoint WHERE size > ?', (last,))
db.execute('DELETE FROM cosignature WHERE size > ?', (last,))
db.execute('UPDATE head SET size = ?', (last,))
db.commit()
END
seal en
says 'a tail cut off is told' 5 "$fewer"

# The older directory goes on as if nothing had been: another history under one name.
put_back before
for name in a b c d; do
    add "east-$name"
done
seal en
says 'a fork is told' 5 'HAS COSIGNED OTHER EVENTS THAN THIS RECORD HOLDS'
seal ja
says 'also in Japanese' 5 '出来事と、この記録の出来事が異なります'

put_back good
add north-west
seal en
says 'the true record goes on' 0 'has cosigned the record up to event'

kill "$server" && wait "$server"
server=''
run witness status --record "$work/witness" --lang en
says 'the witness never followed the others' 0 "cosigned up to $((size + 1)) entries"
case $said in
*': 0 proofs, 0 hints'*) kept=none ;;
*) kept=some ;;
esac
point 'and kept what spoke against the log' "$kept" some
seal en
says 'without it the record goes on' 0 'does not answer'
plan
