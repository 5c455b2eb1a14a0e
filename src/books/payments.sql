-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- what the bank says -------------------------------------------------------------------------

-- read bank_account_get(number text) -> one (seq int64, programme text, country text, purpose text,
--       currency text, bank text)
SELECT seq, programme, country, purpose, currency, bank FROM bank_account WHERE number = :number;

-- read bank_account_of(programme text, country text, purpose text, currency text)
--       -> one (number text, bank text)
SELECT number, bank FROM bank_account
WHERE programme = :programme AND country = :country AND purpose = :purpose AND currency = :currency
ORDER BY seq DESC LIMIT 1;

-- read bank_file_get(hash hash) -> one (seq int64, name text)
SELECT seq, name FROM bank_file WHERE hash = :hash;

-- read bank_line_known(fingerprint hash) -> one (id id)
SELECT id FROM bank_line WHERE fingerprint = :fingerprint LIMIT 1;

-- read bank_line_get(id id) -> one (seq int64, number text, programme text, country text,
--       purpose text, currency text, booked int64, value int64, minor int64, rest int64,
--       reference text, party text, words text, bank_id text, entry id, met int64, meets id)
SELECT seq, number, programme, country, purpose, currency, booked, value, minor, rest, reference,
       party, words, bank_id, entry, met, meets
FROM bank_line WHERE id = :id;

-- read bank_lines_open(programme text, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM bank_line
WHERE programme = :programme AND seq > :after AND rest > 0 ORDER BY seq LIMIT :n;

-- read bank_lines_all(programme text, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM bank_line WHERE programme = :programme AND seq > :after ORDER BY seq LIMIT :n;

-- read bank_line_of_entry(entry id) -> one (id id, rest int64)
SELECT id, rest FROM bank_line WHERE entry = :entry LIMIT 1;

-- read bank_matches_of_entry(entry id) -> many (line id, bill id, minor int64,
--       billed int64)
SELECT line, bill, minor, billed FROM bank_match WHERE entry = :entry;

-- read bills_open(programme text, country text, currency text)
--       -> many (id id, reference text, minor int64, received int64, due int64)
SELECT id, reference, minor, received, due FROM bill
WHERE programme = :programme AND country = :country AND currency = :currency AND cancelled = 0 AND
      received < minor
ORDER BY seq;

-- Paid, and no line of an account of this purpose has shown it.
-- read payments_unseen(programme text, currency text, purpose text)
--       -> many (entry id, reference text, country text, received int64, guaranteed int64,
--       expires int64)
SELECT entry, reference, country, received, guaranteed, expires FROM payment
WHERE programme = :programme AND currency = :currency AND state = 1 AND NOT EXISTS (
    SELECT 1 FROM bank_match JOIN bank_line ON bank_line.id = bank_match.line
    WHERE bank_match.entry = payment.entry AND bank_line.purpose = :purpose)
ORDER BY seq;

-- apply bank_account_add(number text, seq int64, programme text, country text, purpose text,
--       currency text, bank text)
INSERT INTO bank_account (number, seq, programme, country, purpose, currency, bank)
VALUES (:number, :seq, :programme, :country, :purpose, :currency, :bank);

-- apply bank_file_add(hash hash, seq int64, name text)
INSERT INTO bank_file (hash, seq, name) VALUES (:hash, :seq, :name);

-- apply bank_line_add(id id, seq int64, fingerprint hash, number text, programme text, country text,
--       purpose text, currency text, booked int64, value int64, minor int64, rest int64,
--       reference text, party text, words text, bank_id text, entry id, met int64, meets id)
INSERT INTO bank_line (id, seq, fingerprint, number, programme, country, purpose, currency, booked,
                       value, minor, rest, reference, party, words, bank_id, entry, met, meets)
VALUES (:id, :seq, :fingerprint, :number, :programme, :country, :purpose, :currency, :booked, :value,
        :minor, :rest, :reference, :party, :words, :bank_id, :entry, :met, :meets);

-- apply bank_line_rest(id id, rest int64)
UPDATE bank_line SET rest = :rest WHERE id = :id;

-- apply bank_match_add(line id, seq int64, bill id, entry id, minor int64, billed int64)
INSERT INTO bank_match (line, seq, bill, entry, minor, billed)
VALUES (:line, :seq, :bill, :entry, :minor, :billed);

-- ---- invoices -----------------------------------------------------------------------------------

-- read invoice_get(id id) -> one (seq int64, programme text, country text, case_code text,
--       line int64, currency text, supplier text, reference text, minor int64, asked int64,
--       value int64, entry id, ended int64)
SELECT seq, programme, country, case_code, line, currency, supplier, reference, minor, asked, value,
       entry, ended
FROM invoice WHERE id = :id;

-- read invoice_known(name hash) -> one (id id)
SELECT id FROM invoice WHERE name = :name AND ended = 0 LIMIT 1;

-- read invoice_of_entry(entry id) -> one (id id)
SELECT id FROM invoice WHERE entry = :entry LIMIT 1;

-- read invoices_of(programme text, after int64, n int64) -> many (id id, seq int64, case_code text,
--       minor int64, asked int64, ended int64)
SELECT id, seq, case_code, minor, asked, ended FROM invoice
WHERE programme = :programme AND seq > :after ORDER BY seq LIMIT :n;

-- read invoices_of_case(programme text, case_code text) -> many (id id, seq int64, line int64,
--       currency text, supplier text, reference text, minor int64, value int64, ended int64)
SELECT id, seq, line, currency, supplier, reference, minor, value, ended FROM invoice
WHERE programme = :programme AND case_code = :case_code ORDER BY seq;

-- apply invoice_add(id id, seq int64, programme text, country text, case_code text, line int64,
--       currency text, supplier text, reference text, name hash, minor int64, value int64, entry id)
INSERT INTO invoice (id, seq, programme, country, case_code, line, currency, supplier, reference,
                     name, minor, asked, value, entry, ended)
VALUES (:id, :seq, :programme, :country, :case_code, :line, :currency, :supplier, :reference, :name,
        :minor, 0, :value, :entry, 0);

-- apply invoice_asked(id id, asked int64)
UPDATE invoice SET asked = :asked WHERE id = :id;

-- apply invoice_end(id id, ended int64)
UPDATE invoice SET ended = :ended WHERE id = :id;

-- ---- payments -----------------------------------------------------------------------------------

-- read payment_get(id id) -> one (seq int64, reference text, invoice id, programme text,
--       country text, case_code text, currency text, minor int64, received int64, guaranteed int64,
--       state int64, cash_reservation id, fund_reservation id, expires int64, words text,
--       requester id, requested_for id, decider id, entry id, reason text)
SELECT seq, reference, invoice, programme, country, case_code, currency, minor, received, guaranteed,
       state, cash_reservation, fund_reservation, expires, words, requester, requested_for, decider,
       entry, reason
FROM payment WHERE id = :id;

-- read payment_of_entry(entry id) -> one (id id)
SELECT id FROM payment WHERE entry = :entry LIMIT 1;

-- read payment_by_reference(reference text) -> one (id id)
SELECT id FROM payment WHERE reference = :reference;

-- read payment_of_reservation(reservation id) -> one (id id)
SELECT id FROM payment
WHERE cash_reservation = :reservation OR fund_reservation = :reservation LIMIT 1;

-- read payment_last(year int64) -> one (number int64)
SELECT number FROM payment WHERE year = :year ORDER BY number DESC LIMIT 1;

-- read payments_of_case(programme text, case_code text, currency text, state int64)
--       -> many (id id, received int64)
SELECT id, received FROM payment
WHERE programme = :programme AND case_code = :case_code AND currency = :currency AND state = :state;

-- read payments_of(programme text, after int64, n int64) -> many (id id, seq int64, case_code text,
--       state int64)
SELECT id, seq, case_code, state FROM payment
WHERE programme = :programme AND seq > :after ORDER BY seq LIMIT :n;

-- read payments_of_invoice(invoice id) -> many (id id, reference text, minor int64, state int64,
--       entry id)
SELECT id, reference, minor, state, entry FROM payment WHERE invoice = :invoice ORDER BY seq;

-- read payment_told_get(payment id) -> one (words text)
SELECT words FROM payment_told WHERE payment = :payment;

-- The day the bank booked it.
-- read payment_left(entry id) -> one (booked int64)
SELECT bank_line.booked FROM bank_match JOIN bank_line ON bank_line.id = bank_match.line
WHERE bank_match.entry = :entry ORDER BY bank_line.booked DESC LIMIT 1;

-- apply payment_told_add(payment id, words text, seq int64)
INSERT INTO payment_told (payment, words, seq) VALUES (:payment, :words, :seq);

-- apply payment_add(id id, seq int64, year int64, number int64, reference text, invoice id,
--       programme text, country text, case_code text, currency text, minor int64, received int64,
--       guaranteed int64, cash_reservation id, fund_reservation id, expires int64, words text,
--       requester id, requested_for id, nobody id)
INSERT INTO payment (id, seq, year, number, reference, invoice, programme, country, case_code,
                     currency, minor, received, guaranteed, state, cash_reservation,
                     fund_reservation, expires, words, requester, requested_for, decider, entry,
                     reason)
VALUES (:id, :seq, :year, :number, :reference, :invoice, :programme, :country, :case_code, :currency,
        :minor, :received, :guaranteed, 0, :cash_reservation, :fund_reservation, :expires, :words,
        :requester, :requested_for, :nobody, :nobody, '');

-- apply payment_decided(id id, state int64, decider id, entry id, reason text)
UPDATE payment SET state = :state, decider = :decider, entry = :entry, reason = :reason
WHERE id = :id;

-- ---- deliveries, closing --------------------------------------------------------------------------

-- read delivery_order_get(id id) -> one (seq int64, programme text, country text, case_code text,
--       line int64, currency text, minor int64, delivered int64, words text, document text)
SELECT seq, programme, country, case_code, line, currency, minor, delivered, words, document
FROM delivery_order WHERE id = :id;

-- read delivery_orders_of(programme text, case_code text, line int64, currency text)
--       -> many (minor int64)
SELECT minor FROM delivery_order
WHERE programme = :programme AND case_code = :case_code AND line = :line AND currency = :currency;

-- read delivery_of_entry(entry id) -> one (delivery_order id, minor int64)
SELECT delivery_order, minor FROM delivery WHERE entry = :entry LIMIT 1;

-- read entries_of_case(programme text, case_code text, after int64, n int64)
--       -> many (seq int64, id id)
SELECT DISTINCT ledger_entry.seq, ledger_entry.id
FROM ledger_account
JOIN posting ON posting.account = ledger_account.id
JOIN ledger_entry ON ledger_entry.seq = posting.seq
WHERE ledger_account.programme = :programme AND ledger_account.case_code = :case_code AND
      ledger_entry.seq > :after
ORDER BY ledger_entry.seq LIMIT :n;

-- read case_settled_last(programme text, case_code text, currency text) -> one (seq int64)
SELECT seq FROM case_settlement
WHERE programme = :programme AND case_code = :case_code AND currency = :currency
ORDER BY seq DESC LIMIT 1;

-- apply delivery_order_add(id id, seq int64, programme text, country text, case_code text,
--       line int64, currency text, minor int64, words text, document text)
INSERT INTO delivery_order (id, seq, programme, country, case_code, line, currency, minor, delivered,
                            words, document)
VALUES (:id, :seq, :programme, :country, :case_code, :line, :currency, :minor, 0, :words, :document);

-- apply delivery_order_delivered(id id, delivered int64)
UPDATE delivery_order SET delivered = :delivered WHERE id = :id;

-- apply delivery_add(seq int64, delivery_order id, minor int64, entry id)
INSERT INTO delivery (seq, delivery_order, minor, entry)
VALUES (:seq, :delivery_order, :minor, :entry);

-- apply case_settlement_add(programme text, case_code text, currency text, seq int64,
--       received int64, paid int64, refunded int64, suspense int64)
INSERT INTO case_settlement (programme, case_code, currency, seq, received, paid, refunded, suspense)
VALUES (:programme, :case_code, :currency, :seq, :received, :paid, :refunded, :suspense);
