/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * visitor - asking a server on this machine over HTTP
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { VISITOR_REQUEST_MAX = 1024 };

/* A connection to the port; it does not wait when it is written or read. Else the process ends. */
int visitor_connect(uint16_t port);

/* The request for a page by who reads, which keeps the connection. Its length. */
size_t visitor_request(char *buffer, uint16_t port, const char *address);

/* Of what came so far: where the body begins, and its length. False: not all of the head is here.
 * Another status than 200, or a head without a length, ends the process. */
bool visitor_head(const char *bytes, size_t size, size_t *ret_from, size_t *ret_length);

/* One page, over a connection of its own. To be freed. */
char *visitor_ask(uint16_t port, const char *address, size_t *ret_size);
