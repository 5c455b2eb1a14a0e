/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Forms as large as they may be, and larger: nothing is lost on the way, and nothing falls over. */
#include "web/entry.h"

#include "tests/served_sample.h"

enum { SWOLLEN_BYTES = 4 << 20, FORM_BYTES_MAX = 4 << 20 };

static CaseSample offered;

static Str text_of(Str a, Str b, Str c)
{
    Text text = text_open(&sample.boot, a.len + b.len + c.len + 1);

    text_all(&text, a, b, c);
    return text_str(&text);
}

static const char *number_c(int64_t number)
{
    Text text = text_open(&served, 24);

    text_int(&text, number);
    return arena_c(&served, text_str(&text));
}

static Str draft_page(void)
{
    Str number = str_from_c(offered.number);
    Str page = text_of(S("/en/op/offer.draft?case="), number, S("&_case="));
    return text_of(page, number, S(""));
}

static void put_line(Text *text, size_t row, const char *member, const char *value)
{
    text_all(text, S("&terms.lines."), str_from_c(number_c((int64_t)row)), S("."),
             str_from_c(member), S("="));
    text_c(text, value);
}

/* A browser sends what was left empty too. */
static void put_row(Text *text, size_t row)
{
    static const char *const empty[] = { "total-minor", "release", "delivery-term",
                                         "element",     "purpose", "title.ja" };
    static const char *const filled[][2] = {
        { "title.en", "part" }, { "item", "P-1" },  { "condition", "new" },
        { "quantity", "2" },    { "unit", "each" }, { "unit-minor", "100" },
        { "supply", "stock" },  { "months", "3" },  { "leg", "goods" },
        { "major", "no" },
    };

    put_line(text, row, "number", number_c(row < 999 ? (int64_t)row + 1 : 999));
    put_line(text, row, "sub", row < 999 ? "" : number_c((int64_t)row - 998));
    for (size_t i = 0; i < COUNT_OF(filled); i++)
        put_line(text, row, filled[i][0], filled[i][1]);
    for (size_t i = 0; i < COUNT_OF(empty); i++)
        put_line(text, row, empty[i], "");
}

static void put_head(Text *text)
{
    static const char *const head[][2] = {
        { "form", "offer" },
        { "index", "0" },
        { "dated", "2026-11-21" },
        { "expiry", "2027-02-14" },
        { "kind", "defined" },
        { "purchaser", "PHL" },
        { "reference", "PH/26/17" },
        { "reference-day", "2026-10-01" },
        { "title.en", "Parts+(invented)" },
        { "authority", "an+invented+act" },
        { "end-use", "watching+the+coast" },
        { "sale-terms", "instalments" },
        { "currency", "JPY" },
        { "deposit-minor", "100000" },
    };

    for (size_t i = 0; i < COUNT_OF(head); i++)
        text_all(text, S("&terms."), str_from_c(head[i][0]), S("="), str_from_c(head[i][1]));
    text_all(text, S("&terms.case="), str_from_c(offered.number), S("&case="),
             str_from_c(offered.number));
}

static Str offer_of(size_t rows, const char *more)
{
    Text text = served_form(served_token(SERVED_VISITOR), world_id());
    Text body = text_open(&served, FORM_BYTES_MAX);

    text_put(&body, served_body(&text));
    put_head(&body);
    for (size_t i = 0; i < rows; i++)
        put_row(&body, i);
    text_c(&body, more);
    ensure(!body.full);
    return text_str(&body);
}

static size_t count_of(Str text, const char *part)
{
    size_t count = 0, at;

    for (; str_find(text, str_from_c(part), &at); count++)
        text = str_cut(text, at + 1, text.len);
    return count;
}

/* A line for each row a form shows: reckoned, and come back with what is wrong. */
static void test_most_lines(void)
{
    Str target = S("/en/op/offer.draft");
    Answer page = served_post("meti.clerk", target, offer_of(FORM_ROWS_MAX, "&_reckon=yes"));
    check_int("reckoned", page.status, 200);
    check_int("each total follows", (int64_t)count_of(page.body, ".total-minor\" value=\"200\""),
              FORM_ROWS_MAX);
    /* A line with a line below it comes to what that one does. */
    check_true("the sum", holds(page.body, "<p>199,800 JPY</p>"));
    check_true("no row more", !holds(page.body, "name=\"terms.lines.1000.") &&
                                  !holds(page.body, "value=\"terms.lines\""));
    check_true("and why", holds(page.body, "A form has no more rows than these."));
    arena_reset(&served);
    page = served_post("meti.clerk", target, offer_of(FORM_ROWS_MAX, "&terms.lines.7.months=x"));
    check_int("refused", page.status, 422);
    check_true("what is wrong stands beside its field", holds(page.body, "id=\"e-terms.lines.7."));
    check_int("and all that was typed", (int64_t)count_of(page.body, ".unit-minor\" value=\"100\""),
              FORM_ROWS_MAX);
}

/* There are numbers for 999; those behind are parts of the last, which comes to what they do. */
static void put_json_line(Text *json, int64_t row, int64_t rows)
{
    int64_t pairs = row == 998 && rows > 999 ? rows - 999 : 1;

    text_all(json, row ? S(",") : S(""), S("{\"number\":"),
             str_from_c(number_c(row < 999 ? row + 1 : 999)));
    if (row >= 999)
        text_all(json, S(",\"sub\":"), str_from_c(number_c(row - 998)));
    text_all(json, S(",\"quantity\":"), str_from_c(number_c(2 * pairs)), S(",\"total-minor\":"),
             str_from_c(number_c(200 * pairs)));
    text_c(
        json,
        ",\"title\":{\"en\":\"part\"},\"item\":\"P-1\",\"condition\":\"new\",\"unit\":\"each\","
        "\"unit-minor\":100,\"supply\":\"stock\",\"months\":3,\"leg\":\"goods\",\"major\":false}");
}

static int64_t draft_by_program(int64_t rows)
{
    Text json = text_open(&served, FORM_BYTES_MAX);
    Str target = text_of(S("/api/v1/offer/"), str_from_c(offered.name), S("/draft"));

    text_all(&json, S("{\"terms\":{\"case\":\""), str_from_c(offered.number), S("\","));
    text_c(&json,
           "\"form\":\"offer\",\"index\":0,\"dated\":\"2026-11-21\",\"expiry\":\"2027-02-14\","
           "\"kind\":\"defined\",\"purchaser\":\"PHL\",\"reference\":\"PH/26/17\","
           "\"reference-day\":\"2026-10-01\",\"title\":{\"en\":\"Parts (invented)\"},"
           "\"authority\":\"an invented act\",\"end-use\":\"watching the coast\","
           "\"sale-terms\":\"instalments\",\"currency\":\"JPY\",\"deposit-minor\":100000,"
           "\"lines\":[");
    for (int64_t i = 0; i < rows; i++)
        put_json_line(&json, i, rows);
    text_c(&json, "]}}");
    Answer answer = served_call("meti.clerk", target, text_str(&json), S(""));
    if (answer.status != 200)
        printf("# %.*s\n", 1000, answer.body.at);
    return answer.status;
}

/* Not one line of what stands is left out without a word. */
static void test_begins_with_all(void)
{
    const char *const elsewhere = "(--params), or over the API";
    const char *const price = ".unit-minor\" value=\"100\"";
    check_int("drafted by a program", draft_by_program(FORM_ROWS_MAX), 200);
    Answer page = served_get("meti.clerk", draft_page());
    check_int("its form", page.status, 200);
    check_int("begins with each line", (int64_t)count_of(page.body, price), FORM_ROWS_MAX);
    arena_reset(&served);
    check_int("one line more", draft_by_program(FORM_ROWS_MAX + 1), 200);
    page = served_get("meti.clerk", draft_page());
    check_int("has no form", page.status, 413);
    check_true("but another way", holds(page.body, elsewhere));
}

static void test_beyond(void)
{
    Str target = S("/en/op/offer.draft");
    Text fields = text_open(&sample.boot, FORM_BYTES_MAX);
    Answer page = served_post("meti.clerk", target,
                              offer_of(1, "&terms.lines.1000.item=x&_more=terms.lines"));
    check_int("a row more than are shown", page.status, 413);
    check_true("says so", holds(page.body, "1,000 rows of one list"));
    for (size_t i = 0; i < FORM_FIELDS_MAX; i++)
        text_c(&fields, "a=1&");
    Answer most = served_post("meti.clerk", target, text_str(&fields));
    check_int("as many fields as may be", most.status, 403); /* without a token */
    text_c(&fields, "a=1");
    Answer many = served_post("meti.clerk", target, text_str(&fields));
    check_int("one more", many.status, 413);
    check_true("says how many", holds(many.body, "40,000 fields"));
}

/* Four million quotation marks are six times as long on a page, and stand there more than once. */
static void test_swollen(void)
{
    static const struct {
        Str target;
        const char *field;
    } rows[] = {
        { STR("/en/op/offer.draft"), "&case=" },
        { STR("/ja/op/offer.draft"), "&terms.dated=" },
        { STR("/en/op/offer.draft"), "&_case=" },
        { STR("/en/op/item.open"), "&title.en=" },
        { STR("/en/op/item.open"), "&_back=/en/" },
        { STR("/en/op/case.show"), "&case=" },
        { STR("/en/op/item.state"), "&item=" },
        { STR("/en/op/item.state"), "&_fact=" },
        { STR("/en/op/document.add"), "&about=" },
        { STR("/en/op/item.open"), "&_request=" },
        { STR("/en/planning/loan"), "&value=" },
        { STR("/en/cost"), "&lots=" },
        { STR("/en/actor"), "&back=" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        arena_reset(&served);
        Text form = served_form(served_token(SERVED_VISITOR), world_id());
        Text body = text_open(&served, SWOLLEN_BYTES);
        text_put(&body, served_body(&form));
        text_c(&body, rows[i].field);
        text_repeat(&body, '"', SWOLLEN_BYTES - body.len);
        Answer answer = served_post("meti.clerk", rows[i].target, text_str(&body));
        check_true(rows[i].field, answer.status >= 200 && answer.status < 500);
    }
    check_int("still there", served_get("meti.clerk", S("/en/cases")).status, 200);
}

int main(void)
{
    cases_open(62);
    offered = open_case("direct-sale", LETTER);
    give_legs(&offered);
    sample_done(step(&offered, "case.complete", "meti.reviewer", ""), NULL, NULL);
    served_start();
    RUN(test_most_lines);
    RUN(test_begins_with_all);
    RUN(test_beyond);
    RUN(test_swollen);
    served_stop();
    return check_done();
}
