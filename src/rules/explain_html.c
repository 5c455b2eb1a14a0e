/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A proof as a fragment of HTML: sections, lists and <details>, readable without script or style.
 * Classes: decision, marks, rules, rule, reason, fact, witness, cite; the truths yes, no, unknown,
 * contradictory; certain, possible; bears.
 */
#include "phrases_explain.h"
#include "rules/explain_teller.h"

static void raw(Teller *teller, const char *html)
{
    text_c(teller->text, html);
}

/* Escaped; a label in the other language says which. */
static void words(Teller *teller, Str sentence)
{
    size_t from = 0;

    for (size_t i = 0; i < sentence.len; i++) {
        if (sentence.at[i] != FOREIGN_BEGIN && sentence.at[i] != FOREIGN_END)
            continue;
        text_html(teller->text, str_cut(sentence, from, i));
        from = i + 1;
        if (sentence.at[i] == FOREIGN_END)
            raw(teller, "</span>");
        else
            raw(teller, teller->lang == LANG_JA ? "<span lang=\"en\">" : "<span lang=\"ja\">");
    }
    text_html(teller->text, str_cut(sentence, from, sentence.len));
}

static void element(Teller *teller, const char *open, Str sentence, const char *close)
{
    raw(teller, open);
    words(teller, sentence);
    raw(teller, close);
}

static void sign(Teller *teller, Truth truth)
{
    raw(teller, "<span class=\"sign\" aria-hidden=\"true\">");
    text_put(teller->text, tell_mark_sign(truth));
    raw(teller, "</span> ");
}

/* <li class="rule yes bears">, the truth as a class of its own. */
static void open_item(Teller *teller, const char *kind, Truth truth, bool bears)
{
    raw(teller, "<li class=\"");
    raw(teller, kind);
    raw(teller, " ");
    text_put(teller->text, truth_word(truth));
    raw(teller, bears ? " bears\">" : "\">");
}

static void heading(Teller *teller, Phrase key)
{
    element(teller, "<h3>", tell(teller, key), "</h3>\n");
}

/* The result. */

static void paragraph(Teller *teller, const char *kind, Str sentence)
{
    raw(teller, "<p class=\"");
    raw(teller, kind);
    element(teller, "\">", sentence, "</p>\n");
}

static void put_cautions(Teller *teller)
{
    const Decision *decision = teller->decision;

    if (decision->contradictory)
        paragraph(teller, "caution", tell(teller, PHRASE_EXPLAIN_MEANS_DISPUTED));
    if (decision->exact && !decision->proved)
        paragraph(teller, "caution", tell(teller, PHRASE_EXPLAIN_NOT_PROVED));
    if (law_caution(teller->proof) != PHRASE_NONE)
        paragraph(teller, "caution", tell(teller, law_caution(teller->proof)));
    if (fact_caution(teller->proof) != PHRASE_NONE)
        paragraph(teller, "caution", tell(teller, fact_caution(teller->proof)));
}

static void put_result(Teller *teller)
{
    Outcome outcome;
    bool decided = decision_outcome(teller->decision, &outcome);

    element(teller, "<h2>", tell_headline(teller), "</h2>\n");
    if (!decided)
        paragraph(teller, "possible", tell_still_possible(teller));
    paragraph(teller, "pack", tell_pack(teller));
    paragraph(teller, "meaning", tell(teller, meaning_phrase(teller->decision)));
    if (decided && outcome == OUTCOME_NOT_COVERED)
        paragraph(teller, "closing",
                  say(teller, PHRASE_EXPLAIN_CLOSING,
                      tell_label(teller, teller->pack->otherwise, (Str){ 0 })));
    put_cautions(teller);
}

static void put_alternatives(Teller *teller, int32_t mark)
{
    bool begun = false;

    for (size_t i = 0; i < teller->pack->rule_count; i++) {
        const Rule *rule = &teller->pack->rules[i];
        if (!opens_instead_of(teller->decision, rule, mark))
            continue;
        raw(teller, begun ? "" : "\n<ul class=\"alternatives\">\n");
        begun = true;
        element(teller, "<li class=\"alternative\">", tell_alternative(teller, rule), "</li>\n");
    }
    raw(teller, begun ? "</ul>\n" : "");
}

static void put_mark(Teller *teller, int32_t mark)
{
    bool certain = teller->decision->marks[mark] == MARK_CERTAIN;

    raw(teller, certain ? "<li class=\"certain\">" : "<li class=\"possible\">");
    sign(teller, certain ? TRUTH_YES : TRUTH_UNKNOWN);
    words(teller, tell_mark(teller, mark));
    put_alternatives(teller, mark);
    raw(teller, "</li>\n");
}

static void put_marks(Teller *teller, MarkKind kind, Phrase title)
{
    bool begun = false;

    for (size_t i = 0; i < teller->pack->mark_count; i++) {
        if (teller->pack->marks[i].kind != kind || !mark_is_told(teller->decision, (int32_t)i))
            continue;
        if (!begun) {
            heading(teller, title);
            raw(teller, "<ul class=\"marks\">\n");
        }
        begun = true;
        put_mark(teller, (int32_t)i);
    }
    raw(teller, begun ? "</ul>\n" : "");
}

static void put_level(Teller *teller)
{
    if (tell_level(teller).len == 0)
        return;
    heading(teller, PHRASE_EXPLAIN_LEVEL);
    paragraph(teller, "level", tell_level(teller));
}

static void put_all_marks(Teller *teller)
{
    Outcome outcome;

    put_marks(teller, MARK_FINDING, PHRASE_EXPLAIN_FINDINGS);
    if (marks_matter(teller->decision) && !decision_outcome(teller->decision, &outcome))
        paragraph(teller, "if-permitted", tell(teller, PHRASE_EXPLAIN_IF_PERMITTED));
    put_marks(teller, MARK_LICENCE, PHRASE_EXPLAIN_LICENCES);
    put_marks(teller, MARK_CONDITION, PHRASE_EXPLAIN_CONDITIONS);
    put_marks(teller, MARK_DUTY, PHRASE_EXPLAIN_DUTIES);
    put_level(teller);
    put_marks(teller, MARK_BUCKET, PHRASE_EXPLAIN_BUCKETS);
}

/* Reasons. */

static void put_fact(Teller *teller, int32_t fact)
{
    const FactState *state = &teller->decision->facts[fact];
    bool told = teller->told_fact[fact], tells = !told && state->evidence_count > 0;

    teller->told_fact[fact] = true;
    if (!told && has_one_witness(state)) {
        element(teller, "<li class=\"fact\">", tell_fact_witnessed(teller, fact), "</li>\n");
        return;
    }
    element(teller, "<li class=\"fact\">", tell_fact(teller, fact), tells ? "\n<ul>\n" : "");
    for (size_t i = 0; tells && i < state->evidence_count; i++)
        element(teller, "<li class=\"witness\">", tell_witness(teller, fact, &state->evidence[i]),
                "</li>\n");
    raw(teller, tells ? "</ul>\n</li>\n" : "</li>\n");
}

static void put_facts(Teller *teller, int32_t node)
{
    int32_t facts[2];
    size_t count = node_facts(&teller->pack->nodes[node], facts);

    if (count == 0)
        return;
    raw(teller, "\n<ul class=\"facts\">\n");
    for (size_t i = 0; i < count; i++)
        put_fact(teller, facts[i]);
    raw(teller, "</ul>\n");
}

static void put_citations(Teller *teller, const Citation *citations, size_t count)
{
    for (size_t i = 0; i < count; i++)
        paragraph(teller, "cite", tell_citation(teller, &citations[i]));
}

static void put_reason(Teller *teller, int depth, const Meaning *reason);

static void put_children(Teller *teller, int depth, const Meaning *reason)
{
    raw(teller, "<ul>\n");
    for (size_t i = 0; i < reason->child_count; i++)
        put_reason(teller, depth + 1, &reason->children[i]);
    raw(teller, "</ul>\n");
}

/* "✓ met: all of these". */
static void put_term(Teller *teller, Term term, bool told)
{
    sign(teller, term.truth);
    phrase_put(fresh(&teller->whole), PHRASE_EXPLAIN_TERM, teller->lang,
               tell_term_truth(teller, term.truth), tell_term(teller, term, told));
    words(teller, text_str(&teller->whole));
}

static void put_folded(Teller *teller, int depth, const Meaning *reason, Term term)
{
    raw(teller, reason->bears ? "<details open><summary>" : "<details><summary>");
    put_term(teller, term, false);
    raw(teller, "</summary>\n");
    if (term.core->kind == MEANING_DEFINITION) {
        const Definition *definition = &teller->pack->definitions[term.core->definition];
        teller->told_definition[term.core->definition] = true;
        put_citations(teller, definition->citations, definition->citation_count);
    }
    put_children(teller, depth, term.core);
    raw(teller, "</details>");
}

static void put_plain(Teller *teller, Term term)
{
    put_term(teller, term, true);
    if (term.core->kind == MEANING_ATOM)
        put_facts(teller, term.core->node);
}

static void put_reason(Teller *teller, int depth, const Meaning *reason)
{
    Term term = term_of(teller, reason);
    bool told = term.core->kind == MEANING_DEFINITION &&
                (teller->told_definition[term.core->definition] || depth > TELL_DEPTH_MAX);

    open_item(teller, "reason", term.truth, reason->bears);
    if (term.core->kind == MEANING_ATOM || told)
        put_plain(teller, term);
    else
        put_folded(teller, depth, reason, term);
    raw(teller, "</li>\n");
}

static void put_ground(Teller *teller, const RuleReason *reason);

static void put_exception(Teller *teller, const RuleReason *exception)
{
    bool tells = exception_is_new(teller, exception);

    open_item(teller, "exception", exception->holds, exception->bears);
    raw(teller, tells ? "<details><summary>" : "");
    sign(teller, exception->holds);
    words(teller, tell_exception(teller, exception));
    if (tells) {
        raw(teller, "</summary>\n");
        put_ground(teller, exception);
        raw(teller, "</details>");
    }
    raw(teller, "</li>\n");
}

static void put_exceptions(Teller *teller, const RuleReason *rule)
{
    if (rule->exception_count == 0)
        return;
    raw(teller, "<ul class=\"exceptions\">\n");
    for (size_t i = 0; i < rule->exception_count; i++)
        put_exception(teller, &teller->proof->rules[rule->exceptions[i]]);
    raw(teller, "</ul>\n");
}

/* Why a rule holds or not: its source, its condition, and the exceptions it would have taken. */
static void put_ground(Teller *teller, const RuleReason *reason)
{
    const Rule *rule = &teller->pack->rules[reason->rule];

    put_citations(teller, rule->citations, rule->citation_count);
    if (reason->reason) {
        raw(teller, "<ul>\n");
        put_reason(teller, 0, reason->reason);
        raw(teller, "</ul>\n");
    } else {
        paragraph(teller, "unconditional", tell(teller, PHRASE_EXPLAIN_UNCONDITIONAL));
    }
    if (reason->condition != TRUTH_NO)
        put_exceptions(teller, reason);
}

static void put_rule(Teller *teller, const RuleReason *reason)
{
    open_item(teller, "rule", reason->holds, reason->bears);
    raw(teller, reason->bears ? "<details open><summary>" : "<details><summary>");
    sign(teller, reason->holds);
    words(teller, tell_rule(teller, reason));
    raw(teller, "</summary>\n");
    put_ground(teller, reason);
    raw(teller, "</details></li>\n");
}

static void put_rules(Teller *teller, bool bearing, Phrase title)
{
    size_t count;
    const int32_t *rules = rules_to_tell(teller, bearing, &count);

    if (count == 0)
        return;
    heading(teller, title);
    raw(teller, "<ul class=\"rules\">\n");
    for (size_t i = 0; i < count; i++)
        put_rule(teller, &teller->proof->rules[rules[i]]);
    raw(teller, "</ul>\n");
}

/* What is open, and what the reader should know besides. */

static void put_open(Teller *teller)
{
    bool begun = false;

    for (size_t i = 0; i < teller->proof->open_count; i++) {
        int32_t fact = teller->proof->open[i];
        if (fact_is_settled(teller->proof, fact))
            continue;
        if (!begun) {
            heading(teller, PHRASE_EXPLAIN_OPEN);
            raw(teller, "<ul class=\"open\">\n");
        }
        begun = true;
        element(teller, "<li class=\"fact\">", tell_question(teller, fact), "</li>\n");
    }
    raw(teller, begun ? "</ul>\n" : "");
}

static void put_labels(Teller *teller, Phrase title, const Label *labels, size_t count)
{
    if (count == 0)
        return;
    heading(teller, title);
    raw(teller, "<ul>\n");
    for (size_t i = 0; i < count; i++)
        element(teller, "<li>", tell_label(teller, labels[i], (Str){ 0 }), "</li>\n");
    raw(teller, "</ul>\n");
}

static void put_settled(Teller *teller)
{
    const Proof *proof = teller->proof;
    Label *labels = NEW_ARRAY(teller->text->arena, Label, proof->settled_count);

    for (size_t i = 0; i < proof->settled_count; i++)
        labels[i] = teller->book->facts[proof->settled[i]].label;
    put_labels(teller, PHRASE_EXPLAIN_SETTLED, labels, proof->settled_count);
}

void explain_html(Text *text, const Proof *proof, const Rulebook *book, Lang lang)
{
    Teller teller = teller_open(text, proof, book, lang);

    teller.marks_foreign = true;
    element(&teller, "<section class=\"decision\" lang=\"", lang_code(lang), "\">\n");
    put_result(&teller);
    put_all_marks(&teller);
    put_rules(&teller, true, PHRASE_EXPLAIN_REASONS);
    put_open(&teller);
    put_settled(&teller);
    put_rules(&teller, false, PHRASE_EXPLAIN_CHECKED);
    put_labels(&teller, PHRASE_EXPLAIN_NOTES, teller.pack->notes, teller.pack->note_count);
    text_c(text, "</section>\n");
}
