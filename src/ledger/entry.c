/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/entry.h"
#include "phrases_ledger.h"

const EntryReason entry_reasons[] = {
    { STR("opening"), false, PHRASE_LEDGER_REASON_OPENING },
    { STR("receipt"), false, PHRASE_LEDGER_REASON_RECEIPT },
    { STR("payment"), false, PHRASE_LEDGER_REASON_PAYMENT },
    { STR("refund"), false, PHRASE_LEDGER_REASON_REFUND },
    { STR("bill"), false, PHRASE_LEDGER_REASON_BILL },
    { STR("charge"), false, PHRASE_LEDGER_REASON_CHARGE },
    { STR("surcharge"), false, PHRASE_LEDGER_REASON_SURCHARGE },
    { STR("recoupment"), false, PHRASE_LEDGER_REASON_RECOUPMENT },
    { STR("advance"), false, PHRASE_LEDGER_REASON_ADVANCE },
    { STR("reserve"), false, PHRASE_LEDGER_REASON_RESERVE },
    { STR("guarantee"), false, PHRASE_LEDGER_REASON_GUARANTEE },
    { STR("transfer"), false, PHRASE_LEDGER_REASON_TRANSFER },
    { STR("exchange"), false, PHRASE_LEDGER_REASON_EXCHANGE },
    { STR("exchange-gain"), false, PHRASE_LEDGER_REASON_EXCHANGE_GAIN },
    { STR("stage"), false, PHRASE_LEDGER_REASON_STAGE },
    { STR("closure"), false, PHRASE_LEDGER_REASON_CLOSURE },
    { STR("duplicate"), true, PHRASE_LEDGER_REASON_DUPLICATE },
    { STR("wrong-account"), true, PHRASE_LEDGER_REASON_WRONG_ACCOUNT },
    { STR("wrong-amount"), true, PHRASE_LEDGER_REASON_WRONG_AMOUNT },
    { STR("wrong-day"), true, PHRASE_LEDGER_REASON_WRONG_DAY },
    { STR("wrong-document"), true, PHRASE_LEDGER_REASON_WRONG_DOCUMENT },
    { STR("returned"), true, PHRASE_LEDGER_REASON_RETURNED },
    { STR("cancelled"), true, PHRASE_LEDGER_REASON_CANCELLED },
};
const size_t entry_reason_count = COUNT_OF(entry_reasons);

const EntryReason *entry_reason_find(Str word)
{
    for (size_t i = 0; i < entry_reason_count; i++)
        if (str_eq(entry_reasons[i].word, word))
            return &entry_reasons[i];
    return NULL;
}

static bool exchange_same(const Exchange *a, const Exchange *b)
{
    return a->given.minor == b->given.minor && a->given.currency == b->given.currency &&
           a->taken.minor == b->taken.minor && a->taken.currency == b->taken.currency &&
           a->rate_of == b->rate_of && a->rate_for == b->rate_for && str_eq(a->source, b->source) &&
           a->at == b->at;
}

static bool postings_same(const Entry *a, const Entry *b)
{
    if (a->posting_count != b->posting_count)
        return false;
    for (size_t i = 0; i < a->posting_count; i++)
        if (a->postings[i].minor != b->postings[i].minor ||
            account_compare(&a->postings[i].account, &b->postings[i].account) != 0)
            return false;
    return true;
}

bool entry_same(const Entry *a, const Entry *b)
{
    return id_eq(a->id, b->id) && a->kind == b->kind && a->value == b->value &&
           id_eq(a->reverses, b->reverses) && id_eq(a->reservation, b->reservation) &&
           str_eq(a->reason, b->reason) && str_eq(a->text, b->text) &&
           str_eq(a->document, b->document) &&
           (a->kind != ENTRY_EXCHANGE || exchange_same(&a->exchange, &b->exchange)) &&
           postings_same(a, b);
}

bool reservation_same(const Reservation *a, const Reservation *b)
{
    return id_eq(a->id, b->id) && account_compare(&a->from, &b->from) == 0 &&
           account_compare(&a->to, &b->to) == 0 && a->minor == b->minor && a->value == b->value &&
           a->expires == b->expires && str_eq(a->reason, b->reason) && str_eq(a->text, b->text);
}

Entry reservation_draw(Arena *arena, const Reservation *reservation, Id id, int64_t minor,
                       Date posted, Date value)
{
    Posting *postings = NEW_ARRAY(arena, Posting, 2);

    ensure(minor > 0);
    postings[0] = (Posting){ reservation->to, minor };
    postings[1] = (Posting){ reservation->from, -minor };
    return (Entry){ .id = id,
                    .kind = ENTRY_PLAIN,
                    .posted = posted,
                    .value = value,
                    .reservation = reservation->id,
                    .reason = reservation->reason,
                    .text = reservation->text,
                    .postings = postings,
                    .posting_count = 2 };
}

Entry entry_reversal(Arena *arena, const Entry *entry, Id id, Date posted, Date value, Str reason,
                     Str text)
{
    Posting *postings = NEW_ARRAY(arena, Posting, entry->posting_count);

    for (size_t i = 0; i < entry->posting_count; i++) {
        ensure(entry->postings[i].minor != INT64_MIN); /* entry_check refused it */
        postings[i] = (Posting){ entry->postings[i].account, -entry->postings[i].minor };
    }
    return (Entry){ .id = id,
                    .kind = ENTRY_REVERSAL,
                    .posted = posted,
                    .value = value,
                    .reverses = entry->id,
                    .reason = reason,
                    .text = text,
                    .document = entry->document,
                    .postings = postings,
                    .posting_count = entry->posting_count };
}
