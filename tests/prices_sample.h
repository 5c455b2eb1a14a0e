/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * prices_sample - invented cases in a record with books: valued, scheduled, billed
 */
#pragma once

#include "tests/books_room_sample.h"

/* So much on the line's account of value, or off it (the sides then turn). */
static inline void valued(const char *country, const char *case_code, int line, const char *amount,
                          const char *currency, bool more)
{
    char params[1000], account[200];
    snprintf(account, sizeof account,
             "'country':'%s','case':'%s','line':%d,'amount':'%s','currency':'%s'", country,
             case_code, line, amount, currency);
    snprintf(params, sizeof params,
             "{'programme':'TRUST','reason':'stage','postings':["
             "{%s,'purpose':'value','side':'%s'},{%s,'purpose':'memo','side':'%s'}]}",
             account, more ? "debit" : "credit", account, more ? "credit" : "debit");
    books_done(books_call("entry.post", ishii, params), NULL, NULL);
}

static inline OfficeReply schedule(const char *case_code, const char *more, const char *milestones)
{
    char params[4000];
    snprintf(params, sizeof params,
             "{'programme':'TRUST','case':'%s','reason':'agreed','accepted':'2026-05-10',%s,"
             "'milestones':[%s]}",
             case_code, more, milestones);
    return books_call("schedule.set", ishii, params);
}

#define INSTALMENTS "'terms':'instalments','deposit-rule':'usual'"

/* Contract, half way, delivery, over two years: of one line. */
#define THREE_STEPS(line) \
    "{'line':" line ",'name':'contract','due':'2026-07-01','ppm':200000,'liability':'100'}," \
    "{'line':" line ",'name':'half way','due':'2027-02-15','ppm':333333,'liability':'50'}," \
    "{'line':" line ",'name':'delivery','due':'2027-11-30','ppm':466667}"

static inline ScheduleShown schedule_of(const char *case_code)
{
    ScheduleShown shown;
    char params[200];
    snprintf(params, sizeof params, "{'programme':'TRUST','case':'%s'}", case_code);
    books_done(books_call("schedule.show", office.auditor, params), &schedule_shown_shape, &shown);
    return shown;
}

/* `quarter` "": the deposit. */
static inline OfficeReply bill_for(const char *case_code, const char *quarter, const char *forecast)
{
    char params[400];
    snprintf(params, sizeof params, "{'programme':'TRUST','case':'%s','forecast':'%s'%s%s%s}",
             case_code, forecast, *quarter ? ",'quarter':'" : "", quarter, *quarter ? "'" : "");
    return books_call("bill.issue", ishii, params);
}

static inline BillReply billed(const char *case_code, const char *quarter, const char *forecast)
{
    BillReply reply;
    books_done(bill_for(case_code, quarter, forecast), &bill_reply_shape, &reply);
    return reply;
}

/* '{'NAME':'01..'MORE}' */
static inline const char *about(const char *name, Id id, const char *more)
{
    Text text = text_open(&office.arena, 2000);
    text_c(&text, "{'");
    text_c(&text, name);
    text_c(&text, "':'");
    id_write(&text, id);
    text_c(&text, "'");
    text_c(&text, more);
    text_c(&text, "}");
    return arena_c(&office.arena, text_str(&text));
}

static inline BillShown bill_shown(Id id)
{
    BillShown shown;
    books_done(books_call("bill.show", office.auditor, about("bill", id, "")), &bill_shown_shape,
               &shown);
    return shown;
}

/* What stands on one of the case's own accounts, in yen. */
static inline int64_t standing(const char *case_code, const char *purpose)
{
    char key[200];
    snprintf(key, sizeof key, "'country':'PHL','case':'%s','purpose':'%s'", case_code, purpose);
    return account(key, "").minor;
}
