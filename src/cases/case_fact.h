/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_fact - what the guards of steps ask about a case, fact by fact; private to the room
 *
 * To add one: routes/vocabulary.rules, a line in CASE_FACTS, and FACT(name) in one of the files
 * case_facts*.c.
 */
#pragma once

#include "cases/case.h"

/* On what each hangs besides the case: step.h. */
#define CASE_FACTS(X) \
    X("request-received", request_received, SUBJECT) \
    X("request-completed", request_completed, SUBJECT) \
    X("offer-expiry", offer_expiry, SUBJECT) \
    X("offer-free-from", offer_free_from, SUBJECT) \
    X("request-complete", request_complete, SUBJECT) \
    X("lines-priced", lines_priced, SUBJECT) \
    X("offer-approved", offer_approved, SUBJECT) \
    X("package-complete", package_complete, SUBJECT) \
    X("notes-stated", notes_stated, SUBJECT) \
    X("every-line-lawful", every_line_lawful, SUBJECT) \
    X("every-party-clear", every_party_clear, SUBJECT) \
    X("assurance-received", assurance_received, SUBJECT) \
    X("licence-in-force", licence_in_force, PARAMS) \
    X("foreign-approvals-in", foreign_approvals_in, SUBJECT) \
    X("buyer-signed", buyer_signed, SUBJECT) \
    X("on-hold", on_hold, STEP) \
    X("deposit-due", deposit_due, SUBJECT) \
    X("deposit-received", deposit_received, SUBJECT) \
    X("agreed-price", agreed_price, SUBJECT) \
    X("account-square", account_square, SUBJECT) \
    X("contracts-settled", contracts_settled, SUBJECT) \
    X("payment-amount", payment_amount, PARAMS) \
    X("held-funds", held_funds, PARAMS)

/* 0 (the value, missing when nobody knows; findings say why it is as it is), or a fault. */
#define DECLARE(id, name, of) \
    MUST_USE int case_tell_##name(Work *work, const StepAsk *ask, Value *ret_value);
CASE_FACTS(DECLARE)
#undef DECLARE

/* Its body: about the case that is asked of. */
#define FACT(name) \
    static int about_##name(Work *work, const CaseFile *file, const StepAsk *ask, \
                            Value *ret_value); \
    int case_tell_##name(Work *work, const StepAsk *ask, Value *ret_value) \
    { \
        const CaseFile *file; \
        int r = case_load(work, ask->subject, &file); \
        if (!r) \
            r = about_##name(work, file, ask, ret_value); \
        return r < 0 ? trace(r) : 0; \
    } \
    static int about_##name(Work *work, const CaseFile *file, const StepAsk *ask, Value *ret_value)

MUST_USE int case_tell_releasable(Work *work, const StepAsk *ask, Value *ret_value);
MUST_USE int case_tell_within_ceiling(Work *work, const StepAsk *ask, Value *ret_value);

/* Does one of the legs decide on the line? */
bool case_line_on_leg(const CaseFileLegsRow *legs, size_t count, const VersionLine *line);

/* The terms a step goes by: those in force today; before anything is, the offer that stands. NULL:
 * there is neither. */
MUST_USE int case_terms_now(Work *work, Id id, const CaseVersion **ret_version);

/* Is every line of the terms (NULL: of none) on a leg, and does each leg bear? Findings say why
 * not. */
MUST_USE int case_lines_lawful(Work *work, const CaseFile *file, const CaseVersion *terms,
                               bool *ret_lawful);

/* Do the terms state the notes they must, and have the whole package? Missing when no table says
 * so. */
void case_tell_notes(Work *work, const CaseFile *file, const CaseVersion *terms, Value *ret_value);
void case_tell_package(Work *work, const CaseVersion *terms, Value *ret_value);

/* The same as findings, for a document that is still being written. *ret_known false: it cannot be
 * told. */
MUST_USE bool case_notes_stated(Work *work, const CaseFile *file, const CaseVersion *terms,
                                bool *ret_known, Findings *findings);
MUST_USE bool case_package_whole(Work *work, const CaseVersion *terms, bool *ret_known,
                                 Findings *findings);

/* Is every consent of a partner here that the legs need? Findings name the partners of whom it is
 * not. */
MUST_USE int case_tell_partners(Work *work, Id id, bool *ret_in);

/* Does a hold stand that stops any of these steps? Findings tell each. */
MUST_USE int case_is_held(Work *work, Id id, const Str *operations, size_t count, bool *ret_held);

/* A finding when the last day of the document has passed. */
void case_tell_expired(Work *work, Str designator, Date expiry);

/* A finding when less than the deposit has come. */
void case_tell_lacking_deposit(Work *work, Money due, Money received);

/* Has the buying government signed the document of this hash? If not, the finding names it. */
MUST_USE int case_is_signed(Work *work, Id id, Str designator, Hash about, bool *ret_signed);

/* Is it a paper of this kind, here, and good on the day? For the line? */
bool case_paper_holds(const CaseFilePapersRow *paper, PaperKind kind, Date today);
bool case_paper_covers(const CaseFilePapersRow *paper, int64_t line);

/* Is the line among those named ("1 4 7")? */
bool case_names_line(Str lines, int64_t line);

/* The offer that stands; NULL with a finding: none does. */
MUST_USE int case_standing_offer(Work *work, Id id, const CaseDocument **ret_offer);
