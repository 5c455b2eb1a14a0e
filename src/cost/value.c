/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"
#include "phrases_cost.h"

#include <math.h>
#include <stdlib.h>

/* amount x hundredths of a year, half away from zero. Amounts are not negative. */
static bool times_years(int64_t minor, int32_t years, int64_t *ret_minor)
{
    __extension__ typedef __int128 Wide;
    Wide product = ((Wide)minor * years + VALUE_YEAR / 2) / VALUE_YEAR;

    *ret_minor = (int64_t)product;
    return product <= INT64_MAX;
}

bool value_amount(const ValueLine *line, Money *ret_least, Money *ret_most)
{
    *ret_least = line->least;
    *ret_most = line->most;
    return !line->delay || (times_years(line->least.minor, line->years_least, &ret_least->minor) &&
                            times_years(line->most.minor, line->years_most, &ret_most->minor));
}

static double major(Money money)
{
    double unit = pow(10, currency_exponent(money.currency));

    return (double)money.minor / unit;
}

/* A delay is paid year by year; the last year in part. */
static double present_of(const ValueLine *line, Money amount, int32_t years, double rate)
{
    double sum = 0, left = line->delay ? (double)years / VALUE_YEAR : 1;

    for (int32_t year = line->year; left > 0; year++) {
        sum += major(amount) * (left < 1 ? left : 1) / pow(1 + rate, year);
        left -= 1;
    }
    return sum;
}

/* An option while its lines are added. */
typedef struct Sum {
    ValueOption option;
    double present_least, present_most;
} Sum;

static bool add(Money *sum, Money amount)
{
    return !__builtin_add_overflow(sum->minor, amount.minor, &sum->minor);
}

static bool add_line(Sum *sum, const ValueLine *line, double rate)
{
    ValueOption *option = &sum->option;
    Money least, most;

    if (!value_amount(line, &least, &most) || !add(&option->least, least) ||
        !add(&option->most, most))
        return false;
    option->lines++;
    option->assumed += line->basis.assumed;
    option->unverified += line->basis.confidence == CONFIDENCE_UNVERIFIED && !line->basis.assumed;
    sum->present_least += present_of(line, line->least, line->years_least, rate);
    sum->present_most += present_of(line, line->most, line->years_most, rate);
    return !line->delay || (add(&option->delay_least, least) && add(&option->delay_most, most));
}

static Sum *sum_of(Sum *sums, size_t *count, const ValueLine *line)
{
    Money nothing = { .currency = line->least.currency };

    for (size_t i = 0; i < *count; i++)
        if (str_eq(sums[i].option.option, line->option))
            return &sums[i];
    sums[*count].option = (ValueOption){
        .option = line->option,
        .least = nothing,
        .most = nothing,
        .delay_least = nothing,
        .delay_most = nothing,
    };
    return &sums[(*count)++];
}

/* What is not discounted needs no floating point. */
static bool finish(Sum *sum, int32_t rate_ppm)
{
    ValueOption *option = &sum->option;
    Currency currency = option->least.currency;

    option->present_least = option->least;
    option->present_most = option->most;
    return rate_ppm == 0 || (cost_money(sum->present_least, currency, &option->present_least) &&
                             cost_money(sum->present_most, currency, &option->present_most));
}

static int compare_options(const void *a, const void *b)
{
    const ValueOption *first = a, *second = b;
    int64_t x = first->present_most.minor, y = second->present_most.minor;

    return x != y ? (x > y) - (x < y) : str_compare(first->option, second->option);
}

static bool refuse(Findings *findings, Str option)
{
    finding_error(findings, (Place){ 0 }, PHRASE_COST_VALUE_TOO_LARGE,
                  PHRASE_COST_VALUE_TOO_LARGE_REMEDY, option);
    return false;
}

bool value_compare(Arena *arena, const ValueLine *lines, size_t count, int32_t rate_ppm,
                   const ValueOption **ret_options, size_t *ret_count, Findings *findings)
{
    Sum *sums = NEW_ARRAY(arena, Sum, count);
    ValueOption *options = NEW_ARRAY(arena, ValueOption, count);
    size_t option_count = 0;

    ensure(rate_ppm >= 0);
    for (size_t i = 0; i < count; i++)
        if (!add_line(sum_of(sums, &option_count, &lines[i]), &lines[i],
                      (double)rate_ppm / PPM_WHOLE))
            return refuse(findings, lines[i].option);
    for (size_t i = 0; i < option_count; i++) {
        if (!finish(&sums[i], rate_ppm))
            return refuse(findings, sums[i].option.option);
        options[i] = sums[i].option;
    }
    if (option_count > 1)
        qsort(options, option_count, sizeof(ValueOption), compare_options);
    *ret_options = options;
    *ret_count = option_count;
    return true;
}
