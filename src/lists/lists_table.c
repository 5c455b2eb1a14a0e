/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/lists.h"
#include "phrases_lists.h"

#include "lists/list_set.h"

/* What this room brings to the record. */

#define ABOUT_NOTHING .subject_kind = STR("NONE")
#define ABOUT(thing) .subject_kind = STR(thing), .subject_field = STR(thing)
#define ROW(of_name, of_kind, of_right, takes, gives, does, told, ...) \
    { \
        .name = STR(of_name), .kind = (of_kind), .right = STR(of_right), .params = &(takes), \
        .reply = &(gives), .run = (does), .help = (told), __VA_ARGS__ \
    }

static const Operation operations[] = {
    ROW("list.require", OPERATION_CHANGE, "keep-lists", require_params_shape, nothing_shape,
        list_require, PHRASE_LISTS_HELP_REQUIRE, ABOUT_NOTHING),
    ROW("list.limit", OPERATION_CHANGE, "keep-lists", limit_params_shape, nothing_shape, list_limit,
        PHRASE_LISTS_HELP_LIMIT, ABOUT_NOTHING),
    ROW("list.import", OPERATION_CHANGE, "keep-lists", list_import_params_shape,
        list_import_reply_shape, list_import, PHRASE_LISTS_HELP_IMPORT, ABOUT_NOTHING,
        .takes_document = true, .document_max = LIST_FILE_MAX),
    ROW("list.withdraw", OPERATION_CHANGE, "keep-lists", list_withdraw_params_shape,
        list_withdraw_reply_shape, list_withdraw, PHRASE_LISTS_HELP_WITHDRAW, ABOUT_NOTHING),
    ROW("list.show", OPERATION_READ, "consult", list_show_params_shape, list_show_reply_shape,
        list_show, PHRASE_LISTS_HELP_SHOW, ABOUT_NOTHING),
    ROW("list.diff", OPERATION_READ, "consult", list_diff_params_shape, list_diff_reply_shape,
        list_diff, PHRASE_LISTS_HELP_DIFF, ABOUT_NOTHING),
    ROW("list.status", OPERATION_READ, "consult", nothing_shape, list_status_reply_shape,
        list_status, PHRASE_LISTS_HELP_STATUS, ABOUT_NOTHING),
    ROW("list.ready", OPERATION_READ, "consult", nothing_shape, list_ready_reply_shape, list_ready,
        PHRASE_LISTS_HELP_READY, ABOUT_NOTHING),
    ROW("party.screen", OPERATION_CHANGE, "screen", party_screen_params_shape,
        party_screen_reply_shape, party_screen, PHRASE_LISTS_HELP_SCREEN, ABOUT("item")),
    ROW("party.status", OPERATION_READ, "read", party_status_params_shape, party_status_reply_shape,
        party_status, PHRASE_LISTS_HELP_PARTY_STATUS, ABOUT("item")),
    ROW("hit.list", OPERATION_READ, "read", hit_list_params_shape, hit_list_reply_shape, hit_list,
        PHRASE_LISTS_HELP_HIT_LIST, ABOUT_NOTHING),
    ROW("hit.show", OPERATION_READ, "read", hit_params_shape, hit_shown_shape, hit_show,
        PHRASE_LISTS_HELP_HIT_SHOW, ABOUT("hit"), .protected_read = true),
    ROW("hit.replay", OPERATION_READ, "read", hit_replay_params_shape, hit_replay_reply_shape,
        hit_replay, PHRASE_LISTS_HELP_HIT_REPLAY, ABOUT("hit"), .protected_read = true),
    ROW("hit.assign", OPERATION_CHANGE, "screen", hit_assign_params_shape, hit_reply_shape,
        hit_assign, PHRASE_LISTS_HELP_HIT_ASSIGN, ABOUT("hit")),
    ROW("hit.decide", OPERATION_CHANGE, "judge-hit", hit_decide_params_shape, hit_reply_shape,
        hit_decide, PHRASE_LISTS_HELP_HIT_DECIDE, ABOUT("hit")),
    ROW("hit.confirm", OPERATION_CHANGE, "confirm-hit", hit_confirm_params_shape, hit_reply_shape,
        hit_confirm, PHRASE_LISTS_HELP_HIT_CONFIRM, ABOUT("hit")),
    ROW("rescreening.start", OPERATION_CHANGE, "keep-lists", nothing_shape, rescreening_reply_shape,
        rescreening_start, PHRASE_LISTS_HELP_START, ABOUT_NOTHING),
    ROW("rescreening.advance", OPERATION_CHANGE, "keep-lists", rescreening_params_shape,
        rescreening_reply_shape, rescreening_advance, PHRASE_LISTS_HELP_ADVANCE, ABOUT_NOTHING),
    ROW("rescreening.show", OPERATION_READ, "consult", rescreening_show_params_shape,
        rescreening_reply_shape, rescreening_show, PHRASE_LISTS_HELP_PROGRESS, ABOUT_NOTHING),
};

static const SubjectKind subjects[] = {
    { .name = STR("hit"), .facts = hit_facts, .shown_by = STR("hit.show") },
};

const Room lists_room = {
    .operations = operations,
    .operation_count = COUNT_OF(operations),
    .events = list_event_kinds,
    .event_count = COUNT_OF(list_event_kinds),
    .subjects = subjects,
    .subject_count = COUNT_OF(subjects),
    .projections = list_projections,
    .projection_count = COUNT_OF(list_projections),
    .stops = lists_stops,
    .tend = lists_tend,
    .begin = lists_begin,
};
