/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * change - two versions field by field, and the form the difference needs
 *
 * Each difference is a row; each kind of row asks for a form (a table in change_rules.c): scope
 * for an amendment; price, schedule and administration for a modification, unless the total rises
 * by more than the limit; major equipment added or taken away for a new case. Before acceptance
 * wording is corrected and all else restated. The heaviest form asked for is the one needed.
 */
#pragma once

#include "terms/fold.h"
#include "terms/limit.h"

/* By weight. */
typedef enum ChangeForm {
    CHANGE_NONE,
    CHANGE_CORRECTION,
    CHANGE_RESTATED,
    CHANGE_MODIFICATION,
    CHANGE_AMENDMENT,
    CHANGE_NEW_CASE,
    CHANGE_FORMS
} ChangeForm;

extern const Str change_form_words[CHANGE_FORMS];
extern const Phrase change_form_phrases[CHANGE_FORMS];

typedef enum ChangePart {
    CHANGE_OF_CASE,
    CHANGE_OF_LINE,
    CHANGE_OF_NOTE,
    CHANGE_OF_STRIKE,
    CHANGE_OF_WAIVER,
    CHANGE_OF_PAYMENT,
    CHANGE_OF_TOTAL, /* what the lines and surcharges add up to */
    CHANGE_PARTS
} ChangePart;

typedef struct ChangeRow {
    ChangePart part;
    const Field *field;         /* of the version's or the member's shape; NULL: the member whole */
    const void *before, *after; /* the struct that has the field; NULL: it is not there. Borrowed */
    Str key;                    /* of a line "3" or "3.1", of a note its code, and so on */
    size_t index;               /* of the member in `after`; SIZE_MAX: it is not there */
    Currency was_in, is_in;     /* currencies of amounts before and after */
    ChangeForm form;            /* what it asks for */
    Phrase why;                 /* and why */
} ChangeRow;

/* What a difference is judged by. */
typedef struct ChangeBasis {
    bool accepted;             /* is `before` in force? Else it waits for acceptance */
    const LimitRow *rise;      /* the limit for the total; NULL where nothing is in force, or it
                                  does not rise */
    const CaseVersion *agreed; /* the last document that the purchaser accepted: its total is what
                                  may rise so far, by however many steps; NULL: `before` */
} ChangeBasis;

typedef struct ChangeSet {
    const CaseVersion *before, *after;
    const ChangeRow *rows;
    size_t row_count;
} ChangeSet;

/*
 * The difference of two documents that version_check passed, in the order of their fields.
 * `before` is what is in force (terms_version) or, where nothing is accepted yet, the document
 * whose place `after` takes. Against terms in force, notes that `after` does not state stay as
 * they are; what it strikes out is a row. What makes a document itself (form, index, day, reason)
 * is no difference.
 */
ChangeSet change_diff(Arena *arena, const CaseVersion *before, const CaseVersion *after,
                      const ChangeBasis *basis);

/* "line 3, quantity: 12 -> 17" */
void change_row_write(Text *text, const ChangeRow *row, Lang lang);

/* The same apart: "line 3, quantity", "12", "17". What is not there is told so. */
typedef struct ChangeWords {
    Str place, before, after;
    bool was_sum, is_sum; /* before, after is an amount: `was`, `is` */
    Money was, is;
} ChangeWords;
ChangeWords change_row_words(Arena *arena, const ChangeRow *row, Lang lang);

/* The form needed, and the rows that ask for it. */
typedef struct ChangeNeed {
    ChangeForm form;
    const ChangeRow *const *rows;
    size_t row_count;
} ChangeNeed;

ChangeNeed change_need(Arena *arena, const ChangeSet *set);

/* ---- reasons ------------------------------------------------------------------------------- */

typedef enum ChangeReason {
    REASON_SCOPE,
    REASON_PRICE,
    REASON_FUNDS,
    REASON_SCHEDULE,
    REASON_DELIVERY,
    REASON_CONFIGURATION,
    REASON_LAW,
    REASON_BUYER,
    REASON_WORDING,
    REASON_CLOSURE,
    CHANGE_REASONS
} ChangeReason;

extern const Str change_reason_words[CHANGE_REASONS];
extern const Phrase change_reason_phrases[CHANGE_REASONS];

/* Does the text say why, beyond the words of the code ("increase funds", 資金の増額)? False with a
 * finding at /reason. */
bool change_reason_check(ChangeReason code, Str text, Findings *findings);

/* ---- filing -------------------------------------------------------------------------------- */

typedef struct ChangeFiling {
    const CaseVersion *before, *after; /* as of change_diff */
    ChangeBasis basis;
    bool closing_hold;      /* the case is held for its final closure */
    const CaseTerms *terms; /* in force; NULL before acceptance */
    const NoteLibrary *library;
} ChangeFiling;

/*
 * May the document be filed as what it is (after->form)? Else findings, all at once: the form that
 * is needed ("Amendment needed") with each row that asks for it, a change that changes nothing,
 * more of a line in force (a new line is needed), notes not stated again, notes struck out that do
 * not stand, a hold for closure. Whether the document is sound, reason and all, is
 * version_check's.
 */
MUST_USE bool change_check(Arena *arena, const ChangeFiling *filing, Findings *findings);
