/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/batch.h"
#include "phrases_screening.h"

#include "screening/reader.h"

#include <string.h>

/* Queries from the rows of a table. */

const Str batch_columns[BATCH_COLUMNS] = {
    [BATCH_NAME] = STR("name"),       [BATCH_TYPE] = STR("type"), [BATCH_BIRTH] = STR("birth_date"),
    [BATCH_COUNTRY] = STR("country"), [BATCH_IDS] = STR("ids"),   [BATCH_READING] = STR("reading"),
};

/* ---- the cells of a query -------------------------------------------------------------------- */

bool entity_type_meant(Str word, EntityType *ret_type)
{
    *ret_type = list_type_meant(word);
    return *ret_type != ENTITY_UNKNOWN || entity_type_read(str_trim(word), ret_type) ||
           list_same_word(word, S("unknown"));
}

/* A query while its cells are read. */
typedef struct Asker {
    Arena *arena;
    Asking asking;
    Str unread[QUERY_VALUES_MAX];
    Birth births[QUERY_VALUES_MAX];
    Country countries[QUERY_VALUES_MAX];
    Identifier identifiers[QUERY_VALUES_MAX];
} Asker;

static void tell_unread(Asker *asker, BatchColumn column, Str value)
{
    if (asker->asking.unread_count == QUERY_VALUES_MAX)
        return;
    Text told = text_open(asker->arena, value.len + batch_columns[column].len + 2);
    text_all(&told, batch_columns[column], S(": "), value);
    asker->unread[asker->asking.unread_count++] = text_str(&told);
}

static bool take_birth(Asker *asker, Str value)
{
    Query *query = &asker->asking.query;
    return query->birth_count < QUERY_VALUES_MAX &&
           birth_read(value, &asker->births[query->birth_count]) && ++query->birth_count;
}

static bool take_country(Asker *asker, Str value)
{
    Query *query = &asker->asking.query;
    return query->country_count < QUERY_VALUES_MAX &&
           country_meant(value, &asker->countries[query->country_count]) && ++query->country_count;
}

static bool take_identifier(Asker *asker, Str value)
{
    Query *query = &asker->asking.query;
    return query->identifier_count < QUERY_VALUES_MAX &&
           identifier_read(asker->arena, value, &asker->identifiers[query->identifier_count]) &&
           ++query->identifier_count;
}

static void take_each(Asker *asker, BatchColumn column, Str cell,
                      bool (*take)(Asker *asker, Str value))
{
    for (Str rest = cell; rest.len > 0;) {
        Str value = str_trim(str_split(rest, ';', &rest));
        if (value.len > 0 && !take(asker, value))
            tell_unread(asker, column, value);
    }
}

#define KEPT(asker, Type, things, count) keep((asker)->arena, (things), sizeof(Type), (count))

static const void *keep(Arena *arena, const void *things, size_t size, size_t count)
{
    void *kept = arena_take(arena, size, _Alignof(max_align_t), count);
    return count > 0 ? memcpy(kept, things, size * count) : kept;
}

Asking asking_make(Arena *arena, const Str cells[BATCH_COLUMNS])
{
    Asker asker = { .arena = arena };
    Query *query = &asker.asking.query;

    query->name = str_trim(cells[BATCH_NAME]);
    query->reading = str_trim(cells[BATCH_READING]);
    if (!entity_type_meant(cells[BATCH_TYPE], &query->type))
        tell_unread(&asker, BATCH_TYPE, cells[BATCH_TYPE]);
    take_each(&asker, BATCH_BIRTH, cells[BATCH_BIRTH], take_birth);
    take_each(&asker, BATCH_COUNTRY, cells[BATCH_COUNTRY], take_country);
    take_each(&asker, BATCH_IDS, cells[BATCH_IDS], take_identifier);
    query->births = KEPT(&asker, Birth, asker.births, query->birth_count);
    query->countries = KEPT(&asker, Country, asker.countries, query->country_count);
    query->identifiers = KEPT(&asker, Identifier, asker.identifiers, query->identifier_count);
    asker.asking.unread = KEPT(&asker, Str, asker.unread, asker.asking.unread_count);
    return asker.asking;
}

/* ---- keeping a query ------------------------------------------------------------------------- */

static const Str *copy_texts(Arena *arena, const Str *texts, size_t count)
{
    Str *copies = NEW_ARRAY(arena, Str, count);

    for (size_t i = 0; i < count; i++)
        copies[i] = arena_str(arena, texts[i]);
    return copies;
}

static const Identifier *copy_identifiers(Arena *arena, const Query *query)
{
    Identifier *copies = NEW_ARRAY(arena, Identifier, query->identifier_count);

    for (size_t i = 0; i < query->identifier_count; i++) {
        copies[i] = query->identifiers[i];
        copies[i].text = arena_str(arena, copies[i].text);
        copies[i].key = arena_str(arena, copies[i].key);
    }
    return copies;
}

Asking asking_copy(Arena *arena, const Asking *asking)
{
    Asking copy = *asking;
    Query *query = &copy.query;

    query->name = arena_str(arena, query->name);
    query->reading = arena_str(arena, query->reading);
    query->births = keep(arena, query->births, sizeof(Birth), query->birth_count);
    query->countries = keep(arena, query->countries, sizeof(Country), query->country_count);
    query->identifiers = copy_identifiers(arena, &asking->query);
    copy.unread = copy_texts(arena, copy.unread, copy.unread_count);
    return copy;
}

size_t asking_bytes(const Asking *asking)
{
    const Query *query = &asking->query;
    size_t bytes = sizeof *asking + query->name.len + query->reading.len +
                   query->birth_count * sizeof(Birth) + query->country_count * sizeof(Country);

    for (size_t i = 0; i < query->identifier_count; i++)
        bytes +=
            sizeof(Identifier) + query->identifiers[i].text.len + query->identifiers[i].key.len;
    for (size_t i = 0; i < asking->unread_count; i++)
        bytes += sizeof(Str) + asking->unread[i].len;
    return bytes;
}

/* ---- the table ------------------------------------------------------------------------------- */

typedef struct Head {
    int columns[BATCH_COLUMNS]; /* -1: it has none */
    uint32_t cell_count;
    Place place;
    Findings *findings;
} Head;

static bool take_column(Head *head, uint32_t at, Str word)
{
    for (int i = 0; i < BATCH_COLUMNS; i++)
        if (head->columns[i] < 0 && list_same_word(word, batch_columns[i])) {
            head->columns[i] = (int)at;
            return true;
        }
    return false;
}

/* What a column of another name means: a slip loses what stands there, anything else is the
 * writer's own. */
static bool pass_column(Head *head, Str word)
{
    Str missing[BATCH_COLUMNS];
    size_t count = 0;

    for (int i = 0; i < BATCH_COLUMNS; i++)
        if (head->columns[i] < 0)
            missing[count++] = batch_columns[i];
    Str near = str_nearest(str_trim(word), missing, count);
    if (near.len == 0)
        return true;
    finding_error(head->findings, head->place, PHRASE_SCREENING_BATCH_SLIP,
                  PHRASE_SCREENING_BATCH_SLIP_REMEDY, word, near);
    return false;
}

static bool read_head(Head *head, const CsvRow *row)
{
    bool whole = true;

    for (int i = 0; i < BATCH_COLUMNS; i++)
        head->columns[i] = -1;
    head->cell_count = row->cell_count;
    bool *known = NEW_ARRAY(head->findings->arena, bool, row->cell_count);
    for (uint32_t i = 0; i < row->cell_count; i++)
        known[i] = take_column(head, i, row->cells[i]);
    for (uint32_t i = 0; i < row->cell_count; i++)
        if (!known[i] && !pass_column(head, row->cells[i]))
            whole = false;
    if (whole && head->columns[BATCH_NAME] < 0) {
        finding_error(head->findings, head->place, PHRASE_SCREENING_BATCH_NO_NAME,
                      PHRASE_SCREENING_BATCH_NO_NAME_REMEDY, batch_columns[BATCH_NAME]);
        whole = false;
    }
    return whole;
}

static Asking row_asking(Arena *arena, const Head *head, const CsvRow *row)
{
    Str cells[BATCH_COLUMNS];

    for (int i = 0; i < BATCH_COLUMNS; i++)
        cells[i] = row_cell(row, head->columns[i]);
    Asking asking = asking_make(arena, cells);
    /* A comma too many, and every cell behind it would be taken for another. */
    if (row->cell_count > head->cell_count)
        asking.refusal = PHRASE_SCREENING_BATCH_CELLS;
    return asking;
}

static void warn_of_row(const Head *head, const CsvRow *row, const Asking *asking)
{
    Place place = head->place;

    place.line = row->line;
    for (size_t i = 0; i < asking->unread_count; i++)
        finding_warning(head->findings, place, PHRASE_SCREENING_BATCH_UNREAD,
                        PHRASE_SCREENING_BATCH_UNREAD_REMEDY, asking->unread[i]);
}

bool batch_read(Arena *arena, const CsvRow *rows, size_t row_count, Str file,
                AskingTable *ret_table, Findings *findings)
{
    Head head = { .findings = findings, .place = { .file = file, .line = 1 } };

    if (row_count == 0) {
        head.place.line = 0;
        finding_error(findings, head.place, PHRASE_SCREENING_BATCH_EMPTY,
                      PHRASE_SCREENING_BATCH_NO_NAME_REMEDY, batch_columns[BATCH_NAME]);
        return false;
    }
    head.place.line = rows[0].line;
    if (!read_head(&head, &rows[0]))
        return false;
    Asking *askings = NEW_ARRAY(arena, Asking, row_count - 1);
    for (size_t i = 1; i < row_count; i++) {
        askings[i - 1] = row_asking(arena, &head, &rows[i]);
        warn_of_row(&head, &rows[i], &askings[i - 1]);
    }
    *ret_table = (AskingTable){ askings, row_count - 1 };
    return true;
}
