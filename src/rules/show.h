/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * show - a pack printed back as rules, and two packs compared
 *
 * A pack that amends another is shown whole, with what it inherits. Comparison goes by name: the
 * same id of the same kind in both packs is one thing, changed when it no longer says the same.
 */
#pragma once

#include "rules/book.h"

/* Everything the pack says after its amendments, in the keywords of `lang`. */
void pack_write(Text *text, const Pack *pack, Lang lang);

/* One rule of it, as written. */
void rule_write(Text *text, const Pack *pack, const Rule *rule, Lang lang);

typedef enum ChangeKind { CHANGE_ADDED, CHANGE_REMOVED, CHANGE_ALTERED } ChangeKind;

typedef struct Change {
    ChangeKind kind;
    Str id; /* of the rule, definition, mark ...; the title of an example */
    Str before,
        after; /* as rules text in the keywords of the language asked for; empty when absent */
} Change;

/* What changes from one pack to another, in the order of the later one, removals last. */
const Change *pack_compare(Arena *arena, const Pack *from, const Pack *to, Lang lang,
                           size_t *ret_count);
