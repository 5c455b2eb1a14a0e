/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The papers of this repository, filled with the data of examples/papers and with worse. */
#include "paper/field.h"
#include "phrases_paper.h"
#include "tests/check.h"

enum { FILE_MAX = 1 << 20 };

static Arena arena;

static const Str papers[] = {
    STR("acknowledgement"),
    STR("price-answer"),
    STR("offer"),
    STR("acceptance"),
    STR("amendment"),
    STR("modification"),
    STR("bill"),
    STR("supplier-order"),
    STR("discrepancy-reply"),
    STR("closure-statement"),
    STR("termination-notice"),
    STR("approval-sheet"),
    STR("decision-record"),
    STR("factor-sheet"),
    STR("track-record"),
};

static Str read_file(Str folder, Str name, Str suffix)
{
    Text path = text_open(&arena, 512);

    text_all(&path, folder, S("/"), name, suffix);
    FILE *file = fopen(arena_c(&arena, text_str(&path)), "rb");
    char *bytes = NEW_ARRAY(&arena, char, FILE_MAX);
    size_t len = file ? fread(bytes, 1, FILE_MAX, file) : 0;

    check_true(name.at, file != NULL);
    if (file)
        fclose(file);
    return (Str){ bytes, len };
}

static Findings no_findings(void)
{
    return (Findings){ .arena = &arena };
}

static void check_none(const char *why, const Findings *findings)
{
    Text told = text_open(&arena, TEXT_MAX);

    findings_write(&told, findings, LANG_EN);
    check_str(why, text_str(&told), S(""));
}

/* Told of a field by name, which is the argument `arg` of the message. */
static bool told_of(const Findings *findings, Phrase message, Str name, size_t arg)
{
    for (const Finding *one = findings->first; one; one = one->next)
        if (one->message == message && str_eq(one->args[arg], name))
            return true;
    return false;
}

static const PaperTemplate *template_of(Str name)
{
    Findings findings = no_findings();
    const PaperTemplate *template = paper_template_read(
        &arena, read_file(S("papers"), name, S(".paper")), S("x.paper"), &findings);

    check_none(name.at, &findings);
    return template;
}

static PaperData data_of(Str name)
{
    Findings findings = no_findings();
    PaperData data;
    Str paper;

    check_true(name.at, paper_data_read(&arena, read_file(S("examples/papers"), name, S(".json")),
                                        S("x.json"), &data, &paper, &findings));
    check_none(name.at, &findings);
    check_str("its paper", paper, name);
    return data;
}

/* ---- what is printed ------------------------------------------------------------------------- */

static Str print(const char *why, const PaperTemplate *template, const PaperData *data, PaperIn in)
{
    Findings findings = no_findings();
    Str pdf = S("");

    check_int(why, paper_print(&arena, template, data, in, &pdf, &findings), 0);
    check_none(why, &findings);
    check_true(why, str_starts(pdf, S("%PDF-")) && str_ends(pdf, S("%%EOF\n")));
    return pdf;
}

static size_t page_count(Str pdf)
{
    size_t count = 0, at;

    for (; str_find(pdf, S("/Type /Page "), &at); count++)
        pdf = str_cut(pdf, at + 1, pdf.len);
    return count;
}

/* The same input gives the same bytes, and each language a paper of its own. */
static void test_every_paper_prints(void)
{
    for (size_t i = 0; i < COUNT_OF(papers); i++) {
        arena_reset(&arena);
        const PaperTemplate *template = template_of(papers[i]);
        PaperData data = data_of(papers[i]);
        Str pdf[3];

        for (int in = PAPER_IN_JA; template && in <= PAPER_IN_BOTH; in++) {
            pdf[in] = print(papers[i].at, template, &data, (PaperIn)in);
            check_true("has a page", page_count(pdf[in]) >= 1);
            check_true("the same bytes",
                       str_eq(pdf[in], print(papers[i].at, template, &data, (PaperIn)in)));
        }
        check_true("languages differ", !str_eq(pdf[0], pdf[1]) && !str_eq(pdf[1], pdf[2]));
    }
}

static void test_a_word_changes_the_bytes(void)
{
    const PaperTemplate *template = template_of(S("bill"));
    PaperData data = data_of(S("bill"));
    PaperValue *values = NEW_ARRAY(&arena, PaperValue, data.value_count);

    for (size_t i = 0; i < data.value_count; i++)
        values[i] = str_eq(data.values[i].name, S("bill-number"))
                        ? paper_words(S("bill-number"), S("2027-B-0004"))
                        : data.values[i];
    PaperData other = data;

    other.values = values;
    check_true("another paper", !str_eq(print("one", template, &data, PAPER_IN_JA),
                                        print("other", template, &other, PAPER_IN_JA)));
}

/* The text says it first, and the pages are other pages. */
static void test_practice_is_said(void)
{
    static const Str words[LANG_COUNT] = { STR("練習用の記録"), STR("Practice record") };
    const PaperTemplate *template = template_of(S("bill"));
    PaperData real = data_of(S("bill")), practice = real;
    Findings findings = { .arena = &arena };

    practice.practice = true;
    for (PaperIn in = PAPER_IN_JA; in <= PAPER_IN_EN; in++) {
        Text text = text_open(&arena, TEXT_MAX), plain = text_open(&arena, TEXT_MAX);
        check_int("written", paper_write(&text, template, &practice, in, &findings), 0);
        check_int("and of a real one", paper_write(&plain, template, &real, in, &findings), 0);
        check_true("says so first", str_starts(text_str(&text), words[in]));
        check_true("a real one does not", !str_starts(text_str(&plain), words[in]));
    }
    Str pages = print("practice", template, &practice, PAPER_IN_BOTH);
    check_true("on the pages too", !str_eq(pages, print("real", template, &real, PAPER_IN_BOTH)));
}

static PaperData with_rows(PaperData data, const PaperRow *rows, size_t count)
{
    PaperTable *tables = NEW_ARRAY(&arena, PaperTable, data.table_count);

    for (size_t i = 0; i < data.table_count; i++) {
        tables[i] = data.tables[i];
        if (!str_eq(tables[i].name, S("charges")))
            continue;
        tables[i].rows = rows;
        tables[i].row_count = count;
    }
    data.tables = tables;
    return data;
}

static void test_long_tables(void)
{
    const PaperTemplate *template = template_of(S("bill"));
    PaperData data = data_of(S("bill"));
    PaperRow *rows = NEW_ARRAY(&arena, PaperRow, PAPER_ROWS_MAX + 1);
    Findings findings = no_findings();
    Str pdf;

    for (size_t i = 0; i <= PAPER_ROWS_MAX; i++)
        rows[i] = data.tables[0].rows[0];
    PaperData some = with_rows(data, rows, 120), many = with_rows(data, rows, PAPER_ROWS_MAX + 1);

    check_int("pages", page_count(print("rows", template, &some, PAPER_IN_JA)), 4);
    check_int("too many", paper_print(&arena, template, &many, PAPER_IN_JA, &pdf, &findings),
              PAPER_E_DATA);
    check_true("told", told_of(&findings, PHRASE_PAPER_DATA_MANY, S("charges"), 0));
}

/* What no paper may hold: text that fills more than a thousand pages. */
static void test_too_many_pages(void)
{
    const PaperTemplate *template = template_of(S("bill"));
    PaperData data = data_of(S("bill"));
    char *lines = NEW_ARRAY(&arena, char, PAPER_TEXT_MAX);
    PaperRow *rows = NEW_ARRAY(&arena, PaperRow, 10);
    Findings findings = no_findings();
    Str pdf;

    for (size_t i = 0; i < PAPER_TEXT_MAX; i++)
        lines[i] = i % 2 ? '\n' : 'x';
    const PaperValue cells[] = { paper_words(S("line"), S("1")),
                                 paper_words(S("description"), (Str){ lines, PAPER_TEXT_MAX }),
                                 paper_money(S("amount"), (Money){ 1, 0 }) };

    for (size_t i = 0; i < 10; i++)
        rows[i] = (PaperRow){ cells, COUNT_OF(cells) };
    PaperData many = with_rows(data, rows, 10);

    check_int("refused", paper_print(&arena, template, &many, PAPER_IN_JA, &pdf, &findings),
              PAPER_E_DATA);
    check_true("told", told_of(&findings, PHRASE_PAPER_PAGES, S("bill"), 0));
}

/* ---- what must stand there ------------------------------------------------------------------- */

static Str plain(Str must)
{
    return str_ends(must, S("?")) ? str_cut(must, 0, must.len - 1) : must;
}

static bool name_letter(Str text, size_t at)
{
    char c = at < text.len ? text.at[at] : ' ';

    return (c >= 'a' && c <= 'z') || c == '-' || c == '.';
}

/* A field that the template does not speak of. */
static Str stranger(Str template)
{
    size_t i = 0, at;

    while (str_find(template, paper_fields[i].name, &at))
        i++;
    return paper_fields[i].name;
}

/* The template with every whole word `name` of its declarations replaced. */
static Str without_declaration(Str template, Str name)
{
    Text text = text_open(&arena, FILE_MAX);
    Str other = stranger(template);
    bool declaring = false;

    for (Str rest = template; rest.len > 0;) {
        Str line = str_split(rest, '\n', &rest);

        declaring = str_starts(line, S("REQUIRES")) || str_starts(line, S("OPTIONAL")) ||
                    (declaring && str_starts(line, S("  ")));
        for (size_t at = 0; at < line.len; at++) {
            bool hit = declaring && str_starts(str_cut(line, at, line.len), name) &&
                       !name_letter(line, at + name.len) && (at == 0 || !name_letter(line, at - 1));

            text_put(&text, hit ? other : str_cut(line, at, at + 1));
            at += hit ? name.len - 1 : 0;
        }
        text_char(&text, '\n');
    }
    return text_str(&text);
}

/* Does the line give the field its place by itself? */
static bool places(Str line, Str name)
{
    static const Str statements[] = { STR("ROW "), STR("BOX "), STR("COLUMN "), STR("STAMPS "),
                                      STR("SIGNATURES ") };
    size_t at = 0;
    Str table = str_split(name, '.', &(Str){ 0 });
    Str column = str_find(name, S("."), &at) ? str_cut(name, at + 1, name.len) : name;

    line = str_trim(line);
    for (size_t i = 0; i < COUNT_OF(statements); i++) {
        if (!str_starts(line, statements[i]))
            continue;
        Str rest, word = str_split(str_cut(line, statements[i].len, line.len), ' ', &rest);

        return str_eq(word, i == 2 ? column : i > 2 ? table : name);
    }
    return false;
}

/* The template with no place for the field: its lines left out, its insertions too. */
static Str without_place(Str template, Str name)
{
    Text text = text_open(&arena, FILE_MAX), insertion = text_open(&arena, 128);

    text_all(&insertion, S("{"), name, S("}"));
    for (Str rest = template; rest.len > 0;) {
        Str line = str_split(rest, '\n', &rest);
        size_t at;

        if (places(line, name))
            continue;
        while (str_find(line, text_str(&insertion), &at)) {
            text_put(&text, str_cut(line, 0, at));
            line = str_cut(line, at + insertion.len, line.len);
        }
        text_all(&text, line, S("\n"));
    }
    return text_str(&text);
}

static void check_refused(Str paper, Str template, Phrase message, Str name, size_t arg)
{
    Findings findings = no_findings();
    char why[200];

    snprintf(why, sizeof why, "%s without %.*s", paper.at, (int)name.len, name.at);
    check_true(why, !paper_template_read(&arena, template, S("x.paper"), &findings));
    check_true(why, told_of(&findings, message, name, arg));
}

static bool on_every_page(Str name)
{
    return str_eq(name, S("case-number")) || str_eq(name, S("version")) ||
           str_eq(name, S("document-hash"));
}

/* Every field of every paper: undeclared, optional where it is required, or without a place. */
static void test_templates_without_a_field(void)
{
    for (size_t i = 0; i < COUNT_OF(papers); i++) {
        Str whole = read_file(S("papers"), papers[i], S(".paper"));

        for (const Str *must = paper_must_carry(papers[i]); must->len > 0; must++) {
            Str name = plain(*must), bare = without_declaration(whole, name);
            Text optional = text_open(&arena, FILE_MAX);

            check_refused(papers[i], bare, PHRASE_PAPER_MUST, name, 1);
            text_all(&optional, bare, S("\nOPTIONAL "), name, S("\n"));
            if (must->len == name.len)
                check_refused(papers[i], text_str(&optional), PHRASE_PAPER_MUST_REQUIRE, name, 1);
            if (!on_every_page(name))
                check_refused(papers[i], without_place(whole, name), PHRASE_PAPER_IDLE, name, 0);
        }
        arena_reset(&arena);
    }
}

/* ---- what must be given ---------------------------------------------------------------------- */

static size_t leave_out(const PaperValue *values, size_t count, Str name, PaperValue *ret_values)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        if (!str_eq(values[i].name, name))
            ret_values[kept++] = values[i];
    return kept;
}

/* The data without the field; of a table, its first row without it. */
static PaperData without_value(PaperData data, const PaperField *field)
{
    PaperTable *tables = NEW_ARRAY(&arena, PaperTable, data.table_count + 1);
    PaperValue *values = NEW_ARRAY(&arena, PaperValue, data.value_count);

    for (size_t i = 0; i < data.table_count; i++) {
        PaperRow *rows = NEW_ARRAY(&arena, PaperRow, data.tables[i].row_count);

        tables[i] = data.tables[i];
        if (!str_eq(tables[i].name, field_table(field)))
            continue;
        for (size_t row = 0; row < tables[i].row_count; row++)
            rows[row] = data.tables[i].rows[row];
        PaperValue *cells = NEW_ARRAY(&arena, PaperValue, rows[0].cell_count);

        rows[0].cell_count =
            leave_out(rows[0].cells, rows[0].cell_count, field_column(field), cells);
        rows[0].cells = cells;
        tables[i].rows = rows;
    }
    data.value_count = leave_out(data.values, data.value_count, field->name, values);
    data.values = values;
    data.tables = tables;
    return data;
}

static void test_data_without_a_field(void)
{
    for (size_t i = 0; i < COUNT_OF(papers); i++) {
        const PaperTemplate *template = template_of(papers[i]);
        PaperData whole = data_of(papers[i]);

        for (const Str *must = paper_must_carry(papers[i]); must->len > 0; must++) {
            if (str_ends(*must, S("?")))
                continue;
            const PaperField *field = field_find(*must);
            PaperData data = without_value(whole, field);
            Findings findings = no_findings();
            Str pdf;

            check_int(must->at,
                      paper_print(&arena, template, &data, PAPER_IN_BOTH, &pdf, &findings),
                      PAPER_E_DATA);
            check_true(must->at,
                       told_of(&findings, PHRASE_PAPER_DATA_MISSING, field_column(field), 0));
        }
        arena_reset(&arena);
    }
}

/* ---- what nobody should write ---------------------------------------------------------------- */

/* The paper with the same words in every text, and in every cell. */
static PaperData with_words(PaperData data, Str words)
{
    PaperTable *tables = NEW_ARRAY(&arena, PaperTable, data.table_count);
    PaperValue *values = NEW_ARRAY(&arena, PaperValue, data.value_count);

    for (size_t i = 0; i < data.value_count; i++) {
        values[i] = data.values[i];
        if (values[i].sort == PAPER_TEXT && !on_every_page(values[i].name) &&
            !str_eq(values[i].name, S("marking")))
            values[i].text = (Label){ { words, words } };
    }
    for (size_t i = 0; i < data.table_count; i++) {
        PaperRow *rows = NEW_ARRAY(&arena, PaperRow, data.tables[i].row_count);

        tables[i] = data.tables[i];
        for (size_t row = 0; row < tables[i].row_count; row++) {
            PaperValue *cells = NEW_ARRAY(&arena, PaperValue, tables[i].rows[row].cell_count);

            rows[row] = (PaperRow){ cells, tables[i].rows[row].cell_count };
            for (size_t cell = 0; cell < rows[row].cell_count; cell++) {
                cells[cell] = tables[i].rows[row].cells[cell];
                if (cells[cell].sort == PAPER_TEXT)
                    cells[cell].text = (Label){ { words, words } };
            }
        }
        tables[i].rows = rows;
    }
    data.values = values;
    data.tables = tables;
    return data;
}

static Str repeated(Str part, size_t count)
{
    Text text = text_open(&arena, PAPER_TEXT_MAX);

    for (size_t i = 0; i < count; i++)
        text_put(&text, part);
    return text_str(&text);
}

static void test_hostile_words(void)
{
    const Str rows[] = {
        repeated(S("W"), 10000),
        repeated(S("移"), 6000),
        repeated(S("a\n"), 500),
        repeated(S("e\xcc\x81\xcc\x82\xcc\x83"), 500), /* marks upon marks */
        S("\x01\x02\x1b[31m\x7f\xc2\x85"),
        S("\xe2\x80\xae"
          "desrever\xe2\x81\xa6"
          "x\xe2\x80\xa8y\xe2\x80\xa9z"),
        S("\xff\xfe\xed\xa0\x80 not UTF-8 \xe7\xa7"),
        S("العربية עברית 한국어 ไทย Київ Nguyễn"),
        S("\xf0\x9f\x98\x80\xf0\x9f\x8f\xb4 \xf3\xb0\x80\x80 \xef\xbf\xbf \xf4\x8f\xbf\xbf"),
        S("{buyer} {{1} %s <b>&amp;</b> \\n $(reboot)"),
    };
    static const Str hit[] = { STR("bill"), STR("factor-sheet") };

    for (size_t i = 0; i < COUNT_OF(hit); i++) {
        const PaperTemplate *template = template_of(hit[i]);
        PaperData whole = data_of(hit[i]);

        for (size_t row = 0; row < COUNT_OF(rows); row++) {
            PaperData data = with_words(whole, rows[row]);

            print(hit[i].at, template, &data, row % 2 ? PAPER_IN_JA : PAPER_IN_BOTH);
        }
    }
    arena_reset(&arena);
}

/* Nothing of it is a template, and nothing in it hides. */
static void test_words_stay_words(void)
{
    const PaperTemplate *template = template_of(S("bill"));
    PaperData whole = data_of(S("bill"));
    PaperData data = with_words(whole, S("{buyer}\xe2\x80\xae\x1b[2J\\n"));
    Text text = text_open(&arena, TEXT_MAX);
    Findings findings = no_findings();
    size_t at;

    check_int("written", paper_write(&text, template, &data, PAPER_IN_EN, &findings), 0);
    check_true("as it was given",
               str_find(text_str(&text), S("To: {buyer}\xef\xbf\xbd\xef\xbf\xbd[2J\\n\n"), &at));
    check_true("no escape", !str_find(text_str(&text), S("\x1b"), &at));
}

int main(void)
{
    arena = arena_open(64ull << 30);
    RUN(test_every_paper_prints);
    RUN(test_a_word_changes_the_bytes);
    RUN(test_practice_is_said);
    RUN(test_long_tables);
    RUN(test_too_many_pages);
    RUN(test_templates_without_a_field);
    RUN(test_data_without_a_field);
    RUN(test_hostile_words);
    RUN(test_words_stay_words);
    arena_close(&arena);
    return check_done();
}
