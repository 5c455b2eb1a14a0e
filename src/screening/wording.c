/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/align.h"
#include "screening/build.h"
#include "screening/cost.h"
#include "screening/near.h"

#include <string.h>

typedef struct Told {
    ImageToken tokens[NAME_TOKENS_MAX];
    size_t count;
} Told;

static bool same_wording(const Builder *builder, const PlaneRows *plane, uint32_t row,
                         const void *wanted)
{
    const Told *told = wanted;
    const ImageWording *wording = ROW(&plane->sections[PLANE_WORDINGS], ImageWording, row);

    (void)builder;
    return wording->tokens.count == told->count &&
           memcmp(ROW(&plane->sections[PLANE_TOKENS], ImageToken, wording->tokens.first),
                  told->tokens, told->count * sizeof(*told->tokens)) == 0;
}

uint32_t wording_put(Builder *builder, PlaneRows *plane, const NameView *view)
{
    Rows *wordings = &plane->sections[PLANE_WORDINGS], *tokens = &plane->sections[PLANE_TOKENS];
    Told told UNSET;
    uint32_t row;

    ensure(view->token_count > 0 && view->token_count <= NAME_TOKENS_MAX);
    for (size_t i = 0; i < view->token_count; i++) {
        const NameToken *token = &view->tokens[i];
        ensure(token->weight > 0 && token->weight <= NAME_WEIGHT);
        told.tokens[i] = (ImageToken){ .word = word_put(builder, plane, token),
                                       .weight = (uint8_t)token->weight,
                                       .kind = token->kind };
    }
    told.count = view->token_count;
    size_t size = told.count * sizeof(*told.tokens);
    uint32_t hash = slots_hash(str_hash((Str){ (const char *)told.tokens, size }));
    if (slots_find(builder, plane, &plane->wordings, hash, same_wording, &told, &row))
        return row;
    row = (uint32_t)wordings->count;
    ImageSpan span = { (uint32_t)tokens->count, (uint32_t)told.count };
    memcpy(rows_add(builder, tokens, told.count), told.tokens, size);
    ((ImageWording *)rows_add(builder, wordings, 1))->tokens = span;
    slots_put(builder, &plane->wordings, hash, row);
    return row;
}

/* ---- what wordings are found by ------------------------------------------------------------ */

static size_t wording_tokens(const Builder *builder, const PlaneRows *plane, size_t row,
                             NameToken room[NAME_TOKENS_MAX])
{
    ImageSpan span = ROW(&plane->sections[PLANE_WORDINGS], ImageWording, row)->tokens;

    for (size_t i = 0; i < span.count; i++) {
        const ImageToken *token = ROW(&plane->sections[PLANE_TOKENS], ImageToken, span.first + i);
        room[i] = word_get(builder, ROW(&plane->sections[PLANE_WORDS], ImageWord, token->word));
        room[i].weight = token->weight;
        room[i].kind = token->kind;
    }
    return span.count;
}

static ImageMark mark_of(const NameToken *tokens, size_t count)
{
    ImageMark mark = { 0 };

    for (size_t i = 0; i < count; i++) {
        mark.initials |= token_initials(&tokens[i]);
        if (tokens[i].kind == TOKEN_INITIAL) {
            mark.initial = (uint16_t)(mark.initial + tokens[i].weight);
            mark.initial_count++;
        } else if (token_light(&tokens[i]))
            mark.light = (uint16_t)(mark.light + tokens[i].weight);
        else
            mark.heavy = (uint16_t)(mark.heavy + tokens[i].weight);
    }
    return mark;
}

static void put_joins(KeyRows *joins, const NameToken *tokens, size_t count, size_t wording)
{
    char room[ALIGN_RUN_BYTES] UNSET;

    for (size_t at = 0; at + 1 < count; at++)
        for (size_t run = 2; run <= ALIGN_RUN_MAX && at + run <= count; run++) {
            Str letters = run_letters(tokens + at, run, room);
            if (letters.len < (size_t)near_rules.joined_letters ||
                letters.len > NAME_TOKEN_BYTES_MAX)
                continue;
            uint32_t weight = mark_of(tokens + at, run).heavy;
            uint32_t posting = posting_make((uint32_t)wording, (weight + 2) / 3);
            key_rows_put(joins, key_of(letters), posting);
            Str sound = run_sound(tokens + at, run, room);
            if (sound.len >= (size_t)near_rules.joined_sounds)
                key_rows_put(joins, key_of_sound(sound), posting);
        }
}

static void put_marks(Builder *builder, PlaneRows *plane)
{
    NameToken tokens[NAME_TOKENS_MAX];
    KeyRows joins = { .arena = builder->arena };

    for (size_t i = 0; i < plane->sections[PLANE_WORDINGS].count; i++) {
        size_t count = wording_tokens(builder, plane, i, tokens);
        *(ImageMark *)rows_add(builder, &plane->sections[PLANE_MARKS], 1) = mark_of(tokens, count);
        put_joins(&joins, tokens, count, i);
    }
    keys_lay(builder, &plane->sections[PLANE_JOINS], &joins);
}

/* Counts, or with `postings` puts, the places of every word: of those that say who is meant, or of
 * the light ones. Initials have none: they are met by their letter. */
static void walk_postings(PlaneRows *plane, bool light, uint32_t *postings)
{
    for (size_t i = 0; i < plane->sections[PLANE_WORDINGS].count; i++) {
        ImageSpan span = ROW(&plane->sections[PLANE_WORDINGS], ImageWording, i)->tokens;
        uint32_t mark = mark_in_posting(ROW(&plane->sections[PLANE_MARKS], ImageMark, i));
        for (size_t k = span.first; k < span.first + span.count; k++) {
            const ImageToken *token = ROW(&plane->sections[PLANE_TOKENS], ImageToken, k);
            ImageWord *word = ROW(&plane->sections[PLANE_WORDS], ImageWord, token->word);
            NameToken told = { .kind = token->kind, .weight = token->weight };
            uint32_t *count = light ? &word->light_count : &word->heavy_count;
            if (token->kind == TOKEN_INITIAL || token_light(&told) != light)
                continue;
            if (postings)
                postings[word->postings + (light ? word->heavy_count : 0) + *count] =
                    posting_make((uint32_t)i, mark);
            ++*count;
            if (token->weight > word->heaviest)
                word->heaviest = token->weight;
        }
    }
}

static void put_postings(Builder *builder, PlaneRows *plane)
{
    Rows *words = &plane->sections[PLANE_WORDS];
    uint32_t total = 0;

    walk_postings(plane, false, NULL);
    walk_postings(plane, true, NULL);
    for (size_t i = 0; i < words->count; i++) {
        ImageWord *word = ROW(words, ImageWord, i);
        word->postings = total;
        total += word->heavy_count + word->light_count;
        word->heavy_count = word->light_count = 0;
    }
    uint32_t *postings = rows_add(builder, &plane->sections[PLANE_POSTINGS], total);
    walk_postings(plane, false, postings);
    walk_postings(plane, true, postings);
}

static void put_bearers(Builder *builder, NameSpace space)
{
    PlaneRows *plane = &builder->planes[space];
    Rows *wordings = &plane->sections[PLANE_WORDINGS];
    const Rows *names = &builder->sections[IMAGE_NAMES];
    uint32_t total = 0;

    for (size_t i = 0; i < names->count; i++) {
        uint32_t wording = ROW(names, ImageName, i)->wordings[space];
        if (wording != IMAGE_NONE)
            ROW(wordings, ImageWording, wording)->bearers.count++;
    }
    for (size_t i = 0; i < wordings->count; i++) {
        ImageSpan *bearers = &ROW(wordings, ImageWording, i)->bearers;
        bearers->first = total;
        total += bearers->count;
        bearers->count = 0;
    }
    uint32_t *bearers = rows_add(builder, &plane->sections[PLANE_BEARERS], total);
    for (size_t i = 0; i < names->count; i++) {
        uint32_t wording = ROW(names, ImageName, i)->wordings[space];
        if (wording == IMAGE_NONE)
            continue;
        ImageSpan *span = &ROW(wordings, ImageWording, wording)->bearers;
        bearers[span->first + span->count++] = (uint32_t)i;
    }
}

void wordings_order(Builder *builder, NameSpace space)
{
    PlaneRows *plane = &builder->planes[space];

    put_marks(builder, plane);
    put_postings(builder, plane);
    put_bearers(builder, space);
}
