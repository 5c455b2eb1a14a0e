/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_holdings.h"
#include "screening/holdings.h"

/*
 * Holdings as a picture, in columns: the party asked for on the right, its holders left of it,
 * theirs left of them. Lines run from holder to held; one that runs back, as in a cycle, goes
 * between the columns and below all boxes, and is dashed. Colour says nothing that a word or a
 * thick frame does not say too.
 */

enum { /* pixels */
       MARGIN = 16,
       BOX_WIDTH = 230,
       BOX_HEIGHT = 64,
       COLUMN_GAP = 130,
       ROW_GAP = 28,
       ARROW = 8,
       LANE = 20,         /* from one line that runs back to the next */
       BESIDE_BOX = 20,   /* where such lines go up and down */
       LINE_COLUMNS = 28, /* of a name, in columns of a terminal */
};

typedef struct Box {
    uint32_t party;
    int column, row; /* column 0: the party asked for */
    bool listed;
    int lines, drawn; /* those that leave it to the right: all, and so far */
} Box;

typedef struct Picture {
    const Holdings *holdings;
    const Owned *owned;
    Lang lang;
    Box boxes[PICTURE_PARTIES_MAX];
    size_t box_count;
    int rows[PICTURE_PARTIES_MAX]; /* by column */
    int columns, rows_most;
    int lanes;       /* lines that run back */
    size_t left_out; /* holdings */
} Picture;

typedef struct Point {
    int x, y;
} Point;

/* ---- who stands where ------------------------------------------------------------------------ */

static Box *box_of(Picture *picture, uint32_t party)
{
    for (size_t i = 0; i < picture->box_count; i++)
        if (picture->boxes[i].party == party)
            return &picture->boxes[i];
    return NULL;
}

static bool is_listed(Str party, const Str *listed, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(listed[i], party))
            return true;
    return false;
}

static Box *add_box(Picture *picture, uint32_t party, int column, bool listed)
{
    picture->boxes[picture->box_count++] =
        (Box){ .party = party, .column = column, .row = picture->rows[column]++, .listed = listed };
    if (picture->rows[column] > picture->rows_most)
        picture->rows_most = picture->rows[column];
    if (column >= picture->columns)
        picture->columns = column + 1;
    return &picture->boxes[picture->box_count - 1];
}

static bool runs_back(const Box *holder, const Box *held)
{
    return holder->column <= held->column;
}

static void count_line(Picture *picture, Box *holder, const Box *held)
{
    if (runs_back(holder, held))
        picture->lanes++;
    else
        holder->lines++;
}

/* The chain tells of a party before it tells of its holders. */
static void place_boxes(Picture *picture, const Str *listed, size_t listed_count)
{
    for (size_t i = 0; i < picture->owned->chain_count; i++) {
        const Holding *holding = picture->owned->chain[i];
        const Box *held = box_of(picture, holding->held_at);
        Box *holder = box_of(picture, holding->holder_at);

        if (!held || (!holder && picture->box_count == PICTURE_PARTIES_MAX)) {
            picture->left_out++;
            continue;
        }
        if (!holder)
            holder = add_box(
                picture, holding->holder_at, held->column + 1,
                is_listed(picture->holdings->parties[holding->holder_at], listed, listed_count));
        count_line(picture, holder, held);
    }
}

static int boxes_end(const Picture *picture)
{
    return MARGIN + picture->rows_most * (BOX_HEIGHT + ROW_GAP) - ROW_GAP;
}

/* The upper left corner. Columns are centred on the tallest. */
static Point corner(const Picture *picture, const Box *box)
{
    int missing = picture->rows_most - picture->rows[box->column];
    int step = BOX_HEIGHT + ROW_GAP;

    return (Point){
        .x = MARGIN + (picture->columns - 1 - box->column) * (BOX_WIDTH + COLUMN_GAP),
        .y = MARGIN + box->row * step + missing * step / 2,
    };
}

/* ---- lines ----------------------------------------------------------------------------------- */

static void put_points(Text *text, const Point *points, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        text_c(text, i > 0 ? " " : "");
        text_int(text, points[i].x);
        text_char(text, ',');
        text_int(text, points[i].y);
    }
}

/* `to_right` 1 or -1: where the arrow points. */
static void put_arrow(Text *text, Point tip, int to_right)
{
    int end = tip.x - to_right * ARROW, half = ARROW / 2;

    text_c(text, "<polygon fill=\"currentColor\" points=\"");
    put_points(text, (Point[]){ { end, tip.y - half }, tip, { end, tip.y + half } }, 3);
    text_c(text, "\"/>\n");
}

static void put_words(Text *text, Point at, bool centred, int size, Str words)
{
    text_c(text, "<text fill=\"currentColor\" stroke=\"none\" font-size=\"");
    text_int(text, size);
    text_c(text, centred ? "\" text-anchor=\"middle\" x=\"" : "\" x=\"");
    text_int(text, at.x);
    text_c(text, "\" y=\"");
    text_int(text, at.y);
    text_c(text, "\">");
    text_html(text, words);
    text_c(text, "</text>\n");
}

/* "60 %, control" */
static Str line_words(const Picture *picture, Arena *arena, const Holding *holding)
{
    Text text = text_open(arena, 200);

    if (holding->share > 0) {
        holding_share_write(&text, holding->share);
        text_c(&text, " %");
    }
    if (holding->share > 0 && holding->controls)
        text_c(&text, picture->lang == LANG_JA ? "、" : ", ");
    if (holding->controls)
        text_put(&text, phrase(PHRASE_HOLDINGS_PICTURE_CONTROL, picture->lang));
    return text_str(&text);
}

#define LINE_BEGINS "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" "

/* Lines leave their box one below the other, each with its words where it begins. */
static void put_line(Text *text, Box *holder, Point from, Point tip, Str words)
{
    int bend = COLUMN_GAP / 2;

    from.y += BOX_HEIGHT * ++holder->drawn / (holder->lines + 1);
    bool below = holder->lines == 1 && tip.y < from.y;
    text_c(text, LINE_BEGINS "d=\"M");
    put_points(text, &from, 1);
    text_c(text, " C");
    put_points(text, (Point[]){ { from.x + bend, from.y }, { tip.x - bend, tip.y }, tip }, 3);
    text_c(text, "\"/>\n");
    put_arrow(text, tip, 1);
    put_words(text, (Point){ from.x + 8, from.y + (below ? 17 : -5) }, false, 13, words);
}

/* Out beside the holder, along the lane below all boxes, up beside the held. */
static void put_line_back(Text *text, Point from, Point tip, int lane, Str words)
{
    int down = from.x + BESIDE_BOX, up = tip.x + BESIDE_BOX + 6;

    text_c(text, LINE_BEGINS "stroke-dasharray=\"6 4\" d=\"M");
    put_points(
        text, (Point[]){ from, { down, from.y }, { down, lane }, { up, lane }, { up, tip.y }, tip },
        6);
    text_c(text, "\"/>\n");
    put_arrow(text, tip, -1);
    put_words(text, (Point){ (down + up) / 2, lane - 5 }, true, 13, words);
}

/* `lanes` counts those that are used up. */
static void put_holding(Picture *picture, Text *text, const Holding *holding, int *lanes)
{
    Box *holder = box_of(picture, holding->holder_at), *held = box_of(picture, holding->held_at);

    if (!holder || !held)
        return;
    Str words = line_words(picture, text->arena, holding);
    Point from = corner(picture, holder), tip = corner(picture, held);
    from.x += BOX_WIDTH;
    if (!runs_back(holder, held)) {
        put_line(text, holder, from, (Point){ tip.x, tip.y + BOX_HEIGHT / 2 }, words);
        return;
    }
    *lanes += 1;
    put_line_back(text, (Point){ from.x, from.y + BOX_HEIGHT - 5 },
                  (Point){ tip.x + BOX_WIDTH, tip.y + BOX_HEIGHT - 12 },
                  boxes_end(picture) + *lanes * LANE, words);
}

/* ---- boxes ----------------------------------------------------------------------------------- */

/* The first words of a name that fit a line, broken at a blank where there is one. */
static Str cut_line(Str name, Str *rest)
{
    size_t end = 0, blank = 0;

    for (size_t at = 0; at < name.len; end = at) {
        if (name.at[at] == ' ')
            blank = at;
        (void)utf8_next(name, &at);
        if (utf8_columns(str_cut(name, 0, at)) > LINE_COLUMNS)
            break;
    }
    if (end < name.len && blank > 0)
        end = blank;
    *rest = str_trim(str_cut(name, end, name.len));
    return str_cut(name, 0, end);
}

static void put_name(Text *text, Point at, Str name)
{
    Str rest, first = cut_line(name, &rest), beyond;

    put_words(text, (Point){ at.x + 10, at.y + (rest.len > 0 ? 20 : 27) }, false, 14, first);
    if (rest.len == 0)
        return;
    Str second = cut_line(rest, &beyond);
    Text line = text_open(text->arena, second.len + 4);
    text_all(&line, second, beyond.len > 0 ? S("…") : S(""));
    put_words(text, (Point){ at.x + 10, at.y + 37 }, false, 14, text_str(&line));
}

static void put_box(const Picture *picture, Text *text, const Box *box)
{
    Point at = corner(picture, box);
    Str name = picture->holdings->parties[box->party];
    Phrase state = box->listed        ? PHRASE_HOLDINGS_PICTURE_LISTED
                   : box->column == 0 ? PHRASE_HOLDINGS_PICTURE_ASKED
                                      : PHRASE_NONE;

    text_c(text, "<g><title>");
    text_html(text, name);
    text_c(text, "</title>\n<rect fill=\"none\" stroke=\"currentColor\" rx=\"4\" stroke-width=\"");
    text_c(text, box->listed ? "4" : box->column == 0 ? "2" : "1");
    text_c(text, "\" x=\"");
    text_int(text, at.x);
    text_c(text, "\" y=\"");
    text_int(text, at.y);
    text_c(text, "\" width=\"");
    text_int(text, BOX_WIDTH);
    text_c(text, "\" height=\"");
    text_int(text, BOX_HEIGHT);
    text_c(text, "\"/>\n");
    put_name(text, at, name);
    if (state != PHRASE_NONE)
        put_words(text, (Point){ at.x + 10, at.y + 55 }, false, 12, phrase(state, picture->lang));
    text_c(text, "</g>\n");
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void put_left_out(const Picture *picture, Text *text)
{
    Text count = text_open(text->arena, 20);

    text_int(&count, (int64_t)picture->left_out);
    phrase_put(text, PHRASE_HOLDINGS_PICTURE_LEFT_OUT, picture->lang, text_str(&count));
}

/* The same in words, for who does not see it. */
static void put_alternative(const Picture *picture, Text *text, Str party)
{
    Text words = text_open(text->arena, TEXT_MAX), title = text_open(text->arena, TEXT_MAX);

    phrase_put(&title, PHRASE_HOLDINGS_PICTURE_TITLE, picture->lang, party);
    owned_write(&words, party, picture->owned, picture->lang);
    for (size_t i = 0; i < picture->owned->chain_count; i++) {
        text_char(&words, '\n');
        holding_write(&words, picture->owned->chain[i], picture->lang);
    }
    text_c(text, "<title id=\"holdings-title\">");
    text_html(text, text_str(&title));
    text_c(text, "</title>\n<desc id=\"holdings-words\">");
    text_html(text, text_str(&words));
    text_c(text, "</desc>\n");
}

static void put_head(const Picture *picture, Text *text, Str party)
{
    int width = 3 * MARGIN + picture->columns * (BOX_WIDTH + COLUMN_GAP) - COLUMN_GAP;
    int lines = picture->lanes + (picture->left_out > 0);
    int height = boxes_end(picture) + (lines + 1) * LANE;

    text_c(text, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"");
    text_all(text, lang_code(picture->lang), S("\" aria-labelledby=\"holdings-title\" "),
             S("aria-describedby=\"holdings-words\" font-family=\"sans-serif\" width=\""));
    text_int(text, width);
    text_c(text, "\" height=\"");
    text_int(text, height);
    text_c(text, "\" viewBox=\"0 0 ");
    text_int(text, width);
    text_char(text, ' ');
    text_int(text, height);
    text_c(text, "\">\n");
    put_alternative(picture, text, party);
    if (picture->left_out > 0) {
        Text words = text_open(text->arena, 1000);
        put_left_out(picture, &words);
        put_words(text, (Point){ MARGIN, height - MARGIN }, false, 13, text_str(&words));
    }
}

void holdings_picture(Text *text, const Holdings *holdings, Str party, const Owned *owned,
                      const Str *listed, size_t listed_count, Lang lang)
{
    Picture *picture = NEW(text->arena, Picture);
    uint32_t at;
    int lanes = 0;

    *picture = (Picture){ .holdings = holdings, .owned = owned, .lang = lang };
    ensure(holdings_party(holdings, party, &at));
    (void)add_box(picture, at, 0, is_listed(party, listed, listed_count));
    place_boxes(picture, listed, listed_count);
    put_head(picture, text, party);
    for (size_t i = 0; i < owned->chain_count; i++)
        put_holding(picture, text, owned->chain[i], &lanes);
    for (size_t i = 0; i < picture->box_count; i++)
        put_box(picture, text, &picture->boxes[i]);
    text_c(text, "</svg>\n");
}
