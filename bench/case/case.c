/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case - what a large docket of cases costs (bench/case/run)
 *
 *     case make RECORD CASES        a docket of so many cases: its cases, events, and the time
 *     case show RECORD COUNT OUT    so many case pages, what was read of each to OUT
 *     case list RECORD COUNT OUT    so many pages of a reader's queue, likewise
 *     case rejudge RECORD           every case held against the law of the day after it changed:
 *                                   how many, how many are held, the time
 *
 * Prints how many, and microseconds of the processor.
 */
#include "bench/case/asked.h"
#include "bench/case/docket.h"
#include "bench/record/driver.h"

#include "cases/cases.h"
#include "world/world.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BEFORE "2026-04-10"
#define AFTER "2026-04-21" /* another pack is in force */
#define OFFICE_BYTES ((size_t)4 << 30)

static Arena office_arena, call;
static Office *office;
static Id reader;

static void open_record(const char *dir)
{
    office_arena = arena_open(OFFICE_BYTES);
    call = arena_open(OFFICE_BYTES);
    Findings findings = { .arena = &call };
    OfficeOptions options = { 0 };
    if (office_open(&office_arena, str_from_c(dir), S("."), &docket_case_rooms, options, &office,
                    &findings) ||
        office_person(office, &call, S(ASKED_READER), &reader))
        bench_give_up("the record cannot be opened");
}

/* Bound from the reply, which is none of the time. */
static void ask(Arena *arena, const char *operation, const Text *params, const Shape *shape,
                void *ret, int64_t *time)
{
    Findings findings = { .arena = arena };
    Call asked = { .operation = str_from_c(operation), .as = reader, .lang = LANG_EN };

    int64_t before = asked_time();
    asked.params = json_read(arena, text_str(params), S("params"), &findings);
    OfficeReply reply = office_call(office, arena, &asked);
    *time += asked_time() - before;
    const Json *tree =
        reply.outcome == OFFICE_DONE ? json_read(arena, reply.reply, S("reply"), &findings) : NULL;
    if (!tree || !shape_bind(arena, shape, tree, S(""), ret, &findings))
        bench_give_up("an answer cannot be had");
}

/* ---- case pages ------------------------------------------------------------------------------ */

typedef struct Cases {
    Id *ids; /* as they were opened */
    Str *keys;
    int64_t count;
} Cases;

static Cases cases_of(const char *dir)
{
    char path[4096];
    sqlite3 *db;
    sqlite3_stmt *all;
    Cases cases = { .count = 0 };
    snprintf(path, sizeof path, "%s/sekisho.db", dir);
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(db, ASKED_CASES, -1, &all, NULL) != SQLITE_OK)
        bench_give_up("the cases cannot be counted");
    cases.ids = NEW_ARRAY(&office_arena, Id, ASKED_CASES_MAX);
    cases.keys = NEW_ARRAY(&office_arena, Str, ASKED_CASES_MAX);
    while (sqlite3_step(all) == SQLITE_ROW && cases.count < ASKED_CASES_MAX) {
        memcpy(cases.ids[cases.count].bytes, sqlite3_column_blob(all, 0), sizeof(Id));
        cases.keys[cases.count++] = relation_key(&office_arena, sqlite3_column_int64(all, 1));
    }
    sqlite3_finalize(all);
    sqlite3_close(db);
    return cases;
}

static void show(char **args)
{
    Cases cases = cases_of(args[0]);
    int64_t count = atoll(args[1]), time = 0;
    FILE *out = fopen(args[2], "w");

    for (int64_t i = 0; out && i < count; i++) {
        Arena arena = call;
        Text params = text_open(&arena, 100);
        CaseShown shown;
        text_c(&params, "{\"case\":\"");
        id_write(&params, cases.ids[asked_case(i, cases.count)]);
        text_c(&params, "\"}");
        ask(&arena, "case.show", &params, &case_shown_shape, &shown, &time);
        fprintf(out, "%.*s %zu %zu %zu %zu %zu\n", (int)shown.number.len, shown.number.at,
                shown.step_count, shown.leg_count, shown.hold_count, shown.paper_count,
                shown.document_count);
    }
    if (!out || fclose(out))
        bench_give_up("what was read cannot be written");
    bench_print(count, time);
}

static void list(char **args)
{
    Cases cases = cases_of(args[0]);
    int64_t count = atoll(args[1]), time = 0;
    FILE *out = fopen(args[2], "w");

    for (int64_t i = 0; out && i < count; i++) {
        Arena arena = call;
        Text params = text_open(&arena, 200);
        CaseListReply listed;
        int64_t from = asked_case(i, cases.count);
        ListRow after = { cases.keys[from], cases.ids[from] };
        text_all(&params, S("{\"limit\":"));
        text_int(&params, ASKED_PAGE);
        text_all(&params, S(",\"after\":\""), list_cursor(&arena, &after), S("\"}"));
        ask(&arena, "case.list", &params, &case_list_reply_shape, &listed, &time);
        for (size_t k = 0; k < listed.case_count; k++)
            fprintf(out, "%.*s %lld %lld\n", (int)listed.cases[k].number.len,
                    listed.cases[k].number.at, (long long)listed.cases[k].since,
                    (long long)listed.cases[k].holds);
    }
    if (!out || fclose(out))
        bench_give_up("what was read cannot be written");
    bench_print(count, time);
}

/* ---- another law ----------------------------------------------------------------------------- */

static int64_t tend(const char *day)
{
    bool more = true;
    setenv("SEKISHO_TODAY", day, 1);
    int64_t before = asked_time();
    while (more)
        if (office_tend(office, call, &more))
            bench_give_up("the cases cannot be judged");
    return asked_time() - before;
}

static void rejudge(char **args)
{
    RejudgingReply reply;
    int64_t nothing = 0;
    (void)args;
    Text params = text_open(&call, 10);
    text_c(&params, "{}");
    int64_t first = tend(BEFORE);
    int64_t time = tend(AFTER);
    ask(&call, "rejudging.show", &params, &rejudging_reply_shape, &reply, &nothing);
    printf("%lld %lld %lld %lld\n", (long long)reply.done, (long long)time, (long long)reply.held,
           (long long)first);
}

/* ---- the program ----------------------------------------------------------------------------- */

static void make(const char *dir, const char *cases)
{
    int64_t before = asked_time();
    DocketMade made = docket_make(dir, atoll(cases));
    printf("%lld %lld %lld\n", (long long)made.cases, (long long)made.events,
           (long long)(asked_time() - before));
}

static const struct {
    const char *mode;
    int args;
    void (*run)(char **args);
} modes[] = { { "show", 3, show }, { "list", 3, list }, { "rejudge", 1, rejudge } };

int main(int argc, char **argv)
{
    static const Workload named = { .name = "case" };
    setenv("SEKISHO_TODAY", BEFORE, 1);
    bench_start(&named);
    if (argc == 4 && strcmp(argv[1], "make") == 0) {
        make(argv[2], argv[3]);
        return 0;
    }
    for (size_t i = 0; i < COUNT_OF(modes); i++) {
        if (argc != 2 + modes[i].args || strcmp(argv[1], modes[i].mode) != 0)
            continue;
        open_record(argv[2]);
        modes[i].run(argv + 2);
        office_close(office);
        return 0;
    }
    bench_give_up("usage: make RECORD CASES, show|list RECORD COUNT OUT, rejudge RECORD");
}
