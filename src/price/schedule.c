/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* schedule - what each milestone asks for */
#include "phrases_price.h"
#include "price/parts.h"

#include <stdlib.h>

typedef struct Scheduler {
    const LineTotal *lines;
    size_t line_count;
    Milestone *milestones;
    size_t count;
    size_t *order; /* of milestones: by line, then as they stand */
    Findings *findings;
} Scheduler;

/* A milestone with where it stands: qsort keeps no order of its own. */
typedef struct Standing {
    int32_t line;
    size_t index;
} Standing;

static int compare_standing(const void *a, const void *b)
{
    const Standing *left = a, *right = b;

    if (left->line != right->line)
        return left->line < right->line ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

static void order_by_line(Scheduler *scheduler)
{
    Arena *arena = scheduler->findings->arena;
    Standing *standing = NEW_ARRAY(arena, Standing, scheduler->count);

    scheduler->order = NEW_ARRAY(arena, size_t, scheduler->count);
    for (size_t i = 0; i < scheduler->count; i++)
        standing[i] = (Standing){ scheduler->milestones[i].line, i };
    if (scheduler->count > 1)
        qsort(standing, scheduler->count, sizeof(Standing), compare_standing);
    for (size_t i = 0; i < scheduler->count; i++)
        scheduler->order[i] = standing[i].index;
}

static Milestone *nth(const Scheduler *scheduler, size_t at)
{
    return &scheduler->milestones[scheduler->order[at]];
}

static Place milestone_place(const Scheduler *scheduler, size_t at, Str field)
{
    return price_place(scheduler->findings->arena, S("milestones"), (int64_t)scheduler->order[at],
                       field);
}

static bool check_milestone(const Scheduler *scheduler, size_t first, size_t at)
{
    const Milestone *milestone = nth(scheduler, at);
    Findings *findings = scheduler->findings;
    bool good = true;

    if (milestone->due < date_make(DATE_YEAR_MIN, 1, 1) ||
        milestone->due > date_make(DATE_YEAR_MAX, 12, 31)) {
        finding_error(findings, milestone_place(scheduler, at, S("due")),
                      PHRASE_PRICE_MILESTONE_DAY, PHRASE_PRICE_MILESTONE_DAY_REMEDY,
                      milestone->name);
        good = false;
    } else if (at > first && milestone->due < nth(scheduler, at - 1)->due) {
        finding_error(findings, milestone_place(scheduler, at, S("due")),
                      PHRASE_PRICE_MILESTONE_ORDER, PHRASE_PRICE_MILESTONE_ORDER_REMEDY,
                      milestone->name, price_day(findings->arena, milestone->due));
        good = false;
    }
    if (milestone->ppm >= 0 && milestone->ppm <= RATE_WHOLE)
        return good;
    finding_error(findings, milestone_place(scheduler, at, S("ppm")), PHRASE_PRICE_PPM,
                  PHRASE_PRICE_PPM_REMEDY, price_number(findings->arena, milestone->ppm));
    return false;
}

/* The milestones [first, end) of the order are those of the line. */
static bool check_parts(const Scheduler *scheduler, const LineTotal *line, size_t first, size_t end)
{
    Findings *findings = scheduler->findings;
    Place place = price_place(findings->arena, S("lines"), line->line, S(""));
    int64_t sum = 0;
    bool good = true;

    for (size_t i = first; i < end; i++) {
        good = check_milestone(scheduler, first, i) && good;
        sum += nth(scheduler, i)->ppm;
    }
    if (first == end) {
        finding_error(findings, place, PHRASE_PRICE_NO_MILESTONE, PHRASE_PRICE_NO_MILESTONE_REMEDY,
                      price_number(findings->arena, line->line));
        return false;
    }
    if (sum != RATE_WHOLE) {
        finding_error(findings, place, PHRASE_PRICE_PARTS, PHRASE_PRICE_PARTS_REMEDY,
                      price_number(findings->arena, line->line),
                      price_percent(findings->arena, sum));
        return false;
    }
    return good;
}

/* What is still to be paid bounds what ending the contract may cost. */
static bool check_liability(const Scheduler *scheduler, size_t at, Money rest)
{
    const Milestone *milestone = nth(scheduler, at);
    Findings *findings = scheduler->findings;
    Place place = milestone_place(scheduler, at, S("liability"));

    if (!money_is_fit(milestone->liability, rest.currency, place, findings))
        return false;
    if (milestone->liability.minor <= rest.minor)
        return true;
    finding_error(findings, place, PHRASE_PRICE_LIABILITY, PHRASE_PRICE_LIABILITY_REMEDY,
                  milestone->name, price_money(findings->arena, milestone->liability),
                  price_money(findings->arena, rest));
    return false;
}

static void give_amounts(const Scheduler *scheduler, const LineTotal *line, size_t first,
                         size_t end)
{
    Arena scratch = *scheduler->findings->arena;
    int64_t *weights = NEW_ARRAY(&scratch, int64_t, end - first);
    int64_t *shares = NEW_ARRAY(&scratch, int64_t, end - first);

    for (size_t i = first; i < end; i++)
        weights[i - first] = nth(scheduler, i)->ppm;
    /* The parts are the whole, as was checked before. */
    ensure(split_weighted(line->total.minor, weights, end - first, end - first - 1, shares));
    for (size_t i = first; i < end; i++)
        nth(scheduler, i)->amount = (Money){ shares[i - first], line->total.currency };
}

static bool schedule_line(const Scheduler *scheduler, const LineTotal *line, size_t first,
                          size_t end)
{
    Findings *findings = scheduler->findings;
    Money rest = line->total;
    bool good = check_parts(scheduler, line, first, end);

    if (line->total.minor <= 0) {
        finding_error(findings, price_place(findings->arena, S("lines"), line->line, S("total")),
                      PHRASE_PRICE_NOT_POSITIVE, PHRASE_PRICE_NOT_POSITIVE_REMEDY,
                      price_money(findings->arena, line->total));
        return false;
    }
    if (!good)
        return false;
    give_amounts(scheduler, line, first, end);
    for (size_t i = first; i < end; i++) {
        rest.minor -= nth(scheduler, i)->amount.minor;
        good = check_liability(scheduler, i, rest) && good;
    }
    return good;
}

/* The first milestone of the order whose line is not before the number. */
static size_t first_of(const Scheduler *scheduler, int64_t number)
{
    size_t low = 0, high = scheduler->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (nth(scheduler, middle)->line < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool has_line(const Scheduler *scheduler, int32_t number, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (scheduler->lines[i].line == number)
            return true;
    return false;
}

static bool check_lines(const Scheduler *scheduler)
{
    Findings *findings = scheduler->findings;
    bool good = scheduler->line_count > 0;

    if (!good)
        finding_error(findings, (Place){ .pointer = S("/lines") }, PHRASE_PRICE_NO_LINES,
                      PHRASE_PRICE_NO_LINES_REMEDY, S(""));
    for (size_t i = 1; i < scheduler->line_count; i++) {
        int32_t number = scheduler->lines[i].line;

        if (!has_line(scheduler, number, 0, i))
            continue;
        finding_error(findings, price_place(findings->arena, S("lines"), number, S("")),
                      PHRASE_PRICE_LINE_TWICE, PHRASE_PRICE_LINE_TWICE_REMEDY,
                      price_number(findings->arena, number));
        good = false;
    }
    for (size_t i = 0; i < scheduler->count; i++) {
        const Milestone *milestone = nth(scheduler, i);
        bool seen = i > 0 && nth(scheduler, i - 1)->line == milestone->line;

        if (seen || has_line(scheduler, milestone->line, 0, scheduler->line_count))
            continue;
        finding_error(findings, milestone_place(scheduler, i, S("line")), PHRASE_PRICE_LINE_UNKNOWN,
                      PHRASE_PRICE_LINE_UNKNOWN_REMEDY, milestone->name,
                      price_number(findings->arena, milestone->line));
        good = false;
    }
    return good;
}

bool schedule_amounts(const LineTotal *lines, size_t line_count, Milestone *milestones,
                      size_t milestone_count, Findings *findings)
{
    Scheduler scheduler = { .lines = lines,
                            .line_count = line_count,
                            .milestones = milestones,
                            .count = milestone_count,
                            .findings = findings };

    ensure(line_count <= SCHEDULE_LINES_MAX && milestone_count <= SCHEDULE_MILESTONES_MAX);
    order_by_line(&scheduler);
    bool good = check_lines(&scheduler);

    for (size_t i = 0; i < line_count; i++)
        good = schedule_line(&scheduler, &lines[i], first_of(&scheduler, lines[i].line),
                             first_of(&scheduler, (int64_t)lines[i].line + 1)) &&
               good;
    return good;
}
