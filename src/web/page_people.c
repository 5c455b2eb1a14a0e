/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"

#include "templates.h"

/* Who there is: organisations, their people, what each may do. */

static Str own_name(const Visit *visit, const Json *person)
{
    Str ja = member_text(person, "name-ja"), en = member_text(person, "name-en");
    Label label = { { [LANG_JA] = ja, [LANG_EN] = en } };

    return label_in(label, visit->lang, member_text(person, "handle"));
}

static Str organisation_name(const Visit *visit, const Json *organisations, Str id)
{
    for (const Json *one = member_list(organisations, "organisations"); one; one = one->next)
        if (str_eq(member_text(one, "organisation"), id)) {
            const Json *name = json_member(one, S("name"));
            Label label = {
                { [LANG_JA] = member_text(name, "ja"), [LANG_EN] = member_text(name, "en") }
            };
            return label_in(label, visit->lang, member_text(one, "handle"));
        }
    return id;
}

static Str choice_label(const Visit *visit, Str operation, const char *field_name, Str word)
{
    const Shape *shape = table_operation(office_table(visit->site->office), operation)->params;

    for (size_t i = 0; i < shape->field_count; i++)
        for (size_t c = 0; c < shape->fields[i].choice_count; c++)
            if (str_eq(shape->fields[i].name, str_from_c(field_name)) &&
                str_eq(shape->fields[i].choices[c], word) && shape->fields[i].choice_labels)
                return phrase(shape->fields[i].choice_labels[c], visit->lang);
    return word;
}

/* Roles are options of a fact of the access vocabulary: their labels are there. */
static Str role_names(const Visit *visit, Str roles)
{
    const Rulebook *book = visit->site->library->book;
    Str names = S(""), rest = roles;
    int32_t fact;

    if (!rulebook_fact(book, S("actor-roles"), &fact))
        return roles;
    while (rest.len) {
        Str word = str_split(rest, ' ', &rest), name = word;
        int option = fact_option(&book->facts[fact], word);
        if (option >= 0)
            name = label_in(book->facts[fact].options[option].label, visit->lang, word);
        names = visit_list(visit, names, name);
    }
    return names;
}

static PersonRow person_row(const Visit *visit, const Json *organisations, const Json *person)
{
    PersonRow row = { .name = own_name(visit, person), .handle = member_text(person, "handle") };
    const PersonChoice *choice = session_person(&visit->session, row.handle);

    row.organisation = organisation_name(visit, organisations, member_text(person, "organisation"));
    row.roles = role_names(visit, member_text(person, "roles"));
    row.clearance =
        choice_label(visit, S("person.add"), "clearance", member_text(person, "clearance"));
    row.from = member_text(person, "from");
    row.until = member_text(person, "until");
    row.active = choice && choice->active;
    return row;
}

static void put_people(const Visit *visit, const Json *organisations, const Json *people,
                       PeopleView *view)
{
    const Json *list = json_member(people, S("persons"));
    PersonRow *rows = NEW_ARRAY(visit->arena, PersonRow, list ? list->count : 0);

    for (const Json *one = list ? list->first : NULL; one; one = one->next)
        rows[view->person_count++] = person_row(visit, organisations, one);
    view->people = rows;
}

static void put_organisations(const Visit *visit, const Json *organisations, PeopleView *view)
{
    const Json *list = json_member(organisations, S("organisations"));
    ValueView *rows = NEW_ARRAY(visit->arena, ValueView, list ? list->count : 0);

    for (const Json *one = list ? list->first : NULL; one; one = one->next) {
        Str id = member_text(one, "organisation");
        rows[view->organisation_count++] = (ValueView){
            .label = member_text(one, "handle"),
            .words = organisation_name(visit, organisations, id),
        };
    }
    view->organisations = rows;
}

static Url form_url(const Visit *visit, Str operation)
{
    Text query = text_open(visit->arena, 512);

    query_put(&query, S("_back"), visit_url(visit, S("/people"), S("")).text);
    return visit_url(visit, visit_path(visit, (const Str[]){ S("op"), operation }, 2),
                     text_str(&query));
}

Reply people_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    PeopleView view = { .recorded = recorded_view(visit) };
    const Json *organisations = NULL, *people = NULL;
    Reply refusal;
    bool allowed;

    if (!visit_read_tree(visit, S("organisation.list"), NULL, 0, &organisations, &allowed,
                         &refusal) ||
        !visit_read_tree(visit, S("person.list"), NULL, 0, &people, &allowed, &refusal))
        return refusal;
    if (!allowed)
        return trouble_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_NO_RIGHT, PHRASE_WEB_NO_RIGHT_WHY,
                             NULL);
    put_people(visit, organisations, people, &view);
    put_organisations(visit, organisations, &view);
    view.add_person = form_url(visit, S("person.add"));
    view.change_person = form_url(visit, S("person.change"));
    view.add_organisation = form_url(visit, S("organisation.add"));
    if (visit_might(visit, S("issuer.list")))
        view.issuers = visit_url(visit, S("/people/sign-in"), S(""));
    people_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK,
                      (Frame){ .title = phrase(PHRASE_WEB_TAB_PEOPLE, visit->lang) }, &body);
}
