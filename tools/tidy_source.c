/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/unicode.h"
#include "tools/tidy.h"

enum { FUNCTION_LINES_MAX = 70, COLUMNS_MAX = 100, LICENCE_LINES = 5 };

/* ---- Floors and doors ---- */

/* Headers made during the build, and the one room that may use each. Those of the catalogue,
 * "phrases_rules.h" and its like, are everyone's. */
static const struct {
    Str header, room;
} made_headers[] = {
    { STR("countries.h"), STR("base") },
    { STR("currencies.h"), STR("base") },
    { STR("templates.h"), STR("web") },
    { STR("assets.h"), STR("web") },
};

/* Does this name start with its own room's door: "gate/gate.h"? */
static bool is_door(Str room, Str header)
{
    return str_starts(header, room) && str_eq(str_cut(header, room.len, header.len), S(".h"));
}

static bool made_header_is_ours(const SourceFile *file, Str header)
{
    if (str_starts(header, S("phrases_")))
        return true;
    for (size_t i = 0; i < COUNT_OF(made_headers); i++)
        if (str_eq(made_headers[i].header, header))
            return str_eq(made_headers[i].room, file->room);
    return false;
}

/* An #include "x" of a file in a room. */
static void check_room_include(Tree *tree, const SourceFile *file, size_t line, Str target)
{
    Str header;
    Str room = str_split(target, '/', &header);

    if (str_eq(room, file->room) || (file->is_test && str_starts(target, S("tests/"))))
        return;
    if (header.len == 0 && made_header_is_ours(file, target))
        return;
    if (room_floor(room) < 0 || header.len == 0)
        tidy_tell(tree, file->path, line, "\"%.*s\" is no header of a room", (int)target.len,
                  target.at);
    else if (room_floor(room) >= room_floor(file->room))
        tidy_tell(tree, file->path, line, "%.*s may not include from %.*s: it stands no lower",
                  (int)file->room.len, file->room.at, (int)room.len, room.at);
    else if (!is_door(room, header))
        tidy_tell(tree, file->path, line, "\"%.*s\" is private; include \"%.*s/%.*s.h\"",
                  (int)target.len, target.at, (int)room.len, room.at, (int)room.len, room.at);
}

/* src/main.c composes the rooms, through their doors. */
static void check_main_include(Tree *tree, const SourceFile *file, size_t line, Str target)
{
    Str header;
    Str room = str_split(target, '/', &header);

    if (room_floor(room) < 0 || !is_door(room, header))
        tidy_tell(tree, file->path, line, "\"%.*s\" is no door of a room", (int)target.len,
                  target.at);
}

static void check_file_includes(Tree *tree, const SourceFile *file)
{
    Str rest = file->bytes, line, after;

    for (size_t number = 1; tidy_line(&rest, &line); number++) {
        if (!str_starts(line, S("#include \"")))
            continue;
        Str target = str_split(str_cut(line, 10, line.len), '"', &after);

        if (file->room.len > 0)
            check_room_include(tree, file, number, target);
        else
            check_main_include(tree, file, number, target);
    }
}

void check_includes(Tree *tree)
{
    for (size_t i = 0; i < tree->file_count; i++) {
        const SourceFile *file = &tree->files[i];

        if (!file->is_c || !str_starts(file->path, S("src/")))
            continue;
        if (file->room.len > 0 && room_floor(file->room) < 0)
            tidy_tell(tree, file->path, 0, "the room %.*s has no floor; see floors[] in tidy.c",
                      (int)file->room.len, file->room.at);
        else
            check_file_includes(tree, file);
    }
}

/* ---- Lengths ---- */

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* The name before the first "(" of a signature. */
static Str name_in(Str signature)
{
    size_t end = 0;

    if (!str_find(signature, S("("), &end))
        return S("?");
    size_t start = end;

    while (start > 0 && is_word(signature.at[start - 1]))
        start--;
    return str_cut(signature, start, end);
}

/* A function's body opens and closes with a brace in the first column; tables do not. */
static void check_file_functions(Tree *tree, const SourceFile *file)
{
    Str rest = file->code, line, name = S("");
    size_t opened = 0;

    for (size_t number = 1; tidy_line(&rest, &line); number++) {
        if (line.len == 0)
            continue;
        if (str_eq(str_trim(line), S("{")) && line.at[0] == '{')
            opened = number;
        else if (line.at[0] == '}' && opened > 0) {
            if (number - opened + 1 > FUNCTION_LINES_MAX && !tidy_allows(tree, file->path, name))
                tidy_tell(tree, file->path, opened, "%.*s has %zu lines", (int)name.len, name.at,
                          number - opened + 1);
            opened = 0;
        } else if (opened == 0 && is_word(line.at[0])) {
            name = name_in(line);
        }
    }
}

void check_function_length(Tree *tree)
{
    for (size_t i = 0; i < tree->file_count; i++)
        if (tree->files[i].is_c)
            check_file_functions(tree, &tree->files[i]);
}

void check_columns(Tree *tree)
{
    for (size_t i = 0; i < tree->file_count; i++) {
        const SourceFile *file = &tree->files[i];
        Str rest = file->bytes, line;

        if (!file->is_c && !str_ends(file->path, S("meson.build")) &&
            !str_ends(file->path, S(".sh")))
            continue;
        for (size_t number = 1; tidy_line(&rest, &line); number++)
            if (utf8_columns(line) > COLUMNS_MAX)
                tidy_tell(tree, file->path, number, "%zu columns", utf8_columns(line));
    }
}

/* ---- Calls ---- */

/* Where a banned name is banned. */
typedef enum Ban { BAN_EVERYWHERE, BAN_IN_ROOMS, BAN_BELOW_THE_EDGES } Ban;

static const struct {
    Str name;
    Ban ban;
    const char *instead;
} banned[] = {
    { STR("strcpy"), BAN_EVERYWHERE, "it knows no bound: use Str and Text" },
    { STR("strcat"), BAN_EVERYWHERE, "it knows no bound: use Text" },
    { STR("strncpy"), BAN_EVERYWHERE, "it may leave no end mark: use Str" },
    { STR("sprintf"), BAN_EVERYWHERE, "it knows no bound: use Text" },
    { STR("vsprintf"), BAN_EVERYWHERE, "it knows no bound: use Text" },
    { STR("gets"), BAN_EVERYWHERE, "it knows no bound" },
    { STR("strtok"), BAN_EVERYWHERE, "it keeps state: use str_split" },
    { STR("localtime"), BAN_EVERYWHERE, "the zone of the machine decides nothing here" },
    { STR("gmtime"), BAN_EVERYWHERE, "it keeps state: use date_parts" },
    { STR("atoi"), BAN_EVERYWHERE, "it cannot fail: use str_int" },
    { STR("atol"), BAN_EVERYWHERE, "it cannot fail: use str_int" },
    { STR("rand"), BAN_EVERYWHERE, "it differs between machines: use rng_next" },
    { STR("srand"), BAN_EVERYWHERE, "it differs between machines: use Rng" },
    { STR("random"), BAN_EVERYWHERE, "it differs between machines: use rng_next" },
    { STR("system"), BAN_EVERYWHERE, "a shell reads what we pass" },
    { STR("popen"), BAN_EVERYWHERE, "a shell reads what we pass" },
    { STR("alloca"), BAN_EVERYWHERE, "it knows no bound: use an Arena" },
    { STR("malloc"), BAN_IN_ROOMS, "memory comes from an Arena" },
    { STR("calloc"), BAN_IN_ROOMS, "memory comes from an Arena" },
    { STR("realloc"), BAN_IN_ROOMS, "memory comes from an Arena" },
    { STR("free"), BAN_IN_ROOMS, "memory comes from an Arena" },
    { STR("strdup"), BAN_IN_ROOMS, "memory comes from an Arena" },
    { STR("printf"), BAN_BELOW_THE_EDGES, "rooms return, edges print" },
    { STR("fprintf"), BAN_BELOW_THE_EDGES, "rooms return, edges print" },
    { STR("puts"), BAN_BELOW_THE_EDGES, "rooms return, edges print" },
    { STR("fputs"), BAN_BELOW_THE_EDGES, "rooms return, edges print" },
    { STR("putchar"), BAN_BELOW_THE_EDGES, "rooms return, edges print" },
    { STR("perror"), BAN_BELOW_THE_EDGES, "rooms return, edges print" },
};

static bool ban_covers(Ban ban, const SourceFile *file)
{
    bool in_room = str_starts(file->path, S("src/")) && !file->is_test;
    bool edge = str_eq(file->room, S("cli")) || file->room.len == 0;

    return ban == BAN_EVERYWHERE || (in_room && (ban == BAN_IN_ROOMS || !edge));
}

static void check_call(Tree *tree, const SourceFile *file, size_t line, Str name)
{
    for (size_t i = 0; i < COUNT_OF(banned); i++)
        if (str_eq(banned[i].name, name) && ban_covers(banned[i].ban, file) &&
            !tidy_allows(tree, file->path, name))
            tidy_tell(tree, file->path, line, "%.*s is banned: %s", (int)name.len, name.at,
                      banned[i].instead);
}

/* Every name that a "(" follows at once, members aside. */
static void check_file_calls(Tree *tree, const SourceFile *file)
{
    Str code = file->code;
    size_t line = 1, start = 0;

    for (size_t i = 0; i < code.len; i++) {
        bool begins = is_word(code.at[i]) && (i == 0 || !is_word(code.at[i - 1]));

        if (begins)
            start = i;
        if (code.at[i] == '(' && i > start && is_word(code.at[i - 1]) &&
            (start == 0 || (code.at[start - 1] != '.' && code.at[start - 1] != '>')))
            check_call(tree, file, line, str_cut(code, start, i));
        if (code.at[i] == '\n')
            line++;
    }
}

void check_calls(Tree *tree)
{
    for (size_t i = 0; i < tree->file_count; i++)
        if (tree->files[i].is_c)
            check_file_calls(tree, &tree->files[i]);
}

/* ---- What each file says about itself ---- */

/* Files that can carry a comment; the others are covered by .reuse/dep5. */
static bool carries_comments(Str path)
{
    static const Str endings[] = { STR(".c"),     STR(".h"),   STR(".sh"),  STR(".build"),
                                   STR(".texts"), STR(".css"), STR(".mjs"), STR(".js"),
                                   STR(".html"),  STR(".md"),  STR(".1"),   STR(".5"),
                                   STR(".rules"), STR(".sql") };

    /* What a program printed is kept as it came. */
    if (str_starts(path, S("tests/golden/")))
        return false;
    for (size_t i = 0; i < COUNT_OF(endings); i++)
        if (str_ends(path, endings[i]))
            return true;
    return str_starts(path, S("scripts/")) || str_starts(path, S(".ci/"));
}

void check_licence(Tree *tree)
{
    for (size_t i = 0; i < tree->file_count; i++) {
        const SourceFile *file = &tree->files[i];
        Str rest = file->bytes, line;
        size_t at;
        bool copyright = false, licence = false;

        for (int n = 0; n < LICENCE_LINES && tidy_line(&rest, &line); n++) {
            copyright = copyright || str_find(line, S("SPDX-FileCopyrightText: "), &at);
            licence = licence || str_find(line, S("SPDX-License-Identifier: Apache-2.0"), &at);
        }
        if (carries_comments(file->path) && !(copyright && licence))
            tidy_tell(tree, file->path, 1, "the two SPDX lines are missing");
    }
}

/* Spelled in halves, lest this file be the first to break the rule. */
static const Str machine_paths[] = { STR("/wo"
                                         "rk/"),
                                     STR("/ro"
                                         "ot/"),
                                     STR("/ho"
                                         "me/") };

/* In an address the path follows a host name; on a machine it follows a blank, a quote or nothing.
 */
static bool names_machine(Str line, Str path)
{
    size_t at, from = 0;

    while (str_find(str_cut(line, from, line.len), path, &at)) {
        size_t start = from + at;

        if (start == 0 || (!is_word(line.at[start - 1]) && line.at[start - 1] != '.' &&
                           line.at[start - 1] != '/' && line.at[start - 1] != '-'))
            return true;
        from = start + 1;
    }
    return false;
}

void check_machine_paths(Tree *tree)
{
    for (size_t i = 0; i < tree->file_count; i++) {
        Str rest = tree->files[i].bytes, line;

        for (size_t number = 1; tidy_line(&rest, &line); number++)
            for (size_t k = 0; k < COUNT_OF(machine_paths); k++)
                if (names_machine(line, machine_paths[k]))
                    tidy_tell(tree, tree->files[i].path, number, "names a folder of one machine");
    }
}
