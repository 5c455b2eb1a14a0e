/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"
#include "books/prices.h"
#include "phrases_books.h"

/* bank.match: a person says what a line of a statement meets: a bill, or an entry that was made of
 * it elsewhere. What it seemed to meet when it came is a proposal only. */

/* ---- what is awaited ------------------------------------------------------------------------- */

static void await(AwaitedList *list, Awaited awaited)
{
    GROW(list->arena, list->first, list->count, &list->room);
    list->first[list->count++] = awaited;
}

static int await_bills(Work *work, const AccountKey *key, const BookAccount *codes,
                       AwaitedList *list)
{
    const BillsOpenRow *rows;
    size_t count;
    int r = bills_open(work_db(work), work_arena(work), key->programme, codes->country,
                       codes->currency, &rows, &count);
    for (size_t i = 0; !r && i < count; i++)
        await(list, (Awaited){ .id = rows[i].id,
                               .reference = rows[i].reference,
                               .amount = { rows[i].minor - rows[i].received, key->currency },
                               .due = (Date)rows[i].due });
    return r ? trace(r) : 0;
}

static int await_payments(Work *work, const AccountKey *key, const BookAccount *codes,
                          AwaitedList *list)
{
    const PaymentsUnseenRow *rows;
    bool cash = key->purpose == PURPOSE_CASH;
    size_t count;
    int r = payments_unseen(work_db(work), work_arena(work), key->programme, codes->currency,
                            codes->purpose, &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        int64_t minor = cash ? rows[i].received : rows[i].guaranteed;
        if (minor > 0 && (!cash || str_eq(rows[i].country, codes->country)))
            await(list, (Awaited){ .id = rows[i].entry,
                                   .reference = rows[i].reference,
                                   .amount = { -minor, key->currency },
                                   .due = (Date)rows[i].expires });
    }
    return r ? trace(r) : 0;
}

int bank_awaited(Work *work, const AccountKey *key, AwaitedList *list)
{
    BookAccount codes = book_account_codes(key);
    int r = 0;
    if (key->purpose == PURPOSE_CASH)
        r = await_bills(work, key, &codes, list);
    if (!r && key->purpose != PURPOSE_AGENCY_CASH)
        r = await_payments(work, key, &codes, list);
    return r ? trace(r) : 0;
}

/* ---- the line -------------------------------------------------------------------------------- */

typedef struct Matching {
    Work *work;
    const BankMatchParams *params;
    BankLineGetRow line;
    AccountKey key; /* of the account it came to or went from */
    BankLineMatched matched;
} Matching;

static int refuse(const Matching *matching, Str pointer, Phrase message, Phrase remedy, Str detail,
                  int how)
{
    Str amount =
        book_amount_words(work_arena(matching->work), matching->line.minor, matching->key.currency);
    work_finding(matching->work, pointer, message, remedy, detail, amount);
    return how;
}

static int load_line(Matching *matching)
{
    Work *work = matching->work;
    BankLineGetRow *line = &matching->line;
    bool found;
    int r = bank_line_get(work_db(work), work_arena(work), matching->params->line, line, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    BookAccount codes = { .country = line->country,
                          .purpose = line->purpose,
                          .currency = line->currency };
    matching->key = book_account_key(line->programme, &codes);
    if (line->rest == 0)
        return refuse(matching, S("/line"), PHRASE_BOOKS_LINE_MET, PHRASE_BOOKS_LINE_MET_REMEDY,
                      S(""), WORK_E_CONFLICT);
    if (id_is_none(matching->params->bill) == id_is_none(matching->params->entry))
        return refuse(matching, S("/bill"), PHRASE_BOOKS_BILL_OR_ENTRY, PHRASE_NONE, S(""),
                      WORK_E_INVALID);
    return 0;
}

static bool is_receipt(const Matching *matching)
{
    return matching->key.purpose == PURPOSE_CASH && matching->line.minor > 0;
}

/* ---- an entry -------------------------------------------------------------------------------- */

/* What was received for a country stands on UNMATCHED until an entry takes it from there; anything
 * else an entry moved on the account itself. */
static bool explains(const Matching *matching, const Entry *entry)
{
    AccountKey key =
        is_receipt(matching) ? book_account_for(matching->key, PURPOSE_UNMATCHED) : matching->key;
    for (size_t i = 0; i < entry->posting_count; i++)
        if (entry->postings[i].minor == matching->line.minor &&
            account_compare(&entry->postings[i].account, &key) == 0)
            return true;
    return false;
}

/* Has another line of this account, or its reversal, taken the entry? */
static int is_taken(const Matching *matching, bool *ret_taken)
{
    Work *work = matching->work;
    const BankMatchesOfEntryRow *rows;
    EntryReversedByRow by;
    size_t count;
    int r =
        entry_reversed_by(work_db(work), work_arena(work), matching->params->entry, &by, ret_taken);
    if (!r)
        r = bank_matches_of_entry(work_db(work), work_arena(work), matching->params->entry, &rows,
                                  &count);
    for (size_t i = 0; !r && i < count; i++) {
        BankLineGetRow other;
        bool found;
        r = bank_line_get(work_db(work), work_arena(work), rows[i].line, &other, &found);
        *ret_taken |= !r && found && str_eq(other.purpose, matching->line.purpose);
    }
    return r ? trace(r) : 0;
}

static int match_entry(Matching *matching)
{
    const BankMatchParams *params = matching->params;
    int64_t whole = matching->line.minor < 0 ? -matching->line.minor : matching->line.minor;
    EntryGetRow row;
    Entry entry;
    bool taken;
    int r = book_entry_load(matching->work, params->entry, &entry, &row);
    if (r < 0)
        return trace(r);
    if (r || matching->line.rest != whole || params->amount.len > 0 || !explains(matching, &entry))
        return refuse(matching, S("/entry"), PHRASE_BOOKS_ENTRY_NOT_LINE,
                      PHRASE_BOOKS_ENTRY_NOT_LINE_REMEDY, S(""), WORK_E_RULE);
    r = is_taken(matching, &taken);
    if (r)
        return trace(r);
    if (taken)
        return refuse(matching, S("/entry"), PHRASE_BOOKS_ENTRY_TAKEN, PHRASE_NONE, S(""),
                      WORK_E_CONFLICT);
    matching->matched = (BankLineMatched){ .entry = params->entry, .minor = whole };
    return 0;
}

/* ---- a bill ---------------------------------------------------------------------------------- */

static int load_bill(const Matching *matching, BillKept *ret_bill)
{
    const BankLineGetRow *line = &matching->line;
    int r = bill_load(matching->work, matching->params->bill, ret_bill);
    if (r < 0)
        return trace(r);
    if (r)
        return refuse(matching, S("/bill"), PHRASE_BOOKS_NO_SUCH_BILL, PHRASE_NONE, S(""),
                      WORK_E_INVALID);
    const BillGetRow *row = &ret_bill->row;
    if (!str_eq(row->programme, line->programme) || !str_eq(row->country, line->country) ||
        !str_eq(row->currency, line->currency) || !is_receipt(matching))
        return refuse(matching, S("/bill"), PHRASE_BOOKS_BILL_OF_OTHER,
                      PHRASE_BOOKS_BILL_OF_OTHER_REMEDY, row->reference, WORK_E_RULE);
    if (bill_rest(ret_bill) == 0)
        return refuse(matching, S("/bill"), PHRASE_BOOKS_BILL_MET, PHRASE_BOOKS_BILL_MET_REMEDY,
                      row->reference, WORK_E_CONFLICT);
    return 0;
}

/* How much of the line, and how much of that the bill asked. More than it asked is held for its
 * case; a bill of several cases does not say for which. */
static int match_amount(Matching *matching, const BillKept *bill)
{
    int64_t rest = bill_rest(bill);
    Money money = { matching->line.rest, matching->key.currency };
    if (matching->params->amount.len > 0 &&
        !book_amount(matching->work, matching->params->amount, matching->line.currency,
                     S("/amount"), &money))
        return WORK_E_INVALID;
    if (money.minor > matching->line.rest)
        return refuse(
            matching, S("/amount"), PHRASE_BOOKS_LINE_LESS, PHRASE_NONE,
            book_amount_words(work_arena(matching->work), matching->line.rest, money.currency),
            WORK_E_RULE);
    if (money.minor > rest && bill->part_count > 1)
        return refuse(matching, S("/amount"), PHRASE_BOOKS_BILL_LESS, PHRASE_BOOKS_BILL_LESS_REMEDY,
                      book_amount_words(work_arena(matching->work), rest, money.currency),
                      WORK_E_RULE);
    matching->matched = (BankLineMatched){ .bill = bill->id,
                                           .minor = money.minor,
                                           .billed = money.minor < rest ? money.minor : rest };
    return 0;
}

typedef struct Postings {
    Posting *first;
    size_t count;
} Postings;

static void put(Postings *postings, AccountKey key, Purpose purpose, int64_t minor)
{
    if (minor != 0)
        postings->first[postings->count++] = (Posting){ book_account_for(key, purpose), minor };
}

/* Each case of the bill has its share held, and its bill is met by so much. */
static Postings postings_of(const Matching *matching, const BillKept *bill)
{
    Arena *arena = work_arena(matching->work);
    int64_t *shares = NEW_ARRAY(arena, int64_t, bill->part_count);
    int64_t more = matching->matched.minor - matching->matched.billed;
    Postings postings = { .first = NEW_ARRAY(arena, Posting, 3 * bill->part_count + 1) };
    AccountKey key = matching->key;
    bill_split(bill, matching->matched.billed, shares);
    put(&postings, key, PURPOSE_UNMATCHED, matching->matched.minor);
    for (size_t i = 0; i < bill->part_count; i++) {
        key.case_code = bill->parts[i].case_code;
        put(&postings, key, PURPOSE_HELD, -(shares[i] + more));
        put(&postings, key, PURPOSE_BILLED, shares[i]);
        put(&postings, key, PURPOSE_RECEIVABLE, -shares[i]);
    }
    return postings;
}

static int match_bill(Matching *matching)
{
    BillKept bill;
    int r = load_bill(matching, &bill);
    if (!r)
        r = match_amount(matching, &bill);
    if (r)
        return r < 0 ? trace(r) : r;
    Postings postings = postings_of(matching, &bill);
    Entry entry = { .kind = ENTRY_PLAIN,
                    .value = matching->params->value == DATE_NONE ? (Date)matching->line.value
                                                                  : matching->params->value,
                    .reason = S("receipt"),
                    .text = matching->params->text,
                    .document = bill.row.reference,
                    .postings = postings.first,
                    .posting_count = postings.count };
    r = books_post(matching->work, &entry, NO_DRAWING);
    matching->matched.entry = entry.id;
    return r < 0 ? trace(r) : r;
}

int bank_match(Work *work, const void *params, void *reply)
{
    Matching matching = { .work = work, .params = params };
    int r = load_line(&matching);
    if (!r)
        r = id_is_none(matching.params->bill) ? match_entry(&matching) : match_bill(&matching);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("bank-line.matched"), matching.params->line, &matching.matched);
    *(BankMatchReply *)reply = (BankMatchReply){ matching.params->line, matching.matched.entry,
                                                 matching.line.rest - matching.matched.minor };
    return 0;
}
