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

typedef struct Wanted {
    Id case_file; /* none: of all */
    Str country;  /* "": of all */
} Wanted;

static int read_listed(Work *work, const void *of, int64_t after, Listed *listed)
{
    const Wanted *wanted = of;
    Db *db = work_db(work);
    Arena *arena = work_arena(work);
    const ObligationsOfRow *of_case;
    const ObligationsInRow *in;
    const ObligationsAllRow *all;
    size_t count;
    int r;

    if (!id_is_none(wanted->case_file)) {
        r = obligations_of(db, arena, wanted->case_file, after, LISTED_STRETCH, &of_case, &count);
        if (!r)
            TAKE_ROWS(listed, of_case, count);
    } else if (wanted->country.len > 0) {
        r = obligations_in(db, arena, wanted->country, after, LISTED_STRETCH, &in, &count);
        if (!r)
            TAKE_ROWS(listed, in, count);
    } else {
        r = obligations_all(db, arena, after, LISTED_STRETCH, &all, &count);
        if (!r)
            TAKE_ROWS(listed, all, count);
    }
    return r ? trace(r) : 0;
}

int obligation_list(Work *work, const void *params, void *reply)
{
    const ObligationListParams *wanted = params;
    ObligationsReply *answer = reply;
    Wanted of = { id_none(), wanted->country };
    Listing listing = { S("obligation.show"), wanted->after, wanted->limit, read_listed, &of };
    CaseBrief brief;
    ListPage page;
    int r = wanted->case_file.len > 0 ? shown_case(work, wanted->case_file, &brief) : 0;

    if (!r && wanted->case_file.len > 0)
        of.case_file = brief.id;
    if (!r)
        r = listing_page(work, &listing, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    ObligationShown *shown = NEW_ARRAY(work_arena(work), ObligationShown, page.count + 1);
    for (size_t i = 0; i < page.count && !r; i++)
        r = show(work, page.rows[i].subject, work_today(work), &shown[i]);
    answer->obligations = shown;
    answer->obligation_count = page.count;
    answer->next = page.next;
    return r ? trace(r) : 0;
}
