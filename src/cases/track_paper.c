/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"
#include "cases/track.h"
#include "phrases_track.h"

/* What became of past cases, as a paper: what the record tells of it as values and rows. */

#define TEMPLATE S("track-record") /* papers/track-record.paper */

typedef struct Telling {
    const PaperTemplate *paper;
    PaperData data;
    int32_t form, language;
} Telling;

/* ---- rows ------------------------------------------------------------------------------------ */

/* A day that is not known, or has not come, is left out. */
static void put_day(PaperValue *cells, size_t *count, Str name, Date day)
{
    if (day != DATE_NONE)
        cells[(*count)++] = paper_day(name, day);
}

static PaperRow case_row(Arena *arena, const TrackCase *one)
{
    Country buyer;

    ensure(country_find(one->country, &buyer));
    return PRINT_ROW(arena, paper_words(S("number"), one->number),
                     paper_label(S("buyer"), country_get(buyer)->name),
                     paper_label(S("stage"), phrase_label(track_stage_phrases[one->stage])),
                     paper_words(S("accepted"), print_or_dash(one->accepted)),
                     paper_words(S("ended"), print_or_dash(one->ended)),
                     paper_count(S("on-time"), one->on_time), paper_count(S("late"), one->late),
                     paper_count(S("overdue"), one->overdue));
}

static PaperRow delivery_row(Arena *arena, const TrackDelivery *one)
{
    PaperValue cells[] = {
        paper_words(S("number"), one->number),
        paper_words(S("item"), print_or_dash(one->item)),
        paper_count(S("quantity"), one->quantity),
        paper_words(S("unit"), print_or_dash(one->unit)),
        paper_label(S("outcome"), phrase_label(track_outcome_phrases[one->outcome])),
        paper_count(S("days"), one->days_late == INT64_MIN ? 0 : one->days_late),
        { .date = DATE_NONE }, /* two days */
        { .date = DATE_NONE },
    };
    size_t count = COUNT_OF(cells) - 2;

    put_day(cells, &count, S("promised"), one->promised);
    put_day(cells, &count, S("delivered"), one->delivered);
    return print_row_of(arena, cells, count);
}

static PaperRow report_row(Arena *arena, const TrackReport *one)
{
    PaperValue cells[] = {
        paper_words(S("number"), one->number),
        paper_label(S("type"), phrase_label(discrepancy_type_phrases[one->type])),
        paper_words(S("code"), print_or_dash(one->code)),
        { .date = DATE_NONE }, /* two days */
        { .date = DATE_NONE },
    };
    size_t count = COUNT_OF(cells) - 2;

    put_day(cells, &count, S("reported"), one->reported);
    put_day(cells, &count, S("answered"), one->answered);
    return print_row_of(arena, cells, count);
}

static PaperRow support_row(Arena *arena, const TrackSupport *one)
{
    PaperValue cells[] = {
        paper_words(S("number"), one->number),
        paper_label(S("kind"), phrase_label(one->training ? PHRASE_TRACK_FIELD_TRAINING
                                                          : PHRASE_TRACK_SERVICE)),
        paper_count(S("quantity"), one->training ? one->participants : one->quantity),
        { .date = DATE_NONE }, /* two days */
        { .date = DATE_NONE },
    };
    size_t count = COUNT_OF(cells) - 2;

    put_day(cells, &count, S("from"), one->from);
    put_day(cells, &count, S("until"), one->until);
    return print_row_of(arena, cells, count);
}

static PaperTable *tables_of(Arena *arena, const TrackRecord *record)
{
    PaperRow *cases = NEW_ARRAY(arena, PaperRow, record->case_count + 1);
    PaperRow *deliveries = NEW_ARRAY(arena, PaperRow, record->delivery_count + 1);
    PaperRow *reported = NEW_ARRAY(arena, PaperRow, record->report_count + 1);
    PaperRow *support = NEW_ARRAY(arena, PaperRow, record->support_count + 1);
    PaperTable *tables = NEW_ARRAY(arena, PaperTable, TRACK_TABLES);

    for (size_t i = 0; i < record->case_count; i++)
        cases[i] = case_row(arena, &record->cases[i]);
    for (size_t i = 0; i < record->delivery_count; i++)
        deliveries[i] = delivery_row(arena, &record->deliveries[i]);
    for (size_t i = 0; i < record->report_count; i++)
        reported[i] = report_row(arena, &record->reported[i]);
    for (size_t i = 0; i < record->support_count; i++)
        support[i] = support_row(arena, &record->support[i]);
    tables[0] = (PaperTable){ S("past-cases"), cases, record->case_count };
    tables[1] = (PaperTable){ S("deliveries"), deliveries, record->delivery_count };
    tables[2] = (PaperTable){ S("reported"), reported, record->report_count };
    tables[3] = (PaperTable){ S("support"), support, record->support_count };
    return tables;
}

/* ---- the paper ------------------------------------------------------------------------------- */

static void tell(Arena *arena, const TrackRecord *record, Label issuer, Telling *telling)
{
    const PaperValue values[] = {
        paper_day(S("issued-on"), record->on),
        paper_label(S("issuer"), issuer),
        paper_count(S("cases-running"), record->running),
        paper_count(S("cases-closed"), record->closed),
        paper_count(S("cases-broken-off"), record->broken_off),
        paper_count(S("deliveries-on-time"), record->on_time),
        paper_count(S("deliveries-late"), record->late),
        paper_count(S("deliveries-overdue"), record->overdue),
        paper_count(S("days-late-most"), record->days_late_most),
        paper_count(S("discrepancies"), record->reports),
        paper_count(S("discrepancies-open"), record->open_reports),
        paper_count(S("people-trained"), record->trained),
        paper_count(S("tasks-kept"), record->tasks_kept),
        paper_count(S("tasks-missed"), record->tasks_missed),
    };
    PaperRow kept = print_row_of(arena, values, COUNT_OF(values));

    telling->data = (PaperData){ .values = kept.cells,
                                 .value_count = kept.cell_count,
                                 .tables = tables_of(arena, record),
                                 .table_count = TRACK_TABLES };
}

/* Pages, or text, of what was read of the record: without it. */
static int make(const void *from, Arena *arena, void *reply, Str *ret_bytes, Findings *findings)
{
    const Telling *telling = from;
    PaperIn in = telling->language < 0 ? PAPER_IN_BOTH : (PaperIn)telling->language;
    Text text = text_open(arena, TEXT_MAX);
    (void)reply;

    int r = telling->form == TRACK_TEXT
                ? paper_write(&text, telling->paper, &telling->data, in, findings)
                : paper_print(arena, telling->paper, &telling->data, in, ret_bytes, findings);
    if (r)
        return r < 0 ? trace(r) : WORK_E_RULE;
    if (telling->form == TRACK_TEXT)
        *ret_bytes = text_str(&text);
    return 0;
}

static size_t most_rows(const TrackRecord *record)
{
    const size_t counts[] = { record->case_count, record->delivery_count, record->report_count,
                              record->support_count };
    size_t most = 0;

    for (size_t i = 0; i < COUNT_OF(counts); i++)
        most = counts[i] > most ? counts[i] : most;
    return most;
}

static int issuer_of(Work *work, Label *ret_name)
{
    Organisation organisation;
    Person person;
    int r = work_person(work, work_actor(work), &person);

    if (!r)
        r = work_organisation(work, person.organisation, &organisation);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "whoever asks is nobody");
    *ret_name = organisation.name;
    return 0;
}

int track_give(Work *work, const TrackRecord *record, int32_t form, int32_t language)
{
    const PaperShelf *shelf = work_library(work)->papers;
    Telling *telling = NEW(work_arena(work), Telling);
    Label issuer;

    if (form < 0 || form == TRACK_CSV) {
        work_give_document(work, track_csv(work, record));
        return 0;
    }
    *telling = (Telling){ .paper = shelf ? paper_find(shelf, TEMPLATE) : NULL,
                          .form = form,
                          .language = language };
    if (!telling->paper || most_rows(record) > PAPER_ROWS_MAX) {
        work_finding(work, S("/form"),
                     telling->paper ? PHRASE_TRACK_TOO_LONG : PHRASE_TRACK_NO_TEMPLATE,
                     PHRASE_TRACK_NO_PAPER_REMEDY, S(""));
        return WORK_E_RULE;
    }
    int r = issuer_of(work, &issuer);
    if (r)
        return trace(r);
    tell(work_arena(work), record, issuer, telling);
    telling->data.practice = work_practises(work);
    work_make_later(work, make, telling);
    return 0;
}
