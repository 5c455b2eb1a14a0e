/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/change.h"
#include "phrases_changes.h"

/* The terms in force on a day, as the fold of what was implemented by then; case.terms. */

/* A deposit is a condition of implementing: what is implemented has it. */
static Date from_of(const CaseDocument *document)
{
    VersionDays days = { .signed_on = (Date)document->row.signed_on,
                         .deposited = (Date)document->row.implemented,
                         .implemented = (Date)document->row.implemented };
    return version_in_force(&document->version, days);
}

CaseTerms change_terms_of(Arena *arena, const CaseDocument *documents, size_t count, Date on)
{
    ImplementedVersion *versions = NEW_ARRAY(arena, ImplementedVersion, count + 1);

    for (size_t i = 0; i < count; i++)
        versions[i] = (ImplementedVersion){ &documents[i].version, from_of(&documents[i]) };
    return terms_on(arena, versions, count, on);
}

int change_terms(Work *work, Id case_file, Date on, CaseTerms *ret_terms)
{
    const CaseDocument *documents;
    size_t count;
    int r = case_documents(work, case_file, &documents, &count);
    if (r)
        return trace(r);
    *ret_terms = change_terms_of(work_arena(work), documents, count, on);
    return 0;
}

CaseVersion change_whole(Arena *arena, const CaseTerms *terms, Hash *ret_hash)
{
    CaseVersion whole = terms_version(arena, terms);

    *ret_hash = version_hash(*arena, &whole);
    return whole;
}

/* Which form a row asks for does not show in its words: any limit does. */
const Str *change_rows(Work *work, const CaseVersion *before, const CaseVersion *after,
                       bool accepted, size_t *ret_count)
{
    static const LimitRow any_rise = { .kind = LIMIT_RISE };
    ChangeBasis basis = { .accepted = accepted, .rise = &any_rise };
    ChangeSet set = change_diff(work_arena(work), before, after, &basis);
    Str *rows = NEW_ARRAY(work_arena(work), Str, set.row_count + 1);

    for (size_t i = 0; i < set.row_count; i++) {
        Text text = text_open(work_arena(work), CASE_WORDS_MAX);

        change_row_write(&text, &set.rows[i], work_lang(work));
        rows[i] = text_str(&text);
    }
    *ret_count = set.row_count;
    return rows;
}

/* ---- case.terms ------------------------------------------------------------------------------ */

/* The terms as they were once a document was in force; of one that never was, the document
 * alone. */
static CaseVersion once_in_force(Work *work, const CaseDocument *documents, size_t at)
{
    Date from = from_of(&documents[at]);
    if (from == DATE_NONE)
        return documents[at].version;
    CaseTerms terms = change_terms_of(work_arena(work), documents, at + 1, from);
    return terms_version(work_arena(work), &terms);
}

static void show_chain(Work *work, const CaseDocument *documents, size_t count,
                       CaseTermsShown *shown)
{
    ChainShown *chain = NEW_ARRAY(work_arena(work), ChainShown, count + 1);
    size_t last = SIZE_MAX;

    for (size_t i = 0; i < count; i++) {
        const CaseFileDocumentsRow *row = &documents[i].row;

        chain[i] = (ChainShown){ .document = row->id,
                                 .designator = row->designator,
                                 .state = row->state,
                                 .form = (int32_t)row->form,
                                 .hash = row->hash,
                                 .from = from_of(&documents[i]) };
        if (chain[i].from == DATE_NONE)
            continue;
        CaseVersion after = once_in_force(work, documents, i);
        if (last != SIZE_MAX) {
            CaseVersion before = once_in_force(work, documents, last);
            chain[i].differences =
                change_rows(work, &before, &after, true, &chain[i].difference_count);
        }
        last = i;
    }
    shown->chain = chain;
    shown->chain_count = count;
}

static void show_wordings(Work *work, CaseTermsShown *shown)
{
    const NoteLibrary *library = work_library(work)->tables.notes;
    Str *wordings = NEW_ARRAY(work_arena(work), Str, shown->terms.note_count + 1);

    for (size_t i = 0; library && i < shown->terms.note_count; i++) {
        Text text = text_open(work_arena(work), NOTE_TEXT_MAX);

        if (!note_find(library, shown->terms.notes[i].code))
            continue; /* an older library had it: its code stands in the terms */
        note_write(&text, library, &shown->terms.notes[i], work_lang(work));
        wordings[shown->wording_count++] = text_str(&text);
    }
    shown->wordings = wordings;
}

/* The last document of that designator; SIZE_MAX with a finding: none. */
static size_t find_document(Work *work, const CaseDocument *documents, size_t count, Str designator,
                            Str pointer)
{
    for (size_t i = count; i-- > 0;)
        if (str_eq(documents[i].row.designator, designator))
            return i;
    work_finding(work, pointer, PHRASE_CHANGES_NO_SUCH_DOCUMENT, PHRASE_NONE, designator);
    return SIZE_MAX;
}

static int show_difference(Work *work, const CaseTermsParams *wanted, const CaseDocument *documents,
                           size_t count, CaseTermsShown *shown)
{
    if (!wanted->before.len && !wanted->after.len)
        return 0;
    size_t first = find_document(work, documents, count, wanted->before, S("/before"));
    size_t second = find_document(work, documents, count, wanted->after, S("/after"));
    if (first == SIZE_MAX || second == SIZE_MAX)
        return WORK_E_INVALID;
    CaseVersion before = once_in_force(work, documents, first);
    CaseVersion after = once_in_force(work, documents, second);
    bool accepted = from_of(&documents[first]) != DATE_NONE;
    shown->differences = change_rows(work, &before, &after, accepted, &shown->difference_count);
    return 0;
}

int case_show_terms(Work *work, const void *params, void *reply)
{
    const CaseTermsParams *wanted = params;
    CaseTermsShown *shown = reply;
    const CaseDocument *documents;
    const CaseFile *file;
    size_t count;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = case_documents(work, wanted->file, &documents, &count);
    if (r)
        return r < 0 ? trace(r) : r;

    Date on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    CaseTerms terms = change_terms_of(work_arena(work), documents, count, on);
    if (!terms.version) {
        Text day = text_open(work_arena(work), CASE_CODE_MAX);
        date_write(&day, on);
        return case_refuse(work, WORK_E_CONFLICT, S("/on"), PHRASE_CHANGES_NOTHING_IN_FORCE,
                           PHRASE_NONE, text_str(&day));
    }
    *shown = (CaseTermsShown){ .file = file->id,
                               .number = file->row.number,
                               .on = on,
                               .designator = case_designator(work, terms.version),
                               .since = terms.since };
    shown->terms = change_whole(work_arena(work), &terms, &shown->hash);
    show_wordings(work, shown);
    show_chain(work, documents, count, shown);
    return show_difference(work, wanted, documents, count, shown);
}
