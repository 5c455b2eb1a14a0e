/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ledger - what keeping books in the record costs (bench/ledger/run)
 *
 *     ledger books DATA NEW STEPS          books of so many entries of each of 64 cases, five a day
 *     ledger balances DATA RECORD DAYS COUNT OUT
 *                                          so many balances, of any account as of any two days
 *     ledger trial DATA RECORD VALUE POSTED OUT
 *                                          what stands on every account as of both days, to OUT
 *     ledger export DATA RECORD LAST DIRECTORY
 *                                          a file for each year, up to that of the last day
 *     ledger check DATA RECORD             every entry posted anew, in memory
 *
 * or what driver.h says. Prints how many, and microseconds. All cases are invented.
 */
#include "bench/ledger/sums.h"
#include "bench/record/driver.h"

#include "books/books.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern const StoreSchema books_schema;

static const Room *const rooms_of[] = { &action_room, &books_room };
static const Rooms rooms = { rooms_of, COUNT_OF(rooms_of), &books_schema };

/* ---- what is entered ------------------------------------------------------------------------- */

static const char *const countries[] = { "PHL", "IDN", "AUS", "GBR" };

typedef struct Leg {
    const char *purpose, *side;
} Leg;

enum { LEGS = 4, KINDS = 5, BACKDATED_EACH = 7, BACKDATED_DAYS = 9, TIMES_RECEIVED = 2 };

/* What a case sees, over and over. What is spent was received before, on any value day. */
static const struct {
    const char *reason;
    Leg legs[LEGS];
    bool backdated; /* now and then: more on the side that is limited */
} kinds[KINDS] = {
    { "receipt", { { "cash", "debit" }, { "held", "credit" } }, true },
    { "stage", { { "obligation", "debit" }, { "memo", "credit" } }, true },
    { "charge", { { "cost", "debit" }, { "supplier", "credit" } }, true },
    { "payment",
      { { "supplier", "debit" },
        { "cash", "credit" },
        { "held", "debit" },
        { "applied", "credit" } },
      false },
    { "stage", { { "disbursed", "debit" }, { "memo", "credit" } }, false },
};

enum { LAST_DAY = 47481 }; /* 2099-12-31 */

static Date today = DATE_NONE; /* while books are made; else entries have no value day */

/* Between a thousand and a million yen, the same in all five of a round. */
static int64_t amount_of(size_t lane, int64_t step)
{
    enum { STEP = 104729, LANE = 7919, MOST = 900000, LEAST = 1000 };
    return LEAST + (step / KINDS * STEP + (int64_t)lane * LANE) % MOST;
}

static void put_account(Text *params, const char *purpose, size_t lane)
{
    const char *country = countries[lane % COUNT_OF(countries)];
    Purpose found;
    ensure(purpose_find(str_from_c(purpose), &found));
    AccountLevel level = purpose_rows[found].level;
    text_all(params, S("{\"purpose\":\""), str_from_c(purpose), S("\",\"country\":\""),
             str_from_c(country), S("\""));
    if (level >= LEVEL_CASE) {
        text_all(params, S(",\"case\":\""), str_from_c(country), S("-A-"));
        text_int(params, (int64_t)lane);
        text_c(params, "\"");
    }
    text_c(params, level >= LEVEL_LINE ? ",\"line\":1" : "");
}

static void put_legs(Text *params, const Leg *legs, size_t lane, int64_t amount)
{
    for (size_t i = 0; i < LEGS && legs[i].purpose; i++) {
        text_c(params, i ? "," : "");
        put_account(params, legs[i].purpose, lane);
        text_all(params, S(",\"side\":\""), str_from_c(legs[i].side), S("\",\"amount\":\""));
        text_int(params, amount);
        text_c(params, "\",\"currency\":\"JPY\"}");
    }
}

static void put_entry(Text *params, size_t lane, int64_t step)
{
    size_t kind = (size_t)(step % KINDS);
    int64_t round = step / KINDS;
    text_all(params, S("{\"programme\":\"TRUST\",\"reason\":\""), str_from_c(kinds[kind].reason),
             S("\",\"text\":\"An invented "), str_from_c(kinds[kind].reason),
             S("\",\"document\":\"B-"));
    text_int(params, round);
    if (today != DATE_NONE && kinds[kind].backdated && round % BACKDATED_EACH == 0) {
        text_c(params, "\",\"value\":\"");
        date_write(params, today - (Date)(round % BACKDATED_DAYS));
    }
    text_c(params, "\",\"postings\":[");
    put_legs(params, kinds[kind].legs, lane,
             amount_of(lane, step) * (kind == 0 ? TIMES_RECEIVED : 1));
    text_c(params, "]}");
}

/* Value and authority enough for everything a line will see. */
static void authorise(Bench *bench)
{
    static const Leg stages[][LEGS] = { { { "value", "debit" }, { "memo", "credit" } },
                                        { { "authority", "debit" }, { "memo", "credit" } } };
    enum { ENOUGH_MILLIONS = 100000000 };
    for (size_t i = 0; i < 2 * BENCH_LANES; i++) {
        Arena arena = bench->call;
        Text params = text_open(&arena, 4096);
        text_c(&params, "{\"programme\":\"TRUST\",\"reason\":\"stage\",\"postings\":[");
        put_legs(&params, stages[i / BENCH_LANES], i % BENCH_LANES,
                 ENOUGH_MILLIONS * INT64_C(1000000));
        text_c(&params, "]}");
        (void)bench_ask(bench, &arena, bench->clerk, "entry.post", &params);
    }
}

static const Workload postings = { .name = "ledger",
                                   .rooms = &rooms,
                                   .roles = "\"finance\"",
                                   .prepare = authorise,
                                   .operation = "entry.post",
                                   .params = put_entry };

/* ---- large books ----------------------------------------------------------------------------- */

static void set_today(Date day)
{
    char text[16];
    DateParts parts = date_parts(day);
    (void)snprintf(text, sizeof text, "%04d-%02d-%02d", parts.year, parts.month, parts.day);
    (void)setenv("SEKISHO_TODAY", text, 1);
    today = day;
}

/* Through the one write path, as everything: 64 at a time. */
static void make_books(Bench *bench, char **args)
{
    int64_t steps = atoll(args[0]), spent = 0;
    for (int64_t step = 0; step < steps; step += KINDS) {
        set_today(SUMS_FIRST_DAY + (Date)(step / KINDS));
        spent += bench_enter_together(bench, BENCH_LANES, step, KINDS);
    }
    bench_print(steps * BENCH_LANES, spent);
}

/* ---- questions ------------------------------------------------------------------------------- */

static void bind_reply(Arena *arena, OfficeReply reply, const Shape *shape, void *ret)
{
    Findings findings = { .arena = arena };
    const Json *tree = json_read(arena, reply.reply, S("reply"), &findings);
    if (!tree || !shape_bind(arena, shape, tree, S(""), ret, &findings))
        bench_give_up("a reply cannot be read");
}

static int64_t asking; /* microseconds spent on answers: reading them is none of it */

static void ask(Bench *bench, Arena *arena, const char *operation, const Text *params,
                const Shape *shape, void *ret)
{
    int64_t before = bench_now();
    OfficeReply reply = bench_ask(bench, arena, bench->clerk, operation, params);
    asking += bench_now() - before;
    bind_reply(arena, reply, shape, ret);
}

static void put_days(Text *params, Date value, Date posted)
{
    text_c(params, ",\"value\":\"");
    date_write(params, value);
    text_c(params, "\",\"posted\":\"");
    date_write(params, posted);
    text_c(params, "\"}");
}

static AccountListReply list_accounts(Bench *bench, Arena *arena, Date value, Date posted)
{
    AccountListReply reply;
    Text params = text_open(arena, 4096);
    text_c(&params, "{\"programme\":\"TRUST\"");
    put_days(&params, value, posted);
    ask(bench, arena, "account.list", &params, &account_list_reply_shape, &reply);
    ensure(!reply.more);
    return reply;
}

static int64_t ask_balance(Bench *bench, Arena *arena, const AccountShown *account,
                           SumsQuestion question)
{
    AccountShown shown;
    Text params = text_open(arena, 4096);
    text_all(&params, S("{\"programme\":\"TRUST\",\"purpose\":\""), purpose_words[account->purpose],
             S("\",\"currency\":\""), account->currency, S("\""));
    if (account->country.len)
        text_all(&params, S(",\"country\":\""), account->country, S("\""));
    if (account->case_code.len)
        text_all(&params, S(",\"case\":\""), account->case_code, S("\""));
    if (account->line != INT64_MIN) {
        text_c(&params, ",\"line\":");
        text_int(&params, account->line);
    }
    put_days(&params, (Date)question.value, (Date)question.posted);
    ask(bench, arena, "account.show", &params, &account_shown_shape, &shown);
    return shown.minor;
}

static FILE *create(const char *path)
{
    FILE *file = fopen(path, "w");
    if (!file)
        bench_give_up("a file cannot be written");
    return file;
}

static void ask_balances(Bench *bench, char **args)
{
    int64_t days = atoll(args[0]), count = atoll(args[1]);
    AccountListReply accounts = list_accounts(bench, &bench->call, LAST_DAY, LAST_DAY);
    FILE *out = create(args[2]);
    asking = 0;
    for (int64_t i = 0; i < count; i++) {
        Arena arena = bench->call;
        SumsQuestion question = sums_question(i, (int64_t)accounts.account_count, days);
        int64_t minor = ask_balance(bench, &arena, &accounts.accounts[question.account], question);
        fprintf(out, "%lld\n", (long long)minor);
    }
    (void)fclose(out);
    bench_print(count, asking);
}

static AccountKey key_of(const AccountShown *account)
{
    AccountKey key = { .programme = account->programme,
                       .country = COUNTRY_NONE,
                       .case_code = account->case_code,
                       .line = account->line == INT64_MIN ? 0 : (int32_t)account->line,
                       .purpose = (Purpose)account->purpose };
    ensure(account->country.len == 0 || country_find(account->country, &key.country));
    ensure(currency_find(account->currency, &key.currency));
    return key;
}

static Date day_of(const char *text)
{
    Date day;
    ensure(date_read(str_from_c(text), &day));
    return day;
}

static void ask_trial(Bench *bench, char **args)
{
    AccountListReply reply = list_accounts(bench, &bench->call, day_of(args[0]), day_of(args[1]));
    FILE *out = create(args[2]);
    for (size_t i = 0; i < reply.account_count; i++) {
        AccountKey key = key_of(&reply.accounts[i]);
        Text name = text_open(&bench->call, 300);
        account_write(&name, &key);
        fprintf(out, "%.*s %lld\n", (int)name.len, name.at, (long long)reply.accounts[i].minor);
    }
    (void)fclose(out);
    bench_print((int64_t)reply.account_count, asking);
}

static int64_t export_year(Bench *bench, int year, const char *directory)
{
    char path[4096];
    Arena arena = bench->call;
    BooksExportReply counts;
    Text params = text_open(&arena, 4096);
    text_c(&params, "{\"programme\":\"TRUST\",\"dialect\":\"ledger\",\"year\":");
    text_int(&params, year);
    text_c(&params, "}");
    OfficeReply reply = bench_ask(bench, &arena, bench->clerk, "books.export", &params);
    bind_reply(&arena, reply, &books_export_reply_shape, &counts);
    (void)snprintf(path, sizeof path, "%s/%d.ledger", directory, year);
    FILE *out = create(path);
    (void)fwrite(reply.document.at, 1, reply.document.len, out);
    (void)fclose(out);
    return counts.entries;
}

static void export_books(Bench *bench, char **args)
{
    int first = date_parts(SUMS_FIRST_DAY).year, last = date_parts(day_of(args[0])).year;
    int64_t before = bench_now(), entries = 0;
    for (int year = first; year <= last; year++)
        entries += export_year(bench, year, args[1]);
    bench_print(entries, bench_now() - before);
}

static void check_books(Bench *bench, char **args)
{
    BooksCheckReply reply;
    Text params = text_open(&bench->call, 4096);
    (void)args;
    asking = 0;
    text_c(&params, "{\"programme\":\"TRUST\"}");
    ask(bench, &bench->call, "books.check", &params, &books_check_reply_shape, &reply);
    if (!reply.sound)
        bench_give_up("the books are not sound");
    bench_print(reply.entries, asking);
}

/* ---- which of them --------------------------------------------------------------------------- */

static const struct {
    const char *mode;
    int args; /* behind DATA and the record's directory */
    void (*ask)(Bench *, char **);
} questions[] = {
    { "balances", 3, ask_balances },
    { "trial", 3, ask_trial },
    { "export", 2, export_books },
    { "check", 0, check_books },
};

static void make_large(int argc, char **argv)
{
    Bench bench = { .workload = &postings };
    ensure(argc == 5);
    bench_start(&postings);
    set_today(SUMS_FIRST_DAY);
    bench_make(&bench, str_from_c(argv[2]), str_from_c(argv[3]), false);
    make_books(&bench, argv + 4);
    office_close(bench.office);
}

static bool ask_large(int argc, char **argv)
{
    Bench bench = { .workload = &postings };
    for (size_t i = 0; i < COUNT_OF(questions); i++) {
        if (argc != 4 + questions[i].args || strcmp(argv[1], questions[i].mode) != 0)
            continue;
        bench_start(&postings);
        bench_open(&bench, str_from_c(argv[2]), str_from_c(argv[3]));
        questions[i].ask(&bench, argv + 4);
        office_close(bench.office);
        return true;
    }
    return false;
}

int main(int argc, char **argv)
{
    if (argc == 5 && strcmp(argv[1], "books") == 0) {
        make_large(argc, argv);
        return 0;
    }
    return ask_large(argc, argv) ? 0 : bench_run(&postings, argc, argv);
}
