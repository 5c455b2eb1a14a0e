/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/entry.h"

/* What a person need not know by heart: facts, agencies, regimes, people. */

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

static const struct {
    Str name;
    FieldType type;
    size_t (*choices)(const Visit *visit, Str chosen, const ChoiceView **ret_choices);
} sources[] = {
    { STR("fact"), FIELD_TEXT, facts },
    { STR("agency"), FIELD_TEXT, agencies },
    { STR("regime"), FIELD_TEXT, regimes },
    { STR("regimes"), FIELD_TEXT, regimes },
    { STR("confidence"), FIELD_CHOICE, confidences },
    { STR("person"), FIELD_ID, people },
    { STR("actor"), FIELD_ID, people },
};

size_t entry_choices(const Visit *visit, const Field *field, Str chosen,
                     const ChoiceView **ret_choices)
{
    for (size_t i = 0; i < COUNT_OF(sources); i++)
        if (str_eq(sources[i].name, field->name) && sources[i].type == field->type)
            return sources[i].choices(visit, chosen, ret_choices);
    return 0;
}
