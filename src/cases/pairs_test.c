/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Acceptance 11.
 *
 * Every step with every state of every route, through the call people make: refused as not taken
 * from there when the route has it not, and never so when it has. Called dry, so that what stands
 * in a state still stands there for the next. Changes: changes_test too, with what they write.
 */
#include "tests/cases_played.h"

#include "phrases_action.h"
#include "tests/explained.h"

static int64_t pairs, allowed, conditions, not_from_there;
static uint64_t seen[ROUTE_STATES_MAX]; /* a bit a state, a row a route of the book */

static OfficeReply dry(const char *operation, const char *who, const char *params)
{
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (const char *at = params; *at; at++)
        text_char(&json, *at == '\'' ? '"' : *at);
    Call call = { .operation = str_from_c(operation),
                  .as = sample_person(who),
                  .request = world_id(),
                  .params = sample_json(text_str(&json)),
                  .lang = LANG_EN,
                  .dry_run = true };
    return explained_call(sample.office, &sample.call, &call);
}

static void saw(const Route *route, int32_t state)
{
    const Rulebook *book = office_library(sample.office)->routes;

    for (size_t i = 0; i < book->route_count; i++)
        if (&book->routes[i] == route)
            seen[i] |= 1ull << state;
}

/* One pair: what the route says is what the call answers. */
static void check_pair(const Route *route, int32_t state, const char *operation, OfficeReply reply)
{
    const RouteStep *way = route_step(route, str_from_c(operation));
    bool has = way && way->from >> state & 1;
    bool turned_away =
        reply.outcome == OFFICE_CONFLICT && tells(&reply, PHRASE_ACTION_STEP_REFUSED);
    Text name = text_open(&sample.call, 300);

    text_all(&name, route->id, S(", "), route->states[state].id, S(": "), str_from_c(operation));
    const char *pair = arena_c(&sample.call, text_str(&name));
    if (reply.outcome == OFFICE_INVALID || reply.outcome == OFFICE_NO_RIGHT || turned_away == has) {
        printf("# %s: outcome %d\n", pair, (int)reply.outcome);
        sample_tell(&reply);
    }
    check_true(pair, turned_away == !has);
    check_true(pair, has || reply.findings->error_count > 0);
    check_true(pair, reply.outcome != OFFICE_NO_RIGHT && reply.outcome != OFFICE_UNAVAILABLE);
    pairs++;
    allowed += reply.outcome == OFFICE_DONE;
    not_from_there += turned_away;
    conditions += has && reply.outcome != OFFICE_DONE;
    saw(route, state);
}

static const char *holder_of(const char *operation)
{
    static const char *const more[][2] = {
        { "agree", "meti.reviewer" },
        { "answer", "meti.reviewer" },
        { "resolve", "meti.approver" },
        { "consult-bodies", "meti.clerk" },
    };
    const Operation *row = table_operation(office_table(sample.office), str_from_c(operation));
    bool stranger = true;

    for (size_t i = 0; i < COUNT_OF(more); i++)
        if (str_eq(row->right, str_from_c(more[i][0])))
            return more[i][1];
    const char *who = NULL;
    while (stranger)
        who = actor_of(row, &stranger);
    return who;
}

/* ---- cases ----------------------------------------------------------------------------------- */

static void put(Known *k, const char *route, Str state)
{
    sample_done(step(&k->one, "case.move", "meti.approver",
                     js(",'route':'%s','state':'%s','reason':'to look'", route,
                        arena_c(&sample.call, state))),
                NULL, NULL);
}

/* Parameters come by chance: what no guard saw, as it was not even well said, is said again. */
static OfficeReply tried(Known *k, const Chance *chance)
{
    OfficeReply reply = { .outcome = OFFICE_INVALID };

    for (int tries = 0;
         tries < 20 && (reply.outcome == OFFICE_INVALID || reply.outcome == OFFICE_NOT_FOUND);
         tries++) {
        memset(&now, 0, sizeof now);
        now.operation = chance->operation;
        reply = dry(chance->operation, holder_of(chance->operation), chance->params(k));
    }
    return reply;
}

/* Each step of a case, of whichever route, from where it stands. */
static void check_case_at(Known *k, const Route *route, int32_t state)
{
    k->route = route;
    k->state = state;
    for (size_t i = 0; i < COUNT_OF(chances); i++) {
        const Chance *chance = &chances[i];
        if (chance->of != OF_CASE)
            continue;
        check_pair(route, state, chance->operation, tried(k, chance));
    }
}

/* A running case with a payment asked for and a delivery ordered: steps of theirs are its own. */
static void test_cases(void)
{
    const Rulebook *book = office_library(sample.office)->routes;
    Known *k = &known[0];

    k->one = open_case("direct-sale", LETTER);
    k->one.name = arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(k->one.name)));
    k->route = route_named(S("direct-sale"));
    k->state = k->route->start;
    give_both_legs(k);
    run(k);
    take_over(k);
    must(k, "unit.open");
    must(k, "invoice.record");
    must(k, "payment.request");
    must(k, "delivery.order");
    for (size_t r = 0; r < book->route_count; r++) {
        const Route *route = &book->routes[r];
        bool direct = str_eq(route->id, S("direct-sale"));
        if (!str_eq(route->subject, S("case")))
            continue;
        for (int32_t state = 0; state < (int32_t)route->state_count; state++) {
            if (route->states[state].ends) /* nobody is moved into an end */
                continue;
            if (str_eq(show_case(&k->one).route, route->id))
                put(k, direct ? "japan-fms" : "direct-sale", S("received"));
            put(k, arena_c(&sample.call, route->id), route->states[state].id);
            check_case_at(k, route, state);
        }
    }
    put(k, "japan-fms", S("received"));
    put(k, "direct-sale", S("running"));
    put(k, "japan-fms", S("running"));
    k->route = route_named(S("japan-fms"));
    k->state = route_state(k->route, S("running"));
}

/* ---- what hangs on a case, sheets and consultations ------------------------------------------ */

typedef struct Way {
    const char *operation, *more; /* beside the subject */
} Way;

#define DAY ",'day':'2026-11-21'"
#define WORDS_OF_SHEET \
    ",'title':{'en':'Words'},'reason':'r','factors':{'price':'p','usage':'u','performance':'p'," \
    "'cooperation':'good'},'steps':[{'kind':'consult','person':'meti.reviewer'},{'kind':'decide'," \
    "'person':'meti.chief'}],'deputies':[{'person':'meti.approver','authority':'a rule'}]," \
    "'readers':['meti.examiner']"
#define SEALED ",'seal':'" PAPER_HASH "','reason':'r'"
#define BECAUSE ",'reason':'r'"

static const Way shipment_ways[] = {
    { "shipment.send", DAY ",'carrier':'c','terms':'FOB'" },
    { "inspection.record",
      ",'result':'passed','certificate':'Q','inspector':'i','document':'" PAPER_HASH "'" DAY },
    { "shipment.transfer", DAY },
    { "shipment.cancel", BECAUSE },
};
static const Way discrepancy_ways[] = {
    { "discrepancy.answer", ",'code':'D2','words':'w'" },
    { "discrepancy.ask-again", ",'words':'w'" },
    { "discrepancy.contest", ",'words':'w'" },
    { "discrepancy.credit", ",'words':'w'" },
    { "discrepancy.close", ",'words':'w'" },
};
static const Way change_ways[] = {
    { "change.send", BECAUSE },     { "change.accept", BECAUSE }, { "change.implement", BECAUSE },
    { "change.withdraw", BECAUSE }, { "change.lapse", BECAUSE },
};
static const Way sheet_ways[] = {
    { "sheet.agree", SEALED },
    { "sheet.object", SEALED },
    { "sheet.attach", ",'document':'" PAPER_HASH "','name':'n'" },
    { "sheet.return", BECAUSE },
    { "sheet.withdraw", BECAUSE },
    { "sheet.redraft", WORDS_OF_SHEET },
    { "sheet.decide", SEALED },
    { "sheet.decide-acting", SEALED },
    { "sheet.reject", SEALED },
    { "sheet.view-after", ",'words':'w'" },
    { "sheet.circulate", "" },
    { "sheet.issue", ",'document':'" PAPER_HASH "'" },
    { "sheet.close", "" },
};
static const Way consultation_ways[] = {
    { "consultation.answer", ",'reason':'r','opinions':[{'entity':1,'opinion':'approve'}]" },
    { "consultation.countersign", ",'version':1" },
    { "consultation.resolve", ",'entity':1,'opinion':'approve','reason':'r'" },
    { "consultation.close", "" },
    { "consultation.withdraw", BECAUSE },
};

typedef struct Life { /* a kind of thing that follows a route */
    const char *route, *kind;
    const Way *ways;
    size_t count;
} Life;

static const Life shipments = { "shipment", "shipment", shipment_ways, COUNT_OF(shipment_ways) };
static const Life reports = { "discrepancy", "discrepancy", discrepancy_ways,
                              COUNT_OF(discrepancy_ways) };
static const Life amendments = { "amendment", "change", change_ways, COUNT_OF(change_ways) };
static const Life modifications = { "modification", "change", change_ways, COUNT_OF(change_ways) };
static const Life sheets = { "approval", "sheet", sheet_ways, COUNT_OF(sheet_ways) };
static const Life consultations = { "consultation", "consultation", consultation_ways,
                                    COUNT_OF(consultation_ways) };

static const char *of_thing(const Life *life, Id id, const char *more)
{
    return js("{'%s':'%s'%s}", life->kind, sample_id(id), more);
}

static void check_at(const Life *life, Id id, const char *state)
{
    const Route *route = route_named(str_from_c(life->route));
    int32_t at = route_state(route, str_from_c(state));

    for (size_t i = 0; i < life->count; i++)
        check_pair(route, at, life->ways[i].operation,
                   dry(life->ways[i].operation, holder_of(life->ways[i].operation),
                       of_thing(life, id, life->ways[i].more)));
}

/* The step for good, and then every pair from where it led. */
static void go(const Life *life, Id id, const char *operation, const char *more, const char *state)
{
    sample_done(sample_call(operation, holder_of(operation), of_thing(life, id, more)), NULL, NULL);
    check_at(life, id, state);
}

#define SHIP ",'line':1,'quantity':1,'unit':'set','promised':'2026-11-20'"

static void test_shipments(void)
{
    CaseSample *one = &known[0].one;
    Id first = made_by(step(one, "shipment.open", "meti.clerk", SHIP));
    Id second = made_by(step(one, "shipment.open", "meti.clerk", SHIP));

    check_at(&shipments, first, "requested");
    go(&shipments, first, "inspection.record", shipment_ways[1].more, "requested");
    go(&shipments, first, "shipment.send", shipment_ways[0].more, "sent");
    go(&shipments, first, "shipment.transfer", shipment_ways[2].more, "transferred");
    go(&shipments, second, "shipment.cancel", BECAUSE, "cancelled");
    Id report = made_by(step(one, "discrepancy.report", "meti.clerk",
                             js(",'line':1,'quantity':1,'words':'w','shipment':'%s','type':'damage'"
                                ",'item':'500'",
                                sample_id(first))));
    const char *answer = discrepancy_ways[0].more, *words = discrepancy_ways[1].more;
    check_at(&reports, report, "reported");
    go(&reports, report, "discrepancy.answer", answer, "answered");
    go(&reports, report, "discrepancy.ask-again", words, "reconsidered");
    go(&reports, report, "discrepancy.answer", answer, "answered");
    go(&reports, report, "discrepancy.contest", words, "contested");
    go(&reports, report, "discrepancy.answer", answer, "answered");
    go(&reports, report, "discrepancy.close", words, "closed");
}

static Id drafted_as(Known *k, bool amends, int64_t index)
{
    Wanted terms = *terms_now(k);
    if (amends)
        terms.quantity--;
    else
        terms.months++;
    Draft draft = draft_of(k, &terms);

    draft.expiry = "2026-11-30";
    draft.form = js("'form':'%s','index':%d", amends ? "amendment" : "modification", (int)index);
    draft.reason = amends ? WHY_SCOPE : WHY_TIME;
    draft.deposit = "";
    if (k->in_force_count > 0 && !amends)
        k->in_force[k->in_force_count++] = (InForce){ terms, today_is };
    return drafted(&k->one, &draft);
}

static void sent(const Life *life, Id change)
{
    approve_change(change);
    go(life, change, "change.send", BECAUSE, "sent");
}

static void test_changes(void)
{
    Known *k = &known[0];
    Id modification = drafted_as(k, false, 1);

    check_at(&modifications, modification, "drafted");
    sent(&modifications, modification);
    go(&modifications, modification, "change.implement", BECAUSE, "in-force");
    Id second = drafted_as(k, true, 1);
    check_at(&amendments, second, "drafted");
    sent(&amendments, second);
    cases_today("2026-12-01");
    go(&amendments, second, "change.lapse", BECAUSE, "lapsed");
    cases_today("2026-11-21");
    Id third = drafted_as(k, true, 2);
    sent(&amendments, third);
    take(&k->one, "signature", ",'about':'A2'");
    go(&amendments, third, "change.accept", BECAUSE, "accepted");
    go(&amendments, third, "change.implement", BECAUSE, "in-force");
    k->in_force[k->in_force_count - 1].terms.quantity--;
    go(&modifications, drafted_as(k, false, 2), "change.withdraw", BECAUSE, "withdrawn");
    k->in_force_count--;
    go(&amendments, drafted_as(k, true, 3), "change.withdraw", BECAUSE, "withdrawn");
}

static Id sheet_of(const CaseSample *one)
{
    SheetReply made;
    sample_done(
        sample_call("sheet.draft", "meti.clerk",
                    js("{'subject-kind':'case','subject':'%s'" WORDS_OF_SHEET "}", one->name)),
        &sheet_reply_shape, &made);
    return made.sheet;
}

static const char *told(Id sheet, bool seal, const char *format)
{
    SheetShown shown;
    Text text = text_open(&sample.call, 100);

    sample_done(sample_call("sheet.show", "meti.approver", of_thing(&sheets, sheet, "")),
                &sheet_shown_shape, &shown);
    hash_write(&text, seal ? shown.seal : shown.covers);
    return said(format, arena_c(&sample.call, text_str(&text)), "", "");
}

static const char *sealed(Id sheet)
{
    return told(sheet, true, ",'seal':'%s','reason':'r'");
}

static void by(const char *who, Id sheet, const char *operation, const char *more)
{
    sample_done(sample_call(operation, who, of_thing(&sheets, sheet, more)), NULL, NULL);
}

static void test_sheets(void)
{
    const CaseSample *one = &known[0].one;
    Id other = sheet_of(one);

    by("meti.reviewer", other, "sheet.agree", sealed(other));
    by("meti.chief", other, "sheet.reject", sealed(other));
    check_at(&sheets, other, "rejected");
    Id sheet = sheet_of(one);
    check_at(&sheets, sheet, "routed");
    by("meti.reviewer", sheet, "sheet.return", BECAUSE);
    check_at(&sheets, sheet, "returned");
    by("meti.clerk", sheet, "sheet.redraft", WORDS_OF_SHEET);
    by("meti.clerk", sheet, "sheet.withdraw", BECAUSE);
    check_at(&sheets, sheet, "withdrawn");
    by("meti.clerk", sheet, "sheet.redraft", WORDS_OF_SHEET);
    by("meti.reviewer", sheet, "sheet.agree", sealed(sheet));
    by("meti.chief", sheet, "sheet.decide", sealed(sheet));
    check_at(&sheets, sheet, "decided");
    by("meti.clerk", sheet, "sheet.issue", told(sheet, false, ",'document':'%s'"));
    check_at(&sheets, sheet, "issued");
    by("meti.examiner", sheet, "sheet.circulate", "");
    by("meti.clerk", sheet, "sheet.close", "");
    check_at(&sheets, sheet, "closed");
}

static Id asked(const CaseSample *one)
{
    ConsultationReply made;
    sample_done(
        sample_call("consultation.open", "meti.clerk",
                    js("{'subject-kind':'case','subject':'%s','subject-text':'t','question':{'en':"
                       "'May it go?'},'countersigned':'no','entities':[{'item':'radar',"
                       "'destination':'PHL'}],'bodies':[{'organisation':'meti','due':'2026-12-01',"
                       "'escalates-to':'meti.chief'}]}",
                       one->name)),
        &consultation_reply_shape, &made);
    return made.consultation;
}

static void test_consultations(void)
{
    const CaseSample *one = &known[0].one;
    Id first = asked(one), second = asked(one);

    check_at(&consultations, first, "open");
    sample_done(sample_call("consultation.answer", "meti.reviewer",
                            of_thing(&consultations, first, consultation_ways[0].more)),
                NULL, NULL);
    go(&consultations, first, "consultation.close", "", "closed");
    go(&consultations, second, "consultation.withdraw", BECAUSE, "withdrawn");
}

/* ---- nothing was left out -------------------------------------------------------------------- */

static bool is_way(const RouteStep *step_row)
{
    static const Life *const lives[] = { &shipments, &reports, &amendments, &sheets,
                                         &consultations };

    for (size_t i = 0; i < COUNT_OF(chances); i++)
        if (chances[i].of == OF_CASE &&
            str_eq(step_row->operation, str_from_c(chances[i].operation)))
            return true;
    for (size_t l = 0; l < COUNT_OF(lives); l++)
        for (size_t i = 0; i < lives[l]->count; i++)
            if (str_eq(step_row->operation, str_from_c(lives[l]->ways[i].operation)))
                return true;
    return false;
}

static void test_every_pair(void)
{
    const Rulebook *book = office_library(sample.office)->routes;

    for (size_t r = 0; r < book->route_count; r++) {
        const Route *route = &book->routes[r];
        for (size_t i = 0; i < route->state_count; i++)
            check_true(arena_c(&sample.call, route->states[i].id),
                       seen[r] >> i & 1 ||
                           (str_eq(route->subject, S("case")) && route->states[i].ends));
        for (size_t i = 0; i < route->step_count; i++)
            check_true(arena_c(&sample.call, route->steps[i].operation), is_way(&route->steps[i]));
    }
    printf("# %lld pairs: %lld allowed, %lld under a condition that was not met, %lld not taken "
           "from there\n",
           (long long)pairs, (long long)allowed, (long long)conditions, (long long)not_from_there);
}

int main(void)
{
    make_data();
    cases_open(64);
    appoint();
    rng = (Rng){ 1 };
    items[0] = open_permitted();
    name_chance_party(items[0]);
    decide_item(items[0]);
    for (size_t i = 1; i < ITEMS; i++)
        items[i] = items[0];
    today_is = date_make(2026, 11, 21);
    RUN(test_cases);
    RUN(test_shipments);
    RUN(test_changes);
    RUN(test_sheets);
    RUN(test_consultations);
    RUN(test_every_pair);
    sample_close();
    remove_data();
    return check_done();
}
