/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Kept filters: who keeps which, what they find for whom, and what is refused. All is invented.
 */
#include "tests/outside_sample.h"

#include "phrases_action.h"
#include "phrases_casework.h"
#include "phrases_filters.h"

#include <sqlite3.h>

#define HELD "'parts':[{'field':'held','value':'yes'}]"

static OfficeReply keep(const char *who, const char *operation, const char *list, const char *name,
                        const char *parts)
{
    Text text = text_open(&sample.call, 4000);

    text_all(&text, S("{'list':'"), str_from_c(list), S("','name':'"), str_from_c(name), S("',"),
             str_from_c(parts), S("}"));
    return sample_call(operation, who, arena_c(&sample.call, text_str(&text)));
}

static Id kept(OfficeReply reply)
{
    FilterOne one;

    sample_done(reply, &filter_one_shape, &one);
    return one.filter;
}

static FilterListReply filters(const char *who)
{
    FilterListReply reply;

    sample_done(sample_call("filter.list", who, "{}"), &filter_list_shape, &reply);
    return reply;
}

static OfficeReply change(const char *who, const char *operation, Id filter, const char *more)
{
    return sample_call(operation, who, said("{'filter':'%s'%s}", sample_id(filter), more, ""));
}

/* What the first filter of somebody finds. */
static int64_t found(const char *who)
{
    FilterListReply reply = filters(who);

    ensure(reply.filter_count > 0);
    return reply.filters[0].count.count;
}

static void test_keeping(void)
{
    check_int("none at first", (int64_t)filters("meti.clerk").filter_count, 0);
    Id held = kept(keep("meti.clerk", "filter.keep", "cases", "On hold", HELD));
    FilterListReply reply = filters("meti.clerk");
    check_int("one", (int64_t)reply.filter_count, 1);
    check_str("by its name", reply.filters[0].name, S("On hold"));
    check_int("its own", reply.filters[0].shared, false);
    check_str("as the list says it", reply.filters[0].parts[0].value, S("yes"));
    check_int("nothing is held", found("meti.clerk"), 0);
    sample_done(step(&other, "case.hold", "meti.reviewer",
                     ",'reason':'an invented doubt','authority':'art. 1'"),
                NULL, NULL);
    check_int("one is", found("meti.clerk"), 1);
    check_int("nobody else sees it", (int64_t)filters("meti.reviewer").filter_count, 0);
    sample_done(change("meti.clerk", "filter.rename", held, ",'name':'Held'"), NULL, NULL);
    check_str("renamed", filters("meti.clerk").filters[0].name, S("Held"));
    sample_done(change("meti.clerk", "filter.give-up", held, ""), NULL, NULL);
    check_int("given up", (int64_t)filters("meti.clerk").filter_count, 0);
    REFUSED("and gone", change("meti.clerk", "filter.give-up", held, ""), OFFICE_NOT_FOUND,
            PHRASE_FILTERS_NO_FILTER);
}

/* Kept by one, seen by all of the office, each with what they may see of the list. */
static void test_sharing(void)
{
    sample_done(step(&other, "case.describe", "meti.clerk", ",'marking':'restricted','reason':'r'"),
                NULL, NULL);
    Id all = kept(keep("meti.reviewer", "filter.share", "cases", "Going on",
                       "'parts':[{'field':'ended','value':'no'}]"));
    check_int("a colleague sees it", (int64_t)filters("meti.clerk").filter_count, 1);
    check_int("as the office's", filters("meti.clerk").filters[0].shared, true);
    check_int("with both cases", found("meti.clerk"), 2);
    check_int("no other office does", (int64_t)filters("mod.clerk").filter_count, 0);
    kept(keep("mod.clerk", "filter.keep", "cases", "Going on",
              "'parts':[{'field':'ended','value':'no'}]"));
    check_int("what is restricted is not counted for another office", found("mod.clerk"), 1);
    check_int("a clerk keeps none for the office",
              keep("meti.clerk", "filter.share", "cases", "Mine", HELD).outcome, OFFICE_NO_RIGHT);
    check_int("nor gives one up", change("meti.clerk", "filter.give-up-shared", all, "").outcome,
              OFFICE_NO_RIGHT);
    REFUSED("the office's is nobody's own", change("meti.reviewer", "filter.give-up", all, ""),
            OFFICE_NOT_FOUND, PHRASE_FILTERS_NO_FILTER);
    REFUSED("nor another office's", change("mod.reviewer", "filter.give-up-shared", all, ""),
            OFFICE_NOT_FOUND, PHRASE_FILTERS_NO_FILTER);
    sample_done(change("meti.reviewer", "filter.rename-shared", all, ",'name':'Open'"), NULL, NULL);
    check_str("renamed for all", filters("meti.clerk").filters[0].name, S("Open"));
    sample_done(change("meti.reviewer", "filter.give-up-shared", all, ""), NULL, NULL);
    check_int("gone for all", (int64_t)filters("meti.clerk").filter_count, 0);
}

static void test_outsiders(void)
{
    static const char *const who[] = { "embassy.officer", "works.manager", "meti.finance" };

    for (size_t i = 0; i < COUNT_OF(who); i++) {
        check_int("keeps none", keep(who[i], "filter.keep", "cases", "x", HELD).outcome,
                  OFFICE_NO_RIGHT);
        check_int("sees none", sample_call("filter.list", who[i], "{}").outcome, OFFICE_NO_RIGHT);
        check_int("counts nothing", sample_call("item.count", who[i], "{}").outcome,
                  OFFICE_NO_RIGHT);
    }
}

/* What the list's own parameters do not take, and what is words. */
static void test_bad_filters(void)
{
#define REFUSES(why, list, parts, outcome, phrase) \
    REFUSED(why, keep("meti.clerk", "filter.keep", list, "x", "'parts':" parts), outcome, phrase)
    REFUSES("words", "docket", "[{'field':'words','value':'Yamada'}]", OFFICE_INVALID,
            PHRASE_FILTERS_NO_WORDS);
    REFUSES("words of a case", "cases", "[{'field':'find','value':'Yamada'}]", OFFICE_INVALID,
            PHRASE_FILTERS_NO_WORDS);
    REFUSES("an agency there is not", "docket", "[{'field':'agency','value':'nobody'}]",
            OFFICE_INVALID, PHRASE_CASEWORK_NO_SUCH_ORGANISATION);
#undef REFUSES
    static const char *const bad[] = {
        "'parts':[{'field':'colour','value':'red'}]",
        "'parts':[{'field':'after','value':'0000000000000001'}]",
        "'parts':[{'field':'limit','value':'3'}]",
        "'parts':[{'field':'state','value':'lost'}]",
        "'parts':[{'field':'held','value':'yes'},{'field':'held','value':'no'}]",
        "'parts':[{'field':'state','value':' '}]",
        "'parts':[]",
    };
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        check_int(bad[i], keep("meti.clerk", "filter.keep", "docket", "x", bad[i]).outcome,
                  OFFICE_INVALID);
    check_int("no name", keep("meti.clerk", "filter.keep", "cases", " ", HELD).outcome,
              OFFICE_INVALID);
    kept(keep("meti.clerk", "filter.keep", "cases", "Twice", HELD));
    REFUSED("a name twice", keep("meti.clerk", "filter.keep", "cases", " Twice ", HELD),
            OFFICE_CONFLICT, PHRASE_FILTERS_NAME_TAKEN);
    kept(keep("meti.clerk", "filter.keep", "docket", "Twice", HELD));
    for (int i = 2; i < FILTERS_MAX; i++) {
        char name[24];
        snprintf(name, sizeof name, "Filter %d", i);
        kept(keep("meti.clerk", "filter.keep", "docket", name, HELD));
    }
    REFUSED("one too many", keep("meti.clerk", "filter.keep", "docket", "Last", HELD),
            OFFICE_REFUSED, PHRASE_FILTERS_TOO_MANY);
}

/* As if the list had once had a parameter that it has no more. */
static void test_list_changed(void)
{
    Text path = text_open(&sample.call, 400);
    sqlite3 *db;

    text_all(&path, office_dir(sample.office), S("/sekisho.db"));
    ensure(sqlite3_open(arena_c(&sample.call, text_str(&path)), &db) == SQLITE_OK);
    ensure(sqlite3_exec(db,
                        "UPDATE filter_part SET field = 'colour' WHERE filter IN"
                        " (SELECT id FROM filter ORDER BY seq DESC LIMIT 1)",
                        NULL, NULL, NULL) == SQLITE_OK);
    sqlite3_close(db);
    FilterListReply reply = filters("meti.clerk");
    const FilterShown *last = &reply.filters[reply.filter_count - 1];
    check_int("all the same they are listed", (int64_t)reply.filter_count, FILTERS_MAX);
    check_int("it says so", last->refused, true);
    check_int("without a count", last->count.count, 0);
    check_int("the others stand", reply.filters[0].refused, false);
    sample_done(change("meti.clerk", "filter.give-up", last->filter, ""), NULL, NULL);
    check_int("it can be given up", (int64_t)filters("meti.clerk").filter_count, FILTERS_MAX - 1);
}

/* A count goes no further than it says. */
static void test_counts(void)
{
    ListCount count;

    sample_done(sample_call("case.count", "meti.clerk", "{}"), &list_count_shape, &count);
    check_int("two cases", count.count, 2);
    check_int("and no more", count.more, false);
    for (int i = 0; i < LIST_COUNT_MAX; i++)
        sample_done(sample_call("item.open", "meti.clerk",
                                "{'title':{'en':'An invented part'},'marking':'open'}"),
                    NULL, NULL);
    sample_done(sample_call("item.count", "meti.clerk", "{}"), &list_count_shape, &count);
    check_int("so many", count.count, LIST_COUNT_MAX);
    check_int("and more", count.more, true);
    check_int("no page of it", sample_call("item.count", "meti.clerk", "{'limit':3}").outcome,
              OFFICE_INVALID);
}

int main(void)
{
    Id mod;

    outside_open(1711);
    ensure(office_subject(sample.office, &sample.call, S("organisation"), S("mod"), &mod) == 0);
    sample_add("mod.reviewer", mod, "reviewer", "closed-circle");
    RUN(test_keeping);
    RUN(test_sharing);
    RUN(test_outsiders);
    RUN(test_bad_filters);
    RUN(test_counts);
    RUN(check_replayed);
    RUN(test_list_changed);
    sample_close();
    return check_done();
}
