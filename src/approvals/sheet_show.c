/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet.h"

/* sheet.show: the whole of a sheet, on one page for whoever decides. */

static Moment moment_of(int64_t at)
{
    return at ? at : MOMENT_NONE;
}

/* "" for nobody. */
static int name_of(Work *work, Id person, Str *ret_name)
{
    if (id_is_none(person))
        return 0;
    int r = work_person_name(work, person, ret_name);
    return r ? trace(r) : 0;
}

static int show_factors(Work *work, const SheetVersionGetRow *text, SheetFactors *factors)
{
    int r = named_value(work, text->price, &factors->price);
    if (!r)
        r = named_value(work, text->usage, &factors->usage);
    if (!r)
        r = named_value(work, text->performance, &factors->performance);
    if (!r)
        r = named_value(work, text->cooperation, &factors->cooperation);
    return r ? trace(r) : 0;
}

static int show_waits(Work *work, const SheetNow *sheet, SheetShown *shown)
{
    const SheetWaitsRow *rows;
    size_t count;
    int r = sheet_waits(work_db(work), work_arena(work), sheet->id, &rows, &count);
    if (r)
        return trace(r);
    SheetWaits *waits = NEW_ARRAY(work_arena(work), SheetWaits, count + 1);
    for (size_t i = 0; i < count && !r; i++) {
        waits[i] = (SheetWaits){ .person = rows[i].person,
                                 .duty = (int32_t)rows[i].duty,
                                 .since = rows[i].since };
        r = name_of(work, rows[i].person, &waits[i].person_name);
    }
    shown->waits = waits;
    shown->wait_count = count;
    return r ? trace(r) : 0;
}

/* Papers that came after somebody had agreed did not lie before him. */
static int64_t papers_since(const SheetNow *sheet, const SheetStepsRow *step)
{
    int64_t count = 0;

    for (size_t i = 0; i < sheet->paper_count; i++)
        count += step->verdict != STEP_WAITS && sheet->papers[i].at > step->at;
    return count;
}

static int show_step(Work *work, const SheetNow *sheet, const SheetStepsRow *row, StepShown *step)
{
    bool routed = sheet->row.state == SHEET_ROUTED;
    *step = (StepShown){
        .kind = (int32_t)row->kind,
        .person = row->person,
        .turn = row->turn,
        .verdict = row->kind == STEP_CONSULT ? (int32_t)row->verdict : -1,
        .waiting = routed && row->turn == sheet_turn(sheet->steps, sheet->step_count) &&
                   row->verdict != STEP_AGREED,
        .at = moment_of(row->at),
        .papers_since = papers_since(sheet, row),
    };
    int r = name_of(work, row->person, &step->person_name);
    if (!r)
        r = named_value(work, row->reason, &step->reason);
    return r ? trace(r) : 0;
}

static int show_steps(Work *work, const SheetNow *sheet, SheetShown *shown)
{
    StepShown *steps = NEW_ARRAY(work_arena(work), StepShown, sheet->step_count);
    int r = 0;

    for (size_t i = 0; i < sheet->step_count && !r; i++)
        r = show_step(work, sheet, &sheet->steps[i], &steps[i]);
    shown->steps = steps;
    shown->step_count = sheet->step_count;
    return r ? trace(r) : 0;
}

static int show_deputies(Work *work, const SheetNow *sheet, SheetShown *shown)
{
    const SheetDeputiesRow *rows;
    size_t count;
    int r = sheet_deputies(work_db(work), work_arena(work), sheet->id, sheet->row.version, &rows,
                           &count);
    if (r)
        return trace(r);
    DeputyShown *deputies = NEW_ARRAY(work_arena(work), DeputyShown, count + 1);
    for (size_t i = 0; i < count && !r; i++) {
        deputies[i] = (DeputyShown){ .person = rows[i].person, .authority = rows[i].authority };
        r = name_of(work, rows[i].person, &deputies[i].person_name);
    }
    shown->deputies = deputies;
    shown->deputy_count = count;
    return r ? trace(r) : 0;
}

static int show_readers(Work *work, const SheetNow *sheet, SheetShown *shown)
{
    const SheetReadersRow *rows;
    size_t count;
    int r = sheet_readers(work_db(work), work_arena(work), sheet->id, sheet->row.version, &rows,
                          &count);
    if (r)
        return trace(r);
    ReaderShown *readers = NEW_ARRAY(work_arena(work), ReaderShown, count + 1);
    for (size_t i = 0; i < count && !r; i++) {
        readers[i] = (ReaderShown){ .person = rows[i].person, .seen = moment_of(rows[i].seen) };
        r = name_of(work, rows[i].person, &readers[i].person_name);
    }
    shown->readers = readers;
    shown->reader_count = count;
    return r ? trace(r) : 0;
}

static int show_papers(Work *work, const SheetNow *sheet, SheetShown *shown)
{
    PaperShown *papers = NEW_ARRAY(work_arena(work), PaperShown, sheet->paper_count + 1);
    int r = 0;

    for (size_t i = 0; i < sheet->paper_count && !r; i++) {
        const SheetPapersRow *row = &sheet->papers[i];
        papers[i] = (PaperShown){ .number = row->number,
                                  .document = row->document,
                                  .at = row->at,
                                  .later = row->later != 0,
                                  .by = row->person };
        work_names_document(work, row->document);
        r = named_value(work, row->name, &papers[i].name);
        if (!r)
            r = name_of(work, row->person, &papers[i].by_name);
    }
    shown->papers = papers;
    shown->paper_count = sheet->paper_count;
    return r ? trace(r) : 0;
}

static int show_decision(Work *work, const SheetVersionGetRow *text, SheetDecisionShown *decision)
{
    *decision = (SheetDecisionShown){
        .at = moment_of(text->decided_at),
        .by = text->decided_by,
        .acting_for = text->acting_for,
        .authority = text->authority,
        .seal = text->seal,
        .viewed_after = moment_of(text->viewed_at),
    };
    int r = name_of(work, text->decided_by, &decision->by_name);
    if (!r)
        r = name_of(work, text->acting_for, &decision->acting_for_name);
    if (!r)
        r = named_value(work, text->decided_reason, &decision->reason);
    if (!r)
        r = named_value(work, text->viewed_words, &decision->viewed_words);
    return r ? trace(r) : 0;
}

static int show_version(Work *work, const SheetVersionsRow *row, SheetVersionShown *version)
{
    *version = (SheetVersionShown){
        .version = row->version,
        .at = row->at,
        .drafter = row->drafter,
        .ended = (int32_t)row->ended,
        .ended_at = moment_of(row->ended_at),
        .ended_by = row->ended_by,
    };
    int r = name_of(work, row->drafter, &version->drafter_name);
    if (!r)
        r = name_of(work, row->ended_by, &version->ended_by_name);
    if (!r)
        r = named_value(work, row->ended_reason, &version->ended_reason);
    return r ? trace(r) : 0;
}

static int show_versions(Work *work, const SheetNow *sheet, SheetShown *shown)
{
    const SheetVersionsRow *rows;
    size_t count;
    int r = sheet_versions(work_db(work), work_arena(work), sheet->id, &rows, &count);
    if (r)
        return trace(r);
    SheetVersionShown *versions = NEW_ARRAY(work_arena(work), SheetVersionShown, count + 1);
    for (size_t i = 0; i < count && !r; i++)
        r = show_version(work, &rows[i], &versions[i]);
    shown->versions = versions;
    shown->version_count = count;
    return r ? trace(r) : 0;
}

static int show_opinions(Work *work, const SheetNow *sheet, SheetShown *shown)
{
    const SheetOpinionsRow *rows;
    size_t count;
    int r = sheet_opinions(work_db(work), work_arena(work), sheet->id, SHEET_OPINIONS_MAX, &rows,
                           &count);
    if (r)
        return trace(r);
    SheetOpinionShown *opinions = NEW_ARRAY(work_arena(work), SheetOpinionShown, count + 1);
    for (size_t i = 0; i < count && !r; i++) {
        const SheetOpinionsRow *row = &rows[count - 1 - i]; /* the newest come first */
        opinions[i] = (SheetOpinionShown){ .version = row->version,
                                           .person = row->person,
                                           .verdict = (int32_t)row->verdict,
                                           .at = row->at };
        r = name_of(work, row->person, &opinions[i].person_name);
        if (!r)
            r = named_value(work, row->reason, &opinions[i].reason);
    }
    shown->opinions = opinions;
    shown->opinion_count = count;
    return r ? trace(r) : 0;
}

static int show_head(Work *work, const SheetNow *sheet, SheetShown *shown)
{
    const SheetVersionGetRow *text = &sheet->text;
    *shown = (SheetShown){
        .sheet = sheet->id,
        .reference = sheet->row.reference,
        .state = (int32_t)sheet->row.state,
        .version = sheet->row.version,
        .since = sheet->row.since,
        .subject_kind = sheet->row.subject_kind,
        .subject = sheet->row.subject,
        .covers = text->covers,
        .seal = sheet->seal,
        .issued_on = sheet->row.issued_on ? (Date)sheet->row.issued_on : DATE_NONE,
        .issued_document = sheet->row.issued_document,
        .issued_number = sheet->row.issued_number,
    };
    int r = named_value_in(work, text->title_ja, text->title_en, &shown->title);
    if (!r)
        r = named_value(work, text->reason, &shown->reason);
    if (!r)
        r = named_value(work, text->subject_text, &shown->subject_text);
    if (!r)
        r = show_factors(work, text, &shown->factors);
    if (!r)
        r = sheet_is_changed(work, sheet, &shown->changed);
    return r ? trace(r) : 0;
}

int sheet_show(Work *work, const void *params, void *reply)
{
    static int (*const parts[])(Work *, const SheetNow *, SheetShown *) = {
        show_head,    show_waits,  show_steps,    show_deputies,
        show_readers, show_papers, show_versions, show_opinions,
    };
    const SheetParams *wanted = params;
    SheetShown *shown = reply;
    SheetNow sheet;
    int r = sheet_load(work, wanted->sheet, &sheet);
    for (size_t i = 0; i < COUNT_OF(parts) && !r; i++)
        r = parts[i](work, &sheet, shown);
    if (!r)
        r = show_decision(work, &sheet.text, &shown->decision);
    return r < 0 ? trace(r) : r;
}
