-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- write sample_put(seq int64, title text, raw bytes, thing id, print hash)
INSERT INTO sample (seq, title, raw, thing, print) VALUES (:seq, :title, :raw, :thing, :print);

-- read sample_get(seq int64)
--     -> one (seq int64, title text, raw bytes, thing id, print hash)
SELECT seq, title, raw, thing, print FROM sample WHERE seq = :seq;

-- read sample_page(after int64, n int64) -> many (seq int64, title text)
SELECT seq, title FROM sample WHERE seq > :after ORDER BY seq LIMIT :n;

-- read sample_count() -> one (n int64)
SELECT count(*) AS n FROM sample;

-- lock counter_take() -> one (value int64)
SELECT value FROM counter WHERE one = 1;

-- read counter_get() -> one (value int64)
SELECT value FROM counter WHERE one = 1;

-- write counter_set(value int64)
UPDATE counter SET value = :value WHERE one = 1;

-- apply tally_put(name text, value int64)
INSERT INTO tally (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;

-- read tally_get(name text) -> one (value int64)
SELECT value FROM tally WHERE name = :name;

-- write part_put(sample int64, number int64)
INSERT INTO part (sample, number) VALUES (:sample, :number);

-- read sample_last() -> one (seq int64)
SELECT coalesce(max(seq), 0) AS seq FROM sample;

-- write sample_erase(seq int64, title text)
UPDATE sample SET title = :title WHERE seq = :seq;

-- read tally_all() -> many (name text, value int64)
SELECT name, value FROM tally ORDER BY name;

-- read tally_any() -> one (name text)
SELECT name FROM tally;
