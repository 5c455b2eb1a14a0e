/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/image.h"

#include <string.h>

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "an image is little-endian");

const char image_magic[8] = "sekisho\n";

static const size_t shared_rows[IMAGE_SHARED] = {
    [IMAGE_LISTS] = sizeof(ImageList),
    [IMAGE_ENTRIES] = sizeof(ImageEntry),
    [IMAGE_NAMES] = sizeof(ImageName),
    [IMAGE_WRITTEN] = sizeof(ImageWritten),
    [IMAGE_BIRTHS] = sizeof(ImageBirth),
    [IMAGE_COUNTRIES] = sizeof(int32_t),
    [IMAGE_IDENTIFIERS] = sizeof(ImageIdentifier),
    [IMAGE_STRINGS] = 1,
    [IMAGE_NUMBERS] = sizeof(uint32_t),
    [IMAGE_NUMBER_ROWS] = sizeof(uint64_t),
};

static const size_t plane_rows[PLANE_LETTERS] = {
    [PLANE_WORDS] = sizeof(ImageWord),   [PLANE_SOUNDS] = sizeof(ImageSpan),
    [PLANE_TOKENS] = sizeof(ImageToken), [PLANE_WORDINGS] = sizeof(ImageWording),
    [PLANE_MARKS] = sizeof(ImageMark),   [PLANE_POSTINGS] = sizeof(uint32_t),
    [PLANE_BEARERS] = sizeof(uint32_t),
};

size_t image_row_size(size_t section)
{
    if (section < IMAGE_SHARED)
        return shared_rows[section];
    size_t of_plane = (section - IMAGE_SHARED) % PLANE_SECTIONS;
    if (of_plane < PLANE_LETTERS)
        return plane_rows[of_plane];
    /* Keys take two sections. */
    return (of_plane - PLANE_LETTERS) % 2 == 0 ? sizeof(uint32_t) : sizeof(uint64_t);
}

/* ---- its head ------------------------------------------------------------------------------ */

/* Four lanes, so that one multiplication need not wait for the last. It finds damage, not forgery:
 * who may write the image may write the lists. */
uint64_t image_checksum(Str image)
{
    enum { LANES = 4 };
    const size_t head = offsetof(ImageHeader, countries);
    uint64_t lanes[LANES] = { image.len, 1, 2, 3 }, sum = 0, word;
    size_t at = head;

    for (; at + sizeof(lanes) <= image.len; at += sizeof(lanes))
        for (size_t lane = 0; lane < LANES; lane++) {
            memcpy(&word, image.at + at + lane * sizeof(word), sizeof(word));
            lanes[lane] = (lanes[lane] ^ word) * UINT64_C(0x9e3779b97f4a7c15);
            lanes[lane] ^= lanes[lane] >> 32;
        }
    for (; at < image.len; at++)
        lanes[0] = (lanes[0] ^ (unsigned char)image.at[at]) * UINT64_C(0x100000001b3);
    for (size_t lane = 0; lane < LANES; lane++)
        sum = (sum ^ lanes[lane]) * UINT64_C(0xbf58476d1ce4e5b9) + (sum >> 29);
    return sum;
}

uint64_t image_countries(void)
{
    uint64_t hash = country_count();

    for (size_t i = 0; i < country_count(); i++)
        hash = hash * UINT64_C(0x9e3779b97f4a7c15) + str_hash(country_get((Country)i)->code);
    return hash;
}

static bool head_fits(const ImageHeader *header, Str image)
{
    return memcmp(header->magic, image_magic, sizeof(image_magic)) == 0 &&
           header->layout == IMAGE_LAYOUT && header->rules == NAME_RULES &&
           header->size == image.len && header->countries == image_countries() &&
           header->checksum == image_checksum(image);
}

/* ---- its sections -------------------------------------------------------------------------- */

/* Takes the next section: where it lies and how many rows it has. */
typedef struct Placing {
    const char *image;
    const ImagePart *parts;
    size_t next;
} Placing;

static const void *place_next(Placing *placing, size_t *ret_count)
{
    const ImagePart *part = &placing->parts[placing->next++];

    *ret_count = part->count;
    return placing->image + part->at;
}

/* False: there is not a power of two of beginnings. */
static bool place_keys(Placing *placing, Keys *ret_keys)
{
    size_t starts;
    unsigned bits = 0;

    ret_keys->starts = place_next(placing, &starts);
    ret_keys->rows = place_next(placing, &ret_keys->row_count);
    while (bits < 32 && ((size_t)1 << bits) + 1 < starts)
        bits++;
    ret_keys->shift = 32 - bits;
    return bits > 0 && ((size_t)1 << bits) + 1 == starts;
}

static bool place_plane(Placing *placing, Plane *plane)
{
    size_t mark_count;

    plane->words = place_next(placing, &plane->word_count);
    plane->sounds = place_next(placing, &plane->sound_count);
    plane->tokens = place_next(placing, &plane->token_count);
    plane->wordings = place_next(placing, &plane->wording_count);
    plane->marks = place_next(placing, &mark_count);
    plane->postings = place_next(placing, &plane->posting_count);
    plane->bearers = place_next(placing, &plane->bearer_count);

    bool whole = place_keys(placing, &plane->letters);
    for (size_t i = 0; i < SOUND_CLASSES; i++)
        whole &= place_keys(placing, &plane->skeletons[i]);
    whole &= place_keys(placing, &plane->terms);
    whole &= place_keys(placing, &plane->joins);
    return whole && mark_count == plane->wording_count;
}

static bool parts_inside(const ImageHeader *header)
{
    for (size_t i = 0; i < IMAGE_SECTIONS; i++) {
        const ImagePart *part = &header->parts[i];
        if (part->at % 8 != 0 || part->at < sizeof(*header) || part->at > header->size ||
            part->count > (header->size - part->at) / image_row_size(i))
            return false;
    }
    return true;
}

bool image_place(Str image, Index *index)
{
    if (image.len < sizeof(ImageHeader) || (uintptr_t)image.at % 8 != 0)
        return false;
    const ImageHeader *header = (const void *)image.at;
    if (!head_fits(header, image) || !parts_inside(header))
        return false;

    Placing placing = { image.at, header->parts, 0 };
    index->lists = place_next(&placing, &index->list_count);
    index->entries = place_next(&placing, &index->entry_count);
    index->names = place_next(&placing, &index->name_count);
    index->written = place_next(&placing, &index->written_count);
    index->births = place_next(&placing, &index->birth_count);
    index->countries = place_next(&placing, &index->country_count);
    index->identifiers = place_next(&placing, &index->identifier_count);
    index->strings = place_next(&placing, &index->string_count);
    bool whole = place_keys(&placing, &index->numbers);
    for (size_t i = 0; i < NAME_SPACES; i++)
        whole &= place_plane(&placing, &index->planes[i]);
    return whole;
}

/* ---- marks in postings --------------------------------------------------------------------- */

static const struct {
    uint16_t light;
    uint8_t initials;
} posting_kinds[] = { { POSTING_LIGHT, 0 }, { POSTING_LIGHT, 1 }, { 3 * POSTING_LIGHT, 0 } };

uint32_t mark_in_posting(const ImageMark *mark)
{
    uint32_t heavy = mark->heavy / POSTING_HEAVY_UNIT, kind = 0;

    if (heavy >= POSTING_HEAVY_STEPS)
        heavy = POSTING_HEAVY_STEPS - 1;
    while (kind < COUNT_OF(posting_kinds) && (mark->light > posting_kinds[kind].light ||
                                              mark->initial_count > posting_kinds[kind].initials))
        kind++;
    return kind < COUNT_OF(posting_kinds) ? kind * POSTING_HEAVY_STEPS + heavy : POSTING_MARKS - 1;
}

ImageMark mark_least(uint32_t in_posting)
{
    uint32_t kind = in_posting / POSTING_HEAVY_STEPS;
    ImageMark mark = { .initials = UINT32_MAX,
                       .heavy = (uint16_t)(in_posting % POSTING_HEAVY_STEPS * POSTING_HEAVY_UNIT) };

    ensure(kind < COUNT_OF(posting_kinds));
    mark.light = posting_kinds[kind].light;
    mark.initial_count = posting_kinds[kind].initials;
    mark.initial = (uint16_t)(mark.initial_count * NAME_WEIGHT);
    return mark;
}

/* ---- reading back -------------------------------------------------------------------------- */

uint32_t token_initials(const NameToken *token)
{
    enum { OTHER = 26, TERM };
    char letter = token->letters.at[0];
    uint32_t bits = UINT32_C(1) << (letter >= 'a' && letter <= 'z' ? letter - 'a' : OTHER);

    return token->term != 0 ? bits | UINT32_C(1) << TERM : bits;
}

NameToken word_token(const Index *index, const ImageWord *word)
{
    return (NameToken){ .letters = word_letters(index, word),
                        .sound = word_sound(index, word),
                        .term = word->term,
                        .kind = word->kind,
                        .origin = word->origin,
                        .weight = NAME_WEIGHT };
}

NameView wording_view(const Index *index, NameSpace space, uint32_t wording, NameToken *room)
{
    const Plane *plane = &index->planes[space];
    ImageSpan span = plane->wordings[wording].tokens;
    NameView view = { .space = space, .tokens = room, .token_count = span.count };

    for (size_t i = 0; i < span.count; i++) {
        const ImageToken *token = &plane->tokens[span.first + i];
        room[i] = word_token(index, &plane->words[token->word]);
        room[i].kind = token->kind;
        room[i].weight = token->weight;
        view.weight += token->weight;
    }
    return view;
}

Name image_name(Arena *arena, const Index *index, uint32_t name)
{
    const ImageName *row = &index->names[name];
    Name whole = { .text = image_text(index, row->text), .form_count = row->form_count };
    const ImageWritten *written = index->written + row->first_written;

    memcpy(whole.forms, row->forms, sizeof(whole.forms));
    for (NameSpace space = 0; space < NAME_SPACES; space++) {
        if (row->wordings[space] == IMAGE_NONE)
            continue;
        uint32_t wording = row->wordings[space];
        size_t count = index->planes[space].wordings[wording].tokens.count;
        NameToken *tokens = NEW_ARRAY(arena, NameToken, count);
        whole.views[whole.view_count++] = wording_view(index, space, wording, tokens);
        for (size_t i = 0; i < count; i++, written++)
            tokens[i].written = (Str){ whole.text.at + written->at, written->len };
    }
    return whole;
}

Fields image_fields(Arena *arena, const Index *index, uint32_t entry)
{
    const ImageEntry *row = &index->entries[entry];
    Birth *births = NEW_ARRAY(arena, Birth, row->births.count);
    Identifier *identifiers = NEW_ARRAY(arena, Identifier, row->identifiers.count);

    for (size_t i = 0; i < row->births.count; i++) {
        const ImageBirth *birth = &index->births[row->births.first + i];
        births[i] = (Birth){ birth->first_year, birth->last_year, birth->month, birth->day,
                             birth->about != 0 };
    }
    for (size_t i = 0; i < row->identifiers.count; i++) {
        const ImageIdentifier *told = &index->identifiers[row->identifiers.first + i];
        identifiers[i] = (Identifier){ (IdentifierKind)told->kind, image_text(index, told->text),
                                       image_text(index, told->key) };
    }
    return (Fields){ .type = (EntityType)row->type,
                     .births = births,
                     .birth_count = row->births.count,
                     .countries = index->countries + row->countries.first,
                     .country_count = row->countries.count,
                     .identifiers = identifiers,
                     .identifier_count = row->identifiers.count };
}
