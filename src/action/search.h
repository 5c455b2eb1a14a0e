/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * search - who did what to what, when; and the values that may have to be erased
 */
#pragma once

#include "action/inside.h"

extern const Shape journal_search_shape, journal_found_shape;
extern const Shape value_list_shape, value_listed_shape;
extern const Shape value_erase_shape, value_erase_reply_shape, value_erased_shape;

int journal_search(Work *work, const void *params, void *reply);
int value_list(Work *work, const void *params, void *reply);
int value_erase(Work *work, const void *params, void *reply);
