/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/call.h"
#include "phrases_web.h"
#include "templates.h"

#include <string.h>

static OfficeReply ask(const Visit *visit, Call call)
{
    const Session *session = &visit->session;

    ensure(session->actor);
    call.lang = visit->lang;
    call.read_as = *visit->read_as;
    call.proven = session->proven;
    call.as = session->actor->id;
    if (session->principal)
        call.principal = session->principal->id;
    OfficeReply reply = office_call(visit->site->office, visit->arena, &call);
    *visit->in_part = *visit->in_part || reply.in_part;
    const Operation *called = table_operation(office_table(visit->site->office), call.operation);
    if (called && called->kind == OPERATION_READ && reply.seq > 0)
        *visit->read_as = reply.seq;
    return reply;
}

OfficeReply visit_call(const Visit *visit, Str operation, const Json *params, Id request,
                       Str document)
{
    return ask(visit, (Call){ .operation = operation,
                              .request = request,
                              .params = params,
                              .document = document });
}

OfficeReply visit_call_on(const Visit *visit, Str operation, const Json *params, Id request,
                          Str document, int64_t version)
{
    return ask(visit, (Call){ .operation = operation,
                              .request = request,
                              .params = params,
                              .document = document,
                              .expects = version });
}

OfficeReply visit_try(const Visit *visit, Str operation, const Json *params, Id request)
{
    return ask(
        visit,
        (Call){ .operation = operation, .request = request, .params = params, .dry_run = true });
}

bool visit_might(const Visit *visit, Str operation)
{
    const Session *session = &visit->session;

    return session->actor &&
           office_might(visit->site->office, visit->arena, session->actor->id,
                        session->principal ? session->principal->id : id_none(), operation);
}

/* ---- refusals -------------------------------------------------------------------------------- */

static const struct {
    Phrase title, why;
} outcomes[OFFICE_OUTCOMES] = {
    [OFFICE_DONE] = { PHRASE_WEB_DONE, PHRASE_NONE },
    [OFFICE_REPLAYED] = { PHRASE_WEB_REPLAYED, PHRASE_NONE },
    [OFFICE_INVALID] = { PHRASE_WEB_INVALID, PHRASE_WEB_INVALID_WHY },
    [OFFICE_NO_RIGHT] = { PHRASE_WEB_NO_RIGHT, PHRASE_WEB_NO_RIGHT_WHY },
    [OFFICE_NOT_FOUND] = { PHRASE_WEB_NOT_IN_RECORD, PHRASE_WEB_NOT_IN_RECORD_WHY },
    [OFFICE_CONFLICT] = { PHRASE_WEB_CONFLICT, PHRASE_WEB_CONFLICT_WHY },
    [OFFICE_REFUSED] = { PHRASE_WEB_REFUSED, PHRASE_WEB_REFUSED_WHY },
    [OFFICE_UNAVAILABLE] = { PHRASE_WEB_UNAVAILABLE, PHRASE_WEB_UNAVAILABLE_WHY },
    [OFFICE_STALE] = { PHRASE_WEB_STALE, PHRASE_WEB_STALE_WHY },
    [OFFICE_UNEXPLAINED] = { PHRASE_WEB_UNEXPLAINED, PHRASE_WEB_UNEXPLAINED_WHY },
    [OFFICE_UNKNOWN] = { PHRASE_WEB_UNKNOWN, PHRASE_WEB_UNKNOWN_WHY },
};

Phrase outcome_title(OfficeOutcome outcome)
{
    ensure(outcome < OFFICE_OUTCOMES);
    return outcomes[outcome].title;
}

/* The form that says why, in place of what was asked for, which is the way back. */
static Reply unexplained_reply(const Visit *visit, const OfficeReply *reply)
{
    Phrase title = outcome_title(OFFICE_UNEXPLAINED);
    QueryField given[] = { { S("kind"), reply->subject_kind },
                           { S("subject"), visit_id(visit, reply->subject) },
                           { S("_back"), local_address(visit->wire->raw) } };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    UnexplainedView view = {
        .title = phrase(title, visit->lang),
        .why = phrase(outcomes[OFFICE_UNEXPLAINED].why, visit->lang),
        .form = op_form_of_one(visit, S("reading.explain"), &(UrlQuery){ given, COUNT_OF(given) },
                               S("why")),
    };

    unexplained_page(&body, &view, visit->lang);
    return page_reply(visit, (unsigned)office_outcome(OFFICE_UNEXPLAINED)->http_status,
                      (Frame){ .title = view.title }, &body);
}

Reply outcome_reply(const Visit *visit, const OfficeReply *reply)
{
    if (reply->outcome == OFFICE_UNEXPLAINED)
        return unexplained_reply(visit, reply);
    return trouble_reply(visit, (unsigned)office_outcome(reply->outcome)->http_status,
                         outcome_title(reply->outcome), outcomes[reply->outcome].why,
                         reply->findings);
}

Reply fault_reply(const Visit *visit)
{
    return trouble_reply(visit, STATUS_FAULT, PHRASE_WEB_FAULT, PHRASE_WEB_FAULT_WHY, NULL);
}

/* ---- reading --------------------------------------------------------------------------------- */

/* What whoever asks may not see is absent: pages show what is there. */
static bool bind_reply(const Visit *visit, const Operation *operation, const OfficeReply *reply,
                       void *ret_reply)
{
    Findings findings = { .arena = visit->arena };
    const Json *tree = json_read(visit->arena, reply->reply, operation->name, &findings);

    if (!tree)
        return false;
    return reply->in_part ? shape_bind_seen(visit->arena, operation->reply, tree, operation->name,
                                            ret_reply, &findings)
                          : shape_bind(visit->arena, operation->reply, tree, operation->name,
                                       ret_reply, &findings);
}

static bool read_by(const Visit *visit, const Operation *operation, const Json *params,
                    void *ret_reply, bool *ret_allowed, Reply *ret_refusal)
{
    Id request = operation->protected_read || operation->carries_away ? world_id() : id_none();
    OfficeReply reply = ask(visit, (Call){ .operation = operation->name,
                                           .request = request,
                                           .params = params,
                                           .unwritten = true });

    *ret_allowed = reply.outcome != OFFICE_NO_RIGHT;
    if (!*ret_allowed)
        return true;
    if (reply.outcome != OFFICE_DONE) {
        *ret_refusal = outcome_reply(visit, &reply);
        return false;
    }
    if (!reply.in_part) {
        memcpy(ret_reply, reply.made, operation->reply->size);
        return true;
    }
    if (bind_reply(visit, operation, &reply, ret_reply))
        return true;
    *ret_refusal = fault_reply(visit);
    return false;
}

static const Operation *reading(const Visit *visit, Str name)
{
    const Operation *operation = table_operation(office_table(visit->site->office), name);

    ensure(operation && operation->kind == OPERATION_READ);
    return operation;
}

static Reply no_right(const Visit *visit)
{
    return trouble_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_NO_RIGHT, PHRASE_WEB_NO_RIGHT_WHY,
                         NULL);
}

bool visit_bind(const Visit *visit, Str operation, Str reply, void *ret_reply)
{
    OfficeReply told = { .reply = reply, .in_part = *visit->in_part };

    return bind_reply(visit, reading(visit, operation), &told, ret_reply);
}

static bool read_structs(const Visit *visit, Str name, const void *params, void *ret_reply,
                         bool *ret_allowed, Reply *ret_refusal)
{
    const Operation *operation = reading(visit, name);

    /* An address may say anything: what no field can hold is refused, and no bug. */
    if (!shape_holds(operation->params, params)) {
        *ret_refusal =
            trouble_reply(visit, STATUS_INVALID, PHRASE_WEB_INVALID, PHRASE_WEB_INVALID_WHY, NULL);
        return false;
    }
    return read_by(visit, operation, call_params(visit->arena, operation->params, params),
                   ret_reply, ret_allowed, ret_refusal);
}

/* What a page would show beside the rest is not asked for by whoever could never read it: nobody
 * tried to, and nothing is counted against anybody. */
bool visit_read_if_allowed(const Visit *visit, Str name, const void *params, void *ret_reply,
                           bool *ret_allowed, Reply *ret_refusal)
{
    *ret_allowed = false;
    return !visit_might(visit, name) ||
           read_structs(visit, name, params, ret_reply, ret_allowed, ret_refusal);
}

bool visit_read(const Visit *visit, Str name, const void *params, void *ret_reply,
                Reply *ret_refusal)
{
    bool allowed;

    if (!read_structs(visit, name, params, ret_reply, &allowed, ret_refusal))
        return false;
    if (!allowed)
        *ret_refusal = no_right(visit);
    return allowed;
}

bool visit_read_values(const Visit *visit, Str name, const PathValue *values, size_t count,
                       void *ret_reply, Reply *ret_refusal)
{
    const Operation *operation = reading(visit, name);
    Findings findings = { .arena = visit->arena };
    const Json *params = shape_tree(visit->arena, operation->params, values, count, &findings);
    bool allowed;

    ensure(!findings.error_count); /* pages name fields that there are, each once */
    if (!read_by(visit, operation, params, ret_reply, &allowed, ret_refusal))
        return false;
    if (!allowed)
        *ret_refusal = no_right(visit);
    return allowed;
}

/* ---- words ----------------------------------------------------------------------------------- */

bool visit_find(const Visit *visit, Str kind, Str reference, Id *ret_subject)
{
    return office_subject(visit->site->office, visit->arena, kind, reference, ret_subject) == 0;
}

Id visit_subject(const Visit *visit, Str kind, Str reference)
{
    Id subject;

    if (!visit_find(visit, kind, reference, &subject))
        memset(subject.bytes, 0xff, sizeof subject.bytes);
    return subject;
}

Str visit_help(const Visit *visit, const Operation *operation)
{
    return visit_capital(visit, phrase(operation->help, visit->lang));
}

Str visit_capital(const Visit *visit, Str words)
{
    Text text = text_open(visit->arena, words.len + 1);

    if (!words.len || words.at[0] < 'a' || words.at[0] > 'z')
        return words;
    text_char(&text, (char)(words.at[0] - 'a' + 'A'));
    text_put(&text, str_cut(words, 1, words.len));
    return text_str(&text);
}

Str visit_id(const Visit *visit, Id id)
{
    Text text = text_open(visit->arena, ID_LETTERS + 1);
    id_write(&text, id);
    return text_str(&text);
}

Str visit_moment(const Visit *visit, Moment moment)
{
    Text text = text_open(visit->arena, 64);

    if (moment != MOMENT_NONE)
        moment_write_person(&text, moment, visit->lang);
    return text_str(&text);
}
