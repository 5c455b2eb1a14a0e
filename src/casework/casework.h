/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * casework - history as stories that test the law
 *
 *   story.h     a historical transfer with its facts and what the law of its day must say of it
 *   stories.h   many stories: listing, search
 *   mutation.h  broken law put before examples, stories and proofs: is it noticed?
 *   data.h      the stories of a data directory
 *
 * Floor 7. Uses base, rules, registers, gate, world, action. Owns no tables yet: the stories are read from
 * files.
 */
#pragma once

#include "casework/story.h"

#include "casework/stories.h"

#include "casework/mutation.h"

#include "casework/data.h"
