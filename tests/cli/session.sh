#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
#     session.sh SEKISHO TABLE
#
# Runs the command lines of the table one after the other over one record, and compares what comes
# of each with tests/golden/cli/NAME.txt. Ids, hashes, keys and moments differ every time and are
# masked. A row is, as for run.sh,
#
#     NAME EXIT-CODE ARGUMENTS...
#
# and its arguments are read by the shell: $(field NAME LABEL) is what an earlier row printed behind
# LABEL. A row that begins with "serve" or "stop" starts or ends a server that holds the record, one
# with "write" or "written" somebody who writes to it all the time meanwhile. "day DATE" makes it
# that day for the rows that follow; "limits" gives them a data directory like ours with figures of
# an office in it, tests/cli/limits.csv, "earlier" one whose access document and routes are in force
# since 2004, for days before ours begin, "nation NAMES" one with routes of an invented nation in
# it, tests/cli/nations. After "heads", the head of the journal is compared before and after each
# row that is refused.
# SEKISHO_BLESS=1 rewrites the golden files; read the difference before keeping it.
. tests/tools/tap.sh
sekisho=$(realpath "$1")
table=$2
root=$PWD
golden=$root/tests/golden/cli
# What rows name: invented lists, queries for them, bank statements, rate tables.
lists=$root/tests/lists queries=$root/tests/cli/screen statements=$root/tests/cli/statements
rates=$root/examples/books bad=$root/tests/cli/bad
export SEKISHO_TODAY=2026-11-21 LANG=C.UTF-8 SEKISHO_DATA="$root" SEKISHO_RECORD=office
unset LC_ALL LC_MESSAGES
server=''
writer=''
heads=''
trap '[ -z "$writer" ] || kill "$writer"; [ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT

mkdir "$work/row" "$work/raw" "$work/row/few"
cp "$root"/stories/27-*.story "$work/row/few"
cp -r "$root/tests/cli/params" "$work/row"
printf 'A letter about an invented radar.\n' >"$work/row/letter.txt"
# The same statements about an earlier sale.
sed 's/"2026-11-2[01]"/"2026-04-22"/' "$root/tests/cli/params/sales-facts.json" \
    >"$work/row/april-facts.json"
sed 's/"direct-sale"/"invented-crown"/' "$root/tests/cli/params/radars-open.json" \
    >"$work/row/nation-open.json"
# Mail settings that are good, with nobody there to take mail; and some that are not.
{ printf 'server smtp://127.0.0.1:1\nfrom sekisho@north.example\n'
    printf 'link https://desk.north.example\nto north.example\n'; } >"$work/row/mail-settings"
printf 'server smtp://mail.north.example\nfrom Sekisho <sekisho@north.example>\ncolour red\n' \
    >"$work/row/mail-wrong"
mkdir "$work/row/foreign"
printf 'id,name,type\nA,One,person\nA,Two,person\nB,,person\nA,Three,person\n' \
    >"$work/row/bad-list.csv"
more=',,,,,,,,,,'
{ cat "$root/tests/lists/plain.csv"; echo "Z9,Zinnia Windmill Coast Office,organisation$more"; } \
    >"$work/row/watch-newer.csv"
{ cat "$work/row/watch-newer.csv"; echo "Z8,Invented Nobody,organisation$more"; } \
    >"$work/row/watch-newest.csv"
mkdir "$work/row/nobody"
sed -e '/^  "parties": \[/,/^  \],/d' -e 's/27-philippines-radar-2020/nobody/' \
    "$root"/stories/27-*.story >"$work/row/nobody/nobody.story"
echo 'no database' >"$work/row/foreign/sekisho.db"
# A data directory with practice files of its own.
mkdir "$work/row/own"
for name in packs access routes registers papers notes offsets; do
    ln -s "$root/$name" "$work/row/own/$name"
done
cp -r "$root/tests/cli/practices" "$work/row/own/practice"

# What decision 38 leaves to an office: its own figures beside everything of ours.
own_limits() {
    mkdir "$work/law" "$work/law/notes"
    for name in packs access routes registers papers; do
        ln -s "$root/$name" "$work/law/$name"
    done
    ln -s "$root/notes/library.csv" "$root/notes/package.csv" "$work/law/notes"
    cp "$root/tests/cli/limits.csv" "$work/law/notes"
    export SEKISHO_DATA="$work/law"
}

# The law of past days; who may do what, and the office's own ways, are taken to have been the same.
earlier() {
    mkdir "$work/law" "$work/law/access" "$work/law/routes"
    for name in packs registers papers notes; do
        ln -s "$root/$name" "$work/law/$name"
    done
    for file in "$root"/access/* "$root"/routes/*; do
        sed 's/^IN FORCE FROM .*/IN FORCE FROM 2004-01-01/' "$file" >"$work/law/${file#"$root/"}"
    done
    export SEKISHO_DATA="$work/law"
}

# A copy of our routes with those of an invented nation beside them: its own way, and NAMES.
nation() {
    rm -rf "$work/law"
    mkdir -p "$work/law/routes"
    for name in packs access registers papers notes; do
        ln -s "$root/$name" "$work/law/$name"
    done
    cp "$root"/routes/* "$work/law/routes"
    for name in invented-crown "$@"; do
        cp "$root/tests/cli/nations/$name.route" "$work/law/routes"
    done
    export SEKISHO_DATA="$work/law"
}

# What the row NAME printed behind LABEL, the first time.
field() {
    sed -n "s/^ *$2: //p" "$work/raw/$1" | head -n 1
}

mask() {
    sed -E -e 's/[0-9a-f]{64}/<hash>/g' -e 's/[0-7][0-9a-hjkmnp-tv-z]{25}/<id>/g' \
        -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}( JST)?/<time>/g' \
        -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]*Z/<time>/g' \
        -e 's/(DTSTAMP:)[0-9]{8}T[0-9]{6}Z/\1<time>/' \
        -e 's/^( *— [^ ]+ )[A-Za-z0-9+\/=]{80,}$/\1<signature>/' \
        -e 's/\+[0-9a-f]{8}\+[A-Za-z0-9+\/=]{44}/<key>/g' -e 's/(MiB\): )[0-9]+/\1<number>/' \
        -e 's/("free-bytes":)[0-9]+/\1<number>/' -e 's/（MiB）: [0-9]+/（MiB）: <number>/' \
        -e 's/(backup proven: )[0-9]+/\1<number>/' \
        -e 's/([A-Z2-7]{4}-){5}[A-Z2-7]{4}/<secret>/g' \
        -e 's|127.0.0.1:[0-9]+|127.0.0.1:<port>|g' \
        -e "s|$work/||g" -e "s|$root/||g"
}

run() {
    eval "\"\$sekisho\" $2" >"$work/raw/$1" 2>"$work/err"
    status=$?
    printf '$ sekisho %s\n' "$2"
    cat "$work/raw/$1"
    if [ -s "$work/err" ]; then
        echo '---- standard error'
        cat "$work/err"
    fi
    echo "---- exit code $status"
}

# How long the journal is, and its root.
head_of() {
    "$sekisho" record status --json | sed -E 's/.*("size":[0-9]+).*("root":"[0-9a-f]+").*/\1 \2/'
}

# check NAME EXIT-CODE ARGUMENTS: one point, and one more where heads are compared.
check() {
    [ -z "$heads" ] || before=$(head_of)
    said=$(run "$1" "$3" | mask)
    if [ -n "${SEKISHO_BLESS:-}" ]; then
        printf '%s\n' "$said" >"$golden/$1.txt"
    fi
    differences=$(printf '%s\n' "$said" | diff "$golden/$1.txt" - 2>&1)
    case $said in
    *"---- exit code $2") ;;
    *) differences="$differences exit code should be $2" ;;
    esac
    [ -z "$differences" ] ||
        echo "# if it is meant: SEKISHO_BLESS=1 tests/cli/session.sh $sekisho $table"
    point "$1" "$differences" ''
    [ -z "$heads" ] || [ "$2" = 0 ] || point "$1: nothing was written" "$(head_of)" "$before"
}

# The server says where it listens in the record's lock when it is ready.
start_server() {
    "$sekisho" serve --port 0 >"$work/served" 2>&1 &
    server=$!
    tries=0
    until [ -s office/lock ] || [ $tries -ge 200 ]; do
        tries=$((tries + 1))
        sleep 0.1
    done
}

stop_server() {
    kill "$server"
    wait "$server"
    server=''
    : >office/lock
}

start_writing() {
    while "$sekisho" item state 2026-0001 --as yamada --fact destination --value PHL; do
        echo written
    done >"$work/written" 2>&1 &
    writer=$!
}

# It counts only when somebody wrote meanwhile.
stop_writing() {
    kill "$writer"
    wait "$writer" 2>/dev/null
    writer=''
    point 'somebody wrote meanwhile' \
        "$(grep -q '^written$' "$work/written" || cat "$work/written")" ''
}

grep -v -e '^#' -e '^$' "$table" >"$work/rows"
cd "$work/row" || exit 1
while read -r name code arguments; do
    case $name in
    serve) start_server ;;
    stop) stop_server ;;
    write) start_writing ;;
    written) stop_writing ;;
    day) export SEKISHO_TODAY="$code" ;;
    limits) own_limits ;;
    earlier) earlier ;;
    nation) nation $code ;;
    heads) heads=yes ;;
    *) check "$name" "$code" "$arguments" ;;
    esac
done <"$work/rows"
cd "$root" || exit 1
names=$(cut -d ' ' -f 1 "$work/rows" |
    grep -v -x -e serve -e stop -e 'writ.*' -e day -e limits -e earlier -e nation -e heads)
point 'every name stands once' "$(echo "$names" | sort | uniq -d)" ''
plan
