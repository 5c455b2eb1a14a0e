/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * describe - documents made from the table of operations
 */
#pragma once

#include "action/table.h"

void action_openapi(Text *text, const Table *table, Lang lang); /* OpenAPI 3.1, JSON */
/* troff: one entry an operation with its parameters, for sekisho(1). */
void action_manual(Text *text, const Table *table, Lang lang);
