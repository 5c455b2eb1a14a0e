/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Changes of what was accepted, and terms on any past day. */
#include "tests/changes_sample.h"

#include "cases/agent.h"
#include "phrases_action.h"
#include "phrases_agents.h"
#include "phrases_cases.h"
#include "phrases_changes.h"
#include "phrases_deliveries.h"
#include "phrases_terms.h"

/* ---- forms ----------------------------------------------------------------------------------- */

/* Two more of line 1 are a line of their own: what was accepted keeps its price and rates. */
#define MORE_RADARS \
    ",{'number':2,'title':{'en':'More radars'},'item':'RADAR-1','condition':'new','quantity':2," \
    "'unit':'set','unit-minor':100000,'total-minor':200000,'supply':'procured','months':24," \
    "'leg':'goods','major':false}"

static Draft changed(const char *form, const char *reason)
{
    Draft draft = base;

    draft.form = form;
    draft.reason = reason;
    draft.deposit = "";
    return draft;
}

#define A1 "'form':'amendment','index':1"
#define A2 "'form':'amendment','index':2"
#define M1 "'form':'modification','index':1"

static void test_no_limit(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Draft rise = changed(M1, WHY_PRICE), slip = changed(M1, WHY_TIME);

    rise.unit = "101000", rise.total = "1010000";
    REFUSED("without a limit nobody can tell what a rise needs", draft_change(&one, &rise),
            OFFICE_REFUSED, PHRASE_CASES_NO_TABLE);
    rise.form = A1;
    REFUSED("in whatever form", draft_change(&one, &rise), OFFICE_REFUSED, PHRASE_CASES_NO_TABLE);
    slip.months = "20";
    (void)drafted(&one, &slip);
}

/* Acceptance 3, first half: a change of quantity filed as a modification. */
static void test_acceptance_3_wrong_form(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Draft fewer = changed(M1, WHY_SCOPE), slip = changed(A1, WHY_TIME);

    fewer.quantity = "8", fewer.total = "800000";
    REFUSED("it needs an amendment", draft_change(&one, &fewer), OFFICE_REFUSED,
            PHRASE_TERMS_NEEDED_AMENDMENT);
    OfficeReply reply = draft_change(&one, &fewer);
    bool there = false;
    for (const Finding *at = reply.findings->first; at; at = at->next)
        there = there || str_eq(at->place.pointer, S("/terms/lines/0/quantity"));
    check_true("the row that asks for it is told, with its place", there);
    slip.months = "20";
    REFUSED("nor is the heavier form right", draft_change(&one, &slip), OFFICE_REFUSED,
            PHRASE_TERMS_NEEDED_MODIFICATION);
    Draft more = changed(A1, WHY_SCOPE);
    more.quantity = "12", more.total = "1200000";
    REFUSED("more of a line in force is another line", draft_change(&one, &more), OFFICE_REFUSED,
            PHRASE_TERMS_ADDED_QUANTITY);
    Draft nothing = changed(A1, WHY_SCOPE);
    REFUSED("a change that changes nothing", draft_change(&one, &nothing), OFFICE_REFUSED,
            PHRASE_TERMS_NEEDED_NONE);
    Draft offer = base;
    REFUSED("an offer is no change", draft_change(&one, &offer), OFFICE_INVALID,
            PHRASE_CHANGES_NOT_A_CHANGE);
}

static void test_rise(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Draft draft = changed(M1, WHY_PRICE);

    draft.unit = "110001", draft.total = "1100010";
    REFUSED("above ten per cent", draft_change(&one, &draft), OFFICE_REFUSED,
            PHRASE_TERMS_NEEDED_AMENDMENT);
    draft.unit = "110000", draft.total = "1100000";
    (void)drafted(&one, &draft);
}

static void test_reason_and_number(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Draft draft = changed(M1, "'reason-code':'price','reason':'price',");

    draft.months = "20";
    check_int("a reason says more than its code", draft_change(&one, &draft).outcome,
              OFFICE_INVALID);
    draft.reason = "'reason-code':'schedule',";
    check_int("and is not left out", draft_change(&one, &draft).outcome, OFFICE_INVALID);
    draft.reason = WHY_TIME;
    draft.form = "'form':'modification','index':2";
    REFUSED("numbers are in order", draft_change(&one, &draft), OFFICE_INVALID,
            PHRASE_CHANGES_OTHER_INDEX);
}

/* ---- every state and every step -------------------------------------------------------------- */

static bool seen[2][ROUTE_STATES_MAX]; /* of amendment, of modification */

static const Route *route_named(const char *id)
{
    return rulebook_route(office_library(sample.office)->routes, str_from_c(id));
}

/* Whatever the state, a step the route has not from there is refused, and nothing happens. */
static void check_pairs(Id change)
{
    const Table *table = office_table(sample.office);
    ChangeShown shown;

    sample_done(
        sample_call("change.show", "meti.clerk", PARTS("{'change':'", sample_id(change), "'}")),
        &change_shown_shape, &shown);
    const Route *route = route_named(arena_c(&sample.call, shown.route));
    int32_t state = route_state(route, shown.state);
    seen[str_eq(shown.route, S("modification"))][state] = true;
    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        const RouteStep *row = route_step(route, operation->name);

        if (!str_eq(operation->subject_kind, S("change")) || operation->kind != OPERATION_CHANGE ||
            operation->off_route || (row && row->from >> state & 1))
            continue;
        const char *name = arena_c(&sample.call, operation->name);
        const char *who = str_eq(operation->right, S("commit")) ? "meti.approver" : "meti.reviewer";
        REFUSED(name, change_on(change, name, who), OFFICE_CONFLICT, PHRASE_ACTION_STEP_REFUSED);
    }
}

static void test_every_state_was_seen(void)
{
    static const char *const names[] = { "amendment", "modification" };

    for (size_t r = 0; r < COUNT_OF(names); r++)
        for (size_t i = 0; i < route_named(names[r])->state_count; i++)
            check_true(arena_c(&sample.call, route_named(names[r])->states[i].id), seen[r][i]);
}

static void test_move(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Draft draft = changed(M1, WHY_TIME);

    draft.months = "20";
    Id change = drafted(&one, &draft);
    REFUSED("it follows its route as it stands",
            sample_call("change.move", "meti.approver",
                        PARTS("{'change':'", sample_id(change),
                              "','state':'sent','reason':'to be quick'}")),
            OFFICE_CONFLICT, PHRASE_CHANGES_MOVE_NOWHERE);
    check_pairs(change);
    sample_done(change_on(change, "change.withdraw", "meti.reviewer"), NULL, NULL);
    check_pairs(change);
}

/* ---- an amendment ---------------------------------------------------------------------------- */

static Id amend(const CaseSample *one)
{
    Draft draft = changed(A1, WHY_SCOPE);

    draft.lines = MORE_RADARS;
    draft.deposit = "50000";
    return drafted(one, &draft);
}

/* Acceptance 3, second half: an amendment that is not signed, or not paid, is not in force. */
static void test_acceptance_3_unpaid(void)
{
    CaseSample one = run_japan(&base, LETTER);

    paid(&one, "300000");
    Id change = amend(&one);
    check_pairs(change);
    REFUSED("nobody approved it", change_on(change, "change.send", "meti.reviewer"), OFFICE_REFUSED,
            PHRASE_CHANGES_NOT_APPROVED);
    send_change(change);
    check_pairs(change);
    REFUSED("nobody signed it", change_on(change, "change.accept", "meti.reviewer"), OFFICE_REFUSED,
            PHRASE_CASES_NOT_SIGNED);
    take(&one, "signature", ",'about':'A1'");
    sample_done(change_on(change, "change.accept", "meti.reviewer"), NULL, NULL);
    check_pairs(change);
    REFUSED("the deposit of the offer is not its own",
            change_on(change, "change.implement", "meti.approver"), OFFICE_REFUSED,
            PHRASE_ACTION_STEP_REFUSED);
    paid(&one, "49999");
    REFUSED("a yen is missing", change_on(change, "change.implement", "meti.approver"),
            OFFICE_REFUSED, PHRASE_ACTION_STEP_REFUSED);
    check_int("still one line in force", (int64_t)terms_at(&one, "").terms.line_count, 1);
    paid(&one, "1");
    REFUSED("a reviewer does not commit the State",
            change_on(change, "change.implement", "meti.reviewer"), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);
    sample_done(change_on(change, "change.implement", "meti.approver"), NULL, NULL);
    check_int("then two", (int64_t)terms_at(&one, "").terms.line_count, 2);
    check_pairs(change);
}

/* What is under way is not written out of the terms: it is called back first. */
static void test_less_than_supplied(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Draft fewer = changed(A1, WHY_SCOPE);
    Id shipment = made_by(step(&one, "shipment.open", "meti.clerk",
                               ",'line':1,'quantity':9,'unit':'set','promised':'2026-12-20'"));

    fewer.quantity = "8", fewer.total = "800000";
    fewer.more = ",'strikes':[{'code':'deposit','reason':'nothing more is due'}]";
    Id change = drafted(&one, &fewer);
    send_change(change);
    take(&one, "signature", ",'about':'A1'");
    sample_done(change_on(change, "change.accept", "meti.reviewer"), NULL, NULL);
    REFUSED("nine are under way", change_on(change, "change.implement", "meti.approver"),
            OFFICE_REFUSED, PHRASE_DELIVERIES_NOT_KEPT);
    check_int("ten stay in force", terms_at(&one, "").terms.lines[0].quantity, 10);
    sample_done(sample_call("shipment.cancel", "meti.reviewer",
                            PARTS("{'shipment':'", sample_id(shipment), "','reason':'too many'}")),
                NULL, NULL);
    sample_done(change_on(change, "change.implement", "meti.approver"), NULL, NULL);
    check_int("then eight", terms_at(&one, "").terms.lines[0].quantity, 8);
    check_pairs(change);
}

/* C19: a fee is hidden in a change no more than in an offer. */
static void test_c19(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Draft slip = changed(M1, WHY_TIME);
    Id change = amend(&one);
    AgentReply agent;

    approve_change(change);
    sample_done(step(&one, "agent.declare", "meti.clerk",
                     ",'kind':'adviser','name':'Kasumi Advisers','engaged-by':'the maker',"
                     "'paid':'yes','fee':'500','currency':'JPY','conflict':'none','source':'s'"),
                &agent_reply_shape, &agent);
    const char *id = sample_id(agent.agent);
    sample_done(sample_call("agent.end", "meti.clerk",
                            PARTS("{'agent':'", id, "','on':'2026-11-21','reason':'r'}")),
                NULL, NULL);
    REFUSED("C19 no amendment goes out", change_on(change, "change.send", "meti.reviewer"),
            OFFICE_REFUSED, PHRASE_AGENTS_LACKS_RECIPIENT);
    const char *named = PARTS("{'agent':'", id, "','recipient':'Kasumi','source':'s'}");
    sample_done(sample_call("agent.disclose", "meti.clerk", named), NULL, NULL);
    sample_done(change_on(change, "change.send", "meti.reviewer"), NULL, NULL);
    take(&one, "signature", ",'about':'A1'");
    sample_done(step(&one, "agent.declare", "meti.clerk",
                     ",'kind':'adviser','name':'Another','engaged-by':'e','source':'s'"),
                &agent_reply_shape, &agent);
    REFUSED("C19 nor is one accepted", change_on(change, "change.accept", "meti.reviewer"),
            OFFICE_REFUSED, PHRASE_AGENTS_LACKS_FEE);
    slip.months = "20";
    change = drafted(&one, &slip);
    approve_change(change);
    REFUSED("C19 nor is the buyer told of a modification",
            change_on(change, "change.send", "meti.reviewer"), OFFICE_REFUSED,
            PHRASE_AGENTS_LACKS_FEE);
}

static void test_expired(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Id change = amend(&one);

    send_change(change);
    take(&one, "signature", ",'about':'A1'");
    REFUSED("it cannot lapse yet", change_on(change, "change.lapse", "meti.reviewer"),
            OFFICE_REFUSED, PHRASE_ACTION_STEP_REFUSED);
    cases_today("2027-02-15");
    REFUSED("a day late", change_on(change, "change.accept", "meti.reviewer"), OFFICE_REFUSED,
            PHRASE_ACTION_STEP_REFUSED);
    sample_done(change_on(change, "change.lapse", "meti.reviewer"), NULL, NULL);
    check_pairs(change);
    cases_today("2026-11-21");
    Draft again = changed(A1, WHY_SCOPE);
    again.quantity = "8", again.total = "800000";
    REFUSED("its number is used up", draft_change(&one, &again), OFFICE_INVALID,
            PHRASE_CHANGES_OTHER_INDEX);
    again.form = A2;
    (void)drafted(&one, &again);
}

/* Acceptance 6: held for its final closure, a case takes no amendment. */
static void test_acceptance_6_closing_hold(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Id change = amend(&one);
    Draft draft = changed(M1, WHY_TIME);

    send_change(change);
    draft.months = "20";
    made_by(step(&one, "case.hold", "meti.clerk",
                 ",'operations':['change.draft'],'reason':'final reconciliation',"
                 "'authority':'director'"));
    REFUSED("no new one", draft_change(&one, &draft), OFFICE_REFUSED, PHRASE_CASES_HOLD_STANDS);
    take(&one, "signature", ",'about':'A1'");
    REFUSED("nor does one go on", change_on(change, "change.accept", "meti.reviewer"),
            OFFICE_REFUSED, PHRASE_CASES_HOLD_STANDS);
    sample_done(change_on(change, "change.withdraw", "meti.reviewer"), NULL, NULL);
    check_pairs(change);
}

/* A document states the terms whole: one drafted before another came into force would undo it. */
static void test_overtaken(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Id amendment = amend(&one);
    Draft slip = changed(M1, WHY_TIME);

    slip.months = "20";
    Id modification = drafted(&one, &slip);
    send_change(amendment);
    send_change(modification);
    check_pairs(modification);
    sample_done(change_on(modification, "change.implement", "meti.approver"), NULL, NULL);
    check_pairs(modification);
    take(&one, "signature", ",'about':'A1'");
    REFUSED("the terms are others now", change_on(amendment, "change.accept", "meti.reviewer"),
            OFFICE_REFUSED, PHRASE_CHANGES_TERMS_CHANGED);
    check_int("the slip stands", terms_at(&one, "").terms.lines[0].months, 20);
}

static void test_redraft(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Id first = amend(&one), second = amend(&one);

    approve_change(first);
    REFUSED("the draft before is over", change_on(first, "change.send", "meti.reviewer"),
            OFFICE_CONFLICT, PHRASE_ACTION_STEP_REFUSED);
    REFUSED("what was approved is not this", change_on(second, "change.send", "meti.reviewer"),
            OFFICE_REFUSED, PHRASE_CHANGES_NOT_APPROVED);
    send_change(second);
}

/* A line that no leg bears cannot come in by an amendment. */
static void test_line_without_leg(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Draft draft = changed(A1, WHY_SCOPE);

    draft.lines = ",{'number':2,'title':{'en':'Data'},'item':'DATA-1','condition':'new',"
                  "'quantity':1,'unit':'set','unit-minor':1000,'total-minor':1000,"
                  "'supply':'procured','months':24,'leg':'technology','major':false}";
    Id change = drafted(&one, &draft);
    approve_change(change);
    REFUSED("technology goes on no leg of goods", change_on(change, "change.send", "meti.reviewer"),
            OFFICE_REFUSED, PHRASE_CASES_LINE_WITHOUT_LEG);
}

/* ---- two amendments and a modification: any past day ----------------------------------------- */

static CaseSample chain;

static void chained(void)
{
    cases_today("2026-10-10"); /* the registers of embargoes know of no day to come */
    CaseSample one = run_japan(&base, LETTER);
    Draft slip = changed(M1, WHY_TIME), fewer = changed(A2, WHY_SCOPE);

    cases_today("2026-10-20");
    Id first = amend(&one);
    send_change(first);
    take(&one, "signature", ",'about':'A1'");
    paid(&one, "50000");
    sample_done(change_on(first, "change.accept", "meti.reviewer"), NULL, NULL);
    sample_done(change_on(first, "change.implement", "meti.approver"), NULL, NULL);

    cases_today("2026-10-30");
    slip.lines = MORE_RADARS, slip.months = "20";
    Id second = drafted(&one, &slip);
    send_change(second);
    sample_done(change_on(second, "change.implement", "meti.approver"), NULL, NULL);

    cases_today("2026-11-09");
    fewer.lines = MORE_RADARS, fewer.months = "20", fewer.quantity = "8", fewer.total = "800000";
    fewer.more = ",'strikes':[{'code':'deposit','reason':'nothing more is due'}]";
    Id third = drafted(&one, &fewer);
    send_change(third);
    take(&one, "signature", ",'about':'A2'");
    sample_done(change_on(third, "change.accept", "meti.reviewer"), NULL, NULL);
    sample_done(change_on(third, "change.implement", "meti.approver"), NULL, NULL);
    cases_today("2026-11-21");
    chain = one;
    chain.name = arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(one.name)));
}

static void test_any_past_day(void)
{
    chained();
    CaseSample one = chain;
    static const struct {
        const char *on, *designator;
        int64_t lines, months, quantity, notes;
    } rows[] = {
        { ",'on':'2026-10-10'", "B", 1, 18, 10, 10 },
        { ",'on':'2026-10-19'", "B", 1, 18, 10, 10 },
        { ",'on':'2026-10-20'", "A1", 2, 18, 10, 10 },
        { ",'on':'2026-10-29'", "A1", 2, 18, 10, 10 },
        { ",'on':'2026-10-30'", "M1", 2, 20, 10, 10 },
        { ",'on':'2026-11-08'", "M1", 2, 20, 10, 10 },
        { ",'on':'2026-11-09'", "A2", 2, 20, 8, 9 },
        { "", "A2", 2, 20, 8, 9 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        CaseTermsShown shown = terms_at(&one, rows[i].on);
        check_str(rows[i].on, shown.designator, str_from_c(rows[i].designator));
        check_int("lines", (int64_t)shown.terms.line_count, rows[i].lines);
        check_int("months", shown.terms.lines[0].months, rows[i].months);
        check_int("quantity", shown.terms.lines[0].quantity, rows[i].quantity);
        check_int("notes: they stand until struck out", (int64_t)shown.terms.note_count,
                  rows[i].notes);
        check_int("in words", (int64_t)shown.wording_count, rows[i].notes);
    }
    REFUSED("before the offer was in force",
            step(&one, "case.terms", "meti.clerk", ",'on':'2026-10-09'"), OFFICE_CONFLICT,
            PHRASE_CHANGES_NOTHING_IN_FORCE);
}

static bool says(const Str *rows, size_t count, const char *part)
{
    size_t at;

    for (size_t i = 0; i < count; i++)
        if (str_find(rows[i], str_from_c(part), &at))
            return true;
    return false;
}

static void test_differences(void)
{
    CaseSample one = chain;
    CaseTermsShown shown = terms_at(&one, ",'before':'B','after':'A2'");

    check_int("four documents", (int64_t)shown.chain_count, 4);
    check_int("the first has nothing before it", (int64_t)shown.chain[0].difference_count, 0);
    check_true("a line came in",
               says(shown.chain[1].differences, shown.chain[1].difference_count, "line 2"));
    check_true("a slip",
               says(shown.chain[2].differences, shown.chain[2].difference_count, "18 -> 20"));
    check_true("of the first and the last, the quantity",
               says(shown.differences, shown.difference_count, "10 -> 8"));
    check_true("and the months", says(shown.differences, shown.difference_count, "18 -> 20"));
    sample.lang = LANG_JA;
    shown = terms_at(&one, ",'before':'B','after':'M1'");
    sample.lang = LANG_EN;
    check_true("in Japanese too", says(shown.differences, shown.difference_count, "明細"));
    REFUSED("a document there is not",
            step(&one, "case.terms", "meti.clerk", ",'before':'B','after':'A9'"), OFFICE_INVALID,
            PHRASE_CHANGES_NO_SUCH_DOCUMENT);
    ChangeShown change;
    sample_done(sample_call("change.show", "meti.clerk",
                            PARTS("{'change':'", sample_id(shown.chain[2].document), "'}")),
                &change_shown_shape, &change);
    check_str("it is in force", change.state, S("in-force"));
    check_int("three steps", (int64_t)change.step_count, 3);
    check_true("and says what it changed",
               says(change.differences, change.difference_count, "18 -> 20"));
}

/* What hangs on terms hangs on those in force: a line that came in needs its licence. */
static void test_facts_follow(void)
{
    CaseSample one = run_japan(&base, LETTER);
    CaseShown shown = show_case(&one);

    sample_done(step(&one, "case.revoke", "meti.clerk",
                     PARTS(",'paper':'", sample_id(shown.papers[2].paper),
                           "','reason':'of line 1"
                           " only'")),
                NULL, NULL);
    take(&one, "licence", ",'until':'2028-11-30','lines':['1']");
    Id change = amend(&one);
    send_change(change);
    take(&one, "signature", ",'about':'A1'");
    sample_done(change_on(change, "change.accept", "meti.reviewer"), NULL, NULL);
    paid(&one, "50000");
    sample_done(change_on(change, "change.implement", "meti.approver"), NULL, NULL);
    REFUSED("line 2 is under no licence",
            sample_call("delivery.order", "meti.finance",
                        PARTS("{'programme':'TRUST','country':'PHL','case':'", one.number,
                              "','line':2,'amount':'1','currency':'JPY'}")),
            OFFICE_REFUSED, PHRASE_CASES_NO_LICENCE);
}

/* ---- before acceptance ----------------------------------------------------------------------- */

#define C1 "'form':'correction','index':1,'of':'B'"
#define R1 "'form':'restated','index':1,'of':'B'"

static void test_restated(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    Draft draft = base;

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft.form = R1, draft.reason = WHY_PRICE;
    REFUSED("nothing was sent", step(&one, "offer.draft", "meti.clerk", terms_of(&one, &draft)),
            OFFICE_REFUSED, PHRASE_CHANGES_NOTHING_SENT);
    made_by(step(&one, "offer.draft", "meti.clerk", terms_of(&one, &base)));
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    sample_done(step(&one, "offer.withdraw", "meti.reviewer", ",'reason':'a wrong price'"), NULL,
                NULL);
    REFUSED("its name is used", step(&one, "offer.draft", "meti.clerk", terms_of(&one, &base)),
            OFFICE_REFUSED, PHRASE_CHANGES_SENT_ALREADY);
    draft.form = C1, draft.unit = "90000", draft.total = "900000", draft.more = "," NOTES;
    REFUSED("a price is no wording",
            step(&one, "offer.draft", "meti.clerk", terms_of(&one, &draft)), OFFICE_REFUSED,
            PHRASE_TERMS_NEEDED_RESTATED);
    draft.form = R1;
    made_by(step(&one, "offer.draft", "meti.clerk", terms_of(&one, &draft)));
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    weigh_risks(&one);
    take(&one, "signature", ",'about':'R1'");
    sample_done(step(&one, "offer.accept", "meti.reviewer", ""), NULL, NULL);
    take(&one, "assurance", "");
    take(&one, "licence", ",'until':'2028-11-30'");
    sample_done(step(&one, "case.implement", "meti.approver", ""), NULL, NULL);
    CaseTermsShown shown = terms_at(&one, "");
    check_str("it is what is in force", shown.designator, S("R1"));
    check_int("at its price", shown.terms.lines[0].unit_minor, 90000);
}

int main(void)
{
    cases_open(61);
    RUN(test_no_limit);
    sample_close();
    make_data();
    cases_open(62);
    RUN(test_any_past_day);
    RUN(test_differences);
    RUN(test_acceptance_3_wrong_form);
    RUN(test_rise);
    RUN(test_reason_and_number);
    RUN(test_acceptance_3_unpaid);
    RUN(test_less_than_supplied);
    RUN(test_c19);
    RUN(test_expired);
    RUN(test_acceptance_6_closing_hold);
    RUN(test_overtaken);
    RUN(test_redraft);
    RUN(test_line_without_leg);
    RUN(test_move);
    RUN(test_every_state_was_seen);
    RUN(test_facts_follow);
    RUN(test_restated);
    RUN(check_replayed);
    sample_close();
    remove_data();
    return check_done();
}
