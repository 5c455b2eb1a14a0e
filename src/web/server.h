/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * server - HTTP on the loopback address; private to the room
 *
 * A few threads answer, each with a worker of its own. Every request names this machine as its
 * host, so that no page of elsewhere can read ours under a name that it made point here; what
 * changes the
 * record comes from our own pages or from a program (guard.h).
 */
#pragma once

#include "web/site.h"

typedef struct Server Server;

/* Port 0: any that is free. NULL: the port is taken, or not allowed. Lives in the site's arena. */
Server *server_open(Site *site, uint16_t port);
/* The same at a socket that listens already; it is the server's from then on. */
Server *server_take(Site *site, int fd);
uint16_t server_port(const Server *server);
void server_close(Server *server);
/* Answers what has been asked, and ends. The socket still listens: whoever asks waits for the
 * server that takes it. */
int server_leave(Server *server);
