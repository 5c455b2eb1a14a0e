-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply production_add(id id, seq int64, case_file id, name text, units int64, country text,
--       source text)
INSERT INTO production (id, seq, case_file, name, units, country, source)
VALUES (:id, :seq, :case_file, :name, :units, :country, :source);

-- read production_get(id id) -> one (case_file id, name text, units int64, country text, source text)
SELECT case_file, name, units, country, source FROM production WHERE id = :id;

-- apply production_stage_add(id id, seq int64, production id, site text, firm id, handle text,
--       country text, kind int64, units int64, day_from int64, day_until int64, people int64,
--       licensed text, withheld text, source text, confidence int64)
INSERT INTO production_stage (id, seq, production, site, firm, handle, country, kind, units, day_from,
                              day_until, people, licensed, withheld, source, confidence, ended)
VALUES (:id, :seq, :production, :site, :firm, :handle, :country, :kind, :units, :day_from, :day_until,
        :people, :licensed, :withheld, :source, :confidence, 0);

-- apply production_stage_end(id id, ended int64)
UPDATE production_stage SET ended = :ended WHERE id = :id;

-- read production_stages(production id) -> many (id id, site text, firm id, handle text,
--       country text, kind int64, units int64, day_from int64, day_until int64, people int64,
--       licensed text, withheld text, source text, confidence int64)
SELECT id, site, firm, handle, country, kind, units, day_from, day_until, people, licensed, withheld,
       source, confidence
FROM production_stage WHERE production = :production AND ended = 0 ORDER BY seq;

-- apply production_knowledge_add(stage id, number int64, what text, leg id, decided int64)
INSERT INTO production_knowledge (stage, number, what, leg, decided)
VALUES (:stage, :number, :what, :leg, :decided);

-- read production_taught(stage id) -> many (what text, leg id, decided int64)
SELECT what, leg, decided FROM production_knowledge WHERE stage = :stage ORDER BY number;
