/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ways/ways.h"
#include "phrases_ways.h"

#define SUBJECT "case" /* what the routes in question guide */
#define BUYER_DUTY "pays"

/* ---- who carries what ------------------------------------------------------------------------ */

static uint64_t option_bit(const Fact *fact, Str id)
{
    for (size_t i = 0; i < fact->option_count; i++)
        if (str_eq(fact->options[i].id, id))
            return (uint64_t)1 << i;
    return 0;
}

/* What the part carries of the fact with this duty; the fact where it carries the duty itself. */
static const Fact *carries(const Route *route, const RoutePart *part, Str duty)
{
    for (size_t i = 0; i < part->carries_count; i++) {
        const Fact *fact = &route->facts[part->carries[i].fact];

        if (option_bit(fact, duty) & (uint64_t)part->carries[i].value.number)
            return fact;
    }
    return NULL;
}

static uint64_t duties_of(const Route *route, const RoutePart *part, const Fact *fact)
{
    for (size_t i = 0; i < part->carries_count; i++)
        if (&route->facts[part->carries[i].fact] == fact)
            return (uint64_t)part->carries[i].value.number;
    return 0;
}

static Liability liability_by(Arena *arena, const Fact *fact, uint64_t duties)
{
    Str *words = NEW_ARRAY(arena, Str, fact->option_count + 1);
    size_t count = 0;

    for (size_t i = 0; i < fact->option_count; i++)
        if (duties >> i & 1)
            words[count++] = fact->options[i].id;
    return liability_of(words, count);
}

static void take_clauses(Way *way)
{
    const RoutePart *part = way->state;

    for (size_t i = 0; i < part->carries_count; i++) {
        const Fact *fact = &way->route->facts[part->carries[i].fact];

        if (!str_eq(fact->id, S(WAY_CLAUSES)))
            continue;
        way->clauses = fact;
        way->said = (uint64_t)part->carries[i].value.number;
    }
}

bool way_of(Arena *arena, const Route *route, Way *ret_way)
{
    *ret_way = (Way){ .route = route };
    for (size_t i = 0; i < route->part_count && !ret_way->duties; i++) {
        ret_way->state = &route->parts[i];
        ret_way->duties = carries(route, ret_way->state, S(WAY_STATE_DUTY));
    }
    if (!ret_way->duties)
        return false;
    ret_way->by_state = duties_of(route, ret_way->state, ret_way->duties);
    for (size_t i = 0; i < route->part_count; i++)
        if (&route->parts[i] != ret_way->state && !carries(route, &route->parts[i], S(BUYER_DUTY)))
            ret_way->by_maker |= duties_of(route, &route->parts[i], ret_way->duties);
    ret_way->liability = liability_by(arena, ret_way->duties, ret_way->by_state);
    take_clauses(ret_way);
    return true;
}

const Way *ways_of(Arena *arena, const Rulebook *book, size_t *ret_count)
{
    Way *ways = NEW_ARRAY(arena, Way, book->route_count + 1);

    *ret_count = 0;
    for (size_t i = 0; i < book->route_count; i++)
        if (str_eq(book->routes[i].subject, S(SUBJECT)) &&
            way_of(arena, &book->routes[i], &ways[*ret_count]))
            ++*ret_count;
    return ways;
}

/* What it answers for weighs before whether it buys, and that before how many duties it has. */
static int involvement(const Way *way)
{
    int matters = 0, buys = (way->by_state & option_bit(way->duties, S("buys"))) != 0;

    for (size_t i = 0; i < LIABILITY_MATTERS; i++)
        matters += way->liability.state[i];
    return (2 * matters + buys) * (FACT_SET_VALUES_MAX + 1) + __builtin_popcountll(way->by_state);
}

const Way *ways_by_involvement(Arena *arena, const Way *ways, size_t count)
{
    Way *sorted = NEW_ARRAY(arena, Way, count + 1);

    for (size_t i = 0; i < count; i++) {
        size_t at = i;

        for (; at > 0 && involvement(&sorted[at - 1]) > involvement(&ways[i]); at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = ways[i];
    }
    return sorted;
}

static bool lacks_force(const Route *route)
{
    return route && str_eq(route->subject, S(SUBJECT)) && route_step(route, S(WAY_ACCEPTED)) &&
           !route_step(route, S(WAY_INTO_FORCE));
}

/* Words of which a route says the one, the other, or neither. */
static const struct {
    Str one, other;
} opposites[] = {
    { STR("continues"), STR("may-suspend") },
    { STR("sensitive"), STR("no-sensitive") },
};

static void check_clauses(const Route *route, const RoutePart *part, const GivenFact *given,
                          Findings *findings)
{
    const Fact *fact = &route->facts[given->fact];
    uint64_t said = (uint64_t)given->value.number;

    for (size_t i = 0; i < COUNT_OF(opposites) && str_eq(fact->id, S(WAY_CLAUSES)); i++)
        if (said & option_bit(fact, opposites[i].one) &&
            said & option_bit(fact, opposites[i].other))
            finding_error(findings, part->place, PHRASE_WAYS_OPPOSITES,
                          PHRASE_WAYS_OPPOSITES_REMEDY, route->id, opposites[i].one,
                          opposites[i].other);
}

/* A part taken over from another route is told of there. */
static void check_parts(const Route *route, Findings *findings)
{
    for (size_t i = 0; i < route->part_count; i++) {
        const RoutePart *part = &route->parts[i];

        for (size_t k = 0; k < part->carries_count && str_eq(part->place.file, route->file); k++)
            check_clauses(route, part, &part->carries[k], findings);
    }
}

bool ways_check(const Rulebook *book, Findings *findings)
{
    size_t before = findings->error_count;

    for (size_t i = 0; i < book->route_count; i++) {
        const Route *route = &book->routes[i];

        check_parts(route, findings);
        if (!lacks_force(route) || lacks_force(rulebook_route(book, route->follows)))
            continue; /* told of the one it follows */
        finding_error(findings, route->place, PHRASE_WAYS_NO_FORCE, PHRASE_WAYS_NO_FORCE_REMEDY,
                      route->id, S(WAY_INTO_FORCE));
    }
    return findings->error_count == before;
}

uint64_t way_duty(const Way *way, Str id)
{
    return option_bit(way->duties, id);
}

bool way_says(const Way *way, Str clause)
{
    return way->clauses && (option_bit(way->clauses, clause) & way->said) != 0;
}

WaySensitive way_sensitive(const Way *way)
{
    if (way_says(way, S("no-sensitive")))
        return WAY_CLOSED;
    return way_says(way, S("sensitive")) ? WAY_OPEN : WAY_NOT_TOLD;
}

Continuity way_continuity(const Way *way)
{
    if (way_says(way, S("may-suspend")))
        return CONTINUITY_MAY_SUSPEND;
    return way_says(way, S("continues")) ? CONTINUITY_CONTINUES : CONTINUITY_NOT_TOLD;
}

/* ---- choosing -------------------------------------------------------------------------------- */

/* A closed way is behind whatever a duty may cost; what is not told only behind its equals. */
static int against(const WayFit *fit)
{
    int duties = __builtin_popcountll(fit->lacks) + __builtin_popcountll(fit->unwanted);

    return (fit->closed ? 1 << 10 : 0) + 2 * duties + (fit->untold ? 1 : 0);
}

const WayFit *ways_choose(Arena *arena, const Way *ways, size_t count, WayWish wish)
{
    WayFit *fits = NEW_ARRAY(arena, WayFit, count + 1);

    for (size_t i = 0; i < count; i++) {
        WayFit fit = { .way = &ways[i],
                       .lacks = wish.must & ~ways[i].by_state,
                       .unwanted = wish.must_not & ways[i].by_state,
                       .closed = wish.sensitive && way_sensitive(&ways[i]) == WAY_CLOSED,
                       .untold = wish.sensitive && way_sensitive(&ways[i]) == WAY_NOT_TOLD };
        size_t at = i;

        for (; at > 0 && against(&fits[at - 1]) > against(&fit); at--)
            fits[at] = fits[at - 1];
        fits[at] = fit;
    }
    return fits;
}

/* ---- in words -------------------------------------------------------------------------------- */

void way_duties_write(Text *text, const Way *way, uint64_t duties, Lang lang)
{
    const Fact *fact = way->duties;
    bool first = true;

    for (size_t i = 0; i < fact->option_count; i++)
        if (duties >> i & 1) {
            text_put(text, first ? S("") : lang == LANG_JA ? S("、") : S(", "));
            text_put(text, label_in(fact->options[i].label, lang, fact->options[i].id));
            first = false;
        }
}

static Phrase carrier(const Way *way, size_t duty)
{
    if (way->by_state >> duty & 1)
        return way->by_maker >> duty & 1 ? PHRASE_WAYS_BOTH : PHRASE_WAYS_STATE;
    return way->by_maker >> duty & 1 ? PHRASE_WAYS_MAKER : PHRASE_WAYS_NOBODY;
}

/* Duties of the buyer alone tell nothing of the way. */
static uint64_t duties_told(const Way *ways, size_t count)
{
    uint64_t told = 0;

    for (size_t i = 0; i < count; i++)
        told |= ways[i].by_state | ways[i].by_maker;
    return told;
}

static void head_write(Text *text, const Fact *fact, uint64_t told, Lang lang)
{
    text_all(text, S("| "), phrase(PHRASE_WAYS_WAY, lang));
    for (size_t i = 0; i < fact->option_count; i++)
        if (told >> i & 1)
            text_all(text, S(" | "), label_in(fact->options[i].label, lang, fact->options[i].id));
    for (size_t i = 0; i < LIABILITY_MATTERS; i++) {
        text_put(text, S(" | "));
        phrase_put(text, PHRASE_WAYS_ANSWERS, lang, phrase(liability_matter_phrases[i], lang));
    }
    text_put(text, S(" |\n|---"));
    for (size_t i = 0; i < fact->option_count; i++)
        text_put(text, told >> i & 1 ? S("|---") : S(""));
    for (size_t i = 0; i < LIABILITY_MATTERS; i++)
        text_put(text, S("|---"));
    text_put(text, S("|\n"));
}

static void row_write(Text *text, const Way *way, uint64_t told, Lang lang)
{
    const Fact *fact = way->duties;

    text_all(text, S("| "), label_in(way->route->label, lang, way->route->id), S(" ("),
             way->route->id, S(")"));
    for (size_t i = 0; i < fact->option_count; i++)
        if (told >> i & 1)
            text_all(text, S(" | "), phrase(carrier(way, i), lang));
    for (size_t i = 0; i < LIABILITY_MATTERS; i++)
        text_all(text, S(" | "),
                 phrase(way->liability.state[i] ? PHRASE_WAYS_STATE : PHRASE_WAYS_NONE, lang));
    text_put(text, S(" |\n"));
}

void ways_table_write(Text *text, const Way *ways, size_t count, Lang lang)
{
    uint64_t told = duties_told(ways, count);

    if (count == 0)
        return;
    head_write(text, ways[0].duties, told, lang);
    for (size_t i = 0; i < count; i++)
        row_write(text, &ways[i], told, lang);
}
