/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * action - the write path: operations, access, people, documents
 *
 *   law.h  a data directory's law, read whole
 *
 * Floor 6. Uses base, gate, world, store, journal.
 */
#pragma once

#include "action/law.h"
