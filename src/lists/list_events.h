/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * list_events - what can have happened to lists and hits, as it stands in the journal for good
 */
#pragma once

#include "casework/casework.h"
#include "screening/screening.h"

enum {
    LIST_NAME_MAX = 100,
    LIST_REASON_MAX = 4000,
    LIST_DAYS_USUAL = 7, /* after which a list that nobody looked after stops everything */
    LIST_DAYS_MAX = 3660,
    HIT_NAME_MAX = LIST_NAME_BYTES_MAX,
    HIT_REASONS_BYTES_MAX = 1 << 18,
};

typedef struct ListRequired { /* list.required 1 */
    bool required;
    const Str *kinds; /* words of list kinds that must be in force; none: at least one list */
    size_t kind_count;
    Str reason;
} ListRequired;

typedef struct ListLimited { /* list.limited 1 */
    int32_t kind;
    int64_t days;
    Str reason;
} ListLimited;

typedef struct ListImported { /* list.imported 1 */
    int32_t kind;
    Str name, file;
    Hash hash;
    Date issued;
    int64_t entries, names, added, removed, changed;
    Str reason; /* why a list of half the size came in */
} ListImported;

typedef struct ListChecked { /* list.checked 1: the same bytes again */
    int32_t kind;
    Str name;
    Hash hash;
} ListChecked;

typedef struct ListWithdrawn { /* list.withdrawn 1 */
    int32_t kind;
    Str name;
    Hash hash;
    Str reason;
} ListWithdrawn;

typedef struct PartyScreened { /* party.screened 1, told of the item */
    Id party;
    int64_t party_seq;
    Hash lists; /* the set */
    int64_t rules, found, known, gone;
} PartyScreened;

/* What of the three that a decision rests on is another now: bits. */
enum { CHANGED_PARTY = 1 << 0, CHANGED_ENTRY = 1 << 1, CHANGED_RULES = 1 << 2 };

typedef enum HitState {
    HIT_OPEN,
    HIT_DECIDED,   /* by one person */
    HIT_CONFIRMED, /* by a second one */
    HIT_GONE,      /* party and list no longer meet */
    HIT_STATES
} HitState;
extern const Str hit_state_words[HIT_STATES];
extern const Phrase hit_state_phrases[HIT_STATES];

typedef enum HitVerdict {
    HIT_UNDECIDED,
    HIT_TRUE,  /* it is the listed one */
    HIT_FALSE, /* it is somebody else */
    HIT_UNSURE,
    HIT_VERDICTS
} HitVerdict;
extern const Str hit_verdict_words[HIT_VERDICTS];
extern const Phrase hit_verdict_phrases[HIT_VERDICTS];

typedef struct HitFound { /* hit.found 1, hit.back 1 */
    Id item, party;
    int64_t party_seq;
    int32_t kind;
    Str list;
    Hash list_hash;
    Date list_issued;
    Str entry, key; /* ListEntry: as printed; what it is remembered by */
    Hash entry_hash;
    Str entry_name, name, programme; /* the primary name; the one that met */
    Str told;                        /* as hit_entry_shape has it */
    int32_t strength;
    int64_t score, rules;
    Str reasons;     /* as reasons_shape has them */
    int64_t changed; /* of hit.back; 0: the party had no such hit any more */
    Id organisation, owner;
    int64_t marking; /* of the item, as it was */
} HitFound;

typedef struct HitGone { /* hit.gone 1 */
    Hash lists;
} HitGone;

typedef struct HitAssigned { /* hit.assigned 1 */
    Id person;
} HitAssigned;

typedef struct HitDecided { /* hit.decided 1 */
    int32_t verdict;
    Str reason;
} HitDecided;

typedef struct HitConfirmed { /* hit.confirmed 1 */
    int64_t decision;         /* the leaf it was made at */
} HitConfirmed;

typedef struct RescreeningStarted { /* rescreening.started 1 */
    Id rescreening;
    Hash lists;
    int64_t total;
} RescreeningStarted;

typedef struct RescreeningAdvanced { /* rescreening.advanced 1 */
    Id rescreening, last;
    int64_t done, found, failed; /* all together so far */
    bool finished;
} RescreeningAdvanced;

/* Why a name met, one by one: what HitFound keeps as text. */
typedef struct HitReason {
    int32_t kind;
    Str query, entry;
    int64_t lowered;
} HitReason;

typedef struct HitReasons {
    const HitReason *reasons;
    size_t reason_count;
} HitReasons;

extern const Shape hit_reasons_shape;

/* The entry as the list had it when it met: what HitFound keeps as text. */
typedef struct HitEntryName {
    Str name, reading;
    int32_t strength;
} HitEntryName;

typedef struct HitEntry {
    int32_t type; /* of hit_entry_types; -1: not said */
    const HitEntryName *names;
    const Str *births, *countries, *numbers, *addresses;
    size_t name_count, birth_count, country_count, number_count, address_count;
    Str remarks;
    Date listed_on;
    int64_t left_out; /* values there was no room for */
} HitEntry;

extern const Str hit_entry_types[ENTITY_TYPES - 1];
extern const Shape hit_entry_shape;

enum { LIST_EVENT_KINDS = 14, LIST_PROJECTIONS = 7 };
extern const EventKind list_event_kinds[LIST_EVENT_KINDS];
extern const Projection list_projections[LIST_PROJECTIONS];

extern const Shape list_required_shape, list_limited_shape, list_imported_shape, list_checked_shape,
    list_withdrawn_shape, party_screened_shape, hit_found_shape, hit_gone_shape, hit_assigned_shape,
    hit_decided_shape, hit_confirmed_shape, rescreening_started_shape, rescreening_advanced_shape;
