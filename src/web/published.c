/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/published.h"

/* The log as outsiders take it (C2SP tlog-tiles). */

typedef struct Asked {
    Arena *arena;
    Str path, bytes;
} Asked;

static int read_published(Db *db, void *context)
{
    Asked *asked = context;
    return journal_published(db, asked->arena, asked->path, &asked->bytes);
}

static Reply plain(unsigned status, Str words)
{
    return (Reply){ .status = status, .type = S("text/plain; charset=utf-8"), .body = words };
}

Reply published_answer(const Visit *visit, Str path)
{
    Asked asked = { .arena = visit->arena, .path = path };
    bool is_note = str_eq(path, S("checkpoint"));

    if (!visit->site->office || !wire_reads(visit->wire))
        return plain(STATUS_NOT_FOUND, S("not found\n"));
    int r = store_read(office_store(visit->site->office), read_published, &asked);
    if (r < 0)
        return plain(STATUS_FAULT, S("unavailable\n"));
    if (r > 0)
        return plain(STATUS_NOT_FOUND, S("not found\n"));
    return (Reply){ .status = STATUS_OK,
                    .type =
                        is_note ? S("text/plain; charset=utf-8") : S("application/octet-stream"),
                    .body = asked.bytes };
}
