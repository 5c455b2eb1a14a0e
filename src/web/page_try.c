/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/facts.h"
#include "web/timeline.h"
#include "web/trial.h"

#include "templates.h"

/*
 * A transfer one tries: one question at a time, or all at once. Each page is a whole: what was
 * answered stands in its address, and in hidden fields of its form.
 */

enum { KEEPS_EXTRA = 5 };

static Url try_url(const Visit *visit, const Trial *trial, Str mode, Str ask, bool with_day)
{
    return visit_url(visit, S("/try"), trial_query(visit, trial, mode, ask, with_day));
}

static Str mode_word(bool one_at_a_time)
{
    return one_at_a_time ? S("step") : S("all");
}

/* ---- which questions stand on the page ------------------------------------------------------- */

static const Question *question_of(const Judgement *judgement, int32_t fact)
{
    for (size_t i = 0; i < judgement->questions.count; i++)
        if (judgement->questions.list[i].fact == fact)
            return &judgement->questions.list[i];
    return NULL;
}

/* The best question nobody has passed on yet, or NULL. */
static const Question *next_question(const Trial *trial, const Judgement *judgement)
{
    for (size_t i = 0; i < judgement->questions.count; i++) {
        const Question *question = &judgement->questions.list[i];
        if (!str_eq(trial->given[question->fact], TRIAL_PASS))
            return question;
    }
    return NULL;
}

/* One at a time: what is wrong, else what was asked for, else the best question. */
static void put_step(const Visit *visit, const Trial *trial, const Judgement *judgement,
                     TryView *view)
{
    const Rulebook *book = visit->site->library->book;
    InputView *inputs = NEW_ARRAY(visit->arena, InputView, book->fact_count);
    const Question *next = next_question(trial, judgement);
    int32_t fact = trial->ask >= 0 ? trial->ask : next ? next->fact : -1;

    for (size_t i = 0; i < book->fact_count; i++)
        if (trial_is_wrong(trial, book->facts[i].id))
            inputs[view->input_count++] =
                input_view(visit, trial, (int32_t)i, question_of(judgement, (int32_t)i));
    if (!view->input_count && fact >= 0)
        inputs[view->input_count++] = input_view(visit, trial, fact, question_of(judgement, fact));
    view->inputs = inputs;
}

/* Does any pack that could apply read the fact? */
static bool is_read(const Visit *visit, const Judgement *judgement, Str regime, int32_t fact)
{
    const Rulebook *book = visit->site->library->book;

    for (size_t i = 0; i < book->pack_count; i++) {
        const Pack *pack = &book->packs[i];
        bool applies = judgement->pack ? pack == judgement->pack : str_eq(pack->regime, regime);
        for (size_t f = 0; applies && f < pack->fact_count; f++)
            if (pack->facts[f] == fact)
                return true;
        if (applies && pack->date_fact == fact)
            return true;
    }
    return false;
}

/* All at once: what can still change the result, best first; then the rest, in their own order. */
static void put_all(const Visit *visit, const Trial *trial, const Judgement *judgement,
                    TryView *view)
{
    const Rulebook *book = visit->site->library->book;
    InputView *inputs = NEW_ARRAY(visit->arena, InputView, book->fact_count);
    InputView *others = NEW_ARRAY(visit->arena, InputView, book->fact_count);

    for (size_t i = 0; i < judgement->questions.count; i++) {
        const Question *question = &judgement->questions.list[i];
        inputs[view->input_count++] = input_view(visit, trial, question->fact, question);
    }
    for (size_t i = 0; i < book->fact_count; i++) {
        int32_t fact = (int32_t)i;
        bool shown = trial->given[i].len || is_read(visit, judgement, trial->request.regime, fact);
        if (shown && !question_of(judgement, fact))
            others[view->other_count++] = input_view(visit, trial, fact, NULL);
    }
    view->inputs = inputs;
    view->others = others;
}

/* ---- what was answered ----------------------------------------------------------------------- */

static Str answer_words(const Visit *visit, const Trial *trial, size_t fact)
{
    Testimony said = trial->line.testimony[fact];
    Text text = text_open(visit->arena, 16 << 10);

    if (!said.count)
        return trial->given[fact];
    if (said.list[0].value.state != VALUE_KNOWN)
        return phrase(PHRASE_WEB_PASS, visit->lang);
    value_write(&text, &visit->site->library->book->facts[fact], said.list[0].value, visit->lang);
    return text_str(&text);
}

static void put_answers(const Visit *visit, const Trial *trial, TryView *view)
{
    const Rulebook *book = visit->site->library->book;
    AnswerView *answers = NEW_ARRAY(visit->arena, AnswerView, book->fact_count);

    for (size_t i = 0; i < book->fact_count; i++) {
        const Fact *fact = &book->facts[i];
        if (!trial->given[i].len || trial_is_wrong(trial, fact->id))
            continue;
        answers[view->answer_count++] = (AnswerView){
            .label = label_in(fact->label, visit->lang, fact->id),
            .value = answer_words(visit, trial, i),
            .change = try_url(visit, trial, S("step"), fact->id, true),
        };
    }
    view->answers = answers;
}

static bool stands_on_page(const TryView *view, Str name)
{
    for (size_t i = 0; i < view->input_count; i++)
        if (str_eq(view->inputs[i].name, name))
            return true;
    for (size_t i = 0; i < view->other_count; i++)
        if (str_eq(view->others[i].name, name))
            return true;
    return false;
}

/* What the form must carry along: everything known that no control of the page asks. */
static void put_keeps(const Visit *visit, const Trial *trial, TryView *view)
{
    static const Str days[] = { STR("on"), STR("known") };
    const Rulebook *book = visit->site->library->book;
    FieldView *keeps = NEW_ARRAY(visit->arena, FieldView, book->fact_count + KEEPS_EXTRA);
    size_t count = 0;

    keeps[count++] = (FieldView){ S("regime"), trial->request.regime };
    keeps[count++] = (FieldView){ S("mode"), mode_word(trial->one_at_a_time) };
    for (size_t i = 0; i < COUNT_OF(days); i++) {
        Str value = query_get(&visit->query, days[i]);
        if (value.len)
            keeps[count++] = (FieldView){ days[i], value };
    }
    if (trial->one_at_a_time && view->input_count)
        keeps[count++] = (FieldView){ S("asked"), view->inputs[0].name };
    for (size_t i = 0; i < book->fact_count; i++)
        if (trial->given[i].len && !stands_on_page(view, book->facts[i].id))
            keeps[count++] = (FieldView){ book->facts[i].id, trial->given[i] };
    view->keeps = keeps;
    view->keep_count = count;
}

/* ---- the pages ------------------------------------------------------------------------------- */

static Judgement judge(const Visit *visit, const Trial *trial)
{
    return gate_judge(visit->gate, visit->arena, &trial->line, trial->request);
}

static TryView try_view(const Visit *visit, const Trial *trial)
{
    Judgement judgement = judge(visit, trial);
    TryView view = { .one_at_a_time = trial->one_at_a_time };

    view.title = phrase(PHRASE_WEB_TRY, visit->lang);
    view.self = visit_url(visit, S("/try"), S(""));
    view.other_mode = try_url(visit, trial, mode_word(!trial->one_at_a_time), S(""), true);
    view.without_day = try_url(visit, trial, mode_word(trial->one_at_a_time), S(""), false);
    view.again = visit_url(visit, S("/try"), S(""));
    view.history =
        visit_url(visit, S("/try/timeline"), trial_query(visit, trial, S("all"), S(""), false));
    view.day.day = trial->request.on;
    view.errors = errors_view(visit, PHRASE_WEB_ERROR_HEAD, &trial->findings);
    if (trial->one_at_a_time)
        put_step(visit, trial, &judgement, &view);
    else
        put_all(visit, trial, &judgement, &view);
    view.done = !view.errors.title.len && !next_question(trial, &judgement) && trial->ask < 0;
    put_answers(visit, trial, &view);
    put_keeps(visit, trial, &view);
    view.judged = judged_view(visit, &judgement, trial->request.regime);
    return view;
}

static Reply start_reply(const Visit *visit)
{
    StartView view = { .self = visit_url(visit, S("/try"), S("")) };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    view.regimes =
        regime_choices(visit, library_first_regime(visit->site->library), &view.regime_count);
    start_page(&body, &view, visit->lang);
    return page_reply(visit, 200, (Frame){ .title = phrase(PHRASE_WEB_TRY, visit->lang) }, &body);
}

static Reply bad_trial(const Visit *visit, const Trial *trial)
{
    return trouble_reply(visit, 400, PHRASE_WEB_BAD_REQUEST, PHRASE_WEB_BAD_REQUEST_WHY,
                         &trial->findings);
}

Reply try_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    Trial trial;

    if (!trial_read(visit, &trial))
        return bad_trial(visit, &trial);
    if (trial.is_start)
        return start_reply(visit);
    TryView view = try_view(visit, &trial);
    try_page(&body, &view, visit->lang);
    Frame frame = { .title = view.title, .broken = view.errors.title.len > 0 };
    return page_reply(visit, frame.broken ? STATUS_BAD_REQUEST : STATUS_OK, frame, &body);
}

static void put_timeline_form(const Visit *visit, const Trial *trial, TimelineView *view)
{
    const Rulebook *book = visit->site->library->book;
    FieldView *keeps = NEW_ARRAY(visit->arena, FieldView, book->fact_count);

    for (size_t i = 0; i < book->fact_count; i++)
        if (trial->given[i].len)
            keeps[view->keep_count++] = (FieldView){ book->facts[i].id, trial->given[i] };
    view->keeps = keeps;
    view->title = phrase(PHRASE_WEB_YOUR_CASE, visit->lang);
    view->self = visit_url(visit, S("/try/timeline"), S(""));
    view->back = try_url(visit, trial, S("all"), S(""), false);
    view->known = query_get(&visit->query, S("known"));
    view->regimes = regime_choices(visit, trial->request.regime, &view->regime_count);
}

Reply try_timeline_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    TimelineView view = { 0 };
    Trial trial;

    if (!trial_read(visit, &trial) || trial.findings.error_count)
        return bad_trial(visit, &trial);
    Timeline timeline = {
        .line = &trial.line,
        .regime = trial.request.regime,
        .known_on = trial.request.known_on,
        .path = S("/try"),
        .query = trial_query(visit, &trial, S("all"), S(""), false),
        .number = 1,
    };
    HistoryView history = history_view(visit, &timeline);
    view.histories = &history;
    view.history_count = 1;
    put_timeline_form(visit, &trial, &view);
    timeline_page(&body, &view, visit->lang);
    CrumbView crumbs[] = { { view.back, phrase(PHRASE_WEB_TRY, visit->lang) } };
    Frame frame = { .title = phrase(PHRASE_WEB_TIMELINE, visit->lang),
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, 200, frame, &body);
}
