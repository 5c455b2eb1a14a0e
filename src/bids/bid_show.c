/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid.h"

/* bid.show, bid.list: how a bid stood on a day, by all that is told of it now. */

static Str when_text(Work *work, When when)
{
    Text text = text_open(work_arena(work), BID_CODE_MAX);
    when_write(&text, when);
    return text_str(&text);
}

static int show_title(Work *work, const BidGetRow *row, Str *ret_title)
{
    Label marks = { .in = { [LANG_JA] = row->title_ja, [LANG_EN] = row->title_en } };
    int r = work_value(work, label_in(marks, work_lang(work), S("")), ret_title);
    return r ? trace(r) : 0;
}

/* ---- days and items -------------------------------------------------------------------------- */

static void show_anchors(Work *work, const CheckCampaign *campaign, BidShown *shown)
{
    ShownAnchor *anchors = NEW_ARRAY(work_arena(work), ShownAnchor, CHECK_ANCHORS);

    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++)
        if (!when_is_none(campaign->anchors[anchor]))
            anchors[shown->anchor_count++] =
                (ShownAnchor){ .anchor = (int32_t)anchor,
                               .day = when_text(work, campaign->anchors[anchor]),
                               .source = campaign->bases[anchor].source,
                               .confidence = (int32_t)campaign->bases[anchor].confidence };
    shown->anchors = anchors;
}

static Hash document_of(const BidAnswersRow *answers, size_t count, Str item)
{
    Hash document = hash_none();

    for (size_t i = 0; i < count; i++)
        if (str_eq(answers[i].item, item) && answers[i].document.len == sizeof document.bytes)
            for (size_t k = 0; k < sizeof document.bytes; k++)
                document.bytes[k] = (uint8_t)answers[i].document.at[k];
    return document;
}

static int show_items(Work *work, Id bid, const Checklist *list, const CheckCampaign *campaign,
                      BidShown *shown)
{
    ShownItem *items = NEW_ARRAY(work_arena(work), ShownItem, list->count);
    const BidAnswersRow *answers;
    size_t count;
    int r = bid_answers(work_db(work), work_arena(work), bid, &answers, &count);

    if (r)
        return trace(r);
    shown->red = shown->maybe_red = 0;
    for (size_t i = 0; i < list->count; i++) {
        const CheckItem *item = &list->items[i];
        CheckAnswer answer = check_on(list, campaign, i, shown->on);
        items[i] = (ShownItem){ .item = item->id,
                                .words = label_in(item->words, work_lang(work), item->id),
                                .owner = label_in(item->owner, work_lang(work), S("")),
                                .state = (int32_t)answer.state,
                                .reason = (int32_t)answer.reason,
                                .begin_by = when_text(work, answer.start),
                                .due_by = when_text(work, answer.due),
                                .document = document_of(answers, count, item->id),
                                .source = campaign->facts[i].basis.source };
        shown->red += answer.state == CHECK_RED;
        shown->maybe_red += answer.state == CHECK_MAYBE_RED;
    }
    shown->items = items;
    shown->item_count = list->count;
    return 0;
}

/* ---- options --------------------------------------------------------------------------------- */

static int show_options(Work *work, Id bid, const BidGetRow *row, BidShown *shown)
{
    size_t answered = 0;
    int r = bid_show_options(work, bid, row, shown->on, &shown->options, &shown->option_count);

    if (r)
        return trace(r);
    for (size_t i = 0; i < shown->option_count; i++)
        answered += shown->options[i].answered;
    shown->one_option_only = answered == 1 && shown->option_count > 1;
    return 0;
}

/* ---- the team -------------------------------------------------------------------------------- */

static int show_firms(Work *work, Id bid, BidShown *shown)
{
    const BidFirmsRow *rows;
    int r = bid_firms(work_db(work), work_arena(work), bid, &rows, &shown->firm_count);

    if (r)
        return trace(r);
    TeamFirm *firms = NEW_ARRAY(work_arena(work), TeamFirm, shown->firm_count + 1);
    for (size_t i = 0; !r && i < shown->firm_count; i++) {
        firms[i].part = rows[i].part;
        r = bid_handle(work, rows[i].organisation, &firms[i].firm);
    }
    shown->firms = firms;
    return r ? trace(r) : 0;
}

static int show_papers(Work *work, Id bid, BidShown *shown)
{
    const BidPapersRow *rows;
    int r = bid_papers(work_db(work), work_arena(work), bid, &rows, &shown->paper_count);

    if (r)
        return trace(r);
    ShownWalled *papers = NEW_ARRAY(work_arena(work), ShownWalled, shown->paper_count + 1);
    for (size_t i = 0; !r && i < shown->paper_count; i++) {
        BidPaperGetRow row = { bid, rows[i].organisation, rows[i].kind, rows[i].filed };
        r = bid_paper_tell(work, rows[i].id, &row, &papers[i]);
    }
    shown->papers = papers;
    return r ? trace(r) : 0;
}

static int show_meetings(Work *work, Id bid, BidShown *shown)
{
    const BidMeetingsRow *rows;
    int r = bid_meetings(work_db(work), work_arena(work), bid, &rows, &shown->meeting_count);

    if (r)
        return trace(r);
    ShownMeeting *meetings = NEW_ARRAY(work_arena(work), ShownMeeting, shown->meeting_count + 1);
    for (size_t i = 0; !r && i < shown->meeting_count; i++) {
        meetings[i].day = (Date)rows[i].day;
        meetings[i].contact = rows[i].contact;
        r = work_person_name(work, rows[i].person, &meetings[i].by);
        if (!r)
            r = work_value(work, rows[i].whom, &meetings[i].whom);
    }
    shown->meetings = meetings;
    return r ? trace(r) : 0;
}

/* ---- the buyer's own rules ------------------------------------------------------------------- */

static void show_procedures(Work *work, Str country, BidShown *shown)
{
    const Register *procedures = library_register(work_library(work), S(PROCEDURES_REGISTER));
    size_t count = 0;
    const RegisterRow *rows = procedures ? register_rows_of(procedures, country, &count) : NULL;
    ShownProcedure *told = NEW_ARRAY(work_arena(work), ShownProcedure, count + 1);

    for (size_t i = 0; i < count; i++)
        if (register_row_stands(&rows[i], shown->on, DATE_FOREVER))
            told[shown->procedure_count++] = (ShownProcedure){
                .procedure = register_cell(procedures, &rows[i], S("procedure")),
                .stage = register_cell(procedures, &rows[i], S("subject")),
                .source = rows[i].source,
                .note = rows[i].note,
                .from = rows[i].from,
                .confidence = (int32_t)rows[i].confidence,
            };
    shown->procedures = told;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static int show_head(Work *work, Id bid, const BidGetRow *row, BidShown *shown)
{
    const BidNotesRow *notes;
    size_t count;
    int r = bid_notes(work_db(work), work_arena(work), row->keeper, row->country, &notes, &count);

    if (r)
        return trace(r);
    shown->bid = bid;
    shown->country = row->country;
    shown->decision = (int32_t)row->decision;
    shown->file = row->case_file;
    shown->notes = (int64_t)count;
    r = show_title(work, row, &shown->title);
    return r ? trace(r) : 0;
}

static int show_checked(Work *work, Id bid, const BidGetRow *row, BidShown *shown)
{
    Checklist list = bid_checklist(work, row);
    CheckCampaign campaign;
    int r = bid_told(work, bid, &list, &campaign);

    if (r)
        return trace(r);
    show_anchors(work, &campaign, shown);
    r = show_items(work, bid, &list, &campaign, shown);
    if (!r)
        r = bid_show_clock(work, bid, &campaign, shown->on, &shown->clock);
    return r ? trace(r) : 0;
}

int bid_show(Work *work, const void *params, void *reply)
{
    const BidShowParams *wanted = params;
    BidShown *shown = reply;
    BidGetRow row;
    int r = bid_load(work, wanted->bid, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    shown->on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    r = show_head(work, wanted->bid, &row, shown);
    if (!r)
        r = show_checked(work, wanted->bid, &row, shown);
    if (!r)
        r = show_options(work, wanted->bid, &row, shown);
    if (!r)
        r = show_firms(work, wanted->bid, shown);
    if (!r)
        r = show_papers(work, wanted->bid, shown);
    if (!r)
        r = show_meetings(work, wanted->bid, shown);
    if (!r)
        r = bid_show_presence(work, &row, shown->on, &shown->presence);
    show_procedures(work, row.country, shown);
    return r ? trace(r) : 0;
}

static int list_one(Work *work, Id bid, Str country, BidsReply *answer, ListedBid *listed)
{
    BidShown shown = { .on = work_today(work) };
    BidGetRow row;
    bool may = false;
    int r = work_may(work, S("bid.show"), bid, &may);

    if (!r && may)
        r = bid_load(work, bid, &row);
    if (r || !may || (country.len > 0 && !str_eq(country, row.country)))
        return r < 0 ? trace(r) : 0;
    r = show_head(work, bid, &row, &shown);
    if (!r)
        r = show_checked(work, bid, &row, &shown);
    listed[answer->bid_count++] = (ListedBid){ bid, shown.country, shown.title, shown.red };
    return r ? trace(r) : 0;
}

int bid_list(Work *work, const void *params, void *reply)
{
    const BidListParams *wanted = params;
    BidsReply *answer = reply;
    const BidAllRow *rows;
    size_t count;
    int r = bid_all(work_db(work), work_arena(work), &rows, &count);

    if (r)
        return trace(r);
    ListedBid *listed = NEW_ARRAY(work_arena(work), ListedBid, count + 1);
    for (size_t i = 0; !r && i < count; i++)
        r = list_one(work, rows[i].id, wanted->country, answer, listed);
    answer->bids = listed;
    return r ? trace(r) : 0;
}
