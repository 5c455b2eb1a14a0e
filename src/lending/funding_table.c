/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/fields.h"
#include "lending/funding.h"
#include "lending/lending.h"

/* What funding and cover bring to the record. */

enum { COVER_TABLE_MAX = CREDIT_BYTES_MAX };

#define FUNDING_OF(Struct) \
    ID(Struct, funding, "funding", .optional = false, .help = PHRASE_LENDING_FIELD_FUNDING)
#define COVER_OF(Struct) \
    ID(Struct, cover, "cover", .optional = false, .help = PHRASE_LENDING_FIELD_COVER)
#define LINE_OF(Struct) \
    INT(Struct, line, "line", .min = 0, .max = VERSION_NUMBER_MAX, \
        .help = PHRASE_LENDING_FIELD_LINE)
#define SOURCES(Struct) \
    LIST(Struct, sources, source_count, "sources", FundingSource, funding_source_shape, .min = 1, \
         .max = FUNDING_SOURCES_MAX, .help = PHRASE_CREDIT_FIELD_SOURCES)
#define LINE_NAME(Struct) \
    TEXT(Struct, name, "name", .max = VERSION_TITLE_MAX, .help = PHRASE_CREDIT_FIELD_LINE)
#define LINE_PRICE(Struct) SUM(Struct, price, "price", PHRASE_LENDING_SHOWN_PRICE)
#define CASE_NUMBER(Struct) TEXT(Struct, case_number, "case-number", .max = LENDING_CASE_MAX)
#define DESIGNATOR(Struct) \
    TEXT(Struct, designator, "document", .max = LENDING_CASE_MAX, \
         .help = PHRASE_LENDING_SHOWN_DESIGNATOR)

/* ---- funding --------------------------------------------------------------------------------- */

static const Field funded_fields[] = { LINE_OF(FundedLine), LINE_NAME(FundedLine),
                                       LINE_PRICE(FundedLine), SOURCES(FundedLine) };
static const Shape funded_shape = SHAPE(FundedLine, "funded-line", funded_fields);

static const Field set_fields[] = {
    ID(FundingSet, organisation, "organisation", .optional = false),
    ID(FundingSet, file, "case", .optional = false),
    CASE_NUMBER(FundingSet),
    COUNTRY(FundingSet, .optional = false),
    CURRENCY(FundingSet),
    DESIGNATOR(FundingSet),
    LINE_PRICE(FundingSet),
    BASIS(FundingSet),
    LIST(FundingSet, lines, line_count, "lines", FundedLine, funded_shape,
         .max = FUNDING_LINES_MAX),
};
const Shape funding_set_shape = SHAPE(FundingSet, "funding-set", set_fields);

static const Field line_params_fields[] = { LINE_OF(FundingLineParams),
                                            SOURCES(FundingLineParams) };
static const Shape line_params_shape =
    SHAPE(FundingLineParams, "funding-line-params", line_params_fields);

static const Field set_params_fields[] = {
    CASE_TEXT(FundingSetParams, .optional = false),
    BASIS(FundingSetParams),
    LIST(FundingSetParams, lines, line_count, "lines", FundingLineParams, line_params_shape,
         .min = 1, .max = FUNDING_LINES_MAX, .help = PHRASE_CREDIT_FIELD_LINES),
};
const Shape funding_set_params_shape =
    SHAPE(FundingSetParams, "funding-set-params", set_params_fields);

static const Field funding_show_fields[] = { FUNDING_OF(FundingShowParams) };
const Shape funding_show_params_shape =
    SHAPE(FundingShowParams, "funding-show", funding_show_fields);

static const Field funding_reply_fields[] = {
    FUNDING_OF(FundingReply),
    LINE_PRICE(FundingReply),
    SUM(FundingReply, aid, "aid", PHRASE_LENDING_SHOWN_AID),
};
const Shape funding_reply_shape = SHAPE(FundingReply, "funding-reply", funding_reply_fields);

static const Field line_shown_fields[] = {
    LINE_OF(FundedLineShown),
    LINE_NAME(FundedLineShown),
    LINE_PRICE(FundedLineShown),
    BOOL(FundedLineShown, aided, "aided", .help = PHRASE_LENDING_SHOWN_AIDED),
    SOURCES(FundedLineShown),
};
static const Shape line_shown_shape =
    SHAPE(FundedLineShown, "funded-line-shown", line_shown_fields);

static const Field funding_shown_fields[] = {
    FUNDING_OF(FundingShown),
    CASE_TEXT(FundingShown, .optional = false),
    CURRENCY(FundingShown),
    DESIGNATOR(FundingShown),
    BASIS(FundingShown),
    LINE_PRICE(FundingShown),
    SUM(FundingShown, own, "own", PHRASE_CREDIT_FUNDING_OWN),
    SUM(FundingShown, loan, "loan", PHRASE_CREDIT_FUNDING_LOAN),
    SUM(FundingShown, aid, "aid", PHRASE_LENDING_SHOWN_AID),
    MONEY_TEXT(FundingShown, aid_text, "aid", PHRASE_LENDING_SHOWN_AID_TEXT),
    SUM(FundingShown, support, "support", PHRASE_CREDIT_FUNDING_SUPPORT),
    BOOL(FundingShown, stands, "stands", .help = PHRASE_LENDING_SHOWN_STANDS),
    LIST(FundingShown, lines, line_count, "lines", FundedLineShown, line_shown_shape,
         .max = FUNDING_LINES_MAX, .help = PHRASE_CREDIT_FIELD_LINES),
};
const Shape funding_shown_shape = SHAPE(FundingShown, "funding-shown", funding_shown_fields);

/* ---- cover ----------------------------------------------------------------------------------- */

static const Field cover_line_fields[] = {
    CHOICE(CoverLineKept, peril, "peril", cover_peril_words, .choice_labels = cover_peril_phrases,
           .help = PHRASE_CREDIT_HEAD_PERIL),
    CHOICE(CoverLineKept, ruling, "ruling", cover_ruling_words,
           .choice_labels = cover_ruling_phrases, .help = PHRASE_CREDIT_HEAD_RULING),
    INT(CoverLineKept, share_ppm, "share-ppm", MONEY, OPTIONAL, .help = PHRASE_LENDING_SHOWN_SHARE),
    SUM(CoverLineKept, covered, "covered", PHRASE_CREDIT_HEAD_COVERED),
    SUM(CoverLineKept, open, "open", PHRASE_CREDIT_HEAD_OPEN),
    TEXT(CoverLineKept, source, "source", WORDS, OPTIONAL, .help = PHRASE_CREDIT_FIELD_SOURCE),
    CHOICE(CoverLineKept, confidence, "confidence", confidence_words, OPTIONAL,
           .help = PHRASE_CREDIT_HEAD_CONFIDENCE),
};
static const Shape cover_line_shape = SHAPE(CoverLineKept, "cover-line", cover_line_fields);

#define SHEET(Struct) \
    HASH(Struct, table, "table", .help = PHRASE_LENDING_SHOWN_TABLE), \
        RECORD(Struct, asked, "asked", CoverAsked, cover_asked_shape, \
               .help = PHRASE_LENDING_FIELD_ASKED), \
        LIST(Struct, lines, line_count, "lines", CoverLineKept, cover_line_shape, \
             .max = COVER_PERILS, .help = PHRASE_LENDING_SHOWN_PERILS), \
        INT(Struct, premium_ppm, "premium-ppm", MONEY, OPTIONAL, \
            .help = PHRASE_LENDING_SHOWN_PREMIUM_PPM), \
        SUM(Struct, premium, "premium", PHRASE_LENDING_SHOWN_PREMIUM, OPTIONAL), \
        BOOL(Struct, assumed, "assumed", .help = PHRASE_CREDIT_SAY_ASSUMED)

static const Field kept_fields[] = {
    ID(CoverKept, organisation, "organisation", .optional = false),
    ID(CoverKept, file, "case", .optional = false),
    CASE_NUMBER(CoverKept),
    COUNTRY(CoverKept, .optional = false),
    SHEET(CoverKept),
};
const Shape cover_kept_shape = SHAPE(CoverKept, "cover-kept", kept_fields);

static const Field ask_fields[] = {
    CASE_TEXT(CoverAskParams, .optional = false),
    TEXT(CoverAskParams, table, "name", .max = LENDING_NAME_MAX,
         .help = PHRASE_LENDING_FIELD_TABLE),
    RECORD(CoverAskParams, asked, "asked", CoverAsked, cover_asked_shape,
           .help = PHRASE_LENDING_FIELD_ASKED),
};
const Shape cover_ask_params_shape = SHAPE(CoverAskParams, "cover-ask", ask_fields);

static const Field cover_show_fields[] = { COVER_OF(CoverShowParams) };
const Shape cover_show_params_shape = SHAPE(CoverShowParams, "cover-show", cover_show_fields);

static const Field cover_shown_fields[] = { COVER_OF(CoverShown),
                                            CASE_TEXT(CoverShown, .optional = false),
                                            SHEET(CoverShown) };
const Shape cover_shown_shape = SHAPE(CoverShown, "cover-shown", cover_shown_fields);

/* ---- all of a case --------------------------------------------------------------------------- */

static const Field credit_fields[] = { ID(CaseCreditParams, file, "case", .optional = false,
                                          .help = PHRASE_LENDING_FIELD_CASE) };
const Shape case_credit_params_shape = SHAPE(CaseCreditParams, "case-credit", credit_fields);

static const Field credit_row_fields[] = {
    CHOICE(CaseCreditRow, kind, "kind", lending_kind_words, .choice_labels = lending_kind_phrases,
           .help = PHRASE_LENDING_FIELD_KIND),
    ID(CaseCreditRow, id, "id", .optional = false, .help = PHRASE_LENDING_FIELD_ID),
    STATE(CaseCreditRow),
    TEXT(CaseCreditRow, party, "party", .max = LENDING_NAME_MAX, OPTIONAL,
         .help = PHRASE_LENDING_FIELD_PARTY),
};
static const Shape credit_row_shape = SHAPE(CaseCreditRow, "case-credit-row", credit_row_fields);

static const Field credit_reply_fields[] = {
    ID(CaseCreditReply, file, "case", .optional = false, .help = PHRASE_LENDING_FIELD_CASE),
    LIST(CaseCreditReply, rows, row_count, "credit", CaseCreditRow, credit_row_shape,
         .max = LENDING_LISTED_MAX, OPTIONAL, .help = PHRASE_LENDING_SHOWN_OF_CASE),
};
const Shape case_credit_reply_shape =
    SHAPE(CaseCreditReply, "case-credit-reply", credit_reply_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_funding(Db *db, Arena *arena, const Event *event, const void *data)
{
    const FundingSet *set = data;
    int r = lending_add(db, event->subject, event->seq, LENDING_FUNDING, set->organisation,
                        set->file, set->case_number, set->country, set->currency, S(""),
                        LENDING_AGREED, lend_json(arena, &funding_set_shape, set));
    return r ? trace(r) : 0;
}

static int apply_cover(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CoverKept *kept = data;
    int r = lending_add(db, event->subject, event->seq, LENDING_COVER, kept->organisation,
                        kept->file, kept->case_number, kept->country, kept->asked.currency, S(""),
                        LENDING_AGREED, lend_json(arena, &cover_kept_shape, kept));
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("funding.set"), 1, STR("funding"), &funding_set_shape, apply_funding, NULL,
      PHRASE_LENDING_EVENT_FUNDING },
    { STR("cover.asked"), 1, STR("cover"), &cover_kept_shape, apply_cover, NULL,
      PHRASE_LENDING_EVENT_COVER },
};

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("funding.set", "plan-lending", funding_set_params_shape, funding_reply_shape,
           funding_set, PHRASE_LENDING_HELP_FUNDING_SET, ABOUT_NOTHING),
    READ("funding.show", "see-lending", funding_show_params_shape, funding_shown_shape,
         funding_show, PHRASE_LENDING_HELP_FUNDING_SHOW, ABOUT("funding")),
    CHANGE("cover.ask", "plan-lending", cover_ask_params_shape, cover_show_params_shape, cover_ask,
           PHRASE_LENDING_HELP_COVER_ASK, ABOUT_NOTHING, .takes_document = true,
           .document_max = COVER_TABLE_MAX),
    READ("cover.show", "see-lending", cover_show_params_shape, cover_shown_shape, cover_show,
         PHRASE_LENDING_HELP_COVER_SHOW, ABOUT("cover")),
    READ("case.credit", "see-lending", case_credit_params_shape, case_credit_reply_shape,
         case_credit, PHRASE_LENDING_HELP_CASE_CREDIT, ABOUT("case")),
};

static int funding_facts(Work *work, Id subject, AccessFacts *facts)
{
    int r = lend_facts(work, LENDING_FUNDING, subject, facts);
    return r < 0 ? trace(r) : r;
}

static int cover_facts(Work *work, Id subject, AccessFacts *facts)
{
    int r = lend_facts(work, LENDING_COVER, subject, facts);
    return r < 0 ? trace(r) : r;
}

static const SubjectKind subjects[] = {
    { .name = STR("funding"), .facts = funding_facts, .shown_by = STR("funding.show") },
    { .name = STR("cover"), .facts = cover_facts, .shown_by = STR("cover.show") },
};

const Room funding_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_SUBJECTS(subjects),
};
