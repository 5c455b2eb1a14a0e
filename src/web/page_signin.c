/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_passkey.h"
#include "phrases_signin.h"
#include "phrases_web.h"
#include "web/issuer.h"
#include "web/passkey.h"

#include "templates.h"

/* Signing in, and opening an account with an invitation: what strangers see, and all they see. */

enum { DAY_SECONDS = 24 * 60 * 60 };

static bool form_is_ours(const Visit *visit)
{
    return guard_token_fits(&visit->site->guard, visit->session.visitor,
                            query_get(&visit->form.fields, S("_token")));
}

static ErrorsView error_of(const Visit *visit, Phrase title, Phrase why, Str first)
{
    return (ErrorsView){ .title = phrase(title, visit->lang),
                         .text = visit_say(visit, why, first, S("")) };
}

/* What the office says to a call that was made for somebody who proved all. */
static ErrorsView refusal_of(const Visit *visit, const OfficeReply *reply)
{
    ErrorsView view = { .title = phrase(PHRASE_SIGNIN_PAGE_REFUSED, visit->lang) };

    if (reply->findings)
        view.findings = finding_views(visit, reply->findings, &view.finding_count);
    return view;
}

static ErrorsView wait_of(const Visit *visit, int64_t seconds)
{
    return error_of(visit, PHRASE_SIGNIN_PAGE_WAIT, PHRASE_SIGNIN_PAGE_WAIT_WHY,
                    visit_number(visit, seconds));
}

static void say_wait(const Visit *visit, Reply *reply, int64_t seconds)
{
    reply_header(reply, "Retry-After", visit_number(visit, seconds));
}

/* ---- signing in ------------------------------------------------------------------------------ */

static Reply sign_in_reply(const Visit *visit, unsigned status, Str back, Str handle,
                           ErrorsView errors)
{
    SignInView view = { .token = visit->session.token,
                        .back = local_address(back),
                        .handle = handle,
                        .errors = errors };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    view.self = visit_url(visit, S("/sign-in"), S(""));
    view.open = visit_url(visit, S("/sign-in/open"), S(""));
    if (passkey_put_challenge(visit, &view) || issuer_put_choices(visit, &view))
        return fault_reply(visit);
    sign_in_page(&body, &view, visit->lang);
    return page_reply(visit, status,
                      (Frame){ .title = phrase(PHRASE_SIGNIN_PAGE_SIGN_IN, visit->lang),
                               .broken = errors.title.len > 0 },
                      &body);
}

Reply sign_in_visit(const Visit *visit)
{
    return sign_in_reply(visit, STATUS_OK, query_get(&visit->query, S("back")), S(""),
                         (ErrorsView){ 0 });
}

Reply sign_in_wrong(const Visit *visit, unsigned status, Phrase title, Phrase why, Str first)
{
    return sign_in_reply(visit, status, S(""), S(""), error_of(visit, title, why, first));
}

Reply sign_in_refused(const Visit *visit, const OfficeReply *refused)
{
    return sign_in_reply(visit, STATUS_FORBIDDEN, S(""), S(""), refusal_of(visit, refused));
}

/* Names that whoever sent the form cannot have known. */
void sign_in_cookies(const Visit *visit, Reply *reply, const SignedIn *in)
{
    visit_cookie(visit, reply, session_cookie_name(&visit->site->guard, visit->wire), in->cookie,
                 0);
    visit_cookie(visit, reply, S("sekisho-for"), S(""), 0);
    if (in->device.len)
        visit_cookie(visit, reply, S("sekisho-device"), in->device, DEVICE_DAYS * DAY_SECONDS);
}

static Reply welcome(const Visit *visit, Str back, const SignedIn *in)
{
    Reply reply = { .status = STATUS_SEE_OTHER, .type = S("text/plain") };

    sign_in_cookies(visit, &reply, in);
    reply_header(&reply, "Location", back.len ? back : visit_url(visit, S("/"), S("")).text);
    return reply;
}

/* With a passkey, or with password and code. */
static int enter(const Visit *visit, Str handle, SignedIn *in)
{
    const UrlQuery *fields = &visit->form.fields;
    const SignInAsked asked = {
        .handle = handle,
        .password = query_get(fields, S("password")),
        .code = query_get(fields, S("code")),
        .device = guard_cookie(visit->wire->headers[HEADER_COOKIE], S("sekisho-device")),
        .source = guard_source(&visit->site->guard, visit->wire),
    };
    int r = query_says(fields, S("what"), S("passkey"))
                ? passkey_enter(visit, in)
                : signin_enter(visit->site->office, visit->arena, &asked, in);
    return r < 0 ? trace(r) : r;
}

static ErrorsView wrong_of(const Visit *visit, const SignedIn *in)
{
    if (in->flaw != PHRASE_NONE)
        return error_of(visit, PHRASE_PASSKEY_PAGE_NOT_TAKEN, in->flaw, S(""));
    return error_of(visit, PHRASE_SIGNIN_PAGE_WRONG, PHRASE_SIGNIN_PAGE_WRONG_WHY, S(""));
}

Reply sign_in_send(const Visit *visit)
{
    const UrlQuery *fields = &visit->form.fields;
    Str back = local_address(query_get(fields, S("back")));
    Str handle = str_trim(query_get(fields, S("handle")));
    SignedIn in;
    Reply reply;

    if (!form_is_ours(visit))
        return sign_in_reply(visit, STATUS_FORBIDDEN, back, handle,
                             error_of(visit, PHRASE_WEB_ERROR_HEAD, PHRASE_WEB_TOKEN, S("")));
    switch (enter(visit, handle, &in)) {
    case 0:
        return welcome(visit, back, &in);
    case SIGNIN_E_WRONG:
        return sign_in_reply(visit, STATUS_FORBIDDEN, back, handle, wrong_of(visit, &in));
    case SIGNIN_E_WAIT:
        reply = sign_in_reply(visit, STATUS_TOO_MANY, back, handle, wait_of(visit, in.wait));
        say_wait(visit, &reply, in.wait);
        return reply;
    case SIGNIN_E_REFUSED:
        return sign_in_reply(visit, STATUS_FORBIDDEN, back, handle, refusal_of(visit, &in.refused));
    default:
        return fault_reply(visit);
    }
}

/* ---- opening an account ---------------------------------------------------------------------- */

static Reply open_reply(const Visit *visit, unsigned status, const EnrolAsked *asked,
                        const Enrolment *enrolment, ErrorsView errors)
{
    SignInOpenView view = { .token = visit->session.token,
                            .handle = asked->handle,
                            .invitation = asked->invitation,
                            .errors = errors };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    view.self = visit_url(visit, S("/sign-in/open"), S(""));
    if (enrolment && enrolment->seed.len) {
        view.seed = enrolment->seed;
        view.link = enrolment->address;
        view.factor = visit_id(visit, enrolment->factor);
    }
    sign_in_open_page(&body, &view, visit->lang);
    return page_reply(visit, status,
                      (Frame){ .title = phrase(PHRASE_SIGNIN_PAGE_OPEN_ACCOUNT, visit->lang),
                               .broken = errors.title.len > 0 },
                      &body);
}

Reply sign_in_open_visit(const Visit *visit)
{
    return open_reply(visit, STATUS_OK, &(EnrolAsked){ 0 }, NULL, (ErrorsView){ 0 });
}

static Reply codes_reply(const Visit *visit, const Enrolment *enrolment, Url next)
{
    SignInCodesView view = { .next = next, .code_count = enrolment->code_count };
    WordsView *codes = NEW_ARRAY(visit->arena, WordsView, SIGNIN_CODES);
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    for (size_t i = 0; i < enrolment->code_count; i++)
        codes[i].words = enrolment->codes[i];
    view.codes = codes;
    sign_in_codes_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK,
                      (Frame){ .title = phrase(PHRASE_SIGNIN_PAGE_CODES_TITLE, visit->lang) },
                      &body);
}

Reply sign_in_codes(const Visit *visit, const Enrolment *enrolment, Url next)
{
    return codes_reply(visit, enrolment, next);
}

static Reply open_answer(const Visit *visit, int r, const EnrolAsked *asked, const Enrolment *got)
{
    Phrase why =
        got->seed.len ? PHRASE_SIGNIN_PAGE_APP_CODE_WRONG : PHRASE_SIGNIN_PAGE_INVITATION_WRONG;
    Reply reply;

    switch (r) {
    case 0:
        return got->code_count ? codes_reply(visit, got, visit_url(visit, S("/sign-in"), S("")))
                               : open_reply(visit, STATUS_OK, asked, got, (ErrorsView){ 0 });
    case SIGNIN_E_WRONG:
        return open_reply(visit, STATUS_FORBIDDEN, asked, got,
                          error_of(visit, PHRASE_SIGNIN_PAGE_WRONG, why, S("")));
    case SIGNIN_E_WEAK:
        return open_reply(visit, STATUS_INVALID, asked, got,
                          error_of(visit, PHRASE_WEB_ERROR_HEAD, got->weak, S("")));
    case SIGNIN_E_WAIT:
        reply = open_reply(visit, STATUS_TOO_MANY, asked, NULL, wait_of(visit, got->wait));
        say_wait(visit, &reply, got->wait);
        return reply;
    case SIGNIN_E_REFUSED:
        return open_reply(visit, STATUS_FORBIDDEN, asked, NULL, refusal_of(visit, &got->refused));
    default:
        return fault_reply(visit);
    }
}

Reply sign_in_open_send(const Visit *visit)
{
    const UrlQuery *fields = &visit->form.fields;
    Str again = query_get(fields, S("again"));
    EnrolAsked asked = { .handle = str_trim(query_get(fields, S("handle"))),
                         .invitation = str_trim(query_get(fields, S("invitation"))),
                         .source = guard_source(&visit->site->guard, visit->wire),
                         .password = query_get(fields, S("password")),
                         .code = query_get(fields, S("code")) };
    Office *office = visit->site->office;
    Enrolment got = { 0 };

    if (!form_is_ours(visit))
        return open_reply(visit, STATUS_FORBIDDEN, &asked, NULL,
                          error_of(visit, PHRASE_WEB_ERROR_HEAD, PHRASE_WEB_TOKEN, S("")));
    if (!id_read(query_get(fields, S("factor")), &asked.factor)) {
        int r = signin_enrolment(office, visit->arena, &asked, &got);
        return open_answer(visit, r, &asked, &got);
    }
    if (!str_eq(asked.password, again)) { /* as too weak a one: the key is shown again */
        asked.password = S("");
        int r = signin_enrol(office, visit->arena, &asked, &got);
        got.weak = PHRASE_SIGNIN_PAGE_NEW_DIFFER;
        return open_answer(visit, r, &asked, &got);
    }
    int r = signin_enrol(office, visit->arena, &asked, &got);
    return open_answer(visit, r, &asked, &got);
}
