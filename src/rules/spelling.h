/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * spelling - which keyword stands for which kind of thing in the tree; private to the room
 *
 * The parser reads these tables one way and the formatter the other, so that they cannot differ.
 */
#pragma once

#include "rules/document.h"
#include "rules/keyword.h"

enum {
    STATEMENT_KINDS = STATEMENT_VIEW + 1,
    TYPE_WORDS = TYPE_SET_OF_UNIT + 1,
    MARK_WORDS = WORD_BUCKET + 1,
    EFFECT_WORDS = WORD_NEVER + 1,
    OUTCOME_WORDS = 7 /* the last is "undecided" */
};

Keyword statement_keyword(StatementKind kind, MarkWord mark); /* mark: of a STATEMENT_MARK */
Keyword type_keyword(TypeWord type); /* of SET OF PERSON and the like: of its members */
bool type_is_identity_set(TypeWord type);
Keyword mark_keyword(MarkWord mark);
Keyword effect_keyword(EffectWord effect);

/* Outcomes by number; the words are those of case files and stories. */
Keyword outcome_keyword(size_t index);
Str outcome_spelling(size_t index);
