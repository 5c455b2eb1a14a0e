/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Books as plain text. What the tools themselves say of them: tests/outsiders/books.sh. */
#include "ledger/plain.h"

#include "tests/books_sample.h"
#include "tests/check.h"

enum { FILE_BYTES_MAX = 1 << 20, LINE_BYTES_MAX = 4095 };

static Arena arena, scratch;

static Str written(const PlainBooks *books, PlainDialect dialect)
{
    Text text = text_open(&arena, TEXT_MAX);

    plain_write(&text, &scratch, books, dialect);
    arena_reset(&scratch);
    check_true("fits", !text.full);
    return text_str(&text);
}

static Str read_file(const char *path)
{
    char *bytes = NEW_ARRAY(&arena, char, FILE_BYTES_MAX);
    FILE *file = fopen(path, "rb");
    size_t size = file ? fread(bytes, 1, FILE_BYTES_MAX, file) : 0;

    if (file)
        fclose(file);
    return (Str){ bytes, size };
}

/* SEKISHO_BLESS=1 writes them anew. */
static void check_golden(const char *path, Str got)
{
    if (getenv("SEKISHO_BLESS")) {
        FILE *file = fopen(path, "wb");
        ensure(file && fwrite(got.at, 1, got.len, file) == got.len && fclose(file) == 0);
    }
    check_str(path, got, read_file(path));
}

static void test_golden(void)
{
    PlainBooks books = books_sample(&arena);

    check_golden("tests/golden/books.ledger", written(&books, PLAIN_LEDGER));
    check_golden("tests/golden/books.beancount", written(&books, PLAIN_BEANCOUNT));
    arena_reset(&arena);
}

static void test_empty(void)
{
    PlainBooks books = { .title = S("nothing"), .opened = DATE_NONE };

    check_true("ledger", str_starts(written(&books, PLAIN_LEDGER), S("; nothing\n")));
    check_true("beancount",
               str_starts(written(&books, PLAIN_BEANCOUNT), S("option \"title\" \"nothing\"\n")));
    arena_reset(&arena);
}

/* ---- read again by another reader ---------------------------------------------------------- */

/* What stands in a line, by how it begins. */
typedef struct Lines {
    size_t transactions, postings, ids;
    int64_t minor; /* of all postings, their signs aside */
} Lines;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int64_t digits_of(Str amount)
{
    int64_t value = 0;

    for (size_t i = 0; i < amount.len; i++)
        if (is_digit(amount.at[i]))
            value = 10 * value + (amount.at[i] - '0');
    return value;
}

/* "    Assets:X  1.00 USD", with " = ..." behind it where it is an assertion. */
static void count_posting(Lines *lines, Str line)
{
    size_t at;

    if (str_find(line, S(" = "), &at))
        return;
    ensure(str_find(str_cut(line, 4, line.len), S("  "), &at));
    lines->minor += digits_of(str_cut(line, 4 + at, line.len));
    lines->postings++;
}

static Lines count_lines(Str text, PlainDialect dialect)
{
    Str id = dialect == PLAIN_LEDGER ? S(" * (") : S("    id: \"");
    Str date_mark = S(" * "), rest = text;
    Lines lines = { 0 };

    while (rest.len > 0) {
        Str line = str_split(rest, '\n', &rest);
        size_t bad;
        bool upper = line.len > 4 && line.at[4] >= 'A' && line.at[4] <= 'Z';

        check_true("length", line.len <= LINE_BYTES_MAX);
        check_true("UTF-8", utf8_check(line, &bad));
        lines.transactions += str_eq(str_cut(line, 10, 13), date_mark) && is_digit(line.at[0]);
        lines.ids += str_eq(str_cut(line, dialect == PLAIN_LEDGER ? 10 : 0,
                                    (dialect == PLAIN_LEDGER ? 10 : 0) + id.len),
                            id);
        if (str_starts(line, S("    ")) && upper)
            count_posting(&lines, line);
        else if (line.len > 0 && line.at[0] == ' ')
            check_true("a mark", str_starts(line, S("    ; ")) ||
                                     str_starts(line, S("    format ")) ||
                                     (line.at[4] >= 'a' && line.at[4] <= 'z'));
    }
    return lines;
}

static int64_t size_of(int64_t minor)
{
    return minor < 0 ? -minor : minor;
}

static void want_openings(const PlainBooks *books, Lines *want)
{
    int64_t sum = 0;

    for (size_t i = 0; i < books->opening_count; i++) {
        sum += books->openings[i].minor;
        want->minor += size_of(books->openings[i].minor);
    }
    want->minor += size_of(sum);
    want->transactions += books->opening_count > 0;
    want->postings += books->opening_count + (sum != 0);
}

static Lines want_lines(const PlainBooks *books)
{
    Lines want = { .transactions = books->entry_count };

    want_openings(books, &want);
    for (size_t i = 0; i < books->entry_count; i++) {
        const Entry *entry = books->entries[i].entry;

        want.postings += entry->posting_count;
        for (size_t k = 0; k < entry->posting_count; k++)
            want.minor += size_of(entry->postings[k].minor);
    }
    want.ids = want.transactions;
    return want;
}

/* Whatever texts say, there are as many transactions, ids and postings as entries have, and they
 * come to as much. */
static void prop_texts_add_nothing(Rng *rng)
{
    PlainBooks books = books_random(&arena, rng, 30);
    Lines want = want_lines(&books);

    for (PlainDialect dialect = PLAIN_LEDGER; dialect <= PLAIN_BEANCOUNT; dialect++) {
        Lines got = count_lines(written(&books, dialect), dialect);
        size_t assertions = got.transactions - want.transactions;

        check_true("transactions", dialect == PLAIN_LEDGER ? assertions > 0 : assertions == 0);
        check_int("ids", got.ids, want.ids);
        check_int("postings", got.postings, want.postings);
        check_int("sum", got.minor, want.minor);
    }
    arena_reset(&arena);
}

/* ---- texts come back ----------------------------------------------------------------------- */

static int hex(char c)
{
    return is_digit(c) ? c - '0' : c - 'a' + 10;
}

static Str decoded(Str text)
{
    Text plain = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] != '%') {
            text_char(&plain, text.at[i]);
            continue;
        }
        ensure(i + 2 < text.len);
        text_char(&plain, (char)(hex(text.at[i + 1]) * 16 + hex(text.at[i + 2])));
        i += 2;
    }
    return text_str(&plain);
}

/* The text of the one entry of the books as the dialect writes it. */
static Str description(Str file, PlainDialect dialect)
{
    size_t from, to;
    Str mark = dialect == PLAIN_LEDGER ? S(") ") : S("* \"");

    ensure(str_find(file, S("\n2027-04-01 * "), &from));
    file = str_cut(file, from, file.len);
    ensure(str_find(file, mark, &from));
    file = str_cut(file, from + mark.len, file.len);
    ensure(str_find(file, dialect == PLAIN_LEDGER ? S("\n") : S("\"\n"), &to));
    return str_cut(file, 0, to);
}

static void test_texts_come_back(void)
{
    PlainBooks books = books_sample(&arena);
    Entry entry = *books.entries[0].entry;
    PlainEntry one = { &entry, 1 };

    books.opening_count = 0;
    books.entries = &one;
    books.entry_count = 1;
    entry.reason = S("reason");
    for (size_t i = 0; i < COUNT_OF(books_hostile); i++) {
        entry.text = books_hostile[i];
        for (PlainDialect dialect = PLAIN_LEDGER; dialect <= PLAIN_BEANCOUNT; dialect++)
            check_str("text", decoded(description(written(&books, dialect), dialect)),
                      entry.text.len > 0 ? entry.text : S("reason"));
    }
    arena_reset(&arena);
}

/* ---- amounts ------------------------------------------------------------------------------- */

static void test_amounts(void)
{
    static const struct {
        int64_t minor;
        Str code, want;
    } rows[] = {
        { 1, STR("JPY"), STR("  1 JPY\n") },
        { -1, STR("USD"), STR("  -0.01 USD\n") },
        { 100, STR("USD"), STR("  1.00 USD\n") },
        { 12345, STR("KWD"), STR("  12.345 KWD\n") },
        { INT64_MAX, STR("USD"), STR("  92233720368547758.07 USD\n") },
        { INT64_MIN, STR("JPY"), STR("  -9223372036854775808 JPY\n") },
        { INT64_MIN, STR("USD"), STR("  -92233720368547758.08 USD\n") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        PlainOpening openings[3] = {
            { books_sample_account(PURPOSE_CASH, rows[i].code), rows[i].minor },
            { books_sample_account(PURPOSE_HELD, rows[i].code), rows[i].minor },
            { books_sample_account(PURPOSE_HELD, rows[i].code), rows[i].minor },
        };
        PlainBooks books = { .opened = date_make(2027, 1, 31),
                             .openings = openings,
                             .opening_count = 3 };
        size_t at;

        check_true(rows[i].want.at, str_find(written(&books, PLAIN_LEDGER), rows[i].want, &at));
        check_true(rows[i].want.at, str_find(written(&books, PLAIN_BEANCOUNT), rows[i].want, &at));
    }
    arena_reset(&arena);
}

/* Beyond 64 bits: three such openings stand against their whole sum. */
static void test_wide_sums(void)
{
    PlainOpening openings[] = {
        { books_sample_account(PURPOSE_CASH, S("JPY")), INT64_MAX },
        { books_sample_account(PURPOSE_CASH, S("JPY")), INT64_MAX },
        { books_sample_account(PURPOSE_HELD, S("JPY")), INT64_MAX },
    };
    PlainBooks books = { .opened = date_make(2027, 12, 31),
                         .openings = openings,
                         .opening_count = 3 };
    Str file = written(&books, PLAIN_BEANCOUNT);
    size_t at;

    check_true("against", str_find(file, S("Equity:Opening:JPY  -27670116110564327421 JPY"), &at));
    check_true("asserted", str_find(file,
                                    S("2028-01-01 balance Assets:Cash:JPN-TRUST:PHL:JPY  "
                                      "18446744073709551614 JPY"),
                                    &at));
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open((size_t)2 << 30);
    scratch = arena_open((size_t)2 << 30);
    RUN(test_golden);
    RUN(test_empty);
    RUN_PROP(prop_texts_add_nothing, 1000);
    RUN(test_texts_come_back);
    RUN(test_amounts);
    RUN(test_wide_sums);
    arena_close(&scratch);
    arena_close(&arena);
    return check_done();
}
