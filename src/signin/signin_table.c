/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_signin.h"
#include "signin/parts.h"

/* What signing in brings to the record. */

#define ABOUT_SIGNIN .subject_kind = STR("sign-in"), .subject_field = STR("person")

static const Operation operations[] = {
    CHANGE("sign-in.invite", "keep-accounts", signin_reason_shape, invited_reply_shape,
           signin_invite, PHRASE_SIGNIN_HELP_INVITE, ABOUT_SIGNIN, .gives_secret = true),
    CHANGE("sign-in.recover", "keep-accounts", signin_reason_shape, invited_reply_shape,
           signin_recover, PHRASE_SIGNIN_HELP_RECOVER, ABOUT_SIGNIN, .gives_secret = true),
    CHANGE("sign-in.confirm", "confirm-recovery", signin_one_shape, signin_one_shape,
           signin_confirm, PHRASE_SIGNIN_HELP_CONFIRM, ABOUT_SIGNIN),
    CHANGE("sign-in.lock", "keep-accounts", signin_reason_shape, signin_one_shape, signin_lock,
           PHRASE_SIGNIN_HELP_LOCK, ABOUT_SIGNIN),
    CHANGE("sign-in.unlock", "keep-accounts", signin_reason_shape, signin_one_shape, signin_unlock,
           PHRASE_SIGNIN_HELP_UNLOCK, ABOUT_SIGNIN),
    CHANGE("sign-in.accept", "own-account", signin_opened_shape, signin_one_shape, signin_open,
           PHRASE_SIGNIN_HELP_ACCEPT, ABOUT_NOTHING, .inner = true),
    CHANGE("sign-in.renew", "own-account", signin_renewed_shape, signin_one_shape, signin_change,
           PHRASE_SIGNIN_HELP_RENEW, ABOUT_NOTHING, .inner = true),
    READ("sign-in.show", "see-accounts", signin_one_shape, signin_shown_shape, signin_show,
         PHRASE_SIGNIN_HELP_SHOW, ABOUT_SIGNIN),
    READ("sign-in.list", "see-accounts", nothing_shape, signins_reply_shape, signin_list,
         PHRASE_SIGNIN_HELP_LIST, ABOUT_NOTHING),
    CHANGE("session.open", "own-account", session_opened_shape, session_one_shape, session_begin,
           PHRASE_SIGNIN_HELP_SESSION_OPEN, ABOUT_NOTHING, .inner = true),
    CHANGE("session.end", "own-account", session_one_shape, session_one_shape, session_end,
           PHRASE_SIGNIN_HELP_SESSION_END, ABOUT_NOTHING),
    READ("session.list", "own-account", nothing_shape, sessions_reply_shape, session_list,
         PHRASE_SIGNIN_HELP_SESSION_LIST, ABOUT_NOTHING),
    CHANGE("token.make", "own-account", token_make_params_shape, token_one_shape, token_make,
           PHRASE_SIGNIN_HELP_TOKEN_MAKE, ABOUT_NOTHING, .gives_secret = true),
    CHANGE("token.revoke", "own-account", token_one_shape, token_one_shape, token_revoke,
           PHRASE_SIGNIN_HELP_TOKEN_REVOKE, ABOUT_NOTHING),
    READ("token.list", "own-account", nothing_shape, tokens_reply_shape, token_list,
         PHRASE_SIGNIN_HELP_TOKEN_LIST, ABOUT_NOTHING),
};

static const SubjectKind subjects[] = {
    { .name = STR("sign-in"),
      .facts = signin_facts,
      .find = signin_find,
      .shown_by = STR("sign-in.show") },
};

static const Projection projections[] = {
    { STR("signin"), STR("person") },
    { STR("signin_session"), STR("id") },
    { STR("signin_token"), STR("id") },
};

const Room signin_room = {
    ROOM_OPERATIONS(operations), .events = signin_event_kinds,  .event_count = SIGNIN_EVENT_KINDS,
    ROOM_SUBJECTS(subjects),     ROOM_PROJECTIONS(projections),
};
