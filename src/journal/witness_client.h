/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * witness_client - the log's side of a witness: asks for the cosignature of the newest checkpoint
 *
 * The record sends its newest checkpoint with the proof that it continues what the witness cosigned
 * last, checks the line that comes back and keeps it. When the witness has seen more than the
 * record holds, or something else, the record has been cut, rewritten or put back: that is said,
 * and from then on nothing is sealed (journal_seen) until a person goes on under a new name.
 *
 * Promises: nothing is kept that does not hold under the witness's key; the reply is limited and
 * never trusted; no transaction is open while the network is waited for.
 */
#pragma once

#include "journal/note.h"

typedef struct Journal Journal; /* journal.h */
typedef struct Store Store;     /* store.h */

enum {
    WITNESS_ADDRESSES_MAX = 16,
    WITNESS_REPLY_MAX = 64 << 10, /* bytes */
};

typedef struct WitnessAddress {
    Str url;  /* what "/add-checkpoint" is put behind */
    Str vkey; /* its key, as written by note_key_write */
    NoteKey key;
} WitnessAddress;

/* The file of a record that lists its witnesses: one a line, address, blank, key; lines that begin
 * with "#" and empty ones are passed over. False with findings. */
MUST_USE bool witness_addresses_read(Arena *arena, Str bytes, Str file, Findings *findings,
                                     const WitnessAddress **ret_addresses, size_t *ret_count);

typedef enum WitnessOutcome {
    WITNESS_COSIGNED,    /* `size` is witnessed now */
    WITNESS_CURRENT,     /* it was already, and still is */
    WITNESS_UNSEALED,    /* there is no checkpoint yet */
    WITNESS_UNREACHABLE, /* nobody there, too late, or it said that it cannot keep anything now */
    WITNESS_REFUSED,     /* it does not know this log, or not this key */
    WITNESS_BEHIND,      /* it has cosigned `size` events, and the record holds fewer */
    WITNESS_ALTERED,     /* it has cosigned other events than the record holds */
    WITNESS_NONSENSE,    /* what it answered is not to be understood, or does not hold */
    WITNESS_OUTCOME_COUNT,
} WitnessOutcome;

/* Once; waits for the network. 0 or a fault. */
MUST_USE int witness_submit(Journal *journal, Store *store, const WitnessAddress *address,
                            WitnessOutcome *ret_outcome, int64_t *ret_size);

/* What a person is told of it; {1} is the witness's name, {2} the size. */
Phrase witness_outcome_phrase(WitnessOutcome outcome);
