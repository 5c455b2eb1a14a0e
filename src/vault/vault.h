/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * vault - what a secret is checked against, apart from the journal
 *
 * A journal is exported, copied to others and never erased; nothing that helps to guess a secret
 * may stand there. vault.db beside it holds what passwords, one-time codes, sessions and tokens
 * are checked against, each under an id. The vault does not know which of them are in force: the
 * journal says that, by their ids. So an older vault put back opens nothing that was closed since,
 * and a row that no event names is good for nothing.
 *
 * Every row is sealed with a key in keys/vault.secret and bound to its place: the database alone
 * tells nothing, and rows cannot be exchanged. Without the key every row is as if it were not
 * there.
 *
 * Promises: what was forgotten is off the disk; a counter never goes back. Any thread may call.
 * Floor 5. Uses store, world. Owns the tables secret, counter, tries, of a database of its own.
 * Libraries: libsodium (XSalsa20-Poly1305, HMAC-SHA-512). To add a kind of secret: VaultKind.
 */
#pragma once

#include "store/store.h"

typedef struct Vault Vault;

/* Their numbers stand in the sealed rows: never renumbered. */
typedef enum VaultKind {
    VAULT_PASSWORD = 1,
    VAULT_FACTOR = 2,     /* the seed of one-time codes */
    VAULT_CODES = 3,      /* recovery codes */
    VAULT_INVITATION = 4, /* a one-use secret that opens an account */
    VAULT_SESSION = 5,
    VAULT_TOKEN = 6,
    VAULT_DEVICE = 7, /* a browser somebody has signed in with before */
    VAULT_CLIENT = 8, /* what an issuer knows us by */
} VaultKind;

enum { VAULT_BYTES_MAX = 4096 };

enum { VAULT_E_NOT_FOUND = 1, VAULT_E_SPENT };

/* Opens the vault of the record in `dir`, and makes it when there is none. A fault, too, when the
 * file is not ours or newer than this program. */
MUST_USE int vault_open(Arena *arena, Str dir, Vault **ret_vault);
void vault_close(Vault *vault); /* NULL is fine */

/* Copies the vault of the record in `from`, when there is one, into the record in `to`, while it is
 * in use. Its key goes with the others, if at all. */
MUST_USE int vault_copy(Arena scratch, Str from, Str to);

/* Keeps a secret for ever under a new id. `of`: whose or what it is for; to be given again. */
MUST_USE int vault_put(Vault *vault, VaultKind kind, Id id, Id of, Str bytes);
/* 0, VAULT_E_NOT_FOUND (also: it is another's, or cannot be opened), or a fault. */
MUST_USE int vault_get(Vault *vault, Arena *arena, VaultKind kind, Id id, Id of, Str *ret_bytes);
MUST_USE int vault_forget(Vault *vault, Id id); /* no matter whether it was there */

/* Raises the counter of a thing to `value`: VAULT_E_SPENT when it was there or beyond already. Of
 * many who raise it to the same value one succeeds. */
MUST_USE int vault_raise(Vault *vault, Id id, int64_t value);
MUST_USE int vault_counter(Vault *vault, Id id, int64_t *ret_value); /* INT64_MIN: never raised */

/* A keyed hash, good as long as the vault's key is: what was given out with it needs to be kept
 * nowhere to be known again. Two kinds of thing never begin with the same bytes. */
Hash vault_mac(const Vault *vault, Str what);

/* What failed how often under one name (an account, a browser, a source), and when last. Names are
 * kept as keyed hashes: what strangers typed stands nowhere. */
typedef struct VaultTries {
    int64_t failures; /* 0: none that is remembered */
    Moment last;
} VaultTries;
MUST_USE int vault_tries(Vault *vault, Str name, VaultTries *ret_tries);
MUST_USE int vault_failed(Vault *vault, Str name, Moment now); /* one more */
MUST_USE int vault_cleared(Vault *vault, Str name);
/* Takes away what failed last before `before`: names made up by the thousand do not stay. */
MUST_USE int vault_sweep(Vault *vault, Moment before);
