/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * screen_api - names screened for other systems; private to the room
 *
 *   GET  /lists                     what is searched
 *   GET  /screen?name=...&type=...  one query: its fields are the columns of batch.h
 *   POST /screen                    application/json: a query as an object of strings; text/csv: a
 *                                   table of queries, answered by one object a line, in order
 *
 * Every answer is what `sekisho screen --jsonl` prints. Accept-Language chooses the words of its
 * reasons. A value that is not understood is told with the answer of a table's row; a query that
 * comes alone is refused for it.
 */
#pragma once

#include "web/query.h"
#include "web/site.h"

/* `site->screened` is what is searched, `worker->searcher` how. */
Reply screen_answer(const Visit *visit, Searcher *searcher, const Target *target);
