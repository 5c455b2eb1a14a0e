/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ask_parts - what the files of the asker share; private to the room
 *
 * A pack's facts are numbered as slots, in the order of Pack.facts. An Inquiry is one state of a
 * case seen through them: which slots are fixed, which open, which follow their key through a
 * register. A Cone is what is left of the pack's graph once everything already settled is cut away;
 * samples run on it, 256 completions of the open facts at a time, one to a lane.
 *
 * A completion gives every open slot a value. A slot that follows says what the register answers
 * for the key's value; where the register is silent it says what people would (its `said` value).
 */
#pragma once

#include "rules/ask.h"

enum { LANE_WORDS = 4, LANES = 64 * LANE_WORDS };

typedef struct Lanes { /* one bit a completion */
    uint64_t word[LANE_WORDS];
} Lanes;

static inline bool lanes_any(Lanes lanes)
{
    uint64_t any = 0;

    for (size_t i = 0; i < LANE_WORDS; i++)
        any |= lanes.word[i];
    return any != 0;
}

static inline unsigned lanes_count(Lanes lanes)
{
    unsigned count = 0;

    for (size_t i = 0; i < LANE_WORDS; i++)
        count += (unsigned)__builtin_popcountll(lanes.word[i]);
    return count;
}

static inline Lanes lanes_all(bool value)
{
    Lanes lanes;

    for (size_t i = 0; i < LANE_WORDS; i++)
        lanes.word[i] = value ? UINT64_MAX : 0;
    return lanes;
}

static inline Lanes lanes_not(Lanes a)
{
    for (size_t i = 0; i < LANE_WORDS; i++)
        a.word[i] = ~a.word[i];
    return a;
}

static inline Lanes lanes_and(Lanes a, Lanes b)
{
    for (size_t i = 0; i < LANE_WORDS; i++)
        a.word[i] &= b.word[i];
    return a;
}

static inline Lanes lanes_or(Lanes a, Lanes b)
{
    for (size_t i = 0; i < LANE_WORDS; i++)
        a.word[i] |= b.word[i];
    return a;
}

static inline Lanes lanes_xor(Lanes a, Lanes b)
{
    for (size_t i = 0; i < LANE_WORDS; i++)
        a.word[i] ^= b.word[i];
    return a;
}

typedef struct Slot {
    const Fact *fact;
    int32_t index;            /* in the universe */
    int32_t key;              /* slot of the key whose register answers for this one, or -1 */
    const LookupTable *table; /* with key */
    const int32_t *followers; /* slots that this one is the key of */
    size_t follower_count;
    const int32_t *readers; /* nodes that read it */
    size_t reader_count;
    const int64_t
        *values; /* at least one of every sort that single readers and tables tell apart */
    size_t value_count;
    bool values_complete; /* `values` has one of every sort */
    bool compared;        /* some node compares it with another fact */
    size_t identities;    /* of a fact about people: how many there are to think of */
} Slot;

/* A pack as the asker reads it; made once. */
typedef struct PackMap {
    const Rulebook *book;
    const Pack *pack;
    const Slot *slots;
    size_t slot_count;
    const int32_t *slot_of; /* by fact of the universe; -1: not read by this pack */
} PackMap;

const PackMap *pack_map(Arena *arena, const Rulebook *book, const Pack *pack,
                        const LookupTable *tables, size_t table_count);

Truth table_answer(const LookupTable *table, int64_t key); /* UNKNOWN past its end */
bool node_is_leaf(const Node *node);
bool leaf_holds(const Node *node, int64_t value, int64_t other); /* of known values, one currency */
/* Do two values of the slot look alike to every single reader and every register it is the key of?
 */
bool values_alike(const PackMap *map, const Slot *slot, int64_t a, int64_t b);
size_t slot_alike(const PackMap *map, const Slot *slot, int64_t value); /* index into its values */
void slot_range(const Slot *slot, int64_t *ret_low, int64_t *ret_high); /* both included */

typedef enum SlotStatus { SLOT_FIXED, SLOT_OPEN, SLOT_FOLLOWS } SlotStatus;

typedef struct SlotState {
    SlotStatus status;
    int64_t number; /* SLOT_FIXED */
    int32_t unit;
    const int64_t *values; /* SLOT_OPEN: those of the slot and those its partners' values suggest */
    size_t value_count;
} SlotState;

typedef struct Inquiry {
    const PackMap *map;
    const SlotState *states; /* by slot */
    const Truth *truths;     /* by node: YES, NO, or UNKNOWN for whatever is open */
} Inquiry;

Inquiry inquiry_make(Arena *arena, const PackMap *map, const FactState *facts);
bool inquiry_mismatch(const Inquiry *inquiry, const Node *node); /* compares two currencies */
OutcomeSet inquiry_outcomes(const Inquiry *inquiry);             /* as far as Kleene can tell */

/* A node still open, its settled children left out. Children and readers are indexes into
 * Cone.nodes. */
typedef struct ConeNode {
    NodeKind kind;
    int32_t node;          /* of the pack */
    int32_t slot, other;   /* of a leaf; -1: none */
    bool mismatch;         /* leaf: two currencies, so it could be either whatever is answered */
    const uint8_t *holds;  /* leaf of one slot: by value of the slot, or of its key if it follows */
    const uint8_t *silent; /* leaf of a following slot: by value of the key */
    const int32_t *children;
    size_t child_count;
    int64_t need; /* NODE_COUNT: of these children */
    const int32_t *parents;
    size_t parent_count;
} ConeNode;

typedef struct Cone {
    const Inquiry *inquiry;
    const ConeNode *nodes; /* children before parents */
    size_t count;
    const int32_t *place;        /* by node of the pack: index into nodes, or -1 */
    const int32_t *const *entry; /* by slot: leaves that change with it */
    const size_t *entry_count;
} Cone;

/* What hangs under the open ones of `roots`. */
Cone cone_make(Arena *arena, const Inquiry *inquiry, const int32_t *roots, size_t count);

/* The nodes a result of this scope is read from. */
typedef struct Result {
    AskScope scope;
    const int32_t *roots;
    size_t root_count;
    const int32_t *marks; /* nodes that tell results apart where the outcome permits */
    size_t mark_count;
    const int32_t *levels; /* nodes, rising */
    size_t level_count;
    const Rule *const *alternatives; /* exceptions that open one while a rule they except holds */
    size_t alternative_count;
} Result;

Result result_make(Arena *arena, const Pack *pack, AskScope scope);

/* 256 completions at once. */
typedef struct Sample {
    const Cone *cone;
    uint16_t *picks; /* by slot * LANES + lane: index into the state's values */
    Lanes *said;     /* by slot: a following slot's value where the register is silent */
    Lanes *lanes;    /* by cone node */
    Lanes *moved;    /* by cone node: the same after one slot was changed */
    Lanes *low; /* by cone node: in Kleene runs, could it be NO; `moved` is then: could it be YES */
    uint64_t *dirty;   /* bit set over cone nodes: the row in `moved` differs */
    uint64_t *pending; /* bit set over cone nodes: to be run */
    uint16_t *other;   /* by lane: the value a slot is changed to */
    Rng rng;
} Sample;

Sample sample_make(Arena *arena, const Cone *cone, uint64_t seed);
void sample_draw(Sample *sample);                      /* values at random */
void sample_run(Arena scratch, Sample *sample);        /* what the completions make of the nodes */
Lanes sample_node(const Sample *sample, int32_t node); /* of any node of the pack */

/* The nodes to be run after a change: add some; take the next, children first (-1: none is left).
 */
void sample_forget(Sample *sample); /* nothing has moved */
void sample_await(Sample *sample, const int32_t *list, size_t count);
int32_t sample_awaited(Sample *sample, size_t *at);

/* Changes the slot alone in every lane; the lanes in which the result differs. */
Lanes sample_change(Arena scratch, Sample *sample, int32_t slot, const Result *result);

/* Does some value of the slot, with everything else open, leave one outcome by Kleene? */
bool sample_decides(Arena scratch, Sample *sample, int32_t slot);

/* Puts the values (by slot) into lane 0 and neighbours of them into the others. */
void sample_around(Sample *sample, const int64_t *values, const bool *said);

/* Redraws the lanes [from, to) so that the node is likely YES, or NO. */
void sample_aim(Arena scratch, Sample *sample, int32_t node, bool want, size_t from, size_t to);

/* Redraws the lanes so that a change of the slot is likely to be seen at some root. */
void sample_expose(Arena scratch, Sample *sample, int32_t slot, size_t from, size_t to);

/* --- What a search found out about a case (ask_search.c) --- */

struct Solve;

struct Asker {
    const PackMap *map;
    struct Solve *solve;
};

typedef struct Search {
    struct Asker *asker;
    Inquiry inquiry;
    OutcomeSet outcomes; /* exactly the reachable ones, unless something was not proved */
    bool proved;
    bool *outcome;       /* by slot: it can change the outcome */
    bool *matters;       /* by slot: it can change the result */
    bool *decides;       /* by slot */
    uint32_t *influence; /* by slot, per mille */
    bool *read;          /* by slot: something still open reads it */
} Search;

/* What can be reached; then, which slots matter. Everything in `arena`. */
Search search_open(Arena *arena, struct Asker *asker, const FactState *facts);
void search_outcomes(Arena scratch, Search *search);
void search_matters(Arena scratch, Search *search, AskScope scope);
