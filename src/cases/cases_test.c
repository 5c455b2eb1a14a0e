/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Cases: what each step asks for, what is refused and why, and that replay gives the same. */
#include "tests/cases_sample.h"

#include "phrases_action.h"
#include "phrases_cases.h"
#include "phrases_shape.h"

/* ---- refusals -------------------------------------------------------------------------------- */

static int64_t journal_now(void)
{
    OfficeStatus status;
    int r = office_status(sample.office, &sample.call, &status);
    ensure(r == 0);
    return status.size;
}

static bool tells(const OfficeReply *reply, Phrase phrase_)
{
    for (const Finding *finding = reply->findings->first; finding; finding = finding->next)
        if (finding->message == phrase_)
            return true;
    return false;
}

/* Refused so, with this sentence, and the journal as it was. */
static void check_refused(const char *why, OfficeReply reply, int64_t before, OfficeOutcome outcome,
                          Phrase phrase_)
{
    check_int(why, reply.outcome, outcome);
    if (!tells(&reply, phrase_)) {
        sample_tell(&reply);
        check_true(why, false);
    }
    check_int("nothing was written", journal_now(), before);
}

#define REFUSED(why, reply, outcome, phrase_) \
    do { \
        int64_t before_ = journal_now(); \
        check_refused((why), (reply), before_, (outcome), (phrase_)); \
    } while (0)

/* ---- request --------------------------------------------------------------------------------- */

static void test_number(void)
{
    CaseSample first = open_case("direct-sale", LETTER), second = open_case("direct-sale", LETTER);
    CaseNumber number;

    check_int("the number reads", case_number_read(str_from_c(first.number), &number), 0);
    check_int("of the year the request came in", number.year, 2026);
    int32_t serial = number.serial;
    check_int("so does the next", case_number_read(str_from_c(second.number), &number), 0);
    check_int("the next of country and year", number.serial, serial + 1);
}

static void test_bad_opening(void)
{
    const char *rows[][2] = {
        { "'route':'no-such','country':'PHL','currency':'JPY'", "/route" },
        { "'route':'direct-sale','country':'XXQ','currency':'JPY'", "/country" },
        { "'route':'direct-sale','country':'PHL','currency':'QQQ'", "/currency" },
        { "'route':'direct-sale','country':'PHL','currency':'JPY','letter':{'purchaser':'FJI'}",
          "/letter/purchaser" },
        { "'route':'direct-sale','country':'PHL','currency':'JPY','letter':{'state':'running'}",
          "/letter/state" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int64_t before = journal_now();
        OfficeReply reply =
            sample_call("case.open", "meti.clerk",
                        said("{'programme':'TRUST','title':{'en':'x'},'marking':'open',%s}",
                             rows[i][0], "", ""));
        bool there = false;
        for (const Finding *at = reply.findings->first; at; at = at->next)
            there = there || str_eq(at->place.pointer, str_from_c(rows[i][1]));
        check_int(rows[i][1], reply.outcome, OFFICE_INVALID);
        check_true(rows[i][1], there);
        check_int("nothing was written", journal_now(), before);
    }
}

static void test_completeness(void)
{
    CaseSample one = open_case("japan-fms", "'letter':{'kind':'defined'}");
    OfficeReply reply = step(&one, "case.complete", "meti.reviewer", "");

    check_int("not complete", reply.outcome, OFFICE_REFUSED);
    check_true("the end use is missing",
               tells(&reply, request_need_phrases[REQUEST_NEEDS_END_USE]));
    check_true("the originator too", tells(&reply, request_need_phrases[REQUEST_NEEDS_ORIGINATOR]));
    check_true("and nobody was looked at", tells(&reply, PHRASE_CASES_NO_LEG));
    check_int("the page lists it", (int64_t)show_case(&one).missing_count > 5, 1);
    sample_done(step(&one, "case.describe", "meti.clerk", "," LETTER), NULL, NULL);
    check_int("then nothing is missing", (int64_t)show_case(&one).missing_count, 0);
    sample_done(step(&one, "case.describe", "meti.clerk", ",'letter':{'place':'Cebu'}"), NULL,
                NULL);
    check_int("nor after a second letter that tells one thing",
              (int64_t)show_case(&one).missing_count, 0);
    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    check_str("it is being prepared", show_case(&one).state, S("preparing"));
    check_int("since today", show_case(&one).completed != DATE_NONE, 1);
    check_int("with a day by which", show_case(&one).due > show_case(&one).completed, 1);
}

/* ---- law, papers, holds ---------------------------------------------------------------------- */

/* Row A4: no licence or delivery before the recipient's assurance. */
static void test_row_a4(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    REFUSED("nobody has signed", step(&one, "offer.accept", "meti.reviewer", ""), OFFICE_REFUSED,
            PHRASE_CASES_NOT_SIGNED);
    weigh_risks(&one);
    receive(&one, "signature", ",'about':'B'");
    sample_done(step(&one, "offer.accept", "meti.reviewer", ""), NULL, NULL);
    receive(&one, "licence", ",'until':'2028-11-30'");
    REFUSED("no assurance", step(&one, "case.implement", "meti.approver", ""), OFFICE_REFUSED,
            PHRASE_CASES_NO_ASSURANCE);
    Id assurance = receive(&one, "assurance", ",'until':'2026-12-31'");
    cases_today("2027-01-01");
    REFUSED("nor when it has run out", step(&one, "case.implement", "meti.approver", ""),
            OFFICE_REFUSED, PHRASE_CASES_NO_ASSURANCE);
    cases_today("2026-11-21");
    sample_done(step(&one, "case.revoke", "meti.clerk",
                     said(",'paper':'%s','reason':'withdrawn'", sample_id(assurance), "", "")),
                NULL, NULL);
    REFUSED("nor when it was withdrawn", step(&one, "case.implement", "meti.approver", ""),
            OFFICE_REFUSED, PHRASE_CASES_NO_ASSURANCE);
    receive(&one, "exemption", "");
    sample_done(step(&one, "case.implement", "meti.approver", ""), NULL, NULL);
}

#define TRAINING_DATA \
    ",{'number':2,'title':{'en':'Training data'},'item':'DATA-1','condition':'new','quantity':1," \
    "'unit':'set','unit-minor':1000,'total-minor':1000,'supply':'procured','months':18," \
    "'leg':'technology','major':false}]"

/* TERMS with a second line. */
static const char *two_lines(const CaseSample *one)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    const char terms[] = TERMS;

    text_c(&text, said(",'terms':{'case':'%s',", one->number, "", ""));
    text_put(&text, (Str){ terms, sizeof terms - 2 }); /* without the end of the list */
    text_c(&text, TRAINING_DATA "}");
    return arena_c(&sample.call, text_str(&text));
}

/* Row B1: a radar and training data are a leg of goods and a leg of technology. */
static void test_row_b1(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    made_by(step(&one, "offer.draft", "meti.clerk", two_lines(&one)));
    REFUSED("technology goes on no leg of goods", step(&one, "offer.send", "meti.reviewer", ""),
            OFFICE_REFUSED, PHRASE_CASES_LINE_WITHOUT_LEG);
    sample_done(
        step(&one, "case.add-leg", "meti.clerk",
             said(",'line':2,'kind':'technology','item':'%s'", sample_id(one.item), "", "")),
        NULL, NULL);
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    check_int("two legs", (int64_t)show_case(&one).leg_count, 2);
    REFUSED("a line of an item there is not",
            step(&one, "case.add-leg", "meti.clerk",
                 said(",'kind':'goods','item':'%s','item-line':'9'", sample_id(one.item), "", "")),
            OFFICE_CONFLICT, PHRASE_ACTION_STEP_REFUSED);
}

/* The case's own id, which this call has read already, in place of an item's. */
static void test_leg_of_no_item(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    REFUSED("a case is no item",
            step(&one, "case.add-leg", "meti.clerk",
                 said(",'kind':'goods','item':'%s'", one.name, "", "")),
            OFFICE_INVALID, PHRASE_CASES_NO_SUCH_ITEM_LINE);
}

static void test_law_is_asked_again(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    sample_done(sample_call("item.hold", "meti.clerk",
                            said("{'item':'%s','reason':'a doubt','authority':'section head'}",
                                 sample_id(one.item), "", "")),
                NULL, NULL);
    REFUSED("what is held is not offered", step(&one, "offer.send", "meti.reviewer", ""),
            OFFICE_REFUSED, PHRASE_CASES_LEG_HELD);
    sample_done(
        sample_call("item.reopen", "meti.reviewer",
                    said("{'item':'%s','reason':'new facts'}", sample_id(one.item), "", "")),
        NULL, NULL);
    REFUSED("nor what is open again", step(&one, "offer.send", "meti.reviewer", ""), OFFICE_REFUSED,
            PHRASE_CASES_LEG_UNDECIDED);
    check_int("the page says how it stands", show_case(&one).legs[0].stand, LEG_UNDECIDED);
}

static void test_holds(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    Id hold = made_by(step(&one, "case.hold", "meti.clerk",
                           ",'operations':['case.complete'],'reason':'a question is open',"
                           "'authority':'section head'"));
    REFUSED("held", step(&one, "case.complete", "meti.reviewer", ""), OFFICE_REFUSED,
            PHRASE_CASES_HOLD_STANDS);
    CaseShown shown = show_case(&one);
    check_int("row K10: one hold", (int64_t)shown.hold_count, 1);
    check_str("with its reason", shown.holds[0].reason, S("a question is open"));
    check_str("by whose order", shown.holds[0].authority, S("section head"));
    check_true("since when", shown.holds[0].since > 0);
    REFUSED("a clerk does not release it",
            step(&one, "case.release", "meti.clerk",
                 said(",'hold':'%s','reason':'r','authority':'a'", sample_id(hold), "", "")),
            OFFICE_NO_RIGHT, PHRASE_ACTION_NO_RIGHT);
    sample_done(step(&one, "case.release", "meti.reviewer",
                     said(",'hold':'%s','reason':'r','authority':'a'", sample_id(hold), "", "")),
                NULL, NULL);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    REFUSED("a step there is not",
            step(&one, "case.hold", "meti.clerk",
                 ",'operations':['case.fly'],'reason':'r','authority':'a'"),
            OFFICE_INVALID, PHRASE_CASES_NO_SUCH_STEP);
}

/* ---- offers ---------------------------------------------------------------------------------- */

/* Acceptance 6: an offer lapses; accepted late, or twice, it is refused. */
static void test_expiry(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    weigh_risks(&one);
    receive(&one, "signature", ",'about':'B'");
    REFUSED("it cannot lapse yet", step(&one, "offer.lapse", "meti.reviewer", ""), OFFICE_REFUSED,
            PHRASE_ACTION_STEP_REFUSED);
    cases_today("2027-02-15");
    REFUSED("a day late", step(&one, "offer.accept", "meti.reviewer", ""), OFFICE_REFUSED,
            PHRASE_ACTION_STEP_REFUSED);
    cases_today("2027-02-14");
    sample_done(step(&one, "offer.accept", "meti.reviewer", ""), NULL, NULL);
    REFUSED("twice", step(&one, "offer.accept", "meti.reviewer", ""), OFFICE_CONFLICT,
            PHRASE_ACTION_STEP_REFUSED);
    cases_today("2026-11-21");
}

static void test_japan_fms_offer(void)
{
    CaseSample one = open_case("japan-fms", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    OfficeReply reply = step(&one, "offer.send", "meti.reviewer", "");
    check_int("much is missing", reply.outcome, OFFICE_REFUSED);
    check_true("the approval", tells(&reply, PHRASE_CASES_NOT_APPROVED));
    check_true("the price", tells(&reply, PHRASE_CASES_NO_PRICE));
    check_true("and it is all told at once", reply.findings->count > 5);
    REFUSED("a document of another case",
            step(&one, "offer.draft", "meti.clerk",
                 said(",'terms':{'case':'%s'," TERMS "}", "PHL-2026-09999-00", "", "")),
            OFFICE_INVALID, PHRASE_CASES_OTHER_CASE);
}

/* ---- legs that carry what is in force -------------------------------------------------------- */

static OfficeReply drop_leg(const CaseSample *one, Id leg)
{
    return step(one, "case.drop-leg", "meti.clerk",
                said(",'leg':'%s','reason':'decided elsewhere'", sample_id(leg), "", ""));
}

/* A supplier of a case that lost its legs could never be paid, nor the case closed. */
static void test_last_leg(void)
{
    CaseSample one = run_direct();
    CaseShown shown;

    sample_done(step(&one, "case.show", "meti.clerk", ""), &case_shown_shape, &shown);
    Id leg = shown.legs[0].leg;
    REFUSED("the leg of what is in force", drop_leg(&one, leg), OFFICE_REFUSED,
            PHRASE_CASES_LEG_CARRIES);
    give_legs(&one);
    sample_done(drop_leg(&one, leg), NULL, NULL);
    CaseSample other = open_case("direct-sale", LETTER);
    give_legs(&other);
    sample_done(step(&other, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&other, "");
    sample_done(step(&other, "case.show", "meti.clerk", ""), &case_shown_shape, &shown);
    sample_done(drop_leg(&other, shown.legs[0].leg), NULL, NULL);
}

/* ---- what can be done now -------------------------------------------------------------------- */

static CaseTasksReply tasks_of(const CaseSample *one, const char *who)
{
    CaseTasksReply tasks;
    sample_done(step(one, "case.tasks", who, ""), &case_tasks_reply_shape, &tasks);
    return tasks;
}

static ShownTaskStep task_named(const CaseTasksReply *tasks, const char *operation)
{
    for (size_t i = 0; i < tasks->step_count; i++)
        if (str_eq(tasks->steps[i].operation, str_from_c(operation)))
            return tasks->steps[i];
    return (ShownTaskStep){ .stand = -1 };
}

/* What is told of a step, and what becomes of it when it is taken, are the same. */
static void check_task(const CaseSample *one, const char *who, const char *operation,
                       StepStand stand, bool may)
{
    CaseTasksReply tasks = tasks_of(one, who);
    ShownTaskStep task = task_named(&tasks, operation);

    check_int(operation, task.stand, stand);
    check_true("the right to it", task.may == may);
    check_true("why, when it is barred, and not else",
               (task.condition_count > 0) == (stand == STEP_BARRED));
    if (stand != STEP_BARRED || !may)
        return;
    OfficeReply reply = step(one, operation, who, "");
    check_int("refused when it is tried", reply.outcome, OFFICE_REFUSED);
    check_int("for as many reasons", (int64_t)reply.findings->count,
              (int64_t)task.reason_count + 1);
}

static void test_tasks(void)
{
    CaseSample one = open_case("direct-sale", "'organisations':[]");

    check_task(&one, "meti.reviewer", "case.complete", STEP_BARRED, true);
    check_task(&one, "meti.clerk", "case.complete", STEP_BARRED, false);
    check_task(&one, "meti.clerk", "case.add-leg", STEP_OPEN, true);
    one = open_case("direct-sale", LETTER);
    give_legs(&one);
    check_task(&one, "meti.reviewer", "case.complete", STEP_OPEN, true);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    CaseTasksReply tasks = tasks_of(&one, "meti.reviewer");
    check_true("what cannot be done from here is not told",
               task_named(&tasks, "case.complete").stand < 0);
    check_task(&one, "meti.reviewer", "offer.send", STEP_BARRED, true);
    draft_offer(&one, "");
    check_task(&one, "meti.reviewer", "offer.send", STEP_OPEN, true);
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    weigh_risks(&one);
    check_task(&one, "meti.reviewer", "offer.accept", STEP_BARRED, true);
    receive(&one, "signature", ",'about':'B'");
    sample_done(step(&one, "case.hold", "meti.reviewer",
                     ",'operations':['offer.accept'],'reason':'a question','authority':'order 3'"),
                NULL, NULL);
    check_task(&one, "meti.reviewer", "offer.accept", STEP_BARRED, true);
    check_task(&one, "meti.reviewer", "offer.withdraw", STEP_OPEN, true);
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* Whatever the state, a step the route has not from there is refused, and nothing happens. */
static void test_every_state_and_step(void)
{
    CaseSample one = run_direct();
    const Table *table = office_table(sample.office);
    CaseShown shown = show_case(&one);
    const Route *route = rulebook_route(office_library(sample.office)->routes, shown.route);
    int32_t state = route_state(route, shown.state);

    check_str("it runs", shown.state, S("running"));
    for (size_t i = 0; i < table->operation_count; i++) {
        const Operation *operation = table->operations[i];
        const RouteStep *row = route_step(route, operation->name);

        if (!str_eq(operation->subject_kind, S("case")) || operation->kind != OPERATION_CHANGE ||
            operation->off_route || (row && row->from >> state & 1) ||
            operation->params != &case_step_params_shape)
            continue;
        const char *name = arena_c(&sample.call, operation->name);
        const char *who = str_eq(operation->right, S("commit")) ? "meti.approver" : "meti.reviewer";
        REFUSED(name, step(&one, name, who, ""), OFFICE_CONFLICT, PHRASE_ACTION_STEP_REFUSED);
    }
}

/* Every step of every route is an operation. */
static void test_steps_are_operations(void)
{
    const Rulebook *book = office_library(sample.office)->routes;
    const Table *table = office_table(sample.office);

    for (size_t i = 0; i < book->route_count; i++)
        for (size_t k = 0; k < book->routes[i].step_count; k++) {
            Str operation = book->routes[i].steps[k].operation;
            check_true(arena_c(&sample.call, operation), table_operation(table, operation));
        }
}

/* A draft is its organisation's: a colleague goes on with it, and no other sees or changes it. */
static void test_drafts_of_an_organisation(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    sample_done(step(&one, "case.describe", "meti.clerk",
                     ",'marking':'restricted','reason':'not for every eye'"),
                NULL, NULL);
    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    Id first = draft_offer(&one, "");
    Id second = made_by(step(&one, "offer.draft", "meti.both",
                             said(",'terms':{'case':'%s'," TERMS "}", one.number, "", "")));
    CaseShown shown = show_case(&one);
    check_int("both stay", (int64_t)shown.document_count, 2);
    check_true("the first is at an end",
               id_eq(shown.documents[0].document, first) && shown.documents[0].ended);
    check_true("the colleague's stands",
               id_eq(shown.documents[1].document, second) && !shown.documents[1].ended);
    check_int("another organisation does not see it",
              step(&one, "case.show", "mofa.clerk", "").outcome, OFFICE_NOT_FOUND);
    REFUSED("nor change it",
            step(&one, "offer.draft", "mofa.clerk",
                 said(",'terms':{'case':'%s'," TERMS "}", one.number, "", "")),
            OFFICE_NOT_FOUND, PHRASE_ACTION_NOT_FOUND);
    sample_done(step(&one, "case.decline", "meti.reviewer", ",'reason':'a test'"), NULL, NULL);
}

int main(void)
{
    cases_open(6);
    RUN(test_number);
    RUN(test_bad_opening);
    RUN(test_completeness);
    RUN(test_row_a4);
    RUN(test_row_b1);
    RUN(test_leg_of_no_item);
    RUN(test_law_is_asked_again);
    RUN(test_holds);
    RUN(test_expiry);
    RUN(test_japan_fms_offer);
    RUN(test_tasks);
    RUN(test_last_leg);
    RUN(test_every_state_and_step);
    RUN(test_steps_are_operations);
    RUN(test_drafts_of_an_organisation);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
