/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/lines.h"
#include "phrases_books.h"

/* Lines as they are kept; line.show, line.list. */

static void read_terms(Work *work, Str json, KeptTerms *ret_terms)
{
    Findings findings = { .arena = work_arena(work) };
    const Json *tree = json_read(work_arena(work), json, S(""), &findings);
    ensure(tree && shape_bind(work_arena(work), &kept_terms_shape, tree, S(""), ret_terms,
                              &findings)); /* a row of ours, written from the same shape */
}

int line_load(Work *work, Str programme, Str case_code, int64_t line, int64_t version,
              LineKept *ret_line)
{
    PriceLineLastRow last;
    bool found;
    int r =
        price_line_last(work_db(work), work_arena(work), programme, case_code, line, &last, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    ret_line->line = line;
    r = price_line_get(work_db(work), work_arena(work), programme, case_code, line,
                       version == LINE_LAST ? last.version : version, &ret_line->row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    read_terms(work, ret_line->row.terms, &ret_line->terms);
    ensure(currency_find(ret_line->terms.currency, &ret_line->currency));
    return 0;
}

int lines_load(Work *work, Str programme, Str case_code, const LineKept **ret_lines,
               size_t *ret_count)
{
    const PriceLinesRow *rows;
    int r = price_lines(work_db(work), work_arena(work), programme, case_code, &rows, ret_count);
    if (r)
        return trace(r);
    LineKept *lines = NEW_ARRAY(work_arena(work), LineKept, *ret_count + 1);
    for (size_t i = 0; i < *ret_count && !r; i++)
        r = line_load(work, programme, case_code, rows[i].line, LINE_LAST, &lines[i]);
    *ret_lines = lines;
    return r ? trace(r) : 0;
}

int lines_load_on(Work *work, Str programme, Str case_code, Date on, const LineKept **ret_lines,
                  size_t *ret_count)
{
    const PriceLinesOnRow *rows;
    int r =
        price_lines_on(work_db(work), work_arena(work), programme, case_code, on, &rows, ret_count);
    if (r)
        return trace(r);
    LineKept *lines = NEW_ARRAY(work_arena(work), LineKept, *ret_count + 1);
    for (size_t i = 0; i < *ret_count && !r; i++)
        r = line_load(work, programme, case_code, rows[i].line, rows[i].version, &lines[i]);
    *ret_lines = lines;
    return r ? trace(r) : 0;
}

LineTerms line_terms(Str case_code, int64_t line, const KeptTerms *terms)
{
    LineTerms made = { .case_code = case_code,
                       .number = (int32_t)line,
                       .item = terms->item,
                       .quantity = terms->quantity,
                       .unit = terms->unit,
                       .base.minor = terms->base,
                       .source = (LineSource)terms->source,
                       .procured_known = terms->procured != INT64_MIN,
                       .overseas = terms->overseas == YES,
                       .non_standard = terms->non_standard == YES,
                       .packed = terms->packed == YES,
                       .stock_fund = terms->stock_fund == YES,
                       .recoup = terms->recoup == YES,
                       .recoup_waived = terms->recoup_waived == YES,
                       .waiver_asked = terms->waiver_asked,
                       .transport_term = terms->transport,
                       .waived = terms->waived,
                       .waived_count = terms->waived_count,
                       .days = { { [RATE_SIGNED] = terms->signed_on,
                                   [RATE_ACCEPTED] = terms->accepted,
                                   [RATE_IMPLEMENTED] = terms->implemented,
                                   [RATE_DELIVERED] = terms->delivered } },
                       .assumed = terms->assumed };
    ensure(currency_find(terms->currency, &made.base.currency));
    if (made.procured_known)
        made.procured_ppm = (int32_t)terms->procured;
    return made;
}

/* ---- showing --------------------------------------------------------------------------------- */

static int32_t choice_of(const Str *words, size_t count, Str word)
{
    size_t i = 0;
    while (i < count && !str_eq(words[i], word))
        i++;
    ensure(i < count);
    return (int32_t)i;
}

static Str rate_text(Work *work, const PricePartsRow *row, Currency currency)
{
    if (row->ppm != INT64_MIN)
        return price_percent(work_arena(work), row->ppm);
    return row->amount == INT64_MIN ? S("")
                                    : book_amount_text(work_arena(work), row->amount, currency);
}

static Str why_text(Work *work, Str word)
{
    Phrase why = part_why_phrases[choice_of(part_why_words, PART_WHYS, word)];
    Text text = text_open(work_arena(work), BOOKS_TEXT_MAX);
    if (why != PHRASE_NONE)
        phrase_write(&text, why, work_lang(work), NULL, 0);
    return text_str(&text);
}

static int show_parts(Work *work, const LineKept *line, LineShown *shown)
{
    const PricePartsRow *rows;
    size_t count;
    Arena *arena = work_arena(work);
    int r = price_parts(work_db(work), arena, line->row.seq, &rows, &count);
    if (r)
        return trace(r);
    PartShown *parts = NEW_ARRAY(arena, PartShown, count + 1);
    for (size_t i = 0; i < count; i++)
        parts[i] = (PartShown){ .component = choice_of(rate_component_words, RATE_COMPONENTS,
                                                       rows[i].component),
                                .qualifier = rows[i].qualifier,
                                .amount = book_amount_text(arena, rows[i].minor, line->currency),
                                .basis = book_amount_text(arena, rows[i].basis, line->currency),
                                .rate = rate_text(work, &rows[i], line->currency),
                                .minor = rows[i].minor,
                                .ppm = rows[i].ppm,
                                .row = rows[i].rate_id,
                                .below = rows[i].below != 0,
                                .why = why_text(work, rows[i].why) };
    shown->parts = parts;
    shown->part_count = count;
    return 0;
}

static void show_price(Work *work, const LineKept *line, LineShown *shown)
{
    Arena *arena = work_arena(work);
    const PriceLineGetRow *row = &line->row;
    shown->base = book_amount_text(arena, line->terms.base, line->currency);
    shown->line_base = book_amount_text(arena, row->base, line->currency);
    shown->value = book_amount_text(arena, row->worth, line->currency);
    shown->below = book_amount_text(arena, row->below, line->currency);
    shown->total = book_amount_text(arena, row->total, line->currency);
    shown->unit = book_amount_text(arena, row->unit, line->currency);
    shown->residual = book_amount_text(arena, row->residual, line->currency);
    shown->total_minor = row->total;
}

int line_show(Work *work, const void *params, void *reply)
{
    const LineShowParams *asked = params;
    int64_t version = asked->version == INT64_MIN ? LINE_LAST : asked->version;
    LineShown *shown = reply;
    RateTableHashedRow table;
    LineKept line;
    bool found;
    int r = line_load(work, asked->programme, asked->case_code, asked->line, version, &line);
    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (LineShown){ .programme = asked->programme,
                          .country = line.row.country,
                          .case_code = asked->case_code,
                          .line = line.line,
                          .version = line.row.version,
                          .terms = line.terms,
                          .rates = line.row.rates,
                          .sample = line.row.sample != 0,
                          .removed = line.row.removed != 0,
                          .reason = line.row.reason,
                          .entry = line.row.entry };
    show_price(work, &line, shown);
    r = rate_table_hashed(work_db(work), work_arena(work), line.row.rates, &table, &found);
    if (!r)
        r = work_person_name(work, line.row.actor, &shown->by_name);
    if (!r)
        r = show_parts(work, &line, shown);
    if (r)
        return trace(r);
    shown->table = table.name;
    return 0;
}

/* ---- listing --------------------------------------------------------------------------------- */

static LineRow row_of(Arena *arena, const LineKept *line)
{
    return (LineRow){ .line = line->line,
                      .version = line->row.version,
                      .item = line->terms.item,
                      .quantity = line->terms.quantity,
                      .unit = line->terms.unit,
                      .base = book_amount_text(arena, line->terms.base, line->currency),
                      .value = book_amount_text(arena, line->row.worth, line->currency),
                      .total = book_amount_text(arena, line->row.total, line->currency),
                      .total_minor = line->row.total,
                      .sample = line->row.sample != 0,
                      .removed = line->row.removed != 0 };
}

/* The lines' total as text; "" of several currencies, or past what can be counted. */
static Str sum_of(Arena *arena, const LineKept *lines, size_t count)
{
    Money sum = { 0, count > 0 ? lines[0].currency : 0 };
    for (size_t i = 0; i < count; i++) {
        if (lines[i].currency != sum.currency ||
            __builtin_add_overflow(sum.minor, lines[i].row.removed ? 0 : lines[i].row.total,
                                   &sum.minor))
            return S("");
    }
    return count > 0 ? book_amount_text(arena, sum.minor, sum.currency) : S("");
}

int line_list(Work *work, const void *params, void *reply)
{
    const LineListParams *asked = params;
    Arena *arena = work_arena(work);
    const LineKept *lines;
    size_t count;
    int r = lines_load(work, asked->programme, asked->case_code, &lines, &count);
    if (r)
        return trace(r);
    size_t shown_count = count < BOOKS_SHOWN_MAX ? count : BOOKS_SHOWN_MAX;
    LineRow *rows = NEW_ARRAY(arena, LineRow, shown_count + 1);
    for (size_t i = 0; i < shown_count; i++)
        rows[i] = row_of(arena, &lines[i]);
    *(LineListReply *)reply = (LineListReply){ rows, shown_count, sum_of(arena, lines, count) };
    return 0;
}
