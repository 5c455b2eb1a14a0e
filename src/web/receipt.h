/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * receipt - links from what people are shown to a receipt of it; private to the room
 */
#pragma once

#include "web/call.h"

/* Where a receipt is taken of what the operation shows of the subject. `back`: the page that shows
 * it. Empty where nobody acts, or they could take none. */
Url take_url(const Visit *visit, Str operation, Id subject, Str back);
