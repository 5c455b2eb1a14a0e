/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * terms - what the papers of a case say: structures and rules
 *
 *   kind.h         kinds of case, and what each asks for
 *   case_number.h  the number of a case, with check digits
 *   request.h      what a request must state, and what one lacks
 *   version.h      a document of a case: offer, amendment, modification, correction, restated offer
 *   sum.h          what a version adds up to
 *   change.h       two versions field by field, and the form the difference needs
 *   draft.h        an offer while it is written
 *   fold.h         the terms in force on a day
 *   note.h         the library of notes; which are required; who is liable for what
 *   package.h      the whole of what an item needs to be of use, and its gaps
 *   notify.h       who is to be notified of an offer, and from when it may be sent
 *   discrepancy.h  reports of discrepancies: what is reviewed, until when, and with what answer
 *   limit.h        dated figures that these rules go by
 *
 * Promises: a document is judged as it stands, whatever wrote it; all its defects are told at once,
 * each with the pointer of the field. A change is refused under a lighter form than its difference
 * needs. A note stays until it is struck out expressly. Every figure of a rule comes from a dated
 * row with its source; without a row in force the answer is a finding, never a default.
 *
 * Floor 1, pure. Uses base. Owns no tables: cases keeps documents. Everything lives in the arena
 * given. No floating point, no clock: days are given.
 * To add a kind of case, a form, a reason, a rule of the difference: its row in the table of the
 * file of that name, and its words in texts/{en,ja}/terms*.texts. To add notes, elements of the
 * package, thresholds, figures: a row in notes/, no code.
 */
#pragma once

#include "terms/kind.h"

#include "terms/case_number.h"

#include "terms/request.h"

#include "terms/version.h"

#include "terms/sum.h"

#include "terms/limit.h"

#include "terms/note.h"

#include "terms/draft.h"

#include "terms/fold.h"

#include "terms/change.h"

#include "terms/package.h"

#include "terms/notify.h"

#include "terms/discrepancy.h"
