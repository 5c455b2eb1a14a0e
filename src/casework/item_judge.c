/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/* The statements that stand become the case that `sekisho assess` would read, and the same Gate
 * judges it. */

enum { JUDGING_ARENA_BYTES = 1 << 30, LINE_JSON_MAX = 4 << 20 };

/* ---- statements to testimony ----------------------------------------------------------------- */

typedef struct Voice {
    int32_t fact;
    Str line;
    Evidence evidence;
} Voice;

/* False: the law in force no longer understands the statement, and a finding says so. */
static bool read_saying(Work *work, Str line, Str fact, Str value, Voice *ret_voice)
{
    const Rulebook *book = work_library(work)->book;
    Findings findings = { .arena = work_arena(work) };
    Evidence *evidence = &ret_voice->evidence;

    *ret_voice = (Voice){ .fact = -1, .line = line };
    evidence->unobtainable = str_eq(value, S(ITEM_UNOBTAINABLE));
    if (rulebook_fact(book, fact, &ret_voice->fact) &&
        (evidence->unobtainable || fact_answer(work_arena(work), &book->facts[ret_voice->fact],
                                               value, (Place){ 0 }, &evidence->value, &findings)))
        return true;
    work_finding(work, S("/item"), PHRASE_CASEWORK_NOT_UNDERSTOOD,
                 PHRASE_CASEWORK_NOT_UNDERSTOOD_REMEDY, fact, value);
    return false;
}

/* Who says so: the words given, else the organisation that entered it. */
static int read_witness(Work *work, const VoicesOfRow *row, Evidence *evidence)
{
    Organisation organisation;
    int r = item_plain(work_db(work), work_arena(work), row->said_by, &evidence->by);
    if (!r)
        r = item_plain(work_db(work), work_arena(work), row->source, &evidence->source);
    if (r || evidence->by.len)
        return r ? trace(r) : 0;
    r = work_organisation(work, row->organisation, &organisation);
    if (!r)
        evidence->by = organisation.handle;
    return r < 0 ? trace(r) : 0;
}

static int read_voice(Work *work, const VoicesOfRow *row, Voice *ret_voice, bool *ret_good)
{
    *ret_good = read_saying(work, row->line, row->fact, row->value, ret_voice);
    ret_voice->evidence.on = (Date)row->said_on;
    ret_voice->evidence.has_confidence = row->confidence >= 0;
    ret_voice->evidence.confidence = row->confidence >= 0 ? (Confidence)row->confidence : 0;
    int r = read_witness(work, row, &ret_voice->evidence);
    return r ? trace(r) : 0;
}

static int read_voices(Work *work, const Item *item, const Voice **ret_voices, size_t *ret_count)
{
    const VoicesOfRow *rows;
    bool all_good = true;
    int r = voices_of(work_db(work), work_arena(work), trace_of_subject(work_arena(work), item->id),
                      &rows, ret_count);
    if (r)
        return trace(r);
    Voice *voices = NEW_ARRAY(work_arena(work), Voice, *ret_count);
    for (size_t i = 0; i < *ret_count; i++) {
        bool good;
        r = read_voice(work, &rows[i], &voices[i], &good);
        if (r)
            return trace(r);
        all_good = all_good && good;
    }
    *ret_voices = voices;
    return all_good ? 0 : WORK_E_RULE;
}

static bool speaks_of(const Voice *voice, Str line)
{
    return str_eq(voice->line, line) || str_eq(voice->line, S(ITEM_LINE_ALL));
}

static const Testimony *testimony_of(Arena *arena, size_t facts, const Voice *voices, size_t count,
                                     Str line)
{
    Testimony *testimony = NEW_ARRAY(arena, Testimony, facts);
    Evidence **lists = NEW_ARRAY(arena, Evidence *, facts);

    for (size_t i = 0; i < count; i++)
        testimony[voices[i].fact].count += speaks_of(&voices[i], line);
    for (size_t i = 0; i < facts; i++) {
        lists[i] = NEW_ARRAY(arena, Evidence, testimony[i].count);
        testimony[i] = (Testimony){ lists[i], 0 };
    }
    for (size_t i = 0; i < count; i++)
        if (speaks_of(&voices[i], line))
            lists[voices[i].fact][testimony[voices[i].fact].count++] = voices[i].evidence;
    return testimony;
}

int item_case(Work *work, const Item *item, const CaseLine **ret_lines, size_t *ret_count)
{
    const Voice *voices;
    size_t count;
    int r = read_voices(work, item, &voices, &count);
    if (r)
        return r < 0 ? trace(r) : r;

    CaseLine *lines = NEW_ARRAY(work_arena(work), CaseLine, item->line_count);
    for (size_t i = 0; i < item->line_count; i++) {
        const LineName *name = &item->lines[i];
        lines[i].id = name->line;
        lines[i].testimony = testimony_of(work_arena(work), work_library(work)->book->fact_count,
                                          voices, count, name->line);
        r = item_plain(work_db(work), work_arena(work), name->title_ja,
                       &lines[i].title.in[LANG_JA]);
        if (!r)
            r = item_plain(work_db(work), work_arena(work), name->title_en,
                           &lines[i].title.in[LANG_EN]);
        if (r)
            return trace(r);
    }
    *ret_lines = lines;
    *ret_count = item->line_count;
    return 0;
}

/* ---- results --------------------------------------------------------------------------------- */

static void put_outcomes(Arena *arena, OutcomeSet outcomes, Result *result)
{
    Str *words = NEW_ARRAY(arena, Str, OUTCOME_COUNT);
    for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
        if (outcomes >> outcome & 1)
            words[result->outcome_count++] = outcome_word((Outcome)outcome);
    result->outcomes = words;
}

static void put_marks(Arena *arena, const Decision *decision, Result *result)
{
    const Pack *pack = decision->pack;
    Str *ids = NEW_ARRAY(arena, Str, pack->mark_count);

    for (size_t i = 0; i < pack->mark_count; i++)
        if (decision->marks[i] == MARK_CERTAIN && pack->marks[i].kind != MARK_LEVEL)
            ids[result->condition_count++] = pack->marks[i].id;
    result->conditions = ids;
    if (decision->level_low >= 0 && decision->level_low == decision->level_high)
        result->level = pack->marks[decision->level_low].id;
}

static void put_open(Arena *arena, const Library *library, const Questions *questions,
                     Result *result)
{
    Str *ids = NEW_ARRAY(arena, Str, questions->count);
    for (size_t i = 0; i < questions->count; i++)
        ids[result->open_count++] = library->book->facts[questions->list[i].fact].id;
    result->open = ids;
}

static void put_stale(Arena *arena, const Judgement *judgement, Result *result)
{
    StaleRegister *stale = NEW_ARRAY(arena, StaleRegister, judgement->questions.count + 1);

    if (result->outcome_count > 1)
        result->stale_count = judgement_stale(judgement, stale);
    result->stale = stale;
}

static Result result_of(Arena *arena, const Library *library, const Judgement *judgement,
                        Str regime, Hash explanation)
{
    Result result = {
        .line = judgement->line->id,
        .regime = regime,
        .on = judgement->on,
        .explanation = explanation,
    };
    put_outcomes(arena, judgement->outcomes, &result);
    put_open(arena, library, &judgement->questions, &result);
    put_stale(arena, judgement, &result);
    if (judgement->pack) {
        Text hash = text_open(arena, ITEM_WORD_MAX);
        text_hex(&hash, judgement->pack->hash, 16);
        result.pack = judgement->pack->id;
        result.pack_hash = text_str(&hash);
        put_marks(arena, judgement->decision, &result);
    }
    return result;
}

/* ---- judging --------------------------------------------------------------------------------- */

static void put_head(Text *text, const Library *library, const Judgement *judgement, Str regime,
                     Lang lang)
{
    Str title = label_in(judgement->line->title, lang, S(""));
    text_all(text, text->len ? S("\n") : S(""), S("## "), judgement->line->id,
             title.len ? S(" ") : S(""), title, S(" / "),
             library_regime_name(library, regime, lang), S("\n\n"));
}

static void explain(Explained *explained, const Library *library, const Judgement *judgement,
                    Str regime, Str json)
{
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        put_head(&explained->text[lang], library, judgement, regime, (Lang)lang);
        judgement_write(&explained->text[lang], library, judgement, (Lang)lang);
    }
    text_put(&explained->json,
             explained->json.len ? S(",") : S("{\"format\":\"sekisho-decision-1\",\"lines\":["));
    text_put(&explained->json, S("{\"regime\":"));
    text_json(&explained->json, regime);
    text_all(&explained->json, S(",\"judgement\":"), json, S("}"));
}

typedef struct Judging {
    Work *work;
    Gate *gate;
    Arena scratch;
    Date on, known_on;
    Explained *explained;
    bool too_large; /* a line has more to tell than can be kept */
} Judging;

static Result judge_line(Judging *judging, const CaseLine *line, Str regime)
{
    const Library *library = work_library(judging->work);
    Request request = {
        .regime = regime,
        .on = judging->on,
        .known_on = judging->known_on == DATE_NONE ? DATE_FOREVER : judging->known_on,
    };
    Judgement judgement = gate_judge(judging->gate, &judging->scratch, line, request);
    Text json = text_open(&judging->scratch, LINE_JSON_MAX);

    judgement_json(&json, library, &judgement, LANG_EN);
    judging->too_large = judging->too_large || json.full;
    if (judging->explained)
        explain(judging->explained, library, &judgement, regime, text_str(&json));
    Result result =
        result_of(work_arena(judging->work), library, &judgement, regime, hash_of(text_str(&json)));
    arena_reset(&judging->scratch);
    return result;
}

static bool is_full(const Explained *explained)
{
    return explained->text[LANG_JA].full || explained->text[LANG_EN].full || explained->json.full;
}

int item_judge(Work *work, const Item *item, Date on, Date known_on, Explained *explained,
               Judged *ret_judged)
{
    const CaseLine *lines;
    size_t count;
    int r = item_case(work, item, &lines, &count);
    if (r)
        return r < 0 ? trace(r) : r;

    Result *results = NEW_ARRAY(work_arena(work), Result, count * item->regime_count);
    Judging judging = { work,
                        gate_open(work_library(work)),
                        arena_open(JUDGING_ARENA_BYTES),
                        on,
                        known_on,
                        explained,
                        false };
    *ret_judged = (Judged){ .on = on, .known_on = known_on, .results = results };
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < item->regime_count; k++)
            results[ret_judged->result_count++] = judge_line(&judging, &lines[i], item->regimes[k]);
    gate_close(judging.gate);
    arena_close(&judging.scratch);
    if (explained)
        text_put(&explained->json, S("]}"));
    if (judging.too_large || (explained && is_full(explained)))
        return item_refuse(work, WORK_E_RULE, S("/item"), PHRASE_CASEWORK_TOO_LARGE,
                           PHRASE_CASEWORK_TOO_LARGE_REMEDY, S(""));
    return 0;
}

/* ---- deciding, and no more ------------------------------------------------------------------- */

/* What decides is what was said; who said it, when and from what, is for those who are told why. */
static int read_sayings(Work *work, const Item *item, const Voice **ret_voices, size_t *ret_count)
{
    const SayingsOfRow *rows;
    bool all_good = true;
    int r = sayings_of(work_db(work), work_arena(work),
                       trace_of_subject(work_arena(work), item->id), &rows, ret_count);
    if (r)
        return trace(r);
    Voice *voices = NEW_ARRAY(work_arena(work), Voice, *ret_count);
    for (size_t i = 0; i < *ret_count; i++)
        all_good =
            read_saying(work, rows[i].line, rows[i].fact, rows[i].value, &voices[i]) && all_good;
    *ret_voices = voices;
    return all_good ? 0 : WORK_E_RULE;
}

static bool is_open(OutcomeSet outcomes)
{
    return (outcomes & (outcomes - 1)) != 0;
}

static OutcomeSet exact_outcomes(Work *work, const CaseLine *line, Request request)
{
    Arena scratch = arena_open(JUDGING_ARENA_BYTES);
    Gate *gate = gate_open(work_library(work));
    OutcomeSet outcomes = gate_judge(gate, &scratch, line, request).outcomes;

    gate_close(gate);
    arena_close(&scratch);
    return outcomes;
}

/* Where more than one outcome is left, the exact layer has the last word. */
static LineLaw law_of_regime(Work *work, const CaseLine *line, Str regime)
{
    Request request = { .regime = regime, .on = work_today(work), .known_on = DATE_FOREVER };
    OutcomeSet outcomes = gate_outcomes(work_library(work), *work_arena(work), line, request);

    if (is_open(outcomes))
        outcomes = exact_outcomes(work, line, request);
    return outcomes_free(outcomes) ? LINE_FREE : is_open(outcomes) ? LINE_OPEN : LINE_BARRED;
}

int item_line_law(Work *work, const Item *item, Str line, LineLaw *ret_law)
{
    const Voice *voices;
    size_t count;
    int r = read_sayings(work, item, &voices, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    CaseLine asked = { .id = line };
    asked.testimony =
        testimony_of(work_arena(work), work_library(work)->book->fact_count, voices, count, line);
    *ret_law = item->regime_count > 0 ? LINE_FREE : LINE_BARRED;
    for (size_t i = 0; i < item->regime_count && *ret_law != LINE_BARRED; i++) {
        LineLaw law = law_of_regime(work, &asked, item->regimes[i]);
        *ret_law = law > *ret_law ? law : *ret_law;
    }
    return 0;
}

/* A register that the items of a call lie open for is told of once. */
static bool is_told(const Result *results, size_t result, size_t place)
{
    for (size_t i = 0; i <= result; i++)
        for (size_t k = 0; k < (i < result ? results[i].stale_count : place); k++)
            if (str_eq(results[i].stale[k].name, results[result].stale[place].name))
                return true;
    return false;
}

void item_tell_stale(Work *work, Str pointer, const Judged *judged)
{
    for (size_t i = 0; i < judged->result_count; i++)
        for (size_t k = 0; k < judged->results[i].stale_count; k++) {
            const StaleRegister *stale = &judged->results[i].stale[k];
            Text day = text_open(work_arena(work), ITEM_WORD_MAX);
            if (is_told(judged->results, i, k))
                continue;
            date_write(&day, stale->checked);
            work_finding(work, pointer, PHRASE_CASEWORK_STALE, PHRASE_CASEWORK_STALE_REMEDY,
                         stale->name, text_str(&day));
        }
}

int item_judged(Arena *arena, Str kept, Judged *ret_judged)
{
    Findings findings = { .arena = arena };
    const Json *tree = json_read(arena, kept, S(""), &findings);
    bool good = tree && shape_bind(arena, &judged_shape, tree, S(""), ret_judged, &findings);
    ensure(good); /* written by apply() from the same shape */
    return 0;
}
