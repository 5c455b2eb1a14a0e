/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static size_t error_count;

__attribute__((format(printf, 3, 0))) static void tell(Str file, size_t line, const char *format,
                                                       va_list args)
{
    error_count++;
    fprintf(stderr, "%.*s:", (int)file.len, file.at ? file.at : "");
    if (line > 0)
        fprintf(stderr, "%zu:", line);
    fputs(" error: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
}

void tool_error(Str file, size_t line, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    tell(file, line, format, args);
    va_end(args);
}

size_t tool_errors(void)
{
    return error_count;
}

void tool_die(Str file, size_t line, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    tell(file, line, format, args);
    va_end(args);
    exit(1);
}

/* The whole file in the arena, or false when it cannot be opened or read. */
static bool read_whole(Arena *arena, Str path, Str *ret_bytes)
{
    FILE *file = fopen(arena_c(arena, path), "rb");
    struct stat facts;
    bool whole = false;

    if (!file)
        return false;
    if (fstat(fileno(file), &facts) == 0 && S_ISREG(facts.st_mode)) {
        size_t size = (size_t)facts.st_size;
        char *bytes = NEW_ARRAY(arena, char, size + 1);

        whole = fread(bytes, 1, size, file) == size;
        *ret_bytes = (Str){ bytes, size };
    }
    fclose(file);
    return whole;
}

Str tool_read(Arena *arena, Str path)
{
    Str bytes;

    if (!read_whole(arena, path, &bytes))
        tool_die(path, 0, "cannot be read: %s", strerror(errno));
    return bytes;
}

void tool_write(Str path, Str bytes)
{
    Arena arena = arena_open(TOOL_MEMORY);
    Str before;

    if (!read_whole(&arena, path, &before) || !str_eq(before, bytes)) {
        FILE *file = fopen(arena_c(&arena, path), "wb");

        if (!file)
            tool_die(path, 0, "cannot be written: %s", strerror(errno));
        if (fwrite(bytes.at, 1, bytes.len, file) != bytes.len || fclose(file) != 0)
            tool_die(path, 0, "was not written whole: %s", strerror(errno));
    }
    arena_close(&arena);
}

static int compare_names(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

/* The names in a directory that have this ending, sorted. */
static const Str *list(Arena *arena, Str directory, Str ending, bool hidden, size_t *ret_count)
{
    enum { NAMES_MAX = 4096 };
    Str *names = NEW_ARRAY(arena, Str, NAMES_MAX);
    DIR *stream = opendir(arena_c(arena, directory));
    size_t count = 0;

    for (struct dirent *entry; stream && (entry = readdir(stream));) {
        Str name = str_from_c(entry->d_name);

        if (str_eq(name, S(".")) || str_eq(name, S("..")) || !str_ends(name, ending) ||
            (name.at[0] == '.' && !hidden))
            continue;
        ensure(count < NAMES_MAX);
        names[count++] = arena_str(arena, name);
    }
    if (count > 1)
        qsort(names, count, sizeof(*names), compare_names);
    if (stream)
        closedir(stream);
    *ret_count = count;
    return stream ? names : NULL;
}

const Str *tool_list(Arena *arena, Str directory, Str ending, size_t *ret_count)
{
    return list(arena, directory, ending, false, ret_count);
}

const Str *tool_list_all(Arena *arena, Str directory, size_t *ret_count)
{
    return list(arena, directory, S(""), true, ret_count);
}

Str tool_path(Arena *arena, Str directory, Str name)
{
    Text path = text_open(arena, 4096);

    text_all(&path, directory, S("/"), name);
    return text_str(&path);
}

void tool_put_literal(Text *text, Str value)
{
    text_char(text, '"');
    for (size_t i = 0; i < value.len; i++) {
        char c = value.at[i];

        if (c == '\n') {
            text_c(text, "\\n");
        } else if (c == '\t') {
            text_c(text, "\\t");
        } else {
            /* An escaped question mark cannot begin a trigraph. */
            if (c == '"' || c == '\\' || c == '?')
                text_char(text, '\\');
            text_char(text, c);
        }
    }
    text_char(text, '"');
}

void tool_put_bytes(Text *text, Str name, Str bytes)
{
    text_all(text, S("const char "), name, S("[] = {"));
    for (size_t i = 0; i < bytes.len; i++) {
        text_c(text, i % 12 ? " '\\x" : "\n    '\\x");
        text_hex(text, (unsigned char)bytes.at[i], 2);
        text_c(text, "',");
    }
    text_c(text, "\n};\n");
}

void tool_put_head(Text *text, Str maker)
{
    text_all(text, S("/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */\n"),
             S("/* SPDX-License-Identifier: Apache-2.0 */\n"), S("/* Made by "), maker,
             S("; change its input instead. */\n"));
}
