/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "cases/cases.h"
#include "cases/rejudge_sql.h"
#include "phrases_cases.h"

/* ---- what the law is today ------------------------------------------------------------------- */

/* The law adopted, and of each regime the pack that is in force today: when either changes, so may
 * every judgement. */
static Hash law_today(Work *work)
{
    const Library *library = work_library(work);
    Hash adopted = work_adopted(work);
    Hasher hasher = hasher_open();
    Str regimes[ITEM_REGIMES_MAX];
    size_t count = library_regimes(library, regimes, ITEM_REGIMES_MAX);

    hasher_put(&hasher, hash_bytes(&adopted));
    for (size_t i = 0; i < count; i++) {
        const Pack *pack =
            rulebook_pack_on(library->book, regimes[i], work_today(work), DATE_FOREVER);
        hasher_put(&hasher, pack ? pack->id : S("-"));
        hasher_put(&hasher, (Str){ "", 1 }); /* no id holds this byte */
    }
    return hasher_done(&hasher);
}

/* ---- one case -------------------------------------------------------------------------------- */

typedef struct Rejudged {
    bool overtaken, undecided;
    Text why[LANG_COUNT]; /* the legs overtaken */
} Rejudged;

static int judge_leg(Work *work, const CaseFileLegsRow *leg, Rejudged *rejudged)
{
    DocketHead head;
    LegStand stand;
    int r = docket_leg(work, leg->item, leg->item_line, &stand);
    if (!r)
        r = docket_head(work, leg->item, &head);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a leg names a line there is not");
    rejudged->undecided = rejudged->undecided || stand != LEG_BEARS;
    if (stand != LEG_OVERTAKEN && stand != LEG_UNTOLD)
        return 0;
    Phrase said = stand == LEG_UNTOLD ? PHRASE_CASES_LEG_UNTOLD : PHRASE_CASES_LEG_OVERTAKEN;
    rejudged->overtaken = true;
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text *why = &rejudged->why[lang];
        if (why->len)
            text_char(why, ' ');
        phrase_put(why, said, (Lang)lang, head.reference, leg->item_line);
    }
    return 0;
}

/* The hold the law put on it; zero: none stands. */
static int hold_of_law(Work *work, Id id, Id *ret_hold)
{
    const CaseFileHoldsRow *rows;
    size_t count;
    int r = case_file_holds(work_db(work), work_arena(work), id, &rows, &count);

    *ret_hold = id_none();
    for (size_t i = 0; !r && i < count; i++)
        if (rows[i].by_law)
            *ret_hold = rows[i].id;
    return r ? trace(r) : 0;
}

static Str both(Work *work, const Text why[LANG_COUNT])
{
    Text text = text_open(work_arena(work), CASE_WORDS_MAX);
    text_all(&text, text_str(&why[LANG_JA]), S("\n"), text_str(&why[LANG_EN]));
    return text_str(&text);
}

static Str in_both(Work *work, Phrase told)
{
    Text text = text_open(work_arena(work), CASE_NAME_MAX);
    text_all(&text, phrase(told, LANG_JA), S(" / "), phrase(told, LANG_EN));
    return text_str(&text);
}

static int settle(Work *work, Id id, const Rejudged *rejudged, RejudgingAdvanced *advanced)
{
    Id hold;
    int r = hold_of_law(work, id, &hold);
    if (r)
        return trace(r);
    if (rejudged->overtaken && id_is_none(hold)) {
        CaseHeld *held = NEW(work_arena(work), CaseHeld);
        *held = (CaseHeld){ .hold = work_new_id(work),
                            .reason = both(work, rejudged->why),
                            .authority = in_both(work, PHRASE_CASES_BY_LAW),
                            .until = DATE_NONE,
                            .by_law = true };
        work_event(work, S("case.held"), id, held);
        advanced->held++;
    }
    if (!rejudged->overtaken && !rejudged->undecided && !id_is_none(hold)) {
        CaseReleased *released = NEW(work_arena(work), CaseReleased);
        *released = (CaseReleased){ hold, in_both(work, PHRASE_CASES_LAW_BEARS_AGAIN),
                                    in_both(work, PHRASE_CASES_BY_LAW) };
        work_event(work, S("case.released"), id, released);
        advanced->freed++;
    }
    return 0;
}

static int rejudge_case(Work *work, Id id, RejudgingAdvanced *advanced)
{
    const CaseFileLegsRow *legs;
    Rejudged rejudged = { 0 };
    size_t count;
    int r = case_file_legs(work_db(work), work_arena(work), id, &legs, &count);

    for (int lang = 0; lang < LANG_COUNT; lang++)
        rejudged.why[lang] = text_open(work_arena(work), CASE_WORDS_MAX / 2 - 1);
    for (size_t i = 0; i < count && !r; i++)
        r = judge_leg(work, &legs[i], &rejudged);
    if (!r)
        r = settle(work, id, &rejudged, advanced);
    return r ? trace(r) : 0;
}

/* ---- some at a time -------------------------------------------------------------------------- */

static bool has_ended(Work *work, const CasesWithLegsRow *row)
{
    const Route *route = rulebook_route(work_library(work)->routes, row->route);
    int32_t state = route ? route_state(route, row->state) : -1;
    return state >= 0 && route->states[state].ends;
}

static int advance(Work *work, const RejudgingLastRow *last, bool *ret_more)
{
    RejudgingAdvanced *advanced = NEW(work_arena(work), RejudgingAdvanced);
    const CasesWithLegsRow *rows;
    size_t count;
    int r =
        cases_with_legs(work_db(work), work_arena(work), last->last, REJUDGE_STEP, &rows, &count);
    if (r)
        return trace(r);
    *advanced = (RejudgingAdvanced){ last->id,   last->last,  last->done,
                                     last->held, last->freed, count < REJUDGE_STEP };
    for (size_t i = 0; i < count && !r; i++) {
        advanced->last = rows[i].id;
        if (has_ended(work, &rows[i]))
            continue;
        advanced->done++;
        r = rejudge_case(work, rows[i].id, advanced);
    }
    if (r)
        return trace(r);
    work_event(work, S("rejudging.advanced"), id_none(), advanced);
    *ret_more = !advanced->finished;
    return 0;
}

/* A record without cases to judge begins nothing. */
static int begin(Work *work, Hash law, bool *ret_more)
{
    RejudgingStarted *started = NEW(work_arena(work), RejudgingStarted);
    const CasesWithLegsRow *rows;
    size_t count;
    int r = cases_with_legs(work_db(work), work_arena(work), id_none(), 1, &rows, &count);
    if (r || count == 0)
        return r ? trace(r) : 0;
    *started = (RejudgingStarted){ work_new_id(work), law };
    work_event(work, S("rejudging.started"), id_none(), started);
    *ret_more = true;
    return 0;
}

static int rejudge_tend(Work *work, bool *ret_more)
{
    Hash law = law_today(work);
    RejudgingLastRow last;
    bool found;
    int r = rejudging_last(work_db(work), work_arena(work), &last, &found);
    if (r)
        return trace(r);
    if (!found || !hash_eq(last.law, law))
        r = begin(work, law, ret_more);
    else if (!last.finished)
        r = advance(work, &last, ret_more);
    return r < 0 ? trace(r) : r;
}

static int show(Work *work, const void *params, void *reply)
{
    RejudgingLastRow last;
    bool found;
    (void)params;
    int r = rejudging_last(work_db(work), work_arena(work), &last, &found);
    if (r)
        return trace(r);
    if (!found)
        return case_refuse(work, WORK_E_NOT_FOUND, S(""), PHRASE_CASES_NONE_REJUDGED, PHRASE_NONE,
                           S(""));
    *(RejudgingReply *)reply =
        (RejudgingReply){ last.law,   last.done,          last.held,
                          last.freed, last.finished != 0, hash_eq(last.law, law_today(work)) };
    return 0;
}

/* ---- rows and tables ------------------------------------------------------------------------- */

static int apply_started(Db *db, Arena *arena, const Event *event, const void *data)
{
    const RejudgingStarted *started = data;
    (void)arena;
    int r = rejudging_add(db, started->rejudging, event->seq, started->law, id_none());
    return r ? trace(r) : 0;
}

static int apply_advanced(Db *db, Arena *arena, const Event *event, const void *data)
{
    const RejudgingAdvanced *advanced = data;
    (void)arena, (void)event;
    int r = rejudging_set(db, advanced->rejudging, advanced->last, advanced->done, advanced->held,
                          advanced->freed, advanced->finished);
    return r ? trace(r) : 0;
}

#define COUNT(Struct, member, name, told) \
    INT(Struct, member, name, .min = 0, .max = INT64_MAX, .help = (told))

static const Field started_fields[] = {
    ID(RejudgingStarted, rejudging, "rejudging", .optional = false),
    HASH(RejudgingStarted, law, "law", .optional = false),
};
static const Shape rejudging_started_shape =
    SHAPE(RejudgingStarted, "rejudging-started", started_fields);

static const Field advanced_fields[] = {
    ID(RejudgingAdvanced, rejudging, "rejudging", .optional = false),
    ID(RejudgingAdvanced, last, "last", .optional = true),
    COUNT(RejudgingAdvanced, done, "done", PHRASE_CASES_SHOWN_DONE),
    COUNT(RejudgingAdvanced, held, "held", PHRASE_CASES_SHOWN_HELD),
    COUNT(RejudgingAdvanced, freed, "freed", PHRASE_CASES_SHOWN_FREED),
    BOOL(RejudgingAdvanced, finished, "finished", .help = PHRASE_CASES_SHOWN_FINISHED),
};
static const Shape rejudging_advanced_shape =
    SHAPE(RejudgingAdvanced, "rejudging-advanced", advanced_fields);

static const Field reply_fields[] = {
    HASH(RejudgingReply, law, "law", .help = PHRASE_CASES_SHOWN_LAW),
    COUNT(RejudgingReply, done, "done", PHRASE_CASES_SHOWN_DONE),
    COUNT(RejudgingReply, held, "held", PHRASE_CASES_SHOWN_HELD),
    COUNT(RejudgingReply, freed, "freed", PHRASE_CASES_SHOWN_FREED),
    BOOL(RejudgingReply, finished, "finished", .help = PHRASE_CASES_SHOWN_FINISHED),
    BOOL(RejudgingReply, current, "current", .help = PHRASE_CASES_SHOWN_CURRENT),
};
const Shape rejudging_reply_shape = SHAPE(RejudgingReply, "rejudging", reply_fields);

static const EventKind events[] = {
    { STR("rejudging.started"), 1, STR(""), &rejudging_started_shape, apply_started, NULL,
      PHRASE_CASES_EVENT_REJUDGING },
    { STR("rejudging.advanced"), 1, STR(""), &rejudging_advanced_shape, apply_advanced, NULL,
      PHRASE_CASES_EVENT_REJUDGED },
};

static const Projection projections[] = { { STR("rejudging"), STR("id") } };

static const Operation operations[] = {
    READ("rejudging.show", "consult", nothing_shape, rejudging_reply_shape, show,
         PHRASE_CASES_HELP_REJUDGING, ABOUT_NOTHING),
};

const Room rejudge_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_PROJECTIONS(projections),
    .tend = rejudge_tend,
};
