/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/site.h"

#include "templates.h"
#include "world/world.h"

/* The registers, and one of them as it stood on a day, as known on a day. */

static Str key_name(const Visit *visit, RegisterKey key)
{
    static const Phrase names[] = {
        [REGISTER_COUNTRY] = PHRASE_WEB_KEY_COUNTRY,
        [REGISTER_ITEM] = PHRASE_WEB_KEY_ITEM,
        [REGISTER_INSTRUMENT] = PHRASE_WEB_KEY_INSTRUMENT,
        [REGISTER_TERM] = PHRASE_WEB_KEY_TERM,
    };
    return phrase(names[key], visit->lang);
}

Reply registers_visit(const Visit *visit)
{
    const Library *library = visit->site->library;
    RegisterRowView *rows = NEW_ARRAY(visit->arena, RegisterRowView, library->register_count);
    RegistersView view = { .registers = rows, .register_count = library->register_count };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    for (size_t i = 0; i < library->register_count; i++) {
        const Register *reg = library->registers[i];
        rows[i] = (RegisterRowView){ .address = VISIT_URL(visit, S("registers"), reg->name),
                                     .title = label_in(reg->title, visit->lang, reg->name),
                                     .name = reg->name,
                                     .key = key_name(visit, reg->key),
                                     .rows = reg->row_count };
    }
    registers_page(&body, &view, visit->lang);
    Frame frame = { .title = phrase(PHRASE_WEB_REGISTERS, visit->lang) };
    return page_reply(visit, 200, frame, &body);
}

/* ---- one register ---------------------------------------------------------------------------- */

static const struct {
    Str kind;
    Phrase name;
} answers[] = {
    [REGISTER_UNKNOWN] = { STR("unknown"), PHRASE_WEB_ANSWER_UNKNOWN },
    [REGISTER_YES] = { STR("yes"), PHRASE_WEB_ANSWER_YES },
    [REGISTER_NO] = { STR("no"), PHRASE_WEB_ANSWER_NO },
};

static Date last_day(Date until)
{
    return until == DATE_FOREVER ? DATE_NONE : until - 1;
}

static void put_answer(const Visit *visit, const RegisterRow *row, Date day, StandingView *view)
{
    if (day == DATE_NONE)
        return;
    RegisterAnswer answer = register_row_says(row, day);
    view->answer_kind = answers[answer].kind;
    view->answer = phrase(answers[answer].name, visit->lang);
}

static StandingView standing_view(const Visit *visit, const Register *reg, const RegisterRow *row,
                                  Date day)
{
    CellView *cells = NEW_ARRAY(visit->arena, CellView, reg->column_count);
    StandingView view = { .key = row->key, .cells = cells, .cell_count = reg->column_count };
    Country country;

    for (size_t i = 0; i < reg->column_count; i++)
        cells[i].words = plain_view(row->cells[i]);
    if (reg->key == REGISTER_COUNTRY && country_find(row->key, &country))
        view.name = label_in(country_get(country)->name, visit->lang, row->key);
    view.from.day = row->from;
    view.last.day = last_day(row->until);
    view.unknown_after.day = row->unknown_after == DATE_FOREVER ? DATE_NONE : row->unknown_after;
    view.known_from.day = row->known_from;
    view.confidence = confidence_name(visit, row->confidence);
    view.source = plain_view(row->source);
    view.note = plain_view(row->note);
    put_answer(visit, row, day, &view);
    return view;
}

static void put_notes(const Visit *visit, const Register *reg, RegisterView *view)
{
    WordsView *notes = NEW_ARRAY(visit->arena, WordsView, reg->note_count);
    WordsView *columns = NEW_ARRAY(visit->arena, WordsView, reg->column_count);

    for (size_t i = 0; i < reg->note_count; i++)
        notes[i] = words_view(visit, reg->notes[i], S(""));
    for (size_t i = 0; i < reg->column_count; i++)
        columns[i] = plain_view(reg->columns[i].name);
    view->notes = notes;
    view->note_count = reg->note_count;
    view->columns = columns;
    view->column_count = reg->column_count;
}

static void put_rows(const Visit *visit, const Register *reg, Date known_on, RegisterView *view)
{
    const RegisterRow *const *standing =
        register_rows_on(visit->arena, reg, view->day.day, known_on, &view->row_count);
    StandingView *rows = NEW_ARRAY(visit->arena, StandingView, view->row_count);

    for (size_t i = 0; i < view->row_count; i++)
        rows[i] = standing_view(visit, reg, standing[i], view->day.day);
    view->rows = rows;
}

static RegisterView register_view(const Visit *visit, const Register *reg, Date day, Date known_on)
{
    RegisterView view = { .title = label_in(reg->title, visit->lang, reg->name) };
    Text query = text_open(visit->arena, 64);

    view.name = reg->name;
    view.self = VISIT_URL(visit, S("registers"), reg->name);
    view.registers = visit_url(visit, S("/registers"), S(""));
    query_put(&query, S("on"), S("all"));
    view.all = visit_url(visit, visit_path(visit, (const Str[]){ S("registers"), reg->name }, 2),
                         text_str(&query));
    view.day.day = day;
    view.on = day == DATE_NONE ? S("") : visit_day(visit, day);
    view.known = known_on == DATE_FOREVER ? S("") : visit_day(visit, known_on);
    view.known_day.day = known_on == DATE_FOREVER ? DATE_NONE : known_on;
    if (day != DATE_NONE) {
        RegisterAnswer absent = register_absence(reg, day, known_on, NULL);
        view.absence = phrase(
            absent == REGISTER_NO ? PHRASE_WEB_ABSENT_NO : PHRASE_WEB_ABSENT_UNKNOWN, visit->lang);
    }
    put_notes(visit, reg, &view);
    put_rows(visit, reg, known_on, &view);
    return view;
}

Reply register_visit(const Visit *visit)
{
    const Register *reg = library_register(visit->site->library, visit->part);
    Findings findings = { .arena = visit->arena };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    bool all = query_says(&visit->query, S("on"), S("all"));
    Date day = DATE_NONE, known_on;

    if (!reg)
        return not_found(visit);
    bool good = all || visit_date(visit, S("on"), world_today(), &day, &findings);
    good &= visit_date(visit, S("known"), DATE_FOREVER, &known_on, &findings);
    if (!good)
        return trouble_reply(visit, 400, PHRASE_WEB_BAD_REQUEST, PHRASE_WEB_BAD_REQUEST_WHY,
                             &findings);
    RegisterView view = register_view(visit, reg, day, known_on);
    register_page(&body, &view, visit->lang);
    CrumbView crumbs[] = { { view.registers, phrase(PHRASE_WEB_REGISTERS, visit->lang) } };
    Frame frame = { .title = view.title, .crumbs = crumbs, .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, 200, frame, &body);
}
