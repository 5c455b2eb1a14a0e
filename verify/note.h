/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * note - keys, signed notes and checkpoints (C2SP signed-note, tlog-checkpoint, tlog-cosignature)
 */
#pragma once

#include "verify/bytes.h"

enum { NOTE_BYTES_MAX = 64 << 10, NOTE_SIGNATURES_MAX = 64 };

typedef enum NoteKeyType {
    NOTE_KEY_LOG = 0x01,     /* Ed25519 over the text */
    NOTE_KEY_WITNESS = 0x04, /* Ed25519 over a time and the text */
} NoteKeyType;

typedef struct NoteKey {
    Bytes spelling; /* name+id+base64, as given; borrowed */
    Bytes name;     /* borrowed; fit to print, without blanks and '+' */
    NoteKeyType type;
    uint8_t id[4], public_key[32];
} NoteKey;

/* A verifier key; its id must follow from its name, type and key. */
bool note_key_read(Bytes spelling, NoteKey *ret_key);

typedef enum NoteState {
    NOTE_HOLDS,
    NOTE_MALFORMED,
    NOTE_FALSE_SIGNATURE, /* a line in the name of a known key does not verify */
    NOTE_SIGNED_TWICE,    /* two lines in the name of one key */
} NoteState;

typedef struct NoteSigned {
    bool by_key;
    int64_t time; /* a witness's, in seconds since 1970 */
} NoteSigned;

typedef struct Note {
    Bytes text;       /* what is signed, with its last line end */
    size_t strangers; /* signatures by keys that are not known */
} Note;

/* Reads a note and checks every signature of a known key; ret_signed has one for each key. */
NoteState note_read(Bytes note, const NoteKey *keys, size_t count, Note *ret_note,
                    NoteSigned *ret_signed);

typedef struct Checkpoint {
    Bytes origin;
    int64_t size;
    Hash root;
} Checkpoint;

/* Three lines and no more: our logs write no extension, so one would say what nobody checks. */
bool checkpoint_read(Bytes text, Checkpoint *ret_checkpoint);
