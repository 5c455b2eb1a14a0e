/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * exchange - one request and its reply, between libmicrohttpd and the pages; private to the room
 *
 * The library calls several times for one request: with its address, its headers, each piece of its
 * body, and its end. An exchange collects them. Bodies have a size and a time they may take; what
 * can be refused from the headers is refused before the body is read.
 */
#pragma once

#include "web/crowd.h"
#include "web/site.h"

#include <microhttpd.h>

enum { EXCHANGES_MAX = CONNECTIONS_MAX, WORKERS = 8 };

typedef struct HttpExchange {
    bool taken, started;
    size_t raw_len; /* TARGET_BYTES_MAX + 1: longer than any address may be */
    char raw[TARGET_BYTES_MAX + 1];
    int64_t until; /* when the body must be here, in seconds of the running clock */
    Arena bytes;   /* of the body; opened with its first piece */
    Text body;
} HttpExchange;

/* All exchanges under way, and the workers that answer them. */
typedef struct Desk {
    Site *site;
    pthread_mutex_t lock;    /* over `taken` of both */
    HttpExchange *exchanges; /* EXCHANGES_MAX of them */
    Worker workers[WORKERS];
    bool busy[WORKERS];
    Crowd crowd;
} Desk;

void desk_open(Desk *desk, Site *site);
void desk_close(Desk *desk);
bool desk_is_idle(Desk *desk); /* nothing is being answered */

/* What the library calls. `desk` is what it was started with. */
void exchange_connection(void *desk, struct MHD_Connection *connection, void **guest,
                         enum MHD_ConnectionNotificationCode what);
void *exchange_begin(void *desk, const char *address, struct MHD_Connection *connection);
enum MHD_Result exchange_answer(void *desk, struct MHD_Connection *connection, const char *url,
                                const char *method, const char *version, const char *upload,
                                size_t *upload_size, void **exchange);
void exchange_end(void *desk, struct MHD_Connection *connection, void **exchange,
                  enum MHD_RequestTerminationCode how);
