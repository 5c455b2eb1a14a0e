/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* parse - the head of a template: PAPER, TITLE, AUTHENTIC, REQUIRES, OPTIONAL */
#include "paper/parse.h"
#include "phrases_paper.h"

enum { ABOUT_WORDS_MAX = 200 };

void form_skip(Parser *parser)
{
    while (parser->lexer.token.kind != TOKEN_END &&
           !(parser->lexer.token.kind == TOKEN_STATEMENT && parser->lexer.token.line_first))
        form_lexer_step(&parser->lexer);
}

void form_unexpected(Parser *parser, Str expected)
{
    const Token *token = &parser->lexer.token;

    finding_error(parser->findings, token_place(&parser->lexer, token),
                  token->kind == TOKEN_END ? PHRASE_PAPER_END : PHRASE_PAPER_UNEXPECTED,
                  PHRASE_PAPER_UNEXPECTED_REMEDY, token->text, expected);
    form_skip(parser);
}

bool form_takes(Parser *parser, TokenKind kind, Str text)
{
    if (parser->lexer.token.kind != kind || !str_eq(parser->lexer.token.text, text))
        return false;
    form_lexer_step(&parser->lexer);
    return true;
}

/* ---- the head -------------------------------------------------------------------------------- */

/* Is this said for the first time? */
static bool first_time(Parser *parser, const Token *statement, uint32_t *line)
{
    if (*line > 0) {
        finding_error(parser->findings, token_place(&parser->lexer, statement), PHRASE_PAPER_TWICE,
                      PHRASE_PAPER_TWICE_REMEDY, statement->text);
        form_skip(parser);
        return false;
    }
    *line = statement->line;
    return true;
}

const Str paper_about_words[PAPER_ABOUTS] = {
    [PAPER_ABOUT_CASE] = STR("case"),
    [PAPER_ABOUT_DOCUMENT] = STR("document"),
    [PAPER_ABOUT_ACCEPTANCE] = STR("acceptance"),
    [PAPER_ABOUT_CHANGE] = STR("change"),
    [PAPER_ABOUT_BILL] = STR("bill"),
    [PAPER_ABOUT_CONTRACT] = STR("contract"),
    [PAPER_ABOUT_DISCREPANCY] = STR("discrepancy"),
    [PAPER_ABOUT_SHEET] = STR("sheet"),
    [PAPER_ABOUT_ITEM] = STR("item"),
    [PAPER_ABOUT_RECORD] = STR("record"),
};

/* What it is about: one of the fixed words. */
static void read_about(Parser *parser)
{
    Text words = text_open(parser->arena, ABOUT_WORDS_MAX);

    for (int about = 0; about < PAPER_ABOUTS; about++) {
        text_all(&words, about ? S(", ") : S(""), paper_about_words[about]);
        if (!form_takes(parser, TOKEN_NAME, paper_about_words[about]))
            continue;
        parser->template->about = (PaperAbout)about;
        return;
    }
    form_unexpected(parser, text_str(&words));
}

static void read_paper(Parser *parser, const Token *statement)
{
    const Token *token = &parser->lexer.token;

    if (!first_time(parser, statement, &parser->paper_line))
        return;
    if (token->kind != TOKEN_NAME) {
        form_unexpected(parser, S("offer"));
        return;
    }
    parser->template->name = token->text;
    parser->template->place = token_place(&parser->lexer, token);
    form_lexer_step(&parser->lexer);
    if (form_takes(parser, TOKEN_STATEMENT, S("ABOUT")))
        read_about(parser);
    else
        form_unexpected(parser, S("ABOUT"));
}

static void read_title(Parser *parser, const Token *statement)
{
    if (first_time(parser, statement, &parser->title_line) &&
        !form_label(parser, &parser->template->title))
        form_skip(parser);
}

static void read_authentic(Parser *parser, const Token *statement)
{
    static const Str words[] = { STR("ja"), STR("en"), STR("both"), STR("data") };
    const Token *token = &parser->lexer.token;

    if (!first_time(parser, statement, &parser->authentic_line))
        return;
    for (size_t i = 0; token->kind == TOKEN_NAME && i < COUNT_OF(words); i++) {
        if (!str_eq(token->text, words[i]))
            continue;
        parser->template->authentic_by_data = i == 3;
        parser->template->authentic = i == 3 ? PAPER_AUTHENTIC_JA : (PaperAuthentic)i;
        if (i == 3)
            form_prints(parser, field_find(S("authentic")), token_place(&parser->lexer, token));
        form_lexer_step(&parser->lexer);
        return;
    }
    form_unexpected(parser, S("ja, en, both, data"));
}

static void declare(Parser *parser, const Token *token, Standing standing)
{
    const PaperField *field = field_find(token->text);
    size_t index = field ? (size_t)(field - paper_fields) : 0;

    if (!field) {
        form_field_named(parser, S(""), token->text, token_place(&parser->lexer, token));
    } else if (parser->declared[index] > 0) {
        finding_error(parser->findings, token_place(&parser->lexer, token), PHRASE_PAPER_DECLARED,
                      PHRASE_PAPER_DECLARED_REMEDY, field->name);
    } else {
        parser->declared[index] = token->line;
        parser->standing[index] = (uint8_t)standing;
    }
}

static void read_fields(Parser *parser, Standing standing)
{
    do {
        Token token = parser->lexer.token;

        if (token.kind != TOKEN_NAME) {
            form_unexpected(parser, S("case-number"));
            return;
        }
        declare(parser, &token, standing);
        form_lexer_step(&parser->lexer);
    } while (form_takes(parser, TOKEN_COMMA, S(",")));
}

/* ---- statements ------------------------------------------------------------------------------ */

/* A head statement may be told again and again (REQUIRES), but fields stand before what prints
 * them. False: it is none. */
static bool read_head(Parser *parser, const Token *statement)
{
    if (str_eq(statement->text, S("PAPER")))
        read_paper(parser, statement);
    else if (str_eq(statement->text, S("TITLE")))
        read_title(parser, statement);
    else if (str_eq(statement->text, S("AUTHENTIC")))
        read_authentic(parser, statement);
    else if (str_eq(statement->text, S("REQUIRES")))
        read_fields(parser, STANDING_REQUIRED);
    else if (str_eq(statement->text, S("OPTIONAL")))
        read_fields(parser, STANDING_OPTIONAL);
    else
        return false;
    return true;
}

static void read_statements(Parser *parser)
{
    while (parser->lexer.token.kind != TOKEN_END && parser->findings->count < FINDINGS_MAX) {
        Token statement = parser->lexer.token;

        if (statement.kind != TOKEN_STATEMENT) {
            form_unexpected(parser, S("HEADING, TEXT, ROW, BOX, TABLE"));
            continue;
        }
        form_lexer_step(&parser->lexer);
        if (!read_head(parser, &statement))
            form_block(parser, &statement);
        if (parser->lexer.token.kind != TOKEN_END && !parser->lexer.token.line_first)
            form_unexpected(parser, S("HEADING, TEXT, ROW, BOX, TABLE"));
    }
}

/* Is this a text at all, and of a size anyone writes? */
static bool check_bytes(Str bytes, Str file, Findings *findings)
{
    size_t bad = 0;

    if (bytes.len > PAPER_BYTES_MAX) {
        finding_error(findings, ((Place){ .file = file }), PHRASE_PAPER_LARGE,
                      PHRASE_PAPER_BLOCKS_REMEDY, S(""));
        return false;
    }
    if (utf8_check(bytes, &bad))
        return true;
    finding_error(findings, place_at(file, bytes, bad, bad + 1), PHRASE_PAPER_UTF8,
                  PHRASE_PAPER_UTF8_REMEDY, S(""));
    return false;
}

const PaperTemplate *paper_template_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    size_t errors = findings->error_count;
    PaperTemplate *template = NEW(arena, PaperTemplate);
    Parser parser = {
        .arena = arena,
        .findings = findings,
        .template = template,
        .standing = NEW_ARRAY(arena, uint8_t, paper_field_count),
        .declared = NEW_ARRAY(arena, uint32_t, paper_field_count),
        .printed = NEW_ARRAY(arena, Place, paper_field_count),
        .blocks = NEW_ARRAY(arena, Block, PAPER_BLOCKS_MAX),
    };

    if (!check_bytes(bytes, file, findings))
        return NULL;
    parser.lexer = form_lexer_open(bytes, file, findings);
    *template =
        (PaperTemplate){ .file = file, .standing = parser.standing, .blocks = parser.blocks };
    read_statements(&parser);
    /* What is missing for its own defects would be told twice. */
    if (findings->error_count == errors)
        form_whole(&parser);
    return findings->error_count > errors ? NULL : template;
}

Str paper_name(const PaperTemplate *template)
{
    return template->name;
}

Label paper_title(const PaperTemplate *template)
{
    return template->title;
}

PaperAbout paper_about(const PaperTemplate *template)
{
    return template->about;
}

bool paper_has(const PaperTemplate *template, Str field)
{
    const PaperField *known = field_find(field);

    ensure(known);
    return template_standing(template, known) != STANDING_NONE;
}

Standing template_standing(const PaperTemplate *template, const PaperField *field)
{
    return (Standing) template->standing[field - paper_fields];
}

Standing template_table(const PaperTemplate *template, Str table)
{
    Standing most = STANDING_NONE;

    for (size_t i = 0; i < paper_field_count; i++) {
        Standing standing = (Standing) template->standing[i];

        if (standing > most && str_eq(field_table(&paper_fields[i]), table))
            most = standing;
    }
    return most;
}
