-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply surety_ceiling_add(seq int64, organisation id, country text, currency text, minor int64,
--       day int64, source text, confidence int64, reason text)
INSERT INTO surety_ceiling (seq, organisation, country, currency, minor, day, source, confidence,
                            reason)
VALUES (:seq, :organisation, :country, :currency, :minor, :day, :source, :confidence, :reason);

-- read surety_ceilings(organisation id, country text) -> many (seq int64, currency text, minor int64,
--       day int64, source text, confidence int64)
SELECT seq, currency, minor, day, source, confidence FROM surety_ceiling
WHERE organisation = :organisation AND country = :country ORDER BY seq;

-- read surety_countries(organisation id) -> many (country text)
SELECT DISTINCT country FROM surety_ceiling WHERE organisation = :organisation ORDER BY country;

-- read surety_steps(kind int64, organisation id, country text) -> many (seq int64, lending id,
--       currency text, kind int64, day int64, minor int64)
SELECT lending_step.seq, lending_step.lending, lending.currency, lending_step.kind, lending_step.day,
       lending_step.minor
FROM lending
JOIN lending_step ON lending_step.lending = lending.id
WHERE lending.kind = :kind AND lending.organisation = :organisation AND lending.country = :country
ORDER BY lending_step.seq;
