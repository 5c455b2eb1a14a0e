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
        { "a file of another kind", "notes.txt", "x",
          "is no .rules, .access, .route or .csv file" },
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

/* The sample with the regimes named in its vocabulary, and a file beside. */
static Library library_with(const char *regimes, FileBytes extra, Findings *findings, bool *ret_ok)
{
    FileBytes files[COUNT_OF(sample_files) + 1];
    Text text = text_open(&arena, TEXT_MAX);
    Library library = { 0 };

    text_all(&text, str_from_c(SAMPLE_VOCABULARY), str_from_c(regimes));
    for (size_t i = 0; i < COUNT_OF(sample_files); i++)
        files[i] = sample_files[i];
    files[0].bytes = text_str(&text);
    files[COUNT_OF(sample_files)] = extra;
    *ret_ok = library_read(&arena, files, COUNT_OF(files), &library, findings);
    return library;
}

/* A regime before the sample's own, by name. */
#define OTHER_PACK \
    "PACK other ja \"o\" en \"o\"\nREGIME a-licence\nMADE BY decision ON 2000-01-01\n" \
    "IN FORCE FROM 2000-01-01\nSELECTED BY day\nJUDGES line\nUSES facts\n" \
    "OTHERWISE NOT PERMITTED ja \"n\" en \"n\"\n"

static void test_regimes(void)
{
    static const FileBytes other = { STR("other.rules"), STR(OTHER_PACK) };
    Findings findings = { .arena = &arena };
    Str names[4];
    bool ok;

    Library library = library_with("", other, &findings, &ok);
    check_true("unnamed regimes", ok);
    check_int("both", (int64_t)library_regimes(&library, names, 4), 2);
    check_str("the first by name", library_first_regime(&library), S("a-licence"));
    check_str("called by its id", library_regime_name(&library, names[1], LANG_JA), S("transfer"));

    library = library_with("REGIME transfer ja \"移転\" en \"Transfers\"\n"
                           "REGIME unused ja \"無\" en \"none\"\n"
                           "REGIME a-licence ja \"許可\" en \"Licences\"\n",
                           other, &findings, &ok);
    check_true("named regimes", ok);
    check_int("those with packs", (int64_t)library_regimes(&library, names, 4), 2);
    check_str("the first named", library_first_regime(&library), S("transfer"));
    check_str("then the other", names[1], S("a-licence"));
    check_str("by its name", library_regime_name(&library, names[1], LANG_EN), S("Licences"));

    (void)library_with("REGIME transfers ja \"移転\" en \"Transfers\"\n", other, &findings, &ok);
    size_t at;
    check_true("a pack of no regime", !ok);
    check_true("told with the nearest",
               str_find(sample_told(&arena, &findings), S("did you mean \"transfers\"?"), &at));
}

#define PEOPLE \
    "VOCABULARY people ja \"人\" en \"People\"\nAGENCY record ja \"r\" en \"r\"\n" \
    "FACT actor : PERSON ASK record COST 0 ja \"a\" en \"a\"\n"
#define ACCESS_USING(vocabularies, rule) \
    "ACCESS office ja \"o\" en \"o\"\nIN FORCE FROM 2000-01-01\nUSES " vocabularies "\n" \
    "RIGHT act ja \"a\" en \"a\" COVERS thing.act\n" rule "OTHERWISE REFUSED ja \"o\" en \"o\"\n"

/* Facts about people serve rights alone; facts of the law may serve both. */
static void test_rights(void)
{
    FileBytes files[COUNT_OF(sample_files) + 2];
    Findings findings = { .arena = &arena };
    Library library = { 0 };
    int32_t fact;

    for (size_t i = 0; i < COUNT_OF(sample_files); i++)
        files[i + 2] = sample_files[i];
    files[0] = (FileBytes){ S("access/people.rules"), S(PEOPLE) };
    files[1] = (FileBytes){ S("access/office.access"),
                            S(ACCESS_USING("people, facts",
                                           "RULE R1 MAY act ja \"r\" en \"r\" IF arms\n")) };
    check_true("they fit", library_read(&arena, files, COUNT_OF(files), &library, &findings));
    if (!library.rights)
        return;
    check_true("the law knows no actor", !rulebook_fact(library.book, S("actor"), &fact));
    check_true("rights do", rulebook_fact(library.rights, S("actor"), &fact));
    check_true("and the facts they use", rulebook_fact(library.rights, S("arms"), &fact));
    check_int("the law has no access documents", (int64_t)library.book->access_count, 0);
    check_int("rights have no packs", (int64_t)library.rights->pack_count, 0);
    check_true("in force", rulebook_access_on(library.rights, S("office"), 20000) != NULL);
    check_true("law alone has rights without documents",
               sample_library(&arena).rights->access_count == 0);
}

int main(void)
{
    arena = arena_open(1 << 30);
    RUN(test_fits);
    RUN(test_misfits);
    RUN(test_regimes);
    RUN(test_rights);
    return check_done();
}
