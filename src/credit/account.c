/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "credit/account.h"
#include "credit/parts.h"
#include "phrases_credit.h"

const Str loan_event_words[LOAN_EVENT_KINDS] = {
    [LOAN_AGREED] = STR("agreed"), [LOAN_DRAWN] = STR("drawn"),
    [LOAN_PAID] = STR("paid"),     [LOAN_RESCHEDULED] = STR("rescheduled"),
    [LOAN_CLOSED] = STR("closed"),
};

const Phrase loan_event_phrases[LOAN_EVENT_KINDS] = {
    [LOAN_AGREED] = PHRASE_CREDIT_LOAN_AGREED, [LOAN_DRAWN] = PHRASE_CREDIT_LOAN_DRAWN,
    [LOAN_PAID] = PHRASE_CREDIT_LOAN_PAID,     [LOAN_RESCHEDULED] = PHRASE_CREDIT_LOAN_RESCHEDULED,
    [LOAN_CLOSED] = PHRASE_CREDIT_LOAN_CLOSED,
};

/* An event on its way into the account. */
typedef struct Applying {
    LoanAccount *account;
    const LoanEvent *event;
    Place place;
    Findings *findings;
} Applying;

static bool refuse(const Applying *applying, Phrase message, Phrase remedy)
{
    finding_error(applying->findings, applying->place, message, remedy, S(""));
    return false;
}

static LoanVersion *in_force(const LoanAccount *account)
{
    ensure(account->version_count > 0);
    return &account->versions[account->version_count - 1];
}

static bool refuse_amounts(const Applying *applying, Phrase message, Phrase remedy, int64_t asked,
                           int64_t most)
{
    Currency currency;

    ensure(currency_find(in_force(applying->account)->terms.currency, &currency));
    finding_error(applying->findings, applying->place, message, remedy,
                  credit_money(applying->findings->arena, asked, currency),
                  credit_money(applying->findings->arena, most, currency));
    return false;
}

static Str day_text(Arena *arena, Date day)
{
    Text text = text_open(arena, 16);

    date_write(&text, day);
    return text_str(&text);
}

static bool refuse_day(const Applying *applying, Phrase message, Phrase remedy, Date day)
{
    finding_error(applying->findings, applying->place, message, remedy,
                  day_text(applying->findings->arena, day));
    return false;
}

/* ---- terms ----------------------------------------------------------------------------------- */

/* The schedule of what was lent, whatever was agreed at most. */
static void reschedule(LoanAccount *account, LoanVersion *version)
{
    LoanTerms terms = version->terms;

    terms.price = version->lent;
    terms.down_ppm = 0;
    version->schedule = loan_schedule(account->arena, &terms);
}

static LoanVersion *add_version(LoanAccount *account, const LoanTerms *terms)
{
    if (account->version_count == account->version_room)
        GROW(account->arena, account->versions, account->version_count, &account->version_room);
    LoanVersion *version = &account->versions[account->version_count++];

    *version = (LoanVersion){ .terms = *terms };
    return version;
}

static bool agree(const Applying *applying)
{
    const LoanTerms *terms = applying->event->terms;

    if (applying->account->version_count > 0)
        return refuse(applying, PHRASE_CREDIT_LOAN_TWICE, PHRASE_CREDIT_LOAN_TWICE_REMEDY);
    if (applying->event->on > terms->lent_on)
        return refuse_day(applying, PHRASE_CREDIT_LOAN_DRAW_LATE,
                          PHRASE_CREDIT_LOAN_AGREED_LATE_REMEDY, terms->lent_on);
    add_version(applying->account, terms);
    applying->account->limit =
        terms->price - credit_part(terms->price, terms->down_ppm, CREDIT_WHOLE);
    return true;
}

bool loan_owed(const LoanAccount *account, Date on, int64_t *ret_owed)
{
    int64_t owed;
    bool is_day;

    if (account->version_count == 0)
        return false;
    const LoanVersion *version = in_force(account);
    owed = version->lent - version->paid;
    is_day = on == version->terms.lent_on;
    for (size_t i = 0; i < version->schedule.count; i++) {
        const LoanRow *row = &version->schedule.rows[i];
        is_day = is_day || row->due_on == on;
        owed += row->due_on <= on ? row->interest : 0;
    }
    *ret_owed = owed;
    return is_day;
}

static bool make_anew(const Applying *applying)
{
    LoanAccount *account = applying->account;
    const LoanTerms *terms = applying->event->terms;
    int64_t owed;

    if (terms->lent_on != applying->event->on || !loan_owed(account, terms->lent_on, &owed))
        return refuse_day(applying, PHRASE_CREDIT_LOAN_NO_DAY, PHRASE_CREDIT_LOAN_NO_DAY_REMEDY,
                          terms->lent_on);
    if (owed <= 0 || owed > LOAN_MINOR_MAX)
        return refuse(applying, PHRASE_CREDIT_LOAN_NOTHING_OWED,
                      PHRASE_CREDIT_LOAN_NOTHING_OWED_REMEDY);
    if (terms->price != owed || terms->down_ppm != 0)
        return refuse_amounts(applying, PHRASE_CREDIT_LOAN_OTHER_SUM,
                              PHRASE_CREDIT_LOAN_OTHER_SUM_REMEDY, terms->price, owed);
    if (!str_eq(terms->currency, in_force(account)->terms.currency))
        return refuse(applying, PHRASE_CREDIT_LOAN_CURRENCY, PHRASE_CREDIT_LOAN_CURRENCY_REMEDY);
    LoanVersion *version = add_version(account, terms);
    version->lent = owed;
    reschedule(account, version);
    return true;
}

/* ---- money ----------------------------------------------------------------------------------- */

static bool draw(const Applying *applying)
{
    LoanAccount *account = applying->account;
    LoanVersion *version = in_force(account);
    int64_t room = account->limit - account->drawn, minor = applying->event->minor;

    if (account->version_count > 1 || applying->event->on > version->terms.lent_on)
        return refuse_day(applying, PHRASE_CREDIT_LOAN_DRAW_LATE,
                          PHRASE_CREDIT_LOAN_DRAW_LATE_REMEDY, version->terms.lent_on);
    if (version->paid > 0)
        return refuse(applying, PHRASE_CREDIT_LOAN_DRAW_PAID, PHRASE_CREDIT_LOAN_DRAW_PAID_REMEDY);
    if (minor > room)
        return refuse_amounts(applying, PHRASE_CREDIT_LOAN_DRAW_MUCH,
                              PHRASE_CREDIT_LOAN_DRAW_MUCH_REMEDY, minor, room);
    account->drawn += minor;
    version->lent = account->drawn;
    reschedule(account, version);
    return true;
}

static bool pay(const Applying *applying)
{
    LoanAccount *account = applying->account;
    LoanVersion *version = in_force(account);
    int64_t room = version->schedule.due - version->paid, minor = applying->event->minor;

    if (applying->event->on < version->terms.lent_on)
        return refuse_day(applying, PHRASE_CREDIT_LOAN_PAID_EARLY,
                          PHRASE_CREDIT_LOAN_PAID_EARLY_REMEDY, version->terms.lent_on);
    if (minor > room)
        return refuse_amounts(applying, PHRASE_CREDIT_LOAN_PAID_MUCH,
                              PHRASE_CREDIT_LOAN_PAID_MUCH_REMEDY, minor, room);
    if (version->payment_count == version->payment_room)
        GROW(account->arena, version->payments, version->payment_count, &version->payment_room);
    version->payments[version->payment_count++] = (LoanPaid){ applying->event->on, minor };
    version->paid += minor;
    return true;
}

static bool close_loan(const Applying *applying)
{
    LoanAccount *account = applying->account;
    const LoanVersion *version = in_force(account);

    if (version->paid < version->schedule.due)
        return refuse_amounts(applying, PHRASE_CREDIT_LOAN_NOT_PAID_OFF,
                              PHRASE_CREDIT_LOAN_NOT_PAID_OFF_REMEDY, version->schedule.due,
                              version->schedule.due - version->paid);
    account->closed = true;
    return true;
}

bool loan_apply(LoanAccount *account, const LoanEvent *event, Place place, Findings *findings)
{
    static bool (*const kinds[LOAN_EVENT_KINDS])(const Applying *) = {
        [LOAN_AGREED] = agree,          [LOAN_DRAWN] = draw,        [LOAN_PAID] = pay,
        [LOAN_RESCHEDULED] = make_anew, [LOAN_CLOSED] = close_loan,
    };
    Applying applying = { account, event, place, findings };

    if (account->closed)
        return refuse(&applying, PHRASE_CREDIT_LOAN_IS_CLOSED, PHRASE_CREDIT_LOAN_IS_CLOSED_REMEDY);
    if (account->version_count == 0 && event->kind != LOAN_AGREED)
        return refuse(&applying, PHRASE_CREDIT_LOAN_NOT_AGREED,
                      PHRASE_CREDIT_LOAN_NOT_AGREED_REMEDY);
    if (account->version_count > 0 && event->on < account->last_on)
        return refuse(&applying, PHRASE_CREDIT_BACKDATED, PHRASE_CREDIT_BACKDATED_REMEDY);
    if (!kinds[event->kind](&applying))
        return false;
    account->last_on = event->on;
    return true;
}

bool loan_fold(Arena *arena, const LoanEvent *events, size_t count, Date on,
               LoanAccount *ret_account, Findings *findings)
{
    bool good = true;

    *ret_account = (LoanAccount){ .arena = arena };
    for (size_t i = 0; i < count; i++)
        if (events[i].on <= on &&
            !loan_apply(ret_account, &events[i], credit_place(findings->arena, "events", i, ""),
                        findings))
            good = false;
    return good;
}

/* ---- how it stands --------------------------------------------------------------------------- */

/* Of so much that was late for so long, in minor units times days, by the calendar. */
static void add_lateness(const LoanVersion *version, size_t at, int64_t before, Date on, Wide *late)
{
    const LoanRow *row = &version->schedule.rows[at];
    Date since = row->due_on;
    int64_t paid = 0;

    for (size_t i = 0; i <= version->payment_count; i++) {
        Date until = i < version->payment_count ? version->payments[i].on : on;
        int64_t left = before + row->due - paid;
        left = left < 0 ? 0 : left > row->due ? row->due : left;
        if (until > since) {
            *late += (Wide)left * (until - since);
            since = until;
        }
        paid += i < version->payment_count ? version->payments[i].minor : 0;
    }
}

static int64_t principal_paid(const LoanRow *row, int64_t paid)
{
    int64_t principal = paid - row->interest;
    return principal < 0 ? 0 : principal > row->principal ? row->principal : principal;
}

static void stand_row(const LoanVersion *version, size_t at, int64_t before, Date on,
                      LoanStand *stand)
{
    const LoanRow *row = &version->schedule.rows[at];
    int64_t paid = version->paid - before, left;

    paid = paid < 0 ? 0 : paid > row->due ? row->due : paid;
    left = row->due - paid;
    stand->outstanding -= principal_paid(row, paid);
    stand->due += row->due_on <= on ? row->due : 0;
    if (left == 0)
        return;
    if (row->due_on < on) {
        stand->arrears += left;
        if (stand->late_days == 0)
            stand->late_days = on - row->due_on;
    } else if (stand->next_on == DATE_NONE) {
        stand->next_on = row->due_on;
        stand->next_due = left;
    }
}

LoanStand loan_stand(const LoanAccount *account, Date on)
{
    LoanStand stand = { .next_on = DATE_NONE };
    int64_t before = 0;
    Wide late = 0;

    if (account->version_count == 0)
        return stand;
    const LoanVersion *version = in_force(account);
    stand.outstanding = version->lent;
    stand.paid = version->paid;
    for (size_t i = 0; i < version->schedule.count; i++) {
        stand_row(version, i, before, on, &stand);
        if (version->schedule.rows[i].due_on < on)
            add_lateness(version, i, before, on, &late);
        before += version->schedule.rows[i].due;
    }
    stand.late_interest = credit_late_interest(&version->terms, late);
    return stand;
}
