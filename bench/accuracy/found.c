/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/accuracy/found.h"

#include "tests/at_hand.h"

#include <stdio.h>
#include <stdlib.h>

enum { HITS_MAX = 50 };

PlainList plain_open(Arena *arena)
{
    PlainList plain = { text_open(arena, TEXT_MAX) };
    text_c(&plain.text, "id,name,type\n");
    return plain;
}

/* Semicolons divide values in the format, and names hold none that matters. */
void plain_add(PlainList *plain, Str id, Str name, Str type)
{
    text_csv(&plain->text, id);
    text_char(&plain->text, ',');
    text_csv(&plain->text, name);
    text_char(&plain->text, ',');
    text_put(&plain->text, type);
    text_char(&plain->text, '\n');
}

ListFile plain_file(const PlainList *plain, const char *name)
{
    return (ListFile){ LIST_PLAIN, str_from_c(name), text_str(&plain->text) };
}

const List *list_of(Arena *arena, const ListFile *files, size_t count)
{
    Findings findings = { .arena = arena };
    const List *list = list_read(arena, files, count, &findings);

    if (!list) {
        Text said = text_open(arena, TEXT_MAX);
        findings_write(&said, &findings, LANG_EN);
        fprintf(stderr, "%.*s", (int)said.len, said.at);
        exit(2);
    }
    return list;
}

Searched searched_of(Arena *arena, const List *const *lists, size_t count)
{
    Findings findings = { .arena = arena };
    const Index *index = index_open(arena, index_image(arena, lists, count, &findings));

    ensure(index);
    return (Searched){ index, searcher_open(arena, index) };
}

static const char *lists_folder(Arena *arena, const char *data)
{
    Text path = text_open(arena, AT_HAND_PATH_BYTES);

    text_all(&path, str_from_c(data), S("/lists"));
    return arena_c(arena, text_str(&path));
}

Searched all_lists(Arena *arena, const char *data)
{
    AtHandFiles files;

    if (!at_hand_find(arena, lists_folder(arena, data), &files)) {
        fprintf(stderr, "%s/lists has not all lists.\n", data);
        exit(2);
    }
    AtHand lists = at_hand_read(arena, &files);
    return searched_of(arena, lists.lists, lists.count);
}

const List *derived_list(Arena *arena, const char *data, size_t which)
{
    const Derived *derived = &at_hand_derived[which];
    ListFile file = { LIST_PLAIN, str_from_c(derived->name),
                      at_hand_plain(arena, lists_folder(arena, data), derived) };

    return list_of(arena, &file, 1);
}

size_t search(Arena *arena, const Searched *searched, const Query *query, const Hit **ret_hits)
{
    size_t count = 0, more = 0;

    if (index_search(arena, searched->searcher, query, (Search){ SCORE_POSSIBLE, HITS_MAX },
                     ret_hits, &count, &more) != 0)
        return 0;
    return count;
}

double share_of_first(const Searched *searched, const Hit *hits, size_t count, Str id)
{
    size_t equal = 0;
    bool among = false;

    for (size_t i = 0;
         i < count && hits[i].score == hits[0].score && hits[i].confirmed == hits[0].confirmed;
         i++) {
        equal++;
        among |= str_eq(index_entry(searched->index, hits[i].list, hits[i].entry).id, id);
    }
    return among ? 1.0 / (double)equal : 0;
}

/* ---- scripts ------------------------------------------------------------------------------- */

const char *const script_names[SCRIPTS] = { "Latin", "Cyrillic", "Arabic", "Han", "other" };

size_t script_of_name(Str name)
{
    for (size_t at = 0; at < name.len;) {
        uint32_t letter = utf8_next(name, &at);
        if (letter >= 0x400 && letter < 0x530)
            return SCRIPT_CYRILLIC;
        if (letter >= 0x600 && letter < 0x780)
            return SCRIPT_ARABIC;
        if (letter >= 0x3400 && letter < 0xa000)
            return SCRIPT_HAN;
        if (letter >= 0x370 && !(letter >= 0x1e00 && letter < 0x2100))
            return SCRIPT_OTHER;
    }
    return SCRIPT_LATIN;
}
