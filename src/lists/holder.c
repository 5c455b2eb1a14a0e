/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/holder.h"

#include "world/world.h"

#include <pthread.h>

enum { VIEW_ARENA_BYTES = 64 << 20, HOLDS_NOTHING = HOLDER_IMAGES_MAX };

typedef struct Held {
    Arena arena; /* of the view */
    const Index *index;
    Str image;
    Hash set;
    uint64_t users;
    bool is_old; /* goes with its last user */
} Held;

struct ListsHolder {
    pthread_mutex_t mutex;
    pthread_cond_t freed;
    Held held[HOLDER_IMAGES_MAX];
    size_t current; /* HOLDS_NOTHING */
};

ListsHolder *holder_open(Arena *arena)
{
    ListsHolder *holder = NEW(arena, ListsHolder);

    pthread_mutex_init(&holder->mutex, NULL);
    pthread_cond_init(&holder->freed, NULL);
    for (size_t i = 0; i < HOLDER_IMAGES_MAX; i++)
        holder->held[i].arena = arena_open(VIEW_ARENA_BYTES);
    holder->current = HOLDS_NOTHING;
    return holder;
}

static void let_go(Held *held)
{
    world_unmap(held->image);
    arena_reset(&held->arena);
    held->index = NULL;
    held->image = S("");
    held->is_old = false;
}

void holder_close(ListsHolder *holder)
{
    for (size_t i = 0; i < HOLDER_IMAGES_MAX; i++) {
        ensure(holder->held[i].users == 0);
        if (holder->held[i].index)
            let_go(&holder->held[i]);
        arena_close(&holder->held[i].arena);
    }
    pthread_cond_destroy(&holder->freed);
    pthread_mutex_destroy(&holder->mutex);
}

const Index *holder_take(ListsHolder *holder, Hash *ret_set, uint64_t *ret_ticket)
{
    const Index *index = NULL;

    pthread_mutex_lock(&holder->mutex);
    if (holder->current != HOLDS_NOTHING) {
        Held *held = &holder->held[holder->current];
        held->users++;
        index = held->index;
        *ret_set = held->set;
        *ret_ticket = holder->current;
    }
    pthread_mutex_unlock(&holder->mutex);
    return index;
}

void holder_give(ListsHolder *holder, uint64_t ticket)
{
    pthread_mutex_lock(&holder->mutex);
    Held *held = &holder->held[ticket];
    ensure(ticket < HOLDER_IMAGES_MAX && held->users > 0);
    held->users--;
    if (held->is_old && held->users == 0) {
        let_go(held);
        pthread_cond_signal(&holder->freed);
    }
    pthread_mutex_unlock(&holder->mutex);
}

/* A place that holds nothing; waits for one. Under the lock. */
static size_t free_place(ListsHolder *holder)
{
    for (;;) {
        for (size_t i = 0; i < HOLDER_IMAGES_MAX; i++)
            if (!holder->held[i].index)
                return i;
        pthread_cond_wait(&holder->freed, &holder->mutex);
    }
}

static void retire_current(ListsHolder *holder)
{
    if (holder->current == HOLDS_NOTHING)
        return;
    Held *held = &holder->held[holder->current];
    held->is_old = true;
    if (held->users == 0)
        let_go(held);
}

bool holder_swap(ListsHolder *holder, Hash set, Str image)
{
    pthread_mutex_lock(&holder->mutex);
    size_t place = free_place(holder);
    Held *held = &holder->held[place];
    /* The checksum is taken under the lock: milliseconds, once a change of the lists. */
    held->index = index_open(&held->arena, image);
    held->image = image;
    held->set = set;
    bool good = held->index != NULL;
    if (good) {
        retire_current(holder);
        holder->current = place;
    } else {
        let_go(held);
    }
    pthread_mutex_unlock(&holder->mutex);
    return good;
}
