/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_post.h"
#include "post/parts.h"

/* How rows follow from what was told of notices and mails. */

int choice_row(Db *db, Arena *arena, Id person, NoticeChoiceGetRow *ret_row)
{
    bool found;
    int r = notice_choice_get(db, arena, person, ret_row, &found);

    if (!r && !found)
        *ret_row = (NoticeChoiceGetRow){ .way = WAY_PAGE,
                                         .lang = LANG_JA,
                                         .address = S(""),
                                         .seen = NEVER_SEEN,
                                         .mailed = NEVER_SEEN,
                                         .mailed_day = DATE_NONE };
    return r ? trace(r) : 0;
}

static int put(Db *db, Id person, const NoticeChoiceGetRow *row)
{
    int r = notice_choice_put(db, person, row->way, row->lang, row->address, row->seen, row->mailed,
                              row->mailed_at, row->mailed_day, row->broken);
    return r ? trace(r) : 0;
}

/* What went before is told by no mail. */
static int apply_chosen(Db *db, Arena *arena, const Event *event, const void *data)
{
    const NoticeChosen *chosen = data;
    NoticeChoiceGetRow row;
    int r = choice_row(db, arena, event->subject, &row);

    row.way = chosen->way;
    row.lang = chosen->lang;
    row.address = chosen->address;
    row.mailed = event->seq;
    row.broken = 0;
    if (!r)
        r = put(db, event->subject, &row);
    return r ? trace(r) : 0;
}

static int apply_seen(Db *db, Arena *arena, const Event *event, const void *data)
{
    NoticeChoiceGetRow row;
    int r = choice_row(db, arena, event->subject, &row);

    row.seen = ((const NoticeSeen *)data)->until;
    if (!r)
        r = put(db, event->subject, &row);
    return r ? trace(r) : 0;
}

static int apply_made(Db *db, Arena *arena, const Event *event, const void *data)
{
    const MailMade *made = data;
    NoticeChoiceGetRow row;
    int r = choice_row(db, arena, event->subject, &row);

    row.mailed = made->until;
    row.mailed_at = event->at;
    if (made->daily)
        row.mailed_day = moment_date(event->at);
    if (!r)
        r = put(db, event->subject, &row);
    if (!r)
        r = mail_add(db, made->mail, event->seq, event->subject, event->at, MAIL_WAITS, -1);
    return r ? trace(r) : 0;
}

static int apply_sent(Db *db, Arena *arena, const Event *event, const void *data)
{
    const MailOne *sent = data;
    (void)arena;
    int r = mail_tried(db, sent->mail, MAIL_SENT, event->at, -1, 0, event->at);
    return r ? trace(r) : 0;
}

static int apply_failed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const MailFailed *failed = data;
    bool over = failed->next == MOMENT_NONE;
    NoticeChoiceGetRow row;
    int r = mail_tried(db, failed->mail, over ? MAIL_GIVEN_UP : MAIL_WAITS,
                       over ? event->at : failed->next, failed->trouble,
                       failed->code == INT64_MIN ? 0 : failed->code, event->at);

    if (!r && over)
        r = choice_row(db, arena, event->subject, &row);
    if (!r && over) {
        row.broken = 1;
        r = put(db, event->subject, &row);
    }
    return r ? trace(r) : 0;
}

#define KIND(kind, shape, applies, told) \
    { \
        STR(kind), 1, STR("person"), &(shape), applies, NULL, told \
    }

const EventKind post_event_kinds[POST_EVENT_KINDS] = {
    KIND("notice.chosen", notice_chosen_shape, apply_chosen, PHRASE_POST_EVENT_CHOSEN),
    KIND("notice.seen", notice_seen_shape, apply_seen, PHRASE_POST_EVENT_SEEN),
    KIND("mail.made", mail_made_shape, apply_made, PHRASE_POST_EVENT_MADE),
    KIND("mail.sent", mail_one_shape, apply_sent, PHRASE_POST_EVENT_SENT),
    KIND("mail.failed", mail_failed_shape, apply_failed, PHRASE_POST_EVENT_FAILED),
};
