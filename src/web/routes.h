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

/* What to say to a request. */
Reply route(Site *site, Worker *worker, const Wire *wire);

/* Is it refused for its method or where it comes from, whatever its body says? */
bool route_refuses(const Site *site, const Wire *wire);

/* The path of each page behind the language, "*" for a part; "" behind the last. */
Str route_path(size_t i);

/* Does the page at an address of this site ("/ja/items/...?...") take the field? */
bool route_takes(Str address, Str field);

/* Is this field name taken by a page, so that no fact may have it? */
bool route_reserves(Str name);
