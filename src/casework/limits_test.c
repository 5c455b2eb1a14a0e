/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* As much as may be asked at once, of every sort: what is within its limits is done or refused. */
#include "tests/docket_sample.h"

#include "casework/item.h"

enum { MANY_BYTES = 4 << 20, SOURCE_BYTES = 900 };

static Text asked(void)
{
    return text_open(&sample.call, MANY_BYTES);
}

static OfficeReply ask(const char *operation, const char *who, const Text *json)
{
    ensure(!json->full);
    return sample_call_tree(operation, who, sample_json(text_str(json)));
}

static void put_lines(Text *json, size_t count)
{
    text_c(json, "\"lines\":[");
    for (size_t i = 0; i < count; i++) {
        text_all(json, i ? S(",") : S(""), S("{\"line\":\""));
        text_int(json, (int64_t)i + 1);
        text_c(json, "\",\"title\":{\"ja\":\"部品\",\"en\":\"part\"}}");
    }
    text_c(json, "]");
}

static OfficeReply open_with_lines(size_t count)
{
    Text json = asked();
    text_c(&json, "{\"title\":{\"ja\":\"多数\",\"en\":\"Many\"},\"summary\":{\"ja\":\"多数\","
                  "\"en\":\"Many\"},\"marking\":\"open\",");
    put_lines(&json, count);
    text_c(&json, "}");
    return ask("item.open", "meti.clerk", &json);
}

static const char *item_of(OfficeReply reply)
{
    ItemReply opened;
    sample_done(reply, &item_reply_shape, &opened);
    return sample_id(opened.item);
}

static void test_lines(void)
{
    check_int("as many lines as there may be", open_with_lines(ITEM_LINES_MAX).outcome,
              OFFICE_DONE);
    check_int("one more", open_with_lines(ITEM_LINES_MAX + 1).outcome, OFFICE_INVALID);
}

static void test_assessing_many_lines(void)
{
    const char *item = item_of(open_with_lines(ITEM_LINES_MAX));
    Text json = asked();
    text_all(&json, S("{\"item\":\""), str_from_c(item), S("\",\"on\":\"2026-11-01\"}"));
    check_int("assessed", ask("item.assess", "meti.examiner", &json).outcome, OFFICE_DONE);
}

/* Each from a document of its own. */
static void put_saying(Text *json, size_t number, bool document)
{
    Text name = text_open(&sample.call, 40);
    text_c(json, "\"fact\":\"destination\",\"value\":\"PHL\",\"source\":\"");
    text_repeat(json, 'x', SOURCE_BYTES);
    text_c(json, "\"");
    if (!document)
        return;
    text_int(&name, (int64_t)number);
    text_c(json, ",\"document\":\"");
    hash_write(json, hash_of(text_str(&name)));
    text_c(json, "\"");
}

static OfficeReply say(const char *item, size_t count, bool documents)
{
    Text json = asked();
    text_all(&json, S("{\"item\":\""), str_from_c(item), S("\","));
    put_saying(&json, 0, documents);
    text_c(&json, ",\"more\":[");
    for (size_t i = 1; i < count; i++) {
        text_c(&json, i > 1 ? ",{" : "{");
        put_saying(&json, i, documents);
        text_c(&json, "}");
    }
    text_c(&json, "]}");
    return ask("item.state", "meti.clerk", &json);
}

static void test_documents(void)
{
    const char *item = item_of(open_with_lines(1));
    check_int("of documents nobody filed", say(item, 2, true).outcome, OFFICE_INVALID);
    for (int64_t i = 0; i <= ITEM_SAYINGS_MAX; i++) {
        Text name = text_open(&sample.call, 40);
        text_int(&name, i);
        sample_file("meti.clerk", text_str(&name));
    }
    check_int("as many statements as there may be", say(item, ITEM_SAYINGS_MAX, true).outcome,
              OFFICE_DONE);
    check_int("one more", say(item, ITEM_SAYINGS_MAX + 1, true).outcome, OFFICE_INVALID);
}

/* A long file: what it says no longer fits into one explanation. */
static void test_a_long_file(void)
{
    const char *item = item_of(open_with_lines(1));
    for (int i = 0; i < 12; i++)
        check_int("stated", say(item, 400, false).outcome, OFFICE_DONE);
    Text json = asked();
    text_all(&json, S("{\"item\":\""), str_from_c(item), S("\",\"on\":\"2026-11-01\"}"));
    check_int("too much to explain", ask("item.assess", "meti.examiner", &json).outcome,
              OFFICE_REFUSED);
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    sample_open(31);
    RUN(test_lines);
    RUN(test_assessing_many_lines);
    RUN(test_documents);
    RUN(test_a_long_file);
    sample_close();
    return check_done();
}
