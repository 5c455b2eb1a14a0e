/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The proof object: reasons for every rule, and which of them the result rests on.
 */
#include "rules/explain.h"

typedef struct Prover {
    Arena *arena;
    const Decision *decision;
    const Pack *pack;
    const Truth *truths;
    Meaning *meanings; /* by node, those needed; a definition's is what it means */
    RuleReason *rules;
    bool some_holds[EFFECT_APPLIES + 1]; /* a rule of this effect holds for certain */
} Prover;

static bool is_open(Truth truth)
{
    return truth == TRUTH_UNKNOWN || truth == TRUTH_CONTRADICTORY;
}

/* Reasons. Children come before their parents, so one pass over the nodes builds them all. */

static MeaningKind meaning_kind(NodeKind kind)
{
    switch (kind) {
    case NODE_NOT:
        return MEANING_NOT;
    case NODE_ALL:
    case NODE_ANY:
    case NODE_COUNT:
        return MEANING_LIST;
    case NODE_CONST:
    case NODE_FACT:
    case NODE_EQUAL:
    case NODE_ONE_OF:
    case NODE_INCLUDES:
    case NODE_SAME:
    case NODE_MEMBER:
    case NODE_AT_LEAST:
    case NODE_AT_MOST:
        break;
    }
    return MEANING_ATOM;
}

/* The node as its parent sees it: a definition by its name, with its meaning as only child. */
static Meaning reason_of(const Prover *prover, int32_t node)
{
    Meaning reason = prover->meanings[node];

    if (prover->pack->nodes[node].definition >= 0) {
        reason.kind = MEANING_DEFINITION;
        reason.definition = prover->pack->nodes[node].definition;
        reason.children = &prover->meanings[node];
        reason.child_count = 1;
    }
    return reason;
}

/* A settled truth rests on the children that share it, an open one on the open children. */
static bool child_bears(const Node *node, Truth truth, Truth child)
{
    if (node->kind == NODE_NOT)
        return true;
    return is_open(truth) ? is_open(child) : child == truth;
}

static void build_meaning(Prover *prover, int32_t at)
{
    const Node *node = &prover->pack->nodes[at];
    Truth truth = prover->truths[at];
    Meaning *children = NEW_ARRAY(prover->arena, Meaning, node->child_count);

    for (size_t i = 0; i < node->child_count; i++) {
        children[i] = reason_of(prover, node->children[i]);
        children[i].bears = child_bears(node, truth, children[i].truth);
    }
    prover->meanings[at] = (Meaning){
        .kind = meaning_kind(node->kind),
        .truth = truth,
        .node = at,
        .definition = -1,
        .bears = true,
        .children = children,
        .child_count = node->child_count,
    };
}

/* What the rules' conditions are made of; the nodes of outcomes and marks need no reasons. */
static const bool *needed_nodes(const Prover *prover)
{
    const Pack *pack = prover->pack;
    bool *needed = NEW_ARRAY(prover->arena, bool, pack->node_count);

    for (size_t i = 0; i < pack->rule_count; i++)
        needed[pack->rules[i].condition] = true;
    for (size_t i = pack->node_count; i-- > 0;) {
        for (size_t c = 0; needed[i] && c < pack->nodes[i].child_count; c++)
            needed[pack->nodes[i].children[c]] = true;
    }
    return needed;
}

static void build_reasons(Prover *prover)
{
    const bool *needed = needed_nodes(prover);

    prover->meanings = NEW_ARRAY(prover->arena, Meaning, prover->pack->node_count);
    for (size_t i = 0; i < prover->pack->node_count; i++) {
        if (needed[i])
            build_meaning(prover, (int32_t)i);
    }
}

static void build_rules(Prover *prover)
{
    const Pack *pack = prover->pack;
    Meaning *tops = NEW_ARRAY(prover->arena, Meaning, pack->rule_count);

    prover->rules = NEW_ARRAY(prover->arena, RuleReason, pack->rule_count);
    for (size_t i = 0; i < pack->rule_count; i++) {
        const Rule *rule = &pack->rules[i];
        bool unconditional = pack->nodes[rule->condition].kind == NODE_CONST;
        tops[i] = reason_of(prover, rule->condition);
        prover->rules[i] = (RuleReason){
            .rule = (int32_t)i,
            .condition = prover->truths[rule->condition],
            .holds = prover->truths[rule->holds],
            .reason = unconditional ? NULL : &tops[i],
            .exceptions = rule->exceptions,
            .exception_count = rule->exception_count,
        };
        prover->some_holds[rule->effect] |= prover->rules[i].holds == TRUTH_YES;
    }
}

/* Which rules bear. */

static const OutcomeSet OPENING =
    1u << OUTCOME_PERMITTED | 1u << OUTCOME_CONFLICT | 1u << OUTCOME_LICENCE;
static const OutcomeSet FORBIDDING = 1u << OUTCOME_PROHIBITED | 1u << OUTCOME_CONFLICT;

/* The rules that hold; where the exact layer decided without one, those that are open. */
static bool decides(const Prover *prover, const Rule *rule, Truth holds)
{
    return holds == TRUTH_YES || (is_open(holds) && !prover->some_holds[rule->effect]);
}

static bool scope_decides(const Prover *prover)
{
    const Rule *first = prover->pack->rule_count > 0 ? &prover->pack->rules[0] : NULL;

    return first && first->effect == EFFECT_APPLIES && prover->rules[0].holds == TRUTH_NO;
}

static bool opening_bears(const Prover *prover, const Rule *rule, Truth holds)
{
    OutcomeSet set = prover->decision->outcomes;
    Outcome outcome;

    if (!decision_outcome(prover->decision, &outcome))
        return holds != TRUTH_NO;
    if (outcome == OUTCOME_NOT_COVERED)
        return true;
    if (outcome == OUTCOME_OUTSIDE)
        return prover->pack->otherwise_outside && !scope_decides(prover);
    /* One that is open besides those that hold may still add its marks. */
    return (set & OPENING) != 0 &&
           (decides(prover, rule, holds) || (is_open(holds) && rule->mark_count > 0));
}

static bool prohibition_bears(const Prover *prover, const Rule *rule, Truth holds)
{
    Outcome outcome;

    if (!decision_outcome(prover->decision, &outcome))
        return holds != TRUTH_NO;
    return (1u << outcome & FORBIDDING) != 0 && decides(prover, rule, holds);
}

/* An exception bears where it takes something from a rule whose own condition could be met. */
static bool exception_bears(const Prover *prover, const Rule *rule, Truth holds,
                            const bool *matters)
{
    for (size_t i = 0; i < rule->target_count && holds != TRUTH_NO; i++) {
        int32_t target = rule->targets[i];
        if (matters[target] && prover->rules[target].condition != TRUTH_NO)
            return true;
    }
    return false;
}

/* Exceptions aside. */
static bool rule_bears(const Prover *prover, size_t at)
{
    const Rule *rule = &prover->pack->rules[at];
    Truth holds = prover->rules[at].holds;
    OutcomeSet set = prover->decision->outcomes;

    switch (rule->effect) {
    case EFFECT_PROHIBITED:
        return prohibition_bears(prover, rule, holds);
    case EFFECT_PERMITTED:
    case EFFECT_NEEDS:
        return opening_bears(prover, rule, holds);
    case EFFECT_EVERY:
        return (set & OPENING) != 0 && holds != TRUTH_NO;
    case EFFECT_FINDS:
        return holds != TRUTH_NO;
    case EFFECT_EXCEPTION:
        break;
    case EFFECT_APPLIES:
        return (set & 1u << OUTCOME_OUTSIDE) != 0 && holds != TRUTH_YES;
    }
    return false;
}

/*
 * Would the result be another, or could it be, if an exception took this rule away or left it? What
 * makes the outcome already needs no help from the other rules of its kind.
 */
static bool rule_matters(const Prover *prover, size_t at)
{
    const Rule *rule = &prover->pack->rules[at];
    OutcomeSet set = prover->decision->outcomes;

    if (rule->effect == EFFECT_EXCEPTION)
        return false;
    if (rule->effect == EFFECT_FINDS)
        return true;
    if (scope_decides(prover))
        return rule->effect == EFFECT_APPLIES;
    if (set == 1u << OUTCOME_PROHIBITED)
        return rule->effect == EFFECT_PROHIBITED && prover->rules[at].bears;
    if (rule->effect == EFFECT_PERMITTED || rule->effect == EFFECT_NEEDS)
        return prover->rules[at].bears || (set & ~OPENING) != 0;
    return rule->effect != EFFECT_EVERY || (set & OPENING) != 0;
}

/* An exception matters where one of its targets does. Chains are short: repeat until nothing
 * changes. */
static void spread_to_exceptions(const Prover *prover, bool *matters)
{
    bool changed = true;

    while (changed) {
        changed = false;
        for (size_t i = 0; i < prover->pack->rule_count; i++) {
            const Rule *rule = &prover->pack->rules[i];
            for (size_t t = 0; !matters[i] && t < rule->target_count; t++) {
                matters[i] = matters[rule->targets[t]];
                changed |= matters[i];
            }
        }
    }
}

static void judge_bearing(Prover *prover)
{
    size_t count = prover->pack->rule_count;
    bool *matters = NEW_ARRAY(prover->arena, bool, count);

    for (size_t i = 0; i < count; i++)
        prover->rules[i].bears = rule_bears(prover, i);
    for (size_t i = 0; i < count; i++)
        matters[i] = rule_matters(prover, i);
    spread_to_exceptions(prover, matters);
    for (size_t i = 0; i < count; i++) {
        const Rule *rule = &prover->pack->rules[i];
        if (rule->effect == EFFECT_EXCEPTION)
            prover->rules[i].bears = exception_bears(prover, rule, prover->rules[i].holds, matters);
    }
}

/* How sure the ground is. */

static Confidence weaker(Confidence a, Confidence b)
{
    return a > b ? a : b;
}

static Confidence weakest_citation(const Citation *citations, size_t count, Confidence so_far)
{
    for (size_t i = 0; i < count; i++)
        so_far = weaker(so_far, citations[i].confidence);
    return so_far;
}

static Confidence weakest_witness(const FactState *state, Confidence so_far)
{
    for (size_t i = 0; i < state->evidence_count; i++) {
        const Evidence *evidence = &state->evidence[i];
        if (evidence->has_confidence && evidence->value.state == VALUE_KNOWN)
            so_far = weaker(so_far, evidence->confidence);
    }
    return so_far;
}

/* From conditions down through what bears. Parents come after children. */
static void spread_down(const Prover *prover, bool *bears)
{
    for (size_t i = prover->pack->node_count; i-- > 0;) {
        const Node *node = &prover->pack->nodes[i];
        for (size_t c = 0; bears[i] && c < node->child_count; c++)
            bears[node->children[c]] |= prover->meanings[i].children[c].bears;
    }
}

static void weigh_law(const Prover *prover, Proof *proof)
{
    const Pack *pack = prover->pack;
    bool *bears = NEW_ARRAY(prover->arena, bool, pack->node_count);

    for (size_t i = 0; i < pack->rule_count; i++) {
        const Rule *rule = &pack->rules[i];
        if (!prover->rules[i].bears)
            continue;
        bears[rule->condition] = true;
        proof->confidence =
            weakest_citation(rule->citations, rule->citation_count, proof->confidence);
    }
    spread_down(prover, bears);
    for (size_t i = 0; i < pack->definition_count; i++) {
        const Definition *definition = &pack->definitions[i];
        if (bears[definition->node])
            proof->confidence = weakest_citation(definition->citations, definition->citation_count,
                                                 proof->confidence);
    }
    proof->node_bears = bears;
}

/* A permission rests on the facts that kept the prohibitions away, too. */
static void weigh_facts(const Prover *prover, Proof *proof)
{
    const Pack *pack = prover->pack;
    const FactState *facts = prover->decision->facts;
    bool *bears = NEW_ARRAY(prover->arena, bool, pack->node_count);
    bool opening = (prover->decision->outcomes & OPENING) != 0;

    for (size_t i = 0; i < pack->rule_count; i++) {
        const Rule *rule = &pack->rules[i];
        bool kept_away = opening && rule->effect == EFFECT_PROHIBITED;
        bears[rule->condition] |= prover->rules[i].bears || kept_away;
    }
    spread_down(prover, bears);
    for (size_t i = 0; i < pack->node_count; i++) {
        const Node *node = &pack->nodes[i];
        if (!bears[i] || meaning_kind(node->kind) != MEANING_ATOM || node->kind == NODE_CONST)
            continue;
        proof->fact_confidence = weakest_witness(&facts[node->fact], proof->fact_confidence);
        if (node->other >= 0)
            proof->fact_confidence = weakest_witness(&facts[node->other], proof->fact_confidence);
    }
}

/* The open facts among what bears, in the order of the pack. */

static void note_open(const Prover *prover, bool *open, int32_t fact)
{
    if (fact >= 0 && prover->decision->facts[fact].value.state != VALUE_KNOWN)
        open[fact] = true;
}

static void gather_open(const Prover *prover, Proof *proof)
{
    const Pack *pack = prover->pack;
    size_t facts = pack->fact_count > 0 ? (size_t)pack->facts[pack->fact_count - 1] + 1 : 0;
    bool *open = NEW_ARRAY(prover->arena, bool, facts);
    int32_t *list = NEW_ARRAY(prover->arena, int32_t, pack->fact_count);

    for (size_t i = 0; i < pack->node_count; i++) {
        const Node *node = &pack->nodes[i];
        if (!proof->node_bears[i] || !is_open(prover->truths[i]) || node->child_count > 0)
            continue;
        note_open(prover, open, node->fact);
        note_open(prover, open, node->other);
    }
    for (size_t i = 0; i < pack->fact_count; i++) {
        if (open[pack->facts[i]])
            list[proof->open_count++] = pack->facts[i];
    }
    proof->open = list;
}

Proof proof_make(Arena *arena, const Decision *decision)
{
    Prover prover = {
        .arena = arena,
        .decision = decision,
        .pack = decision->pack,
        .truths = decision->truths,
    };
    Proof proof = { .decision = decision, .rule_count = decision->pack->rule_count };

    build_reasons(&prover);
    build_rules(&prover);
    judge_bearing(&prover);
    proof.rules = prover.rules;
    proof.meanings = prover.meanings;
    weigh_law(&prover, &proof);
    weigh_facts(&prover, &proof);
    gather_open(&prover, &proof);
    return proof;
}
