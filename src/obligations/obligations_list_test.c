/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Pages of obligations and of transactions: as many as a page holds, one more, and more than are
 * read at once. Whoever follows the cursor sees each once, in the order of the record.
 */
#include "tests/obligations_sample.h"

#include "phrases_action.h"
#include "phrases_cases.h"

enum { PAGE = 50, MANY = 131 /* more than two stretches of 64 */ };

static const char *file;

#define PARTS(...) join((const char *const[]){ __VA_ARGS__, NULL })

static const char *join(const char *const *parts)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (; *parts; parts++)
        text_c(&text, *parts);
    return arena_c(&sample.call, text_str(&text));
}

static Id open_one(void)
{
    ObligationReply reply;

    sample_done(sample_call("obligation.open", "meti.clerk",
                            PARTS("{'case':'", file,
                                  "','rule':'dpp-2013','way':'commercial','day':'2014-01-31',"
                                  "'currency':'USD','base':'20000','rate':'30 %',"
                                  "'value-currency':'INR','value':'3,000,000,000','source':'x'}")),
                &obligation_reply_shape, &reply);
    return reply.obligation;
}

static void claim_one(Id obligation)
{
    sample_done(sample_call("transaction.claim", "meti.clerk",
                            PARTS("{'obligation':'", sample_id(obligation),
                                  "','firm':'works','receiver':'r','system':'s','industry':'i',"
                                  "'type':'purchase','issuer':'I','invoice':'1',"
                                  "'invoice-value':'5000','actual':'1','source':'x'}")),
                NULL, NULL);
}

/* ---- a walk over all pages ------------------------------------------------------------------- */

typedef struct Pages {
    size_t sizes[8], count, rows;
    bool in_order;
    Str next;
} Pages;

static void see(Pages *pages, int64_t leaf, int64_t *last)
{
    pages->in_order = pages->in_order && leaf > *last;
    pages->rows++;
    *last = leaf;
}

static const char *params_of(const char *what, const char *limit, Str next)
{
    if (next.len == 0)
        return PARTS("{", what, limit, "}");
    return PARTS("{", what, limit, what[0] || limit[0] ? "," : "", "'after':'",
                 arena_c(&sample.call, next), "'}");
}

static void page_of_obligations(Pages *pages, const char *params, int64_t *last)
{
    ObligationsReply reply;

    sample_done(sample_call("obligation.list", "meti.clerk", params), &obligations_reply_shape,
                &reply);
    for (size_t i = 0; i < reply.obligation_count; i++)
        see(pages, reply.obligations[i].leaf, last);
    pages->sizes[pages->count++] = reply.obligation_count;
    pages->next = arena_str(&sample.boot, reply.next);
}

static void page_of_deals(Pages *pages, const char *params, int64_t *last)
{
    DealsReply reply;

    sample_done(sample_call("transaction.list", "meti.clerk", params), &deals_reply_shape, &reply);
    for (size_t i = 0; i < reply.transaction_count; i++)
        see(pages, reply.transactions[i].leaf, last);
    pages->sizes[pages->count++] = reply.transaction_count;
    pages->next = arena_str(&sample.boot, reply.next);
}

typedef void PageOf(Pages *pages, const char *params, int64_t *last);

static Pages walk(PageOf *page, const char *what, const char *limit)
{
    Pages pages = { .in_order = true };
    int64_t last = -1;

    do {
        page(&pages, params_of(what, limit, pages.next), &last);
        arena_reset(&sample.call);
    } while (pages.next.len > 0 && pages.count < COUNT_OF(pages.sizes));
    return pages;
}

static void check_pages(const char *why, const Pages *pages, size_t whole, size_t rest)
{
    check_true(why, pages->in_order);
    check_int(why, (int64_t)pages->count, (int64_t)(whole + (rest > 0)));
    for (size_t i = 0; i < whole && i < pages->count; i++)
        check_int(why, (int64_t)pages->sizes[i], (int64_t)pages->sizes[0]);
    if (rest > 0 && pages->count > 0)
        check_int(why, (int64_t)pages->sizes[pages->count - 1], (int64_t)rest);
}

/* With what a page usually holds, and with as many as are read at once. */
static void check_way(PageOf *page, const char *what, size_t rows)
{
    Pages usual = walk(page, what, "");
    Pages stretch = walk(page, what, what[0] ? ",'limit':64" : "'limit':64");

    check_int("each once", (int64_t)usual.rows, (int64_t)rows);
    check_pages("usual pages", &usual, rows / PAGE, rows % PAGE);
    check_int("each once in stretches", (int64_t)stretch.rows, (int64_t)rows);
    check_pages("pages of a stretch", &stretch, rows / 64, rows % 64);
}

static const char *keep(const char *params)
{
    return arena_c(&sample.boot, str_from_c(params));
}

/* By each of the ways in which rows are sought. */
static void check_obligations(size_t rows)
{
    check_way(page_of_obligations, keep(PARTS("'case':'", file, "'")), rows);
    check_way(page_of_obligations, "'country':'IND'", rows);
    check_way(page_of_obligations, "", rows);
}

static void check_deals(Id obligation, size_t rows)
{
    check_way(page_of_deals, keep(PARTS("'obligation':'", sample_id(obligation), "'")), rows);
    check_way(page_of_deals, "'firm':'works'", rows);
    check_way(page_of_deals, "", rows);
}

static const size_t sizes[] = { PAGE, PAGE + 1, 64, MANY };
enum { DEAL_SIZES = COUNT_OF(sizes) - 1 /* each is folded anew with all others */ };

static void test_obligations(void)
{
    size_t made = 0;

    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        for (; made < sizes[i]; made++) {
            open_one();
            arena_reset(&sample.call);
        }
        check_obligations(made);
    }
}

static void test_transactions(void)
{
    Id obligation = open_one();
    size_t made = 0;

    sample_done(sample_call("obligation.approve", "meti.approver",
                            PARTS("{'obligation':'", sample_id(obligation), "'}")),
                NULL, NULL);
    for (size_t i = 0; i < DEAL_SIZES; i++) {
        for (; made < sizes[i]; made++) {
            claim_one(obligation);
            arena_reset(&sample.call);
        }
        check_deals(obligation, made);
    }
}

/* A cursor nobody gave out. */
static void test_bad_cursor(void)
{
    static const char *const bad[] = {
        "{'after':'here'}",
        "{'after':'12.x'}",
        "{'after':'00000000000000zz.00000000000000000000000000'}",
    };

    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        REFUSED("no such place", sample_call("obligation.list", "meti.clerk", bad[i]),
                OFFICE_INVALID, PHRASE_ACTION_NO_SUCH_CURSOR);
        REFUSED("nor here", sample_call("transaction.list", "meti.clerk", bad[i]), OFFICE_INVALID,
                PHRASE_ACTION_NO_SUCH_CURSOR);
    }
}

int main(void)
{
    obligations_open(61);
    file = open_for_india("japan-party");
    RUN(test_obligations);
    RUN(test_transactions);
    RUN(test_bad_cursor);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
