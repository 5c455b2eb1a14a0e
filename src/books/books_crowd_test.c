/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Many at once: no payment twice, no limit passed, whoever comes first. */
#include "tests/books_crowd.h"

static int all_post(const char *params)
{
    return all_call("entry.post", params, kubo, ishii, false);
}

#define RESERVE(amount) \
    "{'programme':'TRUST','amount':'" amount "','currency':'JPY','from-country':'PHL'," \
    "'from-purpose':'cash','to-country':'PHL','to-case':'PH-A-1','to-purpose':'held'," \
    "'expires':'2026-12-31','reason':'refund'}"

static void test_limit(void)
{
    received("1000");
    check_int("sixty-four pay what is there once", all_post(moved(HELD, CASH, "1000", "JPY", "")),
              1);
    check_int("all others are refused", callers_told(OFFICE_REFUSED), CALLERS - 1);
    check_int("nothing is left", account(CASH, "").minor, 0);
    received("2999");
    check_int("and what is there twice", all_post(moved(HELD, CASH, "1000", "JPY", "")), 2);
    check_int("and not a yen more", account(CASH, "").minor, 999);
}

#define LINE "'country':'PHL','case':'PH-A-1','line':1,'purpose':"

/* Nothing is obligated beyond what is authorised. */
static void test_authority(void)
{
    books_done(
        books_call("entry.post", ishii, moved(LINE "'value'", LINE "'memo'", "9999", "JPY", "")),
        NULL, NULL);
    books_done(books_call("entry.post", ishii,
                          moved(LINE "'authority'", LINE "'memo'", "5999", "JPY", "")),
               NULL, NULL);
    check_int("obligated as often as is authorised",
              all_post(moved(LINE "'obligation'", LINE "'memo'", "1000", "JPY", "")), 5);
    check_int("and not a yen more", account(LINE "'obligation'", "").minor, 5000);
}

/* What is spent and what is set aside come out of one purse. */
static void test_purse(void)
{
    int64_t before = account(CASH, "").available;
    received("7000");
    const Wish wishes[] = {
        { "entry.post", moved(HELD, CASH, "1000", "JPY", "") },
        { "reservation.make", RESERVE("1000") },
    };
    check_int("done as often as it bears", all_wish(wishes, COUNT_OF(wishes), kubo, ishii, false),
              (before + 7000) / 1000);
    AccountShown cash = account(CASH, "");
    check_int("and not a yen more", cash.available, (before + 7000) % 1000);
    check_int("the rest is set aside", cash.minor - cash.reserved, cash.available);
}

/* One request, sixty-four times: it is done once and answered alike each time. */
static void test_same_request(void)
{
    received("100000");
    int64_t before = account(CASH, "").minor;
    check_int("done once",
              all_call("entry.post", moved(HELD, CASH, "1000", "JPY", ""), ishii, kubo, true), 1);
    check_int("and answered again", callers_told(OFFICE_REPLAYED), CALLERS - 1);
    for (int i = 0; i < CALLERS; i++)
        check_true("by the same entry",
                   !id_is_none(callers[i].entry) && id_eq(callers[i].entry, callers[0].entry));
    check_int("paid once", account(CASH, "").minor, before - 1000);
}

/* One request id for two things: whoever comes first has it, the other is refused. */
static void test_same_request_other(void)
{
    int64_t before = account(CASH, "").minor;
    const Wish wishes[] = {
        { "entry.post", moved(HELD, CASH, "1000", "JPY", "") },
        { "entry.post", moved(HELD, CASH, "2000", "JPY", "") },
    };
    check_int("done once", all_wish(wishes, COUNT_OF(wishes), ishii, kubo, true), 1);
    check_int("half are answered again", callers_told(OFFICE_REPLAYED), CALLERS / 2 - 1);
    check_int("half are told that it is used", callers_told(OFFICE_INVALID), CALLERS / 2);
    int64_t paid = before - account(CASH, "").minor;
    check_true("one of them was paid", paid == 1000 || paid == 2000);
}

static void test_reservation(void)
{
    ReservationReply made;
    char params[300];
    Text id = text_open(&office.arena, ID_LETTERS);
    books_done(books_call("reservation.make", ishii, RESERVE("5000")), &reservation_reply_shape,
               &made);
    id_write(&id, made.reservation);
    snprintf(params, sizeof params, "{'reservation':'%.*s','amount':'1000'}", (int)id.len, id.at);
    check_int("drawn as often as it bears",
              all_call("reservation.draw", params, kubo, ishii, false), 5);
}

static void test_sound(void)
{
    check_true("posted anew, all agrees", books_checked().sound);
}

int main(void)
{
    books_open(72);
    RUN(test_limit);
    RUN(test_authority);
    RUN(test_purse);
    RUN(test_same_request);
    RUN(test_same_request_other);
    RUN(test_reservation);
    RUN(test_sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
