/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Rate tables: what is read, what is refused, and which row is in force. All rates are invented. */
#include "phrases_price.h"
#include "price/price.h"
#include "tests/check.h"

static Arena arena;

#define HEAD "#rates,x\n#ja,料率\n#en,Rates\n#sample,no\n"
#define HEADER \
    "component,qualifier,event,from,until,ppm,amount,currency,per,above,up_to,source,confidence," \
    "note\n"
#define END ",S,official,\n"
#define EARLY "admin,,accepted,2001-01-01,2002-01-01,35000,,,value,," END

static const RateTable *read_text(const char *text, Findings *findings)
{
    *findings = (Findings){ .arena = &arena };
    return rate_table_read(&arena, str_from_c(text), S("rates/x.csv"), findings);
}

static void test_read(void)
{
    Findings findings;
    const RateTable *table = read_text(
        HEAD "#gap,admin,,2002-01-01,2003-01-01\n#note,注,note\n" HEADER
             "recoupment,crane-7,accepted,,,,0.04,USD,unit,," END
             "packing,,delivered,,,5,,,value,," END
             "admin,,implemented,2003-01-01,,32000,,,value,,,Gazette 1,secondary,new\n" EARLY,
        &findings);

    check_true("read", table != NULL && findings.count == 0);
    if (!table)
        return;
    check_int("rows", table->row_count, 4);
    check_int("gaps", table->gap_count, 1);
    check_int("notes", table->note_count, 1);
    check_true("no sample", !table->sample);
    check_str("label", table->label.in[LANG_JA], S("料率"));
    check_int("in order of time", table->rows[0].ppm, 35000);
    check_int("id is the line", table->rows[0].id, 11);
    check_int("open end", table->rows[1].until, DATE_FOREVER);
    check_int("event", table->rows[1].event, RATE_IMPLEMENTED);
    check_str("source", table->rows[1].source, S("Gazette 1"));
    check_int("confidence", table->rows[1].confidence, CONFIDENCE_SECONDARY);
    check_true("without tiers", !table->rows[2].is_tier && table->rows[2].up_to == INT64_MAX);
    check_int("open beginning", table->rows[3].from, DATE_NONE);
    check_int("amount", table->rows[3].amount.minor, 4);
    check_true("hash", !hash_is_none(table->hash));
}

/* Each text and its first finding: what, in which line and column. */
static const struct {
    const char *why, *text;
    Phrase message;
    uint32_t line, column;
} defects[] = {
    { "no name", "#ja,a\n#en,a\n#sample,no\n" HEADER, PHRASE_PRICE_HEAD_MISSING, 1, 0 },
    { "no word on sample", "#rates,x\n#ja,a\n#en,a\n" HEADER, PHRASE_PRICE_HEAD_MISSING, 1, 0 },
    { "sample by name only", "#rates,x-sample\n#ja,a\n#en,a\n#sample,no\n" HEADER,
      PHRASE_PRICE_FILE_NAME, 1, 8 },
    { "sample in secret", "#rates,x\n#ja,a\n#en,a\n#sample,yes\n" HEADER, PHRASE_PRICE_SAMPLE_NAME,
      4, 0 },
    { "odd head", "#rate,x\n", PHRASE_PRICE_WORD, 1, 1 },
    { "head twice", HEAD "#ja,b\n" HEADER, PHRASE_PRICE_HEAD_TWICE, 5, 1 },
    { "head short", HEAD "#note,a\n" HEADER, PHRASE_PRICE_HEAD_FORM, 5, 1 },
    { "head long", HEAD "#note,a,b,c\n" HEADER, PHRASE_PRICE_HEAD_FORM, 5, 1 },
    { "no columns", HEAD, PHRASE_PRICE_NO_HEADER, 1, 0 },
    { "columns in another order", HEAD "qualifier,component\n", PHRASE_PRICE_HEADER, 5, 1 },
    { "late head", HEAD HEADER "#note,a,b\n", PHRASE_PRICE_LATE_HEAD, 6, 1 },
    { "row short", HEAD HEADER "admin,,accepted\n", PHRASE_PRICE_CELLS, 6, 0 },
    { "unknown component", HEAD HEADER "adnim,,accepted,,,1,,,value,," END, PHRASE_PRICE_WORD, 6,
      1 },
    { "unknown event", HEAD HEADER "admin,,ordered,,,1,,,value,," END, PHRASE_PRICE_WORD, 6, 8 },
    { "unknown element", HEAD HEADER "contract-admin,all,accepted,,,1,,,value,," END,
      PHRASE_PRICE_WORD, 6, 16 },
    { "qualifier too many", HEAD HEADER "admin,x,accepted,,,1,,,value,," END,
      PHRASE_PRICE_QUALIFIER, 6, 7 },
    { "qualifier missing", HEAD HEADER "transport,,delivered,,,1,,,value,," END,
      PHRASE_PRICE_QUALIFIER, 6, 11 },
    { "qualifier no code", HEAD HEADER "transport,DTC 5,delivered,,,1,,,value,," END,
      PHRASE_PRICE_QUALIFIER, 6, 11 },
    { "no such day", HEAD HEADER "admin,,accepted,2001-02-29,,1,,,value,," END, PHRASE_PRICE_DATE,
      6, 17 },
    { "backwards", HEAD HEADER "admin,,accepted,2001-02-01,2001-02-01,1,,,value,," END,
      PHRASE_PRICE_UNTIL, 6, 28 },
    { "two forms at once", HEAD HEADER "admin,,accepted,,,1,5,USD,value,," END,
      PHRASE_PRICE_OTHER_FORM, 6, 21 },
    { "rate where an amount belongs", HEAD HEADER "recoupment,a,accepted,,,1,5,USD,unit,," END,
      PHRASE_PRICE_OTHER_FORM, 6, 25 },
    { "neither form", HEAD HEADER "admin,,accepted,,,,,,value,," END, PHRASE_PRICE_PPM, 6, 19 },
    { "ppm above the whole", HEAD HEADER "admin,,accepted,,,1000001,,,value,," END,
      PHRASE_PRICE_PPM, 6, 19 },
    { "ppm below nothing", HEAD HEADER "admin,,accepted,,,-1,,,value,," END, PHRASE_PRICE_PPM, 6,
      19 },
    { "ppm as a percentage", HEAD HEADER "admin,,accepted,,,3.5,,,value,," END, PHRASE_PRICE_PPM, 6,
      19 },
    { "ppm past 64 bits", HEAD HEADER "admin,,accepted,,,18446744073709551617,,,value,," END,
      PHRASE_PRICE_PPM, 6, 19 },
    { "other measure", HEAD HEADER "admin,,accepted,,,1,,,unit,," END, PHRASE_PRICE_PER, 6, 23 },
    { "currency without amount", HEAD HEADER "admin,,accepted,,,1,,USD,value,," END,
      PHRASE_PRICE_OTHER_FORM, 6, 22 },
    { "tier where none is", HEAD HEADER "admin,,accepted,,,1,,,value,5," END,
      PHRASE_PRICE_OTHER_FORM, 6, 29 },
    { "unknown currency", HEAD HEADER "recoupment,a,accepted,,,,5,XYZ,unit,," END,
      PHRASE_PRICE_CURRENCY, 6, 28 },
    { "closed currency", HEAD HEADER "recoupment,a,accepted,2002-01-01,,,5,DEM,unit,," END,
      PHRASE_PRICE_CURRENCY_ENDED, 6, 38 },
    { "too many decimals", HEAD HEADER "recoupment,a,accepted,,,,0.045,USD,unit,," END,
      PHRASE_PRICE_DECIMALS, 6, 26 },
    { "sen of yen", HEAD HEADER "recoupment,a,accepted,,,,5.5,JPY,unit,," END,
      PHRASE_PRICE_DECIMALS, 6, 26 },
    { "amount past 64 bits",
      HEAD HEADER "recoupment,a,accepted,,,,92233720368547758.08,USD,unit,," END,
      PHRASE_PRICE_RANGE, 6, 26 },
    { "negative amount", HEAD HEADER "recoupment,a,accepted,,,,-5,USD,unit,," END,
      PHRASE_PRICE_AMOUNT, 6, 26 },
    { "tier backwards", HEAD HEADER "packing,,accepted,,,1,,USD,value,5,5" END, PHRASE_PRICE_TIER,
      6, 36 },
    { "tier without currency", HEAD HEADER "packing,,accepted,,,1,,,value,5," END,
      PHRASE_PRICE_CURRENCY, 6, 24 },
    { "no source", HEAD HEADER "admin,,accepted,,,1,,,value,,,,official,\n", PHRASE_PRICE_SOURCE, 6,
      31 },
    { "odd confidence", HEAD HEADER "admin,,accepted,,,1,,,value,,,S,sure,\n", PHRASE_PRICE_WORD, 6,
      33 },
    { "overlap by a day", HEAD HEADER EARLY "admin,,accepted,2001-12-31,,1,,,value,," END,
      PHRASE_PRICE_OVERLAP, 7, 0 },
    { "overlap under another event",
      HEAD HEADER EARLY "admin,,implemented,2001-12-31,,1,,,value,," END, PHRASE_PRICE_OVERLAP, 7,
      0 },
    { "the same row twice", HEAD HEADER EARLY EARLY, PHRASE_PRICE_OVERLAP, 7, 0 },
    { "overlap with a row before the last",
      HEAD HEADER "admin,,accepted,2001-01-01,,1,,,value,," END
                  "admin,,accepted,2002-01-01,2003-01-01,1,,,value,," END
                  "admin,,accepted,2004-01-01,2005-01-01,1,,,value,," END,
      PHRASE_PRICE_OVERLAP, 7, 0 },
    { "gap of a day", HEAD HEADER EARLY "admin,,accepted,2002-01-02,,1,,,value,," END,
      PHRASE_PRICE_GAP, 7, 0 },
    { "gap declared otherwise",
      HEAD "#gap,admin,,2002-01-01,2002-01-03\n" HEADER EARLY
           "admin,,accepted,2002-01-02,,1,,,value,," END,
      PHRASE_PRICE_GAP, 8, 0 },
    { "gap that is none", HEAD "#gap,admin,,2002-01-01,2002-01-03\n" HEADER EARLY,
      PHRASE_PRICE_GAP_IDLE, 5, 1 },
    { "tiers that do not join",
      HEAD HEADER "packing,,accepted,,,1,,USD,value,,5" END
                  "packing,,accepted,,,1,,USD,value,6," END,
      PHRASE_PRICE_TIER_GAP, 7, 0 },
    { "tiers that begin late", HEAD HEADER "packing,,accepted,,,1,,USD,value,6," END,
      PHRASE_PRICE_TIER_GAP, 6, 0 },
    { "tiers that end", HEAD HEADER "packing,,accepted,,,1,,USD,value,,6" END,
      PHRASE_PRICE_TIER_GAP, 6, 0 },
    { "tiers in two currencies",
      HEAD HEADER "packing,,accepted,,,1,,USD,value,,5" END
                  "packing,,accepted,,,1,,EUR,value,5," END,
      PHRASE_PRICE_TIER_GAP, 7, 0 },
    { "tiers over each other",
      HEAD HEADER "packing,,accepted,,,1,,USD,value,,5" END
                  "packing,,accepted,,,1,,USD,value,4," END,
      PHRASE_PRICE_OVERLAP, 7, 0 },
    { "tiers of other days",
      HEAD HEADER "packing,,accepted,,,1,,USD,value,,5" END
                  "packing,,accepted,,2001-01-01,1,,USD,value,5," END,
      PHRASE_PRICE_TIER_DAYS, 7, 0 },
};

static void test_defects(void)
{
    for (size_t i = 0; i < COUNT_OF(defects); i++) {
        Findings findings;
        const RateTable *table = read_text(defects[i].text, &findings);
        const Finding *first = findings.first;

        check_true(defects[i].why, !table && first);
        if (!first)
            continue;
        check_str(defects[i].why, phrase(first->message, LANG_EN),
                  phrase(defects[i].message, LANG_EN));
        check_int(defects[i].why, first->place.line, defects[i].line);
        check_int(defects[i].why, first->place.column, defects[i].column);
        check_true(defects[i].why, first->remedy != PHRASE_NONE);
    }
}

static void test_limits(void)
{
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, 2 * RATE_BYTES_MAX);

    text_c(&text, HEAD HEADER);
    for (Date day = 0; day <= RATE_ROWS_MAX; day++) {
        text_c(&text, "admin,,accepted,");
        date_write(&text, day);
        text_char(&text, ',');
        date_write(&text, day + 1);
        text_c(&text, ",1,,,value,," END);
    }
    check_true("rows", !rate_table_read(&arena, text_str(&text), S("x.csv"), &findings));
    check_int("only the last row is too many", findings.count, 1);
    text_repeat(&text, 'x', RATE_BYTES_MAX);
    findings = (Findings){ .arena = &arena };
    check_true("bytes", !rate_table_read(&arena, text_str(&text), S("x.csv"), &findings));
    check_int("one finding", findings.count, 1);

    text = text_open(&arena, RATE_BYTES_MAX);
    text_c(&text, HEAD HEADER);
    for (int tier = 0; tier <= RATE_TIERS_MAX; tier++) {
        text_c(&text, "packing,,accepted,,,1,,JPY,value,");
        text_int(&text, tier);
        text_char(&text, ',');
        if (tier < RATE_TIERS_MAX)
            text_int(&text, tier + 1);
        text_c(&text, END);
    }
    findings = (Findings){ .arena = &arena };
    check_true("tiers", !rate_table_read(&arena, text_str(&text), S("x.csv"), &findings));
    check_int("one finding for them", findings.count, 1);
}

/* ---- asking ---------------------------------------------------------------------------------- */

#define EVENTS \
    HEAD HEADER "admin,,signed,,1977-10-01,20000,,,value,," END \
                "admin,,implemented,1977-10-01,2006-08-01,30000,,,value,," END \
                "admin,,accepted,2006-08-01,,38000,,,value,," END \
                "packing,,accepted,,,35000,,USD,value,,500.00" END \
                "packing,,accepted,,,10000,,USD,value,500.00," END

static Date day(const char *text)
{
    Date date = DATE_NONE;

    ensure(*text == '\0' || date_read(str_from_c(text), &date));
    return date;
}

/* Which rate the days select, or the finding. */
static void test_find(void)
{
    static const struct {
        const char *why, *on[RATE_EVENTS], *assumed;
        int32_t ppm;
        Phrase message;
    } rows[] = {
        { "signed before", { "1977-09-30", "1977-09-30", "1977-09-30", "" }, "", 20000, 0 },
        { "implemented after", { "1977-10-01", "1977-10-01", "1977-10-01", "" }, "", 30000, 0 },
        { "signed before, implemented after",
          { "1977-09-30", "1977-09-30", "1977-10-01", "" },
          "",
          0,
          PHRASE_PRICE_TWO_RATES },
        { "accepted before, implemented after",
          { "2006-07-01", "2006-07-31", "2006-08-01", "" },
          "",
          0,
          PHRASE_PRICE_NO_RATE },
        { "accepted", { "2006-08-01", "2006-08-01", "2006-08-01", "" }, "", 38000, 0 },
        { "not yet implemented, which can change nothing",
          { "2006-08-01", "2006-08-01", "", "" },
          "",
          38000,
          0 },
        { "not yet implemented, which may",
          { "1999-01-01", "1999-01-01", "", "" },
          "",
          0,
          PHRASE_PRICE_NO_DAY },
        { "no day at all", { "", "", "", "" }, "", 0, PHRASE_PRICE_NO_DAY },
        { "assumed", { "", "", "", "" }, "2026-01-01", 38000, 0 },
        { "assumed no earlier than what has come",
          { "2007-01-01", "", "", "" },
          "2000-01-01",
          38000,
          0 },
    };
    Findings findings;
    const RateTable *table = read_text(EVENTS, &findings);

    check_true("read", table != NULL);
    for (size_t i = 0; i < COUNT_OF(rows) && table; i++) {
        RateQuery query = { .component = RATE_ADMIN, .assumed = day(rows[i].assumed) };

        for (size_t event = 0; event < RATE_EVENTS; event++)
            query.days.on[event] = day(rows[i].on[event]);
        findings = (Findings){ .arena = &arena };

        const RateRow *row = rate_find(table, &query, &findings);

        check_int(rows[i].why, row ? row->ppm : 0, rows[i].ppm);
        check_int(rows[i].why, findings.count, rows[i].message != PHRASE_NONE);
        if (findings.first)
            check_str(rows[i].why, phrase(findings.first->message, LANG_EN),
                      phrase(rows[i].message, LANG_EN));
    }
}

static void test_find_tier(void)
{
    static const struct {
        int64_t price;
        Str currency;
        int32_t ppm;
    } rows[] = {
        { 0, STR("USD"), 35000 },         { 1, STR("USD"), 35000 },
        { 50000, STR("USD"), 35000 },     { 50001, STR("USD"), 10000 },
        { INT64_MAX, STR("USD"), 10000 }, { 1, STR("JPY"), 0 },
    };
    Findings findings;
    const RateTable *table = read_text(EVENTS, &findings);

    for (size_t i = 0; i < COUNT_OF(rows) && table; i++) {
        RateQuery query = { .component = RATE_PACKING, .assumed = 0 };

        for (size_t event = 0; event < RATE_EVENTS; event++)
            query.days.on[event] = DATE_NONE;
        query.unit_price.minor = rows[i].price;
        ensure(currency_find(rows[i].currency, &query.unit_price.currency));

        const RateRow *row = rate_find(table, &query, &findings);

        check_int("tier", row ? row->ppm : 0, rows[i].ppm);
    }
}

static void test_part(void)
{
    static const struct {
        int64_t minor, ppm, want;
    } rows[] = {
        { 100, 32000, 3 },
        { 1, 500000, 1 }, /* a half goes away from zero */
        { -1, 500000, -1 },
        { 3, 500000, 2 },
        { -3, 500000, -2 },
        { 1, 499999, 0 },
        { -1, 499999, 0 },
        { 999999, 1, 1 },
        { 499999, 1, 0 },
        { 500000, 1, 1 },
        { INT64_MAX, RATE_WHOLE, INT64_MAX },
        { INT64_MIN, RATE_WHOLE, INT64_MIN },
        { INT64_MAX, 1, 9223372036855 },
        { 165000000000, 300000, 49500000000 }, /* derived check: 30 % of 1.65 billion dollars */
        { 138000000000, 300000, 41400000000 }, /* and of the airframes alone */
    };
    int64_t part = 0;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_true("fits", price_part(rows[i].minor, rows[i].ppm, &part));
        check_int("part", part, rows[i].want);
    }
    check_true("past 64 bits", !price_part(INT64_MAX, RATE_WHOLE + 1, &part));
    check_true("past 64 bits below", !price_part(INT64_MIN, RATE_WHOLE + 1, &part));
}

/* Of neighbours in time, the day on which one ends belongs to the other. */
static void prop_one_row_a_day(Rng *rng)
{
    Text text = text_open(&arena, RATE_BYTES_MAX);
    Date edges[12], from = (Date)rng_between(rng, 0, 20000);
    size_t count = (size_t)rng_between(rng, 2, 12);

    text_c(&text, HEAD HEADER);
    for (size_t i = 0; i < count; i++, from = edges[i - 1]) {
        edges[i] = from + (Date)rng_between(rng, 1, 400);
        text_all(&text, S("admin,,"), rate_event_words[rng_between(rng, 0, 3)], S(","));
        date_write(&text, from);
        text_c(&text, ",");
        date_write(&text, edges[i]);
        text_c(&text, ",");
        text_int(&text, (int64_t)i);
        text_c(&text, ",,,value,," END);
    }
    Findings findings = { .arena = &arena };
    const RateTable *table = rate_table_read(&arena, text_str(&text), S(""), &findings);

    check_true("read", table != NULL);
    for (size_t i = 0; table && i + 1 < count; i++) {
        Date edge = edges[i];
        RateQuery query = { .component = RATE_ADMIN, .assumed = DATE_NONE };

        for (Date on = edge - 1; on <= edge; on++) {
            query.days = (RateDays){ { on, on, on, on } };
            const RateRow *row = rate_find(table, &query, &findings);
            check_int("row of the day", row ? row->ppm : -1, (int64_t)i + (on == edge));
        }
    }
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open(1ull << 30);
    RUN(test_read);
    RUN(test_defects);
    RUN(test_limits);
    RUN(test_find);
    RUN(test_find_tier);
    RUN(test_part);
    arena_reset(&arena);
    RUN_PROP(prop_one_row_a_day, 5000);
    return check_done();
}
