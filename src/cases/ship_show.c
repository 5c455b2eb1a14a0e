/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship.h"
#include "cases/task.h"

/* shipment.show, shipment.list: what went out, what is late, and what of each line is left. */

static int show_serials(Work *work, Id shipment, ShipmentShown *shown)
{
    const ShipmentSerialsRow *rows;
    int r =
        shipment_serials(work_db(work), work_arena(work), shipment, &rows, &shown->serial_count);
    if (r)
        return trace(r);
    Str *serials = NEW_ARRAY(work_arena(work), Str, shown->serial_count + 1);
    for (size_t i = 0; i < shown->serial_count; i++)
        serials[i] = rows[i].serial;
    shown->serials = serials;
    return 0;
}

static int show_inspections(Work *work, Id shipment, ShipmentShown *shown)
{
    const InspectionsOfRow *rows;
    int r =
        inspections_of(work_db(work), work_arena(work), shipment, &rows, &shown->inspection_count);
    if (r)
        return trace(r);
    ShownInspection *list =
        NEW_ARRAY(work_arena(work), ShownInspection, shown->inspection_count + 1);
    for (size_t i = 0; !r && i < shown->inspection_count; i++) {
        list[i] = (ShownInspection){ .inspection = rows[i].id,
                                     .result = rows[i].passed != 0,
                                     .certificate = rows[i].certificate,
                                     .day = (Date)rows[i].day,
                                     .document = rows[i].document };
        r = work_value(work, rows[i].inspector, &list[i].inspector);
    }
    shown->inspections = list;
    return r ? trace(r) : 0;
}

/* Up to the day title passed; until then up to today. One given up is late no more. */
static int64_t days_late(Work *work, const ShipmentGetRow *row)
{
    bool given_up = row->ended && row->transferred == DATE_NONE;
    int64_t until = row->transferred == DATE_NONE ? work_today(work) : row->transferred;

    return given_up || until <= row->promised ? 0 : until - row->promised;
}

static int show(Work *work, Id id, ShipmentShown *shown)
{
    const CaseFile *file;
    ShipmentGetRow row;
    int r = ship_load(work, id, &row);
    if (!r)
        r = case_load(work, row.case_file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (ShipmentShown){
        .shipment = id,
        .file = row.case_file,
        .number = file->row.number,
        .line = row.line,
        .quantity = row.quantity,
        .unit = row.unit,
        .state = row.state,
        .promised = (Date)row.promised,
        .sent = (Date)row.sent,
        .transferred = (Date)row.transferred,
        .days_late = days_late(work, &row),
        .terms = row.terms,
        .delivery = row.delivery,
    };
    r = work_value(work, row.carrier, &shown->carrier);
    if (!r)
        r = show_serials(work, id, shown);
    if (!r)
        r = show_inspections(work, id, shown);
    if (!r)
        r = task_next(work, S("shipment"), id, &shown->next, &shown->next_count);
    return r ? trace(r) : 0;
}

int shipment_show(Work *work, const void *params, void *reply)
{
    const ShipmentParams *asked = params;
    int r = show(work, asked->shipment, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- all of a case --------------------------------------------------------------------------- */

static int list_lines(Work *work, Id case_file, ShipmentListReply *reply)
{
    const CaseVersion *terms;
    int r = ship_terms(work, case_file, &terms);
    if (r || !terms)
        return r < 0 ? trace(r) : 0;
    ShownSupply *lines = NEW_ARRAY(work_arena(work), ShownSupply, terms->line_count + 1);
    for (size_t i = 0; i < terms->line_count; i++) {
        const VersionLine *line = &terms->lines[i];
        Supplied supplied;

        if (line->sub != INT64_MIN)
            continue;
        r = ship_supplied(work, case_file, terms, line, &supplied);
        if (r)
            return trace(r);
        int64_t left = supplied.owed - supplied.supplied;
        lines[reply->line_count++] = (ShownSupply){
            .line = line->number,
            .leg = line->leg,
            .quantity = supplied.owed,
            .supplied = supplied.supplied,
            .under_way = supplied.under_way,
            .left = left > 0 ? left : 0,
            .unit = line->unit,
        };
    }
    reply->lines = lines;
    return 0;
}

static int list_shipments(Work *work, Id case_file, ShipmentListReply *reply)
{
    const ShipmentsOfRow *rows;
    int r = shipments_of(work_db(work), work_arena(work), case_file, &rows, &reply->shipment_count);
    if (r)
        return trace(r);
    ShipmentShown *shipments =
        NEW_ARRAY(work_arena(work), ShipmentShown, reply->shipment_count + 1);
    for (size_t i = 0; !r && i < reply->shipment_count; i++)
        r = show(work, rows[i].id, &shipments[i]);
    reply->shipments = shipments;
    return r < 0 ? trace(r) : r;
}

static int list_services(Work *work, Id case_file, ShipmentListReply *reply)
{
    const ServiceRecordsOfRow *rows;
    int r = service_records_of(work_db(work), work_arena(work), case_file, &rows,
                               &reply->service_count);
    if (r)
        return trace(r);
    ShownService *services = NEW_ARRAY(work_arena(work), ShownService, reply->service_count + 1);
    for (size_t i = 0; !r && i < reply->service_count; i++) {
        services[i] = (ShownService){ .service = rows[i].id,
                                      .line = rows[i].line,
                                      .quantity = rows[i].quantity,
                                      .training = rows[i].training != 0,
                                      .participants = rows[i].participants,
                                      .from = (Date)rows[i].began,
                                      .until = (Date)rows[i].ended,
                                      .certificate = rows[i].certificate,
                                      .document = rows[i].document };
        r = work_value(work, rows[i].course, &services[i].course);
    }
    reply->services = services;
    return r ? trace(r) : 0;
}

int shipment_list(Work *work, const void *params, void *reply)
{
    const CaseShowParams *asked = params;
    const CaseFile *file;
    int r = case_load(work, asked->file, &file);
    if (!r)
        r = list_lines(work, file->id, reply);
    if (!r)
        r = list_shipments(work, file->id, reply);
    if (!r)
        r = list_services(work, file->id, reply);
    return r < 0 ? trace(r) : r;
}
