/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/change.h"
#include "phrases_cases.h"
#include "phrases_changes.h"

/* Is a document what its difference from the one before needs, and the next of its form? */

static bool takes_place(const CaseDocument *document)
{
    return document->row.form != VERSION_AMENDMENT && document->row.form != VERSION_MODIFICATION;
}

/* Numbers of what was sent are used up; a draft's is free again. */
static int64_t next_index(const CaseDocument *documents, size_t count, int32_t form)
{
    int64_t next = 1;

    for (size_t i = 0; i < count; i++)
        if (documents[i].row.form == form && documents[i].row.sent != DATE_NONE &&
            documents[i].version.index >= next)
            next = documents[i].version.index + 1;
    return next;
}

static bool check_index(Work *work, const CaseDocument *documents, size_t count,
                        const CaseVersion *version)
{
    CaseVersion next = *version;

    next.index = next_index(documents, count, version->form);
    if (version->index == next.index)
        return true;
    work_finding(work, S("/terms/index"), PHRASE_CHANGES_OTHER_INDEX, PHRASE_NONE,
                 case_designator(work, version), case_designator(work, &next));
    return false;
}

static int check(Work *work, const ChangeFiling *filing)
{
    Findings findings = { .arena = work_arena(work) };
    bool good = change_check(work_arena(work), filing, &findings);

    case_pass_on_terms(work, &findings);
    return good ? 0 : WORK_E_RULE;
}

/* ---- before acceptance ----------------------------------------------------------------------- */

/* What the buyer has seen last, or would see. */
static const CaseDocument *last_sent(const CaseDocument *documents, size_t count)
{
    for (size_t i = count; i-- > 0;)
        if (takes_place(&documents[i]) && documents[i].row.sent != DATE_NONE)
            return &documents[i];
    return NULL;
}

int change_file_offer(Work *work, const CaseDocument *documents, size_t count,
                      const CaseVersion *version)
{
    const CaseDocument *sent = last_sent(documents, count);

    if (version->form == VERSION_AMENDMENT || version->form == VERSION_MODIFICATION)
        return case_refuse(work, WORK_E_INVALID, S("/terms/form"), PHRASE_CASES_NOT_AN_OFFER,
                           PHRASE_CASES_NOT_AN_OFFER_REMEDY, S(""));
    if (version->form == VERSION_OFFER && !sent)
        return 0;
    if (version->form == VERSION_OFFER)
        return case_refuse(work, WORK_E_RULE, S("/terms/form"), PHRASE_CHANGES_SENT_ALREADY,
                           PHRASE_CHANGES_SENT_ALREADY_REMEDY, sent->row.designator);
    if (!sent)
        return case_refuse(work, WORK_E_RULE, S("/terms/form"), PHRASE_CHANGES_NOTHING_SENT,
                           PHRASE_CHANGES_NOTHING_SENT_REMEDY, S(""));
    if (!str_eq(version->of, S("B")))
        return case_refuse(work, WORK_E_INVALID, S("/terms/of"), PHRASE_CHANGES_OF_OTHER,
                           PHRASE_NONE, version->of);
    if (!check_index(work, documents, count, version))
        return WORK_E_INVALID;
    ChangeFiling filing = { .before = &sent->version, .after = version };
    return check(work, &filing);
}

/* ---- after it -------------------------------------------------------------------------------- */

static bool has_table(Work *work, const void *table, Str file)
{
    if (!table)
        work_finding(work, S(""), PHRASE_CASES_NO_TABLE, PHRASE_CASES_NO_TABLE_REMEDY, file);
    return table;
}

static bool rises(const CaseVersion *agreed, const CaseVersion *version)
{
    VersionSums before, after;
    int r = version_sums(agreed, &before);

    if (!r)
        r = version_sums(version, &after);
    return r || before.total.currency != after.total.currency ||
           after.total.minor > before.total.minor;
}

/* How far the total may rise without the buyer's acceptance is a dated figure. Where none is in
 * force nobody can tell which form a rise needs. */
static bool find_rise(Work *work, const CaseTerms *terms, const CaseVersion *version,
                      const LimitRow **ret_rise)
{
    const LimitTable *table = work_library(work)->tables.limits;
    Findings findings = { .arena = work_arena(work) };
    Place place = { .pointer = S("/lines") };

    *ret_rise = NULL;
    if (!rises(terms->agreed, version))
        return true;
    if (!has_table(work, table, S("notes/limits.csv")))
        return false;
    *ret_rise = limit_find(table, LIMIT_RISE, -1, work_today(work), place, &findings);
    case_pass_on_terms(work, &findings);
    return *ret_rise;
}

static bool check_notes(Work *work, const NoteLibrary *library, const CaseVersion *version)
{
    Findings findings = { .arena = work_arena(work) };
    bool good = note_check(library, version, &findings);

    case_pass_on_terms(work, &findings);
    return good;
}

int change_file_change(Work *work, const CaseDocument *documents, size_t count,
                       const CaseVersion *version, Hash *ret_basis)
{
    const NoteLibrary *library = work_library(work)->tables.notes;
    CaseTerms terms = change_terms_of(work_arena(work), documents, count, work_today(work));
    ChangeFiling filing = { .after = version, .terms = &terms, .library = library };

    if (version->form != VERSION_AMENDMENT && version->form != VERSION_MODIFICATION)
        return case_refuse(work, WORK_E_INVALID, S("/terms/form"), PHRASE_CHANGES_NOT_A_CHANGE,
                           PHRASE_CHANGES_NOT_A_CHANGE_REMEDY, S(""));
    if (!terms.version)
        return case_refuse(work, WORK_E_CONFLICT, S("/case"), PHRASE_CHANGES_NOTHING_TO_CHANGE,
                           PHRASE_NONE, S(""));
    if (!check_index(work, documents, count, version))
        return WORK_E_INVALID;
    filing.basis = (ChangeBasis){ .accepted = true, .agreed = terms.agreed };
    if (!has_table(work, library, S("notes/library.csv")) ||
        !find_rise(work, &terms, version, &filing.basis.rise))
        return WORK_E_RULE;
    if (!check_notes(work, library, version))
        return WORK_E_INVALID;
    CaseVersion before = change_whole(work_arena(work), &terms, ret_basis);
    filing.before = &before;
    return check(work, &filing);
}
