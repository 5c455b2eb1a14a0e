/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Items from their opening to their decision, and what is refused on the way. */
#include "casework/casework.h"
#include "phrases_action.h"
#include "phrases_casework.h"
#include "phrases_gate.h"
#include "tests/docket_subject.h"

/* ---- every state and operation --------------------------------------------------------------- */

static const struct {
    const char *operation, *who, *params;
} steps[] = {
    { "item.describe", "meti.clerk", "{'item':'%i','title':{'en':'Another title'}}" },
    { "item.lower", "meti.chief", "{'item':'%i','marking':'open','reason':'published since'}" },
    { "item.state", "meti.clerk", STATE },
    { "item.correct", "meti.clerk",
      "{'item':'%i','statement':'%s','value':'IND','reason':'misread'}" },
    { "item.retract", "meti.clerk", "{'item':'%i','statement':'%s','reason':'misread'}" },
    { "item.ask", "meti.clerk", ASK },
    { "item.answer", "mofa.clerk", ANSWER },
    { "item.assess", "meti.examiner", "{'item':'%i','on':'2015-06-01'}" },
    { "item.name-party", "meti.clerk", PARTY },
    { "item.drop-party", "meti.clerk",
      "{'item':'%i','party':'%p','reason':'not in the contract'}" },
    { "item.draft", "meti.examiner", DRAFT },
    { "item.approve", "meti.approver", APPROVE },
    { "item.return", "meti.reviewer", "{'item':'%i','draft':'%d','reason':'again'}" },
    { "item.hold", "meti.clerk", HOLD },
    { "item.release", "meti.reviewer",
      "{'item':'%i','hold':'%h','reason':'read','authority':'director'}" },
    { "item.assign", "meti.reviewer", "{'item':'%i','person':'%p'}" },
    { "item.reopen", "meti.reviewer", REASON },
    { "item.withdraw", "meti.reviewer", REASON },
};

static void check_step(ItemState state, size_t step)
{
    Str operation = str_from_c(steps[step].operation);
    const Transition *row = item_transition(state, operation);
    Subject subject = begin_in(state, str_eq(operation, S("item.lower")) ? OPEN_RESTRICTED : OPEN);
    const char *params = steps[step].params;

    if (str_eq(operation, S("item.release")) && row)
        subject.hold = made(&subject, "item.hold", "meti.clerk", HOLD);
    if (str_eq(operation, S("item.assign"))) {
        subject.draft = sample_person("meti.examiner");
        params = "{'item':'%i','person':'%d','task':'read it'}";
    }
    OfficeReply reply = call(&subject, steps[step].operation, steps[step].who, params);
    if (row) {
        if (reply.outcome != OFFICE_DONE)
            sample_tell(&reply);
        check_int(steps[step].operation, reply.outcome, OFFICE_DONE);
        check_int(steps[step].operation, show(&subject).state, row->to);
    } else {
        check_refused(steps[step].operation, reply, OFFICE_CONFLICT, PHRASE_CASEWORK_NOT_IN_STATE);
        check_int(steps[step].operation, show(&subject).state, state);
    }
    arena_reset(&sample.call);
}

static void test_every_state_and_operation(void)
{
    size_t rows = 0;
    for (int state = 0; state < ITEM_STATES; state++)
        for (size_t step = 0; step < COUNT_OF(steps); step++) {
            check_step((ItemState)state, step);
            rows += item_transition((ItemState)state, str_from_c(steps[step].operation)) != NULL;
        }
    check_int("every row of the table was walked", rows, item_transition_count);
}

/* ---- four eyes ------------------------------------------------------------------------------- */

static OfficeReply approve_for(const Subject *subject, const char *who, const char *principal)
{
    Call wanted = {
        .operation = S("item.approve"),
        .as = sample_person(who),
        .principal = principal ? sample_person(principal) : id_none(),
        .request = world_id(),
        .lang = LANG_EN,
    };
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
    for (const char *at = fill(subject, APPROVE); *at; at++)
        text_char(&json, *at == '\'' ? '"' : *at);
    wanted.params = sample_json(text_str(&json));
    return office_call(sample.office, &sample.call, &wanted);
}

/* "meti.both" is clerk and approver: may decide what others prepared, and never the own. */
static void test_four_eyes(void)
{
    Subject subject = begin();
    made(&subject, "item.state", "meti.both", "{'item':'%i','fact':'form','value':'finished'}");
    subject.draft = made(&subject, "item.draft", "meti.examiner", DRAFT);
    check_refused("who entered a fact", approve_for(&subject, "meti.both", NULL), OFFICE_NO_RIGHT,
                  PHRASE_NONE);
    check_refused("who acts for one who drafted",
                  approve_for(&subject, "meti.approver", "meti.examiner"), OFFICE_NO_RIGHT,
                  PHRASE_NONE);
    check_refused("of another organisation", approve_for(&subject, "mofa.approver", "meti.clerk"),
                  OFFICE_NO_RIGHT, PHRASE_NONE);
    check_int("anybody else", approve_for(&subject, "meti.approver", NULL).outcome, OFFICE_DONE);
    check_int("decided", show(&subject).state, ITEM_DECIDED);

    Subject own = begin();
    own.draft = made(&own, "item.draft", "meti.both", DRAFT);
    check_refused("who drafted", approve_for(&own, "meti.both", NULL), OFFICE_NO_RIGHT,
                  PHRASE_NONE);
    Subject others = begin_in(ITEM_DRAFTED, OPEN);
    check_int("who did nothing", approve_for(&others, "meti.both", NULL).outcome, OFFICE_DONE);
}

/* Whoever entered what still stands has a hand in the next round; who returned a draft has none. */
static void test_hands_of_the_next_round(void)
{
    Subject subject = begin();
    made(&subject, "item.state", "meti.both", "{'item':'%i','fact':'form','value':'finished'}");
    subject.draft = made(&subject, "item.draft", "meti.examiner", DRAFT);
    made(&subject, "item.approve", "meti.approver", APPROVE);
    made(&subject, "item.reopen", "meti.reviewer", REASON);
    subject.draft = made(&subject, "item.draft", "meti.examiner", DRAFT);
    check_int("round", show(&subject).round, 2);
    check_refused("entered a fact before", approve_for(&subject, "meti.both", NULL),
                  OFFICE_NO_RIGHT, PHRASE_NONE);
    made(&subject, "item.return", "meti.reviewer",
         "{'item':'%i','draft':'%d','reason':'reason too short'}");
    check_refused("the draft was returned", approve_for(&subject, "meti.approver", NULL),
                  OFFICE_CONFLICT, PHRASE_CASEWORK_NOT_IN_STATE);
    subject.draft = made(&subject, "item.draft", "meti.examiner", DRAFT);
    check_int("decided again", approve_for(&subject, "meti.approver", NULL).outcome, OFFICE_DONE);
}

/* ---- holds ----------------------------------------------------------------------------------- */

static void test_holds_stop(void)
{
    Subject subject = begin();
    subject.hold = made(&subject, "item.hold", "meti.clerk", HOLD);
    Id second = made(&subject, "item.hold", "mofa.clerk", HOLD);
    check_refused("no draft", call(&subject, "item.draft", "meti.examiner", DRAFT), OFFICE_CONFLICT,
                  PHRASE_CASEWORK_ON_HOLD);
    static const char release[] =
        "{'item':'%i','hold':'%h','reason':'read','authority':'director'}";
    made(&subject, "item.release", "meti.reviewer", release);
    check_refused("twice", call(&subject, "item.release", "meti.reviewer", release),
                  OFFICE_CONFLICT, PHRASE_CASEWORK_IS_RELEASED);
    check_refused("one is still open", call(&subject, "item.draft", "meti.examiner", DRAFT),
                  OFFICE_CONFLICT, PHRASE_CASEWORK_ON_HOLD);
    subject.hold = second;
    made(&subject, "item.release", "meti.reviewer", release);
    subject.draft = made(&subject, "item.draft", "meti.examiner", DRAFT);
    subject.hold = made(&subject, "item.hold", "meti.clerk", HOLD);
    check_refused("no decision", approve_for(&subject, "meti.approver", NULL), OFFICE_NO_RIGHT,
                  PHRASE_NONE);
    ItemShown shown = show(&subject);
    check_true("on hold", shown.on_hold);
    check_int("all are kept", (int64_t)shown.hold_count, 3);
    check_str("with reason", shown.holds[2].reason, S("a treaty is being read"));
    check_str("and authority", shown.holds[2].authority, S("director"));
    check_str("and by whom", shown.holds[1].held.name, S("mofa.clerk (invented)"));
}

/* ---- facts ----------------------------------------------------------------------------------- */

static const ShownFact *find_fact(const ItemShown *shown, const char *fact)
{
    for (size_t i = 0; i < shown->fact_count; i++)
        if (str_eq(shown->facts[i].fact, str_from_c(fact)))
            return &shown->facts[i];
    ensure(!"a fact of the item");
    return NULL;
}

static void test_correction_keeps_both(void)
{
    Subject subject = begin();
    Id old = subject.statement;
    static const char correct[] =
        "{'item':'%i','statement':'%s','value':'IND','reason':'misread the letter'}";
    check_refused("another organisation's", call(&subject, "item.correct", "mofa.clerk", correct),
                  OFFICE_REFUSED, PHRASE_CASEWORK_NOT_YOURS);
    Id new = made(&subject, "item.correct", "meti.clerk", correct);
    check_refused("no longer stands", call(&subject, "item.correct", "meti.clerk", correct),
                  OFFICE_CONFLICT, PHRASE_CASEWORK_STATEMENT_ENDED);
    ItemShown shown = show(&subject);
    const ShownFact *fact = find_fact(&shown, "destination");
    check_int("both", (int64_t)fact->statement_count, 2);
    check_true("the old one", id_eq(fact->statements[0].statement, old));
    check_true("names its successor", id_eq(fact->statements[0].successor, new));
    check_str("why", fact->statements[0].end_reason, S("misread the letter"));
    check_str("value kept", fact->statements[0].value, S("PHL"));
    check_str("the new one", fact->statements[1].words, S("India"));
    check_true("no dispute", !fact->disputed);
}

static void test_disputes(void)
{
    Subject subject = begin();
    Id other = made(&subject, "item.state", "mofa.clerk",
                    "{'item':'%i','fact':'destination','value':'IND'}");
    ItemShown shown = show(&subject);
    check_true("disputed", find_fact(&shown, "destination")->disputed);

    static const char retract[] = "{'item':'%i','statement':'%s','reason':'the treaty says so'}";
    check_refused("mofa does not keep the item",
                  call(&subject, "item.retract", "mofa.clerk", retract), OFFICE_REFUSED,
                  PHRASE_CASEWORK_NOT_YOURS);
    subject.statement = other;
    made(&subject, "item.retract", "meti.clerk", retract);
    shown = show(&subject);
    const ShownFact *fact = find_fact(&shown, "destination");
    check_true("settled", !fact->disputed);
    check_int("both are kept", (int64_t)fact->statement_count, 2);
    check_int("set aside", fact->statements[1].ending, 3);
    subject.statement = fact->statements[0].statement;
    made(&subject, "item.retract", "meti.clerk", retract);
    shown = show(&subject);
    check_int("retracted", find_fact(&shown, "destination")->statements[0].ending, 2);
}

/* A page of facts is entered whole or not at all. */
static void test_page_of_facts(void)
{
    Subject subject = begin();
    static const char page[] =
        "{'item':'%i','fact':'form','value':'finished','more':["
        "{'fact':'listed-item-1','value':'yes'},{'fact':'purposes','value':'%v'}]}";
    char good[300], bad[300];
    snprintf(good, sizeof good, "%s", page);
    memcpy(strstr(good, "%v"), "cooperation'}]}", sizeof "cooperation'}]}");
    snprintf(bad, sizeof bad, "%s", page);
    memcpy(strstr(bad, "%v"), "nonsense'}]}", sizeof "nonsense'}]}");

    check_refused("one is wrong", call(&subject, "item.state", "meti.clerk", bad), OFFICE_INVALID,
                  PHRASE_GATE_NO_SUCH_OPTION);
    check_int("none was entered", (int64_t)show(&subject).fact_count, 1);
    made(&subject, "item.state", "meti.clerk", good);
    check_int("all were", (int64_t)show(&subject).fact_count, 4);
}

static const struct {
    const char *why, *operation, *who, *params;
    OfficeOutcome outcome;
    Phrase phrase;
} refusals[] = {
    { "a fact no law asks", "item.state", "meti.clerk",
      "{'item':'%i','fact':'colour','value':'red'}", OFFICE_INVALID, PHRASE_CASEWORK_NO_SUCH_FACT },
    { "a fact of the access document", "item.state", "meti.clerk",
      "{'item':'%i','fact':'item-marking','value':'0'}", OFFICE_INVALID,
      PHRASE_CASEWORK_NO_SUCH_FACT },
    { "no such country", "item.state", "meti.clerk",
      "{'item':'%i','fact':'destination','value':'XYZ'}", OFFICE_INVALID,
      PHRASE_GATE_NO_SUCH_COUNTRY },
    { "no such line", "item.state", "meti.clerk",
      "{'item':'%i','line':'7','fact':'destination','value':'PHL'}", OFFICE_INVALID,
      PHRASE_CASEWORK_NO_SUCH_LINE },
    { "no such agency", "item.ask", "meti.clerk",
      "{'item':'%i','fact':'destination','agency':'NASA'}", OFFICE_INVALID,
      PHRASE_CASEWORK_NO_SUCH_AGENCY },
    { "an agency without an organisation", "item.ask", "meti.clerk",
      "{'item':'%i','fact':'destination','agency':'NSS'}", OFFICE_INVALID,
      PHRASE_CASEWORK_AGENCY_ABSENT },
    { "asking nothing", "item.ask", "meti.clerk", "{'item':'%i','agency':'MOFA'}", OFFICE_INVALID,
      PHRASE_CASEWORK_ASKS_NOTHING },
    { "answering for another", "item.answer", "meti.clerk", ANSWER, OFFICE_REFUSED,
      PHRASE_CASEWORK_NOT_ASKED },
    { "answering nothing", "item.answer", "mofa.clerk", "{'item':'%i','question':'%q'}",
      OFFICE_INVALID, PHRASE_CASEWORK_ANSWERS_NOTHING },
    { "a draft against the law", "item.draft", "meti.examiner",
      "{'item':'%i','verdict':'permit','reason':'please','on':'2015-06-01',"
      "'day-reason':'then'}",
      OFFICE_REFUSED, PHRASE_CASEWORK_AGAINST_THE_LAW },
    { "a draft on a day without law", "item.draft", "meti.examiner",
      "{'item':'%i','verdict':'permit','reason':'please','on':'1901-01-01',"
      "'day-reason':'then'}",
      OFFICE_REFUSED, PHRASE_CASEWORK_AGAINST_THE_LAW },
    { "nothing to describe", "item.describe", "meti.clerk", "{'item':'%i'}", OFFICE_INVALID,
      PHRASE_CASEWORK_NOTHING_NEW },
    { "no such regime", "item.describe", "meti.clerk", "{'item':'%i','regimes':['fishing']}",
      OFFICE_INVALID, PHRASE_CASEWORK_NO_SUCH_REGIME },
    { "a line that is in use", "item.describe", "meti.clerk",
      "{'item':'%i','lines':[{'line':'a'},{'line':'b'}]}", OFFICE_INVALID,
      PHRASE_CASEWORK_LINE_IN_USE },
    { "no such organisation", "item.describe", "meti.clerk",
      "{'item':'%i','organisations':['acme']}", OFFICE_INVALID,
      PHRASE_CASEWORK_NO_SUCH_ORGANISATION },
    { "nobody of that id", "item.assign", "meti.reviewer", "{'item':'%i','person':'%q'}",
      OFFICE_INVALID, PHRASE_CASEWORK_NO_SUCH_PERSON },
    { "no such hold", "item.release", "meti.reviewer",
      "{'item':'%i','hold':'%q','reason':'x','authority':'y'}", OFFICE_NOT_FOUND,
      PHRASE_CASEWORK_NO_SUCH_HOLD },
    { "an undeclared parameter", "item.hold", "meti.clerk",
      "{'item':'%i','reason':'x','authority':'y','silent':true}", OFFICE_INVALID, PHRASE_NONE },
};

static void test_refusals(void)
{
    Subject subject = begin();
    for (size_t i = 0; i < COUNT_OF(refusals); i++)
        check_refused(refusals[i].why,
                      call(&subject, refusals[i].operation, refusals[i].who, refusals[i].params),
                      refusals[i].outcome, refusals[i].phrase);
}

/* ---- questions ------------------------------------------------------------------------------- */

static void test_answers(void)
{
    Subject subject = begin();
    ItemShown shown = show(&subject);
    check_true("open", !shown.questions[0].is_answered);
    made(&subject, "item.answer", "mofa.clerk",
         "{'item':'%i','question':'%q','value':'PHL','words':'by the note of the embassy'}");
    shown = show(&subject);
    check_true("answered", shown.questions[0].is_answered);
    check_str("by", shown.questions[0].answered.name, S("mofa.clerk (invented)"));
    check_str("in words", shown.questions[0].answer, S("by the note of the embassy"));
    const ShownFact *fact = find_fact(&shown, "destination");
    check_int("a statement more", (int64_t)fact->statement_count, 2);
    check_str("of the agency", fact->statements[1].by, S("MOFA"));
    check_true("which names the question",
               id_eq(fact->statements[1].question, shown.questions[0].question));
    check_refused("once", call(&subject, "item.answer", "mofa.clerk", ANSWER), OFFICE_CONFLICT,
                  PHRASE_CASEWORK_IS_ANSWERED);
}

/* To be asked is to take part: a restricted item opens to the organisation that is asked. */
static void test_asking_lets_in(void)
{
    Subject subject = { 0 };
    subject.item = made(&subject, "item.open", "meti.clerk",
                        "{'title':{'en':'A quiet matter'},'marking':'restricted'}");
    check_int("mofa does not know of it",
              call(&subject, "item.show", "mofa.clerk", "{'item':'%i'}").outcome, OFFICE_NOT_FOUND);
    made(&subject, "item.ask", "meti.clerk", ASK);
    check_int("mofa was asked", call(&subject, "item.show", "mofa.clerk", "{'item':'%i'}").outcome,
              OFFICE_DONE);
}

static int64_t leaves(void)
{
    OfficeStatus status;
    ensure(office_status(sample.office, &sample.call, &status) == 0);
    return status.size;
}

static OfficeReply look_again(const Subject *subject, const char *who, int64_t read_as)
{
    Call again = { .operation = S("item.timeline"),
                   .as = sample_person(who),
                   .params = sample_json(str_from_c(fill(subject, "{\"item\":\"%i\"}"))),
                   .read_as = read_as };
    return office_call(sample.office, &sample.call, &again);
}

/* Reading an open item leaves nothing; reading another one leaves who and when, once a visit. */
static void test_reading(void)
{
    Subject open = begin(), quiet = { 0 };
    quiet.item = made(&quiet, "item.open", "meti.clerk",
                      "{'title':{'en':'A quiet matter'},'marking':'restricted'}");
    call(&quiet, "item.show", "meti.clerk", "{'item':'%i'}"); /* both have said why */
    call(&quiet, "item.show", "meti.examiner", "{'item':'%i'}");
    int64_t before = leaves();
    check_int("open", call(&open, "item.show", "meti.clerk", "{'item':'%i'}").seq, -1);
    check_int("leaves nothing", leaves(), before);
    OfficeReply shown = call(&quiet, "item.show", "meti.clerk", "{'item':'%i'}");
    check_int("restricted", shown.outcome, OFFICE_DONE);
    check_int("leaves an event", shown.seq, before);
    check_int("the same visit", look_again(&quiet, "meti.clerk", shown.seq).outcome, OFFICE_DONE);
    check_int("leaves no second one", leaves(), before + 1);
    look_again(&quiet, "meti.examiner", shown.seq);
    check_int("somebody else does", leaves(), before + 2);
    look_again(&quiet, "meti.clerk", before - 1);
    check_int("no reading named: it does", leaves(), before + 3);
    check_int("sealed", office_seal(sample.office), 0);
    check_int("what is carried away, of an open item too",
              call(&open, "item.export", "meti.clerk", "{'item':'%i'}").outcome, OFFICE_DONE);
    check_int("is told", leaves(), before + 4);
}

/* ---- what happened since --------------------------------------------------------------------- */

static OfficeReply as_of(const Subject *subject, const char *who, int64_t expects)
{
    Call late = { .operation = S("item.hold"),
                  .as = sample_person(who),
                  .request = world_id(),
                  .lang = LANG_EN,
                  .expects = expects };
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
    for (const char *at = fill(subject, HOLD); *at; at++)
        text_char(&json, *at == '\'' ? '"' : *at);
    late.params = sample_json(text_str(&json));
    return office_call(sample.office, &sample.call, &late);
}

/* One with no message, where there are not so many. */
static Finding since(const OfficeReply *reply, size_t number)
{
    const Finding *at = reply->findings->first;
    while (at && number-- > 0)
        at = at->next;
    return at ? *at : (Finding){ .message = PHRASE_NONE };
}

/* Newest first, each as the timeline has it. */
static void check_since(const Subject *subject, const OfficeReply *reply, size_t count)
{
    TimelineReply timeline;
    sample_done(call(subject, "item.timeline", "meti.clerk", "{'item':'%i'}"),
                &timeline_reply_shape, &timeline);
    check_int("stale", reply->outcome, OFFICE_STALE);
    check_int("says so", since(reply, 0).message, PHRASE_ACTION_STALE);
    for (size_t i = 0; i < count; i++) {
        const TimelineEntry *entry = &timeline.entries[timeline.entry_count - 1 - i];
        const Finding told = since(reply, i + 1);
        Text when = text_open(&sample.call, 64);
        moment_write_person(&when, entry->made.at, LANG_EN);
        check_int("and what happened", told.message, PHRASE_ACTION_STALE_SINCE);
        check_str("when", told.args[0], text_str(&when));
        check_str("as the timeline tells it", told.args[1], entry->sentence);
    }
}

static void test_since(void)
{
    sample.lang = LANG_EN;
    Subject subject = begin();
    int64_t seen = call(&subject, "item.show", "meti.clerk", "{'item':'%i'}").version;
    made(&subject, "item.describe", "meti.clerk",
         "{'item':'%i','title':{'en':'Another'},'reason':'renamed'}");
    int64_t before = leaves();
    OfficeReply reply = as_of(&subject, "meti.clerk", seen);
    check_since(&subject, &reply, 1);
    check_true("no more than that", since(&reply, 2).message == PHRASE_NONE);
    check_int("an open item is read without an event", leaves(), before);
    for (int i = 0; i < 3; i++)
        made(&subject, "item.hold", "meti.examiner", HOLD);
    reply = as_of(&subject, "meti.clerk", seen);
    check_since(&subject, &reply, 3);
    check_int("and that there was more", since(&reply, 4).message, PHRASE_ACTION_STALE_MORE);
    check_true("which is all", since(&reply, 5).message == PHRASE_NONE);
}

/* What leaves an event when it is read leaves one when it is told, and no more than one. */
static void test_since_guarded(void)
{
    Subject subject = begin_with(OPEN_RESTRICTED);
    int64_t seen = call(&subject, "item.show", "meti.clerk", "{'item':'%i'}").version;
    made(&subject, "item.hold", "meti.examiner", HOLD);
    int64_t before = leaves();
    OfficeReply reply = as_of(&subject, "meti.clerk", seen);
    check_int("read, and nothing else", leaves(), before + 1);
    check_since(&subject, &reply, 1);
    reply = as_of(&subject, "mod.clerk", seen);
    check_int("who may not know of it", reply.outcome, OFFICE_NOT_FOUND);
    check_true("is told nothing of it", since(&reply, 1).message == PHRASE_NONE);
    reply = as_of(&subject, "meti.clerk", seen);
    check_true("its readings are not among what happened", since(&reply, 2).message == PHRASE_NONE);
    check_int("not held again", (int64_t)show(&subject).hold_count, 1);
}

/* ---- the decision ---------------------------------------------------------------------------- */

static void test_frozen_explanation(void)
{
    Subject subject = begin_in(ITEM_DECIDED, OPEN);
    ItemShown shown = show(&subject);
    const ShownFinding *decision = &shown.findings[shown.finding_count - 1];
    size_t at;
    check_int("a decision", decision->kind, 2);
    check_int("verdict", decision->verdict, VERDICT_REFUSE);
    check_true("of the draft", id_eq(decision->draft, subject.draft));
    check_true("in English", decision->explanation_en.len > 1000);
    check_true("in Japanese", decision->explanation_ja.len > 1000);
    check_true("as JSON", str_find(decision->json, S("\"sekisho-decision-1\""), &at));
    check_true("the pack", decision->results[0].pack.len > 0);
    check_true("and its hash", decision->results[0].pack_hash.len == 16);
    check_true("the draft has ended", shown.findings[shown.finding_count - 2].is_ended);
}

int main(void)
{
    setenv("SEKISHO_TODAY", "2026-06-01", 1);
    sample_open(1);
    RUN(test_every_state_and_operation);
    RUN(test_four_eyes);
    RUN(test_hands_of_the_next_round);
    RUN(test_holds_stop);
    RUN(test_correction_keeps_both);
    RUN(test_disputes);
    RUN(test_page_of_facts);
    RUN(test_refusals);
    RUN(test_answers);
    RUN(test_asking_lets_in);
    RUN(test_reading);
    RUN(test_since);
    RUN(test_since_guarded);
    RUN(test_frozen_explanation);
    sample_close();
    return check_done();
}
