/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * account - a judgement put into words: for terminals and records as text, for programs as JSON
 */
#pragma once

#include "gate/judge.h"

/* Does nothing of the law stand in the way: one outcome is left, and it is outside, permitted or
 * permitted under a licence? No law in force is no permission. */
bool outcomes_free(OutcomeSet outcomes);

/* "permitted", "undecided: permitted, not-covered" */
void outcomes_write(Text *text, OutcomeSet outcomes, Lang lang);

/* "To which country does it go? [destination; exporter]" */
void question_write(Text *text, const Library *library, const Question *question, Lang lang);

/* The whole of one line's judgement: the explanation; without a pack, why there is none and what
 * to ask. */
void judgement_write(Text *text, const Library *library, const Judgement *judgement, Lang lang);

/* One line's judgement as a JSON object. */
void judgement_json(Text *text, const Library *library, const Judgement *judgement, Lang lang);
