/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/surety.h"

/* surety.show, surety.exposure: as it stood at the end of any day. */

static const Surety *surety_in(const SuretyLedger *ledger, Str name)
{
    for (size_t i = 0; i < ledger->surety_count; i++)
        if (str_eq(ledger->sureties[i].name, name))
            return &ledger->sureties[i];
    return NULL;
}

static void show_stand(Work *work, const Surety *surety, SuretyShown *shown)
{
    if (surety) {
        shown->given = surety->given;
        shown->drawn = surety->drawn;
        shown->repaid = surety->repaid;
        shown->called = surety->called;
        shown->recovered = surety->recovered;
        shown->released = surety->released;
        shown->undrawn = surety_undrawn(surety);
        shown->lent = surety_lent(surety);
        shown->left = surety_left(surety);
        shown->owed = surety_owed(surety);
    }
    shown->left_text = lend_money(work, shown->left, shown->currency);
    shown->owed_text = lend_money(work, shown->owed, shown->currency);
}

int surety_show(Work *work, const void *params, void *reply)
{
    const SuretyShowParams *wanted = params;
    SuretyShown *shown = reply;
    SuretyLedger ledger;
    Lending lending;
    int r = lend_load(work, LENDING_SURETY, wanted->surety, &lending);

    if (r)
        return r < 0 ? trace(r) : r;
    SuretyProposed proposed = surety_proposed(work, &lending);
    *shown = (SuretyShown){ .surety = lending.id,
                            .file = lending.row.case_number,
                            .country = lending.row.country,
                            .state = (int32_t)lending.row.state,
                            .creditor = proposed.creditor,
                            .basis = proposed.basis,
                            .currency = lending.row.currency,
                            .loan = proposed.loan,
                            .on = wanted->on == DATE_NONE ? work_today(work) : wanted->on,
                            .asked = proposed.minor };
    r = surety_ledger(work, lending.row.organisation, lending.row.country, shown->on, &ledger);
    if (!r)
        r = lend_show_steps(work, &lending, &shown->steps, &shown->step_count);
    if (r)
        return trace(r);
    show_stand(work, surety_in(&ledger, surety_name(work, lending.id)), shown);
    return 0;
}

/* ---- by country ------------------------------------------------------------------------------ */

static int show_country(Work *work, Id organisation, Str country, Date on,
                        SuretyExposureReply *answer, SuretyCountryShown *countries)
{
    const SuretyCeilingsRow *rows, *last = NULL;
    SuretyLedger ledger;
    size_t count;
    int r = surety_ledger(work, organisation, country, on, &ledger);

    if (!r)
        r = surety_ceilings(work_db(work), work_arena(work), organisation, country, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++)
        last = rows[i].day <= on ? &rows[i] : last;
    if (!last || ledger.country_count == 0)
        return 0; /* no ceiling yet on that day */
    const SuretyCountry *found = &ledger.countries[0];
    int64_t at_risk = found->left + found->owed;
    countries[answer->country_count++] =
        (SuretyCountryShown){ .country = country,
                              .currency = last->currency,
                              .ceiling = found->ceiling,
                              .left = found->left,
                              .owed = found->owed,
                              .at_risk = at_risk,
                              .room = found->ceiling - at_risk,
                              .at_risk_text = lend_money(work, at_risk, last->currency),
                              .room_text =
                                  lend_money(work, found->ceiling - at_risk, last->currency),
                              .since = (Date)last->day,
                              .source = last->source,
                              .confidence = (int32_t)last->confidence };
    return 0;
}

/* Of the organisation of whoever asks: ceilings and sureties are each organisation's own. */
int surety_exposure(Work *work, const void *params, void *reply)
{
    const SuretyExposureParams *wanted = params;
    SuretyExposureReply *answer = reply;
    const SuretyCountriesRow *rows;
    Id organisation;
    size_t count;
    int r = lend_organisation(work, &organisation);

    if (!r)
        r = surety_countries(work_db(work), work_arena(work), organisation, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    SuretyCountryShown *countries = NEW_ARRAY(work_arena(work), SuretyCountryShown, count + 1);
    answer->on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    answer->countries = countries;
    for (size_t i = 0; !r && i < count; i++)
        if (!wanted->country.len || str_eq(wanted->country, rows[i].country))
            r = show_country(work, organisation, rows[i].country, answer->on, answer, countries);
    return r ? trace(r) : 0;
}
