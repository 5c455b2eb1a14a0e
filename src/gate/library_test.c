/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/gate_sample.h"

static Arena arena;

/* Reads the sample law with one file changed, added, or (without bytes) left out; what is told. */
static Str told_with(const char *path, const char *bytes, bool *ret_ok)
{
    FileBytes files[COUNT_OF(sample_files) + 1];
    size_t count = 0;
    bool replaced = false;
    Library library;
    Findings findings = { .arena = &arena };

    for (size_t i = 0; i < COUNT_OF(sample_files); i++) {
        bool meant = str_eq(sample_files[i].path, str_from_c(path));
        replaced |= meant;
        if (!meant)
            files[count++] = sample_files[i];
        else if (bytes)
            files[count++] = (FileBytes){ sample_files[i].path, str_from_c(bytes) };
    }
    if (!replaced)
        files[count++] = (FileBytes){ str_from_c(path), str_from_c(bytes) };
    *ret_ok = library_read(&arena, files, count, &library, &findings);
    return sample_told(&arena, &findings);
}

#define FACT_OF(lookup) \
    SAMPLE_VOCABULARY "FACT extra : YES/NO LOOKED UP IN " lookup \
                      " ASK METI COST 1 ja \"x\" en \"X\"\n"

#define RULED(head_lines, rule) \
    SAMPLE_HEAD("third", "2020-01-01") \
    "REPLACES second\n" SAMPLE_BODY head_lines rule "OTHERWISE NOT PERMITTED ja \"n\" en \"n\"\n"

/* Each row: one file changed or added so that packs and registers no longer fit each other. */
static void test_misfits(void)
{
    static const struct {
        const char *why, *path, *bytes, *message;
    } rows[] = {
        { "no such register", "vocabulary.rules", FACT_OF("measure BY destination"),
          "did you mean \"measures\"?" },
        { "a register of countries by an item", "vocabulary.rules", FACT_OF("measures BY kind"),
          "cannot be looked up by \"kind\"" },
        { "a register of items by a country", "vocabulary.rules",
          FACT_OF("treaties BY destination"), "cannot be looked up by \"destination\"" },
        { "no such column", "vocabulary.rules",
          FACT_OF("measures BY destination WHERE reach IS all"), "reach" },
        { "no such value of a column", "vocabulary.rules",
          FACT_OF("measures BY destination WHERE scope IS half"), "half" },
        { "a row nobody can reach", "treaties.csv",
          "#register,treaties\n#ja,条約\n#en,Treaties\n#key,item\n#column,answer,yes,no\n"
          "key,answer," SAMPLE_ROW_HEAD "rokcet,yes,2010-08-01,,,2010-08-01,Convention,official,\n",
          "the row's key \"rokcet\" is no value of \"kind\"" },
        { "an instrument nobody knows", "third.rules",
          RULED("SOURCE T txt CONFIDENCE official ja \"t\" en \"t\"\n",
                "RULE K0 MAY BE PERMITTED CITE T \"1\" ja \"k\" en \"k\" IF arms\n"),
          "the register of instruments has no \"txt\"" },
        { "a ground without legal force", "third.rules",
          RULED("SOURCE T plan CONFIDENCE official ja \"t\" en \"t\"\n",
                "RULE K0 MAY BE PERMITTED CITE T \"1\" ja \"k\" en \"k\" IF arms\n"),
          "rule K0 rests on \"plan\", an instrument without legal force" },
        { "two registers of one name", "more/measures.csv", SAMPLE_MEASURES,
          "two files hold a register named \"measures\"" },
        { "a file of another kind", "notes.txt", "x", "is neither a .rules nor a .csv file" },
        { "no register of instruments", "instruments.csv", NULL,
          "no register is named \"instruments\"" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        bool ok;
        size_t at;
        Str told = told_with(rows[i].path, rows[i].bytes, &ok);
        bool found = str_find(told, str_from_c(rows[i].message), &at);

        check_true(rows[i].why, !ok && found);
        if (!found)
            printf("# %.*s", (int)told.len, told.at);
    }
}

static void test_fits(void)
{
    Library library = sample_library(&arena);
    Str regimes[4];

    check_int("packs", (int64_t)library.book->pack_count, 2);
    check_int("registers", (int64_t)library.register_count, 3);
    check_true("found by name", library_register(&library, S("treaties")) != NULL);
    check_true("not found", library_register(&library, S("treaty")) == NULL);
    check_int("regimes", (int64_t)library_regimes(&library, regimes, 4), 1);
    check_str("the regime", regimes[0], S("transfer"));
}

int main(void)
{
    arena = arena_open(1 << 30);
    RUN(test_fits);
    RUN(test_misfits);
    return check_done();
}
