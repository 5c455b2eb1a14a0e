/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rows - the same rows fetched by plain SQL (bench/case/run)
 *
 *     rows show DATABASE COUNT OUT
 *     rows list DATABASE COUNT OUT
 *     rows legs DATABASE 0 OUT       of every case that has any, in order
 *
 * What a case's page and a page of a reader's queue show lies in these rows: each question is one
 * snapshot, answered by prepared statements that join what can be joined, with as large a cache as
 * Sekisho's readers have. Every value is fetched and copied, none is looked at: nobody's rights are
 * asked, no law, and no answer is written. OUT tells what was found, as case.c does. Prints how
 * many, and microseconds of the processor.
 */
#include "bench/case/asked.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ID_BYTES = 16, HASH_BYTES = 32, KEY_BYTES = 16, SEEN_BYTES = 1 << 22 };

static sqlite3 *db;
static int64_t began;         /* to answer */
static char seen[SEEN_BYTES]; /* of one question */
static size_t seen_len;

static _Noreturn void give_up(const char *why)
{
    fprintf(stderr, "rows: %s: %s\n", why, db ? sqlite3_errmsg(db) : "");
    exit(1);
}

static sqlite3_stmt *prepare(const char *sql)
{
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
        give_up(sql);
    return statement;
}

static void copy(const void *bytes, size_t count)
{
    if (seen_len + count > sizeof seen)
        give_up("a question has more of an answer than can be");
    memcpy(seen + seen_len, bytes, count);
    seen_len += count;
}

/* Every column of the row. */
static void fetch(sqlite3_stmt *row)
{
    for (int i = 0; i < sqlite3_column_count(row); i++) {
        sqlite3_int64 number;
        if (sqlite3_column_type(row, i) == SQLITE_INTEGER) {
            number = sqlite3_column_int64(row, i);
            copy(&number, sizeof number);
        } else {
            const void *bytes = sqlite3_column_blob(row, i);
            if (bytes)
                copy(bytes, (size_t)sqlite3_column_bytes(row, i));
        }
    }
}

static bool next(sqlite3_stmt *rows)
{
    int r = sqlite3_step(rows);
    if (r != SQLITE_ROW && r != SQLITE_DONE)
        give_up("a row cannot be read");
    if (r == SQLITE_ROW)
        fetch(rows);
    return r == SQLITE_ROW;
}

static void run(sqlite3_stmt *statement)
{
    if (next(statement))
        give_up("rows where there are none");
    sqlite3_reset(statement);
}

static void fetch_rows(sqlite3_stmt *rows)
{
    while (next(rows))
        ;
    sqlite3_reset(rows);
}

static void bind_bytes(sqlite3_stmt *statement, int at, const void *bytes, int count)
{
    if (sqlite3_bind_blob(statement, at, bytes, count, SQLITE_TRANSIENT) != SQLITE_OK)
        give_up("bind");
}

static void about(sqlite3_stmt *statement, const void *id)
{
    bind_bytes(statement, 1, id, ID_BYTES);
}

/* ---- each question in a snapshot, by who asks under which law -------------------------------- */

static sqlite3_stmt *begin, *end, *law, *reader;

static void prepare_asking(void)
{
    begin = prepare("BEGIN");
    end = prepare("COMMIT");
    law = prepare("SELECT law FROM adoption ORDER BY seq DESC LIMIT 1");
    reader = prepare("SELECT * FROM person WHERE handle = '" ASKED_READER "'");
}

static void asking(void)
{
    seen_len = 0;
    run(begin);
    fetch_rows(law);
    fetch_rows(reader);
}

/* ---- people's words: the text kept under a mark ---------------------------------------------- */

static sqlite3_stmt *kept;

static int digit(char c)
{
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

static void fetch_words(sqlite3_stmt *row, int column)
{
    const char *mark = (const char *)sqlite3_column_text(row, column);
    unsigned char hash[HASH_BYTES];

    if (!mark || sqlite3_column_bytes(row, column) != 2 * HASH_BYTES)
        return;
    for (int i = 0; i < HASH_BYTES; i++)
        hash[i] = (unsigned char)(digit(mark[2 * i]) * 16 + digit(mark[2 * i + 1]));
    bind_bytes(kept, 1, hash, HASH_BYTES);
    fetch_rows(kept);
}

/* Rows of which the first columns are words. How many. */
static int64_t fetch_told(sqlite3_stmt *rows, int words)
{
    int64_t count = 0;

    for (; next(rows); count++)
        for (int column = 0; column < words; column++)
            fetch_words(rows, column);
    sqlite3_reset(rows);
    return count;
}

/* ---- a case's page --------------------------------------------------------------------------- */

static sqlite3_stmt *the_case, *legs, *said, *holds, *papers, *documents, *steps;

/* Columns of words stand first. */
static void prepare_show(void)
{
    the_case = prepare("SELECT title_en, number, c.* FROM case_file c WHERE id = ?1");
    legs = prepare("SELECT l.item, l.*, i.*, d.*, f.verdict, a.* FROM case_file_leg l "
                   "JOIN item i ON i.id = l.item "
                   "JOIN item_description d ON d.item = i.id AND d.seq = (SELECT max(seq) "
                   "FROM item_description WHERE item = i.id) "
                   "LEFT JOIN finding f ON f.id = (SELECT id FROM finding WHERE item = i.id "
                   "AND kind = 2 ORDER BY seq DESC LIMIT 1) "
                   "LEFT JOIN assignment a ON a.item = i.id "
                   "WHERE l.case_file = ?1 AND l.ended = 0 ORDER BY l.seq");
    said = prepare("SELECT line, fact, value, said_by, said_on, source, confidence, organisation "
                   "FROM trace CROSS JOIN statement s WHERE trace.what = ?1 "
                   "AND s.seq = trace.seq AND s.ended = 0 ORDER BY line, fact, s.seq");
    holds = prepare("SELECT reason, authority, p.name_en, h.*, e.at, e.actor FROM case_file_hold h "
                    "JOIN event e ON e.seq = h.seq LEFT JOIN person p ON p.id = e.actor "
                    "WHERE case_file = ?1 AND released = 0 ORDER BY h.seq");
    papers = prepare("SELECT giver, p.* FROM case_file_paper p WHERE case_file = ?1 AND ended = 0 "
                     "ORDER BY seq");
    documents = prepare("SELECT * FROM case_file_document WHERE case_file = ?1 ORDER BY seq");
    steps = prepare("SELECT reason, p.name_en, s.* FROM case_file_step s "
                    "LEFT JOIN person p ON p.id = s.actor WHERE case_file = ?1 ORDER BY s.seq");
}

/* As table trace has it: "subject " and the id in letters of five bits. */
static void bind_subject(sqlite3_stmt *statement, const unsigned char *id)
{
    static const char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";
    char what[] = "subject 00000000000000000000000000";
    unsigned bits = 0;
    int held = 2, at = 8; /* 130 bits, the first two of them none of the id's */

    for (int i = 0; i < ID_BYTES; i++) {
        bits = bits << 8 | id[i];
        for (held += 8; held >= 5; held -= 5)
            what[at++] = letters[bits >> (held - 5) & 31];
    }
    if (sqlite3_bind_text(statement, 1, what, -1, SQLITE_TRANSIENT) != SQLITE_OK)
        give_up("bind");
}

static int64_t fetch_legs(void)
{
    int64_t count = 0;

    for (; next(legs); count++) {
        bind_subject(said, sqlite3_column_blob(legs, 0));
        fetch_rows(said);
    }
    sqlite3_reset(legs);
    return count;
}

static int64_t of_case(sqlite3_stmt *rows, const void *id, int words)
{
    about(rows, id);
    return fetch_told(rows, words);
}

static void show(const void *id, FILE *out)
{
    asking();
    about(the_case, id);
    if (!next(the_case))
        give_up("no such case");
    fetch_words(the_case, 0);
    fprintf(out, "%s ", sqlite3_column_text(the_case, 1));
    sqlite3_reset(the_case);
    int64_t step_count = of_case(steps, id, 2);
    about(legs, id);
    int64_t leg_count = fetch_legs();
    int64_t hold_count = of_case(holds, id, 3);
    int64_t paper_count = of_case(papers, id, 1);
    int64_t document_count = of_case(documents, id, 0);
    fprintf(out, "%lld %lld %lld %lld %lld\n", (long long)step_count, (long long)leg_count,
            (long long)hold_count, (long long)paper_count, (long long)document_count);
    run(end);
}

/* ---- a page of a reader's queue -------------------------------------------------------------- */

static sqlite3_stmt *queue;

static void prepare_list(void)
{
    queue = prepare(
        "SELECT c.title_en, c.number, s.at, (SELECT count(*) FROM case_file_hold h "
        "WHERE h.case_file = c.id AND h.released = 0), (SELECT expiry FROM case_file_document d "
        "WHERE d.case_file = c.id AND d.ended = 0 ORDER BY seq DESC LIMIT 1), c.*, r.* "
        "FROM relation r JOIN case_file c ON c.id = r.subject "
        "LEFT JOIN case_file_step s ON s.seq = c.since "
        "WHERE r.list = 'case' AND r.marking <= 1 AND r.scope = (SELECT organisation FROM person "
        "WHERE handle = '" ASKED_READER "') AND (r.sort_key, r.subject) < (?2, ?1) "
        "ORDER BY r.sort_key DESC, r.subject DESC LIMIT ?3");
}

static void list(const void *id, const char *key, FILE *out)
{
    asking();
    about(queue, id);
    sqlite3_bind_text(queue, 2, key, -1, SQLITE_STATIC);
    sqlite3_bind_int(queue, 3, ASKED_PAGE);
    while (next(queue)) {
        fetch_words(queue, 0);
        fprintf(out, "%s %lld %lld\n", sqlite3_column_text(queue, 1),
                sqlite3_column_int64(queue, 2), sqlite3_column_int64(queue, 3));
    }
    sqlite3_reset(queue);
    run(end);
}

/* ---- every leg of every case, 50 cases in a snapshot ---------------------------------------- */

enum { LEGS_STEP = 50 };

static int64_t fetch_all_legs(FILE *out)
{
    unsigned char last[ID_BYTES] = { 0 };
    sqlite3_stmt *some =
        prepare("SELECT id, route, state FROM case_file WHERE id > ?1 AND EXISTS (SELECT 1 FROM "
                "case_file_leg WHERE case_file_leg.case_file = case_file.id AND ended = 0) "
                "AND state NOT IN ('declined') ORDER BY id LIMIT ?2");
    int64_t count = 0, before;

    do {
        before = count;
        asking();
        about(some, last);
        sqlite3_bind_int(some, 2, LEGS_STEP);
        for (; next(some); count++) {
            memcpy(last, sqlite3_column_blob(some, 0), ID_BYTES);
            about(legs, last);
            fprintf(out, "%lld\n", (long long)fetch_legs());
            (void)of_case(holds, last, 0);
        }
        sqlite3_reset(some);
        run(end);
    } while (count > before);
    return count;
}

/* ---- the program ----------------------------------------------------------------------------- */

typedef struct Case {
    unsigned char id[ID_BYTES];
    char key[KEY_BYTES + 1]; /* in its list */
} Case;

static Case cases[ASKED_CASES_MAX];

static int64_t read_cases(void)
{
    sqlite3_stmt *all = prepare(ASKED_CASES);
    int64_t count = 0;

    for (; count < ASKED_CASES_MAX && sqlite3_step(all) == SQLITE_ROW; count++) {
        memcpy(cases[count].id, sqlite3_column_blob(all, 0), ID_BYTES);
        snprintf(cases[count].key, sizeof cases[count].key, "%016lld",
                 sqlite3_column_int64(all, 1));
    }
    sqlite3_finalize(all);
    return count;
}

static int64_t answer(const char *mode, int64_t count, FILE *out)
{
    int64_t case_count = read_cases();

    began = asked_time();
    if (strcmp(mode, "legs") == 0)
        return fetch_all_legs(out);
    for (int64_t i = 0; i < count; i++) {
        const Case *one = &cases[asked_case(i, case_count)];
        if (strcmp(mode, "show") == 0)
            show(one->id, out);
        else
            list(one->id, one->key, out);
    }
    return count;
}

int main(int argc, char **argv)
{
    if (argc != 5)
        give_up("usage: rows show|list|legs DATABASE COUNT OUT");
    if (sqlite3_open_v2(argv[2], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        give_up(argv[2]);
    sqlite3_exec(db, "PRAGMA mmap_size = 0; PRAGMA cache_size = -8192;", NULL, NULL, NULL);
    FILE *out = fopen(argv[4], "w");
    if (!out)
        give_up(argv[4]);
    kept = prepare("SELECT value, salt FROM erasable WHERE commitment = ?1");
    prepare_asking();
    prepare_show();
    prepare_list();
    int64_t count = answer(argv[1], atoll(argv[3]), out);
    printf("%lld %lld\n", (long long)count, (long long)(asked_time() - began));
    (void)fclose(out);
    return 0; /* what is open ends with the process */
}
