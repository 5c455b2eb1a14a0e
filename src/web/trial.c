/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/trial.h"
#include "phrases_gate.h"
#include "phrases_web.h"

#include "web/routes.h"

enum { ANSWER_BYTES_MAX = TARGET_BYTES_MAX };

/* ---- reading --------------------------------------------------------------------------------- */

Str trial_answer(const Visit *visit, const UrlQuery *fields, const Fact *fact, Findings *findings)
{
    Text joined = text_open(visit->arena, ANSWER_BYTES_MAX);
    size_t count = 0;

    for (size_t i = 0; i < fields->count; i++) {
        const QueryField *field = &fields->fields[i];
        if (!str_eq(field->name, fact->id))
            continue;
        text_all(&joined, count ? S(",") : S(""), field->value);
        count++;
    }
    if (count > 1 && fact->type != FACT_SET_OF)
        finding_error(findings, ((Place){ .pointer = fact->id }), PHRASE_WEB_FIELD_TWICE,
                      PHRASE_NONE, fact->id);
    return text_str(&joined);
}

/* The answer in its one form, so that links made from it do not grow. */
static Str canonical(const Visit *visit, const Fact *fact, Value value)
{
    Text text = text_open(visit->arena, ANSWER_BYTES_MAX);

    fact_answer_write(&text, fact, value);
    return text_str(&text);
}

static void read_answer(const Visit *visit, int32_t index, Trial *trial, Str *given)
{
    const Library *library = visit->site->library;
    const Fact *fact = &library->book->facts[index];
    size_t errors = trial->findings.error_count;
    Place place = { .pointer = fact->id };
    Evidence evidence = { .on = DATE_NONE };
    Str answer = trial_answer(visit, &visit->query, fact, &trial->findings);

    given[index] = answer;
    if (str_eq(str_trim(answer), TRIAL_PASS))
        evidence.unobtainable = true;
    else if (fact_answer(visit->arena, fact, answer, place, &evidence.value, &trial->findings))
        given[index] = canonical(visit, fact, evidence.value);
    if (trial->findings.error_count == errors)
        trial->line = caseline_with(visit->arena, library, &trial->line, index, &evidence);
}

static void read_answers(const Visit *visit, Trial *trial)
{
    const Rulebook *book = visit->site->library->book;
    Str *given = NEW_ARRAY(visit->arena, Str, book->fact_count);

    for (size_t i = 0; i < visit->query.count; i++) {
        Str name = visit->query.fields[i].name;
        int32_t index;
        if (route_reserves(name))
            continue;
        if (!rulebook_fact(book, name, &index))
            finding_error(&trial->findings, ((Place){ 0 }), PHRASE_GATE_UNKNOWN_FACT,
                          PHRASE_WEB_FACT_REMEDY, name);
        else if (!given[index].len)
            read_answer(visit, index, trial, given);
    }
    trial->given = given;
}

/* The question last put must be answered, if only with "nobody can tell now". */
static bool read_questions(const Visit *visit, Trial *trial)
{
    const Rulebook *book = visit->site->library->book;
    Str ask = query_get(&visit->query, S("ask")), asked = query_get(&visit->query, S("asked"));
    int32_t index;

    trial->ask = -1;
    if (ask.len && !rulebook_fact(book, ask, &trial->ask))
        return false;
    if (!asked.len)
        return true;
    if (!rulebook_fact(book, asked, &index))
        return false;
    if (!trial->given[index].len)
        finding_error(&trial->findings, ((Place){ .pointer = book->facts[index].id }),
                      PHRASE_WEB_ANSWER_MISSING, PHRASE_WEB_ANSWER_MISSING_REMEDY, S(""));
    return true;
}

bool trial_read(const Visit *visit, Trial *ret_trial)
{
    Str mode = query_get(&visit->query, S("mode"));
    Trial trial = { .findings = { .arena = visit->arena }, .is_start = visit->query.count == 0 };

    bool good = visit_date(visit, S("on"), DATE_NONE, &trial.request.on, &trial.findings);
    good &= visit_date(visit, S("known"), DATE_FOREVER, &trial.request.known_on, &trial.findings);
    good &= visit_regime(visit, &trial.request.regime, &trial.findings);
    good &= !mode.len || str_eq(mode, S("step")) || str_eq(mode, S("all"));
    trial.one_at_a_time = str_eq(mode, S("step"));
    trial.line = caseline_empty(visit->arena, visit->site->library);
    read_answers(visit, &trial);
    good = read_questions(visit, &trial) && good;
    *ret_trial = trial;
    return good;
}

bool trial_is_wrong(const Trial *trial, Str fact)
{
    for (const Finding *finding = trial->findings.first; finding; finding = finding->next)
        if (str_eq(finding->place.pointer, fact))
            return true;
    return false;
}

Str trial_query(const Visit *visit, const Trial *trial, Str mode, Str ask, bool with_day)
{
    const Rulebook *book = visit->site->library->book;
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("regime"), trial->request.regime);
    query_put(&query, S("mode"), mode);
    query_put(&query, S("ask"), ask);
    query_put(&query, S("known"), query_get(&visit->query, S("known")));
    if (with_day)
        query_put(&query, S("on"), query_get(&visit->query, S("on")));
    for (size_t i = 0; i < book->fact_count; i++)
        query_put(&query, book->facts[i].id, trial->given[i]);
    return text_str(&query);
}
