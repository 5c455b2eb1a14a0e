/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * describe - documents made from the table of operations
 */
#pragma once

#include "action/table.h"

enum { DESCRIBE_ARENA_BYTES = 16 << 20 };

void action_openapi(Text *text, const Table *table, Lang lang); /* OpenAPI 3.1, JSON */
/* troff: one entry an operation with its parameters, for sekisho(1). */
void action_manual(Text *text, const Table *table, Lang lang);

/* "/api/v1/item/{item}/hold" */
void operation_path(Text *text, const Operation *operation);
