/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * file - the file of offset events that people write (JSON, see sekisho-offset(7))
 *
 *     {"currency": "USD", "events": [{"event": "oblige", "day": "2014-01-31", "id": "us-2",
 *      "country": "IND", "rule": "dpp-2013", "amount": "1650000000", "rate": "30 %",
 *      "source": "..."}, ...]}
 *
 * A kind of event has exactly the members it needs: one that is missing or of another kind is a
 * finding. Events are applied in their order; a refused one is a finding with its place, the
 * reason and the remedy, and those behind it are still read, so that all defects are told at once.
 */
#pragma once

#include "offset/obligation.h"

enum { OFFSET_FILE_BYTES_MAX = JSON_BYTES_MAX };

typedef struct OffsetFile {
    Currency currency;
    const OffsetEvent *events; /* in the order of their days: all of them apply */
    size_t event_count;
} OffsetFile;

/* False with findings. */
MUST_USE bool offset_read(Arena *arena, Str bytes, Str file, const Multiplier *multipliers,
                          size_t multiplier_count, OffsetFile *ret_file, Findings *findings);

/* The book as it stood at the end of the day, by a file's events of that day and before it; of
 * DATE_FOREVER: after all events, on the day of the last. */
OffsetBook offset_fold(Arena *arena, const OffsetFile *file, const Multiplier *multipliers,
                       size_t multiplier_count, Date on);
