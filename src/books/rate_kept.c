/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/lines.h"
#include "phrases_books.h"

/* rate.import, rate.list, rate.show: rate tables, which come in whole or not at all and never
 * change. */

/* ---- coming in ------------------------------------------------------------------------------- */

static Date open_end(Date until)
{
    return until == DATE_FOREVER ? DATE_NONE : until;
}

static KeptRate kept_rate(const RateRow *row)
{
    bool money = row->is_amount || row->is_tier;
    return (KeptRate){ .component = (int32_t)row->component,
                       .qualifier = row->qualifier,
                       .event = (int32_t)row->event,
                       .from = row->from,
                       .until = open_end(row->until),
                       .ppm = row->is_amount ? INT64_MIN : row->ppm,
                       .amount = row->is_amount ? row->amount.minor : INT64_MIN,
                       .currency = money ? currency_code(row->amount.currency) : S(""),
                       .tier = row->is_tier,
                       .above = row->is_tier ? row->above : INT64_MIN,
                       .up_to = row->is_tier && row->up_to != INT64_MAX ? row->up_to : INT64_MIN,
                       .source = row->source,
                       .confidence = (int32_t)row->confidence,
                       .note = row->note,
                       .id = row->id };
}

static RatesImported imported_of(Arena *arena, const RateTable *table, const RateImportParams *by)
{
    KeptRate *rows = NEW_ARRAY(arena, KeptRate, table->row_count);
    KeptGap *gaps = NEW_ARRAY(arena, KeptGap, table->gap_count + 1);
    for (size_t i = 0; i < table->row_count; i++)
        rows[i] = kept_rate(&table->rows[i]);
    for (size_t i = 0; i < table->gap_count; i++)
        gaps[i] = (KeptGap){ (int32_t)table->gaps[i].component, table->gaps[i].qualifier,
                             table->gaps[i].from, open_end(table->gaps[i].until) };
    return (RatesImported){ .name = table->name,
                            .file = table->file,
                            .hash = table->hash,
                            .label = table->label,
                            .sample = table->sample,
                            .reason = by->reason,
                            .rows = rows,
                            .row_count = table->row_count,
                            .gaps = gaps,
                            .gap_count = table->gap_count };
}

/* 0, WORK_E_INVALID with all that is wrong with the file. */
static int read_table(Work *work, const RateImportParams *wanted, const RateTable **ret_table)
{
    Findings findings = { .arena = work_arena(work) };
    *ret_table = rate_table_read(work_arena(work), work_document(work), wanted->file, &findings);
    for (const Finding *finding = findings.first; finding && !*ret_table; finding = finding->next)
        work_pass_on(work, S("/document"), finding);
    if (!*ret_table)
        return WORK_E_INVALID;
    if ((*ret_table)->row_count <= RATES_KEPT_MAX && (*ret_table)->row_count > 0)
        return 0;
    work_finding(work, S("/document"), PHRASE_BOOKS_RATES_MANY, PHRASE_BOOKS_RATES_MANY_REMEDY,
                 (*ret_table)->name);
    return WORK_E_INVALID;
}

int rate_import(Work *work, const void *params, void *reply)
{
    const RateImportParams *wanted = params;
    const RateTable *table;
    RateTableHashedRow known;
    bool found;
    int r = read_table(work, wanted, &table);
    if (r)
        return r;
    r = rate_table_hashed(work_db(work), work_arena(work), table->hash, &known, &found);
    if (r)
        return trace(r);
    if (found) {
        work_finding(work, S("/document"), PHRASE_BOOKS_RATES_KNOWN, PHRASE_NONE, table->name);
        return WORK_E_CONFLICT;
    }
    RatesImported imported = imported_of(work_arena(work), table, wanted);
    work_event(work, S("rate.imported"), id_none(), &imported);
    *(RateTableShown *)reply = (RateTableShown){ .name = table->name,
                                                 .label = table->label,
                                                 .sample = table->sample,
                                                 .hash = table->hash,
                                                 .rows = (int64_t)table->row_count,
                                                 .file = wanted->file,
                                                 .reason = wanted->reason };
    return 0;
}

/* ---- as the rules see them ------------------------------------------------------------------- */

static size_t word_at(const Str *words, size_t count, Str word)
{
    size_t i = 0;
    while (i < count && !str_eq(words[i], word))
        i++;
    ensure(i < count); /* a row of ours: the word was written by us */
    return i;
}

static RateComponent component_of(Str word)
{
    return (RateComponent)word_at(rate_component_words, RATE_COMPONENTS, word);
}

static Date until_of(int64_t until)
{
    return until == DATE_NONE ? DATE_FOREVER : (Date)until;
}

static RateRow rate_of(const RateRowsRow *row, Str file)
{
    RateRow rate = { .component = component_of(row->component),
                     .qualifier = row->qualifier,
                     .event = (RateEvent)word_at(rate_event_words, RATE_EVENTS, row->event),
                     .from = (Date)row->since,
                     .until = until_of(row->until),
                     .ppm = (int32_t)row->ppm,
                     .amount.minor = row->amount,
                     .is_amount = row->is_amount != 0,
                     .is_tier = row->is_tier != 0,
                     .above = row->above,
                     .up_to = row->up_to,
                     .source = row->source,
                     .note = row->note,
                     .id = (uint32_t)row->rate_id,
                     .place = { .file = file, .line = (uint32_t)row->rate_id } };
    rate.confidence = (Confidence)word_at(confidence_words, CONFIDENCE_COUNT, row->confidence);
    ensure(row->currency.len == 0 || currency_find(row->currency, &rate.amount.currency));
    return rate;
}

static int load_rows(Work *work, int64_t seq, RateTable *table)
{
    const RateRowsRow *rows;
    const RateGapsRow *gaps;
    size_t count, gap_count;
    int r = rate_rows(work_db(work), work_arena(work), seq, &rows, &count);
    if (!r)
        r = rate_gaps(work_db(work), work_arena(work), seq, &gaps, &gap_count);
    if (r)
        return trace(r);
    RateRow *rates = NEW_ARRAY(work_arena(work), RateRow, count + 1);
    RateGap *holes = NEW_ARRAY(work_arena(work), RateGap, gap_count + 1);
    for (size_t i = 0; i < count; i++)
        rates[i] = rate_of(&rows[i], table->file);
    for (size_t i = 0; i < gap_count; i++)
        holes[i] = (RateGap){ .component = component_of(gaps[i].component),
                              .qualifier = gaps[i].qualifier,
                              .from = (Date)gaps[i].since,
                              .until = until_of(gaps[i].until) };
    table->rows = rates;
    table->row_count = count;
    table->gaps = holes;
    table->gap_count = gap_count;
    return 0;
}

int rates_hashed(Work *work, Hash hash, const RateTable **ret_rates)
{
    RateTable *table = NEW(work_arena(work), RateTable);
    RateTableHashedRow row;
    bool found;
    int r = rate_table_hashed(work_db(work), work_arena(work), hash, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *table = (RateTable){ .name = row.name,
                          .file = row.file,
                          .label = { { [LANG_JA] = row.ja, [LANG_EN] = row.en } },
                          .sample = row.sample != 0,
                          .hash = row.hash };
    r = load_rows(work, row.seq, table);
    *ret_rates = table;
    return r ? trace(r) : 0;
}

int rates_named(Work *work, Str name, const RateTable **ret_rates)
{
    RateTableNamedRow row;
    bool found;
    int r = rate_table_named(work_db(work), work_arena(work), name, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = rates_hashed(work, row.hash, ret_rates);
    return r ? trace(r) : 0;
}

/* ---- showing --------------------------------------------------------------------------------- */

static int show_table(Work *work, const RateTablesRow *row, RateTableShown *ret_shown)
{
    Str name;
    int r = work_person_name(work, row->actor, &name);
    if (r)
        return trace(r);
    *ret_shown = (RateTableShown){ .name = row->name,
                                   .label = { { [LANG_JA] = row->ja, [LANG_EN] = row->en } },
                                   .sample = row->sample != 0,
                                   .hash = row->hash,
                                   .rows = row->row_count,
                                   .file = row->file,
                                   .reason = row->reason,
                                   .by_name = name };
    return 0;
}

int rate_list(Work *work, const void *params, void *reply)
{
    const RateTablesRow *rows;
    size_t count;
    (void)params;
    int r = rate_tables(work_db(work), work_arena(work), BOOKS_SHOWN_MAX, &rows, &count);
    if (r)
        return trace(r);
    RateTableShown *shown = NEW_ARRAY(work_arena(work), RateTableShown, count + 1);
    for (size_t i = 0; i < count && !r; i++)
        r = show_table(work, &rows[i], &shown[i]);
    *(RateTablesReply *)reply = (RateTablesReply){ shown, count };
    return r ? trace(r) : 0;
}

static void show_rows(Work *work, const RateTable *table, RateShown *shown)
{
    RateImportParams nobody = { 0 };
    RatesImported kept = imported_of(work_arena(work), table, &nobody);
    shown->rows = kept.rows;
    shown->row_count = kept.row_count;
    shown->gaps = kept.gaps;
    shown->gap_count = kept.gap_count;
}

int rate_show(Work *work, const void *params, void *reply)
{
    const RateShowParams *asked = params;
    RateShown *shown = reply;
    const RateTable *table;
    RateTableHashedRow row;
    bool found;
    int r = hash_is_none(asked->hash) ? rates_named(work, asked->name, &table)
                                      : rates_hashed(work, asked->hash, &table);
    if (r || !str_eq(table->name, asked->name))
        return r < 0 ? trace(r) : WORK_E_NOT_FOUND;
    r = rate_table_hashed(work_db(work), work_arena(work), table->hash, &row, &found);
    if (!r)
        r = work_person_name(work, row.actor, &shown->table.by_name);
    if (r)
        return trace(r);
    Str name = shown->table.by_name;
    shown->table = (RateTableShown){ .name = table->name,
                                     .label = table->label,
                                     .sample = table->sample,
                                     .hash = table->hash,
                                     .rows = (int64_t)table->row_count,
                                     .file = table->file,
                                     .reason = row.reason,
                                     .by_name = name };
    show_rows(work, table, shown);
    return 0;
}
