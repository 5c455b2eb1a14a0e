/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_params - what the operations on cases take and reply
 *
 * A case is named by its id or its number. Texts in replies are in the language of the call.
 */
#pragma once

#include "cases/case_events.h"

/* Which models of cooperation there are, and which of them the sources name. */
#define MODELS_REGISTER "cooperation-models"

/* A list in pages: where it goes on, and how many rows; who writes such a shape includes
 * phrases_cases.h. */
#define CASE_PAGE(Struct) \
    TEXT(Struct, after, "after", .max = CASE_WORD_MAX, .optional = true, \
         .help = PHRASE_CASES_FIELD_AFTER), \
        INT(Struct, limit, "limit", .min = 1, .max = LIST_ROWS_MAX, .optional = true, \
            .help = PHRASE_CASES_FIELD_LIMIT)
#define CASE_PAGE_NEXT(Struct) \
    TEXT(Struct, next, "next", .max = CASE_WORD_MAX, .optional = true, \
         .help = PHRASE_CASES_SHOWN_MORE)

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct CaseOpenParams {
    Str route;               /* "japan-fms" */
    Str country;             /* of the buying government, alpha-3 */
    Str programme, currency; /* under which the books keep its money */
    Label title;
    int32_t marking;
    const Str *organisations; /* handles of those that take part besides the one that opens */
    size_t organisation_count;
    CaseRequest request; /* as it came, with gaps */
    Str model;           /* of cooperation; absent: none was said */
} CaseOpenParams;

typedef struct CaseDescribeParams { /* absent: stays as it is; a request is given whole */
    Id file;
    Label title;
    int32_t marking;
    const Str *organisations;
    size_t organisation_count;
    CaseRequest request;
    Str model;
    Str reason;
} CaseDescribeParams;

typedef struct CaseStepParams { /* a step, with a reason where it needs one */
    Id file;
    Str reason;
} CaseStepParams;

typedef struct CaseMoveParams { /* to another route, or to the route as it stands now */
    Id file;
    Str route, state; /* the state it stands in there */
    Str reason;
} CaseMoveParams;

typedef struct CaseHoldParams {
    Id file;
    const Str *operations; /* those it stops; none: all steps but hold and release */
    size_t operation_count;
    Str reason, authority;
    Date until;
} CaseHoldParams;

/* The same of several cases, for one reason. */
typedef struct CaseHoldManyParams {
    const WorkRow *cases;
    size_t case_count;
    const Str *operations;
    size_t operation_count;
    Str reason, authority;
    Date until;
} CaseHoldManyParams;

typedef struct CaseReleaseParams {
    Id file, hold;
    Str reason, authority;
} CaseReleaseParams;

typedef struct LegAddParams {
    Id file;
    int64_t line; /* absent: every line */
    int32_t kind;
    Str item;      /* id or reference */
    Str item_line; /* absent: "1" */
} LegAddParams;

typedef struct LegDropParams {
    Id file, leg;
    Str reason;
} LegDropParams;

typedef struct PaperNeedParams {
    Id file;
    int32_t kind;
    Str giver, reason;
    Date due;
} PaperNeedParams;

typedef struct PaperReceiveParams {
    Id file, paper; /* paper: the one that was waited for; absent: nobody had asked for it */
    int32_t kind;   /* absent: that of the paper waited for */
    Str giver, reference;
    Date signed_on, from, until;
    const Str *lines; /* none: all */
    size_t line_count;
    Str about;     /* designator of the document it is about: "B", "A1" */
    Hash document; /* kept by document.add */
} PaperReceiveParams;

typedef struct PaperRevokeParams {
    Id file, paper;
    Str reason;
} PaperRevokeParams;

typedef struct OfferDraftParams {
    Id file;
    CaseVersion version;
} OfferDraftParams;

typedef struct CaseShowParams {
    Id file;
} CaseShowParams;

typedef enum PrintForm { PRINT_PDF, PRINT_TEXT, PRINT_FORMS } PrintForm; /* text: no pages */

typedef struct PaperSaid { /* what the record does not know */
    Str field;
    Label text;
} PaperSaid;

typedef struct CasePrintParams {
    Id file;
    Str paper;         /* "offer" */
    Str about;         /* what its template says it is about (sekisho-paper(5)); absent: the case,
                          or the offer that stands */
    Date on;           /* as of the end of this day; absent: today */
    int32_t language;  /* PaperIn */
    int32_t authentic; /* PaperAuthentic */
    int32_t form;      /* absent: a PDF; else PRINT_TEXT, without pages */
    const PaperSaid *said;
    size_t said_count;
} CasePrintParams;

typedef struct CaseListParams {
    Str find;                         /* words it must have; absent: any */
    Str state, country, route, model; /* absent: any */
    Id unit;                          /* that is in charge; zero: any */
    int32_t held, ended;
    Str after;
    int64_t limit;
} CaseListParams;

extern const Shape case_open_params_shape, case_describe_params_shape, case_step_params_shape,
    case_reason_params_shape, case_move_params_shape, case_hold_params_shape,
    case_hold_many_params_shape, case_hold_many_shape, case_release_params_shape,
    leg_add_params_shape, leg_drop_params_shape, paper_need_params_shape,
    paper_receive_params_shape, paper_revoke_params_shape, offer_draft_params_shape,
    case_show_params_shape, case_list_params_shape, case_count_params_shape,
    case_print_params_shape;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct CaseReply { /* of whatever changes a case */
    Id file;
    Str number, state;
    Id made; /* the leg, hold, paper or document it made; zero: none */
} CaseReply;

typedef struct CaseHeldRow {
    Id file, hold;
    Str number;
} CaseHeldRow;

typedef struct CaseHoldManyReply {
    const CaseHeldRow *cases; /* in the order they were named in */
    size_t case_count;
} CaseHoldManyReply;

typedef struct ShownLeg {
    Id leg;
    int64_t line; /* absent: every line */
    int32_t kind;
    Id item;
    Str reference, item_line;
    int32_t stand;
} ShownLeg;

typedef struct CaseHoldShown {
    Id hold;
    Moment since;
    const Str *operations;
    size_t operation_count;
    Str reason, authority, by;
    Date until;
} CaseHoldShown;

typedef struct ShownPaper {
    Id paper;
    int32_t kind;
    Str giver, reference, lines;
    Date due, signed_on, from, until; /* signed_on absent: it has not come */
    Hash about, document;
} ShownPaper;

typedef enum PartnerStand { PARTNER_NEEDED, PARTNER_UNSTATED, PARTNER_GIVEN } PartnerStand;

typedef struct PartnerNeed { /* the consent of a partner in development that a leg needs */
    Str country;             /* "": nobody stated the partner */
    int64_t line;            /* absent: every line */
    Str reference, item_line;
    int32_t stand;
    Id paper; /* the consent, when it is here and in force */
} PartnerNeed;

typedef struct ShownDocument {
    Id document;
    Str designator, state;
    int32_t form;
    Hash hash;
    Date expiry, sent, signed_on, implemented;
    bool ended;
} ShownDocument;

typedef struct ShownStep {
    int64_t leaf;
    Moment at;
    Str operation, state, by, reason;
} ShownStep;

/* A step of the route from here: may it be taken now, as far as is known? */
typedef struct ShownNext {
    Str operation, title;
} ShownNext;

typedef struct CaseShown {
    Id file;
    Str number, title, route, route_title, state, state_title;
    bool route_stands; /* the route pinned is the one in force */
    int32_t kind, marking;
    Str country, programme, currency;
    Str model;                     /* of cooperation; absent: none was said */
    Str model_title, model_source; /* as the register has it today */
    int32_t model_confidence;
    CaseRequest request;
    const Str *missing; /* what the request lacks, in words */
    size_t missing_count;
    Date completed;
    Date due; /* of the state's clock */
    Id unit;  /* in charge; zero: it was given to none */
    Str unit_name;
    const ShownLeg *legs;
    size_t leg_count;
    const CaseHoldShown *holds;
    size_t hold_count;
    const ShownPaper *papers;
    size_t paper_count;
    const PartnerNeed *partners;
    size_t partner_count;
    const ShownDocument *documents;
    size_t document_count;
    const ShownStep *steps;
    size_t step_count;
    const ShownNext *next;
    size_t next_count;
} CaseShown;

typedef struct ListedCase {
    Id file;
    Str number, title, country, route, state, model;
    int64_t holds;
    Moment since; /* in this state */
    Date due;     /* of the state's clock; absent: it has none */
    bool overdue;
} ListedCase;

typedef struct CaseListReply {
    const ListedCase *cases;
    size_t case_count;
    Str next;
} CaseListReply;

typedef struct CasePrintReply { /* the paper's bytes go beside */
    Str number, paper;
    Hash hash; /* of the bytes */
} CasePrintReply;

extern const Shape case_print_reply_shape;
extern const Shape case_reply_shape, case_shown_shape, case_list_reply_shape;
