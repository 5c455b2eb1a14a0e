/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/brackets.h"

/* What a text is made of, and what notes say. */

static bool in_range(uint32_t letter, uint32_t first, uint32_t last)
{
    return letter >= first && letter <= last;
}

static Script script_of_letter(uint32_t letter)
{
    if (in_range(letter | 0x20, 'a', 'z') || in_range(letter, 0xc0, 0x24f) ||
        in_range(letter, 0x1e00, 0x1eff))
        return SCRIPT_LATIN;
    if (in_range(letter, 0x3041, 0x30fa) || in_range(letter, 0x3400, 0x9fff) ||
        in_range(letter, 0xac00, 0xd7a3) || in_range(letter, 0xf900, 0xfaff) || letter == 0x3005 ||
        in_range(letter, 0x2e80, 0x2fdf) || in_range(letter, 0x20000, 0x3ffff))
        return SCRIPT_EAST;
    return in_range(letter, 0x370, 0x1fff) ? SCRIPT_OTHER : SCRIPT_NONE;
}

Script script_of(Str text)
{
    size_t counts[SCRIPT_OTHER + 1] = { 0 };
    Script most = SCRIPT_NONE;

    for (size_t at = 0; at < text.len;)
        counts[script_of_letter(utf8_next(text, &at))]++;
    for (Script script = SCRIPT_LATIN; script <= SCRIPT_OTHER; script++)
        if (counts[script] > (most == SCRIPT_NONE ? 0 : counts[most]))
            most = script;
    return most;
}

/* The bytes of a letter of full width in half width, "" where it has none. */
static Str half_width(uint32_t letter, char *room)
{
    if (letter == 0x3000 || letter == 0xa0) {
        *room = ' ';
    } else if (in_range(letter, 0xff01, 0xff5e)) {
        *room = (char)(letter - 0xfee0);
    } else {
        return S("");
    }
    return (Str){ room, 1 };
}

Str width_folded(Arena *arena, Str text, bool lines)
{
    Text folded = text_open(arena, text.len + 1);

    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(text, &at);
        char room;
        Str half = half_width(letter, &room);

        if (letter == '\r' || (letter == '\n' && !lines))
            text_char(&folded, ' ');
        else
            text_put(&folded, half.len > 0 ? half : str_cut(text, from, at));
    }
    return text_str(&folded);
}

/* ---- notes --------------------------------------------------------------------------------- */

bool note_is(Str text)
{
    static const Str words[] = {
        STR("生年月日"),
        STR("出生"),
        STR("生まれ"),
        STR("旅券"),
        STR("番号"),
        STR("以前"),
        STR("息子"),
        STR("国籍"),
        STR("掲載"),
        STR("記載"),
        STR("アラビア語"),
        STR("ティグリニャ語"),
        STR("自称"),
        STR("発行"),
        STR("失効"),
        STR("偽名"),
        STR("戦闘員"),
        STR("nom de guerre"),
        STR("initials"),
        STR("知られる"),
        STR("date of birth"),
        STR("DOB"),
        STR("POB"),
        STR("born"),
        STR("assport"),
        STR("listed as"),
        STR("son of"),
        STR("ationality"),
        STR("n Arabic"),
        STR("original script"),
        STR("Original script"),
        STR("known by"),
        STR("identity"),
        STR("appears in"),
        STR("linked to"),
    };

    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_find(text, words[i], &(size_t){ 0 }))
            return true;
    return false;
}

/* Where a birth written in Japanese or English begins and ends in a note. */
static bool find_japanese_birth(Str note, size_t *from, size_t *to)
{
    Str year = S("年");
    size_t at;

    if (!str_find(note, year, &at))
        return false;
    for (*from = at; *from > 0 && in_range((uint8_t)note.at[*from - 1], '0', '9');)
        --*from;
    *to = at + year.len;
    for (size_t next = *to; next < note.len;) {
        uint32_t letter = utf8_next(note, &next);

        if (!in_range(letter, '0', '9') && letter != 0x6708 && letter != 0x65e5) /* 月 日 */
            break;
        *to = next;
    }
    return *from < at;
}

static bool find_english_birth(Str note, size_t *from, size_t *to)
{
    static const Str marks[] = { STR("born in "), STR("born on "), STR("born "), STR("DOB: ") };

    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        if (!str_find(note, marks[i], from))
            continue;
        *from += marks[i].len;
        for (*to = *from; *to < note.len && note.at[*to] != ',' && note.at[*to] != ')';)
            if (str_starts(str_cut(note, ++*to, note.len), S(" in ")) ||
                str_starts(str_cut(note, *to, note.len), S(". POB")))
                break;
        return true;
    }
    return false;
}

/* "11 Apr.1963." is "11 Apr 1963". */
static Str without_points(Arena *arena, Str day)
{
    Text plain = text_open(arena, day.len + 1);

    for (size_t i = 0; i < day.len; i++)
        text_char(&plain, day.at[i] == '.' ? ' ' : day.at[i]);
    return text_str(&plain);
}

static void tell_birth(ListReading *reading, Str note)
{
    size_t from, to;
    Birth birth;

    if (find_japanese_birth(note, &from, &to) || find_english_birth(note, &from, &to))
        if (birth_read(str_trim(without_points(reading->arena, str_cut(note, from, to))), &birth))
            reading_born(reading, birth);
}

void reading_birth_within(ListReading *reading, Str text)
{
    Birth birth;

    if (birth_read(text, &birth)) {
        reading_born(reading, birth);
    } else {
        reading_remark(reading, text);
        tell_birth(reading, text);
    }
}

/* "Previously listed as, in Arabic: ..." holds a name. */
static void tell_other_scripts(ListReading *reading, Str note)
{
    size_t from = 0, to = 0;

    for (size_t at = 0; at <= note.len;) {
        size_t here = at;
        uint32_t letter = at < note.len ? utf8_next(note, &at) : 0;
        bool blank = letter == ' ' || letter == '-' || letter == '\'';

        if (script_of_letter(letter) == SCRIPT_OTHER) {
            from = to == 0 ? here : from;
            to = at;
        } else if (to > 0 && !blank) {
            reading_name(reading, str_cut(note, from, to), S(""), NAME_ALIAS);
            to = 0;
        }
        if (here == note.len)
            break;
    }
}

void reading_note(ListReading *reading, Str note)
{
    reading_remark(reading, note);
    tell_birth(reading, note);
    tell_other_scripts(reading, note);
}
