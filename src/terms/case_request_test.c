/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Requests: what is missing, by kind and by what is wanted. All of them are invented. */
#include "phrases_terms.h"
#include "tests/terms_sample.h"

static const RequestItem items[] = { { STR("surveillance radar"), 3, STR("each") } };

/* A request for an offer of a named number of items, complete. */
static CaseRequest complete(void)
{
    CaseRequest request;

    shape_clear(&case_request_shape, &request);
    request.kind = KIND_DEFINED;
    request.want = WANT_OFFER;
    request.form = REQUEST_LETTER;
    request.financing = FINANCING_OWN;
    request.thirds = THIRDS_NONE;
    request.purchaser = S("PHL");
    request.originator = S("Office of procurement, Ms Santos (invented)");
    request.reference = S("DND-2026-11");
    request.dated = day("2026-04-10");
    request.received = day("2026-04-14");
    request.items = items;
    request.item_count = 1;
    request.end_use = S("surveillance of the sea");
    request.wanted_by = day("2028-03-31");
    return request;
}

static void check_missing(const char *why, const CaseRequest *request, const RequestNeed *wanted,
                          size_t wanted_count)
{
    RequestNeed needs[REQUEST_NEEDS];
    size_t count = request_missing(request, needs);

    check_int(why, count, wanted_count);
    for (size_t i = 0; i < count && i < wanted_count; i++)
        check_int(why, needs[i], wanted[i]);
}

#define MISSING(why, request, ...) \
    check_missing((why), (request), (const RequestNeed[]){ __VA_ARGS__ }, \
                  COUNT_OF(((const RequestNeed[]){ __VA_ARGS__ })))

static void test_c3_complete(void)
{
    CaseRequest request = complete();
    Findings findings = fresh();

    check_missing("nothing is missing", &request, NULL, 0);
    check_true("and it is sound", request_check(&request, &findings));
    check_int("without a finding", findings.count, 0);
}

/* Nothing said: everything that is asked of all kinds, at once, each with its field and remedy. */
static void test_c3_empty(void)
{
    CaseRequest request;
    Findings findings = fresh();

    shape_clear(&case_request_shape, &request);
    MISSING("empty", &request, REQUEST_NEEDS_KIND, REQUEST_NEEDS_WANT, REQUEST_NEEDS_PURCHASER,
            REQUEST_NEEDS_ORIGINATOR, REQUEST_NEEDS_REFERENCE, REQUEST_NEEDS_DATED,
            REQUEST_NEEDS_RECEIVED, REQUEST_NEEDS_FORM, REQUEST_NEEDS_ITEMS, REQUEST_NEEDS_THIRDS,
            REQUEST_NEEDS_END_USE, REQUEST_NEEDS_DELIVERY);
    request_missing_tell(&request, &findings);
    check_int("as findings", findings.error_count, 12);
    check_true("at the field", told(&findings, PHRASE_TERMS_NEED_END_USE, "/end-use"));
    for (const Finding *finding = findings.first; finding; finding = finding->next)
        check_true("with a remedy", finding->remedy != PHRASE_NONE);
}

/* What each kind asks for besides. */
static void test_kinds(void)
{
    static const struct {
        CaseKind kind;
        RequestNeed wanted[6];
        size_t count;
    } rows[] = {
        { KIND_DEFINED, { REQUEST_NEEDS_QUANTITIES }, 1 },
        { KIND_BLANKET, { REQUEST_NEEDS_CEILING, REQUEST_NEEDS_CURRENCY }, 2 },
        { KIND_SUPPORT, { REQUEST_NEEDS_CEILING, REQUEST_NEEDS_CURRENCY }, 2 },
        { KIND_GIFT, { REQUEST_NEEDS_QUANTITIES, REQUEST_NEEDS_BASIS, REQUEST_NEEDS_AS_IS }, 3 },
        { KIND_LOAN, { REQUEST_NEEDS_QUANTITIES, REQUEST_NEEDS_RETURN, REQUEST_NEEDS_BASIS }, 3 },
        { KIND_LEASE, { REQUEST_NEEDS_QUANTITIES, REQUEST_NEEDS_RETURN, REQUEST_NEEDS_BASIS }, 3 },
        { KIND_SURPLUS, { REQUEST_NEEDS_QUANTITIES, REQUEST_NEEDS_BASIS, REQUEST_NEEDS_AS_IS }, 3 },
        { KIND_LICENCE, { REQUEST_NEEDS_QUANTITIES, REQUEST_NEEDS_TERRITORY }, 2 },
        { KIND_JOINT, { REQUEST_NEEDS_PARTNER }, 1 },
        { KIND_REPAIR, { REQUEST_NEEDS_QUANTITIES, REQUEST_NEEDS_ORIGIN }, 2 },
    };
    static const RequestItem vague[] = { { STR("surveillance radar"), INT64_MIN, STR("") } };

    check_int("every kind is tried", COUNT_OF(rows), CASE_KINDS);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        CaseRequest request = complete();

        request.kind = (int32_t)rows[i].kind;
        request.items = vague;
        check_missing((const char *)case_kind_words[rows[i].kind].at, &request, rows[i].wanted,
                      rows[i].count);
    }
}

static void test_financing_is_for_what_is_paid(void)
{
    CaseRequest request = complete();

    request.financing = -1;
    MISSING("a sale", &request, REQUEST_NEEDS_FINANCING);
    request.kind = KIND_GIFT;
    request.basis = S("an invented act");
    request.as_is = 1;
    check_missing("a gift", &request, NULL, 0);
}

/* Any written form will do; what was said is written up first. */
static void test_forms(void)
{
    for (int32_t form = 0; form < REQUEST_FORMS; form++) {
        CaseRequest request = complete();

        request.form = form;
        if (form == REQUEST_ORAL)
            MISSING("oral", &request, REQUEST_NEEDS_WRITTEN_UP);
        else
            check_missing("written", &request, NULL, 0);
        request.written_up = S("record 2026-77");
        check_missing("written up", &request, NULL, 0);
    }
}

static void test_conditions(void)
{
    CaseRequest request = complete();

    request.thirds = THIRDS_NAMED;
    MISSING("third parties without a name", &request, REQUEST_NEEDS_PARTIES);
    request = complete();
    request.want = WANT_CHANGE;
    MISSING("a change of which case", &request, REQUEST_NEEDS_CASE);
    request = complete();
    request.kind = KIND_SURPLUS;
    request.basis = S("an invented act");
    request.as_is = 0;
    MISSING("surplus, and not as is", &request, REQUEST_NEEDS_AS_IS);
}

static void test_unsound(void)
{
    static const RequestParty parties[] = { { STR("An invented firm"), STR("QQQ"), STR("agent") } };
    CaseRequest request = complete();
    Findings findings = fresh();

    request.purchaser = S("QQQ");
    request.currency = S("DEM");
    request.received = day("2026-04-09");
    request.return_on = day("2028-03-31");
    request.parties = parties;
    request.party_count = 1;
    request.changes = S("PHL-17");
    check_true("unsound", !request_check(&request, &findings));
    check_int("all at once", findings.error_count, 7);
    check_true("purchaser", told(&findings, PHRASE_TERMS_COUNTRY, "/purchaser"));
    check_true("currency", told(&findings, PHRASE_TERMS_CURRENCY_ENDED, "/currency"));
    check_true("received", told(&findings, PHRASE_TERMS_RECEIVED_EARLY, "/received"));
    check_true("return", told(&findings, PHRASE_TERMS_RETURN_EARLY, "/return-on"));
    check_true("party", told(&findings, PHRASE_TERMS_COUNTRY, "/parties/0/country"));
    check_true("none, and one", told(&findings, PHRASE_TERMS_THIRDS_NAMED_YET, "/third-parties"));
    check_true("case", told(&findings, PHRASE_TERMS_NUMBER_FORM, "/changes"));
}

/* What somebody typed is kept with its gaps, and written the same again. */
static void test_shape(void)
{
    Str json = S("{\"kind\":\"blanket\",\"items\":[{\"item\":\"spare parts\"}]}");
    Findings findings = fresh();
    const Json *tree = json_read(&arena, json, S(""), &findings);
    CaseRequest request;

    shape_check(&case_request_shape);
    check_true("bound", shape_bind(&arena, &case_request_shape, tree, S(""), &request, &findings));
    check_int("kind", request.kind, KIND_BLANKET);
    Text text = text_open(&arena, 1000);

    shape_write(&text, &case_request_shape, &request);
    check_str("the same", text_str(&text), json);
}

/* A second letter tells one thing more, and takes nothing back of the first. */
static void test_row_c3_second_letter(void)
{
    CaseRequest request = complete(), said;
    RequestNeed needs[REQUEST_NEEDS];

    request.end_use = S("");
    shape_clear(&case_request_shape, &said);
    said.end_use = S("rescue at sea");
    request_add(&request, &said);
    check_str("what it tells is there", request.end_use, S("rescue at sea"));
    check_str("what the first told stays", request.reference, S("DND-2026-11"));
    check_int("its items too", (int64_t)request.item_count, 1);
    check_int("nothing is missing", (int64_t)request_missing(&request, needs), 0);
    said.wanted_by = day("2029-01-31");
    said.kind = KIND_LEASE;
    request_add(&request, &said);
    check_int("another day takes its place", request.wanted_by, day("2029-01-31"));
    check_int("another kind too", request.kind, KIND_LEASE);
}

static void test_thirds_taken_back(void)
{
    static const RequestParty party = { STR("An invented broker"), STR("FJI"), STR("agent") };
    CaseRequest request = complete(), said;

    shape_clear(&case_request_shape, &said);
    said.thirds = THIRDS_NAMED;
    said.parties = &party;
    said.party_count = 1;
    request_add(&request, &said);
    check_int("one is named", (int64_t)request.party_count, 1);
    shape_clear(&case_request_shape, &said);
    said.end_use = S("rescue at sea");
    request_add(&request, &said);
    check_int("and stays", (int64_t)request.party_count, 1);
    said.thirds = THIRDS_NONE;
    request_add(&request, &said);
    check_int("until it is said that nobody takes part", (int64_t)request.party_count, 0);
}

int main(void)
{
    arena = arena_open(1ull << 30);
    RUN(test_c3_complete);
    RUN(test_c3_empty);
    RUN(test_kinds);
    RUN(test_financing_is_for_what_is_paid);
    RUN(test_forms);
    RUN(test_conditions);
    RUN(test_row_c3_second_letter);
    RUN(test_thirds_taken_back);
    RUN(test_unsound);
    RUN(test_shape);
    return check_done();
}
