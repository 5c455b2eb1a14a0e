/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/facts.h"

#include "templates.h"

/* A story: what is told, by whom, what was taken as given, and what the law of each day made. */

/* History's word for how it was decided (sekisho-story(5)). */
static const struct {
    Str word;
    Phrase name;
} decisions[] = {
    { STR("A"), PHRASE_WEB_DECIDED_ALLOWED }, { STR("AC"), PHRASE_WEB_DECIDED_CONDITIONS },
    { STR("N"), PHRASE_WEB_DECIDED_NOT },     { STR("X"), PHRASE_WEB_DECIDED_CRIME },
    { STR("L"), PHRASE_WEB_DECIDED_LAPSED },  { STR("U"), PHRASE_WEB_DECIDED_UNDECIDED },
};

static Str decided(const Visit *visit, Str word)
{
    for (size_t i = 0; i < COUNT_OF(decisions); i++)
        if (str_eq(decisions[i].word, word))
            return phrase(decisions[i].name, visit->lang);
    return word;
}

static void put_told(const Visit *visit, const Story *story, StoryView *view)
{
    SourceView *sources = NEW_ARRAY(visit->arena, SourceView, story->source_count);
    WordsView *assumptions = NEW_ARRAY(visit->arena, WordsView, story->assumption_count);

    view->title = label_in(story->title, visit->lang, story->id);
    view->decided = decided(visit, story->decision);
    view->told = words_view(visit, story->told, S(""));
    view->limits = words_view(visit, story->limits, S(""));
    view->day.day = story->date;
    view->number = story->row;
    for (size_t i = 0; i < story->source_count; i++)
        sources[i] =
            (SourceView){ .key = story->sources[i].key,
                          .cite = plain_view(story->sources[i].cite),
                          .confidence = confidence_name(visit, story->sources[i].confidence) };
    for (size_t i = 0; i < story->assumption_count; i++)
        assumptions[i] = words_view(visit, story->assumptions[i], S(""));
    view->sources = sources;
    view->source_count = story->source_count;
    view->assumptions = assumptions;
    view->assumption_count = story->assumption_count;
}

static void put_lines(const Visit *visit, const Story *story, StoryView *view)
{
    const Casefile *casefile = story->casefile;
    LineView *lines = NEW_ARRAY(visit->arena, LineView, casefile->line_count);
    const CaseLine *shared = shared_line(visit, casefile);

    view->facts = fact_views(visit, shared, NULL, &view->fact_count);
    for (size_t i = 0; i < casefile->line_count; i++) {
        const CaseLine *line = &casefile->lines[i];
        lines[i].title = label_in(line->title, visit->lang, line->id);
        lines[i].facts = fact_views(visit, line, shared, &lines[i].fact_count);
        lines[i].try_address = visit_url(visit, S("/try"), facts_query(visit, line));
    }
    view->lines = lines;
    view->line_count = casefile->line_count;
    view->has_many_lines = casefile->line_count > 1;
}

static const CaseLine *plain_line(const Casefile *casefile, const CaseLine *line)
{
    for (size_t i = 0; i < casefile->line_count; i++)
        if (str_eq(casefile->lines[i].id, line->id))
            return &casefile->lines[i];
    return line;
}

static bool is_of_its_day(const Story *story, size_t index)
{
    return story->expectations[index].on == story->date;
}

static ExpectationView expectation_view(const Visit *visit, const Story *story, size_t index)
{
    const Expectation *expectation = &story->expectations[index];
    const CaseLine *line = expectation->line, *plain = plain_line(story->casefile, line);
    Request request = { expectation->regime, expectation->on, DATE_FOREVER, NULL };
    Judgement judgement = gate_judge(visit->gate, visit->arena, line, request);
    Text query = text_open(visit->arena, URL_MAX);
    ExpectationView view = { .on = { expectation->on } };

    view.of_its_day = is_of_its_day(story, index) && !expectation->is_flip;
    view.regime = regime_name(visit, expectation->regime);
    view.verdict = verdict_view(visit, judgement.outcomes);
    view.note = words_view(visit, expectation->note, S(""));
    view.questions = question_views(visit, &judgement.questions, &view.question_count);
    if (story->casefile->line_count > 1)
        view.line = label_in(line->title, visit->lang, line->id);
    if (line != plain)
        view.changes = fact_views(visit, line, plain, &view.change_count);
    query_put(&query, S("expect"), visit_number(visit, (int64_t)index + 1));
    view.decision = visit_url(
        visit, visit_path(visit, (const Str[]){ S("stories"), story->id, S("decision") }, 3),
        text_str(&query));
    return view;
}

static void put_expectations(const Visit *visit, const Story *story, StoryView *view)
{
    ExpectationView *told = NEW_ARRAY(visit->arena, ExpectationView, story->expectation_count);
    ExpectationView *flips = NEW_ARRAY(visit->arena, ExpectationView, story->expectation_count);

    for (size_t i = 0; i < story->expectation_count; i++)
        if (story->expectations[i].is_flip)
            flips[view->flip_count++] = expectation_view(visit, story, i);
    /* The law of its own day comes first. */
    for (int own = 1; own >= 0; own--)
        for (size_t i = 0; i < story->expectation_count; i++)
            if (!story->expectations[i].is_flip && is_of_its_day(story, i) == own)
                told[view->expectation_count++] = expectation_view(visit, story, i);
    view->expectations = told;
    view->flips = flips;
}

Reply story_visit(const Visit *visit)
{
    const Story *story = stories_find(&visit->site->stories, visit->part);
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    StoryView view = { 0 };

    if (!story)
        return not_found(visit);
    put_told(visit, story, &view);
    put_lines(visit, story, &view);
    put_expectations(visit, story, &view);
    view.history = VISIT_URL(visit, S("stories"), story->id, S("timeline"));
    story_page(&body, &view, visit->lang);
    return page_reply(visit, 200, (Frame){ .title = view.title }, &body);
}
