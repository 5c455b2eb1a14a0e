/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/office_sample.h"
#include "tests/small_room.h"

static OfficeReply open_item(OfficeSample *sample, Id as, const char *json)
{
    return office_sample_call(sample, "item.open", as, json, NULL, 0);
}

static void test_open_and_show(void)
{
    OfficeSample sample;
    office_sample_open(&sample, &small_house, 1);

    OfficeReply reply = open_item(&sample, sample.clerk, "{\"title\":\"A radar\",\"marking\":0}");
    check_int("open", reply.outcome, OFFICE_DONE);
    office_sample_print(&sample, reply.findings);
    Id item = office_sample_id(&sample, reply, "item");
    reply = office_sample_call(&sample, "item.show", sample.clerk, "{\"item\":\"%\"}",
                               OFFICE_IDS(item));
    check_int("show", reply.outcome, OFFICE_DONE);
    office_sample_print(&sample, reply.findings);
    printf("# %.*s\n", (int)reply.reply.len, reply.reply.at);
    office_sample_close(&sample);
}

int main(void)
{
    RUN(test_open_and_show);
    return check_done();
}
