/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/site.h"

#include "templates.h"

/* What this is, what it does not do, and how to read it. */

Reply about_visit(const Visit *visit)
{
    AboutView view = { .stories = visit_url(visit, S("/"), S("")) };
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    view.try_address = visit_url(visit, S("/try"), S(""));
    view.packs = visit_url(visit, S("/packs"), S(""));
    view.registers = visit_url(visit, S("/registers"), S(""));
    view.tutorial = visit_url(visit, S("/tutorial"), S(""));
    about_page(&body, &view, visit->lang);
    return page_reply(visit, 200, (Frame){ .title = phrase(PHRASE_WEB_ABOUT, visit->lang) }, &body);
}
