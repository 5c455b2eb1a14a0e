-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- read small_get(id id) -> one (title text, organisation id, marking int64, notes int64)
SELECT title, organisation, marking, notes FROM small_item WHERE id = :id;

-- apply small_put(id id, title text, organisation id, marking int64)
INSERT INTO small_item (id, title, organisation, marking, notes)
VALUES (:id, :title, :organisation, :marking, 0);

-- apply small_note(id id)
UPDATE small_item SET notes = notes + 1 WHERE id = :id;
