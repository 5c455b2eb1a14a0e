/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Writing what a call told: each event appended to the journal, then applied.
 */
#include "action/action_sql.h"
#include "action/inside.h"

#include "world/world.h"

static const Hash *documents_of(Work *work)
{
    Hash *documents = NEW_ARRAY(work->arena, Hash, work->document_count + 1);
    size_t at = work->document_count;

    for (const NamedDocument *d = work->documents; d; d = d->next)
        documents[--at] = d->hash; /* the list has the newest first */
    return documents;
}

/* The reply stands in the first event of a call: from there the same request is answered again. */
static Str payload_of(Work *work, const Told *told, Str reply)
{
    Text payload = text_open(work->arena, told->json.len + reply.len + 32);

    text_all(&payload, S("{\"data\":"), told->json);
    if (reply.len > 0)
        text_all(&payload, S(",\"reply\":"), reply);
    text_c(&payload, "}");
    ensure(!payload.full);
    return text_str(&payload);
}

static Event event_of(Work *work, const Told *told, int64_t part, Str reply)
{
    bool keeps = part == 0 && work->operation->kind == OPERATION_CHANGE;
    Event event = {
        .id = world_id(),
        .at = work->now,
        .kind = told->kind->name,
        .version = told->kind->version,
        .operation = work->operation->name,
        .part = part,
        .request = keeps ? work->call->request : id_none(),
        .fingerprint = keeps ? work->fingerprint : hash_none(),
        .actor = told->of_system ? id_none() : work->actor,
        .principal = told->of_system ? id_none() : work->principal,
        .asserted = !told->of_system && !id_is_none(work->actor) && !work->call->proven,
        .subject_kind = told->subject_kind,
        .subject = told->subject,
        .adopted = work->office->law.hash,
        .documents = documents_of(work),
        .document_count = work->document_count,
        .values = told->values,
        .value_count = told->value_count,
        .payload = payload_of(work, told, part == 0 ? reply : S("")),
    };
    if (!hash_is_none(told->erased)) {
        event.erased = &told->erased;
        event.erased_count = 1;
    }
    return event;
}

/* Does nothing else of this call happen to the same subject? */
static bool is_last_of_subject(const Told *told)
{
    for (const Told *later = told->next; later; later = later->next)
        if (id_eq(later->subject, told->subject))
            return false;
    return true;
}

static Str words_of_subject(const Work *work, Arena *scratch, Id subject)
{
    Text words = text_open(scratch, EVENT_WORDS_MAX);

    for (const Told *told = work->first; told; told = told->next)
        if (id_eq(told->subject, subject))
            text_put(&words, told->words);
    return text_str(&words);
}

/* What is searched of a subject gets what this call's events brought; a text that is gone has it
 * made again. */
static int reindex(Work *work, const Told *told, const Event *event)
{
    const SubjectKind *kind = table_subject(&work->office->table, told->subject_kind);
    Arena scratch = *work->arena;
    bool anew = !hash_is_none(told->erased);
    int r = 0;

    if (work->operation->kind != OPERATION_CHANGE || !kind || !kind->reindex ||
        !is_last_of_subject(told))
        return 0;
    Str words = words_of_subject(work, &scratch, told->subject);
    if (anew)
        r = work_words(work, &scratch, told->subject, &words);
    if (!r && (words.len > 0 || anew))
        r = kind->reindex(work->db, &scratch, told->subject, event->seq, anew, words);
    return r < 0 ? trace(r) : r;
}

static int write_one(Work *work, const Told *told, Event *event)
{
    int r = journal_append(work->db, *work->arena, event);
    if (r)
        return trace(r);
    db_apply_begin(work->db);
    r = apply_event(&work->office->table, work->db, *work->arena, told->kind, event, told->data);
    if (!r && !told->next)
        r = applied_set(work->db, event->seq + 1);
    db_apply_end(work->db);
    if (!r)
        r = reindex(work, told, event); /* an index is no projection */
    return r < 0 ? trace(r) : r;
}

int write_told(Work *work, Str reply, int64_t *ret_seq)
{
    int64_t part = 0;

    ensure(work->first); /* a change that changes nothing is a bug: there is no event to keep */
    for (const Told *told = work->first; told; told = told->next) {
        Event event = event_of(work, told, part++, reply);
        int r = write_one(work, told, &event);
        if (r)
            return trace(r);
        *ret_seq = event.seq;
    }
    return 0;
}
