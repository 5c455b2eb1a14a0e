/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tools/tidy.h"

#include <stdlib.h>

/* ---- Dead files ---- */

static Str folder_of(Str path)
{
    size_t end = path.len;

    while (end > 0 && path.at[end - 1] != '/')
        end--;
    return str_cut(path, 0, end);
}

/* Does the meson.build beside the file, or one in a folder above, hold 'name'? */
static bool build_names(Tree *tree, Str folder, Str name)
{
    Text quoted = text_open(tree->arena, 512);

    text_all(&quoted, S("'"), name, S("'"));
    for (;;) {
        Text path = text_open(tree->arena, 512);
        size_t at;

        text_all(&path, folder, S("meson.build"));
        const SourceFile *build = tidy_find(tree, text_str(&path));

        if (build && str_find(build->bytes, text_str(&quoted), &at))
            return true;
        if (folder.len == 0)
            return false;
        folder = folder_of(str_cut(folder, 0, folder.len - 1));
    }
}

/* The name under which a build lists this file: 'x' for x_test.c and x_fuzz.c, else 'x.c'. */
static Str listed_name(Str path)
{
    Str name = str_cut(path, folder_of(path).len, path.len);

    if (str_ends(name, S("_test.c")) || str_ends(name, S("_fuzz.c")))
        return str_cut(name, 0, name.len - 7);
    return name;
}

static bool header_is_included(const Tree *tree, Str path)
{
    /* Headers are named from src/ or from the root. */
    Str name = str_starts(path, S("src/")) ? str_cut(path, 4, path.len) : path;

    for (size_t i = 0; i < tree->file_count; i++) {
        const SourceFile *file = &tree->files[i];
        size_t at;

        if (str_eq(file->path, path) || !(file->is_c || str_ends(file->path, S(".html"))))
            continue;
        for (Str rest = file->bytes; str_find(rest, name, &at);
             rest = str_cut(rest, at + 1, rest.len))
            if (at > 0 && rest.at[at - 1] == '"')
                return true;
    }
    return false;
}

void check_dead_files(Tree *tree)
{
    for (size_t i = 0; i < tree->file_count; i++) {
        const SourceFile *file = &tree->files[i];
        Str name = listed_name(file->path), folder = folder_of(file->path);
        Str full_name = str_cut(file->path, folder.len, file->path.len);

        if (str_ends(file->path, S(".c")) && !build_names(tree, folder, name) &&
            !build_names(tree, folder, full_name) && !build_names(tree, folder, file->path))
            tidy_tell(tree, file->path, 0, "no meson.build names it");
        if (str_starts(file->path, S("docs/man/")) && !build_names(tree, folder, full_name))
            tidy_tell(tree, file->path, 0, "docs/meson.build does not install it");
        if (str_ends(file->path, S(".h")) && !header_is_included(tree, file->path))
            tidy_tell(tree, file->path, 0, "nothing includes it");
    }
}

/* ---- Sentences ---- */

/* Every PHRASE_ name in the rooms, and every {t key} of the pages, once or more. */
typedef struct Uses {
    Str *names; /* constants without PHRASE_, or keys as written in a template */
    size_t count, room;
} Uses;

static bool is_key(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
}

static void collect(Uses *uses, Str bytes, Str before)
{
    size_t at;

    for (Str rest = bytes; str_find(rest, before, &at);) {
        size_t start = at + before.len, end = start;

        while (end < rest.len && is_key(rest.at[end]))
            end++;
        ensure(uses->count < uses->room);
        uses->names[uses->count++] = str_cut(rest, start, end);
        rest = str_cut(rest, end, rest.len);
    }
}

/* Does the constant UNKNOWN_FACT, or the key unknown-fact, stand for this key? */
static bool same_key(Str key, Str name)
{
    if (key.len != name.len)
        return false;
    for (size_t i = 0; i < key.len; i++) {
        char k = key.at[i], upper = k >= 'a' && k <= 'z' ? (char)(k - 'a' + 'A') : k;

        if (name.at[i] != k && name.at[i] != (k == '.' || k == '-' ? '_' : upper))
            return false;
    }
    return true;
}

static void check_key(Tree *tree, const Uses *uses, const SourceFile *file, size_t line, Str key)
{
    for (size_t i = 0; i < uses->count; i++)
        if (same_key(key, uses->names[i]))
            return;
    tidy_tell(tree, file->path, line, "no source and no page uses \"%.*s\"", (int)key.len, key.at);
}

void check_phrases(Tree *tree)
{
    enum { USES_MAX = 100000 };
    Uses uses = { .names = NEW_ARRAY(tree->arena, Str, USES_MAX), .room = USES_MAX };

    for (size_t i = 0; i < tree->file_count; i++) {
        const SourceFile *file = &tree->files[i];

        if (file->is_c && !file->is_test)
            collect(&uses, file->code, S("PHRASE_"));
        else if (str_ends(file->path, S(".html")))
            collect(&uses, file->bytes, S("{t "));
    }
    for (size_t i = 0; i < tree->file_count; i++) {
        const SourceFile *file = &tree->files[i];
        Str rest = file->bytes, line, sentence;

        if (!str_starts(file->path, S("texts/en/")) || !str_ends(file->path, S(".texts")))
            continue;
        for (size_t number = 1; tidy_line(&rest, &line); number++)
            if (line.len > 0 && line.at[0] != '#' && line.at[0] != ' ' && line.at[0] != '\t')
                check_key(tree, &uses, file, number, str_trim(str_split(line, '=', &sentence)));
    }
}

/* ---- Purity ---- */

/* One line of nm -A: "archive:object:[address] letter name". */
static bool read_symbol(Str line, char *ret_letter, Str *ret_name)
{
    size_t space = line.len;

    while (space > 0 && line.at[space - 1] != ' ')
        space--;
    if (space < 3)
        return false;
    *ret_name = str_cut(line, space, line.len);
    *ret_letter = line.at[space - 2];
    return true;
}

static int compare_str(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

typedef struct Names {
    Str *names; /* sorted */
    size_t count;
} Names;

/* What the room and the rooms below it define. Rooms of one floor do not know each other. */
static Names defined_for(Tree *tree, Str room)
{
    enum { NAMES_MAX = 100000 };
    Names known = { .names = NEW_ARRAY(tree->arena, Str, NAMES_MAX) };

    for (size_t i = 0; i < tree->symbols_count; i++) {
        const Symbols *symbols = &tree->symbols[i];
        Str rest = symbols->listing, line, name;
        char letter;

        if (!str_eq(symbols->room, room) && room_floor(symbols->room) >= room_floor(room))
            continue;
        while (tidy_line(&rest, &line)) {
            if (!read_symbol(line, &letter, &name) || letter == 'U')
                continue;
            ensure(known.count < NAMES_MAX);
            known.names[known.count++] = name;
        }
    }
    if (known.count > 1)
        qsort(known.names, known.count, sizeof(Str), compare_str);
    return known;
}

/* "u_*_72" fits "u_foldCase_72". At most one star. */
static bool pattern_fits(Str pattern, Str name)
{
    size_t star;

    if (!str_find(pattern, S("*"), &star))
        return str_eq(pattern, name);
    Str head = str_cut(pattern, 0, star), tail = str_cut(pattern, star + 1, pattern.len);

    return name.len >= head.len + tail.len && str_starts(name, head) && str_ends(name, tail);
}

/* tools/tidy.symbols: each line a room (or "*") and a symbol of a library it may use. */
static bool library_grants(const Tree *tree, Str room, Str name)
{
    Str rest = tree->library_symbols, line, more;

    while (tidy_line(&rest, &line)) {
        Str who = str_split(line, ' ', &more);
        Str pattern = str_split(str_trim(more), ' ', &more);

        if (line.len > 0 && line.at[0] != '#' && (str_eq(who, S("*")) || str_eq(who, room)) &&
            pattern_fits(pattern, name))
            return true;
    }
    return false;
}

static void check_room_symbols(Tree *tree, const Symbols *symbols)
{
    Names known = defined_for(tree, symbols->room);
    Str rest = symbols->listing, line, name, archive;
    char letter;

    while (tidy_line(&rest, &line)) {
        if (!read_symbol(line, &letter, &name) || letter != 'U' ||
            bsearch(&name, known.names, known.count, sizeof(Str), compare_str) ||
            library_grants(tree, symbols->room, name))
            continue;
        Str object = str_split(str_split(line, ' ', &archive), ':', &archive);

        if (archive.len > 0)
            object = str_split(archive, ':', &archive);
        tidy_tell(tree, symbols->room, 0, "%.*s uses %.*s, which no pure room may", (int)object.len,
                  object.at, (int)name.len, name.at);
    }
}

void check_purity(Tree *tree)
{
    for (size_t i = 0; i < tree->symbols_count; i++)
        check_room_symbols(tree, &tree->symbols[i]);
}

void check_exceptions(Tree *tree)
{
    for (size_t i = 0; i < tree->exception_count; i++) {
        const Exception *exception = &tree->exceptions[i];

        if (!exception->used)
            tidy_tell(tree, S("tools/tidy.allow"), exception->line, "nothing needs this exception");
    }
}
