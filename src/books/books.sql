-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- accounts -----------------------------------------------------------------------------------

-- read account_find(programme text, country text, case_code text, purpose text, currency text,
--       line int64) -> one (id int64, debits int64, credits int64)
SELECT id, debits, credits FROM ledger_account
WHERE programme = :programme AND country = :country AND case_code = :case_code AND
      purpose = :purpose AND currency = :currency AND line = :line;

-- read account_get(id int64) -> one (programme text, country text, case_code text, line int64,
--       purpose text, currency text, debits int64, credits int64)
SELECT programme, country, case_code, line, purpose, currency, debits, credits FROM ledger_account
WHERE id = :id;

-- read accounts_of_programme(programme text) -> many (id int64, country text, case_code text,
--       line int64, purpose text, currency text, debits int64, credits int64)
SELECT id, country, case_code, line, purpose, currency, debits, credits FROM ledger_account
WHERE programme = :programme ORDER BY country, case_code, purpose, currency, line;

-- read programmes(n int64) -> many (programme text)
SELECT DISTINCT programme FROM ledger_account ORDER BY programme LIMIT :n;

-- read account_of_case(programme text, case_code text) -> one (country text)
SELECT country FROM ledger_account
WHERE programme = :programme AND case_code = :case_code
LIMIT 1;

-- read postings_after(account int64, value int64) -> many (value int64, minor int64)
SELECT value, minor FROM posting WHERE account = :account AND value > :value
ORDER BY value, seq, number;

-- apply account_add(id int64, programme text, country text, case_code text, line int64,
--       purpose text, currency text)
INSERT INTO ledger_account (id, programme, country, case_code, line, purpose, currency, debits,
                            credits)
VALUES (:id, :programme, :country, :case_code, :line, :purpose, :currency, 0, 0);

-- apply account_moved(id int64, debits int64, credits int64)
UPDATE ledger_account SET debits = :debits, credits = :credits WHERE id = :id;

-- ---- as of days ---------------------------------------------------------------------------------

-- read months_before(account int64, value_month int64, posted_month int64)
--       -> many (debits int64, credits int64)
SELECT debits, credits FROM account_month
WHERE account = :account AND value_month < :value_month AND posted_month < :posted_month;

-- read postings_between(account int64, since int64, until int64, posted_since int64,
--       posted_until int64) -> many (minor int64)
SELECT minor FROM posting
WHERE account = :account AND value >= :since AND value <= :until AND posted >= :posted_since AND
      posted <= :posted_until;

-- read months_of_posting(account int64, value_month int64, posted_month int64)
--       -> many (value_month int64)
SELECT value_month FROM account_month
WHERE account = :account AND value_month < :value_month AND posted_month = :posted_month
ORDER BY value_month;

-- read account_month_get(account int64, value_month int64, posted_month int64)
--       -> one (debits int64, credits int64)
SELECT debits, credits FROM account_month
WHERE account = :account AND value_month = :value_month AND posted_month = :posted_month;

-- apply account_month_add(account int64, value_month int64, posted_month int64, debits int64,
--       credits int64)
INSERT INTO account_month (account, value_month, posted_month, debits, credits)
VALUES (:account, :value_month, :posted_month, :debits, :credits);

-- apply account_month_moved(account int64, value_month int64, posted_month int64, debits int64,
--       credits int64)
UPDATE account_month SET debits = :debits, credits = :credits
WHERE account = :account AND value_month = :value_month AND posted_month = :posted_month;

-- ---- entries ------------------------------------------------------------------------------------

-- read entry_get(id id) -> one (seq int64, programme text, kind int64, posted int64, value int64,
--       reason text, words text, document text, reverses id, draws id, actor id, given int64,
--       given_currency text, taken int64, taken_currency text, rate_of int64, rate_for int64,
--       rate_source text, rate_at int64)
SELECT seq, programme, kind, posted, value, reason, words, document, reverses, draws, actor, given,
       given_currency, taken, taken_currency, rate_of, rate_for, rate_source, rate_at
FROM ledger_entry WHERE id = :id LIMIT 1;

-- read entry_reversed_by(id id) -> one (id id)
SELECT id FROM ledger_entry WHERE reverses = :id AND kind = 1 ORDER BY seq LIMIT 1;

-- read entry_last() -> one (seq int64, posted int64)
SELECT seq, posted FROM ledger_entry ORDER BY seq DESC LIMIT 1;

-- read entries_by_value(programme text, since int64, after int64, until int64, n int64)
--       -> many (seq int64, id id, kind int64, posted int64, value int64, reason text, words text,
--       document text, reverses id, draws id)
SELECT seq, id, kind, posted, value, reason, words, document, reverses, draws FROM ledger_entry
WHERE programme = :programme AND (value, seq) > (:since, :after) AND value <= :until
ORDER BY value, seq LIMIT :n;

-- read postings_of_leaves(first int64, last int64) -> many (seq int64, account int64, minor int64)
SELECT seq, account, minor FROM posting WHERE seq >= :first AND seq <= :last ORDER BY seq, number;

-- read entries_by_leaf(after int64, n int64) -> many (seq int64, id id, programme text)
SELECT seq, id, programme FROM ledger_entry WHERE seq > :after ORDER BY seq LIMIT :n;

-- read entry_postings(seq int64) -> many (number int64, account int64, minor int64)
SELECT number, account, minor FROM posting WHERE seq = :seq ORDER BY number;

-- read postings_of_account(account int64, value int64, seq int64, number int64, until int64,
--       n int64) -> many (value int64, seq int64, number int64, posted int64, minor int64)
SELECT value, seq, number, posted, minor FROM posting
WHERE account = :account AND (value, seq, number) > (:value, :seq, :number) AND value <= :until
ORDER BY value, seq, number LIMIT :n;

-- read entry_at(seq int64) -> one (id id, kind int64, reason text, words text, document text)
SELECT id, kind, reason, words, document FROM ledger_entry WHERE seq = :seq;

-- apply entry_add(seq int64, id id, programme text, kind int64, posted int64, value int64,
--       reason text, words text, document text, reverses id, draws id, actor id, given int64,
--       given_currency text, taken int64, taken_currency text, rate_of int64, rate_for int64,
--       rate_source text, rate_at int64)
INSERT INTO ledger_entry (seq, id, programme, kind, posted, value, reason, words, document, reverses,
                          draws, actor, given, given_currency, taken, taken_currency, rate_of,
                          rate_for, rate_source, rate_at)
VALUES (:seq, :id, :programme, :kind, :posted, :value, :reason, :words, :document, :reverses, :draws,
        :actor, :given, :given_currency, :taken, :taken_currency, :rate_of, :rate_for, :rate_source,
        :rate_at);

-- apply posting_add(account int64, value int64, seq int64, number int64, posted int64, minor int64)
INSERT INTO posting (account, value, seq, number, posted, minor)
VALUES (:account, :value, :seq, :number, :posted, :minor);

-- ---- reservations and periods ---------------------------------------------------------------------

-- read reservation_get(id id) -> one (seq int64, source int64, target int64, minor int64, rest int64,
--       value int64, expires int64, reason text, words text, actor id, ended int64)
SELECT seq, source, target, minor, rest, value, expires, reason, words, actor, ended
FROM reservation WHERE id = :id;

-- read reservations_on(source int64, day int64) -> many (rest int64)
SELECT rest FROM reservation WHERE source = :source AND rest > 0 AND expires >= :day;

-- read reservations_open(after int64, n int64) -> many (id id, seq int64, source int64, target int64,
--       minor int64, rest int64, value int64, expires int64, reason text)
SELECT id, seq, source, target, minor, rest, value, expires, reason FROM reservation
WHERE rest > 0 AND seq > :after ORDER BY seq LIMIT :n;

-- apply reservation_add(id id, seq int64, source int64, target int64, minor int64, value int64,
--       expires int64, reason text, words text, actor id)
INSERT INTO reservation (id, seq, source, target, minor, rest, value, expires, reason, words, actor,
                         ended)
VALUES (:id, :seq, :source, :target, :minor, :minor, :value, :expires, :reason, :words, :actor, 0);

-- apply reservation_rest(id id, rest int64, ended int64)
UPDATE reservation SET rest = :rest, ended = :ended WHERE id = :id;

-- read period_lock_last(programme text) -> one (seq int64, through int64, reason text)
SELECT seq, through, reason FROM period_lock
WHERE programme = :programme ORDER BY seq DESC LIMIT 1;

-- apply period_lock_add(programme text, seq int64, through int64, reason text)
INSERT INTO period_lock (programme, seq, through, reason)
VALUES (:programme, :seq, :through, :reason);
