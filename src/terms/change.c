/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_terms.h"
#include "terms/change_rules.h"
#include "terms/parts.h"
#include "terms/sum.h"

const Str change_form_words[CHANGE_FORMS] = {
    [CHANGE_NONE] = STR("none"),           [CHANGE_CORRECTION] = STR("correction"),
    [CHANGE_RESTATED] = STR("restated"),   [CHANGE_MODIFICATION] = STR("modification"),
    [CHANGE_AMENDMENT] = STR("amendment"), [CHANGE_NEW_CASE] = STR("new-case"),
};

const Phrase change_form_phrases[CHANGE_FORMS] = {
    [CHANGE_NONE] = PHRASE_TERMS_CHANGE_NONE,
    [CHANGE_CORRECTION] = PHRASE_TERMS_VERSION_CORRECTION,
    [CHANGE_RESTATED] = PHRASE_TERMS_VERSION_RESTATED,
    [CHANGE_MODIFICATION] = PHRASE_TERMS_VERSION_MODIFICATION,
    [CHANGE_AMENDMENT] = PHRASE_TERMS_VERSION_AMENDMENT,
    [CHANGE_NEW_CASE] = PHRASE_TERMS_CHANGE_NEW_CASE,
};

ChangeNeed change_need(Arena *arena, const ChangeSet *set)
{
    const ChangeRow **rows = NEW_ARRAY(arena, const ChangeRow *, set->row_count + 1);
    ChangeNeed need = { .form = CHANGE_NONE, .rows = rows };

    for (size_t i = 0; i < set->row_count; i++)
        if (set->rows[i].form > need.form)
            need.form = set->rows[i].form;
    for (size_t i = 0; i < set->row_count && need.form != CHANGE_NONE; i++)
        if (set->rows[i].form == need.form)
            rows[need.row_count++] = &set->rows[i];
    return need;
}

/* ---- filing -------------------------------------------------------------------------------- */

typedef struct Filed {
    Arena *arena;
    const ChangeFiling *filing;
    ChangeSet set;
    Findings *findings;
} Filed;

static const char *const list_names[CHANGE_PARTS] = {
    [CHANGE_OF_CASE] = "",          [CHANGE_OF_LINE] = "lines",
    [CHANGE_OF_NOTE] = "notes",     [CHANGE_OF_STRIKE] = "strikes",
    [CHANGE_OF_WAIVER] = "waivers", [CHANGE_OF_PAYMENT] = "payments",
    [CHANGE_OF_TOTAL] = "lines",
};

/* Where the document has it: the field, the member, or the list from which it was taken. */
static Place place_of(Arena *arena, const ChangeRow *row)
{
    Text text = text_open(arena, 200);

    if (*list_names[row->part] != '\0')
        text_all(&text, S("/"), str_from_c(list_names[row->part]));
    if (row->part != CHANGE_OF_CASE && row->index != SIZE_MAX) {
        text_char(&text, '/');
        text_int(&text, (int64_t)row->index);
    }
    if (row->field)
        text_all(&text, S("/"), row->field->name);
    return (Place){ .pointer = text_str(&text) };
}

/* The field as programs know it, without language: "lines/3/quantity". */
static Str path_of(Arena *arena, const ChangeRow *row)
{
    Text text = text_open(arena, 400);

    text_c(&text, list_names[row->part]);
    if (row->key.len > 0)
        text_all(&text, S("/"), row->key);
    if (row->field)
        text_all(&text, text.len > 0 ? S("/") : S(""), row->field->name);
    return text_str(&text);
}

/* The value of the field as its JSON has it; amounts with their currency. */
static Str value_of(Arena *arena, const ChangeRow *row, const void *base, Currency currency)
{
    const ChangeRule *rule = change_rule(row->part, row->field->name);
    Shape one = { row->field->name, 0, row->field, 1 };
    Text text = text_open(arena, VERSION_BYTES_MAX);

    shape_write(&text, &one, base);
    Str json = text_str(&text);
    size_t name = row->field->name.len + 4; /* {"name": */

    if (json.len <= name)
        return S("-");
    json = str_cut(json, name, json.len - 1);
    if (rule->amount == PHRASE_NONE)
        return json;
    int64_t minor = 0;
    bool whole = str_int(json, &minor);

    ensure(whole);
    return terms_money(arena, (Money){ minor, currency });
}

static Str side_of(Arena *arena, const ChangeRow *row, const void *base, Currency currency)
{
    VersionSums sums;

    if (!base)
        return S("-");
    if (row->part == CHANGE_OF_TOTAL)
        return version_sums(base, &sums) ? S("-") : terms_money(arena, sums.total);
    return row->field ? value_of(arena, row, base, currency) : S("+");
}

/* Each reason as a sentence about a row. */
static const struct {
    Phrase why, asks;
} asks[] = {
    { PHRASE_TERMS_WHY_OWN, PHRASE_TERMS_ASKS_OWN },
    { PHRASE_TERMS_WHY_SCOPE, PHRASE_TERMS_ASKS_SCOPE },
    { PHRASE_TERMS_WHY_PRICE, PHRASE_TERMS_ASKS_PRICE },
    { PHRASE_TERMS_WHY_RISE, PHRASE_TERMS_ASKS_RISE },
    { PHRASE_TERMS_WHY_TIME, PHRASE_TERMS_ASKS_TIME },
    { PHRASE_TERMS_WHY_ADMIN, PHRASE_TERMS_ASKS_ADMIN },
    { PHRASE_TERMS_WHY_WORDING, PHRASE_TERMS_ASKS_WORDING },
    { PHRASE_TERMS_WHY_MAJOR, PHRASE_TERMS_ASKS_MAJOR },
    { PHRASE_TERMS_WHY_OTHER, PHRASE_TERMS_ASKS_OTHER },
};

static void tell_row(const Filed *filed, const ChangeRow *row)
{
    for (size_t i = 0; i < COUNT_OF(asks); i++)
        if (asks[i].why == row->why)
            finding_error(filed->findings, place_of(filed->arena, row), asks[i].asks, PHRASE_NONE,
                          path_of(filed->arena, row),
                          side_of(filed->arena, row, row->before, row->was_in),
                          side_of(filed->arena, row, row->after, row->is_in));
}

static const struct {
    Phrase needed, remedy;
} needed[CHANGE_FORMS] = {
    [CHANGE_NONE] = { PHRASE_TERMS_NEEDED_NONE, PHRASE_TERMS_NEEDED_NONE_REMEDY },
    [CHANGE_CORRECTION] = { PHRASE_TERMS_NEEDED_CORRECTION, PHRASE_TERMS_NEEDED_REMEDY },
    [CHANGE_RESTATED] = { PHRASE_TERMS_NEEDED_RESTATED, PHRASE_TERMS_NEEDED_REMEDY },
    [CHANGE_MODIFICATION] = { PHRASE_TERMS_NEEDED_MODIFICATION, PHRASE_TERMS_NEEDED_REMEDY },
    [CHANGE_AMENDMENT] = { PHRASE_TERMS_NEEDED_AMENDMENT, PHRASE_TERMS_NEEDED_REMEDY },
    [CHANGE_NEW_CASE] = { PHRASE_TERMS_NEEDED_NEW_CASE, PHRASE_TERMS_NEEDED_NEW_CASE_REMEDY },
};

/* What a document of the form is good for. An offer begins a case and changes none. */
static const ChangeForm filed_as[VERSION_FORMS] = {
    [VERSION_OFFER] = CHANGE_FORMS,
    [VERSION_AMENDMENT] = CHANGE_AMENDMENT,
    [VERSION_MODIFICATION] = CHANGE_MODIFICATION,
    [VERSION_CORRECTION] = CHANGE_CORRECTION,
    [VERSION_RESTATED] = CHANGE_RESTATED,
};

static void check_form(const Filed *filed)
{
    ChangeNeed need = change_need(filed->arena, &filed->set);
    int32_t form = filed->filing->after->form;

    if (need.form == filed_as[form])
        return;
    finding_error(filed->findings, terms_field("/form"), needed[need.form].needed,
                  needed[need.form].remedy, version_form_words[form]);
    for (size_t i = 0; i < need.row_count; i++)
        tell_row(filed, need.rows[i]);
}

/* What a line was accepted with stays, its rates among it: more of it is another line. */
static void check_quantities(const Filed *filed)
{
    for (size_t i = 0; i < filed->set.row_count; i++) {
        const ChangeRow *row = &filed->set.rows[i];
        const VersionLine *before = row->before, *after = row->after;

        if (row->part != CHANGE_OF_LINE || !row->field || after->quantity <= before->quantity ||
            !str_eq(row->field->name, S("quantity")))
            continue;
        finding_error(filed->findings, place_of(filed->arena, row), PHRASE_TERMS_ADDED_QUANTITY,
                      PHRASE_TERMS_ADDED_QUANTITY_REMEDY, row->key,
                      terms_number(filed->arena, before->quantity),
                      terms_number(filed->arena, after->quantity));
    }
}

static bool names_note(const CaseVersion *version, const VersionNote *note)
{
    for (size_t i = 0; i < version->note_count; i++)
        if (version->notes[i].line == note->line && str_eq(version->notes[i].code, note->code))
            return true;
    for (size_t i = 0; i < version->strike_count; i++)
        if (version->strikes[i].line == note->line && str_eq(version->strikes[i].code, note->code))
            return true;
    return false;
}

static void check_restated(const Filed *filed)
{
    const CaseTerms *terms = filed->filing->terms;

    for (size_t i = 0; i < terms->span_count; i++) {
        const VersionNote *note = terms->spans[i].note;
        const NoteEntry *entry = note_find(filed->filing->library, note->code);

        if (terms->spans[i].until_by || !entry || !entry->restate ||
            names_note(filed->filing->after, note))
            continue;
        finding_error(filed->findings, terms_field("/notes"), PHRASE_TERMS_NOT_RESTATED,
                      PHRASE_TERMS_NOT_RESTATED_REMEDY, note->code);
    }
}

bool change_check(Arena *arena, const ChangeFiling *filing, Findings *findings)
{
    Filed filed = { arena, filing, { 0 }, findings };
    size_t errors = findings->error_count;

    filed.set = change_diff(arena, filing->before, filing->after, &filing->basis);
    if (filing->closing_hold)
        finding_error(findings, terms_field("/case"), PHRASE_TERMS_CLOSING_HOLD,
                      PHRASE_TERMS_CLOSING_HOLD_REMEDY, filing->after->case_number);
    check_form(&filed);
    if (filing->basis.accepted) {
        ensure(filing->terms != NULL);
        check_quantities(&filed);
        check_restated(&filed);
        terms_strikes_check(filing->terms, filing->after, findings);
    }
    return findings->error_count == errors;
}
