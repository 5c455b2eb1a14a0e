/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * books_room_sample - a record with books, for tests: two finance officers, short ways to post
 *
 * All people, programmes and cases are invented.
 */
#pragma once

#include "books/book.h"
#include "books/books.h"
#include "tests/office_sample.h"

extern const StoreSchema books_schema;

static const Room *const books_rooms_of[] = { &action_room, &books_room, &prices_room,
                                              &payments_room };
static const Rooms books_rooms = { books_rooms_of, COUNT_OF(books_rooms_of), &books_schema };

static OfficeSample office;
static Id ishii, kubo; /* finance officers of north */

static inline void books_open(uint64_t seed)
{
    office_sample_open(&office, &books_rooms, seed);
    ishii = office_sample_person(&office, "ishii", office.north, "finance", 1);
    kubo = office_sample_person(&office, "kubo", office.north, "finance", 1);
}

static inline void books_today(const char *day)
{
    setenv("SEKISHO_TODAY", day, 1);
}

/* JSON with ' for ". */
static inline Str quoted(const char *json)
{
    Text text = text_open(&office.arena, 1 << 20);
    for (; *json; json++)
        text_char(&text, *json == '\'' ? '"' : *json);
    return text_str(&text);
}

static inline OfficeReply books_call(const char *operation, Id as, const char *json)
{
    Findings findings = { .arena = &office.arena };
    const Json *params = json_read(&office.arena, quoted(json), S(""), &findings);
    ensure(params);
    return office_sample_request(&office, operation, as, world_id(), params);
}

static inline void books_done(OfficeReply reply, const Shape *shape, void *ret)
{
    Findings findings = { .arena = &office.arena };
    if (reply.outcome != OFFICE_DONE)
        office_sample_print(&office, reply.findings);
    fflush(stdout); /* a bug that follows would swallow it */
    ensure(reply.outcome == OFFICE_DONE);
    if (!shape)
        return;
    const Json *tree = json_read(&office.arena, reply.reply, S(""), &findings);
    bool good = tree && shape_bind(&office.arena, shape, tree, S(""), ret, &findings);
    ensure(good);
}

#define CASH "'country':'PHL','purpose':'cash'"
#define HELD "'country':'PHL','case':'PH-A-1','purpose':'held'"

/* One amount from one account to another. */
static inline const char *moved(const char *debit, const char *credit, const char *amount,
                                const char *currency, const char *more)
{
    Text text = text_open(&office.arena, 4000);
    text_c(&text, "{'programme':'TRUST','reason':'");
    text_c(&text, "receipt','postings':[{");
    const char *const parts[] = { debit,    ",'side':'debit','amount':'",
                                  amount,   "','currency':'",
                                  currency, "'},{",
                                  credit,   ",'side':'credit','amount':'",
                                  amount,   "','currency':'",
                                  currency, "'}]",
                                  more,     "}" };
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        text_c(&text, parts[i]);
    return arena_c(&office.arena, text_str(&text));
}

static inline EntryReply received(const char *amount)
{
    EntryReply reply;
    books_done(books_call("entry.post", ishii, moved(CASH, HELD, amount, "JPY", "")),
               &entry_reply_shape, &reply);
    return reply;
}

static inline AccountShown account(const char *key, const char *more)
{
    AccountShown shown;
    Text text = text_open(&office.arena, 1000);
    text_c(&text, "{'programme':'TRUST','currency':'JPY',");
    text_c(&text, key);
    text_c(&text, more);
    text_c(&text, "}");
    books_done(books_call("account.show", ishii, arena_c(&office.arena, text_str(&text))),
               &account_shown_shape, &shown);
    return shown;
}

static inline BooksCheckReply books_checked(void)
{
    BooksCheckReply reply;
    books_done(books_call("books.check", office.auditor, "{'programme':'TRUST'}"),
               &books_check_reply_shape, &reply);
    for (size_t i = 0; i < reply.defect_count; i++)
        printf("# %.*s\n", (int)reply.defects[i].len, reply.defects[i].at);
    return reply;
}

static inline void books_replayed(void)
{
    Text dir = text_open(&office.arena, 1000);
    ReplayReport report;
    text_all(&dir, office.record, S("-replayed"));
    ensure(office_replay(office.office, &office.arena, text_str(&dir), NULL, NULL, &report) == 0);
    check_str("every table is the same again", report.table, S(""));
}
