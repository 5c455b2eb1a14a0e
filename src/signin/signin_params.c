/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_issuer.h"
#include "phrases_passkey.h"
#include "phrases_signin.h"
#include "signin/parts.h"

/* What is told and asked of accounts, field by field. */

const Str session_way_words[WAYS] = { STR("code"), STR("recovery-code"), STR("passkey"),
                                      STR("issuer") };
static const Phrase session_way_phrases[WAYS] = { PHRASE_SIGNIN_WAY_CODE,
                                                  PHRASE_SIGNIN_WAY_RECOVERY, PHRASE_PASSKEY_WAY,
                                                  PHRASE_ISSUER_WAY };
const Str signin_state_words[SIGNIN_STATES] = { STR("none"), STR("invited"), STR("open"),
                                                STR("recovering"), STR("locked") };
static const Phrase signin_state_phrases[SIGNIN_STATES] = {
    PHRASE_SIGNIN_STATE_NONE, PHRASE_SIGNIN_STATE_INVITED, PHRASE_SIGNIN_STATE_OPEN,
    PHRASE_SIGNIN_STATE_RECOVERING, PHRASE_SIGNIN_STATE_LOCKED
};

#define NEEDED(Struct, member, name) ID(Struct, member, name, .optional = false)
#define SIGNIN_OF(Struct) \
    ID(Struct, person, "person", .optional = false, .help = PHRASE_SIGNIN_FIELD_ACCOUNT)
#define SESSION_OF(Struct) \
    ID(Struct, session, "session", .optional = false, .help = PHRASE_SIGNIN_FIELD_SESSION)
#define TOKEN_OF(Struct) \
    ID(Struct, token, "token", .optional = false, .help = PHRASE_SIGNIN_FIELD_TOKEN)
#define REASON_OF(Struct, ...) \
    TEXT(Struct, reason, "reason", .max = REASON_MAX, .long_text = true, \
         .help = PHRASE_SIGNIN_FIELD_REASON, __VA_ARGS__)
#define UNTIL_OF(Struct) \
    MOMENT(Struct, until, "until", .optional = false, .help = PHRASE_SIGNIN_FIELD_UNTIL)
#define NAME_OF(Struct) \
    TEXT(Struct, name, "name", .min = 1, .max = TOKEN_NAME_MAX, .help = PHRASE_SIGNIN_FIELD_NAME)
#define SCOPES_OF(Struct) \
    TEXTS(Struct, scopes, scope_count, "scopes", .min = 1, .max = TOKEN_SCOPES_MAX, \
          .item_max = TOKEN_SCOPE_MAX, .help = PHRASE_SIGNIN_FIELD_SCOPES)
#define WAY_OF(Struct) \
    CHOICE(Struct, way, "way", session_way_words, .choice_labels = session_way_phrases, \
           .help = PHRASE_SIGNIN_FIELD_WAY)

/* ---- events ---- */

static const Field invited_fields[] = {
    NEEDED(SigninInvited, invitation, "invitation"),
    UNTIL_OF(SigninInvited),
    BOOL(SigninInvited, recovery, "recovery", .max = 0),
    REASON_OF(SigninInvited, .optional = true, .erasable = true),
};
const Shape signin_invited_shape = SHAPE(SigninInvited, "sign-in-invited", invited_fields);

static const Field confirmed_fields[] = { NEEDED(SigninConfirmed, invitation, "invitation") };
const Shape signin_confirmed_shape = SHAPE(SigninConfirmed, "sign-in-confirmed", confirmed_fields);

static const Field opened_fields[] = {
    NEEDED(SigninOpened, invitation, "invitation"),
    NEEDED(SigninOpened, password, "password"),
    NEEDED(SigninOpened, factor, "factor"),
    NEEDED(SigninOpened, codes, "codes"),
};
const Shape signin_opened_shape = SHAPE(SigninOpened, "sign-in-opened", opened_fields);

static const Field renewed_fields[] = {
    ID(SigninRenewed, password, "password", .optional = true),
    ID(SigninRenewed, codes, "codes", .optional = true),
    NEEDED(SigninRenewed, session, "session"),
};
const Shape signin_renewed_shape = SHAPE(SigninRenewed, "sign-in-renewed", renewed_fields);

static const Field locked_fields[] = {
    REASON_OF(SigninLocked, .optional = true, .erasable = true),
};
const Shape signin_locked_shape = SHAPE(SigninLocked, "sign-in-locked", locked_fields);

static const Field session_opened_fields[] = {
    SESSION_OF(SessionOpened),
    UNTIL_OF(SessionOpened),
    WAY_OF(SessionOpened),
    INT(SessionOpened, number, "number", .min = 0, .max = SIGNIN_CODES - 1, .optional = true),
    INT(SessionOpened, failures, "failures", .min = 0, .max = INT64_MAX),
};
const Shape session_opened_shape = SHAPE(SessionOpened, "session-opened", session_opened_fields);

static const Field session_ended_fields[] = { SESSION_OF(SessionEnded) };
const Shape session_ended_shape = SHAPE(SessionEnded, "session-ended", session_ended_fields);

static const Field token_made_fields[] = {
    TOKEN_OF(TokenMade),
    NAME_OF(TokenMade),
    SCOPES_OF(TokenMade),
    UNTIL_OF(TokenMade),
};
const Shape token_made_shape = SHAPE(TokenMade, "token-made", token_made_fields);

static const Field token_revoked_fields[] = { TOKEN_OF(TokenRevoked) };
const Shape token_revoked_shape = SHAPE(TokenRevoked, "token-revoked", token_revoked_fields);

/* ---- parameters ---- */

static const Field reason_fields[] = {
    SIGNIN_OF(SigninReason),
    REASON_OF(SigninReason, .min = 1),
};
const Shape signin_reason_shape = SHAPE(SigninReason, "sign-in-reason", reason_fields);

static const Field one_fields[] = { SIGNIN_OF(SigninOne) };
const Shape signin_one_shape = SHAPE(SigninOne, "sign-in-one", one_fields);

static const Field session_one_fields[] = { SESSION_OF(SessionOne) };
const Shape session_one_shape = SHAPE(SessionOne, "session-one", session_one_fields);

static const Field token_one_fields[] = { TOKEN_OF(TokenOne) };
const Shape token_one_shape = SHAPE(TokenOne, "token-one", token_one_fields);

static const Field token_make_fields[] = {
    NAME_OF(TokenMakeParams),
    SCOPES_OF(TokenMakeParams),
    DATE(TokenMakeParams, until, "until", .optional = false, .help = PHRASE_SIGNIN_FIELD_UNTIL_DAY),
};
const Shape token_make_params_shape = SHAPE(TokenMakeParams, "token-make", token_make_fields);

/* ---- replies ---- */

static const Field invited_reply_fields[] = { SIGNIN_OF(InvitedReply), UNTIL_OF(InvitedReply) };
const Shape invited_reply_shape = SHAPE(InvitedReply, "invited", invited_reply_fields);

static const Field shown_fields[] = {
    SIGNIN_OF(SigninShown),
    TEXT(SigninShown, handle, "handle", .max = 40, .help = PHRASE_SIGNIN_FIELD_HANDLE),
    CHOICE(SigninShown, state, "state", signin_state_words, .choice_labels = signin_state_phrases,
           .help = PHRASE_SIGNIN_FIELD_STATE),
    MOMENT(SigninShown, opened, "opened", .optional = true, .help = PHRASE_SIGNIN_FIELD_OPENED),
    MOMENT(SigninShown, invited_until, "invited-until", .optional = true,
           .help = PHRASE_SIGNIN_FIELD_INVITED_UNTIL),
    INT(SigninShown, sessions, "sessions", .min = 0, .max = INT64_MAX,
        .help = PHRASE_SIGNIN_FIELD_SESSIONS),
    INT(SigninShown, codes_left, "codes-left", .min = 0, .max = SIGNIN_CODES,
        .help = PHRASE_SIGNIN_FIELD_CODES_LEFT),
    INT(SigninShown, passkeys, "passkeys", .min = 0, .max = PASSKEYS_MAX,
        .help = PHRASE_PASSKEY_FIELD_PASSKEYS),
};
const Shape signin_shown_shape = SHAPE(SigninShown, "sign-in", shown_fields);

static const Field signins_fields[] = {
    LIST(SigninsReply, signins, signin_count, "sign-ins", SigninShown, signin_shown_shape,
         .max = ACCOUNTS_SHOWN_MAX, .optional = true, .help = PHRASE_SIGNIN_FIELD_ACCOUNTS),
};
const Shape signins_reply_shape = SHAPE(SigninsReply, "sign-ins", signins_fields);

static const Field session_shown_fields[] = {
    SESSION_OF(SessionShown),
    MOMENT(SessionShown, opened, "opened", .optional = false, .help = PHRASE_SIGNIN_FIELD_OPENED),
    UNTIL_OF(SessionShown),
    WAY_OF(SessionShown),
};
static const Shape session_shown_shape = SHAPE(SessionShown, "session", session_shown_fields);

static const Field sessions_fields[] = {
    LIST(SessionsReply, sessions, session_count, "sessions", SessionShown, session_shown_shape,
         .max = SESSIONS_SHOWN_MAX, .optional = true, .help = PHRASE_SIGNIN_FIELD_SESSIONS),
};
const Shape sessions_reply_shape = SHAPE(SessionsReply, "sessions", sessions_fields);

static const Field token_shown_fields[] = {
    TOKEN_OF(TokenShown),
    NAME_OF(TokenShown),
    SCOPES_OF(TokenShown),
    MOMENT(TokenShown, made, "made", .optional = false, .help = PHRASE_SIGNIN_FIELD_MADE),
    UNTIL_OF(TokenShown),
    MOMENT(TokenShown, revoked, "revoked", .optional = true, .help = PHRASE_SIGNIN_FIELD_REVOKED),
};
static const Shape token_shown_shape = SHAPE(TokenShown, "token", token_shown_fields);

static const Field tokens_fields[] = {
    LIST(TokensReply, tokens, token_count, "tokens", TokenShown, token_shown_shape,
         .max = TOKENS_MAX, .optional = true, .help = PHRASE_SIGNIN_FIELD_TOKENS),
};
const Shape tokens_reply_shape = SHAPE(TokensReply, "tokens", tokens_fields);
