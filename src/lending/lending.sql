-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0

-- apply lending_add(id id, seq int64, kind int64, organisation id, case_file id, case_number text,
--       country text, currency text, party text, state int64, content text)
INSERT INTO lending (id, seq, kind, organisation, case_file, case_number, country, currency, party,
                     state, content)
VALUES (:id, :seq, :kind, :organisation, :case_file, :case_number, :country, :currency, :party,
        :state, :content);

-- apply lending_state(id id, state int64)
UPDATE lending SET state = :state WHERE id = :id;

-- read lending_get(id id) -> one (seq int64, kind int64, organisation id, case_file id,
--       case_number text, country text, currency text, party text, state int64, content text)
SELECT seq, kind, organisation, case_file, case_number, country, currency, party, state, content
FROM lending WHERE id = :id;

-- read lending_of_case(case_file id) -> many (id id, kind int64, state int64,
--       party text)
SELECT id, kind, state, party FROM lending WHERE case_file = :case_file ORDER BY seq;

-- read lending_after(kind int64, after int64, n int64) -> many (id id, seq int64, case_number text,
--       country text)
SELECT id, seq, case_number, country FROM lending
WHERE kind = :kind AND seq > :after ORDER BY seq LIMIT :n;

-- apply lending_step_add(lending id, seq int64, kind int64, day int64, minor int64, words text,
--       terms text, actor id, principal id)
INSERT INTO lending_step (lending, seq, kind, day, minor, words, terms, actor, principal)
VALUES (:lending, :seq, :kind, :day, :minor, :words, :terms, :actor, :principal);

-- read lending_steps(lending id) -> many (seq int64, kind int64, day int64, minor int64, words text,
--       terms text, actor id, principal id)
SELECT seq, kind, day, minor, words, terms, actor, principal FROM lending_step
WHERE lending = :lending ORDER BY seq;
