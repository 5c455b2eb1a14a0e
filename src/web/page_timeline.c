/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/timeline.h"

#include "templates.h"

/* A story under every law from the first to today's, line by line. */

static Timeline timeline_of(const Visit *visit, const Story *story, size_t index, Str regime,
                            Date known_on)
{
    const CaseLine *line = &story->casefile->lines[index];
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, S("line"), line->id);
    query_put(&query, S("regime"), regime);
    if (known_on != DATE_FOREVER)
        query_put(&query, S("known"), visit_day(visit, known_on));
    return (Timeline){
        .line = line,
        .title =
            story->casefile->line_count > 1 ? label_in(line->title, visit->lang, line->id) : S(""),
        .regime = regime,
        .known_on = known_on,
        .path = visit_path(visit, (const Str[]){ S("stories"), story->id, S("decision") }, 3),
        .query = text_str(&query),
        .number = index + 1,
    };
}

static TimelineView timeline_view(const Visit *visit, const Story *story, Str regime, Date known_on)
{
    size_t count = story->casefile->line_count;
    HistoryView *histories = NEW_ARRAY(visit->arena, HistoryView, count);
    TimelineView view = { .title = label_in(story->title, visit->lang, story->id) };

    view.self = VISIT_URL(visit, S("stories"), story->id, S("timeline"));
    view.back = VISIT_URL(visit, S("stories"), story->id);
    view.regime = regime_name(visit, regime);
    view.known = query_get(&visit->query, S("known"));
    view.regimes = regime_choices(visit, regime, &view.regime_count);
    for (size_t i = 0; i < count; i++) {
        Timeline timeline = timeline_of(visit, story, i, regime, known_on);
        histories[i] = history_view(visit, &timeline);
    }
    view.histories = histories;
    view.history_count = count;
    return view;
}

Reply timeline_visit(const Visit *visit)
{
    const Story *story = stories_find(&visit->site->stories, visit->part);
    Findings findings = { .arena = visit->arena };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    Str regime;
    Date known_on;

    if (!story)
        return not_found(visit);
    bool good = visit_regime(visit, &regime, &findings);
    good &= visit_date(visit, S("known"), DATE_FOREVER, &known_on, &findings);
    if (!good)
        return trouble_reply(visit, 400, PHRASE_WEB_BAD_REQUEST, PHRASE_WEB_BAD_REQUEST_WHY,
                             &findings);
    TimelineView view = timeline_view(visit, story, regime, known_on);
    timeline_page(&body, &view, visit->lang);
    CrumbView crumbs[] = { { view.back, view.title } };
    Frame frame = { .title = phrase(PHRASE_WEB_TIMELINE, visit->lang),
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, 200, frame, &body);
}
