/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* surety_read - events of sureties from a file, and whether each says what its kind needs */
#include "credit/parts.h"
#include "phrases_credit.h"

#define OPTIONAL .optional = true

const Str surety_event_words[SURETY_EVENT_KINDS] = {
    [SURETY_CEILING] = STR("ceiling"),   [SURETY_GIVEN] = STR("given"),
    [SURETY_DRAWN] = STR("drawn"),       [SURETY_REPAID] = STR("repaid"),
    [SURETY_CALLED] = STR("called"),     [SURETY_RECOVERED] = STR("recovered"),
    [SURETY_RELEASED] = STR("released"),
};

const Phrase surety_event_phrases[SURETY_EVENT_KINDS] = {
    [SURETY_CEILING] = PHRASE_CREDIT_EVENT_CEILING,
    [SURETY_GIVEN] = PHRASE_CREDIT_EVENT_GIVEN,
    [SURETY_DRAWN] = PHRASE_CREDIT_EVENT_DRAWN,
    [SURETY_REPAID] = PHRASE_CREDIT_EVENT_REPAID,
    [SURETY_CALLED] = PHRASE_CREDIT_EVENT_CALLED,
    [SURETY_RECOVERED] = PHRASE_CREDIT_EVENT_RECOVERED,
    [SURETY_RELEASED] = PHRASE_CREDIT_EVENT_RELEASED,
};

static const Field event_fields[] = {
    DATE(SuretyEvent, on, "on", .help = PHRASE_CREDIT_FIELD_ON),
    CHOICE(SuretyEvent, kind, "kind", surety_event_words, .choice_labels = surety_event_phrases,
           .help = PHRASE_CREDIT_FIELD_KIND),
    TEXT(SuretyEvent, surety, "surety", .max = SURETY_NAME_MAX, OPTIONAL,
         .help = PHRASE_CREDIT_FIELD_SURETY),
    TEXT(SuretyEvent, country, "country", .max = 3, OPTIONAL, .help = PHRASE_CREDIT_FIELD_COUNTRY),
    TEXT(SuretyEvent, currency, "currency", .max = 3, OPTIONAL,
         .help = PHRASE_CREDIT_FIELD_CURRENCY),
    INT(SuretyEvent, minor, "minor", .min = 0, .max = LOAN_MINOR_MAX,
        .help = PHRASE_CREDIT_FIELD_MINOR),
};
const Shape surety_event_shape = SHAPE(SuretyEvent, "surety-event", event_fields);

static const Field book_fields[] = {
    TEXT(SuretyBook, basis, "basis", .max = CREDIT_BASIS_MAX, OPTIONAL,
         .help = PHRASE_CREDIT_FIELD_BASIS),
    LIST(SuretyBook, events, event_count, "events", SuretyEvent, surety_event_shape,
         .max = SURETY_EVENTS_MAX, .help = PHRASE_CREDIT_FIELD_EVENTS),
};
static const Shape book_shape = SHAPE(SuretyBook, "surety-book", book_fields);

/* A field that must be there, or must not. */
static void check_given(const SuretyEvent *event, size_t at, const char *name, Str value,
                        bool wanted, Findings *findings)
{
    Place place = credit_place(findings->arena, "events", at, name);
    Str kind = surety_event_words[event->kind];

    if (wanted && value.len == 0)
        finding_error(findings, place, PHRASE_CREDIT_FIELD_NEEDED,
                      PHRASE_CREDIT_FIELD_NEEDED_REMEDY, str_from_c(name), kind);
    else if (!wanted && value.len > 0)
        finding_error(findings, place, PHRASE_CREDIT_FIELD_IDLE, PHRASE_CREDIT_FIELD_IDLE_REMEDY,
                      str_from_c(name), kind);
}

static void check_event(const SuretyEvent *event, size_t at, Findings *findings)
{
    bool ceiling = event->kind == SURETY_CEILING, placed = ceiling || event->kind == SURETY_GIVEN;
    Country country;
    Currency currency;

    check_given(event, at, "surety", event->surety, !ceiling, findings);
    check_given(event, at, "country", event->country, placed, findings);
    check_given(event, at, "currency", event->currency, placed, findings);
    if (event->country.len > 0 && !country_find(event->country, &country))
        finding_error(findings, credit_place(findings->arena, "events", at, "country"),
                      PHRASE_CREDIT_COUNTRY, PHRASE_CREDIT_COUNTRY_REMEDY, event->country);
    if (event->currency.len > 0)
        credit_currency(event->currency, credit_place(findings->arena, "events", at, "currency"),
                        &currency, findings);
    if (event->minor == 0 && !ceiling)
        finding_error(findings, credit_place(findings->arena, "events", at, "minor"),
                      PHRASE_CREDIT_NO_AMOUNT, PHRASE_CREDIT_NO_AMOUNT_REMEDY, S(""));
}

bool surety_read(Arena *arena, Str bytes, Str file, SuretyBook *ret_book, Findings *findings)
{
    size_t before = findings->error_count;

    if (!credit_bind(arena, &book_shape, bytes, file, ret_book, findings))
        return false;
    for (size_t i = 0; i < ret_book->event_count; i++)
        check_event(&ret_book->events[i], i, findings);
    return findings->error_count == before;
}
