#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
#     postgres.sh FILE...
#
# Asks a PostgreSQL 15 of its own whether it takes every migration and prepares every statement.
# Each FILE was made by tools/sql.c and has a database to itself. The server lives in a scratch
# directory, listens on a socket there and nowhere else, and is stopped at the end.
set -u
postgres=/usr/lib/postgresql/15/bin
if [ ! -x $postgres/initdb ]; then
    echo '1..0 # SKIP postgresql-15 is not installed (scripts/install-packages test)'
    exit 0
fi

work=$(mktemp -d)
stop() {
    as_server $postgres/pg_ctl -D "$work/data" -m immediate stop >/dev/null 2>&1
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

# The server refuses to run as root.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u nobody -- env HOME="$work" "$@"
    else
        "$@"
    fi
}
[ "$(id -u)" -ne 0 ] || chown nobody "$work"

psql() {
    as_server $postgres/psql -X -q -h "$work" -U sekisho "$@"
}

# The databases are in C.UTF-8, as ours will be; nothing need survive a power cut.
start() {
    as_server $postgres/initdb -D "$work/data" -U sekisho -A trust -E UTF8 --locale=C.UTF-8 \
        --no-sync &&
        as_server $postgres/pg_ctl -D "$work/data" -w -l "$work/log" \
            -o "-c listen_addresses='' -c unix_socket_directories='$work' -c fsync=off" start
}

point=0
tell() {
    point=$((point + 1))
    echo "$1 $point - $2"
}

# The points of one file, numbered on; what psql says on the other channel goes before them.
ask() {
    name=$(basename "$1" .postgres.sql)
    if ! psql -d postgres -c "CREATE DATABASE $name TEMPLATE template0" >"$work/said" 2>&1; then
        sed 's/^/# /' "$work/said"
        tell 'not ok' "database $name"
        return
    fi
    psql -d "$name" -f - <"$1" >"$work/points" 2>"$work/said"
    status=$?
    sed 's/^/# /' "$work/said"
    sed -n 's/^\(ok\|not ok\) [0-9]* - //p' "$work/points" >"$work/names"
    wanted=$(sed -n 's/^1\.\.//p' "$work/points")
    while read -r line; do
        case $line in
        'ok '*) tell ok "$name: ${line#ok * - }" ;;
        'not ok '*) tell 'not ok' "$name: ${line#not ok * - }" ;;
        esac
    done <"$work/points"
    if [ $status -eq 0 ] && [ "$(wc -l <"$work/names")" -eq "${wanted:-0}" ]; then
        tell ok "$name: to the end"
    else
        tell 'not ok' "$name: to the end"
    fi
}

if ! start >"$work/said" 2>&1; then
    sed 's/^/# /' "$work/said"
    [ ! -f "$work/log" ] || sed 's/^/# /' "$work/log"
    echo 'not ok 1 - a server starts'
    echo '1..1'
    exit 1
fi
tell ok 'a server starts'
for file in "$@"; do
    ask "$file"
done
echo "1..$point"
