/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/web/learnt.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const learnt_kinds[LEARNT_KINDS] = { "queue", "case" };

void learnt_give_up(const char *why)
{
    (void)fprintf(stderr, "web_bench: %s\n", why);
    exit(1);
}

/* All that is taken hangs on this chain, so that what lives as long as the program is no leak. */
typedef struct Taken {
    struct Taken *before;
    max_align_t bytes[];
} Taken;
static _Atomic(Taken *) last;

void *learnt_take(size_t count, size_t size)
{
    if (size && count > (SIZE_MAX - sizeof(Taken)) / size)
        learnt_give_up("no memory is left");
    Taken *taken = calloc(1, sizeof *taken + count * size);
    if (!taken)
        learnt_give_up("no memory is left");
    taken->before = atomic_load(&last);
    while (!atomic_compare_exchange_weak(&last, &taken->before, taken))
        ;
    return taken->bytes;
}

char *learnt_copy(const char *bytes, size_t size)
{
    char *copy = learnt_take(size + 1, 1);

    memcpy(copy, bytes, size);
    return copy;
}

/* ---- writing --------------------------------------------------------------------------------- */

static void put(FILE *file, const char *bytes, size_t size)
{
    (void)fprintf(file, "%zu\n", size);
    (void)fwrite(bytes, 1, size, file);
}

void learnt_write(const Learnt *learnt, const char *path)
{
    FILE *file = fopen(path, "wb");

    if (!file)
        learnt_give_up("what was learnt cannot be written");
    for (size_t i = 0; i < learnt->count; i++) {
        const LearntPage *page = &learnt->pages[i];
        (void)fprintf(file, "%d %zu\n", (int)page->kind, page->statement_count);
        put(file, page->address, strlen(page->address));
        put(file, page->body, page->body_size);
        for (size_t k = 0; k < page->statement_count; k++)
            put(file, page->statements[k], strlen(page->statements[k]));
    }
    if (fclose(file))
        learnt_give_up("what was learnt cannot be written");
}

/* ---- reading --------------------------------------------------------------------------------- */

static char *get(FILE *file, size_t *ret_size)
{
    size_t size;

    if (fscanf(file, "%zu", &size) != 1 || fgetc(file) != '\n')
        learnt_give_up("what was learnt is damaged");
    char *bytes = learnt_take(size + 1, 1);
    if (fread(bytes, 1, size, file) != size)
        learnt_give_up("what was learnt is damaged");
    *ret_size = size;
    return bytes;
}

static bool get_page(FILE *file, LearntPage *page)
{
    int kind;
    size_t size;

    if (fscanf(file, "%d %zu", &kind, &page->statement_count) != 2)
        return false;
    if (kind < 0 || kind >= LEARNT_KINDS || page->statement_count > LEARNT_STATEMENTS_MAX ||
        fgetc(file) != '\n')
        learnt_give_up("what was learnt is damaged");
    page->kind = (LearntKind)kind;
    page->address = get(file, &size);
    page->body = get(file, &page->body_size);
    page->statements = learnt_take(page->statement_count, sizeof *page->statements);
    for (size_t i = 0; i < page->statement_count; i++)
        page->statements[i] = get(file, &size);
    return true;
}

void learnt_read(Learnt *ret_learnt, const char *path)
{
    FILE *file = fopen(path, "rb");

    if (!file)
        learnt_give_up("there is nothing that was learnt");
    ret_learnt->count = 0;
    while (ret_learnt->count < LEARNT_PAGES_MAX &&
           get_page(file, &ret_learnt->pages[ret_learnt->count]))
        ret_learnt->count++;
    (void)fclose(file);
    if (ret_learnt->count == 0)
        learnt_give_up("there is nothing that was learnt");
}
