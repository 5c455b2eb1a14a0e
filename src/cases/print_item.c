/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"
#include "phrases_cases.h"

/*
 * How an item that the case moves was decided, in the four findings of the strict examination: the
 * class it falls in, destination and end user, security, control. The first the law gave, by its
 * marks; the others people found, by the facts of the vocabulary named below.
 */

enum { LIMB_FACTS_MAX = 2, ITEM_LABELS_MAX = 200 };

/* ---- the items of the case ------------------------------------------------------------------- */

int print_moves(Filling *filling, Id item, bool *ret_moves)
{
    const CaseFileLegsRow *legs;
    size_t count;
    int r =
        case_file_legs(work_db(filling->work), filling->arena, filling->file->id, &legs, &count);
    *ret_moves = false;
    for (size_t i = 0; !r && i < count; i++)
        *ret_moves = *ret_moves || id_eq(legs[i].item, item);
    return r ? trace(r) : 0;
}

typedef struct Labels {
    Label list[ITEM_LABELS_MAX];
    size_t count;
} Labels;

static void add(Labels *labels, Label label)
{
    for (size_t i = 0; i < labels->count; i++)
        if (str_eq(labels->list[i].in[LANG_JA], label.in[LANG_JA]) &&
            str_eq(labels->list[i].in[LANG_EN], label.in[LANG_EN]))
            return;
    if (labels->count < ITEM_LABELS_MAX)
        labels->list[labels->count++] = label;
}

static void print_labels(Filling *filling, Str name, const Labels *labels)
{
    print_label(filling, name, print_joined(filling->arena, labels->list, labels->count));
}

/* Those named as end users; where nobody is, the buyer uses it. */
static int add_end_users(Filling *filling, Id item, Labels *users)
{
    static const PartyRole roles[] = { PARTY_ULTIMATE_END_USER, PARTY_END_USER, PARTY_BUYER };
    const Party *parties;
    size_t count;
    int r = docket_parties(filling->work, item, &parties, &count);
    if (r)
        return trace(r);
    size_t before = users->count;
    for (size_t role = 0; role < COUNT_OF(roles) && users->count == before; role++)
        for (size_t i = 0; i < count; i++)
            if (parties[i].role == (int32_t)roles[role])
                add(users, print_same(parties[i].name));
    return 0;
}

int print_end_users(Filling *filling)
{
    Labels *users = NEW(filling->arena, Labels);
    const CaseFileLegsRow *legs;
    size_t count;
    int r =
        case_file_legs(work_db(filling->work), filling->arena, filling->file->id, &legs, &count);

    *users = (Labels){ .count = 0 };
    for (size_t i = 0; !r && i < count; i++)
        r = add_end_users(filling, legs[i].item, users);
    if (r)
        return trace(r);
    print_labels(filling, S("end-user"), users);
    return 0;
}

/* ---- what people found ----------------------------------------------------------------------- */

/* The facts a finding rests on, by their names in the vocabulary of packs. */
static const struct {
    Str finding, ground; /* fields of the paper */
    Str facts[LIMB_FACTS_MAX];
} limbs[] = {
    { STR("destination-finding"),
      STR("destination-ground"),
      { STR("destination-suitable"), STR("end-user-suitable") } },
    { STR("security-finding"),
      STR("security-ground"),
      { STR("positive-security"), STR("no-undue-concern") } },
    { STR("control-finding"), STR("control-ground"), { STR("control-assured") } },
};

/* "Suitable destination: yes", and on whose word. */
static void add_fact(Filling *filling, const DecidedFact *fact, Labels *findings, Labels *grounds)
{
    Label by = fact->by, day = print_day_words(filling->arena, fact->said_on);

    add(findings, PRINT_SAY(filling->arena, PHRASE_CASES_FOUND, fact->name, fact->words));
    add(grounds, fact->said_on == DATE_NONE
                     ? PRINT_SAY(filling->arena, PHRASE_CASES_FOUND_BY, fact->name, by)
                     : PRINT_SAY(filling->arena, PHRASE_CASES_FOUND_ON, fact->name, by, day));
    if (fact->source.len)
        add(grounds, print_same(fact->source));
}

static void tell_limbs(Filling *filling, const DocketDecision *decision)
{
    for (size_t i = 0; i < COUNT_OF(limbs); i++) {
        Labels *found = NEW_ARRAY(filling->arena, Labels, 2);
        found[0].count = found[1].count = 0;
        for (size_t k = 0; k < LIMB_FACTS_MAX && limbs[i].facts[k].len; k++)
            for (size_t at = 0; at < decision->fact_count; at++)
                if (str_eq(decision->facts[at].fact, limbs[i].facts[k]))
                    add_fact(filling, &decision->facts[at], &found[0], &found[1]);
        if (!found[0].count) {
            add(&found[0], phrase_label(PHRASE_CASES_NOT_FOUND));
            add(&found[1], phrase_label(PHRASE_CASES_NOBODY_SAID));
        }
        print_labels(filling, limbs[i].finding, &found[0]);
        print_labels(filling, limbs[i].ground, &found[1]);
    }
}

/* ---- what the law gave ----------------------------------------------------------------------- */

/* The marks of a kind that a result carries, by their names in the pack it was judged by; by their
 * ids where the law adopted now has no such pack. */
static void add_marks(const Pack *pack, const Result *result, MarkKind kind, Labels *labels)
{
    for (size_t i = 0; i < result->condition_count; i++) {
        int32_t mark = pack ? pack_mark(pack, result->conditions[i]) : -1;
        if (mark >= 0 && pack->marks[mark].kind == kind)
            add(labels, pack->marks[mark].label);
    }
}

/* What the law said of the line, when only one thing was left to say. */
static void add_outcome(Filling *filling, Label pack, const Result *result, Labels *labels)
{
    Outcome outcome;
    Label said = print_same(S("-"));

    if (result->outcome_count == 1 && outcome_read(result->outcomes[0], &outcome))
        said = phrase_label(outcome_phrase(outcome));
    add(labels,
        PRINT_SAY(filling->arena, PHRASE_CASES_JUDGED, print_same(result->line), pack, said));
}

typedef struct Judgements {
    Labels classes, grounds, packs, levels, conditions, duties;
} Judgements;

static void read_result(Filling *filling, const Result *result, Judgements *law)
{
    const Pack *pack = rulebook_pack(work_library(filling->work)->book, result->pack);
    int32_t level = pack && result->level.len ? pack_mark(pack, result->level) : -1;
    Label name = pack ? pack->label : print_same(print_or_dash(result->pack));

    add(&law->packs, name);
    add_marks(pack, result, MARK_BUCKET, &law->classes);
    add_marks(pack, result, MARK_CONDITION, &law->conditions);
    add_marks(pack, result, MARK_LICENCE, &law->conditions);
    add_marks(pack, result, MARK_DUTY, &law->duties);
    if (level >= 0)
        add(&law->levels, pack->marks[level].label);
    add_outcome(filling, name, result, &law->grounds);
}

static void or_say(Labels *labels, Phrase told)
{
    if (!labels->count)
        add(labels, phrase_label(told));
}

static void tell_law(Filling *filling, const DocketDecision *decision)
{
    Judgements *law = NEW(filling->arena, Judgements);

    law->classes.count = law->grounds.count = law->packs.count = 0;
    law->levels.count = law->conditions.count = law->duties.count = 0;
    for (size_t i = 0; i < decision->judged.result_count; i++)
        read_result(filling, &decision->judged.results[i], law);
    or_say(&law->classes, PHRASE_CASES_NO_CLASS);
    or_say(&law->levels, PHRASE_CASES_NO_LEVEL);
    or_say(&law->duties, PHRASE_CASES_NO_DUTY);
    print_labels(filling, S("law"), &law->packs);
    print_labels(filling, S("class-finding"), &law->classes);
    print_labels(filling, S("class-ground"), &law->grounds);
    print_labels(filling, S("level"), &law->levels);
    print_labels(filling, S("conditions"), &law->conditions);
    print_labels(filling, S("publication"), &law->duties);
}

/* ---- the decision ---------------------------------------------------------------------------- */

static void tell_item(Filling *filling, const DocketDecision *decision)
{
    Labels *destinations = NEW(filling->arena, Labels);
    const Label outcome[] = { phrase_label(verdict_phrases[decision->verdict]),
                              print_same(decision->reason) };

    print_label(filling, S("subject"),
                PRINT_SAY(filling->arena, PHRASE_CASES_NUMBERED, print_same(decision->reference),
                          decision->title));
    destinations->count = 0;
    for (size_t i = 0; i < decision->fact_count; i++)
        if (str_eq(decision->facts[i].fact, S("destination")))
            add(destinations, decision->facts[i].words);
    print_labels(filling, S("destination"), destinations);
    print_label(filling, S("goods"),
                print_joined(filling->arena, decision->lines, decision->line_count));
    print_label(filling, S("outcome"),
                print_joined(filling->arena, outcome, decision->reason.len ? 2 : 1));
    print_day(filling, S("decided-on"), decision->decided);
    print_words(filling, S("document-hash"), print_hash(filling->arena, decision->explanation));
}

int print_item(Filling *filling, Id item)
{
    Labels *users = NEW(filling->arena, Labels);
    DocketDecision decision;
    Label decider;
    bool moves;
    users->count = 0;
    int r = print_moves(filling, item, &moves);
    if (!r && !moves)
        return print_nowhere(filling);
    if (!r)
        r = docket_decision(filling->work, item, filling->on, &decision);
    if (r == WORK_E_NOT_FOUND)
        return case_refuse(filling->work, WORK_E_CONFLICT, S("/about"), PHRASE_CASES_NOT_DECIDED,
                           PHRASE_NONE, filling->wanted->about);
    if (!r)
        r = print_person(filling, decision.decider, &decider);
    if (!r)
        r = add_end_users(filling, item, users);
    if (r)
        return trace(r);
    tell_item(filling, &decision);
    print_label(filling, S("decider"), decider);
    print_labels(filling, S("end-user"), users);
    tell_limbs(filling, &decision);
    tell_law(filling, &decision);
    return 0;
}
