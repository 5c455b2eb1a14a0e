/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_cases.h"
#include "phrases_web.h"
#include "web/case.h"
#include "web/receipt.h"

#include "templates.h"

/* What was delivered of a case and what is left, what did not arrive as it should, and what was
 * promised for the time after. */

enum {
    SUPPLY_LINE,
    SUPPLY_LEG,
    SUPPLY_OWED,
    SUPPLY_DONE,
    SUPPLY_WAY,
    SUPPLY_LEFT,
    SUPPLY_UNIT,
    SUPPLY_COLUMNS
};
static const Phrase supply_heads[SUPPLY_COLUMNS] = {
    [SUPPLY_LINE] = PHRASE_WEB_CASE_LINE,     [SUPPLY_LEG] = PHRASE_CASES_FIELD_LEG_KIND,
    [SUPPLY_OWED] = PHRASE_WEB_CASE_OWED,     [SUPPLY_DONE] = PHRASE_WEB_CASE_SUPPLIED,
    [SUPPLY_WAY] = PHRASE_WEB_CASE_UNDER_WAY, [SUPPLY_LEFT] = PHRASE_WEB_CASE_LEFT,
    [SUPPLY_UNIT] = PHRASE_WEB_CASE_UNIT_OF,
};

static FiguresView supplies_of(const Visit *visit, const ShipmentListReply *list)
{
    Figures figures = figures_open(visit, S("supply"), PHRASE_WEB_CASE_SUPPLY, supply_heads,
                                   SUPPLY_COLUMNS, list->line_count);

    figures.caption = phrase(PHRASE_WEB_CASE_SUPPLIES, visit->lang);
    for (size_t i = 0; i < list->line_count; i++) {
        const ShownSupply *line = &list->lines[i];
        Cell *cells = figures_row(&figures);
        cells[SUPPLY_LINE] = cell_text(visit_number(visit, line->line));
        cells[SUPPLY_LEG] = cell_text(visit_choice(visit, line_leg_phrases, line->leg));
        cells[SUPPLY_OWED] = cell_told(line->quantity);
        cells[SUPPLY_DONE] = cell_told(line->supplied);
        cells[SUPPLY_WAY] = cell_told(line->under_way);
        cells[SUPPLY_LEFT] = cell_told(line->left);
        cells[SUPPLY_UNIT] = cell_text(line->unit);
    }
    return figures_view(&figures, false);
}

enum {
    SHIP_LINE,
    SHIP_QUANTITY,
    SHIP_STATE,
    SHIP_PROMISED,
    SHIP_SENT,
    SHIP_TITLE,
    SHIP_LATE,
    SHIP_COLUMNS
};
static const Phrase ship_heads[SHIP_COLUMNS] = {
    [SHIP_LINE] = PHRASE_WEB_CASE_LINE,      [SHIP_QUANTITY] = PHRASE_WEB_CASE_QUANTITY,
    [SHIP_STATE] = PHRASE_CASES_FIELD_STATE, [SHIP_PROMISED] = PHRASE_WEB_CASE_PROMISED,
    [SHIP_SENT] = PHRASE_WEB_CASE_SENT,      [SHIP_TITLE] = PHRASE_WEB_CASE_TITLE_PASSED,
    [SHIP_LATE] = PHRASE_WEB_CASE_DAYS_LATE,
};

static FiguresView shipments_of(const Visit *visit, const ShipmentListReply *list)
{
    Figures figures = figures_open(visit, S("shipments"), PHRASE_WEB_CASE_SHIPMENTS, ship_heads,
                                   SHIP_COLUMNS, list->shipment_count);

    figures.caption = phrase(PHRASE_WEB_CASE_SHIPMENTS, visit->lang);
    for (size_t i = 0; i < list->shipment_count; i++) {
        const ShipmentShown *ship = &list->shipments[i];
        Cell *cells = figures_row(&figures);
        cells[SHIP_LINE] = cell_text(visit_number(visit, ship->line));
        cells[SHIP_QUANTITY] = cell_told(ship->quantity);
        cells[SHIP_STATE] = cell_text(state_words(visit, S("shipment"), ship->state));
        cells[SHIP_PROMISED] = cell_day(ship->promised);
        cells[SHIP_SENT] = cell_day(ship->sent);
        cells[SHIP_TITLE] = cell_day(ship->transferred);
        cells[SHIP_LATE] = cell_told(ship->days_late);
    }
    return figures_view(&figures, false);
}

enum {
    SERVICE_LINE,
    SERVICE_COURSE,
    SERVICE_QUANTITY,
    SERVICE_PEOPLE,
    SERVICE_FROM,
    SERVICE_UNTIL,
    SERVICE_COLUMNS
};
static const Phrase service_heads[SERVICE_COLUMNS] = {
    [SERVICE_LINE] = PHRASE_WEB_CASE_LINE,         [SERVICE_COURSE] = PHRASE_WEB_CASE_COURSE,
    [SERVICE_QUANTITY] = PHRASE_WEB_CASE_QUANTITY, [SERVICE_PEOPLE] = PHRASE_WEB_CASE_PARTICIPANTS,
    [SERVICE_FROM] = PHRASE_CASES_FIELD_FROM,      [SERVICE_UNTIL] = PHRASE_CASES_FIELD_UNTIL,
};

static FiguresView services_of(const Visit *visit, const ShipmentListReply *list)
{
    Figures figures = figures_open(visit, S("services"), PHRASE_WEB_CASE_SERVICES, service_heads,
                                   SERVICE_COLUMNS, list->service_count);

    figures.caption = phrase(PHRASE_WEB_CASE_SERVICES, visit->lang);
    for (size_t i = 0; i < list->service_count; i++) {
        const ShownService *service = &list->services[i];
        Cell *cells = figures_row(&figures);
        cells[SERVICE_LINE] = cell_text(visit_number(visit, service->line));
        cells[SERVICE_COURSE] = cell_text(service->course);
        cells[SERVICE_QUANTITY] = cell_told(service->quantity);
        if (service->participants > 0)
            cells[SERVICE_PEOPLE] = cell_told(service->participants);
        cells[SERVICE_FROM] = cell_day(service->from);
        cells[SERVICE_UNTIL] = cell_day(service->until);
    }
    return figures_view(&figures, false);
}

enum {
    REPORT_LINE,
    REPORT_TYPE,
    REPORT_DAY,
    REPORT_CLAIMED,
    REPORT_STATE,
    REPORT_ALLOWED,
    REPORT_CREDITED,
    REPORT_COLUMNS
};
static const Phrase report_heads[REPORT_COLUMNS] = {
    [REPORT_LINE] = PHRASE_WEB_CASE_LINE,         [REPORT_TYPE] = PHRASE_WEB_CASE_REPORT_TYPE,
    [REPORT_DAY] = PHRASE_WEB_CASE_REPORTED,      [REPORT_CLAIMED] = PHRASE_WEB_CASE_CLAIMED,
    [REPORT_STATE] = PHRASE_CASES_FIELD_STATE,    [REPORT_ALLOWED] = PHRASE_WEB_CASE_ALLOWED,
    [REPORT_CREDITED] = PHRASE_WEB_CASE_CREDITED,
};

static FiguresView reports_of(const Visit *visit, const DiscrepancyListReply *list)
{
    Figures figures = figures_open(visit, S("discrepancies"), PHRASE_WEB_CASE_REPORTS, report_heads,
                                   REPORT_COLUMNS, list->discrepancy_count);

    figures.caption = phrase(PHRASE_WEB_CASE_REPORTS, visit->lang);
    for (size_t i = 0; i < list->discrepancy_count; i++) {
        const DiscrepancyShown *report = &list->discrepancies[i];
        Cell *cells = figures_row(&figures);
        cells[REPORT_LINE] = cell_text(visit_number(visit, report->line));
        cells[REPORT_TYPE] = cell_text(visit_choice(visit, discrepancy_type_phrases, report->type));
        cells[REPORT_DAY] = cell_day(report->reported);
        cells[REPORT_CLAIMED] = cell_text(report->claimed);
        cells[REPORT_STATE] = cell_text(state_words(visit, S("discrepancy"), report->state));
        cells[REPORT_ALLOWED] = cell_text(report->allowed);
        cells[REPORT_CREDITED] = cell_text(report->credited);
        figures_links(&figures)[REPORT_TYPE] =
            show_url(visit, S("discrepancy"), report->discrepancy);
    }
    return figures_view(&figures, false);
}

enum {
    PROMISE_WHAT,
    PROMISE_KEEPER,
    PROMISE_NEXT,
    PROMISE_OVERDUE,
    PROMISE_UNTIL,
    PROMISE_COLUMNS
};
static const Phrase promise_heads[PROMISE_COLUMNS] = {
    [PROMISE_WHAT] = PHRASE_WEB_CASE_PROMISE,   [PROMISE_KEEPER] = PHRASE_WEB_CASE_KEEPER,
    [PROMISE_NEXT] = PHRASE_WEB_CASE_NEXT_DUE,  [PROMISE_OVERDUE] = PHRASE_WEB_CASE_OVERDUE_TASKS,
    [PROMISE_UNTIL] = PHRASE_CASES_FIELD_UNTIL,
};

static FiguresView promises_of(const Visit *visit, const CommitmentListReply *list)
{
    Figures figures = figures_open(visit, S("promises"), PHRASE_WEB_CASE_PROMISES, promise_heads,
                                   PROMISE_COLUMNS, list->commitment_count);

    figures.caption = phrase(PHRASE_WEB_CASE_PROMISES, visit->lang);
    for (size_t i = 0; i < list->commitment_count; i++) {
        const ShownCommitment *promise = &list->commitments[i];
        Cell *cells = figures_row(&figures);
        cells[PROMISE_WHAT] = cell_text(promise->what);
        cells[PROMISE_KEEPER] = cell_text(promise->keeper);
        cells[PROMISE_NEXT] = cell_day(promise->next);
        cells[PROMISE_OVERDUE] = cell_told(promise->overdue);
        cells[PROMISE_UNTIL] = cell_day(promise->until);
    }
    return figures_view(&figures, false);
}

/* ---- what can be recorded now ---------------------------------------------------------------- */

/* "Line 1, 2 set: Send" */
static void put_next(const Visit *visit, const CaseShown *shown, CaseSupplyView *view,
                     LinkView *nexts, Str operation, Str subject_field, Id subject, Str about)
{
    const Operation *known = table_operation(office_table(visit->site->office), operation);
    Str words = !known      ? operation
                : about.len ? phrase(known->help, visit->lang)
                            : visit_help(visit, known);

    nexts[view->now.link_count++] =
        (LinkView){ case_form_url(visit, shown, operation, subject_field,
                                  subject_field.len ? visit_id(visit, subject) : S(""),
                                  S("/supply")),
                    about.len ? visit_say(visit, PHRASE_WEB_NAME_IS, about, words) : words };
}

/* Steps of the case that this page shows the outcome of. */
static bool is_supply(Str operation)
{
    static const Str kinds[] = { STR("shipment."), STR("service."), STR("training."),
                                 STR("discrepancy."), STR("commitment.") };

    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (str_starts(operation, kinds[i]))
            return true;
    return false;
}

static Str goods_words(const Visit *visit, int64_t line, int64_t quantity, Str unit)
{
    Text text = text_open(visit->arena, 256);

    text_all(&text, visit_number(visit, quantity), unit.len ? S(" ") : S(""), unit);
    return visit_say(visit, PHRASE_WEB_CASE_GOODS, visit_number(visit, line), text_str(&text));
}

static size_t nexts_max(const CaseTasksReply *told, const ShipmentListReply *supplies,
                        const DiscrepancyListReply *reports)
{
    size_t max = told->step_count + supplies->shipment_count;

    for (size_t i = 0; i < supplies->shipment_count; i++)
        max += supplies->shipments[i].next_count;
    for (size_t i = 0; i < reports->discrepancy_count; i++)
        max += reports->discrepancies[i].next_count;
    return max;
}

/* A report is about what was handed over: the form is opened from it. False: there is nothing. */
static bool put_reports(const Visit *visit, const CaseShown *shown,
                        const ShipmentListReply *supplies, CaseSupplyView *view, LinkView *nexts)
{
    size_t before = view->now.link_count;

    for (size_t i = 0; i < supplies->shipment_count; i++) {
        const ShipmentShown *ship = &supplies->shipments[i];
        if (ship->transferred != DATE_NONE)
            put_next(visit, shown, view, nexts, S("discrepancy.report"), S("shipment"),
                     ship->shipment, goods_words(visit, ship->line, ship->quantity, ship->unit));
    }
    return view->now.link_count > before && supplies->service_count == 0;
}

static void put_nexts(const Visit *visit, const CaseShown *shown, const CaseTasksReply *told,
                      const ShipmentListReply *supplies, const DiscrepancyListReply *reports,
                      CaseSupplyView *view)
{
    LinkView *nexts = NEW_ARRAY(visit->arena, LinkView, nexts_max(told, supplies, reports));

    view->now.links = nexts;
    for (size_t i = 0; i < supplies->shipment_count; i++) {
        const ShipmentShown *ship = &supplies->shipments[i];
        Str about = goods_words(visit, ship->line, ship->quantity, ship->unit);
        for (size_t n = 0; n < ship->next_count; n++)
            put_next(visit, shown, view, nexts, ship->next[n], S("shipment"), ship->shipment,
                     about);
    }
    for (size_t i = 0; i < reports->discrepancy_count; i++) {
        const DiscrepancyShown *report = &reports->discrepancies[i];
        for (size_t n = 0; n < report->next_count; n++)
            put_next(visit, shown, view, nexts, report->next[n], S("discrepancy"),
                     report->discrepancy, report->number);
    }
    for (size_t i = 0; i < told->step_count; i++) {
        const ShownTaskStep *step = &told->steps[i];
        if (!step->of_case || !step->may || step->stand == STEP_BARRED ||
            !is_supply(step->operation))
            continue;
        if (!str_eq(step->operation, S("discrepancy.report")) ||
            !put_reports(visit, shown, supplies, view, nexts))
            put_next(visit, shown, view, nexts, step->operation, S(""), id_none(), S(""));
    }
}

Reply case_supply_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ShipmentListReply supplies;
    DiscrepancyListReply reports;
    CommitmentListReply promises = { .commitment_count = 0 };
    CaseTasksReply told;
    bool promising = false;
    CaseShown shown;
    Reply refusal;

    if (!case_find(visit, &shown, &refusal))
        return refusal;
    CaseShowParams params = { shown.file };
    CommitmentListParams promised = { .file = shown.file, .on = DATE_NONE };
    if (!visit_read(visit, S("shipment.list"), &params, &supplies, &refusal) ||
        !visit_read(visit, S("discrepancy.list"), &params, &reports, &refusal) ||
        !visit_read_if_allowed(visit, S("commitment.list"), &promised, &promises, &promising,
                               &refusal) ||
        !visit_read(visit, S("case.tasks"), &params, &told, &refusal))
        return refusal;
    CaseSupplyView view = { .bar = case_bar(visit, &shown, S("/supply")),
                            .lines = supplies_of(visit, &supplies),
                            .has_lines = supplies.line_count > 0,
                            .shipments = shipments_of(visit, &supplies),
                            .has_shipments = supplies.shipment_count > 0,
                            .services = services_of(visit, &supplies),
                            .has_services = supplies.service_count > 0,
                            .discrepancies = reports_of(visit, &reports),
                            .has_discrepancies = reports.discrepancy_count > 0,
                            .promising = promising,
                            .promises = promises_of(visit, &promises),
                            .has_promises = promises.commitment_count > 0,
                            .receipt = take_url(visit, S("shipment.list"), shown.file,
                                                case_url(visit, shown.number, S("/supply")).text) };
    put_nexts(visit, &shown, &told, &supplies, &reports, &view);
    case_supply_page(&body, &view, visit->lang);
    return case_page_reply(visit, &shown, PHRASE_WEB_CASE_SUPPLY, &body);
}
