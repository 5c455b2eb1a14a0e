/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/parts.h"
#include "phrases_terms.h"

Str terms_number(Arena *arena, int64_t number)
{
    Text text = text_open(arena, 24);

    text_int(&text, number);
    return text_str(&text);
}

Str terms_day(Arena *arena, Date day)
{
    Text text = text_open(arena, 16);

    date_write(&text, day);
    return text_str(&text);
}

Str terms_money(Arena *arena, Money money)
{
    Text text = text_open(arena, 40);

    money_write_person(&text, money);
    return text_str(&text);
}

Str terms_line(Arena *arena, int64_t number, int64_t sub)
{
    Text text = text_open(arena, 48);

    text_int(&text, number);
    if (sub != INT64_MIN) {
        text_char(&text, '.');
        text_int(&text, sub);
    }
    return text_str(&text);
}

Str terms_designator(Arena *arena, const CaseVersion *version)
{
    Text text = text_open(arena, 24);

    version_designator(&text, version);
    return text_str(&text);
}

Place terms_place(Arena *arena, const char *list, size_t index, const char *field)
{
    Text text = text_open(arena, 100);

    text_all(&text, S("/"), str_from_c(list), S("/"));
    text_int(&text, (int64_t)index);
    if (*field != '\0')
        text_all(&text, S("/"), str_from_c(field));
    return (Place){ .pointer = text_str(&text) };
}

Place terms_field(const char *pointer)
{
    return (Place){ .pointer = str_from_c(pointer) };
}

bool terms_country_check(Str code, Place place, Findings *findings)
{
    Country country;

    if (country_find(code, &country))
        return true;
    finding_error(findings, place, PHRASE_TERMS_COUNTRY, PHRASE_TERMS_COUNTRY_REMEDY, code);
    return false;
}

bool terms_currency_check(Str code, Date on, Place place, Findings *findings)
{
    Currency currency;

    if (!currency_find(code, &currency)) {
        finding_error(findings, place, PHRASE_TERMS_CURRENCY, PHRASE_TERMS_CURRENCY_REMEDY, code);
        return false;
    }
    if (on != DATE_NONE && on >= currency_until(currency)) {
        finding_error(findings, place, PHRASE_TERMS_CURRENCY_ENDED,
                      PHRASE_TERMS_CURRENCY_ENDED_REMEDY, code,
                      terms_day(findings->arena, currency_until(currency)));
        return false;
    }
    return true;
}
