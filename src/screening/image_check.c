/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/image.h"

#include "base/base.h"

/*
 * What a search relies on without looking. An image is read once here, so that a damaged one is
 * refused when it is opened and never misread later.
 */

static bool span_inside(ImageSpan span, size_t count)
{
    return span.first <= count && span.count <= count - span.first;
}

static bool text_inside(const Index *index, ImageText text)
{
    return text.at <= index->string_count && text.len <= index->string_count - text.at;
}

static bool keys_hold(const Keys *keys, size_t values, unsigned value_shift)
{
    size_t beginnings = (size_t)1 << (32 - keys->shift);

    if (keys->starts[0] != 0 || keys->starts[beginnings] != keys->row_count)
        return false;
    for (size_t i = 0; i < beginnings; i++)
        if (keys->starts[i] > keys->starts[i + 1])
            return false;
    for (size_t i = 0; i < keys->row_count; i++)
        if ((uint32_t)keys->rows[i] >> value_shift >= values ||
            (i > 0 && keys->rows[i] <= keys->rows[i - 1]))
            return false;
    return true;
}

/* ---- lists, entries, names ----------------------------------------------------------------- */

static bool lists_hold(const Index *index)
{
    size_t entries = 0;

    for (size_t i = 0; i < index->list_count; i++) {
        const ImageList *list = &index->lists[i];
        if (list->kind >= LIST_KINDS || !text_inside(index, list->name) ||
            list->entries.first != entries || !span_inside(list->entries, index->entry_count))
            return false;
        entries += list->entries.count;
    }
    return index->list_count <= INDEX_LISTS_MAX && entries == index->entry_count;
}

static bool entry_holds(const Index *index, const ImageEntry *entry)
{
    return entry->list < index->list_count && entry->type < ENTITY_TYPES &&
           text_inside(index, entry->id) && text_inside(index, entry->key) &&
           text_inside(index, entry->programme) && text_inside(index, entry->addresses) &&
           text_inside(index, entry->remarks) && entry->names.count > 0 &&
           span_inside(entry->names, index->name_count) &&
           span_inside(entry->births, index->birth_count) &&
           span_inside(entry->countries, index->country_count) &&
           span_inside(entry->identifiers, index->identifier_count);
}

/* Every entry has its own names, in order: so each name belongs to the entry it says. */
static bool entries_hold(const Index *index)
{
    size_t names = 0;

    for (size_t i = 0; i < index->entry_count; i++) {
        const ImageEntry *entry = &index->entries[i];
        if (!entry_holds(index, entry) || entry->names.first != names)
            return false;
        for (size_t k = 0; k < entry->names.count; k++)
            if (index->names[names + k].entry != i)
                return false;
        names += entry->names.count;
    }
    for (size_t i = 0; i < index->list_count; i++)
        for (size_t k = 0; k < index->lists[i].entries.count; k++)
            if (index->entries[index->lists[i].entries.first + k].list != i)
                return false;
    return names == index->name_count;
}

static bool written_holds(const Index *index, const ImageName *name, size_t count)
{
    size_t len = (size_t)name->text.len + name->said_len;

    if (name->first_written > index->written_count ||
        count > index->written_count - name->first_written)
        return false;
    for (size_t i = 0; i < count; i++) {
        ImageWritten written = index->written[name->first_written + i];
        if ((size_t)written.at + written.len > len)
            return false;
    }
    return true;
}

static bool name_holds(const Index *index, const ImageName *name)
{
    size_t tokens = 0;

    if (!text_inside(index, name->text) ||
        name->said_len > index->string_count - name->text.at - name->text.len ||
        name->form_count > NAME_FORMS_MAX || name->strength >= NAME_STRENGTHS)
        return false;
    if (name->wordings[SPACE_SOUND] == IMAGE_NONE && name->wordings[SPACE_FORM] != IMAGE_NONE)
        return false;
    for (size_t space = 0; space < NAME_SPACES; space++) {
        uint32_t wording = name->wordings[space];
        if (wording == IMAGE_NONE)
            continue;
        if (wording >= index->planes[space].wording_count)
            return false;
        tokens += index->planes[space].wordings[wording].tokens.count;
    }
    return written_holds(index, name, tokens);
}

static bool values_hold(const Index *index)
{
    for (size_t i = 0; i < index->name_count; i++)
        if (!name_holds(index, &index->names[i]))
            return false;
    for (size_t i = 0; i < index->country_count; i++)
        if (index->countries[i] < 0 || (size_t)index->countries[i] >= country_count())
            return false;
    for (size_t i = 0; i < index->identifier_count; i++) {
        const ImageIdentifier *told = &index->identifiers[i];
        if (told->kind >= IDENTIFIER_KINDS || !text_inside(index, told->text) ||
            !text_inside(index, told->key))
            return false;
    }
    return true;
}

/* ---- planes -------------------------------------------------------------------------------- */

static bool letters_hold(const Index *index, const ImageWord *word)
{
    size_t bad;
    Str letters = { index->strings + word->letters, word->letters_len };

    /* Beyond ASCII they are read point by point. */
    return ((unsigned char)letters.at[0] & 0x80) == 0 || utf8_check(letters, &bad);
}

static bool word_holds(const Index *index, const Plane *plane, const ImageWord *word)
{
    ImageText letters = { word->letters, (uint32_t)word->letters_len + word->sound_len };
    uint64_t postings = (uint64_t)word->heavy_count + word->light_count;

    return word->letters_len > 0 && word->letters_len <= NAME_TOKEN_BYTES_MAX &&
           word->sound_len <= NAME_TOKEN_BYTES_MAX && word->kind < TOKEN_KINDS &&
           word->origin < ORIGINS && text_inside(index, letters) && letters_hold(index, word) &&
           word->postings <= plane->posting_count &&
           postings <= plane->posting_count - word->postings;
}

static bool wording_holds(const Plane *plane, const ImageWording *wording)
{
    return wording->tokens.count > 0 && wording->tokens.count <= NAME_TOKENS_MAX &&
           span_inside(wording->tokens, plane->token_count) &&
           span_inside(wording->bearers, plane->bearer_count);
}

/* Every name bears its wording once: a search has room for no more. */
static bool bearers_hold(const Index *index, NameSpace space)
{
    const Plane *plane = &index->planes[space];

    for (uint32_t i = 0; i < plane->wording_count; i++) {
        ImageSpan span = plane->wordings[i].bearers;
        for (size_t k = span.first; k < span.first + span.count; k++)
            if (plane->bearers[k] >= index->name_count ||
                index->names[plane->bearers[k]].wordings[space] != i ||
                (k > span.first && plane->bearers[k] <= plane->bearers[k - 1]))
                return false;
    }
    return true;
}

static bool sound_holds(const Plane *plane, ImageSpan words)
{
    return words.count > 0 && span_inside(words, plane->word_count);
}

static bool token_holds(const Plane *plane, const ImageToken *token)
{
    return token->word < plane->word_count && token->kind < TOKEN_KINDS && token->weight > 0 &&
           token->weight <= NAME_WEIGHT;
}

#define EACH_HOLDS(holds, count) \
    for (size_t i = 0; i < (count); i++) \
        if (!(holds)) \
            return false;

static bool plane_holds(const Index *index, const Plane *plane)
{
    EACH_HOLDS(word_holds(index, plane, &plane->words[i]), plane->word_count)
    EACH_HOLDS(sound_holds(plane, plane->sounds[i]), plane->sound_count)
    EACH_HOLDS(token_holds(plane, &plane->tokens[i]), plane->token_count)
    EACH_HOLDS(wording_holds(plane, &plane->wordings[i]), plane->wording_count)
    EACH_HOLDS(posting_wording(plane->postings[i]) < plane->wording_count, plane->posting_count)
    for (size_t i = 0; i < SOUND_CLASSES; i++)
        if (!keys_hold(&plane->skeletons[i], plane->sound_count, 0))
            return false;
    return keys_hold(&plane->letters, plane->word_count, 0) &&
           keys_hold(&plane->terms, plane->word_count, 0) &&
           keys_hold(&plane->joins, plane->wording_count, 8);
}

bool image_check(const Index *index)
{
    /* Planes first: names point into them. */
    for (NameSpace space = 0; space < NAME_SPACES; space++)
        if (!plane_holds(index, &index->planes[space]) || !bearers_hold(index, space))
            return false;
    return lists_hold(index) && entries_hold(index) && values_hold(index) &&
           keys_hold(&index->numbers, index->entry_count, 0);
}
