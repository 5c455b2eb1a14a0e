/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_credit.h"
#include "phrases_pictures.h"
#include "pictures/parts.h"

/* Countries may be in currencies of their own, so that no axis of money holds them all: each is
 * drawn as a part of its own ceiling, and the table has the amounts. */

enum { EXPOSURE_COLUMNS = 7, AXIS = 10000, TICKS = 5 };

enum { KIND_LEFT, KIND_OWED, KINDS };

__extension__ typedef __int128 Wide;

/* In hundredths of a per cent of the ceiling, rounded down: what is not full does not look so. */
static int64_t part_of(int64_t minor, int64_t ceiling)
{
    return ceiling > 0 ? (int64_t)((Wide)minor * AXIS / ceiling) : 0;
}

static Str name_of(const SuretyCountry *at, Lang lang)
{
    Country country;

    return country_find(at->country, &country)
               ? label_in(country_get(country)->name, lang, at->country)
               : at->country;
}

static BarsRow row_of(Arena *arena, const SuretyCountry *at, Lang lang)
{
    BarsPiece *bars = NEW_ARRAY(arena, BarsPiece, KINDS);
    int64_t left = part_of(at->left, at->ceiling), all = part_of(at->left + at->owed, at->ceiling);
    BarsRow row = { .words = name_of(at, lang), .bars = bars };

    if (left > 0)
        bars[row.count++] = (BarsPiece){ 0, left, KIND_LEFT };
    if (all > left)
        bars[row.count++] = (BarsPiece){ left, all, KIND_OWED };
    return row;
}

static const PlotTick *ticks_of(Arena *arena)
{
    PlotTick *ticks = NEW_ARRAY(arena, PlotTick, TICKS + 1);

    for (int64_t i = 0; i <= TICKS; i++) {
        Text words = text_open(arena, 24);
        text_int(&words, i * 100 / TICKS);
        text_c(&words, " %");
        ticks[i] = (PlotTick){ i * AXIS / TICKS, text_str(&words) };
    }
    return ticks;
}

static PlotTable table_of(Arena *arena, const SuretyLedger *ledger, Lang lang)
{
    static const Phrase heads[EXPOSURE_COLUMNS] = {
        PHRASE_CREDIT_HEAD_COUNTRY, PHRASE_CREDIT_HEAD_CURRENCY, PHRASE_CREDIT_HEAD_LEFT,
        PHRASE_CREDIT_HEAD_OWED,    PHRASE_CREDIT_HEAD_AT_RISK,  PHRASE_CREDIT_HEAD_CEILING,
        PHRASE_CREDIT_HEAD_ROOM,
    };
    PlotTable table = picture_table(arena, heads, EXPOSURE_COLUMNS, 2, ledger->country_count, lang);

    for (size_t i = 0; i < ledger->country_count; i++) {
        const SuretyCountry *at = &ledger->countries[i];
        int64_t risk = at->left + at->owed;
        picture_row(&table, (Str[]){ name_of(at, lang), currency_code(at->currency),
                                     picture_amount(arena, at->left, at->currency),
                                     picture_amount(arena, at->owed, at->currency),
                                     picture_amount(arena, risk, at->currency),
                                     picture_amount(arena, at->ceiling, at->currency),
                                     picture_amount(arena, at->ceiling - risk, at->currency) });
    }
    return table;
}

Picture picture_of_exposure(Arena *arena, const SuretyBook *book, const SuretyLedger *ledger,
                            Date on, Lang lang)
{
    Picture picture = { .form = PICTURE_BARS,
                        .title = phrase(PHRASE_PICTURES_EXPOSURE, lang),
                        .note = book->basis,
                        .table = table_of(arena, ledger, lang) };
    Bars *bars = &picture.bars;
    BarsRow *rows = NEW_ARRAY(arena, BarsRow, ledger->country_count + 1);

    for (size_t i = 0; i < ledger->country_count; i++)
        rows[i] = row_of(arena, &ledger->countries[i], lang);
    bars->id = S("exposure");
    bars->title = picture.title;
    bars->basis = on == DATE_FOREVER ? phrase(PHRASE_CREDIT_SAY_SURETIES_ALL, lang)
                                     : PICTURE_SAY(arena, lang, PHRASE_CREDIT_SAY_SURETIES,
                                                   picture_day(arena, on));
    bars->words = picture_words(arena, bars->basis, &picture.table);
    bars->x_name = phrase(PHRASE_PICTURES_OF_CEILING, lang);
    bars->until = AXIS;
    bars->ticks = ticks_of(arena);
    bars->tick_count = TICKS + 1;
    bars->kinds[KIND_LEFT] = phrase(PHRASE_PICTURES_MAY_BE_CALLED, lang);
    bars->kinds[KIND_OWED] = phrase(PHRASE_PICTURES_PAID_BY_STATE, lang);
    bars->kind_count = KINDS;
    bars->rows = rows;
    bars->row_count = ledger->country_count;
    return picture;
}
