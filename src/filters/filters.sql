-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply filter_add(id id, seq int64, owner id, list int64, name text)
INSERT INTO filter (id, seq, owner, list, name, ended) VALUES (:id, :seq, :owner, :list, :name, 0);

-- apply filter_part_add(filter id, part int64, field text, value text)
INSERT INTO filter_part (filter, part, field, value) VALUES (:filter, :part, :field, :value);

-- apply filter_named(id id, name text)
UPDATE filter SET name = :name WHERE id = :id;

-- apply filter_ended(id id, ended int64)
UPDATE filter SET ended = :ended WHERE id = :id;

-- Those that somebody keeps, oldest first.
-- read filters_of(owner id) -> many (id id, list int64, name text)
SELECT id, list, name FROM filter WHERE owner = :owner AND ended = 0 ORDER BY seq, id;

-- read filter_parts_of(filter id) -> many (field text, value text)
SELECT field, value FROM filter_part WHERE filter = :filter ORDER BY part;
