/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * show_books - writes invented books as plain text, and what we say of them, for others' tools
 *
 *     show_books DIRECTORY
 *
 * For small and for random books: NAME.ledger, NAME.beancount, NAME.balances ("account amount", a
 * line each), NAME.ids ("day id") and NAME.leaves. SEKISHO_LONG=1: ten times as many entries.
 */
#include "tests/books_sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ENTRIES = 1500, PATH_BYTES = 4096, SEED = 20270401 };

static Arena arena, scratch;

static void put_file(const char *directory, const char *name, Str bytes)
{
    char path[PATH_BYTES];

    ensure((size_t)snprintf(path, sizeof(path), "%s/%s", directory, name) < sizeof(path));
    FILE *file = fopen(path, "wb");
    ensure(file && fwrite(bytes.at, 1, bytes.len, file) == bytes.len && fclose(file) == 0);
}

static Str written(const PlainBooks *books, PlainDialect dialect)
{
    Text text = text_open(&arena, TEXT_MAX);

    plain_write(&text, &scratch, books, dialect);
    ensure(!text.full);
    return text_str(&text);
}

/* ---- what we say --------------------------------------------------------------------------- */

/* Kept apart from how plain_write sums: by the text of the account, one after the other. */
typedef struct Balance {
    Str account;
    int64_t minor;
    Currency currency;
} Balance;

typedef struct Balances {
    Balance *all;
    size_t count, room;
} Balances;

static void add(Balances *balances, const AccountKey *key, int64_t minor)
{
    Text account = text_open(&arena, 300);
    size_t at = 0;

    account_write(&account, key);
    while (at < balances->count && !str_eq(balances->all[at].account, text_str(&account)))
        at++;
    if (at == balances->count) {
        GROW(&arena, balances->all, balances->count, &balances->room);
        balances->all[balances->count++] = (Balance){ text_str(&account), 0, key->currency };
    }
    balances->all[at].minor += minor;
}

static int compare_balances(const void *a, const void *b)
{
    return str_compare(((const Balance *)a)->account, ((const Balance *)b)->account);
}

static Balances balances_of(const PlainBooks *books)
{
    Balances balances = { 0 };

    for (size_t i = 0; i < books->opening_count; i++)
        add(&balances, &books->openings[i].account, books->openings[i].minor);
    for (size_t i = 0; i < books->entry_count; i++)
        for (size_t k = 0; k < books->entries[i].entry->posting_count; k++)
            add(&balances, &books->entries[i].entry->postings[k].account,
                books->entries[i].entry->postings[k].minor);
    qsort(balances.all, balances.count, sizeof(*balances.all), compare_balances);
    return balances;
}

static Str balances_text(const PlainBooks *books)
{
    Balances balances = balances_of(books);
    Text text = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < balances.count; i++) {
        text_all(&text, balances.all[i].account, S(" "));
        if (balances.all[i].minor == 0)
            text_c(&text, "0");
        else
            money_write(&text, (Money){ balances.all[i].minor, balances.all[i].currency });
        text_c(&text, "\n");
    }
    return text_str(&text);
}

static Str ids_text(const PlainBooks *books)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < books->entry_count; i++) {
        date_write(&text, books->entries[i].entry->value);
        text_c(&text, " ");
        id_write(&text, books->entries[i].entry->id);
        text_c(&text, "\n");
    }
    return text_str(&text);
}

static Str leaves_text(const PlainBooks *books)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < books->entry_count; i++) {
        if (books->entries[i].leaf == 0)
            continue;
        text_int(&text, books->entries[i].leaf);
        text_c(&text, "\n");
    }
    return text_str(&text);
}

static void show(const char *directory, const char *name, const PlainBooks *books)
{
    const struct {
        const char *ending;
        Str bytes;
    } files[] = {
        { "ledger", written(books, PLAIN_LEDGER) },
        { "beancount", written(books, PLAIN_BEANCOUNT) },
        { "balances", balances_text(books) },
        { "ids", ids_text(books) },
        { "leaves", leaves_text(books) },
    };
    char path[PATH_BYTES];

    for (size_t i = 0; i < COUNT_OF(files); i++) {
        ensure((size_t)snprintf(path, sizeof(path), "%s.%s", name, files[i].ending) < sizeof(path));
        put_file(directory, path, files[i].bytes);
    }
}

int main(int argc, char **argv)
{
    Rng rng = { .state = SEED };

    ensure(argc == 2);
    arena = arena_open((size_t)4 << 30);
    scratch = arena_open((size_t)4 << 30);
    PlainBooks small = books_sample(&arena);
    PlainBooks random = books_random(&arena, &rng, getenv("SEKISHO_LONG") ? 10 * ENTRIES : ENTRIES);

    show(argv[1], "small", &small);
    show(argv[1], "random", &random);
    arena_close(&scratch);
    arena_close(&arena);
    return 0;
}
