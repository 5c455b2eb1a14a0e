/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/show.h"

#include "rules/document.h"

/* What carries law: header lines differ between any two packs, examples are tests of it. */
static bool is_compared(const Statement *statement)
{
    return statement->kind >= STATEMENT_SOURCE && statement->kind != STATEMENT_EXAMPLE;
}

/* A blank line wherever the kind of statement changes, and around every rule. */
static bool is_apart(const Statement *before, const Statement *statement)
{
    return before && (statement->kind >= STATEMENT_DEFINE ||
                      (statement->kind >= STATEMENT_SOURCE && before->kind != statement->kind));
}

void pack_write(Text *text, const Pack *pack, Lang lang)
{
    const Statement *before = NULL;
    Str origin = pack->id;
    for (size_t i = 0; i < pack->statement_count; i++) {
        const PackStatement *entry = &pack->statements[i];
        bool moved = !str_eq(entry->origin, origin);
        if (moved || is_apart(before, entry->statement))
            text_char(text, '\n');
        if (moved) /* from here on, until the next such line */
            text_all(text, S("# "), entry->origin, S("\n"));
        statement_write(text, entry->statement, lang);
        before = entry->statement;
        origin = entry->origin;
    }
}

void rule_write(Text *text, const Pack *pack, const Rule *rule, Lang lang)
{
    for (size_t i = 0; i < pack->statement_count; i++) {
        const Statement *statement = pack->statements[i].statement;
        bool same = statement->place.line == rule->place.line &&
                    str_eq(statement->place.file, rule->place.file);
        if (same)
            statement_write(text, statement, lang);
    }
}

/* ---- comparing ------------------------------------------------------------------------------- */

static Str as_text(Arena *arena, const Statement *statement, Lang lang)
{
    Text text = text_open(arena, TEXT_MAX);
    statement_write(&text, statement, lang);
    return text_str(&text);
}

/* What a change is called: the id, or the keyword line of a statement that has none. */
static Str name_of(Arena *arena, const Statement *statement, Lang lang)
{
    Str rest;
    return statement->id.text.len ? statement->id.text
                                  : str_split(as_text(arena, statement, lang), '\n', &rest);
}

/* The counterpart of a statement: of the same kind and id; notes and the like by what they say. */
static const Statement *find_same(Arena scratch, const Pack *pack, const Statement *wanted)
{
    Str text = wanted->id.text.len ? S("") : as_text(&scratch, wanted, LANG_EN);
    bool single = wanted->kind == STATEMENT_APPLIES || wanted->kind == STATEMENT_OTHERWISE ||
                  wanted->kind == STATEMENT_LEVELS;

    for (size_t i = 0; i < pack->statement_count; i++) {
        const Statement *statement = pack->statements[i].statement;
        Arena inner = scratch;
        if (statement->kind != wanted->kind)
            continue;
        if (single || (wanted->id.text.len && str_eq(statement->id.text, wanted->id.text)) ||
            (text.len && str_eq(as_text(&inner, statement, LANG_EN), text)))
            return statement;
    }
    return NULL;
}

static bool same_text(Arena scratch, const Statement *a, const Statement *b)
{
    return str_eq(as_text(&scratch, a, LANG_EN), as_text(&scratch, b, LANG_EN));
}

static void add_later(Arena *arena, const Pack *from, const Statement *after, Lang lang,
                      Change *changes, size_t *count)
{
    const Statement *before = find_same(*arena, from, after);
    if (before && same_text(*arena, before, after))
        return;
    changes[(*count)++] = (Change){
        .kind = before ? CHANGE_ALTERED : CHANGE_ADDED,
        .id = name_of(arena, after, lang),
        .before = before ? as_text(arena, before, lang) : S(""),
        .after = as_text(arena, after, lang),
    };
}

const Change *pack_compare(Arena *arena, const Pack *from, const Pack *to, Lang lang,
                           size_t *ret_count)
{
    Change *changes = NEW_ARRAY(arena, Change, from->statement_count + to->statement_count);
    size_t count = 0;

    for (size_t i = 0; i < to->statement_count; i++)
        if (is_compared(to->statements[i].statement))
            add_later(arena, from, to->statements[i].statement, lang, changes, &count);
    for (size_t i = 0; i < from->statement_count; i++) {
        const Statement *before = from->statements[i].statement;
        if (!is_compared(before) || find_same(*arena, to, before))
            continue;
        changes[count++] = (Change){ .kind = CHANGE_REMOVED,
                                     .id = name_of(arena, before, lang),
                                     .before = as_text(arena, before, lang) };
    }
    *ret_count = count;
    return changes;
}
