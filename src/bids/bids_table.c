/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "bids/bids.h"
#include "phrases_bids.h"

/* What bids bring to the record. */

#define OF_BID(name, right, takes, does, told) \
    CHANGE(name, right, takes, bid_reply_shape, does, told, ABOUT("bid"))

static const Operation operations[] = {
    CHANGE("bid.open", "enter", bid_open_params_shape, bid_reply_shape, bid_open,
           PHRASE_BIDS_HELP_OPEN, ABOUT_NOTHING, .takes_document = true),
    OF_BID("bid.date", "enter", bid_date_params_shape, bid_date, PHRASE_BIDS_HELP_DATE),
    CHANGE("bid.plan", "contribute", bid_params_shape, bid_reply_shape, bid_plan,
           PHRASE_BIDS_HELP_PLAN, ABOUT("bid"), .takes_document = true),
    OF_BID("bid.answer", "contribute", bid_answer_params_shape, bid_answer,
           PHRASE_BIDS_HELP_ANSWER),
    OF_BID("bid.option", "contribute", bid_option_params_shape, bid_option,
           PHRASE_BIDS_HELP_OPTION),
    OF_BID("bid.offset", "contribute", bid_offset_params_shape, bid_offset,
           PHRASE_BIDS_HELP_OFFSET),
    READ("bid.compare", "read-bids", bid_show_params_shape, bid_compared_shape, bid_compare,
         PHRASE_BIDS_HELP_COMPARE, ABOUT("bid")),
    OF_BID("bid.release", "steer", bid_release_params_shape, bid_release, PHRASE_BIDS_HELP_RELEASE),
    CHANGE("bid.rehearsal", "contribute", bid_rehearsal_params_shape, bid_rehearsal_reply_shape,
           bid_rehearsal, PHRASE_BIDS_HELP_REHEARSAL, ABOUT("bid"), .takes_document = true),
    OF_BID("bid.offer", "contribute", bid_offer_params_shape, bid_offer, PHRASE_BIDS_HELP_OFFER),
    READ("bid.matrix", "read-bids", bid_show_params_shape, bid_matrix_shape, bid_matrix,
         PHRASE_BIDS_HELP_MATRIX, ABOUT("bid")),
    OF_BID("bid.note", "enter", bid_note_params_shape, bid_note, PHRASE_BIDS_HELP_NOTE),
    CHANGE("bid.read-notes", "contribute", bid_params_shape, bid_notes_reply_shape, bid_read_notes,
           PHRASE_BIDS_HELP_READ_NOTES, ABOUT("bid")),
    OF_BID("bid.meet", "contribute", bid_meet_params_shape, bid_meet, PHRASE_BIDS_HELP_MEET),
    OF_BID("bid.join", "steer", bid_join_params_shape, bid_join, PHRASE_BIDS_HELP_JOIN),
    OF_BID("bid.decide", "decide-bids", bid_decide_params_shape, bid_decide,
           PHRASE_BIDS_HELP_DECIDE),
    OF_BID("bid.become", "steer", bid_become_params_shape, bid_turn_case, PHRASE_BIDS_HELP_BECOME),
    OF_BID("bid.file", "contribute", bid_file_params_shape, bid_file, PHRASE_BIDS_HELP_FILE),
    CHANGE("envelope.share", "share-walled", walled_share_params_shape, bid_reply_shape,
           bid_paper_share, PHRASE_BIDS_HELP_SHARE, ABOUT("envelope")),
    READ("envelope.open", "open-walled", walled_open_params_shape, opened_walled_shape,
         bid_paper_open, PHRASE_BIDS_HELP_OPEN_PAPER, ABOUT("envelope"), .protected_read = true),
    READ("envelope.show", "read-bids", walled_params_shape, shown_walled_shape, bid_paper_show,
         PHRASE_BIDS_HELP_SHOW_PAPER, ABOUT("envelope")),
    READ("bid.show", "read-bids", bid_show_params_shape, bid_shown_shape, bid_show,
         PHRASE_BIDS_HELP_SHOW, ABOUT("bid")),
    READ("bid.list", "read-bids", bid_list_params_shape, bids_reply_shape, bid_list,
         PHRASE_BIDS_HELP_LIST, ABOUT_NOTHING),
    READ("bid.dossier", "read", bid_dossier_params_shape, track_record_shape, bid_dossier,
         PHRASE_BIDS_HELP_DOSSIER, ABOUT("bid"), .carries_away = true),
};

static const SubjectKind subjects[] = {
    { .name = STR("bid"), .facts = bid_facts, .shown_by = STR("bid.show") },
    { .name = STR("envelope"), .facts = bid_paper_facts, .shown_by = STR("envelope.show") },
};

static const Projection projections[] = {
    { STR("bid"), STR("id") },
    { STR("bid_hand"), STR("bid, person") },
    { STR("bid_day"), STR("seq") },
    { STR("bid_answer"), STR("seq") },
    { STR("bid_firm"), STR("bid, organisation") },
    { STR("bid_paper"), STR("id") },
    { STR("bid_wall"), STR("paper, organisation") },
    { STR("bid_note"), STR("seq") },
    { STR("bid_note_read"), STR("seq") },
    { STR("bid_meeting"), STR("seq") },
    { STR("bid_sheet"), STR("seq") },
    { STR("bid_plan"), STR("seq") },
    { STR("bid_offset"), STR("seq") },
    { STR("bid_release"), STR("seq") },
    { STR("bid_rehearsal"), STR("seq") },
    { STR("bid_offer"), STR("seq") },
};

const Room bids_room = {
    ROOM_OPERATIONS(operations), .events = bid_event_kinds,     .event_count = BID_EVENT_KINDS,
    ROOM_SUBJECTS(subjects),     ROOM_PROJECTIONS(projections),
};
