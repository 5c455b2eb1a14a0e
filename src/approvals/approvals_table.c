/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/approvals.h"
#include "phrases_approvals.h"

#include "approvals/consultation.h"
#include "approvals/sheet.h"

/* What sheets and consultations bring to the record. */

#define SHEET(verb, of_right, takes, does, told) \
    CHANGE("sheet." verb, of_right, takes, sheet_reply_shape, does, told, ABOUT("sheet"))
#define CONSULTATION(verb, of_right, takes, does, told) \
    CHANGE("consultation." verb, of_right, takes, consultation_reply_shape, does, told, \
           ABOUT("consultation"))

/* ---- sheets ---------------------------------------------------------------------------------- */

static const Operation sheet_operations[] = {
    CHANGE("sheet.draft", "draft-sheets", sheet_draft_params_shape, sheet_reply_shape, sheet_draft,
           PHRASE_APPROVALS_HELP_DRAFT, ABOUT_NOTHING),
    SHEET("redraft", "draft-sheets", sheet_redraft_params_shape, sheet_redraft,
          PHRASE_APPROVALS_HELP_REDRAFT),
    SHEET("attach", "draft-sheets", sheet_attach_params_shape, sheet_attach,
          PHRASE_APPROVALS_HELP_ATTACH),
    SHEET("withdraw", "draft-sheets", sheet_return_params_shape, sheet_withdraw,
          PHRASE_APPROVALS_HELP_WITHDRAW),
    SHEET("issue", "draft-sheets", sheet_issue_params_shape, sheet_issue,
          PHRASE_APPROVALS_HELP_ISSUE),
    SHEET("close", "draft-sheets", sheet_params_shape, sheet_close, PHRASE_APPROVALS_HELP_CLOSE),
    SHEET("agree", "agree", sheet_agree_params_shape, sheet_agree, PHRASE_APPROVALS_HELP_AGREE),
    SHEET("object", "agree", sheet_object_params_shape, sheet_object, PHRASE_APPROVALS_HELP_OBJECT),
    SHEET("return", "agree", sheet_return_params_shape, sheet_return, PHRASE_APPROVALS_HELP_RETURN),
    SHEET("circulate", "agree", sheet_params_shape, sheet_circulate,
          PHRASE_APPROVALS_HELP_CIRCULATE),
    SHEET("decide", "decide-sheets", sheet_agree_params_shape, sheet_decide,
          PHRASE_APPROVALS_HELP_DECIDE),
    SHEET("decide-acting", "decide-sheets", sheet_object_params_shape, sheet_decide_acting,
          PHRASE_APPROVALS_HELP_DECIDE_ACTING),
    SHEET("reject", "decide-sheets", sheet_object_params_shape, sheet_reject,
          PHRASE_APPROVALS_HELP_REJECT),
    SHEET("view-after", "decide-sheets", sheet_view_params_shape, sheet_view_after,
          PHRASE_APPROVALS_HELP_VIEW_AFTER),
    READ("sheet.show", "read", sheet_params_shape, sheet_shown_shape, sheet_show,
         PHRASE_APPROVALS_HELP_SHOW, ABOUT("sheet"), .protected_read = true),
    READ("sheet.list", "read", sheet_list_params_shape, sheet_list_reply_shape, sheet_list,
         PHRASE_APPROVALS_HELP_LIST, ABOUT_NOTHING),
};

static const SubjectKind sheet_subjects[] = {
    {
        .name = STR("sheet"),
        .facts = sheet_facts,
        .find = sheet_find,
        .stands = sheet_stands,
        .shown_by = STR("sheet.show"),
    },
};

const Room sheets_room = {
    ROOM_OPERATIONS(sheet_operations), ROOM_EVENTS(sheet_event_kinds),
    ROOM_SUBJECTS(sheet_subjects),     ROOM_PROJECTIONS(sheet_projections),
    ROOM_STEP_FACTS(sheet_step_facts),
};

/* ---- consultations --------------------------------------------------------------------------- */

static const Operation consultation_operations[] = {
    CHANGE("consultation.open", "consult-bodies", consultation_open_params_shape,
           consultation_reply_shape, consultation_open, PHRASE_APPROVALS_HELP_OPEN, ABOUT_NOTHING),
    CONSULTATION("answer", "answer", consultation_answer_params_shape, consultation_answer,
                 PHRASE_APPROVALS_HELP_ANSWER),
    CONSULTATION("countersign", "answer", consultation_sign_params_shape, consultation_countersign,
                 PHRASE_APPROVALS_HELP_COUNTERSIGN),
    CONSULTATION("resolve", "resolve", consultation_resolve_params_shape, consultation_resolve,
                 PHRASE_APPROVALS_HELP_RESOLVE),
    CONSULTATION("close", "consult-bodies", consultation_params_shape, consultation_close,
                 PHRASE_APPROVALS_HELP_CLOSE_CONSULTATION),
    CONSULTATION("withdraw", "consult-bodies", consultation_withdraw_params_shape,
                 consultation_withdraw, PHRASE_APPROVALS_HELP_GIVE_UP),
    READ("consultation.show", "read", consultation_show_params_shape, consultation_shown_shape,
         consultation_show, PHRASE_APPROVALS_HELP_SHOW_CONSULTATION, ABOUT("consultation"),
         .protected_read = true),
    READ("consultation.list", "read", consultation_list_params_shape, consultation_list_reply_shape,
         consultation_list, PHRASE_APPROVALS_HELP_LIST_CONSULTATIONS, ABOUT_NOTHING),
};

static const SubjectKind consultation_subjects[] = {
    {
        .name = STR("consultation"),
        .facts = consultation_facts,
        .find = consultation_find,
        .stands = consultation_stands,
        .shown_by = STR("consultation.show"),
    },
};

const Room consultations_room = {
    ROOM_OPERATIONS(consultation_operations), ROOM_EVENTS(consultation_event_kinds),
    ROOM_SUBJECTS(consultation_subjects),     ROOM_PROJECTIONS(consultation_projections),
    ROOM_STEP_FACTS(consultation_step_facts), .tend = consultation_tend,
};
