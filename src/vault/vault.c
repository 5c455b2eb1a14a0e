/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "vault/vault.h"
#include "vault/vault_sql.h"

#include <sodium.h>
#include <string.h>

extern const StoreSchema vault_schema;

enum {
    NONCE_BYTES = crypto_secretbox_NONCEBYTES,
    CORNER_BYTES = 1 + 2 * sizeof(Id), /* its kind, its id, and what it is of */
    SEALED_BYTES_MAX = NONCE_BYTES + crypto_secretbox_MACBYTES + CORNER_BYTES + VAULT_BYTES_MAX,
    SCRATCH_BYTES = 64 << 10,
    KEY_FILE_MAX = 100,
};

_Static_assert(sizeof(Hash) == crypto_secretbox_KEYBYTES, "the key of the seals");

struct Vault {
    Store *store;
    Hash key;
};

/* ---- Opening --------------------------------------------------------------------------------- */

static Str path_in(Arena *arena, Str dir, const char *name)
{
    Text path = text_open(arena, dir.len + 64);

    text_all(&path, dir, S("/"), str_from_c(name));
    return text_str(&path);
}

/* A vault that came without its key gets another: then what it holds opens no more. */
static int read_key(Arena scratch, Str dir, Hash *ret_key)
{
    Str bytes, path = path_in(&scratch, dir, "keys/vault.secret");
    Text digits = text_open(&scratch, 2 * sizeof(Hash));
    int r = world_read_file(&scratch, path, KEY_FILE_MAX, &bytes);

    if (r == WORLD_E_NOT_FOUND) {
        world_random(ret_key->bytes, sizeof ret_key->bytes);
        hash_write(&digits, *ret_key);
        r = world_write_private(scratch, path, text_str(&digits));
    } else if (!r && !hash_read(bytes, ret_key)) {
        return fault(FAULT_DISK, "the key of the vault cannot be read");
    }
    return r < 0 ? trace(r) : r ? fault(FAULT_DISK, "the key of the vault is not to be had") : 0;
}

int vault_open(Arena *arena, Str dir, Vault **ret_vault)
{
    Vault *vault = NEW(arena, Vault);
    Arena scratch = *arena;

    if (sodium_init() < 0)
        return fault(FAULT_LIBRARY, "libsodium does not start");
    int r = read_key(scratch, dir, &vault->key);
    if (!r)
        r = store_open(path_in(&scratch, dir, "vault.db"), &vault_schema,
                       (StoreOptions){ .create = true }, &vault->store);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "vault.db cannot be used");
    *ret_vault = vault;
    return 0;
}

void vault_close(Vault *vault)
{
    if (!vault)
        return;
    store_close(vault->store);
    sodium_memzero(&vault->key, sizeof vault->key);
}

int vault_copy(Arena scratch, Str from, Str to)
{
    Store *store = NULL;
    Str path = path_in(&scratch, from, "vault.db");
    int64_t size;
    int r = world_file_size(scratch, path, &size);

    if (r == WORLD_E_NOT_FOUND)
        return 0;
    if (!r)
        r = store_open(path, &vault_schema, (StoreOptions){ .read_only = true }, &store);
    if (!r)
        r = store_backup(store, path_in(&scratch, to, "vault.db"), NULL, NULL);
    store_close(store);
    return r < 0 ? trace(r) : r ? fault(FAULT_STORE, "vault.db cannot be copied") : 0;
}

/* ---- Sealing --------------------------------------------------------------------------------- */

typedef struct Corner {
    uint8_t bytes[CORNER_BYTES];
} Corner;

static Corner corner_of(VaultKind kind, Id id, Id of)
{
    Corner corner = { { (uint8_t)kind } };

    memcpy(corner.bytes + 1, id.bytes, sizeof id.bytes);
    memcpy(corner.bytes + 1 + sizeof id.bytes, of.bytes, sizeof of.bytes);
    return corner;
}

static Str seal(const Vault *vault, const Corner *corner, Str bytes, uint8_t *room)
{
    uint8_t plain[CORNER_BYTES + VAULT_BYTES_MAX];
    size_t len = CORNER_BYTES + bytes.len;

    memcpy(plain, corner->bytes, CORNER_BYTES);
    memcpy(plain + CORNER_BYTES, bytes.at, bytes.len);
    world_random(room, NONCE_BYTES);
    ensure(crypto_secretbox_easy(room + NONCE_BYTES, plain, len, room, vault->key.bytes) == 0);
    sodium_memzero(plain, sizeof plain);
    return (Str){ (const char *)room, NONCE_BYTES + crypto_secretbox_MACBYTES + len };
}

/* False: sealed with another key, altered, or out of its place. */
static bool unseal(const Vault *vault, Arena *arena, const Corner *corner, Str sealed,
                   Str *ret_bytes)
{
    size_t head = NONCE_BYTES + crypto_secretbox_MACBYTES + CORNER_BYTES;
    const uint8_t *at = (const uint8_t *)sealed.at;

    if (sealed.len < head || sealed.len > SEALED_BYTES_MAX)
        return false;
    uint8_t *plain = NEW_ARRAY(arena, uint8_t, sealed.len);
    if (crypto_secretbox_open_easy(plain, at + NONCE_BYTES, sealed.len - NONCE_BYTES, at,
                                   vault->key.bytes) != 0 ||
        sodium_memcmp(plain, corner->bytes, CORNER_BYTES) != 0)
        return false;
    *ret_bytes = (Str){ (const char *)plain + CORNER_BYTES, sealed.len - head };
    return true;
}

/* ---- Secrets --------------------------------------------------------------------------------- */

/* One of the room's small works; each uses what it needs of it. */
typedef struct Turn {
    Arena *arena;
    Id id;
    Hash name;
    Str sealed;
    int64_t value;
    bool found;
    VaultTries tries;
} Turn;

static int write_turn(Vault *vault, StoreWork work, Turn *turn)
{
    Arena scratch = arena_open(SCRATCH_BYTES);
    int result;

    turn->arena = &scratch;
    StoreCommit commit = store_write(vault->store, work, turn, &result);
    arena_close(&scratch);
    if (commit == STORE_REFUSED)
        return result;
    return commit == STORE_DONE ? 0
           : result < 0         ? trace(result)
                                : fault(FAULT_STORE, "vault.db was not written");
}

static int do_put(Db *db, void *context)
{
    const Turn *turn = context;
    int r = secret_put(db, turn->id, turn->sealed);
    return r < 0 ? trace(r) : r;
}

int vault_put(Vault *vault, VaultKind kind, Id id, Id of, Str bytes)
{
    uint8_t room[SEALED_BYTES_MAX];
    Corner corner = corner_of(kind, id, of);

    ensure(bytes.len > 0 && bytes.len <= VAULT_BYTES_MAX);
    Turn turn = { .id = id, .sealed = seal(vault, &corner, bytes, room) };
    int r = write_turn(vault, do_put, &turn);
    return r < 0 ? trace(r) : 0;
}

static int do_get(Db *db, void *context)
{
    Turn *turn = context;
    SecretGetRow row;
    int r = secret_get(db, turn->arena, turn->id, &row, &turn->found);

    if (!r && turn->found)
        turn->sealed = row.sealed;
    return r < 0 ? trace(r) : 0;
}

int vault_get(Vault *vault, Arena *arena, VaultKind kind, Id id, Id of, Str *ret_bytes)
{
    Corner corner = corner_of(kind, id, of);
    Turn turn = { .arena = arena, .id = id };
    int r = store_read(vault->store, do_get, &turn);

    if (r < 0)
        return trace(r);
    return turn.found && unseal(vault, arena, &corner, turn.sealed, ret_bytes) ? 0
                                                                               : VAULT_E_NOT_FOUND;
}

static int do_forget(Db *db, void *context)
{
    const Turn *turn = context;
    int r = secret_take(db, turn->id);

    if (!r)
        r = counter_take(db, turn->id);
    return r < 0 ? trace(r) : r;
}

int vault_forget(Vault *vault, Id id)
{
    Turn turn = { .id = id };
    int r = write_turn(vault, do_forget, &turn);

    if (!r)
        r = store_settle(vault->store);
    return r < 0 ? trace(r) : 0;
}

/* ---- Counters -------------------------------------------------------------------------------- */

static int read_counter(Db *db, Turn *turn, int64_t *ret_value)
{
    CounterGetRow row;
    bool found;
    int r = counter_get(db, turn->arena, turn->id, &row, &found);

    *ret_value = !r && found ? row.value : INT64_MIN;
    return r < 0 ? trace(r) : 0;
}

static int do_raise(Db *db, void *context)
{
    Turn *turn = context;
    int64_t was;
    int r = read_counter(db, turn, &was);

    if (!r && was >= turn->value)
        return VAULT_E_SPENT;
    if (!r)
        r = counter_set(db, turn->id, turn->value);
    return r < 0 ? trace(r) : r;
}

int vault_raise(Vault *vault, Id id, int64_t value)
{
    Turn turn = { .id = id, .value = value };
    int r = write_turn(vault, do_raise, &turn);
    return r < 0 ? trace(r) : r;
}

static int do_counter(Db *db, void *context)
{
    Turn *turn = context;
    int r = read_counter(db, turn, &turn->value);
    return r < 0 ? trace(r) : 0;
}

int vault_counter(Vault *vault, Id id, int64_t *ret_value)
{
    Arena scratch = arena_open(SCRATCH_BYTES);
    Turn turn = { .arena = &scratch, .id = id };
    int r = store_read(vault->store, do_counter, &turn);

    arena_close(&scratch);
    *ret_value = turn.value;
    return r < 0 ? trace(r) : 0;
}

/* ---- What is not kept ------------------------------------------------------------------------ */

_Static_assert(sizeof(Hash) == crypto_auth_BYTES, "what a keyed hash makes");

Hash vault_mac(const Vault *vault, Str what)
{
    const Str parts[] = { S("mac\n"), hash_bytes(&vault->key) };
    Hash key = hash_of_parts(parts, COUNT_OF(parts)), mac;

    ensure(crypto_auth(mac.bytes, (const unsigned char *)what.at, what.len, key.bytes) == 0);
    sodium_memzero(&key, sizeof key);
    return mac;
}

/* ---- Tries ----------------------------------------------------------------------------------- */

static Hash name_of(const Vault *vault, Str name)
{
    const Str parts[] = { S("tries\n"), hash_bytes(&vault->key), name };
    return hash_of_parts(parts, COUNT_OF(parts));
}

static int read_tries(Db *db, Turn *turn, VaultTries *ret_tries)
{
    TriesGetRow row;
    bool found;
    int r = tries_get(db, turn->arena, turn->name, &row, &found);

    *ret_tries =
        !r && found ? (VaultTries){ row.failures, row.last } : (VaultTries){ 0, MOMENT_NONE };
    return r < 0 ? trace(r) : 0;
}

static int do_tries(Db *db, void *context)
{
    Turn *turn = context;
    int r = read_tries(db, turn, &turn->tries);
    return r < 0 ? trace(r) : 0;
}

int vault_tries(Vault *vault, Str name, VaultTries *ret_tries)
{
    Arena scratch = arena_open(SCRATCH_BYTES);
    Turn turn = { .arena = &scratch, .name = name_of(vault, name) };
    int r = store_read(vault->store, do_tries, &turn);

    arena_close(&scratch);
    *ret_tries = turn.tries;
    return r < 0 ? trace(r) : 0;
}

static int do_failed(Db *db, void *context)
{
    Turn *turn = context;
    VaultTries was;
    int r = read_tries(db, turn, &was);

    if (!r)
        r = tries_set(db, turn->name, was.failures + 1, turn->value);
    return r < 0 ? trace(r) : r;
}

int vault_failed(Vault *vault, Str name, Moment now)
{
    Turn turn = { .name = name_of(vault, name), .value = now };
    int r = write_turn(vault, do_failed, &turn);
    return r < 0 ? trace(r) : 0;
}

static int do_cleared(Db *db, void *context)
{
    const Turn *turn = context;
    int r = tries_take(db, turn->name);
    return r < 0 ? trace(r) : r;
}

int vault_cleared(Vault *vault, Str name)
{
    Turn turn = { .name = name_of(vault, name) };
    int r = write_turn(vault, do_cleared, &turn);
    return r < 0 ? trace(r) : 0;
}

static int do_sweep(Db *db, void *context)
{
    const Turn *turn = context;
    int r = tries_sweep(db, turn->value);
    return r < 0 ? trace(r) : r;
}

int vault_sweep(Vault *vault, Moment before)
{
    Turn turn = { .value = before };
    int r = write_turn(vault, do_sweep, &turn);
    return r < 0 ? trace(r) : 0;
}
