/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * holder - the image of the lists in force, for everybody who searches
 *
 * One image is held at a time. Whoever searches takes it and gives it back; a swap puts another in
 * its place, and what was held before is unmapped when its last user gives it back. So every answer
 * comes from one whole set of lists, and nobody waits for a reload.
 *
 * Any thread may call. A swap waits while HOLDER_IMAGES_MAX images are all in use.
 */
#pragma once

#include "screening/screening.h"

enum { HOLDER_IMAGES_MAX = 8 };

typedef struct ListsHolder ListsHolder;

ListsHolder *holder_open(Arena *arena); /* holds nothing yet */
void holder_close(ListsHolder *holder); /* nobody may use it any more */

/* What is held, and of which set of lists it is; NULL: nothing. To be given back by its ticket. */
const Index *holder_take(ListsHolder *holder, Hash *ret_set, uint64_t *ret_ticket);
void holder_give(ListsHolder *holder, uint64_t ticket);

/* Holds this image from now on: mapped (world_map), and the holder's to unmap. False: it is no
 * image that can be opened; then it is unmapped at once and what was held stays. */
MUST_USE bool holder_swap(ListsHolder *holder, Hash set, Str image);
