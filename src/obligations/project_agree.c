/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/projects.h"
#include "phrases_obligations.h"
#include "phrases_projects.h"

/* project.agree, project.note, and what project.show tells of them. */

/* ---- what was agreed before ------------------------------------------------------------------ */

static void read_agreed(Arena *arena, Str terms, ProjectAgreed *agreed)
{
    Findings findings = { .arena = arena };
    const Json *tree = json_read(arena, terms, S(""), &findings);
    bool good = tree && shape_bind(arena, &project_agreed_shape, tree, S(""), agreed, &findings);

    ensure(good);
}

/* The last one by the end of the day; false: none. */
static int agreed_on(Work *work, Id project, Date on, ProjectAgreed *agreed, bool *ret_found)
{
    const ProjectAgreementsRow *rows;
    size_t count;
    int r = project_agreements(work_db(work), work_arena(work), project, &rows, &count);

    *ret_found = false;
    if (r)
        return trace(r);
    while (count > 0 && rows[count - 1].day > on)
        count--;
    if (count == 0)
        return 0;
    read_agreed(work_arena(work), rows[count - 1].terms, agreed);
    *ret_found = true;
    return 0;
}

/* ---- agreeing -------------------------------------------------------------------------------- */

static Str pointer_of(Work *work, Str list, size_t index, Str member)
{
    Text pointer = text_open(work_arena(work), OBLIGATION_CODE_MAX);

    text_all(&pointer, S("/"), list, S("/"));
    text_int(&pointer, (int64_t)index);
    text_all(&pointer, S("/"), member);
    return text_str(&pointer);
}

static bool is_partner(const ProjectAgreeParams *wanted, Str party)
{
    for (size_t i = 0; i < wanted->partner_count; i++)
        if (str_eq(wanted->partners[i].party, party))
            return true;
    return false;
}

/* The sum is whole, to the millionth: nothing is left over and nothing given twice. */
static bool check_whole(Work *work, Str pointer, Phrase message, int64_t sum)
{
    if (sum == PPM_WHOLE)
        return true;
    work_finding(work, pointer, message, PHRASE_PROJECTS_WHOLE_REMEDY,
                 share_text(work_arena(work), sum));
    return false;
}

static bool read_partners(Work *work, const ProjectAgreeParams *wanted, ProjectAgreed *agreed)
{
    PartnerAgreed *partners = NEW_ARRAY(work_arena(work), PartnerAgreed, wanted->partner_count + 1);
    int64_t of_work = 0, of_cost = 0;
    bool good = true;

    for (size_t i = 0; i < wanted->partner_count; i++) {
        const PartnerSaid *said = &wanted->partners[i];
        PartnerAgreed *partner = &partners[i];
        *partner = (PartnerAgreed){ .party = said->party, .consents = said->consents };
        for (size_t k = 0; k < i; k++)
            if (str_eq(wanted->partners[k].party, said->party)) {
                work_finding(work, pointer_of(work, S("partners"), i, S("party")),
                             PHRASE_PROJECTS_PARTNER_TWICE, PHRASE_NONE, said->party);
                good = false;
            }
        good = said_share(work, pointer_of(work, S("partners"), i, S("work")), said->work,
                          &partner->work_ppm) &&
               good;
        good = said_share(work, pointer_of(work, S("partners"), i, S("cost")), said->cost,
                          &partner->cost_ppm) &&
               good;
        of_work += partner->work_ppm;
        of_cost += partner->cost_ppm;
    }
    agreed->partners = partners;
    agreed->partner_count = wanted->partner_count;
    if (!good)
        return false;
    good = check_whole(work, S("/partners"), PHRASE_PROJECTS_WORK_NOT_WHOLE, of_work);
    return check_whole(work, S("/partners"), PHRASE_PROJECTS_COST_NOT_WHOLE, of_cost) && good;
}

/* Who leads is a partner; where all or most decide, nobody is named. */
static bool check_rights(Work *work, const ProjectAgreeParams *wanted)
{
    bool good = true;

    for (size_t i = 0; i < wanted->right_count; i++) {
        const DecisionRight *right = &wanted->rights[i];
        Str pointer = pointer_of(work, S("rights"), i, S("party"));
        if (right->how != DECIDES_ONE && right->party.len > 0)
            work_finding(work, pointer, PHRASE_PROJECTS_NOBODY_LEADS, PHRASE_PROJECTS_LEADS_REMEDY,
                         right->party);
        else if (right->how == DECIDES_ONE && !is_partner(wanted, right->party))
            work_finding(work, pointer, PHRASE_PROJECTS_NO_PARTNER, PHRASE_PROJECTS_LEADS_REMEDY,
                         right->party);
        else
            continue;
        good = false;
    }
    return good;
}

static bool check_property(Work *work, const ProjectAgreeParams *wanted)
{
    bool good = true;

    for (size_t i = 0; i < wanted->property_count; i++) {
        Str owner = wanted->property[i].owner;
        if (owner.len == 0 || is_partner(wanted, owner))
            continue;
        work_finding(work, pointer_of(work, S("property"), i, S("owner")),
                     PHRASE_PROJECTS_NO_PARTNER, PHRASE_PROJECTS_OWNER_REMEDY, owner);
        good = false;
    }
    return good;
}

/* Each agreement begins after the one before: none is written over. */
static int check_day(Work *work, const ProjectAgreeParams *wanted)
{
    const ProjectAgreementsRow *rows;
    size_t count;
    int r = project_agreements(work_db(work), work_arena(work), wanted->project, &rows, &count);

    if (r)
        return trace(r);
    if (count > 0 && wanted->from <= rows[count - 1].day)
        return obligation_refuse(work, WORK_E_RULE, S("/from"), PHRASE_PROJECTS_AGREED_LATER,
                                 PHRASE_PROJECTS_AGREED_LATER_REMEDY,
                                 day_text(work_arena(work), (Date)rows[count - 1].day));
    return 0;
}

int project_agree(Work *work, const void *params, void *reply)
{
    const ProjectAgreeParams *wanted = params;
    ProjectAgreed agreed = { .from = wanted->from,
                             .rights = wanted->rights,
                             .right_count = wanted->right_count,
                             .property = wanted->property,
                             .property_count = wanted->property_count,
                             .source = wanted->source,
                             .confidence = wanted->confidence };
    Project project;
    int r = project_load(work, wanted->project, &project);

    if (r)
        return r < 0 ? trace(r) : r;
    bool good = read_partners(work, wanted, &agreed);
    good = check_rights(work, wanted) && good;
    good = check_property(work, wanted) && good;
    if (!good)
        return WORK_E_INVALID;
    r = check_day(work, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("project.agreed"), wanted->project, &agreed);
    *(ProjectNamed *)reply = (ProjectNamed){ wanted->project, project.row.name };
    return 0;
}

/* ---- noting ---------------------------------------------------------------------------------- */

/* A component is made in a country; agreements and claims have none. */
int project_note(Work *work, const void *params, void *reply)
{
    const ProjectNoteParams *wanted = params;
    ProjectNoted noted = { wanted->kind, wanted->what,   wanted->country,
                           wanted->day,  wanted->source, wanted->confidence };
    Project project;
    int r = project_load(work, wanted->project, &project);

    if (r)
        return r < 0 ? trace(r) : r;
    if ((wanted->kind == NOTE_COMPONENT) != (wanted->country.len > 0))
        return obligation_refuse(work, WORK_E_INVALID, S("/country"),
                                 wanted->kind == NOTE_COMPONENT ? PHRASE_PROJECTS_NO_MAKER
                                                                : PHRASE_PROJECTS_NO_COMPONENT,
                                 PHRASE_PROJECTS_MAKER_REMEDY, S(""));
    if (wanted->country.len > 0 && !said_country(work, S("/country"), wanted->country))
        return WORK_E_INVALID;
    work_event(work, S("project.noted"), wanted->project, &noted);
    *(ProjectNamed *)reply = (ProjectNamed){ wanted->project, project.row.name };
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

/* What a party has of the work on the day; false: no work is given to anybody. */
static bool has_now(Work *work, const Project *project, Str party, Date on, int64_t *ret_ppm)
{
    size_t count;
    const WorkshareDay *drift =
        workshare_drift(work_arena(work), project->rows, project->count, party, &count);
    const WorkshareDay *day = workshare_on(drift, count, on);

    if (!day || day->whole == 0)
        return false;
    *ret_ppm = ppm_of(day->part, day->whole);
    return true;
}

static ShownPartner show_partner(Work *work, const Project *project, const PartnerAgreed *agreed,
                                 Date on)
{
    Arena *arena = work_arena(work);
    ShownPartner shown = { .party = agreed->party,
                           .work = share_text(arena, agreed->work_ppm),
                           .cost = share_text(arena, agreed->cost_ppm),
                           .consents = agreed->consents };
    int64_t ppm;

    if (!has_now(work, project, agreed->party, on, &ppm))
        return shown;
    shown.has = share_text(arena, ppm);
    shown.drift = project_drift(work, agreed->work_ppm, ppm);
    return shown;
}

/* Those who do work on the day and are no partners. */
static void show_others(Work *work, const Project *project, const ProjectAgreed *agreed,
                        ProjectShown *shown)
{
    Str *others = NEW_ARRAY(work_arena(work), Str, project->count + 1);
    size_t count = 0;

    for (size_t i = 0; i < project->count; i++) {
        Str party = project->rows[i].party;
        bool known = false;
        int64_t ppm;
        for (size_t k = 0; k < agreed->partner_count; k++)
            known = known || str_eq(agreed->partners[k].party, party);
        for (size_t k = 0; k < count; k++)
            known = known || str_eq(others[k], party);
        if (!known && has_now(work, project, party, shown->on, &ppm) && ppm > 0)
            others[count++] = party;
    }
    shown->others = others;
    shown->other_count = count;
}

int project_show_agreed(Work *work, const Project *project, ProjectShown *shown)
{
    ProjectAgreed agreed;
    bool found;
    int r = agreed_on(work, project->id, shown->on, &agreed, &found);

    shown->agreed = DATE_NONE;
    shown->agreed_confidence = -1;
    if (r || !found)
        return r ? trace(r) : 0;
    ShownPartner *partners = NEW_ARRAY(work_arena(work), ShownPartner, agreed.partner_count + 1);
    for (size_t i = 0; i < agreed.partner_count; i++)
        partners[i] = show_partner(work, project, &agreed.partners[i], shown->on);
    shown->agreed = agreed.from;
    shown->partners = partners;
    shown->partner_count = agreed.partner_count;
    shown->rights = agreed.rights;
    shown->right_count = agreed.right_count;
    shown->property = agreed.property;
    shown->property_count = agreed.property_count;
    shown->agreed_source = agreed.source;
    shown->agreed_confidence = agreed.confidence;
    show_others(work, project, &agreed, shown);
    return 0;
}

static bool is_contested(const ProjectNotesRow *rows, size_t count, const ProjectNotesRow *row)
{
    for (size_t i = 0; i < count; i++)
        if (row->kind == NOTE_COMPONENT && rows[i].kind == NOTE_COMPONENT &&
            str_eq(rows[i].what, row->what) && !str_eq(rows[i].country, row->country))
            return true;
    return false;
}

/* Sources that disagree on who makes what are all kept, and told. */
int project_show_notes(Work *work, const Project *project, ProjectShown *shown)
{
    const ProjectNotesRow *rows;
    int r = project_notes(work_db(work), work_arena(work), project->id, &rows, &shown->note_count);

    if (r)
        return trace(r);
    ShownProjectNote *notes = NEW_ARRAY(work_arena(work), ShownProjectNote, shown->note_count + 1);
    for (size_t i = 0; i < shown->note_count; i++)
        notes[i] = (ShownProjectNote){ .kind = (int32_t)rows[i].kind,
                                       .what = rows[i].what,
                                       .country = rows[i].country,
                                       .day = rows[i].day,
                                       .contested = is_contested(rows, shown->note_count, &rows[i]),
                                       .source = rows[i].source,
                                       .confidence = (int32_t)rows[i].confidence };
    shown->notes = notes;
    return 0;
}
