/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/ical.h"

#include "base/unicode.h"
#include "tests/check.h"

static Arena arena;

enum { CALENDAR_MAX = 1 << 20 };

static IcalDay day_of(Str summary)
{
    return (IcalDay){ .uid = S("u-1"), .day = date_make(2027, 2, 14), .summary = summary };
}

static Str one_day(const IcalDay *day)
{
    Text text = text_open(&arena, CALENDAR_MAX);

    ical_day(&text, day);
    check_true("it fits", !text.full);
    return text_str(&text);
}

/* What stands behind the name of a property, its folds undone (3.1); "" when it is not there. */
static Str value_of(Str lines, Str property)
{
    Text plain = text_open(&arena, CALENDAR_MAX);
    Str rest, line;

    for (size_t i = 0; i < lines.len; i++)
        if (lines.len - i > 2 && str_starts(str_cut(lines, i, lines.len), S("\r\n ")))
            i += 2;
        else
            text_char(&plain, lines.at[i]);
    for (rest = text_str(&plain); rest.len;) {
        line = str_split(rest, '\r', &rest);
        rest = rest.len ? str_cut(rest, 1, rest.len) : rest;
        if (str_starts(line, property) && line.len > property.len && line.at[property.len] == ':')
            return str_cut(line, property.len + 1, line.len);
    }
    return S("");
}

/* ---- exact texts ----------------------------------------------------------------------------- */

static void test_whole(void)
{
    Text text = text_open(&arena, CALENDAR_MAX);
    IcalDay day = { .uid = S("7zz-payment"),
                    .revised = 1795263845 * MOMENT_SECOND + 123456,
                    .day = date_make(2027, 2, 14),
                    .summary = S("PHL-2026-00001-28: Payment due"),
                    .description = S("Coast radar; one, \\ two\nB-2026-0001"),
                    .category = S("Payment due"),
                    .confidential = true };

    ical_begin(&text, S("Days due"));
    ical_day(&text, &day);
    ical_end(&text);
    check_str("every byte", text_str(&text),
              S("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Sekisho//Calendar//EN\r\n"
                "CALSCALE:GREGORIAN\r\nNAME:Days due\r\n"
                "BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\nBEGIN:STANDARD\r\n"
                "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\n"
                "TZNAME:JST\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                "BEGIN:VEVENT\r\nUID:7zz-payment\r\nDTSTAMP:20261121T122405Z\r\n"
                "DTSTART;VALUE=DATE:20270214\r\nSUMMARY:PHL-2026-00001-28: Payment due\r\n"
                "DESCRIPTION:Coast radar\\; one\\, \\\\ two\\nB-2026-0001\r\n"
                "CATEGORIES:Payment due\r\nCLASS:CONFIDENTIAL\r\nTRANSP:TRANSPARENT\r\n"
                "END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

static void test_left_out(void)
{
    IcalDay day = day_of(S("x"));

    day.revised = MOMENT_NONE;
    check_str("what is not said has no line", one_day(&day),
              S("BEGIN:VEVENT\r\nUID:u-1\r\nDTSTAMP:19700101T000000Z\r\n"
                "DTSTART;VALUE=DATE:20270214\r\nSUMMARY:x\r\nTRANSP:TRANSPARENT\r\n"
                "END:VEVENT\r\n"));
}

/* ---- folding --------------------------------------------------------------------------------- */

/* SUMMARY: has 8 bytes: 67 more fit. A line that goes on holds 74 behind its blank. */
static void test_fold_ascii(void)
{
    static const struct {
        size_t length, lines;
    } rows[] = { { 66, 1 }, { 67, 1 }, { 68, 2 }, { 67 + 74, 2 }, { 67 + 75, 3 } };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text words = text_open(&arena, 1000);
        text_repeat(&words, 'a', rows[i].length);
        IcalDay day = day_of(text_str(&words));
        Str rest = one_day(&day);
        size_t lines = 0;
        for (bool in = false; rest.len;) {
            Str line = str_split(rest, '\n', &rest);
            check_true("75 bytes and the line's end", line.len <= ICAL_LINE_BYTES + 1);
            in = str_starts(line, S("SUMMARY")) || (in && line.at[0] == ' ');
            lines += in;
        }
        check_int("lines", (int64_t)lines, (int64_t)rows[i].lines);
    }
}

/* Letters of one to four bytes: none is cut, and all come back. */
static void prop_fold(Rng *rng)
{
    static const Str letters[] = { STR("a"), STR("é"), STR("関"), STR("\xf0\xa0\xae\xb7") };
    Text words = text_open(&arena, 4000);
    size_t bad;

    for (int64_t i = rng_between(rng, 1, 300); i > 0; i--)
        text_put(&words, letters[rng_between(rng, 0, COUNT_OF(letters) - 1)]);
    IcalDay day = day_of(text_str(&words));
    Str lines = one_day(&day), rest = lines;
    while (rest.len) {
        Str line = str_split(rest, '\n', &rest);
        check_true("75 bytes and the line's end", line.len <= ICAL_LINE_BYTES + 1);
        check_true("whole letters", utf8_check(line, &bad));
    }
    check_str("the same text", value_of(lines, S("SUMMARY")), text_str(&words));
}

/* ---- what no line may hold ------------------------------------------------------------------- */

static void test_hostile(void)
{
    static const struct {
        const char *why;
        Str said, kept;
    } rows[] = {
        { "a property of its own", STR("x\r\nATTACH:http://x"), STR("x\\nATTACH:http://x") },
        { "the end of the day", STR("x\nEND:VEVENT"), STR("x\\nEND:VEVENT") },
        { "a lone carriage return", STR("x\rEND:VEVENT"), STR("xEND:VEVENT") },
        { "controls",
          STR("a\x01"
              "b\x7f"
              "c\td"),
          STR("a b c d") },
        { "no UTF-8",
          STR("a\xff"
              "b"),
          STR("a\xef\xbf\xbd"
              "b") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        IcalDay day = day_of(rows[i].said);
        check_str(rows[i].why, value_of(one_day(&day), S("SUMMARY")), rows[i].kept);
    }
}

int main(void)
{
    arena = arena_open(256 << 20);
    RUN(test_whole);
    RUN(test_left_out);
    RUN(test_fold_ascii);
    RUN_PROP(prop_fold, 500);
    RUN(test_hostile);
    arena_close(&arena);
    return check_done();
}
