/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_events.h"
#include "phrases_lists.h"

const Str hit_state_words[HIT_STATES] = { STR("open"), STR("decided"), STR("confirmed"),
                                          STR("gone") };
const Phrase hit_state_phrases[HIT_STATES] = { PHRASE_LISTS_HIT_OPEN, PHRASE_LISTS_HIT_DECIDED,
                                               PHRASE_LISTS_HIT_CONFIRMED, PHRASE_LISTS_HIT_GONE };
const Str hit_verdict_words[HIT_VERDICTS] = { STR("undecided"), STR("true"), STR("false"),
                                              STR("unsure") };
const Phrase hit_verdict_phrases[HIT_VERDICTS] = { PHRASE_LISTS_VERDICT_NONE,
                                                   PHRASE_LISTS_VERDICT_TRUE,
                                                   PHRASE_LISTS_VERDICT_FALSE,
                                                   PHRASE_LISTS_VERDICT_UNSURE };

#define OPTIONAL .optional = true
#define NUMBER .min = 0, .max = INT64_MAX
#define WORDS .max = LIST_REASON_MAX, .long_text = true
#define KIND(Struct) CHOICE(Struct, kind, "kind", list_kind_words, .optional = false)
#define NAMED(Struct) TEXT(Struct, name, "name", .max = LIST_NAME_MAX)

static const Field required_fields[] = {
    BOOL(ListRequired, required, "required", .optional = false),
    TEXTS(ListRequired, kinds, kind_count, "kinds", .max = LIST_KINDS, .item_max = LIST_NAME_MAX,
          OPTIONAL),
    TEXT(ListRequired, reason, "reason", WORDS),
};
const Shape list_required_shape = SHAPE(ListRequired, "list-required", required_fields);

static const Field limited_fields[] = {
    KIND(ListLimited),
    INT(ListLimited, days, "days", .min = 1, .max = LIST_DAYS_MAX),
    TEXT(ListLimited, reason, "reason", WORDS),
};
const Shape list_limited_shape = SHAPE(ListLimited, "list-limited", limited_fields);

static const Field imported_fields[] = {
    KIND(ListImported),
    NAMED(ListImported),
    TEXT(ListImported, file, "file", .max = LIST_NAME_MAX, OPTIONAL),
    HASH(ListImported, hash, "hash", .optional = false),
    DATE(ListImported, issued, "issued", OPTIONAL),
    INT(ListImported, entries, "entries", NUMBER),
    INT(ListImported, names, "names", NUMBER),
    INT(ListImported, added, "added", NUMBER),
    INT(ListImported, removed, "removed", NUMBER),
    INT(ListImported, changed, "changed", NUMBER),
    TEXT(ListImported, reason, "reason", WORDS, OPTIONAL),
};
const Shape list_imported_shape = SHAPE(ListImported, "list-imported", imported_fields);

static const Field checked_fields[] = {
    KIND(ListChecked),
    NAMED(ListChecked),
    HASH(ListChecked, hash, "hash", .optional = false),
};
const Shape list_checked_shape = SHAPE(ListChecked, "list-checked", checked_fields);

static const Field withdrawn_fields[] = {
    KIND(ListWithdrawn),
    NAMED(ListWithdrawn),
    HASH(ListWithdrawn, hash, "hash", .optional = false),
    TEXT(ListWithdrawn, reason, "reason", WORDS),
};
const Shape list_withdrawn_shape = SHAPE(ListWithdrawn, "list-withdrawn", withdrawn_fields);

static const Field screened_fields[] = {
    ID(PartyScreened, party, "party", .optional = false),
    INT(PartyScreened, party_seq, "party-seq", NUMBER),
    HASH(PartyScreened, lists, "lists", .optional = false),
    INT(PartyScreened, rules, "rules", NUMBER),
    INT(PartyScreened, found, "found", NUMBER),
    INT(PartyScreened, known, "known", NUMBER),
    INT(PartyScreened, gone, "gone", NUMBER),
};
const Shape party_screened_shape = SHAPE(PartyScreened, "party-screened", screened_fields);

static const Field reason_fields[] = {
    CHOICE(HitReason, kind, "kind", reason_words, .optional = false),
    TEXT(HitReason, query, "query", .max = HIT_NAME_MAX, .long_text = true, OPTIONAL),
    TEXT(HitReason, entry, "entry", .max = HIT_NAME_MAX, .long_text = true, OPTIONAL),
    INT(HitReason, lowered, "lowered", .min = 0, .max = SCORE_MAX),
};
static const Shape reason_shape = SHAPE(HitReason, "hit-reason", reason_fields);

static const Field reasons_fields[] = {
    LIST(HitReasons, reasons, reason_count, "reasons", HitReason, reason_shape,
         .max = SCORE_REASONS_MAX, OPTIONAL),
};
const Shape hit_reasons_shape = SHAPE(HitReasons, "hit-reasons", reasons_fields);

const Str hit_entry_types[ENTITY_TYPES - 1] = { STR("person"), STR("organisation"), STR("vessel"),
                                                STR("aircraft") };

#define VALUES .max = LIST_ENTRY_NAMES_MAX, .item_max = HIT_NAME_MAX, .long_text = true, OPTIONAL

static const Field entry_name_fields[] = {
    TEXT(HitEntryName, name, "name", .max = HIT_NAME_MAX, .long_text = true,
         .help = PHRASE_LISTS_SHOWN_ENTRY_NAME),
    TEXT(HitEntryName, reading, "reading", .max = HIT_NAME_MAX, .long_text = true, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_READING),
    CHOICE(HitEntryName, strength, "strength", name_strength_words,
           .choice_labels = name_strength_phrases, .optional = false,
           .help = PHRASE_LISTS_SHOWN_STRENGTH),
};
static const Shape entry_name_shape = SHAPE(HitEntryName, "hit-entry-name", entry_name_fields);

static const Field entry_fields[] = {
    CHOICE(HitEntry, type, "type", hit_entry_types, .choice_labels = entity_type_phrases + 1,
           OPTIONAL, .help = PHRASE_LISTS_SHOWN_TYPE),
    LIST(HitEntry, names, name_count, "names", HitEntryName, entry_name_shape,
         .max = LIST_ENTRY_NAMES_MAX, OPTIONAL, .help = PHRASE_LISTS_SHOWN_ALL_NAMES),
    TEXTS(HitEntry, births, birth_count, "birth-dates", VALUES, .help = PHRASE_LISTS_SHOWN_BIRTHS),
    TEXTS(HitEntry, countries, country_count, "countries", VALUES,
          .help = PHRASE_LISTS_SHOWN_COUNTRIES),
    TEXTS(HitEntry, numbers, number_count, "ids", VALUES, .help = PHRASE_LISTS_SHOWN_NUMBERS),
    TEXTS(HitEntry, addresses, address_count, "addresses", VALUES,
          .help = PHRASE_LISTS_SHOWN_ADDRESSES),
    TEXT(HitEntry, remarks, "remarks", .max = LIST_TEXT_BYTES_MAX, .long_text = true, OPTIONAL,
         .help = PHRASE_LISTS_SHOWN_REMARKS),
    DATE(HitEntry, listed_on, "listed-on", OPTIONAL, .help = PHRASE_LISTS_SHOWN_LISTED_ON),
    INT(HitEntry, left_out, "left-out", NUMBER, .help = PHRASE_LISTS_SHOWN_LEFT_OUT),
};
const Shape hit_entry_shape = SHAPE(HitEntry, "hit-entry", entry_fields);

/* What an issuer writes may be anything, nothing that can be read included. */
#define HIT_WORDS .max = HIT_NAME_MAX, .long_text = true, OPTIONAL

static const Field found_fields[] = {
    ID(HitFound, item, "item", .optional = false),
    ID(HitFound, party, "party", .optional = false),
    INT(HitFound, party_seq, "party-seq", NUMBER),
    KIND(HitFound),
    TEXT(HitFound, list, "list", .max = LIST_NAME_MAX),
    HASH(HitFound, list_hash, "list-hash", .optional = false),
    DATE(HitFound, list_issued, "list-issued", OPTIONAL),
    TEXT(HitFound, entry, "entry", HIT_WORDS),
    TEXT(HitFound, key, "key", HIT_WORDS),
    HASH(HitFound, entry_hash, "entry-hash", .optional = false),
    TEXT(HitFound, entry_name, "entry-name", HIT_WORDS),
    TEXT(HitFound, name, "name", HIT_WORDS),
    TEXT(HitFound, programme, "programme", .max = LIST_TEXT_BYTES_MAX + 4, .long_text = true,
         OPTIONAL),
    TEXT(HitFound, told, "told", .max = HIT_REASONS_BYTES_MAX, .long_text = true),
    CHOICE(HitFound, strength, "strength", name_strength_words, .optional = false),
    INT(HitFound, score, "score", .min = 0, .max = SCORE_MAX),
    INT(HitFound, rules, "rules", NUMBER),
    /* what the party is called stands in it */
    TEXT(HitFound, reasons, "reasons", .max = HIT_REASONS_BYTES_MAX, .erasable = true,
         .long_text = true),
    INT(HitFound, changed, "changed", .min = 0, .max = 7),
    ID(HitFound, organisation, "organisation", .optional = false),
    ID(HitFound, owner, "owner", OPTIONAL),
    INT(HitFound, marking, "marking", NUMBER),
};
const Shape hit_found_shape = SHAPE(HitFound, "hit-found", found_fields);

static const Field gone_fields[] = { HASH(HitGone, lists, "lists", .optional = false) };
const Shape hit_gone_shape = SHAPE(HitGone, "hit-gone", gone_fields);

static const Field assigned_fields[] = { ID(HitAssigned, person, "person", .optional = false) };
const Shape hit_assigned_shape = SHAPE(HitAssigned, "hit-assigned", assigned_fields);

static const Field decided_fields[] = {
    CHOICE(HitDecided, verdict, "verdict", hit_verdict_words, .optional = false),
    TEXT(HitDecided, reason, "reason", WORDS, .erasable = true),
};
const Shape hit_decided_shape = SHAPE(HitDecided, "hit-decided", decided_fields);

static const Field confirmed_fields[] = { INT(HitConfirmed, decision, "decision", NUMBER) };
const Shape hit_confirmed_shape = SHAPE(HitConfirmed, "hit-confirmed", confirmed_fields);

static const Field started_fields[] = {
    ID(RescreeningStarted, rescreening, "rescreening", .optional = false),
    HASH(RescreeningStarted, lists, "lists", .optional = false),
    INT(RescreeningStarted, total, "total", NUMBER),
};
const Shape rescreening_started_shape =
    SHAPE(RescreeningStarted, "rescreening-started", started_fields);

static const Field advanced_fields[] = {
    ID(RescreeningAdvanced, rescreening, "rescreening", .optional = false),
    ID(RescreeningAdvanced, last, "last", OPTIONAL),
    INT(RescreeningAdvanced, done, "done", NUMBER),
    INT(RescreeningAdvanced, found, "found", NUMBER),
    INT(RescreeningAdvanced, failed, "failed", NUMBER),
    BOOL(RescreeningAdvanced, finished, "finished", .optional = false),
};
const Shape rescreening_advanced_shape =
    SHAPE(RescreeningAdvanced, "rescreening-advanced", advanced_fields);
