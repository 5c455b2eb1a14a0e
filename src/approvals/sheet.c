/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet.h"
#include "phrases_approvals.h"

/* ---- loading --------------------------------------------------------------------------------- */

enum { SEAL_LINE = 2 * 64 + 2 };

/* The version as it was frozen, and every paper that lies with it: marks, not texts, so that it
 * stays the same when one is erased. */
static Hash seal_of(Arena *arena, const SheetNow *sheet)
{
    Text text = text_open(arena, (size_t)SEAL_LINE * (sheet->paper_count + 2));

    id_write(&text, sheet->id);
    text_char(&text, ' ');
    text_int(&text, sheet->row.version);
    text_char(&text, '\n');
    hash_write(&text, sheet->text.frozen);
    for (size_t i = 0; i < sheet->paper_count; i++) {
        text_char(&text, '\n');
        hash_write(&text, sheet->papers[i].document);
        text_put(&text, sheet->papers[i].name);
    }
    return hash_of(text_str(&text));
}

static int read_sheet(Work *work, Id id, void *ret_sheet)
{
    Db *db = work_db(work);
    Arena *arena = work_arena(work);
    SheetNow *sheet = ret_sheet;
    bool found;

    *sheet = (SheetNow){ .id = id };
    int r = sheet_get(db, arena, id, &sheet->row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    int64_t version = sheet->row.version;
    r = sheet_version_get(db, arena, id, version, &sheet->text, &found);
    if (!r)
        r = sheet_steps(db, arena, id, version, &sheet->steps, &sheet->step_count);
    if (!r)
        r = sheet_papers(db, arena, id, version, &sheet->papers, &sheet->paper_count);
    if (r)
        return trace(r);
    ensure(found);
    sheet->seal = seal_of(arena, sheet);
    return 0;
}

int sheet_load(Work *work, Id id, SheetNow *ret_sheet)
{
    int r = named_load(work, S("sheet"), id, read_sheet, ret_sheet, sizeof(*ret_sheet));
    return r < 0 ? trace(r) : r;
}

int sheet_enter(Work *work, Id id, SheetState state, SheetNow *ret_sheet)
{
    int r = sheet_load(work, id, ret_sheet);
    if (!r)
        r = named_leads(work, sheet_state_words[state]);
    return r < 0 ? trace(r) : r;
}

int sheet_enter_here(Work *work, Id id, SheetNow *ret_sheet)
{
    int r = sheet_load(work, id, ret_sheet);
    if (!r)
        r = named_leads(work, sheet_state_words[ret_sheet->row.state]);
    return r < 0 ? trace(r) : r;
}

void sheet_reply(SheetReply *reply, const SheetNow *sheet, SheetState state)
{
    *reply = (SheetReply){ sheet->id, sheet->row.reference, sheet->row.version, (int32_t)state };
}

/* ---- the route ------------------------------------------------------------------------------- */

const SheetStepsRow *sheet_decider(const SheetStepsRow *steps, size_t count)
{
    ensure(count > 0 && steps[count - 1].kind == STEP_DECIDE); /* sheet_draft sees to it */
    return &steps[count - 1];
}

int64_t sheet_turn(const SheetStepsRow *steps, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (steps[i].kind == STEP_CONSULT && steps[i].verdict != STEP_AGREED)
            return steps[i].turn;
    return sheet_decider(steps, count)->turn;
}

/* Steps stand in the order of their turns. */
bool sheet_is_turn(const SheetStepsRow *step, int64_t turn)
{
    return step->turn <= turn;
}

int sheet_has_hand(Work *work, const SheetNow *sheet, bool *ret_has)
{
    const SheetHandsRow *rows;
    size_t count;
    int r =
        sheet_hands(work_db(work), work_arena(work), sheet->id, sheet->row.version, &rows, &count);
    if (r)
        return trace(r);
    *ret_has = false;
    for (size_t i = 0; i < count; i++)
        *ret_has = *ret_has || named_is_asking(work, rows[i].person);
    return 0;
}

int sheet_is_changed(Work *work, const SheetNow *sheet, bool *ret_changed)
{
    Hash version;
    bool known;
    int r = work_version(work, sheet->row.subject_kind, sheet->row.subject, &version, &known);
    if (r < 0)
        return trace(r);
    *ret_changed = r || (known && !hash_eq(version, sheet->text.covers));
    return 0;
}

int sheet_of_own(Work *work, const SheetNow *sheet)
{
    Person person;
    int r = work_person(work, work_principal(work), &person);
    if (r < 0)
        return trace(r);
    if (!r && id_eq(person.organisation, sheet->row.organisation))
        return 0;
    return named_refuse(work, WORK_E_RULE, S("/sheet"), PHRASE_APPROVALS_NOT_OF_OWN,
                        PHRASE_APPROVALS_NOT_OF_OWN_REMEDY, sheet->row.reference);
}

/* ---- the sheet as a subject ------------------------------------------------------------------ */

/* Those it was laid before belong to it too, however they belong to what it is about. */
static int put_organisations(Work *work, const SheetNow *sheet, AccessFacts *facts)
{
    const SheetPeopleRow *rows;
    size_t count, given = 0;
    int r = sheet_people(work_db(work), work_arena(work), sheet->id, &rows, &count);
    if (r)
        return trace(r);
    Id *ids = NEW_ARRAY(work_arena(work), Id, count + 1);
    ids[given++] = sheet->row.organisation;
    for (size_t i = 0; i < count; i++) {
        Person person;
        r = work_person(work, rows[i].person, &person);
        if (r < 0)
            return trace(r);
        if (!r)
            ids[given++] = person.organisation;
    }
    access_fact_organisations_too(facts, S("item-organisations"), ids, given);
    return 0;
}

static int put_hands(Work *work, const SheetNow *sheet, AccessFacts *facts)
{
    const SheetHandsRow *rows;
    size_t count;
    int r =
        sheet_hands(work_db(work), work_arena(work), sheet->id, sheet->row.version, &rows, &count);
    if (r)
        return trace(r);
    Id *hands = NEW_ARRAY(work_arena(work), Id, count);
    for (size_t i = 0; i < count; i++)
        hands[i] = rows[i].person;
    access_fact_persons(facts, S("hands"), hands, count);
    return 0;
}

/* What is asked about the subject counts for its sheets; the hands are those that drafted. */
int sheet_facts(Work *work, Id subject, AccessFacts *facts)
{
    SheetNow sheet;
    int r = sheet_load(work, subject, &sheet);
    if (!r)
        r = access_fact_as(facts, sheet.row.subject_kind, sheet.row.subject);
    if (!r)
        r = put_organisations(work, &sheet, facts);
    if (!r)
        r = put_hands(work, &sheet, facts);
    if (!r) /* what it is about was kept in its place */
        named_keep(work, S("sheet"), subject, &sheet, sizeof(sheet));
    return r < 0 ? trace(r) : r;
}

int sheet_find(Db *db, Arena *arena, Str reference, Id *ret_sheet)
{
    SheetByReferenceRow row;
    bool found;
    int r = sheet_by_reference(db, arena, reference, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_sheet = row.id;
    return 0;
}
