/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/announcement.h"
#include "phrases_screening.h"

#include "screening/announcement_block.h"
#include "screening/brackets.h"
#include "screening/list_draft.h"

/* What is told of an announcement, whichever form it has. */

typedef struct Announced {
    Str number; /* as announced; else its place in the file */
    Str name_ja, name_en, country, address, note;
    Str *aliases;
    size_t alias_count, alias_room;
    uint32_t line;
} Announced;

typedef struct Collector {
    ListReading *reading;
    Announced now;
    size_t count, again_count; /* organisations, and those of a number given before */
    bool open;
} Collector;

enum { KEY_DIGITS = 12 };

/* ---- the key ------------------------------------------------------------------------------- */

static bool is_sign(uint32_t letter)
{
    bool word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');

    return (letter < 0x80 && !word) || (letter >= 0x2000 && letter <= 0x206f) ||
           (letter >= 0x3000 && letter <= 0x303f) || letter == 0x30fb;
}

static Str letters_alone(Arena *arena, Str name)
{
    Str form = unicode_search_form(arena, name);
    Text letters = text_open(arena, form.len + 1);

    for (size_t at = 0; at < form.len;) {
        size_t from = at;

        if (!is_sign(utf8_next(form, &at)))
            text_put(&letters, str_cut(form, from, at));
    }
    return text_str(&letters);
}

static Hash name_hash(Arena scratch, Str name)
{
    return hash_of(letters_alone(&scratch, without_brackets(&scratch, name)));
}

void announced_key(ListReading *reading, Str country)
{
    Text digits = text_open(reading->arena, 80),
         key = text_open(reading->arena, LIST_NAME_BYTES_MAX);
    Country known;

    hash_write(&digits, name_hash(*reading->moment, reading_latin_name(reading)));
    text_all(&key, country_meant(country, &known) ? country_get(known)->code : country, S("-"),
             str_cut(text_str(&digits), 0, KEY_DIGITS));
    reading_key(reading, text_str(&key));
}

/* ---- an organisation ----------------------------------------------------------------------- */

/* The number, or the next "number/2", "number/3" that is free. */
static Str free_id(Collector *collector, Str number)
{
    ListReading *reading = collector->reading;
    Str id = number;

    if (!reading_again(reading, number))
        return id;
    ListDraft *first = reading->entry;
    while (reading_again(reading, id)) {
        Text next = text_open(reading->arena, number.len + 32);

        text_all(&next, number, S("/"));
        text_int(&next, ++first->again + 1);
        id = text_str(&next);
    }
    collector->again_count++;
    return id;
}

static void finish(Collector *collector)
{
    ListReading *reading = collector->reading;
    const Announced *now = &collector->now;

    if (!collector->open)
        return;
    collector->open = false;
    reading_entry(reading, free_id(collector, now->number), ENTITY_ORGANISATION, now->line, S(""));
    reading_bracketed(reading, now->name_en, NAME_PRIMARY);
    reading_bracketed(reading, now->name_ja, NAME_PRIMARY);
    announced_key(reading, now->country);
    for (size_t i = 0; i < now->alias_count; i++)
        reading_bracketed(reading, now->aliases[i], NAME_ALIAS);
    reading_country(reading, now->country);
    reading_address(reading, now->address);
    reading_remark(reading, now->note);
}

static void warn_of_numbers(const Collector *collector)
{
    ListReading *reading = collector->reading;
    Text count = text_open(reading->findings->arena, 32);

    text_int(&count, (int64_t)collector->again_count);
    if (collector->again_count > 0)
        finding_warning(reading->findings, ((Place){ .file = reading->file }),
                        PHRASE_SCREENING_ANNOUNCEMENT_NUMBERS,
                        PHRASE_SCREENING_ANNOUNCEMENT_NUMBERS_REMEDY, text_str(&count));
}

static void begin(Collector *collector, uint32_t line)
{
    Text number = text_open(collector->reading->arena, 32);

    finish(collector);
    text_int(&number, (int64_t)++collector->count);
    collector->now = (Announced){ .number = text_str(&number), .line = line };
    collector->open = true;
}

static void add_alias(Collector *collector, Str name)
{
    Announced *now = &collector->now;

    GROW(collector->reading->arena, now->aliases, now->alias_count, &now->alias_room);
    now->aliases[now->alias_count++] = name;
}

/* ---- lines of keys and values -------------------------------------------------------------- */

static void take_item(void *context, Str value, uint32_t line)
{
    (void)value;
    begin(context, line);
}

static void take_number(void *context, Str value, uint32_t line)
{
    (void)line;
    ((Collector *)context)->now.number = value;
}

static void take_ja(void *context, Str value, uint32_t line)
{
    (void)line;
    ((Collector *)context)->now.name_ja = value;
}

static void take_en(void *context, Str value, uint32_t line)
{
    (void)line;
    ((Collector *)context)->now.name_en = value;
}

static void take_country(void *context, Str value, uint32_t line)
{
    (void)line;
    ((Collector *)context)->now.country = value;
}

static void take_address(void *context, Str value, uint32_t line)
{
    (void)line;
    ((Collector *)context)->now.address = value;
}

static void take_alias(void *context, Str value, uint32_t line)
{
    (void)line;
    add_alias(context, value);
}

static void take_issued(void *context, Str value, uint32_t line)
{
    Collector *collector = context;
    Date day;

    (void)line;
    if (date_read(value, &day))
        collector->reading->issued = day;
}

static const BlockKey block_keys[] = {
    { STR("announcement/publish_date"), take_issued },
    { STR("entities/-"), take_item },
    { STR("entities/-/entry_number"), take_number },
    { STR("entities/-/name/ja"), take_ja },
    { STR("entities/-/name/en"), take_en },
    { STR("entities/-/country_code"), take_country },
    { STR("entities/-/address"), take_address },
    { STR("entities/-/aliases/-"), take_alias },
    { STR("entities/-/aliases/ja/-"), take_alias },
    { STR("entities/-/aliases/en/-"), take_alias },
    { STR("sanction_details/entities/-"), take_item },
    { STR("sanction_details/entities/-/entry_number"), take_number },
    { STR("sanction_details/entities/-/name/ja"), take_ja },
    { STR("sanction_details/entities/-/name/en"), take_en },
    { STR("sanction_details/entities/-/country_code"), take_country },
    { STR("sanction_details/entities/-/address"), take_address },
    { STR("sanction_details/entities/-/aliases/-"), take_alias },
};

/* ---- rows ---------------------------------------------------------------------------------- */

typedef enum Column {
    COLUMN_NUMBER,
    COLUMN_NAME_EN,
    COLUMNS_NEEDED,
    COLUMN_NAME_JA = COLUMNS_NEEDED,
    COLUMN_COUNTRY,
    COLUMN_ADDRESS,
    COLUMN_NOTE,
    COLUMN_ALIASES,
    COLUMNS
} Column;

static const Str column_names[COLUMNS] = {
    [COLUMN_NUMBER] = STR("number"),   [COLUMN_NAME_JA] = STR("name_ja"),
    [COLUMN_NAME_EN] = STR("name_en"), [COLUMN_COUNTRY] = STR("country"),
    [COLUMN_ADDRESS] = STR("address"), [COLUMN_NOTE] = STR("note"),
    [COLUMN_ALIASES] = STR("aliases"),
};

static void take_row(Collector *collector, const CsvRow *row, const int *columns)
{
    begin(collector, row->line);
    collector->now.number = row_cell(row, columns[COLUMN_NUMBER]);
    collector->now.name_ja = row_cell(row, columns[COLUMN_NAME_JA]);
    collector->now.name_en = row_cell(row, columns[COLUMN_NAME_EN]);
    collector->now.country = row_cell(row, columns[COLUMN_COUNTRY]);
    collector->now.address = row_cell(row, columns[COLUMN_ADDRESS]);
    collector->now.note = row_cell(row, columns[COLUMN_NOTE]);
    for (Str rest = row_cell(row, columns[COLUMN_ALIASES]); rest.len > 0;)
        add_alias(collector, str_split(rest, ';', &rest));
}

static bool take_rows(Collector *collector, const CsvRow *rows, size_t count)
{
    ListReading *reading = collector->reading;
    int columns[COLUMNS];
    bool whole = true;

    if (count == 0)
        return reading_other_kind(reading, S("number,name_en"));
    if (!reading_columns(reading, &rows[0], column_names, COLUMNS, COLUMNS_NEEDED, columns))
        return false;
    for (size_t i = 1; i < count; i++) {
        if (rows[i].cell_count <= rows[0].cell_count)
            take_row(collector, &rows[i], columns);
        else
            whole = reading_refuse(reading, rows[i].line, S(""), PHRASE_SCREENING_LIST_CELLS,
                                   PHRASE_SCREENING_LIST_DAMAGED_REMEDY, S(""));
    }
    return whole;
}

static bool read_csv(Collector *collector, Str bytes, Str file)
{
    CsvTable table;

    if (!csv_read(collector->reading->arena, bytes, file, &table, collector->reading->findings))
        return false;
    if (!str_ends(bytes, S("\n")))
        return reading_refuse(collector->reading, 0, S(""), PHRASE_SCREENING_LIST_CUT,
                              PHRASE_SCREENING_PLAIN_CUT_REMEDY, S(""));
    return take_rows(collector, table.rows, table.row_count);
}

static bool read_book(Collector *collector, Str bytes, Str file)
{
    ListReading *reading = collector->reading;
    Workbook book;
    bool whole = true;

    if (!workbook_read(reading->arena, bytes, file, &book, reading->findings))
        return false;
    for (size_t i = 0; i < book.count && whole; i++)
        whole = book.sheets[i].row_count == 0 ||
                take_rows(collector, book.sheets[i].rows, book.sheets[i].row_count);
    return whole;
}

/* The first line of a table has a comma before any colon; a comment begins the other form. */
static bool is_table(Str bytes)
{
    Str rest, first = str_split(bytes, '\n', &rest);
    size_t comma, colon;

    if (str_starts(first, S("#")) || str_starts(first, S("---")))
        return false;
    bool has_comma = str_find(first, S(","), &comma);

    return has_comma && (!str_find(first, S(":"), &colon) || comma < colon);
}

bool announcement_read(ListReading *reading, Str bytes, Str file)
{
    Collector collector = { .reading = reading };
    ListForm form = list_form(bytes);
    bool whole = false;

    if (form == LIST_FORM_XML)
        return reading_other_kind(reading, S("number,name_en"));
    if (form == LIST_FORM_WORKBOOK)
        whole = read_book(&collector, bytes, file);
    else if (is_table(bytes))
        whole = read_csv(&collector, bytes, file);
    else
        whole = block_read(reading, bytes, block_keys, COUNT_OF(block_keys), &collector);
    finish(&collector);
    warn_of_numbers(&collector);
    return whole;
}
