/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/package.h"
#include "phrases_terms.h"
#include "terms/parts.h"
#include "terms/table.h"

enum { ELEMENT, KINDS, JA, EN, SOURCE, CONFIDENCE, COLUMNS };

static const Str columns[COLUMNS] = { STR("element"), STR("kinds"),  STR("ja"),
                                      STR("en"),      STR("source"), STR("confidence") };

typedef struct Elements {
    PackageElement *elements;
    size_t count;
} Elements;

/* ---- reading ------------------------------------------------------------------------------- */

static bool read_kind(TableReader *reader, const CsvRow *row, Str word, uint32_t *kinds)
{
    for (size_t i = 0; i < CASE_KINDS; i++) {
        if (str_eq(case_kind_words[i], word)) {
            *kinds |= 1u << i;
            return true;
        }
    }
    table_complain(reader, row, KINDS, PHRASE_TERMS_KIND_UNKNOWN, PHRASE_TERMS_KIND_UNKNOWN_REMEDY,
                   word);
    return false;
}

static bool read_kinds(TableReader *reader, const CsvRow *row, uint32_t *ret_kinds)
{
    Str rest = row->cells[KINDS];
    uint32_t kinds = 0;
    bool good = true;

    while (rest.len > 0) {
        Str word = str_split(rest, ' ', &rest);

        if (word.len > 0)
            good = read_kind(reader, row, word, &kinds) && good;
    }
    *ret_kinds = kinds ? kinds : (1u << CASE_KINDS) - 1;
    return good;
}

static bool is_new(TableReader *reader, const CsvRow *row, Str code)
{
    const Elements *elements = reader->form.into;

    for (size_t i = 0; i < elements->count; i++) {
        if (!str_eq(elements->elements[i].code, code))
            continue;
        table_complain(reader, row, ELEMENT, PHRASE_TERMS_CODE_TWICE, PHRASE_TERMS_TWICE_REMEDY,
                       S(""));
        return false;
    }
    if (elements->count < PACKAGE_ELEMENTS_MAX)
        return true;
    table_complain(reader, row, ELEMENT, PHRASE_TERMS_ROWS_MANY, PHRASE_TERMS_ROWS_MANY_REMEDY,
                   terms_number(reader->arena, PACKAGE_ELEMENTS_MAX));
    return false;
}

static void read_row(TableReader *reader, const CsvRow *row)
{
    Elements *elements = reader->form.into;
    PackageElement element = { .place = table_place(reader, row) };
    bool good = table_code(reader, row, ELEMENT, &element.code);

    good = good && is_new(reader, row, element.code);
    good = read_kinds(reader, row, &element.kinds) && good;
    good = table_text(reader, row, JA, &element.label.in[LANG_JA]) && good;
    good = table_text(reader, row, EN, &element.label.in[LANG_EN]) && good;
    good = table_source(reader, row, SOURCE, &element.source, &element.confidence) && good;
    if (good)
        elements->elements[elements->count++] = element;
}

const PackageTable *package_table_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    Elements elements = { NEW_ARRAY(arena, PackageElement, PACKAGE_ELEMENTS_MAX), 0 };
    TableReader reader = { .arena = arena,
                           .bytes = bytes,
                           .file = file,
                           .findings = findings,
                           .form = { columns, COLUMNS, read_row, &elements } };

    if (!table_read(&reader))
        return NULL;
    PackageTable *table = NEW(arena, PackageTable);

    *table = (PackageTable){ reader.name,   file,           reader.title,
                             reader.sample, hash_of(bytes), elements.elements,
                             elements.count };
    return table;
}

const PackageElement *package_find(const PackageTable *table, Str code)
{
    for (size_t i = 0; i < table->element_count; i++)
        if (str_eq(table->elements[i].code, code))
            return &table->elements[i];
    return NULL;
}

/* ---- gaps ---------------------------------------------------------------------------------- */

/* The line that serves it; NULL: none. */
static const VersionLine *server_of(const CaseVersion *version, Str element)
{
    for (size_t i = 0; i < version->line_count; i++)
        if (str_eq(version->lines[i].element, element))
            return &version->lines[i];
    return NULL;
}

static const VersionWaiver *waiver_of(const CaseVersion *version, Str element)
{
    for (size_t i = 0; i < version->waiver_count; i++)
        if (str_eq(version->waivers[i].element, element))
            return &version->waivers[i];
    return NULL;
}

static bool has_major(const CaseVersion *version)
{
    for (size_t i = 0; i < version->line_count; i++)
        if (version->lines[i].major)
            return true;
    return false;
}

static PackageAsked asked_of(const CaseVersion *version, const PackageElement *element)
{
    const VersionLine *line = server_of(version, element->code);
    const VersionWaiver *waiver = waiver_of(version, element->code);
    PackageAsked asked = { .element = element, .stand = PACKAGE_MISSING, .line = INT64_MIN };

    if (line) {
        asked.stand = PACKAGE_SERVED;
        asked.line = line->number;
    } else if (waiver) {
        asked.stand = PACKAGE_WAIVED;
        asked.reason = waiver->reason;
    }
    return asked;
}

size_t package_asked(const PackageTable *table, const CaseVersion *version,
                     PackageAsked ret_asked[PACKAGE_ELEMENTS_MAX])
{
    size_t count = 0;

    if (version->kind < 0 || !has_major(version))
        return 0;
    for (size_t i = 0; i < table->element_count; i++)
        if ((table->elements[i].kinds >> version->kind & 1) != 0)
            ret_asked[count++] = asked_of(version, &table->elements[i]);
    return count;
}

static void check_line(const PackageTable *table, const CaseVersion *version, size_t index,
                       Findings *findings)
{
    Str element = version->lines[index].element;

    if (element.len > 0 && !package_find(table, element))
        finding_error(findings, terms_place(findings->arena, "lines", index, "element"),
                      PHRASE_TERMS_ELEMENT_UNKNOWN, PHRASE_TERMS_ELEMENT_UNKNOWN_REMEDY, element,
                      table->name);
}

static void check_waiver(const PackageTable *table, const CaseVersion *version, size_t index,
                         Findings *findings)
{
    const VersionWaiver *waiver = &version->waivers[index];
    Place element = terms_place(findings->arena, "waivers", index, "element");

    if (!package_find(table, waiver->element))
        finding_error(findings, element, PHRASE_TERMS_ELEMENT_UNKNOWN,
                      PHRASE_TERMS_ELEMENT_UNKNOWN_REMEDY, waiver->element, table->name);
    else if (server_of(version, waiver->element))
        finding_error(findings, element, PHRASE_TERMS_WAIVER_IDLE, PHRASE_TERMS_WAIVER_IDLE_REMEDY,
                      waiver->element);
    if (str_trim(waiver->reason).len < PACKAGE_REASON_MIN)
        finding_error(findings, terms_place(findings->arena, "waivers", index, "reason"),
                      PHRASE_TERMS_WAIVER_REASON, PHRASE_TERMS_WAIVER_REASON_REMEDY,
                      waiver->element);
}

bool package_check(const PackageTable *table, const CaseVersion *version, Findings *findings)
{
    PackageAsked asked[PACKAGE_ELEMENTS_MAX];
    size_t count = package_asked(table, version, asked), errors = findings->error_count;

    for (size_t i = 0; i < version->line_count; i++)
        check_line(table, version, i, findings);
    for (size_t i = 0; i < version->waiver_count; i++)
        check_waiver(table, version, i, findings);
    for (size_t i = 0; i < count; i++)
        if (asked[i].stand == PACKAGE_MISSING)
            finding_error(findings, terms_field("/lines"), PHRASE_TERMS_PACKAGE_GAP,
                          PHRASE_TERMS_PACKAGE_GAP_REMEDY, asked[i].element->code,
                          asked[i].element->label.in[LANG_JA], asked[i].element->label.in[LANG_EN]);
    return findings->error_count == errors;
}
