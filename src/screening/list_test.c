/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_base.h"
#include "phrases_screening.h"
#include "tests/check.h"
#include "tests/list_sample.h"

/* What must hold of a list as a whole, whoever issued it: told on plain lists. */

static Arena arena;

static const List *read_plain_list(Str bytes, Findings *findings)
{
    ListFile file = { LIST_PLAIN, S("lists/watch.csv"), bytes };

    return list_read(&arena, &file, 1, findings);
}

static Str rows_of(Str rows)
{
    Text text = text_open(&arena, TEXT_MAX);

    text_all(&text, S("id,name,type,birth_date,country,aliases,weak_aliases,ids\n"), rows);
    return text_str(&text);
}

static const List *plain(Str rows)
{
    Findings findings = { .arena = &arena };
    const List *list = read_plain_list(rows_of(rows), &findings);

    ensure(list);
    return list;
}

static void test_refused(void)
{
    static const struct {
        Str bytes;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { STR(""), PHRASE_SCREENING_LIST_OTHER_KIND, 0 },
        { STR("id,name\n"), PHRASE_SCREENING_LIST_EMPTY, 0 },
        { STR("id,title\n1,A\n"), PHRASE_SCREENING_LIST_COLUMN, 1 },
        { STR("id,name,alias\n1,A,B\n"), PHRASE_SCREENING_PLAIN_COLUMN, 1 },
        { STR("id,name,name\n1,A,B\n"), PHRASE_SCREENING_PLAIN_COLUMN, 1 },
        { STR("id,name\n1,\n"), PHRASE_SCREENING_LIST_NO_NAME, 2 },
        { STR("id,name\n,A\n"), PHRASE_SCREENING_LIST_NO_ID, 2 },
        { STR("id,name\n1,A\n2,B\n1,C\n"), PHRASE_SCREENING_LIST_ID_TWICE, 4 },
        { STR("id,name\n1,A\n2\n"), PHRASE_SCREENING_LIST_CELLS, 3 },
        { STR("id,name\n1,A\n2,B,C\n"), PHRASE_SCREENING_LIST_CELLS, 3 },
        { STR("id,name\n1,A\n2,B"), PHRASE_SCREENING_LIST_CUT, 3 },
        { STR("id,name\n1,\"A\n"), PHRASE_BASE_CSV_OPEN_QUOTE, 2 },
        { STR("id,name\n1,\xed\xa0\x80\n"), PHRASE_BASE_NOT_UTF8, 2 },
        { STR("id,name\n1,A\0B\n"), PHRASE_BASE_NUL, 2 },
        { STR("PK\3\4 no such file\n"), PHRASE_BASE_ZIP_END, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };

        check_true(rows[i].bytes.at, !read_plain_list(rows[i].bytes, &findings));
        check_int(rows[i].bytes.at, findings.error_count, 1);
        if (findings.first) {
            check_str(rows[i].bytes.at, phrase_key(findings.first->message),
                      phrase_key(rows[i].message));
            check_int(rows[i].bytes.at, findings.first->place.line, rows[i].line);
        }
    }
}

static void test_all_findings_at_once(void)
{
    Findings findings = { .arena = &arena };

    check_true("refused", !read_plain_list(S("id,name\n1,\n2,\n3,C\n3,D\n,E\n"), &findings));
    check_int("each is told", findings.error_count, 2);
}

static void test_facts(void)
{
    const List *list =
        plain(S("1,A  B,ship,1958;no day,JPN;Atlantis;jp,A B;C,C;D;;,imo:9123456;12\n"));

    check_str("name", list->name, S("watch.csv"));
    check_int("issued", list->issued, DATE_NONE);
    check_int("names", list->name_count, 3);
    check_str("entry", list_sample_shown(&arena, &list->entries[0]),
              S("1 vessel\n"
                "  primary A B\n"
                "  alias C\n"
                "  weak D\n"
                "  born 1958\n"
                "  of JPN\n"
                "  imo 9123456\n"
                "  - no day\n"
                "  - Atlantis\n"
                "  - 12\n"));
}

static Str letters(char letter, size_t count)
{
    Text text = text_open(&arena, count);

    text_repeat(&text, letter, count);
    return text_str(&text);
}

static void check_row(const char *why, Str start, Str middle, Str end, Phrase message)
{
    Text text = text_open(&arena, (size_t)200 << 20);
    Findings findings = { .arena = &arena };

    text_all(&text, start, middle, end);
    const List *list = read_plain_list(text_str(&text), &findings);
    check_true(why, message == PHRASE_NONE ? list != NULL : list == NULL);
    check_true(why, (findings.first != NULL) == (message != PHRASE_NONE));
    if (findings.first)
        check_str(why, phrase_key(findings.first->message), phrase_key(message));
}

static void test_limits(void)
{
    enum { HUGE_CELL = 100 << 20 };
    Text aliases = text_open(&arena, TEXT_MAX);

    check_row("a long name", S("id,name\n1,"), letters('A', LIST_NAME_BYTES_MAX), S("\n"),
              PHRASE_NONE);
    check_row("a longer name", S("id,name\n1,"), letters('A', LIST_NAME_BYTES_MAX + 1), S("\n"),
              PHRASE_SCREENING_LIST_NAME_LONG);
    check_row("a cell of 100 MB", S("id,name\n1,"), letters('A', HUGE_CELL), S("\n"),
              PHRASE_SCREENING_LIST_NAME_LONG);
    check_row("a line of 100 MB", S("id,name\n1,A\n"), letters(',', HUGE_CELL), S("\n"),
              PHRASE_BASE_CSV_COLUMNS);
    for (int i = 0; i < LIST_ENTRY_NAMES_MAX; i++) {
        text_int(&aliases, i);
        text_char(&aliases, ';');
    }
    check_row("many names", S("id,name,aliases\n1,A,"), text_str(&aliases), S("\n"),
              PHRASE_SCREENING_LIST_MANY_NAMES);
    check_row("as many as may be", S("id,name,aliases\n1,0,"), text_str(&aliases), S("\n"),
              PHRASE_NONE);
}

static void test_long_remarks_are_cut(void)
{
    Text text = text_open(&arena, TEXT_MAX);
    Findings findings = { .arena = &arena };

    text_all(&text, S("id,name,remarks\n1,A,"), letters('x', LIST_TEXT_BYTES_MAX - 4), S("移転\n"));
    const List *list = read_plain_list(text_str(&text), &findings);
    ensure(list);
    Str remarks = list->entries[0].remarks;
    check_int("cut between letters", remarks.len, LIST_TEXT_BYTES_MAX - 4 + 3);
    check_true("and says so", str_ends(remarks, S("x...")));
}

/* ---- files --------------------------------------------------------------------------------- */

static void test_files_belong(void)
{
    Str bytes = S("id,name\n1,A\n");
    const ListFile files[] = { { LIST_PLAIN, S("a"), bytes },
                               { LIST_PLAIN, S("b"), bytes },
                               { LIST_OFAC_ALT, S("c"), bytes } };
    Findings findings = { .arena = &arena };

    check_true("two lists", !list_read(&arena, files, 2, &findings));
    check_str("which", findings.first->place.file, S("b"));
    findings = (Findings){ .arena = &arena };
    check_true("aliases alone", !list_read(&arena, files + 2, 1, &findings));
    check_int("told", findings.error_count, 1);
}

static void test_hash(void)
{
    Str bytes = S("id,name\n1,A\n");
    Findings findings = { .arena = &arena };

    check_true("of the bytes", hash_eq(read_plain_list(bytes, &findings)->hash, hash_of(bytes)));
}

/* ---- comparing ----------------------------------------------------------------------------- */

static const ListDifference *compared(Str before, Str after, size_t *ret_count)
{
    return list_compare(&arena, plain(before), plain(after), ret_count);
}

static void test_parts_that_differ(void)
{
    static const struct {
        Str before, after;
        unsigned parts;
    } rows[] = {
        { STR("1,A,,,,,,\n"), STR("1,A,,,,,,\n"), 0 },
        { STR("1,A,,,,B;C,,\n"), STR("1,A,,,,C;B,,\n"), 0 },
        { STR("1,A,,,JPN;PHL,,,imo:1234567;tax:99999\n"),
          STR("1,A,,,PHL;JPN,,,tax:99999;imo:123-4567\n"), 0 },
        { STR("1,A,person,,,,,\n"), STR("1,A,vessel,,,,,\n"), ENTRY_TYPE },
        { STR("1,A,,,,B,,\n"), STR("1,A,,,,,B,\n"), ENTRY_NAMES },
        { STR("1,A,,,,B,,\n"), STR("1,B,,,,A,,\n"), ENTRY_NAMES },
        { STR("1,A,,,,,,\n"), STR("1,a,,,,,,\n"), ENTRY_NAMES },
        { STR("1,A,,1958,,,,\n"), STR("1,A,,~1958,,,,\n"), ENTRY_BIRTHS },
        { STR("1,A,,,JPN,,,\n"), STR("1,A,,,,,,\n"), ENTRY_COUNTRIES },
        { STR("1,A,,,,,,imo:1234567\n"), STR("1,A,,,,,,tax:1234567\n"), ENTRY_IDENTIFIERS },
        { STR("1,A,,,Atlantis,,,\n"), STR("1,A,,,Utopia,,,\n"), ENTRY_OTHER },
        { STR("1,A,person,1958,,,,\n"), STR("1,A,,1959,,,,\n"), ENTRY_TYPE | ENTRY_BIRTHS },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        size_t count;
        const ListDifference *found = compared(rows[i].before, rows[i].after, &count);
        bool same_hash = hash_eq(list_entry_hash(arena, &plain(rows[i].before)->entries[0]),
                                 list_entry_hash(arena, &plain(rows[i].after)->entries[0]));

        check_int(rows[i].after.at, count, rows[i].parts != 0);
        if (count > 0) {
            check_int(rows[i].after.at, found->change, LIST_CHANGED);
            check_int(rows[i].after.at, found->parts, rows[i].parts);
        }
        check_true(rows[i].after.at, same_hash == ((rows[i].parts & ~(unsigned)ENTRY_OTHER) == 0));
    }
}

/* Values of one name could be read as those of two if they were only joined. */
static void test_hash_keeps_values_apart(void)
{
    const List *one = plain(S("1,A,,,,BC,,\n")), *two = plain(S("1,A,,,,B;C,,\n"));

    check_true("apart", !hash_eq(list_entry_hash(arena, &one->entries[0]),
                                 list_entry_hash(arena, &two->entries[0])));
}

static void test_added_and_removed(void)
{
    size_t count;
    const ListDifference *found = compared(S("3,C,,,,,,\n1,A,,,,,,\n2,B,,,,,,\n"),
                                           S("4,D,,,,,,\n2,B,person,,,,,\n3,C,,,,,,\n"), &count);

    check_int("three", count, 3);
    check_int("removed", found[0].change, LIST_REMOVED);
    check_str("removed", found[0].before->id, S("1"));
    check_true("removed", found[0].after == NULL);
    check_int("changed", found[1].change, LIST_CHANGED);
    check_str("changed", found[1].after->id, S("2"));
    check_int("added", found[2].change, LIST_ADDED);
    check_str("added", found[2].after->id, S("4"));
}

static void test_half(void)
{
    List before = { .entry_count = 7, .name_count = 20 };
    List after = { .entry_count = 3, .name_count = 20 };

    check_true("four of seven gone", list_is_half(&before, &after));
    after.entry_count = 4;
    check_true("three of seven gone", !list_is_half(&before, &after));
    before.entry_count = 8;
    check_true("half gone", list_is_half(&before, &after));
    before.entry_count = 0;
    check_true("more than before", !list_is_half(&before, &after));
    before.entry_count = 4;
    after.name_count = 10;
    check_true("half of the names gone", list_is_half(&before, &after));
    after.name_count = 11;
    check_true("less than half of them", !list_is_half(&before, &after));
}

int main(void)
{
    arena = arena_open((size_t)4 << 30);
    RUN(test_refused);
    RUN(test_all_findings_at_once);
    RUN(test_facts);
    RUN(test_limits);
    RUN(test_long_remarks_are_cut);
    RUN(test_files_belong);
    RUN(test_hash);
    RUN(test_parts_that_differ);
    RUN(test_hash_keeps_values_apart);
    RUN(test_added_and_removed);
    RUN(test_half);
    return check_done();
}
