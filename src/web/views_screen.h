/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views_screen - what the templates of pages about screening, hits and lists show; private to the
 * room
 */
#pragma once

#include "web/views_item.h"

/* ---- screening ---- */

/* The lists that were searched. */
typedef struct SearchedView {
    Str title;
    const ValueView *lists;
    size_t list_count;
} SearchedView;

/* One field on both sides of a hit; several values are lines. */
typedef struct BesideRow {
    Str field, asked, told;
    bool list_only; /* nobody asks for it */
} BesideRow;

typedef struct HitCardView {
    int64_t number; /* of the hit on its page */
    Str title, list, score, band, met, asked_head;
    bool alert;
    const BesideRow *rows;
    size_t row_count;
    const WordsView *reasons;
    size_t reason_count;
} HitCardView;

typedef struct ScreenView {
    Text body; /* the page, written while the lists are held */
    Url self, import, file, owned;
    Str name, reading, birth, country, ids, said, threshold;
    bool no_lists, with_record;
    int64_t alerts, more;
    const ChoiceView *types;
    size_t type_count;
    const HitCardView *hits;
    size_t hit_count;
    SearchedView searched;
    ErrorsView errors;
} ScreenView;

typedef struct HitRow {
    Url address, item;
    Str reference, entry, met, list, score, band, state, state_kind, owner;
} HitRow;

typedef struct HitTableView {
    const HitRow *rows;
    size_t row_count;
} HitTableView;

typedef struct HitsView {
    Url self, next, item_address, of_all;
    Str item; /* whose hits they are; empty: of all items */
    Str said; /* how many they are */
    bool any; /* of any state */
    bool mine;
    const ChoiceView *states;
    size_t state_count;
    HitTableView table;
} HitsView;

typedef struct HitDecisionView {
    Str verdict, reason, made, confirmed_by;
    Url proof, replay;
} HitDecisionView;

typedef struct HitView {
    Str title, met_at, now;
    RecordedView recorded;
    HitRow row;
    HitCardView card;
    bool may_change, may_confirm, own_decision;
    OpView assign, decide, confirm;
    Url replay;               /* of the hit as it stands */
    const WordsView *changes; /* why it came back */
    size_t change_count;
    const HitDecisionView *decisions;
    size_t decision_count;
} HitView;

typedef struct ReplayedRow {
    Str entry, met, list, id, score, band;
    bool is_this;
} ReplayedRow;

typedef struct HitReplayView {
    Str title, hits_are;
    Url hit;
    bool same;
    const BesideRow *rows; /* asked: then; told: now */
    size_t row_count;
    const ReplayedRow *hits;
    size_t hit_count;
    SearchedView searched;
} HitReplayView;

typedef struct PartyView {
    Str name, role, birth, countries, ids, address, screened, kind, when;
    int64_t unsettled, known;
    bool may_screen;
    OpView screen;
    Url drop;
} PartyView;

typedef struct ItemPartiesView {
    IdentityView identity;
    const PartyView *parties;
    size_t party_count;
    HitTableView hits;
    bool more_hits; /* than stand here */
    Url all_hits;
    bool may_name;
    Url name_party;
} ItemPartiesView;

typedef struct InForceRow {
    Url address;
    Str name, version, issued, imported, checked;
    int64_t entries, names, limit;
    bool stale;
} InForceRow;

typedef struct WithdrawnRow {
    Url address, proof;
    Str name, version, reason;
    int64_t leaf;
} WithdrawnRow;

typedef struct ListsView {
    RecordedView recorded;
    Url import, start, limit;
    Str missing, reason, rescreened;
    const WithdrawnRow *gones;
    size_t gone_count;
    bool unsaid, does_not_screen, finished, may_advance;
    int64_t done, total, found, failed;
    OpView advance;
    const InForceRow *rows;
    size_t row_count;
} ListsView;

typedef struct ListVersionRow {
    Str file, by, version, issued, imported, reason, withdrawn;
    int64_t entries, names, leaf;
    Url proof;
    bool in_force;
} ListVersionRow;

typedef struct DeltaRow {
    Str change, kind, id, name;
} DeltaRow;

typedef struct ListView {
    RecordedView recorded;
    Str title, withdrawn; /* why none of its versions is in force */
    Url self, withdraw;   /* the form to do so; empty when none is in force */
    BetweenView between;
    const ListVersionRow *rows;
    size_t row_count;
    bool has_diff;
    Str diff; /* which versions it tells apart */
    int64_t added, removed, changed, not_shown;
    const DeltaRow *deltas;
    size_t delta_count;
} ListView;

typedef struct ScreenFileView {
    Url self;
    Str token;
    int64_t rows_max, kept_minutes;
    const LinkView *jobs; /* files sent earlier */
    size_t job_count;
    ErrorsView errors;
} ScreenFileView;

typedef struct JobAlertRow {
    int64_t row;
    Url address;
    Str name, entry, list, score;
} JobAlertRow;

typedef struct ScreenJobView {
    Str file, token, progress; /* progress: where its events are */
    Url self, still, csv, jsonl, another;
    ErrorsView errors;
    bool running, finished, is_still, followed, restarted; /* followed: while a script listens */
    int64_t done, total, hits, hit_rows, alert_rows, refused, more_alerts, kept_minutes;
    const JobAlertRow *alerts;
    size_t alert_count;
    SearchedView searched;
} ScreenJobView;

typedef struct HoldingRow {
    Str holder, held, share, since, source;
    bool controls, listed;
} HoldingRow;

typedef struct ListedRow {
    Url address; /* of the party beside its entry; empty: somebody named it */
    Str party, name, list, entry, score;
} ListedRow;

typedef struct OwnedView {
    Url self;
    Str token, party, on, also; /* as they were sent */
    int64_t parties_max;
    ErrorsView errors;
    Str said, itself;
    const FindingView *warnings;
    size_t warning_count;
    Html picture;
    const HoldingRow *holdings;
    size_t holding_count;
    const ListedRow *listeds;
    size_t listed_count;
    SearchedView searched;
} OwnedView;
