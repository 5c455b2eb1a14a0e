/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet_told.h"
#include "approvals/sheet.h"
#include "phrases_approvals.h"

const Phrase sheet_mark_phrases[SHEET_MARKS] = {
    [MARK_WAITS] = PHRASE_NONE,
    [MARK_AGREED] = PHRASE_APPROVALS_STEP_AGREED,
    [MARK_OBJECTED] = PHRASE_APPROVALS_STEP_OBJECTED,
    [MARK_DECIDED] = PHRASE_APPROVALS_MARK_DECIDED,
    [MARK_ACTED] = PHRASE_APPROVALS_MARK_ACTED,
    [MARK_VIEWED] = PHRASE_APPROVALS_MARK_VIEWED,
    [MARK_SEEN] = PHRASE_APPROVALS_MARK_SEEN,
};

typedef struct Telling {
    Work *work;
    const SheetNow *sheet;
    Date on;
    SheetTold *told;
} Telling;

/* The day of a moment, when it had come by the day asked about. */
static Date day_by(const Telling *telling, int64_t at)
{
    Date day = at ? moment_date(at) : DATE_NONE;

    return day != DATE_NONE && day <= telling->on ? day : DATE_NONE;
}

/* What was not yet done is not told. */
static SheetHand hand_of(const Telling *telling, Id person, SheetMark mark, int64_t at)
{
    Date day = day_by(telling, at);

    mark = day == DATE_NONE ? MARK_WAITS : mark;
    return (SheetHand){ .person = person, .mark = (int32_t)mark, .day = day };
}

/* ---- words ----------------------------------------------------------------------------------- */

static int tell_words(const Telling *telling)
{
    const SheetVersionGetRow *text = &telling->sheet->text;
    SheetTold *told = telling->told;
    const struct {
        Str mark, *into;
    } words[] = {
        { text->title_ja, &told->title.in[LANG_JA] },
        { text->title_en, &told->title.in[LANG_EN] },
        { text->reason, &told->reason },
        { text->subject_text, &told->subject_text },
        { text->price, &told->factors.price },
        { text->usage, &told->factors.usage },
        { text->performance, &told->factors.performance },
        { text->cooperation, &told->factors.cooperation },
    };
    int r = 0;

    for (size_t i = 0; i < COUNT_OF(words) && !r; i++)
        r = named_value(telling->work, words[i].mark, words[i].into);
    return r ? trace(r) : 0;
}

static int tell_attachments(const Telling *telling)
{
    const SheetNow *sheet = telling->sheet;
    SheetAttachment *attachments =
        NEW_ARRAY(work_arena(telling->work), SheetAttachment, sheet->paper_count + 1);
    int r = 0;

    for (size_t i = 0; i < sheet->paper_count && !r; i++) {
        SheetAttachment *one = &attachments[telling->told->attachment_count];
        if (day_by(telling, sheet->papers[i].at) == DATE_NONE)
            continue;
        one->document = sheet->papers[i].document;
        r = named_value(telling->work, sheet->papers[i].name, &one->name);
        telling->told->attachment_count++;
    }
    telling->told->attachments = attachments;
    return r ? trace(r) : 0;
}

/* ---- hands ----------------------------------------------------------------------------------- */

static void tell_consulted(const Telling *telling)
{
    static const SheetMark marks[] = {
        [STEP_WAITS] = MARK_WAITS,
        [STEP_AGREED] = MARK_AGREED,
        [STEP_OBJECTED] = MARK_OBJECTED,
    };
    const SheetNow *sheet = telling->sheet;
    SheetHand *hands = NEW_ARRAY(work_arena(telling->work), SheetHand, sheet->step_count);

    for (size_t i = 0; i < sheet->step_count; i++) {
        const SheetStepsRow *step = &sheet->steps[i];
        if (step->kind == STEP_CONSULT)
            hands[telling->told->consulted_count++] =
                hand_of(telling, step->person, marks[step->verdict], step->at);
    }
    telling->told->consulted = hands;
}

/* The decider; where somebody acted for him, both. */
static void tell_deciders(const Telling *telling)
{
    const SheetVersionGetRow *text = &telling->sheet->text;
    const SheetStepsRow *decider = sheet_decider(telling->sheet->steps, telling->sheet->step_count);
    SheetHand *hands = NEW_ARRAY(work_arena(telling->work), SheetHand, 2);
    bool acted = !id_is_none(text->acting_for);

    hands[0] = acted ? hand_of(telling, decider->person, MARK_VIEWED, text->viewed_at)
                     : hand_of(telling, decider->person, MARK_DECIDED, text->decided_at);
    telling->told->decider_count = 1;
    telling->told->deciders = hands;
    telling->told->decided = day_by(telling, text->decided_at);
    if (!acted || telling->told->decided == DATE_NONE)
        return;
    hands[1] = hand_of(telling, text->decided_by, MARK_ACTED, text->decided_at);
    hands[1].authority = text->authority;
    telling->told->decider_count = 2;
}

static int tell_readers(const Telling *telling)
{
    const SheetReadersRow *rows;
    size_t count;
    Work *work = telling->work;
    int r = sheet_readers(work_db(work), work_arena(work), telling->sheet->id,
                          telling->sheet->row.version, &rows, &count);
    if (r)
        return trace(r);
    SheetHand *hands = NEW_ARRAY(work_arena(work), SheetHand, count + 1);
    for (size_t i = 0; i < count; i++)
        hands[i] = hand_of(telling, rows[i].person, MARK_SEEN, rows[i].seen);
    telling->told->readers = hands;
    telling->told->reader_count = count;
    return 0;
}

int sheet_told(Work *work, Id id, Date on, SheetTold *ret_told)
{
    SheetNow sheet;
    Telling telling = { work, &sheet, on, ret_told };
    int r = sheet_load(work, id, &sheet);
    if (r)
        return r < 0 ? trace(r) : r;
    Date issued = sheet.row.issued_on ? (Date)sheet.row.issued_on : DATE_NONE;
    *ret_told = (SheetTold){ .sheet = id,
                             .reference = sheet.row.reference,
                             .subject_kind = sheet.row.subject_kind,
                             .subject = sheet.row.subject,
                             .organisation = sheet.row.organisation,
                             .version = sheet.row.version,
                             .drafter = sheet.text.drafter,
                             .drafted = day_by(&telling, sheet.text.at),
                             .issued = issued <= on ? issued : DATE_NONE,
                             .seal = sheet.seal };
    if (ret_told->drafted == DATE_NONE)
        return WORK_E_NOT_FOUND;
    tell_consulted(&telling);
    tell_deciders(&telling);
    r = tell_words(&telling);
    if (!r)
        r = tell_attachments(&telling);
    if (!r)
        r = tell_readers(&telling);
    return r ? trace(r) : 0;
}
