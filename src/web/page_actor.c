/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/call.h"

#include "templates.h"

/* Who acts, and for whom: kept in two cookies. Who signed in chooses for whom alone. */

static const ChoiceView *choices(const Visit *visit, const PersonChoice *chosen, size_t *ret_count)
{
    const Session *session = &visit->session;
    ChoiceView *views = NEW_ARRAY(visit->arena, ChoiceView, session->people_count);
    size_t count = 0;

    for (size_t i = 0; i < session->people_count; i++) {
        const PersonChoice *person = &session->people[i];
        if (person->active)
            views[count++] = (ChoiceView){
                .id = person->handle,
                .value = person->handle,
                .words = visit_say(visit, PHRASE_WEB_PERSON, person->name, person->handle),
                .chosen = person == chosen,
            };
    }
    *ret_count = count;
    return views;
}

static Reply actor_reply(const Visit *visit, unsigned status, Str back, Phrase error)
{
    ActorView view = { .token = visit->session.token, .back = back };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    view.self = visit_url(visit, S("/actor"), S(""));
    if (!visit->session.proven)
        view.actors = choices(visit, visit->session.actor, &view.actor_count);
    view.principals = choices(visit, visit->session.principal, &view.principal_count);
    view.nobody_else = !visit->session.principal;
    if (error != PHRASE_NONE)
        view.errors = (ErrorsView){ .title = phrase(PHRASE_WEB_ERROR_HEAD, visit->lang),
                                    .text = phrase(error, visit->lang) };
    actor_page(&body, &view, visit->lang);
    return page_reply(visit, status,
                      (Frame){ .title = phrase(PHRASE_WEB_CHOOSE_ACTOR, visit->lang),
                               .broken = error != PHRASE_NONE },
                      &body);
}

Reply actor_visit(const Visit *visit)
{
    return actor_reply(visit, STATUS_OK, query_get(&visit->query, S("back")), PHRASE_NONE);
}

Reply actor_send(const Visit *visit)
{
    const UrlQuery *fields = &visit->form.fields;
    Str actor = query_get(fields, S("actor")), principal = query_get(fields, S("principal"));
    Str back = local_address(query_get(fields, S("back")));
    Reply reply = { .status = STATUS_SEE_OTHER, .type = S("text/plain") };

    if (!guard_token_fits(&visit->site->guard, visit->session.visitor,
                          query_get(fields, S("_token"))))
        return actor_reply(visit, STATUS_FORBIDDEN, back, PHRASE_WEB_TOKEN);
    if (visit->session.proven)
        actor = visit->session.actor->handle;
    if (!session_person(&visit->session, actor) ||
        (principal.len && !session_person(&visit->session, principal)))
        return actor_reply(visit, STATUS_INVALID, back, PHRASE_WEB_NO_SUCH_PERSON);
    if (!visit->session.proven)
        visit_cookie(visit, &reply, S("sekisho-as"), actor, 0);
    visit_cookie(visit, &reply, S("sekisho-for"), str_eq(actor, principal) ? S("") : principal, 0);
    reply_header(&reply, "Location", back.len ? back : visit_url(visit, S("/"), S("")).text);
    return reply;
}
