/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* parse_block - the body of a template: what is printed, in order */
#include "paper/data.h"
#include "paper/parse.h"
#include "phrases_paper.h"

enum { SHARE_MAX = 100 };

/* ---- fields ---------------------------------------------------------------------------------- */

const PaperField *form_field_named(Parser *parser, Str table, Str name, Place place)
{
    const PaperField *field = field_find(name);

    if (!field) {
        Str near = field_nearest(name);

        finding_error(parser->findings, place, PHRASE_PAPER_FIELD,
                      near.len > 0 ? PHRASE_PAPER_FIELD_NEAR : PHRASE_PAPER_FIELD_REMEDY, name,
                      near);
        return NULL;
    }
    if (field_table(field).len > 0 && !str_eq(field_table(field), table)) {
        finding_error(parser->findings, place, PHRASE_PAPER_FIELD_PLACE,
                      PHRASE_PAPER_FIELD_PLACE_REMEDY, name, field_table(field));
        return NULL;
    }
    return field;
}

void form_prints(Parser *parser, const PaperField *field, Place place)
{
    Place *printed = &parser->printed[field - paper_fields];

    if (printed->line == 0)
        *printed = place;
}

const PaperField *form_field(Parser *parser, Str table)
{
    Token token = parser->lexer.token;

    if (token.kind != TOKEN_NAME) {
        form_unexpected(parser, S("case-number"));
        return NULL;
    }
    Place place = token_place(&parser->lexer, &token);
    const PaperField *field = form_field_named(parser, table, token.text, place);

    form_lexer_step(&parser->lexer);
    if (field)
        form_prints(parser, field, place);
    return field;
}

/* A table's name of the next word. False: told. */
static bool read_table(Parser *parser, Str *ret_table)
{
    Token token = parser->lexer.token;

    if (token.kind != TOKEN_NAME) {
        form_unexpected(parser, S("lines"));
        return false;
    }
    form_lexer_step(&parser->lexer);
    *ret_table = token.text;
    if (field_table_known(token.text))
        return true;
    finding_error(parser->findings, token_place(&parser->lexer, &token), PHRASE_PAPER_TABLE,
                  PHRASE_PAPER_TABLE_REMEDY, token.text);
    return false;
}

/* ---- words ----------------------------------------------------------------------------------- */

typedef struct Pieces {
    Piece *items;
    size_t count, room;
    Text words; /* since the last field */
} Pieces;

static void piece_add(Parser *parser, Pieces *pieces, Piece piece)
{
    GROW(parser->arena, pieces->items, pieces->count, &pieces->room);
    pieces->items[pieces->count++] = piece;
}

static void words_done(Parser *parser, Pieces *pieces)
{
    if (pieces->words.len > 0)
        piece_add(parser, pieces,
                  (Piece){ .words = arena_str(parser->arena, text_str(&pieces->words)) });
    text_reset(&pieces->words);
}

/* "\n", "\"", "\\", "\{": the letter behind the stroke, at `at` of the string. */
static void read_escape(Parser *parser, const Token *token, size_t at, Pieces *pieces)
{
    char c = at < token->text.len ? token->text.at[at] : '\0';

    if (c == 'n')
        text_char(&pieces->words, '\n');
    else if (c == '"' || c == '\\' || c == '{')
        text_char(&pieces->words, c);
    else
        finding_error(parser->findings, token_part(&parser->lexer, token, at - 1, at + 1),
                      PHRASE_PAPER_ESCAPE, PHRASE_PAPER_ESCAPE_REMEDY,
                      str_cut(token->text, at - 1, at + 1));
}

/* "{case-number}" at `at` of the string; where it ends. */
static size_t read_insert(Parser *parser, const Token *token, size_t at, const Str *table,
                          Pieces *pieces)
{
    Str rest, name = str_split(str_cut(token->text, at + 1, token->text.len), '}', &rest);
    size_t end = at + 1 + name.len;
    Place place = token_part(&parser->lexer, token, at, end + 1);

    if (end == token->text.len || !table) {
        finding_error(parser->findings, place, table ? PHRASE_PAPER_BRACE : PHRASE_PAPER_BRACE_HERE,
                      PHRASE_PAPER_BRACE_REMEDY, name);
        return table ? token->text.len : end;
    }
    const PaperField *field = form_field_named(parser, *table, name, place);

    if (field) {
        form_prints(parser, field, place);
        words_done(parser, pieces);
        piece_add(parser, pieces, (Piece){ .field = field });
    }
    return end;
}

/* One string; `table` NULL: no fields may stand in it. */
static void read_pieces(Parser *parser, const Token *token, const Str *table, Pieces *pieces)
{
    Str text = token->text;

    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(text, &at);

        if (letter == '\\')
            read_escape(parser, token, at++, pieces);
        else if (letter == '{')
            at = read_insert(parser, token, from, table, pieces) + 1;
        else if (!letter_prints(letter))
            finding_error(parser->findings, token_part(&parser->lexer, token, from, at),
                          PHRASE_PAPER_LETTER, PHRASE_PAPER_LETTER_REMEDY, str_cut(text, from, at));
        else
            text_put(&pieces->words, str_cut(text, from, at));
    }
}

/* ja or en, and the strings behind it. False: told. */
static bool read_language(Parser *parser, Lang lang, const Str *table, Pieces *pieces)
{
    *pieces = (Pieces){ .words = text_open(parser->arena, PAPER_BYTES_MAX) };
    if (!form_takes(parser, TOKEN_NAME, lang_code(lang)) ||
        parser->lexer.token.kind != TOKEN_STRING) {
        form_unexpected(parser, lang == LANG_JA ? S("ja \"...\"") : S("en \"...\""));
        return false;
    }
    while (parser->lexer.token.kind == TOKEN_STRING) {
        Token token = parser->lexer.token;

        read_pieces(parser, &token, table, pieces);
        form_lexer_step(&parser->lexer);
    }
    words_done(parser, pieces);
    return true;
}

bool form_wording(Parser *parser, Str table, Wording *ret_wording)
{
    for (size_t i = 0; i < LANG_COUNT; i++) {
        Pieces pieces;

        if (!read_language(parser, (Lang)i, &table, &pieces))
            return false;
        ret_wording->pieces[i] = pieces.items;
        ret_wording->count[i] = pieces.count;
    }
    return true;
}

bool form_label(Parser *parser, Label *ret_label)
{
    for (size_t i = 0; i < LANG_COUNT; i++) {
        Pieces pieces;

        if (!read_language(parser, (Lang)i, NULL, &pieces))
            return false;
        ret_label->in[i] = pieces.count > 0 ? pieces.items[0].words : S("");
    }
    return true;
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static bool read_heading(Parser *parser, Block *block)
{
    return form_wording(parser, S(""), &block->say);
}

static bool read_text(Parser *parser, Block *block)
{
    if (form_takes(parser, TOKEN_STATEMENT, S("EACH")) && !read_table(parser, &block->table))
        return false;
    return form_wording(parser, block->table, &block->say);
}

static bool read_row(Parser *parser, Block *block)
{
    block->field = form_field(parser, S(""));
    if (!block->field)
        return false;
    block->wide = block->kind == BLOCK_BOX && form_takes(parser, TOKEN_STATEMENT, S("WIDE"));
    return form_label(parser, &block->label);
}

static bool read_column(Parser *parser, Block *block, Column *column)
{
    Token token = parser->lexer.token;
    int64_t share;

    if (token.kind != TOKEN_NAME) {
        form_unexpected(parser, S("number"));
        return false;
    }
    column->place = token_place(&parser->lexer, &token);
    column->field = field_of(block->table, token.text);
    if (!column->field) {
        Text name = text_open(parser->arena, block->table.len + token.text.len + 1);

        text_all(&name, block->table, S("."), token.text);
        form_field_named(parser, block->table, text_str(&name), column->place);
        return false;
    }
    form_prints(parser, column->field, column->place);
    form_lexer_step(&parser->lexer);
    if (!str_int(parser->lexer.token.text, &share) || share < 1 || share > SHARE_MAX) {
        form_unexpected(parser, S("1 - 100"));
        return false;
    }
    column->share = (int32_t)share;
    form_lexer_step(&parser->lexer);
    return form_label(parser, &column->label);
}

static bool read_columns(Parser *parser, Block *block)
{
    Column *columns = NEW_ARRAY(parser->arena, Column, PAPER_COLUMNS_MAX);

    if (!read_table(parser, &block->table))
        return false;
    block->columns = columns;
    while (block->column_count < PAPER_COLUMNS_MAX &&
           form_takes(parser, TOKEN_STATEMENT, S("COLUMN")))
        if (!read_column(parser, block, &columns[block->column_count++]))
            return false;
    if (block->column_count > 0 && !str_eq(parser->lexer.token.text, S("COLUMN")))
        return true;
    form_unexpected(parser, block->column_count > 0 ? S("ROW, TABLE") : S("COLUMN"));
    return false;
}

/* Stamps and signatures print what these columns hold. */
static bool read_persons(Parser *parser, Block *block)
{
    static const Str stamps[] = { STR("position"), STR("name"), STR("day"), STR("mark") };
    static const Str signatures[] = { STR("party"), STR("name"), STR("position"), STR("day") };
    const Str *names = block->kind == BLOCK_STAMPS ? stamps : signatures;
    Column *columns = NEW_ARRAY(parser->arena, Column, COUNT_OF(stamps));
    Token token = parser->lexer.token;
    Place place = token_place(&parser->lexer, &token);

    if (!read_table(parser, &block->table))
        return false;
    for (size_t i = 0; i < COUNT_OF(stamps); i++) {
        columns[i] = (Column){ .field = field_of(block->table, names[i]), .place = place };
        if (!columns[i].field) {
            finding_error(parser->findings, place, PHRASE_PAPER_PERSONS,
                          PHRASE_PAPER_PERSONS_REMEDY, block->table, names[i]);
            return false;
        }
        form_prints(parser, columns[i].field, place);
    }
    block->columns = columns;
    block->column_count = COUNT_OF(stamps);
    return block->kind != BLOCK_STAMPS || form_label(parser, &block->label);
}

static const struct {
    Str word;
    bool (*read)(Parser *parser, Block *block); /* what stands behind it; NULL: nothing */
} kinds[] = {
    [BLOCK_HEADING] = { STR("HEADING"), read_heading },
    [BLOCK_TEXT] = { STR("TEXT"), read_text },
    [BLOCK_ROW] = { STR("ROW"), read_row },
    [BLOCK_BOX] = { STR("BOX"), read_row },
    [BLOCK_TABLE] = { STR("TABLE"), read_columns },
    [BLOCK_STAMPS] = { STR("STAMPS"), read_persons },
    [BLOCK_SIGNATURES] = { STR("SIGNATURES"), read_persons },
    [BLOCK_BREAK] = { STR("BREAK"), NULL },
};

static void unknown_statement(Parser *parser, const Token *statement)
{
    Str words[COUNT_OF(kinds) + 6] = { S("PAPER"),    S("TITLE"),    S("AUTHENTIC"),
                                       S("REQUIRES"), S("OPTIONAL"), S("COLUMN") };

    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        words[6 + i] = kinds[i].word;
    Str near = str_nearest(statement->text, words, COUNT_OF(words));

    finding_error(parser->findings, token_place(&parser->lexer, statement), PHRASE_PAPER_STATEMENT,
                  near.len > 0 ? PHRASE_PAPER_STATEMENT_NEAR : PHRASE_PAPER_STATEMENT_REMEDY,
                  statement->text, near);
    form_skip(parser);
}

void form_block(Parser *parser, const Token *statement)
{
    size_t kind = 0;

    while (kind < COUNT_OF(kinds) && !str_eq(kinds[kind].word, statement->text))
        kind++;
    if (kind == COUNT_OF(kinds)) {
        unknown_statement(parser, statement);
        return;
    }
    if (parser->template->block_count == PAPER_BLOCKS_MAX) {
        finding_error(parser->findings, token_place(&parser->lexer, statement), PHRASE_PAPER_BLOCKS,
                      PHRASE_PAPER_BLOCKS_REMEDY, statement->text);
        return;
    }
    Block block = { .kind = (BlockKind)kind, .place = token_place(&parser->lexer, statement) };

    if (kinds[kind].read && !kinds[kind].read(parser, &block))
        form_skip(parser);
    else
        parser->blocks[parser->template->block_count++] = block;
}
