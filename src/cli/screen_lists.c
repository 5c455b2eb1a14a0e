/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/screen.h"
#include "phrases_cli.h"

#include "world/world.h"

/* The index that is searched: from an image, or built of the lists. */

/* Reserved for list files and what is read of them. */
#define SCREEN_BYTES ((size_t)8 << 30)

/* Lists on their way into an image. */
typedef struct Gathering {
    Cli *cli;
    ScreenFiles files;
    Arena arena;
    const List *lists[INDEX_LISTS_MAX];
    Hash hashes[INDEX_LISTS_MAX];
    size_t count;
} Gathering;

/* ---- list files ------------------------------------------------------------------------------ */

/* Where the group that begins at `from` ends. */
static size_t group_end(const ScreenFiles *files, size_t from)
{
    size_t end = from + 1;

    while (files->files[from].kind == LIST_OFAC && end < files->count &&
           (files->files[end].kind == LIST_OFAC_ALT || files->files[end].kind == LIST_OFAC_ADD))
        end++;
    return end;
}

static Hash group_hash(const ListFile *files, size_t count)
{
    Hasher hasher = hasher_open();

    for (size_t i = 0; i < count; i++)
        hasher_put(&hasher, files[i].bytes);
    return hasher_done(&hasher);
}

static int load(Gathering *gathering)
{
    ScreenFiles *files = &gathering->files;

    for (size_t i = 0; i < files->count && !files->read; i++) {
        int r = world_read_file(&gathering->arena, files->files[i].name, LIST_BYTES_MAX,
                                &files->files[i].bytes);
        if (r)
            return cli_world_exit(gathering->cli, r, files->files[i].name);
    }
    for (size_t i = 0; i < files->count; i = group_end(files, i)) {
        if (gathering->count == INDEX_LISTS_MAX) {
            cli_say(gathering->cli, PHRASE_CLI_SCREEN_MANY_LISTS, S(""), S(""));
            return CLI_USAGE;
        }
        gathering->hashes[gathering->count++] =
            group_hash(&files->files[i], group_end(files, i) - i);
    }
    return CLI_OK;
}

/* All lists are read, so that everything wrong with any of them is told at once. */
static int read_lists(Gathering *gathering)
{
    size_t list = 0;
    int code = CLI_OK;

    for (size_t i = 0; i < gathering->files.count; i = group_end(&gathering->files, i)) {
        gathering->lists[list] =
            list_read(&gathering->arena, &gathering->files.files[i],
                      group_end(&gathering->files, i) - i, &gathering->cli->findings);
        if (!gathering->lists[list++])
            code = CLI_INVALID;
    }
    return code;
}

static int build(Gathering *gathering, ScreenLists *ret_lists)
{
    int code = read_lists(gathering);
    if (code)
        return code;

    ret_lists->arena = arena_open(INDEX_ARENA_BYTES);
    ret_lists->image = index_image(&ret_lists->arena, gathering->lists, gathering->count,
                                   &gathering->cli->findings);
    ret_lists->index = index_open(&ret_lists->arena, ret_lists->image);
    ensure(ret_lists->index != NULL);
    return cli_findings_exit(gathering->cli);
}

/* ---- images ---------------------------------------------------------------------------------- */

static bool of_these_lists(const Gathering *gathering, const Index *index)
{
    if (index_list_count(index) != gathering->count)
        return false;
    for (size_t i = 0, at = 0; i < gathering->count; at = group_end(&gathering->files, at), i++) {
        IndexedList list = index_list(index, i);
        if (!hash_eq(list.hash, gathering->hashes[i]) ||
            list.kind != gathering->files.files[at].kind)
            return false;
    }
    return true;
}

/* The image file, mapped and opened. *ret_lists->index stays NULL where there is none, or one that
 * is to be made anew. */
static int map_image(Gathering *gathering, ScreenLists *ret_lists)
{
    Cli *cli = gathering->cli;
    Str path = cli->value[OPTION_IMAGE];
    int r = world_map(*cli->scratch, path, &ret_lists->image);

    if (r == WORLD_E_NOT_FOUND && gathering->count > 0)
        return CLI_OK;
    if (r)
        return cli_world_exit(cli, r, path);
    ret_lists->mapped = true;
    if (!index_is_image(ret_lists->image)) {
        cli_say(cli, PHRASE_CLI_SCREEN_NOT_AN_IMAGE, path, S(""));
        return CLI_INVALID;
    }
    ret_lists->arena = arena_open(1 << 20);
    const Index *index = index_open(&ret_lists->arena, ret_lists->image);
    if (index && (gathering->count == 0 || of_these_lists(gathering, index))) {
        ret_lists->index = index;
        return CLI_OK;
    }
    bool made_anew = gathering->count > 0;
    cli_say(cli,
            index       ? PHRASE_CLI_SCREEN_IMAGE_OTHER
            : made_anew ? PHRASE_CLI_SCREEN_IMAGE_AGAIN
                        : PHRASE_CLI_SCREEN_IMAGE_DAMAGED,
            path, S(""));
    screen_close(ret_lists);
    *ret_lists = (ScreenLists){ .index = NULL };
    return made_anew ? CLI_OK : CLI_INVALID;
}

static int write_image(Cli *cli, const ScreenLists *lists)
{
    Str path = cli->value[OPTION_IMAGE];
    int r = world_replace(*cli->scratch, path, lists->image);

    return r ? cli_world_exit(cli, r, path) : CLI_OK;
}

/* ---- opening --------------------------------------------------------------------------------- */

static int open_lists(Gathering *gathering, ScreenLists *ret_lists)
{
    Cli *cli = gathering->cli;
    int code = screen_of_record(cli)
                   ? screen_record(cli, &gathering->arena, &gathering->files, ret_lists)
                   : CLI_OK;
    if (code || ret_lists->index)
        return code;
    code = load(gathering);

    if (!code && cli->set[OPTION_IMAGE])
        code = map_image(gathering, ret_lists);
    if (code || ret_lists->index)
        return code;
    code = build(gathering, ret_lists);
    return code || !cli->set[OPTION_IMAGE] ? code : write_image(cli, ret_lists);
}

int screen_open(Cli *cli, ScreenLists *ret_lists)
{
    Gathering gathering = { .cli = cli };

    *ret_lists = (ScreenLists){ .index = NULL };
    if (!screen_files(cli, &gathering.files))
        return CLI_USAGE;
    if (gathering.files.count == 0 && !cli->set[OPTION_IMAGE] && !screen_of_record(cli)) {
        cli_say(cli, PHRASE_CLI_SCREEN_NO_LISTS, S(""), S(""));
        return CLI_USAGE;
    }
    gathering.arena = arena_open(SCREEN_BYTES);
    int code = open_lists(&gathering, ret_lists);
    screen_flush(cli); /* places of findings are borrowed from what closes here */
    arena_close(&gathering.arena);
    if (code)
        screen_close(ret_lists);
    return code;
}

void screen_close(ScreenLists *lists)
{
    if (lists->mapped)
        world_unmap(lists->image);
    if (lists->arena.base)
        arena_close(&lists->arena);
}
