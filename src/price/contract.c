/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* contract - whether contracts agree, what recoupment brings back, what cancelling costs */
#include "phrases_price.h"
#include "price/parts.h"

#include <stdlib.h>

const Phrase recoupment_assumption = PHRASE_PRICE_MARKUP_ASSUMED;

/* ---- row C1 ---------------------------------------------------------------------------------- */

/* A line of the buyer's contract while it is held against the others. */
typedef struct Held {
    int32_t number;
    Money value, others;
} Held;

static int compare_held(const void *a, const void *b)
{
    const Held *left = a, *right = b;

    return (left->number > right->number) - (left->number < right->number);
}

static Place line_place(int32_t number, Findings *findings)
{
    return price_place(findings->arena, S("lines"), number, S(""));
}

/* What a company or a fee asks for a line of the buyer's contract. */
static bool hold_against(Held *held, size_t count, int32_t number, Money amount, Str who,
                         Findings *findings)
{
    Held *line = bsearch(&(Held){ .number = number }, held, count, sizeof(Held), compare_held);

    if (line)
        return money_is_fit(amount, line->value.currency, line_place(number, findings), findings) &&
               money_add(&line->others, amount, line_place(number, findings), findings);
    finding_error(findings, line_place(number, findings), PHRASE_PRICE_LINE_UNKNOWN,
                  PHRASE_PRICE_LINE_UNKNOWN_REMEDY, who, price_number(findings->arena, number));
    return false;
}

static bool hold_lines(Held *held, const Money *values, const int32_t *numbers, size_t count,
                       Findings *findings)
{
    bool good = true;

    for (size_t i = 0; i < count; i++)
        held[i] = (Held){ numbers[i], values[i], { 0, values[i].currency } };
    qsort(held, count, sizeof(Held), compare_held);
    for (size_t i = 0; i < count; i++) {
        good = money_is_fit(held[i].value, values[0].currency, line_place(held[i].number, findings),
                            findings) &&
               good;
        if (i == 0 || held[i].number != held[i - 1].number)
            continue;
        finding_error(findings, line_place(held[i].number, findings), PHRASE_PRICE_LINE_TWICE,
                      PHRASE_PRICE_LINE_TWICE_REMEDY,
                      price_number(findings->arena, held[i].number));
        good = false;
    }
    return good;
}

static bool tell_gaps(const Held *held, size_t count, Findings *findings)
{
    bool good = true;

    for (size_t i = 0; i < count; i++) {
        const Held *line = &held[i];
        /* Neither is negative: the difference of the two fits. */
        Money gap = { line->value.minor - line->others.minor, line->value.currency };

        if (gap.minor == 0)
            continue;
        finding_error(findings, line_place(line->number, findings), PHRASE_PRICE_CONTRACT_GAP,
                      PHRASE_PRICE_CONTRACT_GAP_REMEDY, price_number(findings->arena, line->number),
                      price_money(findings->arena, line->value),
                      price_money(findings->arena, line->others),
                      price_money(findings->arena, gap));
        good = false;
    }
    return good;
}

bool contracts_agree(const Money *line_values, const int32_t *line_numbers, size_t line_count,
                     const CompanyLine *companies, size_t company_count, const FeeLine *fees,
                     size_t fee_count, ContractCheck *ret_check, Findings *findings)
{
    Place top = { .pointer = S("/lines") };

    if (line_count == 0) {
        finding_error(findings, top, PHRASE_PRICE_NO_LINES, PHRASE_PRICE_NO_LINES_REMEDY, S(""));
        return false;
    }
    ensure(line_count <= CONTRACT_LINES_MAX);
    Held *held = NEW_ARRAY(findings->arena, Held, line_count);
    Money none = { 0, line_values[0].currency };
    ContractCheck check = { none, none, none, none };
    bool good = hold_lines(held, line_values, line_numbers, line_count, findings);

    for (size_t i = 0; good && i < line_count; i++)
        good = money_add(&check.buyer, line_values[i], top, findings);
    for (size_t i = 0; i < company_count; i++)
        good = hold_against(held, line_count, companies[i].line, companies[i].amount,
                            companies[i].contract, findings) &&
               good && money_add(&check.companies, companies[i].amount, top, findings);
    for (size_t i = 0; i < fee_count; i++)
        good =
            hold_against(held, line_count, fees[i].line, fees[i].amount, fees[i].name, findings) &&
            good && money_add(&check.fees, fees[i].amount, top, findings);
    if (!good)
        return false;
    Money others = check.companies;

    if (!money_add(&others, check.fees, top, findings))
        return false;
    check.gap.minor = check.buyer.minor - others.minor;
    *ret_check = check;
    return tell_gaps(held, line_count, findings);
}

/* ---- two sources of one price ---------------------------------------------------------------- */

bool price_reconcile(Money unit, int64_t quantity, Money total, Reconciliation *ret,
                     Findings *findings)
{
    Place top = { .pointer = S("/total") };
    Reconciliation found = { .product = unit, .gap = total, .each = total };

    if (unit.currency != total.currency) {
        finding_error(findings, top, PHRASE_PRICE_CURRENCIES, PHRASE_PRICE_CURRENCIES_REMEDY,
                      currency_code(total.currency), currency_code(unit.currency));
        return false;
    }
    if (unit.minor <= 0 || quantity <= 0 || total.minor <= 0) {
        finding_error(findings, top, PHRASE_PRICE_RECONCILE, PHRASE_PRICE_RECONCILE_REMEDY, S(""));
        return false;
    }
    if (__builtin_mul_overflow(unit.minor, quantity, &found.product.minor)) {
        tell_overflow(top, findings);
        return false;
    }
    found.gap.minor -= found.product.minor;
    ensure(divide_half_away(total.minor, quantity, &found.each.minor));
    if (!divide_half_away((Wide)found.gap.minor * RATE_WHOLE, found.product.minor,
                          &found.gap_ppm)) {
        tell_overflow(top, findings);
        return false;
    }
    if (found.gap.minor != 0)
        finding_warning(
            findings, top, PHRASE_PRICE_SOURCES_DISAGREE, PHRASE_PRICE_SOURCES_DISAGREE_REMEDY,
            price_money(findings->arena, found.product), price_money(findings->arena, total),
            price_money(findings->arena, found.gap), price_percent(findings->arena, found.gap_ppm));
    *ret = found;
    return true;
}

/* ---- row D7 ---------------------------------------------------------------------------------- */

bool recoupment_break_even(Money development, Money unit, int32_t markup_ppm, int64_t *ret_units)
{
    if (development.currency != unit.currency || development.minor < 0 || unit.minor <= 0 ||
        markup_ppm <= 0)
        return false;
    Wide each = (Wide)unit.minor * markup_ppm;
    Wide units = ((Wide)development.minor * RATE_WHOLE + each - 1) / each;

    if (units > INT64_MAX)
        return false;
    *ret_units = (int64_t)units;
    return true;
}

/* ---- cancelling ------------------------------------------------------------------------------ */

static bool check_cancellation(const CancellationTerms *terms, Findings *findings)
{
    Currency currency = terms->estimated_admin.currency;
    bool good =
        money_is_fit(terms->small_case, currency, (Place){ .pointer = S("/small_case") }, findings);

    good = money_is_fit(terms->estimated_admin, currency,
                        (Place){ .pointer = S("/estimated_admin") }, findings) &&
           good;
    good =
        money_is_fit(terms->expended, currency, (Place){ .pointer = S("/expended") }, findings) &&
        good;
    if (terms->admin_ppm >= 0 && terms->admin_ppm <= RATE_WHOLE)
        return good;
    finding_error(findings, (Place){ .pointer = S("/admin_ppm") }, PHRASE_PRICE_PPM,
                  PHRASE_PRICE_PPM_REMEDY, price_number(findings->arena, terms->admin_ppm));
    return false;
}

bool cancellation_minimum(const CancellationTerms *terms, Cancellation *ret, Findings *findings)
{
    Cancellation found = { .candidates = { [CANCEL_SMALL_CASE] = terms->small_case,
                                           [CANCEL_HALF_ADMIN] = terms->estimated_admin,
                                           [CANCEL_EXPENDED] = terms->expended } };
    Money *half = &found.candidates[CANCEL_HALF_ADMIN];
    Money *expended = &found.candidates[CANCEL_EXPENDED];

    if (!check_cancellation(terms, findings))
        return false;
    ensure(price_part(half->minor, RATE_WHOLE / 2, &half->minor) &&
           price_part(expended->minor, terms->admin_ppm, &expended->minor));
    for (size_t i = 1; i < CANCELLATION_GROUNDS; i++)
        if (found.candidates[i].minor > found.candidates[found.ground].minor)
            found.ground = (CancellationGround)i;
    found.minimum = found.candidates[found.ground];
    *ret = found;
    return true;
}
