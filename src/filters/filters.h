/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * filters - what people narrow a list by, kept under a name
 *
 * A filter is kept by a person for themselves, or for everybody of their office (another right). It
 * holds what the list's own parameters take and nothing else: it is bound by their shape, and then
 * the list is counted by it once, so that a word the list refuses is refused here too, with the
 * list's own reason. Words to search for are not kept: they may name somebody, and what is on the
 * record stays there.
 *
 * A filter shows nothing. Whoever opens it asks the list, and the list decides; so does its count,
 * which is the list's own (item.count, case.count) and looks no further than that does. A filter
 * that its list takes no more, after a change of either, is told to be so; it can be given up.
 *
 * Floor 7. Uses action. Owns the tables filter, filter_part.
 * To add a list: a row in filter_query.c, its word and phrase; the list needs an operation that
 * counts it and replies list_count_shape.
 */
#pragma once

#include "action/action.h"

extern const Room filters_room;

enum {
    FILTERS_MAX = 12,      /* of one person, of one office; over all lists */
    FILTER_PARTS_MAX = 12, /* more than any list has parameters */
    FILTER_NAME_MAX = 120,
    FILTER_FIELD_MAX = 60,
    FILTER_VALUE_MAX = 200,
};

/* Their numbers stand in events: never renumbered. */
typedef enum FilterOf { FILTER_OF_DOCKET, FILTER_OF_CASES, FILTER_LISTS } FilterOf;
extern const Str filter_of_words[FILTER_LISTS];
extern const Phrase filter_of_phrases[FILTER_LISTS];

/* "held", "yes": a parameter of the list, and what it is to be. */
typedef struct FilterPart {
    Str field, value;
} FilterPart;

typedef struct FilterKeepParams {
    int32_t list; /* FilterOf */
    Str name;
    const FilterPart *parts;
    size_t part_count;
} FilterKeepParams;

typedef struct FilterRenameParams {
    Id filter;
    Str name;
} FilterRenameParams;

typedef struct FilterOne {
    Id filter;
} FilterOne;

typedef struct FilterListParams {
    int32_t list; /* absent: of all lists */
} FilterListParams;

typedef struct FilterShown {
    Id filter;
    int32_t list;
    Str name;
    bool shared; /* kept for the office */
    const FilterPart *parts;
    size_t part_count;
    bool refused; /* its list does not take it any more, or not from whoever asks */
    ListCount count;
} FilterShown;

typedef struct FilterListReply {
    const FilterShown *filters; /* one's own first, then the office's; oldest first */
    size_t filter_count;
} FilterListReply;

extern const Shape filter_keep_params_shape, filter_rename_params_shape, filter_one_shape,
    filter_list_params_shape, filter_list_shape;
