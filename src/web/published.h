/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * published - the log as outsiders take it, under /log/; private to the room
 */
#pragma once

#include "web/site.h"

/* `path` is what stands behind "/log/": "checkpoint", "tile/0/000", "tile/entries/000". */
Reply published_answer(const Visit *visit, Str path);
