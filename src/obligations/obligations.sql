-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- obligations --------------------------------------------------------------------------------

-- apply obligation_add(id id, seq int64, case_file id, buyer id, country text, rule text, way int64,
--       day int64, currency text, base int64, rate int64, milestones text, source text,
--       authority text, duty text, actor id, principal id)
INSERT INTO obligation (id, seq, case_file, buyer, country, rule, way, day, currency, base, proposed,
                        rate, milestones, source, authority, duty, state, actor, principal)
VALUES (:id, :seq, :case_file, :buyer, :country, :rule, :way, :day, :currency, :base, 0, :rate,
        :milestones, :source, :authority, :duty, 0, :actor, :principal);

-- apply obligation_propose(id id, proposed int64, actor id, principal id)
UPDATE obligation SET proposed = :proposed, actor = :actor, principal = :principal WHERE id = :id;

-- apply obligation_settle(id id, base int64, state int64)
UPDATE obligation SET base = :base, proposed = 0, state = :state WHERE id = :id;

-- read obligation_get(id id) -> one (seq int64, case_file id, buyer id, country text, rule text,
--       way int64, day int64, currency text, base int64, proposed int64, rate int64,
--       milestones text, source text, authority text, duty text, state int64, actor id,
--       principal id)
SELECT seq, case_file, buyer, country, rule, way, day, currency, base, proposed, rate, milestones,
       source, authority, duty, state, actor, principal
FROM obligation WHERE id = :id;

-- read obligations_of(case_file id, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM obligation WHERE case_file = :case_file AND seq > :after ORDER BY seq LIMIT :n;

-- read obligations_in(country text, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM obligation WHERE country = :country AND seq > :after ORDER BY seq LIMIT :n;

-- read obligations_all(after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM obligation WHERE seq > :after ORDER BY seq LIMIT :n;

-- ---- what is claimed ----------------------------------------------------------------------------

-- apply offset_invoice_add(name hash, seq int64, book text, issuer text, reference text,
--       minor int64)
INSERT INTO offset_invoice (name, seq, book, issuer, reference, minor)
VALUES (:name, :seq, :book, :issuer, :reference, :minor);

-- read offset_invoice_get(name hash) -> one (book text, issuer text, reference text, minor int64)
SELECT book, issuer, reference, minor FROM offset_invoice WHERE name = :name;

-- The claim that named it first.
-- read offset_invoice_first(invoice hash) -> one (id id, handle text)
SELECT id, handle FROM offset_deal WHERE invoice = :invoice ORDER BY seq LIMIT 1;

-- apply offset_deal_add(id id, seq int64, obligation id, firm id, handle text, invoice hash,
--       claim text, actor id, principal id, nobody id)
INSERT INTO offset_deal (id, seq, obligation, firm, handle, invoice, claim, actor, principal,
                         disputer, disputed_for)
VALUES (:id, :seq, :obligation, :firm, :handle, :invoice, :claim, :actor, :principal, :nobody,
        :nobody);

-- apply offset_deal_disputed(id id, disputer id, disputed_for id)
UPDATE offset_deal SET disputer = :disputer, disputed_for = :disputed_for WHERE id = :id;

-- apply offset_deal_assign(id id, obligation id)
UPDATE offset_deal SET obligation = :obligation WHERE id = :id;

-- read offset_deal_get(id id) -> one (seq int64, obligation id, firm id, handle text, invoice hash,
--       claim text, actor id, principal id, disputer id, disputed_for id)
SELECT seq, obligation, firm, handle, invoice, claim, actor, principal, disputer, disputed_for
FROM offset_deal WHERE id = :id;

-- read offset_deals_of(obligation id, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM offset_deal
WHERE obligation = :obligation AND seq > :after ORDER BY seq LIMIT :n;

-- read offset_deals_by(firm id, after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM offset_deal WHERE firm = :firm AND seq > :after ORDER BY seq LIMIT :n;

-- read offset_deals_all(after int64, n int64) -> many (id id, seq int64)
SELECT id, seq FROM offset_deal WHERE seq > :after ORDER BY seq LIMIT :n;

-- apply offset_step_add(seq int64, book text, kind int64, day int64, obligation id, deal id,
--       minor int64, credit int64, until int64, handle text)
INSERT INTO offset_step (seq, book, kind, day, obligation, deal, minor, credit, until, handle)
VALUES (:seq, :book, :kind, :day, :obligation, :deal, :minor, :credit, :until, :handle);

-- read offset_steps_in(book text) -> many (kind int64, day int64, obligation id, deal id,
--       minor int64, credit int64, until int64, handle text)
SELECT kind, day, obligation, deal, minor, credit, until, handle
FROM offset_step WHERE book = :book ORDER BY seq;

-- ---- where a State records a declaration only ---------------------------------------------------

-- apply offset_declared_add(seq int64, case_file id, firm id, day int64, words text, source text)
INSERT INTO offset_declared (seq, case_file, firm, day, words, source)
VALUES (:seq, :case_file, :firm, :day, :words, :source);

-- read offset_declared_of(case_file id) -> many (firm id, day int64, words text, source text)
SELECT firm, day, words, source FROM offset_declared WHERE case_file = :case_file ORDER BY seq;

-- ---- what firms offer ---------------------------------------------------------------------------

-- apply offset_offer_add(seq int64, firm id, handle text, book text, rule text, minor int64,
--       until int64, source text)
INSERT INTO offset_offer (seq, firm, handle, book, rule, minor, until, source)
VALUES (:seq, :firm, :handle, :book, :rule, :minor, :until, :source);

-- read offset_offers_in(book text) -> many (handle text, rule text, minor int64, until int64,
--       source text)
SELECT handle, rule, minor, until, source FROM offset_offer WHERE book = :book ORDER BY seq;
