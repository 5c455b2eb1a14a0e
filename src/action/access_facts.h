/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * access_facts - what is known about a subject when a right to it is asked for
 *
 * A SubjectKind's facts() tells them by the names of access/vocabulary.rules. A fact that no rule
 * of the document in force asks about is left out; one of another type is a bug. What is not told
 * stays unknown, and unknown refuses.
 */
#pragma once

#include "action/event_kind.h"

void access_fact_yes_no(AccessFacts *facts, Str name, bool yes);
void access_fact_number(AccessFacts *facts, Str name, int64_t number);
/* The number, unless a higher one was told. */
void access_fact_at_least(AccessFacts *facts, Str name, int64_t number);
void access_fact_choice(AccessFacts *facts, Str name, Str option);
void access_fact_organisations(AccessFacts *facts, Str name, const Id *ids, size_t count);
/* These too, beside those that were told. */
void access_fact_organisations_too(AccessFacts *facts, Str name, const Id *ids, size_t count);
/* The facts of another subject are this one's too: of the case a document belongs to. */
MUST_USE int access_fact_as(AccessFacts *facts, Str subject_kind, Id subject);
void access_fact_persons(AccessFacts *facts, Str name, const Id *ids, size_t count);

/* The lines of it that are the asking organisation's own: rows a view picks by number. */
void access_own_lines(AccessFacts *facts, const int64_t *lines, size_t count);
/* The matter it is part of, unless one was told: who said why they read that one may read this. Not
 * told, it is a matter of its own. */
void access_fact_matter(AccessFacts *facts, Id matter);
/* The organisation of whoever asks; zero: not known. */
Id access_asks_for(const AccessFacts *facts);

/* All there is to tell of what belongs to one organisation, is not on hold, and is nobody's work in
 * person, so that no four eyes are asked for. */
void access_facts_of_one(AccessFacts *facts, Id organisation, int64_t marking);
