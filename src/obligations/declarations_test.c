/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A State that does not ask and is not told (row E3): by US FMS it records that a firm declared
 * offsets, and no figure of them; where it negotiates, a bare declaration is not enough.
 */
#include "tests/obligations_sample.h"

#include "phrases_action.h"
#include "phrases_obligations.h"

#define FIGURES \
    "'rule':'dpp-2013','way':'commercial','day':'2014-01-31','currency':'USD'," \
    "'base':'1,650,000,000','rate':'30 %','value-currency':'INR'," \
    "'value':'102,300,000,000','source':'x'}"

static OfficeReply open_on(const char *file)
{
    return sample_call("obligation.open", "meti.clerk",
                       said("{'case':'%s'," FIGURES, file, "", ""));
}

static OfficeReply declare(const char *who, const char *file)
{
    return sample_call("offset.declare", who,
                       said("{'case':'%s','firm':'works','words':'offsets are agreed',"
                            "'source':'a letter (invented)'}",
                            file, "", ""));
}

static DeclaredReply declared(const char *file)
{
    DeclaredReply reply;

    sample_done(sample_call("offset.declared", "meti.clerk", said("{'case':'%s'}", file, "", "")),
                &declared_reply_shape, &reply);
    return reply;
}

static void test_E3_hidden_by_fms(void)
{
    static const char *const silent[] = { "us-fms", "direct-sale" };

    for (size_t i = 0; i < COUNT_OF(silent); i++) {
        const char *file = open_for_india(silent[i]);
        REFUSED("no figure is recorded", open_on(file), OFFICE_REFUSED,
                PHRASE_OBLIGATIONS_DECLARED_ONLY);
        check_int("nothing is declared yet", (int64_t)declared(file).declaration_count, 0);
        sample_done(declare("meti.clerk", file), NULL, NULL);
        DeclaredReply shown = declared(file);
        check_true("the State does not negotiate", !shown.negotiates);
        check_int("one declaration", (int64_t)shown.declaration_count, 1);
        check_str("of a firm", shown.declarations[0].firm, S("works"));
        check_str("in its words", shown.declarations[0].words, S("offsets are agreed"));
    }
}

static void test_E3_shown_where_the_state_negotiates(void)
{
    const char *file = open_for_india("japan-party");

    REFUSED("figures are recorded, no declaration", declare("meti.clerk", file), OFFICE_REFUSED,
            PHRASE_OBLIGATIONS_NEGOTIATED);
    check_true("it negotiates", declared(file).negotiates);
    sample_done(open_on(file), NULL, NULL);
}

static void test_others(void)
{
    const char *file = open_for_india("us-fms");

    REFUSED("another office declares nothing", declare("mofa.clerk", file), OFFICE_REFUSED,
            PHRASE_ACTION_NO_RIGHT);
    REFUSED("a case there is not", open_on("IND-2026-99999-99"), OFFICE_INVALID,
            PHRASE_OBLIGATIONS_NO_CASE);
}

int main(void)
{
    obligations_open(71);
    RUN(test_E3_hidden_by_fms);
    RUN(test_E3_shown_where_the_state_negotiates);
    RUN(test_others);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
