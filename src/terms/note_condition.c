/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* note_condition - when a note of the library is required */
#include "terms/note_parts.h"

static bool always(const CaseVersion *version)
{
    return version != NULL;
}

static bool has_surcharge(const CaseVersion *version)
{
    return version->admin_minor > 0;
}

static bool has_accessorials(const CaseVersion *version)
{
    return version->packing_minor > 0 || version->transport_minor > 0;
}

static bool has_deposit(const CaseVersion *version)
{
    return version->deposit_minor > 0;
}

static bool is_undertaking(const CaseVersion *version)
{
    return version->sale_terms == SALE_UNDERTAKING;
}

static bool is_letter_of_credit(const CaseVersion *version)
{
    return version->sale_terms == SALE_LETTER_OF_CREDIT;
}

static bool is_technology(const VersionLine *line)
{
    return line->leg == LEG_TECHNOLOGY;
}

static bool is_service(const VersionLine *line)
{
    return line->leg == LEG_SERVICE;
}

static bool is_used(const VersionLine *line)
{
    return line->condition == CONDITION_USED || line->condition == CONDITION_OVERHAULED;
}

static bool is_as_is(const VersionLine *line)
{
    return line->condition == CONDITION_AS_IS;
}

static bool is_major(const VersionLine *line)
{
    return line->major;
}

/* Kinds of case are words too. */
static const struct {
    Str word;
    bool (*of_case)(const CaseVersion *version);
    bool (*of_line)(const VersionLine *line);
} conditions[] = {
    { STR("always"), always, NULL },
    { STR("surcharge"), has_surcharge, NULL },
    { STR("accessorials"), has_accessorials, NULL },
    { STR("deposit"), has_deposit, NULL },
    { STR("undertaking"), is_undertaking, NULL },
    { STR("letter-of-credit"), is_letter_of_credit, NULL },
    { STR("technology-line"), NULL, is_technology },
    { STR("service-line"), NULL, is_service },
    { STR("used-line"), NULL, is_used },
    { STR("as-is-line"), NULL, is_as_is },
    { STR("major-line"), NULL, is_major },
};

/* Row C5: in each of four matters, the State's duty or that there is none. */
static const struct {
    Str word;
    LiabilityMatter matter;
    bool state;
} liabilities[] = {
    { STR("price-state"), LIABILITY_PRICE, true },
    { STR("price-none"), LIABILITY_PRICE, false },
    { STR("time-state"), LIABILITY_TIME, true },
    { STR("time-none"), LIABILITY_TIME, false },
    { STR("performance-state"), LIABILITY_PERFORMANCE, true },
    { STR("performance-none"), LIABILITY_PERFORMANCE, false },
    { STR("termination-state"), LIABILITY_TERMINATION, true },
    { STR("termination-none"), LIABILITY_TERMINATION, false },
};

/* Row A13. On a route that tells neither, nothing is stated of it. */
static const struct {
    Str word;
    Continuity continuity;
} continuities[] = {
    { STR("continues"), CONTINUITY_CONTINUES },
    { STR("may-suspend"), CONTINUITY_MAY_SUSPEND },
};

typedef struct Asked {
    const CaseVersion *version;
    const VersionLine *line;
    const NoteRoute *route;
} Asked;

static bool any_line(const CaseVersion *version, bool (*holds)(const VersionLine *line))
{
    for (size_t i = 0; i < version->line_count; i++)
        if (holds(&version->lines[i]))
            return true;
    return false;
}

static bool condition_holds(size_t index, const Asked *asked)
{
    if (conditions[index].of_case)
        return conditions[index].of_case(asked->version);
    if (asked->line)
        return conditions[index].of_line(asked->line);
    return any_line(asked->version, conditions[index].of_line);
}

/* True and *ret_holds: the word is known. `asked` may be NULL to ask no more than that. */
static bool find(Str word, const Asked *asked, bool *ret_holds)
{
    for (size_t i = 0; i < CASE_KINDS; i++)
        if (str_eq(case_kind_words[i], word)) {
            *ret_holds = asked && asked->version->kind == (int32_t)i;
            return true;
        }
    for (size_t i = 0; i < COUNT_OF(liabilities); i++)
        if (str_eq(liabilities[i].word, word)) {
            *ret_holds = asked && asked->route->liability.state[liabilities[i].matter] ==
                                      liabilities[i].state;
            return true;
        }
    for (size_t i = 0; i < COUNT_OF(continuities); i++)
        if (str_eq(continuities[i].word, word)) {
            *ret_holds = asked && asked->route->continuity == continuities[i].continuity;
            return true;
        }
    for (size_t i = 0; i < COUNT_OF(conditions); i++)
        if (str_eq(conditions[i].word, word)) {
            *ret_holds = asked && condition_holds(i, asked);
            return true;
        }
    return false;
}

bool note_condition_known(Str word)
{
    bool holds;

    return find(word, NULL, &holds);
}

bool note_condition_holds(Str word, const CaseVersion *version, const VersionLine *line,
                          const NoteRoute *route)
{
    bool holds = false, known = find(word, &(Asked){ version, line, route }, &holds);

    ensure(known); /* the library was read */
    return holds;
}

Str note_condition_words(Arena *arena)
{
    Text text = text_open(arena, 2000);

    for (size_t i = 0; i < CASE_KINDS; i++)
        text_all(&text, case_kind_words[i], S(", "));
    for (size_t i = 0; i < COUNT_OF(liabilities); i++)
        text_all(&text, liabilities[i].word, S(", "));
    for (size_t i = 0; i < COUNT_OF(continuities); i++)
        text_all(&text, continuities[i].word, S(", "));
    for (size_t i = 0; i < COUNT_OF(conditions); i++)
        text_all(&text, i > 0 ? S(", ") : S(""), conditions[i].word);
    return text_str(&text);
}
