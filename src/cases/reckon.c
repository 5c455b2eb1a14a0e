/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/reckon.h"
#include "cases/case.h"
#include "cases/case_fact.h"
#include "cases/task.h"
#include "phrases_cases.h"
#include "phrases_shape.h"
#include "phrases_terms.h"

#define OPTIONAL .optional = true
#define SENTENCE .max = TASK_TEXT_MAX
#define MINOR .min = INT64_MIN + 1, .max = INT64_MAX, OPTIONAL

/* ---- shapes ---------------------------------------------------------------------------------- */

static const Str stand_words[PACKAGE_STANDS] = { STR("missing"), STR("served"), STR("waived") };
const Phrase package_stand_phrases[PACKAGE_STANDS] = { PHRASE_CASES_RECKON_MISSING,
                                                       PHRASE_CASES_RECKON_SERVED,
                                                       PHRASE_CASES_RECKON_WAIVED };
static const Str begun_words[RECKON_BEGUNS] = { STR("given"), STR("offer"), STR("request") };
const Phrase reckon_begun_phrases[RECKON_BEGUNS] = { PHRASE_CASES_RECKON_BEGUN_GIVEN,
                                                     PHRASE_CASES_RECKON_BEGUN_OFFER,
                                                     PHRASE_CASES_RECKON_BEGUN_REQUEST };

/* A document with gaps. */
#define DRAFT(Struct, ...) \
    RECORD(Struct, terms, "terms", CaseVersion, version_shape, .partial = true, \
           .help = PHRASE_CASES_FIELD_VERSION, __VA_ARGS__)
#define CASE_OF(Struct) ID(Struct, file, "case", .optional = false, .help = PHRASE_CASES_FIELD_CASE)

static const Field params_fields[] = { CASE_OF(OfferReckonParams),
                                       DRAFT(OfferReckonParams, OPTIONAL) };
const Shape offer_reckon_params_shape = SHAPE(OfferReckonParams, "offer-reckon", params_fields);

static const Field element_fields[] = {
    TEXT(ReckonedElement, element, "element", .max = CASE_CODE_MAX,
         .help = PHRASE_TERMS_FIELD_ELEMENT),
    TEXT(ReckonedElement, name, "name", .max = CASE_NAME_MAX, .help = PHRASE_CASES_RECKON_NAME),
    CHOICE(ReckonedElement, stand, "stand", stand_words, .choice_labels = package_stand_phrases,
           .help = PHRASE_CASES_RECKON_STAND),
    INT(ReckonedElement, line, "line", .min = 1, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_TERMS_FIELD_NOTE_LINE),
    TEXT(ReckonedElement, reason, "reason", .max = CASE_WORDS_MAX, .long_text = true, OPTIONAL,
         .help = PHRASE_TERMS_FIELD_WAIVER_REASON),
};
static const Shape element_shape = SHAPE(ReckonedElement, "reckoned-element", element_fields);

static const Field gap_fields[] = {
    TEXT(ReckonedGap, at, "at", .max = CASE_NAME_MAX, OPTIONAL, .help = PHRASE_CASES_RECKON_AT),
    TEXT(ReckonedGap, message, "message", SENTENCE, .help = PHRASE_CASES_TASK_REASON),
    TEXT(ReckonedGap, remedy, "remedy", SENTENCE, OPTIONAL, .help = PHRASE_CASES_TASK_REMEDY),
    BOOL(ReckonedGap, unfilled, "unfilled", .help = PHRASE_CASES_RECKON_UNFILLED),
};
static const Shape gap_shape = SHAPE(ReckonedGap, "reckoned-gap", gap_fields);

#define SUM(member, name, told) INT(OfferReckoned, member, name, MINOR, .help = (told))
static const Field reckoned_fields[] = {
    CASE_OF(OfferReckoned),
    TEXT(OfferReckoned, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    CHOICE(OfferReckoned, begun, "begun", begun_words, .choice_labels = reckon_begun_phrases,
           .help = PHRASE_CASES_RECKON_BEGUN),
    SUM(net, "net-minor", PHRASE_CASES_RECKON_NET),
    SUM(below, "below-minor", PHRASE_CASES_RECKON_BELOW),
    SUM(total, "total-minor", PHRASE_CASES_RECKON_TOTAL),
    SUM(deposit, "deposit-minor", PHRASE_TERMS_FIELD_DEPOSIT),
    SUM(payments, "payments-minor", PHRASE_CASES_RECKON_PAYMENTS),
    SUM(left, "left-minor", PHRASE_CASES_RECKON_LEFT),
    LIST(OfferReckoned, elements, element_count, "package", ReckonedElement, element_shape,
         .max = PACKAGE_ELEMENTS_MAX, OPTIONAL, .help = PHRASE_CASES_RECKON_PACKAGE),
    BOOL(OfferReckoned, whole, "whole", .help = PHRASE_CASES_RECKON_WHOLE),
    LIST(OfferReckoned, gaps, gap_count, "gaps", ReckonedGap, gap_shape, .max = RECKON_GAPS_MAX,
         OPTIONAL, .help = PHRASE_CASES_RECKON_GAPS),
    DRAFT(OfferReckoned, .optional = false),
};
const Shape offer_reckoned_shape = SHAPE(OfferReckoned, "offer-reckoned", reckoned_fields);

/* ---- what it begins with --------------------------------------------------------------------- */

static int begin(Work *work, const CaseFile *file, OfferReckoned *reckoned)
{
    const CaseDocument *documents, *offer;
    size_t count;
    int r = case_documents(work, file->id, &documents, &count);

    if (r)
        return trace(r);
    offer = case_offer(documents, count);
    if (offer) {
        reckoned->begun = BEGUN_OFFER;
        reckoned->terms = offer->version;
        return 0;
    }
    CaseRequest request = case_request(work, file);
    DraftHead head = { .case_number = file->row.number,
                       .country = file->row.country,
                       .currency = file->row.currency,
                       .today = work_today(work),
                       .lang = work_lang(work) };
    r = case_titles(work, file, &head.title);
    if (r)
        return trace(r);
    reckoned->begun = BEGUN_REQUEST;
    reckoned->terms = draft_begin(work_arena(work), &head, &request);
    return 0;
}

/* ---- what it comes to ------------------------------------------------------------------------ */

/* In the case's currency, which is the only one it may be in. */
static void put_sums(const CaseFile *file, OfferReckoned *reckoned)
{
    CaseVersion version = reckoned->terms;
    VersionSums sums;

    reckoned->net = reckoned->below = reckoned->total = INT64_MIN;
    reckoned->deposit = reckoned->payments = reckoned->left = INT64_MIN;
    version.currency = file->row.currency;
    if (version_sums(&version, &sums))
        return;
    reckoned->net = sums.net.minor;
    reckoned->below = sums.below.minor;
    reckoned->total = sums.total.minor;
    reckoned->deposit = sums.deposit.minor;
    reckoned->payments = sums.payments.minor;
    if (__builtin_sub_overflow(sums.total.minor, sums.deposit.minor, &reckoned->left) ||
        __builtin_sub_overflow(reckoned->left, sums.payments.minor, &reckoned->left))
        reckoned->left = INT64_MIN;
}

/* ---- what it lacks --------------------------------------------------------------------------- */

static void put_package(Work *work, OfferReckoned *reckoned)
{
    const PackageTable *table = work_library(work)->tables.package;
    PackageAsked asked[PACKAGE_ELEMENTS_MAX];
    size_t count = table ? package_asked(table, &reckoned->terms, asked) : 0;
    ReckonedElement *elements = NEW_ARRAY(work_arena(work), ReckonedElement, count + 1);

    for (size_t i = 0; i < count; i++) {
        const PackageElement *element = asked[i].element;
        elements[i] =
            (ReckonedElement){ .element = element->code,
                               .name = label_in(element->label, work_lang(work), element->code),
                               .stand = (int32_t)asked[i].stand,
                               .line = asked[i].line,
                               .reason = asked[i].reason };
    }
    reckoned->elements = elements;
    reckoned->element_count = count;
}

static void put_gaps(Work *work, const Findings *findings, OfferReckoned *reckoned)
{
    ReckonedGap *gaps = NEW_ARRAY(work_arena(work), ReckonedGap, findings->count + 1);

    for (const Finding *at = findings->first; at && reckoned->gap_count < RECKON_GAPS_MAX;
         at = at->next)
        gaps[reckoned->gap_count++] =
            (ReckonedGap){ .at = at->place.pointer,
                           .message = task_sentence(work, at->message, at),
                           .remedy = task_sentence(work, at->remedy, at),
                           .unfilled = at->message == PHRASE_SHAPE_MISSING };
    reckoned->gaps = gaps;
    reckoned->whole = findings->error_count == 0;
}

static void check(Work *work, const CaseFile *file, OfferReckoned *reckoned)
{
    Findings findings = { .arena = work_arena(work) };
    const CaseVersion *terms = &reckoned->terms;
    bool known;

    if (shape_whole(&version_shape, terms, &findings) &&
        case_version_fits(file, terms, &findings) &&
        case_package_whole(work, terms, &known, &findings))
        (void)!case_notes_stated(work, file, terms, &known, &findings);
    put_gaps(work, &findings, reckoned);
}

int offer_reckon(Work *work, const void *params, void *reply)
{
    const OfferReckonParams *wanted = params;
    OfferReckoned *reckoned = reply;
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);

    if (r)
        return r < 0 ? trace(r) : r;
    reckoned->file = file->id;
    reckoned->number = file->row.number;
    reckoned->begun = BEGUN_GIVEN;
    reckoned->terms = wanted->terms;
    if (shape_nothing(&version_shape, &wanted->terms))
        r = begin(work, file, reckoned);
    if (r)
        return trace(r);
    draft_fill(work_arena(work), &reckoned->terms);
    put_sums(file, reckoned);
    put_package(work, reckoned);
    check(work, file, reckoned);
    return 0;
}
