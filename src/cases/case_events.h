/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_events - what can have happened to a case, as it stands in the journal for good
 */
#pragma once

#include "casework/casework.h"
#include "terms/terms.h"

enum {
    CASE_WORD_MAX = 100,
    CASE_NAME_MAX = 1000,
    CASE_WORDS_MAX = 20000, /* reasons */
    CASE_FIND_MAX = 400,
    CASE_CODE_MAX = 40,
    CASE_ORGANISATIONS_MAX = 60,
    CASE_HOLD_OPERATIONS_MAX = 40
};

/* Papers of others. */
typedef enum PaperKind {
    PAPER_ASSURANCE,        /* the recipient's, on end use and retransfer */
    PAPER_EXEMPTION,        /* from it, with the control that stands in its place */
    PAPER_LICENCE,          /* to export goods, or to transfer technology */
    PAPER_SIGNATURE,        /* of the buying government, on a document */
    PAPER_FOREIGN_APPROVAL, /* of another government, or of its parliament */
    PAPER_PARTNER_CONSENT,  /* of who developed it too */
    PAPER_NOTIFICATION,     /* that an offer is coming, to whom the law has notified of it */
    PAPER_RELEASE,          /* that what an order draws may be moved */
    PAPER_KINDS
} PaperKind;
extern const Str paper_kind_words[PAPER_KINDS];
extern const Phrase paper_kind_phrases[PAPER_KINDS];

typedef struct CaseOpened { /* case.opened 1 */
    Str number;
    int64_t year, serial;
    int32_t kind;
    Str route, route_hash, state;
    Str country, programme, currency;
    Str title_ja, title_en;
    int32_t marking;
    const Id *organisations; /* the keeper first */
    size_t organisation_count;
    CaseRequest request;
    Str model; /* absent: none was said */
} CaseOpened;

typedef struct CaseDescribed { /* case.described 1: the whole of it again */
    Str title_ja, title_en;
    int32_t marking;
    const Id *organisations;
    size_t organisation_count;
    CaseRequest request;
    Str model;
    Str reason;
} CaseDescribed;

typedef struct CaseStepped { /* case.stepped 1: a step that says no more than that it was taken */
    Str operation, state;    /* the state after it */
    Date day;
    Str reason;
} CaseStepped;

typedef struct CaseRerouted { /* case.rerouted 1 */
    Str route, route_hash, state, reason;
} CaseRerouted;

typedef struct LegAdded { /* case.leg-added 1 */
    Id leg;
    int64_t line; /* absent: all lines */
    int32_t kind; /* LineLeg */
    Id item;
    Str item_line;
} LegAdded;

typedef struct LegDropped { /* case.leg-dropped 1 */
    Id leg;
    Str reason;
} LegDropped;

typedef struct CaseHeld { /* case.held 1 */
    Id hold;
    const Str *operations; /* none: all */
    size_t operation_count;
    Str reason, authority;
    Date until;
    bool by_law; /* found by rejudging, and released by it */
} CaseHeld;

typedef struct CaseReleased { /* case.released 1 */
    Id hold;
    Str reason, authority;
} CaseReleased;

typedef struct PaperNeeded { /* case.paper-needed 1 */
    Id paper;
    int32_t kind;
    Str giver, reason;
    Date due;
} PaperNeeded;

typedef struct PaperGiven { /* case.paper-given 1 */
    Id paper;
    bool was_needed; /* there is a row of it already */
    int32_t kind;
    Str giver, reference;
    Date signed_on, from, until;
    Str lines; /* numbers parted by blanks; "": all */
    Hash about, document;
} PaperGiven;

typedef struct PaperEnded { /* case.paper-ended 1 */
    Id paper;
    Str reason;
} PaperEnded;

typedef struct DocumentDrafted { /* case.document-drafted 1 */
    Id document;
    Str designator;
    int32_t form;
    Hash hash;
    Str route, route_hash, state; /* of a change; "": it lives with its case */
    CaseVersion version;
    Id replaces; /* a draft; zero: none */
    Date day;    /* absent: the day it was recorded */
} DocumentDrafted;

typedef struct DocumentMoved { /* case.document-moved 1 */
    Id document;
    Str operation, state;
    Date sent, signed_on, implemented; /* absent: as before */
    bool ended;
    Str reason;
    Date day; /* absent: the day it was recorded */
} DocumentMoved;

extern const Shape case_opened_shape, case_described_shape, case_stepped_shape, case_rerouted_shape,
    leg_added_shape, leg_dropped_shape, case_held_shape, case_released_shape, paper_needed_shape,
    paper_given_shape, paper_ended_shape, document_drafted_shape, document_moved_shape;

enum { CASE_EVENT_KINDS = 13, CASE_PROJECTIONS = 7 };
extern const EventKind case_event_kinds[CASE_EVENT_KINDS];
extern const Projection case_projections[CASE_PROJECTIONS];
