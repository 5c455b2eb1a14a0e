/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What issuers publish: where they are asked, and the keys they sign with. Kept for some minutes in
 * memory, so that not every sign-in asks again; a key that is not known yet may be a new one.
 */
#include "signin/issuers.h"

#include "world/world.h"

#include <pthread.h>
#include <string.h>

enum {
    DOCUMENTS_KEPT = 16,
    DOCUMENT_MAX = 64 << 10,
    KEPT_SECONDS = 10 * 60,
    FRESH_SECONDS = 60, /* so often at most it is asked for anew */
};

typedef struct Kept {
    Hash url;
    Moment at;
    size_t len;
    char bytes[DOCUMENT_MAX];
} Kept;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Kept kept[DOCUMENTS_KEPT];

static bool take_kept(Arena *arena, Hash url, int64_t seconds, Str *ret_body)
{
    bool found = false;

    (void)pthread_mutex_lock(&lock);
    for (size_t i = 0; i < DOCUMENTS_KEPT && !found; i++)
        if (kept[i].len > 0 && hash_eq(kept[i].url, url) &&
            world_now() - kept[i].at < seconds * MOMENT_SECOND) {
            *ret_body = arena_str(arena, (Str){ kept[i].bytes, kept[i].len });
            found = true;
        }
    (void)pthread_mutex_unlock(&lock);
    return found;
}

/* In the place of what it was before, or of the oldest. */
static void keep(Hash url, Str body)
{
    size_t at = 0;

    (void)pthread_mutex_lock(&lock);
    for (size_t i = 0; i < DOCUMENTS_KEPT; i++) {
        if (kept[i].at < kept[at].at)
            at = i;
        if (kept[i].len > 0 && hash_eq(kept[i].url, url)) {
            at = i;
            break;
        }
    }
    kept[at].url = url;
    kept[at].at = world_now();
    kept[at].len = body.len;
    memcpy(kept[at].bytes, body.at, body.len);
    (void)pthread_mutex_unlock(&lock);
}

int issuer_document(Arena *arena, Str url, bool fresh, Str *ret_body)
{
    Hash name = hash_of(url);
    HttpReply reply;

    if (take_kept(arena, name, fresh ? FRESH_SECONDS : KEPT_SECONDS, ret_body))
        return 0;
    int r = world_http(arena, S("GET"), url, S(""), S(""), DOCUMENT_MAX, &reply);
    if (r < 0)
        return trace(r);
    if (r || reply.status != 200 || reply.body.len == 0)
        return SIGNIN_E_WRONG;
    keep(name, reply.body);
    *ret_body = reply.body;
    return 0;
}
