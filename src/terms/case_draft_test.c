/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* An offer while it is written: what a request answers of it, and the totals that follow. */
#include "tests/terms_sample.h"

static const DraftHead head = {
    .case_number = STR("PHL-2026-00001-47"),
    .country = STR("PHL"),
    .currency = STR("USD"),
    .title = { .in = { [LANG_EN] = STR("Warning radars (invented)") } },
    .lang = LANG_EN,
};

static CaseRequest request_of(const RequestItem *items, size_t count)
{
    CaseRequest request;

    shape_clear(&case_request_shape, &request);
    request.kind = KIND_DEFINED;
    request.reference = S("AF/26/3");
    request.end_use = S("watching the air space");
    request.ceiling_minor = INT64_MIN;
    request.items = items;
    request.item_count = count;
    return request;
}

static void test_what_the_request_answers(void)
{
    const RequestItem items[] = { { S("warning radar"), 4, S("set") },
                                  { S("training"), INT64_MIN, S("") } };
    CaseRequest request = request_of(items, COUNT_OF(items));
    CaseVersion version = draft_begin(&arena, &head, &request);

    check_int("an offer", version.form, VERSION_OFFER);
    check_int("the first", version.index, 0);
    check_int("of its kind", version.kind, KIND_DEFINED);
    check_str("to the country", version.purchaser, S("PHL"));
    check_str("on their letter", version.reference, S("AF/26/3"));
    check_str("for that use", version.end_use, S("watching the air space"));
    check_int("a line for each thing", (int64_t)version.line_count, 2);
    check_int("from one up", version.lines[1].number, 2);
    check_str("in the language of the call", version.lines[0].title.in[LANG_EN],
              S("warning radar"));
    check_str("and in no other", version.lines[0].title.in[LANG_JA], S(""));
    check_int("as many", version.lines[0].quantity, 4);
    check_true("or not said", version.lines[1].quantity == INT64_MIN);
    check_true("no price is made up", version.lines[0].unit_minor == INT64_MIN &&
                                          version.lines[0].total_minor == INT64_MIN);
    check_int("nor terms of sale", version.sale_terms, -1);
    check_true("nor a last day", version.expiry == DATE_NONE);
}

static VersionLine line_of(int64_t number, int64_t sub, int64_t quantity, int64_t unit_minor)
{
    VersionLine line;

    shape_clear(&version_line_shape, &line);
    line.number = number;
    line.sub = sub;
    line.quantity = quantity;
    line.unit_minor = unit_minor;
    return line;
}

/* The total of a version's first line, once what follows is filled in. */
static int64_t first_total(const VersionLine *lines, size_t count)
{
    CaseVersion version;

    shape_clear(&version_shape, &version);
    version.lines = lines;
    version.line_count = count;
    draft_fill(&arena, &version);
    return version.lines[0].total_minor;
}

static void test_totals_that_follow(void)
{
    const int64_t none = INT64_MIN;
    const VersionLine plain[] = { line_of(1, none, 4, 2500000000) };
    const VersionLine unpriced[] = { line_of(1, none, 4, none) };
    const VersionLine uncounted[] = { line_of(1, none, none, 100) };
    const VersionLine huge[] = { line_of(1, none, 4, INT64_MAX) };
    const VersionLine subs[] = { line_of(1, none, 1, 999), line_of(1, 1, 2, 300),
                                 line_of(1, 2, 1, 50), line_of(2, none, 1, 7) };
    const VersionLine open[] = { line_of(1, none, 1, 999), line_of(1, 1, 2, none) };
    VersionLine stated[] = { line_of(1, none, 3, 33) };

    stated[0].total_minor = 100;
    check_int("quantity x price", first_total(plain, 1), 10000000000);
    check_true("no price", first_total(unpriced, 1) == none);
    check_true("no quantity", first_total(uncounted, 1) == none);
    check_true("more than there is", first_total(huge, 1) == none);
    check_int("its sub-lines, not its price", first_total(subs, COUNT_OF(subs)), 650);
    check_true("a sub-line is open", first_total(open, COUNT_OF(open)) == none);
    check_int("what was stated stays", first_total(stated, 1), 100);
}

int main(void)
{
    arena = arena_open(64 << 20);
    RUN(test_what_the_request_answers);
    RUN(test_totals_that_follow);
    arena_close(&arena);
    return check_done();
}
