/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The queue before the writer's thread. A request lies on its caller's stack and is linked here
 * until it was taken; it is the caller's again once it was answered.
 */
#include "store/parts.h"

#include <time.h>

enum {
    GATHER_NS = 1000000, /* how long a batch waits for those who were in the last one */
    GATHER_ENOUGH = 16,  /* and for how many of them: one more makes a commit hardly cheaper */
};

void queue_open(Queue *queue)
{
    pthread_condattr_t steady;

    *queue = (Queue){ .wanted = 1 };
    pthread_condattr_init(&steady);
    pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
    pthread_mutex_init(&queue->mutex, NULL);
    pthread_cond_init(&queue->filled, &steady);
    pthread_condattr_destroy(&steady);
}

void queue_close(Queue *queue)
{
    pthread_mutex_lock(&queue->mutex);
    queue->closing = true;
    pthread_cond_signal(&queue->filled);
    pthread_mutex_unlock(&queue->mutex);
}

void queue_done(Queue *queue)
{
    pthread_cond_destroy(&queue->filled);
    pthread_mutex_destroy(&queue->mutex);
}

static void push(Queue *queue, Request *request)
{
    if (queue->last)
        queue->last->next = request;
    else
        queue->first = request;
    queue->last = request;
    if (++queue->count >= queue->wanted)
        pthread_cond_signal(&queue->filled);
}

static Request *pop(Queue *queue)
{
    Request *request = queue->first;

    queue->first = request->next;
    if (!queue->first)
        queue->last = NULL;
    queue->count--;
    return request;
}

static struct timespec gather_end(void)
{
    struct timespec end;

    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_nsec += GATHER_NS;
    if (end.tv_nsec >= 1000000000) {
        end.tv_sec++;
        end.tv_nsec -= 1000000000;
    }
    return end;
}

/* Those of the last batch are about to ask again: one commit for all of them costs as much as one
 * for the first. */
static void gather(Queue *queue)
{
    struct timespec end = gather_end();
    int timed_out = 0;

    queue->wanted = queue->last_batch < GATHER_ENOUGH ? queue->last_batch : GATHER_ENOUGH;
    while (queue->count < queue->wanted && !queue->closing && !timed_out)
        timed_out = pthread_cond_timedwait(&queue->filled, &queue->mutex, &end);
    queue->wanted = 1;
}

/* What is no work is a batch of its own. */
static bool fits(const Queue *queue, const Batch *batch)
{
    if (!queue->first || batch->count == STORE_BATCH_MAX)
        return false;
    return batch->count == 0 ||
           (queue->first->kind == REQUEST_WORK && batch->requests[0]->kind == REQUEST_WORK);
}

bool queue_take(Queue *queue, Batch *batch)
{
    batch->count = 0;
    pthread_mutex_lock(&queue->mutex);
    while (!queue->first && !queue->closing)
        pthread_cond_wait(&queue->filled, &queue->mutex);
    if (queue->first && queue->last_batch > 1)
        gather(queue);
    while (fits(queue, batch))
        batch->requests[batch->count++] = pop(queue);
    queue->last_batch = batch->count;
    pthread_mutex_unlock(&queue->mutex);
    return batch->count > 0;
}

/* Each wakes the one behind it: the writer's thread has better things to do. A request is its
 * caller's again, and may be gone, as soon as it was told. */
void queue_release(Batch *batch)
{
    for (size_t i = 0; i < batch->count; i++)
        batch->requests[i]->next = i + 1 < batch->count ? batch->requests[i + 1] : NULL;
    sem_post(&batch->requests[0]->answered);
}

void queue_ask(Queue *queue, Request *request)
{
    sem_init(&request->answered, 0, 0);
    pthread_mutex_lock(&queue->mutex);
    push(queue, request);
    pthread_mutex_unlock(&queue->mutex);
    while (sem_wait(&request->answered) != 0) /* a signal came between */
        continue;
    sem_destroy(&request->answered);
    if (request->next)
        sem_post(&request->next->answered);
}
