/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * server - HTTP on the loopback address; private to the room
 *
 * One thread answers all requests, one after the other: a gate is not shared. A request is GET or
 * HEAD and names this machine as its host, so that no page of elsewhere can read ours under a name
 * that it made point here.
 */
#pragma once

#include "web/site.h"

typedef struct Server Server;

/* Port 0: any that is free. NULL: the port is taken, or not allowed. Lives in the site's arena. */
Server *server_open(Site *site, uint16_t port);
uint16_t server_port(const Server *server);
void server_close(Server *server);
