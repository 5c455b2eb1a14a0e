/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Row A6: what was developed jointly goes to a third state only with the partner's consent. The
 * interceptor is that of the policy of June 2011 (rows 9 and, for the gyro that was no joint
 * development, 16 of the history); everyone, and what is found about the third state, is invented.
 */
#include "tests/past_law_sample.h"

#include "phrases_cases.h"

#define DAY_BEFORE "2011-06-20"
#define POLICY "2011-06-21"
#define LATER "2011-11-21"

/* ---- items ----------------------------------------------------------------------------------- */

typedef struct Said {
    const char *fact, *value;
} Said;

static const Said interceptor_facts[] = {
    { "transfer-kind", "third-party-consent" },
    { "holder", "USA" },
    { "destination", "QAT" },
    { "recipient-kind", "foreign-government" },
    { "item-kind", "missile" },
    { "form", "finished" },
    { "programme", "missile-defence" },
    { "purposes", "joint-development" },
    { "listed-item-1", "yes" },
    { "military-specification", "yes" },
    { "direct-combat", "yes" },
    { "production-equipment", "no" },
    { "recipient-listed", "no" },
    { "communist-bloc", "no" },
    { "conflict-area", "no" },
    { "prototype-for-technology", "no" },
    { "us-mutual-tech", "no" },
    { "within-acsa", "no" },
    { "anti-piracy-use", "no" },
    { "joint-developed", "yes" },
    { "development-partner", "no" },
    { "positive-peace", "no" },
    { "small-share", "no" },
    { "positive-security", "yes" },
    { "retransfer-prevented", "yes" },
};

/* The value of a fact, said otherwise: NULL says nothing of it. */
static void state_but(const char *item, const Said *otherwise, size_t count)
{
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);

    text_all(&json, S("{'item':'"), str_from_c(item), S("','fact':'decision-date','value':'"),
             str_from_c(getenv("SEKISHO_TODAY")), S("','more':["));
    size_t begin = json.len;
    for (size_t i = 0; i < COUNT_OF(interceptor_facts); i++) {
        Said one = interceptor_facts[i];
        for (size_t k = 0; k < count; k++)
            if (strcmp(otherwise[k].fact, one.fact) == 0)
                one = otherwise[k];
        if (one.value)
            text_all(&json, json.len > begin ? S(",") : S(""), S("{'fact':'"), str_from_c(one.fact),
                     S("','value':'"), str_from_c(one.value), S("'}"));
    }
    text_c(&json, "]}");
    sample_done(sample_call("item.state", "meti.clerk", arena_c(&sample.call, text_str(&json))),
                NULL, NULL);
}

static Id open_interceptor(const Said *otherwise, size_t count)
{
    ItemReply reply;

    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'en':'Interceptor'},'marking':'open',"
                            "'regimes':['transfer']}"),
                &item_reply_shape, &reply);
    state_but(sample_id(reply.item), otherwise, count);
    sample_done(sample_call("item.name-party", "meti.clerk",
                            said("{'item':'%s','role':'end-user','type':'organisation',"
                                 "'name':'An invented ministry'}",
                                 sample_id(reply.item), "", "")),
                NULL, NULL);
    return reply.item;
}

static OfficeReply draft_permit(Id item)
{
    return sample_call("item.draft", "meti.clerk",
                       said("{'item':'%s','verdict':'permit','reason':'the law permits it'}",
                            sample_id(item), "", ""));
}

/* ---- cases ----------------------------------------------------------------------------------- */

/* The letters and terms of the samples, in the years of this test and of its buyer. */
static const char *then(const char *text)
{
    static const char *const words[][2] = {
        { "2026-", "2011-" }, { "2027-", "2012-" }, { "2028-", "2013-" }, { "PHL", "QAT" }
    };
    Text out = text_open(&sample.call, SAMPLE_JSON_MAX);

    while (*text) {
        size_t i = 0;
        while (i < COUNT_OF(words) && strncmp(text, words[i][0], strlen(words[i][0])) != 0)
            i++;
        if (i < COUNT_OF(words)) {
            text_c(&out, words[i][1]);
            text += strlen(words[i][0]);
        } else {
            text_char(&out, *text++);
        }
    }
    return arena_c(&sample.call, text_str(&out));
}

static CaseSample open_then(Id item)
{
    CaseReply reply;
    CaseSample one;

    sample_done(sample_call("case.open", "meti.clerk",
                            then("{'route':'direct-sale','country':'PHL','programme':'TRUST',"
                                 "'currency':'JPY','title':{'en':'Interceptors (invented)'},"
                                 "'marking':'open',"
                                 "'letter':{'kind':'defined','want':'offer','form':'letter',"
                                 "'financing':'own','third-parties':'none',"
                                 "'originator':'Defence attache (invented)',"
                                 "'reference':'Q/11/17','dated':'2011-06-01',"
                                 "'received':'2011-06-05','items':[{'item':'interceptor',"
                                 "'quantity':1,'unit':'set'}],'end-use':'watching the coast',"
                                 "'wanted-by':'2028-03-31','place':'Doha'}}")),
                &case_reply_shape, &reply);
    one = (CaseSample){ .id = reply.file,
                        .name = arena_c(&sample.boot, str_from_c(sample_id(reply.file))),
                        .number = arena_c(&sample.boot, reply.number) };
    give_item(&one, item);
    return one;
}

static PartnerNeed only_need(const CaseSample *one)
{
    CaseShown shown = show_case(one);

    check_int("one consent is needed", (int64_t)shown.partner_count, 1);
    return shown.partner_count == 1 ? shown.partners[0] : (PartnerNeed){ .stand = -1 };
}

static Id consent(const CaseSample *one, const char *giver, const char *more)
{
    return made_by(step(one, "case.receive", "meti.clerk",
                        said(",'kind':'partner-consent','giver':'%s','reference':'C-1',"
                             "'signed-on':'2011-06-21','document':'" PAPER_HASH "'%s",
                             giver, more, "")));
}

/* ---- the two laws ---------------------------------------------------------------------------- */

static Id interceptor;
static CaseSample sale;

static void test_before(void)
{
    cases_today(DAY_BEFORE);
    Id early = open_interceptor(NULL, 0);
    CaseSample one = open_then(early);
    check_int("A6 the day before: nobody may permit it", draft_permit(early).outcome,
              OFFICE_REFUSED);
    CaseShown shown = show_case(&one);
    check_int("A6 the day before: a violation, which no consent heals",
              (int64_t)shown.partner_count, 0);
    check_int("A6 the day before: its leg bears nothing", shown.legs[0].stand, LEG_UNDECIDED);
}

static void test_after(void)
{
    cases_today(POLICY);
    interceptor = open_interceptor(NULL, 0);
    sale = open_then(interceptor);
    PartnerNeed need = only_need(&sale);
    check_int("A6 under the policy: the consent is needed", need.stand, PARTNER_NEEDED);
    check_str("A6 under the policy: of the partner", need.country, S("USA"));
    check_true("A6 under the policy: none is here", id_is_none(need.paper));
    decide_item(interceptor);
    check_int("A6 under the policy: the leg bears", show_case(&sale).legs[0].stand, LEG_BEARS);
    cases_today("2011-12-27");
    check_int("A6 under the guidelines of December as well", only_need(&sale).stand,
              PARTNER_NEEDED);
}

/* ---- what meets the need --------------------------------------------------------------------- */

static bool tells_partner(const OfficeReply *reply)
{
    for (const Finding *at = reply->findings->first; at; at = at->next)
        if (at->message == PHRASE_CASES_NO_CONSENT && str_eq(at->args[2], S("USA")))
            return true;
    return false;
}

static void check_sent(const char *name, OfficeOutcome outcome)
{
    OfficeReply reply = step(&sale, "offer.send", "meti.reviewer", "");

    check_int(name, reply.outcome, outcome);
    if (outcome == OFFICE_REFUSED)
        check_true(name, tells_partner(&reply));
}

static void test_consent(void)
{
    cases_today(LATER);
    sample_done(step(&sale, "case.complete", "meti.reviewer", ""), NULL, NULL);
    sample_done(step(&sale, "offer.draft", "meti.clerk",
                     then(said(",'terms':{'case':'%s'," TERMS "}", sale.number, "", ""))),
                NULL, NULL);
    check_sent("A6: no offer without it", OFFICE_REFUSED);
    consent(&sale, "GBR", "");
    check_sent("A6: another country's is none", OFFICE_REFUSED);
    consent(&sale, "USAFRICA Partners", "");
    check_sent("A6: nor a name that begins like it", OFFICE_REFUSED);
    consent(&sale, "USA", ",'lines':['2']");
    check_sent("A6: nor one to another line", OFFICE_REFUSED);
    check_int("A6: the need still stands", only_need(&sale).stand, PARTNER_NEEDED);
    Id good = consent(&sale, "USA Department (invented)", "");
    PartnerNeed need = only_need(&sale);
    check_int("A6: the partner's is", need.stand, PARTNER_GIVEN);
    check_true("A6: and is named", id_eq(need.paper, good));
    sample_done(step(&sale, "case.revoke", "meti.clerk",
                     said(",'paper':'%s','reason':'taken back'", sample_id(good), "", "")),
                NULL, NULL);
    check_sent("A6: not when it was taken back", OFFICE_REFUSED);
    consent(&sale, "USA", "");
    check_sent("A6: with it the offer goes out", OFFICE_DONE);
}

static void test_lapsed(void)
{
    CaseSample one = open_then(interceptor);

    consent(&one, "USA", ",'until':'2011-11-21'");
    check_int("A6: in force on its last day", only_need(&one).stand, PARTNER_GIVEN);
    cases_today("2011-11-22");
    check_int("A6: and needed again the day after", only_need(&one).stand, PARTNER_NEEDED);
    sample_done(step(&one, "case.drop-leg", "meti.clerk",
                     said(",'leg':'%s','reason':'not sold'", sample_id(show_case(&one).legs[0].leg),
                          "", "")),
                NULL, NULL);
    check_int("A6: no leg, no need", (int64_t)show_case(&one).partner_count, 0);
}

/* ---- whose consent, and when none ------------------------------------------------------------ */

static void test_whose(void)
{
    static const struct {
        const char *name;
        Said otherwise[3];
        int64_t count;
        const char *country;
        PartnerStand stand;
    } rows[] = {
        { "A6: the state that holds it, of a programme nobody listed",
          { { "programme", "other-programme" }, { "holder", "SWE" }, { "small-share", "yes" } },
          1,
          "SWE",
          PARTNER_NEEDED },
        { "A6: of the programme, whoever holds it",
          { { "holder", "SWE" } },
          1,
          "USA",
          PARTNER_NEEDED },
        { "A6: nobody stated the partner",
          { { "programme", "other-programme" }, { "holder", NULL } },
          1,
          "",
          PARTNER_UNSTATED },
        { "A6: whether it is joint could not be found out",
          { { "joint-developed", "unobtainable" } },
          1,
          "USA",
          PARTNER_NEEDED },
        { "A6: nor whether the destination takes part",
          { { "development-partner", NULL } },
          1,
          "USA",
          PARTNER_NEEDED },
        { "A6: none where the destination takes part",
          { { "development-partner", "yes" } },
          0,
          "",
          0 },
        { "A6: none for what is no joint development", { { "joint-developed", "no" } }, 0, "", 0 },
    };

    cases_today("2012-01-10");
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        size_t said_count = 0;
        while (said_count < COUNT_OF(rows[i].otherwise) && rows[i].otherwise[said_count].fact)
            said_count++;
        CaseSample one = open_then(open_interceptor(rows[i].otherwise, said_count));
        CaseShown shown = show_case(&one);
        check_int(rows[i].name, (int64_t)shown.partner_count, rows[i].count);
        if (shown.partner_count != 1)
            continue;
        check_str(rows[i].name, shown.partners[0].country, str_from_c(rows[i].country));
        check_int(rows[i].name, shown.partners[0].stand, rows[i].stand);
    }
}

int main(void)
{
    cases_open(66);
    RUN(test_before);
    RUN(test_after);
    RUN(test_consent);
    RUN(test_lapsed);
    RUN(test_whose);
    RUN(check_replayed);
    sample_close();
    remove_law();
    return check_done();
}
