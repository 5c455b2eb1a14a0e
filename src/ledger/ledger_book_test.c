/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/book_parts.h"
#include "phrases_ledger.h"
#include "tests/check.h"
#include "tests/ledger_sample.h"

enum { MEMORY = 64 << 20 };

/* One entry after the other; rows of one script share a book. */
typedef struct Step {
    const char *script, *why;
    Str posted, value;
    Str postings;
    Phrase want;
} Step;

#define APR(day) STR("2026-04-" #day)

static const Step steps[] = {
    { "cash", "a receipt", APR(01), APR(01), STR("cash PHL - 0 JPY 100, held PHL A 0 JPY -100"),
      0 },
    { "cash", "C7: no more is paid than is there", APR(02), APR(02),
      STR("supplier PHL A 1 JPY 101, cash PHL - 0 JPY -101"), PHRASE_LEDGER_LIMIT },
    { "cash", "nothing is owed to the supplier yet", APR(02), APR(02),
      STR("supplier PHL A 1 JPY 100, cash PHL - 0 JPY -100"), PHRASE_LEDGER_LIMIT },
    { "cash", "he delivers", APR(02), APR(02),
      STR("cost PHL A 1 JPY 100, supplier PHL A 1 JPY -100"), 0 },
    { "cash", "he is paid whole", APR(02), APR(02),
      STR("supplier PHL A 1 JPY 100, cash PHL - 0 JPY -100"), 0 },
    { "cash", "not one yen is left", APR(03), APR(03),
      STR("held PHL A 0 JPY 1, cash PHL - 0 JPY -1"), PHRASE_LEDGER_LIMIT },
    { "cash", "a case may run short against its own country's", APR(03), APR(03),
      STR("cash PHL - 0 JPY 50, held PHL B 0 JPY -50"), 0 },
    { "cash", "A is refunded more than it has, out of B's", APR(03), APR(03),
      STR("held PHL A 0 JPY 50, cash PHL - 0 JPY -50"), 0 },

    { "days", "money that counts from the 10th", APR(01), APR(10),
      STR("cash PHL - 0 JPY 100, held PHL A 0 JPY -100"), 0 },
    { "days", "is not there on the 9th", APR(01), APR(09),
      STR("held PHL A 0 JPY 1, cash PHL - 0 JPY -1"), PHRASE_LEDGER_LIMIT },
    { "days", "is there on the 10th", APR(01), APR(10),
      STR("held PHL A 0 JPY 60, cash PHL - 0 JPY -60"), 0 },
    { "days", "more that counts from the 5th", APR(02), APR(05),
      STR("cash PHL - 0 JPY 30, held PHL A 0 JPY -30"), 0 },
    { "days", "on the 5th 30 are there, on the 10th 70", APR(02), APR(05),
      STR("held PHL A 0 JPY 31, cash PHL - 0 JPY -31"), PHRASE_LEDGER_LIMIT },
    { "days", "spent on the 12th", APR(02), APR(12),
      STR("held PHL A 0 JPY 70, cash PHL - 0 JPY -70"), 0 },
    { "days", "what is spent later is not there earlier", APR(02), APR(11),
      STR("held PHL A 0 JPY 1, cash PHL - 0 JPY -1"), PHRASE_LEDGER_LIMIT },
    { "days", "posting days do not go back", APR(01), APR(01),
      STR("cash PHL - 0 JPY 1, held PHL A 0 JPY -1"), PHRASE_LEDGER_POSTED_EARLY },

    { "owner", "case A is the Philippines'", APR(01), APR(01),
      STR("cash PHL - 0 JPY 100, held PHL A 0 JPY -100"), 0 },
    { "owner", "payment for another country's case", APR(01), APR(01),
      STR("cash IDN - 0 JPY 100, held IDN A 0 JPY -100"), PHRASE_LEDGER_CASE_OF_OTHER },
    { "owner", "one country's cash is not another's", APR(01), APR(01),
      STR("held IDN B 0 JPY 100, cash IDN - 0 JPY -100"), PHRASE_LEDGER_LIMIT },

    { "edge", "as much as fits", APR(01), APR(01),
      STR("cash PHL - 0 JPY 9223372036854775807, held PHL A 0 JPY -9223372036854775807"), 0 },
    { "edge", "one yen more", APR(01), APR(01), STR("cash PHL - 0 JPY 1, held PHL B 0 JPY -1"),
      PHRASE_LEDGER_OVERFLOW },
    { "edge", "the other side of it", APR(01), APR(01),
      STR("receivable PHL A 0 JPY 1, held PHL A 0 JPY -1"), PHRASE_LEDGER_OVERFLOW },
    { "edge", "back again", APR(01), APR(01),
      STR("held PHL A 0 JPY 9223372036854775807, cash PHL - 0 JPY -9223372036854775807"), 0 },
    { "edge", "what went through does not fit, though nothing stands there", APR(01), APR(01),
      STR("cash PHL - 0 JPY 1, held PHL B 0 JPY -1"), PHRASE_LEDGER_OVERFLOW },

    { "stages", "3.5: no authority without value", APR(01), APR(01),
      STR("authority PHL A 1 JPY 1, memo PHL A 1 JPY -1"), PHRASE_LEDGER_STAGE_ORDER },
    { "stages", "value", APR(01), APR(01), STR("value PHL A 1 JPY 100, memo PHL A 1 JPY -100"), 0 },
    { "stages", "authority within value", APR(01), APR(01),
      STR("authority PHL A 1 JPY 80, memo PHL A 1 JPY -80"), 0 },
    { "stages", "commitment past authority", APR(01), APR(01),
      STR("commitment PHL A 1 JPY 81, memo PHL A 1 JPY -81"), PHRASE_LEDGER_STAGE_ORDER },
    { "stages", "obligation past authority", APR(01), APR(01),
      STR("obligation PHL A 1 JPY 81, memo PHL A 1 JPY -81"), PHRASE_LEDGER_STAGE_ORDER },
    { "stages", "obligation", APR(01), APR(01),
      STR("obligation PHL A 1 JPY 60, memo PHL A 1 JPY -60"), 0 },
    { "stages", "disbursed past obligation", APR(01), APR(01),
      STR("disbursed PHL A 1 JPY 61, memo PHL A 1 JPY -61"), PHRASE_LEDGER_STAGE_ORDER },
    { "stages", "delivered past what was ordered", APR(01), APR(01),
      STR("delivered PHL A 1 JPY 61, memo PHL A 1 JPY -61"), PHRASE_LEDGER_STAGE_ORDER },
    { "stages", "both raised in one entry", APR(01), APR(01),
      STR("obligation PHL A 1 JPY 10, delivered PHL A 1 JPY 70, memo PHL A 1 JPY -80"), 0 },
    { "stages", "authority cut below obligation", APR(01), APR(01),
      STR("memo PHL A 1 JPY 11, authority PHL A 1 JPY -11"), PHRASE_LEDGER_STAGE_ORDER },
    { "stages", "both cut, one too far", APR(01), APR(01),
      STR("memo PHL A 1 JPY 20, obligation PHL A 1 JPY -9, authority PHL A 1 JPY -11"),
      PHRASE_LEDGER_STAGE_ORDER },
    { "stages", "another line has no authority of this one's", APR(01), APR(01),
      STR("obligation PHL A 2 JPY 1, memo PHL A 2 JPY -1"), PHRASE_LEDGER_STAGE_ORDER },
    { "stages", "nor another currency", APR(01), APR(01),
      STR("obligation PHL A 1 USD 1, memo PHL A 1 USD -1"), PHRASE_LEDGER_STAGE_ORDER },
    { "stages", "not from a later day", APR(01), APR(02),
      STR("value PHL A 1 JPY 1, memo PHL A 1 JPY -1"), PHRASE_LEDGER_STAGE_LATER },
};

static void run_step(Book *book, Arena *arena, uint32_t number, const Step *step)
{
    Findings findings = { .arena = arena };
    Entry entry = sample_entry(arena, number, step->postings);
    size_t count = book_entry_count(book);

    entry.posted = sample_day(step->posted);
    entry.value = sample_day(step->value);
    int r = book_post(book, &entry, &findings);
    check_int(step->why, r, step->want == PHRASE_NONE ? 0 : LEDGER_E_REFUSED);
    check_findings(step->why, &findings, step->want);
    check_int(step->why, book_entry_count(book), count + (r == 0));
    check_true(step->why, book_audit(book, &findings) || step->want != PHRASE_NONE);
}

static void test_steps(void)
{
    Arena arena = arena_open(MEMORY);
    Book *book = NULL;

    for (size_t i = 0; i < COUNT_OF(steps); i++) {
        if (i == 0 || !str_eq(str_from_c(steps[i].script), str_from_c(steps[i - 1].script)))
            book = book_open(&arena);
        run_step(book, &arena, (uint32_t)i + 1, &steps[i]);
    }
    arena_close(&arena);
}

/* A book with 1,000 yen of the Philippines' for case A. */
static Book *open_sample(Arena *arena)
{
    Book *book = book_open(arena);
    Findings findings = { .arena = arena };
    Entry entry = sample_entry(arena, 1, S("cash PHL - 0 JPY 1000, held PHL A 0 JPY -1000"));

    check_int("opened", book_post(book, &entry, &findings), 0);
    return book;
}

static AccountKey cash_key(void)
{
    return sample_key(S("cash PHL - 0 JPY"));
}

static void test_ids(void)
{
    Arena arena = arena_open(MEMORY);
    Book *book = open_sample(&arena);
    Entry entry = sample_entry(&arena, 1, S("cash PHL - 0 JPY 1000, held PHL A 0 JPY -1000"));
    AccountKey cash = cash_key();
    Findings findings = { .arena = &arena };

    entry.posted += 400; /* sent again after a long time */
    check_int("the same again", book_post(book, &entry, &findings), 0);
    check_int("does nothing", book_entry_count(book), 1);
    check_int("to the cash", book_balance(book, &cash, DATE_FOREVER, DATE_FOREVER), 1000);
    entry.text = S("something else");
    check_int("other content", book_post(book, &entry, &findings), LEDGER_E_REFUSED);
    check_findings("other content", &findings, PHRASE_LEDGER_SAME_ID);
    check_int("does nothing", book_entry_count(book), 1);
    arena_close(&arena);
}

/* ---- reversals ----------------------------------------------------------------------------- */

static int post_reversal(Book *book, Arena *arena, uint32_t number, Id reversed, int64_t change,
                         Findings *findings)
{
    const Entry *entry = book_entry_find(book, reversed);
    Entry any = sample_entry(arena, number, S("cash PHL - 0 JPY 1, held PHL A 0 JPY -1"));
    Entry reversal = entry_reversal(arena, entry ? entry : &any, sample_id(number), any.posted,
                                    any.value, S("duplicate"), S("entered twice"));
    Posting *changed = NEW_ARRAY(arena, Posting, 2);

    reversal.reverses = reversed;
    if (change != 0) {
        changed[0] = (Posting){ reversal.postings[0].account, reversal.postings[0].minor + change };
        changed[1] = (Posting){ reversal.postings[1].account, reversal.postings[1].minor - change };
        reversal.postings = changed;
    }
    return book_post(book, &reversal, findings);
}

static void test_reversals(void)
{
    static const struct {
        const char *why;
        uint32_t number, reversed;
        int64_t change;
        Phrase want;
    } rows[] = {
        { "of nothing", 10, 99, 0, PHRASE_LEDGER_REVERSAL_OF_NOTHING },
        { "in part", 11, 1, 1, PHRASE_LEDGER_REVERSAL_DIFFERS },
        { "whole", 12, 1, 0, PHRASE_NONE },
        { "twice", 13, 1, 0, PHRASE_LEDGER_REVERSAL_TWICE },
        { "of a reversal", 14, 12, 0, PHRASE_LEDGER_REVERSAL_OF_REVERSAL },
    };
    Arena arena = arena_open(MEMORY);
    Book *book = open_sample(&arena);
    AccountKey cash = cash_key();

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        (void)!post_reversal(book, &arena, rows[i].number, sample_id(rows[i].reversed),
                             rows[i].change, &findings);
        check_true(rows[i].why,
                   (findings.first ? findings.first->message : PHRASE_NONE) == rows[i].want);
    }
    check_int("nothing stands", book_balance(book, &cash, DATE_FOREVER, DATE_FOREVER), 0);
    check_int("gross stays", book_account(book, &cash, DATE_NONE).debits, 1000);
    arena_close(&arena);
}

/* What is spent cannot be reversed away. */
static void test_reversal_of_spent(void)
{
    Arena arena = arena_open(MEMORY);
    Book *book = open_sample(&arena);
    Findings findings = { .arena = &arena };
    Entry entry = sample_entry(&arena, 2, S("held PHL A 0 JPY 1, cash PHL - 0 JPY -1"));

    check_int("spent", book_post(book, &entry, &findings), 0);
    check_int("reversed", post_reversal(book, &arena, 3, sample_id(1), 0, &findings),
              LEDGER_E_REFUSED);
    check_findings("reversed", &findings, PHRASE_LEDGER_LIMIT);
    arena_close(&arena);
}

/* ---- reservations -------------------------------------------------------------------------- */

typedef enum Act { RESERVE, DRAW, VOID, EXPIRE, SPEND, LOCK } Act;

/* `day` is of April 2026; what is drawn, spent and reserved counts from it. */
typedef struct ActRow {
    const char *why;
    Act act;
    uint32_t number, of; /* its id; the reservation's */
    int64_t minor;
    int day;
    Phrase want;
    int64_t reserved, balance; /* of the cash afterwards */
} ActRow;

static const ActRow act_rows[] = {
    { "set aside", RESERVE, 20, 0, 600, 1, 0, 600, 1000 },
    { "the same again", RESERVE, 20, 0, 600, 1, 0, 600, 1000 },
    { "other content", RESERVE, 20, 0, 601, 1, PHRASE_LEDGER_SAME_ID, 600, 1000 },
    { "an entry's id", RESERVE, 1, 0, 5, 1, PHRASE_LEDGER_SAME_ID, 600, 1000 },
    { "more than is free", RESERVE, 21, 0, 401, 1, PHRASE_LEDGER_LIMIT, 600, 1000 },
    { "nothing", RESERVE, 21, 0, 0, 1, PHRASE_LEDGER_AMOUNT_NOT_POSITIVE, 600, 1000 },
    { "less than nothing", RESERVE, 21, 0, -5, 1, PHRASE_LEDGER_AMOUNT_NOT_POSITIVE, 600, 1000 },
    { "what is free", RESERVE, 21, 0, 400, 1, 0, 1000, 1000 },
    { "nothing is free", SPEND, 30, 0, 1, 1, PHRASE_LEDGER_LIMIT, 1000, 1000 },
    { "drawn in part", DRAW, 31, 20, 100, 2, 0, 900, 900 },
    { "the same again", DRAW, 31, 20, 100, 2, 0, 900, 900 },
    { "other content", DRAW, 31, 20, 101, 2, PHRASE_LEDGER_SAME_ID, 900, 900 },
    { "more than is left", DRAW, 32, 20, 501, 2, PHRASE_LEDGER_DRAW_LEFT, 900, 900 },
    { "nothing", DRAW, 32, 20, 0, 2, PHRASE_LEDGER_AMOUNT_NOT_POSITIVE, 900, 900 },
    { "of what is not", DRAW, 32, 99, 5, 2, PHRASE_LEDGER_RESERVATION_NONE, 900, 900 },
    { "nothing goes back in time", VOID, 0, 21, 0, 1, PHRASE_LEDGER_POSTED_EARLY, 900, 900 },
    { "voided", VOID, 0, 21, 0, 2, 0, 500, 900 },
    { "voided again", VOID, 0, 21, 0, 2, PHRASE_LEDGER_RESERVATION_NONE, 500, 900 },
    { "drawn after it was voided", DRAW, 33, 21, 1, 2, PHRASE_LEDGER_DRAW_LEFT, 500, 900 },
    { "what was voided is free", SPEND, 34, 0, 400, 2, 0, 500, 500 },
    { "locked", LOCK, 0, 0, 0, 2, 0, 500, 500 },
    { "locks do not go back", LOCK, 0, 0, 0, 1, PHRASE_LEDGER_LOCK, 500, 500 },
    { "period locked", SPEND, 35, 0, -5, 2, PHRASE_LEDGER_LOCKED, 500, 500 },
    { "period locked", DRAW, 35, 20, 5, 2, PHRASE_LEDGER_LOCKED, 500, 500 },
    { "its last day is past, though nobody expired it", DRAW, 36, 20, 1, 11,
      PHRASE_LEDGER_DRAW_EXPIRED, 500, 500 },
    { "still set aside on its last day", EXPIRE, 0, 0, 0, 10, 0, 500, 500 },
    { "drawn on its last day", DRAW, 37, 20, 1, 10, 0, 499, 499 },
    { "expired", EXPIRE, 0, 0, 1, 11, 0, 0, 499 },
    { "expired once", EXPIRE, 0, 0, 0, 12, 0, 0, 499 },
    { "drawn after it expired", DRAW, 38, 20, 1, 11, PHRASE_LEDGER_DRAW_LEFT, 0, 499 },
    { "free again", SPEND, 39, 0, 499, 11, 0, 0, 0 },
};

static int reserve(Book *book, const ActRow *row, Date day, Findings *findings)
{
    Reservation reservation = { .id = sample_id(row->number),
                                .from = cash_key(),
                                .to = sample_key(S("held PHL A 0 JPY")),
                                .minor = row->minor,
                                .value = day,
                                .expires = sample_day(S("2026-04-10")),
                                .reason = S("refund") };

    return book_reserve(book, &reservation, day, findings);
}

static int spend(Book *book, Arena *arena, const ActRow *row, Date day, Findings *findings)
{
    Entry entry = sample_entry(arena, row->number, S("held PHL A 0 JPY 1, cash PHL - 0 JPY -1"));
    Posting postings[] = { { entry.postings[0].account, row->minor },
                           { entry.postings[1].account, -row->minor } };

    entry.postings = postings;
    entry.posted = entry.value = day;
    return book_post(book, &entry, findings);
}

static int act(Book *book, Arena *arena, const ActRow *row, Findings *findings)
{
    Date day = date_make(2026, 4, row->day);

    switch (row->act) {
    case RESERVE:
        return reserve(book, row, day, findings);
    case DRAW:
        return book_draw(book, sample_id(row->of), sample_id(row->number), row->minor, day, day,
                         findings);
    case VOID:
        return book_void(book, sample_id(row->of), day, findings);
    case EXPIRE:
        check_int(row->why, book_expire(book, day), row->minor);
        return 0;
    case SPEND:
        return spend(book, arena, row, day, findings);
    case LOCK:
        return book_lock(book, day, day, findings);
    }
    return 0;
}

static void test_reservations(void)
{
    Arena arena = arena_open(MEMORY);
    Book *book = open_sample(&arena);
    AccountKey cash = cash_key();

    for (size_t i = 0; i < COUNT_OF(act_rows); i++) {
        const ActRow *row = &act_rows[i];
        Findings findings = { .arena = &arena };
        int r = act(book, &arena, row, &findings);
        check_int(row->why, r, row->want == PHRASE_NONE ? 0 : LEDGER_E_REFUSED);
        check_true(row->why, (findings.first ? findings.first->message : PHRASE_NONE) == row->want);
        check_int(row->why, book_account(book, &cash, DATE_NONE).reserved, row->reserved);
        check_int(row->why, book_balance(book, &cash, DATE_FOREVER, DATE_FOREVER), row->balance);
        check_true(row->why, book_audit(book, &findings) || row->want != PHRASE_NONE);
    }
    arena_close(&arena);
}

static void test_reservation_rows(void)
{
    Arena arena = arena_open(MEMORY);
    Book *book = open_sample(&arena);
    const Reservation good = { .id = sample_id(50),
                               .from = cash_key(),
                               .to = sample_key(S("held PHL A 0 JPY")),
                               .minor = 5,
                               .value = sample_day(S("2026-04-01")),
                               .expires = sample_day(S("2026-04-10")),
                               .reason = S("refund") };
    Reservation same = good, dollars = good, other = good, stage = good, past = good, ends = good,
                idless = good, theirs = good;

    same.to = good.from;
    dollars.to = sample_key(S("held PHL A 0 USD"));
    other.to = sample_key(S("held IDN B 0 JPY"));
    stage.to = sample_key(S("value PHL A 1 JPY"));
    past.expires = sample_day(S("2026-03-31"));
    ends.expires = DATE_FOREVER;
    idless.id = id_none();
    theirs.from = sample_key(S("cash IDN - 0 JPY"));
    theirs.to = sample_key(S("held IDN A 0 JPY"));
    theirs.minor = 1;
    const struct {
        const char *why;
        const Reservation *reservation;
        Phrase want;
    } rows[] = {
        { "to itself", &same, PHRASE_LEDGER_RESERVATION_ENDS },
        { "to another currency", &dollars, PHRASE_LEDGER_RESERVATION_ENDS },
        { "to another country", &other, PHRASE_LEDGER_TWO_COUNTRIES },
        { "to a stage", &stage, PHRASE_LEDGER_RESERVATION_ENDS },
        { "until yesterday", &past, PHRASE_LEDGER_RESERVATION_DAYS },
        { "until a day that does not exist", &ends, PHRASE_LEDGER_DAY },
        { "without an id", &idless, PHRASE_LEDGER_ID },
        { "for another country's case", &theirs, PHRASE_LEDGER_CASE_OF_OTHER },
        { "as it is", &good, PHRASE_NONE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        int r = book_reserve(book, rows[i].reservation, good.value, &findings);
        check_int(rows[i].why, r, rows[i].want == PHRASE_NONE ? 0 : LEDGER_E_REFUSED);
        check_true(rows[i].why,
                   (findings.first ? findings.first->message : PHRASE_NONE) == rows[i].want);
    }
    arena_close(&arena);
}

/* ---- judging ------------------------------------------------------------------------------- */

static int broken_account(void *context, const AccountKey *key, Date from, AccountState *ret_state)
{
    (void)context, (void)key, (void)from, (void)ret_state;
    return fault(FAULT_STORE, "the store does not answer");
}

static void test_view(void)
{
    Arena arena = arena_open(MEMORY);
    Book *book = open_sample(&arena);
    Findings findings = { .arena = &arena };
    Entry entry = sample_entry(&arena, 2, S("cash PHL - 0 JPY 1, held PHL A 0 JPY -1"));
    LedgerView view = book_view(book, entry.posted);

    check_int("judged", ledger_judge(&view, &entry, &findings), 0);
    check_int("and not posted", book_entry_count(book), 1);
    view.today = entry.posted - 1;
    check_int("from tomorrow", ledger_judge(&view, &entry, &findings), LEDGER_E_REFUSED);
    check_findings("from tomorrow", &findings, PHRASE_LEDGER_POSTED_LATE);
    view = book_view(book, entry.posted);
    view.account = broken_account;
    check_true("a fault is handed on", ledger_judge(&view, &entry, &findings) < 0);
    entry.reservation = sample_id(7);
    findings = (Findings){ .arena = &arena };
    check_int("drawn by hand", book_post(book, &entry, &findings), LEDGER_E_REFUSED);
    check_findings("drawn by hand", &findings, PHRASE_LEDGER_DRAW_BY_HAND);
    arena_close(&arena);
}

/* ---- balances of both days ----------------------------------------------------------------- */

static int64_t naive_balance(const Book *book, const AccountKey *key, Date posted, Date value)
{
    int64_t sum = 0;

    for (size_t i = 0; i < book_entry_count(book); i++) {
        const Entry *entry = book_entry(book, i);
        for (size_t j = 0; j < entry->posting_count; j++)
            if (entry->posted <= posted && entry->value <= value &&
                account_compare(&entry->postings[j].account, key) == 0)
                sum += entry->postings[j].minor;
    }
    return sum;
}

/* However far value days lie before and after posting days, a balance is the sum of what counts. */
static void prop_balance(Rng *rng)
{
    Arena arena = arena_open(MEMORY);
    Book *book = book_open(&arena);
    AccountKey key = sample_key(S("held PHL A 0 JPY"));
    Date first = sample_day(S("2026-04-01"));
    int spread = (int)(rng_between(rng, 0, 6) * rng_between(rng, 1, 10));
    Findings findings = { .arena = &arena };

    for (uint32_t i = 1; i <= 60; i++) {
        Entry entry = sample_entry(&arena, i, S("receivable PHL A 0 JPY 1, held PHL A 0 JPY -1"));
        Posting postings[] = { { entry.postings[0].account, (int64_t)i },
                               { entry.postings[1].account, -(int64_t)i } };
        entry.postings = postings;
        entry.posted = first + (Date)i / 2;
        entry.value = entry.posted + (Date)rng_between(rng, -spread, spread);
        check_int("posted", book_post(book, &entry, &findings), 0);
    }
    for (int i = 0; i < 200; i++) {
        Date posted = first + (Date)rng_between(rng, -5, 40);
        Date value = posted + (Date)rng_between(rng, -spread - 2, spread + 2);
        check_int("as of both days", book_balance(book, &key, posted, value),
                  naive_balance(book, &key, posted, value));
    }
    check_int("for ever", book_balance(book, &key, DATE_FOREVER, DATE_FOREVER),
              naive_balance(book, &key, DATE_FOREVER, DATE_FOREVER));
    check_int("by a value day, whenever posted", book_balance(book, &key, DATE_FOREVER, first + 9),
              naive_balance(book, &key, DATE_FOREVER, first + 9));
    arena_close(&arena);
}

/* ---- the audit ----------------------------------------------------------------------------- */

typedef void Harm(Book *book);

static void harm_amount(Book *book)
{
    ((Posting *)(uintptr_t)book->entries[0]->entry.postings)[0].minor++;
}

static void harm_balance(Book *book)
{
    book->accounts.list[0]->debits++;
}

static void harm_movement(Book *book)
{
    book->accounts.list[0]->count++;
}

static void harm_order(Book *book)
{
    book->entries[0]->entry.posted += 900;
}

static void harm_id(Book *book)
{
    book->entries[1]->entry.id = book->entries[0]->entry.id;
}

static void harm_undone(Book *book)
{
    book->entries[1]->entry.reverses = book->entries[1]->entry.id;
}

static void harm_owner(Book *book)
{
    book->owners[0].country++;
}

static void harm_reserved(Book *book)
{
    book->accounts.list[0]->reserved++;
}

static void harm_left(Book *book)
{
    book->reservations[0]->left--;
}

static void harm_stage(Book *book)
{
    for (size_t i = 0; i < book->entry_count; i++)
        for (size_t j = 0; j < book->entries[i]->entry.posting_count; j++) {
            AccountKey *key = (AccountKey *)(uintptr_t)&book->entries[i]->entry.postings[j].account;
            if (key->purpose == PURPOSE_VALUE)
                key->purpose = PURPOSE_DELIVERED;
        }
}

/* The days of the receipt change places with those of what was paid from it. */
static void harm_days(Book *book)
{
    book->entries[0]->entry.value += 30;
}

/* A book with a receipt, a reversal, a payment, a stage and a reservation. */
static Book *open_full(Arena *arena)
{
    Book *book = open_sample(arena);
    Findings findings = { .arena = arena };
    Entry twice = sample_entry(arena, 2, S("cash PHL - 0 JPY 1000, held PHL A 0 JPY -1000"));
    Entry stage = sample_entry(arena, 3, S("value PHL A 1 JPY 100, memo PHL A 1 JPY -100"));
    Entry paid = sample_entry(arena, 4, S("held PHL A 0 JPY 9, cash PHL - 0 JPY -9"));

    check_int("twice", book_post(book, &twice, &findings), 0);
    check_int("put right", post_reversal(book, arena, 5, sample_id(2), 0, &findings), 0);
    check_int("stage", book_post(book, &stage, &findings), 0);
    check_int("paid", book_post(book, &paid, &findings), 0);
    check_int("reserved", reserve(book, &act_rows[0], stage.posted, &findings), 0);
    return book;
}

static void test_audit(void)
{
    static const struct {
        const char *why;
        Harm *harm;
        Phrase want; /* among others */
    } rows[] = {
        { "an amount changed", harm_amount, PHRASE_LEDGER_UNBALANCED },
        { "a balance changed", harm_balance, PHRASE_LEDGER_AUDIT_BALANCE },
        { "a movement too many", harm_movement, PHRASE_LEDGER_AUDIT_BALANCE },
        { "posting days out of order", harm_order, PHRASE_LEDGER_AUDIT_ORDER },
        { "one id twice", harm_id, PHRASE_LEDGER_AUDIT_TWICE },
        { "reversed by what it is not", harm_undone, PHRASE_LEDGER_REVERSES },
        { "a case of another country", harm_owner, PHRASE_LEDGER_AUDIT_OWNER },
        { "more reserved than set aside", harm_reserved, PHRASE_LEDGER_AUDIT_RESERVATION },
        { "less left than was not drawn", harm_left, PHRASE_LEDGER_AUDIT_RESERVATION },
        { "a stage past its bound", harm_stage, PHRASE_LEDGER_AUDIT_STAGES },
        { "money spent before it came", harm_days, PHRASE_LEDGER_AUDIT_LIMIT },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Arena arena = arena_open(MEMORY);
        Findings findings = { .arena = &arena };
        Book *book = open_full(&arena);
        bool found = false;
        check_true("whole before", book_audit(book, &findings));
        rows[i].harm(book);
        check_true(rows[i].why, !book_audit(book, &findings));
        for (const Finding *finding = findings.first; finding; finding = finding->next)
            found = found || finding->message == rows[i].want;
        check_true(rows[i].why, found);
        arena_close(&arena);
    }
}

static void test_order(void)
{
    Arena arena = arena_open(MEMORY);
    Book *book = open_full(&arena);

    for (size_t i = 1; i < book_account_count(book); i++)
        check_true("in order",
                   account_compare(book_account_at(book, i - 1), book_account_at(book, i)) < 0);
    check_int("accounts", book_account_count(book), 4);
    arena_close(&arena);
}

int main(void)
{
    RUN(test_steps);
    RUN(test_ids);
    RUN(test_reversals);
    RUN(test_reversal_of_spent);
    RUN(test_reservations);
    RUN(test_reservation_rows);
    RUN(test_view);
    RUN_PROP(prop_balance, 1000);
    RUN(test_audit);
    RUN(test_order);
    return check_done();
}
