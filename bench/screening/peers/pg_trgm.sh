#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
#     pg_trgm.sh NAMES QUERIES COUNT
#
# PostgreSQL 15 with a GIN index of trigrams over the same names, each query asked alone for the ten
# likest above 0.45. CPU time of the server's process for all, divided; and how many had a hit. It
# runs in a scratch directory and listens on a socket there.
set -eu
postgres=/usr/lib/postgresql/15/bin
if [ ! -x $postgres/initdb ] || [ ! -e /usr/share/postgresql/15/extension/pg_trgm.control ]; then
    echo 'pg_trgm: SKIPPED, postgresql-15 is not installed' >&2
    exit 3
fi
work=$(mktemp -d)
as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u nobody -- env HOME="$work" "$@"
    else
        "$@"
    fi
}
stop() {
    as_server $postgres/pg_ctl -D "$work/data" -m immediate stop >/dev/null 2>&1 || :
    rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

step=$(($(wc -l <"$2") / $3))
[ "$step" -gt 0 ] || step=1
# Text format of COPY: a backslash and a tab would be read as more than themselves.
tr -d '\\\t' <"$1" >"$work/names"
tr -d '\\\t' <"$2" | awk -v step="$step" 'NR % step == 0' >"$work/queries"
chmod -R a+rX "$work"
[ "$(id -u)" -ne 0 ] || chown nobody "$work"
as_server $postgres/initdb -D "$work/data" -U sekisho -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
    >/dev/null
as_server $postgres/pg_ctl -D "$work/data" -w -l "$work/log" \
    -o "-c listen_addresses='' -c unix_socket_directories='$work' -c fsync=off" start >/dev/null

cat >"$work/ask.sql" <<'SQL'
create extension pg_trgm;
create table name (text text);
create table query (number serial, text text);
\copy name from 'names'
\copy query (text) from 'queries'
update name set text = lower(text);
update query set text = lower(text);
create index on name using gin (text gin_trgm_ops);
vacuum analyze name;
set pg_trgm.similarity_threshold = 0.45;
set max_parallel_workers_per_gather = 0;
create function ticks() returns bigint language sql as $$
    select part[14]::bigint + part[15]::bigint from (select string_to_array(
        pg_read_file('/proc/' || pg_backend_pid() || '/stat'), ' ') as part) as stat
$$;
do $$
declare
    asked record;
    found int;
    hits int := 0;
    queries int := 0;
    spent bigint := ticks();
begin
    for asked in select text from query loop
        select count(*) into found from
            (select text from name where text % asked.text
             order by similarity(text, asked.text) desc limit 10) as best;
        queries := queries + 1;
        hits := hits + (found > 0)::int;
    end loop;
    raise notice 'measured % % %', queries, hits, ticks() - spent;
end $$;
SQL
cd "$work"
as_server $postgres/psql -X -q -h "$work" -U sekisho -d postgres -v ON_ERROR_STOP=1 \
    -f ask.sql 2>&1 |
    awk -v second="$(getconf CLK_TCK)" '
        /measured/ {
            for (i = 1; i <= NF; i++) if ($i == "measured") at = i
            mean = $(at + 3) * 1000 / second / $(at + 1)
            printf "pg_trgm 0.45 mean\t%.3f\tms\n", mean
            printf "pg_trgm 0.45 queries with a hit\t%.3f\t%%\n", 100 * $(at + 2) / $(at + 1)
            done = 1
            next
        }
        { print > "/dev/stderr" }
        END { exit !done }'
