/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * crowd - who is connected, and who has to leave when there are too many; private to the room
 *
 * A visitor who sends a byte now and then keeps a connection for ever, and enough of them keep
 * everybody else out. Where they come from tells nothing, as all come through one proxy; but
 * whoever is honest is done in a moment. So when CROWD_MAX are connected, each newcomer takes the
 * place of the one who has gone longest without being answered.
 */
#pragma once

#include "base/base.h"

#include <pthread.h>

enum {
    CONNECTIONS_MAX = 512, /* those who have to leave take a moment to do so */
    CROWD_MAX = 256,
};

typedef struct Guest {
    bool here, leaving;
    int fd;
    int64_t since; /* came, or was answered last: in microseconds of the running clock */
} Guest;

typedef struct Crowd {
    pthread_mutex_t lock;
    Guest guests[CONNECTIONS_MAX];
    size_t count; /* of those here and not leaving */
} Crowd;

void crowd_open(Crowd *crowd);
void crowd_close(Crowd *crowd);

/* A new connection; its guest, or NULL when it cannot be kept. */
Guest *crowd_enter(Crowd *crowd, int fd);
void crowd_answered(Crowd *crowd, Guest *guest);
void crowd_leave(Crowd *crowd, Guest *guest); /* before its socket is closed */
