/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/adopt.h"

#include "action/action_sql.h"
#include "action/people.h"

enum { LAW_PATH_MAX = 400 };

static const Field law_file_fields[] = {
    TEXT(LawFile, path, "path", .min = 1, .max = LAW_PATH_MAX, .help = PHRASE_ACTION_FIELD_PATH),
    HASH(LawFile, hash, "hash", .help = PHRASE_ACTION_FIELD_HASH),
};
static const Shape law_file_shape = SHAPE(LawFile, "law-file", law_file_fields);

static const Field law_adopted_fields[] = {
    HASH(LawAdopted, law, "law", .help = PHRASE_ACTION_FIELD_LAW),
    LIST(LawAdopted, files, file_count, "files", LawFile, law_file_shape, .min = 1,
         .max = LIBRARY_FILES_MAX, .help = PHRASE_ACTION_FIELD_FILES),
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
    LawAdopted adopted = { law->hash, law->files, law->file_count, asked->reason };
    work_event(work, S("law.adopted"), id_none(), &adopted);
    made->law = law->hash;
    return 0;
}
