/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lint - what can be said in the language but should not be
 *
 * pack_lint() reports as warnings: a rule that can never hold or never matter, an exception that
 * never bites, a mark nothing sets, a definition or source nothing uses, a fact without a question,
 * opposite rules with no exception between them. What needs the
 * register of instruments (a non-binding instrument as legal ground) is an error and is found by
 * the room gate.
 */
#pragma once

#include "rules/book.h"

void pack_lint(const Rulebook *book, const Pack *pack, Findings *findings);

/* The pack's own examples, run: an error finding for each thing that does not come out as one says.
 * `scratch` is not the arena of the findings. */
void pack_examples(Arena scratch, const Rulebook *book, const Pack *pack, Findings *findings);
