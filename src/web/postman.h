/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * postman - the thread of a server that sends mail (post/post.h); private to the room
 *
 * Beside the threads that answer and the one that tends the record, as a mail server may take its
 * time. A record that sends no mail costs it one look at a file now and then.
 */
#pragma once

#include "web/site.h"

typedef struct PostmanThread PostmanThread;

/* NULL: no thread could be started. `lang`: in which standard error hears of wrong settings. */
PostmanThread *postman_start(Arena *arena, Office *office, Lang lang);
void postman_stop(PostmanThread *thread); /* waits until what it is sending is settled */
