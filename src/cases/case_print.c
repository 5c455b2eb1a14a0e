/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "phrases_cases.h"

#include "paper/paper.h"

/*
 * case.print: a formal paper of a case, filled with what the record says of it. What no record
 * knows (to whom money is paid, on what a price rests) is said with the call, and only that: a
 * field the record tells is nobody's to say.
 */

enum { VALUES_MAX = 64, TABLES_MAX = 8, SCHEDULE_NAME_MAX = 200 };

typedef struct Filling {
    Work *work;
    Arena *arena;
    const CaseFile *file;
    const CaseDocument *document; /* NULL: the case has none yet */
    const CasePrintParams *wanted;
    PaperValue values[VALUES_MAX];
    PaperTable tables[TABLES_MAX];
    size_t value_count, table_count;
} Filling;

static void put(Filling *filling, PaperValue value)
{
    ensure(filling->value_count < VALUES_MAX);
    filling->values[filling->value_count++] = value;
}

static void put_words(Filling *filling, Str name, Str text)
{
    if (text.len)
        put(filling, paper_words(name, text));
}

static void put_label(Filling *filling, Str name, Label label)
{
    if (label.in[LANG_JA].len || label.in[LANG_EN].len)
        put(filling, paper_label(name, label));
}

static void put_day(Filling *filling, Str name, Date day)
{
    if (day != DATE_NONE)
        put(filling, paper_day(name, day));
}

static Label phrase_label(Phrase told)
{
    return (Label){ { phrase(told, LANG_JA), phrase(told, LANG_EN) } };
}

static Str hash_words(Arena *arena, Hash hash)
{
    Text text = text_open(arena, 2 * sizeof hash.bytes);
    hash_write(&text, hash);
    return text_str(&text);
}

static Str number_words(Arena *arena, int64_t number)
{
    Text text = text_open(arena, CASE_CODE_MAX);
    text_int(&text, number);
    return text_str(&text);
}

/* A row of a table, cells as given. */
static PaperRow row_of(Arena *arena, const PaperValue *cells, size_t count)
{
    PaperValue *kept = NEW_ARRAY(arena, PaperValue, count);
    for (size_t i = 0; i < count; i++)
        kept[i] = cells[i];
    return (PaperRow){ kept, count };
}
#define ROW(arena, ...) \
    row_of((arena), (const PaperValue[]){ __VA_ARGS__ }, \
           COUNT_OF(((const PaperValue[]){ __VA_ARGS__ })))

static void put_table(Filling *filling, Str name, const PaperRow *rows, size_t count)
{
    ensure(filling->table_count < TABLES_MAX);
    filling->tables[filling->table_count++] = (PaperTable){ name, rows, count };
}

/* ---- what every paper says ------------------------------------------------------------------- */

static int put_case(Filling *filling)
{
    Work *work = filling->work;
    const CaseFile *file = filling->file;
    Label name = { { S(""), S("") } };
    Organisation keeper;
    Country buyer;
    size_t takers;
    int r = work_value(work, file->row.title_ja, &name.in[LANG_JA]);
    if (!r)
        r = work_value(work, file->row.title_en, &name.in[LANG_EN]);
    if (!r)
        r = work_organisation(work, case_takers(work, file, &takers)[0], &keeper);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a case has no keeper");
    ensure(country_find(file->row.country, &buyer));
    put_words(filling, S("case-number"), file->row.number);
    put_label(filling, S("case-name"), name);
    put_label(filling, S("issuer"), keeper.name);
    put_label(filling, S("buyer"), country_get(buyer)->name);
    put_label(filling, S("marking"), phrase_label(marking_phrases[file->row.marking]));
    put_day(filling, S("issued-on"), work_today(work));
    put(filling, paper_authentic((PaperAuthentic)filling->wanted->authentic));
    put_words(filling, S("buyer-reference"), file->request.reference);
    put_day(filling, S("buyer-reference-date"), file->request.dated);
    put_day(filling, S("received-on"), file->request.received);
    if (file->request.want >= 0)
        put_label(filling, S("requested"), phrase_label(request_want_phrases[file->request.want]));
    return 0;
}

/* What the request lacks; until there is a document, the request is what the paper is about. */
static void put_request(Filling *filling)
{
    RequestNeed needs[REQUEST_NEEDS];
    size_t count = request_missing(&filling->file->request, needs);
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, count + 1);

    for (size_t i = 0; i < count; i++)
        rows[i] = ROW(filling->arena,
                      paper_label(S("item"), phrase_label(request_need_phrases[needs[i]])),
                      paper_label(S("remedy"), phrase_label(PHRASE_CASES_REQUEST_REMEDY)));
    put_table(filling, S("missing"), rows, count);
    if (filling->document)
        return;
    put_words(filling, S("version"), S("-"));
    put_words(filling, S("document-hash"),
              hash_words(filling->arena, hash_of(filling->file->row.request)));
}

/* ---- the document ---------------------------------------------------------------------------- */

static Str or_dash(Str text)
{
    return text.len ? text : S("-");
}

static void put_lines(Filling *filling, Currency currency)
{
    const CaseVersion *version = &filling->document->version;
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, version->line_count);

    for (size_t i = 0; i < version->line_count; i++) {
        const VersionLine *line = &version->lines[i];
        Money unit = { line->unit_minor, currency }, total = { line->total_minor, currency };

        rows[i] = ROW(
            filling->arena, paper_words(S("number"), number_words(filling->arena, line->number)),
            paper_words(S("item"), or_dash(line->item)), paper_label(S("description"), line->title),
            paper_label(S("condition"), phrase_label(line_condition_phrases[line->condition])),
            paper_count(S("quantity"), line->quantity), paper_words(S("unit"), line->unit),
            paper_money(S("unit-price"), unit), paper_money(S("total"), total),
            paper_label(S("source"), phrase_label(line_supply_phrases[line->supply])),
            paper_count(S("months"), line->months == INT64_MIN ? 0 : line->months),
            paper_words(S("release"), or_dash(line->release)),
            paper_words(S("delivery-term"), or_dash(line->delivery_term)),
            paper_label(S("assistance"), phrase_label(sale_terms_phrases[version->sale_terms])));
    }
    put_table(filling, S("lines"), rows, version->line_count);
}

static Money money_or_none(int64_t minor, Currency currency)
{
    return (Money){ minor == INT64_MIN ? 0 : minor, currency };
}

static int put_money(Filling *filling, Currency currency)
{
    const CaseVersion *version = &filling->document->version;
    VersionSums sums;
    if (version_sums(version, &sums))
        return case_refuse(filling->work, WORK_E_RULE, S("/paper"), PHRASE_CASES_NO_SUM,
                           PHRASE_NONE, filling->document->row.designator);
    put(filling, paper_money(S("net-value"), sums.net));
    put(filling, paper_money(S("packing"), money_or_none(version->packing_minor, currency)));
    put(filling, paper_money(S("transport"), money_or_none(version->transport_minor, currency)));
    put(filling, paper_money(S("administration"), money_or_none(version->admin_minor, currency)));
    put(filling, paper_money(S("total"), sums.total));
    put(filling, paper_money(S("due-with-acceptance"), sums.deposit));
    PaperRow *terms = NEW(filling->arena, PaperRow);
    *terms = ROW(filling->arena,
                 paper_label(S("term"), phrase_label(sale_terms_phrases[version->sale_terms])),
                 paper_money(S("amount"), sums.total));
    put_table(filling, S("terms"), terms, 1);
    return 0;
}

/* With acceptance, then as the document states; where it names the books' schedule, by that. */
static void put_schedule(Filling *filling, Currency currency)
{
    const CaseVersion *version = &filling->document->version;
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, version->payment_count + 1);
    size_t count = 0;

    if (version->expiry != DATE_NONE)
        rows[count++] =
            ROW(filling->arena, paper_day(S("due"), version->expiry),
                paper_label(S("milestone"), phrase_label(PHRASE_CASES_ON_ACCEPTANCE)),
                paper_money(S("amount"), money_or_none(version->deposit_minor, currency)));
    for (size_t i = 0; i < version->payment_count; i++) {
        Label name;
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            Text text = text_open(filling->arena, SCHEDULE_NAME_MAX);
            phrase_put(&text, PHRASE_CASES_INSTALMENT, (Lang)lang,
                       number_words(filling->arena, (int64_t)i + 1));
            name.in[lang] = text_str(&text);
        }
        Money amount = { version->payments[i].minor, currency };
        rows[count++] = ROW(filling->arena, paper_day(S("due"), version->payments[i].due),
                            paper_label(S("milestone"), name), paper_money(S("amount"), amount));
    }
    put_table(filling, S("schedule"), rows, count);
}

static int put_notes(Filling *filling)
{
    const CaseVersion *version = &filling->document->version;
    const NoteLibrary *library = work_library(filling->work)->tables.notes;
    Findings findings = { .arena = filling->arena };
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, version->note_count);

    if (!library || !note_check(library, version, &findings))
        return case_refuse(filling->work, WORK_E_RULE, S("/paper"), PHRASE_CASES_NO_TABLE,
                           PHRASE_CASES_NO_TABLE_REMEDY, S("notes/library.csv"));
    for (size_t i = 0; i < version->note_count; i++) {
        const VersionNote *note = &version->notes[i];
        Label words;
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            Text text = text_open(filling->arena, NOTE_TEXT_MAX);
            note_write(&text, library, note, (Lang)lang);
            words.in[lang] = text_str(&text);
        }
        rows[i] =
            ROW(filling->arena, paper_words(S("code"), note->code), paper_label(S("text"), words));
    }
    put_table(filling, S("notes"), rows, version->note_count);
    return 0;
}

static void put_signatures(Filling *filling)
{
    PaperRow *rows = NEW_ARRAY(filling->arena, PaperRow, 2);

    rows[0] = ROW(filling->arena, paper_label(S("party"), phrase_label(PHRASE_CASES_SIGNS_SELLER)),
                  paper_label(S("position"), phrase_label(PHRASE_CASES_SIGNS_OFFICER)));
    rows[1] = ROW(filling->arena, paper_label(S("party"), phrase_label(PHRASE_CASES_SIGNS_BUYER)),
                  paper_label(S("position"), phrase_label(PHRASE_CASES_SIGNS_OFFICER)));
    put_table(filling, S("signatures"), rows, 2);
}

static int put_document(Filling *filling)
{
    const CaseDocument *document = filling->document;
    const CaseVersion *version = &document->version;
    Str hash = hash_words(filling->arena, document->row.hash);
    Currency currency;
    ensure(currency_find(version->currency, &currency)); /* checked when it was drafted */

    put_words(filling, S("version"), document->row.designator);
    put_words(filling, S("document-hash"), hash);
    put_words(filling, S("offer-hash"), hash);
    put_words(filling, S("authority"), version->authority);
    put_words(filling, S("reason"), version->reason);
    put_day(filling, S("offer-expiry"), version->expiry);
    put_day(filling, S("valid-until"), version->expiry);
    put_day(filling, S("offered-on"), (Date)document->row.sent);
    put_day(filling, S("accepted-on"), (Date)document->row.signed_on);
    put_day(filling, S("effective-on"), (Date)document->row.implemented);
    put_lines(filling, currency);
    put_schedule(filling, currency);
    put_signatures(filling);
    int r = put_money(filling, currency);
    if (!r)
        r = put_notes(filling);
    return r < 0 ? trace(r) : r;
}

/* ---- what the call says ---------------------------------------------------------------------- */

static bool is_told(const Filling *filling, Str name)
{
    for (size_t i = 0; i < filling->value_count; i++)
        if (str_eq(filling->values[i].name, name))
            return true;
    return false;
}

static int put_said(Filling *filling)
{
    const CasePrintParams *wanted = filling->wanted;

    for (size_t i = 0; i < wanted->said_count; i++) {
        if (is_told(filling, wanted->said[i].field))
            return case_refuse(filling->work, WORK_E_INVALID, S("/said"), PHRASE_CASES_TOLD,
                               PHRASE_NONE, wanted->said[i].field);
        put_label(filling, wanted->said[i].field, wanted->said[i].text);
    }
    return 0;
}

/* ---- printing -------------------------------------------------------------------------------- */

/* The document of that designator, or the offer that stands. */
static int find_document(Filling *filling)
{
    const CasePrintParams *wanted = filling->wanted;
    const CaseDocument *documents;
    size_t count;
    int r = case_documents(filling->work, filling->file->id, &documents, &count);
    if (r)
        return trace(r);
    if (!wanted->document.len) {
        filling->document = case_offer(documents, count);
        return 0;
    }
    for (size_t i = count; i-- > 0 && !filling->document;)
        if (str_eq(documents[i].row.designator, wanted->document))
            filling->document = &documents[i];
    if (filling->document)
        return 0;
    return case_refuse(filling->work, WORK_E_NOT_FOUND, S("/document"),
                       PHRASE_CASES_NO_SUCH_DOCUMENT, PHRASE_NONE, wanted->document);
}

static int fill(Filling *filling)
{
    Date due;
    int r = find_document(filling);
    if (!r)
        r = put_case(filling);
    if (!r)
        r = case_due(filling->work, filling->file, &due);
    if (r)
        return r < 0 ? trace(r) : r;
    put_day(filling, S("reply-due"), due);
    put_request(filling);
    if (filling->document)
        r = put_document(filling);
    if (!r)
        r = put_said(filling);
    return r < 0 ? trace(r) : r;
}

static int print(Filling *filling, const PaperTemplate *paper, Str *ret_bytes)
{
    const CasePrintParams *wanted = filling->wanted;
    Findings findings = { .arena = filling->arena };
    PaperData data = { .values = filling->values,
                       .value_count = filling->value_count,
                       .tables = filling->tables,
                       .table_count = filling->table_count };
    PaperIn in = (PaperIn)wanted->language;
    Text text = text_open(filling->arena, TEXT_MAX);
    int r = wanted->form == PRINT_TEXT
                ? paper_write(&text, paper, &data, in, &findings)
                : paper_print(filling->arena, paper, &data, in, ret_bytes, &findings);
    if (r < 0)
        return trace(r);
    if (wanted->form == PRINT_TEXT)
        *ret_bytes = text_str(&text);
    for (const Finding *at = findings.first; at; at = at->next)
        work_pass_on(filling->work, S("/paper"), at);
    return r ? WORK_E_RULE : 0;
}

int case_print(Work *work, const void *params, void *reply)
{
    const CasePrintParams *wanted = params;
    const PaperShelf *shelf = work_library(work)->papers;
    const PaperTemplate *paper = shelf ? paper_find(shelf, wanted->paper) : NULL;
    Filling *filling = NEW(work_arena(work), Filling);
    Str bytes;

    *filling = (Filling){ .work = work, .arena = work_arena(work), .wanted = wanted };
    int r = case_load(work, wanted->file, &filling->file);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!paper)
        return case_refuse(work, WORK_E_NOT_FOUND, S("/paper"), PHRASE_CASES_NO_SUCH_TEMPLATE,
                           PHRASE_CASES_NO_SUCH_TEMPLATE_REMEDY, wanted->paper);
    r = fill(filling);
    if (!r)
        r = print(filling, paper, &bytes);
    if (r)
        return r < 0 ? trace(r) : r;
    work_give_document(work, bytes);
    *(CasePrintReply *)reply = (CasePrintReply){ .number = filling->file->row.number,
                                                 .paper = wanted->paper,
                                                 .hash = hash_of(bytes) };
    return 0;
}
