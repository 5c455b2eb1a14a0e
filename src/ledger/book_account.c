/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/book_parts.h"

#include <string.h>

/* ---- finding ------------------------------------------------------------------------------- */

static uint64_t key_hash(const AccountKey *key)
{
    const int64_t numbers[] = { key->country, key->line, key->purpose, key->currency };
    Str bytes = { (const char *)numbers, sizeof(numbers) };

    return (str_hash(key->programme) * 31 + str_hash(key->case_code)) * 31 + str_hash(bytes);
}

Account *accounts_find(const Accounts *accounts, const AccountKey *key)
{
    size_t at;

    for (Probe probe = probe_open(&accounts->index, key_hash(key)); probe_next(&probe, &at);)
        if (account_compare(&accounts->list[at]->key, key) == 0)
            return accounts->list[at];
    return NULL;
}

Account *accounts_get(Arena *arena, Accounts *accounts, const AccountKey *key)
{
    Account *account = accounts_find(accounts, key);

    if (account)
        return account;
    account = NEW(arena, Account);
    account->key = *key;
    account->key.programme = arena_str(arena, key->programme);
    account->key.case_code = arena_str(arena, key->case_code);
    GROW(arena, accounts->list, accounts->count, &accounts->room);
    index_add(arena, &accounts->index, key_hash(key), accounts->count);
    accounts->list[accounts->count++] = account;
    return account;
}

/* ---- moving -------------------------------------------------------------------------------- */

/* How many of the days lie up to and with this one. */
static size_t days_until(const Account *account, Date value)
{
    size_t low = 0, high = account->day_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (account->days[middle].value <= value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int64_t sum_until(const Account *account, Date value)
{
    size_t days = days_until(account, value);

    return days > 0 ? account->days[days - 1].sum : 0;
}

/* Value days come nearly in order, so that little has to move aside. */
static void move_day(Arena *arena, Account *account, Date value, int64_t minor)
{
    size_t at = days_until(account, value);
    int64_t before = at > 0 ? account->days[at - 1].sum : 0;

    if (at > 0 && account->days[at - 1].value == value) {
        at--;
    } else {
        GROW(arena, account->days, account->day_count, &account->day_room);
        memmove(&account->days[at + 1], &account->days[at],
                (account->day_count - at) * sizeof(*account->days));
        account->days[at] = (ValueDay){ value, before };
        account->day_count++;
    }
    for (; at < account->day_count; at++)
        account->days[at].sum += minor;
}

static void move_spread(Account *account, Date posted, Date value)
{
    int64_t lead = (int64_t)value - posted;

    if (account->count == 0 || lead > account->lead)
        account->lead = lead;
    if (account->count == 0 || -lead > account->lag)
        account->lag = -lead;
}

void account_move(Arena *arena, Account *account, Date posted, Date value, int64_t minor)
{
    int64_t sum = account->count > 0 ? account->movements[account->count - 1].sum : 0;

    move_spread(account, posted, value);
    GROW(arena, account->movements, account->count, &account->room);
    account->movements[account->count++] = (Movement){ posted, value, minor, sum + minor };
    move_day(arena, account, value, minor);
    if (minor > 0)
        account->debits += minor;
    else
        account->credits -= minor;
}

/* ---- asking -------------------------------------------------------------------------------- */

/* How many movements were posted up to and with the day. */
static size_t posted_until(const Account *account, int64_t day)
{
    size_t low = 0, high = account->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (account->movements[middle].posted <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Movements [from, to) that count up to the value day, or those that count after it. */
static int64_t sum_between(const Account *account, size_t from, size_t to, Date value, bool after)
{
    int64_t sum = 0;

    for (size_t i = from; i < to; i++)
        if ((account->movements[i].value > value) == after)
            sum += account->movements[i].minor;
    return sum;
}

/*
 * What was posted by P and counts by V is all posted by P less what counts after V, and also all
 * that counts by V less what was posted after P. What is taken away lies, in the first case, among
 * movements posted after V less the greatest lead, in the second before V plus the greatest lag:
 * the shorter way is gone.
 */
int64_t account_balance(const Account *account, Date posted, Date value)
{
    size_t known = posted_until(account, posted);
    size_t early = posted_until(account, (int64_t)value - account->lead);
    size_t late = posted_until(account, (int64_t)value + account->lag);

    if (known == 0)
        return 0;
    early = early < known ? early : known;
    late = late > known ? late : known;
    if (late - known <= known - early)
        return sum_until(account, value) - sum_between(account, known, late, value, false);
    return account->movements[known - 1].sum - sum_between(account, early, known, value, true);
}

int64_t account_least(const Account *account, Date from)
{
    const PurposeRow *row = &purpose_rows[account->key.purpose];
    int64_t sign = row->debit ? 1 : -1;
    int64_t least = sign * sum_until(account, from);

    for (size_t i = days_until(account, from); i < account->day_count; i++)
        if (sign * account->days[i].sum < least)
            least = sign * account->days[i].sum;
    return least;
}

AccountState account_state(const Account *account, Date from)
{
    if (!account)
        return (AccountState){ 0 };
    bool limited = purpose_rows[account->key.purpose].limited;

    return (AccountState){ .debits = account->debits,
                           .credits = account->credits,
                           .least = limited ? account_least(account, from) : 0,
                           .reserved = account->reserved };
}
