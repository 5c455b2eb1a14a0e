/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Which form a change of an invented case needs, and what is refused. */
#include "phrases_terms.h"
#include "terms/change_rules.h"
#include "tests/terms_sample.h"

/* ---- the form, one change at a time -------------------------------------------------------- */

#define CHANGES(name, does) \
    static void name(SampleVersion *sample) \
    { \
        does; \
    }

static void price(SampleVersion *sample, size_t index, int64_t unit_minor)
{
    VersionLine *line = &sample->lines[index];

    line->unit_minor = unit_minor;
    line->total_minor = unit_minor * line->quantity;
}

static void quantity(SampleVersion *sample, size_t index, int64_t number)
{
    sample->lines[index].quantity = number;
    price(sample, index, sample->lines[index].unit_minor);
}

static void add_line(SampleVersion *sample, bool major)
{
    sample->lines[2] = sample_line(3, 1, 1000);
    sample->lines[2].major = major;
    sample->version.line_count = 3;
}

static void add_waiver(SampleVersion *sample)
{
    sample->waivers[0] = (VersionWaiver){ S("spares"), S("the buyer has its own stock") };
    sample->version.waiver_count = 1;
}

static void add_payment(SampleVersion *sample)
{
    sample->payments[0] = (VersionPayment){ day("2027-03-15"), 1 };
    sample->version.payment_count = 1;
}

static void add_strike(SampleVersion *sample)
{
    sample->strikes[0] = (VersionStrike){ S("undertaking"), INT64_MIN, S("no longer needed") };
    sample->version.strike_count = 1;
}

/* The total of the offer is 3,500.00. */
CHANGES(nothing, (void)sample)
CHANGES(fewer, quantity(sample, 0, 2))
CHANGES(more, quantity(sample, 0, 4))
CHANGES(item, sample->lines[0].item = S("radar-8"))
CHANGES(condition, sample->lines[0].condition = CONDITION_USED)
CHANGES(unit, sample->lines[0].unit = S("set"))
CHANGES(leg, sample->lines[0].leg = LEG_TECHNOLOGY)
CHANGES(purpose, sample->lines[0].purpose = S("air surveillance"))
CHANGES(delivery_term, sample->lines[0].delivery_term = S("5"))
CHANGES(ten_percent, price(sample, 1, 85000))
CHANGES(above_ten, price(sample, 1, 85001))
CHANGES(cheaper, price(sample, 1, 1))
CHANGES(transport, sample->version.transport_minor = 35000)
CHANGES(much_transport, sample->version.transport_minor = 35001)
CHANGES(later, sample->lines[0].months = 30)
CHANGES(supply, sample->lines[0].supply = SUPPLY_MIXED)
CHANGES(release, sample->lines[0].release = S("B"))
CHANGES(element, sample->lines[0].element = S("spares"))
CHANGES(title, sample->lines[0].title.in[LANG_EN] = S("Invented surveillance radars"))
CHANGES(case_title, sample->version.title.in[LANG_JA] = S("架空のレーダー等"))
CHANGES(reference, sample->version.reference = S("DND-2026-12"))
CHANGES(schedule, sample->version.schedule = hash_of(S("an invented schedule")))
CHANGES(end_use, sample->version.end_use = S("surveillance of the air"))
CHANGES(sale_terms, sample->version.sale_terms = SALE_ADVANCE)
CHANGES(kind, sample->version.kind = KIND_JOINT)
CHANGES(purchaser, sample->version.purchaser = S("VNM"))
CHANGES(new_line, add_line(sample, false))
CHANGES(new_major, add_line(sample, true))
CHANGES(less_line, sample->version.line_count = 1)
CHANGES(less_major, sample->lines[0] = sample->lines[1]; sample->version.line_count = 1)
CHANGES(not_major, sample->lines[0].major = false)
CHANGES(new_note, sample_note(sample, "undertaking", INT64_MIN))
CHANGES(expiry, sample->version.expiry++)
CHANGES(deposit, sample->version.deposit_minor = 7)

static const struct {
    const char *why;
    void (*change)(SampleVersion *sample);
    ChangeForm in_force, waiting; /* the form needed of terms in force, and before acceptance */
} forms[] = {
    { "nothing", nothing, CHANGE_NONE, CHANGE_NONE },
    { "quantity down", fewer, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "quantity up", more, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "type", item, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "condition", condition, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "unit", unit, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "leg", leg, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "purpose", purpose, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "delivery term", delivery_term, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "price up by ten per cent", ten_percent, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "a cent more", above_ten, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "price down", cheaper, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "transport, ten per cent", transport, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "transport, a cent more", much_transport, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "later delivery", later, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "source of supply", supply, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "release code", release, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "element", element, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "wording of a line", title, CHANGE_MODIFICATION, CHANGE_CORRECTION },
    { "wording of the title", case_title, CHANGE_MODIFICATION, CHANGE_CORRECTION },
    { "reference", reference, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "schedule", schedule, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "payments", add_payment, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "left-out element", add_waiver, CHANGE_MODIFICATION, CHANGE_RESTATED },
    { "end use", end_use, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "terms of sale", sale_terms, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "kind", kind, CHANGE_NEW_CASE, CHANGE_RESTATED },
    { "purchaser", purchaser, CHANGE_NEW_CASE, CHANGE_RESTATED },
    { "a line more", new_line, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "major equipment more", new_major, CHANGE_NEW_CASE, CHANGE_RESTATED },
    { "a line less", less_line, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "major equipment less", less_major, CHANGE_NEW_CASE, CHANGE_RESTATED },
    { "called major no more", not_major, CHANGE_NEW_CASE, CHANGE_RESTATED },
    { "a note more", new_note, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "a note struck out", add_strike, CHANGE_AMENDMENT, CHANGE_RESTATED },
    { "last day", expiry, CHANGE_NONE, CHANGE_RESTATED },
    { "deposit", deposit, CHANGE_NONE, CHANGE_RESTATED },
};

static ChangeSet diff(const SampleVersion *before, const SampleVersion *after, bool accepted)
{
    ChangeBasis basis = { .accepted = accepted, .rise = sample_rise() };

    return change_diff(&arena, &before->version, &after->version, &basis);
}

static void test_forms(void)
{
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        SampleVersion *before = sample_offer(), *after = NEW(&arena, SampleVersion);

        *after = *before;
        after->version.lines = after->lines;
        after->version.notes = after->notes;
        after->version.strikes = after->strikes;
        after->version.waivers = after->waivers;
        after->version.payments = after->payments;
        forms[i].change(after);
        ChangeSet in_force = diff(before, after, true), waiting = diff(before, after, false);

        check_int(forms[i].why, change_need(&arena, &in_force).form, forms[i].in_force);
        check_int(forms[i].why, change_need(&arena, &waiting).form, forms[i].waiting);
        check_int(forms[i].why, in_force.row_count > 0, forms[i].change != nothing);
    }
}

/* Every field of a document and of its members has a rule, and money is said as such. */
static void test_every_field_has_a_rule(void)
{
    static const struct {
        ChangePart part;
        const Shape *shape;
    } rows[] = {
        { CHANGE_OF_CASE, &version_shape },          { CHANGE_OF_LINE, &version_line_shape },
        { CHANGE_OF_NOTE, &version_note_shape },     { CHANGE_OF_STRIKE, &version_strike_shape },
        { CHANGE_OF_WAIVER, &version_waiver_shape }, { CHANGE_OF_PAYMENT, &version_payment_shape },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        for (size_t k = 0; k < rows[i].shape->field_count; k++) {
            const Field *field = &rows[i].shape->fields[k];

            if (i > 0 || field->type != FIELD_LIST)
                check_int("minor units are money",
                          change_rule(rows[i].part, field->name)->amount != PHRASE_NONE,
                          str_ends(field->name, S("minor")));
        }
}

/* Small steps are one rise: what counts is the total that the purchaser last agreed to. */
static void test_small_steps(void)
{
    SampleVersion *offer = sample_offer();
    SampleVersion *first = sample_next(offer, VERSION_MODIFICATION, 1);
    price(first, 1, 80000);
    SampleVersion *second = sample_next(first, VERSION_MODIFICATION, 2);
    price(second, 1, 90000);
    ChangeBasis basis = { .accepted = true, .rise = sample_rise(), .agreed = &offer->version };
    ChangeSet set = change_diff(&arena, &first->version, &second->version, &basis);

    check_int("since the offer", change_need(&arena, &set).form, CHANGE_AMENDMENT);
    basis.agreed = NULL;
    set = change_diff(&arena, &first->version, &second->version, &basis);
    check_int("since the step before", change_need(&arena, &set).form, CHANGE_MODIFICATION);
}

/* ---- in words ------------------------------------------------------------------------------ */

static Str rows_in(const ChangeSet *set, Lang lang)
{
    Text text = text_open(&arena, 1 << 16);

    for (size_t i = 0; i < set->row_count; i++) {
        change_row_write(&text, &set->rows[i], lang);
        text_char(&text, '\n');
    }
    return text_str(&text);
}

static void test_rows_in_words(void)
{
    SampleVersion *before = sample_offer();
    SampleVersion *after = sample_next(before, VERSION_AMENDMENT, 1);

    quantity(after, 0, 2);
    after->lines[0].condition = CONDITION_USED;
    after->version.schedule = hash_of(S("an invented schedule"));
    after->version.end_use = S("surveillance of the air");
    add_waiver(after);
    add_strike(after);
    sample_note(after, "used", 1);
    ChangeSet set = diff(before, after, true);
    Str rest;

    check_str("in English", rows_in(&set, LANG_EN),
              S("case, last day of acceptance: 2026-08-25 -> 2026-12-03\n"
                "case, end use: surveillance of the sea -> surveillance of the air\n"
                "case, due with acceptance: 1000.00 USD -> none\n"
                "case, payment schedule: none -> e6ebc9451047\n"
                "line 1, condition: new -> used\n"
                "line 1, quantity: 3 -> 2\n"
                "line 1, line total: 3000.00 USD -> 2000.00 USD\n"
                "note used/1: added\n"
                "struck-out note undertaking: added\n"
                "element left out: spares: added\n"
                "total: 3,500.00 USD -> 2,500.00 USD\n"));
    check_str("in Japanese", str_split(rows_in(&set, LANG_JA), '\n', &rest),
              S("案件の承諾期限: 2026-08-25 → 2026-12-03"));
}

/* ---- filing -------------------------------------------------------------------------------- */

typedef struct Filed {
    ImplementedVersion in_force[1];
    CaseTerms terms;
    CaseVersion current;
    ChangeFiling filing;
} Filed;

static Filed *file(const SampleVersion *offer, const SampleVersion *after)
{
    Filed *filed = NEW(&arena, Filed);

    filed->in_force[0] = (ImplementedVersion){ &offer->version, day("2026-07-01") };
    filed->terms = terms_on(&arena, filed->in_force, 1, day("2026-11-22"));
    filed->current = terms_version(&arena, &filed->terms);
    filed->filing = (ChangeFiling){ .before = &filed->current,
                                    .after = &after->version,
                                    .basis = { true, sample_rise(), filed->terms.agreed },
                                    .terms = &filed->terms,
                                    .library = sample_note_library_read() };
    return filed;
}

/* Acceptance 3: a quantity changed by a modification. */
static void test_item_3_wrong_form(void)
{
    SampleVersion *offer = sample_offer();
    SampleVersion *after = sample_next(offer, VERSION_MODIFICATION, 1);
    Findings findings = fresh();
    Str english;
    size_t at;

    quantity(after, 0, 2);
    Filed *filed = file(offer, after);

    check_true("refused", !change_check(&arena, &filed->filing, &findings));
    check_true("why", told(&findings, PHRASE_TERMS_NEEDED_AMENDMENT, "/form"));
    check_true("by which row", told(&findings, PHRASE_TERMS_ASKS_SCOPE, "/lines/0/quantity"));
    check_int("and no other", findings.error_count, 2);
    english = told_in(&findings, LANG_EN);
    check_true("in words", str_find(english, S("Amendment needed"), &at));
    check_true("which row, from what to what",
               str_find(english,
                        S("lines/1/quantity changes what is supplied, "
                          "or for what (3 -> 2)"),
                        &at));
    after->version.form = VERSION_AMENDMENT;
    findings = fresh();
    check_true("as an amendment", change_check(&arena, &filed->filing, &findings));
    check_int("without a finding", findings.error_count, 0);
}

/* Another form is refused even where it is the heavier one. */
static void test_each_form_for_its_own(void)
{
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        static const ChangeForm good_for[VERSION_FORMS] = {
            [VERSION_OFFER] = CHANGE_FORMS,
            [VERSION_AMENDMENT] = CHANGE_AMENDMENT,
            [VERSION_MODIFICATION] = CHANGE_MODIFICATION,
            [VERSION_CORRECTION] = CHANGE_CORRECTION,
            [VERSION_RESTATED] = CHANGE_RESTATED,
        };

        for (VersionForm form = 0; form < VERSION_FORMS; form++) {
            SampleVersion *offer = sample_offer();
            SampleVersion *after = sample_next(offer, form, 1);
            Findings findings = fresh();

            sample_note(offer, "undertaking", INT64_MIN);
            forms[i].change(after);
            Filed *filed = file(offer, after);
            bool more_of_a_line = forms[i].change == more;
            /* The note of the offer stays, so that another of the code is none. */
            ChangeForm need = forms[i].change == new_note ? CHANGE_NONE : forms[i].in_force;

            check_int(forms[i].why, change_check(&arena, &filed->filing, &findings),
                      good_for[form] == need && !more_of_a_line);
        }
    }
}

static void test_refused(void)
{
    SampleVersion *offer = sample_offer();
    SampleVersion *after = sample_next(offer, VERSION_AMENDMENT, 1);
    Findings findings = fresh();

    sample_note_with(offer, "admin-surcharge", "rate", "3.2 %");
    sample_note(offer, "undertaking", INT64_MIN);
    quantity(after, 0, 4);
    add_line(after, true);
    add_strike(after);
    after->strikes[0].code = S("end-use");
    Filed *filed = file(offer, after);

    filed->filing.closing_hold = true;
    check_true("refused", !change_check(&arena, &filed->filing, &findings));
    check_true("another case", told(&findings, PHRASE_TERMS_NEEDED_NEW_CASE, "/form"));
    check_true("by the new line", told(&findings, PHRASE_TERMS_ASKS_MAJOR, "/lines/2"));
    check_true("more of a line", told(&findings, PHRASE_TERMS_ADDED_QUANTITY, "/lines/0/quantity"));
    check_true("surcharge not stated again", told(&findings, PHRASE_TERMS_NOT_RESTATED, "/notes"));
    check_true("nothing to strike out",
               told(&findings, PHRASE_TERMS_STRIKE_NOTHING, "/strikes/0/code"));
    check_int("all at once, and only these", findings.error_count, 6);
}

/* Acceptance 6: a case held for its closure takes no amendment. */
static void test_item_6_closing_hold(void)
{
    SampleVersion *offer = sample_offer();
    SampleVersion *after = sample_next(offer, VERSION_AMENDMENT, 1);
    Findings findings = fresh();

    quantity(after, 0, 2);
    Filed *filed = file(offer, after);

    check_true("without the hold", change_check(&arena, &filed->filing, &findings));
    filed->filing.closing_hold = true;
    check_true("held", !change_check(&arena, &filed->filing, &findings));
    check_true("and says so", told(&findings, PHRASE_TERMS_CLOSING_HOLD, "/case"));
    check_int("nothing else", findings.error_count, 1);
}

/* A surcharge stated again, or struck out, is no omission; wording before acceptance is
 * corrected. */
static void test_restated(void)
{
    SampleVersion *offer = sample_offer();
    SampleVersion *after = sample_next(offer, VERSION_AMENDMENT, 1);
    Findings findings = fresh();

    sample_note_with(offer, "admin-surcharge", "rate", "3.2 %");
    sample_note_with(after, "admin-surcharge", "rate", "3.2 %");
    quantity(after, 0, 2);
    check_true("stated again", change_check(&arena, &file(offer, after)->filing, &findings));
    after->version.note_count = 0;
    add_strike(after);
    after->strikes[0].code = S("admin-surcharge");
    check_true("struck out", change_check(&arena, &file(offer, after)->filing, &findings));
    check_int("without a finding", findings.error_count, 0);
}

static void test_before_acceptance(void)
{
    SampleVersion *offer = sample_offer();
    SampleVersion *after = sample_next(offer, VERSION_CORRECTION, 1);
    Findings findings = fresh();
    ChangeFiling filing = { .before = &offer->version, .after = &after->version };

    sample_note_with(offer, "end-use", "purpose", "surveillance");
    sample_note_with(after, "end-use", "purpose", "surveillance");
    after->version.expiry = offer->version.expiry;
    after->version.deposit_minor = offer->version.deposit_minor;
    after->lines[0].title.in[LANG_EN] = S("Invented surveillance radars");
    check_true("wording", change_check(&arena, &filing, &findings));
    after->version.note_count = 0;
    check_true("a note left out", !change_check(&arena, &filing, &findings));
    check_true("is another offer", told(&findings, PHRASE_TERMS_NEEDED_RESTATED, "/form"));
}

/* ---- reasons ------------------------------------------------------------------------------- */

static void test_reasons(void)
{
    static const struct {
        ChangeReason code;
        const char *text;
        bool good;
    } rows[] = {
        { REASON_FUNDS, "increase funds", false },
        { REASON_FUNDS, "Increase of funds.", false },
        { REASON_FUNDS, "INCREASE FUNDS - increase funds - more funds", false },
        { REASON_FUNDS, "資金の増額", false },
        { REASON_FUNDS, "資金の増額のため", false },
        { REASON_FUNDS, "more funds are needed", false },
        { REASON_FUNDS, "", false },
        { REASON_FUNDS, "...", false },
        { REASON_PRICE, "price", false },
        { REASON_PRICE, "Prices change", false },
        { REASON_PRICE, "価格の変更", false },
        { REASON_SCOPE, "amendment", false },
        { REASON_FUNDS, "increase funds: the maker's steel rose by 8 % since May 2026", true },
        { REASON_FUNDS, "資金の増額。鋼材価格の上昇により製造費が増加した", true },
        { REASON_BUYER, "the second site was given up", true },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = fresh();

        check_int(rows[i].text,
                  change_reason_check(rows[i].code, str_from_c(rows[i].text), &findings),
                  rows[i].good);
        check_int(rows[i].text, told(&findings, PHRASE_TERMS_REASON_EMPTY, "/reason"),
                  !rows[i].good);
    }
}

int main(void)
{
    arena = arena_open(16ull << 30);
    RUN(test_forms);
    RUN(test_every_field_has_a_rule);
    RUN(test_small_steps);
    RUN(test_rows_in_words);
    RUN(test_item_3_wrong_form);
    RUN(test_each_form_for_its_own);
    RUN(test_refused);
    RUN(test_item_6_closing_hold);
    RUN(test_restated);
    RUN(test_before_acceptance);
    RUN(test_reasons);
    return check_done();
}
