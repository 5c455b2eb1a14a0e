/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"
#include "phrases_cases.h"

/* What every paper says of its case, and what the request says. */

int print_step(Filling *filling, Str operation, const CaseFileStepsRow **ret_step)
{
    const CaseFileStepsRow *rows;
    size_t count;
    int r =
        case_file_steps(work_db(filling->work), filling->arena, filling->file->id, &rows, &count);
    *ret_step = NULL;
    for (size_t i = 0; !r && i < count; i++)
        if (rows[i].day <= filling->on && str_eq(rows[i].operation, operation))
            *ret_step = &rows[i];
    return r ? trace(r) : 0;
}

int print_case(Filling *filling)
{
    const CaseFile *file = filling->file;
    Label name, keeper;
    Country buyer;
    size_t takers;
    Date due;
    int r = case_titles(filling->work, file, &name);
    if (!r)
        r = print_organisation(filling, case_takers(filling->work, file, &takers)[0], &keeper);
    if (!r)
        r = case_due(filling->work, file, &due);
    if (r)
        return trace(r);
    ensure(country_find(file->row.country, &buyer));
    print_words(filling, S("case-number"), file->row.number);
    print_label(filling, S("case-name"), name);
    print_label(filling, S("subject"), name);
    print_label(filling, S("issuer"), keeper);
    print_label(filling, S("buyer"), country_get(buyer)->name);
    print_label(filling, S("destination"), country_get(buyer)->name);
    if (file->row.marking != MARKING_OPEN) /* what is open bears no mark */
        print_phrase(filling, S("marking"), marking_phrases[file->row.marking]);
    print_day(filling, S("issued-on"), filling->on);
    print_day(filling, S("reply-due"), due);
    return 0;
}

/* ---- the request ----------------------------------------------------------------------------- */

static void missing(Filling *filling, const CaseRequest *request)
{
    RequestNeed needs[REQUEST_NEEDS];
    size_t count = request_missing(request, needs);
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, count + 1);

    for (size_t i = 0; i < count; i++)
        rows[i] = PRINT_ROW(filling->arena,
                            paper_label(S("item"), phrase_label(request_need_phrases[needs[i]])),
                            paper_label(S("remedy"), phrase_label(PHRASE_CASES_REQUEST_REMEDY)));
    print_table(filling, S("missing"), rows, count);
}

static Label asked_for(Filling *filling, const CaseRequest *request)
{
    Label *parts = NEW_ARRAY(filling->arena, Label, request->item_count + 1);

    for (size_t i = 0; i < request->item_count; i++)
        parts[i] = print_same(request->items[i].item);
    return print_joined(filling->arena, parts, request->item_count);
}

/* Until there is a document, the request is what every paper is of. */
int print_request(Filling *filling)
{
    CaseRequest request = case_request(filling->work, filling->file);

    print_words(filling, S("buyer-reference"), request.reference);
    print_day(filling, S("buyer-reference-date"), request.dated);
    print_day(filling, S("received-on"), request.received);
    if (request.want >= 0)
        print_phrase(filling, S("requested"), request_want_phrases[request.want]);
    print_words(filling, S("delivery-place"), request.place);
    print_label(filling, S("goods"), asked_for(filling, &request));
    print_words(filling, S("version"), S("-"));
    print_words(filling, S("document-hash"),
                print_hash(filling->arena, hash_of(filling->file->row.request)));
    missing(filling, &request);
    return 0;
}
