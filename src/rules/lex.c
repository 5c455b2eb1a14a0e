/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/lex.h"
#include "phrases_syntax.h"

enum { NUMBER_DIGITS_MAX = 18 }; /* what 64 bits surely hold */

/* Japanese keyboards give these; each is read as its ASCII twin. */
static const struct {
    Str wide;
    char mark;
} wide_marks[] = {
    { STR("（"), '(' }, { STR("）"), ')' }, { STR("、"), ',' },
    { STR("，"), ',' }, { STR("："), ':' }, { STR("＜"), '<' },
};

/* What word processors make of a straight quote. */
static const Str curly_quotes[] = {
    STR("“"),  STR("”"),  STR("„"),  STR("«"),  STR("»"),
    STR("「"), STR("」"), STR("『"), STR("』"), STR("＂"),
};

static Str rest_of(const Lexer *lexer)
{
    size_t line_at = (size_t)(lexer->line_text.at - lexer->bytes.at);

    return str_cut(lexer->bytes, lexer->at, line_at + lexer->line_text.len);
}

static void begin_line(Lexer *lexer)
{
    Str rest = str_cut(lexer->bytes, lexer->at, lexer->bytes.len);
    Str after;

    lexer->line_text = str_split(rest, '\n', &after);
    lexer->line_text.at = lexer->bytes.at + lexer->at; /* also when the line is empty */
    if (str_ends(lexer->line_text, S("\r")))
        lexer->line_text.len--;
    lexer->line++;
    lexer->column = 1;
    lexer->column_at = lexer->at;
    lexer->line_fresh = true;
}

Lexer lexer_open(Arena *arena, Findings *findings, Str bytes, Str file)
{
    Lexer lexer = { .arena = arena, .findings = findings, .bytes = bytes, .file = file };

    if (str_starts(bytes, S("\xef\xbb\xbf"))) /* a byte order mark */
        lexer.bytes = str_cut(bytes, 3, bytes.len);
    lexer.lang = LANG_EN;
    begin_line(&lexer);
    return lexer;
}

Place lexer_place(Lexer *lexer, size_t at, size_t len)
{
    /* Places mostly move on along the line: count only what was not counted yet. */
    if (at < lexer->column_at) {
        lexer->column_at = (size_t)(lexer->line_text.at - lexer->bytes.at);
        lexer->column = 1;
    }
    lexer->column += (uint32_t)utf8_count(str_cut(lexer->bytes, lexer->column_at, at));
    lexer->column_at = at;
    return (Place){ .file = lexer->file,
                    .line = lexer->line,
                    .column = lexer->column,
                    .length = (uint32_t)utf8_count(str_cut(lexer->bytes, at, at + len)),
                    .source = lexer->line_text };
}

static void add_comment(Lexer *lexer, Str text)
{
    lexer->comments =
        list_room(lexer->arena, lexer->comments, sizeof(Comment), lexer->comment_count);
    lexer->comments[lexer->comment_count++] = (Comment){ text, lexer->line_fresh };
    lexer->words++;
}

static void pass_comment(Lexer *lexer)
{
    Str text = str_trim(rest_of(lexer));

    add_comment(lexer, text);
    lexer->newlines = 0;
    lexer->at += rest_of(lexer).len;
}

static void pass_newline(Lexer *lexer)
{
    lexer->at++;
    begin_line(lexer);
    if (++lexer->newlines == 2)
        add_comment(lexer, (Str){ 0 });
}

/* Blanks, line ends and comments. False: the file ends, or has more words than anyone writes. */
static bool pass_gap(Lexer *lexer)
{
    while (lexer->at < lexer->bytes.len && lexer->words <= RULES_WORDS_MAX) {
        size_t blanks = keyword_blanks(str_cut(lexer->bytes, lexer->at, lexer->bytes.len));
        char c = lexer->at < lexer->bytes.len ? lexer->bytes.at[lexer->at] : '\0';

        if (blanks > 0)
            lexer->at += blanks;
        else if (c == '\n')
            pass_newline(lexer);
        else if (c == '#')
            pass_comment(lexer);
        else
            return true;
    }
    return false;
}

static Token take(Lexer *lexer, TokenKind kind, size_t len)
{
    Token token = { .kind = kind,
                    .line_first = lexer->line_fresh,
                    .text = str_cut(lexer->bytes, lexer->at, lexer->at + len),
                    .rest = rest_of(lexer),
                    .place = lexer_place(lexer, lexer->at, len) };

    lexer->at += len;
    lexer->line_fresh = false;
    lexer->newlines = 0;
    lexer->words++;
    return token;
}

static Token take_mark(Lexer *lexer, size_t len, char mark)
{
    Token token = take(lexer, TOKEN_MARK, len);

    token.mark = mark;
    return token;
}

static Token take_keyword(Lexer *lexer, size_t len, Keyword keyword, Lang lang)
{
    Token token = take(lexer, TOKEN_KEYWORD, len);

    token.keyword = keyword;
    if (keyword_class(keyword) != KEYWORD_TAG)
        lexer->lang = lang;
    return token;
}

/* The id with a hyphen for every low line: what its writer may use instead. */
static Str hyphened(Arena *arena, Str id)
{
    Text text = text_open(arena, id.len);

    for (size_t i = 0; i < id.len; i++)
        text_char(&text, id.at[i] == '_' ? '-' : id.at[i]);
    return text_str(&text);
}

static bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t name_end(Str rest, size_t at)
{
    while (at < rest.len && keyword_word_char(rest.at[at]))
        at++;
    return at;
}

static Token take_id(Lexer *lexer)
{
    Str rest = rest_of(lexer);
    static const TokenKind kinds[] = { TOKEN_ID, TOKEN_OPERATION, TOKEN_PATH };
    size_t len = name_end(rest, 0), low, points = 0;

    while (len + 1 < rest.len && rest.at[len] == '.' && letter(rest.at[len + 1])) {
        len = name_end(rest, len + 1);
        points += points + 1 < COUNT_OF(kinds);
    }
    Token token = take(lexer, kinds[points], len);
    if (len > RULES_ID_MAX)
        finding_error(lexer->findings, token.place, PHRASE_SYNTAX_ID_LONG, PHRASE_NONE, S("64"));
    else if (str_find(token.text, S("_"), &low))
        finding_error(lexer->findings, token.place, PHRASE_SYNTAX_ID_LETTERS,
                      PHRASE_SYNTAX_WRITE_INSTEAD, token.text,
                      hyphened(lexer->findings->arena, token.text));
    return token;
}

static bool digits_only(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
    return text.len > 0;
}

static bool date_shaped(Str text)
{
    Str month, day;
    Str year = str_split(text, '-', &month);

    month = str_split(month, '-', &day);
    return digits_only(year) && digits_only(month) && digits_only(day);
}

static TokenKind number_kind(Str text)
{
    Str cents;
    Str whole = str_split(text, '.', &cents);

    if (digits_only(text))
        return TOKEN_NUMBER;
    if (digits_only(whole) && digits_only(cents))
        return TOKEN_DECIMAL;
    return date_shaped(text) ? TOKEN_DATE : TOKEN_END;
}

/* 1,000,000: the bytes of the groups after the first, or 0. */
static size_t thousands(Str rest, size_t at)
{
    size_t from = at;

    while (at + 3 < rest.len && rest.at[at] == ',' && digits_only(str_cut(rest, at + 1, at + 4)) &&
           !(at + 4 < rest.len && keyword_word_char(rest.at[at + 4])))
        at += 4;
    return at - from;
}

static void check_number(Lexer *lexer, const Token *token)
{
    Date date;
    bool well_formed = token->text.len == sizeof("2014-04-01") - 1;

    if (token->kind == TOKEN_DATE && !date_read(token->text, &date))
        finding_error(lexer->findings, token->place, PHRASE_SYNTAX_NO_SUCH_DAY,
                      well_formed ? PHRASE_NONE : PHRASE_SYNTAX_DATE_FORM, token->text);
    else if (token->text.len > NUMBER_DIGITS_MAX)
        finding_error(lexer->findings, token->place, PHRASE_SYNTAX_NUMBER_LONG, PHRASE_NONE,
                      token->text);
}

static Token take_number(Lexer *lexer)
{
    Str rest = rest_of(lexer);
    size_t len = 0;

    while (len < rest.len && (keyword_word_char(rest.at[len]) || rest.at[len] == '.'))
        len++;
    TokenKind kind = number_kind(str_cut(rest, 0, len));
    size_t groups = kind == TOKEN_NUMBER && len <= 3 ? thousands(rest, len) : 0;
    Token token = take(lexer, kind == TOKEN_END ? TOKEN_NUMBER : kind, len + groups);

    if (groups > 0)
        finding_error(lexer->findings, token.place, PHRASE_SYNTAX_THOUSANDS, PHRASE_NONE,
                      token.text);
    else if (kind == TOKEN_END)
        finding_error(lexer->findings, token.place, PHRASE_SYNTAX_NOT_A_NUMBER,
                      PHRASE_SYNTAX_ID_FORM, token.text);
    else
        check_number(lexer, &token);
    return token;
}

/* The length of the curly quote `text` begins with, or 0. */
static size_t curly(Str text)
{
    for (size_t i = 0; i < COUNT_OF(curly_quotes); i++)
        if (str_starts(text, curly_quotes[i]))
            return curly_quotes[i].len;
    return 0;
}

/* A string in quotes of another kind: told, and read as if they were straight. */
static Token take_curly(Lexer *lexer, size_t open)
{
    Str rest = rest_of(lexer);
    size_t at = open;

    while (at < rest.len && rest.at[at] != '"' && curly(str_cut(rest, at, rest.len)) == 0)
        at++;
    size_t inner = at;
    if (at < rest.len)
        at += rest.at[at] == '"' ? 1 : curly(str_cut(rest, at, rest.len));
    Token token = take(lexer, TOKEN_STRING, at);
    finding_error(lexer->findings, token.place, PHRASE_SYNTAX_CURLY, PHRASE_SYNTAX_QUOTE_FORM,
                  str_cut(rest, 0, open));
    token.text = str_cut(rest, open, inner > open ? inner : at);
    return token;
}

/* Where the string that opens `rest` has its closing quote; false: nowhere on the line. */
static bool find_quote(Str rest, size_t *ret_at, bool *ret_escapes)
{
    *ret_escapes = false;
    for (size_t i = 1; i < rest.len; i++) {
        if (rest.at[i] == '"') {
            *ret_at = i;
            return true;
        }
        if (rest.at[i] == '\\') {
            *ret_escapes = true;
            i++;
        }
    }
    return false;
}

static Str unescape(Lexer *lexer, const Token *token, Str inner)
{
    Text text = text_open(lexer->arena, inner.len);

    for (size_t i = 0; i < inner.len; i++) {
        if (inner.at[i] == '\\' && ++i < inner.len && inner.at[i] != '"' && inner.at[i] != '\\')
            finding_error(lexer->findings, token->place, PHRASE_SYNTAX_ESCAPE,
                          PHRASE_SYNTAX_ESCAPE_FORM, str_cut(inner, i - 1, i + 1));
        if (i < inner.len)
            text_char(&text, inner.at[i]);
    }
    return text_str(&text);
}

static bool has_control(Str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] < ' ' || text.at[i] == 0x7f)
            return true;
    return false;
}

static void check_string(Lexer *lexer, const Token *token)
{
    if (token->text.len == 0)
        finding_error(lexer->findings, token->place, PHRASE_SYNTAX_STRING_EMPTY, PHRASE_NONE,
                      S(""));
    else if (token->text.len > RULES_STRING_MAX)
        finding_error(lexer->findings, token->place, PHRASE_SYNTAX_STRING_LONG, PHRASE_NONE,
                      S("8192"));
    else if (has_control(token->text))
        finding_error(lexer->findings, token->place, PHRASE_SYNTAX_STRING_CONTROL, PHRASE_NONE,
                      S(""));
}

static Token take_string(Lexer *lexer)
{
    Str rest = rest_of(lexer);
    size_t close = rest.len;
    bool escapes;
    bool closed = find_quote(rest, &close, &escapes);
    Token token = take(lexer, TOKEN_STRING, closed ? close + 1 : rest.len);

    token.text = str_cut(rest, 1, close);
    if (!closed) {
        finding_error(lexer->findings, token.place, PHRASE_SYNTAX_STRING_OPEN,
                      PHRASE_SYNTAX_QUOTE_FORM, S("\""));
        token.broken = true;
        return token;
    }
    if (escapes)
        token.text = unescape(lexer, &token, token.text);
    check_string(lexer, &token);
    return token;
}

static size_t wide_mark(Str rest, char *ret_mark)
{
    for (size_t i = 0; i < COUNT_OF(wide_marks); i++) {
        if (str_starts(rest, wide_marks[i].wide)) {
            *ret_mark = wide_marks[i].mark;
            return wide_marks[i].wide.len;
        }
    }
    return 0;
}

/* A word beyond ASCII: it runs to a blank, a mark, a quote or an ASCII letter. */
static size_t wide_word(Str rest)
{
    size_t at = 0;
    char mark;

    while (at < rest.len && (rest.at[at] & 0x80)) {
        Str here = str_cut(rest, at, rest.len);
        if (keyword_blanks(here) > 0 || wide_mark(here, &mark) > 0 || curly(here) > 0)
            break;
        utf8_next(rest, &at);
    }
    return at;
}

static Token take_wide(Lexer *lexer)
{
    Str rest = rest_of(lexer);
    char mark = 0;
    size_t len = wide_mark(rest, &mark);

    if (len > 0)
        return take_mark(lexer, len, mark);
    len = curly(rest);
    if (len > 0)
        return take_curly(lexer, len);
    len = wide_word(rest);
    Keyword keyword = keyword_find(str_cut(rest, 0, len), LANG_JA);
    return keyword == KW_NONE ? take(lexer, TOKEN_STRANGE, len)
                              : take_keyword(lexer, len, keyword, LANG_JA);
}

/* Letters of no use in the language: told once for a whole run of them, and passed over. */
static void pass_strays(Lexer *lexer)
{
    Str rest = rest_of(lexer);
    size_t len = 1;

    while (len < rest.len && !letter(rest.at[len]) && !(rest.at[len] & 0x80) &&
           rest.at[len] > ' ' && rest.at[len] != '"' && rest.at[len] != '#')
        len++;
    finding_error(lexer->findings, lexer_place(lexer, lexer->at, len), PHRASE_SYNTAX_STRAY,
                  PHRASE_NONE, str_cut(rest, 0, len));
    lexer->at += len;
}

static Token take_word(Lexer *lexer)
{
    Str rest = rest_of(lexer);
    size_t len = 0;
    Keyword keyword = keyword_match(rest, &len);

    return keyword == KW_NONE ? take_id(lexer) : take_keyword(lexer, len, keyword, LANG_EN);
}

Token lexer_next(Lexer *lexer)
{
    while (pass_gap(lexer)) {
        char c = lexer->bytes.at[lexer->at];

        if (letter(c))
            return take_word(lexer);
        if (c >= '0' && c <= '9')
            return take_number(lexer);
        if (c == '"')
            return take_string(lexer);
        if (c == ':' || c == ',' || c == '<' || c == '(' || c == ')')
            return take_mark(lexer, 1, c);
        if (c & 0x80)
            return take_wide(lexer);
        pass_strays(lexer);
    }
    if (lexer->at < lexer->bytes.len) {
        finding_error(lexer->findings, lexer_place(lexer, lexer->at, 1), PHRASE_SYNTAX_WORDS_MANY,
                      PHRASE_NONE, S("400000"));
        lexer->at = lexer->bytes.len;
    }
    return take(lexer, TOKEN_END, 0);
}
