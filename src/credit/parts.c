/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "credit/parts.h"
#include "phrases_credit.h"

int64_t credit_part(int64_t minor, Wide part, Wide whole)
{
    Wide product = (Wide)minor * part;

    ensure(whole > 0);
    return (int64_t)((product < 0 ? product - whole / 2 : product + whole / 2) / whole);
}

bool credit_bind(Arena *arena, const Shape *shape, Str bytes, Str file, void *ret,
                 Findings *findings)
{
    const Json *tree = json_read(arena, bytes, file, findings);

    return tree && shape_bind(arena, shape, tree, file, ret, findings);
}

Str credit_number(Arena *arena, int64_t number)
{
    Text text = text_open(arena, 24);

    text_int(&text, number);
    return text_str(&text);
}

Str credit_money(Arena *arena, int64_t minor, Currency currency)
{
    Text text = text_open(arena, 40);

    money_write_person(&text, (Money){ .minor = minor, .currency = currency });
    return text_str(&text);
}

Place credit_place(Arena *arena, const char *list, size_t index, const char *field)
{
    Text text = text_open(arena, 100);

    text_all(&text, S("/"), str_from_c(list), S("/"), credit_number(arena, (int64_t)index),
             *field == '\0' ? S("") : S("/"), str_from_c(field));
    return (Place){ .pointer = text_str(&text) };
}

bool credit_currency(Str code, Place place, Currency *ret_currency, Findings *findings)
{
    if (currency_find(code, ret_currency))
        return true;
    finding_error(findings, place, PHRASE_CREDIT_CURRENCY, PHRASE_CREDIT_CURRENCY_REMEDY, code);
    return false;
}
