/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Approval sheets, from 起案 to 完結, and whatever must not happen on the way. */
#include "tests/approvals_sample.h"

static Id agreed_sheet(void)
{
    Id sheet = drafted(ROUTE "," FACTORS).sheet;
    done(say("sheet.agree", tanaka, sheet, NULL), NULL, NULL);
    done(say("sheet.agree", answerers[0], sheet, NULL), NULL, NULL);
    return sheet;
}

/* Ends what a test leaves behind, so that the next may draft about the same version. */
static void reject(Id sheet)
{
    done(say("sheet.reject", office.approver, sheet, "not now"), NULL, NULL);
}

/* ---- the whole way --------------------------------------------------------------------------- */

static void test_to_the_end(void)
{
    Hash paper = paper_of("The answer, as it goes out.");
    SheetReply reply;
    done(ask("sheet.draft", office.clerk,
             params_of("{%s,%s,%s,%s,'papers':[{'document':'%s','name':'answer'}]}", ABOUT_THING,
                       WORDS, ROUTE, FACTORS, hash_c(paper))),
         &sheet_reply_shape, &reply);
    Id sheet = reply.sheet;
    check_str("numbered", reply.reference, S("K-2026-0001"));
    check_true("waits", thing_now().waiting && thing_now().standing == APPROVAL_WAITING);
    check_true("for the first", waits_for(tanaka, sheet, DUTY_AGREE));
    check_true("not yet for the second", !waits_for(answerers[0], sheet, DUTY_AGREE));

    done(say("sheet.agree", tanaka, sheet, "sound"), NULL, NULL);
    check_true("then for the second", waits_for(answerers[0], sheet, DUTY_AGREE));
    check_true("the first is rid of it", queue_of(tanaka).sheet_count == 0);
    done(say("sheet.agree", answerers[0], sheet, NULL), NULL, NULL);
    check_true("then for the decider", waits_for(office.approver, sheet, DUTY_DECIDE));
    check_true("nothing is covered", !thing_now().covers);

    done(say("sheet.decide", office.approver, sheet, NULL), NULL, NULL);
    SheetShown shown = sheet_now(sheet);
    check_int("decided", shown.state, SHEET_DECIDED);
    check_true("this very seal", hash_eq(shown.seal, shown.decision.seal));
    check_true("covers", thing_now().covers && thing_now().standing == APPROVAL_COVERS);
    check_true("waits no more", !thing_now().waiting);
    check_true("the drafter issues", waits_for(office.clerk, sheet, DUTY_ISSUE));
    check_true("readers see", waits_for(office.reviewer, sheet, DUTY_SEE));

    done(
        ask("sheet.issue", office.clerk,
            params_of("{'sheet':'%s','document':'%s','number':'N-1'}", id_c(sheet), hash_c(paper))),
        NULL, NULL);
    check_refused("not before all have seen it", step("sheet.close", office.clerk, sheet, NULL),
                  OFFICE_REFUSED, PHRASE_APPROVALS_UNSEEN);
    done(step("sheet.circulate", office.reviewer, sheet, NULL), NULL, NULL);
    done(step("sheet.circulate", answerers[2], sheet, NULL), NULL, NULL);
    check_refused("once", step("sheet.circulate", answerers[2], sheet, NULL), OFFICE_CONFLICT,
                  PHRASE_APPROVALS_SEEN_BEFORE);
    done(step("sheet.close", office.clerk, sheet, NULL), NULL, NULL);
    shown = sheet_now(sheet);
    check_int("closed", shown.state, SHEET_CLOSED);
    check_str("its number", shown.issued_number, S("N-1"));
    check_true("nobody is waited for", shown.wait_count == 0);
    check_true("it still covers", thing_now().covers);
}

/* ---- 代決 ------------------------------------------------------------------------------------ */

static void test_acting(void)
{
    thing.version = hash_of(S("offer, for a deputy"));
    Id sheet = agreed_sheet();
    check_refused("a reason is needed", say("sheet.decide-acting", chief, sheet, NULL),
                  OFFICE_INVALID, 0);
    check_refused("the decider is no deputy of his own",
                  say("sheet.decide-acting", office.approver, sheet, "travelling"), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NO_DEPUTY);
    check_refused("nobody decides who is not named", say("sheet.decide", chief, sheet, NULL),
                  OFFICE_REFUSED, PHRASE_APPROVALS_NOT_THE_DECIDER);
    check_refused("nor for the one who is",
                  ask_for("sheet.decide-acting", chief, office.approver,
                          params_of("{'sheet':'%s','seal':'%s','reason':'travelling'}", id_c(sheet),
                                    hash_c(sheet_now(sheet).seal))),
                  OFFICE_REFUSED, PHRASE_APPROVALS_FOR_ANOTHER);
    done(say("sheet.decide-acting", chief, sheet, "the decider is travelling"), NULL, NULL);
    SheetShown shown = sheet_now(sheet);
    check_true("by the deputy", id_eq(shown.decision.by, chief));
    check_true("for the decider", id_eq(shown.decision.acting_for, office.approver));
    check_str("by its authority", shown.decision.authority, S("rule 7"));
    check_true("who has to see it", waits_for(office.approver, sheet, DUTY_VIEW_AFTER));
    check_refused("nobody else does", step("sheet.view-after", chief, sheet, NULL), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NOT_ACTED_FOR);
    done(ask("sheet.issue", office.clerk,
             params_of("{'sheet':'%s','document':'%s'}", id_c(sheet), hash_c(thing.version))),
         NULL, NULL);
    done(step("sheet.circulate", office.reviewer, sheet, NULL), NULL, NULL);
    done(step("sheet.circulate", answerers[2], sheet, NULL), NULL, NULL);
    check_refused("not closed before the decider has seen it",
                  step("sheet.close", office.clerk, sheet, NULL), OFFICE_REFUSED,
                  PHRASE_APPROVALS_UNSEEN);
    done(step("sheet.view-after", office.approver, sheet, NULL), NULL, NULL);
    check_refused("once", step("sheet.view-after", office.approver, sheet, NULL), OFFICE_CONFLICT,
                  PHRASE_APPROVALS_SEEN_BEFORE);
    check_true("told", sheet_now(sheet).decision.viewed_after != MOMENT_NONE);
    check_true("no duty is left", !waits_for(office.approver, sheet, DUTY_VIEW_AFTER));
}

/* ---- objections, coming back ----------------------------------------------------------------- */

static void test_objection(void)
{
    thing.version = hash_of(S("offer, objected to"));
    Id sheet = drafted(ROUTE "," FACTORS).sheet;
    check_refused("an objection says why", say("sheet.object", tanaka, sheet, NULL), OFFICE_INVALID,
                  0);
    done(say("sheet.object", tanaka, sheet, "the price"), NULL, NULL);
    check_refused("decided over nobody's head", say("sheet.decide", office.approver, sheet, NULL),
                  OFFICE_REFUSED, PHRASE_APPROVALS_OBJECTED);
    check_refused("nor by going on", say("sheet.agree", answerers[0], sheet, NULL), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NOT_YET);
    check_true("the drafter is asked", waits_for(office.clerk, sheet, DUTY_CORRECT));
    done(say("sheet.agree", tanaka, sheet, "explained"), NULL, NULL);
    check_refused("nobody agrees twice", say("sheet.agree", tanaka, sheet, NULL), OFFICE_CONFLICT,
                  PHRASE_APPROVALS_SAID_BEFORE);
    check_int("both are kept", (int64_t)sheet_now(sheet).opinion_count, 2);
    check_str("with the reason", sheet_now(sheet).opinions[0].reason, S("the price"));
    reject(sheet);
}

/* An objection stands in the way when nobody is waited for any more, too. */
static void test_last_objection(void)
{
    thing.version = hash_of(S("offer, objected to by the last"));
    Id sheet = drafted("'steps':[{'kind':'consult','person':'tanaka'},"
                       "{'kind':'decide','person':'sato'}]," FACTORS)
                   .sheet;
    done(say("sheet.object", tanaka, sheet, "the price"), NULL, NULL);
    check_true("the decider is not waited for", !waits_for(office.approver, sheet, DUTY_DECIDE));
    check_refused("not over it", say("sheet.decide", office.approver, sheet, NULL), OFFICE_REFUSED,
                  PHRASE_APPROVALS_OBJECTED);
    reject(sheet);
}

/* Rejecting ends the paper, taking it back does not. */
static void test_back(void)
{
    thing.version = hash_of(S("offer, sent back"));
    Id sheet = drafted(ROUTE "," FACTORS).sheet;
    done(say("sheet.agree", tanaka, sheet, NULL), NULL, NULL);
    check_refused("only the drafter takes it back",
                  step("sheet.withdraw", office.reviewer, sheet, "a slip"), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NOT_THE_DRAFTER);
    done(step("sheet.withdraw", office.clerk, sheet, "a slip"), NULL, NULL);
    check_int("with the drafter", sheet_now(sheet).state, SHEET_WITHDRAWN);
    check_refused("nobody decides it there", say("sheet.decide", office.approver, sheet, NULL),
                  OFFICE_CONFLICT, PHRASE_ACTION_STEP_REFUSED);
    thing.version = hash_of(S("offer, corrected"));
    SheetReply reply;
    done(ask("sheet.redraft", office.clerk,
             params_of("{'sheet':'%s',%s,%s,%s}", id_c(sheet), WORDS, ROUTE, FACTORS)),
         &sheet_reply_shape, &reply);
    check_int("the second version", reply.version, 2);
    check_true("on the same number", str_eq(reply.reference, sheet_now(sheet).reference));
    check_true("everybody is asked anew", waits_for(tanaka, sheet, DUTY_AGREE));
    done(step("sheet.return", tanaka, sheet, "still wrong"), NULL, NULL);
    SheetShown shown = sheet_now(sheet);
    check_int("two versions are kept", (int64_t)shown.version_count, 2);
    check_int("the first was taken back", shown.versions[0].ended, SHEET_WITHDRAWN);
    check_int("the second sent back", shown.versions[1].ended, SHEET_RETURNED);
    check_str("and why", shown.versions[1].ended_reason, S("still wrong"));
    done(ask("sheet.redraft", office.reviewer,
             params_of("{'sheet':'%s',%s,%s,%s}", id_c(sheet), WORDS,
                       "'steps':[{'kind':'decide','person':'sato'}]", FACTORS)),
         NULL, NULL);
    reject(sheet);
    check_refused("that was the end",
                  ask("sheet.redraft", office.clerk,
                      params_of("{'sheet':'%s',%s,%s,%s}", id_c(sheet), WORDS, ROUTE, FACTORS)),
                  OFFICE_CONFLICT, PHRASE_ACTION_STEP_REFUSED);
    check_true("nothing is approved", !thing_now().covers && !thing_now().waiting);
}

/* ---- what a decision covers ------------------------------------------------------------------ */

static void test_voided(void)
{
    thing.version = hash_of(S("offer, to be changed"));
    Id sheet = agreed_sheet();
    Hash before = thing.version;
    thing.version = hash_of(S("offer, changed on the way"));
    check_true("told", sheet_now(sheet).changed);
    check_refused("another one than was agreed to",
                  say("sheet.decide", office.approver, sheet, NULL), OFFICE_REFUSED,
                  PHRASE_APPROVALS_CHANGED);
    thing.version = before;
    done(say("sheet.decide", office.approver, sheet, NULL), NULL, NULL);
    check_true("covers", thing_now().covers);
    thing.version = hash_of(S("offer, changed afterwards"));
    check_true("covers no more", !thing_now().covers);
    check_int("void, visibly", thing_now().standing, APPROVAL_VOID);
    check_true("on the sheet too", sheet_now(sheet).changed);
    check_refused("nor is it issued",
                  ask("sheet.issue", office.clerk,
                      params_of("{'sheet':'%s','document':'%s'}", id_c(sheet), hash_c(before))),
                  OFFICE_REFUSED, PHRASE_APPROVALS_CHANGED);
}

static OfficeReply attach(Id as, Id sheet, Hash document)
{
    return ask(
        "sheet.attach", as,
        params_of("{'sheet':'%s','document':'%s','name':'more'}", id_c(sheet), hash_c(document)));
}

static void test_papers(void)
{
    thing.version = hash_of(S("offer, with papers"));
    Hash first = paper_of("A first paper."), second = paper_of("A second paper.");
    Id sheet = drafted(ROUTE "," FACTORS).sheet;
    Hash seal = sheet_now(sheet).seal;
    done(say("sheet.agree", tanaka, sheet, NULL), NULL, NULL);
    done(attach(office.clerk, sheet, first), NULL, NULL);
    check_refused("once", attach(office.clerk, sheet, first), OFFICE_CONFLICT,
                  PHRASE_APPROVALS_PAPER_TWICE);
    check_refused("only what is in the record",
                  attach(office.clerk, sheet, hash_of(S("never seen"))), OFFICE_INVALID,
                  PHRASE_ACTION_NO_SUCH_DOCUMENT);
    check_int("who agreed before had not seen it", sheet_now(sheet).steps[0].papers_since, 1);
    check_true("another seal", !hash_eq(seal, sheet_now(sheet).seal));
    check_refused("agreed to what was not seen",
                  ask("sheet.agree", answerers[0],
                      params_of("{'sheet':'%s','seal':'%s'}", id_c(sheet), hash_c(seal))),
                  OFFICE_CONFLICT, PHRASE_APPROVALS_OTHER_SEAL);
    done(say("sheet.agree", answerers[0], sheet, NULL), NULL, NULL);
    seal = sheet_now(sheet).seal;
    done(attach(office.clerk, sheet, second), NULL, NULL);
    check_refused("decided as it lay there before",
                  ask("sheet.decide", office.approver,
                      params_of("{'sheet':'%s','seal':'%s'}", id_c(sheet), hash_c(seal))),
                  OFFICE_CONFLICT, PHRASE_APPROVALS_OTHER_SEAL);
    done(say("sheet.decide", office.approver, sheet, NULL), NULL, NULL);
    check_refused("nothing is added afterwards",
                  attach(office.clerk, sheet, paper_of("A third paper.")), OFFICE_CONFLICT,
                  PHRASE_ACTION_STEP_REFUSED);
    check_refused("nor issued in its place",
                  ask("sheet.issue", office.clerk,
                      params_of("{'sheet':'%s','document':'%s'}", id_c(sheet),
                                hash_c(hash_of(S("A third paper."))))),
                  OFFICE_REFUSED, PHRASE_APPROVALS_NOT_COVERED);
    done(ask("sheet.issue", office.clerk,
             params_of("{'sheet':'%s','document':'%s'}", id_c(sheet), hash_c(second))),
         NULL, NULL);
}

/* ---- four eyes ------------------------------------------------------------------------------- */

static void test_hands(void)
{
    Id both = office_sample_person(&office, "both", office.north, "approver\",\"clerk", 2);
    thing.version = hash_of(S("offer, four eyes"));
    const char *route = "'steps':[{'kind':'decide','person':'both'}]";
    check_refused("nobody decides what he drafts",
                  ask("sheet.draft", both, params_of("{%s,%s,%s}", ABOUT_THING, WORDS, route)),
                  OFFICE_INVALID, PHRASE_APPROVALS_DRAFTER_NAMED);
    check_refused("nor what is drafted for him",
                  ask_for("sheet.draft", office.clerk, both,
                          params_of("{%s,%s,%s}", ABOUT_THING, WORDS, route)),
                  OFFICE_INVALID, PHRASE_APPROVALS_DRAFTER_NAMED);
    Id sheet = drafted("'steps':[{'kind':'decide','person':'both'}]," FACTORS).sheet;
    Hash paper = paper_of("Added by the decider.");
    done(attach(both, sheet, paper), NULL, NULL);
    check_refused("nor what he added to", say("sheet.decide", both, sheet, NULL), OFFICE_NO_RIGHT,
                  0);
    done(step("sheet.return", both, sheet, "by somebody else, please"), NULL, NULL);
    check_refused(
        "he who drafts the second version does not decide it",
        ask("sheet.redraft", both, params_of("{'sheet':'%s',%s,%s}", id_c(sheet), WORDS, route)),
        OFFICE_INVALID, PHRASE_APPROVALS_DRAFTER_NAMED);
    done(ask("sheet.redraft", office.clerk,
             params_of("{'sheet':'%s',%s,%s,%s}", id_c(sheet), WORDS, route, FACTORS)),
         NULL, NULL);
    done(say("sheet.decide", both, sheet, NULL), NULL, NULL);
    check_true("a version without his hand is his to decide", thing_now().covers);
}

/* Whoever drafted one version decides none of the sheet. */
static void test_earlier_hands(void)
{
    Id turned = office_sample_person(&office, "turned", office.north, "approver\",\"clerk", 2);
    thing.version = hash_of(S("offer, handed over"));
    const char *route = "'steps':[{'kind':'decide','person':'turned'}]";
    SheetReply reply;
    done(ask("sheet.draft", turned, params_of("{%s,%s,%s,%s}", ABOUT_THING, WORDS, ROUTE, FACTORS)),
         &sheet_reply_shape, &reply);
    done(step("sheet.withdraw", turned, reply.sheet, "handed over"), NULL, NULL);
    done(ask("sheet.redraft", office.clerk,
             params_of("{'sheet':'%s',%s,%s,%s}", id_c(reply.sheet), WORDS, route, FACTORS)),
         NULL, NULL);
    check_refused("not the one who began it", say("sheet.decide", turned, reply.sheet, NULL),
                  OFFICE_NO_RIGHT, 0);
    done(step("sheet.withdraw", office.clerk, reply.sheet, "over"), NULL, NULL);
}

/* ---- whose draft it is ----------------------------------------------------------------------- */

static void changed(Id person, const char *what)
{
    done(ask("person.change", office.admin,
             params_of("{'person':'%s',%s,'reason':'a test'}", id_c(person), what)),
         NULL, NULL);
}

/* A sheet its drafter can take back no more is a colleague's to take back, and nobody else's. */
static void check_left_behind(const char *handle, const char *leaves)
{
    Id drafter = office_sample_person(&office, handle, office.north, "clerk", 1);
    SheetReply reply;

    thing.version = hash_of(str_from_c(handle));
    done(
        ask("sheet.draft", drafter, params_of("{%s,%s,%s,%s}", ABOUT_THING, WORDS, ROUTE, FACTORS)),
        &sheet_reply_shape, &reply);
    check_refused("a colleague leaves it to the drafter",
                  step("sheet.withdraw", office.clerk, reply.sheet, "a slip"), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NOT_THE_DRAFTER);
    changed(drafter, leaves);
    check_refused("nor is it another organisation's, which takes part",
                  step("sheet.withdraw", answerers[4], reply.sheet, "a slip"), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NOT_OF_OWN);
    check_true("nor its own drafter's any more",
               step("sheet.withdraw", drafter, reply.sheet, "a slip").outcome != OFFICE_DONE);
    check_int("it goes on", sheet_now(reply.sheet).state, SHEET_ROUTED);
    done(step("sheet.withdraw", office.clerk, reply.sheet, "the drafter has left"), NULL, NULL);
    check_int("it is back", sheet_now(reply.sheet).state, SHEET_WITHDRAWN);
    done(ask("sheet.redraft", office.clerk,
             params_of("{'sheet':'%s',%s,%s,%s}", id_c(reply.sheet), WORDS, ROUTE, FACTORS)),
         NULL, NULL);
    check_int("and goes on as his who redrafted it", sheet_now(reply.sheet).state, SHEET_ROUTED);
    done(step("sheet.withdraw", office.clerk, reply.sheet, "over"), NULL, NULL);
}

static void test_left_behind(void)
{
    check_left_behind("leaver", "'until':'2026-11-21'");
    char moves[100];
    snprintf(moves, sizeof moves, "'organisation':'%s'", id_c(office.south));
    check_left_behind("mover", moves);
}

/* ---- who may --------------------------------------------------------------------------------- */

static void test_order(void)
{
    thing.version = hash_of(S("offer, in order"));
    Id sheet = drafted(ROUTE "," FACTORS).sheet;
    check_refused("not before all agreed", say("sheet.decide", office.approver, sheet, NULL),
                  OFFICE_REFUSED, PHRASE_APPROVALS_NOT_AGREED);
    check_refused("not out of turn", say("sheet.agree", answerers[0], sheet, NULL), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NOT_YET);
    check_refused("not by anybody", say("sheet.agree", office.reviewer, sheet, NULL),
                  OFFICE_REFUSED, PHRASE_APPROVALS_NOT_NAMED);
    check_refused("the decider does not agree", say("sheet.agree", office.approver, sheet, NULL),
                  OFFICE_REFUSED, PHRASE_APPROVALS_NOT_NAMED);
    check_refused("nobody agrees for somebody",
                  ask_for("sheet.agree", office.reviewer, tanaka,
                          params_of("{'sheet':'%s','seal':'%s'}", id_c(sheet),
                                    hash_c(sheet_now(sheet).seal))),
                  OFFICE_REFUSED, PHRASE_APPROVALS_FOR_ANOTHER);
    check_refused("a reviewer does not reject", say("sheet.reject", office.reviewer, sheet, "no"),
                  OFFICE_NO_RIGHT, 0);
    check_refused("nor another approver", say("sheet.reject", chief, sheet, "no"), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NOT_THE_DECIDER);
    check_refused(
        "one sheet a version",
        ask("sheet.draft", office.clerk, params_of("{%s,%s,%s}", ABOUT_THING, WORDS, ROUTE)),
        OFFICE_CONFLICT, PHRASE_APPROVALS_UNDER_WAY);
    reject(sheet);
}

/* The cooperation factor is weighed, or nobody decides (C18). */
static void test_c18_cooperation_is_weighed(void)
{
    thing.version = hash_of(S("offer, not weighed"));
    Id sheet = drafted("'steps':[{'kind':'decide','person':'sato'}],"
                       "'factors':{'price':'fair','usage':'surveillance','performance':'good'}")
                   .sheet;
    check_refused("blank", say("sheet.decide", office.approver, sheet, NULL), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NOT_WEIGHED);
    reject(sheet);
}

/* Who added to a sheet does not agree to it either. */
static void test_added_and_agrees(void)
{
    thing.version = hash_of(S("offer, added to"));
    Id sheet = drafted(ROUTE).sheet;
    done(attach(tanaka, sheet, paper_of("Added by one who is asked.")), NULL, NULL);
    check_refused("four eyes", say("sheet.agree", tanaka, sheet, NULL), OFFICE_REFUSED,
                  PHRASE_APPROVALS_OWN_HANDS);
    reject(sheet);
}

static OfficeReply issue_on(Id sheet, const char *day)
{
    return ask("sheet.issue", office.clerk,
               params_of("{'sheet':'%s','document':'%s','on':'%s'}", id_c(sheet),
                         hash_c(thing.version), day));
}

/* Neither before it was decided nor on a day to come. */
static void test_day_of_issue(void)
{
    thing.version = hash_of(S("offer, its day"));
    Id sheet = agreed_sheet();
    done(say("sheet.decide", office.approver, sheet, NULL), NULL, NULL);
    check_refused("tomorrow", issue_on(sheet, "2999-01-01"), OFFICE_INVALID,
                  PHRASE_APPROVALS_ISSUE_DAY);
    check_refused("before", issue_on(sheet, "2015-06-01"), OFFICE_INVALID,
                  PHRASE_APPROVALS_ISSUE_DAY);
    done(ask("sheet.issue", office.clerk,
             params_of("{'sheet':'%s','document':'%s'}", id_c(sheet), hash_c(thing.version))),
         NULL, NULL);
}

/* Whoever is not in office is asked for nothing. */
static void test_out_of_office(void)
{
    static const char *const people[] = { "'handle':'early','from':'2999-01-01'",
                                          "'handle':'late','from':'2026-04-01',"
                                          "'until':'2026-11-01'" };
    static const char *const routes[] = { "'steps':[{'kind':'decide','person':'early'}]",
                                          "'steps':[{'kind':'decide','person':'late'}]" };
    thing.version = hash_of(S("offer, nobody there"));
    for (size_t i = 0; i < COUNT_OF(people); i++) {
        done(ask("person.add", office.admin,
                 params_of("{%s,'organisation':'%s','name-en':'Invented','roles':['approver'],"
                           "'clearance':'open'}",
                           people[i], id_c(office.north))),
             NULL, NULL);
        check_refused("not in office",
                      ask("sheet.draft", office.clerk,
                          params_of("{%s,%s,%s}", ABOUT_THING, WORDS, routes[i])),
                      OFFICE_INVALID, PHRASE_APPROVALS_NO_SUCH_PERSON);
    }
}

/* People of one turn are asked together. */
static void test_together(void)
{
    thing.version = hash_of(S("offer, together"));
    Id sheet = drafted("'steps':[{'kind':'consult','person':'tanaka'},"
                       "{'kind':'consult','person':'mofa.clerk','together':'yes'},"
                       "{'kind':'consult','person':'mod.clerk'},{'kind':'decide','person':'sato'}]")
                   .sheet;
    check_true("both at once",
               waits_for(tanaka, sheet, DUTY_AGREE) && waits_for(answerers[0], sheet, DUTY_AGREE));
    done(say("sheet.agree", answerers[0], sheet, NULL), NULL, NULL);
    check_true("the next when both have", !waits_for(answerers[2], sheet, DUTY_AGREE));
    done(say("sheet.agree", tanaka, sheet, NULL), NULL, NULL);
    check_true("then", waits_for(answerers[2], sheet, DUTY_AGREE));
    reject(sheet);
}

/* ---- drafting -------------------------------------------------------------------------------- */

static void test_bad_drafts(void)
{
    static const struct {
        const char *why, *members;
        Phrase told;
    } rows[] = {
        { "nobody decides", "'steps':[{'kind':'consult','person':'tanaka'}]",
          PHRASE_APPROVALS_ONE_DECIDER },
        { "two decide",
          "'steps':[{'kind':'decide','person':'sato'},{'kind':'decide','person':'kondo'}]",
          PHRASE_APPROVALS_ONE_DECIDER },
        { "he decides first",
          "'steps':[{'kind':'decide','person':'sato'},{'kind':'consult','person':'tanaka'}]",
          PHRASE_APPROVALS_ONE_DECIDER },
        { "an unknown person", "'steps':[{'kind':'decide','person':'nobody'}]",
          PHRASE_APPROVALS_NO_SUCH_PERSON },
        { "named twice",
          "'steps':[{'kind':'consult','person':'sato'},{'kind':'decide','person':'sato'}]",
          PHRASE_APPROVALS_NAMED_TWICE },
        { "his own deputy",
          "'steps':[{'kind':'decide','person':'sato'}],"
          "'deputies':[{'person':'sato','authority':'his own'}]",
          PHRASE_APPROVALS_NAMED_TWICE },
        { "its drafter is a deputy",
          "'steps':[{'kind':'decide','person':'sato'}],"
          "'deputies':[{'person':'yamada','authority':'none'}]",
          PHRASE_APPROVALS_DRAFTER_NAMED },
        { "its drafter agrees",
          "'steps':[{'kind':'consult','person':'yamada'},{'kind':'decide','person':'sato'}]",
          PHRASE_APPROVALS_DRAFTER_NAMED },
        { "a reader twice", "'steps':[{'kind':'decide','person':'sato'}],'readers':['endo','endo']",
          PHRASE_APPROVALS_NAMED_TWICE },
        { "a paper nobody has",
          "'steps':[{'kind':'decide','person':'sato'}],'papers':[{'name':'x','document':"
          "'00000000000000000000000000000000000000000000000000000000000000aa'}]",
          PHRASE_ACTION_NO_SUCH_DOCUMENT },
    };
    thing.version = hash_of(S("offer, badly drafted"));
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_refused(rows[i].why,
                      ask("sheet.draft", office.clerk,
                          params_of("{%s,%s,%s}", ABOUT_THING, WORDS, rows[i].members)),
                      OFFICE_INVALID, rows[i].told);
}

/* What is drafted about must be there, theirs, and in a version that can be told. */
static void test_bad_subjects(void)
{
    Id document = document_of("A document.");
    thing.version = hash_of(S("offer, badly drafted"));
    check_refused("another version than there is",
                  ask("sheet.draft", office.clerk,
                      params_of("{%s,%s,%s,'version':'%s'}", ABOUT_THING, WORDS, ROUTE,
                                hash_c(hash_of(S("forged"))))),
                  OFFICE_CONFLICT, PHRASE_APPROVALS_OTHER_VERSION);
    check_refused("of a kind that does not say which version there is",
                  ask("sheet.draft", office.clerk,
                      params_of("{'subject-kind':'document','subject':'%s',%s,%s}", id_c(document),
                                WORDS, ROUTE)),
                  OFFICE_INVALID, PHRASE_APPROVALS_NO_VERSION);
    done(ask("sheet.draft", office.clerk,
             params_of("{'subject-kind':'document','subject':'%s',%s,%s,'version':'%s'}",
                       id_c(document), WORDS, ROUTE, hash_c(hash_of(S("A document."))))),
         NULL, NULL);
    check_refused(
        "about nothing",
        ask("sheet.draft", office.clerk,
            params_of("{'subject-kind':'item','subject':'2026-9999',%s,%s}", WORDS, ROUTE)),
        OFFICE_INVALID, PHRASE_ACTION_NOT_FOUND);
    check_refused("of no kind",
                  ask("sheet.draft", office.clerk,
                      params_of("{'subject-kind':'ship','subject':'x',%s,%s}", WORDS, ROUTE)),
                  OFFICE_INVALID, PHRASE_ACTION_NOT_FOUND);
    check_refused(
        "about what is not their organisation's",
        ask("sheet.draft", answerers[3], params_of("{%s,%s,%s}", ABOUT_THING, WORDS, ROUTE)),
        OFFICE_REFUSED, PHRASE_ACTION_NO_RIGHT);
    const char *hash = hash_c(hash_of(S("A document.")));
    check_refused("a paper twice",
                  ask("sheet.draft", office.clerk,
                      params_of("{%s,%s,%s,'papers':[{'name':'x','document':'%s'},"
                                "{'name':'y','document':'%s'}]}",
                                ABOUT_THING, WORDS, ROUTE, hash, hash)),
                  OFFICE_INVALID, PHRASE_APPROVALS_PAPER_TWICE);
    check_refused("by an approver",
                  ask("sheet.draft", chief, params_of("{%s,%s,%s}", ABOUT_THING, WORDS, ROUTE)),
                  OFFICE_NO_RIGHT, 0);
}

/* ---- who may see ----------------------------------------------------------------------------- */

static void test_closed_circle(void)
{
    thing.version = hash_of(S("offer, restricted"));
    Id sheet = drafted(ROUTE).sheet;
    thing.marking = 2;
    check_refused("not cleared", step("sheet.show", office.clerk, sheet, NULL), OFFICE_NOT_FOUND,
                  0);
    check_refused("of another organisation", step("sheet.show", answerers[3], sheet, NULL),
                  OFFICE_NOT_FOUND, 0);
    done(step("sheet.show", answerers[4], sheet, NULL), NULL, NULL); /* the thing is theirs too */
    check_int("nor told of in a queue", (int64_t)queue_of(office.clerk).sheet_count, 0);
    done(step("sheet.show", answerers[0], sheet, NULL), NULL, NULL);
    thing.marking = 0;
    reject(sheet);
}

static void test_lists(void)
{
    SheetListReply all, first, second;
    done(ask("sheet.list", tanaka, params_of("{'subject-kind':'item','subject':'2026-0001'}")),
         &sheet_list_reply_shape, &all);
    check_true("all about it", all.sheet_count > 8 && !all.next.len);
    done(ask("sheet.list", tanaka,
             params_of("{'subject-kind':'item','subject':'2026-0001','limit':5}")),
         &sheet_list_reply_shape, &first);
    done(ask("sheet.list", tanaka,
             params_of("{'subject-kind':'item','subject':'2026-0001','limit':200,'after':'%s'}",
                       arena_c(&office.arena, first.next))),
         &sheet_list_reply_shape, &second);
    check_int("in pages", (int64_t)(first.sheet_count + second.sheet_count),
              (int64_t)all.sheet_count);
    check_true("each once", id_eq(second.sheets[0].sheet, all.sheets[5].sheet));
    check_refused("no such page", ask("sheet.list", tanaka, params_of("{'after':'x.y'}")),
                  OFFICE_INVALID, PHRASE_ACTION_NO_SUCH_CURSOR);
}

/* ---- every state and operation --------------------------------------------------------------- */

static const struct {
    const char *verb;
    const char *more; /* parameters besides the sheet; %s: a hash */
} verbs[] = {
    { "redraft", ",'title':{'en':'x'},'reason':'x','steps':[{'kind':'decide','person':'sato'}]" },
    { "attach", ",'document':'%s','name':'x'" },
    { "withdraw", ",'reason':'x'" },
    { "issue", ",'document':'%s'" },
    { "close", "" },
    { "agree", ",'seal':'%s'" },
    { "object", ",'seal':'%s','reason':'x'" },
    { "return", ",'reason':'x'" },
    { "circulate", "" },
    { "decide", ",'seal':'%s'" },
    { "decide-acting", ",'seal':'%s','reason':'x'" },
    { "reject", ",'seal':'%s','reason':'x'" },
    { "view-after", "" },
};

static bool is_allowed(SheetState state, Str operation)
{
    const Route *route = rulebook_route(office_library(office.office)->routes, S("approval"));
    const RouteStep *row = route_step(route, operation);

    return row && row->from >> route_state(route, sheet_state_words[state]) & 1;
}

static Id sheet_in(SheetState state)
{
    Id sheet = agreed_sheet();
    if (state == SHEET_RETURNED)
        done(step("sheet.return", tanaka, sheet, "x"), NULL, NULL);
    if (state == SHEET_WITHDRAWN)
        done(step("sheet.withdraw", office.clerk, sheet, "x"), NULL, NULL);
    if (state == SHEET_REJECTED)
        reject(sheet);
    if (state == SHEET_DECIDED || state == SHEET_ISSUED || state == SHEET_CLOSED)
        done(say("sheet.decide", office.approver, sheet, NULL), NULL, NULL);
    if (state == SHEET_ISSUED || state == SHEET_CLOSED)
        done(ask("sheet.issue", office.clerk,
                 params_of("{'sheet':'%s','document':'%s'}", id_c(sheet), hash_c(thing.version))),
             NULL, NULL);
    if (state == SHEET_CLOSED) {
        done(step("sheet.circulate", office.reviewer, sheet, NULL), NULL, NULL);
        done(step("sheet.circulate", answerers[2], sheet, NULL), NULL, NULL);
        done(step("sheet.close", office.clerk, sheet, NULL), NULL, NULL);
    }
    return sheet;
}

/* By somebody who has every right and no part in it: where the state allows it, it is refused for
 * another reason. */
static void try_verb(SheetState state, Id sheet, Id all, size_t verb)
{
    char operation[40], more[400];
    snprintf(operation, sizeof operation, "sheet.%s", verbs[verb].verb);
    snprintf(more, sizeof more, "%s%s%s", verbs[verb].more, "", "");
    const char *hash = hash_c(hash_of(S("nothing")));
    char filled[600];
    char *mark = strstr(more, "%s");
    if (mark)
        snprintf(filled, sizeof filled, "%.*s%s%s", (int)(mark - more), more, hash, mark + 2);
    else
        snprintf(filled, sizeof filled, "%s", more);
    OfficeReply reply = ask(operation, all, params_of("{'sheet':'%s'%s}", id_c(sheet), filled));
    bool allowed = is_allowed(state, str_from_c(operation)), told = false;
    for (const Finding *finding = reply.findings->first; finding; finding = finding->next)
        told = told || finding->message == PHRASE_ACTION_STEP_REFUSED;
    check_int(operation, told && reply.outcome == OFFICE_CONFLICT, !allowed);
    check_true(operation, allowed || reply.outcome == OFFICE_CONFLICT);
}

static void test_every_state(void)
{
    Id all = office_sample_person(&office, "all", office.north, "approver\",\"clerk", 2);

    for (SheetState state = 0; state < SHEET_STATES; state++) {
        Text version = text_open(&office.arena, 40);
        text_c(&version, "offer, state ");
        text_int(&version, state);
        thing.version = hash_of(text_str(&version));
        Id sheet = sheet_in(state);
        check_int("in its state", sheet_now(sheet).state, (int64_t)state);
        for (size_t i = 0; i < COUNT_OF(verbs); i++)
            if (!is_allowed(state, S("sheet.redraft")) || i > 0)
                try_verb(state, sheet, all, i);
    }
}

static void test_replayed(void)
{
    check_replayed();
}

int main(void)
{
    sample_open(80);
    RUN(test_to_the_end);
    RUN(test_acting);
    RUN(test_objection);
    RUN(test_last_objection);
    RUN(test_back);
    RUN(test_voided);
    RUN(test_papers);
    RUN(test_hands);
    RUN(test_earlier_hands);
    RUN(test_left_behind);
    RUN(test_order);
    RUN(test_c18_cooperation_is_weighed);
    RUN(test_added_and_agrees);
    RUN(test_day_of_issue);
    RUN(test_out_of_office);
    RUN(test_together);
    RUN(test_bad_drafts);
    RUN(test_bad_subjects);
    RUN(test_closed_circle);
    RUN(test_lists);
    RUN(test_every_state);
    RUN(test_replayed);
    office_sample_close(&office);
    return check_done();
}
