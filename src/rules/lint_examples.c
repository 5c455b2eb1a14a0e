/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* A pack's own examples, run. */
#include "phrases_book.h"
#include "rules/ask.h"
#include "rules/build.h"
#include "rules/lint.h"
#include "rules/promise.h"

typedef struct Trial {
    Arena *arena;
    const Rulebook *book;
    const Pack *pack;
    const Example *example;
    const FactState *facts;
    Decision decision;
    Findings *findings;
    Str title; /* with the pack that runs it, when another one states it */
} Trial;

/* An inherited example that fails where it is stated is not told again. */
#define example_error(trial, message, remedy, ...) \
    report_once((trial)->findings, SEVERITY_ERROR, (trial)->example->place, (message), (remedy), \
                (const Str[]){ __VA_ARGS__ }, sizeof((const Str[]){ __VA_ARGS__ }) / sizeof(Str))

static Str outcome_words_of(const Trial *trial)
{
    Text text = text_open(trial->arena, 256);

    for (int i = 0; i < OUTCOME_COUNT; i++) {
        if ((trial->decision.outcomes >> i & 1) == 0)
            continue;
        text_put(&text, text.len > 0 ? S(", ") : S(""));
        text_put(&text, outcome_word((Outcome)i));
    }
    return text_str(&text);
}

static Str open_facts_of(const Trial *trial)
{
    Text text = text_open(trial->arena, 512);

    for (size_t i = 0; i < trial->pack->fact_count; i++) {
        int32_t fact = trial->pack->facts[i];

        if (trial->facts[fact].value.state == VALUE_KNOWN)
            continue;
        text_put(&text, text.len > 0 ? S(", ") : S(""));
        text_put(&text, trial->book->facts[fact].id);
    }
    return text_str(&text);
}

static void check_outcome(const Trial *trial)
{
    const Example *example = trial->example;
    Outcome outcome;
    bool decided = decision_outcome(&trial->decision, &outcome);

    if (example->undecided ? !decided : decided && outcome == example->outcome)
        return;
    Str want = example->undecided ? S("undecided") : outcome_word(example->outcome);
    Str open = open_facts_of(trial);

    example_error(trial, PHRASE_BOOK_EXAMPLE_OUTCOME,
                  open.len > 0 ? PHRASE_BOOK_EXAMPLE_OUTCOME_OPEN
                               : PHRASE_BOOK_EXAMPLE_OUTCOME_REMEDY,
                  trial->title, want, outcome_words_of(trial), open);
}

/* An alternative open to the examiner counts as what the permission comes with. */
static Possibility possibility_of(const Trial *trial, int32_t mark)
{
    Possibility highest = trial->decision.marks[mark];

    for (size_t i = 0; i < trial->pack->rule_count; i++) {
        const Rule *rule = &trial->pack->rules[i];

        if (rule->instead != mark)
            continue;
        Possibility open = decision_alternative(&trial->decision, rule);
        highest = open > highest ? open : highest;
    }
    return highest;
}

static void check_marks(const Trial *trial, const int32_t *marks, size_t count, Possibility want,
                        Phrase message)
{
    for (size_t i = 0; i < count; i++)
        if (possibility_of(trial, marks[i]) != want)
            example_error(trial, message, PHRASE_BOOK_EXAMPLE_OUTCOME_REMEDY, trial->title,
                          trial->pack->marks[marks[i]].id);
}

static Str level_word(const Trial *trial, int32_t level)
{
    return level >= 0 ? trial->pack->marks[level].id : S("-");
}

static void check_level(const Trial *trial)
{
    const Decision *decision = &trial->decision;
    int32_t want = trial->example->level;

    if (want < 0 || (decision->level_low == want && decision->level_high == want))
        return;
    example_error(trial, PHRASE_BOOK_EXAMPLE_LEVEL, PHRASE_BOOK_EXAMPLE_OUTCOME_REMEDY,
                  trial->title, trial->pack->marks[want].id, level_word(trial, decision->level_low),
                  level_word(trial, decision->level_high));
}

static Str title_of(Arena *arena, const Pack *pack, const Example *example)
{
    Text text = text_open(arena, TEXT_MAX);

    text_put(&text, example->title);
    if (!str_eq(example->place.file, pack->file))
        text_all(&text, S(" ("), pack->id, S(")"));
    return text_str(&text);
}

/* Where the tables of truth leave several outcomes, the exact layer says which can be reached. */
static Decision decide(Arena *arena, const Pack *pack, const FactState *facts, Asker *asker)
{
    Decision decision = pack_decide(arena, pack, facts);
    Outcome outcome;

    if (!decision_outcome(&decision, &outcome))
        asker_narrow(asker, arena, &decision);
    return decision;
}

static void run_example(Arena scratch, const Rulebook *book, const Pack *pack, Asker *asker,
                        const Example *example, Findings *findings)
{
    const FactState *facts = given_states(&scratch, book->facts, book->fact_count, example->given,
                                          example->given_count, example->rest_no);
    Trial trial = { .arena = &scratch,
                    .book = book,
                    .pack = pack,
                    .example = example,
                    .facts = facts,
                    .decision = decide(&scratch, pack, facts, asker),
                    .findings = findings,
                    .title = title_of(&scratch, pack, example) };

    check_outcome(&trial);
    check_marks(&trial, example->with, example->with_count, MARK_CERTAIN, PHRASE_BOOK_EXAMPLE_WITH);
    check_marks(&trial, example->without, example->without_count, MARK_EXCLUDED,
                PHRASE_BOOK_EXAMPLE_WITHOUT);
    check_level(&trial);
}

void pack_examples(Arena scratch, const Rulebook *book, const Pack *pack, Findings *findings)
{
    /* Findings are kept, the rest vanishes: taking both from one place would mix them up. */
    ensure(scratch.base != findings->arena->base);
    if (pack->example_count == 0)
        return;
    Asker *asker = asker_open(&scratch, book, pack, NULL, 0);

    for (size_t i = 0; i < pack->example_count; i++)
        run_example(scratch, book, pack, asker, &pack->examples[i], findings);
    asker_close(asker);
}
