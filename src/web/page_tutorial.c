/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_practice.h"
#include "web/call.h"
#include "web/views_tutorial.h"

#include "templates.h"

/* The lessons of a practice record; elsewhere, how to make one. */

static Str kind_of(bool done)
{
    return done ? S("done") : S("not-started");
}

static Url step_url(const Visit *visit, const LessonStep *step)
{
    Text query = text_open(visit->arena, URL_MAX);

    if (!step->path.len)
        return (Url){ 0 };
    for (size_t i = 0; i < step->field_count; i++)
        query_put(&query, step->fields[i].path, step->fields[i].text);
    /* What is recorded leads back here, where the tick is. */
    if (str_starts(step->path, S("/op/")))
        query_put(&query, S("_back"), visit_url(visit, S("/tutorial"), S("")).text);
    return visit_url(visit, step->path, text_str(&query));
}

static Str step_state(const Visit *visit, const LessonStep *step)
{
    if (step->done)
        return visit_list(
            visit, phrase(PHRASE_PRACTICE_STEP_DONE, visit->lang),
            visit_say(visit, PHRASE_PRACTICE_STEP_ENTRY, visit_number(visit, step->leaf), S("")));
    return step->times > 1
               ? visit_say(visit, PHRASE_PRACTICE_STEP_TIMES, visit_number(visit, step->happened),
                           visit_number(visit, step->times))
               : phrase(PHRASE_PRACTICE_LESSON_OPEN, visit->lang);
}

static LessonStepView step_view(const Visit *visit, const Lesson *lesson, size_t i)
{
    const LessonStep *step = &lesson->steps[i];
    Text id = text_open(visit->arena, 80);
    LessonStepView view = { .words = visit_capital(visit, step->words),
                            .as = step->as,
                            .state = step_state(visit, step),
                            .kind = kind_of(step->done),
                            .believed = !visit->site->sign_in };

    text_all(&id, lesson->id, S("-"), visit_number(visit, (int64_t)i + 1));
    view.id = text_str(&id);
    view.open = step_url(visit, step);
    view.back = view.open.text;
    if (step->statement && view.open.text.len)
        view.file = visit_url(visit, S("/tutorial/statement"), S(""));
    return view;
}

static LessonView lesson_view(const Visit *visit, const Lesson *lesson, size_t i)
{
    LessonStepView *steps = NEW_ARRAY(visit->arena, LessonStepView, lesson->step_count);

    for (size_t k = 0; k < lesson->step_count; k++)
        steps[k] = step_view(visit, lesson, k);
    return (LessonView){ .id = lesson->id,
                         .title = lesson->title,
                         .why = lesson->why,
                         .kind = kind_of(lesson->done),
                         .state = phrase(lesson->done ? PHRASE_PRACTICE_LESSON_DONE
                                                      : PHRASE_PRACTICE_LESSON_OPEN,
                                         visit->lang),
                         .number = (int64_t)i + 1,
                         .steps = steps,
                         .step_count = lesson->step_count };
}

static void put_lessons(const Visit *visit, const Tutorial *tutorial, TutorialView *view)
{
    LessonView *lessons = NEW_ARRAY(visit->arena, LessonView, tutorial->lesson_count);
    Str all = visit_number(visit, (int64_t)tutorial->lesson_count);

    for (size_t i = 0; i < tutorial->lesson_count; i++)
        lessons[i] = lesson_view(visit, &tutorial->lessons[i], i);
    view->practises = true;
    view->lessons = lessons;
    view->lesson_count = tutorial->lesson_count;
    view->lead = visit_say(visit, PHRASE_PRACTICE_TUTORIAL_LEAD, all, S(""));
    view->carried = visit_say(visit, PHRASE_PRACTICE_TUTORIAL_CARRIED,
                              visit_number(visit, (int64_t)tutorial->done_count), all);
}

Reply tutorial_visit(const Visit *visit)
{
    Office *office = visit->site->office;
    Tutorial *tutorial = NEW(visit->arena, Tutorial);
    TutorialView view = { .real = office != NULL, .token = visit->session.token };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    Findings findings = { .arena = visit->arena };

    view.actor = visit_url(visit, S("/actor"), S(""));
    int r = office ? tutorial_read(office, visit->arena, visit->lang, tutorial, &findings) : 0;
    if (r)
        return r < 0 ? fault_reply(visit)
                     : trouble_reply(visit, STATUS_CONFLICT, PHRASE_PRACTICE_UNREAD,
                                     PHRASE_PRACTICE_UNREAD_WHY, &findings);
    if (tutorial->practises)
        put_lessons(visit, tutorial, &view);
    tutorial_page(&body, &view, visit->lang);
    Phrase title = tutorial->practises ? PHRASE_PRACTICE_TUTORIAL : PHRASE_PRACTICE_TUTORIAL_REAL;
    return page_reply(visit, STATUS_OK, (Frame){ .title = phrase(title, visit->lang) }, &body);
}

Reply tutorial_statement_visit(const Visit *visit)
{
    Tutorial *tutorial = NEW(visit->arena, Tutorial);
    Findings findings = { .arena = visit->arena };
    int r = visit_practises(visit)
                ? tutorial_read(visit->site->office, visit->arena, visit->lang, tutorial, &findings)
                : 0;

    if (r < 0)
        return fault_reply(visit);
    return tutorial->statement.len ? bytes_reply(visit, tutorial->statement, S("statement.csv"))
                                   : not_found(visit);
}
