/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a line of an item bears, decided without words as it is with them. */
#include "casework/docket_leg.h"
#include "casework/item.h"
#include "tests/permitted_sample.h"
#include "tests/work_sample.h"

#define BEFORE "2026-04-10"
#define AFTER "2026-04-21" /* another law is in force */

static void today(const char *day)
{
    setenv("SEKISHO_TODAY", day, 1);
}

/* ---- asked inside a call --------------------------------------------------------------------- */

typedef struct Asked {
    Id item;
    const char *line;
    int r;
    LegStand stand;
    LineLaw law, judged; /* without words, and with them */
} Asked;

static LineLaw law_of(const Judged *judged)
{
    LineLaw law = judged->result_count > 0 ? LINE_FREE : LINE_BARRED;
    for (size_t i = 0; i < judged->result_count; i++) {
        const Result *result = &judged->results[i];
        OutcomeSet set = 0;
        Outcome outcome;
        for (size_t k = 0; k < result->outcome_count; k++) {
            ensure(outcome_read(result->outcomes[k], &outcome));
            set |= 1u << outcome;
        }
        LineLaw says = outcomes_free(set)          ? LINE_FREE
                       : result->outcome_count > 1 ? LINE_OPEN
                                                   : LINE_BARRED;
        law = says > law ? says : law;
    }
    return law;
}

static int ask(Db *db, void *context)
{
    Asked *asked = context;
    Arena arena = sample.call;
    Work work = sample_work(db, &arena);
    Judged judged;
    Item item;

    asked->r = docket_leg(&work, asked->item, str_from_c(asked->line), &asked->stand);
    if (asked->r)
        return asked->r < 0 ? asked->r : 0;
    int r = item_load(&work, asked->item, ITEM_NOW, &item);
    if (!r)
        r = item_line_law(&work, &item, str_from_c(asked->line), &asked->law);
    if (!r)
        r = item_judge(&work, &item, work_today(&work), DATE_NONE, NULL, &judged);
    ensure(r == 0);
    asked->judged = law_of(&judged);
    return 0;
}

static Asked ask_line(Id item, const char *line)
{
    Asked asked = { .item = item, .line = line };
    int r = store_read(office_store(sample.office), ask, &asked);
    ensure(r == 0);
    return asked;
}

/* ---- how a leg stands ------------------------------------------------------------------------ */

static void test_stands(void)
{
    today(BEFORE);
    Id steady = open_permitted(), weapon = open_stated("FJI", "yes"), open = open_permitted();
    decide_item(steady);
    decide_item(weapon);
    check_int("decided, and the law bears it", ask_line(steady, "1").stand, LEG_BEARS);
    check_int("the weapon too", ask_line(weapon, "1").stand, LEG_BEARS);
    check_int("nobody decided", ask_line(open, "1").stand, LEG_UNDECIDED);
    check_int("no such line", ask_line(steady, "2").r, WORK_E_NOT_FOUND);
    check_int("all lines are none", ask_line(steady, "*").r, WORK_E_NOT_FOUND);
    check_int("no such item", ask_line(world_id(), "1").r, WORK_E_NOT_FOUND);

    today(AFTER);
    check_int("under the next law as well", ask_line(steady, "1").stand, LEG_BEARS);
    check_int("but not the weapon", ask_line(weapon, "1").stand, LEG_OVERTAKEN);
    today("1999-01-01");
    check_int("nor anything where there is no law", ask_line(steady, "1").stand, LEG_OVERTAKEN);

    today(BEFORE);
    sample_done(
        sample_call("item.hold", "meti.reviewer",
                    said("{'item':'%s','reason':'r','authority':'a'}", sample_id(steady), "", "")),
        NULL, NULL);
    check_int("held", ask_line(steady, "1").stand, LEG_HELD);
}

/* ---- the same answer ------------------------------------------------------------------------- */

static int met[LINE_BARRED + 1];

/* What the law permits, some of it left unsaid, some said otherwise. */
static void prop_same_answer(Rng *rng)
{
    static const char *const days[] = { "2014-04-10", "2024-03-26", BEFORE, AFTER };
    enum { STATED = COUNT_OF(permitted_facts), CHANGES_MAX = 4 };
    size_t unsaid[CHANGES_MAX], denied[CHANGES_MAX];
    int64_t unsaid_count = rng_between(rng, 0, CHANGES_MAX), denied_count = rng_between(rng, 0, 2);
    Arena before = sample.call;
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
    ItemReply reply;

    for (int i = 0; i < CHANGES_MAX; i++) {
        unsaid[i] = (size_t)rng_between(rng, 0, STATED - 1);
        denied[i] = (size_t)rng_between(rng, 0, STATED - 1);
    }
    today(BEFORE);
    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'en':'An invented item'},'marking':'open',"
                            "'regimes':['transfer']}"),
                &item_reply_shape, &reply);
    text_all(&json, S("{'item':'"), str_from_c(sample_id(reply.item)),
             S("','fact':'destination','value':'PHL','more':["
               "{'fact':'sdf-weapon','value':'no'},{'fact':'weapon-for-mission','value':'no'}"));
    for (size_t i = 0; i < STATED; i++) {
        Str value = str_from_c(permitted_facts[i][1]);
        bool said_not = false;
        for (int64_t k = 0; k < unsaid_count; k++)
            said_not = said_not || unsaid[k] == i;
        for (int64_t k = 0; k < denied_count; k++)
            if (denied[k] == i)
                value = str_eq(value, S("yes"))  ? S("no")
                        : str_eq(value, S("no")) ? S("yes")
                                                 : value;
        if (!said_not)
            text_all(&json, S(",{'fact':'"), str_from_c(permitted_facts[i][0]), S("','value':'"),
                     value, S("'}"));
    }
    text_c(&json, "]}");
    sample_done(sample_call("item.state", "meti.clerk", arena_c(&sample.call, text_str(&json))),
                NULL, NULL);
    for (size_t i = 0; i < COUNT_OF(days); i++) {
        today(days[i]);
        Asked asked = ask_line(reply.item, "1");
        check_int("the same with words and without", asked.law, asked.judged);
        met[asked.law]++;
    }
    sample.call = before;
}

static void test_every_sort_was_met(void)
{
    printf("# free %d, open %d, barred %d\n", met[LINE_FREE], met[LINE_OPEN], met[LINE_BARRED]);
    check_true("free, open and barred", met[LINE_FREE] && met[LINE_OPEN] && met[LINE_BARRED]);
}

int main(void)
{
    sample_open(7);
    RUN(test_stands);
    RUN_PROP(prop_same_answer, 500);
    if (!getenv("SEKISHO_SEED"))
        RUN(test_every_sort_was_met);
    sample_close();
    return check_done();
}
