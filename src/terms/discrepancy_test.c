/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Reports of discrepancies, by the sample figures of the United States. */
#include "phrases_terms.h"
#include "tests/terms_sample.h"

static Money cents(int64_t minor)
{
    Currency dollar;

    ensure(currency_find(S("USD"), &dollar));
    return (Money){ minor, dollar };
}

/* Delivered on 2026-01-10. */
static DiscrepancyClaim claim(int64_t item, int64_t transport, int64_t handling, int32_t days)
{
    return (DiscrepancyClaim){ .type = DISCREPANCY_DAMAGE,
                               .delivered = day("2026-01-10"),
                               .reported = day("2026-01-10") + days,
                               .item = cents(item),
                               .transport = cents(transport),
                               .handling = cents(handling) };
}

/* Acceptance 7. */
static void test_item_7(void)
{
    static const struct {
        const char *why;
        int64_t item, transport, handling;
        int32_t days;
        DiscrepancyStanding want;
        const char *words;
    } rows[] = {
        { "199.99: recorded, no credit", 19999, 0, 0, 10, DISCREPANCY_RECORDED,
          "recorded without credit: the claim is below the floor of 200.00 USD" },
        { "200.00: reviewed", 20000, 0, 0, 10, DISCREPANCY_REVIEWED,
          "reviewed: the claim reaches the floor of 200.00 USD" },
        { "item, transport and handling", 19000, 900, 100, 10, DISCREPANCY_REVIEWED,
          "reviewed: the claim reaches the floor of 200.00 USD" },
        { "a cent short with all three", 19000, 900, 99, 10, DISCREPANCY_RECORDED,
          "recorded without credit: the claim is below the floor of 200.00 USD" },
        { "day 365", 20000, 0, 0, 365, DISCREPANCY_REVIEWED,
          "reviewed: the claim reaches the floor of 200.00 USD" },
        { "day 366: rejected", 20000, 0, 0, 366, DISCREPANCY_LATE,
          "rejected: the last day of report was 2027-01-10" },
        { "late and small", 1, 0, 0, 366, DISCREPANCY_LATE,
          "rejected: the last day of report was 2027-01-10" },
        { "nothing", 0, 0, 0, 0, DISCREPANCY_RECORDED,
          "recorded without credit: the claim is below the floor of 200.00 USD" },
    };
    const LimitTable *limits = sample_limit_table_read();

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        DiscrepancyClaim made =
            claim(rows[i].item, rows[i].transport, rows[i].handling, rows[i].days);
        Findings findings = fresh();
        DiscrepancyAnswer answer = { .standing = DISCREPANCY_STANDINGS };
        Text text = text_open(&arena, 1000);

        check_true(rows[i].why, discrepancy_judge(limits, &made, &answer, &findings));
        check_int(rows[i].why, answer.standing, rows[i].want);
        discrepancy_explain(&text, &answer, LANG_EN);
        check_str(rows[i].why, text_str(&text), str_from_c(rows[i].words));
    }
}

static void test_unsound(void)
{
    const LimitTable *limits = sample_limit_table_read();
    Currency yen;
    ensure(currency_find(S("JPY"), &yen));
    DiscrepancyClaim made = claim(20000, -1, 0, -1);
    Findings findings = fresh();
    DiscrepancyAnswer answer;

    made.handling.currency = yen;
    check_true("refused", !discrepancy_judge(limits, &made, &answer, &findings));
    check_true("below nothing", told(&findings, PHRASE_TERMS_CLAIM_AMOUNT, "/transport"));
    check_true("another currency", told(&findings, PHRASE_TERMS_CLAIM_AMOUNT, "/handling"));
    check_true("before delivery", told(&findings, PHRASE_TERMS_REPORTED_EARLY, "/reported"));
    made = claim(20000, 0, 0, 1);
    made.item.currency = made.transport.currency = made.handling.currency = yen;
    findings = fresh();
    check_true("in yen", !discrepancy_judge(limits, &made, &answer, &findings));
    check_true("no floor is known", told(&findings, PHRASE_TERMS_LIMIT_NONE, "/item"));
    made = claim(INT64_MAX, 1, 0, 1);
    findings = fresh();
    check_true("too much", !discrepancy_judge(limits, &made, &answer, &findings));
}

/* What each reply means for money, and to which reports it may be given. */
static void test_replies(void)
{
    static const struct {
        const char *code;
        DiscrepancyStanding standing;
        int64_t amount;
        bool good;
    } rows[] = {
        { "A1", DISCREPANCY_REVIEWED, 20000, true }, { "A1", DISCREPANCY_REVIEWED, 1, true },
        { "A1", DISCREPANCY_REVIEWED, 0, false },    { "A1", DISCREPANCY_REVIEWED, 20001, false },
        { "A1", DISCREPANCY_REVIEWED, -1, false },   { "A1", DISCREPANCY_RECORDED, 19999, false },
        { "A1", DISCREPANCY_LATE, 20000, false },    { "A3", DISCREPANCY_REVIEWED, 0, true },
        { "A3", DISCREPANCY_REVIEWED, 1, false },    { "A5", DISCREPANCY_REVIEWED, 30000, true },
        { "A5", DISCREPANCY_REVIEWED, 0, false },    { "A6", DISCREPANCY_RECORDED, 0, true },
        { "D3", DISCREPANCY_RECORDED, 0, true },     { "D3", DISCREPANCY_REVIEWED, 0, false },
        { "D4", DISCREPANCY_LATE, 0, true },         { "D4", DISCREPANCY_RECORDED, 0, false },
        { "S1", DISCREPANCY_REVIEWED, 0, true },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const DiscrepancyReply *reply = discrepancy_reply(str_from_c(rows[i].code));
        DiscrepancyAnswer answer = { .standing = rows[i].standing, .claimed = cents(20000) };
        Findings findings = fresh();

        ensure(reply);
        check_int(rows[i].code,
                  discrepancy_reply_check(&answer, reply, cents(rows[i].amount), &findings),
                  rows[i].good);
        check_int(rows[i].code, findings.error_count > 0, !rows[i].good);
    }
    check_true("no such reply", !discrepancy_reply(S("Z9")));
}

/* No report is without a reply that may be given to it, and none but a reviewed one gets credit. */
static void test_every_standing_has_an_end(void)
{
    for (uint32_t standing = 0; standing < DISCREPANCY_STANDINGS; standing++) {
        size_t ends = 0;

        for (size_t i = 0; i < discrepancy_reply_count; i++) {
            const DiscrepancyReply *reply = &discrepancy_replies[i];
            bool may = (reply->standings >> standing & 1) != 0;

            ends += may && reply->ends;
            check_true("credit",
                       !may || reply->money == MONEY_NONE || standing == DISCREPANCY_REVIEWED);
            check_true("its own", discrepancy_reply(reply->code) == reply);
        }
        check_true("it ends", ends > 0);
    }
}

static void test_stages(void)
{
    static const struct {
        DiscrepancyStage from, into;
        const char *reply;
        bool good;
    } rows[] = {
        { DISCREPANCY_FIRST, DISCREPANCY_RECONSIDERED, "D1", true },
        { DISCREPANCY_RECONSIDERED, DISCREPANCY_CONTESTED, "D1", true },
        { DISCREPANCY_FIRST, DISCREPANCY_CONTESTED, "D1", false },
        { DISCREPANCY_FIRST, DISCREPANCY_RECONSIDERED, "S1", false },
        { DISCREPANCY_FIRST, DISCREPANCY_RECONSIDERED, "", false },
        { DISCREPANCY_CONTESTED, DISCREPANCY_STAGES, "D1", false },
        { DISCREPANCY_RECONSIDERED, DISCREPANCY_FIRST, "D1", false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = fresh();

        check_int(rows[i].reply,
                  discrepancy_stage_check(rows[i].from, rows[i].into,
                                          discrepancy_reply(str_from_c(rows[i].reply)), &findings),
                  rows[i].good);
        check_int(rows[i].reply, told(&findings, PHRASE_TERMS_STAGE, "/stage"), !rows[i].good);
    }
}

static void test_numbers(void)
{
    static const char *const wants[DISCREPANCY_STAGES] = {
        "PHL-2026-00017-77/3-12",
        "PHL-2026-00017-77/3-12-R",
        "PHL-2026-00017-77/3-12-C",
    };

    for (DiscrepancyStage stage = 0; stage < DISCREPANCY_STAGES; stage++) {
        Text text = text_open(&arena, 100);

        discrepancy_number_write(&text, S("PHL-2026-00017-77"), 3, 12, stage);
        check_str(wants[stage], text_str(&text), str_from_c(wants[stage]));
    }
}

/* ---- the figures --------------------------------------------------------------------------- */

#define HEAD "#table,l\n#ja,数値\n#en,Figures\n#sample,no\n"
#define COLUMNS "name,from,until,value,currency,source,confidence,note\n"

static void test_bad_limits(void)
{
    static const struct {
        const char *why, *bytes;
        Phrase message;
    } rows[] = {
        { "unknown", HEAD COLUMNS "luck,,,1,,invented,unverified,\n", PHRASE_TERMS_WORD },
        { "above the whole", HEAD COLUMNS "rise-ppm,,,1000001,,invented,unverified,\n",
          PHRASE_TERMS_COUNT },
        { "days with a currency", HEAD COLUMNS "offer-days,,,85,JPY,invented,unverified,\n",
          PHRASE_TERMS_NO_MONEY },
        { "a floor without one", HEAD COLUMNS "discrepancy-floor,,,200,,invented,unverified,\n",
          PHRASE_TERMS_CURRENCY },
        { "a floor below nothing",
          HEAD COLUMNS "discrepancy-floor,,,-200,JPY,invented,unverified,\n", PHRASE_TERMS_AMOUNT },
        { "two at once",
          HEAD COLUMNS "offer-days,,,85,,invented,unverified,\n"
                       "offer-days,2026-01-01,,86,,invented,unverified,\n",
          PHRASE_TERMS_OVERLAP },
        { "no source", HEAD COLUMNS "offer-days,,,85,,,unverified,\n", PHRASE_TERMS_CELL_EMPTY },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = fresh();

        check_true(rows[i].why,
                   !limit_table_read(&arena, str_from_c(rows[i].bytes), S(""), &findings));
        check_true(rows[i].why, told(&findings, rows[i].message, NULL));
    }
}

/* Each day has its own figure; each currency too. */
static void test_dated_limits(void)
{
    Findings findings = fresh();
    const LimitTable *table = limit_table_read(
        &arena,
        S(HEAD COLUMNS "discrepancy-floor,2026-01-01,,30000,JPY,invented,unverified,\n"
                       "discrepancy-floor,,2026-01-01,20000,JPY,invented,unverified,\n"
                       "discrepancy-floor,,,200.00,USD,invented,unverified,\n"
                       "offer-days,2026-01-02,,85,,invented,unverified,\n"),
        S(""), &findings);
    Currency yen;
    Place place = { .pointer = S("/floor") };

    ensure(currency_find(S("JPY"), &yen));
    ensure(table);
    const LimitRow *before =
        limit_find(table, LIMIT_DISCREPANCY_FLOOR, yen, day("2025-12-31"), place, &findings);
    const LimitRow *after =
        limit_find(table, LIMIT_DISCREPANCY_FLOOR, yen, day("2026-01-01"), place, &findings);

    check_true("the old one", before && before->value == 20000);
    check_true("the new one", after && after->value == 30000);
    check_int("no finding so far", findings.count, 0);
    check_true("no default",
               !limit_find(table, LIMIT_OFFER_DAYS, -1, day("2026-01-01"), place, &findings));
    check_true("and says so", told(&findings, PHRASE_TERMS_LIMIT_NONE, "/floor"));
    check_true("from its day on",
               limit_find(table, LIMIT_OFFER_DAYS, -1, day("2026-01-02"), place, &findings));
}

int main(void)
{
    arena = arena_open(4ull << 30);
    RUN(test_item_7);
    RUN(test_unsound);
    RUN(test_replies);
    RUN(test_every_standing_has_an_end);
    RUN(test_stages);
    RUN(test_numbers);
    RUN(test_bad_limits);
    RUN(test_dated_limits);
    return check_done();
}
