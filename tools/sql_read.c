/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tools/sql.h"

#define SAID(str) (int)(str).len, (str).at ? (str).at : ""

static const Str kinds[SQL_KINDS] = { STR("read"), STR("lock"), STR("write"), STR("apply") };

/* ---- Tokens ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_word(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9');
}

static size_t word_end(Str bytes, size_t at)
{
    while (at < bytes.len && is_word(bytes.at[at]))
        at++;
    return at;
}

/* Behind the closing quote; a doubled quote begins again at once. */
static size_t quote_end(Str file, size_t line, Str bytes, size_t at)
{
    char quote = bytes.at[at++];

    while (at < bytes.len && bytes.at[at] != quote)
        at++;
    if (at == bytes.len)
        tool_die(file, line, "this quote is never closed");
    return at + 1;
}

static size_t line_end(Str bytes, size_t at)
{
    while (at < bytes.len && bytes.at[at] != '\n')
        at++;
    return at;
}

/* The token at `at`, which is not blank. */
static Token token_at(Str file, size_t line, Str bytes, size_t at, size_t *ret_end)
{
    char c = bytes.at[at], next = at + 1 < bytes.len ? bytes.at[at + 1] : '\0';
    Token token = { .kind = TOKEN_OTHER, .line = line };
    size_t start = at, end = at + 1;

    if (c == '-' && next == '-') {
        token.kind = TOKEN_COMMENT;
        start = at + 2;
        end = line_end(bytes, at);
    } else if (c == ':' && is_letter(next)) {
        token.kind = TOKEN_PARAMETER;
        start = at + 1;
        end = word_end(bytes, start);
    } else if (is_word(c)) {
        token.kind = is_letter(c) ? TOKEN_WORD : TOKEN_OTHER;
        end = word_end(bytes, at);
    } else if (c == '\'' || c == '"') {
        end = quote_end(file, line, bytes, at);
    }
    token.text = str_cut(bytes, start, end);
    *ret_end = end;
    return token;
}

static size_t count_newlines(Str text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += text.at[i] == '\n';
    return count;
}

static Tokens tokens_of(Arena *arena, Str file, Str bytes, size_t line)
{
    Token *tokens = NEW_ARRAY(arena, Token, bytes.len + 1);
    size_t count = 0, at = 0;

    for (;;) {
        size_t start = at;

        while (at < bytes.len && is_blank(bytes.at[at]))
            at++;
        if (at == bytes.len)
            return (Tokens){ tokens, count };
        Str before = str_cut(bytes, start, at);

        line += count_newlines(before);
        Token token = token_at(file, line, bytes, at, &at);
        token.newlines = count_newlines(before);
        token.spaced = before.len > 0;
        tokens[count++] = token;
        line += count_newlines(token.text);
    }
}

static bool token_is(const Token *token, const char *text)
{
    return str_eq(token->text, str_from_c(text));
}

/* ---- Declarations ---- */

/* The words of a declaration, being read. */
typedef struct Reader {
    Str file;
    Tokens tokens;
    size_t at;
} Reader;

static const Token *peek(const Reader *reader)
{
    static const Token end = { .kind = TOKEN_OTHER };

    return reader->at < reader->tokens.count ? &reader->tokens.at[reader->at] : &end;
}

static size_t reader_line(const Reader *reader)
{
    return reader->tokens
        .at[reader->at < reader->tokens.count ? reader->at : reader->tokens.count - 1]
        .line;
}

static bool accept(Reader *reader, const char *text)
{
    bool there = reader->at < reader->tokens.count && token_is(peek(reader), text);

    reader->at += there;
    return there;
}

static void expect(Reader *reader, const char *text)
{
    if (!accept(reader, text))
        tool_die(reader->file, reader_line(reader), "expected \"%s\" instead of \"%.*s\"", text,
                 SAID(peek(reader)->text));
}

static bool is_lower_name(Str name)
{
    for (size_t i = 0; i < name.len; i++)
        if (name.at[i] >= 'A' && name.at[i] <= 'Z')
            return false;
    return name.len > 0 && is_letter(name.at[0]);
}

static Str read_name(Reader *reader)
{
    const Token *token = peek(reader);

    if (token->kind != TOKEN_WORD || !is_lower_name(token->text))
        tool_die(reader->file, reader_line(reader), "\"%.*s\" is no name like item_list",
                 SAID(token->text));
    reader->at++;
    return token->text;
}

/* What the C function around it already calls something else. */
static bool name_is_taken(Str name)
{
    static const Str taken[] = { STR("db"), STR("arena"), STR("values"), STR("rows"), STR("r") };

    for (size_t i = 0; i < COUNT_OF(taken); i++)
        if (str_eq(taken[i], name))
            return true;
    return str_starts(name, S("ret_"));
}

static void read_field(Reader *reader, SqlField *fields, size_t count)
{
    SqlField *field = &fields[count];

    if (count == SQL_FIELDS_MAX)
        tool_die(reader->file, reader_line(reader), "more than %d names", SQL_FIELDS_MAX);
    field->line = reader_line(reader);
    field->name = read_name(reader);
    if (name_is_taken(field->name))
        tool_error(reader->file, field->line, "\"%.*s\" means something else in the C function",
                   SAID(field->name));
    for (size_t i = 0; i < count; i++)
        if (str_eq(fields[i].name, field->name))
            tool_error(reader->file, field->line, "\"%.*s\" is declared twice", SAID(field->name));
    if (!sql_type_read(peek(reader)->text, &field->type))
        tool_error(reader->file, field->line, "\"%.*s\" is no type: int64, text, bytes, id, hash",
                   SAID(peek(reader)->text));
    reader->at++;
}

static size_t read_fields(Reader *reader, SqlField *fields)
{
    size_t count = 0;

    expect(reader, "(");
    if (accept(reader, ")"))
        return 0;
    do
        read_field(reader, fields, count++);
    while (accept(reader, ","));
    expect(reader, ")");
    return count;
}

static void read_rows(Reader *reader, SqlStatement *statement)
{
    expect(reader, "-");
    expect(reader, ">");
    statement->rows = accept(reader, "one") ? SQL_ONE : SQL_MANY;
    if (statement->rows == SQL_MANY)
        expect(reader, "many");
    statement->column_count = read_fields(reader, statement->columns);
}

/* name(x int64) -> many (y text), told over one comment line or several. */
static void read_declaration(Arena *arena, Tokens comments, SqlStatement *statement)
{
    Text text = text_open(arena, TEXT_MAX);

    for (size_t i = 0; i < comments.count; i++)
        text_all(&text, i > 0 ? S("\n") : S(""), comments.at[i].text);
    Reader reader = { .file = statement->file,
                      .tokens =
                          tokens_of(arena, statement->file, text_str(&text), statement->line) };

    reader.at++; /* its kind */
    statement->name = read_name(&reader);
    statement->parameter_count = read_fields(&reader, statement->parameters);
    if (statement->kind == SQL_READ || statement->kind == SQL_LOCK)
        read_rows(&reader, statement);
}

/* Does this comment begin a declaration, "read name(..."? */
static bool declares(Str comment, SqlKind *ret_kind)
{
    Str rest;
    Str first = str_split(str_trim(comment), ' ', &rest);
    size_t paren, end = word_end(rest, 0);

    for (size_t i = 0; i < SQL_KINDS; i++)
        if (str_eq(first, kinds[i]) && str_find(rest, S("("), &paren) && paren == end && end > 0) {
            *ret_kind = (SqlKind)i;
            return true;
        }
    return false;
}

static void need_semicolon(Str file, Tokens tokens, size_t from, size_t end)
{
    if (end == tokens.count)
        tool_die(file, tokens.at[from].line, "this statement has no end: \";\"");
}

/* The tokens from `from` to the next semicolon, comments left out. */
static Tokens body_from(Arena *arena, Str file, Tokens tokens, size_t from, size_t *ret_end)
{
    Token *body = NEW_ARRAY(arena, Token, tokens.count - from + 1);
    size_t count = 0, end = from, newlines = 0;

    for (; end < tokens.count && !token_is(&tokens.at[end], ";"); end++) {
        newlines += tokens.at[end].newlines;
        if (tokens.at[end].kind == TOKEN_COMMENT)
            continue;
        body[count] = tokens.at[end];
        body[count++].newlines = newlines;
        newlines = 0;
    }
    need_semicolon(file, tokens, from, end);
    *ret_end = end + 1;
    return (Tokens){ body, count };
}

static bool parameter_is_used(const SqlStatement *statement, Str name)
{
    for (size_t i = 0; i < statement->body.count; i++)
        if (statement->body.at[i].kind == TOKEN_PARAMETER &&
            str_eq(statement->body.at[i].text, name))
            return true;
    return false;
}

static bool parameter_is_declared(const SqlStatement *statement, Str name)
{
    for (size_t i = 0; i < statement->parameter_count; i++)
        if (str_eq(statement->parameters[i].name, name))
            return true;
    return false;
}

static void check_parameters(const SqlStatement *statement)
{
    for (size_t i = 0; i < statement->parameter_count; i++)
        if (!parameter_is_used(statement, statement->parameters[i].name))
            tool_error(statement->file, statement->parameters[i].line,
                       "the statement does not use \"%.*s\"", SAID(statement->parameters[i].name));
    for (size_t i = 0; i < statement->body.count; i++) {
        const Token *token = &statement->body.at[i];

        if (token->kind == TOKEN_PARAMETER && !parameter_is_declared(statement, token->text))
            tool_error(statement->file, token->line, "\":%.*s\" is not declared",
                       SAID(token->text));
    }
}

/* Words that mean another thing on the other engine, or another thing tomorrow. */
static const struct {
    const char *word;
    bool call; /* only before "(" */
    const char *why;
} refused[] = {
    { "like", false, "the engines fold case differently: make search keys in C" },
    { "glob", false, "only one engine has it: make search keys in C" },
    { "ilike", false, "only one engine has it: make search keys in C" },
    { "sum", true, "the engines differ beyond 64 bits: add up in C" },
    { "avg", true, "it makes a floating-point number: add up in C" },
    { "total", true, "it makes a floating-point number: add up in C" },
    { "lower", true, "the engines fold case differently: fold in C" },
    { "upper", true, "the engines fold case differently: fold in C" },
    { "random", true, "chance comes through world.h" },
    { "now", true, "the clock is read through world.h" },
    { "date", true, "the clock is read through world.h" },
    { "datetime", true, "the clock is read through world.h" },
    { "current_date", false, "the clock is read through world.h" },
    { "current_time", false, "the clock is read through world.h" },
    { "current_timestamp", false, "the clock is read through world.h" },
};

bool sql_same_word(Str text, Str lower)
{
    if (text.len != lower.len)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        if ((c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c) != lower.at[i])
            return false;
    }
    return true;
}

static void check_words(Str file, Tokens body)
{
    for (size_t i = 0; i < body.count; i++) {
        bool call = i + 1 < body.count && token_is(&body.at[i + 1], "(");

        for (size_t k = 0; k < COUNT_OF(refused); k++)
            if (body.at[i].kind == TOKEN_WORD && (call || !refused[k].call) &&
                sql_same_word(body.at[i].text, str_from_c(refused[k].word)))
                tool_error(file, body.at[i].line, "%s: %s", refused[k].word, refused[k].why);
    }
}

static size_t comments_end(Tokens tokens, size_t at)
{
    while (at < tokens.count && tokens.at[at].kind == TOKEN_COMMENT)
        at++;
    return at;
}

/* Reads the statement that these comments head; they must declare exactly one. */
static void read_statement(Arena *arena, Str file, Tokens tokens, size_t *at,
                           SqlStatement *statement)
{
    size_t end = comments_end(tokens, *at), declared = end;

    for (size_t i = *at; i < end; i++) {
        SqlKind kind;

        if (!declares(tokens.at[i].text, &kind))
            continue;
        if (declared < end)
            tool_die(file, tokens.at[i].line, "the declaration above has no statement");
        declared = i;
        *statement = (SqlStatement){ .file = file, .line = tokens.at[i].line, .kind = kind };
    }
    if (declared == end)
        tool_die(file, tokens.at[end < tokens.count ? end : end - 1].line,
                 "this statement is not declared: -- read name(x int64) -> one (y text)");
    read_declaration(arena, (Tokens){ &tokens.at[declared], end - declared }, statement);
    statement->body = body_from(arena, file, tokens, end, at);
    check_parameters(statement);
    check_words(file, statement->body);
}

void sql_read_statements(Arena *arena, Str file, Statements *statements)
{
    Tokens tokens = tokens_of(arena, file, tool_read(arena, file), 1);

    for (size_t at = 0; comments_end(tokens, at) < tokens.count;) {
        SqlStatement *statement = &statements->at[statements->count];

        ensure(statements->count < SQL_STATEMENTS_MAX);
        read_statement(arena, file, tokens, &at, statement);
        for (size_t i = 0; i < statements->count; i++)
            if (str_eq(statements->at[i].name, statement->name))
                tool_error(file, statement->line, "another statement is named \"%.*s\" (%.*s:%zu)",
                           SAID(statement->name), SAID(statements->at[i].file),
                           statements->at[i].line);
        statements->count++;
    }
}

/* ---- Migrations ---- */

/* schema/0001-journal.sql: number 1, name "journal". */
static void read_file_name(SqlMigration *migration)
{
    size_t slash = migration->file.len;

    while (slash > 0 && migration->file.at[slash - 1] != '/')
        slash--;
    Str name = str_cut(migration->file, slash, migration->file.len);

    if (name.len < 10 || name.at[4] != '-' || !str_ends(name, S(".sql")) ||
        !str_int(str_cut(name, 0, 4), &migration->number) || migration->number < 1)
        tool_die(migration->file, 0, "a migration is named like 0001-journal.sql");
    migration->name = str_cut(name, 5, name.len - 4);
}

static bool begins(Tokens tokens, const char *first, const char *second)
{
    return tokens.count > 1 && sql_same_word(tokens.at[0].text, str_from_c(first)) &&
           sql_same_word(tokens.at[1].text, str_from_c(second));
}

/* Not a column: what CREATE TABLE says of several. */
static bool begins_constraint(const Token *token)
{
    static const Str words[] = { STR("primary"), STR("unique"), STR("check"), STR("foreign"),
                                 STR("constraint") };

    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (sql_same_word(token->text, words[i]))
            return true;
    return false;
}

/* Marks the type of the column `name type ... NOT NULL ...` that ends before `end`. */
static void mark_column(Str file, Token *tokens, size_t from, size_t end)
{
    SqlType type;
    bool never_null = false;

    if (end - from < 2 || !sql_type_read(tokens[from + 1].text, &type)) {
        tool_error(file, tokens[from].line, "the column \"%.*s\" has no type of ours: %s",
                   SAID(tokens[from].text), "int64, text, bytes, id, hash");
        return;
    }
    tokens[from + 1].is_type = true;
    for (size_t i = from + 2; i + 1 < end; i++)
        never_null = never_null || (sql_same_word(tokens[i].text, S("not")) &&
                                    sql_same_word(tokens[i + 1].text, S("null")));
    if (!never_null)
        tool_error(file, tokens[from].line, "the column \"%.*s\" must be NOT NULL",
                   SAID(tokens[from].text));
}

/* CREATE TABLE name ( column, ... ): each part between commas of the outer brackets. */
static void mark_table(Str file, Token *tokens, size_t count)
{
    size_t depth = 0, from = 0;

    for (size_t i = 0; i < count; i++) {
        bool opens = token_is(&tokens[i], "("), closes = token_is(&tokens[i], ")");
        bool ends = depth == 1 && (closes || token_is(&tokens[i], ","));

        if (ends && i > from && !begins_constraint(&tokens[from]))
            mark_column(file, tokens, from, i);
        if (ends || (opens && depth == 0))
            from = i + 1;
        depth += opens;
        depth -= closes;
    }
    if (depth > 0 || !token_is(&tokens[count - 1], ")"))
        tool_error(file, tokens[0].line, "a table ends with its bracket; nothing stands behind");
}

static void mark_types(Str file, Tokens statement)
{
    static const char *const others[][2] = {
        { "create", "index" }, { "create", "unique" }, { "insert", "into" }, { "drop", "index" }
    };

    if (begins(statement, "create", "table")) {
        mark_table(file, statement.at, statement.count);
    } else if (begins(statement, "alter", "table") && statement.count > 5 &&
               sql_same_word(statement.at[3].text, S("add")) &&
               sql_same_word(statement.at[4].text, S("column"))) {
        mark_column(file, statement.at, 5, statement.count);
    } else {
        bool known = false;

        for (size_t i = 0; i < COUNT_OF(others); i++)
            known = known || begins(statement, others[i][0], others[i][1]);
        if (!known)
            tool_error(file, statement.count ? statement.at[0].line : 1,
                       "a migration makes and alters tables and indexes, and fills new ones");
    }
}

SqlMigration sql_read_migration(Arena *arena, Str file)
{
    SqlMigration migration = { .file = file, .bytes = tool_read(arena, file) };
    Tokens tokens = tokens_of(arena, file, migration.bytes, 1);

    read_file_name(&migration);
    migration.statements = NEW_ARRAY(arena, Tokens, tokens.count + 1);
    for (size_t at = comments_end(tokens, 0); at < tokens.count; at = comments_end(tokens, at)) {
        Tokens statement = body_from(arena, file, tokens, at, &at);

        check_words(file, statement);
        mark_types(file, statement);
        migration.statements[migration.statement_count++] = statement;
    }
    return migration;
}
