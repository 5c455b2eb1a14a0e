/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/build.h"
#include "phrases_screening.h"

#include <string.h>

/* ---- rows ---------------------------------------------------------------------------------- */

void *rows_add(Builder *builder, Rows *rows, size_t count)
{
    size_t wanted = rows->count + count;

    if (wanted > rows->room || !rows->at) {
        size_t room = rows->room > 0 ? 2 * rows->room : 64;
        char *more = NEW_ARRAY(builder->arena, char, (room > wanted ? room : wanted) * rows->size);
        if (rows->count > 0)
            memcpy(more, rows->at, rows->count * rows->size);
        rows->at = more;
        rows->room = room > wanted ? room : wanted;
    }
    void *added = rows->at + rows->count * rows->size;
    rows->count = wanted;
    return added;
}

ImageText strings_put(Builder *builder, Str text)
{
    Rows *strings = &builder->sections[IMAGE_STRINGS];
    ImageText at = { (uint32_t)strings->count, (uint32_t)text.len };

    ensure(strings->count + text.len < UINT32_MAX);
    if (text.len > 0)
        memcpy(rows_add(builder, strings, text.len), text.at, text.len);
    return at;
}

Str strings_get(const Builder *builder, uint32_t at, size_t len)
{
    return (Str){ builder->sections[IMAGE_STRINGS].at + at, len };
}

uint32_t slots_hash(uint64_t hash)
{
    return (uint32_t)(hash ^ hash >> 32);
}

static void slots_grow(Builder *builder, Slots *slots)
{
    Slots before = *slots;

    slots->room = before.room > 0 ? 2 * before.room : 1024;
    slots->slots = NEW_ARRAY(builder->arena, Slot, slots->room);
    slots->count = 0;
    for (size_t i = 0; i < before.room; i++)
        if (before.slots[i].row > 0)
            slots_put(builder, slots, before.slots[i].hash, before.slots[i].row - 1);
}

void slots_put(Builder *builder, Slots *slots, uint32_t hash, uint32_t row)
{
    if (2 * slots->count >= slots->room)
        slots_grow(builder, slots);
    size_t at = hash & (slots->room - 1);
    while (slots->slots[at].row > 0)
        at = (at + 1) & (slots->room - 1);
    slots->slots[at] = (Slot){ row + 1, hash };
    slots->count++;
}

bool slots_find(const Builder *builder, const PlaneRows *plane, const Slots *slots, uint32_t hash,
                RowSame *same, const void *wanted, uint32_t *ret_row)
{
    if (slots->room == 0)
        return false;
    for (size_t at = hash & (slots->room - 1); slots->slots[at].row > 0;
         at = (at + 1) & (slots->room - 1))
        if (slots->slots[at].hash == hash &&
            same(builder, plane, slots->slots[at].row - 1, wanted)) {
            *ret_row = slots->slots[at].row - 1;
            return true;
        }
    return false;
}

void keys_lay(Builder *builder, Rows *sections, KeyRows *keys)
{
    size_t count;

    sections[0].at = (char *)key_rows_order(keys, *builder->arena, &count);
    sections[0].count = sections[0].room = count;
    sections[1].at = (char *)keys->rows;
    sections[1].count = sections[1].room = keys->count;
}

/* ---- names --------------------------------------------------------------------------------- */

/* Where in the text, or in how it is read right behind it, a token was written. */
static ImageWritten written_at(const ListName *name, Str written)
{
    size_t at = 0;

    if (written.len == 0)
        return (ImageWritten){ 0, 0 };
    if (name->reading.len > 0 && written.at >= name->reading.at &&
        written.at < name->reading.at + name->reading.len)
        at = name->text.len + (size_t)(written.at - name->reading.at);
    else
        at = (size_t)(written.at - name->text.at);
    ensure(at + written.len <= name->text.len + name->reading.len && at <= UINT16_MAX);
    return (ImageWritten){ (uint16_t)at, (uint16_t)written.len };
}

static void put_view(Builder *builder, const ListName *told, const NameView *view, size_t row)
{
    uint32_t wording = wording_put(builder, &builder->planes[view->space], view);
    Rows *written = &builder->sections[IMAGE_WRITTEN];

    for (size_t i = 0; i < view->token_count; i++) {
        ImageWritten at = written_at(told, view->tokens[i].written);
        *(ImageWritten *)rows_add(builder, written, 1) = at;
    }
    ROW(&builder->sections[IMAGE_NAMES], ImageName, row)->wordings[view->space] = wording;
}

static void put_forms(ImageName *row, const Name *name)
{
    row->form_count = (uint8_t)name->form_count;
    for (size_t i = 0; i < name->form_count; i++)
        row->forms[i] = name->forms[i];
}

/* What a name's making depends on. */
typedef struct ToldName {
    const ListName *told;
    EntityType type;
} ToldName;

static bool same_name(const Builder *builder, const PlaneRows *plane, uint32_t row,
                      const void *wanted)
{
    const ToldName *name = wanted;
    const ImageName *before = ROW(&builder->sections[IMAGE_NAMES], ImageName, row);
    const ImageEntry *entry = ROW(&builder->sections[IMAGE_ENTRIES], ImageEntry, before->entry);

    (void)plane;
    return entry->type == name->type &&
           str_eq(strings_get(builder, before->text.at, before->text.len), name->told->text) &&
           str_eq(strings_get(builder, before->text.at + before->text.len, before->said_len),
                  name->told->reading);
}

static void make_name(Builder *builder, Arena scratch, const ToldName *name, size_t at)
{
    const ListName *told = name->told;
    ImageName *row = ROW(&builder->sections[IMAGE_NAMES], ImageName, at);
    Name made;

    row->text = strings_put(builder, told->text);
    row->said_len = (uint32_t)told->reading.len;
    row->wordings[SPACE_SOUND] = row->wordings[SPACE_FORM] = IMAGE_NONE;
    row->first_written = (uint32_t)builder->sections[IMAGE_WRITTEN].count;
    strings_put(builder, told->reading);
    if (name_make(&scratch, told->text, told->reading, name->type, &made) != 0)
        return;
    put_forms(row, &made);
    for (size_t i = 0; i < made.view_count; i++)
        put_view(builder, told, &made.views[i], at);
}

/* A name that was told before is as it was made then, but for who bears it and how surely. False:
 * one that cannot be screened; it has its text and no wording. */
static bool put_name(Builder *builder, Arena scratch, const ListName *told, EntityType type,
                     uint32_t entry)
{
    Rows *names = &builder->sections[IMAGE_NAMES];
    size_t at = names->count;
    ToldName name = { told, type };
    uint32_t hash = slots_hash(str_hash(told->text) ^ (uint64_t)type << 60);
    uint32_t before;

    bool known = slots_find(builder, NULL, &builder->names, hash, same_name, &name, &before);
    ImageName *row = rows_add(builder, names, 1);
    if (known)
        *row = *ROW(names, ImageName, before);
    else {
        make_name(builder, scratch, &name, at);
        slots_put(builder, &builder->names, hash, (uint32_t)at);
    }
    row->entry = entry;
    row->strength = (uint8_t)told->strength;
    return row->wordings[SPACE_SOUND] != IMAGE_NONE || row->wordings[SPACE_FORM] != IMAGE_NONE;
}

/* ---- entries ------------------------------------------------------------------------------- */

static ImageSpan put_births(Builder *builder, const ListEntry *told)
{
    Rows *births = &builder->sections[IMAGE_BIRTHS];
    ImageSpan span = { (uint32_t)births->count, (uint32_t)told->birth_count };

    for (size_t i = 0; i < told->birth_count; i++) {
        Birth birth = told->births[i];
        *(ImageBirth *)rows_add(builder, births,
                                1) = (ImageBirth){ birth.first_year, birth.last_year, birth.month,
                                                   birth.day,        birth.about,     0 };
    }
    return span;
}

static ImageSpan put_countries(Builder *builder, const ListEntry *told)
{
    Rows *countries = &builder->sections[IMAGE_COUNTRIES];
    ImageSpan span = { (uint32_t)countries->count, (uint32_t)told->country_count };

    for (size_t i = 0; i < told->country_count; i++)
        *(int32_t *)rows_add(builder, countries, 1) = told->countries[i];
    return span;
}

static ImageSpan put_identifiers(Builder *builder, KeyRows *numbers, const ListEntry *told,
                                 uint32_t entry)
{
    Rows *identifiers = &builder->sections[IMAGE_IDENTIFIERS];
    ImageSpan span = { (uint32_t)identifiers->count, (uint32_t)told->identifier_count };

    for (size_t i = 0; i < told->identifier_count; i++) {
        const Identifier *identifier = &told->identifiers[i];
        ImageText text = strings_put(builder, identifier->text);
        ImageText key = strings_put(builder, identifier->key);
        *(ImageIdentifier *)rows_add(builder, identifiers, 1) =
            (ImageIdentifier){ text, key, identifier->kind, 0 };
        key_rows_put(numbers, key_of(identifier->key), entry);
    }
    return span;
}

/* Entries of one programme mostly stand together. */
static ImageText put_programme(Builder *builder, Str programme)
{
    const Rows *entries = &builder->sections[IMAGE_ENTRIES];

    if (entries->count > 0) {
        ImageText before = ROW(entries, ImageEntry, entries->count - 1)->programme;
        if (str_eq(strings_get(builder, before.at, before.len), programme))
            return before;
    }
    return strings_put(builder, programme);
}

static ImageText put_addresses(Builder *builder, const ListEntry *told)
{
    ImageText lines = strings_put(builder, S(""));

    for (size_t i = 0; i < told->address_count; i++) {
        lines.len += strings_put(builder, i ? S("\n") : S("")).len;
        lines.len += strings_put(builder, told->addresses[i]).len;
    }
    return lines;
}

/* Returns how many of its names cannot be screened. */
static size_t put_entry(Builder *builder, Arena scratch, KeyRows *numbers, const ListEntry *told,
                        size_t list)
{
    Rows *entries = &builder->sections[IMAGE_ENTRIES];
    uint32_t entry = (uint32_t)entries->count;
    Hash hash = list_entry_hash(scratch, told);
    ImageText id = strings_put(builder, told->id);
    ImageEntry row = {
        .id = id,
        .key = str_eq(told->key, told->id) ? id : strings_put(builder, told->key),
        .programme = put_programme(builder, told->programme),
        .addresses = put_addresses(builder, told),
        .remarks = strings_put(builder, told->remarks),
        .names = { (uint32_t)builder->sections[IMAGE_NAMES].count, (uint32_t)told->name_count },
        .births = put_births(builder, told),
        .countries = put_countries(builder, told),
        .identifiers = put_identifiers(builder, numbers, told, entry),
        .list = (uint32_t)list,
        .type = told->type,
        .listed_on = told->listed_on,
    };
    size_t refused = 0;

    memcpy(row.hash, hash.bytes, sizeof(row.hash));
    *(ImageEntry *)rows_add(builder, entries, 1) = row;
    for (size_t i = 0; i < told->name_count; i++)
        refused += !put_name(builder, scratch, &told->names[i], told->type, entry);
    return refused;
}

static void warn_of_refused(Builder *builder, const List *list, size_t refused)
{
    Text number = text_open(builder->arena, 32);

    text_int(&number, (int64_t)refused);
    finding_warning(builder->findings, ((Place){ .file = list->name }),
                    PHRASE_SCREENING_LIST_UNSCREENABLE, PHRASE_SCREENING_LIST_UNSCREENABLE_REMEDY,
                    text_str(&number));
}

static void put_list(Builder *builder, Arena scratch, KeyRows *numbers, const List *list, size_t at)
{
    Rows *lists = &builder->sections[IMAGE_LISTS];
    ImageSpan entries = { (uint32_t)builder->sections[IMAGE_ENTRIES].count,
                          (uint32_t)list->entry_count };
    ImageList row = { .name = strings_put(builder, list->name),
                      .entries = entries,
                      .name_count = (uint32_t)list->name_count,
                      .kind = list->kind,
                      .issued = list->issued };
    size_t refused = 0;

    memcpy(row.hash, list->hash.bytes, sizeof(row.hash));
    *(ImageList *)rows_add(builder, lists, 1) = row;
    for (size_t i = 0; i < list->entry_count; i++)
        refused += put_entry(builder, scratch, numbers, &list->entries[i], at);
    if (refused > 0)
        warn_of_refused(builder, list, refused);
}

/* ---- the whole ----------------------------------------------------------------------------- */

static Str lay_out(Arena *arena, const Builder *builder)
{
    ImageHeader header = { .layout = IMAGE_LAYOUT,
                           .rules = NAME_RULES,
                           .size = sizeof(header),
                           .countries = image_countries() };

    memcpy(header.magic, image_magic, sizeof(header.magic));
    for (size_t i = 0; i < IMAGE_SECTIONS; i++) {
        const Rows *rows = &builder->sections[i];
        header.parts[i] = (ImagePart){ header.size, rows->count };
        header.size += (rows->count * rows->size + 7) & ~(size_t)7;
    }
    char *at = (char *)NEW_ARRAY(arena, uint64_t, header.size / 8);
    for (size_t i = 0; i < IMAGE_SECTIONS; i++)
        if (builder->sections[i].count > 0)
            memcpy(at + header.parts[i].at, builder->sections[i].at,
                   builder->sections[i].count * builder->sections[i].size);
    memcpy(at, &header, sizeof(header));
    header.checksum = image_checksum((Str){ at, header.size });
    memcpy(at, &header, sizeof(header));
    return (Str){ at, header.size };
}

static void builder_open(Builder *builder, Arena *arena, Findings *findings)
{
    builder->arena = arena;
    builder->findings = findings;
    for (size_t i = 0; i < IMAGE_SECTIONS; i++)
        builder->sections[i].size = image_row_size(i);
    for (size_t i = 0; i < NAME_SPACES; i++)
        builder->planes[i].sections = &builder->sections[IMAGE_SHARED + i * PLANE_SECTIONS];
}

/* What grows lies apart from what each name needs for a moment, and both from the image, so that
 * building leaves nothing else behind. */
Str index_image(Arena *arena, const List *const *lists, size_t count, Findings *findings)
{
    enum { NAME_ARENA_BYTES = 16 << 20 };
    const size_t growing = (size_t)4 * INDEX_ARENA_BYTES; /* what grew stands beside what it was */
    Arena work = arena_open(growing), scratch = arena_open(NAME_ARENA_BYTES);
    Builder *builder = NEW(&work, Builder);
    KeyRows numbers = { .arena = &work };

    ensure(count <= INDEX_LISTS_MAX);
    builder_open(builder, &work, findings);
    for (size_t i = 0; i < count; i++)
        put_list(builder, scratch, &numbers, lists[i], i);
    ensure(builder->sections[IMAGE_NAMES].count <= INDEX_NAMES_MAX);
    keys_lay(builder, &builder->sections[IMAGE_NUMBERS], &numbers);
    for (NameSpace space = 0; space < NAME_SPACES; space++) {
        vocabulary_order(builder, &builder->planes[space]);
        wordings_order(builder, space);
    }
    Str image = lay_out(arena, builder);
    arena_close(&scratch);
    arena_close(&work);
    return image;
}
