/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"

/* Bids and papers as they are read, and what access may ask about them. */

int bid_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    work_finding(work, pointer, message, remedy, arg);
    return refusal;
}

int bid_load(Work *work, Id bid, BidGetRow *ret_row)
{
    bool found;
    int r = bid_get(work_db(work), work_arena(work), bid, ret_row, &found);
    if (r)
        return trace(r);
    return found ? 0 : WORK_E_NOT_FOUND;
}

int bid_paper_load(Work *work, Id paper, BidPaperGetRow *ret_row)
{
    bool found;
    int r = bid_paper_get(work_db(work), work_arena(work), paper, ret_row, &found);
    if (r)
        return trace(r);
    return found ? 0 : WORK_E_NOT_FOUND;
}

int bid_own_organisation(Work *work, Id *ret_organisation)
{
    Person person;
    int r = work_person(work, work_principal(work), &person);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_organisation = person.organisation;
    return 0;
}

int bid_organisation(Work *work, Str pointer, Str said, Id *ret_organisation)
{
    Organisation organisation;
    int r = id_read(said, ret_organisation)
                ? work_organisation(work, *ret_organisation, &organisation)
                : work_find(work, S("organisation"), said, ret_organisation);
    if (r < 0)
        return trace(r);
    return r ? bid_refuse(work, WORK_E_INVALID, pointer, PHRASE_BIDS_NO_ORGANISATION,
                          PHRASE_BIDS_NO_ORGANISATION_REMEDY, said)
             : 0;
}

int bid_handle(Work *work, Id organisation, Str *ret_handle)
{
    Organisation row;
    int r = work_organisation(work, organisation, &row);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a bid names no organisation");
    *ret_handle = row.handle;
    return 0;
}

int bid_is_firm(Work *work, Id bid, Id organisation, bool *ret_is)
{
    const BidFirmsRow *firms;
    size_t count;
    int r = bid_firms(work_db(work), work_arena(work), bid, &firms, &count);

    *ret_is = false;
    for (size_t i = 0; !r && i < count; i++)
        *ret_is = *ret_is || id_eq(firms[i].organisation, organisation);
    return r ? trace(r) : 0;
}

/* ---- the checklist --------------------------------------------------------------------------- */

Checklist bid_checklist(Work *work, const BidGetRow *row)
{
    Findings findings = { .arena = work_arena(work) };
    Checklist list;
    bool reads = checklist_read(work_arena(work), row->checklist, S(""), &list, &findings);

    ensure(reads); /* it was read before it was written */
    return list;
}

static void tell_answer(const BidAnswersRow *row, CheckFact *fact)
{
    When when = { (Date)row->first, (Date)row->last };

    fact->never = row->did == DID_NEVER;
    if (row->did == DID_OPENED)
        fact->opened = when;
    else
        fact->done = when; /* none, where it was never done */
    fact->basis = (Basis){ .source = row->source, .confidence = (Confidence)row->confidence };
}

int bid_told(Work *work, Id bid, const Checklist *list, CheckCampaign *ret_campaign)
{
    Arena *arena = work_arena(work);
    CheckFact *facts = NEW_ARRAY(arena, CheckFact, list->count);
    const BidAnswersRow *answers;
    const BidDaysRow *days;
    size_t answer_count, day_count;
    int r = bid_answers(work_db(work), arena, bid, &answers, &answer_count);

    if (!r)
        r = bid_days(work_db(work), arena, bid, &days, &day_count);
    if (r)
        return trace(r);
    *ret_campaign = (CheckCampaign){ .facts = facts };
    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++)
        ret_campaign->anchors[anchor] = when_none();
    for (size_t i = 0; i < list->count; i++)
        facts[i].opened = facts[i].done = when_none();
    for (size_t i = 0; i < day_count; i++) {
        ret_campaign->anchors[days[i].anchor] = (When){ (Date)days[i].first, (Date)days[i].last };
        ret_campaign->bases[days[i].anchor] =
            (Basis){ .source = days[i].source, .confidence = (Confidence)days[i].confidence };
    }
    for (size_t i = 0; i < answer_count; i++)
        for (size_t k = 0; k < list->count; k++)
            if (str_eq(list->items[k].id, answers[i].item))
                tell_answer(&answers[i], &facts[k]);
    return 0;
}

/* ---- access ---------------------------------------------------------------------------------- */

/* The keeper and every firm of the team. */
static int put_team(Work *work, Id bid, Id keeper, AccessFacts *facts)
{
    const BidFirmsRow *firms;
    size_t count;
    int r = bid_firms(work_db(work), work_arena(work), bid, &firms, &count);

    if (r)
        return trace(r);
    Id *ids = NEW_ARRAY(work_arena(work), Id, count + 1);
    ids[0] = keeper;
    for (size_t i = 0; i < count; i++)
        ids[i + 1] = firms[i].organisation;
    access_fact_organisations(facts, S("item-organisations"), ids, count + 1);
    return 0;
}

static int put_hands(Work *work, Id bid, AccessFacts *facts)
{
    const BidHandsRow *hands;
    size_t count;
    int r = bid_hands(work_db(work), work_arena(work), bid, &hands, &count);

    if (r)
        return trace(r);
    Id *ids = NEW_ARRAY(work_arena(work), Id, count + 1);
    for (size_t i = 0; i < count; i++)
        ids[i] = hands[i].person;
    access_fact_persons(facts, S("hands"), ids, count);
    return 0;
}

int bid_facts(Work *work, Id subject, AccessFacts *facts)
{
    BidGetRow row;
    int r = bid_load(work, subject, &row);

    if (!r)
        r = put_team(work, subject, row.keeper, facts);
    if (!r)
        r = put_hands(work, subject, facts);
    if (r)
        return r < 0 ? trace(r) : r;
    access_fact_number(facts, S("item-marking"), row.marking);
    access_fact_yes_no(facts, S("on-hold"), false);
    return 0;
}

/* A paper is known of by the team, and opened within its wall. */
int bid_paper_facts(Work *work, Id subject, AccessFacts *facts)
{
    const BidWallOfRow *rows;
    BidPaperGetRow paper;
    size_t count;
    int r = bid_paper_load(work, subject, &paper);

    if (!r)
        r = bid_facts(work, paper.bid, facts);
    if (!r)
        r = bid_wall_of(work_db(work), work_arena(work), subject, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    Id *ids = NEW_ARRAY(work_arena(work), Id, count + 1);
    ids[0] = paper.organisation;
    for (size_t i = 0; i < count; i++)
        ids[i + 1] = rows[i].organisation;
    access_fact_organisations(facts, S("wall-organisations"), ids, count + 1);
    return 0;
}
