/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The books in the record: posting, days, reservations, periods, what is refused. */
#include "tests/books_room_sample.h"

static void test_days(void)
{
    books_today("2026-06-10");
    received("1000000");
    books_done(books_call("entry.post", ishii,
                          moved(CASH, HELD, "500000", "JPY", ",'value':'2026-05-31'")),
               NULL, NULL);
    books_today("2026-07-02");
    received("30");
    books_done(
        books_call("entry.post", ishii, moved(CASH, HELD, "7", "JPY", ",'value':'2026-06-30'")),
        NULL, NULL);
    check_int("all", account(CASH, "").minor, 1500037);
    check_int("the other side", account(HELD, "").minor, -1500037);
    check_int("counting by May", account(CASH, ",'value':'2026-05-31'").minor, 500000);
    check_int("the day before", account(CASH, ",'value':'2026-05-30'").minor, 0);
    check_int("counting by June", account(CASH, ",'value':'2026-06-30'").minor, 1500007);
    check_int("counting by June, as June knew it",
              account(CASH, ",'value':'2026-06-30','posted':'2026-06-30'").minor, 1500000);
    check_int("as known on a day within a month", account(CASH, ",'posted':'2026-06-10'").minor,
              1500000);
    check_int("before anything was known", account(CASH, ",'posted':'2026-06-09'").minor, 0);
    check_int("ten days into June", account(CASH, ",'value':'2026-06-10'").minor, 1500000);
}

static void test_statement(void)
{
    AccountStatementReply reply;
    books_done(books_call("account.statement", office.approver,
                          "{'programme':'TRUST'," CASH
                          ",'currency':'JPY','from':'2026-06-01','until':'2026-06-30'}"),
               &account_statement_reply_shape, &reply);
    check_int("opens with what May left", reply.opening, 500000);
    check_int("closes", reply.closing, 1500007);
    check_int("two lines", (int64_t)reply.row_count, 2);
    check_int("the balance after the first", reply.rows[0].balance, 1500000);
    check_str("as text", reply.closed, S("1500007 JPY"));
    check_int("one account stands against it", (int64_t)reply.rows[0].other_count, 1);
    check_int("the money held", reply.rows[0].others[0].purpose, PURPOSE_HELD);
    check_int("to the same amount", reply.rows[0].others[0].minor, -reply.rows[0].minor);
    books_done(books_call("account.statement", office.approver,
                          "{'programme':'TRUST'," CASH ",'currency':'JPY'}"),
               &account_statement_reply_shape, &reply);
    check_int("the whole of it begins with nothing", reply.opening, 0);
    check_int("and has every line", (int64_t)reply.row_count, 4);
}

static void test_trial_balance(void)
{
    AccountListReply reply;
    books_done(books_call("account.list", office.auditor, "{'programme':'TRUST'}"),
               &account_list_reply_shape, &reply);
    check_int("two accounts", (int64_t)reply.account_count, 2);
    check_int("one currency", (int64_t)reply.sum_count, 1);
    check_int("which balances", reply.sums[0].minor, 0);
}

static void test_reversal(void)
{
    EntryReply entry = received("250"), reversal;
    EntryShown shown;
    char params[300];
    Text id = text_open(&office.arena, ID_LETTERS);
    id_write(&id, entry.entry);
    snprintf(params, sizeof params, "{'entry':'%.*s','reason':'duplicate','text':'posted twice'}",
             (int)id.len, id.at);
    books_done(books_call("entry.reverse", kubo, params), &entry_reply_shape, &reversal);
    check_int("as before", account(CASH, "").minor, 1500037);
    check_int("not twice", books_call("entry.reverse", kubo, params).outcome, OFFICE_REFUSED);
    snprintf(params, sizeof params, "{'entry':'%.*s'}", (int)id.len, id.at);
    books_done(books_call("entry.show", ishii, params), &entry_shown_shape, &shown);
    check_true("the first knows its reversal", id_eq(shown.reversed_by, reversal.entry));
    check_int("with both postings", (int64_t)shown.posting_count, 2);
}

/* ---- what is refused ------------------------------------------------------------------------- */

#define OTHERS "'country':'IDN','purpose':'cash'"

static const struct {
    const char *why, *debit, *credit, *amount, *currency, *more;
    OfficeOutcome outcome;
} refused_rows[] = {
    { "too many decimals", CASH, HELD, "100.5", "JPY", "", OFFICE_INVALID },
    { "a decimal too many", CASH, HELD, "1.005", "USD", "", OFFICE_INVALID },
    { "no currency", CASH, HELD, "1", "YEN", "", OFFICE_INVALID },
    { "a closed currency", CASH, HELD, "1", "DEM", "", OFFICE_REFUSED },
    { "zero", CASH, HELD, "0", "JPY", "", OFFICE_INVALID },
    { "negative", CASH, HELD, "-5", "JPY", "", OFFICE_INVALID },
    { "more than 64 bits", CASH, HELD, "9223372036854775808", "JPY", "", OFFICE_INVALID },
    { "past the edge with what is there", CASH, HELD, "9223372036854775807", "JPY", "",
      OFFICE_REFUSED },
    { "no amount", CASH, HELD, "ten", "JPY", "", OFFICE_INVALID },
    { "money of one country for another's case", OTHERS, HELD, "5", "JPY", "", OFFICE_REFUSED },
    { "another country's name for the case", "'country':'IDN','purpose':'cash'",
      "'country':'IDN','case':'PH-A-1','purpose':'held'", "5", "JPY", "", OFFICE_REFUSED },
    { "cash below zero", HELD, CASH, "1500038", "JPY", "", OFFICE_REFUSED },
    { "a day that does not exist", CASH, HELD, "5", "JPY", ",'value':'2026-02-30'",
      OFFICE_INVALID },
    { "an account without its case", CASH, "'country':'PHL','purpose':'held'", "5", "JPY", "",
      OFFICE_INVALID },
    { "a purpose nobody has", CASH, "'country':'PHL','purpose':'gold'", "5", "JPY", "",
      OFFICE_INVALID },
};

static void test_refused(void)
{
    int64_t before = books_checked().entries;
    for (size_t i = 0; i < COUNT_OF(refused_rows); i++) {
        OfficeReply reply =
            books_call("entry.post", ishii,
                       moved(refused_rows[i].debit, refused_rows[i].credit, refused_rows[i].amount,
                             refused_rows[i].currency, refused_rows[i].more));
        check_int(refused_rows[i].why, reply.outcome, refused_rows[i].outcome);
        check_true(refused_rows[i].why, reply.findings->error_count > 0);
    }
    check_int("nothing was posted", books_checked().entries, before);
    check_int("a clerk keeps no books",
              books_call("entry.post", office.clerk, moved(CASH, HELD, "1", "JPY", "")).outcome,
              OFFICE_NO_RIGHT);
}

static void test_unbalanced(void)
{
    check_int("a yen is missing",
              books_call("entry.post", ishii,
                         "{'programme':'TRUST','reason':'receipt','postings':["
                         "{" CASH ",'side':'debit','amount':'100','currency':'JPY'},"
                         "{" HELD ",'side':'credit','amount':'99','currency':'JPY'}]}")
                  .outcome,
              OFFICE_REFUSED);
}

/* ---- periods and reservations ---------------------------------------------------------------- */

static void test_period(void)
{
    books_done(books_call("period.lock", office.approver,
                          "{'programme':'TRUST','through':'2026-05-31','reason':'May is audited'}"),
               NULL, NULL);
    check_int(
        "nothing counts in May any more",
        books_call("entry.post", ishii, moved(CASH, HELD, "5", "JPY", ",'value':'2026-05-31'"))
            .outcome,
        OFFICE_REFUSED);
    check_int("nor is it opened again",
              books_call("period.lock", office.approver,
                         "{'programme':'TRUST','through':'2026-05-30','reason':'x'}")
                  .outcome,
              OFFICE_REFUSED);
    check_int("a day to come is not closed",
              books_call("period.lock", office.approver,
                         "{'programme':'TRUST','through':'2027-01-01','reason':'x'}")
                  .outcome,
              OFFICE_REFUSED);
}

#define REFUND "'to-country':'PHL','to-case':'PH-A-1','to-purpose':'held'"
#define FROM_CASH "'from-country':'PHL','from-purpose':'cash'"

static ReservationReply reserve(const char *amount, const char *expires)
{
    ReservationReply reply;
    char params[600];
    snprintf(params, sizeof params,
             "{'programme':'TRUST','amount':'%s','currency':'JPY'," FROM_CASH "," REFUND
             ",'expires':'%s','reason':'refund'}",
             amount, expires);
    books_done(books_call("reservation.make", ishii, params), &reservation_reply_shape, &reply);
    return reply;
}

static OfficeReply draw(Id reservation, const char *amount)
{
    char params[300];
    Text id = text_open(&office.arena, ID_LETTERS);
    id_write(&id, reservation);
    snprintf(params, sizeof params, "{'reservation':'%.*s'%s%s%s}", (int)id.len, id.at,
             *amount ? ",'amount':'" : "", amount, *amount ? "'" : "");
    return books_call("reservation.draw", ishii, params);
}

static void test_reservation(void)
{
    ReservationReply made = reserve("1500000", "2026-07-31"), drawn;
    check_int("set aside", account(CASH, "").available, 37);
    check_int("and not to be spent",
              books_call("entry.post", ishii, moved(HELD, CASH, "38", "JPY", "")).outcome,
              OFFICE_REFUSED);
    books_done(draw(made.reservation, "500000"), &reservation_reply_shape, &drawn);
    check_int("the rest", drawn.rest, 1000000);
    check_int("paid", account(CASH, "").minor, 1000037);
    check_int("no more than is left", draw(made.reservation, "1000001").outcome, OFFICE_REFUSED);
    reserve("7", "2026-08-01");
    books_today("2026-08-01");
    check_int("free again the day after, but for what is set aside to the day itself",
              account(CASH, "").available, 1000030);
    check_int("and drawn no more", draw(made.reservation, "").outcome, OFFICE_REFUSED);
    ExpiredReply expired;
    books_done(books_call("reservation.expire", ishii, "{}"), &expired_reply_shape, &expired);
    check_int("as the journal now says", expired.expired, 1);
    check_int("once", books_call("reservation.expire", ishii, "{}").outcome, OFFICE_CONFLICT);
}

/* ---- exchange -------------------------------------------------------------------------------- */

static void test_exchange(void)
{
    EntryReply reply;
    EntryShown shown;
    char params[100];
    Text id = text_open(&office.arena, ID_LETTERS);
    books_done(books_call("entry.exchange", ishii,
                          "{'programme':'TRUST'," CASH ",'given':'400','given-currency':'JPY',"
                          "'taken':'3.00','taken-currency':'USD','rate-of':4,'rate-for':3,"
                          "'source':'invented bank','reason':'exchange'}"),
               &entry_reply_shape, &reply);
    check_int("so much less in yen", account(CASH, "").minor, 999637);
    id_write(&id, reply.entry);
    snprintf(params, sizeof params, "{'entry':'%.*s'}", (int)id.len, id.at);
    books_done(books_call("entry.show", ishii, params), &entry_shown_shape, &shown);
    check_int("through trading", (int64_t)shown.posting_count, 4);
    check_int("at its rate", shown.exchange.rate_of, 4);
    check_int("not at another",
              books_call("entry.exchange", ishii,
                         "{'programme':'TRUST'," CASH ",'given':'400','given-currency':'JPY',"
                         "'taken':'3.01','taken-currency':'USD','rate-of':4,'rate-for':3,"
                         "'source':'invented bank','reason':'exchange'}")
                  .outcome,
              OFFICE_REFUSED);
}

static void test_sound(void)
{
    BooksCheckReply reply = books_checked();
    check_true("posted anew, all agrees", reply.sound);
    check_true("and it is not nothing", reply.entries > 7);
}

/* Entries of all programmes lie in one row of leaves: each is checked by itself. */
static void test_other_programme(void)
{
    int64_t before = books_checked().entries;
    BooksCheckReply other;
    check_int("an entry of another programme",
              books_call("entry.post", ishii,
                         "{'programme':'OTHER','reason':'receipt','postings':["
                         "{'purpose':'cash','country':'PHL','side':'debit','amount':'5',"
                         "'currency':'JPY'},{'purpose':'held','country':'PHL','case':'PHL-A-77',"
                         "'side':'credit','amount':'5','currency':'JPY'}]}")
                  .outcome,
              OFFICE_DONE);
    check_int("is none of this one's", books_checked().entries, before);
    books_done(books_call("books.check", office.auditor, "{'programme':'OTHER'}"),
               &books_check_reply_shape, &other);
    check_true("and all of its own", other.sound && other.entries == 1);
}

/* A balance changed behind the record's back, and put right again. */
static int spoil(Db *db, void *context)
{
    const int64_t *by = context;
    AccountFindRow row;
    bool found;
    int r = account_find(db, &office.arena, S("TRUST"), S("PHL"), S(""), S("cash"), S("JPY"), 0,
                         &row, &found);
    if (r)
        return r;
    db_apply_begin(db);
    r = account_moved(db, row.id, row.debits + *by, row.credits);
    db_apply_end(db);
    return r;
}

static void test_spoilt(void)
{
    int64_t by = 1;
    int result;
    ensure(store_write(office_store(office.office), spoil, &by, &result) == STORE_DONE);
    BooksCheckReply reply = books_checked();
    check_true("a yen too many is found", !reply.sound && reply.defect_count == 1);
    by = -1;
    ensure(store_write(office_store(office.office), spoil, &by, &result) == STORE_DONE);
}

int main(void)
{
    books_open(71);
    RUN(test_days);
    RUN(test_statement);
    RUN(test_trial_balance);
    RUN(test_reversal);
    RUN(test_refused);
    RUN(test_unbalanced);
    RUN(test_period);
    RUN(test_reservation);
    RUN(test_exchange);
    RUN(test_other_programme);
    RUN(test_spoilt);
    RUN(test_sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
