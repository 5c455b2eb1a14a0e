/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/lists.h"
#include "phrases_lists.h"

#include "lists/list_set.h"

/* What this room brings to the record. */

static const Operation operations[] = {
    CHANGE("list.require", "keep-lists", require_params_shape, nothing_shape, list_require,
           PHRASE_LISTS_HELP_REQUIRE, ABOUT_NOTHING),
    CHANGE("list.limit", "keep-lists", limit_params_shape, nothing_shape, list_limit,
           PHRASE_LISTS_HELP_LIMIT, ABOUT_NOTHING),
    CHANGE("list.import", "keep-lists", list_import_params_shape, list_import_reply_shape,
           list_import, PHRASE_LISTS_HELP_IMPORT, ABOUT_NOTHING, .takes_document = true,
           .document_max = LIST_FILE_MAX),
    CHANGE("list.withdraw", "keep-lists", list_withdraw_params_shape, list_withdraw_reply_shape,
           list_withdraw, PHRASE_LISTS_HELP_WITHDRAW, ABOUT_NOTHING),
    READ("list.show", "consult", list_show_params_shape, list_show_reply_shape, list_show,
         PHRASE_LISTS_HELP_SHOW, ABOUT_NOTHING),
    READ("list.diff", "consult", list_diff_params_shape, list_diff_reply_shape, list_diff,
         PHRASE_LISTS_HELP_DIFF, ABOUT_NOTHING),
    READ("list.status", "consult", nothing_shape, list_status_reply_shape, list_status,
         PHRASE_LISTS_HELP_STATUS, ABOUT_NOTHING),
    READ("list.ready", "consult", nothing_shape, list_ready_reply_shape, list_ready,
         PHRASE_LISTS_HELP_READY, ABOUT_NOTHING),
    CHANGE("party.screen", "screen", party_screen_params_shape, party_screen_reply_shape,
           party_screen, PHRASE_LISTS_HELP_SCREEN, ABOUT("item")),
    READ("party.status", "read", party_status_params_shape, party_status_reply_shape, party_status,
         PHRASE_LISTS_HELP_PARTY_STATUS, ABOUT("item")),
    READ("hit.list", "read", hit_list_params_shape, hit_list_reply_shape, hit_list,
         PHRASE_LISTS_HELP_HIT_LIST, ABOUT_NOTHING),
    READ("hit.show", "read", hit_params_shape, hit_shown_shape, hit_show,
         PHRASE_LISTS_HELP_HIT_SHOW, ABOUT("hit"), .protected_read = true),
    READ("hit.replay", "read", hit_replay_params_shape, hit_replay_reply_shape, hit_replay,
         PHRASE_LISTS_HELP_HIT_REPLAY, ABOUT("hit"), .protected_read = true),
    CHANGE("hit.assign", "screen", hit_assign_params_shape, hit_reply_shape, hit_assign,
           PHRASE_LISTS_HELP_HIT_ASSIGN, ABOUT("hit")),
    CHANGE("hit.decide", "judge-hit", hit_decide_params_shape, hit_reply_shape, hit_decide,
           PHRASE_LISTS_HELP_HIT_DECIDE, ABOUT("hit")),
    CHANGE("hit.confirm", "confirm-hit", hit_confirm_params_shape, hit_reply_shape, hit_confirm,
           PHRASE_LISTS_HELP_HIT_CONFIRM, ABOUT("hit")),
    CHANGE("rescreening.start", "keep-lists", nothing_shape, rescreening_reply_shape,
           rescreening_start, PHRASE_LISTS_HELP_START, ABOUT_NOTHING),
    CHANGE("rescreening.advance", "keep-lists", rescreening_params_shape, rescreening_reply_shape,
           rescreening_advance, PHRASE_LISTS_HELP_ADVANCE, ABOUT_NOTHING),
    READ("rescreening.show", "consult", rescreening_show_params_shape, rescreening_reply_shape,
         rescreening_show, PHRASE_LISTS_HELP_PROGRESS, ABOUT_NOTHING),
};

static const SubjectKind subjects[] = {
    { .name = STR("hit"), .facts = hit_facts, .shown_by = STR("hit.show") },
};

/* The record screens by itself, at any time: nobody's form is to be sent again for that. */
static const Str looks[] = { STR("party.screened") };

const Room lists_room = {
    ROOM_OPERATIONS(operations), ROOM_EVENTS(list_event_kinds),
    ROOM_SUBJECTS(subjects),     ROOM_PROJECTIONS(list_projections),
    .stops = lists_stops,        .tend = lists_tend,
    .begin = lists_begin,        ROOM_LOOKS(looks),
};
