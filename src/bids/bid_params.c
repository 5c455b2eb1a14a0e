/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bids/bid_params.h"
#include "phrases_bids.h"
#include "phrases_campaign.h"
#include "phrases_cases.h"
#include "phrases_track.h"

/* What the operations on bids take and reply. */

#define OPTIONAL .optional = true
#define BID_OF(Struct) ID(Struct, bid, "bid", .optional = false, .help = PHRASE_BIDS_FIELD_BID)
#define PAPER_OF(Struct) \
    ID(Struct, paper, "envelope", .optional = false, .help = PHRASE_BIDS_FIELD_PAPER)
#define WORDS(Struct, member, name, told, ...) \
    TEXT(Struct, member, name, .max = BID_WORDS_MAX, .long_text = true, .help = (told), __VA_ARGS__)
#define SHORT(Struct, member, name, told, ...) \
    TEXT(Struct, member, name, .max = BID_NAME_MAX, .help = (told), __VA_ARGS__)
#define CODE(Struct, member, name, told, ...) \
    TEXT(Struct, member, name, .max = BID_CODE_MAX, .help = (told), __VA_ARGS__)
#define CONFIDENCE_OF(Struct, ...) \
    CHOICE(Struct, confidence, "confidence", confidence_words, \
           .help = PHRASE_BIDS_FIELD_CONFIDENCE, __VA_ARGS__)
#define RESTS(Struct) \
    SHORT(Struct, source, "source", PHRASE_BIDS_FIELD_SOURCE, .optional = false), \
        CONFIDENCE_OF(Struct, .optional = false)

const Str bid_anchor_words[CHECK_ANCHORS] = { STR("contact"), STR("notice"), STR("bid"),
                                              STR("decision") };
const Str bid_did_words[DIDS] = { STR("opened"), STR("done"), STR("never") };
const Str bid_decision_words[DECISIONS] = { STR("bid"), STR("no-bid") };
const Str walled_kind_words[WALLED_KINDS] = { STR("price"), STR("technical"), STR("other") };

static const Str state_words[CHECK_STATES] = { STR("done"),      STR("open"), STR("due"),
                                               STR("maybe-red"), STR("red"),  STR("unknown") };
static const Str reason_words[CHECK_REASONS] = {
    STR("in-time"),  STR("late"),       STR("perhaps-late"), STR("time-left"), STR("not-begun"),
    STR("not-done"), STR("never-done"), STR("not-told"),     STR("no-anchor"),
};
static const Phrase anchor_phrases[CHECK_ANCHORS] = { PHRASE_CAMPAIGN_ANCHOR_CONTACT,
                                                      PHRASE_CAMPAIGN_ANCHOR_NOTICE,
                                                      PHRASE_CAMPAIGN_ANCHOR_BID,
                                                      PHRASE_CAMPAIGN_ANCHOR_DECISION };
static const Phrase state_phrases[CHECK_STATES] = {
    PHRASE_CAMPAIGN_STATE_DONE,      PHRASE_CAMPAIGN_STATE_OPEN, PHRASE_CAMPAIGN_STATE_DUE,
    PHRASE_CAMPAIGN_STATE_MAYBE_RED, PHRASE_CAMPAIGN_STATE_RED,  PHRASE_CAMPAIGN_STATE_UNKNOWN,
};
static const Phrase reason_phrases[CHECK_REASONS] = {
    PHRASE_CAMPAIGN_REASON_IN_TIME,      PHRASE_CAMPAIGN_REASON_LATE,
    PHRASE_CAMPAIGN_REASON_PERHAPS_LATE, PHRASE_CAMPAIGN_REASON_TIME_LEFT,
    PHRASE_CAMPAIGN_REASON_NOT_BEGUN,    PHRASE_CAMPAIGN_REASON_NOT_DONE,
    PHRASE_CAMPAIGN_REASON_NEVER_DONE,   PHRASE_CAMPAIGN_REASON_NOT_TOLD,
    PHRASE_CAMPAIGN_REASON_NO_ANCHOR,
};
static const Phrase did_phrases[DIDS] = { PHRASE_BIDS_DID_OPENED, PHRASE_BIDS_DID_DONE,
                                          PHRASE_BIDS_DID_NEVER };
static const Phrase decision_phrases[DECISIONS] = { PHRASE_BIDS_DECISION_BID,
                                                    PHRASE_BIDS_DECISION_NO_BID };
static const Phrase kind_phrases[WALLED_KINDS] = { PHRASE_BIDS_KIND_PRICE,
                                                   PHRASE_BIDS_KIND_TECHNICAL,
                                                   PHRASE_BIDS_KIND_OTHER };

static const Phrase way_phrases[OFFSET_WAYS] = { PHRASE_BIDS_WAY_COMMERCIAL,
                                                 PHRASE_BIDS_WAY_BETWEEN_GOVERNMENTS,
                                                 PHRASE_BIDS_WAY_SINGLE_VENDOR };
static const Str duty_words[BID_DUTIES] = { STR("unknown"), STR("owed"), STR("below"),
                                            STR("none") };
const Phrase bid_duty_phrases[BID_DUTIES] = { PHRASE_BIDS_DUTY_UNKNOWN, PHRASE_BIDS_DUTY_OWED,
                                              PHRASE_BIDS_DUTY_BELOW, PHRASE_BIDS_DUTY_NONE };

const Str bid_stage_words[BID_STAGES] = { STR("talks"), STR("tender"), STR("negotiation"),
                                          STR("contract") };
const Str bid_freedom_words[BID_FREEDOMS] = { STR("withhold"), STR("degrade"), STR("release") };
static const Str release_words[RELEASES] = { STR("withhold"), STR("undecided"), STR("degrade"),
                                             STR("release") };
static const Phrase stage_phrases[BID_STAGES] = { PHRASE_BIDS_STAGE_TALKS, PHRASE_BIDS_STAGE_TENDER,
                                                  PHRASE_BIDS_STAGE_NEGOTIATION,
                                                  PHRASE_BIDS_STAGE_CONTRACT };
static const Phrase freedom_phrases[BID_FREEDOMS] = { PHRASE_BIDS_RELEASE_WITHHOLD,
                                                      PHRASE_BIDS_RELEASE_DEGRADE,
                                                      PHRASE_BIDS_RELEASE_RELEASE };
const Phrase bid_release_phrases[RELEASES] = { PHRASE_BIDS_RELEASE_WITHHOLD,
                                               PHRASE_BIDS_RELEASE_UNDECIDED,
                                               PHRASE_BIDS_RELEASE_DEGRADE,
                                               PHRASE_BIDS_RELEASE_RELEASE };

#define KIND_OF(Struct) \
    CHOICE(Struct, kind, "kind", walled_kind_words, .choice_labels = kind_phrases, \
           .help = PHRASE_BIDS_FIELD_KIND)
#define ANCHOR_OF(Struct) \
    CHOICE(Struct, anchor, "anchor", bid_anchor_words, .choice_labels = anchor_phrases, \
           .help = PHRASE_BIDS_FIELD_ANCHOR)
#define DECISION_OF(Struct, ...) \
    CHOICE(Struct, decision, "decision", bid_decision_words, .choice_labels = decision_phrases, \
           .help = PHRASE_BIDS_FIELD_DECISION, __VA_ARGS__)

/* ---- events ---------------------------------------------------------------------------------- */

#define OPTIONS_OF(Struct) \
    TEXTS(Struct, options, option_count, "options", .max = BID_OPTIONS_MAX, \
          .item_max = BID_CODE_MAX, OPTIONAL, .help = PHRASE_BIDS_FIELD_OPTIONS)
#define COUNTRY_OF(Struct, ...) \
    TEXT(Struct, country, "country", .max = 3, .help = PHRASE_BIDS_FIELD_COUNTRY, __VA_ARGS__)
#define MARKING_OF(Struct) \
    CHOICE(Struct, marking, "marking", marking_words, .help = PHRASE_BIDS_FIELD_MARKING)

static const Field opened_fields[] = {
    ID(BidOpened, keeper, "keeper", .optional = false),
    COUNTRY_OF(BidOpened, .optional = false),
    SHORT(BidOpened, title_ja, "title-ja", PHRASE_NONE, OPTIONAL, .erasable = true),
    SHORT(BidOpened, title_en, "title-en", PHRASE_NONE, OPTIONAL, .erasable = true),
    MARKING_OF(BidOpened),
    TEXT(BidOpened, checklist, "checklist", .max = BID_CHECKLIST_MAX, .long_text = true),
    OPTIONS_OF(BidOpened),
};
const Shape bid_opened_shape = SHAPE(BidOpened, "bid-opened", opened_fields);

static const Field dated_fields[] = {
    ANCHOR_OF(BidDated),
    CODE(BidDated, day, "day", PHRASE_BIDS_FIELD_WHEN, .optional = false),
    RESTS(BidDated),
};
const Shape bid_dated_shape = SHAPE(BidDated, "bid-dated", dated_fields);

static const Field answered_fields[] = {
    CODE(BidAnswered, item, "item", PHRASE_BIDS_FIELD_ITEM, .optional = false),
    CHOICE(BidAnswered, did, "did", bid_did_words, .choice_labels = did_phrases,
           .help = PHRASE_BIDS_FIELD_DID),
    CODE(BidAnswered, day, "day", PHRASE_BIDS_FIELD_WHEN, OPTIONAL),
    HASH(BidAnswered, document, "document", OPTIONAL, .help = PHRASE_BIDS_FIELD_DOCUMENT),
    RESTS(BidAnswered),
};
const Shape bid_answered_shape = SHAPE(BidAnswered, "bid-answered", answered_fields);

static const Field joined_fields[] = {
    ID(FirmJoined, organisation, "organisation", .optional = false),
    SHORT(FirmJoined, part, "part", PHRASE_BIDS_FIELD_PART, .optional = false),
};
const Shape firm_joined_shape = SHAPE(FirmJoined, "firm-joined", joined_fields);

static const Field filed_fields[] = {
    BID_OF(WalledFiled),
    ID(WalledFiled, organisation, "organisation", .optional = false),
    KIND_OF(WalledFiled),
    DATE(WalledFiled, day, "day", .optional = false),
    SHORT(WalledFiled, title, "title", PHRASE_BIDS_FIELD_TITLE, .optional = false),
    WORDS(WalledFiled, body, "body", PHRASE_BIDS_FIELD_BODY, .optional = false),
};
const Shape walled_filed_shape = SHAPE(WalledFiled, "paper-filed", filed_fields);

static const Field shared_fields[] = {
    ID(WalledShared, organisation, "organisation", .optional = false),
};
const Shape walled_shared_shape = SHAPE(WalledShared, "paper-shared", shared_fields);

static const Field noted_fields[] = {
    ID(CountryNoted, keeper, "keeper", .optional = false),
    COUNTRY_OF(CountryNoted, .optional = false),
    DATE(CountryNoted, day, "day", .optional = false),
    WORDS(CountryNoted, words, "words", PHRASE_BIDS_FIELD_NOTE, .optional = false),
};
const Shape country_noted_shape = SHAPE(CountryNoted, "country-noted", noted_fields);

static const Field read_fields[] = {
    INT(NotesRead, count, "count", .min = 1, .max = BID_SHOWN_MAX),
};
const Shape notes_read_shape = SHAPE(NotesRead, "notes-read", read_fields);

#define MET(Struct, ...) \
    DATE(Struct, day, "day", .help = PHRASE_BIDS_FIELD_DAY), \
        SHORT(Struct, whom, "whom", PHRASE_BIDS_FIELD_WHOM, __VA_ARGS__)
#define CONTACT_OF(Struct, ...) \
    ID(Struct, contact, "contact", .help = PHRASE_BIDS_FIELD_CONTACT, __VA_ARGS__)
static const Field met_fields[] = { MET(BuyerMet, .erasable = true),
                                    CONTACT_OF(BuyerMet, OPTIONAL) };
const Shape buyer_met_shape = SHAPE(BuyerMet, "buyer-met", met_fields);
static const Field meeting_fields[] = { MET(BuyerMet, .optional = false),
                                        CONTACT_OF(BuyerMet, .optional = false) };
static const Shape meeting_shape = SHAPE(BuyerMet, "buyer-meeting", meeting_fields);

static const Field option_fields[] = {
    CODE(OptionAnswered, option, "option", PHRASE_BIDS_FIELD_OPTION, .optional = false),
    INT(OptionAnswered, price_minor, "price-minor", .min = 0, .max = INT64_MAX,
        .help = PHRASE_BIDS_FIELD_PRICE),
    TEXT(OptionAnswered, currency, "currency", .max = 3, .help = PHRASE_BIDS_FIELD_CURRENCY),
    INT(OptionAnswered, jobs, "jobs", .min = 0, .max = BID_JOBS_MAX,
        .help = PHRASE_BIDS_FIELD_JOBS),
    INT(OptionAnswered, content_ppm, "content-ppm", .min = 0, .max = 1000000,
        .help = PHRASE_BIDS_FIELD_CONTENT),
    RESTS(OptionAnswered),
};
const Shape option_answered_shape = SHAPE(OptionAnswered, "option-answered", option_fields);

static const Field credit_fields[] = {
    CODE(OptionCredit, type, "type", PHRASE_BIDS_FIELD_TYPE, .optional = false),
    INT(OptionCredit, actual_minor, "actual-minor", .min = 1, .max = OFFSET_AMOUNT_MAX,
        .help = PHRASE_BIDS_FIELD_ACTUAL),
    INT(OptionCredit, granted_ppm, "granted-ppm", .min = 1, .max = MULTIPLIER_MAX, OPTIONAL,
        .help = PHRASE_BIDS_FIELD_GRANTED),
};
static const Shape credit_shape = SHAPE(OptionCredit, "option-credit", credit_fields);

static const Field offset_fields[] = {
    CODE(OptionOffset, option, "option", PHRASE_BIDS_FIELD_OPTION, .optional = false),
    CHOICE(OptionOffset, way, "way", offset_way_words, .choice_labels = way_phrases,
           .help = PHRASE_BIDS_FIELD_WAY),
    INT(OptionOffset, value_minor, "value-minor", .min = 1, .max = OFFSET_AMOUNT_MAX, OPTIONAL,
        .help = PHRASE_BIDS_FIELD_VALUE),
    TEXT(OptionOffset, value_currency, "value-currency", .max = 3, OPTIONAL,
         .help = PHRASE_BIDS_FIELD_VALUE_CURRENCY),
    INT(OptionOffset, workshare_ppm, "workshare-ppm", .min = 0, .max = 1000000, OPTIONAL,
        .help = PHRASE_BIDS_FIELD_WORKSHARE),
    LIST(OptionOffset, credits, credit_count, "credits", OptionCredit, credit_shape,
         .max = BID_CREDITS_MAX, OPTIONAL, .help = PHRASE_BIDS_FIELD_CREDITS),
    RESTS(OptionOffset),
};
const Shape option_offset_shape = SHAPE(OptionOffset, "option-offset", offset_fields);

#define STAGE_OF(Struct) \
    CHOICE(Struct, stage, "stage", bid_stage_words, .choice_labels = stage_phrases, \
           .help = PHRASE_BIDS_FIELD_STAGE)
#define FEATURE_OF(Struct) \
    CODE(Struct, feature, "feature", PHRASE_BIDS_FIELD_FEATURE, .optional = false)
#define RELEASED(Struct, from_) \
    FEATURE_OF(Struct), STAGE_OF(Struct), \
        CHOICE(Struct, freedom, "release", bid_freedom_words, .choice_labels = freedom_phrases, \
               .help = PHRASE_BIDS_FIELD_RELEASE), \
        DATE(Struct, from, "from", .help = PHRASE_BIDS_FIELD_FROM, from_), \
        DATE(Struct, until, "until", OPTIONAL, .help = PHRASE_BIDS_FIELD_UNTIL)
#define LINE_OF(Struct) CODE(Struct, line, "line", PHRASE_BIDS_FIELD_LINE, OPTIONAL)

static const Field released_fields[] = {
    RELEASED(FeatureReleased, .optional = false),
    ID(FeatureReleased, item, "item", OPTIONAL),
    LINE_OF(FeatureReleased),
    RESTS(FeatureReleased),
};
const Shape feature_released_shape = SHAPE(FeatureReleased, "feature-released", released_fields);

#define COUNTED(Struct) \
    INT(Struct, withheld, "withheld", .min = 0, .max = REHEARSAL_QUESTIONS_MAX, \
        .help = PHRASE_BIDS_SHOWN_WITHHELD), \
        INT(Struct, undecided, "undecided", .min = 0, .max = REHEARSAL_QUESTIONS_MAX, \
            .help = PHRASE_BIDS_SHOWN_UNDECIDED), \
        INT(Struct, degraded, "degraded", .min = 0, .max = REHEARSAL_QUESTIONS_MAX, \
            .help = PHRASE_BIDS_SHOWN_DEGRADED), \
        INT(Struct, answerable, "answerable", .min = 0, .max = REHEARSAL_QUESTIONS_MAX, \
            .help = PHRASE_BIDS_SHOWN_ANSWERABLE)
static const Field rehearsed_fields[] = {
    STAGE_OF(BidRehearsed),
    DATE(BidRehearsed, day, "day", .optional = false),
    TEXT(BidRehearsed, questions, "questions", .max = BID_PLAN_MAX, .long_text = true),
    COUNTED(BidRehearsed),
};
const Shape bid_rehearsed_shape = SHAPE(BidRehearsed, "bid-rehearsed", rehearsed_fields);

static const Field offered_feature_fields[] = {
    FEATURE_OF(OfferedFeature),
    BOOL(OfferedFeature, full, "full", .help = PHRASE_BIDS_FIELD_FULL),
};
static const Shape offered_feature_shape =
    SHAPE(OfferedFeature, "offered-feature", offered_feature_fields);

static const Field offered_fields[] = {
    CODE(BidOffered, reference, "reference", PHRASE_BIDS_FIELD_REFERENCE, .optional = false),
    STAGE_OF(BidOffered),
    LIST(BidOffered, features, feature_count, "features", OfferedFeature, offered_feature_shape,
         .min = 1, .max = BID_FEATURES_MAX, .help = PHRASE_BIDS_FIELD_FEATURES),
};
const Shape bid_offered_shape = SHAPE(BidOffered, "bid-offered", offered_fields);

static const Field settled_fields[] = {
    DECISION_OF(BidSettled, .optional = false),
    DATE(BidSettled, day, "day", .optional = false),
    WORDS(BidSettled, reason, "reason", PHRASE_BIDS_FIELD_REASON, .erasable = true),
};
const Shape bid_settled_shape = SHAPE(BidSettled, "bid-settled", settled_fields);

static const Field became_fields[] = {
    ID(BidBecame, file, "case", .optional = false, .help = PHRASE_BIDS_FIELD_CASE),
};
const Shape bid_became_shape = SHAPE(BidBecame, "bid-became", became_fields);

static const Field planned_fields[] = {
    TEXT(BidPlanned, plan, "plan", .max = BID_PLAN_MAX, .long_text = true),
};
const Shape bid_planned_shape = SHAPE(BidPlanned, "bid-planned", planned_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field open_fields[] = {
    COUNTRY_OF(BidOpenParams, .optional = false),
    LABEL(BidOpenParams, title, "title", .max = BID_NAME_MAX, .help = PHRASE_BIDS_FIELD_TITLE),
    MARKING_OF(BidOpenParams),
    OPTIONS_OF(BidOpenParams),
};
const Shape bid_open_params_shape = SHAPE(BidOpenParams, "bid-open", open_fields);

#define INNER(Struct, member, Type, name, shape, told) \
    RECORD(Struct, member, name, Type, shape, .optional = false, .help = (told))

static const Field date_fields[] = {
    BID_OF(BidDateParams),
    INNER(BidDateParams, dated, BidDated, "of", bid_dated_shape, PHRASE_BIDS_FIELD_ANCHOR),
};
const Shape bid_date_params_shape = SHAPE(BidDateParams, "bid-date", date_fields);

static const Field answer_fields[] = {
    BID_OF(BidAnswerParams),
    INNER(BidAnswerParams, answered, BidAnswered, "of", bid_answered_shape, PHRASE_BIDS_FIELD_ITEM),
};
const Shape bid_answer_params_shape = SHAPE(BidAnswerParams, "bid-answer", answer_fields);

static const Field join_fields[] = {
    BID_OF(BidJoinParams),
    TEXT(BidJoinParams, firm, "firm", .max = BID_WORD_MAX, .help = PHRASE_BIDS_FIELD_FIRM),
    SHORT(BidJoinParams, part, "part", PHRASE_BIDS_FIELD_PART, .optional = false),
};
const Shape bid_join_params_shape = SHAPE(BidJoinParams, "bid-join", join_fields);

static const Field file_fields[] = {
    BID_OF(BidFileParams),
    KIND_OF(BidFileParams),
    SHORT(BidFileParams, title, "title", PHRASE_BIDS_FIELD_TITLE, .optional = false),
    WORDS(BidFileParams, body, "body", PHRASE_BIDS_FIELD_BODY, .optional = false),
};
const Shape bid_file_params_shape = SHAPE(BidFileParams, "bid-file", file_fields);

static const Field share_fields[] = {
    PAPER_OF(WalledShareParams),
    TEXT(WalledShareParams, organisation, "organisation", .max = BID_WORD_MAX,
         .help = PHRASE_BIDS_FIELD_LET_IN),
};
const Shape walled_share_params_shape = SHAPE(WalledShareParams, "envelope-share", share_fields);

static const Field paper_fields[] = { PAPER_OF(WalledParams) };
const Shape walled_params_shape = SHAPE(WalledParams, "envelope-one", paper_fields);

static const Field paper_open_fields[] = {
    PAPER_OF(WalledOpenParams),
    WORDS(WalledOpenParams, reason, "reason", PHRASE_BIDS_FIELD_WHY_OPENED, .optional = false),
};
const Shape walled_open_params_shape = SHAPE(WalledOpenParams, "envelope-open", paper_open_fields);

static const Field note_fields[] = {
    BID_OF(BidNoteParams),
    WORDS(BidNoteParams, words, "words", PHRASE_BIDS_FIELD_NOTE, .optional = false),
};
const Shape bid_note_params_shape = SHAPE(BidNoteParams, "bid-note", note_fields);

static const Field one_fields[] = { BID_OF(BidParams) };
const Shape bid_params_shape = SHAPE(BidParams, "bid-one", one_fields);

static const Field meet_fields[] = {
    BID_OF(BidMeetParams),
    INNER(BidMeetParams, met, BuyerMet, "of", meeting_shape, PHRASE_BIDS_FIELD_WHOM),
};
const Shape bid_meet_params_shape = SHAPE(BidMeetParams, "bid-meet", meet_fields);

static const Field option_params_fields[] = {
    BID_OF(BidOptionParams),
    INNER(BidOptionParams, answered, OptionAnswered, "of", option_answered_shape,
          PHRASE_BIDS_FIELD_OPTION),
};
const Shape bid_option_params_shape = SHAPE(BidOptionParams, "bid-option", option_params_fields);

static const Field offset_params_fields[] = {
    BID_OF(BidOffsetParams),
    INNER(BidOffsetParams, offset, OptionOffset, "of", option_offset_shape,
          PHRASE_BIDS_FIELD_OPTION),
};
const Shape bid_offset_params_shape = SHAPE(BidOffsetParams, "bid-offset", offset_params_fields);

static const Field release_fields[] = {
    BID_OF(BidReleaseParams),
    RELEASED(BidReleaseParams, OPTIONAL),
    TEXT(BidReleaseParams, item, "item", .max = BID_WORD_MAX, OPTIONAL,
         .help = PHRASE_BIDS_FIELD_DECIDED_ON),
    LINE_OF(BidReleaseParams),
    RESTS(BidReleaseParams),
};
const Shape bid_release_params_shape = SHAPE(BidReleaseParams, "bid-release", release_fields);

static const Field rehearsal_fields[] = { BID_OF(BidRehearsalParams),
                                          STAGE_OF(BidRehearsalParams) };
const Shape bid_rehearsal_params_shape =
    SHAPE(BidRehearsalParams, "bid-rehearsal", rehearsal_fields);

static const Field offer_fields[] = {
    BID_OF(BidOfferParams),
    INNER(BidOfferParams, offered, BidOffered, "of", bid_offered_shape, PHRASE_BIDS_FIELD_FEATURES),
};
const Shape bid_offer_params_shape = SHAPE(BidOfferParams, "bid-offer", offer_fields);

static const Field decide_fields[] = {
    BID_OF(BidDecideParams),
    DECISION_OF(BidDecideParams, .optional = false),
    WORDS(BidDecideParams, reason, "reason", PHRASE_BIDS_FIELD_REASON, .optional = false),
};
const Shape bid_decide_params_shape = SHAPE(BidDecideParams, "bid-decide", decide_fields);

static const Field become_fields[] = {
    BID_OF(BidBecomeParams),
    ID(BidBecomeParams, file, "case", .optional = false, .help = PHRASE_BIDS_FIELD_CASE),
};
const Shape bid_become_params_shape = SHAPE(BidBecomeParams, "bid-become", become_fields);

static const Field show_fields[] = {
    BID_OF(BidShowParams),
    DATE(BidShowParams, on, "on", OPTIONAL, .help = PHRASE_BIDS_FIELD_ON),
};
const Shape bid_show_params_shape = SHAPE(BidShowParams, "bid-show", show_fields);

static const Str dossier_form_words[TRACK_FORMS] = { STR("csv"), STR("pdf"), STR("text") };
static const Str dossier_language_words[] = { STR("ja"), STR("en"), STR("both") };
static const Field dossier_fields[] = {
    BID_OF(BidDossierParams),
    DATE(BidDossierParams, on, "on", OPTIONAL, .help = PHRASE_BIDS_FIELD_ON),
    CHOICE(BidDossierParams, form, "form", dossier_form_words, OPTIONAL,
           .help = PHRASE_TRACK_FIELD_FORM),
    CHOICE(BidDossierParams, language, "language", dossier_language_words, OPTIONAL,
           .help = PHRASE_CASES_FIELD_LANGUAGE),
};
const Shape bid_dossier_params_shape = SHAPE(BidDossierParams, "bid-dossier", dossier_fields);

static const Field list_fields[] = { COUNTRY_OF(BidListParams, OPTIONAL) };
const Shape bid_list_params_shape = SHAPE(BidListParams, "bid-list", list_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = {
    BID_OF(BidReply),
    ID(BidReply, made, "envelope", OPTIONAL, .help = PHRASE_BIDS_FIELD_PAPER),
};
const Shape bid_reply_shape = SHAPE(BidReply, "bid-reply", reply_fields);

static const Field shown_note_fields[] = {
    SHORT(ShownNote, author, "author", PHRASE_BIDS_SHOWN_AUTHOR, .optional = false),
    DATE(ShownNote, day, "day", .help = PHRASE_BIDS_FIELD_DAY),
    WORDS(ShownNote, words, "words", PHRASE_BIDS_FIELD_NOTE, .optional = false),
};
static const Shape shown_note_shape = SHAPE(ShownNote, "shown-note", shown_note_fields);

static const Field notes_fields[] = {
    BID_OF(BidNotesReply),
    LIST(BidNotesReply, notes, note_count, "notes", ShownNote, shown_note_shape,
         .max = BID_SHOWN_MAX, OPTIONAL, .help = PHRASE_BIDS_SHOWN_NOTES),
};
const Shape bid_notes_reply_shape = SHAPE(BidNotesReply, "bid-notes", notes_fields);

#define PAPER_HEAD(Struct) \
    PAPER_OF(Struct), \
        TEXT(Struct, firm, "firm", .max = BID_WORD_MAX, .help = PHRASE_BIDS_FIELD_FIRM), \
        KIND_OF(Struct), DATE(Struct, filed, "filed", .help = PHRASE_BIDS_SHOWN_FILED)

static const Field shown_paper_fields[] = {
    PAPER_HEAD(ShownWalled),
    TEXTS(ShownWalled, open_to, open_to_count, "open-to", .max = BID_SHOWN_MAX,
          .item_max = BID_WORD_MAX, OPTIONAL, .help = PHRASE_BIDS_SHOWN_OPEN_TO),
};
const Shape shown_walled_shape = SHAPE(ShownWalled, "shown-envelope", shown_paper_fields);

static const Field opened_paper_fields[] = {
    PAPER_HEAD(OpenedWalled),
    SHORT(OpenedWalled, title, "title", PHRASE_BIDS_FIELD_TITLE, .optional = false),
    WORDS(OpenedWalled, body, "body", PHRASE_BIDS_FIELD_BODY, .optional = false),
};
const Shape opened_walled_shape = SHAPE(OpenedWalled, "opened-envelope", opened_paper_fields);

static const Field shown_anchor_fields[] = {
    ANCHOR_OF(ShownAnchor),
    CODE(ShownAnchor, day, "day", PHRASE_BIDS_FIELD_WHEN, .optional = false),
    RESTS(ShownAnchor),
};
static const Shape shown_anchor_shape = SHAPE(ShownAnchor, "shown-bid-day", shown_anchor_fields);

static const Field shown_item_fields[] = {
    CODE(ShownItem, item, "item", PHRASE_BIDS_FIELD_ITEM, .optional = false),
    WORDS(ShownItem, words, "words", PHRASE_BIDS_SHOWN_WORDS, .optional = false),
    WORDS(ShownItem, owner, "owner", PHRASE_BIDS_SHOWN_OWNER, .optional = false),
    CHOICE(ShownItem, state, "state", state_words, .choice_labels = state_phrases,
           .help = PHRASE_BIDS_SHOWN_STATE),
    CHOICE(ShownItem, reason, "reason", reason_words, .choice_labels = reason_phrases,
           .help = PHRASE_BIDS_SHOWN_WHY),
    CODE(ShownItem, begin_by, "begin-by", PHRASE_BIDS_SHOWN_BEGIN_BY, OPTIONAL),
    CODE(ShownItem, due_by, "due-by", PHRASE_BIDS_SHOWN_DUE_BY, OPTIONAL),
    HASH(ShownItem, document, "document", OPTIONAL, .help = PHRASE_BIDS_FIELD_DOCUMENT),
    SHORT(ShownItem, source, "source", PHRASE_BIDS_FIELD_SOURCE, OPTIONAL),
};
static const Shape shown_item_shape = SHAPE(ShownItem, "shown-bid-item", shown_item_fields);

static const Field shown_firm_fields[] = {
    TEXT(TeamFirm, firm, "firm", .max = BID_WORD_MAX, .help = PHRASE_BIDS_FIELD_FIRM),
    SHORT(TeamFirm, part, "part", PHRASE_BIDS_FIELD_PART, .optional = false),
};
static const Shape team_firm_shape = SHAPE(TeamFirm, "shown-firm", shown_firm_fields);

#define WORTH(Struct, member, name, told) \
    INT(Struct, member, name, .min = 0, .max = INT64_MAX, OPTIONAL, .help = (told))
static const Field shown_option_fields[] = {
    CODE(ShownOption, option, "option", PHRASE_BIDS_FIELD_OPTION, .optional = false),
    BOOL(ShownOption, answered, "answered", .help = PHRASE_BIDS_SHOWN_ANSWERED),
    INT(ShownOption, price_minor, "price-minor", .min = 0, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_BIDS_FIELD_PRICE),
    TEXT(ShownOption, currency, "currency", .max = 3, OPTIONAL, .help = PHRASE_BIDS_FIELD_CURRENCY),
    INT(ShownOption, jobs, "jobs", .min = 0, .max = BID_JOBS_MAX, OPTIONAL,
        .help = PHRASE_BIDS_FIELD_JOBS),
    INT(ShownOption, content_ppm, "content-ppm", .min = 0, .max = 1000000, OPTIONAL,
        .help = PHRASE_BIDS_FIELD_CONTENT),
    SHORT(ShownOption, source, "source", PHRASE_BIDS_FIELD_SOURCE, OPTIONAL),
    CONFIDENCE_OF(ShownOption, OPTIONAL),
    INT(ShownOption, workshare_ppm, "workshare-ppm", .min = 0, .max = 1000000, OPTIONAL,
        .help = PHRASE_BIDS_FIELD_WORKSHARE),
    CHOICE(ShownOption, duty, "duty", duty_words, .choice_labels = bid_duty_phrases, OPTIONAL,
           .help = PHRASE_BIDS_SHOWN_DUTY),
    CODE(ShownOption, rule, "rule", PHRASE_BIDS_SHOWN_RULE, OPTIONAL),
    WORTH(ShownOption, owed_minor, "owed-minor", PHRASE_BIDS_SHOWN_OWED),
    WORTH(ShownOption, credit_minor, "credit-minor", PHRASE_BIDS_SHOWN_CREDIT),
    WORTH(ShownOption, actual_minor, "actual-minor", PHRASE_BIDS_SHOWN_ACTUAL),
    WORTH(ShownOption, short_minor, "short-minor", PHRASE_BIDS_SHOWN_SHORT),
    SHORT(ShownOption, offset_source, "offset-source", PHRASE_BIDS_SHOWN_OFFSET_SOURCE, OPTIONAL),
};
static const Shape shown_option_shape = SHAPE(ShownOption, "shown-bid-option", shown_option_fields);

static const Field shown_procedure_fields[] = {
    SHORT(ShownProcedure, procedure, "procedure", PHRASE_BIDS_SHOWN_PROCEDURE, .optional = false),
    SHORT(ShownProcedure, stage, "stage", PHRASE_BIDS_SHOWN_STAGE, .optional = false),
    DATE(ShownProcedure, from, "from", .help = PHRASE_BIDS_SHOWN_FROM),
    RESTS(ShownProcedure),
    WORDS(ShownProcedure, note, "note", PHRASE_BIDS_SHOWN_NOTE, OPTIONAL),
};
static const Shape shown_procedure_shape =
    SHAPE(ShownProcedure, "shown-procedure", shown_procedure_fields);

static const Str task_words[BID_TASK_STATES] = { STR("done"), STR("fits"), STR("maybe-red"),
                                                 STR("red"), STR("unknown") };
static const Phrase task_phrases[BID_TASK_STATES] = {
    PHRASE_BIDS_TASK_DONE, PHRASE_BIDS_TASK_FITS,    PHRASE_BIDS_TASK_MAYBE_RED,
    PHRASE_BIDS_TASK_RED,  PHRASE_BIDS_TASK_UNKNOWN,
};
static const Str unit_words[BID_UNITS] = { STR("days"), STR("working-days"), STR("months") };
static const Phrase unit_phrases[BID_UNITS] = { PHRASE_BIDS_UNIT_DAYS,
                                                PHRASE_BIDS_UNIT_WORKING_DAYS,
                                                PHRASE_BIDS_UNIT_MONTHS };

static const Field shown_task_fields[] = {
    CODE(ShownBidTask, task, "task", PHRASE_BIDS_SHOWN_TASK, .optional = false),
    WORDS(ShownBidTask, words, "words", PHRASE_BIDS_SHOWN_TASK_WORDS, .optional = false),
    WORDS(ShownBidTask, owner, "owner", PHRASE_BIDS_SHOWN_OWNER, .optional = false),
    CHOICE(ShownBidTask, state, "state", task_words, .choice_labels = task_phrases,
           .help = PHRASE_BIDS_SHOWN_STATE),
    INT(ShownBidTask, takes, "takes", .min = 0, .max = BID_TAKES_MAX,
        .help = PHRASE_BIDS_SHOWN_TAKES),
    CHOICE(ShownBidTask, unit, "unit", unit_words, .choice_labels = unit_phrases,
           .help = PHRASE_BIDS_SHOWN_UNIT),
    DATE(ShownBidTask, begin_by, "begin-by", OPTIONAL, .help = PHRASE_BIDS_SHOWN_BEGIN_BY),
    DATE(ShownBidTask, ready_by, "ready-by", OPTIONAL, .help = PHRASE_BIDS_SHOWN_READY_BY),
    DATE(ShownBidTask, ready, "ready", OPTIONAL, .help = PHRASE_BIDS_SHOWN_READY),
    INT(ShownBidTask, late_days, "late-days", .min = 0, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_BIDS_SHOWN_LATE_DAYS),
    RESTS(ShownBidTask),
    BOOL(ShownBidTask, assumed, "assumed", .help = PHRASE_BIDS_SHOWN_ASSUMED),
};
static const Shape shown_task_shape = SHAPE(ShownBidTask, "shown-bid-task", shown_task_fields);

static const Field clock_fields[] = {
    DATE(ShownBidClock, notice, "notice", OPTIONAL, .help = PHRASE_BIDS_SHOWN_CLOCK_NOTICE),
    DATE(ShownBidClock, bid, "bid-day", OPTIONAL, .help = PHRASE_BIDS_SHOWN_CLOCK_BID),
    INT(ShownBidClock, red, "red", .min = 0, .max = BID_TASKS_MAX, OPTIONAL,
        .help = PHRASE_BIDS_SHOWN_TASKS_RED),
    INT(ShownBidClock, maybe_red, "maybe-red", .min = 0, .max = BID_TASKS_MAX, OPTIONAL,
        .help = PHRASE_BIDS_SHOWN_TASKS_MAYBE_RED),
    INT(ShownBidClock, unknown, "unknown", .min = 0, .max = BID_TASKS_MAX, OPTIONAL,
        .help = PHRASE_BIDS_SHOWN_TASKS_UNKNOWN),
    DATE(ShownBidClock, next_due, "next-due", OPTIONAL, .help = PHRASE_BIDS_SHOWN_NEXT_DUE),
    CODE(ShownBidClock, next_task, "next-task", PHRASE_BIDS_SHOWN_NEXT_TASK, OPTIONAL),
    DATE(ShownBidClock, ready, "ready", OPTIONAL, .help = PHRASE_BIDS_SHOWN_ALL_READY),
    LIST(ShownBidClock, tasks, task_count, "tasks", ShownBidTask, shown_task_shape,
         .max = BID_TASKS_MAX, OPTIONAL, .help = PHRASE_BIDS_SHOWN_TASKS),
};
static const Shape clock_shape = SHAPE(ShownBidClock, "shown-bid-clock", clock_fields);

static const Field there_fields[] = {
    CONTACT_OF(ShownThere, .optional = false),
    CHOICE(ShownThere, kind, "kind", contact_kind_words, .choice_labels = contact_kind_phrases,
           .help = PHRASE_BIDS_SHOWN_CONTACT_KIND),
    SHORT(ShownThere, name, "name", PHRASE_BIDS_SHOWN_CONTACT_NAME, OPTIONAL),
    SHORT(ShownThere, role, "role", PHRASE_BIDS_SHOWN_CONTACT_ROLE, .optional = false),
};
static const Shape there_shape = SHAPE(ShownThere, "shown-bid-contact", there_fields);

static const Field presence_fields[] = {
    CHOICE(ShownPresence, alarm, "alarm", contact_alarm_words,
           .choice_labels = contact_alarm_phrases, .help = PHRASE_BIDS_SHOWN_ALARM),
    BOOL(ShownPresence, in_force, "in-force", .help = PHRASE_BIDS_SHOWN_IN_FORCE),
    CODE(ShownPresence, agreement, "agreement", PHRASE_BIDS_SHOWN_AGREEMENT, OPTIONAL),
    CODE(ShownPresence, first, "first-contact", PHRASE_BIDS_SHOWN_FIRST_CONTACT, OPTIONAL),
    INT(ShownPresence, gap_least, "gap-least", .min = 0, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_BIDS_SHOWN_GAP_LEAST),
    INT(ShownPresence, gap_most, "gap-most", .min = 0, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_BIDS_SHOWN_GAP_MOST),
    LIST(ShownPresence, contacts, contact_count, "contacts", ShownThere, there_shape,
         .max = BID_SHOWN_MAX, OPTIONAL, .help = PHRASE_BIDS_SHOWN_CONTACTS),
};
static const Shape presence_shape = SHAPE(ShownPresence, "shown-bid-presence", presence_fields);

static const Field shown_meeting_fields[] = {
    DATE(ShownMeeting, day, "day", .help = PHRASE_BIDS_FIELD_DAY),
    SHORT(ShownMeeting, by, "by", PHRASE_BIDS_SHOWN_BY, .optional = false),
    SHORT(ShownMeeting, whom, "whom", PHRASE_BIDS_FIELD_WHOM, .optional = false),
    CONTACT_OF(ShownMeeting, OPTIONAL),
};
static const Shape shown_meeting_shape = SHAPE(ShownMeeting, "shown-meeting", shown_meeting_fields);

#define MANY(member, count, name, Type, shape, told) \
    LIST(BidShown, member, count, name, Type, shape, .max = BID_SHOWN_MAX, OPTIONAL, .help = (told))
#define NUMBER(Struct, member, name, told) \
    INT(Struct, member, name, .min = 0, .max = INT64_MAX, .help = (told))

static const Field bid_shown_fields[] = {
    BID_OF(BidShown),
    COUNTRY_OF(BidShown, .optional = false),
    SHORT(BidShown, title, "title", PHRASE_BIDS_FIELD_TITLE, OPTIONAL),
    DATE(BidShown, on, "on", .help = PHRASE_BIDS_SHOWN_ON),
    NUMBER(BidShown, red, "red", PHRASE_BIDS_SHOWN_RED),
    NUMBER(BidShown, maybe_red, "maybe-red", PHRASE_BIDS_SHOWN_MAYBE_RED),
    BOOL(BidShown, one_option_only, "one-option-only", .help = PHRASE_BIDS_SHOWN_ONE_OPTION),
    DECISION_OF(BidShown, OPTIONAL),
    ID(BidShown, file, "case", OPTIONAL, .help = PHRASE_BIDS_FIELD_CASE),
    NUMBER(BidShown, notes, "country-notes", PHRASE_BIDS_SHOWN_NOTES),
    MANY(anchors, anchor_count, "days", ShownAnchor, shown_anchor_shape, PHRASE_BIDS_SHOWN_DAYS),
    MANY(items, item_count, "items", ShownItem, shown_item_shape, PHRASE_BIDS_SHOWN_ITEMS),
    RECORD(BidShown, clock, "clock", ShownBidClock, clock_shape, OPTIONAL,
           .help = PHRASE_BIDS_SHOWN_CLOCK),
    MANY(options, option_count, "options", ShownOption, shown_option_shape,
         PHRASE_BIDS_FIELD_OPTIONS),
    MANY(firms, firm_count, "firms", TeamFirm, team_firm_shape, PHRASE_BIDS_SHOWN_FIRMS),
    MANY(papers, paper_count, "papers", ShownWalled, shown_walled_shape, PHRASE_BIDS_SHOWN_PAPERS),
    RECORD(BidShown, presence, "presence", ShownPresence, presence_shape, .optional = false,
           .help = PHRASE_BIDS_SHOWN_PRESENCE),
    MANY(meetings, meeting_count, "meetings", ShownMeeting, shown_meeting_shape,
         PHRASE_BIDS_SHOWN_MEETINGS),
    MANY(procedures, procedure_count, "procedures", ShownProcedure, shown_procedure_shape,
         PHRASE_BIDS_SHOWN_PROCEDURES),
};
const Shape bid_shown_shape = SHAPE(BidShown, "bid-shown", bid_shown_fields);

static const Field compared_fields[] = {
    SHORT(ComparedRow, what, "what", PHRASE_BIDS_SHOWN_COMPARED_WHAT, .optional = false),
    TEXTS(ComparedRow, values, value_count, "values", .max = BID_OPTIONS_MAX,
          .item_max = BID_NAME_MAX, OPTIONAL, .help = PHRASE_BIDS_SHOWN_COMPARED_VALUES),
};
static const Shape compared_shape = SHAPE(ComparedRow, "compared-row", compared_fields);

static const Field compare_fields[] = {
    BID_OF(BidCompared),
    DATE(BidCompared, on, "on", .help = PHRASE_BIDS_SHOWN_ON),
    TEXTS(BidCompared, options, option_count, "options", .max = BID_OPTIONS_MAX,
          .item_max = BID_CODE_MAX, OPTIONAL, .help = PHRASE_BIDS_FIELD_OPTIONS),
    LIST(BidCompared, rows, row_count, "rows", ComparedRow, compared_shape,
         .max = BID_COMPARED_ROWS, OPTIONAL, .help = PHRASE_BIDS_SHOWN_COMPARED),
};
const Shape bid_compared_shape = SHAPE(BidCompared, "bid-compared", compare_fields);

#define RELEASE_OF(Struct) \
    CHOICE(Struct, release, "release", release_words, .choice_labels = bid_release_phrases, \
           .help = PHRASE_BIDS_FIELD_RELEASE)
static const Field shown_release_fields[] = {
    FEATURE_OF(ShownRelease),
    STAGE_OF(ShownRelease),
    RELEASE_OF(ShownRelease),
    BOOL(ShownRelease, stands, "stands", .help = PHRASE_BIDS_SHOWN_STANDS),
    DATE(ShownRelease, from, "from", .help = PHRASE_BIDS_FIELD_FROM),
    DATE(ShownRelease, until, "until", OPTIONAL, .help = PHRASE_BIDS_FIELD_UNTIL),
    ID(ShownRelease, item, "item", OPTIONAL, .help = PHRASE_BIDS_FIELD_DECIDED_ON),
    RESTS(ShownRelease),
};
static const Shape shown_release_shape = SHAPE(ShownRelease, "shown-release", shown_release_fields);

static const Field shown_rehearsal_fields[] = {
    STAGE_OF(ShownRehearsal),
    DATE(ShownRehearsal, day, "day", .help = PHRASE_BIDS_FIELD_DAY),
    COUNTED(ShownRehearsal),
};
static const Shape shown_rehearsal_shape =
    SHAPE(ShownRehearsal, "shown-rehearsal", shown_rehearsal_fields);

static const Field shown_offer_fields[] = {
    CODE(ShownOfferSheet, reference, "reference", PHRASE_BIDS_FIELD_REFERENCE, .optional = false),
    STAGE_OF(ShownOfferSheet),
    WORDS(ShownOfferSheet, features, "features", PHRASE_BIDS_FIELD_FEATURES, .optional = false),
};
static const Shape shown_offer_shape =
    SHAPE(ShownOfferSheet, "shown-offer-sheet", shown_offer_fields);

static const Field matrix_fields[] = {
    BID_OF(BidMatrix),
    DATE(BidMatrix, on, "on", .help = PHRASE_BIDS_SHOWN_ON),
    LIST(BidMatrix, releases, release_count, "releases", ShownRelease, shown_release_shape,
         .max = BID_SHOWN_MAX, OPTIONAL, .help = PHRASE_BIDS_SHOWN_RELEASES),
    LIST(BidMatrix, rehearsals, rehearsal_count, "rehearsals", ShownRehearsal,
         shown_rehearsal_shape, .max = BID_SHOWN_MAX, OPTIONAL,
         .help = PHRASE_BIDS_SHOWN_REHEARSALS),
    LIST(BidMatrix, offers, offer_count, "offers", ShownOfferSheet, shown_offer_shape,
         .max = BID_SHOWN_MAX, OPTIONAL, .help = PHRASE_BIDS_SHOWN_OFFERS),
};
const Shape bid_matrix_shape = SHAPE(BidMatrix, "bid-matrix", matrix_fields);

static const Field question_fields[] = {
    CODE(RehearsedQuestion, question, "question", PHRASE_BIDS_SHOWN_QUESTION, .optional = false),
    RELEASE_OF(RehearsedQuestion),
    FEATURE_OF(RehearsedQuestion),
};
static const Shape question_shape = SHAPE(RehearsedQuestion, "rehearsed-question", question_fields);

static const Field rehearsal_reply_fields[] = {
    BID_OF(BidRehearsalReply),
    COUNTED(BidRehearsalReply),
    LIST(BidRehearsalReply, questions, question_count, "questions", RehearsedQuestion,
         question_shape, .max = REHEARSAL_QUESTIONS_MAX, OPTIONAL,
         .help = PHRASE_BIDS_SHOWN_QUESTIONS),
};
const Shape bid_rehearsal_reply_shape =
    SHAPE(BidRehearsalReply, "bid-rehearsal-reply", rehearsal_reply_fields);

static const Field listed_fields[] = {
    BID_OF(ListedBid),
    COUNTRY_OF(ListedBid, .optional = false),
    SHORT(ListedBid, title, "title", PHRASE_BIDS_FIELD_TITLE, OPTIONAL),
    NUMBER(ListedBid, red, "red", PHRASE_BIDS_SHOWN_RED),
};
static const Shape listed_shape = SHAPE(ListedBid, "listed-bid", listed_fields);

static const Field bids_fields[] = {
    LIST(BidsReply, bids, bid_count, "bids", ListedBid, listed_shape, .max = BID_SHOWN_MAX,
         OPTIONAL, .help = PHRASE_BIDS_SHOWN_BIDS),
};
const Shape bids_reply_shape = SHAPE(BidsReply, "bids", bids_fields);
