/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * value.list, value.erase: a text leaves the side table; the event that brought it keeps its mark
 * and verifies as before. Rows hold marks only, so nothing else changes but what is searched.
 */
#include "action/action_sql.h"
#include "action/people.h"
#include "action/search.h"

enum { VALUES_LISTED_MAX = 1000, EVENTS_LOOKED_AT = 1000 };

typedef struct ValueList {
    Id subject;
} ValueList;

static const Field value_list_fields[] = {
    ID(ValueList, subject, "subject", .help = PHRASE_ACTION_FIELD_SUBJECT),
};
const Shape value_list_shape = SHAPE(ValueList, "value-list", value_list_fields);

typedef struct ListedValue {
    Hash value;
    int64_t seq;
    Str kind, text;
    bool erased;
} ListedValue;

static const Field listed_value_fields[] = {
    HASH(ListedValue, value, "value", .help = PHRASE_ACTION_FIELD_VALUE),
    INT(ListedValue, seq, "seq", .min = 0, .max = INT64_MAX, .help = PHRASE_ACTION_FIELD_SEQ),
    TEXT(ListedValue, kind, "kind", .max = EVENT_NAME_MAX, .help = PHRASE_ACTION_FIELD_KIND),
    BOOL(ListedValue, erased, "erased", .help = PHRASE_ACTION_FIELD_ERASED),
    TEXT(ListedValue, text, "text", .max = 1 << 20, .optional = true, .long_text = true,
         .help = PHRASE_ACTION_FIELD_TEXT),
};
static const Shape listed_value_shape = SHAPE(ListedValue, "listed-value", listed_value_fields);

typedef struct ValueListed {
    const ListedValue *values;
    size_t value_count;
} ValueListed;

static const Field value_listed_fields[] = {
    LIST(ValueListed, values, value_count, "values", ListedValue, listed_value_shape,
         .max = VALUES_LISTED_MAX, .optional = true, .help = PHRASE_ACTION_FIELD_VALUES),
};
const Shape value_listed_shape = SHAPE(ValueListed, "value-listed", value_listed_fields);

static int list_value(Work *work, const Event *event, Hash commitment, ListedValue *ret_listed)
{
    *ret_listed = (ListedValue){ .value = commitment, .seq = event->seq, .kind = event->kind };
    int r = mark_text(work->db, work->arena, hash_str(work->arena, commitment), &ret_listed->text,
                      &ret_listed->erased);
    return r < 0 ? trace(r) : r;
}

int value_list(Work *work, const void *params, void *reply)
{
    const ValueList *asked = params;
    ValueListed *listed = reply;
    ListedValue *values = NEW_ARRAY(work->arena, ListedValue, VALUES_LISTED_MAX);
    const Event *events;
    size_t count;
    int r = work_history(work, asked->subject, -1, EVENTS_LOOKED_AT, &events, &count);

    for (size_t i = 0; i < count && !r; i++)
        for (size_t v = 0;
             v < events[i].value_count && listed->value_count < VALUES_LISTED_MAX && !r; v++)
            r = list_value(work, &events[i], events[i].values[v].commitment,
                           &values[listed->value_count++]);
    listed->values = values;
    return r < 0 ? trace(r) : r;
}

/* ---- value.erase ---- */

typedef struct ValueErase {
    Hash value;
    Str reason;
} ValueErase;

static const Field value_erase_fields[] = {
    HASH(ValueErase, value, "value", .help = PHRASE_ACTION_FIELD_VALUE),
    TEXT(ValueErase, reason, "reason", .min = 1, .max = REASON_BYTES_MAX, .long_text = true,
         .help = PHRASE_ACTION_FIELD_REASON),
};
const Shape value_erase_shape = SHAPE(ValueErase, "value-erase", value_erase_fields);
const Shape value_erased_shape = SHAPE(ValueErase, "value-erased", value_erase_fields);

typedef struct ValueEraseReply {
    int64_t seq; /* the leaf that brought it */
} ValueEraseReply;

static const Field value_erase_reply_fields[] = {
    INT(ValueEraseReply, seq, "seq", .min = 0, .max = INT64_MAX, .help = PHRASE_ACTION_FIELD_SEQ),
};
const Shape value_erase_reply_shape =
    SHAPE(ValueEraseReply, "value-erase-reply", value_erase_reply_fields);

int value_erase(Work *work, const void *params, void *reply)
{
    const ValueErase *asked = params;
    ValueEraseReply *made = reply;
    Erasable value;
    ErasableState state;
    Event bringer;
    bool found;
    int r = erasable_get(work->db, work->arena, asked->value, &value, &state);

    if (!r)
        r = erasable_bringer(work->db, work->arena, asked->value, &bringer, &found);
    if (r)
        return trace(r);
    if (state == ERASABLE_UNKNOWN || !found)
        return WORK_E_NOT_FOUND;
    if (state == ERASABLE_ERASED) {
        work_finding(work, S("/value"), PHRASE_ACTION_ERASED_ALREADY, PHRASE_NONE, S(""));
        return WORK_E_CONFLICT;
    }
    work_tell(work, S("value.erased"), bringer.subject_kind, bringer.subject, asked, asked->value);
    made->seq = bringer.seq;
    return 0;
}
