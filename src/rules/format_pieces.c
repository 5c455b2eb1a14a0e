/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/format.h"

enum { CLAUSES_FIXED = 12 }; /* the most clauses a statement has beside its citations */

typedef struct Clauses {
    Piece *items;
    size_t count;
} Clauses;

/* ---- words ---- */

static Str word(const Former *former, Keyword keyword)
{
    return keyword_text(keyword, former->lang);
}

/* CONTEXT words are kept in the tree by their English spelling. */
static Str context(const Former *former, Word choice)
{
    return word(former, keyword_find(choice.text, LANG_EN));
}

static Str outcome(const Former *former, Str spelling)
{
    for (size_t i = 0; i < OUTCOME_WORDS; i++)
        if (str_eq(outcome_spelling(i), spelling))
            return word(former, outcome_keyword(i));
    ensure(!"the parser makes no other outcome");
    return spelling;
}

static Str quoted(const Former *former, Str plain)
{
    Text text = text_open(former->arena, 2 * plain.len + 2); /* if every letter were escaped */

    text_char(&text, '"');
    for (size_t i = 0; i < plain.len; i++) {
        if (plain.at[i] == '"' || plain.at[i] == '\\')
            text_char(&text, '\\');
        text_char(&text, plain.at[i]);
    }
    text_char(&text, '"');
    return text_str(&text);
}

/* The parts that are not empty, with `between` between two. The text is as large as it must be. */
static Str join_with(const Former *former, Str between, const Str *parts, size_t count)
{
    size_t len = 0;

    for (size_t i = 0; i < count; i++)
        len += parts[i].len + between.len;
    Text text = text_open(former->arena, len);
    for (size_t i = 0; i < count; i++) {
        if (parts[i].len > 0 && text.len > 0)
            text_put(&text, between);
        text_put(&text, parts[i]);
    }
    return text_str(&text);
}

#define JOIN(former, ...) \
    join_with((former), S(" "), (const Str[]){ __VA_ARGS__ }, \
              COUNT_OF(((const Str[]){ __VA_ARGS__ })))

/* ---- pieces ---- */

static Piece piece_of(Str words, PieceList list, const Piece *items, size_t count)
{
    Piece piece = { words, list, items, count, utf8_columns(words) };

    piece.width += piece_lead(&piece).len + (list == PIECES_PARENS);
    for (size_t i = 0; i < count; i++)
        piece.width += items[i].width + (i > 0 ? piece_separator(list).len : 0);
    return piece;
}

static Piece plain(Str words)
{
    return piece_of(words, PIECES_NONE, NULL, 0);
}

static Piece *take_items(const Former *former, size_t count)
{
    return NEW_ARRAY(former->arena, Piece, count + 1);
}

static Piece label_piece(const Former *former, Str words, const LabelText *label)
{
    Piece *halves = take_items(former, LANG_COUNT);

    for (int i = 0; i < LANG_COUNT; i++)
        halves[i] = plain(JOIN(former, lang_code((Lang)i), quoted(former, label->in[i].text)));
    return piece_of(words, PIECES_LABEL, halves, LANG_COUNT);
}

static Piece names_piece(const Former *former, Str words, PieceList list, WordList names)
{
    Piece *items = take_items(former, names.count);

    for (size_t i = 0; i < names.count; i++)
        items[i] = plain(names.items[i].text);
    return piece_of(words, list, items, names.count);
}

static Piece options_piece(const Former *former, Str words, PieceList list, OptionList options)
{
    Piece *items = take_items(former, options.count);

    for (size_t i = 0; i < options.count; i++)
        items[i] = label_piece(former, options.items[i].id.text, &options.items[i].label);
    return piece_of(words, list, items, options.count);
}

static Str literal_words(const Former *former, const Literal *literal)
{
    if (literal->kind == LITERAL_YES)
        return word(former, KW_YES);
    if (literal->kind == LITERAL_NO)
        return word(former, KW_NO);
    return JOIN(former, literal->word.text, literal->currency.text);
}

static Piece literals_piece(const Former *former, Str words, LiteralList values)
{
    Piece *items = take_items(former, values.count);

    for (size_t i = 0; i < values.count; i++)
        items[i] = plain(literal_words(former, &values.items[i]));
    return piece_of(words, PIECES_PARENS, items, values.count);
}

/* ---- conditions ---- */

static Piece compare_piece(const Former *former, Str words, Str verb, const Atom *atom)
{
    return plain(JOIN(former, words, verb, literal_words(former, &atom->values.items[0])));
}

/* `words`: what stands before the atom on its line. */
static Piece atom_piece(const Former *former, Str words, const Atom *atom)
{
    Str is = word(former, atom->negated ? KW_IS_NOT : KW_IS);
    Str subject = JOIN(former, words, atom->subject.text);

    switch (atom->kind) {
    case ATOM_IS:
        return compare_piece(former, subject, is, atom);
    case ATOM_AT_LEAST:
        return compare_piece(former, subject, JOIN(former, is, word(former, KW_AT_LEAST)), atom);
    case ATOM_AT_MOST:
        return compare_piece(former, subject, JOIN(former, is, word(former, KW_AT_MOST)), atom);
    case ATOM_ONE_OF:
        return literals_piece(former, JOIN(former, subject, is, word(former, KW_ONE_OF)),
                              atom->values);
    case ATOM_INCLUDES:
        subject = JOIN(former, subject, word(former, KW_INCLUDES));
        if (atom->values.count == 1)
            return compare_piece(former, subject, S(""), atom);
        return literals_piece(former, JOIN(former, subject, word(former, KW_ANY_OF)), atom->values);
    case ATOM_IN:
        return compare_piece(former, subject, word(former, atom->negated ? KW_IS_NOT_IN : KW_IS_IN),
                             atom);
    case ATOM_NAME:
        break;
    }
    return plain(atom->negated ? JOIN(former, words, word(former, KW_NOT), atom->subject.text)
                               : subject);
}

static Str cond_words(const Former *former, Str words, const Cond *cond)
{
    if (cond->kind == COND_ALL)
        return JOIN(former, words, word(former, KW_ALL_OF));
    if (cond->kind == COND_ANY)
        return JOIN(former, words, word(former, KW_ANY_OF));
    if (cond->kind == COND_NONE)
        return JOIN(former, words, word(former, KW_NONE_OF));
    return JOIN(former, words, word(former, KW_AT_LEAST), cond->at_least.text, word(former, KW_OF));
}

static Piece cond_piece(const Former *former, Str words, const Cond *cond)
{
    Piece *items = take_items(former, cond->count);

    if (cond->kind == COND_ATOM)
        return atom_piece(former, words, &cond->atoms[0]);
    for (size_t i = 0; i < cond->count; i++)
        items[i] = atom_piece(former, S(""), &cond->atoms[i]);
    return piece_of(cond_words(former, words, cond), PIECES_COMMA, items, cond->count);
}

/* ---- clauses ---- */

static void add(Clauses *clauses, Piece piece)
{
    clauses->items[clauses->count++] = piece;
}

static void add_label(Clauses *clauses, const Former *former, const Statement *s)
{
    if (s->label.in[0].text.len > 0)
        add(clauses, label_piece(former, S(""), &s->label));
}

static void add_cites(Clauses *clauses, const Former *former, const Statement *s)
{
    for (size_t i = 0; i < s->cites.count; i++) {
        const Cite *cite = &s->cites.items[i];
        Str words = JOIN(former, word(former, KW_CITE), cite->source.text);

        if (cite->article.text.len > 0)
            words = JOIN(former, words, quoted(former, cite->article.text));
        if (cite->confidence.text.len > 0)
            words =
                JOIN(former, words, word(former, KW_CONFIDENCE), context(former, cite->confidence));
        add(clauses, plain(words));
    }
}

static void add_word(Clauses *clauses, const Former *former, Keyword keyword, Str name)
{
    if (name.len > 0)
        add(clauses, plain(JOIN(former, word(former, keyword), name)));
}

static void add_names(Clauses *clauses, const Former *former, Keyword keyword, WordList names)
{
    if (names.count > 0)
        add(clauses, names_piece(former, word(former, keyword), PIECES_COMMA, names));
}

static void add_cond(Clauses *clauses, const Former *former, Keyword keyword, const Statement *s)
{
    if (s->cond.kind != COND_ABSENT)
        add(clauses, cond_piece(former, word(former, keyword), &s->cond));
}

static void add_lookup(Clauses *clauses, const Former *former, const Statement *s)
{
    Piece *filters = take_items(former, s->filters.count);
    Str is = word(former, KW_IS);

    if (s->lookup_register.text.len == 0)
        return;
    Str words = JOIN(former, word(former, KW_LOOKED_UP_IN), s->lookup_register.text,
                     word(former, KW_BY), s->lookup_key.text);
    if (s->lookup_at.text.len > 0)
        words = JOIN(former, words, word(former, KW_AT), s->lookup_at.text);
    add(clauses, plain(words));
    for (size_t i = 0; i < s->filters.count; i++) {
        const FilterText *filter = &s->filters.items[i];
        Str column = JOIN(former, filter->column.text, is);

        filters[i] = filter->values.count == 1
                         ? plain(JOIN(former, column, filter->values.items[0].text))
                         : names_piece(former, JOIN(former, column, word(former, KW_ONE_OF)),
                                       PIECES_PARENS, filter->values);
    }
    if (s->filters.count > 0)
        add(clauses, piece_of(word(former, KW_WHERE), PIECES_COMMA, filters, s->filters.count));
}

static Str number_words(const Former *former, int64_t value)
{
    Text text = text_open(former->arena, RULES_ID_MAX);

    text_int(&text, value);
    return text_str(&text);
}

static void add_fact(Clauses *clauses, const Former *former, const Statement *s)
{
    Str *agencies = NEW_ARRAY(former->arena, Str, s->agencies.count);

    for (size_t i = 0; i < s->agencies.count; i++)
        agencies[i] = s->agencies.items[i].text;
    add_lookup(clauses, former, s);
    add(clauses, plain(JOIN(former, word(former, KW_ASK),
                            join_with(former, S(", "), agencies, s->agencies.count),
                            word(former, KW_COST), number_words(former, s->cost))));
    add_label(clauses, former, s);
    if (s->question.in[0].text.len > 0)
        add(clauses, label_piece(former, word(former, KW_QUESTION), &s->question));
}

static void add_law(Clauses *clauses, const Former *former, const Statement *s)
{
    add_cites(clauses, former, s);
    add_label(clauses, former, s);
    if (s->instead.text.len > 0)
        add(clauses, plain(JOIN(former, word(former, KW_ALLOWS), s->instead.text,
                                word(former, KW_INSTEAD))));
    add_names(clauses, former, KW_REQUIRE, s->words);
    add_word(clauses, former, KW_DECIDED_BY, s->level.text);
    add_word(clauses, former, KW_REPORTED_AS, s->bucket.text);
    add_cond(clauses, former, KW_IF, s);
}

static void add_access_rule(Clauses *clauses, const Former *former, const Statement *s)
{
    add_label(clauses, former, s);
    add_cond(clauses, former, KW_IF, s);
    add_word(clauses, former, KW_SEEING, s->other.text);
}

static void add_prove(Clauses *clauses, const Former *former, const Statement *s)
{
    Str always = word(former, KW_ALWAYS);

    add_label(clauses, former, s);
    if (s->prove == WORD_NEVER_RIGHT)
        add_names(clauses, former, KW_NEVER, s->words);
    else if (s->prove == WORD_NEVER_OUTCOME)
        add_word(clauses, former, KW_NEVER, outcome(former, s->other.text));
    else
        add(clauses,
            plain(JOIN(former, always,
                       word(former, s->prove == WORD_ALWAYS_REQUIRE ? KW_REQUIRE : KW_DECIDED_BY),
                       s->other.text)));
    add_cond(clauses, former, KW_WHEN, s);
}

static void add_given(Clauses *clauses, const Former *former, Keyword keyword, const Statement *s)
{
    Piece *items = take_items(former, s->given.count + 1);
    size_t count = s->given.count;

    for (size_t i = 0; i < count; i++) {
        const GivenText *given = &s->given.items[i];

        items[i] = given->in_parens ? literals_piece(former, given->fact.text, given->values)
                                    : plain(JOIN(former, given->fact.text,
                                                 literal_words(former, &given->values.items[0])));
    }
    if (s->rest_no)
        items[count++] = plain(JOIN(former, word(former, KW_REST), word(former, KW_NO)));
    if (count > 0)
        add(clauses, piece_of(word(former, keyword), PIECES_FILLED, items, count));
}

static void add_example(Clauses *clauses, const Former *former, const Statement *s)
{
    add_word(clauses, former, KW_FROM, s->state.text);
    add_given(clauses, former, KW_GIVEN, s);
    if (s->other.text.len > 0) {
        bool allowed = str_eq(s->expect.text, S("allowed"));

        add(clauses, plain(JOIN(former, word(former, KW_EXPECT), s->other.text,
                                word(former, allowed ? KW_ALLOWED : KW_REFUSED))));
        return;
    }
    add_word(clauses, former, KW_EXPECT, outcome(former, s->expect.text));
    add_names(clauses, former, KW_WITH, s->words);
    add_names(clauses, former, KW_WITHOUT, s->without);
    add_word(clauses, former, KW_BY, s->level.text);
}

static void add_state(Clauses *clauses, const Former *former, const Statement *s)
{
    add_label(clauses, former, s);
    if (s->clock.text.len > 0)
        add(clauses, plain(JOIN(former, word(former, KW_CLOCK), s->clock.text,
                                word(former, s->working ? KW_WORKING_DAYS : KW_DAYS),
                                word(former, KW_FROM), s->clock_from.text)));
    if (s->stalled.text.len > 0)
        add(clauses, plain(JOIN(former, word(former, KW_STALLED_AFTER), s->stalled.text,
                                word(former, KW_DAYS))));
}

static void add_step(Clauses *clauses, const Former *former, const Statement *s)
{
    add_word(clauses, former, KW_INTO, s->state.text);
    add_label(clauses, former, s);
    add_names(clauses, former, KW_BY, s->by);
    add_names(clauses, former, KW_PAPER, s->papers);
    add_cond(clauses, former, KW_WHEN, s);
}

/* ---- statements ---- */

static Str opening_words(const Former *former, const Statement *s)
{
    static const Keyword verbs[] = {
        [VERB_STATE] = KW_NONE, [VERB_REPLACE] = KW_REPLACE, [VERB_REPEAL] = KW_REPEAL
    };
    Str opening = word(former, statement_keyword(s->kind, s->mark));

    return s->verb == VERB_STATE ? opening : JOIN(former, word(former, verbs[s->verb]), opening);
}

static bool is_access_rule(const Statement *s)
{
    return s->effect == WORD_MAY || s->effect == WORD_NEVER;
}

static Keyword closing_keyword(const Statement *s)
{
    if (s->refused)
        return KW_REFUSED;
    return s->outside ? KW_OUTSIDE : KW_NOT_PERMITTED;
}

static Str type_words(const Former *former, TypeWord type)
{
    Str set = type_is_identity_set(type) ? word(former, KW_SET_OF) : S("");

    return JOIN(former, set, word(former, type_keyword(type)));
}

/* A route may guide other things than law judges; those have no twin. */
static bool is_judged(Word id)
{
    Keyword keyword = keyword_find(id.text, LANG_EN);

    return keyword == KW_LINE || keyword == KW_CASE || keyword == KW_PARTY;
}

/* What stands behind the opening and the id, up to the first clause. */
static Piece head_piece(const Former *former, const Statement *s)
{
    Str head = opening_words(former, s);
    Str named = JOIN(former, head, s->id.text);

    switch (s->kind) {
    case STATEMENT_FACT:
        return options_piece(former, JOIN(former, named, S(":"), type_words(former, s->type)),
                             s->options.count > 0 ? PIECES_COMMA : PIECES_NONE, s->options);
    case STATEMENT_MADE_BY:
        return plain(JOIN(former, named, word(former, KW_ON), s->from.text));
    case STATEMENT_IN_FORCE:
        head = JOIN(former, head, s->from.text);
        return plain(s->until.text.len > 0
                         ? JOIN(former, head, word(former, KW_UNTIL), s->until.text)
                         : head);
    case STATEMENT_REPLACES:
    case STATEMENT_USES:
        return names_piece(former, head, PIECES_COMMA, s->words);
    case STATEMENT_JUDGES:
        if (!is_judged(s->id))
            break;
        return plain(JOIN(former, head, context(former, s->id)));
    case STATEMENT_STATE:
        if (s->starts || s->ends)
            named = JOIN(former, named, word(former, s->starts ? KW_START : KW_END));
        break;
    case STATEMENT_STEP:
        return names_piece(former, JOIN(former, named, word(former, KW_FROM)), PIECES_COMMA,
                           s->words);
    case STATEMENT_SOURCE:
        return plain(JOIN(former, named, s->other.text, word(former, KW_CONFIDENCE),
                          context(former, s->confidence)));
    case STATEMENT_LEVELS:
        return options_piece(former, head, PIECES_RISING, s->options);
    case STATEMENT_RULE:
        if (is_access_rule(s))
            return names_piece(former, JOIN(former, named, word(former, effect_keyword(s->effect))),
                               PIECES_COMMA, s->words);
        return plain(JOIN(former, named, word(former, effect_keyword(s->effect)),
                          s->absolute ? word(former, KW_ABSOLUTELY) : S(""), s->other.text));
    case STATEMENT_EXCEPT:
        return names_piece(former, JOIN(former, named, word(former, KW_TO)), PIECES_COMMA,
                           s->targets);
    case STATEMENT_OTHERWISE:
        return plain(JOIN(former, head, word(former, closing_keyword(s))));
    case STATEMENT_EXAMPLE:
        return plain(JOIN(former, head, quoted(former, s->id.text)));
    case STATEMENT_VOCABULARY:
    case STATEMENT_PACK:
    case STATEMENT_AGENCY:
    case STATEMENT_REGIME:
    case STATEMENT_AMENDS:
    case STATEMENT_SELECTED_BY:
    case STATEMENT_NOTE:
    case STATEMENT_MARK:
    case STATEMENT_DEFINE:
    case STATEMENT_APPLIES:
    case STATEMENT_PROVE:
    case STATEMENT_ACCESS:
    case STATEMENT_RIGHT:
    case STATEMENT_ROUTE:
    case STATEMENT_PART:
    case STATEMENT_FOLLOWS:
    case STATEMENT_VIEW:
        break;
    }
    return plain(named);
}

static void add_clauses(Clauses *clauses, const Former *former, const Statement *s)
{
    switch (s->kind) {
    case STATEMENT_FACT:
        add_fact(clauses, former, s);
        break;
    case STATEMENT_DEFINE:
    case STATEMENT_APPLIES:
        add_label(clauses, former, s);
        add_cites(clauses, former, s);
        add_cond(clauses, former, KW_IF, s);
        break;
    case STATEMENT_RULE:
    case STATEMENT_EXCEPT:
        if (is_access_rule(s))
            add_access_rule(clauses, former, s);
        else
            add_law(clauses, former, s);
        break;
    case STATEMENT_RIGHT:
        add_label(clauses, former, s);
        add_names(clauses, former, KW_COVERS, s->words);
        break;
    case STATEMENT_VIEW:
        add_label(clauses, former, s);
        add_names(clauses, former, KW_SHOWS, s->words);
        add_names(clauses, former, KW_ROWS_BY, s->targets);
        break;
    case STATEMENT_PART:
        add_label(clauses, former, s);
        add_given(clauses, former, KW_CARRIES, s);
        break;
    case STATEMENT_STATE:
        add_state(clauses, former, s);
        break;
    case STATEMENT_STEP:
        add_step(clauses, former, s);
        break;
    case STATEMENT_PROVE:
        add_prove(clauses, former, s);
        break;
    case STATEMENT_EXAMPLE:
        add_example(clauses, former, s);
        break;
    case STATEMENT_VOCABULARY:
    case STATEMENT_PACK:
    case STATEMENT_AGENCY:
    case STATEMENT_REGIME:
    case STATEMENT_MADE_BY:
    case STATEMENT_IN_FORCE:
    case STATEMENT_AMENDS:
    case STATEMENT_REPLACES:
    case STATEMENT_SELECTED_BY:
    case STATEMENT_JUDGES:
    case STATEMENT_USES:
    case STATEMENT_SOURCE:
    case STATEMENT_NOTE:
    case STATEMENT_MARK:
    case STATEMENT_LEVELS:
    case STATEMENT_OTHERWISE:
    case STATEMENT_ACCESS:
    case STATEMENT_ROUTE:
    case STATEMENT_FOLLOWS:
        add_label(clauses, former, s);
        break;
    }
}

Piece statement_piece(const Former *former, const Statement *s)
{
    Clauses clauses = { take_items(former, CLAUSES_FIXED + s->cites.count), 0 };

    if (s->verb == VERB_REPEAL && s->kind == STATEMENT_EXAMPLE)
        return plain(JOIN(former, opening_words(former, s), quoted(former, s->id.text)));
    if (s->verb == VERB_REPEAL)
        return plain(JOIN(former, opening_words(former, s), s->id.text));
    add(&clauses, head_piece(former, s));
    add_clauses(&clauses, former, s);
    return piece_of(S(""), PIECES_CLAUSES, clauses.items, clauses.count);
}
