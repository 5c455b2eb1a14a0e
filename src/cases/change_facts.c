/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/agent.h"
#include "cases/case_fact.h"
#include "cases/change.h"
#include "cases/ship.h"
#include "phrases_changes.h"

/*
 * What the guards of a change's steps ask (routes/change-vocabulary.rules; what is asked of its
 * case, routes/vocabulary.rules). Lines, notes and package are those of the terms as the change
 * would make them.
 */

/* Its body: about the change that is asked of. */
#define CHANGE_FACT(name) \
    static int about_##name(Work *work, const ChangeFile *change, const StepAsk *ask, \
                            Value *ret_value); \
    static int tell_##name(Work *work, const StepAsk *ask, Value *ret_value) \
    { \
        ChangeFile change; \
        int r = change_load(work, ask->subject, &change); \
        if (!r) \
            r = about_##name(work, &change, ask, ret_value); \
        return r < 0 ? trace(r) : 0; \
    } \
    static int about_##name(Work *work, const ChangeFile *change, const StepAsk *ask, \
                            Value *ret_value)

/* ---- the document itself --------------------------------------------------------------------- */

CHANGE_FACT(expiry)
{
    (void)ask;
    *ret_value = step_date(change->version.expiry);
    case_tell_expired(work, change->row.designator, change->version.expiry);
    return 0;
}

CHANGE_FACT(approved)
{
    bool covers;
    (void)ask;
    int r = approval_covers(work, S("change"), change->id, change->row.hash, &covers);
    if (r)
        return trace(r);
    if (!covers)
        work_finding(work, S(""), PHRASE_CHANGES_NOT_APPROVED, PHRASE_CHANGES_NOT_APPROVED_REMEDY,
                     change->row.designator);
    *ret_value = step_yes_no(covers);
    return 0;
}

CHANGE_FACT(signed)
{
    bool signed_by;
    (void)ask;
    int r = case_is_signed(work, change->file->id, change->row.designator, change->row.hash,
                           &signed_by);
    if (r)
        return trace(r);
    *ret_value = step_yes_no(signed_by);
    return 0;
}

/* A document states the terms whole: drafted against others, it would take back what was changed
 * since. */
CHANGE_FACT(terms_unchanged)
{
    CaseTerms terms;
    Hash now;
    (void)ask;
    int r = change_terms(work, change->file->id, work_today(work), &terms);
    if (r)
        return r < 0 ? trace(r) : r;
    bool same = false;
    if (terms.version) {
        (void)change_whole(work_arena(work), &terms, &now);
        same = hash_eq(now, change->change.basis);
    }
    if (!same)
        work_finding(work, S(""), PHRASE_CHANGES_TERMS_CHANGED, PHRASE_CHANGES_TERMS_CHANGED_REMEDY,
                     change->row.designator);
    *ret_value = step_yes_no(same);
    return 0;
}

/* ---- the terms it would make ----------------------------------------------------------------- */

static int would_be(Work *work, const ChangeFile *change, CaseVersion *ret_version)
{
    const CaseDocument *documents;
    size_t count;
    int r = case_documents(work, change->file->id, &documents, &count);
    if (r)
        return trace(r);
    CaseDocument *with = NEW_ARRAY(work_arena(work), CaseDocument, count + 1);
    Date today = work_today(work);
    for (size_t i = 0; i < count; i++) {
        with[i] = documents[i];
        if (id_eq(with[i].row.id, change->id))
            with[i].row.signed_on = with[i].row.implemented = today;
    }
    CaseTerms terms = change_terms_of(work_arena(work), with, count, today);
    *ret_version = terms_version(work_arena(work), &terms);
    return 0;
}

CHANGE_FACT(lines_lawful)
{
    CaseVersion terms;
    bool lawful;
    (void)ask;
    int r = would_be(work, change, &terms);
    if (!r)
        r = case_lines_lawful(work, change->file, &terms, &lawful);
    if (r)
        return trace(r);
    *ret_value = step_yes_no(lawful);
    return 0;
}

CHANGE_FACT(notes)
{
    CaseVersion terms;
    (void)ask;
    int r = would_be(work, change, &terms);
    if (!r)
        case_tell_notes(work, change->file, &terms, ret_value);
    return r ? trace(r) : 0;
}

CHANGE_FACT(package)
{
    CaseVersion terms;
    (void)ask;
    int r = would_be(work, change, &terms);
    if (!r)
        case_tell_package(work, &terms, ret_value);
    return r ? trace(r) : 0;
}

CHANGE_FACT(supply)
{
    CaseVersion terms;
    bool kept = false;
    (void)ask;
    int r = would_be(work, change, &terms);
    if (!r)
        r = ship_kept(work, change->file->id, &terms, &kept);
    if (r)
        return trace(r);
    *ret_value = step_yes_no(kept);
    return 0;
}

/* ---- its case -------------------------------------------------------------------------------- */

CHANGE_FACT(parties)
{
    StepAsk of_case = { change->file->id, ask->operation, ask->params };
    int r = case_tell_every_party_clear(work, &of_case, ret_value);
    return r ? trace(r) : 0;
}

/* A change is offered as the offer was: nobody's fee may be hidden in it either. */
CHANGE_FACT(agents)
{
    StepAsk of_case = { change->file->id, ask->operation, ask->params };
    int r = agent_tell_disclosed(work, &of_case, ret_value);
    return r ? trace(r) : 0;
}

/* A hold that lets no change be drafted lets none go on: so a case is held for its closure. */
CHANGE_FACT(on_hold)
{
    const Str operations[] = { S("change.draft"), ask->operation };
    bool held;
    int r = case_is_held(work, change->file->id, operations, COUNT_OF(operations), &held);
    if (r)
        return trace(r);
    *ret_value = step_yes_no(held);
    return 0;
}

CHANGE_FACT(deposit_due)
{
    int64_t minor = change->version.deposit_minor;
    (void)work, (void)ask;
    *ret_value =
        step_money((Money){ minor == INT64_MIN ? 0 : minor, case_account(change->file).currency });
    return 0;
}

/* What came from the buyer since it was sent: what had come by then was for something else. */
CHANGE_FACT(deposit_received)
{
    CaseAccount account = case_account(change->file);
    int64_t before = change->change.received, since;
    CaseMoney money;
    (void)ask;
    int r = books_case_money(work, &account, &money);
    if (r < 0)
        return trace(r);
    if (r || before == INT64_MIN || __builtin_sub_overflow(money.received, before, &since))
        return 0;
    Money received = { since, account.currency };
    Money due = { change->version.deposit_minor, account.currency };
    if (due.minor != INT64_MIN)
        case_tell_lacking_deposit(work, due, received);
    *ret_value = step_money(received);
    return 0;
}

/* ---- the table ------------------------------------------------------------------------------- */

#define ROW(id, name, of) STEP_FACT("change", id, tell_##name, of)

const StepFact change_step_facts[CHANGE_STEP_FACTS] = {
    ROW("change-expiry", expiry, SUBJECT),
    ROW("change-approved", approved, SUBJECT),
    ROW("terms-unchanged", terms_unchanged, SUBJECT),
    ROW("buyer-signed", signed, SUBJECT),
    ROW("every-line-lawful", lines_lawful, SUBJECT),
    ROW("notes-stated", notes, SUBJECT),
    ROW("package-complete", package, SUBJECT),
    ROW("every-party-clear", parties, SUBJECT),
    ROW("agents-disclosed", agents, SUBJECT),
    ROW("on-hold", on_hold, STEP),
    ROW("deposit-due", deposit_due, SUBJECT),
    ROW("deposit-received", deposit_received, SUBJECT),
    ROW("supply-kept", supply, SUBJECT),
};
