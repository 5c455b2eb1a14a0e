/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "screening/reader.h"
#include "tests/check.h"
#include "tests/list_sample.h"

/* The lists of Japan, the European Union, the United Kingdom and Australia: invented samples in
 * tests/lists/ in the issuers' forms, and the real Japanese lists where they are at hand. */

#define REAL "../shared/data/lists/"

static Arena arena;

static const List *read_list(ListKind kind, const char *path, Findings *findings, bool *ret_there)
{
    ListFile file = { kind, str_from_c(path), list_sample_file(&arena, path, ret_there) };

    return *ret_there ? list_read(&arena, &file, 1, findings) : NULL;
}

static const List *sample(ListKind kind, const char *path, size_t entries)
{
    Findings findings = { .arena = &arena };
    bool there;
    const List *list = read_list(kind, path, &findings, &there);

    check_true(path, list != NULL);
    ensure(list);
    check_int(path, list->entry_count, entries);
    return list;
}

static void check_entry(const List *list, Str id, Str want)
{
    const ListEntry *entry = list_sample_entry(list, id);

    check_true(id.at, entry != NULL);
    if (entry)
        check_str(id.at, list_sample_shown(&arena, entry), want);
}

static Str day(Date date)
{
    Text text = text_open(&arena, 20);

    date_write(&text, date);
    return text_str(&text);
}

/* ---- samples ------------------------------------------------------------------------------- */

static void test_meti(void)
{
    const List *list = sample(LIST_METI, "tests/lists/meti.xlsx", 4);

    check_entry(list, S("1"),
                S("1 organisation\n"
                  "  primary Reimei Turbine Works (RTW)\n"
                  "  weak RTW\n"
                  "  alias Reimei Turbine Works\n"
                  "  alias Reimei Turbine\n"
                  "  alias Sherkat-e Toloue Turbin\n"
                  "  of IRN\n"
                  "  under ミサイル、核 M,N\n"
                  "  - Reimei Turbine Works (RTW)\n"));
    check_entry(list, S("2"),
                S("2 organisation\n"
                  "  primary Example Optics Co., Ltd.\n"
                  "  alias 例光学有限公司\n"
                  "  alias 例光\n"
                  "  alias EXO Optics\n"
                  "  alias 例示光学\n"
                  "  of CHN\n"
                  "  under 通常兵器 CW\n"
                  "  - Example Optics Co., Ltd.(例光学有限公司)\n"));
}

/* Numbers change from edition to edition, keys do not. */
static void test_meti_keys(void)
{
    const List *before = sample(LIST_METI, "tests/lists/meti.yml", 2);
    const List *after = sample(LIST_METI, "tests/lists/meti.xlsx", 4);
    size_t count;

    check_str("issued", day(before->issued), S("2025-01-31"));
    check_str("same", after->entries[0].key, before->entries[0].key);
    check_str("unlike", list_sample_entry(before, S("2"))->names[0].text,
              S("Example \"Old\" Optics"));
    list_compare(&arena, before, after, &count);
    check_int("one changed, one gone, three new", count, 5);
    Str third = after->entries[2].key, fourth = after->entries[3].key;
    check_str("of one name", str_cut(fourth, 0, third.len), third);
    check_str("numbered apart", str_cut(fourth, third.len, fourth.len), S("/2"));
}

static void test_mof(void)
{
    const List *list = sample(LIST_MOF, "tests/lists/mof.xlsx", 4);

    check_entry(list, S("1-2"),
                S("1-2 person\n"
                  "  primary レイメイ・アル・サンプル\n"
                  "  alias ريمي السامبل\n"
                  "  primary REIMEI AL-SAMPLE\n"
                  "  alias アブ・レイ\n"
                  "  alias サンプル、レイ\n"
                  "  alias Abu Rei\n"
                  "  alias SAMPLE, Rei\n"
                  "  weak Rei\n"
                  "  weak レイ\n"
                  "  born 1960\n"
                  "  born 1960-02-01\n"
                  "  born ~1958\n"
                  "  born 1961/1963\n"
                  "  of AFG\n"
                  "  national D00001184\n"
                  "  at 見本市見本町1番地\n"
                  "  under 見本の関係者等\n"
                  "  since 2001-09-22\n"
                  "  - original script: ريمي السامبل\n"
                  "  - REIMEI AL-SAMPLE (original script: ريمي السامبل )\n"
                  "  - 以前掲載の氏名\n"
                  "  - 1960年に見本町で出生\n"
                  "  - formerly listed as\n"
                  "  - born 1 Feb. 1960 in Mihon\n"
                  "  - 役職: (a)見本大臣\n"
                  "  - 出生地: 見本町\n"
                  "  - 見本国番号 D00001184、2013年発行\n"
                  "  - リスト掲載日: 2012年10月25日（2013年修正）\n"
                  "  - その他の情報: 身長は高い。\n"));
    check_true("a deleted row", !list_sample_entry(list, S("1-1")));
    check_true("a lifted sheet", !list_sample_entry(list, S("2-1")));
}

static void test_mof_sheets(void)
{
    const List *list = sample(LIST_MOF, "tests/lists/mof.xlsx", 4);

    check_entry(list, S("1-3"),
                S("1-3 \n"
                  "  primary 見本信託\n"
                  "  weak MHT\n"
                  "  primary MIHON TRUST (MHT)\n"
                  "  alias MIHON TRUST\n"
                  "  at Mihon 1, Mihon City\n"
                  "  at 見本市\n"
                  "  under 見本の関係者等\n"
                  "  since 2012-03-01\n"
                  "  - 見本信託(MHT)\n"
                  "  - MIHON TRUST (MHT)\n"
                  "  - その他の情報: 続きの情報。\n"));
    check_entry(list, S("3-1"),
                S("3-1 person\n"
                  "  primary オレフ・ミホン\n"
                  "  alias オレグ・ミホン\n"
                  "  primary Oleh MIHON\n"
                  "  alias Oleg MIHON\n"
                  "  alias Oleh MIKHON\n"
                  "  alias Oleg MIKHON\n"
                  "  born 1970-01-01\n"
                  "  under 見本（個人）\n"
                  "  since 2022-03-01\n"
                  "  - オレフ(オレグ)・ミホン\n"
                  "  - Oleh (Oleg) MIHON (MIKHON)\n"
                  "  - 肩書等: 見本議員\n"));
}

static void test_prohibition(void)
{
    Findings findings = { .arena = &arena };
    bool there;
    const List *list =
        read_list(LIST_PROHIBITION, "tests/lists/prohibition.yml", &findings, &there);

    ensure(list);
    check_int("a number given twice is told", findings.count, 1);
    check_entry(list, S("1"),
                S("1 organisation\n"
                  "  primary Mihon Shipyard JSC\n"
                  "  primary 株式会社見本造船所\n"
                  "  alias 見本造船所\n"
                  "  alias MSY\n"
                  "  alias Mihon Sudoverf\n"
                  "  of RUS\n"
                  "  at 1, Mihon Emb., Mihon\n"));
    check_str("and kept apart", list->entries[1].id, S("1/2"));
    const List *rows = sample(LIST_PROHIBITION, "tests/lists/prohibition.csv", 2);
    check_str("as CSV", rows->entries[0].key, list->entries[0].key);
    check_str("note", rows->entries[0].remarks, S("Invented"));
}

static void test_eu(void)
{
    const List *list = sample(LIST_EU, "tests/lists/eu.xml", 2);

    check_str("issued", day(list->issued), S("2026-02-03"));
    check_entry(list, S("EU.9001.1"),
                S("EU.9001.1 person\n"
                  "  primary Ioan Exemplu\n"
                  "  alias Иоан Ексемплу\n"
                  "  weak Nelu\n"
                  "  born 1961-07-16\n"
                  "  born ~1962\n"
                  "  of MDA\n"
                  "  passport AB12345\n"
                  "  at 1 Strada Inventata, 1000, Exemplu, MOLDOVA\n"
                  "  under UKR\n"
                  "  since 2022-03-09\n"
                  "  - Invented entry.\n"
                  "  - 2022/1 (OJ L1)\n"
                  "  - Head of invention\n"
                  "  - Place of birth: Exemplu\n"
                  "  - National passport, AB 12345, MOLDOVA\n"));
    check_entry(list, S("902"),
                S("902 organisation\n"
                  "  primary Example Holding\n"
                  "  corporate 1234567890\n"
                  "  - Invented group\n"
                  "  - 1234567890\n"));
}

static void test_uk(void)
{
    const List *rows = sample(LIST_UK, "tests/lists/uk.csv", 2);
    const List *elements = sample(LIST_UK, "tests/lists/uk.xml", 1);

    check_str("issued", day(rows->issued), S("2026-08-22"));
    check_str("issued", day(elements->issued), S("2026-08-22"));
    check_entry(rows, S("INV0001"),
                S("INV0001 person\n"
                  "  primary Pyotr Ilyich EXEMPLAR\n"
                  "  alias Petr EKZEMPLYAR\n"
                  "  weak PETYA\n"
                  "  alias Пётр Экземпляр\n"
                  "  born 1961\n"
                  "  born 1962-07-16\n"
                  "  of RUS\n"
                  "  passport 751234567\n"
                  "  at 1 Invented Street, Russia\n"
                  "  under The Invented (Sanctions) Regulations\n"
                  "  since 2022-03-16\n"
                  "  - Mr\n"
                  "  - Asset freeze\n"));
    check_entry(elements, S("INV0001"),
                S("INV0001 person\n"
                  "  primary Pyotr Ilyich EXEMPLAR\n"
                  "  weak PETYA\n"
                  "  alias Пётр Экземпляр\n"
                  "  born 1961\n"
                  "  born 1962-07-16\n"
                  "  of RUS\n"
                  "  passport 751234567\n"
                  "  at 1 Invented Street, Russia\n"
                  "  under The Invented (Sanctions) Regulations\n"
                  "  since 2022-03-16\n"
                  "  - Asset freeze\n"));
    check_entry(rows, S("INV0002"),
                S("INV0002 vessel\n"
                  "  primary EXAMPLE STAR\n"
                  "  of PAN\n"
                  "  imo 9123456\n"
                  "  under The Invented (Sanctions) Regulations\n"));
}

static void test_au(void)
{
    const List *list = sample(LIST_AU, "tests/lists/au.csv", 2);

    check_entry(list, S("101"),
                S("101 person\n"
                  "  primary Inventus MODEL\n"
                  "  alias Inventor Model\n"
                  "  weak Vento\n"
                  "  alias اينفنتوس\n"
                  "  born 1961-07-16\n"
                  "  born ~1963\n"
                  "  of AFG\n"
                  "  at 1 Model Road, Modelton\n"
                  "  at Kabul, Afghanistan\n"
                  "  under 1988 (Taliban)\n"
                  "  since 2001-01-25\n"
                  "  - Model, Inventia\n"
                  "  - Invented\n"
                  "  - Listed by invention\n"));
}

/* ---- refusals ------------------------------------------------------------------------------ */

static void test_refused(void)
{
    static const struct {
        ListKind kind;
        Str bytes;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { LIST_METI, STR("<a/>"), PHRASE_SCREENING_LIST_OTHER_KIND, 0 },
        { LIST_METI, STR("a,b\n1,2\n"), PHRASE_SCREENING_LIST_COLUMN, 1 },
        { LIST_MOF, STR("a,b\n"), PHRASE_SCREENING_LIST_OTHER_KIND, 0 },
        { LIST_PROHIBITION, STR("entities:\n- name:\n    en: A"), PHRASE_SCREENING_LIST_CUT, 0 },
        { LIST_PROHIBITION, STR("entities:\n- name: |\n    A\n"),
          PHRASE_SCREENING_ANNOUNCEMENT_MORE, 2 },
        { LIST_PROHIBITION, STR("entities: [A, B]\n"), PHRASE_SCREENING_ANNOUNCEMENT_MORE, 1 },
        { LIST_PROHIBITION, STR("entities:\n- name:\n    en: *1\n"),
          PHRASE_SCREENING_ANNOUNCEMENT_MORE, 3 },
        { LIST_PROHIBITION, STR("entities:\n- name:\n    en: A\n      more\n"),
          PHRASE_SCREENING_ANNOUNCEMENT_MORE, 4 },
        { LIST_PROHIBITION, STR("entities:\n- name:\n    en: A\n      b: c\n"),
          PHRASE_SCREENING_ANNOUNCEMENT_MORE, 4 },
        { LIST_PROHIBITION, STR("entities:\n- name:\n    en: 'A\n"),
          PHRASE_SCREENING_ANNOUNCEMENT_MORE, 3 },
        { LIST_PROHIBITION, STR("entities:\n- name:\n    en: A # not\n"),
          PHRASE_SCREENING_ANNOUNCEMENT_MORE, 3 },
        { LIST_PROHIBITION, STR("entities:\n- name:\n\ten: A\n"),
          PHRASE_SCREENING_ANNOUNCEMENT_MORE, 3 },
        { LIST_PROHIBITION, STR("entities:\n- name:\n    en: \xed\xa0\x80\n"),
          PHRASE_SCREENING_LIST_OTHER_KIND, 3 },
        { LIST_PROHIBITION, STR("title: x\n"), PHRASE_SCREENING_LIST_EMPTY, 0 },
        { LIST_EU, STR("id,name\n"), PHRASE_SCREENING_LIST_OTHER_KIND, 0 },
        { LIST_EU, STR("<other/>"), PHRASE_SCREENING_LIST_OTHER_KIND, 0 },
        { LIST_EU, STR("<export><sanctionEntity logicalId='1'/></export>"),
          PHRASE_SCREENING_LIST_NO_NAME, 1 },
        { LIST_UK, STR("Report Date: 22-Aug-2026\n"), PHRASE_SCREENING_LIST_OTHER_KIND, 0 },
        { LIST_UK, STR("<Other/>"), PHRASE_SCREENING_LIST_OTHER_KIND, 0 },
        { LIST_UK,
          STR("<Designations><Designation><RegimeName>a</RegimeName></Designation>"
              "</Designations>"),
          PHRASE_SCREENING_LIST_NO_ID, 1 },
        { LIST_AU, STR("Reference,Name\n"), PHRASE_SCREENING_LIST_COLUMN, 1 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        ListFile file = { rows[i].kind, S("x"), rows[i].bytes };

        check_true(rows[i].bytes.at, !list_read(&arena, &file, 1, &findings));
        if (findings.first) {
            check_str(rows[i].bytes.at, phrase_key(findings.first->message),
                      phrase_key(rows[i].message));
            check_int(rows[i].bytes.at, findings.first->place.line, rows[i].line);
        }
    }
}

/* ---- real lists ---------------------------------------------------------------------------- */

static void test_real_lists(void)
{
    static const struct {
        ListKind kind;
        const char *path;
        size_t entries;
    } rows[] = {
        { LIST_METI, REAL "meti_20250929_4.xlsx", 835 },
        { LIST_METI, REAL "meti_foreign_user_list_20250131.yml", 748 },
        { LIST_MOF, REAL "mof_shisantouketsu_20260305.xlsx", 2862 },
        { LIST_PROHIBITION, REAL "russia-export-prohibition.yml", 579 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        bool there;
        const List *list = read_list(rows[i].kind, rows[i].path, &findings, &there);

        if (!there) {
            check_skip("the real lists are not at hand");
            return;
        }
        check_true(rows[i].path, list != NULL);
        if (list)
            check_int(rows[i].path, list->entry_count, rows[i].entries);
    }
}

static void test_real_delta(void)
{
    Findings findings = { .arena = &arena };
    size_t counts[3] = { 0 }, count = 0;
    bool there;
    const List *before =
        read_list(LIST_METI, REAL "meti_foreign_user_list_20250131.yml", &findings, &there);
    const List *after =
        there ? read_list(LIST_METI, REAL "meti_20250929_4.xlsx", &findings, &there) : NULL;

    if (!there) {
        check_skip("the real lists are not at hand");
        return;
    }
    ensure(before && after);
    const ListDifference *differences = list_compare(&arena, before, after, &count);
    for (size_t i = 0; i < count; i++)
        counts[differences[i].change]++;
    check_int("added less removed", counts[LIST_ADDED] - counts[LIST_REMOVED], 835 - 748);
    check_true("removed or renamed", counts[LIST_REMOVED] <= 7);
}

/* The names that others read out of the same workbook: each is a name of the entry in the same
 * place, without what stands in brackets. Where 、 stands between two bearers, they read one. */
static Str letters_of(Str name)
{
    Str form = unicode_search_form(&arena, name);
    Text letters = text_open(&arena, form.len + 1);
    size_t depth = 0;

    for (size_t i = 0; i < form.len; i++) {
        depth += form.at[i] == '(';
        if (depth == 0 && form.at[i] != ' ' && form.at[i] != ')')
            text_char(&letters, form.at[i]);
        depth -= form.at[i] == ')' && depth > 0;
    }
    return text_str(&letters);
}

static bool has_letters(const ListEntry *entry, Str name)
{
    Str letters = letters_of(name);
    bool one = !str_find(name, S("、"), &(size_t){ 0 });

    if (letters.len == 0 || !one)
        return true;
    for (size_t i = 0; i < entry->name_count; i++)
        if (str_eq(letters_of(entry->names[i].text), letters))
            return true;
    return false;
}

static void test_real_names(void)
{
    enum { COLUMN_JA = 3, COLUMN_EN = 4 };
    Findings findings = { .arena = &arena };
    CsvTable table;
    bool there;
    size_t missed = 0;
    Str bytes = list_sample_file(&arena, REAL "mof_asset_freeze_20260306_names.csv", &there);
    const List *list =
        there ? read_list(LIST_MOF, REAL "mof_shisantouketsu_20260305.xlsx", &findings, &there)
              : NULL;

    if (!there) {
        check_skip("the real lists are not at hand");
        return;
    }
    ensure(list && csv_read(&arena, bytes, S("names"), &table, &findings));
    check_int("subjects", table.row_count - 1, list->entry_count);
    for (size_t i = 1; i < table.row_count && i <= list->entry_count; i++)
        for (int k = COLUMN_JA; k <= COLUMN_EN; k++)
            missed += !has_letters(&list->entries[i - 1], table.rows[i].cells[k]);
    check_int("names that were not read", missed, 0);
}

int main(void)
{
    arena = arena_open((size_t)4 << 30);
    RUN(test_meti);
    RUN(test_meti_keys);
    RUN(test_mof);
    RUN(test_mof_sheets);
    RUN(test_prohibition);
    RUN(test_eu);
    RUN(test_uk);
    RUN(test_au);
    RUN(test_refused);
    arena_reset(&arena);
    RUN(test_real_lists);
    RUN(test_real_delta);
    RUN(test_real_names);
    return check_done();
}
