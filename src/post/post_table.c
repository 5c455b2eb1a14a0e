/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_post.h"
#include "post/parts.h"

/* What telling people brings to the record. */

static const Operation operations[] = {
    READ("notice.list", "own-account", notice_list_params_shape, notice_list_shape, notice_list,
         PHRASE_POST_HELP_LIST, ABOUT_NOTHING),
    CHANGE("notice.seen", "own-account", notice_seen_params_shape, nothing_shape, notice_seen,
           PHRASE_POST_HELP_SEEN, ABOUT_NOTHING),
    CHANGE("notice.choose", "own-account", notice_choose_params_shape, nothing_shape, notice_choose,
           PHRASE_POST_HELP_CHOOSE, ABOUT_NOTHING),
    READ("notice.choice", "own-account", nothing_shape, notice_choice_shape, notice_choice,
         PHRASE_POST_HELP_CHOICE, ABOUT_NOTHING),
    READ("mail.list", "see-accounts", mail_list_params_shape, mail_list_shape, mail_list,
         PHRASE_POST_HELP_MAILS, ABOUT_NOTHING),
    CHANGE("mail.make", "own-account", mail_make_params_shape, mail_one_shape, mail_make,
           PHRASE_POST_HELP_MAKE, ABOUT_NOTHING, .inner = true),
    READ("mail.take", "own-account", mail_one_shape, mail_take_shape, mail_take,
         PHRASE_POST_HELP_TAKE, ABOUT_NOTHING, .inner = true),
    CHANGE("mail.settle", "own-account", mail_settle_params_shape, mail_settled_shape, mail_settle,
           PHRASE_POST_HELP_SETTLE, ABOUT_NOTHING, .inner = true),
};

static const Projection projections[] = {
    { STR("notice_choice"), STR("person") },
    { STR("mail"), STR("id") },
};

const Room post_room = {
    ROOM_OPERATIONS(operations),
    .events = post_event_kinds,
    .event_count = POST_EVENT_KINDS,
    ROOM_PROJECTIONS(projections),
};
