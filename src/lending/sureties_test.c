/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sureties in the record (row D3): a call reduces what is left of one, and what is at risk in a
 * country is never above its ceiling, in whatever order people try what.
 */
#include "tests/lending_sample.h"

#include "phrases_action.h"
#include "phrases_credit.h"
#include "phrases_lending.h"

enum { SHORT = 400, LONG = 5000, SURETIES = 100, LATELY = 5 };

static CaseSample one;
static const char *who = "meti.clerk"; /* proposes */

static OfficeReply limit(const char *by, const char *amount, const char *more)
{
    return sample_call("surety.limit", by,
                       said("{'country':'PHL','currency':'JPY','amount':'%s','source':'invented "
                            "sample','confidence':'unverified','reason':'a test'%s}",
                            amount, more, ""));
}

static OfficeReply propose(const char *amount)
{
    return sample_call(
        "surety.propose", who,
        said("{'case':'%s','amount':'%s','creditor':'An invented bank'}", one.number, amount, ""));
}

static Id made(OfficeReply reply)
{
    LendReply surety;

    sample_done(reply, &surety_reply_shape, &surety);
    return surety.id;
}

static SuretyShown show(Id surety, const char *more)
{
    SuretyShown shown;

    sample_done(lend("surety.show", "meti.finance", surety, more), &surety_shown_shape, &shown);
    return shown;
}

static SuretyExposureReply exposure(const char *by, const char *more)
{
    SuretyExposureReply reply;

    sample_done(sample_call("surety.exposure", by, more), &surety_exposure_reply_shape, &reply);
    return reply;
}

/* ---- a life ---------------------------------------------------------------------------------- */

static void test_D3_ceiling(void)
{
    one = offered_case();
    Id first = made(propose("600,000"));
    REFUSED("no ceiling yet", lend("surety.approve", "meti.approver", first, ""), OFFICE_REFUSED,
            PHRASE_CREDIT_NO_CEILING);
    REFUSED("a clerk sets none", limit("meti.clerk", "1,000,000", ""), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);
    sample_done(limit("meti.approver", "1,000,000", ",'on':'2026-11-20'"), NULL, NULL);
    REFUSED("who proposed gives none", lend("surety.approve", who, first, ""), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);
    lend_done("surety.approve", "meti.approver", first, "");
    Id second = made(propose("400,001"));
    REFUSED("above the ceiling", lend("surety.approve", "meti.approver", second, ""),
            OFFICE_REFUSED, PHRASE_CREDIT_CEILING);
    REFUSED("nor is the ceiling lowered below it", limit("meti.approver", "599,999", ""),
            OFFICE_REFUSED, PHRASE_CREDIT_CEILING_LOW);
    lend_done("surety.decline", who, second, ",'reason':'too much'");
    lend_done("surety.draw", "meti.finance", first, ",'amount':'500,000'");
    REFUSED("more than was promised",
            lend("surety.draw", "meti.finance", first, ",'amount':'100,001'"), OFFICE_REFUSED,
            PHRASE_CREDIT_TOO_MUCH);
    lend_done("surety.call", "meti.approver", first, ",'amount':'200,000'");
    SuretyShown shown = show(first, "");
    check_int("a call reduces the cover", shown.left, 400000);
    check_int("and is owed to the State", shown.owed, 200000);
    check_int("still contingent", shown.lent, 300000);
    check_int("all of it at risk", exposure("meti.finance", "{}").countries[0].at_risk, 600000);
    lend_done("surety.recover", "meti.finance", first, ",'amount':'150,000'");
    lend_done("surety.repay", "meti.finance", first, ",'amount':'300,000'");
    lend_done("surety.release", "meti.finance", first, ",'amount':'100,000'");
    check_int("what is left at risk", exposure("meti.finance", "{}").countries[0].at_risk, 50000);
    check_int("before the ceiling there was none",
              (int64_t)exposure("meti.finance", "{'on':'2026-11-19'}").country_count, 0);
    check_int("on its first day nothing was given",
              exposure("meti.finance", "{'on':'2026-11-20'}").countries[0].at_risk, 0);
    check_int("to others nothing is told", (int64_t)exposure("mofa.finance", "{}").country_count,
              0);
    check_int("nor found", lend("surety.show", "mofa.finance", first, "").outcome,
              OFFICE_NOT_FOUND);
    REFUSED("a loan there is not",
            sample_call("surety.propose", who,
                        said("{'case':'%s','amount':'1','creditor':'x','loan':'%s'}", one.number,
                             sample_id(first), "")),
            OFFICE_INVALID, PHRASE_LENDING_NO_LOAN);
}

/* ---- any order ------------------------------------------------------------------------------- */

static Rng chance;
static Id sureties[SURETIES];
static size_t count;

static int64_t among(int64_t least, int64_t most)
{
    return rng_between(&chance, least, most);
}

static OfficeReply act(void)
{
    static const char *const moves[] = { "surety.draw",    "surety.draw",    "surety.repay",
                                         "surety.call",    "surety.recover", "surety.release",
                                         "surety.approve", "surety.approve", "surety.approve" };
    int64_t kind = among(0, 11);

    if (kind == 0)
        return limit("meti.approver", number_c(among(1, 3000000)), "");
    if (count == 0 || (kind <= 2 && count < SURETIES)) {
        OfficeReply reply = propose(number_c(among(1, 400000)));
        if (reply.outcome == OFFICE_DONE)
            sureties[count++] = made(reply);
        return reply;
    }
    int64_t last = (int64_t)count - 1;
    Id surety = sureties[among(last < LATELY ? 0 : last - LATELY, last)];
    const char *move = moves[among(0, COUNT_OF(moves) - 1)];
    const char *amount = number_c(among(1, 200000));
    const char *by = among(0, 1) ? "meti.approver" : "meti.finance";
    bool approves = str_eq(str_from_c(move), S("surety.approve"));
    return lend(move, by, surety, approves ? "" : said(",'amount':'%s'", amount, "", ""));
}

static void check_all(void)
{
    SuretyExposureReply now = exposure("meti.finance", "{}");
    int64_t left = 0, owed = 0;

    for (size_t i = 0; i < count; i++) {
        SuretyShown shown = show(sureties[i], "");
        left += shown.left;
        owed += shown.owed;
        check_true("no part below nothing",
                   shown.undrawn >= 0 && shown.lent >= 0 && shown.owed >= 0);
    }
    if (now.country_count == 0)
        return;
    check_true("never above the ceiling", now.countries[0].at_risk <= now.countries[0].ceiling);
    /* The surety of the test before is in the country too. */
    check_true("the sum of its sureties",
               now.countries[0].left >= left && now.countries[0].owed >= owed);
}

static void test_D3_by_chance(void)
{
    const char *seed = getenv("SEKISHO_SEED");
    int64_t tries = getenv("SEKISHO_LONG") ? LONG : SHORT, done = 0;

    chance = (Rng){ seed ? strtoull(seed, NULL, 10) : 7 };
    one = offered_case();
    for (int64_t i = 0; i < tries; i++) {
        int64_t before = journal_now();
        OfficeReply reply = act();
        if (reply.outcome == OFFICE_DONE) {
            done++;
            check_all();
        } else {
            check_int("what is refused writes nothing", journal_now(), before);
        }
        arena_reset(&sample.call);
    }
    check_replayed();
    printf("# %" PRId64 " of %" PRId64 " done, %zu sureties\n", done, tries, count);
    check_true("enough was done", done >= tries / 10);
}

int main(void)
{
    lending_open(3);
    RUN(test_D3_ceiling);
    RUN(test_D3_by_chance);
    sample_close();
    return check_done();
}
