/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "signin/cbor.h"

enum {
    KIND_BITS = 5,
    SHORT_MAX = 23,    /* numbers up to this stand in the first byte itself */
    LENGTH_OF_LEN = 4, /* 24 .. 27: one, two, four or eight bytes follow */
    FALSE_VALUE = 20,
    NULL_VALUE = 22,
};

/* The first byte and the number that belongs to it. */
static bool take_head(Str *rest, Cbor *item)
{
    if (rest->len == 0)
        return false;
    uint8_t first = (uint8_t)rest->at[0], low = first & ((1 << KIND_BITS) - 1);
    *rest = str_cut(*rest, 1, rest->len);
    item->kind = (CborKind)(first >> KIND_BITS);
    item->number = low;
    if (low <= SHORT_MAX)
        return true;
    if (low >= SHORT_MAX + 1 + LENGTH_OF_LEN) /* without a length beforehand, or kept for later */
        return false;
    size_t len = (size_t)1 << (low - SHORT_MAX - 1);
    if (rest->len < len)
        return false;
    item->number = 0;
    for (size_t i = 0; i < len; i++)
        item->number = item->number << 8 | (uint8_t)rest->at[i];
    *rest = str_cut(*rest, len, rest->len);
    return true;
}

static bool take(Str *rest, Cbor *ret_item, int depth);

/* Every item is a byte at least: what claims more of them than bytes follow ends here at once. */
static bool take_inner(Str *rest, Cbor *item, int depth)
{
    uint64_t count = item->number;
    Str from = *rest;
    Cbor inner;

    if (depth >= CBOR_DEPTH_MAX || count > rest->len)
        return false;
    count = item->kind == CBOR_MAP ? 2 * count : count;
    for (uint64_t i = 0; i < count; i++)
        if (!take(rest, &inner, depth + 1))
            return false;
    item->inner = str_cut(from, 0, from.len - rest->len);
    return true;
}

static bool take(Str *rest, Cbor *ret_item, int depth)
{
    Str from = *rest;
    Cbor item = { 0 };
    bool good = take_head(rest, &item);

    if (good && (item.kind == CBOR_BYTES || item.kind == CBOR_TEXT)) {
        good = item.number <= rest->len;
        if (good) {
            item.bytes = str_cut(*rest, 0, (size_t)item.number);
            *rest = str_cut(*rest, (size_t)item.number, rest->len);
        }
    } else if (good && (item.kind == CBOR_ARRAY || item.kind == CBOR_MAP)) {
        good = take_inner(rest, &item, depth);
    } else if (good && item.kind != CBOR_UINT && item.kind != CBOR_NEGATIVE) {
        good = item.kind == CBOR_SIMPLE && item.number >= FALSE_VALUE && item.number <= NULL_VALUE;
    }
    if (!good)
        return false;
    item.whole = str_cut(from, 0, from.len - rest->len);
    *ret_item = item;
    return true;
}

bool cbor_take(Str *rest, Cbor *ret_item)
{
    return take(rest, ret_item, 0);
}

bool cbor_int(const Cbor *item, int64_t *ret_number)
{
    if (item->number > INT64_MAX || (item->kind != CBOR_UINT && item->kind != CBOR_NEGATIVE))
        return false;
    *ret_number = item->kind == CBOR_UINT ? (int64_t)item->number : -1 - (int64_t)item->number;
    return true;
}

static bool is_key(const Cbor *item, Str text, int64_t number)
{
    int64_t value;

    if (text.len > 0)
        return item->kind == CBOR_TEXT && str_eq(item->bytes, text);
    return cbor_int(item, &value) && value == number;
}

static bool under(const Cbor *map, Str text, int64_t number, Cbor *ret_item)
{
    Str rest = map->inner;
    size_t found = 0;
    Cbor key, value;

    if (map->kind != CBOR_MAP)
        return false;
    while (rest.len > 0 && cbor_take(&rest, &key) && cbor_take(&rest, &value))
        if (is_key(&key, text, number)) {
            *ret_item = value;
            found++;
        }
    return found == 1;
}

bool cbor_under(const Cbor *map, Str key, Cbor *ret_item)
{
    return under(map, key, 0, ret_item);
}

bool cbor_under_number(const Cbor *map, int64_t key, Cbor *ret_item)
{
    return under(map, S(""), key, ret_item);
}
