/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * embed - puts the asset files into the program
 *
 *     embed ASSETS OUTPUT DEPFILE
 *
 * Every file of the folders ASSETS/{css,icon,js,schema} is taken into the program by the assembler,
 * which is far quicker than a C array. Writes assets.S (the bytes), assets.c and assets.h (the
 * table). A file type without an entry in types[] is refused.
 */
#include "tools/tool.h"

static const struct {
    Str ending, type;
} types[] = {
    { STR(".css"), STR("text/css; charset=utf-8") },
    { STR(".js"), STR("text/javascript; charset=utf-8") },
    { STR(".json"), STR("application/json") },
    { STR(".png"), STR("image/png") },
    { STR(".svg"), STR("image/svg+xml") },
    { STR(".txt"), STR("text/plain; charset=utf-8") },
};

static const Str folders[] = { STR("css"), STR("icon"), STR("js"), STR("schema") };

typedef struct Outputs {
    Text depfile, assembly, symbols, table;
    int64_t count;
} Outputs;

static Str type_of(Str path)
{
    for (size_t i = 0; i < COUNT_OF(types); i++)
        if (str_ends(path, types[i].ending))
            return types[i].type;
    tool_die(path, 0, "has no known type; add it to types[] in tools/embed.c");
}

/* The hash stands in the assembly too, so that an edited file is assembled again. */
static void put_asset(Arena *arena, Outputs *out, Str file, Str path)
{
    Str bytes = tool_read(arena, file);
    Text hash = text_open(arena, 32), symbol = text_open(arena, 32);

    text_hex(&hash, str_hash(bytes), 16);
    text_c(&symbol, "asset_");
    text_int(&symbol, out->count++);
    text_all(&out->depfile, S(" "), file);

    text_all(&out->assembly, S("/* "), text_str(&hash), S(" */\n    .globl "), text_str(&symbol),
             S("\n"), text_str(&symbol), S(":\n    .incbin "));
    tool_put_literal(&out->assembly, file);
    text_c(&out->assembly, "\n    .byte 0\n");

    text_all(&out->symbols, S("extern const char "), text_str(&symbol), S("[];\n"));
    text_c(&out->table, "    { STR(");
    tool_put_literal(&out->table, path);
    text_c(&out->table, "), STR(");
    tool_put_literal(&out->table, type_of(path));
    text_all(&out->table, S("), STR(\""), text_str(&hash), S("\"), { "), text_str(&symbol),
             S(", "));
    text_int(&out->table, (int64_t)bytes.len);
    text_c(&out->table, " } },\n");
}

static void put_folder(Arena *arena, Outputs *out, Str assets, Str folder)
{
    Str directory = tool_path(arena, assets, folder);
    size_t count;
    const Str *names = tool_list(arena, directory, S(""), &count);

    if (names)
        text_all(&out->depfile, S(" "), directory);
    for (size_t i = 0; i < count; i++)
        put_asset(arena, out, tool_path(arena, directory, names[i]),
                  tool_path(arena, folder, names[i]));
}

static void put_header(Text *text)
{
    tool_put_head(text, S("tools/embed.c"));
    text_c(text, "#pragma once\n\n#include \"base/str.h\"\n\n"
                 "typedef struct Asset {\n"
                 "    Str path; /* \"css/page.css\" */\n"
                 "    Str type; /* its media type */\n"
                 "    Str hash; /* changes with the bytes: for addresses that may be cached */\n"
                 "    Str bytes;\n"
                 "} Asset;\n\n"
                 "extern const Asset asset_table[]; /* ends with an entry without a path */\n"
                 "extern const size_t asset_table_count;\n");
}

static void write_outputs(Arena *arena, const Outputs *out, Str output)
{
    Text header = text_open(arena, TEXT_MAX), table = text_open(arena, TEXT_MAX);
    Text assembly = text_open(arena, TEXT_MAX), count = text_open(arena, 32);

    text_int(&count, out->count);
    put_header(&header);
    tool_put_head(&table, S("tools/embed.c"));
    text_all(&table, S("#include \"assets.h\"\n\n"), text_str(&out->symbols),
             S("\nconst Asset asset_table[] = {\n"), text_str(&out->table),
             S("    { .path = STR(\"\") },\n};\n\nconst size_t asset_table_count = "),
             text_str(&count), S(";\n"));
    tool_put_head(&assembly, S("tools/embed.c"));
    text_all(&assembly, S("    .section .rodata\n"), text_str(&out->assembly),
             S("    .section .note.GNU-stack, \"\", %progbits\n"));
    tool_write(tool_path(arena, output, S("assets.h")), text_str(&header));
    tool_write(tool_path(arena, output, S("assets.c")), text_str(&table));
    tool_write(tool_path(arena, output, S("assets.S")), text_str(&assembly));
}

int main(int argc, char **argv)
{
    if (argc != 4)
        tool_die(S("embed"), 0, "usage: embed ASSETS OUTPUT DEPFILE");

    Arena arena = arena_open(TOOL_MEMORY);
    Str assets = str_from_c(argv[1]), output = str_from_c(argv[2]);
    Outputs out = { .depfile = text_open(&arena, TEXT_MAX),
                    .assembly = text_open(&arena, TEXT_MAX),
                    .symbols = text_open(&arena, TEXT_MAX),
                    .table = text_open(&arena, TEXT_MAX) };

    text_all(&out.depfile, tool_path(&arena, output, S("assets.h")), S(": "), assets);
    for (size_t i = 0; i < COUNT_OF(folders); i++)
        put_folder(&arena, &out, assets, folders[i]);
    text_c(&out.depfile, "\n");
    write_outputs(&arena, &out, output);
    tool_write(str_from_c(argv[3]), text_str(&out.depfile));
    return 0;
}
