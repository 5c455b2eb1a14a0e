/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * announcement_block - lines of keys and values by indentation (announcement.h says which)
 */
#pragma once

#include "screening/reader.h"

/* A path of keys, "-" for an item of a list: "entities/-/name/ja". An item is told when it begins,
 * with its value when it is one. Values live in the reading's arena. */
typedef struct BlockKey {
    Str path;
    void (*take)(void *context, Str value, uint32_t line);
} BlockKey;

MUST_USE bool block_read(ListReading *reading, Str bytes, const BlockKey *keys, size_t count,
                         void *context);
