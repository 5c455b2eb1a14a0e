/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"

/* What happened to bids, as rows. */

static int put_hands(Db *db, const Event *event, Id bid)
{
    int r = bid_hand_add(db, bid, event->actor);
    if (!r)
        r = bid_hand_add(db, bid, event->principal);
    return r ? trace(r) : 0;
}

static When when_of(Str day)
{
    When when = when_none();
    bool reads = day.len == 0 || when_read(day, &when);

    ensure(reads); /* it was read before it was written */
    return when;
}

static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BidOpened *opened = data;
    Text options = text_open(arena, BID_OPTIONS_MAX * (BID_CODE_MAX + 1));

    for (size_t i = 0; i < opened->option_count; i++)
        text_all(&options, i ? S(" ") : S(""), opened->options[i]);
    int r = bid_add(db, event->subject, event->seq, opened->keeper, opened->country,
                    opened->title_ja, opened->title_en, opened->marking, opened->checklist,
                    text_str(&options), id_none(), -1);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_dated(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BidDated *dated = data;
    When when = when_of(dated->day);
    (void)arena;
    int r = bid_day_add(db, event->seq, event->subject, dated->anchor, when.first, when.last,
                        dated->source, dated->confidence);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_answered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BidAnswered *answered = data;
    When when = when_of(answered->day);
    bool none = hash_eq(answered->document, hash_none());
    (void)arena;
    Str document = { (const char *)answered->document.bytes,
                     none ? 0 : sizeof answered->document.bytes };
    int r = bid_answer_add(db, event->seq, event->subject, answered->item, answered->did,
                           when.first, when.last, document, answered->source, answered->confidence,
                           event->principal);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_joined(Db *db, Arena *arena, const Event *event, const void *data)
{
    const FirmJoined *joined = data;
    (void)arena;
    int r = bid_firm_add(db, event->subject, joined->organisation, event->seq, joined->part);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_filed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const WalledFiled *filed = data;
    (void)arena;
    int r = bid_paper_add(db, event->subject, event->seq, filed->bid, filed->organisation,
                          filed->kind, filed->day, filed->title, filed->body);
    if (!r)
        r = put_hands(db, event, filed->bid);
    return r ? trace(r) : 0;
}

static int apply_shared(Db *db, Arena *arena, const Event *event, const void *data)
{
    const WalledShared *shared = data;
    (void)arena;
    int r = bid_wall_add(db, event->subject, shared->organisation, event->seq);
    return r ? trace(r) : 0;
}

static int apply_noted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CountryNoted *noted = data;
    (void)arena;
    int r = bid_note_add(db, event->seq, noted->country, noted->keeper, event->principal,
                         noted->day, noted->words);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

/* Whoever reads has no hand in it. */
static int apply_read(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)arena, (void)data;
    int r = bid_note_read_add(db, event->seq, event->subject, event->actor);
    return r ? trace(r) : 0;
}

static int apply_met(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BuyerMet *met = data;
    (void)arena;
    int r = bid_meeting_add(db, event->seq, event->subject, event->actor, met->day, met->whom,
                            met->contact);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_option(Db *db, Arena *arena, const Event *event, const void *data)
{
    const OptionAnswered *answered = data;
    (void)arena;
    int r = bid_sheet_add(db, event->seq, event->subject, answered->option, answered->price_minor,
                          answered->currency, answered->jobs, answered->content_ppm,
                          answered->source, answered->confidence);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_settled(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BidSettled *settled = data;
    (void)arena;
    int r = bid_settle(db, event->subject, settled->decision, settled->day);
    return r ? trace(r) : 0;
}

static int apply_became(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BidBecame *became = data;
    (void)arena;
    int r = bid_become(db, event->subject, became->file);
    return r ? trace(r) : 0;
}

static int apply_planned(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BidPlanned *planned = data;
    (void)arena;
    int r = bid_plan_add(db, event->seq, event->subject, planned->plan);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_offset(Db *db, Arena *arena, const Event *event, const void *data)
{
    const OptionOffset *offset = data;
    Text kept = text_open(arena, BID_OFFSET_BYTES_MAX);
    shape_write(&kept, &option_offset_shape, offset);
    int r = bid_offset_add(db, event->seq, event->subject, offset->option, text_str(&kept));
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_released(Db *db, Arena *arena, const Event *event, const void *data)
{
    const FeatureReleased *released = data;
    (void)arena;
    int r = bid_release_add(db, event->seq, event->subject, released->feature, released->stage,
                            released->freedom, released->from, released->until, released->item,
                            released->line, released->source, released->confidence);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_rehearsed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BidRehearsed *rehearsed = data;
    (void)arena;
    int r = bid_rehearsal_add(db, event->seq, event->subject, rehearsed->stage, rehearsed->day,
                              rehearsed->withheld, rehearsed->undecided, rehearsed->degraded,
                              rehearsed->answerable);
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

static int apply_offered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BidOffered *offered = data;
    Text features = text_open(arena, BID_FEATURES_MAX * (BID_CODE_MAX + 2));

    for (size_t i = 0; i < offered->feature_count; i++)
        text_all(&features, i ? S(" ") : S(""), offered->features[i].feature,
                 offered->features[i].full ? S("") : S("*"));
    int r = bid_offer_add(db, event->seq, event->subject, offered->reference, offered->stage,
                          moment_date(event->at), text_str(&features));
    if (!r)
        r = put_hands(db, event, event->subject);
    return r ? trace(r) : 0;
}

#define KIND(kind, of, shape, applies, told) \
    { \
        STR(kind), 1, STR(of), &(shape), applies, NULL, told \
    }

const EventKind bid_event_kinds[BID_EVENT_KINDS] = {
    KIND("bid.opened", "bid", bid_opened_shape, apply_opened, PHRASE_BIDS_EVENT_OPENED),
    KIND("bid.dated", "bid", bid_dated_shape, apply_dated, PHRASE_BIDS_EVENT_DATED),
    KIND("bid.answered", "bid", bid_answered_shape, apply_answered, PHRASE_BIDS_EVENT_ANSWERED),
    KIND("bid.firm-joined", "bid", firm_joined_shape, apply_joined, PHRASE_BIDS_EVENT_JOINED),
    KIND("envelope.filed", "envelope", walled_filed_shape, apply_filed, PHRASE_BIDS_EVENT_FILED),
    KIND("envelope.shared", "envelope", walled_shared_shape, apply_shared,
         PHRASE_BIDS_EVENT_SHARED),
    KIND("bid.country-noted", "bid", country_noted_shape, apply_noted, PHRASE_BIDS_EVENT_NOTED),
    KIND("bid.notes-read", "bid", notes_read_shape, apply_read, PHRASE_BIDS_EVENT_READ),
    KIND("bid.buyer-met", "bid", buyer_met_shape, apply_met, PHRASE_BIDS_EVENT_MET),
    KIND("bid.option-answered", "bid", option_answered_shape, apply_option,
         PHRASE_BIDS_EVENT_OPTION),
    KIND("bid.settled", "bid", bid_settled_shape, apply_settled, PHRASE_BIDS_EVENT_SETTLED),
    KIND("bid.option-offset", "bid", option_offset_shape, apply_offset, PHRASE_BIDS_EVENT_OFFSET),
    KIND("bid.feature-released", "bid", feature_released_shape, apply_released,
         PHRASE_BIDS_EVENT_RELEASED),
    KIND("bid.rehearsed", "bid", bid_rehearsed_shape, apply_rehearsed, PHRASE_BIDS_EVENT_REHEARSED),
    KIND("bid.offered", "bid", bid_offered_shape, apply_offered, PHRASE_BIDS_EVENT_OFFERED),
    KIND("bid.planned", "bid", bid_planned_shape, apply_planned, PHRASE_BIDS_EVENT_PLANNED),
    KIND("bid.became", "bid", bid_became_shape, apply_became, PHRASE_BIDS_EVENT_BECAME),
};
