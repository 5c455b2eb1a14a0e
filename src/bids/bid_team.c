/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"

/* The team of a bid, and the walls between its firms. */

int bid_join(Work *work, const void *params, void *reply)
{
    const BidJoinParams *wanted = params;
    FirmJoined joined = { .part = wanted->part };
    BidGetRow row;
    bool is_firm = false;
    int r = bid_load(work, wanted->bid, &row);

    if (!r)
        r = bid_organisation(work, S("/firm"), wanted->firm, &joined.organisation);
    if (!r)
        r = bid_is_firm(work, wanted->bid, joined.organisation, &is_firm);
    if (r)
        return r < 0 ? trace(r) : r;
    if (is_firm || id_eq(joined.organisation, row.keeper))
        return bid_refuse(work, WORK_E_CONFLICT, S("/firm"), PHRASE_BIDS_IN_TEAM, PHRASE_NONE,
                          wanted->firm);
    work_event(work, S("bid.firm-joined"), wanted->bid, &joined);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

/* A wall is a firm's: the State keeps its papers with the case. */
int bid_file(Work *work, const void *params, void *reply)
{
    const BidFileParams *wanted = params;
    BidReply *made = reply;
    WalledFiled filed = { .bid = wanted->bid,
                          .kind = wanted->kind,
                          .day = work_today(work),
                          .title = wanted->title,
                          .body = wanted->body };
    bool is_firm = false;
    int r = bid_own_organisation(work, &filed.organisation);

    if (!r)
        r = bid_is_firm(work, wanted->bid, filed.organisation, &is_firm);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!is_firm)
        return bid_refuse(work, WORK_E_RULE, S("/bid"), PHRASE_BIDS_NO_FIRM,
                          PHRASE_BIDS_NO_FIRM_REMEDY, S(""));
    *made = (BidReply){ wanted->bid, work_new_id(work) };
    work_event(work, S("envelope.filed"), made->made, &filed);
    return 0;
}

/* Whom the wall lets in besides its own firm is that firm's to say: being let in gives no right to
 * let in others. */
int bid_paper_share(Work *work, const void *params, void *reply)
{
    const WalledShareParams *wanted = params;
    const BidWallOfRow *rows;
    BidPaperGetRow paper;
    WalledShared shared;
    size_t count;
    Id own;
    int r = bid_paper_load(work, wanted->paper, &paper);

    if (!r)
        r = bid_own_organisation(work, &own);
    if (!r)
        r = bid_organisation(work, S("/organisation"), wanted->organisation, &shared.organisation);
    if (!r)
        r = bid_wall_of(work_db(work), work_arena(work), wanted->paper, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!id_eq(own, paper.organisation))
        return bid_refuse(work, WORK_E_RULE, S("/envelope"), PHRASE_BIDS_NOT_YOURS,
                          PHRASE_BIDS_NOT_YOURS_REMEDY, S(""));
    bool inside = id_eq(shared.organisation, paper.organisation);
    for (size_t i = 0; i < count; i++)
        inside = inside || id_eq(rows[i].organisation, shared.organisation);
    if (inside)
        return bid_refuse(work, WORK_E_CONFLICT, S("/organisation"), PHRASE_BIDS_LET_IN,
                          PHRASE_NONE, wanted->organisation);
    work_event(work, S("envelope.shared"), wanted->paper, &shared);
    *(BidReply *)reply = (BidReply){ paper.bid, wanted->paper };
    return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

int bid_paper_tell(Work *work, Id paper, const BidPaperGetRow *row, ShownWalled *shown)
{
    const BidWallOfRow *rows;
    size_t count;
    int r = bid_wall_of(work_db(work), work_arena(work), paper, &rows, &count);

    if (r)
        return trace(r);
    Str *handles = NEW_ARRAY(work_arena(work), Str, count + 1);
    *shown = (ShownWalled){ .paper = paper,
                            .kind = (int32_t)row->kind,
                            .filed = (Date)row->filed,
                            .open_to = handles,
                            .open_to_count = count + 1 };
    r = bid_handle(work, row->organisation, &handles[0]);
    for (size_t i = 0; !r && i < count; i++)
        r = bid_handle(work, rows[i].organisation, &handles[i + 1]);
    shown->firm = r ? S("") : handles[0];
    return r ? trace(r) : 0;
}

int bid_paper_show(Work *work, const void *params, void *reply)
{
    const WalledParams *wanted = params;
    BidPaperGetRow paper;
    int r = bid_paper_load(work, wanted->paper, &paper);

    if (!r)
        r = bid_paper_tell(work, wanted->paper, &paper, reply);
    return r < 0 ? trace(r) : r;
}

int bid_paper_open(Work *work, const void *params, void *reply)
{
    const WalledOpenParams *wanted = params;
    OpenedWalled *opened = reply;
    BidPaperWordsRow words;
    BidPaperGetRow paper;
    bool found;
    int r = bid_paper_load(work, wanted->paper, &paper);

    if (r)
        return r < 0 ? trace(r) : r;
    r = bid_paper_words(work_db(work), work_arena(work), wanted->paper, &words, &found);
    if (r)
        return trace(r);
    ensure(found);
    *opened = (OpenedWalled){ .paper = wanted->paper,
                              .kind = (int32_t)paper.kind,
                              .filed = (Date)paper.filed,
                              .title = words.title,
                              .body = words.body };
    r = bid_handle(work, paper.organisation, &opened->firm);
    return r ? trace(r) : 0;
}
