/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * operation - one row of the table of everything that can be done
 *
 * From the row come the command `sekisho <noun> <verb>`, the form and its route, the API operation
 * with its schema, the manual's section and the row of the permission matrix. There is no other way
 * to change a record, and none to read one.
 *
 * To add an operation: a row in its room's table, a right that covers its name in the access
 * document, its help in texts/en and texts/ja. table.h checks the rest.
 */
#pragma once

#include "base/base.h"

typedef struct Work Work; /* what an operation's function works with: work.h */

typedef enum OperationKind { OPERATION_CHANGE, OPERATION_READ } OperationKind;

/* What an operation's function may answer besides 0 (done) and a fault. All but NOT_FOUND come with
 * a finding that says why (work_finding). */
enum { WORK_E_NOT_FOUND = 1, WORK_E_CONFLICT, WORK_E_RULE, WORK_E_INVALID };

enum { OPERATION_DOCUMENT_MAX = 16 << 20 }; /* bytes beside the parameters, unless it says more */

typedef struct Operation {
    Str name; /* "item.hold" = sekisho item hold = POST /api/v1/item/{item}/hold */
    OperationKind kind;
    Str right;                   /* the right of the access document that covers it */
    Str subject_kind;            /* "item", or "NONE" */
    Str subject_field;           /* the FIELD_ID of params that names the subject; "" when NONE */
    const Shape *params, *reply; /* a CHANGE's reply is kept for ever: nothing erasable in it */
    /* Settles every refusal from reads, then calls work_event for what it changes and fills the
     * zeroed reply. May be run twice, and must do the same then. `params` are bound and within
     * their limits; whoever asks has the right. */
    int (*run)(Work *work, const void *params, void *reply);
    Phrase help; /* one line */
    /* READ: an event is written before the reply leaves, unless the subject is not guarded */
    bool protected_read;
    /* READ: something is carried out of the record: who took it is always told */
    bool carries_away;
    /* CHANGE: only the journal can write what happened. `run` settles every refusal and fills the
     * reply of a dry run; the event and the reply are the journal's (rotate.h). */
    bool by_journal;
    /* CHANGE: no step of the route its subject follows, but what moves it to another (step.h) */
    bool off_route;
    /* CHANGE: what it erases must leave the disk too; asked for again, that is seen to again */
    bool erases;
    /* CHANGE: gives a secret as bytes beside the reply. They are shown once, to whoever asked, and
     * kept nowhere in the record: the same request again is answered without them. */
    bool gives_secret;
    /* Asked by a room of the program alone (Call.inner), which saw to what no parameter can say: no
     * command, no form, no place in the API. Whoever asks otherwise is told that there is none. */
    bool inner;
    bool takes_document;  /* a document's bytes come beside the parameters: work_document() */
    int64_t document_max; /* of such bytes; 0: OPERATION_DOCUMENT_MAX */
} Operation;

/* READ: the member of its reply that holds the rows of a list, one of records; NULL: none, or
 * several, of which none is the list. */
const Field *operation_rows(const Operation *operation);

/* READ: can it be asked as of a day (a day named "on")? */
bool operation_is_as_of(const Operation *operation);

/* Rows of a room's table; what else a row has (its subject, a document) follows as fields. */
#define CHANGE(of_name, of_right, takes, gives, does, told, ...) \
    { \
        .name = STR(of_name), .kind = OPERATION_CHANGE, .right = STR(of_right), \
        .params = &(takes), .reply = &(gives), .run = (does), .help = (told), __VA_ARGS__ \
    }
#define READ(of_name, of_right, takes, gives, does, told, ...) \
    { \
        .name = STR(of_name), .kind = OPERATION_READ, .right = STR(of_right), .params = &(takes), \
        .reply = &(gives), .run = (does), .help = (told), __VA_ARGS__ \
    }
#define ABOUT(kind_and_field) \
    .subject_kind = STR(kind_and_field), .subject_field = STR(kind_and_field)
#define ABOUT_NOTHING .subject_kind = STR("NONE")
