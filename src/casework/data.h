/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * data - the stories of a data directory
 *
 * The law of a data directory is read by action/law.h; stories/ (*.story) become Stories.
 */
#pragma once

#include "action/action.h"
#include "casework/stories.h"

/* The stories in `dir` itself (a stories directory). Bad stories are findings and left out. */
MUST_USE int data_stories(Arena *arena, const Library *library, Str dir, Stories *ret_stories,
                          Findings *findings);
