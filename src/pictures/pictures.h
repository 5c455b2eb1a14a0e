/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * pictures - what is planned, to look at: a picture of each kind of answer, with its table
 *
 * One function for each subject makes the picture of what a pure room has reckoned. Commands write
 * it into a file with its table inside; pages show it with the table beside it. Neither reckons or
 * words anything of its own, so that they cannot differ.
 *
 * Promises: exact figures, and the same ones as the command prints; nothing of it by colour alone;
 * all that is drawn is told in words too; the same figures make the same bytes. Of many rows
 * PICTURE_ROWS_MAX are in the table, spread evenly, and the picture says so.
 *
 * Pure. Uses base and the rooms whose answers it draws. Owns no tables; everything lives in the
 * arena given.
 * To add a subject: a file here that fills a Picture, its words in texts/, and a part in
 * briefing.c, which puts all of them into one paper.
 */
#pragma once

#include "campaign/campaign.h"
#include "paper/paper.h"
#include "registers/registers.h"
#include "sale/sale.h"

enum { PICTURE_ROWS_MAX = 40 };

typedef enum PictureForm { PICTURE_CURVES, PICTURE_BARS, PICTURE_MATRIX } PictureForm;

typedef struct Picture {
    PictureForm form;
    Plot plot; /* the one of the form */
    Bars bars;
    Matrix matrix;
    Str title, note; /* note: what it rests on, or how to read it; may be empty */
    PlotTable table;
} Picture;

/* As SVG: with the table inside, or without it where it stands beside. Of a matrix, which is itself
 * a table, inside is what stands behind its cells. */
void picture_write(Text *text, const Picture *picture, bool with_table, Lang lang);

/* As strokes, for who does not write SVG, without the table. */
Strokes picture_draw(Arena *arena, const Picture *picture);

/* What is owed of a loan and what interest was paid, over its days. */
Picture picture_of_loan(Arena *arena, const LoanQuestion *question, const LoanSchedule *loan,
                        Lang lang);

/* What the State stands behind for each country, as a part of its ceiling. */
Picture picture_of_exposure(Arena *arena, const SuretyBook *book, const SuretyLedger *ledger,
                            Date on, Lang lang);

/* What is owed of offsets, open, claimed and banked, over the days on which it changed. */
Picture picture_of_offsets(Arena *arena, const OffsetFile *file, const Multiplier *multipliers,
                           size_t multiplier_count, Date on, Lang lang);

/* A party's share of the work from day to day, and the least it must have. `days`: at least one. */
typedef struct PictureShare {
    Str party;
    int64_t least_ppm;
    const WorkshareDay *days;
    size_t count;
    Currency currency;
} PictureShare;
Picture picture_of_workshare(Arena *arena, const PictureShare *share, Lang lang);

/* Who contracts, buys, guarantees, negotiates offsets and supports on each way, for what the State
 * answers to the buyer, and who tells the practice. At least one way, in the order given. */
Picture picture_of_liability(Arena *arena, const Way *ways, size_t count, const SaleTable *terms,
                             Lang lang);

/* The days round about the notice of which the register tells whether they are worked; none where
 * it is NULL. The clock of a bid is reckoned by them. */
BidWorkdays picture_workdays(Arena *arena, const Register *closings, Date notice);

/* The tasks of a bid over the days from its notice. */
Picture picture_of_clock(Arena *arena, const BidPlan *plan, const BidDays *days,
                         const BidTime *times, const BidSum *sum, Lang lang);

/* What the price of one sale is made of, way by way. */
typedef struct PictureSale {
    const Sale *sale;
    const SaleWay *ways;
    size_t count;
    Date on;
} PictureSale;
Picture picture_of_sale(Arena *arena, const PictureSale *sale, Lang lang);

/* Who carries which risk on each way, and who exports; of a hybrid, on each of its parts. */
Picture picture_of_risks(Arena *arena, const PictureSale *sale, Lang lang);

/* Who has received and paid how much of it on one way, by the quarter. */
Picture picture_of_cash(Arena *arena, const Sale *sale, const SaleWay *way, Lang lang);

/* The same of the way at `at` and of all behind it on which everybody is paid alike, which the
 * title names. False: nothing is paid on it, or one before it is alike. */
MUST_USE bool picture_of_cash_alike(Arena *arena, const PictureSale *sale, size_t at, Lang lang,
                                    Picture *ret_picture);

/* What the buyer has paid by the quarter, the ways side by side. Those by which he pays alike are
 * one line, which the note says; of more than can be told apart the first are drawn, and it says
 * that too. */
Picture picture_of_cash_beside(Arena *arena, const PictureSale *sale, Lang lang);

/* One of them with its table as a paper by itself: the same picture, made in each language. */
PaperReport picture_report(Arena *arena, const Picture pictures[LANG_COUNT]);

/* ---- all of them as one paper ---------------------------------------------------------------- */

/* Whoever asks gives the files that the single commands take. A part for which none is given is
 * left out, and the paper names it. */
typedef struct BriefingFile {
    Str name, bytes; /* name empty: not given */
} BriefingFile;

typedef struct Briefing {
    const Way *ways; /* in the order to be shown; at least one */
    size_t way_count;
    BriefingFile terms, duties; /* of the data directory, always given */
    const Register *closings;   /* NULL: none */

    BriefingFile sale, loan, sureties, offsets, multipliers, workshare, tasks;
    Str party; /* of the workshare */
    int64_t least_ppm;
    Date notice, bid; /* of the tasks */
    Date on;          /* DATE_NONE: as each file has it */
} Briefing;

/* False with findings. The report borrows from what was asked. */
MUST_USE bool briefing_report(Arena *arena, const Briefing *asked, PaperReport *ret_report,
                              Findings *findings);
