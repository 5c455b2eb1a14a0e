/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/document.h"
#include "phrases_action.h"

#include "action/action_sql.h"
#include "action/people.h"

static const Str markings[] = { STR("open"), STR("restricted"), STR("closed-circle") };
static const Phrase marking_labels[] = { PHRASE_ACTION_MARKING_OPEN,
                                         PHRASE_ACTION_MARKING_RESTRICTED,
                                         PHRASE_ACTION_MARKING_CLOSED };

enum { MEDIA_MAX = 100, KIND_MAX = 40 };

/* ---- document.add ---- */

typedef struct DocumentAdd {
    Str name, about_kind;
    Id about;
    int32_t marking;
} DocumentAdd;

static const Field document_add_fields[] = {
    TEXT(DocumentAdd, name, "name", .min = 1, .max = DOCUMENT_NAME_MAX,
         .help = PHRASE_ACTION_FIELD_FILE_NAME),
    CHOICE(DocumentAdd, marking, "marking", markings, .choice_labels = marking_labels,
           .help = PHRASE_ACTION_FIELD_MARKING),
    TEXT(DocumentAdd, about_kind, "about-kind", .max = KIND_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_SUBJECT_KIND),
    ID(DocumentAdd, about, "about", .optional = true, .help = PHRASE_ACTION_FIELD_ABOUT),
};
const Shape document_add_shape = SHAPE(DocumentAdd, "document-add", document_add_fields);

typedef struct DocumentReply {
    Id document;
    Hash hash;
} DocumentReply;

static const Field document_reply_fields[] = {
    ID(DocumentReply, document, "document", .help = PHRASE_ACTION_FIELD_DOCUMENT),
    HASH(DocumentReply, hash, "hash", .help = PHRASE_ACTION_FIELD_HASH),
};
const Shape document_reply_shape = SHAPE(DocumentReply, "document-reply", document_reply_fields);

typedef struct DocumentAdded {
    Hash hash;
    Str about_kind;
    Id about, organisation;
    Str name, media;
    int64_t size;
    int32_t marking;
} DocumentAdded;

static const Field document_added_fields[] = {
    HASH(DocumentAdded, hash, "hash", .help = PHRASE_ACTION_FIELD_HASH),
    TEXT(DocumentAdded, name, "name", .max = DOCUMENT_NAME_MAX, .erasable = true,
         .help = PHRASE_ACTION_FIELD_FILE_NAME),
    TEXT(DocumentAdded, media, "media", .max = MEDIA_MAX, .help = PHRASE_ACTION_FIELD_MEDIA),
    INT(DocumentAdded, size, "size", .min = 1, .max = DOCUMENT_BYTES_MAX,
        .help = PHRASE_ACTION_FIELD_SIZE),
    CHOICE(DocumentAdded, marking, "marking", markings, .choice_labels = marking_labels,
           .help = PHRASE_ACTION_FIELD_MARKING),
    ID(DocumentAdded, organisation, "organisation", .help = PHRASE_ACTION_FIELD_ORGANISATION),
    TEXT(DocumentAdded, about_kind, "about-kind", .max = KIND_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_SUBJECT_KIND),
    ID(DocumentAdded, about, "about", .optional = true, .help = PHRASE_ACTION_FIELD_ABOUT),
};
const Shape document_added_shape = SHAPE(DocumentAdded, "document-added", document_added_fields);

int document_added_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DocumentAdded *d = data;
    (void)arena;
    int r = document_put(db, event->subject, d->hash, d->about_kind, d->about, d->organisation,
                         d->name, d->media, d->size, d->marking, event->at);
    return r < 0 ? trace(r) : r;
}

/* A document belongs to something its adder may act on, or to nothing but their organisation. */
static int check_about(Work *work, const DocumentAdd *add)
{
    bool of_none = add->about_kind.len == 0 && id_is_none(add->about);
    int r = of_none ? 0 : work_about(work, S("/about"), add->about_kind, add->about);

    if (r < 0)
        return trace(r);
    return r == WORK_E_INVALID ? 0 : r; /* its finding stands: the others come beside it */
}

int document_add(Work *work, const void *params, void *reply)
{
    const DocumentAdd *add = params;
    DocumentReply *made = reply;
    Str bytes = work_document(work);
    int r = check_about(work, add);

    if (r)
        return r < 0 ? trace(r) : r;
    paper_check(work, add->name, bytes);
    if (work->findings->error_count > 0)
        return WORK_E_INVALID;
    *made = (DocumentReply){ work_new_id(work), hash_of(bytes) };
    r = work->call->dry_run ? 0 : paper_keep(*work->arena, work->office->dir, made->hash, bytes);
    if (r)
        return trace(r);
    DocumentAdded added = {
        .hash = made->hash,
        .about_kind = add->about_kind,
        .about = add->about,
        .organisation = work->actor_row.organisation,
        .name = add->name,
        .media = paper_kind(add->name)->media,
        .size = (int64_t)bytes.len,
        .marking = add->marking,
    };
    work_names_document(work, made->hash);
    work_event(work, S("document.added"), made->document, &added);
    return 0;
}

/* ---- document.show, document.read ---- */

typedef struct DocumentOne {
    Id document;
} DocumentOne;

static const Field document_one_fields[] = {
    ID(DocumentOne, document, "document", .help = PHRASE_ACTION_FIELD_DOCUMENT),
};
const Shape document_one_shape = SHAPE(DocumentOne, "document-one", document_one_fields);

typedef struct DocumentView {
    Id document;
    Hash hash;
    Str name, media, about_kind;
    Id about, organisation;
    int64_t size;
    int32_t marking;
    Moment at;
    bool erased;
} DocumentView;

static const Field document_view_fields[] = {
    ID(DocumentView, document, "document", .help = PHRASE_ACTION_FIELD_DOCUMENT),
    HASH(DocumentView, hash, "hash", .help = PHRASE_ACTION_FIELD_HASH),
    TEXT(DocumentView, name, "name", .max = DOCUMENT_NAME_MAX,
         .help = PHRASE_ACTION_FIELD_FILE_NAME),
    TEXT(DocumentView, media, "media", .max = MEDIA_MAX, .help = PHRASE_ACTION_FIELD_MEDIA),
    INT(DocumentView, size, "size", .min = 0, .max = DOCUMENT_BYTES_MAX,
        .help = PHRASE_ACTION_FIELD_SIZE),
    CHOICE(DocumentView, marking, "marking", markings, .choice_labels = marking_labels,
           .help = PHRASE_ACTION_FIELD_MARKING),
    MOMENT(DocumentView, at, "at", .help = PHRASE_ACTION_FIELD_AT),
    ID(DocumentView, organisation, "organisation", .help = PHRASE_ACTION_FIELD_ORGANISATION),
    TEXT(DocumentView, about_kind, "about-kind", .max = KIND_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_SUBJECT_KIND),
    ID(DocumentView, about, "about", .optional = true, .help = PHRASE_ACTION_FIELD_ABOUT),
    BOOL(DocumentView, erased, "erased", .help = PHRASE_ACTION_FIELD_ERASED),
};
const Shape document_view_shape = SHAPE(DocumentView, "document", document_view_fields);

static int view_document(Work *work, Id document, DocumentView *ret_view)
{
    DocumentGetRow row;
    bool found;
    int r = document_get(work_db(work), work_arena(work), document, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_view = (DocumentView){
        .document = document,
        .hash = row.hash,
        .media = row.media,
        .about_kind = row.about_kind,
        .about = row.about,
        .organisation = row.organisation,
        .size = row.size,
        .marking = (int32_t)row.marking,
        .at = row.at,
        .erased = row.erased,
    };
    r = work_value(work, row.name, &ret_view->name);
    return r < 0 ? trace(r) : r;
}

int document_show(Work *work, const void *params, void *reply)
{
    const DocumentOne *asked = params;
    int r = view_document(work, asked->document, reply);
    return r < 0 ? trace(r) : r;
}

int document_read(Work *work, const void *params, void *reply)
{
    const DocumentOne *asked = params;
    DocumentView *view = reply;
    Str bytes;
    int r = view_document(work, asked->document, view);

    if (r)
        return r < 0 ? trace(r) : r;
    r = paper_read(work_arena(work), work->office->dir, view->hash, &bytes);
    if (r)
        return trace(r);
    if (view->erased || bytes.len == 0) {
        work_finding(work, S(""), PHRASE_ACTION_DOCUMENT_ERASED, PHRASE_NONE, S(""));
        return WORK_E_CONFLICT;
    }
    work_names_document(work, view->hash);
    work_give_document(work, bytes);
    return 0;
}

/* ---- document.list ---- */

typedef struct DocumentList {
    Id about;
} DocumentList;

static const Field document_list_fields[] = {
    ID(DocumentList, about, "about", .help = PHRASE_ACTION_FIELD_ABOUT),
};
const Shape document_list_shape = SHAPE(DocumentList, "document-list", document_list_fields);

typedef struct Documents {
    const DocumentView *documents;
    size_t document_count;
} Documents;

static const Field documents_fields[] = {
    LIST(Documents, documents, document_count, "documents", DocumentView, document_view_shape,
         .max = DOCUMENTS_LISTED_MAX, .optional = true, .help = PHRASE_ACTION_FIELD_DOCUMENTS),
};
const Shape documents_shape = SHAPE(Documents, "documents", documents_fields);

int document_list(Work *work, const void *params, void *reply)
{
    const DocumentList *asked = params;
    Documents *list = reply;
    const DocumentOfRow *rows;
    size_t count;
    int r = document_of(work_db(work), work_arena(work), asked->about, id_none(),
                        DOCUMENTS_LISTED_MAX, &rows, &count);
    if (r)
        return trace(r);

    DocumentView *documents = NEW_ARRAY(work_arena(work), DocumentView, count + 1);
    for (size_t i = 0; i < count; i++) {
        bool may;
        r = work_may(work, S("document.show"), rows[i].id, &may);
        if (!r && may)
            r = view_document(work, rows[i].id, &documents[list->document_count++]);
        if (r)
            return trace(r);
    }
    list->documents = documents;
    return 0;
}

/* ---- document.erase ---- */

typedef struct DocumentErase {
    Id document;
    Str reason;
} DocumentErase;

static const Field document_erase_fields[] = {
    ID(DocumentErase, document, "document", .help = PHRASE_ACTION_FIELD_DOCUMENT),
    TEXT(DocumentErase, reason, "reason", .min = 1, .max = REASON_BYTES_MAX, .long_text = true,
         .help = PHRASE_ACTION_FIELD_REASON),
};
const Shape document_erase_shape = SHAPE(DocumentErase, "document-erase", document_erase_fields);

typedef struct DocumentErased {
    Hash hash;
    Str reason;
} DocumentErased;

static const Field document_erased_fields[] = {
    HASH(DocumentErased, hash, "hash", .help = PHRASE_ACTION_FIELD_HASH),
    TEXT(DocumentErased, reason, "reason", .min = 1, .max = REASON_BYTES_MAX, .long_text = true,
         .help = PHRASE_ACTION_FIELD_REASON),
};
const Shape document_erased_shape =
    SHAPE(DocumentErased, "document-erased", document_erased_fields);

int document_erased_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DocumentErased *erased = data;
    (void)arena, (void)event;
    int r = document_bytes_erased(db, erased->hash);
    return r < 0 ? trace(r) : r;
}

int document_erase(Work *work, const void *params, void *reply)
{
    const DocumentErase *asked = params;
    DocumentReply *made = reply;
    DocumentGetRow row;
    bool found;
    int r = document_get(work_db(work), work_arena(work), asked->document, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    if (row.erased) {
        work_finding(work, S(""), PHRASE_ACTION_DOCUMENT_ERASED, PHRASE_NONE, S(""));
        return WORK_E_CONFLICT;
    }
    *made = (DocumentReply){ asked->document, row.hash };
    DocumentErased erased = { row.hash, asked->reason };
    work_names_document(work, row.hash);
    work_event(work, S("document.erased"), asked->document, &erased);
    work->emptied = row.hash; /* once the event is written: office_call */
    return 0;
}

/* What a document belongs to says who may see it; its own marking counts when it is higher. */
int document_facts(Work *work, Id subject, AccessFacts *facts)
{
    DocumentGetRow row;
    bool found;
    int r = document_get(work->db, work->arena, subject, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    access_facts_of_one(facts, row.organisation, row.marking);
    if (row.about_kind.len > 0)
        r = access_fact_as(facts, row.about_kind, row.about);
    access_fact_at_least(facts, S("item-marking"), row.marking);
    return r < 0 ? trace(r) : r;
}
