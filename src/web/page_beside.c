/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/beside.h"
#include "web/call.h"
#include "web/item.h"

/* How a browser shows what is beside a form. */
typedef enum Look {
    LOOK_NOT, /* it is saved and opened by another program */
    LOOK_TEXT,
    LOOK_PICTURE,
    LOOK_PAPER
} Look;

static const struct {
    Str media, type;
    Look look;
} looks[] = {
    { STR("application/pdf"), STR("application/pdf"), LOOK_PAPER },
    { STR("image/png"), STR("image/png"), LOOK_PICTURE },
    { STR("image/jpeg"), STR("image/jpeg"), LOOK_PICTURE },
    { STR("text/plain"), STR("text/plain; charset=utf-8"), LOOK_TEXT },
    { STR("text/csv"), STR("text/plain; charset=utf-8"), LOOK_TEXT },
    { STR("application/json"), STR("text/plain; charset=utf-8"), LOOK_TEXT },
};

static Look look_of(Str media, Str *ret_type)
{
    for (size_t i = 0; i < COUNT_OF(looks); i++)
        if (str_eq(looks[i].media, media)) {
            *ret_type = looks[i].type;
            return looks[i].look;
        }
    return LOOK_NOT;
}

/* ---- what stands beside ---------------------------------------------------------------------- */

static void show(const Visit *visit, const Json *document, BesideView *view)
{
    Str id = member_text(document, "document"), type;
    Url look = VISIT_URL(visit, S("documents"), id, S("look"));

    view->title = member_text(document, "name");
    view->save = VISIT_URL(visit, S("documents"), id);
    switch (look_of(member_text(document, "media"), &type)) {
    case LOOK_PICTURE:
        view->picture = look;
        break;
    case LOOK_TEXT:
    case LOOK_PAPER:
        view->frame = look;
        break;
    case LOOK_NOT:
        view->elsewhere = true;
        break;
    }
}

BesideView beside_view(const Visit *visit, Id about, const UrlQuery *fields)
{
    PathValue asked[] = { { S("about"), visit_id(visit, about) } };
    Str chosen = query_get(fields, S(BESIDE_FIELD));
    BesideView view = { 0 };
    const Json *tree = NULL;
    Reply refusal;
    bool allowed;

    if (!visit->session.actor || id_is_none(about) ||
        !visit_read_tree(visit, S("document.list"), asked, 1, &tree, &allowed, &refusal) ||
        !allowed)
        return view;
    const Json *list = json_member(tree, S("documents"));
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, list ? list->count : 0);
    for (const Json *one = list ? list->first : NULL; one; one = one->next) {
        Str id = member_text(one, "document");
        if (member_int(one, "erased"))
            continue;
        choices[view.choice_count++] = (ChoiceView){ .value = id,
                                                     .words = member_text(one, "name"),
                                                     .chosen = str_eq(id, chosen) };
        if (str_eq(id, chosen))
            show(visit, one, &view);
    }
    view.choices = choices;
    return view;
}

/* ---- the document ---------------------------------------------------------------------------- */

/* In a frame of our own pages and nowhere else. What is not paper runs nothing and is of no origin;
 * the reader of papers that browsers have does not start where a sandbox is asked for, and runs
 * nothing of ours. */
static const char sandbox[] = "default-src 'none'; sandbox; frame-ancestors 'self'";
static const char paper[] = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; "
                            "frame-ancestors 'self'";

Reply document_look_visit(const Visit *visit)
{
    DocumentRead document;
    Reply refusal;
    Str type;

    if (!document_read_bytes(visit, &document, &refusal))
        return refusal;
    Look look = look_of(document.media, &type);
    if (look == LOOK_NOT)
        return bytes_reply(visit, document.bytes, document.name);
    Reply reply = { .status = STATUS_OK, .type = type, .body = document.bytes };
    reply.policy = look == LOOK_PAPER ? paper : sandbox;
    reply_header(&reply, "Content-Disposition", S("inline"));
    return reply;
}
