/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * item - what the operations on items share; private to the room
 */
#pragma once

#include "casework/item_apply.h"
#include "casework/item_params.h"

#include "journal/journal.h"

enum { ITEM_BUNDLE_ARENA_BYTES = 1 << 30 };
#define ITEM_DESTINATION "destination" /* the fact lists are filtered by */
#define ITEM_NOW INT64_MAX             /* the leaf to look from: everything that happened */

typedef struct Item {
    Id id;
    ItemGetRow row;
    ItemDescriptionAtRow description; /* as of the leaf asked for */
    const LineName *lines;            /* those described; at least the one line "1" */
    size_t line_count;
    const Str *regimes;
    size_t regime_count;
} Item;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int item_load(Work *work, Id id, int64_t seq, Item *ret_item);

/* The same for an operation that changes it: WORK_E_CONFLICT with a finding when its state or a
 * hold does not allow that. */
MUST_USE int item_enter(Work *work, Id id, Str operation, Item *ret_item);

bool item_has_line(const Item *item, Str line); /* "*" too */

/* What every change replies. */
void item_reply(ItemReply *reply, const Item *item, ItemState state, Id made);

/* The organisation of whoever acts, or is acted for. */
MUST_USE int item_own_organisation(Work *work, Id *ret_organisation);

/* The handle of the organisation that answers for an agency: its id in lower case. */
Str item_handle_of(Arena *arena, Str agency);

/* The draft that lies with the approver must be the one named. 0, WORK_E_CONFLICT, or a fault. */
MUST_USE int item_standing_draft(Work *work, const Item *item, Id draft, FindingLastRow *ret_row);

/* The text behind a mark, the same in every language: "" when it was erased. */
MUST_USE int item_plain(Db *db, Arena *arena, Str mark, Str *ret_text);

/* Refuses with one finding: `return item_refuse(work, WORK_E_RULE, pointer, message, ...)`. */
int item_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg);

/* A fact that some law asks for; -1: none, and a finding says so. */
int32_t item_fact(Work *work, Str id);

Label item_label(const Fact *fact);
Label item_value_words(Arena *arena, const Fact *fact, Value value);
#define ITEM_UNOBTAINABLE "unobtainable"

/*
 * What a witness says, checked, as an event: the value in one spelling, and in words. False with
 * findings at the pointer.
 */
MUST_USE bool item_witness(Work *work, const Item *item, Str line, Str fact, const Witness *witness,
                           ItemStated *ret_stated);

/* A party of the item, as it is named now, if it can be screened. False with findings. */
MUST_USE bool item_tell_party(Work *work, const Item *item, const NamePartyParams *named, Id party);

/* ---- judging (item_judge.c) ------------------------------------------------------------------ */

/* A judgement's words, whole, for a decision that freezes them. */
typedef struct Explained {
    Text text[LANG_COUNT], json;
} Explained;

/* The statements that stand, as lines of a case. 0, WORK_E_RULE with findings when the law in force
 * no longer understands one, or a fault. */
MUST_USE int item_case(Work *work, const Item *item, const CaseLine **ret_lines, size_t *ret_count);

/* Every line under every regime; `explained` may be NULL. 0, WORK_E_RULE, or a fault. */
MUST_USE int item_judge(Work *work, const Item *item, Date on, Date known_on, Explained *explained,
                        Judged *ret_judged);

/* Why it is undecided, where registers are what it waits for: a finding of each, once. */
void item_tell_stale(Work *work, Str pointer, const Judged *judged);

/* What the law of today says of a line, under every regime: where one says no, it does not matter
 * what is open under another. */
typedef enum LineLaw { LINE_FREE, LINE_OPEN, LINE_BARRED } LineLaw;

/* The same answer as item_judge's results give, without the words. 0, WORK_E_RULE with findings (as
 * item_case), or a fault. */
MUST_USE int item_line_law(Work *work, const Item *item, Str line, LineLaw *ret_law);

/* A finding's judgement as its row keeps it. */
MUST_USE int item_judged(Arena *arena, Str kept, Judged *ret_judged);

/* ---- showing (item_show.c) ------------------------------------------------------------------- */

/* The item as it stood after the leaf. 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int item_view(Work *work, Id id, int64_t seq, ItemShown *ret_shown);

/* Fills in who acted, and for whom. */
MUST_USE int item_who(Work *work, Id actor, Id principal, Act *act);

/* Who took this step, and when. Leaf 0: an empty Act. */
MUST_USE int item_act(Work *work, Id item, int64_t seq, Act *ret_act);

/* A part of a party as its row keeps it: numbers, lines; and what commas part. */
MUST_USE int item_party_part(Work *work, const Shape *shape, Str kept, ItemPartyNamed *ret_part);
const Str *item_parted(Arena *arena, Str text, size_t *ret_count);

/* Fills in the parties, as of the leaf (item_party_show.c). */
MUST_USE int item_show_parties(Work *work, Id item, int64_t seq, ItemShown *shown);

/* A title in the language of the call, else in the other. */
MUST_USE int item_title(Work *work, Str ja, Str en, Str *ret_title);

/* What the law said, in one line: "1 / transfer: permitted". */
Str item_outcomes(Work *work, const Result *results, size_t count);

/* ---- searching (item_search.c) --------------------------------------------------------------- */

/* Keeps what is searched of the item: for SubjectKind.reindex. */
MUST_USE int item_reindex(Db *db, Arena *arena, Id item, int64_t seq, bool anew, Str words);

/* Does the item have all the words? `form` is the query in search form. */
MUST_USE int item_matches(Work *work, Arena *arena, Id item, Str form, bool *ret_matches);

/* The items a person may read that fit what item.list asks for, newest first: one page. */
MUST_USE int item_listed(Work *work, const ListParams *params, ListPage *ret_page);

/* ---- precedents ------------------------------------------------------------------------------ */

/* The facts by which a decided item is found again, with the values that stand. */
MUST_USE int item_bearings(Work *work, const Item *item, const Bearing **ret_bearings,
                           size_t *ret_count);

/* ---- the operations' functions --------------------------------------------------------------- */

/* What an opening, or an import, begins with. 0, WORK_E_INVALID with findings, or a fault. */
MUST_USE int item_begin(Work *work, Id keeper, const OpenParams *open, int64_t opened_before,
                        ItemOpened *ret_opened);

int item_open(Work *work, const void *params, void *reply);
int item_describe(Work *work, const void *params, void *reply);
int item_lower(Work *work, const void *params, void *reply);
int item_state(Work *work, const void *params, void *reply);
int item_correct(Work *work, const void *params, void *reply);
int item_retract(Work *work, const void *params, void *reply);
int item_ask(Work *work, const void *params, void *reply);
int item_answer(Work *work, const void *params, void *reply);
int item_assess(Work *work, const void *params, void *reply);
int item_draft(Work *work, const void *params, void *reply);
int item_approve(Work *work, const void *params, void *reply);
int item_return(Work *work, const void *params, void *reply);
int item_hold(Work *work, const void *params, void *reply);
int item_release(Work *work, const void *params, void *reply);
int item_reopen(Work *work, const void *params, void *reply);
int item_withdraw(Work *work, const void *params, void *reply);
int item_name_party(Work *work, const void *params, void *reply);
int item_drop_party(Work *work, const void *params, void *reply);
int item_assign(Work *work, const void *params, void *reply);
int item_assign_many(Work *work, const void *params, void *reply);
int item_list(Work *work, const void *params, void *reply);
int item_count(Work *work, const void *params, void *reply);
int item_show(Work *work, const void *params, void *reply);
int item_timeline(Work *work, const void *params, void *reply);
int item_tell(Work *work, const Event *event, Str *ret_sentence); /* SubjectKind.tell */
int item_compare(Work *work, const void *params, void *reply);
int item_precedents(Work *work, const void *params, void *reply);
int item_export(Work *work, const void *params, void *reply);
int docket_export(Work *work, const void *params, void *reply);
int docket_import(Work *work, const void *params, void *reply);
