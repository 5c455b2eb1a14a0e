/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Cases found by parts of words, in any script; also when the index is lost or another maker's. */
#include "cases/search.h"

#include "cases/words_sql.h"

#include "tests/cases_sample.h"

static const char *number;

static size_t found(const char *words, const char *who)
{
    CaseListReply reply;

    sample_done(sample_call("case.list", who, said("{'find':'%s'}", words, "", "")),
                &case_list_reply_shape, &reply);
    return reply.case_count;
}

static void test_sounds(void)
{
    static const struct {
        const char *form, *sound;
    } rows[] = {
        { "レーダー", "reda" },
        { "れーだー", "reda" },
        { "とうきょう", "tokyo" },
        { "沿岸監視レーダー一式", "reda" },
        { "移転", "" },
        { "ポンプと radar", "ponputo" },
        { "シンガポール・ミサイル", "shingaporu misairu" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_str(rows[i].form, case_sounds(&sample.call, str_from_c(rows[i].form), false),
                  str_from_c(rows[i].sound));
    check_str("as typed", case_sounds(&sample.call, S("rēdā"), true), S("reda"));
    check_str("tookyoo", case_sounds(&sample.call, S("tookyoo"), true), S("tokyo"));
}

static const struct {
    const char *words;
    size_t count;
} asked[] = {
    { "移転", 1 },    { "艇", 1 },       { "レーダー", 1 }, { "ﾚｰﾀﾞｰ", 1 },      { "れーだー", 1 },
    { "reda", 1 },    { "rēdā", 1 },     { "REEDAA", 1 },   { "ｃｏａｓｔ", 2 }, { "oast ra", 2 },
    { "attache", 2 }, { "艇 移転", 1 },  { "艇 潜水", 0 },  { "潜", 0 },         { "misairu", 0 },
    { "Manila", 2 },  { "PHL-2026", 2 }, { "%", 0 },        { "Philippine", 0 }, { "", 2 },
};

static void check_asked(const char *why)
{
    for (size_t i = 0; i < COUNT_OF(asked); i++)
        if (found(asked[i].words, "meti.clerk") != asked[i].count) {
            printf("# %s: %s\n", why, asked[i].words);
            check_int(asked[i].words, found(asked[i].words, "meti.clerk"), asked[i].count);
        }
}

static void test_found(void)
{
    check_asked("from the index");
    check_int("by number", found(number, "meti.clerk"), 1);
    check_int("not by who may not know of it", found("艇", "mod.clerk"), 0);
}

static int lose(Db *db, void *context)
{
    const Id *id = context;
    return case_words_clear(db, trace_of_subject(&sample.call, *id));
}

static int spoil(Db *db, void *context)
{
    return case_words_put(db, *(const int64_t *)context, 0, S("of another maker"), S(""));
}

/* Nothing is missed because an index is not there, or not ours. */
static void test_index_lost(void)
{
    OfficeStatus status;
    Id id;
    int64_t seq;
    int result, r = office_subject(sample.office, &sample.call, S("case"), str_from_c(number), &id);

    ensure(r == 0);
    r = office_status(sample.office, &sample.call, &status);
    ensure(r == 0);
    seq = status.size - 1; /* the case was opened last */
    check_int("lost", store_write(office_store(sample.office), lose, &id, &result), STORE_DONE);
    check_asked("from the journal");
    check_int("spoilt", store_write(office_store(sample.office), spoil, &seq, &result), STORE_DONE);
    check_asked("another maker's");
}

int main(void)
{
    CaseReply reply;

    cases_open(61);
    (void)open_case("direct-sale", LETTER);
    sample_done(sample_call("case.open", "meti.clerk",
                            "{'route':'direct-sale','country':'PHL','programme':'TRUST',"
                            "'currency':'JPY','title':{'ja':'巡視艇用レーダーの移転（架空）'},"
                            "'marking':'restricted'," LETTER "}"),
                &case_reply_shape, &reply);
    number = arena_c(&sample.boot, arena_str(&sample.boot, reply.number));
    RUN(test_sounds);
    RUN(test_found);
    RUN(test_index_lost);
    check_replayed();
    sample_close();
    return check_done();
}
