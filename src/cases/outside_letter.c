/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/outside_parts.h"
#include "cases/unit.h"
#include "phrases_cases.h"
#include "phrases_clocks.h"
#include "phrases_outside.h"

/* letter.submit, letter.take-up, letter.decline, letter.show, letter.list. */

int letter_load(Work *work, Id id, LetterGetRow *ret_row)
{
    bool found;
    int r = letter_get(work_db(work), work_arena(work), id, ret_row, &found);

    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

/* ---- sending one ----------------------------------------------------------------------------- */

int letter_submit(Work *work, const void *params, void *reply)
{
    const LetterSubmitParams *wanted = params;
    LetterSubmitted letter = { .country = wanted->country,
                               .reference = wanted->reference,
                               .title = wanted->title,
                               .words = wanted->words,
                               .end_use = wanted->end_use,
                               .wanted_by = wanted->wanted_by };
    Country country;
    Person person;
    int r = work_person(work, work_principal(work), &person);

    if (!r)
        r = unit_organisation(work, wanted->organisation, &letter.receiver);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!country_find(wanted->country, &country))
        return case_refuse(work, WORK_E_INVALID, S("/country"), PHRASE_CLOCKS_NO_COUNTRY,
                           PHRASE_NONE, wanted->country);
    if (id_eq(letter.receiver, person.organisation))
        return case_refuse(work, WORK_E_INVALID, S("/organisation"), PHRASE_OUTSIDE_TO_ONESELF,
                           PHRASE_OUTSIDE_TO_ONESELF_REMEDY, wanted->organisation);
    letter.sender = person.organisation;
    Id id = work_new_id(work);
    work_event(work, S("letter.submitted"), id, &letter);
    ((LetterReply *)reply)->letter = id;
    return 0;
}

/* ---- what becomes of it ---------------------------------------------------------------------- */

static int load_open(Work *work, Id id, LetterGetRow *ret_row)
{
    int r = letter_load(work, id, ret_row);

    if (r)
        return r < 0 ? trace(r) : r;
    return ret_row->state == LETTER_OPEN
               ? 0
               : case_refuse(work, WORK_E_CONFLICT, S("/letter"), PHRASE_OUTSIDE_SETTLED_ALREADY,
                             PHRASE_NONE, S(""));
}

/* The case is opened first, as any case is; now it is the letter's, and its sender let in to it. */
int letter_take_up(Work *work, const void *params, void *reply)
{
    const LetterTakeUpParams *wanted = params;
    LetterSettled settled = { 0 };
    const CaseFile *file;
    LetterGetRow letter;
    bool may = false;
    int r = load_open(work, wanted->letter, &letter);

    if (!r)
        r = case_said(work, wanted->file, &settled.file);
    if (!r)
        r = work_may(work, S("case.admit"), settled.file, &may);
    if (!r && !may)
        r = case_refuse(work, WORK_E_RULE, S("/case"), PHRASE_OUTSIDE_MAY_NOT_ADMIT, PHRASE_NONE,
                        wanted->file);
    if (!r)
        r = case_load(work, settled.file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!str_eq(file->row.country, letter.country))
        return case_refuse(work, WORK_E_INVALID, S("/case"), PHRASE_OUTSIDE_OTHER_COUNTRY,
                           PHRASE_OUTSIDE_OTHER_COUNTRY_REMEDY, letter.country);
    PartyAdmitted admitted = { .organisation = letter.sender, .side = SIDE_BUYER };
    work_event(work, S("letter.taken-up"), wanted->letter, &settled);
    work_event(work, S("case.admitted"), settled.file, &admitted);
    ((LetterReply *)reply)->letter = wanted->letter;
    return 0;
}

int letter_decline(Work *work, const void *params, void *reply)
{
    const LetterDeclineParams *wanted = params;
    LetterSettled settled = { .reason = wanted->reason };
    LetterGetRow letter;
    int r = load_open(work, wanted->letter, &letter);

    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("letter.declined"), wanted->letter, &settled);
    ((LetterReply *)reply)->letter = wanted->letter;
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static int letter_case(Work *work, const LetterGetRow *row, LetterShown *shown)
{
    const CaseFile *file;

    if (id_is_none(row->case_file))
        return 0;
    int r = case_load(work, row->case_file, &file);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a letter became a case there is not");
    shown->number = file->row.number;
    return 0;
}

static int fill_letter(Work *work, Id id, const LetterGetRow *row, LetterShown *shown)
{
    *shown = (LetterShown){ .letter = id,
                            .at = row->at,
                            .country = row->country,
                            .reference = row->reference,
                            .wanted_by = (Date)row->wanted_by,
                            .state = (int32_t)row->state };
    int r = outside_handle(work, row->sender, &shown->sender);
    if (!r)
        r = outside_handle(work, row->receiver, &shown->receiver);
    if (!r)
        r = work_value(work, row->title, &shown->title);
    if (!r)
        r = work_value(work, row->words, &shown->words);
    if (!r)
        r = work_value(work, row->end_use, &shown->end_use);
    if (!r)
        r = work_value(work, row->reason, &shown->reason);
    if (!r)
        r = letter_case(work, row, shown);
    return r ? trace(r) : 0;
}

int letter_show(Work *work, const void *params, void *reply)
{
    const LetterParams *wanted = params;
    LetterGetRow row;
    int r = letter_load(work, wanted->letter, &row);

    if (!r)
        r = fill_letter(work, wanted->letter, &row, reply);
    return r < 0 ? trace(r) : r;
}

static int is_in_state(Work *work, Id id, void *context, bool *ret_is)
{
    const LetterListParams *wanted = context;
    LetterGetRow row;
    int r = letter_load(work, id, &row);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a list names a letter there is not");
    *ret_is = wanted->state < 0 || wanted->state == row.state;
    return 0;
}

int letter_list(Work *work, const void *params, void *reply)
{
    LetterListParams wanted = *(const LetterListParams *)params;
    LetterListReply *answer = reply;
    ListPage page;
    ListQuery query = { .list = S(LETTER_LIST),
                        .subject_kind = S("letter"),
                        .backwards = true,
                        .limit = wanted.limit,
                        .after = wanted.after,
                        .keep = is_in_state,
                        .context = &wanted };

    int r = work_list(work, &query, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    LetterShown *shown = NEW_ARRAY(work_arena(work), LetterShown, page.count + 1);
    for (size_t i = 0; !r && i < page.count; i++) {
        LetterGetRow row;

        r = letter_load(work, page.rows[i].subject, &row);
        if (!r)
            r = fill_letter(work, page.rows[i].subject, &row, &shown[answer->letter_count++]);
    }
    answer->letters = shown;
    answer->next = page.next;
    return r ? trace(r) : 0;
}
