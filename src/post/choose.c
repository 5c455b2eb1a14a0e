/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_post.h"
#include "post/parts.h"

/* notice.seen, .choose, .choice: each one's own. */

int post_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    work_finding(work, pointer, message, remedy, arg);
    return refusal;
}

int notice_seen(Work *work, const void *params, void *reply)
{
    const NoticeSeenParams *asked = params;
    NoticeSeen seen = { asked->until };
    NoticeChoiceGetRow row;
    int64_t size;
    (void)reply;
    int r = choice_row(work_db(work), work_arena(work), work_actor(work), &row);

    if (!r)
        r = journal_size(work_db(work), &size);
    if (r)
        return trace(r);
    if (asked->until >= size)
        return post_refuse(work, WORK_E_INVALID, S("/until"), PHRASE_POST_NOT_THERE,
                           PHRASE_POST_NOT_THERE_REMEDY, S(""));
    if (asked->until <= row.seen)
        return post_refuse(work, WORK_E_CONFLICT, S("/until"), PHRASE_POST_SEEN_ALREADY,
                           PHRASE_NONE, S(""));
    work_event(work, S("notice.seen"), work_actor(work), &seen);
    return 0;
}

/* ---- how to be told -------------------------------------------------------------------------- */

/* The file is the administrator's: what is wrong with it is told to them, when mail is sent. */
static int check_address(Work *work, Str address)
{
    Findings findings = { .arena = work_arena(work) };
    MailSettings settings;
    bool has;
    int r = settings_load(work_arena(work), work_dir(work), &settings, &has, &findings);

    if (r < 0)
        return trace(r);
    if (r || !has)
        return post_refuse(work, WORK_E_RULE, S("/way"), PHRASE_POST_NO_MAIL,
                           PHRASE_POST_NO_MAIL_REMEDY, S(""));
    if (!mail_address_is(address))
        return post_refuse(work, WORK_E_INVALID, S("/address"), PHRASE_POST_NO_ADDRESS,
                           PHRASE_POST_NO_ADDRESS_REMEDY, S(""));
    if (!settings_allow(&settings, address))
        return post_refuse(work, WORK_E_RULE, S("/address"), PHRASE_POST_OTHER_DOMAIN,
                           PHRASE_POST_OTHER_DOMAIN_REMEDY, address);
    return 0;
}

int notice_choose(Work *work, const void *params, void *reply)
{
    const NoticeChooseParams *asked = params;
    NoticeChosen chosen = { .way = asked->way,
                            .lang = asked->lang < 0 ? (int32_t)work_lang(work) : asked->lang,
                            .address = asked->address };
    (void)reply;

    if (asked->way != WAY_PAGE) {
        int r = check_address(work, asked->address);
        if (r)
            return r < 0 ? trace(r) : r;
    }
    work_event(work, S("notice.chosen"), work_actor(work), &chosen);
    return 0;
}

int notice_choice(Work *work, const void *params, void *reply)
{
    NoticeChoiceReply *answer = reply;
    NoticeChoiceGetRow row;
    (void)params;
    int r = choice_row(work_db(work), work_arena(work), work_actor(work), &row);

    if (r)
        return trace(r);
    *answer = (NoticeChoiceReply){ .way = (int32_t)row.way,
                                   .lang = (int32_t)row.lang,
                                   .seen = row.seen,
                                   .broken = row.broken != 0 };
    r = work_value(work, row.address, &answer->address);
    return r ? trace(r) : 0;
}
