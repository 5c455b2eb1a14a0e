/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/access.h"
#include "phrases_access.h"

const Access *rulebook_access_on(const Rulebook *book, Str id, Date on)
{
    for (size_t i = 0; i < book->access_count; i++) {
        const Access *access = &book->accesses[i];

        if (access->from <= on && on < access->until && (id.len == 0 || str_eq(access->id, id)))
            return access;
    }
    return NULL;
}

static const AccessRight *find_right(const Access *access, Str operation)
{
    for (size_t i = 0; i < access->right_count; i++)
        for (size_t k = 0; k < access->rights[i].operation_count; k++)
            if (str_eq(access->rights[i].operations[k], operation))
                return &access->rights[i];
    return NULL;
}

bool access_right_of(const Access *access, Str operation, Str *ret_right)
{
    const AccessRight *right = access ? find_right(access, operation) : NULL;

    if (right != NULL)
        *ret_right = right->id;
    return right != NULL;
}

bool access_view_shows(const AccessView *view, Str path)
{
    for (size_t i = 0; i < view->path_count; i++)
        if (str_starts(view->paths[i], path) &&
            (view->paths[i].len == path.len || view->paths[i].at[path.len] == '.'))
            return true;
    return false;
}

/* ---- deciding ---- */

typedef struct Judge {
    Arena *arena;
    const Access *access;
    const AccessRight *right;
    Str operation;
    const FactState *facts;
    const Truth *truths; /* by node of the body */
    const AccessRule **rules;
    size_t rule_count;
} Judge;

/* A rule gives through its view nothing that the view does not show. */
static bool concerns(const Judge *judge, const AccessRule *rule)
{
    if (rule->view && !access_view_shows(rule->view, judge->operation))
        return false;
    for (size_t i = 0; i < rule->right_count; i++)
        if (&judge->access->rights[rule->rights[i]] == judge->right)
            return true;
    return false;
}

/* Gathers the rules of one sort about the right whose condition is so; how many there are. */
static size_t gather(Judge *judge, bool never, bool wanted(Truth truth))
{
    size_t before = judge->rule_count;

    for (size_t i = 0; i < judge->access->rule_count; i++) {
        const AccessRule *rule = &judge->access->rules[i];

        if (rule->never == never && wanted(judge->truths[rule->condition]) && concerns(judge, rule))
            judge->rules[judge->rule_count++] = rule;
    }
    return judge->rule_count - before;
}

static bool is_yes(Truth truth)
{
    return truth == TRUTH_YES;
}

static bool is_no(Truth truth)
{
    return truth == TRUTH_NO;
}

/* In this order: what is forbidden stays so whatever else is found out, and what no rule can give
 * needs no question. */
static AccessVerdict judge_rules(Judge *judge)
{
    if (gather(judge, true, is_yes) > 0)
        return ACCESS_FORBIDDEN;
    size_t doubts = gather(judge, true, truth_is_open);
    size_t grants = gather(judge, false, is_yes);

    if (doubts == 0 && grants > 0)
        return ACCESS_ALLOWED;
    if (grants > 0) { /* the doubts alone refuse */
        judge->rule_count = doubts;
        return ACCESS_OPEN;
    }
    if (gather(judge, false, truth_is_open) > 0)
        return ACCESS_OPEN;
    judge->rule_count = 0;
    gather(judge, false, is_no);
    return ACCESS_NOT_GRANTED;
}

/* The facts that leave these rules untold. */
static const OpenFact *open_facts_of(Judge *judge, size_t *ret_count)
{
    int32_t *nodes = NEW_ARRAY(judge->arena, int32_t, judge->rule_count + 1);

    for (size_t i = 0; i < judge->rule_count; i++)
        nodes[i] = judge->rules[i]->condition;
    return open_facts(judge->arena, judge->access->body, judge->access->facts,
                      judge->access->fact_count, judge->facts, judge->truths, nodes,
                      judge->rule_count, ret_count);
}

static bool might_give(const Judge *judge, const AccessRule *rule)
{
    Truth truth = judge->truths[rule->condition];

    return !rule->never && concerns(judge, rule) && (is_yes(truth) || truth_is_open(truth));
}

static const AccessView *const *views_of(const Judge *judge, size_t *ret_count)
{
    const Access *access = judge->access;
    const AccessView **views = NEW_ARRAY(judge->arena, const AccessView *, access->rule_count + 1);

    *ret_count = 0;
    for (size_t i = 0; i < access->rule_count; i++)
        if (access->rules[i].view && might_give(judge, &access->rules[i]))
            views[(*ret_count)++] = access->rules[i].view;
    return views;
}

static AccessAnswer refuse(const Access *access, Str operation, AccessVerdict verdict)
{
    return (AccessAnswer){ .verdict = verdict, .access = access, .operation = operation };
}

static AccessAnswer judge_right(Arena *arena, const Access *access, const AccessRight *right,
                                Str operation, const FactState *facts)
{
    Truth *truths = NEW_ARRAY(arena, Truth, access->body->node_count + 1);
    Judge judge = { .arena = arena,
                    .access = access,
                    .right = right,
                    .operation = operation,
                    .facts = facts,
                    .truths = truths,
                    .rules = NEW_ARRAY(arena, const AccessRule *, 2 * access->rule_count + 1) };

    pack_truths(access->body, facts, truths);
    AccessAnswer answer = refuse(access, operation, judge_rules(&judge));

    answer.allowed = answer.verdict == ACCESS_ALLOWED;
    /* Rules and graph agree, but for operations that no view shows. */
    ensure(!answer.allowed || truths[right->granted] == TRUTH_YES);
    answer.right = right;
    answer.rules = judge.rules;
    answer.rule_count = judge.rule_count;
    answer.views = views_of(&judge, &answer.view_count);
    if (answer.verdict == ACCESS_OPEN)
        answer.open = open_facts_of(&judge, &answer.open_count);
    return answer;
}

AccessAnswer access_decide(Arena *arena, const Access *access, Str operation,
                           const FactState *facts)
{
    if (access == NULL)
        return refuse(NULL, operation, ACCESS_NO_DOCUMENT);
    const AccessRight *right = find_right(access, operation);

    if (right == NULL)
        return refuse(access, operation, ACCESS_NOT_COVERED);
    return judge_right(arena, access, right, operation, facts);
}

/* ---- explaining ---- */

static const Phrase verdict_phrases[] = {
    [ACCESS_ALLOWED] = PHRASE_ACCESS_ALLOWED,
    [ACCESS_NO_DOCUMENT] = PHRASE_ACCESS_NO_DOCUMENT,
    [ACCESS_NOT_COVERED] = PHRASE_ACCESS_NOT_COVERED,
    [ACCESS_NOT_GRANTED] = PHRASE_ACCESS_NOT_GRANTED,
    [ACCESS_FORBIDDEN] = PHRASE_ACCESS_FORBIDDEN,
    [ACCESS_OPEN] = PHRASE_ACCESS_OPEN,
};

static const Phrase rule_phrases[] = {
    [ACCESS_ALLOWED] = PHRASE_ACCESS_RULE_GIVES,
    [ACCESS_NOT_GRANTED] = PHRASE_ACCESS_RULE_FAILS,
    [ACCESS_FORBIDDEN] = PHRASE_ACCESS_RULE_FORBIDS,
    [ACCESS_OPEN] = PHRASE_ACCESS_RULE_OPEN,
};

/* A rule says what it says in a sentence or without a full stop; the phrase around it has one. */
static Str without_stop(Str label)
{
    static const Str stops[] = { STR("."), STR("。") };

    for (size_t i = 0; i < COUNT_OF(stops); i++)
        if (str_ends(label, stops[i]))
            return str_cut(label, 0, label.len - stops[i].len);
    return label;
}

void access_explain(Text *text, const AccessAnswer *answer, Lang lang)
{
    const Access *access = answer->access;
    Str right = answer->right ? label_in(answer->right->label, lang, answer->right->id) : S("");

    phrase_put(text, verdict_phrases[answer->verdict], lang, answer->operation, right,
               access ? label_in(access->label, lang, access->id) : S(""),
               access ? label_in(access->otherwise, lang, S("")) : S(""));
    text_char(text, '\n');
    for (size_t i = 0; i < answer->rule_count; i++) {
        const AccessRule *rule = answer->rules[i];

        phrase_put(text, rule_phrases[answer->verdict], lang, rule->id,
                   without_stop(label_in(rule->label, lang, rule->id)));
        text_char(text, '\n');
    }
    if (access != NULL)
        open_facts_write(text, access->facts, answer->open, answer->open_count, lang);
}
