/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include "books/payments.h"
#include "phrases_books.h"

/*
 * bank.import: a statement comes in whole or not at all. What is known from another file is left
 * out and counted; what was received for a country is in its cash at once, gross, each line by an
 * entry of its own, and waits there to be matched by a person.
 */

enum { READ_ARENA_BYTES = 1 << 30, FILES_TOLD_MAX = 50, KIND_CAMT = 1 };

/* What a file says was received on one account of the books. */
typedef struct Till {
    AccountKey key;
    int64_t received;
} Till;

typedef struct Import {
    Work *work;
    const BankImportParams *params;
    Hash hash;
    Arena arena; /* of the file as it is read */
    Statement statement;
    Till *tills;
    size_t till_count, till_room;
    const Match *matches; /* one a line */
    const Awaited *awaited;
    BankImportReply reply;
} Import;

/* ---- the file -------------------------------------------------------------------------------- */

static void tell_findings(const Import *import, const Findings *findings)
{
    size_t told = 0;
    for (const Finding *at = findings->first; at && told < FILES_TOLD_MAX; at = at->next) {
        if (at->severity != SEVERITY_ERROR)
            continue;
        work_pass_on(import->work, S("/document"), at);
        told++;
    }
}

static int check_new(const Import *import)
{
    BankFileGetRow row;
    bool found;
    int r =
        bank_file_get(work_db(import->work), work_arena(import->work), import->hash, &row, &found);
    if (r || !found)
        return r ? trace(r) : 0;
    work_finding(import->work, S("/document"), PHRASE_BOOKS_FILE_AGAIN,
                 PHRASE_BOOKS_FILE_AGAIN_REMEDY, row.name);
    return WORK_E_CONFLICT;
}

static Str number_text(Work *work, int64_t number)
{
    Text text = text_open(work_arena(work), 24);
    text_int(&text, number);
    return text_str(&text);
}

static int read_file(Import *import)
{
    Findings findings = { .arena = &import->arena };
    Str bytes = work_document(import->work), name = import->params->file;
    bool good =
        import->params->kind == KIND_CAMT
            ? statement_read_camt(&import->arena, bytes, name, &import->statement, &findings)
            : statement_read_csv(&import->arena, bytes, name, &import->statement, &findings);
    if (!good) {
        tell_findings(import, &findings);
        return WORK_E_INVALID;
    }
    if (import->statement.line_count <= BANK_LINES_MAX)
        return 0;
    work_finding(import->work, S("/document"), PHRASE_BOOKS_FILE_LONG,
                 PHRASE_BOOKS_FILE_LONG_REMEDY, number_text(import->work, BANK_LINES_MAX));
    return WORK_E_INVALID;
}

/* ---- its lines ------------------------------------------------------------------------------- */

/* What a bank writes may hold what would disturb a page; it remains to be seen that there was
 * something. Cut at so many bytes. */
static Str said(Arena *arena, Str text, size_t max)
{
    static const uint32_t ideographic_blank = 0x3000;
    Text kept = text_open(arena, max);
    bool says_something = false;
    for (size_t at = 0, from = 0; at < text.len; from = at) {
        uint32_t letter = utf8_next(text, &at);
        bool line = letter == '\n' || letter == '\t';
        Str own = !line && unicode_disturbs(letter) ? S("\xe2\x96\xa1") : str_cut(text, from, at);
        if (kept.len + own.len > max)
            break;
        text_put(&kept, own);
        says_something |= letter != ' ' && !line && letter != ideographic_blank;
    }
    return says_something ? text_str(&kept) : S("");
}

static void refuse_line(const Import *import, const StatementLine *line, Phrase message,
                        Phrase remedy, Str detail)
{
    Findings findings = { .arena = work_arena(import->work) };
    finding_error(&findings, line->place, message, remedy, line->account, detail,
                  currency_code(line->amount.currency));
    work_pass_on(import->work, S("/document"), findings.first);
}

/* Whose account it is. 0, WORK_E_RULE with a finding, or a fault. */
static int account_of(const Import *import, const StatementLine *line, AccountKey *ret_key)
{
    BankAccountGetRow row;
    bool found;
    int r = bank_account_get(work_db(import->work), work_arena(import->work), line->account, &row,
                             &found);
    if (r)
        return trace(r);
    if (!found) {
        refuse_line(import, line, PHRASE_BOOKS_BANK_UNKNOWN, PHRASE_BOOKS_BANK_UNKNOWN_REMEDY,
                    S(""));
        return WORK_E_RULE;
    }
    BookAccount codes = { .country = row.country,
                          .purpose = row.purpose,
                          .currency = row.currency };
    *ret_key = book_account_key(row.programme, &codes);
    if (ret_key->currency == line->amount.currency)
        return 0;
    refuse_line(import, line, PHRASE_BOOKS_BANK_CURRENCY, PHRASE_BOOKS_BANK_CURRENCY_REMEDY,
                row.currency);
    return WORK_E_RULE;
}

/* The entry of what was received for a country; none of anything else, which an entry explains that
 * is made elsewhere. */
static int post_received(const Import *import, const StatementLine *line, const AccountKey *key,
                         Id *ret_entry)
{
    Arena *arena = work_arena(import->work);
    Text document = text_open(arena, BOOKS_TEXT_MAX);
    Draft draft = { .key = *key };
    *ret_entry = id_none();
    if (line->amount.minor < 0 || key->purpose != PURPOSE_CASH)
        return 0;
    draft_debit(&draft, PURPOSE_CASH, line->amount.minor);
    draft_credit(&draft, PURPOSE_UNMATCHED, line->amount.minor);
    if (import->params->file.len)
        text_put(&document, import->params->file);
    else
        hash_write(&document, import->hash);
    text_all(&document, S(":"), number_text(import->work, line->place.line));
    Entry *entry = draft_entry(&draft);
    entry->value = line->value;
    entry->reason = S("receipt");
    entry->text = said(arena, line->text, ENTRY_TEXT_MAX);
    entry->document = text_str(&document);
    int r = books_post(import->work, entry, NO_DRAWING);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_entry = entry->id;
    return 0;
}

static void tell_line(Import *import, size_t at, Id entry)
{
    const StatementLine *line = &import->statement.lines[at];
    const Match *match = &import->matches[at];
    Arena *arena = work_arena(import->work);
    bool met = match->kind != MATCH_NONE;
    BankLineCame came = { .fingerprint = line->key,
                          .number = arena_str(arena, line->account),
                          .booked = line->booked,
                          .value = line->value,
                          .minor = line->amount.minor,
                          .reference = said(arena, line->reference, BANK_TEXT_MAX),
                          .party = said(arena, line->party, BANK_TEXT_MAX),
                          .text = said(arena, line->text, BANK_TEXT_MAX),
                          .bank_id = said(arena, line->bank_id, BANK_TEXT_MAX),
                          .entry = entry,
                          .met = (int32_t)match->kind };
    if (met)
        came.meets = import->awaited[match->awaited].id;
    work_event(import->work, S("bank-line.came"), work_new_id(import->work), &came);
    import->reply.met += met;
    *(line->amount.minor < 0 ? &import->reply.paid : &import->reply.received) += 1;
}

static int take_line(Import *import, size_t at)
{
    const StatementLine *line = &import->statement.lines[at];
    BankLineKnownRow known;
    AccountKey key;
    Id entry;
    bool found;
    int r =
        bank_line_known(work_db(import->work), work_arena(import->work), line->key, &known, &found);
    if (r)
        return trace(r);
    if (found) {
        import->reply.known++;
        return 0;
    }
    r = account_of(import, line, &key);
    if (!r)
        r = post_received(import, line, &key, &entry);
    if (r)
        return r < 0 ? trace(r) : r;
    tell_line(import, at, entry);
    return 0;
}

/* ---- all of them together -------------------------------------------------------------------- */

static Till *till_of(Import *import, const AccountKey *key)
{
    for (size_t i = 0; i < import->till_count; i++)
        if (account_compare(&import->tills[i].key, key) == 0)
            return &import->tills[i];
    GROW(&import->arena, import->tills, import->till_count, &import->till_room);
    import->tills[import->till_count] = (Till){ *key, 0 };
    return &import->tills[import->till_count++];
}

static int add_line(Import *import, const StatementLine *line)
{
    AccountKey key;
    int r = account_of(import, line, &key);
    if (r)
        return r < 0 ? trace(r) : r;
    Till *till = till_of(import, &key);
    if (line->amount.minor < 0 || key.purpose != PURPOSE_CASH ||
        !__builtin_add_overflow(till->received, line->amount.minor, &till->received))
        return 0;
    refuse_line(import, line, PHRASE_BOOKS_FILE_TOO_MUCH, PHRASE_BOOKS_FILE_TOO_MUCH_REMEDY, S(""));
    return WORK_E_RULE;
}

/* Entries of one call do not see each other: what they add up to is judged as one. */
static int judge_till(const Import *import, const Till *till)
{
    Draft draft = { .key = till->key };
    if (till->received == 0)
        return 0;
    draft_debit(&draft, PURPOSE_CASH, till->received);
    draft_credit(&draft, PURPOSE_UNMATCHED, till->received);
    Entry *entry = draft_entry(&draft);
    entry->value = DATE_NONE;
    entry->reason = S("receipt");
    int r = books_may_post(import->work, entry, NULL, 0);
    return r < 0 ? trace(r) : r;
}

static int judge_lines(Import *import)
{
    int r = 0;
    for (size_t i = 0; i < import->statement.line_count && !r; i++)
        r = add_line(import, &import->statement.lines[i]);
    for (size_t i = 0; i < import->till_count && !r; i++)
        r = judge_till(import, &import->tills[i]);
    return r < 0 ? trace(r) : r;
}

static int match_lines(Import *import)
{
    Match *matches = NEW_ARRAY(&import->arena, Match, import->statement.line_count);
    AwaitedList awaited = { .arena = &import->arena };
    int r = 0;
    for (size_t i = 0; i < import->till_count && !r; i++)
        r = bank_awaited(import->work, &import->tills[i].key, &awaited);
    if (r)
        return trace(r);
    statement_match(&import->arena, &import->statement, awaited.first, awaited.count, matches);
    import->matches = matches;
    import->awaited = awaited.first;
    return 0;
}

static int take_lines(Import *import)
{
    int r = judge_lines(import);
    if (!r)
        r = match_lines(import);
    for (size_t i = 0; i < import->statement.line_count && !r; i++)
        r = take_line(import, i);
    return r < 0 ? trace(r) : r;
}

static int import_file(Import *import)
{
    int r = check_new(import);
    if (!r)
        r = read_file(import);
    if (!r)
        r = take_lines(import);
    if (r)
        return r < 0 ? trace(r) : r;
    import->reply.hash = import->hash;
    import->reply.lines = (int64_t)import->statement.line_count;
    BankImported imported = { import->hash, import->params->file, import->reply.lines,
                              import->reply.known };
    work_event(import->work, S("bank.imported"), id_none(), &imported);
    return 0;
}

int bank_import(Work *work, const void *params, void *reply)
{
    Import import = { .work = work,
                      .params = params,
                      .hash = hash_of(work_document(work)),
                      .arena = arena_open(READ_ARENA_BYTES) };
    int r = import_file(&import);
    arena_close(&import.arena);
    *(BankImportReply *)reply = import.reply;
    return r < 0 ? trace(r) : r;
}
