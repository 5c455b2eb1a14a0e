/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * explain_teller - what the three renderings of a proof share; private to the room
 *
 * A Teller puts one proof into words of one language. Its sentences stand in one buffer: a Str it
 * gives is good until the next one is asked for.
 */
#pragma once

#include "rules/explain.h"

enum { TELL_DEPTH_MAX = 40 }; /* definitions within definitions; deeper ones are only named */

/* Control characters; no label holds one, because rules files refuse them. */
enum { FOREIGN_BEGIN = 1, FOREIGN_END = 2 };

typedef struct Teller {
    Text *text;
    const Proof *proof;
    const Decision *decision;
    const Pack *pack;
    const Rulebook *book;
    Lang lang;
    bool marks_foreign; /* put FOREIGN_ signs around labels that exist in the other language only */
    Text sentence, piece, other_piece, whole;
    bool *told_fact;       /* by fact: its witnesses have been told */
    bool *told_definition; /* by definition: its meaning has been told */
    bool *told_rule;       /* by rule: why it is no exception has been told */
} Teller;

Teller teller_open(Text *text, const Proof *proof, const Rulebook *book, Lang lang);

/* The buffer, empty again. */
static inline Text *fresh(Text *text)
{
    text->len = 0;
    return text;
}

/* The sentence with its placeholders filled. */
#define say(teller, key, ...) \
    (phrase_put(fresh(&(teller)->sentence), (key), (teller)->lang, __VA_ARGS__), \
     text_str(&(teller)->sentence))

/* Adds an item to a list under construction: "a" and "b" become "a, b". */
void text_item(const Teller *teller, Text *list, Str item);

/* A reason without the NOTs, and the lists of one item, around it. */
typedef struct Term {
    Truth truth; /* with the NOTs */
    bool negated;
    const Meaning *core; /* the definition, list or atom itself */
} Term;

Term term_of(const Teller *teller, const Meaning *reason);

/* Words. */
Str tell(const Teller *teller, Phrase key);
Str tell_label(const Teller *teller, Label label, Str id);
Str tell_mark_sign(Truth truth); /* one of four signs; never stands without its word */
Str tell_rule_truth(const Teller *teller, Truth truth);
Str tell_term_truth(const Teller *teller, Truth truth);
Phrase confidence_phrase(Confidence confidence);
Str truth_word(Truth truth); /* for JSON */
Phrase effect_phrase(const Teller *teller, const Rule *rule);
Str effect_word(RuleEffect effect);
Str mark_kind_word(MarkKind kind);

/* Sentences. */
Str tell_headline(Teller *teller);
Str tell_still_possible(Teller *teller);
Str tell_pack(Teller *teller);
Phrase meaning_phrase(const Decision *decision);
Str tell_rule(Teller *teller, const RuleReason *reason);
Str tell_citation(Teller *teller, const Citation *citation);
Str tell_exception(Teller *teller, const RuleReason *exception);
/* Is its ground still to be told? One that bears has a place of its own. Notes it as told. */
bool exception_is_new(Teller *teller, const RuleReason *exception);
Str tell_term(Teller *teller, Term term, bool told);
Str tell_mark(Teller *teller, int32_t mark);
Str tell_alternative(Teller *teller, const Rule *exception);
Str tell_level(Teller *teller); /* empty: no level can be set */
Str tell_fact(Teller *teller, int32_t fact);
/* A fact with one known witness and no more: the two in one sentence. */
bool has_one_witness(const FactState *state);
Str tell_fact_witnessed(Teller *teller, int32_t fact);
Str tell_witness(Teller *teller, int32_t fact, const Evidence *evidence);
Str tell_question(Teller *teller, int32_t fact);

/* "1. Does an embargo apply? [embargo; Ministry of Foreign Affairs]", and what it is good for. */
Str tell_asked(Teller *teller, const Question *question, size_t number);

/* A caution when the law, or the facts, are not from official sources; PHRASE_NONE: they are. */
Phrase law_caution(const Proof *proof);
Phrase fact_caution(const Proof *proof);

/* What there is to tell. */
bool marks_matter(const Decision *decision); /* is a permission or licence still possible? */
bool mark_is_told(const Decision *decision, int32_t mark); /* levels have a line of their own */
/* The rules that bear, or those also checked: what decides before what goes with it. */
const int32_t *rules_to_tell(Teller *teller, bool bearing, size_t *ret_count);
bool rule_sets(const Rule *rule, int32_t mark);
/* The exception opens its mark instead of `mark`, or may. */
bool opens_instead_of(const Decision *decision, const Rule *exception, int32_t mark);
bool fact_is_settled(const Proof *proof, int32_t fact); /* open, but no longer matters */
size_t node_facts(const Node *node,
                  int32_t ret_facts[2]); /* those an atom reads: none, one or two */
