/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * work_sample - a Work of nobody's, for tests of what rooms offer to the rooms above
 *
 * To be had inside store_read, on top of docket_sample.
 */
#pragma once

#include "action/inside.h"
#include "tests/docket_sample.h"

static inline Work sample_work(Db *db, Arena *arena)
{
    static const Operation reading = { .name = STR("test.read"), .kind = OPERATION_READ };
    return work_of_system(sample.office, db, arena, &reading, id_none());
}
