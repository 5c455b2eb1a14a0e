/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * value.list, value.erase: a text leaves the side table; the event that brought it keeps its mark
 * and verifies as before. Rows hold marks only, so nothing else changes but what is searched.
 *
 * Whoever erases need not read it all: the list says where each text stands, how long it is and how
 * it begins; one at a time is shown whole, and the event of the reading names it. The same words
 * may stand under other marks, inside a frozen explanation for one: erasing names those, so that
 * they can be erased too.
 */
#include "action/action_sql.h"
#include "action/people.h"
#include "action/search.h"
#include "phrases_action.h"

enum {
    VALUES_PAGE = 200,                                       /* a page unless asked otherwise */
    VALUES_LISTED_MAX = 1000,                                /* of a page, as asked for */
    VALUES_ROOM = VALUES_LISTED_MAX + (int)EVENT_VALUES_MAX, /* no event is cut in two */
    STRETCH = 256,                                           /* events read at once */
    EVENTS_LOOKED_AT = 20000,                                /* for one page */
    HOLDERS_MAX = 200,
    PLACE_BYTES_MAX = 200,
    OPENING_LETTERS = 3, /* at most a quarter of the text */
    OPENING_PART = 4,
    HOLDING_BYTES = 1 << 30,
};

typedef struct ValueList {
    Id subject;
    Hash show;
    int64_t after, limit;
} ValueList;

static const Field value_list_fields[] = {
    ID(ValueList, subject, "subject", .help = PHRASE_ACTION_FIELD_SUBJECT),
    HASH(ValueList, show, "show", .optional = true, .help = PHRASE_ACTION_FIELD_SHOW),
    INT(ValueList, after, "after", .min = 0, .max = INT64_MAX, .optional = true,
        .help = PHRASE_ACTION_FIELD_AFTER_NUMBER),
    INT(ValueList, limit, "limit", .min = 1, .max = VALUES_LISTED_MAX, .optional = true,
        .help = PHRASE_ACTION_FIELD_LIMIT),
};
const Shape value_list_shape = SHAPE(ValueList, "value-list", value_list_fields);

typedef struct ListedValue {
    Hash value;
    int64_t seq, length;
    Str kind, place, opening, text;
    bool erased;
} ListedValue;

#define WHERE_FIELDS(Struct) \
    HASH(Struct, value, "value", .help = PHRASE_ACTION_FIELD_VALUE), \
        INT(Struct, seq, "seq", .min = 0, .max = INT64_MAX, .help = PHRASE_ACTION_FIELD_SEQ), \
        TEXT(Struct, kind, "kind", .max = EVENT_NAME_MAX, .help = PHRASE_ACTION_FIELD_KIND), \
        TEXT(Struct, place, "place", .max = PLACE_BYTES_MAX, .optional = true, \
             .help = PHRASE_ACTION_FIELD_PLACE), \
        INT(Struct, length, "length", .min = 0, .max = INT64_MAX, \
            .help = PHRASE_ACTION_FIELD_LENGTH)

static const Field listed_value_fields[] = {
    WHERE_FIELDS(ListedValue),
    BOOL(ListedValue, erased, "erased", .help = PHRASE_ACTION_FIELD_ERASED),
    TEXT(ListedValue, opening, "opening", .max = 4 * (OPENING_LETTERS + 1), .optional = true,
         .help = PHRASE_ACTION_FIELD_OPENING),
    TEXT(ListedValue, text, "text", .max = 1 << 20, .optional = true, .long_text = true,
         .help = PHRASE_ACTION_FIELD_TEXT),
};
static const Shape listed_value_shape = SHAPE(ListedValue, "listed-value", listed_value_fields);

typedef struct ValueListed {
    const ListedValue *values;
    size_t value_count;
    int64_t next;
} ValueListed;

static const Field value_listed_fields[] = {
    LIST(ValueListed, values, value_count, "values", ListedValue, listed_value_shape,
         .max = VALUES_ROOM, .optional = true, .help = PHRASE_ACTION_FIELD_VALUES),
    INT(ValueListed, next, "next", .min = 0, .max = INT64_MAX, .optional = true,
        .help = PHRASE_ACTION_FIELD_AFTER_NUMBER),
};
const Shape value_listed_shape = SHAPE(ValueListed, "value-listed", value_listed_fields);

/* ---- Where a text stands ---- */

static Str place_of(Work *work, const EventKind *kind, const void *data, Hash commitment)
{
    Text place = text_open(work->arena, PLACE_BYTES_MAX);
    Str mark = hash_str(work->arena, commitment);
    bool found = data && mark_place(&place, kind->data, data, mark);
    return found && !place.full ? text_str(&place) : S("");
}

/* "Ura…": enough to tell two texts apart, not enough to read one. */
static Str opening_of(Work *work, Str text)
{
    size_t letters = utf8_count(text) / OPENING_PART, at = 0;
    Text opening = text_open(work->arena, (size_t)4 * (OPENING_LETTERS + 1));

    for (size_t i = 0; i < letters && i < OPENING_LETTERS; i++)
        (void)utf8_next(text, &at);
    text_all(&opening, str_cut(text, 0, at), S("\u2026"));
    return text_str(&opening);
}

static int list_value(Work *work, const Event *event, Hash commitment, ListedValue *ret_listed)
{
    const EventKind *kind;
    const void *data;
    Str text;
    int r = event_data(work->arena, &work->office->table, event, &kind, &data);

    *ret_listed = (ListedValue){ .value = commitment, .seq = event->seq, .kind = event->kind };
    if (!r)
        r = mark_text(work->db, work->arena, hash_str(work->arena, commitment), &text,
                      &ret_listed->erased);
    if (r)
        return trace(r);
    ret_listed->place = place_of(work, kind, data, commitment);
    ret_listed->length = (int64_t)utf8_count(text);
    if (!ret_listed->erased)
        ret_listed->opening = opening_of(work, text);
    return 0;
}

/* ---- value.list ---- */

typedef struct Page {
    Work *work;
    ListedValue *values;
    size_t count, limit, looked_at;
    int64_t after;
} Page;

/* An event's values stand on one page, so that `after` can be a leaf's number. */
static bool page_has_room(const Page *page, const Event *event)
{
    return page->count == 0 || page->count + event->value_count <= page->limit;
}

static int list_event(Page *page, const Event *event)
{
    int r = 0;

    for (size_t v = 0; v < event->value_count && !r; v++)
        r = list_value(page->work, event, event->values[v].commitment,
                       &page->values[page->count++]);
    page->after = event->seq;
    page->looked_at++;
    return r < 0 ? trace(r) : r;
}

/* *ret_more false: there are no later events; true with the page not full: a stretch was read. */
static int list_stretch(Page *page, Id subject, bool *ret_more, bool *ret_full)
{
    const Event *events;
    size_t count;
    int r = work_history(page->work, subject, page->after, STRETCH, &events, &count);

    *ret_full = false;
    for (size_t i = 0; i < count && !r && !*ret_full; i++) {
        *ret_full = !page_has_room(page, &events[i]);
        if (!*ret_full)
            r = list_event(page, &events[i]);
    }
    *ret_full = *ret_full || page->looked_at >= EVENTS_LOOKED_AT;
    *ret_more = *ret_full || count == STRETCH;
    return r < 0 ? trace(r) : r;
}

static int show_value(Work *work, const ValueList *asked, ValueListed *listed)
{
    ListedValue *value = NEW(work->arena, ListedValue);
    Event bringer;
    bool found;
    int r = erasable_bringer(work->db, work->arena, asked->show, &bringer, &found);

    if (!r && (!found || !id_eq(bringer.subject, asked->subject)))
        return WORK_E_NOT_FOUND;
    if (!r)
        r = list_value(work, &bringer, asked->show, value);
    if (!r)
        r = mark_text(work->db, work->arena, hash_str(work->arena, asked->show), &value->text,
                      &value->erased);
    *listed = (ValueListed){ value, 1, INT64_MIN };
    return r < 0 ? trace(r) : r;
}

int value_list(Work *work, const void *params, void *reply)
{
    const ValueList *asked = params;
    ValueListed *listed = reply;
    Page page = {
        .work = work,
        .values = NEW_ARRAY(work->arena, ListedValue, VALUES_ROOM),
        .limit = asked->limit != INT64_MIN ? (size_t)asked->limit : VALUES_PAGE,
        .after = asked->after != INT64_MIN ? asked->after : -1,
    };
    bool more = true, full = false;
    int r = 0;

    if (!hash_is_none(asked->show)) {
        r = show_value(work, asked, listed);
        return r < 0 ? trace(r) : r;
    }
    while (!r && more && !full)
        r = list_stretch(&page, asked->subject, &more, &full);
    *listed = (ValueListed){ page.values, page.count, more ? page.after : INT64_MIN };
    return r < 0 ? trace(r) : r;
}

/* ---- Who else holds the words ---- */

typedef struct Holder {
    Hash value;
    int64_t seq, length;
    Str kind, place, subject_kind;
    Id subject;
    bool same; /* these words and no others */
} Holder;

static const Field holder_fields[] = {
    WHERE_FIELDS(Holder),
    TEXT(Holder, subject_kind, "subject-kind", .max = EVENT_NAME_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_SUBJECT_KIND),
    ID(Holder, subject, "subject", .optional = true, .help = PHRASE_ACTION_FIELD_SUBJECT),
    BOOL(Holder, same, "same", .help = PHRASE_ACTION_FIELD_SAME),
};
static const Shape holder_shape = SHAPE(Holder, "value-holder", holder_fields);

typedef struct Holding {
    Work *work;
    Arena scratch;
    Hash value;
    Str text, as_json; /* as it is, and as it stands inside a text that is JSON */
    Holder *holders;
    size_t count;
    bool more;
} Holding;

static int add_holder(Holding *holding, const Event *event, Hash commitment, bool same)
{
    Work *work = holding->work;
    ListedValue where;

    for (size_t i = 0; i < holding->count; i++)
        if (hash_eq(holding->holders[i].value, commitment))
            return 0;
    if (holding->count == HOLDERS_MAX) {
        holding->more = true;
        return 0;
    }
    int r = list_value(work, event, commitment, &where);
    if (r)
        return trace(r);
    holding->holders[holding->count++] = (Holder){
        .value = commitment,
        .seq = where.seq,
        .length = where.length,
        .kind = where.kind,
        .place = where.place,
        .subject_kind = event->subject_kind,
        .subject = event->subject,
        .same = same,
    };
    return 0;
}

static int look_into(Holding *holding, const Event *event, Hash commitment)
{
    Erasable value;
    ErasableState state;
    size_t at;
    int r = erasable_get(holding->work->db, &holding->scratch, commitment, &value, &state);

    if (!r && state == ERASABLE_KEPT && !hash_eq(commitment, holding->value) &&
        (str_find(value.value, holding->text, &at) || str_find(value.value, holding->as_json, &at)))
        r = add_holder(holding, event, commitment, str_eq(value.value, holding->text));
    arena_reset(&holding->scratch);
    return r < 0 ? trace(r) : r;
}

/* Among what happened to the same subject: the same words, and longer texts that hold them. */
static int look_at_subject(Holding *holding, Id subject)
{
    int64_t after = -1;
    size_t count = STRETCH;
    int r = 0;

    while (!r && count == STRETCH && !id_is_none(subject)) {
        const Event *events;
        r = work_history(holding->work, subject, after, STRETCH, &events, &count);
        for (size_t i = 0; !r && i < count; i++) {
            for (size_t v = 0; v < events[i].value_count && !r; v++)
                r = look_into(holding, &events[i], events[i].values[v].commitment);
            after = events[i].seq;
        }
    }
    return r < 0 ? trace(r) : r;
}

/* In the whole record: the same words. */
static int look_everywhere(Holding *holding)
{
    Work *work = holding->work;
    const Hash *same;
    size_t count;
    int r = erasable_same(work->db, work->arena, holding->text, HOLDERS_MAX, &same, &count);

    for (size_t i = 0; i < count && !r; i++) {
        Event bringer;
        bool found;
        if (hash_eq(same[i], holding->value))
            continue;
        r = erasable_bringer(work->db, work->arena, same[i], &bringer, &found);
        if (!r && found)
            r = add_holder(holding, &bringer, same[i], true);
    }
    return r < 0 ? trace(r) : r;
}

static Str inside_json(Arena *arena, Str text)
{
    Text quoted = text_open(arena, TEXT_MAX);
    text_json(&quoted, text);
    return str_cut(text_str(&quoted), 1, quoted.len - 1);
}

static int find_holders(Holding *holding, Id subject)
{
    holding->as_json = inside_json(holding->work->arena, holding->text);
    holding->holders = NEW_ARRAY(holding->work->arena, Holder, HOLDERS_MAX);
    holding->scratch = arena_open(HOLDING_BYTES);
    int r = look_at_subject(holding, subject);
    if (!r)
        r = look_everywhere(holding);
    arena_close(&holding->scratch);
    return r < 0 ? trace(r) : r;
}

/* ---- value.erase ---- */

typedef enum Others { OTHERS_LEAVE, OTHERS_SAME, OTHERS_HOLDING } Others;
static const Str others_words[] = { STR("leave"), STR("same"), STR("holding") };
static const Phrase others_phrases[] = { PHRASE_ACTION_OTHERS_LEAVE, PHRASE_ACTION_OTHERS_SAME,
                                         PHRASE_ACTION_OTHERS_HOLDING };

typedef struct ValueErase {
    Hash value;
    Str reason;
    int32_t others; /* Others; -1: leave them */
} ValueErase;

#define ERASE_FIELDS(Struct) \
    HASH(Struct, value, "value", .help = PHRASE_ACTION_FIELD_VALUE), \
        TEXT(Struct, reason, "reason", .min = 1, .max = REASON_BYTES_MAX, .long_text = true, \
             .help = PHRASE_ACTION_FIELD_REASON)

static const Field value_erase_fields[] = {
    ERASE_FIELDS(ValueErase),
    CHOICE(ValueErase, others, "others", others_words, .choice_labels = others_phrases,
           .optional = true, .help = PHRASE_ACTION_FIELD_OTHERS),
};
const Shape value_erase_shape = SHAPE(ValueErase, "value-erase", value_erase_fields);

typedef struct ValueErased {
    Hash value;
    Str reason;
    const Hash *standing; /* other values that hold the words still */
    size_t standing_count;
} ValueErased;

static const Field value_erased_fields[] = {
    ERASE_FIELDS(ValueErased),
    HASHES(ValueErased, standing, standing_count, "standing", .max = HOLDERS_MAX, .optional = true,
           .help = PHRASE_ACTION_FIELD_STANDING),
};
const Shape value_erased_shape = SHAPE(ValueErased, "value-erased", value_erased_fields);

typedef struct ValueEraseReply {
    int64_t seq;    /* the leaf that brought it */
    int64_t erased; /* how many values are gone */
    const Holder *standing;
    size_t standing_count;
    bool more; /* others hold the words too: to be erased again */
} ValueEraseReply;

static const Field value_erase_reply_fields[] = {
    INT(ValueEraseReply, seq, "seq", .min = 0, .max = INT64_MAX, .help = PHRASE_ACTION_FIELD_SEQ),
    INT(ValueEraseReply, erased, "erased", .min = 1, .max = INT64_MAX,
        .help = PHRASE_ACTION_FIELD_ERASED),
    LIST(ValueEraseReply, standing, standing_count, "standing", Holder, holder_shape,
         .max = HOLDERS_MAX, .optional = true, .help = PHRASE_ACTION_FIELD_STANDING),
    BOOL(ValueEraseReply, more, "more", .help = PHRASE_ACTION_FIELD_MORE),
};
const Shape value_erase_reply_shape =
    SHAPE(ValueEraseReply, "value-erase-reply", value_erase_reply_fields);

static bool goes_too(const Holder *holder, int32_t others)
{
    return others == OTHERS_HOLDING || (others == OTHERS_SAME && holder->same);
}

/* The value's own event names what stands still; each other one that goes has an event too. */
static void tell_erased(Work *work, const ValueErase *asked, const Event *bringer,
                        const Holding *holding, ValueEraseReply *made)
{
    Hash *standing = NEW_ARRAY(work->arena, Hash, holding->count + 1);
    Holder *left = NEW_ARRAY(work->arena, Holder, holding->count + 1);
    ValueErased erased = { asked->value, asked->reason, standing, 0 };

    for (size_t i = 0; i < holding->count; i++) {
        if (goes_too(&holding->holders[i], asked->others))
            continue;
        left[erased.standing_count] = holding->holders[i];
        standing[erased.standing_count++] = holding->holders[i].value;
    }
    work_tell(work, S("value.erased"), bringer->subject_kind, bringer->subject, &erased,
              asked->value);
    for (size_t i = 0; i < holding->count; i++) {
        const Holder *holder = &holding->holders[i];
        ValueErased other = { holder->value, asked->reason, NULL, 0 };
        if (goes_too(holder, asked->others))
            work_tell(work, S("value.erased"), holder->subject_kind, holder->subject, &other,
                      holder->value);
    }
    *made = (ValueEraseReply){
        .seq = bringer->seq,
        .erased = 1 + (int64_t)(holding->count - erased.standing_count),
        .standing = left,
        .standing_count = erased.standing_count,
        .more = holding->more,
    };
}

int value_erase(Work *work, const void *params, void *reply)
{
    const ValueErase *asked = params;
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
    Holding holding = { .work = work, .value = asked->value, .text = value.value };
    r = find_holders(&holding, bringer.subject);
    if (r)
        return trace(r);
    tell_erased(work, asked, &bringer, &holding, reply);
    return 0;
}
