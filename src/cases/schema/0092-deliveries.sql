-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What goes out under a case and what is said of it afterwards: shipments with their serial numbers
-- and inspections, services performed, reports of discrepancies, commitments. A row names the leaf
-- (seq) of the event it comes from. Columns of people's words hold marks (action/event_kind.h).

CREATE TABLE shipment (
    id id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    seq int64 NOT NULL,
    line int64 NOT NULL,
    item text NOT NULL,
    quantity int64 NOT NULL,
    unit text NOT NULL,
    promised int64 NOT NULL, -- days
    delivery id NOT NULL,    -- of the books; none: they know of none
    route text NOT NULL,
    route_hash text NOT NULL,
    state text NOT NULL,
    sent int64 NOT NULL,
    carrier text NOT NULL,
    terms text NOT NULL,
    transferred int64 NOT NULL, -- the day title passed: deadlines and reports count from it
    ended int64 NOT NULL        -- leaf: title passed, or given up
);
CREATE INDEX shipment_of ON shipment (case_file, seq);

-- Which thing it was: no serial number of an item goes out twice.
CREATE TABLE shipment_serial (
    item text NOT NULL,
    serial text NOT NULL,
    shipment id NOT NULL,
    freed int64 NOT NULL, -- leaf: its shipment was given up
    PRIMARY KEY (item, serial, shipment)
);
CREATE INDEX shipment_serial_of ON shipment_serial (shipment);

CREATE TABLE inspection (
    id id NOT NULL PRIMARY KEY,
    shipment id NOT NULL,
    seq int64 NOT NULL,
    certificate text NOT NULL,
    passed int64 NOT NULL,
    inspector text NOT NULL,
    day int64 NOT NULL,
    document hash NOT NULL
);
CREATE INDEX inspection_of ON inspection (shipment, seq);

CREATE TABLE service_record (
    id id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    seq int64 NOT NULL,
    line int64 NOT NULL,
    training int64 NOT NULL,
    quantity int64 NOT NULL,
    course text NOT NULL,
    participants int64 NOT NULL, -- a number; nobody is named
    began int64 NOT NULL,
    ended int64 NOT NULL,
    certificate text NOT NULL,
    document hash NOT NULL
);
CREATE INDEX service_record_of ON service_record (case_file, seq);

CREATE TABLE discrepancy (
    id id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    seq int64 NOT NULL,
    serial int64 NOT NULL,
    line int64 NOT NULL,
    kind int64 NOT NULL,
    about id NOT NULL, -- shipment or service
    quantity int64 NOT NULL,
    delivered int64 NOT NULL,
    reported int64 NOT NULL,
    item_minor int64 NOT NULL,
    transport_minor int64 NOT NULL,
    handling_minor int64 NOT NULL,
    words text NOT NULL,
    documents bytes NOT NULL, -- hashes
    route text NOT NULL,
    route_hash text NOT NULL,
    state text NOT NULL,
    stage int64 NOT NULL,
    reply text NOT NULL, -- code; "": not answered since it was asked
    reply_words text NOT NULL,
    allowed int64 NOT NULL,  -- credit or charge of the answer, in all
    credited int64 NOT NULL, -- posted so far
    answerer id NOT NULL,
    answered_for id NOT NULL,
    ended int64 NOT NULL
);
CREATE INDEX discrepancy_of ON discrepancy (case_file, serial);

-- What became of a report, day by day: what it was answered with, and where it stood.
CREATE TABLE discrepancy_step (
    seq int64 NOT NULL PRIMARY KEY,
    discrepancy id NOT NULL,
    day int64 NOT NULL,
    stage int64 NOT NULL,
    reply text NOT NULL,
    reply_words text NOT NULL,
    allowed int64 NOT NULL,
    ended int64 NOT NULL
);
CREATE INDEX discrepancy_step_of ON discrepancy_step (discrepancy, seq);

CREATE TABLE commitment (
    id id NOT NULL PRIMARY KEY,
    case_file id NOT NULL,
    seq int64 NOT NULL,
    what text NOT NULL,
    keeper id NOT NULL, -- an organisation: people come and go
    first int64 NOT NULL,
    until int64 NOT NULL,
    months int64 NOT NULL
);
CREATE INDEX commitment_of ON commitment (case_file, seq);
CREATE INDEX commitment_by_keeper ON commitment (keeper, seq);

CREATE TABLE commitment_kept (
    commitment id NOT NULL,
    due int64 NOT NULL,
    seq int64 NOT NULL,
    day int64 NOT NULL,
    words text NOT NULL,
    document hash NOT NULL,
    PRIMARY KEY (commitment, due)
);
