/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/entry.h"
#include "web/item.h"

#include "cases/cases.h"

#include <stdlib.h>

/* What a person need not know by heart: facts, agencies, regimes, countries, routes, people. */

static size_t facts(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    const Rulebook *book = visit->site->library->book;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, book->fact_count);

    for (size_t i = 0; i < book->fact_count; i++)
        choices[i] = (ChoiceView){
            .value = book->facts[i].id,
            .words = label_in(book->facts[i].label, visit->lang, book->facts[i].id),
            .chosen = str_eq(book->facts[i].id, chosen),
        };
    *ret_choices = choices;
    return book->fact_count;
}

static size_t agencies(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    const Rulebook *book = visit->site->library->book;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, book->agency_count);

    for (size_t i = 0; i < book->agency_count; i++)
        choices[i] = (ChoiceView){
            .value = book->agencies[i].id,
            .words = label_in(book->agencies[i].label, visit->lang, book->agencies[i].id),
            .chosen = str_eq(book->agencies[i].id, chosen),
        };
    *ret_choices = choices;
    return book->agency_count;
}

static size_t regimes(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    size_t count;
    *ret_choices = regime_choices(visit, chosen, &count);
    return count;
}

static size_t people(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    const Session *session = &visit->session;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, session->people_count);

    for (size_t i = 0; i < session->people_count; i++) {
        Text id = text_open(visit->arena, ID_LETTERS + 1);
        id_write(&id, session->people[i].id);
        choices[i] = (ChoiceView){
            .value = text_str(&id),
            .words = visit_say(visit, PHRASE_WEB_PERSON, session->people[i].name,
                               session->people[i].handle),
            .chosen = str_eq(text_str(&id), chosen),
        };
    }
    *ret_choices = choices;
    return session->people_count;
}

static size_t confidences(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, CONFIDENCE_COUNT);

    for (size_t i = 0; i < CONFIDENCE_COUNT; i++)
        choices[i] = (ChoiceView){ .value = confidence_words[i],
                                   .words = confidence_name(visit, (Confidence)i),
                                   .chosen = str_eq(confidence_words[i], chosen) };
    *ret_choices = choices;
    return CONFIDENCE_COUNT;
}

static int compare_words(const void *a, const void *b)
{
    return str_compare(((const ChoiceView *)a)->words, ((const ChoiceView *)b)->words);
}

/* What was typed elsewhere and is none of the choices stays, to be refused with its reason. */
static size_t keep_given(ChoiceView *choices, size_t count, Str given)
{
    for (size_t i = 0; i < count; i++)
        if (choices[i].chosen)
            return count;
    if (given.len)
        choices[count++] = (ChoiceView){ .value = given, .words = given, .chosen = true };
    return count;
}

static size_t countries(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    size_t count = country_count();
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, count + 1);

    for (size_t i = 0; i < count; i++) {
        const CountryEntry *entry = country_get((Country)i);
        choices[i] = (ChoiceView){
            .value = entry->code,
            .words = visit_say(visit, PHRASE_WEB_PERSON,
                               label_in(entry->name, visit->lang, entry->code), entry->code),
            .chosen = str_eq(entry->code, chosen),
        };
    }
    qsort(choices, count, sizeof *choices, compare_words);
    *ret_choices = choices;
    return keep_given(choices, count, chosen);
}

const ChoiceView *country_choices(const Visit *visit, Str chosen, size_t *ret_count)
{
    const ChoiceView *choices;

    *ret_count = countries(visit, chosen, &choices);
    return choices;
}

/* The routes a case may begin on. */
static size_t case_routes(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    const Rulebook *book = visit->site->library->routes;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, book->route_count + 1);
    size_t count = 0;

    for (size_t i = 0; i < book->route_count; i++)
        if (str_eq(book->routes[i].subject, S("case")))
            choices[count++] = (ChoiceView){
                .value = book->routes[i].id,
                .words = label_in(book->routes[i].label, visit->lang, book->routes[i].id),
                .chosen = str_eq(book->routes[i].id, chosen),
            };
    *ret_choices = choices;
    return keep_given(choices, count, chosen);
}

enum { BEGINNING_LETTERS = 60 };

static Str beginning(const Visit *visit, Str words)
{
    Text text = text_open(visit->arena, 4 * BEGINNING_LETTERS + 8);
    size_t at = 0, letters = 0;

    while (at < words.len && letters++ < BEGINNING_LETTERS)
        utf8_next(words, &at);
    text_all(&text, str_cut(words, 0, at), at < words.len ? S("…") : S(""));
    return text_str(&text);
}

/* What belongs to a whole delivery, as the table in force has it; 0: there is none. */
static size_t package_elements(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    const PackageTable *table = visit->site->library->tables.package;
    size_t count = table ? table->element_count : 0;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, count + 1);

    if (!table)
        return 0;
    for (size_t i = 0; i < count; i++)
        choices[i] = (ChoiceView){ .value = table->elements[i].code,
                                   .words = label_in(table->elements[i].label, visit->lang,
                                                     table->elements[i].code),
                                   .chosen = str_eq(table->elements[i].code, chosen) };
    *ret_choices = choices;
    return keep_given(choices, count, chosen);
}

/* A note is known by how it begins, and by its code. */
static size_t notes(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    const NoteLibrary *library = visit->site->library->tables.notes;
    size_t count = library ? library->entry_count : 0;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, count + 1);

    if (!library)
        return 0;
    for (size_t i = 0; i < count; i++) {
        const NoteEntry *entry = &library->entries[i];
        Str words = beginning(visit, label_in(entry->text, visit->lang, entry->code));
        choices[i] =
            (ChoiceView){ .value = entry->code,
                          .words = visit_say(visit, PHRASE_WEB_CODE_AND_WORDS, entry->code, words),
                          .chosen = str_eq(entry->code, chosen) };
    }
    *ret_choices = choices;
    return keep_given(choices, count, chosen);
}

/* Those a case may be given: of the register's rows that stand today, the ones with a name. */
static size_t models(const Visit *visit, Str chosen, const ChoiceView **ret_choices)
{
    const Register *all = library_register(visit->site->library, S(MODELS_REGISTER));
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, (all ? all->row_count : 0) + 1);
    size_t count = 0;

    if (!all)
        return 0;
    for (size_t i = 0; i < all->row_count; i++) {
        const RegisterRow *row = &all->rows[i];
        Label label = { { register_cell(all, row, S("ja")), register_cell(all, row, S("en")) } };
        if (register_row_stands(row, world_today(), world_today()) &&
            str_eq(register_cell(all, row, S("named")), S("yes")))
            choices[count++] = (ChoiceView){ .value = row->key,
                                             .words = label_in(label, visit->lang, row->key),
                                             .chosen = str_eq(row->key, chosen) };
    }
    *ret_choices = choices;
    return count ? keep_given(choices, count, chosen) : 0;
}

static const struct {
    Str shape; /* "": any */
    Str name;
    FieldType type;
    size_t (*choices)(const Visit *visit, Str chosen, const ChoiceView **ret_choices);
} sources[] = {
    { STR(""), STR("fact"), FIELD_TEXT, facts },
    { STR(""), STR("agency"), FIELD_TEXT, agencies },
    { STR(""), STR("country"), FIELD_TEXT, countries },
    { STR(""), STR("purchaser"), FIELD_TEXT, countries },
    { STR(""), STR("route"), FIELD_TEXT, case_routes },
    { STR(""), STR("regime"), FIELD_TEXT, regimes },
    { STR(""), STR("regimes"), FIELD_TEXT, regimes },
    { STR(""), STR("confidence"), FIELD_CHOICE, confidences },
    { STR(""), STR("element"), FIELD_TEXT, package_elements },
    { STR(""), STR("person"), FIELD_ID, people },
    { STR(""), STR("actor"), FIELD_ID, people },
    { STR(""), STR("model"), FIELD_TEXT, models },
    { STR(""), STR("destination"), FIELD_TEXT, countries },
    { STR(""), STR("home"), FIELD_TEXT, countries },
    { STR(""), STR("from-country"), FIELD_TEXT, countries },
    { STR(""), STR("to-country"), FIELD_TEXT, countries },
    { STR("version-note"), STR("code"), FIELD_TEXT, notes },
    { STR("version-strike"), STR("code"), FIELD_TEXT, notes },
};

size_t entry_choices(const Visit *visit, const Shape *shape, const Field *field, Str chosen,
                     const ChoiceView **ret_choices)
{
    for (size_t i = 0; i < COUNT_OF(sources); i++)
        if (str_eq(sources[i].name, field->name) && sources[i].type == field->type &&
            (!sources[i].shape.len || str_eq(sources[i].shape, shape->name)))
            return sources[i].choices(visit, chosen, ret_choices);
    return 0;
}

/* ---- documents ------------------------------------------------------------------------------- */

size_t entry_documents(const Visit *visit, const Field *field, Id about, Str chosen,
                       const ChoiceView **ret_choices)
{
    PathValue asked[] = { { S("about"), visit_id(visit, about) } };
    const Json *tree = NULL;
    size_t count = 0;
    Reply refusal;
    bool allowed;

    if (field->type != FIELD_HASH || !str_starts(field->name, S("document")) || id_is_none(about) ||
        !visit_read_tree(visit, S("document.list"), asked, 1, &tree, &allowed, &refusal) ||
        !allowed)
        return 0;
    const Json *list = json_member(tree, S("documents"));
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, (list ? list->count : 0) + 1);
    for (const Json *one = list ? list->first : NULL; one; one = one->next)
        if (!member_int(one, "erased"))
            choices[count++] = (ChoiceView){ .value = member_text(one, "hash"),
                                             .words = member_text(one, "name"),
                                             .chosen = str_eq(member_text(one, "hash"), chosen) };
    *ret_choices = choices;
    return count ? keep_given(choices, count, chosen) : 0;
}

/* ---- the answers of a fact ------------------------------------------------------------------- */

static const Fact *fact_named(const Visit *visit, Str id)
{
    const Rulebook *book = visit->site->library->book;

    for (size_t i = 0; i < book->fact_count; i++)
        if (str_eq(book->facts[i].id, id))
            return &book->facts[i];
    return NULL;
}

/* Is it given, alone or as one of several with commas between? */
static bool is_given(Str given, Str value)
{
    while (given.len)
        if (str_eq(str_trim(str_split(given, ',', &given)), value))
            return true;
    return false;
}

static void add_answer(FactChoices *answers, ChoiceView *list, Str given, Str value, Str words)
{
    list[answers->count++] =
        (ChoiceView){ .value = value, .words = words, .chosen = is_given(given, value) };
}

static void add_countries(const Visit *visit, Str given, FactChoices *answers, ChoiceView *list)
{
    for (size_t i = 0; i < country_count(); i++) {
        const CountryEntry *entry = country_get((Country)i);
        Str name = label_in(entry->name, visit->lang, entry->code);
        add_answer(answers, list, given, entry->code,
                   visit_say(visit, PHRASE_WEB_PERSON, name, entry->code));
    }
    qsort(list, answers->count, sizeof *list, compare_words);
}

/* Those of the fact's type; none for what is typed. */
static void add_answers(const Visit *visit, const Fact *fact, Str given, FactChoices *answers,
                        ChoiceView *list)
{
    if (fact->type == FACT_YESNO) {
        add_answer(answers, list, given, S("yes"), phrase(PHRASE_WEB_ANSWER_YES, visit->lang));
        add_answer(answers, list, given, S("no"), phrase(PHRASE_WEB_ANSWER_NO, visit->lang));
    }
    if (fact->type == FACT_COUNTRY)
        add_countries(visit, given, answers, list);
    if (fact->type == FACT_ONE_OF || fact->type == FACT_SET_OF)
        for (size_t i = 0; i < fact->option_count; i++)
            add_answer(answers, list, given, fact->options[i].id,
                       label_in(fact->options[i].label, visit->lang, fact->options[i].id));
    if (fact->type == FACT_SET_OF)
        add_answer(answers, list, given, S("none"), phrase(PHRASE_WEB_NONE_OF_THEM, visit->lang));
}

static Str hint_of_type(const Visit *visit, const Fact *fact)
{
    if (fact->type == FACT_DATE)
        return phrase(PHRASE_WEB_DAY_HINT, visit->lang);
    if (fact->type == FACT_NUMBER)
        return phrase(PHRASE_WEB_VALUE_NUMBER, visit->lang);
    return fact->type == FACT_MONEY ? phrase(PHRASE_WEB_VALUE_MONEY, visit->lang) : S("");
}

FactChoices entry_answers(const Visit *visit, Str id, Str given)
{
    const Fact *fact = fact_named(visit, id);
    FactChoices answers = { .hint = phrase(PHRASE_WEB_CHOOSE_FACT_FIRST, visit->lang) };

    if (!fact)
        return answers;
    ChoiceView *list =
        NEW_ARRAY(visit->arena, ChoiceView, country_count() + fact->option_count + 4);
    answers.hint = hint_of_type(visit, fact);
    answers.choices = list;
    answers.several = fact->type == FACT_SET_OF;
    add_answers(visit, fact, given, &answers, list);
    if (answers.count)
        add_answer(&answers, list, given, S("unobtainable"),
                   phrase(PHRASE_WEB_UNOBTAINABLE, visit->lang));
    return answers;
}

static bool has_text(const Shape *shape, Str name)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (str_eq(shape->fields[i].name, name))
            return shape->fields[i].type == FIELD_TEXT;
    return false;
}

bool entry_asks_fact(const Shape *shape)
{
    return has_text(shape, S("value"));
}
