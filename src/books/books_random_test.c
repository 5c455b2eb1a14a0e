/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Acceptance 11.
 *
 * Books kept by chance in a record: each operation is put to a book in memory, to the model and to
 * the record, which must answer alike; after each of them all rows are held against the model and
 * every promise is checked on them anew. In the end everything is posted anew, replayed, and read
 * by the accountants' tools.
 */
#include "tests/books_room_sample.h"
#include "tests/ledger_chance.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SHORT_OPERATIONS = 3000, LONG_BOOKS = 20, ASIDE_BYTES = 64 << 20 };

#define PROGRAMME S("JPN-TRUST")

/* What was accepted, as the record has it. */
typedef struct Done {
    Id ours, id; /* in the book; in the record */
    Id request;
    const char *operation;
    const Json *params;
    int64_t leaf;
} Done;

static struct {
    Arena arena; /* of one book: what is sent again */
    Done done[2 * OPERATIONS];
    size_t count;
    size_t lapsed; /* reservations whose day went by, which the record was not asked to tell yet */
} beside;

static Arena aside;

/* ---- calling --------------------------------------------------------------------------------- */

static OfficeReply send(const char *operation, Id as, Id request, const Json *params)
{
    const Call call = { .operation = str_from_c(operation),
                        .as = as,
                        .request = request,
                        .params = params,
                        .lang = LANG_EN };
    return office_call(office.office, &aside, &call);
}

static void bind_reply(OfficeReply reply, const Shape *shape, void *ret)
{
    Findings findings = { .arena = &aside };
    const Json *tree = json_read(&aside, reply.reply, S(""), &findings);
    ensure(tree && shape_bind(&aside, shape, tree, S(""), ret, &findings));
}

/* The record answers as the book did; what it did is kept to be sent again. */
static OfficeReply tell(const char *operation, const Shape *shape, const void *params, Id ours,
                        int got)
{
    Done done = { .ours = ours,
                  .request = world_id(),
                  .operation = operation,
                  .params = call_params(&beside.arena, shape, params) };
    OfficeReply reply = send(operation, ishii, done.request, done.params);
    bool is_done = reply.outcome == OFFICE_DONE;
    check_true(operation, is_done || reply.outcome == OFFICE_REFUSED ||
                              reply.outcome == OFFICE_INVALID || reply.outcome == OFFICE_CONFLICT);
    check_int(operation, is_done, got == 0);
    if (is_done != (got == 0))
        office_sample_print(&office, reply.findings);
    check_int("findings say why", reply.findings->error_count > 0, !is_done);
    if (is_done) {
        done.leaf = reply.seq;
        beside.done[beside.count++] = done;
    }
    return reply;
}

static const Done *done_of(Id ours)
{
    size_t at = beside.count;
    while (at > 0 && !id_eq(beside.done[at - 1].ours, ours))
        at--;
    ensure(at > 0);
    return &beside.done[at - 1];
}

static Done *last_done(void)
{
    return &beside.done[beside.count - 1];
}

/* As people write it, without sign or currency. */
static Str amount_text(int64_t minor, Currency currency)
{
    Str rest;
    if (minor == INT64_MIN)
        return S("9223372036854775808");
    return str_split(book_amount_text(&aside, minor < 0 ? -minor : minor, currency), ' ', &rest);
}

/* ---- rows against the model ------------------------------------------------------------------ */

typedef struct Stand {
    int64_t debits, credits, reserved;
    int64_t id;
} Stand;

__extension__ typedef __int128 Sum;

static Stand stands_at[OWNERS][PURPOSES][CURRENCIES];

static Stand *stand_of(const AccountKey *key)
{
    return &stands_at[0][0][0] + (slot_of(key) - &run.slots[0][0][0]);
}

static int read_rows(Db *db, void *context)
{
    const AccountsOfProgrammeRow *rows;
    const ReservationsOpenRow *open;
    size_t count, open_count = 0;
    (void)context;
    memset(stands_at, 0, sizeof stands_at);
    int r = accounts_of_programme(db, &aside, PROGRAMME, &rows, &count);
    for (size_t i = 0; i < count && !r; i++) {
        BookAccount codes = { rows[i].country, rows[i].case_code, rows[i].line, rows[i].purpose,
                              rows[i].currency };
        AccountKey key = book_account_key(PROGRAMME, &codes);
        *stand_of(&key) = (Stand){ rows[i].debits, rows[i].credits, 0, rows[i].id };
    }
    if (!r)
        r = reservations_open(db, &aside, -1, RESERVATIONS, &open, &open_count);
    for (size_t i = 0; i < open_count && !r; i++) {
        Stand *stand = &stands_at[0][0][0];
        while (stand->id != open[i].source)
            stand++;
        check_true("a reservation never below zero", open[i].rest > 0 && open[i].minor > 0);
        stand->reserved += open[i].expires >= run.clock ? open[i].rest : 0;
    }
    return r;
}

static void check_limits(size_t owner, size_t purpose, size_t currency)
{
    const Stand *stand = &stands_at[owner][purpose][currency];
    const PurposeRow *row = &purpose_rows[purpose];
    int64_t balance = stand->debits - stand->credits;
    if (!row->limited)
        return;
    check_true("within its limit", (row->debit ? balance : -balance) >= 0);
    check_true("what is set aside is there", !row->debit || stand->reserved <= balance);
}

static void check_stages(size_t owner, size_t currency)
{
    for (size_t i = 0; i < stage_order_count; i++) {
        const Stand *lesser = &stands_at[owner][stage_orders[i].lesser][currency];
        const Stand *greater = &stands_at[owner][stage_orders[i].greater][currency];
        check_true("in the order of stages",
                   lesser->debits - lesser->credits <= greater->debits - greater->credits);
    }
}

static void check_promises(void)
{
    for (size_t currency = 0; currency < CURRENCIES; currency++) {
        Sum sum = 0;
        for (size_t owner = 0; owner < OWNERS; owner++) {
            check_stages(owner, currency);
            for (size_t purpose = 0; purpose < PURPOSES; purpose++) {
                const Stand *stand = &stands_at[owner][purpose][currency];
                check_limits(owner, purpose, currency);
                sum += (Sum)stand->debits - stand->credits;
            }
        }
        check_true("zero in every currency", sum == 0);
    }
}

static void check_rows(const char *why)
{
    ensure(store_read(office_store(office.office), read_rows, NULL) == 0);
    for (size_t i = 0; i < COUNT_OF(run.slots) * PURPOSES * CURRENCIES; i++) {
        const Stand *stand = &stands_at[0][0][0] + i;
        const Slot *slot = &run.slots[0][0][0] + i;
        if (stand->debits == slot->debits && stand->credits == slot->credits &&
            stand->reserved == slot->reserved)
            continue;
        check_int(why, stand->debits, slot->debits);
        check_int(why, stand->credits, slot->credits);
        check_int(why, stand->reserved, slot->reserved);
    }
    check_promises();
}

/* What stands there as of two days, as the operation tells it, and as the book has it. */
static void check_days(const AccountKey *key)
{
    AccountParams codes = book_account_params(key);
    AccountShowParams params = { codes.programme, codes.country,  codes.case_code, codes.line,
                                 codes.purpose,   codes.currency, DATE_NONE,       DATE_NONE };
    AccountShown shown;
    Date value = DATE_FOREVER, posted = DATE_FOREVER;
    if (chance(0, 2) > 0)
        params.value = value = run.clock - (Date)chance(-3, 40);
    if (chance(0, 2) > 0)
        params.posted = posted = run.clock - (Date)chance(-1, 40);
    OfficeReply reply = send("account.show", office.approver, id_none(),
                             call_params(&aside, &account_show_params_shape, &params));
    if (stand_of(key)->id == 0) {
        check_int("no such account", reply.outcome, OFFICE_NOT_FOUND);
        return;
    }
    if (reply.outcome != OFFICE_DONE)
        office_sample_print(&office, reply.findings);
    check_int("account.show", reply.outcome, OFFICE_DONE);
    if (reply.outcome != OFFICE_DONE)
        return;
    bind_reply(reply, &account_shown_shape, &shown);
    check_int("as of two days", shown.minor, book_balance(run.book, key, posted, value));
    check_int("set aside", shown.reserved, slot_of(key)->reserved);
}

/* Or is it one that may not be, or another country's name for a case? */
static bool is_of_model(const AccountKey *key)
{
    Findings findings = { .arena = &aside };
    bool currency = false, country = true;
    for (size_t i = 0; i < CURRENCIES; i++)
        currency = currency || run.currencies[i] == key->currency;
    for (size_t i = 0; i < CASES; i++)
        if (str_eq(case_codes[i], key->case_code))
            country = run.countries[i == CASE_EDGE ? COUNTRIES - 1 : i / 2] == key->country;
    return currency && country && account_check(key, (Place){ 0 }, &findings);
}

static void check_after(const char *why, const AccountKey *one, const AccountKey *other)
{
    const AccountKey *key = chance(0, 1) ? one : other;
    check_rows(why);
    if (is_of_model(key))
        check_days(key);
}

/* ---- entries --------------------------------------------------------------------------------- */

static bool can_be_said(const Entry *entry)
{
    for (size_t i = 0; i < entry->posting_count; i++)
        if ((size_t)entry->postings[i].account.currency >= currency_count() ||
            !str_eq(entry->postings[i].account.programme, PROGRAMME))
            return false;
    return entry->posting_count > 1 && entry->value != DATE_NONE && entry->posted != DATE_FOREVER &&
           !id_is_none(entry->id) && id_is_none(entry->reservation);
}

static OfficeReply post_plain(const Entry *entry, int got)
{
    PostingParams *postings = NEW_ARRAY(&aside, PostingParams, entry->posting_count);
    EntryPostParams params = { .programme = PROGRAMME,
                               .value = entry->value,
                               .reason = entry->reason,
                               .text = entry->text,
                               .document = entry->document,
                               .postings = postings,
                               .posting_count = entry->posting_count };
    for (size_t i = 0; i < entry->posting_count; i++) {
        const Posting *posting = &entry->postings[i];
        AccountParams codes = book_account_params(&posting->account);
        postings[i] = (PostingParams){
            codes.country,      codes.case_code,
            codes.line,         codes.purpose,
            posting->minor < 0, amount_text(posting->minor, posting->account.currency),
            codes.currency
        };
    }
    return tell("entry.post", &entry_post_params_shape, &params, entry->id, got);
}

static OfficeReply post_exchange(const Entry *entry, int got)
{
    const Exchange *exchange = &entry->exchange;
    AccountParams codes = book_account_params(&entry->postings[0].account);
    EntryExchangeParams params = { .programme = PROGRAMME,
                                   .country = codes.country,
                                   .case_code = codes.case_code,
                                   .line = codes.line,
                                   .purpose = codes.purpose,
                                   .given_currency = currency_code(exchange->given.currency),
                                   .taken_currency = currency_code(exchange->taken.currency),
                                   .rate_of = exchange->rate_of,
                                   .rate_for = exchange->rate_for,
                                   .source = exchange->source,
                                   .at = exchange->at,
                                   .value = entry->value,
                                   .reason = entry->reason,
                                   .text = entry->text,
                                   .document = entry->document };
    ensure(entry->postings[0].account.purpose != PURPOSE_TRADING);
    params.given = amount_text(exchange->given.minor, exchange->given.currency);
    params.taken = amount_text(exchange->taken.minor, exchange->taken.currency);
    return tell("entry.exchange", &entry_exchange_params_shape, &params, entry->id, got);
}

static OfficeReply post_reversal(const Entry *entry, int got)
{
    EntryReverseParams params = { done_of(entry->reverses)->id, entry->value, entry->reason,
                                  entry->text };
    return tell("entry.reverse", &entry_reverse_params_shape, &params, entry->id, got);
}

static void post_beside(const Entry *entry, int got)
{
    static OfficeReply (*const posts[ENTRY_KINDS])(const Entry *, int) = {
        [ENTRY_PLAIN] = post_plain,
        [ENTRY_REVERSAL] = post_reversal,
        [ENTRY_EXCHANGE] = post_exchange,
    };
    EntryReply posted;
    arena_reset(&aside);
    if (!can_be_said(entry))
        return;
    OfficeReply reply = posts[entry->kind](entry, got);
    if (reply.outcome == OFFICE_DONE) {
        bind_reply(reply, &entry_reply_shape, &posted);
        last_done()->id = posted.entry;
        check_int("posted today", posted.posted, run.clock);
        check_int("on its value day", posted.value, entry->value);
    }
    const Posting *last = &entry->postings[entry->posting_count - 1];
    check_after("entry", &entry->postings[0].account, &last->account);
}

/* The same request is answered again; with something else in it, it is refused. */
static void again_beside(const Entry *entry, bool same)
{
    const Done *done = done_of(entry->id);
    PeriodLockParams other = { PROGRAMME, run.clock, S("sent again") };
    arena_reset(&aside);
    OfficeReply reply = same ? send(done->operation, ishii, done->request, done->params)
                             : send("period.lock", office.approver, done->request,
                                    call_params(&aside, &period_lock_params_shape, &other));
    check_int("sent again", reply.outcome, same ? OFFICE_REPLAYED : OFFICE_INVALID);
    if (same)
        check_int("answered by its leaf", reply.seq, done->leaf);
    check_rows("sent again");
}

/* ---- reservations, periods ------------------------------------------------------------------- */

static void reserve_beside(const Reservation *reservation, int got)
{
    AccountParams from = book_account_params(&reservation->from);
    AccountParams to = book_account_params(&reservation->to);
    ReservationMakeParams params = { .programme = PROGRAMME,
                                     .currency = from.currency,
                                     .from_country = from.country,
                                     .from_case = from.case_code,
                                     .from_line = from.line,
                                     .from_purpose = from.purpose,
                                     .to_country = to.country,
                                     .to_case = to.case_code,
                                     .to_line = to.line,
                                     .to_purpose = to.purpose,
                                     .value = reservation->value,
                                     .expires = reservation->expires,
                                     .reason = reservation->reason };
    ReservationReply made;
    arena_reset(&aside);
    params.amount = amount_text(reservation->minor, reservation->from.currency);
    OfficeReply reply =
        tell("reservation.make", &reservation_make_params_shape, &params, reservation->id, got);
    if (reply.outcome == OFFICE_DONE) {
        bind_reply(reply, &reservation_reply_shape, &made);
        last_done()->id = made.reservation;
    }
    check_after("reserve", &reservation->from, &reservation->to);
}

static void draw_beside(const Reservation *reservation, const Entry *day, int64_t minor, int got)
{
    bool whole = book_reservation_left(run.book, reservation->id) == 0;
    ReservationDrawParams params = { .reservation = done_of(reservation->id)->id,
                                     .value = day->value };
    ReservationReply drawn;
    arena_reset(&aside);
    if (got != 0 || !whole || chance(0, 1)) /* all that is left need not be said */
        params.amount = amount_text(minor, reservation->from.currency);
    OfficeReply reply =
        tell("reservation.draw", &reservation_draw_params_shape, &params, day->id, got);
    if (reply.outcome == OFFICE_DONE) {
        bind_reply(reply, &reservation_reply_shape, &drawn);
        last_done()->id = drawn.entry;
        check_int("left", drawn.rest, book_reservation_left(run.book, reservation->id));
    }
    check_after("draw", &reservation->from, &reservation->to);
}

static void give_up_beside(const Reservation *reservation, int got)
{
    ReservationVoidParams params = { done_of(reservation->id)->id, S("by chance") };
    arena_reset(&aside);
    if (reservation->expires < run.clock) /* free already; to void it as well does no harm */
        return;
    (void)tell("reservation.void", &reservation_void_params_shape, &params, id_none(), got);
    check_after("void", &reservation->from, &reservation->to);
}

static size_t expire_beside(void)
{
    ExpiredReply expired = { 0 };
    arena_reset(&aside);
    OfficeReply reply = send("reservation.expire", kubo, world_id(), NULL);
    check_int("expire", reply.outcome, beside.lapsed ? OFFICE_DONE : OFFICE_CONFLICT);
    if (reply.outcome == OFFICE_DONE)
        bind_reply(reply, &expired_reply_shape, &expired);
    check_int("expired", expired.expired, (int64_t)beside.lapsed);
    beside.lapsed = 0;
    check_rows("expire");
    return (size_t)expired.expired;
}

static void lock_beside(Date through, int got)
{
    PeriodLockParams params = { PROGRAMME, through, S("by chance") };
    arena_reset(&aside);
    OfficeReply reply = send("period.lock", office.approver, world_id(),
                             call_params(&aside, &period_lock_params_shape, &params));
    check_int("lock", reply.outcome, got ? OFFICE_REFUSED : OFFICE_DONE);
    check_rows("lock");
}

static void day_beside(size_t expired)
{
    char day[16];
    DateParts parts = date_parts(run.clock);
    (void)snprintf(day, sizeof day, "%04d-%02d-%02d", parts.year, parts.month, parts.day);
    books_today(day);
    beside.lapsed += expired;
    arena_reset(&aside);
    check_rows("another day");
}

static const Beside record = {
    .day = day_beside,
    .post = post_beside,
    .again = again_beside,
    .reserve = reserve_beside,
    .draw = draw_beside,
    .give_up = give_up_beside,
    .expire = expire_beside,
    .lock = lock_beside,
};

/* ---- in the end ------------------------------------------------------------------------------ */

static void check_whole(void)
{
    BooksCheckParams params = { PROGRAMME };
    BooksCheckReply reply;
    arena_reset(&aside);
    bind_reply(send("books.check", office.auditor, id_none(),
                    call_params(&aside, &books_check_params_shape, &params)),
               &books_check_reply_shape, &reply);
    for (size_t i = 0; i < reply.defect_count; i++)
        printf("# %.*s\n", (int)reply.defects[i].len, reply.defects[i].at);
    check_true("posted anew, all agrees", reply.sound);
    check_int("every entry", reply.entries, (int64_t)book_entry_count(run.book));
}

enum { PATH_BYTES = 256, TOOLS_MISSING = 77 };

static void put_path(char path[PATH_BYTES], const char *name)
{
    ensure((size_t)snprintf(path, PATH_BYTES, "%s/tools/%s", office.dir, name) < PATH_BYTES);
}

static void put_file(const char *name, Str bytes)
{
    char path[PATH_BYTES];
    put_path(path, name);
    FILE *file = fopen(path, "wb");
    ensure(file && fwrite(bytes.at, 1, bytes.len, file) == bytes.len && fclose(file) == 0);
}

static void put_export(const char *name, PlainDialect dialect)
{
    BooksExportParams params = { PROGRAMME, S(""), INT64_MIN, (int32_t)dialect };
    BooksExportReply counts;
    arena_reset(&aside);
    OfficeReply reply = send("books.export", office.auditor, id_none(),
                             call_params(&aside, &books_export_params_shape, &params));
    check_int("export", reply.outcome, OFFICE_DONE);
    bind_reply(reply, &books_export_reply_shape, &counts);
    check_int("every entry", counts.entries, (int64_t)book_entry_count(run.book));
    put_file(name, reply.document);
}

static void put_balances(void)
{
    Text text = text_open(&aside, TEXT_MAX);
    for (size_t i = 0; i < book_account_count(run.book); i++) {
        const AccountKey *key = book_account_at(run.book, i);
        const Stand *stand = stand_of(key);
        if (stand->debits == 0 && stand->credits == 0)
            continue; /* nothing but set aside for it */
        int64_t minor = stand->debits - stand->credits;
        account_write(&text, key);
        text_all(&text, S(" "), minor ? book_amount_text(&aside, minor, key->currency) : S("0"),
                 S("\n"));
    }
    put_file("record.balances", text_str(&text));
}

static void put_entries(void)
{
    Text ids = text_open(&aside, TEXT_MAX), leaves = text_open(&beside.arena, TEXT_MAX);
    for (size_t i = 0; i < book_entry_count(run.book); i++) {
        const Entry *entry = book_entry(run.book, i);
        const Done *done = done_of(entry->id);
        date_write(&ids, entry->value);
        text_c(&ids, " ");
        id_write(&ids, done->id);
        text_c(&ids, "\n");
        text_int(&leaves, done->leaf);
        text_c(&leaves, "\n");
    }
    put_file("record.ids", text_str(&ids));
    put_file("record.leaves", text_str(&leaves));
}

static bool tools_missing;

/* The exit status; what is said stands among our comments. */
static int judged_by_others(const char *directory)
{
    char *const argv[] = { "sh", "tests/outsiders/books.sh", (char *)(uintptr_t)directory, NULL };
    char line[1000];
    int from[2], status;
    fflush(stdout);
    ensure(pipe(from) == 0);
    pid_t child = fork();
    ensure(child >= 0);
    if (child == 0) {
        (void)dup2(from[1], STDOUT_FILENO);
        (void)close(from[0]);
        (void)close(from[1]);
        (void)execvp(argv[0], argv);
        _exit(1);
    }
    (void)close(from[1]);
    FILE *said = fdopen(from[0], "r");
    while (said && fgets(line, sizeof line, said))
        printf("# %s", line);
    ensure(said && fclose(said) == 0 && waitpid(child, &status, 0) == child && WIFEXITED(status));
    return WEXITSTATUS(status);
}

/* The accountants' tools accept what is carried away, and agree account by account. */
static void check_tools(void)
{
    char directory[PATH_BYTES];
    put_path(directory, "");
    ensure(mkdir(directory, 0700) == 0);
    put_export("record.ledger", PLAIN_LEDGER);
    put_export("record.beancount", PLAIN_BEANCOUNT);
    arena_reset(&aside);
    check_rows("in the end");
    put_balances();
    put_entries();
    int status = judged_by_others(directory);
    tools_missing = status == TOOLS_MISSING;
    check_true("the accountants' tools agree", tools_missing || status == 0);
}

static void prop_books(Rng *rng)
{
    int operations = getenv("SEKISHO_LONG") ? OPERATIONS : SHORT_OPERATIONS;
    books_open(rng_next(rng));
    beside.arena = beside.arena.base ? beside.arena : arena_open((size_t)2 << 30);
    aside = aside.base ? aside : arena_open((size_t)4 << 30);
    arena_reset(&beside.arena);
    beside.count = beside.lapsed = 0;
    open_run(rng, &record);
    day_beside(0);
    for (int i = 1; i <= operations && !checks.failing; i++) {
        arena_reset(&run.scratch);
        step();
    }
    if (!checks.failing) {
        check_whole();
        check_tools();
        books_replayed();
    }
    office_sample_close(&office);
}

static void test_tools(void)
{
    if (tools_missing)
        check_skip("hledger, ledger or beancount is not installed: scripts/install-packages test");
}

/* Few operations need not meet every kind. */
static void test_counts(void)
{
    check_counts(100000);
}

int main(void)
{
    RUN_PROP(prop_books, getenv("SEKISHO_LONG") ? LONG_BOOKS : 1);
    RUN(test_tools);
    if (getenv("SEKISHO_LONG"))
        RUN(test_counts);
    return check_done();
}
