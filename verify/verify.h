/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * verify - sekisho-verify, the second program: checks what the first one exported
 *
 * A government that receives a bundle (docs/man: sekisho-bundle) should not have to trust the
 * program that wrote it, nor the people who run that program. This one is small enough to be read
 * in an afternoon, and it shares nothing with src/: no file, no header, no catalogue of sentences,
 * no library but libsodium. A slip in the first program's hashing, proofs or readers is therefore
 * not repeated here. That is also why its sentences stand in a table of its own (message.c) and why
 * it brings its own readers of JSON, notes and leaves: a few hundred lines bought twice are the
 * price of a second opinion. alone.sh holds it to that.
 *
 * What is trusted: the keys given on the command line, this program, libsodium. What is not: every
 * byte of the file, its length and its order.
 *
 * Promises: constant memory (one line at a time, named limits); one spelling per bundle: no blank,
 * no other order, no other escape is accepted than the one sekisho-bundle(5) states, so a changed
 * byte has nowhere to hide; exit 0 only if everything holds; what it prints of the file is made of
 * letters that it has checked. Reads only the files it is told.
 *
 *     bytes.c    views, numbers, hex and base64         json.c   one line of strict JSON
 *     tree.c     RFC 6962: leaf hash, inclusion proof   note.c   keys, signed notes, checkpoints
 *     leaf.c     the text of an event                   value.c  commitments, documents
 *     message.c  what it says, in two languages         main.c   the command line
 *     bundle.c   a sekisho-bundle-1                     proof.c  a tlog-proof@v1
 *
 * To add a line to the leaf: fields[] in leaf.c. To add a member to a bundle: bundle.c, and a new
 * format name, because old programs must refuse it. To add a sentence: message.h and message.c.
 */
#pragma once

#include "verify/leaf.h"
#include "verify/message.h"
#include "verify/note.h"

#include <stdio.h>

enum { VERIFY_WITNESSES_MAX = 16 };
enum { VERIFY_LINE_MAX = 64 << 20 };    /* bytes of one line of a bundle */
enum { VERIFY_COMPLAINTS_MAX = 100 };   /* past it defects are only counted */
enum { VERIFY_PROOF_HASHES_MAX = 63 };  /* more than any tree of 2^63 leaves needs */
enum { VERIFY_COUNT_MAX = 1000000000 }; /* events of one bundle */

typedef struct Verifier {
    /* What the person asked for. */
    Lang lang;
    NoteKey key;                             /* the log's */
    NoteKey witnesses[VERIFY_WITNESSES_MAX]; /* each must have cosigned */
    size_t witness_count;
    const char *documents; /* folder, or NULL: documents are not looked at */
    FILE *out, *complaints;
    /* What came of it. */
    const char *path; /* of the file, for complaints */
    int64_t line, defects;
    int64_t events, values, values_absent, documents_checked, log_size;
} Verifier;

/* Reads the file to its end: a bundle, or a tlog-proof if it begins like one. True if everything
 * holds. Defects are told on `complaints` with their line, events and the summary on `out`. */
bool verify_file(Verifier *verifier, FILE *file);

/* ---- Between the files of this folder ---- */

/* The next line without its end; false at the end of the file or after a complaint (too long, no
 * line end, unreadable). The bytes are the caller's to change until the next line. */
bool verify_line(Verifier *verifier, FILE *file, char **ret_at, size_t *ret_len);

/* A defect at the current line. Always false, so that a check can end in it. */
bool verify_complain(Verifier *verifier, Message message);
bool verify_complain_of(Verifier *verifier, Message message, Bytes first, Bytes second);

/* Is this checkpoint signed by the given key and by every given witness, all of them among `keys`?
 * `closed`: each of the keys has signed, and nobody else. Tells the signers on `out`. */
bool verify_checkpoint(Verifier *verifier, Bytes note, const NoteKey *keys, size_t count,
                       bool closed, Checkpoint *ret_checkpoint);

/* One line for an event; its leaf is well formed by now. */
void verify_tell_event(Verifier *verifier, const Leaf *leaf);

bool verify_bundle(Verifier *verifier, FILE *file, char *first, size_t len);
bool verify_proof(Verifier *verifier, FILE *file);
