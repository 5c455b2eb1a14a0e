/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * setup - a record that is not there yet, and the code that lets somebody begin it; private to the
 * room
 *
 * `sekisho serve --set-up` draws a code, says it on the terminal, and serves one page until the
 * record is made: whoever can read the terminal of the machine may say who administers it, and
 * nobody else. The code is good for one record. Whatever sends the same form again, as a hurried
 * hand or the way back does, gets the same answer for a while: an invitation that was shown to a
 * page nobody saw would be lost.
 *
 * Any thread may call.
 */
#pragma once

#include "web/site.h"

enum {
    SETUP_TRIES = 5, /* wrong codes within ... */
    SETUP_TRIES_SECONDS = 60,
    SETUP_LOCK_SECONDS = 120, /* ... and for so long none is looked at */
    SETUP_AGAIN_SECONDS = 600,
    SETUP_CODE_LETTERS_MAX = 60 /* as somebody types it */
};

/* What slows down whoever guesses. All zero: nobody has tried. Pure. */
typedef struct SetupLock {
    Moment failed[SETUP_TRIES]; /* the last ones, the newest at `next` - 1 */
    size_t count, next;
    Moment until;
} SetupLock;

int64_t setup_lock_wait(const SetupLock *lock, Moment now); /* seconds; 0: it may be tried */
void setup_lock_failed(SetupLock *lock, Moment now);

typedef enum SetupAnswer { SETUP_RIGHT, SETUP_WRONG, SETUP_WAIT } SetupAnswer;

enum {
    SETUP_E_SPENT = 1, /* a record was made with the code before, by another form */
    SETUP_E_EXISTS,    /* the directory is not empty any more */
    SETUP_E_INVALID    /* with findings */
};

typedef struct SetupMade {
    Str person;     /* the first administrator's handle */
    bool practice;  /* it is a practice record */
    Str invitation; /* to sign in with; "": people do not sign in, or the terminal has to invite */
} SetupMade;

/* Draws the code, as it is to be read from the terminal; nothing keeps its letters. */
Setup *setup_open(const SiteOptions *options, Str *ret_code);
void setup_close(Setup *setup);

/* In constant time. WAIT: not looked at, try again after so many seconds. */
SetupAnswer setup_try(Setup *setup, Arena scratch, Str typed, Moment now, int64_t *ret_wait);

/* Makes the record, as `sekisho record create` does, once the code was right; `request` is the
 * form's. 0, SETUP_E_*, or a fault; the findings lie in `arena`. */
MUST_USE int setup_make(Setup *setup, Arena *arena, Str request, const OfficeStart *start,
                        SetupMade *ret_made, Findings *findings);

bool setup_is_made(Setup *setup);
bool setup_signs_in(const Setup *setup); /* people sign in to the record */
Str setup_dir(const Setup *setup);       /* where it is to lie */
Str setup_data_dir(const Setup *setup);  /* what it is made with */
