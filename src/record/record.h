/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * record - the rooms of a record, put together
 *
 * Everything that a record holds, in one place, for the terminal and for the server. Floor 10,
 * below them and above every room that keeps something. Owns nothing.
 * To add a room to the record: its `const Room` in record.c, and its row in src/meson.build.
 */
#pragma once

#include "approvals/approvals.h"
#include "bids/bids.h"
#include "books/books.h"
#include "cases/cases.h"
#include "filters/filters.h"
#include "lending/lending.h"
#include "lists/lists.h"
#include "obligations/obligations.h"
#include "post/post.h"
#include "signin/signin.h"

extern const Rooms record_rooms;
