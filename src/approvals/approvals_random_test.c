/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Random people do random things to sheets and consultations, mostly with what they need for it.
 * After each, what is shown is held against a plain reckoning of what may be; at the end every row
 * is made again from the journal. SEKISHO_LONG=1 makes 100,000 calls.
 */
#include "tests/approvals_sample.h"

enum {
    KNOWN_MAX = 12,
    PEOPLE = 9,
    ASKED_MAX = 8,
    ASKED = 3,
    CALLS = 2000,
    LONG_CALLS = 100000,
    DAYS = 360, /* within those the register of closings tells */
};

/* What the test knows of a sheet by itself. */
typedef struct Known {
    Id sheet;
    SheetState state;
    int64_t version;
    Hash covers;
    Id drafters[40]; /* of every version */
    size_t drafter_count;
    Id adders[40]; /* to this version */
    size_t adder_count, papers;
} Known;

typedef struct World {
    Rng rng;
    Id people[PEOPLE];
    Known sheets[KNOWN_MAX];
    size_t sheet_count;
    Id consultations[ASKED_MAX];
    size_t consultation_count;
    int64_t offers, papers, done, refused;
    int64_t reached[SHEET_STATES + 1], closed;
    int day;
} World;

static const char *const handles[PEOPLE] = { "yamada", "tanaka",     "endo",      "sato", "kondo",
                                             "both",   "mofa.clerk", "mod.clerk", "abe" };

static size_t below(World *world, size_t count)
{
    return (size_t)rng_between(&world->rng, 0, (int64_t)count - 1);
}

static bool now_and_then(World *world, int64_t percent)
{
    return rng_between(&world->rng, 1, 100) <= percent;
}

static Id anybody(World *world)
{
    return world->people[below(world, PEOPLE - 1)];
}

static bool count_outcome(World *world, OfficeReply reply)
{
    bool fine = reply.outcome == OFFICE_DONE || reply.outcome == OFFICE_NO_RIGHT ||
                reply.outcome == OFFICE_REFUSED || reply.outcome == OFFICE_CONFLICT ||
                reply.outcome == OFFICE_INVALID;
    if (!fine)
        printf("# outcome %d: %.*s\n", (int)reply.outcome, (int)fault_text().len, fault_text().at);
    check_true("done or refused", fine);
    world->done += reply.outcome == OFFICE_DONE;
    world->refused += reply.outcome != OFFICE_DONE;
    return reply.outcome == OFFICE_DONE;
}

/* ---- sheets ---------------------------------------------------------------------------------- */

static SheetShown look(Id sheet)
{
    SheetShown shown;
    done(step("sheet.show", office.auditor, sheet, NULL), &sheet_shown_shape, &shown);
    return shown;
}

/* A route of a few people drawn at will: now and then one that cannot be. */
static const char *random_text(World *world)
{
    static const char *const factors[] = { ",'factors':{'cooperation':'close'}", "" };
    Text text = text_open(&office.arena, 4000);
    size_t first = below(world, PEOPLE - 1), count = below(world, 3);

    text_c(&text, "'title':{'en':'x'},'reason':'x','steps':[");
    for (size_t i = 0; i < count; i++) {
        text_c(&text, "{'kind':'consult','person':'");
        text_c(&text, handles[(first + i) % (PEOPLE - 1)]);
        text_c(&text, now_and_then(world, 30) ? "','together':'yes'}," : "'},");
    }
    text_c(&text, "{'kind':'decide','person':'");
    text_c(&text, now_and_then(world, 80) ? "sato" : handles[below(world, PEOPLE - 1)]);
    text_c(&text, "'}],'deputies':[{'person':'kondo','authority':'rule 7'}],'readers':['endo']");
    text_c(&text, factors[now_and_then(world, 20)]);
    return arena_c(&office.arena, text_str(&text));
}

static void remember_draft(Known *known, Id drafter, SheetReply reply)
{
    known->sheet = reply.sheet;
    known->state = SHEET_ROUTED;
    known->version = reply.version;
    known->covers = thing.version;
    known->adder_count = known->papers = 0;
    ensure(known->drafter_count < COUNT_OF(known->drafters));
    known->drafters[known->drafter_count++] = drafter;
}

static void draft_sheet(World *world)
{
    Id who = anybody(world);
    SheetReply reply;
    Known *known = &world->sheets[world->sheet_count % KNOWN_MAX];
    OfficeReply said =
        ask("sheet.draft", who, params_of("{%s,%s}", ABOUT_THING, random_text(world)));
    if (!count_outcome(world, said))
        return;
    done(said, &sheet_reply_shape, &reply);
    *known = (Known){ 0 };
    remember_draft(known, who, reply);
    world->sheet_count++;
}

static void redraft(World *world, Known *known)
{
    Id who = anybody(world);
    SheetReply reply;
    if (known->drafter_count == COUNT_OF(known->drafters))
        return;
    OfficeReply said = ask("sheet.redraft", who,
                           params_of("{'sheet':'%s',%s}", id_c(known->sheet), random_text(world)));
    if (!count_outcome(world, said))
        return;
    done(said, &sheet_reply_shape, &reply);
    check_true("from the drafter",
               known->state == SHEET_RETURNED || known->state == SHEET_WITHDRAWN);
    check_int("the next version", reply.version, known->version + 1);
    remember_draft(known, who, reply);
}

static void attach_paper(World *world, Known *known)
{
    Id who = anybody(world);
    char words[40];
    snprintf(words, sizeof words, "paper %d", (int)world->papers++);
    OfficeReply said = ask("sheet.attach", who,
                           params_of("{'sheet':'%s','document':'%s','name':'x'}",
                                     id_c(known->sheet), hash_c(paper_of(words))));
    if (!count_outcome(world, said))
        return;
    check_int("only on its way", known->state, SHEET_ROUTED);
    if (known->adder_count < COUNT_OF(known->adders))
        known->adders[known->adder_count++] = who;
    known->papers++;
}

static const struct {
    const char *operation, *more;
    bool sealed;
} steps_of[] = {
    { "sheet.agree", "", true },
    { "sheet.agree", "", true },
    { "sheet.agree", "", true },
    { "sheet.object", ",'reason':'x'", true },
    { "sheet.decide", "", true },
    { "sheet.decide", "", true },
    { "sheet.decide-acting", ",'reason':'x'", true },
    { "sheet.reject", ",'reason':'x'", true },
    { "sheet.return", ",'reason':'x'", false },
    { "sheet.withdraw", ",'reason':'x'", false },
    { "sheet.view-after", "", false },
    { "sheet.circulate", "", false },
    { "sheet.issue", "", false },
    { "sheet.close", "", false },
};

/* What whoever is waited for usually does, as a place above. */
static const size_t usual_step[DUTIES] = {
    [DUTY_AGREE] = 0, [DUTY_DECIDE] = 4,      [DUTY_CORRECT] = 9, [DUTY_ISSUE] = 12,
    [DUTY_SEE] = 11,  [DUTY_VIEW_AFTER] = 10, [DUTY_CLOSE] = 13,
};

/* SHEET_STATES: the route has no such step from there. */
static SheetState next_state(SheetState state, Str operation)
{
    const Route *route = rulebook_route(office_library(office.office)->routes, S("approval"));
    const RouteStep *row = route_step(route, operation);

    if (!row || !(row->from >> route_state(route, sheet_state_words[state]) & 1))
        return SHEET_STATES;
    for (SheetState next = 0; next < SHEET_STATES && row->into >= 0; next++)
        if (str_eq(route->states[row->into].id, sheet_state_words[next]))
            return next;
    return state;
}

/* Mostly somebody who is waited for, and mostly with the seal of what lies there. */
static void take_step(World *world, Known *known)
{
    size_t at = below(world, COUNT_OF(steps_of));
    SheetShown shown = look(known->sheet);
    bool asked = shown.wait_count > 0 && now_and_then(world, 70);
    const SheetWaits *waits = asked ? &shown.waits[below(world, shown.wait_count)] : NULL;
    Id who = waits ? waits->person : anybody(world);
    Hash seal = now_and_then(world, 90) ? shown.seal : hash_of(S("stale"));
    if (waits && now_and_then(world, 75))
        at = usual_step[waits->duty];
    const char *more = steps_of[at].more;
    Text text = text_open(&office.arena, 1000);

    text_c(&text, more);
    if (steps_of[at].sealed || str_eq(str_from_c(steps_of[at].operation), S("sheet.issue"))) {
        text_c(&text, steps_of[at].sealed ? ",'seal':'" : ",'document':'");
        hash_write(&text, steps_of[at].sealed ? seal : shown.covers);
        text_c(&text, "'");
    }
    OfficeReply said = ask(
        steps_of[at].operation, who,
        params_of("{'sheet':'%s'%s}", id_c(known->sheet), arena_c(&office.arena, text_str(&text))));
    if (!count_outcome(world, said))
        return;
    SheetState next = next_state(known->state, str_from_c(steps_of[at].operation));
    check_true("the state allows it", next < SHEET_STATES);
    check_true("nobody says it of what was not there",
               !steps_of[at].sealed || hash_eq(seal, shown.seal));
    if (next != known->state)
        world->reached[next]++;
    known->state = next;
}

static bool is_among(Id id, const Id *ids, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (id_eq(ids[i], id))
            return true;
    return false;
}

static bool is_decided(SheetState state)
{
    return state == SHEET_DECIDED || state == SHEET_ISSUED || state == SHEET_CLOSED;
}

static void check_decision(const Known *known, const SheetShown *shown)
{
    const SheetDecisionShown *decision = &shown->decision;
    const StepShown *decider = &shown->steps[shown->step_count - 1];

    check_true("of what lies there", hash_eq(shown->seal, decision->seal));
    check_true("cooperation was weighed", shown->factors.cooperation.len > 0);
    for (size_t i = 0; i + 1 < shown->step_count; i++)
        check_int("everybody agreed", shown->steps[i].verdict, STEP_AGREED);
    check_true("not by one who drafted",
               !is_among(decision->by, known->drafters, known->drafter_count));
    check_true("nor by one who added", !is_among(decision->by, known->adders, known->adder_count));
    check_true("by the one named, or his deputy",
               id_is_none(decision->acting_for)
                   ? id_eq(decision->by, decider->person)
                   : id_eq(decision->acting_for, decider->person) &&
                         id_eq(decision->by, shown->deputies[0].person));
}

static void check_sheet(const Known *known)
{
    SheetShown shown = look(known->sheet);
    bool over = known->state == SHEET_CLOSED || known->state == SHEET_REJECTED;

    check_int("its state", shown.state, (int64_t)known->state);
    check_int("its version", shown.version, known->version);
    check_int("every paper is there", (int64_t)shown.paper_count, (int64_t)known->papers);
    check_true("what it is about", hash_eq(shown.covers, known->covers));
    check_int("void when that changed", shown.changed, !hash_eq(known->covers, thing.version));
    check_int("somebody is waited for until the end", shown.wait_count > 0, !over);
    check_int("all versions", (int64_t)shown.version_count, known->version);
    if (is_decided(known->state))
        check_decision(known, &shown);
}

static void check_covered(const World *world)
{
    size_t count = world->sheet_count < KNOWN_MAX ? world->sheet_count : KNOWN_MAX;
    bool covers = false;

    for (size_t i = 0; i < count; i++)
        covers = covers || (is_decided(world->sheets[i].state) &&
                            hash_eq(world->sheets[i].covers, thing.version));
    /* A sheet the test has forgotten was about a version that does not come back. */
    check_int("covered by what was decided, and by nothing else", thing_now().covers, covers);
}

static void change_thing(World *world)
{
    Text words = text_open(&office.arena, 40);
    text_c(&words, "offer ");
    text_int(&words, world->offers++);
    thing.version = hash_of(text_str(&words));
}

static void act_on_sheet(World *world)
{
    size_t count = world->sheet_count < KNOWN_MAX ? world->sheet_count : KNOWN_MAX;

    Known *known = &world->sheets[below(world, count + !count)];
    if (count == 0 || now_and_then(world, 8) || known->state == SHEET_CLOSED ||
        known->state == SHEET_REJECTED) {
        change_thing(world);
        draft_sheet(world);
        return;
    }
    if (now_and_then(world, 10))
        redraft(world, known);
    else if (now_and_then(world, 6))
        attach_paper(world, known);
    else
        take_step(world, known);
    check_sheet(known);
}

/* ---- consultations --------------------------------------------------------------------------- */

static ConsultationShown look_at(Id consultation)
{
    ConsultationShown shown;
    done(ask("consultation.show", office.auditor,
             params_of("{'consultation':'%s'}", id_c(consultation))),
         &consultation_shown_shape, &shown);
    return shown;
}

static void open_consultation(World *world)
{
    Id *place = &world->consultations[world->consultation_count % ASKED_MAX];
    ConsultationReply reply;
    OfficeReply said = ask(
        "consultation.open", office.clerk,
        params_of("{%s,'question':{'en':'x'},'countersigned':'%s','entities':["
                  "{'item':'a','destination':'PHL'},{'item':'b','destination':'PHL'}],'bodies':["
                  "{'organisation':'mofa','working-days':%d,'escalates-to':'sato'},"
                  "{'organisation':'meti','working-days':2,'escalates-to':'sato'},"
                  "{'organisation':'mod','working-days':4,'escalates-to':'kondo'}]}",
                  ABOUT_THING, now_and_then(world, 50) ? "yes" : "no", 1 + (int)below(world, 5)));
    done(said, &consultation_reply_shape, &reply);
    world->done++;
    *place = reply.consultation;
    world->consultation_count++;
}

static const char *random_opinion(World *world)
{
    static const char *const opinions[] = {
        "'opinion':'approve'", "'opinion':'approve'",
        "'opinion':'approve'", "'opinion':'proviso','proviso':'if'",
        "'opinion':'refuse'",  "'opinion':'not-needed'",
    };
    return opinions[below(world, COUNT_OF(opinions))];
}

static OfficeReply random_consulting(World *world, Id consultation)
{
    size_t body = below(world, ASKED);
    Id who = now_and_then(world, 60) ? answerers[body] : signers[body];
    const char *id = id_c(consultation);

    switch (below(world, 8)) {
    case 0:
        return ask("consultation.countersign", who,
                   params_of("{'consultation':'%s','version':%d}", id, 1 + (int)below(world, 3)));
    case 1:
        return ask("consultation.close", office.clerk, params_of("{'consultation':'%s'}", id));
    case 2:
        return ask("consultation.resolve", now_and_then(world, 70) ? office.reviewer : who,
                   params_of("{'consultation':'%s','entity':%d,'opinion':'refuse','reason':'x'}",
                             id, 1 + (int)below(world, 2)));
    case 3:
        return ask("consultation.withdraw", now_and_then(world, 10) ? office.clerk : who,
                   params_of("{'consultation':'%s','reason':'x'}", id));
    default:
        return ask("consultation.answer", who,
                   params_of("{'consultation':'%s','reason':'x','opinions':[{'entity':1,%s},"
                             "{'entity':2,%s}]}",
                             id, random_opinion(world), random_opinion(world)));
    }
}

/* What would bring it on: the answer or signature that is missing, a conflict resolved, the end. */
static OfficeReply sensible_consulting(World *world, Id consultation)
{
    ConsultationShown shown = look_at(consultation);
    const char *id = id_c(consultation);

    for (size_t i = 0; i < shown.body_count; i++) {
        if (shown.bodies[i].waits == BODY_ANSWERS)
            return ask("consultation.answer", answerers[i],
                       params_of("{'consultation':'%s','reason':'x','opinions':[{'entity':1,%s},"
                                 "{'entity':2,'opinion':'approve'}]}",
                                 id, random_opinion(world)));
        if (shown.bodies[i].waits == BODY_COUNTERSIGNS)
            return ask(
                "consultation.countersign", signers[i],
                params_of("{'consultation':'%s','version':%d}", id, 1 + (int)below(world, 2)));
    }
    for (size_t i = 0; i < shown.entity_count; i++)
        if (shown.entities[i].combined == COMBINED_CONFLICTING)
            return ask("consultation.resolve", office.reviewer,
                       params_of("{'consultation':'%s','entity':%d,'opinion':'refuse',"
                                 "'reason':'x'}",
                                 id, (int)shown.entities[i].entity));
    return ask("consultation.close", office.clerk, params_of("{'consultation':'%s'}", id));
}

/* What the bodies say of an entity, reckoned from the answers that are shown. */
static Opinion reckoned(const ConsultationShown *shown, int64_t entity)
{
    size_t counts[OPINIONS] = { 0 }, said = 0;

    for (size_t i = 0; i < shown->answer_count; i++) {
        const AnswerShown *given = &shown->answers[i];
        if (!given->stands || (shown->countersigned && given->countersigned == MOMENT_NONE))
            continue;
        said++;
        for (size_t k = 0; k < given->opinion_count; k++)
            if (given->opinions[k].entity == entity)
                counts[given->opinions[k].opinion]++;
    }
    if (said < shown->body_count)
        return COMBINED_MISSING;
    for (size_t i = 0; i < OPINIONS; i++)
        if (counts[i] == said)
            return (Opinion)i;
    return counts[OPINION_APPROVE] + counts[OPINION_PROVISO] == said ? OPINION_PROVISO
                                                                     : COMBINED_CONFLICTING;
}

static void check_entity(const ConsultationShown *shown, const EntityShown *entity)
{
    Opinion says = reckoned(shown, entity->entity);

    check_true("only what differs is resolved", !entity->resolved || says == COMBINED_CONFLICTING);
    if (!entity->resolved)
        check_int("what all say together", entity->combined, (int64_t)says);
    for (size_t i = 0; i < shown->answer_count && entity->resolved; i++)
        check_true("not by one who answered",
                   !id_eq(shown->answers[i].by, entity->resolver) &&
                       !id_eq(shown->answers[i].countersigner, entity->resolver));
    if (shown->state == CONSULT_CLOSED)
        check_true("closed with a result", entity->combined < OPINIONS);
}

static ConsultationState check_consultation(Id consultation)
{
    ConsultationShown shown = look_at(consultation);

    for (size_t i = 0; i < shown.entity_count; i++)
        check_entity(&shown, &shown.entities[i]);
    for (size_t i = 0; i < shown.answer_count; i++)
        check_true("two people", !id_eq(shown.answers[i].by, shown.answers[i].countersigner));
    for (size_t i = 0; i < shown.body_count && shown.state != CONSULT_OPEN; i++)
        check_true("nothing is overdue when it is over", !shown.bodies[i].overdue);
    return (ConsultationState)shown.state;
}

static void next_day(World *world)
{
    Text today = text_open(&office.arena, 40);
    bool more = true;

    date_write(&today, date_make(2026, 11, 22) + world->day++ % DAYS);
    sample_today(arena_c(&office.arena, text_str(&today)));
    while (more) {
        int r = office_tend(office.office, office.arena, &more);
        ensure(r == 0);
    }
}

static void act_on_consultation(World *world)
{
    size_t count = world->consultation_count < ASKED_MAX ? world->consultation_count : ASKED_MAX;
    if (count == 0 || now_and_then(world, 8)) {
        open_consultation(world);
        return;
    }
    Id consultation = world->consultations[below(world, count)];
    (void)count_outcome(world, now_and_then(world, 50) ? sensible_consulting(world, consultation)
                                                       : random_consulting(world, consultation));
    world->closed += check_consultation(consultation) == CONSULT_CLOSED;
}

/* ---- all of it ------------------------------------------------------------------------------- */

static Arena opened;

static void begin(World *world, uint64_t seed)
{
    *world = (World){ .rng = { .state = seed * CHECK_SPREAD }, .offers = 1 };
    sample_open(seed);
    (void)office_sample_person(&office, "both", office.north, "approver\",\"clerk", 2);
    for (size_t i = 0; i < PEOPLE; i++) {
        int r =
            office_person(office.office, &office.arena, str_from_c(handles[i]), &world->people[i]);
        ensure(r == 0);
    }
    opened = office.arena;
    office.arena = arena_open((size_t)1 << 30);
}

/* The usual seed comes everywhere. */
static void check_far(const World *world)
{
    check_true("sheets were decided", world->reached[SHEET_DECIDED] > 0);
    check_true("and came to their end", world->reached[SHEET_CLOSED] > 0);
    check_true("or back", world->reached[SHEET_RETURNED] + world->reached[SHEET_WITHDRAWN] > 0);
    check_true("consultations came to their end", world->closed > 0);
}

static void test_random(void)
{
    const char *wanted = getenv("SEKISHO_SEED");
    int64_t seed = 82, calls = getenv("SEKISHO_LONG") ? LONG_CALLS : CALLS;
    World world;

    if (wanted)
        ensure(str_int(str_from_c(wanted), &seed));
    begin(&world, (uint64_t)seed);
    for (int64_t i = 0; i < calls; i++) {
        if (now_and_then(&world, 60))
            act_on_sheet(&world);
        else
            act_on_consultation(&world);
        if (i % 20 == 0) {
            next_day(&world);
            check_covered(&world);
        }
        arena_reset(&office.arena);
    }
    printf("# seed %d: done %d, refused %d\n", (int)seed, (int)world.done, (int)world.refused);
    if (!wanted)
        check_far(&world);
    check_replayed();
    office_sample_close(&office);
    arena_close(&opened);
}

int main(void)
{
    RUN(test_random);
    return check_done();
}
