/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/session.h"

const PersonChoice *session_person(const Session *session, Str handle)
{
    for (size_t i = 0; i < session->people_count; i++)
        if (str_eq(session->people[i].handle, handle))
            return &session->people[i];
    return NULL;
}

Session session_of_visitor(Arena *arena, const Guard *guard, const Wire *wire)
{
    Session session = { 0 };

    session.visitor = guard_visitor(arena, wire->headers[HEADER_COOKIE], &session.visitor_is_new);
    session.token = guard_token(guard, arena, session.visitor);
    return session;
}

int session_open(Arena *arena, Office *office, const Guard *guard, const Wire *wire, Lang lang,
                 Session *ret_session)
{
    Str cookies = wire->headers[HEADER_COOKIE];
    Session session = { 0 };
    int r = office_people(office, arena, lang, &session.people, &session.people_count);

    if (r)
        return trace(r);
    Session visitor = session_of_visitor(arena, guard, wire);
    session.visitor = visitor.visitor;
    session.visitor_is_new = visitor.visitor_is_new;
    session.token = visitor.token;
    session.actor = session_person(&session, guard_cookie(cookies, S("sekisho-as")));
    session.principal = session_person(&session, guard_cookie(cookies, S("sekisho-for")));
    *ret_session = session;
    return 0;
}
