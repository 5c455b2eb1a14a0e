/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Many at once issue the same quarter's bill: there is one. */
#include "tests/books_crowd.h"
#include "tests/prices_sample.h"

#define QUARTER "'case':'PH-F-1','forecast':'400','quarter':'2026-10-01'}"

static void test_bill(void)
{
    BillListReply list;
    int conflicts = 0;
    valued("PHL", "PH-F-1", 1, "1000", "JPY", true);
    books_done(schedule("PH-F-1", INSTALMENTS, THREE_STEPS("1")), NULL, NULL);
    check_int("sixty-four issue it, one does",
              all_call("bill.issue", "{'programme':'TRUST'," QUARTER, ishii, kubo, false), 1);
    for (int i = 0; i < CALLERS; i++)
        conflicts += callers[i].outcome == OFFICE_CONFLICT;
    check_int("the others are told that it stands", conflicts, CALLERS - 1);
    books_done(books_call("bill.list", office.auditor, "{'programme':'TRUST'}"),
               &bill_list_reply_shape, &list);
    check_int("one bill", (int64_t)list.bill_count, 1);
    check_int("posted once", standing("PH-F-1", "receivable"), 400);
}

static void test_cancel(void)
{
    BillReply bill = billed("PH-F-1", "2027-01-01", "900");
    check_int(
        "sixty-four cancel it, one does",
        all_call("bill.cancel", about("bill", bill.bill, ",'reason':'wrong'"), ishii, kubo, false),
        1);
    check_int("reversed once", standing("PH-F-1", "receivable"), 400);
}

int main(void)
{
    books_open(75);
    books_today("2026-07-01");
    RUN(test_bill);
    RUN(test_cancel);
    check_true("posted anew, all agrees", books_checked().sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
