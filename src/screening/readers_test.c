/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/reader.h"
#include "tests/check.h"
#include "tests/list_sample.h"
#include "tests/zip_sample.h"

/* Issuers' formats: the invented samples in tests/lists/, and real lists where they are at hand. */

static Arena arena;

typedef struct Source {
    ListKind kind;
    const char *path;
} Source;

enum { SOURCES_MAX = 3 };

/* Sets *ret_there to false when a file is missing. */
static const List *read_sources(const Source *sources, size_t count, Findings *findings,
                                bool *ret_there)
{
    ListFile files[SOURCES_MAX];

    *ret_there = true;
    for (size_t i = 0; i < count && *ret_there; i++)
        files[i] = (ListFile){ sources[i].kind, str_from_c(sources[i].path),
                               list_sample_file(&arena, sources[i].path, ret_there) };
    return *ret_there ? list_read(&arena, files, count, findings) : NULL;
}

static const Source un_sample[] = { { LIST_UN, "tests/lists/un.xml" } };
static const Source plain_sample[] = { { LIST_PLAIN, "tests/lists/plain.csv" } };
static const Source advanced_sample[] = { { LIST_OFAC, "tests/lists/ofac-advanced.xml" } };
static const Source trio_sample[] = { { LIST_OFAC, "tests/lists/ofac-sdn.csv" },
                                      { LIST_OFAC_ALT, "tests/lists/ofac-alt.csv" },
                                      { LIST_OFAC_ADD, "tests/lists/ofac-add.csv" } };

static void check_entry(const List *list, Str id, Str want)
{
    const ListEntry *entry = list_sample_entry(list, id);

    check_true(id.at, entry != NULL);
    if (entry)
        check_str(id.at, list_sample_shown(&arena, entry), want);
}

static const List *sample(const Source *sources, size_t count, size_t warnings)
{
    Findings findings = { .arena = &arena };
    bool there;
    const List *list = read_sources(sources, count, &findings, &there);

    check_true("read", list != NULL);
    check_int("warnings", findings.count, warnings);
    ensure(list);
    return list;
}

static Str day(Date date)
{
    Text text = text_open(&arena, 20);

    date_write(&text, date);
    return text_str(&text);
}

static void test_un(void)
{
    const List *list = sample(un_sample, 1, 0);

    check_str("issued", day(list->issued), S("2026-03-04"));
    check_int("entries", list->entry_count, 2);
    check_int("line", list->entries[1].place.line, 39);
    check_entry(list, S("XXi.001"),
                S("XXi.001 person\n"
                  "  primary TARIQ SAMAR QANDI BIN OMRAN\n"
                  "  alias طارق سمرقندي\n"
                  "  alias Tarek Samarkandi\n"
                  "  weak The Ferryman\n"
                  "  born 1961-07-08\n"
                  "  born ~1962\n"
                  "  born 1960/1963\n"
                  "  born 1964-11\n"
                  "  of PRK\n"
                  "  of KOR\n"
                  "  passport Z1234567\n"
                  "  national 778899\n"
                  "  at Busan, Republic of Korea\n"
                  "  under Invented\n"
                  "  since 2019-05-06\n"
                  "  - A sample & nobody.\n"
                  "  - Colonel\n"
                  "  - Quartermaster\n"
                  "  - Envoy\n"
                  "  - Atlantis\n"
                  "  - as of 2020\n"
                  "  - formerly\n"
                  "  - Place of birth: Port Royal, Panama\n"
                  "  - Passport, Z 1234-567, Panama\n"
                  "  - National Identification Number, 77-88-99\n"));
    check_entry(list, S("XXe.002"),
                S("XXe.002 organisation\n"
                  "  primary BLUE HERON TRADING CORPORATION\n"
                  "  alias GREY HERON TRADING\n"
                  "  of MLT\n"
                  "  at 1 Harbour Road, Valletta, Malta\n"
                  "  under Invented\n"
                  "  since 2020-01-02\n"));
}

static void test_ofac(void)
{
    const List *list = sample(trio_sample, COUNT_OF(trio_sample), 1);

    check_int("entries", list->entry_count, 4);
    check_entry(list, S("901"),
                S("901 person\n"
                  "  primary KAWARADA, Oto \"Bob\"\n"
                  "  weak THE WEAVER\n"
                  "  alias KAWARADA, Otto\n"
                  "  born 1970-02-01\n"
                  "  born ~1971\n"
                  "  born 1968/1969\n"
                  "  of PRK\n"
                  "  of MLT\n"
                  "  passport A7654321\n"
                  "  national 3520254\n"
                  "  under ALPHA, BETA\n"
                  "  - DOB 01 Feb 1970; alt. DOB circa 1971; alt. DOB 01 Jan 1968 to 31 Dec 1969; "
                  "POB Sparta; nationality Korea, North; citizen Malta; Passport A7654321 (Malta) "
                  "expires 01 Oct 2026; National ID No. CNIC: 35202-54 (Malta); a.k.a. 'THE "
                  "WEAVER'; Linked To: TWO RIVERS LTD.\n"));
    check_entry(list, S("903"),
                S("903 vessel\n"
                  "  primary GREY GULL\n"
                  "  weak WHITE GULL\n"
                  "  alias SILVER GULL\n"
                  "  of MLT\n"
                  "  call-sign 9HZZ9\n"
                  "  imo 9999993\n"
                  "  mmsi 999000111\n"
                  "  under BETA\n"
                  "  - Two Rivers Shipping\n"
                  "  - Vessel Registration Identification IMO 9999993; MMSI 999000111; f.k.a. "
                  "'WHITE GULL'.\n"
                  "  - since 2019\n"));
    check_true("an organisation", list->entries[1].type == ENTITY_ORGANISATION);
    check_int("its numbers", list->entries[1].identifier_count, 5);
    check_str("its address", list->entries[1].addresses[0],
              S("1 Mill Lane, Valletta VLT 01, Malta"));
    check_true("an aircraft", list->entries[3].type == ENTITY_AIRCRAFT);
    check_int("its numbers", list->entries[3].identifier_count, 2);
}

static void test_ofac_advanced(void)
{
    const List *list = sample(advanced_sample, 1, 1);

    check_str("issued", day(list->issued), S("2026-05-06"));
    check_int("entries", list->entry_count, 3);
    check_entry(list, S("901"),
                S("901 person\n"
                  "  primary Kawarada Oto\n"
                  "  alias Каварада Ото\n"
                  "  weak The Weaver\n"
                  "  born 1970-02-01\n"
                  "  born ~1971\n"
                  "  of PRK\n"
                  "  of MLT\n"
                  "  passport A7654321\n"
                  "  passport B7654321\n"
                  "  at 1 Mill Lane, Valletta, Malta\n"
                  "  under ALPHA, BETA\n"
                  "  since 2019-01-02\n"
                  "  - Weaver of nets\n"
                  "  - Passport A7654321\n"
                  "  - Passport B7654321\n"
                  "  - Gender: Male\n"
                  "  - Place of Birth: Sparta\n"));
    check_entry(list, S("903"),
                S("903 vessel\n"
                  "  primary GREY GULL\n"
                  "  of MLT\n"
                  "  imo 9999993\n"
                  "  call-sign 9HZZ9\n"
                  "  - Vessel Registration Identification IMO 9999993\n"
                  "  - Vessel Call Sign: 9HZZ9\n"));
}

static void test_plain(void)
{
    const List *list = sample(plain_sample, 1, 0);

    check_entry(list, S("W-1"),
                S("W-1 person\n"
                  "  primary 最上 太郎 (モガミ タロウ)\n"
                  "  alias Mogami Taro\n"
                  "  alias Taro Mogami\n"
                  "  weak Taro\n"
                  "  born 1958-07-16\n"
                  "  born 1959\n"
                  "  of JPN\n"
                  "  of PHL\n"
                  "  passport TK1234567\n"
                  "  other 12345678\n"
                  "  at 東京都港区1-1\n"
                  "  at 1 Invented Street, Manila\n"
                  "  under watch\n"
                  "  since 2026-01-02\n"
                  "  - invented\n"));
    check_true("a company", list->entries[1].type == ENTITY_ORGANISATION);
}

static void test_packed(void)
{
    bool there;
    Str bytes = list_sample_file(&arena, un_sample[0].path, &there);
    ZipSample members[] = { { S("list.xml"), bytes, true }, { S("more.xml"), bytes, true } };
    ListFile file = { LIST_UN, S("f"), zip_sample(&arena, members, 1) };
    Findings findings = { .arena = &arena };

    check_true("one member", list_read(&arena, &file, 1, &findings) != NULL);
    file.bytes = zip_sample(&arena, members, 2);
    check_true("two members", !list_read(&arena, &file, 1, &findings));
}

/* What stands before the number of its entry would go nowhere. */
static void test_early_part(void)
{
    ListFile file = { LIST_UN, S("f"),
                      S("<CONSOLIDATED_LIST><ENTITIES><ENTITY><ENTITY_ALIAS>"
                        "<ALIAS_NAME>B</ALIAS_NAME></ENTITY_ALIAS>"
                        "<REFERENCE_NUMBER>1</REFERENCE_NUMBER><FIRST_NAME>A</FIRST_NAME>"
                        "</ENTITY></ENTITIES></CONSOLIDATED_LIST>") };
    Findings findings = { .arena = &arena };

    check_true("refused", !list_read(&arena, &file, 1, &findings));
}

/* ---- real lists ---------------------------------------------------------------------------- */

#define REAL "../shared/data/lists/"

static void test_real_lists(void)
{
    static const struct {
        Source sources[SOURCES_MAX];
        size_t count, entries;
    } rows[] = {
        { { { LIST_UN, REAL "un_consolidated_20260227.xml" } }, 1, 1003 },
        { { { LIST_UN, REAL "un_consolidated_20250419.xml" } }, 1, 877 },
        { { { LIST_UN, REAL "un_consolidated_20250816_CORRUPT.xml" } }, 1, 0 },
        { { { LIST_OFAC, REAL "sdn_20240503.csv" },
            { LIST_OFAC_ALT, REAL "alt_20251224.csv" },
            { LIST_OFAC_ADD, REAL "add_20251224.csv" } },
          3,
          14965 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        bool there;
        const List *list = read_sources(rows[i].sources, rows[i].count, &findings, &there);

        if (!there) {
            check_skip("the real lists are not beside the tree");
            return;
        }
        check_int(rows[i].sources[0].path, list ? list->entry_count : 0, rows[i].entries);
        check_true(rows[i].sources[0].path, (list != NULL) == (findings.error_count == 0));
    }
}

static void test_real_difference(void)
{
    static const Source before[] = { { LIST_OFAC, REAL "sdn_20240426.csv" } };
    static const Source after[] = { { LIST_OFAC, REAL "sdn_20240503.csv" } };
    Findings findings = { .arena = &arena };
    size_t count, counts[3] = { 0 };
    bool there;
    const List *old = read_sources(before, 1, &findings, &there);
    const List *new = there ? read_sources(after, 1, &findings, &there) : NULL;

    if (!there) {
        check_skip("the real lists are not beside the tree");
        return;
    }
    const ListDifference *differences = list_compare(&arena, old, new, &count);
    for (size_t i = 0; i < count; i++)
        counts[differences[i].change]++;
    check_int("added", counts[LIST_ADDED], 305);
    check_int("removed", counts[LIST_REMOVED], 8);
    check_true("a few changed", counts[LIST_CHANGED] < 200);
}

int main(void)
{
    arena = arena_open((size_t)4 << 30);
    RUN(test_un);
    RUN(test_ofac);
    RUN(test_ofac_advanced);
    RUN(test_plain);
    RUN(test_packed);
    RUN(test_early_part);
    RUN(test_real_lists);
    RUN(test_real_difference);
    return check_done();
}
