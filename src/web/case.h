/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case - what the pages of one case share; private to the room
 */
#pragma once

#include "web/books.h"
#include "web/call.h"
#include "web/item.h"
#include "web/views_case.h"

#include "cases/cases.h"

/* The case that the path names by its number, as it stands. False: *ret_refusal says why not. */
MUST_USE bool case_find(const Visit *visit, CaseShown *ret_case, Reply *ret_refusal);

/* Around every page of a case: one bar, `tab` current ("/terms"; "" for what is to be done). */
CaseBarView case_bar(const Visit *visit, const CaseShown *shown, Str tab);

/* `title` is the tab's name, or PHRASE_NONE for the first. */
Reply case_page_reply(const Visit *visit, const CaseShown *shown, Phrase title, const Text *body);

Url case_url(const Visit *visit, Str number, Str tab);

/* The form of an operation on this case, with one field filled in beforehand ("" for none), that
 * leads back to the tab. */
Url case_form_url(const Visit *visit, const CaseShown *shown, Str operation, Str field, Str value,
                  Str tab);

/* The page of what a sheet or a consultation is about; empty: its kind has none. */
Url subject_url(const Visit *visit, Str kind, Id subject);

Str country_words(const Visit *visit, Str code);
/* A state of whatever follows routes of this kind ("shipment"), by its word. */
Str state_words(const Visit *visit, Str kind, Str state);
/* What a step is called on the route the case is on; a step of an earlier route by its name. */
Str case_state_words(const Visit *visit, Str state);
Str case_step_words(const Visit *visit, const CaseShown *shown, Str operation);
Str route_words(const Visit *visit, Str route); /* a route of the library, by id */
