/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Many at once: no payment twice, no limit passed, whoever comes first. */
#include "tests/books_crowd.h"

static void test_limit(void)
{
    received("1000");
    check_int("sixty-four pay what is there once",
              all_call("entry.post", moved(HELD, CASH, "1000", "JPY", ""), ishii, kubo, false), 1);
    check_int("nothing is left", account(CASH, "").minor, 0);
    received("2999");
    check_int("and what is there twice",
              all_call("entry.post", moved(HELD, CASH, "1000", "JPY", ""), ishii, kubo, false), 2);
    check_int("and not a yen more", account(CASH, "").minor, 999);
}

static void test_same_request(void)
{
    received("100000");
    int64_t before = account(CASH, "").minor;
    int done = all_call("entry.post", moved(HELD, CASH, "1000", "JPY", ""), ishii, kubo, true);
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
    check_int("drawn as often as it bears",
              all_call("reservation.draw", params, ishii, kubo, false), 5);
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
