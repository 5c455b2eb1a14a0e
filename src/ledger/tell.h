/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * tell - what findings of the room are made of (private to the room)
 *
 * Everything lives in the findings' arena.
 */
#pragma once

#include "ledger/entry.h"

enum { ACCOUNT_TEXT_MAX = 256 };

__extension__ typedef __int128 Wide; /* sums of 64-bit amounts, before they are known to fit */

Str tell_account(Findings *findings, const AccountKey *key);
Str tell_money(Findings *findings, int64_t minor, Currency currency);
Str tell_wide(Findings *findings, Wide minor, Currency currency); /* what does not fit: "..." */
Str tell_day(Findings *findings, Date day);                       /* what is no day: its number */
Str tell_number(Findings *findings, int64_t number);
Str tell_id(Findings *findings, Id id);

Place tell_posting(Findings *findings, size_t index); /* pointer /postings/3 */
Place tell_field(Str pointer);                        /* pointer, a literal */

bool day_exists(Date day); /* of the years a person may write */
bool wide_fits(Wide number);

/* The checks that entries and reservations share: a finding where something is wrong, and false. */
void tell_reason(Str reason, bool corrects, Findings *findings);
void tell_text(Str text, Str pointer, Findings *findings);
void tell_day_exists(Date day, Str pointer, Findings *findings);
bool tell_open_currency(const AccountKey *key, Date value, Place place, Findings *findings);
bool tell_one_owner(const AccountKey *first, const AccountKey *other, Place place,
                    Findings *findings);

/* An entry of ENTRY_EXCHANGE, whose accounts exist. */
void exchange_check(const Entry *entry, Findings *findings);
