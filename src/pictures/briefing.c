/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_pictures.h"
#include "pictures/parts.h"

/* A matrix is told in words by one table, and what is said of its rows by a second. */
enum { PARTS_MAX = 9, SECTIONS_MAX = 2 * PARTS_MAX + 2 }; /* and one for the cash of each way */

/* Where sections are put. */
typedef struct Sections {
    Arena *arena;
    PaperSection *at;
    size_t count, room;
} Sections;

typedef struct Briefed {
    Arena *arena;
    const Briefing *asked;
    Findings *findings;
    Sections sections;
    struct {
        Phrase title, why; /* {1}: the title */
    } missing[PARTS_MAX];
    size_t missing_count;
} Briefed;

static Label label_of(Phrase key)
{
    return (Label){ { [LANG_JA] = phrase(key, LANG_JA), [LANG_EN] = phrase(key, LANG_EN) } };
}

/* ---- a picture as a section ------------------------------------------------------------------ */

typedef struct Pair { /* one picture in each language */
    Picture in[LANG_COUNT];
} Pair;

static Label cell_of(const Pair *pair, size_t at)
{
    return (Label){ { [LANG_JA] = pair->in[LANG_JA].table.cells[at],
                      [LANG_EN] = pair->in[LANG_EN].table.cells[at] } };
}

static Label head_of(const Pair *pair, size_t column)
{
    return (Label){ { [LANG_JA] = pair->in[LANG_JA].table.heads[column],
                      [LANG_EN] = pair->in[LANG_EN].table.heads[column] } };
}

/* The columns [from, to) behind the first, which names the rows. */
static PaperGrid grid_of(Arena *arena, const Pair *pair, size_t from, size_t to)
{
    const PlotTable *table = &pair->in[LANG_EN].table;
    size_t columns = to - from + 1;
    Label *heads = NEW_ARRAY(arena, Label, columns);
    Label *cells = NEW_ARRAY(arena, Label, columns * table->rows + 1);

    for (size_t i = 0; i < columns; i++)
        heads[i] = head_of(pair, i ? from + i - 1 : 0);
    for (size_t row = 0; row < table->rows; row++)
        for (size_t i = 0; i < columns; i++)
            cells[row * columns + i] = cell_of(pair, row * table->columns + (i ? from + i - 1 : 0));
    return (PaperGrid){ heads, cells, columns, table->rows, table->words };
}

static const Strokes *drawn_of(Arena *arena, const Picture *picture)
{
    Strokes *drawn = NEW(arena, Strokes);

    *drawn = picture_draw(arena, picture);
    return drawn;
}

static size_t sections_max(const Briefing *asked)
{
    return SECTIONS_MAX + asked->way_count + 1; /* a hybrid is one more way */
}

static void add_section(Sections *sections, PaperSection section)
{
    ensure(sections->count < sections->room);
    sections->at[sections->count++] = section;
}

static void add_pair(Sections *sections, const Pair *pair)
{
    Arena *arena = sections->arena;
    const Picture *english = &pair->in[LANG_EN];
    size_t columns = english->table.columns;
    size_t split = english->form == PICTURE_MATRIX ? english->matrix.columns + 1 : columns;
    PaperSection section = { .page = sections->count > 0 };

    for (size_t i = 0; i < LANG_COUNT; i++) {
        section.heading.in[i] = pair->in[i].title;
        section.text.in[i] = pair->in[i].note;
        section.drawn[i] = drawn_of(arena, &pair->in[i]);
    }
    section.grid = grid_of(arena, pair, 1, split);
    add_section(sections, section);
    if (split < columns)
        add_section(sections, (PaperSection){ .grid = grid_of(arena, pair, split, columns) });
}

#define ADD_BOTH(briefed, CALL) \
    do { \
        Pair pair; \
        for (size_t lang_ = 0; lang_ < LANG_COUNT; lang_++) { \
            Lang lang = (Lang)lang_; \
            pair.in[lang] = (CALL); \
        } \
        add_pair(&(briefed)->sections, &pair); \
    } while (0)

static void leave_out(Briefed *briefed, Phrase title, Phrase why)
{
    ensure(briefed->missing_count < PARTS_MAX);
    briefed->missing[briefed->missing_count].title = title;
    briefed->missing[briefed->missing_count++].why = why;
}

/* Was it given? Else it is named at the end. */
static bool given(Briefed *briefed, const BriefingFile *file, Phrase title)
{
    if (file->name.len == 0)
        leave_out(briefed, title, PHRASE_PICTURES_NO_FILE);
    return file->name.len > 0;
}

/* Each way on which the parties are paid otherwise than on those before it. */
static void add_cash(Briefed *briefed, const PictureSale *sale)
{
    for (size_t i = 0; i < sale->count; i++) {
        bool drawn = true;
        Pair pair;

        for (Lang lang = 0; lang < LANG_COUNT && drawn; lang++)
            drawn = picture_of_cash_alike(briefed->arena, sale, i, lang, &pair.in[lang]);
        if (drawn)
            add_pair(&briefed->sections, &pair);
    }
}

/* ---- ways and the sale ----------------------------------------------------------------------- */

static bool add_sale(Briefed *briefed, const SaleTable *terms)
{
    const Briefing *asked = briefed->asked;
    Arena *arena = briefed->arena;
    SaleBook book = { .ways = asked->ways, .way_count = asked->way_count, .terms = *terms };
    SaleWay *ways = NEW_ARRAY(arena, SaleWay, asked->way_count + 1);
    Sale sale;

    if (!given(briefed, &asked->sale, PHRASE_PICTURES_SALE))
        return true;
    if (!offset_duties_read(arena, asked->duties.bytes, asked->duties.name, &book.duties,
                            &book.duty_count, briefed->findings) ||
        !sale_read(arena, asked->sale.bytes, asked->sale.name, &sale, briefed->findings) ||
        !sale_names_check(&sale, &book, briefed->findings))
        return false;
    PictureSale shown = { .sale = &sale,
                          .ways = ways,
                          .on = asked->on == DATE_NONE ? sale.file.on : asked->on };
    for (; shown.count < asked->way_count; shown.count++)
        if (!sale_by_way(arena, &sale, &book, &asked->ways[shown.count], shown.on,
                         &ways[shown.count], briefed->findings))
            return false;
    if (sale.hybrid &&
        !sale_by_lines(arena, &sale, &book, shown.on, &ways[shown.count++], briefed->findings))
        return false;
    ADD_BOTH(briefed, picture_of_sale(arena, &shown, lang));
    ADD_BOTH(briefed, picture_of_risks(arena, &shown, lang));
    ADD_BOTH(briefed, picture_of_cash_beside(arena, &shown, lang));
    add_cash(briefed, &shown);
    return true;
}

static bool add_ways(Briefed *briefed)
{
    const Briefing *asked = briefed->asked;
    SaleTable terms;

    if (!sale_table_read(briefed->arena, asked->terms.bytes, asked->terms.name, &terms,
                         briefed->findings))
        return false;
    ADD_BOTH(briefed,
             picture_of_liability(briefed->arena, asked->ways, asked->way_count, &terms, lang));
    return add_sale(briefed, &terms);
}

/* ---- credit ---------------------------------------------------------------------------------- */

static bool add_loan(Briefed *briefed)
{
    const BriefingFile *file = &briefed->asked->loan;
    LoanQuestion question;

    if (!given(briefed, file, PHRASE_PICTURES_LOAN))
        return true;
    if (!loan_read(briefed->arena, file->bytes, file->name, &question, briefed->findings))
        return false;
    LoanSchedule loan = loan_schedule(briefed->arena, &question.terms);
    ADD_BOTH(briefed, picture_of_loan(briefed->arena, &question, &loan, lang));
    return true;
}

static Date on_or_last(const Briefed *briefed)
{
    return briefed->asked->on == DATE_NONE ? DATE_FOREVER : briefed->asked->on;
}

static bool add_exposure(Briefed *briefed)
{
    const BriefingFile *file = &briefed->asked->sureties;
    Date on = on_or_last(briefed);
    SuretyBook book;
    SuretyLedger ledger;

    if (!given(briefed, file, PHRASE_PICTURES_EXPOSURE))
        return true;
    if (!surety_read(briefed->arena, file->bytes, file->name, &book, briefed->findings) ||
        !surety_fold(briefed->arena, &book, on, &ledger, briefed->findings))
        return false;
    ADD_BOTH(briefed, picture_of_exposure(briefed->arena, &book, &ledger, on, lang));
    return true;
}

/* ---- offsets and workshare ------------------------------------------------------------------- */

static bool add_offsets(Briefed *briefed)
{
    const Briefing *asked = briefed->asked;
    const Multiplier *multipliers;
    OffsetFile file;
    size_t count;

    if (!given(briefed, &asked->offsets, PHRASE_PICTURES_OFFSETS))
        return true;
    if (!multipliers_read(briefed->arena, asked->multipliers.bytes, asked->multipliers.name,
                          &multipliers, &count, briefed->findings) ||
        !offset_read(briefed->arena, asked->offsets.bytes, asked->offsets.name, multipliers, count,
                     &file, briefed->findings))
        return false;
    ADD_BOTH(briefed, picture_of_offsets(briefed->arena, &file, multipliers, count,
                                         on_or_last(briefed), lang));
    return true;
}

static bool party_works(const Briefed *briefed, const WorkPackage *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].party, briefed->asked->party))
            return true;
    finding_error(briefed->findings, ((Place){ .file = briefed->asked->workshare.name }),
                  PHRASE_PICTURES_NO_PARTY, PHRASE_PICTURES_NO_PARTY_REMEDY, briefed->asked->party);
    return false;
}

static bool add_workshare(Briefed *briefed)
{
    const Briefing *asked = briefed->asked;
    PictureShare share = { .party = asked->party, .least_ppm = asked->least_ppm };
    const WorkPackage *rows;
    size_t count;

    if (!given(briefed, &asked->workshare, PHRASE_PICTURES_WORKSHARE_PART))
        return true;
    if (!workshare_read(briefed->arena, asked->workshare.bytes, asked->workshare.name, &rows,
                        &count, briefed->findings) ||
        !party_works(briefed, rows, count))
        return false;
    share.currency = rows[0].value.currency;
    share.days = workshare_drift(briefed->arena, rows, count, share.party, &share.count);
    while (asked->on != DATE_NONE && share.count > 0 && share.days[share.count - 1].day > asked->on)
        share.count--;
    if (share.count == 0)
        leave_out(briefed, PHRASE_PICTURES_WORKSHARE_PART, PHRASE_PICTURES_NONE_YET);
    else
        ADD_BOTH(briefed, picture_of_workshare(briefed->arena, &share, lang));
    return true;
}

/* ---- bids ------------------------------------------------------------------------------------ */

static bool add_clock(Briefed *briefed)
{
    const Briefing *asked = briefed->asked;
    BidDays days = { .notice = asked->notice,
                     .bid = asked->bid,
                     .on = asked->on == DATE_NONE ? asked->notice : asked->on };
    BidPlan tasks;

    if (!given(briefed, &asked->tasks, PHRASE_PICTURES_CLOCK))
        return true;
    if (!bid_plan_read(briefed->arena, asked->tasks.bytes, asked->tasks.name, &tasks,
                       briefed->findings))
        return false;
    if (bid_plan_needs_workdays(&tasks))
        days.workdays = picture_workdays(briefed->arena, asked->closings, days.notice);
    BidTime *times = NEW_ARRAY(briefed->arena, BidTime, tasks.count);
    BidSum sum = bid_clock(&tasks, &days, times);
    ADD_BOTH(briefed, picture_of_clock(briefed->arena, &tasks, &days, times, &sum, lang));
    return true;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* What a reader would look for and does not find. */
static void add_missing(Briefed *briefed)
{
    PaperSection section = { .page = true, .heading = label_of(PHRASE_PICTURES_LEFT_OUT) };

    if (briefed->missing_count == 0)
        return;
    for (Lang lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(briefed->arena, TEXT_MAX);
        for (size_t i = 0; i < briefed->missing_count; i++) {
            text_put(&text, i ? S("\n") : S(""));
            phrase_put(&text, briefed->missing[i].why, lang,
                       phrase(briefed->missing[i].title, lang));
        }
        section.text.in[lang] = text_str(&text);
    }
    add_section(&briefed->sections, section);
}

static Label about_of(Arena *arena, Date on)
{
    Label about = { 0 };

    for (Lang lang = 0; on != DATE_NONE && lang < LANG_COUNT; lang++)
        about.in[lang] =
            PICTURE_SAY(arena, lang, PHRASE_PICTURES_BRIEFING_ON, picture_day(arena, on));
    return about;
}

bool briefing_report(Arena *arena, const Briefing *asked, PaperReport *ret_report,
                     Findings *findings)
{
    static bool (*const parts[])(Briefed *) = { add_ways,    add_loan,      add_exposure,
                                                add_offsets, add_workshare, add_clock };
    Briefed briefed = { .arena = arena,
                        .asked = asked,
                        .findings = findings,
                        .sections = { arena, NEW_ARRAY(arena, PaperSection, sections_max(asked)), 0,
                                      sections_max(asked) } };
    bool good = true;

    for (size_t i = 0; i < COUNT_OF(parts); i++)
        good = parts[i](&briefed) && good; /* each tells what is wrong with its own */
    if (!good)
        return false;
    add_missing(&briefed);
    *ret_report = (PaperReport){ .title = label_of(PHRASE_PICTURES_BRIEFING),
                                 .about = about_of(arena, asked->on),
                                 .day = asked->on,
                                 .sections = briefed.sections.at,
                                 .section_count = briefed.sections.count };
    return true;
}

PaperReport picture_report(Arena *arena, const Picture pictures[LANG_COUNT])
{
    Sections sections = { arena, NEW_ARRAY(arena, PaperSection, SECTIONS_MAX), 0, SECTIONS_MAX };
    Pair pair;

    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        pair.in[lang] = pictures[lang];
    add_pair(&sections, &pair);
    return (PaperReport){ .title = label_of(PHRASE_PICTURES_BRIEFING),
                          .day = DATE_NONE,
                          .sections = sections.at,
                          .section_count = sections.count };
}
