/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Many at once: no payment twice, no limit passed, whoever comes first. */
#include "tests/books_room_sample.h"

#include <pthread.h>

enum { CALLERS = 64 };

typedef struct Caller {
    pthread_t thread;
    const char *operation, *params;
    Id as, request;
    OfficeOutcome outcome;
    Id entry;
} Caller;

static void *call_once(void *context)
{
    Caller *caller = context;
    Arena arena = arena_open(64 << 20);
    Findings findings = { .arena = &arena };
    const Json *params = json_read(&arena, str_from_c(caller->params), S(""), &findings);
    const Call call = { .operation = str_from_c(caller->operation),
                        .as = caller->as,
                        .request = caller->request,
                        .params = params,
                        .lang = LANG_EN };
    OfficeReply reply = office_call(office.office, &arena, &call);
    caller->outcome = reply.outcome;
    if (reply.outcome == OFFICE_DONE) {
        const Json *tree = json_read(&arena, reply.reply, S(""), &findings);
        const Json *entry = tree ? json_member(tree, S("entry")) : NULL;
        ensure(entry && id_read(entry->string, &caller->entry));
    }
    arena_close(&arena);
    return NULL;
}

static Caller callers[CALLERS];

/* All call the same; `request`: with the same request id too. How many were done? */
static int all_call(const char *operation, const char *params, bool same_request)
{
    Id request = world_id();
    const char *json = arena_c(&office.arena, quoted(params));
    int done = 0;
    for (int i = 0; i < CALLERS; i++) {
        callers[i] = (Caller){ .operation = operation,
                               .params = json,
                               .as = i % 2 ? ishii : kubo,
                               .request = same_request ? request : world_id() };
        if (same_request)
            callers[i].as = ishii;
        ensure(pthread_create(&callers[i].thread, NULL, call_once, &callers[i]) == 0);
    }
    for (int i = 0; i < CALLERS; i++) {
        pthread_join(callers[i].thread, NULL);
        done += callers[i].outcome == OFFICE_DONE;
    }
    return done;
}

static void test_limit(void)
{
    received("1000");
    check_int("sixty-four pay what is there once",
              all_call("entry.post", moved(HELD, CASH, "1000", "JPY", ""), false), 1);
    check_int("nothing is left", account(CASH, "").minor, 0);
    received("2999");
    check_int("and what is there twice",
              all_call("entry.post", moved(HELD, CASH, "1000", "JPY", ""), false), 2);
    check_int("and not a yen more", account(CASH, "").minor, 999);
}

static void test_same_request(void)
{
    received("100000");
    int64_t before = account(CASH, "").minor;
    int done = all_call("entry.post", moved(HELD, CASH, "1000", "JPY", ""), true);
    check_true("somebody was answered", done > 0);
    for (int i = 0; i < CALLERS; i++)
        if (callers[i].outcome == OFFICE_DONE)
            check_true("all were answered the same", id_eq(callers[i].entry, callers[0].entry) ||
                                                         callers[0].outcome != OFFICE_DONE);
    check_int("paid once", account(CASH, "").minor, before - 1000);
}

static void test_reservation(void)
{
    ReservationReply made;
    char params[300];
    Text id = text_open(&office.arena, ID_LETTERS);
    books_done(books_call("reservation.make", ishii,
                          "{'programme':'TRUST','amount':'5000','currency':'JPY',"
                          "'from-country':'PHL','from-purpose':'cash','to-country':'PHL',"
                          "'to-case':'PH-A-1','to-purpose':'held',"
                          "'expires':'2026-12-31','reason':'refund'}"),
               &reservation_reply_shape, &made);
    id_write(&id, made.reservation);
    snprintf(params, sizeof params, "{'reservation':'%.*s','amount':'1000'}", (int)id.len, id.at);
    check_int("drawn as often as it bears", all_call("reservation.draw", params, false), 5);
}

static void test_sound(void)
{
    check_true("posted anew, all agrees", books_checked().sound);
}

int main(void)
{
    books_open(72);
    RUN(test_limit);
    RUN(test_same_request);
    RUN(test_reservation);
    RUN(test_sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
