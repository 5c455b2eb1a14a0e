/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"

/* What is told of a bid: its days, its items. */

static int read_day(Work *work, Str said, When *ret_when)
{
    if (when_read(said, ret_when) && !when_is_none(*ret_when))
        return 0;
    return bid_refuse(work, WORK_E_INVALID, S("/of/day"), PHRASE_BIDS_BAD_DAY,
                      PHRASE_BIDS_BAD_DAY_REMEDY, said);
}

/* No later anchor lies certainly before an earlier one. */
static bool in_order(const CheckCampaign *campaign)
{
    Date from = DATE_NONE;

    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++) {
        When when = campaign->anchors[anchor];
        if (when_is_none(when))
            continue;
        if (when.last < from)
            return false;
        from = when.first > from ? when.first : from;
    }
    return true;
}

int bid_date(Work *work, const void *params, void *reply)
{
    const BidDateParams *wanted = params;
    CheckCampaign campaign;
    BidGetRow row;
    When when;
    int r = bid_load(work, wanted->bid, &row);

    if (!r)
        r = read_day(work, wanted->dated.day, &when);
    if (r)
        return r < 0 ? trace(r) : r;
    Checklist list = bid_checklist(work, &row);
    r = bid_told(work, wanted->bid, &list, &campaign);
    if (r)
        return trace(r);
    campaign.anchors[wanted->dated.anchor] = when;
    if (!in_order(&campaign))
        return bid_refuse(work, WORK_E_INVALID, S("/of/day"), PHRASE_BIDS_DAY_ORDER,
                          PHRASE_BIDS_DAY_ORDER_REMEDY, wanted->dated.day);
    work_event(work, S("bid.dated"), wanted->bid, &wanted->dated);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

/* ---- items ----------------------------------------------------------------------------------- */

static bool has_item(const Checklist *list, Str id)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_eq(list->items[i].id, id))
            return true;
    return false;
}

/* Nothing is done on a day that has not come. */
static int check_answer(Work *work, const BidAnswered *answered)
{
    When when;

    if (answered->did == DID_NEVER)
        return answered->day.len == 0
                   ? 0
                   : bid_refuse(work, WORK_E_INVALID, S("/of/day"), PHRASE_BIDS_NEVER_DAY,
                                PHRASE_BIDS_NEVER_DAY_REMEDY, answered->day);
    int r = read_day(work, answered->day, &when);
    if (r)
        return r;
    return when.first <= work_today(work)
               ? 0
               : bid_refuse(work, WORK_E_INVALID, S("/of/day"), PHRASE_BIDS_NOT_COME, PHRASE_NONE,
                            answered->day);
}

static int check_document(Work *work, Hash document)
{
    bool has = hash_eq(document, hash_none());
    int r = has ? 0 : work_has_document(work, document, &has);

    if (r)
        return trace(r);
    return has ? 0
               : bid_refuse(work, WORK_E_INVALID, S("/of/document"), PHRASE_BIDS_NO_DOCUMENT,
                            PHRASE_BIDS_NO_DOCUMENT_REMEDY, S(""));
}

int bid_answer(Work *work, const void *params, void *reply)
{
    const BidAnswerParams *wanted = params;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    Checklist list = bid_checklist(work, &row);
    if (!has_item(&list, wanted->answered.item))
        return bid_refuse(work, WORK_E_INVALID, S("/of/item"), PHRASE_BIDS_NO_ITEM,
                          PHRASE_BIDS_NO_ITEM_REMEDY, wanted->answered.item);
    r = check_answer(work, &wanted->answered);
    if (!r)
        r = check_document(work, wanted->answered.document);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("bid.answered"), wanted->bid, &wanted->answered);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}
