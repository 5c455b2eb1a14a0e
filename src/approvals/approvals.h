/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * approvals - approval by name (決裁) and consultation of several bodies, over any kind of subject
 *
 *   sheet_params.h, sheet_events.h                the operations on approval sheets (起案, 合議,
 *                                                 決裁, 代決, 後閲, 施行, 供覧) and what happened
 *   sheet_told.h                                  a sheet as it is printed
 *   consultation_params.h, consultation_events.h  the same of consultations
 *
 * A sheet asks named people, one after the other, to agree to one version of one thing, and one
 * named person to decide it. Its route is frozen with each version. What a decision covers is the
 * hash of the thing, the words of the sheet and its papers: nothing can be put in their place
 * afterwards, and when the thing becomes another one the approval visibly covers it no more.
 * Nobody decides, or agrees to, what he drafted; nobody stands in for somebody unless the sheet
 * names him a deputy, with the authority he acts by, and what he did is laid before the decider.
 *
 * A consultation asks bodies at once about pairs of item and destination; each answers by a day.
 * Opinions that differ are a conflict that a person resolves; a missing one is told to whoever was
 * named for that. Silence is never consent.
 *
 * What may be done in which state the routes approval and consultation say, those in force for all,
 * as rights are (routes/).
 *
 * Floor 7. Uses base, rules, registers, world, store, journal, action. Owns the tables sheet,
 * sheet_year, sheet_version, sheet_step, sheet_opinion, sheet_deputy, sheet_paper, sheet_reader,
 * sheet_hand, sheet_wait, consultation, consultation_year, consultation_entity, consultation_body,
 * consultation_answer, consultation_opinion, consultation_resolution.
 * To let something be approved: its SubjectKind, with `version`; the operation that needs the
 * approval asks approval_covers().
 */
#pragma once

#include "approvals/consultation_params.h"
#include "approvals/sheet_params.h"
#include "approvals/sheet_told.h"

extern const Room sheets_room, consultations_room;

typedef enum ApprovalStanding {
    APPROVAL_NONE,    /* nobody was asked, or it was rejected */
    APPROVAL_WAITING, /* a sheet about this very version is on its way, or with its drafter */
    APPROVAL_COVERS,  /* this very version was decided */
    APPROVAL_VOID     /* another version was decided: the subject has changed since */
} ApprovalStanding;

typedef struct Approval {
    ApprovalStanding standing;
    Id sheet; /* that says so; none: APPROVAL_NONE */
    Str reference;
    SheetState state;
} Approval;

/* How the subject, as this version of it, stands; a decision that covers it comes before all else.
 * 0 or a fault. */
MUST_USE int approval_of(Work *work, Str subject_kind, Id subject, Hash version,
                         Approval *ret_approval);

/* Has exactly this version of the subject been decided? 0 or a fault. */
MUST_USE int approval_covers(Work *work, Str subject_kind, Id subject, Hash version,
                             bool *ret_covers);

/* Is any sheet about the subject on its way? 0 or a fault. */
MUST_USE int approval_waiting(Work *work, Str subject_kind, Id subject, bool *ret_waiting);

/* What the bodies asked about a subject have said, all its consultations together that were not
 * given up. */
typedef struct Consulted {
    int64_t consultations, open; /* of them, not closed */
    int64_t overdue;             /* bodies whose opinion is missing past its day */
    int64_t refused, provisos;   /* entities with that result */
    int64_t conflicting;         /* entities nobody has resolved yet */
} Consulted;

/* 0 or a fault. */
MUST_USE int consulted_about(Work *work, Str subject_kind, Id subject, Consulted *ret_consulted);
