/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_base.h"
#include "phrases_offset.h"
#include "tests/check.h"

enum { ARENA_BYTES = 16 << 20 };

static Arena arena;

#define HEAD "country,rule,way,from,until,rate,currency,threshold,source,confidence\n"
#define SALES "sale,country,way,day,currency,base,value_currency,value,source,confidence\n"

static const Str india =
    STR(HEAD "IND,dpp-2013,commercial,2013-06-01,2016-04-01,30 %,INR,3000000000,s,unverified\n"
             "IND,dap-2020,commercial,2020-10-01,,30 %,INR,20000000000,s,unverified\n"
             "IND,dap-2020,between-governments,2020-10-01,,0 %,INR,0,s,unverified\n"
             "IND,dap-2020,single-vendor,2020-10-01,,0 %,INR,0,s,unverified\n");

typedef struct DutyCase {
    const char *why;
    Str sale;
    DutyAnswer want;
    int64_t owed; /* minor units */
} DutyCase;

static const DutyCase cases[] = {
    { "E1 US-2 on the commercial route under the rules of 2013",
      STR("US-2,IND,commercial,2014-01-31,USD,1650000000,INR,99000000000,s,secondary\n"), DUTY_OWED,
      49500000000 },
    { "E1 the same on the airframes alone",
      STR("US-2,IND,commercial,2014-01-31,USD,1380000000,INR,82800000000,s,secondary\n"), DUTY_OWED,
      41400000000 },
    { "E4 between governments under the rules of 2020",
      STR("US-2,IND,between-governments,2021-01-01,USD,1650000000,,,s,secondary\n"), DUTY_NONE, 0 },
    { "E4 a single vendor", STR("x,IND,single-vendor,2021-01-01,USD,1,,,s,secondary\n"), DUTY_NONE,
      0 },
    { "E4 no row of 2013 says anything of governments",
      STR("x,IND,between-governments,2014-01-31,USD,1,,,s,secondary\n"), DUTY_UNKNOWN, 0 },
    { "E4 300 crore", STR("x,IND,commercial,2014-01-31,INR,3000000000,,,s,secondary\n"), DUTY_OWED,
      90000000000 },
    { "E4 a paisa less", STR("x,IND,commercial,2014-01-31,INR,2999999999.99,,,s,secondary\n"),
      DUTY_BELOW, 0 },
    { "E4 2,000 crore", STR("x,IND,commercial,2020-10-01,INR,20000000000,,,s,secondary\n"),
      DUTY_OWED, 600000000000 },
    { "E4 a paisa less than that",
      STR("x,IND,commercial,2020-10-01,INR,19999999999.99,,,s,secondary\n"), DUTY_BELOW, 0 },
    { "the day before", STR("x,IND,commercial,2020-09-30,INR,20000000000,,,s,secondary\n"),
      DUTY_UNKNOWN, 0 },
    { "no value in the currency of the threshold",
      STR("x,IND,commercial,2014-01-31,USD,1650000000,,,s,secondary\n"), DUTY_UNKNOWN, 0 },
    { "another country", STR("x,AUS,commercial,2014-01-31,USD,1,,,s,secondary\n"), DUTY_UNKNOWN,
      0 },
};

static void check_case(const OffsetDuty *rows, size_t count, const DutyCase *row)
{
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, 1000);
    const OffsetDuty *found;
    const OffsetSale *sales;
    size_t sale_count;

    text_all(&text, S(SALES), row->sale);
    bool read = offset_sales_read(&arena, text_str(&text), S("f"), &sales, &sale_count, &findings);
    check_true(row->why, read);
    if (!read)
        return;
    check_int(row->why, offset_duty_of(rows, count, &sales[0], &found), row->want);
    if (row->want == DUTY_OWED)
        check_int(row->why, offset_duty_amount(found, &sales[0]).minor, row->owed);
    check_true("names its row unless there is none",
               row->want == DUTY_UNKNOWN || found->confidence == CONFIDENCE_UNVERIFIED);
}

static void test_E4_duty(void)
{
    Findings findings = { .arena = &arena };
    const OffsetDuty *rows;
    size_t count;

    check_true("read", offset_duties_read(&arena, india, S("f"), &rows, &count, &findings));
    for (size_t i = 0; i < COUNT_OF(cases) && findings.error_count == 0; i++)
        check_case(rows, count, &cases[i]);
}

static void test_refused(void)
{
    static const struct {
        const char *why;
        Str bytes;
        Phrase message;
    } rows[] = {
        { "way", STR(HEAD "IND,r,barter,2013-06-01,,30 %,INR,0,s,official\n"),
          PHRASE_BASE_CSV_WORD },
        { "rate", STR(HEAD "IND,r,commercial,2013-06-01,,130 %,INR,0,s,official\n"),
          PHRASE_BASE_CSV_SHARE },
        { "threshold", STR(HEAD "IND,r,commercial,2013-06-01,,30 %,INR,-1,s,official\n"),
          PHRASE_BASE_CSV_AMOUNT },
        { "currency", STR(HEAD "IND,r,commercial,2013-06-01,,30 %,RS,1,s,official\n"),
          PHRASE_BASE_CSV_CURRENCY },
        { "country", STR(HEAD "India,r,commercial,2013-06-01,,30 %,INR,1,s,official\n"),
          PHRASE_BASE_CSV_COUNTRY },
        { "backwards", STR(HEAD "IND,r,commercial,2013-06-01,2013-06-01,30 %,INR,1,s,official\n"),
          PHRASE_BASE_CSV_UNTIL },
        { "two of one day",
          STR(HEAD "IND,r,commercial,2013-06-01,,30 %,INR,1,s,official\n"
                   "IND,q,commercial,2014-06-01,,20 %,INR,1,s,official\n"),
          PHRASE_OFFSET_TWO_ROWS },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        const OffsetDuty *table;
        size_t count;
        check_true(rows[i].why,
                   !offset_duties_read(&arena, rows[i].bytes, S("f"), &table, &count, &findings));
        check_int(rows[i].why, findings.first ? findings.first->message : 0, rows[i].message);
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_E4_duty);
    RUN(test_refused);
    return check_done();
}
