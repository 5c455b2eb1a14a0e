/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What of an item is erased, who may read more of it, and drafts for another day than today. */
#include "phrases_casework.h"
#include "tests/docket_subject.h"

/* ---- erasing --------------------------------------------------------------------------------- */

static size_t found(const char *words)
{
    char params[200];
    ListReply reply;
    snprintf(params, sizeof params, "{'words':'%s'}", words);
    sample_done(sample_call("item.list", "meti.clerk", params), &list_reply_shape, &reply);
    return reply.item_count;
}

/* One value as value.list shows it whole; that one alone. */
static Str shown_whole(const Subject *subject, Str mark)
{
    char params[200];
    snprintf(params, sizeof params, "{'subject':'%%i','show':'%.*s'}", (int)mark.len, mark.at);
    OfficeReply reply = sample_call("value.list", "keeper", fill(subject, params));
    sample_done(reply, NULL, NULL);
    const Json *value = json_member(sample_json(reply.reply), S("values"))->first;
    check_true("one alone", value && !value->next);
    const Json *text = json_member(value, S("text"));
    return text ? text->string : S("");
}

/* The commitment of the text, as value.list tells it. */
static Str commitment_of(const Subject *subject, const char *text)
{
    OfficeReply reply = sample_call("value.list", "keeper", fill(subject, "{'subject':'%i'}"));
    sample_done(reply, NULL, NULL);
    const Json *values = json_member(sample_json(reply.reply), S("values"));
    for (const Json *value = values ? values->first : NULL; value; value = value->next) {
        Str mark = json_member(value, S("value"))->string;
        check_true("not told whole", !json_member(value, S("text")));
        if (str_eq(shown_whole(subject, mark), str_from_c(text)))
            return mark;
    }
    ensure(!"a value of the item");
    return S("");
}

/* What was erased is neither shown nor found, and its place says so. */
static void test_erased_texts(void)
{
    char params[200];
    Subject subject = begin();
    made(&subject, "item.describe", "meti.clerk",
         "{'item':'%i','summary':{'ja':'龍宮の覚書','en':'a letter by Urashima Taro'}}");
    check_int("found", (int64_t)found("Urashima"), 1);
    Str value = commitment_of(&subject, "a letter by Urashima Taro");
    snprintf(params, sizeof params, "{'value':'%.*s','reason':'a private name'}", (int)value.len,
             value.at);
    sample_done(sample_call("value.erase", "keeper", params), NULL, NULL);
    check_int("not found any more", (int64_t)found("Urashima"), 0);
    check_int("what was told beside it is", (int64_t)found("龍宮の覚書"), 1);
    check_str("shown as erased", show(&subject).summary, S("(erased)"));
}

static int64_t number(OfficeReply reply, const char *member)
{
    const Json *node = json_member(sample_json(reply.reply), str_from_c(member));
    return node ? node->number : -1;
}

static size_t standing(OfficeReply reply)
{
    const Json *node = json_member(sample_json(reply.reply), S("standing"));
    return node ? node->count : 0;
}

/* A source erased stands on in the frozen explanation: it is named, and goes when asked to. */
static void test_erased_everywhere(void)
{
    char params[300];
    Subject subject = begin();
    made(&subject, "item.state", "meti.clerk",
         "{'item':'%i','fact':'destination','value':'PHL','source':'a letter by Momotaro'}");
    subject.draft = made(&subject, "item.draft", "meti.examiner", DRAFT);
    made(&subject, "item.approve", "meti.approver", APPROVE);
    Subject other = begin();
    made(&other, "item.state", "meti.clerk",
         "{'item':'%i','fact':'destination','value':'PHL','source':'a letter by Momotaro'}");

    Str value = commitment_of(&subject, "a letter by Momotaro");
    snprintf(params, sizeof params, "{'value':'%.*s','reason':'a private name'}", (int)value.len,
             value.at);
    OfficeReply reply = sample_call("value.erase", "keeper", params);
    sample_done(reply, NULL, NULL);
    check_int("one is gone", number(reply, "erased"), 1);
    check_int("the explanation and the other item's are named", (int64_t)standing(reply), 2);
    reply = sample_call("item.show", "meti.clerk", fill(&subject, "{'item':'%i'}"));
    size_t at;
    check_true("and stand", str_find(reply.reply, S("Momotaro"), &at));
}

/* What stands in one item goes with one call. */
static void test_erased_with_all_that_hold_it(void)
{
    char params[300];
    size_t at;
    Subject subject = begin();
    made(&subject, "item.state", "meti.clerk",
         "{'item':'%i','fact':'destination','value':'PHL','source':'a letter by Kintaro'}");
    subject.draft = made(&subject, "item.draft", "meti.examiner", DRAFT);
    made(&subject, "item.approve", "meti.approver", APPROVE);
    Str value = commitment_of(&subject, "a letter by Kintaro");
    snprintf(params, sizeof params, "{'value':'%.*s','reason':'a name','others':'holding'}",
             (int)value.len, value.at);
    OfficeReply reply = sample_call("value.erase", "keeper", params);
    sample_done(reply, NULL, NULL);
    check_int("the explanation too", number(reply, "erased"), 2);
    check_int("none stands", (int64_t)standing(reply), 0);
    reply = sample_call("item.show", "meti.clerk", fill(&subject, "{'item':'%i'}"));
    check_true("nowhere shown", !str_find(reply.reply, S("Kintaro"), &at));
}

/* A page ends where an event ends, and the next begins behind it. */
static void test_values_by_pages(void)
{
    char params[200];
    int64_t after = -1, seen = 0;
    Subject subject = begin();
    for (int i = 0; i < 7; i++)
        made(&subject, "item.describe", "meti.clerk",
             "{'item':'%i','title':{'en':'Another title'},'reason':'by pages'}");
    for (int page = 0; page < 20; page++) {
        snprintf(params, sizeof params,
                 after < 0 ? "{'subject':'%%i','limit':3}"
                           : "{'subject':'%%i','limit':3,'after':%d}",
                 (int)after);
        OfficeReply reply = sample_call("value.list", "keeper", fill(&subject, params));
        sample_done(reply, NULL, NULL);
        const Json *values = json_member(sample_json(reply.reply), S("values"));
        seen += values ? (int64_t)values->count : 0;
        check_true("a page is a page", !values || values->count <= 3);
        after = number(reply, "next");
        if (after < 0)
            break;
    }
    check_true("all are there", seen >= 16);
}

/* ---- marking --------------------------------------------------------------------------------- */

static void test_lowering_a_marking(void)
{
    Subject subject = begin_with(OPEN_RESTRICTED);
    const char *lower = "{'item':'%i','marking':'open','reason':'published since'}";
    check_refused("a clerk by description",
                  call(&subject, "item.describe", "meti.clerk", "{'item':'%i','marking':'open'}"),
                  OFFICE_REFUSED, PHRASE_CASEWORK_LOWERS_MARKING);
    check_refused("a clerk", call(&subject, "item.lower", "meti.clerk", lower), OFFICE_NO_RIGHT,
                  PHRASE_NONE);
    made(&subject, "item.describe", "meti.both", "{'item':'%i','title':{'en':'By both'}}");
    check_refused("an approver with a hand in it", call(&subject, "item.lower", "meti.both", lower),
                  OFFICE_NO_RIGHT, PHRASE_NONE);
    check_refused("not lower",
                  call(&subject, "item.lower", "meti.approver",
                       "{'item':'%i','marking':'restricted','reason':'same'}"),
                  OFFICE_INVALID, PHRASE_CASEWORK_NOT_LOWER);
    made(&subject, "item.lower", "meti.approver", lower);
    check_int("lowered", show(&subject).marking, MARKING_OPEN);
    made(&subject, "item.describe", "meti.clerk", "{'item':'%i','marking':'restricted'}");
    check_int("raised by a clerk", show(&subject).marking, MARKING_RESTRICTED);
}

/* ---- another day ----------------------------------------------------------------------------- */

static void test_draft_for_another_day(void)
{
    size_t at;
    Subject subject = begin();
    check_refused("no reason for the day",
                  call(&subject, "item.draft", "meti.examiner",
                       "{'item':'%i','verdict':'refuse','reason':'r','on':'2015-06-01'}"),
                  OFFICE_INVALID, PHRASE_CASEWORK_DAY_REASON_MISSING);
    check_refused("nor for what was known",
                  call(&subject, "item.draft", "meti.examiner",
                       "{'item':'%i','verdict':'refuse','reason':'r','known-on':'2015-06-01'}"),
                  OFFICE_INVALID, PHRASE_CASEWORK_DAY_REASON_MISSING);
    check_refused("a reason for nothing",
                  call(&subject, "item.draft", "meti.examiner",
                       "{'item':'%i','verdict':'refuse','reason':'r','on':'2026-06-01',"
                       "'day-reason':'why'}"),
                  OFFICE_INVALID, PHRASE_CASEWORK_DAY_REASON_UNASKED);
    subject.draft = made(&subject, "item.draft", "meti.examiner", DRAFT);
    ItemShown shown = show(&subject);
    Str reason = shown.findings[shown.finding_count - 1].reason;
    check_true("the paper names the day", str_find(reason, S("2015-06-01"), &at));
    check_true("and says why", str_find(reason, S("asked then"), &at));
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    sample_open(1);
    RUN(test_erased_texts);
    RUN(test_erased_everywhere);
    RUN(test_erased_with_all_that_hold_it);
    RUN(test_values_by_pages);
    RUN(test_lowering_a_marking);
    RUN(test_draft_for_another_day);
    sample_close();
    return check_done();
}
