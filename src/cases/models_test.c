/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Models of cooperation (row C15): two of four are named by a source, and a case may be given
 * those; the others stay what they are called in the register.
 */
#include "tests/changes_sample.h"

#include "phrases_cases.h"

static CaseSample programme, licensee, plain;

static OfficeReply described(const CaseSample *one, const char *more)
{
    return step(one, "case.describe", "meti.clerk", more);
}

static OfficeReply opened_of(const char *model)
{
    return sample_call("case.open", "meti.clerk",
                       PARTS("{'route':'direct-sale','country':'USA','programme':'TRUST',"
                             "'currency':'JPY','title':{'en':'Interceptors (invented)'},"
                             "'marking':'open','model':'",
                             model, "'}"));
}

static int64_t listed(const char *model, Id *ret_first)
{
    CaseListReply reply;

    sample_done(sample_call("case.list", "meti.clerk", PARTS("{'model':'", model, "'}")),
                &case_list_reply_shape, &reply);
    *ret_first = reply.case_count ? reply.cases[0].file : id_none();
    return (int64_t)reply.case_count;
}

static void test_c15_two_named(void)
{
    CaseReply made;

    sample_done(opened_of("government-programme"), &case_reply_shape, &made);
    programme = (CaseSample){ .id = made.file, .name = sample_id(made.file) };
    programme.name = arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(programme.name)));
    licensee = open_case("direct-sale", LETTER);
    licensee.name = arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(licensee.name)));
    plain = open_case("direct-sale", LETTER);
    plain.name = arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(plain.name)));
    sample_done(described(&licensee, ",'model':'licensee-supply'"), NULL, NULL);

    CaseShown shown = show_case(&programme);
    check_str("C15 SM-3 is a programme between governments", shown.model,
              S("government-programme"));
    check_str("C15 in words", shown.model_title, S("Formal programme between governments"));
    check_str("C15 by whom", shown.model_source, S("Herman 2016 (S0), chapter 2"));
    check_int("C15 how sure", shown.model_confidence, CONFIDENCE_SECONDARY);
    sample.lang = LANG_JA;
    check_str("C15 in both languages", show_case(&programme).model_title, S("政府間の正式な計画"));
    sample.lang = LANG_EN;
    check_str("C15 the licensee supplies", show_case(&licensee).model, S("licensee-supply"));
    shown = show_case(&plain);
    check_str("C15 nobody said", shown.model, S(""));
    check_str("C15 nor is it guessed", shown.model_title, S(""));
    check_int("C15 nor how sure", shown.model_confidence, -1);
}

static void test_c15_listed(void)
{
    Id first;

    check_int("C15 one of each", listed("government-programme", &first), 1);
    check_true("C15 this one", id_eq(first, programme.id));
    check_int("C15 and one", listed("licensee-supply", &first), 1);
    check_true("C15 that one", id_eq(first, licensee.id));
    check_int("C15 of what has no name, none", listed("unnamed-2", &first), 0);
    REFUSED("C15 no such model", sample_call("case.list", "meti.clerk", "{'model':'sm-3'}"),
            OFFICE_INVALID, PHRASE_CASES_NO_SUCH_MODEL);
}

static void test_c15_not_in_source_document(void)
{
    const Register *models =
        library_register(office_library(sample.office), S("cooperation-models"));
    int64_t unnamed = 0;

    ensure(models);
    check_int("C15 four there are", (int64_t)models->row_count, 4);
    for (size_t i = 0; i < models->row_count; i++) {
        const RegisterRow *row = &models->rows[i];
        if (str_eq(register_cell(models, row, S("named")), S("yes")))
            continue;
        unnamed++;
        check_str("C15 it says so", register_cell(models, row, S("en")),
                  S("not in source document"));
        check_int("C15 and how sure that is", (int64_t)row->confidence, CONFIDENCE_UNVERIFIED);
        const char *code = arena_c(&sample.call, row->key);
        REFUSED("C15 no case is opened of it", opened_of(code), OFFICE_INVALID,
                PHRASE_CASES_MODEL_UNNAMED);
        REFUSED("C15 nor described so", described(&plain, PARTS(",'model':'", code, "'")),
                OFFICE_INVALID, PHRASE_CASES_MODEL_UNNAMED);
    }
    check_int("C15 two of four", unnamed, 2);
    REFUSED("C15 nor of what nobody heard of", opened_of("sm-3"), OFFICE_INVALID,
            PHRASE_CASES_NO_SUCH_MODEL);
}

/* What is described otherwise keeps its model; a wrong one is put right. */
static void test_c15_corrected(void)
{
    sample_done(described(&licensee, ",'title':{'en':'Seekers (invented)'}"), NULL, NULL);
    check_str("C15 it stays", show_case(&licensee).model, S("licensee-supply"));
    sample_done(described(&licensee, ",'model':'government-programme'"), NULL, NULL);
    check_str("C15 until another is said", show_case(&licensee).model, S("government-programme"));
}

/* ---- a law without the register -------------------------------------------------------------- */

static void test_c15_without_the_register(void)
{
    plain = open_case("direct-sale", LETTER);
    REFUSED("C15 nobody can tell", described(&plain, ",'model':'licensee-supply'"), OFFICE_INVALID,
            PHRASE_CASES_NO_MODELS);
    REFUSED("C15 nor list", sample_call("case.list", "meti.clerk", "{'model':'licensee-supply'}"),
            OFFICE_INVALID, PHRASE_CASES_NO_MODELS);
    check_str("C15 a case goes without", show_case(&plain).model, S(""));
}

int main(void)
{
    cases_open(115);
    RUN(test_c15_two_named);
    RUN(test_c15_listed);
    RUN(test_c15_not_in_source_document);
    RUN(test_c15_corrected);
    RUN(check_replayed);
    sample_close();
    make_data();
    leave_out("registers", "cooperation-models.csv");
    cases_open(116);
    RUN(test_c15_without_the_register);
    sample_close();
    remove_data();
    return check_done();
}
