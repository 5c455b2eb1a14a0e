/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"

#include "base/base.h"

/*
 * What a hit keeps of the list's entry: all of it, as it stood when it met, so that who decides
 * later needs no file and sees what was seen. Of an entry beyond all measure as much as there is
 * room for, and how many values were left out.
 */

enum { TELLING_BYTES_MAX = 1 << 18, ROOM_BYTES = 1 << 16 };

/* ---- texts ----------------------------------------------------------------------------------- */

static bool is_line(uint32_t letter)
{
    return letter == '\n' || letter == '\t';
}

/* Marks of direction are not seen and are left out; of what else would disturb something remains
 * to be seen. */
static Str kept_letter(Str own, uint32_t letter)
{
    static const uint32_t square = 0x25a1;

    if (is_line(letter) || !unicode_disturbs(letter))
        return own;
    return letter > square || letter < 0x100 ? S("\xe2\x96\xa1") : S("");
}

Str hit_text(Arena *arena, Str text, size_t max)
{
    static const uint32_t ideographic_blank = 0x3000;
    Text kept = text_open(arena, max);
    bool says_something = false;

    for (size_t at = 0, from = 0; at < text.len; from = at) {
        uint32_t letter = utf8_next(text, &at);
        Str own = kept_letter(str_cut(text, from, at), letter);
        if (kept.len + own.len > max)
            break;
        text_put(&kept, own);
        says_something |=
            own.len > 0 && letter != ' ' && !is_line(letter) && letter != ideographic_blank;
    }
    return says_something ? text_str(&kept) : S("");
}

/* ---- the entry ------------------------------------------------------------------------------- */

typedef struct Telling {
    Arena *arena;
    size_t room; /* bytes that are left */
    HitEntry told;
} Telling;

/* The text, if there is room for it; else it is left out and counted. */
static bool take_text(Telling *telling, Str text, Str *ret_text)
{
    *ret_text = hit_text(telling->arena, text, HIT_NAME_MAX);
    bool fits = ret_text->len > 0 && ret_text->len <= telling->room;

    telling->told.left_out += !fits && ret_text->len > 0;
    telling->room -= fits ? ret_text->len : 0;
    return fits;
}

static void tell_names(Telling *telling, const ListEntry *entry)
{
    HitEntryName *names = NEW_ARRAY(telling->arena, HitEntryName, entry->name_count + 1);

    for (size_t i = 0; i < entry->name_count; i++) {
        HitEntryName *name = &names[telling->told.name_count];
        if (!take_text(telling, entry->names[i].text, &name->name))
            continue;
        name->strength = (int32_t)entry->names[i].strength;
        if (!take_text(telling, entry->names[i].reading, &name->reading))
            name->reading = S("");
        telling->told.name_count++;
    }
    telling->told.names = names;
}

static const Str *tell_births(Telling *telling, const ListEntry *entry, size_t *count)
{
    Str *births = NEW_ARRAY(telling->arena, Str, entry->birth_count + 1);

    for (size_t i = 0; i < entry->birth_count; i++) {
        Text text = text_open(telling->arena, 40);
        birth_write(&text, entry->births[i]);
        *count += take_text(telling, text_str(&text), &births[*count]);
    }
    return births;
}

static const Str *tell_countries(Telling *telling, const ListEntry *entry, size_t *count)
{
    Str *countries = NEW_ARRAY(telling->arena, Str, entry->country_count + 1);

    for (size_t i = 0; i < entry->country_count; i++)
        *count += take_text(telling, country_get(entry->countries[i])->code, &countries[*count]);
    return countries;
}

/* "imo:9123456", as queries have them. */
static const Str *tell_numbers(Telling *telling, const ListEntry *entry, size_t *count)
{
    Str *numbers = NEW_ARRAY(telling->arena, Str, entry->identifier_count + 1);

    for (size_t i = 0; i < entry->identifier_count; i++) {
        const Identifier *number = &entry->identifiers[i];
        Text text = text_open(telling->arena, HIT_NAME_MAX);
        if (number->kind != IDENTIFIER_OTHER)
            text_all(&text, identifier_kind_words[number->kind], S(":"));
        text_put(&text, number->text);
        *count += take_text(telling, text_str(&text), &numbers[*count]);
    }
    return numbers;
}

static const Str *tell_addresses(Telling *telling, const ListEntry *entry, size_t *count)
{
    Str *addresses = NEW_ARRAY(telling->arena, Str, entry->address_count + 1);

    for (size_t i = 0; i < entry->address_count; i++)
        *count += take_text(telling, entry->addresses[i], &addresses[*count]);
    return addresses;
}

Str hit_entry_text(Arena *arena, const ListEntry *entry)
{
    Telling telling = { .arena = arena, .room = ROOM_BYTES };
    HitEntry *told = &telling.told;
    Text text = text_open(arena, TELLING_BYTES_MAX);

    told->type = (int32_t)entry->type - 1; /* -1: not said */
    told->listed_on = entry->listed_on;
    tell_names(&telling, entry);
    told->births = tell_births(&telling, entry, &told->birth_count);
    told->countries = tell_countries(&telling, entry, &told->country_count);
    told->numbers = tell_numbers(&telling, entry, &told->number_count);
    told->addresses = tell_addresses(&telling, entry, &told->address_count);
    told->remarks = hit_text(arena, entry->remarks, LIST_TEXT_BYTES_MAX);
    shape_write(&text, &hit_entry_shape, told);
    ensure(!text.full);
    return text_str(&text);
}
