/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * routes - from an address to a reply; private to the room
 *
 * One table says which page answers which path and which fields it understands. A field that no
 * page declares is refused before the page is called.
 */
#pragma once

#include "web/site.h"

/* What to say to a GET of `raw`, an address as the browser sent it. */
Reply route(Site *site, Arena *arena, Arena *scratch, Str raw);

/* Is this field name taken by a page, so that no fact may have it? */
bool route_reserves(Str name);

/* What to say to anything but GET and HEAD, and to another host's name. */
typedef enum Refusal { REFUSAL_METHOD, REFUSAL_HOST } Refusal;
Reply refuse(Site *site, Arena *arena, Arena *scratch, Str raw, Refusal refusal);
