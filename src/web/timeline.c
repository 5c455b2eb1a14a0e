/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/timeline.h"
#include "phrases_web.h"

#include "world/world.h"

/* The rules the verdict rests on: "P1b, K2B". */
static Str bearing_rules(const Visit *visit, const Judgement *judgement)
{
    Str ids = S("");

    for (size_t i = 0; judgement->pack && i < judgement->pack->rule_count; i++) {
        const RuleReason *reason = &judgement->proof.rules[i];
        if (reason->bears && reason->holds == TRUTH_YES)
            ids = visit_list(visit, ids, judgement->pack->rules[i].id);
    }
    return ids;
}

static Url decision_url(const Visit *visit, const Timeline *timeline, Date on)
{
    Text query = text_open(visit->arena, URL_MAX);

    text_put(&query, timeline->query);
    query_put(&query, S("on"), visit_day(visit, on));
    return visit_url(visit, timeline->path, text_str(&query));
}

static SliceView slice_view(const Visit *visit, const Timeline *timeline, const Slice *slice,
                            size_t number)
{
    const Pack *pack = slice->judgement.pack;

    return (SliceView){
        .number = number,
        .from = { slice->from },
        .last = { slice->until - 1 },
        .verdict = verdict_view(visit, slice->judgement.outcomes),
        .pack = pack ? label_in(pack->label, visit->lang, pack->id) : S(""),
        .rules = bearing_rules(visit, &slice->judgement),
        .decision = decision_url(visit, timeline, slice->from),
    };
}

HistoryView history_view(const Visit *visit, const Timeline *timeline)
{
    History history = gate_history(visit->gate, visit->arena, timeline->line, timeline->regime,
                                   timeline->known_on, world_today() + 1);
    SliceView *slices = NEW_ARRAY(visit->arena, SliceView, history.count);
    HistoryView view = { .title = timeline->title, .slices = slices };
    Text drawing = text_open(visit->arena, PAGE_BYTES_MAX);

    for (size_t i = 0; i < history.count; i++)
        slices[i] = slice_view(visit, timeline, &history.slices[i], i + 1);
    view.slice_count = history.count;
    view.number = timeline->number;
    view.caption =
        visit_say(visit, PHRASE_WEB_TIMELINE_CAPTION, regime_name(visit, timeline->regime), S(""));
    timeline_draw(&drawing, visit, &view, timeline->number);
    view.drawing.markup = text_str(&drawing);
    return view;
}
