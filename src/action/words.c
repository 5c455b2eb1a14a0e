/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a subject is searched by, made from its events again.
 */
#include "action/action_sql.h"
#include "action/inside.h"

enum { EVENTS_A_PAGE = 256 };

/* `scratch` is a place of its own: a text that grows does not share its arena. */
static int put_words(Work *work, Text *words, Arena *scratch, int64_t seq)
{
    const EventKind *kind = NULL;
    const void *data = NULL;
    Event event;
    bool found;
    int r = journal_event(work->db, scratch, seq, &event, &found);

    if (!r)
        r = event_data(scratch, &work->office->table, &event, &kind, &data);
    if (!r && data && kind->words)
        r = unmark_data(work->db, scratch, kind->data, data, &data);
    if (!r && data && kind->words)
        kind->words(words, data);
    arena_reset(scratch);
    return r < 0 ? trace(r) : r;
}

static int put_all(Work *work, Text *words, Arena *scratch, Id subject)
{
    const TraceAfterRow *rows;
    int64_t after = -1;
    size_t count;
    int r;

    do {
        Arena page = arena_open(OFFICE_ARENA_BYTES);
        r = trace_after(work->db, &page, trace_of_subject(&page, subject), after, EVENTS_A_PAGE,
                        &rows, &count);
        for (size_t i = 0; !r && i < count; i++) {
            after = rows[i].seq;
            r = put_words(work, words, scratch, after);
        }
        arena_close(&page);
    } while (!r && count == EVENTS_A_PAGE);
    return r < 0 ? trace(r) : r;
}

int work_words(Work *work, Arena *arena, Id subject, Str *ret_words)
{
    Text words = text_open(arena, EVENT_WORDS_MAX);
    Arena scratch = arena_open(OFFICE_ARENA_BYTES);
    int r = put_all(work, &words, &scratch, subject);

    arena_close(&scratch);
    *ret_words = text_str(&words);
    return r < 0 ? trace(r) : r;
}
