/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/entry.h"
#include "phrases_web.h"
#include "web/offered.h"

/* Long lists stand on a page once, whatever fields suggest them. */
enum { LISTS_MAX = 32 };
typedef struct Shown {
    const Offered *lists[LISTS_MAX];
    Str ids[LISTS_MAX];
    size_t count;
} Shown;

enum { PATH_MAX_BYTES = 512, RADIOS_MAX = 4, SHORT_TEXT_MAX = 120 };

/* ---- paths ----------------------------------------------------------------------------------- */

static Str path_join(const Visit *visit, Str prefix, Str name)
{
    Text text = text_open(visit->arena, PATH_MAX_BYTES);

    text_all(&text, prefix, prefix.len ? S(".") : S(""), name);
    ensure(!text.full);
    return text_str(&text);
}

static Str path_of(const Visit *visit, Str pointer)
{
    Text text = text_open(visit->arena, PATH_MAX_BYTES);

    shape_path(&text, pointer);
    return text_str(&text);
}

static Str finding_text(const Visit *visit, Phrase key, const Finding *finding)
{
    Text text = text_open(visit->arena, 16 << 10);

    phrase_write(&text, key, visit->lang, finding->args, FINDING_ARGS_MAX);
    return text_str(&text);
}

/* What is wrong with the field itself. */
static Str error_at(const Visit *visit, const Filled *filled, Str path)
{
    const Str *place = filled->places;

    if (!filled->findings)
        return S("");
    for (const Finding *at = filled->findings->first; at; at = at->next, place++)
        if (place->len && str_eq(*place, path))
            return finding_text(visit, at->message, at);
    return S("");
}

/* The same without what entry_views() makes. */
static bool finds_fault(const Visit *visit, const Filled *filled, Str path)
{
    for (const Finding *at = filled->findings ? filled->findings->first : NULL; at; at = at->next)
        if (str_eq(path_of(visit, at->place.pointer), path))
            return true;
    return false;
}

const FindingView *entry_findings(const Visit *visit, const Findings *findings, size_t *ret_count)
{
    FindingView *views = NEW_ARRAY(visit->arena, FindingView, findings->count);
    size_t count = 0;

    for (const Finding *finding = findings->first; finding; finding = finding->next) {
        FindingView *view = &views[count++];
        Text anchor = text_open(visit->arena, 2 * PATH_MAX_BYTES);
        view->message = finding_text(visit, finding->message, finding);
        if (finding->remedy != PHRASE_NONE)
            view->remedy = finding_text(visit, finding->remedy, finding);
        if (!finding->place.pointer.len)
            continue;
        text_put(&anchor, S("#f-"));
        text_url(&anchor, path_of(visit, finding->place.pointer));
        if (!anchor.full)
            view->field = url_local(text_str(&anchor));
    }
    *ret_count = count;
    return views;
}

/* Of a file: at its line or its member, as the command says it. */
static Str place_words(const Visit *visit, const Place *place)
{
    Text words = text_open(visit->arena, TEXT_MAX);

    if (place->file.len)
        text_put(&words, place->file);
    if (place->line)
        text_all(&words, S(":"), visit_number(visit, place->line));
    if (place->file.len && place->pointer.len)
        text_all(&words, S(" "), place->pointer);
    if (words.len)
        text_put(&words, S(": "));
    return text_str(&words);
}

const FindingView *entry_file_findings(const Visit *visit, const Findings *findings, Str field,
                                       size_t *ret_count)
{
    const FindingView *all = entry_findings(visit, findings, ret_count);
    FindingView *views = NEW_ARRAY(visit->arena, FindingView, *ret_count + 1);
    const Finding *finding = findings->first;

    for (size_t i = 0; i < *ret_count; i++, finding = finding->next) {
        Text message = text_open(visit->arena, TEXT_MAX);
        views[i] = all[i];
        text_all(&message, place_words(visit, &finding->place), all[i].message);
        views[i].message = text_str(&message);
        if (finding->place.file.len)
            views[i].field = field.len ? url_local(field) : (Url){ 0 };
    }
    return views;
}

/* Made once: a long form has many controls to look for among them. */
static const Str *places_of(const Visit *visit, const Findings *findings)
{
    Str *places = NEW_ARRAY(visit->arena, Str, (findings ? findings->count : 0) + 1);
    size_t i = 0;

    for (const Finding *at = findings ? findings->first : NULL; at; at = at->next, i++)
        places[i] = path_of(visit, at->place.pointer);
    return places;
}

/* How many rows of a list were filled in: one more than the highest number in a path. */
static size_t rows_given(const Filled *filled, Str path)
{
    size_t rows = 0;

    for (size_t i = 0; i < filled->fields->count; i++) {
        Str rest, name = filled->fields->fields[i].name;
        int64_t number;
        if (!str_starts(name, path) || name.len <= path.len || name.at[path.len] != '.')
            continue;
        Str digits = str_split(str_cut(name, path.len + 1, name.len), '.', &rest);
        if (str_int(digits, &number) && number >= 0 && number < INT32_MAX &&
            (size_t)number + 1 > rows)
            rows = (size_t)number + 1;
    }
    return rows;
}

/* ---- controls -------------------------------------------------------------------------------- */

static const EntryView *views_below(const Visit *visit, const Shape *shape, const Filled *filled,
                                    Str prefix, size_t *ret_count);

static Str label_of(const Visit *visit, const Field *field)
{
    return field->help == PHRASE_NONE ? field->name : phrase(field->help, visit->lang);
}

static void offer(const Visit *visit, EntryView *entry, const ChoiceView *choices, size_t count)
{
    ChoiceView *named = NEW_ARRAY(visit->arena, ChoiceView, count);

    for (size_t i = 0; i < count; i++) {
        named[i] = choices[i];
        /* An error leads to the first. */
        named[i].id = i == 0 ? entry->id : path_join(visit, entry->id, choices[i].value);
    }
    entry->choices = named;
    entry->choice_count = count;
    entry->grouped = count <= RADIOS_MAX;
    entry->select = !entry->grouped;
}

/* The value of a fact: chosen from what the fact can be, once it is known which fact. */
static void offer_answers(const Visit *visit, const Filled *filled, EntryView *entry)
{
    FactChoices answers = entry_answers(visit, filled->fact, entry->value);

    entry->hint = answers.hint;
    if (!answers.count)
        return;
    offer(visit, entry, answers.choices, answers.count);
    if (!answers.several)
        return;
    entry->grouped = entry->several = true;
    entry->select = false;
}

static void offer_yes_no(const Visit *visit, EntryView *entry)
{
    ChoiceView choices[] = {
        { .value = S("yes"), .words = phrase(PHRASE_WEB_YES, visit->lang) },
        { .value = S("no"), .words = phrase(PHRASE_WEB_NO, visit->lang) },
    };

    for (size_t i = 0; i < COUNT_OF(choices); i++)
        choices[i].chosen = str_eq(choices[i].value, entry->value);
    offer(visit, entry, choices, COUNT_OF(choices));
}

static void offer_words(const Visit *visit, const Field *field, EntryView *entry)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, field->choice_count);

    for (size_t i = 0; i < field->choice_count; i++)
        choices[i] = (ChoiceView){ .value = field->choices[i],
                                   .words = field->choice_labels
                                                ? phrase(field->choice_labels[i], visit->lang)
                                                : field->choices[i],
                                   .chosen = str_eq(field->choices[i], entry->value) };
    offer(visit, entry, choices, field->choice_count);
}

static Str hint_of(const Visit *visit, const Field *field)
{
    switch (field->type) {
    case FIELD_DATE:
        return phrase(PHRASE_WEB_DAY_HINT, visit->lang);
    case FIELD_MOMENT:
        return phrase(PHRASE_WEB_HINT_MOMENT, visit->lang);
    case FIELD_INT:
        if (field->max == INT64_MAX)
            return visit_say(visit, PHRASE_WEB_HINT_INT_FROM, visit_number(visit, field->min),
                             S(""));
        return visit_say(visit, PHRASE_WEB_HINT_INT, visit_number(visit, field->min),
                         visit_number(visit, field->max));
    case FIELD_HASH:
        return phrase(PHRASE_WEB_HINT_HASH, visit->lang);
    case FIELD_ID:
        return phrase(PHRASE_WEB_HINT_ID, visit->lang);
    case FIELD_TEXT:
        return field->long_text ? visit_say(visit, PHRASE_WEB_HINT_TEXT,
                                            visit_number(visit, field->max / 3), S(""))
                                : S("");
    case FIELD_BOOL:
    case FIELD_LABEL:
    case FIELD_CHOICE:
    case FIELD_RECORD:
    case FIELD_LIST:
        break;
    }
    return S("");
}

static const ChoiceView *offered_choices(const Visit *visit, const Offered *offered, size_t most,
                                         bool typed, Str given, size_t *ret_count)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, offered->count + 1);
    size_t count = 0;
    bool chosen = !given.len;

    for (size_t i = 0; i < offered->count && i < most; i++) {
        const OfferedRow *row = &offered->rows[i];
        choices[count++] =
            (ChoiceView){ .value = typed ? row->typed : row->value,
                          .words = row->label,
                          .chosen = str_eq(row->value, given) || str_eq(row->typed, given) };
        chosen = chosen || choices[count - 1].chosen;
    }
    if (!chosen && !typed)
        choices[count++] = (ChoiceView){ .value = given, .words = given, .chosen = true };
    *ret_count = count;
    return choices;
}

static void suggest(const Visit *visit, const Filled *filled, const Offered *offered,
                    EntryView *entry)
{
    struct Shown *shown = filled->shown;

    for (size_t i = 0; i < offered->count; i++)
        if (str_eq(offered->rows[i].value, entry->value))
            entry->value = offered->rows[i].typed;
    entry->wide = true;
    entry->offers = offered_url(visit, offered).text;
    entry->hint = phrase(PHRASE_WEB_HINT_OFFERED, visit->lang);
    for (size_t i = 0; i < shown->count; i++)
        if (shown->lists[i] == offered) {
            entry->list = shown->ids[i];
            return;
        }
    if (shown->count == LISTS_MAX)
        return;
    Text id = text_open(visit->arena, 2 * PATH_MAX_BYTES);
    text_all(&id, S("o-"), entry->id);
    entry->list = text_str(&id);
    entry->suggests = true;
    shown->lists[shown->count] = offered;
    shown->ids[shown->count++] = entry->list;
    entry->choices =
        offered_choices(visit, offered, OFFERED_SUGGESTED, true, S(""), &entry->choice_count);
}

/* A few things are chosen from, by name; of many some are suggested, and the rest found by typing.
 * What need not be one of them is always typed. */
static bool offer_things(const Visit *visit, const Shape *shape, const Field *field,
                         const Filled *filled, EntryView *entry)
{
    const Offered *offered = offered_to(visit, shape, field, filled->fields, filled->file);
    size_t count;

    if (!offered)
        return false;
    if (!offered->strict || offered->more || offered->count > OFFERED_FEW) {
        suggest(visit, filled, offered, entry);
        return true;
    }
    const ChoiceView *choices =
        offered_choices(visit, offered, OFFERED_FEW, false, entry->value, &count);
    offer(visit, entry, choices, count);
    entry->grouped = false;
    entry->select = true;
    entry->hint = S("");
    return true;
}

/* One control: a value that is not made of others. */
static EntryView single(const Visit *visit, const Shape *shape, const Field *field,
                        const Filled *filled, Str path)
{
    EntryView entry = { .name = path, .label = label_of(visit, field) };
    const ChoiceView *choices;

    entry.id = path_join(visit, filled->form, path);
    entry.value = query_get(filled->fields, path);
    entry.error = error_at(visit, filled, path);
    entry.needed = !field->optional;
    entry.hint = hint_of(visit, field);
    size_t count = entry_choices(visit, shape, field, entry.value, &choices);
    size_t papers = count ? 0 : entry_documents(visit, field, filled->about, entry.value, &choices);
    if (papers) {
        offer(visit, &entry, choices, papers);
        entry.grouped = false;
        entry.select = true; /* it can be taken back */
        entry.hint = S("");
    } else if (count) {
        offer(visit, &entry, choices, count);
        entry.hint = S("");
        entry.chooses = filled->asks_fact && str_eq(path, S("fact"));
    } else if (offer_things(visit, shape, field, filled, &entry)) {
        entry.chooses = false;
    } else if (field->type == FIELD_BOOL) {
        offer_yes_no(visit, &entry);
    } else if (field->type == FIELD_CHOICE) {
        offer_words(visit, field, &entry);
    } else if (field->type == FIELD_TEXT) {
        entry.area = field->long_text;
        entry.wide = field->max > SHORT_TEXT_MAX;
        if (filled->asks_fact && str_eq(path, S("value"))) {
            offer_answers(visit, filled, &entry);
            entry.sent = str_eq(filled->more, S("fact"));
        }
    } else {
        entry.wide = field->type == FIELD_HASH || field->type == FIELD_ID;
        entry.number = field->type == FIELD_INT;
    }
    return entry;
}

/* A name in both languages: two controls. */
static EntryView both_languages(const Visit *visit, const Field *field, const Filled *filled,
                                Str path)
{
    static const struct {
        Str code;
        Phrase name;
    } langs[] = { { STR("ja"), PHRASE_WEB_IN_JAPANESE }, { STR("en"), PHRASE_WEB_IN_ENGLISH } };
    EntryView group = { .name = path, .label = label_of(visit, field), .group = true };
    EntryView *entries = NEW_ARRAY(visit->arena, EntryView, COUNT_OF(langs));

    for (size_t i = 0; i < COUNT_OF(langs); i++) {
        Str name = path_join(visit, path, langs[i].code);
        entries[i] = (EntryView){ .name = name,
                                  .id = path_join(visit, filled->form, name),
                                  .label = phrase(langs[i].name, visit->lang),
                                  .value = query_get(filled->fields, name),
                                  .error = error_at(visit, filled, name),
                                  .wide = true };
    }
    group.id = path_join(visit, filled->form, path);
    group.needed = !field->optional;
    group.error = error_at(visit, filled, path);
    group.entries = entries;
    group.entry_count = COUNT_OF(langs);
    return group;
}

static EntryView row_of(const Visit *visit, const Shape *shape, const Field *field,
                        const Filled *filled, Str path, size_t number)
{
    Str row = path_join(visit, path, visit_number(visit, (int64_t)number));
    EntryView entry = { .name = row, .group = true };

    entry.id = path_join(visit, filled->form, row);
    entry.label = visit_say(visit, PHRASE_WEB_ROW, visit_number(visit, (int64_t)number + 1), S(""));
    if (field->item == FIELD_RECORD) {
        entry.entries = views_below(visit, field->shape, filled, row, &entry.entry_count);
        return entry;
    }
    Field member = { .name = field->name,
                     .type = field->item,
                     .max = field->item_max,
                     .optional = true,
                     .help = field->help };
    entry = single(visit, shape, &member, filled, row);
    entry.label = visit_say(visit, PHRASE_WEB_ROW, visit_number(visit, (int64_t)number + 1), S(""));
    return entry;
}

/* The rows filled in and one more; asking for "another row" brings the page back with the next. */
static EntryView rows(const Visit *visit, const Shape *shape, const Field *field,
                      const Filled *filled, Str path)
{
    size_t given = rows_given(filled, path), count = given + 1;
    EntryView group = { .name = path, .label = label_of(visit, field), .group = true };

    if ((int64_t)count > field->max)
        count = (size_t)field->max;
    if (count > FORM_ROWS_MAX)
        count = FORM_ROWS_MAX;
    *filled->rows += given > FORM_ROWS_MAX ? FORM_ROWS_ALL + 1 : count;
    if (*filled->rows > FORM_ROWS_ALL)
        count = 0; /* nothing of it will be shown */
    EntryView *entries = NEW_ARRAY(visit->arena, EntryView, count);
    for (size_t i = 0; i < count; i++)
        entries[i] = row_of(visit, shape, field, filled, path, i);
    if (count && str_eq(filled->more, path))
        entries[count - 1].sent = true;
    group.id = path_join(visit, filled->form, path);
    group.needed = !field->optional && field->min > 0;
    group.error = error_at(visit, filled, path);
    group.entries = entries;
    group.entry_count = count;
    group.more = (int64_t)count < field->max && count < FORM_ROWS_MAX;
    group.full = (int64_t)count < field->max && !group.more;
    group.folded = !group.needed && !group.error.len && given == 0;
    return group;
}

static EntryView entry_of(const Visit *visit, const Shape *shape, const Field *field,
                          const Filled *filled, Str path)
{
    EntryView entry;

    switch (field->type) {
    case FIELD_LABEL:
        return both_languages(visit, field, filled, path);
    case FIELD_LIST:
        return rows(visit, shape, field, filled, path);
    case FIELD_RECORD:
        entry = (EntryView){ .name = path, .label = label_of(visit, field), .group = true };
        entry.id = path_join(visit, filled->form, path);
        entry.needed = !field->optional;
        entry.error = error_at(visit, filled, path);
        entry.entries = views_below(visit, field->shape, filled, path, &entry.entry_count);
        return entry;
    case FIELD_TEXT:
    case FIELD_INT:
    case FIELD_BOOL:
    case FIELD_DATE:
    case FIELD_MOMENT:
    case FIELD_ID:
    case FIELD_HASH:
    case FIELD_CHOICE:
        break;
    }
    return single(visit, shape, field, filled, path);
}

static bool was_settled(const Filled *filled, Str name)
{
    return filled->own && query_says(filled->own, S(SETTLED_FIELD), name);
}

bool entry_is_settled(const Visit *visit, const Shape *shape, const Field *field,
                      const Filled *filled)
{
    const ChoiceView *choices;

    if (!query_get(filled->fields, field->name).len ||
        entry_choices(visit, shape, field, S(""), &choices))
        return false;
    if (field->type != FIELD_ID)
        return str_ends(field->name, S("-kind"));
    if (finds_fault(visit, filled, field->name))
        return false;
    return wire_reads(visit->wire) || was_settled(filled, field->name) ||
           str_eq(filled->subject, field->name) ||
           !offered_to(visit, shape, field, filled->fields, filled->file);
}

static const EntryView *views_below(const Visit *visit, const Shape *shape, const Filled *filled,
                                    Str prefix, size_t *ret_count)
{
    EntryView *entries = NEW_ARRAY(visit->arena, EntryView, shape->field_count);
    size_t count = 0;

    for (size_t i = 0; i < shape->field_count; i++) {
        const Field *field = &shape->fields[i];
        Str path = path_join(visit, prefix, field->name);
        bool settled =
            filled->ids_are_settled && !prefix.len && entry_is_settled(visit, shape, field, filled);
        if (!settled)
            entries[count++] = entry_of(visit, shape, field, filled, path);
    }
    *ret_count = count;
    return entries;
}

const EntryView *entry_views(const Visit *visit, const Shape *shape, const Filled *filled,
                             size_t *ret_count)
{
    size_t rows = 0;
    Filled whole = *filled;

    whole.places = places_of(visit, filled->findings);
    whole.rows = &rows;
    whole.shown = NEW(visit->arena, struct Shown);
    const EntryView *views = views_below(visit, shape, &whole, S(""), ret_count);
    if (rows <= FORM_ROWS_ALL)
        return views;
    *ret_count = 0;
    return NULL;
}
