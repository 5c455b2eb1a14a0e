/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * kept - files of a record beside its database, by the hash of their bytes
 *
 * <record>/<folder>/ab/<hash>. They are on the disk before the event that names them, never change,
 * and go with every backup.
 * To add a folder: its name in kept.c.
 */
#pragma once

#include "base/base.h"

#define KEPT_LISTS "lists" /* screening lists as their issuers published them */

/* Puts them there; what is there already is left alone. 0 or a fault. */
MUST_USE int kept_put(Arena scratch, Str dir, Str folder, Hash hash, Str bytes);

/* 0, WORLD_E_NOT_FOUND, WORLD_E_TOO_LARGE, or a fault; a fault also when they are not the bytes of
 * the hash. */
MUST_USE int kept_get(Arena *arena, Str dir, Str folder, Hash hash, size_t max, Str *ret_bytes);

/* All of them from one record's directory to another's, each held against its name; `to` "": only
 * looked at. Adds to the numbers. 0 or a fault. */
MUST_USE int kept_copy(Arena scratch, Str from, Str to, int64_t *count, int64_t *bytes);
