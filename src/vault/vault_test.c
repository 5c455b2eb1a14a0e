/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Sealed rows, bound to their place; counters that only grow; failures that are counted. */
#include "tests/check.h"
#include "vault/vault.h"
#include "vault/vault_sql.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

extern const StoreSchema vault_schema;

static char dir[64];
static Arena arena;
static Vault *vault;

static Str at(const char *name)
{
    Text path = text_open(&arena, 256);

    text_all(&path, str_from_c(dir), S("/"), str_from_c(name));
    return text_str(&path);
}

static void open_vault(const char *in)
{
    int r = vault_open(&arena, at(in), &vault);

    if (r)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    ensure(r == 0);
}

static void make_record(const char *name)
{
    ensure(world_make_dir(arena, at(name)) == 0);
    Text keys = text_open(&arena, 256);
    text_all(&keys, at(name), S("/keys"));
    ensure(world_make_dir(arena, text_str(&keys)) == 0);
}

static bool has(VaultKind kind, Id id, Id of, Str wanted)
{
    Str bytes;

    return vault_get(vault, &arena, kind, id, of, &bytes) == 0 && str_eq(bytes, wanted);
}

static void test_secrets(void)
{
    Id id = world_id(), other = world_id(), of = world_id();
    Str bytes;

    check_int("put", vault_put(vault, VAULT_PASSWORD, id, of, S("a secret")), 0);
    check_true("had again", has(VAULT_PASSWORD, id, of, S("a secret")));
    check_int("not as another kind", vault_get(vault, &arena, VAULT_FACTOR, id, of, &bytes),
              VAULT_E_NOT_FOUND);
    check_int("not of another", vault_get(vault, &arena, VAULT_PASSWORD, id, other, &bytes),
              VAULT_E_NOT_FOUND);
    check_int("not under another id", vault_get(vault, &arena, VAULT_PASSWORD, other, of, &bytes),
              VAULT_E_NOT_FOUND);
    vault_close(vault);
    open_vault("one");
    check_true("after opening anew", has(VAULT_PASSWORD, id, of, S("a secret")));
    check_int("forgotten", vault_forget(vault, id), 0);
    check_int("and gone", vault_get(vault, &arena, VAULT_PASSWORD, id, of, &bytes),
              VAULT_E_NOT_FOUND);
}

/* ---- rows exchanged in the database ---- */

typedef struct Exchange {
    Id from, to;
} Exchange;

static int exchange(Db *db, void *context)
{
    const Exchange *rows = context;
    SecretGetRow row;
    bool found;
    int r = secret_get(db, &arena, rows->from, &row, &found);

    ensure(r == 0 && found);
    r = secret_take(db, rows->to);
    return r ? r : secret_put(db, rows->to, row.sealed);
}

static void test_exchanged(void)
{
    Id mine = world_id(), yours = world_id(), of = world_id();
    Exchange rows = { mine, yours };
    Store *store;
    int result;
    Str bytes;

    check_int("mine", vault_put(vault, VAULT_PASSWORD, mine, of, S("known to me")), 0);
    check_int("yours", vault_put(vault, VAULT_PASSWORD, yours, of, S("known to you")), 0);
    vault_close(vault);
    ensure(store_open(at("one/vault.db"), &vault_schema, (StoreOptions){ 0 }, &store) == 0);
    check_int("a row put in another's place", store_write(store, exchange, &rows, &result),
              STORE_DONE);
    store_close(store);
    open_vault("one");
    check_int("opens nothing", vault_get(vault, &arena, VAULT_PASSWORD, yours, of, &bytes),
              VAULT_E_NOT_FOUND);
    check_true("where it was, it does", has(VAULT_PASSWORD, mine, of, S("known to me")));
}

/* ---- copies ---- */

static void test_copies(void)
{
    struct stat status;
    Id id = world_id(), of = world_id();
    Str bytes, all;
    size_t place;

    check_int("put", vault_put(vault, VAULT_FACTOR, id, of, S("twenty bytes of seed")), 0);
    make_record("two");
    check_int("copied in use", vault_copy(arena, at("one"), at("two")), 0);
    vault_close(vault);
    check_int("its file", stat(arena_c(&arena, at("one/vault.db")), &status), 0);
    check_int("is the owner's alone", status.st_mode & 0777, 0600);
    check_int("and the copy's", stat(arena_c(&arena, at("two/vault.db")), &status), 0);
    check_int("too", status.st_mode & 0777, 0600);
    check_int("read", world_read_file(&arena, at("two/vault.db"), 16 << 20, &all), 0);
    check_true("nothing in the clear", !str_find(all, S("twenty bytes"), &place));
    open_vault("two");
    check_int("without its key a copy opens nothing",
              vault_get(vault, &arena, VAULT_FACTOR, id, of, &bytes), VAULT_E_NOT_FOUND);
    vault_close(vault);
    make_record("three");
    check_int("no vault", vault_copy(arena, at("three"), at("two")), 0);
    ensure(world_read_file(&arena, at("one/keys/vault.secret"), 100, &bytes) == 0);
    ensure(world_write_private(arena, at("three/keys/vault.secret"), bytes) == 0);
    check_int("copied", vault_copy(arena, at("one"), at("three")), 0);
    open_vault("three");
    check_true("with its key it does", has(VAULT_FACTOR, id, of, S("twenty bytes of seed")));
    vault_close(vault);
    open_vault("one");
}

static void test_counters(void)
{
    Id id = world_id();
    int64_t value;

    check_int("never raised", vault_counter(vault, id, &value), 0);
    check_int("none", value, INT64_MIN);
    check_int("raised", vault_raise(vault, id, 57), 0);
    check_int("not to the same again", vault_raise(vault, id, 57), VAULT_E_SPENT);
    check_int("nor back", vault_raise(vault, id, 56), VAULT_E_SPENT);
    check_int("on", vault_raise(vault, id, 58), 0);
    check_int("read", vault_counter(vault, id, &value), 0);
    check_int("where it is", value, 58);
}

static void check_tries(const char *what, const char *name, int64_t failures, Moment last)
{
    VaultTries tries;

    check_int(what, vault_tries(vault, str_from_c(name), &tries), 0);
    check_int(what, tries.failures, failures);
    check_int(what, tries.last, last);
}

static void test_tries(void)
{
    check_tries("nothing yet", "mori", 0, MOMENT_NONE);
    check_int("one", vault_failed(vault, S("mori"), 1000), 0);
    check_int("two", vault_failed(vault, S("mori"), 2000), 0);
    check_int("another's", vault_failed(vault, S("sato"), 3000), 0);
    check_tries("counted", "mori", 2, 2000);
    check_int("old ones go", vault_sweep(vault, 2500), 0);
    check_tries("gone", "mori", 0, MOMENT_NONE);
    check_tries("young ones stay", "sato", 1, 3000);
    check_int("cleared", vault_cleared(vault, S("sato")), 0);
    check_tries("cleared", "sato", 0, MOMENT_NONE);
}

static int take_away(const char *path, const struct stat *status, int kind, struct FTW *depth)
{
    (void)status, (void)kind, (void)depth;
    return remove(path);
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    world_seed(8);
    snprintf(dir, sizeof dir, "/tmp/sekisho-vault-XXXXXX");
    ensure(mkdtemp(dir));
    make_record("one");
    open_vault("one");
    RUN(test_secrets);
    RUN(test_exchanged);
    RUN(test_copies);
    RUN(test_counters);
    RUN(test_tries);
    vault_close(vault);
    arena_close(&arena);
    ensure(nftw(dir, take_away, 10, FTW_DEPTH | FTW_PHYS) == 0);
    return check_done();
}
