-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- write secret_put(id id, sealed bytes)
INSERT INTO secret (id, sealed) VALUES (:id, :sealed);

-- read secret_get(id id) -> one (sealed bytes)
SELECT sealed FROM secret WHERE id = :id;

-- write secret_take(id id)
DELETE FROM secret WHERE id = :id;

-- write counter_set(id id, value int64)
INSERT INTO counter (id, value) VALUES (:id, :value)
ON CONFLICT (id) DO UPDATE SET value = excluded.value;

-- read counter_get(id id) -> one (value int64)
SELECT value FROM counter WHERE id = :id;

-- write counter_take(id id)
DELETE FROM counter WHERE id = :id;

-- read tries_get(name hash) -> one (failures int64, last int64)
SELECT failures, last FROM tries WHERE name = :name;

-- write tries_set(name hash, failures int64, last int64)
INSERT INTO tries (name, failures, last) VALUES (:name, :failures, :last)
ON CONFLICT (name) DO UPDATE SET failures = excluded.failures, last = excluded.last;

-- write tries_take(name hash)
DELETE FROM tries WHERE name = :name;

-- write tries_sweep(before int64)
DELETE FROM tries WHERE last < :before;
