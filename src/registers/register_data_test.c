/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The registers of this repository: each is read without a finding, and says what is known of it.
 */
#include "registers/registers.h"
#include "tests/check.h"

#include <dirent.h>
#include <string.h>

enum { FILES_MAX = 256 };

static Arena arena;
static const Register *registers[FILES_MAX];
static size_t register_count;

static Str read_file(Str path)
{
    FILE *file = fopen(arena_c(&arena, path), "rb");
    char *bytes = NEW_ARRAY(&arena, char, REGISTER_BYTES_MAX);
    size_t len = file ? fread(bytes, 1, REGISTER_BYTES_MAX, file) : 0;

    check_true("the file can be read", file != NULL);
    if (file)
        fclose(file);
    return (Str){ bytes, len };
}

static void load(Str name)
{
    Text path = text_open(&arena, 512), told = text_open(&arena, TEXT_MAX);
    Findings findings = { .arena = &arena };

    text_all(&path, S("registers/"), name);
    const Register *reg =
        register_read(&arena, read_file(text_str(&path)), text_str(&path), &findings);

    findings_write(&told, &findings, LANG_EN);
    check_str("no finding", text_str(&told), S(""));
    if (reg && register_count < FILES_MAX)
        registers[register_count++] = reg;
}

static void test_all_are_read(void)
{
    struct dirent **entries = NULL;
    int count = scandir("registers", &entries, NULL, alphasort);

    for (int i = 0; i < count; i++) {
        Str name = arena_str(&arena, str_from_c(entries[i]->d_name));

        if (str_ends(name, S(".csv")))
            load(name);
        free(entries[i]);
    }
    free(entries);
    check_true("there are registers", register_count >= 14);
}

static const Register *find(const char *name)
{
    for (size_t i = 0; i < register_count; i++)
        if (str_eq(registers[i]->name, str_from_c(name)))
            return registers[i];
    check_tell(__FILE__, __LINE__, name);
    printf("no such register\n");
    return NULL;
}

static RegisterAnswer ask(const char *name, Str key, const char *column, const char *value,
                          const char *column2, const char *value2, Date on)
{
    const Register *reg = find(name);
    Str values[] = { str_from_c(value), str_from_c(value2) };
    RegisterFilter filters[] = { { str_from_c(column), &values[0], 1 },
                                 { str_from_c(column2), &values[1], 1 } };
    size_t count = *column2 ? 2 : *column ? 1 : 0;
    RegisterQuery query = { filters, count, on, DATE_FOREVER };

    return reg ? register_answer(reg, key, query, NULL) : REGISTER_UNKNOWN;
}

static const struct {
    const char *why, *name, *key, *column, *value, *column2, *value2;
    const char *day;
    RegisterAnswer want;
} facts[] = {
    { "US listed", "group-a", "USA", "", "", "", "", "2016-06-01", REGISTER_YES },
    { "never entered", "group-a", "BRA", "", "", "", "", "2016-06-01", REGISTER_NO },
    { "before the sources", "group-a", "USA", "", "", "", "", "2012-01-01", REGISTER_UNKNOWN },
    { "Korea in", "group-a", "KOR", "", "", "", "", "2019-08-27", REGISTER_YES },
    { "Korea out", "group-a", "KOR", "", "", "", "", "2019-08-28", REGISTER_NO },
    { "Korea still out", "group-a", "KOR", "", "", "", "", "2023-07-20", REGISTER_NO },
    { "Korea back", "group-a", "KOR", "", "", "", "", "2023-07-21", REGISTER_YES },
    { "Iran, all arms, between", "un-measures", "IRN", "scope", "territorial", "goods", "all",
      "2021-01-01", REGISTER_NO },
    { "Iran, missiles, between", "un-measures", "IRN", "scope", "territorial", "goods", "missiles",
      "2021-01-01", REGISTER_YES },
    { "Iran, missiles, freed", "un-measures", "IRN", "scope", "territorial", "goods", "missiles",
      "2024-01-01", REGISTER_NO },
    { "Iran, all arms, back", "un-measures", "IRN", "scope", "territorial", "goods", "all",
      "2025-10-01", REGISTER_YES },
    { "North Korea", "un-measures", "PRK", "scope", "territorial", "goods", "all", "2026-04-21",
      REGISTER_YES },
    { "Rhodesia", "un-measures", "RHO", "scope", "territorial", "goods", "all", "1967-04-21",
      REGISTER_YES },
    { "South Africa in 1976", "un-measures", "ZAF", "scope", "territorial", "goods", "all",
      "1976-02-27", REGISTER_NO },
    { "Iraq, government", "un-measures", "IRQ", "scope", "territorial", "", "", "2014-07-17",
      REGISTER_NO },
    { "Iraq, others", "un-measures", "IRQ", "scope", "non-government", "", "", "2014-07-17",
      REGISTER_YES },
    { "South Sudan", "un-measures", "SSD", "scope", "territorial", "", "", "2026-05-30",
      REGISTER_YES },
    { "South Sudan, not renewed?", "un-measures", "SSD", "scope", "territorial", "", "",
      "2026-06-05", REGISTER_UNKNOWN },
    { "Ukraine", "un-measures", "UKR", "", "", "", "", "2022-03-08", REGISTER_NO },
    { "past the coverage", "un-measures", "UKR", "", "", "", "", "2027-01-01", REGISTER_UNKNOWN },
    { "Korean War", "conflict-parties", "PRK", "", "", "", "", "1951-01-01", REGISTER_YES },
    { "long after", "conflict-parties", "PRK", "", "", "", "", "2026-01-01", REGISTER_UNKNOWN },
    { "Gulf War", "conflict-parties", "IRQ", "", "", "", "", "1991-01-17", REGISTER_YES },
    { "some day of April", "conflict-parties", "IRQ", "", "", "", "", "1991-04-15",
      REGISTER_UNKNOWN },
    { "after it", "conflict-parties", "IRQ", "", "", "", "", "1991-05-01", REGISTER_NO },
    { "a war without measures", "conflict-parties", "UKR", "", "", "", "", "2022-03-08",
      REGISTER_NO },
    { "Australia signed", "dett-agreements", "AUS", "status", "signed", "", "", "2014-07-08",
      REGISTER_YES },
    { "not in force yet", "dett-agreements", "AUS", "status", "in-force", "", "", "2014-11-30",
      REGISTER_NO },
    { "some day of December", "dett-agreements", "AUS", "status", "in-force", "", "", "2014-12-15",
      REGISTER_UNKNOWN },
    { "in force", "dett-agreements", "AUS", "status", "in-force", "", "", "2015-01-01",
      REGISTER_YES },
    { "Mongolia, force unknown", "dett-agreements", "MNG", "status", "in-force", "", "",
      "2026-04-21", REGISTER_UNKNOWN },
    { "no agreement", "dett-agreements", "TUR", "status", "in-force", "", "", "2026-04-21",
      REGISTER_NO },
    { "South Sudan in the table", "table-3-2", "SSD", "", "", "", "", "2019-08-28", REGISTER_YES },
    { "Eritrea out", "table-3-2", "ERI", "", "", "", "", "2018-12-19", REGISTER_NO },
    { "the table lags: Iran", "table-3-2", "IRN", "", "", "", "", "2026-06-05", REGISTER_NO },
    { "table 4", "table-4", "IRN", "", "", "", "", "2026-06-05", REGISTER_YES },
    { "no finding is public", "combat-findings", "UKR", "", "", "", "", "2022-03-08",
      REGISTER_UNKNOWN },
    { "a partner by name", "security-partners", "USA", "", "", "", "", "2014-07-17", REGISTER_YES },
    { "a partner nobody named", "security-partners", "BRA", "", "", "", "", "2014-07-17",
      REGISTER_UNKNOWN },
    { "a missile", "sdf-weapons", "missile", "", "", "", "", "2024-01-01", REGISTER_YES },
    { "a radar", "sdf-weapons", "radar", "", "", "", "", "2024-01-01", REGISTER_NO },
    { "a shell", "sdf-weapons", "ammunition", "", "", "", "", "2024-01-01", REGISTER_UNKNOWN },
    { "cluster munition", "treaties", "cluster-munition", "treaty", "ccm", "", "", "2014-04-01",
      REGISTER_YES },
    { "no treaty on radars", "treaties", "radar", "treaty", "ccm", "", "", "2026-04-21",
      REGISTER_NO },
};

static void test_known_facts(void)
{
    for (size_t i = 0; i < COUNT_OF(facts); i++) {
        Date day = DATE_NONE;

        check_true(facts[i].why, date_read(str_from_c(facts[i].day), &day));
        check_int(facts[i].why,
                  ask(facts[i].name, str_from_c(facts[i].key), facts[i].column, facts[i].value,
                      facts[i].column2, facts[i].value2, day),
                  facts[i].want);
    }
}

/* How many countries of the whole table have the answer. */
static size_t count_answers(const char *name, const char *value, Date on, RegisterAnswer wanted)
{
    size_t count = 0;

    for (Country country = 0; country < (Country)country_count(); country++)
        count += ask(name, country_get(country)->code, value ? "status" : "", value ? value : "",
                     "", "", on) == wanted;
    return count;
}

/* Numbers that sources state, counted from the dates. */
static void test_known_counts(void)
{
    static const struct {
        const char *why, *name, *status, *day;
        size_t want;
    } rows[] = {
        { "agreements in mid-2022", "dett-agreements", "signed", "2022-07-01", 12 },
        { "Mongolia is the sixteenth", "dett-agreements", "signed", "2024-12-11", 16 },
        { "Canada is the seventeenth", "dett-agreements", "signed", "2026-01-27", 17 },
        { "Bangladesh follows", "dett-agreements", "signed", "2026-02-03", 18 },
        { "in force for certain", "dett-agreements", "in-force", "2026-04-21", 16 },
        { "Group A", "group-a", NULL, "2016-06-01", 27 },
        { "Group A without Korea", "group-a", NULL, "2020-01-01", 26 },
        { "Group A today", "group-a", NULL, "2026-06-05", 27 },
        { "Table 3-2 in 2014", "table-3-2", NULL, "2014-09-15", 12 },
        { "Table 3-2 on 2018-12-01", "table-3-2", NULL, "2018-12-01", 10 },
        { "Table 3-2 today", "table-3-2", NULL, "2026-06-05", 10 },
        { "Table 4", "table-4", NULL, "2026-06-05", 3 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Date day = DATE_NONE;

        check_true(rows[i].why, date_read(str_from_c(rows[i].day), &day));
        check_int(rows[i].why, count_answers(rows[i].name, rows[i].status, day, REGISTER_YES),
                  rows[i].want);
    }
}

/* Whatever rests on general knowledge says so. */
static void test_confidence_is_told(void)
{
    for (size_t i = 0; i < register_count; i++) {
        for (size_t k = 0; k < registers[i]->row_count; k++) {
            const RegisterRow *row = &registers[i]->rows[k];
            size_t at;

            if (str_find(row->source, S("general knowledge"), &at) && at == 0 &&
                row->confidence != CONFIDENCE_UNVERIFIED) {
                check_str("marked unverified", registers[i]->name, S(""));
                check_int("at line", row->place.line, 0);
            }
        }
    }
}

int main(void)
{
    arena = arena_open(4ull << 30);
    RUN(test_all_are_read);
    RUN(test_known_facts);
    RUN(test_known_counts);
    RUN(test_confidence_is_told);
    return check_done();
}
