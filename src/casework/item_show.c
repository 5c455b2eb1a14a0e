/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/*
 * item.show: everything a page about an item needs, as it stands or as it stood after any leaf.
 * What ended after that leaf still stands there.
 */

typedef struct Viewer {
    Work *work;
    const Item *item;
    int64_t seq;
    ItemShown *shown;
} Viewer;

/* ---- people and organisations ---------------------------------------------------------------- */

static int organisation_name(Work *work, Id id, Str *ret_name)
{
    Organisation organisation;
    *ret_name = S("");
    int r = id_is_none(id) ? 0 : work_organisation(work, id, &organisation);
    if (!r && !id_is_none(id))
        *ret_name = label_in(organisation.name, work_lang(work), organisation.handle);
    return r < 0 ? trace(r) : 0;
}

/* Without a person it was the system itself. */
static int show_person(Work *work, Id id, ShownPerson *ret_person)
{
    Person person;
    *ret_person = (ShownPerson){ .person = id };
    if (id_is_none(id)) {
        ret_person->name = phrase(PHRASE_CASEWORK_SYSTEM, work_lang(work));
        return 0;
    }
    int r = work_person_name(work, id, &ret_person->name);
    if (!r)
        r = work_person(work, id, &person);
    if (!r)
        r = organisation_name(work, person.organisation, &ret_person->organisation);
    return r < 0 ? trace(r) : 0;
}

int item_who(Work *work, Id actor, Id principal, Act *act)
{
    ShownPerson person;
    int r = show_person(work, actor, &person);
    act->by = actor;
    act->name = person.name;
    act->organisation = person.organisation;
    if (r || id_is_none(principal) || id_eq(actor, principal))
        return r ? trace(r) : 0;
    act->on_behalf = principal;
    r = work_person_name(work, principal, &act->on_behalf_name);
    return r ? trace(r) : 0;
}

int item_act(Work *work, Id item, int64_t seq, Act *ret_act)
{
    ItemStepAtRow step;
    bool found;
    *ret_act = (Act){ .at = MOMENT_NONE };
    if (!seq)
        return 0;
    int r = item_step_at(work_db(work), work_arena(work), trace_of_subject(work_arena(work), item),
                         seq, &step, &found);
    if (r)
        return trace(r);
    ensure(found && step.step == seq);
    ret_act->seq = seq;
    ret_act->at = step.at;
    r = item_who(work, step.actor, step.principal, ret_act);
    return r ? trace(r) : 0;
}

int item_title(Work *work, Str ja, Str en, Str *ret_title)
{
    bool first_is_ja = work_lang(work) == LANG_JA ? ja.len > 0 : !en.len;
    int r = work_value(work, first_is_ja ? ja : en, ret_title);
    return r ? trace(r) : 0;
}

static Str in_lang(const Viewer *viewer, Str ja, Str en)
{
    return work_lang(viewer->work) == LANG_JA ? ja : en;
}

/* A leaf that had not happened yet. */
static int64_t by_then(const Viewer *viewer, int64_t seq)
{
    return seq <= viewer->seq ? seq : 0;
}

/* ---- the head -------------------------------------------------------------------------------- */

static int show_organisations(const Viewer *viewer)
{
    const Id *ids;
    size_t count;
    int r = item_takers_of(work_db(viewer->work), work_arena(viewer->work), viewer->item->id,
                           viewer->seq, viewer->item->description.organisations, &ids, &count);
    if (r)
        return trace(r);
    ShownOrganisation *rows = NEW_ARRAY(work_arena(viewer->work), ShownOrganisation, count);
    for (size_t i = 0; i < count; i++) {
        Organisation organisation;
        r = work_organisation(viewer->work, ids[i], &organisation);
        if (r < 0)
            return trace(r);
        rows[i].organisation = ids[i];
        if (r)
            continue;
        rows[i].handle = organisation.handle;
        rows[i].name = label_in(organisation.name, work_lang(viewer->work), organisation.handle);
    }
    viewer->shown->organisations = rows;
    viewer->shown->organisation_count = count;
    return 0;
}

static int show_lines(const Viewer *viewer)
{
    const Item *item = viewer->item;
    ShownLine *rows = NEW_ARRAY(work_arena(viewer->work), ShownLine, item->line_count);
    for (size_t i = 0; i < item->line_count; i++) {
        rows[i].line = item->lines[i].line;
        int r = item_title(viewer->work, item->lines[i].title_ja, item->lines[i].title_en,
                           &rows[i].title);
        if (r)
            return trace(r);
    }
    viewer->shown->lines = rows;
    viewer->shown->line_count = item->line_count;
    return 0;
}

static int show_provenance(const Viewer *viewer)
{
    Findings findings = { .arena = work_arena(viewer->work) };
    Str kept = viewer->item->row.provenance;
    const Json *tree = kept.len ? json_read(findings.arena, kept, S(""), &findings) : NULL;
    if (!tree)
        return 0;
    bool good = shape_bind(findings.arena, &provenance_shape, tree, S(""),
                           &viewer->shown->provenance, &findings);
    ensure(good); /* written by apply() from the same shape */
    return 0;
}

static int show_assignment(const Viewer *viewer)
{
    AssignmentAtRow row;
    bool found;
    int r = assignment_at(work_db(viewer->work), work_arena(viewer->work), viewer->item->id,
                          viewer->seq, &row, &found);
    if (r || !found)
        return r ? trace(r) : 0;
    r = show_person(viewer->work, row.person, &viewer->shown->assigned);
    if (!r)
        r = work_value(viewer->work, row.task, &viewer->shown->task);
    return r ? trace(r) : 0;
}

static int show_head(const Viewer *viewer)
{
    const ItemDescriptionAtRow *description = &viewer->item->description;
    ItemShown *shown = viewer->shown;
    int r = item_title(viewer->work, description->title_ja, description->title_en, &shown->title);
    if (!r)
        r = item_title(viewer->work, description->summary_ja, description->summary_en,
                       &shown->summary);
    if (!r)
        r = item_act(viewer->work, viewer->item->id, viewer->item->row.opened, &shown->opened);
    if (!r)
        r = item_act(viewer->work, viewer->item->id, shown->seq, &shown->changed);
    if (!r)
        r = show_organisations(viewer);
    if (!r)
        r = show_lines(viewer);
    if (!r)
        r = show_provenance(viewer);
    if (!r)
        r = show_assignment(viewer);
    return r ? trace(r) : 0;
}

static int show_parties(const Viewer *viewer)
{
    int r = item_show_parties(viewer->work, viewer->item->id, viewer->seq, viewer->shown);
    return r ? trace(r) : 0;
}

/* ---- facts ----------------------------------------------------------------------------------- */

static int show_statement(const Viewer *viewer, const StatementsOfRow *row, ShownStatement *shown)
{
    Work *work = viewer->work;
    int64_t ended = by_then(viewer, row->ended);
    *shown = (ShownStatement){
        .statement = row->id,
        .value = row->value,
        .words = in_lang(viewer, row->value_ja, row->value_en),
        .said_on = (Date)row->said_on,
        .confidence = (int32_t)row->confidence,
        .document = row->document,
        .question = row->question,
        .organisation = row->organisation,
        .ending = ended ? (int32_t)row->ending : ENDING_NONE,
        .successor = ended ? row->successor : id_none(),
    };
    int r = item_act(work, viewer->item->id, row->seq, &shown->entered);
    if (!r)
        r = work_value(work, row->said_by, &shown->by);
    if (!r)
        r = work_value(work, row->source, &shown->source);
    if (!r)
        r = item_act(work, viewer->item->id, ended, &shown->ended);
    if (!r && ended)
        r = work_value(work, row->end_reason, &shown->end_reason);
    return r ? trace(r) : 0;
}

/* Do those that stand say different things? "Nobody can say" contradicts nobody. */
static bool is_disputed(const ShownFact *fact)
{
    Str value = S("");
    for (size_t i = 0; i < fact->statement_count; i++) {
        const ShownStatement *statement = &fact->statements[i];
        if (statement->ending != ENDING_NONE || str_eq(statement->value, S(ITEM_UNOBTAINABLE)))
            continue;
        if (value.len && !str_eq(value, statement->value))
            return true;
        value = statement->value;
    }
    return false;
}

static int show_facts(const Viewer *viewer)
{
    const StatementsOfRow *rows;
    size_t count;
    int r = item_statements(work_db(viewer->work), work_arena(viewer->work), viewer->item->id,
                            viewer->seq, &rows, &count);
    if (r)
        return trace(r);
    ShownFact *facts = NEW_ARRAY(work_arena(viewer->work), ShownFact, count);
    ShownStatement *statements = NEW_ARRAY(work_arena(viewer->work), ShownStatement, count);
    ShownFact *fact = NULL;
    size_t fact_count = 0;
    for (size_t i = 0; i < count; i++) {
        r = show_statement(viewer, &rows[i], &statements[i]);
        if (r)
            return trace(r);
        if (!fact || !str_eq(fact->line, rows[i].line) || !str_eq(fact->fact, rows[i].fact)) {
            fact = &facts[fact_count++];
            fact->line = rows[i].line;
            fact->fact = rows[i].fact;
            fact->statements = &statements[i];
        }
        fact->name = in_lang(viewer, rows[i].fact_ja, rows[i].fact_en);
        fact->statement_count++;
    }
    for (size_t i = 0; i < fact_count; i++)
        facts[i].disputed = is_disputed(&facts[i]);
    viewer->shown->facts = facts;
    viewer->shown->fact_count = fact_count;
    return 0;
}

/* ---- questions and holds --------------------------------------------------------------------- */

static int show_question(const Viewer *viewer, const QuestionsOfRow *row, ShownQuestion *shown)
{
    Work *work = viewer->work;
    int64_t answered = by_then(viewer, row->answered);
    *shown = (ShownQuestion){
        .question = row->id,
        .line = row->line,
        .fact = row->fact,
        .fact_name = in_lang(viewer, row->fact_ja, row->fact_en),
        .agency = row->agency,
        .agency_name = in_lang(viewer, row->agency_ja, row->agency_en),
        .due = (Date)row->due,
        .is_answered = answered != 0,
        .statement = answered ? row->statement : id_none(),
    };
    int r = item_act(work, viewer->item->id, row->seq, &shown->asked);
    if (!r)
        r = work_value(work, row->words, &shown->words);
    if (!r)
        r = item_act(work, viewer->item->id, answered, &shown->answered);
    if (!r && answered)
        r = work_value(work, row->answer, &shown->answer);
    return r ? trace(r) : 0;
}

static int show_questions(const Viewer *viewer)
{
    const QuestionsOfRow *rows;
    size_t count;
    int r = questions_of(work_db(viewer->work), work_arena(viewer->work), viewer->item->id,
                         viewer->seq, &rows, &count);
    if (r)
        return trace(r);
    ShownQuestion *questions = NEW_ARRAY(work_arena(viewer->work), ShownQuestion, count);
    for (size_t i = 0; i < count && !r; i++)
        r = show_question(viewer, &rows[i], &questions[i]);
    viewer->shown->questions = questions;
    viewer->shown->question_count = count;
    return r ? trace(r) : 0;
}

static int show_hold(const Viewer *viewer, const HoldsOfRow *row, ShownHold *shown)
{
    Work *work = viewer->work;
    int64_t released = by_then(viewer, row->released);
    *shown = (ShownHold){
        .hold = row->id,
        .until = (Date)row->until,
        .is_released = released != 0,
    };
    viewer->shown->on_hold = viewer->shown->on_hold || !released;
    int r = item_act(work, viewer->item->id, row->seq, &shown->held);
    if (!r)
        r = work_value(work, row->reason, &shown->reason);
    if (!r)
        r = work_value(work, row->authority, &shown->authority);
    if (!r)
        r = item_act(work, viewer->item->id, released, &shown->released);
    if (!r && released)
        r = work_value(work, row->release_reason, &shown->release_reason);
    if (!r && released)
        r = work_value(work, row->release_authority, &shown->release_authority);
    return r ? trace(r) : 0;
}

static int show_holds(const Viewer *viewer)
{
    const HoldsOfRow *rows;
    size_t count;
    int r = holds_of(work_db(viewer->work), work_arena(viewer->work), viewer->item->id, viewer->seq,
                     &rows, &count);
    if (r)
        return trace(r);
    ShownHold *holds = NEW_ARRAY(work_arena(viewer->work), ShownHold, count);
    for (size_t i = 0; i < count && !r; i++)
        r = show_hold(viewer, &rows[i], &holds[i]);
    viewer->shown->holds = holds;
    viewer->shown->hold_count = count;
    return r ? trace(r) : 0;
}

/* ---- findings -------------------------------------------------------------------------------- */

static int show_explanation(const Viewer *viewer, const FindingsOfRow *row, ShownFinding *shown)
{
    int r = work_value(viewer->work, row->text_ja, &shown->explanation_ja);
    if (!r)
        r = work_value(viewer->work, row->text_en, &shown->explanation_en);
    if (!r)
        r = work_value(viewer->work, row->json, &shown->json);
    return r ? trace(r) : 0;
}

static int show_finding(const Viewer *viewer, const FindingsOfRow *row, ShownFinding *shown)
{
    Work *work = viewer->work;
    int64_t ended = by_then(viewer, row->ended);
    Judged judged;
    int r = item_judged(work_arena(work), row->judged, &judged);
    *shown = (ShownFinding){
        .finding = row->id,
        .kind = (int32_t)row->kind,
        .verdict = (int32_t)row->verdict,
        .results = judged.results,
        .result_count = judged.result_count,
        .on = judged.on,
        .known_on = judged.known_on,
        .draft = row->draft,
        .is_ended = ended != 0,
    };
    if (!r)
        r = work_value(work, row->reason, &shown->reason);
    if (!r)
        r = item_act(work, viewer->item->id, row->seq, &shown->made);
    if (!r)
        r = show_explanation(viewer, row, shown);
    if (!r)
        r = item_act(work, viewer->item->id, ended, &shown->ended);
    if (!r && ended)
        r = work_value(work, row->end_reason, &shown->end_reason);
    return r ? trace(r) : 0;
}

static int show_findings(const Viewer *viewer)
{
    const FindingsOfRow *rows;
    size_t count;
    int r = findings_of(work_db(viewer->work), work_arena(viewer->work), viewer->item->id,
                        viewer->seq, &rows, &count);
    if (r)
        return trace(r);
    ShownFinding *findings = NEW_ARRAY(work_arena(viewer->work), ShownFinding, count);
    for (size_t i = 0; i < count && !r; i++)
        r = show_finding(viewer, &rows[i], &findings[i]);
    viewer->shown->findings = findings;
    viewer->shown->finding_count = count;
    return r ? trace(r) : 0;
}

/* ---- hands and versions ---------------------------------------------------------------------- */

static int show_hands(const Viewer *viewer)
{
    const HandsOfRow *rows;
    size_t count;
    int r = hands_of(work_db(viewer->work), work_arena(viewer->work), viewer->item->id,
                     viewer->shown->round, &rows, &count);
    if (r)
        return trace(r);
    ShownPerson *hands = NEW_ARRAY(work_arena(viewer->work), ShownPerson, count);
    size_t shown = 0;
    for (size_t i = 0; i < count && !r; i++)
        if (rows[i].seq <= viewer->seq)
            r = show_person(viewer->work, rows[i].person, &hands[shown++]);
    viewer->shown->hands = hands;
    viewer->shown->hand_count = shown;
    return r ? trace(r) : 0;
}

static int show_versions(const Viewer *viewer)
{
    const ItemStepsRow *rows;
    size_t count;
    int r = item_steps(work_db(viewer->work), work_arena(viewer->work),
                       trace_of_subject(work_arena(viewer->work), viewer->item->id), viewer->seq,
                       &rows, &count);
    if (r)
        return trace(r);
    ShownVersion *versions = NEW_ARRAY(work_arena(viewer->work), ShownVersion, count);
    for (size_t i = 0; i < count && !r; i++) {
        versions[i].made = (Act){ .seq = rows[i].step, .at = rows[i].at };
        versions[i].kind = rows[i].kind;
        versions[i].state = (int32_t)rows[i].state;
        versions[i].round = rows[i].round;
        r = item_who(viewer->work, rows[i].actor, rows[i].principal, &versions[i].made);
    }
    viewer->shown->versions = versions;
    viewer->shown->version_count = count;
    return r ? trace(r) : 0;
}

static void show_next(const Viewer *viewer)
{
    Str *next = NEW_ARRAY(work_arena(viewer->work), Str, item_transition_count);
    for (size_t i = 0; i < item_transition_count; i++)
        if ((int32_t)item_transitions[i].from == viewer->shown->state)
            next[viewer->shown->next_count++] = item_transitions[i].operation;
    viewer->shown->next = next;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* Which leaf that is, and how the item stood after it. */
static int show_step(Work *work, const Item *item, int64_t seq, ItemShown *shown)
{
    ItemStepAtRow step;
    bool found;
    int r = item_step_at(work_db(work), work_arena(work),
                         trace_of_subject(work_arena(work), item->id), seq, &step, &found);
    if (r)
        return trace(r);
    ensure(found); /* an item begins with a description and a step of the same leaf */
    *shown = (ItemShown){
        .item = item->id,
        .reference = item->row.reference,
        .seq = step.step,
        .state = (int32_t)step.state,
        .round = step.round,
        .marking = (int32_t)item->description.marking,
        .regimes = item->regimes,
        .regime_count = item->regime_count,
    };
    return 0;
}

int item_view(Work *work, Id id, int64_t seq, ItemShown *ret_shown)
{
    static int (*const parts[])(const Viewer *) = {
        show_head,  show_parties,  show_facts, show_questions,
        show_holds, show_findings, show_hands, show_versions,
    };
    Item item;
    int r = item_load(work, id, seq, &item);
    if (!r)
        r = show_step(work, &item, seq, ret_shown);
    if (r)
        return r < 0 ? trace(r) : r;
    Viewer viewer = { work, &item, seq, ret_shown };
    for (size_t i = 0; i < COUNT_OF(parts) && !r; i++)
        r = parts[i](&viewer);
    show_next(&viewer);
    return r ? trace(r) : 0;
}

int item_show(Work *work, const void *params, void *reply)
{
    const ShowParams *show = params;
    int r = item_view(work, show->item, show->at == INT64_MIN ? ITEM_NOW : show->at, reply);
    return r < 0 ? trace(r) : r;
}
