/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who owns whom. All parties are invented. Pictures are compared with files in tests/golden;
 * SEKISHO_BLESS=1 writes them anew. */
#include "phrases_holdings.h"
#include "screening/holdings.h"

#include "tests/check.h"

#include <string.h>

enum { ARENA_BYTES = 256 << 20, FILE_BYTES_MAX = 1 << 20 };
enum { PARTIES = 9, ROWS = 24 };

#define HEAD "holder,held,share,control,from,until,source\n"

static Arena arena;

static const Holdings *read_rows(const char *rows, Findings *findings)
{
    Text text = text_open(&arena, FILE_BYTES_MAX);

    *findings = (Findings){ .arena = &arena };
    text_c(&text, HEAD);
    text_c(&text, rows);
    return holdings_read(&arena, text_str(&text), S("h.csv"), findings);
}

static const Holdings *good(const char *rows)
{
    Findings findings;
    const Holdings *holdings = read_rows(rows, &findings);

    check_true(rows, holdings != NULL && findings.count == 0);
    ensure(holdings);
    return holdings;
}

static Date day(const char *text)
{
    Date date;

    ensure(date_read(str_from_c(text), &date));
    return date;
}

/* ---- reading --------------------------------------------------------------------------------- */

static void test_refused(void)
{
    static const struct {
        const char *rows;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { "A,B,50\n", PHRASE_HOLDINGS_CELLS, 2 },
        { ",B,50,,,,\n", PHRASE_HOLDINGS_NO_NAME, 2 },
        { "A, ,50,,,,\n", PHRASE_HOLDINGS_NO_NAME, 2 },
        { "A,B,50,maybe,,,\n", PHRASE_HOLDINGS_NOT_CONTROL, 2 },
        { "A,B,50 %,,,,\n", PHRASE_HOLDINGS_NOT_A_SHARE, 2 },
        { "A,B,-5,,,,\n", PHRASE_HOLDINGS_NOT_A_SHARE, 2 },
        { "A,B,100.01,,,,\n", PHRASE_HOLDINGS_NOT_A_SHARE, 2 },
        { "A,B,1000,,,,\n", PHRASE_HOLDINGS_NOT_A_SHARE, 2 },
        { "A,B,5.,,,,\n", PHRASE_HOLDINGS_NOT_A_SHARE, 2 },
        { "A,B,.5,,,,\n", PHRASE_HOLDINGS_NOT_A_SHARE, 2 },
        { "A,B,5.125,,,,\n", PHRASE_HOLDINGS_NOT_A_SHARE, 2 },
        { "A,B,,,,,\n", PHRASE_HOLDINGS_NOTHING_HELD, 2 },
        { "A,B,0.00,no,,,\n", PHRASE_HOLDINGS_NOTHING_HELD, 2 },
        { "A,B,5,,2026-02-30,,\n", PHRASE_HOLDINGS_NOT_A_DAY, 2 },
        { "A,B,5,,,soon,\n", PHRASE_HOLDINGS_NOT_A_DAY, 2 },
        { "A,B,5,,2026-01-01,2026-01-01,\n", PHRASE_HOLDINGS_NO_TIME, 2 },
        { "A,B,60,,,,\nC,D,1,,,,\nC,B,40.01,,,,\n", PHRASE_HOLDINGS_MORE_THAN_WHOLE, 4 },
        { "A,B,60,,,2026-01-02,\nC,B,60,,2026-01-01,,\n", PHRASE_HOLDINGS_MORE_THAN_WHOLE, 3 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings;
        check_true(rows[i].rows, read_rows(rows[i].rows, &findings) == NULL);
        check_int(rows[i].rows, findings.error_count, 1);
        check_int(rows[i].rows, findings.first->message, rows[i].message);
        check_int(rows[i].rows, findings.first->place.line, rows[i].line);
    }
}

static void test_head(void)
{
    static const char *const heads[] = { "", "holder,held,share\n", "A,B,50,,,,\n" };

    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        Findings findings = { .arena = &arena };
        check_true(heads[i],
                   holdings_read(&arena, str_from_c(heads[i]), S("h.csv"), &findings) == NULL);
        check_int(heads[i], findings.error_count, 1);
    }
}

/* Every defect is told at once. */
static void test_all_findings(void)
{
    Findings findings;

    check_true("refused", !read_rows("A,B,x,,,,\nA,B,5,,,,\n,B,5,?,,,\n", &findings));
    check_int("three", findings.error_count, 3);
}

static void test_read(void)
{
    const Holdings *holdings = good("Z,Y,0.5,,,,\n A , Y ,12.34,yes,2020-01-01,2021-01-01,note\n"
                                    "A,Y,99,,2021-01-01,,\nA,A,1,,,,\n");

    check_int("rows", holdings->row_count, 4);
    check_int("parties", holdings->party_count, 3);
    check_str("by held, then holder", holdings->rows[0].held, S("A"));
    check_int("share", holdings->rows[1].share, 1234);
    check_true("control", holdings->rows[1].controls);
    check_int("from", holdings->rows[1].from, day("2020-01-01"));
    check_int("open end", holdings->rows[2].until, DATE_FOREVER);
    check_int("half a percent", holdings->rows[3].share, 50);
    check_str("numbered", holdings->parties[holdings->rows[3].holder_at], S("Z"));
}

/* ---- one party, spelled in several ways ------------------------------------------------------ */

/* Each row: two holders, and how many parties they are. Whatever is joined is told. */
static void test_joined(void)
{
    static const struct {
        const char *why, *one, *other;
        bool same;
    } rows[] = {
        { "case", "Kasumi Works", "KASUMI WORKS", true },
        { "width", "Ｋａｓｕｍｉ　Ｗｏｒｋｓ", "Kasumi Works", true },
        { "kana of half width", "ﾇﾏ商会", "ヌマ商会", true },
        { "a form written otherwise", "Kasumi Works Ltd", "Kasumi Works, Limited", true },
        { "a form at the other end", "株式会社ヌマ商会", "ヌマ商会㈱", true },
        { "one without its form", "Kasumi Works", "Kasumi Works Ltd", true },
        { "two forms", "Kasumi Works Ltd", "Kasumi Works Corporation", false },
        { "another word", "Kasumi Works", "Kasumi Work Shops", false },
        { "another order", "Taro Hanada", "Hanada Taro", false },
        { "another script", "カスミ", "Kasumi", false },
        { "a letter", "Kasumi Works", "Kasuma Works", false },
        { "other kanji", "沼商会", "沢商会", false },
        { "nothing a name is made of", "!!", "??", false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings;
        Text text = text_open(&arena, FILE_BYTES_MAX);
        text_all(&text, S("\""), str_from_c(rows[i].one), S("\",X,1,,,,\n\""));
        text_all(&text, str_from_c(rows[i].other), S("\",X,1,,,,\n"));
        const Holdings *holdings = read_rows(arena_c(&arena, text_str(&text)), &findings);
        check_int(rows[i].why, holdings->party_count, rows[i].same ? 2 : 3);
        check_int(rows[i].why, findings.count, rows[i].same);
        check_int(rows[i].why, findings.error_count, 0);
        if (rows[i].same)
            check_int(rows[i].why, findings.first->message, PHRASE_HOLDINGS_JOINED);
    }
}

/* One without a form, beside two that have different ones, is neither, and that is told. */
static void test_ambiguous(void)
{
    Findings findings;
    const Holdings *holdings = read_rows(
        "L,Gull Ltd,60,,,,\nO,Gull Corporation,60,,,,\nGull,X,60,,,,\nGULL LTD,Y,60,,,,\n",
        &findings);
    Str listed = S("L");

    check_int("joined once, doubted once", findings.count, 2);
    check_int("joined", findings.first->message, PHRASE_HOLDINGS_JOINED);
    check_int("doubted", findings.last->message, PHRASE_HOLDINGS_AMBIGUOUS);
    check_int("where it stands", findings.last->place.line, 4);
    check_int("by what it does not own",
              holdings_owned(&arena, holdings, S("X"), &listed, 1, 0).ownership, OWNERSHIP_NONE);
    check_int("through the other spelling",
              holdings_owned(&arena, holdings, S("Y"), &listed, 1, 0).ownership, OWNERSHIP_OWNED);
}

/* What a person types means a party as names of the register do. */
static void test_meant(void)
{
    static const struct {
        const char *name;
        int refusal;
        const char *party;
    } rows[] = {
        { "Kasumi Works Ltd", 0, "Kasumi Works Ltd" },
        { "kasumi works", 0, "Kasumi Works Ltd" },
        { "KASUMI WORKS LIMITED", 0, "Kasumi Works Ltd" },
        { "Kasumi Works Corporation", HOLDINGS_E_UNKNOWN, "" },
        { "gull", HOLDINGS_E_AMBIGUOUS, "" },
        { "gull ltd.", 0, "Gull Ltd" },
        { "Numa Ltd", 0, "Numa" },
        { "Nobody", HOLDINGS_E_UNKNOWN, "" },
        { "!!", HOLDINGS_E_UNKNOWN, "" },
    };
    const Holdings *holdings = good(
        "A,Kasumi Works Ltd,1,,,,\nA,Gull Ltd,1,,,,\nA,Gull Corporation,1,,,,\nA,Numa,1,,,,\n");

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        uint32_t at = 0;
        check_int(rows[i].name, holdings_meant(&arena, holdings, str_from_c(rows[i].name), &at),
                  rows[i].refusal);
        if (rows[i].refusal == 0)
            check_str(rows[i].name, holdings->parties[at], str_from_c(rows[i].party));
    }
}

/* Two spellings of one party cannot hold more than the whole together. */
static void test_whole_of_joined(void)
{
    Findings findings;

    check_true("refused", !read_rows("A,Kasumi Works,60,,,,\nB,KASUMI WORKS,60,,,,\n", &findings));
    check_int("once", findings.error_count, 1);
}

/* ---- who owns -------------------------------------------------------------------------------- */

/* L and M are listed. */
static void test_owned(void)
{
    static const struct {
        const char *why, *rows;
        Ownership ownership;
        int32_t share;
        size_t chain;
    } rows[] = {
        { "exactly half", "L,X,50,,,,\n", OWNERSHIP_OWNED, 5000, 1 },
        { "a hundredth less", "L,X,49.99,,,,\n", OWNERSHIP_SOME, 4999, 1 },
        { "together", "L,X,25,,,,\nM,X,25,,,,\n", OWNERSHIP_OWNED, 5000, 2 },
        { "others do not count", "L,X,40,,,,\nO,X,60,,,,\n", OWNERSHIP_SOME, 4000, 1 },
        { "nobody listed", "O,X,60,,,,\n", OWNERSHIP_NONE, 0, 0 },
        { "a chain passes the whole on", "L,A,50,,,,\nA,B,50,,,,\nB,X,50,,,,\n", OWNERSHIP_OWNED,
          5000, 3 },
        { "a chain that breaks", "L,A,49,,,,\nA,X,100,,,,\n", OWNERSHIP_NONE, 0, 0 },
        { "two ways", "L,A,50,,,,\nL,X,20,,,,\nA,X,30,,,,\n", OWNERSHIP_OWNED, 5000, 3 },
        { "a cycle carries nothing of itself", "A,X,60,,,,\nX,A,100,,,,\nL,X,30,,,,\n",
          OWNERSHIP_SOME, 3000, 1 },
        { "a cycle that is entered", "L,A,50,,,,\nX,A,50,,,,\nA,X,100,,,,\n", OWNERSHIP_OWNED,
          10000, 3 },
        { "its own shares", "X,X,40,,,,\nL,X,49,,,,\n", OWNERSHIP_SOME, 4900, 1 },
        { "control", "L,X,10,yes,,,\n", OWNERSHIP_CONTROLLED, 1000, 1 },
        { "control alone", "L,X,,yes,,,\n", OWNERSHIP_CONTROLLED, 0, 1 },
        { "control by nobody listed", "O,X,10,yes,,,\n", OWNERSHIP_NONE, 0, 0 },
        { "owned and controlled", "L,X,60,yes,,,\n", OWNERSHIP_OWNED, 6000, 1 },
        { "controlled by whom they own", "L,A,50,,,,\nA,X,,yes,,,\n", OWNERSHIP_CONTROLLED, 0, 2 },
        { "held by whom they control", "L,A,,yes,,,\nA,X,70,,,,\n", OWNERSHIP_CONTROLLED, 7000, 2 },
        { "the half does not need control", "L,A,,yes,,,\nA,X,20,,,,\nL,X,50,,,,\n",
          OWNERSHIP_OWNED, 5000, 1 },
        { "not beyond the listed", "L,X,60,,,,\nM,L,100,,,,\n", OWNERSHIP_OWNED, 6000, 1 },
        { "over", "L,X,60,,,2026-01-01,\n", OWNERSHIP_NONE, 0, 0 },
        { "to come", "L,X,60,,2026-01-02,,\n", OWNERSHIP_NONE, 0, 0 },
        { "from today", "L,X,60,,2026-01-01,,\n", OWNERSHIP_OWNED, 6000, 1 },
    };
    static const Str listed[] = { STR("L"), STR("M"), STR("not in the register") };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Owned owned = holdings_owned(&arena, good(rows[i].rows), S("X"), listed, COUNT_OF(listed),
                                     day("2026-01-01"));
        check_int(rows[i].why, owned.ownership, rows[i].ownership);
        check_int(rows[i].why, owned.share, rows[i].share);
        check_int(rows[i].why, owned.chain_count, rows[i].chain);
    }
}

/* A listed party is no holder of itself by way of others. */
static void test_listed_itself(void)
{
    const Holdings *holdings = good("X,A,100,,,,\nA,X,100,,,,\n");
    Owned owned = holdings_owned(&arena, holdings, S("X"), (Str[]){ S("X") }, 1, day("2026-01-01"));

    check_int("nothing", owned.ownership, OWNERSHIP_NONE);
}

static void test_unknown_party(void)
{
    const Holdings *holdings = good("L,X,60,,,,\n"), *empty = good("");
    uint32_t at;

    check_true("in it", holdings_party(holdings, S("X"), &at));
    check_true("not in it", !holdings_party(holdings, S("x"), &at));
    check_true("nobody in it", !holdings_party(empty, S("X"), &at));
    check_int("nothing",
              holdings_owned(&arena, holdings, S("x"), (Str[]){ S("L") }, 1, 0).ownership,
              OWNERSHIP_NONE);
}

static void test_share_write(void)
{
    static const struct {
        int32_t share;
        const char *want;
    } rows[] = { { 10000, "100" }, { 1250, "12.5" }, { 1205, "12.05" }, { 1, "0.01" }, { 0, "0" } };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 20);
        holding_share_write(&text, rows[i].share);
        check_str(rows[i].want, text_str(&text), str_from_c(rows[i].want));
    }
}

/* As long as a register may be, in one chain: it must end, and soon. */
static void test_long_chain(void)
{
    Text text = text_open(&arena, TEXT_MAX);
    Findings findings = { .arena = &arena };

    text_c(&text, HEAD);
    for (int i = 0; i < HOLDINGS_MAX; i++) {
        text_int(&text, i);
        text_char(&text, ',');
        text_int(&text, i + 1);
        text_c(&text, ",50,,,,\n");
    }
    const Holdings *holdings = holdings_read(&arena, text_str(&text), S("h.csv"), &findings);
    ensure(holdings);
    Owned owned = holdings_owned(&arena, holdings, S("200000"), (Str[]){ S("0") }, 1, 0);
    check_int("owned", owned.ownership, OWNERSHIP_OWNED);
    check_int("through all", owned.chain_count, HOLDINGS_MAX);
    text_c(&text, "a,b,50,,,,\n");
    check_true("one too many", !holdings_read(&arena, text_str(&text), S("h.csv"), &findings));
}

/* ---- whatever the register ------------------------------------------------------------------- */

typedef struct Row {
    int holder, held, share;
    bool controls;
} Row;

static const Str names[PARTIES] = {
    STR("a"), STR("b"), STR("c"), STR("d"), STR("e"), STR("f"), STR("g"), STR("h"), STR("i"),
};

/* Rows whose shares in one party stay within the whole; cycles and own shares among them. */
static size_t random_rows(Rng *rng, Row *rows)
{
    static const int shares[] = { 0, 20, 25, 49, 50, 51, 100 };
    int left[PARTIES];
    size_t count = 0;

    for (int i = 0; i < PARTIES; i++)
        left[i] = 100;
    for (int i = 0; i < ROWS; i++) {
        Row row = { (int)rng_between(rng, 0, PARTIES - 1), (int)rng_between(rng, 0, PARTIES - 1),
                    shares[rng_between(rng, 0, COUNT_OF(shares) - 1)],
                    rng_between(rng, 0, 5) == 0 };
        if (row.share > left[row.held] || (row.share == 0 && !row.controls))
            continue;
        left[row.held] -= row.share;
        rows[count++] = row;
    }
    return count;
}

static const Holdings *register_of(const Row *rows, size_t count)
{
    Text text = text_open(&arena, FILE_BYTES_MAX);

    for (size_t i = 0; i < count; i++) {
        text_all(&text, names[rows[i].holder], S(","), names[rows[i].held], S(","));
        text_int(&text, rows[i].share);
        text_c(&text, rows[i].controls ? ",yes,,,\n" : ",,,,\n");
    }
    return good(arena_c(&arena, text_str(&text)));
}

static void shuffle(Rng *rng, Row *rows, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t other = (size_t)rng_between(rng, 0, (int64_t)i - 1);
        Row row = rows[i - 1];
        rows[i - 1] = rows[other];
        rows[other] = row;
    }
}

static void prop_order_of_rows(Rng *rng)
{
    Row rows[ROWS];

    arena_reset(&arena);
    size_t count = random_rows(rng, rows);
    const Holdings *one = register_of(rows, count);
    shuffle(rng, rows, count);
    const Holdings *other = register_of(rows, count);
    for (int i = 2; i < PARTIES; i++) {
        Owned a = holdings_owned(&arena, one, names[i], names, 2, 0);
        Owned b = holdings_owned(&arena, other, names[i], (Str[]){ names[1], names[0] }, 2, 0);
        check_int("ownership", a.ownership, b.ownership);
        check_int("share", a.share, b.share);
        check_int("chain", a.chain_count, b.chain_count);
        for (size_t k = 0; k < a.chain_count && k < b.chain_count; k++) {
            check_str("holder", a.chain[k]->holder, b.chain[k]->holder);
            check_str("held", a.chain[k]->held, b.chain[k]->held);
            check_int("of", a.chain[k]->share, b.chain[k]->share);
        }
    }
}

/* The definition, read aloud until nothing changes: `theirs` starts with the listed. */
static void grow(const Row *rows, size_t count, bool by_control, bool *theirs, int *shares)
{
    for (bool changed = true; changed;) {
        changed = false;
        memset(shares, 0, PARTIES * sizeof(*shares));
        for (size_t i = 0; i < count; i++)
            shares[rows[i].held] += theirs[rows[i].holder] ? rows[i].share : 0;
        for (size_t i = 0; i < count; i++) {
            bool joins = shares[rows[i].held] >= 50 ||
                         (by_control && theirs[rows[i].holder] && rows[i].controls);
            changed |= joins && !theirs[rows[i].held];
            theirs[rows[i].held] |= joins;
        }
    }
}

static void prop_as_defined(Rng *rng)
{
    Row rows[ROWS];
    bool theirs[PARTIES] = { true, true }, also[PARTIES];
    int owned_shares[PARTIES], shares[PARTIES];

    arena_reset(&arena);
    size_t count = random_rows(rng, rows);
    const Holdings *holdings = register_of(rows, count);
    grow(rows, count, false, theirs, owned_shares);
    memcpy(also, theirs, sizeof(also));
    grow(rows, count, true, also, shares);
    for (int i = 2; i < PARTIES; i++) {
        Owned owned = holdings_owned(&arena, holdings, names[i], names, 2, 0);
        Ownership want = theirs[i]       ? OWNERSHIP_OWNED
                         : also[i]       ? OWNERSHIP_CONTROLLED
                         : shares[i] > 0 ? OWNERSHIP_SOME
                                         : OWNERSHIP_NONE;
        check_int("ownership", owned.ownership, want);
        check_int("share", owned.share, 100 * (theirs[i] ? owned_shares[i] : shares[i]));
    }
}

/* Who is listed besides cannot make anyone less owned. */
static void prop_more_listed(Rng *rng)
{
    static const int rank[] = { [OWNERSHIP_NONE] = 0,
                                [OWNERSHIP_SOME] = 1,
                                [OWNERSHIP_CONTROLLED] = 2,
                                [OWNERSHIP_OWNED] = 3 };
    Row rows[ROWS];

    arena_reset(&arena);
    size_t count = random_rows(rng, rows);
    const Holdings *holdings = register_of(rows, count);
    for (int i = 3; i < PARTIES; i++) {
        Owned few = holdings_owned(&arena, holdings, names[i], names, 2, 0);
        Owned more = holdings_owned(&arena, holdings, names[i], names, 3, 0);
        check_true("no less", rank[more.ownership] >= rank[few.ownership]);
    }
}

/* ---- pictures -------------------------------------------------------------------------------- */

static Str read_file(const char *path)
{
    char *bytes = NEW_ARRAY(&arena, char, FILE_BYTES_MAX);
    FILE *file = fopen(path, "rb");
    size_t size = file ? fread(bytes, 1, FILE_BYTES_MAX, file) : 0;

    if (file)
        fclose(file);
    return (Str){ bytes, size };
}

static void check_golden(const char *path, Str got)
{
    if (getenv("SEKISHO_BLESS")) {
        FILE *file = fopen(path, "wb");
        ensure(file && fwrite(got.at, 1, got.len, file) == got.len && fclose(file) == 0);
    }
    check_str(path, got, read_file(path));
}

static Str picture_of(const Holdings *holdings, Str party, const Str *listed, size_t count,
                      Lang lang)
{
    Text text = text_open(&arena, FILE_BYTES_MAX);
    Owned owned = holdings_owned(&arena, holdings, party, listed, count, day("2026-04-01"));

    holdings_picture(&text, holdings, party, &owned, listed, count, lang);
    check_true("fits", !text.full);
    return text_str(&text);
}

static void test_golden_pictures(void)
{
    static const Str listed[] = { STR("Varga Holding & Partners AG"), STR("オルロフ・ミハイル") };
    const Holdings *holdings = good("Varga Holding & Partners AG,Brandt Machine Works GmbH,60,,,,\n"
                                    "オルロフ・ミハイル,北方海運株式会社,33.34,,,,\n"
                                    "Brandt Machine Works GmbH,北方海運株式会社,20,,,,\n"
                                    "北方海運株式会社,Brandt Machine Works GmbH,10,,,,\n"
                                    "オルロフ・ミハイル,Lindqvist International Shipping and "
                                    "Forwarding Services of the Northern Seas Ltd,,yes,,,\n"
                                    "Lindqvist International Shipping and Forwarding Services of "
                                    "the Northern Seas Ltd,Harrow Trading Ltd,15,yes,,,\n"
                                    "北方海運株式会社,Harrow Trading Ltd,31,,2026-01-01,,\n"
                                    "Someone else,Harrow Trading Ltd,34,,,,\n");

    check_golden("tests/golden/holdings.en.svg",
                 picture_of(holdings, S("Harrow Trading Ltd"), listed, 2, LANG_EN));
    check_golden("tests/golden/holdings.ja.svg",
                 picture_of(holdings, S("Harrow Trading Ltd"), listed, 2, LANG_JA));
}

static void test_picture_escapes(void)
{
    const Holdings *holdings = good("<script>,X,60,,,,\n");
    Str svg = picture_of(holdings, S("X"), (Str[]){ S("<script>") }, 1, LANG_EN);
    size_t at;

    check_true("no element", !str_find(svg, S("<script"), &at));
    check_true("its name", str_find(svg, S("&lt;script&gt;"), &at));
}

/* More holders than are drawn: the picture says so, and its words leave nobody out. */
static void test_picture_of_many(void)
{
    enum { HOLDERS = 100 };
    Text rows = text_open(&arena, FILE_BYTES_MAX);
    Str listed[HOLDERS];
    size_t at;

    for (int i = 0; i < HOLDERS; i++) {
        Text name = text_open(&arena, 20);
        text_c(&name, "holder ");
        text_int(&name, i);
        listed[i] = text_str(&name);
        text_all(&rows, listed[i], S(",X,1,,,,\n"));
    }
    Str svg = picture_of(good(arena_c(&arena, text_str(&rows))), S("X"), listed, HOLDERS, LANG_EN);
    check_true("told", str_find(svg, S("21 further holdings are not drawn"), &at));
    check_true("in words", str_find(svg, S("holder 99 holds 1 % of X."), &at));
    check_true("well-formed end", str_ends(svg, S("</svg>\n")));
}

int main(void)
{
    arena = arena_open((size_t)2 << 30);
    RUN(test_refused);
    RUN(test_head);
    RUN(test_all_findings);
    RUN(test_read);
    RUN(test_joined);
    RUN(test_ambiguous);
    RUN(test_meant);
    RUN(test_whole_of_joined);
    RUN(test_owned);
    RUN(test_listed_itself);
    RUN(test_unknown_party);
    RUN(test_share_write);
    RUN(test_long_chain);
    RUN_PROP(prop_order_of_rows, 5000);
    RUN_PROP(prop_as_defined, 5000);
    RUN_PROP(prop_more_listed, 2000);
    RUN(test_golden_pictures);
    RUN(test_picture_escapes);
    RUN(test_picture_of_many);
    return check_done();
}
