/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_fact.h"
#include "phrases_cases.h"

/*
 * Consents of partners in development. What was developed jointly goes to a third state only with
 * the partner's consent: that a case needs one follows from its legs and from what the docket says
 * of them, that it is here from the papers received. Nothing of it is kept.
 */

/* A giver of a consent is a state by its code, with or without words behind it. */
static bool names_country(Str giver, Str country)
{
    return country.len && str_eq(str_split(giver, ' ', &giver), country);
}

/* A consent to some lines is none to a leg of all. */
static bool covers_leg(const CaseFilePapersRow *paper, const CaseFileLegsRow *leg)
{
    return leg->line ? case_paper_covers(paper, leg->line) : paper->lines.len == 0;
}

typedef struct Papers {
    const CaseFilePapersRow *rows;
    size_t count;
} Papers;

static int find_consent(Work *work, const Papers *papers, const CaseFileLegsRow *leg,
                        PartnerNeed *need)
{
    for (size_t i = 0; i < papers->count; i++) {
        const CaseFilePapersRow *paper = &papers->rows[i];
        Str giver;

        if (!case_paper_holds(paper, PAPER_PARTNER_CONSENT, work_today(work)) ||
            !covers_leg(paper, leg))
            continue;
        int r = work_value(work, paper->giver, &giver);
        if (r)
            return trace(r);
        if (!names_country(giver, need->country))
            continue;
        need->paper = paper->id;
        need->stand = PARTNER_GIVEN;
    }
    return 0;
}

typedef struct Needs {
    PartnerNeed *list;
    size_t count, room;
} Needs;

static PartnerNeed *more(Arena *arena, Needs *needs)
{
    if (needs->count == needs->room) {
        PartnerNeed *list = NEW_ARRAY(arena, PartnerNeed, needs->room * 2 + 1);
        for (size_t i = 0; i < needs->count; i++)
            list[i] = needs->list[i];
        needs->list = list;
        needs->room = needs->room * 2 + 1;
    }
    return &needs->list[needs->count++];
}

/* A partner that nobody stated is a need without a country. */
static int leg_needs(Work *work, const Papers *papers, const CaseFileLegsRow *leg, Needs *needs)
{
    static const Str unstated[] = { STR("") };
    LinePartners partners;
    DocketHead head;
    int r = docket_partners(work, leg->item, leg->item_line, &partners);
    if (!r)
        r = docket_head(work, leg->item, &head);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a leg names a line there is not");
    if (!partners.needed)
        return 0;
    const Str *countries = partners.country_count ? partners.countries : unstated;
    size_t count = partners.country_count ? partners.country_count : COUNT_OF(unstated);
    for (size_t i = 0; i < count && !r; i++) {
        PartnerNeed *need = more(work_arena(work), needs);
        *need = (PartnerNeed){ .line = leg->line ? leg->line : INT64_MIN,
                               .reference = head.reference,
                               .item_line = leg->item_line,
                               .country = countries[i],
                               .stand = countries[i].len ? PARTNER_NEEDED : PARTNER_UNSTATED };
        r = find_consent(work, papers, leg, need);
    }
    return r ? trace(r) : 0;
}

int case_partner_needs(Work *work, Id id, const PartnerNeed **ret_needs, size_t *ret_count)
{
    const CaseFileLegsRow *legs;
    Papers papers;
    Needs needs = { 0 };
    size_t count;
    int r = case_file_legs(work_db(work), work_arena(work), id, &legs, &count);
    if (!r)
        r = case_file_papers(work_db(work), work_arena(work), id, &papers.rows, &papers.count);
    for (size_t i = 0; i < count && !r; i++)
        r = leg_needs(work, &papers, &legs[i], &needs);
    if (r)
        return trace(r);
    *ret_needs = needs.list;
    *ret_count = needs.count;
    return 0;
}

Str case_partner_words(Work *work, const PartnerNeed *need)
{
    return need->country.len ? need->country
                             : phrase(PHRASE_CASES_PARTNER_UNSTATED, work_lang(work));
}

int case_tell_partners(Work *work, Id id, bool *ret_in)
{
    static const Phrase remedies[] = {
        [PARTNER_NEEDED] = PHRASE_CASES_NO_CONSENT_REMEDY,
        [PARTNER_UNSTATED] = PHRASE_CASES_PARTNER_UNSTATED_REMEDY,
    };
    const PartnerNeed *needs;
    size_t count;
    int r = case_partner_needs(work, id, &needs, &count);
    if (r)
        return trace(r);
    *ret_in = true;
    for (size_t i = 0; i < count; i++) {
        const PartnerNeed *need = &needs[i];

        if (need->stand == PARTNER_GIVEN)
            continue;
        *ret_in = false;
        work_finding(work, S(""), PHRASE_CASES_NO_CONSENT, remedies[need->stand], need->reference,
                     need->item_line, case_partner_words(work, need));
    }
    return 0;
}
