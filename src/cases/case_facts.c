/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_fact.h"
#include "cases/ship.h"
#include "phrases_cases.h"

/*
 * What the guards of steps ask about a case (routes/vocabulary.rules), answered at the moment of
 * the step. What nobody can say is left missing, and then no step passes. Findings say why an
 * answer is no.
 */

/* ---- days ------------------------------------------------------------------------------------ */

FACT(request_received)
{
    (void)work, (void)ask;
    *ret_value = step_date((Date)file->row.received);
    return 0;
}

FACT(request_completed)
{
    (void)work, (void)ask;
    *ret_value = step_date((Date)file->row.completed);
    return 0;
}

/* ---- the request ----------------------------------------------------------------------------- */

FACT(request_complete)
{
    RequestNeed needs[REQUEST_NEEDS];
    CaseRequest request = case_request(work, file);
    size_t count = request_missing(&request, needs);
    (void)ask;
    for (size_t i = 0; i < count; i++)
        work_finding(work, S("/letter"), request_need_phrases[needs[i]],
                     PHRASE_CASES_REQUEST_REMEDY, S(""));
    *ret_value = step_yes_no(count == 0);
    return 0;
}

/* ---- law and parties ------------------------------------------------------------------------- */

static const Phrase stand_phrases[] = {
    [LEG_UNDECIDED] = PHRASE_CASES_LEG_UNDECIDED, [LEG_REFUSED] = PHRASE_CASES_LEG_REFUSED,
    [LEG_HELD] = PHRASE_CASES_LEG_HELD,           [LEG_OVERTAKEN] = PHRASE_CASES_LEG_OVERTAKEN,
    [LEG_UNTOLD] = PHRASE_CASES_LEG_UNTOLD,
};

static const Phrase stand_remedies[] = {
    [LEG_UNDECIDED] = PHRASE_CASES_LEG_REMEDY,     [LEG_REFUSED] = PHRASE_CASES_LEG_REMEDY,
    [LEG_HELD] = PHRASE_CASES_LEG_HELD_REMEDY,     [LEG_OVERTAKEN] = PHRASE_CASES_LEG_REMEDY,
    [LEG_UNTOLD] = PHRASE_CASES_LEG_UNTOLD_REMEDY,
};

static int leg_bears(Work *work, const CaseFileLegsRow *leg, LegStand *ret_stand)
{
    DocketHead head;
    int r = docket_leg(work, leg->item, leg->item_line, ret_stand);
    if (!r)
        r = docket_head(work, leg->item, &head);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a leg names a line there is not");
    if (*ret_stand != LEG_BEARS)
        work_finding(work, S(""), stand_phrases[*ret_stand], stand_remedies[*ret_stand],
                     head.reference, leg->item_line);
    return 0;
}

/* Goods and technology may be decided on one line: what it waits for is told once. */
static int tell_untold(Work *work, const CaseFileLegsRow *legs, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (id_eq(legs[i].item, legs[at].item) && str_eq(legs[i].item_line, legs[at].item_line))
            return 0;
    int r = docket_leg_tell_stale(work, legs[at].item, legs[at].item_line);
    return r < 0 ? trace(r) : 0;
}

/* Goods or technology; services carry technology. */
static bool same_leg(int64_t leg, int32_t of_line)
{
    return leg == of_line || (leg != LEG_GOODS && of_line != LEG_GOODS);
}

bool case_line_on_leg(const CaseFileLegsRow *legs, size_t count, const VersionLine *line)
{
    for (size_t i = 0; i < count; i++)
        if ((legs[i].line == 0 || legs[i].line == line->number) &&
            same_leg(legs[i].kind, line->leg))
            return true;
    return false;
}

/* Every line is on a leg: none moves undecided. */
static bool lines_on_legs(Work *work, const CaseVersion *terms, const CaseFileLegsRow *legs,
                          size_t count)
{
    bool all = count > 0;

    if (count == 0)
        work_finding(work, S(""), PHRASE_CASES_NO_LEG, PHRASE_CASES_NO_LEG_REMEDY, S(""));
    for (size_t i = 0; terms && i < terms->line_count; i++) {
        const VersionLine *line = &terms->lines[i];
        Text number = text_open(work_arena(work), CASE_CODE_MAX);

        if (case_line_on_leg(legs, count, line))
            continue;
        text_int(&number, line->number);
        work_finding(work, S(""), PHRASE_CASES_LINE_WITHOUT_LEG, PHRASE_CASES_NO_LEG_REMEDY,
                     text_str(&number), phrase(line_leg_phrases[line->leg], work_lang(work)));
        all = false;
    }
    return all;
}

int case_lines_lawful(Work *work, const CaseFile *file, const CaseVersion *terms, bool *ret_lawful)
{
    const CaseFileLegsRow *legs;
    size_t count;
    int r = case_file_legs(work_db(work), work_arena(work), file->id, &legs, &count);
    if (r)
        return trace(r);
    *ret_lawful = lines_on_legs(work, terms, legs, count);
    for (size_t i = 0; !r && i < count; i++) {
        LegStand stand = LEG_UNDECIDED;
        r = leg_bears(work, &legs[i], &stand);
        if (!r && stand == LEG_UNTOLD)
            r = tell_untold(work, legs, i);
        *ret_lawful = *ret_lawful && stand == LEG_BEARS;
    }
    return r ? trace(r) : 0;
}

FACT(every_line_lawful)
{
    const CaseVersion *terms;
    bool lawful;
    (void)ask;
    int r = case_terms_now(work, file->id, &terms);
    if (!r)
        r = case_lines_lawful(work, file, terms, &lawful);
    if (r)
        return trace(r);
    *ret_value = step_yes_no(lawful);
    return 0;
}

/* An item without parties has not been looked at; what the lists have against one is told. */
static int item_is_clear(Work *work, Id item, bool *ret_clear)
{
    const Party *parties;
    DocketHead head;
    size_t count;
    int r = docket_parties(work, item, &parties, &count);
    if (!r)
        r = docket_head(work, item, &head);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a leg names an item there is not");
    *ret_clear = count > 0;
    if (count == 0)
        work_finding(work, S(""), PHRASE_CASES_NO_PARTY, PHRASE_CASES_NO_PARTY_REMEDY,
                     head.reference);
    r = work_stopped(work, S("item"), item);
    if (r > 0)
        *ret_clear = false;
    return r < 0 ? trace(r) : 0;
}

FACT(every_party_clear)
{
    const CaseFileLegsRow *legs;
    size_t count;
    bool all = true;
    (void)ask;
    int r = case_file_legs(work_db(work), work_arena(work), file->id, &legs, &count);
    if (r)
        return trace(r);
    if (count == 0)
        work_finding(work, S(""), PHRASE_CASES_NO_LEG, PHRASE_CASES_NO_LEG_REMEDY, S(""));
    for (size_t i = 0; i < count; i++) {
        bool clear = true, seen = false;
        for (size_t k = 0; k < i; k++)
            seen = seen || id_eq(legs[k].item, legs[i].item);
        r = seen ? 0 : item_is_clear(work, legs[i].item, &clear);
        if (r)
            return trace(r);
        all = all && clear;
    }
    *ret_value = step_yes_no(all && count > 0);
    return 0;
}

/* ---- papers ---------------------------------------------------------------------------------- */

bool case_paper_holds(const CaseFilePapersRow *paper, PaperKind kind, Date today)
{
    return paper->kind == kind && paper->given &&
           (paper->valid_from == DATE_NONE || paper->valid_from <= today) &&
           (paper->valid_until == DATE_NONE || today <= paper->valid_until);
}

static bool any_holds(const CaseFilePapersRow *papers, size_t count, PaperKind kind, Date today)
{
    for (size_t i = 0; i < count; i++)
        if (case_paper_holds(&papers[i], kind, today))
            return true;
    return false;
}

static int load_papers(Work *work, Id id, const CaseFilePapersRow **ret_papers, size_t *ret_count)
{
    int r = case_file_papers(work_db(work), work_arena(work), id, ret_papers, ret_count);
    return r ? trace(r) : 0;
}

FACT(assurance_received)
{
    const CaseFilePapersRow *papers;
    size_t count;
    (void)ask;
    int r = load_papers(work, file->id, &papers, &count);
    if (r)
        return trace(r);
    Date today = work_today(work);
    bool holds = any_holds(papers, count, PAPER_ASSURANCE, today) ||
                 any_holds(papers, count, PAPER_EXEMPTION, today);
    if (!holds)
        work_finding(work, S(""), PHRASE_CASES_NO_ASSURANCE, PHRASE_CASES_NO_ASSURANCE_REMEDY,
                     S(""));
    *ret_value = step_yes_no(holds);
    return 0;
}

bool case_names_line(Str lines, int64_t line)
{
    while (lines.len) {
        int64_t number;
        if (str_int(str_split(lines, ' ', &lines), &number) && number == line)
            return true;
    }
    return false;
}

bool case_paper_covers(const CaseFilePapersRow *paper, int64_t line)
{
    return paper->lines.len == 0 || case_names_line(paper->lines, line);
}

static bool line_licensed(const CaseFilePapersRow *papers, size_t count, int64_t line, Date today)
{
    for (size_t i = 0; i < count; i++)
        if (case_paper_holds(&papers[i], PAPER_LICENCE, today) &&
            case_paper_covers(&papers[i], line))
            return true;
    return false;
}

/* The one line the step is about; 0: all of them. */
static int asked_line(Work *work, const StepAsk *ask, int64_t *ret_line)
{
    DeliveryPlace place = { .line = 0 };
    int r = 0;

    if (str_eq(ask->operation, S("delivery.order")))
        place.line = ((const DeliveryOrderParams *)ask->params)->line;
    if (str_eq(ask->operation, S("delivery.record")))
        r = books_delivery_place(work, ((const DeliveryRecordParams *)ask->params)->delivery,
                                 &place);
    if (!r)
        r = ship_asked_line(work, ask, &place.line);
    *ret_line = place.line;
    return r < 0 ? trace(r) : 0;
}

/* Every line of the terms that the step moves is under a licence that is in force today. */
FACT(licence_in_force)
{
    const CaseFilePapersRow *papers;
    const CaseVersion *terms;
    size_t count;
    bool all = true;
    int64_t asked;
    int r = load_papers(work, file->id, &papers, &count);
    if (!r)
        r = case_terms_now(work, file->id, &terms);
    if (!r)
        r = asked_line(work, ask, &asked);
    if (r)
        return trace(r);
    if (!terms)
        work_finding(work, S(""), PHRASE_CASES_NO_OFFER, PHRASE_CASES_NO_OFFER_REMEDY, S(""));
    for (size_t i = 0; terms && i < terms->line_count; i++) {
        int64_t number = terms->lines[i].number;
        Text line = text_open(work_arena(work), CASE_CODE_MAX);

        if ((asked && number != asked) || line_licensed(papers, count, number, work_today(work)))
            continue;
        text_int(&line, number);
        work_finding(work, S(""), PHRASE_CASES_NO_LICENCE, PHRASE_CASES_NO_LICENCE_REMEDY,
                     text_str(&line));
        all = false;
    }
    *ret_value = step_yes_no(all && terms);
    return 0;
}

/* What was asked of others has come: approvals of other governments, consents of partners; those of
 * partners in what was developed jointly, whether somebody asked for them or not. */
FACT(foreign_approvals_in)
{
    const CaseFilePapersRow *papers;
    size_t count;
    bool all;
    (void)ask;
    int r = case_tell_partners(work, file->id, &all);
    if (!r)
        r = load_papers(work, file->id, &papers, &count);
    for (size_t i = 0; !r && i < count; i++) {
        PaperKind kind = (PaperKind)papers[i].kind;
        Str giver;

        if ((kind != PAPER_FOREIGN_APPROVAL && kind != PAPER_PARTNER_CONSENT) ||
            case_paper_holds(&papers[i], kind, work_today(work)))
            continue;
        all = false;
        r = work_value(work, papers[i].giver, &giver);
        if (!r)
            work_finding(work, S(""), PHRASE_CASES_NO_APPROVAL, PHRASE_CASES_NO_APPROVAL_REMEDY,
                         phrase(paper_kind_phrases[kind], work_lang(work)), giver);
    }
    if (r)
        return trace(r);
    *ret_value = step_yes_no(all);
    return 0;
}

/* ---- holds ----------------------------------------------------------------------------------- */

static bool hold_stops(Str operations, Str operation)
{
    if (!operations.len)
        return true;
    while (operations.len)
        if (str_eq(str_split(operations, ' ', &operations), operation))
            return true;
    return false;
}

static bool stops_any(Str stopped, const Str *operations, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (hold_stops(stopped, operations[i]))
            return true;
    return false;
}

int case_is_held(Work *work, Id id, const Str *operations, size_t count, bool *ret_held)
{
    const CaseFileHoldsRow *holds;
    size_t hold_count;
    int r = case_file_holds(work_db(work), work_arena(work), id, &holds, &hold_count);

    *ret_held = false;
    for (size_t i = 0; !r && i < hold_count; i++) {
        Str reason, authority;

        if (!stops_any(holds[i].operations, operations, count))
            continue;
        *ret_held = true;
        r = work_value(work, holds[i].reason, &reason);
        if (!r)
            r = work_value(work, holds[i].authority, &authority);
        if (!r)
            work_finding(work, S(""), PHRASE_CASES_HOLD_STANDS, PHRASE_CASES_HOLD_STANDS_REMEDY,
                         reason, authority);
    }
    return r ? trace(r) : 0;
}

FACT(on_hold)
{
    bool held;
    int r = case_is_held(work, file->id, &ask->operation, 1, &held);
    if (r)
        return trace(r);
    *ret_value = step_yes_no(held);
    return 0;
}

/* ---- the table ------------------------------------------------------------------------------- */

#define ROW(id, name, of) STEP_FACT("case", id, case_tell_##name, of),
const StepFact case_step_facts[CASE_STEP_FACTS] = { CASE_FACTS(ROW) };
