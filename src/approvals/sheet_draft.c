/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet.h"
#include "phrases_approvals.h"

/* sheet.draft, sheet.redraft, sheet.attach: what is laid before people, and before whom. */

/* A version in the making. Defects are told one and all; what a rule forbids comes before them. */
typedef struct Drafting {
    Work *work;
    const SheetTextParams *params;
    SheetText text;
    Id *asked; /* steps, then deputies */
    size_t asked_count;
    bool good;
} Drafting;

static void refuse(Drafting *drafting, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    (void)named_refuse(drafting->work, WORK_E_INVALID, pointer, message, remedy, arg);
    drafting->good = false;
}

/* ---- people ---------------------------------------------------------------------------------- */

/* Somebody the sheet is laid before to agree or decide: not its drafter, and nobody twice. */
static int ask(Drafting *drafting, Str pointer, Str reference, Id *ret_person)
{
    Person person = { 0 };
    int r = named_person(drafting->work, pointer, reference, &person);
    if (r < 0)
        return trace(r);
    *ret_person = person.id;
    if (r) {
        drafting->good = false;
        return 0;
    }
    if (named_is_asking(drafting->work, person.id))
        refuse(drafting, pointer, PHRASE_APPROVALS_DRAFTER_NAMED,
               PHRASE_APPROVALS_DRAFTER_NAMED_REMEDY, person.handle);
    for (size_t i = 0; i < drafting->asked_count; i++)
        if (id_eq(drafting->asked[i], person.id))
            refuse(drafting, pointer, PHRASE_APPROVALS_NAMED_TWICE,
                   PHRASE_APPROVALS_NAMED_TWICE_REMEDY, person.handle);
    drafting->asked[drafting->asked_count++] = person.id;
    return 0;
}

/* One person decides, behind all others. */
static void check_decider(Drafting *drafting)
{
    const SheetTextParams *params = drafting->params;
    size_t deciders = 0;

    for (size_t i = 0; i < params->step_count; i++)
        deciders += params->steps[i].kind == STEP_DECIDE;
    if (deciders != 1 || params->steps[params->step_count - 1].kind != STEP_DECIDE)
        refuse(drafting, S("/steps"), PHRASE_APPROVALS_ONE_DECIDER,
               PHRASE_APPROVALS_ONE_DECIDER_REMEDY, S(""));
}

static int read_steps(Drafting *drafting)
{
    const SheetTextParams *params = drafting->params;
    SheetStep *steps = NEW_ARRAY(work_arena(drafting->work), SheetStep, params->step_count);
    int64_t turn = 0;
    int r = 0;

    for (size_t i = 0; i < params->step_count && !r; i++) {
        const StepParams *step = &params->steps[i];
        bool together = step->together > 0 && i > 0 && step->kind == STEP_CONSULT;
        turn += !together;
        steps[i] = (SheetStep){ .kind = step->kind, .turn = turn };
        r = ask(drafting, named_pointer(drafting->work, S("steps"), i, S("person")), step->person,
                &steps[i].person);
    }
    drafting->text.steps = steps;
    drafting->text.step_count = params->step_count;
    check_decider(drafting);
    return r ? trace(r) : 0;
}

static int read_deputies(Drafting *drafting)
{
    const SheetTextParams *params = drafting->params;
    SheetDeputy *deputies =
        NEW_ARRAY(work_arena(drafting->work), SheetDeputy, params->deputy_count + 1);
    int r = 0;

    for (size_t i = 0; i < params->deputy_count && !r; i++) {
        deputies[i].authority = params->deputies[i].authority;
        r = ask(drafting, named_pointer(drafting->work, S("deputies"), i, S("person")),
                params->deputies[i].person, &deputies[i].person);
    }
    drafting->text.deputies = deputies;
    drafting->text.deputy_count = params->deputy_count;
    return r ? trace(r) : 0;
}

static int read_reader(Drafting *drafting, size_t place, Id *readers)
{
    Str reference = drafting->params->readers[place];
    Person person = { 0 };
    int r = named_person(drafting->work, S("/readers"), reference, &person);
    if (r < 0)
        return trace(r);
    readers[place] = person.id;
    drafting->good = drafting->good && !r;
    for (size_t i = 0; i < place && !r; i++)
        if (id_eq(readers[i], person.id))
            refuse(drafting, S("/readers"), PHRASE_APPROVALS_NAMED_TWICE,
                   PHRASE_APPROVALS_NAMED_TWICE_REMEDY, reference);
    return 0;
}

static int read_readers(Drafting *drafting)
{
    size_t count = drafting->params->reader_count;
    Id *readers = NEW_ARRAY(work_arena(drafting->work), Id, count + 1);
    int r = 0;

    for (size_t i = 0; i < count && !r; i++)
        r = read_reader(drafting, i, readers);
    drafting->text.readers = readers;
    drafting->text.reader_count = count;
    return r ? trace(r) : 0;
}

/* ---- papers ---------------------------------------------------------------------------------- */

static int read_papers(Drafting *drafting)
{
    const SheetTextParams *params = drafting->params;

    for (size_t i = 0; i < params->paper_count; i++) {
        Str pointer = named_pointer(drafting->work, S("papers"), i, S("document"));
        int r = work_take_document(drafting->work, pointer, params->papers[i].document);
        if (r < 0)
            return trace(r);
        drafting->good = drafting->good && !r;
        for (size_t k = 0; k < i; k++)
            if (hash_eq(params->papers[k].document, params->papers[i].document))
                refuse(drafting, pointer, PHRASE_APPROVALS_PAPER_TWICE, PHRASE_NONE, S(""));
    }
    drafting->text.papers = params->papers;
    drafting->text.paper_count = params->paper_count;
    return 0;
}

/* ---- what is approved ------------------------------------------------------------------------ */

/* The subject says which version of it there is; where it does not, the drafter must. */
static int read_version(Drafting *drafting, Str kind, Id subject)
{
    Hash told = drafting->params->version, version;
    bool known;
    int r = work_version(drafting->work, kind, subject, &version, &known);
    if (r < 0)
        return trace(r);
    if (known && !hash_is_none(told) && !hash_eq(told, version))
        return named_refuse(drafting->work, WORK_E_CONFLICT, S("/version"),
                            PHRASE_APPROVALS_OTHER_VERSION, PHRASE_APPROVALS_OTHER_VERSION_REMEDY,
                            S(""));
    drafting->text.covers = known ? version : told;
    if (hash_is_none(drafting->text.covers))
        refuse(drafting, S("/version"), PHRASE_APPROVALS_NO_VERSION,
               PHRASE_APPROVALS_NO_VERSION_REMEDY, kind);
    return 0;
}

/* One version of a thing is laid before people on one sheet at a time. */
static int check_alone(Drafting *drafting, Str kind, Id subject, Id sheet)
{
    const SheetsCoveringRow *rows;
    size_t count;
    Work *work = drafting->work;
    int r = sheets_covering(work_db(work), work_arena(work), subject, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        bool under_way = rows[i].state == SHEET_ROUTED || rows[i].state == SHEET_RETURNED ||
                         rows[i].state == SHEET_WITHDRAWN;
        if (under_way && !id_eq(rows[i].id, sheet) && str_eq(rows[i].subject_kind, kind) &&
            hash_eq(rows[i].covers, drafting->text.covers))
            return named_refuse(work, WORK_E_CONFLICT, S("/subject"), PHRASE_APPROVALS_UNDER_WAY,
                                PHRASE_APPROVALS_UNDER_WAY_REMEDY, rows[i].reference);
    }
    return 0;
}

/* `sheet` is the one that is drafted anew; none: a new one. 0, WORK_E_*, or a fault. */
static int draft(Work *work, const SheetTextParams *params, Str kind, Id subject, Id sheet,
                 SheetText *ret_text)
{
    Drafting drafting = {
        .work = work,
        .params = params,
        .text = { .title_ja = params->title.in[LANG_JA],
                  .title_en = params->title.in[LANG_EN],
                  .reason = params->reason,
                  .subject_text = params->subject_text,
                  .factors = params->factors },
        .asked = NEW_ARRAY(work_arena(work), Id, params->step_count + params->deputy_count + 1),
        .good = true,
    };
    int r = read_version(&drafting, kind, subject);
    if (!r)
        r = check_alone(&drafting, kind, subject, sheet);
    if (!r)
        r = read_steps(&drafting);
    if (!r)
        r = read_deputies(&drafting);
    if (!r)
        r = read_readers(&drafting);
    if (!r)
        r = read_papers(&drafting);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_text = drafting.text;
    return drafting.good ? 0 : WORK_E_INVALID;
}

/* ---- the operations -------------------------------------------------------------------------- */

static int next_number(Work *work, SheetDrafted *drafted)
{
    SheetYearGetRow row;
    bool found;
    drafted->year = date_parts(work_today(work)).year;
    int r = sheet_year_get(work_db(work), work_arena(work), drafted->year, &row, &found);
    if (r)
        return trace(r);
    drafted->number = (found ? row.last : 0) + 1;
    drafted->reference = named_reference(work, SHEET_LETTER, drafted->year, drafted->number);
    return 0;
}

int sheet_draft(Work *work, const void *params, void *reply)
{
    const SheetDraftParams *wanted = params;
    SheetDrafted *drafted = NEW(work_arena(work), SheetDrafted);
    Person drafter;

    *drafted = (SheetDrafted){ .subject_kind = wanted->subject_kind };
    int r = named_subject(work, wanted->subject_kind, wanted->subject, &drafted->subject);
    if (!r)
        r = work_person(work, work_principal(work), &drafter);
    if (!r)
        r = draft(work, &wanted->text, wanted->subject_kind, drafted->subject, id_none(),
                  &drafted->text);
    if (!r)
        r = next_number(work, drafted);
    if (r)
        return r < 0 ? trace(r) : r;
    drafted->organisation = drafter.organisation;
    Id sheet = work_new_id(work);
    work_event(work, S("sheet.drafted"), sheet, drafted);
    *(SheetReply *)reply = (SheetReply){ sheet, drafted->reference, 1, SHEET_ROUTED };
    return 0;
}

int sheet_redraft(Work *work, const void *params, void *reply)
{
    const SheetRedraftParams *wanted = params;
    SheetRedrafted *drafted = NEW(work_arena(work), SheetRedrafted);
    SheetNow sheet;
    int r = sheet_enter(work, wanted->sheet, SHEET_ROUTED, &sheet);
    if (!r)
        r = sheet_of_own(work, &sheet);
    if (!r && sheet.row.version == SHEET_VERSIONS_MAX)
        r = named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_VERSIONS_MANY,
                         PHRASE_APPROVALS_VERSIONS_MANY_REMEDY, sheet.row.reference);
    if (!r)
        r = draft(work, &wanted->text, sheet.row.subject_kind, sheet.row.subject, sheet.id,
                  &drafted->text);
    if (r)
        return r < 0 ? trace(r) : r;
    drafted->version = ++sheet.row.version;
    work_event(work, S("sheet.redrafted"), sheet.id, drafted);
    sheet_reply(reply, &sheet, SHEET_ROUTED);
    return 0;
}

/* Added to, never taken away or put in another's place: an approval covers every paper there is. */
static int check_attached(Work *work, const SheetNow *sheet, const SheetAttachParams *wanted)
{
    if (sheet->paper_count == SHEET_PAPERS_MAX)
        return named_refuse(work, WORK_E_RULE, S("/document"), PHRASE_APPROVALS_PAPERS_MANY,
                            PHRASE_NONE, S(""));
    for (size_t i = 0; i < sheet->paper_count; i++)
        if (hash_eq(sheet->papers[i].document, wanted->document))
            return named_refuse(work, WORK_E_CONFLICT, S("/document"), PHRASE_APPROVALS_PAPER_TWICE,
                                PHRASE_NONE, S(""));
    int r = work_take_document(work, S("/document"), wanted->document);
    return r < 0 ? trace(r) : r;
}

int sheet_attach(Work *work, const void *params, void *reply)
{
    const SheetAttachParams *wanted = params;
    SheetAttached attached = { { wanted->document, wanted->name } };
    SheetNow sheet;
    int r = sheet_enter_here(work, wanted->sheet, &sheet);
    if (!r)
        r = sheet_of_own(work, &sheet);
    if (!r)
        r = check_attached(work, &sheet, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("sheet.attached"), sheet.id, &attached);
    sheet_reply(reply, &sheet, SHEET_ROUTED);
    return 0;
}
