/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* bill - bills, terms of payment, the late payer */
#include "phrases_price.h"
#include "price/parts.h"

const LateRung late_rungs[] = {
    { 1, STR("reminder"), PHRASE_PRICE_LATE_REMINDER },
    { 30, STR("second-reminder"), PHRASE_PRICE_LATE_SECOND_REMINDER },
    { 60, STR("hold-deliveries"), PHRASE_PRICE_LATE_HOLD },
    { LATE_GUARANTEE_DAYS, STR("guarantee"), PHRASE_PRICE_LATE_GUARANTEE },
    { 180, STR("suspend"), PHRASE_PRICE_LATE_SUSPEND },
    { 365, STR("terminate"), PHRASE_PRICE_LATE_TERMINATE },
};
const size_t late_rung_count = COUNT_OF(late_rungs);

const Phrase terms_phrases[TERMS_COUNT] = {
    [TERMS_CASH_WITH_ACCEPTANCE] = PHRASE_PRICE_TERMS_CASH,
    [TERMS_ADVANCE] = PHRASE_PRICE_TERMS_ADVANCE,
    [TERMS_INSTALMENTS] = PHRASE_PRICE_TERMS_INSTALMENTS,
    [TERMS_UNDERTAKING] = PHRASE_PRICE_TERMS_UNDERTAKING,
    [TERMS_LETTER_OF_CREDIT] = PHRASE_PRICE_TERMS_LETTER,
};

static Place case_place(Str case_code, Str field, Findings *findings)
{
    Text text = text_open(findings->arena, 200);

    text_all(&text, S("/cases/"), case_code, S("/"), field);
    return (Place){ .pointer = text_str(&text) };
}

static bool check_basis(const BillBasis *basis, Currency currency, Findings *findings)
{
    bool good = money_is_fit(basis->scheduled, currency,
                             case_place(basis->case_code, S("scheduled"), findings), findings);

    good = money_is_fit(basis->forecast, currency,
                        case_place(basis->case_code, S("forecast"), findings), findings) &&
           good;
    return money_is_fit(basis->billed, currency,
                        case_place(basis->case_code, S("billed"), findings), findings) &&
           good;
}

bool bill_case(const BillBasis *basis, Bill *ret_bill, Findings *findings)
{
    if (!check_basis(basis, basis->scheduled.currency, findings))
        return false;
    bool by_forecast = basis->forecast.minor > basis->scheduled.minor;
    Money amount = by_forecast ? basis->forecast : basis->scheduled;

    amount.minor = amount.minor > basis->billed.minor ? amount.minor - basis->billed.minor : 0;
    *ret_bill = (Bill){ amount, by_forecast };
    return true;
}

/* ---- special billing ------------------------------------------------------------------------- */

static bool add_case(const CountryBasis *basis, const BillBasis *one, Money *needs,
                     Findings *findings)
{
    Place place = case_place(one->case_code, S("country"), findings);

    if (one->country == basis->country)
        return check_basis(one, basis->cash.currency, findings) &&
               money_add(needs, one->forecast, place, findings);
    finding_error(findings, place, PHRASE_PRICE_OTHER_COUNTRY, PHRASE_PRICE_OTHER_COUNTRY_REMEDY,
                  one->case_code, country_get(one->country)->code,
                  country_get(basis->country)->code);
    return false;
}

bool bill_country(const CountryBasis *basis, Bill *ret_bill, Findings *findings)
{
    const Money had[] = { basis->spent, basis->cash, basis->reserves, basis->unpaid };
    static const Str fields[] = { STR("/spent"), STR("/cash"), STR("/reserves"), STR("/unpaid") };
    Money needs = { 0, basis->cash.currency }, held = needs;
    bool good = true;

    for (size_t i = 0; i < COUNT_OF(had); i++) {
        Place place = { .pointer = fields[i] };

        good = money_is_fit(had[i], needs.currency, place, findings) && good &&
               money_add(&held, had[i], place, findings);
    }
    for (size_t i = 0; i < basis->case_count; i++)
        good = add_case(basis, &basis->cases[i], &needs, findings) && good;
    if (!good)
        return false;
    needs.minor = needs.minor > held.minor ? needs.minor - held.minor : 0;
    *ret_bill = (Bill){ needs, true };
    return true;
}

/* ---- terms ----------------------------------------------------------------------------------- */

bool delivery_may_be_ordered(Terms terms, Money asked, Money received, Money guaranteed,
                             Findings *findings)
{
    Place place = { .pointer = S("/received") };
    bool by_guarantee = terms == TERMS_UNDERTAKING || terms == TERMS_LETTER_OF_CREDIT;

    if (!money_is_fit(asked, asked.currency, (Place){ .pointer = S("/asked") }, findings) ||
        !money_is_fit(received, asked.currency, place, findings) ||
        !money_is_fit(guaranteed, asked.currency, (Place){ .pointer = S("/guaranteed") }, findings))
        return false;
    int64_t missing = asked.minor - received.minor;

    if (by_guarantee && missing > 0)
        missing -= guaranteed.minor;
    if (missing <= 0)
        return true;
    finding_error(findings, place, PHRASE_PRICE_NOT_PAID,
                  by_guarantee ? PHRASE_PRICE_NOT_GUARANTEED_REMEDY : PHRASE_PRICE_NOT_PAID_REMEDY,
                  price_money(findings->arena, asked), price_money(findings->arena, received),
                  price_money(findings->arena, (Money){ missing, asked.currency }));
    return false;
}

/* ---- the late payer -------------------------------------------------------------------------- */

const LateRung *late_rung(int64_t days_late)
{
    const LateRung *reached = NULL;

    for (size_t i = 0; i < late_rung_count && late_rungs[i].days <= days_late; i++)
        reached = &late_rungs[i];
    return reached;
}

static bool refuse_payout(Money missing, Money guarantee, int64_t days_late, Findings *findings)
{
    Place place = { .pointer = S("/payment") };
    Arena *arena = findings->arena;

    if (days_late < LATE_GUARANTEE_DAYS)
        finding_error(findings, place, PHRASE_PRICE_NOT_LATE_ENOUGH,
                      PHRASE_PRICE_NOT_LATE_ENOUGH_REMEDY, price_money(arena, missing),
                      price_number(arena, days_late < 0 ? 0 : days_late),
                      price_number(arena, LATE_GUARANTEE_DAYS));
    else
        finding_error(findings, place, PHRASE_PRICE_NOT_COVERED, PHRASE_PRICE_NOT_COVERED_REMEDY,
                      price_money(arena, missing), price_money(arena, guarantee));
    return false;
}

bool payout_source(Money payment, Money held, Money guarantee, int64_t days_late,
                   PayoutSource *ret_source, Findings *findings)
{
    Place place = { .pointer = S("/payment") };
    PayoutSource source = { held, { 0, payment.currency } };

    if (!money_is_fit(payment, payment.currency, place, findings) ||
        !money_is_fit(held, payment.currency, (Place){ .pointer = S("/held") }, findings) ||
        !money_is_fit(guarantee, payment.currency, (Place){ .pointer = S("/guarantee") }, findings))
        return false;
    if (payment.minor == 0) {
        finding_error(findings, place, PHRASE_PRICE_NOT_POSITIVE, PHRASE_PRICE_NOT_POSITIVE_REMEDY,
                      price_money(findings->arena, payment));
        return false;
    }
    if (held.minor > payment.minor)
        source.received = payment;
    source.guaranteed.minor = payment.minor - source.received.minor;
    if (source.guaranteed.minor > 0) {
        if (days_late < LATE_GUARANTEE_DAYS || source.guaranteed.minor > guarantee.minor)
            return refuse_payout(source.guaranteed, guarantee, days_late, findings);
        finding_warning(findings, place, PHRASE_PRICE_EXPOSURE, PHRASE_PRICE_EXPOSURE_REMEDY,
                        price_money(findings->arena, source.guaranteed),
                        price_number(findings->arena, days_late));
    }
    *ret_source = source;
    return true;
}
