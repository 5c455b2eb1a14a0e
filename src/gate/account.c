/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "gate/account.h"
#include "phrases_explain.h"
#include "phrases_gate.h"

bool outcomes_free(OutcomeSet outcomes)
{
    const OutcomeSet free = 1u << OUTCOME_OUTSIDE | 1u << OUTCOME_PERMITTED | 1u << OUTCOME_LICENCE;
    bool decided = outcomes && (outcomes & (outcomes - 1)) == 0;
    return decided && (outcomes & free);
}

static void put_agencies(Text *text, const Library *library, const Fact *fact, Lang lang)
{
    for (size_t i = 0; i < fact->agency_count; i++) {
        const Agency *agency = &library->book->agencies[fact->agencies[i]];
        text_all(text,
                 !i                ? S("")
                 : lang == LANG_JA ? S("、")
                                   : S(", "),
                 label_in(agency->label, lang, agency->id));
    }
}

void question_write(Text *text, const Library *library, const Question *question, Lang lang)
{
    const Fact *fact = &library->book->facts[question->fact];
    Str label = label_in(fact->label, lang, fact->id);

    text_put(text, label_in(fact->question, lang, label));
    text_put(text, S(" ["));
    text_put(text, fact->id);
    text_put(text, S("; "));
    put_agencies(text, library, fact, lang);
    text_put(text, S("]"));
    if (question->disputed)
        text_all(text, S(" "), phrase(PHRASE_EXPLAIN_QUESTION_DISPUTED, lang));
    if (!question->changes_outcome)
        text_all(text, S(" "), phrase(PHRASE_EXPLAIN_QUESTION_MARKS, lang));
}

void outcomes_write(Text *text, OutcomeSet outcomes, Lang lang)
{
    bool decided = outcomes && (outcomes & (outcomes - 1)) == 0;
    bool first = true;

    if (!outcomes)
        text_put(text, phrase(PHRASE_GATE_LAWLESS, lang));
    else if (!decided)
        text_all(text, phrase(PHRASE_GATE_UNDECIDED, lang), S(": "));
    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
        if (!(outcomes >> outcome & 1))
            continue;
        text_all(text, first ? S("") : S(", "), phrase(outcome_phrase((Outcome)outcome), lang));
        first = false;
    }
}

static void put_date(Text *text, Str key, Date date)
{
    text_all(text, S(",\""), key, S("\":"));
    if (date == DATE_NONE || date == DATE_FOREVER) {
        text_put(text, S("null"));
        return;
    }
    text_char(text, '"');
    date_write(text, date);
    text_char(text, '"');
}

static void put_outcomes(Text *text, OutcomeSet outcomes)
{
    bool first = true;
    text_put(text, S(",\"outcomes\":["));
    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
        if (!(outcomes >> outcome & 1))
            continue;
        text_put(text, first ? S("") : S(","));
        text_json(text, outcome_word((Outcome)outcome));
        first = false;
    }
    text_char(text, ']');
}

static void put_bool(Text *text, Str key, bool value)
{
    text_all(text, S(",\""), key, S("\":"), value ? S("true") : S("false"));
}

static void put_question(Text *text, const Library *library, const Question *question, Lang lang)
{
    const Fact *fact = &library->book->facts[question->fact];
    Str label = label_in(fact->label, lang, fact->id);

    text_put(text, S("{\"fact\":"));
    text_json(text, fact->id);
    text_put(text, S(",\"question\":"));
    text_json(text, label_in(fact->question, lang, label));
    text_put(text, S(",\"agencies\":["));
    for (size_t i = 0; i < fact->agency_count; i++) {
        text_put(text, i ? S(",") : S(""));
        text_json(text, library->book->agencies[fact->agencies[i]].id);
    }
    text_char(text, ']');
    put_bool(text, S("changes_outcome"), question->changes_outcome);
    put_bool(text, S("decides"), question->decides);
    put_bool(text, S("disputed"), question->disputed);
    text_char(text, '}');
}

void judgement_json(Text *text, const Library *library, const Judgement *judgement, Lang lang)
{
    text_put(text, S("{\"line\":"));
    text_json(text, judgement->line->id);
    put_date(text, S("on"), judgement->on);
    put_date(text, S("known_on"), judgement->known_on);
    text_put(text, S(",\"pack\":"));
    if (judgement->pack)
        text_json(text, judgement->pack->id);
    else
        text_put(text, S("null"));
    put_outcomes(text, judgement->outcomes);
    text_put(text, S(",\"questions\":["));
    for (size_t i = 0; i < judgement->questions.count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_question(text, library, &judgement->questions.list[i], lang);
    }
    text_put(text, S("],\"explanation\":"));
    if (judgement->pack)
        explain_json(text, &judgement->proof, library->book, lang);
    else
        text_put(text, S("null"));
    text_char(text, '}');
}

/* ---- the whole, as text ---------------------------------------------------------------------- */

/* No pack: either the day is open, or no law of the regime was in force on it. */
static void put_lawless(Text *text, const Library *library, const Judgement *judgement, Lang lang)
{
    if (judgement->on != DATE_NONE) {
        Text day = text_open(text->arena, 16);
        date_write(&day, judgement->on);
        phrase_put(text, PHRASE_GATE_NO_LAW, lang, text_str(&day));
    } else {
        const Fact *fact = judgement->questions.count
                               ? &library->book->facts[judgement->questions.list[0].fact]
                               : NULL;
        phrase_put(text, PHRASE_GATE_DAY_OPEN, lang,
                   fact ? label_in(fact->label, lang, fact->id) : S(""));
        for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
            if (judgement->outcomes >> outcome & 1)
                text_all(text, S("\n  - "), phrase(outcome_phrase((Outcome)outcome), lang));
    }
    text_char(text, '\n');
}

/* With a pack they stand in the explanation. */
static void put_questions(Text *text, const Library *library, const Questions *questions, Lang lang)
{
    if (!questions->count)
        return;
    text_char(text, '\n');
    phrase_put(text, PHRASE_GATE_QUESTIONS, lang, S(""));
    text_char(text, '\n');
    for (size_t i = 0; i < questions->count; i++) {
        text_put(text, S("  "));
        text_int(text, (int64_t)i + 1);
        text_put(text, S(". "));
        question_write(text, library, &questions->list[i], lang);
        text_char(text, '\n');
    }
}

void judgement_write(Text *text, const Library *library, const Judgement *judgement, Lang lang)
{
    if (judgement->pack) {
        explain_text(text, &judgement->proof, library->book, lang);
    } else {
        put_lawless(text, library, judgement, lang);
        put_questions(text, library, &judgement->questions, lang);
    }
}
