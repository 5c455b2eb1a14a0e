/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * json_text - a JSON tree written again
 *
 * What was written canonically and read comes out as it was.
 */
#pragma once

#include "base/base.h"

void json_put(Text *text, const Json *node);
