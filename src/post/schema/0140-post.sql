-- SPDX-FileCopyrightText: 2026 The Sekisho Authors
-- SPDX-License-Identifier: Apache-2.0
--
-- How each person is told that something waits, and the mails that tell it. What waits is no row of
-- its own: it is read from the journal when somebody looks.

CREATE TABLE notice_choice (
    person id NOT NULL PRIMARY KEY,
    way int64 NOT NULL,       -- NoticeWay
    lang int64 NOT NULL,
    address text NOT NULL,    -- a mark; empty: none
    seen int64 NOT NULL,      -- leaf up to which they have looked; -1: never
    mailed int64 NOT NULL,    -- leaf up to which a mail told them
    mailed_at int64 NOT NULL, -- moment of the newest mail; 0: none
    mailed_day int64 NOT NULL, -- of the newest that came once a day
    broken int64 NOT NULL     -- the last mail was given up: none is made until they choose anew
);
CREATE INDEX notice_choice_way ON notice_choice (way, person);

CREATE TABLE mail (
    id id NOT NULL PRIMARY KEY,
    seq int64 NOT NULL,
    person id NOT NULL,
    made_at int64 NOT NULL,
    state int64 NOT NULL,     -- MailState
    tries int64 NOT NULL,
    next_at int64 NOT NULL,   -- of one that waits: not before
    why int64 NOT NULL,       -- MailTrouble of the last try; -1: none
    code int64 NOT NULL,      -- what the mail server said then; 0: nothing
    tried_at int64 NOT NULL   -- 0: not yet
);
CREATE INDEX mail_waiting ON mail (state, next_at);
CREATE INDEX mail_newest ON mail (state, seq);

-- What an organisation is asked, by the day it is wanted (cases).
CREATE INDEX case_question_due ON case_question (organisation, answered, due);
