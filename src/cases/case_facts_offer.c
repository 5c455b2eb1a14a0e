/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_fact.h"
#include "cases/change.h"
#include "phrases_cases.h"

#include "ways/ways.h"

/* What is asked of the offer that stands, before it is sent or accepted. */

static void case_lacks_offer(Work *work)
{
    work_finding(work, S(""), PHRASE_CASES_NO_OFFER, PHRASE_CASES_NO_OFFER_REMEDY, S(""));
}

int case_standing_offer(Work *work, Id id, const CaseDocument **ret_offer)
{
    const CaseDocument *documents;
    size_t count;
    int r = case_documents(work, id, &documents, &count);
    if (r)
        return trace(r);
    *ret_offer = case_offer(documents, count);
    if (!*ret_offer)
        case_lacks_offer(work);
    return 0;
}

void case_tell_expired(Work *work, Str designator, Date expiry)
{
    Text day = text_open(work_arena(work), CASE_WORD_MAX);

    if (expiry == DATE_NONE || work_today(work) <= expiry)
        return;
    date_write(&day, expiry);
    work_finding(work, S(""), PHRASE_CASES_EXPIRED, PHRASE_CASES_EXPIRED_REMEDY, designator,
                 text_str(&day));
}

FACT(offer_expiry)
{
    CaseFileOfferRow offer;
    bool found;
    (void)ask;
    int r = case_file_offer(work_db(work), work_arena(work), file->id, VERSION_AMENDMENT,
                            VERSION_MODIFICATION, &offer, &found);
    if (r)
        return trace(r);
    if (!found) {
        case_lacks_offer(work);
        return 0;
    }
    *ret_value = step_date((Date)offer.expiry);
    case_tell_expired(work, offer.designator, (Date)offer.expiry);
    return 0;
}

int case_terms_now(Work *work, Id id, const CaseVersion **ret_version)
{
    const CaseDocument *documents, *offer;
    size_t count;
    int r = case_documents(work, id, &documents, &count);
    if (r)
        return trace(r);
    Arena *arena = work_arena(work);
    CaseTerms terms = change_terms_of(arena, documents, count, work_today(work));
    offer = case_offer(documents, count);
    *ret_version = offer ? &offer->version : NULL;
    if (terms.version) {
        CaseVersion *whole = NEW(arena, CaseVersion);
        *whole = terms_version(arena, &terms);
        *ret_version = whole;
    }
    return 0;
}

int case_is_signed(Work *work, Id id, Str designator, Hash about, bool *ret_signed)
{
    const CaseFilePapersRow *papers;
    size_t count;
    int r = case_file_papers(work_db(work), work_arena(work), id, &papers, &count);
    if (r)
        return trace(r);
    *ret_signed = false;
    for (size_t i = 0; i < count; i++)
        *ret_signed = *ret_signed || (papers[i].kind == PAPER_SIGNATURE && papers[i].given &&
                                      hash_eq(papers[i].about, about));
    if (!*ret_signed)
        work_finding(work, S(""), PHRASE_CASES_NOT_SIGNED, PHRASE_CASES_NOT_SIGNED_REMEDY,
                     designator);
    return 0;
}

FACT(buyer_signed)
{
    const CaseDocument *offer;
    bool signed_by = false;
    (void)ask;
    int r = case_standing_offer(work, file->id, &offer);
    if (!r && offer)
        r = case_is_signed(work, file->id, offer->row.designator, offer->row.hash, &signed_by);
    if (r)
        return trace(r);
    *ret_value = step_yes_no(signed_by);
    return 0;
}

/* A decided approval sheet covers exactly this version of the offer. */
FACT(offer_approved)
{
    const CaseDocument *offer;
    bool covers = false;
    (void)ask;
    int r = case_standing_offer(work, file->id, &offer);
    if (!r && offer)
        r = approval_covers(work, S("case"), file->id, offer->row.hash, &covers);
    if (r)
        return trace(r);
    if (offer && !covers)
        work_finding(work, S(""), PHRASE_CASES_NOT_APPROVED, PHRASE_CASES_NOT_APPROVED_REMEDY,
                     offer->row.designator);
    *ret_value = step_yes_no(covers);
    return 0;
}

/* ---- prices ---------------------------------------------------------------------------------- */

static const LineValue *value_of(const LineValue *values, size_t count, int64_t line)
{
    for (size_t i = 0; i < count; i++)
        if (values[i].line == line)
            return &values[i];
    return NULL;
}

static bool line_priced(Work *work, Currency currency, const VersionLine *line,
                        const LineValue *value)
{
    Money stated = { line->total_minor, currency };
    Text number = text_open(work_arena(work), CASE_CODE_MAX);

    if (value && value->value.minor == stated.minor && value->value.currency == stated.currency)
        return true;
    text_int(&number, line->number);
    Text said = text_open(work_arena(work), CASE_WORD_MAX);
    Text kept = text_open(work_arena(work), CASE_WORD_MAX);
    money_write_person(&said, stated);
    if (value)
        money_write_person(&kept, value->value);
    work_finding(work, S(""), value ? PHRASE_CASES_OTHER_PRICE : PHRASE_CASES_NO_PRICE,
                 PHRASE_CASES_NO_PRICE_REMEDY, text_str(&number), text_str(&said), text_str(&kept));
    return false;
}

/* The offer states what the books have as the value of each line. What is given away, or comes
 * back, has no price to state. */
FACT(lines_priced)
{
    const LineValue *values = NULL;
    const CaseDocument *offer;
    size_t count = 0;
    bool all = true;
    (void)ask;
    int r = case_standing_offer(work, file->id, &offer);
    if (r)
        return trace(r);
    if (!offer)
        return 0;
    const CaseVersion *version = &offer->version;
    CaseAccount account = case_account(file); /* the offer is in the case's currency */
    bool priced = case_kind_needs((CaseKind)version->kind) & KIND_NEEDS_PRICE;
    if (priced)
        r = books_line_values(work, file->row.programme, file->row.number, &values, &count);
    if (r < 0)
        return trace(r);
    for (size_t i = 0; priced && i < version->line_count; i++)
        if (version->lines[i].sub == INT64_MIN)
            all = line_priced(work, account.currency, &version->lines[i],
                              value_of(values, count, version->lines[i].number)) &&
                  all;
    *ret_value = step_yes_no(all && !r);
    return 0;
}

/* ---- package and notes ----------------------------------------------------------------------- */

static void pass_on(Work *work, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next)
        work_pass_on(work, S(""), at);
}

/* A table that was not adopted: what hangs on it cannot be told. */
static bool has_table(const void *table, Str file, Findings *findings)
{
    if (!table)
        finding_error(findings, (Place){ .line = 0 }, PHRASE_CASES_NO_TABLE,
                      PHRASE_CASES_NO_TABLE_REMEDY, file);
    return table;
}

bool case_package_whole(Work *work, const CaseVersion *terms, bool *ret_known, Findings *findings)
{
    const PackageTable *table = work_library(work)->tables.package;

    *ret_known = has_table(table, S("notes/package.csv"), findings);
    return *ret_known && package_check(table, terms, findings);
}

bool case_notes_stated(Work *work, const CaseFile *file, const CaseVersion *terms, bool *ret_known,
                       Findings *findings)
{
    const NoteLibrary *library = work_library(work)->tables.notes;
    Way way;

    *ret_known = file->route && has_table(library, S("notes/library.csv"), findings);
    if (!*ret_known)
        return false;
    *ret_known = way_of(work_arena(work), file->route, &way);
    if (!*ret_known) {
        finding_error(findings, (Place){ .line = 0 }, PHRASE_CASES_NO_STATE,
                      PHRASE_CASES_NO_STATE_REMEDY, file->row.route);
        return false;
    }
    NoteRoute route = { way.liability, way_continuity(&way) };
    return note_check(library, terms, findings) &&
           note_required_check(library, terms, &route, findings);
}

void case_tell_package(Work *work, const CaseVersion *terms, Value *ret_value)
{
    Findings findings = { .arena = work_arena(work) };
    bool known, good = case_package_whole(work, terms, &known, &findings);

    if (known)
        *ret_value = step_yes_no(good);
    pass_on(work, &findings);
}

FACT(package_complete)
{
    const CaseDocument *offer;
    (void)ask;
    int r = case_standing_offer(work, file->id, &offer);
    if (!r && offer)
        case_tell_package(work, &offer->version, ret_value);
    return r ? trace(r) : 0;
}

void case_tell_notes(Work *work, const CaseFile *file, const CaseVersion *terms, Value *ret_value)
{
    Findings findings = { .arena = work_arena(work) };
    bool known, good = case_notes_stated(work, file, terms, &known, &findings);

    if (known)
        *ret_value = step_yes_no(good);
    pass_on(work, &findings);
}

FACT(notes_stated)
{
    const CaseDocument *offer;
    (void)ask;
    int r = case_standing_offer(work, file->id, &offer);
    if (!r && offer)
        case_tell_notes(work, file, &offer->version, ret_value);
    return r ? trace(r) : 0;
}

/* ---- notification ---------------------------------------------------------------------------- */

static bool has_major(const CaseVersion *version)
{
    for (size_t i = 0; i < version->line_count; i++)
        if (version->lines[i].major)
            return true;
    return false;
}

static int notified_on(Work *work, Id id, Date *ret_day)
{
    const CaseFilePapersRow *papers;
    size_t count;
    int r = case_file_papers(work_db(work), work_arena(work), id, &papers, &count);

    *ret_day = DATE_NONE;
    for (size_t i = 0; !r && i < count; i++)
        if (papers[i].kind == PAPER_NOTIFICATION && papers[i].given)
            *ret_day = (Date)papers[i].signed_on;
    return r ? trace(r) : 0;
}

/* The value of the offer in each class it has: of all, and of its major equipment. */
static int query_of(Work *work, const CaseFile *file, const CaseVersion *version,
                    NotifyQuery *ret_query)
{
    CaseAccount account = case_account(file);
    VersionSums sums;
    if (version_sums(version, &sums))
        return WORK_E_RULE;
    *ret_query = (NotifyQuery){ .buyer = account.country, .on = work_today(work) };
    ret_query->has[NOTIFY_ANY] = true;
    ret_query->value[NOTIFY_ANY] = sums.total;
    ret_query->has[NOTIFY_MAJOR] = has_major(version);
    ret_query->value[NOTIFY_MAJOR] = sums.total;
    int r = notified_on(work, file->id, &ret_query->notified);
    return r ? trace(r) : 0;
}

FACT(offer_free_from)
{
    const NotifyTable *table = work_library(work)->tables.notify;
    Findings findings = { .arena = work_arena(work) };
    const CaseDocument *offer;
    NotifyAnswer answer;
    NotifyQuery query;
    (void)ask;
    if (!table) {
        *ret_value = step_date(work_today(work));
        return 0;
    }
    int r = case_standing_offer(work, file->id, &offer);
    if (!r && offer)
        r = query_of(work, file, &offer->version, &query);
    if (r < 0)
        return trace(r);
    if (r || !offer)
        return 0;
    if (notify_find(table, &query, &answer, &findings)) {
        *ret_value = step_date(answer.free_from);
        (void)!notify_check(&answer, work_today(work), &findings);
    }
    pass_on(work, &findings);
    return 0;
}
