/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Documents of an invented case: what makes one unsound, sums, and from when one is in force. */
#include "phrases_terms.h"
#include "tests/terms_sample.h"

static void check_sound(const char *why, const CaseVersion *version)
{
    Findings findings = fresh();

    check_true(why, version_check(version, &findings));
    check_str(why, told_in(&findings, LANG_EN), S(""));
}

static void test_sound(void)
{
    SampleVersion *offer = sample_offer();

    check_sound("offer", &offer->version);
    check_sound("amendment", &sample_next(offer, VERSION_AMENDMENT, 1)->version);
    check_sound("modification", &sample_next(offer, VERSION_MODIFICATION, 1)->version);
    SampleVersion *corrected = sample_next(offer, VERSION_CORRECTION, 1);

    corrected->version.of = S("B");
    check_sound("correction", &corrected->version);
}

/* One thing wrong at a time, each at its field. */
static void spoil_number(SampleVersion *sample)
{
    sample->version.case_number = S("PHL-1");
}
static void spoil_purchaser(SampleVersion *sample)
{
    sample->version.purchaser = S("VNM");
}
static void spoil_index(SampleVersion *sample)
{
    sample->version.index = 1;
}
static void spoil_of(SampleVersion *sample)
{
    sample->version.of = S("A1");
}
static void spoil_expiry(SampleVersion *sample)
{
    sample->version.expiry = DATE_NONE;
}
static void spoil_expired(SampleVersion *sample)
{
    sample->version.expiry = day("2026-05-31");
}
static void spoil_dated(SampleVersion *sample)
{
    sample->version.reference_day = day("2026-06-02");
}
static void spoil_currency(SampleVersion *sample)
{
    sample->version.currency = S("XQX");
}
static void spoil_free(SampleVersion *sample)
{
    sample->version.sale_terms = SALE_FREE;
}
static void spoil_deposit(SampleVersion *sample)
{
    sample->version.deposit_minor = 350001;
}
static void spoil_whole(SampleVersion *sample)
{
    sample->version.sale_terms = SALE_CASH_WITH_ACCEPTANCE;
}
static void spoil_lines(SampleVersion *sample)
{
    sample->version.line_count = 0;
}
static void spoil_order(SampleVersion *sample)
{
    sample->lines[1].number = 1;
}
static void spoil_total(SampleVersion *sample)
{
    sample->lines[0].total_minor += 3;
}
static void spoil_range(SampleVersion *sample)
{
    sample->lines[0].total_minor = sample->lines[0].unit_minor = INT64_MAX;
    sample->lines[0].quantity = 1;
}
static void spoil_orphan(SampleVersion *sample)
{
    sample->lines[1].sub = 1;
}
static void spoil_sub(SampleVersion *sample)
{
    sample->lines[1].number = 1;
    sample->lines[1].sub = 1;
}
static void spoil_note_line(SampleVersion *sample)
{
    sample_note(sample, "used", 9);
}
static void spoil_note_twice(SampleVersion *sample)
{
    sample_note(sample, "undertaking", INT64_MIN);
    sample_note(sample, "undertaking", INT64_MIN);
}
static void spoil_strike(SampleVersion *sample)
{
    sample_note(sample, "undertaking", INT64_MIN);
    sample->strikes[0] = (VersionStrike){ S("undertaking"), INT64_MIN, S("no longer needed") };
    sample->version.strike_count = 1;
}
static void spoil_waiver(SampleVersion *sample)
{
    sample->waivers[0] = sample->waivers[1] = (VersionWaiver){ S("spares"), S("it has its own") };
    sample->version.waiver_count = 2;
}
static void spoil_payments(SampleVersion *sample)
{
    sample->payments[0] = (VersionPayment){ day("2026-09-30"), 249999 };
    sample->version.payment_count = 1;
}
static void spoil_payment_order(SampleVersion *sample)
{
    sample->payments[0] = (VersionPayment){ day("2026-09-30"), 125000 };
    sample->payments[1] = sample->payments[0];
    sample->version.payment_count = 2;
}
static void spoil_schedule(SampleVersion *sample)
{
    sample->version.schedule = hash_of(S("an invented schedule"));
    sample->payments[0] = (VersionPayment){ day("2026-09-30"), 250000 };
    sample->version.payment_count = 1;
}
static void spoil_ceiling(SampleVersion *sample)
{
    sample->version.kind = KIND_BLANKET;
}
static void spoil_above(SampleVersion *sample)
{
    sample->version.kind = KIND_BLANKET;
    sample->version.ceiling_minor = 349999;
}
static void spoil_return(SampleVersion *sample)
{
    sample->version.kind = KIND_LEASE;
}
static void spoil_gift(SampleVersion *sample)
{
    sample->version.kind = KIND_GIFT;
}
static void spoil_partner(SampleVersion *sample)
{
    sample->version.kind = KIND_JOINT;
}
static void spoil_territory(SampleVersion *sample)
{
    sample->version.kind = KIND_LICENCE;
}
static void spoil_origin(SampleVersion *sample)
{
    sample->version.kind = KIND_REPAIR;
}

static const struct {
    const char *why;
    void (*spoil)(SampleVersion *sample);
    Phrase message;
    const char *pointer;
} spoilt[] = {
    { "number", spoil_number, PHRASE_TERMS_NUMBER_FORM, "/case" },
    { "another country", spoil_purchaser, PHRASE_TERMS_PURCHASER_OTHER, "/purchaser" },
    { "base offer 1", spoil_index, PHRASE_TERMS_INDEX, "/index" },
    { "an offer instead of another", spoil_of, PHRASE_TERMS_OF_NONE, "/of" },
    { "no last day", spoil_expiry, PHRASE_TERMS_EXPIRY_NONE, "/expiry" },
    { "over before it is dated", spoil_expired, PHRASE_TERMS_EXPIRY_EARLY, "/expiry" },
    { "older than the request", spoil_dated, PHRASE_TERMS_DATED_EARLY, "/reference-day" },
    { "no such currency", spoil_currency, PHRASE_TERMS_CURRENCY, "/currency" },
    { "free, and to be paid", spoil_free, PHRASE_TERMS_FREE, "/sale-terms" },
    { "free sale", spoil_free, PHRASE_TERMS_NEED_PRICE, "/sale-terms" },
    { "deposit above the total", spoil_deposit, PHRASE_TERMS_DEPOSIT, "/deposit-minor" },
    { "cash with acceptance in part", spoil_whole, PHRASE_TERMS_DEPOSIT, "/deposit-minor" },
    { "no lines", spoil_lines, PHRASE_TERMS_LINES_NONE, "/lines" },
    { "a line twice", spoil_order, PHRASE_TERMS_LINE_ORDER, "/lines/1/number" },
    { "a sum that is none", spoil_total, PHRASE_TERMS_LINE_TOTAL, "/lines/0/total-minor" },
    { "too much", spoil_range, PHRASE_TERMS_RANGE, "/lines" },
    { "a sub-line of nothing", spoil_orphan, PHRASE_TERMS_LINE_ORDER, "/lines/1/number" },
    { "sub-lines that do not add up", spoil_sub, PHRASE_TERMS_SUB_TOTAL, "/lines/0/total-minor" },
    { "a note at no line", spoil_note_line, PHRASE_TERMS_NOTE_LINE, "/notes/0/line" },
    { "a note twice", spoil_note_twice, PHRASE_TERMS_NOTE_TWICE, "/notes/1/code" },
    { "stated and struck", spoil_strike, PHRASE_TERMS_STRIKE_TWICE, "/strikes/0/code" },
    { "left out twice", spoil_waiver, PHRASE_TERMS_WAIVER_TWICE, "/waivers/1/element" },
    { "payments a cent short", spoil_payments, PHRASE_TERMS_PAYMENTS, "/payments" },
    { "two payments on a day", spoil_payment_order, PHRASE_TERMS_PAYMENT_ORDER, "/payments/1/due" },
    { "schedule and payments", spoil_schedule, PHRASE_TERMS_SCHEDULE_TWICE, "/schedule" },
    { "blanket without ceiling", spoil_ceiling, PHRASE_TERMS_NEED_CEILING, "/ceiling-minor" },
    { "a cent above the ceiling", spoil_above, PHRASE_TERMS_CEILING, "/ceiling-minor" },
    { "lease without return", spoil_return, PHRASE_TERMS_NEED_RETURN, "/return-on" },
    { "a gift at a price", spoil_gift, PHRASE_TERMS_PRICED, "/lines" },
    { "joint without partner", spoil_partner, PHRASE_TERMS_NEED_PARTNER, "/partner" },
    { "licence without place", spoil_territory, PHRASE_TERMS_NEED_TERRITORY, "/territory" },
    { "repair of what", spoil_origin, PHRASE_TERMS_NEED_ORIGIN, "/origin" },
};

static void test_unsound(void)
{
    for (size_t i = 0; i < COUNT_OF(spoilt); i++) {
        SampleVersion *sample = sample_offer();
        Findings findings = fresh();

        spoilt[i].spoil(sample);
        check_true(spoilt[i].why, !version_check(&sample->version, &findings));
        check_true(spoilt[i].why, told(&findings, spoilt[i].message, spoilt[i].pointer));
        check_true(spoilt[i].why, told_in(&findings, LANG_JA).len > 0);
    }
}

/* A change says why; what it takes the place of waits for acceptance. */
static void test_changes_say_why(void)
{
    static const struct {
        const char *of;
        bool good;
    } rows[] = { { "B", true },   { "A1", true },    { "R12", true }, { "M1", false },
                 { "A0", false }, { "A01", false },  { "", false },   { "B1", false },
                 { "A", false },  { "A1000", false } };
    SampleVersion *amendment = sample_next(sample_offer(), VERSION_AMENDMENT, 1);
    Findings findings = fresh();

    amendment->version.reason_code = -1;
    amendment->version.index = 0;
    check_true("no reason, no number", !version_check(&amendment->version, &findings));
    check_true("reason", told(&findings, PHRASE_TERMS_REASON_CODE, "/reason-code"));
    check_true("number", told(&findings, PHRASE_TERMS_INDEX, "/index"));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        SampleVersion *restated = sample_next(sample_offer(), VERSION_RESTATED, 1);

        findings = fresh();
        restated->version.of = str_from_c(rows[i].of);
        check_int(rows[i].of, version_check(&restated->version, &findings), rows[i].good);
        check_int(rows[i].of, told(&findings, PHRASE_TERMS_OF, "/of"), !rows[i].good);
    }
}

static void test_sums(void)
{
    SampleVersion *offer = sample_offer();
    VersionSums sums = { 0 };

    offer->version.packing_minor = 10;
    offer->version.transport_minor = 200;
    offer->version.admin_minor = 3000;
    check_int("summed", version_sums(&offer->version, &sums), 0);
    check_int("net", sums.net.minor, 350000);
    check_int("below", sums.below.minor, 3210);
    check_int("total", sums.total.minor, 353210);
    check_int("deposit", sums.deposit.minor, 100000);
    offer->lines[2] = offer->lines[1];
    offer->lines[2].sub = 1;
    offer->version.line_count = 3;
    check_int("sub-lines", version_sums(&offer->version, &sums), 0);
    check_int("are within their line", sums.net.minor, 350000);
}

/* Row C11: seventeen aircraft with what goes with them, 3 bn USD in all, are 176.47 m each. */
static void test_c11_each(void)
{
    Currency dollar;
    ensure(currency_find(S("USD"), &dollar));
    Money each = money_each((Money){ INT64_C(300000000000), dollar }, 17);
    Text text = text_open(&arena, 100);

    money_write(&text, each);
    check_str("to the cent", text_str(&text), S("176470588.24 USD"));
    check_int("in millions, to two places", (each.minor + 500000) / 1000000, 17647);
    check_int("half away from zero", money_each((Money){ 5, dollar }, 2).minor, 3);
    check_int("below zero too", money_each((Money){ -5, dollar }, 2).minor, -3);
    check_int("without overflow", money_each((Money){ INT64_MAX, dollar }, 1).minor, INT64_MAX);
}

/* What is given or lent has no price; its carriage may cost. Cash with acceptance is all of it, in
 * the offer and in what takes its place. */
static void test_charges(void)
{
    SampleVersion *gift = sample_offer(), *offer = sample_offer();
    Findings findings = fresh();

    gift->version.kind = KIND_GIFT;
    for (size_t i = 0; i < gift->version.line_count; i++)
        gift->lines[i].unit_minor = gift->lines[i].total_minor = 0;
    gift->version.transport_minor = 100000;
    check_sound("a gift with carriage", &gift->version);
    offer->version.sale_terms = SALE_CASH_WITH_ACCEPTANCE;
    offer->version.deposit_minor = 350000;
    check_sound("all of it", &offer->version);
    SampleVersion *restated = sample_next(offer, VERSION_RESTATED, 1);

    restated->version.of = S("B");
    check_true("instead of the offer", !version_check(&restated->version, &findings));
    check_true("all of it too", told(&findings, PHRASE_TERMS_DEPOSIT, "/deposit-minor"));
    restated->version.of = S("A1");
    check_sound("instead of an amendment", &restated->version);
}

static void test_designators(void)
{
    static const struct {
        VersionForm form;
        const char *want;
    } rows[] = { { VERSION_OFFER, "B" },
                 { VERSION_AMENDMENT, "A12" },
                 { VERSION_MODIFICATION, "M12" },
                 { VERSION_CORRECTION, "C12" },
                 { VERSION_RESTATED, "R12" } };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        SampleVersion *sample = sample_next(sample_offer(), rows[i].form, 12);
        Text text = text_open(&arena, 20);

        version_designator(&text, &sample->version);
        check_str(rows[i].want, text_str(&text), str_from_c(rows[i].want));
    }
}

/* Acceptance 3: an amendment that is not paid is not in force. */
static void test_item_3_unpaid(void)
{
    Date sign = day("2026-07-01"), pay = day("2026-07-20"), done = day("2026-07-10");
    CaseVersion *amendment = &sample_next(sample_offer(), VERSION_AMENDMENT, 1)->version;
    CaseVersion *modification = &sample_next(sample_offer(), VERSION_MODIFICATION, 1)->version;
    const struct {
        const char *why;
        const CaseVersion *version;
        int64_t deposit;
        VersionDays days;
        Date want;
    } rows[] = {
        { "signed and unpaid", amendment, 1, { sign, DATE_NONE, done }, DATE_NONE },
        { "paid and unsigned", amendment, 1, { DATE_NONE, pay, done }, DATE_NONE },
        { "paid later", amendment, 1, { sign, pay, done }, pay },
        { "nothing due", amendment, INT64_MIN, { sign, DATE_NONE, done }, done },
        { "nothing due, unsigned", amendment, 0, { DATE_NONE, DATE_NONE, done }, DATE_NONE },
        { "not implemented", amendment, 1, { sign, pay, DATE_NONE }, DATE_NONE },
        { "by the seller alone", modification, 1, { DATE_NONE, DATE_NONE, done }, done },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        CaseVersion version = *rows[i].version;

        version.deposit_minor = rows[i].deposit;
        check_int(rows[i].why, version_in_force(&version, rows[i].days), rows[i].want);
    }
}

/* Acceptance 6: an offer of 85 days is over on the 86th. */
static void test_item_6_expiry(void)
{
    Findings findings = fresh();
    const LimitTable *limits = sample_limit_table_read();
    CaseVersion *offer = &sample_offer()->version;
    const LimitRow *days =
        limit_find(limits, LIMIT_OFFER_DAYS, -1, offer->dated, (Place){ .line = 0 }, &findings);

    ensure(days);
    offer->expiry = offer_last_day(offer->dated, days);
    check_true("day 85", !version_expired(offer, offer->dated + 85));
    check_true("day 86", version_expired(offer, offer->dated + 86));
    offer->expiry = DATE_NONE;
    check_true("without a last day", !version_expired(offer, DATE_FOREVER - 1));
}

/* The same bytes for the same document, and others for another. */
static void test_hash(void)
{
    SampleVersion *one = sample_offer(), *other = sample_offer();
    Findings findings = fresh();
    CaseVersion again;
    Text text = text_open(&arena, VERSION_BYTES_MAX);

    shape_check(&version_shape);
    sample_note_with(one, "end-use", "purpose", "surveillance");
    sample_note_with(other, "end-use", "purpose", "surveillance");
    check_true("equal",
               hash_eq(version_hash(arena, &one->version), version_hash(arena, &other->version)));
    version_write(&text, &one->version);
    const Json *tree = json_read(&arena, text_str(&text), S(""), &findings);

    check_true("bound", shape_bind(&arena, &version_shape, tree, S(""), &again, &findings));
    check_true("read again",
               hash_eq(version_hash(arena, &one->version), version_hash(arena, &again)));
    other->lines[1].months++;
    check_true("another",
               !hash_eq(version_hash(arena, &one->version), version_hash(arena, &other->version)));
}

int main(void)
{
    arena = arena_open(4ull << 30);
    RUN(test_sound);
    RUN(test_unsound);
    RUN(test_changes_say_why);
    RUN(test_sums);
    RUN(test_c11_each);
    RUN(test_charges);
    RUN(test_designators);
    RUN(test_item_3_unpaid);
    RUN(test_item_6_expiry);
    RUN(test_hash);
    return check_done();
}
