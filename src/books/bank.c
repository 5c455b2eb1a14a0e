/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"
#include "phrases_books.h"

/* bank.register, bank.list, bank.show: whose money lies in an account, and what the bank said. */

int bank_register(Work *work, const void *params, void *reply)
{
    const BankRegisterParams *wanted = params;
    AccountParams account = { .programme = wanted->programme,
                              .country = wanted->country,
                              .line = INT64_MIN,
                              .purpose = (int32_t)bank_purposes[wanted->purpose],
                              .currency = wanted->currency };
    Str number = str_trim(wanted->number);
    BankAccountGetRow known;
    AccountKey key;
    bool found;
    (void)reply;
    if (!account_key_of(work, &account, S("/purpose"), &key))
        return WORK_E_INVALID;
    int r = bank_account_get(work_db(work), work_arena(work), number, &known, &found);
    if (r)
        return trace(r);
    if (found) {
        work_finding(work, S("/number"), PHRASE_BOOKS_BANK_KNOWN, PHRASE_BOOKS_BANK_KNOWN_REMEDY,
                     number, known.programme, known.country, known.purpose);
        return WORK_E_CONFLICT;
    }
    BankRegistered registered = { number, wanted->bank, wanted->programme,
                                  book_account_codes(&key) };
    work_event(work, S("bank.registered"), id_none(), &registered);
    return 0;
}

static int show(Work *work, Id id, BankLineShown *ret_shown)
{
    Arena *arena = work_arena(work);
    BankLineGetRow row;
    Currency currency;
    Purpose purpose;
    bool found;
    int r = bank_line_get(work_db(work), arena, id, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    ensure(currency_find(row.currency, &currency) && purpose_find(row.purpose, &purpose));
    *ret_shown = (BankLineShown){ .line = id,
                                  .leaf = row.seq,
                                  .number = row.number,
                                  .account = { .programme = row.programme,
                                               .country = row.country,
                                               .line = INT64_MIN,
                                               .purpose = (int32_t)purpose,
                                               .currency = row.currency },
                                  .booked = (Date)row.booked,
                                  .value = (Date)row.value,
                                  .minor = row.minor,
                                  .rest = row.rest,
                                  .amount = book_amount_text(arena, row.minor, currency),
                                  .left = book_amount_text(arena, row.rest, currency),
                                  .reference = row.reference,
                                  .party = row.party,
                                  .text = row.words,
                                  .bank_id = row.bank_id,
                                  .entry = row.entry,
                                  .met = (int32_t)row.met,
                                  .meets = row.meets };
    return 0;
}

int bank_show(Work *work, const void *params, void *reply)
{
    const BankLineParams *asked = params;
    int r = show(work, asked->line, reply);
    return r < 0 ? trace(r) : r;
}

enum { WHICH_ALL = 1 };

static int list_open(Work *work, Str programme, Id *ret_ids, size_t *ret_count)
{
    const BankLinesOpenRow *rows;
    int r = bank_lines_open(work_db(work), work_arena(work), programme, -1, BOOKS_SHOWN_MAX + 1,
                            &rows, ret_count);
    for (size_t i = 0; !r && i < *ret_count; i++)
        ret_ids[i] = rows[i].id;
    return r ? trace(r) : 0;
}

static int list_all(Work *work, Str programme, Id *ret_ids, size_t *ret_count)
{
    const BankLinesAllRow *rows;
    int r = bank_lines_all(work_db(work), work_arena(work), programme, -1, BOOKS_SHOWN_MAX + 1,
                           &rows, ret_count);
    for (size_t i = 0; !r && i < *ret_count; i++)
        ret_ids[i] = rows[i].id;
    return r ? trace(r) : 0;
}

int bank_list(Work *work, const void *params, void *reply)
{
    const BankListParams *asked = params;
    BankListReply *answer = reply;
    Id *ids = NEW_ARRAY(work_arena(work), Id, BOOKS_SHOWN_MAX + 1);
    BankLineShown *shown = NEW_ARRAY(work_arena(work), BankLineShown, BOOKS_SHOWN_MAX);
    size_t count;
    int r = asked->which == WHICH_ALL ? list_all(work, asked->programme, ids, &count)
                                      : list_open(work, asked->programme, ids, &count);
    answer->more = !r && count > BOOKS_SHOWN_MAX;
    for (size_t i = 0; !r && i < count && i < BOOKS_SHOWN_MAX; i++)
        r = show(work, ids[i], &shown[answer->line_count++]);
    answer->lines = shown;
    return r ? trace(r) : 0;
}

int bank_line_facts(Work *work, Id subject, AccessFacts *facts)
{
    BankLineGetRow row;
    bool found;
    (void)facts; /* the books are one: no rule asks about a line */
    int r = bank_line_get(work_db(work), work_arena(work), subject, &row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}
