/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fold - the terms in force on a day
 *
 * Current terms are the last document implemented by that day, and every note stated by it or
 * before it that has not been struck out: a note stays in force when later documents say nothing
 * of it.
 */
#pragma once

#include "terms/note.h"

/* A document and the day from which it is in force (version_in_force). */
typedef struct ImplementedVersion {
    const CaseVersion *version;
    Date from;
} ImplementedVersion;

/* A wording of a note, from one document to the one that restates it otherwise or strikes it
 * out. */
typedef struct NoteSpan {
    const VersionNote *note;
    const CaseVersion *since, *stated; /* the first and the last document that states it so */
    Date from;
    const CaseVersion *until_by; /* NULL: it stands */
    Date until;                  /* DATE_FOREVER: it stands */
    Str struck;                  /* the reason when it was struck out; else empty */
} NoteSpan;

typedef struct CaseTerms {
    Date on;
    const CaseVersion *version; /* the last in force on the day; NULL: none was yet */
    Date since;                 /* from when */
    const CaseVersion *agreed;  /* the last that the purchaser accepted */
    const NoteSpan *spans;      /* all of them, by code and line, then from */
    size_t span_count;
} CaseTerms;

/* In any order of days; of those of one day, the later in the list came later. */
CaseTerms terms_on(Arena *arena, const ImplementedVersion *versions, size_t count, Date on);

/* The terms as one document: the last one's, with all notes that stand and nothing struck out. */
CaseVersion terms_version(Arena *arena, const CaseTerms *terms);

/* What strikes a note out that does not stand: a finding at /strikes/0. */
bool terms_strikes_check(const CaseTerms *terms, const CaseVersion *version, Findings *findings);
