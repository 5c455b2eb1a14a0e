/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/list_draft.h"
#include "phrases_screening.h"

#include <string.h>

/* What readers tell is kept in drafts, found by id; list.c makes entries of them. */

enum { FIRST_SLOTS = 1024, SHOWN = 100 /* bytes of a name that is too long */ };

static ListDraft **slot_of(const ListDrafts *drafts, Str id)
{
    size_t at = str_hash(id) & (drafts->slot_count - 1);

    while (drafts->slots[at] && !str_eq(drafts->slots[at]->entry.id, id))
        at = (at + 1) & (drafts->slot_count - 1);
    return &drafts->slots[at];
}

static void make_slots(ListDrafts *drafts, Arena *arena, size_t count)
{
    drafts->slots = NEW_ARRAY(arena, ListDraft *, count);
    drafts->slot_count = count;
    for (size_t i = 0; i < drafts->count; i++)
        *slot_of(drafts, drafts->drafts[i]->entry.id) = drafts->drafts[i];
}

ListDrafts *list_drafts_open(Arena *arena)
{
    ListDrafts *drafts = NEW(arena, ListDrafts);

    make_slots(drafts, arena, FIRST_SLOTS);
    return drafts;
}

static void add_draft(ListDrafts *drafts, Arena *arena, ListDraft *draft)
{
    if (2 * drafts->count >= drafts->slot_count)
        make_slots(drafts, arena, 2 * drafts->slot_count);
    GROW(arena, drafts->drafts, drafts->count, &drafts->room);
    drafts->drafts[drafts->count++] = draft;
    *slot_of(drafts, draft->entry.id) = draft;
}

void reading_entry(ListReading *reading, Str id, EntityType type, uint32_t line, Str sheet)
{
    ListDrafts *drafts = reading->drafts;
    ListDraft *draft = NEW(reading->arena, ListDraft);
    Str own = str_trim(id);

    reading->entry = draft;
    draft->entry = (ListEntry){
        .id = arena_str(reading->arena, own),
        .type = type,
        .listed_on = DATE_NONE,
        .place = { .file = reading->file,
                   .line = line,
                   .pointer = arena_str(reading->arena, sheet) },
    };
    draft->entry.key = draft->entry.id;
    draft->programme = text_open(reading->arena, LIST_TEXT_BYTES_MAX);
    draft->remarks = text_open(reading->arena, LIST_TEXT_BYTES_MAX);
    if (own.len == 0 || own.len > LIST_NAME_BYTES_MAX)
        reading_refuse(reading, line, sheet, PHRASE_SCREENING_LIST_NO_ID,
                       PHRASE_SCREENING_LIST_DAMAGED_REMEDY, own);
    else if (*slot_of(drafts, own))
        reading_refuse(reading, line, sheet, PHRASE_SCREENING_LIST_ID_TWICE,
                       PHRASE_SCREENING_LIST_DAMAGED_REMEDY, own);
    else if (drafts->count < LIST_ENTRIES_MAX)
        add_draft(drafts, reading->arena, draft);
    else
        drafts->many = true;
}

bool reading_again(ListReading *reading, Str id)
{
    reading->entry = *slot_of(reading->drafts, str_trim(id));
    return reading->entry != NULL;
}

bool reading_join(ListReading *reading, Str id)
{
    bool there = reading_again(reading, id);

    reading->orphan_count += !there;
    return there;
}

void reading_key(ListReading *reading, Str key)
{
    if (reading->entry)
        reading->entry->entry.key = arena_str(reading->arena, key);
}

void reading_type(ListReading *reading, EntityType type)
{
    if (reading->entry)
        reading->entry->entry.type = type;
}

EntityType reading_type_told(const ListReading *reading)
{
    return reading->entry ? reading->entry->entry.type : ENTITY_UNKNOWN;
}

/* The name of that text, or NULL. */
static ListName *name_of(const ListDraft *draft, Str text)
{
    for (size_t i = 0; i < draft->entry.name_count; i++)
        if (str_eq(draft->names[i].text, text))
            return &draft->names[i];
    return NULL;
}

static void add_name(ListReading *reading, ListDraft *draft, ListName name)
{
    if (draft->entry.name_count == LIST_ENTRY_NAMES_MAX) {
        draft->many_names = true;
        return;
    }
    GROW(reading->arena, draft->names, draft->entry.name_count, &draft->name_room);
    draft->names[draft->entry.name_count++] =
        (ListName){ arena_str(reading->arena, name.text), arena_str(reading->arena, name.reading),
                    name.strength };
}

static bool blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Names are broken into lines for looks alone: one blank for each run of them. What is longer than
 * any name is told as far as it shows that. */
static Str on_one_line(Arena *arena, Str text)
{
    Str own = str_trim(text);
    Text line = text_open(arena, LIST_NAME_BYTES_MAX + 1);

    for (size_t i = 0; i < own.len && !line.full; i++)
        if (!blank(own.at[i]))
            text_char(&line, own.at[i]);
        else if (!blank(own.at[i - 1]))
            text_char(&line, ' ');
    return text_str(&line);
}

/* The longest beginning of whole letters in `max` bytes. */
static Str letters_within(Str text, size_t max)
{
    size_t end = 0;

    for (size_t at = 0; at < text.len && at <= max; utf8_next(text, &at))
        end = at;
    return str_cut(text, 0, end);
}

void reading_name(ListReading *reading, Str text, Str said, NameStrength strength)
{
    Arena moment = *reading->moment;
    ListName name = { on_one_line(&moment, text), on_one_line(&moment, said), strength };
    ListDraft *draft = reading->entry;

    if (!draft || name.text.len == 0)
        return;
    if (name.text.len > LIST_NAME_BYTES_MAX || name.reading.len > LIST_NAME_BYTES_MAX) {
        reading_refuse(reading, draft->entry.place.line, draft->entry.place.pointer,
                       PHRASE_SCREENING_LIST_NAME_LONG, PHRASE_SCREENING_LIST_DAMAGED_REMEDY,
                       arena_str(reading->findings->arena, letters_within(name.text, SHOWN)));
        return;
    }
    ListName *there = name_of(draft, name.text);
    if (!there) {
        add_name(reading, draft, name);
        return;
    }
    if (strength < there->strength)
        there->strength = strength;
    if (there->reading.len == 0)
        there->reading = arena_str(reading->arena, name.reading);
}

static bool has_latin(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((text.at[i] | 0x20) >= 'a' && (text.at[i] | 0x20) <= 'z')
            return true;
    return false;
}

Str reading_latin_name(const ListReading *reading)
{
    const ListDraft *draft = reading->entry;
    const ListName *best = NULL;

    for (size_t i = 0; draft && i < draft->entry.name_count; i++) {
        const ListName *name = &draft->names[i];

        if (has_latin(name->text) && (!best || name->strength < best->strength))
            best = name;
    }
    if (best)
        return best->text;
    return draft && draft->entry.name_count > 0 ? draft->names[0].text : S("");
}

static bool has_birth(const ListDraft *draft, Birth birth)
{
    for (size_t i = 0; i < draft->entry.birth_count; i++) {
        const Birth *there = &draft->births[i];

        if (there->first_year == birth.first_year && there->last_year == birth.last_year &&
            there->month == birth.month && there->day == birth.day && there->about == birth.about)
            return true;
    }
    return false;
}

void reading_born(ListReading *reading, Birth birth)
{
    ListDraft *draft = reading->entry;

    if (!draft || birth.first_year == 0 || draft->entry.birth_count == LIST_ENTRY_NAMES_MAX ||
        has_birth(draft, birth))
        return;
    GROW(reading->arena, draft->births, draft->entry.birth_count, &draft->birth_room);
    draft->births[draft->entry.birth_count++] = birth;
}

void reading_birth(ListReading *reading, Str text)
{
    Birth birth;

    if (birth_read(text, &birth))
        reading_born(reading, birth);
    else
        reading_remark(reading, text);
}

static bool has_country(const ListDraft *draft, Country country)
{
    for (size_t i = 0; i < draft->entry.country_count; i++)
        if (draft->countries[i] == country)
            return true;
    return false;
}

static const CountryMemory *recall(ListReading *reading, Str text)
{
    CountryMemory *memory = &reading->drafts->memories[str_hash(text) % COUNTRY_MEMORIES];

    if (!str_eq(memory->text, text)) {
        memory->text = arena_str(reading->arena, text);
        memory->known = country_meant(text, &memory->country);
    }
    return memory;
}

void reading_country(ListReading *reading, Str text)
{
    ListDraft *draft = reading->entry;
    Str own = str_trim(text);

    if (!draft || own.len == 0)
        return;
    const CountryMemory *memory = recall(reading, own);
    if (!memory->known)
        reading_remark(reading, own);
    if (!memory->known || has_country(draft, memory->country))
        return;
    GROW(reading->arena, draft->countries, draft->entry.country_count, &draft->country_room);
    draft->countries[draft->entry.country_count++] = memory->country;
}

static bool has_identifier(const ListDraft *draft, const Identifier *made)
{
    for (size_t i = 0; i < draft->entry.identifier_count; i++)
        if (draft->identifiers[i].kind == made->kind &&
            str_eq(draft->identifiers[i].key, made->key))
            return true;
    return false;
}

void reading_identifier(ListReading *reading, IdentifierKind kind, Str text)
{
    ListDraft *draft = reading->entry;
    Arena moment = *reading->moment;
    Identifier made;

    if (!draft || str_trim(text).len == 0)
        return;
    if (draft->entry.identifier_count == LIST_ENTRY_NAMES_MAX ||
        !identifier_make(&moment, kind, text, &made)) {
        reading_remark(reading, text);
        return;
    }
    if (has_identifier(draft, &made))
        return;
    made.text = arena_str(reading->arena, made.text);
    made.key = arena_str(reading->arena, made.key);
    GROW(reading->arena, draft->identifiers, draft->entry.identifier_count,
         &draft->identifier_room);
    draft->identifiers[draft->entry.identifier_count++] = made;
}

/* What does not fit is cut and says so. */
static void put_limited(Text *text, Str part)
{
    Str more = S("...");
    size_t room = text->max - text->len;

    if (text->full)
        return;
    if (part.len + more.len <= room) {
        text_put(text, part);
        return;
    }
    text_put(text, letters_within(part, room - more.len));
    text_put(text, more);
    text->full = true;
}

static void put_part(Text *text, Str between, Str part)
{
    Str own = str_trim(part);

    if (own.len == 0)
        return;
    if (text->len > 0)
        put_limited(text, between);
    put_limited(text, own);
}

void reading_address(ListReading *reading, Str text)
{
    ListDraft *draft = reading->entry;
    Str own = on_one_line(reading->arena, text);

    if (!draft || own.len == 0 || draft->entry.address_count == LIST_ENTRY_NAMES_MAX)
        return;
    Arena moment = *reading->moment;
    Text line = text_open(&moment, LIST_TEXT_BYTES_MAX);
    put_part(&line, S(""), own);
    for (size_t i = 0; i < draft->entry.address_count; i++)
        if (str_eq(draft->addresses[i], text_str(&line)))
            return;
    GROW(reading->arena, draft->addresses, draft->entry.address_count, &draft->address_room);
    draft->addresses[draft->entry.address_count++] = arena_str(reading->arena, text_str(&line));
}

void reading_programme(ListReading *reading, Str text)
{
    if (reading->entry)
        put_part(&reading->entry->programme, S(", "), text);
}

void reading_remark(ListReading *reading, Str text)
{
    if (reading->entry)
        put_part(&reading->entry->remarks, S("\n"), text);
}

void reading_listed(ListReading *reading, Date day)
{
    if (reading->entry)
        reading->entry->entry.listed_on = day;
}

/* ---- helpers ------------------------------------------------------------------------------- */

bool reading_refuse(ListReading *reading, uint32_t line, Str sheet, Phrase message, Phrase remedy,
                    Str about)
{
    Place place = { .file = reading->file,
                    .line = line,
                    .pointer = arena_str(reading->findings->arena, sheet) };

    finding_error(reading->findings, place, message, remedy, about);
    return false;
}

bool reading_other_kind(ListReading *reading, Str wanted)
{
    return reading_refuse(reading, 0, S(""), PHRASE_SCREENING_LIST_OTHER_KIND,
                          PHRASE_SCREENING_LIST_OTHER_KIND_REMEDY, wanted);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

bool list_same_word(Str a, Str b)
{
    Str left = str_trim(a), right = str_trim(b);

    if (left.len != right.len)
        return false;
    for (size_t i = 0; i < left.len; i++)
        if (lower(left.at[i]) != lower(right.at[i]))
            return false;
    return true;
}

bool reading_columns(ListReading *reading, const CsvRow *head, const Str *names, size_t count,
                     size_t needed, int *ret_columns)
{
    for (size_t i = 0; i < count; i++) {
        ret_columns[i] = -1;
        for (uint32_t k = 0; k < head->cell_count && ret_columns[i] < 0; k++)
            if (list_same_word(head->cells[k], names[i]))
                ret_columns[i] = (int)k;
        if (ret_columns[i] < 0 && i < needed)
            return reading_refuse(reading, head->line, S(""), PHRASE_SCREENING_LIST_COLUMN,
                                  PHRASE_SCREENING_LIST_OTHER_KIND_REMEDY, names[i]);
    }
    return true;
}

Str row_cell(const CsvRow *row, int column)
{
    return column >= 0 && (uint32_t)column < row->cell_count ? str_trim(row->cells[column]) : S("");
}
