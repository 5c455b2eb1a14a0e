/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/tell.h"
#include "phrases_ledger.h"

/* One judgement: an entry, and what stood on each of its accounts before. */
typedef struct Judgement {
    const LedgerView *view;
    const Entry *entry;
    Findings *findings;
    AccountState *before; /* by posting */
} Judgement;

static int64_t balance_of(const AccountState *state)
{
    return state->debits - state->credits; /* both not negative: it fits */
}

/* ---- days ---------------------------------------------------------------------------------- */

static void check_locked(const LedgerView *view, Date value, Findings *findings)
{
    if (view->locked != DATE_NONE && value <= view->locked)
        finding_error(findings, tell_field(S("/value")), PHRASE_LEDGER_LOCKED,
                      PHRASE_LEDGER_LOCKED_REMEDY, tell_day(findings, value),
                      tell_day(findings, view->locked));
}

static bool has_stages(const Entry *entry)
{
    for (size_t i = 0; i < entry->posting_count; i++)
        if (purpose_is_memorandum(entry->postings[i].account.purpose))
            return true;
    return false;
}

static void check_days(const LedgerView *view, const Entry *entry, Findings *findings)
{
    bool early = view->last_day != DATE_NONE && entry->posted < view->last_day;

    if (early || entry->posted > view->today)
        finding_error(findings, tell_field(S("/posted")),
                      early ? PHRASE_LEDGER_POSTED_EARLY : PHRASE_LEDGER_POSTED_LATE,
                      PHRASE_LEDGER_POSTED_REMEDY, tell_day(findings, entry->posted),
                      tell_day(findings, early ? view->last_day : view->today));
    check_locked(view, entry->value, findings);
    if (has_stages(entry) && entry->value > entry->posted)
        finding_error(findings, tell_field(S("/value")), PHRASE_LEDGER_STAGE_LATER,
                      PHRASE_LEDGER_STAGE_LATER_REMEDY, tell_day(findings, entry->value));
}

/* ---- reversals ----------------------------------------------------------------------------- */

static bool undoes(const Entry *entry, const Entry *reversed)
{
    if (entry->posting_count != reversed->posting_count)
        return false;
    for (size_t i = 0; i < entry->posting_count; i++)
        if (entry->postings[i].minor != -reversed->postings[i].minor ||
            account_compare(&entry->postings[i].account, &reversed->postings[i].account) != 0)
            return false;
    return true;
}

static Phrase wrong_reversal(const Entry *entry, const Entry *reversed, bool before)
{
    if (!reversed)
        return PHRASE_LEDGER_REVERSAL_OF_NOTHING;
    if (reversed->kind == ENTRY_REVERSAL)
        return PHRASE_LEDGER_REVERSAL_OF_REVERSAL;
    if (before)
        return PHRASE_LEDGER_REVERSAL_TWICE;
    return undoes(entry, reversed) ? PHRASE_NONE : PHRASE_LEDGER_REVERSAL_DIFFERS;
}

static int check_reversal(const LedgerView *view, const Entry *entry, Findings *findings)
{
    const Entry *reversed = NULL;
    bool before = false;
    int r = view->entry(view->context, entry->reverses, &reversed, &before);

    if (r < 0)
        return trace(r);
    Phrase wrong = wrong_reversal(entry, reversed, before);
    if (wrong != PHRASE_NONE)
        finding_error(findings, tell_field(S("/reverses")), wrong, PHRASE_LEDGER_REVERSAL_REMEDY,
                      tell_id(findings, entry->reverses));
    return 0;
}

/* ---- whose case it is ---------------------------------------------------------------------- */

static int check_case(const LedgerView *view, const AccountKey *key, Place place,
                      Findings *findings)
{
    Country owner = COUNTRY_NONE;
    int r = view->case_country(view->context, key->programme, key->case_code, &owner);

    if (r < 0)
        return trace(r);
    if (owner != COUNTRY_NONE && owner != key->country)
        finding_error(findings, place, PHRASE_LEDGER_CASE_OF_OTHER,
                      PHRASE_LEDGER_CASE_OF_OTHER_REMEDY, key->case_code, country_get(owner)->code,
                      country_get(key->country)->code);
    return 0;
}

static bool case_seen(const Entry *entry, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (str_eq(entry->postings[i].account.case_code, entry->postings[index].account.case_code))
            return true;
    return false;
}

static int check_cases(const LedgerView *view, const Entry *entry, Findings *findings)
{
    for (size_t i = 0; i < entry->posting_count; i++) {
        const AccountKey *key = &entry->postings[i].account;
        if (key->case_code.len == 0 || case_seen(entry, i))
            continue;
        int r = check_case(view, key, tell_posting(findings, i), findings);
        if (r < 0)
            return trace(r);
    }
    return 0;
}

/* ---- limits and 64 bits -------------------------------------------------------------------- */

static void check_overflow(const Judgement *judgement, size_t index)
{
    const Posting *posting = &judgement->entry->postings[index];
    const AccountState *before = &judgement->before[index];
    int64_t sum;

    if (posting->minor > 0 ? __builtin_add_overflow(before->debits, posting->minor, &sum)
                           : __builtin_sub_overflow(before->credits, posting->minor, &sum))
        finding_error(judgement->findings, tell_posting(judgement->findings, index),
                      PHRASE_LEDGER_OVERFLOW, PHRASE_LEDGER_OVERFLOW_REMEDY,
                      tell_account(judgement->findings, &posting->account));
}

/* Does so much less on its usual side still leave what is limited there, and what is reserved? */
static void check_limit(const AccountKey *key, const AccountState *before, int64_t minor,
                        Place place, Findings *findings)
{
    const PurposeRow *row = &purpose_rows[key->purpose];
    Wide change = row->debit ? (Wide)minor : -(Wide)minor;
    Wide reserved = row->debit ? before->reserved : 0;

    if (!row->limited || change > 0 || before->least + change - reserved >= 0)
        return;
    finding_error(findings, place, PHRASE_LEDGER_LIMIT, PHRASE_LEDGER_LIMIT_REMEDY,
                  tell_account(findings, key), tell_money(findings, before->least, key->currency),
                  tell_wide(findings, reserved, key->currency),
                  tell_wide(findings, -change, key->currency));
}

/* ---- stages -------------------------------------------------------------------------------- */

/* The posting of the same line and currency for another stage; the count of postings: none. */
static size_t find_stage(const Entry *entry, const AccountKey *key, Purpose stage)
{
    AccountKey wanted = *key;
    size_t i = 0;

    wanted.purpose = stage;
    while (i < entry->posting_count && account_compare(&entry->postings[i].account, &wanted) != 0)
        i++;
    return i;
}

/* What stands on the stage once the entry is posted. */
static int stage_after(const Judgement *judgement, const AccountKey *key, Purpose stage,
                       Wide *ret_after)
{
    const Entry *entry = judgement->entry;
    size_t at = find_stage(entry, key, stage);
    AccountKey other = *key;
    AccountState state;

    if (at < entry->posting_count) {
        *ret_after = (Wide)balance_of(&judgement->before[at]) + entry->postings[at].minor;
        return 0;
    }
    other.purpose = stage;
    int r = judgement->view->account(judgement->view->context, &other, entry->value, &state);
    if (r < 0)
        return trace(r);
    *ret_after = balance_of(&state);
    return 0;
}

static int check_order(const Judgement *judgement, const AccountKey *key, const StageOrder *order,
                       Place place)
{
    Findings *findings = judgement->findings;
    Wide lesser, greater;
    int r = stage_after(judgement, key, order->lesser, &lesser);

    if (r >= 0)
        r = stage_after(judgement, key, order->greater, &greater);
    if (r < 0)
        return trace(r);
    if (lesser > greater)
        finding_error(findings, place, PHRASE_LEDGER_STAGE_ORDER, PHRASE_LEDGER_STAGE_ORDER_REMEDY,
                      purpose_words[order->lesser], tell_wide(findings, lesser, key->currency),
                      purpose_words[order->greater], tell_wide(findings, greater, key->currency));
    return 0;
}

/* Only a lesser that grows or a greater that shrinks can break the order; where both are posted,
 * the lesser's posting tells it. */
static bool can_break(const Entry *entry, const Posting *posting, const StageOrder *order)
{
    if (posting->account.purpose == order->lesser)
        return posting->minor > 0 ||
               find_stage(entry, &posting->account, order->greater) < entry->posting_count;
    return posting->account.purpose == order->greater && posting->minor < 0 &&
           find_stage(entry, &posting->account, order->lesser) == entry->posting_count;
}

static int check_stages(const Judgement *judgement, size_t index)
{
    const Posting *posting = &judgement->entry->postings[index];

    if (!purpose_is_memorandum(posting->account.purpose))
        return 0;
    for (size_t i = 0; i < stage_order_count; i++) {
        if (!can_break(judgement->entry, posting, &stage_orders[i]))
            continue;
        int r = check_order(judgement, &posting->account, &stage_orders[i],
                            tell_posting(judgement->findings, index));
        if (r < 0)
            return trace(r);
    }
    return 0;
}

/* ---- the whole ----------------------------------------------------------------------------- */

static int load_states(Judgement *judgement)
{
    const LedgerView *view = judgement->view;
    const Entry *entry = judgement->entry;

    judgement->before = NEW_ARRAY(judgement->findings->arena, AccountState, entry->posting_count);
    for (size_t i = 0; i < entry->posting_count; i++) {
        int r = view->account(view->context, &entry->postings[i].account, entry->value,
                              &judgement->before[i]);
        if (r < 0)
            return trace(r);
    }
    return 0;
}

static int check_accounts(Judgement *judgement)
{
    const Entry *entry = judgement->entry;
    int r = load_states(judgement);

    for (size_t i = 0; i < entry->posting_count && r >= 0; i++) {
        check_overflow(judgement, i);
        check_limit(&entry->postings[i].account, &judgement->before[i], entry->postings[i].minor,
                    tell_posting(judgement->findings, i), judgement->findings);
        r = check_stages(judgement, i);
    }
    return r < 0 ? trace(r) : 0;
}

int ledger_judge(const LedgerView *view, const Entry *entry, Findings *findings)
{
    Judgement judgement = { .view = view, .entry = entry, .findings = findings };
    size_t errors = findings->error_count;
    int r = 0;

    if (!entry_check(entry, findings))
        return LEDGER_E_REFUSED;
    check_days(view, entry, findings);
    if (entry->kind == ENTRY_REVERSAL)
        r = check_reversal(view, entry, findings);
    if (r >= 0)
        r = check_cases(view, entry, findings);
    if (r >= 0)
        r = check_accounts(&judgement);
    if (r < 0)
        return trace(r);
    return findings->error_count == errors ? 0 : LEDGER_E_REFUSED;
}

int ledger_judge_lock(const LedgerView *view, Date through, Findings *findings)
{
    size_t errors = findings->error_count;

    tell_day_exists(through, S("/through"), findings);
    if (findings->error_count == errors &&
        ((view->locked != DATE_NONE && through < view->locked) || through > view->today))
        finding_error(findings, tell_field(S("/through")), PHRASE_LEDGER_LOCK,
                      PHRASE_LEDGER_LOCK_REMEDY, tell_day(findings, through));
    return findings->error_count == errors ? 0 : LEDGER_E_REFUSED;
}

/* ---- reservations -------------------------------------------------------------------------- */

static bool reservable(const AccountKey *key)
{
    return key->purpose != PURPOSE_TRADING && !purpose_is_memorandum(key->purpose);
}

static void check_ends(const Reservation *reservation, Findings *findings)
{
    const AccountKey *from = &reservation->from, *to = &reservation->to;
    Place place = tell_field(S("/from"));

    if (!account_check(from, place, findings) || !account_check(to, tell_field(S("/to")), findings))
        return;
    if (!reservable(from) || !reservable(to) || account_compare(from, to) == 0 ||
        from->currency != to->currency)
        finding_error(findings, place, PHRASE_LEDGER_RESERVATION_ENDS,
                      PHRASE_LEDGER_RESERVATION_ENDS_REMEDY, S(""));
    (void)tell_one_owner(from, to, place, findings);
    (void)tell_open_currency(from, reservation->value, place, findings);
}

static void check_reservation(const LedgerView *view, const Reservation *reservation,
                              Findings *findings)
{
    if (id_is_none(reservation->id))
        finding_error(findings, tell_field(S("/id")), PHRASE_LEDGER_ID, PHRASE_LEDGER_ID_REMEDY,
                      S(""));
    if (reservation->minor <= 0)
        finding_error(findings, tell_field(S("/minor")), PHRASE_LEDGER_AMOUNT_NOT_POSITIVE,
                      PHRASE_LEDGER_AMOUNT_REMEDY, S(""));
    tell_reason(reservation->reason, false, findings);
    tell_text(reservation->text, S("/text"), findings);
    tell_day_exists(reservation->value, S("/value"), findings);
    tell_day_exists(reservation->expires, S("/expires"), findings);
    if (reservation->expires < view->today || reservation->expires < reservation->value)
        finding_error(findings, tell_field(S("/expires")), PHRASE_LEDGER_RESERVATION_DAYS,
                      PHRASE_LEDGER_RESERVATION_DAYS_REMEDY,
                      tell_day(findings, reservation->expires));
    check_locked(view, reservation->value, findings);
    check_ends(reservation, findings);
}

static int check_reserved(const LedgerView *view, const Reservation *reservation,
                          Findings *findings)
{
    const AccountKey *ends[] = { &reservation->from, &reservation->to };
    AccountState before;
    int64_t sum;
    int r = view->account(view->context, &reservation->from, reservation->value, &before);

    for (size_t i = 0; i < COUNT_OF(ends) && r >= 0; i++)
        if (ends[i]->case_code.len > 0)
            r = check_case(view, ends[i], tell_field(i == 0 ? S("/from") : S("/to")), findings);
    if (r < 0)
        return trace(r);
    if (__builtin_add_overflow(before.reserved, reservation->minor, &sum))
        finding_error(findings, tell_field(S("/minor")), PHRASE_LEDGER_OVERFLOW,
                      PHRASE_LEDGER_OVERFLOW_REMEDY, tell_account(findings, &reservation->from));
    check_limit(&reservation->from, &before, -reservation->minor, tell_field(S("/from")), findings);
    return 0;
}

int ledger_judge_reservation(const LedgerView *view, const Reservation *reservation,
                             Findings *findings)
{
    size_t errors = findings->error_count;

    check_reservation(view, reservation, findings);
    if (findings->error_count != errors)
        return LEDGER_E_REFUSED;
    int r = check_reserved(view, reservation, findings);
    if (r < 0)
        return trace(r);
    return findings->error_count == errors ? 0 : LEDGER_E_REFUSED;
}

int ledger_judge_draw(const LedgerView *view, const Reservation *reservation, int64_t left,
                      int64_t minor, Date value, Findings *findings)
{
    size_t errors = findings->error_count;
    Currency currency = reservation->from.currency;

    if (minor <= 0)
        finding_error(findings, tell_field(S("/minor")), PHRASE_LEDGER_AMOUNT_NOT_POSITIVE,
                      PHRASE_LEDGER_AMOUNT_REMEDY, S(""));
    if (minor > left)
        finding_error(findings, tell_field(S("/minor")), PHRASE_LEDGER_DRAW_LEFT,
                      PHRASE_LEDGER_DRAW_LEFT_REMEDY, tell_money(findings, left, currency),
                      tell_money(findings, minor, currency));
    if (view->today > reservation->expires)
        finding_error(findings, tell_field(S("/reservation")), PHRASE_LEDGER_DRAW_EXPIRED,
                      PHRASE_LEDGER_DRAW_EXPIRED_REMEDY, tell_day(findings, reservation->expires));
    if (value < reservation->value)
        finding_error(findings, tell_field(S("/value")), PHRASE_LEDGER_DRAW_EARLY,
                      PHRASE_LEDGER_DRAW_EARLY_REMEDY, tell_day(findings, reservation->value));
    return findings->error_count == errors ? 0 : LEDGER_E_REFUSED;
}
