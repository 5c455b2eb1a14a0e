/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Sureties: a call moves, a ceiling holds in any order, what is refused changes nothing. */
#include "credit/credit.h"
#include "phrases_credit.h"

#include "tests/check.h"

enum { ARENA_BYTES = 64 << 20, EVENTS = 200, NAMES = 5 };

static Arena arena;

static const Str names[NAMES] = { STR("A"), STR("B"), STR("C"), STR("D"), STR("E") };
static const Str countries[] = { STR("PHL"), STR("IND") };
static const Str currencies[] = { STR("USD"), STR("JPY") };

static bool take(SuretyLedger *ledger, int32_t kind, Str name, int64_t minor, Phrase *ret_message)
{
    Findings findings = { .arena = &arena };
    bool placed = kind == SURETY_CEILING || kind == SURETY_GIVEN;
    SuretyEvent event = { .on = date_make(2026, 1, 1),
                          .kind = kind,
                          .surety = name,
                          .country = placed ? S("PHL") : S(""),
                          .currency = placed ? S("USD") : S(""),
                          .minor = minor };
    bool taken = surety_apply(ledger, &event, (Place){ 0 }, &findings);

    *ret_message = findings.first ? findings.first->message : PHRASE_NONE;
    return taken;
}

/* "Call reduces cover; total exposure per country never above its ceiling" */
static void test_D3_call_reduces_what_is_left(void)
{
    static const struct {
        int32_t kind;
        const char *name;
        int64_t minor;
        Phrase refused;
        int64_t left, lent, owed; /* of A, after it */
    } rows[] = {
        { SURETY_GIVEN, "A", 100, PHRASE_CREDIT_NO_CEILING, 0, 0, 0 },
        { SURETY_CEILING, "", 150, PHRASE_NONE, 0, 0, 0 },
        { SURETY_GIVEN, "A", 100, PHRASE_NONE, 100, 0, 0 },
        { SURETY_CALLED, "A", 1, PHRASE_CREDIT_TOO_MUCH, 100, 0, 0 },
        { SURETY_DRAWN, "A", 80, PHRASE_NONE, 100, 80, 0 },
        { SURETY_CALLED, "A", 30, PHRASE_NONE, 70, 50, 30 },
        { SURETY_GIVEN, "B", 51, PHRASE_CREDIT_CEILING, 70, 50, 30 },
        { SURETY_RELEASED, "A", 21, PHRASE_CREDIT_TOO_MUCH, 70, 50, 30 },
        { SURETY_RELEASED, "A", 20, PHRASE_NONE, 50, 50, 30 },
        { SURETY_REPAID, "A", 10, PHRASE_NONE, 40, 40, 30 },
        { SURETY_GIVEN, "A", 1, PHRASE_CREDIT_SURETY_TWICE, 40, 40, 30 },
        { SURETY_CEILING, "", 69, PHRASE_CREDIT_CEILING_LOW, 40, 40, 30 },
        { SURETY_RECOVERED, "A", 31, PHRASE_CREDIT_TOO_MUCH, 40, 40, 30 },
        { SURETY_RECOVERED, "A", 30, PHRASE_NONE, 40, 40, 0 },
        { SURETY_CEILING, "", 40, PHRASE_NONE, 40, 40, 0 },
        { SURETY_REPAID, "Z", 1, PHRASE_CREDIT_NO_SURETY, 40, 40, 0 },
    };
    SuretyLedger ledger = { .arena = &arena };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Phrase message;
        bool taken = take(&ledger, rows[i].kind, str_from_c(rows[i].name), rows[i].minor, &message);
        const Surety none = { 0 }, *at = ledger.surety_count ? &ledger.sureties[0] : &none;
        check_int("taken", taken, rows[i].refused == PHRASE_NONE);
        check_int("why not", message, rows[i].refused);
        check_int("left", surety_left(at), rows[i].left);
        check_int("lent", surety_lent(at), rows[i].lent);
        check_int("owed", surety_owed(at), rows[i].owed);
    }
}

static void test_order_and_currency(void)
{
    SuretyLedger ledger = { .arena = &arena };
    Findings findings = { .arena = &arena };
    SuretyEvent event = { .on = date_make(2026, 1, 2),
                          .kind = SURETY_CEILING,
                          .country = S("PHL"),
                          .currency = S("USD"),
                          .minor = 100 };

    check_true("ceiling", surety_apply(&ledger, &event, (Place){ 0 }, &findings));
    event.kind = SURETY_GIVEN;
    event.surety = S("A");
    event.currency = S("JPY");
    check_true("in yen", !surety_apply(&ledger, &event, (Place){ 0 }, &findings));
    check_int("why", findings.last->message, PHRASE_CREDIT_SURETY_CURRENCY);
    event.currency = S("USD");
    event.on--;
    check_true("yesterday", !surety_apply(&ledger, &event, (Place){ 0 }, &findings));
    check_int("why", findings.last->message, PHRASE_CREDIT_BACKDATED);
}

/* ---- files ----------------------------------------------------------------------------------- */

#define EVENT(REST) "{\"events\":[{\"on\":\"2026-01-01\"," REST "}]}"

static void test_files(void)
{
    static const struct {
        const char *bytes;
        Phrase message;
    } rows[] = {
        { EVENT("\"kind\":\"ceiling\",\"country\":\"PHL\",\"currency\":\"USD\",\"minor\":0"),
          PHRASE_NONE },
        { EVENT("\"kind\":\"ceiling\",\"country\":\"PHL\",\"minor\":1"),
          PHRASE_CREDIT_FIELD_NEEDED },
        { EVENT("\"kind\":\"ceiling\",\"country\":\"XXX\",\"currency\":\"USD\",\"minor\":1"),
          PHRASE_CREDIT_COUNTRY },
        { EVENT("\"kind\":\"ceiling\",\"country\":\"PHL\",\"currency\":\"XXY\",\"minor\":1"),
          PHRASE_CREDIT_CURRENCY },
        { EVENT("\"kind\":\"drawn\",\"surety\":\"A\",\"country\":\"PHL\",\"minor\":1"),
          PHRASE_CREDIT_FIELD_IDLE },
        { EVENT("\"kind\":\"drawn\",\"surety\":\"A\",\"minor\":0"), PHRASE_CREDIT_NO_AMOUNT },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        SuretyBook book;
        bool good = surety_read(&arena, str_from_c(rows[i].bytes), S("x"), &book, &findings);
        check_int(rows[i].bytes, good, rows[i].message == PHRASE_NONE);
        check_int(rows[i].bytes, findings.first ? findings.first->message : PHRASE_NONE,
                  rows[i].message);
    }
}

/* ---- any events ------------------------------------------------------------------------------ */

static SuretyEvent any_event(Rng *rng)
{
    int64_t day = rng_between(rng, 0, 30) ? 0 : rng_between(rng, -3, 3);

    return (SuretyEvent){ .on = (Date)(20000 + day),
                          .kind = (int32_t)rng_between(rng, 0, SURETY_EVENT_KINDS - 1),
                          .surety = names[rng_between(rng, 0, NAMES - 1)],
                          .country = countries[rng_between(rng, 0, 1)],
                          .currency = currencies[rng_between(rng, 0, 5) == 0],
                          .minor =
                              rng_between(rng, 0, 9) ? rng_between(rng, 1, 100) : LOAN_MINOR_MAX };
}

/* A country's sums, added up from its sureties anew. */
static void check_country(const SuretyLedger *ledger, size_t at)
{
    const SuretyCountry *country = &ledger->countries[at];
    int64_t left = 0, owed = 0;

    for (size_t i = 0; i < ledger->surety_count; i++)
        if (ledger->sureties[i].country == at) {
            left += surety_left(&ledger->sureties[i]);
            owed += surety_owed(&ledger->sureties[i]);
        }
    check_int("left adds up", country->left, left);
    check_int("owed adds up", country->owed, owed);
    check_true("never above the ceiling", left + owed <= country->ceiling);
}

static void check_ledger(const SuretyLedger *ledger)
{
    for (size_t i = 0; i < ledger->surety_count; i++) {
        const Surety *surety = &ledger->sureties[i];
        check_true("undrawn", surety_undrawn(surety) >= 0);
        check_true("lent", surety_lent(surety) >= 0);
        check_true("owed", surety_owed(surety) >= 0);
    }
    for (size_t i = 0; i < ledger->country_count; i++)
        check_country(ledger, i);
}

/* All that a ledger says, so that two can be compared. */
static Str told(Arena *scratch, const SuretyLedger *ledger)
{
    Text text = text_open(scratch, 100000);

    text_int(&text, ledger->country_count ? ledger->last_on : 0);
    for (size_t i = 0; i < ledger->surety_count; i++) {
        const Surety *at = &ledger->sureties[i];
        const int64_t sums[] = { at->given,  at->drawn,     at->repaid,
                                 at->called, at->recovered, at->released };
        for (size_t k = 0; k < COUNT_OF(sums); k++) {
            text_char(&text, ' ');
            text_int(&text, sums[k]);
        }
    }
    for (size_t i = 0; i < ledger->country_count; i++) {
        text_char(&text, '/');
        text_int(&text, ledger->countries[i].ceiling);
    }
    return text_str(&text);
}

static void prop_no_order_breaks_the_ceiling(Rng *rng)
{
    Arena scratch = arena;
    SuretyLedger ledger = { .arena = &scratch };
    Findings findings = { .arena = &scratch };

    for (int i = 0; i < EVENTS; i++) {
        SuretyEvent event = any_event(rng);
        Str before = told(&scratch, &ledger);
        bool taken = surety_apply(&ledger, &event, (Place){ 0 }, &findings);
        check_ledger(&ledger);
        if (!taken)
            check_str("refused, nothing changed", told(&scratch, &ledger), before);
    }
}

/* What is folded up to a day is what stood on that day. */
static void prop_a_day_is_a_prefix(Rng *rng)
{
    Arena scratch = arena;
    Findings findings = { .arena = &scratch };
    SuretyEvent *events = NEW_ARRAY(&scratch, SuretyEvent, EVENTS);
    SuretyLedger all = { .arena = &scratch }, part;
    size_t count = 0, half = 0;

    for (int i = 0; i < EVENTS; i++) {
        events[count] = any_event(rng);
        events[count].on = 20000 + i;
        if (surety_apply(&all, &events[count], (Place){ 0 }, &findings))
            count++;
    }
    SuretyBook book = { .events = events, .event_count = count };
    half = count / 2;
    SuretyBook first = { .events = events, .event_count = half };
    Date day = half ? events[half - 1].on : 0;
    check_true("folds", surety_fold(&scratch, &book, day, &part, &findings));
    Str at_day = told(&scratch, &part);
    check_true("folds", surety_fold(&scratch, &first, DATE_FOREVER, &part, &findings));
    check_str("the same", at_day, told(&scratch, &part));
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_D3_call_reduces_what_is_left);
    RUN(test_order_and_currency);
    RUN(test_files);
    RUN_PROP(prop_no_order_breaks_the_ceiling, 1000);
    RUN_PROP(prop_a_day_is_a_prefix, 200);
    arena_close(&arena);
    return check_done();
}
