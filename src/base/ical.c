/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/ical.h"

#include "base/unicode.h"

enum { STAMP_BYTES = 32 };

/* ---- lines ----------------------------------------------------------------------------------- */

typedef struct Line {
    Text *text;
    size_t used; /* bytes of the line as it stands, which may be a line that goes on */
} Line;

/* A letter, or two that belong together. 3.1: a line that is too long goes on behind a blank, which
 * counts with what follows it. */
static void put_letters(Line *line, Str letters)
{
    if (line->used + letters.len > ICAL_LINE_BYTES) {
        text_put(line->text, S("\r\n "));
        line->used = 1;
    }
    text_put(line->text, letters);
    line->used += letters.len;
}

/* 3.3.11: what would end the value, or the line, is written otherwise. */
static void put_letter(Line *line, uint32_t letter, Str bytes)
{
    switch (letter) {
    case '\\':
        put_letters(line, S("\\\\"));
        break;
    case ';':
        put_letters(line, S("\\;"));
        break;
    case ',':
        put_letters(line, S("\\,"));
        break;
    case '\n':
        put_letters(line, S("\\n"));
        break;
    case '\r':
        break;
    case UTF8_BAD:
        put_letters(line, S("\xef\xbf\xbd"));
        break;
    default:
        put_letters(line, letter < ' ' || letter == 0x7f ? S(" ") : bytes);
        break;
    }
}

static void put_text(Text *text, Str property, Str value)
{
    Line line = { text, property.len + 1 };

    text_all(text, property, S(":"));
    for (size_t at = 0; at < value.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(value, &at);
        put_letter(&line, letter, str_cut(value, from, at));
    }
    text_put(text, S("\r\n"));
}

/* ---- days and moments ------------------------------------------------------------------------ */

static void put_digits(Text *text, int value, int digits)
{
    for (int unit = digits == 4 ? 1000 : 10; unit > 0; unit /= 10)
        text_char(text, (char)('0' + value / unit % 10));
}

static void put_date(Text *text, Date day)
{
    DateParts parts = date_parts(day);

    put_digits(text, parts.year, 4);
    put_digits(text, parts.month, 2);
    put_digits(text, parts.day, 2);
}

/* 3.3.5, form 2: UTC, to the second. What the record cannot say is the beginning of time. */
static void put_stamp(Text *text, Moment moment)
{
    Text written = text_open(text->arena, STAMP_BYTES);

    moment_write(&written, moment_exists(moment) ? moment : 0);
    Str stamp = text_str(&written);
    for (size_t i = 0; i < stamp.len && stamp.at[i] != '.'; i++)
        if (stamp.at[i] != '-' && stamp.at[i] != ':')
            text_char(text, stamp.at[i]);
    text_char(text, 'Z');
}

/* ---- the calendar ---------------------------------------------------------------------------- */

void ical_begin(Text *text, Str name)
{
    text_put(text, S("BEGIN:VCALENDAR\r\n"
                     "VERSION:2.0\r\n"
                     "PRODID:-//Sekisho//Calendar//EN\r\n"
                     "CALSCALE:GREGORIAN\r\n"));
    put_text(text, S("NAME"), name); /* RFC 7986, 5.1 */
    text_put(text, S("BEGIN:VTIMEZONE\r\n"
                     "TZID:Asia/Tokyo\r\n"
                     "BEGIN:STANDARD\r\n"
                     "DTSTART:19700101T000000\r\n"
                     "TZOFFSETFROM:+0900\r\n"
                     "TZOFFSETTO:+0900\r\n"
                     "TZNAME:JST\r\n"
                     "END:STANDARD\r\n"
                     "END:VTIMEZONE\r\n"));
}

void ical_day(Text *text, const IcalDay *day)
{
    text_put(text, S("BEGIN:VEVENT\r\n"));
    put_text(text, S("UID"), day->uid);
    text_put(text, S("DTSTAMP:"));
    put_stamp(text, day->revised);
    text_put(text, S("\r\nDTSTART;VALUE=DATE:"));
    put_date(text, day->day);
    text_put(text, S("\r\n"));
    put_text(text, S("SUMMARY"), day->summary);
    if (day->description.len)
        put_text(text, S("DESCRIPTION"), day->description);
    if (day->category.len)
        put_text(text, S("CATEGORIES"), day->category);
    if (day->confidential)
        text_put(text, S("CLASS:CONFIDENTIAL\r\n"));
    text_put(text, S("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n")); /* nobody is busy by it */
}

void ical_end(Text *text)
{
    text_put(text, S("END:VCALENDAR\r\n"));
}
