/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_syntax.h"
#include "rules/parse.h"

enum { PHRASE_WORDS_MAX = 3, SLIP_LETTERS_MIN = 4, FOUND_LETTERS_MAX = 40, ORDER_MAX = 9 };

#define LABEL_SAMPLE S("ja \"…\" en \"…\"")

/* A near miss: the keyword that was probably meant, and how it was missed. */
typedef struct Guess {
    Phrase remedy; /* PHRASE_NONE: no guess */
    Str word;
} Guess;

/* In which order the clauses of a statement stand. */
static const struct {
    Keyword opening;
    Keyword clauses[ORDER_MAX];
} orders[] = {
    { KW_FACT, { KW_LOOKED_UP_IN, KW_ASK, KW_COST, KW_JA, KW_EN, KW_QUESTION } },
    { KW_SOURCE, { KW_CONFIDENCE, KW_JA, KW_EN } },
    { KW_DEFINE, { KW_JA, KW_EN, KW_CITE, KW_IF } },
    { KW_APPLIES, { KW_JA, KW_EN, KW_CITE, KW_IF } },
    { KW_RULE, { KW_CITE, KW_JA, KW_EN, KW_REQUIRE, KW_DECIDED_BY, KW_REPORTED_AS, KW_IF } },
    { KW_EXCEPT,
      { KW_TO, KW_CITE, KW_JA, KW_EN, KW_ALLOWS, KW_REQUIRE, KW_DECIDED_BY, KW_REPORTED_AS,
        KW_IF } },
    { KW_PROVE, { KW_JA, KW_EN, KW_NEVER, KW_ALWAYS, KW_WHEN } },
    { KW_EXAMPLE, { KW_GIVEN, KW_EXPECT, KW_WITH, KW_WITHOUT, KW_BY } },
};

/* Words of other languages, and what Sekisho's says instead. */
static const struct {
    Str word;
    Phrase remedy;
} foreign[] = {
    { STR("AND"), PHRASE_SYNTAX_AND_FORM },     { STR("かつ"), PHRASE_SYNTAX_AND_FORM },
    { STR("及び"), PHRASE_SYNTAX_AND_FORM },    { STR("OR"), PHRASE_SYNTAX_OR_FORM },
    { STR("又は"), PHRASE_SYNTAX_OR_FORM },     { STR("または"), PHRASE_SYNTAX_OR_FORM },
    { STR("ELSE"), PHRASE_SYNTAX_NO_ELSE },     { STR("THEN"), PHRASE_SYNTAX_NO_ELSE },
    { STR("UNLESS"), PHRASE_SYNTAX_NO_UNLESS },
};

void parser_note_word(Parser *p, Str word)
{
    Expected *expected = &p->expected;

    for (size_t i = 0; i < expected->count; i++)
        if (str_eq(expected->words[i], word))
            return;
    if (expected->count < EXPECTED_MAX)
        expected->words[expected->count++] = word;
}

void parser_note_keyword(Parser *p, Keyword keyword)
{
    Expected *expected = &p->expected;

    if (keyword_class(keyword) == KEYWORD_TAG) {
        parser_note_word(p, LABEL_SAMPLE);
        return;
    }
    parser_note_word(p, keyword_text(keyword, p->lexer.lang));
    if (expected->keyword_count < EXPECTED_MAX)
        expected->keywords[expected->keyword_count++] = keyword;
}

/* ---- guesses ---- */

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* The first `words` words of a line in capitals, one blank apart; empty when it has fewer. */
static Str shouted(Arena *arena, Str line, size_t words)
{
    Text text = text_open(arena, RULES_STRING_MAX);
    size_t at = 0;

    for (size_t i = 0; i < words; i++) {
        size_t from = at;

        if (i > 0)
            text_char(&text, ' ');
        while (at < line.len && (keyword_word_char(line.at[at]) || line.at[at] == '/'))
            text_char(&text, upper(line.at[at++]));
        if (at == from)
            return (Str){ 0 };
        at += keyword_blanks(str_cut(line, at, line.len));
    }
    return text_str(&text);
}

static size_t count_words(Str phrase_text)
{
    size_t words = 1;

    for (size_t i = 0; i < phrase_text.len; i++)
        words += phrase_text.at[i] == ' ';
    return words;
}

static Str nearest_of(Str wanted, const Keyword *set, size_t count, Lang lang, size_t words)
{
    Str candidates[KW_COUNT];
    size_t candidate_count = 0;

    for (size_t i = 0; i < count; i++) {
        Str text = keyword_text(set[i], lang);

        if (count_words(text) == words && keyword_class(set[i]) != KEYWORD_TAG)
            candidates[candidate_count++] = text;
    }
    return str_nearest(wanted, candidates, candidate_count);
}

/* CONTEXT words are written small, so they are compared as they stand. */
static Str nearest_context(Parser *p)
{
    Str candidates[EXPECTED_MAX];
    size_t count = 0;

    for (size_t i = 0; i < p->expected.keyword_count; i++)
        if (keyword_class(p->expected.keywords[i]) == KEYWORD_CONTEXT)
            candidates[count++] = keyword_text(p->expected.keywords[i], LANG_EN);
    return str_nearest(p->token.text, candidates, count);
}

/* The keyword of `set` that the next word, or words, nearly spell. */
static Str nearest(Parser *p, const Keyword *set, size_t count)
{
    Arena scratch = *p->arena;

    if (p->token.kind == TOKEN_STRANGE)
        return nearest_of(p->token.text, set, count, LANG_JA, 1);
    for (size_t words = PHRASE_WORDS_MAX; words > 0; words--) {
        Str wanted = shouted(&scratch, p->token.rest, words);
        Str found = nearest_of(wanted, set, count, LANG_EN, words);

        if (wanted.len > 0 && found.len > 0)
            return found;
    }
    return (Str){ 0 };
}

static Str nearest_keyword(Parser *p)
{
    Keyword all[KW_COUNT];
    Str found = nearest_context(p);

    if (found.len == 0)
        found = nearest(p, p->expected.keywords, p->expected.keyword_count);
    if (p->token.kind == TOKEN_ID && p->token.text.len < SLIP_LETTERS_MIN)
        return found; /* short names are near to too much */
    for (size_t i = 0; i < KW_COUNT - 1; i++)
        all[i] = (Keyword)(i + 1);
    return found.len > 0 ? found : nearest(p, all, KW_COUNT - 1);
}

static bool shouts(Str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.at[i] >= 'a' && word.at[i] <= 'z')
            return false;
    return true;
}

/* A keyword in small letters, in the writer's own spelling otherwise right. */
static Str small_keyword(Parser *p)
{
    Arena scratch = *p->arena;
    size_t len;
    Str line = shouted(&scratch, p->token.rest, PHRASE_WORDS_MAX);

    for (size_t words = PHRASE_WORDS_MAX; line.len == 0 && words > 1; words--)
        line = shouted(&scratch, p->token.rest, words - 1);
    Keyword keyword = keyword_match(line, &len);
    if (keyword == KW_NONE || keyword_class(keyword) == KEYWORD_TAG)
        return (Str){ 0 };
    return keyword_text(keyword, LANG_EN);
}

static bool is_foreign(Str word, Phrase *ret_remedy)
{
    for (size_t i = 0; i < COUNT_OF(foreign); i++) {
        if (str_eq(foreign[i].word, word)) {
            *ret_remedy = foreign[i].remedy;
            return true;
        }
    }
    return false;
}

bool parser_slip(Parser *p)
{
    Arena scratch = *p->arena;
    Str word = p->token.text;
    Phrase remedy;

    if (p->token.kind != TOKEN_ID)
        return false;
    if (!p->token.line_first &&
        (is_foreign(shouted(&scratch, word, 1), &remedy) || small_keyword(p).len > 0))
        return true;
    return word.len >= SLIP_LETTERS_MIN && shouts(word) && nearest_keyword(p).len > 0;
}

/* Full-width letters and digits, as ASCII; empty when the word has none. */
static Str half_width(Arena *arena, Str word)
{
    Text text = text_open(arena, word.len);
    bool found = false;

    for (size_t at = 0; at < word.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(word, &at);
        bool wide = letter >= 0xff01 && letter <= 0xff5e;

        found = found || wide;
        if (wide)
            text_char(&text, (char)(letter - 0xff01 + '!'));
        else
            text_put(&text, str_cut(word, from, at));
    }
    return found ? text_str(&text) : (Str){ 0 };
}

/* Two Japanese keywords without a blank between them, put apart; empty when it is not that. */
static Str parted(Arena *arena, Str word)
{
    for (size_t at = 0; at < word.len; utf8_next(word, &at)) {
        Str head = str_cut(word, 0, at), tail = str_cut(word, at, word.len);

        if (keyword_find(head, LANG_JA) != KW_NONE && keyword_find(tail, LANG_JA) != KW_NONE) {
            Text text = text_open(arena, word.len + 1);
            text_all(&text, head, S(" "), tail);
            return text_str(&text);
        }
    }
    return (Str){ 0 };
}

static Guess guess_strange(Parser *p)
{
    Str half = half_width(p->arena, p->token.text);
    Str apart = parted(p->arena, p->token.text);
    Str near = nearest_keyword(p);

    if (half.len > 0)
        return (Guess){ PHRASE_SYNTAX_HALF_WIDTH, half };
    if (apart.len > 0)
        return (Guess){ PHRASE_SYNTAX_APART, apart };
    if (near.len > 0)
        return (Guess){ PHRASE_SYNTAX_DID_YOU_MEAN, near };
    return (Guess){ 0 };
}

static Guess guess_id(Parser *p)
{
    Str small = small_keyword(p);
    Str near = nearest_keyword(p);

    if (small.len > 0)
        return (Guess){ PHRASE_SYNTAX_UPPER_CASE, small };
    if (near.len > 0)
        return (Guess){ PHRASE_SYNTAX_DID_YOU_MEAN, near };
    return (Guess){ 0 };
}

/* The order of clauses, when the found keyword is one of them. */
static Guess guess_order(Parser *p)
{
    Text text = text_open(p->arena, RULES_STRING_MAX);
    bool found = false;

    for (size_t i = 0; i < COUNT_OF(orders); i++) {
        if (orders[i].opening != p->opening)
            continue;
        text_put(&text, keyword_text(p->opening, p->lexer.lang));
        for (size_t k = 0; k < ORDER_MAX && orders[i].clauses[k] != KW_NONE; k++) {
            Keyword clause = orders[i].clauses[k];

            text_all(&text, S(" … "), keyword_text(clause, p->lexer.lang));
            found = found || clause == p->token.keyword;
        }
    }
    return found ? (Guess){ PHRASE_SYNTAX_ORDER, text_str(&text) } : (Guess){ 0 };
}

/* A short keyword that begins a longer one nearly spelt: MAY, of MAY BE PERMITED. */
static Str longer_keyword(Parser *p)
{
    Str found = nearest(p, p->expected.keywords, p->expected.keyword_count);
    size_t words = count_words(keyword_text(p->token.keyword, LANG_EN));

    return found.len > 0 && count_words(found) > words ? found : (Str){ 0 };
}

static Guess guess_keyword(Parser *p)
{
    Str longer = longer_keyword(p);
    bool same_line = p->token.place.line == p->end.line;

    if (p->expected.name && p->expected.count == 0 && same_line)
        return (Guess){ PHRASE_SYNTAX_KEYWORD_NAME, p->token.text };
    if (longer.len > 0)
        return (Guess){ PHRASE_SYNTAX_DID_YOU_MEAN, longer };
    return guess_order(p);
}

static Guess guess_by_kind(Parser *p)
{
    if (p->token.kind == TOKEN_STRANGE)
        return guess_strange(p);
    if (p->token.kind == TOKEN_ID)
        return guess_id(p);
    if (p->token.kind == TOKEN_KEYWORD)
        return guess_keyword(p);
    if (p->token.kind == TOKEN_STRING && p->expected.name)
        return (Guess){ PHRASE_SYNTAX_NAME_FORM, S("") };
    return (Guess){ 0 };
}

static bool expects_label_only(const Expected *expected)
{
    return expected->count == 1 && expected->keyword_count == 0 &&
           str_eq(expected->words[0], LABEL_SAMPLE);
}

static Guess guess(Parser *p)
{
    Arena scratch = *p->arena;
    Phrase remedy;
    Str word = p->token.text;

    if (p->token.kind == TOKEN_ID)
        word = shouted(&scratch, word, 1);
    if (p->token.kind != TOKEN_STRING && is_foreign(word, &remedy))
        return (Guess){ remedy, S("") };
    Guess hint = guess_by_kind(p);
    if (hint.remedy == PHRASE_NONE && expects_label_only(&p->expected))
        hint.remedy = PHRASE_SYNTAX_LABEL_FORM;
    return hint;
}

/* ---- telling ---- */

static Str expected_words(Parser *p)
{
    Text text = text_open(p->arena, RULES_STRING_MAX);

    for (size_t i = 0; i < p->expected.count; i++) {
        if (i > 0)
            text_c(&text, ", ");
        text_put(&text, p->expected.words[i]);
    }
    return text_str(&text);
}

static Phrase expected_phrase(const Expected *expected, bool at_end)
{
    if (at_end)
        return expected->name ? PHRASE_SYNTAX_END_NAME : PHRASE_SYNTAX_END;
    if (expected->statement)
        return expected->count > 0 ? PHRASE_SYNTAX_EXPECTED_OR_STATEMENT
                                   : PHRASE_SYNTAX_EXPECTED_STATEMENT;
    if (expected->name)
        return expected->count > 0 ? PHRASE_SYNTAX_EXPECTED_NAME_OR : PHRASE_SYNTAX_EXPECTED_NAME;
    return PHRASE_SYNTAX_EXPECTED;
}

static Str found_word(const Token *token)
{
    size_t at = 0;

    for (size_t letters = 0; at < token->text.len && letters < FOUND_LETTERS_MAX; letters++)
        utf8_next(token->text, &at);
    return str_cut(token->text, 0, at);
}

/* What is missing is missing behind the newest word; what is wrong is wrong where it stands. */
static Place fault_place(const Parser *p, const Guess *hint)
{
    bool missing = p->end.line > 0 && p->token.place.line != p->end.line;
    bool wrong = hint->remedy != PHRASE_NONE && p->token.kind != TOKEN_KEYWORD;

    if (missing && !wrong && !p->expected.statement)
        return p->end;
    Place place = p->token.place;
    place.length += place.length == 0;
    return place;
}

void parser_unexpected(Parser *p)
{
    if (p->lost)
        return;
    Guess hint = guess(p);
    Str args[] = { expected_words(p), found_word(&p->token), hint.word };

    findings_add(p->lexer.findings, SEVERITY_ERROR, fault_place(p, &hint),
                 expected_phrase(&p->expected, p->token.kind == TOKEN_END), hint.remedy, args,
                 COUNT_OF(args));
    p->lost = true;
}

void parser_error(Parser *p, Place place, Phrase message, Phrase remedy, Str arg)
{
    if (p->lost)
        return;
    finding_error(p->lexer.findings, place, message, remedy, arg);
    p->lost = true;
}
