/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Notice before an offer: the sample of the United States' thresholds for sales of their own. */
#include "phrases_terms.h"
#include "tests/terms_sample.h"

static Country country(const char *code)
{
    Country found;

    ensure(country_find(str_from_c(code), &found));
    return found;
}

static Money dollars(int64_t whole)
{
    Currency dollar;

    ensure(currency_find(S("USD"), &dollar));
    return (Money){ whole * 100, dollar };
}

static NotifyQuery ask(const char *buyer, NotifyClass class, int64_t whole)
{
    NotifyQuery query = { .buyer = country(buyer), .on = day("2026-11-22"), .notified = DATE_NONE };

    query.has[class] = true;
    query.value[class] = dollars(whole);
    return query;
}

static void test_thresholds(void)
{
    static const struct {
        const char *buyer;
        NotifyClass class;
        int64_t whole;
        int32_t days; /* 0: no notice */
        bool unverified;
    } rows[] = {
        { "PHL", NOTIFY_MAJOR, 14000000, 30, false },
        { "PHL", NOTIFY_MAJOR, 13999999, 0, false },
        { "PHL", NOTIFY_ANY, 50000000, 30, false },
        { "PHL", NOTIFY_ANY, 49999999, 0, false },
        { "PHL", NOTIFY_CONSTRUCTION, 200000000, 30, false },
        { "PHL", NOTIFY_CONSTRUCTION, 199999999, 0, false },
        { "JPN", NOTIFY_MAJOR, 25000000, 15, false },
        { "JPN", NOTIFY_MAJOR, 24999999, 0, false },
        { "JPN", NOTIFY_ANY, 100000000, 15, true },
        { "JPN", NOTIFY_ANY, 99999999, 0, true },
        { "AUS", NOTIFY_CONSTRUCTION, 300000000, 15, false },
        { "DEU", NOTIFY_MAJOR, 25000000, 15, true },
    };
    const NotifyTable *table = sample_notify_table_read();

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = fresh();
        NotifyQuery query = ask(rows[i].buyer, rows[i].class, rows[i].whole);
        NotifyAnswer answer = { 0 };

        check_true(rows[i].buyer, notify_find(table, &query, &answer, &findings));
        check_int(rows[i].buyer, answer.needed, rows[i].days > 0);
        check_int(rows[i].buyer, answer.days, rows[i].days);
        check_int(rows[i].buyer, answer.unverified, rows[i].unverified);
        check_int(rows[i].buyer, answer.row != NULL, rows[i].days > 0);
    }
    check_true("a sample, and says so", table->sample);
}

/* Acceptance 6: nothing goes out before its day. */
static void test_item_6_gate(void)
{
    const NotifyTable *table = sample_notify_table_read();
    NotifyQuery query = ask("PHL", NOTIFY_MAJOR, 14000000);
    NotifyAnswer answer;
    Findings findings = fresh();
    Date free_from = day("2026-12-31");

    check_true("found", notify_find(table, &query, &answer, &findings));
    check_int("before notice there is no day", answer.free_from, DATE_NONE);
    check_true("blocked", !notify_check(&answer, day("2030-01-01"), &findings));
    check_true("notice first", told(&findings, PHRASE_TERMS_NOTIFY_FIRST, NULL));
    query.notified = day("2026-12-01");
    findings = fresh();
    check_true("found", notify_find(table, &query, &answer, &findings));
    check_int("thirty days after notice", answer.free_from, free_from);
    check_true("a day early", !notify_check(&answer, free_from - 1, &findings));
    check_true("and says from when", told(&findings, PHRASE_TERMS_NOTIFY_EARLY, NULL));
    check_true("on the day", notify_check(&answer, free_from, &findings));
    query = ask("PHL", NOTIFY_MAJOR, 1);
    check_true("a small one", notify_find(table, &query, &answer, &findings));
    check_int("is free at once", answer.free_from, query.on);
    check_true("and may go", notify_check(&answer, query.on, &findings));
}

/* The class with the most days counts; what no threshold is known for stops it. */
static void test_classes_together(void)
{
    const NotifyTable *table = sample_notify_table_read();
    NotifyQuery query = ask("PHL", NOTIFY_MAJOR, 13999999);
    NotifyAnswer answer;
    Findings findings = fresh();
    Currency yen;

    ensure(currency_find(S("JPY"), &yen));
    query.has[NOTIFY_ANY] = true;
    query.value[NOTIFY_ANY] = dollars(50000000);
    check_true("found", notify_find(table, &query, &answer, &findings));
    check_true("by the second", answer.row && answer.row->class == NOTIFY_ANY);
    query.value[NOTIFY_ANY] = (Money){ 1, yen };
    check_true("in yen", !notify_find(table, &query, &answer, &findings));
    check_true("nobody knows", told(&findings, PHRASE_TERMS_NOTIFY_NONE, "/currency"));
    query = ask("PHL", NOTIFY_MAJOR, 1);
    query.on = day("2025-02-28");
    check_true("before the source", !notify_find(table, &query, &answer, &findings));
}

#define HEAD "#table,n\n#ja,通知\n#en,Notices\n#sample,no\n"
#define COLUMNS \
    "row,group,class,country,from,until,threshold,currency,days,source,confidence,note\n"
#define REST "rest,a,,,,,,,,invented,unverified,\n"
#define ROW "threshold,a,any,,,,100,JPY,10,invented,unverified,\n"

static void test_bad_tables(void)
{
    static const struct {
        const char *why, *bytes;
        Phrase message;
    } rows[] = {
        { "no rest", HEAD COLUMNS ROW, PHRASE_TERMS_REST_MISSING },
        { "two rests", HEAD COLUMNS ROW REST REST, PHRASE_TERMS_CODE_TWICE },
        { "twice", HEAD COLUMNS ROW ROW REST, PHRASE_TERMS_OVERLAP },
        { "a threshold of a country",
          HEAD COLUMNS REST "threshold,a,any,JPN,,,100,JPY,10,invented,unverified,\n",
          PHRASE_TERMS_CELL_FULL },
        { "no such country", HEAD COLUMNS ROW REST "member,a,,QQQ,,,,,,invented,unverified,\n",
          PHRASE_TERMS_COUNTRY },
        { "a group without threshold",
          HEAD COLUMNS ROW REST "member,b,,JPN,,,,,,invented,unverified,\n",
          PHRASE_TERMS_GROUP_EMPTY },
        { "a member twice",
          HEAD COLUMNS ROW REST "member,a,,JPN,,,,,,invented,unverified,\n"
                                "member,a,,JPN,2026-01-01,,,,,invented,unverified,\n",
          PHRASE_TERMS_OVERLAP },
        { "decimals of the yen",
          HEAD COLUMNS REST "threshold,a,any,,,,100.50,JPY,10,invented,unverified,\n",
          PHRASE_TERMS_AMOUNT },
        { "days below nothing",
          HEAD COLUMNS REST "threshold,a,any,,,,100,JPY,-1,invented,unverified,\n",
          PHRASE_TERMS_COUNT },
        { "ends before it begins",
          HEAD COLUMNS REST
          "threshold,a,any,,2026-01-01,2026-01-01,100,JPY,1,invented,unverified,\n",
          PHRASE_TERMS_UNTIL },
        { "no such day",
          HEAD COLUMNS REST "threshold,a,any,,2026-02-30,,100,JPY,1,invented,unverified,\n",
          PHRASE_TERMS_DATE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = fresh();

        check_true(rows[i].why,
                   !notify_table_read(&arena, str_from_c(rows[i].bytes), S(""), &findings));
        check_true(rows[i].why, told(&findings, rows[i].message, NULL));
    }
}

int main(void)
{
    arena = arena_open(4ull << 30);
    RUN(test_thresholds);
    RUN(test_item_6_gate);
    RUN(test_classes_together);
    RUN(test_bad_tables);
    return check_done();
}
