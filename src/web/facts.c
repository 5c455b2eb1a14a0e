/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/facts.h"
#include "phrases_web.h"

enum { VALUE_MAX = 8 << 10 };

static bool same_value(Value a, Value b)
{
    return a.state == b.state && a.number == b.number && a.unit == b.unit;
}

static bool same_testimony(Testimony a, Testimony b)
{
    if (a.count != b.count)
        return false;
    for (size_t i = 0; i < a.count; i++)
        if (!same_value(a.list[i].value, b.list[i].value) || !str_eq(a.list[i].by, b.list[i].by))
            return false;
    return true;
}

/* ---- facts ----------------------------------------------------------------------------------- */

static Str by_name(const Visit *visit, Str by)
{
    const Rulebook *book = visit->site->library->book;

    for (size_t i = 0; i < book->agency_count; i++)
        if (str_eq(book->agencies[i].id, by))
            return label_in(book->agencies[i].label, visit->lang, by);
    return by;
}

static WitnessView witness_view(const Visit *visit, const Fact *fact, const Evidence *evidence)
{
    Text value = text_open(visit->arena, VALUE_MAX);
    WitnessView view = { .by = by_name(visit, evidence->by), .on = { evidence->on } };

    if (evidence->value.state == VALUE_KNOWN)
        value_write(&value, fact, evidence->value, visit->lang);
    view.value = (WordsView){ lang_code(visit->lang), text_str(&value) };
    view.source = plain_view(evidence->source);
    if (evidence->has_confidence)
        view.confidence = confidence_name(visit, evidence->confidence);
    return view;
}

FactView fact_view(const Visit *visit, int32_t index, Testimony said)
{
    const Fact *fact = &visit->site->library->book->facts[index];
    WitnessView *witnesses = NEW_ARRAY(visit->arena, WitnessView, said.count);

    for (size_t i = 0; i < said.count; i++)
        witnesses[i] = witness_view(visit, fact, &said.list[i]);
    return (FactView){
        .label = label_in(fact->label, visit->lang, fact->id),
        .disputed = value_from_evidence(said.list, said.count).state == VALUE_CONTRADICTORY,
        .witnesses = witnesses,
        .witness_count = said.count,
    };
}

const FactView *fact_views(const Visit *visit, const CaseLine *line, const CaseLine *but,
                           size_t *ret_count)
{
    size_t fact_count = visit->site->library->book->fact_count, count = 0;
    FactView *views = NEW_ARRAY(visit->arena, FactView, fact_count);

    for (size_t i = 0; i < fact_count; i++) {
        Testimony said = line->testimony[i];
        if (said.count && !(but && same_testimony(said, but->testimony[i])))
            views[count++] = fact_view(visit, (int32_t)i, said);
    }
    *ret_count = count;
    return views;
}

const CaseLine *shared_line(const Visit *visit, const Casefile *casefile)
{
    size_t fact_count = visit->site->library->book->fact_count;
    Testimony *shared = NEW_ARRAY(visit->arena, Testimony, fact_count);
    CaseLine *line = NEW(visit->arena, CaseLine);

    for (size_t i = 0; i < fact_count; i++) {
        Testimony first = casefile->lines[0].testimony[i];
        bool same = true;
        for (size_t l = 1; l < casefile->line_count; l++)
            same = same && same_testimony(first, casefile->lines[l].testimony[i]);
        if (same)
            shared[i] = first;
    }
    line->testimony = shared;
    return line;
}

Str facts_query(const Visit *visit, const CaseLine *line)
{
    const Rulebook *book = visit->site->library->book;
    Text query = text_open(visit->arena, URL_MAX);

    for (size_t i = 0; i < book->fact_count; i++) {
        Testimony said = line->testimony[i];
        Value value = value_from_evidence(said.list, said.count);
        Text answer = text_open(visit->scratch, VALUE_MAX);
        if (value.state != VALUE_KNOWN)
            continue;
        fact_answer_write(&answer, &book->facts[i], value);
        query_put(&query, book->facts[i].id, text_str(&answer));
    }
    return text_str(&query);
}

/* ---- a judgement ----------------------------------------------------------------------------- */

/* Why there is no pack to decide by: the day is open, or no law was in force on it. */
static Str why_none(const Visit *visit, const Judgement *judgement)
{
    const Questions *questions = &judgement->questions;

    if (judgement->on != DATE_NONE)
        return visit_say(visit, PHRASE_WEB_NO_LAW, visit_day(visit, judgement->on), S(""));
    if (!questions->count)
        return phrase(PHRASE_WEB_LAWLESS, visit->lang);
    const Fact *fact = &visit->site->library->book->facts[questions->list[0].fact];
    return visit_say(visit, PHRASE_WEB_DAY_OPEN, label_in(fact->label, visit->lang, fact->id),
                     S(""));
}

JudgedView judged_view(const Visit *visit, const Judgement *judgement, Str regime)
{
    const Pack *pack = judgement->pack;
    JudgedView view = { .verdict = verdict_view(visit, judgement->outcomes) };

    view.regime = regime_name(visit, regime);
    view.on.day = judgement->on;
    view.known.day = judgement->known_on == DATE_FOREVER ? DATE_NONE : judgement->known_on;
    view.questions = question_views(visit, &judgement->questions, &view.question_count);
    if (!pack) {
        view.why_none = why_none(visit, judgement);
        return view;
    }
    Text explanation = text_open(visit->arena, PAGE_BYTES_MAX);
    explain_html(&explanation, &judgement->proof, visit->site->library->book, visit->lang);
    view.explanation.markup = text_str(&explanation);
    view.pack_name = label_in(pack->label, visit->lang, pack->id);
    view.pack = VISIT_URL(visit, S("packs"), pack->id);
    return view;
}
