/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Consultations: several bodies asked at once, and what becomes of what they say, or do not say. */
#include "tests/approvals_sample.h"

#define QUESTION "'question':{'en':'May it go there?'}"
#define ENTITIES \
    "'entities':[{'item':'radar','destination':'PHL'},{'item':'spares','destination':'PHL'}]"

static const char *const names[] = { "mofa", "meti", "mod", "atla", "nss" };

static OfficeReply open_with(const char *members)
{
    return ask("consultation.open", office.clerk,
               params_of("{%s,%s,%s}", ABOUT_THING, QUESTION, members));
}

/* All five, or the first of them, by the same day. */
static Id opened(size_t count, const char *due, const char *countersigned)
{
    ConsultationReply reply;
    Text text = text_open(&office.arena, 4000);
    text_c(&text, "'countersigned':'");
    text_c(&text, countersigned);
    text_c(&text, "'," ENTITIES ",'bodies':[");
    for (size_t i = 0; i < count; i++) {
        const char *parts[] = { i ? "," : "", "{'organisation':'",      names[i], "',",
                                due,          ",'escalates-to':'sato'}" };
        for (size_t k = 0; k < COUNT_OF(parts); k++)
            text_c(&text, parts[k]);
    }
    text_c(&text, "]");
    done(open_with(arena_c(&office.arena, text_str(&text))), &consultation_reply_shape, &reply);
    return reply.consultation;
}

static OfficeReply answer(Id as, Id consultation, const char *first, const char *second)
{
    return ask("consultation.answer", as,
               params_of("{'consultation':'%s','reason':'looked at','opinions':["
                         "{'entity':1,%s},{'entity':2,%s}]}",
                         id_c(consultation), first, second));
}

#define YES "'opinion':'approve'"
#define NO "'opinion':'refuse'"
#define IF_SIGNED "'opinion':'proviso','proviso':'only when signed'"
#define IF_SEEN "'opinion':'proviso','proviso':'only when seen'"

static OfficeReply countersign(Id as, Id consultation, int version)
{
    return ask("consultation.countersign", as,
               params_of("{'consultation':'%s','version':%d}", id_c(consultation), version));
}

static OfficeReply resolve(Id as, Id consultation, int entity)
{
    return ask("consultation.resolve", as,
               params_of("{'consultation':'%s','entity':%d,'opinion':'refuse',"
                         "'reason':'the doubts weigh more'}",
                         id_c(consultation), entity));
}

static OfficeReply close_it(Id consultation)
{
    return ask("consultation.close", office.clerk,
               params_of("{'consultation':'%s'}", id_c(consultation)));
}

static void give_up(Id consultation)
{
    done(ask("consultation.withdraw", office.clerk,
             params_of("{'consultation':'%s','reason':'no longer needed'}", id_c(consultation))),
         NULL, NULL);
}

static ConsultationShown now(Id consultation)
{
    ConsultationShown shown;
    done(ask("consultation.show", office.clerk,
             params_of("{'consultation':'%s'}", id_c(consultation))),
         &consultation_shown_shape, &shown);
    return shown;
}

static ConsultationListReply queue(Id person, const char *which)
{
    ConsultationListReply list;
    done(ask("consultation.list", person, params_of("{'queue':'%s'}", which)),
         &consultation_list_reply_shape, &list);
    return list;
}

static void tend(void)
{
    bool more = true;
    while (more) {
        int r = office_tend(office.office, office.arena, &more);
        ensure(r == 0);
    }
}

/* ---- C13 ------------------------------------------------------------------------------------- */

/* Five bodies get tasks on one day; a missing opinion escalates; silence is no consent. */
static void test_c13_five_bodies_one_silent(void)
{
    sample_today("2026-11-20"); /* a Friday before a holiday on the Monday */
    Id consultation = opened(5, "'working-days':3", "no");
    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        ConsultationListReply list = queue(answerers[i], "answer");
        check_int("each has its task", (int64_t)list.consultation_count, 1);
        check_true("the same day", id_eq(list.consultations[0].consultation, consultation));
        check_int("until the same day", list.consultations[0].due, date_make(2026, 11, 26));
        check_true("in time", !list.consultations[0].overdue);
    }
    for (size_t i = 0; i + 1 < COUNT_OF(bodies); i++)
        done(answer(answerers[i], consultation, YES, YES), NULL, NULL);
    check_int("nobody is told in time",
              (int64_t)queue(office.approver, "escalated").consultation_count, 0);
    sample_today("2026-11-26");
    tend();
    check_true("the last day is in time", !now(consultation).bodies[4].overdue);
    sample_today("2026-11-27");
    check_true("the next is not", now(consultation).bodies[4].overdue);
    check_true("before anybody is told", now(consultation).bodies[4].escalated == MOMENT_NONE);
    check_int("whoever looks sees it at once",
              (int64_t)queue(office.approver, "escalated").consultation_count, 1);
    check_int("the others are not late", now(consultation).bodies[0].overdue, false);
    tend();
    check_true("told", now(consultation).bodies[4].escalated != MOMENT_NONE);
    ConsultationListReply told = queue(office.approver, "escalated");
    check_int("to whoever was named", (int64_t)told.consultation_count, 1);
    check_true("about the silent one", id_eq(told.consultations[0].body, bodies[4]));
    check_int("what they say together", now(consultation).entities[0].combined, COMBINED_MISSING);
    check_refused("silence is no consent", close_it(consultation), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NO_RESULT);
    check_refused("nor is it resolved", resolve(office.reviewer, consultation, 1), OFFICE_CONFLICT,
                  PHRASE_APPROVALS_NO_CONFLICT);
    check_int("other rooms see it", thing_now().overdue, 1);
    check_true("first of its queue", queue(answerers[4], "answer").consultations[0].overdue);
    done(answer(answerers[4], consultation, YES, IF_SIGNED), NULL, NULL);
    check_int("late is better than never",
              (int64_t)queue(answerers[4], "answer").consultation_count, 0);
    check_int("all for it", now(consultation).entities[0].combined, OPINION_APPROVE);
    check_int("with a condition", now(consultation).entities[1].combined, OPINION_PROVISO);
    done(close_it(consultation), NULL, NULL);
    check_int("closed", now(consultation).state, CONSULT_CLOSED);
    check_int("nothing is open", thing_now().open, 0);
}

/* Told once, however often the record looks after itself. */
static void test_escalated_once(void)
{
    sample_today("2026-12-01");
    Id consultation = opened(2, "'due':'2026-12-02'", "no");
    sample_today("2026-12-03");
    tend();
    Moment first = now(consultation).bodies[0].escalated;
    tend();
    check_true("once", now(consultation).bodies[0].escalated == first);
    check_int("one row for both", (int64_t)queue(office.approver, "escalated").consultation_count,
              1);
    give_up(consultation);
    check_int("none when it is given up",
              (int64_t)queue(office.approver, "escalated").consultation_count, 0);
}

/* ---- what several say ------------------------------------------------------------------------ */

static void test_combination(void)
{
    static const struct {
        const char *why, *one, *other;
        Opinion together;
    } rows[] = {
        { "both for it", YES, YES, OPINION_APPROVE },
        { "one with a condition", YES, IF_SIGNED, OPINION_PROVISO },
        { "each with its own", IF_SEEN, IF_SIGNED, OPINION_PROVISO },
        { "both against it", NO, NO, OPINION_REFUSE },
        { "both say it is not needed", "'opinion':'not-needed'", "'opinion':'not-needed'",
          OPINION_NOT_NEEDED },
        { "none of anybody's business", "'opinion':'not-applicable'", "'opinion':'not-applicable'",
          OPINION_NOT_APPLICABLE },
        { "one against it", YES, NO, COMBINED_CONFLICTING },
        { "one against, one with a condition", NO, IF_SEEN, COMBINED_CONFLICTING },
        { "not needed for one", YES, "'opinion':'not-needed'", COMBINED_CONFLICTING },
        { "none of one's business", "'opinion':'not-applicable'", YES, COMBINED_CONFLICTING },
    };
    sample_today("2026-12-04");
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Id consultation = opened(2, "'due':'2026-12-10'", "no");
        done(answer(answerers[0], consultation, rows[i].one, YES), NULL, NULL);
        check_int("one alone says nothing", now(consultation).entities[0].combined,
                  COMBINED_MISSING);
        done(answer(answerers[1], consultation, rows[i].other, YES), NULL, NULL);
        check_int(rows[i].why, now(consultation).entities[0].combined, rows[i].together);
        give_up(consultation);
    }
}

/* The condition of nobody is lost. */
static void test_provisos(void)
{
    Id consultation = opened(3, "'due':'2026-12-10'", "no");
    done(answer(answerers[0], consultation, IF_SEEN, YES), NULL, NULL);
    done(answer(answerers[1], consultation, YES, YES), NULL, NULL);
    done(answer(answerers[2], consultation, IF_SIGNED, YES), NULL, NULL);
    ConsultationShown shown = now(consultation);
    check_int("two conditions", (int64_t)shown.entities[0].proviso_count, 2);
    check_str("the first", shown.entities[0].provisos[0], S("only when seen"));
    check_str("the second", shown.entities[0].provisos[1], S("only when signed"));
    check_int("none on the other", (int64_t)shown.entities[1].proviso_count, 0);
    check_int("as others see it", thing_now().provisos >= 1, true);
    done(close_it(consultation), NULL, NULL);
}

static void test_conflict(void)
{
    Id consultation = opened(2, "'due':'2026-12-10'", "no");
    done(answer(answerers[0], consultation, YES, YES), NULL, NULL);
    done(answer(signers[1], consultation, NO, YES), NULL, NULL);
    check_int("seen by others", thing_now().conflicting, 1);
    check_refused("not closed over it", close_it(consultation), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NO_RESULT);
    check_refused("not by one who answered", resolve(signers[1], consultation, 1), OFFICE_NO_RIGHT,
                  0);
    check_refused("nor for one",
                  ask_for("consultation.resolve", office.reviewer, answerers[0],
                          params_of("{'consultation':'%s','entity':1,"
                                    "'opinion':'refuse','reason':'x'}",
                                    id_c(consultation))),
                  OFFICE_NO_RIGHT, 0);
    check_refused("what nobody disputes", resolve(office.reviewer, consultation, 2),
                  OFFICE_CONFLICT, PHRASE_APPROVALS_NO_CONFLICT);
    check_refused("what is not there", resolve(office.reviewer, consultation, 3), OFFICE_INVALID,
                  PHRASE_APPROVALS_NO_SUCH_ENTITY);
    check_refused("a condition is stated",
                  ask("consultation.resolve", office.reviewer,
                      params_of("{'consultation':'%s','entity':1,'opinion':'proviso',"
                                "'reason':'x'}",
                                id_c(consultation))),
                  OFFICE_INVALID, PHRASE_APPROVALS_PROVISO_TEXT);
    done(resolve(office.reviewer, consultation, 1), NULL, NULL);
    ConsultationShown shown = now(consultation);
    check_int("resolved", shown.entities[0].combined, OPINION_REFUSE);
    check_true("by name",
               shown.entities[0].resolved && id_eq(shown.entities[0].resolver, office.reviewer));
    check_str("with the reason", shown.entities[0].resolution, S("the doubts weigh more"));

    done(answer(answerers[0], consultation, IF_SEEN, YES), NULL, NULL);
    check_int("falls with the next answer", now(consultation).entities[0].combined,
              COMBINED_CONFLICTING);
    check_refused("again to be resolved", close_it(consultation), OFFICE_REFUSED,
                  PHRASE_APPROVALS_NO_RESULT);
    done(resolve(office.reviewer, consultation, 1), NULL, NULL);
    done(close_it(consultation), NULL, NULL);
    check_refused("that was the end", answer(answerers[0], consultation, NO, NO), OFFICE_CONFLICT,
                  PHRASE_ACTION_STEP_REFUSED);
}

/* ---- signatures ------------------------------------------------------------------------------ */

static void test_countersigned(void)
{
    Id consultation = opened(1, "'due':'2026-12-10'", "yes");
    check_refused("nothing to sign", countersign(signers[0], consultation, 1), OFFICE_CONFLICT,
                  PHRASE_APPROVALS_NOT_THE_ANSWER);
    done(answer(answerers[0], consultation, YES, YES), NULL, NULL);
    check_int("does not count yet", now(consultation).entities[0].combined, COMBINED_MISSING);
    check_int("a signature is waited for", queue(signers[0], "answer").consultations[0].waits,
              BODY_COUNTERSIGNS);
    check_refused("not by oneself", countersign(answerers[0], consultation, 1), OFFICE_REFUSED,
                  PHRASE_APPROVALS_OWN_ANSWER);
    check_refused("nor by a colleague for oneself",
                  ask_for("consultation.countersign", signers[0], answerers[0],
                          params_of("{'consultation':'%s','version':1}", id_c(consultation))),
                  OFFICE_REFUSED, PHRASE_APPROVALS_OWN_ANSWER);
    check_refused("nor by another body", countersign(signers[1], consultation, 1), OFFICE_NO_RIGHT,
                  0);
    done(countersign(signers[0], consultation, 1), NULL, NULL);
    check_refused("once", countersign(signers[0], consultation, 1), OFFICE_CONFLICT,
                  PHRASE_APPROVALS_SIGNED_BEFORE);
    check_int("counts", now(consultation).entities[0].combined, OPINION_APPROVE);

    done(answer(answerers[0], consultation, IF_SEEN, YES), NULL, NULL);
    ConsultationShown shown = now(consultation);
    check_int("what changed is not signed", shown.entities[0].combined, COMBINED_MISSING);
    check_int("the older answer is kept", (int64_t)shown.answer_count, 2);
    check_true("with its signature", shown.answers[0].countersigned != MOMENT_NONE);
    check_true("and stands no more", !shown.answers[0].stands && shown.answers[1].stands);
    check_int("in short", (int64_t)shown.answers[0].opinion_count, 0);
    done(ask("consultation.show", office.clerk,
             params_of("{'consultation':'%s','body':'mofa','version':1}", id_c(consultation))),
         &consultation_shown_shape, &shown);
    check_int("in full when it is asked for", (int64_t)shown.answers[0].opinion_count, 2);
    check_int("as it was", shown.answers[0].opinions[0].opinion, OPINION_APPROVE);
    check_refused(
        "no such answer",
        ask("consultation.show", office.clerk,
            params_of("{'consultation':'%s','body':'mofa','version':3}", id_c(consultation))),
        OFFICE_NOT_FOUND, PHRASE_APPROVALS_NO_SUCH_ANSWER);
    check_refused("the older one is signed by nobody", countersign(signers[0], consultation, 1),
                  OFFICE_CONFLICT, PHRASE_APPROVALS_NOT_THE_ANSWER);
    done(countersign(signers[0], consultation, 2), NULL, NULL);
    done(close_it(consultation), NULL, NULL);
}

/* ---- bad input ------------------------------------------------------------------------------- */

static void test_bad_answers(void)
{
    Id consultation = opened(2, "'due':'2026-12-10'", "no");
    check_refused("a body that was not asked", answer(answerers[3], consultation, YES, YES),
                  OFFICE_NO_RIGHT, 0);
    check_refused("whatever it has to do with the thing",
                  answer(answerers[4], consultation, YES, YES), OFFICE_REFUSED,
                  PHRASE_APPROVALS_WRONG_BODY);
    check_refused("those who asked", answer(office.clerk, consultation, YES, YES), OFFICE_REFUSED,
                  PHRASE_APPROVALS_WRONG_BODY);
    check_refused("for a body of others",
                  ask_for("consultation.answer", office.clerk, answerers[0],
                          params_of("{'consultation':'%s','reason':'x','opinions':["
                                    "{'entity':1,%s},{'entity':2,%s}]}",
                                    id_c(consultation), YES, YES)),
                  OFFICE_NO_RIGHT, 0);
    check_refused("a condition without words",
                  answer(answerers[0], consultation, "'opinion':'proviso'", YES), OFFICE_INVALID,
                  PHRASE_APPROVALS_PROVISO_TEXT);
    check_refused("words without a condition",
                  answer(answerers[0], consultation, YES ",'proviso':'x'", YES), OFFICE_INVALID,
                  PHRASE_APPROVALS_PROVISO_TEXT);
    static const struct {
        const char *why, *opinions;
        Phrase told;
    } rows[] = {
        { "one left out", "{'entity':1,'opinion':'approve'}", PHRASE_APPROVALS_NOT_EVERY_ENTITY },
        { "one twice", "{'entity':1,'opinion':'approve'},{'entity':1,'opinion':'refuse'}",
          PHRASE_APPROVALS_ENTITY_TWICE },
        { "one that is not there",
          "{'entity':1,'opinion':'approve'},{'entity':3,'opinion':'refuse'}",
          PHRASE_APPROVALS_NO_SUCH_ENTITY },
        { "no such opinion", "{'entity':1,'opinion':'conflicting'}", 0 },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_refused(rows[i].why,
                      ask("consultation.answer", answerers[0],
                          params_of("{'consultation':'%s','reason':'x','opinions':[%s]}",
                                    id_c(consultation), rows[i].opinions)),
                      OFFICE_INVALID, rows[i].told);
    done(answer(answerers[0], consultation, YES, YES), NULL, NULL);
    check_refused("the same twice", answer(answerers[0], consultation, YES, YES), OFFICE_CONFLICT,
                  PHRASE_APPROVALS_SAYS_THE_SAME);
    check_refused("by a colleague too", answer(signers[0], consultation, YES, YES), OFFICE_CONFLICT,
                  PHRASE_APPROVALS_SAYS_THE_SAME);
    check_refused("others do not give it up",
                  ask("consultation.withdraw", signers[0],
                      params_of("{'consultation':'%s','reason':'x'}", id_c(consultation))),
                  OFFICE_REFUSED, PHRASE_APPROVALS_NOT_ASKED_BY);
    give_up(consultation);
}

static void test_bad_openings(void)
{
    static const struct {
        const char *why, *bodies;
        Phrase told;
    } rows[] = {
        { "a day that is past", "{'organisation':'mofa','due':'2026-12-03','escalates-to':'sato'}",
          PHRASE_APPROVALS_DUE_PAST },
        { "no day at all", "{'organisation':'mofa','escalates-to':'sato'}",
          PHRASE_APPROVALS_DUE_ONE },
        { "a day and working days",
          "{'organisation':'mofa','due':'2026-12-10','working-days':3,'escalates-to':'sato'}",
          PHRASE_APPROVALS_DUE_ONE },
        { "further than the register reaches",
          "{'organisation':'mofa','working-days':366,'escalates-to':'sato'}",
          PHRASE_APPROVALS_DAYS_UNTOLD },
        { "an unknown body", "{'organisation':'x','due':'2026-12-10','escalates-to':'sato'}",
          PHRASE_APPROVALS_NO_SUCH_BODY },
        { "an unknown person", "{'organisation':'mofa','due':'2026-12-10','escalates-to':'x'}",
          PHRASE_APPROVALS_NO_SUCH_PERSON },
        { "nobody to tell", "{'organisation':'mofa','due':'2026-12-10'}", 0 },
        { "a body twice",
          "{'organisation':'mofa','due':'2026-12-10','escalates-to':'sato'},"
          "{'organisation':'mofa','due':'2026-12-11','escalates-to':'sato'}",
          PHRASE_APPROVALS_BODY_TWICE },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        sample_today(i == 3 ? "2027-06-01" : "2026-12-04");
        Text text = text_open(&office.arena, 2000);
        text_c(&text, "'countersigned':'no'," ENTITIES ",'bodies':[");
        text_c(&text, rows[i].bodies);
        text_c(&text, "]");
        check_refused(rows[i].why, open_with(arena_c(&office.arena, text_str(&text))),
                      OFFICE_INVALID, rows[i].told);
    }
}

/* ---- queues ---------------------------------------------------------------------------------- */

/* Whatever is due first stands first, and a page ends where the next begins. */
static void test_queue(void)
{
    static const char *const days[] = { "2026-12-20", "2026-12-10", "2026-12-15" };
    Id asked[COUNT_OF(days)];
    sample_today("2026-12-05");
    size_t before = queue(office.clerk, "asked").consultation_count;
    for (size_t i = 0; i < COUNT_OF(days); i++) {
        char due[40];
        snprintf(due, sizeof due, "'due':'%s'", days[i]);
        asked[i] = opened(1, due, "no");
    }
    ConsultationListReply list = queue(answerers[0], "answer"), page;
    check_int("three", (int64_t)list.consultation_count, 3);
    check_true("first due first", id_eq(list.consultations[0].consultation, asked[1]) &&
                                      id_eq(list.consultations[2].consultation, asked[0]));
    done(ask("consultation.list", answerers[0], params_of("{'queue':'answer','limit':2}")),
         &consultation_list_reply_shape, &page);
    done(ask("consultation.list", answerers[0],
             params_of("{'queue':'answer','after':'%s'}", arena_c(&office.arena, page.next))),
         &consultation_list_reply_shape, &page);
    check_int("the rest", (int64_t)page.consultation_count, 1);
    check_true("is the last", id_eq(page.consultations[0].consultation, asked[0]));
    check_int("what was asked", (int64_t)(queue(office.clerk, "asked").consultation_count - before),
              3);
    thing.marking = 2;
    check_int("what may not be seen is not told of",
              (int64_t)queue(office.clerk, "asked").consultation_count, 0);
    thing.marking = 0;
    for (size_t i = 0; i < COUNT_OF(days); i++)
        give_up(asked[i]);
}

static void test_replayed(void)
{
    check_replayed();
}

int main(void)
{
    sample_open(81);
    RUN(test_c13_five_bodies_one_silent);
    RUN(test_escalated_once);
    RUN(test_combination);
    RUN(test_provisos);
    RUN(test_conflict);
    RUN(test_countersigned);
    RUN(test_bad_answers);
    RUN(test_bad_openings);
    RUN(test_queue);
    RUN(test_replayed);
    office_sample_close(&office);
    return check_done();
}
