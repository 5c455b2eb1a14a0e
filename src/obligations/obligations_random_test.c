/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Random people take random steps on obligations and transactions, in any order. After each, what
 * is shown is held against a plain reckoning: credit never exceeds what invoices say, a transaction
 * counts in one obligation, nothing counts that no second person verified. At the end every row is
 * made again from the journal.
 */
#include "tests/obligations_sample.h"

enum { OBLIGATIONS = 3, INVOICES = 5, DEALS_MAX = 60, CALLS = 250, LONG_RECORDS = 40 };

static const int64_t invoice_values[INVOICES] = { 1000, 2500, 4000, 6000, 9000 }; /* dollars */

typedef struct World {
    Rng rng;
    Id obligations[OBLIGATIONS];
    Id deals[DEALS_MAX];
    bool verified[DEALS_MAX];
    size_t deal_count;
    int64_t done, refused, seen_bank, seen_twice;
    int day;
} World;

static World world;

static size_t below(size_t count)
{
    return (size_t)rng_between(&world.rng, 0, (int64_t)count - 1);
}

static bool took(OfficeReply reply)
{
    bool fine = reply.outcome == OFFICE_DONE || reply.outcome == OFFICE_REFUSED ||
                reply.outcome == OFFICE_CONFLICT || reply.outcome == OFFICE_INVALID ||
                reply.outcome == OFFICE_NO_RIGHT;

    if (!fine)
        sample_tell(&reply);
    check_true("done or refused", fine);
    world.done += reply.outcome == OFFICE_DONE;
    world.refused += reply.outcome != OFFICE_DONE;
    return reply.outcome == OFFICE_DONE;
}

static const char *number(int64_t value)
{
    Text text = text_open(&sample.call, 40);
    text_int(&text, value);
    return arena_c(&sample.call, text_str(&text));
}

#define PARTS(...) join((const char *const[]){ __VA_ARGS__, NULL })

static const char *join(const char *const *parts)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (; *parts; parts++)
        text_c(&text, *parts);
    return arena_c(&sample.call, text_str(&text));
}

/* ---- steps ----------------------------------------------------------------------------------- */

static const char *obligation_text(void)
{
    return sample_id(world.obligations[below(OBLIGATIONS)]);
}

static void claim(void)
{
    static const char *const types[] = { "purchase", "small-firms", "technology" };
    static const char *const factors[] = { "", ",'multiplier':'1.5'", ",'multiplier':'3'" };
    static const char *const people[] = { "meti.clerk", "meti.examiner" };
    size_t invoice = below(INVOICES), firm = below(COUNT_OF(firms)), type = below(COUNT_OF(types));
    int64_t actual = rng_between(&world.rng, 1, invoice_values[invoice]);
    const char *of = obligation_text(), *factor = factors[below(COUNT_OF(factors))];
    const char *who = people[below(COUNT_OF(people))];
    DealReply reply;

    if (world.deal_count == DEALS_MAX)
        return;
    OfficeReply answer = sample_call(
        "transaction.claim", who,
        PARTS("{'obligation':'", of, "','firm':'", firms[firm], "','receiver':'r','system':'s',",
              "'industry':'i','type':'", types[type], "','issuer':'I','invoice':'",
              number((int64_t)invoice), "','invoice-value':'", number(invoice_values[invoice]),
              "','actual':'", number(actual), "'", factor, ",'source':'x'}"));
    world.seen_twice += answer.outcome == OFFICE_CONFLICT;
    if (!took(answer))
        return;
    sample_done(answer, &deal_reply_shape, &reply);
    world.verified[world.deal_count] = false;
    world.deals[world.deal_count++] = reply.transaction;
}

static size_t any_deal(void)
{
    return below(world.deal_count);
}

static void verify(void)
{
    static const char *const people[] = { "meti.reviewer", "meti.finance", "meti.clerk" };
    static const char *const expiries[] = { "", ",'expires':'2026-12-10'",
                                            ",'expires':'2027-01-20'" };
    const char *who = people[below(COUNT_OF(people))];
    const char *expires = expiries[below(COUNT_OF(expiries))];
    size_t deal = any_deal();

    if (took(sample_call("transaction.verify", who,
                         PARTS("{'transaction':'", sample_id(world.deals[deal]), "'", expires,
                               ",'source':'x'}"))))
        world.verified[deal] = true;
}

static void numbers(const char *operation, const char *who)
{
    size_t deal = any_deal();
    int64_t actual = rng_between(&world.rng, 0, 4000), credit = rng_between(&world.rng, 0, 6000);

    took(sample_call(operation, who,
                     PARTS("{'transaction':'", sample_id(world.deals[deal]), "','actual':'",
                           number(actual), "','credit':'", number(credit), "','source':'x'}")));
}

static void withdraw(void)
{
    took(sample_call(
        "transaction.withdraw", "meti.clerk",
        PARTS("{'transaction':'", sample_id(world.deals[any_deal()]), "','source':'x'}")));
}

static void assign(void)
{
    const char *to = obligation_text();

    took(sample_call("transaction.assign", "meti.finance",
                     PARTS("{'transaction':'", sample_id(world.deals[any_deal()]), "','to':'", to,
                           "','source':'x'}")));
}

static void amend(void)
{
    const char *of = obligation_text();
    int64_t base = rng_between(&world.rng, 1, 20000);

    took(sample_call("obligation.amend", "meti.clerk",
                     PARTS("{'obligation':'", of, "','base':'", number(base), "','source':'x'}")));
    took(sample_call("obligation.approve", "meti.approver", PARTS("{'obligation':'", of, "'}")));
}

static void pass_days(void)
{
    char day[20];

    world.day += (int)rng_between(&world.rng, 1, 6);
    Date date;
    ensure(date_read(S("2026-11-21"), &date));
    Text text = text_open(&sample.call, 20);
    date_write(&text, date + world.day);
    snprintf(day, sizeof day, "%.*s", (int)text_str(&text).len, text_str(&text).at);
    cases_today(day);
}

static void step_once(void)
{
    size_t chance = below(100);

    if (world.deal_count == 0 || chance < 35)
        claim();
    else if (chance < 60)
        verify();
    else if (chance < 70)
        numbers("transaction.dispute", "meti.reviewer");
    else if (chance < 78)
        numbers("transaction.settle", "meti.finance");
    else if (chance < 84)
        withdraw();
    else if (chance < 91)
        assign();
    else if (chance < 95)
        amend();
    else
        pass_days();
}

/* ---- what must hold -------------------------------------------------------------------------- */

static int64_t minor(Str amount)
{
    Currency usd;
    Money money;
    Str rest;

    ensure(currency_find(S("USD"), &usd));
    int r = money_read(str_split(amount, ' ', &rest), usd, &money);
    ensure(r == 0);
    return money.minor;
}

typedef struct Sums {
    int64_t claimed[INVOICES], counted[OBLIGATIONS], expired[OBLIGATIONS];
    size_t seen[DEALS_MAX];
} Sums;

static size_t place_of(const Id *ids, size_t count, Id id)
{
    size_t at = 0;

    while (at < count && !id_eq(ids[at], id))
        at++;
    return at;
}

static void check_deal(const DealShown *deal, size_t obligation, Sums *sums)
{
    size_t at = place_of(world.deals, world.deal_count, deal->transaction);
    int64_t counted = minor(deal->counted), expired = minor(deal->expired);

    check_true("a transaction that was claimed", at < world.deal_count);
    if (at < world.deal_count)
        sums->seen[at]++;
    if (at < world.deal_count && counted > 0)
        check_true("counted only when verified", world.verified[at]);
    check_true("no more than its credit", counted <= minor(deal->credit));
    check_int("used, banked and expired are what counts",
              minor(deal->used) + minor(deal->banked) + expired, counted);
    if (deal->state != DEAL_WITHDRAWN)
        sums->claimed[deal->invoice.at[0] - '0'] += minor(deal->actual);
    sums->counted[obligation] += counted;
    sums->expired[obligation] += expired;
    world.seen_bank += minor(deal->banked) > 0;
}

static void check_obligation(size_t index, Sums *sums)
{
    const char *of = sample_id(world.obligations[index]);
    ObligationShown shown;
    DealsReply deals;

    sample_done(sample_call("transaction.list", "meti.clerk",
                            PARTS("{'obligation':'", of, "','limit':200}")),
                &deals_reply_shape, &deals);
    for (size_t i = 0; i < deals.transaction_count; i++)
        check_deal(&deals.transactions[i], index, sums);
    sample_done(sample_call("obligation.show", "meti.clerk", PARTS("{'obligation':'", of, "'}")),
                &obligation_shown_shape, &shown);
    check_int("credited is what its transactions count", minor(shown.credited),
              sums->counted[index]);
    check_int("expired likewise", minor(shown.expired), sums->expired[index]);
    check_int("the balance", minor(shown.balance),
              minor(shown.owed) - minor(shown.credited) + minor(shown.expired));
    check_true("nothing is banked while something is owed",
               minor(shown.open) == 0 || minor(shown.banked) == 0);
}

static void check_all(void)
{
    Sums sums = { 0 };

    for (size_t i = 0; i < OBLIGATIONS; i++)
        check_obligation(i, &sums);
    for (size_t i = 0; i < INVOICES; i++)
        check_true("no invoice is exceeded", sums.claimed[i] <= invoice_values[i] * 100);
    for (size_t i = 0; i < world.deal_count; i++)
        check_int("a transaction has one obligation", (int64_t)sums.seen[i], 1);
}

/* ---- the test -------------------------------------------------------------------------------- */

static void open_obligations(void)
{
    const char *file = open_for_india("japan-party");
    ObligationReply reply;

    for (size_t i = 0; i < OBLIGATIONS; i++) {
        sample_done(
            sample_call("obligation.open", "meti.clerk",
                        PARTS("{'case':'", file,
                              "','rule':'dpp-2013','way':'commercial','day':'2014-01-31',"
                              "'currency':'USD','base':'20000','rate':'30 %',"
                              "'value-currency':'INR','value':'3,000,000,000','source':'x'}")),
            &obligation_reply_shape, &reply);
        world.obligations[i] = reply.obligation;
        sample_done(sample_call("obligation.approve", "meti.approver",
                                PARTS("{'obligation':'", sample_id(reply.obligation), "'}")),
                    NULL, NULL);
    }
}

static void test_random(void)
{
    open_obligations();
    for (int i = 0; i < CALLS; i++) {
        step_once();
        if (i % 5 == 0)
            check_all();
        arena_reset(&sample.call);
    }
    check_all();
}

int main(void)
{
    uint64_t seed = getenv("SEKISHO_SEED") ? strtoull(getenv("SEKISHO_SEED"), NULL, 10) : 3;
    int64_t records = getenv("SEKISHO_LONG") ? LONG_RECORDS : 2, done = 0, refused = 0, banked = 0,
            twice = 0;

    printf("# SEKISHO_SEED=%llu\n", (unsigned long long)seed);
    for (int64_t i = 0; i < records; i++) {
        obligations_open(seed + (uint64_t)i);
        world = (World){ .rng = { seed + (uint64_t)i } };
        RUN(test_random);
        RUN(check_replayed);
        sample_close();
        done += world.done;
        refused += world.refused;
        banked += world.seen_bank;
        twice += world.seen_twice;
    }
    printf("# %lld done, %lld refused\n", (long long)done, (long long)refused);
    check_true("much was done", done > refused / 6);
    check_true("much was refused", refused > done / 6);
    check_true("something was banked", banked > 0);
    check_true("something was claimed twice", twice > 0);
    return check_done();
}
