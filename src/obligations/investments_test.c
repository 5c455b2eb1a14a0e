/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What firms invest abroad (row E8, the other way): a notice that is due opens a task the same day,
 * and nothing is held before a second person answered. All firms and bodies are invented.
 */
#include "tests/obligations_sample.h"

#include "phrases_investments.h"
#include "phrases_obligations.h"
#include "phrases_offset.h"

#define PARTS(...) join((const char *const[]){ __VA_ARGS__, NULL })

static const char *join(const char *const *parts)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (; *parts; parts++)
        text_c(&text, *parts);
    return arena_c(&sample.call, text_str(&text));
}

/* Of a firm, in a body: business, share, and from which day. */
typedef struct Meant {
    const char *home, *target, *country, *business, *share, *day, *more;
} Meant;

static OfficeReply record(Meant meant)
{
    return sample_call("investment.record", "meti.clerk",
                       PARTS("{'firm':'works','home':'", meant.home, "','target':'", meant.target,
                             "','country':'", meant.country, "','business':'", meant.business,
                             "','share':'", meant.share, "','day':'", meant.day, "'",
                             meant.more ? meant.more : "",
                             ",'source':'invented','confidence':'unverified'}"));
}

static InvestmentReply recorded(Meant meant)
{
    InvestmentReply reply;

    sample_done(record(meant), &investment_reply_shape, &reply);
    return reply;
}

static OfficeReply answer(Id investment, const char *who, const char *outcome)
{
    return sample_call("investment.answer", who,
                       PARTS("{'investment':'", sample_id(investment), "','outcome':'", outcome,
                             "','words':'told and waited for','source':'invented'}"));
}

static OfficeReply make(Id investment, const char *day)
{
    return sample_call("investment.make", "meti.clerk",
                       PARTS("{'investment':'", sample_id(investment), "','day':'", day,
                             "','source':'the firm'}"));
}

static InvestmentShown show(Id investment)
{
    InvestmentShown shown;

    sample_done(sample_call("investment.show", "meti.clerk",
                            PARTS("{'investment':'", sample_id(investment), "'}")),
                &investment_shown_shape, &shown);
    return shown;
}

static Date day_of(const char *text)
{
    Date day;
    ensure(date_read(str_from_c(text), &day));
    return day;
}

/* ---- when a notice is due -------------------------------------------------------------------- */

static void test_E8_notice_the_same_day(void)
{
    static const struct {
        const char *why, *home, *business, *share, *day;
        InvestmentTask want;
    } rows[] = {
        { "below 10 % of a maker of arms", "JPN", "arms", "9.9999 %", "2026-11-21", NOTICE_NONE },
        { "10 %", "JPN", "arms", "10 %", "2026-11-21", NOTICE_OPEN },
        { "told before it is meant", "JPN", "arms", "10 %", "2026-11-22", NOTICE_OPEN },
        { "past what the register knows any share counts", "JPN", "arms", "0.0001 %", "2026-11-23",
          NOTICE_OPEN },
        { "of no business with arms", "JPN", "other", "100 %", "2026-11-21", NOTICE_NONE },
        { "which nobody can tell for ever", "JPN", "other", "0.0001 %", "2026-11-23", NOTICE_OPEN },
        { "no row for dual use: any share", "JPN", "dual-use", "0.0001 %", "2026-11-21",
          NOTICE_OPEN },
        { "no row for the country", "AUS", "other", "0.0001 %", "2026-11-21", NOTICE_OPEN },
        { "nothing", "AUS", "other", "0 %", "2026-11-21", NOTICE_NONE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *target = PARTS("Body ", (const char[]){ (char)('a' + i), 0 });
        InvestmentReply reply = recorded((Meant){ rows[i].home, target, "GBR", rows[i].business,
                                                  rows[i].share, rows[i].day, NULL });
        check_int(rows[i].why, reply.task, rows[i].want);
        check_int(rows[i].why, show(reply.investment).opened,
                  rows[i].want == NOTICE_OPEN ? day_of("2026-11-21") : DATE_NONE);
    }
}

/* ---- nothing is made before ------------------------------------------------------------------ */

static Meant yard(const char *business, const char *share, const char *day)
{
    return (Meant){ "JPN", "A yard (invented)", "AUS", business, share, day, NULL };
}

static void test_E8_made_only_when_cleared(void)
{
    Id id = recorded(yard("arms", "25 %", "2026-11-20")).investment;

    REFUSED("its notice is open", make(id, "2026-11-21"), OFFICE_REFUSED, PHRASE_INVESTMENTS_WAITS);
    check_int("a clerk does not answer", answer(id, "meti.clerk", "cleared").outcome,
              OFFICE_NO_RIGHT);
    sample_done(answer(id, "meti.approver", "stopped"), NULL, NULL);
    REFUSED("it was stopped", make(id, "2026-11-21"), OFFICE_REFUSED, PHRASE_INVESTMENTS_STOPPED);
    check_int("told again its notice opens anew", recorded(yard("arms", "25 %", "2026-11-20")).task,
              NOTICE_OPEN);
    sample_done(answer(id, "meti.approver", "cleared"), NULL, NULL);
    REFUSED("it is answered", answer(id, "meti.approver", "cleared"), OFFICE_CONFLICT,
            PHRASE_INVESTMENTS_NO_TASK);
    REFUSED("not before it is meant", make(id, "2026-11-19"), OFFICE_INVALID,
            PHRASE_INVESTMENTS_BAD_DAY);
    REFUSED("nor on a day to come", make(id, "2026-11-22"), OFFICE_INVALID,
            PHRASE_INVESTMENTS_BAD_DAY);
    sample_done(make(id, "2026-11-21"), NULL, NULL);
    InvestmentShown shown = show(id);
    check_str("held", shown.made_share, S("25 %"));
    check_int("since", shown.made, day_of("2026-11-21"));
    check_str("who cleared it, and how", shown.words, S("told and waited for"));
    REFUSED("once", make(id, "2026-11-21"), OFFICE_CONFLICT, PHRASE_INVESTMENTS_NOTHING_MEANT);
}

static void test_E8_more_than_was_cleared(void)
{
    Id id = recorded(yard("arms", "25 %", "2026-11-21")).investment;

    check_int("as much opens none", recorded(yard("arms", "25 %", "2026-11-21")).task,
              NOTICE_CLEARED);
    check_int("more does", recorded(yard("arms", "25.0001 %", "2026-11-21")).task, NOTICE_OPEN);
    REFUSED("and waits", make(id, "2026-11-21"), OFFICE_REFUSED, PHRASE_INVESTMENTS_WAITS);
    check_str("what is held stays", show(id).made_share, S("25 %"));
    check_int("less still waits", recorded(yard("arms", "20 %", "2026-11-21")).task, NOTICE_OPEN);
    sample_done(make(id, "2026-11-21"), NULL, NULL);
    check_str("but what shrinks may shrink", show(id).made_share, S("20 %"));
    sample_done(answer(id, "meti.approver", "cleared"), NULL, NULL);
    check_int("another business is another notice",
              recorded(yard("dual-use", "20 %", "2026-11-21")).task, NOTICE_OPEN);
    check_int("all that was told is kept", (int64_t)show(id).share_count, 7);
}

/* Told of when no notice was due, and made when one is. */
static void test_E8_due_by_now(void)
{
    Meant shop = { "JPN", "A shop (invented)", "GBR", "other", "30 %", "2026-11-21", NULL };
    Id id = recorded(shop).investment;

    cases_today("2026-11-24");
    REFUSED("nobody can tell any more", make(id, "2026-11-24"), OFFICE_REFUSED,
            PHRASE_INVESTMENTS_DUE_NOW);
    sample_done(make(id, "2026-11-21"), NULL, NULL);
    cases_today("2026-11-21");
}

/* ---- what stands beside it ------------------------------------------------------------------- */

static void test_agreements_and_value(void)
{
    Id id = recorded((Meant){ "JPN", "A mill (invented)", "AUS", "arms", "5 %", "2026-11-21",
                              ",'currency':'AUD','value':'1,000.50'" })
                .investment;
    InvestmentShown shown = show(id);

    check_str("what it costs", shown.value, S("1000.50 AUD"));
    check_int("two agreements", (int64_t)shown.check_count, 2);
    check_int("on transfers, with Australia", shown.checks[0].met, 1);
    check_int("on information", shown.checks[1].met, 1);
    id = recorded((Meant){ "JPN", "A mill (invented)", "BRA", "arms", "5 %", "2026-11-21", NULL })
             .investment;
    check_int("not with Brazil", show(id).checks[0].met, 0);
}

static void test_bad_input(void)
{
    Meant good = { "JPN", "x", "AUS", "arms", "1 %", "2026-11-21", NULL }, bad = good;

    bad.share = "100.0001 %";
    REFUSED("more than the whole", record(bad), OFFICE_INVALID, PHRASE_OBLIGATIONS_NO_SHARE);
    bad = good;
    bad.country = "AUX";
    REFUSED("no such country", record(bad), OFFICE_INVALID, PHRASE_OFFSET_NO_COUNTRY);
    bad.country = "JPN";
    REFUSED("at home", record(bad), OFFICE_INVALID, PHRASE_INVESTMENTS_AT_HOME);
    bad = good;
    bad.more = ",'value':'5'";
    REFUSED("half a value", record(bad), OFFICE_INVALID, PHRASE_INVESTMENTS_HALF_A_VALUE);
    bad.more = ",'value':'5','currency':'XQX'";
    REFUSED("no such currency", record(bad), OFFICE_INVALID, PHRASE_OBLIGATIONS_NO_CURRENCY);
    bad.more = ",'value':'0.5','currency':'JPY'";
    REFUSED("half a yen", record(bad), OFFICE_INVALID, PHRASE_OBLIGATIONS_NO_AMOUNT);
    recorded(good);
    good.day = "2026-11-20";
    REFUSED("before the last one", record(good), OFFICE_REFUSED, PHRASE_INVESTMENTS_EARLIER);
}

static size_t listed(const char *who, const char *params)
{
    InvestmentsReply reply;

    sample_done(sample_call("investment.list", who, params), &investments_reply_shape, &reply);
    return reply.investment_count;
}

static void test_lists(void)
{
    check_int("of a firm", (int64_t)listed("meti.clerk", "{'firm':'works'}"), 14);
    check_int("of another", (int64_t)listed("meti.clerk", "{'firm':'engines'}"), 0);
    check_int("that wait", (int64_t)listed("meti.clerk", "{'task':'open'}"), 7);
    check_int("another office sees none", (int64_t)listed("mofa.clerk", "{}"), 0);
}

int main(void)
{
    obligations_open(93);
    RUN(test_E8_notice_the_same_day);
    RUN(test_E8_made_only_when_cleared);
    RUN(test_E8_more_than_was_cleared);
    RUN(test_E8_due_by_now);
    RUN(test_agreements_and_value);
    RUN(test_bad_input);
    RUN(test_lists);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
