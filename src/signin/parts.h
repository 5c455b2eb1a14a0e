/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * account - what the files of this room share
 */
#pragma once

#include "signin/challenge.h"
#include "signin/code.h"
#include "signin/passkeys_sql.h"
#include "signin/signin.h"
#include "signin/signin_sql.h"
#include "signin/webauthn.h"

enum {
    REASON_MAX = 4000,
    TOKEN_NAME_MAX = 200,
    TOKEN_SCOPES_MAX = 200,
    TOKEN_SCOPE_MAX = 80,
    TOKEN_DAYS_MAX = 366,
    TOKENS_MAX = 50,
    SESSIONS_SHOWN_MAX = 200,
    ACCOUNTS_SHOWN_MAX = 100000,
    MOMENT_OF_NONE = 0, /* in rows: never */
};

/* Their numbers stand in rows and events: never renumbered. */
typedef enum SessionWay { WAY_CODE, WAY_RECOVERY_CODE, WAY_PASSKEY, WAY_ISSUER, WAYS } SessionWay;
extern const Str session_way_words[WAYS];

typedef enum SigninState {
    SIGNIN_NONE,
    SIGNIN_INVITED,
    SIGNIN_OPEN,
    SIGNIN_RECOVERING, /* a second person is awaited */
    SIGNIN_LOCKED,
    SIGNIN_STATES
} SigninState;
extern const Str signin_state_words[SIGNIN_STATES];

/* ---- events ---- */

typedef struct SigninInvited { /* account.invited 1 */
    Id invitation;
    Moment until;
    bool recovery;
    Str reason;
} SigninInvited;

typedef struct SigninConfirmed { /* account.confirmed 1 */
    Id invitation;
} SigninConfirmed;

typedef struct SigninOpened { /* account.opened 1: by an invitation */
    Id invitation, password, factor, codes;
} SigninOpened;

typedef struct SigninRenewed { /* account.renewed 1: what stays is left out */
    Id password, codes;
    Id session; /* goes on; all others end */
} SigninRenewed;

typedef struct SigninLocked { /* account.locked 1, account.unlocked 1 */
    Str reason;
} SigninLocked;

typedef struct SessionOpened { /* session.opened 1 */
    Id session;
    Moment until;
    int32_t way;
    int64_t number;   /* which recovery code; INT64_MIN: none */
    int64_t failures; /* that went before, under this handle or from this browser */
} SessionOpened;

typedef struct SessionEnded { /* session.ended 1 */
    Id session;
} SessionEnded;

typedef struct TokenMade { /* token.made 1 */
    Id token;
    Str name;
    const Str *scopes;
    size_t scope_count;
    Moment until;
} TokenMade;

typedef struct TokenRevoked { /* token.revoked 1 */
    Id token;
} TokenRevoked;

extern const Shape signin_invited_shape, signin_confirmed_shape, signin_opened_shape,
    signin_renewed_shape, signin_locked_shape, session_opened_shape, session_ended_shape,
    token_made_shape, token_revoked_shape;

enum { SIGNIN_EVENT_KINDS = 10 };
extern const EventKind signin_event_kinds[SIGNIN_EVENT_KINDS];

/* ---- parameters and replies ---- */

typedef struct SigninReason {
    Id person;
    Str reason;
} SigninReason;

typedef struct SigninOne {
    Id person;
} SigninOne;

typedef struct SessionOne {
    Id session;
} SessionOne;

typedef struct TokenOne {
    Id token;
} TokenOne;

typedef struct TokenMakeParams {
    Str name;
    const Str *scopes;
    size_t scope_count;
    Date until;
} TokenMakeParams;

typedef struct InvitedReply {
    Id person;
    Moment until;
} InvitedReply;

typedef struct SigninShown {
    Id person;
    Str handle;
    int32_t state;
    Moment opened, invited_until;
    int64_t sessions, codes_left, passkeys;
} SigninShown;

typedef struct SigninsReply {
    const SigninShown *signins;
    size_t signin_count;
} SigninsReply;

extern const Shape signin_reason_shape, signin_one_shape, session_one_shape, token_one_shape,
    token_make_params_shape, invited_reply_shape, signin_shown_shape, signins_reply_shape;

/* ---- operations ---- */

int signin_invite(Work *work, const void *params, void *reply);
int signin_recover(Work *work, const void *params, void *reply);
int signin_confirm(Work *work, const void *params, void *reply);
int signin_lock(Work *work, const void *params, void *reply);
int signin_unlock(Work *work, const void *params, void *reply);
int signin_open(Work *work, const void *params, void *reply);
int signin_change(Work *work, const void *params, void *reply);
int signin_show(Work *work, const void *params, void *reply);
int signin_list(Work *work, const void *params, void *reply);
int session_begin(Work *work, const void *params, void *reply);
int session_end(Work *work, const void *params, void *reply);
int session_list(Work *work, const void *params, void *reply);
int token_make(Work *work, const void *params, void *reply);
int token_revoke(Work *work, const void *params, void *reply);
int token_list(Work *work, const void *params, void *reply);

int signin_facts(Work *work, Id subject, AccessFacts *facts);
int signin_find(Db *db, Arena *arena, Str reference, Id *ret_subject);

/* ---- shared ---- */

/* The row of a person; where there is none, one in which nothing is in force. */
MUST_USE int signin_row(Db *db, Arena *arena, Id person, SigninGetRow *ret_row);
/* The same outside of a call. */
MUST_USE int signin_read(Office *office, Arena *arena, Id person, SigninGetRow *ret_row);
SigninState signin_state(const SigninGetRow *row);
bool signin_invitation_waits(const SigninGetRow *row, Moment now);

int signin_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg);

/* password.c: Argon2id, 64 MiB. `bytes` is what the vault keeps. */
enum { PASSWORD_KEPT_BYTES = 1 + 16 + 32 };
MUST_USE int password_make(Arena *arena, Str password, Str *ret_bytes);
/* Against nothing, where there is none to compare with: it takes as long and fits never. */
MUST_USE int password_fits(Str kept, Str password, bool *ret_fits);
/* PHRASE_NONE: it will do. */
Phrase password_weak(Str password, Str handle);

/* sign_in.c: how long one has to wait, by what failed under the names; and telling how it went. */
typedef struct Throttle {
    Str names[2];
    size_t count;
    int64_t free[2]; /* failures before the first wait */
} Throttle;
MUST_USE int throttle_wait(Vault *vault, const Throttle *throttle, int64_t *ret_seconds);
MUST_USE int throttle_failed(Vault *vault, const Throttle *throttle);
Throttle throttle_of(Arena *arena, const char *what, Str handle, Str source);
Throttle throttle_of_source(Arena *arena, Str source);

/* Password and code of a person whose account is open. *ret_fits false: no more is said. */
typedef struct Proved {
    bool fits;
    SessionWay way;
    int64_t number; /* of the recovery code; INT64_MIN: none */
} Proved;
MUST_USE int signin_prove(Vault *vault, Arena *arena, Id person, const SigninGetRow *row,
                          Str password, Str code, Proved *ret_proved);

/* Somebody who is being let in, by whichever proof. */
typedef struct Entering {
    Office *office;
    Vault *vault;
    Arena *arena;
    Id person;     /* none: nobody goes by the handle */
    Bearer bearer; /* of the session that begins */
    SigninGetRow row;
    bool known;        /* the browser is */
    Throttle throttle; /* whose first failures are forgiven; none: nothing was guessed at */
    SignedIn *signed_in;
} Entering;
/* The record is told by the operation, which opens the session. 0, REFUSED, or a fault. */
MUST_USE int signin_let_in(Entering *entering, Str operation, const Shape *shape,
                           const void *params);
/* The same password and code as at signing in, once more: of a person signed in. WRONG, WAIT. */
MUST_USE int signin_prove_again(Office *office, Arena *arena, const RenewAsked *asked,
                                SigninGetRow *ret_row, int64_t *ret_wait);
MUST_USE int signin_knows_device(Vault *vault, Arena *arena, Id person, Str cookie,
                                 Bearer *ret_device, bool *ret_known);
/* The session's row and event, within a call that has seen that the account is open. */
void session_open_event(Work *work, const SessionOpened *opened);
MUST_USE int session_check_open(Work *work);
/* The same of an account that has no password: its owner signs in elsewhere. */
MUST_USE int session_check_unlocked(Work *work);

/* A call of the room's own, by and for the person. */
OfficeReply signin_call(Office *office, Arena *arena, Str operation, Id person, const Shape *shape,
                        const void *params);
MUST_USE int keep_codes(Vault *vault, Arena *arena, Id person, Id id, Str *ret_codes);
Hash code_hash(Id of, Str code);
