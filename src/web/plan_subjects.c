/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_campaign.h"
#include "phrases_web.h"
#include "web/planning.h"

/* What each page of planning asks, and its picture: the readers and the reckoning of the commands,
 * so that a file is refused for the same reasons. */

static void find(const Plan *plan, Str field, Phrase message, Phrase remedy, Str value)
{
    finding_error(plan->findings, ((Place){ .pointer = field }), message, remedy, value);
}

static Str value_of(const Plan *plan, Str name)
{
    size_t at = 0;

    while (!str_eq(plan->subject->fields[at].name, name))
        ensure(++at < PLAN_FIELDS_MAX);
    return plan->values[at];
}

/* The day in the field. Without one: `fallback`, or a finding where that is DATE_NONE. */
static bool day_of(const Plan *plan, Str field, Date fallback, Date *ret_day)
{
    Str given = str_trim(value_of(plan, field));

    *ret_day = fallback;
    if (given.len ? date_read_person(given, ret_day) : fallback != DATE_NONE)
        return true;
    find(plan, field, PHRASE_WEB_NO_SUCH_DAY, PHRASE_WEB_DAY_REMEDY, given);
    return false;
}

static Str kept(const Plan *plan, PlanFile file)
{
    return plan->visit->site->plan_files[file];
}

/* ---- credit ---------------------------------------------------------------------------------- */

static bool draw_loan(const Plan *plan, Picture *ret_picture)
{
    const Visit *visit = plan->visit;
    LoanQuestion question;

    if (!loan_read(visit->arena, value_of(plan, S("text")), plan->file, &question, plan->findings))
        return false;
    LoanSchedule loan = loan_schedule(visit->arena, &question.terms);
    *ret_picture = picture_of_loan(visit->arena, &question, &loan, visit->lang);
    return true;
}

static bool draw_exposure(const Plan *plan, Picture *ret_picture)
{
    const Visit *visit = plan->visit;
    SuretyBook book;
    SuretyLedger ledger;
    Date on;

    if (!day_of(plan, S("on"), DATE_FOREVER, &on) ||
        !surety_read(visit->arena, value_of(plan, S("text")), plan->file, &book, plan->findings) ||
        !surety_fold(visit->arena, &book, on, &ledger, plan->findings))
        return false;
    *ret_picture = picture_of_exposure(visit->arena, &book, &ledger, on, visit->lang);
    return true;
}

/* ---- offsets and workshare ------------------------------------------------------------------- */

static bool draw_offsets(const Plan *plan, Picture *ret_picture)
{
    const Visit *visit = plan->visit;
    const Multiplier *multipliers;
    OffsetFile file;
    size_t count;
    Date on;

    if (!day_of(plan, S("on"), DATE_FOREVER, &on) ||
        !multipliers_read(visit->arena, value_of(plan, S("multipliers")),
                          phrase(PHRASE_WEB_PLAN_MULTIPLIERS, visit->lang), &multipliers, &count,
                          plan->findings) ||
        !offset_read(visit->arena, value_of(plan, S("text")), plan->file, multipliers, count, &file,
                     plan->findings))
        return false;
    *ret_picture = picture_of_offsets(visit->arena, &file, multipliers, count, on, visit->lang);
    return true;
}

static bool party_works(const WorkPackage *rows, size_t count, Str party)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].party, party))
            return true;
    return false;
}

static bool draw_workshare(const Plan *plan, Picture *ret_picture)
{
    const Visit *visit = plan->visit;
    PictureShare share = { .party = str_trim(value_of(plan, S("party"))) };
    Str least = str_trim(value_of(plan, S("least")));
    const WorkPackage *rows;
    size_t count;

    if (!ppm_read(least, &share.least_ppm))
        find(plan, S("least"), PHRASE_WEB_PLAN_NOT_A_SHARE, PHRASE_WEB_PLAN_NOT_A_SHARE_REMEDY,
             least);
    if (!workshare_read(visit->arena, value_of(plan, S("text")), plan->file, &rows, &count,
                        plan->findings))
        return false;
    if (!party_works(rows, count, share.party))
        find(plan, S("party"), PHRASE_WEB_PLAN_NO_PARTY, PHRASE_WEB_PLAN_NO_PARTY_REMEDY,
             share.party);
    if (plan->findings->error_count)
        return false;
    share.currency = rows[0].value.currency;
    share.days = workshare_drift(visit->arena, rows, count, share.party, &share.count);
    *ret_picture = picture_of_workshare(visit->arena, &share, visit->lang);
    return true;
}

/* ---- bids ------------------------------------------------------------------------------------ */

static bool read_days(const Plan *plan, BidDays *days)
{
    bool good = day_of(plan, S("notice"), DATE_NONE, &days->notice);

    if (!day_of(plan, S("bid"), DATE_NONE, &days->bid) || !good ||
        !day_of(plan, S("on"), days->notice, &days->on))
        return false;
    if (days->notice > days->bid)
        find(plan, S("bid"), PHRASE_WEB_PLAN_BID_EARLY, PHRASE_WEB_PLAN_BID_EARLY_REMEDY, S(""));
    return days->notice <= days->bid;
}

static bool draw_clock(const Plan *plan, Picture *ret_picture)
{
    const Visit *visit = plan->visit;
    BidDays days = { 0 };
    BidPlan tasks;

    if (!read_days(plan, &days) ||
        !bid_plan_read(visit->arena, value_of(plan, S("text")), plan->file, &tasks, plan->findings))
        return false;
    if (bid_plan_needs_workdays(&tasks))
        days.workdays = picture_workdays(
            visit->arena, library_register(visit->site->library, S(CLOSINGS_REGISTER)),
            days.notice);
    BidTime *times = NEW_ARRAY(visit->arena, BidTime, tasks.count);
    BidSum sum = bid_clock(&tasks, &days, times);
    *ret_picture = picture_of_clock(visit->arena, &tasks, &days, times, &sum, visit->lang);
    return true;
}

/* ---- ways and sales -------------------------------------------------------------------------- */

/* What is told of ways beside their routes: without it no price would be whole. */
static bool read_terms(const Plan *plan, SaleTable *ret_terms)
{
    if (kept(plan, PLAN_SALE_TERMS).len)
        return sale_table_read(plan->visit->arena, kept(plan, PLAN_SALE_TERMS),
                               S("sales/terms.csv"), ret_terms, plan->findings);
    find(plan, S("text"), PHRASE_WEB_PLAN_NO_TABLES, PHRASE_NONE, S(""));
    return false;
}

static bool draw_ways(const Plan *plan, Picture *ret_picture)
{
    const Visit *visit = plan->visit;
    SaleTable terms;
    size_t count;
    const Way *ways = ways_of(visit->arena, visit->site->library->routes, &count);

    if (count == 0 || !read_terms(plan, &terms))
        return false;
    *ret_picture = picture_of_liability(
        visit->arena, ways_by_involvement(visit->arena, ways, count), count, &terms, visit->lang);
    return true;
}

static bool open_book(const Plan *plan, SaleBook *book)
{
    const Visit *visit = plan->visit;

    if (!kept(plan, PLAN_DUTIES).len) {
        find(plan, S("text"), PHRASE_WEB_PLAN_NO_TABLES, PHRASE_NONE, S(""));
        return false;
    }
    book->ways = ways_of(visit->arena, visit->site->library->routes, &book->way_count);
    return read_terms(plan, &book->terms) &&
           offset_duties_read(visit->arena, kept(plan, PLAN_DUTIES), S("offsets/duties.csv"),
                              &book->duties, &book->duty_count, plan->findings);
}

/* Every way, and the lines each by its own where they name one. */
static bool reckon_all(const Plan *plan, const SaleBook *book, PictureSale *sale)
{
    Arena *arena = plan->visit->arena;
    SaleWay *ways = NEW_ARRAY(arena, SaleWay, book->way_count + 1);

    sale->ways = ways;
    for (size_t i = 0; i < book->way_count; i++)
        if (!sale_by_way(arena, sale->sale, book, &book->ways[i], sale->on, &ways[sale->count++],
                         plan->findings))
            return false;
    return !sale->sale->hybrid ||
           sale_by_lines(arena, sale->sale, book, sale->on, &ways[sale->count++], plan->findings);
}

static const SaleWay *way_of_id(const Plan *plan, const PictureSale *sale, Str id)
{
    for (size_t i = 0; i < sale->count; i++)
        if (sale->ways[i].way && str_eq(sale->ways[i].way->route->id, id))
            return &sale->ways[i];
    find(plan, S("way"), PHRASE_WEB_PLAN_NO_WAY, PHRASE_WEB_PLAN_NO_WAY_REMEDY, id);
    return NULL;
}

/* All cash of one way; of several, what the buyer pays, side by side. */
static bool draw_cash(const Plan *plan, const PictureSale *sale, Str ids, Picture *ret_picture)
{
    Arena *arena = plan->visit->arena;
    SaleWay *ways = NEW_ARRAY(arena, SaleWay, sale->count + 1);
    PictureSale chosen = { .sale = sale->sale, .ways = ways, .on = sale->on };

    while (ids.len > 0 && chosen.count < sale->count) {
        const SaleWay *way = way_of_id(plan, sale, str_trim(str_split(ids, ',', &ids)));
        if (!way)
            return false;
        ways[chosen.count++] = *way;
    }
    *ret_picture = chosen.count == 1
                       ? picture_of_cash(arena, sale->sale, &ways[0], plan->visit->lang)
                       : picture_of_cash_beside(arena, &chosen, plan->visit->lang);
    return true;
}

/* What was sent, by every way, on the day asked. */
static bool reckon_sent(const Plan *plan, Sale *sale, PictureSale *reckoned)
{
    SaleBook book = { 0 };

    *reckoned = (PictureSale){ .sale = sale };
    return open_book(plan, &book) &&
           sale_read(plan->visit->arena, value_of(plan, S("text")), plan->file, sale,
                     plan->findings) &&
           sale_names_check(sale, &book, plan->findings) &&
           day_of(plan, S("on"), sale->file.on, &reckoned->on) && reckon_all(plan, &book, reckoned);
}

static bool draw_risks(const Plan *plan, Picture *ret_picture)
{
    PictureSale reckoned;
    Sale sale;

    if (!reckon_sent(plan, &sale, &reckoned))
        return false;
    *ret_picture = picture_of_risks(plan->visit->arena, &reckoned, plan->visit->lang);
    return true;
}

static bool draw_sale(const Plan *plan, Picture *ret_picture)
{
    const Visit *visit = plan->visit;
    Str way = str_trim(value_of(plan, S("way")));
    PictureSale reckoned;
    Sale sale;

    if (!reckon_sent(plan, &sale, &reckoned))
        return false;
    if (way.len)
        return draw_cash(plan, &reckoned, way, ret_picture);
    *ret_picture = picture_of_sale(visit->arena, &reckoned, visit->lang);
    return true;
}

/* ---- the pages ------------------------------------------------------------------------------- */

#define TEXT_FIELD(FILE) \
    { \
        STR("text"), PHRASE_WEB_PLAN_TEXT, PHRASE_WEB_PLAN_TEXT_HINT, true, (FILE), STR("") \
    }
#define ON_FIELD \
    { \
        STR("on"), PHRASE_WEB_PLAN_ON, PHRASE_WEB_PLAN_ON_HINT, false, PLAN_NONE, STR("") \
    }

const PlanSubject plan_subjects[] = {
    { STR("ways"),
      PHRASE_WEB_PLAN_WAYS,
      PHRASE_WEB_PLAN_WAYS_LEAD,
      { { .name = STR("") } },
      draw_ways },
    { STR("sale"),
      PHRASE_WEB_PLAN_SALE,
      PHRASE_WEB_PLAN_SALE_LEAD,
      { TEXT_FIELD(PLAN_SALE),
        { STR("way"), PHRASE_WEB_PLAN_WAY, PHRASE_WEB_PLAN_WAY_HINT, false, PLAN_NONE, STR("") },
        ON_FIELD },
      draw_sale },
    { STR("risks"),
      PHRASE_WEB_PLAN_RISKS,
      PHRASE_WEB_PLAN_RISKS_LEAD,
      { TEXT_FIELD(PLAN_SALE), ON_FIELD },
      draw_risks },
    { STR("loan"),
      PHRASE_WEB_PLAN_LOAN,
      PHRASE_WEB_PLAN_LOAN_LEAD,
      { TEXT_FIELD(PLAN_LOAN) },
      draw_loan },
    { STR("exposure"),
      PHRASE_WEB_PLAN_EXPOSURE,
      PHRASE_WEB_PLAN_EXPOSURE_LEAD,
      { TEXT_FIELD(PLAN_SURETIES), ON_FIELD },
      draw_exposure },
    { STR("offsets"),
      PHRASE_WEB_PLAN_OFFSETS,
      PHRASE_WEB_PLAN_OFFSETS_LEAD,
      { TEXT_FIELD(PLAN_OFFSETS),
        { STR("multipliers"), PHRASE_WEB_PLAN_MULTIPLIERS, PHRASE_WEB_PLAN_MULTIPLIERS_HINT, true,
          PLAN_MULTIPLIERS, STR("") },
        ON_FIELD },
      draw_offsets },
    { STR("workshare"),
      PHRASE_WEB_PLAN_WORKSHARE,
      PHRASE_WEB_PLAN_WORKSHARE_LEAD,
      { TEXT_FIELD(PLAN_WORKSHARE),
        { STR("party"), PHRASE_WEB_PLAN_PARTY, PHRASE_WEB_PLAN_PARTY_HINT, false, PLAN_NONE,
          STR("United States") },
        { STR("least"), PHRASE_WEB_PLAN_LEAST, PHRASE_WEB_PLAN_LEAST_HINT, false, PLAN_NONE,
          STR("40 %") } },
      draw_workshare },
    { STR("clock"),
      PHRASE_WEB_PLAN_CLOCK,
      PHRASE_WEB_PLAN_CLOCK_LEAD,
      { TEXT_FIELD(PLAN_TASKS),
        { STR("notice"), PHRASE_WEB_PLAN_NOTICE, PHRASE_WEB_PLAN_DAY_HINT, false, PLAN_NONE,
          STR("2026-06-01") },
        { STR("bid"), PHRASE_WEB_PLAN_BID, PHRASE_WEB_PLAN_DAY_HINT, false, PLAN_NONE,
          STR("2026-07-01") },
        ON_FIELD },
      draw_clock },
};
const size_t plan_subject_count = COUNT_OF(plan_subjects);

size_t plan_field_count(const PlanSubject *subject)
{
    size_t count = 0;

    while (count < PLAN_FIELDS_MAX && subject->fields[count].name.len)
        count++;
    return count;
}
