/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"

/* bid.dossier: what a buyer may be shown of what was done for others. It is the same for every bid;
 * that it was taken out is told of the bid it was taken for. */

int bid_dossier(Work *work, const void *params, void *reply)
{
    const BidDossierParams *wanted = params;
    TrackRecord *record = reply;
    Date on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (on > work_today(work))
        return bid_refuse(work, WORK_E_INVALID, S("/on"), PHRASE_BIDS_NOT_COME, PHRASE_NONE, S(""));
    r = track_record(work, on, record);
    if (!r)
        r = track_give(work, record, wanted->form, wanted->language);
    return r < 0 ? trace(r) : r;
}
