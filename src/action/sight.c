/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What of a reply is shown to whoever sees through views of the access document. It is left out
 * here, where every reply is written: pages, commands and the API get what is left and no more.
 */
#include "action/inside.h"
#include "phrases_action.h"

enum { FULL_PATH_MAX = SHAPE_PATH_MAX + 128 };

typedef struct Sighting {
    const Operation *operation;
    const Seeing *seeing;
} Sighting;

/* The path as views have it, the operation before it. */
static Str full_path(const Operation *operation, Str path, char room[FULL_PATH_MAX])
{
    const Str parts[] = { operation->name, STR("."), path };
    size_t len = 0;

    for (size_t i = 0; i < COUNT_OF(parts); i++)
        for (size_t k = 0; k < parts[i].len; k++) {
            ensure(len < FULL_PATH_MAX);
            room[len++] = parts[i].at[k];
        }
    return (Str){ room, len };
}

static bool shows(const void *context, Str path)
{
    const Sighting *sighting = context;
    const Seeing *seeing = sighting->seeing;
    char room[FULL_PATH_MAX];
    Str full = full_path(sighting->operation, path, room);

    for (size_t i = 0; i < seeing->view_count; i++)
        if (access_view_shows(seeing->views[i], full))
            return true;
    return false;
}

bool work_sees_in_part(const Work *work)
{
    return work->seeing.view_count > 0;
}

bool work_shows(const Work *work, Str path)
{
    const Seeing *seeing = &work->seeing;

    for (size_t i = 0; i < seeing->view_count; i++)
        if (access_view_shows(seeing->views[i], path))
            return true;
    return seeing->view_count == 0;
}

/* Of several views the narrowest holds. */
static bool picks(const void *context, Str path)
{
    const Sighting *sighting = context;
    const Seeing *seeing = sighting->seeing;
    char room[FULL_PATH_MAX];
    Str full = full_path(sighting->operation, path, room);

    for (size_t i = 0; i < seeing->view_count; i++)
        for (size_t k = 0; k < seeing->views[i]->row_count; k++)
            if (str_eq(seeing->views[i]->rows[k], full))
                return true;
    return false;
}

void sight_write(Text *text, const Operation *operation, const Seeing *seeing, const void *reply)
{
    Sighting sighting = { operation, seeing };
    ShapeSight sight = { .shows = shows,
                         .picks = picks,
                         .context = &sighting,
                         .own = seeing->own,
                         .own_count = seeing->own_count };

    if (seeing->view_count == 0)
        shape_write(text, operation->reply, reply);
    else
        shape_write_seen(text, operation->reply, reply, &sight);
}

/* ---- what a document's views name ------------------------------------------------------------ */

/* A record or list is not shown whole: what it gets one day would be shown unasked. */
static bool fits(const Table *table, Str path, bool picks_rows)
{
    Str rest, noun = str_split(path, '.', &rest), verb = str_split(rest, '.', &rest);
    const Operation *operation = table_operation(table, str_cut(path, 0, noun.len + 1 + verb.len));
    FieldType type;

    if (!operation) /* of a room that is not here */
        return true;
    if (operation->kind != OPERATION_READ) /* what a change replies is its doer's */
        return !picks_rows && shape_member(operation->reply, rest, &type);
    if (!shape_member(operation->reply, rest, &type) || type == FIELD_RECORD)
        return false;
    return !picks_rows || type == FIELD_BOOL || type == FIELD_INT;
}

void sight_check(const Table *table, const Access *access, Findings *findings)
{
    for (size_t v = 0; v < access->view_count; v++) {
        const AccessView *view = &access->views[v];

        for (size_t i = 0; i < view->path_count + view->row_count; i++) {
            bool picks_rows = i >= view->path_count;
            Str path = picks_rows ? view->rows[i - view->path_count] : view->paths[i];

            if (!fits(table, path, picks_rows))
                finding_error(findings, view->place, PHRASE_ACTION_TABLE_VIEW,
                              PHRASE_ACTION_TABLE_VIEW_REMEDY, view->id, path);
        }
    }
}
