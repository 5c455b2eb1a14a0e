/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Many at once: each operation is decided from what those before it in the same commit left. */
#include "tests/docket_sample.h"

#include "casework/item.h"

#include <pthread.h>

enum { CALLERS = 32, OPENED_EACH = 6, STATED_EACH = 4 };

typedef struct Caller {
    pthread_t thread;
    Id clerk, reviewer, item;
    int opened, stated, withdrawn, refused;
} Caller;

static OfficeOutcome call_with(Arena *arena, const char *operation, Id as, const char *form,
                               Id item)
{
    Findings findings = { .arena = arena };
    Text json = text_open(arena, SAMPLE_JSON_MAX);

    for (; *form; form++) {
        if (*form == '%')
            id_write(&json, item);
        else
            text_char(&json, *form == '\'' ? '"' : *form);
    }
    Call call = {
        .operation = str_from_c(operation), .as = as, .request = world_id(), .lang = LANG_EN
    };
    call.params = json_read(arena, text_str(&json), S(""), &findings);
    return office_call(sample.office, arena, &call).outcome;
}

/* References are numbered without a gap: two that took the same number would fail. */
static void *open_items(void *context)
{
    Caller *caller = context;
    Arena arena = arena_open(64 << 20);

    for (int i = 0; i < OPENED_EACH; i++, arena_reset(&arena))
        caller->opened += call_with(&arena, "item.open", caller->clerk,
                                    "{'title':{'en':'An invented item'},'marking':'open'}",
                                    id_none()) == OFFICE_DONE;
    arena_close(&arena);
    return NULL;
}

/* All state the same fact of one item, then all withdraw it: one of them does. */
static void *state_and_withdraw(void *context)
{
    Caller *caller = context;
    Arena arena = arena_open(64 << 20);

    for (int i = 0; i < STATED_EACH; i++, arena_reset(&arena))
        caller->stated += call_with(&arena, "item.state", caller->clerk,
                                    "{'item':'%','fact':'destination','value':'PHL'}",
                                    caller->item) == OFFICE_DONE;
    OfficeOutcome outcome = call_with(&arena, "item.withdraw", caller->reviewer,
                                      "{'item':'%','reason':'at once'}", caller->item);
    caller->withdrawn = outcome == OFFICE_DONE;
    caller->refused = outcome == OFFICE_CONFLICT || outcome == OFFICE_REFUSED;
    arena_close(&arena);
    return NULL;
}

static Caller run_all(void *(*what)(void *context), Id item)
{
    Caller callers[CALLERS], all = { 0 };

    for (int i = 0; i < CALLERS; i++) {
        callers[i] = (Caller){ .clerk = sample_person("meti.clerk"),
                               .reviewer = sample_person("meti.reviewer"),
                               .item = item };
        ensure(pthread_create(&callers[i].thread, NULL, what, &callers[i]) == 0);
    }
    for (int i = 0; i < CALLERS; i++) {
        pthread_join(callers[i].thread, NULL);
        all.opened += callers[i].opened;
        all.stated += callers[i].stated;
        all.withdrawn += callers[i].withdrawn;
        all.refused += callers[i].refused;
    }
    return all;
}

static void test_numbers(void)
{
    check_int("all opened", run_all(open_items, id_none()).opened, CALLERS * OPENED_EACH);
}

static void test_one_of_all(void)
{
    ItemReply reply;

    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'en':'A radar (invented)'},'marking':'open'}"),
                &item_reply_shape, &reply);
    Caller all = run_all(state_and_withdraw, reply.item);
    check_int("one withdrew it", all.withdrawn, 1);
    check_int("the others were told why not", all.refused, CALLERS - 1);
    check_true("what came before was stated", all.stated >= STATED_EACH);
    Arena arena = sample.call;
    check_int("nothing is stated of it afterwards",
              call_with(&arena, "item.state", sample_person("meti.clerk"),
                        "{'item':'%','fact':'destination','value':'IND'}", reply.item),
              OFFICE_CONFLICT);
}

static void test_replay(void)
{
    Text dir = text_open(&sample.call, 1000);
    ReplayReport report;

    text_all(&dir, sample.dir, S("/replayed"));
    ensure(office_replay(sample.office, &sample.call, text_str(&dir), NULL, NULL, &report) == 0);
    check_str("every table is the same again", report.table, S(""));
}

int main(void)
{
    sample_open(41);
    RUN(test_numbers);
    RUN(test_one_of_all);
    RUN(test_replay);
    sample_close();
    return check_done();
}
