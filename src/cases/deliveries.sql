-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- shipments ------------------------------------------------------------------------------

-- apply shipment_add(id id, case_file id, seq int64, line int64, item text, quantity int64, unit text,
--       promised int64, delivery id, route text, route_hash text, state text, none int64)
INSERT INTO shipment (id, case_file, seq, line, item, quantity, unit, promised, delivery, route, route_hash,
                      state, sent, carrier, terms, transferred, ended)
VALUES (:id, :case_file, :seq, :line, :item, :quantity, :unit, :promised, :delivery, :route, :route_hash,
        :state, :none, '', '', :none, 0);

-- apply shipment_move(id id, state text, sent int64, carrier text, terms text, transferred int64,
--       ended int64)
UPDATE shipment SET state = :state, sent = :sent, carrier = :carrier, terms = :terms,
                    transferred = :transferred, ended = :ended
WHERE id = :id;

-- read shipment_get(id id) -> one (case_file id, seq int64, line int64, item text, quantity int64,
--       unit text, promised int64, delivery id, route text, route_hash text, state text, sent int64,
--       carrier text, terms text, transferred int64, ended int64)
SELECT case_file, seq, line, item, quantity, unit, promised, delivery, route, route_hash, state, sent,
       carrier, terms, transferred, ended
FROM shipment WHERE id = :id;

-- read shipments_of(case_file id) -> many (id id, seq int64, line int64, quantity int64, unit text,
--       promised int64, state text, transferred int64, ended int64)
SELECT id, seq, line, quantity, unit, promised, state, transferred, ended
FROM shipment WHERE case_file = :case_file ORDER BY seq;

-- apply shipment_serial_add(item text, serial text, shipment id)
INSERT INTO shipment_serial (item, serial, shipment, freed) VALUES (:item, :serial, :shipment, 0);

-- apply shipment_serials_free(shipment id, freed int64)
UPDATE shipment_serial SET freed = :freed WHERE shipment = :shipment;

-- read serials_of_item(item text) -> many (serial text)
SELECT serial FROM shipment_serial WHERE item = :item AND freed = 0 ORDER BY serial;

-- read shipment_serials(shipment id) -> many (serial text)
SELECT serial FROM shipment_serial WHERE shipment = :shipment ORDER BY serial;

-- apply inspection_add(id id, shipment id, seq int64, certificate text, passed int64, inspector text,
--       day int64, document hash)
INSERT INTO inspection (id, shipment, seq, certificate, passed, inspector, day, document)
VALUES (:id, :shipment, :seq, :certificate, :passed, :inspector, :day, :document);

-- read inspections_of(shipment id) -> many (id id, seq int64, certificate text, passed int64,
--       inspector text, day int64, document hash)
SELECT id, seq, certificate, passed, inspector, day, document
FROM inspection WHERE shipment = :shipment ORDER BY seq;

-- ---- services -------------------------------------------------------------------------------

-- apply service_record_add(id id, case_file id, seq int64, line int64, training int64, quantity int64,
--       course text, participants int64, began int64, ended int64, certificate text, document hash)
INSERT INTO service_record (id, case_file, seq, line, training, quantity, course, participants, began,
                            ended, certificate, document)
VALUES (:id, :case_file, :seq, :line, :training, :quantity, :course, :participants, :began, :ended,
        :certificate, :document);

-- read service_records_of(case_file id) -> many (id id, line int64, training int64, quantity int64,
--       course text, participants int64, began int64, ended int64, certificate text, document hash)
SELECT id, line, training, quantity, course, participants, began, ended, certificate, document
FROM service_record WHERE case_file = :case_file ORDER BY seq;

-- ---- discrepancies --------------------------------------------------------------------------

-- apply discrepancy_add(id id, case_file id, seq int64, serial int64, line int64, kind int64, about id,
--       quantity int64, delivered int64, reported int64, item_minor int64, transport_minor int64,
--       handling_minor int64, words text, documents bytes, route text, route_hash text, state text,
--       nobody id)
INSERT INTO discrepancy (id, case_file, seq, serial, line, kind, about, quantity, delivered, reported,
                         item_minor, transport_minor, handling_minor, words, documents, route, route_hash,
                         state, stage, reply, reply_words, allowed, credited, answerer, answered_for, ended)
VALUES (:id, :case_file, :seq, :serial, :line, :kind, :about, :quantity, :delivered, :reported,
        :item_minor, :transport_minor, :handling_minor, :words, :documents, :route, :route_hash,
        :state, 0, '', '', 0, 0, :nobody, :nobody, 0);

-- apply discrepancy_answer_put(id id, state text, reply text, reply_words text, allowed int64, answerer id,
--       answered_for id)
UPDATE discrepancy SET state = :state, reply = :reply, reply_words = :reply_words, allowed = :allowed,
                       answerer = :answerer, answered_for = :answered_for
WHERE id = :id;

-- apply discrepancy_move(id id, state text, stage int64, reply text, ended int64)
UPDATE discrepancy SET state = :state, stage = :stage, reply = :reply, ended = :ended WHERE id = :id;

-- apply discrepancy_credit_put(id id, credited int64)
UPDATE discrepancy SET credited = :credited WHERE id = :id;

-- apply discrepancy_step_add(seq int64, discrepancy id, day int64, stage int64, reply text,
--       reply_words text, allowed int64, ended int64)
INSERT INTO discrepancy_step (seq, discrepancy, day, stage, reply, reply_words, allowed, ended)
VALUES (:seq, :discrepancy, :day, :stage, :reply, :reply_words, :allowed, :ended);

-- The last up to the day.
-- read discrepancy_step_on(discrepancy id, day int64) -> one (stage int64, reply text,
--       reply_words text, allowed int64, ended int64)
SELECT stage, reply, reply_words, allowed, ended FROM discrepancy_step
WHERE discrepancy = :discrepancy AND day <= :day ORDER BY seq DESC LIMIT 1;

-- read discrepancy_steps(discrepancy id) -> many (day int64, stage int64, reply text, ended int64)
SELECT day, stage, reply, ended FROM discrepancy_step WHERE discrepancy = :discrepancy ORDER BY seq;

-- read discrepancy_last(case_file id) -> one (serial int64)
SELECT serial FROM discrepancy WHERE case_file = :case_file ORDER BY serial DESC LIMIT 1;

-- read discrepancy_get(id id) -> one (case_file id, seq int64, serial int64, line int64, kind int64,
--       about id, quantity int64, delivered int64, reported int64, item_minor int64,
--       transport_minor int64, handling_minor int64, words text, documents bytes, route text,
--       route_hash text, state text, stage int64, reply text, reply_words text, allowed int64,
--       credited int64, answerer id, answered_for id, ended int64)
SELECT case_file, seq, serial, line, kind, about, quantity, delivered, reported, item_minor, transport_minor,
       handling_minor, words, documents, route, route_hash, state, stage, reply, reply_words, allowed,
       credited, answerer, answered_for, ended
FROM discrepancy WHERE id = :id;

-- read discrepancies_of(case_file id) -> many (id id, ended int64)
SELECT id, ended FROM discrepancy WHERE case_file = :case_file ORDER BY serial;

-- ---- commitments ----------------------------------------------------------------------------

-- apply commitment_add(id id, case_file id, seq int64, what text, keeper id, first int64, until int64,
--       months int64)
INSERT INTO commitment (id, case_file, seq, what, keeper, first, until, months)
VALUES (:id, :case_file, :seq, :what, :keeper, :first, :until, :months);

-- apply commitment_keep_put(commitment id, due int64, seq int64, day int64, words text, document hash)
INSERT INTO commitment_kept (commitment, due, seq, day, words, document)
VALUES (:commitment, :due, :seq, :day, :words, :document);

-- read commitment_get(id id) -> one (case_file id, seq int64, what text, keeper id, first int64,
--       until int64, months int64)
SELECT case_file, seq, what, keeper, first, until, months FROM commitment WHERE id = :id;

-- read commitments_of(case_file id) -> many (id id)
SELECT id FROM commitment WHERE case_file = :case_file ORDER BY seq;

-- read commitments_by(keeper id) -> many (id id)
SELECT id FROM commitment WHERE keeper = :keeper ORDER BY seq;

-- read commitment_kept_of(commitment id) -> many (due int64, day int64)
SELECT due, day FROM commitment_kept WHERE commitment = :commitment ORDER BY due;
