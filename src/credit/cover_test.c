/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The cover sheet: perils apart, guarantee first, no share assumed, a premium by its formula. */
#include "credit/credit.h"
#include "phrases_base.h"
#include "phrases_credit.h"

#include "tests/check.h"

#include <math.h>

enum { ARENA_BYTES = 64 << 20 };

#define HEAD "kind,name,class,category,from,until,value,source,confidence,note\n"
#define RULE "rule,guarantee-first-months,,,,,24,s,secondary,\n"

static Arena arena;

static CoverTable table_of(const char *rows)
{
    Text text = text_open(&arena, 20000);
    Findings findings = { .arena = &arena };
    CoverTable table = { 0 };

    text_all(&text, S(HEAD), str_from_c(rows));
    check_true(rows, cover_table_read(&arena, text_str(&text), S("c"), &table, &findings));
    return table;
}

static CoverAsked asked_of(void)
{
    return (CoverAsked){ .currency = S("JPY"),
                         .contract = 1000,
                         .on = date_make(2026, 4, 1),
                         .terms = S("t"),
                         .months = 24,
                         .premium = { .class = INT64_MIN } };
}

/* "Political and commercial percentages stored apart" and "the guarantee-first rule is for a
 * non-sovereign buyer of two years or more" */
static void test_D5_guarantee_first(void)
{
    static const struct {
        const char *why;
        bool sovereign;
        Str guaranteed_by;
        int64_t months;
        CoverRuling commercial;
        int64_t covered;
    } rows[] = {
        { "a firm, two years", false, STR(""), 24, COVER_GUARANTEE_FIRST, 0 },
        { "a firm, ten years", false, STR(""), 120, COVER_GUARANTEE_FIRST, 0 },
        { "a firm, less than two", false, STR(""), 23, COVER_GIVEN, 950 },
        { "a firm guaranteed", false, STR("its State"), 24, COVER_GIVEN, 950 },
        { "a State", true, STR(""), 120, COVER_GIVEN, 950 },
    };
    CoverTable table = table_of(RULE "share,t,,political,,,0.975,s,secondary,\n"
                                     "share,t,,commercial,,,0.95,s,secondary,\n");

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        CoverAsked asked = asked_of();
        Findings findings = { .arena = &arena };
        CoverSheet sheet;
        asked.sovereign = rows[i].sovereign;
        asked.guaranteed_by = rows[i].guaranteed_by;
        asked.months = rows[i].months;
        check_true(rows[i].why, cover_sheet(&asked, &table, &sheet, &findings));
        check_int(rows[i].why, sheet.lines[PERIL_COMMERCIAL].ruling, rows[i].commercial);
        check_int(rows[i].why, sheet.lines[PERIL_COMMERCIAL].covered, rows[i].covered);
        check_int("political is apart", sheet.lines[PERIL_POLITICAL].covered, 975);
        check_int("the rest is open", sheet.lines[PERIL_POLITICAL].open, 25);
    }
}

/* Rows hold on their days alone, and what no row says is not assumed. */
static void test_days(void)
{
    CoverTable table = table_of(RULE "share,t,,political,2026-04-01,2027-04-01,0.9,s,official,\n"
                                     "share,t,,political,2027-04-01,,0.8,s,official,\n");
    CoverAsked asked = asked_of();
    Findings findings = { .arena = &arena };
    CoverSheet sheet;

    check_true("first day", cover_sheet(&asked, &table, &sheet, &findings));
    check_int("nine tenths", sheet.lines[PERIL_POLITICAL].covered, 900);
    asked.sovereign = true;
    check_true("a State", cover_sheet(&asked, &table, &sheet, &findings));
    check_int("no commercial row", sheet.lines[PERIL_COMMERCIAL].ruling, COVER_NO_FIGURE);
    check_int("nothing covered", sheet.lines[PERIL_COMMERCIAL].covered, 0);
    asked.on = date_make(2027, 4, 1);
    check_true("next row", cover_sheet(&asked, &table, &sheet, &findings));
    check_int("eight tenths", sheet.lines[PERIL_POLITICAL].covered, 800);
    asked.on = date_make(2026, 3, 31);
    check_true("before", cover_sheet(&asked, &table, &sheet, &findings));
    check_int("no figure", sheet.lines[PERIL_POLITICAL].ruling, COVER_NO_FIGURE);
    table = table_of("share,t,,political,,,0.9,s,official,\n");
    check_true("no rule: refused", !cover_sheet(&asked, &table, &sheet, &findings));
    check_int("why", findings.last->message, PHRASE_CREDIT_NO_RULE);
}

/* (0.1 x 10 + 0.35) x 0.95 / 0.95 = 1.35; 0.2 x 0.95 / 0.95 x 10 = 2: each part by itself. */
static void test_premium(void)
{
    CoverFactors plain = { .a = 0.1,
                           .b = 0.35,
                           .c = 0.2,
                           .quality = 1,
                           .political = 1,
                           .better = 1,
                           .horizon = 10,
                           .share_political = 0.95,
                           .share_commercial = 0.95 };
    CoverFactors other = plain;

    check_int("3.35 %", llround(cover_premium(&plain) * 1e6), 3350000);
    other.mitigated = 0.5;
    check_int("half of the country's", llround(cover_premium(&other) * 1e6), 2675000);
    other.mitigated = 0;
    other.enhanced = 0.25;
    check_int("less of the buyer's", llround(cover_premium(&other) * 1e6), 2850000);
    other = plain;
    other.share_political = 1;
    check_int("the greater share", llround(cover_premium(&other) * 1e6), 3421053);
    other = plain;
    other.share_commercial = 0;
    check_int("no commercial cover", llround(cover_premium(&other) * 1e6), 1350000);
    other = plain;
    other.quality = 0.5;
    other.political = 0.5;
    other.better = 2;
    check_int("factors multiply", llround(cover_premium(&other) * 1e6), 1675000);
}

#define COEFFICIENTS \
    "coefficient,a,3,,,,0.1,s,official,\n" \
    "coefficient,b,3,,,,0.35,s,official,\n" \
    "coefficient,c,3,firm,,,0.2,s,assumption,\n" \
    "coefficient,quality,3,standard,,,1,s,official,\n" \
    "coefficient,political,3,,,,1,s,official,\n"

static void test_premium_of_a_table(void)
{
    CoverTable table = table_of(RULE "share,t,,political,,,0.95,s,official,\n" COEFFICIENTS
                                     "coefficient,better,,,,,1,s,official,\n");
    CoverAsked asked = asked_of();
    Findings findings = { .arena = &arena };
    CoverSheet sheet;

    asked.contract = 100000;
    asked.premium = (CoverPremiumAsked){
        .class = 3, .buyer = S("firm"), .quality = S("standard"), .horizon_months = 120
    };
    check_true("priced", cover_sheet(&asked, &table, &sheet, &findings));
    check_int("1.35 % of the contract", sheet.premium, 1350);
    check_true("an assumption is told", sheet.premium_assumed);
    table = table_of(RULE "share,t,,political,,,0.95,s,official,\n" COEFFICIENTS);
    check_true("one is missing", !cover_sheet(&asked, &table, &sheet, &findings));
    check_int("why", findings.last->message, PHRASE_CREDIT_NO_COEFFICIENT);
}

static void test_tables_refused(void)
{
    static const struct {
        const char *rows;
        Phrase message;
    } rows[] = {
        { "share,t,,war,,,0.9,s,official,\n", PHRASE_BASE_CSV_WORD },
        { "share,t,8,political,,,0.9,s,official,\n", PHRASE_BASE_CSV_NUMBER },
        { "gift,t,,political,,,0.9,s,official,\n", PHRASE_BASE_CSV_WORD },
        { "share,t,,political,,,1.000001,s,official,\n", PHRASE_BASE_CSV_DECIMAL },
        { "share,t,,political,,,-1,s,official,\n", PHRASE_BASE_CSV_DECIMAL },
        { "share,t,,political,,,0.,s,official,\n", PHRASE_BASE_CSV_DECIMAL },
        { "share,t,,political,,,0.9,,official,\n", PHRASE_BASE_CSV_SOURCE },
        { "share,t,,political,,,0.9,s,sure,\n", PHRASE_BASE_CSV_WORD },
        { "share,t,,political,2026-01-01,2026-01-01,0.9,s,official,\n", PHRASE_BASE_CSV_UNTIL },
        { "share,t\n", PHRASE_BASE_CSV_CELLS },
        { "share,t,,political,,,0.9,s,official,\nshare,t,,political,,,0.8,s,official,\n",
          PHRASE_CREDIT_COVER_TWICE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 2000);
        Findings findings = { .arena = &arena };
        CoverTable table;
        text_all(&text, S(HEAD), str_from_c(rows[i].rows));
        check_true(rows[i].rows,
                   !cover_table_read(&arena, text_str(&text), S("c"), &table, &findings));
        check_int(rows[i].rows, findings.first ? findings.first->message : PHRASE_NONE,
                  rows[i].message);
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_D5_guarantee_first);
    RUN(test_days);
    RUN(test_premium);
    RUN(test_premium_of_a_table);
    RUN(test_tables_refused);
    arena_close(&arena);
    return check_done();
}
