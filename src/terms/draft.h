/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * draft - an offer while it is written
 *
 * A version of which nothing is owed yet: what was not filled in is absent, as shape_clear leaves
 * it. Nothing here says that it is sound: that is version_check's, once it is whole.
 */
#pragma once

#include "terms/request.h"
#include "terms/version.h"

/* What the case knows of itself. */
typedef struct DraftHead {
    Str case_number;
    Str country; /* alpha-3 */
    Str currency;
    Label title;
    Date today;
    Lang lang; /* that the things asked for are named in */
} DraftHead;

/* An offer as far as the request answers it: a line for each thing asked for. Texts are
 * borrowed. */
CaseVersion draft_begin(Arena *arena, const DraftHead *head, const CaseRequest *request);

/* The totals that nobody stated and that follow: quantity x unit price, and of a line with
 * sub-lines their sum. One that does not fit 64 bits stays absent. */
void draft_fill(Arena *arena, CaseVersion *version);
