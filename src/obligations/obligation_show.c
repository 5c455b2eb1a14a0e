/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"

/* obligation.show, obligation.list. */

typedef struct Showing {
    Work *work;
    Obligation obligation;
    Currency currency;
    KeptBook kept;
    const OffsetObligation *owed; /* NULL: it was not in force on the day */
} Showing;

static Str amount(const Showing *showing, int64_t minor)
{
    return amount_text(work_arena(showing->work), minor, showing->currency);
}

/* ---- firms ----------------------------------------------------------------------------------- */

typedef struct FirmPart {
    Str firm;
    int64_t planned, claimed, credited;
} FirmPart;

static FirmPart *part_of(FirmPart *parts, size_t *count, Str firm)
{
    for (size_t i = 0; i < *count; i++)
        if (str_eq(parts[i].firm, firm))
            return &parts[i];
    if (*count == OBLIGATION_FIRMS_MAX)
        return NULL;
    parts[*count] = (FirmPart){ .firm = firm };
    return &parts[(*count)++];
}

static void add_parts(const Showing *showing, FirmPart *parts, size_t *count)
{
    const OffsetBook *book = &showing->kept.book;
    size_t index = (size_t)(showing->owed - book->obligations);

    for (size_t i = 0; i < book->plan_count; i++) {
        const OffsetPlan *plan = &book->plans[i];
        FirmPart *part = plan->obligation == index ? part_of(parts, count, plan->firm) : NULL;
        if (part)
            part->planned += plan->credit.minor;
    }
    for (size_t i = 0; i < book->transaction_count; i++) {
        const OffsetTransaction *deal = &book->transactions[i];
        FirmPart *part = deal->obligation == index ? part_of(parts, count, deal->firm) : NULL;
        if (!part)
            continue;
        part->credited += deal->counted;
        if (!deal->verified && !deal->withdrawn)
            part->claimed += deal->agreed;
    }
}

static void show_firms(const Showing *showing, ObligationShown *shown)
{
    Arena *arena = work_arena(showing->work);
    FirmPart *parts = NEW_ARRAY(arena, FirmPart, OBLIGATION_FIRMS_MAX);
    size_t count = 0;

    add_parts(showing, parts, &count);
    ShownFirm *firms = NEW_ARRAY(arena, ShownFirm, count + 1);
    for (size_t i = 0; i < count; i++)
        firms[i] =
            (ShownFirm){ parts[i].firm, amount(showing, parts[i].planned),
                         amount(showing, parts[i].claimed), amount(showing, parts[i].credited) };
    shown->firms = firms;
    shown->firm_count = count;
}

/* ---- the balance ----------------------------------------------------------------------------- */

static void show_milestones(const Showing *showing, ObligationShown *shown)
{
    Arena *arena = work_arena(showing->work);
    const OffsetObligation *owed = showing->owed;
    ShownDueBy *rows = NEW_ARRAY(arena, ShownDueBy, owed->milestone_count + 1);

    for (size_t i = 0; i < owed->milestone_count; i++) {
        const OffsetMilestone *milestone = &owed->milestones[i];
        rows[i] = (ShownDueBy){ .by = milestone->by,
                                .share = share_text(arena, milestone->share_ppm),
                                .penalty = share_text(arena, milestone->penalty_ppm) };
        if (i >= owed->milestones_passed)
            continue;
        rows[i].shortfall = amount(showing, owed->shortfalls[i]);
        rows[i].assessed = amount(showing, ppm_down(owed->shortfalls[i], milestone->penalty_ppm));
    }
    shown->milestones = rows;
    shown->milestone_count = owed->milestone_count;
}

static void show_balance(const Showing *showing, ObligationShown *shown)
{
    const OffsetObligation *owed = showing->owed;

    shown->base = amount(showing, owed->base.minor);
    shown->owed = amount(showing, owed->owed.minor);
    shown->credited = amount(showing, owed->credited);
    shown->expired = amount(showing, owed->expired);
    shown->balance = amount(showing, offset_balance(owed));
    shown->open = amount(showing, offset_open_amount(owed));
    shown->banked = amount(showing, offset_banked(owed));
    shown->claimed = amount(showing, owed->claimed);
    shown->planned = amount(showing, owed->planned);
    shown->penalties = amount(showing, owed->penalties);
    show_milestones(showing, shown);
    show_firms(showing, shown);
}

static void show_terms(const Showing *showing, ObligationShown *shown)
{
    const ObligationGetRow *row = &showing->obligation.row;

    shown->country = row->country;
    shown->rule = row->rule;
    shown->way = (int32_t)row->way;
    shown->state = (int32_t)row->state;
    shown->day = (Date)row->day;
    shown->rate = share_text(work_arena(showing->work), row->rate);
    shown->base = amount(showing, row->base);
    shown->owed = amount(showing, ppm_up(row->base, row->rate));
    shown->proposed = row->proposed > 0 ? amount(showing, row->proposed) : S("");
    shown->duty = row->duty;
    shown->authority = row->authority;
    shown->source = row->source;
}

static int show(Work *work, Id id, Date on, ObligationShown *shown)
{
    Showing showing = { .work = work };
    int r = obligation_load(work, id, &showing.obligation);

    if (r)
        return r < 0 ? trace(r) : r;
    const Obligation *obligation = &showing.obligation;
    *shown = (ObligationShown){ .obligation = id,
                                .file = obligation->brief.id,
                                .number = obligation->brief.number,
                                .leaf = obligation->row.seq,
                                .declared = !case_negotiates(work, &obligation->brief),
                                .way = -1,
                                .state = -1,
                                .day = DATE_NONE,
                                .on = on };
    if (shown->declared)
        return 0;
    showing.currency = currency_of(obligation->row.currency);
    show_terms(&showing, shown);
    r = kept_book(work, obligation->row.country, obligation->row.currency, on, &showing.kept);
    if (r)
        return trace(r);
    showing.owed = kept_obligation(&showing.kept, id);
    if (showing.owed)
        show_balance(&showing, shown);
    return 0;
}

int obligation_show(Work *work, const void *params, void *reply)
{
    const ObligationShowParams *wanted = params;
    Date on = wanted->on == DATE_NONE ? work_today(work) : wanted->on;
    int r = show(work, wanted->obligation, on, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- lists ----------------------------------------------------------------------------------- */

typedef struct Page {
    Id ids[OBLIGATION_SHOWN_MAX];
    int64_t leaves[OBLIGATION_SHOWN_MAX];
    size_t count;
} Page;

/* Each read statement has a row type of its own: the same two columns. */
#define TAKE_ROWS(page, rows, n) \
    do { \
        (page)->count = (n); \
        for (size_t i_row = 0; i_row < (n); i_row++) { \
            (page)->ids[i_row] = (rows)[i_row].id; \
            (page)->leaves[i_row] = (rows)[i_row].seq; \
        } \
    } while (0)

typedef struct Listing {
    Id case_file; /* none: of all */
    Str country;
    int64_t after;
} Listing;

static int next_page(Work *work, const Listing *listing, Page *page)
{
    Db *db = work_db(work);
    Arena *arena = work_arena(work);
    const ObligationsOfRow *of;
    const ObligationsInRow *in;
    const ObligationsAllRow *all;
    size_t count;
    int r;

    if (!id_is_none(listing->case_file)) {
        r = obligations_of(db, arena, listing->case_file, listing->after, OBLIGATION_SHOWN_MAX, &of,
                           &count);
        if (!r)
            TAKE_ROWS(page, of, count);
    } else if (listing->country.len > 0) {
        r = obligations_in(db, arena, listing->country, listing->after, OBLIGATION_SHOWN_MAX, &in,
                           &count);
        if (!r)
            TAKE_ROWS(page, in, count);
    } else {
        r = obligations_all(db, arena, listing->after, OBLIGATION_SHOWN_MAX, &all, &count);
        if (!r)
            TAKE_ROWS(page, all, count);
    }
    return r ? trace(r) : 0;
}

/* Those of the page that whoever asks may see. */
static int show_page(Work *work, const Page *page, ObligationShown *shown, ObligationsReply *answer)
{
    int r = 0;

    for (size_t i = 0; i < page->count && !r; i++) {
        bool may = false;
        if (answer->obligation_count == OBLIGATION_SHOWN_MAX) {
            answer->next = page->leaves[i - 1];
            return 0;
        }
        r = work_may(work, S("obligation.show"), page->ids[i], &may);
        if (r || !may)
            continue;
        r = show(work, page->ids[i], work_today(work), &shown[answer->obligation_count++]);
    }
    return r ? trace(r) : 0;
}

int obligation_list(Work *work, const void *params, void *reply)
{
    const ObligationListParams *wanted = params;
    ObligationsReply *answer = reply;
    Listing listing = { id_none(), wanted->country,
                        wanted->after == INT64_MIN ? -1 : wanted->after };
    ObligationShown *shown = NEW_ARRAY(work_arena(work), ObligationShown, OBLIGATION_SHOWN_MAX);
    Page *page = NEW(work_arena(work), Page);
    CaseBrief brief;
    int r = wanted->case_file.len > 0 ? shown_case(work, wanted->case_file, &brief) : 0;

    if (r)
        return r < 0 ? trace(r) : r;
    if (wanted->case_file.len > 0)
        listing.case_file = brief.id;
    answer->obligations = shown;
    answer->next = INT64_MIN;
    do {
        r = next_page(work, &listing, page);
        if (!r)
            r = show_page(work, page, shown, answer);
        if (page->count > 0)
            listing.after = page->leaves[page->count - 1];
    } while (!r && page->count == OBLIGATION_SHOWN_MAX && answer->next == INT64_MIN);
    return r ? trace(r) : 0;
}
