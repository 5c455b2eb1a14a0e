#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# sql.sh SQL - what the statement compiler refuses, and that it takes what comes close
. tests/tools/tap.sh
sql=$1
schema=$work/0001-a.sql
cat >"$schema" <<'END'
CREATE TABLE thing (k int64 NOT NULL PRIMARY KEY, title text NOT NULL, who id NOT NULL,
    print hash NOT NULL, raw bytes NOT NULL);
CREATE TABLE other (k int64 NOT NULL PRIMARY KEY);
END

# statement WANT LINE...: a file of these lines, compiled against the tables above.
statement() {
    want=$1
    shift
    printf '%s\n' "$@" >"$work/x.sql"
    point "$*" "$(said "$sql" statements "$work" "$work/x.sql" "$schema")" "${want:+x.sql:$want}"
}

# What is taken
statement '' '-- read get(k int64) -> one (title text, who id)' \
    'SELECT title, who FROM thing WHERE k = :k;'
statement '' '-- read get(k int64)' '--     -> many (title text)' '-- (a remark)' \
    'SELECT title FROM thing' '-- another' 'WHERE k = :k;'
statement '' '-- write put(k int64)' 'INSERT INTO other (k) VALUES (:k);'
statement '' '-- lock take() -> one (k int64)' 'SELECT k FROM thing WHERE k = 1;'
statement '' "-- read colon() -> many (k int64)" "SELECT k FROM thing WHERE title = ':k;';"
statement '' '-- a remark alone'

# Parameters and declarations
statement '1: error: the statement does not use "l"' '-- write put(k int64, l int64)' \
    'INSERT INTO other (k) VALUES (:k);'
statement '2: error: ":l" is not declared' '-- write put(k int64)' \
    'INSERT INTO other (k) VALUES (:k + :l);'
statement '1: error: "k" is declared twice' '-- write put(k int64, k int64)' \
    'INSERT INTO other (k) VALUES (:k);'
statement '1: error: "int" is no type: int64, text, bytes, id, hash' '-- write put(k int)' \
    'INSERT INTO other (k) VALUES (:k);'
statement '1: error: "K" is no name like item_list' '-- write put(K int64)' \
    'INSERT INTO other (k) VALUES (:K);'
statement '1: error: "db" means something else in the C function' '-- write put(db int64)' \
    'INSERT INTO other (k) VALUES (:db);'
statement '1: error: expected "-" instead of ""' '-- read get()' 'SELECT k FROM other;'
statement '1: error: expected "many" instead of "some"' '-- read get() -> some (k int64)' \
    'SELECT k FROM other;'
statement '2: error: expected ")" instead of "l"' '-- write put(k int64' '-- l int64)' \
    'INSERT INTO other (k) VALUES (:k + :l);'
statement '1: error: this statement is not declared: -- read name(x int64) -> one (y text)' \
    'SELECT k FROM other;'
statement '1: error: the declaration has no statement' '-- write put()' ';'
statement '2: error: the declaration above has no statement' '-- write put()' '-- write set()' \
    'DELETE FROM other;'
statement '2: error: this statement has no end: ";"' '-- write put()' 'DELETE FROM other'
statement '2: error: this quote is never closed' '-- write put()' "DELETE FROM other WHERE k = 'a;"
statement "3: error: another statement is named \"put\" (x.sql:1)" '-- write put()' \
    'DELETE FROM other;' '-- write put()' 'DELETE FROM other;'

# What SQLite says of them
statement '3: error: no such column: l' '-- read get() -> many (k int64)' 'SELECT k FROM other' \
    'WHERE l = 1;'
statement '1: error: column 1 is "k", not "l"' '-- read get() -> many (l int64)' \
    'SELECT k FROM other;'
statement '1: error: "who" is of type id, not hash' '-- read get() -> many (who hash)' \
    'SELECT who FROM thing;'
statement '1: error: "title" is of type TEXT, not bytes' '-- read get() -> many (title bytes)' \
    'SELECT title FROM thing;'
statement '1: error: 1 columns are declared, there are 2' '-- read get() -> many (k int64)' \
    'SELECT k, title FROM thing;'
statement '1: error: this statement writes' '-- read get() -> many (k int64)' \
    'DELETE FROM other RETURNING k;'
statement '1: error: this statement does not write' '-- write get()' 'SELECT k FROM other;'
statement '3: error: "other" is written by events (apply) or otherwise (write), not both: x.sql:1' \
    '-- write put()' 'DELETE FROM other;' '-- apply clear()' 'DELETE FROM other;'

# What the engines understand differently
statement '2: error: like: the engines fold case differently: make search keys in C' \
    '-- read get() -> many (k int64)' "SELECT k FROM thing WHERE title LIKE 'a%';"
statement '2: error: sum: the engines differ beyond 64 bits: add up in C' \
    '-- read get() -> one (s int64)' 'SELECT sum(k) AS s FROM other;'
statement '2: error: now: the clock is read through world.h' \
    '-- write put()' 'INSERT INTO other (k) VALUES (now());'

# migration WANT NAME LINE...: a migration of these lines.
migration() {
    want=$1
    name=$2
    shift 2
    printf '%s\n' "$@" >"$work/$name"
    point "$name $*" "$(said "$sql" schema x "$work/x.c" "$work/$name")" "${want:+$name:$want}"
    rm "$work/$name"
}
migration '' 0002-b.sql 'CREATE TABLE b (k int64 NOT NULL, l text NOT NULL, PRIMARY KEY (k, l));' \
    'CREATE INDEX b_l ON b (l);' "INSERT INTO b (k, l) VALUES (1, 'x');"
migration '' 0002-b.sql 'CREATE TABLE b (k int64 NOT NULL CHECK (k IN (1, 2)));' \
    "ALTER TABLE b ADD COLUMN id id NOT NULL DEFAULT '';"
migration '1: error: the column "k" must be NOT NULL' 0002-b.sql 'CREATE TABLE b (k int64);'
migration '2: error: the column "l" has no type of ours: int64, text, bytes, id, hash' 0002-b.sql \
    'CREATE TABLE b (k int64 NOT NULL,' 'l integer NOT NULL);'
migration '1: error: a table ends with its bracket; nothing stands behind' 0002-b.sql \
    'CREATE TABLE b (k int64 NOT NULL) WITHOUT ROWID;'
migration '1: error: a migration makes and alters tables and indexes, and fills new ones' \
    0002-b.sql 'CREATE VIEW b AS SELECT 1;'
migration '2: error: near "UNIQE": syntax error' 0002-b.sql 'CREATE TABLE b (' \
    'k int64 NOT NULL UNIQE);'
migration ' error: a migration is named like 0001-journal.sql' 2-b.sql 'CREATE TABLE b (k int64);'

# Where the rows lie
printf '%s\n' 'CREATE TABLE n (k int64 NOT NULL PRIMARY KEY, l id NOT NULL UNIQUE);' \
    'create table i (k id NOT NULL primary key, n int64 NOT NULL);' \
    'CREATE TABLE c (k int64 NOT NULL, l int64 NOT NULL, PRIMARY KEY (k, l));' \
    'CREATE TABLE u (k text NOT NULL);' >"$work/0002-c.sql"
"$sql" schema x "$work/x.c" "$work/0002-c.sql"
point 'tables by their key' "$(grep -o 'STRICT[A-Z, ]*' "$work/x.c" | tr '\n' ';')" \
    'STRICT;STRICT, WITHOUT ROWID;STRICT, WITHOUT ROWID;STRICT;'
rm "$work/0002-c.sql"

cp "$schema" "$work/0001-b.sql"
point 'two of one number' "$(said "$sql" schema x "$work/x.c" "$schema" "$work/0001-b.sql")" \
    "0001-b.sql: error: another migration has this number: 0001-a.sql"
plan
