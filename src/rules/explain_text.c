/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A proof as plain text: a decision note with its reasons as an indented tree. */
#include "phrases_explain.h"
#include "rules/explain_teller.h"

enum { INDENT = 2, PLAIN_DEPTH_MAX = 12 }; /* deeper levels are not indented further */

static void line(Teller *teller, int depth, Str words)
{
    int indent = depth < PLAIN_DEPTH_MAX ? depth : PLAIN_DEPTH_MAX;

    text_repeat(teller->text, ' ', (size_t)(indent * INDENT));
    text_all(teller->text, words, S("\n"));
}

/* With its sign before it; the words say the same. */
static void marked_line(Teller *teller, int depth, Truth truth, Str words)
{
    int indent = depth < PLAIN_DEPTH_MAX ? depth : PLAIN_DEPTH_MAX;

    text_repeat(teller->text, ' ', (size_t)(indent * INDENT));
    text_all(teller->text, tell_mark_sign(truth), S(" "), words, S("\n"));
}

static void heading(Teller *teller, Phrase key)
{
    text_all(teller->text, S("\n"), tell(teller, key), S("\n"));
}

/* The result. */

static void print_result(Teller *teller)
{
    const Decision *decision = teller->decision;
    Outcome outcome;
    bool decided = decision_outcome(decision, &outcome);

    line(teller, 0, tell_headline(teller));
    if (!decided)
        line(teller, 0, tell_still_possible(teller));
    line(teller, 0, tell_pack(teller));
    line(teller, 0, tell(teller, meaning_phrase(decision)));
    if (decided && outcome == OUTCOME_NOT_COVERED)
        line(teller, 0,
             say(teller, PHRASE_EXPLAIN_CLOSING,
                 tell_label(teller, teller->pack->otherwise, (Str){ 0 })));
    if (decision->contradictory)
        line(teller, 0, tell(teller, PHRASE_EXPLAIN_MEANS_DISPUTED));
    if (decision->exact && !decision->proved)
        line(teller, 0, tell(teller, PHRASE_EXPLAIN_NOT_PROVED));
    if (law_caution(teller->proof) != PHRASE_NONE)
        line(teller, 0, tell(teller, law_caution(teller->proof)));
    if (fact_caution(teller->proof) != PHRASE_NONE)
        line(teller, 0, tell(teller, fact_caution(teller->proof)));
}

static void print_mark(Teller *teller, int32_t mark)
{
    const Decision *decision = teller->decision;
    bool certain = decision->marks[mark] == MARK_CERTAIN;

    marked_line(teller, 1, certain ? TRUTH_YES : TRUTH_UNKNOWN, tell_mark(teller, mark));
    for (size_t i = 0; i < teller->pack->rule_count; i++) {
        const Rule *rule = &teller->pack->rules[i];
        if (opens_instead_of(decision, rule, mark))
            line(teller, 3, tell_alternative(teller, rule));
    }
}

static void print_marks(Teller *teller, MarkKind kind, Phrase title)
{
    bool begun = false;

    for (size_t i = 0; i < teller->pack->mark_count; i++) {
        if (teller->pack->marks[i].kind != kind || !mark_is_told(teller->decision, (int32_t)i))
            continue;
        if (!begun)
            heading(teller, title);
        begun = true;
        print_mark(teller, (int32_t)i);
    }
}

static void print_all_marks(Teller *teller)
{
    Outcome outcome;
    Str level;

    print_marks(teller, MARK_FINDING, PHRASE_EXPLAIN_FINDINGS);
    if (marks_matter(teller->decision) && !decision_outcome(teller->decision, &outcome))
        heading(teller, PHRASE_EXPLAIN_IF_PERMITTED);
    print_marks(teller, MARK_LICENCE, PHRASE_EXPLAIN_LICENCES);
    print_marks(teller, MARK_CONDITION, PHRASE_EXPLAIN_CONDITIONS);
    print_marks(teller, MARK_DUTY, PHRASE_EXPLAIN_DUTIES);
    level = tell_level(teller);
    if (level.len > 0) {
        heading(teller, PHRASE_EXPLAIN_LEVEL);
        line(teller, 1, tell_level(teller));
    }
    print_marks(teller, MARK_BUCKET, PHRASE_EXPLAIN_BUCKETS);
}

/* Reasons. */

static void print_fact(Teller *teller, int depth, int32_t fact)
{
    const FactState *state = &teller->decision->facts[fact];
    bool told = teller->told_fact[fact];

    teller->told_fact[fact] = true;
    if (!told && has_one_witness(state)) {
        line(teller, depth, tell_fact_witnessed(teller, fact));
        return;
    }
    line(teller, depth, tell_fact(teller, fact));
    if (told)
        return;
    for (size_t i = 0; i < state->evidence_count; i++)
        line(teller, depth + 1, tell_witness(teller, fact, &state->evidence[i]));
}

static void print_facts(Teller *teller, int depth, int32_t node)
{
    int32_t facts[2];
    size_t count = node_facts(&teller->pack->nodes[node], facts);

    for (size_t i = 0; i < count; i++)
        print_fact(teller, depth, facts[i]);
}

static void print_citations(Teller *teller, int depth, const Citation *citations, size_t count)
{
    for (size_t i = 0; i < count; i++)
        line(teller, depth, tell_citation(teller, &citations[i]));
}

static void print_reason(Teller *teller, int depth, const Meaning *reason);

/* The children the truth rests on; the others only as a number. */
static void print_children(Teller *teller, int depth, const Meaning *reason)
{
    size_t others = 0;

    for (size_t i = 0; i < reason->child_count; i++) {
        if (reason->children[i].bears)
            print_reason(teller, depth, &reason->children[i]);
        else
            others++;
    }
    if (others == 0)
        return;
    Text *number = fresh(&teller->piece);
    text_int(number, (int64_t)others);
    line(teller, depth, say(teller, PHRASE_EXPLAIN_MORE_TERMS, text_str(number)));
}

static void print_definition(Teller *teller, int depth, const Meaning *reason)
{
    const Definition *definition = &teller->pack->definitions[reason->definition];

    teller->told_definition[reason->definition] = true;
    print_citations(teller, depth, definition->citations, definition->citation_count);
    print_reason(teller, depth, &reason->children[0]);
}

static void print_reason(Teller *teller, int depth, const Meaning *reason)
{
    Term term = term_of(teller, reason);
    bool definition = term.core->kind == MEANING_DEFINITION;
    bool told =
        definition && (teller->told_definition[term.core->definition] || depth > TELL_DEPTH_MAX);

    phrase_put(fresh(&teller->whole), PHRASE_EXPLAIN_TERM, teller->lang,
               tell_term_truth(teller, term.truth), tell_term(teller, term, told));
    marked_line(teller, depth, term.truth, text_str(&teller->whole));
    if (definition && !told)
        print_definition(teller, depth + 1, term.core);
    else if (term.core->kind == MEANING_LIST)
        print_children(teller, depth + 1, term.core);
    else if (term.core->kind == MEANING_ATOM)
        print_facts(teller, depth + 1, term.core->node);
}

static void print_ground(Teller *teller, int depth, const RuleReason *reason);

static void print_exceptions(Teller *teller, int depth, const RuleReason *rule)
{
    for (size_t i = 0; i < rule->exception_count; i++) {
        const RuleReason *exception = &teller->proof->rules[rule->exceptions[i]];
        marked_line(teller, depth, exception->holds, tell_exception(teller, exception));
        if (exception_is_new(teller, exception))
            print_ground(teller, depth + 2, exception);
    }
}

/* Why a rule holds or not: its source, its condition, and the exceptions it would have taken. */
static void print_ground(Teller *teller, int depth, const RuleReason *reason)
{
    const Rule *rule = &teller->pack->rules[reason->rule];

    print_citations(teller, depth, rule->citations, rule->citation_count);
    if (reason->reason)
        print_reason(teller, depth, reason->reason);
    else
        line(teller, depth, tell(teller, PHRASE_EXPLAIN_UNCONDITIONAL));
    if (reason->condition != TRUTH_NO)
        print_exceptions(teller, depth, reason);
}

static void print_rule(Teller *teller, const RuleReason *reason)
{
    marked_line(teller, 1, reason->holds, tell_rule(teller, reason));
    print_ground(teller, 3, reason);
}

/*
 * A rule that does not decide: one line, and the exceptions it would have taken, had it been met. A
 * permission needs every prohibition kept away, so there one reads why each does not hold.
 */
static void print_checked(Teller *teller, const RuleReason *reason)
{
    const Rule *rule = &teller->pack->rules[reason->rule];

    marked_line(teller, 1, reason->holds, tell_rule(teller, reason));
    if (rule->effect == EFFECT_PROHIBITED && marks_matter(teller->decision))
        print_ground(teller, 3, reason);
    else if (reason->condition != TRUTH_NO)
        print_exceptions(teller, 3, reason);
}

static void print_rules(Teller *teller, bool bearing, Phrase title)
{
    size_t count;
    const int32_t *rules = rules_to_tell(teller, bearing, &count);

    if (count > 0)
        heading(teller, title);
    for (size_t i = 0; i < count; i++) {
        if (bearing)
            print_rule(teller, &teller->proof->rules[rules[i]]);
        else
            print_checked(teller, &teller->proof->rules[rules[i]]);
    }
}

/* What is open, and what the reader should know besides. */

static void print_questions(Teller *teller)
{
    heading(teller, PHRASE_EXPLAIN_QUESTIONS);
    for (size_t i = 0; i < teller->proof->question_count; i++)
        line(teller, 1, tell_asked(teller, &teller->proof->questions[i], i + 1));
}

/* The facts that what is open rests on; the questions where the exact layer gave them. */
static void print_open(Teller *teller)
{
    const Proof *proof = teller->proof;
    bool begun = false;

    if (proof->question_count > 0) {
        print_questions(teller);
        return;
    }
    for (size_t i = 0; i < proof->open_count; i++) {
        Value value = teller->decision->facts[proof->open[i]].value;
        if (fact_is_settled(proof, proof->open[i]))
            continue;
        if (!begun)
            heading(teller, PHRASE_EXPLAIN_OPEN);
        begun = true;
        marked_line(teller, 1,
                    value.state == VALUE_CONTRADICTORY ? TRUTH_CONTRADICTORY : TRUTH_UNKNOWN,
                    tell_question(teller, proof->open[i]));
    }
}

static void print_settled(Teller *teller)
{
    const Proof *proof = teller->proof;

    if (proof->settled_count > 0)
        heading(teller, PHRASE_EXPLAIN_SETTLED);
    for (size_t i = 0; i < proof->settled_count; i++) {
        const Fact *fact = &teller->book->facts[proof->settled[i]];
        line(teller, 1, tell_label(teller, fact->label, fact->id));
    }
}

static void print_notes(Teller *teller)
{
    if (teller->pack->note_count > 0)
        heading(teller, PHRASE_EXPLAIN_NOTES);
    for (size_t i = 0; i < teller->pack->note_count; i++)
        line(teller, 1, tell_label(teller, teller->pack->notes[i], (Str){ 0 }));
}

void explain_text(Text *text, const Proof *proof, const Rulebook *book, Lang lang)
{
    Teller teller = teller_open(text, proof, book, lang);

    print_result(&teller);
    print_all_marks(&teller);
    print_rules(&teller, true, PHRASE_EXPLAIN_REASONS);
    print_open(&teller);
    print_settled(&teller);
    print_rules(&teller, false, PHRASE_EXPLAIN_CHECKED);
    print_notes(&teller);
}
