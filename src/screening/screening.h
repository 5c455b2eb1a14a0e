/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * screening - names against lists, in any script
 *
 *   identity.h  types of bearers, births, identifiers
 *   list.h      what a list says; reading issuers' files; comparing versions
 *   name.h      a name in the form in which it is compared
 *   score.h     how near two names are, and why; bands; the OFAC-style score
 *   index.h     lists searched: image, search, the exhaustive search
 *   batch.h     queries as tables have them, answers as programs take them
 *   holdings.h  who owns whom
 *   listed.h    who of them is listed
 *
 * Promises: bytes in, answers out. The same query, list and NAME_RULES give the same score, hit and
 * reasons everywhere and for ever. A list is believed whole or not at all. A name that cannot be
 * screened is refused and told; it is never clear. The index has no holes: tested against the
 * exhaustive search.
 *
 * Floor 1, pure. Uses base. Owns no tables. No thread, no lock: what is built is read-only, and who
 * swaps it is above (lists). Everything lives in the arena given, or is borrowed from the bytes
 * read.
 * To add a format: its reader, its row in readers.c, a fuzzer and a corpus.
 */
#pragma once

#include "screening/identity.h"

#include "screening/list.h"

#include "screening/name.h"

#include "screening/score.h"

#include "screening/index.h"

#include "screening/batch.h"

#include "screening/holdings.h"

#include "screening/listed.h"
