/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "filters/parts.h"
#include "phrases_filters.h"

/* What is told and asked, field by field. */

const Str filter_of_words[FILTER_LISTS] = { STR("docket"), STR("cases") };
const Phrase filter_of_phrases[FILTER_LISTS] = { PHRASE_FILTERS_OF_DOCKET,
                                                 PHRASE_FILTERS_OF_CASES };

#define OPTIONAL .optional = true
#define FILTER_OF(Struct) \
    ID(Struct, filter, "filter", .optional = false, .help = PHRASE_FILTERS_FIELD_FILTER)
#define OF_LIST(Struct, ...) \
    CHOICE(Struct, list, "list", filter_of_words, .choice_labels = filter_of_phrases, \
           .help = PHRASE_FILTERS_FIELD_LIST, __VA_ARGS__)
#define NAME_OF(Struct, ...) \
    TEXT(Struct, name, "name", .min = 1, .max = FILTER_NAME_MAX, \
         .help = PHRASE_FILTERS_FIELD_NAME, __VA_ARGS__)
#define PARTS_OF(Struct, ...) \
    LIST(Struct, parts, part_count, "parts", FilterPart, filter_part_shape, \
         .max = FILTER_PARTS_MAX, .help = PHRASE_FILTERS_FIELD_PARTS, __VA_ARGS__)

static const Field part_fields[] = {
    TEXT(FilterPart, field, "field", .min = 1, .max = FILTER_FIELD_MAX,
         .help = PHRASE_FILTERS_FIELD_FIELD),
    TEXT(FilterPart, value, "value", .min = 1, .max = FILTER_VALUE_MAX,
         .help = PHRASE_FILTERS_FIELD_VALUE),
};
static const Shape filter_part_shape = SHAPE(FilterPart, "filter-part", part_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static const Field kept_fields[] = {
    FILTER_OF(FilterKept),
    OF_LIST(FilterKept, .optional = false),
    NAME_OF(FilterKept, .erasable = true),
    PARTS_OF(FilterKept, .min = 1),
};
const Shape filter_kept_shape = SHAPE(FilterKept, "filter-kept", kept_fields);

static const Field renamed_fields[] = {
    FILTER_OF(FilterRenamed),
    NAME_OF(FilterRenamed, .erasable = true),
};
const Shape filter_renamed_shape = SHAPE(FilterRenamed, "filter-renamed", renamed_fields);

/* ---- operations ------------------------------------------------------------------------------ */

static const Field keep_fields[] = {
    OF_LIST(FilterKeepParams, .optional = false),
    NAME_OF(FilterKeepParams, .optional = false),
    PARTS_OF(FilterKeepParams, .min = 1),
};
const Shape filter_keep_params_shape = SHAPE(FilterKeepParams, "filter-keep", keep_fields);

static const Field rename_fields[] = {
    FILTER_OF(FilterRenameParams),
    NAME_OF(FilterRenameParams, .optional = false),
};
const Shape filter_rename_params_shape = SHAPE(FilterRenameParams, "filter-rename", rename_fields);

static const Field one_fields[] = { FILTER_OF(FilterOne) };
const Shape filter_one_shape = SHAPE(FilterOne, "filter-one", one_fields);

static const Field list_params_fields[] = { OF_LIST(FilterListParams, OPTIONAL) };
const Shape filter_list_params_shape =
    SHAPE(FilterListParams, "filter-list-params", list_params_fields);

static const Field shown_fields[] = {
    FILTER_OF(FilterShown),
    OF_LIST(FilterShown, .optional = false),
    TEXT(FilterShown, name, "name", .max = FILTER_NAME_MAX, .help = PHRASE_FILTERS_FIELD_NAME),
    BOOL(FilterShown, shared, "shared", .help = PHRASE_FILTERS_FIELD_SHARED),
    PARTS_OF(FilterShown, OPTIONAL),
    BOOL(FilterShown, refused, "refused", .help = PHRASE_FILTERS_FIELD_REFUSED),
    INT(FilterShown, count.count, "count", .min = 0, .max = LIST_COUNT_MAX,
        .help = PHRASE_FILTERS_FIELD_COUNT),
    BOOL(FilterShown, count.more, "more", .help = PHRASE_FILTERS_FIELD_MORE),
};
static const Shape filter_shown_shape = SHAPE(FilterShown, "filter", shown_fields);

static const Field list_fields[] = {
    LIST(FilterListReply, filters, filter_count, "filters", FilterShown, filter_shown_shape,
         .max = 2 * FILTERS_MAX, OPTIONAL, .help = PHRASE_FILTERS_FIELD_FILTERS),
};
const Shape filter_list_shape = SHAPE(FilterListReply, "filters", list_fields);
