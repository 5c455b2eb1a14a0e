/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Files and names that were broken or made to harm: a clear error, or a correct match. Nothing is
 * lost between the two.
 */
#include "phrases_base.h"
#include "phrases_screening.h"
#include "tests/index_sample.h"
#include "tests/list_sample.h"
#include "tests/zip_sample.h"

static Arena arena;

static const List *read_bytes(ListKind kind, Str bytes, Findings *findings)
{
    ListFile file = { kind, S("f"), bytes };

    *findings = (Findings){ .arena = &arena };
    return list_read(&arena, &file, 1, findings);
}

static Str file_of(const char *path)
{
    bool there;
    Str bytes = list_sample_file(&arena, path, &there);

    check_true(path, there);
    return bytes;
}

static void check_refused(const char *why, ListKind kind, Str bytes, Phrase message)
{
    Findings findings;
    const List *list = read_bytes(kind, bytes, &findings);

    check_true(why, !list);
    check_str(why, findings.first ? phrase_key(findings.first->message) : S("no finding"),
              phrase_key(message));
}

/* ---- cut short ------------------------------------------------------------------------------- */

typedef struct Sample {
    ListKind kind;
    const char *path;
    bool has_end; /* the format itself shows where it ends */
} Sample;

static const Sample samples[] = {
    { LIST_UN, "tests/lists/un.xml", true },
    { LIST_OFAC, "tests/lists/ofac-sdn.csv", true },
    { LIST_OFAC, "tests/lists/ofac-advanced.xml", true },
    { LIST_METI, "tests/lists/meti.xlsx", true },
    { LIST_METI, "tests/lists/meti.yml", false },
    { LIST_MOF, "tests/lists/mof.xlsx", true },
    { LIST_PROHIBITION, "tests/lists/prohibition.yml", false },
    { LIST_PROHIBITION, "tests/lists/prohibition.csv", false },
    { LIST_EU, "tests/lists/eu.xml", true },
    { LIST_UK, "tests/lists/uk.xml", true },
    { LIST_UK, "tests/lists/uk.csv", false },
    { LIST_AU, "tests/lists/au.csv", false },
    { LIST_PLAIN, "tests/lists/plain.csv", false },
};

/* Of a format without an end a cut between two lines cannot be seen: those are all it believes, and
 * that too many are gone is seen when it is imported (list_is_half). */
static void check_cut(const Sample *sample, Str whole, size_t len)
{
    Arena scratch = arena;
    Findings findings = { .arena = &scratch };
    ListFile file = { sample->kind, S("f"), str_cut(whole, 0, len) };
    const List *list = list_read(&scratch, &file, 1, &findings);

    check_true(sample->path, (list == NULL) == (findings.error_count > 0));
    if (list)
        check_true(sample->path, !sample->has_end && str_ends(file.bytes, S("\n")));
}

static void test_cut_short(void)
{
    for (size_t i = 0; i < COUNT_OF(samples); i++) {
        Findings findings;
        arena_reset(&arena);
        Str whole = file_of(samples[i].path);

        check_true(samples[i].path, read_bytes(samples[i].kind, whole, &findings) != NULL);
        for (size_t len = 0; len + 1 < str_trim(whole).len; len++)
            check_cut(&samples[i], whole, len);
    }
}

/* The files that join a list have an end of their own. */
static void test_joined_cut_short(void)
{
    static const Sample joined[] = { { LIST_OFAC_ALT, "tests/lists/ofac-alt.csv", true },
                                     { LIST_OFAC_ADD, "tests/lists/ofac-add.csv", true } };

    for (size_t i = 0; i < COUNT_OF(joined); i++) {
        arena_reset(&arena);
        Str first = file_of("tests/lists/ofac-sdn.csv"), whole = file_of(joined[i].path);

        for (size_t len = 0; len + 1 < str_trim(whole).len; len++) {
            Arena scratch = arena;
            Findings findings = { .arena = &scratch };
            ListFile files[] = { { LIST_OFAC, S("f"), first },
                                 { joined[i].kind, S("g"), str_cut(whole, 0, len) } };
            check_true(joined[i].path, !list_read(&scratch, files, 2, &findings));
        }
    }
}

/* No reader takes the list of another, save those that share a form: announcements are one form. */
static void test_another_kind(void)
{
    arena_reset(&arena);
    for (size_t i = 0; i < COUNT_OF(samples); i++)
        for (ListKind kind = 0; kind < LIST_KINDS; kind++) {
            bool announced = samples[i].kind == LIST_METI || samples[i].kind == LIST_PROHIBITION;
            bool shared = announced && (kind == LIST_METI || kind == LIST_PROHIBITION);
            Findings findings;

            if (kind == samples[i].kind || shared)
                continue;
            check_true(samples[i].path, !read_bytes(kind, file_of(samples[i].path), &findings));
            check_true(samples[i].path, findings.error_count > 0);
        }
}

/* ---- bombs ----------------------------------------------------------------------------------- */

static Str nested(size_t depth)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < depth; i++)
        text_c(&text, "<a>");
    return text_str(&text);
}

static void test_xml_bombs(void)
{
    static const ListKind kinds[] = { LIST_UN, LIST_OFAC, LIST_EU, LIST_UK };

    arena_reset(&arena);
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        const char *kind = list_kind_words[kinds[i]].at;
        check_refused(kind, kinds[i], file_of("tests/corpus/xml/laughs.xml"),
                      PHRASE_BASE_XML_DOCTYPE);
        check_refused(kind, kinds[i], file_of("tests/corpus/xml/outside-entity.xml"),
                      PHRASE_BASE_XML_DOCTYPE);
        check_refused(kind, kinds[i], file_of("tests/corpus/xml/surrogate.xml"),
                      PHRASE_BASE_XML_SYNTAX);
        check_refused(kind, kinds[i], nested(100000), PHRASE_BASE_XML_DEPTH);
    }
}

/* A part of a workbook that is small in its file and large outside it. */
static Str swollen_book(size_t bytes)
{
    Text part = text_open(&arena, bytes + 100);

    text_c(&part, "<worksheet><sheetData>");
    text_repeat(&part, ' ', bytes);
    text_c(&part, "</sheetData></worksheet>");
    ZipSample parts[] = { { S("[Content_Types].xml"), S("<Types/>"), false },
                          { S("xl/worksheets/sheet1.xml"), text_str(&part), true } };
    return zip_sample(&arena, parts, COUNT_OF(parts));
}

static void test_zip_bombs(void)
{
    static const ListKind kinds[] = { LIST_METI, LIST_MOF, LIST_PROHIBITION, LIST_AU };

    arena_reset(&arena);
    Str swollen = swollen_book(20 << 20);
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        const char *kind = list_kind_words[kinds[i]].at;
        check_refused(kind, kinds[i], swollen, PHRASE_BASE_ZIP_RATIO);
        check_refused(kind, kinds[i], file_of("tests/corpus/sheet/laughs.xlsx"),
                      PHRASE_BASE_XML_DOCTYPE);
    }
    /* A list packed as the one member of a ZIP file. */
    for (ListKind kind = 0; kind < LIST_KINDS; kind++) {
        if (kind == LIST_OFAC_ALT || kind == LIST_OFAC_ADD)
            continue;
        check_refused("bomb", kind, file_of("tests/corpus/zip/bomb.zip"), PHRASE_BASE_ZIP_RATIO);
        check_refused("overlap", kind, file_of("tests/corpus/zip/overlap.zip"),
                      PHRASE_BASE_ZIP_OVERLAP);
        check_refused("encrypted", kind, file_of("tests/corpus/zip/encrypted.zip"),
                      PHRASE_BASE_ZIP_KIND);
    }
}

static Str repeated(char c, size_t count)
{
    Text text = text_open(&arena, count);

    text_repeat(&text, c, count);
    return text_str(&text);
}

/* A hundred megabytes without a line's end. */
static void test_long_lines(void)
{
    static const ListKind kinds[] = { LIST_OFAC, LIST_PROHIBITION, LIST_UK, LIST_AU, LIST_PLAIN };
    const size_t size = 100 << 20;

    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        Findings findings;
        arena_reset(&arena);
        check_true("one cell", !read_bytes(kinds[i], repeated('x', size), &findings));
        check_int("one finding", findings.count, 1);
    }
    arena_reset(&arena);
    check_refused("all commas", LIST_PLAIN, repeated(',', size), PHRASE_BASE_CSV_COLUMNS);
    arena_reset(&arena);
    check_refused("all quotes", LIST_PLAIN, repeated('"', size - 1), PHRASE_BASE_CSV_OPEN_QUOTE);
}

/* ---- letters --------------------------------------------------------------------------------- */

#define HEAD "id,name,type\n"

static void test_encodings(void)
{
    static const struct {
        const char *why;
        Str bytes;
        Phrase message;
    } rows[] = {
        { "half a surrogate pair", STR(HEAD "1,A\xed\xa0\x80Z,person\n"), PHRASE_BASE_NOT_UTF8 },
        { "Latin-1", STR(HEAD "1,Jos\xe9,person\n"), PHRASE_BASE_NOT_UTF8 },
        { "Shift JIS", STR(HEAD "1,\x93\x87\x93\x63,person\n"), PHRASE_BASE_NOT_UTF8 },
        { "UTF-16", STR("\xff\xfei\0d\0,\0n\0a\0m\0e\0\n\0"), PHRASE_BASE_NOT_UTF8 },
        { "no bytes", STR(""), PHRASE_SCREENING_LIST_OTHER_KIND },
        { "a mark alone", STR("\xef\xbb\xbf"), PHRASE_SCREENING_LIST_OTHER_KIND },
        { "an id twice", STR(HEAD "1,A,\n2,B,\n1,C,\n"), PHRASE_SCREENING_LIST_ID_TWICE },
        { "an id alone", STR(HEAD "1,,\n"), PHRASE_SCREENING_LIST_NO_NAME },
    };

    arena_reset(&arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_refused(rows[i].why, LIST_PLAIN, rows[i].bytes, rows[i].message);
    Findings findings;
    check_true("with a mark of the order of bytes",
               read_bytes(LIST_PLAIN, S("\xef\xbb\xbf" HEAD "1,A,\r\n"), &findings) != NULL);
}

/* ---- names ----------------------------------------------------------------------------------- */

static const Str marks = STR("id,name,type\n"
                             "1,Tarek Samarkandi,person\n"
                             "2,\xe2\x80\xae"
                             "Bertil\xe2\x80\xac Nyqvist\xe2\x80\x8f,person\n"
                             "3,طارق الشيخ\xe2\x80\x8e,person\n"
                             "4,!!! ???,person\n"
                             "5,🦀🦀🦀,organisation\n"
                             "6,\xcc\x81\xcc\x81,\n");

static const Index *marks_opened(void)
{
    const List *list = sample_list(&arena, S("marks.csv"), marks);
    return sample_index(&arena, &list, 1);
}

/* Whom the query hits: the first alert's id, "nobody", or why it cannot be asked. */
static Str hit_by(const Index *index, Str name)
{
    Searcher *searcher = searcher_open(&arena, index);
    Query query = { .name = name, .type = ENTITY_PERSON };
    const Hit *hits;
    size_t count = 0, more;
    int refusal =
        index_search(&arena, searcher, &query, (Search){ SCORE_ALERT, 10 }, &hits, &count, &more);

    if (refusal != 0)
        return phrase_key(name_refusal(refusal));
    return count > 0 ? index_entry(index, hits[0].list, hits[0].entry).id : S("nobody");
}

static void test_disguised(void)
{
    static const struct {
        const char *why;
        Str name, hit;
    } rows[] = {
        { "as it is", STR("Tarek Samarkandi"), STR("1") },
        { "turned around", STR("\xe2\x80\xaeTarek Samarkandi\xe2\x80\xac"), STR("1") },
        { "isolated", STR("\xe2\x81\xa6Tarek\xe2\x81\xa9 \xe2\x81\xa7Samarkandi\xe2\x81\xa9"),
          STR("1") },
        { "marks within",
          STR("Ta\xe2\x80\x8frek Samar\xe2\x80\x8e"
              "kandi"),
          STR("1") },
        { "nothing within",
          STR("Ta\xe2\x80\x8brek Samar\xc2\xad"
              "kan\xe2\x81\xa0"
              "di\xef\xbb\xbf"),
          STR("1") },
        { "Cyrillic a and e", STR("T\xd0\xb0r\xd0\xb5k S\xd0\xb0m\xd0\xb0rk\xd0\xb0ndi"),
          STR("1") },
        { "Greek o and digits", STR("Tar3k Samarkand\xce\xb9"), STR("1") },
        { "wide letters", STR("Ｔａｒｅｋ　Ｓａｍａｒｋａｎｄｉ"), STR("1") },
        { "mathematical letters", STR("𝐓𝐚𝐫𝐞𝐤 𝕊𝕒𝕞𝕒𝕣𝕜𝕒𝕟𝕕𝕚"), STR("1") },
        { "a stack of accents",
          STR("T\xcc\x81\xcc\x82\xcc\x83"
              "arek Samar\xcc\xa7kandi"),
          STR("1") },
        { "crabs around", STR("🦀 Tarek 🦀 Samarkandi 🦀"), STR("1") },
        { "the list has the marks", STR("Bertil Nyqvist"), STR("2") },
        { "and in Arabic", STR("طارق الشيخ"), STR("3") },
        { "marks alone", STR("!!! ???"), STR("screening.refusal-empty") },
        { "crabs alone", STR("🦀🦀🦀"), STR("screening.refusal-empty") },
        { "accents alone", STR("\xcc\x81\xcc\x81"), STR("screening.refusal-empty") },
        { "direction alone", STR("\xe2\x80\xae\xe2\x80\xac"), STR("screening.refusal-empty") },
        { "nothing", STR(""), STR("screening.refusal-empty") },
        { "half a surrogate pair", STR("Tarek \xed\xa0\x80Samarkandi"),
          STR("screening.refusal-text") },
        { "both halves", STR("Tarek \xed\xa0\xbd\xed\xb8\x80"), STR("screening.refusal-text") },
        { "NUL", STR("Tarek\0Samarkandi"), STR("screening.refusal-text") },
        { "Latin-1", STR("Jos\xe9"), STR("screening.refusal-text") },
        { "a byte alone", STR("\xff"), STR("screening.refusal-text") },
    };

    arena_reset(&arena);
    const Index *index = marks_opened();
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_str(rows[i].why, hit_by(index, rows[i].name), rows[i].hit);
}

/* What of a list cannot be screened is told, and meets nobody. */
static void test_unscreenable_entries(void)
{
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    const List *list = sample_list(&arena, S("marks.csv"), marks);

    ensure(index_image(&arena, &list, 1, &findings).len > 0);
    check_int("told once", findings.count, 1);
    check_str("nobody else", hit_by(marks_opened(), S("Wim Hoogland")), S("nobody"));
}

static Str words(size_t count)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < count; i++) {
        text_int(&text, (int64_t)i);
        text_c(&text, "x ");
    }
    return text_str(&text);
}

static Str list_of_name(Str name)
{
    Text csv = text_open(&arena, TEXT_MAX);

    text_all(&csv, S(HEAD "1,"), name, S(",person\n"));
    return text_str(&csv);
}

/* More words or bytes than any name has: told, and never cut to what fits. */
static void test_long_names(void)
{
    arena_reset(&arena);
    const Index *index = marks_opened();
    check_str("10,000 words", hit_by(index, words(10000)), S("screening.refusal-long"));
    check_str("100 words", hit_by(index, words(100)), S("screening.refusal-long"));
    check_str("a megabyte", hit_by(index, repeated('x', 1 << 20)), S("screening.refusal-long"));
    check_str("a long word", hit_by(index, repeated('x', NAME_TOKEN_BYTES_MAX + 1)),
              S("screening.refusal-long"));
    check_str("a long number", hit_by(index, repeated('7', NAME_TOKEN_BYTES_MAX + 1)),
              S("screening.refusal-long"));
    check_refused("10,000 words", LIST_PLAIN, list_of_name(words(10000)),
                  PHRASE_SCREENING_LIST_NAME_LONG);
    check_refused("a megabyte", LIST_PLAIN, list_of_name(repeated('x', 1 << 20)),
                  PHRASE_SCREENING_LIST_NAME_LONG);

    Findings findings = { .arena = &arena };
    const List *list = sample_list(&arena, S("long.csv"), list_of_name(words(100)));
    ensure(index_image(&arena, &list, 1, &findings).len > 0);
    check_int("cannot be screened", findings.count, 1);
}

/* ---- many ------------------------------------------------------------------------------------ */

static size_t many(void)
{
    return getenv("SEKISHO_LONG") ? 999000 : 50000;
}

static void test_many_of_one_name(void)
{
    arena_reset(&arena);
    Text csv = text_open(&arena, TEXT_MAX);
    text_c(&csv, HEAD);
    for (size_t i = 0; i < many(); i++) {
        text_int(&csv, (int64_t)i);
        text_c(&csv, ",Tarek Samarkandi,person\n");
    }
    const List *list = sample_list(&arena, S("many.csv"), text_str(&csv));
    const Index *index = sample_index(&arena, &list, 1);
    Searcher *searcher = searcher_open(&arena, index);
    Query query = { .name = S("Tarek Samarkandy"), .type = ENTITY_PERSON };
    const Hit *hits;
    size_t count, more;

    ensure(index_search(&arena, searcher, &query, (Search){ SCORE_ALERT, 10 }, &hits, &count,
                        &more) == 0);
    check_int("shown", count, 10);
    check_int("told", count + more, many());
    check_str("in order", index_entry(index, 0, hits[9].entry).id, S("9"));
}

/* Each number again is another id, and none takes longer to find than the one before. */
static void test_many_of_one_number(void)
{
    Findings findings;

    arena_reset(&arena);
    Text csv = text_open(&arena, TEXT_MAX);
    text_c(&csv, "number,name_en\n");
    for (size_t i = 0; i < many(); i++)
        text_c(&csv, "1,Two Rivers Ltd.\n");
    const List *list = read_bytes(LIST_PROHIBITION, text_str(&csv), &findings);
    check_int("all", list ? list->entry_count : 0, many());
    check_int("one warning", findings.count, 1);
}

/* A value told again and again takes no room. */
static void test_many_of_one_value(void)
{
    static const ListKind kinds[] = { LIST_PLAIN, LIST_PROHIBITION };
    const size_t values = 500000;

    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        Findings findings;
        arena_reset(&arena);
        Text csv = text_open(&arena, TEXT_MAX);
        text_c(&csv, kinds[i] == LIST_PLAIN ? "id,name,ids,addresses,aliases\n1,A,"
                                            : "number,name_en,aliases\n1,A,");
        for (size_t k = 0; k < values; k++)
            text_c(&csv, "1234 (a) b;");
        for (size_t column = 0; column < 2 && kinds[i] == LIST_PLAIN; column++)
            text_c(&csv, ",1234 (a) b;1234 (a) b");
        text_c(&csv, "\n");
        const char *before = arena.at;
        const List *list = read_bytes(kinds[i], text_str(&csv), &findings);
        check_int("entries", list ? list->entry_count : 0, 1);
        check_true("room", arena.at - before < 64 << 20);
    }
}

int main(void)
{
    arena = arena_open((size_t)6 << 30);
    RUN(test_cut_short);
    RUN(test_joined_cut_short);
    RUN(test_another_kind);
    RUN(test_xml_bombs);
    RUN(test_zip_bombs);
    RUN(test_long_lines);
    RUN(test_encodings);
    RUN(test_disguised);
    RUN(test_unscreenable_entries);
    RUN(test_long_names);
    RUN(test_many_of_one_name);
    RUN(test_many_of_one_number);
    RUN(test_many_of_one_value);
    return check_done();
}
