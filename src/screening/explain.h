/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * explain - the account of a score (private to the room)
 *
 * An account begins at SCORE_MAX and each reason takes off what it cost: what is left is the score,
 * to the thousandth. Nothing is computed here that the score did not compute.
 */
#pragma once

#include "screening/align.h"
#include "screening/fields.h"

typedef struct Account {
    Arena *arena;
    Reason *reasons; /* room for SCORE_REASONS_MAX */
    size_t count;
    int32_t score; /* what is left */
} Account;

Account account_open(Arena *arena);

/* Every pair and every token alone, each with its share of what the alignment lost. */
void account_names(Account *account, const Aligned *aligned);

/* One reason, unless it lowers by nothing. */
void account_lower(Account *account, ReasonKind kind, Str query, Str entry, int32_t lowered);

/* What the fields say, whether or not it lowers. */
void account_fields(Account *account, const FieldsMet *met, const Query *query,
                    const Fields *entry);

/* The reasons share what the score lost, as they stand to one another. For a score that another
 * rule lifted, or that was exhausted before the last reason was told. */
void account_settle(Account *account, int32_t score);

Scored account_close(const Account *account, int32_t confirmed);
