/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "casework/casework.h"
#include "phrases_bids.h"

/* bid.release, bid.rehearsal, bid.offer, bid.matrix: what may be told to the buyer, at which stage,
 * on whose decision (row B5). */

/* ---- the matrix ------------------------------------------------------------------------------ */

/* Does the decision bear it, by the law of today? A feature that is withheld needs none. */
static int is_borne(Work *work, const BidReleasesRow *row, bool *ret_borne)
{
    LegStand stand = LEG_UNDECIDED;
    int r = 0;

    *ret_borne = row->freedom == FREEDOM_WITHHOLD;
    if (!*ret_borne && !id_is_none(row->item))
        r = docket_leg(work, row->item, row->line, &stand);
    if (r < 0)
        return trace(r);
    *ret_borne = *ret_borne || (r == 0 && stand == LEG_BEARS);
    return 0;
}

static bool holds_on(const BidReleasesRow *row, Date on)
{
    return row->first <= on && (row->until == DATE_NONE || on < row->until);
}

static Release release_by(const BidReleasesRow *row)
{
    static const Release by[BID_FREEDOMS] = { RELEASE_WITHHOLD, RELEASE_DEGRADE, RELEASE_FREE };
    return by[row->freedom];
}

/* Of the rows up to the stage that hold on the day, the one of the latest stage, told last. Rows
 * are in the order of feature, stage, and telling. */
static const BidReleasesRow *row_of(const BidReleasesRow *rows, size_t count, Str feature,
                                    int64_t stage, Date on)
{
    const BidReleasesRow *found = NULL;

    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].feature, feature) && rows[i].stage <= stage && holds_on(&rows[i], on))
            found = &rows[i];
    return found;
}

/* What may be told of each feature at the stage: none of those whose decision stands no more. */
static int matrix_at(Work *work, const BidGetRow *bid, const BidReleasesRow *rows, size_t count,
                     int64_t stage, ReleaseMatrix *ret_matrix)
{
    ReleaseRow *made = NEW_ARRAY(work_arena(work), ReleaseRow, count + 1);
    size_t made_count = 0;
    int r = 0;

    for (size_t i = 0; !r && i < count; i++) {
        const BidReleasesRow *row = row_of(rows, count, rows[i].feature, stage, work_today(work));
        bool borne = false;
        if (row == &rows[i])
            r = is_borne(work, row, &borne);
        if (borne)
            made[made_count++] =
                (ReleaseRow){ .feature = row->feature,
                              .country = bid->country,
                              .release = release_by(row),
                              .from = (Date)row->first,
                              .until = row->until == DATE_NONE ? DATE_FOREVER : (Date)row->until,
                              .basis = { .source = row->source } };
    }
    *ret_matrix = (ReleaseMatrix){ made, made_count };
    return r ? trace(r) : 0;
}

static int load_matrix(Work *work, Id bid, int64_t stage, BidGetRow *ret_bid,
                       const BidReleasesRow **ret_rows, size_t *ret_count,
                       ReleaseMatrix *ret_matrix)
{
    int r = bid_load(work, bid, ret_bid);

    if (!r)
        r = bid_releases(work_db(work), work_arena(work), bid, ret_rows, ret_count);
    if (!r)
        r = matrix_at(work, ret_bid, *ret_rows, *ret_count, stage, ret_matrix);
    return r < 0 ? trace(r) : r;
}

/* ---- deciding on a feature ------------------------------------------------------------------- */

/* The law decided it for the buyer's country, and for no other. */
static int check_destination(Work *work, const BidGetRow *bid, const FeatureReleased *released)
{
    DocketDecision decision;
    int r = docket_decision(work, released->item, work_today(work), &decision);

    if (r < 0)
        return trace(r);
    for (size_t i = 0; !r && i < decision.fact_count; i++)
        if (str_eq(decision.facts[i].fact, S("destination")) &&
            str_eq(decision.facts[i].value, bid->country))
            return 0;
    return bid_refuse(work, WORK_E_RULE, S("/item"), PHRASE_BIDS_OTHER_DESTINATION, PHRASE_NONE,
                      bid->country);
}

static int find_decision(Work *work, const BidReleaseParams *wanted, FeatureReleased *released)
{
    LegStand stand = LEG_UNDECIDED;
    bool may = false;
    int r = 0;

    if (!id_read(wanted->item, &released->item))
        r = work_find(work, S("item"), wanted->item, &released->item);
    if (!r)
        r = work_may(work, S("item.show"), released->item, &may);
    if (!r && may)
        r = docket_leg(work, released->item, released->line, &stand);
    if (r < 0)
        return trace(r);
    if (r || !may)
        return bid_refuse(work, WORK_E_INVALID, S("/item"), PHRASE_BIDS_NO_ITEM_LINE,
                          PHRASE_BIDS_NO_ITEM_LINE_REMEDY, released->line);
    return stand == LEG_BEARS ? 0
                              : bid_refuse(work, WORK_E_RULE, S("/item"), PHRASE_BIDS_NOT_BORNE,
                                           PHRASE_BIDS_NOT_BORNE_REMEDY, released->feature);
}

int bid_release(Work *work, const void *params, void *reply)
{
    const BidReleaseParams *wanted = params;
    FeatureReleased released = { .feature = wanted->feature,
                                 .stage = wanted->stage,
                                 .freedom = wanted->freedom,
                                 .from =
                                     wanted->from == DATE_NONE ? work_today(work) : wanted->from,
                                 .until = wanted->until,
                                 .line = wanted->line.len ? wanted->line : S("1"),
                                 .source = wanted->source,
                                 .confidence = wanted->confidence };
    size_t blank;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (str_find(wanted->feature, S(" "), &blank))
        return bid_refuse(work, WORK_E_INVALID, S("/feature"), PHRASE_BIDS_BAD_FEATURE, PHRASE_NONE,
                          wanted->feature);
    if (released.until != DATE_NONE && released.until <= released.from)
        return bid_refuse(work, WORK_E_INVALID, S("/until"), PHRASE_BIDS_NO_TIME, PHRASE_NONE,
                          S(""));
    if (wanted->freedom != FREEDOM_WITHHOLD && wanted->item.len == 0)
        return bid_refuse(work, WORK_E_RULE, S("/item"), PHRASE_BIDS_NO_DECISION,
                          PHRASE_BIDS_NOT_BORNE_REMEDY, wanted->feature);
    r = wanted->item.len ? find_decision(work, wanted, &released) : 0;
    if (!r && wanted->item.len)
        r = check_destination(work, &row, &released);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("bid.feature-released"), wanted->bid, &released);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

/* ---- rehearsing ------------------------------------------------------------------------------ */

/* Every feature that was ever told of, whatever may be told of it now. */
static ReleaseMatrix known_features(Work *work, const BidGetRow *bid, const BidReleasesRow *rows,
                                    size_t count)
{
    ReleaseRow *made = NEW_ARRAY(work_arena(work), ReleaseRow, count + 1);

    for (size_t i = 0; i < count; i++)
        made[i] = (ReleaseRow){ .feature = rows[i].feature, .country = bid->country };
    return (ReleaseMatrix){ made, count };
}

static void count_answer(Release release, BidRehearsalReply *reply)
{
    reply->withheld += release == RELEASE_WITHHOLD;
    reply->undecided += release == RELEASE_UNDECIDED;
    reply->degraded += release == RELEASE_DEGRADE;
    reply->answerable += release == RELEASE_FREE;
}

static bool read_questions(Work *work, Str bytes, const ReleaseMatrix *known,
                           TenderQuestions *ret_questions)
{
    Findings findings = { .arena = work_arena(work) };

    if (bytes.len > BID_PLAN_MAX) {
        work_finding(work, S(""), PHRASE_BIDS_LONG_QUESTIONS, PHRASE_NONE, S(""));
        return false;
    }
    bool good =
        tender_questions_read(work_arena(work), bytes, S(""), known, ret_questions, &findings);
    for (const Finding *finding = findings.first; finding; finding = finding->next)
        work_pass_on(work, S(""), finding);
    return good;
}

int bid_rehearsal(Work *work, const void *params, void *reply)
{
    const BidRehearsalParams *wanted = params;
    BidRehearsalReply *answer = reply;
    Str file = bid_without_returns(work_arena(work), work_document(work));
    const BidReleasesRow *rows;
    TenderQuestions questions;
    ReleaseMatrix matrix;
    BidGetRow row;
    size_t count;
    int r = load_matrix(work, wanted->bid, wanted->stage, &row, &rows, &count, &matrix);

    if (r)
        return r < 0 ? trace(r) : r;
    ReleaseMatrix known = known_features(work, &row, rows, count);
    if (!read_questions(work, file, &known, &questions))
        return WORK_E_INVALID;
    *answer = (BidRehearsalReply){ .bid = wanted->bid };
    RehearsedQuestion *told = NEW_ARRAY(work_arena(work), RehearsedQuestion, questions.count + 1);
    for (size_t i = 0; i < questions.count; i++) {
        Rehearsed rehearsed = rehearse(&matrix, &questions.items[i], work_today(work));
        told[i] = (RehearsedQuestion){ questions.items[i].id, rehearsed.feature,
                                       (int32_t)rehearsed.release };
        count_answer(rehearsed.release, answer);
    }
    answer->questions = told;
    answer->question_count = questions.count;
    BidRehearsed event = { wanted->stage,     work_today(work),  file,
                           answer->withheld,  answer->undecided, answer->degraded,
                           answer->answerable };
    if (!shape_holds(&bid_rehearsed_shape, &event))
        return bid_refuse(work, WORK_E_INVALID, S(""), PHRASE_BIDS_STRANGE_CHECKLIST, PHRASE_NONE,
                          S(""));
    work_event(work, S("bid.rehearsed"), wanted->bid, &event);
    return 0;
}

/* ---- offering -------------------------------------------------------------------------------- */

/* All that may not be told is named, each with what is decided about it. */
static bool check_offered(Work *work, const ReleaseMatrix *matrix, Str country,
                          const BidOffered *offered)
{
    bool good = true;

    for (size_t i = 0; i < offered->feature_count; i++) {
        const OfferedFeature *one = &offered->features[i];
        const ReleaseRow *row = release_of(matrix, one->feature, country, work_today(work));
        Release release = row ? row->release : RELEASE_UNDECIDED;
        Text at = text_open(work_arena(work), BID_CODE_MAX);
        if (release == RELEASE_FREE || (release == RELEASE_DEGRADE && !one->full))
            continue;
        text_put(&at, S("/of/features/"));
        text_int(&at, (int64_t)i);
        work_finding(work, text_str(&at), PHRASE_BIDS_NOT_RELEASED, PHRASE_BIDS_NOT_RELEASED_REMEDY,
                     one->feature, phrase(bid_release_phrases[release], work_lang(work)),
                     row ? row->basis.source : S("-"));
        good = false;
    }
    return good;
}

int bid_offer(Work *work, const void *params, void *reply)
{
    const BidOfferParams *wanted = params;
    const BidReleasesRow *rows;
    ReleaseMatrix matrix;
    BidGetRow row;
    size_t count;
    int r = load_matrix(work, wanted->bid, wanted->offered.stage, &row, &rows, &count, &matrix);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!check_offered(work, &matrix, row.country, &wanted->offered))
        return WORK_E_RULE;
    work_event(work, S("bid.offered"), wanted->bid, &wanted->offered);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

static int show_release(Work *work, const BidReleasesRow *row, Date on, ShownRelease *shown)
{
    bool borne, may = false;
    int r = is_borne(work, row, &borne);

    if (!r && !id_is_none(row->item))
        r = work_may(work, S("item.show"), row->item, &may);
    *shown = (ShownRelease){ .feature = row->feature,
                             .stage = (int32_t)row->stage,
                             .release = (int32_t)release_by(row),
                             .from = (Date)row->first,
                             .until = (Date)row->until,
                             .stands = !r && borne && holds_on(row, on),
                             .item = may ? row->item : id_none(),
                             .source = row->source,
                             .confidence = (int32_t)row->confidence };
    return r ? trace(r) : 0;
}

static int show_told(Work *work, Id bid, BidMatrix *shown)
{
    const BidRehearsalsRow *rehearsals;
    const BidOffersRow *offers;
    int r =
        bid_rehearsals(work_db(work), work_arena(work), bid, &rehearsals, &shown->rehearsal_count);

    if (!r)
        r = bid_offers(work_db(work), work_arena(work), bid, &offers, &shown->offer_count);
    if (r)
        return trace(r);
    ShownRehearsal *told = NEW_ARRAY(work_arena(work), ShownRehearsal, shown->rehearsal_count + 1);
    for (size_t i = 0; i < shown->rehearsal_count; i++)
        told[i] = (ShownRehearsal){ (int32_t)rehearsals[i].stage, (Date)rehearsals[i].day,
                                    rehearsals[i].withheld,       rehearsals[i].undecided,
                                    rehearsals[i].degraded,       rehearsals[i].answerable };
    ShownOfferSheet *sheets = NEW_ARRAY(work_arena(work), ShownOfferSheet, shown->offer_count + 1);
    for (size_t i = 0; i < shown->offer_count; i++)
        sheets[i] =
            (ShownOfferSheet){ offers[i].reference, offers[i].features, (int32_t)offers[i].stage };
    shown->rehearsals = told;
    shown->offers = sheets;
    return 0;
}

int bid_matrix(Work *work, const void *params, void *reply)
{
    const BidShowParams *wanted = params;
    BidMatrix *shown = reply;
    const BidReleasesRow *rows;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (!r)
        r = bid_releases(work_db(work), work_arena(work), wanted->bid, &rows,
                         &shown->release_count);
    if (r)
        return r < 0 ? trace(r) : r;
    ShownRelease *releases = NEW_ARRAY(work_arena(work), ShownRelease, shown->release_count + 1);
    shown->bid = wanted->bid;
    shown->on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    for (size_t i = 0; !r && i < shown->release_count; i++)
        r = show_release(work, &rows[i], shown->on, &releases[i]);
    shown->releases = releases;
    if (!r)
        r = show_told(work, wanted->bid, shown);
    return r ? trace(r) : 0;
}
