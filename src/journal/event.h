/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * event - one thing that happened, and the leaf that stands for it in the tree
 *
 * The leaf is a text, one "name value" a line, first line "sekisho-event 1", the others always all
 * there and in one order:
 *     seq id at kind operation part request fingerprint actor principal asserted subject adopted
 *     documents values erased payload
 * What is absent is "-"; lists are parted by one blank; `kind` is the kind and its version,
 * `subject` its kind and id, `payload` the hash of salt and payload, so that the leaf of an event
 * tells nothing of what it says. Nothing in a leaf can hold a line break.
 */
#pragma once

#include "base/base.h"

enum {
    EVENT_NAME_MAX = 64,       /* bytes of a kind or an operation */
    EVENT_DOCUMENTS_MAX = 400, /* with the two below: a leaf stays within LEAF_BYTES_MAX */
    EVENT_VALUES_MAX = 250,
    EVENT_ERASED_MAX = 250,
    EVENT_PAYLOAD_MAX = 8 << 20, /* bytes */
    EVENT_SALT_BYTES = 16,
    LEAF_BYTES_MAX = 65535, /* C2SP tlog-tiles counts a leaf's bytes with two bytes */
};

/* A value that may have to be erased: the event holds its commitment alone. */
typedef struct Erasable {
    Hash commitment; /* SHA-256(salt || value) */
    uint8_t salt[EVENT_SALT_BYTES];
    Str value;
} Erasable;

typedef struct Event {
    int64_t seq; /* the leaf's number, from 0; given by journal_append */
    Id id;
    Moment at;
    Str kind; /* "item.opened" */
    int64_t version;
    Str operation;    /* "item.open"; the events of one call are its parts 0, 1, .. */
    int64_t part;     /* part 0 carries request and fingerprint */
    Id request;       /* id_none: a system action */
    Hash fingerprint; /* hash_none: a system action */
    Id actor, principal;
    bool asserted;    /* nobody proved to be the actor: the name was said */
    Str subject_kind; /* "" when the event is about no one thing */
    Id subject;
    Hash adopted; /* packs, registers and access in force; hash_none before the first adoption */
    const Hash *documents;
    size_t document_count;
    const Erasable *values; /* it brings them; of a stored event the commitments alone */
    size_t value_count;
    const Hash *erased; /* commitments of earlier events that it erases */
    size_t erased_count;
    Str payload;                    /* canonical JSON; opaque here */
    uint8_t salt[EVENT_SALT_BYTES]; /* given by journal_append */
} Event;

/* An event as its row holds it: lists written as in the leaf. */
typedef struct EventText {
    Event event;                   /* its lists are not used */
    Str documents, values, erased; /* "-" or hashes parted by blanks */
} EventText;

/* A name of a kind, an operation or a subject: lower-case letters, digits, "." and "-", a letter
 * first. */
bool event_name_fits(Str name);

/* Does every member keep its limits, so that the leaf can be written and read? */
bool event_fits(const Event *event);

/* The list as it stands in leaf and row, and back; false: not what was written. */
void hash_list_write(Text *text, const Hash *hashes, size_t count);
MUST_USE bool hash_list_read(Arena *arena, Str text, const Hash **ret_hashes, size_t *ret_count);

EventText event_text(Arena *arena, const Event *event);
Hash event_payload_hash(const Event *event);
void leaf_write(Text *text, const EventText *event);
