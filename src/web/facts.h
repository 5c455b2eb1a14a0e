/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * facts - a line's facts and its judgement, made ready to show; private to the room
 */
#pragma once

#include "web/site.h"

FactView fact_view(const Visit *visit, int32_t fact, Testimony said);

/* The facts somebody said something of; those `but` (may be NULL) says the same of are left out. */
const FactView *fact_views(const Visit *visit, const CaseLine *line, const CaseLine *but,
                           size_t *ret_count);

/* The line with nothing but what all lines of the case share. */
const CaseLine *shared_line(const Visit *visit, const Casefile *casefile);

/* The query that puts the line's facts into the form to try a transfer; disputed ones stay out. */
Str facts_query(const Visit *visit, const CaseLine *line);

JudgedView judged_view(const Visit *visit, const Judgement *judgement, Str regime);
