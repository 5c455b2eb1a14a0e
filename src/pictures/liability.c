/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_pictures.h"
#include "phrases_ways.h"
#include "pictures/parts.h"

/* Ways beside questions (rows C2 and C5): who contracts, who buys and so on, and for what the State
 * answers; with who says so of the nation's practice, and how sure it is. */

enum { KIND_STATE, KIND_OTHERS, KIND_BOTH, KINDS };

enum { SAID_COLUMNS = 3 }; /* what is practised, who says so, how sure */

typedef struct Compared {
    const Way *ways;
    size_t count;
    const SaleTable *terms;
    uint64_t told; /* duties that anybody but the buyer carries on any of them */
    size_t columns;
    Lang lang;
} Compared;

static Compared compared_of(const Way *ways, size_t count, const SaleTable *terms, Lang lang)
{
    Compared compared = { .ways = ways, .count = count, .terms = terms, .lang = lang };

    for (size_t i = 0; i < count; i++)
        compared.told |= ways[i].by_state | ways[i].by_maker;
    /* Whoever licenses is the State and whoever supplies is the maker, on every way. */
    compared.told &= ~(way_duty(&ways[0], S(WAY_STATE_DUTY)) | way_duty(&ways[0], S("supplies")));
    compared.columns = (size_t)__builtin_popcountll(compared.told) + LIABILITY_MATTERS;
    return compared;
}

/* The duty of a column; the matters stand behind all of them. */
static size_t duty_of(const Compared *compared, size_t column)
{
    uint64_t told = compared->told;

    for (; column > 0; column--)
        told &= told - 1;
    return (size_t)__builtin_ctzll(told);
}

static size_t duty_count(const Compared *compared)
{
    return compared->columns - LIABILITY_MATTERS;
}

static uint8_t kind_of(const Compared *compared, const Way *way, size_t column)
{
    size_t duties = duty_count(compared);

    if (column >= duties)
        return way->liability.state[column - duties] ? KIND_STATE : MATRIX_NOTHING;
    size_t duty = duty_of(compared, column);
    bool state = way->by_state >> duty & 1, maker = way->by_maker >> duty & 1;
    return state && maker ? KIND_BOTH : state ? KIND_STATE : maker ? KIND_OTHERS : MATRIX_NOTHING;
}

static Str head_of(Arena *arena, const Compared *compared, size_t column)
{
    const Fact *fact = compared->ways[0].duties;
    size_t duties = duty_count(compared);

    if (column >= duties)
        return PICTURE_SAY(arena, compared->lang, PHRASE_WAYS_ANSWERS,
                           phrase(liability_matter_phrases[column - duties], compared->lang));
    const FactOption *option = &fact->options[duty_of(compared, column)];
    return label_in(option->label, compared->lang, option->id);
}

static Str kind_words(uint8_t kind, bool matter, Lang lang)
{
    static const Phrase words[KINDS] = { PHRASE_WAYS_STATE, PHRASE_WAYS_MAKER, PHRASE_WAYS_BOTH };

    if (kind == MATRIX_NOTHING)
        return phrase(matter ? PHRASE_WAYS_NONE : PHRASE_WAYS_NOBODY, lang);
    return phrase(words[kind], lang);
}

/* The practice as it stands: rows are dated, and the last of them has no end. */
static void put_said(const Compared *compared, const Way *way, Str *cells)
{
    const SaleTerm *term = sale_term(compared->terms, SALE_TERM_PRACTICE, way->route->id,
                                     S("model"), DATE_FOREVER - 1);

    cells[0] = phrase(PHRASE_PICTURES_NOT_TOLD, compared->lang);
    if (!term)
        return;
    cells[0] = label_in(term->label, compared->lang, term->name);
    cells[1] = term->source;
    cells[2] = phrase(sale_sure_phrases[term->sure], compared->lang);
}

static PlotTable table_of(Arena *arena, const Compared *compared, const Matrix *matrix)
{
    size_t said = compared->columns + 1, columns = said + SAID_COLUMNS;
    Str *heads = NEW_ARRAY(arena, Str, columns);
    Str *cells = NEW_ARRAY(arena, Str, columns * compared->count);

    heads[0] = phrase(PHRASE_WAYS_WAY, compared->lang);
    for (size_t i = 0; i < compared->columns; i++)
        heads[i + 1] = matrix->heads[i];
    heads[said] = phrase(PHRASE_PICTURES_PRACTICE, compared->lang);
    heads[said + 1] = phrase(PHRASE_PICTURES_SOURCE, compared->lang);
    heads[said + 2] = phrase(PHRASE_PICTURES_CONFIDENCE, compared->lang);
    for (size_t row = 0; row < compared->count; row++) {
        cells[row * columns] = matrix->names[row];
        for (size_t i = 0; i < compared->columns; i++)
            cells[row * columns + i + 1] = kind_words(matrix->cells[row * compared->columns + i],
                                                      i >= duty_count(compared), compared->lang);
        put_said(compared, &compared->ways[row], &cells[row * columns + said]);
    }
    return (PlotTable){ heads, cells, columns, compared->count, columns };
}

static void fill(Arena *arena, const Compared *compared, Matrix *matrix)
{
    Str *heads = NEW_ARRAY(arena, Str, compared->columns);
    Str *names = NEW_ARRAY(arena, Str, compared->count);
    uint8_t *cells = NEW_ARRAY(arena, uint8_t, compared->columns * compared->count);

    for (size_t i = 0; i < compared->columns; i++)
        heads[i] = head_of(arena, compared, i);
    for (size_t row = 0; row < compared->count; row++) {
        const Route *route = compared->ways[row].route;
        names[row] = label_in(route->label, compared->lang, route->id);
        for (size_t i = 0; i < compared->columns; i++)
            cells[row * compared->columns + i] = kind_of(compared, &compared->ways[row], i);
    }
    matrix->heads = heads;
    matrix->names = names;
    matrix->cells = cells;
    matrix->columns = compared->columns;
    matrix->rows = compared->count;
}

Picture picture_of_liability(Arena *arena, const Way *ways, size_t count, const SaleTable *terms,
                             Lang lang)
{
    Compared compared = compared_of(ways, count, terms, lang);
    Picture picture = { .form = PICTURE_MATRIX,
                        .title = phrase(PHRASE_PICTURES_LIABILITY, lang),
                        .note = phrase(PHRASE_PICTURES_LIABILITY_NOTE, lang) };
    Matrix *matrix = &picture.matrix;

    ensure(count > 0);
    fill(arena, &compared, matrix);
    picture.table = table_of(arena, &compared, matrix);
    matrix->id = S("liability");
    matrix->title = picture.title;
    matrix->basis = phrase(PHRASE_PICTURES_LIABILITY_BASIS, lang);
    matrix->words = picture_words(arena, matrix->basis, &picture.table);
    for (uint8_t kind = KIND_STATE; kind < KINDS; kind++)
        matrix->kinds[kind] = kind_words(kind, false, lang);
    matrix->kind_count = KINDS;
    matrix->nothing = phrase(PHRASE_PICTURES_NOBODY, lang);
    return picture;
}
