/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/announcement.h"
#include "screening/reader.h"

/* Organisations that may receive no exports, by notices of the Ministry for Foreign Affairs. */

bool read_prohibition(ListReading *reading, Str bytes, Str file)
{
    return announcement_read(reading, bytes, file);
}
