/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* data_read - what fills a paper, from JSON */
#include "paper/data.h"
#include "phrases_paper.h"

typedef struct Reader {
    Arena *arena;
    Record record;
} Reader;

static bool read_tongue(const Json *node, PaperValue *value)
{
    static const Str words[] = { STR("ja"), STR("en"), STR("both") };

    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (node->type == JSON_STRING && str_eq(node->string, words[i])) {
            *value = paper_authentic((PaperAuthentic)i);
            return true;
        }
    }
    return false;
}

static bool read_money(const Json *node, PaperValue *value)
{
    const Json *amount = json_member(node, S("amount"));
    const Json *currency = json_member(node, S("currency"));
    Money money;

    if (!amount || !currency || node->count != 2 || amount->type != JSON_STRING ||
        currency->type != JSON_STRING || !str_int(amount->string, &money.minor) ||
        !currency_find(currency->string, &money.currency))
        return false;
    *value = paper_money(S(""), money);
    return true;
}

/* One text for both languages, or both. */
static bool read_words(const Json *node, PaperValue *value)
{
    const Json *ja = json_member(node, S("ja")), *en = json_member(node, S("en"));

    if (node->type == JSON_STRING) {
        *value = paper_words(S(""), node->string);
        return true;
    }
    if (!ja || !en || node->count != 2 || ja->type != JSON_STRING || en->type != JSON_STRING)
        return false;
    *value = paper_label(S(""), (Label){ { [LANG_JA] = ja->string, [LANG_EN] = en->string } });
    return true;
}

static bool read_sort(PaperSort sort, const Json *node, PaperValue *value)
{
    Date date;

    switch (sort) {
    case PAPER_TEXT:
        return read_words(node, value);
    case PAPER_MONEY:
        return read_money(node, value);
    case PAPER_TONGUE:
        return read_tongue(node, value);
    case PAPER_COUNT:
        *value = paper_count(S(""), node->number);
        return node->type == JSON_INT;
    case PAPER_DATE:
        break;
    }
    if (node->type != JSON_STRING || !date_read(node->string, &date))
        return false;
    *value = paper_day(S(""), date);
    return true;
}

static bool read_value(const Reader *reader, Str table, const Json *node, PaperValue *value)
{
    static const Phrase remedies[] = {
        [PAPER_TEXT] = PHRASE_PAPER_DATA_TEXT_REMEDY,
        [PAPER_DATE] = PHRASE_PAPER_DATA_DATE_REMEDY,
        [PAPER_MONEY] = PHRASE_PAPER_DATA_MONEY_REMEDY,
        [PAPER_COUNT] = PHRASE_PAPER_DATA_COUNT_REMEDY,
        [PAPER_TONGUE] = PHRASE_PAPER_DATA_TONGUE_REMEDY,
    };
    const PaperField *field = field_of(table, node->key);

    if (!field) {
        Text whole = text_open(reader->arena, table.len + node->key.len + 1);

        text_all(&whole, table, table.len > 0 ? S(".") : S(""), node->key);
        Str near = field_nearest(text_str(&whole));

        record_error(&reader->record, node, PHRASE_PAPER_FIELD,
                     near.len > 0 ? PHRASE_PAPER_FIELD_NEAR : PHRASE_PAPER_FIELD_REMEDY,
                     text_str(&whole), near);
        return false;
    }
    if (!read_sort(field->sort, node, value)) {
        record_error(&reader->record, node, PHRASE_PAPER_DATA_SORT, remedies[field->sort],
                     node->key, S(""));
        return false;
    }
    value->name = node->key;
    return true;
}

/* The members of an object as values of a row, or of the fields that stand by themselves. */
static PaperRow read_row(const Reader *reader, Str table, const Json *object)
{
    PaperValue *values = NEW_ARRAY(reader->arena, PaperValue, object->count);
    size_t count = 0;

    if (record_is(&reader->record, object, JSON_OBJECT))
        for (const Json *node = object->first; node; node = node->next)
            count += read_value(reader, table, node, &values[count]);
    return (PaperRow){ values, count };
}

static PaperTable read_table(const Reader *reader, const Json *list)
{
    PaperTable table = { .name = list->key };

    if (!field_table_known(list->key)) {
        record_error(&reader->record, list, PHRASE_PAPER_TABLE, PHRASE_PAPER_TABLE_REMEDY,
                     list->key, S(""));
        return table;
    }
    PaperRow *rows = NEW_ARRAY(reader->arena, PaperRow, list->count);

    table.rows = rows;
    if (record_is(&reader->record, list, JSON_ARRAY))
        for (const Json *row = list->first; row; row = row->next)
            rows[table.row_count++] = read_row(reader, list->key, row);
    return table;
}

static void read_tables(const Reader *reader, const Json *object, PaperData *data)
{
    PaperTable *tables = NEW_ARRAY(reader->arena, PaperTable, object->count);

    data->tables = tables;
    for (const Json *list = object->first; list; list = list->next)
        tables[data->table_count++] = read_table(reader, list);
}

bool paper_data_read(Arena *arena, Str bytes, Str file, PaperData *ret_data, Str *ret_paper,
                     Findings *findings)
{
    static const Str members[] = { STR("format"), STR("note"), STR("paper"), STR("fields"),
                                   STR("tables") };
    size_t errors = findings->error_count;
    Reader reader = { arena, { file, findings, PHRASE_PAPER_DATA_FORMAT_REMEDY } };
    const Json *root = json_read(arena, bytes, file, findings);

    *ret_data = (PaperData){ .file = file };
    if (!root || !record_is(&reader.record, root, JSON_OBJECT))
        return false;
    record_members(&reader.record, root, members, COUNT_OF(members));
    const Json *format = record_need(&reader.record, root, S("format"), JSON_STRING);
    const Json *paper = record_need(&reader.record, root, S("paper"), JSON_STRING);
    const Json *fields = record_need(&reader.record, root, S("fields"), JSON_OBJECT);
    const Json *tables = json_member(root, S("tables"));

    if (format && !str_eq(format->string, S("sekisho-paper-1")))
        record_error(&reader.record, format, PHRASE_PAPER_DATA_FORMAT,
                     PHRASE_PAPER_DATA_FORMAT_REMEDY, format->string, S(""));
    if (fields) {
        PaperRow row = read_row(&reader, S(""), fields);

        ret_data->values = row.cells;
        ret_data->value_count = row.cell_count;
    }
    if (record_is(&reader.record, tables, JSON_OBJECT))
        read_tables(&reader, tables, ret_data);
    *ret_paper = paper ? paper->string : S("");
    return findings->error_count == errors;
}
