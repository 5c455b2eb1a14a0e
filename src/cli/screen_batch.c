/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/screen.h"

#include "world/world.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

/*
 * Many queries, by several threads. They work in rounds: within one, whoever is free takes the next
 * few rows; at its end all that was said is printed in order of rows and forgotten, so that a
 * million rows need no more memory than one round of them.
 */

enum {
    THREADS_MAX = 64,
    CHUNK_ROWS = 16,
    ROUND_CHUNKS = 256,
    SEARCHER_BYTES = 1 << 30, /* reserved */
};

typedef struct Round {
    const ScreenTelling *telling;
    const AskingTable *table;
    size_t first, end;   /* rows */
    atomic_size_t taken; /* chunks */
    Str said[ROUND_CHUNKS];
} Round;

typedef struct Worker {
    pthread_t thread;
    Round *round;
    Arena own, search, said;
    Searcher *searcher;
    ScreenTally tally;
} Worker;

static void answer_row(Worker *worker, Text *text, size_t row)
{
    const Round *round = worker->round;
    const Asking *asking = &round->table->askings[row];
    Arena scratch = worker->search;
    Answering answering = batch_answer(&scratch, worker->searcher, asking, round->telling->search);

    answering.doubts = round->telling->doubts;
    worker->tally.refused += answering.refusal != PHRASE_NONE;
    worker->tally.alerted += answering.alert;
    screen_put(text, round->telling, row + 1, asking, &answering);
}

static void *run(void *context)
{
    Worker *worker = context;
    Round *round = worker->round;
    size_t chunks = (round->end - round->first + CHUNK_ROWS - 1) / CHUNK_ROWS;

    for (size_t chunk; (chunk = atomic_fetch_add(&round->taken, 1)) < chunks;) {
        size_t from = round->first + chunk * CHUNK_ROWS;
        size_t end = from + CHUNK_ROWS < round->end ? from + CHUNK_ROWS : round->end;
        Text text = text_open(&worker->said, TEXT_MAX);
        for (size_t row = from; row < end; row++)
            answer_row(worker, &text, row);
        round->said[chunk] = text_str(&text);
    }
    return NULL;
}

static void open_worker(Worker *worker, Round *round)
{
    *worker = (Worker){ .round = round,
                        .own = arena_open(SEARCHER_BYTES),
                        .search = arena_open(SEARCHER_BYTES),
                        .said = arena_open(SEARCHER_BYTES) };
    worker->searcher = searcher_open(&worker->own, round->telling->index);
}

static void close_worker(Worker *worker)
{
    arena_close(&worker->said);
    arena_close(&worker->search);
    arena_close(&worker->own);
}

/* The calling thread works too: where no other can be started, it does all. */
static void run_round(Worker *workers, size_t count)
{
    bool started[THREADS_MAX] = { false };
    Round *round = workers[0].round;

    atomic_store(&round->taken, 0);
    for (size_t i = 1; i < count; i++)
        started[i] = pthread_create(&workers[i].thread, NULL, run, &workers[i]) == 0;
    (void)run(&workers[0]);
    for (size_t i = 1; i < count; i++)
        if (started[i])
            (void)pthread_join(workers[i].thread, NULL);
}

static void print_round(Cli *cli, const Round *round)
{
    size_t chunks = (round->end - round->first + CHUNK_ROWS - 1) / CHUNK_ROWS;

    for (size_t i = 0; i < chunks; i++)
        (void)fwrite(round->said[i].at, 1, round->said[i].len, stdout);
    cli->printed = true;
}

static size_t thread_count(size_t rows)
{
    size_t cores = world_processors();
    size_t useful = rows / CHUNK_ROWS + 1;
    size_t count = cores < useful ? cores : useful;

    return count < THREADS_MAX ? count : THREADS_MAX;
}

ScreenTally screen_batch(Cli *cli, const ScreenTelling *telling, const AskingTable *table)
{
    Round *round = NEW(cli->arena, Round);
    size_t count = thread_count(table->count);
    ScreenTally tally = { 0 };
    Worker workers[THREADS_MAX];

    round->telling = telling;
    round->table = table;
    for (size_t i = 0; i < count; i++)
        open_worker(&workers[i], round);
    while (round->end < table->count) {
        size_t left = table->count - round->end;
        round->first = round->end;
        round->end += left < ROUND_CHUNKS * CHUNK_ROWS ? left : ROUND_CHUNKS * CHUNK_ROWS;
        run_round(workers, count);
        print_round(cli, round);
        for (size_t i = 0; i < count; i++)
            arena_reset(&workers[i].said);
    }
    for (size_t i = 0; i < count; i++) {
        tally.refused += workers[i].tally.refused;
        tally.alerted += workers[i].tally.alerted;
        close_worker(&workers[i]);
    }
    return tally;
}
