/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * value - what a leaf only names by its hash: content, erasable values, documents
 */
#pragma once

#include "verify/bytes.h"

enum { SALT_BYTES = 16 };

/* Is SHA-256(salt || text) this hash? `salt` is base64 of 16 bytes. */
bool value_commits(Bytes salt, Bytes text, const Hash *commitment);

typedef enum DocumentState { DOCUMENT_AGREES, DOCUMENT_MISSING, DOCUMENT_DIFFERS } DocumentState;

/* Looks for the document as `folder`/ab/<hash> (as Sekisho keeps it) and as `folder`/<hash>. */
DocumentState document_check(const char *folder, const Hash *document);
