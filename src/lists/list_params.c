/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_params.h"
#include "phrases_lists.h"

static const Str yes_no_words[] = { STR("no"), STR("yes") };
static const Str change_words[] = { STR("added"), STR("removed"), STR("changed") };
const Str hit_given_verdicts[HIT_VERDICTS - 1] = { STR("true"), STR("false"), STR("unsure") };

#define OPTIONAL .optional = true
#define WORD .max = LIST_NAME_MAX
#define NAME .max = HIT_NAME_MAX, .long_text = true
#define WORDS .max = LIST_REASON_MAX, .long_text = true
#define ROWS .max = LIST_SHOWN_MAX, OPTIONAL
#define NUMBER .min = 0, .max = INT64_MAX
#define KIND_FIELD(Struct) \
    CHOICE(Struct, kind, "kind", list_kind_words, .choice_labels = list_kind_phrases, \
           .help = PHRASE_LISTS_FIELD_KIND)
#define NAME_FIELD(Struct) \
    TEXT(Struct, name, "name", WORD, .help = PHRASE_LISTS_FIELD_NAME, OPTIONAL)
#define REASON_FIELD(Struct, ...) \
    TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_LISTS_FIELD_REASON, __VA_ARGS__)
#define HIT_FIELD(Struct) ID(Struct, hit, "hit", .help = PHRASE_LISTS_FIELD_HIT)

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field require_fields[] = {
    CHOICE(RequireParams, required, "required", yes_no_words, .help = PHRASE_LISTS_FIELD_REQUIRED),
    TEXTS(RequireParams, kinds, kind_count, "kinds", .max = LIST_KINDS, .item_max = LIST_NAME_MAX,
          .help = PHRASE_LISTS_FIELD_KINDS, OPTIONAL),
    REASON_FIELD(RequireParams, .optional = false),
};
const Shape require_params_shape = SHAPE(RequireParams, "list-require", require_fields);

static const Field limit_fields[] = {
    KIND_FIELD(LimitParams),
    INT(LimitParams, days, "days", .min = 1, .max = LIST_DAYS_MAX, .help = PHRASE_LISTS_FIELD_DAYS),
    REASON_FIELD(LimitParams, .optional = false),
};
const Shape limit_params_shape = SHAPE(LimitParams, "list-limit", limit_fields);

static const Field import_fields[] = {
    KIND_FIELD(ListImportParams),
    NAME_FIELD(ListImportParams),
    TEXT(ListImportParams, file, "file-name", WORD, .help = PHRASE_LISTS_FIELD_FILE, OPTIONAL),
    CHOICE(ListImportParams, smaller, "smaller", yes_no_words, OPTIONAL,
           .help = PHRASE_LISTS_FIELD_SMALLER),
    REASON_FIELD(ListImportParams, OPTIONAL),
};
const Shape list_import_params_shape = SHAPE(ListImportParams, "list-import", import_fields);

static const Field withdraw_fields[] = {
    KIND_FIELD(ListWithdrawParams),
    NAME_FIELD(ListWithdrawParams),
    REASON_FIELD(ListWithdrawParams, .optional = false),
};
const Shape list_withdraw_params_shape =
    SHAPE(ListWithdrawParams, "list-withdraw", withdraw_fields);

static const Field list_show_fields[] = {
    KIND_FIELD(ListShowParams),
    NAME_FIELD(ListShowParams),
};
const Shape list_show_params_shape = SHAPE(ListShowParams, "list-show", list_show_fields);

static const Field diff_fields[] = {
    KIND_FIELD(ListDiffParams),
    NAME_FIELD(ListDiffParams),
    INT(ListDiffParams, from, "from", NUMBER, .help = PHRASE_LISTS_FIELD_FROM, OPTIONAL),
    INT(ListDiffParams, to, "to", NUMBER, .help = PHRASE_LISTS_FIELD_TO, OPTIONAL),
};
const Shape list_diff_params_shape = SHAPE(ListDiffParams, "list-diff", diff_fields);

static const Field screen_fields[] = {
    ID(PartyScreenParams, item, "item", .help = PHRASE_LISTS_FIELD_ITEM),
    ID(PartyScreenParams, party, "party", .help = PHRASE_LISTS_FIELD_PARTY),
};
const Shape party_screen_params_shape = SHAPE(PartyScreenParams, "party-screen", screen_fields);

static const Field party_status_fields[] = {
    ID(PartyStatusParams, item, "item", .help = PHRASE_LISTS_FIELD_ITEM),
};
const Shape party_status_params_shape =
    SHAPE(PartyStatusParams, "party-status", party_status_fields);

static const Field hit_list_fields[] = {
    ID(HitListParams, item, "item", .help = PHRASE_LISTS_FIELD_ITEM, OPTIONAL),
    CHOICE(HitListParams, state, "state", hit_state_words, .choice_labels = hit_state_phrases,
           .help = PHRASE_LISTS_FIELD_STATE, OPTIONAL),
    ID(HitListParams, owner, "owner", .help = PHRASE_LISTS_FIELD_OWNER, OPTIONAL),
    INT(HitListParams, limit, "limit", .min = 1, .max = LIST_ROWS_MAX,
        .help = PHRASE_LISTS_FIELD_LIMIT, OPTIONAL),
    TEXT(HitListParams, after, "after", WORD, .help = PHRASE_LISTS_FIELD_AFTER, OPTIONAL),
};
const Shape hit_list_params_shape = SHAPE(HitListParams, "hit-list", hit_list_fields);

static const Field hit_fields[] = { HIT_FIELD(HitParams) };
const Shape hit_params_shape = SHAPE(HitParams, "hit-one", hit_fields);

static const Field assign_fields[] = {
    HIT_FIELD(HitAssignParams),
    ID(HitAssignParams, person, "person", .help = PHRASE_LISTS_FIELD_OWNER),
};
const Shape hit_assign_params_shape = SHAPE(HitAssignParams, "hit-assign", assign_fields);

static const Field decide_fields[] = {
    HIT_FIELD(HitDecideParams),
    CHOICE(HitDecideParams, verdict, "verdict", hit_given_verdicts,
           .choice_labels = hit_verdict_phrases + 1, .help = PHRASE_LISTS_FIELD_VERDICT),
    REASON_FIELD(HitDecideParams, .optional = false),
};
const Shape hit_decide_params_shape = SHAPE(HitDecideParams, "hit-decide", decide_fields);

static const Field confirm_fields[] = {
    HIT_FIELD(HitConfirmParams),
    INT(HitConfirmParams, decision, "decision", NUMBER, .help = PHRASE_LISTS_FIELD_DECISION),
};
const Shape hit_confirm_params_shape = SHAPE(HitConfirmParams, "hit-confirm", confirm_fields);

static const Field replay_fields[] = {
    HIT_FIELD(HitReplayParams),
    INT(HitReplayParams, decision, "decision", NUMBER, OPTIONAL,
        .help = PHRASE_LISTS_FIELD_DECISION),
};
const Shape hit_replay_params_shape = SHAPE(HitReplayParams, "hit-replay", replay_fields);

static const Field rescreening_fields[] = {
    ID(RescreeningParams, rescreening, "rescreening", .help = PHRASE_LISTS_FIELD_RESCREENING),
};
const Shape rescreening_params_shape = SHAPE(RescreeningParams, "rescreening", rescreening_fields);

static const Field rescreening_show_fields[] = {
    ID(RescreeningParams, rescreening, "rescreening", OPTIONAL,
       .help = PHRASE_LISTS_FIELD_RESCREENING),
};
const Shape rescreening_show_params_shape =
    SHAPE(RescreeningParams, "rescreening-show", rescreening_show_fields);

/* ---- replies --------------------------------------------------------------------------------- */

#define COUNTS(Struct) \
    INT(Struct, added, "added", NUMBER, .help = PHRASE_LISTS_SHOWN_ADDED), \
        INT(Struct, removed, "removed", NUMBER, .help = PHRASE_LISTS_SHOWN_REMOVED), \
        INT(Struct, changed, "changed", NUMBER, .help = PHRASE_LISTS_SHOWN_CHANGED)
#define SIZES(Struct) \
    INT(Struct, entries, "entries", NUMBER, .help = PHRASE_LISTS_SHOWN_ENTRIES), \
        INT(Struct, names, "names", NUMBER, .help = PHRASE_LISTS_SHOWN_NAMES)
#define TIMES(Struct) \
    DATE(Struct, issued, "issued", OPTIONAL, .help = PHRASE_LISTS_SHOWN_ISSUED), \
        MOMENT(Struct, imported_at, "imported-at", OPTIONAL, \
               .help = PHRASE_LISTS_SHOWN_IMPORTED_AT), \
        MOMENT(Struct, checked_at, "checked-at", OPTIONAL, .help = PHRASE_LISTS_SHOWN_CHECKED_AT)

static const Field delta_fields[] = {
    CHOICE(Delta, change, "change", change_words, .optional = false,
           .help = PHRASE_LISTS_SHOWN_CHANGE),
    TEXT(Delta, id, "id", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_ENTRY),
    TEXT(Delta, name, "name", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_ENTRY_NAME),
    TEXTS(Delta, parts, part_count, "parts", .max = LIST_KINDS, .item_max = LIST_NAME_MAX, OPTIONAL,
          .help = PHRASE_LISTS_SHOWN_PARTS),
};
static const Shape delta_shape = SHAPE(Delta, "delta", delta_fields);
#define DELTAS(Struct) \
    LIST(Struct, deltas, delta_count, "deltas", Delta, delta_shape, ROWS, \
         .help = PHRASE_LISTS_SHOWN_DELTAS)

static const Field import_reply_fields[] = {
    KIND_FIELD(ListImportReply),
    NAME_FIELD(ListImportReply),
    HASH(ListImportReply, hash, "hash", .help = PHRASE_LISTS_SHOWN_HASH),
    DATE(ListImportReply, issued, "issued", OPTIONAL, .help = PHRASE_LISTS_SHOWN_ISSUED),
    BOOL(ListImportReply, unchanged, "unchanged", .optional = false,
         .help = PHRASE_LISTS_SHOWN_UNCHANGED),
    SIZES(ListImportReply),
    COUNTS(ListImportReply),
    INT(ListImportReply, to_screen, "to-screen", NUMBER, .help = PHRASE_LISTS_SHOWN_TO_SCREEN),
    DELTAS(ListImportReply),
    TEXTS(ListImportReply, warnings, warning_count, "warnings", ROWS,
          .item_max = LIST_TEXT_BYTES_MAX, .help = PHRASE_LISTS_SHOWN_WARNINGS),
};
const Shape list_import_reply_shape =
    SHAPE(ListImportReply, "list-import-reply", import_reply_fields);

static const Field version_fields[] = {
    INT(VersionShown, seq, "seq", NUMBER, .help = PHRASE_LISTS_SHOWN_SEQ),
    KIND_FIELD(VersionShown),
    NAME_FIELD(VersionShown),
    TEXT(VersionShown, file, "file-name", WORD, OPTIONAL, .help = PHRASE_LISTS_FIELD_FILE),
    HASH(VersionShown, hash, "hash", .help = PHRASE_LISTS_SHOWN_HASH),
    TIMES(VersionShown),
    ID(VersionShown, by, "by", OPTIONAL, .help = PHRASE_LISTS_SHOWN_BY),
    TEXT(VersionShown, by_name, "by-name", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_BY),
    SIZES(VersionShown),
    REASON_FIELD(VersionShown, OPTIONAL),
    INT(VersionShown, ended, "ended", NUMBER, OPTIONAL, .help = PHRASE_LISTS_SHOWN_ENDED),
    TEXT(VersionShown, withdrawn, "withdrawn", WORDS, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_WITHDRAWN),
};
static const Shape version_shape = SHAPE(VersionShown, "list-version", version_fields);

static const Field withdraw_reply_fields[] = {
    KIND_FIELD(ListWithdrawReply),
    NAME_FIELD(ListWithdrawReply),
    INT(ListWithdrawReply, entries, "entries", NUMBER, .help = PHRASE_LISTS_SHOWN_ENTRIES),
    BOOL(ListWithdrawReply, stops, "stops", .optional = false, .help = PHRASE_LISTS_SHOWN_STOPS),
};
const Shape list_withdraw_reply_shape =
    SHAPE(ListWithdrawReply, "list-withdraw-reply", withdraw_reply_fields);

static const Field list_show_reply_fields[] = {
    KIND_FIELD(ListShowReply),
    NAME_FIELD(ListShowReply),
    LIST(ListShowReply, versions, version_count, "versions", VersionShown, version_shape, ROWS,
         .help = PHRASE_LISTS_SHOWN_VERSIONS),
};
const Shape list_show_reply_shape = SHAPE(ListShowReply, "list-versions", list_show_reply_fields);

static const Field diff_reply_fields[] = {
    KIND_FIELD(ListDiffReply),
    NAME_FIELD(ListDiffReply),
    HASH(ListDiffReply, from, "from", OPTIONAL, .help = PHRASE_LISTS_SHOWN_HASH),
    HASH(ListDiffReply, to, "to", OPTIONAL, .help = PHRASE_LISTS_SHOWN_HASH),
    COUNTS(ListDiffReply),
    DELTAS(ListDiffReply),
};
const Shape list_diff_reply_shape = SHAPE(ListDiffReply, "list-diff-reply", diff_reply_fields);

static const Field in_force_fields[] = {
    KIND_FIELD(ListInForce),
    NAME_FIELD(ListInForce),
    HASH(ListInForce, hash, "hash", .help = PHRASE_LISTS_SHOWN_HASH),
    TIMES(ListInForce),
    SIZES(ListInForce),
    INT(ListInForce, limit, "limit", NUMBER, .help = PHRASE_LISTS_FIELD_DAYS),
    BOOL(ListInForce, stale, "stale", .optional = false, .help = PHRASE_LISTS_SHOWN_STALE),
};
static const Shape in_force_shape = SHAPE(ListInForce, "list-in-force", in_force_fields);

static const Field taken_out_fields[] = {
    KIND_FIELD(ListTakenOut),
    NAME_FIELD(ListTakenOut),
    HASH(ListTakenOut, hash, "hash", .help = PHRASE_LISTS_SHOWN_HASH),
    INT(ListTakenOut, ended, "ended", NUMBER, .help = PHRASE_LISTS_SHOWN_ENDED),
    TEXT(ListTakenOut, withdrawn, "withdrawn", WORDS, .help = PHRASE_LISTS_SHOWN_WITHDRAWN),
};
static const Shape taken_out_shape = SHAPE(ListTakenOut, "list-withdrawn-now", taken_out_fields);

static const Field status_reply_fields[] = {
    BOOL(ListStatusReply, said, "said", .optional = false, .help = PHRASE_LISTS_SHOWN_SAID),
    BOOL(ListStatusReply, required, "required", .optional = false,
         .help = PHRASE_LISTS_FIELD_REQUIRED),
    REASON_FIELD(ListStatusReply, OPTIONAL),
    HASH(ListStatusReply, lists, "lists", OPTIONAL, .help = PHRASE_LISTS_SHOWN_LISTS),
    LIST(ListStatusReply, in_force, in_force_count, "in-force", ListInForce, in_force_shape, ROWS,
         .help = PHRASE_LISTS_SHOWN_IN_FORCE),
    TEXTS(ListStatusReply, missing, missing_count, "missing", ROWS, .item_max = LIST_NAME_MAX,
          .help = PHRASE_LISTS_SHOWN_MISSING),
    LIST(ListStatusReply, withdrawn, withdrawn_count, "withdrawn", ListTakenOut, taken_out_shape,
         ROWS, .help = PHRASE_LISTS_SHOWN_WITHDRAWN_LISTS),
};
const Shape list_status_reply_shape = SHAPE(ListStatusReply, "list-status", status_reply_fields);

static const Field ready_reply_fields[] = {
    HASH(ListReadyReply, lists, "lists", .help = PHRASE_LISTS_SHOWN_LISTS),
    INT(ListReadyReply, in_force, "in-force", NUMBER, .help = PHRASE_LISTS_SHOWN_IN_FORCE),
    SIZES(ListReadyReply),
};
const Shape list_ready_reply_shape = SHAPE(ListReadyReply, "list-ready-reply", ready_reply_fields);

static const Field screen_reply_fields[] = {
    ID(PartyScreenReply, item, "item", .help = PHRASE_LISTS_FIELD_ITEM),
    ID(PartyScreenReply, party, "party", .help = PHRASE_LISTS_FIELD_PARTY),
    HASH(PartyScreenReply, lists, "lists", .help = PHRASE_LISTS_SHOWN_LISTS),
    INT(PartyScreenReply, found, "found", NUMBER, .help = PHRASE_LISTS_SHOWN_FOUND),
    INT(PartyScreenReply, known, "known", NUMBER, .help = PHRASE_LISTS_SHOWN_KNOWN),
    INT(PartyScreenReply, gone, "gone", NUMBER, .help = PHRASE_LISTS_SHOWN_GONE),
    INT(PartyScreenReply, open, "open", NUMBER, .help = PHRASE_LISTS_SHOWN_OPEN),
};
const Shape party_screen_reply_shape =
    SHAPE(PartyScreenReply, "party-screen-reply", screen_reply_fields);

const Str party_screened_words[PARTY_SCREENED_STATES] = {
    [PARTY_NEVER] = STR("never"),
    [PARTY_BEFORE] = STR("before"),
    [PARTY_NOW] = STR("now"),
};
const Phrase party_screened_phrases[PARTY_SCREENED_STATES] = {
    [PARTY_NEVER] = PHRASE_LISTS_SCREENED_NEVER,
    [PARTY_BEFORE] = PHRASE_LISTS_SCREENED_BEFORE_CHANGE,
    [PARTY_NOW] = PHRASE_LISTS_SCREENED_NOW,
};

static const Field party_stands_fields[] = {
    ID(PartyStatus, party, "party", .help = PHRASE_LISTS_FIELD_PARTY),
    CHOICE(PartyStatus, screened, "screened", party_screened_words, .optional = false,
           .choice_labels = party_screened_phrases, .help = PHRASE_LISTS_SHOWN_SCREENED),
    MOMENT(PartyStatus, at, "at", OPTIONAL, .help = PHRASE_LISTS_SHOWN_SCREENED_AT),
    INT(PartyStatus, unsettled, "unsettled", NUMBER, .help = PHRASE_LISTS_SHOWN_UNSETTLED),
    INT(PartyStatus, known, "known", NUMBER, .help = PHRASE_LISTS_SHOWN_KNOWN),
};
static const Shape party_stands_shape = SHAPE(PartyStatus, "party-stands", party_stands_fields);

static const Field party_status_reply_fields[] = {
    ID(PartyStatusReply, item, "item", .help = PHRASE_LISTS_FIELD_ITEM),
    BOOL(PartyStatusReply, said, "said", .optional = false, .help = PHRASE_LISTS_SHOWN_SAID),
    BOOL(PartyStatusReply, required, "required", .optional = false,
         .help = PHRASE_LISTS_FIELD_REQUIRED),
    LIST(PartyStatusReply, parties, party_count, "parties", PartyStatus, party_stands_shape, ROWS,
         .help = PHRASE_LISTS_FIELD_PARTY),
};
const Shape party_status_reply_shape =
    SHAPE(PartyStatusReply, "party-status-reply", party_status_reply_fields);

static const Field hit_listed_fields[] = {
    HIT_FIELD(HitListed),
    ID(HitListed, item, "item", .help = PHRASE_LISTS_FIELD_ITEM),
    ID(HitListed, party, "party", .help = PHRASE_LISTS_FIELD_PARTY),
    TEXT(HitListed, reference, "reference", WORD, OPTIONAL, .help = PHRASE_LISTS_SHOWN_REFERENCE),
    TEXT(HitListed, list, "list", WORD, OPTIONAL, .help = PHRASE_LISTS_SHOWN_LIST),
    TEXT(HitListed, entry, "entry", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_ENTRY),
    TEXT(HitListed, entry_name, "entry-name", NAME, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_ENTRY_NAME),
    TEXT(HitListed, name, "name-matched", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_MATCHED),
    INT(HitListed, score, "score", .min = 0, .max = SCORE_MAX, .help = PHRASE_LISTS_SHOWN_SCORE),
    CHOICE(HitListed, band, "band", band_words, .choice_labels = band_phrases, .optional = false,
           .help = PHRASE_LISTS_SHOWN_BAND),
    CHOICE(HitListed, state, "state", hit_state_words, .choice_labels = hit_state_phrases,
           .optional = false, .help = PHRASE_LISTS_FIELD_STATE),
    CHOICE(HitListed, verdict, "verdict", hit_verdict_words, .choice_labels = hit_verdict_phrases,
           .optional = false, .help = PHRASE_LISTS_FIELD_VERDICT),
    ID(HitListed, owner, "owner", OPTIONAL, .help = PHRASE_LISTS_FIELD_OWNER),
    TEXT(HitListed, owner_name, "owner-name", NAME, OPTIONAL, .help = PHRASE_LISTS_FIELD_OWNER),
};
static const Shape hit_listed_shape = SHAPE(HitListed, "hit-listed", hit_listed_fields);

static const Field hit_list_reply_fields[] = {
    LIST(HitListReply, hits, hit_count, "hits", HitListed, hit_listed_shape, ROWS,
         .help = PHRASE_LISTS_SHOWN_HITS),
    TEXT(HitListReply, next, "next", WORD, OPTIONAL, .help = PHRASE_LISTS_FIELD_AFTER),
};
const Shape hit_list_reply_shape = SHAPE(HitListReply, "hit-list-reply", hit_list_reply_fields);

static const Field reason_shown_fields[] = {
    TEXT(HitReasonShown, kind, "kind", WORD, .help = PHRASE_LISTS_SHOWN_REASON_KIND),
    TEXT(HitReasonShown, sentence, "sentence", NAME, .help = PHRASE_LISTS_SHOWN_SENTENCE),
    TEXT(HitReasonShown, query, "query", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_QUERY),
    TEXT(HitReasonShown, entry, "entry", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_MATCHED),
    INT(HitReasonShown, lowered, "lowered", NUMBER, .help = PHRASE_LISTS_SHOWN_LOWERED),
};
static const Shape reason_shown_shape = SHAPE(HitReasonShown, "reason", reason_shown_fields);

static const Field decision_fields[] = {
    INT(HitDecisionShown, decision, "decision", NUMBER, .help = PHRASE_LISTS_FIELD_DECISION),
    INT(HitDecisionShown, met, "met", NUMBER, .help = PHRASE_LISTS_SHOWN_DECIDED_ON),
    CHOICE(HitDecisionShown, verdict, "verdict", hit_verdict_words, .optional = false,
           .help = PHRASE_LISTS_FIELD_VERDICT),
    REASON_FIELD(HitDecisionShown, OPTIONAL),
    MOMENT(HitDecisionShown, at, "at", .help = PHRASE_LISTS_SHOWN_AT),
    ID(HitDecisionShown, by, "by", .help = PHRASE_LISTS_SHOWN_BY),
    TEXT(HitDecisionShown, by_name, "by-name", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_BY),
    ID(HitDecisionShown, confirmed_by, "confirmed-by", OPTIONAL,
       .help = PHRASE_LISTS_SHOWN_CONFIRMED_BY),
    TEXT(HitDecisionShown, confirmed_by_name, "confirmed-by-name", NAME, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_CONFIRMED_BY),
};
static const Shape decision_shape = SHAPE(HitDecisionShown, "hit-decision", decision_fields);

const Str hit_stands_words[HIT_STANDS] = {
    [HIT_STANDS_SAME] = STR("same"),
    [HIT_STANDS_OTHER] = STR("other"),
    [HIT_STANDS_GONE] = STR("gone"),
    [HIT_STANDS_UNKNOWN] = STR("unknown"),
};
const Phrase hit_stands_phrases[HIT_STANDS] = {
    [HIT_STANDS_SAME] = PHRASE_LISTS_STANDS_SAME,
    [HIT_STANDS_OTHER] = PHRASE_LISTS_STANDS_OTHER,
    [HIT_STANDS_GONE] = PHRASE_LISTS_STANDS_GONE,
    [HIT_STANDS_UNKNOWN] = PHRASE_LISTS_STANDS_UNKNOWN,
};

static const Field hit_now_fields[] = {
    CHOICE(HitNow, stands, "stands", hit_stands_words, .choice_labels = hit_stands_phrases,
           .optional = false, .help = PHRASE_LISTS_SHOWN_STANDS),
    TEXT(HitNow, entry, "entry", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_ENTRY),
    HASH(HitNow, entry_hash, "entry-hash", OPTIONAL, .help = PHRASE_LISTS_SHOWN_ENTRY_HASH),
    HASH(HitNow, list_hash, "list-version", OPTIONAL, .help = PHRASE_LISTS_SHOWN_HASH),
    DATE(HitNow, list_issued, "list-issued", OPTIONAL, .help = PHRASE_LISTS_SHOWN_ISSUED),
};
static const Shape hit_now_shape = SHAPE(HitNow, "hit-now", hit_now_fields);

#define FEW ROWS, .item_max = HIT_NAME_MAX, .long_text = true
static const Field hit_shown_fields[] = {
    RECORD(HitShown, hit, "hit", HitListed, hit_listed_shape, .optional = false,
           .help = PHRASE_LISTS_FIELD_HIT),
    KIND_FIELD(HitShown),
    CHOICE(HitShown, strength, "strength", name_strength_words, .optional = false,
           .help = PHRASE_LISTS_SHOWN_STRENGTH),
    HASH(HitShown, list_hash, "list-version", .help = PHRASE_LISTS_SHOWN_HASH),
    DATE(HitShown, list_issued, "list-issued", OPTIONAL, .help = PHRASE_LISTS_SHOWN_ISSUED),
    LIST(HitShown, files, file_count, "list-files", VersionShown, version_shape, ROWS,
         .help = PHRASE_LISTS_SHOWN_FILES),
    MOMENT(HitShown, met_at, "met-at", .help = PHRASE_LISTS_SHOWN_MET_AT),
    INT(HitShown, met, "met", NUMBER, .help = PHRASE_LISTS_SHOWN_MET),
    TEXT(HitShown, entry_key, "entry-key", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_ENTRY_KEY),
    HASH(HitShown, entry_hash, "entry-hash", .help = PHRASE_LISTS_SHOWN_ENTRY_HASH),
    TEXT(HitShown, programme, "programme", .max = LIST_TEXT_BYTES_MAX + 4, .long_text = true,
         OPTIONAL, .help = PHRASE_LISTS_SHOWN_PROGRAMME),
    RECORD(HitShown, entry, "entry", HitEntry, hit_entry_shape, .optional = false,
           .help = PHRASE_LISTS_SHOWN_ENTRY_TOLD),
    RECORD(HitShown, now, "now", HitNow, hit_now_shape, .optional = false,
           .help = PHRASE_LISTS_SHOWN_NOW),
    INT(HitShown, rules, "rules", NUMBER, .help = PHRASE_LISTS_SHOWN_RULES),
    BOOL(HitShown, party_changed, "party-changed", .optional = false,
         .help = PHRASE_LISTS_SHOWN_PARTY_CHANGED),
    BOOL(HitShown, entry_changed, "entry-changed", .optional = false,
         .help = PHRASE_LISTS_SHOWN_ENTRY_CHANGED),
    BOOL(HitShown, rules_changed, "rules-changed", .optional = false,
         .help = PHRASE_LISTS_SHOWN_RULES_CHANGED),
    TEXT(HitShown, party_name, "party-name", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_PARTY_NAME),
    TEXT(HitShown, party_reading, "party-reading", NAME, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_READING),
    CHOICE(HitShown, party_role, "party-role", party_role_words,
           .choice_labels = party_role_phrases, .optional = false,
           .help = PHRASE_LISTS_SHOWN_PARTY_ROLE),
    CHOICE(HitShown, party_type, "party-type", party_type_words, OPTIONAL,
           .help = PHRASE_LISTS_SHOWN_PARTY_TYPE),
    TEXT(HitShown, party_birth, "party-birth-date", NAME, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_PARTY_BIRTH),
    TEXTS(HitShown, party_countries, party_country_count, "party-countries", FEW,
          .help = PHRASE_LISTS_SHOWN_PARTY_COUNTRIES),
    TEXTS(HitShown, party_ids, party_id_count, "party-ids", FEW,
          .help = PHRASE_LISTS_SHOWN_PARTY_IDS),
    TEXT(HitShown, party_address, "party-address", NAME, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_PARTY_ADDRESS),
    LIST(HitShown, reasons, reason_count, "reasons", HitReasonShown, reason_shown_shape, ROWS,
         .help = PHRASE_LISTS_SHOWN_REASONS),
    LIST(HitShown, decisions, decision_count, "decisions", HitDecisionShown, decision_shape, ROWS,
         .help = PHRASE_LISTS_SHOWN_DECISIONS),
};
const Shape hit_shown_shape = SHAPE(HitShown, "hit", hit_shown_fields);

static const Field replayed_hit_fields[] = {
    TEXT(ReplayedHit, list, "list", WORD, OPTIONAL, .help = PHRASE_LISTS_SHOWN_LIST),
    TEXT(ReplayedHit, entry, "entry", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_ENTRY),
    TEXT(ReplayedHit, entry_name, "entry-name", NAME, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_ENTRY_NAME),
    TEXT(ReplayedHit, name, "name-matched", NAME, OPTIONAL, .help = PHRASE_LISTS_SHOWN_MATCHED),
    INT(ReplayedHit, score, "score", .min = 0, .max = SCORE_MAX, .help = PHRASE_LISTS_SHOWN_SCORE),
    CHOICE(ReplayedHit, band, "band", band_words, .choice_labels = band_phrases, .optional = false,
           .help = PHRASE_LISTS_SHOWN_BAND),
};
static const Shape replayed_hit_shape = SHAPE(ReplayedHit, "replayed-hit", replayed_hit_fields);

static const Field replay_reply_fields[] = {
    HIT_FIELD(HitReplayReply),
    INT(HitReplayReply, decision, "decision", NUMBER, OPTIONAL,
        .help = PHRASE_LISTS_FIELD_DECISION),
    INT(HitReplayReply, met, "met", NUMBER, .help = PHRASE_LISTS_SHOWN_MET),
    TEXT(HitReplayReply, party_name, "party-name", NAME, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_PARTY_NAME),
    HASH(HitReplayReply, lists, "lists", .help = PHRASE_LISTS_SHOWN_LISTS),
    LIST(HitReplayReply, files, file_count, "list-files", VersionShown, version_shape, ROWS,
         .help = PHRASE_LISTS_SHOWN_IN_FORCE_THEN),
    INT(HitReplayReply, score_then, "score-then", NUMBER, .help = PHRASE_LISTS_SHOWN_SCORE_THEN),
    INT(HitReplayReply, score_now, "score-now", NUMBER, OPTIONAL,
        .help = PHRASE_LISTS_SHOWN_SCORE_NOW),
    INT(HitReplayReply, rules_then, "rules-then", NUMBER, .help = PHRASE_LISTS_SHOWN_RULES_THEN),
    INT(HitReplayReply, rules_now, "rules-now", NUMBER, .help = PHRASE_LISTS_SHOWN_RULES_NOW),
    BOOL(HitReplayReply, same, "same", .optional = false, .help = PHRASE_LISTS_SHOWN_SAME),
    LIST(HitReplayReply, hits, hit_count, "hits", ReplayedHit, replayed_hit_shape, ROWS,
         .help = PHRASE_LISTS_SHOWN_HITS),
};
const Shape hit_replay_reply_shape = SHAPE(HitReplayReply, "hit-replay-reply", replay_reply_fields);

static const Field hit_reply_fields[] = {
    HIT_FIELD(HitReply),
    CHOICE(HitReply, state, "state", hit_state_words, .choice_labels = hit_state_phrases,
           .optional = false, .help = PHRASE_LISTS_FIELD_STATE),
    CHOICE(HitReply, verdict, "verdict", hit_verdict_words, .choice_labels = hit_verdict_phrases,
           .optional = false, .help = PHRASE_LISTS_FIELD_VERDICT),
};
const Shape hit_reply_shape = SHAPE(HitReply, "hit-reply", hit_reply_fields);

static const Field rescreening_reply_fields[] = {
    ID(RescreeningReply, rescreening, "rescreening", OPTIONAL,
       .help = PHRASE_LISTS_FIELD_RESCREENING),
    HASH(RescreeningReply, lists, "lists", OPTIONAL, .help = PHRASE_LISTS_SHOWN_LISTS),
    INT(RescreeningReply, done, "done", NUMBER, .help = PHRASE_LISTS_SHOWN_DONE),
    INT(RescreeningReply, total, "total", NUMBER, .help = PHRASE_LISTS_SHOWN_TOTAL),
    INT(RescreeningReply, found, "found", NUMBER, .help = PHRASE_LISTS_SHOWN_FOUND),
    INT(RescreeningReply, failed, "failed", NUMBER, .help = PHRASE_LISTS_SHOWN_FAILED),
    BOOL(RescreeningReply, finished, "finished", .optional = false,
         .help = PHRASE_LISTS_SHOWN_FINISHED),
    BOOL(RescreeningReply, outdated, "outdated", .optional = false,
         .help = PHRASE_LISTS_SHOWN_OUTDATED),
};
const Shape rescreening_reply_shape =
    SHAPE(RescreeningReply, "rescreening-reply", rescreening_reply_fields);
