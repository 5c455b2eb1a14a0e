/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/format.h"

enum { COLUMNS_MAX = 100, STEP = 2, HEAD_STEP = 4 };

Str piece_lead(const Piece *piece)
{
    static const Str leads[] = {
        [PIECES_NONE] = STR(""),     [PIECES_COMMA] = STR(" "),  [PIECES_FILLED] = STR(" "),
        [PIECES_PARENS] = STR(" ("), [PIECES_LABEL] = STR("  "), [PIECES_RISING] = STR(" "),
        [PIECES_CLAUSES] = STR(""),
    };

    return piece->words.len > 0 ? leads[piece->list] : S("");
}

Str piece_separator(PieceList list)
{
    static const Str separators[] = {
        [PIECES_NONE] = STR(""),      [PIECES_COMMA] = STR(", "), [PIECES_FILLED] = STR(", "),
        [PIECES_PARENS] = STR(", "),  [PIECES_LABEL] = STR(" "),  [PIECES_RISING] = STR(" < "),
        [PIECES_CLAUSES] = STR("  "),
    };

    return separators[list];
}

static void put_flat(Text *text, const Piece *piece)
{
    text_put(text, piece->words);
    text_put(text, piece_lead(piece));
    for (size_t i = 0; i < piece->count; i++) {
        if (i > 0)
            text_put(text, piece_separator(piece->list));
        put_flat(text, &piece->items[i]);
    }
    if (piece->list == PIECES_PARENS)
        text_char(text, ')');
}

/* Lines as full as they can be: sixty countries, or twenty facts of an example, one a line would be
 * no easier to read. */
static void put_filled(Text *text, const Piece *piece, size_t indent, size_t inner)
{
    bool parens = piece->list == PIECES_PARENS;
    size_t column = indent + utf8_columns(piece->words) + piece_lead(piece).len;

    text_put(text, piece->words);
    text_put(text, piece_lead(piece));
    for (size_t i = 0; i < piece->count; i++) {
        size_t width = piece->items[i].width + 1; /* and its comma or parenthesis */

        if (i > 0 && column + 1 + width > COLUMNS_MAX) {
            text_char(text, '\n');
            text_repeat(text, ' ', inner);
            column = inner;
        } else if (i > 0) {
            text_char(text, ' ');
            column++;
        }
        put_flat(text, &piece->items[i]);
        if (i + 1 < piece->count)
            text_char(text, ',');
        column += width;
    }
    if (parens)
        text_char(text, ')');
}

static void put(Text *text, const Piece *piece, size_t indent, size_t inner, size_t behind);

/* One item a line, `inner` columns in; the separator's mark ends the line it separates. */
static void put_lines(Text *text, const Piece *piece, size_t indent, size_t inner)
{
    Str mark = str_trim(piece_separator(piece->list));
    Str lead = piece->list == PIECES_RISING ? S(" ") : S("");
    size_t from = piece->words.len > 0 ? inner : indent;

    text_put(text, piece->words);
    for (size_t i = 0; i < piece->count; i++) {
        bool last = i + 1 == piece->count;

        if (i > 0 || piece->words.len > 0) {
            text_char(text, '\n');
            text_repeat(text, ' ', from);
        }
        put(text, &piece->items[i], from, from + STEP, last ? 0 : lead.len + mark.len);
        if (!last)
            text_all(text, lead, mark);
    }
}

/* The head at the margin, what the head lists further in than the clauses under it. */
static void put_clauses(Text *text, const Piece *piece)
{
    for (size_t i = 0; i < piece->count; i++) {
        if (i > 0)
            text_c(text, "\n  ");
        put(text, &piece->items[i], i > 0 ? STEP : 0, HEAD_STEP, 0);
    }
}

/* `indent`: the column it starts in; `inner`: of its lines when broken; `behind`: what must fit
 * after. */
static void put(Text *text, const Piece *piece, size_t indent, size_t inner, size_t behind)
{
    if (piece->list == PIECES_NONE || indent + piece->width + behind <= COLUMNS_MAX)
        put_flat(text, piece);
    else if (piece->list == PIECES_PARENS || piece->list == PIECES_FILLED)
        put_filled(text, piece, indent, inner);
    else if (piece->list == PIECES_CLAUSES)
        put_clauses(text, piece);
    else
        put_lines(text, piece, indent, inner);
}

static void put_comments(Text *text, const Str *lines, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        text_put(text, lines[i]);
        text_char(text, '\n');
    }
}

static void put_statement(Text *text, const Statement *s, const Former *former, bool first)
{
    Piece piece = statement_piece(former, s);

    if (s->blank_before && !first)
        text_char(text, '\n');
    put_comments(text, s->comments, s->comment_count);
    put(text, &piece, 0, STEP, 0);
    if (s->trailing_comment.len > 0)
        text_all(text, S("  "), s->trailing_comment);
    text_char(text, '\n');
}

void statement_write(Text *text, const Statement *statement, Lang lang)
{
    Former former = { .arena = text->arena, .lang = lang };
    Statement plain = *statement;

    plain.verb = VERB_STATE;
    Piece piece = statement_piece(&former, &plain);
    put(text, &piece, 0, STEP, 0);
    text_char(text, '\n');
}

void rules_format(Text *text, const Document *document, Lang lang)
{
    Former former = { .arena = text->arena, .lang = lang };

    for (size_t i = 0; i < document->count; i++)
        put_statement(text, &document->statements[i], &former, i == 0);
    put_comments(text, document->closing_comments, document->closing_comment_count);
}
