/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parts - what the files of this room share
 */
#pragma once

#include "post/post.h"
#include "post/post_sql.h"

enum {
    ADDRESS_MAX = 254,
    REFERENCE_MAX = 200,
    MAILS_SHOWN_MAX = 100,
    MAIL_CODE_MAX = 999,
    NEVER_SEEN = -1
};

/* ---- events ---- */

typedef struct NoticeChosen { /* notice.chosen 1 */
    int32_t way, lang;
    Str address;
} NoticeChosen;

typedef struct NoticeSeen { /* notice.seen 1 */
    int64_t until;
} NoticeSeen;

typedef struct MailMade { /* mail.made 1 */
    Id mail;
    int64_t until; /* leaf */
    bool daily;
} MailMade;

typedef struct MailOne { /* mail.sent 1 */
    Id mail;
} MailOne;

typedef struct MailFailed { /* mail.failed 1 */
    Id mail;
    int32_t trouble;
    int64_t code; /* INT64_MIN: the server said none */
    Moment next;  /* absent: it is given up */
} MailFailed;

extern const Shape notice_chosen_shape, notice_seen_shape, mail_made_shape, mail_one_shape,
    mail_failed_shape;

enum { POST_EVENT_KINDS = 5 };
extern const EventKind post_event_kinds[POST_EVENT_KINDS];

/* ---- parameters and replies of what this room asks itself ---- */

typedef struct MailMakeParams {
    int64_t until;
    bool daily;
} MailMakeParams;

typedef struct MailTakeReply {
    Id mail;
    Moment made;
    int32_t lang;
    Str address; /* "": there is none any more */
} MailTakeReply;

typedef struct MailSettleParams {
    Id mail;
    int32_t trouble; /* absent: it was sent */
    int64_t code;
} MailSettleParams;

typedef struct MailSettledReply {
    Id mail;
    int32_t state; /* MailState */
} MailSettledReply;

extern const Shape mail_make_params_shape, mail_take_shape, mail_settle_params_shape,
    mail_settled_shape;

/* ---- operations ---- */

int notice_list(Work *work, const void *params, void *reply);
int notice_seen(Work *work, const void *params, void *reply);
int notice_choose(Work *work, const void *params, void *reply);
int notice_choice(Work *work, const void *params, void *reply);
int mail_list(Work *work, const void *params, void *reply);
int mail_make(Work *work, const void *params, void *reply);
int mail_take(Work *work, const void *params, void *reply);
int mail_settle(Work *work, const void *params, void *reply);

/* ---- shared ---- */

/* The row of a person; where there is none, that of somebody who looks at their desk alone. */
MUST_USE int choice_row(Db *db, Arena *arena, Id person, NoticeChoiceGetRow *ret_row);

int post_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg);

/* letter.c: the mail to somebody, in their language. Everything lies in `arena`. */
Mail letter_write(Arena *arena, const MailSettings *settings, Str password,
                  const MailTakeReply *taken);
