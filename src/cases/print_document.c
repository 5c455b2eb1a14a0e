/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/print.h"
#include "phrases_cases.h"

/* What a document of the case says: offers, changes, and, of other papers, the terms in force. */

static int64_t or_nothing(int64_t minor)
{
    return minor == INT64_MIN ? 0 : minor;
}

static PaperRow line_row(Filling *filling, const VersionLine *line, Phrase terms)
{
    Money unit = { line->unit_minor, filling->currency };
    Money total = { line->total_minor, filling->currency };

    return PRINT_ROW(
        filling->arena, paper_words(S("number"), print_number(filling->arena, line->number)),
        paper_words(S("item"), print_or_dash(line->item)),
        paper_label(S("description"), line->title),
        paper_label(S("condition"), phrase_label(line_condition_phrases[line->condition])),
        paper_count(S("quantity"), line->quantity), paper_words(S("unit"), line->unit),
        paper_money(S("unit-price"), unit), paper_money(S("total"), total),
        paper_label(S("source"), phrase_label(line_supply_phrases[line->supply])),
        paper_count(S("months"), line->months == INT64_MIN ? 0 : line->months),
        paper_words(S("release"), print_or_dash(line->release)),
        paper_words(S("delivery-term"), print_or_dash(line->delivery_term)),
        paper_label(S("assistance"), phrase_label(terms)));
}

static void lines(Filling *filling)
{
    const CaseVersion *version = &filling->document->version;
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, version->line_count);
    Label *titles = NEW_ARRAY(filling->arena, Label, version->line_count);

    for (size_t i = 0; i < version->line_count; i++) {
        rows[i] = line_row(filling, &version->lines[i], sale_terms_phrases[version->sale_terms]);
        titles[i] = version->lines[i].title;
    }
    print_table(filling, S("lines"), rows, version->line_count);
    print_label(filling, S("goods"), print_joined(filling->arena, titles, version->line_count));
}

static int money(Filling *filling)
{
    const CaseVersion *version = &filling->document->version;
    PaperRow *terms = NEW(filling->arena, PaperRow);
    VersionSums sums;

    if (version_sums(version, &sums))
        return case_refuse(filling->work, WORK_E_RULE, S("/paper"), PHRASE_CASES_NO_SUM,
                           PHRASE_NONE, filling->document->row.designator);
    print_money(filling, S("net-value"), sums.net.minor);
    print_money(filling, S("packing"), or_nothing(version->packing_minor));
    print_money(filling, S("transport"), or_nothing(version->transport_minor));
    print_money(filling, S("administration"), or_nothing(version->admin_minor));
    print_money(filling, S("total"), sums.total.minor);
    print_money(filling, S("due-with-acceptance"), sums.deposit.minor);
    *terms =
        PRINT_ROW(filling->arena,
                  paper_label(S("term"), phrase_label(sale_terms_phrases[version->sale_terms])),
                  paper_money(S("amount"), sums.total));
    print_table(filling, S("terms"), terms, 1);
    return 0;
}

static PaperRow payment_row(Filling *filling, Date due, Label name, int64_t minor)
{
    return PRINT_ROW(filling->arena, paper_day(S("due"), due), paper_label(S("milestone"), name),
                     paper_money(S("amount"), (Money){ or_nothing(minor), filling->currency }));
}

/* With acceptance, then as the document states. */
static void schedule(Filling *filling)
{
    const CaseVersion *version = &filling->document->version;
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, version->payment_count + 1);
    size_t count = 0;

    if (version->expiry != DATE_NONE)
        rows[count++] =
            payment_row(filling, version->expiry, phrase_label(PHRASE_CASES_ON_ACCEPTANCE),
                        version->deposit_minor);
    for (size_t i = 0; i < version->payment_count; i++)
        rows[count++] =
            payment_row(filling, version->payments[i].due,
                        PRINT_SAY(filling->arena, PHRASE_CASES_INSTALMENT,
                                  print_same(print_number(filling->arena, (int64_t)i + 1))),
                        version->payments[i].minor);
    print_table(filling, S("schedule"), rows, count);
}

static Label wording(Filling *filling, const NoteLibrary *library, const VersionNote *note)
{
    Label words;

    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(filling->arena, NOTE_TEXT_MAX);
        note_write(&text, library, note, (Lang)lang);
        words.in[lang] = text_str(&text);
    }
    return words;
}

static int notes(Filling *filling)
{
    const CaseVersion *version = &filling->document->version;
    const NoteLibrary *library = work_library(filling->work)->tables.notes;
    Findings findings = { .arena = filling->arena };
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, version->note_count);

    if (!library || !note_check(library, version, &findings))
        return case_refuse(filling->work, WORK_E_RULE, S("/paper"), PHRASE_CASES_NO_TABLE,
                           PHRASE_CASES_NO_TABLE_REMEDY, S("notes/library.csv"));
    for (size_t i = 0; i < version->note_count; i++)
        rows[i] = PRINT_ROW(filling->arena, paper_words(S("code"), version->notes[i].code),
                            paper_label(S("text"), wording(filling, library, &version->notes[i])));
    print_table(filling, S("notes"), rows, version->note_count);
    return 0;
}

static PaperRow signatory(Filling *filling, Phrase party)
{
    return PRINT_ROW(filling->arena, paper_label(S("party"), phrase_label(party)),
                     paper_label(S("position"), phrase_label(PHRASE_CASES_SIGNS_OFFICER)));
}

/* A modification is the seller's alone: nobody asks the buyer to sign what he is only told. */
static void signatures(Filling *filling, VersionForm form)
{
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, 2);

    rows[0] = signatory(filling, PHRASE_CASES_SIGNS_SELLER);
    rows[1] = signatory(filling, PHRASE_CASES_SIGNS_BUYER);
    print_table(filling, S("signatures"), rows, form == VERSION_MODIFICATION ? 1 : 2);
}

int print_document(Filling *filling)
{
    const CaseDocument *document = filling->document;
    if (!document)
        return 0;
    const CaseVersion *version = &document->version;
    Str hash = print_hash(filling->arena, document->row.hash);

    print_words(filling, S("version"), document->row.designator);
    print_words(filling, S("document-hash"), hash);
    print_words(filling, S("offer-hash"), hash);
    print_words(filling, S("authority"), version->authority);
    print_words(filling, S("reason"), version->reason);
    print_day(filling, S("offer-expiry"), version->expiry);
    print_day(filling, S("valid-until"), version->expiry);
    print_day(filling, S("offered-on"), (Date)document->row.sent);
    print_day(filling, S("accepted-on"), (Date)document->row.signed_on);
    print_day(filling, S("effective-on"), (Date)document->row.implemented);
    print_label(filling, S("price-basis"),
                PRINT_SAY(filling->arena, PHRASE_CASES_PRICE_BASIS,
                          print_day_words(filling->arena, version->dated)));
    lines(filling);
    schedule(filling);
    signatures(filling, (VersionForm)version->form);
    int r = money(filling);
    if (!r && paper_has(filling->paper, S("notes.text")))
        r = notes(filling);
    return r;
}

/* ---- a paper of one document ----------------------------------------------------------------- */

/* The document of that designator, or the offer that stands. */
static int choose(Filling *filling)
{
    Str about = filling->wanted->about;

    filling->document = NULL;
    if (!about.len)
        filling->document = case_offer(filling->documents, filling->document_count);
    for (size_t i = filling->document_count; i-- > 0 && about.len && !filling->document;)
        if (str_eq(filling->documents[i].row.designator, about))
            filling->document = &filling->documents[i];
    if (filling->document)
        return 0;
    return case_refuse(filling->work, WORK_E_NOT_FOUND, S("/about"), PHRASE_CASES_NO_SUCH_DOCUMENT,
                       PHRASE_NONE, about);
}

int print_offer(Filling *filling)
{
    int r = choose(filling);

    if (!r)
        print_day(filling, S("issued-on"), (Date)filling->document->row.sent);
    return r;
}

/* It is of the day on which the buyer signed. */
int print_acceptance(Filling *filling)
{
    int r = choose(filling);

    if (!r)
        print_day(filling, S("issued-on"), (Date)filling->document->row.signed_on);
    return r;
}
