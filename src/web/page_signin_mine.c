/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_issuer.h"
#include "phrases_passkey.h"
#include "phrases_signin.h"
#include "phrases_web.h"
#include "web/passkey.h"

#include "templates.h"

/* One's own account: sessions, password and recovery codes, passkeys, tokens; and signing out. */

static const SessionRow *session_rows(const Visit *visit, const SessionsReply *sessions)
{
    SessionRow *rows = NEW_ARRAY(visit->arena, SessionRow, sessions->session_count + 1);
    static const Phrase ways[] = { PHRASE_SIGNIN_WAY_CODE, PHRASE_SIGNIN_WAY_RECOVERY,
                                   PHRASE_PASSKEY_WAY, PHRASE_ISSUER_WAY };

    for (size_t i = 0; i < sessions->session_count; i++) {
        const SessionShown *session = &sessions->sessions[i];
        rows[i] = (SessionRow){
            .id = visit_id(visit, session->session),
            .opened = visit_moment(visit, session->opened),
            .until = visit_moment(visit, session->until),
            .way = phrase(ways[session->way], visit->lang),
            .own = id_eq(session->session, visit->session.found.session),
        };
    }
    return rows;
}

static Str scopes_of(const Visit *visit, const TokenShown *token)
{
    Str all = S("");

    for (size_t i = 0; i < token->scope_count; i++)
        all = visit_list(visit, all, token->scopes[i]);
    return all;
}

/* Those in force: what was revoked stands in the journal. */
static const TokenRow *token_rows(const Visit *visit, const TokensReply *tokens, size_t *ret_count)
{
    TokenRow *rows = NEW_ARRAY(visit->arena, TokenRow, tokens->token_count + 1);
    Moment now = world_now();
    size_t count = 0;

    for (size_t i = 0; i < tokens->token_count; i++) {
        const TokenShown *token = &tokens->tokens[i];
        if (token->revoked == MOMENT_NONE && now < token->until)
            rows[count++] = (TokenRow){ .id = visit_id(visit, token->token),
                                        .name = token->name,
                                        .scopes = scopes_of(visit, token),
                                        .until = visit_moment(visit, token->until) };
    }
    *ret_count = count;
    return rows;
}

static Reply mine_reply(const Visit *visit, unsigned status, Str done, ErrorsView errors)
{
    const PersonChoice *actor = visit->session.actor;
    SignInMineView view = { .token = visit->session.token, .done = done, .errors = errors };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    SessionsReply sessions;
    TokensReply tokens;
    Nothing nothing = { 0 };
    Reply refusal;

    /* Read as oneself, whomever one acts for. */
    Visit own = *visit;
    own.session.principal = NULL;
    if (!visit_read(&own, S("session.list"), &nothing, &sessions, &refusal) ||
        !visit_read(&own, S("token.list"), &nothing, &tokens, &refusal) ||
        !passkey_put_rows(&own, &view, &refusal))
        return refusal;
    view.lead = visit_say(visit, PHRASE_SIGNIN_PAGE_ACCOUNT_LEAD,
                          visit_say(visit, PHRASE_WEB_PERSON, actor->name, actor->handle), S(""));
    view.self = visit_url(visit, S("/sign-in/mine"), S(""));
    view.make = visit_url(visit, S("/op/token.make"), S(""));
    view.sessions = session_rows(visit, &sessions);
    view.session_count = sessions.session_count;
    view.keys = token_rows(visit, &tokens, &view.key_count);
    sign_in_mine_page(&body, &view, visit->lang);
    return page_reply(visit, status,
                      (Frame){ .title = phrase(PHRASE_SIGNIN_PAGE_ACCOUNT, visit->lang),
                               .broken = errors.title.len > 0 },
                      &body);
}

Reply sign_in_mine_visit(const Visit *visit)
{
    return mine_reply(visit, STATUS_OK, S(""), (ErrorsView){ 0 });
}

static Reply wrong(const Visit *visit, unsigned status, Phrase title, Phrase why, Str first)
{
    return mine_reply(visit, status, S(""),
                      (ErrorsView){ .title = phrase(title, visit->lang),
                                    .text = visit_say(visit, why, first, S("")) });
}

/* ---- what its forms do ----------------------------------------------------------------------- */

static Reply sign_out(const Visit *visit)
{
    Reply reply = { .status = STATUS_SEE_OTHER, .type = S("text/plain") };

    if (signin_sign_out(visit->site->office, visit->arena, &visit->session.found))
        return fault_reply(visit);
    visit_cookie(visit, &reply, session_cookie_name(&visit->site->guard, visit->wire), S(""), 0);
    visit_cookie(visit, &reply, S("sekisho-for"), S(""), 0);
    reply_header(&reply, "Location", visit_url(visit, S("/sign-in"), S("")).text);
    return reply;
}

static Reply change(const Visit *visit)
{
    const UrlQuery *fields = &visit->form.fields;
    const RenewAsked asked = {
        .session = visit->session.found,
        .password = query_get(fields, S("password")),
        .code = query_get(fields, S("code")),
        .new_password = query_get(fields, S("new")),
        .new_codes = query_says(fields, S("codes"), S("yes")),
    };
    Enrolment got;

    if (!asked.new_password.len && !asked.new_codes)
        return wrong(visit, STATUS_INVALID, PHRASE_WEB_ERROR_HEAD,
                     PHRASE_SIGNIN_PAGE_CHANGE_NOTHING, S(""));
    if (!str_eq(asked.new_password, query_get(fields, S("again"))))
        return wrong(visit, STATUS_INVALID, PHRASE_WEB_ERROR_HEAD, PHRASE_SIGNIN_PAGE_NEW_DIFFER,
                     S(""));
    switch (signin_renew(visit->site->office, visit->arena, &asked, &got)) {
    case 0:
        return got.code_count
                   ? sign_in_codes(visit, &got, visit_url(visit, S("/sign-in/mine"), S("")))
                   : mine_reply(visit, STATUS_OK, phrase(PHRASE_SIGNIN_PAGE_CHANGED, visit->lang),
                                (ErrorsView){ 0 });
    case SIGNIN_E_WRONG:
        return wrong(visit, STATUS_FORBIDDEN, PHRASE_SIGNIN_PAGE_WRONG,
                     PHRASE_SIGNIN_PAGE_WRONG_WHY, S(""));
    case SIGNIN_E_WAIT:
        return wrong(visit, STATUS_TOO_MANY, PHRASE_SIGNIN_PAGE_WAIT, PHRASE_SIGNIN_PAGE_WAIT_WHY,
                     visit_number(visit, got.wait));
    case SIGNIN_E_WEAK:
        return wrong(visit, STATUS_INVALID, PHRASE_WEB_ERROR_HEAD, got.weak, S(""));
    case SIGNIN_E_REFUSED:
        return outcome_reply(visit, &got.refused);
    default:
        return fault_reply(visit);
    }
}

/* Something of one's own, by an operation that takes these fields of the form. */
enum { OWN_FIELDS_MAX = 2 };
static Reply do_own(const Visit *visit, Str operation, const Str *fields, size_t count)
{
    PathValue values[OWN_FIELDS_MAX];
    const Operation *called = table_operation(office_table(visit->site->office), operation);
    Findings findings = { .arena = visit->arena };
    Visit own = *visit;

    for (size_t i = 0; i < count && i < OWN_FIELDS_MAX; i++)
        values[i] = (PathValue){ fields[i], query_get(&visit->form.fields, fields[i]) };
    const Json *params = shape_tree(visit->arena, called->params, values, count, &findings);
    own.session.principal = NULL;
    OfficeReply reply = visit_call(&own, operation, params, world_id(), S(""));
    return reply.outcome == OFFICE_DONE
               ? mine_reply(visit, STATUS_OK, phrase(PHRASE_SIGNIN_PAGE_CHANGED, visit->lang),
                            (ErrorsView){ 0 })
               : outcome_reply(visit, &reply);
}

static Reply offer_passkey(const Visit *visit)
{
    int64_t wait;
    Reply reply;

    switch (passkey_page_offer(visit, &wait, &reply)) {
    case 0:
        return reply;
    case SIGNIN_E_WRONG:
        return wrong(visit, STATUS_FORBIDDEN, PHRASE_SIGNIN_PAGE_WRONG,
                     PHRASE_SIGNIN_PAGE_WRONG_WHY, S(""));
    case SIGNIN_E_WAIT:
        return wrong(visit, STATUS_TOO_MANY, PHRASE_SIGNIN_PAGE_WAIT, PHRASE_SIGNIN_PAGE_WAIT_WHY,
                     visit_number(visit, wait));
    default:
        return fault_reply(visit);
    }
}

static Reply add_passkey(const Visit *visit)
{
    Reply reply;

    return passkey_page_add(visit, &reply)
               ? mine_reply(visit, STATUS_OK, phrase(PHRASE_SIGNIN_PAGE_CHANGED, visit->lang),
                            (ErrorsView){ 0 })
               : reply;
}

/* What a form of the page asks for; anything else is a change of secrets. */
typedef struct Own {
    Str what, operation;
    Str fields[OWN_FIELDS_MAX];
    size_t count;
} Own;

static const Own owns[] = {
    { STR("session"), STR("session.end"), { STR("session") }, 1 },
    { STR("token"), STR("token.revoke"), { STR("token") }, 1 },
    { STR("passkey-rename"), STR("passkey.rename"), { STR("passkey"), STR("name") }, 2 },
    { STR("passkey-remove"), STR("passkey.remove"), { STR("passkey") }, 1 },
};

Reply sign_in_mine_send(const Visit *visit)
{
    const UrlQuery *fields = &visit->form.fields;
    Str what = query_get(fields, S("what"));

    if (!guard_token_fits(&visit->site->guard, visit->session.visitor,
                          query_get(fields, S("_token"))))
        return wrong(visit, STATUS_FORBIDDEN, PHRASE_WEB_ERROR_HEAD, PHRASE_WEB_TOKEN, S(""));
    if (str_eq(what, S("sign-out")))
        return sign_out(visit);
    if (str_eq(what, S("passkey-offer")))
        return offer_passkey(visit);
    if (str_eq(what, S("passkey-add")))
        return add_passkey(visit);
    for (size_t i = 0; i < COUNT_OF(owns); i++)
        if (str_eq(what, owns[i].what))
            return do_own(visit, owns[i].operation, owns[i].fields, owns[i].count);
    return change(visit);
}
