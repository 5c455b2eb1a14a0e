/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * input - what every file must be before a reader looks inside (used by json and csv)
 */
#pragma once

#include "base/finding.h"

/* At most `bytes_max` long, UTF-8, no NUL; else a finding says what and where. */
MUST_USE bool input_check(Str bytes, size_t bytes_max, Str file, Findings *findings);

Str input_without_mark(Str bytes); /* steps over the byte order mark some editors write */
