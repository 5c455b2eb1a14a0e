/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/sum.h"

/* What amounts are multiplied and divided in. */
__extension__ typedef __int128 Wide;

static bool add(Money *sum, int64_t minor)
{
    return minor == INT64_MIN || !__builtin_add_overflow(sum->minor, minor, &sum->minor);
}

int version_sums(const CaseVersion *version, VersionSums *ret_sums)
{
    Currency currency;
    bool fits = true;

    if (!currency_find(version->currency, &currency))
        return VERSION_SUM_E_CURRENCY;
    Money none = { 0, currency };
    VersionSums sums = { none, none, none, none, none };

    for (size_t i = 0; i < version->line_count; i++)
        if (version->lines[i].sub == INT64_MIN)
            fits = add(&sums.net, version->lines[i].total_minor) && fits;
    fits = add(&sums.below, version->packing_minor) && fits;
    fits = add(&sums.below, version->transport_minor) && fits;
    fits = add(&sums.below, version->admin_minor) && fits;
    fits = add(&sums.total, sums.net.minor) && fits;
    fits = add(&sums.total, sums.below.minor) && fits;
    fits = add(&sums.deposit, version->deposit_minor) && fits;
    for (size_t i = 0; i < version->payment_count; i++)
        fits = add(&sums.payments, version->payments[i].minor) && fits;
    if (!fits)
        return VERSION_SUM_E_RANGE;
    *ret_sums = sums;
    return 0;
}

Money money_each(Money whole, int64_t count)
{
    ensure(count > 0);
    Wide twice = (Wide)whole.minor * 2, half = whole.minor < 0 ? -count : count;

    return (Money){ (int64_t)((twice + half) / ((Wide)count * 2)), whole.currency };
}
