/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sheet_told - an approval sheet as it is printed, for the rooms above
 *
 * The version it had reached, with what was said of it up to a day: who was asked, by name and in
 * which order, what each of them did, and who has seen it since. What was
 * erased says so.
 */
#pragma once

#include "approvals/sheet_events.h"

/* What somebody did. */
typedef enum SheetMark {
    MARK_WAITS,
    MARK_AGREED,
    MARK_OBJECTED,
    MARK_DECIDED,
    MARK_ACTED,  /* 代決: decided for the decider */
    MARK_VIEWED, /* 後閲: the decider saw what was decided for him */
    MARK_SEEN,   /* 供覧 */
    SHEET_MARKS
} SheetMark;
extern const Phrase sheet_mark_phrases[SHEET_MARKS];

typedef struct SheetHand {
    Id person;
    int32_t mark;  /* SheetMark */
    Date day;      /* DATE_NONE: not yet */
    Str authority; /* MARK_ACTED: by which; else empty */
} SheetHand;

typedef struct SheetAttachment {
    Str name;
    Hash document;
} SheetAttachment;

typedef struct SheetTold {
    Id sheet;
    Str reference, subject_kind;
    Id subject, organisation; /* organisation: of whoever drafted it */
    int64_t version;
    Label title;
    Str reason, subject_text;
    SheetFactors factors;
    Id drafter;
    Date drafted, decided, issued; /* DATE_NONE: not by the day */
    Hash seal;                     /* of all that lay before whoever agreed or decided */
    const SheetHand *consulted, *deciders, *readers;
    size_t consulted_count, decider_count, reader_count;
    const SheetAttachment *attachments;
    size_t attachment_count;
} SheetTold;

/* 0, WORK_E_NOT_FOUND (no such sheet, or this version was not drafted by the day), or a fault. */
MUST_USE int sheet_told(Work *work, Id sheet, Date on, SheetTold *ret_told);
