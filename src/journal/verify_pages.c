/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/verify.h"

enum {
    PAGE_EVENTS = 32,
    PAGE_BYTES = (PAGE_EVENTS + 4) * STORE_VALUE_MAX, /* whatever a hand put into the rows */
};

/* ---- Hashing a page; touches nothing but the page ---- */

/* What the leaf alone would not tell apart. */
static bool names_fit(const Event *event)
{
    return event_name_fits(event->kind) && event_name_fits(event->operation) &&
           (event->subject_kind.len == 0 || event_name_fits(event->subject_kind));
}

static bool read_lists(Arena *arena, EventCheck *check)
{
    const Hash *documents;
    size_t count;

    return hash_list_read(arena, check->text.documents, &documents, &count) &&
           hash_list_read(arena, check->text.values, &check->brought, &check->brought_count) &&
           hash_list_read(arena, check->text.erased, &check->erased, &check->erased_count) &&
           check->brought_count <= EVENT_VALUES_MAX;
}

/* The scratch is the same for each row, and stays in the processor's cache. */
static Hash made_leaf(Arena scratch, const EventText *row, bool *ret_full)
{
    Text leaf = text_open(&scratch, LEAF_BYTES_MAX);

    leaf_write(&leaf, row);
    *ret_full = leaf.full;
    return tree_hash_leaf(text_str(&leaf));
}

/* The row's own leaf, hashed anew: is it the one stored beside it? */
static void hash_row(Arena *arena, const EventRowsRow *row, EventCheck *check)
{
    bool full = false;

    check->good = hash_of_bytes(row->leaf, &check->leaf) && event_of_row(row, &check->text) &&
                  names_fit(&check->text.event) && read_lists(arena, check) &&
                  hash_eq(made_leaf(*arena, &check->text, &full), check->leaf) && !full;
}

static void hash_page(EventPage *page)
{
    page->checks = NEW_ARRAY(&page->arena, EventCheck, page->count + 1);
    for (size_t i = 0; i < page->count; i++)
        hash_row(&page->arena, &page->rows[i], &page->checks[i]);
}

static void *run_hasher(void *context)
{
    PageReader *reader = context;

    pthread_mutex_lock(&reader->mutex);
    while (!reader->stopping) {
        if (!reader->job) {
            pthread_cond_wait(&reader->turn, &reader->mutex);
            continue;
        }
        pthread_mutex_unlock(&reader->mutex);
        hash_page(reader->job);
        pthread_mutex_lock(&reader->mutex);
        reader->job = NULL;
        pthread_cond_signal(&reader->turn);
    }
    pthread_mutex_unlock(&reader->mutex);
    return NULL;
}

static void give(PageReader *reader, EventPage *page)
{
    pthread_mutex_lock(&reader->mutex);
    reader->job = page;
    pthread_cond_signal(&reader->turn);
    pthread_mutex_unlock(&reader->mutex);
}

static void await(PageReader *reader)
{
    pthread_mutex_lock(&reader->mutex);
    while (reader->job)
        pthread_cond_wait(&reader->turn, &reader->mutex);
    pthread_mutex_unlock(&reader->mutex);
}

/* ---- Reading ahead ---- */

/* The next page of rows into `page`; none are left when its count is 0. */
static int read_page(PageReader *reader, EventPage *page)
{
    size_t count = 0;
    int r = 0;

    arena_reset(&page->arena);
    if (!reader->ended)
        r = event_rows(reader->db, &page->arena, reader->from, PAGE_EVENTS, &page->rows, &count);
    if (r)
        return trace(r);
    page->count = count;
    reader->ended = count < PAGE_EVENTS || page->rows[count - 1].seq == INT64_MAX;
    if (!reader->ended)
        reader->from = page->rows[count - 1].seq + 1;
    return 0;
}

int page_reader_open(PageReader *reader, Db *db)
{
    *reader = (PageReader){ .db = db, .from = INT64_MIN };
    for (size_t i = 0; i < COUNT_OF(reader->pages); i++)
        reader->pages[i].arena = arena_open(PAGE_BYTES);
    ensure(pthread_mutex_init(&reader->mutex, NULL) == 0);
    ensure(pthread_cond_init(&reader->turn, NULL) == 0);
    int r = read_page(reader, &reader->pages[0]);

    if (!r && pthread_create(&reader->thread, NULL, run_hasher, reader) != 0)
        r = fault(FAULT_LIBRARY, "no thread to hash events with");
    reader->running = !r;
    if (!r)
        give(reader, &reader->pages[0]);
    return r ? trace(r) : 0;
}

int page_reader_next(PageReader *reader, const EventPage **ret_page)
{
    EventPage *page = &reader->pages[reader->at], *ahead = &reader->pages[!reader->at];
    int r = read_page(reader, ahead);

    await(reader);
    if (r)
        return trace(r);
    give(reader, ahead);
    reader->at = !reader->at;
    *ret_page = page;
    return 0;
}

void page_reader_close(PageReader *reader)
{
    if (reader->running) {
        await(reader);
        pthread_mutex_lock(&reader->mutex);
        reader->stopping = true;
        pthread_cond_signal(&reader->turn);
        pthread_mutex_unlock(&reader->mutex);
        pthread_join(reader->thread, NULL);
    }
    pthread_cond_destroy(&reader->turn);
    pthread_mutex_destroy(&reader->mutex);
    for (size_t i = 0; i < COUNT_OF(reader->pages); i++)
        arena_close(&reader->pages[i].arena);
}
