/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/identity.h"

#include <string.h>

/*
 * A birth is written in pieces: numbers and months in some order, perhaps "about" before them,
 * perhaps twice with "to" between. Anything else among them and it is not read at all: a birth that
 * is guessed wrong clears the man who was born on it.
 */

enum { PIECES_MAX = 8, TEXT_BYTES_MAX = 100, YEAR_MIN = 1000, YEAR_MAX = 2999 };

/* A piece: a year of four digits, another number of one or two, a month by name, "to". */
typedef struct Piece {
    char kind; /* 'Y', 'n', 'M', 'R' */
    int value;
} Piece;

typedef struct Pieces {
    Piece pieces[PIECES_MAX];
    size_t count;
    bool about;
} Pieces;

typedef struct PieceWord {
    Str word;
    char kind; /* as of Piece; 'a': about; '-': says nothing */
    int value;
} PieceWord;

static const PieceWord piece_words[] = {
    { STR("circa"), 'a', 0 },
    { STR("c"), 'a', 0 },
    { STR("ca"), 'a', 0 },
    { STR("about"), 'a', 0 },
    { STR("around"), 'a', 0 },
    { STR("approx"), 'a', 0 },
    { STR("approximately"), 'a', 0 },
    { STR("約"), 'a', 0 },
    { STR("頃"), 'a', 0 },
    { STR("ごろ"), 'a', 0 },
    { STR("およそ"), 'a', 0 },
    { STR("おおよそ"), 'a', 0 },
    { STR("between"), '-', 0 },
    { STR("born"), '-', 0 },
    { STR("in"), '-', 0 },
    { STR("on"), '-', 0 },
    { STR("年"), '-', 0 },
    { STR("月"), '-', 0 },
    { STR("日"), '-', 0 },
    { STR("生まれ"), '-', 0 },
    { STR("生"), '-', 0 },
    { STR("to"), 'R', 0 },
    { STR("and"), 'R', 0 },
    { STR("から"), 'R', 0 },
    { STR("までの間"), '-', 0 },
    { STR("の間"), '-', 0 },
    { STR("まで"), '-', 0 },
    { STR("〜"), 'R', 0 },
    { STR("～"), 'R', 0 },
    { STR("january"), 'M', 1 },
    { STR("february"), 'M', 2 },
    { STR("march"), 'M', 3 },
    { STR("april"), 'M', 4 },
    { STR("may"), 'M', 5 },
    { STR("june"), 'M', 6 },
    { STR("july"), 'M', 7 },
    { STR("august"), 'M', 8 },
    { STR("september"), 'M', 9 },
    { STR("sept"), 'M', 9 },
    { STR("october"), 'M', 10 },
    { STR("november"), 'M', 11 },
    { STR("december"), 'M', 12 },
};

/* ---- into pieces --------------------------------------------------------------------------- */

/* Lower case, digits of half width; what is beyond ASCII else stays. */
static Str folded(Str text, char *bytes)
{
    size_t len = 0;

    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(text, &at);

        if (letter >= 0xff10 && letter <= 0xff19)
            bytes[len++] = (char)('0' + (letter - 0xff10));
        else if (letter >= 'A' && letter <= 'Z')
            bytes[len++] = (char)(letter | 0x20);
        else
            for (; from < at; from++)
                bytes[len++] = text.at[from];
    }
    return (Str){ bytes, len };
}

static bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The word at the beginning of `text`: in Latin letters whole, or the first three letters of a
 * month. */
static const PieceWord *word_at(Str text, size_t *ret_len)
{
    size_t letters = 0;

    while (letters < text.len && is_letter(text.at[letters]))
        letters++;
    *ret_len = letters;
    for (size_t i = 0; i < COUNT_OF(piece_words); i++) {
        const PieceWord *row = &piece_words[i];
        Str word = letters > 0 ? str_cut(text, 0, letters) : str_cut(text, 0, row->word.len);
        bool short_month = row->kind == 'M' && letters == 3 && str_starts(row->word, word);

        if (str_eq(word, row->word) || short_month) {
            *ret_len = word.len;
            return row;
        }
    }
    return NULL;
}

static bool add_piece(Pieces *pieces, char kind, int value)
{
    if (pieces->count == PIECES_MAX)
        return false;
    pieces->pieces[pieces->count++] = (Piece){ kind, value };
    return true;
}

static bool take_number(Pieces *pieces, Str text, size_t *at)
{
    size_t from = *at;
    int value = 0;

    for (; *at < text.len && is_digit(text.at[*at]) && *at - from <= 4; ++*at)
        value = 10 * value + text.at[*at] - '0';
    if (*at - from == 4)
        return value >= YEAR_MIN && value <= YEAR_MAX && add_piece(pieces, 'Y', value);
    return *at - from <= 2 && add_piece(pieces, 'n', value);
}

static bool take_word(Pieces *pieces, Str text, size_t *at)
{
    size_t len;
    const PieceWord *row = word_at(str_cut(text, *at, text.len), &len);

    if (!row)
        return false;
    *at += len;
    pieces->about |= row->kind == 'a';
    return row->kind == 'a' || row->kind == '-' || add_piece(pieces, row->kind, row->value);
}

static bool take_pieces(Str text, Pieces *pieces)
{
    for (size_t at = 0; at < text.len;) {
        char c = text.at[at];
        bool well = true;

        if (is_digit(c))
            well = take_number(pieces, text, &at);
        else if (c == '~') { /* about, or to */
            at++;
            if (pieces->count == 0)
                pieces->about = true;
            else
                well = add_piece(pieces, 'R', 0);
        } else if (memchr(" -/.,\t\n()", c, 9))
            at++;
        else
            well = take_word(pieces, text, &at);
        if (!well)
            return false;
    }
    return true;
}

/* ---- from pieces --------------------------------------------------------------------------- */

/* Which piece is what, by the kinds in their order. '0': the year, '1': the month, '2': the day. */
typedef struct Order {
    Str kinds, roles;
} Order;

static const Order orders[] = {
    { STR("Y"), STR("0") },     { STR("Yn"), STR("01") },   { STR("Ynn"), STR("012") },
    { STR("YM"), STR("01") },   { STR("YMn"), STR("012") }, { STR("MY"), STR("10") },
    { STR("nMY"), STR("210") }, { STR("MnY"), STR("120") }, { STR("nnY"), STR("120") },
};

static const Order *order_of(const Piece *pieces, size_t count)
{
    for (size_t i = 0; i < COUNT_OF(orders); i++) {
        bool same = orders[i].kinds.len == count;

        for (size_t k = 0; k < count && same; k++)
            same = orders[i].kinds.at[k] == pieces[k].kind;
        if (same)
            return &orders[i];
    }
    return NULL;
}

static bool day_of(const Piece *pieces, size_t count, Birth *birth)
{
    const Order *order = order_of(pieces, count);
    int parts[3] = { 0 };

    if (!order)
        return false;
    for (size_t i = 0; i < count; i++)
        parts[order->roles.at[i] - '0'] = pieces[i].value;
    if (parts[1] > 12)
        return false;
    /* 03/04/1958 is March in one country and April in another. */
    if (str_eq(order->kinds, S("nnY")) && parts[2] <= 12)
        return false;
    bool exists = parts[1] > 0 && parts[2] > 0 && date_exists(parts[0], parts[1], parts[2]);
    *birth = (Birth){ .first_year = (int16_t)parts[0],
                      .last_year = (int16_t)parts[0],
                      .month = (int8_t)parts[1],
                      .day = (int8_t)(exists ? parts[2] : 0) };
    return true;
}

/* Where the second half begins, and what lies before it: "1950 to 1955", "1950-1955". */
static bool halves(const Pieces *pieces, size_t *ret_first, size_t *ret_second)
{
    for (size_t i = 0; i < pieces->count; i++)
        if (pieces->pieces[i].kind == 'R') {
            *ret_first = i;
            *ret_second = i + 1;
            return true;
        }
    *ret_first = *ret_second = 1;
    return pieces->count == 2 && pieces->pieces[0].kind == 'Y' && pieces->pieces[1].kind == 'Y';
}

static bool birth_of(const Pieces *pieces, Birth *birth)
{
    size_t first, second;
    Birth from, until;

    if (!halves(pieces, &first, &second))
        return day_of(pieces->pieces, pieces->count, birth);
    if (!day_of(pieces->pieces, first, &from) ||
        !day_of(pieces->pieces + second, pieces->count - second, &until) ||
        from.first_year > until.last_year)
        return false;
    *birth = (Birth){ .first_year = from.first_year, .last_year = until.last_year };
    return true;
}

/* ---- years of the emperors ----------------------------------------------------------------- */

/* The rest of a day that is said only in part, so that it can be read as a whole one. */
static bool whole_day(Str text, Str rest, Date *ret_day)
{
    char bytes[TEXT_BYTES_MAX + 40];

    memcpy(bytes, text.at, text.len);
    memcpy(bytes + text.len, rest.at, rest.len);
    return date_read_person((Str){ bytes, text.len + rest.len }, ret_day);
}

static bool era_birth(Str text, Birth *birth)
{
    /* A year's last day lies in its era even where the first does not. */
    static const struct {
        Str end, rest;
        bool month, day;
    } rows[] = {
        { STR("日"), STR(""), true, true },         { STR("月"), STR("28日"), true, false },
        { STR("月"), STR("1日"), true, false },     { STR("年"), STR("12月31日"), false, false },
        { STR("年"), STR("1月1日"), false, false },
    };
    Date day;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (!str_ends(text, rows[i].end) || !whole_day(text, rows[i].rest, &day))
            continue;
        DateParts parts = date_parts(day);
        *birth = (Birth){ .first_year = (int16_t)parts.year,
                          .last_year = (int16_t)parts.year,
                          .month = (int8_t)(rows[i].month ? parts.month : 0),
                          .day = (int8_t)(rows[i].day ? parts.day : 0) };
        return true;
    }
    return false;
}

/* "1958年7月16日生まれ" says no more without its end. */
static Str without_born(Str text)
{
    Str born[] = { S("生まれ"), S("生") };

    for (size_t i = 0; i < COUNT_OF(born); i++)
        if (str_ends(text, born[i]))
            return str_trim(str_cut(text, 0, text.len - born[i].len));
    return text;
}

bool birth_read(Str text, Birth *ret_birth)
{
    char bytes[TEXT_BYTES_MAX];
    Pieces pieces = { 0 };
    Birth birth;
    Str own = str_trim(text);

    if (own.len == 0 || own.len > TEXT_BYTES_MAX)
        return false;
    own = folded(own, bytes);
    if (take_pieces(own, &pieces)) {
        if (!birth_of(&pieces, &birth))
            return false;
        birth.about = pieces.about;
    } else if (!era_birth(without_born(own), &birth)) {
        return false;
    }
    *ret_birth = birth;
    return true;
}

/* ---- writing ------------------------------------------------------------------------------- */

static void put_two(Text *text, int value)
{
    text_c(text, value < 10 ? "-0" : "-");
    text_int(text, value);
}

void birth_write(Text *text, Birth birth)
{
    text_c(text, birth.about ? "~" : "");
    text_int(text, birth.first_year);
    if (birth.last_year != birth.first_year) {
        text_char(text, '/');
        text_int(text, birth.last_year);
        return;
    }
    if (birth.month > 0)
        put_two(text, birth.month);
    if (birth.month > 0 && birth.day > 0)
        put_two(text, birth.day);
}
