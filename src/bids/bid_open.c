/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"
#include "phrases_bids.h"

/* bid.open, bid.decide, bid.become. */

Str bid_without_returns(Arena *arena, Str bytes)
{
    char *at = NEW_ARRAY(arena, char, bytes.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < bytes.len; i++)
        if (bytes.at[i] != '\r')
            at[len++] = bytes.at[i];
    return (Str){ at, len };
}

static bool read_checklist(Work *work, Str bytes)
{
    Findings findings = { .arena = work_arena(work) };
    Checklist list;
    bool good = bytes.len <= BID_CHECKLIST_MAX &&
                checklist_read(work_arena(work), bytes, S(""), &list, &findings);

    for (const Finding *finding = findings.first; finding; finding = finding->next)
        work_pass_on(work, S(""), finding);
    if (bytes.len > BID_CHECKLIST_MAX)
        work_finding(work, S(""), PHRASE_BIDS_LONG_CHECKLIST, PHRASE_NONE, S(""));
    return good;
}

static bool is_named_once(const BidOpenParams *wanted, size_t place)
{
    Str option = wanted->options[place];
    size_t blank;

    for (size_t i = 0; i < place; i++)
        if (str_eq(wanted->options[i], option))
            return false;
    return option.len > 0 && !str_find(option, S(" "), &blank);
}

static bool check_opening(Work *work, const BidOpenParams *wanted)
{
    Country country;
    bool good = country_find(wanted->country, &country);

    if (!good)
        work_finding(work, S("/country"), PHRASE_BIDS_NO_COUNTRY, PHRASE_NONE, wanted->country);
    for (size_t i = 0; i < wanted->option_count; i++)
        if (!is_named_once(wanted, i)) {
            work_finding(work, S("/options"), PHRASE_BIDS_BAD_OPTION, PHRASE_BIDS_BAD_OPTION_REMEDY,
                         wanted->options[i]);
            good = false;
        }
    return good;
}

int bid_open(Work *work, const void *params, void *reply)
{
    const BidOpenParams *wanted = params;
    BidReply *made = reply;
    Str checklist = bid_without_returns(work_arena(work), work_document(work));
    bool good = check_opening(work, wanted);
    BidOpened opened = { .country = wanted->country,
                         .title_ja = wanted->title.in[LANG_JA],
                         .title_en = wanted->title.in[LANG_EN],
                         .marking = wanted->marking,
                         .checklist = checklist,
                         .options = wanted->options,
                         .option_count = wanted->option_count };
    int r = bid_own_organisation(work, &opened.keeper);

    if (r)
        return r < 0 ? trace(r) : r;
    good = read_checklist(work, checklist) && good;
    if (good && !shape_holds(&bid_opened_shape, &opened)) {
        work_finding(work, S(""), PHRASE_BIDS_STRANGE_CHECKLIST, PHRASE_NONE, S(""));
        good = false;
    }
    if (!good)
        return WORK_E_INVALID;
    made->bid = work_new_id(work);
    work_event(work, S("bid.opened"), made->bid, &opened);
    return 0;
}

int bid_decide(Work *work, const void *params, void *reply)
{
    const BidDecideParams *wanted = params;
    BidSettled settled = { wanted->decision, work_today(work), wanted->reason };
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (row.decision >= 0)
        return bid_refuse(work, WORK_E_CONFLICT, S("/bid"), PHRASE_BIDS_DECIDED, PHRASE_NONE,
                          S(""));
    work_event(work, S("bid.settled"), wanted->bid, &settled);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}

int bid_turn_case(Work *work, const void *params, void *reply)
{
    const BidBecomeParams *wanted = params;
    BidBecame became = { wanted->file };
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (!id_is_none(row.case_file))
        return bid_refuse(work, WORK_E_CONFLICT, S("/bid"), PHRASE_BIDS_BECAME, PHRASE_NONE, S(""));
    r = work_about(work, S("/case"), S("case"), wanted->file);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("bid.became"), wanted->bid, &became);
    ((BidReply *)reply)->bid = wanted->bid;
    return 0;
}
