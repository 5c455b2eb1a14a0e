/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/crowd.h"

#include <sys/socket.h>
#include <time.h>

static int64_t running_clock(void)
{
    struct timespec now;
    ensure(clock_gettime(CLOCK_MONOTONIC, &now) == 0);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void crowd_open(Crowd *crowd)
{
    *crowd = (Crowd){ 0 };
    ensure(pthread_mutex_init(&crowd->lock, NULL) == 0);
}

void crowd_close(Crowd *crowd)
{
    ensure(pthread_mutex_destroy(&crowd->lock) == 0);
}

/* The socket is not closed here: its own thread finds that nothing more will come, and does so. */
static void send_away_oldest(Crowd *crowd)
{
    Guest *oldest = NULL;

    for (size_t i = 0; i < COUNT_OF(crowd->guests); i++) {
        Guest *guest = &crowd->guests[i];
        if (guest->here && !guest->leaving && (!oldest || guest->since < oldest->since))
            oldest = guest;
    }
    ensure(oldest);
    oldest->leaving = true;
    crowd->count--;
    (void)shutdown(oldest->fd, SHUT_RDWR);
}

Guest *crowd_enter(Crowd *crowd, int fd)
{
    Guest *guest = NULL;

    (void)pthread_mutex_lock(&crowd->lock);
    for (size_t i = 0; i < COUNT_OF(crowd->guests) && !guest; i++)
        if (!crowd->guests[i].here)
            guest = &crowd->guests[i];
    if (guest) {
        if (crowd->count >= CROWD_MAX)
            send_away_oldest(crowd);
        *guest = (Guest){ .here = true, .fd = fd, .since = running_clock() };
        crowd->count++;
    }
    (void)pthread_mutex_unlock(&crowd->lock);
    return guest;
}

void crowd_answered(Crowd *crowd, Guest *guest)
{
    (void)pthread_mutex_lock(&crowd->lock);
    guest->since = running_clock();
    (void)pthread_mutex_unlock(&crowd->lock);
}

void crowd_leave(Crowd *crowd, Guest *guest)
{
    (void)pthread_mutex_lock(&crowd->lock);
    if (!guest->leaving)
        crowd->count--;
    guest->here = false;
    (void)pthread_mutex_unlock(&crowd->lock);
}
