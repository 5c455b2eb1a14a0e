/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the buying government and the suppliers see of a case: what the views of the access document
 * list, and nothing else. Every reading there is is tried by each of them. All is invented.
 */
#include "tests/outside_sample.h"

#include "phrases_action.h"
#include "phrases_cases.h"
#include "phrases_outside.h"

/* ---- trying to see more ---------------------------------------------------------------------- */

static const Access *access_now(void)
{
    const Access *access = rulebook_access_on(office_library(sample.office)->rights, S(""), 20778);
    ensure(access);
    return access;
}

static const AccessView *view_named(Str id)
{
    const Access *access = access_now();

    for (size_t i = 0; i < access->view_count; i++)
        if (str_eq(access->views[i].id, id))
            return &access->views[i];
    ensure(!"the access document has this view");
    return NULL;
}

static Str below(Str path, Str name)
{
    Text text = text_open(&sample.call, SHAPE_PATH_MAX);
    text_all(&text, path, S("."), name);
    return text_str(&text);
}

/* Every single value that came back stands, by its path, in the view; counts them. */
static size_t check_listed(const AccessView *view, Str path, const Json *node)
{
    size_t count = 0;
    bool listed = false;

    if (node->type == JSON_OBJECT || node->type == JSON_ARRAY) {
        for (const Json *member = node->first; member; member = member->next)
            count += check_listed(view, node->type == JSON_ARRAY ? path : below(path, member->key),
                                  member);
        return count;
    }
    for (size_t i = 0; i < view->path_count && !listed; i++)
        listed = str_eq(view->paths[i], path) ||
                 (str_starts(path, view->paths[i]) && /* the languages of a label */
                  (str_eq(path, below(view->paths[i], S("ja"))) ||
                   str_eq(path, below(view->paths[i], S("en")))));
    if (!listed)
        printf("# %.*s came back\n", (int)path.len, path.at);
    check_true("listed", listed);
    return 1;
}

static bool is_within(const AccessView *view, Str operation)
{
    return access_view_shows(view, operation);
}

/* Who tries, on which side: `listed` readings are tried on the case they are let in to. */
typedef struct Trier {
    const char *who;
    Str view;
} Trier;
static const Trier triers[] = { { "embassy.officer", STR("buyer-side") },
                                { "works.manager", STR("supplier-side") },
                                { "mills.manager", STR("supplier-side") },
                                { "consulate.officer", STR("buyer-side") } };

/* Parameters that name a subject of its kind; of a kind there is none of, something else. */
static const char *params_for(const Operation *operation)
{
    Text text = text_open(&sample.call, 400);
    Id id = radar.id;

    if (str_eq(operation->subject_kind, S("NONE")))
        return "{}";
    for (size_t i = 0; i < subject_count; i++)
        if (str_eq(subjects[i].kind, operation->subject_kind))
            id = subjects[i].id;
    text_all(&text, S("{'"), operation->subject_field, S("':'"), str_from_c(sample_id(id)),
             S("'}"));
    return arena_c(&sample.call, text_str(&text));
}

/* What everybody in office may ask about themselves, and of receipts (receipt_test.c); offsets,
 * which rules of their own share. */
static bool is_elsewhere(const Operation *operation)
{
    return str_eq(operation->right, S("own-account")) ||
           str_eq(operation->right, S("see-receipts")) ||
           str_eq(operation->right, S("see-balances")) ||
           str_eq(operation->right, S("see-transactions"));
}

static void try_reading(const Trier *trier, const Operation *operation)
{
    const AccessView *view = view_named(trier->view);
    const char *params = params_for(operation);
    Findings findings = { .arena = &sample.call };
    char name[100];

    snprintf(name, sizeof name, "%.*s", (int)operation->name.len, operation->name.at);
    if (is_elsewhere(operation))
        return;
    OfficeReply reply = sample_call(name, trier->who, params);
    bool closed = reply.outcome == OFFICE_NO_RIGHT || reply.outcome == OFFICE_NOT_FOUND ||
                  reply.outcome == OFFICE_INVALID;
    if (!is_within(view, operation->name)) {
        if (!closed)
            printf("# %s reads %s\n", trier->who, name);
        check_true("what is not in the view is shut", closed);
        return;
    }
    if (reply.outcome != OFFICE_DONE)
        return;
    check_true("shown in part", reply.in_part);
    check_int("no bytes beside it", (int64_t)reply.document.len, 0);
    const Json *tree = json_read(&sample.call, reply.reply, S(""), &findings);
    ensure(tree);
    check_listed(view, operation->name, tree);
}

static void test_every_reading(void)
{
    const Table *table = office_table(sample.office);
    size_t tried = 0;

    for (size_t i = 0; i < table->operation_count; i++)
        for (size_t t = 0; t < COUNT_OF(triers); t++)
            if (table->operations[i]->kind == OPERATION_READ) {
                try_reading(&triers[t], table->operations[i]);
                tried++;
            }
    check_true("all of them", tried > 4 * 50);
}

/* ---- their own side -------------------------------------------------------------------------- */

static void test_buyer_sees(void)
{
    OfficeReply reply = step(&radar, "case.show", "embassy.officer", "");
    CaseShown shown;

    check_int("the own case", reply.outcome, OFFICE_DONE);
    check_true("its number", holds(reply.reply, radar.number));
    check_true("nobody of the office by name", !holds(reply.reply, "Invented meti"));
    check_true("no leg", !holds(reply.reply, "'legs'"));
    check_true("no paper of others", !holds(reply.reply, "'papers'"));
    sample_done(step(&radar, "case.show", "meti.clerk", ""), &case_shown_shape, &shown);
    check_true("which the office has", shown.leg_count > 0 && shown.paper_count > 0);
    reply = step(&radar, "offer.show", "embassy.officer", "");
    check_int("the offer that was sent", reply.outcome, OFFICE_DONE);
    check_true("with its price", holds(reply.reply, "'unit-minor':" PRICE));
}

static void test_supplier_sees_own_lines(void)
{
    receive(&radar, "licence", ",'until':'2028-11-30'");
    sample_done(step(&radar, "case.implement", "meti.approver", ""), NULL, NULL);
    OfficeReply works = step(&radar, "case.terms", "works.manager", "");
    OfficeReply mills = step(&radar, "case.terms", "mills.manager", "");

    check_int("the maker of the radar", works.outcome, OFFICE_DONE);
    check_true("its own line", holds(works.reply, "RADAR-1"));
    check_true("without a price", !holds(works.reply, "minor"));
    check_true("not the other's line", !holds(works.reply, "TOWER-1"));
    check_int("the maker of the tower", mills.outcome, OFFICE_DONE);
    check_true("sees the tower", holds(mills.reply, "TOWER-1"));
    check_true("and no radar", !holds(mills.reply, "RADAR-1"));
    check_int("no offer to the buyer", step(&radar, "offer.show", "works.manager", "").outcome,
              OFFICE_NO_RIGHT);
}

static void test_others_see_nothing(void)
{
    check_int("another buyer", step(&radar, "case.show", "consulate.officer", "").outcome,
              OFFICE_NOT_FOUND);
    check_int("a firm that was not let in", step(&radar, "case.show", "looms.manager", "").outcome,
              OFFICE_NOT_FOUND);
    check_int("the buyer, another case", step(&other, "case.show", "embassy.officer", "").outcome,
              OFFICE_NOT_FOUND);
    check_int("a supplier's clerk without the role",
              step(&radar, "case.show", "works.clerk", "").outcome, OFFICE_NOT_FOUND);
}

/* ---- lists ----------------------------------------------------------------------------------- */

static size_t cases_of(const char *who)
{
    CaseListReply list;
    Findings findings = { .arena = &sample.call };
    OfficeReply reply = sample_call("case.list", who, "{}");

    if (reply.outcome != OFFICE_DONE)
        return SIZE_MAX;
    const Json *tree = json_read(&sample.call, reply.reply, S(""), &findings);
    bool bound = tree && shape_bind_seen(&sample.call, &case_list_reply_shape, tree, S(""), &list,
                                         &findings);
    ensure(bound);
    return list.case_count;
}

static void test_lists(void)
{
    check_int("the buyer's one case", (int64_t)cases_of("embassy.officer"), 1);
    check_int("the supplier's", (int64_t)cases_of("works.manager"), 1);
    check_int("of a firm that is in none", (int64_t)cases_of("looms.manager"), 0);
    sample_done(step(&other, "case.admit", "meti.reviewer",
                     ",'organisation':'works','side':'supplier','lines':['1']"),
                NULL, NULL);
    check_int("let in to another", (int64_t)cases_of("works.manager"), 2);
    sample_done(step(&other, "case.describe", "meti.clerk", ",'marking':'restricted','reason':'r'"),
                NULL, NULL);
    check_int("which is described anew", (int64_t)cases_of("works.manager"), 2);
    sample_done(
        step(&other, "case.shut-out", "meti.reviewer", ",'organisation':'works','reason':'left'"),
        NULL, NULL);
    check_int("and shut out again", (int64_t)cases_of("works.manager"), 1);
    check_int("it is gone", step(&other, "case.show", "works.manager", "").outcome,
              OFFICE_NOT_FOUND);
}

/* ---- questions ------------------------------------------------------------------------------- */

static OfficeReply ask(const char *organisation, const char *words)
{
    return step(
        &radar, "question.put", "meti.clerk",
        said(",'organisation':'%s','words':'%s','due':'2026-12-31'", organisation, words, ""));
}

static OfficeReply answer(const char *who, Id question)
{
    return sample_call(
        "question.answer", who,
        said("{'question':'%s','words':'On the roof.'}", sample_id(question), "", ""));
}

static void test_questions(void)
{
    QuestionReply put;
    QuestionListReply list;

    sample_done(ask("works", "Where is it made?"), &question_reply_shape, &put);
    check_true("it waits for the one asked",
               holds(sample_call("question.waiting", "works.manager", "{}").reply, "Where is it"));
    check_true("and for nobody else",
               !holds(sample_call("question.waiting", "mills.manager", "{}").reply, "Where is it"));
    check_int("another supplier does not see it",
              sample_call("question.show", "mills.manager",
                          said("{'question':'%s'}", sample_id(put.question), "", ""))
                  .outcome,
              OFFICE_NOT_FOUND);
    check_int("nor answers it", answer("mills.manager", put.question).outcome, OFFICE_NOT_FOUND);
    check_int("nor does the buyer", answer("embassy.officer", put.question).outcome,
              OFFICE_NOT_FOUND);
    check_int("whoever asked does not answer", answer("meti.clerk", put.question).outcome,
              OFFICE_NO_RIGHT);
    sample_done(answer("works.manager", put.question), NULL, NULL);
    REFUSED("once", answer("works.manager", put.question), OFFICE_CONFLICT,
            PHRASE_OUTSIDE_ANSWERED_ALREADY);
    check_true("it waits no more",
               !holds(sample_call("question.waiting", "works.manager", "{}").reply, "Where is it"));
    sample_done(step(&radar, "question.list", "meti.clerk", ""), &question_list_reply_shape, &list);
    check_str("the office reads it", list.questions[list.question_count - 1].answer,
              S("On the roof."));
    REFUSED("of somebody who is not let in", ask("looms", "?"), OFFICE_INVALID,
            PHRASE_OUTSIDE_NOT_ADMITTED);
    REFUSED("by a day that lies behind",
            step(&radar, "question.put", "meti.clerk",
                 ",'organisation':'works','words':'?','due':'2020-01-01'"),
            OFFICE_INVALID, PHRASE_OUTSIDE_DUE_PAST);
    check_int("outsiders ask nobody",
              step(&radar, "question.put", "works.manager",
                   ",'organisation':'embassy','words':'?','due':'2026-12-31'")
                  .outcome,
              OFFICE_NO_RIGHT);
}

/* ---- lists narrowed -------------------------------------------------------------------------- */

static size_t found(const char *who, const char *params)
{
    OfficeReply reply = sample_call("case.list", who, params);

    sample_done(reply, NULL, NULL);
    const Json *cases = json_member(sample_json(reply.reply), S("cases"));
    return cases ? cases->count : 0;
}

/* What a view does not show is not found out by asking for a list of it. */
static void test_narrowed(void)
{
    static const struct {
        const char *who, *params;
    } shut[] = {
        { "embassy.officer", "{'held':'yes'}" },        { "embassy.officer", "{'held':'no'}" },
        { "works.manager", "{'held':'yes'}" },          { "works.manager", "{'held':'no'}" },
        { "works.manager", "{'route':'direct-sale'}" }, { "embassy.officer", "{'model':'radar'}" },
        { "works.manager", "{'model':'radar'}" },
    };

    for (size_t i = 0; i < COUNT_OF(shut); i++)
        REFUSED(shut[i].params, sample_call("case.list", shut[i].who, shut[i].params),
                OFFICE_INVALID, PHRASE_CASES_NOT_NARROWED);
    check_int("by its route, which a buyer is shown",
              (int64_t)found("embassy.officer", "{'route':'direct-sale'}"), 1);
    check_int("by its state", (int64_t)found("works.manager", "{'state':'offered'}"), 1);
    check_int("by its title", (int64_t)found("works.manager", "{'find':'radar'}"), 1);
    check_int("not by words of the letter", (int64_t)found("works.manager", "{'find':'attache'}"),
              0);
    check_true("by which the office finds it", found("meti.clerk", "{'find':'attache'}") > 0);
}

/* A list tells nothing of a hold: letter by letter it is what it was. */
static void test_hold_untold(void)
{
    static const char *const whose[] = { "embassy.officer", "works.manager" };
    Str before[COUNT_OF(whose)];

    for (size_t i = 0; i < COUNT_OF(whose); i++)
        before[i] = sample_call("case.list", whose[i], "{}").reply;
    sample_done(step(&radar, "case.hold", "meti.reviewer",
                     ",'reason':'a hit','operations':['offer.accept'],'authority':'an officer'"),
                NULL, NULL);
    for (size_t i = 0; i < COUNT_OF(whose); i++)
        check_str(whose[i], sample_call("case.list", whose[i], "{}").reply, before[i]);
    const CaseShown shown = show_case(&radar);
    sample_done(step(&radar, "case.release", "meti.reviewer",
                     said(",'hold':'%s','reason':'no hit','authority':'an officer'",
                          sample_id(shown.holds[0].hold), "", "")),
                NULL, NULL);
}

/* ---- signing and accepting ------------------------------------------------------------------- */

static OfficeReply sign(const char *who, const char *hash)
{
    return step(&radar, "offer.sign", who,
                said(",'hash':'%s','reference':'PH/27/1'", hash, "", ""));
}

static const char *offer_hash(void)
{
    OfferShown offer;
    Text text = text_open(&sample.call, 100);

    sample_done(step(&radar, "offer.show", "meti.clerk", ""), &offer_shown_shape, &offer);
    hash_write(&text, offer.hash);
    return arena_c(&sample.call, text_str(&text));
}

static OfficeReply as_of(const char *who, const char *operation, const char *more, int64_t expects)
{
    Text json = text_open(&sample.call, 400);
    for (const char *at = said("{'case':'%s'%s}", radar.name, more, ""); *at; at++)
        text_char(&json, *at == '\'' ? '"' : *at);
    const Call late = { .operation = str_from_c(operation),
                        .as = sample_person(who),
                        .request = world_id(),
                        .params = sample_json(text_str(&json)),
                        .lang = LANG_EN,
                        .expects = expects };
    return office_call(sample.office, &sample.call, &late);
}

/* Who sees a part of it is told that something happened, and not what; the office is. */
static void test_since(void)
{
    OfficeReply buyer = as_of("embassy.officer", "offer.accept", "", 1);
    OfficeReply office =
        as_of("meti.clerk", "case.hold", ",'reason':'asked','authority':'a head'", 1);

    check_int("the buyer's is stale", buyer.outcome, OFFICE_STALE);
    check_true("and no more is said", tells(&buyer, PHRASE_ACTION_STALE) &&
                                          !tells(&buyer, PHRASE_ACTION_STALE_SINCE) &&
                                          !tells(&buyer, PHRASE_ACTION_STALE_MORE));
    check_int("the office's is stale", office.outcome, OFFICE_STALE);
    check_true("and is told of it", tells(&office, PHRASE_ACTION_STALE_SINCE));
}

static void test_accepting(void)
{
    OfficeReply early = step(&radar, "offer.accept", "embassy.officer", "");

    check_int("not before it is signed", early.outcome, OFFICE_REFUSED);
    check_true("told without the office's reasons",
               early.findings->count == 1 && tells(&early, PHRASE_ACTION_REFUSED_OUTSIDE));
    REFUSED("terms that nobody offered", sign("embassy.officer", PAPER_HASH), OFFICE_CONFLICT,
            PHRASE_OUTSIDE_OTHER_OFFER);
    check_int("a supplier signs none", sign("works.manager", offer_hash()).outcome,
              OFFICE_NO_RIGHT);
    check_int("another buyer neither", sign("consulate.officer", offer_hash()).outcome,
              OFFICE_NOT_FOUND);
    sample_done(sign("embassy.officer", offer_hash()), NULL, NULL);
    check_int("a supplier accepts none", step(&radar, "offer.accept", "works.manager", "").outcome,
              OFFICE_NO_RIGHT);
    sample_done(step(&radar, "offer.accept", "embassy.officer", ""), NULL, NULL);
    check_str("the case goes on", show_case(&radar).state, S("accepted"));
    REFUSED("signed once", sign("embassy.officer", offer_hash()), OFFICE_CONFLICT,
            PHRASE_OUTSIDE_NOT_TO_SIGN);
}

/* ---- letters of request ---------------------------------------------------------------------- */

static OfficeReply submit(const char *who, const char *organisation, const char *country)
{
    return sample_call("letter.submit", who,
                       said("{'organisation':'%s','country':'%s','reference':'PH/27/2',"
                            "'title':'Two more','words':'two coast radars','end-use':'the coast'}",
                            organisation, country, ""));
}

static OfficeReply on_letter(const char *operation, const char *who, Id letter, const char *more)
{
    return sample_call(operation, who, said("{'letter':'%s'%s}", sample_id(letter), more, ""));
}

static void test_letters(void)
{
    LetterReply letter, second;
    LetterShown shown;
    CaseSample made = open_case("direct-sale", LETTER);

    check_int("a supplier submits none", submit("works.manager", "meti", "PHL").outcome,
              OFFICE_NO_RIGHT);
    REFUSED("from no country", submit("embassy.officer", "meti", "XQX"), OFFICE_INVALID,
            PHRASE_CLOCKS_NO_COUNTRY);
    REFUSED("to oneself", submit("embassy.officer", "embassy", "PHL"), OFFICE_INVALID,
            PHRASE_OUTSIDE_TO_ONESELF);
    sample_done(submit("embassy.officer", "meti", "PHL"), &letter_reply_shape, &letter);
    check_int("no other buyer sees it",
              on_letter("letter.show", "consulate.officer", letter.letter, "").outcome,
              OFFICE_NOT_FOUND);
    check_int("no other office", on_letter("letter.show", "mod.clerk", letter.letter, "").outcome,
              OFFICE_NOT_FOUND);
    check_int("a clerk does not take it up",
              on_letter("letter.take-up", "meti.clerk", letter.letter,
                        said(",'case':'%s'", made.number, "", ""))
                  .outcome,
              OFFICE_NO_RIGHT);
    sample_done(on_letter("letter.take-up", "meti.reviewer", letter.letter,
                          said(",'case':'%s'", made.number, "", "")),
                NULL, NULL);
    REFUSED("once", on_letter("letter.decline", "meti.reviewer", letter.letter, ",'reason':'r'"),
            OFFICE_CONFLICT, PHRASE_OUTSIDE_SETTLED_ALREADY);
    check_int("its sender is let in", step(&made, "case.show", "embassy.officer", "").outcome,
              OFFICE_DONE);
    sample_done(on_letter("letter.show", "meti.clerk", letter.letter, ""), &letter_shown_shape,
                &shown);
    check_str("what became of it", shown.number, str_from_c(made.number));
    sample_done(submit("embassy.officer", "meti", "AUS"), &letter_reply_shape, &second);
    REFUSED("a case for another country",
            on_letter("letter.take-up", "meti.reviewer", second.letter,
                      said(",'case':'%s'", made.number, "", "")),
            OFFICE_INVALID, PHRASE_OUTSIDE_OTHER_COUNTRY);
    sample_done(on_letter("letter.decline", "meti.reviewer", second.letter, ",'reason':'none'"),
                NULL, NULL);
}

/* ---- letting in ------------------------------------------------------------------------------ */

static void test_bad_admissions(void)
{
    REFUSED(
        "a supplier without lines",
        step(&other, "case.admit", "meti.reviewer", ",'organisation':'looms','side':'supplier'"),
        OFFICE_INVALID, PHRASE_OUTSIDE_NO_LINES);
    REFUSED("a buyer with lines",
            step(&other, "case.admit", "meti.reviewer",
                 ",'organisation':'embassy','side':'buyer','lines':['1']"),
            OFFICE_INVALID, PHRASE_OUTSIDE_LINES_OF_BUYER);
    REFUSED("a line of words",
            step(&other, "case.admit", "meti.reviewer",
                 ",'organisation':'looms','side':'supplier','lines':['one']"),
            OFFICE_INVALID, PHRASE_OUTSIDE_BAD_LINE);
    REFUSED("the keeper itself",
            step(&other, "case.admit", "meti.reviewer", ",'organisation':'meti','side':'buyer'"),
            OFFICE_CONFLICT, PHRASE_OUTSIDE_IS_INSIDE);
    REFUSED(
        "out of what it was not in",
        step(&other, "case.shut-out", "meti.reviewer", ",'organisation':'looms','reason':'none'"),
        OFFICE_INVALID, PHRASE_OUTSIDE_NOT_ADMITTED);
    check_int("outsiders let nobody in",
              step(&radar, "case.admit", "embassy.officer",
                   ",'organisation':'looms','side':'supplier','lines':['1']")
                  .outcome,
              OFFICE_NO_RIGHT);
}

int main(void)
{
    outside_open(151);
    RUN(test_buyer_sees);
    RUN(test_every_reading);
    RUN(test_others_see_nothing);
    RUN(test_lists);
    RUN(test_narrowed);
    RUN(test_hold_untold);
    RUN(test_questions);
    RUN(test_since);
    RUN(test_accepting);
    RUN(test_supplier_sees_own_lines);
    RUN(test_every_reading);
    RUN(test_letters);
    RUN(test_bad_admissions);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
