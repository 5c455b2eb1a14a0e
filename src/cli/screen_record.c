/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "cli/screen.h"
#include "phrases_cli.h"

#include "lists/lists.h"
#include "world/world.h"

/* --record DIR: the lists in force there. The record is only looked at, whoever holds it. */

typedef struct InForce {
    Arena *arena;
    const FileInForce *files;
    size_t count;
    Hash set;
    const ListDoubt *doubts;
    size_t doubt_count;
} InForce;

static int look(Db *db, void *context)
{
    InForce *in_force = context;
    int r = lists_in_force(db, in_force->arena, &in_force->files, &in_force->count, &in_force->set);
    if (!r)
        r = lists_doubts(db, in_force->arena, world_today(), &in_force->doubts,
                         &in_force->doubt_count);
    return r ? trace(r) : 0;
}

bool screen_of_record(const Cli *cli)
{
    bool files = cli->set[OPTION_LIST] || cli->set[OPTION_IMAGE];
    return cli->set[OPTION_RECORD] || (!files && record_named(cli).len > 0);
}

/* Two sources of lists would leave it open which of them was searched. */
static int check_source(Cli *cli)
{
    if (!cli->set[OPTION_LIST] && !cli->set[OPTION_IMAGE])
        return CLI_OK;
    cli_say(cli, PHRASE_CLI_SCREEN_RECORD_AND_FILES, S(""), S(""));
    return CLI_USAGE;
}

static int read_kept(Cli *cli, Arena *arena, Str dir, const InForce *in_force, ListFile *files)
{
    for (size_t i = 0; i < in_force->count; i++) {
        const FileInForce *file = &in_force->files[i];
        files[i] = (ListFile){ .kind = file->kind, .name = file->name };
        int r = kept_get(arena, dir, S(KEPT_LISTS), file->hash, LIST_FILE_MAX, &files[i].bytes);
        if (r)
            return cli_world_exit(cli, r, file->name);
    }
    return CLI_OK;
}

/* The record's own image, when it was made by this program's rules; else *ret_lists stays empty. */
static void map_record_image(Cli *cli, Str dir, Hash set, ScreenLists *ret_lists)
{
    Str path = lists_image_path(cli->arena, dir, set);

    if (world_map(*cli->scratch, path, &ret_lists->image) != 0)
        return;
    ret_lists->mapped = true;
    ret_lists->arena = arena_open(1 << 20);
    ret_lists->index = index_open(&ret_lists->arena, ret_lists->image);
    if (ret_lists->index)
        return;
    screen_close(ret_lists);
    *ret_lists = (ScreenLists){ .doubts = ret_lists->doubts };
}

/* Told to whoever looks on, and kept for the answers: without those lists "no hit" means little. */
static void take_doubts(Cli *cli, const InForce *in_force, Findings *ret_doubts)
{
    *ret_doubts = (Findings){ .arena = cli->arena };
    for (size_t i = 0; i < in_force->doubt_count; i++) {
        const ListDoubt *doubt = &in_force->doubts[i];
        finding_warning(ret_doubts, (Place){ 0 }, doubt->message, doubt->remedy, doubt->first,
                        doubt->second);
        finding_warning(&cli->findings, (Place){ 0 }, doubt->message, doubt->remedy, doubt->first,
                        doubt->second);
    }
}

int screen_record(Cli *cli, Arena *arena, ScreenFiles *ret_files, ScreenLists *ret_lists)
{
    InForce in_force = { .arena = cli->arena };
    Str dir = record_named(cli);
    int result, code = check_source(cli);

    code = code ? code : record_look(cli, look, &in_force, &result);
    if (code)
        return code;
    if (in_force.count == 0) {
        cli_say(cli, PHRASE_CLI_SCREEN_RECORD_EMPTY, dir, S(""));
        return CLI_NOT_FOUND;
    }
    take_doubts(cli, &in_force, &ret_lists->doubts);
    map_record_image(cli, dir, in_force.set, ret_lists);
    if (ret_lists->index)
        return CLI_OK;
    *ret_files = (ScreenFiles){ NEW_ARRAY(cli->arena, ListFile, in_force.count), in_force.count,
                                .read = true };
    return read_kept(cli, arena, dir, &in_force, ret_files->files);
}
