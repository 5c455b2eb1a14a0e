/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * May they? The facts the access document asks about, and its answer.
 *
 * Persons get handles for one decision: only whoever asks and whom they ask for can be told apart
 * by a rule, so all others are somebody else (bit 63), as value.h has it.
 */
#include "action/action_sql.h"
#include "action/adopt.h"
#include "phrases_action.h"

#include <string.h>

enum { PERSONS_AT_HAND = 2 };

struct AccessFacts {
    Work *work;
    FactState *states;  /* by fact of the book */
    const int64_t *own; /* access_own_lines() */
    size_t own_count;
    Id matter; /* access_fact_matter() */
};

/* Handles of whoever asks and of their organisations, in this order. */
enum { HANDLE_ACTOR, HANDLE_PRINCIPAL };

static int32_t find_fact(const Rulebook *book, Str name)
{
    int32_t fact;
    return rulebook_fact(book, name, &fact) ? fact : -1;
}

AskerFacts asker_facts(const Rulebook *book)
{
    return (AskerFacts){
        .actor = find_fact(book, S("actor")),
        .principal = find_fact(book, S("principal")),
        .actor_organisation = find_fact(book, S("actor-organisation")),
        .principal_organisation = find_fact(book, S("principal-organisation")),
        .actor_roles = find_fact(book, S("actor-roles")),
        .actor_active = find_fact(book, S("actor-active")),
        .actor_clearance = find_fact(book, S("actor-clearance")),
        .actor_said_why = find_fact(book, S("actor-said-why")),
        .today = find_fact(book, S("today")),
    };
}

void work_use_rights(Work *work, const Rulebook *rights)
{
    work->rights = rights;
    work->places = asker_facts(rights);
    work->asker = NULL;
}

static void put(FactState *states, int32_t fact, int64_t number)
{
    if (fact >= 0)
        states[fact].value = (Value){ .number = number, .state = VALUE_KNOWN };
}

/* ---- Facts a subject tells ---- */

/* The fact of this name among those the document reads; -1: no rule asks about it. */
static int32_t asked_fact(const AccessFacts *facts, Str name, FactType type)
{
    const Access *access = facts->work->access;

    for (size_t i = 0; access && i < access->body->fact_count; i++) {
        int32_t fact = access->body->facts[i];
        if (str_eq(access->facts[fact].id, name)) {
            ensure(access->facts[fact].type == type);
            return fact;
        }
    }
    return -1;
}

void access_fact_yes_no(AccessFacts *facts, Str name, bool yes)
{
    put(facts->states, asked_fact(facts, name, FACT_YESNO), yes);
}

void access_fact_number(AccessFacts *facts, Str name, int64_t number)
{
    put(facts->states, asked_fact(facts, name, FACT_NUMBER), number);
}

void access_fact_at_least(AccessFacts *facts, Str name, int64_t number)
{
    int32_t fact = asked_fact(facts, name, FACT_NUMBER);

    if (fact >= 0 && facts->states[fact].value.state == VALUE_KNOWN &&
        facts->states[fact].value.number > number)
        return;
    put(facts->states, fact, number);
}

void access_fact_choice(AccessFacts *facts, Str name, Str option)
{
    int32_t fact = asked_fact(facts, name, FACT_ONE_OF);
    if (fact < 0)
        return;
    int32_t index = fact_option(&facts->work->access->facts[fact], option);
    ensure(index >= 0);
    put(facts->states, fact, index);
}

/* The set as bits: members at hand by their handle, all others as somebody else. */
static int64_t set_of(const Id *ids, size_t count, const Id at_hand[PERSONS_AT_HAND])
{
    uint64_t set = 0;

    for (size_t i = 0; i < count; i++) {
        uint64_t handle = IDENTITY_ELSEWHERE;
        for (size_t h = PERSONS_AT_HAND; h-- > 0;)
            if (id_eq(ids[i], at_hand[h]))
                handle = h;
        set |= UINT64_C(1) << handle;
    }
    return (int64_t)set;
}

void access_fact_persons(AccessFacts *facts, Str name, const Id *ids, size_t count)
{
    const Id at_hand[] = { facts->work->actor, facts->work->principal };
    put(facts->states, asked_fact(facts, name, FACT_SET_OF_PERSON), set_of(ids, count, at_hand));
}

void access_fact_organisations(AccessFacts *facts, Str name, const Id *ids, size_t count)
{
    const Work *work = facts->work;
    const Id at_hand[] = { work->actor_row.organisation, work->principal_row.organisation };
    put(facts->states, asked_fact(facts, name, FACT_SET_OF_ORGANISATION),
        set_of(ids, count, at_hand));
}

void access_fact_organisations_too(AccessFacts *facts, Str name, const Id *ids, size_t count)
{
    int32_t fact = asked_fact(facts, name, FACT_SET_OF_ORGANISATION);
    int64_t told = fact >= 0 && facts->states[fact].value.state == VALUE_KNOWN
                       ? facts->states[fact].value.number
                       : 0;

    access_fact_organisations(facts, name, ids, count);
    if (fact >= 0)
        put(facts->states, fact, facts->states[fact].value.number | told);
}

void access_own_lines(AccessFacts *facts, const int64_t *lines, size_t count)
{
    facts->own = lines;
    facts->own_count = count;
}

void access_fact_matter(AccessFacts *facts, Id matter)
{
    if (id_is_none(facts->matter))
        facts->matter = matter;
}

Id access_asks_for(const AccessFacts *facts)
{
    return facts->work->actor_row.organisation;
}

void access_facts_of_one(AccessFacts *facts, Id organisation, int64_t marking)
{
    access_fact_organisations(facts, S("item-organisations"), &organisation, 1);
    access_fact_number(facts, S("item-marking"), marking);
    access_fact_yes_no(facts, S("on-hold"), false);
    access_fact_persons(facts, S("hands"), NULL, 0);
}

int access_fact_as(AccessFacts *facts, Str subject_kind, Id subject)
{
    const SubjectKind *kind = table_subject(&facts->work->office->table, subject_kind);

    ensure(kind);
    int r = kind->facts(facts->work, subject, facts);
    return r < 0 ? trace(r) : r;
}

/* ---- Facts of whoever asks ---- */

static int64_t role_bits(const Fact *fact, Str roles)
{
    uint64_t bits = 0;

    while (roles.len > 0) {
        int32_t option = fact_option(fact, str_split(roles, ' ', &roles));
        if (option >= 0) /* a word of an older vocabulary gives nothing */
            bits |= UINT64_C(1) << option;
    }
    return (int64_t)bits;
}

static bool is_active(const Person *person, Date today)
{
    return person->from <= today && (person->until == DATE_NONE || today < person->until);
}

/* Nobody acts for somebody who is out of office: then it is not known for whom. */
static void put_principal(Work *work)
{
    const AskerFacts *places = &work->places;
    bool oneself = id_eq(work->actor, work->principal);
    bool together = id_eq(work->actor_row.organisation, work->principal_row.organisation);

    if (!oneself && !is_active(&work->principal_row, work->today))
        return;
    put(work->asker, places->principal, oneself ? HANDLE_ACTOR : HANDLE_PRINCIPAL);
    put(work->asker, places->principal_organisation, together ? HANDLE_ACTOR : HANDLE_PRINCIPAL);
}

/* What is known of them all through the call. A person nobody knows leaves everything unknown. */
static int load_asker(Work *work)
{
    const AskerFacts *places = &work->places;
    const Rulebook *book = work->rights;
    FactState *states = NEW_ARRAY(work->arena, FactState, book->fact_count);
    int r = work_person(work, work->actor, &work->actor_row);
    int s = r < 0 ? r : work_person(work, work->principal, &work->principal_row);

    if (s < 0)
        return trace(s);
    work->asker = states;
    if (r || s)
        return 0;
    put(states, places->actor, HANDLE_ACTOR);
    put(states, places->actor_organisation, HANDLE_ACTOR);
    put_principal(work);
    put(states, places->actor_active, is_active(&work->actor_row, work->today));
    put(states, places->actor_clearance, work->actor_row.clearance);
    put(states, places->actor_said_why, true); /* asked for when all else is settled */
    put(states, places->today, work->today);
    if (places->actor_roles >= 0)
        put(states, places->actor_roles,
            role_bits(&book->facts[places->actor_roles], work->actor_row.roles));
    return 0;
}

static int facts_begin(Work *work, AccessFacts *ret_facts)
{
    size_t count = work->rights->fact_count;
    int r = work->asker ? 0 : load_asker(work);
    if (r)
        return trace(r);
    *ret_facts = (AccessFacts){ .work = work, .states = NEW_ARRAY(work->arena, FactState, count) };
    memcpy(ret_facts->states, work->asker, count * sizeof *work->asker);
    return 0;
}

/* ---- The answer ---- */

static int decide_as(Work *work, const Operation *operation, Str subject_kind, Id subject,
                     bool *ret_may, AccessAnswer *ret_answer, Seeing *ret_seeing)
{
    AccessFacts facts;
    int r = facts_begin(work, &facts);

    if (!r)
        r = access_fact_as(&facts, subject_kind, subject);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_answer = access_decide(work->arena, work->access, operation->name, facts.states);
    *ret_may = ret_answer->allowed;
    *ret_seeing = (Seeing){ ret_answer->views, ret_answer->view_count, facts.own, facts.own_count };
    return 0;
}

int decide_unexplained(Work *work, Str subject_kind, Id subject, bool *ret_may, Id *ret_matter)
{
    AccessFacts facts;
    int r = facts_begin(work, &facts);

    if (!r) {
        put(facts.states, work->places.actor_said_why, false);
        r = access_fact_as(&facts, subject_kind, subject);
    }
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_may =
        access_decide(work->arena, work->access, work->operation->name, facts.states).allowed;
    *ret_matter = id_is_none(facts.matter) ? subject : facts.matter;
    return 0;
}

int decide_seeing(Work *work, const Operation *operation, Id subject, bool *ret_may,
                  AccessAnswer *ret_answer, Seeing *ret_seeing)
{
    int r = decide_as(work, operation, operation->subject_kind, subject, ret_may, ret_answer,
                      ret_seeing);
    return r < 0 ? trace(r) : r;
}

int decide_subject(Work *work, const Operation *operation, Id subject, bool *ret_may,
                   AccessAnswer *ret_answer)
{
    Seeing seeing;
    int r = decide_seeing(work, operation, subject, ret_may, ret_answer, &seeing);
    return r < 0 ? trace(r) : r;
}

int decide_might(Work *work, bool *ret_might)
{
    AccessFacts facts;
    int r = facts_begin(work, &facts);
    if (r)
        return trace(r);
    AccessAnswer answer =
        access_decide(work->arena, work->access, work->operation->name, facts.states);
    *ret_might = answer.verdict == ACCESS_ALLOWED || answer.verdict == ACCESS_OPEN;
    return 0;
}

int decide_belonging_to_none(Work *work, const Operation *operation, int64_t marking, bool *ret_may)
{
    AccessFacts facts;
    int r = facts_begin(work, &facts);
    if (r)
        return trace(r);
    access_fact_number(&facts, S("item-marking"), marking);
    *ret_may = access_decide(work->arena, work->access, operation->name, facts.states).allowed;
    return 0;
}

/* A choice or number of params named "marking" is the marking of what will be made. */
static int64_t marking_of(const Shape *shape, const void *params)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        const char *at = (const char *)params + field->offset;

        if (!str_eq(field->name, S("marking")))
            continue;
        if (field->type == FIELD_CHOICE && *(const int32_t *)at >= 0)
            return *(const int32_t *)at;
        if (field->type == FIELD_INT && *(const int64_t *)at >= 0)
            return *(const int64_t *)at;
    }
    return 0;
}

/*
 * An operation without a subject. A change makes something: it will be the asking organisation's,
 * nobody has had a hand in it, nothing holds it. A list shows many things, each of which is asked
 * about again: it is open to whoever might be shown one, so facts about a thing may stay open.
 */
static void tell_new(AccessFacts *facts, const Shape *shape, const void *params)
{
    access_facts_of_one(facts, facts->work->actor_row.organisation, marking_of(shape, params));
}

static bool might_be_shown(const Work *work, const AccessAnswer *answer)
{
    bool might = answer->verdict == ACCESS_OPEN && answer->open_count > 0;

    for (size_t i = 0; i < answer->open_count && might; i++) {
        Str fact = answer->access->facts[answer->open[i].fact].id;
        might = !str_starts(fact, S("actor")) && !str_starts(fact, S("principal")) &&
                !str_eq(fact, S("today"));
    }
    return might && work->operation->kind == OPERATION_READ;
}

static int decide_without_subject(Work *work, const void *params, AccessAnswer *ret_answer,
                                  bool *ret_may)
{
    AccessFacts facts;
    int r = facts_begin(work, &facts);
    if (r)
        return trace(r);
    if (work->operation->kind == OPERATION_CHANGE)
        tell_new(&facts, work->operation->params, params);
    *ret_answer = access_decide(work->arena, work->access, work->operation->name, facts.states);
    *ret_may = ret_answer->allowed || might_be_shown(work, ret_answer);
    work->seeing = (Seeing){ ret_answer->views, ret_answer->view_count, NULL, 0 };
    return 0;
}

static bool holds_role(Str roles, Str role)
{
    while (roles.len > 0)
        if (str_eq(str_split(roles, ' ', &roles), role))
            return true;
    return false;
}

/* The rights adopted last decide; where they cannot be had, the record's own roll. */
static int decide_adoption(Work *work, const void *params, AccessAnswer *ret_answer, bool *ret_may)
{
    bool stand;
    int r = adopt_stand(work, &stand);

    if (!r)
        r = decide_without_subject(work, params, ret_answer, ret_may);
    if (r)
        return trace(r);
    if (!stand)
        *ret_may = id_eq(work->actor, work->principal) &&
                   is_active(&work->actor_row, work->today) &&
                   holds_role(work->actor_row.roles, S("administrator"));
    return 0;
}

Str lines_as_one(Arena *arena, Str lines)
{
    Text one = text_open(arena, FINDING_ARG_BYTES_MAX);

    while (lines.len > 0) {
        Str line = str_trim(str_split(lines, '\n', &lines));
        text_all(&one, one.len > 0 ? S(" ") : S(""), line);
    }
    return text_str(&one);
}

static void tell_refusal(Work *work, const AccessAnswer *answer)
{
    Text lines = text_open(work->arena, FINDING_ARG_BYTES_MAX);

    access_explain(&lines, answer, work->call->lang);
    work_finding(work, S(""), PHRASE_ACTION_NO_RIGHT, PHRASE_NONE, work->operation->name,
                 lines_as_one(work->arena, text_str(&lines)));
}

/* If they may not, a finding says why. */
static int decide_beside(Work *work, Str subject_kind, Id subject, bool *ret_may)
{
    AccessAnswer answer;
    Seeing seeing;
    int r = decide_as(work, work->operation, subject_kind, subject, ret_may, &answer, &seeing);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!*ret_may)
        tell_refusal(work, &answer);
    return 0;
}

int work_about(Work *work, Str pointer, Str subject_kind, Id subject)
{
    const SubjectKind *kind = table_subject(&work->office->table, subject_kind);
    bool shown = false, may = false;
    int r = 0;

    if (kind && !id_is_none(subject))
        r = work_may(work, kind->shown_by, subject, &shown);
    if (!r && shown)
        r = decide_beside(work, subject_kind, subject, &may);
    if (r < 0)
        return trace(r);
    if (!shown || r) {
        work_finding(work, pointer, PHRASE_ACTION_NOT_FOUND, PHRASE_NONE, S(""));
        return WORK_E_INVALID;
    }
    return may ? 0 : WORK_E_RULE;
}

/* Whoever may not see a subject is not told that it exists. */
static int may_know(Work *work, Id subject, bool *ret_may)
{
    const Table *table = &work->office->table;
    const SubjectKind *kind = table_subject(table, work->operation->subject_kind);
    AccessAnswer answer;
    int r = decide_subject(work, table_operation(table, kind->shown_by), subject, ret_may, &answer);
    return r < 0 ? trace(r) : r;
}

/* Their hand in it is what stands in the way, if they could do it without. */
int decide_chance(Work *work, Id subject, OfficeChance *ret_chance)
{
    Str name = work->operation->name;
    AccessFacts facts;
    bool known = false;
    int r = may_know(work, subject, &known);

    *ret_chance = CHANCE_NONE;
    if (r || !known)
        return r < 0 ? trace(r) : 0;
    r = facts_begin(work, &facts);
    if (!r)
        r = access_fact_as(&facts, work->operation->subject_kind, subject);
    if (r)
        return r < 0 ? trace(r) : 0;
    if (access_decide(work->arena, work->access, name, facts.states).allowed) {
        *ret_chance = CHANCE_OPEN;
        return 0;
    }
    access_fact_persons(&facts, S("hands"), NULL, 0);
    if (access_decide(work->arena, work->access, name, facts.states).allowed)
        *ret_chance = CHANCE_ANOTHER;
    return 0;
}

int decide_call(Work *work, Id subject, const void *params, Permission *ret_permission)
{
    bool about_one = !str_eq(work->operation->subject_kind, S("NONE"));
    bool may = false, known = true;
    AccessAnswer answer;
    int r = about_one ? decide_as(work, work->operation, work->operation->subject_kind, subject,
                                  &may, &answer, &work->seeing)
            : str_eq(work->operation->name, S("law.adopt"))
                ? decide_adoption(work, params, &answer, &may)
                : decide_without_subject(work, params, &answer, &may);

    if (r == 0 && !may && about_one)
        r = may_know(work, subject, &known);
    if (r < 0)
        return trace(r);
    *ret_permission = r || !known ? HIDDEN : may ? PERMITTED : FORBIDDEN;
    if (*ret_permission == FORBIDDEN)
        tell_refusal(work, &answer);
    return 0;
}

bool work_is_about(const Work *work, Str operation, Str subject_kind)
{
    const Operation *row = table_operation(&work->office->table, operation);

    return row && str_eq(row->subject_kind, subject_kind);
}

int work_may(Work *work, Str operation, Id subject, bool *ret_may)
{
    AccessAnswer answer;
    const Operation *row = table_operation(&work->office->table, operation);

    ensure(row && !str_eq(row->subject_kind, S("NONE")));
    int r = decide_subject(work, row, subject, ret_may, &answer);
    if (r > 0)
        *ret_may = false;
    return r < 0 ? trace(r) : 0;
}
