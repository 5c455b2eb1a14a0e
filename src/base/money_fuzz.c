/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/money.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Whatever a person typed in whatever currency: an amount that was read is written, and read again
 * as the same amount. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = arena_open(1 << 16);
    Text text = text_open(&arena, 64);
    Money money, again;
    Currency currency = size > 0 ? bytes[0] % (Currency)currency_count() : 0;

    if (size > 1 && !money_read((Str){ (const char *)bytes + 1, size - 1 }, currency, &money)) {
        ensure(money.currency == currency);
        money_write(&text, money);
        Str rest, amount = str_split(text_str(&text), ' ', &rest);
        ensure(!money_read(amount, currency, &again) && again.minor == money.minor);
    }
    arena_close(&arena);
    return 0;
}
