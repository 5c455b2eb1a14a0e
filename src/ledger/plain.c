/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/plain_parts.h"

#include <stdlib.h>

static const PlainTongue *const tongues[] = {
    [PLAIN_LEDGER] = &plain_ledger,
    [PLAIN_BEANCOUNT] = &plain_beancount,
};

/* An account of the books, once. */
typedef struct Account {
    AccountKey key;
    Str text; /* account_write */
    Wide sum;
    bool moved; /* since the last assertion */
} Account;

typedef struct Writer {
    Text *text;
    Arena *arena;
    const PlainBooks *books;
    const PlainTongue *tongue;
    Account **accounts; /* in order */
    size_t account_count, account_room;
    Account **slots; /* by hash; NULL: free */
    size_t slot_count;
    Account **met; /* of each opening and posting, in their order */
    size_t met_count, written;
    bool *currencies;   /* used, by Currency */
    Wide *unopened;     /* by Currency: what the openings lack to be in balance */
    size_t moved_count; /* accounts, since the last assertion */
    Account **moved;
} Writer;

/* ---- accounts ------------------------------------------------------------------------------ */

static uint64_t hash_of_key(const AccountKey *key)
{
    uint64_t hash = str_hash(key->programme) * 31 + str_hash(key->case_code);

    hash = hash * 1000003 + (uint64_t)key->country;
    hash = hash * 1000003 + (uint64_t)key->line;
    hash = hash * 1000003 + (uint64_t)key->purpose;
    hash = hash * 1000003 + (uint64_t)key->currency;
    return hash ^ hash >> 29;
}

/* Where the account stands, or would. */
static Account **slot_of(const Writer *writer, const AccountKey *key)
{
    size_t at = hash_of_key(key) & (writer->slot_count - 1);

    while (writer->slots[at] && account_compare(&writer->slots[at]->key, key) != 0)
        at = (at + 1) & (writer->slot_count - 1);
    return &writer->slots[at];
}

static void double_slots(Writer *writer)
{
    enum { SLOTS_MIN = 1024 };

    writer->slot_count = writer->slot_count ? 2 * writer->slot_count : SLOTS_MIN;
    writer->slots = NEW_ARRAY(writer->arena, Account *, writer->slot_count);
    for (size_t i = 0; i < writer->account_count; i++)
        *slot_of(writer, &writer->accounts[i]->key) = writer->accounts[i];
}

static Account *know_account(Writer *writer, const AccountKey *key)
{
    if (2 * writer->account_count >= writer->slot_count)
        double_slots(writer);
    Account **slot = slot_of(writer, key);
    if (*slot)
        return *slot;
    Text text = text_open(writer->arena, ACCOUNT_TEXT_MAX);

    account_write(&text, key);
    ensure(!text.full);
    *slot = NEW(writer->arena, Account);
    **slot = (Account){ .key = *key, .text = text_str(&text) };
    GROW(writer->arena, writer->accounts, writer->account_count, &writer->account_room);
    writer->accounts[writer->account_count++] = *slot;
    writer->currencies[key->currency] = true;
    return *slot;
}

static void meet(Writer *writer, const AccountKey *key)
{
    writer->met[writer->met_count++] = know_account(writer, key);
}

static size_t count_met(const PlainBooks *books)
{
    size_t count = books->opening_count;

    for (size_t i = 0; i < books->entry_count; i++)
        count += books->entries[i].entry->posting_count;
    return count;
}

static int compare_accounts(const void *a, const void *b)
{
    Account *const *left = a, *const *right = b;

    return account_compare(&(*left)->key, &(*right)->key);
}

static void know_accounts(Writer *writer)
{
    const PlainBooks *books = writer->books;

    writer->currencies = NEW_ARRAY(writer->arena, bool, currency_count());
    writer->unopened = NEW_ARRAY(writer->arena, Wide, currency_count());
    writer->met = NEW_ARRAY(writer->arena, Account *, count_met(books) + 1);
    for (size_t i = 0; i < books->opening_count; i++)
        meet(writer, &books->openings[i].account);
    for (size_t i = 0; i < books->entry_count; i++)
        for (size_t k = 0; k < books->entries[i].entry->posting_count; k++)
            meet(writer, &books->entries[i].entry->postings[k].account);
    if (writer->account_count > 0)
        qsort(writer->accounts, writer->account_count, sizeof(*writer->accounts), compare_accounts);
    writer->moved = NEW_ARRAY(writer->arena, Account *, writer->account_count);
}

/* ---- the head ------------------------------------------------------------------------------ */

static Date first_day(const PlainBooks *books)
{
    return books->opening_count > 0 || books->entry_count == 0 ? books->opened
                                                               : books->entries[0].entry->value;
}

static Str opening_account(Writer *writer, Currency currency)
{
    Text text = text_open(writer->arena, 32);

    text_all(&text, S("Equity:Opening:"), currency_code(currency));
    return text_str(&text);
}

/* With its names in both languages: codes are ASCII for the tools, names are for people. */
static void write_account(const Writer *writer, Date first, const Account *account)
{
    const AccountKey *key = &account->key;
    const PlainTongue *tongue = writer->tongue;

    tongue->account(writer->text, first, account->text, key->currency);
    tongue->name(writer->text, "ja", phrase(purpose_phrases[key->purpose], LANG_JA));
    tongue->name(writer->text, "en", phrase(purpose_phrases[key->purpose], LANG_EN));
    if (key->country == COUNTRY_NONE)
        return;
    tongue->name(writer->text, "country-ja", country_get(key->country)->name.in[LANG_JA]);
    tongue->name(writer->text, "country-en", country_get(key->country)->name.in[LANG_EN]);
}

static void write_head(Writer *writer)
{
    Date first = first_day(writer->books);
    Currency currencies = (Currency)currency_count();

    writer->tongue->head(writer->text, writer->books->title);
    for (Currency i = 0; i < currencies; i++)
        if (writer->currencies[i])
            writer->tongue->commodity(writer->text, first, i);
    text_c(writer->text, "\n");
    for (Currency i = 0; i < currencies; i++)
        if (writer->unopened[i] != 0)
            writer->tongue->account(writer->text, first, opening_account(writer, i), i);
    for (size_t i = 0; i < writer->account_count; i++)
        write_account(writer, first, writer->accounts[i]);
}

/* ---- entries ------------------------------------------------------------------------------- */

/* The next opening or posting. */
static void post(Writer *writer, int64_t minor)
{
    Account *account = writer->met[writer->written++];

    plain_posting(writer->text, account->text, minor, account->key.currency);
    text_c(writer->text, "\n");
    account->sum += minor;
    if (!account->moved)
        writer->moved[writer->moved_count++] = account;
    account->moved = true;
}

static void sum_openings(Writer *writer)
{
    for (size_t i = 0; i < writer->books->opening_count; i++) {
        const PlainOpening *opening = &writer->books->openings[i];

        writer->unopened[opening->account.currency] -= opening->minor;
    }
}

/* Books of one case alone do not open in balance: what is elsewhere stands against them. */
static void write_openings(Writer *writer)
{
    const PlainBooks *books = writer->books;

    if (books->opening_count == 0)
        return;
    writer->tongue->begin(writer->text, books->opened, S("opening"), S("opening"));
    for (size_t i = 0; i < books->opening_count; i++)
        post(writer, books->openings[i].minor);
    for (Currency i = 0; i < (Currency)currency_count(); i++) {
        if (writer->unopened[i] == 0)
            continue;
        plain_posting(writer->text, opening_account(writer, i), writer->unopened[i], i);
        text_c(writer->text, "\n");
    }
}

static Str id_text(Arena *arena, Id id)
{
    Text text = text_open(arena, ID_LETTERS);

    id_write(&text, id);
    return text_str(&text);
}

static void tag_id(Writer *writer, Arena arena, PlainTag tag, Id id)
{
    if (!id_is_none(id))
        writer->tongue->tag(writer->text, tag, id_text(&arena, id));
}

static void tag_text(Writer *writer, PlainTag tag, Str value)
{
    if (value.len > 0)
        writer->tongue->tag(writer->text, tag, value);
}

static void tag_exchange(Writer *writer, Arena arena, const Exchange *exchange)
{
    enum { TAG_BYTES = 120 };
    Text given = text_open(&arena, TAG_BYTES), taken = text_open(&arena, TAG_BYTES);
    Text rate = text_open(&arena, TAG_BYTES), at = text_open(&arena, TAG_BYTES);

    plain_amount(&given, exchange->given.minor, exchange->given.currency);
    plain_amount(&taken, exchange->taken.minor, exchange->taken.currency);
    plain_amount(&rate, exchange->rate_of, exchange->given.currency);
    text_c(&rate, " = ");
    plain_amount(&rate, exchange->rate_for, exchange->taken.currency);
    moment_write(&at, exchange->at);
    writer->tongue->tag(writer->text, TAG_GIVEN, text_str(&given));
    writer->tongue->tag(writer->text, TAG_TAKEN, text_str(&taken));
    writer->tongue->tag(writer->text, TAG_RATE, text_str(&rate));
    tag_text(writer, TAG_RATE_SOURCE, exchange->source);
    if (at.len > 0)
        writer->tongue->tag(writer->text, TAG_RATE_AT, text_str(&at));
}

static void tag_leaf(Writer *writer, Arena arena, int64_t leaf)
{
    Text text = text_open(&arena, 24);

    if (leaf == 0)
        return;
    text_int(&text, leaf);
    writer->tongue->tag_own(writer->text, TAG_LEAF, text_str(&text));
}

static void tag_posted(Writer *writer, Arena arena, Date day)
{
    Text text = text_open(&arena, 24);

    date_write(&text, day);
    if (text.len > 0)
        writer->tongue->tag_own(writer->text, TAG_POSTED, text_str(&text));
}

/* The value day is the entry's day, so that balances are those of value days. */
static void write_entry(Writer *writer, const PlainEntry *plain)
{
    const Entry *entry = plain->entry;
    Arena arena = *writer->arena;

    writer->tongue->begin(writer->text, entry->value, id_text(&arena, entry->id),
                          entry->text.len > 0 ? entry->text : entry->reason);
    tag_leaf(writer, arena, plain->leaf);
    tag_posted(writer, arena, entry->posted);
    tag_text(writer, TAG_REASON, entry->reason);
    tag_id(writer, arena, TAG_REVERSES, entry->reverses);
    tag_id(writer, arena, TAG_RESERVATION, entry->reservation);
    tag_text(writer, TAG_DOCUMENT, entry->document);
    if (entry->kind == ENTRY_EXCHANGE)
        tag_exchange(writer, arena, &entry->exchange);
    for (size_t i = 0; i < entry->posting_count; i++)
        post(writer, entry->postings[i].minor);
}

/* ---- assertions ---------------------------------------------------------------------------- */

static Date month_end(Date day)
{
    DateParts parts = date_parts(day);

    return parts.month == 12 ? date_make(parts.year, 12, 31)
                             : date_make(parts.year, parts.month + 1, 1) - 1;
}

static void assert_month(Writer *writer, Date end)
{
    if (writer->moved_count == 0)
        return;
    qsort(writer->moved, writer->moved_count, sizeof(*writer->moved), compare_accounts);
    writer->tongue->assert_begin(writer->text, end);
    for (size_t i = 0; i < writer->moved_count; i++) {
        Account *account = writer->moved[i];

        writer->tongue->assert_one(writer->text, end, account->text, account->sum,
                                   account->key.currency);
        account->moved = false;
    }
    writer->moved_count = 0;
}

void plain_write(Text *text, Arena *scratch, const PlainBooks *books, PlainDialect dialect)
{
    Writer writer = { .text = text, .arena = scratch, .books = books, .tongue = tongues[dialect] };

    ensure(text->arena != scratch);
    know_accounts(&writer);
    sum_openings(&writer);
    write_head(&writer);
    write_openings(&writer);
    if (writer.account_count == 0)
        return;
    Date end = month_end(first_day(books));

    for (size_t i = 0; i < books->entry_count; i++) {
        Date day = books->entries[i].entry->value;

        ensure(i == 0 ? day >= first_day(books) : day >= books->entries[i - 1].entry->value);
        if (day > end)
            assert_month(&writer, end);
        end = month_end(day);
        write_entry(&writer, &books->entries[i]);
    }
    assert_month(&writer, end);
    ensure(writer.written == writer.met_count);
}
