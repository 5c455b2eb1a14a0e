/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * api - the operations for programs, under /api/v1/; private to the room
 *
 * POST /api/v1/<noun>/<verb>, or /api/v1/<noun>/<subject>/<verb> where the operation has a subject,
 * with a JSON object of its other parameters. A READ also answers GET, with parameters as fields.
 * GET /api/v1/openapi.json describes all of it.
 *
 * Headers: Sekisho-As, the handle of who acts, always (no page of elsewhere can send it); where
 * people sign in, instead of it, Authorization: Bearer with a token of theirs (else 401);
 * Sekisho-For, for whom; Idempotency-Key, the request id (26 letters, or a UUID), with every
 * change; Sekisho-Dry-Run: true; Accept-Language: ja or en; Accept: application/octet-stream for
 * the bytes of a document. A document is sent as multipart/form-data: `params`, the JSON, and a
 * file. The reply of a change says its leaf in Sekisho-Seq, and Idempotency-Replayed: true when it
 * was given before; an operation about one thing says its version in ETag, and a change of it takes
 * that in If-Match (412 when it is another one by now; 428 when a program with a token says none).
 * GET of a list says the next page in Link; Accept: application/jsonl gives its rows, a line each;
 * as_of is the day where an operation has one. What is refused is a problem (RFC 9457) with its
 * findings as `errors`.
 */
#pragma once

#include "web/site.h"

/* `path` is what stands behind "/api/v1/". */
Reply api_answer(Visit *visit, Str path);

/* A problem that is no operation's: of the address, the method or the origin. */
Reply api_problem(const Visit *visit, unsigned status, Phrase title, Phrase detail,
                  const Findings *findings);
