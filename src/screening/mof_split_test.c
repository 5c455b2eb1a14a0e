/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/mof_split.h"

#include "screening/brackets.h"
#include "screening/list_draft.h"
#include "tests/check.h"

/* What one cell says: names, then births, with bars between. Invented, but divided as the issuer
 * divides its own. */

static Arena arena, moment;

static ListReading begin(EntityType type)
{
    static Findings findings;
    ListReading reading = { .arena = &arena, .moment = &moment, .findings = &findings };

    findings = (Findings){ .arena = &arena };
    reading.drafts = list_drafts_open(&arena);
    reading_entry(&reading, S("1"), type, 1, S(""));
    return reading;
}

static Str said(const ListReading *reading)
{
    Text text = text_open(&arena, TEXT_MAX);
    const ListDraft *draft = reading->entry;

    for (size_t i = 0; i < draft->entry.name_count; i++)
        text_all(&text, i > 0 ? S("|") : S(""),
                 draft->names[i].strength == NAME_WEAK ? S("~") : S(""), draft->names[i].text);
    for (size_t i = 0; i < draft->entry.birth_count; i++) {
        text_c(&text, "|*");
        birth_write(&text, draft->births[i]);
    }
    return text_str(&text);
}

typedef struct CellRow {
    Str cell, want;
} CellRow;

static void check_cells(const CellRow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        ListReading reading = begin(ENTITY_UNKNOWN);

        mof_split(&reading, rows[i].cell, NAME_ALIAS);
        check_str(rows[i].cell.at, said(&reading), rows[i].want);
    }
}

static void test_divisions(void)
{
    static const CellRow rows[] = {
        { STR("不明"), STR("") },
        { STR("  "), STR("") },
        { STR("レイ・イチ"), STR("レイ・イチ") },
        { STR("レイ・イチ\n (a.k.a.: Rei Ichi)"), STR("レイ・イチ|Rei Ichi") },
        { STR("(a)レイ・イチ(b)レイ・ニ\n(a.k.a.: (a)Rei Ichi (b)Rei Ni)"),
          STR("レイ・イチ|レイ・ニ|Rei Ichi|Rei Ni") },
        { STR("（ａ）レイ・イチ（b）レイ・ニ）\n（a.k.a.:(a) Rei Ichi (b)Rei Ni）"),
          STR("レイ・イチ|レイ・ニ|Rei Ichi|Rei Ni") },
        { STR("(a)レイ・イチ\n(a.k.a.: (a) Rei, Ichi Ni (b)REI, Ni"),
          STR("レイ・イチ|Rei, Ichi Ni|REI, Ni") },
        { STR("(a)ジュマ (a.k.a.: (a)Jema; Jemaa (b)Jamaa)"), STR("ジュマ|Jema|Jemaa|Jamaa") },
        { STR("(a)レイ・イチ（Rei Ichi）、(b)レイ・ニ（Rei Ni）"),
          STR("Rei Ichi|レイ・イチ|Rei Ni|レイ・ニ") },
        { STR("見本商事；見本貿易\nMihon Shoji; Mihon Boeki"),
          STR("見本商事|見本貿易|Mihon Shoji|Mihon Boeki") },
        { STR("見本商事、見本貿易\nMIHON SHOJI, LTD, MIHON BOEKI, LTD"),
          STR("見本商事|見本貿易|MIHON SHOJI, LTD|MIHON BOEKI, LTD") },
        { STR("MIHON, Reimei"), STR("MIHON, Reimei") },
        { STR("（別称、見本商事、見本貿易）\n(a.k.a. Mihon Shoji LLC; f.k.a. Mihon Boeki)"),
          STR("見本商事|見本貿易|Mihon Shoji LLC|Mihon Boeki") },
        { STR("（旧称）見本商事\nMihon Shoji"), STR("見本商事|Mihon Shoji") },
        { STR("（別名1）レイ・イチ\nRei Ichi"), STR("レイ・イチ|Rei Ichi") },
        { STR("(Mihon Shoji JSC; a.k.a. Mihon Works)"), STR("Mihon Shoji JSC|Mihon Works") },
    };

    check_cells(rows, COUNT_OF(rows));
}

static void test_notes(void)
{
    static const CellRow rows[] = {
        { STR("レイ・イチ（以前掲載の氏名）\n(a.k.a.: Rei Ichi (formerly listed as))"),
          STR("レイ・イチ|Rei Ichi") },
        { STR("レイ・イチ（1963年に出生）\n(a.k.a.: Rei Ichi born in 1963)"),
          STR("レイ・イチ|Rei Ichi|*1963") },
        { STR("(a)レイ・イチ、1979年5月27日に見本国で出生 (b)レイ・ニ"),
          STR("レイ・イチ|レイ・ニ|*1979-05-27") },
        { STR("(a)Rei Ichi, born 27 May 1979 in Mihon (b)Rei Ni"),
          STR("Rei Ichi|Rei Ni|*1979-05-27") },
        { STR("(a)Rei Ichi, DOB: 01 Jan.1969. POB: Mihon."), STR("Rei Ichi|*1969-01-01") },
        { STR("(a)Rei Ichi (DOB: a)11 Apr. 1960 b)12 Apr. 1963. POB: Mihon) (b)Rei Ni"),
          STR("Rei Ichi|Rei Ni") },
        { STR("レイ・イチ（Rei Ichi）、1953年1月1日生まれ（旅券番号：03825239）"),
          STR("Rei Ichi|レイ・イチ|*1953-01-01") },
        { STR("Rei Ichi (previously listed as, in Arabic: ريمي السامبل)"),
          STR("ريمي السامبل|Rei Ichi") },
        { STR("【アラビア語】（レイ・イチ）"), STR("レイ・イチ") },
    };

    check_cells(rows, COUNT_OF(rows));
}

static void test_weak(void)
{
    ListReading reading = begin(ENTITY_PERSON);

    mof_split(&reading, S("レイ（Rei）"), NAME_WEAK);
    check_str("both", said(&reading), S("~Rei|~レイ"));
}

static void test_brackets(void)
{
    static const struct {
        Str text, want;
        EntityType type;
    } rows[] = {
        { STR("Oleh (Oleg) MIHON (MIKHON)"), STR("Oleh MIHON|Oleg MIHON|Oleh MIKHON|Oleg MIKHON"),
          ENTITY_PERSON },
        { STR("オレフ（オレグ）・ミホン"), STR("オレフ・ミホン|オレグ・ミホン"), ENTITY_PERSON },
        { STR("Mihon Works (MWX)"), STR("~MWX|Mihon Works (MWX)|Mihon Works"),
          ENTITY_ORGANISATION },
        { STR("Mihon Works (MIWOR)"), STR("MIWOR|Mihon Works (MIWOR)|Mihon Works"),
          ENTITY_ORGANISATION },
        { STR("Mihon Works (Pvt) Ltd."), STR("Mihon Works (Pvt) Ltd.|Mihon Works Ltd."),
          ENTITY_ORGANISATION },
        { STR("Mihon Works (MIWO) 5th Plant"),
          STR("Mihon Works (MIWO) 5th Plant|Mihon Works 5th Plant"), ENTITY_ORGANISATION },
        { STR("National Mihon Works (NMW) Plant"),
          STR("~NMW|National Mihon Works (NMW) Plant|National Mihon Works Plant"),
          ENTITY_ORGANISATION },
        { STR("Mihon Works（見本工場）"), STR("見本工場|Mihon Works"), ENTITY_ORGANISATION },
        { STR("MIHON (original script: ريمي )"), STR("ريمي|MIHON"), ENTITY_PERSON },
        { STR("「見本共和国」（自称）"), STR("「見本共和国」"), ENTITY_UNKNOWN },
        { STR("Mihon (Works"), STR("Works|Mihon (Works)|Mihon"), ENTITY_ORGANISATION },
        { STR("Mihon) Works"), STR("Mihon Works"), ENTITY_ORGANISATION },
        { STR("((((((Mihon))))))"), STR("((Mihon))"), ENTITY_ORGANISATION }, /* deep enough */
        { STR("()"), STR(""), ENTITY_UNKNOWN },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        ListReading reading = begin(rows[i].type);

        reading_bracketed(&reading, rows[i].text, NAME_ALIAS);
        check_str(rows[i].text.at, said(&reading), rows[i].want);
    }
}

static void tell_piece(ListReading *reading, Str piece)
{
    reading_name(reading, piece, S(""), NAME_ALIAS);
}

static void test_pieces(void)
{
    static const CellRow rows[] = {
        { STR("(a)1955年-1958年頃\n(b)１945年"), STR("1955年-1958年頃|1945年") },
        { STR("1958年又は1960年、不明"), STR("1958年|1960年") },
        { STR("不明"), STR("") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        ListReading reading = begin(ENTITY_PERSON);

        mof_each(&reading, rows[i].cell, tell_piece);
        check_str(rows[i].cell.at, said(&reading), rows[i].want);
    }
}

int main(void)
{
    arena = arena_open((size_t)1 << 30);
    moment = arena_open((size_t)1 << 30);
    RUN(test_divisions);
    RUN(test_notes);
    RUN(test_weak);
    RUN(test_brackets);
    RUN(test_pieces);
    return check_done();
}
