/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* notify_read - the table of notices while its file is being read */
#include "phrases_terms.h"
#include "terms/parts.h"
#include "terms/table.h"

#include <stdlib.h>

enum {
    ROW,
    GROUP,
    CLASS,
    COUNTRY,
    FROM,
    UNTIL,
    THRESHOLD,
    CURRENCY,
    DAYS,
    SOURCE,
    CONFIDENCE,
    NOTE,
    COLUMNS
};

static const Str columns[COLUMNS] = {
    STR("row"),  STR("group"),  STR("class"),      STR("country"),
    STR("from"), STR("until"),  STR("threshold"),  STR("currency"),
    STR("days"), STR("source"), STR("confidence"), STR("note"),
};

/* What a row says. */
enum { SAYS_THRESHOLD, SAYS_MEMBER, SAYS_REST, SAYINGS };

static const Str sayings[SAYINGS] = { STR("threshold"), STR("member"), STR("rest") };

enum { DAYS_MAX = 3650 };

typedef struct Notices {
    NotifyRow *rows;
    NotifyMember *members;
    size_t row_count, row_room, member_count, member_room;
    Str rest;
    uint32_t rest_line;
} Notices;

/* Nothing stands where nothing may. */
static bool are_empty(TableReader *reader, const CsvRow *row, const size_t *cells, size_t count,
                      size_t saying)
{
    bool good = true;

    for (size_t i = 0; i < count; i++) {
        if (row->cells[cells[i]].len == 0)
            continue;
        table_complain(reader, row, cells[i], PHRASE_TERMS_CELL_FULL, PHRASE_TERMS_CELL_FULL_REMEDY,
                       sayings[saying]);
        good = false;
    }
    return good;
}

static void read_threshold(TableReader *reader, const CsvRow *row)
{
    static const size_t empty[] = { COUNTRY };
    Notices *notices = reader->form.into;
    NotifyRow notice = { .place = table_place(reader, row), .note = row->cells[NOTE] };
    size_t class = 0;
    int64_t days = 0;
    bool good = table_code(reader, row, GROUP, &notice.group);

    good = table_word(reader, row, CLASS, notify_class_words, NOTIFY_CLASSES, &class) && good;
    good = are_empty(reader, row, empty, COUNT_OF(empty), SAYS_THRESHOLD) && good;
    good = table_days(reader, row, FROM, &notice.from, &notice.until) && good;
    good = table_money(reader, row, THRESHOLD, CURRENCY, &notice.threshold) && good;
    good = table_count(reader, row, DAYS, DAYS_MAX, &days) && good;
    good = table_source(reader, row, SOURCE, &notice.source, &notice.confidence) && good;
    notice.class = (NotifyClass) class;
    notice.days = (int32_t)days;
    if (!good)
        return;
    if (notices->row_count == notices->row_room)
        GROW(reader->arena, notices->rows, notices->row_count, &notices->row_room);
    notices->rows[notices->row_count++] = notice;
}

static void read_member(TableReader *reader, const CsvRow *row)
{
    static const size_t empty[] = { CLASS, THRESHOLD, CURRENCY, DAYS };
    Notices *notices = reader->form.into;
    NotifyMember member = { .place = table_place(reader, row) };
    bool good = table_code(reader, row, GROUP, &member.group);

    good = are_empty(reader, row, empty, COUNT_OF(empty), SAYS_MEMBER) && good;
    good = table_days(reader, row, FROM, &member.from, &member.until) && good;
    good = table_source(reader, row, SOURCE, &member.source, &member.confidence) && good;
    if (!country_find(row->cells[COUNTRY], &member.country)) {
        table_complain(reader, row, COUNTRY, PHRASE_TERMS_COUNTRY, PHRASE_TERMS_COUNTRY_REMEDY,
                       S(""));
        good = false;
    }
    if (!good)
        return;
    if (notices->member_count == notices->member_room)
        GROW(reader->arena, notices->members, notices->member_count, &notices->member_room);
    notices->members[notices->member_count++] = member;
}

static void read_rest(TableReader *reader, const CsvRow *row)
{
    static const size_t empty[] = { CLASS, COUNTRY, FROM, UNTIL, THRESHOLD, CURRENCY, DAYS };
    Notices *notices = reader->form.into;
    Confidence confidence;
    Str source, group;
    bool good = table_code(reader, row, GROUP, &group);

    good = are_empty(reader, row, empty, COUNT_OF(empty), SAYS_REST) && good;
    good = table_source(reader, row, SOURCE, &source, &confidence) && good;
    if (notices->rest_line > 0) {
        table_complain(reader, row, GROUP, PHRASE_TERMS_CODE_TWICE, PHRASE_TERMS_TWICE_REMEDY,
                       S(""));
        good = false;
    }
    if (!good)
        return;
    notices->rest = group;
    notices->rest_line = row->line;
}

static void read_row(TableReader *reader, const CsvRow *row)
{
    static void (*const reads[SAYINGS])(TableReader *, const CsvRow *) = {
        [SAYS_THRESHOLD] = read_threshold,
        [SAYS_MEMBER] = read_member,
        [SAYS_REST] = read_rest,
    };
    size_t saying;

    if (table_word(reader, row, ROW, sayings, SAYINGS, &saying))
        reads[saying](reader, row);
}

/* ---- as a whole ---------------------------------------------------------------------------- */

static int compare(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_rows(const void *a, const void *b)
{
    const NotifyRow *one = a, *other = b;
    int order = str_compare(one->group, other->group);

    order = order ? order : compare((int64_t)one->class, (int64_t)other->class);
    order = order ? order : compare(one->threshold.currency, other->threshold.currency);
    return order ? order : compare(one->from, other->from);
}

static int compare_members(const void *a, const void *b)
{
    const NotifyMember *one = a, *other = b;
    int order = compare(one->country, other->country);

    return order ? order : compare(one->from, other->from);
}

static void check_rows(const Notices *notices, Findings *findings)
{
    for (size_t i = 1; i < notices->row_count; i++) {
        const NotifyRow *row = &notices->rows[i], *before = row - 1;

        if (str_eq(row->group, before->group) && row->class == before->class &&
            row->threshold.currency == before->threshold.currency && row->from < before->until)
            finding_error(findings, row->place, PHRASE_TERMS_OVERLAP, PHRASE_TERMS_OVERLAP_REMEDY,
                          row->group, terms_number(findings->arena, before->place.line));
    }
}

static bool has_group(const Notices *notices, Str group)
{
    for (size_t i = 0; i < notices->row_count; i++)
        if (str_eq(notices->rows[i].group, group))
            return true;
    return false;
}

static void check_members(const Notices *notices, Findings *findings)
{
    for (size_t i = 0; i < notices->member_count; i++) {
        const NotifyMember *member = &notices->members[i], *before = i > 0 ? member - 1 : NULL;

        if (before && member->country == before->country && member->from < before->until)
            finding_error(findings, member->place, PHRASE_TERMS_OVERLAP,
                          PHRASE_TERMS_OVERLAP_REMEDY, country_get(member->country)->code,
                          terms_number(findings->arena, before->place.line));
        if (!has_group(notices, member->group))
            finding_error(findings, member->place, PHRASE_TERMS_GROUP_EMPTY,
                          PHRASE_TERMS_GROUP_EMPTY_REMEDY, member->group);
    }
}

static void check_whole(Notices *notices, Str file, Findings *findings)
{
    if (notices->row_count > 0)
        qsort(notices->rows, notices->row_count, sizeof(*notices->rows), compare_rows);
    if (notices->member_count > 0)
        qsort(notices->members, notices->member_count, sizeof(*notices->members), compare_members);
    check_rows(notices, findings);
    check_members(notices, findings);
    if (!has_group(notices, notices->rest))
        finding_error(findings, ((Place){ .file = file, .line = 1 }), PHRASE_TERMS_REST_MISSING,
                      PHRASE_TERMS_REST_MISSING_REMEDY, notices->rest);
}

const NotifyTable *notify_table_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    Notices notices = { 0 };
    TableReader reader = { .arena = arena,
                           .bytes = bytes,
                           .file = file,
                           .findings = findings,
                           .form = { columns, COLUMNS, read_row, &notices } };
    size_t errors = findings->error_count;

    if (!table_read(&reader))
        return NULL;
    check_whole(&notices, file, findings);
    NotifyTable *table = NEW(arena, NotifyTable);

    *table = (NotifyTable){ .name = reader.name,
                            .file = file,
                            .title = reader.title,
                            .sample = reader.sample,
                            .hash = hash_of(bytes),
                            .rows = notices.rows,
                            .row_count = notices.row_count,
                            .members = notices.members,
                            .member_count = notices.member_count,
                            .rest = notices.rest };
    return findings->error_count > errors ? NULL : table;
}
