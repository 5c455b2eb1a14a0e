/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"

enum { NAME_BYTES = 200, SOURCE_BYTES = 1000, UNITS_MAX = 1000000, POINTER_BYTES = 60 };

static const Field site_fields[] = {
    TEXT(ProgrammeSite, site, "site", .max = NAME_BYTES),
    TEXT(ProgrammeSite, country, "country", .max = 3),
    INT(ProgrammeSite, units, "units", .min = 0, .max = UNITS_MAX),
};
static const Shape site_shape = SHAPE(ProgrammeSite, "site", site_fields);

static const Field item_fields[] = {
    TEXT(ProgrammeItem, item, "item", .max = NAME_BYTES),
    TEXT(ProgrammeItem, release, "release", .max = NAME_BYTES, .optional = true),
};
static const Shape item_shape = SHAPE(ProgrammeItem, "item", item_fields);

static const Field component_fields[] = {
    TEXT(ProgrammeComponent, component, "component", .max = NAME_BYTES),
    TEXT(ProgrammeComponent, country, "country", .max = 3),
    TEXT(ProgrammeComponent, source, "source", .max = SOURCE_BYTES),
    CHOICE(ProgrammeComponent, confidence, "confidence", confidence_words, .optional = false),
};
static const Shape component_shape = SHAPE(ProgrammeComponent, "component", component_fields);

static const Field note_fields[] = {
    TEXT(ProgrammeNote, what, "what", .max = SOURCE_BYTES),
    TEXT(ProgrammeNote, day, "day", .max = NAME_BYTES, .optional = true),
    TEXT(ProgrammeNote, source, "source", .max = SOURCE_BYTES),
    CHOICE(ProgrammeNote, confidence, "confidence", confidence_words, .optional = false),
};
static const Shape note_shape = SHAPE(ProgrammeNote, "note", note_fields);

static const Field option_fields[] = {
    TEXT(ProgrammeOption, option, "option", .max = NAME_BYTES),
    TEXT(ProgrammeOption, price, "price", .max = NAME_BYTES, .optional = true),
    INT(ProgrammeOption, jobs, "jobs", .min = 0, .max = INT32_MAX, .optional = true),
    TEXT(ProgrammeOption, content, "content", .max = NAME_BYTES, .optional = true),
    TEXT(ProgrammeOption, source, "source", .max = SOURCE_BYTES),
};
static const Shape option_shape = SHAPE(ProgrammeOption, "option", option_fields);

static const Field step_fields[] = {
    TEXT(ProgrammeStep, step, "step", .max = NAME_BYTES),
    DATE(ProgrammeStep, reached, "reached", .optional = true),
};
static const Shape step_shape = SHAPE(ProgrammeStep, "step", step_fields);

#define NOTES(member, count, name) \
    LIST(Programme, member, count, name, ProgrammeNote, note_shape, .max = PROGRAMME_LIST_MAX, \
         .optional = true)

static const Field programme_fields[] = {
    TEXT(Programme, programme, "programme", .max = NAME_BYTES),
    TEXT(Programme, local, "local", .max = 3, .optional = true),
    INT(Programme, units, "units", .min = 1, .max = UNITS_MAX, .optional = true),
    LIST(Programme, sites, site_count, "sites", ProgrammeSite, site_shape,
         .max = PROGRAMME_LIST_MAX, .optional = true),
    LIST(Programme, items, item_count, "data-items", ProgrammeItem, item_shape,
         .max = PROGRAMME_LIST_MAX, .optional = true),
    LIST(Programme, components, component_count, "components", ProgrammeComponent, component_shape,
         .max = PROGRAMME_LIST_MAX, .optional = true),
    NOTES(agreements, agreement_count, "agreements"),
    NOTES(rights, right_count, "rights"),
    LIST(Programme, options, option_count, "options", ProgrammeOption, option_shape,
         .max = PROGRAMME_LIST_MAX, .optional = true),
    NOTES(inducements, inducement_count, "inducements"),
    LIST(Programme, ladder, step_count, "ladder", ProgrammeStep, step_shape,
         .max = PROGRAMME_LIST_MAX, .optional = true),
    NOTES(claims, claim_count, "claims"),
};
const Shape programme_shape = SHAPE(Programme, "programme", programme_fields);

/* ---- what is wrong, and what is lacking ------------------------------------------------------ */

typedef struct Checking {
    Arena *arena;
    Findings *findings;
    Str file;
    const Programme *programme;
} Checking;

static Place place_of(const Checking *checking, Str list, size_t index)
{
    Text pointer = text_open(checking->arena, POINTER_BYTES);

    text_all(&pointer, S("/"), list, S("/"));
    text_int(&pointer, (int64_t)index);
    return (Place){ .file = checking->file, .pointer = text_str(&pointer) };
}

static void check_country(const Checking *checking, Place place, Str code)
{
    Country country;

    if (!country_find(code, &country))
        finding_error(checking->findings, place, PHRASE_OFFSET_NO_COUNTRY,
                      PHRASE_OFFSET_NO_COUNTRY_REMEDY, code);
}

int64_t programme_local_units(const Programme *programme)
{
    int64_t units = 0;

    for (size_t i = 0; i < programme->site_count; i++)
        if (str_eq(programme->sites[i].country, programme->local))
            units += programme->sites[i].units;
    return units;
}

static Str number(const Checking *checking, int64_t value)
{
    Text text = text_open(checking->arena, 20);

    text_int(&text, value);
    return text_str(&text);
}

/* The sites make exactly as many as there are: 2 + 10 = 12. */
static void check_sites(const Checking *checking)
{
    const Programme *programme = checking->programme;
    Place place = { .file = checking->file, .pointer = S("/units") };
    int64_t sum = 0;

    for (size_t i = 0; i < programme->site_count; i++) {
        sum += programme->sites[i].units;
        check_country(checking, place_of(checking, S("sites"), i), programme->sites[i].country);
    }
    if (programme->local.len > 0)
        check_country(checking, (Place){ .file = checking->file, .pointer = S("/local") },
                      programme->local);
    if ((programme->units == INT64_MIN) != (programme->site_count == 0))
        finding_error(checking->findings, place, PHRASE_OFFSET_UNITS_ALONE,
                      PHRASE_OFFSET_UNITS_ALONE_REMEDY, S(""));
    else if (programme->site_count > 0 && sum != programme->units)
        finding_error(checking->findings, place, PHRASE_OFFSET_UNITS_SUM,
                      PHRASE_OFFSET_UNITS_SUM_REMEDY, number(checking, sum),
                      number(checking, programme->units));
}

static void check_items(const Checking *checking)
{
    for (size_t i = 0; i < checking->programme->item_count; i++)
        if (checking->programme->items[i].release.len == 0)
            finding_warning(checking->findings, place_of(checking, S("data-items"), i),
                            PHRASE_OFFSET_NO_RELEASE, PHRASE_OFFSET_NO_RELEASE_REMEDY,
                            checking->programme->items[i].item);
}

/* Sources that disagree are both kept. */
static void check_components(const Checking *checking)
{
    const ProgrammeComponent *components = checking->programme->components;

    for (size_t i = 0; i < checking->programme->component_count; i++) {
        Place place = place_of(checking, S("components"), i);
        check_country(checking, place, components[i].country);
        for (size_t k = 0; k < i; k++)
            if (str_eq(components[k].component, components[i].component) &&
                !str_eq(components[k].country, components[i].country))
                finding_warning(checking->findings, place, PHRASE_OFFSET_TWO_MAKERS,
                                PHRASE_OFFSET_TWO_MAKERS_REMEDY, components[i].component,
                                components[k].country, components[i].country);
    }
}

bool programme_answers(const ProgrammeOption *option)
{
    return option->price.len > 0 && option->jobs != INT64_MIN && option->content.len > 0;
}

static void check_options(const Checking *checking)
{
    const Programme *programme = checking->programme;
    int64_t ppm;

    for (size_t i = 0; i < programme->option_count; i++) {
        const ProgrammeOption *option = &programme->options[i];
        Place place = place_of(checking, S("options"), i);
        if (option->content.len > 0 && !ppm_read(option->content, &ppm))
            finding_error(checking->findings, place, PHRASE_OFFSET_NOT_A_SHARE,
                          PHRASE_OFFSET_NOT_A_SHARE_REMEDY, option->content);
        if (!programme_answers(option))
            finding_warning(checking->findings, place, PHRASE_OFFSET_UNANSWERED,
                            PHRASE_OFFSET_UNANSWERED_REMEDY, option->option);
    }
}

static void check_ladder(const Checking *checking)
{
    const ProgrammeStep *ladder = checking->programme->ladder;

    for (size_t i = 1; i < checking->programme->step_count; i++)
        if (ladder[i].reached != DATE_NONE && ladder[i - 1].reached == DATE_NONE)
            finding_warning(checking->findings, place_of(checking, S("ladder"), i),
                            PHRASE_OFFSET_STEP_SKIPPED, PHRASE_OFFSET_STEP_SKIPPED_REMEDY,
                            ladder[i].step, ladder[i - 1].step);
}

bool programme_read(Arena *arena, Str bytes, Str file, Programme *ret_programme, Findings *findings)
{
    size_t before = findings->error_count;
    const Json *tree = json_read(arena, bytes, file, findings);
    Checking checking = { arena, findings, file, ret_programme };

    if (!tree || !shape_bind(arena, &programme_shape, tree, file, ret_programme, findings))
        return false;
    check_sites(&checking);
    check_items(&checking);
    check_components(&checking);
    check_options(&checking);
    check_ladder(&checking);
    return findings->error_count == before;
}
