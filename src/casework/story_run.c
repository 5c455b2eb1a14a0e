/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/story.h"
#include "phrases_story.h"

/* Holds what the packs say against what the story expects, one finding a difference. */

typedef struct Run {
    const Library *library;
    const Expectation *expectation;
    const Judgement *judgement;
    Findings *findings;
} Run;

static void differs(const Run *run, Phrase message, Str expected, Str found)
{
    finding_error(run->findings, run->expectation->place, message, PHRASE_NONE, expected, found);
}

/* ---- outcome --------------------------------------------------------------------------------- */

static Str outcome_list(Arena *arena, OutcomeSet set)
{
    Text text = text_open(arena, 200);
    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
        if (set >> outcome & 1)
            text_all(&text, text.len ? S(", ") : S(""), outcome_word((Outcome)outcome));
    return text_str(&text);
}

static void check_outcome(const Run *run, Arena scratch)
{
    const Expectation *expectation = run->expectation;
    OutcomeSet found = run->judgement->outcomes;
    bool undecided = (found & (found - 1)) != 0;

    if (!expectation->undecided) {
        if (found != 1u << expectation->outcome)
            differs(run, PHRASE_STORY_OUTCOME_DIFFERS, outcome_word(expectation->outcome),
                    outcome_list(&scratch, found));
    } else if (!undecided || (expectation->outcomes && expectation->outcomes != found)) {
        Str expected =
            expectation->outcomes ? outcome_list(&scratch, expectation->outcomes) : S("undecided");
        differs(run, PHRASE_STORY_OUTCOME_DIFFERS, expected, outcome_list(&scratch, found));
    }
}

/* ---- rules ----------------------------------------------------------------------------------- */

static void check_rules(const Run *run)
{
    const Judgement *judgement = run->judgement;
    const StrList *wanted = &run->expectation->rules, *unwanted = &run->expectation->not_rules;

    for (size_t i = 0; i < wanted->count; i++) {
        const Rule *rule = pack_rule(judgement->pack, wanted->items[i]);
        if (!rule)
            differs(run, PHRASE_STORY_NO_SUCH_RULE, wanted->items[i], judgement->pack->id);
        else if (judgement->decision->truths[rule->holds] != TRUTH_YES)
            differs(run, PHRASE_STORY_RULE_DOES_NOT_HOLD, rule->id, judgement->pack->id);
    }
    for (size_t i = 0; i < unwanted->count; i++) {
        const Rule *rule = pack_rule(judgement->pack, unwanted->items[i]);
        if (rule && judgement->decision->truths[rule->holds] != TRUTH_NO)
            differs(run, PHRASE_STORY_RULE_HOLDS, rule->id, judgement->pack->id);
    }
}

/* ---- marks ----------------------------------------------------------------------------------- */

static void check_marks(const Run *run, StrList ids, Possibility wanted, Phrase message)
{
    const Pack *pack = run->judgement->pack;
    for (size_t i = 0; i < ids.count; i++) {
        int32_t mark = pack_mark(pack, ids.items[i]);
        if (mark < 0)
            differs(run, PHRASE_STORY_NO_SUCH_MARK, ids.items[i], pack->id);
        else if (run->judgement->decision->marks[mark] != wanted)
            differs(run, message, ids.items[i], pack->id);
    }
}

static void check_level(const Run *run)
{
    const Decision *decision = run->judgement->decision;
    Str level = run->expectation->level;
    int32_t mark = level.len ? pack_mark(decision->pack, level) : -1;

    if (!level.len)
        return;
    if (mark < 0 || decision->level_low != mark || decision->level_high != mark)
        differs(run, PHRASE_STORY_LEVEL_DIFFERS, level,
                decision->level_high >= 0 ? decision->pack->marks[decision->level_high].id
                                          : S("-"));
}

static bool listed(StrList list, Str id)
{
    for (size_t i = 0; i < list.count; i++)
        if (str_eq(list.items[i], id))
            return true;
    return false;
}

/* Is the mark open to the examiner instead of a condition that otherwise applies? */
static bool is_alternative(const Judgement *judgement, int32_t mark)
{
    const Pack *pack = judgement->pack;
    for (size_t i = 0; i < pack->rule_count; i++)
        if (pack->rules[i].effect == EFFECT_EXCEPTION && pack->rules[i].instead == mark &&
            judgement->decision->truths[pack->rules[i].holds] == TRUTH_YES)
            return true;
    return false;
}

static void check_alternatives(const Run *run)
{
    const Judgement *judgement = run->judgement;
    const Pack *pack = judgement->pack;

    if (!run->expectation->checks_alternatives)
        return;
    for (size_t i = 0; i < pack->mark_count; i++) {
        bool open = is_alternative(judgement, (int32_t)i);
        bool wanted = listed(run->expectation->alternatives, pack->marks[i].id);
        if (open != wanted)
            differs(run, open ? PHRASE_STORY_ALTERNATIVE_OPEN : PHRASE_STORY_ALTERNATIVE_CLOSED,
                    pack->marks[i].id, pack->id);
    }
}

/* ---- questions ------------------------------------------------------------------------------- */

static void check_open(const Run *run)
{
    const Questions *questions = &run->judgement->questions;
    const Rulebook *book = run->library->book;
    StrList wanted = run->expectation->open;

    for (size_t i = 0; i < wanted.count; i++) {
        bool asked = false;
        for (size_t q = 0; q < questions->count && !asked; q++)
            asked = str_eq(book->facts[questions->list[q].fact].id, wanted.items[i]);
        if (!asked)
            differs(run, PHRASE_STORY_NOT_ASKED, wanted.items[i], S(""));
    }
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void check_judgement(const Run *run, Arena scratch)
{
    const Expectation *expectation = run->expectation;

    check_outcome(run, scratch);
    check_open(run);
    if (!run->judgement->pack)
        return;
    check_rules(run);
    check_marks(run, expectation->requires, MARK_CERTAIN, PHRASE_STORY_NOT_REQUIRED);
    check_marks(run, expectation->not_requires, MARK_EXCLUDED, PHRASE_STORY_REQUIRED);
    check_marks(run, expectation->licences, MARK_CERTAIN, PHRASE_STORY_NOT_REQUIRED);
    check_marks(run, expectation->findings, MARK_CERTAIN, PHRASE_STORY_NOT_FOUND);
    if (expectation->bucket.len)
        check_marks(run, (StrList){ &expectation->bucket, 1 }, MARK_CERTAIN,
                    PHRASE_STORY_BUCKET_DIFFERS);
    check_level(run);
    check_alternatives(run);
}

bool story_run(Gate *gate, Arena scratch, const Story *story, Findings *findings)
{
    size_t errors = findings->error_count;

    ensure(scratch.base != findings->arena->base); /* findings outlive the scratch */
    for (size_t i = 0; i < story->expectation_count; i++) {
        Arena arena = scratch;
        const Expectation *expectation = &story->expectations[i];
        Request request = {
            .regime = expectation->regime,
            .on = expectation->on,
            .known_on = DATE_FOREVER,
        };
        Judgement judgement = gate_judge(gate, &arena, expectation->line, request);
        Run run = { gate_library(gate), expectation, &judgement, findings };
        check_judgement(&run, arena);
    }
    return findings->error_count == errors;
}
