/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/tell.h"
#include "phrases_ledger.h"

/* Which of the four postings is which. */
typedef struct Legs {
    const Posting *from, *from_trading, *to_trading, *to;
} Legs;

static bool shape_is_good(const Exchange *exchange)
{
    return exchange->given.minor > 0 && exchange->taken.minor > 0 && exchange->rate_of > 0 &&
           exchange->rate_for > 0 && exchange->given.currency != exchange->taken.currency;
}

/* Less than one minor unit off, to either side: banks round up, down, or to the nearer. */
static bool rate_gives(const Exchange *exchange)
{
    Wide off = (Wide)exchange->given.minor * exchange->rate_for -
               (Wide)exchange->taken.minor * exchange->rate_of;

    return off < exchange->rate_of && off > -(Wide)exchange->rate_of;
}

static bool check_terms(const Exchange *exchange, Findings *findings)
{
    size_t errors = findings->error_count;

    if (!shape_is_good(exchange))
        finding_error(findings, tell_field(S("/exchange")), PHRASE_LEDGER_EXCHANGE_SHAPE,
                      PHRASE_LEDGER_EXCHANGE_SHAPE_REMEDY, S(""));
    else if (!rate_gives(exchange))
        finding_error(findings, tell_field(S("/exchange")), PHRASE_LEDGER_EXCHANGE_RATE,
                      PHRASE_LEDGER_EXCHANGE_RATE_REMEDY,
                      tell_money(findings, exchange->given.minor, exchange->given.currency),
                      tell_money(findings, exchange->taken.minor, exchange->taken.currency),
                      tell_number(findings, exchange->rate_for),
                      tell_number(findings, exchange->rate_of));
    if (str_trim(exchange->source).len == 0 || !moment_exists(exchange->at))
        finding_error(findings, tell_field(S("/exchange")), PHRASE_LEDGER_EXCHANGE_SOURCE,
                      PHRASE_LEDGER_EXCHANGE_SOURCE_REMEDY, S(""));
    tell_text(exchange->source, S("/exchange/source"), findings);
    return findings->error_count == errors;
}

/* An exchange changes the currency of one account and nothing else. */
static bool accounts_fit(const AccountKey *from, const AccountKey *to, const Exchange *exchange)
{
    AccountKey same = *to;

    same.currency = from->currency;
    return from->purpose != PURPOSE_TRADING && !purpose_is_memorandum(from->purpose) &&
           account_compare(from, &same) == 0 && from->currency == exchange->given.currency &&
           to->currency == exchange->taken.currency;
}

static void refuse_legs(Findings *findings)
{
    finding_error(findings, tell_field(S("/postings")), PHRASE_LEDGER_EXCHANGE_LEGS,
                  PHRASE_LEDGER_EXCHANGE_LEGS_REMEDY, S(""));
}

static const Posting *find_leg(const Entry *entry, bool trading, Currency currency)
{
    for (size_t i = 0; i < entry->posting_count; i++) {
        const AccountKey *key = &entry->postings[i].account;
        if ((key->purpose == PURPOSE_TRADING) == trading && key->currency == currency)
            return &entry->postings[i];
    }
    return NULL;
}

/* Less of what is given, more of what is taken: a credit and a debit of money one has, the other
 * way round of money one owes. */
static int64_t sign_of(const AccountKey *from)
{
    return purpose_rows[from->purpose].debit ? 1 : -1;
}

static bool legs_are_good(const Legs *legs, const Exchange *exchange)
{
    if (!legs->from || !legs->from_trading || !legs->to_trading || !legs->to ||
        !accounts_fit(&legs->from->account, &legs->to->account, exchange))
        return false;
    int64_t sign = sign_of(&legs->from->account);

    /* That trading mirrors them, zero per currency shows. */
    return legs->from->minor == -sign * exchange->given.minor &&
           legs->to->minor == sign * exchange->taken.minor;
}

void exchange_check(const Entry *entry, Findings *findings)
{
    const Exchange *exchange = &entry->exchange;
    Legs legs = {
        .from = find_leg(entry, false, exchange->given.currency),
        .from_trading = find_leg(entry, true, exchange->given.currency),
        .to_trading = find_leg(entry, true, exchange->taken.currency),
        .to = find_leg(entry, false, exchange->taken.currency),
    };

    if (check_terms(exchange, findings) &&
        (entry->posting_count != 4 || !legs_are_good(&legs, exchange)))
        refuse_legs(findings);
}

static AccountKey trading_of(const AccountKey *key, Currency currency)
{
    return (AccountKey){ .programme = key->programme,
                         .country = COUNTRY_NONE,
                         .purpose = PURPOSE_TRADING,
                         .currency = currency };
}

bool entry_exchange(Arena *arena, const Exchange *exchange, const AccountKey *from,
                    const AccountKey *to, Entry *ret_entry, Findings *findings)
{
    if (!check_terms(exchange, findings))
        return false;
    if (!accounts_fit(from, to, exchange)) {
        refuse_legs(findings);
        return false;
    }
    Currency given = exchange->given.currency, taken = exchange->taken.currency;
    int64_t sign = sign_of(from);
    Posting *postings = NEW_ARRAY(arena, Posting, 4);

    postings[0] = (Posting){ *from, -sign * exchange->given.minor };
    postings[1] = (Posting){ trading_of(from, given), sign * exchange->given.minor };
    postings[2] = (Posting){ trading_of(from, taken), -sign * exchange->taken.minor };
    postings[3] = (Posting){ *to, sign * exchange->taken.minor };
    *ret_entry = (Entry){
        .kind = ENTRY_EXCHANGE, .exchange = *exchange, .postings = postings, .posting_count = 4
    };
    return true;
}

/* Half away from zero, as prices are rounded. */
static Wide divide_rounded(Wide number, int64_t by)
{
    Wide half = by / 2;

    return (number < 0 ? number - half : number + half) / by;
}

bool exchange_gain(const Exchange *rate, int64_t given_balance, int64_t taken_balance,
                   int64_t *ret_minor)
{
    ensure(rate->rate_of > 0 && rate->rate_for > 0);
    Wide worth = divide_rounded((Wide)given_balance * rate->rate_for, rate->rate_of);
    Wide gain = -(worth + taken_balance); /* what stands on the credit side was gained */

    if (!wide_fits(gain))
        return false;
    *ret_minor = (int64_t)gain;
    return true;
}

Entry entry_gain(Arena *arena, const AccountKey *trading, int64_t minor)
{
    Posting *postings = NEW_ARRAY(arena, Posting, 2);
    AccountKey gain = *trading;

    ensure(trading->purpose == PURPOSE_TRADING && minor != 0 && minor != INT64_MIN);
    gain.purpose = PURPOSE_EXCHANGE_GAIN;
    postings[0] = (Posting){ *trading, minor };
    postings[1] = (Posting){ gain, -minor };
    return (Entry){ .kind = ENTRY_PLAIN, .postings = postings, .posting_count = 2 };
}
