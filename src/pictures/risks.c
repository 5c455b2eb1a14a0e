/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_pictures.h"
#include "pictures/parts.h"

/* Who carries which risk of one sale on each way, and behind it how it is paid, how long it lasts,
 * whether deliveries go on (row A13) and who exports (row C22). Of a hybrid, each part. */

enum { KIND_BUYER, KIND_STATE, KIND_OTHERS, KIND_SHARED, KINDS };

enum { BEHIND = 4, COLUMNS = 1 + SALE_RISKS + BEHIND };

typedef struct Risked {
    const SaleWay *way;
    Str name;
} Risked;

typedef struct Risking {
    Arena *arena;
    const Risked *rows;
    size_t count;
    Lang lang;
} Risking;

static Str label_of_way(const SaleWay *way, Lang lang)
{
    return label_in(way->way->route->label, lang, way->way->route->id);
}

static Str part_name(Arena *arena, const SaleWay *part, Lang lang)
{
    Text text = text_open(arena, TEXT_MAX);

    text_all(&text, phrase(PHRASE_PICTURES_HYBRID, lang), S(": "), label_of_way(part, lang));
    return text_str(&text);
}

static Risking risking_of(Arena *arena, const PictureSale *sale, Lang lang)
{
    size_t room = 0;

    for (size_t i = 0; i < sale->count; i++)
        room += 1 + sale->ways[i].part_count;
    Risked *rows = NEW_ARRAY(arena, Risked, room);
    Risking risking = { .arena = arena, .rows = rows, .lang = lang };
    for (size_t i = 0; i < sale->count; i++) {
        const SaleWay *way = &sale->ways[i];

        if (way->way)
            rows[risking.count++] = (Risked){ way, label_of_way(way, lang) };
        for (size_t k = 0; k < way->part_count; k++)
            rows[risking.count++] =
                (Risked){ &way->parts[k], part_name(arena, &way->parts[k], lang) };
    }
    return risking;
}

/* ---- cells ----------------------------------------------------------------------------------- */

static uint8_t kind_of(const SaleWay *way, SaleRisk risk)
{
    const SaleBorne *borne = &way->risks[risk];

    if (way->verdict == SALE_REFUSED || !borne->told || borne->by == 0)
        return MATRIX_NOTHING;
    if (__builtin_popcount(borne->by) > 1)
        return KIND_SHARED;
    if (borne->by >> SALE_BUYER & 1)
        return KIND_BUYER;
    return borne->by >> SALE_STATE & 1 ? KIND_STATE : KIND_OTHERS;
}

static Str bearers(const Risking *risking, const SaleBorne *borne)
{
    Text text = text_open(risking->arena, TEXT_MAX);

    if (!borne->told)
        return phrase(PHRASE_PICTURES_NOT_TOLD, risking->lang);
    if (borne->by == 0)
        return phrase(PHRASE_PICTURES_RISK_NOBODY, risking->lang);
    for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++)
        if (borne->by >> party & 1)
            text_all(&text,
                     text.len == 0              ? S("")
                     : risking->lang == LANG_JA ? S("、")
                                                : S(", "),
                     phrase(sale_party_phrases[party], risking->lang));
    return text_str(&text);
}

static Str deliveries(const SaleWay *way, Lang lang)
{
    static const Phrase words[] = { [CONTINUITY_NOT_TOLD] = PHRASE_PICTURES_NOT_TOLD,
                                    [CONTINUITY_CONTINUES] = PHRASE_PICTURES_GO_ON,
                                    [CONTINUITY_MAY_SUSPEND] = PHRASE_PICTURES_MAY_SUSPEND };

    return phrase(words[way_continuity(way->way)], lang);
}

static void put_cells(const Risking *risking, const Risked *row, Str *cells)
{
    const SaleWay *way = row->way;
    Lang lang = risking->lang;

    cells[0] = row->name;
    for (size_t i = 1; i < COLUMNS; i++)
        cells[i] = phrase(PHRASE_PICTURES_SALE_REFUSED, lang);
    if (way->verdict == SALE_REFUSED)
        return;
    for (SaleRisk risk = SALE_RISK_PRICE; risk < SALE_RISKS; risk++)
        cells[1 + risk] = bearers(risking, &way->risks[risk]);
    cells[1 + SALE_RISKS] = phrase(sale_paid_phrases[way->paid], lang);
    cells[2 + SALE_RISKS] = picture_months(risking->arena, way);
    cells[3 + SALE_RISKS] = deliveries(way, lang);
    cells[4 + SALE_RISKS] =
        phrase(sale_party_phrases[way->state_exports ? SALE_STATE : SALE_MAKER], lang);
}

/* ---- the picture ----------------------------------------------------------------------------- */

static PlotTable table_of(const Risking *risking)
{
    static const Phrase behind[BEHIND] = { PHRASE_PICTURES_PAID, PHRASE_PICTURES_MONTHS,
                                           PHRASE_PICTURES_DELIVERIES, PHRASE_PICTURES_EXPORTER };
    Phrase heads[COLUMNS] = { PHRASE_PICTURES_WAY };
    Str cells[COLUMNS];

    for (size_t i = 0; i < SALE_RISKS; i++)
        heads[1 + i] = sale_risk_phrases[i];
    for (size_t i = 0; i < BEHIND; i++)
        heads[1 + SALE_RISKS + i] = behind[i];
    PlotTable table =
        picture_table(risking->arena, heads, COLUMNS, COLUMNS, risking->count, risking->lang);
    for (size_t i = 0; i < risking->count; i++) {
        put_cells(risking, &risking->rows[i], cells);
        picture_row(&table, cells);
    }
    return table;
}

static void fill(const Risking *risking, Matrix *matrix)
{
    Str *heads = NEW_ARRAY(risking->arena, Str, SALE_RISKS);
    Str *names = NEW_ARRAY(risking->arena, Str, risking->count + 1);
    uint8_t *cells = NEW_ARRAY(risking->arena, uint8_t, SALE_RISKS * risking->count + 1);

    for (size_t i = 0; i < SALE_RISKS; i++)
        heads[i] = phrase(sale_risk_phrases[i], risking->lang);
    for (size_t row = 0; row < risking->count; row++) {
        names[row] = risking->rows[row].name;
        for (SaleRisk risk = SALE_RISK_PRICE; risk < SALE_RISKS; risk++)
            cells[row * SALE_RISKS + risk] = kind_of(risking->rows[row].way, risk);
    }
    matrix->heads = heads;
    matrix->names = names;
    matrix->cells = cells;
    matrix->columns = SALE_RISKS;
    matrix->rows = risking->count;
}

Picture picture_of_risks(Arena *arena, const PictureSale *sale, Lang lang)
{
    static const Phrase kinds[KINDS] = { [KIND_BUYER] = PHRASE_PICTURES_RISK_BUYER,
                                         [KIND_STATE] = PHRASE_PICTURES_RISK_STATE,
                                         [KIND_OTHERS] = PHRASE_PICTURES_RISK_OTHERS,
                                         [KIND_SHARED] = PHRASE_PICTURES_RISK_SHARED };
    Risking risking = risking_of(arena, sale, lang);
    Picture picture = { .form = PICTURE_MATRIX,
                        .title = phrase(PHRASE_PICTURES_RISKS, lang),
                        .note = sale->sale->file.basis,
                        .table = table_of(&risking) };
    Matrix *matrix = &picture.matrix;

    fill(&risking, matrix);
    matrix->id = S("risks");
    matrix->title = picture.title;
    matrix->basis =
        PICTURE_SAY(arena, lang, PHRASE_PICTURES_RISKS_BASIS, picture_day(arena, sale->on));
    matrix->words = picture_words(arena, matrix->basis, &picture.table);
    for (size_t i = 0; i < KINDS; i++)
        matrix->kinds[i] = phrase(kinds[i], lang);
    matrix->kind_count = KINDS;
    matrix->nothing = phrase(PHRASE_PICTURES_RISK_NOTHING, lang);
    return picture;
}
