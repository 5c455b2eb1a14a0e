-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- of the books -------------------------------------------------------------------------------

-- read accounts_of_case(programme text, case_code text) -> many (country text, line int64,
--       purpose text, currency text, debits int64, credits int64)
SELECT country, line, purpose, currency, debits, credits FROM ledger_account
WHERE programme = :programme AND case_code = :case_code
ORDER BY country, purpose, currency, line;

-- read accounts_of_country(programme text, country text) -> many (case_code text, line int64,
--       purpose text, currency text, debits int64, credits int64)
SELECT case_code, line, purpose, currency, debits, credits FROM ledger_account
WHERE programme = :programme AND country = :country
ORDER BY case_code, purpose, currency, line;

-- ---- schedules ----------------------------------------------------------------------------------

-- read schedule_last(programme text, case_code text) -> one (version int64, seq int64, country text,
--       currency text, accepted int64, terms text, rule text, letter int64, price int64,
--       deposit int64, highest int64, reason text, actor id)
SELECT version, seq, country, currency, accepted, terms, rule, letter, price, deposit, highest,
       reason, actor
FROM schedule WHERE programme = :programme AND case_code = :case_code
ORDER BY version DESC LIMIT 1;

-- The one in force at the end of the day.
-- read schedule_on(programme text, case_code text, day int64) -> one (seq int64, currency text)
SELECT seq, currency FROM schedule
WHERE programme = :programme AND case_code = :case_code AND day <= :day
ORDER BY version DESC LIMIT 1;

-- read schedule_get(programme text, case_code text, version int64) -> one (version int64, seq int64,
--       country text, currency text, accepted int64, terms text, rule text, letter int64,
--       price int64, deposit int64, highest int64, reason text, actor id)
SELECT version, seq, country, currency, accepted, terms, rule, letter, price, deposit, highest,
       reason, actor
FROM schedule WHERE programme = :programme AND case_code = :case_code AND version = :version;

-- read schedules_of_country(programme text, country text) -> many (case_code text, version int64,
--       currency text)
SELECT case_code, version, currency FROM schedule
WHERE programme = :programme AND country = :country AND version = 1
ORDER BY case_code;

-- read schedule_milestones(seq int64) -> many (line int64, name text, due int64, ppm int64,
--       minor int64, liability int64)
SELECT line, name, due, ppm, minor, liability FROM schedule_milestone
WHERE seq = :seq ORDER BY number;

-- read schedule_quarters(seq int64) -> many (since int64, until int64, statement int64, issued int64,
--       due int64, needed int64, payment int64, cumulative int64, liability int64, reserve int64)
SELECT since, until, statement, issued, due, needed, payment, cumulative, liability, reserve
FROM schedule_quarter WHERE seq = :seq ORDER BY number;

-- apply schedule_add(programme text, case_code text, version int64, seq int64, day int64,
--       country text, currency text, accepted int64, terms text, rule text, letter int64, price int64,
--       deposit int64, highest int64, reason text, actor id)
INSERT INTO schedule (programme, case_code, version, seq, day, country, currency, accepted, terms, rule,
                      letter, price, deposit, highest, reason, actor)
VALUES (:programme, :case_code, :version, :seq, :day, :country, :currency, :accepted, :terms, :rule,
        :letter, :price, :deposit, :highest, :reason, :actor);

-- apply schedule_milestone_add(seq int64, number int64, line int64, name text, due int64, ppm int64,
--       minor int64, liability int64)
INSERT INTO schedule_milestone (seq, number, line, name, due, ppm, minor, liability)
VALUES (:seq, :number, :line, :name, :due, :ppm, :minor, :liability);

-- apply schedule_quarter_add(seq int64, number int64, since int64, until int64, statement int64,
--       issued int64, due int64, needed int64, payment int64, cumulative int64, liability int64,
--       reserve int64)
INSERT INTO schedule_quarter (seq, number, since, until, statement, issued, due, needed, payment,
                              cumulative, liability, reserve)
VALUES (:seq, :number, :since, :until, :statement, :issued, :due, :needed, :payment, :cumulative,
        :liability, :reserve);

-- ---- bills --------------------------------------------------------------------------------------

-- read bill_get(id id) -> one (seq int64, reference text, programme text, country text,
--       case_code text, currency text, quarter int64, minor int64, received int64,
--       by_forecast int64, issued int64, due int64, cancelled int64, reason text, entry id, actor id)
SELECT seq, reference, programme, country, case_code, currency, quarter, minor, received,
       by_forecast, issued, due, cancelled, reason, entry, actor
FROM bill WHERE id = :id;

-- read bill_by_reference(reference text) -> one (id id)
SELECT id FROM bill WHERE reference = :reference LIMIT 1;

-- read bill_by_entry(entry id) -> one (id id, reference text, cancelled int64)
SELECT id, reference, cancelled FROM bill WHERE entry = :entry LIMIT 1;

-- read bills_page(programme text, after int64, n int64) -> many (seq int64, id id, country text,
--       case_code text, minor int64, received int64, cancelled int64)
SELECT seq, id, country, case_code, minor, received, cancelled FROM bill
WHERE programme = :programme AND seq > :after ORDER BY seq LIMIT :n;

-- read bills_of_quarter(programme text, country text, quarter int64)
--       -> many (reference text, case_code text, currency text)
SELECT reference, case_code, currency FROM bill
WHERE programme = :programme AND country = :country AND quarter = :quarter AND cancelled = 0
ORDER BY seq;

-- read bill_parts(bill id) -> many (case_code text, version int64, scheduled int64, forecast int64,
--       billed int64, minor int64, received int64)
SELECT case_code, version, scheduled, forecast, billed, minor, received FROM bill_part
WHERE bill = :bill ORDER BY number;

-- read billed_of_case(programme text, case_code text, currency text) -> many (bill id, minor int64,
--       received int64)
SELECT part.bill, part.minor, part.received FROM bill_part AS part, bill
WHERE part.programme = :programme AND part.case_code = :case_code AND bill.id = part.bill AND
      bill.cancelled = 0 AND bill.currency = :currency
ORDER BY bill.seq;

-- read bills_of_case(programme text, case_code text, currency text) -> many (bill id, seq int64,
--       reference text, quarter int64, issued int64, due int64, cancelled int64, minor int64,
--       received int64)
SELECT part.bill, bill.seq, bill.reference, bill.quarter, bill.issued, bill.due, bill.cancelled,
       part.minor, part.received
FROM bill_part AS part, bill
WHERE part.programme = :programme AND part.case_code = :case_code AND bill.id = part.bill AND
      bill.currency = :currency
ORDER BY bill.seq;

-- read bill_year_get(year int64) -> one (last int64)
SELECT last FROM bill_year WHERE year = :year;

-- apply bill_year_put(year int64, last int64)
INSERT INTO bill_year (year, last) VALUES (:year, :last)
ON CONFLICT (year) DO UPDATE SET last = excluded.last;

-- apply bill_add(id id, seq int64, reference text, programme text, country text, case_code text,
--       currency text, quarter int64, minor int64, by_forecast int64, issued int64, due int64,
--       entry id, actor id)
INSERT INTO bill (id, seq, reference, programme, country, case_code, currency, quarter, minor,
                  received, by_forecast, issued, due, cancelled, reason, entry, actor)
VALUES (:id, :seq, :reference, :programme, :country, :case_code, :currency, :quarter, :minor, 0,
        :by_forecast, :issued, :due, 0, '', :entry, :actor);

-- apply bill_part_add(bill id, number int64, programme text, case_code text, version int64,
--       scheduled int64, forecast int64, billed int64, minor int64)
INSERT INTO bill_part (bill, number, programme, case_code, version, scheduled, forecast, billed,
                       minor, received)
VALUES (:bill, :number, :programme, :case_code, :version, :scheduled, :forecast, :billed, :minor, 0);

-- apply bill_cancel_put(id id, cancelled int64, reason text)
UPDATE bill SET cancelled = :cancelled, reason = :reason WHERE id = :id;

-- apply bill_received_put(id id, received int64)
UPDATE bill SET received = :received WHERE id = :id;

-- apply bill_part_received_put(bill id, number int64, received int64)
UPDATE bill_part SET received = :received WHERE bill = :bill AND number = :number;
