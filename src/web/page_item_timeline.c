/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/views_item.h"

#include "templates.h"

/* What happened to an item, in sentences; how two moments differ; what was decided alike. */

enum { EVENTS_A_PAGE = 100, ALIKE_MAX = 20 };

/* ---- timeline -------------------------------------------------------------------------------- */

static bool has_kind(const ChoiceView *choices, size_t count, Str kind)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(choices[i].value, kind))
            return true;
    return false;
}

/* The kinds there are. */
static void put_kinds(const Visit *visit, const TimelineReply *timeline, Str chosen,
                      ItemTimelineView *view)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, timeline->entry_count);

    for (size_t i = 0; i < timeline->entry_count; i++) {
        Str kind = timeline->entries[i].kind;
        if (!has_kind(choices, view->kind_count, kind))
            choices[view->kind_count++] = (ChoiceView){ .value = kind,
                                                        .words = kind_name(visit, kind),
                                                        .chosen = str_eq(kind, chosen) };
    }
    view->kinds = choices;
}

static Str day_of(const Visit *visit, Moment moment)
{
    return visit_day(visit, moment_date(moment));
}

static void put_events(const Visit *visit, const TimelineReply *timeline, Str kind,
                       ItemTimelineView *view)
{
    EventView *events = NEW_ARRAY(visit->arena, EventView, timeline->entry_count);
    Str day = S("");

    for (size_t i = 0; i < timeline->entry_count; i++) {
        const TimelineEntry *entry = &timeline->entries[i];
        if (kind.len && !str_eq(kind, entry->kind))
            continue;
        Str this_day = day_of(visit, entry->made.at);
        events[view->event_count++] = (EventView){
            .when = visit_moment(visit, entry->made.at),
            .sentence = entry->sentence,
            .kind = kind_name(visit, entry->kind),
            .day = str_eq(this_day, day) ? S("") : this_day,
            .proof = proof_url(visit, entry->made.seq),
            .leaf = entry->made.seq,
        };
        day = this_day;
    }
    view->events = events;
}

Reply item_timeline_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    TimelineParams params = { .after = INT64_MIN, .limit = EVENTS_A_PAGE };
    Str kind = query_get(&visit->query, S("kind"));
    TimelineReply timeline;
    ItemShown item;
    Reply refusal;
    int64_t after;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    params.item = item.item;
    if (str_int(query_get(&visit->query, S("after")), &after) && after >= 0)
        params.after = after;
    if (!visit_read(visit, S("item.timeline"), &params, &timeline, &refusal))
        return refusal;
    ItemTimelineView view = { .identity = identity_view(visit, &item, S("/timeline")) };
    view.self = item_url(visit, &item, S("/timeline"), S(""));
    put_kinds(visit, &timeline, kind, &view);
    put_events(visit, &timeline, kind, &view);
    if (timeline.next > 0) {
        Text query = text_open(visit->arena, 256);
        query_put(&query, S("kind"), kind);
        query_put(&query, S("after"), visit_number(visit, timeline.next));
        view.next = item_url(visit, &item, S("/timeline"), text_str(&query));
    }
    item_timeline_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_TIMELINE, &body);
}

/* ---- two moments ----------------------------------------------------------------------------- */

static const ChoiceView *version_choices(const Visit *visit, const ItemShown *item, Str chosen,
                                         size_t *ret_count)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, item->version_count);

    for (size_t i = 0; i < item->version_count; i++) {
        const ShownVersion *version = &item->versions[i];
        Str leaf = visit_number(visit, version->made.seq);
        Str what = visit_say(visit, PHRASE_WEB_WHEN_BY, visit_moment(visit, version->made.at),
                             act_words(visit, &version->made));
        choices[i] = (ChoiceView){ .value = leaf,
                                   .words = visit_say(visit, PHRASE_WEB_VERSION,
                                                      kind_name(visit, version->kind), what),
                                   .chosen = str_eq(leaf, chosen) };
    }
    *ret_count = item->version_count;
    return choices;
}

static void put_changes(const Visit *visit, const CompareReply *compared, ItemCompareView *view)
{
    static const struct {
        Str kind;
        Phrase words;
    } kinds[DIFFERENCES] = {
        [DIFFERENCE_ADDED] = { STR("added"), PHRASE_WEB_CHANGE_ADDED },
        [DIFFERENCE_REMOVED] = { STR("removed"), PHRASE_WEB_CHANGE_REMOVED },
        [DIFFERENCE_CHANGED] = { STR("altered"), PHRASE_WEB_CHANGE_CHANGED },
    };
    ItemChangeView *changes = NEW_ARRAY(visit->arena, ItemChangeView, compared->change_count);

    for (size_t i = 0; i < compared->change_count; i++) {
        const ItemChange *change = &compared->changes[i];
        ensure(change->difference >= 0 && change->difference < DIFFERENCES);
        changes[i] =
            (ItemChangeView){ .name = change->name,
                              .kind = kinds[change->difference].kind,
                              .kind_words = phrase(kinds[change->difference].words, visit->lang),
                              .before = change->before,
                              .after = change->after };
    }
    view->chosen = true;
    view->changes = changes;
    view->change_count = compared->change_count;
    view->from_words = visit_moment(visit, compared->from_time);
    view->to_words = visit_moment(visit, compared->to_time);
}

/* Two leaves: those asked for, or the last two. False: none to compare. */
static bool read_versions(const Visit *visit, const ItemShown *item, CompareParams *params)
{
    Str from = query_get(&visit->query, S("from")), to = query_get(&visit->query, S("to"));

    params->from_time = params->to_time = MOMENT_NONE;
    if (!from.len && !to.len && item->version_count > 1) {
        params->from = item->versions[item->version_count - 2].made.seq;
        params->to = item->versions[item->version_count - 1].made.seq;
        return true;
    }
    return str_int(from, &params->from) && str_int(to, &params->to) && params->from >= 0 &&
           params->to >= 0;
}

Reply item_compare_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CompareParams params = { 0 };
    CompareReply compared;
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    ItemCompareView view = { .identity = identity_view(visit, &item, S("/compare")) };
    params.item = item.item;
    if (read_versions(visit, &item, &params)) {
        if (!visit_read(visit, S("item.compare"), &params, &compared, &refusal))
            return refusal;
        put_changes(visit, &compared, &view);
    }
    BetweenView *between = &view.between;
    *between = (BetweenView){ .self = item_url(visit, &item, S("/compare"), S("")),
                              .from_label = phrase(PHRASE_WEB_EARLIER, visit->lang),
                              .to_label = phrase(PHRASE_WEB_LATER, visit->lang) };
    between->froms =
        version_choices(visit, &item, visit_number(visit, params.from), &between->from_count);
    between->tos =
        version_choices(visit, &item, visit_number(visit, params.to), &between->to_count);
    item_compare_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_COMPARE, &body);
}

/* ---- precedents ------------------------------------------------------------------------------ */

static const WordsView *same_views(const Visit *visit, const SameFact *facts, size_t count)
{
    WordsView *views = NEW_ARRAY(visit->arena, WordsView, count);

    for (size_t i = 0; i < count; i++)
        views[i] = (WordsView){ lang_code(visit->lang),
                                visit_say(visit, PHRASE_WEB_NAME_IS, facts[i].name,
                                          facts[i].words.len ? facts[i].words : facts[i].value) };
    return views;
}

Reply item_precedents_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    PrecedentsParams params = { .limit = ALIKE_MAX };
    PrecedentsReply found;
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    params.item = item.item;
    if (!visit_read(visit, S("item.precedents"), &params, &found, &refusal))
        return refusal;
    ItemPrecedentsView view = { .identity = identity_view(visit, &item, S("/precedents")) };
    PrecedentView *precedents = NEW_ARRAY(visit->arena, PrecedentView, found.precedent_count);
    for (size_t i = 0; i < found.precedent_count; i++) {
        const PrecedentShown *one = &found.precedents[i];
        precedents[i] = (PrecedentView){ .address = VISIT_URL(visit, S("items"), one->reference),
                                         .reference = one->reference,
                                         .title = one->title,
                                         .verdict = item_verdict_name(visit, one->verdict),
                                         .decided = visit_moment(visit, one->decided_at),
                                         .same = same_views(visit, one->same, one->same_count),
                                         .same_count = one->same_count };
    }
    view.precedents = precedents;
    view.precedent_count = found.precedent_count;
    view.likes = same_views(visit, found.searched, found.searched_count);
    view.like_count = found.searched_count;
    item_precedents_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_PRECEDENTS, &body);
}
