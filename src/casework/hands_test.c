/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Four eyes over more than one round, and papers laid into an item. */
#include "tests/docket_sample.h"

#include "casework/item.h"

static const char *fill(const char *form, Id first, Id second)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    Id ids[] = { first, second };
    size_t at = 0;

    for (; *form; form++)
        if (*form == '%')
            id_write(&text, ids[at++]);
        else
            text_char(&text, *form);
    return arena_c(&sample.call, text_str(&text));
}

static Id done(const char *operation, const char *who, const char *params)
{
    ItemReply reply;
    sample_done(sample_call(operation, who, params), &item_reply_shape, &reply);
    return id_is_none(reply.made) ? reply.item : reply.made;
}

/* "meti.both" is clerk and approver. What they did in the first round, %: item, statement. */
static const struct {
    const char *why, *operation, *params;
    OfficeOutcome want;
} first_round[] = {
    { "nothing", NULL, NULL, OFFICE_DONE },
    { "chose the laws", "item.describe", "{'item':'%','regimes':['transfer']}", OFFICE_NO_RIGHT },
    { "took a statement away", "item.retract", "{'item':'%','statement':'%','reason':'not wanted'}",
      OFFICE_NO_RIGHT },
    { "corrected one", "item.correct",
      "{'item':'%','statement':'%','value':'IND','reason':'misread'}", OFFICE_NO_RIGHT },
};

static Id second_draft(size_t row, Id *ret_item)
{
    Id item = done("item.open", "meti.clerk", "{'title':{'en':'A radar'},'marking':'open'}");
    Id said = done("item.state", "meti.clerk",
                   fill("{'item':'%','fact':'destination','value':'PHL'}", item, item));

    if (first_round[row].operation)
        done(first_round[row].operation, "meti.both", fill(first_round[row].params, item, said));
    done("item.withdraw", "meti.reviewer", fill("{'item':'%','reason':'later'}", item, item));
    done("item.reopen", "meti.reviewer", fill("{'item':'%','reason':'now'}", item, item));
    *ret_item = item;
    return done("item.draft", "meti.examiner",
                fill("{'item':'%','verdict':'refuse','reason':'early','on':'2015-06-01',"
                     "'day-reason':'then'}",
                     item, item));
}

static void test_the_next_round(void)
{
    for (size_t i = 0; i < COUNT_OF(first_round); i++) {
        Id item, draft = second_draft(i, &item);
        OfficeReply reply =
            sample_call("item.approve", "meti.both", fill("{'item':'%','draft':'%'}", item, draft));
        check_int(first_round[i].why, reply.outcome, first_round[i].want);
    }
}

static OfficeReply lay_into(const char *who, Id item)
{
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
    text_put(&json, S("{\"name\":\"a.txt\",\"marking\":\"open\",\"about-kind\":\"item\","
                      "\"about\":\""));
    id_write(&json, item);
    text_put(&json, S("\"}"));
    const Call call = { .operation = S("document.add"),
                        .as = sample_person(who),
                        .request = world_id(),
                        .params = sample_json(text_str(&json)),
                        .document = S("invented words"),
                        .lang = LANG_EN };
    return office_call(sample.office, &sample.call, &call);
}

/* Everybody may read an open item; papers come from those it is assigned to. */
static void test_papers(void)
{
    Id open = done("item.open", "meti.clerk", "{'title':{'en':'A radar'},'marking':'open'}");
    Id closed = done("item.open", "meti.clerk", "{'title':{'en':'A ship'},'marking':'restricted'}");

    check_int("whose item it is", lay_into("meti.clerk", open).outcome, OFFICE_DONE);
    check_int("who may read it", lay_into("mofa.clerk", open).outcome, OFFICE_REFUSED);
    check_int("who may not", lay_into("mofa.clerk", closed).outcome, OFFICE_INVALID);
    check_int("no item", lay_into("meti.clerk", world_id()).outcome, OFFICE_INVALID);
}

/* Nobody reads without leaving an event by saying that it is only a trial. */
static void test_a_trial_of_reading(void)
{
    Id item = done("item.open", "meti.clerk", "{'title':{'en':'A radar'},'marking':'restricted'}");
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
    text_put(&json, S("{\"item\":\""));
    id_write(&json, item);
    text_put(&json, S("\"}"));
    const Call call = { .operation = S("item.show"),
                        .as = sample_person("meti.clerk"),
                        .request = world_id(),
                        .params = sample_json(text_str(&json)),
                        .lang = LANG_EN,
                        .dry_run = true };
    OfficeReply reply = explained_call(sample.office, &sample.call, &call);
    check_int("read", reply.outcome, OFFICE_DONE);
    check_true("with its event", reply.seq >= 0);
}

/* Whoever has left office is nobody's principal. */
static void test_for_somebody_who_left(void)
{
    static const OfficeOutcome want[] = { OFFICE_DONE, OFFICE_NO_RIGHT };
    Id item = done("item.open", "meti.clerk", "{'title':{'en':'A radar'},'marking':'open'}");
    const Call call = { .operation = S("item.state"),
                        .as = sample_person("meti.clerk"),
                        .principal = sample_person("meti.examiner"),
                        .lang = LANG_EN };

    for (size_t i = 0; i < COUNT_OF(want); i++) {
        Call one = call;
        Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
        text_put(&json, S("{\"item\":\""));
        id_write(&json, item);
        text_put(&json, S("\",\"fact\":\"destination\",\"value\":\"PHL\"}"));
        one.request = world_id();
        one.params = sample_json(text_str(&json));
        check_int("for the examiner", office_call(sample.office, &sample.call, &one).outcome,
                  want[i]);
        if (i == 0)
            sample_done(sample_call("person.change", NULL,
                                    fill("{'person':'%','until':'2026-06-01'}", call.principal,
                                         call.principal)),
                        NULL, NULL);
    }
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    sample_open(32);
    RUN(test_the_next_round);
    RUN(test_papers);
    RUN(test_a_trial_of_reading);
    RUN(test_for_somebody_who_left);
    sample_close();
    return check_done();
}
