/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * accounts - who signs in: invitations, passwords, one-time codes, passkeys, sessions, tokens,
 * recovery
 *
 * Everything that happens to an account is an event: invited, opened, renewed, locked, recovered,
 * session opened and ended, token made and revoked. The events name secrets by id; what they are
 * checked against lies in the vault (vault/vault.h), and is good for nothing unless the rows that
 * follow from the events say that it is in force.
 *
 * A passkey stands for password and code at once. What the record keeps of it is public: its key,
 * and what the authenticator calls it (webauthn.h).
 *
 * Promises: a wrong password, a wrong code and a handle that nobody has get the same answer after
 * the same work; each one-time code, recovery code and invitation is taken once; what strangers try
 * slows strangers down, and never a browser its owner has signed in with before; recovery takes an
 * administrator, a second one, and a fresh secret; a passkey is added by password and code alone,
 * and one whose counter went back is never used again; an organisation's own sign-in lets in only
 * whom two administrators bound to it. Any thread may call.
 *
 * Floor 7. Uses action. Owns the tables signin, signin_session, signin_token, signin_passkey,
 * signin_issuer, signin_identity.
 * Libraries: nettle (HMAC), libsodium (Argon2id), libfido2 (passkeys), OpenSSL
 * (tokens of issuers).
 */
#pragma once

#include "action/action.h"

extern const Room signin_room, passkey_room, issuer_room;

enum {
    SIGNIN_CODES = 10,         /* recovery codes of an account */
    PASSWORD_LETTERS_MIN = 12, /* of any kind; no rule of composition */
    PASSWORD_BYTES_MAX = 512,
    SESSION_IDLE_SECONDS = 30 * 60,
    SESSION_SECONDS = 12 * 60 * 60,
    INVITATION_SECONDS = 72 * 60 * 60,
    DEVICE_DAYS = 180,
    PASSKEYS_MAX = 20, /* of one person, at a time */
    PASSKEY_NAME_MAX = 100,
};

/* What signin_ functions answer besides 0 and a fault. */
enum {
    SIGNIN_E_WRONG = 1, /* and nothing more is said */
    SIGNIN_E_WAIT,      /* too many have failed: not looked at. Try again after `wait` seconds */
    SIGNIN_E_WEAK,      /* the new password will not do: Asked.weak says why */
    SIGNIN_E_REFUSED,   /* the record said no: `refused` */
};

/* ---- signing in ---- */

typedef struct SignInAsked {
    Str handle, password;
    Str code;   /* one-time or recovery, as typed */
    Str device; /* the cookie of a browser somebody signed in with before; "" */
    Str source; /* where it comes from, as far as that is known */
} SignInAsked;

typedef struct SignedIn {
    Id person, session;
    Str cookie; /* the new session's; shown to nobody else */
    Str device; /* a new one for this browser; "": it has one */
    int64_t codes_left;
    int64_t wait;
    Phrase flaw; /* of a passkey: why it was not taken */
    OfficeReply refused;
} SignedIn;

MUST_USE int signin_enter(Office *office, Arena *arena, const SignInAsked *asked,
                          SignedIn *ret_signed);

/* What an authenticator app shows of a seed: six digits. */
int64_t signin_code(Str seed, Moment now);

/* ---- signing in with a passkey ---- */

/* Where the page stands on which a browser asks the authenticator: "https://desk.example.jp". */
typedef struct PasskeyPlace {
    Str origin;
    Str address; /* its name alone, which the passkey is bound to */
} PasskeyPlace;

/* What the authenticator is to sign, in base 64 for addresses; `visitor`: the browser it is for. */
MUST_USE int signin_challenge(Office *office, Arena *arena, Str visitor, Str *ret_challenge);

/* All of it hexadecimal, as the browser brought it. */
typedef struct PasskeyAsked {
    PasskeyPlace place;
    Str visitor;
    Str credential, client, data, signature;
    Str user;   /* whom the authenticator kept it for */
    Str device; /* as of SignInAsked */
} PasskeyAsked;

/* WRONG with `flaw`; REFUSED. */
MUST_USE int signin_enter_passkey(Office *office, Arena *arena, const PasskeyAsked *asked,
                                  SignedIn *ret_signed);

/* ---- signing in where an organisation signs its own people in ---- */

typedef struct IssuerChoice {
    Id issuer;
    Label name;
} IssuerChoice;

/* Those in force, for the page to sign in. */
MUST_USE int signin_issuer_choices(Office *office, Arena *arena, const IssuerChoice **ret_choices,
                                   size_t *ret_count);

typedef struct IssuerAsked {
    Id issuer;
    Str return_to;      /* the address of ours that the answer comes to */
    Str browser;        /* a cookie that this browser alone has */
    Str state, code;    /* of the answer */
    Str device, source; /* as of SignInAsked */
} IssuerAsked;

/* Where the browser goes to. WRONG with a flaw: the issuer cannot be asked. */
MUST_USE int signin_issuer_begin(Office *office, Arena *arena, const IssuerAsked *asked,
                                 Str *ret_url, Phrase *ret_flaw);
/* It came back. WRONG with `flaw`, WAIT, REFUSED. */
MUST_USE int signin_issuer_enter(Office *office, Arena *arena, const IssuerAsked *asked,
                                 SignedIn *ret_signed);

/* ---- who comes with a cookie or a token ---- */

typedef struct SessionFound {
    Id person, session;
} SessionFound;

/* 0, SIGNIN_E_WRONG (none, ended, too old, idle too long), or a fault. Counts as a use of it. */
MUST_USE int signin_session(Office *office, Arena *arena, Str cookie, SessionFound *ret_found);
/* Ends it; what the record refuses of that does not keep its secret in force. */
MUST_USE int signin_sign_out(Office *office, Arena *arena, const SessionFound *session);

typedef struct TokenFound {
    Id person, token;
    Str scopes;
} TokenFound;

MUST_USE int signin_token(Office *office, Arena *arena, Str token, TokenFound *ret_found);
/* May the operation be called with it, whatever its owner may do? Never what gives a secret: a
 * token is no way to make another one, or an invitation. */
bool signin_token_covers(const TokenFound *token, const Operation *operation);

/* ---- a code that people copy from one screen to another ---- */

/* Eighty bits by chance, in groups of four letters. */
Str signin_drawn(Arena *arena);
/* As somebody typed it, without blanks and strokes, so that it can be compared. False: no code. */
MUST_USE bool signin_typed(Arena *arena, Str typed, Str *ret_code);

/* ---- opening an account, and renewing what it is opened with ---- */

typedef struct EnrolAsked {
    Str handle, invitation; /* as typed */
    Str source;
    Id factor; /* of Enrolment, given back */
    Str password;
    Str code; /* one-time, of the new factor */
} EnrolAsked;

typedef struct Enrolment {
    Id factor;
    Str seed;    /* base 32 in groups, for the authenticator app */
    Str address; /* otpauth://... */
    int64_t wait;
    Phrase weak;
    Str codes[SIGNIN_CODES]; /* recovery codes, shown this once */
    size_t code_count;
    OfficeReply refused;
} Enrolment;

/* The invitation is good: a new seed for the app. WRONG, WAIT. */
MUST_USE int signin_enrolment(Office *office, Arena *arena, const EnrolAsked *asked,
                              Enrolment *ret_enrolment);
/* Opens the account: WRONG (invitation or code), WAIT, WEAK, REFUSED. */
MUST_USE int signin_enrol(Office *office, Arena *arena, const EnrolAsked *asked,
                          Enrolment *ret_enrolment);

typedef struct RenewAsked {
    SessionFound session; /* goes on; all others of the person end */
    Str password, code;   /* as they are: asked for again before anything changes */
    Str new_password;     /* "": stays */
    bool new_codes;
    Str source;
} RenewAsked;

MUST_USE int signin_renew(Office *office, Arena *arena, const RenewAsked *asked,
                          Enrolment *ret_enrolment);

/* ---- adding a passkey ---- */

typedef struct PasskeyOffer {
    Str challenge;
    Str user;         /* whom the authenticator is to keep it for, hexadecimal */
    const Str *known; /* credentials there are for the address, hexadecimal */
    size_t known_count;
    int64_t wait;
} PasskeyOffer;

/* Password and code are asked for again: WRONG, WAIT. Of `asked` only those, and the session. */
MUST_USE int signin_offer_passkey(Office *office, Arena *arena, const RenewAsked *asked,
                                  Str address, PasskeyOffer *ret_offer);

typedef struct PasskeyAddAsked {
    SessionFound session;
    PasskeyPlace place;
    Str name;
    Str client, attestation; /* hexadecimal */
} PasskeyAddAsked;

typedef struct PasskeyAnswer {
    Phrase flaw;
    OfficeReply refused;
} PasskeyAnswer;

/* WRONG with `flaw`; REFUSED. */
MUST_USE int signin_add_passkey(Office *office, Arena *arena, const PasskeyAddAsked *asked,
                                PasskeyAnswer *ret_answer);

/* ---- what pages show of it ---- */

typedef struct PasskeyShown {
    Id passkey;
    Str name, address;
    int32_t algorithm;
    Moment made, used, doubted; /* MOMENT_NONE: never */
} PasskeyShown;

typedef struct PasskeysReply {
    const PasskeyShown *passkeys;
    size_t passkey_count;
} PasskeysReply;
extern const Shape passkeys_reply_shape;

typedef struct SessionShown {
    Id session;
    Moment opened, until;
    int32_t way;
} SessionShown;

typedef struct SessionsReply {
    const SessionShown *sessions;
    size_t session_count;
} SessionsReply;
extern const Shape sessions_reply_shape;

typedef struct TokenShown {
    Id token;
    Str name;
    const Str *scopes;
    size_t scope_count;
    Moment made, until, revoked;
} TokenShown;

typedef struct TokensReply {
    const TokenShown *tokens;
    size_t token_count;
} TokensReply;
extern const Shape tokens_reply_shape;
