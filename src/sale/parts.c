/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "sale/parts.h"

bool sale_part(int64_t minor, int64_t part, int64_t whole, int64_t *ret_minor)
{
    Wide product = (Wide)minor * part;
    Wide rounded = (product < 0 ? product - whole / 2 : product + whole / 2) / whole;

    ensure(whole > 0);
    if (rounded > INT64_MAX || rounded < INT64_MIN)
        return false;
    *ret_minor = (int64_t)rounded;
    return true;
}

Str sale_number(Arena *arena, int64_t number)
{
    Text text = text_open(arena, 24);

    text_int(&text, number);
    return text_str(&text);
}

Place sale_place(Arena *arena, Str file, const char *list, size_t index, const char *field)
{
    Text text = text_open(arena, 100);

    text_all(&text, S("/"), str_from_c(list), S("/"), sale_number(arena, (int64_t)index),
             *field == '\0' ? S("") : S("/"), str_from_c(field));
    return (Place){ .file = file, .pointer = text_str(&text) };
}

bool sale_is_of(Str named, const Way *way)
{
    return named.len == 0 || str_eq(named, way->route->id);
}

/* ---- amounts --------------------------------------------------------------------------------- */

bool sale_exchange(const Sale *sale, Money money, int64_t *ret_minor)
{
    Str code = currency_code(money.currency);

    *ret_minor = money.minor;
    if (money.currency == sale->currency)
        return true;
    for (size_t i = 0; i < sale->file.rate_count; i++)
        if (str_eq(sale->file.rates[i].currency, code))
            return sale_part(money.minor, sale->file.rates[i].is, sale->file.rates[i].minor,
                             ret_minor);
    return false;
}

const SaleCurve *sale_curve(const SaleFile *file, Str name)
{
    for (size_t i = 0; i < file->curve_count; i++)
        if (str_eq(file->curves[i].name, name))
            return &file->curves[i];
    return NULL;
}

/* The curve is reckoned in minor units as they are, and rounded to whole ones. */
bool sale_lot_cost(const Sale *sale, const SaleCurve *curve, int64_t quantity, int64_t *ret_minor)
{
    double whole = 1;
    Money cost;

    for (int i = 0; i < currency_exponent(sale->currency); i++)
        whole *= 10;
    Crawford crawford = { .first = (double)curve->first / whole,
                          .slope = (double)curve->slope_ppm / RATE_WHOLE };
    if (!cost_money(crawford_lot(crawford, 1, quantity), sale->currency, &cost) ||
        cost.minor > SALE_MINOR_MAX)
        return false;
    *ret_minor = cost.minor;
    return true;
}

bool sale_line_alone(const Sale *sale, const SaleLine *line, int64_t *ret_minor)
{
    Money unit = { .currency = sale->currency };
    Wide sum = (Wide)line->unit * line->quantity;

    if (line->curve.len > 0) {
        const SaleCurve *curve = sale_curve(&sale->file, line->curve);
        return curve && sale_lot_cost(sale, curve, line->quantity, ret_minor);
    }
    if (line->currency.len > 0 && !currency_find(line->currency, &unit.currency))
        return false;
    if (sum > INT64_MAX)
        return false;
    unit.minor = (int64_t)sum; /* of the whole line: a cheap item by the thousand loses nothing */
    return sale_exchange(sale, unit, ret_minor) && *ret_minor <= SALE_MINOR_MAX;
}
