/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_screening.h"
#include "screening/brackets.h"
#include "screening/mof_split.h"
#include "screening/reader.h"

/*
 * The asset-freeze list of the Ministry of Finance: a workbook with a sheet for each notice, each
 * with a head row of its own. A column is known by what its head contains; a row without a name is
 * an entry that was deleted, or goes on with the remarks of the row above. Sheets whose notice was
 * lifted say so in their name. Numbers start again in each sheet, so an entry's id is the sheet's
 * number and its own: "26-14".
 */

typedef enum Role {
    ROLE_REMARK, /* also what is not known: kept with its head */
    ROLE_DATE,
    ROLE_NUMBER,
    ROLE_JA,
    ROLE_EN,
    ROLE_WEAK,
    ROLE_ALIAS,
    ROLE_BIRTH,
    ROLE_COUNTRY,
    ROLE_PASSPORT,
    ROLE_NATIONAL,
    ROLE_ADDRESS,
    ROLE_LISTED,
    ROLES
} Role;

/* What a head contains, the first that does: 確定に十分でない別名 is weak before it is an alias. */
static const struct {
    Str part;
    Role role;
} role_rows[] = {
    { STR("告示日付"), ROLE_DATE },       { STR("告示番号"), ROLE_NUMBER },
    { STR("日本語表記"), ROLE_JA },       { STR("英語表記"), ROLE_EN },
    { STR("十分でない"), ROLE_WEAK },     { STR("別名"), ROLE_ALIAS },
    { STR("別称"), ROLE_ALIAS },          { STR("旧称"), ROLE_ALIAS },
    { STR("呼称"), ROLE_ALIAS },          { STR("生年月日"), ROLE_BIRTH },
    { STR("国籍"), ROLE_COUNTRY },        { STR("旅券"), ROLE_PASSPORT },
    { STR("ID番号"), ROLE_NATIONAL },     { STR("身分"), ROLE_NATIONAL },
    { STR("住所"), ROLE_ADDRESS },        { STR("所在地"), ROLE_ADDRESS },
    { STR("リスト掲載日"), ROLE_LISTED }, { STR("指定日"), ROLE_LISTED },
};

typedef struct MofSheet {
    ListReading *reading;
    const Sheet *sheet;
    Str number;    /* of the sheet: "26" */
    Str programme; /* its name without the number */
    EntityType type;
    const CsvRow *head;
    Role roles[SHEET_COLUMNS_MAX]; /* of its columns */
} MofSheet;

static bool has(Str text, Str part)
{
    return str_find(text, part, &(size_t){ 0 });
}

static Role role_of(Str head)
{
    for (size_t i = 0; i < COUNT_OF(role_rows); i++)
        if (has(head, role_rows[i].part))
            return role_rows[i].role;
    return ROLE_REMARK;
}

/* The first cell of that role; empty: none. */
static Str cell_of(const MofSheet *sheet, const CsvRow *row, Role role)
{
    for (uint32_t i = 0; i < sheet->head->cell_count; i++)
        if (sheet->roles[i] == role)
            return row_cell(row, (int)i);
    return S("");
}

/* ---- numbers ------------------------------------------------------------------------------- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The first run of digits: 1 of "1(*186)", 12 of "#12". */
static Str first_digits(Str text)
{
    size_t from = 0, to;

    while (from < text.len && !is_digit(text.at[from]))
        from++;
    for (to = from; to < text.len && is_digit(text.at[to]);)
        to++;
    return str_cut(text, from, to);
}

static bool in_number(char c)
{
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '/';
}

/* The first run of letters and digits that is a number and no year: D014433 of
 * "外交旅券番号D014433、2013年発行". */
static Str document_number(Str text)
{
    for (size_t at = 0; at < text.len; at++) {
        size_t from = at;
        bool digit = false;

        for (; at < text.len && in_number(text.at[at]); at++)
            digit |= is_digit(text.at[at]);
        bool year = at - from == 4 && str_starts(str_cut(text, at, text.len), S("年"));
        if (digit && at - from >= IDENTIFIER_KEY_MIN && !year)
            return str_cut(text, from, at);
    }
    return S("");
}

/* ---- cells --------------------------------------------------------------------------------- */

static void tell_number(ListReading *reading, Str piece, IdentifierKind kind)
{
    Str number = document_number(piece);

    if (number.len > 0)
        reading_identifier(reading, kind, number);
    if (number.len != piece.len)
        reading_remark(reading, piece);
}

static void tell_passport(ListReading *reading, Str piece)
{
    tell_number(reading, piece, IDENTIFIER_PASSPORT);
}

static void tell_national(ListReading *reading, Str piece)
{
    tell_number(reading, piece, IDENTIFIER_NATIONAL);
}

/* "エジプト Egypt" says it twice. */
static void tell_country(ListReading *reading, Str piece)
{
    Country country;
    size_t latin = 0;

    while (latin < piece.len && (uint8_t)piece.at[latin] >= 0x80)
        latin++;
    bool both = latin > 0 && latin < piece.len && !country_meant(piece, &country);
    reading_country(reading, both ? str_trim(str_cut(piece, 0, latin)) : piece);
}

/* "2012.3.27" or "2012年3月27日", the first in the cell. */
static void tell_listed(ListReading *reading, Str cell)
{
    Str rest = width_folded(reading->arena, cell, false);
    int parts[3];

    for (size_t i = 0; i < 3; i++) {
        Str digits = first_digits(rest);
        int64_t value = 0;

        if (!str_int(digits, &value) || value > DATE_YEAR_MAX)
            return;
        parts[i] = (int)value;
        rest = str_cut(rest, (size_t)(digits.at - rest.at) + digits.len, rest.len);
    }
    if (parts[0] >= DATE_YEAR_MIN && date_exists(parts[0], parts[1], parts[2]))
        reading_listed(reading, date_make(parts[0], parts[1], parts[2]));
}

static void tell_remark(const MofSheet *sheet, Str head, Str cell)
{
    Text text = text_open(sheet->reading->arena, TEXT_MAX);

    if (mof_says_nothing(cell))
        return;
    text_all(&text, width_folded(sheet->reading->arena, head, false), S(": "), cell);
    reading_remark(sheet->reading, text_str(&text));
}

/* Where 、 stands outside brackets; the length where it does not. */
static size_t comma_at(Str text)
{
    size_t depth = 0, at = 0;

    for (; at < text.len; at++) {
        depth += str_starts(str_cut(text, at, text.len), S("（")) || text.at[at] == '(';
        bool closes = str_starts(str_cut(text, at, text.len), S("）")) || text.at[at] == ')';

        depth -= closes && depth > 0;
        if (depth == 0 && str_starts(str_cut(text, at, text.len), S("、")))
            break;
    }
    return at;
}

/* A row may name two organisations, with 、 between; in a person's name it is a comma. */
static void tell_names(ListReading *reading, Str cell)
{
    size_t at = comma_at(cell);

    while (at < cell.len && reading_type_told(reading) != ENTITY_PERSON) {
        reading_bracketed(reading, str_cut(cell, 0, at), NAME_PRIMARY);
        cell = str_cut(cell, at + S("、").len, cell.len);
        at = comma_at(cell);
    }
    reading_bracketed(reading, cell, NAME_PRIMARY);
}

static void tell_cell(const MofSheet *sheet, Role role, Str head, Str cell)
{
    static TellPiece *const pieces[ROLES] = {
        [ROLE_BIRTH] = reading_birth_within, [ROLE_COUNTRY] = tell_country
    };
    static TellPiece *const lettered[ROLES] = { [ROLE_PASSPORT] = tell_passport,
                                                [ROLE_NATIONAL] = tell_national,
                                                [ROLE_ADDRESS] = reading_address };

    if (pieces[role])
        mof_each(sheet->reading, cell, pieces[role]);
    else if (lettered[role])
        mof_each_lettered(sheet->reading, cell, lettered[role]);
    else if (role == ROLE_JA || role == ROLE_EN)
        tell_names(sheet->reading, cell);
    else if (role == ROLE_ALIAS || role == ROLE_WEAK)
        mof_split(sheet->reading, cell, role == ROLE_WEAK ? NAME_WEAK : NAME_ALIAS);
    else if (role == ROLE_LISTED || role == ROLE_REMARK)
        tell_remark(sheet, head, cell);
}

/* ---- rows ---------------------------------------------------------------------------------- */

/* Sheets of persons alone or organisations alone say so in their name; elsewhere whoever has a
 * birth or a nationality is a person, and of the others nothing is said. */
static EntityType type_of_row(const MofSheet *sheet, const CsvRow *row)
{
    bool born = cell_of(sheet, row, ROLE_BIRTH).len > 0;
    bool national = cell_of(sheet, row, ROLE_COUNTRY).len > 0;

    if (sheet->type != ENTITY_UNKNOWN)
        return sheet->type;
    return born || national ? ENTITY_PERSON : ENTITY_UNKNOWN;
}

static Str id_of(const MofSheet *sheet, const CsvRow *row)
{
    Text id = text_open(sheet->reading->arena, LIST_NAME_BYTES_MAX);
    Str number = first_digits(cell_of(sheet, row, ROLE_NUMBER));

    if (number.len > 0)
        text_all(&id, sheet->number, S("-"), number);
    return text_str(&id);
}

static void tell_row(const MofSheet *sheet, const CsvRow *row)
{
    bool named = cell_of(sheet, row, ROLE_JA).len > 0 || cell_of(sheet, row, ROLE_EN).len > 0;
    bool goes_on = cell_of(sheet, row, ROLE_NUMBER).len == 0;

    if (!named && !goes_on)
        return;
    if (named) {
        reading_entry(sheet->reading, id_of(sheet, row), type_of_row(sheet, row), row->line,
                      sheet->sheet->name);
        reading_programme(sheet->reading, sheet->programme);
        tell_listed(sheet->reading, cell_of(sheet, row, ROLE_DATE));
    }
    for (uint32_t i = 0; i < row->cell_count && i < sheet->head->cell_count; i++)
        tell_cell(sheet, sheet->roles[i], sheet->head->cells[i], str_trim(row->cells[i]));
}

static bool is_head(const CsvRow *row)
{
    return row->cell_count > 3 && role_of(row->cells[0]) == ROLE_DATE &&
           role_of(row->cells[1]) == ROLE_NUMBER;
}

static void take_head(MofSheet *sheet, const CsvRow *row)
{
    sheet->head = row;
    for (uint32_t i = 0; i < row->cell_count; i++)
        sheet->roles[i] = role_of(row->cells[i]);
}

static void warn_of_struck(const MofSheet *sheet, uint32_t line)
{
    Place place = { .file = sheet->reading->file, .line = line, .pointer = sheet->sheet->name };

    finding_warning(sheet->reading->findings, place, PHRASE_SCREENING_MOF_STRUCK,
                    PHRASE_SCREENING_MOF_STRUCK_REMEDY, sheet->sheet->name);
}

static void tell_rows(MofSheet *sheet)
{
    sheet->reading->entry = NULL; /* what goes on above the first row goes on with nothing */
    for (size_t i = 0; i < sheet->sheet->row_count; i++) {
        const CsvRow *row = &sheet->sheet->rows[i];

        if (is_head(row)) {
            take_head(sheet, row);
            continue;
        }
        if (sheet->head && sheet->sheet->struck[i])
            warn_of_struck(sheet, row->line);
        if (sheet->head)
            tell_row(sheet, row);
    }
}

/* ---- sheets -------------------------------------------------------------------------------- */

static EntityType type_of_sheet(Str name)
{
    bool persons = has(name, S("個人"));
    bool organisations = has(name, S("団体")) || has(name, S("銀行"));

    if (persons == organisations)
        return ENTITY_UNKNOWN;
    return persons ? ENTITY_PERSON : ENTITY_ORGANISATION;
}

/* A sheet of entries has a number before its name; the first one, their list, has none. */
static bool read_sheet(ListReading *reading, const Sheet *sheet)
{
    Str programme, number = str_trim(str_split(sheet->name, '.', &programme));
    bool lifted = has(sheet->name, S("解除"));
    MofSheet mof = { .reading = reading,
                     .sheet = sheet,
                     .number = number,
                     .programme = str_trim(programme),
                     .type = type_of_sheet(sheet->name) };

    if (lifted || programme.len == 0 || first_digits(number).len != number.len)
        return true;
    tell_rows(&mof);
    return mof.head || reading_refuse(reading, 0, sheet->name, PHRASE_SCREENING_LIST_COLUMN,
                                      PHRASE_SCREENING_LIST_OTHER_KIND_REMEDY, S("告示日付"));
}

bool read_mof(ListReading *reading, Str bytes, Str file)
{
    Workbook book;
    bool whole = true;

    if (list_form(bytes) != LIST_FORM_WORKBOOK)
        return reading_other_kind(reading, S("XLSX"));
    if (!workbook_read(reading->arena, bytes, file, &book, reading->findings))
        return false;
    for (size_t i = 0; i < book.count; i++)
        whole = read_sheet(reading, &book.sheets[i]) && whole;
    return whole;
}
