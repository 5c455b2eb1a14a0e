/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who holds which right, role by role, as the document itself decides. */
#include "phrases_access.h"
#include "rules/access.h"

#include <string.h>

static const Fact *find_roles(const Access *access, Str roles, size_t *ret_fact)
{
    for (size_t i = 0; i < access->fact_count; i++)
        if (str_eq(access->facts[i].id, roles) && access->facts[i].type == FACT_SET_OF) {
            *ret_fact = i;
            return &access->facts[i];
        }
    return NULL;
}

static AccessVerdict verdict_of(Arena scratch, const Access *access, Str operation,
                                const FactState *facts)
{
    return access_decide(&scratch, access, operation, facts).verdict;
}

static void hold_role(FactState *facts, size_t at, size_t role)
{
    facts[at].value = (Value){ .number = INT64_C(1) << role, .state = VALUE_KNOWN };
}

static FactState *facts_of(Arena *arena, const Access *access, const FactState *usual)
{
    FactState *facts = NEW_ARRAY(arena, FactState, access->fact_count);

    memcpy(facts, usual, access->fact_count * sizeof *facts);
    return facts;
}

const AccessCell *access_matrix(Arena *arena, const Access *access, Str roles,
                                const FactState *usual)
{
    size_t at = 0, count = 0;
    const Fact *fact = find_roles(access, roles, &at);

    if (fact == NULL)
        return NULL;
    FactState *facts = facts_of(arena, access, usual);
    AccessCell *cells = NEW_ARRAY(arena, AccessCell, access->right_count * fact->option_count + 1);

    for (size_t i = 0; i < access->right_count; i++)
        for (size_t role = 0; role < fact->option_count; role++) {
            const AccessRight *right = &access->rights[i];

            hold_role(facts, at, role);
            cells[count++] =
                (AccessCell){ right, (int32_t)role,
                              verdict_of(*arena, access, right->operations[0], facts) };
        }
    return cells;
}

static const Phrase cell_phrases[] = {
    [ACCESS_ALLOWED] = PHRASE_ACCESS_CELL_YES,    [ACCESS_NO_DOCUMENT] = PHRASE_ACCESS_CELL_NO,
    [ACCESS_NOT_COVERED] = PHRASE_ACCESS_CELL_NO, [ACCESS_NOT_GRANTED] = PHRASE_ACCESS_CELL_NO,
    [ACCESS_FORBIDDEN] = PHRASE_ACCESS_CELL_NO,   [ACCESS_OPEN] = PHRASE_ACCESS_CELL_OPEN,
};

static void put_cell(Text *text, Str words, size_t columns)
{
    size_t width = utf8_columns(words);

    text_put(text, words);
    text_repeat(text, ' ', width < columns ? columns - width : 1);
}

static size_t widest_operation(const Access *access)
{
    size_t widest = 0;

    for (size_t i = 0; i < access->right_count; i++)
        for (size_t k = 0; k < access->rights[i].operation_count; k++)
            if (access->rights[i].operations[k].len > widest)
                widest = access->rights[i].operations[k].len;
    return widest + 2;
}

/* Operation by operation: a view may show of one and not of the next. */
static void put_operation(Text *text, Arena scratch, const Access *access, Str operation,
                          FactState *facts, size_t at, Lang lang)
{
    const Fact *fact = &access->facts[at];

    for (size_t role = 0; role < fact->option_count; role++) {
        Str name = label_in(fact->options[role].label, lang, fact->options[role].id);

        hold_role(facts, at, role);
        put_cell(text, phrase(cell_phrases[verdict_of(scratch, access, operation, facts)], lang),
                 utf8_columns(name) + 2);
    }
}

void access_matrix_write(Text *text, Arena scratch, const Access *access, Str roles,
                         const FactState *usual, Lang lang)
{
    size_t at = 0, indent = widest_operation(access);

    ensure(scratch.base != text->arena->base); /* both grow */
    const Fact *fact = find_roles(access, roles, &at);

    if (fact == NULL)
        return;
    FactState *facts = facts_of(&scratch, access, usual);
    text_repeat(text, ' ', indent);
    for (size_t role = 0; role < fact->option_count; role++)
        text_all(text, label_in(fact->options[role].label, lang, fact->options[role].id), S("  "));
    text_char(text, '\n');
    for (size_t i = 0; i < access->right_count; i++)
        for (size_t k = 0; k < access->rights[i].operation_count; k++) {
            const AccessRight *right = &access->rights[i];

            put_cell(text, right->operations[k], indent);
            put_operation(text, scratch, access, right->operations[k], facts, at, lang);
            text_all(text, label_in(right->label, lang, right->id), S("\n"));
        }
}
