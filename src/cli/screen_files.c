/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/screen.h"
#include "phrases_cli.h"

/* --list KIND:FILE, and which files make one list. */

const Str *screen_values(Cli *cli, OptionId id, size_t *ret_count)
{
    Str *values = NEW_ARRAY(cli->arena, Str, cli->value_count);
    size_t count = 0;

    for (size_t i = 0; i < cli->value_count; i++)
        if (str_eq(cli->values[i].path, option_table[id].name))
            values[count++] = cli->values[i].text;
    *ret_count = count;
    return values;
}

static bool unknown_kind(Cli *cli, Str value)
{
    Text known = text_open(cli->arena, 400);

    for (int i = 0; i < LIST_KINDS; i++)
        text_all(&known, i ? S(", ") : S(""), list_kind_words[i]);
    cli_say(cli, PHRASE_CLI_SCREEN_NOT_A_LIST, value, text_str(&known));
    return false;
}

static bool read_file(Cli *cli, Str value, ListFile *ret_file)
{
    Str path, word = str_split(value, ':', &path);

    if (path.len == 0 || !list_kind_read(word, &ret_file->kind))
        return unknown_kind(cli, value);
    ret_file->name = path;
    return true;
}

static bool joins(const ListFile *file)
{
    return file->kind == LIST_OFAC_ALT || file->kind == LIST_OFAC_ADD;
}

/* The list that a joining file belongs to: the one before it, else the first behind it, else none:
 * then it stands alone, and is refused when it is read. */
static size_t owner_of(const ListFile *files, size_t count, size_t at)
{
    for (size_t i = at; i-- > 0;)
        if (files[i].kind == LIST_OFAC)
            return i;
    for (size_t i = at + 1; i < count; i++)
        if (files[i].kind == LIST_OFAC)
            return i;
    return at;
}

bool screen_files(Cli *cli, ScreenFiles *ret_files)
{
    size_t count, done = 0;
    const Str *values = screen_values(cli, OPTION_LIST, &count);
    ListFile *named = NEW_ARRAY(cli->arena, ListFile, count);
    ListFile *grouped = NEW_ARRAY(cli->arena, ListFile, count);

    for (size_t i = 0; i < count; i++)
        if (!read_file(cli, values[i], &named[i]))
            return false;
    for (size_t i = 0; i < count; i++) {
        if (joins(&named[i]) && owner_of(named, count, i) != i)
            continue;
        grouped[done++] = named[i];
        for (size_t j = 0; j < count; j++)
            if (j != i && joins(&named[j]) && owner_of(named, count, j) == i)
                grouped[done++] = named[j];
    }
    *ret_files = (ScreenFiles){ .files = grouped, .count = done };
    return true;
}
