/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/lines_sql.h"

#include "books/line_events.h"

/* Rows of rates, lines and contracts that follow from events. */

static int add_rate(Db *db, int64_t seq, int64_t number, const KeptRate *row)
{
    int r = rate_row_add(db, seq, number, rate_component_words[row->component], row->qualifier,
                         rate_event_words[row->event], row->from, row->until,
                         row->ppm == INT64_MIN ? 0 : row->ppm,
                         row->amount == INT64_MIN ? 0 : row->amount, row->amount != INT64_MIN,
                         row->tier, row->currency, row->above == INT64_MIN ? 0 : row->above,
                         row->up_to == INT64_MIN ? INT64_MAX : row->up_to, row->source,
                         confidence_words[row->confidence], row->note, row->id);
    return r ? trace(r) : 0;
}

int apply_rates(Db *db, Arena *arena, const Event *event, const void *data)
{
    const RatesImported *rates = data;
    (void)arena;
    int r = rate_table_add(db, event->seq, rates->hash, rates->name, rates->file,
                           rates->label.in[LANG_JA], rates->label.in[LANG_EN], rates->sample,
                           (int64_t)rates->row_count, rates->reason, event->actor);
    for (size_t i = 0; i < rates->row_count && !r; i++)
        r = add_rate(db, event->seq, (int64_t)i, &rates->rows[i]);
    for (size_t i = 0; i < rates->gap_count && !r; i++) {
        const KeptGap *gap = &rates->gaps[i];
        r = rate_gap_add(db, event->seq, (int64_t)i, rate_component_words[gap->component],
                         gap->qualifier, gap->from, gap->until);
    }
    return r ? trace(r) : 0;
}

static int add_line(Db *db, Arena *arena, const Event *event, const LinePriced *line, bool removed)
{
    Text terms = text_open(arena, LINE_TERMS_MAX);
    shape_write(&terms, &kept_terms_shape, &line->terms);
    int r =
        price_line_add(db, line->programme, line->case_code, line->line, line->version, event->seq,
                       line->country, line->rates, text_str(&terms), line->unit, line->residual,
                       line->base, line->value, line->below, line->total, line->sample, removed,
                       line->entry, line->reason, event->actor, event_day(event, line->day));
    return r ? trace(r) : 0;
}

int apply_line(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LinePriced *line = data;
    int r = add_line(db, arena, event, line, false);
    for (size_t i = 0; i < line->part_count && !r; i++) {
        const KeptPart *part = &line->parts[i];
        r = price_part_add(db, event->seq, (int64_t)i, rate_component_words[part->component],
                           part->qualifier, part->minor, part->basis, part->ppm, part->amount,
                           part->rate, part->below, part->estimated, part_why_words[part->why]);
    }
    return r ? trace(r) : 0;
}

int apply_line_removed(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = add_line(db, arena, event, data, true);
    return r ? trace(r) : 0;
}

int apply_contract(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ContractAdded *contract = data;
    (void)arena;
    Date day = event_day(event, contract->day);
    int r = 0;
    for (size_t i = 0; i < contract->line_count && !r; i++)
        r = contract_line_add(db, contract->programme, contract->case_code, contract->contract,
                              (int64_t)i, event->seq, day, contract->company,
                              contract->lines[i].line, contract->lines[i].minor,
                              contract->currency);
    return r ? trace(r) : 0;
}
