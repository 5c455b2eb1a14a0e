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

Str session_cookie_name(const Guard *guard, const Wire *wire)
{
    return guard_is_secure(guard, wire) ? S("__Host-sekisho-session") : S("sekisho-session");
}

static const PersonChoice *person_of(const Session *session, Id id)
{
    for (size_t i = 0; i < session->people_count; i++)
        if (id_eq(session->people[i].id, id))
            return &session->people[i];
    return NULL;
}

static int load_people(Arena *arena, Office *office, Lang lang, Session *session)
{
    int r = office_people(office, arena, lang, &session->people, &session->people_count);
    return r ? trace(r) : 0;
}

/* A visitor whose session is in force; else a stranger, whatever other cookies say. */
static int read_session(Arena *arena, Office *office, const Guard *guard, const Wire *wire,
                        Lang lang, Session *session)
{
    Str cookies = wire->headers[HEADER_COOKIE];
    Str cookie = guard_cookie(cookies, session_cookie_name(guard, wire));
    int r = signin_session(office, arena, cookie, &session->found);

    if (r)
        return r < 0 ? trace(r) : 0;
    r = load_people(arena, office, lang, session);
    if (r)
        return trace(r);
    session->actor = person_of(session, session->found.person);
    if (!session->actor)
        return 0;
    session->proven = true;
    session->visitor = guard_visitor_of(arena, cookie);
    session->visitor_is_new = false;
    session->token = guard_token(guard, arena, session->visitor);
    session->principal = session_person(session, guard_cookie(cookies, S("sekisho-for")));
    return 0;
}

int session_open(Arena *arena, Office *office, const Guard *guard, const Wire *wire, Lang lang,
                 bool sign_in, Session *ret_session)
{
    Str cookies = wire->headers[HEADER_COOKIE];
    Session session = session_of_visitor(arena, guard, wire);
    int r = sign_in ? read_session(arena, office, guard, wire, lang, &session)
                    : load_people(arena, office, lang, &session);

    if (r)
        return trace(r);
    if (!sign_in) {
        session.actor = session_person(&session, guard_cookie(cookies, S("sekisho-as")));
        session.principal = session_person(&session, guard_cookie(cookies, S("sekisho-for")));
    }
    *ret_session = session;
    return 0;
}
