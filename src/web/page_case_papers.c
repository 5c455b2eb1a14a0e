/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/case.h"

#include "templates.h"

/* What was written about a case: kept here, and chosen wherever a paper of it is recorded. */

Reply case_documents_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CaseShown shown;
    Reply refusal;

    if (!case_find(visit, &shown, &refusal))
        return refusal;
    if (visit->outside) /* the office's own papers, and a form that is none of theirs */
        return trouble_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_NO_RIGHT, PHRASE_WEB_NO_RIGHT_WHY,
                             NULL);
    CaseDocumentsView view = { .bar = case_bar(visit, &shown, S("/documents")) };
    if (!documents_view(visit, S("case"), shown.file,
                        case_url(visit, shown.number, S("/documents")), &view.about, &refusal))
        return refusal;
    case_documents_page(&body, &view, visit->lang);
    return case_page_reply(visit, &shown, PHRASE_WEB_ITEM_DOCUMENTS, &body);
}
