/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_post.h"
#include "post/parts.h"

/* mail.list; and mail.make, .take and .settle, by which post_round tells the record what it does,
 * in the name of whom the mail is for. */

enum { SECONDS_A_MINUTE = 60 };

/* ---- making one ------------------------------------------------------------------------------ */

int mail_make(Work *work, const void *params, void *reply)
{
    const MailMakeParams *asked = params;
    MailMade made = { .mail = work_new_id(work), .until = asked->until, .daily = asked->daily };
    NoticeChoiceGetRow row;
    int r = choice_row(work_db(work), work_arena(work), work_actor(work), &row);

    if (r)
        return trace(r);
    if (row.way == WAY_PAGE || row.broken || asked->until < row.mailed)
        return post_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_POST_NOT_NOW, PHRASE_NONE, S(""));
    ((MailOne *)reply)->mail = made.mail;
    work_event(work, S("mail.made"), work_actor(work), &made);
    return 0;
}

/* ---- sending it ------------------------------------------------------------------------------ */

static int load_waiting(Work *work, Id mail, MailGetRow *ret_row)
{
    bool found;
    int r = mail_get(work_db(work), work_arena(work), mail, ret_row, &found);

    if (r)
        return trace(r);
    if (!found || !id_eq(ret_row->person, work_actor(work)) || ret_row->state != MAIL_WAITS)
        return post_refuse(work, WORK_E_CONFLICT, S("/mail"), PHRASE_POST_NOT_WAITING, PHRASE_NONE,
                           S(""));
    return 0;
}

int mail_take(Work *work, const void *params, void *reply)
{
    const MailOne *asked = params;
    MailTakeReply *taken = reply;
    NoticeChoiceGetRow choice;
    MailGetRow row;
    int r = load_waiting(work, asked->mail, &row);

    if (!r)
        r = choice_row(work_db(work), work_arena(work), work_actor(work), &choice);
    if (r)
        return r < 0 ? trace(r) : r;
    *taken =
        (MailTakeReply){ .mail = asked->mail, .made = row.made_at, .lang = (int32_t)choice.lang };
    if (choice.way != WAY_PAGE)
        r = work_value(work, choice.address, &taken->address);
    if (!r && !mail_address_is(taken->address)) /* erased since, or no mail is wanted any more */
        taken->address = S("");
    return r ? trace(r) : 0;
}

/* What the server will never take is given up at once, all else after the last try. */
static bool is_over(const MailSettleParams *asked, int64_t tries)
{
    return asked->trouble == TROUBLE_ADDRESS ||
           (asked->trouble == TROUBLE_REFUSED && asked->code >= 500) || tries >= MAIL_TRIES_MAX;
}

static Moment next_try(Moment now, int64_t tries)
{
    static const int64_t minutes[MAIL_TRIES_MAX] = { 5, 15, 60, 240, 720, 1440, 1440, 1440 };
    return now + minutes[tries - 1] * SECONDS_A_MINUTE * MOMENT_SECOND;
}

int mail_settle(Work *work, const void *params, void *reply)
{
    const MailSettleParams *asked = params;
    MailSettledReply *settled = reply;
    MailGetRow row;
    int r = load_waiting(work, asked->mail, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    settled->mail = asked->mail;
    settled->state = MAIL_SENT;
    if (asked->trouble < 0) {
        work_event(work, S("mail.sent"), work_actor(work), &(MailOne){ asked->mail });
        return 0;
    }
    bool over = is_over(asked, row.tries + 1);
    MailFailed failed = { .mail = asked->mail,
                          .trouble = asked->trouble,
                          .code = asked->code,
                          .next = over ? MOMENT_NONE : next_try(work_now(work), row.tries + 1) };
    settled->state = over ? MAIL_GIVEN_UP : MAIL_WAITS;
    work_event(work, S("mail.failed"), work_actor(work), &failed);
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static int show(Work *work, const MailsInRow *row, MailShown *shown)
{
    Person person;
    int r = work_person(work, row->person, &person);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a mail was made for nobody");
    *shown = (MailShown){ .mail = row->id,
                          .seq = row->seq,
                          .person = person.handle,
                          .made = row->made_at,
                          .tried = row->tried_at ? row->tried_at : MOMENT_NONE,
                          .next = MOMENT_NONE,
                          .tries = row->tries,
                          .code = row->code ? row->code : INT64_MIN,
                          .trouble = (int32_t)row->why };
    return 0;
}

int mail_list(Work *work, const void *params, void *reply)
{
    const MailListParams *asked = params;
    MailListReply *answer = reply;
    const int64_t limit = asked->limit == INT64_MIN ? MAILS_SHOWN_MAX : asked->limit;
    const int32_t state = asked->state < 0 ? (int32_t)MAIL_GIVEN_UP : asked->state;
    const MailsInRow *rows;
    size_t count;
    int r =
        mails_in(work_db(work), work_arena(work), state,
                 asked->before == INT64_MIN ? INT64_MAX : asked->before, limit + 1, &rows, &count);
    if (r)
        return trace(r);
    answer->more = count > (size_t)limit;
    count -= answer->more;
    MailShown *shown = NEW_ARRAY(work_arena(work), MailShown, count + 1);
    for (size_t i = 0; !r && i < count; i++) {
        r = show(work, &rows[i], &shown[i]);
        if (state == MAIL_WAITS)
            shown[i].next = rows[i].next_at;
    }
    answer->mails = shown;
    answer->mail_count = count;
    return r ? trace(r) : 0;
}
