/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * plain - tables of subjects and names, made from issuers' lists by others, in Sekisho's own format
 */
#pragma once

#include "bench/accuracy/found.h"

/* The list of the European Union and of the United Kingdom as CSV of LIST_PLAIN. */
Str plain_of_eu(Arena *arena, const char *data);
Str plain_of_uk(Arena *arena, const char *data);

/* All lists at hand, each the newest, opened for searching. */
Searched all_lists(Arena *arena, const char *data);
