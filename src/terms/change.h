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
    CHANGE_OF_WAIVER,
    CHANGE_OF_PAYMENT,
    CHANGE_OF_TOTAL, /* what the lines and surcharges add up to */
    CHANGE_PARTS
} ChangePart;

typedef struct ChangeRow {
    ChangePart part;
    const Field *field;         /* of the version's or the member's shape; NULL: the member whole */
    const void *before, *after; /* the struct that has the field; NULL: it is not there. Borrowed */
    Str key;                    /* case: "", line: "3" or "3.1", note: its code, and so on */
    Str was, now;               /* for people, without language: "12", "10.00 USD"; empty: none */
    ChangeForm form;            /* what it asks for, of terms in force */
    Phrase why;                 /* the reason in words */
} ChangeRow;

typedef struct ChangeSet {
    const CaseVersion *before, *after;
    const ChangeRow *rows;
    size_t row_count;
} ChangeSet;

/*
 * The difference, in the order of the shapes. `before` is what is in force (terms_version) or, of a
 * document not accepted yet, the document itself. Notes that `after` does not state stay as they
 * are; what it strikes out is a row. What makes a document itself (form, index, day, reason) is no
 * difference of terms. `rise` is the limit for the total.
 */
ChangeSet change_diff(Arena *arena, const CaseVersion *before, const CaseVersion *after,
                      const LimitRow *rise);

/* "Line 3, quantity: 12 -> 17" */
void change_row_write(Text *text, const ChangeRow *row, Lang lang);

/* The form needed, and by which rows: those that ask for it. */
typedef struct ChangeNeed {
    ChangeForm form;
    const ChangeRow *const *rows;
    size_t row_count;
} ChangeNeed;

/* `accepted`: is `before` in force, or still to be accepted? */
ChangeNeed change_need(Arena *arena, const ChangeSet *set, bool accepted);

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
MUST_USE bool change_reason_check(ChangeReason code, Str text, Findings *findings);

/* ---- filing -------------------------------------------------------------------------------- */

typedef struct ChangeFiling {
    const CaseVersion *before; /* as of change_diff */
    const CaseVersion *after;
    bool accepted;          /* is `before` in force? */
    bool closing_hold;      /* the case is held for its final closure */
    const LimitRow *rise;   /* the limit for the total */
    const CaseTerms *terms; /* in force; NULL before acceptance */
    const NoteLibrary *library;
} ChangeFiling;

/*
 * May the document be filed as what it is (after->form)? Else findings, all at once: the form that
 * is needed ("Amendment needed") with each row that asks for it, a change that changes nothing, a
 * reason that says nothing, more of a line in force (a new line is needed), notes not restated,
 * notes struck out that do not stand, a hold for closure.
 */
MUST_USE bool change_check(Arena *arena, const ChangeFiling *filing, Findings *findings);
