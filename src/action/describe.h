/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * describe - documents made from the table of operations
 */
#pragma once

#include "action/table.h"

enum { DESCRIBE_ARENA_BYTES = 16 << 20 };

void action_openapi(Text *text, const Table *table, Lang lang); /* OpenAPI 3.1, JSON */

/* "/api/v1/item/{item}/hold" */
void operation_path(Text *text, const Operation *operation);
