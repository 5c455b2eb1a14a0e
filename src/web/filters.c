/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/filters.h"
#include "phrases_web.h"
#include "web/item.h"

#include "world/world.h"

/* Kept filters above the docket and the cases: opened by their address, which is that of the list
 * narrowed by hand. */

/* What a list's address narrows it by, in the order of the list's own parameters. */
static const Str docket_fields[] = { STR("state"), STR("agency"), STR("regime"), STR("destination"),
                                     STR("held") };
static const Str case_fields[] = { STR("state"), STR("country"), STR("route"), STR("model"),
                                   STR("unit"),  STR("held"),    STR("ended") };

static const struct {
    Str path;
    const Str *fields;
    size_t field_count;
} lists[FILTER_LISTS] = {
    [FILTER_OF_DOCKET] = { STR("/"), docket_fields, COUNT_OF(docket_fields) },
    [FILTER_OF_CASES] = { STR("/cases"), case_fields, COUNT_OF(case_fields) },
};

bool filters_read(const Visit *visit, FilterListParams params, FilterListReply *ret_list,
                  Reply *ret_refusal)
{
    bool allowed;

    *ret_list = (FilterListReply){ 0 };
    if (!visit_might(visit,
                     S("filter.list"))) /* asked all the same, it would be held against them */
        return true;
    return visit_read_if_allowed(visit, S("filter.list"), &params, ret_list, &allowed, ret_refusal);
}

Url filter_url(const Visit *visit, const FilterShown *filter)
{
    Text query = text_open(visit->arena, URL_MAX);

    for (size_t i = 0; i < filter->part_count; i++)
        query_put(&query, filter->parts[i].field, filter->parts[i].value);
    return visit_url(visit, lists[filter->list].path, text_str(&query));
}

Str filter_count(const Visit *visit, const FilterShown *filter)
{
    Str number = visit_number(visit, filter->count.count);

    return filter->count.more ? visit_say(visit, PHRASE_WEB_DESK_AND_MORE, number, S("")) : number;
}

/* ---- what the address narrows by ------------------------------------------------------------- */

static const FilterPart *asked_parts(const Visit *visit, FilterOf list, size_t *ret_count)
{
    FilterPart *parts = NEW_ARRAY(visit->arena, FilterPart, lists[list].field_count);

    *ret_count = 0;
    for (size_t i = 0; i < lists[list].field_count; i++) {
        Str value = str_trim(query_get(&visit->query, lists[list].fields[i]));
        if (value.len)
            parts[(*ret_count)++] = (FilterPart){ lists[list].fields[i], value };
    }
    return parts;
}

static bool is_asked(const FilterShown *filter, const FilterPart *parts, size_t count)
{
    bool same = filter->part_count == count;

    for (size_t i = 0; i < count && same; i++)
        same = str_eq(filter->parts[i].field, parts[i].field) &&
               str_eq(filter->parts[i].value, parts[i].value);
    return same;
}

/* ---- forms ----------------------------------------------------------------------------------- */

static Str here(const Visit *visit, FilterOf list)
{
    Text query = text_open(visit->arena, URL_MAX);

    for (size_t i = 0; i < visit->query.count; i++)
        if (!str_eq(visit->query.fields[i].name, S("recorded")))
            query_put(&query, visit->query.fields[i].name, visit->query.fields[i].value);
    return visit_url(visit, lists[list].path, text_str(&query)).text;
}

static Url change_url(const Visit *visit, const FilterShown *filter, Str operation, bool named,
                      Str back)
{
    Text query = text_open(visit->arena, URL_MAX);

    if (!visit_might(visit, operation))
        return (Url){ 0 };
    query_put(&query, S("filter"), visit_id(visit, filter->filter));
    if (named)
        query_put(&query, S("name"), filter->name);
    query_put(&query, S("_back"), back);
    return visit_url(visit, visit_path(visit, (const Str[]){ S("op"), operation }, 2),
                     text_str(&query));
}

static Str numbered(const Visit *visit, size_t part, Str name)
{
    Text text = text_open(visit->arena, FILTER_FIELD_MAX);

    text_all(&text, S("parts."), visit_number(visit, (int64_t)part), S("."), name);
    return text_str(&text);
}

static void put_form(const Visit *visit, FilterOf list, const FilterPart *parts, size_t count,
                     FiltersView *view)
{
    FieldView *keeps = NEW_ARRAY(visit->arena, FieldView, 2 * count + 4);
    size_t at = 0;

    keeps[at++] = (FieldView){ S("_token"), visit->session.token };
    keeps[at++] = (FieldView){ S("_request"), visit_id(visit, world_id()) };
    keeps[at++] = (FieldView){ S("_back"), here(visit, list) };
    keeps[at++] = (FieldView){ S("list"), filter_of_words[list] };
    for (size_t i = 0; i < count; i++) {
        keeps[at++] = (FieldView){ numbered(visit, i, S("field")), parts[i].field };
        keeps[at++] = (FieldView){ numbered(visit, i, S("value")), parts[i].value };
    }
    view->fields = keeps;
    view->field_count = at;
    view->keep = visit_url(visit, S("/op/filter.keep"), S(""));
    view->share = visit_url(visit, S("/op/filter.share"), S(""));
    view->may_keep = visit_might(visit, S("filter.keep"));
    view->may_share = visit_might(visit, S("filter.share"));
}

/* ---- the tabs -------------------------------------------------------------------------------- */

static FilterView tab_of(const Visit *visit, FilterOf list, const FilterShown *filter)
{
    Str back = visit_url(visit, lists[list].path, S("")).text;

    return (FilterView){
        .address = filter_url(visit, filter),
        .name = filter->name,
        .count = filter_count(visit, filter),
        .shared = filter->shared,
        .give_up = change_url(visit, filter,
                              filter->shared ? S("filter.give-up-shared") : S("filter.give-up"),
                              false, back),
    };
}

bool filters_view(const Visit *visit, FilterOf list, FiltersView *ret_view, Reply *ret_refusal)
{
    FilterListReply kept;
    size_t count;
    const FilterPart *parts = asked_parts(visit, list, &count);

    *ret_view = (FiltersView){ .all = visit_url(visit, lists[list].path, S("")),
                               .narrowed = count > 0,
                               .recorded = recorded_view(visit) };
    if (!filters_read(visit, (FilterListParams){ .list = (int32_t)list }, &kept, ret_refusal))
        return false;
    FilterView *filters = NEW_ARRAY(visit->arena, FilterView, kept.filter_count);
    FilterView *broken = NEW_ARRAY(visit->arena, FilterView, kept.filter_count);
    bool known = false;
    for (size_t i = 0; i < kept.filter_count; i++) {
        const FilterShown *filter = &kept.filters[i];
        FilterView tab = tab_of(visit, list, filter);
        if (filter->refused) {
            broken[ret_view->broken_count++] = tab;
            continue;
        }
        tab.current = !known && is_asked(filter, parts, count);
        if (tab.current) {
            known = true;
            ret_view->give_up = tab.give_up;
            ret_view->rename = change_url(
                visit, filter, filter->shared ? S("filter.rename-shared") : S("filter.rename"),
                true, here(visit, list));
        }
        filters[ret_view->filter_count++] = tab;
    }
    ret_view->filters = filters;
    ret_view->brokens = broken;
    if (count && !known)
        put_form(visit, list, parts, count, ret_view);
    return true;
}
