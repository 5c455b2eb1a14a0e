/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"
#include "tests/check.h"

enum { ARENA_BYTES = 256 << 20, DAY = 16000, STEPS = 400 };

#define YEARS_LATER DATE_FOREVER

static Arena arena;
static Currency usd, yen;

static const Multiplier table[] = {
    { STR("rule"), STR("goods"), DAY, DAY + 400, PPM_WHOLE, PPM_WHOLE, STR("s"),
      CONFIDENCE_SECONDARY },
    { STR("rule"), STR("technology"), DAY, DATE_FOREVER, 3 * PPM_WHOLE / 2, 2 * PPM_WHOLE, STR("s"),
      CONFIDENCE_SECONDARY },
};

/* ---- events in short ------------------------------------------------------------------------- */

static OffsetBook book_open(void)
{
    return offset_open(&arena, usd, table, COUNT_OF(table));
}

static int do_event(OffsetBook *book, OffsetEvent event)
{
    Str other = S("");

    return offset_apply(book, &event, &other);
}

static OffsetEvent oblige(Date day, Str id, int64_t base, int64_t rate)
{
    return (OffsetEvent){ .kind = OFFSET_OBLIGE,
                          .day = day,
                          .id = id,
                          .country = S("IND"),
                          .rule = S("rule"),
                          .amount = { base, usd },
                          .ppm = rate };
}

static OffsetEvent invoice(Date day, Str id, int64_t value)
{
    return (OffsetEvent){ .kind = OFFSET_INVOICE, .day = day, .id = id, .amount = { value, usd } };
}

static OffsetEvent claim(Date day, Str id, Str to, Str firm, Str of, int64_t actual)
{
    return (OffsetEvent){ .kind = OFFSET_CLAIM,
                          .day = day,
                          .id = id,
                          .obligation = to,
                          .firm = firm,
                          .invoice = of,
                          .type = S("goods"),
                          .amount = { actual, usd } };
}

static OffsetEvent verify(Date day, Str id, Date until)
{
    return (OffsetEvent){ .kind = OFFSET_VERIFY, .day = day, .id = id, .until = until };
}

static OffsetEvent numbers(OffsetEventKind kind, Date day, Str id, int64_t actual, int64_t credit)
{
    return (OffsetEvent){
        .kind = kind, .day = day, .id = id, .amount = { actual, usd }, .credit = { credit, usd }
    };
}

static OffsetEvent plain(OffsetEventKind kind, Date day, Str id, Str obligation)
{
    return (OffsetEvent){ .kind = kind, .day = day, .id = id, .obligation = obligation };
}

/* An obligation of 30 % on `base` and an invoice that is large enough for all of it. */
static OffsetBook book_with(int64_t base)
{
    OffsetBook book = book_open();

    check_int("owed", do_event(&book, oblige(DAY, S("o"), base, 300000)), 0);
    check_int("invoice", do_event(&book, invoice(DAY, S("i"), base)), 0);
    return book;
}

/* ---- the rows of the mission ----------------------------------------------------------------- */

/* 30 % of 1.65 bn for twelve aircraft, and of 12 x 115 m = 1.38 bn. In cents. */
static void test_E1_thirty_per_cent(void)
{
    OffsetBook book = book_with(165000000000);

    check_int("495 m", book.obligations[0].owed.minor, 49500000000);
    book = book_with(138000000000);
    check_int("414 m", book.obligations[0].owed.minor, 41400000000);
    check_int("12 x 115 m", INT64_C(12) * 11500000000, 138000000000);
    book = book_with(1);
    check_int("a duty is rounded up", book.obligations[0].owed.minor, 1);
}

static void test_E1_zero_only_by_verified_credit(void)
{
    OffsetBook book = book_with(165000000000);
    const OffsetObligation *o = &book.obligations[0];
    OffsetEvent plan = { .kind = OFFSET_PLAN,
                         .day = DAY,
                         .obligation = S("o"),
                         .firm = S("North"),
                         .amount = { 49500000000, usd },
                         .until = DAY + 900 };

    check_int("a plan", do_event(&book, plan), 0);
    check_int("is planned", o->planned, 49500000000);
    check_int("a claim",
              do_event(&book, claim(DAY, S("t"), S("o"), S("North"), S("i"), 49500000000)), 0);
    check_int("is claimed", o->claimed, 49500000000);
    check_int("neither counts", offset_balance(o), 49500000000);
    check_int("verified", do_event(&book, verify(DAY + 1, S("t"), YEARS_LATER)), 0);
    check_int("counts", offset_balance(o), 0);
    check_int("to the last cent", o->used, 49500000000);
    check_int("not twice", do_event(&book, verify(DAY + 1, S("t"), YEARS_LATER)), OFFSET_E_STATE);
}

static void test_E2_three_firms(void)
{
    static const Str firms[] = { STR("North"), STR("East"), STR("West") };
    static const Str ids[] = { STR("t0"), STR("t1"), STR("t2") };
    OffsetBook book = book_with(1000);

    for (size_t i = 0; i < COUNT_OF(firms); i++) {
        check_int("claimed", do_event(&book, claim(DAY, ids[i], S("o"), firms[i], S("i"), 100)), 0);
        check_int("verified", do_event(&book, verify(DAY, ids[i], YEARS_LATER)), 0);
        check_int("left", offset_balance(&book.obligations[0]), 200 - 100 * (int64_t)i);
    }
    check_int("each yen once", book.invoices[0].claimed, 300);
}

static void test_E2_a_credit_claimed_twice(void)
{
    OffsetBook book = book_with(1000);
    OffsetEvent second = claim(DAY, S("t2"), S("o"), S("East"), S("i"), 401);
    Str other;

    check_int("600 of 1000", do_event(&book, claim(DAY, S("t1"), S("o"), S("North"), S("i"), 600)),
              0);
    check_int("401 more by another", offset_apply(&book, &second, &other), OFFSET_E_TWICE);
    check_str("whose", other, S("t1, North"));
    second.firm = S("North");
    check_int("by the same", offset_apply(&book, &second, &other), OFFSET_E_INVOICE);
    check_str("what is left", other, S("4.00 USD"));
    second.amount.minor = 400;
    check_int("what is left may be", offset_apply(&book, &second, &other), 0);
    check_int("withdrawn", do_event(&book, plain(OFFSET_WITHDRAW, DAY, S("t1"), S(""))), 0);
    check_int("is free again", do_event(&book, claim(DAY, S("t3"), S("o"), S("East"), S("i"), 600)),
              0);
}

/* ---- multipliers ----------------------------------------------------------------------------- */

static void test_multiplier(void)
{
    static const struct {
        const char *why;
        Str type;
        Date day;
        int64_t ppm;
        int want;
        int64_t credit;
    } rows[] = {
        { "the table's", STR("technology"), DAY, 0, 0, 151 },
        { "one granted below it", STR("technology"), DAY, PPM_WHOLE, 0, 101 },
        { "at the ceiling", STR("technology"), DAY, 2 * PPM_WHOLE, 0, 202 },
        { "above the ceiling", STR("technology"), DAY, 2 * PPM_WHOLE + 1, OFFSET_E_CEILING, 0 },
        { "a type without row", STR("shares"), DAY, 0, OFFSET_E_NO_MULTIPLIER, 0 },
        { "the last day of a row", STR("goods"), DAY + 399, 0, 0, 101 },
        { "the day after", STR("goods"), DAY + 400, 0, OFFSET_E_NO_MULTIPLIER, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        OffsetBook book = book_with(1000);
        OffsetEvent event = claim(rows[i].day, S("t"), S("o"), S("North"), S("i"), 101);
        event.type = rows[i].type;
        event.ppm = rows[i].ppm;
        check_int(rows[i].why, do_event(&book, event), rows[i].want);
        if (!rows[i].want)
            check_int(rows[i].why, book.transactions[0].credit.minor, rows[i].credit);
    }
}

/* ---- the bank -------------------------------------------------------------------------------- */

static void test_banked_credit_expires_on_its_day(void)
{
    OffsetBook book = book_with(1000);
    const OffsetObligation *o = &book.obligations[0];

    check_int("claim", do_event(&book, claim(DAY, S("t"), S("o"), S("North"), S("i"), 500)), 0);
    check_int("verify", do_event(&book, verify(DAY, S("t"), DAY + 100)), 0);
    check_int("banked", offset_banked(o), 200);
    check_int("the bank is a balance below zero", offset_balance(o), -200);
    offset_until(&book, DAY + 99);
    check_int("the day before", offset_banked(o), 200);
    offset_until(&book, DAY + 100);
    check_int("on its day", offset_banked(o), 0);
    check_int("expired", o->expired, 200);
    check_int("what discharged stays", offset_balance(o), 0);
    check_int("more is owed", do_event(&book, numbers(OFFSET_AMEND, DAY + 100, S("o"), 2000, 0)),
              0);
    check_int("by new credit only", offset_balance(o), 300);
}

static void test_bank_discharges_what_is_added(void)
{
    OffsetBook book = book_with(1000);
    const OffsetObligation *o = &book.obligations[0];

    check_int("claim", do_event(&book, claim(DAY, S("t"), S("o"), S("North"), S("i"), 500)), 0);
    check_int("verify", do_event(&book, verify(DAY, S("t"), DAY + 100)), 0);
    check_int("amend", do_event(&book, numbers(OFFSET_AMEND, DAY + 9, S("o"), 1500, 0)), 0);
    check_int("used", o->used, 450);
    check_int("banked", offset_banked(o), 50);
    check_int("less is owed", do_event(&book, numbers(OFFSET_AMEND, DAY + 9, S("o"), 1000, 0)), 0);
    check_int("back in the bank", offset_banked(o), 200);
}

static void test_assign(void)
{
    OffsetBook book = book_with(1000);
    OffsetEvent other = oblige(DAY, S("p"), 1000, 100000),
                foreign = oblige(DAY, S("f"), 1, PPM_WHOLE);

    foreign.country = S("AUS");
    check_int("second", do_event(&book, other), 0);
    check_int("foreign", do_event(&book, foreign), 0);
    check_int("t", do_event(&book, claim(DAY, S("t"), S("o"), S("North"), S("i"), 300)), 0);
    check_int("u", do_event(&book, claim(DAY, S("u"), S("o"), S("North"), S("i"), 70)), 0);
    check_int("verify t", do_event(&book, verify(DAY, S("t"), YEARS_LATER)), 0);
    check_int("verify u", do_event(&book, verify(DAY, S("u"), DAY + 50)), 0);
    check_int("the one in use", do_event(&book, plain(OFFSET_ASSIGN, DAY, S("t"), S("p"))),
              OFFSET_E_ASSIGN);
    check_int("another country", do_event(&book, plain(OFFSET_ASSIGN, DAY, S("u"), S("f"))),
              OFFSET_E_ASSIGN);
    check_int("after its day", do_event(&book, plain(OFFSET_ASSIGN, DAY + 50, S("u"), S("p"))),
              OFFSET_E_ASSIGN);
    check_int("banked", do_event(&book, plain(OFFSET_ASSIGN, DAY, S("u"), S("p"))), 0);
    check_int("it left the one", offset_balance(&book.obligations[0]), 0);
    check_int("and is in the other", offset_balance(&book.obligations[1]), 30);
}

/* ---- disputes and milestones ----------------------------------------------------------------- */

static void test_dispute_keeps_both_numbers(void)
{
    OffsetBook book = book_with(1000);
    const OffsetObligation *o = &book.obligations[0];

    check_int("claim", do_event(&book, claim(DAY, S("t"), S("o"), S("North"), S("i"), 300)), 0);
    check_int("verify", do_event(&book, verify(DAY, S("t"), YEARS_LATER)), 0);
    check_int("more than was claimed",
              do_event(&book, numbers(OFFSET_DISPUTE, DAY, S("t"), 300, 301)), OFFSET_E_RANGE);
    check_int("disputed", do_event(&book, numbers(OFFSET_DISPUTE, DAY, S("t"), 250, 220)), 0);
    check_int("theirs", book.transactions[0].other_credit.minor, 220);
    check_int("ours", book.transactions[0].credit.minor, 300);
    check_int("the undisputed counts", offset_balance(o), 80);
    check_int("the invoice is bound by ours", book.invoices[0].claimed, 300);
    check_int("settled outside the two",
              do_event(&book, numbers(OFFSET_SETTLE, DAY, S("t"), 249, 249)), OFFSET_E_RANGE);
    check_int("credit above the ceiling of what was actual",
              do_event(&book, numbers(OFFSET_SETTLE, DAY, S("t"), 260, 261)), OFFSET_E_RANGE);
    check_int("settled", do_event(&book, numbers(OFFSET_SETTLE, DAY, S("t"), 260, 240)), 0);
    check_int("the agreed counts", offset_balance(o), 60);
    check_int("the rest of the invoice is free", book.invoices[0].claimed, 260);
}

static void test_penalties(void)
{
    static const OffsetMilestone milestones[] = { { DAY + 10, 500000, 50000 },
                                                  { DAY + 20, PPM_WHOLE, 50000 } };
    OffsetBook book = book_open();
    OffsetEvent event = oblige(DAY, S("o"), 100000, 300000);

    event.milestones = milestones;
    event.milestone_count = COUNT_OF(milestones);
    check_int("oblige", do_event(&book, event), 0);
    check_int("invoice", do_event(&book, invoice(DAY, S("i"), 100000)), 0);
    check_int("claim", do_event(&book, claim(DAY, S("t"), S("o"), S("North"), S("i"), 5000)), 0);
    check_int("on the last day", do_event(&book, verify(DAY + 10, S("t"), YEARS_LATER)), 0);
    check_int("no penalty on the day itself", book.obligations[0].penalties, 0);
    offset_until(&book, DAY + 11);
    check_int("shortfall", book.obligations[0].shortfalls[0], 10000);
    check_int("5 % of it", book.obligations[0].penalties, 500);
    offset_until(&book, DAY + 30);
    check_int("second", book.obligations[0].penalties, 500 + 1250);
    check_int("a penalty discharges nothing", offset_balance(&book.obligations[0]), 25000);
}

static void test_refused(void)
{
    static const OffsetMilestone falling[] = { { DAY, PPM_WHOLE, 0 }, { DAY + 1, 1, 0 } };
    OffsetBook book = book_with(1000);
    OffsetEvent event = oblige(DAY, S("n"), 1000, 300000);

    event.milestones = falling;
    event.milestone_count = 2;
    check_int("falling shares", do_event(&book, event), OFFSET_E_MILESTONES);
    check_int("the same id", do_event(&book, oblige(DAY, S("o"), 1, 1)), OFFSET_E_KNOWN);
    check_int("nothing", do_event(&book, oblige(DAY, S("z"), 0, 1)), OFFSET_E_AMOUNT);
    check_int("too large", do_event(&book, oblige(DAY, S("z"), OFFSET_AMOUNT_MAX + 1, 1)),
              OFFSET_E_AMOUNT);
    check_int("no rate", do_event(&book, oblige(DAY, S("z"), 1, 0)), OFFSET_E_AMOUNT);
    event = invoice(DAY, S("y"), 1);
    event.amount.currency = yen;
    check_int("another currency", do_event(&book, event), OFFSET_E_AMOUNT);
    check_int("no such invoice", do_event(&book, claim(DAY, S("t"), S("o"), S("North"), S("x"), 1)),
              OFFSET_E_UNKNOWN);
    check_int("backwards", do_event(&book, invoice(DAY - 1, S("z"), 1)), OFFSET_E_BACKWARDS);
    check_int("nothing to settle", do_event(&book, numbers(OFFSET_SETTLE, DAY, S("t"), 1, 1)),
              OFFSET_E_UNKNOWN);
}

/* ---- any order of events --------------------------------------------------------------------- */

static void dump(Text *text, const OffsetBook *book)
{
    text_int(text, book->today);
    for (size_t i = 0; i < book->obligation_count; i++) {
        const OffsetObligation *o = &book->obligations[i];
        int64_t figures[] = { o->owed.minor, o->credited,
                              o->used,       o->expired,
                              o->claimed,    o->planned,
                              o->penalties,  (int64_t)o->milestones_passed };
        text_put(text, o->id);
        for (size_t k = 0; k < COUNT_OF(figures); k++, text_char(text, ' '))
            text_int(text, figures[k]);
    }
    for (size_t i = 0; i < book->invoice_count; i++)
        text_int(text, book->invoices[i].claimed);
    for (size_t i = 0; i < book->transaction_count; i++) {
        const OffsetTransaction *t = &book->transactions[i];
        int64_t figures[] = { (int64_t)t->obligation,
                              t->actual.minor,
                              t->credit.minor,
                              t->agreed,
                              t->counted,
                              t->used,
                              t->expired,
                              t->expires,
                              t->verified,
                              t->withdrawn,
                              t->disputed };
        for (size_t k = 0; k < COUNT_OF(figures); k++, text_char(text, ' '))
            text_int(text, figures[k]);
    }
}

static void check_transactions(const OffsetBook *book, int64_t *actual, int64_t *counted,
                               int64_t *used)
{
    for (size_t i = 0; i < book->transaction_count; i++) {
        const OffsetTransaction *t = &book->transactions[i];
        int64_t banked = t->counted - t->used - t->expired;
        actual[t->invoice] += t->withdrawn ? 0 : t->actual.minor;
        counted[t->obligation] += t->counted;
        used[t->obligation] += t->used;
        check_true("no part below zero", t->used >= 0 && t->expired >= 0 && banked >= 0);
        check_true("counts what is verified and undisputed, no more",
                   t->counted <= (t->verified && !t->withdrawn ? t->agreed : 0) &&
                       t->agreed <= t->credit.minor);
        check_true("within the ceiling",
                   t->credit.minor <= ppm_down(t->actual.minor, t->row->ceiling_ppm));
        check_true("a dispute counts the lower",
                   !t->disputed || t->counted <= t->other_credit.minor);
        check_true("nothing is banked after its day", t->expires > book->today || banked == 0);
    }
}

static void check_book(const OffsetBook *book)
{
    int64_t actual[STEPS] = { 0 }, counted[STEPS] = { 0 }, used[STEPS] = { 0 };

    check_transactions(book, actual, counted, used);
    for (size_t i = 0; i < book->invoice_count; i++) {
        check_int("an invoice knows what is claimed of it", book->invoices[i].claimed, actual[i]);
        check_true("never more than the invoice", actual[i] <= book->invoices[i].value.minor);
    }
    for (size_t i = 0; i < book->obligation_count; i++) {
        const OffsetObligation *o = &book->obligations[i];
        check_int("one obligation each", o->credited, counted[i]);
        check_int("discharged", o->used, used[i]);
        check_int("B = O - credits + expired", offset_balance(o),
                  offset_open_amount(o) - offset_banked(o));
        check_true("never more than is owed", o->used <= o->owed.minor);
        check_true("nothing banked while something is owed",
                   offset_open_amount(o) == 0 || offset_banked(o) == 0);
        check_true("zero by verified credit only",
                   offset_balance(o) > 0 || counted[i] >= o->owed.minor);
    }
}

static const Str obligations[] = { STR("o0"), STR("o1"), STR("o2") };
static const Str invoices[] = { STR("i0"), STR("i1"), STR("i2"), STR("i3") };
static const Str claims[] = { STR("t0"), STR("t1"), STR("t2"), STR("t3"), STR("t4"),
                              STR("t5"), STR("t6"), STR("t7"), STR("t8"), STR("t9") };
static const Str firms[] = { STR("North"), STR("East"), STR("West") };
static const Str types[] = { STR("goods"), STR("technology"), STR("shares") };
static const OffsetMilestone schedule[] = { { DAY + 60, 400000, 50000 },
                                            { DAY + 500, PPM_WHOLE, 50000 } };

#define ONE_OF(rng, of) ((of)[rng_between((rng), 0, (int64_t)COUNT_OF(of) - 1)])

static OffsetEvent any_event(Rng *rng, Date day)
{
    OffsetEvent event = { .kind = (OffsetEventKind)rng_between(rng, 0, OFFSET_KINDS - 1),
                          .day = day - (rng_between(rng, 0, 40) == 0),
                          .obligation = ONE_OF(rng, obligations),
                          .country = S("IND"),
                          .rule = S("rule"),
                          .firm = ONE_OF(rng, firms),
                          .type = ONE_OF(rng, types),
                          .invoice = ONE_OF(rng, invoices),
                          .amount = { rng_between(rng, 0, 400), usd },
                          .credit = { rng_between(rng, 0, 400), usd },
                          .until = day + (Date)rng_between(rng, -2, 60) };

    event.id = event.kind == OFFSET_OBLIGE || event.kind == OFFSET_AMEND ? event.obligation
               : event.kind == OFFSET_INVOICE                            ? event.invoice
                                                                         : ONE_OF(rng, claims);
    event.ppm = event.kind == OFFSET_OBLIGE   ? rng_between(rng, 0, PPM_WHOLE)
                : rng_between(rng, 0, 1) == 0 ? 0
                                              : rng_between(rng, 1, 21) * (PPM_WHOLE / 10);
    if (rng_between(rng, 0, 30) == 0)
        event.amount.currency = yen;
    event.milestones = day < schedule[0].by ? schedule : NULL;
    event.milestone_count = event.milestones ? COUNT_OF(schedule) : 0;
    return event;
}

static int64_t taken[OFFSET_KINDS], refused; /* by all seeds: does chance reach every kind? */

static void prop_any_order(Rng *rng)
{
    Arena kept = arena;
    OffsetBook book = offset_open(&arena, usd, table, COUNT_OF(table));
    Date day = DAY;

    for (int i = 0; i < STEPS; i++) {
        day += (Date)(rng_between(rng, 0, 3) == 0 ? rng_between(rng, 1, 6) : 0);
        OffsetEvent event = any_event(rng, day);
        Text before = text_open(&arena, 1 << 20), after = text_open(&arena, 1 << 20);
        dump(&before, &book);
        int refusal = do_event(&book, event);
        dump(&after, &book);
        if (refusal)
            check_str("a refused event changes nothing", text_str(&after), text_str(&before));
        refused += refusal != 0;
        taken[event.kind] += refusal == 0;
        check_book(&book);
    }
    offset_until(&book, day + 1000);
    check_book(&book);
    arena = kept;
}

static void test_chance_reached_all(void)
{
    if (getenv("SEKISHO_SEED"))
        return;
    for (size_t i = 0; i < OFFSET_KINDS; i++)
        check_true("every kind was taken", taken[i] > 0);
    check_true("some were refused", refused > 0);
}

/* ---- the file -------------------------------------------------------------------------------- */

#define OBLIGE \
    "{\"event\":\"oblige\",\"day\":\"2014-01-31\",\"id\":\"o\",\"country\":\"IND\"," \
    "\"rule\":\"rule\",\"amount\":\"1650000000\",\"rate\":\"30 %\",\"source\":\"s\"}"
#define INVOICE \
    "{\"event\":\"invoice\",\"day\":\"2014-02-01\",\"id\":\"i\",\"issuer\":\"x\"," \
    "\"amount\":\"100\",\"source\":\"s\"}"
#define CLAIM(id, firm, type, more) \
    "{\"event\":\"claim\",\"day\":\"2014-02-01\",\"id\":\"" id "\",\"obligation\":\"o\"," \
    "\"firm\":\"" firm \
    "\",\"receiver\":\"r\",\"system\":\"s\",\"industry\":\"a\",\"type\":\"" type \
    "\",\"invoice\":\"i\",\"amount\":\"60\",\"source\":\"s\"" more "}"
#define FILE_OF(events) "{\"currency\":\"USD\",\"events\":[" events "]}"

static void test_file(void)
{
    static const struct {
        const char *why;
        Str bytes;
        Phrase message; /* 0: it is good */
        Str pointer;
    } rows[] = {
        { "good", STR(FILE_OF(OBLIGE "," INVOICE "," CLAIM("t", "North", "technology", ""))), 0,
          STR("") },
        { "no currency", STR("{\"currency\":\"XXQ\",\"events\":[" OBLIGE "]}"),
          PHRASE_OFFSET_NO_CURRENCY, STR("/currency") },
        { "twice",
          STR(FILE_OF(OBLIGE "," INVOICE "," CLAIM("t", "North", "technology",
                                                   "") "," CLAIM("u", "East", "technology", ""))),
          PHRASE_OFFSET_E_TWICE, STR("/events/3/invoice") },
        { "ceiling",
          STR(FILE_OF(OBLIGE "," INVOICE
                             "," CLAIM("t", "North", "technology", ",\"multiplier\":\"2.5\""))),
          PHRASE_OFFSET_E_CEILING, STR("/events/2/multiplier") },
        { "idle",
          STR(FILE_OF(OBLIGE "," INVOICE
                             "," CLAIM("t", "North", "technology", ",\"issuer\":\"q\""))),
          PHRASE_OFFSET_MEMBER_IDLE, STR("/events/2/issuer") },
        { "missing",
          STR(FILE_OF("{\"event\":\"amend\",\"day\":\"2014-01-31\",\"id\":\"o\","
                      "\"amount\":\"1\"}")),
          PHRASE_OFFSET_MEMBER_MISSING, STR("/events/0/source") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        OffsetFile file;
        bool good =
            offset_read(&arena, rows[i].bytes, S("f"), table, COUNT_OF(table), &file, &findings);
        check_true(rows[i].why, good == (rows[i].message == 0));
        if (good || !findings.first)
            continue;
        check_int(rows[i].why, findings.first->message, rows[i].message);
        check_str(rows[i].why, findings.first->place.pointer, rows[i].pointer);
    }
}

static void test_fold_to_a_day(void)
{
    Findings findings = { .arena = &arena };
    OffsetFile file;

    check_true("read", offset_read(&arena, S(FILE_OF(OBLIGE "," INVOICE)), S("f"), NULL, 0, &file,
                                   &findings));
    check_int("the day before",
              offset_fold(&arena, &file, NULL, 0, date_make(2014, 1, 30)).obligation_count, 0);
    check_int("the first day",
              offset_fold(&arena, &file, NULL, 0, date_make(2014, 1, 31)).obligation_count, 1);
    OffsetBook last = offset_fold(&arena, &file, NULL, 0, DATE_FOREVER);
    check_int("all", (int64_t)last.invoice_count, 1);
    check_int("on the day of the last", last.today, date_make(2014, 2, 1));
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    check_true("currencies", currency_find(S("USD"), &usd) && currency_find(S("JPY"), &yen));
    RUN(test_E1_thirty_per_cent);
    RUN(test_E1_zero_only_by_verified_credit);
    RUN(test_E2_three_firms);
    RUN(test_E2_a_credit_claimed_twice);
    RUN(test_multiplier);
    RUN(test_banked_credit_expires_on_its_day);
    RUN(test_bank_discharges_what_is_added);
    RUN(test_assign);
    RUN(test_dispute_keeps_both_numbers);
    RUN(test_penalties);
    RUN(test_refused);
    RUN(test_file);
    RUN(test_fold_to_a_day);
    RUN_PROP(prop_any_order, 1000);
    RUN(test_chance_reached_all);
    return check_done();
}
