/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_fact.h"
#include "cases/change.h"
#include "cases/ship.h"
#include "phrases_cases.h"
#include "phrases_changes.h"

/*
 * order.place, order.cancel, order.list: draws on a blanket order. Whether what is drawn may be
 * released is asked anew of each: controls that looked at the case once have let orders reach what
 * the case was never meant for.
 */

/* ---- sums ------------------------------------------------------------------------------------ */

/* False: it does not fit. */
static bool sum_lines(const OrderLine *lines, size_t count, int64_t *ret_minor)
{
    *ret_minor = 0;
    for (size_t i = 0; i < count; i++)
        if (__builtin_add_overflow(*ret_minor, lines[i].minor, ret_minor))
            return false;
    return true;
}

/* What was drawn, without what was cancelled. It was under a ceiling each time: it fits. */
static int64_t sum_drawn(const CaseOrdersRow *orders, size_t count)
{
    int64_t drawn = 0;

    for (size_t i = 0; i < count; i++)
        if (!orders[i].ended && __builtin_add_overflow(drawn, orders[i].minor, &drawn))
            drawn = INT64_MAX;
    return drawn;
}

static int load_orders(Work *work, Id id, const CaseOrdersRow **ret_orders, size_t *ret_count)
{
    int r = case_orders(work_db(work), work_arena(work), id, ret_orders, ret_count);
    return r ? trace(r) : 0;
}

/* INT64_MIN: the terms have none, or are of a kind that is not drawn on. */
static int64_t ceiling_of(const CaseVersion *terms)
{
    bool drawn = terms && case_kind_needs((CaseKind)terms->kind) & KIND_NEEDS_CEILING;

    return drawn ? terms->ceiling_minor : INT64_MIN;
}

static Str money_text(Work *work, const CaseFile *file, int64_t minor)
{
    Text text = text_open(work_arena(work), CASE_WORD_MAX);

    money_write_person(&text, (Money){ minor, case_account(file).currency });
    return text_str(&text);
}

/* ---- facts ----------------------------------------------------------------------------------- */

static bool within(Work *work, const CaseFile *file, int64_t drawn, int64_t minor, int64_t ceiling)
{
    int64_t total;

    if (!__builtin_add_overflow(drawn, minor, &total) && total <= ceiling)
        return true;
    work_finding(work, S("/lines"), PHRASE_CHANGES_ABOVE_CEILING,
                 PHRASE_CHANGES_ABOVE_CEILING_REMEDY, money_text(work, file, drawn),
                 money_text(work, file, minor), money_text(work, file, ceiling));
    return false;
}

FACT(within_ceiling)
{
    const OrderPlaceParams *wanted = ask->params;
    const CaseOrdersRow *orders;
    const CaseVersion *terms;
    size_t count;
    int64_t minor;
    int r = case_terms_now(work, file->id, &terms);
    if (!r)
        r = load_orders(work, file->id, &orders, &count);
    if (r)
        return trace(r);
    int64_t ceiling = ceiling_of(terms);
    bool good = ceiling != INT64_MIN;
    if (!good)
        work_finding(work, S("/case"), PHRASE_CHANGES_NO_CEILING, PHRASE_NONE, file->row.number);
    if (good && !sum_lines(wanted->lines, wanted->line_count, &minor))
        minor = INT64_MAX;
    good = good && within(work, file, sum_drawn(orders, count), minor, ceiling);
    *ret_value = step_yes_no(good);
    return 0;
}

/* A finding is good for one draw. */
static bool is_used(const CaseOrdersRow *orders, size_t count, Id paper)
{
    for (size_t i = 0; i < count; i++)
        if (!orders[i].ended && id_eq(orders[i].paper, paper))
            return true;
    return false;
}

static bool covers_lines(Work *work, const OrderPlaceParams *wanted, const CaseFilePapersRow *paper)
{
    bool all = true;

    for (size_t i = 0; i < wanted->line_count; i++) {
        Text number = text_open(work_arena(work), CASE_CODE_MAX);

        if (case_paper_covers(paper, wanted->lines[i].line))
            continue;
        text_int(&number, wanted->lines[i].line);
        work_finding(work, S("/paper"), PHRASE_CHANGES_RELEASE_NOT_OF_LINE,
                     PHRASE_CHANGES_NO_RELEASE_REMEDY, text_str(&number));
        all = false;
    }
    return all;
}

static int find_release(Work *work, const CaseFile *file, const OrderPlaceParams *wanted,
                        bool *ret_found)
{
    const CaseFilePapersRow *papers;
    const CaseOrdersRow *orders;
    size_t paper_count, order_count, at = 0;
    int r = case_file_papers(work_db(work), work_arena(work), file->id, &papers, &paper_count);
    if (!r)
        r = load_orders(work, file->id, &orders, &order_count);
    if (r)
        return trace(r);
    while (at < paper_count && !id_eq(papers[at].id, wanted->paper))
        at++;
    *ret_found = at < paper_count &&
                 case_paper_holds(&papers[at], PAPER_RELEASE, work_today(work)) &&
                 !is_used(orders, order_count, wanted->paper);
    if (!*ret_found)
        work_finding(work, S("/paper"), PHRASE_CHANGES_NO_RELEASE, PHRASE_CHANGES_NO_RELEASE_REMEDY,
                     S(""));
    *ret_found = *ret_found && covers_lines(work, wanted, &papers[at]);
    return 0;
}

FACT(releasable)
{
    const CaseVersion *terms;
    bool found, lawful;
    int r = find_release(work, file, ask->params, &found);
    if (!r)
        r = case_terms_now(work, file->id, &terms);
    if (!r)
        r = case_lines_lawful(work, file, terms, &lawful);
    if (r)
        return trace(r);
    *ret_value = step_yes_no(found && lawful);
    return 0;
}

const StepFact order_step_facts[ORDER_STEP_FACTS] = {
    STEP_FACT("case", "releasable", case_tell_releasable, PARAMS),
    STEP_FACT("case", "within-ceiling", case_tell_within_ceiling, PARAMS),
};

/* ---- operations ------------------------------------------------------------------------------ */

/* Each line is one of the terms, and named once. */
static bool check_lines(Work *work, const OrderPlaceParams *wanted, const CaseVersion *terms)
{
    bool good = true;

    for (size_t i = 0; i < wanted->line_count; i++) {
        int64_t line = wanted->lines[i].line;
        bool known = terms && version_line(terms, line, INT64_MIN);
        Text number = text_open(work_arena(work), CASE_CODE_MAX);

        for (size_t k = 0; k < i; k++)
            known = known && wanted->lines[k].line != line;
        if (known)
            continue;
        text_int(&number, line);
        work_finding(work, S("/lines"), PHRASE_CHANGES_NO_SUCH_LINE, PHRASE_NONE,
                     text_str(&number));
        good = false;
    }
    return good;
}

int order_place(Work *work, const void *params, void *reply)
{
    const OrderPlaceParams *wanted = params;
    OrderPlaced placed = { .order = work_new_id(work),
                           .reference = wanted->reference,
                           .paper = wanted->paper,
                           .lines = wanted->lines,
                           .line_count = wanted->line_count };
    const CaseVersion *terms;
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = case_terms_now(work, wanted->file, &terms);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!check_lines(work, wanted, terms))
        return WORK_E_INVALID;
    bool fits = sum_lines(wanted->lines, wanted->line_count, &placed.minor);
    ensure(fits); /* it is within the ceiling */
    work_event(work, S("case.order-placed"), file->id, &placed);
    case_reply(reply, file, S(""), placed.order);
    return 0;
}

/* What was supplied or is under way was drawn by some order: that much stays drawn. */
static int check_shipped(Work *work, Id case_file, const CaseOrdersRow *order)
{
    const CaseVersion *terms;
    OrderPlaced placed;
    int r = ship_terms(work, case_file, &terms);

    if (r || !terms)
        return r < 0 ? trace(r) : r;
    case_read_kept(work_arena(work), &order_placed_shape, order->content, &placed);
    for (size_t i = 0; i < placed.line_count; i++) {
        const VersionLine *line = version_line(terms, placed.lines[i].line, INT64_MIN);
        Supplied now;

        if (!line)
            continue;
        r = ship_supplied(work, case_file, terms, line, &now);
        if (r)
            return trace(r);
        if (now.supplied + now.under_way > now.owed - placed.lines[i].quantity)
            return case_refuse(work, WORK_E_CONFLICT, S("/order"), PHRASE_CHANGES_ORDER_SHIPPED,
                               PHRASE_CHANGES_ORDER_SHIPPED_REMEDY, S(""));
    }
    return 0;
}

int order_cancel(Work *work, const void *params, void *reply)
{
    const OrderCancelParams *wanted = params;
    OrderCancelled cancelled = { wanted->order, wanted->reason };
    const CaseOrdersRow *orders;
    const CaseFile *file;
    size_t count, at = 0;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = load_orders(work, wanted->file, &orders, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    while (at < count && !id_eq(orders[at].id, wanted->order))
        at++;
    if (at == count)
        return case_refuse(work, WORK_E_NOT_FOUND, S("/order"), PHRASE_CHANGES_NO_SUCH_ORDER,
                           PHRASE_NONE, S(""));
    if (orders[at].ended)
        return case_refuse(work, WORK_E_CONFLICT, S("/order"), PHRASE_CHANGES_ORDER_CANCELLED,
                           PHRASE_NONE, S(""));
    r = check_shipped(work, file->id, &orders[at]);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("case.order-cancelled"), file->id, &cancelled);
    case_reply(reply, file, S(""), wanted->order);
    return 0;
}

static int show_order(Work *work, const CaseOrdersRow *row, OrderShown *shown)
{
    OrderPlaced placed;

    case_read_kept(work_arena(work), &order_placed_shape, row->content, &placed);
    *shown = (OrderShown){ .order = row->id,
                           .paper = row->paper,
                           .reference = placed.reference,
                           .minor = row->minor,
                           .leaf = row->seq,
                           .cancelled = row->ended != 0,
                           .lines = placed.lines,
                           .line_count = placed.line_count };
    int r = work_value(work, row->end_reason, &shown->reason);
    return r ? trace(r) : 0;
}

int order_list(Work *work, const void *params, void *reply)
{
    const CaseShowParams *wanted = params;
    OrderListReply *answer = reply;
    const CaseOrdersRow *orders;
    const CaseVersion *terms;
    const CaseFile *file;
    size_t count;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = case_terms_now(work, wanted->file, &terms);
    if (!r)
        r = load_orders(work, wanted->file, &orders, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    OrderShown *shown = NEW_ARRAY(work_arena(work), OrderShown, count + 1);
    for (size_t i = 0; !r && i < count; i++)
        r = show_order(work, &orders[i], &shown[i]);
    *answer = (OrderListReply){ .file = file->id,
                                .number = file->row.number,
                                .currency = file->row.currency,
                                .ceiling = ceiling_of(terms),
                                .drawn = sum_drawn(orders, count),
                                .orders = shown,
                                .order_count = count };
    return r ? trace(r) : 0;
}
