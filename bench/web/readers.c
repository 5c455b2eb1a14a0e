/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/case/asked.h"
#include "bench/web/learnt.h"
#include "bench/web/visitor.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Readers who ask for the next page when they have the one before, each over one connection. */

enum { READERS_MAX = 200, PAGES_MAX = 1000000 };

typedef struct Reader {
    const LearntPage *page; /* NULL: no page is left */
    int64_t asked;          /* when, in microseconds */
    char *bytes;
    size_t size, from, length;
    bool headed;
} Reader;

static struct {
    Learnt *learnt;
    const LearntPage *pages[LEARNT_PAGES_MAX]; /* of the kind */
    size_t page_count;
    uint16_t port;
    size_t left, room; /* pages to be asked for; bytes of the longest answer */
    int64_t *took;
    size_t took_count;
    struct pollfd ready[READERS_MAX];
    Reader readers[READERS_MAX];
} run;

/* By the clock on the wall: a reader waits, whoever has the processor. */
static int64_t wall(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void ask(size_t i)
{
    char request[VISITOR_REQUEST_MAX];
    Reader *reader = &run.readers[i];

    reader->page = NULL;
    run.ready[i].events = 0;
    if (run.left == 0)
        return;
    reader->page = run.pages[asked_case((int64_t)run.left--, (int64_t)run.page_count)];
    reader->size = 0;
    reader->headed = false;
    size_t size = visitor_request(request, run.port, reader->page->address);
    reader->asked = wall();
    if (write(run.ready[i].fd, request, size) != (ssize_t)size)
        learnt_give_up("a request cannot be sent");
    run.ready[i].events = POLLIN;
}

static void finish(size_t i)
{
    Reader *reader = &run.readers[i];

    run.took[run.took_count++] = wall() - reader->asked;
    if (reader->length != reader->page->body_size ||
        memcmp(reader->bytes + reader->from, reader->page->body, reader->length) != 0)
        learnt_give_up("another page came than was learnt");
    ask(i);
}

static void take(size_t i)
{
    Reader *reader = &run.readers[i];
    ssize_t got = read(run.ready[i].fd, reader->bytes + reader->size, run.room - reader->size);

    if (got < 0 && errno == EAGAIN)
        return;
    if (got <= 0)
        learnt_give_up("an answer breaks off");
    reader->size += (size_t)got;
    if (!reader->headed)
        reader->headed = visitor_head(reader->bytes, reader->size, &reader->from, &reader->length);
    if (reader->headed && reader->size >= reader->from + reader->length)
        finish(i);
}

static void choose(const char *kind)
{
    enum { HEAD_MAX = 64 << 10 };

    for (size_t i = 0; i < run.learnt->count; i++) {
        const LearntPage *page = &run.learnt->pages[i];
        if (strcmp(learnt_kinds[page->kind], kind) != 0)
            continue;
        run.pages[run.page_count++] = page;
        if (page->body_size + HEAD_MAX > run.room)
            run.room = page->body_size + HEAD_MAX;
    }
    if (run.page_count == 0)
        learnt_give_up("no page of this kind was learnt");
}

static int compare(const void *a, const void *b)
{
    const int64_t *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

static void ask_all(size_t count)
{
    for (size_t i = 0; i < count; i++) {
        run.readers[i].bytes = learnt_take(run.room, 1);
        run.ready[i].fd = visitor_connect(run.port);
    }
    for (size_t i = 0; i < count; i++)
        ask(i);
    while (run.took_count < PAGES_MAX && poll(run.ready, count, 60000) > 0) {
        bool some = false;
        for (size_t i = 0; i < count; i++) {
            if (run.readers[i].page && run.ready[i].revents)
                take(i);
            some = some || run.readers[i].page;
        }
        if (!some)
            return;
    }
    learnt_give_up("answers do not come");
}

void readers(uint16_t port, const char *path, const char *kind, size_t count, size_t pages)
{
    if (count < 1 || count > READERS_MAX || pages < count || pages > PAGES_MAX)
        learnt_give_up("so many readers or pages cannot be");
    run.learnt = learnt_take(1, sizeof *run.learnt);
    run.took = learnt_take(pages, sizeof *run.took);
    run.port = port;
    run.left = pages;
    learnt_read(run.learnt, path);
    choose(kind);
    int64_t before = wall();
    ask_all(count);
    int64_t spent = wall() - before;
    qsort(run.took, run.took_count, sizeof *run.took, compare);
    (void)printf("%zu %lld %lld %lld\n", run.took_count, (long long)spent,
                 (long long)run.took[run.took_count / 2],
                 (long long)run.took[run.took_count * 99 / 100]);
}
