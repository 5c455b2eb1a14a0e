/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/docket_decision.h"
#include "casework/item.h"

static int read_label(Work *work, Str ja, Str en, Label *ret_label)
{
    int r = item_plain(work_db(work), work_arena(work), ja, &ret_label->in[LANG_JA]);
    if (!r)
        r = item_plain(work_db(work), work_arena(work), en, &ret_label->in[LANG_EN]);
    return r ? trace(r) : 0;
}

/* ---- what was said --------------------------------------------------------------------------- */

/* The words given, else the organisation that entered it. */
static int read_witness(Work *work, const StatementsOfRow *row, DecidedFact *fact)
{
    Organisation organisation;
    Str by;
    int r = item_plain(work_db(work), work_arena(work), row->said_by, &by);
    if (!r)
        r = item_plain(work_db(work), work_arena(work), row->source, &fact->source);
    fact->by = (Label){ { by, by } };
    if (r || by.len)
        return r ? trace(r) : 0;
    r = work_organisation(work, row->organisation, &organisation);
    if (!r)
        fact->by = organisation.name;
    return r < 0 ? trace(r) : 0;
}

static int read_fact(Work *work, const StatementsOfRow *row, DecidedFact *fact)
{
    *fact = (DecidedFact){ .line = row->line,
                           .fact = row->fact,
                           .value = row->value,
                           .name = { { row->fact_ja, row->fact_en } },
                           .words = { { row->value_ja, row->value_en } },
                           .said_on = (Date)row->said_on };
    int r = read_witness(work, row, fact);
    return r ? trace(r) : 0;
}

static int read_facts(Work *work, int64_t seq, DocketDecision *decision)
{
    const StatementsOfRow *rows;
    size_t count;
    int r = item_statements(work_db(work), work_arena(work), decision->item, seq, &rows, &count);
    if (r)
        return trace(r);
    DecidedFact *facts = NEW_ARRAY(work_arena(work), DecidedFact, count + 1);
    for (size_t i = 0; i < count && !r; i++)
        if (!rows[i].ended || rows[i].ended > seq)
            r = read_fact(work, &rows[i], &facts[decision->fact_count++]);
    decision->facts = facts;
    return r ? trace(r) : 0;
}

/* ---- what it is about ------------------------------------------------------------------------ */

static int read_item(Work *work, int64_t seq, DocketDecision *decision)
{
    Item item;
    int r = item_load(work, decision->item, seq, &item);
    if (!r)
        r = read_label(work, item.description.title_ja, item.description.title_en,
                       &decision->title);
    if (r)
        return r < 0 ? trace(r) : r;
    Label *lines = NEW_ARRAY(work_arena(work), Label, item.line_count);
    for (size_t i = 0; i < item.line_count && !r; i++)
        r = read_label(work, item.lines[i].title_ja, item.lines[i].title_en, &lines[i]);
    decision->reference = item.row.reference;
    decision->lines = lines;
    decision->line_count = item.line_count;
    return r ? trace(r) : 0;
}

/* ---- the decision ---------------------------------------------------------------------------- */

static int step_of(Work *work, Id item, int64_t seq, ItemStepAtRow *ret_step)
{
    bool found;
    int r = item_step_at(work_db(work), work_arena(work), trace_of_subject(work_arena(work), item),
                         seq, ret_step, &found);
    if (r)
        return trace(r);
    ensure(found && ret_step->step == seq); /* every finding is a step */
    return 0;
}

/* The last one whose day is not after `on`. */
static int find(Work *work, Id item, Date on, const FindingsOfRow **ret_row,
                ItemStepAtRow *ret_step)
{
    const FindingsOfRow *rows;
    size_t count;
    int r = findings_of(work_db(work), work_arena(work), item, ITEM_NOW, &rows, &count);
    if (r)
        return trace(r);
    while (count-- > 0) {
        if (rows[count].kind != FINDING_DECISION)
            continue;
        r = step_of(work, item, rows[count].seq, ret_step);
        if (r)
            return trace(r);
        *ret_row = &rows[count];
        if (moment_date(ret_step->at) <= on)
            return 0;
    }
    return WORK_E_NOT_FOUND;
}

int docket_decision(Work *work, Id item, Date on, DocketDecision *ret_decision)
{
    const FindingsOfRow *row = NULL;
    ItemStepAtRow step;
    int r = find(work, item, on, &row, &step);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_decision = (DocketDecision){ .item = item,
                                      .verdict = (int32_t)row->verdict,
                                      .decided = moment_date(step.at),
                                      .decider = step.principal,
                                      .explanation = hash_of(row->json) };
    r = item_plain(work_db(work), work_arena(work), row->reason, &ret_decision->reason);
    if (!r)
        r = item_judged(work_arena(work), row->judged, &ret_decision->judged);
    if (!r)
        r = read_item(work, row->seq, ret_decision);
    if (!r)
        r = read_facts(work, row->seq, ret_decision);
    return r < 0 ? trace(r) : r;
}
