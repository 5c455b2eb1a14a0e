/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "record/practice.h"
#include "phrases_practice.h"
#include "record/record.h"

#include "world/world.h"

enum { OFFICE_BYTES = 1 << 30, GIVEN_MAX = 16, VALUES_MAX = 400, VALUE_MAX = 400 };

/* ---- what it begins with --------------------------------------------------------------------- */

typedef struct Step {
    Str operation, as; /* as "": the administrator */
    Given with[GIVEN_MAX];
    Str document;
} Step;

static const Step organisations[] = {
    { STR("organisation.add"),
      STR(""),
      { TEXT_OF("handle", "embassy"), WORDS_OF("name", PHRASE_PRACTICE_EMBASSY) },
      STR("") },
    { STR("organisation.add"),
      STR(""),
      { TEXT_OF("handle", "works"), WORDS_OF("name", PHRASE_PRACTICE_WORKS) },
      STR("") },
};

/* Handles say what people do: whoever practises acts as one after the other. */
static const struct {
    Str handle, organisation, role;
    Phrase name;
} people[] = {
    { STR("clerk"), STR("@home"), STR("clerk"), PHRASE_PRACTICE_CLERK },
    { STR("examiner"), STR("@home"), STR("examiner"), PHRASE_PRACTICE_EXAMINER },
    { STR("reviewer"), STR("@home"), STR("reviewer"), PHRASE_PRACTICE_REVIEWER },
    { STR("approver"), STR("@home"), STR("approver"), PHRASE_PRACTICE_APPROVER },
    { STR("case-manager"), STR("@home"), STR("clerk"), PHRASE_PRACTICE_CASE_MANAGER },
    { STR("finance"), STR("@home"), STR("finance"), PHRASE_PRACTICE_FINANCE },
    { STR("auditor"), STR("@home"), STR("auditor"), PHRASE_PRACTICE_AUDITOR },
    { STR("buyer"), STR("@organisation/embassy"), STR("buyer"), PHRASE_PRACTICE_BUYER },
    { STR("supplier"), STR("@organisation/works"), STR("supplier"), PHRASE_PRACTICE_SUPPLIER },
};

static const Step rules_of_the_house[] = {
    { STR("list.import"),
      STR(""),
      { TEXT_OF("kind", "plain"), TEXT_OF("name", "watch"), TEXT_OF("file-name", "practice.csv") },
      STR("id,name,type,birth_date,country,aliases,weak_aliases,ids\n"
          "P-001,\"Grey Heron Trading Co., Ltd. (invented)\",organisation,,PAN,,,\n"
          "P-002,TSUKIGATA Renjiro (invented),person,1961-04-12,JPN,,,\n") },
    { STR("list.require"),
      STR(""),
      { TEXT_OF("required", "yes"), TEXT_OF("kinds.0", "plain"), TEXT_OF("reason", "practice") },
      STR("") },
    { STR("list.limit"),
      STR(""),
      { TEXT_OF("kind", "plain"), TEXT_OF("days", "3650"), TEXT_OF("reason", "practice") },
      STR("") },
    { STR("bank.register"),
      STR("finance"),
      { TEXT_OF("programme", "TRUST"), TEXT_OF("country", "PHL"), TEXT_OF("purpose", "cash"),
        TEXT_OF("currency", "USD"), TEXT_OF("number", PRACTICE_ACCOUNT),
        TEXT_OF("bank", "An invented bank") },
      STR("") },
};

static const Step item = { STR("item.open"),
                           STR("clerk"),
                           { WORDS_OF("title", PHRASE_PRACTICE_ITEM),
                             WORDS_OF("summary", PHRASE_PRACTICE_ITEM_SUMMARY),
                             TEXT_OF("marking", "open"), TEXT_OF("regimes.0", "transfer") },
                           STR("") };

/* Said of the item already: what is left is for whoever practises to find out. */
static const struct {
    Str fact, value;
} facts[] = {
    { STR("decision-date"), STR("@today") },
    { STR("destination"), STR("PHL") },
    { STR("recipient-kind"), STR("foreign-government") },
    { STR("transfer-kind"), STR("export") },
    { STR("purposes"), STR("cooperation") },
    { STR("programme"), STR("other-programme") },
    { STR("use-categories"), STR("surveillance") },
    { STR("item-kind"), STR("communications") },
    { STR("form"), STR("finished") },
    { STR("listed-item-1"), STR("yes") },
    { STR("military-specification"), STR("yes") },
    { STR("direct-combat"), STR("yes") },
    { STR("positive-security"), STR("yes") },
    { STR("security-partner"), STR("yes") },
    { STR("other-un-obligation"), STR("no") },
    { STR("banned-by-att"), STR("no") },
    { STR("banned-by-other-treaty"), STR("no") },
    { STR("sdf-weapon"), STR("no") },
    { STR("recipient-listed"), STR("no") },
    { STR("committee-exemption"), STR("no") },
    { STR("combat-underway"), STR("no") },
    { STR("special-circumstances"), STR("no") },
    { STR("joint-developed"), STR("no") },
    { STR("licence-produced"), STR("no") },
    { STR("victim-of-aggression"), STR("no") },
    { STR("publication-must-wait"), STR("no") },
    { STR("new-type"), STR("no") },
    { STR("policy-at-stake"), STR("no") },
    { STR("class-needs-caution"), STR("no") },
    { STR("examination-needs-caution"), STR("no") },
    { STR("tender-data"), STR("no") },
    { STR("positive-peace"), STR("no") },
    { STR("small-quantity"), STR("no") },
    { STR("urgent"), STR("no") },
    { STR("small-value"), STR("no") },
    { STR("humanitarian"), STR("no") },
    { STR("low-concern"), STR("no") },
};

static const Step waiting[] = {
    { STR("item.name-party"),
      STR("clerk"),
      { TEXT_OF("item", "@item"), TEXT_OF("role", "buyer"), TEXT_OF("type", "organisation"),
        TEXT_OF("name", "An invented air force") },
      STR("") },
    { STR("letter.submit"),
      STR("buyer"),
      { TEXT_OF("organisation", "@home"), TEXT_OF("country", "PHL"), TEXT_OF("reference", "AF/1"),
        TEXT_OF("title", "Warning radars (invented)"),
        TEXT_OF("words", "Two warning radars (invented)"),
        TEXT_OF("end-use", "watching the air space"), TEXT_OF("wanted-by", "@today+700") },
      STR("") },
    { STR(PRACTICE_LAST),
      STR("reviewer"),
      { TEXT_OF("item", "@item"), TEXT_OF("person", "@person/clerk") },
      STR("") },
};

/* ---- doing it -------------------------------------------------------------------------------- */

typedef struct Filling {
    Office *office;
    Arena *arena;
    Id admin, item;
    Str home; /* handle */
    Findings *findings;
} Filling;

static Str id_text(Arena *arena, Id id)
{
    Text text = text_open(arena, ID_LETTERS);

    id_write(&text, id);
    return text_str(&text);
}

/* The id of somebody or something that was entered before. */
static Str entered(const Filling *filling, Str kind, Str handle)
{
    Id id;

    if (office_subject(filling->office, filling->arena, kind, handle, &id))
        return handle; /* and the operation will say that there is none */
    return id_text(filling->arena, id);
}

Str practice_day(Arena *arena, Str text)
{
    Text day = text_open(arena, 16);
    Str behind = str_cut(text, S("@today").len, text.len);
    int64_t days = 0;

    ensure(!behind.len || str_int(str_cut(behind, 1, behind.len), &days));
    date_write(&day, world_today() + (Date)days);
    return text_str(&day);
}

static Str meant(const Filling *filling, const Given *given)
{
    Str rest, text = given->text;

    if (given->words != PHRASE_NONE)
        return phrase(given->words, str_ends(given->path, S("ja")) ? LANG_JA : LANG_EN);
    if (str_starts(text, S("@today")))
        return practice_day(filling->arena, text);
    if (str_eq(text, S("@item")))
        return id_text(filling->arena, filling->item);
    if (str_eq(text, S("@home")))
        return filling->home;
    if (!str_starts(text, S("@")))
        return text;
    Str kind = str_split(text, '/', &rest);
    return entered(filling, str_cut(kind, 1, kind.len), rest);
}

/* What is refused here does not fit the law or the rights of the data directory. */
static int refused(Filling *filling, const OfficeReply *reply)
{
    Findings *findings = filling->findings;

    for (const Finding *at = reply->findings->first; at; at = at->next)
        findings_add(findings, SEVERITY_ERROR,
                     (Place){ .pointer = arena_str(findings->arena, at->place.pointer) },
                     at->message, at->remedy, at->args, FINDING_ARGS_MAX);
    return reply->outcome == OFFICE_UNAVAILABLE || reply->outcome == OFFICE_UNKNOWN
               ? fault(FAULT_DISK, "a practice record could not be filled")
               : OFFICE_E_INVALID;
}

static int do_values(Filling *filling, Str operation, Str as, const PathValue *values, size_t count,
                     Str document, const Json **ret_reply)
{
    const Operation *known = table_operation(office_table(filling->office), operation);
    Findings findings = { .arena = filling->arena };
    Id who = filling->admin;
    int r = as.len ? office_person(filling->office, filling->arena, as, &who) : 0;

    ensure(known && r <= 0);
    if (r)
        return trace(r);
    const Json *params = shape_tree(filling->arena, known->params, values, count, &findings);
    OfficeReply reply = office_call(filling->office, filling->arena,
                                    &(Call){ .operation = operation,
                                             .as = who,
                                             .request = world_id(),
                                             .params = params,
                                             .document = document,
                                             .lang = LANG_EN });
    if (reply.outcome != OFFICE_DONE)
        return refused(filling, &reply);
    *ret_reply = json_read(filling->arena, reply.reply, S(""), &findings);
    return 0;
}

static int do_step(Filling *filling, const Step *step, const Json **ret_reply)
{
    PathValue values[GIVEN_MAX];
    size_t count = 0;

    for (size_t i = 0; i < GIVEN_MAX && step->with[i].path.len; i++)
        values[count++] = (PathValue){ step->with[i].path, meant(filling, &step->with[i]) };
    int r = do_values(filling, step->operation, step->as, values, count, step->document, ret_reply);
    return r < 0 ? trace(r) : r;
}

static int do_steps(Filling *filling, const Step *steps, size_t count)
{
    const Json *reply;
    int r = 0;

    for (size_t i = 0; i < count && !r; i++)
        r = do_step(filling, &steps[i], &reply);
    return r < 0 ? trace(r) : r;
}

/* The office's own people belong to its own organisation, whatever that is called. */
static int add_people(Filling *filling)
{
    const Json *reply;
    int r = 0;

    for (size_t i = 0; i < COUNT_OF(people) && !r; i++) {
        bool home = str_eq(people[i].organisation, S("@home"));
        const Given organisation = { S(""), people[i].organisation, PHRASE_NONE };
        const PathValue values[] = {
            { S("handle"), people[i].handle },
            { S("organisation"), home ? entered(filling, S("organisation"), filling->home)
                                      : meant(filling, &organisation) },
            { S("name-ja"), phrase(people[i].name, LANG_JA) },
            { S("name-en"), phrase(people[i].name, LANG_EN) },
            { S("roles.0"), people[i].role },
            { S("clearance"), S("restricted") },
            { S("from"), practice_day(filling->arena, S("@today")) },
        };
        r = do_values(filling, S("person.add"), S(""), values, COUNT_OF(values), S(""), &reply);
    }
    return r < 0 ? trace(r) : r;
}

static int open_item(Filling *filling)
{
    const Json *reply;
    int r = do_step(filling, &item, &reply);

    if (r)
        return r < 0 ? trace(r) : r;
    ensure(id_read(json_member(reply, S("item"))->string, &filling->item));
    return 0;
}

static Str fact_path(const Filling *filling, size_t i, const char *name)
{
    Text path = text_open(filling->arena, 40);

    if (i > 0) {
        text_put(&path, S("more."));
        text_int(&path, (int64_t)i - 1);
        text_char(&path, '.');
    }
    text_put(&path, str_from_c(name));
    return text_str(&path);
}

static int state_facts(Filling *filling)
{
    PathValue *values = NEW_ARRAY(filling->arena, PathValue, VALUES_MAX);
    size_t count = 0;
    const Json *reply;

    values[count++] = (PathValue){ S("item"), id_text(filling->arena, filling->item) };
    for (size_t i = 0; i < COUNT_OF(facts); i++) {
        const Given value = { S(""), facts[i].value, PHRASE_NONE };
        const PathValue said[] = {
            { fact_path(filling, i, "line"), S("*") },
            { fact_path(filling, i, "fact"), facts[i].fact },
            { fact_path(filling, i, "value"), meant(filling, &value) },
            { fact_path(filling, i, "said-on"), practice_day(filling->arena, S("@today")) },
            { fact_path(filling, i, "confidence"), S("official") },
            { fact_path(filling, i, "source"), phrase(PHRASE_PRACTICE_SOURCE, LANG_JA) },
        };
        for (size_t k = 0; k < COUNT_OF(said); k++) {
            ensure(count < VALUES_MAX);
            values[count++] = said[k];
        }
    }
    int r = do_values(filling, S("item.state"), S("clerk"), values, count, S(""), &reply);
    return r < 0 ? trace(r) : r;
}

/* The first organisation is the administrator's. */
static int find_home(Filling *filling, Str as)
{
    const Json *reply;
    int r = office_person(filling->office, filling->arena, as, &filling->admin);

    if (!r)
        r = do_values(filling, S("organisation.list"), S(""), NULL, 0, S(""), &reply);
    if (r)
        return r < 0 ? trace(r) : r;
    const Json *first = json_member(reply, S("organisations"))->first;
    filling->home = json_member(first, S("handle"))->string;
    return 0;
}

static int fill(Filling *filling, Str as)
{
    int r = find_home(filling, as);

    if (!r)
        r = do_steps(filling, organisations, COUNT_OF(organisations));
    if (!r)
        r = add_people(filling);
    if (!r)
        r = do_steps(filling, rules_of_the_house, COUNT_OF(rules_of_the_house));
    if (!r)
        r = open_item(filling);
    if (!r)
        r = state_facts(filling);
    if (!r)
        r = do_steps(filling, waiting, COUNT_OF(waiting));
    return r < 0 ? trace(r) : r;
}

static int practise(Str dir, Str data_dir, Str as, Findings *findings)
{
    Arena record = arena_open(OFFICE_BYTES), calls = arena_open(OFFICE_BYTES);
    ListsHolder *lists = holder_open(&calls);
    Filling filling = { .arena = &calls, .findings = findings };
    OfficeOptions how = { .companion = lists };
    Findings unread = { .arena = &calls }; /* of a record that was made a moment ago */
    int r = office_open(&record, dir, data_dir, &record_rooms, how, &filling.office, &unread);

    if (!r) {
        r = fill(&filling, as);
        office_close(filling.office);
    } else if (r > 0) {
        r = fault(FAULT_STORE, "a practice record could not be opened to be filled");
    }
    holder_close(lists);
    arena_close(&record);
    arena_close(&calls);
    return r < 0 ? trace(r) : r;
}

const Room practice_room = { .practise = practise };
