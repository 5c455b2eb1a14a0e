/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * note - signed notes, and the checkpoints of a log written as such (C2SP signed-note,
 * tlog-checkpoint, tlog-cosignature)
 *
 * A note is a text, a blank line and signature lines. Keys are written as
 *     name+8 digits of the key id+base64 of (kind, 32 bytes)
 * and a secret key with "PRIVATE+KEY+" before it, as Go's checksum database does. The byte `kind`
 * is open: lines of kinds or keys we do not know are carried along and prove nothing.
 *
 * Promises: reading is strict and takes any bytes; one note has one writing. Ed25519 through
 * libsodium. Pure.
 */
#pragma once

#include "base/base.h"

enum {
    NOTE_BYTES_MAX = 1 << 20,
    NOTE_SIGNATURES_MAX = 100,
    NOTE_NAME_MAX = 200, /* bytes */
    NOTE_KEY_MAX = 512,  /* bytes of a written key; a longer one is refused */
    NOTE_SECRET_BYTES = 64,
    NOTE_SEED_BYTES = 32,
};

typedef enum NoteKind {
    NOTE_ED25519 = 0x01,     /* signs the text */
    NOTE_COSIGNATURE = 0x04, /* signs the text and when it was seen: what a witness writes */
} NoteKind;

typedef struct NoteKey {
    Str name; /* borrowed */
    uint32_t id;
    NoteKind kind;
    uint8_t bytes[32];
} NoteKey;

/* Wipe it with note_signer_wipe. */
typedef struct NoteSigner {
    NoteKey key;
    uint8_t secret[NOTE_SECRET_BYTES];
} NoteSigner;

/* Fit to name a log or a key: UTF-8 without blanks, "+" and what disturbs a terminal. */
bool note_name_fits(Str name);

/* A log under this name tells of nothing real, and says so wherever it is signed or carried: of the
 * domain "invalid" nobody can have a host (RFC 6761). */
#define NOTE_PRACTICE "practice.invalid/"
bool note_name_practises(Str name);

NoteSigner note_signer_make(Str name, NoteKind kind, const uint8_t seed[NOTE_SEED_BYTES]);
void note_signer_wipe(NoteSigner *signer);
void note_signer_write(Text *text, const NoteSigner *signer); /* the secret key, without newline */
MUST_USE bool note_signer_read(Arena scratch, Str text, NoteSigner *ret_signer);

bool note_key_eq(const NoteKey *a, const NoteKey *b);
void note_key_write(Text *text, const NoteKey *key);
MUST_USE bool note_key_read(Arena scratch, Str text, NoteKey *ret_key); /* borrows the name */

typedef struct NoteSignature {
    Str line; /* with its newline */
    Str name;
    uint32_t key_id;
    Str bytes; /* behind the key id */
} NoteSignature;

typedef struct Note {
    Str text; /* with its last newline */
    const NoteSignature *signatures;
    size_t signature_count; /* 1 to NOTE_SIGNATURES_MAX */
} Note;

/* Says nothing about who signed. What is returned points into `bytes` and the arena. */
MUST_USE bool note_read(Arena *arena, Str bytes, Note *ret_note);

enum { NOTE_E_UNSIGNED = 1 /* no line of this key */, NOTE_E_FORGED /* one that does not hold */ };

/* Has `key` signed the note? 0 or NOTE_E_. Of a cosignature *ret_seconds becomes its time (Unix),
 * else 0; it may be NULL. */
MUST_USE int note_verify(Arena scratch, const Note *note, const NoteKey *key, int64_t *ret_seconds);

/* Writing a note: its text and the blank line, then a line for each signer. */
void note_begin(Text *note, Str text);
void note_sign(Text *note, Str text, const NoteSigner *signer); /* NOTE_ED25519 */
void note_cosign(Arena scratch, Text *note, Str text, const NoteSigner *signer,
                 int64_t seconds); /* NOTE_COSIGNATURE; the Text may not live in `scratch` */

/* The text of a log's checkpoint. */
typedef struct Checkpoint {
    Str origin; /* the log's name */
    int64_t size;
    Hash root;
    Str extension; /* whole lines behind the root; we write none */
} Checkpoint;

void checkpoint_write(Text *text, const Checkpoint *checkpoint);
MUST_USE bool checkpoint_read(Arena scratch, Str text, Checkpoint *ret_checkpoint); /* borrows */
