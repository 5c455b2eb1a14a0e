/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "price/parts.h"
#include "phrases_price.h"

Str price_number(Arena *arena, int64_t number)
{
    Text text = text_open(arena, 24);

    text_int(&text, number);
    return text_str(&text);
}

Str price_day(Arena *arena, Date day)
{
    Text text = text_open(arena, 16);

    date_write(&text, day);
    return day == DATE_NONE || day == DATE_FOREVER ? S("...") : text_str(&text);
}

Str price_money(Arena *arena, Money money)
{
    Text text = text_open(arena, 40);

    money_write_person(&text, money);
    return text_str(&text);
}

Str price_percent(Arena *arena, int64_t ppm)
{
    Text text = text_open(arena, 40);
    int64_t place = RATE_WHOLE / 100, rest = ppm % place;

    rest = rest < 0 ? -rest : rest;
    text_put(&text, ppm < 0 && ppm > -place ? S("-") : S(""));
    text_int(&text, ppm / place);
    if (rest > 0)
        text_char(&text, '.');
    for (; rest > 0; rest %= place) {
        place /= 10;
        text_char(&text, (char)('0' + rest / place));
    }
    text_put(&text, S(" %"));
    return text_str(&text);
}

Str rate_name(Arena *arena, RateComponent component, Str qualifier)
{
    Text text = text_open(arena, 1024);

    text_all(&text, rate_component_words[component], qualifier.len > 0 ? S(" ") : S(""), qualifier);
    return text_str(&text);
}

Place price_place(Arena *arena, Str list, int64_t number, Str field)
{
    Text text = text_open(arena, 200);

    text_all(&text, S("/"), list, S("/"));
    text_int(&text, number);
    if (field.len > 0)
        text_all(&text, S("/"), field);
    return (Place){ .pointer = text_str(&text) };
}

void tell_overflow(Place place, Findings *findings)
{
    finding_error(findings, place, PHRASE_PRICE_OVERFLOW, PHRASE_PRICE_OVERFLOW_REMEDY, S(""));
}

bool money_add(Money *sum, Money part, Place place, Findings *findings)
{
    if (sum->currency != part.currency) {
        finding_error(findings, place, PHRASE_PRICE_CURRENCIES, PHRASE_PRICE_CURRENCIES_REMEDY,
                      currency_code(part.currency), currency_code(sum->currency));
        return false;
    }
    if (!__builtin_add_overflow(sum->minor, part.minor, &sum->minor))
        return true;
    tell_overflow(place, findings);
    return false;
}

bool money_is_fit(Money money, Currency currency, Place place, Findings *findings)
{
    if (money.currency != currency)
        finding_error(findings, place, PHRASE_PRICE_CURRENCIES, PHRASE_PRICE_CURRENCIES_REMEDY,
                      currency_code(money.currency), currency_code(currency));
    else if (money.minor < 0)
        finding_error(findings, place, PHRASE_PRICE_NEGATIVE, PHRASE_PRICE_NEGATIVE_REMEDY,
                      price_money(findings->arena, money));
    return money.currency == currency && money.minor >= 0;
}
