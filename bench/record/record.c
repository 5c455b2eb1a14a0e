/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * record - what writing to the record costs (bench/record/run): statements on open items
 *
 * Its arguments are those of driver.h.
 */
#include "bench/record/driver.h"

#include "casework/casework.h"

#include <stdio.h>

enum { ITEMS = 100, ITEM_BYTES = 32 };

static char items[ITEMS][ITEM_BYTES];

static void open_item(Bench *bench, char item[ITEM_BYTES])
{
    Arena arena = bench->call;
    Findings findings = { .arena = &arena };
    Text params = text_open(&arena, 4096);
    text_c(&params, "{\"title\":{\"ja\":\"架空の案件\",\"en\":\"An invented item\"},"
                    "\"marking\":\"open\",\"regimes\":[\"transfer\"]}");
    OfficeReply reply = bench_ask(bench, &arena, bench->clerk, "item.open", &params);
    const Json *root = json_read(&arena, reply.reply, S("reply"), &findings);
    Str id = json_member(root, S("item"))->string;
    snprintf(item, ITEM_BYTES, "%.*s", (int)id.len, id.at);
}

static void open_items(Bench *bench)
{
    for (int i = 0; i < ITEMS; i++)
        open_item(bench, items[i]);
}

static void state(Text *params, size_t lane, int64_t step)
{
    text_all(params, S("{\"item\":\""), str_from_c(items[(lane + (size_t)step) % ITEMS]),
             S("\",\"fact\":\"destination\",\"value\":\"PHL\",\"by\":\"An invented desk\","
               "\"said-on\":\"2026-05-01\",\"source\":\"letter 17 (invented)\"}"));
}

static const Workload statements = { .name = "record",
                                     .rooms = &docket_rooms,
                                     .roles = "\"clerk\",\"examiner\"",
                                     .prepare = open_items,
                                     .operation = "item.state",
                                     .params = state };

int main(int argc, char **argv)
{
    return bench_run(&statements, argc, argv);
}
