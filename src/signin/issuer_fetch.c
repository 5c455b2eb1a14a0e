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
    FRESH_SECONDS = 60,  /* so often at most it is asked for anew */
    FAILED_SECONDS = 30, /* and so often where it did not answer: anybody may make us ask */
};

typedef struct Kept {
    Hash url;
    Moment at;
    size_t len; /* 0: it did not answer */
    char bytes[DOCUMENT_MAX];
} Kept;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Kept kept[DOCUMENTS_KEPT];

static Kept *find(Hash url)
{
    for (size_t i = 0; i < DOCUMENTS_KEPT; i++)
        if (hash_eq(kept[i].url, url))
            return &kept[i];
    return NULL;
}

/* False: it is to be asked for. */
static bool take_kept(Arena *arena, Hash url, int64_t seconds, Str *ret_body)
{
    (void)pthread_mutex_lock(&lock);
    const Kept *one = find(url);
    int64_t good = one && one->len == 0 ? FAILED_SECONDS : seconds;
    bool found = one && world_now() - one->at < good * MOMENT_SECOND;
    if (found)
        *ret_body = arena_str(arena, (Str){ one->bytes, one->len });
    (void)pthread_mutex_unlock(&lock);
    return found;
}

/* In the place of what it was before, or of the oldest. */
static void keep(Hash url, Str body)
{
    (void)pthread_mutex_lock(&lock);
    Kept *one = find(url);
    if (!one) {
        one = &kept[0];
        for (size_t i = 1; i < DOCUMENTS_KEPT; i++)
            if (kept[i].at < one->at)
                one = &kept[i];
    }
    one->url = url;
    one->at = world_now();
    one->len = body.len;
    if (body.len)
        memcpy(one->bytes, body.at, body.len);
    (void)pthread_mutex_unlock(&lock);
}

int issuer_document(Arena *arena, Str url, bool fresh, Str *ret_body)
{
    Hash name = hash_of(url);
    HttpReply reply;

    if (take_kept(arena, name, fresh ? FRESH_SECONDS : KEPT_SECONDS, ret_body))
        return ret_body->len ? 0 : SIGNIN_E_WRONG;
    int r = world_http(arena, S("GET"), url, S(""), S(""), DOCUMENT_MAX, &reply);
    if (r < 0)
        return trace(r);
    *ret_body = !r && reply.status == 200 ? reply.body : S("");
    keep(name, *ret_body);
    return ret_body->len ? 0 : SIGNIN_E_WRONG;
}
