/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_base.h"
#include "phrases_cost.h"

#include "tests/check.h"

enum { ARENA_BYTES = 64 << 20, LINES = 40 };

#define HEAD "option,what,kind,year,currency,least,most,years_least,years_most,source,confidence\n"

static Arena arena;

static const ValueLine *read_lines(const char *rows, size_t *ret_count, Findings *findings)
{
    Text text = text_open(&arena, 10000);
    const ValueLine *lines;

    *findings = (Findings){ .arena = &arena };
    text_all(&text, S(HEAD), str_from_c(rows));
    return value_read(&arena, text_str(&text), S("v.csv"), &lines, ret_count, findings) ? lines
                                                                                        : NULL;
}

static const ValueOption *compared(const char *rows, int32_t rate_ppm, size_t *ret_count)
{
    Findings findings;
    size_t count;
    const ValueLine *lines = read_lines(rows, &count, &findings);
    const ValueOption *options;

    check_true(rows, lines != NULL);
    ensure(lines);
    check_true(rows, value_compare(&arena, lines, count, rate_ppm, &options, ret_count, &findings));
    return options;
}

/* "15 to 20 years": fifteen to twenty times what a year without it costs, in the sum and not below
 * it. */
static void test_D8_delay_is_a_cost_line(void)
{
    size_t count;
    const ValueOption *options = compared(
        "V-22,package,cost,0,USD,3000000000,3000000000,,,S3,secondary\n"
        "alternative,development,cost,0,USD,1000000000,2000000000,,,user,assumption\n"
        "alternative,later,delay,0,USD,100000000,200000000,15,20,S3 years; user,assumption\n",
        0, &count);

    check_int("two options", (int64_t)count, 2);
    check_str("cheaper by its worst", options[0].option, S("V-22"));
    check_int("V-22", options[0].most.minor, 300000000000);
    check_int("delay, least", options[1].delay_least.minor, 150000000000);
    check_int("delay, most", options[1].delay_most.minor, 400000000000);
    check_int("sum with delay, least", options[1].least.minor, 250000000000);
    check_int("sum with delay, most", options[1].most.minor, 600000000000);
    check_int("assumed lines", (int64_t)options[1].assumed, 2);
    check_int("undiscounted: present is plain", options[1].present_most.minor, 600000000000);
}

/* At 100 % a year later costs half; half a year of delay costs half of its year. */
static void test_present(void)
{
    size_t count;
    const ValueOption *options = compared("A,now,cost,0,JPY,1000,1000,,,s,official\n"
                                          "A,next year,cost,1,JPY,1000,1000,,,s,unverified\n"
                                          "A,late,delay,1,JPY,1000,1000,1.5,2.5,s,secondary\n",
                                          1000000, &count);

    check_int("one option", (int64_t)count, 1);
    check_int("plain", options[0].least.minor, 1000 + 1000 + 1500);
    check_int("present, least", options[0].present_least.minor, 1000 + 500 + 500 + 125);
    check_int("present, most", options[0].present_most.minor, 1000 + 500 + 500 + 250 + 63);
    check_int("unverified", (int64_t)options[0].unverified, 1);
    check_int("assumed", (int64_t)options[0].assumed, 0);
}

/* A quarter of an odd amount is rounded half away from zero. */
static void test_part_of_a_year(void)
{
    size_t count;
    const ValueOption *options =
        compared("A,late,delay,0,JPY,2,6,0.25,0.75,s,official\n", 0, &count);

    check_int("0.5 is 1", options[0].least.minor, 1);
    check_int("4.5 is 5", options[0].most.minor, 5);
}

static void test_refused(void)
{
    static const struct {
        const char *rows;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { "", PHRASE_BASE_CSV_COUNT, 1 },
        { "A,b,cost,0,JPY,1,1\n", PHRASE_BASE_CSV_CELLS, 2 },
        { ",b,cost,0,JPY,1,1,,,s,official\n", PHRASE_BASE_CSV_EMPTY, 2 },
        { "A,,cost,0,JPY,1,1,,,s,official\n", PHRASE_BASE_CSV_EMPTY, 2 },
        { "A,b,cost,0,JPY,1,1,,,,official\n", PHRASE_BASE_CSV_SOURCE, 2 },
        { "A,b,gain,0,JPY,1,1,,,s,official\n", PHRASE_BASE_CSV_WORD, 2 },
        { "A,b,cost,0,JPY,1,1,,,s,sure\n", PHRASE_BASE_CSV_WORD, 2 },
        { "A,b,cost,0,JPY,1,1,,,s,\n", PHRASE_BASE_CSV_WORD, 2 },
        { "A,b,cost,0,YEN,1,1,,,s,official\n", PHRASE_BASE_CSV_CURRENCY, 2 },
        { "A,b,cost,0,JPY,1,1,,,s,official\nB,b,cost,0,USD,1,1,,,s,official\n",
          PHRASE_COST_VALUE_TWO_CURRENCIES, 3 },
        { "A,b,cost,0,JPY,-1,1,,,s,official\n", PHRASE_BASE_CSV_AMOUNT, 2 },
        { "A,b,cost,0,JPY,1.5,2,,,s,official\n", PHRASE_BASE_CSV_DECIMALS, 2 },
        { "A,b,cost,0,JPY,1,,,,s,official\n", PHRASE_BASE_CSV_AMOUNT, 2 },
        { "A,b,cost,0,JPY,2,1,,,s,official\n", PHRASE_COST_VALUE_RANGE, 2 },
        { "A,b,cost,-1,JPY,1,1,,,s,official\n", PHRASE_BASE_CSV_NUMBER, 2 },
        { "A,b,cost,101,JPY,1,1,,,s,official\n", PHRASE_BASE_CSV_NUMBER, 2 },
        { "A,b,cost,0,JPY,1,1,1,2,s,official\n", PHRASE_COST_VALUE_YEARS_OF_COST, 2 },
        { "A,b,delay,0,JPY,1,1,,,s,official\n", PHRASE_BASE_CSV_DECIMAL, 2 },
        { "A,b,delay,0,JPY,1,1,0,0,s,official\n", PHRASE_BASE_CSV_DECIMAL, 2 },
        { "A,b,delay,0,JPY,1,1,1,101,s,official\n", PHRASE_BASE_CSV_DECIMAL, 2 },
        { "A,b,delay,0,JPY,1,1,1.125,2,s,official\n", PHRASE_BASE_CSV_DECIMAL, 2 },
        { "A,b,delay,0,JPY,1,1,3,2,s,official\n", PHRASE_COST_VALUE_RANGE, 2 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings;
        size_t count;
        check_true(rows[i].rows, !read_lines(rows[i].rows, &count, &findings));
        check_int(rows[i].rows, findings.first->message, rows[i].message);
        check_int(rows[i].rows, findings.first->place.line, rows[i].line);
    }
}

/* The largest amount a table may hold, a hundred years late, ten thousand times over. */
static void test_too_large(void)
{
    ValueLine line = { .option = S("A"),
                       .delay = true,
                       .years_least = 10000,
                       .years_most = 10000,
                       .least.minor = 999999999999999,
                       .most.minor = 999999999999999 };
    ValueLine lines[LINES + 60];
    Findings findings = { .arena = &arena };
    const ValueOption *options;
    size_t count;

    for (size_t i = 0; i < COUNT_OF(lines); i++)
        lines[i] = line;
    check_true("92 fit", value_compare(&arena, lines, 92, 0, &options, &count, &findings));
    check_true("93 do not", !value_compare(&arena, lines, 93, 0, &options, &count, &findings));
    check_int("why", findings.first->message, PHRASE_COST_VALUE_TOO_LARGE);
    check_true("one does not as a present value, which is a double",
               !value_compare(&arena, lines, 1, 1, &options, &count, &findings));
}

/* Sums lose nothing: all options together are all lines together, whatever the order. */
static void prop_sums(Rng *rng)
{
    static const Str names[] = { STR("A"), STR("B"), STR("C") };
    ValueLine lines[LINES];
    int64_t least = 0, most = 0, sum_least = 0, sum_most = 0;
    Findings findings = { .arena = &arena };
    const ValueOption *options;
    Arena scratch = arena;
    size_t count;

    for (size_t i = 0; i < LINES; i++) {
        Money a, b;
        lines[i] = (ValueLine){ .option = names[rng_between(rng, 0, 2)],
                                .delay = rng_between(rng, 0, 1) == 1,
                                .least.minor = rng_between(rng, 0, 1000000),
                                .years_least = (int32_t)rng_between(rng, 0, 3000) };
        lines[i].most.minor = lines[i].least.minor + rng_between(rng, 0, 1000);
        lines[i].years_most = lines[i].years_least + (int32_t)rng_between(rng, 1, 100);
        check_true("amount", value_amount(&lines[i], &a, &b));
        least += a.minor;
        most += b.minor;
    }
    check_true("compared",
               value_compare(&scratch, lines, LINES, (int32_t)rng_between(rng, 0, 50000), &options,
                             &count, &findings));
    for (size_t i = 0; i < count; i++) {
        sum_least += options[i].least.minor;
        sum_most += options[i].most.minor;
        check_true("present is no more", options[i].present_most.minor <= options[i].most.minor);
        check_true("in order",
                   i == 0 || options[i - 1].present_most.minor <= options[i].present_most.minor);
        check_true("delay is part", options[i].delay_most.minor <= options[i].most.minor);
    }
    check_int("least", sum_least, least);
    check_int("most", sum_most, most);
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_D8_delay_is_a_cost_line);
    RUN(test_present);
    RUN(test_part_of_a_year);
    RUN(test_refused);
    RUN(test_too_large);
    RUN_PROP(prop_sums, 500);
    return check_done();
}
