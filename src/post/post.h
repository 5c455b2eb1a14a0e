/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * post - telling people that something waits for them: on their desk, and by e-mail
 *
 * What is new for somebody is no record of its own. It is what the journal tells since they looked
 * last, of subjects that today's rights make their business (notice.c, a table): so nobody is told
 * of what they may not see, and a change of rights changes at once who is told. On the record are
 * how somebody wishes to be told, up to where they have looked, and each mail with what became of
 * it.
 *
 * A mail says that something waits, and where to look: never what. It is made on the record before
 * it is sent, and has the same Message-ID however often it is tried; after a crash between the two
 * it may come twice, and never not at all. Whose mail cannot be delivered is told on their desk,
 * and administrators see which mails were given up (mail.list).
 *
 * Mail goes out by the file "mail" in the record's directory (settings_read); without it nobody can
 * choose to get any. Names stand in no header, and addresses only of the domains the file names.
 *
 * Floor 9. Uses world, action, casework, approvals, cases. Owns the tables notice_choice, mail.
 * To add what people are told of: a row in notice.c; for a new sort its word and phrase.
 */
#pragma once

#include "action/action.h"
#include "world/world.h"

#include <stdatomic.h>

extern const Room post_room;

enum {
    NOTICES_SHOWN_MAX = 20,
    NOTICE_DUE_DAYS = 3,      /* what falls due so soon is told */
    MAIL_PAUSE_SECONDS = 600, /* between two mails to one person */
    MAIL_HOUR = 7,            /* of Japan: from then on the mails that come once a day are made */
    MAIL_TRIES_MAX = 8,
    SETTINGS_DOMAINS_MAX = 50,
    SETTINGS_FILE_MAX = 16 << 10
};

/* Their numbers stand in events: never renumbered. */
typedef enum NoticeWay { WAY_PAGE, WAY_AT_ONCE, WAY_DAILY, NOTICE_WAYS } NoticeWay;
extern const Str notice_way_words[NOTICE_WAYS];
extern const Phrase notice_way_phrases[NOTICE_WAYS];

/* What people are told of. */
typedef enum NoticeKind {
    NOTICE_SHEET,
    NOTICE_OPINION_ASKED,
    NOTICE_OPINION_GIVEN,
    NOTICE_OPINION_LATE,
    NOTICE_ASSIGNED,
    NOTICE_HELD,
    NOTICE_ANSWERED,
    NOTICE_ASKED,
    NOTICE_LETTER,
    NOTICE_KINDS
} NoticeKind;
extern const Str notice_kind_words[NOTICE_KINDS];
extern const Phrase notice_kind_phrases[NOTICE_KINDS];

/* ---- parameters and replies ---- */

typedef struct NoticeListParams {
    int64_t after; /* leaf; absent: since whoever asks looked last */
    int64_t limit;
} NoticeListParams;

typedef struct NoticeShown {
    int32_t kind; /* NoticeKind */
    int64_t seq;  /* of the event; -1: a day that comes */
    Moment at;
    Date due;
    Str subject_kind, reference;
    Id subject;
} NoticeShown;

typedef struct NoticeListReply {
    int64_t seen, until; /* leaves: looked up to; what is told here was found up to this one */
    const NoticeShown *notices; /* newest first */
    size_t notice_count;
    bool more;              /* than are told here */
    const NoticeShown *due; /* what falls due within NOTICE_DUE_DAYS, or did; by the day */
    size_t due_count;
} NoticeListReply;

typedef struct NoticeSeenParams {
    int64_t until;
} NoticeSeenParams;

typedef struct NoticeChooseParams {
    int32_t way;  /* NoticeWay */
    Str address;  /* "": none */
    int32_t lang; /* Lang */
} NoticeChooseParams;

typedef struct NoticeChoiceReply {
    int32_t way, lang;
    Str address;
    int64_t seen;
    bool broken; /* the last mail could not be delivered */
} NoticeChoiceReply;

extern const Shape notice_list_params_shape, notice_list_shape, notice_seen_params_shape,
    notice_choose_params_shape, notice_choice_shape;

typedef enum MailState { MAIL_WAITS, MAIL_SENT, MAIL_GIVEN_UP, MAIL_STATES } MailState;
extern const Str mail_state_words[MAIL_STATES];
extern const Phrase mail_state_phrases[MAIL_STATES];

/* Why a mail was not taken. */
typedef enum MailTrouble {
    TROUBLE_REFUSED,   /* by the mail server, which said `code` */
    TROUBLE_NO_ANSWER, /* not there, or gone in the middle */
    TROUBLE_NO_TLS,
    TROUBLE_LOGIN,
    TROUBLE_ADDRESS, /* of the person or of the server: none that mail can go to */
    MAIL_TROUBLES
} MailTrouble;
extern const Str mail_trouble_words[MAIL_TROUBLES];
extern const Phrase mail_trouble_phrases[MAIL_TROUBLES];

typedef struct MailListParams {
    int32_t state; /* absent: those given up */
    int64_t before, limit;
} MailListParams;

typedef struct MailShown {
    Id mail;
    int64_t seq;
    Str person;               /* handle */
    Moment made, tried, next; /* next: of one that waits and was tried */
    int64_t tries, code;
    int32_t trouble;
} MailShown;

typedef struct MailListReply {
    const MailShown *mails; /* newest first */
    size_t mail_count;
    bool more;
} MailListReply;

extern const Shape mail_list_params_shape, mail_list_shape;

/* ---- the file "mail" of a record ---- */

typedef struct MailSettings {
    Str server;                        /* "smtp://mail.example.go.jp:587", or smtps: */
    Str user, password_file;           /* "": the server wants none */
    Str from;                          /* address the mails come from */
    Str link;                          /* "https://desk.example.go.jp": where people look */
    Str domains[SETTINGS_DOMAINS_MAX]; /* mail goes to addresses of these alone */
    size_t domain_count;
} MailSettings;

/* A line a setting: its name, a blank, its value; '#' begins a comment. False: findings say what is
 * wrong. Texts are borrowed from `bytes`. */
MUST_USE bool settings_read(Str bytes, Str file, MailSettings *ret_settings, Findings *findings);

/* The record's own; *ret_has false: it has none. 0, OFFICE_E_INVALID with findings, or a fault. */
MUST_USE int settings_load(Arena *arena, Str record_dir, MailSettings *ret_settings, bool *ret_has,
                           Findings *findings);

/* Would a mail to this address be sent? */
bool settings_allow(const MailSettings *settings, Str address);

/* ---- sending ---- */

/* What a process that sends knows from round to round; begins zeroed. */
typedef struct Postman {
    Date day_done;           /* the mails of this day are made */
    int64_t looked;          /* leaves: nothing happened since */
    const atomic_bool *ends; /* it is to come to an end; NULL: never */
} Postman;

typedef struct PostRound {
    int64_t made, sent, failed, given_up;
} PostRound;

/* Makes the mails that are due, tries those whose time has come, and tells the record how it went.
 * One process at a time: the one that holds the record. 0, OFFICE_E_NOT_FOUND (the record sends no
 * mail), OFFICE_E_INVALID with findings about the file "mail", or a fault. */
MUST_USE int post_round(Office *office, Postman *postman, Findings *findings, PostRound *ret_round);
