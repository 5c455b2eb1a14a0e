/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "filters/parts.h"
#include "phrases_filters.h"

/* What a filter says, checked by the list it is of. */

static const struct {
    Str counts; /* the operation that counts the list */
    Str words;  /* its parameter that holds words to search for */
} lists[FILTER_LISTS] = {
    [FILTER_OF_DOCKET] = { STR("item.count"), STR("words") },
    [FILTER_OF_CASES] = { STR("case.count"), STR("find") },
};

typedef struct Asked {
    const FilterPart *parts;
    size_t count;
} Asked;

/* "/held", where the list has it, as the place in what was said of the filter. */
static Str place_of(Work *work, const Asked *asked, Str pointer)
{
    Text place = text_open(work_arena(work), FILTER_FIELD_MAX + 24);
    Str field = pointer.len ? str_cut(pointer, 1, pointer.len) : pointer;

    for (size_t i = 0; i < asked->count; i++)
        if (str_eq(asked->parts[i].field, field)) {
            text_all(&place, S("/parts/"));
            text_int(&place, (int64_t)i);
            text_put(&place, S("/value"));
            return text_str(&place);
        }
    return S("/parts");
}

static void move_places(Work *work, const Asked *asked, const Findings *from, Findings *to)
{
    *to = (Findings){ .arena = work_arena(work) };
    for (const Finding *at = from->first; at; at = at->next) {
        Place place = at->place;

        place.pointer = place_of(work, asked, place.pointer);
        findings_add(to, at->severity, place, at->message, at->remedy, at->args, FINDING_ARGS_MAX);
    }
}

/* Not an absent one: each stands in the list's own order, as it is written there. */
static void put_parts(Work *work, const Shape *shape, const void *params,
                      const FilterPart **ret_parts, size_t *ret_count)
{
    Arena *arena = work_arena(work);
    Text text = text_open(arena, FILTER_PARTS_MAX * (FILTER_FIELD_MAX + 4 * FILTER_VALUE_MAX));
    FilterPart *parts = NEW_ARRAY(arena, FilterPart, shape->field_count + 1);
    Findings none = { .arena = arena };

    shape_write(&text, shape, params);
    const Json *tree = json_read(arena, text_str(&text), S(""), &none);
    ensure(tree);
    *ret_count = 0;
    for (const Json *member = tree->first; member; member = member->next)
        parts[(*ret_count)++] = (FilterPart){ member->key, member->string };
    *ret_parts = parts;
}

static Str slashed(Arena *arena, Str field)
{
    Text pointer = text_open(arena, FILTER_FIELD_MAX + 1);

    text_all(&pointer, S("/"), field);
    return text_str(&pointer);
}

static bool bind(Work *work, const Shape *shape, const Asked *asked, Str words, void *params,
                 Findings *findings)
{
    Arena *arena = work_arena(work);
    PathValue *values = NEW_ARRAY(arena, PathValue, asked->count + 1);

    for (size_t i = 0; i < asked->count; i++) {
        values[i] = (PathValue){ asked->parts[i].field, str_trim(asked->parts[i].value) };
        if (str_eq(values[i].path, words))
            finding_error(findings, (Place){ .pointer = slashed(arena, words) },
                          PHRASE_FILTERS_NO_WORDS, PHRASE_FILTERS_NO_WORDS_REMEDY, S(""));
    }
    const Json *tree = shape_tree(arena, shape, values, asked->count, findings);
    return shape_bind(arena, shape, tree, S(""), params, findings) && !findings->error_count;
}

int filter_query(Work *work, int32_t list, const FilterPart *parts, size_t count,
                 const FilterPart **ret_parts, size_t *ret_count, ListCount *ret_found,
                 Findings *ret_why)
{
    const Asked asked = { parts, count };
    const Shape *shape = work_params_of(work, lists[list].counts);
    Findings findings = { .arena = work_arena(work) };

    ensure(shape && shape->field_count <= FILTER_PARTS_MAX);
    *ret_count = 0;
    *ret_found = (ListCount){ 0 };
    void *params = arena_take(work_arena(work), shape->size, _Alignof(max_align_t), 1);
    if (!bind(work, shape, &asked, lists[list].words, params, &findings)) {
        move_places(work, &asked, &findings, ret_why);
        return WORK_E_INVALID;
    }
    put_parts(work, shape, params, ret_parts, ret_count);
    const WorkPart part = { .operation = lists[list].counts, .params = params };
    int r = work_part(work, &part, ret_found, &findings);
    if (r > 0)
        move_places(work, &asked, &findings, ret_why);
    return r < 0 ? trace(r) : r;
}
