/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "store/store.h"

#include "store/sample_sql.h"
#include "tests/check.h"

#include <string.h>
#include <unistd.h>

extern const StoreSchema sample_schema;

static Arena arena;
static char dir[] = "/tmp/sekisho-store-XXXXXX";

static Str at(const char *name)
{
    Text path = text_open(&arena, 1000);

    text_all(&path, str_from_c(dir), S("/"), str_from_c(name));
    return text_str(&path);
}

static int put_one(Db *db, void *context)
{
    int64_t seq = *(int64_t *)context;

    return sample_put(db, seq, S("関所"), S("\0\1"), id_none(), hash_of(S("x")));
}

static int count_them(Db *db, void *context)
{
    SampleCountRow row;
    bool found;
    int r = sample_count(db, &arena, &row, &found);

    *(int64_t *)context = row.n;
    return r;
}

static void test_open(void)
{
    Store *store = NULL;
    int64_t n = 1;
    int result = 9;

    check_int("none there", store_open(at("a.db"), &sample_schema, (StoreOptions){ 0 }, &store),
              STORE_E_NOT_FOUND);
    int r = store_open(at("a.db"), &sample_schema, (StoreOptions){ .create = true }, &store);
    check_int("made", r, 0);
    if (r < 0)
        printf("# %.*s\n", (int)fault_text().len, fault_text().at);
    check_int("write", store_write(store, put_one, &n, &result), STORE_DONE);
    check_int("result", result, 0);
    check_int("read", store_read(store, count_them, &n), 0);
    check_int("count", n, 1);
    store_close(store);
}

int main(void)
{
    arena = arena_open(64 << 20);
    if (!mkdtemp(dir))
        return 1;
    RUN(test_open);
    arena_close(&arena);
    return check_done();
}
