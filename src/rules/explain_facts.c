/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Facts and their witnesses in words. */
#include "phrases_explain.h"
#include "rules/explain_teller.h"

size_t node_facts(const Node *node, int32_t ret_facts[2])
{
    size_t count = 0;

    if (node->kind == NODE_CONST || node->child_count > 0)
        return 0;
    ret_facts[count++] = node->fact;
    if (node->other >= 0)
        ret_facts[count++] = node->other;
    return count;
}

bool fact_is_settled(const Proof *proof, int32_t fact)
{
    for (size_t i = 0; i < proof->settled_count; i++) {
        if (proof->settled[i] == fact)
            return true;
    }
    return false;
}

/* Nobody stated it; or somebody did, and a register that could deny it cannot be asked yet. */
static void put_missing(Teller *teller, const Fact *fact, const FactState *state, Text *words)
{
    bool stated = false;

    for (size_t i = 0; i < state->evidence_count; i++)
        stated |= state->evidence[i].value.state == VALUE_KNOWN;
    if (!stated || !fact->lookup) {
        text_put(words, tell(teller, PHRASE_EXPLAIN_FACT_MISSING));
        return;
    }
    const Fact *key = &teller->book->facts[fact->lookup->key_fact];
    phrase_put(words, PHRASE_EXPLAIN_FACT_WAITS, teller->lang,
               tell_label(teller, key->label, key->id));
}

Str tell_fact(Teller *teller, int32_t fact)
{
    const Fact *told = &teller->book->facts[fact];
    Value value = teller->decision->facts[fact].value;
    Text *words = fresh(&teller->piece);

    switch (value.state) {
    case VALUE_MISSING:
        put_missing(teller, told, &teller->decision->facts[fact], words);
        break;
    case VALUE_KNOWN:
        value_write(words, told, value, teller->lang);
        break;
    case VALUE_CONTRADICTORY:
        text_put(words, tell(teller, PHRASE_EXPLAIN_FACT_DISPUTED));
        break;
    }
    return say(teller, PHRASE_EXPLAIN_FACT, tell_label(teller, told->label, told->id),
               text_str(words));
}

/* An agency by its name, anyone else as the statement names them. */
static Str witness_name(const Teller *teller, Str by)
{
    for (size_t i = 0; i < teller->book->agency_count; i++) {
        const Agency *agency = &teller->book->agencies[i];
        if (str_eq(agency->id, by))
            return tell_label(teller, agency->label, agency->id);
    }
    return by;
}

static void tell_register(Teller *teller, Str value, const Evidence *evidence)
{
    Text *row = fresh(&teller->other_piece);
    Str by = tell_label(teller, evidence->by_label, evidence->by);

    if (evidence->stale) {
        date_write(row, evidence->checked);
        (void)say(teller, PHRASE_EXPLAIN_WITNESS_STALE, by, evidence->by, text_str(row));
    } else if (evidence->value.state != VALUE_KNOWN) {
        (void)say(teller, PHRASE_EXPLAIN_WITNESS_SILENT, by);
    } else if (evidence->place.line == 0) {
        (void)say(teller, PHRASE_EXPLAIN_WITNESS_REGISTER, value, by);
    } else {
        text_int(row, evidence->place.line);
        (void)say(teller, PHRASE_EXPLAIN_WITNESS_ROW, value, by, text_str(row));
    }
}

/* Nobody is named: the case itself says so. */
static void tell_case(Teller *teller, Str value, const Evidence *evidence, Str on)
{
    if (evidence->value.state != VALUE_KNOWN)
        text_put(fresh(&teller->sentence), tell(teller, PHRASE_EXPLAIN_WITNESS_CASE_UNOBTAINABLE));
    else if (on.len == 0)
        (void)say(teller, PHRASE_EXPLAIN_WITNESS_CASE, value);
    else
        (void)say(teller, PHRASE_EXPLAIN_WITNESS_CASE_ON, value, on);
}

static void tell_person(Teller *teller, Str value, const Evidence *evidence, Str on)
{
    Str by = witness_name(teller, evidence->by);

    if (evidence->value.state != VALUE_KNOWN)
        (void)say(teller, PHRASE_EXPLAIN_WITNESS_UNOBTAINABLE, by);
    else if (on.len == 0)
        (void)say(teller, PHRASE_EXPLAIN_WITNESS, value, by);
    else
        (void)say(teller, PHRASE_EXPLAIN_WITNESS_ON, value, by, on);
}

static void tell_statement(Teller *teller, Str value, const Evidence *evidence)
{
    Text *on = fresh(&teller->other_piece);

    date_write(on, evidence->on);
    if (evidence->by.len == 0)
        tell_case(teller, value, evidence, text_str(on));
    else
        tell_person(teller, value, evidence, text_str(on));
}

Str tell_witness(Teller *teller, int32_t fact, const Evidence *evidence)
{
    Text *value = fresh(&teller->piece), *source = fresh(&teller->other_piece);

    if (evidence->value.state == VALUE_KNOWN)
        value_write(value, &teller->book->facts[fact], evidence->value, teller->lang);
    if (evidence->from_register)
        tell_register(teller, text_str(value), evidence);
    else
        tell_statement(teller, text_str(value), evidence);
    if (evidence->source.len > 0) {
        phrase_put(fresh(source), PHRASE_EXPLAIN_WITNESS_SOURCE, teller->lang, evidence->source);
        text_item(teller, &teller->sentence, text_str(source));
    }
    if (evidence->has_confidence && evidence->confidence != CONFIDENCE_OFFICIAL)
        text_item(teller, &teller->sentence, tell(teller, confidence_phrase(evidence->confidence)));
    return text_str(&teller->sentence);
}

bool has_one_witness(const FactState *state)
{
    return state->evidence_count == 1 && state->value.state == VALUE_KNOWN;
}

Str tell_fact_witnessed(Teller *teller, int32_t fact)
{
    const Fact *told = &teller->book->facts[fact];
    Str witness = tell_witness(teller, fact, &teller->decision->facts[fact].evidence[0]);

    phrase_put(fresh(&teller->whole), PHRASE_EXPLAIN_FACT, teller->lang,
               tell_label(teller, told->label, told->id), witness);
    return text_str(&teller->whole);
}

/* Everyone who can answer, in the piece. */
static Str tell_agencies(Teller *teller, const Fact *asked)
{
    Text *agencies = fresh(&teller->piece);

    for (size_t i = 0; i < asked->agency_count; i++) {
        const Agency *agency = &teller->book->agencies[asked->agencies[i]];
        text_item(teller, agencies, tell_label(teller, agency->label, agency->id));
    }
    return text_str(agencies);
}

Str tell_question(Teller *teller, int32_t fact)
{
    const Fact *asked = &teller->book->facts[fact];
    bool disputed = teller->decision->facts[fact].value.state == VALUE_CONTRADICTORY;

    return say(teller, disputed ? PHRASE_EXPLAIN_ASK_DISPUTED : PHRASE_EXPLAIN_ASK,
               tell_label(teller, asked->label, asked->id), tell_agencies(teller, asked));
}

Str tell_asked(Teller *teller, const Question *question, size_t number)
{
    const Fact *asked = &teller->book->facts[question->fact];
    Str label = tell_label(teller, asked->label, asked->id);
    Text *whole = fresh(&teller->whole);

    text_int(whole, (int64_t)number);
    text_put(whole, S(". "));
    phrase_put(whole, PHRASE_EXPLAIN_QUESTION, teller->lang,
               label_in(asked->question, teller->lang, label), asked->id,
               tell_agencies(teller, asked));
    if (question->disputed)
        text_all(whole, S(" "), tell(teller, PHRASE_EXPLAIN_QUESTION_DISPUTED));
    if (!question->changes_outcome)
        text_all(whole, S(" "), tell(teller, PHRASE_EXPLAIN_QUESTION_MARKS));
    return text_str(whole);
}
