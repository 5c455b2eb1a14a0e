/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Rates of exchange as whole numbers. */
#include "price/price.h"
#include "tests/check.h"

/* D10: 400 billion yen for 3 billion dollars and 100 for 0.75: the same rate, kept as whole
 * numbers. */
static void test_d10_rates(void)
{
    Currency yen = 0, dollar = 0, dinar = 0;
    ExchangeRate first, second;
    int64_t hundredths = 0;

    ensure(currency_find(S("JPY"), &yen) && currency_find(S("USD"), &dollar) &&
           currency_find(S("KWD"), &dinar));
    check_true("D10", exchange_rate((Money){ 400000000000, yen }, (Money){ 300000000000, dollar },
                                    &first));
    check_true("D10", exchange_rate((Money){ 100, yen }, (Money){ 75, dollar }, &second));
    check_int("D10 whole numbers: yen", first.minor_of, 4);
    check_int("D10 whole numbers: cents", first.minor_against, 3);
    check_true("D10 the two agree",
               first.minor_of == second.minor_of && first.minor_against == second.minor_against);
    check_true("D10", exchange_hundredths(&first, &hundredths));
    check_int("D10 133.33", hundredths, 13333);
    check_true("D10", exchange_hundredths(&second, &hundredths));
    check_int("D10 133.33", hundredths, 13333);

    check_true("a dinar", exchange_rate((Money){ 325, dollar }, (Money){ 1000, dinar }, &first));
    check_true("a dinar", exchange_hundredths(&first, &hundredths));
    check_int("3.25", hundredths, 325);
    check_true("a half goes up",
               exchange_rate((Money){ 1, yen }, (Money){ 20000, dollar }, &first));
    check_true("a half goes up", exchange_hundredths(&first, &hundredths));
    check_int("0.005 is shown as 0.01", hundredths, 1);
    check_true("nothing", !exchange_rate((Money){ 0, yen }, (Money){ 1, dollar }, &first));
    check_true("one currency", !exchange_rate((Money){ 1, yen }, (Money){ 1, yen }, &first));
    check_true("large", exchange_rate((Money){ INT64_MAX, yen }, (Money){ 2, dollar }, &first));
    check_true("too large to show", !exchange_hundredths(&first, &hundredths));
}

/* A rate takes one amount to the other exactly, whatever they are. */
static void prop_rate_is_exact(Rng *rng)
{
    Currency yen = 0, dollar = 0;
    int64_t of = rng_between(rng, 1, 3000000000), against = rng_between(rng, 1, 3000000000);
    ExchangeRate rate;

    ensure(currency_find(S("JPY"), &yen) && currency_find(S("USD"), &dollar));
    check_true("a rate", exchange_rate((Money){ of, yen }, (Money){ against, dollar }, &rate));
    check_int("exact", of * rate.minor_against, against * rate.minor_of);
}

int main(void)
{
    RUN(test_d10_rates);
    RUN_PROP(prop_rate_is_exact, 50000);
    return check_done();
}
