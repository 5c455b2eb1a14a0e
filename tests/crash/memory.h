/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * memory - an allocator that fails when it is told to
 *
 * Stands under SQLite and jansson, which ask it for every byte. Counts what is asked for and lets
 * the asking that is told fail, once or from then on. Our own rooms take memory from arenas only.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef struct MemoryPlan {
    int64_t at; /* the asking that fails, from 1; 0: none */
    bool for_ever;
} MemoryPlan;

void memory_install(void); /* before anything uses SQLite or jansson */
void memory_start(MemoryPlan plan);
bool memory_struck(void);
