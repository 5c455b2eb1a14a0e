/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * world_parts - what the files of this room share
 */
#pragma once

#include "world/world.h"

/* errno of a failed open or stat: the refusals a caller can name, everything else is a fault. */
MUST_USE int disk_refusal(const char *what);
