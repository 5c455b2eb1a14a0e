/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/issuer.h"

#include "phrases_issuer.h"
#include "phrases_signin.h"

#include "templates.h"

/* Where an organisation signs its own people in: on the way there, and back. */

enum { ASKED_SECONDS = 10 * 60 };

static Url from_url(const Visit *visit, Id issuer)
{
    return visit_url(
        visit,
        visit_path(visit, (const Str[]){ S("sign-in"), S("from"), visit_id(visit, issuer) }, 3),
        S(""));
}

int issuer_put_choices(const Visit *visit, SignInView *view)
{
    const IssuerChoice *choices;
    int r = signin_issuer_choices(visit->site->office, visit->arena, &choices, &view->issuer_count);

    if (r)
        return trace(r);
    IssuerView *issuers = NEW_ARRAY(visit->arena, IssuerView, view->issuer_count + 1);
    for (size_t i = 0; i < view->issuer_count; i++)
        issuers[i] = (IssuerView){ from_url(visit, choices[i].issuer),
                                   words_view(visit, choices[i].name, S("?")) };
    view->issuers = issuers;
    return 0;
}

/* The address of this very page, as the issuer has it. */
static Str return_to(const Visit *visit, Id issuer)
{
    Text text = text_open(visit->arena, URL_MAX);

    text_all(&text,
             guard_is_secure(&visit->site->guard, visit->wire) ? S("https://") : S("http://"),
             visit->wire->headers[HEADER_HOST], from_url(visit, issuer).text);
    return text_str(&text);
}

static Reply begin(const Visit *visit, IssuerAsked *asked)
{
    Reply reply = { .status = STATUS_FOUND, .type = S("text/plain") };
    bool is_new;
    Phrase flaw;
    Str url;

    asked->browser = guard_visitor(visit->arena, S(""), &is_new);
    switch (signin_issuer_begin(visit->site->office, visit->arena, asked, &url, &flaw)) {
    case 0:
        visit_cookie_from_elsewhere(visit, &reply, S("sekisho-asked"), asked->browser,
                                    ASKED_SECONDS);
        reply_header(&reply, "Location", url);
        return reply;
    case SIGNIN_E_WRONG:
        return sign_in_wrong(visit, STATUS_UNAVAILABLE, PHRASE_ISSUER_PAGE_NOT_TAKEN, flaw, S(""));
    default:
        return fault_reply(visit);
    }
}

static Reply welcome(const Visit *visit, const SignedIn *in)
{
    SignInDoneView view = { .next = visit_url(visit, S("/"), S("")) };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX), refresh = text_open(visit->arena, URL_MAX);

    sign_in_done_page(&body, &view, visit->lang);
    Reply reply = page_reply(visit, STATUS_OK,
                             (Frame){ .title = phrase(PHRASE_ISSUER_PAGE_IN, visit->lang) }, &body);
    sign_in_cookies(visit, &reply, in);
    visit_cookie(visit, &reply, S("sekisho-asked"), S(""), 0);
    text_all(&refresh, S("0; url="), view.next.text);
    reply_header(&reply, "Refresh", text_str(&refresh));
    return reply;
}

static Reply enter(const Visit *visit, IssuerAsked *asked)
{
    SignedIn in;
    Str seconds;
    Reply reply;

    asked->browser = guard_cookie(visit->wire->headers[HEADER_COOKIE], S("sekisho-asked"));
    switch (signin_issuer_enter(visit->site->office, visit->arena, asked, &in)) {
    case 0:
        return welcome(visit, &in);
    case SIGNIN_E_WRONG:
        return sign_in_wrong(visit, STATUS_FORBIDDEN, PHRASE_ISSUER_PAGE_NOT_TAKEN, in.flaw, S(""));
    case SIGNIN_E_WAIT:
        seconds = visit_number(visit, in.wait);
        reply = sign_in_wrong(visit, STATUS_TOO_MANY, PHRASE_SIGNIN_PAGE_WAIT,
                              PHRASE_SIGNIN_PAGE_WAIT_WHY, seconds);
        reply_header(&reply, "Retry-After", seconds);
        return reply;
    case SIGNIN_E_REFUSED:
        return sign_in_refused(visit, &in.refused);
    default:
        return fault_reply(visit);
    }
}

Reply sign_in_from_visit(const Visit *visit)
{
    IssuerAsked asked = {
        .state = query_get(&visit->query, S("state")),
        .code = query_get(&visit->query, S("code")),
        .device = guard_cookie(visit->wire->headers[HEADER_COOKIE], S("sekisho-device")),
        .source = guard_source(&visit->site->guard, visit->wire),
    };

    if (!id_read(visit->part, &asked.issuer))
        return not_found(visit);
    asked.return_to = return_to(visit, asked.issuer);
    if (query_get(&visit->query, S("error")).len)
        return sign_in_wrong(visit, STATUS_FORBIDDEN, PHRASE_ISSUER_PAGE_NOT_TAKEN,
                             PHRASE_ISSUER_SAID_NO, S(""));
    return asked.state.len || asked.code.len ? enter(visit, &asked) : begin(visit, &asked);
}
