/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_holdings.h"
#include "screening/holdings.h"

/*
 * What listed parties own, found from them downwards. A party joins them once and passes its
 * holdings on once, so every holding is looked at once and a cycle ends where it began. Joining
 * needs sums that only grow: whoever joins in one order joins in every other.
 */

const Phrase ownership_phrases[OWNERSHIP_CONTROLLED + 1] = {
    [OWNERSHIP_NONE] = PHRASE_HOLDINGS_NONE,
    [OWNERSHIP_SOME] = PHRASE_HOLDINGS_SOME,
    [OWNERSHIP_OWNED] = PHRASE_HOLDINGS_OWNED,
    [OWNERSHIP_CONTROLLED] = PHRASE_HOLDINGS_CONTROLLED,
};

/* In whose hand a party is; what is further down is more. */
typedef enum Hand { HAND_FREE, HAND_CONTROLLED, HAND_OWNED, HAND_LISTED } Hand;

#define NO_ROW UINT32_MAX /* no enumerator holds it */

typedef struct Reach {
    const Holdings *holdings;
    Date on;
    uint32_t *first, *next; /* the rows of a holder, as a chain of row numbers */
    Hand *hands;            /* by party */
    int32_t *shares;        /* by party: of those who joined */
    uint32_t *joined;       /* parties, each once, in the order they joined */
    size_t joined_count;
} Reach;

static bool in_force(const Holding *row, Date on)
{
    return row->from <= on && on < row->until;
}

static void chain_rows(Reach *reach)
{
    const Holdings *holdings = reach->holdings;

    for (size_t i = 0; i < holdings->party_count; i++)
        reach->first[i] = NO_ROW;
    for (size_t i = holdings->row_count; i > 0; i--) {
        uint32_t holder = holdings->rows[i - 1].holder_at;
        reach->next[i - 1] = reach->first[holder];
        reach->first[holder] = (uint32_t)(i - 1);
    }
}

static void join(Reach *reach, uint32_t party, Hand hand)
{
    reach->hands[party] = hand;
    reach->joined[reach->joined_count++] = party;
}

/* All that those who joined make of others, those who join thereby included. */
static void spread(Reach *reach, Hand hand)
{
    for (size_t i = 0; i < reach->joined_count; i++) {
        for (uint32_t at = reach->first[reach->joined[i]]; at != NO_ROW; at = reach->next[at]) {
            const Holding *row = &reach->holdings->rows[at];
            if (!in_force(row, reach->on))
                continue;
            reach->shares[row->held_at] += row->share;
            bool joins = reach->shares[row->held_at] >= OWNED_AT ||
                         (hand == HAND_CONTROLLED && row->controls);
            if (joins && reach->hands[row->held_at] == HAND_FREE)
                join(reach, row->held_at, hand);
        }
    }
}

/* First who is owned, from the listed alone; then who is controlled, from all of those. Returns
 * what is owned of `party` when only those who are owned count. */
static int32_t spread_all(Reach *reach, uint32_t party, const Str *listed, size_t listed_count)
{
    for (size_t i = 0; i < listed_count; i++) {
        uint32_t at;
        if (holdings_party(reach->holdings, listed[i], &at) && at != party &&
            reach->hands[at] == HAND_FREE)
            join(reach, at, HAND_LISTED);
    }
    spread(reach, HAND_OWNED);
    int32_t share = reach->shares[party];
    for (size_t i = 0; i < reach->holdings->party_count; i++)
        reach->shares[i] = 0;
    spread(reach, HAND_CONTROLLED);
    return share;
}

/* ---- what it rests on ------------------------------------------------------------------------ */

static size_t first_row(const Holdings *holdings, uint32_t held)
{
    size_t low = 0, high = holdings->row_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (holdings->rows[middle].held_at < held)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Who is owned is so without those who are only controlled. */
static bool rests_on(const Reach *reach, const Holding *row)
{
    bool owned = reach->hands[row->held_at] == HAND_OWNED;

    return in_force(row, reach->on) &&
           reach->hands[row->holder_at] >= (owned ? HAND_OWNED : HAND_CONTROLLED);
}

/* Upwards from the party, nearest first; nobody is asked for beyond one who is listed. */
static void put_chain(Arena *arena, const Reach *reach, uint32_t party, Owned *owned)
{
    const Holdings *holdings = reach->holdings;
    const Holding **chain = NEW_ARRAY(arena, const Holding *, holdings->row_count + 1);
    uint32_t *asked = NEW_ARRAY(arena, uint32_t, holdings->party_count + 1);
    bool *known = NEW_ARRAY(arena, bool, holdings->party_count + 1);
    size_t count = 0;

    asked[count++] = party;
    known[party] = true;
    for (size_t i = 0; i < count; i++) {
        for (size_t at = first_row(holdings, asked[i]);
             at < holdings->row_count && holdings->rows[at].held_at == asked[i]; at++) {
            const Holding *row = &holdings->rows[at];
            if (!rests_on(reach, row))
                continue;
            chain[owned->chain_count++] = row;
            if (known[row->holder_at] || reach->hands[row->holder_at] == HAND_LISTED)
                continue;
            known[row->holder_at] = true;
            asked[count++] = row->holder_at;
        }
    }
    owned->chain = chain;
}

static Ownership ownership_of(const Reach *reach, uint32_t party)
{
    switch (reach->hands[party]) {
    case HAND_LISTED:
    case HAND_OWNED:
        return OWNERSHIP_OWNED;
    case HAND_CONTROLLED:
        return OWNERSHIP_CONTROLLED;
    case HAND_FREE:
        break;
    }
    return reach->shares[party] > 0 ? OWNERSHIP_SOME : OWNERSHIP_NONE;
}

Owned holdings_owned(Arena *arena, const Holdings *holdings, Str party, const Str *listed,
                     size_t listed_count, Date on)
{
    Owned owned = { 0 };
    uint32_t at;

    if (!holdings_party(holdings, party, &at))
        return owned;
    Reach reach = {
        .holdings = holdings,
        .on = on,
        .first = NEW_ARRAY(arena, uint32_t, holdings->party_count),
        .next = NEW_ARRAY(arena, uint32_t, holdings->row_count),
        .hands = NEW_ARRAY(arena, Hand, holdings->party_count),
        .shares = NEW_ARRAY(arena, int32_t, holdings->party_count),
        .joined = NEW_ARRAY(arena, uint32_t, holdings->party_count),
    };
    chain_rows(&reach);
    int32_t share = spread_all(&reach, at, listed, listed_count);
    owned.ownership = ownership_of(&reach, at);
    owned.share = owned.ownership == OWNERSHIP_OWNED ? share : reach.shares[at];
    put_chain(arena, &reach, at, &owned);
    return owned;
}

void holding_share_write(Text *text, int32_t share)
{
    int32_t part = share % 100;

    text_int(text, share / 100);
    if (part == 0)
        return;
    text_char(text, '.');
    text_char(text, (char)('0' + part / 10));
    if (part % 10 != 0)
        text_char(text, (char)('0' + part % 10));
}

void owned_write(Text *text, Str party, const Owned *owned, Lang lang)
{
    Text share = text_open(text->arena, 20);

    holding_share_write(&share, owned->share);
    phrase_put(text, ownership_phrases[owned->ownership], lang, party, text_str(&share));
}

void holding_write(Text *text, const Holding *holding, Lang lang)
{
    Phrase words = !holding->controls   ? PHRASE_HOLDINGS_HOLDS
                   : holding->share > 0 ? PHRASE_HOLDINGS_HOLDS_AND_CONTROLS
                                        : PHRASE_HOLDINGS_CONTROLS;
    Text share = text_open(text->arena, 20);

    holding_share_write(&share, holding->share);
    phrase_put(text, words, lang, holding->holder, holding->held, text_str(&share));
}
