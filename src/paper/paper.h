/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * paper - the formal papers of a case, printed (floor 1, pure)
 *
 * A template (sekisho-paper(5), papers/NAME.paper) says in both languages what a paper says and
 * where its fields stand; data fills the fields; out come a PDF on A4 or plain text, in Japanese,
 * in English, or in both with the authentic language first. A template is data, its fields are a
 * fixed list (field.h), and what fills them is never read as template.
 *
 * Promises: a known paper's template that lacks a field it must carry does not load (must.c); a
 * paper whose data lacks a required field does not print; every page names the paper, the case, the
 * version, the document's hash, its own number of all pages and the authentic language; nothing is
 * cut off at the margins, whatever the data; the same template, data and fonts give the same bytes.
 * A report has no template: it prints pictures (base/strokes.h) with their tables, as other rooms
 * make them, by the same press.
 * No clock, no record, no files but the fonts, which fontconfig finds: without the two families of
 * Debian's fonts-noto-cjk it is a fault, never another face.
 *
 * Floor 1, pure. Uses base; Pango, Cairo, GObject. Owns no tables. Any thread may print; what is
 * read is frozen. Everything lives in the arenas given.
 * To add a paper: papers/NAME.paper, and a row in must.c when it is one that must carry fields.
 * To add a field: field.c, sekisho-paper(5).
 */
#pragma once

#include "base/base.h"

enum {
    PAPER_BYTES_MAX = 1 << 20, /* a template */
    PAPER_BLOCKS_MAX = 1000,   /* of a template */
    PAPER_COLUMNS_MAX = 12,    /* of a table */
    PAPER_TEXT_MAX = 20000,    /* bytes of one value in one language */
    PAPER_ROWS_MAX = 5000,     /* of one table of the data */
    PAPER_PAGES_MAX = 1000
};

typedef struct PaperTemplate PaperTemplate; /* template.h */

/* NULL with findings when anything is wrong. The bytes must live as long as the template. */
MUST_USE const PaperTemplate *paper_template_read(Arena *arena, Str bytes, Str file,
                                                  Findings *findings);

/* What a paper is about, besides its case: of what the record is asked for its fields. */
typedef enum PaperAbout {
    PAPER_ABOUT_CASE,
    PAPER_ABOUT_DOCUMENT,   /* an offer */
    PAPER_ABOUT_ACCEPTANCE, /* of an offer */
    PAPER_ABOUT_CHANGE,     /* an amendment, a modification */
    PAPER_ABOUT_BILL,
    PAPER_ABOUT_CONTRACT, /* with a supplier */
    PAPER_ABOUT_DISCREPANCY,
    PAPER_ABOUT_SHEET,  /* that goes round for approval */
    PAPER_ABOUT_ITEM,   /* of the docket */
    PAPER_ABOUT_RECORD, /* of no case: what became of all of them */
    PAPER_ABOUTS
} PaperAbout;
extern const Str paper_about_words[PAPER_ABOUTS];

Str paper_name(const PaperTemplate *template); /* "offer" */
PaperAbout paper_about(const PaperTemplate *template);
bool paper_has(const PaperTemplate *template, Str field); /* does it stand on the paper? */
Label paper_title(const PaperTemplate *template); /* 申出書, Letter of Offer and Acceptance */

/* ---- what fills it --------------------------------------------------------------------------- */

typedef enum PaperSort {
    PAPER_TEXT,  /* words; a newline begins a paragraph */
    PAPER_DATE,  /* 2026年11月22日, 22 November 2026 */
    PAPER_MONEY, /* 1,234,567円, JPY 1,234,567 */
    PAPER_COUNT, /* 1,234 */
    PAPER_TONGUE /* which language is authentic */
} PaperSort;

typedef enum PaperAuthentic {
    PAPER_AUTHENTIC_JA,
    PAPER_AUTHENTIC_EN,
    PAPER_AUTHENTIC_BOTH
} PaperAuthentic;

/* One value of a name. A value that was not given is left out of the array. */
typedef struct PaperValue {
    Str name; /* "case-number"; in a row of "lines" plain "item" */
    PaperSort sort;
    Label text;               /* PAPER_TEXT; where a language is empty the other stands for it */
    Date date;                /* PAPER_DATE */
    Money money;              /* PAPER_MONEY */
    int64_t count;            /* PAPER_COUNT */
    PaperAuthentic authentic; /* PAPER_TONGUE */
} PaperValue;

PaperValue paper_words(Str name, Str text); /* the same in both languages */
PaperValue paper_label(Str name, Label text);
PaperValue paper_day(Str name, Date date);
PaperValue paper_money(Str name, Money money);
PaperValue paper_count(Str name, int64_t count);
PaperValue paper_authentic(PaperAuthentic authentic); /* of the name "authentic" */

/* Such a value as papers write it: for sentences that speak of it. */
Label paper_value_words(Arena *arena, PaperValue value);

typedef struct PaperRow {
    const PaperValue *cells;
    size_t cell_count;
} PaperRow;

typedef struct PaperTable {
    Str name; /* "lines" */
    const PaperRow *rows;
    size_t row_count;
} PaperTable;

typedef struct PaperData { /* everything borrowed */
    Str file;              /* named in findings; may be empty */
    const PaperValue *values;
    size_t value_count;
    const PaperTable *tables;
    size_t table_count;
    bool practice; /* of a practice record: every page says that nothing on it is real */
} PaperData;

/*
 * The same from JSON (sekisho-paper(5)): {"format": "sekisho-paper-1", "paper":
 * "offer", "fields": {...}, "tables": {"lines": [{...}]}}. Fields of the kinds above: "words" or
 * {"ja", "en"}; "2026-11-22"; {"minor", "currency"}; 3; "ja", "en" or "both". False with findings
 * that carry pointers; that the data is whole for a template is seen when it is printed.
 */
MUST_USE bool paper_data_read(Arena *arena, Str bytes, Str file, PaperData *ret_data,
                              Str *ret_paper, Findings *findings);

/* ---- printing -------------------------------------------------------------------------------- */

typedef enum PaperIn { PAPER_IN_JA, PAPER_IN_EN, PAPER_IN_BOTH } PaperIn;

enum {
    PAPER_E_DATA = 1
}; /* findings say which field is missing, unknown, of another kind, too
                              long; pointers "/fields/case-number", "/tables/lines/0/item" */

/* The PDF in `arena`: some 20 ms a page, so not within a write. 0, PAPER_E_DATA, or a fault (a font
 * is not installed). */
MUST_USE int paper_print(Arena *arena, const PaperTemplate *template, const PaperData *data,
                         PaperIn in, Str *ret_pdf, Findings *findings);

/* The same content as plain text, without pages. 0 or PAPER_E_DATA. */
MUST_USE int paper_write(Text *text, const PaperTemplate *template, const PaperData *data,
                         PaperIn in, Findings *findings);

/* Is the data whole for the template? What paper_print asks first. 0 or PAPER_E_DATA. */
MUST_USE int paper_whole(const PaperTemplate *template, const PaperData *data, Findings *findings);

/* ---- reports --------------------------------------------------------------------------------- */

/* A table in both languages; what is the same in both stands once. */
typedef struct PaperGrid {
    const Label *heads, *cells; /* cells row by row */
    size_t columns, rows;       /* at most PAPER_COLUMNS_MAX */
    size_t words;               /* so many columns, the first, are not figures */
} PaperGrid;

/* What a report holds one below the other; what is empty is left out. */
typedef struct PaperSection {
    bool page; /* begins one */
    Label heading, text;
    const Strokes *drawn[LANG_COUNT]; /* NULL: none */
    PaperGrid grid;
} PaperSection;

/* Pictures with their tables, in both languages, without a template: nobody signs it. */
typedef struct PaperReport {
    Label title, about; /* about: at the head of every page; may be empty */
    Date day;           /* DATE_NONE: not said */
    const PaperSection *sections;
    size_t section_count;
    bool practice; /* as of PaperData */
} PaperReport;

/* The PDF, `first` the language that stands first; or plain text. 0 or a fault. */
MUST_USE int paper_report_print(Arena *arena, const PaperReport *report, Lang first, Str *ret_pdf);
void paper_report_write(Text *text, const PaperReport *report, Lang first);

/* ---- the papers of a data directory ---------------------------------------------------------- */

typedef struct PaperShelf {
    const PaperTemplate *const *papers; /* in order of name */
    size_t paper_count;
} PaperShelf;

/* Two of one name are a finding, and so is a file that is not named after its paper. */
PaperShelf paper_shelf(Arena *arena, const PaperTemplate *const *papers, size_t count,
                       Findings *findings);
const PaperTemplate *paper_find(const PaperShelf *shelf, Str name); /* NULL: none */
