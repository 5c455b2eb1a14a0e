/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * list_draft - entries as far as a reader has told them (list_draft.c fills, list.c makes a list)
 */
#pragma once

#include "screening/reader.h"

struct ListDraft {
    ListEntry entry; /* its counts and plain fields; its arrays are these: */
    ListName *names;
    Birth *births;
    Country *countries;
    Identifier *identifiers;
    Str *addresses;
    size_t name_room, birth_room, country_room, identifier_room, address_room;
    Text programme, remarks;
    bool many_names;
    int64_t again; /* so many entries had its id after it (announcement.c) */
};

/* What country a text meant the last time: lists say few of them, each thousands of times. */
typedef struct CountryMemory {
    Str text;
    Country country;
    bool known;
} CountryMemory;

enum { COUNTRY_MEMORIES = 512 };

struct ListDrafts {
    ListDraft **drafts; /* in the order of the file */
    size_t count, room;
    ListDraft **slots; /* by id: open addressing, a power of two, never more than half full */
    size_t slot_count;
    bool many;
    CountryMemory memories[COUNTRY_MEMORIES]; /* by hash; a later text takes the place of another */
};

ListDrafts *list_drafts_open(Arena *arena);

/* Entries of one key, the second and later in the order of the file: key/2, key/3 ... */
void list_drafts_number_keys(const ListDrafts *drafts, Arena *arena);
