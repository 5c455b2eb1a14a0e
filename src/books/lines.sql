-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- ---- rates --------------------------------------------------------------------------------------

-- read rate_table_named(name text) -> one (seq int64, hash hash, name text, file text, ja text,
--       en text, sample int64, row_count int64, reason text, actor id)
SELECT seq, hash, name, file, ja, en, sample, row_count, reason, actor FROM rate_table
WHERE name = :name ORDER BY seq DESC LIMIT 1;

-- read rate_table_hashed(hash hash) -> one (seq int64, hash hash, name text, file text, ja text,
--       en text, sample int64, row_count int64, reason text, actor id)
SELECT seq, hash, name, file, ja, en, sample, row_count, reason, actor FROM rate_table
WHERE hash = :hash ORDER BY seq DESC LIMIT 1;

-- read rate_tables(n int64) -> many (seq int64, hash hash, name text, file text, ja text, en text,
--       sample int64, row_count int64, reason text, actor id)
SELECT seq, hash, name, file, ja, en, sample, row_count, reason, actor FROM rate_table
ORDER BY name, seq LIMIT :n;

-- read rate_rows(seq int64) -> many (component text, qualifier text, event text, since int64,
--       until int64, ppm int64, amount int64, is_amount int64, is_tier int64, currency text,
--       above int64, up_to int64, source text, confidence text, note text, rate_id int64)
SELECT component, qualifier, event, since, until, ppm, amount, is_amount, is_tier, currency, above,
       up_to, source, confidence, note, rate_id
FROM rate_row WHERE seq = :seq ORDER BY number;

-- read rate_gaps(seq int64) -> many (component text, qualifier text, since int64, until int64)
SELECT component, qualifier, since, until FROM rate_gap WHERE seq = :seq ORDER BY number;

-- apply rate_table_add(seq int64, hash hash, name text, file text, ja text, en text, sample int64,
--       row_count int64, reason text, actor id)
INSERT INTO rate_table (seq, hash, name, file, ja, en, sample, row_count, reason, actor)
VALUES (:seq, :hash, :name, :file, :ja, :en, :sample, :row_count, :reason, :actor);

-- apply rate_row_add(seq int64, number int64, component text, qualifier text, event text,
--       since int64, until int64, ppm int64, amount int64, is_amount int64, is_tier int64,
--       currency text, above int64, up_to int64, source text, confidence text, note text,
--       rate_id int64)
INSERT INTO rate_row (seq, number, component, qualifier, event, since, until, ppm, amount, is_amount,
                      is_tier, currency, above, up_to, source, confidence, note, rate_id)
VALUES (:seq, :number, :component, :qualifier, :event, :since, :until, :ppm, :amount, :is_amount,
        :is_tier, :currency, :above, :up_to, :source, :confidence, :note, :rate_id);

-- apply rate_gap_add(seq int64, number int64, component text, qualifier text, since int64,
--       until int64)
INSERT INTO rate_gap (seq, number, component, qualifier, since, until)
VALUES (:seq, :number, :component, :qualifier, :since, :until);

-- ---- lines --------------------------------------------------------------------------------------

-- read price_line_last(programme text, case_code text, line int64) -> one (version int64, seq int64,
--       country text, rates hash, terms text, unit int64, residual int64, base int64, worth int64,
--       below int64, total int64, sample int64, removed int64, entry id, reason text, actor id)
SELECT version, seq, country, rates, terms, unit, residual, base, worth, below, total, sample,
       removed, entry, reason, actor
FROM price_line WHERE programme = :programme AND case_code = :case_code AND line = :line
ORDER BY version DESC LIMIT 1;

-- read price_line_get(programme text, case_code text, line int64, version int64)
--       -> one (version int64, seq int64, country text, rates hash, terms text, unit int64,
--       residual int64, base int64, worth int64, below int64, total int64, sample int64,
--       removed int64, entry id, reason text, actor id)
SELECT version, seq, country, rates, terms, unit, residual, base, worth, below, total, sample,
       removed, entry, reason, actor
FROM price_line WHERE programme = :programme AND case_code = :case_code AND line = :line AND
      version = :version;

-- read price_lines(programme text, case_code text) -> many (line int64)
SELECT line FROM price_line
WHERE programme = :programme AND case_code = :case_code AND version = 1
ORDER BY line;

-- As they were priced at the end of the day.
-- read price_lines_on(programme text, case_code text, day int64) -> many (line int64, version int64)
SELECT line, version FROM price_line
WHERE programme = :programme AND case_code = :case_code
  AND version = (SELECT max(later.version) FROM price_line AS later
                 WHERE later.programme = price_line.programme
                   AND later.case_code = price_line.case_code
                   AND later.line = price_line.line AND later.day <= :day)
ORDER BY line;

-- read price_parts(seq int64) -> many (component text, qualifier text, minor int64, basis int64,
--       ppm int64, amount int64, rate_id int64, below int64, estimated int64, why text)
SELECT component, qualifier, minor, basis, ppm, amount, rate_id, below, estimated, why
FROM price_part WHERE seq = :seq ORDER BY number;

-- apply price_line_add(programme text, case_code text, line int64, version int64, seq int64,
--       country text, rates hash, terms text, unit int64, residual int64, base int64, worth int64,
--       below int64, total int64, sample int64, removed int64, entry id, reason text, actor id,
--       day int64)
INSERT INTO price_line (programme, case_code, line, version, seq, country, rates, terms, unit,
                        residual, base, worth, below, total, sample, removed, entry, reason, actor,
                        day)
VALUES (:programme, :case_code, :line, :version, :seq, :country, :rates, :terms, :unit, :residual,
        :base, :worth, :below, :total, :sample, :removed, :entry, :reason, :actor, :day);

-- apply price_part_add(seq int64, number int64, component text, qualifier text, minor int64,
--       basis int64, ppm int64, amount int64, rate_id int64, below int64, estimated int64, why text)
INSERT INTO price_part (seq, number, component, qualifier, minor, basis, ppm, amount, rate_id, below,
                        estimated, why)
VALUES (:seq, :number, :component, :qualifier, :minor, :basis, :ppm, :amount, :rate_id, :below,
        :estimated, :why);

-- ---- contracts ----------------------------------------------------------------------------------

-- As they stood at the end of the day.
-- read contract_lines(programme text, case_code text, day int64) -> many (contract text, company text,
--       line int64, minor int64, currency text)
SELECT contract, company, line, minor, currency FROM contract_line
WHERE programme = :programme AND case_code = :case_code
  AND seq = (SELECT max(later.seq) FROM contract_line AS later
             WHERE later.programme = contract_line.programme
               AND later.case_code = contract_line.case_code
               AND later.contract = contract_line.contract AND later.day <= :day)
ORDER BY contract, number;

-- apply contract_line_add(programme text, case_code text, contract text, number int64, seq int64,
--       day int64, company text, line int64, minor int64, currency text)
INSERT INTO contract_line (programme, case_code, contract, number, seq, day, company, line, minor,
                           currency)
VALUES (:programme, :case_code, :contract, :number, :seq, :day, :company, :line, :minor, :currency);
