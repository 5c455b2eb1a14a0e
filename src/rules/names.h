/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * names - what a name stands for, while a book is made; private to the room
 *
 * A table from ids to small numbers, in the order they were added. Its room is fixed when it is
 * opened, by whoever counted the statements.
 */
#pragma once

#include "base/base.h"

typedef struct Names {
    Str *keys; /* in the order added */
    int32_t *values;
    size_t count, room;
    int32_t *slots; /* index into keys plus one; 0 is free */
    size_t slot_count;
} Names;

Names names_open(Arena *arena, size_t room);
bool names_add(Names *names, Str key, int32_t value); /* false: the key stands already */
void names_put(Names *names, Str key, int32_t value); /* adds it, or gives it another value */
int32_t names_find(const Names *names, Str key);      /* its value, or -1 */
