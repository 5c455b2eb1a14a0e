/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Schedules: milestones, quarters, deposit, reserve. All cases are invented. */
#include "phrases_price.h"
#include "price/price.h"
#include "tests/check.h"

static Arena arena;
static Currency dollar, yen;

static Date day(const char *text)
{
    Date date = DATE_NONE;

    ensure(date_read(str_from_c(text), &date));
    return date;
}

static Findings fresh(void)
{
    return (Findings){ .arena = &arena };
}

static bool told(const Findings *findings, Phrase message)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        if (finding->message == message && finding->place.pointer.len > 0)
            return true;
    return false;
}

/* 3.5: when the bill that pays for a quarter is made, issued and due. */
static void test_billing_calendar(void)
{
    static const struct {
        const char *from, *statement, *issued, *due;
    } rows[] = {
        { "2027-04-01", "2026-12-31", "2027-01-15", "2027-03-15" },
        { "2027-07-01", "2027-03-31", "2027-04-15", "2027-06-15" },
        { "2027-10-01", "2027-06-30", "2027-07-15", "2027-09-15" },
        { "2028-01-01", "2027-09-30", "2027-10-15", "2027-12-15" },
        { "2028-04-01", "2027-12-31", "2028-01-15", "2028-03-15" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Quarter quarter = { .from = day(rows[i].from) };

        quarter_bill_days(&quarter);
        check_int(rows[i].from, quarter.statement, day(rows[i].statement));
        check_int(rows[i].from, quarter.issued, day(rows[i].issued));
        check_int(rows[i].from, quarter.due, day(rows[i].due));
    }
}

enum { MILESTONES = 5 };

/* Two lines of 1,000,001 and 600 yen. */
static void two_lines(LineTotal *lines, Milestone *milestones)
{
    static const struct {
        int32_t line;
        Str name;
        const char *due;
        int32_t ppm;
        int64_t liability;
    } rows[MILESTONES] = {
        { 1, STR("award"), "2027-02-15", 200000, 300000 },
        { 2, STR("delivery"), "2027-08-01", 1000000, 0 },
        { 1, STR("progress"), "2027-08-31", 333333, 250000 },
        { 1, STR("progress 2"), "2028-01-31", 333333, 100000 },
        { 1, STR("delivery"), "2028-06-30", 133334, 0 },
    };

    lines[0] = (LineTotal){ 2, { 600, yen } };
    lines[1] = (LineTotal){ 1, { 1000001, yen } };
    for (size_t i = 0; i < MILESTONES; i++)
        milestones[i] = (Milestone){ .line = rows[i].line,
                                     .name = rows[i].name,
                                     .due = day(rows[i].due),
                                     .ppm = rows[i].ppm,
                                     .liability = { rows[i].liability, yen } };
}

static void test_amounts(void)
{
    static const int64_t want[MILESTONES] = { 200000, 600, 333333, 333333, 133335 };
    LineTotal lines[2];
    Milestone milestones[MILESTONES];
    Findings findings = fresh();

    two_lines(lines, milestones);
    check_true("scheduled", schedule_amounts(lines, 2, milestones, MILESTONES, &findings));
    check_int("no finding", findings.count, 0);
    for (size_t i = 0; i < MILESTONES; i++)
        check_int("the residual is on the last", milestones[i].amount.minor, want[i]);
}

static void test_amounts_refused(void)
{
    enum { PARTS, PPM, ORDER, DAY, LIABILITY, LAST, UNKNOWN, NONE, TWICE, TOTAL, CURRENCY, ROWS };
    static const Phrase messages[ROWS] = {
        [PARTS] = PHRASE_PRICE_PARTS,           [PPM] = PHRASE_PRICE_PPM,
        [ORDER] = PHRASE_PRICE_MILESTONE_ORDER, [DAY] = PHRASE_PRICE_MILESTONE_DAY,
        [LIABILITY] = PHRASE_PRICE_LIABILITY,   [LAST] = PHRASE_PRICE_LIABILITY,
        [UNKNOWN] = PHRASE_PRICE_LINE_UNKNOWN,  [NONE] = PHRASE_PRICE_NO_MILESTONE,
        [TWICE] = PHRASE_PRICE_LINE_TWICE,      [TOTAL] = PHRASE_PRICE_NOT_POSITIVE,
        [CURRENCY] = PHRASE_PRICE_CURRENCIES,
    };

    for (size_t i = 0; i < ROWS; i++) {
        LineTotal lines[2];
        Milestone milestones[MILESTONES];
        Findings findings = fresh();

        two_lines(lines, milestones);
        milestones[0].ppm += i == PARTS ? 1 : i == PPM ? -400000 : 0;
        milestones[2].ppm += i == PPM ? 400000 : 0;
        if (i == ORDER)
            milestones[2].due = day("2027-02-14");
        if (i == DAY)
            milestones[4].due = DATE_FOREVER;
        milestones[0].liability.minor += i == LIABILITY ? 500002 : 0;
        milestones[0].liability.currency = i == CURRENCY ? dollar : yen;
        milestones[4].liability.minor += i == LAST;
        milestones[1].line = i == UNKNOWN ? 3 : i == NONE ? 1 : 2;
        lines[0].line = i == TWICE ? 1 : 2;
        lines[1].total.minor = i == TOTAL ? 0 : 1000001;
        check_true("refused", !schedule_amounts(lines, 2, milestones, MILESTONES, &findings));
        check_true(phrase(messages[i], LANG_EN).at, told(&findings, messages[i]));
    }
    Findings findings = fresh();

    check_true("no line", !schedule_amounts(NULL, 0, NULL, 0, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_NO_LINES));
}

/* A roll-up as one does it by hand: accepted in January, paid by the deposit until June. */
static void test_roll_up(void)
{
    static const struct {
        const char *from;
        int64_t needed, payment, cumulative, liability, reserve;
    } rows[] = {
        { "2027-01-01", 200000, 0, 500000, 300000, 200000 },
        { "2027-04-01", 0, 0, 500000, 300000, 300000 },
        { "2027-07-01", 333933, 333933, 833933, 250000, 633933 },
        { "2027-10-01", 0, 0, 833933, 250000, 250000 },
        { "2028-01-01", 333333, 166668, 1000601, 100000, 583333 },
        { "2028-04-01", 133335, 0, 1000601, 0, 233335 },
    };
    LineTotal lines[2];
    Milestone milestones[MILESTONES];
    Schedule schedule = { .quarter_count = 0 };
    Findings findings = fresh();

    two_lines(lines, milestones);
    check_true("scheduled", schedule_amounts(lines, 2, milestones, MILESTONES, &findings));
    check_true("rolled up",
               schedule_roll_up(&arena, milestones, MILESTONES, day("2027-01-20"), DEPOSIT_USUAL,
                                (Money){ 0, yen }, &schedule, &findings));
    check_int("price", schedule.price.minor, 1000601);
    check_int("deposit", schedule.deposit.minor, 500000);
    check_int("highest liability", schedule.highest_liability.minor, 300000);
    check_int("quarters", schedule.quarter_count, COUNT_OF(rows));
    for (size_t i = 0; i < COUNT_OF(rows) && i < schedule.quarter_count; i++) {
        const Quarter *quarter = &schedule.quarters[i];

        check_int(rows[i].from, quarter->from, day(rows[i].from));
        check_int("needed", quarter->needed.minor, rows[i].needed);
        check_int("payment", quarter->payment.minor, rows[i].payment);
        check_int("cumulative", quarter->cumulative.minor, rows[i].cumulative);
        check_int("liability", quarter->liability.minor, rows[i].liability);
        check_int("reserve", quarter->reserve.minor, rows[i].reserve);
        check_int("billed from the third quarter on", quarter->due != DATE_NONE, i >= 2);
    }
}

static void test_deposits(void)
{
    static const struct {
        const char *why;
        DepositRule rule;
        int64_t letter, deposit;
    } rows[] = {
        { "usual", DEPOSIT_USUAL, 0, 500000 },
        { "usual, a letter of credit for part of the liability", DEPOSIT_USUAL, 120000, 380000 },
        { "usual, a letter of credit for more than it", DEPOSIT_USUAL, 900000, 200000 },
        { "acceptance 5: risk: the highest liability and a year ahead", DEPOSIT_RISK, 0, 1000601 },
        { "risk, with a letter of credit", DEPOSIT_RISK, 300000, 1000601 },
        { "cash with acceptance", DEPOSIT_WHOLE, 0, 1000601 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LineTotal lines[2];
        Milestone milestones[MILESTONES];
        Schedule schedule = { .quarter_count = 0 };
        Findings findings = fresh();

        two_lines(lines, milestones);
        check_true("scheduled", schedule_amounts(lines, 2, milestones, MILESTONES, &findings));
        check_true(rows[i].why,
                   schedule_roll_up(&arena, milestones, MILESTONES, day("2027-01-20"), rows[i].rule,
                                    (Money){ rows[i].letter, yen }, &schedule, &findings));
        check_int(rows[i].why, schedule.deposit.minor, rows[i].deposit);
    }
}

static void test_roll_up_refused(void)
{
    enum { BEFORE, NO_DAY, LETTER, CURRENCY, EDGE, ROWS };
    static const Phrase messages[ROWS] = {
        [BEFORE] = PHRASE_PRICE_BEFORE_ACCEPTANCE,
        [NO_DAY] = PHRASE_PRICE_ACCEPTED_DAY,
        [LETTER] = PHRASE_PRICE_NEGATIVE,
        [CURRENCY] = PHRASE_PRICE_CURRENCIES,
        [EDGE] = PHRASE_PRICE_OVERFLOW,
    };

    for (size_t i = 0; i < ROWS; i++) {
        LineTotal lines[2];
        Milestone milestones[MILESTONES];
        Schedule schedule = { .quarter_count = 77 };
        Findings findings = fresh();
        Date accepted = i == NO_DAY ? DATE_NONE : day(i == BEFORE ? "2027-02-16" : "2027-01-20");

        two_lines(lines, milestones);
        check_true("scheduled", schedule_amounts(lines, 2, milestones, MILESTONES, &findings));
        milestones[3].amount.currency = i == CURRENCY ? dollar : yen;
        milestones[3].amount.minor = i == EDGE ? INT64_MAX : 1;
        check_true("refused",
                   !schedule_roll_up(&arena, milestones, MILESTONES, accepted, DEPOSIT_USUAL,
                                     (Money){ i == LETTER ? -1 : 0, yen }, &schedule, &findings));
        check_true(phrase(messages[i], LANG_EN).at, told(&findings, messages[i]));
        check_int("nothing half done", schedule.quarter_count, 77);
    }
}

/* ---- whatever the schedule ------------------------------------------------------------------- */

enum { RANDOM_LINES = 4, RANDOM_MILESTONES = 40 };

typedef struct Random {
    LineTotal lines[RANDOM_LINES];
    size_t line_count, count;
    Milestone milestones[RANDOM_MILESTONES];
    Date accepted;
    int64_t price;
} Random;

static void random_line(Rng *rng, Random *random, int32_t number)
{
    size_t count = (size_t)rng_between(rng, 1, RANDOM_MILESTONES / RANDOM_LINES);
    Money total = { rng_between(rng, 1, 100000000000), yen };
    int64_t weights[RANDOM_MILESTONES], parts[RANDOM_MILESTONES], amounts[RANDOM_MILESTONES];
    int64_t rest = total.minor;
    Date due = random->accepted;

    for (size_t i = 0; i < count; i++)
        weights[i] = rng_between(rng, 1, 9);
    check_true("parts", split_weighted(RATE_WHOLE, weights, count, 0, parts));
    check_true("amounts", split_weighted(total.minor, parts, count, count - 1, amounts));
    for (size_t i = 0; i < count; i++) {
        due += (Date)rng_between(rng, 0, 400);
        rest -= amounts[i];
        random->milestones[random->count++] =
            (Milestone){ .line = number,
                         .name = S("part"),
                         .due = due,
                         .ppm = (int32_t)parts[i],
                         .liability = { rng_between(rng, 0, rest), yen } };
    }
    random->lines[random->line_count++] = (LineTotal){ number, total };
    random->price += total.minor;
}

static void check_covered(const Schedule *schedule, DepositRule rule, int64_t letter)
{
    int64_t spent = 0, liability = 0, paid = schedule->deposit.minor;

    for (size_t i = 0; i < schedule->quarter_count; i++) {
        const Quarter *quarter = &schedule->quarters[i];
        int64_t cover = liability > letter ? liability - letter : 0;
        int64_t wanted = spent + quarter->needed.minor + cover;

        paid += quarter->payment.minor;
        check_int("cumulative", quarter->cumulative.minor, paid);
        check_true("never taken back", quarter->payment.minor >= 0);
        check_true("there when the quarter begins",
                   paid >= (wanted < schedule->price.minor ? wanted : schedule->price.minor));
        spent += quarter->needed.minor;
        liability = quarter->liability.minor;
        check_true("no higher than the highest", liability <= schedule->highest_liability.minor);
    }
    check_int("deposit and payments are the price", paid, schedule->price.minor);
    check_int("and so are the needs", spent, schedule->price.minor);
    check_int("nothing is left to end", liability, 0);
    if (rule == DEPOSIT_RISK)
        check_true("the deposit of a risk covers the highest liability",
                   schedule->deposit.minor + letter >= schedule->highest_liability.minor);
}

static void prop_schedule_is_the_price(Rng *rng)
{
    Random random = { .accepted = (Date)rng_between(rng, 15000, 30000) };
    DepositRule rule = (DepositRule)rng_between(rng, 0, DEPOSIT_RULES - 1);
    int64_t letter = rng_between(rng, 0, 3) == 0 ? rng_between(rng, 0, 50000000000) : 0, sum = 0;
    int32_t line_count = (int32_t)rng_between(rng, 1, RANDOM_LINES);
    Schedule schedule = { .quarter_count = 0 };
    Findings findings = fresh();

    for (int32_t i = 0; i < line_count; i++)
        random_line(rng, &random, 10 - i);
    check_true("scheduled", schedule_amounts(random.lines, random.line_count, random.milestones,
                                             random.count, &findings));
    for (size_t i = 0; i < random.count; i++)
        sum += random.milestones[i].amount.minor;
    check_int("the schedule is the price", sum, random.price);
    check_true("rolled up",
               schedule_roll_up(&arena, random.milestones, random.count, random.accepted, rule,
                                (Money){ letter, yen }, &schedule, &findings));
    check_int("price", schedule.price.minor, random.price);
    check_covered(&schedule, rule, letter);
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open(1 << 28);
    ensure(currency_find(S("USD"), &dollar) && currency_find(S("JPY"), &yen));
    RUN(test_billing_calendar);
    RUN(test_amounts);
    RUN(test_amounts_refused);
    RUN(test_roll_up);
    RUN(test_deposits);
    RUN(test_roll_up_refused);
    RUN_PROP(prop_schedule_is_the_price, 50000);
    return check_done();
}
