-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply unit_add(id id, seq int64, organisation id, name_ja text, name_en text, opened int64,
--       none int64, nothing id)
INSERT INTO unit (id, seq, organisation, name_ja, name_en, opened, merged, merged_into, merge_reason,
                  merge_authority)
VALUES (:id, :seq, :organisation, :name_ja, :name_en, :opened, :none, :nothing, '', '');

-- apply unit_end(id id, merged int64, merged_into id, merge_reason text, merge_authority text)
UPDATE unit SET merged = :merged, merged_into = :merged_into, merge_reason = :merge_reason,
                merge_authority = :merge_authority
WHERE id = :id;

-- read unit_get(id id) -> one (organisation id)
SELECT organisation FROM unit WHERE id = :id;

-- read units_of(organisation id) -> many (id id, name_ja text, name_en text, opened int64,
--       merged int64, merged_into id, merge_reason text, merge_authority text)
SELECT id, name_ja, name_en, opened, merged, merged_into, merge_reason, merge_authority
FROM unit WHERE organisation = :organisation ORDER BY seq;

-- apply case_file_assign(seq int64, case_file id, unit id, day int64)
INSERT INTO case_file_assignment (seq, case_file, unit, day) VALUES (:seq, :case_file, :unit, :day);

-- read case_file_unit(case_file id) -> one (unit id)
SELECT unit FROM case_file_assignment WHERE case_file = :case_file ORDER BY seq DESC LIMIT 1;

-- What was the unit's by the end of a day: no later assignment of that time took it away.
-- read case_files_of_unit(unit id, day int64) -> many (seq int64, case_file id, day int64)
SELECT seq, case_file, day FROM case_file_assignment AS given
WHERE unit = :unit AND day <= :day
      AND NOT EXISTS (SELECT 1 FROM case_file_assignment AS later
                      WHERE later.case_file = given.case_file AND later.seq > given.seq
                            AND later.day <= :day)
ORDER BY seq;
