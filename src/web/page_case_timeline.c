/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_cases.h"
#include "phrases_web.h"
#include "web/case.h"

#include "templates.h"

/* How far a case has come: its stages with the days each took, milestones, and every step. */

/* "25", or "25–55" as far as the days are known. */
static Str span_words(const Visit *visit, int64_t least, int64_t most)
{
    if (least == INT64_MIN)
        return S("");
    return least == most ? visit_number(visit, least)
                         : visit_say(visit, PHRASE_WEB_CASE_SPAN, visit_number(visit, least),
                                     visit_number(visit, most));
}

enum { STAGE_NAME, STAGE_FROM, STAGE_UNTIL, STAGE_DAYS, STAGE_MONTHS, STAGE_COLUMNS };
static const Phrase stage_heads[STAGE_COLUMNS] = {
    [STAGE_NAME] = PHRASE_CASES_FIELD_STATE,  [STAGE_FROM] = PHRASE_WEB_CASE_SINCE,
    [STAGE_UNTIL] = PHRASE_CASES_FIELD_UNTIL, [STAGE_DAYS] = PHRASE_WEB_CASE_DAYS,
    [STAGE_MONTHS] = PHRASE_WEB_CASE_MONTHS,
};

static FiguresView stages_of(const Visit *visit, const ProgressReply *progress)
{
    Figures figures = figures_open(visit, S("stages"), PHRASE_WEB_CASE_STAGES, stage_heads,
                                   STAGE_COLUMNS, progress->stage_count);

    figures.caption = phrase(PHRASE_WEB_CASE_STAGES, visit->lang);
    for (size_t i = 0; i < progress->stage_count; i++) {
        const ShownStage *stage = &progress->stages[i];
        Cell *cells = figures_row(&figures);
        cells[STAGE_NAME] = cell_text(stage->title.len ? stage->title : stage->state);
        cells[STAGE_FROM] = cell_text(stage->from);
        cells[STAGE_UNTIL] = cell_text(stage->until);
        cells[STAGE_DAYS] = cell_text(span_words(visit, stage->days_least, stage->days_most));
        cells[STAGE_MONTHS] = cell_text(span_words(visit, stage->months_least, stage->months_most));
    }
    return figures_view(&figures, false);
}

enum { STONE_NAME, STONE_DAY, STONE_KNOWN, STONE_SOURCE, STONE_COLUMNS };
static const Phrase stone_heads[STONE_COLUMNS] = {
    [STONE_NAME] = PHRASE_WEB_CASE_MILESTONE,
    [STONE_DAY] = PHRASE_WEB_CASE_HAPPENED,
    [STONE_KNOWN] = PHRASE_WEB_CASE_KNOWN,
    [STONE_SOURCE] = PHRASE_WEB_CASE_SOURCE,
};

static FiguresView milestones_of(const Visit *visit, const ProgressReply *progress)
{
    Figures figures = figures_open(visit, S("milestones"), PHRASE_WEB_CASE_MILESTONES, stone_heads,
                                   STONE_COLUMNS, progress->milestone_count);

    figures.caption = phrase(PHRASE_WEB_CASE_MILESTONES, visit->lang);
    for (size_t i = 0; i < progress->milestone_count; i++) {
        const ShownMilestone *stone = &progress->milestones[i];
        Cell *cells = figures_row(&figures);
        cells[STONE_NAME] = cell_text(visit_choice(visit, milestone_phrases, stone->milestone));
        cells[STONE_DAY] = cell_text(stone->happened);
        cells[STONE_KNOWN] = cell_day(stone->known);
        cells[STONE_SOURCE] = cell_text(stone->source);
    }
    return figures_view(&figures, false);
}

/* Newest first. */
static void put_events(const Visit *visit, const CaseShown *shown, CaseTimeView *view)
{
    CaseEventView *events = NEW_ARRAY(visit->arena, CaseEventView, shown->step_count);

    for (size_t i = shown->step_count; i-- > 0;) {
        const ShownStep *step = &shown->steps[i];
        Str name = case_step_words(visit, shown, step->operation);
        CaseEventView *event = &events[view->event_count++];

        *event = (CaseEventView){
            .sentence = step->operation.len ? visit_say(visit, PHRASE_WEB_CASE_EVENT, name,
                                                        case_state_words(visit, step->state))
                                            : case_state_words(visit, step->state),
            .when = visit_moment(visit, step->at),
            .by = step->by,
            .reason = step->reason,
            .leaf = step->leaf,
        };
        if (!visit->outside)
            event->proof = proof_url(visit, step->leaf);
    }
    view->events = events;
}

static void put_stalled(const Visit *visit, const CaseStanding *standing, CaseTimeView *view)
{
    Str days = span_words(visit, standing->days_least, standing->days_most);

    view->is_stalled = standing->stalled == STALLED_YES || standing->stalled == STALLED_PERHAPS;
    view->stalled = visit_say(visit,
                              standing->stalled == STALLED_YES       ? PHRASE_WEB_CASE_STALLED
                              : standing->stalled == STALLED_PERHAPS ? PHRASE_WEB_CASE_MAYBE_STALLED
                                                                     : PHRASE_WEB_CASE_STANDING,
                              days, standing->keeper);
}

Reply case_timeline_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ProgressReply progress;
    CaseShown shown;
    Reply refusal;

    if (!case_find(visit, &shown, &refusal))
        return refusal;
    ProgressParams params = { .file = shown.file };
    if (!visit_read(visit, S("case.progress"), &params, &progress, &refusal))
        return refusal;
    CaseTimeView view = { .bar = case_bar(visit, &shown, S("/timeline")),
                          .stages = stages_of(visit, &progress),
                          .has_stages = progress.stage_count > 0,
                          .milestones = milestones_of(visit, &progress),
                          .has_milestones = progress.milestone_count > 0 };
    if (progress.standing.stalled >= 0)
        put_stalled(visit, &progress.standing, &view);
    put_events(visit, &shown, &view);
    case_timeline_page(&body, &view, visit->lang);
    return case_page_reply(visit, &shown, PHRASE_WEB_CASE_TIMELINE, &body);
}
