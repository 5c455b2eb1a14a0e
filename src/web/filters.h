/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * filters - the kept filters of a list, above it; private to the room
 */
#pragma once

#include "filters/filters.h"
#include "web/call.h"

/* Those of this list, and a form that keeps what the visit's address narrows it by. Empty for those
 * who keep none. False: *ret_refusal says why. */
MUST_USE bool filters_view(const Visit *visit, FilterOf list, FiltersView *ret_view,
                           Reply *ret_refusal);

/* All of them; none for those who keep none. */
MUST_USE bool filters_read(const Visit *visit, FilterListParams params, FilterListReply *ret_list,
                           Reply *ret_refusal);
/* Its list, narrowed by it. */
Url filter_url(const Visit *visit, const FilterShown *filter);
Str filter_count(const Visit *visit, const FilterShown *filter); /* "12", "99+" */
