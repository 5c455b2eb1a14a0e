/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/spelling.h"

static const Keyword statements[STATEMENT_KINDS] = {
    [STATEMENT_VOCABULARY] = KW_VOCABULARY,
    [STATEMENT_PACK] = KW_PACK,
    [STATEMENT_AGENCY] = KW_AGENCY,
    [STATEMENT_FACT] = KW_FACT,
    [STATEMENT_REGIME] = KW_REGIME,
    [STATEMENT_MADE_BY] = KW_MADE_BY,
    [STATEMENT_IN_FORCE] = KW_IN_FORCE_FROM,
    [STATEMENT_AMENDS] = KW_AMENDS,
    [STATEMENT_REPLACES] = KW_REPLACES,
    [STATEMENT_SELECTED_BY] = KW_SELECTED_BY,
    [STATEMENT_JUDGES] = KW_JUDGES,
    [STATEMENT_USES] = KW_USES,
    [STATEMENT_SOURCE] = KW_SOURCE,
    [STATEMENT_NOTE] = KW_NOTE,
    [STATEMENT_LEVELS] = KW_LEVELS,
    [STATEMENT_DEFINE] = KW_DEFINE,
    [STATEMENT_APPLIES] = KW_APPLIES,
    [STATEMENT_RULE] = KW_RULE,
    [STATEMENT_EXCEPT] = KW_EXCEPT,
    [STATEMENT_OTHERWISE] = KW_OTHERWISE,
    [STATEMENT_PROVE] = KW_PROVE,
    [STATEMENT_EXAMPLE] = KW_EXAMPLE,
    [STATEMENT_ACCESS] = KW_ACCESS,
    [STATEMENT_RIGHT] = KW_RIGHT,
    [STATEMENT_ROUTE] = KW_ROUTE,
    [STATEMENT_PART] = KW_PART,
    [STATEMENT_STATE] = KW_STATE,
    [STATEMENT_STEP] = KW_STEP,
    [STATEMENT_FOLLOWS] = KW_FOLLOWS,
    [STATEMENT_VIEW] = KW_VIEW,
};

static const Keyword types[TYPE_WORDS] = {
    [TYPE_YESNO] = KW_YES_NO,
    [TYPE_ONE_OF] = KW_ONE_OF,
    [TYPE_SET_OF] = KW_SET_OF,
    [TYPE_COUNTRY] = KW_COUNTRY,
    [TYPE_DATE] = KW_DATE,
    [TYPE_NUMBER] = KW_NUMBER,
    [TYPE_MONEY] = KW_MONEY,
    [TYPE_PERSON] = KW_PERSON,
    [TYPE_ORGANISATION] = KW_ORGANISATION,
    [TYPE_UNIT] = KW_UNIT,
    [TYPE_SET_OF_PERSON] = KW_PERSON,
    [TYPE_SET_OF_ORGANISATION] = KW_ORGANISATION,
    [TYPE_SET_OF_UNIT] = KW_UNIT,
};

static const Keyword marks[MARK_WORDS] = {
    [WORD_CONDITION] = KW_CONDITION, [WORD_DUTY] = KW_DUTY,     [WORD_LICENCE] = KW_LICENCE,
    [WORD_FINDING] = KW_FINDING,     [WORD_BUCKET] = KW_BUCKET,
};

static const Keyword effects[EFFECT_WORDS] = {
    [WORD_PROHIBITED] = KW_PROHIBITED,
    [WORD_MAY_BE_PERMITTED] = KW_MAY_BE_PERMITTED,
    [WORD_EVERY_PERMISSION] = KW_EVERY_PERMISSION,
    [WORD_EVERY_LICENCE] = KW_EVERY_LICENCE,
    [WORD_NEEDS] = KW_NEEDS,
    [WORD_FINDS] = KW_FINDS,
    [WORD_MAY] = KW_MAY,
    [WORD_NEVER] = KW_NEVER,
};

static const struct {
    Keyword keyword;
    Str word;
} outcomes[OUTCOME_WORDS] = {
    { KW_OUTSIDE, STR("outside") },         { KW_PROHIBITED, STR("prohibited") },
    { KW_NOT_COVERED, STR("not-covered") }, { KW_PERMITTED, STR("permitted") },
    { KW_CONFLICT, STR("conflict") },       { KW_LICENCE_REQUIRED, STR("licence-required") },
    { KW_UNDECIDED, STR("undecided") },
};

Keyword statement_keyword(StatementKind kind, MarkWord mark)
{
    return kind == STATEMENT_MARK ? mark_keyword(mark) : statements[kind];
}

Keyword type_keyword(TypeWord type)
{
    return types[type];
}

bool type_is_identity_set(TypeWord type)
{
    return type >= TYPE_SET_OF_PERSON;
}

Keyword mark_keyword(MarkWord mark)
{
    return marks[mark];
}

Keyword effect_keyword(EffectWord effect)
{
    return effects[effect];
}

Keyword outcome_keyword(size_t index)
{
    ensure(index < OUTCOME_WORDS);
    return outcomes[index].keyword;
}

Str outcome_spelling(size_t index)
{
    ensure(index < OUTCOME_WORDS);
    return outcomes[index].word;
}
