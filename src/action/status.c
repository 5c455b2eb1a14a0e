/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The state of a record: what is told at start, and what its health is judged by.
 */
#include "action/action_sql.h"
#include "action/adopt.h"
#include "action/keep_event.h"
#include "phrases_action.h"
#include "phrases_practice.h"

#include "world/world.h"

typedef struct Look {
    Office *office;
    Arena *arena;
    OfficeStatus *status;
} Look;

int newest_checkpoint(Db *db, Arena *arena, Checkpoint *ret_checkpoint, bool *ret_found)
{
    Str bytes;
    Note note;
    int r = journal_checkpoint(db, arena, &bytes, ret_found);

    if (r || !*ret_found)
        return r < 0 ? trace(r) : r;
    if (!note_read(arena, bytes, &note) || !checkpoint_read(*arena, note.text, ret_checkpoint))
        return fault(FAULT_STORE, "a stored checkpoint is none; verify the record");
    return 0;
}

static int look_at_journal(Db *db, Look *look)
{
    OfficeStatus *status = look->status;
    JournalMarks marks;
    Checkpoint checkpoint;
    bool found;
    int r = journal_marks(db, &marks);

    if (!r)
        r = newest_checkpoint(db, look->arena, &checkpoint, &found);
    if (r)
        return trace(r);
    status->size = marks.recorded;
    status->sealed = marks.sealed;
    status->witnessed = marks.witnessed;
    if (found) {
        status->origin = checkpoint.origin;
        status->root = checkpoint.root;
    }
    return 0;
}

static int look_at_law(Db *db, Look *look)
{
    OfficeStatus *status = look->status;
    const LawAdopted *adopted;
    int r = adoption_told(db, look->arena, &look->office->table, &adopted, &status->law_at);

    if (r)
        return r < 0 ? trace(r) : 0;
    status->law_in_force = adopted->law;
    status->law_before = adopted->before;
    status->law_decided_by = adopted->decided_by;
    return 0;
}

static int look_at_rows(Db *db, Look *look)
{
    OfficeStatus *status = look->status;
    BackupLastRow backup;
    DenialCountRow denials;
    bool backed_up, counted;
    int r = look_at_law(db, look);

    if (!r)
        r = backup_last(db, look->arena, &backup, &backed_up);
    if (!r)
        r = denial_count(db, look->arena, &denials, &counted);
    if (r)
        return trace(r);
    status->denials_pending = denials.n;
    status->backup_at = backed_up ? backup.at : MOMENT_NONE;
    status->backup_size = backed_up ? backup.size : 0;
    return 0;
}

static int look_inside(Db *db, void *context)
{
    int r = look_at_journal(db, context);
    if (!r)
        r = look_at_rows(db, context);
    return r < 0 ? trace(r) : r;
}

int office_status(Office *office, Arena *arena, OfficeStatus *ret_status)
{
    OfficeStatus status = { .law_loaded = office->law.hash,
                            .practises = office->practises,
                            .law_decided_by = -1,
                            .law_at = MOMENT_NONE };
    Look look = { office, arena, &status };
    int r = store_read(office->store, look_inside, &look);

    if (!r)
        r = world_free_bytes(*arena, office->dir, &status.free_bytes);
    if (r < 0)
        return trace(r);
    ensure(r == 0);
    /* Beside the holder the store can tell nothing of that one's writing but what the disk says. */
    status.read_only = office->options.beside ? status.free_bytes < DISK_FLOOR_BYTES
                                              : store_state(office->store) != STORE_WRITABLE;
    status.law_adopted = hash_eq(status.law_loaded, status.law_in_force);
    *ret_status = status;
    return 0;
}

static void put_line(Text *text, Phrase label, Str value, Lang lang)
{
    text_all(text, phrase(label, lang), S(": "), value, S("\n"));
}

static void put_number(Text *text, Phrase label, int64_t value, Lang lang)
{
    text_all(text, phrase(label, lang), S(": "));
    text_int(text, value);
    text_c(text, "\n");
}

static void put_backup(Text *text, const OfficeStatus *status, Moment now, Lang lang)
{
    if (status->backup_at == MOMENT_NONE) {
        put_line(text, PHRASE_ACTION_STATUS_BACKUP, phrase(PHRASE_ACTION_STATUS_NO_BACKUP, lang),
                 lang);
        return;
    }
    text_all(text, phrase(PHRASE_ACTION_STATUS_BACKUP, lang), S(": "));
    moment_write_person(text, status->backup_at, lang);
    text_c(text, "\n");
    put_number(text, PHRASE_ACTION_STATUS_BACKUP_DAYS,
               (now - status->backup_at) / (24 * 3600 * MOMENT_SECOND), lang);
}

static void put_law(Text *text, const OfficeStatus *status, Lang lang, Arena scratch)
{
    put_line(text, PHRASE_ACTION_STATUS_LAW, hash_str(&scratch, status->law_in_force), lang);
    if (status->law_at != MOMENT_NONE) {
        text_all(text, phrase(PHRASE_ACTION_STATUS_LAW_AT, lang), S(": "));
        moment_write_person(text, status->law_at, lang);
        text_c(text, "\n");
    }
    if (!hash_is_none(status->law_before))
        put_line(text, PHRASE_ACTION_FIELD_LAW_BEFORE, hash_str(&scratch, status->law_before),
                 lang);
    put_line(text, PHRASE_ACTION_FIELD_DECIDED_BY,
             phrase(status->law_decided_by < 0 ? PHRASE_ACTION_ADOPTED_AT_FIRST
                                               : adopted_by_phrases[status->law_decided_by],
                    lang),
             lang);
}

void office_status_write(Text *text, const OfficeStatus *status, Moment now, Lang lang)
{
    Arena scratch = arena_open(MARK_DIGITS * 8);

    if (status->practises)
        text_all(text, phrase(PHRASE_PRACTICE_STATUS, lang), S("\n"));
    put_line(text, PHRASE_ACTION_STATUS_ORIGIN, status->origin, lang);
    put_number(text, PHRASE_ACTION_STATUS_SIZE, status->size, lang);
    put_number(text, PHRASE_ACTION_STATUS_SEALED, status->sealed, lang);
    put_number(text, PHRASE_ACTION_STATUS_WITNESSED, status->witnessed, lang);
    put_line(text, PHRASE_ACTION_FIELD_ROOT, hash_str(&scratch, status->root), lang);
    put_law(text, status, lang, scratch);
    put_number(text, PHRASE_ACTION_STATUS_DENIALS, status->denials_pending, lang);
    put_backup(text, status, now, lang);
    put_number(text, PHRASE_ACTION_STATUS_FREE, status->free_bytes >> 20, lang);
    if (status->read_only)
        text_all(text, phrase(PHRASE_ACTION_DISK_FLOOR, lang), S("\n"));
    if (!status->law_adopted)
        text_all(text, phrase(PHRASE_ACTION_NOT_ADOPTED, lang), S("\n"));
    arena_close(&scratch);
}

static void put_member(Text *text, const char *name, int64_t value)
{
    text_all(text, S(",\""), str_from_c(name), S("\":"));
    text_int(text, value);
}

static void put_hash(Text *text, const char *name, Hash hash)
{
    text_all(text, S(",\""), str_from_c(name), S("\":\""));
    hash_write(text, hash);
    text_c(text, "\"");
}

void office_status_json(Text *text, const OfficeStatus *status)
{
    text_c(text, "{\"origin\":");
    text_json(text, status->origin);
    if (status->practises)
        text_c(text, ",\"practice\":true");
    put_member(text, "size", status->size);
    put_member(text, "sealed", status->sealed);
    put_member(text, "witnessed", status->witnessed);
    put_hash(text, "root", status->root);
    put_member(text, "denials-pending", status->denials_pending);
    put_member(text, "free-bytes", status->free_bytes);
    text_all(text, S(",\"read-only\":"), status->read_only ? S("true") : S("false"));
    text_all(text, S(",\"law-adopted\":"), status->law_adopted ? S("true") : S("false"));
    put_hash(text, "law-loaded", status->law_loaded);
    put_hash(text, "law-in-force", status->law_in_force);
    if (!hash_is_none(status->law_before))
        put_hash(text, "law-before", status->law_before);
    text_all(text, S(",\"law-decided-by\":\""),
             status->law_decided_by < 0 ? S("beginning") : adopted_by_words[status->law_decided_by],
             S("\""));
    if (status->backup_at != MOMENT_NONE) {
        text_c(text, ",\"backup-at\":\"");
        moment_write(text, status->backup_at);
        text_c(text, "\"");
        put_member(text, "backup-size", status->backup_size);
    }
    text_c(text, "}");
}
