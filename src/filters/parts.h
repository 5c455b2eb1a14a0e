/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parts - what the files of this room share
 */
#pragma once

#include "filters/filters.h"
#include "filters/filters_sql.h"

/* ---- events ---- */

typedef struct FilterKept { /* filter.kept 1, filter.shared 1 */
    Id filter;
    int32_t list;
    Str name;
    const FilterPart *parts;
    size_t part_count;
} FilterKept;

typedef struct FilterRenamed { /* filter.renamed 1, filter.shared-renamed 1 */
    Id filter;
    Str name;
} FilterRenamed;

extern const Shape filter_kept_shape, filter_renamed_shape;

/* ---- operations ---- */

int filter_keep(Work *work, const void *params, void *reply);
int filter_rename(Work *work, const void *params, void *reply);
int filter_give_up(Work *work, const void *params, void *reply);
int filter_share(Work *work, const void *params, void *reply);
int filter_rename_shared(Work *work, const void *params, void *reply);
int filter_give_up_shared(Work *work, const void *params, void *reply);
int filter_list(Work *work, const void *params, void *reply);

/* ---- shared ---- */

/*
 * What `parts` say, as the list itself says it: each once, in its order. Counted by them, too. 0; a
 * WORK_E_ refusal with findings in *ret_why, at "/parts/N/value" where one of them is at fault; or
 * a fault.
 */
MUST_USE int filter_query(Work *work, int32_t list, const FilterPart *parts, size_t count,
                          const FilterPart **ret_parts, size_t *ret_count, ListCount *ret_found,
                          Findings *ret_why);

/* The organisation of whoever asks: filters for the office are its. */
MUST_USE int filter_office(Work *work, Id *ret_organisation);
