/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 *     tidy ROOT [ROOM=SYMBOLS]...
 *
 * Reads the tree under ROOT and, for each pure room, what `nm -A` said about its archive. Prints
 * one TAP point a rule, with a line for each defect.
 */
#include "tools/tidy.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

typedef void Rule(Tree *tree);

static const struct {
    const char *name;
    Rule *check;
} rules[] = {
    { "floors and doors", check_includes },
    { "no dead files", check_dead_files },
    { "functions of at most 70 lines", check_function_length },
    { "lines of at most 100 columns", check_columns },
    { "no banned calls", check_calls },
    { "licence lines", check_licence },
    { "no machine paths", check_machine_paths },
    { "no unused sentences", check_phrases },
    { "pure rooms", check_purity },
    { "no idle exceptions", check_exceptions },
};

/* design.md fixes the floors; a room that is not here does not exist. */
static const struct {
    Str room;
    int floor;
} floors[] = {
    { STR("base"), 0 },        { STR("rules"), 1 },    { STR("registers"), 1 },
    { STR("screening"), 1 },   { STR("ledger"), 1 },   { STR("price"), 1 },
    { STR("cost"), 1 },        { STR("credit"), 1 },   { STR("offset"), 1 },
    { STR("campaign"), 1 },    { STR("paper"), 1 },    { STR("terms"), 1 },
    { STR("gate"), 2 },        { STR("ways"), 2 },     { STR("sale"), 3 },
    { STR("world"), 3 },       { STR("pictures"), 4 }, { STR("store"), 4 },
    { STR("journal"), 5 },     { STR("vault"), 5 },    { STR("action"), 6 },
    { STR("casework"), 7 },    { STR("books"), 7 },    { STR("approvals"), 7 },
    { STR("filters"), 7 },     { STR("signin"), 7 },   { STR("lists"), 8 },
    { STR("cases"), 8 },       { STR("bids"), 9 },     { STR("lending"), 9 },
    { STR("obligations"), 9 }, { STR("post"), 9 },     { STR("record"), 10 },
    { STR("cli"), 11 },        { STR("web"), 11 },
};

int room_floor(Str room)
{
    for (size_t i = 0; i < COUNT_OF(floors); i++)
        if (str_eq(floors[i].room, room))
            return floors[i].floor;
    return -1;
}

void tidy_tell(Tree *tree, Str path, size_t line, const char *format, ...)
{
    va_list args;

    tree->defects++;
    printf("# %.*s:", (int)path.len, path.at);
    if (line > 0)
        printf("%zu:", line);
    putchar(' ');
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    putchar('\n');
}

bool tidy_allows(Tree *tree, Str path, Str what)
{
    for (size_t i = 0; i < tree->exception_count; i++) {
        Exception *exception = &tree->exceptions[i];

        if (str_eq(exception->path, path) && str_eq(exception->what, what)) {
            exception->used = true;
            return true;
        }
    }
    return false;
}

bool tidy_line(Str *rest, Str *ret_line)
{
    if (rest->len == 0)
        return false;
    *ret_line = str_split(*rest, '\n', rest);
    return true;
}

const SourceFile *tidy_find(const Tree *tree, Str path)
{
    for (size_t i = 0; i < tree->file_count; i++)
        if (str_eq(tree->files[i].path, path))
            return &tree->files[i];
    return NULL;
}

/* Blanks comments and the insides of quotes, keeping every line where it is. */
static Str code_of(Arena *arena, Str bytes)
{
    char *code = NEW_ARRAY(arena, char, bytes.len + 1);
    char until =
        0; /* what ends the stretch being blanked: a quote, '/' for a comment, or newline */

    for (size_t i = 0; i < bytes.len; i++) {
        char c = bytes.at[i], next = i + 1 < bytes.len ? bytes.at[i + 1] : '\0';

        code[i] = until && c != '\n' ? ' ' : c;
        if (!until && (c == '"' || c == '\'')) {
            until = c;
        } else if (!until && c == '/' && (next == '*' || next == '/')) {
            until = next == '*' ? '/' : '\n';
            code[i] = ' ';
            code[i++ + 1] = ' ';
        } else if (until == '/' && c == '*' && next == '/') {
            code[i++ + 1] = ' ';
            until = 0;
        } else if ((until == '"' || until == '\'') && c == '\\') {
            code[i++ + 1] = ' ';
        } else if (until && until != '/' && c == until) {
            code[i] = c;
            until = 0;
        }
    }
    return (Str){ code, bytes.len };
}

static Str room_of(Str path)
{
    Str rest;

    if (!str_starts(path, S("src/")))
        return S("");
    Str room = str_split(str_cut(path, 4, path.len), '/', &rest);

    return rest.len > 0 ? room : S("");
}

static void read_file(Tree *tree, Str full, Str path)
{
    SourceFile file = { .path = path, .bytes = tool_read(tree->arena, full) };

    file.room = room_of(path);
    file.is_c = str_ends(path, S(".c")) || str_ends(path, S(".h"));
    file.is_test = str_starts(path, S("tests/")) || str_ends(path, S("_test.c")) ||
                   str_ends(path, S("_fuzz.c"));
    file.code = file.is_c ? code_of(tree->arena, file.bytes) : S("");
    ensure(tree->file_count < FILES_MAX);
    tree->files[tree->file_count++] = file;
}

/* Folders that hold nothing written by hand, and files that are no text. */
static bool is_left_out(Str path, Str name)
{
    static const Str endings[] = { STR(".png"), STR(".woff2"), STR(".pdf"), STR(".o") };

    for (size_t i = 0; i < COUNT_OF(endings); i++)
        if (str_ends(name, endings[i]))
            return true;
    if (name.at[0] == '.')
        return !str_eq(name, S(".ci"));
    return str_starts(path, S("build")) || str_eq(name, S("node_modules")) ||
           str_eq(path, S("tests/corpus")) || str_eq(path, S("LICENSES"));
}

static void walk(Tree *tree, Str full, Str path)
{
    size_t count;
    const Str *names = tool_list_all(tree->arena, full, &count);

    for (size_t i = 0; i < count; i++) {
        Str inner_full = tool_path(tree->arena, full, names[i]);
        Str inner = path.len > 0 ? tool_path(tree->arena, path, names[i]) : names[i];
        struct stat facts;

        if (is_left_out(inner, names[i]) || lstat(arena_c(tree->arena, inner_full), &facts) != 0)
            continue;
        if (S_ISDIR(facts.st_mode))
            walk(tree, inner_full, inner);
        else if (S_ISREG(facts.st_mode))
            read_file(tree, inner_full, inner);
    }
}

/* Each line: path, what is allowed there, and why. */
static void read_exceptions(Tree *tree)
{
    const SourceFile *file = tidy_find(tree, S("tools/tidy.allow"));
    Str rest = file ? file->bytes : S(""), line;

    for (size_t number = 1; tidy_line(&rest, &line); number++) {
        Str why;
        Str path = str_split(line, ' ', &why);
        Str what = str_split(str_trim(why), ' ', &why);

        if (line.len == 0 || line.at[0] == '#')
            continue;
        if (str_trim(why).len == 0)
            tool_die(file->path, number, "expected: path, what is allowed there, why");
        ensure(tree->exception_count < EXCEPTIONS_MAX);
        tree->exceptions[tree->exception_count++] =
            (Exception){ .path = path, .what = what, .line = number };
    }
}

static void read_symbols(Tree *tree, Str argument)
{
    Str path;
    Str room = str_split(argument, '=', &path);

    ensure(tree->symbols_count < ROOMS_MAX);
    tree->symbols[tree->symbols_count++] = (Symbols){ room, tool_read(tree->arena, path) };
}

int main(int argc, char **argv)
{
    if (argc < 2)
        tool_die(S("tidy"), 0, "usage: tidy ROOT [ROOM=SYMBOLS]...");

    Arena arena = arena_open(TOOL_MEMORY);
    Tree *tree = NEW(&arena, Tree);
    bool failed = false;

    tree->arena = &arena;
    tree->files = NEW_ARRAY(&arena, SourceFile, FILES_MAX);
    walk(tree, str_from_c(argv[1]), S(""));
    read_exceptions(tree);
    const SourceFile *library = tidy_find(tree, S("tools/tidy.symbols"));
    tree->library_symbols = library ? library->bytes : S("");
    for (int i = 2; i < argc; i++)
        read_symbols(tree, str_from_c(argv[i]));

    for (size_t i = 0; i < COUNT_OF(rules); i++) {
        tree->defects = 0;
        rules[i].check(tree);
        printf("%s %zu - %s\n", tree->defects ? "not ok" : "ok", i + 1, rules[i].name);
        failed = failed || tree->defects > 0;
    }
    printf("1..%zu\n", COUNT_OF(rules));
    return failed;
}
