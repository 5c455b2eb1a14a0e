/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/passkey.h"

#include "phrases_passkey.h"
#include "phrases_web.h"

#include "templates.h"

/* Passkeys on the pages to sign in and of one's own account. */

/* ---- where we are ---------------------------------------------------------------------------- */

static bool is_number(Str name)
{
    for (size_t i = 0; i < name.len; i++)
        if ((name.at[i] < '0' || name.at[i] > '9') && name.at[i] != '.')
            return false;
    return true;
}

static Str origin_of(const Visit *visit, Str host)
{
    Text origin = text_open(visit->arena, URL_MAX);

    text_all(&origin,
             guard_is_secure(&visit->site->guard, visit->wire) ? S("https://") : S("http://"),
             host);
    return text_str(&origin);
}

PasskeyPlace passkey_place(const Visit *visit)
{
    Str port, host = visit->wire->headers[HEADER_HOST], name = str_split(host, ':', &port);

    return (PasskeyPlace){ .origin = origin_of(visit, host),
                           .address = is_number(name) ? S("") : name };
}

Str passkey_named(const Visit *visit)
{
    Str port, name = str_split(visit->wire->headers[HEADER_HOST], ':', &port);
    Text host = text_open(visit->arena, 300);

    if (!is_number(name))
        return S("");
    text_all(&host, S("localhost"), port.len ? S(":") : S(""), port, S("/"), lang_code(visit->lang),
             S("/sign-in"));
    return origin_of(visit, text_str(&host));
}

/* ---- signing in ------------------------------------------------------------------------------ */

int passkey_put_challenge(const Visit *visit, SignInView *view)
{
    view->address = passkey_place(visit).address;
    view->named = passkey_named(visit);
    if (!view->address.len)
        return 0;
    int r = signin_challenge(visit->site->office, visit->arena, visit->session.visitor,
                             &view->challenge);
    return r < 0 ? trace(r) : r;
}

int passkey_enter(const Visit *visit, SignedIn *ret_signed)
{
    const UrlQuery *fields = &visit->form.fields;
    const PasskeyAsked asked = {
        .place = passkey_place(visit),
        .visitor = visit->session.visitor,
        .credential = query_get(fields, S("credential")),
        .client = query_get(fields, S("client")),
        .data = query_get(fields, S("data")),
        .signature = query_get(fields, S("signature")),
        .user = query_get(fields, S("user")),
        .device = guard_cookie(visit->wire->headers[HEADER_COOKIE], S("sekisho-device")),
    };
    int r = signin_enter_passkey(visit->site->office, visit->arena, &asked, ret_signed);
    return r < 0 ? trace(r) : r;
}

/* ---- one's own ------------------------------------------------------------------------------- */

bool passkey_put_rows(const Visit *visit, SignInMineView *view, Reply *ret_refusal)
{
    PasskeysReply list;
    Nothing nothing = { 0 };

    if (!visit_read(visit, S("passkey.list"), &nothing, &list, ret_refusal))
        return false;
    PasskeyRow *rows = NEW_ARRAY(visit->arena, PasskeyRow, list.passkey_count + 1);
    for (size_t i = 0; i < list.passkey_count; i++) {
        const PasskeyShown *shown = &list.passkeys[i];
        rows[i] = (PasskeyRow){
            .id = visit_id(visit, shown->passkey),
            .name = shown->name,
            .address = shown->address,
            .added = visit_moment(visit, shown->made),
            .used = shown->used == MOMENT_NONE ? S("") : visit_moment(visit, shown->used),
            .out = shown->doubted == MOMENT_NONE ? S("") : visit_moment(visit, shown->doubted),
        };
    }
    view->passkeys = rows;
    view->passkey_count = list.passkey_count;
    view->named = passkey_named(visit);
    return true;
}

static Reply make_reply(const Visit *visit, unsigned status, SignInPasskeyView view)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    view.self = visit_url(visit, S("/sign-in/mine"), S(""));
    view.token = visit->session.token;
    sign_in_passkey_page(&body, &view, visit->lang);
    return page_reply(visit, status,
                      (Frame){ .title = phrase(PHRASE_PASSKEY_PAGE_MAKE_TITLE, visit->lang),
                               .broken = view.errors.title.len > 0 },
                      &body);
}

int passkey_page_offer(const Visit *visit, int64_t *ret_wait, Reply *ret_reply)
{
    const UrlQuery *fields = &visit->form.fields;
    const PersonChoice *actor = visit->session.actor;
    const RenewAsked asked = { .session = visit->session.found,
                               .password = query_get(fields, S("password")),
                               .code = query_get(fields, S("code")) };
    PasskeyPlace place = passkey_place(visit);
    PasskeyOffer offer;
    int r = signin_offer_passkey(visit->site->office, visit->arena, &asked, place.address, &offer);

    *ret_wait = offer.wait;
    if (r)
        return r < 0 ? trace(r) : r;
    SignInPasskeyView view = { .challenge = offer.challenge,
                               .address = place.address,
                               .user = offer.user,
                               .handle = actor->handle,
                               .person = actor->name };
    Text known = text_open(visit->arena, PAGE_BYTES_MAX);
    for (size_t i = 0; i < offer.known_count; i++)
        text_all(&known, i > 0 ? S(" ") : S(""), offer.known[i]);
    view.known = text_str(&known);
    *ret_reply = make_reply(visit, STATUS_OK, view);
    return 0;
}

bool passkey_page_add(const Visit *visit, Reply *ret_reply)
{
    const UrlQuery *fields = &visit->form.fields;
    const PasskeyAddAsked asked = { .session = visit->session.found,
                                    .place = passkey_place(visit),
                                    .name = query_get(fields, S("name")),
                                    .client = query_get(fields, S("client")),
                                    .attestation = query_get(fields, S("attestation")) };
    PasskeyAnswer answer;
    SignInPasskeyView view = { 0 };

    switch (signin_add_passkey(visit->site->office, visit->arena, &asked, &answer)) {
    case 0:
        return true;
    case SIGNIN_E_WRONG:
        view.errors = (ErrorsView){ .title = phrase(PHRASE_PASSKEY_PAGE_NOT_TAKEN, visit->lang),
                                    .text = phrase(answer.flaw, visit->lang) };
        *ret_reply = make_reply(visit, STATUS_FORBIDDEN, view);
        return false;
    case SIGNIN_E_REFUSED:
        *ret_reply = outcome_reply(visit, &answer.refused);
        return false;
    default:
        *ret_reply = fault_reply(visit);
        return false;
    }
}
