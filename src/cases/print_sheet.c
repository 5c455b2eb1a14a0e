/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"
#include "phrases_cases.h"

/* An approval sheet about the case, one of its changes, or an item it moves. */

/* Who, of which organisation, what they did and when. A deputy's authority stands with him. */
static int hand_row(Filling *filling, const SheetHand *hand, PaperRow *ret_row)
{
    Label name, position;
    Person person;
    int r = print_person(filling, hand->person, &name);
    if (!r)
        r = work_person(filling->work, hand->person, &person);
    if (!r)
        r = print_organisation(filling, person.organisation, &position);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "a person of a sheet is gone");
    const Label lines[] = { position, print_same(hand->authority) };
    Phrase mark = sheet_mark_phrases[hand->mark];
    *ret_row = PRINT_ROW(
        filling->arena,
        paper_label(S("position"),
                    print_joined(filling->arena, lines, hand->authority.len ? 2 : 1)),
        paper_label(S("name"), name), paper_day(S("day"), hand->day),
        paper_label(S("mark"), mark == PHRASE_NONE ? print_same(S("")) : phrase_label(mark)));
    return 0;
}

static int hands(Filling *filling, Str table, const SheetHand *list, size_t count)
{
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, count + 1);
    int r = 0;

    for (size_t i = 0; i < count && !r; i++)
        r = hand_row(filling, &list[i], &rows[i]);
    print_table(filling, table, rows, count);
    return r ? trace(r) : 0;
}

static void attachments(Filling *filling, const SheetTold *sheet)
{
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, sheet->attachment_count + 1);

    for (size_t i = 0; i < sheet->attachment_count; i++)
        rows[i] = PRINT_ROW(
            filling->arena, paper_words(S("name"), sheet->attachments[i].name),
            paper_words(S("hash"), print_hash(filling->arena, sheet->attachments[i].document)));
    print_table(filling, S("attachments"), rows, sheet->attachment_count);
}

static int drafter(Filling *filling, const SheetTold *sheet)
{
    Label name, unit;
    int r = print_person(filling, sheet->drafter, &name);
    if (!r)
        r = print_organisation(filling, sheet->organisation, &unit);
    if (r)
        return trace(r);
    print_label(filling, S("drafter"), name);
    print_label(filling, S("drafter-unit"), unit);
    return 0;
}

static void tell(Filling *filling, const SheetTold *sheet)
{
    const Label proposal[] = { print_same(sheet->reason), print_same(sheet->subject_text) };

    print_words(filling, S("document-number"), sheet->reference);
    print_label(filling, S("subject"), sheet->title);
    print_label(filling, S("proposal"),
                print_joined(filling->arena, proposal, sheet->subject_text.len ? 2 : 1));
    print_day(filling, S("drafted-on"), sheet->drafted);
    print_day(filling, S("decided-on"), sheet->decided);
    print_day(filling, S("enforced-on"), sheet->issued);
    print_words(filling, S("document-hash"), print_hash(filling->arena, sheet->seal));
    print_words(filling, S("price-factor"), sheet->factors.price);
    print_words(filling, S("usage-factor"), sheet->factors.usage);
    print_words(filling, S("performance-factor"), sheet->factors.performance);
    print_words(filling, S("cooperation-factor"), sheet->factors.cooperation);
    attachments(filling, sheet);
}

/* Is what the sheet is about of this case? */
static int belongs(Filling *filling, const SheetTold *sheet, bool *ret_belongs)
{
    ChangeFile change;
    int r = 0;

    *ret_belongs = id_eq(sheet->subject, filling->file->id);
    if (str_eq(sheet->subject_kind, S("change"))) {
        r = change_load(filling->work, sheet->subject, &change);
        *ret_belongs = !r && id_eq(change.row.case_file, filling->file->id);
    } else if (str_eq(sheet->subject_kind, S("item"))) {
        r = print_moves(filling, sheet->subject, ret_belongs);
    }
    return r < 0 ? trace(r) : 0;
}

int print_sheet(Filling *filling, Id id)
{
    SheetTold sheet;
    bool is_of_case;
    int r = sheet_told(filling->work, id, filling->on, &sheet);
    if (!r)
        r = belongs(filling, &sheet, &is_of_case);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!is_of_case)
        return print_nowhere(filling);
    tell(filling, &sheet);
    r = drafter(filling, &sheet);
    if (!r)
        r = hands(filling, S("consulted"), sheet.consulted, sheet.consulted_count);
    if (!r)
        r = hands(filling, S("deciders"), sheet.deciders, sheet.decider_count);
    if (!r)
        r = hands(filling, S("circulated"), sheet.readers, sheet.reader_count);
    return r ? trace(r) : 0;
}
