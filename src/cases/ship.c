/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship.h"
#include "cases/change.h"
#include "phrases_cases.h"
#include "phrases_deliveries.h"

/*
 * shipment.open, shipment.send, inspection.record, shipment.transfer, shipment.cancel: goods of a
 * line on their way, by quantity. What they are worth the books know by their own delivery. Whether
 * a step may be taken the guards of shipment and case have settled (action/step.h).
 */

/* ---- common ---------------------------------------------------------------------------------- */

int ship_load(Work *work, Id id, ShipmentGetRow *ret_row)
{
    bool found;
    int r = shipment_get(work_db(work), work_arena(work), id, ret_row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

int ship_terms(Work *work, Id case_file, const CaseVersion **ret_version)
{
    CaseTerms terms;
    int r = change_terms(work, case_file, work_today(work), &terms);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_version = terms.version;
    if (!terms.version)
        work_finding(work, S(""), PHRASE_DELIVERIES_NO_TERMS, PHRASE_NONE, S(""));
    return 0;
}

/* What orders have drawn of a line, without those that were cancelled. */
static int add_drawn(Work *work, Id case_file, int64_t line, Supplied *supplied)
{
    const CaseOrdersRow *rows;
    size_t count;
    int r = case_orders(work_db(work), work_arena(work), case_file, &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        OrderPlaced placed;
        if (rows[i].ended)
            continue;
        case_read_kept(work_arena(work), &order_placed_shape, rows[i].content, &placed);
        for (size_t k = 0; k < placed.line_count; k++)
            if (placed.lines[k].line == line &&
                __builtin_add_overflow(supplied->owed, placed.lines[k].quantity, &supplied->owed))
                supplied->owed = INT64_MAX;
    }
    return r ? trace(r) : 0;
}

static int add_services(Work *work, Id case_file, int64_t line, Supplied *supplied)
{
    const ServiceRecordsOfRow *rows;
    size_t count;
    int r = service_records_of(work_db(work), work_arena(work), case_file, &rows, &count);
    for (size_t i = 0; !r && i < count; i++)
        supplied->supplied += rows[i].line == line ? rows[i].quantity : 0;
    return r ? trace(r) : 0;
}

int ship_supplied(Work *work, Id case_file, const CaseVersion *terms, const VersionLine *line,
                  Supplied *ret_supplied)
{
    bool drawn = case_kind_needs((CaseKind)terms->kind) & KIND_NEEDS_CEILING;
    const ShipmentsOfRow *rows;
    size_t count;
    int r = shipments_of(work_db(work), work_arena(work), case_file, &rows, &count);
    if (r)
        return trace(r);
    *ret_supplied = (Supplied){ .owed = drawn || line->quantity < 0 ? 0 : line->quantity };
    for (size_t i = 0; i < count; i++) {
        if (rows[i].line != line->number)
            continue;
        if (rows[i].transferred != DATE_NONE)
            ret_supplied->supplied += rows[i].quantity;
        else if (rows[i].ended == 0)
            ret_supplied->under_way += rows[i].quantity;
    }
    if (drawn)
        r = add_drawn(work, case_file, line->number, ret_supplied);
    if (!r)
        r = add_services(work, case_file, line->number, ret_supplied);
    return r ? trace(r) : 0;
}

static void supply_on(SuppliedBy *supplied, int64_t quantity, Date day, Date on)
{
    if (day == DATE_NONE || day > on)
        return;
    supplied->quantity += quantity;
    supplied->last = day > supplied->last ? day : supplied->last;
}

int ship_supplied_by(Work *work, Id case_file, int64_t line, Date on, SuppliedBy *ret_supplied)
{
    const ServiceRecordsOfRow *services;
    const ShipmentsOfRow *shipments;
    size_t shipped, served;
    int r = shipments_of(work_db(work), work_arena(work), case_file, &shipments, &shipped);

    *ret_supplied = (SuppliedBy){ .last = DATE_NONE };
    if (!r)
        r = service_records_of(work_db(work), work_arena(work), case_file, &services, &served);
    for (size_t i = 0; !r && i < shipped; i++)
        if (shipments[i].line == line)
            supply_on(ret_supplied, shipments[i].quantity, (Date)shipments[i].transferred, on);
    for (size_t i = 0; !r && i < served; i++)
        if (services[i].line == line)
            supply_on(ret_supplied, services[i].quantity, (Date)services[i].ended, on);
    return r ? trace(r) : 0;
}

static Str number_text(Work *work, int64_t number)
{
    Text text = text_open(work_arena(work), CASE_CODE_MAX);
    text_int(&text, number);
    return text_str(&text);
}

/* Of line `number`, about which something was sent or done. */
static int keep_line(Work *work, Id case_file, const CaseVersion *terms, int64_t number, bool *kept)
{
    const VersionLine *line = version_line(terms, number, INT64_MIN);
    Supplied supplied = { 0 };
    int r = 0;

    if (line)
        r = ship_supplied(work, case_file, terms, line, &supplied);
    if (r || (line && supplied.supplied + supplied.under_way <= supplied.owed))
        return r ? trace(r) : 0;
    *kept = false;
    work_finding(work, S(""), PHRASE_DELIVERIES_NOT_KEPT, PHRASE_DELIVERIES_NOT_KEPT_REMEDY,
                 number_text(work, number), number_text(work, supplied.supplied),
                 number_text(work, supplied.under_way));
    return 0;
}

int ship_kept(Work *work, Id case_file, const CaseVersion *terms, bool *ret_kept)
{
    const ServiceRecordsOfRow *services;
    const ShipmentsOfRow *shipments;
    size_t shipped, served;
    int r = shipments_of(work_db(work), work_arena(work), case_file, &shipments, &shipped);

    *ret_kept = true;
    if (!r)
        r = service_records_of(work_db(work), work_arena(work), case_file, &services, &served);
    for (size_t i = 0; !r && *ret_kept && i < shipped; i++)
        if (shipments[i].transferred != DATE_NONE || shipments[i].ended == 0)
            r = keep_line(work, case_file, terms, shipments[i].line, ret_kept);
    for (size_t i = 0; !r && *ret_kept && i < served; i++)
        r = keep_line(work, case_file, terms, services[i].line, ret_kept);
    return r ? trace(r) : 0;
}

const Route *ship_begin(Work *work, Str subject_kind)
{
    const Route *route = rulebook_route(work_library(work)->routes, subject_kind);
    Date today = work_today(work);

    if (route && str_eq(route->subject, subject_kind) && today >= route->from &&
        today < route->until)
        return route;
    work_finding(work, S(""), PHRASE_DELIVERIES_NO_ROUTE, PHRASE_DELIVERIES_NO_ROUTE_REMEDY,
                 subject_kind);
    return NULL;
}

Standing ship_standing(Work *work, Str route, Str route_hash, Str state)
{
    const Route *now = rulebook_route(work_library(work)->routes, route);
    bool same = now && str_eq(route_hash_text(work_arena(work), now->hash), route_hash);

    return (Standing){ route, same ? now->hash : 0, state };
}

/* ---- opening --------------------------------------------------------------------------------- */

/* The line is one of goods or technology, counted in that unit, and so much of it is open. */
static int check_line(Work *work, const ShipmentOpenParams *wanted, const CaseVersion *terms,
                      const VersionLine **ret_line)
{
    const VersionLine *line = version_line(terms, wanted->line, INT64_MIN);
    Supplied supplied;
    if (!line || line->leg == LEG_SERVICE)
        return case_refuse(work, WORK_E_RULE, S("/line"), PHRASE_DELIVERIES_NO_SUCH_LINE,
                           PHRASE_DELIVERIES_NO_SUCH_LINE_REMEDY, number_text(work, wanted->line));
    if (!str_eq(line->unit, wanted->unit))
        return case_refuse(work, WORK_E_RULE, S("/unit"), PHRASE_DELIVERIES_OTHER_UNIT, PHRASE_NONE,
                           line->unit);
    int r = ship_supplied(work, wanted->file, terms, line, &supplied);
    if (r)
        return trace(r);
    int64_t left = supplied.owed - supplied.supplied - supplied.under_way;
    *ret_line = line;
    if (wanted->quantity <= left)
        return 0;
    return case_refuse(work, WORK_E_RULE, S("/quantity"), PHRASE_DELIVERIES_ABOVE_LINE,
                       PHRASE_DELIVERIES_ABOVE_LINE_REMEDY, number_text(work, left));
}

static bool is_among(const Str *forms, size_t count, Str form)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(forms[i], form))
            return true;
    return false;
}

/* "w-001" on one paper and "Ｗ－００１" on another are one thing. */
static int forms_of_item(Work *work, Str item, size_t more, Str **ret_forms, size_t *ret_count)
{
    const SerialsOfItemRow *rows;
    int r = serials_of_item(work_db(work), work_arena(work), item, &rows, ret_count);
    if (r)
        return trace(r);
    Str *forms = NEW_ARRAY(work_arena(work), Str, *ret_count + more + 1);
    for (size_t i = 0; i < *ret_count; i++)
        forms[i] = str_trim(unicode_search_form(work_arena(work), rows[i].serial));
    *ret_forms = forms;
    return 0;
}

/* Each piece of major equipment has its number, and none of them went out, or is going, before. */
static int check_serials(Work *work, const ShipmentOpenParams *wanted, const VersionLine *line)
{
    int refusal = 0;
    size_t count;
    Str *forms;
    if (line->major ? (int64_t)wanted->serial_count != wanted->quantity
                    : (int64_t)wanted->serial_count > wanted->quantity)
        return case_refuse(work, WORK_E_RULE, S("/serials"), PHRASE_DELIVERIES_SERIAL_COUNT,
                           PHRASE_DELIVERIES_SERIAL_COUNT_REMEDY,
                           number_text(work, wanted->quantity));
    int r = forms_of_item(work, line->item, wanted->serial_count, &forms, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < wanted->serial_count; i++) {
        Str form = str_trim(unicode_search_form(work_arena(work), wanted->serials[i]));
        bool twice = is_among(forms, count, form);
        forms[count++] = form;
        if (twice)
            refusal = case_refuse(work, WORK_E_RULE, S("/serials"), PHRASE_DELIVERIES_SERIAL_TWICE,
                                  PHRASE_DELIVERIES_SERIAL_TWICE_REMEDY, wanted->serials[i]);
    }
    return refusal;
}

/* The books' delivery, when there is one, is of this line. */
static int check_delivery(Work *work, const CaseFile *file, Id delivery, int64_t line)
{
    DeliveryPlace place;
    int r = id_is_none(delivery) ? 0 : books_delivery_place(work, delivery, &place);
    if (r < 0)
        return trace(r);
    if (!r &&
        (id_is_none(delivery) || (str_eq(place.case_code, file->row.number) && place.line == line)))
        return 0;
    return case_refuse(work, WORK_E_INVALID, S("/delivery"), PHRASE_DELIVERIES_NO_SUCH_DELIVERY,
                       PHRASE_NONE, file->row.number);
}

static int check_opening(Work *work, const ShipmentOpenParams *wanted, const CaseFile *file,
                         const VersionLine **ret_line)
{
    const CaseVersion *terms;
    int r = ship_terms(work, file->id, &terms);
    if (!r && !terms)
        r = WORK_E_RULE;
    if (!r)
        r = check_line(work, wanted, terms, ret_line);
    if (!r)
        r = check_serials(work, wanted, *ret_line);
    if (!r)
        r = check_delivery(work, file, wanted->delivery, wanted->line);
    return r < 0 ? trace(r) : r;
}

int shipment_open(Work *work, const void *params, void *reply)
{
    const ShipmentOpenParams *wanted = params;
    const Route *route = ship_begin(work, S("shipment"));
    const VersionLine *line = NULL;
    const CaseFile *file;
    int r = route ? case_load(work, wanted->file, &file) : WORK_E_RULE;
    if (!r)
        r = check_opening(work, wanted, file, &line);
    if (r)
        return r < 0 ? trace(r) : r;
    ShipmentOpened opened = {
        .file = file->id,
        .line = wanted->line,
        .item = line->item,
        .quantity = wanted->quantity,
        .unit = wanted->unit,
        .serials = wanted->serials,
        .serial_count = wanted->serial_count,
        .promised = wanted->promised,
        .delivery = wanted->delivery,
        .route = route->id,
        .route_hash = route_hash_text(work_arena(work), route->hash),
        .state = route->states[route->start].id,
    };
    Id id = work_new_id(work);
    work_event(work, S("shipment.opened"), id, &opened);
    case_reply(reply, file, opened.state, id);
    return 0;
}

/* ---- moving ---------------------------------------------------------------------------------- */

static int check_day(Work *work, Date day, Date after)
{
    if (day > work_today(work))
        return case_refuse(work, WORK_E_INVALID, S("/day"), PHRASE_DELIVERIES_DAY_TO_COME,
                           PHRASE_DELIVERIES_DAY_REMEDY, S(""));
    if (after != DATE_NONE && day < after)
        return case_refuse(work, WORK_E_INVALID, S("/day"), PHRASE_DELIVERIES_DAY_BEFORE,
                           PHRASE_DELIVERIES_DAY_REMEDY, S(""));
    return 0;
}

static int told(Work *work, Id shipment, Id case_file, ShipmentMoved *moved, void *reply)
{
    const CaseFile *file;
    int r = case_load(work, case_file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    moved->operation = work_step_name(work);
    moved->state = work_step_into(work);
    work_event(work, S("shipment.moved"), shipment, moved);
    case_reply(reply, file, moved->state, shipment);
    return 0;
}

int shipment_send(Work *work, const void *params, void *reply)
{
    const ShipmentSendParams *wanted = params;
    ShipmentMoved moved = { .day = wanted->day,
                            .carrier = wanted->carrier,
                            .terms = wanted->terms };
    ShipmentGetRow row;
    int r = ship_load(work, wanted->shipment, &row);
    if (!r)
        r = check_day(work, wanted->day, DATE_NONE);
    if (!r)
        r = told(work, wanted->shipment, row.case_file, &moved, reply);
    return r < 0 ? trace(r) : r;
}

/* The terms may have changed since it was opened; what was found at the inspection holds from its
 * day on. */
static int check_transfer(Work *work, Id shipment, const ShipmentGetRow *row, Date day)
{
    const InspectionsOfRow *inspections;
    const CaseVersion *terms;
    Supplied supplied = { 0 };
    size_t count;
    int r = inspections_of(work_db(work), work_arena(work), shipment, &inspections, &count);
    if (!r)
        r = ship_terms(work, row->case_file, &terms);
    const VersionLine *line = !r && terms ? version_line(terms, row->line, INT64_MIN) : NULL;
    if (line)
        r = ship_supplied(work, row->case_file, terms, line, &supplied);
    if (r)
        return r < 0 ? trace(r) : r;
    if (count == 0 || day < inspections[count - 1].day)
        return case_refuse(work, WORK_E_RULE, S("/day"), PHRASE_DELIVERIES_NOT_INSPECTED,
                           PHRASE_DELIVERIES_NOT_INSPECTED_REMEDY, S(""));
    int64_t left = supplied.owed - supplied.supplied;
    if (row->quantity <= left)
        return 0;
    return case_refuse(work, WORK_E_RULE, S(""), PHRASE_DELIVERIES_ABOVE_LINE,
                       PHRASE_DELIVERIES_ABOVE_LINE_REMEDY, number_text(work, left));
}

int shipment_transfer(Work *work, const void *params, void *reply)
{
    const ShipmentTransferParams *wanted = params;
    ShipmentMoved moved = { .day = wanted->day };
    ShipmentGetRow row;
    int r = ship_load(work, wanted->shipment, &row);
    if (!r)
        r = check_day(work, wanted->day, (Date)row.sent);
    if (!r)
        r = check_transfer(work, wanted->shipment, &row, wanted->day);
    if (!r)
        r = told(work, wanted->shipment, row.case_file, &moved, reply);
    return r < 0 ? trace(r) : r;
}

int shipment_cancel(Work *work, const void *params, void *reply)
{
    const ShipmentCancelParams *wanted = params;
    ShipmentMoved moved = { .day = work_today(work), .reason = wanted->reason };
    ShipmentGetRow row;
    int r = ship_load(work, wanted->shipment, &row);
    if (!r)
        r = told(work, wanted->shipment, row.case_file, &moved, reply);
    return r < 0 ? trace(r) : r;
}

int inspection_record(Work *work, const void *params, void *reply)
{
    const InspectionRecordParams *wanted = params;
    ShipmentInspected inspected = {
        .inspection = work_new_id(work),
        .certificate = wanted->certificate,
        .passed = wanted->result == 1,
        .inspector = wanted->inspector,
        .day = wanted->day,
        .document = wanted->document,
    };
    const CaseFile *file;
    ShipmentGetRow row;
    int r = ship_load(work, wanted->shipment, &row);
    if (!r)
        r = check_day(work, wanted->day, DATE_NONE);
    if (!r)
        r = case_load(work, row.case_file, &file);
    if (!r)
        r = work_take_document(work, S("/document"), wanted->document);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("shipment.inspected"), wanted->shipment, &inspected);
    case_reply(reply, file, row.state, inspected.inspection);
    return 0;
}
