/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/adopt.h"
#include "phrases_action.h"

#include "action/action_sql.h"
#include "action/people.h"

#include "ways/ways.h"

enum { LAW_PATH_MAX = 400 };

static const Field law_file_fields[] = {
    TEXT(LawFile, path, "path", .min = 1, .max = LAW_PATH_MAX, .help = PHRASE_ACTION_FIELD_PATH),
    HASH(LawFile, hash, "hash", .help = PHRASE_ACTION_FIELD_HASH),
};
static const Shape law_file_shape = SHAPE(LawFile, "law-file", law_file_fields);

static const Field law_text_fields[] = {
    TEXT(LawText, path, "path", .min = 1, .max = LAW_PATH_MAX, .help = PHRASE_ACTION_FIELD_PATH),
    TEXT(LawText, text, "text", .max = RIGHTS_BYTES_MAX, .long_text = true,
         .help = PHRASE_ACTION_FIELD_TEXT),
};
static const Shape law_text_shape = SHAPE(LawText, "law-text", law_text_fields);

const Str adopted_by_words[ADOPTED_BY_COUNT] = {
    [ADOPTED_BY_RIGHTS] = STR("rights"),
    [ADOPTED_BY_ROLE] = STR("role"),
};
const Phrase adopted_by_phrases[ADOPTED_BY_COUNT] = {
    [ADOPTED_BY_RIGHTS] = PHRASE_ACTION_ADOPTED_BY_RIGHTS,
    [ADOPTED_BY_ROLE] = PHRASE_ACTION_ADOPTED_BY_ROLE,
};

static const Field law_adopted_fields[] = {
    HASH(LawAdopted, law, "law", .help = PHRASE_ACTION_FIELD_LAW),
    HASH(LawAdopted, before, "before", .optional = true, .help = PHRASE_ACTION_FIELD_LAW_BEFORE),
    CHOICE(LawAdopted, decided_by, "decided-by", adopted_by_words,
           .choice_labels = adopted_by_phrases, .optional = true,
           .help = PHRASE_ACTION_FIELD_DECIDED_BY),
    LIST(LawAdopted, files, file_count, "files", LawFile, law_file_shape, .min = 1,
         .max = LIBRARY_FILES_MAX, .help = PHRASE_ACTION_FIELD_FILES),
    LIST(LawAdopted, rights, right_count, "rights", LawText, law_text_shape,
         .max = LIBRARY_FILES_MAX, .optional = true, .help = PHRASE_ACTION_FIELD_RIGHTS),
    TEXT(LawAdopted, reason, "reason", .min = 1, .max = REASON_BYTES_MAX, .long_text = true,
         .help = PHRASE_ACTION_FIELD_REASON),
};
const Shape law_adopted_shape = SHAPE(LawAdopted, "law-adopted", law_adopted_fields);

int law_adopted_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LawAdopted *adopted = data;
    (void)arena;
    int r = adoption_put(db, event->seq, adopted->law, event->at);
    return r < 0 ? trace(r) : r;
}

LawAdopted law_as_adopted(const Law *law, Str reason)
{
    return (LawAdopted){
        .law = law->hash,
        .decided_by = -1,
        .files = law->files,
        .file_count = law->file_count,
        .rights = law->rights,
        .right_count = law->right_count,
        .reason = reason,
    };
}

/* ---- Under which rights ---- */

int adoption_told(Db *db, Arena *arena, const Table *table, const LawAdopted **ret_adopted,
                  Moment *ret_at)
{
    AdoptionLastRow row;
    const EventKind *kind;
    const void *data;
    Event event;
    bool found;
    int r = adoption_last(db, arena, &row, &found);

    if (!r && !found)
        return WORK_E_NOT_FOUND;
    if (!r)
        r = journal_event(db, arena, row.seq, &event, &found);
    if (!r)
        r = event_data(arena, table, &event, &kind, &data);
    if (r)
        return trace(r);
    *ret_adopted = data;
    *ret_at = row.at;
    return 0;
}

/* NULL: this program cannot read them; what is wrong with them is nobody's to mend. */
static const Rulebook *read_rights(Arena *arena, const LawAdopted *adopted)
{
    const Document **documents = NEW_ARRAY(arena, const Document *, adopted->right_count + 1);
    Findings unheard = { .arena = arena };

    for (size_t i = 0; i < adopted->right_count; i++) {
        const LawText *file = &adopted->rights[i];
        documents[i] = rules_read(arena, file->text, file->path, &unheard);
    }
    return unheard.error_count ? NULL
                               : rulebook_make(arena, documents, adopted->right_count, &unheard);
}

int adopt_stand(Work *work, bool *ret_stand)
{
    const LawAdopted *adopted;
    Moment at;
    int r = adoption_told(work->db, work->arena, &work->office->table, &adopted, &at);

    if (r < 0)
        return trace(r);
    const Rulebook *rights = r ? NULL : read_rights(work->arena, adopted);
    work->access = rights ? rulebook_access_on(rights, S(""), work->today) : NULL;
    *ret_stand = work->access != NULL;
    work->adopted_by = *ret_stand ? ADOPTED_BY_RIGHTS : ADOPTED_BY_ROLE;
    if (*ret_stand)
        work_use_rights(work, rights);
    return 0;
}

/* ---- law.adopt ---- */

typedef struct LawAdopt {
    Hash law; /* what the person believes is loaded */
    Str reason;
} LawAdopt;

static const Field law_adopt_fields[] = {
    HASH(LawAdopt, law, "law", .optional = true, .help = PHRASE_ACTION_FIELD_LAW),
    TEXT(LawAdopt, reason, "reason", .min = 1, .max = REASON_BYTES_MAX, .long_text = true,
         .help = PHRASE_ACTION_FIELD_REASON),
};
const Shape law_adopt_shape = SHAPE(LawAdopt, "law-adopt", law_adopt_fields);

typedef struct LawAdoptReply {
    Hash law;
} LawAdoptReply;

static const Field law_adopt_reply_fields[] = {
    HASH(LawAdoptReply, law, "law", .help = PHRASE_ACTION_FIELD_LAW),
};
const Shape law_adopt_reply_shape = SHAPE(LawAdoptReply, "law-adopt-reply", law_adopt_reply_fields);

int law_adopt(Work *work, const void *params, void *reply)
{
    const LawAdopt *asked = params;
    LawAdoptReply *made = reply;
    const Law *law = &work->office->law;
    AdoptionLastRow row;
    bool found;
    int r = adoption_last(work_db(work), work_arena(work), &row, &found);

    if (r)
        return trace(r);
    if (found && hash_eq(row.law, law->hash)) {
        work_finding(work, S(""), PHRASE_ACTION_ADOPTED_ALREADY, PHRASE_NONE, S(""));
        return WORK_E_CONFLICT;
    }
    if (!hash_is_none(asked->law) && !hash_eq(asked->law, law->hash)) {
        work_finding(work, S("/law"), PHRASE_ACTION_OTHER_LAW_LOADED, PHRASE_NONE,
                     hash_str(work_arena(work), law->hash));
        return WORK_E_CONFLICT;
    }
    Findings findings = { .arena = work_arena(work) };
    if (!ways_check(law->library.routes, &findings)) {
        for (const Finding *at = findings.first; at; at = at->next)
            work_pass_on(work, S(""), at);
        return WORK_E_INVALID;
    }
    LawAdopted adopted = law_as_adopted(law, asked->reason);
    adopted.before = found ? row.law : hash_none();
    adopted.decided_by = work->adopted_by;
    work_event(work, S("law.adopted"), id_none(), &adopted);
    made->law = law->hash;
    return 0;
}
