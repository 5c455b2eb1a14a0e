/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "credit/parts.h"
#include "phrases_credit.h"

int64_t surety_undrawn(const Surety *surety)
{
    return surety->given - surety->released - surety->drawn;
}

int64_t surety_lent(const Surety *surety)
{
    return surety->drawn - surety->repaid - surety->called;
}

int64_t surety_left(const Surety *surety)
{
    return surety_undrawn(surety) + surety_lent(surety);
}

int64_t surety_owed(const Surety *surety)
{
    return surety->called - surety->recovered;
}

/* An event on its way into the ledger. */
typedef struct Applying {
    SuretyLedger *ledger;
    const SuretyEvent *event;
    Place place;
    Findings *findings;
} Applying;

static bool refuse(const Applying *applying, Phrase message, Phrase remedy, Str first, Str second)
{
    finding_error(applying->findings, applying->place, message, remedy, first, second);
    return false;
}

static Str money_words(const Applying *applying, int64_t minor, Currency currency)
{
    return credit_money(applying->findings->arena, minor, currency);
}

static SuretyCountry *country_of(const SuretyLedger *ledger, Str country)
{
    for (size_t i = 0; i < ledger->country_count; i++)
        if (str_eq(ledger->countries[i].country, country))
            return &ledger->countries[i];
    return NULL;
}

static Surety *surety_of(const SuretyLedger *ledger, Str name)
{
    for (size_t i = 0; i < ledger->surety_count; i++)
        if (str_eq(ledger->sureties[i].name, name))
            return &ledger->sureties[i];
    return NULL;
}

/* ---- ceilings -------------------------------------------------------------------------------- */

static bool set_ceiling(const Applying *applying)
{
    SuretyLedger *ledger = applying->ledger;
    SuretyCountry *country = country_of(ledger, applying->event->country);
    int64_t minor = applying->event->minor;
    Currency currency;

    ensure(currency_find(applying->event->currency, &currency));
    if (country && country->currency != currency)
        return refuse(applying, PHRASE_CREDIT_SURETY_CURRENCY, PHRASE_CREDIT_SURETY_CURRENCY_REMEDY,
                      applying->event->currency, currency_code(country->currency));
    if (country && country->left + country->owed > minor)
        return refuse(applying, PHRASE_CREDIT_CEILING_LOW, PHRASE_CREDIT_CEILING_LOW_REMEDY,
                      money_words(applying, minor, currency),
                      money_words(applying, country->left + country->owed, currency));
    if (!country) {
        if (ledger->country_count == ledger->country_room)
            GROW(ledger->arena, ledger->countries, ledger->country_count, &ledger->country_room);
        country = &ledger->countries[ledger->country_count++];
        *country = (SuretyCountry){ .country = applying->event->country, .currency = currency };
    }
    country->ceiling = minor;
    return true;
}

/* ---- giving ---------------------------------------------------------------------------------- */

static bool may_give(const Applying *applying, const SuretyCountry *country)
{
    const SuretyEvent *event = applying->event;

    if (surety_of(applying->ledger, event->surety))
        return refuse(applying, PHRASE_CREDIT_SURETY_TWICE, PHRASE_CREDIT_SURETY_TWICE_REMEDY,
                      event->surety, S(""));
    if (!country)
        return refuse(applying, PHRASE_CREDIT_NO_CEILING, PHRASE_CREDIT_NO_CEILING_REMEDY,
                      event->country, S(""));
    if (!str_eq(event->currency, currency_code(country->currency)))
        return refuse(applying, PHRASE_CREDIT_SURETY_CURRENCY, PHRASE_CREDIT_SURETY_CURRENCY_REMEDY,
                      event->currency, currency_code(country->currency));
    int64_t room = country->ceiling - country->left - country->owed;
    if (event->minor > room)
        return refuse(applying, PHRASE_CREDIT_CEILING, PHRASE_CREDIT_CEILING_REMEDY,
                      money_words(applying, event->minor, country->currency),
                      money_words(applying, room, country->currency));
    return true;
}

static bool give(const Applying *applying)
{
    SuretyLedger *ledger = applying->ledger;
    const SuretyEvent *event = applying->event;
    SuretyCountry *country = country_of(ledger, event->country);

    if (!may_give(applying, country))
        return false;
    if (ledger->surety_count == ledger->surety_room)
        GROW(ledger->arena, ledger->sureties, ledger->surety_count, &ledger->surety_room);
    ledger->sureties[ledger->surety_count++] =
        (Surety){ .name = event->surety,
                  .country = (size_t)(country - ledger->countries),
                  .given = event->minor };
    country->left += event->minor;
    return true;
}

/* ---- what becomes of it ---------------------------------------------------------------------- */

/* What an event of this kind takes from, and the sum it is added to. */
static int64_t taken_from(const Surety *surety, int32_t kind)
{
    if (kind == SURETY_DRAWN || kind == SURETY_RELEASED)
        return surety_undrawn(surety);
    return kind == SURETY_RECOVERED ? surety_owed(surety) : surety_lent(surety);
}

static int64_t *added_to(Surety *surety, int32_t kind)
{
    if (kind == SURETY_DRAWN)
        return &surety->drawn;
    if (kind == SURETY_REPAID)
        return &surety->repaid;
    if (kind == SURETY_CALLED)
        return &surety->called;
    return kind == SURETY_RECOVERED ? &surety->recovered : &surety->released;
}

static bool move(const Applying *applying)
{
    const SuretyEvent *event = applying->event;
    Surety *surety = surety_of(applying->ledger, event->surety);

    if (!surety)
        return refuse(applying, PHRASE_CREDIT_NO_SURETY, PHRASE_CREDIT_NO_SURETY_REMEDY,
                      event->surety, S(""));
    SuretyCountry *country = &applying->ledger->countries[surety->country];
    int64_t most = taken_from(surety, event->kind);
    if (event->minor > most)
        return refuse(applying, PHRASE_CREDIT_TOO_MUCH, PHRASE_CREDIT_TOO_MUCH_REMEDY,
                      money_words(applying, event->minor, country->currency),
                      money_words(applying, most, country->currency));
    country->left -= surety_left(surety);
    country->owed -= surety_owed(surety);
    *added_to(surety, event->kind) += event->minor;
    country->left += surety_left(surety);
    country->owed += surety_owed(surety);
    return true;
}

bool surety_apply(SuretyLedger *ledger, const SuretyEvent *event, Place place, Findings *findings)
{
    Applying applying = { ledger, event, place, findings };
    bool first = ledger->country_count == 0; /* no event goes before the first ceiling */

    if (!first && event->on < ledger->last_on)
        return refuse(&applying, PHRASE_CREDIT_BACKDATED, PHRASE_CREDIT_BACKDATED_REMEDY, S(""),
                      S(""));
    bool taken = event->kind == SURETY_CEILING ? set_ceiling(&applying)
                 : event->kind == SURETY_GIVEN ? give(&applying)
                                               : move(&applying);
    if (taken)
        ledger->last_on = event->on;
    return taken;
}

bool surety_fold(Arena *arena, const SuretyBook *book, Date on, SuretyLedger *ret_ledger,
                 Findings *findings)
{
    bool good = true;

    *ret_ledger = (SuretyLedger){ .arena = arena };
    for (size_t i = 0; i < book->event_count; i++) {
        Place place = credit_place(findings->arena, "events", i, "");
        if (book->events[i].on > on || surety_apply(ret_ledger, &book->events[i], place, findings))
            continue;
        good = false; /* told of; it changed nothing, and the next may hold */
    }
    return good;
}
